// SPDX-License-Identifier: MIT
//
// lanterns_file.h — the lanterns of children who sign in with pictures, in one small file beside the settings: its
// owner's alone, written anew as a whole each time. Where the school has not turned that on, none of this is called.
#ifndef SAFECIRCLE_LANTERNS_FILE_H
#define SAFECIRCLE_LANTERNS_FILE_H

#include "files.h"
#include "lanterns.h"

// What the file holds; nothing when there is none. False: it cannot be read, or is damaged (then what is whole of it is
// there all the same).
bool lanterns_load(struct lanterns *l, struct file_problem *problem);
bool lanterns_save(const struct lanterns *l, struct file_problem *problem);
bool lanterns_remove(struct file_problem *problem); // that there is none is fine

#endif
