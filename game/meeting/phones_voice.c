// SPDX-License-Identifier: MIT
//
// phones_voice.c — a phone has one voice in its team, however many pages are open on it.
//
//   pages of one phone   which answers
//   in one team          whichever answers first, until the gong; the others are told, and it may change its mind
//   in several teams     each: two children who share a computer
//
// A page cannot know that it is the second one: in a private window or another browser it is a seat like any other. By
// its address it is known to net/, which tells nobody what that is, and nothing of it is written down. Where many
// phones have one address, that is a *computer room* (README.md there), and the wall says so.
#include "phones_inside.h"

#include "host.h"

// Its answer stands, or is on its way to the disk.
static bool answers(const struct meeting *m, uint16_t seat, uint8_t team)
{
    struct view_own own = phones__own(m, seat);
    return own.team == team && (own.vote != NOWHERE || phones__on_its_way(m, seat, COMMAND_VOTE, 0));
}

bool phones__spoken_for(const struct meeting *m, uint16_t seat)
{
    uint16_t beside[NET_SEATS_MAX];
    struct view_own own = phones__own(m, seat);
    size_t count = m->phones->calls->beside(m->phones->net, seat, beside, NET_SEATS_MAX);
    bool spoken = false;
    for (size_t i = 0; i < count && own.team != NOWHERE; i++)
        spoken = spoken || answers(m, beside[i], own.team);
    return spoken;
}
