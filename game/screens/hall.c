// SPDX-License-Identifier: MIT
//
// hall.c — the stack of screens and the way an input takes through it.
//
//   raw key → debounce → what everywhere means the same (calm, black, help, neutral…)
//           → focus and press → the screen on top → what comes next
//
// While a meeting runs, the bottom of the stack is the screen of the session's phase:
// whatever changes the session (a command, an undo) changes the screen with it.
#include "screen.h"

#include "check.h"
#include "memory.h"

#include <stdio.h>
#include <string.h>

enum { CONSOLE_PERCENT = 80, CONSOLE_LEAST = 60 /* read from arm's length */ };

static struct screen *top(struct hall *h) { return &h->stack[h->depth - 1]; }

static void enter(struct hall *h, struct screen *s, const struct screen_ops *ops)
{
    *s = (struct screen){.ops = ops, .since_ms = h->now_ms};
    h->focus = h->hover = ui_id(UI_NO_ID);
    if (ops->enter != NULL)
        ops->enter(h, s);
    hall_ask(h, REQUEST_MUSIC, 0, ops->sound);
}

static void leave(struct hall *h)
{
    CHECK(h->depth > 0);
    struct screen *s = top(h);
    if (s->ops->leave != NULL)
        s->ops->leave(h, s);
    h->depth--;
}

static void go(struct hall *h, struct next next)
{
    switch (next.kind) {
    case NEXT_STAY: return;
    case NEXT_PUSH:
        if (h->depth == SCREENS_MAX)
            leave(h);
        else
            top(h)->focus = h->focus;
        h->depth++;
        enter(h, top(h), next.to);
        return;
    case NEXT_REPLACE:
        leave(h);
        h->depth++;
        enter(h, top(h), next.to);
        return;
    case NEXT_RESET:
        while (h->depth > 0)
            leave(h);
        h->depth = 1;
        enter(h, top(h), next.to);
        return;
    case NEXT_POP:
        if (h->depth > 1) {
            leave(h);
            h->focus = top(h)->focus; // where eyes and hands were
            h->hover = ui_id(UI_NO_ID);
            hall_ask(h, REQUEST_MUSIC, 0, top(h)->ops->sound);
        }
        return;
    }
}

static void hear(void *self, const struct event *event)
{
    struct hall *h = self;
    switch (event->type) {
    case EVENT_DRUM: hall_ask(h, REQUEST_DRUM, event->value, NULL); break;
    case EVENT_GONG: hall_ask(h, REQUEST_CUE, 0, "gong"); break;
    case EVENT_STEP:
        h->step_since_ms = h->now_ms;
        hall_ask(h, REQUEST_CUE, 0, "page");
        break;
    case EVENT_VOTED:
    case EVENT_COUNTED: hall_ask(h, REQUEST_CUE, 0, "press"); break;
    case EVENT_LINE:
        h->step_since_ms = h->now_ms;
        hall_ask(h, REQUEST_CUE, 0, "page");
        break;
    case EVENT_CHOSEN: hall_ask(h, REQUEST_CUE, 0, "press"); break;
    case EVENT_LOCKED: hall_ask(h, REQUEST_CUE, 0, "knock"); break;
    case EVENT_REVEALED: hall_ask(h, REQUEST_CUE, 0, "page"); break;
    case EVENT_DOOR: hall_ask(h, REQUEST_CUE, 0, "door"); break;
    case EVENT_LANTERN: hall_ask(h, REQUEST_CUE, 0, "lantern"); break;
    case EVENT_LEVEL_DONE: hall_ask(h, REQUEST_CUE, 0, "bright"); break;
    case EVENT_CLOSING: hall_ask(h, REQUEST_CUE, 0, "together"); break;
    case EVENT_PHASE:
        h->phase_since_ms = h->step_since_ms = h->now_ms;
        if (event->value == PHASE_DECIDE && !host_session(h->parts.host)->alone) // the team is called by its cry
            hall_ask(h, REQUEST_CUE, 0,
                     animal_cry(host_session(h->parts.host)->animals[host_session(h->parts.host)->turn]));
        break;
    case EVENT_TURN:
    case EVENT_HELP:
    case EVENT_GUESS:
    case EVENT_NOT_FAULT:
    case EVENT_OVER: break;
    }
}

static enum role role_of(const struct hall *h)
{
    if (h->parts.console)
        return ROLE_CONSOLE;
    return h->session.alone ? ROLE_ALONE : h->has_console ? ROLE_HALL : ROLE_ONLY;
}

