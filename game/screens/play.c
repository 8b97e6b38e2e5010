// SPDX-License-Identifier: MIT
//
// play.c — what the screens of a level share: the place, the bars, a swallow that speaks.
#include "play.h"

#include <string.h>

void play_begin(struct viewer *v, struct ui_frame *f, int shade)
{
    const struct view *view = &v->view;
    bool doors = view->phase != PHASE_STORY && view->phase != PHASE_ACT && kind_has(view->kind, TRAIT_DOORS);
    bool hall = view->alone && (view->phase == PHASE_ACT || view->phase == PHASE_TALK) && // where others would sit
                strcmp(shown(view->place), "forum-hall") == 0;
    const char *place = !view->in_scene ? "night"
                        : hall          ? "village-path"
                        : doors         ? play_outdoors(view->place)
                                        : view->place;
    ui_background(f, ui_keep(f, "places/%s", place));
    ui_drift(f, v->scene_since_ms);
    ui_shade(f, shade);
    play_sheet_begin(v, f);
}

// What lies over the place: every scene is a new sheet of paper.
void play_sheet_begin(struct viewer *v, struct ui_frame *f)
{
    ui_begin_column(f, UI_GAP_SMALL);
    ui_begin_veil(f, UI_ABOVE, 0);
    bar_top(v, f);
    ui_end(f);
    ui_sheet(f, v->scene_since_ms);
    ui_move(f, MOTION_SETTLE, v->scene_since_ms);
    ui_grow(f, 1);
    ui_begin_row(f, 0);
    ui_space(f, PLAY_MARGINS / 2);
    ui_grow(f, 1);
    ui_begin_column(f, UI_GAP);
}

void play_end(struct viewer *v, struct ui_frame *f, unsigned wants, const char *next_label)
{
    ui_end(f);
    ui_space(f, PLAY_MARGINS / 2);
    ui_end(f);
    strip_begin(f);
    bar_bottom(v, f, wants, next_label);
    strip_end(f);
    ui_end(f);
}

const char *play_mood(enum mood mood)
{
    static const char *const names[MOODS] = {
#define MOOD(NAME, en, vi, word) [MOOD_##NAME] = en,
#include "moods.def"
#undef MOOD
    };
    return names[mood];
}

void play_pictogram(struct ui_frame *f, const struct view_option *o)
{
    ui_pictogram(f, o->picture != NULL ? ui_keep(f, "icons/answer-%s", o->picture) : NULL);
}

void play_swallow(struct viewer *v, struct ui_frame *f, const char *icon, const char *says)
{
    (void)v;
    ui_begin_row(f, UI_GAP);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_picture(f, icon, 130, FIT_CONTAIN);
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_panel(f, TONE_CLOTH, 18, 20);
    ui_text(f, ROLE_TEXT_BODY, TONE_CHALK, says);
    ui_end(f);
    ui_end(f);
}

enum { CHOICE_PAPER = CHOICE_OPEN }; // of an option that is not judged
const struct play_verdict play_verdicts[VERDICTS] = {
#define VERDICT(NAME, en, vi, safety, word, tone, icon)                                                                \
    [VERDICT_##NAME] = {T_##word, TONE_##tone, (enum choice_state)CHOICE_##tone, icon},
#include "verdicts.def"
#undef VERDICT
};

bool play_laptop(const struct viewer *v) { return v->parts.settings->laptop_only; }
