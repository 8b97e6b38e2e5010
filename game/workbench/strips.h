// SPDX-License-Identifier: MIT
//
// strips.h — inside of the room: eight frames of each main motion.
#ifndef SAFECIRCLE_STRIPS_H
#define SAFECIRCLE_STRIPS_H

#include "workbench.h"

// strip-NAME-1.png … strip-NAME-8.png of each. False when one could not be made, which was told.
bool strips_make(const char *folder, const char *language, int width, int height);

#endif