static void look_at_session(struct hall *h)
{
    h->waits_for = 0;
    h->session = *host_session(h->parts.host);
    h->level = host_level(h->parts.host);
    host_view(h->parts.host, role_of(h), &h->view);
}

struct hall *hall_new(const struct hall_parts *parts)
{
    struct hall *h = mem_new(1, sizeof *h);
    h->parts = *parts;
    h->picked = h->opened = -1;
    h->ui_due = UINT32_MAX;
    h->focus_visible = true;
    if (!parts->console) // sounds are the hall's
        host_listen(parts->host, (struct listener){hear, h});
    hall_language(h);
    look_at_session(h);
    h->depth = 1;
    enter(h, top(h), parts->console ? &console_screen : &title_screen);
    return h;
}

void hall_pick(struct hall *h, int index) { go(h, picker_play(h, index)); }

void hall_free(struct hall *h)
{
    if (h == NULL)
        return;
    mem_free(h->requests);
    mem_free(h->told);
    mem_free(h);
}

void hall_language(struct hall *h)
{
    h->lang = h->parts.languages[0];
    for (size_t i = 0; i < h->parts.language_count; i++)
        if (strcmp(lang_code(h->parts.languages[i]), h->parts.settings->language) == 0)
            h->lang = h->parts.languages[i];
}

void hall_set_shelf(struct hall *h, struct shelf *shelf) { h->parts.shelf = shelf; }

// After a command the screen of the phase belongs at the bottom of the stack.
static void follow_session(struct hall *h)
{
    look_at_session(h);
    const struct screen_ops *wanted = h->parts.console ? NULL : phase_screen(h);
    if (wanted == NULL || h->depth == 0 || h->stack[0].ops == wanted)
        return;
    while (h->depth > 0)
        leave(h);
    h->depth = 1;
    enter(h, top(h), wanted);
}

static bool is_kept(const struct hall *h)
{
    const struct keeping *keeping = &h->parts.keeping;
    bool never = keeping->committed == NULL || host_session(h->parts.host)->alone;
    return never || keeping->committed(keeping->self) >= host_log_count(h->parts.host);
}

// What a hall has seen is never lost: a command that is not on disk yet shows nothing.
void hall_follow(struct hall *h)
{
    if (is_kept(h))
        follow_session(h);
    else
        h->waits_for = (uint32_t)host_log_count(h->parts.host);
}

bool hall_waits(const struct hall *h) { return h->waits_for != 0; }

bool hall_session_changed(struct hall *h)
{
    bool waited = hall_waits(h);
    hall_language(h);
    hall_follow(h);
    if (hall_waits(h))
        return !waited;
    struct ui_raw held[HELD_MAX];
    int count = h->held_count;
    memcpy(held, h->held, sizeof held);
    h->held_count = 0;
    for (int i = 0; i < count; i++)
        hall_input(h, &held[i]);
    return true;
}

void hall_restart(struct hall *h)
{
    host_restart(h->parts.host);
    h->held_count = 0;
    look_at_session(h);
}

static bool goes_anywhere(struct hall *h, enum ui_action action)
{
    static const struct {
        enum ui_action action;
        const struct screen_ops *screen;
    } everywhere[] = {
        {UI_KEYS, &keys_screen},         {UI_CALM, &calm_screen},       {UI_BLACK, &black_screen},
        {UI_HELP_NUMBERS, &help_screen}, {UI_NEUTRAL, &neutral_screen},
    };
    const struct screen_ops *on = top(h)->ops;
    if (h->parts.console && (action == UI_CALM || action == UI_BLACK || action == UI_HELP_NUMBERS ||
                             action == UI_FULL_SCREEN || action == UI_LANGUAGE)) {
        hall_ask(h, REQUEST_HALL, (int)action, NULL);
        return true;
    }
    if (h->parts.console && action == UI_NEUTRAL)
        return true;
    for (size_t i = 0; i < sizeof everywhere / sizeof *everywhere; i++) {
        if (everywhere[i].action != action)
            continue;
        if (on == everywhere[i].screen)
            go(h, action == UI_NEUTRAL ? next_stay() : next_pop());
        else if (on != &neutral_screen)
            go(h, next_push(everywhere[i].screen));
        if (action == UI_NEUTRAL)
            hall_ask(h, REQUEST_SILENCE, 0, NULL);
        return true;
    }
    if (action == UI_LANGUAGE)
        hall_next_language(h);
    if (action == UI_FULL_SCREEN)
        hall_ask(h, REQUEST_FULL_SCREEN, 0, NULL);
    if (action == UI_SWAP)
        hall_ask(h, REQUEST_SWAP, 0, NULL);
    return action == UI_LANGUAGE || action == UI_FULL_SCREEN || action == UI_SWAP;
}

