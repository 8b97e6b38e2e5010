// SPDX-License-Identifier: MIT
//
// closing.c — sixty seconds that no meeting leaves out: the rule, the helpers, a bright end.
#include "play.h"

enum { ID_HOME = 1, ID_SHEET, ID_KEEP };

struct over {
    bool keep; // phones, for the meeting that follows
};

// The hall says the rule, who was hurt in the middle; a lone child's friend says it with the child.
static void say_it(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    enum { MIDDLE = PLAY_HALL / 2, SAYING_UNITS = 480, LATER_MS = 60, APART = 210 };
    const char *own = v->view.alone ? solo_friend(v) : v->view.harmed_figure, *figures[PLAY_HALL];
    int beside = v->view.alone ? 0 : ui_narrow(f) ? 1 : MIDDLE;
    play_hall(&v->view, own, figures);
    ui_begin_ground(f, 1, SAYING_UNITS);
    for (int i = MIDDLE - beside; i <= MIDDLE + beside; i++) {
        int at = 500 + (i - MIDDLE) * APART;
        struct ui_person person = {.figure = figures[i],
                                   .mood = "brave",
                                   .pose = i % 2 == 0 ? "hug" : "reach",
                                   .among_children = true,
                                   .in_a_row = true,
                                   .state = ui_speaks(f, s->since_ms + (uint32_t)i * LATER_MS)};
        ui_begin_at(f, at);
        ui_move_part(f, MOTION_HOP, s->since_ms, (uint32_t)i * LATER_MS, 100);
        ui_person(f, &person, SAYING_UNITS);
        ui_end_at(f, at);
    }
    ui_end_ground(f);
}

static void rule(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    const char *words = v->view.rule != NULL ? v->view.rule : viewer_text(v, T_CLOSING_RULE);
    ui_move(f, MOTION_SETTLE, s->since_ms);
    ui_begin_panel(f, TONE_PAPER, 24, 26);
    ui_text_centred(f, ROLE_TEXT_TITLE, TONE_INK, words);
    ui_end(f);
    ui_grow(f, 1);
    ui_begin_column(f, 0);
    say_it(v, s, f);
    ui_end(f);
}

static void helpers(struct viewer *v, struct ui_frame *f)
{
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, UI_GAP);
    calling_numbers(v, f, 3);
    ui_end(f);
}

// ---- the village, together ----

static const char *const villagers[] = {"grandmother", "boy-4", "mother-3", "girl-6", "village-head",
                                        "girl-3",      "boy-2", "nurse",    "girl-8"};
enum { VILLAGERS = sizeof villagers / sizeof *villagers, VILLAGER_UNITS = 480, RISING = 7, RISING_UNITS = 96 };

// Each to a height of its own, over the strings of lanterns that pictures have; none where some hang already.
void play_lanterns_rise(struct ui_frame *f, uint32_t since_ms, int hanging)
{
    enum { ONE_HANGING = 86, BEFORE = 14 };
    static const int heights[RISING] = {34, 8, 48, 16, 40, 4, 26};
    int column = ui_units_wide(f) / RISING, taken = hanging > 0 ? BEFORE + hanging * ONE_HANGING : 0;
    int first = (taken + column - 1) / column;
    ui_begin_row(f, 0);
    for (int i = 0; i < RISING; i++) {
        ui_grow(f, 1);
        ui_begin_column(f, 0);
        if (i >= first) {
            ui_space(f, heights[i]);
            ui_move_after(f, MOTION_LANTERNS_UP, since_ms, (uint32_t)(i * 5 % RISING) * 180);
            ui_align(f, UI_CENTRE, UI_START);
            ui_picture(f, "icons/lantern-fly", RISING_UNITS, FIT_CONTAIN);
        }
        ui_end(f);
    }
    ui_end(f);
}

// Children and grown-ups, a string of lights from hand to hand, a lone child's friend among those who help it; they
// sway to what they sing, one against the next.
static void people(struct viewer *v, struct ui_frame *f, uint32_t since_ms)
{
    struct ui_person stand[VILLAGERS];
    int own = v->view.alone ? solo_people(v, stand, VILLAGERS) : 0, all = ui_narrow(f) ? VILLAGERS - 2 : VILLAGERS;
    int count = own > 0 ? own : all;
    for (int i = 0; i < all && own == 0; i++)
        stand[i] = (struct ui_person){.figure = villagers[i], .mood = i % 3 == 1 ? "calm" : "happy", .pose = "rest"};
    struct play_circle circle = {.people = stand,
                                 .count = count,
                                 .units_high = VILLAGER_UNITS,
                                 .width = ui_narrow(f) ? 800 : 700,
                                 .moves = true,
                                 .sides = true,
                                 .motion = MOTION_TO_AND_FRO,
                                 .since_ms = since_ms,
                                 .held = true};
    play_in_circle(f, &circle, 1);
}

