// SPDX-License-Identifier: MIT
//
// addresses_names.c — a commune is one however it is written: "Xã Mường Pồn", "mường pồn".
//
// Thousands of rows name a hundred communes: what was written is looked up first, and only what is new is folded.
// "Phường" and "thị trấn" stay part of the name: a ward and a commune may share the rest of theirs.
#include "addresses_inside.h"

#include "doc.h"
#include "hash.h"
#include "memory.h"

#include <string.h>

// Behind a word in front of the name, when there is a name behind it.
static const char *behind(const char *name, const char *word)
{
    size_t length = strlen(word);
    bool stands = strncmp(name, word, length) == 0 && name[length] == ' ' && name[length + 1] != '\0';
    return stands ? name + length + 1 : name;
}

const char *address__fold(struct arena *memory, const char *name)
{
    const char *folded = doc_fold(memory, name);
    return behind(behind(folded, "xã"), "commune");
}

const char *address__plain(struct arena *memory, const char *name)
{
    static const char *const words[] = {"xã", "commune", "phường", "ward", "thị trấn", "town"};
    const char *folded = doc_fold(memory, name), *rest = folded;
    for (size_t i = 0; rest == folded && i < sizeof words / sizeof *words; i++)
        rest = behind(folded, words[i]);
    return doc_plain(memory, rest);
}

const char *address__bare(struct arena *memory, const char *name) { return behind(doc_plain(memory, name), "xa"); }

static size_t slot_of(const struct commune_names *n, const char *written)
{
    size_t slot = (size_t)(hash_text(HASH_START, written) & (n->slot_count - 1));
    while (n->slots[slot] != 0 && strcmp(n->written[slot], written) != 0)
        slot = (slot + 1) & (n->slot_count - 1);
    return slot;
}

static void make_room(struct commune_names *n)
{
    struct commune_names old = *n;
    if (n->written_count * 2 < n->slot_count)
        return;
    n->slot_count = old.slot_count == 0 ? 256 : old.slot_count * 2; // a power of two
    n->slots = mem_new(n->slot_count, sizeof *n->slots);
    n->written = mem_new(n->slot_count, sizeof *n->written);
    for (size_t i = 0; i < old.slot_count; i++) {
        if (old.slots[i] == 0)
            continue;
        size_t slot = slot_of(n, old.written[i]);
        n->slots[slot] = old.slots[i];
        n->written[slot] = old.written[i];
    }
    mem_free(old.slots);
    mem_free(old.written);
}

static size_t remember(struct commune_names *n, const char *written, size_t item)
{
    make_room(n);
    size_t slot = slot_of(n, written);
    n->written_count += n->slots[slot] == 0;
    n->slots[slot] = item + 1;
    n->written[slot] = written;
    return item;
}

// Folded names share the table: they begin with a byte no text begins with.
static const char *marked(struct commune_names *n, const char *folded)
{
    return arena_format(n->memory, "\x01%s", folded);
}

size_t address__commune(struct commune_names *n, const char *written)
{
    make_room(n);
    size_t slot = slot_of(n, written);
    if (n->slots[slot] != 0)
        return n->slots[slot] - 1;
    const char *folded = marked(n, address__fold(n->memory, written));
    slot = slot_of(n, folded);
    if (n->slots[slot] != 0)
        return remember(n, written, n->slots[slot] - 1);
    n->items = mem_grow(n->items, &n->capacity, n->count + 1, sizeof *n->items);
    n->items[n->count] = (struct commune){.name = written, .plain = address__plain(n->memory, written)};
    remember(n, folded, n->count);
    return remember(n, written, n->count++);
}

void address__names_free(struct commune_names *n)
{
    mem_free(n->slots);
    mem_free(n->written);
}

// ---- asked afterwards ----

const struct commune *addresses_find(const struct addresses *a, const char *name)
{
    struct arena *memory = arena_new();
    const struct commune *found = NULL;
    const char *wanted = address__fold(memory, name);
    for (size_t i = 0; a != NULL && name[0] != '\0' && found == NULL && i < a->commune_count; i++)
        if (strcmp(address__fold(memory, a->communes[i].name), wanted) == 0)
            found = &a->communes[i];
    arena_free(memory);
    return found;
}

size_t addresses_initials(const struct addresses *a, struct initial out[ADDRESSES_INITIALS_MAX])
{
    size_t count = 0;
    for (size_t i = 0; i < a->commune_count; i++) {
        char c = a->communes[i].plain[0], letter = c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : '#';
        bool known = false;
        for (size_t j = 0; j < count; j++)
            known = known || out[j].letter == letter;
        if (!known && count < ADDRESSES_INITIALS_MAX)
            out[count++] = (struct initial){letter, i};
    }
    return count;
}
