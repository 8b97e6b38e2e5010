// SPDX-License-Identifier: MIT
//
// closing.c — sixty seconds that no meeting leaves out: the rule, the helpers, a bright end.
#include "play.h"

enum { ID_HOME = 1, ID_SHEET = 2 };

static void frame_begin(struct ui_frame *f, const char *place, int shade)
{
    ui_background(f, place);
    ui_shade(f, shade);
    ui_begin_column(f, UI_GAP_SMALL);
    ui_grow(f, 1);
    page_begin(f, 7, UI_START, UI_GAP);
    ui_space(f, 10);
}

static void frame_end(struct viewer *v, struct ui_frame *f, const char *next)
{
    page_end(f, 7);
    strip_begin(f);
    bar_bottom(v, f, BAR_NEXT, next);
    strip_end(f);
    ui_end(f);
}

static void rule(struct viewer *v, struct ui_frame *f)
{
    const char *words = v->view.rule != NULL ? v->view.rule : viewer_text(v, T_CLOSING_RULE);
    ui_title(f, viewer_text(v, T_CLOSING_RULE_TITLE));
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, UI_GAP_WIDE);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_picture(f, "icons/logo", 260, FIT_CONTAIN);
    ui_begin_panel(f, TONE_PAPER, 28, 26);
    ui_text_centred(f, ROLE_TEXT_TITLE, TONE_INK, words);
    ui_end(f);
    ui_text_centred(f, ROLE_TEXT_BODY, TONE_CHALK, viewer_text(v, T_CLOSING_NOT_FAULT));
    ui_end(f);
}

static void helpers(struct viewer *v, struct ui_frame *f)
{
    ui_title(f, viewer_text(v, T_CLOSING_HELPERS));
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, UI_GAP);
    calling_numbers(v, f, 3);
    ui_text_centred(f, ROLE_TEXT_BODY, TONE_CHALK, viewer_text(v, T_CLOSING_TELL_AGAIN));
    ui_end(f);
}

static void bright_end(struct viewer *v, struct ui_frame *f)
{
    ui_space(f, 10);
    ui_begin_panel(f, TONE_PAPER, 24, 26); // above, so that the circle of people is seen
    ui_text_centred(f, ROLE_TEXT_QUESTION, TONE_INK,
                    viewer_text(v, v->view.alone ? T_CLOSING_BRIGHT_ALONE : T_CLOSING_BRIGHT));
    ui_end(f);
    ui_grow(f, 1);
    ui_space(f, 0);
}

static void closing_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    bool last = v->view.closing_step >= CLOSING_STEPS - 1;
    frame_begin(f, last ? "places/feast" : "places/night", 0);
    if (v->view.closing_step == 0)
        rule(v, f);
    else if (!last)
        helpers(v, f);
    else
        bright_end(v, f);
    frame_end(v, f, NULL);
}

static struct next over_input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    (void)s;
    if (viewer_pressed(in, ID_SHEET) && v->parts.bag->papers != NULL) {
        viewer_wants(v, REQUEST_FACTS_AT_HAND);
        return next_push(&facts_screen);
    }
    bool home = in->action == UI_OK || in->action == UI_NEXT || in->action == UI_MENU || viewer_pressed(in, ID_HOME);
    return home ? title_again(v) : next_stay();
}

static void over_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    int lanterns = v->view.meeting_lanterns;
    frame_begin(f, "places/feast", 60);
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, UI_GAP_WIDE);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_panel(f, TONE_CLOTH, 24, 26);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_lanterns(f, lanterns, lanterns, lanterns <= 5 ? 110 : 62);
    ui_title(f, viewer_text(v, T_OVER_TITLE));
    ui_end(f);
    ui_end(f);
    page_end(f, 7);
    strip_begin(f);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_row(f, UI_GAP_WIDE);
    if (!v->view.alone && v->parts.bag->papers != NULL)
        ui_button(f, ui_id(ID_SHEET), BUTTON_PLAIN, "icons/print", viewer_text(v, T_FACTS_SHEET));
    ui_button(f, ui_id(ID_HOME), BUTTON_PRIMARY, NULL, viewer_text(v, T_OVER_HOME));
    ui_end(f);
    strip_end(f);
    ui_end(f);
}

const struct screen_ops closing_screen = {.name = "closing", .input = phase_input, .draw = closing_draw};
const struct screen_ops over_screen = {.name = "over", .input = over_input, .draw = over_draw};
