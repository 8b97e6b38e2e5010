// SPDX-License-Identifier: MIT
//
// records_inside.h — what the files of this room share. Not for other rooms.
//
// Who may touch what: `struct journal` (the SQLite side) belongs to the job while a batch runs, else to the
// main thread. Everything else is the main thread's. The one thing both look at is batch.done.
#ifndef SAFECIRCLE_RECORDS_INSIDE_H
#define SAFECIRCLE_RECORDS_INSIDE_H

#include "files.h"
#include "records.h"

#include <sqlite3.h>
#include <stdatomic.h>

enum { REASON_BYTES = 1000, FOLD_EVERY = 20, MEETINGS_MOST = 100000, SEALED_SINCE = 3 };
enum { IMAGE_MOST = 256 * 1024 * 1024 };                                      // of a file and its log in memory
enum meeting_state { MEETING_GOING = 0, MEETING_OVER = 1, MEETING_LEFT = 2 }; // kept in files: append only

// Bytes of a level as kept; several may be shared by one log.
struct pack {
    char *bytes;
    size_t length;
    int64_t hash;
};

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

struct items {
    struct item *list;
    size_t count, capacity;
};
void records__add_item(struct items *items, struct item item); // takes what it owns
void records__drop_items(struct items *items, size_t count);   // the first ones
void records__free_items(struct items *items);
struct items records__copy_items(const struct items *items, size_t from);

// ---- records_file.c: opening, and what is wrong with a file ----
enum statement {
    SQL_BEGIN,
    SQL_COMMIT,
    SQL_ROLLBACK,
    SQL_ADD_MEETING,
    SQL_LEAVE,
    SQL_SET_STATE,
    SQL_ADD_LEVEL,
    SQL_ADD_COMMAND,
    SQL_SET_FACTS,
    SQL_FACTS,
    SQL_LEFT_OPEN,
    SQL_MEETINGS,
    SQL_RULES,
    SQL_COMMANDS,
    SQL_LEVEL,
    SQL_FORGET,
    SQL_FORGET_ALL,
    SQL_FORGET_LEVELS,
    SQL_SEALED,
    SQL_SET_SEAL,
    SQL_WHOLE,
    SQL_SET_WHOLE,
    SQL_IDS,
    SQL_ROW,
    SQL_ADD_KEPT,
    SQL_FACTS_ROW,
    STATEMENTS
};

// Where the writing stands: given back when a batch fails.
struct standing {
    int64_t meeting;
    uint64_t seal;
    bool over;
};

// Which journal it is, how many commits it has had, the sum of its meetings' seals.
struct whole {
    uint64_t journal, commits, sum;
};

struct bytes {
    unsigned char *bytes;
    size_t length;
};

struct journal {
    char *path;
    sqlite3 *db;
    sqlite3_stmt *statements[STATEMENTS];
    struct standing standing, standing_before; // before: of the commit under way
    struct whole whole, whole_before;
    bool in_memory;
    enum records_state state;
    char reason[REASON_BYTES];
    char clock[32]; // what the clock says when a meeting begins; "": the machine's own is asked
};

void records__open_file(struct journal *j);                        // sets state; whatever happens, a database is open
bool records__open_to_read(struct journal *j);                     // a copy in memory; true: another program has it
void records__open_nowhere(struct journal *j, const char *reason); // there is no place for a file
void records__open_in_memory(struct journal *j);                   // keeps state and reason
void records__open_after(struct journal *j, int result);           // after an error while it was in use
void records__close_file(struct journal *j);                       // as it lies, its log beside it
enum records_state records__state_of(int result);
bool records__is_damage(int result);
void records__take_reason(struct journal *j);            // of the last error
int records__true_result(struct journal *j, int result); // SQLITE_FULL also for other ways of having no room
// Reset, ready to be bound; NULL: the tables lack it
sqlite3_stmt *records__sql(struct journal *j, enum statement which);
int records__step(sqlite3_stmt *statement); // of one that answers nothing; SQLITE_OK or why not
bool records__run(struct journal *j, const char *sql);
int records__version_of(struct journal *j); // -1: it cannot be asked
bool records__fold(struct journal *j);      // the log into the file, and cut to nothing

// ---- records_aside.c ----
// "", "-wal"…; the reason is then where
bool records__move_aside(struct journal *j, const char *const *ends, size_t count);
bool records__copy_aside(struct journal *j, const struct bytes *file, const struct bytes *log); // the same

// ---- records_log.c, records_mark.c, records_whole.c, records_examine.c, records_salvage.c: is all there? ----
struct log_look {
    size_t page_size, frames, pages; // frames up to the last commit, pages of the file behind it
    bool cut_off;                    // something lies behind it that was not left there by an older log
};
struct log_look records__look_into_log(const struct bytes *log);
bool records__image(const struct bytes *file, const struct bytes *log, sqlite3 *to); // both as one, in memory
struct bytes records__read_file(const char *path, struct file_problem *problem);     // owned by the caller
bool records__read_image(const char *path, sqlite3 *to, uint64_t *hash);             // hash: of what was read

