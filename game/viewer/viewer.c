// SPDX-License-Identifier: MIT
//
// viewer.c — the stack of screens and the way an input takes through it.
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

static struct screen *top(struct viewer *v) { return &v->stack[v->depth - 1]; }

static void enter(struct viewer *v, struct screen *s, const struct screen_ops *ops)
{
    *s = (struct screen){.ops = ops, .since_ms = v->now_ms};
    v->focus = v->hover = ui_id(UI_NO_ID);
    if (ops->enter != NULL)
        ops->enter(v, s);
    viewer_ask(v, REQUEST_MUSIC, 0, ops->sound);
}

static void leave(struct viewer *v)
{
    CHECK(v->depth > 0);
    struct screen *s = top(v);
    if (s->ops->leave != NULL)
        s->ops->leave(v, s);
    v->depth--;
}

static void go(struct viewer *v, struct next next)
{
    switch (next.kind) {
    case NEXT_STAY: return;
    case NEXT_PUSH:
        if (v->depth == SCREENS_MAX)
            leave(v);
        else
            top(v)->focus = v->focus;
        v->depth++;
        enter(v, top(v), next.to);
        return;
    case NEXT_REPLACE:
        leave(v);
        v->depth++;
        enter(v, top(v), next.to);
        return;
    case NEXT_RESET:
        while (v->depth > 0)
            leave(v);
        v->depth = 1;
        enter(v, top(v), next.to);
        return;
    case NEXT_POP:
        if (v->depth > 1) {
            leave(v);
            v->focus = top(v)->focus; // where eyes and hands were
            v->hover = ui_id(UI_NO_ID);
            viewer_ask(v, REQUEST_MUSIC, 0, top(v)->ops->sound);
        }
        return;
    }
}

// By its cry.
static void call_team(struct viewer *v)
{
    struct view now; // the one that is shown is of before
    host_view(v->parts.host, ROLE_HALL, lang_code(v->lang), &now);
    if (!now.alone)
        viewer_ask(v, REQUEST_CUE, 0, animal_cry(now.animals[now.turn]));
}

static void hear(void *self, const struct event *event)
{
    struct viewer *v = self;
    switch (event->type) {
    case EVENT_DRUM: viewer_ask(v, REQUEST_DRUM, event->value, NULL); break;
    case EVENT_GONG: viewer_ask(v, REQUEST_CUE, 0, "gong"); break;
    case EVENT_STEP:
        v->step_since_ms = v->now_ms;
        viewer_ask(v, REQUEST_CUE, 0, "page");
        break;
    case EVENT_VOTED:
    case EVENT_COUNTED: viewer_ask(v, REQUEST_CUE, 0, "press"); break;
    case EVENT_LINE:
        v->step_since_ms = v->now_ms;
        viewer_ask(v, REQUEST_CUE, 0, "page");
        break;
    case EVENT_CHOSEN: viewer_ask(v, REQUEST_CUE, 0, "press"); break;
    case EVENT_LOCKED: viewer_ask(v, REQUEST_CUE, 0, "knock"); break;
    case EVENT_REVEALED: viewer_ask(v, REQUEST_CUE, 0, "page"); break;
    case EVENT_DOOR: viewer_ask(v, REQUEST_CUE, 0, "door"); break;
    case EVENT_LANTERN: viewer_ask(v, REQUEST_CUE, 0, "lantern"); break;
    case EVENT_LEVEL_DONE: viewer_ask(v, REQUEST_CUE, 0, "bright"); break;
    case EVENT_CLOSING: viewer_ask(v, REQUEST_CUE, 0, "together"); break;
    case EVENT_PHASE:
        v->phase_since_ms = v->step_since_ms = v->now_ms;
        if (event->value == PHASE_DECIDE)
            call_team(v);
        break;
    case EVENT_TURN:
    case EVENT_HELP:
    case EVENT_GUESS:
    case EVENT_NOT_FAULT:
    case EVENT_OVER: break;
    }
}

static enum role role_of(const struct viewer *v)
{
    if (v->parts.console)
        return ROLE_CONSOLE;
    return v->has_console ? ROLE_HALL : ROLE_ONLY;
}

