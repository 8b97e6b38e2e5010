// SPDX-License-Identifier: MIT
//
// people_test.c — nobody vanishes while a hall talks about them: on every screen of every question somebody is drawn,
// the one who is hurt before all others, however small the screen is. What an answer is about stands beside its letter,
// and what a story names on its stage.
#include "test_room.h"

#include "loader.h"

#include <stdio.h>

static const struct {
    int width, height;
} sizes[] = {{800, 600}, {1366, 768}};

// Any part of it: the figure, its body, its face.
static bool draws(const struct room *r, const char *folder, const char *name)
{
    char whole[80];
    size_t length = (size_t)snprintf(whole, sizeof whole, "%s%s", folder, name);
    const struct draw_list *list = ui_list(r->frame);
    for (size_t i = 0; i < list->count; i++)
        if (list->ops[i].kind == DRAW_PICTURE && strncmp(list->ops[i].string, whole, length) == 0)
            return true;
    return false;
}

static struct view seen(const struct room *r)
{
    struct view v;
    host_view(r->host, ROLE_HALL, NULL, &v);
    return v;
}

static const struct view_actor *foremost(const struct view_actor *actors, int count)
{
    for (int i = 0; i < count; i++)
        if (actors[i].harmed)
            return &actors[i];
    return count > 0 ? &actors[0] : NULL;
}

static const struct view_actor *talked_about(const struct view *v)
{
    bool turned = v->phase == PHASE_REVEAL && !v->guessing;
    if (turned || v->phase == PHASE_DOOR)
        return foremost(v->options[v->at_hand].turned.actors, v->options[v->at_hand].turned.actor_count);
    return foremost(v->stage, v->stage_count);
}

static bool is_asked(const struct view *v) { return v->phase >= PHASE_ASK && v->phase <= PHASE_DOOR; }

static int pictures_missing(const struct room *r, const struct view *v)
{
    int missing = 0;
    bool together = v->kind != SCENE_SORT && v->phase >= PHASE_ASK && v->phase <= PHASE_DECIDE;
    for (int i = 0; i < v->option_count && together; i++)
        missing += v->options[i].picture != NULL && !draws(r, "icons/answer-", v->options[i].picture);
    return missing;
}

// A reason is read from the back row: a twentieth of the height, but under steps on a small screen, or many of them.
static void reason_is_large(const struct room *r, const struct view *v, int width, int height)
{
    enum { LEAST = 50, LETTERS = 12 };
    const struct view_option *o = &v->options[v->at_hand < v->option_count ? v->at_hand : 0];
    const char *because = o->turned.because;
    int turned = 0;
    for (int i = 0; i < v->option_count; i++)
        turned += v->options[i].revealed;
    bool small_steps = v->kind == SCENE_ORDER && (width * 3 <= height * 4 || turned > 2);
    const struct draw_list *list = ui_list(r->frame);
    int least = small_steps ? LEAST * 4 / 5 : LEAST, found = 0;
    if (v->phase != PHASE_REVEAL || v->guessing || because == NULL)
        return;
    for (size_t i = 0; i < list->count; i++) {
        const struct draw_op *op = &list->ops[i];
        if (op->kind != DRAW_RUN || strlen(op->string) < LETTERS ||
            strncmp(op->string, because, strlen(op->string)) != 0)
            continue;
        found++;
        if (op->size * 1000 < (height - 20) * least)
            fail_msg("%s: %d at %d × %d", op->string, op->size, width, height);
    }
    assert_true(found > 0);
}

static void everybody_is_seen(struct room *r, const struct view *v)
{
    const struct view_actor *who = talked_about(v);
    if (who == NULL)
        return;
    r->now_ms += 3000; // the motions are over
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        viewer_draw(r->hall, r->frame, sizes[i].width, sizes[i].height, r->now_ms);
        reason_is_large(r, v, sizes[i].width, sizes[i].height);
        if (!draws(r, "figures/", who->figure))
            fail_msg("%s: no %s at %d × %d, scene %d", viewer_screen(r->hall), who->figure, sizes[i].width,
                     sizes[i].height, v->scene_number);
        if (pictures_missing(r, v) > 0)
            fail_msg("%s: an answer has lost its picture at %d × %d", viewer_screen(r->hall), sizes[i].width,
                     sizes[i].height);
    }
    viewer_draw(r->hall, r->frame, WIDTH, HEIGHT, r->now_ms);
}

