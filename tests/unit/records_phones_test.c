// SPDX-License-Identifier: MIT
//
// records_phones_test.c — what lies beside the journal for phones: as long as the very meeting can be gone on with,
// nobody else's to read, and away with whatever takes that meeting away.
#include "test_beside.h"
#include "test_records.h"

#define WORDS "seat 6 KEYKEYKEY\n"

// A meeting in its middle, whose phones are on.
static struct records *going_on(const struct home *place, struct played *p)
{
    struct records *r = opened(place);
    records_keep_phones(r, WORDS); // before there is a meeting
    assert_false(lies(place->path));
    *p = played_until(7, r, 20);
    assert_true(records_goes_on(r));
    assert_true(lies(place->path));
    return r;
}

static void ends(struct records *r, struct played *p)
{
    records_close(r);
    host_free(p->host);
    p->host = NULL;
}

static struct host *resumed(struct records *r)
{
    struct meeting_left left;
    struct host *host = host_new();
    assert_true(records_left_open(r, &left));
    assert_int_equal(records_resume(r, left.id, host), RESUME_FINE);
    return host;
}

static void it_is_there_for_whoever_goes_on(void **state)
{
    struct home *place = *state;
    struct played p;
    ends(going_on(place, &p), &p);
    for (int i = 0; i < 2; i++) { // whoever does not go on yet takes nothing away
        struct records *r = opened(place);
        assert_null(records_phones(r));
        records_close(r);
        assert_true(lies(place->path));
    }
    struct records *r = opened(place);
    struct host *host = resumed(r);
    assert_string_equal(records_phones(r), WORDS);
    records_keep_phones(r, "others\n");
    records_close(r);
    host_free(host);
    r = opened(place);
    host = resumed(r);
    assert_string_equal(records_phones(r), "others\n");
    records_keep_phones(r, NULL);
    assert_false(lies(place->path));
    records_close(r);
    host_free(host);
    r = opened(place);
    host = resumed(r);
    assert_null(records_phones(r)); // they were put away
    records_close(r);
    host_free(host);
}

static void the_journal_has_no_key(void **state)
{
    struct home *place = *state;
    struct played p;
    char command[300];
    struct records *r = going_on(place, &p);
    snprintf(command, sizeof command, "! grep -qs KEYKEYKEY %s %s-wal", place->path, place->path);
    assert_int_equal(system(command), 0);
    ends(r, &p);
    snprintf(command, sizeof command, "! grep -qs KEYKEYKEY %s", place->path);
    assert_int_equal(system(command), 0);
}

static void it_goes_with_the_meeting(void **state)
{
    struct home *place = *state;
    struct played p;
    struct records *r = going_on(place, &p);
    size_t undone = 0;
    while (played_step(&p))
        ;
    assert_false(records_goes_on(r));
    assert_false(lies(place->path)); // over
    for (; !records_goes_on(r) && undone < 5; undone++)
        assert_int_equal(played_send(&p, COMMAND_UNDO, 0, 0), RULES_OK);
    assert_true(lies(place->path)); // and not
    records_leave(r);
    assert_false(lies(place->path));
    host_restart(p.host);
    assert_int_equal(played_send(&p, COMMAND_SETUP, 3, 0), RULES_OK);
    assert_true(lies(place->path)); // phones stay for the next meeting
    assert_true(records_forget(r, records_open_meeting(r)));
    assert_false(lies(place->path));
    ends(r, &p);
}

// Another one begins while this one goes on, and phones stay.
static void it_is_the_newest_meetings(void **state)
{
    struct home *place = *state;
    struct played p;
    struct records *r = going_on(place, &p);
    host_restart(p.host);
    assert_int_equal(played_send(&p, COMMAND_SETUP, 3, 0), RULES_OK);
    ends(r, &p);
    r = opened(place);
    struct host *host = resumed(r);
    assert_int_equal(host_log_count(host), 1);
    assert_string_equal(records_phones(r), WORDS);
    records_close(r);
    host_free(host);
}

// What an earlier program left.
static void it_goes_with_the_meeting_of_before(void **state)
{
    struct home *place = *state;
    for (int how = 0; how < 5; how++) {
        struct played p;
        ends(going_on(place, &p), &p);
        struct records *r = opened(place);
        assert_true(lies(place->path));
        switch (how) {
        case 0: records_leave(r); break;
        case 1: assert_true(records_forget(r, newest(r))); break;
        case 2: assert_true(records_forget_all(r)); break;
        case 3: p = played_until(8, r, 3); break; // another one begins
        case 4:
            host_free(resumed(r));
            records_leave(r);
            break; // left once it was gone on with
        default: fail();
        }
        assert_false(lies(place->path));
        records_close(r);
        host_free(p.host);
    }
}

// Of no meeting that could be gone on with, half written, or another journal's.
static void strays(void **state)
{
    struct home *place = *state;
    struct played p;
    char command[400];
    ends(going_on(place, &p), &p);
    run_sql(place, "UPDATE meeting SET state = 2");
    snprintf(command, sizeof command, "cp %s-phones %s-phones.new", place->path, place->path);
    assert_int_equal(system(command), 0);
    struct records *r = records_open(place->path, NULL); // damaged, for its seals do not fit
    assert_false(lies(place->path));
    snprintf(command, sizeof command, "test ! -e %s-phones.new", place->path);
    assert_int_equal(system(command), 0);
    records_close(r);
    clear_place(state);
    make_place(state);
    place = *state;
    ends(going_on(place, &p), &p);
    snprintf(command, sizeof command, "cp %s-phones %s/kept && rm %s*", place->path, place->folder, place->path);
    assert_int_equal(system(command), 0);
    ends(going_on(place, &p), &p); // the same meeting, in another journal
    snprintf(command, sizeof command, "cp %s/kept %s-phones", place->folder, place->path);
    assert_int_equal(system(command), 0);
    r = opened(place);
    struct host *host = resumed(r);
    assert_string_equal(records_phones(r), "");
    records_close(r);
    host_free(host);
}

// Whoever only looks, and whoever comes second, touches nothing.
static void others_leave_it_alone(void **state)
{
    struct home *place = *state;
    struct played p, q;
    struct records *r = going_on(place, &p);
    struct records *looks = records_open_to_read(place->path, NULL);
    records_keep_phones(looks, "mine\n");
    records_close(looks);
    struct records *second = records_open(place->path, NULL);
    assert_false(records_keeps(second));
    records_keep_phones(second, "mine\n");
    q = played_until(9, second, 20);
    records_forget_all(second);
    records_close(second);
    host_free(q.host);
    ends(r, &p);
    r = opened(place);
    struct host *host = resumed(r);
    assert_string_equal(records_phones(r), WORDS);
    records_close(r);
    host_free(host);
}

int main(void)
{
    const struct CMUnitTest tests[] = {RECORDS_TEST(it_is_there_for_whoever_goes_on),
                                       RECORDS_TEST(the_journal_has_no_key),
                                       RECORDS_TEST(it_goes_with_the_meeting),
                                       RECORDS_TEST(it_is_the_newest_meetings),
                                       RECORDS_TEST(it_goes_with_the_meeting_of_before),
                                       RECORDS_TEST(strays),
                                       RECORDS_TEST(others_leave_it_alone)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
