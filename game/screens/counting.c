// SPDX-License-Identifier: MIT
//
// counting.c — how many cards or hands there are.
#include "counting.h"

enum { DIGITS_UNITS = 84 };

int counting_rows(const struct view *view)
{
    if (!view->can_count)
        return 0;
    return view->phase == PHASE_ACTIVITY ? CHECK_ANSWERS : view->option_count;
}

uint8_t counting_value(const struct view *view, int row)
{
    return view->phase == PHASE_ACTIVITY ? view->checked[row] : view->options[row].count;
}

uint8_t counting_choice(const struct view *view, int row)
{
    return view->phase == PHASE_ACTIVITY ? (uint8_t)row : view->options[row].ordinal;
}

static void set(const struct view *view, int row, int value, struct command *command)
{
    *command = (struct command){.type = COMMAND_COUNT,
                                .choice = counting_choice(view, row),
                                .value = (uint8_t)(value < 0               ? 0
                                                   : value > COUNTING_MOST ? COUNTING_MOST
                                                                           : value)};
}

static void go_to(struct counting *c, int row)
{
    c->at = row;
    c->typing = false;
}

bool counting_key(struct counting *c, const struct view *view, uint16_t key, struct command *command)
{
    int rows = counting_rows(view), digit = ui_key_digit(key);
    *command = (struct command){.type = COMMAND_NONE};
    if (rows == 0)
        return false;
    c->at = c->at < rows ? c->at : 0;
    int value = counting_value(view, c->at);
    if (digit >= 0) {
        set(view, c->at, c->typing ? value * 10 + digit : digit, command);
        c->typing = true;
        return true;
    }
    switch (key) {
    case UI_KEY_BACKSPACE: set(view, c->at, value / 10, command); return true;
    case UI_KEY_UP: go_to(c, (c->at + rows - 1) % rows); return true;
    case UI_KEY_DOWN: go_to(c, (c->at + 1) % rows); return true;
    case UI_KEY_ENTER:
    case UI_KEY_KEYPAD_ENTER:
        if (c->at + 1 == rows)
            return false;
        go_to(c, c->at + 1);
        return true;
    default: return false;
    }
}

bool counting_press(struct counting *c, const struct view *view, struct ui_id id, struct command *command)
{
    int rows = counting_rows(view);
    *command = (struct command){.type = COMMAND_NONE};
    if ((id.what != ID_FEWER && id.what != ID_MORE && id.what != ID_COUNTED) || id.row >= rows)
        return false;
    int value = counting_value(view, id.row);
    go_to(c, id.row);
    if (id.what == ID_FEWER)
        set(view, id.row, value - 1, command);
    if (id.what == ID_MORE)
        set(view, id.row, value + 1, command);
    return true;
}

void counting_controls(const struct counting *c, const struct view *view, struct ui_frame *f, int row)
{
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_row(f, UI_GAP_SMALL);
    ui_button(f, ui_row(ID_FEWER, row), BUTTON_QUIET, NULL, " − ");
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_press(f, ui_row(ID_COUNTED, row), ui_keep(f, "%d", counting_value(view, row)));
    ui_begin_panel(f, c->at == row ? TONE_LANTERN : TONE_PAPER, 12, 14);
    ui_begin_stack(f); // as wide for one digit as for three
    ui_high(f, 1);
    ui_space(f, DIGITS_UNITS);
    ui_bold(f);
    ui_text_centred(f, ROLE_TEXT_ANSWER, TONE_INK, ui_keep(f, "%d", counting_value(view, row)));
    ui_end(f);
    ui_end(f);
    ui_button(f, ui_row(ID_MORE, row), BUTTON_QUIET, NULL, " + ");
    ui_end(f);
}
