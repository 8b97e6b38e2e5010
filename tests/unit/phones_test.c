// SPDX-License-Identifier: MIT
//
// phones_test.c — phones as seats of a whole meeting: joining a team, a secret answer until the gong, what is too late,
// what covers the hall, a level that needs care; and that none of it shows the key.
#define _GNU_SOURCE
#include "meeting.h"

#include "host.h"
#include "meeting_inside.h"
#include "memory.h"
#include "phone_words.h"
#include "test_network.h"
#include "test_phones.h"

#include <sys/stat.h>

static int opens(void **state) { return opens_keeping(state, false, "vi"); }
static int opens_in_english(void **state) { return opens_keeping(state, false, "en"); }
static int opens_on_a_disk(void **state) { return opens_keeping(state, true, "vi"); }

// The program's own, but for this file of the page.
static void data_without(char folder[], const char *name)
{
    static const char *const all[] = {"assets", "fonts", "levels", "safecircle-net.so"}, *const page[] = {
                                                                                             "page.html", "page.css",
                                                                                             "drawings.js", "page.js"};
    char to[256], at[256];
    assert_non_null(mkdtemp(folder));
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        snprintf(to, sizeof to, "%s/%s", DATA_DIR, all[i]);
        snprintf(at, sizeof at, "%s/%s", folder, all[i]);
        assert_int_equal(symlink(to, at), 0);
    }
    snprintf(at, sizeof at, "%s/page", folder);
    assert_int_equal(mkdir(at, 0700), 0);
    for (size_t i = 0; i < sizeof page / sizeof *page; i++) {
        snprintf(to, sizeof to, "%s/page/%s", DATA_DIR, page[i]);
        snprintf(at, sizeof at, "%s/page/%s", folder, page[i]);
        assert_int_equal(strcmp(page[i], name) == 0 ? 0 : symlink(to, at), 0);
    }
}

// It is told as what it is; nothing of the system's is to be installed.
static void a_file_of_the_page_is_missing(void **state)
{
    char folder[64], words[300];
    struct hall hall = {.key = ""};
    const char *missing = "page.css";
    (void)state;
    snprintf(folder, sizeof folder, "%s/phones-XXXXXX", test_root());
    data_without(folder, missing);
    setenv("SAFECIRCLE_DATA", folder, 1);
    opens_hall(&hall, "vi", NULL, "KHEN");
    setenv("SAFECIRCLE_DATA", DATA_DIR, 1);
    step_key(&hall.p, "Enter");
    step_click(&hall.p, text(meeting_lang(hall.p.meeting), T_PHONES_MODE));
    assert_int_equal(hall.phones->state, PHONES_NO_PAGE);
    assert_string_equal(step_screen(&hall.p), "phones");
    char *told = text_filled(meeting_lang(hall.p.meeting), T_PHONES_NO_PAGE, &missing, 1);
    assert_true(ui_shows(step_frame(&hall.p), told));
    mem_free(told);
    meeting_close(hall.p.meeting);
    snprintf(words, sizeof words, "rm -rf %s", folder);
    assert_int_equal(system(words), 0);
}

// Before a page has chosen one: at the door, too.
static void a_page_begins_in_the_halls_language(void **state)
{
    const struct hall *hall = *state;
    static char answer[32 * 1024];
    char request[80];
    snprintf(request, sizeof request, "GET /j/KHEN HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n", hall->phones->port);
    assert_true(page_request(hall->phones->port, request, answer, sizeof answer));
    assert_non_null(strstr(answer, "\"first\":\"en\""));
}

static void an_answer_is_secret_until_the_gong(void **state)
{
    struct hall *hall = *state;
    struct page tiger, buffalo;
    struct view view;
    assert_string_equal(step_screen(&hall->p), "phones");
    joins(hall, &tiger, 0);
    joins(hall, &buffalo, 1);
    assert_int_equal(hall->phones->count, 2);
    begins_a_level(hall, "9–11 tuổi");
    assert_true(step_go(&hall->p, "show", 0));
    hears(hall, &tiger, "\"phase\":\"show\"");
    assert_null(strstr(tiger.said, "because"));
    int scene = number_in(tiger.said, "\"scene\":"), choice = number_in(tiger.said, "\"options\":[{\"n\":");
    votes(&tiger, 2, scene, choice);
    char mine[24];
    snprintf(mine, sizeof mine, "\"mine\":%d", choice);
    hears(hall, &tiger, mine);
    host_view(meeting_host(hall->p.meeting), ROLE_HALL, "vi", &view);
    assert_true(view.voted[0]); // that they have answered is seen,
    assert_false(view.voted[1]);
    assert_int_equal(view.votes[0], 255); // and never what
    assert_null(strstr(buffalo.said, mine));
    step_key(&hall->p, "Space");
    assert_string_equal(step_screen(&hall->p), "tally");
    votes(&buffalo, 2, scene, choice); // behind the gong
    hears(hall, &buffalo, "\"n\":2,\"why\":\"late\"");
    page_close(&tiger);
    page_close(&buffalo);
}

