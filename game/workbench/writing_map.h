// SPDX-License-Identifier: MIT
//
// writing_map.h — a level's scenes for the map of them.
#ifndef SAFECIRCLE_WRITING_MAP_H
#define SAFECIRCLE_WRITING_MAP_H

#include "branches.h"
#include "level.h"

// Fills the map in, in a language. A scene that was seen and is still there (by its id) stays seen.
void writing_map(struct branches *map, const struct level *level, const char *language);

#endif
