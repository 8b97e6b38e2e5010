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
#include "counting.h"
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

static const struct cover *cover(const struct hall *h)
{
    const char *screen = h->parts.hall != NULL ? hall_screen(h->parts.hall) : "";
    for (size_t i = 0; i < sizeof covers / sizeof *covers; i++)
        if (strcmp(covers[i].screen, screen) == 0)
            return &covers[i];
    return NULL;
}

// ---- what to say now ----

static const char *read_aloud(struct hall *h, struct ui_frame *f)
{
    const struct view *v = &h->view;
    switch (v->phase) {
    case PHASE_NOTICE: return hall_level_text(h, v->notice);
    case PHASE_STORY: return hall_level_text(h, v->lines[v->line_count - 1].text);
    case PHASE_TALK: return hall_level_text(h, v->talk[v->talk_count - 1]);
    case PHASE_TOGETHER: return hall_level_text(h, v->together);
    case PHASE_SENTENCE:
    case PHASE_LEVEL_DONE: return hall_level_text(h, v->rule);
    case PHASE_NOT_FAULT: return hall_fill(h, f, T_PLAY_NOT_FAULT, play_cast_name(h, v->harmed), NULL);
    case PHASE_ASK:
    case PHASE_WHISPER:
    case PHASE_SHOW:
    case PHASE_DECIDE:
    case PHASE_TALLY:
    case PHASE_ACT: return hall_level_text(h, v->question);
    case PHASE_REVEAL:
    case PHASE_DOOR: return v->at_hand < v->option_count ? hall_level_text(h, v->options[v->at_hand].text) : "";
    case PHASE_ACTIVITY: return programme_words(h);
    case PHASE_SETUP:
    case PHASE_PROMISE:
    case PHASE_PICK:
    case PHASE_CLOSING:
    case PHASE_OVER:
    case PHASES: return "";
    }
    return "";
}

static void now(struct hall *h, struct ui_frame *f)
{
    const struct view *v = &h->view;
    ui_begin_panel(f, TONE_PAPER, 16, 18);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_SMALL, TONE_SCARF,
            hall_fill(h, f, T_CONSOLE_NOW, hall_text(h, (enum text_id)(T_CONSOLE_PHASE_SETUP + (int)v->phase)), NULL));
    const char *words = read_aloud(h, f);
    if (words[0] != '\0') {
        ui_bold(f);
        ui_text(f, ROLE_TEXT_BODY, TONE_INK, words);
    }
    ui_text(f, ROLE_TEXT_SMALL, TONE_INK_SOFT, hall_text(h, (enum text_id)(T_CONSOLE_SAY_SETUP + (int)v->phase)));
    const char *notes = v->phase == PHASE_ACTIVITY ? programme_notes(h) : "";
    if (notes[0] != '\0')
        ui_text(f, ROLE_TEXT_SMALL, TONE_INK, notes);
    ui_end(f);
}

// ---- the key ----

static const char *reason(struct hall *h, struct ui_frame *f, const struct view_option *o)
{
    const struct view *v = &h->view;
    const char *because = hall_level_text(h, o->because);
    if (v->kind == SCENE_TELL)
        return ui_keep(f, "%s / %s", hall_level_text(h, o->busy), hall_level_text(h, o->helps));
    if (v->kind == SCENE_SORT && o->right_box < v->box_count)
        return ui_keep(f, "%s. %s", hall_level_text(h, v->boxes[o->right_box]), because);
    if (v->kind == SCENE_ORDER)
        return o->any_time ? ui_keep(f, "%s %s", hall_text(h, T_PLAY_ANY_TIME), because)
                           : ui_keep(f, "%d. %s", o->right_place, because);
    if (o->shows != TEXT_NONE)
        return ui_keep(f, "%s %s", hall_level_text(h, o->shows), because);
    return because;
}

static enum verdict key_verdict(const struct view *v, const struct view_option *o)
{
    if (v->kind == SCENE_SPOT)
        return o->sign ? VERDICT_RISKY : VERDICT_SAFE;
    return o->verdict;
}

static void key_row(struct hall *h, const struct screen *s, struct ui_frame *f, int row)
{
    static const enum ui_tone tones[] = {TONE_PAPER, TONE_SAFE, TONE_UNSURE, TONE_RISKY};
    const struct view *v = &h->view;
    const struct view_option *o = &v->options[row];
    struct counting counting = {s->at, s->value != 0};
    enum verdict verdict = key_verdict(v, o);
    const char *words = ui_keep(f, "%c. %s", o->letter, hall_level_text(h, o->text));
    ui_begin_row(f, UI_GAP_SMALL);
    ui_grow(f, 1);
    ui_press(f, ui_row(ID_OPTION, row), words);
    ui_begin_panel(f, tones[verdict], 8, 12);
    ui_begin_row(f, UI_GAP_SMALL);
    if (play_mark(verdict) != NULL) {
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, play_mark(verdict), 44, FIT_CONTAIN);
    }
    ui_grow(f, 1);
    ui_begin_column(f, 0);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_SMALL, o->chosen ? TONE_SCARF : TONE_INK, o->chosen ? ui_keep(f, "→ %s", words) : words);
    ui_text(f, ROLE_TEXT_SMALL, TONE_INK, reason(h, f, o));
    ui_end(f);
    ui_end(f);
    ui_end(f);
    if (counting_rows(v) > 0)
        counting_controls(&counting, v, f, row);
    ui_end(f);
}

