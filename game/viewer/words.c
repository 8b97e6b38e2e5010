// SPDX-License-Identifier: MIT
//
// words.c — the small things every screen does: speak, send a command, name an animal.
#include "lint.h"
#include "memory.h"
#include "screen.h"

#include <stdio.h>
#include <string.h>

const char *viewer_text(const struct viewer *v, enum text_id id) { return text(v->lang, id); }

const char *viewer_fill(const struct viewer *v, struct ui_frame *f, enum text_id id, const char *a, const char *b)
{
    const char *arguments[] = {a != NULL ? a : "", b != NULL ? b : ""};
    char *filled = text_filled(v->lang, id, arguments, 2);
    const char *kept = ui_keep(f, "%s", filled);
    mem_free(filled);
    return kept;
}

void viewer_tell_filled(struct viewer *v, enum text_id id, const char *a)
{
    char *sentence = text_filled(v->lang, id, &a, 1);
    viewer_tell(v, sentence);
    mem_free(sentence);
}

static enum text_id refusal(enum rules_verdict verdict)
{
    switch (verdict) {
    case RULES_OK:
    case RULES_NOT_NOW:
    case RULES_REPEATED:
    case RULES_NOT_YOUR_TURN: return TEXT_IDS;
    case RULES_NO_SUCH_CHOICE: return TEXT_IDS;
    case RULES_NOTHING_CHOSEN: return T_PLAY_CHOOSE_FIRST;
    case RULES_NOT_READY: return T_PLAY_NOT_READY;
    case RULES_NOT_ALONE: return T_PLAY_NOT_ALONE;
    case RULES_NO_SUCH_LEVEL:
    case RULES_NO_SUCH_ANIMAL: return TEXT_IDS;
    case RULES_NOTHING_TO_UNDO: return T_PLAY_NOTHING_TO_UNDO;
    }
    return TEXT_IDS;
}

// An order is locked when it is whole.
static void tell_what_is_left(struct viewer *v)
{
    char left[16];
    int placed = 0;
    for (int i = 0; i < v->view.option_count; i++)
        placed += v->view.options[i].placed > 0;
    snprintf(left, sizeof left, "%d", v->view.option_count - placed);
    viewer_tell_filled(v, T_PLAY_TASK_LEFT, left);
}

static bool send(struct viewer *v, struct command command)
{
    struct programme *programme = v->parts.programme;
    if (programme != NULL && command.type == COMMAND_SETUP)
        programme->clock_ms = -(int64_t)v->now_ms;
    command.at_ms = programme != NULL ? programme_at(programme, v->now_ms) : v->now_ms;
    enum rules_verdict verdict = host_send(v->parts.host, command);
    if (refusal(verdict) != TEXT_IDS)
        viewer_tell(v, viewer_text(v, refusal(verdict)));
    if (verdict == RULES_NOTHING_CHOSEN && v->view.kind == SCENE_ORDER)
        tell_what_is_left(v);
    viewer_follow(v);
    return verdict == RULES_OK;
}

bool viewer_send_seeded(struct viewer *v, enum command_type type, uint8_t choice, uint8_t value, uint32_t seed)
{
    uint8_t seat = host_session(v->parts.host)->alone ? 0 : SEAT_FACILITATOR;
    return send(v, (struct command){.type = type, .seat = seat, .choice = choice, .value = value, .seed = seed});
}

bool viewer_send(struct viewer *v, enum command_type type, uint8_t choice, uint8_t value)
{
    uint32_t seed = type == COMMAND_SETUP ? v->now_ms * 2654435761U : 0; // Knuth's multiplicative hash: any seed will
                                                                         // do
    return viewer_send_seeded(v, type, choice, value, seed);
}

bool viewer_vote(struct viewer *v, uint8_t team, enum command_type type, uint8_t choice)
{
    return send(v, (struct command){.type = type, .seat = team, .choice = choice});
}

bool viewer_pressed(const struct ui_input *in, int what) { return viewer_row(in, what) >= 0; }

int viewer_row(const struct ui_input *in, int what)
{
    return in->action == UI_PRESS && in->pressed.what == what ? in->pressed.row : -1;
}

int viewer_digit(const struct ui_input *in)
{
    return in->action >= UI_CHOICE_1 && in->action <= UI_CHOICE_6 ? (int)in->action - UI_CHOICE_1 : -1;
}

int viewer_place(const struct ui_input *in, int what)
{
    return in->action == UI_PRESS ? viewer_row(in, what) : viewer_digit(in);
}

static const struct {
    const char *name, *cry;
    enum text_id text;
} animals[ANIMALS] = {
    {"tiger", "cry-tiger", T_ANIMAL_TIGER},          {"buffalo", "cry-buffalo", T_ANIMAL_BUFFALO},
    {"elephant", "cry-elephant", T_ANIMAL_ELEPHANT}, {"bear", "cry-bear", T_ANIMAL_BEAR},
    {"horse", "cry-horse", T_ANIMAL_HORSE},          {"eagle", "cry-eagle", T_ANIMAL_EAGLE},
    {"turtle", "cry-turtle", T_ANIMAL_TURTLE},       {"fish", "cry-fish", T_ANIMAL_FISH},
};

const char *animal_name(uint8_t animal) { return animals[animal % ANIMALS].name; }
const char *animal_cry(uint8_t animal) { return animals[animal % ANIMALS].cry; }
enum text_id animal_text(uint8_t animal) { return animals[animal % ANIMALS].text; }

static const struct screen_ops *const phase_screens[PHASES] = {
    [PHASE_PROMISE] = &promise_screen,   [PHASE_PICK] = &picker_screen,
    [PHASE_NOTICE] = &notice_screen,     [PHASE_STORY] = &story_screen,
    [PHASE_ASK] = &ask_screen,           [PHASE_WHISPER] = &whisper_screen,
    [PHASE_SHOW] = &show_screen,         [PHASE_DECIDE] = &decide_screen,
    [PHASE_REVEAL] = &reveal_screen,     [PHASE_DOOR] = &door_screen,
    [PHASE_TOGETHER] = &together_screen, [PHASE_ACT] = &act_screen,
    [PHASE_TALK] = &talk_screen,         [PHASE_NOT_FAULT] = &not_fault_screen,
    [PHASE_SENTENCE] = &sentence_screen, [PHASE_TALLY] = &tally_screen,
    [PHASE_ACTIVITY] = &activity_screen, [PHASE_LEVEL_DONE] = &level_done_screen,
    [PHASE_CLOSING] = &closing_screen,   [PHASE_OVER] = &over_screen,
};

const struct screen_ops *phase_screen(const struct viewer *v)
{
    return phase_screens[host_session(v->parts.host)->phase]; // NULL before a meeting
}

// A level is loaded to be measured: about a millisecond, and only those a plan may hold.
unsigned viewer_level_minutes(void *self, size_t entry, bool short_path)
{
    struct viewer *v = self;
    struct diag_list *diags = diag_list_new();
    struct level *level = lint_load(v->parts.shelf->entries[entry].path, diags);
    unsigned minutes = level != NULL ? level_minutes(level, short_path).hall : 0;
    level_free(level);
    diag_list_free(diags);
    return minutes;
}
