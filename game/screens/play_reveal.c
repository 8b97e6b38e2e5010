// SPDX-License-Identifier: MIT
//
// play_reveal.c — one option at a time: what happens next, and why.
#include "play.h"

#include <string.h>

enum { ACT_UNITS = 620, STAMP_UNITS = 116, SEAL_MS = 900, LINE_BYTES = 80 };

// Steps: who is there has no room of their own under what is turned over, and on a small screen not always one beside
// it.
static bool acts_aside(const struct view *view) { return kind_has(view->kind, TRAIT_PLACES); }
static int aside(const struct view *view, struct ui_frame *f, const struct view_option *o)
{
    return acts_aside(view) ? play_steps_beside(view, f, o->turned.actor_count) : 0;
}

// One of the answers: in gold the one at hand, with a tick those that were looked at, pale those to come.
static void chip(struct ui_frame *f, int place, bool now, bool seen)
{
    enum { TICK_UNITS = 30, TO_COME = 170 };
    if (!now && !seen)
        ui_fade(f, TO_COME);
    ui_unsaid(f); // each is said when it is turned over
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_panel(f, now ? TONE_LANTERN : TONE_CLOTH_LIGHT, 4, 14);
    ui_begin_row(f, 2);
    ui_bold(f);
    ui_text_centred(f, ROLE_TEXT_SMALL, now ? TONE_NIGHT : TONE_CHALK, ui_keep(f, " %c ", 'A' + place));
    if (seen && !now) {
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, "icons/tick", TICK_UNITS, FIT_CONTAIN);
    }
    ui_end(f);
    ui_end(f);
}

// Which answers there are, and which one this is: small letters beside the question.
static void heading(struct viewer *v, struct ui_frame *f, bool progress, const struct view_option *o)
{
    const struct view *view = &v->view;
    ui_begin_panel(f, TONE_CLOTH, 6, 14);
    ui_begin_row(f, UI_GAP_SMALL);
    if (acts_aside(view) && aside(view, f, o) == 0)
        play_heads(f, o->turned.actors, o->turned.actor_count, 76);
    ui_space(f, 6);
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_SMALL, TONE_CHALK, view->question);
    for (int i = 0; progress && i < view->option_count; i++)
        chip(f, i, i == view->at_hand, view->options[i].revealed);
    ui_end(f);
    ui_end(f);
}

static int turned_over(const struct view *view)
{
    int count = 0;
    for (int i = 0; i < view->option_count; i++)
        count += view->options[i].revealed;
    return count;
}

void play_why(struct viewer *v, struct ui_frame *f, const struct play_why *why)
{
    bool listed = kind_has(v->view.kind, TRAIT_PLACES); // all steps hang above it
    bool wordy = strlen(shown(why->because)) > LINE_BYTES;
    bool full = listed && (ui_narrow(f) || (wordy && turned_over(&v->view) > 2));
    enum text_role role = full                              ? ROLE_TEXT_BODY
                          : ui_narrow(f) || wordy || listed ? ROLE_TEXT_ANSWER
                                                            : ROLE_TEXT_QUESTION;
    ui_begin_row(f, UI_GAP);
    if (why->mark != NULL) {
        ui_move_after(f, MOTION_VERDICT, v->step_since_ms, why->later_ms);
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, why->mark, ui_narrow(f) ? STAMP_UNITS * 3 / 5 : STAMP_UNITS, FIT_CONTAIN);
    } else if (v->view.alone) { // somebody says it
        ui_move_after(f, MOTION_POP, v->step_since_ms, why->later_ms);
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, "icons/swallow-speak", STAMP_UNITS, FIT_CONTAIN);
    }
    ui_move_after(f, MOTION_WHY, v->step_since_ms, why->later_ms);
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_panel(f, why->tone, 18, 22);
    if (why->word != NULL) {
        ui_bold(f);
        ui_text(f, ROLE_TEXT_SMALL, TONE_INK, why->word);
    }
    ui_text(f, role, TONE_INK, shown(why->because));
    ui_end(f);
    ui_end(f);
}

