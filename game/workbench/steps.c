// SPDX-License-Identifier: MIT
//
// steps.c — a person's presses, one at a time, in a meeting whose clock only moves when told.
#include "script.h"

#include "writing.h"

#include "utf8.h"

#include <stdio.h>
#include <string.h>

enum { STEP_MS = 400, GO_STEPS = 600 }; // slower than the debounce

struct person person_at_hall(struct meeting *meeting) { return (struct person){.meeting = meeting, .at = ROLE_HALL}; }

struct meeting_viewer *step_viewer(const struct person *p)
{
    struct meeting_viewer *v = meeting_viewer(p->meeting, p->at, p->seat);
    return v != NULL ? v : meeting_hall(p->meeting);
}

// Also when the last picture came between drawing and asking.
void step_settle(struct person *p)
{
    if (p->writing != NULL)
        writing_tick(p->writing, meeting_now(p->meeting));
    meeting_draw(p->meeting);
    if (!meeting_has_pixels(meeting_hall(p->meeting)))
        return;
    platform_finish(meeting_platform(p->meeting));
    if (meeting_waits_for_pictures(meeting_hall(p->meeting)) || meeting_waits_for_pictures(step_viewer(p)))
        meeting_draw(p->meeting);
}

const struct ui_frame *step_frame(const struct person *p) { return meeting_frame(step_viewer(p)); }
const char *step_screen(const struct person *p) { return meeting_screen(step_viewer(p)); }

static void send(struct person *p, const struct ui_raw *raw)
{
    if (p->writing == NULL || !writing_key(p->writing, raw))
        meeting_input(p->meeting, step_viewer(p), raw);
}
static uint32_t now(const struct person *p) { return meeting_now(p->meeting); }
static void pass(struct person *p, uint32_t ms) { meeting_set_now(p->meeting, now(p) + ms); }

static void after_press(struct person *p)
{
    if (!p->clock_stands)
        pass(p, STEP_MS);
}

// The press at hand has its own moment, when its line says so: what waited for it comes first.
static void come_to(struct person *p)
{
    if (p->press_at_ms == 0) {
        pass(p, STEP_MS);
        return;
    }
    meeting_set_now(p->meeting, p->press_at_ms);
    p->press_at_ms = 0;
    meeting_tick(p->meeting);
}

void step_type(struct person *p, const char *words)
{
    if (p->press_at_ms != 0)
        come_to(p);
    struct ui_raw raw = {.kind = RAW_TEXT, .now_ms = now(p)};
    for (const char *at = words, *end = words + strlen(words); at < end;) { // a character at a time
        const char *from = at;
        utf8_next(&at, end);
        snprintf(raw.text, sizeof raw.text, "%.*s", (int)(at - from), from);
        send(p, &raw);
    }
    step_settle(p);
}

static void step_words(struct person *p, enum ui_raw_kind kind, const char *words)
{
    struct ui_raw raw = {.kind = kind, .now_ms = now(p)};
    snprintf(raw.text, sizeof raw.text, "%s", words);
    send(p, &raw);
    step_settle(p);
}

void step_compose(struct person *p, const char *words) { step_words(p, RAW_COMPOSING, words); }
void step_commit(struct person *p, const char *words) { step_words(p, RAW_TEXT, words); }

void step_press(struct person *p, const struct ui_raw *pressed)
{
    come_to(p);
    struct ui_raw raw = *pressed;
    raw.now_ms = now(p);
    send(p, &raw);
    after_press(p); // short motions are over
    step_settle(p);
}

void step_raw(struct person *p, enum ui_raw_kind kind, uint16_t key, int x, int y)
{
    if (kind == RAW_KEY || kind == RAW_POINTER_DOWN)
        come_to(p);
    struct ui_raw raw = {.kind = kind, .key = key, .x = x, .y = y, .now_ms = now(p)};
    send(p, &raw);
    after_press(p); // short motions are over
    step_settle(p);
}

void step_pad(struct person *p, uint8_t pad, uint16_t button)
{
    come_to(p);
    struct ui_raw raw = {.kind = RAW_PAD_BUTTON, .key = button, .pad = pad, .now_ms = now(p)};
    send(p, &raw);
    after_press(p); // short motions are over
    step_settle(p);
}

