// SPDX-License-Identifier: MIT
//
// rules_reveal.c — options are turned over one at a time, and every one of them is explained.
//
//   ask    guess ("what happens next?") → shown, for each: the chosen one first, then as they stand on the
//          screen; where the level says so, the safest last
//   sort   the card at hand, then the next team's card
//   order  step by step in the right order; a step that is right at any time where the team put it
//   spot   item by item as they stand on the screen
//
// The chosen one comes first because the hall wants to know. Were the safest always the last, children
// would soon wait for it instead of thinking; a level keeps that for where the last word matters most.
#include "rules_inside.h"

// How many steps with a place of their own stand before `end`.
static uint8_t placed_before(const struct session *s, const struct scene *scene, uint8_t end)
{
    uint8_t count = 0;
    for (uint8_t i = 0; i < end; i++)
        count = (uint8_t)(count + !scene->options[s->placed[i]].any_time);
    return count;
}

// The step that comes as number `rank` of those with a place of their own: an author writes them in the right order.
static uint8_t step_ranked(const struct scene *scene, uint8_t rank)
{
    uint8_t step = 0;
    while (step + 1 < scene->option_count && (scene->options[step].any_time || rank > 0))
        rank = (uint8_t)(rank - !scene->options[step++].any_time);
    return step;
}

// What should stand where the team put a step: a step for any time is right there, the others keep their order.
static uint8_t right_at(const struct session *s, const struct scene *scene, uint8_t place)
{
    uint8_t step = s->placed[place];
    return scene->options[step].any_time ? step : step_ranked(scene, placed_before(s, scene, place));
}

static bool in_order(const struct session *s, const struct scene *scene, uint8_t ordinal)
{
    for (uint8_t place = 0; place < s->placed_count; place++)
        if (s->placed[place] == ordinal)
            return right_at(s, scene, place) == ordinal;
    return false;
}

// Was it right? Of an option that has been locked; the view shows it only once it is revealed.
bool rules__fits(const struct session *s, const struct scene *scene, uint8_t ordinal)
{
    const struct option *option = &scene->options[ordinal];
    if (kind_has(scene->kind, TRAIT_JUDGED))
        return option->verdict == VERDICT_SAFE;
    if (kind_has(scene->kind, TRAIT_BOXES))
        return s->boxed[ordinal] == option->box;
    if (kind_has(scene->kind, TRAIT_PLACES))
        return in_order(s, scene, ordinal);
    if (kind_has(scene->kind, TRAIT_MARKS))
        return (s->marks >> ordinal & 1) == (option->sign ? 1 : 0);
    return false;
}

// 1-based, of a step: as it was turned over, else as it is written.
uint8_t rules__right_place(const struct session *s, uint8_t ordinal)
{
    for (uint8_t i = 0; i < s->reveal_count; i++)
        if (s->reveal_order[i] == ordinal)
            return (uint8_t)(i + 1);
    return (uint8_t)(ordinal + 1);
}

// How late an answer is shown: the chosen one first, then by how near to safe it is where the level says so.
static int lateness(const struct session *s, const struct scene *scene, uint8_t ordinal)
{
    if (ordinal == s->chosen)
        return 0;
    if (!scene->safest_last)
        return 1;
    int safety = rules__safety(scene->options[ordinal].verdict);
    return safety > 1 ? safety : 1;
}

static void order_of_answers(struct session *s, const struct scene *scene, const uint8_t shown[LEVEL_OPTIONS_MAX])
{
    for (int late = 0; late <= 3; late++)
        for (uint8_t i = 0; i < scene->option_count; i++)
            if (lateness(s, scene, shown[i]) == late)
                s->reveal_order[s->reveal_count++] = shown[i];
}

static void order_of_reveal(struct session *s, const struct level *level)
{
    const struct scene *scene = &level->scenes[s->scene];
    uint8_t shown[LEVEL_OPTIONS_MAX];
    s->reveal_count = 0;
    rules_choice_order(level, s->scene, s->alone != 0, s->seed, shown);
    if (kind_has(scene->kind, TRAIT_JUDGED))
        order_of_answers(s, scene, shown);
    else if (kind_has(scene->kind, TRAIT_BOXES))
        s->reveal_order[s->reveal_count++] = s->item;
    else
        for (uint8_t i = 0; i < scene->option_count; i++)
            s->reveal_order[s->reveal_count++] = kind_has(scene->kind, TRAIT_PLACES) ? right_at(s, scene, i) : shown[i];
}

static void show_at_hand(struct session *s, struct events *out)
{
    uint8_t ordinal = s->reveal_order[s->reveal_at];
    s->guessing = 0;
    s->revealed |= (uint8_t)(1 << ordinal);
    rules__tell(out, EVENT_REVEALED, ordinal);
}

static void take_at_hand(struct session *s, const struct scene *scene, struct events *out)
{
    if (!kind_has(scene->kind, TRAIT_GUESSES)) {
        show_at_hand(s, out);
        return;
    }
    s->guessing = 1;
    rules__tell(out, EVENT_GUESS, s->reveal_order[s->reveal_at]);
}

void rules__begin_reveal(struct session *s, const struct level *level, struct events *out)
{
    rules__remember(s, &level->scenes[s->scene]);
    order_of_reveal(s, level);
    s->reveal_at = 0;
    rules__phase(s, PHASE_REVEAL, out);
    take_at_hand(s, &level->scenes[s->scene], out);
}

static uint8_t cards_done(const struct session *s, const struct scene *scene)
{
    uint8_t done = 0;
    for (uint8_t i = 0; i < scene->option_count; i++)
        done = (uint8_t)(done + (s->boxed[i] != NOTHING));
    return done;
}

static void next_card(struct session *s, const struct level *level, struct events *out)
{
    s->item = rules__card(s, level, cards_done(s, &level->scenes[s->scene]));
    s->chosen = s->most_shown = NOTHING;
    rules__phase(s, PHASE_DECIDE, out);
    rules__next_team(s, out);
}

void rules__reveal_next(struct session *s, const struct level *level, struct events *out)
{
    const struct scene *scene = &level->scenes[s->scene];
    if (s->guessing) {
        show_at_hand(s, out);
    } else if (kind_has(scene->kind, TRAIT_BOXES) && cards_done(s, scene) < scene->option_count) {
        next_card(s, level, out);
    } else if (s->reveal_at + 1 < s->reveal_count) {
        s->reveal_at++;
        take_at_hand(s, scene, out);
    } else {
        rules__together(s, out);
    }
}
