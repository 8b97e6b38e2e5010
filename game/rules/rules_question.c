// SPDX-License-Identifier: MIT
//
// rules_question.c — asked, whispered about, shown with fingers, decided; and looked at again.
//
//   ASK → WHISPER ─drum, drum, drum, gong→ SHOW (where fingers can answer) → DECIDE ─LOCK→ …
//
// Everybody acts before anybody decides. Choosing again is free until the lock. After the
// talk a hall may want a second look: it costs nothing, and what was chosen first is kept,
// because a star or a figure is about the first thought, not about a retold answer.
//
// Must never: let a second look win or lose anything.
#include "rules_inside.h"

#include <string.h>

void rules__forget_answer(struct session *s)
{
    s->chosen = s->most_shown = s->door = NOTHING;
    s->helper = NOBODY;
    s->marks = s->revealed = s->guessing = s->reveal_at = s->reveal_count = s->placed_count = 0;
    rules__forget_votes(s);
    memset(s->placed, 0, sizeof s->placed);
    memset(s->reveal_order, 0, sizeof s->reveal_order);
}

static const struct scene *scene_of(const struct session *s, const struct level *level)
{
    return &level->scenes[s->scene];
}

void rules__question_next(struct session *s, const struct level *level, struct events *out)
{
    if (s->phase == PHASE_ASK && !s->alone) {
        rules__phase(s, PHASE_WHISPER, out);
        return;
    }
    bool whispered = s->phase == PHASE_WHISPER;
    if (whispered)
        rules__tell(out, EVENT_DRUM, !rules__all_vote(s, level));
    else if (s->phase == PHASE_SHOW && rules__all_vote(s, level) && rules__tally(s, level, out))
        return;
    rules__phase(s, whispered && kind_has(scene_of(s, level)->kind, TRAIT_FINGERS) ? PHASE_SHOW : PHASE_DECIDE, out);
}

// What CHOOSE may name: a box for a card, else an option; a door that is open already is no choice.
static bool can_choose(const struct session *s, const struct scene *scene, uint8_t choice)
{
    if (kind_has(scene->kind, TRAIT_BOXES))
        return choice < scene->box_count;
    if (choice >= scene->option_count)
        return false;
    return !kind_has(scene->kind, TRAIT_DOORS) || (s->doors_open >> choice & 1) == 0;
}

// Appends a step; one that is placed already is taken back with all after it.
static void place(struct session *s, uint8_t choice)
{
    for (uint8_t i = 0; i < s->placed_count; i++) {
        if (s->placed[i] != choice)
            continue;
        memset(s->placed + i, 0, sizeof s->placed - i);
        s->placed_count = i;
        return;
    }
    s->placed[s->placed_count++] = choice;
}

enum rules_verdict rules__choose(struct session *s, const struct level *level, uint8_t choice, struct events *out)
{
    if (s->phase != PHASE_DECIDE)
        return RULES_NOT_NOW;
    const struct scene *scene = scene_of(s, level);
    if (!can_choose(s, scene, choice))
        return RULES_NO_SUCH_CHOICE;
    if (kind_has(scene->kind, TRAIT_MARKS))
        s->marks ^= (uint8_t)(1 << choice);
    else if (kind_has(scene->kind, TRAIT_PLACES))
        place(s, choice);
    else
        s->chosen = choice;
    rules__tell(out, EVENT_CHOSEN, choice);
    return RULES_OK;
}

bool rules__can_lock(const struct session *s, const struct level *level)
{
    const struct scene *scene = scene_of(s, level);
    if (s->phase != PHASE_DECIDE)
        return false;
    if (kind_has(scene->kind, TRAIT_MARKS))
        return s->marks != 0;
    if (kind_has(scene->kind, TRAIT_PLACES))
        return s->placed_count == scene->option_count;
    return s->chosen != NOTHING;
}

// Stars are off unless asked for, only on light levels, and only for the first look. No door is the wrong one.
static void give_star(struct session *s, const struct level *level)
{
    const struct scene *scene = scene_of(s, level);
    if (!s->stars_on || level->sensitive > 1 || s->second_look)
        return;
    bool right = true;
    if (kind_has(scene->kind, TRAIT_JUDGED))
        right = scene->options[s->chosen].verdict == VERDICT_SAFE;
    else if (kind_has(scene->kind, TRAIT_BOXES))
        right = rules__fits(s, scene, s->item);
    else
        for (uint8_t i = 0; i < scene->option_count; i++)
            right = right && rules__fits(s, scene, i);
    if (right)
        rules__count(&s->stars[s->turn]);
}

enum rules_verdict rules__lock(struct session *s, const struct level *level, struct events *out)
{
    if (s->phase != PHASE_DECIDE)
        return RULES_NOT_NOW;
    if (!rules__can_lock(s, level))
        return RULES_NOTHING_CHOSEN;
    rules__tell(out, EVENT_LOCKED, s->chosen);
    if (kind_has(scene_of(s, level)->kind, TRAIT_DOORS)) {
        rules__open_door(s, level, out);
        return RULES_OK;
    }
    if (kind_has(scene_of(s, level)->kind, TRAIT_BOXES))
        s->boxed[s->item] = s->chosen;
    give_star(s, level);
    rules__begin_reveal(s, level, out);
    return RULES_OK;
}

// With fingers: what most of the hall showed: remembered for the figures, changes nothing.
enum rules_verdict rules__most(struct session *s, const struct level *level, uint8_t choice)
{
    if (s->phase != PHASE_DECIDE && (s->phase != PHASE_SHOW || rules__all_vote(s, level)))
        return RULES_NOT_NOW;
    const struct scene *scene = scene_of(s, level);
    if (choice >= (kind_has(scene->kind, TRAIT_BOXES) ? scene->box_count : scene->option_count))
        return RULES_NO_SUCH_CHOICE;
    s->most_shown = choice;
    return RULES_OK;
}

// Not before every option has been explained: a second look is no way around the first.
bool rules__can_look_again(const struct session *s, const struct level *level)
{
    enum scene_kind kind = scene_of(s, level)->kind;
    bool all_shown = s->phase == PHASE_REVEAL && !s->guessing && s->reveal_at + 1 == s->reveal_count;
    return (all_shown || s->phase == PHASE_TOGETHER) && kind_has(kind, TRAIT_AGAIN);
}

enum rules_verdict rules__look_again(struct session *s, const struct level *level, struct events *out)
{
    if (!rules__in_scene(s) || !rules__can_look_again(s, level))
        return RULES_NOT_NOW;
    if (!s->second_look)
        s->first_chosen = s->chosen;
    s->second_look = 1;
    rules__forget_answer(s);
    rules__phase(s, s->alone ? PHASE_ASK : PHASE_WHISPER, out);
    return RULES_OK;
}