// Words below, on the dusk at the edge: nobody stands behind them.
static void bright_end(struct viewer *v, struct ui_frame *f)
{
    ui_background(f, "pictures/village");
    play_lanterns_rise(f, v->step_since_ms, 0);
    ui_begin_column(f, 0);
    people(v, f, v->step_since_ms);
    strip_begin(f);
    ui_bold(f);
    ui_text_centred(f, ROLE_TEXT_ANSWER, TONE_CHALK,
                    viewer_text(v, v->view.alone ? T_CLOSING_BRIGHT_ALONE : T_CLOSING_BRIGHT));
    bar_bottom(v, f, BAR_NEXT, NULL);
    strip_end(f);
    ui_end(f);
}

static void closing_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    if (v->view.closing_step >= CLOSING_STEPS - 1) {
        bright_end(v, f);
        return;
    }
    bool first = v->view.closing_step == 0;
    room_begin(f, "places/night", viewer_text(v, first ? T_CLOSING_RULE_TITLE : T_CLOSING_HELPERS), UI_START);
    if (first)
        rule(v, s, f);
    else
        helpers(v, f);
    room_strip(f);
    ui_text_centred(f, ROLE_TEXT_BODY, TONE_CHALK, viewer_text(v, first ? T_CLOSING_NOT_FAULT : T_CLOSING_TELL_AGAIN));
    bar_bottom(v, f, BAR_NEXT, NULL);
    room_end(f);
}

// Before its bright end a lone child is asked for its circle, once.
static struct next closing_input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    bool on = in->action == UI_NEXT || in->action == UI_OK || viewer_pressed(in, ID_NEXT);
    if (on && v->view.alone && v->view.closing_step == CLOSING_STEPS - 2 && !v->parts.bag->solo.asked)
        return next_push(&circle_screen);
    return phase_input(v, s, in);
}

static struct next over_input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    struct over *over = s->state;
    if (viewer_pressed(in, ID_SHEET) && v->parts.bag->papers != NULL) {
        viewer_wants(v, REQUEST_FACTS_AT_HAND);
        return next_push(&facts_screen);
    }
    if (viewer_pressed(in, ID_KEEP))
        over->keep = !over->keep;
    bool home = in->action == UI_OK || in->action == UI_NEXT || in->action == UI_MENU || viewer_pressed(in, ID_HOME);
    if (home && phones_are_on(v) && !over->keep) // they go with the meeting: a page forgets its seat
        phones_turn(v, false);
    return home ? title_again(v) : next_stay();
}

// The valley at the end of the hour, under all the lanterns it has.
static void over_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    const struct over *over = s->state;
    int lanterns = v->view.meeting_lanterns;
    ui_background(f, "pictures/village");
    ui_begin_column(f, 0);
    ui_begin_row(f, 0);
    ui_space(f, 14);
    ui_lanterns_hang(f, lanterns, lanterns, 88);
    ui_end(f);
    people(v, f, s->since_ms);
    strip_begin(f);
    ui_bold(f);
    ui_text_centred(f, ROLE_TEXT_QUESTION, TONE_CHALK, viewer_text(v, T_OVER_TITLE));
    ui_begin_row(f, UI_GAP_SMALL);
    if (phones_are_on(v)) {
        ui_grow(f, 1);
        ui_toggle(f, ui_id(ID_KEEP), viewer_text(v, T_PHONES_KEEP), over->keep);
    } else {
        strip_to_the_right(f);
    }
    if (!v->view.alone && v->parts.bag->papers != NULL)
        ui_button(f, ui_id(ID_SHEET), BUTTON_PLAIN, "icons/print", viewer_text(v, T_FACTS_SHEET));
    ui_button(f, ui_id(ID_HOME), BUTTON_PRIMARY, NULL, viewer_text(v, T_OVER_HOME));
    ui_end(f);
    strip_end(f);
    ui_end(f);
}

const struct screen_ops closing_screen = {
    .name = "closing", .input = closing_input, .draw = closing_draw, .music = MUSIC_THEME};
const struct screen_ops over_screen = {
    .name = "over", .state = sizeof(struct over), .input = over_input, .draw = over_draw, .music = MUSIC_THEME};
