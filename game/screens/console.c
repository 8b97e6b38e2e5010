// SPDX-License-Identifier: MIT
//
// console.c — the facilitator's own display: what to say now, what comes next, the key and the notes.
//
//   ┌ where we are · minutes ───────────────────────────────┐
//   │ now: what to say        │ whose turn, how they answer │
//   │ the key, every reason   │ what comes next, the plan   │
//   │ notes                   │ calm black help card …      │
//   └ back · skip ────────────────────────────── next ──────┘
//
// It is read from arm's length, so its letters may be smaller than the hall's. Keys mean the same
// here and there; calm, black and the numbers are done on the hall's display.
#include "phases.h"
#include "play.h"
#include "programme.h"

#include <string.h>

enum { ID_CALM = 1, ID_BLACK, ID_HELP, ID_CARD, ID_BOX, ID_MODE, ID_SKIP, ID_END };

// What stands over the meeting on the hall's display: what it is, and what takes it away; TEXT_IDS nothing.
static const struct cover {
    const char *screen;
    enum text_id name;
    enum ui_action away;
} covers[] = {{"calm", T_CONSOLE_CALM, UI_CALM},
              {"black", T_CONSOLE_BLACK, UI_BLACK},
              {"neutral", T_CONSOLE_BLACK, UI_BLACK},
              {"help", T_CONSOLE_HELP, UI_HELP_NUMBERS}};

static const struct cover *cover(const struct viewer *v)
{
    const char *screen = v->parts.bag->hall != NULL ? viewer_screen(v->parts.bag->hall) : "";
    for (size_t i = 0; i < sizeof covers / sizeof *covers; i++)
        if (strcmp(covers[i].screen, screen) == 0)
            return &covers[i];
    return NULL;
}

// ---- what to say now ----

// What to do, then line by line what two say.
static const char *acted(struct viewer *v)
{
    const struct view_pairs *p = &v->view.pairs;
    if (p->change)
        return viewer_text(v, T_PLAY_CHANGE_OVER);
    return p->count > 0 ? p->lines[p->count - 1].text : v->view.question;
}

// NULL: nothing.
static const char *read_aloud(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    switch (view->phase) {
    case PHASE_NOTICE: return view->notice;
    case PHASE_STORY: return view->lines[view->line_count - 1].text;
    case PHASE_TALK: return view->talk[view->talk_count - 1];
    case PHASE_TOGETHER: return view->together;
    case PHASE_SENTENCE:
    case PHASE_LEVEL_DONE: return view->rule;
    case PHASE_NOT_FAULT: return viewer_fill(v, f, T_PLAY_NOT_FAULT, shown(view->harmed_name), NULL);
    case PHASE_ASK:
    case PHASE_WHISPER:
    case PHASE_SHOW:
    case PHASE_DECIDE:
    case PHASE_TALLY: return view->question;
    case PHASE_ACT: return acted(v);
    case PHASE_REVEAL:
    case PHASE_DOOR: return view->at_hand < view->option_count ? view->options[view->at_hand].text : "";
    case PHASE_ACTIVITY: return programme_words(v);
    case PHASE_PROMISE: return viewer_text(v, promise_text(view->hands - 1));
    case PHASE_SETUP:
    case PHASE_PICK:
    case PHASE_CLOSING:
    case PHASE_OVER:
    case PHASES: return "";
    }
    return "";
}

// Where no key needs the room, letters are large.
static bool is_roomy(const struct viewer *v)
{
    return v->view.option_count == 0 && !(v->view.phase == PHASE_ACTIVITY && v->view.can_count);
}

