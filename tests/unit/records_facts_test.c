// SPDX-License-Identifier: MIT
//
// records_facts_test.c — what the facilitator typed, what is offered to be gone on with, and forgetting.
//
// Guarantees looked at here: facts belong to their meeting; what was forgotten is in no byte of the files; nothing of a
// child is in them in the first place.
#include "test_records.h"

// Typed before the meeting, in it, and when it is over; the newest count.
static void facts_belong_to_their_meeting(void **state)
{
    struct records *r = opened(*state);
    struct meeting_facts facts = some_facts, found;
    records_set_facts(r, &facts);
    struct played p = played_until(2, r, 4000);
    int64_t first = records_open_meeting(r);
    assert_true(records_facts(r, first, &found));
    same_facts(&found, &some_facts);
    assert_int_equal(strlen(found.began), strlen("2026-01-31T09:30:00"));
    snprintf(facts.notes, sizeof facts.notes, "Sau buổi");
    records_set_facts(r, &facts);
    records_close(r);
    r = opened(*state);
    assert_true(records_facts(r, first, &found));
    same_facts(&found, &facts);
    struct played q = played_until(3, r, 20);
    assert_true(records_facts(r, records_open_meeting(r), &found));
    assert_string_equal(found.notes, "");
    assert_int_not_equal(records_open_meeting(r), first);
    assert_false(records_facts(r, 999, &found));
    host_free(p.host);
    host_free(q.host);
    records_close(r);
}

// What is offered to be gone on with: not one that is over or left, nor one that another was begun after.
static void offers_only_what_was_cut_short(void **state)
{
    struct records *r = opened(*state);
    struct meeting_left left;
    assert_false(records_left_open(r, &left));
    struct played first = played_until(2, r, 20);
    int64_t first_id = records_open_meeting(r);
    struct played second = played_until(3, r, 30);
    assert_true(records_left_open(r, &left));
    assert_int_not_equal(left.id, first_id);
    assert_int_equal(left.commands, 30);
    records_leave(r);
    assert_false(records_left_open(r, &left));
    assert_int_equal(records_open_meeting(r), 0);
    assert_true(played_step(&second)); // of a meeting that was left: not kept, and nobody waits for it
    assert_false(records_waiting(r));
    assert_int_equal(records_committed(r), 31);
    assert_int_equal(records_resume(r, first_id, second.host), RESUME_FINE); // a mistake can be taken back
    assert_true(records_left_open(r, &left));
    assert_int_equal(left.id, first_id);
    records_close(r);
    r = opened(*state);
    records_leave(r); // "no" on the title, without going on first
    assert_false(records_left_open(r, &left));
    host_free(first.host);
    host_free(second.host);
    records_close(r);
}

// Over is over, and a step back out of it is not.
static void a_step_back_opens_it_again(void **state)
{
    struct records *r = opened(*state);
    struct played p = played_until(4, r, 4000);
    struct meeting_left left;
    assert_false(records_left_open(r, &left));
    assert_int_equal(played_send(&p, COMMAND_UNDO, 0, 0), RULES_OK);
    assert_true(records_left_open(r, &left));
    host_free(p.host);
    records_close(r);
}

static bool holds(const char *path, const char *words)
{
    size_t length = 0, wanted = strlen(words);
    char *bytes = file_read(path, FILE_TOO_LARGE, &length, NULL);
    bool found = false;
    for (size_t i = 0; bytes != NULL && i + wanted <= length && !found; i++)
        found = memcmp(bytes + i, words, wanted) == 0;
    mem_free(bytes);
    return found;
}

// How many of the words are in the bytes of the file or its journal.
static size_t found_in_files(const struct home *place, const char *const *words, size_t count)
{
    char wal[128];
    size_t found = 0;
    snprintf(wal, sizeof wal, "%s-wal", place->path);
    for (size_t i = 0; i < count; i++)
        found += holds(place->path, words[i]) || holds(wal, words[i]);
    return found;
}

