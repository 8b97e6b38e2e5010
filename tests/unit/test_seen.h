// SPDX-License-Identifier: MIT
//
// test_seen.h — what a hall has seen turned over so far, told from the events alone: a test's own memory, not the
// session's.
#ifndef SAFECIRCLE_TEST_SEEN_H
#define SAFECIRCLE_TEST_SEEN_H

#include "test_meeting.h"

struct seen {
    uint8_t revealed, busy, helped; // bits of the options of the scene at hand
    bool gong;
};

static inline bool in(uint8_t bits, uint8_t ordinal) { return (bits >> ordinal & 1) != 0; }

// After each command; `scene_before` it.
static inline void remember(struct seen *seen, const struct meeting *m, uint8_t scene_before)
{
    if (m->session.scene != scene_before)
        *seen = (struct seen){0};
    for (size_t i = 0; i < m->events.count; i++) {
        const struct event *event = &m->events.items[i];
        if (event->type == EVENT_REVEALED)
            seen->revealed |= (uint8_t)(1 << event->value);
        if (event->type == EVENT_GONG)
            seen->gong = true;
        if (event->type != EVENT_DOOR)
            continue;
        const struct option *door = &m->level->scenes[m->session.scene].options[event->value];
        bool first = (seen->busy | seen->helped) == 0;
        *(first && door->busy != TEXT_NONE ? &seen->busy : &seen->helped) |= (uint8_t)(1 << event->value);
    }
}

#endif
