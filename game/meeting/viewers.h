// SPDX-License-Identifier: MIT
//
// viewers.h — inside of the room: what stage.c and viewers.c share.
#ifndef SAFECIRCLE_VIEWERS_H
#define SAFECIRCLE_VIEWERS_H

#include "files.h"
#include "office.h"
#include "stage.h"

struct viewer_parts stage__parts(struct stage *stage, bool console);
void stage__forget_held(struct stage *stage, const struct viewer *viewer); // what was pressed on it: it goes
void stage__carry_out(struct stage *stage, const struct request *request);
void stage__tell(struct stage *stage, enum text_id id, const char *a, const char *b); // a line for the facilitator
void stage__tell_written(struct stage *stage, const char *path);

// Where the windows are (stage_displays.c)
bool stage__console_may_show(const struct stage *stage); // nothing of it is on the hall's display
bool stage__settle_again(struct stage *stage);           // when its moment has come: true when something moved
uint32_t stage__settle_due(const struct stage *stage);

// Our folder among the documents, or one below it ("": itself). Owned by the caller; NULL and a problem.
char *stage__own_folder(const struct stage *stage, const char *below, struct file_problem *problem); // where it would
                                                                                                     // be
char *stage__make_own_folder(const struct stage *stage, const char *below, struct file_problem *problem); // made, ours
                                                                                                          // alone

// What is kept (stage_records.c)
struct keeping stage__keeping(struct stage *stage);
void stage__look_at_records(struct stage *stage, int shown_from); // from: of the list of meetings
void stage__close_records(struct stage *stage);
void stage__watch_records(struct stage *stage);
void stage__resume(struct stage *stage);
void stage__leave(struct stage *stage);
void stage__keep_facts(struct stage *stage);
void stage__facts_of(struct stage *stage, int index);
void stage__forget(struct stage *stage, int index);
void stage__look_at_clock(struct stage *stage);
bool stage__take_day(struct stage *stage, struct meeting_facts *facts); // what was typed; false and told when it is no
                                                                        // day
int64_t stage__meeting_at_hand(struct stage *stage);                    // 0: none

// Paper (stage_print.c)
struct office stage__office(const struct stage *stage); // what it borrows lives as long as the stage's words
void stage__print(struct stage *stage, int kind);
void stage__print_plan(struct stage *stage);

void stage__write_sheets(struct stage *stage, int index); // of the meeting at hand; -1 of all (stage_sheets.c)

// Plans as files (stage_plans.c)
void stage__find_plans(struct stage *stage);
void stage__forget_plans(struct stage *stage);
void stage__load_plan(struct stage *stage, int index);
void stage__save_plan(struct stage *stage);

#endif