static void now(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    enum text_role words_role = is_roomy(v) ? ROLE_TEXT_QUESTION : ROLE_TEXT_BODY;
    enum text_role how_role = is_roomy(v) ? ROLE_TEXT_BODY : ROLE_TEXT_SMALL;
    ui_begin_panel(f, TONE_PAPER, 16, 18);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_SMALL, TONE_SCARF,
            viewer_fill(v, f, T_CONSOLE_NOW, viewer_text(v, phase_name(view->phase)), NULL));
    const char *words = read_aloud(v, f);
    if (words != NULL && words[0] != '\0') {
        ui_bold(f);
        ui_text(f, words_role, TONE_INK, words);
    }
    ui_text(f, how_role, TONE_INK_SOFT, viewer_text(v, phase_say(view->phase)));
    const char *notes = view->phase == PHASE_ACTIVITY ? programme_notes(v) : "";
    if (notes[0] != '\0')
        ui_text(f, how_role, TONE_INK, notes);
    ui_end(f);
}

// ---- the key ----

static const char *reason(struct viewer *v, struct ui_frame *f, const struct view_turned *o)
{
    const struct view *view = &v->view;
    const char *because = shown(o->because);
    if (kind_has(view->kind, TRAIT_DOORS))
        return ui_keep(f, "%s / %s", shown(o->busy), shown(o->helps));
    if (kind_has(view->kind, TRAIT_BOXES) && o->right_box < view->box_count)
        return ui_keep(f, "%s. %s", view->boxes[o->right_box], because);
    if (kind_has(view->kind, TRAIT_PLACES))
        return o->any_time ? ui_keep(f, "%s %s", viewer_text(v, T_PLAY_ANY_TIME), because)
                           : ui_keep(f, "%d. %s", o->right_place, because);
    if (o->shows != NULL)
        return ui_keep(f, "%s %s", o->shows, because);
    return because;
}

static enum verdict key_verdict(const struct view *view, const struct view_turned *o)
{
    if (kind_has(view->kind, TRAIT_MARKS))
        return o->sign ? VERDICT_RISKY : VERDICT_SAFE;
    return o->verdict;
}

static void key_row(struct viewer *v, const struct counting *counting, struct ui_frame *f, int row)
{
    const struct view *view = &v->view;
    const struct view_option *o = &view->options[row];
    const struct play_verdict *verdict = &play_verdicts[key_verdict(view, &v->key->options[row])];
    const char *words = ui_keep(f, "%c. %s", o->letter, o->text);
    ui_begin_row(f, UI_GAP_SMALL);
    ui_grow(f, 1);
    ui_press(f, ui_row(ID_OPTION, row), words);
    ui_begin_panel(f, verdict->tone, 8, 12);
    ui_begin_row(f, UI_GAP_SMALL);
    if (verdict->mark != NULL) {
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, verdict->mark, 44, FIT_CONTAIN);
    }
    ui_grow(f, 1);
    ui_begin_column(f, 0);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_SMALL, o->chosen ? TONE_SCARF : TONE_INK, o->chosen ? ui_keep(f, "→ %s", words) : words);
    ui_text(f, ROLE_TEXT_SMALL, TONE_INK, reason(v, f, &v->key->options[row]));
    ui_end(f);
    ui_end(f);
    ui_end(f);
    if (counting_rows(view) > 0)
        counting_controls(counting, view, f, row);
    ui_end(f);
}

static void key(struct viewer *v, const struct counting *counting, struct ui_frame *f)
{
    const struct view *view = &v->view;
    if (view->option_count == 0)
        return;
    ui_bold(f);
    ui_text(f, ROLE_TEXT_SMALL, TONE_LANTERN, viewer_text(v, T_CONSOLE_KEY));
    for (int i = 0; i < view->option_count; i++)
        key_row(v, counting, f, i);
}

static void hands(struct viewer *v, const struct counting *counting, struct ui_frame *f)
{
    if (v->view.phase != PHASE_ACTIVITY || !v->view.can_count)
        return;
    for (int i = 0; i < CHECK_ANSWERS; i++) {
        ui_begin_row(f, UI_GAP);
        ui_grow(f, 1);
        ui_choice(f, ui_row(ID_COUNTED, i), i, viewer_text(v, check_name((enum check_answer)i)),
                  counting->at == i ? CHOICE_PICKED : CHOICE_OPEN, NULL);
        counting_controls(counting, &v->view, f, i);
        ui_end(f);
    }
}

