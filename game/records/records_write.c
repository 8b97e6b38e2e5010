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

uint64_t records__seal(uint64_t seal, const struct item *item)
{
    const struct command *c = &item->command;
    const uint64_t fields[] = {item->number, (uint64_t)c->type, c->seat, c->choice, c->value, c->seed, c->sequence, c->at_ms,
                               item->pack.bytes != NULL, (uint64_t)item->pack.hash, item->checksum};
    uint64_t hash = item->number == 1 ? HASH_START : seal;
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        hash = hash_number(hash, fields[i]);
    return hash;
}

static int step(sqlite3_stmt *statement)
{
    int result = sqlite3_step(statement);
    sqlite3_reset(statement);
    return result == SQLITE_DONE || result == SQLITE_ROW ? SQLITE_OK : result;
}

static int leave(struct journal *j) { return step(records__sql(j, SQL_LEAVE)); }

static int set_state(struct journal *j, enum meeting_state state)
{
    sqlite3_stmt *s = records__sql(j, SQL_SET_STATE);
    sqlite3_bind_int64(s, 1, j->standing.meeting);
    sqlite3_bind_int(s, 2, (int)state);
    return step(s);
}

static int begin_meeting(struct journal *j)
{
    int result = leave(j);
    sqlite3_stmt *s = records__sql(j, SQL_ADD_MEETING);
    sqlite3_bind_int(s, 1, RULES_VERSION);
    sqlite3_bind_text(s, 2, SAFECIRCLE_VERSION, -1, SQLITE_STATIC);
    if (result == SQLITE_OK)
        result = step(s);
    j->standing = (struct standing){.meeting = sqlite3_last_insert_rowid(j->db)};
    return result;
}

static int add_level(struct journal *j, const struct pack *pack)
{
    sqlite3_stmt *s = records__sql(j, SQL_ADD_LEVEL);
    sqlite3_bind_int64(s, 1, pack->hash);
    sqlite3_bind_blob64(s, 2, pack->bytes, pack->length, SQLITE_STATIC);
    return step(s);
}

static int add_command(struct journal *j, const struct item *item)
{
    const struct command *c = &item->command;
    uint64_t seal = records__seal(j->standing.seal, item);
    const int64_t fields[] = {j->standing.meeting, item->number, c->type, c->seat, c->choice, c->value, c->seed, c->sequence,
                              c->at_ms, item->pack.hash, (int64_t)item->checksum, (int64_t)seal};
    sqlite3_stmt *s = records__sql(j, SQL_ADD_COMMAND);
    for (int i = 0; i < (int)(sizeof fields / sizeof *fields); i++)
        sqlite3_bind_int64(s, i + 1, fields[i]);
    if (item->pack.bytes == NULL)
        sqlite3_bind_null(s, 10);
    j->standing.seal = seal;
    return step(s);
}

static int write_command(struct journal *j, const struct item *item)
{
    int result = item->command.type == COMMAND_SETUP ? begin_meeting(j) : SQLITE_OK;
    if (result == SQLITE_OK && item->pack.bytes != NULL)
        result = add_level(j, &item->pack);
    if (result == SQLITE_OK)
        result = add_command(j, item);
    if (result == SQLITE_OK && item->over != j->standing.over) // a step back out of the end opens it again
        result = set_state(j, item->over ? MEETING_OVER : MEETING_GOING);
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
    return step(s);
}

static int write_item(struct journal *j, const struct item *item)
{
    switch (item->kind) {
    case ITEM_COMMAND: return write_command(j, item);
    case ITEM_FACTS: return item->facts != NULL ? records__write_facts(j, j->standing.meeting, item->facts) : SQLITE_OK;
    case ITEM_LEAVE: return leave(j);
    }
    return SQLITE_OK;
}

int records__write(struct journal *j, const struct items *items)
{
    struct standing before = j->standing;
    int result = step(records__sql(j, SQL_BEGIN));
    for (size_t i = 0; i < items->count && result == SQLITE_OK; i++)
        result = write_item(j, &items->list[i]);
    if (result == SQLITE_OK)
        result = step(records__sql(j, SQL_COMMIT));
    if (result == SQLITE_OK)
        return SQLITE_OK;
    records__take_reason(j);
    result = records__true_result(j, result);
    if (sqlite3_get_autocommit(j->db) == 0)
        step(records__sql(j, SQL_ROLLBACK));
    j->standing = before;
    return result;
}
