// SPDX-License-Identifier: MIT
//
// script_files.h — inside of the room: the files a play script has of its own, beside the program's data: kept meetings
// and what is written into the facilitator's documents. Nothing of a person's is read or written.
#ifndef SAFECIRCLE_SCRIPT_FILES_H
#define SAFECIRCLE_SCRIPT_FILES_H

#include "files.h"
#include "text.h"

char *script_file(const char *play, const char *ending);   // "…/resume.play.sqlite"; owned by the caller (mem_free)
void script_remove_records(const char *path);              // with its journal; NULL is fine
void script_remove_folder(const char *path);               // with what is in it; NULL is fine
bool script_copy_folder(const char *from, const char *to); // with what is in it

bool script_keep(const char *path, const struct text *words, struct file_problem *problem); // adds them to that file

// A file below the folder whose name, or whose words, hold these.
bool script_has_written(const char *folder, const char *words);

#endif