// The main loop goes on until so many commands are in the log.
static void hears_until(const struct hall *hall, size_t count)
{
    const struct host *host = meeting_host(hall->p.meeting);
    for (int i = 0; i < 3000 && host_log_count(host) < count; i++) {
        meeting_woken(hall->p.meeting);
        nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
    }
    assert_int_equal(host_log_count(host), count);
}

// All that is said while the disk is at work is heard and goes into its next commit; nobody is told so before it is
// safe. And a hand is never held up by answers: it goes before those that came later.
static void answers_do_not_wait_for_the_disk(void **state)
{
    struct hall *hall = *state;
    struct page tiger, buffalo, late;
    joins(hall, &tiger, 0);
    joins(hall, &buffalo, 1);
    begins_a_level(hall, "9–11 tuổi");
    assert_true(step_go(&hall->p, "show", 0));
    hears(hall, &tiger, "\"phase\":\"show\"");
    int scene = number_in(tiger.said, "\"scene\":"), choice = number_in(tiger.said, "\"options\":[{\"n\":");
    assert_true(page_open(&late, hall->phones->port, "http://127.0.0.1"));
    says_hello(hall, &late, "");
    hears(hall, &late, "\"teams\"");
    hall->disk.fast = false;
    size_t before = host_log_count(meeting_host(hall->p.meeting));
    votes(&tiger, 2, scene, choice);
    hears_until(hall, before + 1);
    votes(&buffalo, 2, scene, choice);
    hears_until(hall, before + 2);
    page_say(&late, "{\"t\":\"take\",\"n\":1,\"team\":2}");
    hears_until(hall, before + 3);
    page_say(&late, "{\"t\":\"take\",\"n\":2,\"team\":1}"); // before it sees where it sits
    for (int i = 0; i < 30; i++) {
        meeting_woken(hall->p.meeting);
        nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
    }
    is_told_nothing_of_it(&tiger);
    is_told_nothing_of_it(&buffalo);
    is_told_nothing_of_it(&late);
    assert_true(host_waits(meeting_host(hall->p.meeting)));
    assert_int_equal(hall->disk.count, 1);
    step_key(&hall->p, "Space");
    assert_string_equal(step_screen(&hall->p), "show");
    votes(&tiger, 3, scene, choice + 1); // behind the gong, which is still on its way
    lets_go(hall->p.meeting, &hall->disk);
    assert_string_equal(step_screen(&hall->p), "tally");
    hears(hall, &buffalo, "\"n\":2,\"why\":\"ok\"");
    hears(hall, &tiger, "\"n\":3,\"why\":\"late\"");
    hears(hall, &late, "\"team\":{\"n\":1"); // where it changed to
    page_close(&late);
    page_close(&tiger);
    page_close(&buffalo);
}

static void what_covers_the_hall_covers_the_phones(void **state)
{
    struct hall *hall = *state;
    struct page page;
    joins(hall, &page, 0);
    begins_a_level(hall, "9–11 tuổi");
    assert_true(step_go(&hall->p, "show", 0));
    hears(hall, &page, "\"phase\":\"show\"");
    int scene = number_in(page.said, "\"scene\":");
    step_key(&hall->p, "F2");
    hears(hall, &page, "\"phase\":\"pause\"");
    assert_null(strstr(page.said, "question"));
    votes(&page, 2, scene, 0);
    hears(hall, &page, "\"n\":2,\"why\":\"late\"");
    step_key(&hall->p, "Escape");
    step_key(&hall->p, "F3");
    hears(hall, &page, "\"black\":true");
    step_key(&hall->p, "F3");
    hears(hall, &page, "\"phase\":\"show\"");
    for (int i = 0; i < 3; i++)
        step_key(&hall->p, "LeftShift");
    assert_string_equal(step_screen(&hall->p), "neutral");
    hears(hall, &page, "\"phase\":\"pause\"");
    page_close(&page);
}

