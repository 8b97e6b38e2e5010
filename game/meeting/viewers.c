// SPDX-License-Identifier: MIT
//
// viewers.c — the hall's display and the facilitator's: both show one meeting, either may change it.
//
//   a press on one ─→ host ─→ both look again ─→ what a button wanted is carried out
//          └ while the host waits for a disk: held back, and played once what was received is shown
#include "viewers.h"

#include <string.h>

static uint16_t printed(void *keyboard, uint16_t place) { return platform_printed(keyboard, place); }

struct viewer_parts stage__parts(struct stage *s, bool console)
{
    return (struct viewer_parts){.host = s->host,
                                 .languages = {s->languages[0], s->languages[1]},
                                 .language_count = 2,
                                 .help = s->help,
                                 .addresses = s->addresses,
                                 .addresses_path = s->addresses_path,
                                 .shelf = s->shelf,
                                 .settings = &s->settings,
                                 .activities = s->activities,
                                 .programme = &s->programme,
                                 .papers = &s->papers,
                                 .box = &s->box,
                                 .hall = console ? s->hall : NULL,
                                 .console = console,
                                 .printed = s->platform != NULL ? printed : NULL,
                                 .keyboard = s->platform};
}

// Nothing is heard or done of what is not released.
static bool carry_out_all(struct stage *s, struct viewer *viewer)
{
    struct request request;
    bool any = false;
    while (viewer != NULL && !host_waits(s->host) && viewer_request(viewer, &request)) {
        stage__carry_out(s, &request);
        any = true;
    }
    return any;
}

// Whoever did not send looks again; the console's wishes for the hall may make the hall send.
static bool look_again(struct stage *s, const struct viewer *sender)
{
    size_t commands = host_log_count(s->host);
    bool changed = commands != s->seen_commands;
    s->seen_commands = commands;
    if (changed && s->hall != sender)
        viewer_session_changed(s->hall);
    if (changed && s->console != NULL && s->console != sender)
        viewer_session_changed(s->console);
    return changed;
}

// Letters, and the words input methods make of them, are asked for only while a line is being typed.
static void listen_for_words(struct stage *s)
{
    bool wanted = viewer_wants_text(s->hall) || (s->console != NULL && viewer_wants_text(s->console));
    bool reset = viewer_takes_reset(s->hall);
    reset = (s->console != NULL && viewer_takes_reset(s->console)) || reset;
    if (s->platform == NULL)
        return;
    if (reset)
        platform_text_input(s->platform, false);
    platform_text_input(s->platform, wanted);
}

// Until everybody has looked and everything is carried out. `sender` has looked already; NULL: nobody has.
static bool carry_on(struct stage *s, struct viewer *sender)
{
    bool changed = false, more = true;
    while (more) {
        changed = look_again(s, sender) || changed;
        sender = NULL; // from now on whoever sent has to look, too
        more = carry_out_all(s, s->console);
        more = carry_out_all(s, s->hall) || more;
        changed = changed || more;
    }
    stage__watch_records(s);
    listen_for_words(s);
    return changed;
}

static bool press(struct stage *s, struct viewer *viewer, const struct ui_raw *raw)
{
    bool changed = viewer_input(viewer, raw);
    changed = carry_on(s, viewer) || changed;
    if (host_log_count(s->host) == 0)
        s->held_count = 0; // nothing of a meeting that is gone reaches the next
    return changed;
}

// What was pressed while the host waited, on whichever display, in order.
static void press_held(struct stage *s)
{
    while (s->held_count > 0 && !host_waits(s->host)) {
        struct held_press first = s->held[0];
        memmove(s->held, s->held + 1, --s->held_count * sizeof *s->held);
        press(s, first.viewer, &first.raw);
    }
}

static bool must_wait(const struct stage *s, const struct viewer *viewer, const struct ui_raw *raw)
{
    bool words = raw->kind == RAW_TEXT || raw->kind == RAW_COMPOSING; // behind what was pressed before them
    return host_waits(s->host) && (viewer_can_wait(viewer, raw) || (words && s->held_count > 0));
}

static bool input_to(struct stage *s, struct viewer *viewer, const struct ui_raw *raw)
{
    if (!must_wait(s, viewer, raw))
        return press(s, viewer, raw);
    viewer_overhears(viewer);
    if (s->held_count < HELD_MAX)
        s->held[s->held_count++] = (struct held_press){viewer, *raw};
    return false;
}

