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

// Of the meeting at hand; -1: of all.
void meeting__write_sheets(struct meeting *m, int index)
{
    struct file_problem problem = {{0}};
    if (m->records == NULL || (index >= 0 && m->papers.day_refused))
        return; // a script that keeps nothing; a day that is told to be none
    char *folder = meeting__make_own_folder(m, "", &problem), *path = NULL;
    bool fine = folder != NULL;
    if (fine && index < 0)
        fine = write_all(m, folder, &problem);
    if (fine && index >= 0)
        fine = meeting_write_sheet(m, meeting__at_hand(m), folder, &path, &problem);
    if (fine)
        meeting__tell(m, T_APP_GUIDE_WRITTEN, index < 0 ? folder : path, NULL);
    else
        meeting__tell(m, T_APP_CANNOT_WRITE, folder != NULL ? folder : "SafeCircle", problem.reason);
    if (fine && m->keeps_settings)
        platform_show_path(index < 0 ? folder : path);
    mem_free(path);
    mem_free(folder);
}