// What the words name stands there; a chat has no stage for it.
static void things_are_seen(struct room *r, const struct view *v)
{
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes && v->look != LOOK_CHAT; i++) {
        viewer_draw(r->hall, r->frame, sizes[i].width, sizes[i].height, r->now_ms);
        for (int t = 0; t < v->things.count; t++)
            if (!draws(r, "things/", v->things.names[t]))
                fail_msg("no %s at %d × %d, scene %d", v->things.names[t], sizes[i].width, sizes[i].height,
                         v->scene_number);
    }
    viewer_draw(r->hall, r->frame, WIDTH, HEIGHT, r->now_ms);
}

static const struct draw_op *picture(const struct room *r, const char *begins)
{
    const struct draw_list *list = ui_list(r->frame);
    for (size_t i = 0; i < list->count; i++)
        if (list->ops[i].kind == DRAW_PICTURE && strncmp(list->ops[i].string, begins, strlen(begins)) == 0)
            return &list->ops[i];
    return NULL;
}

// The stool stands on the ground, and the arms lie where that body has its shoulders: as much lower as it is shorter.
static int sitters(struct room *r, const struct view_actor *actors, int count)
{
    int sit = 0;
    for (int i = 0; i < count; i++) {
        char name[80];
        snprintf(name, sizeof name, "figures/%s/body-sit", actors[i].figure);
        const struct draw_op *body = actors[i].sits ? picture(r, name) : NULL;
        if (body == NULL)
            continue;
        snprintf(name, sizeof name, "figures/%s/arms-", actors[i].figure);
        const struct draw_op *arms = picture(r, name);
        assert_non_null(arms);
        assert_true(body->rect.h * 10 < arms->rect.h * 9 && body->rect.h * 10 > arms->rect.h * 7);
        assert_in_range(arms->rect.y - body->rect.y + 10, 8, 12);
        assert_in_range(arms->rect.w - body->rect.w + 10, 8, 12);
        sit++;
    }
    return sit;
}

static void opens_level(struct room *r, size_t level)
{
    to_the_picker(r);
    screens_pick(r->hall, level);
    look(r);
    for (const char *tick = "123"; on(r, "ready") && *tick != '\0'; tick++)
        key(r, (const char[]){*tick, '\0'});
}

static void goes_on(struct room *r, const struct view *v)
{
    int place = 0;
    if (v->phase == PHASE_SHOW && v->can_count)
        key(r, "3"); // cards of the first answer: on to the bars
    while (v->kind == SCENE_ORDER && place < v->option_count && v->options[place].placed > 0)
        place++;
    while (v->kind == SCENE_TELL && v->options[place].opened)
        place++;
    press(r, v->phase != PHASE_DECIDE ? UI_NEXT : v->can_lock ? UI_OK : (enum ui_action)(UI_CHOICE_1 + place));
}

static int plays(struct room *r, size_t level, enum answer_mode mode, int *sat)
{
    int questions = 0;
    r->settings.answers = (int)mode;
    opens_level(r, level);
    for (int i = 0; i < 600 && !on(r, "level-done"); i++) {
        struct view v = seen(r);
        if (v.phase == PHASE_STORY)
            things_are_seen(r, &v);
        *sat += sitters(r, v.stage, v.stage_count);
        if (is_asked(&v)) {
            everybody_is_seen(r, &v);
            const struct view_turned *turned = &v.options[v.at_hand < v.option_count ? v.at_hand : 0].turned;
            *sat += sitters(r, turned->actors, turned->actor_count);
            questions++;
        }
        goes_on(r, &v);
    }
    is_on(r, "level-done");
    return questions;
}

static void nobody_vanishes(void **state)
{
    (void)state;
    static const enum answer_mode modes[] = {ANSWER_FINGERS, ANSWER_CARDS};
    int sat = 0;
    for (size_t m = 0; m < 2; m++)
        for (size_t level = 0, levels = 1; level < levels; level++) {
            struct room r;
            opens(&r);
            levels = r.shelf->count;
            assert_true(plays(&r, level, modes[m], &sat) > 20);
            closes(&r);
        }
    assert_true(sat > 10);
}

enum { LIFT_LEAST = HEIGHT / 100 };

// How many grounds as wide and as high as the first answer lie this far from it, or a little farther; 0: not at its
// place.
static int fills_at(const struct room *r, int by)
{
    size_t count = 0;
    const struct ui_spot *spots = ui_spots(r->frame, &count), *spot = NULL;
    for (size_t i = 0; i < count; i++)
        if (spots[i].id.what == ID_OPTION && spots[i].id.row == 0)
            spot = &spots[i];
    assert_non_null(spot);
    const struct draw_list *list = ui_list(r->frame);
    int fills = 0;
    for (size_t i = 0; i < list->count; i++) {
        const struct rect *at = &list->ops[i].rect;
        int off = at->y - spot->rect.y;
        bool same = list->ops[i].kind == DRAW_FILL && at->x == spot->rect.x && at->w == spot->rect.w &&
                    at->h == spot->rect.h;
        bool near = off > -4 * LIFT_LEAST && off < 4 * LIFT_LEAST; // no other answer
        fills += same && near && (by == 0 ? off != 0 : by < 0 ? off <= by : off >= by);
    }
    return fills;
}

