// SPDX-License-Identifier: MIT
//
// office_clock.c — what day it is, and whether that can be believed.
//
// An old laptop whose battery is flat begins again in 1970. A clock behind the day of this very program is wrong; a
// meeting that began before the program that kept it was made has no day until somebody sets it. Nothing else is known,
// and nothing is guessed.
#include "office.h"

#include <stdio.h>
#include <string.h>

static struct day day_in(const char *iso)
{
    struct day d = {0};
    // NOLINTNEXTLINE(cert-err34-c): no more digits than an int holds, and how many were found is asked
    if (sscanf(iso, "%4d-%2d-%2d", &d.year, &d.month, &d.day) != 3)
        d = (struct day){0};
    return d;
}

struct day office_now(const char *says)
{
    char now[20];
    if (says != NULL && says[0] != '\0')
        return day_in(says);
    files_now(now);
    return day_in(now);
}

struct day office_today(const char *says)
{
    struct day now = office_now(says);
    return days_compare(now, day_in(SAFECIRCLE_DAY)) >= 0 ? now : (struct day){0};
}

char *office_clock_trouble(const struct lang *lang, const char *says, char *out, size_t size)
{
    char said[24], day[24], iso[24];
    const char *arguments[] = {said, day};
    struct day now = office_now(says);
    out[0] = '\0';
    if (office_today(says).year != 0)
        return out;
    snprintf(iso, sizeof iso, "%04d-%02d-%02d", now.year % 10000, now.month % 100, now.day % 100);
    text_day(iso, said, sizeof said);
    text_day(SAFECIRCLE_DAY, day, sizeof day);
    return text_fill(lang, T_KEPT_CLOCK, out, size, arguments, 2);
}

bool office_day_is_doubtful(const struct meeting_facts *facts)
{
    const char *of_program = strchr(facts->program, ' ');
    struct day least = dates_first(), made = of_program != NULL ? day_in(of_program + 1) : least,
               began = day_in(facts->began);
    least = days_compare(made, least) > 0 ? made : least;
    return facts->day[0] == '\0' && days_compare(began, least) < 0;
}
