// SPDX-License-Identifier: MIT
//
// records_test.c — what is kept of a meeting, and going on with it.
//
// Guarantees looked at here: at every command of a whole meeting the file gives the same meeting again, with its
// levels in both languages, whatever happened to the files on disk; another version of the rules never plays on by
// accident.
#include "test_records.h"

// The program ends and begins again behind every single command of a meeting of two levels.
static void resumes_behind_every_command(void **state)
{
    size_t count = 0;
    uint64_t *sums = played_checksums(7, &count);
    assert_true(count > 60);
    struct played p = {NULL, {7}, played_levels};
    struct records *r = opened(*state);
    p.host = host_new();
    host_set_sink(p.host, records_sink(r));
    for (size_t i = 1; i <= count; i++) {
        assert_true(played_step(&p));
        assert_int_equal(records_committed(r), i);
        assert_false(records_waiting(r));
        records_close(r);
        r = opened(*state);
        struct meeting_left left = {0};
        assert_int_equal(records_left_open(r, &left), i < count);
        if (i == count)
            break;
        assert_int_equal(left.commands, i);
        struct host *again = host_new();
        host_set_sink(again, records_sink(r));
        assert_int_equal(records_resume(r, left.id, again), RESUME_FINE);
        same_meeting(p.host, again);
        assert_true(host_checksum(again) == sums[i]);
        assert_int_equal(records_committed(r), i);
        host_free(p.host);
        p.host = again;
    }
    struct meeting_left all[3];
    assert_int_equal(records_meetings(r, all, 3), 1);
    assert_int_equal(all[0].commands, count);
    host_free(p.host);
    records_close(r);
    mem_free(sums);
}

// Undo is a command like others: kept, and still possible after a resume, back over the resume itself.
static void steps_back_over_a_resume(void **state)
{
    struct records *r = opened(*state);
    struct played p = played_until(3, r, 40);
    size_t depth = host_undo_depth(p.host);
    records_close(r);
    r = opened(*state);
    struct host *again = host_new();
    host_set_sink(again, records_sink(r));
    assert_int_equal(records_resume(r, newest(r), again), RESUME_FINE);
    assert_int_equal(host_undo_depth(again), depth);
    host_set_sink(p.host, (struct sink){0});
    struct played q = {again, {0}, played_levels};
    for (size_t i = 0; i < depth; i++) {
        assert_int_equal(played_send(&p, COMMAND_UNDO, 0, 0), RULES_OK);
        assert_int_equal(played_send(&q, COMMAND_UNDO, 0, 0), RULES_OK);
    }
    records_close(r);
    r = opened(*state);
    assert_int_equal(records_resume(r, newest(r), again), RESUME_FINE);
    same_meeting(p.host, again);
    host_free(p.host);
    host_free(again);
    records_close(r);
}

static void copy_level(const char *from, const char *to)
{
    static const char *const names[] = {"level.yaml", "en.yaml"};
    assert_true(folder_make(to, NULL));
    for (size_t i = 0; i < 2; i++) {
        size_t length = 0;
        char *source = path_join(from, names[i]), *target = path_join(to, names[i]);
        char *bytes = file_read(source, FILE_TOO_LARGE, &length, NULL);
        assert_true(file_write(target, bytes, length, NULL));
        mem_free(bytes);
        mem_free(source);
        mem_free(target);
    }
}

// The author changes one level and deletes the other while the program is off.
static void levels_change_on_disk(void **state)
{
    const struct home *place = *state;
    char one[128], two[128], file[160];
    snprintf(one, sizeof one, "%s/one", place->folder);
    snprintf(two, sizeof two, "%s/two", place->folder);
    copy_level(played_levels[0], one);
    copy_level(played_levels[1], two);
    const char *const levels[] = {one, two};
    struct records *r = opened(place);
    struct played p = played_new(11, r);
    p.levels = levels;
    while (host_session(p.host)->levels_played < 2)
        assert_true(played_step(&p));
    records_close(r);
    snprintf(file, sizeof file, "%s/level.yaml", one);
    assert_true(file_write(file, "level: 1\n", 9, NULL));
    snprintf(file, sizeof file, "%s/level.yaml", two);
    assert_true(file_remove(file, NULL));
    r = opened(place);
    struct host *again = host_new();
    assert_int_equal(records_resume(r, newest(r), again), RESUME_FINE);
    same_meeting(p.host, again);
    assert_string_equal(host_level_at(again, 0)->id, "one");
    host_free(again);
    host_free(p.host);
    records_close(r);
}