// What happens, as the storyteller says it.
void play_follows(struct viewer *v, struct ui_frame *f, const struct view_option *o)
{
    if (o->turned.shows == NULL)
        return;
    ui_move(f, MOTION_POP, v->step_since_ms);
    ui_begin_panel(f, TONE_CLOTH, 16, 22);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_SMALL, TONE_LANTERN, viewer_text(v, T_PLAY_THEN));
    ui_text(f, ROLE_TEXT_BODY, TONE_CHALK, o->turned.shows);
    ui_end(f);
}

const char *play_who_chose(const struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    return view->alone      ? "icons/swallow"
           : view->all_vote ? "icons/talk-circle"
                            : ui_keep(f, "animals/%s", animal_name(view->animals[view->turn]));
}

// Whose answer it was: the team's, the hall's where all decide, the child's own. Apart from what is right.
static void claim(struct viewer *v, struct ui_frame *f, const char *words) { ui_claim(f, play_who_chose(v, f), words); }

static const char *chose(struct viewer *v)
{
    return viewer_text(v, v->view.alone ? T_PLAY_CHOSE_ALONE : v->view.all_vote ? T_PLAY_CHOSE_ALL : T_PLAY_CHOSE_TEAM);
}

// Just locked, it is sealed.
void play_ribbon(struct viewer *v, struct ui_frame *f, const struct view_option *o)
{
    const struct view *view = &v->view;
    if (o->chosen)
        claim(v, f, chose(v));
    else if (kind_has(view->kind, TRAIT_MARKS)) // any number of them could be
        claim(v, f, viewer_text(v, view->alone ? T_PLAY_LEFT_ALONE : T_PLAY_LEFT_TEAM));
    bool sealed = o->chosen && view->guessing;
    ui_begin_stack(f);
    play_pictogram(f, o);
    ui_choice(f, ui_id(UI_NO_ID), view->at_hand, o->text, CHOICE_OPEN, NULL);
    if (sealed && ui_moving(f, v->phase_since_ms, SEAL_MS)) {
        ui_move(f, MOTION_STAMP, v->phase_since_ms);
        ui_align(f, UI_END, UI_CENTRE);
        ui_picture(f, "icons/stamp", 130, FIT_CONTAIN);
    }
    ui_end(f);
}

// Beside each other on a small screen they have less room to be tall.
static int act_units(const struct ui_frame *f, int people)
{
    static const int percent[ACTORS_MOST + 1] = {100, 100, 85, 70};
    return ui_narrow(f) ? ACT_UNITS * percent[people] / 100 : ACT_UNITS;
}

// On the left the people act, as high as there is room; on the right what is said of them.
static void scene_begin(struct viewer *v, struct ui_frame *f, const struct view_turned *turned)
{
    ui_grow(f, 1);
    ui_begin_row(f, UI_GAP);
    if ((turned != NULL ? turned->actor_count : v->view.stage_count) > 0) {
        ui_wide(f, ui_narrow(f) ? 34 : 37);
        ui_begin_column(f, 0);
        if (turned != NULL) {
            play_bubbles(v, f, turned, 100);
            play_acting(v, f, turned, act_units(f, turned->actor_count));
        } else {
            play_people_in_column(v, f, act_units(f, v->view.stage_count));
        }
        ui_end(f);
    }
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, UI_GAP_SMALL);
}

static void scene_end(struct ui_frame *f)
{
    ui_end(f);
    ui_end(f);
}

void play_judged(struct viewer *v, struct ui_frame *f, const struct view_option *o)
{
    const struct play_verdict *verdict = &play_verdicts[o->turned.verdict];
    play_why(v, f,
             &(struct play_why){.tone = verdict->tone,
                                .mark = verdict->mark,
                                .word = verdict->word != TEXT_IDS ? viewer_text(v, verdict->word) : NULL,
                                .because = o->turned.because});
}

// Not twice in the same words, one answer after the other.
static enum text_id guess(const struct view *view)
{
    static const enum text_id words[][2] = {{T_PLAY_GUESS, T_PLAY_GUESS_ALONE},
                                            {T_PLAY_GUESS_THEN, T_PLAY_GUESS_THEN_ALONE},
                                            {T_PLAY_GUESS_WHERE, T_PLAY_GUESS_WHERE_ALONE}};
    return words[(size_t)turned_over(view) % (sizeof words / sizeof *words)][view->alone];
}

