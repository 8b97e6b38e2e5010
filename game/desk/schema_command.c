// SPDX-License-Identifier: MIT
//
// schema_command.c — safecircle manual [--schema KIND]: the authors' manual, or what an editor of text needs.
#include "desk_inside.h"

#include "loader.h"
#include "memory.h"
#include "terminal.h"

#include <stdio.h>
#include <string.h>

int desk_manual(const struct command_words *w)
{
    struct desk desk;
    if (!desk_open(&desk, w, 0))
        return 1;
    size_t kind = 0;
    while (w->schema != NULL && strcmp(office_schemas[kind], w->schema) != 0) // the line has looked
        kind++;
    char *words = w->schema != NULL ? office_schema(&desk.office, kind) : level_manual(desk.lang);
    terminal_text(stdout, words);
    mem_free(words);
    desk_close(&desk);
    return 0;
}
