// SPDX-License-Identifier: MIT
//
// rules_order.c — the order of choices on screen and paper, and a number over the whole session.
//
// The order comes from a hash of level and scene: no author's habit ("the right one first") shows,
// and the printed guide agrees with the screen. A lone child's is shuffled by the seed.
#include "rules_inside.h"

#include "hash.h"

void rules_choice_order(const struct level *level, uint8_t scene, bool alone, uint32_t seed,
                        uint8_t order[LEVEL_OPTIONS_MAX])
{
    const struct scene *s = &level->scenes[scene];
    uint64_t hash = hash_text(hash_text(HASH_START, level->id), s->id);
    if (alone)
        hash = hash_number(hash, seed);
    for (uint8_t i = 0; i < s->option_count; i++)
        order[i] = i;
    bool as_written = s->kind == SCENE_TELL || s->kind == SCENE_SORT;
    for (uint8_t i = s->option_count; !as_written && i > 1; i--) { // Fisher-Yates
        hash = hash_number(hash, i);
        uint8_t j = (uint8_t)((hash >> 32) % i), kept = order[i - 1];
        order[i - 1] = order[j];
        order[j] = kept;
    }
    bool sorted = s->option_count > 1;
    for (uint8_t i = 0; i < s->option_count; i++)
        sorted = sorted && order[i] == i;
    if (sorted && s->kind == SCENE_ORDER) { // a task that would be done already
        order[0] = 1;
        order[1] = 0;
    }
}

uint64_t rules_checksum(const struct session *s)
{
    const uint8_t *lists[] = {s->animals, s->stars, s->placed, s->reveal_order, s->boxed};
    const uint8_t fields[] = {
        s->version, s->alone, s->stars_on, s->short_path, s->team_count, s->phase, s->level, s->scene,
        s->lines_shown, s->turn, s->helper, s->item, s->chosen, s->first_chosen, s->second_look,
        s->marks, s->placed_count, s->revealed, s->guessing, s->reveal_count, s->reveal_at, s->doors_open,
        s->doors_helped, s->door, s->most_shown, s->lanterns, s->lanterns_total, s->levels_played,
        s->meeting_lanterns, s->harm_told, s->fault_shown, s->after_fault, s->closing_step,
    };
    uint64_t hash = hash_number(HASH_START, s->seed);
    for (size_t i = 0; i < sizeof fields; i++)
        hash = hash_number(hash, fields[i]);
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        hash = hash_bytes(hash, lists[i], TEAMS_MAX);
    return hash; // last_sequence is the envelope of commands, not the meeting
}
