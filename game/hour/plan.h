// SPDX-License-Identifier: MIT
//
// plan.h — an hour as an ordered list of parts with minutes; made from wishes, changed by hand, kept as a small text
// file.
#ifndef SAFECIRCLE_PLAN_H
#define SAFECIRCLE_PLAN_H

#include "activity.h"
#include "shelf.h"
#include "spoken.h"

// In the order a meeting usually has them. Append only: plans of others speak these names.
enum plan_part_kind {
    PART_WARM_UP,
    PART_PROMISE,
    PART_CHECK,
    PART_LEVEL,
    PART_CALM,
    PART_DEBRIEF,
    PART_CLOSING,
    PART_RESERVE,
    PART_KINDS
};
enum { PLAN_MINUTES_LEAST = 5, PLAN_MINUTES_MOST = 240 };
enum { PLAN_PARTS_MAX = 16, PLAN_NAMES_MAX = 4, PLAN_TOPICS_MAX = 8, PLAN_ID_BYTES = 64 };

struct plan_part {
    enum plan_part_kind kind;
    char use[PLAN_ID_BYTES]; // id of the activity or level; "" for promise, closing, reserve
    unsigned minutes;
    bool short_path;    // level
    struct place place; // of a file; {0, 0} of one that is made here
};

// What one that is handed on is called, in several languages.
struct plan_name {
    char language[LANGUAGE_CODE_BYTES], words[160];
};
struct plan_names {
    size_t count;
    struct plan_name in[PLAN_NAMES_MAX];
};

struct plan {
    char title[160]; // of one's own, in one language; "" none
    struct plan_names names;
    unsigned minutes; // there are
    enum band band;
    unsigned children; // 0 not said
    size_t topic_count;
    char topics[PLAN_TOPICS_MAX][24];
    bool small_children, laptop_only, with_check;
    int answers; // 0 fingers, 1 cards, 2 keys
    size_t part_count;
    struct plan_part parts[PLAN_PARTS_MAX];
};

// What a plan is made of.
struct plan_stock {
    const struct shelf *shelf;
    const struct activities *activities;
    // Of a level of the shelf, for the hall; 0: it does not load
    unsigned (*minutes)(void *self, size_t entry, bool short_path);
    void *self;
    bool check_again;       // the next meeting: the parallel form
    const char *last_level; // played last; may be NULL
};

// Fills the parts from the wishes (everything above part_count). The parts never take more than `minutes`, but
// for a quarter of an hour whose only level is longer: then plan_used says so.
void plan_build(struct plan *plan, const struct plan_stock *stock);

// By hand. Each returns false and changes nothing when that is not possible.
bool plan_swap(struct plan *plan, size_t part, const struct plan_stock *stock, int by); // the next of its kind
bool plan_drop(struct plan *plan, size_t part);                                         // not the promise, the closing
bool plan_move(struct plan *plan, size_t part, int by); // the promise stays before the levels, the closing behind them
bool plan_toggle_short(struct plan *plan, size_t part, const struct plan_stock *stock);
bool plan_add(struct plan *plan, enum plan_part_kind kind, const struct plan_stock *stock); // at its usual place
unsigned plan_used(const struct plan *plan); // minutes without the reserve

// The promise before every level, check and debrief; behind the closing nothing but the reserve.
bool plan_in_order(const struct plan *plan);

// A plan of last time: its check becomes the form that is due now.
void plan_renew_check(struct plan *plan, const struct plan_stock *stock);

// The most of its levels that are on this shelf, 1 to 3; 1 when none is.
uint8_t plan_sensitivity(const struct plan *plan, const struct shelf *shelf);

// The format for an editor of text, in the words of `says` (doc_schema_json.h). Owned by the caller (mem_free).
struct schema_says;
// What a plan is called in that language, else in its first; `title`, when there is one. "" it has no name. Borrowed.
const char *plan_called(const char *title, const struct plan_names *names, const char *language);
char *plan_json_schema(const char *title, const struct schema_says *says);

// As a file (plan_file.c). NULL when it holds an error; owned by the caller (mem_free).
struct plan *plan_load(const char *path, struct diag_list *diags);
struct plan *plan_parse(const char *name, const char *bytes, size_t length, struct diag_list *diags);
char *plan_text(const struct plan *plan); // owned by the caller (mem_free)

// Tells (warnings) the parts of a plan out of `file` that none of the stocks has for its band: whoever gets the plan
// needs them too; and a check that is more sensitive than the levels.
void plan_check_parts(const struct plan *plan, const char *file, const struct plan_stock *stocks, size_t count,
                      struct diag_list *diags);
const char *plan_band_word(enum band band);                      // as a plan's file has it: "9-11"
enum text_id plan_part_text(enum plan_part_kind kind);           // "Warm-up"
enum activity_kind plan_activity_kind(enum plan_part_kind kind); // ACTIVITY_KINDS: it is none

#endif
