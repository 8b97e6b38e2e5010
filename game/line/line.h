// SPDX-License-Identifier: MIT
//
// line.h — a command line as one table: read, explained, mended, printed as a man page and for a shell.
//
//   words → line_read → a command with its values → its function
//                    └→ what is wrong, by name, with the nearest that is right
//
// The table names texts, never words: whatever is said is in the reader's language. An option has the same argument in
// every command that has it (a test holds tables to that), so that the command is found wherever it stands.
#ifndef SAFECIRCLE_LINE_H
#define SAFECIRCLE_LINE_H

#include "lang.h"
#include "text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

enum line_takes { // what stands behind an option, and where it goes
    LINE_FLAG,    // nothing; a bool
    LINE_WORD,    // a const char *, as the rest but LINE_SIZE
    LINE_FILE,
    LINE_FOLDER,
    LINE_LANGUAGE, // one of the languages there are
    LINE_CHOICE,   // one of `words`
    LINE_SIZE,     // a struct line_size
};

struct line_size {
    int width, height; // 0: not said
};

struct line_option {
    const char *name; // without "--"; NULL ends a list
    char letter;      // 'o' for "-o"; 0 none
    enum line_takes takes;
    enum text_id value;       // how its argument is called; of no meaning for a flag
    enum text_id help;        // one line
    size_t at;                // offset of its value
    const char *const *words; // LINE_CHOICE: which; NULL ends them
    bool needed;              // the command cannot do without
    const char *with;         // an option that this one makes no sense without; NULL
    const char *against;      // one that does not go together with it; NULL
    unsigned operands;        // how many operands it asks for at least
    bool any;                 // LINE_LANGUAGE: a translator's, spoken by the program or not
};

enum { LINE_MANY = 1u << 16 };

struct line_operands {
    enum text_id name; // "PATH…"; of no meaning when most is 0
    unsigned least, most;
    const char *const *words; // the first of them is one of these; NULL: any
    const char *files;        // what their files are called, for a shell ("*.play"); NULL: no files
};

struct command_words; // the values of the program that has the table

struct line_command {
    const char *name;
    enum text_id help; // one line
    const struct line_option *options;
    struct line_operands operands;
    int (*run)(const struct command_words *words);
};

struct line_table {
    const char *program;                 // as it is called
    const struct line_command *commands; // the first one is run when none is named
    size_t count;
    const struct line_option *common; // of every command
    size_t help_at, version_at;       // bools among the values that ask for these
};

// ---- reading ----

struct line_found {
    const struct line_command *command; // NULL: an unknown one was named
    char **operands;                    // owned; each is one of argv
    size_t count;
    const char *language;    // behind --lang, wherever it stands; NULL. Not yet looked at when something else is wrong
    enum text_id wrong;      // what is not right, as a sentence with these words in it; TEXT_IDS: all is right
    char *arguments[3];      // owned; NULL none
    enum text_id argument_0; // said instead of the first of them, in the reader's language; TEXT_IDS: not
};

// Reads argv (without its first word) into `values`, which the table's offsets mean. `languages`: those there are,
// NULL behind the last. Free with line_done.
void line_read(const struct line_table *table, int argc, char **argv, const char *const *languages, void *values,
               struct line_found *found);
void line_done(struct line_found *found);

// One sentence about what is wrong, and where to read on.
void line_tell(FILE *to, const struct line_table *table, const struct lang *lang, const struct line_found *found);

// Whether --lang says in which language the reader is spoken to; a command may have its own option of that name.
bool line_speaks(const struct line_table *table, const struct line_command *command);
const struct line_command *line_command(const struct line_table *table, const char *name); // NULL: there is none

// ---- printing; each gives text owned by the caller (text_free) ----
struct text line_help(const struct line_table *table, const struct lang *lang);
struct text line_help_command(const struct line_table *table, const struct lang *lang, const struct line_command *c);
struct text line_man(const struct line_table *table, const struct lang *lang, const char *version);
struct text line_bash(const struct line_table *table, const char *const *languages);

#endif
