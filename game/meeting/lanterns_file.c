// SPDX-License-Identifier: MIT
//
// lanterns_file.c — the lanterns of children who sign in with pictures, in one small file beside the settings. Where the
// school has not turned that on, nothing here is ever called, and no such file is there.
#include "meeting_inside.h"

#include "dates.h"
#include "hash.h"
#include "memory.h"

#include <stdio.h>
#include <string.h>

static char *path_of(struct file_problem *problem)
{
    char *folder = files_config_folder(problem), *path = folder != NULL ? path_join(folder, "lanterns.txt") : NULL;
    mem_free(folder);
    return path;
}

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
    char *path = m->keeps_settings ? path_of(&problem) : NULL;
    size_t length = 0;
    char *bytes = path != NULL ? file_read(path, LANTERNS_BYTES_MOST, &length, &problem) : NULL;
    if (bytes != NULL && !lanterns_read(&m->lanterns, bytes, length))
        snprintf(problem.reason, sizeof problem.reason, "reason-damaged");
    if (problem.reason[0] != '\0' && strcmp(problem.reason, "reason-not-there") != 0)
        meeting__tell(m, T_SIGN_UNREAD, problem.reason, NULL);
    if (m->lanterns.salt == 0)
        m->lanterns.salt = hash_stir(files_secret()) | 1;
    look_at_day(m);
    mem_free(bytes);
    mem_free(path);
}

void meeting__keep_lanterns(struct meeting *m)
{
    struct file_problem problem = {{0}};
    if (!m->keeps_settings || !m->settings.sign_in)
        return;
    char *path = path_of(&problem), *words = lanterns_words(&m->lanterns);
    if (path == NULL || !file_write(path, words, strlen(words), &problem))
        meeting__tell(m, T_SIGN_LOST, problem.reason, NULL);
    mem_free(words);
    mem_free(path);
}

void meeting__forget_lanterns(struct meeting *m)
{
    struct file_problem problem = {{0}};
    char *path = m->keeps_settings ? path_of(&problem) : NULL;
    bool gone = !m->keeps_settings || (path != NULL && file_remove(path, &problem));
    lanterns_forget(&m->lanterns);
    meeting__tell(m, gone ? T_SIGN_FORGOTTEN : T_SIGN_LOST, problem.reason, NULL);
    mem_free(path);
}
