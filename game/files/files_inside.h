// SPDX-License-Identifier: MIT
//
// files_inside.h — what the files of this room share. Not for other rooms.
#ifndef SAFECIRCLE_FILES_INSIDE_H
#define SAFECIRCLE_FILES_INSIDE_H

#include "files.h"

bool files__fail(struct file_problem *problem, const char *reason); // always false

#endif
