// SPDX-License-Identifier: MIT
//
// aloud.c — reads a screen aloud: whole when it is asked to, what is new by itself, and what the focus stands on.
//
//   frame ─ ui_spoken ─→ things (a text; all that stands on one button) ─→ pieces ─→ speaker
//                          └ those of the last frame are known: only the others are news
//
// No screen knows of it. What has no words but a picture is said by the table below. Any press ends what is being said;
// so does another screen. The hall's display alone is heard, and what hides us says nothing.
#include "screen.h"

#include "hash.h"
#include "memory.h"
#include "viewer_inside.h"

#include <string.h>

enum { BUTTON_HIGH = 48 };

// Pictures that say something. `alone`: only where no words stand beside them.
static const struct {
    const char *picture;
    bool alone;
    enum text_id words;
} pictures[] = {{"icons/back", true, T_ALOUD_BACK},          {"icons/settings", true, T_ALOUD_PAUSE},
                {"icons/picture-frame", true, T_ALOUD_HIDE}, {"icons/keyboard", true, T_ALOUD_KEYS},
                {"icons/safe", false, T_ALOUD_TICKED},       {"icons/lock", false, T_ALOUD_LOCKED}};

// Signs that stand for words.
static const struct {
    const char *sign;
    enum text_id words;
} signs[] = {{"<", T_ALOUD_EARLIER}, {">", T_ALOUD_LATER}};

static bool is_heard(const struct viewer *v)
{
    return v->parts.speaker != NULL && v->parts.role == ROLE_HALL && v->parts.settings->read_aloud != READ_NOT &&
           !v->stack[v->depth - 1].ops->hides;
}

// ---- things: a text, or all that stands on what can be pressed ----

static uint64_t sum_of(const struct ui_spoken *thing, size_t count)
{
    uint64_t sum = hash_number(HASH_START, (uint64_t)thing->id.what << 32 | (uint32_t)thing->id.row);
    sum = hash_number(sum, (uint64_t)thing->state);
    for (size_t i = 0; i < count; i++)
        sum = hash_text(sum, thing[i].words != NULL ? thing[i].words : thing[i].picture);
    return sum;
}

// It stood in the last frame. On another screen a text or an answer is read again, the way back and the next thing are
// not.
static bool is_known(const struct aloud *a, const struct ui_spoken *thing, size_t count)
{
    uint64_t sum = sum_of(thing, count);
    for (size_t i = a->another && thing->kind != SPOKEN_BUTTON ? a->known_count : 0; i < a->known_count; i++)
        if (a->known[i] == sum)
            return true;
    return false;
}

// ---- pieces ----

static const char *words_of(const struct viewer *v, const struct ui_spoken *spoken, bool alone)
{
    if (spoken->id.what == ID_READ)
        return spoken->words != NULL ? viewer_text(v, T_ALOUD_LISTEN) : NULL; // what it does when this was said
    for (size_t i = 0; spoken->words != NULL && i < sizeof signs / sizeof *signs; i++)
        if (strcmp(spoken->words, signs[i].sign) == 0)
            return viewer_text(v, signs[i].words);
    if (spoken->words != NULL)
        return spoken->words;
    for (size_t i = 0; i < sizeof pictures / sizeof *pictures; i++)
        if (strcmp(spoken->picture, pictures[i].picture) == 0 && (alone || !pictures[i].alone))
            return viewer_text(v, pictures[i].words);
    return NULL;
}

static void add_piece(struct viewer *v, const char *words, struct ui_id id)
{
    struct aloud *a = &v->aloud;
    a->pieces = mem_grow(a->pieces, &a->piece_room, a->piece_count + 1, sizeof *a->pieces);
    a->pieces[a->piece_count++] = (struct aloud_piece){mem_copy_text(words), id};
}

// The first ones.
static void forget_pieces(struct aloud *a, size_t count)
{
    for (size_t i = 0; i < count; i++)
        mem_free(a->pieces[i].words);
    a->piece_count -= count;
    memmove(a->pieces, a->pieces + count, a->piece_count * sizeof *a->pieces);
}

static void add_state(struct viewer *v, enum ui_spoken_state state)
{
    static const enum text_id words[] = {
        [SPOKEN_ON] = T_ALOUD_ON, [SPOKEN_OFF] = T_ALOUD_OFF, [SPOKEN_PICKED] = T_ALOUD_PICKED};
    if (state != SPOKEN_PLAIN)
        add_piece(v, viewer_text(v, words[state]), ui_id(UI_NO_ID));
}

static void add_thing(struct viewer *v, const struct ui_spoken *thing, size_t count)
{
    bool pressed = thing->id.what != UI_NO_ID, alone = pressed;
    for (size_t i = 0; i < count; i++)
        alone = alone && thing[i].words == NULL;
    for (size_t i = 0; i < count; i++) {
        const char *words = words_of(v, &thing[i], alone);
        if (words != NULL)
            add_piece(v, words, thing[i].id);
    }
    if (pressed)
        add_state(v, thing->state);
}

static void say(struct viewer *v)
{
    struct aloud *a = &v->aloud;
    const char **words = mem_new(a->piece_count + 1, sizeof *words);
    for (size_t i = 0; i < a->piece_count; i++)
        words[i] = a->pieces[i].words;
    v->parts.speaker->say(v->parts.speaker->self, lang_code(v->lang), words, a->piece_count);
    mem_free(words);
}

