// SPDX-License-Identifier: MIT
//
// script_microphone.c — stands in for a microphone: the same sound on every machine.
#include "script_microphone.h"

#include "memory.h"

#include <math.h>
#include <string.h>

enum { MS = MICROPHONE_RATE / 1000, HERTZ = 220, SECONDS_MOST = 90 };
static const size_t begins = (size_t)500 * MS, ends = (size_t)2000 * MS;

static size_t frames(const struct script_microphone *m)
{
    uint32_t ms = meeting_now(m->meeting) - m->began_ms;
    size_t most = (size_t)MICROPHONE_RATE * SECONDS_MOST,
           count = (size_t)(m->lost_ms > 0 && ms > m->lost_ms ? m->lost_ms : ms) * MS;
    return count < most ? count : most;
}

static float sample(const struct script_microphone *m, size_t at)
{
    if (at < begins || at >= ends)
        return 0;
    double loud = m->loud / 1000.0 * sin((double)at * HERTZ * 2 * 3.14159265358979 / MICROPHONE_RATE);
    return (float)fmax(-1, fmin(1, loud));
}

static bool listen(void *self)
{
    struct script_microphone *m = self;
    m->began_ms = meeting_now(m->meeting);
    return m->there;
}

static struct platform_heard heard(void *self)
{
    const struct script_microphone *m = self;
    size_t count = frames(m);
    bool speaks = count > begins && count <= ends;
    return (struct platform_heard){.count = count,
                                   .peak = speaks ? m->loud < 1000 ? m->loud : 1000 : 0,
                                   .lost = m->lost_ms > 0 && meeting_now(m->meeting) - m->began_ms >= m->lost_ms,
                                   .full = count == (size_t)MICROPHONE_RATE * SECONDS_MOST};
}

static float *listened(void *self, size_t *count)
{
    const struct script_microphone *m = self;
    *count = frames(m);
    float *samples = mem_new(*count + 1, sizeof *samples);
    for (size_t i = 0; i < *count; i++)
        samples[i] = sample(m, i);
    return samples;
}

struct microphone script_microphone_door(struct script_microphone *m)
{
    return (struct microphone){m, listen, heard, listened};
}

bool script_microphone(struct script_microphone *m, const char *kind, const struct meeting *meeting)
{
    static const struct {
        const char *name;
        struct script_microphone m;
    } kinds[] = {{"tone", {.there = true, .loud = 300}},
                 {"soft", {.there = true, .loud = 6}},
                 {"loud", {.there = true, .loud = 1800}},
                 {"silent", {.there = true}},
                 {"none", {.there = false}},
                 {"lost", {.there = true, .loud = 300, .lost_ms = 1500}}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(kinds[i].name, kind) == 0) {
            *m = kinds[i].m;
            m->meeting = meeting;
            return true;
        }
    return false;
}
