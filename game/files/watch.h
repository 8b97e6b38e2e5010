// SPDX-License-Identifier: MIT
//
// watch.h — sleeps until something below some folders was written, moved or taken away.
//
// It says that something did, not what: whoever asks knows what its files looked like. Where the system cannot tell
// (no more watches, a drive of another machine), the caller's own look decides, twice a second.
#ifndef SAFECIRCLE_WATCH_H
#define SAFECIRCLE_WATCH_H

#include <stdbool.h>

struct watch;

// From here on an interrupt (Ctrl-C) or a request to end is an answer of watch_wait, until watch_free. One at a time.
struct watch *watch_new(void);
void watch_free(struct watch *watch); // NULL is fine

// This file, or this folder and all folders below it as they are now; again for what has come since: what is watched
// already stays so. False: the system cannot tell of all of it.
bool watch_add(struct watch *watch, const char *path);

// Sleeps until something happened and nothing more does for a moment (an editor saves in several steps). False: the
// person wants to stop.
bool watch_wait(struct watch *watch);
bool watch_ended(const struct watch *watch); // the same, asked meanwhile

#endif
