// SPDX-License-Identifier: MIT
//
// stage_sheets.c — sheets of kept meetings are written where the facilitator finds them.
#include "viewers.h"

#include "files.h"
#include "memory.h"

bool stage_write_sheet(struct stage *s, int64_t id, const char *folder, char **path, struct file_problem *problem)
{
    struct office office = stage__office(s);
    return office_write_sheet(&office, s->records, id, folder, path, problem);
}

// One that cannot be read does not keep the others from being written.
static bool write_all(struct stage *s, const char *folder, struct file_problem *problem)
{
    struct meeting_left *list = NULL;
    size_t count = office_meetings(s->records, &list);
    bool fine = true;
    for (size_t i = 0; i < count; i++) {
        char *path = NULL;
        fine = stage_write_sheet(s, list[i].id, folder, &path, problem) && fine;
        mem_free(path);
    }
    mem_free(list);
    return fine;
}

// Of the meeting at hand; -1: of all.
void stage__write_sheets(struct stage *s, int index)
{
    struct file_problem problem = {{0}};
    if (s->records == NULL || (index >= 0 && s->papers.day_refused))
        return; // a script that keeps nothing; a day that is told to be none
    char *folder = stage__make_own_folder(s, "", &problem), *path = NULL;
    bool fine = folder != NULL;
    if (fine && index < 0)
        fine = write_all(s, folder, &problem);
    if (fine && index >= 0)
        fine = stage_write_sheet(s, stage__meeting_at_hand(s), folder, &path, &problem);
    if (fine)
        stage__tell(s, T_APP_GUIDE_WRITTEN, index < 0 ? folder : path, NULL);
    else
        stage__tell(s, T_APP_CANNOT_WRITE, folder != NULL ? folder : "SafeCircle", problem.reason);
    if (fine && s->keeps_settings)
        platform_show_path(index < 0 ? folder : path);
    mem_free(path);
    mem_free(folder);
}
