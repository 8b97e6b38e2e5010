// SPDX-License-Identifier: MIT
//
// memory.c — allocation that aborts instead of failing, and block arenas.
//
// An arena is a list of blocks; the newest is filled from the front. A piece
// larger than a block gets a block of its own size.
#include "memory.h"

#include "check.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_BYTES = 16 * 1024, ALIGNMENT = 16 };

void *mem_new(size_t count, size_t size)
{
    void *block = calloc(count ? count : 1, size ? size : 1);
    CHECK(block != NULL);
    return block;
}

void *mem_resize(void *block, size_t count, size_t size)
{
    CHECK(size == 0 || count <= SIZE_MAX / size);
    size_t bytes = count * size;
    void *moved = realloc(block, bytes ? bytes : 1);
    CHECK(moved != NULL);
    return moved;
}

void mem_free(void *block) { free(block); }

char *mem_copy_text(const char *text)
{
    size_t bytes = strlen(text) + 1;
    return memcpy(mem_new(bytes, 1), text, bytes);
}

void *mem_grow(void *items, size_t *capacity, size_t need, size_t size)
{
    if (need <= *capacity)
        return items;
    size_t wanted = *capacity ? *capacity : 8;
    CHECK(need <= SIZE_MAX / 2); // else doubling would wrap around and never arrive
    while (wanted < need)
        wanted *= 2;
    items = mem_resize(items, wanted, size);
    *capacity = wanted;
    return items;
}

struct block {
    struct block *next;
    size_t size, used;
    _Alignas(ALIGNMENT) unsigned char bytes[];
};

struct arena {
    struct block *blocks; // newest first; only the newest is filled
    size_t held;
};

static struct block *block_new(struct arena *arena, size_t size)
{
    struct block *block;
    CHECK(size <= SIZE_MAX - sizeof *block);
    block = mem_resize(NULL, 1, sizeof *block + size);
    block->used = 0;
    block->size = size;
    block->next = arena->blocks;
    arena->blocks = block;
    arena->held += sizeof *block + size;
    return block;
}

struct arena *arena_new(void) { return mem_new(1, sizeof(struct arena)); }

void arena_free(struct arena *arena)
{
    if (arena == NULL)
        return;
    for (struct block *block = arena->blocks, *next; block != NULL; block = next) {
        next = block->next;
        mem_free(block);
    }
    mem_free(arena);
}

void arena_reset(struct arena *arena)
{
    // The largest block alone survives: after a few rounds one block holds a whole round.
    size_t held = arena->held;
    if (arena->blocks == NULL)
        return;
    if (arena->blocks->next == NULL) {
        arena->blocks->used = 0;
        return;
    }
    for (struct block *block = arena->blocks, *next; block != NULL; block = next) {
        next = block->next;
        mem_free(block);
    }
    *arena = (struct arena){0};
    block_new(arena, held);
}

void *arena_room(struct arena *arena, size_t bytes)
{
    size_t rounded = (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    CHECK(rounded >= bytes);
    struct block *block = arena->blocks;
    if (block == NULL || block->size - block->used < rounded)
        block = block_new(arena, rounded > BLOCK_BYTES ? rounded : BLOCK_BYTES);
    void *piece = block->bytes + block->used;
    block->used += rounded;
    return piece;
}

void *arena_take(struct arena *arena, size_t bytes) { return memset(arena_room(arena, bytes), 0, bytes); }

char *arena_copy(struct arena *arena, const char *bytes, size_t length)
{
    char *copy = arena_room(arena, length + 1);
    if (length > 0)
        memcpy(copy, bytes, length);
    copy[length] = '\0';
    return copy;
}

char *arena_text(struct arena *arena, const char *text) { return arena_copy(arena, text, strlen(text)); }

enum { PIECE_BYTES = 16 };

static const char *number_in(char room[PIECE_BYTES], int value)
{
    unsigned left = value < 0 ? 0U - (unsigned)value : (unsigned)value;
    char *at = room + PIECE_BYTES - 1;
    *at = '\0';
    do
        *--at = (char)('0' + left % 10);
    while ((left /= 10) > 0);
    if (value < 0)
        *--at = '-';
    return at;
}

// What stands for a text, a number or a letter; NULL: for something else.
static const char *piece_of(char kind, va_list *args, char room[PIECE_BYTES])
{
    if (kind == 's')
        return va_arg(*args, const char *);
    if (kind == 'd')
        return number_in(room, va_arg(*args, int));
    if (kind != 'c')
        return NULL;
    room[0] = (char)va_arg(*args, int);
    room[1] = '\0';
    return room;
}

enum { BRIEF_BYTES = 256 };

// What a format makes that holds nothing but %s, %d and %c, without its end: how many bytes. SIZE_MAX: it holds
// something else, or is not that brief.
static size_t simple_format(char out[BRIEF_BYTES], const char *format, va_list *args)
{
    char room[PIECE_BYTES];
    size_t used = 0;
    for (const char *at = format; *at != '\0'; at++) {
        if (*at != '%') {
            if (used == BRIEF_BYTES)
                return SIZE_MAX;
            out[used++] = *at;
            continue;
        }
        const char *piece = piece_of(*++at, args, room);
        size_t length = piece != NULL ? strlen(piece) : SIZE_MAX;
        if (length > BRIEF_BYTES - used)
            return SIZE_MAX;
        // NOLINTNEXTLINE(bugprone-not-null-terminated-result): what is made is as long as it is told to be
        memcpy(out + used, piece, length);
        used += length;
    }
    return used;
}

char *arena_vformat(struct arena *arena, const char *format, va_list args)
{
    char brief[BRIEF_BYTES]; // most are
    va_list again;
    va_copy(again, args);
    size_t simple = simple_format(brief, format, &again); // and nearly all of these, and there are very many
    va_end(again);
    if (simple != SIZE_MAX)
        return arena_copy(arena, brief, simple);
    va_copy(again, args);
    int length = vsnprintf(brief, sizeof brief, format, args);
    CHECK(length >= 0);
    char *text = arena_room(arena, (size_t)length + 1);
    if ((size_t)length < sizeof brief)
        memcpy(text, brief, (size_t)length + 1);
    else
        vsnprintf(text, (size_t)length + 1, format, again);
    va_end(again);
    return text;
}

char *arena_format(struct arena *arena, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    char *text = arena_vformat(arena, format, args);
    va_end(args);
    return text;
}

size_t arena_bytes(const struct arena *arena) { return arena->held; }
