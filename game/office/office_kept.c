// SPDX-License-Identifier: MIT
//
// office_kept.c — where kept meetings lie, which there are, and what is said when a journal is not as it should be.
#include "office.h"

#include "addresses.h"
#include "memory.h"

// Older programs were less careful with the rights of what is in it.
char *office_records_path(struct file_problem *problem)
{
    char *folder = files_config_folder(problem);
    char *path = folder != NULL ? path_join(folder, "meetings.sqlite") : NULL;
    if (folder != NULL)
        folder_tighten(folder);
    mem_free(folder);
    return path;
}

enum text_id office_trouble(enum records_state state)
{
    switch (state) {
    case RECORDS_KEEPING: return TEXT_IDS;
    case RECORDS_LOCKED: return T_KEPT_LOCKED;
    case RECORDS_READ_ONLY: return T_KEPT_READ_ONLY;
    case RECORDS_FULL: return T_KEPT_FULL;
    case RECORDS_DAMAGED_ASIDE: return T_KEPT_DAMAGED;
    case RECORDS_BROKEN: return T_KEPT_BROKEN;
    case RECORDS_NEWER: return T_KEPT_NEWER;
    case RECORDS_PART_ASIDE: return T_KEPT_PART_ASIDE;
    case RECORDS_PART_READ: return T_REPORT_PART;
    case RECORDS_FOREIGN: return T_REPORT_FOREIGN;
    }
    return TEXT_IDS;
}

size_t office_meetings(struct records *records, struct meeting_left **list)
{
    size_t room = 64, count = 0;
    for (*list = NULL;; room *= 2) {
        *list = mem_resize(*list, room, sizeof **list);
        count = records_meetings(records, *list, room);
        if (count < room)
            return count;
    }
}

char *office_addresses_path(struct file_problem *problem) { return files_document(ADDRESSES_FILE, problem); }
