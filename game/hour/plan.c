// SPDX-License-Identifier: MIT
//
// plan.c — from wishes to an ordered hour.
//
//   45 = warm-up 4 · promise 2 · level 26 (computed) · debrief 7 · closing 4 · reserve 2
//
// Levels come first: as many as there is time for, those of the wished topics and those not played
// yet before others; on the short path where the whole does not fit. Then what surrounds them, the
// most needed first: debrief, a check where one is wished, warm-up, a breath. What is left is reserve, because an hour
// with children is never as long as planned.
//
// A check is never more sensitive than the levels of its hour: nobody is asked, with eyes closed, about what the
// meeting is not prepared to talk about.
//
// Must never: choose a level for prepared facilitators (sensitive 3) by itself, or leave out promise or closing.
#include "plan.h"

#include "check.h"

#include <limits.h>
#include <string.h>

enum {
    PROMISE_MINUTES = 2,
    CLOSING_MINUTES = 4,
    CHECK_MINUTES = 4,
    SMALLEST_RESERVE = 2,
    LEVELS_MOST = 3,
    SENSITIVE_LIGHT = 1,
    SENSITIVE_PREPARED = 3,
    NOT_FOUND = -1
};

static bool is_activity(enum plan_part_kind kind)
{
    return kind == PART_WARM_UP || kind == PART_CHECK || kind == PART_CALM || kind == PART_DEBRIEF;
}

enum activity_kind plan_activity_kind(enum plan_part_kind kind)
{
    switch (kind) {
    case PART_WARM_UP: return ACTIVITY_WARM_UP;
    case PART_CHECK: return ACTIVITY_CHECK;
    case PART_CALM: return ACTIVITY_CALM;
    case PART_DEBRIEF: return ACTIVITY_DEBRIEF;
    case PART_PROMISE:
    case PART_LEVEL:
    case PART_CLOSING:
    case PART_RESERVE:
    case PART_KINDS: return ACTIVITY_KINDS;
    }
    return ACTIVITY_KINDS;
}

enum text_id plan_part_text(enum plan_part_kind kind)
{
    static const enum text_id names[PART_KINDS] = {
        [PART_WARM_UP] = T_PART_WARM_UP, [PART_PROMISE] = T_PART_PROMISE, [PART_CHECK] = T_PART_CHECK,
        [PART_LEVEL] = T_PART_LEVEL,     [PART_CALM] = T_PART_CALM,       [PART_DEBRIEF] = T_PART_DEBRIEF,
        [PART_CLOSING] = T_PART_CLOSING, [PART_RESERVE] = T_PART_RESERVE};
    return names[kind];
}

unsigned plan_used(const struct plan *plan)
{
    unsigned used = 0;
    for (size_t i = 0; i < plan->part_count; i++)
        used += plan->parts[i].kind != PART_RESERVE ? plan->parts[i].minutes : 0;
    return used;
}

static unsigned left(const struct plan *plan)
{
    unsigned used = plan_used(plan);
    return used < plan->minutes ? plan->minutes - used : 0;
}

// One reserve, at the end; a file may have had several.
static void set_reserve(struct plan *plan)
{
    size_t kept = 0;
    for (size_t i = 0; i < plan->part_count; i++)
        if (plan->parts[i].kind != PART_RESERVE)
            plan->parts[kept++] = plan->parts[i];
    plan->part_count = kept;
    unsigned minutes = left(plan);
    if (minutes > 0 && plan->part_count < PLAN_PARTS_MAX)
        plan->parts[plan->part_count++] = (struct plan_part){.kind = PART_RESERVE, .minutes = minutes};
}

// ---- where a part belongs ----

// Checks first (what is known before the stories), a breath before looking back.
static int rank(enum plan_part_kind kind)
{
    static const int ranks[PART_KINDS] = {
        [PART_WARM_UP] = 0, [PART_PROMISE] = 1, [PART_CHECK] = 2,   [PART_LEVEL] = 3,
        [PART_CALM] = 4,    [PART_DEBRIEF] = 5, [PART_CLOSING] = 6, [PART_RESERVE] = 7};
    return ranks[kind];
}

bool plan_in_order(const struct plan *plan)
{
    bool promised = false, closed = false;
    for (size_t i = 0; i < plan->part_count; i++) {
        enum plan_part_kind kind = plan->parts[i].kind;
        promised = promised || kind == PART_PROMISE;
        if (!promised && kind != PART_WARM_UP && kind != PART_CALM)
            return false;
        if (closed && kind != PART_RESERVE)
            return false;
        closed = closed || kind == PART_CLOSING;
    }
    return true;
}