static void forgetting_leaves_no_byte(void **state)
{
    static const char *const words[] = {"FACTPLACE", "FACTCOMMUNE", "FACTNOTES",
                                        "FACTPLAN",  "Anh Rồng",    "Bí mật và bất ngờ"};
    const struct home *place = *state;
    struct records *r = opened(place);
    struct played other = played_until(8, r, 12);
    struct played p = played_until(2, r, 4000);
    records_set_facts(r, &some_facts);
    int64_t id = records_open_meeting(r);
    assert_int_equal(found_in_files(place, words, 6), 6);
    assert_true(records_forget(r, id));
    assert_int_equal(records_open_meeting(r), 0);
    assert_int_equal(found_in_files(place, words, 4), 0);
    assert_null(records_meeting(r, id));
    assert_false(records_waiting(r));
    struct host *kept = records_meeting(r, newest(r));
    assert_non_null(kept);
    assert_true(host_checksum(kept) == host_checksum(other.host));
    assert_true(records_forget_all(r));
    assert_int_equal(found_in_files(place, words, 6), 0);
    struct meeting_left none;
    assert_int_equal(records_meetings(r, &none, 1), 0);
    records_close(r);
    assert_int_equal(found_in_files(place, words, 6), 0);
    host_free(kept);
    host_free(p.host);
    host_free(other.host);
}

// Of four meetings two go, one after the other, and one gets facts when another is open: those left are as they were,
// and their sum fits when the file is opened again.
static void what_is_left_of_several_is_sound(void **state)
{
    enum { MEETINGS = 4 };
    struct played all[MEETINGS];
    int64_t ids[MEETINGS];
    struct meeting_facts found;
    struct meeting_left left[MEETINGS + 1];
    struct records *r = opened(*state);
    for (size_t i = 0; i < MEETINGS; i++) {
        all[i] = played_until(i + 1, r, 12 + i);
        ids[i] = records_open_meeting(r);
    }
    assert_true(records_set_facts_of(r, ids[1], &some_facts));
    assert_true(records_set_facts_of(r, ids[3], &some_facts)); // the open one
    for (size_t gone = 0; gone < MEETINGS; gone += 2) {
        assert_true(records_forget(r, ids[gone]));
        records_close(r);
        r = opened(*state);
        size_t count = records_meetings(r, left, MEETINGS + 1), at = 0;
        assert_int_equal(count, gone == 0 ? 3 : 2);
        for (size_t i = MEETINGS; i-- > 0;) {
            struct host *host = records_meeting(r, ids[i]);
            bool there = i % 2 == 1 || i > gone;
            assert_int_equal(host != NULL, there);
            if (there) {
                assert_int_equal(left[at].id, ids[i]);
                assert_int_equal(left[at++].commands, 12 + i);
                same_meeting(host, all[i].host);
            }
            host_free(host);
            assert_int_equal(records_facts(r, ids[i], &found), there);
            if (there)
                same_facts(&found, i % 2 == 1 ? &some_facts : &(struct meeting_facts){.children = 0});
        }
    }
    for (size_t i = 0; i < MEETINGS; i++)
        host_free(all[i].host);
    records_close(r);
}

static void list_columns(sqlite3 *db, struct text *out)
{
    sqlite3_stmt *s = NULL;
    sqlite3_prepare_v2(db,
                       "SELECT m.name, i.name, i.type FROM sqlite_schema m, pragma_table_info(m.name) i"
                       " WHERE m.type = 'table' ORDER BY m.name, i.cid",
                       -1, &s, NULL);
    while (sqlite3_step(s) == SQLITE_ROW)
        text_addf(out, "%s.%s %s\n", (const char *)sqlite3_column_text(s, 0), (const char *)sqlite3_column_text(s, 1),
                  (const char *)sqlite3_column_text(s, 2));
    sqlite3_finalize(s);
}

