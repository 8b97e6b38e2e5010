// SPDX-License-Identifier: MIT
//
// office.h — papers, a new level, kept meetings and the day, without a display: what a meeting's buttons and the
// commands share.
#ifndef SAFECIRCLE_OFFICE_H
#define SAFECIRCLE_OFFICE_H

#include "activity.h"
#include "contest.h"
#include "dates.h"
#include "files.h"
#include "help.h"
#include "lang.h"
#include "plan.h"
#include "print.h"
#include "records.h"
#include "review.h"
#include "shelf.h"

struct office { // what papers are made from; all borrowed
    const char *data;
    const struct lang *lang;
    const struct help *help;
    const struct shelf *shelf;
    const struct activities *activities;
    // Pixels of a picture for paper (print.h); NULL: papers without pictures.
    bool (*picture)(void *self, const char *name, unsigned width, unsigned height, unsigned char *rgb);
    void *self;
};

// ---- paper (office_print.c): the path of what was written, owned by the caller (mem_free); NULL with a problem ----
// What is a page (print_page) is written for the phone, too.
char *office_print_kind(const struct office *office, enum print_kind kind, const char *folder,
                        struct file_problem *problem);
// A review for paper, and the same for the phone beside it.
char *office_print_review(const struct office *o, const struct review *review, const char *folder,
                          struct file_problem *problem);
// The list of a contest, and a sheet for its jury: for paper, and the same for the phone beside it.
char *office_print_contest(const struct office *o, const struct contest *contest, const char *folder,
                           struct file_problem *problem);
char *office_print_judging(const struct office *o, const struct contest_entry *entry, const char *folder,
                           struct file_problem *problem);
char *office_print_guide(const struct office *office, const struct level *level, const char *folder,
                         struct file_problem *problem);
// For paper, and the same as a page for the phone beside it.
char *office_print_plan(const struct office *office, const struct plan *plan, const char *folder, const char *name,
                        struct file_problem *problem);
// Any page of ours, in place of the last one.
char *office_print_page(const struct office *office, const struct document *page, const char *folder, const char *name,
                        struct file_problem *problem);
struct document *office_plan_page(const struct office *office, const struct plan *plan); // owned by the caller

// The sheet of a kept meeting as a page, as PDF and as a table. *path: the page's, owned by the caller.
bool office_write_sheet(const struct office *office, struct records *records, int64_t id, const char *folder,
                        char **path, struct file_problem *problem);

// ---- a new level (office_level.c) ----
#define OFFICE_BAND "9-11" // where nothing else is said
// Where one of that name goes in the folder of levels; NULL: the name has no letter. Owned by the caller.
char *office_level_folder(const char *levels, const char *name);
// A small whole level, in the office's language; NULL: there is none in it. Owned by the caller.
char *office_level_words(const struct office *o, const char *name, const char *band);
// Writes it there, and what an editor needs. T_NEW_WRITTEN; T_NEW_THERE: nothing that is there is ever written over;
// T_APP_CANNOT_WRITE with a problem.
enum text_id office_write_level(const struct office *o, const char *folder, const char *words,
                                struct file_problem *problem);

// ---- for an editor of text (office_schema.c) ----
extern const char *const office_schemas[]; // what can be asked for as a schema; NULL behind the last
// The JSON Schema of one of them, in the office's language; owned by the caller (mem_free).
char *office_schema(const struct office *o, size_t kind);

// ---- kept meetings (office_kept.c) ----
char *office_records_path(struct file_problem *problem); // the facilitator's own; owned by the caller, may be NULL
// What there is to say about a journal in this state; TEXT_IDS: nothing.
enum text_id office_trouble(enum records_state state);
size_t office_meetings(struct records *records, struct meeting_left **list); // all, newest first; owned by the caller

// ---- the day (office_clock.c), as far as the clock can be believed ----
// `says`: what the clock says instead of the machine's; "" or NULL: the machine's.
struct day office_now(const char *says);
struct day office_today(const char *says); // of year 0 when it is behind the day of this program
// The sentence about a clock that is wrong; "" when it may be right.
char *office_clock_trouble(const struct lang *lang, const char *says, char *out, size_t size);
bool office_day_is_doubtful(const struct meeting_facts *facts); // the clock was wrong, and nobody set the day

// Trusted addresses: the facilitator's own list, whether it is there or not; owned by the caller, may be NULL.
char *office_addresses_path(struct file_problem *problem);

#endif
