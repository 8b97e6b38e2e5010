// SPDX-License-Identifier: MIT
//
// meeting_inside.h — inside of the room: what its files share.
#ifndef SAFECIRCLE_MEETING_INSIDE_H
#define SAFECIRCLE_MEETING_INSIDE_H

#include "files.h"
#include "meeting.h"
#include "office.h"

struct viewer_parts meeting__parts(struct meeting *meeting, bool console);
void meeting__forget_held(struct meeting *meeting, const struct viewer *viewer); // what was pressed on it: it goes
void meeting__carry_out(struct meeting *meeting, const struct request *request);
void meeting__tell(struct meeting *meeting, enum text_id id, const char *a, const char *b); // a line for the
                                                                                            // facilitator
void meeting__tell_written(struct meeting *meeting, const char *path);

// Where the windows are (displays.c)
bool meeting__console_may_show(const struct meeting *meeting); // nothing of it is on the hall's display
bool meeting__settle_again(struct meeting *meeting);           // when its moment has come: true when something moved
uint32_t meeting__settle_due(const struct meeting *meeting);

// Our folder among the documents, or one below it ("": itself). Owned by the caller; NULL and a problem.
char *meeting__own_folder(const struct meeting *meeting, const char *below, struct file_problem *problem); // where it
                                                                                                           // would be
char *meeting__make_own_folder(const struct meeting *meeting, const char *below, struct file_problem *problem); // made,
                                                                                                                // ours
                                                                                                                // alone

// What is kept (kept.c)
struct keeping meeting__keeping(struct meeting *meeting);
void meeting__look_at_records(struct meeting *meeting, size_t shown_from); // from: of the list of meetings
void meeting__close_records(struct meeting *meeting);
void meeting__watch_records(struct meeting *meeting);
void meeting__resume(struct meeting *meeting);
void meeting__leave(struct meeting *meeting);
void meeting__keep_facts(struct meeting *meeting);
void meeting__begin_facts(struct meeting *meeting);            // of a meeting that begins: nothing was typed yet
void meeting__facts_of(struct meeting *meeting, size_t index); // of papers.meetings
void meeting__facts_at_hand(struct meeting *meeting);
void meeting__forget(struct meeting *meeting); // the one at hand
void meeting__forget_all(struct meeting *meeting);
void meeting__look_at_clock(struct meeting *meeting);
bool meeting__take_day(struct meeting *meeting, struct meeting_facts *facts); // what was typed; false and told when it
                                                                              // is no day
int64_t meeting__at_hand(struct meeting *meeting);                            // 0: none

// Paper (printing.c)
struct office meeting__office(const struct meeting *meeting); // what it borrows lives as long as the stage's words
void meeting__print(struct meeting *meeting, enum paper_kind kind);
void meeting__print_plan(struct meeting *meeting);

// Sheets (sheets.c)
void meeting__write_sheet(struct meeting *meeting); // of the meeting at hand
void meeting__write_all_sheets(struct meeting *meeting);

// Plans as files (plans.c)
void meeting__find_plans(struct meeting *meeting);
void meeting__forget_plans(struct meeting *meeting);
void meeting__load_plan(struct meeting *meeting, size_t index); // of papers.plans
void meeting__save_plan(struct meeting *meeting);

#endif
