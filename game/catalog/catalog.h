// SPDX-License-Identifier: MIT
//
// catalog.h — texts on their way to a translator and back: of levels and of the program, as PO or as a spreadsheet.
//
//   level, words of the program ─→ catalog ─→ PO, CSV ─→ a translator's tool ─→ PO, CSV ─→ catalog ─→ rows of a file
//
// The only room of libgettextpo. A text is known by its context, "goi-111/corn.say.1": the folder of its level and its
// address there; "program:title.forum" is the program's own.
#ifndef SAFECIRCLE_CATALOG_H
#define SAFECIRCLE_CATALOG_H

#include "diag.h"
#include "files.h"
#include "lang.h"
#include "level.h"
#include "text.h"
#include "translation.h"

struct arena;

struct catalog_entry {
    const char *context;
    const char *source;      // today's words of its author
    const char *translation; // "": none yet
    const char *before;      // the words it was made from, where those were others; else NULL
    bool unsure;             // somebody is to look at the translation
    // Written:
    const char *note; // for the translator: who says it, what it is for, how long it may be; lines
    const char *file; // where it stands
    int line;
    // Read:
    struct place place, words_place; // of the entry, of its translation
    int length, words_length;        // characters, for the caret
};

struct catalog {
    const char *language; // "kjg"; "": a file that does not say
    const char *file;     // it was read from; NULL
    struct catalog_entry *entries;
    size_t count, capacity;
    bool from_sheet; // a spreadsheet: what was edited there has been looked at, marked or not
    struct arena *memory;
};

struct catalog *catalog_new(const char *language);
void catalog_free(struct catalog *catalog); // NULL is fine

// Adds all texts of a level, with what there is in the catalog's language; notes are in `lang`. `file` is the level's
// as its author names it.
void catalog_add_level(struct catalog *catalog, const struct level *level, const struct lang *lang);

// The program's own words; all borrowed.
struct catalog_words {
    const struct lang *house; // as its first language says them
    const struct lang *there; // in the catalog's language; NULL: none yet
    const struct lang *from;  // the house's words that those were made from (lang_load_from); NULL: not known
};
void catalog_add_program(struct catalog *catalog, const struct catalog_words *words, const struct lang *notes);

// ---- out; owned by the caller (text_free). A PO that cannot be made gives no bytes and a problem. ----
struct text catalog_po(const struct catalog *catalog, struct file_problem *problem);
struct text catalog_csv(const struct catalog *catalog, const struct lang *lang);

// ---- back in ----
// Reads bytes as what the ending of `file` says: ".csv", ".tsv" or ".txt" a spreadsheet's table, else PO. What is wrong
// goes to `diags`. Never NULL; owned by the caller. What is marked obsolete in a PO is left out, and so is what has no
// context.
struct catalog *catalog_read(const char *file, const char *bytes, size_t length, struct diag_list *diags);

// What came back for one level, as rows of its translation's file; each is told (warnings) when it fits no text, or a
// text that was reworded since. Only what differs from the translation there is. Owned by the caller (mem_free), their
// words are the catalog's and the level's.
struct translation_row *catalog_rows(const struct catalog *catalog, const struct level *level, size_t *count,
                                     struct diag_list *diags);

// The same for the program's own words: written to `folder` (a person's lang/<code>), in files called as the house's.
// False: something is wrong with them (told in `diags`: nothing is written then), or they cannot be written (a
// problem).
bool catalog_take_program(const struct catalog *catalog, const struct catalog_words *words, const char *folder,
                          size_t *count, struct diag_list *diags, struct file_problem *problem);
bool catalog_is_program(const struct catalog_entry *entry);

// The folder of the level an entry belongs to, as long as `room`; false: it is the program's, or nobody's.
bool catalog_level_of(const struct catalog_entry *entry, char *room, size_t size);

#endif
