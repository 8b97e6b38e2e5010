// SPDX-License-Identifier: MIT
//
// play_hand.c — a team without a phone, where others have one: the facilitator presses for it what its fingers show.
//
// Its own keys at the laptop do the same; this is for a mouse, a pad, a switch. The answers are letters alone, and what
// was pressed is not shown again: the wall knows that the team has answered and not what.
#include "play.h"

enum { ID_OUT = 1, HAND_UNITS = 210 };

struct hand {
    int team;
};

static void enter(struct viewer *v, struct screen *s)
{
    struct hand *hand = s->state;
    hand->team = v->depth > 1 ? play_hand_of(s - 1) : -1;
    v->focus = ui_row(ID_OPTION, 0);
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    const struct hand *hand = s->state;
    int place = viewer_place(in, ID_OPTION);
    if (place >= 0 && place < v->view.option_count && hand->team >= 0) {
        play_team_answers(v, (uint8_t)hand->team, place);
        return next_pop();
    }
    bool out = in->action == UI_BACK || in->action == UI_MENU || in->action == UI_NEXT || viewer_pressed(in, ID_OUT);
    return out ? next_pop() : next_stay();
}

static void answer(struct ui_frame *f, int place)
{
    const char *letter = ui_keep(f, "%c", 'A' + place);
    ui_press(f, ui_row(ID_OPTION, place), letter);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_panel(f, TONE_PAPER, 18, 24);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_picture(f, ui_keep(f, "icons/hand-%d", place + 1), HAND_UNITS, FIT_CONTAIN);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_letter(f, place);
    ui_end(f);
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    const struct hand *hand = s->state;
    uint8_t animal = hand->team >= 0 ? v->view.animals[hand->team] : 0;
    room_begin(f, "places/night", viewer_fill(v, f, T_VOTE_HAND, viewer_text(v, animal_text(animal)), NULL), UI_START);
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_row(f, UI_GAP);
    for (int i = 0; i < v->view.option_count; i++)
        answer(f, i);
    ui_end(f);
    room_strip(f);
    ui_begin_row(f, UI_GAP_SMALL);
    ui_button(f, ui_id(ID_OUT), BUTTON_QUIET, "icons/back", "");
    ui_end(f);
    room_end(f);
}

const struct screen_ops hand_screen = {
    .name = "hand", .state = sizeof(struct hand), .enter = enter, .input = input, .draw = draw};
