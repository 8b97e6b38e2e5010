// SPDX-License-Identifier: MIT
//
// ui_seen.c — pages that were laid out before, known by everything a layout looks at.
//
// Whoever looks through thousands of pages for a text that does not fit meets most of them again and again: the same
// words in the same places, reached in another way. What was found the first time is true of them all.
#include "ui_tree.h"

#include "hash.h"
#include "memory.h"

#include <string.h>

enum { PLACES_FIRST = 1024, PLACES_MOST = 32 * 1024 }; // half a megabyte: ten thousand levels take no more

struct page {
    uint64_t key;   // 0: a free place
    char *overflow; // NULL: all fits
};

struct ui_seen {
    struct page *pages; // a table by key, never more than half full
    size_t count, places;
};

// One multiplication a number, for there are very many; page_key stirs once at the end.
static uint64_t add_number(uint64_t hash, uint64_t number)
{
    hash = (hash ^ number) * UINT64_C(0x9E3779B97F4A7C15);
    return hash ^ hash >> 32;
}

static uint64_t add_numbers(uint64_t hash, int a, int b)
{
    return add_number(hash, (uint64_t)(uint32_t)a << 32 | (uint32_t)b);
}

// Eight bytes at a time: the texts are most of what there is.
static uint64_t add_text(uint64_t hash, const char *string)
{
    size_t length = strlen(string);
    uint64_t part = 0;
    hash = add_number(hash, length);
    for (; length >= sizeof part; length -= sizeof part, string += sizeof part) {
        memcpy(&part, string, sizeof part);
        hash = add_number(hash, part);
    }
    part = 0;
    memcpy(&part, string, length);
    return add_number(hash, part);
}

// What the layout knows of a node; not what it looks like, nor whether it can be pressed.
static uint64_t add_node(uint64_t hash, const struct node *n)
{
    hash = add_numbers(
        hash, (int)n->kind | n->filled << 8 | n->centred << 9 | n->typed << 10 | (int)n->font << 11 | n->spare << 20,
        n->grow);
    hash = add_numbers(hash, n->wide, n->high);
    hash = add_numbers(hash, (int)n->across << 8 | (int)n->along, (int)n->role);
    hash = add_numbers(hash, n->gap, n->padding << 12 | n->sides);
    hash = add_numbers(hash, n->columns, n->units);
    if (n->lies.w > 0)
        hash = add_numbers(add_numbers(hash, n->lies.x, n->lies.y), n->lies.w, n->lies.h);
    if (n->string != NULL)
        hash = add_text(hash, n->string);
    for (const struct node *c = n->first; c != NULL; c = c->next)
        hash = add_node(hash, c);
    return add_number(hash, 1); // its end: the next one is no child
}

static uint64_t page_key(const struct ui_frame *f)
{
    uint64_t hash = add_numbers(HASH_START, f->stage.w, f->stage.h);
    hash = add_numbers(hash, f->setting.text_scale, f->setting.text_least);
    hash = add_numbers(hash, f->setting.pages, f->setting.page_at);
    for (int i = 0; i < TEXT_ROLES; i++)
        hash = add_number(hash, (uint64_t)f->setting.theme->size[i]);
    return hash_stir(add_node(hash, f->root)) | 1;
}

struct ui_seen *ui__seen_new(void) { return mem_new(1, sizeof(struct ui_seen)); }

// Begins afresh.
static void forget(struct ui_seen *seen)
{
    for (size_t i = 0; i < seen->places; i++) {
        mem_free(seen->pages[i].overflow);
        seen->pages[i] = (struct page){0, NULL};
    }
    seen->count = 0;
}

void ui__seen_free(struct ui_seen *seen)
{
    if (seen == NULL)
        return;
    forget(seen);
    mem_free(seen->pages);
    mem_free(seen);
}

static struct page *place_of(struct page *pages, size_t places, uint64_t key)
{
    size_t i = key >> 1 & (places - 1);
    while (pages[i].key != 0 && pages[i].key != key)
        i = (i + 1) & (places - 1);
    return &pages[i];
}

// The table grows with the pages, to a size where more are not met again: those of one level, and what all have.
static void make_places(struct ui_seen *seen)
{
    if (seen->places == PLACES_MOST) {
        forget(seen);
        return;
    }
    size_t places = seen->places > 0 ? 2 * seen->places : PLACES_FIRST;
    struct page *larger = mem_new(places, sizeof *larger);
    for (size_t i = 0; i < seen->places; i++)
        if (seen->pages[i].key != 0)
            *place_of(larger, places, seen->pages[i].key) = seen->pages[i];
    mem_free(seen->pages);
    seen->pages = larger;
    seen->places = places;
}

bool ui__seen_before(struct ui_frame *f, uint64_t *key)
{
    struct ui_seen *seen = f->seen;
    if (2 * seen->count >= seen->places)
        make_places(seen);
    *key = page_key(f);
    const struct page *page = place_of(seen->pages, seen->places, *key);
    f->overflow = page->overflow;
    return page->key == *key;
}

void ui__seen_now(struct ui_frame *f, uint64_t key)
{
    struct page *page = place_of(f->seen->pages, f->seen->places, key);
    *page = (struct page){key, f->overflow != NULL ? mem_copy_text(f->overflow) : NULL};
    f->seen->count++;
}