struct mark {
    bool there;
    uint64_t journal, commits;
};
struct mark records__read_mark(const struct journal *j);
void records__write_mark(const struct journal *j, bool flush);

int records__reseal(struct journal *j, int64_t id);
int records__seal_all(struct journal *j); // of a file that had no seals yet
bool records__read_whole(struct journal *j, struct whole *whole);
int records__write_whole(struct journal *j);
size_t records__ids(struct journal *j, int64_t **ids); // of all meetings; owned by the caller
bool records__is_sound(struct journal *j, int64_t id, bool sealed);
bool records__is_whole(struct journal *j, bool sealed); // everything kept is as it was written; takes in j->whole

enum evidence { EVIDENCE_FINE, EVIDENCE_CUT_OFF, EVIDENCE_OTHER_LOG };
struct examined {
    enum evidence evidence;
    struct bytes file, log;
};                                                               // bytes: when CUT_OFF; owned by the caller
struct examined records__examine(struct journal *j, bool sound); // nothing may have been written since it was opened
enum records_kind { KIND_FINE, KIND_DAMAGED, KIND_NEWER, KIND_FAULT };
enum records_kind records__look_at(struct journal *j); // version, order, seals; changes nothing
// An image, brought up; empty unless FINE
enum records_kind records__read_into_memory(struct journal *j, uint64_t *hash);

void records__salvage(struct journal *j, const char *aside, int64_t except);

// ---- records_schema.c ----
bool records__migrate(struct journal *j, int from);
int records__version(void);
const char *records__sql_text(enum statement which);
#define RECORDS_TABLES_SUM                                                                                             \
    UINT64_C(0x583d995970e5df0c)           // of what the steps make: records_versions_test says the new one
uint64_t records__tables_sum(sqlite3 *db); // of the tables' words, in the order of their names; 0: cannot be read
bool records__has_our_tables(struct journal *j);

// ---- records_write.c: on the runner's thread ----
uint64_t records__seal(uint64_t seal, const struct item *item);
int records__write_facts(struct journal *j, int64_t meeting, const struct meeting_facts *facts);
int records__write(struct journal *j, const struct items *items); // SQLITE_OK or why nothing of it was written
int records__begin(struct journal *j);
int records__finish(struct journal *j, int result); // commits when all went well so far, else takes back
int records__leave(struct journal *j);
int records__set_state(struct journal *j, int64_t id, enum meeting_state state);
int records__write_kept(struct journal *j, int64_t meeting, const struct item *item, bool first); // of another file

// ---- records_read.c ----
struct kept_log {
    int64_t rules;
    enum meeting_state state;
    struct items items;
    struct standing standing;
};
enum resume_result records__read_log(struct journal *j, int64_t id, struct kept_log *log); // to be freed even so
bool records__fill_host(const struct items *items, struct host *host);                     // its levels
size_t records__commands_of(const struct items *items, struct command **commands);         // owned by the caller

// ---- records_phones.c: what lies beside the journal for phones ----
struct phones_beside {
    char *words;  // what is to lie there while the meeting goes on; owned; NULL: nothing
    bool lie;     // something does
    bool changed; // it is not what is wanted
    bool of_left; // it is of the meeting that was left, which may be gone on with
};
struct phones_job {
    bool due;
    char *words; // owned by the batch; NULL: it is taken away
};
bool records__phones_due(const struct records *r);
struct phones_job records__phones_job(struct records *r);                          // of the batch that begins
void records__write_phones(const struct journal *j, const struct phones_job *job); // on the runner's thread
void records__look_for_phones(struct records *r);                                  // the file has been opened
void records__resume_phones(struct records *r);                                    // a meeting is open again
// A meeting was forgotten, and what lay there for it. False: it still does. May wait for the disk.
bool records__forgot_phones(struct records *r);

// ---- records.c, records_queue.c ----
struct batch {
    struct journal *journal;
    struct items items; // a copy of its own
    size_t upto;        // so many of the log are then written
    int after;          // an SQLite error after which the file is opened anew first; SQLITE_OK: it is not
    bool folds;         // afterwards the log is folded into the file
    struct phones_job phones;
    int result;
    atomic_bool done;
};

struct records {
    struct runner runner;
    struct journal journal;
    struct batch *batch;      // under way; NULL none
    enum records_state state; // as of the last batch taken in
    char reason[REASON_BYTES];
    bool keeps;
    bool open;             // a meeting is
    struct items log;      // of the open meeting (and what an older one has not written yet)
    size_t written, tried; // so many of it are; so many need not be tried before something new comes
    int after;             // for the next batch
    size_t unfolded;       // commands since the log was folded
    bool folds;            // a meeting ended
    uint32_t last_number;
    struct meeting_facts *next_facts; // of the meeting that begins next; NULL none
    struct phones_beside phones;
};

void records__advance(struct records *r);    // takes in what is done, starts what waits; never waits for the runner
void records__settle(struct records *r);     // waits until nothing waits: the journal is then the main thread's
void records__look(struct records *r);       // state, reason and keeps from the journal; nothing may be under way
void records__forget_log(struct records *r); // no meeting is open any more; nothing may wait

#endif
