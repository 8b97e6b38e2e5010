// SPDX-License-Identifier: MIT
//
// backend.h — inside of the room: where what a viewer is shown goes, as a small table of functions.
//
//   window    a window on a desktop
//   surface   pixels without a display: scripts, pictures, the bench
//   measured  no pixels, but laid out with the real letters and pictures: scripts that keep no picture
//   nothing   no pixels, only what is laid out and where it can be pressed: lists, tests, a phone that draws itself
#ifndef SAFECIRCLE_BACKEND_H
#define SAFECIRCLE_BACKEND_H

#include "platform.h"

// What only a window can: to be at a place, to be hidden.
struct backend_desktop {
    bool (*place)(void *self, struct rect where, bool full); // true when it is there
    bool (*is_there)(const void *self, struct rect where, bool full);
    struct rect (*where)(const void *self);
    void (*hide)(void *self);
    void (*raise)(void *self);
};

struct backend {
    const struct measure *(*measure)(struct platform *p); // of its letters; borrowed
    // NULL and a problem when it cannot be made. `self` of the others; owned by the caller until `close`.
    void *(*open)(struct platform *p, const char *title, int width, int height, struct platform_problem *problem);
    void (*close)(void *self);
    void (*size)(const void *self, int *width, int *height);
    void (*set_size)(void *self, int width, int height); // without a desktop, which decides itself
    void (*title)(void *self, const char *title);
    void (*present)(void *self, const struct draw_list *list);
    void (*forget)(void *self);                                    // the next one draws all
    bool (*waits)(const void *self);                               // a picture of what is shown is still being made
    void (*caret)(struct platform *p, void *self, struct rect at); // input methods show their lists beside it
    // As PNG; without pixels nothing is written, and that is fine.
    bool (*save)(void *self, const char *path, struct platform_problem *problem);
    bool pixels;
    const struct backend_desktop *desktop; // NULL: it has no place on one
};

extern const struct backend backend_window, backend_surface, backend_measured, backend_nothing;

// The window of the platform behind it, by which its events are known; NULL: there is none.
struct window *backend_window_of(const struct backend *backend, void *self);

#endif
