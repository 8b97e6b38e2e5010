// SPDX-License-Identifier: MIT
//
// check_command.c — safecircle check: levels, activities and plans are looked at as they will be used; with --watch
// again and again, whenever one of their files is saved.
#include "check_inside.h"

#include "memory.h"
#include "terminal.h"
#include "watch.h"

#include <stdio.h>

static bool check_all(struct checking *c)
{
    bool found = true;
    c->files = c->errors = c->warnings = c->looked = 0;
    c->first = true;
    for (size_t i = 0; i < c->words->count; i++)
        found = check_path(c, c->words->paths[i]) && found;
    return found;
}

static bool check_once(struct checking *c)
{
    terminal_text(stdout, c->words->json ? "[" : "");
    bool found = check_all(c);
    if (c->words->json)
        terminal_text(stdout, "\n]\n");
    else if (c->files + c->errors + c->warnings > 0) // that nothing was found is told already: it must not sound fine
        check_tell_counts(c);
    return found;
}

// ---- --watch ----

// One line for each run: {"run": 1, "looked": 3, "diagnostics": […], "files": 23, "errors": 0, "warnings": 0}
static void run_json(struct checking *c, int run)
{
    char numbers[120];
    snprintf(numbers, sizeof numbers, "{\"run\": %d, \"diagnostics\": [", run);
    terminal_text(stdout, numbers);
    check_all(c);
    snprintf(numbers, sizeof numbers, "], \"looked\": %zu, \"files\": %zu, \"errors\": %zu, \"warnings\": %zu}\n",
             c->looked, c->files, c->errors, c->warnings);
    terminal_text(stdout, numbers);
}

// An editor knows by the first and the last line where a run begins and ends.
static void run_told(struct checking *c)
{
    terminal_say(stdout, c->desk->lang, T_WATCH_BEGINS, NULL, NULL);
    check_all(c);
    check_tell_counts(c);
    terminal_say(stdout, c->desk->lang, T_WATCH_WAITS, NULL, NULL);
}

// Before each run everything is watched that is there: what is written meanwhile makes the next one.
static void check_on(struct checking *c)
{
    struct watch *watch = watch_new();
    c->kept = check_kept_new();
    c->watch = watch;
    for (int run = 1; !watch_ended(watch); run++) {
        for (size_t i = 0; i < c->words->count; i++)
            watch_add(watch, c->words->paths[i]);
        if (!check_kept_begin(c) && run > 1) { // woken, and everything is as it was
            watch_wait(watch);
            continue;
        }
        if (c->words->json)
            run_json(c, run);
        else
            run_told(c);
        fflush(stdout);
        check_kept_end(c);
        watch_wait(watch);
    }
    check_kept_free(c->kept);
    watch_free(watch);
}

int desk_check(const struct command_words *w)
{
    struct desk desk;
    struct checking c = {.desk = &desk, .words = w, .first = true, .measured = true};
    bool found = true;
    if (!desk_open(&desk, w, DESK_LEVELS))
        return 1;
    char *art = path_join(desk.data, "assets/art");
    art_open(&c.art, art, NULL);
    mem_free(art);
    if (w->watch)
        check_on(&c);
    else
        found = check_once(&c);
    art_close(&c.art);
    desk_close(&desk);
    return w->watch ? 0 : !found ? 2 : c.errors + c.warnings == 0 && c.measured ? 0 : 1;
}
