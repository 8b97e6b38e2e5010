// SPDX-License-Identifier: MIT
//
// rules_seats.c — who sits where: seats join a team, leave it, and answer for it.
//
//   seat     0  1  2  3  4  5 │ 6  7  8  …  254 │ 255           │ 256 … 511
//   team     its own (as many │ by COMMAND_SEAT │ nobody's: the │ by COMMAND_SEAT
//            as teams play)   │                 │ facilitator   │
//
// A phone that loses its line and comes back is the same seat: nothing is said, nothing is lost. Who changes the
// team takes the vote along; who leaves takes it back. Behind the gong a team has answered, whoever comes or goes.
//
// Whether a seat may join hangs on nothing that can be taken back, so that undo can go past it (host_undo.c).
//
// Must never: know whose phone it is, or ask a team how many seats it needs.
#include "rules_inside.h"

#include <string.h>

enum { WORDS = SEATS_MAX / 64, BITS = 3 };
_Static_assert(TEAMS_MAX < 1 << BITS && LEVEL_OPTIONS_MAX < 1 << BITS, "a number for each team and each answer, 0: "
                                                                       "none");

static uint8_t number_of(const struct seat_numbers *n, uint16_t seat)
{
    unsigned number = 0;
    for (int i = 0; i < BITS; i++)
        number |= (unsigned)(n->bits[i][seat / 64] >> seat % 64 & 1) << i;
    return (uint8_t)number;
}

static void set_number(struct seat_numbers *n, uint16_t seat, uint8_t number)
{
    uint64_t mine = UINT64_C(1) << seat % 64;
    for (int i = 0; i < BITS; i++)
        n->bits[i][seat / 64] = (n->bits[i][seat / 64] & ~mine) | ((number >> i & 1) != 0 ? mine : 0);
}

// Those of sixty-four seats that have this number.
static uint64_t having(const struct seat_numbers *n, int word, uint8_t number)
{
    uint64_t all = ~UINT64_C(0);
    for (int i = 0; i < BITS; i++)
        all &= (number >> i & 1) != 0 ? n->bits[i][word] : ~n->bits[i][word];
    return all;
}

static unsigned population_count(uint64_t bits)
{
    unsigned count = 0;
    for (; bits != 0; bits &= bits - 1)
        count++;
    return count;
}

uint8_t rules_team_of(const struct session *s, uint16_t seat)
{
    uint8_t number = seat < SEATS_MAX ? number_of(&s->seat_team, seat) : 0;
    return number == 0 ? NOBODY : (uint8_t)(number - 1);
}

void rules_own(const struct session *s, uint16_t seat, struct view_own *out)
{
    uint8_t vote = seat < SEATS_MAX ? number_of(&s->seat_vote, seat) : 0;
    *out = (struct view_own){rules_team_of(s, seat), vote == 0 ? NOTHING : (uint8_t)(vote - 1)};
}

void rules__own_seats(struct session *s)
{
    for (uint8_t team = 0; team < s->team_count; team++)
        set_number(&s->seat_team, team, (uint8_t)(team + 1));
}

void rules__seat_votes(struct session *s, uint16_t seat, uint8_t choice)
{
    set_number(&s->seat_vote, seat, choice == NOTHING ? 0 : (uint8_t)(choice + 1));
}

unsigned rules__seats_for(const struct session *s, uint8_t team, uint8_t choice)
{
    unsigned count = 0;
    for (int word = 0; word < WORDS; word++)
        count += population_count(having(&s->seat_team, word, (uint8_t)(team + 1)) &
                                  having(&s->seat_vote, word, (uint8_t)(choice + 1)));
    return count;
}

static void move(struct session *s, const struct level *level, uint16_t seat, uint8_t to)
{
    uint8_t from = rules_team_of(s, seat);
    bool voted = number_of(&s->seat_vote, seat) != 0; // then it is the time of SHOW, and there is a level
    set_number(&s->seat_team, seat, to == NOBODY ? 0 : (uint8_t)(to + 1));
    if (!voted)
        return;
    if (to == NOBODY)
        rules__seat_votes(s, seat, NOTHING);
    else
        rules__hear_team(s, &level->scenes[s->scene], to);
    rules__hear_team(s, &level->scenes[s->scene], from);
}

enum rules_verdict rules__seat(struct session *s, const struct level *level, const struct command *c)
{
    uint32_t seat = c->seat == SEAT_FACILITATOR ? c->seed : c->seat;
    uint8_t to = c->choice == SEAT_LEAVES ? NOBODY : c->choice;
    if (s->phase == PHASE_SETUP || s->alone)
        return RULES_NOT_NOW;
    if (seat < TEAMS_MAX || seat >= SEATS_MAX || seat == SEAT_FACILITATOR)
        return RULES_NOT_YOUR_TURN;
    if (to != NOBODY && to >= s->team_count)
        return RULES_NO_SUCH_CHOICE;
    if (to == rules_team_of(s, (uint16_t)seat))
        return RULES_REPEATED;
    move(s, level, (uint16_t)seat, to);
    return RULES_OK;
}