static void swap_with_next(struct plan *plan, size_t part)
{
    struct plan_part here = plan->parts[part];
    plan->parts[part] = plan->parts[part + 1];
    plan->parts[part + 1] = here;
}

// At its usual place, or the next one that keeps the order, which a hand may have changed.
static bool insert(struct plan *plan, struct plan_part part)
{
    size_t at = 0, others = 0;
    for (size_t i = 0; i < plan->part_count; i++)
        others += plan->parts[i].kind != PART_RESERVE;
    if (others + 1 >= PLAN_PARTS_MAX) // one place stays the reserve's
        return false;
    while (at < plan->part_count && rank(plan->parts[at].kind) <= rank(part.kind))
        at++;
    memmove(plan->parts + at + 1, plan->parts + at, (plan->part_count - at) * sizeof *plan->parts);
    plan->parts[at] = part;
    plan->part_count++;
    for (; !plan_in_order(plan) && at + 1 < plan->part_count; at++)
        swap_with_next(plan, at);
    return true;
}

static bool uses(const struct plan *plan, const char *id)
{
    for (size_t i = 0; i < plan->part_count; i++)
        if (strcmp(plan->parts[i].use, id) == 0)
            return true;
    return false;
}

// ---- activities ----

uint8_t plan_sensitivity(const struct plan *plan, const struct shelf *shelf)
{
    uint8_t most = SENSITIVE_LIGHT;
    for (size_t i = 0; i < plan->part_count; i++)
        for (size_t e = 0; plan->parts[i].kind == PART_LEVEL && e < shelf->count; e++)
            if (strcmp(shelf->entries[e].head.id, plan->parts[i].use) == 0 && shelf->entries[e].head.sensitive > most)
                most = shelf->entries[e].head.sensitive;
    return most;
}

static bool suits(const struct plan *plan, const struct activity *a, enum plan_part_kind kind,
                  const struct plan_stock *stock)
{
    if (kind == PART_CHECK && a->sensitive > plan_sensitivity(plan, stock->shelf))
        return false;
    char wanted = stock->check_again ? 'b' : 'a';
    return a->kind == plan_activity_kind(kind) && !a->family && a->bands[plan->band] &&
           (!plan->small_children || a->small) && (!plan->laptop_only || a->laptop) &&
           (a->form == 0 || a->form == wanted) && strlen(a->id) < PLAN_ID_BYTES;
}

// The longest that fits for a debrief (it is what the hour is for), the first that fits for the others.
static int find_activity(const struct plan *plan, enum plan_part_kind kind, const struct plan_stock *stock,
                         unsigned most)
{
    int best = NOT_FOUND;
    for (size_t i = 0; stock->activities != NULL && i < activities_count(stock->activities); i++) {
        const struct activity *a = activities_at(stock->activities, i);
        if (!suits(plan, a, kind, stock) || a->minutes > most || uses(plan, a->id))
            continue;
        if (best == NOT_FOUND ||
            (kind == PART_DEBRIEF && a->minutes > activities_at(stock->activities, (size_t)best)->minutes))
            best = (int)i;
    }
    return best;
}

// suits() and may_play() looked at its length.
static void set_use(struct plan_part *part, const char *id)
{
    size_t length = strlen(id);
    CHECK(length < sizeof part->use);
    memcpy(part->use, id, length + 1);
}

static bool add_activity(struct plan *plan, enum plan_part_kind kind, const struct plan_stock *stock, unsigned most)
{
    int found = find_activity(plan, kind, stock, most);
    if (found == NOT_FOUND)
        return false;
    const struct activity *a = activities_at(stock->activities, (size_t)found);
    struct plan_part part = {.kind = kind, .minutes = a->minutes};
    set_use(&part, a->id);
    return insert(plan, part);
}

// ---- levels ----

static bool wished(const struct plan *plan, const struct level_head *head)
{
    for (size_t t = 0; t < plan->topic_count; t++)
        for (uint8_t i = 0; i < head->topic_count; i++)
            if (strcmp(plan->topics[t], head->topics[i]) == 0)
                return true;
    return plan->topic_count == 0;
}

static bool may_play(const struct plan *plan, const struct shelf_entry *e)
{
    return e->state != SHELF_BROKEN && e->head.band == plan->band && e->head.sensitive < SENSITIVE_PREPARED &&
           strlen(e->head.id) < PLAN_ID_BYTES && !uses(plan, e->head.id);
}

