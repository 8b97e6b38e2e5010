// SPDX-License-Identifier: MIT
//
// records_read.c — a kept meeting back from the file: its facts, its log, its levels.
//
// Nothing is believed: the numbers have no gap, every seal fits, every level's bytes have the hash they are
// kept under, and the meeting that is played from them has the checksum it had. Else it is not the meeting.
#include "records_inside.h"

#include "hash.h"
#include "loader.h"
#include "memory.h"

#include <stdio.h>
#include <string.h>

static void take_text(sqlite3_stmt *s, int column, char *text, size_t room)
{
    const unsigned char *found = sqlite3_column_text(s, column);
    snprintf(text, room, "%s", found != NULL ? (const char *)found : "");
}

bool records_facts(struct records *r, int64_t id, struct meeting_facts *facts)
{
    records__settle(r);
    sqlite3_stmt *s = records__sql(&r->journal, SQL_FACTS);
    memset(facts, 0, sizeof *facts);
    facts->id = id;
    sqlite3_bind_int64(s, 1, id);
    bool found = sqlite3_step(s) == SQLITE_ROW;
    if (found) {
        take_text(s, 0, facts->began, sizeof facts->began);
        take_text(s, 1, facts->place, sizeof facts->place);
        take_text(s, 2, facts->commune, sizeof facts->commune);
        take_text(s, 3, facts->notes, sizeof facts->notes);
        take_text(s, 4, facts->language, sizeof facts->language);
        take_text(s, 5, facts->plan, sizeof facts->plan);
        facts->children = (unsigned)sqlite3_column_int64(s, 6);
        take_text(s, 7, facts->day, sizeof facts->day);
        take_text(s, 8, facts->program, sizeof facts->program);
    }
    sqlite3_reset(s);
    return found;
}

static size_t read_list(struct records *r, enum statement which, struct meeting_left *list, size_t most)
{
    size_t count = 0;
    records__settle(r);
    sqlite3_stmt *s = records__sql(&r->journal, which);
    if (which == SQL_MEETINGS)
        sqlite3_bind_int64(s, 1, (sqlite3_int64)most);
    while (count < most && sqlite3_step(s) == SQLITE_ROW) {
        list[count].id = sqlite3_column_int64(s, 0);
        take_text(s, 1, list[count].began, sizeof list[count].began);
        list[count++].commands = (size_t)sqlite3_column_int64(s, 2);
    }
    sqlite3_reset(s);
    return count;
}

bool records_left_open(struct records *r, struct meeting_left *left)
{
    return read_list(r, SQL_LEFT_OPEN, left, 1) == 1;
}

size_t records_meetings(struct records *r, struct meeting_left *list, size_t most)
{
    return read_list(r, SQL_MEETINGS, list, most);
}

static bool read_pack(struct journal *j, struct pack *pack)
{
    sqlite3_stmt *s = records__sql(j, SQL_LEVEL);
    sqlite3_bind_int64(s, 1, pack->hash);
    if (sqlite3_step(s) == SQLITE_ROW) {
        const void *bytes = sqlite3_column_blob(s, 0);
        pack->length = (size_t)sqlite3_column_bytes(s, 0);
        pack->bytes = mem_new(pack->length, 1);
        if (bytes != NULL)
            memcpy(pack->bytes, bytes, pack->length);
    }
    sqlite3_reset(s);
    return pack->bytes != NULL && (int64_t)hash_bytes(HASH_START, pack->bytes, pack->length) == pack->hash;
}

static struct item read_command(sqlite3_stmt *s)
{
    struct command c = {.type = (enum command_type)sqlite3_column_int64(s, 1),
                        .seat = (uint16_t)sqlite3_column_int64(s, 2),
                        .choice = (uint8_t)sqlite3_column_int64(s, 3),
                        .value = (uint8_t)sqlite3_column_int64(s, 4),
                        .seed = (uint32_t)sqlite3_column_int64(s, 5),
                        .sequence = (uint32_t)sqlite3_column_int64(s, 6),
                        .at_ms = (uint32_t)sqlite3_column_int64(s, 7)};
    return (struct item){.kind = ITEM_COMMAND,
                         .number = (uint32_t)sqlite3_column_int64(s, 0),
                         .command = c,
                         .pack.hash = sqlite3_column_int64(s, 8),
                         .checksum = (uint64_t)sqlite3_column_int64(s, 9)};
}

static bool read_commands(struct journal *j, int64_t id, struct kept_log *log)
{
    sqlite3_stmt *s = records__sql(j, SQL_COMMANDS);
    sqlite3_bind_int64(s, 1, id);
    int result = SQLITE_ROW;
    bool fine = true;
    while (fine && (result = sqlite3_step(s)) == SQLITE_ROW) {
        struct item item = read_command(s);
        bool names_level = sqlite3_column_type(s, 8) != SQLITE_NULL;
        fine = item.number == log->items.count + 1 && names_level == (item.command.type == COMMAND_LEVEL) &&
               (!names_level || read_pack(j, &item.pack));
        log->standing.seal = records__seal(log->standing.seal, &item);
        fine = fine && log->standing.seal == (uint64_t)sqlite3_column_int64(s, 10);
        records__add_item(&log->items, item);
    }
    sqlite3_reset(s);
    return fine && result == SQLITE_DONE && log->items.count > 0 && log->items.list[0].command.type == COMMAND_SETUP;
}

enum resume_result records__read_log(struct journal *j, int64_t id, struct kept_log *log)
{
    *log = (struct kept_log){.standing.meeting = id};
    sqlite3_stmt *s = records__sql(j, SQL_RULES);
    sqlite3_bind_int64(s, 1, id);
    bool found = sqlite3_step(s) == SQLITE_ROW;
    log->rules = sqlite3_column_int64(s, 0);
    log->state = (enum meeting_state)sqlite3_column_int64(s, 1);
    sqlite3_reset(s);
    if (!found || !read_commands(j, id, log))
        return RESUME_DAMAGED;
    return log->rules >= RULES_OLDEST && log->rules <= RULES_VERSION ? RESUME_FINE : RESUME_OTHER_RULES;
}

size_t records__commands_of(const struct items *items, struct command **commands)
{
    *commands = mem_new(items->count, sizeof **commands);
    for (size_t i = 0; i < items->count; i++)
        (*commands)[i] = items->list[i].command;
    return items->count;
}

// Places whose level was never opened stay empty: no command names them.
bool records__fill_host(const struct items *items, struct host *host)
{
    for (size_t i = 0; i < items->count; i++) {
        const struct pack *pack = &items->list[i].pack;
        struct level *level = pack->bytes != NULL ? level_unpack(pack->bytes, pack->length) : NULL;
        if (pack->bytes != NULL && (level == NULL || !host_put_level(host, items->list[i].command.choice, level)))
            return false;
    }
    return true;
}
