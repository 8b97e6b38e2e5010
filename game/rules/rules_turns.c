// SPDX-License-Identifier: MIT
//
// rules_turns.c — whose turn it is, who speaks, who may add an idea, and who may send what.
//
// A hall of children plays best when nobody is on the spot twice in a row and everybody may
// ask for help. So the order is a ring of teams; the team whose turn it is decides, its left
// neighbour speaks. Asking for help lets the next team in the ring add an idea and leaves the
// turn where it is; asking again moves on to the team after that.
//
// Must never: let asking for help cost anything, or a team act out of its turn.
#include "rules_inside.h"

static uint8_t after(const struct session *s, uint8_t team) { return (uint8_t)((team + 1) % s->team_count); }

void rules__next_team(struct session *s, struct events *out)
{
    s->turn = after(s, s->turn);
    s->helper = NOBODY;
    rules__tell(out, EVENT_TURN, s->turn);
}

uint8_t rules__speaker(const struct session *s) { return s->team_count > 0 ? after(s, s->turn) : 0; }

enum rules_verdict rules__help(struct session *s, struct events *out)
{
    if (s->alone || s->phase != PHASE_DECIDE)
        return RULES_NOT_NOW;
    uint8_t helper = after(s, s->helper == NOBODY ? s->turn : s->helper);
    s->helper = helper == s->turn ? after(s, s->turn) : helper;
    rules__tell(out, EVENT_HELP, s->helper);
    return RULES_OK;
}

// The facilitator sends everything on behalf of the hall. A lone child is team and facilitator in
// one. A seat sends what the row in the table allows its team; to join one it need not have any.
enum rules_verdict rules__may_send(const struct session *s, const struct command *c)
{
    const struct command_rule *rule = rules_of(c->type);
    if (c->seat == SEAT_FACILITATOR)
        return rule->from_facilitator ? RULES_OK : RULES_NOT_YOUR_TURN;
    if (s->alone)
        return c->seat == 0 ? RULES_OK : RULES_NOT_YOUR_TURN;
    uint8_t team = rules_team_of(s, c->seat);
    bool joins = c->type == COMMAND_SEAT && c->seat < SEATS_MAX;
    bool in_time = rule->from_team == TEAM_ANY_TIME || (rule->from_team == TEAM_IN_TURN && team == s->turn);
    return joins || (team != NOBODY && in_time) ? RULES_OK : RULES_NOT_YOUR_TURN;
}
