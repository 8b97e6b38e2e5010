// SPDX-License-Identifier: MIT
//
// records_versions_test.c — journals of older programs, kept as they wrote them: version-2/ and version-3/.
//
// Version 3 has three meetings: with keys, to its end; with cards, closed early; with keys, in the middle of a
// question. Its figures stand below as the program of then told them. Guaranteed: each of these meetings is gone on
// with as the one it was, and its figures never change.
#include "test_nook.h"

#include "figures.h"
#include "files.h"
#include "memory.h"
#include "records_inside.h"
#include "text.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define OLDER SOURCE_DIR "/tests/records/version-"

static struct records *opened(const struct nook *n, int version)
{
    static const char *const ends[] = {"", "-wal", "-mark"};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        char from[300], to[120];
        size_t length = 0;
        snprintf(from, sizeof from, OLDER "%d/meetings.sqlite%s", version, ends[i]);
        snprintf(to, sizeof to, "%s%s", n->path, ends[i]);
        char *bytes = file_read(from, FILE_TOO_LARGE, &length, NULL);
        assert_true(bytes != NULL || i > 0);
        assert_true(bytes == NULL || file_write(to, bytes, length, NULL));
        mem_free(bytes);
    }
    struct records *r = records_open(n->path, NULL);
    assert_int_equal(records_state(r), RECORDS_KEEPING);
    return r;
}

static const struct level *level_of(const void *host, uint8_t index) { return host_level_at(host, index); }

static void tell_question(struct text *out, const struct figures_question *q)
{
    text_addf(out, "%d.%d%s%s%s:", q->play, q->scene, q->locked ? "" : " open", q->helped ? " helped" : "",
              q->looked_again ? " again" : "");
    for (int look = 0; look < FIGURES_LOOKS; look++) {
        text_addf(out, look > 0 ? " |" : "");
        for (int i = 0; q->counted[look] && i < q->option_count; i++)
            text_addf(out, " %d", q->counts[look][i]);
        if (q->led[look] != 255)
            text_addf(out, " led %d", q->led[look]);
        if (q->most[look] != 255)
            text_addf(out, " most %d", q->most[look]);
    }
    text_addf(out, q->fits > 0 ? " fits %d\n" : "\n", q->fits);
}

static void figures_are(const struct host *host, const char *wanted)
{
    struct figures *f = mem_new(1, sizeof *f);
    struct text out = {0};
    const struct command **list = mem_new(host_standing_count(host), sizeof *list);
    for (size_t i = 0; i < host_standing_count(host); i++)
        list[i] = host_standing_at(host, i);
    figures_of(list, host_standing_count(host), level_of, host, f);
    text_addf(&out, "%d teams, %u minutes, %zu levels%s\n", f->teams, f->minutes, f->level_count,
              f->closed ? ", closed" : "");
    for (size_t i = 0; i < f->question_count; i++)
        tell_question(&out, &f->questions[i]);
    for (size_t i = 0; i < f->check_count; i++)
        text_addf(&out, "check %x: %d %d %d\n", f->checks[i].mark, f->checks[i].counts[0], f->checks[i].counts[1],
                  f->checks[i].counts[2]);
    assert_string_equal(text_bytes(&out), wanted);
    text_free(&out);
    mem_free(list);
    mem_free(f);
}

static const char *const figures_of_version_3[] = {
    "4 teams, 42 minutes, 2 levels, closed\n"
    "0.1 again: 0 0 4 led 2 | 1 2 1 led 1\n"
    "0.3 again: | most 2 fits 3\n"
    "0.5 again: 2 0 0 2 led 0 | 0 1 0 3 led 3\n"
    "0.8 helped: led 0 most 2 |\n"
    "1.1: 1 2 1 led 1 |\n"
    "1.3 again: 1 1 2 led 2 | 2 1 1 led 0\n"
    "1.4: most 1 | fits 4\n"
    "1.5: 0 0 1 3 led 3 |\n"
    "1.8 helped: led 0 |\n"
    "check abcd: 12 7 4\n",
    "3 teams, 9 minutes, 1 levels, closed\n"
    "0.1 again: 11 3 16 led 2 | 15 17 5 led 1\n"
    "0.2 again: 19 5 6 led 0 | 8 8 4\n",
    "3 teams, 11 minutes, 1 levels\n"
    "0.1 again: 1 0 2 led 2 | 1 2 0 led 1\n"
    "0.3 helped again: | most 2 fits 1\n"
    "0.5 open: |\n",
};

