// SPDX-License-Identifier: MIT
//
// phone_sent.h — what is sent of a file of the page.
#ifndef SAFECIRCLE_PHONE_SENT_H
#define SAFECIRCLE_PHONE_SENT_H

#include "text.h"

#include <stdbool.h>

// Adds the words of a file of the page (of its style, or of a `script`) as they are sent.
void phone_sent(struct text *out, const char *words, bool script);

#endif