// A level that was added but refused leaves a gap in the host's table: the indices of the log must still fit.
static void a_level_that_was_refused_leaves_its_place(void **state)
{
    struct records *r = opened(*state);
    struct played p = played_new(1, r);
    while (host_session(p.host)->phase != PHASE_PICK)
        played_step(&p);
    assert_int_equal(host_add_level(p.host, played_level(PLAYED_LEVELS "trang-noi-xau")), 0);
    while (host_session(p.host)->phase != PHASE_REVEAL)
        played_step(&p);
    assert_int_equal(host_session(p.host)->level, 1);
    struct host *again = host_new();
    assert_int_equal(records_resume(r, records_open_meeting(r), again), RESUME_FINE);
    assert_true(host_checksum(again) == host_checksum(p.host));
    same_level(host_level(again), host_level(p.host));
    assert_int_equal(host_add_level(again, played_level(PLAYED_LEVELS "trang-noi-xau")), 2);
    host_free(again);
    host_free(p.host);
    records_close(r);
}

// As a program from before the seals left it.
#define WITHOUT_SEALS                                                                                                  \
    "DROP TABLE whole; ALTER TABLE meeting DROP COLUMN seal; ALTER TABLE facts DROP COLUMN day; PRAGMA user_version "  \
    "= 2;"

static void other_rules_are_not_played_on(void **state)
{
    struct records *r = opened(*state);
    struct played p = played_until(5, r, 50);
    records_close(r);
    run_sql(*state, WITHOUT_SEALS "UPDATE meeting SET rules = rules + 1");
    r = opened(*state);
    struct host *host = played_until(9, NULL, 10).host;
    uint64_t before = host_checksum(host);
    assert_int_equal(records_resume(r, newest(r), host), RESUME_OTHER_RULES);
    assert_int_equal(host_log_count(host), 10);
    assert_true(host_checksum(host) == before);
    struct host *figures = records_meeting(r, newest(r));
    assert_non_null(figures);
    assert_int_equal(host_standing_count(figures), host_standing_count(p.host));
    assert_int_equal(records_resume(r, 999, host), RESUME_DAMAGED);
    assert_null(records_meeting(r, 999));
    host_free(figures);
    host_free(host);
    host_free(p.host);
    records_close(r);
}

// Each turned value on its own is noticed when the file is opened, though the database is sound; the other meeting is
// taken over.
static void a_changed_log_is_not_played(void **state)
{
    static const char *const changes[] = {
        "UPDATE command SET choice = choice + 1 WHERE number = 20",
        "UPDATE command SET checksum = checksum - 1 WHERE number = 9",
        "UPDATE command SET at_ms = at_ms + 1 WHERE number = 2",
        "DELETE FROM command WHERE number = 30",
        "DELETE FROM command WHERE number = 1",
        "UPDATE level SET pack = zeroblob(length(pack))",
        "PRAGMA foreign_keys = OFF; DELETE FROM level",
        "UPDATE command SET level = NULL",
        "DELETE FROM command",
        "DELETE FROM command WHERE number = 50",
        "UPDATE meeting SET began = '2026-01-01T00:00:00'",
        "UPDATE meeting SET rules = 1",
        "UPDATE meeting SET state = 1",
        "UPDATE facts SET notes = 'x'",
        "UPDATE facts SET children = 30",
        "DELETE FROM facts",
        "DELETE FROM meeting",
        "DELETE FROM whole",
        "UPDATE whole SET commits = commits - 1",
        "UPDATE whole SET sum = sum + 1",
        "PRAGMA foreign_keys = OFF; UPDATE meeting SET id = 2",
        "CREATE TABLE more(x)",
        "DROP TABLE facts",
        "INSERT INTO meeting(began, state, rules, program) VALUES('', 0, 3, '')",
    };
    const struct home *place = *state;
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
        struct records *r = opened(place);
        struct played p = played_until(5, r, 50);
        records_set_facts(r, &some_facts);
        records_close(r);
        run_sql(place, changes[i]);
        r = records_open(place->path, NULL);
        assert_int_equal(records_state(r), RECORDS_DAMAGED_ASIDE);
        assert_true(records_keeps(r));
        struct meeting_left all[2];
        bool meeting_is_sound = strstr(changes[i], "whole") != NULL || strstr(changes[i], "CREATE") != NULL ||
                                strstr(changes[i], "INSERT") != NULL;
        assert_int_equal(records_meetings(r, all, 2), meeting_is_sound);
        struct host *host = host_new();
        if (meeting_is_sound) {
            struct meeting_facts found;
            assert_int_equal(records_resume(r, newest(r), host), RESUME_FINE);
            same_meeting(p.host, host);
            assert_true(records_facts(r, newest(r), &found));
            same_facts(&found, &some_facts);
        }
        host_free(host);
        host_free(p.host);
        assert_true(records_forget_all(r));
        records_close(r);
        char mark[128];
        snprintf(mark, sizeof mark, "%s-mark", place->path);
        assert_int_equal(remove(place->path) + remove(mark), 0);
    }
}

