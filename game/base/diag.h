// SPDX-License-Identifier: MIT
//
// diag.h — what is wrong in an author's file: where, which rule, with which words.
//
// A diagnostic carries a code and its arguments, never a sentence: the sentence is
// in the language files (`check.<code>`, room lang) so that it can be told in
// Vietnamese and in English. A list never stops at the first mistake.
#ifndef SAFECIRCLE_DIAG_H
#define SAFECIRCLE_DIAG_H

#include <stdbool.h>
#include <stddef.h>

enum diag_severity { DIAG_ERROR, DIAG_WARNING };

enum { DIAG_ARGUMENTS = 4, DIAG_CAP = 2000 };

struct place { // 1-based; column counts characters, not bytes; 0 = the file as a whole
    int line, column;
};

struct diag_edit { // a piece of the file, from `place` on, and what stands there once the mistake is mended
    struct place place;
    int length; // characters, line ends among them
    const char *text;
};

struct diag {
    enum diag_severity severity;
    const char *code; // static text such as "unknown-key"
    const char *file; // as the author named it; lives as long as the list
    struct place place;
    int length;                            // characters under the caret, at least 1
    const char *arguments[DIAG_ARGUMENTS]; // {0}…{3} of the sentence; unused are NULL
    const struct diag_edit *edits;         // the cure of the sentence, done to the letter; NULL: only its author can
    size_t edit_count;
};

struct diag_list;

struct diag_list *diag_list_new(void);
void diag_list_free(struct diag_list *list);

// Appends one diagnostic; file and arguments are copied. The same code at the same
// place is kept once. After DIAG_CAP entries the rest is only counted.
void diag_add(struct diag_list *list, enum diag_severity severity, const char *code, const char *file,
              struct place place, int length, const char *const arguments[DIAG_ARGUMENTS]);

// Adds an edit to the cure of what was told last. Of a mistake that was already there, or behind DIAG_CAP, nothing is
// kept. `text` is copied; `list` may be NULL.
void diag_edit(struct diag_list *list, struct place place, int length, const char *text);

// Appends all of `from`, in its order, and counts what `from` only counted; `to` may be NULL.
void diag_hand_on(struct diag_list *to, const struct diag_list *from);

// Sorts by file, line, column: call once all are in.
void diag_sort(struct diag_list *list);

// A word an author typed, in straight quotes and cut when very long, as an argument of a diagnostic. (Words
// without quotes are ours: room lang translates them.)
struct diag_quoted {
    char bytes[112];
};
struct diag_quoted diag_quote(const char *word);
struct diag_quoted diag_number(int number); // without quotes

// Appends a diagnostic with up to three arguments; `diags` may be NULL.
void diag_error(struct diag_list *diags, const char *file, struct place place, int length, const char *code,
                const char *a, const char *b, const char *c);
void diag_warning(struct diag_list *diags, const char *file, struct place place, int length, const char *code,
                  const char *a, const char *b, const char *c);

// A file or folder that cannot be read, and why ("reason-no-rights"); `diags` may be NULL.
void diag_unreadable(struct diag_list *diags, const char *path, const char *reason);

// Is it about the words of a text alone (too long, a letter), so that everything else can be trusted?
bool diag_is_of_words(const char *code);

size_t diag_count(const struct diag_list *list);
size_t diag_errors(const struct diag_list *list);
const struct diag *diag_at(const struct diag_list *list, size_t index);

#endif
