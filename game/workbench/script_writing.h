// SPDX-License-Identifier: MIT
//
// script_writing.h — a script that writes a level: in a copy of its own, which it may read aloud.
#ifndef SAFECIRCLE_SCRIPT_WRITING_H
#define SAFECIRCLE_SCRIPT_WRITING_H

#include "script.h"
#include "script_microphone.h"

struct script_writing {
    struct script_microphone microphone;
};

// "write LEVEL", "write LEVEL kjg": a copy of that level's folder, in `documents`, is written from now on; with a code
// the booth opens, to read it aloud in that language. False: there is no such level.
bool script_write(struct script_writing *s, struct person *p, const char *words, const char *documents);
// "microphone tone": that is what it hears from now on.
bool script_hears(struct script_writing *s, struct person *p, const char *kind);
void script_write_end(struct person *p);

#endif