static void the_figures_of_then(void **state)
{
    struct records *r = opened(*state, 3);
    for (int64_t id = 1; id <= 3; id++) {
        struct host *host = records_meeting(r, id);
        assert_non_null(host);
        figures_are(host, figures_of_version_3[id - 1]);
        host_free(host);
    }
    records_close(r);
}

static enum rules_verdict votes(struct host *host, uint16_t seat, uint32_t sequence, uint8_t choice)
{
    return host_send(host,
                     (struct command){.type = COMMAND_VOTE, .seat = seat, .sequence = sequence, .choice = choice});
}

// The meeting that was broken off: its votes are there, who sent them is known, phones may join it; and it is kept on.
static void a_meeting_of_version_3_goes_on(void **state)
{
    const struct nook *n = *state;
    struct records *r = opened(n, 3);
    struct meeting_left left;
    struct host *host = host_new();
    assert_true(records_left_open(r, &left));
    assert_int_equal(left.id, 3);
    assert_int_equal(records_resume(r, left.id, host), RESUME_FINE);
    host_set_sink(host, records_sink(r));
    const uint8_t wanted[] = {0, 255, 2};
    assert_int_equal(host_session(host)->phase, PHASE_SHOW);
    assert_memory_equal(host_session(host)->votes, wanted, sizeof wanted);
    assert_int_equal(votes(host, 0, 4, 1), RULES_REPEATED); // as far as its senders had come
    assert_int_equal(votes(host, 2, 6, 1), RULES_REPEATED);
    records_close(r);
    r = records_open(n->path, NULL); // broken off again before anything was sent
    host_set_sink(host, (struct sink){0});
    assert_int_equal(records_resume(r, 3, host), RESUME_FINE);
    host_set_sink(host, records_sink(r));
    struct command joins = {.type = COMMAND_SEAT, .seat = 400, .choice = 1};
    assert_int_equal(host_send(host, joins), RULES_OK);
    assert_int_equal(votes(host, 400, 0, 1), RULES_OK);
    uint64_t before = host_checksum(host);
    records_close(r);
    r = records_open(n->path, NULL);
    assert_int_equal(records_state(r), RECORDS_KEEPING);
    host_set_sink(host, (struct sink){0});
    assert_int_equal(records_resume(r, 3, host), RESUME_FINE);
    assert_true(host_checksum(host) == before);
    assert_int_equal(host_session(host)->votes[1], 1);
    assert_int_equal(votes(host, 400, 2, 0), RULES_REPEATED);
    while (host_undo_depth(host) > 0)
        assert_int_equal(host_send(host, (struct command){.type = COMMAND_UNDO, .seat = SEAT_FACILITATOR}), RULES_OK);
    assert_int_equal(rules_team_of(host_session(host), 400), 1);
    host_free(host);
    records_close(r);
}

// A whole one, too: whatever its last command was, it is the meeting it was.
static void every_kept_meeting_can_be_gone_on_with(void **state)
{
    static const int versions[] = {2, 3};
    for (size_t i = 0; i < 2; i++) {
        struct records *r = opened(*state, versions[i]);
        struct meeting_left all[4];
        size_t count = records_meetings(r, all, 4);
        assert_int_equal(count, versions[i]);
        for (size_t at = 0; at < count; at++) {
            struct host *host = host_new();
            assert_int_equal(records_resume(r, all[at].id, host), RESUME_FINE);
            assert_int_equal(host_log_count(host), all[at].commands);
            host_free(host);
        }
        assert_true(records_forget_all(r));
        records_close(r);
        assert_int_equal(clear_nook(state) + make_nook(state), 0);
    }
}

