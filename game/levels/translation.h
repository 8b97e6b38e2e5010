// SPDX-License-Identifier: MIT
//
// translation.h — writing the file of a translation: what is there stays, what somebody translated comes in.
#ifndef SAFECIRCLE_TRANSLATION_H
#define SAFECIRCLE_TRANSLATION_H

#include "level.h"

struct translation_row {
    const char *at, *from; // the address, and the author's words it was made from
    const char *to;        // "": still to be translated
    bool unsure;           // somebody is to look at it
    const char *note;      // a comment above a row that is new; lines, or NULL
};

// The file `bytes` (NULL: there is none yet) with these rows in it: each in the place of the row for its address, or
// else for its words, or behind all others. Every other row, comment and line stays as it is; where rows share lines
// the file is set anew, with its comments on top. Owned by the caller (mem_free).
char *translation_write(const char *bytes, size_t length, const char *language, const struct translation_row *rows,
                        size_t count, size_t *written);

#endif
