// SPDX-License-Identifier: MIT
//
// one_layout_test.c — a question keeps its picture from the first reading to the last choice: each answer its place
// and its size, each person theirs. A child who raises three fingers finds "3" where it was read; whoever is talked
// about stands beside the answers, whole or behind what the hall is asked to do, and no animal stands before them.
#include "test_room.h"

#include "play.h"

#include <stdio.h>

enum { SIZES = 3, FEW_PIXELS = 2, PEOPLE = ACTORS_MOST };
static const struct {
    int width, height, scale;
} sizes[SIZES] = {{800, 600, 100}, {1366, 768, 100}, {1024, 768, 200}};

// Of one question, as it was asked.
struct layout {
    bool known;
    int scene, answers, people;
    struct rect answer[LEVEL_OPTIONS_MAX], person[PEOPLE];
    int size[LEVEL_OPTIONS_MAX]; // of its letters
};

static int size_of(const struct room *r, const char *words)
{
    const struct draw_list *list = ui_list(r->frame);
    for (size_t i = 0; i < list->count; i++)
        if (list->ops[i].kind == DRAW_RUN && strlen(list->ops[i].string) > 1 &&
            strncmp(list->ops[i].string, words, strlen(list->ops[i].string)) == 0)
            return list->ops[i].size;
    return 0;
}

static bool ends(const char *name, const char *with)
{
    size_t length = strlen(name), end = strlen(with);
    return length >= end && strcmp(name + length - end, with) == 0;
}

// Whoever stands in a door that was opened has come since.
static bool is_somebody(const struct draw_op *op, const struct layout *l, const struct view *v)
{
    for (int i = 0; i < v->option_count; i++)
        if (v->options[i].opened && op->rect.x + op->rect.w / 2 > l->answer[i].x &&
            op->rect.x + op->rect.w / 2 < l->answer[i].x + l->answer[i].w)
            return false;
    return op->kind == DRAW_PICTURE && strncmp(op->string, "figures/", 8) == 0 &&
           (ends(op->string, "/body") || strncmp(op->string, "figures/avatar-", 15) == 0);
}

static struct layout found(const struct room *r, const struct view *v)
{
    struct layout l = {.known = true, .scene = v->scene_number, .answers = v->option_count};
    size_t count = 0;
    const struct ui_spot *spots = ui_spots(r->frame, &count);
    for (size_t i = 0; i < count; i++)
        if (spots[i].id.what == ID_OPTION)
            l.answer[spots[i].id.row] = spots[i].rect;
    for (int i = 0; i < v->option_count; i++)
        l.size[i] = size_of(r, v->options[i].text);
    const struct draw_list *list = ui_list(r->frame);
    for (size_t i = 0; i < list->count && l.people < PEOPLE; i++)
        if (is_somebody(&list->ops[i], &l, v))
            l.person[l.people++] = list->ops[i].rect;
    return l;
}

static bool near_to(struct rect a, struct rect b)
{
    int apart[] = {a.x - b.x, a.y - b.y, a.w - b.w, a.h - b.h};
    for (size_t i = 0; i < sizeof apart / sizeof *apart; i++)
        if (apart[i] > FEW_PIXELS || apart[i] < -FEW_PIXELS)
            return false;
    return true;
}

static void is_as_asked(const struct room *r, const struct layout *asked, const struct layout *now, int height)
{
    const char *screen = viewer_screen(r->hall);
    if (asked->people != now->people)
        fail_msg("%s at %d, scene %d: %d people, and not %d", screen, height, asked->scene, now->people, asked->people);
    for (int i = 0; i < asked->people; i++)
        if (!near_to(asked->person[i], now->person[i]))
            fail_msg("%s at %d, scene %d: person %d from %d,%d %dx%d to %d,%d %dx%d", screen, height, asked->scene, i,
                     asked->person[i].x, asked->person[i].y, asked->person[i].w, asked->person[i].h, now->person[i].x,
                     now->person[i].y, now->person[i].w, now->person[i].h);
    for (int i = 0; i < asked->answers; i++) {
        if (!near_to(asked->answer[i], now->answer[i]))
            fail_msg("%s at %d, scene %d: answer %d from %d,%d %dx%d to %d,%d %dx%d", screen, height, asked->scene,
                     i + 1, asked->answer[i].x, asked->answer[i].y, asked->answer[i].w, asked->answer[i].h,
                     now->answer[i].x, now->answer[i].y, now->answer[i].w, now->answer[i].h);
        if (asked->size[i] != now->size[i])
            fail_msg("%s at %d, scene %d: letters of answer %d from %d to %d", screen, height, asked->scene, i + 1,
                     asked->size[i], now->size[i]);
    }
}

