// SPDX-License-Identifier: MIT
//
// share_inside.h — inside of the room: what reading and making a pack share.
#ifndef SAFECIRCLE_SHARE_INSIDE_H
#define SAFECIRCLE_SHARE_INSIDE_H

#include "share.h"

#define SHARE_LIST    "pack.txt"    // hash, bytes and name of every other file, a line each
#define SHARE_LIBRARY "libzip.so.4" // share_zip.c

bool share__name_is_fine(const char *name);                               // below a level's folder
void share__line(const struct share_file *file, char *line, size_t size); // of the list

#endif
