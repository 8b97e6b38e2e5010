// SPDX-License-Identifier: MIT
//
// keymap.c — changing keys, on two pages: pick what it does, press the new key. Everything that has a key can have
// another one; only Esc stays what it is, so that nobody locks themselves out.
#include "screens_inside.h"

#include <string.h>

static const struct {
    enum ui_action action;
    enum text_id text;
} changeable[] = {{UI_NEXT, T_KEYS_NEXT},
                  {UI_BACK, T_KEYS_BACK},
                  {UI_OK, T_KEYS_LOCK},
                  {UI_FORWARD, T_KEYMAP_FORWARD},
                  {UI_UP, T_KEYMAP_UP},
                  {UI_DOWN, T_KEYMAP_DOWN},
                  {UI_LEFT, T_KEYMAP_LEFT},
                  {UI_RIGHT, T_KEYMAP_RIGHT},
                  {UI_CHOICE_1, T_KEYMAP_CHOICE},
                  {UI_CHOICE_2, T_KEYMAP_CHOICE},
                  {UI_CHOICE_3, T_KEYMAP_CHOICE},
                  {UI_CHOICE_4, T_KEYMAP_CHOICE},
                  {UI_CHOICE_5, T_KEYMAP_CHOICE},
                  {UI_CHOICE_6, T_KEYMAP_CHOICE},
                  {UI_IDEA, T_KEYS_IDEA},
                  {UI_AGAIN, T_KEYS_AGAIN},
                  {UI_SKIP, T_KEYS_SKIP},
                  {UI_MENU, T_KEYS_MENU},
                  {UI_KEYS, T_KEYS_KEYS},
                  {UI_CALM, T_KEYS_CALM},
                  {UI_BLACK, T_KEYS_BLACK},
                  {UI_HELP_NUMBERS, T_KEYS_NUMBERS},
                  {UI_CARD, T_KEYS_CARD},
                  {UI_LANGUAGE, T_KEYS_LANGUAGE},
                  {UI_BOX, T_KEYS_BOX},
                  {UI_FULL_SCREEN, T_KEYS_FULL},
                  {UI_SWAP, T_KEYS_SWAP},
                  {UI_NEUTRAL, T_KEYS_NEUTRAL},
                  {UI_COME_BACK, T_KEYS_COME_BACK},
                  {UI_READ, T_KEYS_READ},
                  {UI_LARGE, T_KEYS_LARGE}};
enum { CHANGEABLE = sizeof changeable / sizeof *changeable, FIRST_PAGE = 14 };
enum { ID_OUT = 1, ID_DEFAULTS, ID_OTHER, ID_CHANGE };

struct changing {
    bool waits; // for the new key
    bool second;
    int row; // of this meaning
};

static bool take_key(struct viewer *v, struct screen *s, uint16_t key)
{
    struct changing *changing = s->state;
    struct ui_keymap *map = &v->parts.settings->keymap;
    if (!changing->waits || ui_key_modifies(key))
        return false;
    changing->waits = false;
    key = v->printed; // a key is shown by what is printed on it
    if (strcmp(ui_key_name(key), "?") == 0 || ui_keymap_find(map, key) == UI_MENU)
        return true;
    ui_keymap_set(map, changeable[changing->row].action, key);
    viewer_wants(v, REQUEST_SETTINGS);
    return true;
}

// Not while a key is waited for.
static bool turn(struct viewer *v, struct screen *s, int by)
{
    struct changing *changing = s->state;
    (void)v;
    bool there = !changing->waits && changing->second != (by > 0);
    changing->second = there ? by > 0 : changing->second;
    return there;
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    struct changing *changing = s->state;
    if (viewer_row(in, ID_CHANGE) >= 0 && viewer_row(in, ID_CHANGE) < CHANGEABLE) {
        changing->row = viewer_row(in, ID_CHANGE);
        changing->waits = true;
        return next_stay();
    }
    if (viewer_pressed(in, ID_OTHER))
        changing->second = !changing->second;
    if (viewer_pressed(in, ID_DEFAULTS)) {
        ui_keymap_defaults(&v->parts.settings->keymap);
        viewer_wants(v, REQUEST_SETTINGS);
    }
    bool out = in->action == UI_MENU || in->action == UI_BACK || viewer_pressed(in, ID_OUT);
    return out ? next_pop() : next_stay();
}

static const char *does(struct viewer *v, struct ui_frame *f, int i)
{
    enum ui_action action = changeable[i].action;
    if (action < UI_CHOICE_1 || action > UI_CHOICE_6)
        return viewer_text(v, changeable[i].text);
    return viewer_fill(v, f, changeable[i].text, ui_keep(f, "%c", 'A' + (int)(action - UI_CHOICE_1)), NULL);
}

static const char *key_of(const struct viewer *v, enum ui_action action)
{
    uint16_t key = v->parts.settings->keymap.keys[action][0];
    return key != 0 ? ui_key_label(key) : action == UI_NEUTRAL ? "Shift ×3" : "–";
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    const struct changing *changing = s->state;
    desk_begin(f, viewer_text(v, T_SETTINGS_KEYS));
    ui_begin_grid(f, 2, UI_GAP_SMALL);
    int from = changing->second ? FIRST_PAGE : 0, to = changing->second ? CHANGEABLE : FIRST_PAGE;
    for (int i = from; i < to; i++) {
        bool waits = changing->waits && changing->row == i;
        ui_button(f, ui_row(ID_CHANGE, i), waits ? BUTTON_PRIMARY : BUTTON_QUIET, NULL,
                  ui_keep(f, "%s: %s", does(v, f, i), waits ? "…" : key_of(v, changeable[i].action)));
    }
    ui_end(f);
    room_strip(f);
    strip_line(f, viewer_text(v, changing->waits ? T_KEYMAP_PRESS : T_KEYMAP_HOW));
    ui_begin_row(f, UI_GAP_SMALL);
    ui_button(f, ui_id(ID_DEFAULTS), BUTTON_QUIET, NULL, viewer_text(v, T_KEYMAP_DEFAULTS));
    ui_button(f, ui_id(ID_OTHER), BUTTON_PLAIN, NULL,
              viewer_text(v, changing->second ? T_KEYMAP_FIRST : T_KEYMAP_SECOND));
    strip_to_the_right(f);
    ui_button(f, ui_id(ID_OUT), BUTTON_PRIMARY, NULL, viewer_text(v, T_SETTINGS_OUT));
    ui_end(f);
    room_end(f);
}

const struct screen_ops keymap_screen = {.name = "keymap",
                                         .state = sizeof(struct changing),
                                         .input = input,
                                         .turn = turn,
                                         .draw = draw,
                                         .raw_key = take_key};
