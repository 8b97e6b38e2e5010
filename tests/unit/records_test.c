// SPDX-License-Identifier: MIT
//
// records_test.c — what is kept of a meeting, going on with it, looking back, forgetting.
//
// Guarantees looked at here: at every command of a whole meeting the file gives the same meeting again, with its
// levels in both languages, whatever happened to the files on disk; another version of the rules never plays on by
// accident; what was forgotten is in no byte of the files; nothing of a child is in them in the first place.
#include "test_played.h"

#include "files.h"
#include "text.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct home {
    char folder[64];
    char path[96];
};

static int make_place(void **state)
{
    struct home *place = mem_new(1, sizeof *place);
    snprintf(place->folder, sizeof place->folder, "/tmp/safecircle-records-XXXXXX");
    assert_non_null(mkdtemp(place->folder));
    snprintf(place->path, sizeof place->path, "%s/meetings.db", place->folder);
    *state = place;
    return 0;
}

static int clear_place(void **state)
{
    struct home *place = *state;
    char command[128];
    snprintf(command, sizeof command, "rm -rf %s", place->folder);
    int result = system(command);
    mem_free(place);
    return result;
}

static struct records *opened(const struct home *place)
{
    struct records *r = records_open(place->path, NULL);
    assert_int_equal(records_state(r), RECORDS_KEEPING);
    assert_true(records_keeps(r));
    return r;
}

static void run_sql(const struct home *place, const char *sql)
{
    sqlite3 *db = NULL;
    assert_int_equal(sqlite3_open(place->path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
}

static int64_t newest(struct records *r)
{
    struct meeting_left left;
    assert_int_equal(records_meetings(r, &left, 1), 1);
    return left.id;
}

static void same_level(const struct level *a, const struct level *b)
{
    assert_string_equal(a->id, b->id);
    assert_true(a->hash == b->hash);
    assert_int_equal(a->text_count, b->text_count);
    for (text_ref i = 0; i < a->text_count; i++) {
        assert_string_equal(level_text(a, "vi", i), level_text(b, "vi", i));
        assert_string_equal(level_text(a, "en", i), level_text(b, "en", i));
    }
}

static void same_meeting(const struct host *a, const struct host *b)
{
    assert_true(host_checksum(a) == host_checksum(b));
    assert_memory_equal(host_session(a), host_session(b), sizeof(struct session));
    assert_int_equal(host_log_count(a), host_log_count(b));
    assert_int_equal(host_undo_depth(a), host_undo_depth(b));
    for (uint8_t i = 0; host_level_at(a, i) != NULL; i++)
        same_level(host_level_at(a, i), host_level_at(b, i));
}

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

static const struct meeting_facts some_facts = {
    .place = "Nhà văn hóa bản Mớ FACTPLACE",
    .commune = "Thanh Nưa FACTCOMMUNE",
    .notes = "Cả lớp FACTNOTES rất vui.",
    .language = "vi",
    .children = 31,
    .plan = "plan: FACTPLAN 45\n",
    .day = "2026-11-23",
};

static void same_facts(const struct meeting_facts *a, const struct meeting_facts *b)
{
    assert_string_equal(a->place, b->place);
    assert_string_equal(a->commune, b->commune);
    assert_string_equal(a->notes, b->notes);
    assert_string_equal(a->language, b->language);
    assert_string_equal(a->plan, b->plan);
    assert_int_equal(a->children, b->children);
    assert_string_equal(a->day, b->day);
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
#define RECORDS_TEST(name) cmocka_unit_test_setup_teardown(name, make_place, clear_place)
    const struct CMUnitTest tests[] = {
        RECORDS_TEST(resumes_behind_every_command),
        RECORDS_TEST(steps_back_over_a_resume),
        RECORDS_TEST(levels_change_on_disk),
        RECORDS_TEST(a_level_that_was_refused_leaves_its_place),
        RECORDS_TEST(other_rules_are_not_played_on),
        RECORDS_TEST(a_changed_log_is_not_played),
        RECORDS_TEST(another_checksum_is_not_the_meeting),
        RECORDS_TEST(facts_belong_to_their_meeting),
        RECORDS_TEST(offers_only_what_was_cut_short),
        RECORDS_TEST(a_step_back_opens_it_again),
        RECORDS_TEST(forgetting_leaves_no_byte),
        RECORDS_TEST(nothing_of_a_child_is_kept),
        RECORDS_TEST(a_lone_child_leaves_no_trace),
        RECORDS_TEST(an_older_file_is_brought_up),
        RECORDS_TEST(a_day_is_set_by_hand),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
