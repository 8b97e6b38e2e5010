// SPDX-License-Identifier: MIT
//
// rules_checksum.c — one number over the whole meeting.
//
// Journals, replays and tests compare it instead of the session, so it must be the same with
// every compiler: field by field, never over raw bytes, where padding would speak.
//
//   version 2   as 3, but answers were always turned over with the safest last
//   version 3   no seats but the teams' own
//   version 4   the seats behind all that
//
// A meeting kept by an older version is gone on with when it gives the numbers it gave then.
#include "rules_inside.h"

#include "check.h"

#include "hash.h"

#include <stddef.h>

enum { ALWAYS_SAFEST_LAST = 2, FIRST_WITH_SEATS = 4 };

static uint64_t hash_list(uint64_t hash, const uint8_t *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        hash = hash_number(hash, list[i]);
    return hash;
}

static uint64_t hash_seats(uint64_t hash, const struct seat_numbers *seats)
{
    for (int i = 0; i < 3; i++)
        for (int word = 0; word < SEATS_MAX / 64; word++)
            hash = hash_number(hash, seats->bits[i][word]);
    return hash;
}

static uint64_t checksum(const struct session *s, uint8_t version)
{
    const uint8_t fields[] = {
        version,        s->alone,        s->stars_on,       s->short_path,     s->team_count,    s->phase,
        s->level,       s->scene,        s->lines_shown,    s->turn,           s->helper,        s->item,
        s->chosen,      s->first_chosen, s->second_look,    s->marks,          s->placed_count,  s->revealed,
        s->guessing,    s->reveal_count, s->reveal_at,      s->doors_open,     s->doors_helped,  s->door,
        s->most_shown,  s->lanterns,     s->lanterns_total, s->kindled,        s->levels_played, s->meeting_lanterns,
        s->harm_told,   s->fault_shown,  s->after_fault,    s->closing_step,   s->mode,          s->counted,
        s->short_level, s->activity,     s->activity_step,  s->activity_steps, s->activity_back,
    };
    _Static_assert(sizeof s->seed + sizeof fields + sizeof s->animals + sizeof s->stars + sizeof s->votes +
                           sizeof s->counts + sizeof s->activity_counts + sizeof s->activity_mark + sizeof s->placed +
                           sizeof s->reveal_order + sizeof s->boxed + sizeof s->hands + sizeof s->adults +
                           sizeof s->spare + sizeof s->remembered ==
                       offsetof(struct session, seat_team),
                   "a field is missing here");
    _Static_assert(offsetof(struct session, seat_team) + sizeof s->seat_team + sizeof s->seat_vote == sizeof *s, "no "
                                                                                                                 "paddi"
                                                                                                                 "ng");
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
    hash = hash_number(hash, s->hands);
    if (version >= FIRST_WITH_SEATS) { // what was a spare byte once, 0, still counts as one
        hash = hash_number(hash, s->adults);
        hash = hash_list(hash, s->spare, sizeof s->spare);
        hash = hash_number(hash, s->remembered);
    }
    return version < FIRST_WITH_SEATS ? hash : hash_seats(hash_seats(hash, &s->seat_team), &s->seat_vote);
}

uint64_t rules_checksum(const struct session *s) { return checksum(s, s->version); }

// Wherever several options are turned over, the second version may have had them in another order.
bool rules_checksum_as(const struct session *s, unsigned version, uint64_t *sum)
{
    CHECK(version >= RULES_OLDEST && version <= RULES_VERSION);
    *sum = checksum(s, (uint8_t)version);
    return version > ALWAYS_SAFEST_LAST || s->reveal_count <= 1;
}
