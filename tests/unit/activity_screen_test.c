// SPDX-License-Identifier: MIT
//
// activity_screen_test.c — every step of every activity fits on the hall's display, in both languages, at every size.
#include "script.h"

#include "activity.h"
#include "ui.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static enum rules_verdict sends(struct person *p, enum command_type type, uint8_t choice, uint8_t value, uint32_t seed)
{
    struct command c = {.type = type, .seat = SEAT_FACILITATOR, .choice = choice, .value = value, .seed = seed};
    enum rules_verdict verdict = host_send(meeting_host(p->meeting), c);
    meeting_session_changed(p->meeting);
    meeting_draw(p->meeting);
    return verdict;
}

static void walks(struct person *p, const struct activity *a, size_t *steps)
{
    assert_int_equal(sends(p, COMMAND_ACTIVITY, 0, a->step_count, a->counted_steps | (uint32_t)a->mark << 16),
                     RULES_OK);
    for (uint8_t i = 0; i < a->step_count; i++, ++*steps) {
        const char *words = spoken_in(&a->steps[i].text, lang_code(meeting_lang(p->meeting)));
        const struct ui_frame *frame = step_frame(p);
        if (!ui_shows(frame, words))
            fail_msg("%s, step %d: not on the screen: %s", a->id, i + 1, words);
        if (ui_overflow(frame) != NULL)
            fail_msg("%s, step %d, %dx%d: does not fit: %s", a->id, i + 1, ui_width(frame), ui_height(frame),
                     ui_overflow(frame));
        assert_int_equal(sends(p, COMMAND_NEXT, 0, 0, 0), RULES_OK);
    }
}

static void every_step_fits(void **state)
{
    static const int sizes[][2] = {{800, 600}, {1024, 768}, {1366, 768}, {1920, 1080}};
    static const char *const languages[] = {"vi", "en"};
    (void)state;
    for (size_t i = 0; i < 8; i++) {
        struct meeting_problem problem;
        struct meeting_options options = {
            .language = languages[i % 2], .width = sizes[i / 2][0], .height = sizes[i / 2][1]};
        size_t steps = 0;
        struct person p = person_at_hall(meeting_open(&options, &problem));
        assert_non_null(p.meeting);
        const struct activities *activities = meeting_parts(p.meeting, ROLE_HALL).bag->activities;
        step_key(&p, "Enter");
        step_action(&p, UI_OK);
        assert_string_equal(step_screen(&p), "promise");
        for (size_t a = 0; a < activities_count(activities); a++)
            walks(&p, activities_at(activities, a), &steps);
        assert_true(steps > 50);
        meeting_close(p.meeting);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_step_fits)};
    setenv("SAFECIRCLE_DATA", DATA_DIR, 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
