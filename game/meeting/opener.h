// SPDX-License-Identifier: MIT
//
// opener.h — what a bag opens levels with.
#ifndef SAFECIRCLE_OPENER_H
#define SAFECIRCLE_OPENER_H

#include "screens.h"

// Loads a level and gives it to the host.
enum opened meeting_open_level(void *host, const char *path, uint8_t *index);

#endif
