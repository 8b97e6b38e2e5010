// SPDX-License-Identifier: MIT
//
// hour_inside.h — what the files of this room share. Not for other rooms.
#ifndef SAFECIRCLE_HOUR_INSIDE_H
#define SAFECIRCLE_HOUR_INSIDE_H

#include "activity.h"
#include "doc_schema.h"

extern const struct enum_name hour_bands[]; // "9-11" in an activity or a plan

#endif