// The whole list of what a file can hold. All text is the program's own, the levels', or the facilitator's; a
// command is numbers of a team of many children, never of a child. Who adds a column must change this list, and say
// why.
static void nothing_of_a_child_is_kept(void **state)
{
    const struct home *place = *state;
    struct records *r = opened(place);
    records_set_facts(r, &some_facts);
    struct played p = played_until(6, r, 4000);
    records_close(r);
    sqlite3 *db = NULL;
    struct text columns = {0};
    assert_int_equal(sqlite3_open(place->path, &db), SQLITE_OK);
    list_columns(db, &columns);
    assert_string_equal(text_bytes(&columns), "command.meeting INTEGER\ncommand.number INTEGER\ncommand.type "
                                              "INTEGER\ncommand.seat INTEGER\ncommand.choice INTEGER\n"
                                              "command.value INTEGER\ncommand.seed INTEGER\ncommand.sequence "
                                              "INTEGER\ncommand.at_ms INTEGER\ncommand.level INTEGER\n"
                                              "command.checksum INTEGER\ncommand.seal INTEGER\n"
                                              "facts.meeting INTEGER\nfacts.place TEXT\nfacts.commune "
                                              "TEXT\nfacts.notes TEXT\nfacts.language TEXT\n"
                                              "facts.children INTEGER\nfacts.plan TEXT\nfacts.day TEXT\n"
                                              "level.hash INTEGER\nlevel.pack BLOB\n"
                                              "meeting.id INTEGER\nmeeting.began TEXT\nmeeting.state "
                                              "INTEGER\nmeeting.rules INTEGER\nmeeting.program TEXT\n"
                                              "meeting.seal INTEGER\n"
                                              "whole.id INTEGER\nwhole.journal INTEGER\nwhole.commits "
                                              "INTEGER\nwhole.sum INTEGER\nwhole.seal INTEGER\n");
    text_free(&columns);
    sqlite3_close(db);
    host_free(p.host);
}

// A lone child plays a whole level: the files on disk do not change by a byte.
static void a_lone_child_leaves_no_trace(void **state)
{
    const struct home *place = *state;
    char wal[128];
    struct records *r = opened(place);
    struct played p = played_new(1, r);
    size_t before = 0, after = 0, wal_before = 0, wal_after = 0;
    snprintf(wal, sizeof wal, "%s-wal", place->path);
    mem_free(file_read(place->path, FILE_TOO_LARGE, &before, NULL));
    mem_free(file_read(wal, FILE_TOO_LARGE, &wal_before, NULL));
    assert_int_equal(played_send(&p, COMMAND_SETUP, 0, 0), RULES_OK);
    assert_int_equal(host_add_level(p.host, played_level(PLAYED_LEVELS "trang-noi-xau")), 0);
    assert_int_equal(played_send(&p, COMMAND_LEVEL, 0, READY_ALL | READY_OPENED), RULES_OK);
    for (int i = 0; i < 10; i++)
        played_step(&p);
    assert_int_equal(records_committed(r), 0);
    mem_free(file_read(place->path, FILE_TOO_LARGE, &after, NULL));
    mem_free(file_read(wal, FILE_TOO_LARGE, &wal_after, NULL));
    assert_int_equal(before, after);
    assert_int_equal(wal_before, wal_after);
    struct meeting_left none;
    assert_int_equal(records_meetings(r, &none, 1), 0);
    host_free(p.host);
    records_close(r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        RECORDS_TEST(facts_belong_to_their_meeting),    RECORDS_TEST(offers_only_what_was_cut_short),
        RECORDS_TEST(a_step_back_opens_it_again),       RECORDS_TEST(forgetting_leaves_no_byte),
        RECORDS_TEST(nothing_of_a_child_is_kept),       RECORDS_TEST(a_lone_child_leaves_no_trace),
        RECORDS_TEST(what_is_left_of_several_is_sound),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
