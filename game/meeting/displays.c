// SPDX-License-Identifier: MIT
//
// displays.c — both windows are where they belong, whatever is plugged in, pulled out, mirrored or dragged.
//
//   apart         the hall over the whole of its display, the console over the whole of the facilitator's own
//   one, or both  no console; the hall in front. With one display a person may ask for the console: a plain
//   the same      window, closed as soon as a second display shows that picture, too
//
// The order is the safeguard: first the console leaves what is the hall's, then the hall comes, then the console.
// A desktop that keeps refusing (or a hand that keeps dragging) closes the console: no key rather than a key in the
// hall.
#include "meeting_inside.h"

#include "memory.h"

#include <string.h>

enum { PUTS_MOST = 12, CALM_MS = 3000, AGAIN_MS = 300, WIDTH = 1280, HEIGHT = 720 };

static bool same(struct rect a, struct rect b) { return a.x == b.x && a.y == b.y && a.w == b.w && a.h == b.h; }

static bool same_places(const struct places *a, const struct places *b)
{
    return a->why == b->why && same(a->hall, b->hall) && same(a->console, b->console);
}

// ---- the console's viewer and window ----

void meeting_open_console(struct meeting *m)
{
    struct platform_problem problem = {{0}};
    if (m->console != NULL)
        return;
    m->console_width = WIDTH;
    m->console_height = HEIGHT;
    if (m->window != NULL) {
        m->console_window = window_open(m->platform, text(meeting_lang(m), T_CONSOLE_TITLE), WIDTH, HEIGHT, &problem);
        if (m->console_window == NULL) {
            viewer_tell(m->hall, problem.reason);
            return;
        }
    }
    struct viewer_parts parts = meeting__parts(m, true);
    m->console = viewer_new(&parts);
    m->console_frame = ui_frame_new(m->window != NULL ? platform_measure(m->platform) : &measure_fake);
    viewer_set_console(m->hall, true);
}

void meeting_close_console(struct meeting *m)
{
    if (m->console == NULL)
        return;
    viewer_set_console(m->hall, false);
    meeting__forget_held(m, m->console);
    viewer_free(m->console);
    ui_frame_free(m->console_frame);
    if (m->console_window != NULL)
        window_close(m->console_window);
    m->console = NULL;
    m->console_frame = NULL;
    m->console_window = NULL;
    m->console_plain = false;
}

bool meeting__console_may_show(const struct meeting *m)
{
    return m->console_plain || !places_meet(window_where(m->console_window), m->places.hall);
}

// ---- where they belong ----

// Counts how often a window had to be put back: somebody else may want it elsewhere.
static void put(struct meeting *m, struct window *w, struct rect where, bool full)
{
    if (m->puts > PUTS_MOST || window_is_there(w, where, full))
        return;
    m->puts = m->now_ms - m->put_ms > CALM_MS ? 1 : m->puts + 1;
    m->put_ms = m->now_ms;
    m->unsettled = !window_place(w, where, full) || m->unsettled;
}

static void settle_apart(struct meeting *m)
{
    if (m->console_window != NULL && !meeting__console_may_show(m))
        window_hide(m->console_window);
    m->console_plain = false;
    put(m, m->window, m->places.hall, m->full);
    if (m->console == NULL && !m->console_off)
        meeting_open_console(m);
    if (m->console_window == NULL)
        return;
    put(m, m->console_window, m->places.console, true);
    if (meeting__console_may_show(m))
        return;
    window_hide(m->console_window);
    m->unsettled = true;
    if (m->puts <= PUTS_MOST)
        return;
    meeting_close_console(m);
    m->console_off = true;
    meeting__tell(m, T_APP_NO_PLACE, NULL, NULL);
}

static void settle_together(struct meeting *m, bool news, bool first)
{
    bool one = m->places.why == PLACES_ONE;
    if (m->console != NULL && !(one && m->console_plain)) {
        meeting_close_console(m);
        if (one)
            meeting__tell(m, T_APP_DISPLAY_GONE, NULL, NULL);
    }
    if (!one && news)
        meeting__tell(m, T_APP_SAME_PICTURE, NULL, NULL);
    if (news || m->full || !one)
        put(m, m->window, m->places.hall, m->full);
    if (news && !first && m->console == NULL)
        window_raise(m->window);
}

void meeting_settle(struct meeting *m)
{
    struct display list[DISPLAYS_MAX];
    size_t count = m->window != NULL ? platform_displays(m->platform, list) : 0;
    if (count == 0)
        return; // nothing is seen of what is drawn
    struct places places = places_of(list, count, m->swaps);
    bool news = !same_places(&places, &m->places), first = m->places.hall.w == 0;
    bool more = places.why != PLACES_ONE && (first || m->places.why == PLACES_ONE);
    if (more) // a projector was plugged in
        m->full = m->full || !m->windowed;
    if (news) {
        m->puts = 0;
        m->console_off = m->console_off && places.why == m->places.why;
    }
    m->places = places;
    m->unsettled = false;
    if (news && !first && places.why == PLACES_APART)
        viewer_tell(m->hall, ""); // what was told of the displays is over
    if (places.why == PLACES_APART)
        settle_apart(m);
    else
        settle_together(m, news, first);
    m->unsettled = m->unsettled && m->puts <= PUTS_MOST;
}

bool meeting__settle_again(struct meeting *m)
{
    if (!m->unsettled || m->now_ms < m->put_ms + AGAIN_MS)
        return false;
    meeting_settle(m);
    return true;
}

uint32_t meeting__settle_due(const struct meeting *m) { return m->unsettled ? m->put_ms + AGAIN_MS : UINT32_MAX; }

// ---- what a person asks for ----

void meeting_want_console(struct meeting *m)
{
    if (m->window != NULL && m->places.why == PLACES_SAME_PICTURE) {
        meeting__tell(m, T_APP_SAME_PICTURE, NULL, NULL);
        return;
    }
    m->console_off = false;
    meeting_open_console(m);
    if (m->console_window == NULL || m->places.hall.w == 0)
        return;
    m->console_plain = m->places.why == PLACES_ONE;
    if (!m->console_plain) {
        meeting_settle(m);
        return;
    }
    window_place(m->console_window, m->places.hall, false);
    window_raise(m->console_window);
}

void meeting_put_console_away(struct meeting *m)
{
    meeting_close_console(m);
    m->console_off = true;
}

// The next arrangement in the ring that is another one.
void meeting_swap_displays(struct meeting *m)
{
    struct display list[DISPLAYS_MAX];
    size_t count = m->window != NULL ? platform_displays(m->platform, list) : 0;
    for (unsigned more = 1; more < count; more++) {
        struct places places = places_of(list, count, m->swaps + more);
        if (same_places(&places, &m->places))
            continue;
        m->swaps = (unsigned)((m->swaps + more) % count);
        meeting_settle(m);
        return;
    }
    meeting__tell(m, count > 1 ? T_APP_SAME_PICTURE : T_APP_ONE_DISPLAY, NULL, NULL);
}

void meeting_full_screen(struct meeting *m, bool on)
{
    m->full = on;
    m->puts = 0;
    if (m->window != NULL && m->places.hall.w > 0)
        window_place(m->window, m->places.hall, on);
    meeting_settle(m);
}
