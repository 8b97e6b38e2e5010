// SPDX-License-Identifier: MIT
//
// settings_file.h — how the program should be, as a file of its user's own.
#ifndef SAFECIRCLE_SETTINGS_FILE_H
#define SAFECIRCLE_SETTINGS_FILE_H

#include "settings.h"

#include <stdbool.h>
#include <stddef.h>

struct file_problem;

char *settings_path(struct file_problem *problem); // owned by the caller; NULL and a problem when there is no folder
// False and a problem when there is something that cannot be read, or not all of it: what cannot stays as it was.
bool settings_load(struct settings *settings, const char *path, struct file_problem *problem);
bool settings_save(const struct settings *settings, const char *path, struct file_problem *problem);

// The words of such a file, or a line of it.
bool settings_read(struct settings *settings, const char *bytes, size_t length);
char *settings_words(const struct settings *settings); // the same; owned by the caller (mem_free)

#endif
