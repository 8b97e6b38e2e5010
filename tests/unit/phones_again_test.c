// SPDX-License-Identifier: MIT
//
// phones_again_test.c — the power goes in mid-meeting, and phones find their seats again: by their keys, at the same
// door, with what they answered. What lies on the disk at some moment is what a cut there would leave: it is copied
// away, and another program goes on with the copy.
#define _GNU_SOURCE
#include "host.h"
#include "memory.h"
#include "phone_seats.h"
#include "records.h"
#include "test_beside.h"
#include "test_folder.h"
#include "test_network.h"
#include "test_phones.h"

static const char *const parts[] = {"", "-wal", "-mark", "-phones"};

struct evening {
    struct hall hall;
    char folder[64], path[96];
};

static void opens_program(struct evening *e) { opens_hall(&e->hall, "vi", e->path, NULL); }

static void closes_program(struct evening *e)
{
    meeting_close(e->hall.p.meeting);
    e->hall.p.meeting = NULL;
}

static int begins(void **state)
{
    struct evening *e = mem_new(1, sizeof *e);
    snprintf(e->folder, sizeof e->folder, "%s/safecircle-phones-XXXXXX", test_root());
    assert_non_null(mkdtemp(e->folder));
    snprintf(e->path, sizeof e->path, "%s/meetings.sqlite", e->folder);
    *state = e;
    opens_program(e);
    begins_with_phones(&e->hall);
    return 0;
}

static int ends(void **state)
{
    struct evening *e = *state;
    char command[100];
    if (e->hall.p.meeting != NULL)
        closes_program(e);
    snprintf(command, sizeof command, "rm -rf %s", e->folder);
    int result = system(command);
    mem_free(e);
    return result;
}

static void copy_part(const struct evening *e, const char *part, const char *to)
{
    char command[300];
    snprintf(command, sizeof command, "cp -p %s%s %s/%s%s 2>/dev/null || rm -f %s/%s%s", e->path, part, e->folder, to,
             part, e->folder, to, part);
    assert_int_equal(system(command), 0);
}

// The lamp goes out: what is on the disk now is all there will be.
static void power_cut(struct evening *e)
{
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        copy_part(e, parts[i], "cut");
    closes_program(e);
    snprintf(e->path, sizeof e->path, "%s/cut", e->folder);
}

static void goes_on(struct evening *e)
{
    opens_program(e);
    assert_true(ui_shows(step_frame(&e->hall.p), "Đi tiếp"));
    step_key(&e->hall.p, "Enter");
}

// With its key alone; `hears`: what it is told first.
static void comes(struct evening *e, struct page *page, const char *key, const char *told)
{
    assert_true(page_open(page, e->hall.phones->port, "http://127.0.0.1"));
    says_hello(&e->hall, page, key);
    hears(&e->hall, page, told);
}

static bool phones_on(const struct phones *p) { return p->state == PHONES_ON || p->state == PHONES_NO_NETWORK; }

static uint16_t team_of(const struct evening *e, uint16_t seat)
{
    struct view_own own;
    struct door door = host_door_of_seat(meeting_host(e->hall.p.meeting), seat);
    door.own(door.meeting, seat, &own);
    return own.team;
}

static int to_a_secret_question(struct evening *e, struct page *page, int *choice)
{
    begins_a_level(&e->hall, "9–11 tuổi");
    assert_true(step_go(&e->hall.p, "show", 0));
    hears(&e->hall, page, "\"phase\":\"show\"");
    *choice = number_in(page->said, "\"options\":[{\"n\":");
    return number_in(page->said, "\"scene\":");
}

