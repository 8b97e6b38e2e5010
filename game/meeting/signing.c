// SPDX-License-Identifier: MIT
//
// signing.c — what screens ask about the lanterns of children who sign in with pictures: read, kept, forgotten.
#include "lanterns_file.h"
#include "meeting_inside.h"

#include "dates.h"
#include "hash.h"

#include <stdio.h>

// A script's day is always the same, unless it says another one.
static void look_at_day(struct meeting *m)
{
    bool asked = m->clock_says[0] != '\0' || m->keeps_settings;
    struct day day = asked ? office_now(m->clock_says) : dates_first();
    char iso[24];
    snprintf(iso, sizeof iso, "%04d-%02d-%02d", day.year % 10000, day.month % 100, day.day % 100);
    snprintf(m->lanterns.today, sizeof m->lanterns.today, "%.10s", iso);
}

void meeting__look_at_lanterns(struct meeting *m)
{
    struct file_problem problem = {{0}};
    if (m->keeps_settings && !lanterns_load(&m->lanterns, &problem))
        meeting__tell(m, T_SIGN_UNREAD, problem.reason, NULL);
    if (m->lanterns.salt == 0)
        m->lanterns.salt = hash_stir(files_secret()) | 1;
    look_at_day(m);
}

void meeting__keep_lanterns(struct meeting *m)
{
    struct file_problem problem = {{0}};
    if (m->keeps_settings && m->settings.sign_in && !lanterns_save(&m->lanterns, &problem))
        meeting__tell(m, T_SIGN_LOST, problem.reason, NULL);
}

void meeting__forget_lanterns(struct meeting *m)
{
    struct file_problem problem = {{0}};
    bool gone = !m->keeps_settings || lanterns_remove(&problem);
    lanterns_forget(&m->lanterns);
    meeting__tell(m, gone ? T_SIGN_FORGOTTEN : T_SIGN_LOST, problem.reason, NULL);
}
