// SPDX-License-Identifier: MIT
//
// records_write.c — a batch on its way into the file: all of it in one commit, or nothing.
//
// Each command carries a seal over itself and all before it in its meeting, so that a bit that turned
// anywhere in a log is noticed before it is played.
//
// Runs on the runner's thread; touches only the journal and the batch it was given.
#include "records_inside.h"

#include "hash.h"

#include <string.h>

// A command as it is kept: what is written is what is sealed, in this order.
enum { KEPT_FIELDS = 8 };
static void kept_fields(const struct item *item, int64_t fields[KEPT_FIELDS])
{
    const struct command *c = &item->command;
    const int64_t all[KEPT_FIELDS] = {item->number, c->type, c->seat,     c->choice,
                                      c->value,     c->seed, c->sequence, c->at_ms};
    memcpy(fields, all, sizeof all);
}

uint64_t records__seal(uint64_t seal, const struct item *item)
{
    int64_t fields[KEPT_FIELDS];
    kept_fields(item, fields);
    uint64_t hash = item->number == 1 ? HASH_START : seal;
    for (size_t i = 0; i < KEPT_FIELDS; i++)
        hash = hash_number(hash, (uint64_t)fields[i]);
    hash = hash_number(hash, item->pack.bytes != NULL);
    hash = hash_number(hash, (uint64_t)item->pack.hash);
    return hash_number(hash, item->checksum);
}

int records__step(sqlite3_stmt *statement)
{
    int result = sqlite3_step(statement);
    sqlite3_reset(statement);
    return result == SQLITE_DONE || result == SQLITE_ROW ? SQLITE_OK : result;
}

int records__begin(struct journal *j)
{
    j->standing_before = j->standing;
    j->whole_before = j->whole;
    return records__step(records__sql(j, SQL_BEGIN));
}

int records__finish(struct journal *j, int result)
{
    if (result == SQLITE_OK)
        result = records__write_whole(j);
    if (result == SQLITE_OK)
        result = records__step(records__sql(j, SQL_COMMIT));
    if (result == SQLITE_OK) {
        if (!j->in_memory)
            records__write_mark(j, false);
        return SQLITE_OK;
    }
    records__take_reason(j);
    result = records__true_result(j, result);
    if (sqlite3_get_autocommit(j->db) == 0)
        records__step(records__sql(j, SQL_ROLLBACK));
    j->standing = j->standing_before;
    j->whole = j->whole_before;
    return result;
}

int records__set_state(struct journal *j, int64_t id, enum meeting_state state)
{
    sqlite3_stmt *s = records__sql(j, SQL_SET_STATE);
    sqlite3_bind_int64(s, 1, id);
    sqlite3_bind_int(s, 2, (int)state);
    int result = records__step(s);
    return result == SQLITE_OK ? records__reseal(j, id) : result;
}

int records__leave(struct journal *j)
{
    int result = SQLITE_OK, found = SQLITE_ROW;
    while (result == SQLITE_OK) {
        sqlite3_stmt *s = records__sql(j, SQL_LEFT_OPEN);
        found = sqlite3_step(s);
        int64_t id = sqlite3_column_int64(s, 0);
        sqlite3_reset(s);
        if (found != SQLITE_ROW)
            return found == SQLITE_DONE ? SQLITE_OK : found;
        result = records__set_state(j, id, MEETING_LEFT);
    }
    return result;
}

static int begin_meeting(struct journal *j)
{
    int result = records__reseal(j, j->standing.meeting);
    if (result == SQLITE_OK)
        result = records__leave(j);
    sqlite3_stmt *s = records__sql(j, SQL_ADD_MEETING);
    sqlite3_bind_int(s, 1, RULES_VERSION);
    sqlite3_bind_text(s, 2, SAFECIRCLE_VERSION " " SAFECIRCLE_DAY, -1, SQLITE_STATIC);
    if (j->clock[0] != '\0')
        sqlite3_bind_text(s, 3, j->clock, -1, SQLITE_STATIC);
    if (result == SQLITE_OK)
        result = records__step(s);
    j->standing = (struct standing){.meeting = sqlite3_last_insert_rowid(j->db)};
    return result;
}