// Each team is told what is its to do: who is in turn, who was asked for help, who looks on; and when no phone is
// wanted.
static void a_phone_says_what_is_to_be_done(void **state)
{
    struct hall *hall = *state;
    struct page pages[3];
    const struct lang *lang = meeting_lang(hall->p.meeting);
    struct view view;
    char words[64];
    for (int i = 0; i < 3; i++)
        joins(hall, &pages[i], i);
    begins_a_level(hall, "9–11 tuổi");
    assert_true(step_go(&hall->p, "decide", 0));
    host_view(meeting_host(hall->p.meeting), ROLE_TEAM, "vi", &view);
    struct page *turn = &pages[view.turn], *next = &pages[(view.turn + 1) % 3], *last = &pages[(view.turn + 2) % 3];
    hears(hall, turn, text(lang, T_PHONE_DECIDE));
    hears(hall, last, text(lang, T_PHONE_OTHERS_DECIDE));
    snprintf(words, sizeof words, "{\"t\":\"help\",\"n\":2,\"scene\":%d}", phone_scene(&view));
    page_say(turn, words);
    hears(hall, turn, text(lang, T_PHONE_LISTEN));
    hears(hall, next, text(lang, T_PHONE_IDEA));
    assert_non_null(strstr(last->said, text(lang, T_PHONE_OTHERS_DECIDE)));
    assert_true(step_go(&hall->p, "talk", 0));
    hears(hall, last, text(lang, T_PHONE_AWAY_TALK));
    assert_non_null(strstr(last->said, "\"phase\":\"away\""));
    for (int i = 0; i < 3; i++)
        page_close(&pages[i]);
}

// What the team in turn says next on its phone: an answer that is free yet, or that it is done.
static void answers_or_locks(struct page *page, const struct view *view, int number)
{
    char words[96];
    size_t free = 0;
    while (free + 1 < view->option_count &&
           (view->options[free].chosen || view->options[free].opened || view->options[free].placed > 0))
        free++;
    snprintf(words, sizeof words, "{\"t\":\"lock\",\"n\":%d,\"scene\":%d}", number, phone_scene(view));
    if (view->can_lock)
        page_say(page, words);
    else
        votes(page, number, phone_scene(view), view->kind == SCENE_SORT ? 0 : view->options[free].ordinal);
}

// A level to its end, decided on phones alone, on places that are fresh: each has so many wishes a second. What kinds
// of question there were.
static unsigned plays_on_phones(struct hall *hall, enum text_id band)
{
    unsigned kinds = 0;
    int numbers[3] = {1, 1, 1};
    struct page pages[3];
    struct view view;
    begins_a_level(hall, text(meeting_lang(hall->p.meeting), band));
    meeting__phones_on(hall->p.meeting, true); // the meeting before is over, and its phones were told good-bye
    for (int i = 0; i < 3; i++)
        joins(hall, &pages[i], i);
    for (int step = 0; step < 600; step++) {
        char words[40];
        host_view(meeting_host(hall->p.meeting), ROLE_TEAM, "vi", &view);
        if (view.phase >= PHASE_LEVEL_DONE)
            break;
        if (view.phase != PHASE_DECIDE) {
            step_key(&hall->p, "Space");
            continue;
        }
        kinds |= 1U << view.kind;
        answers_or_locks(&pages[view.turn], &view, ++numbers[view.turn]);
        snprintf(words, sizeof words, "\"n\":%d,\"why\":\"ok\"", numbers[view.turn]);
        hears(hall, &pages[view.turn], words);
    }
    assert_true(view.phase >= PHASE_LEVEL_DONE);
    for (int i = 0; i < 3; i++)
        page_close(&pages[i]);
    return kinds;
}

// Whatever is asked, the phone of the team in turn answers it: sorts every card, orders every step, chooses and locks.
static void every_kind_is_answered_on_a_phone(void **state)
{
    struct hall *hall = *state;
    unsigned kinds = 0;
    for (enum text_id band = T_BAND_6_8; band <= T_BAND_12_15; band++)
        kinds |= plays_on_phones(hall, band);
    for (int kind = 0; kind < SCENE_KINDS; kind++)
        if (kind_has((enum scene_kind)kind, TRAIT_ASKS) && (kinds & 1U << kind) == 0)
            fail_msg("nobody was asked a question of kind %d", kind);
}