static void look_at_session(struct viewer *v)
{
    host_view(v->parts.host, role_of(v), lang_code(v->lang), &v->view);
    if (v->key != NULL)
        host_key(v->parts.host, lang_code(v->lang), v->key);
}

struct viewer *viewer_new(const struct viewer_parts *parts)
{
    struct viewer *v = mem_new(1, sizeof *v);
    v->parts = *parts;
    v->key = parts->console ? mem_new(1, sizeof *v->key) : NULL;
    v->picked = v->opened = -1;
    v->ui_due = UINT32_MAX;
    v->focus_visible = true;
    if (!parts->console) // sounds are the hall's
        host_listen(parts->host, (struct listener){hear, v});
    viewer_language(v); // and looks for the first time
    v->depth = 1;
    enter(v, top(v), parts->console ? &console_screen : &title_screen);
    return v;
}

void viewer_pick(struct viewer *v, int index) { go(v, picker_play(v, index)); }

void viewer_free(struct viewer *v)
{
    if (v == NULL)
        return;
    mem_free(v->key);
    mem_free(v->requests);
    mem_free(v->told);
    mem_free(v);
}

void viewer_language(struct viewer *v)
{
    const struct lang *before = v->lang;
    v->lang = v->parts.languages[0];
    for (size_t i = 0; i < v->parts.language_count; i++)
        if (strcmp(lang_code(v->parts.languages[i]), v->parts.settings->language) == 0)
            v->lang = v->parts.languages[i];
    if (v->lang != before)
        look_at_session(v);
}

void viewer_set_shelf(struct viewer *v, struct shelf *shelf) { v->parts.shelf = shelf; }

// After a command the screen of the phase belongs at the bottom of the stack.
void viewer_follow(struct viewer *v)
{
    look_at_session(v);
    const struct screen_ops *wanted = v->parts.console ? NULL : phase_screen(v);
    if (wanted == NULL || v->depth == 0 || v->stack[0].ops == wanted)
        return;
    while (v->depth > 0)
        leave(v);
    v->depth = 1;
    enter(v, top(v), wanted);
}

void viewer_session_changed(struct viewer *v)
{
    viewer_language(v);
    viewer_follow(v);
}

void viewer_restart(struct viewer *v)
{
    host_restart(v->parts.host);
    look_at_session(v);
}

static bool goes_anywhere(struct viewer *v, enum ui_action action)
{
    static const struct {
        enum ui_action action;
        const struct screen_ops *screen;
    } everywhere[] = {
        {UI_KEYS, &keys_screen},         {UI_CALM, &calm_screen},       {UI_BLACK, &black_screen},
        {UI_HELP_NUMBERS, &help_screen}, {UI_NEUTRAL, &neutral_screen},
    };
    const struct screen_ops *on = top(v)->ops;
    if (v->parts.console && (action == UI_CALM || action == UI_BLACK || action == UI_HELP_NUMBERS ||
                             action == UI_FULL_SCREEN || action == UI_LANGUAGE)) {
        viewer_ask(v, REQUEST_HALL, (int)action, NULL);
        return true;
    }
    if (v->parts.console && action == UI_NEUTRAL)
        return true;
    for (size_t i = 0; i < sizeof everywhere / sizeof *everywhere; i++) {
        if (everywhere[i].action != action)
            continue;
        if (on == everywhere[i].screen)
            go(v, action == UI_NEUTRAL ? next_stay() : next_pop());
        else if (on != &neutral_screen)
            go(v, next_push(everywhere[i].screen));
        if (action == UI_NEUTRAL)
            viewer_ask(v, REQUEST_SILENCE, 0, NULL);
        return true;
    }
    if (action == UI_LANGUAGE)
        viewer_next_language(v);
    if (action == UI_FULL_SCREEN)
        viewer_ask(v, REQUEST_FULL_SCREEN, 0, NULL);
    if (action == UI_SWAP)
        viewer_ask(v, REQUEST_SWAP, 0, NULL);
    return action == UI_LANGUAGE || action == UI_FULL_SCREEN || action == UI_SWAP;
}