// Taken up, a card lies higher than it did and has a shadow: no colour tells it.
static void a_chosen_card_is_lifted(void **state)
{
    (void)state;
    struct room r;
    opens(&r);
    opens_level(&r, 0);
    struct view v = seen(&r);
    for (int i = 0; i < 200 && !(on(&r, "decide") && v.kind == SCENE_ASK); i++, v = seen(&r))
        goes_on(&r, &v);
    is_on(&r, "decide");
    assert_int_equal(fills_at(&r, 0), 0);
    press(&r, UI_CHOICE_1);
    r.now_ms += 10000; // the motion is over
    look(&r);
    assert_int_equal(fills_at(&r, -LIFT_LEAST), 1);
    assert_int_equal(fills_at(&r, LIFT_LEAST), 1); // its shadow
    closes(&r);
}

static int pictures_of(const struct room *r, const char *name)
{
    const struct draw_list *list = ui_list(r->frame);
    int count = 0;
    for (size_t i = 0; i < list->count; i++)
        count += list->ops[i].kind == DRAW_PICTURE && strcmp(list->ops[i].string, name) == 0;
    return count;
}

// A joke that is told twice is none; and whoever holds the phone of a chat is seen, each of them where there is room.
static void stories(struct room *r, int *jokes, int *chats)
{
    for (int i = 0; i < 600 && !on(r, "level-done"); i++) {
        struct view v = seen(r);
        if (v.phase == PHASE_STORY)
            for (size_t s = 0; s < sizeof sizes / sizeof *sizes; s++) {
                viewer_draw(r->hall, r->frame, sizes[s].width, sizes[s].height, r->now_ms + 60000);
                assert_int_equal(pictures_of(r, "icons/swallow-laugh"), v.swallow != NULL);
                *jokes += v.swallow != NULL;
                int most = sizes[s].width > 1024 ? 2 : 1;
                for (int a = 0; a < v.stage_count && (v.look != LOOK_CHAT || a < most); a++)
                    assert_true(draws(r, "figures/", v.stage[a].figure));
                *chats += v.look == LOOK_CHAT && v.stage_count > 1;
            }
        goes_on(r, &v);
    }
}

static void a_story_shows_who_is_in_it_and_one_joke(void **state)
{
    (void)state;
    int jokes = 0, chats = 0;
    for (size_t level = 0, levels = 1; level < levels; level++) {
        struct room r;
        opens(&r);
        levels = r.shelf->count;
        opens_level(&r, level);
        stories(&r, &jokes, &chats);
        closes(&r);
    }
    assert_true(jokes >= 3 * 2 && chats > 0);
}

static bool is_in_a_level(const struct room *r, enum band band, const char *figure)
{
    struct diag_list *diags = diag_list_new();
    bool found = false;
    for (size_t l = 0; l < r->shelf->count; l++) {
        struct level *level = level_load(r->shelf->entries[l].path, diags);
        assert_non_null(level);
        for (uint8_t c = 0; level->band == band && c < level->cast_count; c++) {
            size_t length = strlen(level->cast[c].figure);
            found = found || (strncmp(figure + strlen("figures/"), level->cast[c].figure, length) == 0 &&
                              figure[strlen("figures/") + length] == '/');
        }
        level_free(level);
    }
    diag_list_free(diags);
    return found;
}

// Whoever stands for an age is met in its levels.
static void who_stands_for_an_age_is_in_its_levels(void **state)
{
    (void)state;
    struct room r;
    opens(&r);
    to_the_picker(&r);
    const struct draw_list *list = ui_list(r.frame);
    int bands = 0;
    for (size_t i = 0; i < list->count; i++)
        if (list->ops[i].kind == DRAW_PICTURE && strstr(list->ops[i].string, "/body") != NULL)
            if (!is_in_a_level(&r, (enum band)bands++, list->ops[i].string))
                fail_msg("%s is in no level of that age", list->ops[i].string);
    assert_int_equal(bands, BAND_ADULTS); // of children
    closes(&r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nobody_vanishes),
        cmocka_unit_test(a_chosen_card_is_lifted),
        cmocka_unit_test(a_story_shows_who_is_in_it_and_one_joke),
        cmocka_unit_test(who_stands_for_an_age_is_in_its_levels),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
