// SPDX-License-Identifier: MIT
//
// activity.c — a warm-up, a breath, a check or a debrief: one step at a time, big, read aloud.
//
// Where a step says how long it may take, a row of small lights fills: it suggests, it never
// ends anything. At a check the hall has its eyes closed, and what was counted is not explained.
#include "phases.h"
#include "play.h"

#include <string.h>

enum { SHORT_BYTES = 64 };

static void counted(struct viewer *v, const struct counting *counting, struct ui_frame *f)
{
    ui_begin_grid(f, v->view.counts_here ? 1 : CHECK_ANSWERS, UI_GAP_SMALL);
    for (int i = 0; i < CHECK_ANSWERS; i++) {
        ui_begin_row(f, UI_GAP_SMALL);
        ui_grow(f, 1);
        ui_choice(f, ui_row(ID_COUNTED, i), i, viewer_text(v, check_name((enum check_answer)i)), CHOICE_OPEN,
                  ui_keep(f, "icons/hand-%d", i + 1));
        if (v->view.counts_here)
            counting_controls(counting, &v->view, f, i);
        ui_end(f);
    }
    ui_end(f);
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    const struct activity *a = programme_activity(v);
    const struct activity_step *step = a != NULL && v->view.activity_step < a->step_count
                                           ? &a->steps[v->view.activity_step]
                                           : NULL;
    bool calm = a != NULL && a->kind == ACTIVITY_CALM;
    room_begin(f, calm ? "places/calm" : "places/night", NULL, UI_START);
    ui_align(f, UI_CENTRE, UI_START);
    ui_begin_row(f, UI_GAP);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_sides(f, CARD_SIDES);
    ui_begin_panel(f, TONE_CLOTH, 10, 16);
    ui_text_centred(f, ROLE_TEXT_BODY, TONE_CHALK, a != NULL ? spoken_in(&a->title, lang_code(v->lang)) : "");
    ui_end(f);
    if (step != NULL && step->seconds > 0)
        bar_sand(v, f, step->seconds * 1000);
    ui_end(f);
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, v->view.can_count ? UI_GAP : UI_GAP_WIDE);
    if (!v->view.can_count) {
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_grow(f, 1);
        ui_picture(f, a != NULL && a->picture != NULL ? a->picture : "icons/talk-circle", 240, FIT_CONTAIN);
    } else {
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, "icons/eye-closed", 84, FIT_CONTAIN);
    }
    const char *words = programme_words(v);
    // Read from the last row; a longer one must fit, too
    bool large = !v->view.can_count && strlen(words) <= SHORT_BYTES;
    ui_move(f, MOTION_SETTLE, v->step_since_ms);
    ui_begin_panel(f, TONE_PAPER, v->view.can_count ? 14 : 26, 24);
    ui_bold(f);
    ui_text_centred(f, large ? ROLE_TEXT_TITLE : ROLE_TEXT_QUESTION, TONE_INK, words);
    ui_end(f);
    if (v->view.can_count)
        counted(v, s->state, f);
    ui_end(f);
    room_strip(f);
    bar_bottom(v, f, BAR_NEXT, NULL);
    room_end(f);
}

static bool key(struct viewer *v, struct screen *s, uint16_t key_)
{
    return play_count(v, s->state, key_, ui_id(UI_NO_ID));
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    if (in->action == UI_PRESS && play_count(v, s->state, 0, in->pressed))
        return next_stay();
    return phase_input(v, s, in);
}

const struct screen_ops activity_screen = {
    .name = "activity", .state = sizeof(struct counting), .input = input, .draw = draw, .raw_key = key};
