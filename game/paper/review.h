// SPDX-License-Identifier: MIT
//
// review.h — a whole level on paper for who answers for it: every way, every word, every source, and where to sign.
#ifndef SAFECIRCLE_REVIEW_H
#define SAFECIRCLE_REVIEW_H

#include "document.h"
#include "help.h"
#include "lang.h"
#include "level.h"

// Where a fact comes from. Without a title its key stands nowhere in levels/sources.yaml.
struct review_source {
    const char *key, *title, *publisher, *address; // NULL: not said
};

struct review { // all borrowed
    const struct level *level;
    const struct review_source *sources;
    size_t source_count;
    const char *const *findings; // what the checker has told of it, as sentences
    size_t finding_count;
};

// For a local child-protection officer: facts and version, all ways through the story, scene by scene all that is shown
// or said on any of them with room for remarks, the sources, what the checker found, the list of what is never taught
// (research/content.md §7), and the signature. In the language of `lang`. Owned by the caller (document_free).
struct document *paper_review(const struct review *review, const struct help *help, const struct lang *lang);

// The code of this very version of a level: eight digits, others when a letter of it or of a translation is changed.
void review_code(const struct level *level, char code[9]);

// The list of what is never taught, to be ticked.
void review_never_taught(struct document *paper, const struct lang *lang);

#endif