static void key(struct hall *h, const struct screen *s, struct ui_frame *f)
{
    const struct view *v = &h->view;
    if (v->option_count == 0)
        return;
    ui_bold(f);
    ui_text(f, ROLE_TEXT_SMALL, TONE_LANTERN, hall_text(h, T_CONSOLE_KEY));
    for (int i = 0; i < v->option_count; i++)
        key_row(h, s, f, i);
}

static void hands(struct hall *h, const struct screen *s, struct ui_frame *f)
{
    static const enum text_id names[CHECK_ANSWERS] = {T_CONSOLE_FINE, T_CONSOLE_NOT_FINE, T_CONSOLE_UNSURE};
    struct counting counting = {s->at, s->value != 0};
    if (h->view.phase != PHASE_ACTIVITY || !h->view.can_count)
        return;
    for (int i = 0; i < CHECK_ANSWERS; i++) {
        ui_begin_row(f, UI_GAP);
        ui_grow(f, 1);
        ui_choice(f, ui_row(ID_COUNTED, i), i, hall_text(h, names[i]), s->at == i ? CHOICE_PICKED : CHOICE_OPEN, NULL);
        counting_controls(&counting, &h->view, f, i);
        ui_end(f);
    }
}

static void hint(struct hall *h, struct ui_frame *f)
{
    const struct view *v = &h->view;
    int voted = 0;
    for (int i = 0; i < v->team_count; i++)
        voted += v->voted[i];
    const char *words = NULL;
    if (v->can_count)
        words = hall_text(h, v->phase == PHASE_ACTIVITY ? T_CONSOLE_COUNT_HANDS : T_CONSOLE_COUNT);
    else if (v->phase == PHASE_SHOW && v->all_vote)
        words = hall_fill(h, f, T_CONSOLE_VOTED, ui_keep(f, "%d", voted), ui_keep(f, "%d", v->team_count));
    else if (v->phase == PHASE_SHOW)
        words = hall_text(h, T_CONSOLE_MOST);
    if (words != NULL)
        ui_text(f, ROLE_TEXT_SMALL, TONE_LANTERN, words);
}

static void notes(struct hall *h, struct ui_frame *f)
{
    if (h->view.guide == TEXT_NONE)
        return;
    ui_begin_panel(f, TONE_UNSURE, 14, 18);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_SMALL, TONE_SCARF, hall_text(h, T_CONSOLE_GUIDE));
    ui_text(f, ROLE_TEXT_SMALL, TONE_INK, hall_level_text(h, h->view.guide));
    ui_end(f);
}

// ---- the right side ----

// What NEXT would lead to: the rules are asked, on a copy.
static enum text_id coming(const struct hall *h)
{
    struct session copy = h->session;
    struct command next = {.type = copy.phase == PHASE_DECIDE ? COMMAND_LOCK : COMMAND_NEXT, .seat = SEAT_FACILITATOR};
    if (rules_apply(&copy, h->level, &next, NULL) != RULES_OK)
        return TEXT_IDS;
    return (enum text_id)(T_CONSOLE_PHASE_SETUP + copy.phase);
}

static void whose_turn(struct hall *h, struct ui_frame *f)
{
    const struct view *v = &h->view;
    if (v->team_count == 0 || v->alone || v->phase < PHASE_NOTICE || v->phase > PHASE_TALK)
        return;
    ui_begin_row(f, UI_GAP_SMALL);
    ui_badge(f, animal_name(v->animals[v->turn]), v->turn, true, 90);
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    const char *who = hall_text(h, animal_text(v->animals[v->turn]));
    if (v->helper < v->team_count)
        ui_text(f, ROLE_TEXT_SMALL, TONE_CHALK,
                hall_fill(h, f, T_CONSOLE_IDEA, hall_text(h, animal_text(v->animals[v->helper])), NULL));
    else
        ui_text(f, ROLE_TEXT_SMALL, TONE_CHALK,
                hall_fill(h, f, T_CONSOLE_TURN, who, hall_text(h, animal_text(v->animals[v->speaker]))));
    ui_end(f);
}