static int add_level(struct journal *j, const struct pack *pack)
{
    sqlite3_stmt *s = records__sql(j, SQL_ADD_LEVEL);
    sqlite3_bind_int64(s, 1, pack->hash);
    sqlite3_bind_blob64(s, 2, pack->bytes, pack->length, SQLITE_STATIC);
    return records__step(s);
}

static int add_command(struct journal *j, const struct item *item)
{
    int64_t fields[KEPT_FIELDS];
    kept_fields(item, fields);
    uint64_t seal = records__seal(j->standing.seal, item);
    sqlite3_stmt *s = records__sql(j, SQL_ADD_COMMAND);
    int at = 1;
    sqlite3_bind_int64(s, at++, j->standing.meeting);
    for (size_t i = 0; i < KEPT_FIELDS; i++)
        sqlite3_bind_int64(s, at++, fields[i]);
    if (item->pack.bytes != NULL)
        sqlite3_bind_int64(s, at++, item->pack.hash);
    else
        sqlite3_bind_null(s, at++);
    sqlite3_bind_int64(s, at++, (int64_t)item->checksum);
    sqlite3_bind_int64(s, at, (int64_t)seal);
    j->standing.seal = seal;
    return records__step(s);
}

static int write_command(struct journal *j, const struct item *item)
{
    int result = item->command.type == COMMAND_SETUP ? begin_meeting(j) : SQLITE_OK;
    if (result == SQLITE_OK && item->pack.bytes != NULL)
        result = add_level(j, &item->pack);
    if (result == SQLITE_OK)
        result = add_command(j, item);
    if (result == SQLITE_OK && item->over != j->standing.over) // a step back out of the end opens it again
        result = records__set_state(j, j->standing.meeting, item->over ? MEETING_OVER : MEETING_GOING);
    j->standing.over = item->over;
    return result;
}

int records__write_facts(struct journal *j, int64_t meeting, const struct meeting_facts *facts)
{
    sqlite3_stmt *s = records__sql(j, SQL_SET_FACTS);
    const char *const texts[] = {facts->place, facts->commune, facts->notes, facts->language};
    sqlite3_bind_int64(s, 1, meeting);
    for (int i = 0; i < 4; i++)
        sqlite3_bind_text(s, i + 2, texts[i], -1, SQLITE_STATIC);
    sqlite3_bind_int64(s, 6, facts->children);
    sqlite3_bind_text(s, 7, facts->plan, -1, SQLITE_STATIC);
    sqlite3_bind_text(s, 8, facts->day, -1, SQLITE_STATIC);
    return records__step(s);
}

static int write_item(struct journal *j, const struct item *item)
{
    switch (item->kind) {
    case ITEM_COMMAND: return write_command(j, item);
    case ITEM_FACTS: return item->facts != NULL ? records__write_facts(j, j->standing.meeting, item->facts) : SQLITE_OK;
    case ITEM_LEAVE: return records__leave(j);
    }
    return SQLITE_OK;
}

int records__write(struct journal *j, const struct items *items)
{
    int result = records__begin(j);
    for (size_t i = 0; i < items->count && result == SQLITE_OK; i++)
        result = write_item(j, &items->list[i]);
    if (result == SQLITE_OK)
        result = records__reseal(j, j->standing.meeting);
    return records__finish(j, result);
}

int records__write_kept(struct journal *j, int64_t meeting, const struct item *item, bool first)
{
    if (first)
        j->standing = (struct standing){.meeting = meeting};
    int result = item->pack.bytes != NULL ? add_level(j, &item->pack) : SQLITE_OK;
    return result == SQLITE_OK ? add_command(j, item) : result;
}
