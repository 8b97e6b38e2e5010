// SPDX-License-Identifier: MIT
//
// calm.c — a calm screen that runs itself, a black one, and one that looks like something else.
//
// Calm: lanterns and a circle to breathe with; not one word about harm. After five minutes a
// drawing task. It is part of every meeting, so that using it points at nobody.
#include "play.h"

enum { ID_ON = 1, ID_CLOSE, BREATH_MS = 10000, BREATHING_MS = 5 * 60 * 1000 };

struct calm {
    bool draws; // the drawing task has come
};

static bool in_meeting(const struct viewer *v)
{
    enum phase phase = v->view.phase;
    return phase != PHASE_SETUP && phase != PHASE_OVER;
}

static struct next calm_input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    (void)s;
    if (viewer_pressed(in, ID_CLOSE)) {
        viewer_send(v, COMMAND_CLOSE, 0, 0);
        return next_pop();
    }
    bool on = in->action == UI_OK || in->action == UI_NEXT || in->action == UI_BACK || in->action == UI_MENU ||
              viewer_pressed(in, ID_ON);
    return on ? next_pop() : next_stay();
}

static void breathing(struct viewer *v, struct ui_frame *f)
{
    int wave = ui_wave(f, BREATH_MS);
    bool in = (v->now_ms % BREATH_MS) < BREATH_MS / 2;
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_STRETCH);
    ui_begin_stack(f);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_fade(f, 60); // light goes out from it, as far as the breath does
    ui_circle(f, TONE_LANTERN, 430 + wave * 370 / 1000);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_fade(f, 150);
    ui_circle(f, TONE_LANTERN, 380 + wave * 220 / 1000);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_circle(f, TONE_PAPER, 350);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_text_centred(f, ROLE_TEXT_ANSWER, TONE_INK,
                    viewer_text(v, v->parts.settings->reduce_motion ? T_CALM_BREATHE
                                   : in                             ? T_CALM_IN
                                                                    : T_CALM_OUT));
    ui_end(f);
}

// A sheet of paper in the middle, with the colours to draw on it: no bar across the lake.
static void sheet_to_draw(struct viewer *v, struct ui_frame *f)
{
    static const enum ui_tone colours[] = {TONE_SCARF, TONE_LANTERN, TONE_RICE, TONE_CHOICE_1, TONE_TEAM_5};
    ui_begin_row(f, 0);
    ui_grow(f, 1);
    ui_space(f, 0);
    ui_wide(f, ui_narrow(f) ? 78 : 58);
    ui_begin_panel(f, TONE_PAPER, 34, 26);
    ui_text_centred(f, ROLE_TEXT_QUESTION, TONE_INK, viewer_text(v, T_CALM_DRAW));
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_row(f, UI_GAP);
    for (size_t i = 0; i < sizeof colours / sizeof *colours; i++)
        ui_circle(f, colours[i], 46);
    ui_end(f);
    ui_end(f);
    ui_grow(f, 1);
    ui_space(f, 0);
    ui_end(f);
}

static void calm_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    ui_background(f, "places/calm");
    ui_begin_column(f, UI_GAP);
    ui_space(f, 30);
    if (v->now_ms - s->since_ms < BREATHING_MS) {
        breathing(v, f);
    } else {
        ui_grow(f, 1);
        ui_begin_column(f, UI_GAP);
        ui_grow(f, 1);
        ui_space(f, 0);
        sheet_to_draw(v, f);
        ui_grow(f, 1);
        ui_space(f, 0);
        ui_end(f);
    }
    strip_begin(f);
    ui_begin_row(f, UI_GAP_SMALL);
    if (in_meeting(v) && !v->view.alone)
        ui_button(f, ui_id(ID_CLOSE), BUTTON_QUIET, NULL, viewer_text(v, T_CALM_CLOSE));
    strip_to_the_right(f);
    ui_button(f, ui_id(ID_ON), BUTTON_PLAIN, NULL, viewer_text(v, in_meeting(v) ? T_CALM_ON : T_CALM_BACK));
    ui_end(f);
    strip_end(f);
    ui_end(f);
}

// The drawing task comes by itself.
static uint32_t calm_due(const struct viewer *v, const struct screen *s)
{
    (void)v;
    const struct calm *calm = s->state;
    return !calm->draws ? s->since_ms + BREATHING_MS : UINT32_MAX;
}

static bool calm_tick(struct viewer *v, struct screen *s, uint32_t now_ms)
{
    (void)v;
    struct calm *calm = s->state;
    bool now = !calm->draws && now_ms - s->since_ms >= BREATHING_MS;
    calm->draws = calm->draws || now;
    return now;
}

static struct next black_input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    (void)v, (void)s, (void)in;
    return next_pop(); // any key brings the picture back, and does nothing else
}

static void black_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)v, (void)s;
    ui_press(f, ui_id(ID_ON), "");
    ui_begin_column(f, 0);
    ui_grow(f, 1);
    ui_space(f, 0);
    ui_end(f);
}

const struct screen_ops calm_screen = {.name = "calm",
                                       .state = sizeof(struct calm),
                                       .input = calm_input,
                                       .draw = calm_draw,
                                       .tick = calm_tick,
                                       .due = calm_due,
                                       .cover = COVER_CALM,
                                       .music = MUSIC_CALM};
const struct screen_ops black_screen = {
    .name = "black", .any_key = true, .input = black_input, .draw = black_draw, .cover = COVER_BLACK};
