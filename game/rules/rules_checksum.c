// SPDX-License-Identifier: MIT
//
// rules_checksum.c — one number over the whole meeting.
//
// Journals, replays and tests compare it instead of the session, so it must be the same with
// every compiler: field by field, never over raw bytes, where padding would speak. Sequence
// numbers are left out: after an undo the meeting is the one it was, the senders have gone on.
#include "rules.h"

#include "hash.h"

#include <stddef.h>

static uint64_t hash_list(uint64_t hash, const uint8_t *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        hash = hash_number(hash, list[i]);
    return hash;
}

uint64_t rules_checksum(const struct session *s)
{
    const uint8_t fields[] = {
        s->version,     s->alone,        s->stars_on,       s->short_path,     s->team_count,    s->phase,
        s->level,       s->scene,        s->lines_shown,    s->turn,           s->helper,        s->item,
        s->chosen,      s->first_chosen, s->second_look,    s->marks,          s->placed_count,  s->revealed,
        s->guessing,    s->reveal_count, s->reveal_at,      s->doors_open,     s->doors_helped,  s->door,
        s->most_shown,  s->lanterns,     s->lanterns_total, s->kindled,        s->levels_played, s->meeting_lanterns,
        s->harm_told,   s->fault_shown,  s->after_fault,    s->closing_step,   s->mode,          s->counted,
        s->short_level, s->activity,     s->activity_step,  s->activity_steps, s->activity_back,
    };
    _Static_assert(sizeof s->seed + sizeof fields + sizeof s->animals + sizeof s->stars + sizeof s->votes +
                           sizeof s->counts + sizeof s->activity_counts + sizeof s->activity_mark + sizeof s->placed +
                           sizeof s->reveal_order + sizeof s->boxed + sizeof s->spare ==
                       offsetof(struct session, last_sequence),
                   "a field is missing here");
    uint64_t hash = hash_number(HASH_START, s->seed);
    hash = hash_list(hash, fields, sizeof fields);
    hash = hash_list(hash, s->animals, sizeof s->animals);
    hash = hash_list(hash, s->stars, sizeof s->stars);
    hash = hash_list(hash, s->votes, sizeof s->votes);
    hash = hash_list(hash, s->counts, sizeof s->counts);
    hash = hash_list(hash, s->activity_counts, sizeof s->activity_counts);
    hash = hash_list(hash, s->activity_mark, sizeof s->activity_mark);
    hash = hash_list(hash, s->placed, sizeof s->placed);
    hash = hash_list(hash, s->reveal_order, sizeof s->reveal_order);
    hash = hash_list(hash, s->boxed, sizeof s->boxed);
    return hash_list(hash, s->spare, sizeof s->spare);
}