void viewer_next_language(struct viewer *v)
{
    size_t at = 0;
    while (at < v->parts.language_count && v->parts.languages[at] != v->lang)
        at++;
    const struct lang *next = v->parts.languages[(at + 1) % v->parts.language_count];
    snprintf(v->parts.settings->language, sizeof v->parts.settings->language, "%s", lang_code(next));
    viewer_language(v);
    viewer_ask(v, REQUEST_LANGUAGE, 0, NULL);
}

static bool act(struct viewer *v, enum ui_action action, struct ui_id pressed, bool by_letter)
{
    viewer_tell(v, NULL);
    if (action >= UI_CHOICE_1 && action <= UI_CHOICE_6)
        v->focus = ui_id(UI_NO_ID); // Enter then locks what was chosen, not what the arrows stood on
    bool arrow = action >= UI_UP && action <= UI_RIGHT, moves = arrow || action == UI_FORWARD || action == UI_BACKWARD;
    if (goes_anywhere(v, action))
        return true;
    struct ui_input in = {action, pressed, v->now_ms, by_letter};
    const struct screen_ops *before = top(v)->ops;
    if (before->wants_arrows && arrow) {
        go(v, before->input(v, top(v), &in));
        return true;
    }
    if (moves && v->frame != NULL) {
        v->focus = ui_focus_next(v->frame, v->focus, action);
        v->focus_visible = true;
        if (before->moved != NULL)
            before->moved(v, top(v));
        return true;
    }
    if (action == UI_OK && v->focus.what != UI_NO_ID && v->focus_visible) {
        in.action = UI_PRESS;
        in.pressed = v->focus;
    }
    if (in.action == UI_PRESS && in.pressed.what == ID_CORNER)
        return goes_anywhere(v, UI_NEUTRAL);
    go(v, before->input(v, top(v), &in));
    return true;
}

// What covers the hall works at once, and what is typed into a line is no command.
bool viewer_can_wait(const struct viewer *v, const struct ui_raw *raw)
{
    switch (raw->kind) {
    case RAW_POINTER_MOVE:
    case RAW_TEXT:
    case RAW_COMPOSING: return false;
    case RAW_POINTER_DOWN:
    case RAW_POINTER_UP:
    case RAW_PAD_BUTTON: return true;
    case RAW_KEY: break;
    }
    enum ui_action action = viewer_means(v, raw);
    return !raw->foreign && action != UI_CALM && action != UI_BLACK && action != UI_HELP_NUMBERS &&
           !ui_key_modifies(raw->key);
}

static struct ui_id spot_under(const struct viewer *v, const struct ui_raw *raw)
{
    return v->frame != NULL ? ui_spot_at(v->frame, raw->x, raw->y) : ui_id(UI_NO_ID);
}

static bool key_pressed(struct viewer *v, const struct ui_raw *raw)
{
    if (raw->repeat || hands_bounces(v, raw))
        return false;
    enum ui_action action = viewer_means(v, raw);
    v->printed = ui_raw_key(raw);
    hands_holds(v, raw);
    if (top(v)->ops->raw_key != NULL && top(v)->ops->raw_key(v, top(v), raw->key))
        return true;
    v->focus_visible = true;
    if (action == UI_NONE && top(v)->ops == &black_screen && !ui_key_modifies(raw->key))
        action = UI_OK; // any key brings the picture back
    return action != UI_NONE && act(v, action, ui_id(UI_NO_ID), ui_key_is_letter(v->printed));
}

static bool pad_pressed(struct viewer *v, const struct ui_raw *raw)
{
    v->focus_visible = true;
    if (hands_bounces(v, raw))
        return false;
    if (top(v)->ops->pad != NULL && top(v)->ops->pad(v, top(v), raw->pad, (enum ui_pad)raw->key))
        return true;
    return act(v, hands_pad_action((enum ui_pad)raw->key), ui_id(UI_NO_ID), false);
}

