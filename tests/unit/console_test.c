// SPDX-License-Identifier: MIT
//
// console_test.c — two displays, one meeting: whatever is pressed on either, the hall's never shows what is for the
// facilitator, and both always show the same meeting.
#include "meeting_viewer.h"

#include "test_random.h"
#include "ui.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const char typed[] = "chuyện riêng của em";

static bool hall_shows(const struct meeting *m, const char *words)
{
    return words[0] != '\0' && ui_shows(meeting_frame(meeting_hall(m)), words);
}

static const char *level_words(const struct meeting *m, text_ref ref)
{
    return level_text(host_level(meeting_host(m)), lang_code(meeting_lang(m)), ref);
}

static void hall_keeps_secrets(const struct meeting *m)
{
    static const enum text_id never[] = {T_GUIDE_CARD_THANK, T_GUIDE_CARD_BELIEVE, T_CONSOLE_KEY,
                                         T_CONSOLE_GUIDE,    T_BOX_FIRST,          T_BOX_HELP_STEPS};
    for (size_t i = 0; i < sizeof never / sizeof *never; i++)
        if (hall_shows(m, text(meeting_lang(m), never[i])))
            fail_msg("the hall shows: %s", text(meeting_lang(m), never[i]));
    if (hall_shows(m, typed))
        fail_msg("the hall shows a note");
    const struct level *level = host_level(meeting_host(m));
    struct view v;
    host_view(meeting_host(m), ROLE_HALL, NULL, &v);
    if (level == NULL || !v.in_scene)
        return;
    for (uint8_t i = 0; i < level->scene_count; i++)
        if (level->scenes[i].guide != TEXT_NONE && hall_shows(m, level_words(m, level->scenes[i].guide)))
            fail_msg("the hall shows a note for the facilitator");
    const struct scene *scene = &level->scenes[host_session(meeting_host(m))->scene];
    for (uint8_t i = 0; i < v.option_count; i++) {
        const struct option *o = &scene->options[v.options[i].ordinal];
        if (v.options[i].turned.because == NULL && o->because != TEXT_NONE && scene->kind != SCENE_SORT &&
            hall_shows(m, level_words(m, o->because)))
            fail_msg("the hall shows a reason before its time");
    }
}

static struct meeting_viewer *at(const struct meeting *m, bool console)
{
    return meeting_viewer(m, console ? ROLE_CONSOLE : ROLE_HALL, 0);
}

static const char *hall_screen(const struct meeting *m) { return meeting_screen(at(m, false)); }

static void hears(struct meeting *m, bool console, const struct ui_raw *raw)
{
    if (at(m, console) != NULL) // the press before may have closed it
        meeting_input(m, at(m, console), raw);
}

static void presses(struct meeting *m, bool console, uint16_t key)
{
    hears(m, console, &(struct ui_raw){.kind = RAW_KEY, .key = key, .now_ms = meeting_now(m)});
}

static void clicks(struct meeting *m, bool console, struct random *chance)
{
    size_t count = 0;
    const struct ui_spot *spots = ui_spots(meeting_frame(at(m, console)), &count);
    if (count == 0)
        return;
    struct rect where = spots[random_below(chance, (uint32_t)count)].rect;
    for (int i = 0; i < 2; i++) {
        struct ui_raw raw = {.kind = i == 0 ? RAW_POINTER_DOWN : RAW_POINTER_UP,
                             .x = where.x + where.w / 2,
                             .y = where.y + where.h / 2,
                             .now_ms = meeting_now(m)};
        hears(m, console, &raw);
    }
}

static void types(struct meeting *m)
{
    struct ui_raw raw = {.kind = RAW_TEXT, .now_ms = meeting_now(m)};
    memcpy(raw.text, typed, sizeof typed);
    hears(m, true, &raw);
}

// One press of somebody: mostly onward, sometimes anything.
static void somebody_presses(struct meeting *m, struct random *chance)
{
    bool console = random_below(chance, 2) == 0;
    meeting_set_now(m, meeting_now(m) + 500);
    for (uint16_t tick = 0; tick < 3 && strcmp(hall_screen(m), "ready") == 0; tick++) {
        presses(m, false, (uint16_t)(0x1E + tick)); // a careful level asks for its three
        meeting_draw(m);
    }
    switch (random_below(chance, 8)) {
    case 0: clicks(m, console, chance); break;
    case 1: presses(m, console, ui_key_by_name(random_below(chance, 2) == 0 ? "F5" : "F7")); break;
    case 2: types(m); break;
    case 3:
        presses(m, console, ui_key_by_name((const char *[]){"F2", "F3", "F4", "PageUp"}[random_below(chance, 4)]));
        break;
    case 4: presses(m, console, (uint16_t)(0x1E + random_below(chance, 6))); break; // 1–6
    default: presses(m, console, ui_key_by_name(random_below(chance, 2) == 0 ? "Enter" : "Space"));
    }
    meeting_draw(m);
}

static void the_hall_keeps_every_secret(void **state)
{
    size_t scenes = 0, opened = 0;
    (void)state;
    for (uint64_t seed = 1; seed <= 12; seed++) {
        struct meeting_problem problem;
        struct random chance = {seed};
        struct meeting_options options = {.language = seed % 2 == 0 ? "en" : "vi",
                                          .width = 1024,
                                          .height = 768,
                                          .fake_measure = true,
                                          .documents = DATA_DIR "/../console_test.documents"};
        struct meeting *m = meeting_open(&options, &problem);
        assert_non_null(m);
        meeting_settings(m)->answers = (int)(seed % ANSWER_MODES);
        meeting_join(m, ROLE_CONSOLE, 0);
        meeting_draw(m);
        for (int i = 0; i < 500 && !meeting_quits(m); i++) {
            somebody_presses(m, &chance);
            meeting_join(m, ROLE_CONSOLE, 0); // the menu's button may have closed it
            meeting_draw(m);
            hall_keeps_secrets(m);
            const struct session *session = host_session(meeting_host(m));
            scenes += session->phase >= PHASE_STORY && session->phase <= PHASE_TALK;
            opened += strcmp(meeting_screen(at(m, true)), "console") != 0;
        }
        meeting_close(m);
    }
    assert_true(scenes > 500); // it was a meeting,
    assert_true(opened > 300); // and card and box were open beside it
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(the_hall_keeps_every_secret)};
    setenv("SAFECIRCLE_DATA", DATA_DIR, 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