// Round the shelf from behind the level played last, so that the unplayed come first.
static size_t first_entry(const struct plan_stock *stock)
{
    for (size_t i = 0; stock->last_level != NULL && i < stock->shelf->count; i++)
        if (strcmp(stock->shelf->entries[i].head.id, stock->last_level) == 0)
            return i + 1;
    return 0;
}

struct fitting {
    int entry;
    unsigned minutes;
    bool short_path;
};

// The first level that fits, wished topics before the rest, whole before short.
static struct fitting find_level(const struct plan *plan, const struct plan_stock *stock, unsigned most)
{
    size_t count = stock->shelf->count, from = first_entry(stock);
    for (int other = 0; other <= 1; other++)
        for (int shorter = 0; shorter <= 1; shorter++)
            for (size_t i = 0; i < count; i++) {
                size_t at = (from + i) % count;
                const struct shelf_entry *e = &stock->shelf->entries[at];
                if (!may_play(plan, e) || wished(plan, &e->head) == (other == 1))
                    continue;
                unsigned minutes = stock->minutes(stock->self, at, shorter == 1);
                if (minutes > 0 && minutes <= most)
                    return (struct fitting){(int)at, minutes, shorter == 1};
            }
    return (struct fitting){NOT_FOUND, 0, false};
}

// When none fits: the one that is over soonest.
static struct fitting find_shortest(const struct plan *plan, const struct plan_stock *stock)
{
    struct fitting found = {NOT_FOUND, 0, false};
    for (int shorter = 0; shorter <= 1; shorter++)
        for (size_t at = 0; at < stock->shelf->count; at++) {
            unsigned minutes = may_play(plan, &stock->shelf->entries[at])
                                   ? stock->minutes(stock->self, at, shorter == 1)
                                   : 0;
            if (minutes > 0 && (found.entry == NOT_FOUND || minutes < found.minutes))
                found = (struct fitting){(int)at, minutes, shorter == 1};
        }
    return found;
}

static bool take_level(struct plan *plan, const struct plan_stock *stock, struct fitting found)
{
    if (found.entry == NOT_FOUND)
        return false;
    struct plan_part part = {.kind = PART_LEVEL, .minutes = found.minutes, .short_path = found.short_path};
    set_use(&part, stock->shelf->entries[found.entry].head.id);
    return insert(plan, part);
}

static bool add_level(struct plan *plan, const struct plan_stock *stock, unsigned most)
{
    return take_level(plan, stock, find_level(plan, stock, most));
}

// ---- the whole hour ----

// Minutes kept for what surrounds the levels, so that a long level does not eat the looking back.
static unsigned around(const struct plan *plan) { return plan->minutes >= 30 ? 11 : plan->minutes >= 20 ? 4 : 0; }

void plan_build(struct plan *plan, const struct plan_stock *stock)
{
    plan->part_count = 0;
    insert(plan, (struct plan_part){.kind = PART_PROMISE, .minutes = PROMISE_MINUTES});
    insert(plan, (struct plan_part){.kind = PART_CLOSING, .minutes = CLOSING_MINUTES});
    for (int levels = 0; levels < LEVELS_MOST; levels++) {
        unsigned check = levels > 0 && plan->with_check ? CHECK_MINUTES + SMALLEST_RESERVE : 0; // before one more level
        unsigned kept = around(plan) + check, room = left(plan) > kept ? left(plan) - kept : 0;
        if (add_level(plan, stock, room) || levels > 0)
            continue;
        if (!add_level(plan, stock, left(plan)))                 // a short hour: a level before anything around it
            take_level(plan, stock, find_shortest(plan, stock)); // longer than there is time: seen in plan_used
    }
    unsigned reserve = plan->minutes >= 30 ? SMALLEST_RESERVE : 0;
    static const enum plan_part_kind wanted[] = {PART_DEBRIEF, PART_CHECK, PART_WARM_UP, PART_CALM};
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
        unsigned kept = reserve +
                        (wanted[i] == PART_DEBRIEF && plan->with_check && plan->minutes >= 30 ? CHECK_MINUTES : 0);
        if ((wanted[i] != PART_CHECK || plan->with_check) && left(plan) > kept)
            add_activity(plan, wanted[i], stock, left(plan) - kept);
    }
    set_reserve(plan);
}

// ---- by hand ----

