// SPDX-License-Identifier: MIT
//
// line_inside.h — what the files of this room share. Not for other rooms.
#ifndef SAFECIRCLE_LINE_INSIDE_H
#define SAFECIRCLE_LINE_INSIDE_H

#include "line.h"

// A command's own options, then those of every command, one after the other: NULL behind the last.
const struct line_option *line__option_at(const struct line_table *table, const struct line_command *command, size_t i);
// By its whole name; NULL: it has none of that name. `length`: of the name.
const struct line_option *line__option(const struct line_table *table, const struct line_command *command,
                                       const char *name, size_t length);
bool line__takes_value(const struct line_option *option);

// "--out FOLDER", and the whole of "check [--json] PATH…".
void line__add_option(struct text *out, const struct lang *lang, const struct line_option *option);
void line__add_synopsis(struct text *out, const struct line_table *table, const struct lang *lang,
                        const struct line_command *command);

#endif