void hall_next_language(struct hall *h)
{
    size_t at = 0;
    while (at < h->parts.language_count && h->parts.languages[at] != h->lang)
        at++;
    const struct lang *next = h->parts.languages[(at + 1) % h->parts.language_count];
    snprintf(h->parts.settings->language, sizeof h->parts.settings->language, "%s", lang_code(next));
    hall_language(h);
    hall_ask(h, REQUEST_LANGUAGE, 0, NULL);
}

static bool act(struct hall *h, enum ui_action action, struct ui_id pressed, bool by_letter)
{
    hall_tell(h, NULL);
    if (action >= UI_CHOICE_1 && action <= UI_CHOICE_6)
        h->focus = ui_id(UI_NO_ID); // Enter then locks what was chosen, not what the arrows stood on
    bool arrow = action >= UI_UP && action <= UI_RIGHT, moves = arrow || action == UI_FORWARD || action == UI_BACKWARD;
    if (goes_anywhere(h, action))
        return true;
    struct ui_input in = {action, pressed, h->now_ms, by_letter};
    const struct screen_ops *before = top(h)->ops;
    if (before->wants_arrows && arrow) {
        go(h, before->input(h, top(h), &in));
        return true;
    }
    if (moves && h->frame != NULL) {
        h->focus = ui_focus_next(h->frame, h->focus, action);
        h->focus_visible = true;
        if (before->moved != NULL)
            before->moved(h, top(h));
        return true;
    }
    if (action == UI_OK && h->focus.what != UI_NO_ID && h->focus_visible) {
        in.action = UI_PRESS;
        in.pressed = h->focus;
    }
    if (in.action == UI_PRESS && in.pressed.what == ID_CORNER)
        return goes_anywhere(h, UI_NEUTRAL);
    go(h, before->input(h, top(h), &in));
    return true;
}

// What must work at once, whatever the disk does. What is typed into a line is no command: nothing waits for it.
static bool cannot_wait(struct hall *h, const struct ui_raw *raw)
{
    if (raw->kind == RAW_POINTER_MOVE)
        return true;
    if (raw->kind == RAW_TEXT || raw->kind == RAW_COMPOSING)
        return h->held_count == 0;
    if (raw->kind != RAW_KEY)
        return false;
    enum ui_action action = hall_means(h, raw);
    return action == UI_CALM || action == UI_BLACK || action == UI_HELP_NUMBERS || ui_key_modifies(raw->key);
}

static struct ui_id spot_under(const struct hall *h, const struct ui_raw *raw)
{
    return h->frame != NULL ? ui_spot_at(h->frame, raw->x, raw->y) : ui_id(UI_NO_ID);
}

static bool key_pressed(struct hall *h, const struct ui_raw *raw)
{
    if (raw->repeat || hands_bounces(h, raw))
        return false;
    enum ui_action action = hall_means(h, raw);
    h->printed = ui_raw_key(raw);
    hands_holds(h, raw);
    if (top(h)->ops->raw_key != NULL && top(h)->ops->raw_key(h, top(h), raw->key))
        return true;
    h->focus_visible = true;
    if (action == UI_NONE && top(h)->ops == &black_screen && !ui_key_modifies(raw->key))
        action = UI_OK; // any key brings the picture back
    return action != UI_NONE && act(h, action, ui_id(UI_NO_ID), ui_key_is_letter(h->printed));
}

static bool pad_pressed(struct hall *h, const struct ui_raw *raw)
{
    h->focus_visible = true;
    if (hands_bounces(h, raw))
        return false;
    if (top(h)->ops->pad != NULL && top(h)->ops->pad(h, top(h), raw->pad, (enum ui_pad)raw->key))
        return true;
    return act(h, hands_pad_action((enum ui_pad)raw->key), ui_id(UI_NO_ID), false);
}