static bool swap_activity(struct plan *plan, struct plan_part *part, const struct plan_stock *stock, int by)
{
    int count = (int)activities_count(stock->activities), at = 0;
    while (at < count && strcmp(activities_at(stock->activities, (size_t)at)->id, part->use) != 0)
        at++;
    for (int i = 1; i < count + 1; i++) {
        const struct activity *a = activities_at(stock->activities, (size_t)(((at + by * i) % count + count) % count));
        if (!suits(plan, a, part->kind, stock) || uses(plan, a->id))
            continue;
        set_use(part, a->id);
        part->minutes = a->minutes;
        return true;
    }
    return false;
}

static bool swap_level(struct plan *plan, struct plan_part *part, const struct plan_stock *stock, int by)
{
    int count = (int)stock->shelf->count, at = 0;
    while (at < count && strcmp(stock->shelf->entries[at].head.id, part->use) != 0)
        at++;
    for (int i = 1; i < count + 1; i++) {
        size_t to = (size_t)(((at + by * i) % count + count) % count);
        unsigned minutes = may_play(plan, &stock->shelf->entries[to])
                               ? stock->minutes(stock->self, to, part->short_path)
                               : 0;
        if (minutes == 0)
            continue;
        set_use(part, stock->shelf->entries[to].head.id);
        part->minutes = minutes;
        return true;
    }
    return false;
}

bool plan_swap(struct plan *plan, size_t part, const struct plan_stock *stock, int by)
{
    if (part >= plan->part_count)
        return false;
    struct plan_part *p = &plan->parts[part];
    bool done = false;
    if (is_activity(p->kind) && stock->activities != NULL && activities_count(stock->activities) > 0)
        done = swap_activity(plan, p, stock, by);
    else if (p->kind == PART_LEVEL && stock->shelf->count > 0)
        done = swap_level(plan, p, stock, by);
    if (done && p->kind == PART_LEVEL)
        plan_renew_check(plan, stock); // a lighter level may need a lighter check
    if (done)
        set_reserve(plan);
    return done;
}

bool plan_drop(struct plan *plan, size_t part)
{
    if (part >= plan->part_count || plan->parts[part].kind == PART_PROMISE || plan->parts[part].kind == PART_CLOSING ||
        plan->parts[part].kind == PART_RESERVE)
        return false;
    memmove(plan->parts + part, plan->parts + part + 1, (plan->part_count - part - 1) * sizeof *plan->parts);
    plan->part_count--;
    set_reserve(plan);
    return true;
}

bool plan_move(struct plan *plan, size_t part, int by)
{
    size_t to = part + (size_t)by; // wraps when by is −1 at the first: then it is out of range
    if (part >= plan->part_count || to >= plan->part_count || (by != 1 && by != -1))
        return false;
    size_t upper = by == 1 ? part : to;
    swap_with_next(plan, upper);
    if (plan_in_order(plan))
        return true;
    swap_with_next(plan, upper);
    return false;
}

bool plan_toggle_short(struct plan *plan, size_t part, const struct plan_stock *stock)
{
    if (part >= plan->part_count || plan->parts[part].kind != PART_LEVEL)
        return false;
    struct plan_part *p = &plan->parts[part];
    for (size_t i = 0; i < stock->shelf->count; i++) {
        if (strcmp(stock->shelf->entries[i].head.id, p->use) != 0)
            continue;
        unsigned minutes = stock->minutes(stock->self, i, !p->short_path);
        if (minutes == 0 || minutes == p->minutes) // it has no short path
            return false;
        p->short_path = !p->short_path;
        p->minutes = minutes;
        set_reserve(plan);
        return true;
    }
    return false;
}

bool plan_add(struct plan *plan, enum plan_part_kind kind, const struct plan_stock *stock)
{
    bool done = kind == PART_LEVEL ? add_level(plan, stock, UINT32_MAX)
                                   : is_activity(kind) && add_activity(plan, kind, stock, UINT32_MAX);
    if (done)
        set_reserve(plan);
    return done;
}

void plan_renew_check(struct plan *plan, const struct plan_stock *stock)
{
    for (size_t i = 0; i < plan->part_count; i++) {
        struct plan_part *part = &plan->parts[i];
        const struct activity *now = part->kind == PART_CHECK ? activities_find(stock->activities, part->use) : NULL;
        if (now == NULL || suits(plan, now, PART_CHECK, stock))
            continue;
        int found = find_activity(plan, PART_CHECK, stock, UINT_MAX);
        if (found != NOT_FOUND)
            set_use(part, activities_at(stock->activities, (size_t)found)->id);
    }
}
