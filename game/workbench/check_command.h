// SPDX-License-Identifier: MIT
//
// check_command.h — inside of the room: what the authors' commands share.
#ifndef SAFECIRCLE_CHECK_COMMAND_H
#define SAFECIRCLE_CHECK_COMMAND_H

#include "stage.h"
#include "workbench.h"

// What every command needs to speak; the levels it looks at come from its words. False when that is told.
bool stage_open_words(struct stage *stage, const struct bench_words *words);

void check_print_report(const struct lang *lang, const struct diag *diag); // with the line of the file

// ---- check_pictures.c ----
struct looked_at {
    char **names;
    size_t count, capacity;
};

// A drawing as it lies there; its folder says what shape it should have.
void check_picture(const char *path, struct diag_list *diags);
// One that a level uses, when it was not looked at before.
void check_used_picture(struct platform *platform, const char *name, struct looked_at *seen, struct diag_list *diags);
void check_forget_pictures(struct looked_at *seen);

#endif
