// SPDX-License-Identifier: MIT
//
// art.h — the drawings of assets/art as files: where one lies, whether it is there, whether it can be drawn.
//
// A name is a folder and a file without its ending ("figures/boy-1"). Pixels are the platform's.
#ifndef SAFECIRCLE_ART_H
#define SAFECIRCLE_ART_H

#include "diag.h"

#include <stdbool.h>

enum { ART_NAME_MOST = 63 }; // bytes of a name; longer ones are not there

char *art_path(const char *folder, const char *name); // below `folder`; owned by the caller (mem_free)
bool art_exists(const char *folder, const char *name);

// Looks at an author's drawing as it will be drawn: what cannot be, or not as it is meant, is told with its place.
// False: nothing of it will be drawn. The size is the drawing's own; 0 when it has none.
bool art_check(const char *path, struct diag_list *diags, double *width, double *height);

#endif
