// SPDX-License-Identifier: MIT
//
// meeting_test.c — everybody who looks: a team's own display plays a whole meeting beside hall and console, comes and
// goes, and never sees the key; what is pressed while a disk is slow is played once, in order, on the right display.
#include "meeting.h"

#include "animals.h"
#include "script.h"
#include "script_files.h"
#include "test_folder.h"
#include "ui.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "test_disk.h"
#include "test_windowless.h"

enum { STEPS_MOST = 900, TEAM = 1, PHONE = 300 /* a seat beyond the teams' own */ };

static struct person opens(enum answer_mode answers)
{
    struct meeting_options options = meeting_without_window("en");
    options.levels = SOURCE_DIR "/levels/first-forum"; // of its age one, which is careful
    struct meeting_problem problem;
    struct person p = person_at_hall(meeting_open(&options, &problem));
    assert_non_null(p.meeting);
    meeting_settings(p.meeting)->answers = (int)answers;
    meeting_settings(p.meeting)->teams = 3;
    meeting_draw(p.meeting);
    return p;
}

static struct meeting_viewer *team_of(const struct person *p, uint16_t seat)
{
    return meeting_viewer(p->meeting, ROLE_TEAM, seat);
}

static struct person at_seat(const struct person *p, uint16_t seat)
{
    return (struct person){.meeting = p->meeting, .at = ROLE_TEAM, .seat = seat};
}

static struct view seen(const struct person *p)
{
    struct view v;
    host_view(meeting_host(p->meeting), ROLE_TEAM, "en", &v);
    return v;
}

static bool shows(const struct meeting_viewer *v, const char *words)
{
    return words != NULL && words[0] != '\0' && ui_shows(meeting_frame(v), words);
}

// One press onward on the hall's display.
static void goes_on(struct person *hall)
{
    struct view v = seen(hall);
    int place = v.phase == PHASE_DECIDE ? step_place(hall->meeting, v.scene_number % 3) : 0;
    if (v.phase == PHASE_DECIDE && !v.can_lock && place < TEAM_KEYS) // the team in turn has keys of its own
        step_raw(hall, RAW_KEY, meeting_settings(hall->meeting)->team_keys[v.turn][place], 0, 0);
    else if (v.phase == PHASE_DECIDE && !v.can_lock)
        step_action(hall, (enum ui_action)(UI_CHOICE_1 + place));
    else if (v.phase == PHASE_DECIDE)
        step_action(hall, UI_OK);
    else if (strcmp(meeting_screen(meeting_hall(hall->meeting)), "ready") == 0)
        step_go(hall, "notice", 0);
    else
        step_action(hall, UI_NEXT);
}

// ---- what may not be seen ----

static void keeps_the_key(const struct person *p, const struct meeting_viewer *display)
{
    struct view_key key;
    struct view v = seen(p);
    host_key(meeting_host(p->meeting), "en", &key);
    if (shows(display, key.guide))
        fail_msg("shown: a note for the facilitator");
    for (int i = 0; v.in_scene && i < v.option_count; i++)
        if (!v.options[i].revealed && shows(display, key.options[i].because))
            fail_msg("shown before its time: %s", key.options[i].because);
    if (shows(display, text(meeting_lang(p->meeting), T_CONSOLE_KEY)))
        fail_msg("shown: the console");
}

// Its question and its answers, and when it is time to press, what it pressed.
static void shows_the_question(const struct person *p, const struct meeting_viewer *display)
{
    struct view v = seen(p);
    bool asked = v.phase == PHASE_ASK || v.phase == PHASE_WHISPER || v.phase == PHASE_SHOW || v.phase == PHASE_DECIDE;
    if (!asked || v.option_count == 0) {
        assert_true(shows(display, text(meeting_lang(p->meeting), T_TEAM_LOOK)));
        return;
    }
    assert_true(shows(display, v.question));
    for (int i = 0; i < v.option_count; i++)
        assert_true(shows(display, v.options[i].text));
}

static void votes(struct person *team, size_t *count)
{
    struct view v = seen(team);
    struct host *host = meeting_host(team->meeting);
    if (v.phase != PHASE_SHOW || !v.all_vote)
        return;
    assert_false(v.voted[TEAM]);
    assert_true(step_click(team, v.options[0].text));
    assert_int_equal(host_session(host)->votes[TEAM], v.options[0].ordinal);
    assert_true(shows(team_of(team, TEAM), "You chose A. You may change your mind until the gong."));
    step_key(team, "2"); // another mind
    assert_int_equal(host_session(host)->votes[TEAM], v.options[1].ordinal);
    assert_true(shows(team_of(team, TEAM), "You chose B. You may change your mind until the gong."));
    assert_false(seen(team).voted[0]); // for itself alone
    ++*count;
}