bool hall_input(struct hall *h, const struct ui_raw *raw)
{
    h->now_ms = raw->now_ms;
    bool hides = hands_third_shift(h, raw);
    if (raw->kind == RAW_KEY && raw->foreign)
        return false;
    if (hall_waits(h) && !cannot_wait(h, raw)) {
        if (h->held_count < HELD_MAX)
            h->held[h->held_count++] = *raw;
        return false;
    }
    bool changed = false;
    if (typing_input(h, raw, &changed))
        return changed;
    switch (raw->kind) {
    case RAW_KEY: return (hides ? act(h, UI_NEUTRAL, ui_id(UI_NO_ID), false) : key_pressed(h, raw)) || changed;
    case RAW_PAD_BUTTON: return pad_pressed(h, raw) || changed;
    case RAW_POINTER_MOVE: {
        struct ui_id hover = spot_under(h, raw);
        changed = !ui_same(hover, h->hover);
        h->hover = hover;
        return changed;
    }
    case RAW_POINTER_DOWN: {
        h->focus_visible = false;
        struct ui_id id = spot_under(h, raw);
        return (id.what != UI_NO_ID && act(h, UI_PRESS, id, false)) || changed;
    }
    case RAW_POINTER_UP:
    case RAW_TEXT:
    case RAW_COMPOSING: return changed;
    }
    return false;
}

enum text_id hall_animal_text(uint8_t animal) { return animal_text(animal); }

// The title offers to go on, and Enter does it.
void hall_papers_changed(struct hall *h)
{
    if (top(h)->ops == &title_screen && h->depth == 1)
        h->focus = ui_id(title_first(h));
}

void hall_show_plan(struct hall *h)
{
    if (top(h)->ops == &plan_screen)
        go(h, next_replace(&plan_screen));
}

// What the hall may see is another thing from now on, at once.
void hall_set_console(struct hall *h, bool on)
{
    h->has_console = on;
    if (!hall_waits(h))
        look_at_session(h);
}

void hall_action(struct hall *h, enum ui_action action) { act(h, action, ui_id(UI_NO_ID), false); }

bool hall_tick(struct hall *h, uint32_t now_ms)
{
    h->now_ms = now_ms;
    struct screen *s = top(h);
    bool changed = s->ops->tick != NULL && s->ops->tick(h, s, now_ms);
    return changed || (h->ui_due != UINT32_MAX && now_ms >= h->ui_due);
}

uint32_t hall_due(const struct hall *h)
{
    const struct screen *s = &h->stack[h->depth - 1];
    uint32_t due = s->ops->due != NULL ? s->ops->due(h, s) : UINT32_MAX;
    return due < h->ui_due ? due : h->ui_due;
}

void hall_draw(struct hall *h, struct ui_frame *frame, int width, int height, uint32_t now_ms)
{
    h->now_ms = now_ms;
    h->frame = frame;
    ui_theme_set(&h->theme, h->parts.settings->high_contrast);
    struct ui_setting setting = {
        .width = width,
        .height = height,
        .landscape = true,
        .theme = &h->theme,
        .text_scale = h->parts.settings->text_scale * (h->parts.console ? CONSOLE_PERCENT : 100) / 100,
        .text_least = h->parts.console ? CONSOLE_LEAST : 0,
        .reduce_motion = h->parts.settings->reduce_motion,
        .focus = h->focus,
        .focus_visible = h->focus_visible,
        .hover = h->hover,
        .language = lang_code(h->lang),
        .now_ms = now_ms,
    };
    ui_begin_frame(frame, &setting);
    top(h)->ops->draw(h, top(h), frame);
    if (h->told != NULL)
        bar_told(h, frame, h->told);
    else if (hands_missing(h, frame) != NULL)
        bar_told(h, frame, hands_missing(h, frame));
    if (hall_waits(h))
        bar_received(frame);
    ui_end_frame(frame);
    h->ui_due = ui_due(frame);
}

void hall_ask(struct hall *h, enum request_kind kind, int index, const char *name)
{
    h->requests = mem_grow(h->requests, &h->request_room, h->request_count + 1, sizeof *h->requests);
    h->requests[h->request_count++] = (struct request){kind, index, name};
}

bool hall_request(struct hall *h, struct request *request)
{
    if (h->request_count == 0 || hall_waits(h)) // nor is it heard before it is kept
        return false;
    *request = h->requests[0];
    memmove(h->requests, h->requests + 1, --h->request_count * sizeof *h->requests);
    return true;
}

void hall_tell(struct hall *h, const char *sentence)
{
    char *told = sentence != NULL && sentence[0] != '\0' ? mem_copy_text(sentence) : NULL;
    mem_free(h->told);
    h->told = told;
}

const char *hall_screen(const struct hall *h) { return h->stack[h->depth - 1].ops->name; }
