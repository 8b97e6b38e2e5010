// SPDX-License-Identifier: MIT
//
// scripts.h — the writings there are, each with its fonts: what one font has not, another draws in the same line.
//
// A line is parted where the writing changes and nowhere else, so that its parts, measured one by one, are the line.
#ifndef SAFECIRCLE_SCRIPTS_H
#define SAFECIRCLE_SCRIPTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum script { SCRIPT_LATIN, SCRIPT_TAI_VIET, SCRIPTS };

struct script_look {
    const char *tag;                 // of ISO 15924, for whoever shapes; NULL: as it comes
    const char *regular, *bold;      // in the data folder
    int size_percent, raise_percent; // of the em: so large, and so far up, that all its marks stay inside of a line
};
extern const struct script_look script_looks[SCRIPTS];

enum script script_of(uint32_t code_point);

// How long the beginning of `bytes` is that is of one writing; all of it where that is Latin alone. At least 1 when
// length is.
size_t script_run(const char *bytes, size_t length, enum script *script);
bool script_is_plain(const char *bytes, size_t length); // Latin alone

// Of a word that no line holds: how long the beginning is that must not be parted, a letter with all that belongs to
// it. *may_end: a line may end behind it, as between words (a writing that puts no spaces between them).
size_t script_cluster(const char *bytes, size_t length, bool *may_end);

#endif
