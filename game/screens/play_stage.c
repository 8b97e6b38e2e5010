// SPDX-License-Identifier: MIT
//
// play_stage.c — the people of a story: who is there, and what they do when a line or an answer is given.
//
// Everybody has one place for as long as they are there, so that only who comes or speaks moves. What an answer leads
// to is acted out: after a safe one they stand near each other, after a risky one apart.
#include "play.h"

enum { WHILE_COMING_MS = 250, BETWEEN_MS = 120, ACTS_MS = 400, MIDDLE = 500 };
// Beside something else: how high the ground is, and how wide a person's sheet on it.
enum { ASIDE_UNITS = 560, SHEET = ASIDE_UNITS * UI_PERSON_WIDE / 1000 };

const int play_wide[ACTORS_MOST] = {150, 850, 500};
const int play_near[ACTORS_MOST] = {250, 750, 500};
const int play_apart[ACTORS_MOST] = {0, 1000, 500};

// In a column bodies stand nearer to its edges than the sheets they are cut from: three fit side by side.
enum { SPREAD_UNITS = 70 };

static int spread(int at) { return (at - MIDDLE) * SPREAD_UNITS / MIDDLE; }

static const char *pose_name(enum pose pose)
{
    static const char *const names[POSES] = {
#define POSE(NAME, en, vi, word) [POSE_##NAME] = en,
#include "poses.def"
#undef POSE
    };
    return names[pose];
}

struct ui_person play_person(const struct view_actor *actor)
{
    return (struct ui_person){.figure = actor->figure,
                              .mood = play_mood(actor->mood),
                              .pose = pose_name(actor->pose),
                              .sits = actor->sits,
                              .small = actor->small};
}

// With nobody grown up to compare with they are drawn larger.
static bool children_only(const struct view_actor *actors, int count)
{
    for (int i = 0; i < count; i++)
        if (!actors[i].child)
            return false;
    return true;
}

// ---- a story ----

static void move_person(struct viewer *v, struct ui_frame *f, int place, bool speaks, bool anybody)
{
    bool comes = v->view.stage[place].comes;
    if (comes)
        ui_move(f, place == 0 ? MOTION_COME_LEFT : MOTION_COME_RIGHT, v->step_since_ms);
    if (speaks)
        ui_move_after(f, MOTION_SPEAK, v->step_since_ms, comes ? WHILE_COMING_MS : 0);
    else if (anybody)
        ui_move_after(f, MOTION_REACT, v->step_since_ms, WHILE_COMING_MS + (uint32_t)place * BETWEEN_MS);
}

static void stand(struct viewer *v, struct ui_frame *f, int place, int at, int units_high)
{
    const struct view *view = &v->view;
    const struct view_actor *actor = &view->stage[place];
    const struct view_line *now = view->line_count > 0 ? &view->lines[view->line_count - 1] : NULL;
    bool told = view->phase == PHASE_STORY && now != NULL, speaks = told && now->speaker == actor->speaker;
    struct ui_person person = play_person(actor);
    person.among_children = !view->grown_up_comes && children_only(view->stage, view->stage_count);
    ui_begin_at(f, at);
    if (told) {
        person.state = speaks ? ui_speaks(f, v->step_since_ms)
                              : ui_listens(f, v->step_since_ms + (uint32_t)place * BETWEEN_MS);
        move_person(v, f, place, speaks, now->speaker != CAST_NONE);
    }
    ui_person(f, &person, units_high);
    ui_end_at(f, at);
}

void play_people(struct viewer *v, struct ui_frame *f, const int at[ACTORS_MOST], int least, int units_high)
{
    ui_begin_ground(f, least, units_high);
    for (int i = v->view.stage_count - 1; i >= 0; i--) // the first one is nearest
        stand(v, f, i, at[i], units_high);
    ui_end_ground(f);
}

void play_people_in_column(struct viewer *v, struct ui_frame *f, int units_high)
{
    int count = v->view.stage_count;
    ui_begin_ground(f, 1, units_high);
    for (int i = count - 1; i >= 0; i--) {
        int at = count == 1 ? MIDDLE : play_apart[i];
        ui_shift(f, spread(at));
        stand(v, f, i, at, units_high);
    }
    ui_end_ground(f);
}

// Where there is room for few: whom the question names, then who is hurt, then the others, as they stand.
static int rank(const struct view_actor *actors, int place)
{
    bool first = actors[place].harmed; // a second one may not have come into it yet
    for (int i = 0; i < place; i++)
        first = first && !actors[i].harmed;
    return actors[place].asked ? 2 + actors[place].harmed : first;
}

static int first_of_all(const struct view_actor *actors, int count, int order[ACTORS_MOST])
{
    int next = 0;
    for (int now = 3; now >= 0; now--)
        for (int i = 0; i < count; i++)
            if (rank(actors, i) == now)
                order[next++] = i;
    return next;
}

