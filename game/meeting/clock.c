// SPDX-License-Identifier: MIT
//
// clock.c — the day of a meeting as a facilitator sets it, and what is said of a clock that is wrong.
#include "meeting_inside.h"

#include "memory.h"

#include <stdio.h>
#include <string.h>

// A script has no clock of its own unless it says so: it must be the same on every machine.
void meeting__look_at_clock(struct meeting *m)
{
    bool asked = m->clock_says[0] != '\0' || m->keeps_settings;
    m->papers.clock[0] = '\0';
    if (asked)
        office_clock_trouble(meeting_lang(m), m->clock_says, m->papers.clock, sizeof m->papers.clock);
}

// What stands in the field already is not read again: it may be the clock's.
bool meeting__take_day(struct meeting *m, struct meeting_facts *facts)
{
    struct day day;
    char known[40];
    text_day(facts->day[0] != '\0' ? facts->day : facts->began, known, sizeof known);
    if (strcmp(m->papers.day, known) == 0)
        return true;
    if (m->papers.day[0] == '\0') {
        facts->day[0] = '\0';
        return true;
    }
    if (dates_day(m->papers.day, dates_first(), office_today(m->clock_says), &day) != DATES_CERTAIN) {
        meeting__tell(m, T_FACTS_DAY_UNSURE, m->papers.day, NULL);
        return false;
    }
    char iso[24];
    snprintf(iso, sizeof iso, "%04d-%02d-%02d", day.year % 10000, day.month % 100, day.day % 100);
    snprintf(facts->day, sizeof facts->day, "%.10s", iso);
    return true;
}
