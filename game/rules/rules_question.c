// SPDX-License-Identifier: MIT
//
// rules_question.c — whose turn it is, and choosing until it is locked.
//
// A hall of children plays best when nobody is on the spot twice in a row and everybody may
// ask for help. So the order is a ring of teams; whoever holds the cloth ball decides, the
// left neighbour speaks. Choosing again is free until the lock.
#include "rules_inside.h"

#include <string.h>

bool rules__asks(const struct scene *scene)
{
    return scene->kind == SCENE_ASK || scene->kind == SCENE_SORT || scene->kind == SCENE_ORDER
        || scene->kind == SCENE_SPOT || scene->kind == SCENE_TELL;
}

void rules__next_team(struct session *s, struct events *out)
{
    s->turn = (uint8_t)((s->turn + 1) % s->team_count);
    s->helper = NOBODY;
    rules__tell(out, EVENT_TURN, s->turn);
}

void rules__forget_answer(struct session *s)
{
    s->chosen = NOTHING;
    s->most_shown = NOTHING;
    s->helper = NOBODY;
    s->door = NOTHING;
    s->marks = s->revealed = s->guessing = s->reveal_at = s->reveal_count = s->placed_count = 0;
    memset(s->placed, 0, sizeof s->placed);
    memset(s->reveal_order, 0, sizeof s->reveal_order);
}

void rules__begin_deciding(struct session *s, const struct scene *scene, struct events *out)
{
    (void)scene;
    rules__phase(s, PHASE_DECIDE, out);
}

// Appends a step; one that is placed already is taken back with all after it.
static void place(struct session *s, uint8_t choice)
{
    for (uint8_t i = 0; i < s->placed_count; i++) {
        if (s->placed[i] != choice)
            continue;
        while (s->placed_count > i)
            s->placed[--s->placed_count] = 0;
        return;
    }
    s->placed[s->placed_count++] = choice;
}

enum rules_verdict rules__choose(struct session *s, const struct scene *scene, uint8_t choice, struct events *out)
{
    uint8_t most = scene->kind == SCENE_SORT ? scene->box_count : scene->option_count;
    if (choice >= most)
        return RULES_NO_SUCH_CHOICE;
    if (scene->kind == SCENE_TELL && (s->doors_open & 1 << choice) != 0)
        return RULES_NO_SUCH_CHOICE; // that door is open already
    if (scene->kind == SCENE_SPOT)
        s->marks ^= (uint8_t)(1 << choice);
    else if (scene->kind == SCENE_ORDER)
        place(s, choice);
    else
        s->chosen = choice;
    rules__tell(out, EVENT_CHOSEN, choice);
    return RULES_OK;
}

bool rules__can_lock(const struct session *s, const struct scene *scene)
{
    if (scene->kind == SCENE_SPOT)
        return s->marks != 0;
    if (scene->kind == SCENE_ORDER)
        return s->placed_count == scene->option_count;
    return s->chosen != NOTHING;
}

static void open_door(struct session *s, const struct scene *scene, struct events *out)
{
    bool first = s->doors_open == 0;
    s->door = s->chosen;
    s->doors_open |= (uint8_t)(1 << s->door);
    // Whoever is asked first cannot help now, so that every hall practises telling again.
    if (!first || scene->options[s->door].busy == TEXT_NONE)
        s->doors_helped |= (uint8_t)(1 << s->door);
    rules__phase(s, PHASE_DOOR, out);
    rules__tell(out, EVENT_DOOR, s->door);
}

static void give_star(struct session *s, const struct level *level)
{
    const struct scene *scene = &level->scenes[s->scene];
    if (!s->stars_on || level->sensitive > 1 || s->second_look || scene->kind == SCENE_TELL)
        return;
    bool right = true;
    if (scene->kind == SCENE_ASK)
        right = scene->options[s->chosen].verdict == VERDICT_SAFE;
    else if (scene->kind == SCENE_SORT)
        right = rules__option_fits(s, scene, s->item);
    else
        for (uint8_t i = 0; i < scene->option_count; i++)
            right = right && rules__option_fits(s, scene, i);
    s->stars[s->turn] = (uint8_t)(s->stars[s->turn] + right);
}

enum rules_verdict rules__lock(struct session *s, const struct level *level, struct events *out)
{
    const struct scene *scene = &level->scenes[s->scene];
    if (!rules__can_lock(s, scene))
        return RULES_NOTHING_CHOSEN;
    rules__tell(out, EVENT_LOCKED, s->chosen);
    if (scene->kind == SCENE_SORT)
        s->boxed[s->item] = s->chosen;
    if (scene->kind == SCENE_TELL) {
        open_door(s, scene, out);
        return RULES_OK;
    }
    give_star(s, level);
    rules__begin_reveal(s, level, out);
    return RULES_OK;
}
