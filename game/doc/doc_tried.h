// SPDX-License-Identifier: MIT
//
// doc_tried.h — other words for a name. Not for other rooms.
#ifndef SAFECIRCLE_DOC_TRIED_H
#define SAFECIRCLE_DOC_TRIED_H

#include "doc.h"

// A word as the dictionary has it: lower case, no marks, dashes and lines below as blanks, none at its ends.
char *tried_plain(struct arena *memory, const char *word);
// Is that another word for this name (in English)?
bool tried_means(const char *plain, const char *name);

#endif