static void swallow_asks(struct viewer *v, struct ui_frame *f)
{
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_picture(f, "icons/swallow-think", ui_narrow(f) ? 150 : 220, FIT_CONTAIN);
    ui_move(f, MOTION_POP, v->step_since_ms);
    ui_begin_panel(f, TONE_CLOTH, 20, 26);
    ui_text_centred(f, ROLE_TEXT_QUESTION, TONE_CHALK, viewer_text(v, guess(&v->view)));
    ui_end(f);
}

void play_turned_answer(struct viewer *v, struct ui_frame *f, const struct view_option *o)
{
    const struct view *view = &v->view;
    play_ribbon(v, f, o);
    scene_begin(v, f, view->guessing ? NULL : &o->turned);
    if (view->guessing) {
        swallow_asks(v, f);
    } else {
        play_follows(v, f, o);
        play_judged(v, f, o);
    }
    scene_end(f);
}

struct play_why play_why_of_sign(struct viewer *v, const struct view_option *o)
{
    return (struct play_why){.tone = o->turned.sign ? TONE_RISKY : TONE_PAPER,
                             .mark = o->turned.sign ? "icons/stamp-risky" : NULL,
                             .word = viewer_text(v, o->turned.sign ? T_PLAY_A_SIGN : T_PLAY_NO_SIGN),
                             .because = o->turned.because};
}

void play_turned_sign(struct viewer *v, struct ui_frame *f, const struct view_option *o)
{
    struct play_why why = play_why_of_sign(v, o);
    play_ribbon(v, f, o);
    scene_begin(v, f, &o->turned);
    play_why(v, f, &why);
    scene_end(f);
}

// The picture is dark while the hall guesses; then it brightens: warm where it is safe, cool where it is not.
void play_reveal_light(struct viewer *v, struct ui_frame *f, const struct view_option *o)
{
    enum { GUESSED = 120 };
    static const struct {
        int shade, alpha;
        enum ui_tone tone;
    } lights[VERDICTS] = {[VERDICT_NONE] = {60, 0, TONE_PAPER},
                          [VERDICT_SAFE] = {0, 34, TONE_LANTERN},
                          [VERDICT_UNSURE] = {50, 0, TONE_PAPER},
                          [VERDICT_RISKY] = {60, 90, TONE_CLOTH}};
    int way = ui_motion(f, v->step_since_ms, ui_motion_ms(MOTION_GLOW));
    ui_shade(f, GUESSED + (lights[o->turned.verdict].shade - GUESSED) * way / 1000);
    ui_light(f, lights[o->turned.verdict].tone, lights[o->turned.verdict].alpha * way / 1000);
}

static void reveal_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    const struct view *view = &v->view;
    const struct play_kind *kind = play_kinds[view->kind];
    const struct view_option *o = &view->options[view->at_hand < view->option_count ? view->at_hand : 0];
    play_begin(v, f, PLAY_SHADE);
    if (!view->guessing)
        play_reveal_light(v, f, o);
    if (kind_has(view->kind, TRAIT_BOXES)) { // as it was asked: no basket moves
        play_asked_begin(v, f);
        kind->turned(v, f, o);
        play_asked_end(v, f);
        play_end(v, f, BAR_NEXT | BAR_AGAIN, NULL);
        return;
    }
    bool plays = !view->guessing && !acts_aside(view); // and the people need its room
    if (!plays || (!ui_narrow(f) && kind_has(view->kind, TRAIT_MARKS)))
        heading(v, f, kind->progress, o);
    ui_grow(f, 1);
    ui_begin_row(f, UI_GAP);
    if (aside(view, f, o) > 0) {
        ui_spare(f, 1); // the reason has room before them
        play_actors_aside(v, f, &o->turned, aside(view, f, o));
    }
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, UI_GAP_SMALL);
    if (view->at_hand < view->option_count)
        kind->turned(v, f, o);
    ui_end(f);
    ui_end(f);
    play_end(v, f, BAR_NEXT | BAR_AGAIN, view->guessing ? viewer_text(v, T_PLAY_SEE) : NULL);
}

const struct screen_ops reveal_screen = {
    .name = "reveal", .input = phase_input, .draw = reveal_draw, .music = MUSIC_OF_THE_STORY};
