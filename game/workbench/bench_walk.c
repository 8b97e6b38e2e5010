// SPDX-License-Identifier: MIT
//
// bench_walk.c — who presses the keys in a bench: from the title to the end of a meeting, choosing something else each
// time. What was visited is printed beside the figures, so that a walk that stuck is seen.
#include "bench_inside.h"

#include "script.h"

#include <stdio.h>
#include <string.h>

static void visit(struct bench_walk *walk, const char *screen)
{
    for (size_t i = 0; i < walk->screen_count; i++)
        if (strcmp(walk->screens[i], screen) == 0) {
            walk->visits[i]++;
            return;
        }
    if (walk->screen_count < BENCH_SCREENS) {
        walk->screens[walk->screen_count] = screen;
        walk->visits[walk->screen_count++] = 1;
    }
}

static enum ui_action action_at(struct bench_walk *walk, const struct person *p, const char *screen)
{
    struct view v;
    if (strcmp(screen, "title") == 0)
        return UI_OK;
    if (strcmp(screen, "decide") != 0)
        return UI_NEXT;
    host_view(meeting_host(p->meeting), ROLE_HALL, NULL, &v);
    return v.can_lock ? UI_OK : (enum ui_action)(UI_CHOICE_1 + step_place(p->meeting, (int)(walk->turn++ % 4)));
}

const struct ui_raw *bench_walk_next(struct bench_walk *walk, struct person *p, struct ui_raw *raw)
{
    const char *screen = step_screen(p);
    if (strcmp(screen, "ready") == 0) {
        visit(walk, screen);
        step_go(p, "notice", 0);
        screen = step_screen(p);
    }
    visit(walk, screen);
    if (strcmp(screen, "over") == 0 || ++walk->presses > BENCH_PRESSES)
        return NULL;
    enum ui_action action = action_at(walk, p, screen);
    *raw = (struct ui_raw){.kind = RAW_KEY,
                           .key = meeting_settings(p->meeting)->keymap.keys[action][0],
                           .now_ms = meeting_now(p->meeting)};
    return raw;
}

void bench_walk_print(const struct bench_walk *walk, const char *name)
{
    bool ended = walk->screen_count > 0 && walk->presses <= BENCH_PRESSES;
    printf("  \"%s_screens\": {\"reached_the_end\": %s", name, ended ? "true" : "false");
    for (size_t i = 0; i < walk->screen_count; i++)
        printf(", \"%s\": %u", walk->screens[i], walk->visits[i]);
    printf("},\n");
}
