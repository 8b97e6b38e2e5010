// SPDX-License-Identifier: MIT
//
// strings_inside.h — what the files of safecircle strings share.
#ifndef SAFECIRCLE_STRINGS_INSIDE_H
#define SAFECIRCLE_STRINGS_INSIDE_H

#include "catalog.h"
#include "desk_inside.h"

enum { CATALOG_BYTES_MAX = 16 * 1024 * 1024 };

struct strings_export {
    const char *language, *to, *out;
    struct catalog *all; // without a folder to write to: of all levels, printed at last
};

// ---- strings_level.c; what is owned by the caller: mem_free, level_free ----
char *strings__folder_of(const char *file); // "." of a bare name
char *strings__translation_path(const struct level *level, const char *language);
// The file as it is, or how a new one begins.
char *strings__translation_bytes(const struct level *level, const char *language, size_t *length);
struct level *strings__open_level(const struct desk *d, const char *path); // NULL: it does not play, which was told
void strings__say_language(const struct desk *d, const char *language, size_t done, size_t all, size_t unsure);
void strings__say_translation(const struct desk *d, const struct level *level, const struct translation *t);

// ---- strings_command.c ----
// No bytes and a problem: it could not be made. `level`: of an empty translation.
struct text strings__as_kind(const struct desk *d, const char *to, const struct catalog *c, const struct level *level,
                             struct file_problem *problem);

// ---- strings_program.c ----
bool strings__write_program(const struct desk *d, const struct strings_export *e);
int strings__say_program(const struct desk *d, const char *language);
bool strings__import_program(const struct desk *d, const struct catalog *c);

// ---- strings_import.c ----
int strings__import(const struct desk *d, const struct command_words *w);

#endif