void step_key_with(struct person *p, const char *name, bool shift, bool foreign)
{
    step_press(p, &(struct ui_raw){.kind = RAW_KEY, .key = ui_key_by_name(name), .shift = shift, .foreign = foreign});
}

void step_key(struct person *p, const char *name) { step_key_with(p, name, false, false); }

void step_action(struct person *p, enum ui_action action)
{
    step_raw(p, RAW_KEY, meeting_settings(p->meeting)->keymap.keys[action][0], 0, 0);
}

void step_point(struct person *p, int x, int y)
{
    step_raw(p, RAW_POINTER_MOVE, 0, x, y);
    step_raw(p, RAW_POINTER_DOWN, 0, x, y);
    step_raw(p, RAW_POINTER_UP, 0, x, y);
}

// What these words stand on, whole or in part; NULL: nothing.
static const struct ui_spot *spot_of(const struct person *p, const char *words)
{
    size_t count = 0;
    const struct ui_spot *spots = ui_spots(step_frame(p), &count);
    for (int exact = 1; exact >= 0; exact--)
        for (size_t i = 0; i < count; i++) {
            bool fits = exact ? strcmp(spots[i].label, words) == 0 : strstr(spots[i].label, words) != NULL;
            if (fits && words[0] != '\0')
                return &spots[i];
        }
    return NULL;
}

static void point_at(struct person *p, const struct rect *r) { step_point(p, r->x + r->w / 2, r->y + r->h / 2); }

// Of a page that is longer than what is seen: its buttons are pressed until it is there.
static const struct ui_spot *come_to_spot(struct person *p, const char *words)
{
    enum { PARTS_MOST = 20 };
    const struct ui_spot *spot = spot_of(p, words);
    for (int i = 0; spot != NULL && i < PARTS_MOST; i++) {
        struct ui_page page = ui_page(step_frame(p));
        int to = ui_page_for(step_frame(p), spot->id);
        const struct ui_spot *turns = spot_of(
            p, text(meeting_lang(p->meeting), to > page.at ? T_PAGE_LATER : T_PAGE_EARLIER));
        if (to == page.at || turns == NULL)
            break;
        point_at(p, &turns->rect);
        spot = spot_of(p, words);
    }
    return spot;
}

bool step_click(struct person *p, const char *words)
{
    const struct ui_spot *spot = come_to_spot(p, words);
    if (spot != NULL)
        point_at(p, &spot->rect);
    return spot != NULL;
}

void step_wait(struct person *p, uint32_t ms)
{
    pass(p, ms);
    meeting_tick(p->meeting);
    step_settle(p);
}

const char *step_phase(const struct meeting *m)
{
    static const char *const names[PHASES] = {"setup",      "promise",  "pick", "activity", "notice",    "story",
                                              "ask",        "whisper",  "show", "decide",   "tally",     "reveal",
                                              "door",       "together", "act",  "talk",     "not-fault", "sentence",
                                              "level-done", "closing",  "over"};
    return names[host_session(meeting_host(m))->phase];
}

int step_place(const struct meeting *m, int choice)
{
    struct view v;
    host_view(meeting_host(m), ROLE_HALL, NULL, &v);
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

static void decide(struct person *p, int choice)
{
    struct view v;
    host_view(meeting_host(p->meeting), ROLE_HALL, NULL, &v);
    if (v.can_lock) {
        step_action(p, UI_OK);
        return;
    }
    int place = step_place(p->meeting, choice);
    if (v.mode == ANSWER_KEYS && place < TEAM_KEYS) // the team in turn has keys of its own
        step_raw(p, RAW_KEY, meeting_settings(p->meeting)->team_keys[v.turn][place], 0, 0);
    else
        step_action(p, (enum ui_action)(UI_CHOICE_1 + place));
}

bool step_go(struct person *p, const char *screen, int choice)
{
    for (int i = 0; i < GO_STEPS; i++) {
        const char *on = meeting_screen(meeting_hall(p->meeting));
        if (strcmp(on, screen) == 0)
            return true;
        if (strcmp(on, "decide") == 0)
            decide(p, choice);
        else if (strcmp(on, "ready") == 0 && host_session(meeting_host(p->meeting))->phase == PHASE_PICK) {
            step_key(p, "1");
            step_key(p, "2");
            step_key(p, "3");
            step_action(p, UI_NEXT);
        } else {
            step_action(p, UI_NEXT);
        }
    }
    return false;
}
