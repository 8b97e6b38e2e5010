// SPDX-License-Identifier: MIT
//
// records_queue.c — what waits to be written, in order, one batch at a time.
//
//   log   S L N N C K N N C        of the open meeting
//         ─written─┴─batch─┴ what came since: the next batch, one commit for all of it
//
// The log stays in memory until the next meeting begins: when the file turns out to be damaged, the whole
// meeting is written again into a new one.
#include "records_inside.h"

#include "check.h"
#include "memory.h"

#include <string.h>

static bool begins(const struct item *item)
{
    return item->kind == ITEM_COMMAND && item->command.type == COMMAND_SETUP;
}

void records__add_item(struct items *items, struct item item)
{
    items->list = mem_grow(items->list, &items->capacity, items->count + 1, sizeof *items->list);
    items->list[items->count++] = item;
}

void records__drop_items(struct items *items, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        mem_free(items->list[i].pack.bytes);
        mem_free(items->list[i].facts);
    }
    items->count -= count;
    if (count > 0)
        memmove(items->list, items->list + count, items->count * sizeof *items->list);
}

void records__free_items(struct items *items)
{
    records__drop_items(items, items->count);
    mem_free(items->list);
    *items = (struct items){0};
}

static void *copy_of(const void *bytes, size_t length)
{
    return bytes != NULL ? memcpy(mem_new(length, 1), bytes, length) : NULL;
}

struct items records__copy_items(const struct items *items, size_t from)
{
    struct items copy = {0};
    for (size_t i = from; i < items->count; i++) {
        struct item item = items->list[i];
        item.pack.bytes = copy_of(item.pack.bytes, item.pack.length);
        item.facts = copy_of(item.facts, sizeof *item.facts);
        records__add_item(&copy, item);
    }
    return copy;
}

void records__look(struct records *r)
{
    r->state = r->journal.state;
    memcpy(r->reason, r->journal.reason, sizeof r->reason);
    r->keeps = !r->journal.in_memory && r->state != RECORDS_FULL;
}

// On the runner's thread.
static void write_batch(void *context)
{
    struct batch *b = context;
    struct journal *j = b->journal;
    if (b->after != SQLITE_OK)
        records__open_after(j, b->after);
    b->result = b->items.count > 0 ? records__write(j, &b->items) : SQLITE_OK;
    if (b->folds)
        records__fold(j); // when it cannot be, what is in the log stays there
    if (b->phones.due && b->result == SQLITE_OK)
        records__write_phones(j, &b->phones);
    if (!j->in_memory && records__state_of(b->result) == RECORDS_FULL) {
        j->state = RECORDS_FULL;
    } else if (!j->in_memory && b->result == SQLITE_OK && j->state == RECORDS_FULL) {
        j->state = RECORDS_KEEPING;
        j->reason[0] = '\0';
    }
    atomic_store_explicit(&b->done, true, memory_order_release);
}

// What is written of meetings that are over for us need not be held any longer.
static void trim(struct records *r)
{
    size_t cut = 0;
    for (size_t i = 0; i <= r->written && i < r->log.count; i++) {
        if (begins(&r->log.list[i]))
            cut = i;
        if (i < r->written && r->log.list[i].kind == ITEM_LEAVE)
            cut = i + 1;
    }
    records__drop_items(&r->log, cut);
    r->written -= cut;
    r->tried -= cut;
}

// A full disk may have room again: what was not written goes with the next batch. After any other fault the file
// is opened anew, or memory takes its place, and the whole log is written again.
static void take_failure(struct records *r, const struct batch *b)
{
    if (r->state == RECORDS_FULL && !r->journal.in_memory)
        return;
    if (r->journal.in_memory) {
        r->written = r->tried;
        return;
    }
    bool again = b->after != SQLITE_OK; // the new file is no better
    r->phones.changed = true;           // it is of another journal then
    r->after = again ? SQLITE_ERROR : b->result;
    r->written = r->tried = 0;
    if (!records__is_damage(r->after)) { // nothing waits for a file that is lost
        r->state = records__state_of(r->after);
        r->keeps = false;
    }
}

// Every twenty commands and behind the end of a meeting the log is folded into the file, so that little is ever in
// it. By a batch of its own, which nobody waits for.
static void count_unfolded(struct records *r, const struct batch *b)
{
    if (b->folds) {
        r->unfolded = 0;
        r->folds = false;
    }
    for (size_t i = 0; i < b->items.count; i++) {
        const struct item *item = &b->items.list[i];
        r->unfolded += item->kind == ITEM_COMMAND;
        r->folds = r->folds || item->kind == ITEM_LEAVE || item->over;
    }
}

static void take_in(struct records *r)
{
    struct batch *b = r->batch;
    if (b == NULL || !atomic_load_explicit(&b->done, memory_order_acquire))
        return;
    r->batch = NULL;
    r->tried = b->upto;
    records__look(r);
    if (b->result == SQLITE_OK) {
        r->written = b->upto;
        count_unfolded(r, b);
        trim(r);
    } else {
        take_failure(r, b);
    }
    records__free_items(&b->items);
    mem_free(b->phones.words);
    mem_free(b);
}

static bool start_next(struct records *r)
{
    bool writes = r->log.count != r->tried || r->after != SQLITE_OK;
    bool folds = !writes && r->keeps && r->written == r->log.count && (r->folds || r->unfolded >= FOLD_EVERY);
    if (r->batch != NULL || (!writes && !folds && !records__phones_due(r)))
        return false;
    struct batch *b = mem_new(1, sizeof *b);
    b->journal = &r->journal;
    b->items = records__copy_items(&r->log, r->written);
    b->upto = r->log.count;
    b->after = r->after;
    b->folds = folds;
    b->phones = records__phones_job(r);
    r->after = SQLITE_OK;
    r->batch = b;
    if (r->runner.run != NULL)
        r->runner.run(r->runner.self, write_batch, b);
    else
        write_batch(b);
    return true;
}

void records__advance(struct records *r)
{
    do
        take_in(r);
    while (start_next(r));
}

void records__settle(struct records *r)
{
    for (records__advance(r); r->batch != NULL; records__advance(r)) {
        if (r->runner.finish != NULL)
            r->runner.finish(r->runner.self);
        CHECK(atomic_load_explicit(&r->batch->done, memory_order_acquire));
    }
}

uint32_t records_committed(struct records *r)
{
    records__advance(r);
    if (!r->keeps || !r->open)
        return r->last_number;
    for (size_t i = r->written; i < r->log.count; i++)
        if (begins(&r->log.list[i]))
            return 0;
    for (size_t i = r->written; i-- > 0;)
        if (r->log.list[i].kind == ITEM_COMMAND)
            return r->log.list[i].number;
    return 0;
}

bool records_waiting(const struct records *r)
{
    for (size_t i = r->written; r->keeps && r->open && i < r->log.count; i++)
        if (r->log.list[i].kind == ITEM_COMMAND)
            return true;
    return false;
}
