// SPDX-License-Identifier: MIT
//
// intent.c — from a key, a button or the mouse to what it means, and its way through the stack.
//
//   raw ─ viewer_intent ─→ debounce → what everywhere means the same (calm, black, help, neutral…)
//                          → focus and press → the screen on top → what comes next → the phase's screen
//
// A key's meaning is looked up in viewer_intent and nowhere else. It depends on the keyboard's table, on what is in
// hand, and on whether answers are asked for: then the letters A to F choose.
#include "screen.h"
#include "viewer_inside.h"

enum { ROLL_MS = 250 };

static bool answers_are_asked_for(const struct viewer *v)
{
    return v->depth == 1 && (v->view.phase == PHASE_DECIDE || v->view.phase == PHASE_SHOW);
}

static enum ui_action key_action(const struct viewer *v, const struct ui_raw *raw)
{
    const struct ui_keymap *map = &v->parts.settings->keymap;
    uint16_t key = ui_raw_key(raw);
    bool letters = answers_are_asked_for(v) && !(v->hands.clicker && key == UI_KEY_B);
    enum ui_action action = letters ? ui_keymap_find(map, key) : ui_keymap_find_aside(map, key);
    return action == UI_FORWARD && raw->shift ? UI_BACKWARD : action;
}

struct intent viewer_intent(const struct viewer *v, const struct ui_raw *raw)
{
    struct intent intent = {.action = UI_NONE};
    if (raw->kind == RAW_PAD_BUTTON)
        intent.action = hands_pad_action((enum ui_pad)raw->key);
    if (raw->kind != RAW_KEY)
        return intent;
    intent.action = key_action(v, raw);
    intent.by_letter = ui_key_is_letter(ui_raw_key(raw));
    intent.covers = intent.action == UI_CALM || intent.action == UI_BLACK || intent.action == UI_HELP_NUMBERS ||
                    ui_key_modifies(raw->key);
    return intent;
}

bool viewer_can_wait(const struct ui_raw *raw, const struct intent *intent)
{
    switch (raw->kind) {
    case RAW_POINTER_MOVE:
    case RAW_WHEEL: // a wheel only looks
    case RAW_TEXT:  // what is typed into a line is no command
    case RAW_COMPOSING: return false;
    case RAW_POINTER_DOWN:
    case RAW_POINTER_UP:
    case RAW_KEY_UP:
    case RAW_PAD_UP:
    case RAW_PAD_BUTTON: return true;
    case RAW_KEY: return !raw->foreign && !intent->covers;
    }
    return true;
}

// ---- what means the same on every screen ----

static void comes_over(struct viewer *v, const struct anywhere *row)
{
    const struct screen_ops *on = viewer__top(v)->ops;
    if (on == row->screen)
        viewer_go(v, on->hides ? next_stay() : next_pop());
    else if (!on->hides)
        viewer_go(v, next_push(row->screen));
    if (row->silent)
        viewer_wants(v, REQUEST_SILENCE);
}

const struct anywhere *viewer__anywhere(const struct viewer *v, enum ui_action action)
{
    const struct screens *screens = v->parts.screens;
    for (size_t i = 0; i < screens->anywhere_count; i++)
        if (screens->anywhere[i].action == action)
            return &screens->anywhere[i];
    return NULL;
}

static bool goes_anywhere(struct viewer *v, enum ui_action action)
{
    const struct anywhere *row = viewer__anywhere(v, action);
    if (row != NULL) {
        if (row->on_the_hall)
            viewer_ask(v, (struct request){.kind = REQUEST_HALL, .action = action});
        else if (row->screen != NULL)
            comes_over(v, row);
        return true;
    }
    if (action == UI_LANGUAGE)
        viewer_next_language(v);
    if (action == UI_FULL_SCREEN)
        viewer_wants(v, REQUEST_FULL_SCREEN);
    if (action == UI_SWAP)
        viewer_wants(v, REQUEST_SWAP);
    return action == UI_LANGUAGE || action == UI_FULL_SCREEN || action == UI_SWAP;
}

// ---- the screen on top ----

