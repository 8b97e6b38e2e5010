// SPDX-License-Identifier: MIT
//
// commands.h — every command of the program, as one table, and what reads it.
#ifndef SAFECIRCLE_COMMANDS_H
#define SAFECIRCLE_COMMANDS_H

#include "line.h"

extern const struct line_table commands;

// Reads the line, runs the command or says what is wrong with it. The process's exit code.
int commands_run(int argc, char **argv);

#endif