// A vote, one for another question, what is not its turn, and another team: numbers 4n and on.
static void says_everything(struct page *page, int n, int scene)
{
    char words[96];
    static const char *const kinds[] = {"lock", "help"};
    votes(page, 4 * n, scene, n % 3);
    votes(page, 4 * n + 1, scene + n - 30, n % 200);
    snprintf(words, sizeof words, "{\"t\":\"%s\",\"n\":%d,\"scene\":%d}", kinds[n % 2], 4 * n + 2, scene);
    page_say(page, words);
    snprintf(words, sizeof words, "{\"t\":\"take\",\"n\":%d,\"team\":%d}", 4 * n + 3, n % 3);
    page_say(page, words);
}

static struct view_own own_of(const struct hall *hall, uint16_t seat)
{
    struct view_own own;
    struct door door = host_door_of_seat(meeting_host(hall->p.meeting), seat);
    door.own(door.meeting, seat, &own);
    return own;
}

// One of the hall has a script: four pages in a team, floods, votes for all and everything, what is none of its
// business and what is no message. Nobody else's answer is another, and the meeting's log grows by a handful.
static void a_script_changes_nothing_of_others(void **state)
{
    enum { PAGES = 4, SAID = 60 };
    static const char *const nonsense[] = {"{\"t\":\"vote\",\"n\":9,\"scene\":1,\"choice\":1,\"seat\":6}", "{}",
                                           "\xff"};
    struct hall *hall = *state;
    struct page tiger, buffalo, script[PAGES], more;
    struct host *host = meeting_host(hall->p.meeting);
    char mine[24];
    meeting__phones_room(hall->p.meeting, false);
    joins(hall, &tiger, 0);
    joins(hall, &buffalo, 1);
    for (int i = 0; i < PAGES; i++)
        joins_from(hall, &script[i], 65, 2);
    assert_false(page_open_from(&more, 65, hall->phones->port, "http://127.0.0.1"));
    page_close(&more);
    begins_a_level(hall, "9–11 tuổi");
    assert_true(step_go(&hall->p, "show", 0));
    hears(hall, &tiger, "\"phase\":\"show\"");
    int scene = number_in(tiger.said, "\"scene\":"), choice = number_in(tiger.said, "\"options\":[{\"n\":");
    votes(&tiger, 2, scene, choice);
    snprintf(mine, sizeof mine, "\"mine\":%d", choice);
    hears(hall, &tiger, mine);
    size_t before = host_log_count(host);
    time_t began = time(NULL);
    for (int n = 2; n < SAID; n++)
        for (int i = 0; i < PAGES; i++) {
            says_everything(&script[i], n, scene);
            meeting_woken(hall->p.meeting);
        }
    votes(&buffalo, 2, scene, choice);
    hears(hall, &buffalo, mine);
    for (int i = 0; i < 3; i++) {
        page_babble(&script[i], nonsense[i]);
        page_close(&script[i]);
    }
    assert_true(host_log_count(host) - before < (size_t)PAGES * (30 + 2 * (size_t)(time(NULL) - began))); // of a
                                                                                                          // thousand
    for (uint16_t seat = 6; seat < 8; seat++) {
        assert_int_equal(own_of(hall, seat).team, seat - 6);
        assert_int_equal(own_of(hall, seat).vote, choice);
    }
    assert_string_equal(step_screen(&hall->p), "show");
    step_key(&hall->p, "Space");
    assert_string_equal(step_screen(&hall->p), "tally");
    page_close(&script[3]);
    page_close(&tiger);
    page_close(&buffalo);
}

