// SPDX-License-Identifier: MIT
//
// foresee_test.c — a whole meeting, press by press: what each press shows was made ahead of it.
//
// Counted, not timed: a picture that is begun only when it is already to be seen was foreseen by nobody.
#include "meeting.h"

#include "host.h"
#include "script.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { PRESSES_MOST = 400 };

static struct person opens(int width, int height, struct text *spoken)
{
    struct meeting_options options = {.language = "vi",
                                      .width = width,
                                      .height = height,
                                      .levels = SOURCE_DIR "/levels/first-forum",
                                      .voice = VOICE_WRITTEN,
                                      .spoken = spoken};
    struct meeting_problem problem;
    struct person p = person_at_hall(meeting_open(&options, &problem));
    if (p.meeting == NULL)
        fail_msg("%s", problem.sentence);
    meeting_settings(p.meeting)->teams = 3;
    meeting_settings(p.meeting)->read_aloud = READ_BY_ITSELF;
    meeting_draw(p.meeting);
    return p;
}

static uint64_t unforeseen(const struct person *p)
{
    return platform_counts(meeting_platform(p->meeting)).pictures_unforeseen;
}

static void press(struct person *p, unsigned turn)
{
    struct view v;
    host_view(meeting_host(p->meeting), ROLE_HALL, "vi", &v);
    if (v.phase == PHASE_DECIDE && !v.can_lock)
        step_action(p, (enum ui_action)(UI_CHOICE_1 + step_place(p->meeting, (int)(turn % 3))));
    else if (strcmp(step_screen(p), "ready") == 0)
        step_go(p, "notice", 0);
    else
        step_action(p, strcmp(step_screen(p), "title") == 0 || v.phase == PHASE_DECIDE ? UI_OK : UI_NEXT);
}

// All but a layer of a place now and then: two of them do not always have room beside each other.
static void every_press_finds_its_pictures(void **state)
{
    struct text spoken = {0};
    struct person p = opens(1366, 768, &spoken);
    unsigned presses = 0, more = 0;
    (void)state;
    for (; strcmp(step_screen(&p), "over") != 0 && presses < PRESSES_MOST; presses++) {
        meeting_foresee(p.meeting);
        platform_finish(meeting_platform(p.meeting));
        uint64_t before = unforeseen(&p);
        press(&p, presses);
        meeting_draw(p.meeting);
        assert_in_range(unforeseen(&p) - before, 0, 5);
        more += unforeseen(&p) != before;
    }
    assert_string_equal(step_screen(&p), "over");
    assert_true(presses > 60);
    assert_in_range(more, 0, presses / 8);
    meeting_close(p.meeting);
    text_free(&spoken);
}

static uint64_t shown(const struct person *p)
{
    const struct draw_list *list = ui_list(step_frame(p));
    uint64_t sum = list->count;
    for (size_t i = 0; i < list->count; i++)
        sum = sum * 31 + list->ops[i].hash;
    return sum;
}

// Looking ahead is not playing: the meeting, the screen, all that is on it and all that is read aloud stay as they are,
// and so does what comes.
static void looking_ahead_changes_nothing(void **state)
{
    struct text heard_by_one = {0}, heard_by_other = {0};
    struct person looks = opens(800, 600, &heard_by_one), plays = opens(800, 600, &heard_by_other);
    (void)state;
    for (unsigned presses = 0; strcmp(step_screen(&plays), "over") != 0 && presses < PRESSES_MOST; presses++) {
        size_t commands = host_log_count(meeting_host(looks.meeting));
        meeting_foresee(looks.meeting);
        meeting_foresee(looks.meeting);
        assert_int_equal(host_log_count(meeting_host(looks.meeting)), commands);
        meeting_draw(looks.meeting);
        meeting_draw(plays.meeting);
        assert_string_equal(step_screen(&looks), step_screen(&plays));
        assert_int_equal(shown(&looks), shown(&plays));
        press(&looks, presses);
        press(&plays, presses);
    }
    assert_int_equal(host_checksum(meeting_host(looks.meeting)), host_checksum(meeting_host(plays.meeting)));
    meeting_close(looks.meeting);
    meeting_close(plays.meeting);
    assert_true(strlen(text_bytes(&heard_by_other)) > 1000);
    assert_string_equal(text_bytes(&heard_by_one), text_bytes(&heard_by_other));
    text_free(&heard_by_one);
    text_free(&heard_by_other);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_press_finds_its_pictures),
        cmocka_unit_test(looking_ahead_changes_nothing),
    };
    setenv("SAFECIRCLE_DATA", DATA_DIR, 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
