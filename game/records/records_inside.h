// SPDX-License-Identifier: MIT
//
// records_inside.h — what the files of this room share. Not for other rooms.
#ifndef SAFECIRCLE_RECORDS_INSIDE_H
#define SAFECIRCLE_RECORDS_INSIDE_H

#include "records.h"

#include <sqlite3.h>
#include <stdatomic.h>

enum meeting_state { MEETING_OPEN = 0, MEETING_OVER = 1, MEETING_LEFT = 2 };
enum waiting_kind { WAITING_COMMAND, WAITING_FACTS };

struct waiting { // on its way to the disk
    enum waiting_kind kind;
    struct command command;
    uint32_t number;
    uint64_t checksum;
    bool begins, ends;       // a meeting
    char *level_id, *pack;   // of a COMMAND_LEVEL; owned
    size_t pack_length;
    struct meeting_facts *facts; // owned
};

struct waiting_list { struct waiting *items; size_t count, capacity; };

struct records {
    char *path;
    sqlite3 *db;             // NULL: nothing is kept
    struct runner runner;
    enum records_state state;
    char reason[700];
    struct waiting_list waiting, batch; // batch: in the hands of the job while `flying`
    bool flying;
    atomic_bool done;        // set by the job as its last act
    int batch_result;        // SQLite's, read after `done`
    uint32_t batch_last;     // number of its last command of the newest meeting in it; 0 none
    uint32_t batch_meeting, meeting; // counts the meetings of this run, to know a number of an earlier one
    int64_t id;              // row of the meeting at hand; 0 none. Touched by the job while it flies
    uint32_t last, released; // numbers of the meeting at hand
};

// records_schema.c
int records__prepare_file(struct records *r);            // pragmas, check, migrations; SQLite's result
bool records__newer(sqlite3 *db);
int records__run(sqlite3 *db, const char *sql);

// records_write.c
void records__write_batch(void *self);                   // the job
void records__free_waiting(struct waiting_list *list);

// records.c
void records__settle(struct records *r);                 // nothing flies and nothing waits any more
void records__fail(struct records *r, int result);

#endif
