// SPDX-License-Identifier: MIT
//
// code.c — the code of a computer for all: set by a facilitator in the settings, typed to leave the game.
//
// Four to eight digits, by keys or on the screen. What is kept is a hash, so that nobody reads the code in the
// settings' file by chance; it holds off children, not somebody who may write that file.
#include "hash.h"
#include "screens_inside.h"

#include <stdio.h>
#include <string.h>

enum { ID_DIGIT = 1, ID_ERASE, ID_DONE, ID_OUT, DIGITS_LEAST = 4, DIGITS_MOST = 8, TRIES_MOST = 5, DOT_UNITS = 34 };

struct code {
    char digits[DIGITS_MOST + 1];
    int count, tries;
};

uint64_t code_hash(const char *digits) { return hash_text(hash_text(HASH_START, "safecircle"), digits); }

static void type(struct viewer *v, struct code *c, int digit)
{
    if (c->count < DIGITS_MOST)
        c->digits[c->count++] = (char)('0' + digit);
    c->digits[c->count] = '\0';
    viewer_tell(v, NULL);
    viewer_cue(v, SOUND_PRESS);
}

static void erase(struct code *c)
{
    c->count -= c->count > 0;
    c->digits[c->count] = '\0';
}

// Digits are keys here, whatever else they mean.
static bool raw_key(struct viewer *v, struct screen *s, uint16_t key)
{
    struct code *c = s->state;
    if (key == UI_KEY_BACKSPACE) {
        erase(c);
        return true;
    }
    int digit = ui_key_digit(key);
    if (digit >= 0)
        type(v, c, digit);
    return digit >= 0;
}

static bool done(const struct ui_input *in) { return in->action == UI_OK || viewer_pressed(in, ID_DONE); }

static bool pressed(struct viewer *v, struct code *c, const struct ui_input *in)
{
    int digit = viewer_row(in, ID_DIGIT);
    if (digit >= 0)
        type(v, c, digit);
    if (viewer_pressed(in, ID_ERASE))
        erase(c);
    return in->action == UI_MENU || in->action == UI_BACK || viewer_pressed(in, ID_OUT);
}

// ---- out of the game ----

static struct next unlock_input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    struct code *c = s->state;
    if (pressed(v, c, in))
        return next_pop();
    if (!done(in))
        return next_stay();
    if (code_hash(c->digits) == v->parts.settings->kiosk_code) {
        viewer_wants(v, REQUEST_UNLOCK);
        return next_stay();
    }
    c->count = 0;
    c->digits[0] = '\0';
    viewer_tell(v, viewer_text(v, T_CODE_WRONG));
    return ++c->tries < TRIES_MOST ? next_stay() : next_pop();
}

// ---- a new one ----

static struct next set_input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    struct code *c = s->state;
    if (pressed(v, c, in))
        return next_pop();
    if (!done(in))
        return next_stay();
    if (c->count < DIGITS_LEAST) {
        viewer_tell(v, viewer_text(v, T_CODE_SHORT));
        return next_stay();
    }
    v->parts.settings->kiosk_code = code_hash(c->digits);
    viewer_wants(v, REQUEST_SETTINGS);
    return next_pop();
}

// ---- both ----

static void pad(struct viewer *v, struct ui_frame *f)
{
    enum { DIGIT_HIGH = 92 };
    ui_wide(f, ui_narrow(f) ? 60 : 40);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_grid(f, 3, UI_GAP_SMALL);
    for (int i = 1; i <= 9; i++) {
        ui_high(f, DIGIT_HIGH);
        ui_button(f, ui_row(ID_DIGIT, i), BUTTON_PLAIN, NULL, ui_keep(f, "%d", i));
    }
    ui_high(f, DIGIT_HIGH);
    ui_button(f, ui_id(ID_ERASE), BUTTON_QUIET, NULL, viewer_text(v, T_CODE_ERASE));
    ui_high(f, DIGIT_HIGH);
    ui_button(f, ui_row(ID_DIGIT, 0), BUTTON_PLAIN, NULL, "0");
    ui_high(f, DIGIT_HIGH);
    ui_button(f, ui_id(ID_DONE), BUTTON_PRIMARY, NULL, viewer_text(v, T_CODE_DONE));
    ui_end(f);
}

// Never the digits: somebody may stand behind.
static void dots(struct ui_frame *f, int count)
{
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_row(f, UI_GAP_SMALL);
    for (int i = 0; i < DIGITS_MOST; i++) {
        ui_fade(f, i < count ? 255 : 70);
        ui_circle(f, i < count ? TONE_LANTERN : TONE_CHALK_SOFT, DOT_UNITS);
    }
    ui_end(f);
}

static void draw_pad(struct viewer *v, const struct screen *s, struct ui_frame *f, enum text_id says)
{
    const struct code *c = s->state;
    desk_begin(f, viewer_text(v, T_CODE_TITLE));
    dots(f, c->count);
    ui_space(f, UI_GAP_SMALL);
    pad(v, f);
    room_strip(f);
    strip_line(f, viewer_text(v, says));
    ui_begin_row(f, 0);
    ui_button(f, ui_id(ID_OUT), BUTTON_QUIET, "icons/back", viewer_text(v, T_CODE_OUT));
    ui_end(f);
    room_end(f);
}

static void unlock_draw(struct viewer *v, const struct screen *s, struct ui_frame *f) { draw_pad(v, s, f, T_CODE_ASK); }
static void set_draw(struct viewer *v, const struct screen *s, struct ui_frame *f) { draw_pad(v, s, f, T_CODE_SET); }

const struct screen_ops unlock_screen = {
    .name = "unlock", .state = sizeof(struct code), .input = unlock_input, .draw = unlock_draw, .raw_key = raw_key};
const struct screen_ops code_screen = {
    .name = "code", .state = sizeof(struct code), .input = set_input, .draw = set_draw, .raw_key = raw_key};
