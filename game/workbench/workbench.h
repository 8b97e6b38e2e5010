// SPDX-License-Identifier: MIT
//
// workbench.h — what testers do with screens: script, demo, pictures, bench; and the platform behind the desk's tools.
//
// Each returns the process's exit code: 0 fine, 1 something is wrong with what was looked at, 2 it was not asked
// rightly, which has been told.
#ifndef SAFECIRCLE_WORKBENCH_H
#define SAFECIRCLE_WORKBENCH_H

#include "desk.h"

int workbench_write(const struct command_words *words); // a level in a window, while it is written
int workbench_script(const struct command_words *words);
int workbench_demo(const struct command_words *words);
int workbench_pictures(const struct command_words *words);
int workbench_bench(const struct command_words *words);
extern const char *const workbench_rows[]; // what the bench can measure; NULL behind the last

// Measures and draws for the desk. The platform is opened when it is first asked for.
struct workbench;
struct workbench *workbench_new(void);
void workbench_free(struct workbench *bench);
struct desk_tools workbench_tools(struct workbench *bench);

#endif
