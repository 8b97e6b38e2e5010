// SPDX-License-Identifier: MIT
//
// viewers.c — the hall's display and the facilitator's: both show one meeting, either may change it.
//
//   a press on one ─→ host ─→ both look again ─→ what a button wanted is carried out
//          └ while the host waits for a disk: held back, and played once what was received is shown
#include "host.h"
#include "meeting_inside.h"

#include <string.h>

static uint16_t printed(void *keyboard, uint16_t place) { return platform_printed(keyboard, place); }

static void pack(struct meeting *m)
{
    m->bag = (struct bag){.shelf = m->shelf,
                          .help = m->help,
                          .addresses = m->addresses,
                          .addresses_path = m->addresses_path,
                          .activities = m->activities,
                          .programme = &m->programme,
                          .papers = &m->papers,
                          .box = &m->box,
                          .hall = m->hall,
                          .opener = {meeting_open_level, m->host},
                          .picking = m->bag.picking};
}

struct viewer_parts meeting__parts(struct meeting *m, bool console)
{
    pack(m);
    return (struct viewer_parts){.door = host_door(m->host, console),
                                 .role = console ? ROLE_CONSOLE : ROLE_HALL,
                                 .screens = console ? &console_screens : &hall_screens,
                                 .bag = &m->bag,
                                 .languages = m->languages,
                                 .settings = &m->settings,
                                 .clock_ms = &m->programme.clock_ms,
                                 .printed = m->platform != NULL ? printed : NULL,
                                 .keyboard = m->platform};
}

// Nothing is heard or done of what is not released.
static bool carry_out_all(struct meeting *m, struct viewer *viewer)
{
    struct request request;
    bool any = false;
    while (viewer != NULL && !host_waits(m->host) && viewer_request(viewer, &request)) {
        meeting__carry_out(m, &request);
        any = true;
    }
    return any;
}

// Whoever did not send looks again; the console's wishes for the hall may make the hall send.
static bool look_again(struct meeting *m, const struct viewer *sender)
{
    size_t commands = host_log_count(m->host);
    bool changed = commands != m->seen_commands;
    m->seen_commands = commands;
    if (changed && m->hall != sender)
        viewer_session_changed(m->hall);
    if (changed && m->console != NULL && m->console != sender)
        viewer_session_changed(m->console);
    return changed;
}

// Letters, and the words input methods make of them, are asked for only while a line is being typed.
static void listen_for_words(struct meeting *m)
{
    bool wanted = viewer_wants_text(m->hall) || (m->console != NULL && viewer_wants_text(m->console));
    bool reset = viewer_takes_reset(m->hall);
    reset = (m->console != NULL && viewer_takes_reset(m->console)) || reset;
    if (m->platform == NULL)
        return;
    if (reset)
        platform_text_input(m->platform, false);
    platform_text_input(m->platform, wanted);
}

// Until everybody has looked and everything is carried out. `sender` has looked already; NULL: nobody has.
static bool carry_on(struct meeting *m, struct viewer *sender)
{
    bool changed = false, more = true;
    while (more) {
        changed = look_again(m, sender) || changed;
        sender = NULL; // from now on whoever sent has to look, too
        more = carry_out_all(m, m->console);
        more = carry_out_all(m, m->hall) || more;
        changed = changed || more;
    }
    meeting__watch_records(m);
    listen_for_words(m);
    return changed;
}

static bool press(struct meeting *m, struct viewer *viewer, const struct ui_raw *raw, const struct intent *intent)
{
    bool changed = viewer_take(viewer, raw, intent);
    changed = carry_on(m, viewer) || changed;
    if (host_log_count(m->host) == 0)
        m->held_count = 0; // nothing of a meeting that is gone reaches the next
    return changed;
}

// What was pressed while the host waited, on whichever display, in order.
static void press_held(struct meeting *m)
{
    while (m->held_count > 0 && !host_waits(m->host)) {
        struct held_press first = m->held[0];
        memmove(m->held, m->held + 1, --m->held_count * sizeof *m->held);
        struct intent intent = viewer_intent(first.viewer, &first.raw); // what it means has changed meanwhile
        press(m, first.viewer, &first.raw, &intent);
    }
}

static bool must_wait(const struct meeting *m, const struct ui_raw *raw, const struct intent *intent)
{
    bool words = raw->kind == RAW_TEXT || raw->kind == RAW_COMPOSING; // behind what was pressed before them
    return host_waits(m->host) && (viewer_can_wait(raw, intent) || (words && m->held_count > 0));
}

static bool input_to(struct meeting *m, struct viewer *viewer, const struct ui_raw *raw, const struct intent *intent)
{
    if (!must_wait(m, raw, intent))
        return press(m, viewer, raw, intent);
    viewer_overhears(viewer);
    if (m->held_count < HELD_MAX)
        m->held[m->held_count++] = (struct held_press){viewer, *raw};
    return false;
}

