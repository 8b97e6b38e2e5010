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

#endif
