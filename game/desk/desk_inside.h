// SPDX-License-Identifier: MIT
//
// desk_inside.h — inside of the room: what the commands share.
#ifndef SAFECIRCLE_DESK_INSIDE_H
#define SAFECIRCLE_DESK_INSIDE_H

#include "addresses.h"
#include "desk.h"
#include "office.h"

enum { DESK_HELP = 1, DESK_LEVELS = 2 }; // help numbers and addresses; the shelf and the activities

struct desk {
    struct office office; // borrows what stands below
    char *data;
    struct lang *lang;
    struct help *help;
    struct addresses *addresses;
    struct shelf *shelf;
    struct activities *activities;
};

// False: the words cannot be found, which was told; nothing is open then.
bool desk_open(struct desk *desk, const struct command_words *words, unsigned needs);
void desk_close(struct desk *desk);

// Calls `with` for each level.yaml in `paths`, files and folders. False: there is none in one of them, which was told,
// or `with` was false.
bool desk_each_level(const struct desk *desk, char *const *paths, size_t count,
                     bool (*with)(void *self, const struct desk *desk, const char *file), void *self);

// Tells where something was written, and takes `path`; NULL: that it could not be in `folder`, and why. False then.
bool desk_written(const struct desk *desk, char *path, const char *folder, const struct file_problem *problem);

// Every message with the line of the file it is about; a file is read once for the messages that stand together.
void desk_tell(FILE *to, const struct desk *desk, const struct diag_list *diags);

// levels/sources.yaml in a folder above the level; NULL when there is none. Owned by the caller.
char *desk_sources_above(const char *file);

// ---- new_command.c ----
// Where a new level of that name goes: among one's own, or in --out; NULL (told): the name has no letter, or there is
// no such place. Owned by the caller.
char *desk_level_folder(const struct desk *d, const struct command_words *w, const char *name);
// Writes the level there, and what an editor needs; told. Nothing that is there is ever written over.
bool desk_write_level(const struct desk *d, const char *folder, const char *words);

// ---- check_pictures.c ----
// A drawing as it lies there; its folder says what shape it should have.
void check_picture(const struct desk_tools *tools, const char *path, struct diag_list *diags); // tools may be NULL

// ---- check_names.c ----
struct file_list;
// Files that were meant as a level or its translation and are called or lie otherwise: how many were told.
size_t check_names(const struct file_list *files, struct diag_list *diags);
bool check_is_translation(const char *path);

// ---- check_languages.c ----
// The program's words in the folder lang/, which is `path` or lies in it: how many languages there were.
size_t check_languages(const struct desk *desk, const char *path, struct diag_list *diags);

// ---- check_voices.c ----
// Recordings beside a level. `file`: its level.yaml, or its folder.
void check_voices(const struct level *level, const char *file, struct diag_list *diags);

#endif
