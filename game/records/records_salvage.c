// SPDX-License-Identifier: MIT
//
// records_salvage.c — from a damaged file that was put aside, the meetings that are as they were go into the new one.
#include "records_inside.h"

#include "files.h"
#include "hash.h"
#include "memory.h"
#include "text.h"

#include <string.h>

struct bytes records__read_file(const char *path, struct file_problem *problem)
{
    struct bytes found = {NULL, 0};
    found.bytes = (unsigned char *)file_read(path, IMAGE_MOST, &found.length, problem);
    return found;
}

bool records__read_image(const char *path, sqlite3 *to, uint64_t *hash)
{
    struct text beside = {0};
    text_addf(&beside, "%s-wal", path);
    struct bytes log = records__read_file(beside.bytes, NULL), file = records__read_file(path, NULL);
    bool fine = file.bytes != NULL && records__image(&file, &log, to);
    *hash = hash_bytes(hash_bytes(HASH_START, file.bytes, file.length), log.bytes, log.length);
    mem_free(file.bytes);
    mem_free(log.bytes);
    text_free(&beside);
    return fine;
}

static void bind_column(sqlite3_stmt *to, int at, sqlite3_stmt *from, int column)
{
    sqlite3_bind_value(to, at, sqlite3_column_value(from, column));
}

static int take_row(struct journal *j, struct journal *old, int64_t id)
{
    sqlite3_stmt *from = records__sql(old, SQL_ROW), *to = records__sql(j, SQL_ADD_KEPT);
    sqlite3_bind_int64(from, 1, id);
    int result = sqlite3_step(from) == SQLITE_ROW ? SQLITE_OK : SQLITE_CORRUPT;
    for (int i = 0; i < 5 && result == SQLITE_OK; i++)
        bind_column(to, i + 1, from, i);
    result = result == SQLITE_OK ? records__step(to) : result;
    sqlite3_reset(from);
    return result;
}

static int take_facts(struct journal *j, struct journal *old, int64_t id)
{
    sqlite3_stmt *from = records__sql(old, SQL_FACTS_ROW), *to = records__sql(j, SQL_SET_FACTS);
    sqlite3_bind_int64(from, 1, id);
    int result = SQLITE_OK;
    if (sqlite3_step(from) == SQLITE_ROW) { // in the first version there were none
        for (int i = 0; i < 8; i++)
            bind_column(to, i + 1, from, i);
        result = records__step(to);
    }
    sqlite3_reset(from);
    return result;
}

static int take_meeting(struct journal *j, struct journal *old, int64_t id)
{
    struct kept_log log;
    int result = records__read_log(old, id, &log) != RESUME_DAMAGED ? take_row(j, old, id) : SQLITE_CORRUPT;
    for (size_t i = 0; i < log.items.count && result == SQLITE_OK; i++)
        result = records__write_kept(j, id, &log.items.list[i], i == 0);
    if (result == SQLITE_OK)
        result = take_facts(j, old, id);
    records__free_items(&log.items);
    return result == SQLITE_OK ? records__reseal(j, id) : result;
}

void records__salvage(struct journal *j, const char *aside, int64_t except)
{
    struct journal old = {.path = NULL};
    int64_t *ids = NULL;
    uint64_t hash;
    if (sqlite3_open(":memory:", &old.db) == SQLITE_OK && records__read_image(aside, old.db, &hash)) {
        bool sealed = records__version_of(&old) >= SEALED_SINCE;
        size_t count = records__ids(&old, &ids);
        int result = records__begin(j);
        for (size_t i = 0; i < count && result == SQLITE_OK; i++)
            if (ids[i] != except && records__is_sound(&old, ids[i], sealed))
                result = take_meeting(j, &old, ids[i]);
        records__finish(j, result);
        j->standing = (struct standing){0};
    }
    mem_free(ids);
    records__close_file(&old);
}
