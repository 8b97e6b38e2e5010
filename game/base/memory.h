// SPDX-License-Identifier: MIT
//
// memory.h — memory that never fails, and arenas that are freed in one go.
//
// Running out of memory aborts here, in one place: nothing sensible can be shown
// without memory, and no caller has to carry the case.
#ifndef SAFECIRCLE_MEMORY_H
#define SAFECIRCLE_MEMORY_H

#include <stdarg.h>
#include <stddef.h>

// Zeroed memory of `count` times `size` bytes, owned by the caller (mem_free).
void *mem_new(size_t count, size_t size);
void *mem_resize(void *block, size_t count, size_t size); // new bytes are not zeroed
void mem_free(void *block);                               // NULL is fine
char *mem_copy_text(const char *text);                    // owned by the caller

// Makes room for `need` items of `size` bytes in a growing array; returns the
// (possibly moved) array and updates *capacity. Owned as the array was.
void *mem_grow(void *items, size_t *capacity, size_t need, size_t size);

// An arena: many small pieces, one free. Pieces are zeroed and never move.
struct arena;
struct arena *arena_new(void);
void arena_free(struct arena *arena);  // NULL is fine
void arena_reset(struct arena *arena); // forgets all pieces, keeps the blocks for reuse
void *arena_take(struct arena *arena, size_t bytes);
void *arena_room(struct arena *arena, size_t bytes); // the same, not zeroed: for what is filled at once
char *arena_copy(struct arena *arena, const char *bytes, size_t length); // adds a final 0
char *arena_text(struct arena *arena, const char *text);
char *arena_format(struct arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));
char *arena_vformat(struct arena *arena, const char *format, va_list args) __attribute__((format(printf, 2, 0)));
size_t arena_bytes(const struct arena *arena); // held from the system, for memory caps

#endif
