// SPDX-License-Identifier: MIT
//
// terminal.h — everything the program says on a terminal: the only place where words meet stdout and stderr.
//
// Paths, names and an author's lines are from outside (outside.h): they cannot colour, clear, retitle or turn round
// the terminal, nor begin a line of their own. tests/arch/rooms.sh keeps printf away from every other file here.
#ifndef SAFECIRCLE_TERMINAL_H
#define SAFECIRCLE_TERMINAL_H

#include "lang.h"

#include <stdio.h>

// A line of its own
void terminal_say(FILE *to, const struct lang *lang, enum text_id id, const char *a, const char *b);
void terminal_say_all(FILE *to, const struct lang *lang, enum text_id id, const char *const *arguments, size_t count);
void terminal_text(FILE *to, const char *ours);                       // our own words, with their line ends
void terminal_words(FILE *to, const char *outside);                   // a line of its own
void terminal_about(FILE *to, const char *what, const char *outside); // "what: outside", both from outside
void terminal_report(FILE *to, const struct lang *lang, const struct diag *diag, const char *source);
void terminal_quoted(FILE *to, const char *outside); // "…" of JSON

#endif