void stage__forget_held(struct stage *s, const struct viewer *viewer)
{
    size_t kept = 0;
    for (size_t i = 0; i < s->held_count; i++)
        if (s->held[i].viewer != viewer)
            s->held[kept++] = s->held[i];
    s->held_count = kept;
}

// Nobody sees which of two windows has the keyboard: what only the console understands goes there. What covers the
// hall (calm, black, the numbers, three times Shift) stays the hall's.
static bool meant_for_console(const struct stage *s, const struct ui_raw *raw)
{
    bool words = raw->kind == RAW_TEXT || raw->kind == RAW_COMPOSING;
    if (s->console == NULL || (raw->kind != RAW_KEY && !words))
        return false;
    enum ui_action action = words ? UI_NONE : viewer_means(s->hall, raw);
    bool typed = words || (viewer_wants_text(s->console) && ui_key_types(raw->key)); // a point is a point there
    bool covers = !typed &&
                  (action == UI_CALM || action == UI_BLACK || action == UI_HELP_NUMBERS || ui_key_modifies(raw->key));
    struct view v;
    host_view(s->host, ROLE_CONSOLE, NULL, &v);
    bool counts = v.can_count && v.mode != ANSWER_KEYS && v.phase != PHASE_SETUP;
    bool open = strcmp(viewer_screen(s->console), "console") != 0; // the card, the question box
    return !covers && (open || counts || action == UI_CARD || action == UI_BOX);
}

bool stage_input(struct stage *s, const struct ui_raw *raw)
{
    bool console = meant_for_console(s, raw);
    if (console)
        viewer_overhears(s->hall);
    return input_to(s, console ? s->console : s->hall, raw);
}

bool stage_console_input(struct stage *s, const struct ui_raw *raw)
{
    return s->console != NULL && input_to(s, s->console, raw);
}

bool stage_woken(struct stage *s)
{
    bool news = host_look(s->host);
    if (news) {
        viewer_session_changed(s->hall);
        if (s->console != NULL)
            viewer_session_changed(s->console);
    }
    news = carry_on(s, NULL) || news;
    press_held(s);
    return news;
}

bool stage_tick(struct stage *s)
{
    bool news = stage__settle_again(s);
    news = viewer_tick(s->hall, s->now_ms) || news;
    return (s->console != NULL && viewer_tick(s->console, s->now_ms)) || news;
}

// A pad speaks to the hall; where it is missed, both displays say so.
void stage_pad_changed(struct stage *s, uint8_t seat, bool connected)
{
    viewer_pad(s->hall, seat, connected);
    if (s->console != NULL)
        viewer_pad(s->console, seat, connected);
}

uint32_t stage_due(const struct stage *s)
{
    uint32_t hall = viewer_due(s->hall), console = s->console != NULL ? viewer_due(s->console) : UINT32_MAX;
    uint32_t due = hall < console ? hall : console, settle = stage__settle_due(s);
    return settle < due ? settle : due;
}

static void draw_console(struct stage *s)
{
    if (s->console_window != NULL)
        window_size(s->console_window, &s->console_width, &s->console_height);
    viewer_draw(s->console, s->console_frame, s->console_width, s->console_height, s->now_ms);
    if (s->console_window != NULL && stage__console_may_show(s))
        window_present(s->console_window, ui_list(s->console_frame));
}

// Input methods show their lists of candidates beside the caret.
static void show_caret(struct stage *s)
{
    struct rect caret;
    if (s->console_window != NULL && ui_caret(s->console_frame, &caret))
        platform_text_at(s->platform, s->console_window, caret);
    else if (s->window != NULL && ui_caret(s->frame, &caret))
        platform_text_at(s->platform, s->window, caret);
}

void stage_draw(struct stage *s)
{
    if (s->window != NULL)
        window_size(s->window, &s->width, &s->height);
    viewer_draw(s->hall, s->frame, s->width, s->height, s->now_ms);
    if (s->looked != NULL)
        s->looked(s->looked_self);
    if (s->window != NULL)
        window_present(s->window, ui_list(s->frame));
    if (s->console != NULL)
        draw_console(s);
    show_caret(s);
    const char *names[4];
    bool idle = s->window != NULL && !s->no_prefetch && !platform_busy(s->platform); // what is on the screen comes
                                                                                     // first
    size_t count = idle ? viewer_soon(s->hall, names, 4) : 0;
    if (count > 0)
        platform_prefetch(s->platform, names, count, ui_width(s->frame), ui_height(s->frame), FIT_COVER);
}
