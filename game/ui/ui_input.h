// SPDX-License-Identifier: MIT
//
// ui_input.h — from a key, a click or a pad to what a person means by it.
//
// A key has a place on the keyboard (USB HID usage, keyboard page: the numbers every system agrees on) and a sign
// printed on it, which differs from country to country. Letters and points mean what is printed; digits, and each
// team's own block of keys, are places.
#ifndef SAFECIRCLE_UI_INPUT_H
#define SAFECIRCLE_UI_INPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum ui_action {
    UI_NONE,
    UI_NEXT, // the right next thing: Space, PageDown, a presenter's clicker; never a choice
    UI_BACK, // one step back: PageUp
    UI_OK,   // Enter: press what is focused; in a question, lock
    UI_UP,
    UI_DOWN,
    UI_LEFT,
    UI_RIGHT,
    UI_CHOICE_1,
    UI_CHOICE_2,
    UI_CHOICE_3,
    UI_CHOICE_4,
    UI_CHOICE_5,
    UI_CHOICE_6,
    UI_KEYS,
    UI_CALM,
    UI_BLACK,
    UI_HELP_NUMBERS, // F1 F2 F3 F4
    UI_MENU,         // Esc
    UI_NEUTRAL,      // Shift three times, or the corner
    UI_IDEA,         // ask for help (H)
    UI_AGAIN,        // second look (R)
    UI_SKIP,         // skip the scene (S)
    UI_LANGUAGE,     // F6
    UI_FULL_SCREEN,  // F11
    UI_CARD,         // F5, on the console only: what to do when a child begins to tell
    UI_BOX,          // F7, on the console only: the question box
    UI_SWAP,         // F8: the hall's display and the facilitator's change places
    UI_COME_BACK,    // 0: away from the screen that hides
    UI_LARGE,        // Z: one thing at a time, as large as it can be
    UI_READ,         // T: the screen is read aloud; silence while it is
    UI_FORWARD,      // Tab: on to what is read next
    UI_BACKWARD,     // Shift and Tab
    UI_PRESS,        // a widget was pressed by mouse, touch, pad or Enter: see ui_input.pressed
    UI_ACTIONS
};

// A thing that can be pressed: what it is, and which row of a list. Two parts that are never added up, so that the
// 86th of a list is nobody else.
struct ui_id {
    int what, row;
};
enum { UI_NO_ID = 0 }; // `what` of that which cannot be pressed

static inline struct ui_id ui_id(int what) { return (struct ui_id){what, 0}; }
static inline struct ui_id ui_row(int what, int row) { return (struct ui_id){what, row}; }
static inline bool ui_same(struct ui_id a, struct ui_id b) { return a.what == b.what && a.row == b.row; }

// What reaches a screen: one meaning at a time.
struct ui_input {
    enum ui_action action;
    struct ui_id pressed; // UI_PRESS: the widget
    uint32_t now_ms;      // since the program began
    bool by_letter;       // a letter was pressed: it may choose an answer and never locks one
};

enum ui_raw_kind {
    RAW_KEY,
    RAW_POINTER_MOVE,
    RAW_POINTER_DOWN,
    RAW_POINTER_UP,
    RAW_PAD_BUTTON,
    RAW_TEXT,
    RAW_COMPOSING, // the word an input method is still making; empty: there is none any more
    RAW_KEY_UP,    // let go; the same place as when it was pressed
    RAW_PAD_UP,
    RAW_WHEEL // the wheel of a mouse, or two fingers on a pad
};
enum ui_pad {
    PAD_A,
    PAD_B,
    PAD_X,
    PAD_Y,
    PAD_UP,
    PAD_DOWN,
    PAD_LEFT,
    PAD_RIGHT,
    PAD_START,
    PAD_BACK,
    PAD_LEFT_SHOULDER,
    PAD_RIGHT_SHOULDER
};

// The keys that have a name, by their place: UI_KEY_A, UI_KEY_KEYPAD_ENTER (keys.def).
enum ui_key {
#define KEY(usage, name, written) UI_KEY_##name = (usage),
#include "keys.def"
#undef KEY
    UI_KEY_NOTHING = 0xFFFF
};

enum { UI_TEXT_BYTES = 256, UI_PADS_MAX = 6 };

// What the platform, a script or a test says happened.
struct ui_raw {
    enum ui_raw_kind kind;
    uint16_t key;     // RAW_KEY, RAW_KEY_UP: its place, a USB HID usage id; RAW_PAD_BUTTON, RAW_PAD_UP: enum ui_pad
    uint16_t printed; // RAW_KEY: the key whose name is printed there; 0: its own; UI_KEY_NOTHING: a sign without a name
    uint8_t pad;      // RAW_PAD_BUTTON, RAW_PAD_UP: which seat, from 0
    char text[UI_TEXT_BYTES]; // RAW_TEXT: typed characters; RAW_COMPOSING: the word so far; UTF-8
    bool repeat;              // held down; never acts as a fresh press
    bool foreign;             // held with Ctrl, Alt or Super: meant for the desktop or the input method, never for us
    bool shift;               // held with Shift
    int x, y;                 // pointer, in pixels of the window's surface
    int notches;              // RAW_WHEEL: so far down; below nothing: up
    uint32_t now_ms;
};

enum { UI_KEYS_PER_ACTION = 3, UI_DEBOUNCE_MS = 180 };

// Which keys mean what. Remappable; the defaults are those of DESIGN §5.
struct ui_keymap {
    uint16_t keys[UI_ACTIONS][UI_KEYS_PER_ACTION]; // 0: none
};
void ui_keymap_defaults(struct ui_keymap *map);
enum ui_action ui_keymap_find(const struct ui_keymap *map, uint16_t key);
// The same where no answer is asked for: there a letter chooses nothing, and means the next thing it stands for.
enum ui_action ui_keymap_find_aside(const struct ui_keymap *map, uint16_t key);
// From now on `key` is the first of `action`. Whatever had it loses it, and gets the old one when it has none left.
void ui_keymap_set(struct ui_keymap *map, enum ui_action action, uint16_t key);

uint16_t ui_raw_key(const struct ui_raw *raw); // as what a key is known: what is printed on it, else its place
bool ui_key_is_letter(uint16_t key);
int ui_key_digit(uint16_t key);     // 0 … 9, of the row or the number block; -1: it is none
bool ui_key_modifies(uint16_t key); // Shift, Ctrl, Alt, Super and the locks: nothing by themselves
bool ui_key_types(uint16_t key);    // writes or erases where a line is typed

const char *ui_key_name(uint16_t key);              // "Space", "PageDown", "A"; "?" when unknown
const char *ui_key_label(uint16_t key);             // as it is printed: "Space", "↑", "."
uint16_t ui_key_by_name(const char *name);          // 0 when unknown
const char *ui_pad_name(enum ui_pad button);        // "A", "LeftShoulder": as scripts write it
const char *ui_action_name(enum ui_action action);  // "next": as settings and scripts write it
enum ui_action ui_action_by_name(const char *name); // UI_NONE when unknown

#endif
