// SPDX-License-Identifier: MIT
//
// visit.c — a child who plays alone and goes away: after a while without a hand on anything all of it is erased, and
// the next child finds the first screen. Eyes that looked long are given a rest.
//
// In a hall nothing of this happens: there people talk for minutes without a press. On a computer for all (kiosk) it
// happens on every screen.
#include "meeting_inside.h"

enum {
    ASK_MS = 100000,      // so long after the last press it is asked whether somebody is there
    ERASE_MS = 120000,    // and so long after it everything is erased
    REST_MS = 30 * 60000, // DESIGN: a rest for the eyes every 30 minutes (Decree 147/2024 asks it of games for
                          // children)
};

static bool is_watched(const struct meeting *m)
{
    const struct viewer *hall = meeting__hall(m);
    return viewer_alone(hall) || (m->bag.kiosk && !viewer_is_first(hall));
}

// A script's clock may be set a little back.
static bool is_over(const struct meeting *m, uint32_t since_ms, int32_t ms)
{
    return (int32_t)(m->now_ms - since_ms) >= ms;
}

void meeting__touched(struct meeting *m)
{
    m->visit.touched_ms = m->now_ms;
    m->visit.asked = false;
}

// What a child did is in the host, on the screens and in the bag; nothing is anywhere else.
static void erase(struct meeting *m)
{
    m->bag.picking = (struct picking){.picked = 0};
    solo_forget(&m->bag);
    m->programme.on = m->programme.loaded = false;
    m->held_count = 0;
    viewer_start_again(meeting__hall(m), !m->bag.kiosk);
    meeting__hush(m);
    platform_quiet(m->platform);
}

static uint32_t next_step(const struct visit *v) { return v->touched_ms + (v->asked ? ERASE_MS : ASK_MS); }

bool meeting__visit_tick(struct meeting *m)
{
    struct visit *v = &m->visit;
    struct viewer *hall = meeting__hall(m);
    if (!viewer_alone(hall))
        v->rested_ms = m->now_ms;
    if (!is_watched(m))
        return false;
    if (is_over(m, v->touched_ms, ERASE_MS)) {
        erase(m);
        meeting__touched(m);
        return true;
    }
    if (!v->asked && is_over(m, v->touched_ms, ASK_MS)) {
        v->asked = true;
        if (!viewer_hides(hall)) {
            viewer_tell(hall, text(meeting_lang(m), T_VISIT_THERE));
            return true;
        }
    }
    bool rests = is_over(m, v->rested_ms, REST_MS) && viewer_rests(hall);
    v->rested_ms = rests ? m->now_ms : v->rested_ms;
    return rests;
}

uint32_t meeting__visit_due(const struct meeting *m)
{
    const struct visit *v = &m->visit;
    if (!is_watched(m))
        return UINT32_MAX;
    uint32_t step = next_step(v), rest = v->rested_ms + REST_MS;
    return viewer_alone(meeting__hall(m)) && rest < step && m->now_ms < rest ? rest : step;
}