static void phones_find_their_seats_again(void **state)
{
    struct evening *e = *state;
    struct hall *hall = &e->hall;
    struct page tiger, buffalo;
    struct view view;
    char tigers[17], buffalos[17], code[8], mine[24];
    int choice;
    joins(hall, &buffalo, 1);
    memcpy(buffalos, hall->key, sizeof buffalos);
    joins(hall, &tiger, 0);
    memcpy(tigers, hall->key, sizeof tigers);
    step_click(&hall->p, text(meeting_lang(hall->p.meeting), T_PHONES_DOOR)); // closed: nobody new comes
    int scene = to_a_secret_question(e, &tiger, &choice), port = hall->phones->port;
    snprintf(mine, sizeof mine, "\"mine\":%d", choice);
    votes(&tiger, 2, scene, choice);
    hears(hall, &tiger, mine);
    memcpy(code, hall->phones->code, sizeof code);
    assert_true(lies(e->path));
    power_cut(e);

    goes_on(e);
    assert_true(phones_on(hall->phones));
    assert_int_equal(hall->phones->port, port);
    assert_string_equal(hall->phones->code, code);
    assert_false(hall->phones->open);
    assert_true(hall->phones->one_address);
    assert_int_equal(hall->phones->count, 2);
    assert_string_equal(step_screen(&hall->p), "show");
    assert_true(lies(e->path));
    comes(e, &tiger, tigers, "\"n\":2,\"seat\":2}"); // nothing was typed, and its newest wish is known
    hears(hall, &tiger, mine);
    assert_non_null(strstr(tiger.said, "\"team\":{\"n\":0"));
    comes(e, &buffalo, buffalos, "\"n\":0,\"seat\":1}");
    hears(hall, &buffalo, "\"mine\":null");
    votes(&buffalo, 2, scene, choice); // what was on its way when the lamp went out
    hears(hall, &buffalo, "\"n\":2,\"why\":\"ok\"");
    size_t commands = host_log_count(meeting_host(hall->p.meeting));
    votes(&buffalo, 2, scene, choice);
    votes(&tiger, 2, scene, choice);
    hears(hall, &buffalo, "\"n\":2,\"why\":\"ok\"");
    hears(hall, &tiger, "\"n\":2,\"why\":\"ok\"");
    assert_int_equal(host_log_count(meeting_host(hall->p.meeting)), commands); // once
    page_say(&tiger, "{\"t\":\"take\",\"n\":3,\"team\":1}");                   // who sits says it again
    hears(hall, &tiger, "\"n\":3,\"why\":\"again\"");
    host_view(meeting_host(hall->p.meeting), ROLE_HALL, "vi", &view);
    assert_true(view.voted[0] && view.voted[1]);
    step_key(&hall->p, "Backspace"); // a step back leaves seats where they are
    hears(hall, &tiger, "\"team\":{\"n\":0");
    page_close(&buffalo);
    comes(e, &buffalo, "", "\"why\":\"closed\""); // as the door was
    page_close(&tiger);
    page_close(&buffalo);
}

// Whatever the rules say of a number, a page has nothing to do with what was done there before it came.
static void what_another_left_is_not_ones_own(void **state)
{
    struct evening *e = *state;
    struct hall *hall = &e->hall;
    struct page page;
    struct host *host = meeting_host(hall->p.meeting);
    struct command sits = {.type = COMMAND_SEAT, .seat = 6, .choice = 0, .seed = 77},
                   answers = {.type = COMMAND_VOTE, .seat = 6};
    begins_a_level(hall, "9–11 tuổi");
    assert_true(step_go(&hall->p, "show", 0));
    assert_int_equal(host_send(host, sits), RULES_OK);
    assert_int_equal(host_send(host, answers), RULES_OK);
    comes(e, &page, "", "\"seat\":1}");
    hears(hall, &page, "\"teams\"");
    page_say(&page, "{\"t\":\"take\",\"n\":1,\"team\":1}");
    hears(hall, &page, "\"team\":{\"n\":1");
    assert_non_null(strstr(page.said, "\"mine\":null"));
    page_close(&page);
}