int play_heroes(const struct view_actor *actors, int count, int room, int order[ACTORS_MOST])
{
    int first = 0, kept = first_of_all(actors, count, order) < room ? count : room;
    while (first < kept && !actors[order[first]].harmed)
        first++;
    if (first < kept && first > 0) {
        int hurt = order[first];
        for (; first > 0; first--)
            order[first] = order[first - 1];
        order[0] = hurt;
    }
    return kept;
}

static void head(struct ui_frame *f, const struct view_actor *actor, int units)
{
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_panel(f, TONE_CLOTH_LIGHT, 4, 24);
    ui_avatar(f, actor->figure, play_mood(actor->mood), units);
    ui_end(f);
}

void play_heads(struct ui_frame *f, const struct view_actor *actors, int count, int units)
{
    int order[ACTORS_MOST], heads = play_heroes(actors, count, ui_narrow(f) ? 2 : ACTORS_MOST, order);
    if (count == 0)
        return;
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_row(f, 6);
    for (int i = 0; i < heads; i++)
        head(f, &actors[order[i]], units);
    ui_end(f);
}

// Where the `number`-th of `people` stands in a column of `units`, 0 the hero: in a row, and nobody before another.
static int place_aside(int units, int people, int number)
{
    enum { BODY = 180, EDGE = 16 }; // a chair is wider than who sits in it
    static const int places[ACTORS_MOST][ACTORS_MOST] = {{500}, {1000, 0}, {1000, 0, 500}};
    return EDGE + BODY / 2 + (units - EDGE - BODY) * places[people - 1][number] / 1000;
}

static int room_aside(int units, int people)
{
    enum { APART = 136 };
    while (people > 2 && place_aside(units, people, 2) - place_aside(units, people, 1) < APART)
        people--;
    return people;
}

static void thing_aside(struct ui_frame *f, const struct view_things *things, int percent, int units, bool before)
{
    ui_high(f, 1);
    ui_begin_row(f, 0);
    ui_wide(f, percent);
    ui_begin_stack(f);
    play_things_aside(f, things, units, before);
    ui_end(f);
    ui_end(f);
}

// Beside a question: whom it is about at the answers, and whoever is with them where there is room.
void play_people_aside(struct viewer *v, struct ui_frame *f, int percent)
{
    const struct view *view = &v->view;
    int units = (ui_width(f) * 1000 / ui_height(f) - PLAY_MARGINS) * percent / 100;
    int order[ACTORS_MOST],
        people = play_heroes(view->stage, view->stage_count, room_aside(units, view->stage_count), order);
    if (people == 0)
        return;
    ui_begin_ground(f, 1, ASIDE_UNITS);
    thing_aside(f, &view->things, percent, ASIDE_UNITS, false);
    for (int i = 1; i <= people; i++) { // the hero is nearest
        ui_shift(f, place_aside(units, people, i % people) - SHEET / 2);
        stand(v, f, order[i % people], 0, ASIDE_UNITS);
    }
    thing_aside(f, &view->things, percent, ASIDE_UNITS, true);
    ui_end_ground(f);
}

// ---- what follows from an answer ----

// Paper with a tail that points down to who says it.
static void says(struct ui_frame *f, const char *words, enum ui_align tail)
{
    enum { TAIL_UNITS = 30, TAIL_ASIDE_UNITS = 40 };
    ui_begin_column(f, 0);
    ui_begin_panel(f, TONE_PAPER, 10, 26);
    ui_text_centred(f, ui_narrow(f) ? ROLE_TEXT_BODY : ROLE_TEXT_ANSWER, TONE_INK, words);
    ui_end(f);
    ui_align(f, tail, UI_START);
    ui_begin_row(f, 0);
    ui_space(f, TAIL_ASIDE_UNITS);
    ui_picture(f, "icons/bubble-tail", TAIL_UNITS, FIT_CONTAIN);
    ui_space(f, TAIL_ASIDE_UNITS);
    ui_end(f);
    ui_end(f);
}

static void says_aside(struct ui_frame *f, const char *words, enum ui_align side, int percent)
{
    ui_begin_row(f, 0);
    if (side != UI_START) {
        ui_wide(f, side == UI_END ? 100 - percent : (100 - percent) / 2);
        ui_space(f, 0);
    }
    ui_wide(f, percent);
    says(f, words, ui_narrow(f) ? side : UI_CENTRE);
    ui_end(f);
}

