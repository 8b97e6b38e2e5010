// SPDX-License-Identifier: MIT
//
// typing.c — a line somebody types in, and the word an input method is still making for it.
//
//   keys ─→ input method ─→ the word so far (drawn underlined at the caret) ─→ the word (typed)
//
// Vietnamese is typed so: "Truwowngf" becomes "Trường", and is given only when the word ends. Whatever reaches us
// meanwhile — Enter, a click elsewhere — first takes the word into the line it was typed in. When the input method
// gives the same word a moment later, it is not taken twice.
#include "field.h"

#include <stdio.h>
#include <string.h>

enum { LATE_MS = 5000, PIECE_BYTES = 24 };

struct typed_line typing_field(struct viewer *v)
{
    struct screen *s = &v->stack[v->depth - 1];
    return s->ops->field != NULL ? s->ops->field(v, s) : (struct typed_line){NULL, 0};
}

bool viewer_wants_text(struct viewer *v) { return typing_field(v).words != NULL; }

bool viewer_takes_reset(struct viewer *v)
{
    bool reset = v->typing_reset;
    v->typing_reset = false;
    return reset;
}

static void type(struct viewer *v, struct typed_line field, const char *typed)
{
    if (!field_type(field.words, field.size, typed))
        viewer_tell(v, viewer_text(v, T_FIELD_FULL));
}

static bool take_composed(struct viewer *v, struct typed_line field)
{
    if (v->composing[0] == '\0' || field.words == NULL)
        return false;
    type(v, field, v->composing);
    memcpy(v->taken, v->composing, sizeof v->taken);
    v->taken_ms = v->now_ms;
    v->composing[0] = '\0';
    return true;
}

// A word that was taken may come in pieces of SDL's size; the last piece is what is left of it.
static bool was_taken(struct viewer *v, const char *typed)
{
    size_t length = strlen(typed), rest = strlen(v->taken);
    bool fits = rest > 0 && length > 0 && length <= rest && strncmp(v->taken, typed, length) == 0 &&
                v->now_ms - v->taken_ms < LATE_MS && (length == rest || length >= PIECE_BYTES);
    if (fits)
        memmove(v->taken, v->taken + length, rest - length + 1);
    return fits;
}

static bool leads_away(uint16_t key)
{
    return key == UI_KEY_ENTER || key == UI_KEY_ESCAPE || key == UI_KEY_TAB || key == UI_KEY_KEYPAD_ENTER ||
           (key >= UI_KEY_F1 && key <= UI_KEY_F12) || (key >= UI_KEY_RIGHT && key <= UI_KEY_UP);
}

static bool key_input(struct viewer *v, struct typed_line field, const struct ui_raw *raw, bool *changed)
{
    if (field.words == NULL || ui_key_modifies(raw->key))
        return false;
    bool composed = *changed = take_composed(v, field);
    if (raw->key == UI_KEY_BACKSPACE) {
        field_erase(field.words);
        *changed = true;
        return true;
    }
    if (composed && raw->key == UI_KEY_ESCAPE)
        return true;              // ends the word and nothing else
    return !leads_away(raw->key); // its letter comes as typed text
}

bool typing_input(struct viewer *v, const struct ui_raw *raw, bool *changed)
{
    struct typed_line field = typing_field(v);
    switch (raw->kind) {
    case RAW_COMPOSING:
        *changed = field.words != NULL && strcmp(v->composing, raw->text) != 0;
        snprintf(v->composing, sizeof v->composing, "%s", field.words != NULL ? raw->text : "");
        if (raw->text[0] != '\0')
            v->taken[0] = '\0'; // a new word: what was taken does not come any more
        return true;
    case RAW_TEXT:
        if (was_taken(v, raw->text) || field.words == NULL)
            return true;
        v->composing[0] = '\0';
        viewer_tell(v, NULL);
        type(v, field, raw->text);
        *changed = true;
        return true;
    case RAW_KEY: return key_input(v, field, raw, changed);
    case RAW_POINTER_DOWN:
    case RAW_PAD_BUTTON:
        *changed = take_composed(v, field);
        v->typing_reset = v->typing_reset || *changed; // it does not see the mouse
        return false;
    case RAW_POINTER_MOVE:
    case RAW_WHEEL:
    case RAW_POINTER_UP:
    case RAW_KEY_UP:
    case RAW_PAD_UP: return false;
    }
    return false;
}
