// SPDX-License-Identifier: MIT
//
// writing.h — a level as it is played, while its author writes it.
//
//   file saved → read and checked → the meeting is begun again and driven to the same scene, the same step of it
//
// A level that cannot be read leaves the last one that could on the screen, with the one cause above it.
#ifndef SAFECIRCLE_WRITING_H
#define SAFECIRCLE_WRITING_H

#include "drive.h"
#include "meeting.h"
#include "voicing.h"

struct writing;

// `path`: a level's folder or its level.yaml, which need not be whole, or there, yet. The meeting is the writing's from
// now on: whoever looks at it sees this level. Borrowed; it outlives the writing.
struct writing *writing_new(struct meeting *meeting, const char *path);
void writing_free(struct writing *w); // NULL is fine

// Shows this scene first. False: the level has none of this id, which was told.
bool writing_begin_at(struct writing *w, const char *scene);

// Opens the booth, to read the level aloud in this language (a code; NULL: the author's). False: there is no level yet.
bool writing_read_aloud(struct writing *w, const char *language);
void writing_microphone(struct writing *w, struct microphone microphone); // instead of the platform's

// To be called after whatever may have changed something, and when writing_due has come. Reads the files again when
// they were saved. True: there is something to draw.
bool writing_tick(struct writing *w, uint32_t now_ms);
uint32_t writing_due(const struct writing *w);

// Something was pressed. True: it was one of the writing's own keys (F5 … F12, V), and is no key of the meeting then.
bool writing_key(struct writing *w, const struct ui_raw *raw);

// What is told, "level.yaml:12: …"; NULL: nothing is wrong. Borrowed until the next tick.
const char *writing_problem(const struct writing *w);
enum { WRITING_AS_HALL, WRITING_AS_CONSOLE, WRITING_AS_ALONE, WRITING_LOOKS };
int writing_looks_as(const struct writing *w);
bool writing_walks(const struct writing *w); // every way is being walked

#endif
