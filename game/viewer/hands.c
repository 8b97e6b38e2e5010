// SPDX-License-Identifier: MIT
//
// hands.c — keyboards, clickers and pads: what is one press, whose it is, what is in hand (intent.c: what it means).
//
// A clicker is a keyboard to the computer: it sends PageUp and PageDown, and B or a point for its blank key. So B is
// an answer while answers are asked for and a keyboard is in hand, and black otherwise. A letter never locks.
#include "screen.h"

#include <string.h>

enum { SHIFT_WINDOW_MS = 2000 };
_Static_assert((int)UI_PADS_MAX == (int)TEAMS_MAX, "a pad for each team");

static bool is_shift(uint16_t key) { return key == UI_KEY_LEFT_SHIFT || key == UI_KEY_RIGHT_SHIFT; }

void viewer_overhears(struct viewer *v) { memset(v->hands.shift_ms, 0, sizeof v->hands.shift_ms); }

// Three times Shift and nothing between: whoever types capital letters hides nothing.
bool hands_third_shift(struct viewer *v, const struct ui_raw *raw)
{
    uint32_t *before = v->hands.shift_ms;
    bool lets_go = raw->kind == RAW_POINTER_UP || raw->kind == RAW_KEY_UP || raw->kind == RAW_PAD_UP;
    if (raw->repeat || raw->kind == RAW_POINTER_MOVE || raw->kind == RAW_WHEEL || lets_go)
        return false;
    if (raw->kind != RAW_KEY || raw->foreign || !is_shift(raw->key)) {
        viewer_overhears(v);
        return false;
    }
    bool third = before[0] != 0 && raw->now_ms - before[0] < SHIFT_WINDOW_MS;
    before[0] = third ? 0 : before[1];
    before[1] = third ? 0 : raw->now_ms;
    return third;
}

// The same key again at once is a bouncing key or a heavy finger, not a second wish. Each key of each seat by itself.
bool hands_bounces(struct viewer *v, const struct ui_raw *raw)
{
    bool pad = raw->kind == RAW_PAD_BUTTON;
    uint32_t *last = pad && raw->pad < UI_PADS_MAX && raw->key < PAD_BUTTONS ? &v->hands.pad_ms[raw->pad][raw->key]
                     : !pad && raw->key < KEYS_SEEN                          ? &v->hands.key_ms[raw->key]
                                                                             : NULL;
    if (last == NULL)
        return false;
    bool same = *last != 0 && raw->now_ms - *last < UI_DEBOUNCE_MS;
    *last = same ? *last : raw->now_ms;
    return same;
}

void hands_holds(struct viewer *v, const struct ui_raw *raw)
{
    uint16_t key = ui_raw_key(raw);
    bool clicker = key == UI_KEY_PAGE_UP || key == UI_KEY_PAGE_DOWN || key == UI_KEY_F5 || key == UI_KEY_PERIOD;
    bool either = key == UI_KEY_B || ui_key_modifies(raw->key) ||
                  ui_keymap_find(&v->parts.settings->keymap, key) == UI_MENU;
    if (!either)
        v->hands.clicker = clicker;
}

enum ui_action hands_pad_action(enum ui_pad button)
{
    switch (button) {
    case PAD_A: return UI_OK;
    case PAD_B: return UI_BACK;
    case PAD_X: return UI_NEXT;
    case PAD_Y: return UI_IDEA;
    case PAD_UP: return UI_UP;
    case PAD_DOWN: return UI_DOWN;
    case PAD_LEFT: return UI_LEFT;
    case PAD_RIGHT: return UI_RIGHT;
    case PAD_START: return UI_MENU;
    case PAD_BACK: return UI_HELP_NUMBERS;
    case PAD_LEFT_SHOULDER: return UI_CALM;
    case PAD_RIGHT_SHOULDER: return UI_NEXT;
    }
    return UI_NONE;
}

const char *viewer_key_at(const struct viewer *v, uint16_t place)
{
    uint16_t printed = v->parts.printed != NULL ? v->parts.printed(v->parts.keyboard, place) : place;
    return ui_key_label(printed != UI_KEY_NOTHING ? printed : place);
}

// ---- whose pad is there, and whose is not ----

static bool is_a_teams(const struct viewer *v, uint8_t seat)
{
    return v->view.mode == ANSWER_KEYS && !v->view.alone && seat < v->view.team_count;
}

static const char *about_pad(const struct viewer *v, uint8_t seat, enum text_id what, char *sentence, size_t size)
{
    char name[80], number[4] = {(char)('1' + seat), 0};
    const char *of = is_a_teams(v, seat) ? viewer_text(v, animal_text(v->view.animals[seat])) : number;
    const char *whose = text_fill(v->lang, is_a_teams(v, seat) ? T_PAD_TEAM : T_PAD_NUMBER, name, sizeof name, &of, 1);
    return text_fill(v->lang, what, sentence, size, &whose, 1);
}

void viewer_pad(struct viewer *v, uint8_t seat, bool connected)
{
    char sentence[300];
    uint8_t bit = (uint8_t)(1U << seat);
    if (seat >= UI_PADS_MAX)
        return;
    bool again = (v->hands.pads_out & bit) != 0;
    v->hands.pads_out = (uint8_t)(connected ? v->hands.pads_out & ~bit : v->hands.pads_out | bit);
    viewer_tell(v, about_pad(v, seat,
                             !connected ? T_PAD_OUT
                             : again    ? T_PAD_AGAIN
                                        : T_PAD_NEW,
                             sentence, sizeof sentence));
}

// Where teams answer with their own, it is said until the pad is back.
const char *hands_missing(struct viewer *v, struct ui_frame *f)
{
    char sentence[300];
    for (unsigned seat = 0; seat < UI_PADS_MAX; seat++)
        if ((v->hands.pads_out >> seat & 1) != 0 && is_a_teams(v, (uint8_t)seat) && v->view.in_scene)
            return ui_keep(f, "%s", about_pad(v, (uint8_t)seat, T_PAD_OUT, sentence, sizeof sentence));
    return NULL;
}