static void a_third_viewer_plays_a_whole_meeting(void **state)
{
    size_t voted = 0;
    (void)state;
    struct person hall = opens(ANSWER_KEYS), team = at_seat(&hall, TEAM);
    assert_non_null(meeting_join(hall.meeting, ROLE_CONSOLE, 0));
    assert_non_null(meeting_join(hall.meeting, ROLE_TEAM, TEAM));
    assert_false(meeting_has_pixels(team_of(&hall, TEAM)));
    step_key(&hall, "Enter");
    for (int i = 0; i < STEPS_MOST && seen(&hall).phase != PHASE_OVER; i++) {
        goes_on(&hall);
        shows_the_question(&hall, team_of(&hall, TEAM));
        keeps_the_key(&hall, team_of(&hall, TEAM));
        votes(&team, &voted);
        keeps_the_key(&hall, team_of(&hall, TEAM));
        assert_null(ui_overflow(meeting_frame(team_of(&hall, TEAM))));
    }
    assert_int_equal(seen(&hall).phase, PHASE_OVER);
    assert_true(voted > 1);
    meeting_close(hall.meeting);
}

// It answers for its own seat and does nothing else: not the next thing, not the calm screen, not another language.
static void a_team_changes_nothing_but_its_answer(void **state)
{
    static const char *const keys[] = {"Space", "Enter", "PageUp", "F1", "F2", "F3", "F4", "F6", "F11", "Escape", "1"};
    (void)state;
    struct person hall = opens(ANSWER_KEYS), team = at_seat(&hall, TEAM);
    step_go(&hall, "ask", 0);
    meeting_join(hall.meeting, ROLE_TEAM, TEAM);
    meeting_draw(hall.meeting);
    assert_true(shows(team_of(&hall, TEAM), text(meeting_lang(hall.meeting), T_TEAM_TALK)));
    uint64_t before = host_checksum(meeting_host(hall.meeting));
    size_t commands = host_log_count(meeting_host(hall.meeting));
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        step_key(&team, keys[i]);
        assert_string_equal(step_screen(&team), "team");
        assert_string_equal(step_screen(&hall), "ask");
        assert_string_equal(lang_code(meeting_lang(hall.meeting)), "en");
    }
    assert_int_equal(host_checksum(meeting_host(hall.meeting)), before);
    assert_int_equal(host_log_count(meeting_host(hall.meeting)), commands);
    assert_false(meeting_quits(hall.meeting));
    meeting_close(hall.meeting);
}

// A phone that belongs to no team yet asks whose it is; it may leave and come back, and its answer is still there.
static void a_phone_joins_a_team_leaves_and_comes_back(void **state)
{
    (void)state;
    struct person hall = opens(ANSWER_KEYS), phone = at_seat(&hall, PHONE);
    meeting_join(hall.meeting, ROLE_TEAM, PHONE);
    meeting_draw(hall.meeting);
    assert_true(shows(team_of(&hall, PHONE), text(meeting_lang(hall.meeting), T_TEAM_LOOK))); // nothing has begun
    step_go(&hall, "ask", 0);
    assert_true(shows(team_of(&hall, PHONE), text(meeting_lang(hall.meeting), T_TEAM_WHICH)));
    assert_false(shows(team_of(&hall, PHONE), seen(&hall).question));
    struct view v = seen(&hall);
    assert_true(step_click(&phone, text(meeting_lang(hall.meeting), animal_text(v.animals[2]))));
    assert_int_equal(rules_team_of(host_session(meeting_host(hall.meeting)), PHONE), 2);
    assert_true(shows(team_of(&hall, PHONE), v.question));
    step_go(&hall, "show", 0);
    v = seen(&hall);
    step_key(&phone, "1");
    assert_int_equal(host_session(meeting_host(hall.meeting))->votes[2], v.options[0].ordinal);
    meeting_leave(hall.meeting, ROLE_TEAM, PHONE);
    assert_null(team_of(&hall, PHONE));
    meeting_draw(hall.meeting);
    meeting_join(hall.meeting, ROLE_TEAM, PHONE);
    meeting_draw(hall.meeting);
    assert_true(shows(team_of(&hall, PHONE), "You chose A. You may change your mind until the gong."));
    meeting_close(hall.meeting);
}

// ---- who is there ----

static void viewers_come_and_go(void **state)
{
    (void)state;
    struct person hall = opens(ANSWER_FINGERS);
    struct meeting *m = hall.meeting;
    struct meeting_viewer *first = meeting_hall(m);
    assert_ptr_equal(meeting_viewer(m, ROLE_HALL, 0), first);
    assert_null(meeting_viewer(m, ROLE_CONSOLE, 0));
    struct meeting_viewer *console = meeting_join(m, ROLE_CONSOLE, 0);
    assert_ptr_equal(meeting_join(m, ROLE_CONSOLE, 0), console); // once
    meeting_join(m, ROLE_TEAM, 0);
    meeting_join(m, ROLE_TEAM, 2);
    assert_int_equal(meeting_role(meeting_viewer(m, ROLE_TEAM, 2)), ROLE_TEAM);
    assert_int_equal(meeting_seat(meeting_viewer(m, ROLE_TEAM, 2)), 2);
    meeting_leave(m, ROLE_CONSOLE, 0);
    meeting_leave(m, ROLE_CONSOLE, 0); // it is gone: nothing happens
    assert_null(meeting_viewer(m, ROLE_CONSOLE, 0));
    assert_int_equal(meeting_seat(meeting_viewer(m, ROLE_TEAM, 2)), 2); // nobody else went
    assert_ptr_equal(meeting_hall(m), first);
    assert_null(meeting_viewer_in(m, NULL));
    int width = 0, height = 0;
    meeting_set_size(first, 800, 600);
    meeting_draw(m);
    meeting_size(first, &width, &height);
    assert_int_equal(width * 1000 + height, 800600);
    assert_int_equal(ui_width(meeting_frame(first)), 800);
    meeting_close(m); // with viewers still there
}

