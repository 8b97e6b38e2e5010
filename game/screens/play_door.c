// SPDX-License-Identifier: MIT
//
// play_door.c — the doors of `tell`: who lives behind each, somebody knocks, and the adult steps out.
//
// A door is always seen from outside and higher than who stands in it. First the adult speaks; what it was worth comes
// after that.
#include "play.h"

#include <string.h>

enum {
    ADULT_PERCENT = 64,
    SIGN_PERCENT = 25,
    SIGN_ABOVE_PERCENT = 66,
    DOOR_UNITS = 590,
    LINE_BYTES = 70,
    AFTER_WORDS_MS = 1300
};

const char *play_outdoors(const char *place)
{
    static const struct {
        const char *inside, *outside;
    } doors[] = {
        {"classroom", "school-yard"},        {"classroom-window", "school-yard"}, {"boarding-room", "school-yard"},
        {"boarding-morning", "school-yard"}, {"library", "school-yard"},          {"home-day", "house-yard"},
        {"kitchen", "house-yard"},           {"home-evening", "night"},           {"clinic", "village-path"},
        {"union-office", "village-path"},    {"net-cafe", "village-path"},        {"forum-hall", "village-path"}};
    for (size_t i = 0; i < sizeof doors / sizeof *doors; i++)
        if (strcmp(place, doors[i].inside) == 0)
            return doors[i].outside;
    return place;
}

// The house by who lives or works in it.
static const char *sign_of(const char *figure)
{
    static const struct {
        const char *begins, *sign;
    } signs[] = {{"teacher", "school"}, {"police", "police"},      {"border-guard", "police"},
                 {"nurse", "clinic"},   {"doctor", "clinic"},      {"union-woman", "union"},
                 {"hotline", "111"},    {"village-head", "office"}};
    for (size_t i = 0; figure != NULL && i < sizeof signs / sizeof *signs; i++)
        if (strncmp(figure, signs[i].begins, strlen(signs[i].begins)) == 0)
            return signs[i].sign;
    return "home";
}

static void sign(struct ui_frame *f, const char *figure, int units)
{
    ui_begin_column(f, 0);
    ui_grow(f, 1);
    ui_space(f, 0);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_picture(f, ui_keep(f, "icons/helper-%s", sign_of(figure)), units * SIGN_PERCENT / 100, FIT_CONTAIN);
    ui_space(f, units * SIGN_ABOVE_PERCENT / 100);
    ui_end(f);
}

void play_door(struct ui_frame *f, const struct view_option *o, int units)
{
    ui_begin_stack(f);
    ui_align(f, UI_CENTRE, UI_END);
    ui_picture(f, o->opened ? "icons/door-open" : "icons/door-closed", units, FIT_CONTAIN);
    sign(f, o->figure, units);
    if (o->opened) {
        ui_align(f, UI_CENTRE, UI_END);
        ui_figure(f, o->figure, o->helped ? "happy" : "worried", units * ADULT_PERCENT / 100);
    }
    ui_end(f);
}

// Somebody knocks, light comes through the gap, and the adult steps out.
static void behind_the_door(struct viewer *v, struct ui_frame *f, const struct view_option *o, int units)
{
    bool knocks = ui_moving(f, v->phase_since_ms, ui_motion_ms(MOTION_KNOCK));
    struct ui_person adult = {.figure = o->figure,
                              .mood = o->helped ? "happy" : "worried",
                              .pose = o->helped ? "reach" : "rest",
                              .state = ui_speaks(f, v->phase_since_ms + ui_motion_ms(MOTION_STEP_OUT))};
    ui_high(f, 1); // as high as its row
    ui_begin_stack(f);
    ui_move(f, MOTION_KNOCK, v->phase_since_ms);
    ui_align(f, UI_CENTRE, UI_END);
    ui_picture(f, knocks ? "icons/door-closed" : "icons/door-open", units, FIT_CONTAIN);
    sign(f, o->figure, units);
    if (!knocks) {
        ui_move(f, MOTION_GLOW, v->phase_since_ms + ui_motion_ms(MOTION_KNOCK));
        ui_align(f, UI_CENTRE, UI_END);
        ui_picture(f, "icons/glow-warm", units, FIT_CONTAIN);
    }
    ui_move(f, MOTION_STEP_OUT, v->phase_since_ms);
    ui_align(f, UI_CENTRE, UI_END);
    ui_person(f, &adult, units * ADULT_PERCENT / 100);
    ui_end(f);
}

