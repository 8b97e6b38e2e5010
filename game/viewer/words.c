// SPDX-License-Identifier: MIT
//
// words.c — the small things every screen does: speak in the viewer's language, send a command.
#include "memory.h"
#include "screen.h"
#include "viewer_inside.h"

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

void viewer_language(struct viewer *v)
{
    const struct lang *wanted = languages_of(v->parts.languages, v->parts.settings->language);
    if (v->lang != NULL && strcmp(lang_code(v->lang), lang_code(wanted)) == 0)
        return;
    v->lang = wanted;
    viewer__look(v); // who listens is seen there
}

void viewer_next_language(struct viewer *v)
{
    const struct lang *next = languages_after(v->parts.languages, v->lang);
    snprintf(v->parts.settings->language, sizeof v->parts.settings->language, "%s", lang_code(next));
    viewer_language(v);
    viewer_wants(v, REQUEST_LANGUAGE);
}

// ---- commands ----

static enum text_id refusal(enum rules_verdict verdict)
{
    switch (verdict) {
    case RULES_OK:
    case RULES_NOT_NOW:
    case RULES_REPEATED:
    case RULES_NOT_YOUR_TURN:
    case RULES_NO_SUCH_CHOICE:
    case RULES_NO_SUCH_LEVEL:
    case RULES_NO_SUCH_ANIMAL: return TEXT_IDS;
    case RULES_NOTHING_CHOSEN: return T_PLAY_CHOOSE_FIRST;
    case RULES_NOT_READY: return T_PLAY_NOT_READY;
    case RULES_NOT_ALONE: return T_PLAY_NOT_ALONE;
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

uint32_t viewer_meeting_ms(const struct viewer *v)
{
    int64_t at = (int64_t)v->now_ms + (v->parts.clock_ms != NULL ? *v->parts.clock_ms : 0);
    return at > 0 ? (uint32_t)at : 0;
}

static bool send(struct viewer *v, struct command command)
{
    if (command.type == COMMAND_SETUP && v->parts.clock_ms != NULL) // it begins
        *v->parts.clock_ms = -(int64_t)v->now_ms;
    command.at_ms = viewer_meeting_ms(v);
    enum rules_verdict verdict = v->parts.door.send(v->parts.door.meeting, &command);
    if (refusal(verdict) != TEXT_IDS)
        viewer_tell(v, viewer_text(v, refusal(verdict)));
    if (verdict == RULES_NOTHING_CHOSEN && kind_has(v->view.kind, TRAIT_PLACES))
        tell_what_is_left(v);
    viewer__look_and_follow(v);
    return verdict == RULES_OK;
}

bool viewer_send_seeded(struct viewer *v, enum command_type type, uint8_t choice, uint8_t value, uint32_t seed)
{
    uint8_t seat = v->view.alone ? 0 : SEAT_FACILITATOR;
    return send(v, (struct command){.type = type, .seat = seat, .choice = choice, .value = value, .seed = seed});
}

bool viewer_send(struct viewer *v, enum command_type type, uint8_t choice, uint8_t value)
{
    // Knuth's multiplicative hash: any seed will do
    uint32_t seed = type == COMMAND_SETUP ? v->now_ms * 2654435761U : 0;
    return viewer_send_seeded(v, type, choice, value, seed);
}

bool viewer_answer(struct viewer *v, enum command_type type, uint8_t choice)
{
    return send(v, (struct command){.type = type, .seat = v->parts.door.seat, .choice = choice});
}

bool viewer_vote(struct viewer *v, uint8_t team, enum command_type type, uint8_t choice)
{
    return send(v, (struct command){.type = type, .seat = team, .choice = choice});
}