// A program whose rules changed though nobody raised their number: the log is sound, the meeting is another.
static void another_checksum_is_not_the_meeting(void **state)
{
    struct records *r = opened(*state);
    struct sink sink = records_sink(r);
    struct played p = played_until(5, NULL, 2);
    for (uint32_t i = 0; i < 2; i++)
        sink.keep(sink.self, &(struct kept){host_log_at(p.host, i), i + 1, i < 1 ? i : host_checksum(p.host) + 1,
                                            host_session(p.host), NULL});
    struct host *host = host_new();
    assert_int_equal(records_committed(r), 2);
    assert_int_equal(records_resume(r, newest(r), host), RESUME_OTHER_RULES);
    assert_int_equal(host_log_count(host), 0);
    host_free(host);
    host_free(p.host);
    records_close(r);
}

// A file of version 1, as the first program wrote it: a meeting is resumed, and gets facts.
static void an_older_file_is_brought_up(void **state)
{
    const struct home *place = *state;
    struct records *r = opened(place);
    struct played p = played_until(5, r, 50);
    records_close(r);
    run_sql(place, WITHOUT_SEALS "DROP TABLE facts; PRAGMA user_version = 1");
    r = opened(place);
    struct host *again = host_new();
    assert_int_equal(records_resume(r, newest(r), again), RESUME_FINE);
    same_meeting(p.host, again);
    records_set_facts(r, &some_facts);
    struct meeting_facts found;
    assert_true(records_facts(r, newest(r), &found));
    same_facts(&found, &some_facts);
    host_free(again);
    host_free(p.host);
    records_close(r);
}

// A file of version 2 has no days: facts stay, and a day can be set; the list then shows it, and the clock's own is
// still known.
static void a_day_is_set_by_hand(void **state)
{
    const struct home *place = *state;
    struct records *r = opened(place);
    records_set_clock(r, "1970-01-01T07:00:03");
    struct played p = played_until(5, r, 50);
    struct meeting_facts facts = some_facts, found;
    facts.day[0] = '\0';
    records_set_facts(r, &facts);
    records_close(r);
    run_sql(place, WITHOUT_SEALS);
    r = opened(place);
    struct meeting_left list[1];
    assert_int_equal(records_meetings(r, list, 1), 1);
    assert_string_equal(list[0].began, "1970-01-01T07:00:03");
    assert_true(records_facts(r, list[0].id, &found));
    same_facts(&found, &facts);
    assert_non_null(strstr(found.program, SAFECIRCLE_DAY));
    assert_true(records_set_facts_of(r, list[0].id, &some_facts));
    assert_int_equal(records_meetings(r, list, 1), 1);
    assert_string_equal(list[0].began, "2026-11-23");
    assert_true(records_facts(r, list[0].id, &found));
    assert_string_equal(found.began, "1970-01-01T07:00:03");
    assert_string_equal(found.day, "2026-11-23");
    host_free(p.host);
    records_close(r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        RECORDS_TEST(resumes_behind_every_command),
        RECORDS_TEST(steps_back_over_a_resume),
        RECORDS_TEST(levels_change_on_disk),
        RECORDS_TEST(a_level_that_was_refused_leaves_its_place),
        RECORDS_TEST(other_rules_are_not_played_on),
        RECORDS_TEST(a_changed_log_is_not_played),
        RECORDS_TEST(another_checksum_is_not_the_meeting),
        RECORDS_TEST(an_older_file_is_brought_up),
        RECORDS_TEST(a_day_is_set_by_hand),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