static void hint(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    struct phones_sum all = phones_all(v); // each team one, where there are no phones
    const char *words = NULL;
    if (view->can_count)
        words = viewer_text(v, view->phase == PHASE_ACTIVITY ? T_CONSOLE_COUNT_HANDS : T_CONSOLE_COUNT);
    else if (view->phase == PHASE_SHOW && view->all_vote)
        words = viewer_fill(v, f, all.there > 0 ? T_CONSOLE_VOTED_PHONES : T_CONSOLE_VOTED,
                            ui_keep(f, "%d", all.answered), ui_keep(f, "%d", all.waited));
    else if (view->phase == PHASE_SHOW)
        words = viewer_text(v, T_CONSOLE_MOST);
    if (words != NULL)
        ui_text(f, ROLE_TEXT_SMALL, TONE_LANTERN, words);
}

static void notes(struct viewer *v, struct ui_frame *f)
{
    if (v->key->guide == NULL)
        return;
    ui_begin_panel(f, TONE_UNSURE, 14, 18);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_SMALL, TONE_SCARF, viewer_text(v, T_CONSOLE_GUIDE));
    ui_text(f, is_roomy(v) ? ROLE_TEXT_BODY : ROLE_TEXT_SMALL, TONE_INK, v->key->guide);
    ui_end(f);
}

// ---- the right side ----

static void whose_turn(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    if (view->team_count == 0 || view->alone || view->phase < PHASE_NOTICE || view->phase > PHASE_TALK)
        return;
    ui_begin_row(f, UI_GAP);
    ui_badge(f, animal_name(view->animals[view->turn]), view->turn, false, 90);
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    const char *who = viewer_text(v, animal_text(view->animals[view->turn]));
    if (view->helper < view->team_count)
        ui_text(f, ROLE_TEXT_SMALL, TONE_CHALK,
                viewer_fill(v, f, T_CONSOLE_IDEA, viewer_text(v, animal_text(view->animals[view->helper])), NULL));
    else
        ui_text(f, ROLE_TEXT_SMALL, TONE_CHALK,
                viewer_fill(v, f, T_CONSOLE_TURN, who, viewer_text(v, animal_text(view->animals[view->speaker]))));
    ui_end(f);
}

static void tools(struct viewer *v, struct ui_frame *f)
{
    ui_begin_grid(f, 2, UI_GAP_SMALL);
    ui_button(f, ui_id(ID_CALM), BUTTON_QUIET, "icons/calm", viewer_text(v, T_CONSOLE_CALM));
    ui_button(f, ui_id(ID_BLACK), BUTTON_QUIET, NULL, viewer_text(v, T_CONSOLE_BLACK));
    ui_button(f, ui_id(ID_HELP), BUTTON_QUIET, "icons/phone", viewer_text(v, T_CONSOLE_HELP));
    ui_button(f, ui_id(ID_BOX), BUTTON_QUIET, "icons/speech", viewer_text(v, T_CONSOLE_BOX));
    ui_end(f);
    ui_button(f, ui_id(ID_CARD), BUTTON_PLAIN, "icons/help", viewer_text(v, T_CONSOLE_CARD));
}

// The second look begins from where the hall stood.
static void first_answer(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    for (int i = 0; view->second_look && kind_has(view->kind, TRAIT_BRANCHES) && i < view->option_count; i++)
        if (view->options[i].ordinal == v->key->first_chosen)
            ui_text(f, ROLE_TEXT_SMALL, TONE_CHALK_SOFT,
                    viewer_fill(v, f, T_CONSOLE_FIRST, ui_keep(f, "%c", view->options[i].letter), NULL));
}

