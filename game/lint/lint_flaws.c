// SPDX-License-Identifier: MIT
//
// lint_flaws.c — where grammar has told a mistake, craft is silent: what is odd there may come from that alone.
//
//   verdict: corect   is told; that the question has no safe answer is not
//   doors: only two   is told; that none of them is busy is not
//
// What is about the whole level (ways, habits, the short path) waits until every scene can be read.
#include "lint_inside.h"

#include <string.h>

static void mark(struct lint *l, int line)
{
    const struct level *level = l->level;
    int scene = level->scene_count - 1;
    while (scene >= 0 && level->scenes[scene].written.line > line)
        scene--;
    bool in_head = scene < 0 && line < l->draft->scenes.place.line;
    l->head_flawed = l->head_flawed || in_head;
    l->scenes_flawed = l->scenes_flawed || !in_head;
    if (scene >= 0)
        l->scene_flawed[scene] = true;
}

void lint__find_flaws(struct lint *l)
{
    size_t told = l->diags != NULL ? diag_count(l->diags) : 0; // another list than the draft's has none of them
    for (size_t i = l->draft->told_before; i < l->draft->told_behind && i < told; i++) {
        const struct diag *d = diag_at(l->diags, i);
        if (d->severity == DIAG_ERROR && !diag_is_of_words(d->code) && strcmp(d->file, l->level->file) == 0)
            mark(l, d->place.line);
    }
}
