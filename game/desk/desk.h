// SPDX-License-Identifier: MIT
//
// desk.h — the commands that open words and levels and never a display: new, check, guide, import, print,
// report…
//
// Each returns the process's exit code: 0 fine, 1 something is wrong with what was looked at, 2 it was not asked
// rightly, which has been told. What only a platform can do (measuring real screens, pixels for paper) comes from
// outside as `tools`, opened when first asked for.
#ifndef SAFECIRCLE_DESK_H
#define SAFECIRCLE_DESK_H

#include "lang.h"
#include "level.h"
#include "line.h"

#include <stdbool.h>
#include <stddef.h>

struct desk_tools {
    void *self;
    // Tells in `diags` what does not fit the smallest screen. False: screens cannot be measured here, which was told.
    bool (*fit)(void *self, const char *file, const struct level *level, struct diag_list *diags);
    // As print.h asks for it.
    bool (*picture)(void *self, const char *name, unsigned width, unsigned height, unsigned char *rgb);
    bool (*drawn)(void *self, const char *path); // the file is a picture that can be drawn to its last pixel
};

struct command_words { // what stands behind a command; where an option goes is written in the table (app/commands.c)
    char **paths;
    size_t count;
    const char *language;         // --lang; NULL: as the command does without
    const char *reader;           // in whose language the desk speaks then; NULL: the first one
    const char *const *languages; // those there are; NULL behind the last
    const char *out;              // --out, --shots; NULL
    const char *coverage;         // --coverage FILE; NULL
    const char *spoken;           // --spoken FILE; NULL
    const char *records;          // --records FILE; NULL: the facilitator's own
    const char *clock;            // for tests: what the clock says; NULL: it is asked
    const char *commune;          // --commune NAME: whose trusted addresses come first on paper; NULL
    const char *shell;            // --completion SHELL; NULL
    const char *band;             // --band AGE; NULL: 9-11
    const char *scene;            // --scene ID; NULL: the first one
    const char *voices;           // --voices CODE: in which language it is read aloud; NULL
    const char *import;           // --import FOLDER: recordings from elsewhere; NULL
    const char *name;             // --name; NULL
    const char *to;               // --to FORMAT; NULL
    struct line_size size;        // 0: the command's own
    bool console;                 // a console beside the hall
    bool full_screen, windowed, first_frame, kiosk;
    const char *schema; // --schema KIND; NULL
    bool json, list, no_fit, watch;
    bool last, all, merge; // report: the last meeting, every one; many clubs' sheets
    bool program;          // strings: the program's own words
    bool template_file;    // --template: addresses
    bool help, version, man;
    const struct desk_tools *tools; // NULL: none of them is asked for
};

// Files of a level's folder that were meant as the level or a translation and are called otherwise, or lie there as
// copies: how many were told.
size_t desk_names(const char *folder, struct diag_list *diags);

int desk_new(const struct command_words *words);
int desk_check(const struct command_words *words);
int desk_manual(const struct command_words *words);
int desk_voices(const struct command_words *words);
int desk_strings(const struct command_words *words);
int desk_guide(const struct command_words *words);
int desk_review(const struct command_words *words);
int desk_addresses(const struct command_words *words);
int desk_import(const struct command_words *words);
int desk_export(const struct command_words *words);
int desk_contest(const struct command_words *words);
int desk_pack(const struct command_words *words);
int desk_unpack(const struct command_words *words);
int desk_print(const struct command_words *words);
int desk_report(const struct command_words *words);

// One sentence to the error output where nothing is open yet; `language` NULL: the first one.
void desk_say(const char *language, enum text_id id, const char *a, const char *b);

// The words of one language; NULL when there are none, which was told. Owned by the caller.
struct lang *desk_words(const char *language);

#endif
