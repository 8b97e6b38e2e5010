// SPDX-License-Identifier: MIT
//
// commands.c — safecircle script: play scripts one after the other, and what became of each.
#include "workbench.h"

#include "script.h"
#include "terminal.h"
#include "text.h"

int workbench_script(const struct command_words *w)
{
    struct script_options options = {.shots = w->list ? NULL : w->out,
                                     .lists = w->list ? w->out : NULL,
                                     .language = w->language,
                                     .width = w->size.width,
                                     .height = w->size.height,
                                     .coverage = w->coverage,
                                     .spoken = w->spoken};
    bool fine = true;
    for (size_t i = 0; i < w->count; i++) {
        size_t lines = 0;
        bool played = script_play(w->paths[i], &options, &lines);
        struct text line = {0};
        text_addf(&line, "%s %s (%zu)", played ? "ok" : "FAILED", w->paths[i], lines);
        terminal_words(stdout, text_bytes(&line));
        text_free(&line);
        fine = fine && played;
    }
    return fine ? 0 : 1;
}