bool viewer_input(struct viewer *v, const struct ui_raw *raw)
{
    v->now_ms = raw->now_ms;
    bool hides = hands_third_shift(v, raw);
    if (raw->kind == RAW_KEY && raw->foreign)
        return false;
    bool changed = false;
    if (typing_input(v, raw, &changed))
        return changed;
    switch (raw->kind) {
    case RAW_KEY: return (hides ? act(v, UI_NEUTRAL, ui_id(UI_NO_ID), false) : key_pressed(v, raw)) || changed;
    case RAW_PAD_BUTTON: return pad_pressed(v, raw) || changed;
    case RAW_POINTER_MOVE: {
        struct ui_id hover = spot_under(v, raw);
        changed = !ui_same(hover, v->hover);
        v->hover = hover;
        return changed;
    }
    case RAW_POINTER_DOWN: {
        v->focus_visible = false;
        struct ui_id id = spot_under(v, raw);
        return (id.what != UI_NO_ID && act(v, UI_PRESS, id, false)) || changed;
    }
    case RAW_POINTER_UP:
    case RAW_TEXT:
    case RAW_COMPOSING: return changed;
    }
    return false;
}

enum text_id viewer_animal_text(uint8_t animal) { return animal_text(animal); }

// The title offers to go on, and Enter does it.
void viewer_papers_changed(struct viewer *v)
{
    if (top(v)->ops == &title_screen && v->depth == 1)
        v->focus = ui_id(title_first(v));
}

void viewer_show_plan(struct viewer *v)
{
    if (top(v)->ops == &plan_screen)
        go(v, next_replace(&plan_screen));
}

// What the hall may see is another thing from now on, at once.
void viewer_set_console(struct viewer *v, bool on)
{
    v->has_console = on;
    look_at_session(v);
}

void viewer_action(struct viewer *v, enum ui_action action) { act(v, action, ui_id(UI_NO_ID), false); }

bool viewer_tick(struct viewer *v, uint32_t now_ms)
{
    v->now_ms = now_ms;
    struct screen *s = top(v);
    bool changed = s->ops->tick != NULL && s->ops->tick(v, s, now_ms);
    return changed || (v->ui_due != UINT32_MAX && now_ms >= v->ui_due);
}

uint32_t viewer_due(const struct viewer *v)
{
    const struct screen *s = &v->stack[v->depth - 1];
    uint32_t due = s->ops->due != NULL ? s->ops->due(v, s) : UINT32_MAX;
    return due < v->ui_due ? due : v->ui_due;
}

void viewer_draw(struct viewer *v, struct ui_frame *frame, int width, int height, uint32_t now_ms)
{
    v->now_ms = now_ms;
    v->frame = frame;
    ui_theme_set(&v->theme, v->parts.settings->high_contrast);
    struct ui_setting setting = {
        .width = width,
        .height = height,
        .landscape = true,
        .theme = &v->theme,
        .text_scale = v->parts.settings->text_scale * (v->parts.console ? CONSOLE_PERCENT : 100) / 100,
        .text_least = v->parts.console ? CONSOLE_LEAST : 0,
        .reduce_motion = v->parts.settings->reduce_motion,
        .focus = v->focus,
        .focus_visible = v->focus_visible,
        .hover = v->hover,
        .language = lang_code(v->lang),
        .now_ms = now_ms,
    };
    ui_begin_frame(frame, &setting);
    top(v)->ops->draw(v, top(v), frame);
    if (v->told != NULL)
        bar_told(v, frame, v->told);
    else if (hands_missing(v, frame) != NULL)
        bar_told(v, frame, hands_missing(v, frame));
    if (host_waits(v->parts.host))
        bar_received(frame);
    ui_end_frame(frame);
    v->ui_due = ui_due(frame);
}

void viewer_ask(struct viewer *v, enum request_kind kind, int index, const char *name)
{
    v->requests = mem_grow(v->requests, &v->request_room, v->request_count + 1, sizeof *v->requests);
    v->requests[v->request_count++] = (struct request){kind, index, name};
}

bool viewer_request(struct viewer *v, struct request *request)
{
    if (v->request_count == 0)
        return false;
    *request = v->requests[0];
    memmove(v->requests, v->requests + 1, --v->request_count * sizeof *v->requests);
    return true;
}

void viewer_tell(struct viewer *v, const char *sentence)
{
    char *told = sentence != NULL && sentence[0] != '\0' ? mem_copy_text(sentence) : NULL;
    mem_free(v->told);
    v->told = told;
}

const char *viewer_screen(const struct viewer *v) { return v->stack[v->depth - 1].ops->name; }
