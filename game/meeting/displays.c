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

enum { PUTS_MOST = 12, CALM_MS = 3000, AGAIN_MS = 300 };

static bool same(struct rect a, struct rect b) { return a.x == b.x && a.y == b.y && a.w == b.w && a.h == b.h; }

static bool same_places(const struct places *a, const struct places *b)
{
    return a->why == b->why && same(a->hall, b->hall) && same(a->console, b->console);
}

static struct meeting_viewer *console_of(const struct meeting *m) { return meeting_viewer(m, ROLE_CONSOLE, 0); }

static void close_console(struct meeting *m)
{
    meeting_leave(m, ROLE_CONSOLE, 0);
    m->at.console_plain = false;
}

static const struct backend_desktop *desktop_of(const struct meeting_viewer *v)
{
    return v != NULL ? v->backend->desktop : NULL;
}

bool meeting__may_show(const struct meeting *m, const struct meeting_viewer *v)
{
    const struct backend_desktop *desktop = desktop_of(v);
    return v->role != ROLE_CONSOLE || desktop == NULL || m->at.console_plain ||
           !places_meet(desktop->where(v->surface), m->at.places.hall);
}

// ---- where they belong ----

// Counts how often a window had to be put back: somebody else may want it elsewhere.
static void put(struct meeting *m, struct meeting_viewer *v, struct rect where, bool full)
{
    const struct backend_desktop *desktop = desktop_of(v);
    if (desktop == NULL || m->at.puts > PUTS_MOST || desktop->is_there(v->surface, where, full))
        return;
    m->at.puts = m->now_ms - m->at.put_ms > CALM_MS ? 1 : m->at.puts + 1;
    m->at.put_ms = m->now_ms;
    m->at.unsettled = !desktop->place(v->surface, where, full) || m->at.unsettled;
}

// A console that a desktop holds and that may not show is hidden: true when it had to be.
static bool hide_console(struct meeting *m)
{
    struct meeting_viewer *console = console_of(m);
    if (desktop_of(console) == NULL || meeting__may_show(m, console))
        return false;
    console->backend->desktop->hide(console->surface);
    return true;
}

static void settle_apart(struct meeting *m)
{
    hide_console(m);
    m->at.console_plain = false;
    put(m, m->viewers[0], m->at.places.hall, m->at.full);
    if (console_of(m) == NULL && !m->at.console_off)
        meeting_join(m, ROLE_CONSOLE, 0);
    put(m, console_of(m), m->at.places.console, true);
    if (!hide_console(m))
        return;
    m->at.unsettled = true;
    if (m->at.puts <= PUTS_MOST)
        return;
    close_console(m);
    m->at.console_off = true;
    meeting__tell(m, T_APP_NO_PLACE, NULL, NULL);
}

static void raise_viewer(const struct meeting_viewer *v)
{
    if (desktop_of(v) != NULL)
        v->backend->desktop->raise(v->surface);
}

static void settle_together(struct meeting *m, bool news, bool first)
{
    bool one = m->at.places.why == PLACES_ONE;
    if (console_of(m) != NULL && !(one && m->at.console_plain)) {
        close_console(m);
        if (one)
            meeting__tell(m, T_APP_DISPLAY_GONE, NULL, NULL);
    }
    if (!one && news)
        meeting__tell(m, T_APP_SAME_PICTURE, NULL, NULL);
    if (news || m->at.full || !one)
        put(m, m->viewers[0], m->at.places.hall, m->at.full);
    if (news && !first && console_of(m) == NULL)
        raise_viewer(m->viewers[0]);
}

void meeting_settle(struct meeting *m)
{
    struct display list[DISPLAYS_MAX];
    size_t count = platform_displays(m->platform, list);
    if (count == 0)
        return; // nothing is seen of what is drawn
    struct places places = places_of(list, count, m->at.swaps);
    bool news = !same_places(&places, &m->at.places), first = m->at.places.hall.w == 0;
    bool more = places.why != PLACES_ONE && (first || m->at.places.why == PLACES_ONE);
    if (more) // a projector was plugged in
        m->at.full = m->at.full || !m->at.windowed;
    if (news) {
        m->at.puts = 0;
        m->at.console_off = m->at.console_off && places.why == m->at.places.why;
    }
    m->at.places = places;
    m->at.unsettled = false;
    if (news && !first && places.why == PLACES_APART)
        viewer_tell(meeting__hall(m), ""); // what was told of the displays is over
    if (places.why == PLACES_APART)
        settle_apart(m);
    else
        settle_together(m, news, first);
    m->at.unsettled = m->at.unsettled && m->at.puts <= PUTS_MOST;
}

bool meeting__settle_again(struct meeting *m)
{
    if (!m->at.unsettled || m->now_ms < m->at.put_ms + AGAIN_MS)
        return false;
    meeting_settle(m);
    return true;
}

uint32_t meeting__settle_due(const struct meeting *m) { return m->at.unsettled ? m->at.put_ms + AGAIN_MS : UINT32_MAX; }

// ---- what a person asks for ----

void meeting__want_console(struct meeting *m)
{
    if (m->at.places.why == PLACES_SAME_PICTURE) {
        meeting__tell(m, T_APP_SAME_PICTURE, NULL, NULL);
        return;
    }
    m->at.console_off = false;
    struct meeting_viewer *console = meeting_join(m, ROLE_CONSOLE, 0);
    if (desktop_of(console) == NULL || m->at.places.hall.w == 0)
        return;
    m->at.console_plain = m->at.places.why == PLACES_ONE;
    if (!m->at.console_plain) {
        meeting_settle(m);
        return;
    }
    console->backend->desktop->place(console->surface, m->at.places.hall, false);
    raise_viewer(console);
}

void meeting_put_console_away(struct meeting *m)
{
    close_console(m);
    m->at.console_off = true;
}

void meeting_raise(struct meeting *m)
{
    for (size_t i = 0; i < m->viewer_count; i++)
        raise_viewer(m->viewers[i]);
}

// The next arrangement in the ring that is another one.
void meeting__swap_displays(struct meeting *m)
{
    struct display list[DISPLAYS_MAX];
    size_t count = platform_displays(m->platform, list);
    for (unsigned more = 1; more < count; more++) {
        struct places places = places_of(list, count, m->at.swaps + more);
        if (same_places(&places, &m->at.places))
            continue;
        m->at.swaps = (unsigned)((m->at.swaps + more) % count);
        meeting_settle(m);
        return;
    }
    meeting__tell(m, count > 1 ? T_APP_SAME_PICTURE : T_APP_ONE_DISPLAY, NULL, NULL);
}

void meeting__full_screen(struct meeting *m, bool on)
{
    m->at.full = on;
    m->at.puts = 0;
    const struct meeting_viewer *hall = m->viewers[0];
    if (desktop_of(hall) != NULL && m->at.places.hall.w > 0)
        hall->backend->desktop->place(hall->surface, m->at.places.hall, on);
    meeting_settle(m);
}