// ---- when ----

static bool any_voice(const struct viewer *v, const struct ui_spoken *spoken, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (spoken[i].id.what != ID_READ && spoken[i].words != NULL &&
            v->parts.speaker->reads(v->parts.speaker->self, lang_code(v->lang), spoken[i].words))
            return true;
    return false;
}

bool viewer__can_be_read(const struct viewer *v)
{
    size_t count = 0;
    const struct ui_spoken *spoken = v->frame != NULL && is_heard(v) ? ui_spoken(v->frame, &count) : NULL;
    return spoken != NULL && any_voice(v, spoken, count);
}

static void read_things(struct viewer *v, bool only_new, struct ui_id only)
{
    size_t count = 0, before = v->aloud.piece_count; // which may still be said
    const struct ui_spoken *spoken = ui_spoken(v->frame, &count);
    for (size_t at = 0, end; at < count; at = end) {
        end = ui_spoken_end(spoken, count, at);
        bool asked = only.what != UI_NO_ID ? ui_same(spoken[at].id, only) : spoken[at].id.what != ID_READ;
        if (asked && !(only_new && is_known(&v->aloud, spoken + at, end - at)))
            add_thing(v, spoken + at, end - at);
    }
    if (v->aloud.piece_count == before)
        return;
    if (before > 0)
        forget_pieces(&v->aloud, before);
    v->aloud.whole = only.what == UI_NO_ID;
    say(v);
}

static void know_all(struct viewer *v)
{
    struct aloud *a = &v->aloud;
    size_t count = 0;
    const struct ui_spoken *spoken = ui_spoken(v->frame, &count);
    a->known_count = 0;
    for (size_t at = 0, end; at < count; at = end) {
        end = ui_spoken_end(spoken, count, at);
        a->known = mem_grow(a->known, &a->known_room, a->known_count + 1, sizeof *a->known);
        a->known[a->known_count++] = sum_of(spoken + at, end - at);
    }
}

void viewer__read_news(struct viewer *v)
{
    struct aloud *a = &v->aloud;
    const struct screen *top = &v->stack[v->depth - 1];
    a->another = a->screen != top->ops || a->since_ms != top->since_ms;
    if (a->another)
        viewer__hush(v);
    a->screen = top->ops;
    a->since_ms = top->since_ms;
    if (!is_heard(v))
        return;
    if (v->parts.settings->read_aloud == READ_BY_ITSELF)
        read_things(v, true, ui_id(UI_NO_ID));
    know_all(v);
}

void viewer__read_focus(struct viewer *v)
{
    if (v->frame != NULL && is_heard(v) && v->parts.settings->read_aloud == READ_BY_ITSELF)
        read_things(v, false, v->focus);
}

void viewer__read_screen(struct viewer *v)
{
    bool silence = v->aloud.stopped && v->aloud.whole; // the same key ends what it began
    if (v->frame != NULL && is_heard(v) && !silence)
        read_things(v, false, ui_id(UI_NO_ID));
}

bool viewer__is_reading(const struct viewer *v)
{
    return v->parts.speaker != NULL && v->parts.role == ROLE_HALL &&
           v->parts.speaker->now(v->parts.speaker->self).speaks;
}

void viewer__hush(struct viewer *v)
{
    v->aloud.stopped = viewer__is_reading(v);
    if (v->aloud.stopped)
        v->parts.speaker->hush(v->parts.speaker->self);
}

void viewer__forget_aloud(struct viewer *v)
{
    if (viewer__is_reading(v))
        v->parts.speaker->hush(v->parts.speaker->self);
    for (size_t i = 0; i < v->aloud.piece_count; i++)
        mem_free(v->aloud.pieces[i].words);
    mem_free(v->aloud.pieces);
    mem_free(v->aloud.known);
}

// ---- what is seen of it ----

struct ui_lit viewer__lit(const struct viewer *v)
{
    struct ui_lit none = {.words = NULL};
    if (!viewer__is_reading(v))
        return none;
    struct speaker_now now = v->parts.speaker->now(v->parts.speaker->self);
    if (now.piece >= v->aloud.piece_count || now.from >= now.to)
        return none;
    const struct aloud_piece *piece = &v->aloud.pieces[now.piece];
    return (struct ui_lit){piece->words, piece->id, now.from, now.to};
}

void viewer__read_button(const struct viewer *v, struct ui_frame *f)
{
    bool reading = viewer__is_reading(v);
    const char *words = viewer_text(v, reading ? T_ALOUD_STOP : T_ALOUD_LISTEN);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_press(f, ui_id(ID_READ), words);
    ui_begin_panel(f, TONE_CLOTH_LIGHT, 3, 16);
    ui_begin_row(f, UI_GAP_SMALL);
    ui_space(f, 4);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_picture(f, reading ? "icons/aloud-off" : "icons/aloud", BUTTON_HIGH, FIT_CONTAIN);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_text(f, ROLE_TEXT_SMALL, TONE_CHALK, words);
    ui_space(f, 8);
    ui_end(f);
    ui_end(f);
}
