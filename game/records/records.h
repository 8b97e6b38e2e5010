// SPDX-License-Identifier: MIT
//
// records.h — the journal of meetings, and the only room that knows SQLite.
//
// What the host accepts is kept on disk by another thread, command by command. After a power cut
// the meeting goes on at the command whose result was last shown. What is kept: commands (numbers),
// the bytes of the levels that were opened, and what the facilitator typed about the meeting. Of a
// child: nothing. A lone child never gets here (host.h).
//
// What each fault leaves behind:
//
//   the program is killed    every number records_committed() has told is in the file, with its checksum
//   the power goes           the same, as far as the disk keeps its word about a sync
//   disk full, read-only,    the meeting goes on in memory; records_state() says so. What was committed
//     locked, broken         before stays in the file. A full disk is tried again with every command
//   damaged file             it is put aside under another name, and those of its meetings that are as they were go
//                            into a new one (with the meeting on hand). A bit that turned anywhere in what is kept is
//                            noticed when the file is opened, by quick_check or by the seals (records_whole.c).
//   damaged, cut, missing    what was committed before is there; the files as found are copied aside and it is said.
//     or strange log           (The mark, records_mark.c, tells that there was more.)
//
// Main thread only, but for the jobs that the runner runs.
#ifndef SAFECIRCLE_RECORDS_H
#define SAFECIRCLE_RECORDS_H

#include "host.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct records;

// Runs a job on another thread, in order, and wakes the main loop after it. run == NULL: jobs are run at once, in
// place.
struct runner {
    void (*run)(void *self, void (*job)(void *context), void *context);
    void (*finish)(void *self); // waits until every job has run; NULL with run == NULL
    void *self;
};

enum records_state {
    RECORDS_KEEPING,
    RECORDS_LOCKED, // a second program has the file
    RECORDS_READ_ONLY,
    RECORDS_FULL,          // the disk is; KEEPING again once there is room
    RECORDS_DAMAGED_ASIDE, // a damaged file was put aside; keeping in a new one
    RECORDS_BROKEN,        // nothing is kept, for another reason
    RECORDS_NEWER,         // written by a newer program; left alone
    RECORDS_PART_ASIDE,    // the last part was damaged, missing or of another file: as found it is put aside; keeping
    RECORDS_PART_READ, // opened to read: damaged or cut off; what of it is as it was is read, and the file left as it
                       // lies
    RECORDS_FOREIGN    // opened to read: none of ours
};

// Opens the file or makes it (its folder must be there). Never NULL: whatever is wrong with the file, the
// meeting goes on in memory. `runner` may be NULL (in place); it must outlive the records.
struct records *records_open(const char *path, const struct runner *runner);
// Only to look into it, also while another program has it (*in_use, may be NULL): a copy in memory, brought up to date
// there. Nothing on the disk is touched, whatever lies there and beside it. States: KEEPING (all was read), LOCKED (it
// is being written all the time), PART_READ, FOREIGN, NEWER, BROKEN (it cannot be read: the reason says why).
struct records *records_open_to_read(const char *path, bool *in_use);
// When there is no place for a file at all: the same, in memory, and says why. `reason`: of a file_problem.
struct records *records_open_nowhere(const char *reason, const struct runner *runner);
void records_close(struct records *r); // finishes what waits, folds the journal into the file; NULL is fine

// For tests: meetings begin at that time, whatever the machine's clock says. Before the first command.
void records_set_clock(struct records *r, const char *iso);

enum records_state records_state(const struct records *r);
// The name of a reason (files.h); DAMAGED_ASIDE, PART_ASIDE: the path of what was put aside. For a sentence to wrap
// around; "".
const char *records_reason(const struct records *r);
bool records_keeps(const struct records *r); // false: only in memory

// For host_set_sink. A COMMAND_SETUP begins a meeting (older ones are then left), PHASE_OVER ends it.
struct sink records_sink(struct records *r);

// Number of the last command of the open meeting that is safe on disk; when it can never be, of the last one
// kept. Takes in what the runner finished and starts the next batch: call it after every wake. Never waits.
uint32_t records_committed(struct records *r);
bool records_waiting(const struct records *r); // a command is kept but not committed

// What the facilitator typed about a meeting, and its plan. Never anything of a child.
struct meeting_facts {
    int64_t id;
    char began[32];   // local date and time, ISO 8601, as the clock said; never written
    char day[12];     // "2026-11-23": set by hand; "" as the clock said
    char program[40]; // that kept it: its version and the day of that; never written
    char place[160], commune[160], notes[1000], language[8];
    unsigned children; // 0: not given
    char plan[8192];   // the plan's text; "": none
};

// Of the open meeting, also when it is over; before any has begun: of the next one. id and began are ignored.
void records_set_facts(struct records *r, const struct meeting_facts *facts);
// Of any kept meeting, also an older one; may wait for the disk. False: it could not be written.
bool records_set_facts_of(struct records *r, int64_t id, const struct meeting_facts *facts);
bool records_facts(struct records *r, int64_t id, struct meeting_facts *facts); // all empty when nothing was typed

// What phones need to find their seats again after a power cut: keys, so never in the journal but in a file of its own
// beside it (NAME-phones, its owner's alone), which is there only while the open meeting can be gone on with. Newer
// words take the place of older ones, of the next meeting too; NULL: nothing is kept any more. Never waits.
void records_keep_phones(struct records *r, const char *words);
// What is kept; after records_resume what lay there for that meeting, "" when it is not as it was written. Borrowed
// until the next call; NULL: its phones were off.
const char *records_phones(const struct records *r);
// The open meeting is kept and not over: the next start can go on with it.
bool records_goes_on(const struct records *r);

// ---- going on. From here on every call may wait for the disk. ----

int64_t records_open_meeting(struct records *r); // 0: none

// The meeting to go on with: the newest that is neither over nor left. False: none.
struct meeting_left {
    int64_t id;
    char began[32];
    size_t commands;
};
bool records_left_open(struct records *r, struct meeting_left *left);

enum resume_result {
    RESUME_FINE,
    RESUME_OTHER_RULES, // of a newer program, or today's rules make another meeting of it; the figures so far stay
                        // readable
    RESUME_DAMAGED
};
// Takes the levels from the kept bytes, plays the log and compares the checksum. Then what the host accepts is
// added to that meeting, which is open again. Unless RESUME_FINE the host is untouched.
enum resume_result records_resume(struct records *r, int64_t id, struct host *host);

// The open meeting, and the one that could be gone on with, are not gone on with any more.
void records_leave(struct records *r);

// ---- looking back ----

size_t records_meetings(struct records *r, struct meeting_left *list, size_t most); // all kept ones, newest first

// A kept meeting for its figures: a host with its levels and log, owned by the caller (host_free). One of other
// rules is played as far as these rules go. NULL when it cannot be read.
struct host *records_meeting(struct records *r, int64_t id);

// Deletes one meeting, and the levels no other one needs, so that no byte of it stays in the file or its
// journal (what a disk keeps below the file system is beyond us). False: it is still there.
bool records_forget(struct records *r, int64_t id);
bool records_forget_all(struct records *r); // and damaged files that were put aside

#endif