// Pages of one phone answer for a team once, while the disk is at work and when the one that did is asleep; it may
// change its mind, and another phone of the team is heard as much.
static void four_pages_are_one_voice(void **state)
{
    enum { PAGES = 4, SCRIPT = 65 };
    struct hall *hall = *state;
    struct page honest, script[PAGES];
    struct host *host = meeting_host(hall->p.meeting);
    meeting__phones_room(hall->p.meeting, false);
    joins(hall, &honest, 0);
    for (int i = 0; i < PAGES; i++)
        joins_from(hall, &script[i], SCRIPT, i < 3 ? 0 : 1);
    begins_a_level(hall, "9–11 tuổi");
    assert_true(step_go(&hall->p, "show", 0));
    hears(hall, &honest, "\"phase\":\"show\"");
    int scene = number_in(honest.said, "\"scene\":"), choice = number_in(honest.said, "\"options\":[{\"n\":");
    hall->disk.fast = false;
    size_t before = host_log_count(host);
    votes(&script[0], 2, scene, choice);
    hears_until(hall, before + 1);
    votes(&script[1], 2, scene, choice);
    votes(&honest, 2, scene, choice);
    hears_until(hall, before + 2);
    lets_go(hall->p.meeting, &hall->disk);
    hall->disk.fast = true;
    hears(hall, &script[1], "\"why\":\"same\"");
    hears(hall, &honest, "\"why\":\"ok\"");
    votes(&script[0], 3, scene, choice);
    hears(hall, &script[0], "\"n\":3,\"why\":\"ok\"");
    page_close(&script[0]);
    votes(&script[2], 2, scene, choice);
    hears(hall, &script[2], "\"why\":\"same\"");
    votes(&script[3], 2, scene, choice); // in another team: a computer that two share
    hears(hall, &script[3], "\"why\":\"ok\"");
    assert_int_equal(host_log_count(host), before + 4);
    meeting__phones_room(hall->p.meeting, true);
    votes(&script[2], 3, scene, choice);
    hears(hall, &script[2], "\"n\":3,\"why\":\"ok\"");
    page_close(&honest);
    for (int i = 1; i < PAGES; i++)
        page_close(&script[i]);
}

// Says it, and is told so.
static void takes(struct hall *hall, struct page *page, int number, int team, const char *told)
{
    char words[64];
    snprintf(words, sizeof words, "{\"t\":\"take\",\"n\":%d,\"team\":%d}", number, team);
    page_say(page, words);
    snprintf(words, sizeof words, "\"n\":%d,\"why\":\"%s\"", number, told);
    hears(hall, page, words);
}

// Whoever pressed the wrong animal takes another, once and before its first answer, in mid-vote, too. Whoever has
// answered for a team, or whose answer is on its way to the disk, or was moved, stays there: nobody answers for two.
static void a_wrong_animal_is_changed_once(void **state)
{
    enum { TIGER = 0, BUFFALO = 1 };
    struct hall *hall = *state;
    struct page early, late, quick, moved;
    joins(hall, &early, TIGER);
    assert_non_null(strstr(early.said, "\"change\":true"));
    takes(hall, &early, 2, BUFFALO, "ok");
    assert_null(strstr(early.said, "\"change\""));
    takes(hall, &early, 3, TIGER, "again");
    assert_int_equal(own_of(hall, 6).team, BUFFALO);
    joins(hall, &late, TIGER);
    joins(hall, &quick, TIGER);
    joins(hall, &moved, TIGER);
    meeting__phone_move(hall->p.meeting, 9, BUFFALO);
    hears(hall, &moved, "\"team\":{\"n\":1");
    takes(hall, &moved, 2, TIGER, "again");
    begins_a_level(hall, "9–11 tuổi");
    assert_true(step_go(&hall->p, "show", 0));
    hears(hall, &late, "\"phase\":\"show\"");
    int scene = number_in(late.said, "\"scene\":"), choice = number_in(late.said, "\"options\":[{\"n\":");
    takes(hall, &late, 2, BUFFALO, "ok");
    votes(&late, 3, scene, choice);
    hears(hall, &late, "\"n\":3,\"why\":\"ok\"");
    takes(hall, &late, 4, TIGER, "again");
    hall->disk.fast = false;
    votes(&quick, 2, scene, choice);
    page_say(&quick, "{\"t\":\"take\",\"n\":3,\"team\":1}");
    hears_until(hall, host_log_count(meeting_host(hall->p.meeting)) + 1);
    for (int i = 0; i < 30; i++) { // and the next, if it were heard
        meeting_woken(hall->p.meeting);
        nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
    }
    lets_go(hall->p.meeting, &hall->disk);
    hears(hall, &quick, "\"n\":3,\"why\":\"again\"");
    hall->disk.fast = true;
    takes(hall, &quick, 4, BUFFALO, "again");
    assert_int_equal(own_of(hall, 7).team, BUFFALO);
    assert_int_equal(own_of(hall, 8).team, TIGER);
    assert_int_equal(own_of(hall, 8).vote, choice);
    assert_int_equal(own_of(hall, 9).team, BUFFALO);
    page_close(&early);
    page_close(&late);
    page_close(&quick);
    page_close(&moved);
}

