// SPDX-License-Identifier: MIT
//
// rules_key.c — what the facilitator sees beside the view: the whole key of the scene, and what comes next.
//
// It is a thing of its own so that a display that is not the console's has nothing to hold it in.
#include "rules_inside.h"

#include <string.h>

// What the right next thing leads to: the rules are asked, on a copy.
static enum phase coming(const struct session *s, const struct level *level)
{
    struct session copy = *s;
    struct command next = {.type = s->phase == PHASE_DECIDE ? COMMAND_LOCK : COMMAND_NEXT, .seat = SEAT_FACILITATOR};
    return rules_apply(&copy, level, &next, NULL) == RULES_OK ? (enum phase)copy.phase : PHASES;
}

void rules_key(const struct session *s, const struct level *level, const char *language, struct view_key *key)
{
    memset(key, 0, sizeof *key);
    key->most_shown = s->most_shown;
    key->first_chosen = s->first_chosen;
    key->coming = coming(s, level);
    if (level == NULL || !rules__in_scene(s))
        return;
    struct look_at at = {s, level, language};
    const struct scene *scene = &level->scenes[s->scene];
    key->guide = rules__words(&at, scene->guide);
    key->together = rules__words(&at, scene->together);
    if (!kind_has(scene->kind, TRAIT_ASKS))
        return;
    uint8_t order[LEVEL_OPTIONS_MAX];
    rules_choice_order(level, s->scene, s->alone != 0, s->seed, order);
    for (uint8_t i = 0; i < scene->option_count; i++)
        rules__turned(&at, order[i], &key->options[i]);
}