// Over their heads, in a row as they stand; where that is too narrow one above the other, and where one alone speaks
// as wide as all of them: each with its tail on the side of who says it.
void play_bubbles(struct viewer *v, struct ui_frame *f, const struct view_turned *turned, int percent)
{
    static const int order[ACTORS_MOST] = {0, 2, 1};
    static const enum ui_align sides[ACTORS_MOST] = {UI_START, UI_END, UI_CENTRE};
    int speak = 0;
    for (int i = 0; i < turned->actor_count; i++)
        speak += turned->actors[i].says != NULL;
    if (speak == 0)
        return;
    bool narrow = ui_narrow(f) || speak == 1 || percent < 100;
    if (narrow)
        ui_begin_column(f, 2);
    else
        ui_begin_row(f, UI_GAP);
    for (int i = 0; i < ACTORS_MOST; i++) {
        const struct view_actor *actor = &turned->actors[order[i]];
        if (order[i] >= turned->actor_count || (narrow && actor->says == NULL))
            continue;
        ui_move_after(f, MOTION_POP, v->step_since_ms, ACTS_MS);
        if (!narrow) {
            ui_grow(f, actor->says != NULL ? 5 : 3);
            ui_align(f, UI_STRETCH, UI_END);
        }
        if (actor->says != NULL && percent < 100)
            says_aside(f, actor->says, turned->actor_count > 1 ? sides[order[i]] : UI_CENTRE, percent);
        else if (actor->says != NULL)
            says(f, actor->says, narrow && turned->actor_count > 1 ? sides[order[i]] : UI_CENTRE);
        else
            ui_space(f, 0);
    }
    ui_end(f);
}

// `shift`: NULL, and each has a place of their own; else a column, in which they stand in a row.
static void act(struct viewer *v, struct ui_frame *f, const struct view_turned *turned, int place, int units_high,
                const int *shift)
{
    static const struct {
        const int *at;
        enum ui_motion left, right;
    } ways[VERDICTS] = {
        [VERDICT_NONE] = {play_wide, MOTION_REACT, MOTION_REACT},
        [VERDICT_SAFE] = {play_near, MOTION_STEP_RIGHT, MOTION_STEP_LEFT},
        [VERDICT_UNSURE] = {play_wide, MOTION_REACT, MOTION_REACT},
        [VERDICT_RISKY] = {play_apart, MOTION_STEP_LEFT, MOTION_STEP_RIGHT},
    };
    const struct view_actor *actor = &turned->actors[place];
    struct ui_person person = play_person(actor);
    bool alone = turned->actor_count == 1;
    bool filled = ui_narrow(f) || turned->actor_count == ACTORS_MOST;
    int at = shift != NULL ? 0 : alone ? MIDDLE : filled ? play_apart[place] : ways[turned->verdict].at[place];
    person.among_children = children_only(turned->actors, turned->actor_count);
    person.state = actor->says != NULL ? ui_speaks(f, v->step_since_ms + ACTS_MS) : ui_listens(f, v->step_since_ms);
    ui_shift(f, shift != NULL ? *shift : spread(at));
    ui_begin_at(f, at);
    if (place < 2)
        ui_move(f, place == 0 ? ways[turned->verdict].left : ways[turned->verdict].right, v->step_since_ms);
    if (actor->says != NULL)
        ui_move_after(f, MOTION_SPEAK, v->step_since_ms, ACTS_MS);
    ui_person(f, &person, units_high);
    ui_end_at(f, at);
}

void play_actors_aside(struct viewer *v, struct ui_frame *f, const struct view_turned *turned, int percent)
{
    int units = (ui_units_wide(f) - PLAY_MARGINS) * percent / 100;
    int order[ACTORS_MOST];
    int people = play_heroes(turned->actors, turned->actor_count, room_aside(units, turned->actor_count), order);
    if (people == 0)
        return;
    ui_wide(f, percent);
    ui_begin_stack(f);
    ui_begin_ground(f, 1, ASIDE_UNITS);
    play_things_aside(f, &turned->things, ASIDE_UNITS, false);
    for (int i = 1; i <= people; i++)
        act(v, f, turned, order[i % people], ASIDE_UNITS, &(int){place_aside(units, people, i % people) - SHEET / 2});
    play_things_aside(f, &turned->things, ASIDE_UNITS, true);
    ui_end_ground(f);
    ui_end(f);
}

void play_acting(struct viewer *v, struct ui_frame *f, const struct view_turned *turned, int units_high)
{
    static const char *const lights[VERDICTS] = {
        [VERDICT_SAFE] = "icons/glow-warm", [VERDICT_UNSURE] = "icons/glow", [VERDICT_RISKY] = "icons/glow-cool"};
    enum { GLOW_ALPHA = 150 };
    ui_begin_ground(f, 1, units_high);
    if (lights[turned->verdict] != NULL) { // wide and soft, behind everybody
        ui_move(f, MOTION_GLOW, v->step_since_ms);
        ui_fade(f, GLOW_ALPHA);
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, lights[turned->verdict], units_high * 5 / 2, FIT_CONTAIN);
    }
    play_things(f, &turned->things, turned->actors, turned->actor_count, units_high, false);
    for (int i = turned->actor_count - 1; i >= 0; i--)
        act(v, f, turned, i, units_high, NULL);
    play_things(f, &turned->things, turned->actors, turned->actor_count, units_high, true);
    ui_end_ground(f);
}
