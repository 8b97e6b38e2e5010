// SPDX-License-Identifier: MIT
//
// ui_input.c — the keys' names and what they mean until a person says otherwise.
#include "ui_input.h"

#include <stddef.h>
#include <string.h>

struct key_name {
    uint16_t key;
    const char *name;
};

static const struct key_name key_names[] = {
#define KEY(usage, name, written) {usage, written},
#include "keys.def"
#undef KEY
};

static const char *const action_names[UI_ACTIONS] = {
    [UI_NONE] = "none",
    [UI_NEXT] = "next",
    [UI_BACK] = "back",
    [UI_OK] = "ok",
    [UI_UP] = "up",
    [UI_DOWN] = "down",
    [UI_LEFT] = "left",
    [UI_RIGHT] = "right",
    [UI_CHOICE_1] = "choice-1",
    [UI_CHOICE_2] = "choice-2",
    [UI_CHOICE_3] = "choice-3",
    [UI_CHOICE_4] = "choice-4",
    [UI_CHOICE_5] = "choice-5",
    [UI_CHOICE_6] = "choice-6",
    [UI_KEYS] = "keys",
    [UI_CALM] = "calm",
    [UI_BLACK] = "black",
    [UI_HELP_NUMBERS] = "help-numbers",
    [UI_MENU] = "menu",
    [UI_NEUTRAL] = "neutral",
    [UI_IDEA] = "idea",
    [UI_AGAIN] = "again",
    [UI_SKIP] = "skip",
    [UI_LANGUAGE] = "language",
    [UI_FULL_SCREEN] = "full-screen",
    [UI_CARD] = "card",
    [UI_BOX] = "box",
    [UI_SWAP] = "swap",
    [UI_COME_BACK] = "come-back",
    [UI_READ] = "read",
    [UI_LARGE] = "large",
    [UI_FORWARD] = "forward",
    [UI_BACKWARD] = "backward",
    [UI_PRESS] = "press",
};

// A presenter's clicker sends PageDown and PageUp, and for its blank key Period or B. B is an answer, too: a letter
// with two meanings has the first of them only while answers are asked for.
static const struct ui_keymap defaults = {.keys = {
                                              [UI_NEXT] = {UI_KEY_SPACE, UI_KEY_PAGE_DOWN},
                                              [UI_BACK] = {UI_KEY_PAGE_UP, UI_KEY_BACKSPACE},
                                              [UI_OK] = {UI_KEY_ENTER, UI_KEY_KEYPAD_ENTER},
                                              [UI_UP] = {UI_KEY_UP},
                                              [UI_DOWN] = {UI_KEY_DOWN},
                                              [UI_LEFT] = {UI_KEY_LEFT},
                                              [UI_RIGHT] = {UI_KEY_RIGHT},
                                              [UI_CHOICE_1] = {UI_KEY_1, UI_KEY_A, UI_KEY_KEYPAD_1},
                                              [UI_CHOICE_2] = {UI_KEY_2, UI_KEY_B, UI_KEY_KEYPAD_2},
                                              [UI_CHOICE_3] = {UI_KEY_3, UI_KEY_C, UI_KEY_KEYPAD_3},
                                              [UI_CHOICE_4] = {UI_KEY_4, UI_KEY_D, UI_KEY_KEYPAD_4},
                                              [UI_CHOICE_5] = {UI_KEY_5, UI_KEY_E, UI_KEY_KEYPAD_5},
                                              [UI_CHOICE_6] = {UI_KEY_6, UI_KEY_F, UI_KEY_KEYPAD_6},
                                              [UI_KEYS] = {UI_KEY_F1},
                                              [UI_CALM] = {UI_KEY_F2},
                                              [UI_BLACK] = {UI_KEY_F3, UI_KEY_PERIOD, UI_KEY_B},
                                              [UI_HELP_NUMBERS] = {UI_KEY_F4},
                                              [UI_MENU] = {UI_KEY_ESCAPE},
                                              [UI_IDEA] = {UI_KEY_H},
                                              [UI_AGAIN] = {UI_KEY_R},
                                              [UI_SKIP] = {UI_KEY_S},
                                              [UI_LANGUAGE] = {UI_KEY_F6},
                                              [UI_FULL_SCREEN] = {UI_KEY_F11},
                                              [UI_CARD] = {UI_KEY_F5},
                                              [UI_BOX] = {UI_KEY_F7},
                                              [UI_SWAP] = {UI_KEY_F8},
                                              [UI_COME_BACK] = {UI_KEY_0, UI_KEY_KEYPAD_0},
                                              [UI_READ] = {UI_KEY_T},
                                              [UI_LARGE] = {UI_KEY_Z},
                                              [UI_FORWARD] = {UI_KEY_TAB},
                                          }};

void ui_keymap_defaults(struct ui_keymap *map) { *map = defaults; }

static bool has_key(const struct ui_keymap *map, int action, uint16_t key)
{
    for (int i = 0; i < UI_KEYS_PER_ACTION; i++)
        if (map->keys[action][i] == key)
            return true;
    return false;
}

