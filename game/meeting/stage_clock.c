// SPDX-License-Identifier: MIT
//
// stage_clock.c — what day it is, and of which day a meeting was.
//
// An old laptop whose battery is flat begins again in 1970. A clock behind the day of this very program is wrong; a
// meeting that began before the program that kept it was made has no day until somebody sets it. Nothing else is known,
// and nothing is guessed.
#include "viewers.h"

#include "memory.h"

#include <stdio.h>
#include <string.h>

static struct day day_in(const char *iso)
{
    struct day d = {0};
    if (sscanf(iso, "%4d-%2d-%2d", &d.year, &d.month, &d.day) != 3)
        d = (struct day){0};
    return d;
}

static struct day clock_of(const struct stage *s)
{
    char now[20];
    if (s->clock_says[0] == '\0')
        files_now(now);
    else
        snprintf(now, sizeof now, "%s", s->clock_says);
    return day_in(now);
}

struct day stage_today(const struct stage *s)
{
    struct day now = clock_of(s);
    return days_compare(now, day_in(SAFECIRCLE_DAY)) >= 0 ? now : (struct day){0};
}

// A script has no clock of its own unless it says so: it must be the same on every machine.
void stage__look_at_clock(struct stage *s)
{
    char said[24], day[24], iso[24];
    const char *arguments[] = {said, day};
    struct day now = clock_of(s);
    bool asked = s->clock_says[0] != '\0' || s->keeps_settings;
    s->papers.clock[0] = '\0';
    if (!asked || stage_today(s).year != 0)
        return;
    snprintf(iso, sizeof iso, "%04d-%02d-%02d", now.year % 10000, now.month % 100, now.day % 100);
    text_day(iso, said, sizeof said);
    text_day(SAFECIRCLE_DAY, day, sizeof day);
    text_fill(stage_lang(s), T_KEPT_CLOCK, s->papers.clock, sizeof s->papers.clock, arguments, 2);
}

bool stage__day_is_doubtful(const struct meeting_facts *facts)
{
    const char *of_program = strchr(facts->program, ' ');
    struct day least = dates_first(), made = of_program != NULL ? day_in(of_program + 1) : least,
               began = day_in(facts->began);
    least = days_compare(made, least) > 0 ? made : least;
    return facts->day[0] == '\0' && days_compare(began, least) < 0;
}

// What stands in the field already is not read again: it may be the clock's.
bool stage__take_day(struct stage *s, struct meeting_facts *facts)
{
    struct day day;
    char known[40];
    text_day(facts->day[0] != '\0' ? facts->day : facts->began, known, sizeof known);
    if (strcmp(s->papers.day, known) == 0)
        return true;
    if (s->papers.day[0] == '\0') {
        facts->day[0] = '\0';
        return true;
    }
    if (dates_day(s->papers.day, dates_first(), stage_today(s), &day) != DATES_CERTAIN) {
        stage__tell(s, T_FACTS_DAY_UNSURE, s->papers.day, NULL);
        return false;
    }
    char iso[24];
    snprintf(iso, sizeof iso, "%04d-%02d-%02d", day.year % 10000, day.month % 100, day.day % 100);
    snprintf(facts->day, sizeof facts->day, "%.10s", iso);
    return true;
}