// Twice: the second time with the file of keys as it was before the last one was written.
static void who_left_never_comes_back(void **state)
{
    struct evening *e = *state;
    struct hall *hall = &e->hall;
    struct page freed, left, next, late;
    char freeds[17], lefts[17], nexts[17], lates[17];
    joins(hall, &freed, 0);
    memcpy(freeds, hall->key, sizeof freeds);
    joins(hall, &left, 0);
    memcpy(lefts, hall->key, sizeof lefts);
    copy_part(e, "-phones", "before");
    assert_true(step_click(&hall->p, "Hổ"));
    assert_true(step_click(&hall->p, "Máy 1"));
    assert_true(step_click(&hall->p, "Trả chỗ"));
    assert_true(step_click(&hall->p, "Trả chỗ máy 1?"));
    hears(hall, &freed, "\"why\":\"free\"");
    page_say(&left, "{\"t\":\"bye\"}");
    seats_are(hall, 0);
    step_key(&hall->p, "Escape");
    joins(hall, &next, 2); // has the first one's number now
    memcpy(nexts, hall->key, sizeof nexts);
    joins(hall, &late, 1);
    memcpy(lates, hall->key, sizeof lates);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        copy_part(e, parts[i], "again");
    power_cut(e);

    goes_on(e);
    comes(e, &freed, freeds, "\"why\":\"code\"");
    comes(e, &left, lefts, "\"why\":\"code\"");
    comes(e, &next, nexts, "\"seat\":1}");
    hears(hall, &next, "\"team\":{\"n\":2");
    closes_program(e);

    char command[300];
    snprintf(e->path, sizeof e->path, "%s/again", e->folder);
    snprintf(command, sizeof command, "cp %s/before-phones %s-phones", e->folder, e->path);
    assert_int_equal(system(command), 0);
    goes_on(e);
    assert_int_equal(hall->phones->count, 0);
    comes(e, &freed, freeds, "\"why\":\"code\"");
    comes(e, &next, nexts, "\"why\":\"code\""); // its key was never written: it is asked for its team again
    assert_int_equal(team_of(e, 6), 255);       // and nobody sits in its place
    assert_int_equal(team_of(e, 7), 255);
    joins(hall, &next, 1);
    assert_int_equal(team_of(e, 6), 1);
    page_close(&freed);
    page_close(&left);
    page_close(&next);
    page_close(&late);
}

static void spoil(const struct evening *e, const char *how)
{
    char command[300];
    snprintf(command, sizeof command, "cd %s && %s", e->folder, how);
    assert_int_equal(system(command), 0);
}

// Whatever lies there: phones are on, with other letters, and nobody sits in anybody's seat.
static void what_is_damaged_opens_no_seat(void **state)
{
    static const char *const how[] = {
        "head -c 150 cut-phones >x && mv x cut-phones",                    // torn
        ": >cut-phones",                                                   // empty
        "sed -i 's/seat 6 f/seat 6 0/;t;s/seat 6 ./seat 6 f/' cut-phones", // a digit turned
        "sed -i 's/ room 1/ room 0/' cut-phones",                          //
        "head -c 200000 /dev/urandom >cut-phones",                         //
        "cp cut-phones x && cat x cut-phones >y && mv y cut-phones"        // twice
    };
    struct evening *e = *state;
    struct hall *hall = &e->hall;
    struct page page;
    char key[17], code[8];
    size_t same = 0;
    joins(hall, &page, 0);
    memcpy(key, hall->key, sizeof key);
    memcpy(code, hall->phones->code, sizeof code);
    power_cut(e);
    spoil(e, "for i in '' -wal -mark -phones; do [ ! -e cut$i ] || cp cut$i kept$i; done");
    for (size_t i = 0; i < sizeof how / sizeof *how; i++) {
        spoil(e, "for i in '' -wal -mark -phones; do [ ! -e kept$i ] || cp kept$i cut$i; done");
        spoil(e, how[i]);
        goes_on(e);
        assert_true(phones_on(hall->phones));
        assert_true(ui_shows(step_frame(&hall->p), "bốn chữ mới"));
        same += strcmp(hall->phones->code, code) == 0;
        assert_int_equal(team_of(e, 6), 255);
        comes(e, &page, key, "\"why\":\"code\"");
        page_close(&page);
        joins(hall, &page, 1);
        closes_program(e);
    }
    assert_true(same < sizeof how / sizeof *how); // letters fall as they fall
    page_close(&page);
}

// As long as somebody could go on with the meeting, and no longer.
static void keys_do_not_lie_there_for_long(void **state)
{
    struct evening *e = *state;
    struct hall *hall = &e->hall;
    struct page page;
    joins(hall, &page, 0);
    page_close(&page);
    assert_true(lies(e->path));
    step_click(&hall->p, text(meeting_lang(hall->p.meeting), T_PHONES_AWAY));
    assert_true(step_click(&hall->p, "Thôi dùng 1 máy?"));
    assert_false(lies(e->path));
    closes_program(e);

    goes_on(e); // phones were off
    assert_int_equal(hall->phones->state, PHONES_OFF);
    assert_false(lies(e->path));
}

static void a_meeting_that_is_over_leaves_no_keys(void **state)
{
    struct evening *e = *state;
    struct hall *hall = &e->hall;
    struct page page;
    joins(hall, &page, 0);
    assert_true(step_go(&hall->p, "over", 0));
    assert_false(lies(e->path));
    hears(hall, &page, "\"view\"");
    step_action(&hall->p, UI_OK);
    assert_string_equal(step_screen(&hall->p), "title");
    hears(hall, &page, "\"t\":\"bye\""); // whoever is there for the next one comes anew, and nobody else is
    assert_int_equal(hall->phones->state, PHONES_OFF);
    assert_false(lies(e->path));
    page_close(&page);
}

