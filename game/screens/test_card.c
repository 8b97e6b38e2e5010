// SPDX-License-Identifier: MIT
//
// test_card.c — the projector's test card: edges, smallest letters, colour pairs, sound.
#include "play.h"
#include "screens_inside.h"

enum { ID_OUT = 1, ID_SOUND };

static struct next card_input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    (void)s;
    if (viewer_pressed(in, ID_SOUND)) {
        viewer_cue(v, SOUND_TEST);
        return next_stay();
    }
    bool out = in->action == UI_MENU || in->action == UI_BACK || in->action == UI_NEXT || viewer_pressed(in, ID_OUT);
    return out ? next_pop() : next_stay();
}

static void edge(struct ui_frame *f, enum ui_tone tone)
{
    ui_begin_panel(f, tone, 6, 0);
    ui_space(f, 4);
    ui_end(f);
}

static void card_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    static const enum ui_tone choices[] = {TONE_CHOICE_1, TONE_CHOICE_2, TONE_CHOICE_3, TONE_CHOICE_4};
    (void)s;
    ui_begin_column(f, 0);
    edge(f, TONE_LANTERN);
    ui_grow(f, 1);
    ui_begin_row(f, UI_GAP);
    edge(f, TONE_LANTERN);
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, UI_GAP_SMALL);
    ui_title(f, viewer_text(v, T_CARD_TITLE));
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_CHALK, viewer_text(v, T_CARD_EDGES));
    ui_text_centred(f, ROLE_TEXT_QUESTION, TONE_CHALK, viewer_text(v, T_CARD_QUESTION));
    ui_text_centred(f, ROLE_TEXT_ANSWER, TONE_CHALK, viewer_text(v, T_CARD_ANSWER));
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_CHALK, viewer_text(v, T_CARD_SMALL));
    ui_begin_grid(f, 4, UI_GAP_SMALL);
    for (int i = 0; i < 4; i++) {
        ui_begin_panel(f, choices[i], 10, 14);
        ui_text_centred(f, ROLE_TEXT_BODY, TONE_CHALK, ui_keep(f, "%c", 'A' + i));
        ui_end(f);
    }
    for (int i = 1; i <= VERDICTS; i++) {
        const struct play_verdict *verdict = &play_verdicts[i % VERDICTS]; // what is not judged comes last, with a star
        ui_begin_panel(f, verdict->tone, 10, 14);
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, verdict->mark != NULL ? verdict->mark : "icons/star", 60, FIT_CONTAIN);
        ui_end(f);
    }
    ui_end(f);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_row(f, UI_GAP);
    ui_button(f, ui_id(ID_SOUND), BUTTON_PLAIN, "icons/drum", viewer_text(v, T_CARD_SOUND));
    ui_button(f, ui_id(ID_OUT), BUTTON_PRIMARY, NULL, viewer_text(v, T_SETTINGS_OUT));
    ui_end(f);
    ui_end(f);
    edge(f, TONE_LANTERN);
    ui_end(f);
    edge(f, TONE_LANTERN);
    ui_end(f);
}

const struct screen_ops test_card_screen = {.name = "test-card", .input = card_input, .draw = card_draw};