static void side(struct viewer *v, struct ui_frame *f)
{
    ui_begin_column(f, UI_GAP_SMALL);
    if (cover(v) != NULL) {
        ui_begin_panel(f, TONE_LANTERN, 10, 12);
        ui_bold(f);
        ui_text(f, ROLE_TEXT_SMALL, TONE_NIGHT,
                viewer_fill(v, f, T_CONSOLE_HALL, viewer_text(v, cover(v)->name), NULL));
        ui_end(f);
    }
    whose_turn(v, f);
    if (v->view.team_count > 0)
        ui_button(f, ui_id(ID_MODE), BUTTON_QUIET, "icons/hand-2",
                  viewer_fill(v, f, T_CONSOLE_MODE, viewer_text(v, phones_mode_name(v)), NULL));
    first_answer(v, f);
    if (v->key->coming != PHASES)
        ui_text(f, ROLE_TEXT_SMALL, TONE_LANTERN,
                viewer_fill(v, f, T_CONSOLE_NEXT, viewer_text(v, phase_name(v->key->coming)), NULL));
    programme_list(v, f);
    ui_grow(f, 1);
    ui_space(f, 0);
    tools(v, f);
    ui_end(f);
}

static void top_line(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    ui_begin_panel(f, TONE_CLOTH, 8, 0);
    ui_begin_row(f, UI_GAP);
    ui_space(f, 10);
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_SMALL, TONE_CHALK,
            view->in_scene ? ui_keep(f, "%s · %s", view->title,
                                     viewer_fill(v, f, T_CONSOLE_SCENE, ui_keep(f, "%d", view->scene_number),
                                                 ui_keep(f, "%d", view->scene_total)))
                           : viewer_text(v, T_CONSOLE_TITLE));
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_text(f, ROLE_TEXT_SMALL, TONE_LANTERN, programme_time(v, f));
    ui_space(f, 10);
    ui_end(f);
    ui_end(f);
}

static void bottom_line(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    ui_begin_row(f, UI_GAP_SMALL);
    ui_button(f, ui_id(ID_BACK), BUTTON_QUIET, "icons/back", viewer_text(v, T_CONSOLE_BACK));
    if (view->in_scene || view->phase == PHASE_ACTIVITY)
        ui_button(f, ui_id(ID_SKIP), BUTTON_QUIET, NULL, viewer_text(v, T_CONSOLE_SKIP));
    if (view->phase != PHASE_SETUP && view->phase < PHASE_CLOSING)
        ui_button(f, ui_id(ID_END), BUTTON_QUIET, "icons/exit", viewer_text(v, T_CONSOLE_END));
    ui_grow(f, 1);
    ui_space(f, 0);
    if (view->can_help)
        ui_button(f, ui_id(ID_IDEA), BUTTON_PLAIN, "icons/help", viewer_text(v, T_PLAY_IDEA));
    if (view->can_again)
        ui_button(f, ui_id(ID_AGAIN), BUTTON_PLAIN, NULL, viewer_text(v, T_PLAY_AGAIN));
    if (view->phase == PHASE_DECIDE)
        ui_button(f, ui_id(ID_LOCK), view->can_lock ? BUTTON_PRIMARY : BUTTON_QUIET, NULL, viewer_text(v, T_PLAY_LOCK));
    else
        ui_button(f, ui_id(ID_NEXT), BUTTON_PRIMARY, NULL,
                  viewer_text(v, view->phase == PHASE_WHISPER ? T_PLAY_DRUM : T_PLAY_NEXT));
    ui_end(f);
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    ui_begin_column(f, UI_GAP_SMALL);
    top_line(v, f);
    ui_grow(f, 1);
    ui_begin_row(f, UI_GAP);
    ui_space(f, 12);
    ui_wide(f, 62);
    ui_begin_column(f, UI_GAP_SMALL);
    now(v, f);
    hint(v, f);
    key(v, s->state, f);
    hands(v, s->state, f);
    notes(v, f);
    ui_end(f);
    ui_grow(f, 1);
    side(v, f);
    ui_space(f, 12);
    ui_end(f);
    ui_begin_row(f, 0);
    ui_space(f, 12);
    ui_grow(f, 1);
    ui_begin_column(f, 0);
    bottom_line(v, f);
    ui_end(f);
    ui_space(f, 12);
    ui_end(f);
    ui_space(f, 12);
    ui_end(f);
}

