// SPDX-License-Identifier: MIT
//
// hiding_test.c — somebody comes in: the very next frame is the drawing program and nothing else, silent, from wherever
// a lone child is. Frames are counted, no clock is looked at.
#include "meeting.h"

#include "script.h"
#include "text.h"

#include <SDL.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { LEFT_SHIFT = 0xE1, BETWEEN_MS = 250 };

static struct text spoken;

static struct person opens(void)
{
    struct meeting_options options = {.language = "vi",
                                      .width = 800,
                                      .height = 600,
                                      .sound = true,
                                      .voice = VOICE_WRITTEN,
                                      .spoken = &spoken,
                                      .levels = SOURCE_DIR "/tests/content/alone"};
    struct meeting_problem problem;
    struct person p = person_at_hall(meeting_open(&options, &problem));
    if (p.meeting == NULL)
        fail_msg("%s", problem.sentence);
    step_settle(&p);
    return p;
}

static const char *words(const struct person *p, enum text_id id) { return text(meeting_lang(p->meeting), id); }

// ---- what hides ----

static void shift(struct person *p)
{
    meeting_set_now(p->meeting, meeting_now(p->meeting) + BETWEEN_MS);
    struct ui_raw raw = {.kind = RAW_KEY, .key = LEFT_SHIFT, .now_ms = meeting_now(p->meeting)};
    meeting_input(p->meeting, step_viewer(p), &raw);
}

static void two_shifts(struct person *p)
{
    for (int i = 0; i < 2; i++) {
        shift(p);
        meeting_draw(p->meeting);
    }
}

static bool sounds(void)
{
    for (SDL_AudioDeviceID device = 2; device < 16; device++)
        if (SDL_GetAudioDeviceStatus(device) == SDL_AUDIO_PLAYING)
            return true;
    return false;
}

// Of what is drawn nothing is a picture of ours; the sheet is there, and whole.
static void is_a_drawing_program(const struct person *p)
{
    const struct draw_list *list = ui_list(step_frame(p));
    size_t sheet = 0;
    for (size_t i = 0; i < list->count; i++) {
        sheet += list->ops[i].kind == DRAW_CANVAS;
        if (list->ops[i].kind == DRAW_PICTURE)
            fail_msg("%s is still drawn", list->ops[i].string);
    }
    assert_int_equal(sheet, CANVAS_ACROSS * CANVAS_DOWN);
    assert_false(meeting_waits_for_pictures(step_viewer(p)));
}

static void hides(struct person *p, bool by_window)
{
    char from[40];
    snprintf(from, sizeof from, "%s", step_screen(p));
    if (!by_window)
        two_shifts(p);
    assert_string_equal(step_screen(p), from);
    uint64_t frames = platform_counts(meeting_platform(p->meeting)).frames;
    if (by_window)
        meeting_close_hall(p->meeting);
    else
        shift(p);
    meeting_draw(p->meeting);
    assert_int_equal(platform_counts(meeting_platform(p->meeting)).frames, frames + 1);
    assert_string_equal(step_screen(p), "neutral");
    assert_false(meeting_quits(p->meeting));
    is_a_drawing_program(p);
    assert_false(sounds());
    size_t said = spoken.length;
    step_wait(p, 3000);
    assert_false(sounds());
    assert_int_equal(spoken.length, said);
    step_key(p, "0");
    assert_string_equal(step_screen(p), from);
}

static void hides_both_ways(struct person *p, const char *screen)
{
    assert_string_equal(step_screen(p), screen);
    hides(p, false);
    hides(p, true);
}

// ---- from where ----

static void from_the_first_screens(void **state)
{
    struct person p = opens();
    (void)state;
    step_click(&p, words(&p, T_TITLE_ALONE));
    hides_both_ways(&p, "alone");
    step_click(&p, words(&p, T_ALONE_GO));
    hides_both_ways(&p, "friend");
    step_key(&p, "Enter");
    hides_both_ways(&p, "grown");
    meeting_close(p.meeting);
}

static void from_the_sign_in(void **state)
{
    struct person p = opens();
    (void)state;
    meeting_settings(p.meeting)->sign_in = true;
    step_click(&p, words(&p, T_TITLE_ALONE));
    step_click(&p, words(&p, T_ALONE_GO));
    step_key(&p, "1"); // one of the three
    hides_both_ways(&p, "sign");
    meeting_close(p.meeting);
}

static void from_a_level(void **state)
{
    struct person p = opens();
    (void)state;
    meeting_settings(p.meeting)->read_aloud = READ_BY_ITSELF;
    step_click(&p, words(&p, T_TITLE_ALONE));
    step_click(&p, words(&p, T_ALONE_GO));
    step_key(&p, "Enter");
    step_click(&p, "12");
    hides_both_ways(&p, "valley");
    step_go(&p, "story", 0);
    p.clock_stands = true; // while somebody comes, and speaks, and is read aloud
    step_action(&p, UI_NEXT);
    hides_both_ways(&p, "story");
    p.clock_stands = false;
    step_action(&p, UI_MENU);
    hides_both_ways(&p, "menu");
    step_action(&p, UI_MENU);
    step_go(&p, "decide", 0);
    step_key(&p, "1");
    hides_both_ways(&p, "decide");
    step_go(&p, "reveal", 0);
    hides_both_ways(&p, "reveal");
    meeting_close(p.meeting);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(from_the_first_screens),
        cmocka_unit_test(from_the_sign_in),
        cmocka_unit_test(from_a_level),
    };
    setenv("SDL_AUDIODRIVER", "dummy", 1);
    setenv("SAFECIRCLE_DATA", DATA_DIR, 1);
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    text_free(&spoken);
    return failed;
}
