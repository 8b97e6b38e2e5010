// SPDX-License-Identifier: MIT
//
// records.h — what is kept of a meeting: its commands, its levels, the facilitator's facts. The only SQLite room.
//
// It stands behind the host's sink. A command is on its way at once and safe when
// records_committed has reached its number; until then nobody is shown its result. Whatever is
// wrong with the file, the meeting goes on in memory and records_state says what is lost.
//
// What is guaranteed by whom: that a committed command survives a kill or a power cut, by SQLite
// (WAL, synchronous=FULL) and a disk that does not lie about fsync; that a meeting resumes
// exactly, by the kept bytes of its levels, the version of the rules and a checksum per command;
// that nothing of a lone child comes here, by the host; that nothing of any child is in the
// tables, by their columns (records_schema.c).
#ifndef SAFECIRCLE_RECORDS_H
#define SAFECIRCLE_RECORDS_H

#include "host.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct records;

// Runs a job on another thread, in order, and afterwards wakes the main loop. run == NULL: jobs are run in place.
struct runner {
    void (*run)(void *self, void (*job)(void *context), void *context);
    void (*finish)(void *self); // waits until every job has run
    void *self;
};

enum records_state {
    RECORDS_KEEPING,
    RECORDS_LOCKED,        // a second program has the file: nothing is kept
    RECORDS_READ_ONLY,     // nothing is kept
    RECORDS_FULL,          // the disk is full: nothing more is kept
    RECORDS_DAMAGED_ASIDE, // a damaged file was put aside (records_reason: where); all is kept in a new one
    RECORDS_BROKEN,        // nothing is kept: records_reason
    RECORDS_NEWER,         // written by a newer program: nothing is kept, nothing is touched
};

// Never NULL. Opens or makes the file; its folder must exist. Owned by the caller (records_close).
struct records *records_open(const char *path, const struct runner *runner);
void records_close(struct records *records); // finishes what waits
enum records_state records_state(const struct records *records);
const char *records_reason(const struct records *records); // for a sentence to wrap around; ""
bool records_keeps(const struct records *records);         // false: only in memory
struct sink records_sink(struct records *records);         // for host_set_sink

// The number of the last command of the open meeting that is safe; what can never be safe counts as if it were.
// Takes in what the runner has finished and starts the next batch: what waits shares one commit.
uint32_t records_committed(struct records *records);
bool records_waiting(const struct records *records);

// Typed by the facilitator, or written down by the program about the meeting as a whole.
struct meeting_facts {
    int64_t id;                // records_set_facts: 0 the meeting at hand
    char began[32];            // local date and time
    char place[160], commune[160], notes[1000], language[8];
    unsigned children;         // 0: not said
    char plan[8192];           // the plan's text, "" none
};
void records_set_facts(struct records *records, const struct meeting_facts *facts);
bool records_facts(struct records *records, int64_t id, struct meeting_facts *facts);

struct meeting_left { int64_t id; char began[32]; size_t commands; };
bool records_left_open(struct records *records, struct meeting_left *left); // the newest that is neither over nor left
size_t records_meetings(struct records *records, struct meeting_left *list, size_t most); // newest first

enum resume_result {
    RESUME_FINE,
    RESUME_OTHER_RULES,        // of another version of the rules: the host is untouched
    RESUME_DAMAGED,            // what is kept does not give the meeting that was: the host is fresh
};
// Puts the host where the meeting was; what is sent from now on is kept with it.
enum resume_result records_resume(struct records *records, int64_t id, struct host *host);
void records_leave(struct records *records);               // the meeting that was left open is not gone on with

// A kept meeting in a host of its own, for figures; NULL when it cannot be played. Owned by the caller (host_free).
struct host *records_meeting(struct records *records, int64_t id);

// Really deleted: pages overwritten, the log emptied, the file made smaller.
bool records_forget(struct records *records, int64_t id);
bool records_forget_all(struct records *records);

#endif
