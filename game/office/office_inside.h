// SPDX-License-Identifier: MIT
//
// office_inside.h — inside of the room: what the files about a new level share.
#ifndef SAFECIRCLE_OFFICE_INSIDE_H
#define SAFECIRCLE_OFFICE_INSIDE_H

#include "office.h"

// The folder .vscode in a level's; what is there already stays as it is.
bool office__write_editor(const struct office *o, const char *level, struct file_problem *problem);

#endif
