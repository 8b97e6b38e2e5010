// SPDX-License-Identifier: MIT
//
// files_inside.h — what the files of this room share. Not for other rooms.
#ifndef SAFECIRCLE_FILES_INSIDE_H
#define SAFECIRCLE_FILES_INSIDE_H

#include "files.h"

bool files__fail(struct file_problem *problem, const char *reason); // always false
bool files__fail_system(struct file_problem *problem, int error);   // always false

bool files__is_home(const char *path, struct file_problem *problem); // false: nothing of ours may lie there

enum { FILE_MODE = 0600, FOLDER_MODE = 0700 };

// Reasons the system has no number for.
#define REASON_NO_HOME   "reason-no-home"
#define REASON_SHARED    "reason-shared-folder"
#define REASON_NOT_YOURS "reason-not-yours"

// So many folders below the one that is asked for: what is watched (watch.c) is what is looked at (stamp.c).
enum { FILES_DEEPEST = 8 };

#endif
