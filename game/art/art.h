// SPDX-License-Identifier: MIT
//
// art.h — the pictures of assets/art as files: where one lies, whether it is there, whether it can be drawn.
//
// A name is a folder and a file without its ending ("figures/boy-1"). It is a picture in parts that was drawn ahead
// (parts.h), or one file of an author's own: a drawing (svg.h), or pixels (bitmap.h). Pixels are the platform's.
#ifndef SAFECIRCLE_ART_H
#define SAFECIRCLE_ART_H

#include "bitmap.h"
#include "diag.h"
#include "parts.h"

#include <stdbool.h>

struct arena;

struct art {
    char *folder;
    struct parts *parts;
    struct arena *names; // of art_names; NULL until they are asked for
};

// Reads the table; what is wrong in it goes to `diags` (may be NULL). To be closed.
void art_open(struct art *art, const char *folder, struct diag_list *diags);
void art_close(struct art *art);

// One of its own, or made of parts: a place of layers, a figure of body, arms and a face.
bool art_exists(const struct art *art, const char *name);

// The names there are in a folder ("figures"), each once: how many were written to `names`, borrowed from `art`.
size_t art_names(struct art *art, const char *folder, const char **names, size_t most);

// The one file of that name, of the endings there are; owned by the caller (mem_free). NULL: there is none.
char *art_file(const struct art *art, const char *name);
char *art_part_file(const struct art *art, const struct part *part, int size); // the same

// The bytes of the one file of that name, or of the part that is called so, for a canvas shown `high` pixels high; with
// its kind, as the internet says it ("image/webp"). Owned by the caller (mem_free); NULL: there is none.
char *art_bytes(const struct art *art, const char *name, int high, size_t *length, const char **kind);

// The pattern of each ending ("*.svg"), NULL behind the last.
extern const char *const art_endings[];

// Looks at an author's picture as it will be drawn: what cannot be, or not as it is meant, is told with its place.
// False: nothing of it will be drawn. The size is the picture's own; 0 when it has none.
bool art_check(const char *path, struct diag_list *diags, double *width, double *height);

// Looks at the table of pictures in parts, and at each file of them.
void art_check_parts(const char *path, struct diag_list *diags);

#endif