// Older rules do not excuse another meeting: a changed number is told. A newer program's meeting is left to it.
static void what_is_not_the_meeting(void **state)
{
    static const struct {
        const char *change;
        enum resume_result result;
    } rows[] = {
        {"UPDATE meeting SET rules = 3", RESUME_FINE},
        {"UPDATE command SET checksum = checksum + 1 WHERE number = 97 AND meeting = 3", RESUME_OTHER_RULES},
        {"UPDATE meeting SET rules = 1", RESUME_OTHER_RULES},
        {"UPDATE meeting SET rules = 5", RESUME_OTHER_RULES},
    };
    const struct nook *n = *state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct records *r = opened(n, 3);
        struct kept_log log;
        assert_true(records__run(&r->journal, rows[i].change));
        bool checksum = strstr(rows[i].change, "checksum") != NULL;
        if (checksum) { // sealed as if it had always been so
            uint64_t seal = 0;
            sqlite3_stmt *s = NULL;
            assert_int_equal(records__read_log(&r->journal, 3, &log), RESUME_DAMAGED);
            for (size_t at = 0; at < log.items.count; at++)
                seal = records__seal(seal, &log.items.list[at]);
            records__free_items(&log.items);
            sqlite3_prepare_v2(r->journal.db, "UPDATE command SET seal = ?1 WHERE number = 97 AND meeting = 3", -1, &s,
                               NULL);
            sqlite3_bind_int64(s, 1, (int64_t)seal);
            assert_int_equal(sqlite3_step(s), SQLITE_DONE);
            sqlite3_finalize(s);
        }
        struct host *host = host_new();
        assert_int_equal(records_resume(r, 3, host), rows[i].result);
        host_free(host);
        records_close(r);
        assert_int_equal(clear_nook(state) + make_nook(state), 0);
        n = *state;
    }
}

// Version 3 is under seals already: one that does not fit is damage, and its meeting stays aside.
static void what_is_damaged_of_version_3_stays_aside(void **state)
{
    const struct nook *n = *state;
    struct meeting_left all[4];
    size_t length = 0;
    sqlite3 *db = NULL;
    char *bytes = file_read(OLDER "3/meetings.sqlite", FILE_TOO_LARGE, &length, NULL);
    assert_true(file_write(n->path, bytes, length, NULL));
    mem_free(bytes);
    assert_int_equal(sqlite3_open(n->path, &db), SQLITE_OK);
    assert_int_equal(
        sqlite3_exec(db, "UPDATE meeting SET began = '2001-01-01T00:00:00' WHERE id = 2", NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
    struct records *r = records_open(n->path, NULL);
    assert_int_equal(records_state(r), RECORDS_DAMAGED_ASIDE);
    assert_int_equal(records_meetings(r, all, 4), 2);
    assert_int_equal(all[0].id, 3);
    assert_int_equal(all[1].id, 1);
    records_close(r);
}

// A program of before would take a wide seat for damage: the file says that it is a newer one's.
static void a_newer_file_is_told_as_that(void **state)
{
    struct records *r = opened(*state, 3);
    assert_int_equal(records__version_of(&r->journal), 4);
    records_close(r);
}

// Every opening looks at the tables, and nearly always at their sum alone.
static void the_sum_of_the_tables_is_the_noted_one(void **state)
{
    const struct nook *n = *state;
    struct records *r = records_open(n->path, NULL);
    uint64_t sum = records__tables_sum(r->journal.db);
    if (sum != RECORDS_TABLES_SUM)
        fail_msg("RECORDS_TABLES_SUM is now UINT64_C(0x%016" PRIx64 ")", sum);
    records_close(r);
}

#define VERSIONS_TEST(name) cmocka_unit_test_setup_teardown(name, make_nook, clear_nook)

int main(void)
{
    const struct CMUnitTest tests[] = {
        VERSIONS_TEST(the_figures_of_then),
        VERSIONS_TEST(a_meeting_of_version_3_goes_on),
        VERSIONS_TEST(every_kept_meeting_can_be_gone_on_with),
        VERSIONS_TEST(what_is_not_the_meeting),
        VERSIONS_TEST(what_is_damaged_of_version_3_stays_aside),
        VERSIONS_TEST(a_newer_file_is_told_as_that),
        VERSIONS_TEST(the_sum_of_the_tables_is_the_noted_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
