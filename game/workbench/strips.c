// SPDX-License-Identifier: MIT
//
// strips.c — eight frames of each main motion, for looking: a level is played, and after the first press that leads to
// such a motion the clock goes on in eight steps.
#include "strips.h"

#include "files.h"
#include "memory.h"
#include "script.h"

#include <stdio.h>
#include <string.h>

enum { FRAMES = 8, REST_MS = 4000, PRESSES = 300 };

static bool joins(const struct view *v) { return v->hands == PROMISES - 1; }
static bool story(const struct view *v) { return v->look == LOOK_STORY && v->line_count == 2; }
static bool chat(const struct view *v)
{
    return v->look == LOOK_CHAT && v->line_count > 1 && v->lines[v->line_count - 1].speaker != CAST_NONE &&
           !v->lines[v->line_count - 1].harmed;
}
static bool always(const struct view *v)
{
    (void)v;
    return true;
}
static const struct view_option *at_hand(const struct view *v)
{
    return &v->options[v->at_hand < v->option_count ? v->at_hand : 0];
}
static bool sealed(const struct view *v) { return v->guessing && at_hand(v)->chosen; }
static bool safe(const struct view *v) { return !v->guessing && at_hand(v)->turned.verdict == VERDICT_SAFE; }
static bool risky(const struct view *v) { return !v->guessing && at_hand(v)->turned.verdict == VERDICT_RISKY; }

// A card that has still to hop over to where it belongs.
static bool sorted_wrong(const struct view *v)
{
    const struct view_option *o = at_hand(v);
    return kind_has(v->kind, TRAIT_BOXES) && o->revealed && o->box != o->turned.right_box;
}
// Something hangs already beside the newest.
static bool strung(const struct view *v)
{
    int placed = 0;
    for (int i = 0; i < v->option_count; i++)
        placed += v->options[i].placed > 0;
    return kind_has(v->kind, TRAIT_PLACES) && placed == 2;
}

static const struct strip {
    const char *name;
    enum phase phase;
    bool (*shown)(const struct view *v);
    uint32_t length_ms;
} strips[] = {
    {"promise", PHASE_PROMISE, joins, 500},
    {"story", PHASE_STORY, story, 1300},
    {"chat", PHASE_STORY, chat, 1000},
    {"deal", PHASE_ASK, always, 560},
    {"drum-gong", PHASE_SHOW, always, 3200},
    {"stamp", PHASE_REVEAL, sealed, 450},
    {"safe", PHASE_REVEAL, safe, 900},
    {"risky", PHASE_REVEAL, risky, 900},
    {"sort", PHASE_REVEAL, sorted_wrong, 1750},
    {"order", PHASE_DECIDE, strung, 600},
    {"together", PHASE_TOGETHER, always, 1900},
    {"door", PHASE_DOOR, always, 1500},
    {"level-end", PHASE_LEVEL_DONE, always, 2450},
};
enum { STRIPS = sizeof strips / sizeof *strips };

struct reel {
    struct person person;
    const char *folder, *language;
    bool made[STRIPS], fine;
};

static void frame(struct reel *r, const struct strip *strip, int number)
{
    char name[80];
    struct platform_problem problem = {{0}};
    snprintf(name, sizeof name, "strip-%s-%d.png", strip->name, number + 1);
    char *path = path_join(r->folder, name);
    meeting_tick(r->person.meeting);
    step_settle(&r->person);
    if (!meeting_save(step_viewer(&r->person), path, &problem)) {
        desk_say(r->language, T_APP_CANNOT_WRITE, path, problem.reason);
        r->fine = false;
    }
    mem_free(path);
}

static void film(struct reel *r, const struct strip *strip)
{
    uint32_t begins = meeting_now(r->person.meeting);
    for (int i = 0; i < FRAMES && r->fine; i++) {
        meeting_set_now(r->person.meeting, begins + strip->length_ms * (uint32_t)i / (FRAMES - 1));
        frame(r, strip, i);
    }
}

// One press on, as a facilitator would; the clock stands at it.
static void go_on(struct reel *r, const struct view *v)
{
    if (v->phase != PHASE_DECIDE)
        step_action(&r->person, UI_NEXT);
    else if (v->can_lock)
        step_action(&r->person, UI_OK);
    else if (kind_has(v->kind, TRAIT_DOORS))
        step_go(&r->person, "door", 0);
    else
        step_action(&r->person, (enum ui_action)(UI_CHOICE_1 + step_place(r->person.meeting, 0)));
}

// Until the meeting has come to this phase.
static void play(struct reel *r, enum phase end)
{
    struct host *host = meeting_host(r->person.meeting);
    for (int presses = 0; presses < PRESSES && r->fine; presses++) {
        struct view v;
        host_view(host, ROLE_HALL, NULL, &v);
        if (v.phase == end)
            return;
        go_on(r, &v);
        host_view(host, ROLE_HALL, NULL, &v);
        for (size_t i = 0; i < STRIPS; i++)
            if (!r->made[i] && v.phase == strips[i].phase && strips[i].shown(&v)) {
                r->made[i] = true;
                film(r, &strips[i]);
            }
        step_wait(&r->person, REST_MS);
    }
}

bool strips_make(const char *folder, const char *language, int width, int height)
{
    struct meeting_options options = {.language = language, .width = width, .height = height};
    struct meeting_problem problem;
    struct reel r = {.folder = folder, .language = language, .fine = true};
    struct meeting *meeting = meeting_open(&options, &problem);
    if (meeting == NULL)
        return false;
    r.person = person_at_hall(meeting);
    r.person.clock_stands = true;
    const struct shelf *shelf = meeting_shelf(meeting);
    for (size_t i = 0; i < shelf->count && r.fine; i++) {
        step_go(&r.person, "title", 0);
        meeting_settings(meeting)->band = (int)shelf->entries[i].head.band;
        step_key(&r.person, "Enter");
        step_action(&r.person, UI_NEXT);
        play(&r, PHASE_PICK);
        screens_pick(meeting_screens(step_viewer(&r.person)), i);
        step_settle(&r.person);
        step_go(&r.person, "notice", 0);
        play(&r, PHASE_OVER);
    }
    meeting_close(meeting);
    return r.fine;
}