// Between two meetings no key lies there; in the second it opens the seat it had.
static void who_is_kept_for_the_next_meeting_has_a_seat_there(void **state)
{
    struct evening *e = *state;
    struct hall *hall = &e->hall;
    struct page page;
    joins(hall, &page, 0);
    assert_true(step_go(&hall->p, "over", 0));
    assert_true(step_click(&hall->p, text(meeting_lang(hall->p.meeting), T_PHONES_KEEP)));
    step_action(&hall->p, UI_OK);
    hears(hall, &page, "\"phase\":\"wait\"");
    assert_false(lies(e->path));
    step_key(&hall->p, "Enter");
    step_key(&hall->p, "Enter");
    hears(hall, &page, "\"teams\"");
    page_say(&page, "{\"t\":\"take\",\"n\":2,\"team\":1}");
    hears(hall, &page, "\"team\":{\"n\":1");
    assert_true(lies(e->path));
    page_close(&page);
    power_cut(e);
    goes_on(e);
    comes(e, &page, hall->key, "\"seat\":1}");
    hears(hall, &page, "\"team\":{\"n\":1");
    page_close(&page);
}

// The window is closed in mid-meeting: as with a cut, nobody is told good-bye. At the end everybody would be.
static void a_window_that_is_closed_is_no_good_bye(void **state)
{
    struct evening *e = *state;
    struct hall *hall = &e->hall;
    struct page page;
    joins(hall, &page, 0);
    closes_program(e);
    while (page_hear(&page))
        assert_null(strstr(page.said, "bye"));
    page_close(&page);
    goes_on(e);
    comes(e, &page, hall->key, "\"seat\":1}");
    hears(hall, &page, "\"team\":{\"n\":0");
    page_close(&page);
    assert_true(records_goes_on(meeting_records(hall->p.meeting)));
    assert_true(step_go(&hall->p, "over", 0));
    assert_false(records_goes_on(meeting_records(hall->p.meeting)));
}

// Whoever was still joining goes on joining, by a cut as by a window closed by mistake; behind it nobody is led back.
static void who_was_joining_goes_on_joining(void **state)
{
    struct evening *e = *state;
    struct hall *hall = &e->hall;
    struct page page;
    joins(hall, &page, 0);
    power_cut(e);
    goes_on(e);
    assert_string_equal(step_screen(&hall->p), "phones");
    comes(e, &page, hall->key, "\"seat\":1}");
    hears(hall, &page, "\"phase\":\"wait\"");
    assert_true(step_click(&hall->p, "Wi-Fi"));
    closes_program(e);
    page_close(&page);
    goes_on(e);
    assert_string_equal(step_screen(&hall->p), "phones");
    step_key(&hall->p, "Enter");
    assert_string_equal(step_screen(&hall->p), "promise");
    closes_program(e);
    goes_on(e);
    assert_string_equal(step_screen(&hall->p), "promise");
}

// Left at the title, and gone on with: phones were on all the time.
static void in_the_same_program_all_stays(void **state)
{
    struct evening *e = *state;
    struct hall *hall = &e->hall;
    struct page page, other;
    joins(hall, &page, 0);
    joins(hall, &other, 1);
    assert_true(step_go(&hall->p, "closing", 0));
    step_key(&hall->p, "Escape");
    assert_true(step_click(&hall->p, text(meeting_lang(hall->p.meeting), T_MENU_LEAVE)));
    assert_string_equal(step_screen(&hall->p), "title");
    page_say(&other, "{\"t\":\"bye\"}"); // of a meeting that is not there
    seats_are(hall, 1);
    page_close(&other);
    assert_true(lies(e->path));
    step_key(&hall->p, "Enter");
    hears(hall, &page, "\"team\":{\"n\":0");
    assert_int_equal(team_of(e, 7), 255); // who went meanwhile is gone
    page_close(&page);
}