static void what_cannot_be_opened_is_a_sentence(void **state)
{
    struct meeting_options options = {.language = "en", .width = 800, .height = 600, .fake_measure = true};
    struct meeting_problem problem = {""};
    (void)state;
    setenv("SAFECIRCLE_DATA", DATA_DIR "/nowhere", 1);
    assert_null(meeting_open(&options, &problem));
    assert_non_null(strstr(problem.sentence, "cannot be found"));
    setenv("SAFECIRCLE_DATA", DATA_DIR, 1);
    meeting_close(NULL);
}

// ---- a slow disk ----

// The window's own button: for a child who plays alone it hides, and only on a sheet somebody draws on does it end.
static void closing_the_window_hides_what_a_lone_child_plays(void **state)
{
    (void)state;
    struct person p;
    for (int alone = 0; alone < 2; alone++) {
        p = opens(ANSWER_FINGERS);
        if (alone) {
            assert_true(step_click(&p, "Play alone"));
            assert_true(step_click(&p, "Let’s play"));
            step_key(&p, "Enter"); // a friend
            step_key(&p, "Enter"); // as big as the child
        }
        meeting_close_hall(p.meeting);
        assert_int_equal(meeting_quits(p.meeting), !alone);
        if (alone) {
            assert_string_equal(step_screen(&p), "neutral");
            meeting_close_hall(p.meeting);
            assert_true(meeting_quits(p.meeting));
        }
        meeting_close(p.meeting);
    }
}

static void presses_wait_for_a_slow_disk_in_order(void **state)
{
    struct slow_disk disk = {.count = 0};
    char path[80];
    (void)state;
    snprintf(path, sizeof path, "%s/safecircle-meeting-%d.sqlite", test_root(), (int)getpid());
    struct person hall = opens(ANSWER_FINGERS), console = {.meeting = hall.meeting, .at = ROLE_CONSOLE};
    struct host *host = meeting_host(hall.meeting);
    meeting_open_records(hall.meeting, path, &(struct runner){run_later, run_all, &disk});
    meeting_join(hall.meeting, ROLE_CONSOLE, 0);
    lets_go(hall.meeting, &disk);
    step_key(&hall, "Enter");
    step_key(&hall, "Enter");
    assert_true(host_waits(host)); // the meeting has begun, and nobody sees it
    assert_string_equal(step_screen(&hall), "setup");
    lets_go(hall.meeting, &disk);
    assert_string_equal(step_screen(&hall), "promise");
    for (int hand = 1; hand < PROMISES; hand++) {
        step_key(&hall, "Space");
        lets_go(hall.meeting, &disk);
    }
    size_t commands = host_log_count(host);
    step_key(&hall, "Space");    // received
    step_key(&console, "Space"); // held: it would mean something else on what is not shown yet
    step_key(&hall, "F2");       // what covers the hall does not wait
    assert_int_equal(host_log_count(host), commands + 1);
    assert_string_equal(step_screen(&hall), "calm");
    step_key(&hall, "F2");
    assert_string_equal(step_screen(&hall), "promise");
    assert_int_equal(host_session(host)->phase, PHASE_PROMISE);
    lets_go(hall.meeting, &disk);
    assert_string_equal(step_screen(&hall), "ready"); // the picker came, and the console's press chose in it
    step_go(&hall, "notice", 0);
    lets_go(hall.meeting, &disk);
    step_key(&hall, "Space"); // received
    step_key(&console, "Space");
    meeting_leave(hall.meeting, ROLE_CONSOLE, 0); // and with it what was pressed there
    commands = host_log_count(host);
    lets_go(hall.meeting, &disk);
    assert_int_equal(host_log_count(host), commands);
    meeting_close(hall.meeting);
    script_remove_records(path);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_third_viewer_plays_a_whole_meeting),
        cmocka_unit_test(a_team_changes_nothing_but_its_answer),
        cmocka_unit_test(a_phone_joins_a_team_leaves_and_comes_back),
        cmocka_unit_test(viewers_come_and_go),
        cmocka_unit_test(what_cannot_be_opened_is_a_sentence),
        cmocka_unit_test(closing_the_window_hides_what_a_lone_child_plays),
        cmocka_unit_test(presses_wait_for_a_slow_disk_in_order),
    };
    setenv("SAFECIRCLE_DATA", DATA_DIR, 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
