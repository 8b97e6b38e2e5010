// SPDX-License-Identifier: MIT
//
// stage_displays.c — both windows are where they belong, whatever is plugged in, pulled out, mirrored or dragged.
//
//   apart         the hall over the whole of its display, the console over the whole of the facilitator's own
//   one, or both  no console; the hall in front. With one display a person may ask for the console: a plain
//   the same      window, closed as soon as a second display shows that picture, too
//
// The order is the safeguard: first the console leaves what is the hall's, then the hall comes, then the console.
// A desktop that keeps refusing (or a hand that keeps dragging) closes the console: no key rather than a key in the
// hall.
#include "viewers.h"

#include "memory.h"

#include <string.h>

enum { PUTS_MOST = 12, CALM_MS = 3000, AGAIN_MS = 300, WIDTH = 1280, HEIGHT = 720 };

static bool same(struct rect a, struct rect b) { return a.x == b.x && a.y == b.y && a.w == b.w && a.h == b.h; }

static bool same_places(const struct places *a, const struct places *b)
{
    return a->why == b->why && same(a->hall, b->hall) && same(a->console, b->console);
}

// ---- the console's viewer and window ----

void stage_open_console(struct stage *s)
{
    struct platform_problem problem = {{0}};
    if (s->console != NULL)
        return;
    s->console_width = WIDTH;
    s->console_height = HEIGHT;
    if (s->window != NULL) {
        s->console_window = window_open(s->platform, text(stage_lang(s), T_CONSOLE_TITLE), WIDTH, HEIGHT, &problem);
        if (s->console_window == NULL) {
            viewer_tell(s->hall, problem.reason);
            return;
        }
    }
    struct viewer_parts parts = stage__parts(s, true);
    s->console = viewer_new(&parts);
    s->console_frame = ui_frame_new(s->window != NULL ? platform_measure(s->platform) : &measure_fake);
    viewer_set_console(s->hall, true);
}

void stage_close_console(struct stage *s)
{
    if (s->console == NULL)
        return;
    viewer_set_console(s->hall, false);
    stage__forget_held(s, s->console);
    viewer_free(s->console);
    ui_frame_free(s->console_frame);
    if (s->console_window != NULL)
        window_close(s->console_window);
    s->console = NULL;
    s->console_frame = NULL;
    s->console_window = NULL;
    s->console_plain = false;
}

bool stage__console_may_show(const struct stage *s)
{
    return s->console_plain || !places_meet(window_where(s->console_window), s->places.hall);
}

// ---- where they belong ----

// Counts how often a window had to be put back: somebody else may want it elsewhere.
static void put(struct stage *s, struct window *w, struct rect where, bool full)
{
    if (s->puts > PUTS_MOST || window_is_there(w, where, full))
        return;
    s->puts = s->now_ms - s->put_ms > CALM_MS ? 1 : s->puts + 1;
    s->put_ms = s->now_ms;
    s->unsettled = !window_place(w, where, full) || s->unsettled;
}

static void settle_apart(struct stage *s)
{
    if (s->console_window != NULL && !stage__console_may_show(s))
        window_hide(s->console_window);
    s->console_plain = false;
    put(s, s->window, s->places.hall, s->full);
    if (s->console == NULL && !s->console_off)
        stage_open_console(s);
    if (s->console_window == NULL)
        return;
    put(s, s->console_window, s->places.console, true);
    if (stage__console_may_show(s))
        return;
    window_hide(s->console_window);
    s->unsettled = true;
    if (s->puts <= PUTS_MOST)
        return;
    stage_close_console(s);
    s->console_off = true;
    stage__tell(s, T_APP_NO_PLACE, NULL, NULL);
}

static void settle_together(struct stage *s, bool news, bool first)
{
    bool one = s->places.why == PLACES_ONE;
    if (s->console != NULL && !(one && s->console_plain)) {
        stage_close_console(s);
        if (one)
            stage__tell(s, T_APP_DISPLAY_GONE, NULL, NULL);
    }
    if (!one && news)
        stage__tell(s, T_APP_SAME_PICTURE, NULL, NULL);
    if (news || s->full || !one)
        put(s, s->window, s->places.hall, s->full);
    if (news && !first && s->console == NULL)
        window_raise(s->window);
}

void stage_settle(struct stage *s)
{
    struct display list[DISPLAYS_MAX];
    size_t count = s->window != NULL ? platform_displays(s->platform, list) : 0;
    if (count == 0)
        return; // nothing is seen of what is drawn
    struct places places = places_of(list, count, s->swaps);
    bool news = !same_places(&places, &s->places), first = s->places.hall.w == 0;
    bool more = places.why != PLACES_ONE && (first || s->places.why == PLACES_ONE);
    if (more) // a projector was plugged in
        s->full = s->full || !s->windowed;
    if (news) {
        s->puts = 0;
        s->console_off = s->console_off && places.why == s->places.why;
    }
    s->places = places;
    s->unsettled = false;
    if (news && !first && places.why == PLACES_APART)
        viewer_tell(s->hall, ""); // what was told of the displays is over
    if (places.why == PLACES_APART)
        settle_apart(s);
    else
        settle_together(s, news, first);
    s->unsettled = s->unsettled && s->puts <= PUTS_MOST;
}

bool stage__settle_again(struct stage *s)
{
    if (!s->unsettled || s->now_ms < s->put_ms + AGAIN_MS)
        return false;
    stage_settle(s);
    return true;
}

uint32_t stage__settle_due(const struct stage *s) { return s->unsettled ? s->put_ms + AGAIN_MS : UINT32_MAX; }

// ---- what a person asks for ----

void stage_want_console(struct stage *s)
{
    if (s->window != NULL && s->places.why == PLACES_SAME_PICTURE) {
        stage__tell(s, T_APP_SAME_PICTURE, NULL, NULL);
        return;
    }
    s->console_off = false;
    stage_open_console(s);
    if (s->console_window == NULL || s->places.hall.w == 0)
        return;
    s->console_plain = s->places.why == PLACES_ONE;
    if (!s->console_plain) {
        stage_settle(s);
        return;
    }
    window_place(s->console_window, s->places.hall, false);
    window_raise(s->console_window);
}

void stage_put_console_away(struct stage *s)
{
    stage_close_console(s);
    s->console_off = true;
}

// The next arrangement in the ring that is another one.
void stage_swap_displays(struct stage *s)
{
    struct display list[DISPLAYS_MAX];
    size_t count = s->window != NULL ? platform_displays(s->platform, list) : 0;
    for (unsigned more = 1; more < count; more++) {
        struct places places = places_of(list, count, s->swaps + more);
        if (same_places(&places, &s->places))
            continue;
        s->swaps = (unsigned)((s->swaps + more) % count);
        stage_settle(s);
        return;
    }
    stage__tell(s, count > 1 ? T_APP_SAME_PICTURE : T_APP_ONE_DISPLAY, NULL, NULL);
}

void stage_full_screen(struct stage *s, bool on)
{
    s->full = on;
    s->puts = 0;
    if (s->window != NULL && s->places.hall.w > 0)
        window_place(s->window, s->places.hall, on);
    stage_settle(s);
}
