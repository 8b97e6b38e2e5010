// SPDX-License-Identifier: MIT
//
// console_test.c — two displays, one meeting: whatever is pressed on either, the hall's never shows what is for the
// facilitator, and both always show the same meeting.
#include "meeting.h"

#include "script.h"
#include "test_random.h"
#include "ui.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const char typed[] = "chuyện riêng của em";

static bool hall_shows(const struct meeting *s, const char *words)
{
    return words[0] != '\0' && ui_shows(s->frame, words);
}

static const char *level_words(const struct meeting *s, text_ref ref)
{
    return level_text(host_level(s->host), s->settings.language, ref);
}

static void hall_keeps_secrets(const struct meeting *s)
{
    static const enum text_id never[] = {T_GUIDE_CARD_THANK, T_GUIDE_CARD_BELIEVE, T_CONSOLE_KEY,
                                         T_CONSOLE_GUIDE,    T_BOX_FIRST,          T_BOX_HELP_STEPS};
    for (size_t i = 0; i < sizeof never / sizeof *never; i++)
        if (hall_shows(s, text(meeting_lang(s), never[i])))
            fail_msg("the hall shows: %s", text(meeting_lang(s), never[i]));
    if (hall_shows(s, typed))
        fail_msg("the hall shows a note");
    const struct level *level = host_level(s->host);
    struct view v;
    host_view(s->host, ROLE_HALL, NULL, &v);
    if (level == NULL || !v.in_scene)
        return;
    for (uint8_t i = 0; i < level->scene_count; i++)
        if (level->scenes[i].guide != TEXT_NONE && hall_shows(s, level_words(s, level->scenes[i].guide)))
            fail_msg("the hall shows a note for the facilitator");
    const struct scene *scene = &level->scenes[host_session(s->host)->scene];
    for (uint8_t i = 0; i < v.option_count; i++) {
        const struct option *o = &scene->options[v.options[i].ordinal];
        if (v.options[i].turned.because == NULL && o->because != TEXT_NONE && scene->kind != SCENE_SORT &&
            hall_shows(s, level_words(s, o->because)))
            fail_msg("the hall shows a reason before its time");
    }
}

static void presses(struct meeting *s, bool console, uint16_t key)
{
    struct ui_raw raw = {.kind = RAW_KEY, .key = key, .now_ms = s->now_ms};
    if (console)
        meeting_console_input(s, &raw);
    else
        meeting_input(s, &raw);
}

static void clicks(struct meeting *s, bool console, struct random *chance)
{
    size_t count = 0;
    const struct ui_spot *spots = ui_spots(console ? s->console_frame : s->frame, &count);
    if (count == 0)
        return;
    struct rect at = spots[random_below(chance, (uint32_t)count)].rect;
    for (int i = 0; i < 2; i++) {
        struct ui_raw raw = {.kind = i == 0 ? RAW_POINTER_DOWN : RAW_POINTER_UP,
                             .x = at.x + at.w / 2,
                             .y = at.y + at.h / 2,
                             .now_ms = s->now_ms};
        if (console)
            meeting_console_input(s, &raw);
        else
            meeting_input(s, &raw);
    }
}

static void types(struct meeting *s)
{
    struct ui_raw raw = {.kind = RAW_TEXT, .now_ms = s->now_ms};
    memcpy(raw.text, typed, sizeof typed);
    meeting_console_input(s, &raw);
}

// One press of somebody: mostly onward, sometimes anything.
static void somebody_presses(struct meeting *s, struct random *chance)
{
    bool console = random_below(chance, 2) == 0;
    s->now_ms += 500;
    for (uint16_t tick = 0; tick < 3 && strcmp(viewer_screen(s->hall), "ready") == 0; tick++) {
        presses(s, false, (uint16_t)(0x1E + tick)); // a careful level asks for its three
        meeting_draw(s);
    }
    switch (random_below(chance, 8)) {
    case 0: clicks(s, console, chance); break;
    case 1: presses(s, console, ui_key_by_name(random_below(chance, 2) == 0 ? "F5" : "F7")); break;
    case 2: types(s); break;
    case 3:
        presses(s, console, ui_key_by_name((const char *[]){"F2", "F3", "F4", "PageUp"}[random_below(chance, 4)]));
        break;
    case 4: presses(s, console, (uint16_t)(0x1E + random_below(chance, 6))); break; // 1–6
    default: presses(s, console, ui_key_by_name(random_below(chance, 2) == 0 ? "Enter" : "Space"));
    }
    meeting_draw(s);
}

static void the_hall_keeps_every_secret(void **state)
{
    size_t scenes = 0, opened = 0;
    (void)state;
    for (uint64_t seed = 1; seed <= 12; seed++) {
        struct meeting s;
        struct random chance = {seed};
        struct meeting_options options = {.language = seed % 2 == 0 ? "en" : "vi",
                                          .width = 1024,
                                          .height = 768,
                                          .fake_measure = true,
                                          .documents = DATA_DIR "/../console_test.documents"};
        assert_true(meeting_open(&s, &options));
        s.settings.answers = (int)(seed % ANSWER_MODES);
        meeting_open_console(&s);
        meeting_draw(&s);
        for (int i = 0; i < 500 && !s.quits; i++) {
            somebody_presses(&s, &chance);
            if (s.console == NULL)
                meeting_open_console(&s); // the menu's button had closed it
            meeting_draw(&s);
            hall_keeps_secrets(&s);
            scenes += host_session(s.host)->phase >= PHASE_STORY && host_session(s.host)->phase <= PHASE_TALK;
            opened += strcmp(viewer_screen(s.console), "console") != 0;
        }
        meeting_close(&s);
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