static void tools(struct hall *h, struct ui_frame *f)
{
    ui_begin_grid(f, 2, UI_GAP_SMALL);
    ui_button(f, ui_id(ID_CALM), BUTTON_PLAIN, "icons/calm", hall_text(h, T_CONSOLE_CALM));
    ui_button(f, ui_id(ID_BLACK), BUTTON_PLAIN, NULL, hall_text(h, T_CONSOLE_BLACK));
    ui_button(f, ui_id(ID_HELP), BUTTON_PLAIN, "icons/phone", hall_text(h, T_CONSOLE_HELP));
    ui_button(f, ui_id(ID_BOX), BUTTON_PLAIN, "icons/speech", hall_text(h, T_CONSOLE_BOX));
    ui_end(f);
    ui_button(f, ui_id(ID_CARD), BUTTON_PRIMARY, "icons/help", hall_text(h, T_CONSOLE_CARD));
}

// The second look begins from where the hall stood.
static void first_answer(struct hall *h, struct ui_frame *f)
{
    const struct view *v = &h->view;
    for (int i = 0; v->second_look && v->kind == SCENE_ASK && i < v->option_count; i++)
        if (v->options[i].ordinal == v->first_chosen)
            ui_text(f, ROLE_TEXT_SMALL, TONE_CHALK_SOFT,
                    hall_fill(h, f, T_CONSOLE_FIRST, ui_keep(f, "%c", v->options[i].letter), NULL));
}

static void side(struct hall *h, struct ui_frame *f)
{
    ui_begin_column(f, UI_GAP_SMALL);
    if (cover(h) != NULL) {
        ui_begin_panel(f, TONE_LANTERN, 10, 12);
        ui_bold(f);
        ui_text(f, ROLE_TEXT_SMALL, TONE_NIGHT, hall_fill(h, f, T_CONSOLE_HALL, hall_text(h, cover(h)->name), NULL));
        ui_end(f);
    }
    whose_turn(h, f);
    if (h->view.team_count > 0)
        ui_button(
            f, ui_id(ID_MODE), BUTTON_QUIET, "icons/hand-2",
            hall_fill(h, f, T_CONSOLE_MODE, hall_text(h, (enum text_id)(T_MODE_FINGERS + (int)h->view.mode)), NULL));
    first_answer(h, f);
    enum text_id next = coming(h);
    if (next != TEXT_IDS)
        ui_text(f, ROLE_TEXT_SMALL, TONE_LANTERN, hall_fill(h, f, T_CONSOLE_NEXT, hall_text(h, next), NULL));
    programme_list(h, f);
    ui_grow(f, 1);
    ui_space(f, 0);
    tools(h, f);
    ui_end(f);
}

static void top_line(struct hall *h, struct ui_frame *f)
{
    const struct view *v = &h->view;
    ui_begin_panel(f, TONE_CLOTH, 8, 0);
    ui_begin_row(f, UI_GAP);
    ui_space(f, 10);
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_SMALL, TONE_CHALK,
            v->in_scene ? ui_keep(f, "%s · %s", hall_level_text(h, h->level->title),
                                  hall_fill(h, f, T_CONSOLE_SCENE, ui_keep(f, "%d", v->scene_number),
                                            ui_keep(f, "%d", v->scene_total)))
                        : hall_text(h, T_CONSOLE_TITLE));
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_text(f, ROLE_TEXT_SMALL, TONE_LANTERN, programme_time(h, f));
    ui_space(f, 10);
    ui_end(f);
    ui_end(f);
}

static void bottom_line(struct hall *h, struct ui_frame *f)
{
    const struct view *v = &h->view;
    ui_begin_row(f, UI_GAP_SMALL);
    ui_button(f, ui_id(ID_BACK), BUTTON_QUIET, "icons/back", hall_text(h, T_CONSOLE_BACK));
    if (v->in_scene || v->phase == PHASE_ACTIVITY)
        ui_button(f, ui_id(ID_SKIP), BUTTON_QUIET, NULL, hall_text(h, T_CONSOLE_SKIP));
    if (v->phase != PHASE_SETUP && v->phase < PHASE_CLOSING)
        ui_button(f, ui_id(ID_END), BUTTON_QUIET, "icons/exit", hall_text(h, T_CONSOLE_END));
    ui_grow(f, 1);
    ui_space(f, 0);
    if (v->can_help)
        ui_button(f, ui_id(ID_IDEA), BUTTON_PLAIN, "icons/help", hall_text(h, T_PLAY_IDEA));
    if (v->can_again)
        ui_button(f, ui_id(ID_AGAIN), BUTTON_PLAIN, NULL, hall_text(h, T_PLAY_AGAIN));
    if (v->phase == PHASE_DECIDE)
        ui_button(f, ui_id(ID_LOCK), v->can_lock ? BUTTON_PRIMARY : BUTTON_QUIET, NULL, hall_text(h, T_PLAY_LOCK));
    else
        ui_button(f, ui_id(ID_NEXT), BUTTON_PRIMARY, NULL,
                  hall_text(h, v->phase == PHASE_WHISPER ? T_PLAY_DRUM : T_PLAY_NEXT));
    ui_end(f);
}

