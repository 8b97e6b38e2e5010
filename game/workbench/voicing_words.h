// SPDX-License-Identifier: MIT
//
// voicing_words.h — whose words a text of a level is: who says it, with which face, of what kind it is.
#ifndef SAFECIRCLE_VOICING_WORDS_H
#define SAFECIRCLE_VOICING_WORDS_H

#include "lang.h"
#include "level.h"

struct voicing_words {
    const char *who;    // NULL: nobody of the story
    const char *figure; // NULL: none
    enum mood mood;
    enum text_id what;
};

struct voicing_words voicing_words(const struct level *level, text_ref text, const char *language);

#endif
