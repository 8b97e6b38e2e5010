// SPDX-License-Identifier: MIT
//
// records_whole.c — is what is kept as it was written?
//
//   command ─ seal over all before it ─→ meeting ─ seal over its row, facts and last command ─→ whole ─ their sum
//
// SQLite finds a page whose order is broken; a letter that turned into another it does not. So everything kept is
// under a seal, and all seals are looked at when the file is opened.
#include "records_inside.h"

#include "hash.h"
#include "memory.h"

#include <string.h>

static uint64_t add_column(uint64_t hash, sqlite3_stmt *s, int column)
{
    int type = sqlite3_column_type(s, column);
    hash = hash_number(hash, (uint64_t)type);
    if (type == SQLITE_INTEGER)
        return hash_number(hash, (uint64_t)sqlite3_column_int64(s, column));
    const void *bytes = sqlite3_column_blob(s, column);
    return bytes != NULL ? hash_bytes(hash, bytes, (size_t)sqlite3_column_bytes(s, column)) : hash;
}

// False when there is no such meeting.
static bool seal_of(struct journal *j, int64_t id, uint64_t *seal, uint64_t *kept)
{
    sqlite3_stmt *s = records__sql(j, SQL_SEALED);
    sqlite3_bind_int64(s, 1, id);
    bool found = sqlite3_step(s) == SQLITE_ROW;
    *seal = hash_number(HASH_START, (uint64_t)id);
    *kept = found ? (uint64_t)sqlite3_column_int64(s, 0) : 0;
    for (int i = 1; found && i < sqlite3_column_count(s); i++)
        *seal = add_column(*seal, s, i);
    sqlite3_reset(s);
    return found;
}

int records__reseal(struct journal *j, int64_t id)
{
    uint64_t seal, kept;
    if (!seal_of(j, id, &seal, &kept))
        return SQLITE_OK;
    sqlite3_stmt *s = records__sql(j, SQL_SET_SEAL);
    sqlite3_bind_int64(s, 1, id);
    sqlite3_bind_int64(s, 2, (int64_t)seal);
    j->whole.sum += seal - kept;
    return records__step(s);
}

static uint64_t seal_of_whole(const struct whole *w)
{
    return hash_number(hash_number(hash_number(HASH_START, w->journal), w->commits), w->sum);
}

bool records__read_whole(struct journal *j, struct whole *w)
{
    sqlite3_stmt *s = records__sql(j, SQL_WHOLE);
    bool found = sqlite3_step(s) == SQLITE_ROW;
    *w = (struct whole){(uint64_t)sqlite3_column_int64(s, 0), (uint64_t)sqlite3_column_int64(s, 1),
                        (uint64_t)sqlite3_column_int64(s, 2)};
    found = found && (uint64_t)sqlite3_column_int64(s, 3) == seal_of_whole(w);
    sqlite3_reset(s);
    return found;
}

int records__write_whole(struct journal *j)
{
    sqlite3_stmt *s = records__sql(j, SQL_SET_WHOLE);
    j->whole.commits++;
    sqlite3_bind_int64(s, 1, (int64_t)j->whole.commits);
    sqlite3_bind_int64(s, 2, (int64_t)j->whole.sum);
    sqlite3_bind_int64(s, 3, (int64_t)seal_of_whole(&j->whole));
    return records__step(s);
}

size_t records__ids(struct journal *j, int64_t **ids)
{
    size_t count = 0, capacity = 0;
    sqlite3_stmt *s = records__sql(j, SQL_IDS);
    for (*ids = NULL; sqlite3_step(s) == SQLITE_ROW && count < MEETINGS_MOST;) {
        *ids = mem_grow(*ids, &capacity, count + 1, sizeof **ids);
        (*ids)[count++] = sqlite3_column_int64(s, 0);
    }
    sqlite3_reset(s);
    return count;
}

int records__seal_all(struct journal *j)
{
    int64_t *ids;
    size_t count = records__ids(j, &ids);
    int result = records__read_whole(j, &j->whole) || j->whole.journal != 0 ? SQLITE_OK : SQLITE_CORRUPT;
    for (size_t i = 0; i < count && result == SQLITE_OK; i++)
        result = records__reseal(j, ids[i]);
    mem_free(ids);
    return result == SQLITE_OK ? records__write_whole(j) : result;
}

bool records__is_sound(struct journal *j, int64_t id, bool sealed)
{
    struct kept_log log;
    uint64_t seal, kept;
    bool fine = records__read_log(j, id, &log) != RESUME_DAMAGED;
    records__free_items(&log.items);
    return fine && (!sealed || (seal_of(j, id, &seal, &kept) && seal == kept));
}

bool records__is_whole(struct journal *j, bool sealed)
{
    int64_t *ids;
    uint64_t sum = 0, seal, kept;
    size_t count = records__ids(j, &ids);
    bool fine = !sealed || records__read_whole(j, &j->whole);
    for (size_t i = 0; i < count && fine; i++) {
        fine = records__is_sound(j, ids[i], sealed) && (!sealed || seal_of(j, ids[i], &seal, &kept));
        sum += sealed && fine ? seal : 0;
    }
    mem_free(ids);
    return fine && (!sealed || sum == j->whole.sum);
}
