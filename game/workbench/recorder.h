// SPDX-License-Identifier: MIT
//
// recorder.h — what a person plays, written down as a script that passes: a bug report anybody can play again.
#ifndef SAFECIRCLE_RECORDER_H
#define SAFECIRCLE_RECORDER_H

#include "files.h"
#include "meeting_viewer.h"

struct recorder;

// Before the meeting is opened: while something is recorded, meetings and papers go beside the script and none of the
// person's own are read, as when it is played. The folder is owned by the caller (mem_free).
char *recorder_documents(const char *path);

// Begins the script in a file that is open already (it is the recorder's from now on), and keeps meetings beside
// `path`.
struct recorder *recorder_new(FILE *record, const char *path, struct meeting *meeting);
// All that was pressed has been carried out and drawn: writes what must be so. NULL is fine.
void recorder_still(struct recorder *recorder);

// Writes what must be so at the end. False and a problem when not all of it could be written; NULL is fine.
bool recorder_close(struct recorder *recorder, struct file_problem *problem);

void recorder_tidy(const char *path); // once the meeting is closed: the meetings are gone, the papers stay

// Something was pressed on this viewer: called before the meeting takes it. NULL is fine.
void recorder_press(struct recorder *recorder, const struct ui_raw *raw, const struct meeting_viewer *viewer);
void recorder_plugged(struct recorder *recorder, uint8_t seat, bool in); // a pad came or went; NULL is fine

#endif
