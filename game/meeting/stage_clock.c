// SPDX-License-Identifier: MIT
//
// stage_clock.c — the day of a meeting as a facilitator sets it, and what is said of a clock that is wrong.
#include "viewers.h"

#include "memory.h"

#include <stdio.h>
#include <string.h>

// A script has no clock of its own unless it says so: it must be the same on every machine.
void stage__look_at_clock(struct stage *s)
{
    bool asked = s->clock_says[0] != '\0' || s->keeps_settings;
    s->papers.clock[0] = '\0';
    if (asked)
        office_clock_trouble(stage_lang(s), s->clock_says, s->papers.clock, sizeof s->papers.clock);
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
    if (dates_day(s->papers.day, dates_first(), office_today(s->clock_says), &day) != DATES_CERTAIN) {
        stage__tell(s, T_FACTS_DAY_UNSURE, s->papers.day, NULL);
        return false;
    }
    char iso[24];
    snprintf(iso, sizeof iso, "%04d-%02d-%02d", day.year % 10000, day.month % 100, day.day % 100);
    snprintf(facts->day, sizeof facts->day, "%.10s", iso);
    return true;
}