static void give(struct viewer *v, const struct ui_input *in)
{
    viewer_go(v, viewer__top(v)->ops->input(v, viewer__top(v), in));
}

static void move_focus(struct viewer *v, enum ui_action action)
{
    const struct screen_ops *on = viewer__top(v)->ops;
    v->focus = ui_focus_next(v->frame, v->focus, action);
    v->focus_visible = true;
    if (on->moved != NULL)
        on->moved(v, viewer__top(v));
    viewer__read_focus(v);
}

// The pages of the screen on top. It is there that they end.
static bool turns_page(struct viewer *v, int by)
{
    struct screen *s = viewer__top(v);
    return s->ops->turn != NULL && s->ops->turn(v, s, by);
}

static bool act(struct viewer *v, struct ui_input in)
{
    viewer_tell(v, NULL);
    if (in.action >= UI_CHOICE_1 && in.action <= UI_CHOICE_6)
        v->focus = ui_id(UI_NO_ID); // Enter then locks what was chosen, not what the arrows stood on
    if (goes_anywhere(v, in.action))
        return true;
    if (viewer__page_turns(v, &in))
        return true;
    bool arrow = in.action >= UI_UP && in.action <= UI_RIGHT;
    bool moves = arrow || in.action == UI_FORWARD || in.action == UI_BACKWARD;
    if (moves && v->frame != NULL && !(arrow && viewer__top(v)->ops->wants_arrows)) {
        move_focus(v, in.action);
        return true;
    }
    if (in.action == UI_OK && v->focus.what != UI_NO_ID && v->focus_visible) {
        in.action = UI_PRESS;
        in.pressed = v->focus;
    }
    if (in.action == UI_PRESS && in.pressed.what == ID_LARGE)
        return goes_anywhere(v, UI_LARGE);
    if (in.action == UI_PRESS && in.pressed.what == ID_CORNER)
        return goes_anywhere(v, UI_NEUTRAL);
    if (in.action == UI_PRESS && (in.pressed.what == ID_EARLIER || in.pressed.what == ID_LATER)) {
        turns_page(v, in.pressed.what == ID_LATER ? 1 : -1);
        return true;
    }
    if (in.action == UI_READ || (in.action == UI_PRESS && in.pressed.what == ID_READ)) {
        viewer__read_screen(v);
        return true;
    }
    give(v, &in);
    return true;
}

bool viewer_press(struct viewer *v, struct ui_id id)
{
    return act(v, (struct ui_input){UI_PRESS, id, v->now_ms, false});
}

static bool act_on(struct viewer *v, enum ui_action action, bool by_letter)
{
    return act(v, (struct ui_input){action, ui_id(UI_NO_ID), v->now_ms, by_letter});
}

void viewer_action(struct viewer *v, enum ui_action action)
{
    act_on(v, action, false);
    viewer__settle(v);
}

// ---- keys, buttons, the mouse ----

static bool key_pressed(struct viewer *v, const struct ui_raw *raw, const struct intent *intent)
{
    struct screen *s = viewer__top(v);
    if (raw->repeat || hands_bounces(v, raw))
        return false;
    v->printed = ui_raw_key(raw);
    hands_holds(v, raw);
    enum viewer_switch pressed = viewer__switch(v, raw);
    if (pressed != SWITCH_NONE)
        return pressed == SWITCH_STEPS || act(v, (struct ui_input){UI_PRESS, v->focus, v->now_ms, false});
    if (s->ops->raw_key != NULL && s->ops->raw_key(v, s, raw->key))
        return true;
    v->focus_visible = true;
    bool any = intent->action == UI_NONE && s->ops->any_key && !ui_key_modifies(raw->key);
    enum ui_action action = any ? UI_OK : intent->action;
    return action != UI_NONE && act_on(v, action, intent->by_letter);
}

static bool pad_pressed(struct viewer *v, const struct ui_raw *raw, const struct intent *intent)
{
    struct screen *s = viewer__top(v);
    v->focus_visible = true;
    if (hands_bounces(v, raw))
        return false;
    if (s->ops->pad != NULL && s->ops->pad(v, s, raw->pad, (enum ui_pad)raw->key))
        return true;
    return act_on(v, intent->action, false);
}