// To a browser that is another place, without a key: whoever scans the wall again has the place of one of its team's
// that nobody came for, and its answer. Whoever kept a key has its own.
static void a_port_that_is_somebody_elses(void **state)
{
    struct evening *e = *state;
    struct hall *hall = &e->hall;
    struct page page, lost, again;
    struct view view;
    char key[17];
    int port = hall->phones->port, one = 1, choice;
    joins(hall, &page, 0);
    memcpy(key, hall->key, sizeof key);
    joins(hall, &lost, 0);
    int scene = to_a_secret_question(e, &lost, &choice);
    votes(&lost, 2, scene, choice);
    hears(hall, &lost, "\"why\":\"ok\"");
    page_close(&lost);
    page_close(&page);
    power_cut(e);
    struct sockaddr_in at = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    int other = socket(AF_INET, SOCK_STREAM, 0);
    setsockopt(other, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    assert_int_equal(bind(other, (struct sockaddr *)&at, sizeof at), 0);
    assert_int_equal(listen(other, 1), 0);
    goes_on(e);
    assert_true(hall->phones->port > port);
    if (hall->phones->state == PHONES_ON)
        assert_true(ui_shows(step_frame(&hall->p), "quét lại"));
    comes(e, &page, key, "\"seat\":1}");
    hears(hall, &page, "\"team\":{\"n\":0");
    host_view(meeting_host(hall->p.meeting), ROLE_HALL, "vi", &view);
    assert_true(view.voted[0]);
    joins(hall, &again, 0);
    seats_are(hall, 2);
    assert_int_equal(team_of(e, 7), 255); // and what it answered went with it
    host_view(meeting_host(hall->p.meeting), ROLE_HALL, "vi", &view);
    assert_false(view.voted[0]);
    page_close(&again);
    page_close(&page);
    close(other);
}

static void without_the_library_all_else_goes_on(void **state)
{
    struct evening *e = *state;
    struct hall *hall = &e->hall;
    struct page page;
    char data[80];
    joins(hall, &page, 0);
    page_close(&page);
    assert_int_equal(host_session(meeting_host(hall->p.meeting))->mode, ANSWER_KEYS);
    power_cut(e);
    snprintf(data, sizeof data, "%s/data", e->folder);
    spoil(e, "mkdir data && ln -s '" DATA_DIR "'/* data && rm data/safecircle-net.so");
    setenv("SAFECIRCLE_DATA", data, 1);
    goes_on(e);
    setenv("SAFECIRCLE_DATA", DATA_DIR, 1);
    assert_true(ui_shows(step_frame(&hall->p), "libwebsockets"));
    assert_int_equal(hall->phones->state, PHONES_NO_MODULE);
    assert_int_equal(host_session(meeting_host(hall->p.meeting))->mode, ANSWER_FINGERS);
    assert_int_equal(team_of(e, 6), 0);
    closes_program(e);
    goes_on(e); // it is there again
    comes(e, &page, hall->key, "\"seat\":1}");
    page_close(&page);
}

// ---- the journal and the words alone ----

// Whoever is moved to another team sits there with what it wished; whoever comes anew has wished for nothing.
static void a_move_is_no_new_sitting(void **state)
{
    enum { SEAT = 6, TICKET = 77, WISH = 4 };
    struct phone_seats *seats = mem_new(1, sizeof *seats);
    struct command sits = {.type = COMMAND_SEAT, .seat = SEAT, .seed = TICKET},
                   votes = {.type = COMMAND_VOTE, .seat = SEAT, .seed = WISH},
                   moves = {.type = COMMAND_SEAT, .seat = SEAT, .choice = 1, .seed = TICKET},
                   another = {.type = COMMAND_SEAT, .seat = SEAT, .choice = 1, .seed = TICKET + 1};
    (void)state;
    phone_seats_hear(seats, &sits);
    phone_seats_hear(seats, &votes);
    phone_seats_hear(seats, &moves);
    assert_int_equal(seats->of[SEAT].ticket, TICKET);
    assert_int_equal(seats->of[SEAT].taken, WISH);
    phone_seats_hear(seats, &another);
    assert_int_equal(seats->of[SEAT].ticket, TICKET + 1);
    assert_int_equal(seats->of[SEAT].taken, 0);
    mem_free(seats);
}

static void the_words_are_read_as_they_were_written(void **state)
{
    static const char good[] = "at 192.168.8.1:8080\nport 8080 code KHEN meeting 1f2e door 1 room 0 wall 1\n"
                               "seat 6 0123456789abcdef 00000007 vi\nseat 256 fedcba9876543210 89abcdef -\n";
    static const char *const bad[] = {"",
                                      "at -\n",
                                      "at -\nport 8080 code KHEN meeting 1f2e door 1 room 0 wall 1",
                                      "at -\nport 0 code KHEN meeting 1f2e door 1 room 0 wall 1\n",
                                      "at -\nport 80800 code KHEN meeting 1f2e door 1 room 0 wall 1\n",
                                      "at -\nport 8080 code KHE meeting 1f2e door 1 room 0 wall 1\n",
                                      "at -\nport 8080 code khen meeting 1f2e door 1 room 0 wall 1\n",
                                      "at -\nport 8080 code KHEN meeting 1f2e door 2 room 0 wall 1\n",
                                      "at -\nport 8080 code KHEN meeting 1f2e door 1 room 0 wall 2\n",
                                      "at http\nport 8080 code KHEN meeting 1f2e door 1 room 0 wall 1\n",
                                      "at -\nport 8080 code KHEN meeting 1f2e door 1 room 0 wall 1\nseat 5 "
                                      "0123456789abcdef "
                                      "00000007 vi\n",
                                      "at -\nport 8080 code KHEN meeting 1f2e door 1 room 0 wall 1\nseat 255 "
                                      "0123456789abcdef "
                                      "00000007 vi\n",
                                      "at -\nport 8080 code KHEN meeting 1f2e door 1 room 0 wall 1\nseat 507 "
                                      "0123456789abcdef "
                                      "00000007 vi\n",
                                      "at -\nport 8080 code KHEN meeting 1f2e door 1 room 0 wall 1\nseat 6 "
                                      "0000000000000000 "
                                      "00000007 vi\n",
                                      "at -\nport 8080 code KHEN meeting 1f2e door 1 room 0 wall 1\nseat 6 "
                                      "0123456789abcdef "
                                      "00000000 vi\n",
                                      "at -\nport 8080 code KHEN meeting 1f2e door 1 room 0 wall 1\nseat 6 "
                                      "0123456789abcdef "
                                      "00000007 v1\n",
                                      "at -\nport 8080 code KHEN meeting 1f2e door 1 room 0 wall 1\nseat 7 "
                                      "0123456789abcdef "
                                      "00000007 vi\n"
                                      "seat 7 fedcba9876543210 00000008 vi\n",
                                      "at -\nport 8080 code KHEN meeting 1f2e door 1 room 0 wall 1\n\n"};
    struct phones_kept *kept = mem_new(1, sizeof *kept);
    (void)state;
    assert_true(phones_kept_read(kept, good));
    assert_int_equal(kept->net.count, 2);
    assert_int_equal(kept->net.seats[1].seat, 256);
    assert_string_equal(kept->net.seats[1].language, "");
    char *again = phones_kept_words(kept);
    assert_string_equal(again, good);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        if (phones_kept_read(kept, bad[i]))
            fail_msg("read: %s", bad[i]);
    mem_free(again);
    mem_free(kept);
}

int main(void)
{
    if (!on_a_network())
        return 77;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(phones_find_their_seats_again, begins, ends),
        cmocka_unit_test_setup_teardown(what_another_left_is_not_ones_own, begins, ends),
        cmocka_unit_test_setup_teardown(who_left_never_comes_back, begins, ends),
        cmocka_unit_test_setup_teardown(what_is_damaged_opens_no_seat, begins, ends),
        cmocka_unit_test_setup_teardown(keys_do_not_lie_there_for_long, begins, ends),
        cmocka_unit_test_setup_teardown(a_meeting_that_is_over_leaves_no_keys, begins, ends),
        cmocka_unit_test_setup_teardown(who_is_kept_for_the_next_meeting_has_a_seat_there, begins, ends),
        cmocka_unit_test_setup_teardown(a_window_that_is_closed_is_no_good_bye, begins, ends),
        cmocka_unit_test_setup_teardown(who_was_joining_goes_on_joining, begins, ends),
        cmocka_unit_test_setup_teardown(in_the_same_program_all_stays, begins, ends),
        cmocka_unit_test_setup_teardown(a_port_that_is_somebody_elses, begins, ends),
        cmocka_unit_test_setup_teardown(without_the_library_all_else_goes_on, begins, ends),
        cmocka_unit_test(a_move_is_no_new_sitting),
        cmocka_unit_test(the_words_are_read_as_they_were_written)};
    setenv("SAFECIRCLE_DATA", DATA_DIR, 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
