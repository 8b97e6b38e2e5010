// SPDX-License-Identifier: MIT
//
// test_records.h — a folder of its own for a journal, and what it means that two meetings, or two sheets of facts, are
// the same.
#ifndef SAFECIRCLE_TEST_RECORDS_H
#define SAFECIRCLE_TEST_RECORDS_H

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
static inline int make_place(void **state)
{
    struct home *place = mem_new(1, sizeof *place);
    snprintf(place->folder, sizeof place->folder, "%s/safecircle-records-XXXXXX", test_root());
    assert_non_null(mkdtemp(place->folder));
    snprintf(place->path, sizeof place->path, "%s/meetings.db", place->folder);
    *state = place;
    return 0;
}

static inline int clear_place(void **state)
{
    struct home *place = *state;
    char command[128];
    snprintf(command, sizeof command, "rm -rf %s", place->folder);
    int result = system(command);
    mem_free(place);
    return result;
}

static inline struct records *opened(const struct home *place)
{
    struct records *r = records_open(place->path, NULL);
    assert_int_equal(records_state(r), RECORDS_KEEPING);
    assert_true(records_keeps(r));
    return r;
}

static inline void run_sql(const struct home *place, const char *sql)
{
    sqlite3 *db = NULL;
    assert_int_equal(sqlite3_open(place->path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
}

static inline int64_t newest(struct records *r)
{
    struct meeting_left left;
    assert_int_equal(records_meetings(r, &left, 1), 1);
    return left.id;
}

static inline void same_level(const struct level *a, const struct level *b)
{
    assert_string_equal(a->id, b->id);
    assert_true(a->hash == b->hash);
    assert_int_equal(a->text_count, b->text_count);
    for (text_ref i = 0; i < a->text_count; i++) {
        assert_string_equal(level_text(a, "vi", i), level_text(b, "vi", i));
        assert_string_equal(level_text(a, "en", i), level_text(b, "en", i));
    }
}

static inline void same_meeting(const struct host *a, const struct host *b)
{
    assert_true(host_checksum(a) == host_checksum(b));
    assert_memory_equal(host_session(a), host_session(b), sizeof(struct session));
    assert_int_equal(host_log_count(a), host_log_count(b));
    assert_int_equal(host_undo_depth(a), host_undo_depth(b));
    for (uint8_t i = 0; host_level_at(a, i) != NULL; i++)
        same_level(host_level_at(a, i), host_level_at(b, i));
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
static inline void same_facts(const struct meeting_facts *a, const struct meeting_facts *b)
{
    assert_string_equal(a->place, b->place);
    assert_string_equal(a->commune, b->commune);
    assert_string_equal(a->notes, b->notes);
    assert_string_equal(a->language, b->language);
    assert_string_equal(a->plan, b->plan);
    assert_int_equal(a->children, b->children);
    assert_string_equal(a->day, b->day);
}

#define RECORDS_TEST(name) cmocka_unit_test_setup_teardown(name, make_place, clear_place)

#endif