// Half of whoever is there is a fifth of the height, and answers and animals leave them to be seen: the middle of a
// sheet is where its person stands.
static void are_seen(const struct room *r, const struct layout *l, int height)
{
    const struct draw_list *list = ui_list(r->frame);
    for (int p = 0; p < l->people; p++) {
        struct rect body = l->person[p];
        int middle = body.x + body.w / 2;
        assert_true(body.h * 10 >= height * 4);
        for (int i = 0; i < l->answers; i++)
            if (middle > l->answer[i].x)
                fail_msg("%s at %d, scene %d: person %d behind an answer", viewer_screen(r->hall), height, l->scene, p);
        for (size_t i = 0; i < list->count; i++) {
            const struct draw_op *op = &list->ops[i];
            bool animal = op->kind == DRAW_PICTURE && strncmp(op->string, "animals/", 8) == 0;
            if (animal && op->rect.x < middle && op->rect.y < body.y + body.h * 3 / 4 && op->rect.y > body.y)
                fail_msg("%s at %d, scene %d: %s before person %d", viewer_screen(r->hall), height, l->scene,
                         op->string, p);
        }
    }
}

static bool shows_all(const struct view *v)
{
    return v->phase >= PHASE_ASK && v->phase <= PHASE_DECIDE && v->kind != SCENE_SORT && v->kind != SCENE_ORDER;
}

static int compares(struct room *r, const struct view *v, struct layout asked[SIZES])
{
    for (int i = 0; i < SIZES; i++) {
        r->settings.text_scale = sizes[i].scale;
        viewer_draw(r->hall, r->frame, sizes[i].width, sizes[i].height, r->now_ms + 60000);
        struct layout now = found(r, v);
        if (v->phase == PHASE_ASK)
            asked[i] = now;
        assert_true(asked[i].known && asked[i].scene == v->scene_number);
        is_as_asked(r, &asked[i], &now, sizes[i].height);
        are_seen(r, &now, sizes[i].height);
    }
    r->settings.text_scale = 100;
    return v->phase > PHASE_ASK;
}

static void goes_on(struct room *r, const struct view *v)
{
    int place = 0;
    while (v->kind == SCENE_ORDER && place < v->option_count && v->options[place].placed > 0)
        place++;
    while (v->kind == SCENE_TELL && place < v->option_count && v->options[place].opened)
        place++;
    press(r, v->phase != PHASE_DECIDE ? UI_NEXT : v->can_lock ? UI_OK : (enum ui_action)(UI_CHOICE_1 + place));
}

static int plays(size_t level, int language, size_t *levels)
{
    struct room r;
    struct layout asked[SIZES] = {{.known = false}};
    int compared = 0;
    opens(&r);
    *levels = r.shelf->count;
    to_the_picker(&r);
    screens_pick(r.hall, level);
    look(&r);
    for (const char *tick = "123"; on(&r, "ready") && *tick != '\0'; tick++)
        key(&r, (const char[]){*tick, '\0'});
    if (language == 1)
        press(&r, UI_LANGUAGE);
    for (int i = 0; i < 600 && !on(&r, "level-done"); i++) {
        struct view v = r.hall->view;
        if (shows_all(&v))
            compared += compares(&r, &v, asked);
        goes_on(&r, &v);
    }
    is_on(&r, "level-done");
    closes(&r);
    return compared;
}

static void a_question_has_one_layout(void **state)
{
    (void)state;
    int compared = 0;
    for (size_t level = 0, levels = 1; level < levels; level++)
        compared += plays(level, (int)level % 2, &levels);
    assert_true(compared > 200);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_question_has_one_layout)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
