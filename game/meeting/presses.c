// SPDX-License-Identifier: MIT
//
// presses.c — from a press to everybody looking again.
//
//   a press on one ─→ host ─→ all look again ─→ what a button wanted is carried out
//          └ while the host waits for a disk: held back, and played once what was received is shown
#include "host.h"
#include "meeting_inside.h"

#include <string.h>

// Nothing is heard or done of what is not released.
static bool carry_out_all(struct meeting *m, size_t viewer)
{
    struct request request;
    bool any = false;
    while (viewer < m->viewer_count && !host_waits(m->host) && viewer_request(m->viewers[viewer]->screens, &request)) {
        meeting__carry_out(m, &request);
        any = true;
    }
    return any;
}

void meeting_session_changed(struct meeting *m)
{
    m->seen_commands = host_log_count(m->host);
    meeting__look_ahead(m);
    for (size_t i = 0; i < m->viewer_count; i++)
        viewer_session_changed(m->viewers[i]->screens);
}

// Whoever did not send looks again; the console's wishes for the hall may make the hall send.
static bool look_again(struct meeting *m, const struct meeting_viewer *sender)
{
    size_t commands = host_log_count(m->host);
    bool changed = commands != m->seen_commands;
    m->seen_commands = commands;
    for (size_t i = 0; changed && i < m->viewer_count; i++)
        if (m->viewers[i] != sender)
            viewer_session_changed(m->viewers[i]->screens);
    return changed;
}

// Letters, and the words input methods make of them, are asked for only while a line is being typed.
static void listen_for_words(struct meeting *m)
{
    bool wanted = false, reset = false;
    for (size_t i = 0; i < m->viewer_count; i++) {
        wanted = viewer_wants_text(m->viewers[i]->screens) || wanted;
        reset = viewer_takes_reset(m->viewers[i]->screens) || reset;
    }
    if (reset)
        platform_text_input(m->platform, false);
    platform_text_input(m->platform, wanted);
}

// Until everybody has looked and everything is carried out, what was wished last by whoever came last first. `sender`
// has looked already; NULL: nobody has.
static bool carry_on(struct meeting *m, const struct meeting_viewer *sender)
{
    bool changed = false, more = true;
    while (more) {
        changed = look_again(m, sender) || changed;
        sender = NULL; // from now on whoever sent has to look, too
        more = false;
        for (size_t i = m->viewer_count; i-- > 0;)
            more = carry_out_all(m, i) || more;
        more = meeting__phones_mode(m) || more;
        changed = changed || more;
    }
    meeting__watch_records(m);
    listen_for_words(m);
    meeting__show_phones(m);
    return changed;
}

void meeting__carry_on(struct meeting *m) { carry_on(m, NULL); }

static bool press(struct meeting *m, struct meeting_viewer *v, const struct ui_raw *raw, const struct intent *intent)
{
    bool changed = viewer_take(v->screens, raw, intent);
    changed = carry_on(m, v) || changed;
    if (changed)
        meeting__look_ahead(m);
    if (host_log_count(m->host) == 0)
        m->held_count = 0; // nothing of a meeting that is gone reaches the next
    return changed;
}

// What was pressed while the host waited, on whichever display, in order.
static void press_held(struct meeting *m)
{
    if (m->held_count > 0 && !host_waits(m->host))
        platform_wake(m->platform); // phones were not heard before it
    while (m->held_count > 0 && !host_waits(m->host)) {
        struct held_press first = m->held[0];
        memmove(m->held, m->held + 1, --m->held_count * sizeof *m->held);
        struct intent intent = viewer_intent(first.viewer->screens, &first.raw); // what it means has changed meanwhile
        press(m, first.viewer, &first.raw, &intent);
    }
}

static bool must_wait(const struct meeting *m, const struct ui_raw *raw, const struct intent *intent)
{
    bool words = raw->kind == RAW_TEXT || raw->kind == RAW_COMPOSING; // behind what was pressed before them
    return host_waits(m->host) && (viewer_can_wait(raw, intent) || (words && m->held_count > 0));
}

// Nobody sees which of two windows has the keyboard: what only the console understands goes there. What covers the
// hall (calm, black, the numbers, three times Shift) stays the hall's. `intent`: what it means to the hall.
static bool meant_for_console(struct viewer *console, const struct ui_raw *raw, const struct intent *intent)
{
    bool words = raw->kind == RAW_TEXT || raw->kind == RAW_COMPOSING;
    if (raw->kind != RAW_KEY && !words)
        return false;
    bool typed = words || (viewer_wants_text(console) && ui_key_types(raw->key)); // a point is a point there
    bool open = strcmp(viewer_screen(console), "console") != 0;                   // the card, the question box
    bool asked_for = intent->action == UI_CARD || intent->action == UI_BOX;
    return (typed || !intent->covers) && (open || viewer_types_counts(console) || asked_for);
}

bool meeting_input(struct meeting *m, struct meeting_viewer *v, const struct ui_raw *raw)
{
    meeting__open_rest(m); // somebody is faster than the first picture
    meeting__touched(m);
    struct meeting_viewer *console = v->role == ROLE_HALL ? meeting_viewer(m, ROLE_CONSOLE, 0) : NULL;
    struct intent intent = viewer_intent(v->screens, raw);
    if (console != NULL && meant_for_console(console->screens, raw, &intent)) {
        viewer_overhears(v->screens);
        v = console;
        intent = viewer_intent(v->screens, raw);
    }
    if (!must_wait(m, raw, &intent))
        return press(m, v, raw, &intent);
    viewer_overhears(v->screens);
    if (m->held_count < HELD_MAX)
        m->held[m->held_count++] = (struct held_press){v, *raw};
    return false;
}

bool meeting_woken(struct meeting *m)
{
    bool news = host_look(m->host);
    news = meeting__hear_phones(m) || news;
    if (news)
        meeting_session_changed(m);
    news = carry_on(m, NULL) || news;
    press_held(m);
    return news;
}

// A pad speaks to the hall; where it is missed, both displays in front of it say so.
void meeting_pad_changed(struct meeting *m, uint8_t seat, bool connected)
{
    for (size_t i = 0; i < m->viewer_count; i++)
        if (m->viewers[i]->role != ROLE_TEAM)
            viewer_pad(m->viewers[i]->screens, seat, connected);
}