// What the adult says, and when that was heard what it means.
static void what_is_said(struct viewer *v, struct ui_frame *f, const struct view_option *o)
{
    uint32_t steps_out = ui_motion_ms(MOTION_STEP_OUT);
    const char *says = shown(o->helped ? o->turned.helps : o->turned.busy);
    bool wordy = ui_narrow(f) || strlen(says) > LINE_BYTES;
    ui_move_after(f, MOTION_POP, v->phase_since_ms, steps_out);
    ui_begin_panel(f, TONE_PAPER, 22, 22);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_SMALL, TONE_SCARF, o->text);
    ui_text(f, wordy ? ROLE_TEXT_ANSWER : ROLE_TEXT_QUESTION, TONE_INK, says);
    ui_end(f);
    ui_move_after(f, MOTION_POP, v->phase_since_ms, steps_out + AFTER_WORDS_MS);
    if (o->helped) {
        ui_begin_panel(f, TONE_SAFE, 18, 22);
        ui_text(f, wordy ? ROLE_TEXT_BODY : ROLE_TEXT_ANSWER, TONE_INK, shown(o->turned.because));
        ui_end(f);
    } else {
        play_swallow(v, f, "icons/swallow-speak", viewer_text(v, T_PLAY_TELL_AGAIN));
    }
}

// On a small screen the door stands below the words, as high as they leave it, and whom it is about in front of it.
static int units_below(struct viewer *v, struct ui_frame *f, const struct view_option *o)
{
    enum {
        ROOM = 690,
        LEAST = 230,
        MOST = 440,
        ALL_AROUND = 2 * (22 + 18) + 3 * UI_GAP,
        SIDES = PLAY_MARGINS + 2 * 22
    };
    int wide = ui_units_wide(f) - SIDES, left = ROOM - ALL_AROUND;
    left -= ui_text_high(f, ROLE_TEXT_SMALL, o->text, wide);
    left -= ui_text_high(f, ROLE_TEXT_ANSWER, shown(o->helped ? o->turned.helps : o->turned.busy), wide);
    left -= ui_text_high(f, ROLE_TEXT_BODY, o->helped ? shown(o->turned.because) : viewer_text(v, T_PLAY_TELL_AGAIN),
                         o->helped ? wide : wide * 3 / 4);
    return left < LEAST ? LEAST : left > MOST ? MOST : left;
}

static void below_the_words(struct viewer *v, struct ui_frame *f, const struct view_option *o)
{
    enum { PEOPLE_PERCENT = 50 };
    ui_begin_column(f, UI_GAP);
    what_is_said(v, f, o);
    ui_grow(f, 1);
    ui_begin_row(f, 0);
    play_actors_aside(v, f, &o->turned, PEOPLE_PERCENT);
    ui_grow(f, 1);
    behind_the_door(v, f, o, units_below(v, f, o));
    ui_end(f);
    ui_end(f);
}

static void beside_the_words(struct viewer *v, struct ui_frame *f, const struct view_option *o)
{
    ui_begin_row(f, UI_GAP);
    if (!ui_narrow(f))
        play_actors_aside(v, f, &o->turned, 24);
    ui_wide(f, ui_narrow(f) ? 42 : 32);
    behind_the_door(v, f, o, ui_narrow(f) ? DOOR_UNITS * 4 / 5 : DOOR_UNITS);
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, UI_GAP);
    if (ui_narrow(f))
        play_heads(f, o->turned.actors, o->turned.actor_count, 96);
    what_is_said(v, f, o);
    ui_end(f);
    ui_end(f);
}

static int opened(const struct view *view)
{
    int count = 0;
    for (int i = 0; i < view->option_count; i++)
        count += view->options[i].opened;
    return count;
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    const struct view *view = &v->view;
    const struct view_option *o = &view->options[view->at_hand < view->option_count ? view->at_hand : 0];
    play_begin(v, f, 60);
    ui_grow(f, 1);
    if (ui_narrow(f) && !ui_large(f))
        below_the_words(v, f, o);
    else
        beside_the_words(v, f, o);
    bool goes_on = opened(view) >= 2 && o->helped;
    play_end(v, f, BAR_NEXT, goes_on ? NULL : viewer_text(v, T_PLAY_ANOTHER_DOOR));
}

const struct screen_ops door_screen = {.name = "door", .input = phase_input, .draw = draw, .music = MUSIC_OF_THE_STORY};
