// SPDX-License-Identifier: MIT
//
// speech_silent.c — reads everything in no time and is not heard: what would have been said stands in the log
// (voice.c).
#include "speech.h"

#include "memory.h"

#include <stdint.h>

static bool speaks(struct speech *s, const char *language)
{
    (void)s, (void)language;
    return true;
}

static void say(struct speech *s, const char *language, const char *words) { (void)s, (void)language, (void)words; }
static void hush(struct speech *s) { (void)s; }
static void volume(struct speech *s, int percent) { (void)s, (void)percent; }
static void end(struct speech *s) { mem_free(s); }

static struct speech_now now(struct speech *s)
{
    (void)s;
    return (struct speech_now){.over = true, .at = SIZE_MAX};
}

struct speech *speech_silent(void)
{
    struct speech *s = mem_new(1, sizeof *s);
    *s = (struct speech){speaks, say, hush, now, volume, end};
    return s;
}