// ---- presses ----

static void next_mode(struct viewer *v)
{
    if (!viewer_send(v, COMMAND_MODE, (uint8_t)((v->view.mode + 1) % ANSWER_MODES), 0))
        viewer_tell(v, viewer_text(v, T_MODE_NOT_NOW));
}

static bool press(struct viewer *v, struct ui_id id)
{
    switch (id.what) {
    case ID_CALM: viewer_ask(v, (struct request){.kind = REQUEST_HALL, .action = UI_CALM}); return true;
    case ID_BLACK: viewer_ask(v, (struct request){.kind = REQUEST_HALL, .action = UI_BLACK}); return true;
    case ID_HELP: viewer_ask(v, (struct request){.kind = REQUEST_HALL, .action = UI_HELP_NUMBERS}); return true;
    case ID_MODE: next_mode(v); return true;
    case ID_SKIP: viewer_send(v, COMMAND_SKIP, 0, 0); return true;
    case ID_END: viewer_send(v, COMMAND_CLOSE, 0, 0); return true;
    case ID_LOCK: viewer_send(v, COMMAND_LOCK, 0, 0); return true;
    default: return false;
    }
}

static bool chooses(struct viewer *v, const struct ui_input *in)
{
    int place = viewer_place(in, ID_OPTION);
    bool is_choice = place >= 0;
    if (is_choice && v->view.phase == PHASE_DECIDE)
        play_choose(v, place, !in->by_letter);
    else if (is_choice && v->view.phase == PHASE_SHOW)
        play_most(v, in);
    return is_choice;
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    if (in->action == UI_CARD || viewer_pressed(in, ID_CARD))
        return next_push(&disclosure_screen);
    if (in->action == UI_BOX || viewer_pressed(in, ID_BOX))
        return next_push(&box_screen);
    if (in->action == UI_PRESS &&
        (play_count(v, s->state, 0, in->pressed) || press(v, in->pressed) || programme_press(v, in->pressed)))
        return next_stay();
    if (chooses(v, in))
        return next_stay();
    enum phase phase = v->view.phase;
    bool on_the_hall = phase == PHASE_SETUP || phase == PHASE_PICK || phase == PHASE_LEVEL_DONE || phase == PHASE_OVER;
    bool on = in->action == UI_NEXT || in->action == UI_OK || viewer_pressed(in, ID_NEXT);
    if (on && cover(v) != NULL) { // first what is in the way
        viewer_ask(v, (struct request){.kind = REQUEST_HALL, .action = cover(v)->away});
        return next_stay();
    }
    if (on && on_the_hall) { // there the hall's own screen knows what comes
        viewer_ask(v, (struct request){.kind = REQUEST_HALL, .action = UI_NEXT});
        return next_stay();
    }
    if (on && phase == PHASE_DECIDE) {
        viewer_send(v, COMMAND_LOCK, 0, 0);
        return next_stay();
    }
    if (in->action == UI_MENU)
        return next_stay();
    return phase_input(v, s, in);
}

static bool raw_key(struct viewer *v, struct screen *s, uint16_t key)
{
    return play_count(v, s->state, key, ui_id(UI_NO_ID)) || play_team_key(v, key);
}

// The minutes go on by themselves.
static uint32_t due(const struct viewer *v, const struct screen *s)
{
    (void)s;
    return v->now_ms - v->now_ms % MINUTE_MS + MINUTE_MS;
}

static bool tick(struct viewer *v, struct screen *s, uint32_t now_ms)
{
    (void)v, (void)s;
    return now_ms % MINUTE_MS < 1000;
}

const struct screen_ops console_screen = {.name = "console",
                                          .state = sizeof(struct counting),
                                          .input = input,
                                          .draw = draw,
                                          .raw_key = raw_key,
                                          .due = due,
                                          .tick = tick};