struct ui_id viewer__spot_under(const struct viewer *v, const struct ui_raw *raw)
{
    return v->frame != NULL ? ui_spot_at(v->frame, raw->x, raw->y) : ui_id(UI_NO_ID);
}

static bool pointed(struct viewer *v, const struct ui_raw *raw)
{
    struct screen *s = viewer__top(v);
    struct ui_id under = viewer__spot_under(v, raw);
    if (s->ops->pointer != NULL && s->ops->pointer(v, s, raw))
        return true;
    if (raw->kind == RAW_POINTER_UP)
        return false;
    if (raw->kind == RAW_POINTER_MOVE) {
        bool changed = !ui_same(under, v->hover);
        v->hover = under;
        return changed;
    }
    v->focus_visible = false;
    return under.what != UI_NO_ID && act(v, (struct ui_input){UI_PRESS, under, v->now_ms, false});
}

// A page in large letters is rolled on; else a list is turned, once for each push of a hand, however many notches it
// had.
static bool rolled(struct viewer *v, const struct ui_raw *raw)
{
    if (raw->notches == 0)
        return false;
    if (viewer__page_goes_on(v))
        return viewer__page_rolls(v, raw->notches);
    bool same_push = v->hands.rolled_ms != 0 && raw->now_ms - v->hands.rolled_ms < ROLL_MS;
    v->hands.rolled_ms = raw->now_ms;
    return !same_push && turns_page(v, raw->notches > 0 ? 1 : -1);
}

// What is being read ends with any press.
static bool is_press(const struct ui_raw *raw)
{
    return (raw->kind == RAW_KEY && !raw->repeat) || raw->kind == RAW_PAD_BUTTON || raw->kind == RAW_POINTER_DOWN;
}

static bool take(struct viewer *v, const struct ui_raw *raw, const struct intent *intent)
{
    bool hides = hands_third_shift(v, raw), changed = false;
    if (raw->kind == RAW_KEY && raw->foreign)
        return false;
    if (typing_input(v, raw, &changed))
        return changed;
    if (viewer__holds(v, raw, intent))
        return true;
    switch (raw->kind) {
    case RAW_KEY: return (hides ? act_on(v, UI_NEUTRAL, false) : key_pressed(v, raw, intent)) || changed;
    case RAW_PAD_BUTTON: return pad_pressed(v, raw, intent) || changed;
    case RAW_POINTER_MOVE:
    case RAW_POINTER_DOWN:
    case RAW_POINTER_UP: return pointed(v, raw) || changed;
    case RAW_WHEEL: return rolled(v, raw) || changed;
    case RAW_KEY_UP:
    case RAW_PAD_UP:
    case RAW_TEXT:
    case RAW_COMPOSING: return changed;
    }
    return false;
}

bool viewer_take(struct viewer *v, const struct ui_raw *raw, const struct intent *intent)
{
    v->now_ms = raw->now_ms;
    v->aloud.stopped = false;
    if (is_press(raw))
        viewer__hush(v);
    bool stopped = v->aloud.stopped, changed = take(v, raw, intent);
    viewer__settle(v);
    return changed || stopped;
}

bool viewer_input(struct viewer *v, const struct ui_raw *raw)
{
    struct intent intent = viewer_intent(v, raw);
    return viewer_take(v, raw, &intent);
}

// ---- what a screen asks of what was pressed ----

bool viewer_pressed(const struct ui_input *in, int what) { return viewer_row(in, what) >= 0; }

int viewer_row(const struct ui_input *in, int what)
{
    return in->action == UI_PRESS && in->pressed.what == what ? in->pressed.row : -1;
}

int viewer_digit(const struct ui_input *in)
{
    return in->action >= UI_CHOICE_1 && in->action <= UI_CHOICE_6 ? (int)in->action - UI_CHOICE_1 : -1;
}

int viewer_place(const struct ui_input *in, int what)
{
    return in->action == UI_PRESS ? viewer_row(in, what) : viewer_digit(in);
}
