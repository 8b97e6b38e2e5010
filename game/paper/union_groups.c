// SPDX-License-Identifier: MIT
//
// union_groups.c — the rows of the summary, found by name, and the numbers that were seen already.
#include "union_inside.h"

#include "doc.h"
#include "hash.h"
#include "memory.h"

#include <stdlib.h>
#include <string.h>

enum { SLOTS_FIRST = 1024 }; // a power of two; tables are never more than half full

// ---- numbers with bits ----

static struct marked *slot_of(const struct marks *m, uint64_t key)
{
    size_t slot = (size_t)hash_stir(key) & (m->slot_count - 1);
    while (m->slots[slot].key != 0 && m->slots[slot].key != key)
        slot = (slot + 1) & (m->slot_count - 1);
    return &m->slots[slot];
}

static void more_slots(struct marks *m)
{
    struct marks old = *m;
    m->slot_count = old.slot_count > 0 ? old.slot_count * 2 : SLOTS_FIRST;
    m->slots = mem_new(m->slot_count, sizeof *m->slots);
    for (size_t i = 0; i < old.slot_count; i++)
        if (old.slots[i].key != 0)
            *slot_of(m, old.slots[i].key) = old.slots[i];
    mem_free(old.slots);
}

struct marked *union__mark(struct marks *m, uint64_t key)
{
    key = key != 0 ? key : 1;
    if (m->count * 2 >= m->slot_count)
        more_slots(m);
    struct marked *slot = slot_of(m, key);
    m->count += slot->key == 0;
    slot->key = key;
    return slot;
}

// ---- groups by name ----

static uint32_t *place_of(const struct groups *g, const char *name)
{
    size_t slot = (size_t)hash_stir(hash_text(g->secret, name)) & (g->slot_count - 1);
    while (g->slots[slot] != 0 && strcmp(g->items[g->slots[slot] - 1].name, name) != 0)
        slot = (slot + 1) & (g->slot_count - 1);
    return &g->slots[slot];
}

static void more_places(struct groups *g)
{
    mem_free(g->slots);
    g->slot_count = g->slot_count > 0 ? g->slot_count * 2 : SLOTS_FIRST;
    g->slots = mem_new(g->slot_count, sizeof *g->slots);
    for (size_t i = 0; i < g->count; i++)
        *place_of(g, g->items[i].name) = (uint32_t)(i + 1);
}

size_t union__group(struct groups *g, const char *name, bool *full)
{
    if (g->count * 2 >= g->slot_count)
        more_places(g);
    uint32_t *place = place_of(g, name);
    if (*place == 0 && g->count >= g->most) {
        *full = true;
        name = GROUP_OTHERS;
        place = place_of(g, name);
    }
    if (*place != 0)
        return *place - 1;
    g->items = mem_grow(g->items, &g->capacity, g->count + 1, sizeof *g->items);
    g->items[g->count] = (struct group){.name = mem_copy_text(name)};
    *place = (uint32_t)++g->count;
    return g->count - 1;
}

void union__free_groups(struct groups *g)
{
    for (size_t i = 0; i < g->count; i++)
        mem_free(g->items[i].name);
    mem_free(g->items);
    mem_free(g->slots);
}

// ---- in the order of a list that people read ----

struct entry {
    const struct group *group;
    const char *plain;
};

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Numbers within words count as numbers: 2 comes before 10. Of up to 18 digits, so none is too long to compare.
static int by_words(const char *a, const char *b)
{
    enum { DIGITS_MOST = 18 };
    while (*a != '\0' && *b != '\0') {
        if (is_digit(*a) && is_digit(*b)) {
            uint64_t x = 0, y = 0;
            for (int i = 0; i < DIGITS_MOST && is_digit(*a); i++)
                x = x * 10 + (uint64_t)(*a++ - '0');
            for (int i = 0; i < DIGITS_MOST && is_digit(*b); i++)
                y = y * 10 + (uint64_t)(*b++ - '0');
            if (x != y)
                return x < y ? -1 : 1;
        } else if (*a != *b) {
            break;
        } else {
            a++;
            b++;
        }
    }
    return (int)(unsigned char)*a - (int)(unsigned char)*b;
}

// Without marks first, as in a telephone book: Điện Biên stands at D, not behind Z.
static int by_name(const void *a, const void *b)
{
    const struct entry *x = a, *y = b;
    int others = (x->group->name[0] == GROUP_OTHERS[0]) - (y->group->name[0] == GROUP_OTHERS[0]);
    if (others != 0)
        return others;
    int order = by_words(x->plain, y->plain);
    return order != 0 ? order : strcmp(x->group->name, y->group->name);
}

const struct group **union__sorted(const struct union_summary *u, enum group_kind kind)
{
    const struct groups *g = &u->groups[kind];
    struct entry *entries = mem_new(g->count + 1, sizeof *entries);
    const struct group **list = mem_new(g->count + 1, sizeof *list);
    struct arena *memory = arena_new();
    for (size_t i = 0; i < g->count; i++)
        entries[i] = (struct entry){&g->items[i], doc_plain(memory, g->items[i].name)};
    if (g->count > 1)
        qsort(entries, g->count, sizeof *entries, by_name);
    for (size_t i = 0; i < g->count; i++)
        list[i] = entries[i].group;
    arena_free(memory);
    mem_free(entries);
    return list;
}
