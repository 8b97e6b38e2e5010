// SPDX-License-Identifier: MIT
//
// kiosk_test.c — a computer for all: a facilitator sets its code, only that code leads out, and it is nowhere in clear.
#include "meeting.h"

#include "memory.h"
#include "script.h"
#include "ui.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct person opens(bool kiosk, uint64_t code)
{
    struct meeting_options options = {.language = "en",
                                      .width = 1024,
                                      .height = 768,
                                      .fake_measure = true,
                                      .kiosk = kiosk,
                                      .levels = SOURCE_DIR "/tests/content/alone"};
    struct meeting_problem problem;
    struct person p = person_at_hall(meeting_open(&options, &problem));
    assert_non_null(p.meeting);
    meeting_settings(p.meeting)->kiosk_code = code;
    meeting_draw(p.meeting);
    return p;
}

static void types(struct person *p, const char *digits)
{
    for (const char *at = digits; *at != '\0'; at++)
        step_key(p, (char[]){*at, '\0'});
    step_key(p, "Enter");
}

// As a facilitator does it, in the settings.
static uint64_t set_to(const char *digits)
{
    struct person p = opens(false, 0);
    assert_true(step_click(&p, "Settings"));
    assert_true(step_click(&p, "This computer"));
    assert_true(step_click(&p, "Shared code: none"));
    types(&p, "135"); // too short
    assert_string_equal(step_screen(&p), "code");
    assert_int_equal(meeting_settings(p.meeting)->kiosk_code, 0);
    for (int i = 0; i < 3; i++)
        step_key(&p, "Backspace");
    types(&p, digits);
    assert_string_equal(step_screen(&p), "device");
    assert_true(ui_shows(step_frame(&p), "Shared code: set"));
    uint64_t code = meeting_settings(p.meeting)->kiosk_code;
    char *words = settings_words(meeting_settings(p.meeting));
    assert_null(strstr(words, digits)); // nobody reads it in the file
    struct settings again;
    settings_defaults(&again);
    assert_true(settings_read(&again, words, strlen(words)));
    assert_true(again.kiosk_code == code);
    mem_free(words);
    meeting_close(p.meeting);
    return code;
}

static void only_its_code_leads_out(void **state)
{
    (void)state;
    uint64_t code = set_to("908172");
    assert_true(code != 0);
    struct person p = opens(true, code);
    static const char *const keys[] = {"Escape", "F11", "F8", "F5", "F6", "Enter", "Escape", "Escape", "PageUp"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        step_key(&p, keys[i]);
    meeting_close_hall(p.meeting); // Alt and F4
    assert_false(meeting_quits(p.meeting));
    while (strcmp(step_screen(&p), "title") != 0)
        step_key(&p, "Escape");
    step_key(&p, "Escape");
    assert_string_equal(step_screen(&p), "unlock");
    static const char *const wrong[] = {"9081", "90817", "9081722", "", "000000"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        types(&p, wrong[i]);
        assert_false(meeting_quits(p.meeting));
    }
    assert_string_equal(step_screen(&p), "title"); // after five tries
    step_key(&p, "Escape");
    types(&p, "908172");
    assert_true(meeting_quits(p.meeting));
    meeting_close(p.meeting);
}

// The same with the pointer alone.
static void its_code_is_typed_on_the_screen(void **state)
{
    (void)state;
    struct person p = opens(true, set_to("4567"));
    assert_true(step_click(&p, "For teachers"));
    static const char *const buttons[] = {"4", "5", "1", "Erase", "6", "7", "Done"};
    for (size_t i = 0; i < sizeof buttons / sizeof *buttons; i++)
        assert_true(step_click(&p, buttons[i]));
    assert_true(meeting_quits(p.meeting));
    meeting_close(p.meeting);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_its_code_leads_out),
        cmocka_unit_test(its_code_is_typed_on_the_screen),
    };
    setenv("SAFECIRCLE_DATA", DATA_DIR, 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