static void draw(struct hall *h, const struct screen *s, struct ui_frame *f)
{
    ui_begin_column(f, UI_GAP_SMALL);
    top_line(h, f);
    ui_grow(f, 1);
    ui_begin_row(f, UI_GAP);
    ui_space(f, 12);
    ui_wide(f, 62);
    ui_begin_column(f, UI_GAP_SMALL);
    now(h, f);
    hint(h, f);
    key(h, s, f);
    hands(h, s, f);
    notes(h, f);
    ui_end(f);
    ui_grow(f, 1);
    side(h, f);
    ui_space(f, 12);
    ui_end(f);
    ui_begin_row(f, 0);
    ui_space(f, 12);
    ui_grow(f, 1);
    ui_begin_column(f, 0);
    bottom_line(h, f);
    ui_end(f);
    ui_space(f, 12);
    ui_end(f);
    ui_space(f, 12);
    ui_end(f);
}

// ---- presses ----

static void next_mode(struct hall *h)
{
    if (!hall_send(h, COMMAND_MODE, (uint8_t)((h->view.mode + 1) % ANSWER_MODES), 0))
        hall_tell(h, hall_text(h, T_MODE_NOT_NOW));
}

static bool press(struct hall *h, struct ui_id id)
{
    switch (id.what) {
    case ID_CALM: hall_ask(h, REQUEST_HALL, UI_CALM, NULL); return true;
    case ID_BLACK: hall_ask(h, REQUEST_HALL, UI_BLACK, NULL); return true;
    case ID_HELP: hall_ask(h, REQUEST_HALL, UI_HELP_NUMBERS, NULL); return true;
    case ID_MODE: next_mode(h); return true;
    case ID_SKIP: hall_send(h, COMMAND_SKIP, 0, 0); return true;
    case ID_END: hall_send(h, COMMAND_CLOSE, 0, 0); return true;
    case ID_LOCK: hall_send(h, COMMAND_LOCK, 0, 0); return true;
    default: return false;
    }
}

static bool chooses(struct hall *h, const struct ui_input *in)
{
    int place = hall_place(in, ID_OPTION);
    bool is_choice = place >= 0;
    if (is_choice && h->view.phase == PHASE_DECIDE)
        play_choose(h, place, !in->by_letter);
    else if (is_choice && h->view.phase == PHASE_SHOW)
        play_most(h, in);
    return is_choice;
}

static struct next input(struct hall *h, struct screen *s, const struct ui_input *in)
{
    if (in->action == UI_CARD || hall_pressed(in, ID_CARD))
        return next_push(&disclosure_screen);
    if (in->action == UI_BOX || hall_pressed(in, ID_BOX))
        return next_push(&box_screen);
    if (in->action == UI_PRESS &&
        (play_count(h, s, 0, in->pressed) || press(h, in->pressed) || programme_press(h, in->pressed)))
        return next_stay();
    if (chooses(h, in))
        return next_stay();
    enum phase phase = h->view.phase;
    bool on_the_hall = phase == PHASE_SETUP || phase == PHASE_PICK || phase == PHASE_LEVEL_DONE || phase == PHASE_OVER;
    bool on = in->action == UI_NEXT || in->action == UI_OK || hall_pressed(in, ID_NEXT);
    if (on && cover(h) != NULL) { // first what is in the way
        hall_ask(h, REQUEST_HALL, (int)cover(h)->away, NULL);
        return next_stay();
    }
    if (on && on_the_hall) { // there the hall's own screen knows what comes
        hall_ask(h, REQUEST_HALL, UI_NEXT, NULL);
        return next_stay();
    }
    if (on && phase == PHASE_DECIDE) {
        hall_send(h, COMMAND_LOCK, 0, 0);
        return next_stay();
    }
    if (in->action == UI_MENU)
        return next_stay();
    return phase_input(h, s, in);
}

static bool raw_key(struct hall *h, struct screen *s, uint16_t key)
{
    return play_count(h, s, key, ui_id(UI_NO_ID)) || play_team_key(h, key);
}

// The minutes go on by themselves.
static uint32_t due(const struct hall *h, const struct screen *s)
{
    (void)s;
    return h->now_ms - h->now_ms % MINUTE_MS + MINUTE_MS;
}

static bool tick(struct hall *h, struct screen *s, uint32_t now_ms)
{
    (void)h, (void)s;
    return now_ms % MINUTE_MS < 1000;
}

const struct screen_ops console_screen = {
    .name = "console", .input = input, .draw = draw, .raw_key = raw_key, .due = due, .tick = tick};
