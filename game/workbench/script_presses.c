// SPDX-License-Identifier: MIT
//
// script_presses.c — the lines of a play script that are one press: a key, a pad, the pointer.
#include "script_presses.h"

#include "number.h"
#include "script_words.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>

bool script_press(struct person *p, const char *name)
{
    enum ui_action action = ui_action_by_name(name);
    if (action != UI_NONE)
        step_action(p, action);
    return action != UI_NONE;
}

// "pad A", or "pad 2 A" for the second one; "pad 2 out", "pad 2 in": its plug.
bool script_pad(struct person *p, const char *name)
{
    uint8_t which = 0;
    if (name[0] >= '1' && name[0] <= '9' && name[1] == ' ') {
        which = (uint8_t)(name[0] - '1');
        name += 2;
    }
    if (strcmp(name, "in") == 0 || strcmp(name, "out") == 0) { // plugged
        meeting_pad_changed(p->meeting, which, name[0] == 'i');
        meeting_draw(p->meeting);
        return true;
    }
    for (unsigned i = 0; i <= PAD_RIGHT_SHOULDER; i++)
        if (strcmp(ui_pad_name((enum ui_pad)i), name) == 0) {
            step_pad(p, which, (uint16_t)i);
            return true;
        }
    return false;
}

bool script_pointer(struct person *p, const char *words) // "down 30 50", "move 70 80", "up 70 80": percent
{
    bool moves = strncmp(words, "move ", 5) == 0, comes = strncmp(words, "down ", 5) == 0;
    const char *at = words + strcspn(words, "0123456789");
    uint64_t x = 0, y = 0;
    bool fits = (moves || comes || strncmp(words, "up ", 3) == 0) && number_at(&at, 100, &x) && *at++ == ' ';
    if (!fits || !number_at(&at, 100, &y))
        return false;
    step_raw(p,
             moves   ? RAW_POINTER_MOVE
             : comes ? RAW_POINTER_DOWN
                     : RAW_POINTER_UP,
             0, ui_width(step_frame(p)) * (int)x / 100, ui_height(step_frame(p)) * (int)y / 100);
    return true;
}

// "wheel 1": a notch down; "wheel -2": two up.
bool script_wheel(struct person *p, const char *words)
{
    bool up = words[0] == '-';
    uint64_t notches = 0;
    if (!number_read(words + up, 100, &notches) || notches == 0)
        return false;
    step_press(p, &(struct ui_raw){.kind = RAW_WHEEL, .notches = up ? -(int)notches : (int)notches});
    return true;
}

// "key Enter", "key Shift+Tab", "key Ctrl+1"; "key A on #14" is the key on which an A is printed, at another place, and
// "key #64" one without a name: as the recorder writes them.
static uint16_t key_of(const char *words)
{
    uint64_t key = 0;
    if (words[0] != '#')
        return ui_key_by_name(words);
    return number_read_hex(words + 1, UINT16_MAX, &key) ? (uint16_t)key : 0;
}

bool script_key(struct person *p, const char *words)
{
    char name[40] = "", place[16] = "";
    if (sscanf(words, "%39s on %15s", name, place) < 1)
        return false;
    const char *plus = strchr(name, '+'), *sign = plus != NULL ? plus + 1 : name;
    bool shift = strncmp(name, "Shift+", 6) == 0, foreign = !shift && plus != NULL;
    if (foreign && strncmp(name, "Ctrl+", 5) != 0 && strncmp(name, "Alt+", 4) != 0 && strncmp(name, "Super+", 6) != 0)
        return false;
    struct ui_raw raw = {
        .kind = RAW_KEY, .key = key_of(place[0] != '\0' ? place : sign), .shift = shift, .foreign = foreign};
    raw.printed = place[0] != '\0' ? key_of(sign) : 0;
    if (raw.key == 0)
        return false;
    step_press(p, &raw);
    return true;
}

// "point 320 200": where no words are.
bool script_point(struct person *p, const char *rest)
{
    uint64_t x = 0, y = 0;
    if (!script_number(&rest, INT_MAX, &x) || !number_read(rest, INT_MAX, &y))
        return false;
    step_point(p, (int)x, (int)y);
    return true;
}