// The team in turn asks for help once; whose turn it is not asks for nothing.
static void help_is_asked_for_once(void **state)
{
    struct hall *hall = *state;
    struct page pages[3];
    struct view view;
    struct host *host = meeting_host(hall->p.meeting);
    char words[96];
    for (int i = 0; i < 3; i++)
        joins(hall, &pages[i], i);
    begins_a_level(hall, "9–11 tuổi");
    do {
        step_key(&hall->p, "Space");
        host_view(host, ROLE_TEAM, "vi", &view);
    } while (view.phase != PHASE_DECIDE);
    struct page *team = &pages[view.turn], *other = &pages[(view.turn + 1) % 3];
    hears(hall, team, "\"help\":true");
    snprintf(words, sizeof words, "{\"t\":\"help\",\"n\":2,\"scene\":%d}", phone_scene(&view));
    page_say(other, words);
    hears(hall, other, "\"n\":2,\"why\":\"not-yours\"");
    page_say(team, words);
    hears(hall, team, "\"n\":2,\"why\":\"ok\"");
    assert_non_null(strstr(team->said, "\"help\":false"));
    host_view(host, ROLE_TEAM, "vi", &view);
    uint8_t helper = view.helper;
    assert_true(helper < 3 && helper != view.turn);
    snprintf(words, sizeof words, "{\"t\":\"help\",\"n\":3,\"scene\":%d}", phone_scene(&view));
    page_say(team, words);
    hears(hall, team, "\"n\":3,\"why\":\"again\"");
    host_view(host, ROLE_TEAM, "vi", &view);
    assert_int_equal(view.helper, helper);
    for (int i = 0; i < 3; i++)
        page_close(&pages[i]);
}

// Who has come is told so while the wall still shows how to come, and answers go on meanwhile; at the end of the
// meeting phones go with it, and the page forgets its seat.
static void coming_and_the_end_are_told(void **state)
{
    struct hall *hall = *state;
    struct page early, late;
    const struct lang *lang = meeting_lang(hall->p.meeting);
    joins(hall, &early, 0);
    assert_non_null(strstr(early.said, text(lang, T_PHONE_JOINED)));
    step_key(&hall->p, "Enter");
    hears(hall, &early, text(lang, T_PHONE_LOOK));
    begins_a_level(hall, "9–11 tuổi");
    assert_true(step_go(&hall->p, "show", 0));
    step_key(&hall->p, "Escape");
    step_click(&hall->p, text(lang, T_PHONES_TITLE)); // for one who comes late
    joins(hall, &late, 1);
    assert_non_null(strstr(late.said, "\"phase\":\"show\""));
    votes(&late, 2, number_in(late.said, "\"scene\":"), 0);
    hears(hall, &late, "\"n\":2,\"why\":\"ok\"");
    step_key(&hall->p, "Escape");
    step_key(&hall->p, "Escape");
    assert_true(step_go(&hall->p, "over", 0));
    hears(hall, &early, text(lang, T_PHONE_OVER));
    step_key(&hall->p, "Enter");
    assert_string_equal(step_screen(&hall->p), "title");
    hears(hall, &early, text(lang, T_PHONE_BYE_CALL)); // what stays is said before it
    hears(hall, &early, "\"t\":\"bye\"");
    assert_int_equal(hall->phones->state, PHONES_OFF);
    page_close(&early);
    page_close(&late);
}

int main(void)
{
    if (!on_a_network())
        return 77;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(an_answer_is_secret_until_the_gong, opens, closes_hall),
        cmocka_unit_test_setup_teardown(answers_do_not_wait_for_the_disk, opens_on_a_disk, closes_hall),
        cmocka_unit_test_setup_teardown(what_covers_the_hall_covers_the_phones, opens, closes_hall),
        cmocka_unit_test_setup_teardown(a_phone_says_what_is_to_be_done, opens, closes_hall),
        cmocka_unit_test_setup_teardown(every_kind_is_answered_on_a_phone, opens, closes_hall),
        cmocka_unit_test_setup_teardown(a_script_changes_nothing_of_others, opens, closes_hall),
        cmocka_unit_test_setup_teardown(coming_and_the_end_are_told, opens, closes_hall),
        cmocka_unit_test_setup_teardown(four_pages_are_one_voice, opens_on_a_disk, closes_hall),
        cmocka_unit_test_setup_teardown(help_is_asked_for_once, opens, closes_hall),
        cmocka_unit_test_setup_teardown(a_wrong_animal_is_changed_once, opens_on_a_disk, closes_hall),
        cmocka_unit_test(a_file_of_the_page_is_missing),
        cmocka_unit_test_setup_teardown(a_page_begins_in_the_halls_language, opens_in_english, closes_hall)};
    setenv("SAFECIRCLE_DATA", DATA_DIR, 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