void meeting__forget_held(struct meeting *m, const struct viewer *viewer)
{
    size_t kept = 0;
    for (size_t i = 0; i < m->held_count; i++)
        if (m->held[i].viewer != viewer)
            m->held[kept++] = m->held[i];
    m->held_count = kept;
}

// Nobody sees which of two windows has the keyboard: what only the console understands goes there. What covers the
// hall (calm, black, the numbers, three times Shift) stays the hall's. `intent`: what it means to the hall.
static bool meant_for_console(const struct meeting *m, const struct ui_raw *raw, const struct intent *intent)
{
    bool words = raw->kind == RAW_TEXT || raw->kind == RAW_COMPOSING;
    if (m->console == NULL || (raw->kind != RAW_KEY && !words))
        return false;
    bool typed = words || (viewer_wants_text(m->console) && ui_key_types(raw->key)); // a point is a point there
    struct view v;
    host_view(m->host, ROLE_CONSOLE, NULL, &v);
    bool counts = v.counts_here && v.mode != ANSWER_KEYS && v.phase != PHASE_SETUP;
    bool open = strcmp(viewer_screen(m->console), "console") != 0; // the card, the question box
    bool asked_for = intent->action == UI_CARD || intent->action == UI_BOX;
    return (typed || !intent->covers) && (open || counts || asked_for);
}

bool meeting_input(struct meeting *m, const struct ui_raw *raw)
{
    struct intent intent = viewer_intent(m->hall, raw);
    if (!meant_for_console(m, raw, &intent))
        return input_to(m, m->hall, raw, &intent);
    viewer_overhears(m->hall);
    return meeting_console_input(m, raw);
}

bool meeting_console_input(struct meeting *m, const struct ui_raw *raw)
{
    if (m->console == NULL)
        return false;
    struct intent intent = viewer_intent(m->console, raw);
    return input_to(m, m->console, raw, &intent);
}

bool meeting_woken(struct meeting *m)
{
    bool news = host_look(m->host);
    if (news) {
        viewer_session_changed(m->hall);
        if (m->console != NULL)
            viewer_session_changed(m->console);
    }
    news = carry_on(m, NULL) || news;
    press_held(m);
    return news;
}

bool meeting_tick(struct meeting *m)
{
    bool news = meeting__settle_again(m);
    news = viewer_tick(m->hall, m->now_ms) || news;
    return (m->console != NULL && viewer_tick(m->console, m->now_ms)) || news;
}

// A pad speaks to the hall; where it is missed, both displays say so.
void meeting_pad_changed(struct meeting *m, uint8_t seat, bool connected)
{
    viewer_pad(m->hall, seat, connected);
    if (m->console != NULL)
        viewer_pad(m->console, seat, connected);
}

uint32_t meeting_due(const struct meeting *m)
{
    uint32_t hall = viewer_due(m->hall), console = m->console != NULL ? viewer_due(m->console) : UINT32_MAX;
    uint32_t due = hall < console ? hall : console, settle = meeting__settle_due(m);
    return settle < due ? settle : due;
}

static void draw_console(struct meeting *m)
{
    if (m->console_window != NULL)
        window_size(m->console_window, &m->console_width, &m->console_height);
    viewer_draw(m->console, m->console_frame, m->console_width, m->console_height, m->now_ms);
    if (m->console_window != NULL && meeting__console_may_show(m))
        window_present(m->console_window, ui_list(m->console_frame));
}

// Input methods show their lists of candidates beside the caret.
static void show_caret(struct meeting *m)
{
    struct rect caret;
    if (m->console_window != NULL && ui_caret(m->console_frame, &caret))
        platform_text_at(m->platform, m->console_window, caret);
    else if (m->window != NULL && ui_caret(m->frame, &caret))
        platform_text_at(m->platform, m->window, caret);
}

void meeting_draw(struct meeting *m)
{
    if (m->window != NULL)
        window_size(m->window, &m->width, &m->height);
    viewer_draw(m->hall, m->frame, m->width, m->height, m->now_ms);
    if (m->looked != NULL)
        m->looked(m->looked_self);
    if (m->window != NULL)
        window_present(m->window, ui_list(m->frame));
    if (m->console != NULL)
        draw_console(m);
    show_caret(m);
    const char *names[4];
    bool idle = m->window != NULL && !m->no_prefetch && !platform_busy(m->platform); // what is on the screen comes
                                                                                     // first
    size_t count = idle ? viewer_soon(m->hall, names, 4) : 0;
    if (count > 0)
        platform_prefetch(m->platform, names, count, ui_width(m->frame), ui_height(m->frame), FIT_COVER);
}
