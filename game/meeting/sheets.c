// SPDX-License-Identifier: MIT
//
// sheets.c — sheets of kept meetings are written where the facilitator finds them.
#include "meeting_inside.h"

#include "files.h"
#include "memory.h"

bool meeting_write_sheet(struct meeting *m, int64_t id, const char *folder, char **path, struct file_problem *problem)
{
    struct office office = meeting__office(m);
    return office_write_sheet(&office, m->records, id, folder, path, problem);
}

// One that cannot be read does not keep the others from being written.
static bool write_all(struct meeting *m, const char *folder, struct file_problem *problem)
{
    struct meeting_left *list = NULL;
    size_t count = office_meetings(m->records, &list);
    bool fine = true;
    for (size_t i = 0; i < count; i++) {
        char *path = NULL;
        fine = meeting_write_sheet(m, list[i].id, folder, &path, problem) && fine;
        mem_free(path);
    }
    mem_free(list);
    return fine;
}

static void tell(struct meeting *m, const char *written, const char *folder, const struct file_problem *problem)
{
    if (written == NULL)
        meeting__tell(m, T_APP_CANNOT_WRITE, folder != NULL ? folder : FILES_OWN_FOLDER, problem->reason);
    else
        meeting__tell(m, T_APP_GUIDE_WRITTEN, written, NULL);
    if (written != NULL && m->keeps_settings)
        platform_show_path(written);
}

void meeting__write_sheet(struct meeting *m)
{
    struct file_problem problem = {{0}};
    if (m->records == NULL || m->papers.day_refused)
        return; // a script that keeps nothing; a day that is told to be none
    char *folder = meeting__make_own_folder(m, "", &problem), *path = NULL;
    bool fine = folder != NULL && meeting_write_sheet(m, meeting__at_hand(m), folder, &path, &problem);
    tell(m, fine ? path : NULL, folder, &problem);
    mem_free(path);
    mem_free(folder);
}

void meeting__write_all_sheets(struct meeting *m)
{
    struct file_problem problem = {{0}};
    if (m->records == NULL)
        return;
    char *folder = meeting__make_own_folder(m, "", &problem);
    bool fine = folder != NULL && write_all(m, folder, &problem);
    tell(m, fine ? folder : NULL, folder, &problem);
    mem_free(folder);
}
