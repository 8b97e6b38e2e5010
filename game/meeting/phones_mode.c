// SPDX-License-Identifier: MIT
//
// phones_mode.c — phones answer in secret, as keys at the laptop do; without them the hall answers as it was set up.
//
// A question that somebody has answered is answered to its end as it was begun (rules_vote.c): until then the change
// waits.
#include "phones_inside.h"

#include "host.h"

void phones__answer_by(struct meeting *m, enum answer_mode mode)
{
    m->phones->mode = mode;
    m->phones->mode_waits = true;
}

bool meeting__phones_mode(struct meeting *m)
{
    struct phone_line *line = m->phones;
    const struct session *s = host_session(m->host);
    if (line == NULL || !line->mode_waits || host_waits(m->host))
        return false;
    struct command command = {
        .type = COMMAND_MODE, .seat = SEAT_FACILITATOR, .choice = (uint8_t)line->mode, .at_ms = m->now_ms};
    bool as_it_is = s->phase == PHASE_SETUP || s->mode == line->mode; // at set-up the first command says it
    bool changed = !as_it_is && host_send(m->host, command) == RULES_OK;
    line->mode_waits = !as_it_is && !changed;
    return changed;
}
