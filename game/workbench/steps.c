// SPDX-License-Identifier: MIT
//
// steps.c — a person's presses, one at a time, on a stage whose clock only moves when told.
#include "script.h"

#include "utf8.h"

#include <stdio.h>
#include <string.h>

enum { STEP_MS = 400, GO_STEPS = 600 }; // slower than the debounce

// Draws until every picture of the frame is there: a script sees what a person sees a moment later.
static void settle(struct meeting *s)
{
    meeting_draw(s);
    if (s->window == NULL || !platform_busy(s->platform))
        return;
    platform_finish(s->platform);
    meeting_draw(s);
}

static bool at_console(const struct meeting *s) { return s->at_console && s->console != NULL; }
const struct viewer *step_viewer(const struct meeting *s) { return at_console(s) ? s->console : s->hall; }
const struct ui_frame *step_frame(const struct meeting *s) { return at_console(s) ? s->console_frame : s->frame; }

static void send(struct meeting *s, const struct ui_raw *raw)
{
    if (at_console(s))
        meeting_console_input(s, raw);
    else
        meeting_input(s, raw);
}

// The press at hand has its own moment, when its line says so: what waited for it comes first.
static void come_to(struct meeting *s)
{
    if (s->press_at_ms == 0) {
        s->now_ms += STEP_MS;
        return;
    }
    s->now_ms = s->press_at_ms;
    s->press_at_ms = 0;
    meeting_tick(s);
}

void step_type(struct meeting *s, const char *words)
{
    if (s->press_at_ms != 0)
        come_to(s);
    struct ui_raw raw = {.kind = RAW_TEXT, .now_ms = s->now_ms};
    for (const char *at = words, *end = words + strlen(words); at < end;) { // a character at a time
        const char *from = at;
        utf8_next(&at, end);
        snprintf(raw.text, sizeof raw.text, "%.*s", (int)(at - from), from);
        send(s, &raw);
    }
    settle(s);
}

static void step_words(struct meeting *s, enum ui_raw_kind kind, const char *words)
{
    struct ui_raw raw = {.kind = kind, .now_ms = s->now_ms};
    snprintf(raw.text, sizeof raw.text, "%s", words);
    send(s, &raw);
    settle(s);
}

void step_compose(struct meeting *s, const char *words) { step_words(s, RAW_COMPOSING, words); }
void step_commit(struct meeting *s, const char *words) { step_words(s, RAW_TEXT, words); }

void step_press(struct meeting *s, const struct ui_raw *pressed)
{
    come_to(s);
    struct ui_raw raw = *pressed;
    raw.now_ms = s->now_ms;
    send(s, &raw);
    s->now_ms += STEP_MS;
    settle(s);
}

void step_raw(struct meeting *s, enum ui_raw_kind kind, uint16_t key, int x, int y)
{
    if (kind == RAW_KEY || kind == RAW_POINTER_DOWN)
        come_to(s);
    struct ui_raw raw = {.kind = kind, .key = key, .x = x, .y = y, .now_ms = s->now_ms};
    send(s, &raw);
    s->now_ms += STEP_MS; // short motions are over
    settle(s);
}

void step_pad(struct meeting *s, uint8_t pad, uint16_t button)
{
    come_to(s);
    struct ui_raw raw = {.kind = RAW_PAD_BUTTON, .key = button, .pad = pad, .now_ms = s->now_ms};
    send(s, &raw);
    s->now_ms += STEP_MS;
    settle(s);
}

void step_key_with(struct meeting *s, const char *name, bool shift, bool foreign)
{
    step_press(s, &(struct ui_raw){.kind = RAW_KEY, .key = ui_key_by_name(name), .shift = shift, .foreign = foreign});
}

void step_key(struct meeting *s, const char *name) { step_key_with(s, name, false, false); }

void step_action(struct meeting *s, enum ui_action action)
{
    step_raw(s, RAW_KEY, s->settings.keymap.keys[action][0], 0, 0);
}

void step_point(struct meeting *s, int x, int y)
{
    step_raw(s, RAW_POINTER_MOVE, 0, x, y);
    step_raw(s, RAW_POINTER_DOWN, 0, x, y);
    step_raw(s, RAW_POINTER_UP, 0, x, y);
}

bool step_click(struct meeting *s, const char *words)
{
    size_t count = 0;
    const struct ui_spot *spots = ui_spots(step_frame(s), &count);
    for (int exact = 1; exact >= 0; exact--)
        for (size_t i = 0; i < count; i++) {
            const struct rect *r = &spots[i].rect;
            bool fits = exact ? strcmp(spots[i].label, words) == 0 : strstr(spots[i].label, words) != NULL;
            if (fits && words[0] != '\0') {
                step_point(s, r->x + r->w / 2, r->y + r->h / 2);
                return true;
            }
        }
    return false;
}

void step_wait(struct meeting *s, uint32_t ms)
{
    s->now_ms += ms;
    meeting_tick(s);
    settle(s);
}

const char *step_phase(const struct meeting *s)
{
    static const char *const names[PHASES] = {"setup",      "promise",  "pick", "activity", "notice",    "story",
                                              "ask",        "whisper",  "show", "decide",   "tally",     "reveal",
                                              "door",       "together", "act",  "talk",     "not-fault", "sentence",
                                              "level-done", "closing",  "over"};
    return names[host_session(s->host)->phase];
}

int step_place(const struct meeting *s, int choice)
{
    struct view v;
    host_view(s->host, ROLE_HALL, NULL, &v);
    if (kind_has(v.kind, TRAIT_PLACES)) // one after the other
        for (int i = 0; i < v.option_count; i++)
            if (v.options[i].placed == 0)
                return i;
    if (kind_has(v.kind, TRAIT_DOORS))
        for (int i = 0; i < v.option_count; i++)
            if (!v.options[(choice + i) % v.option_count].opened)
                return (choice + i) % v.option_count;
    int most = kind_has(v.kind, TRAIT_BOXES) ? v.box_count : v.option_count;
    return choice < most ? choice : most - 1;
}

static void decide(struct meeting *s, int choice)
{
    struct view v;
    host_view(s->host, ROLE_HALL, NULL, &v);
    if (v.can_lock) {
        step_action(s, UI_OK);
        return;
    }
    int place = step_place(s, choice);
    if (v.mode == ANSWER_KEYS && place < TEAM_KEYS) // the team in turn has keys of its own
        step_raw(s, RAW_KEY, s->settings.team_keys[v.turn][place], 0, 0);
    else
        step_action(s, (enum ui_action)(UI_CHOICE_1 + place));
}

bool step_go(struct meeting *s, const char *screen, int choice)
{
    for (int i = 0; i < GO_STEPS; i++) {
        const char *on = viewer_screen(s->hall);
        if (strcmp(on, screen) == 0)
            return true;
        if (strcmp(on, "decide") == 0)
            decide(s, choice);
        else if (strcmp(on, "ready") == 0 && host_session(s->host)->phase == PHASE_PICK) {
            step_key(s, "1");
            step_key(s, "2");
            step_key(s, "3");
            step_action(s, UI_NEXT);
        } else {
            step_action(s, UI_NEXT);
        }
    }
    return false;
}
