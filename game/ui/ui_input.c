// SPDX-License-Identifier: MIT
//
// ui_input.c — the keys' names and what they mean until a person says otherwise.
//
// Usage numbers are of the USB HID usage tables, keyboard page 0x07.
#include "ui_input.h"

#include <stddef.h>
#include <string.h>

struct key_name {
    uint16_t key;
    const char *name;
};

static const struct key_name key_names[] = {
    {0x04, "A"},       {0x05, "B"},         {0x06, "C"},       {0x07, "D"},         {0x08, "E"},
    {0x09, "F"},       {0x0A, "G"},         {0x0B, "H"},       {0x0C, "I"},         {0x0D, "J"},
    {0x0E, "K"},       {0x0F, "L"},         {0x10, "M"},       {0x11, "N"},         {0x12, "O"},
    {0x13, "P"},       {0x14, "Q"},         {0x15, "R"},       {0x16, "S"},         {0x17, "T"},
    {0x18, "U"},       {0x19, "V"},         {0x1A, "W"},       {0x1B, "X"},         {0x1C, "Y"},
    {0x1D, "Z"},       {0x1E, "1"},         {0x1F, "2"},       {0x20, "3"},         {0x21, "4"},
    {0x22, "5"},       {0x23, "6"},         {0x24, "7"},       {0x25, "8"},         {0x26, "9"},
    {0x27, "0"},       {0x28, "Enter"},     {0x29, "Escape"},  {0x2A, "Backspace"}, {0x2B, "Tab"},
    {0x2C, "Space"},   {0x37, "Period"},    {0x3A, "F1"},      {0x3B, "F2"},        {0x3C, "F3"},
    {0x3D, "F4"},      {0x3E, "F5"},        {0x3F, "F6"},      {0x40, "F7"},        {0x41, "F8"},
    {0x42, "F9"},      {0x43, "F10"},       {0x44, "F11"},     {0x45, "F12"},       {0x49, "Insert"},
    {0x4A, "Home"},    {0x4B, "PageUp"},    {0x4C, "Delete"},  {0x4D, "End"},       {0x4E, "PageDown"},
    {0x4F, "Right"},   {0x50, "Left"},      {0x51, "Down"},    {0x52, "Up"},        {0x58, "KeypadEnter"},
    {0x59, "Keypad1"}, {0x5A, "Keypad2"},   {0x5B, "Keypad3"}, {0x5C, "Keypad4"},   {0x5D, "Keypad5"},
    {0x5E, "Keypad6"}, {0x33, "Semicolon"}, {0x36, "Comma"},   {0x38, "Slash"},     {0x5F, "Keypad7"},
    {0x60, "Keypad8"}, {0x61, "Keypad9"},   {0x62, "Keypad0"}, {0xE1, "LeftShift"}, {0xE5, "RightShift"},
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
                                              [UI_NEXT] = {0x2C, 0x4E},
                                              [UI_BACK] = {0x4B, 0x2A},
                                              [UI_OK] = {0x28, 0x58},
                                              [UI_UP] = {0x52},
                                              [UI_DOWN] = {0x51},
                                              [UI_LEFT] = {0x50},
                                              [UI_RIGHT] = {0x4F},
                                              [UI_CHOICE_1] = {0x1E, 0x04, 0x59},
                                              [UI_CHOICE_2] = {0x1F, 0x05, 0x5A},
                                              [UI_CHOICE_3] = {0x20, 0x06, 0x5B},
                                              [UI_CHOICE_4] = {0x21, 0x07, 0x5C},
                                              [UI_CHOICE_5] = {0x22, 0x08, 0x5D},
                                              [UI_CHOICE_6] = {0x23, 0x09, 0x5E},
                                              [UI_KEYS] = {0x3A},
                                              [UI_CALM] = {0x3B},
                                              [UI_BLACK] = {0x3C, 0x37, 0x05},
                                              [UI_HELP_NUMBERS] = {0x3D},
                                              [UI_MENU] = {0x29},
                                              [UI_IDEA] = {0x0B},
                                              [UI_AGAIN] = {0x15},
                                              [UI_SKIP] = {0x16},
                                              [UI_LANGUAGE] = {0x3F},
                                              [UI_FULL_SCREEN] = {0x44},
                                              [UI_CARD] = {0x3E},
                                              [UI_BOX] = {0x40},
                                              [UI_SWAP] = {0x41},
                                              [UI_COME_BACK] = {0x27, 0x62},
                                              [UI_READ] = {0x17},
                                              [UI_LARGE] = {0x1D},
                                              [UI_FORWARD] = {0x2B},
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
    enum { ESCAPE = 0x29 };
    uint16_t *mine = map->keys[action], old = mine[0];
    bool stays = action == UI_MENU && old == ESCAPE; // beside the new one: nobody locks themselves out
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

bool ui_key_is_letter(uint16_t key) { return key >= 0x04 && key <= 0x1D; }

bool ui_key_modifies(uint16_t key)
{
    return (key >= 0xE0 && key <= 0xE7) || key == 0x39 || key == 0x47 || key == 0x53; // CapsLock, ScrollLock, NumLock
}

bool ui_key_types(uint16_t key)
{
    enum { ENTER = 0x28, ESCAPE = 0x29, TAB = 0x2B, PAD_ENTER = 0x58 };
    bool main_block = key >= 0x04 && key <= 0x38, number_block = key >= 0x54 && key <= 0x67;
    return (main_block || number_block || key == 0x64) && key != ENTER && key != ESCAPE && key != TAB &&
           key != PAD_ENTER;
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
    enum { BLOCK_FIRST = 0x59, BLOCK_LAST = 0x62 };
    if (key >= BLOCK_FIRST && key <= BLOCK_LAST)
        return block[key - BLOCK_FIRST];
    switch (key) {
    case 0x33: return ";";
    case 0x36: return ",";
    case 0x37: return ".";
    case 0x38: return "/";
    case 0x29: return "Esc";
    case 0x58: return "Num\u00A0Enter";
    case 0x4F: return "→";
    case 0x50: return "←";
    case 0x51: return "↓";
    case 0x52: return "↑";
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
