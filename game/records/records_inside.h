// SPDX-License-Identifier: MIT
//
// records_inside.h — what the files of this room share. Not for other rooms.
//
// Who may touch what: `struct journal` (the SQLite side) belongs to the job while a batch runs, else to the
// main thread. Everything else is the main thread's. The one thing both look at is batch.done.
#ifndef SAFECIRCLE_RECORDS_INSIDE_H
#define SAFECIRCLE_RECORDS_INSIDE_H

#include "records.h"

#include <sqlite3.h>
#include <stdatomic.h>

enum { REASON_BYTES = 1000 };
enum meeting_state { MEETING_GOING = 0, MEETING_OVER = 1, MEETING_LEFT = 2 }; // kept in files: append only

// Bytes of a level as kept; several may be shared by one log.
struct pack { char *bytes; size_t length; int64_t hash; };

// One thing to be written, in the order it happened.
enum item_kind { ITEM_COMMAND, ITEM_FACTS, ITEM_LEAVE };
struct item {
    enum item_kind kind;
    struct command command;
    uint32_t number;
    uint64_t checksum;
    bool over;                   // the meeting is, after this command
    struct pack pack;            // of a COMMAND_LEVEL; owned; bytes NULL: none
    struct meeting_facts *facts; // of ITEM_FACTS; owned; NULL: newer ones follow
};

struct items { struct item *list; size_t count, capacity; };
void records__add_item(struct items *items, struct item item); // takes what it owns
void records__drop_items(struct items *items, size_t count);   // the first ones
void records__free_items(struct items *items);
struct items records__copy_items(const struct items *items, size_t from);

// ---- records_file.c: opening, and what is wrong with a file ----
enum statement {
    SQL_BEGIN, SQL_COMMIT, SQL_ROLLBACK, SQL_ADD_MEETING, SQL_LEAVE, SQL_SET_STATE, SQL_ADD_LEVEL, SQL_ADD_COMMAND,
    SQL_SET_FACTS, SQL_FACTS, SQL_LEFT_OPEN, SQL_MEETINGS, SQL_RULES, SQL_COMMANDS, SQL_LEVEL, SQL_FORGET, SQL_FORGET_ALL,
    SQL_FORGET_LEVELS, STATEMENTS
};

// Where the writing stands: given back when a batch fails.
struct standing { int64_t meeting; uint64_t seal; bool over; };

struct journal {
    char *path;
    sqlite3 *db;
    sqlite3_stmt *statements[STATEMENTS];
    struct standing standing;
    bool in_memory;
    enum records_state state;
    char reason[REASON_BYTES];
};

void records__open_file(struct journal *j);       // sets state; whatever happens, a database is open
void records__open_nowhere(struct journal *j, const char *reason); // there is no place for a file
void records__open_in_memory(struct journal *j);  // keeps state and reason
void records__open_after(struct journal *j, int result); // after an error while it was in use
void records__close_file(struct journal *j);
enum records_state records__state_of(int result);
bool records__is_damage(int result);
void records__take_reason(struct journal *j);     // of the last error
int records__true_result(struct journal *j, int result); // SQLITE_FULL also for other ways of having no room
sqlite3_stmt *records__sql(struct journal *j, enum statement which); // reset, ready to be bound
bool records__run(struct journal *j, const char *sql);

bool records__copy_read_only(const char *path, sqlite3 *to); // records_read_only.c

// ---- records_schema.c ----
bool records__migrate(struct journal *j, int from);
int records__version(void);
const char *records__sql_text(enum statement which);

// ---- records_write.c: on the runner's thread ----
uint64_t records__seal(uint64_t seal, const struct item *item);
int records__write_facts(struct journal *j, int64_t meeting, const struct meeting_facts *facts);
int records__write(struct journal *j, const struct items *items); // SQLITE_OK or why nothing of it was written

// ---- records_read.c ----
struct kept_log { int64_t rules; enum meeting_state state; struct items items; struct standing standing; };
enum resume_result records__read_log(struct journal *j, int64_t id, struct kept_log *log); // to be freed even so
bool records__fill_host(const struct items *items, struct host *host); // its levels
size_t records__commands_of(const struct items *items, struct command **commands); // owned by the caller

// ---- records.c, records_queue.c ----
struct batch {
    struct journal *journal;
    struct items items;  // a copy of its own
    size_t upto;         // so many of the log are then written
    int after;           // an SQLite error after which the file is opened anew first; SQLITE_OK: it is not
    int result;
    atomic_bool done;
};

struct records {
    struct runner runner;
    struct journal journal;
    struct batch *batch;         // under way; NULL none
    enum records_state state;    // as of the last batch taken in
    char reason[REASON_BYTES];
    bool keeps;
    bool open;                   // a meeting is
    struct items log;            // of the open meeting (and what an older one has not written yet)
    size_t written, tried;       // so many of it are; so many need not be tried before something new comes
    int after;                   // for the next batch
    uint32_t last_number;
    struct meeting_facts *next_facts; // of the meeting that begins next; NULL none
};

void records__advance(struct records *r);    // takes in what is done, starts what waits; never waits for the runner
void records__settle(struct records *r);     // waits until nothing waits: the journal is then the main thread's
void records__look(struct records *r);       // state, reason and keeps from the journal; nothing may be under way
void records__forget_log(struct records *r); // no meeting is open any more; nothing may wait

#endif