static enum ui_action find(const struct ui_keymap *map, uint16_t key, bool letters_choose)
{
    for (int action = 1; key != 0 && action < UI_ACTIONS; action++) {
        bool chooses = action >= UI_CHOICE_1 && action <= UI_CHOICE_6;
        if (has_key(map, action, key) && (letters_choose || !chooses || !ui_key_is_letter(key)))
            return (enum ui_action)action;
    }
    return UI_NONE;
}

enum ui_action ui_keymap_find(const struct ui_keymap *map, uint16_t key) { return find(map, key, true); }
enum ui_action ui_keymap_find_aside(const struct ui_keymap *map, uint16_t key) { return find(map, key, false); }

// The first place is the one that is shown and kept: it is empty only when all are.
static void lose_key(uint16_t keys[UI_KEYS_PER_ACTION], uint16_t key)
{
    int kept = 0;
    for (int i = 0; i < UI_KEYS_PER_ACTION; i++)
        if (keys[i] != key && keys[i] != 0)
            keys[kept++] = keys[i];
    while (kept < UI_KEYS_PER_ACTION)
        keys[kept++] = 0;
}

void ui_keymap_set(struct ui_keymap *map, enum ui_action action, uint16_t key)
{
    uint16_t *mine = map->keys[action], old = mine[0];
    bool stays = action == UI_MENU && old == UI_KEY_ESCAPE; // beside the new one: nobody locks themselves out
    if (key == old || key == 0)
        return;
    for (int a = 1; a < UI_ACTIONS; a++) {
        bool had = has_key(map, a, key);
        lose_key(map->keys[a], key);
        if (had && a != (int)action && map->keys[a][0] == 0 && !stays)
            map->keys[a][0] = old;
    }
    if (stays)
        mine[1] = old;
    mine[0] = key; // in the old one's place; the others stay
}

uint16_t ui_raw_key(const struct ui_raw *raw) { return raw->printed != 0 ? raw->printed : raw->key; }

bool ui_key_is_letter(uint16_t key) { return key >= UI_KEY_A && key <= UI_KEY_Z; }

// Both go from 1 to 9, and 0 stands behind.
int ui_key_digit(uint16_t key)
{
    bool row = key >= UI_KEY_1 && key <= UI_KEY_0, block = key >= UI_KEY_KEYPAD_1 && key <= UI_KEY_KEYPAD_0;
    return row || block ? (key - (row ? UI_KEY_1 : UI_KEY_KEYPAD_1) + 1) % 10 : -1;
}

bool ui_key_modifies(uint16_t key)
{
    return (key >= 0xE0 && key <= 0xE7) || key == 0x39 || key == 0x47 || key == 0x53; // CapsLock, ScrollLock, NumLock
}

bool ui_key_types(uint16_t key)
{
    bool main_block = key >= UI_KEY_A && key <= UI_KEY_SLASH, number_block = key >= 0x54 && key <= 0x67;
    return (main_block || number_block || key == 0x64) && key != UI_KEY_ENTER && key != UI_KEY_ESCAPE &&
           key != UI_KEY_TAB && key != UI_KEY_KEYPAD_ENTER;
}

const char *ui_key_name(uint16_t key)
{
    for (size_t i = 0; i < sizeof key_names / sizeof *key_names; i++)
        if (key_names[i].key == key)
            return key_names[i].name;
    return "?";
}

const char *ui_key_label(uint16_t key)
{
    static const char *const block[] = {"Num\u00A01", "Num\u00A02", "Num\u00A03", "Num\u00A04", "Num\u00A05",
                                        "Num\u00A06", "Num\u00A07", "Num\u00A08", "Num\u00A09", "Num\u00A00"};
    if (key >= UI_KEY_KEYPAD_1 && key <= UI_KEY_KEYPAD_0)
        return block[key - UI_KEY_KEYPAD_1];
    switch (key) {
    case UI_KEY_SEMICOLON: return ";";
    case UI_KEY_COMMA: return ",";
    case UI_KEY_PERIOD: return ".";
    case UI_KEY_SLASH: return "/";
    case UI_KEY_ESCAPE: return "Esc";
    case UI_KEY_KEYPAD_ENTER: return "Num\u00A0Enter";
    case UI_KEY_RIGHT: return "→";
    case UI_KEY_LEFT: return "←";
    case UI_KEY_DOWN: return "↓";
    case UI_KEY_UP: return "↑";
    default: return ui_key_name(key);
    }
}

uint16_t ui_key_by_name(const char *name)
{
    for (size_t i = 0; i < sizeof key_names / sizeof *key_names; i++)
        if (strcmp(key_names[i].name, name) == 0)
            return key_names[i].key;
    return 0;
}

const char *ui_pad_name(enum ui_pad button)
{
    static const char *const names[] = {"A",    "B",     "X",     "Y",    "Up",           "Down",
                                        "Left", "Right", "Start", "Back", "LeftShoulder", "RightShoulder"};
    return names[button];
}

const char *ui_action_name(enum ui_action action) { return action_names[action]; }

enum ui_action ui_action_by_name(const char *name)
{
    for (int i = 1; i < UI_ACTIONS; i++)
        if (strcmp(action_names[i], name) == 0)
            return (enum ui_action)i;
    return UI_NONE;
}
