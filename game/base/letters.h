// SPDX-License-Identifier: MIT
//
// letters.h — one rule for every text from outside: which characters may reach a person, and why the others may not.
//
// Levels, translations, packs, plans, activities, addresses, sheets, settings and what is typed are all walked by
// letters_next. What a character is, libutf8proc says; which of them this program writes with, letters.c says, once.
#ifndef SAFECIRCLE_LETTERS_H
#define SAFECIRCLE_LETTERS_H

#include "diag.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum letter_fault {
    LETTER_FINE,
    LETTER_NOT_UTF8,
    LETTER_CONTROL,   // moves a cursor, ends a line where no editor shows it
    LETTER_INVISIBLE, // takes no room or is a blank: soft hyphen, zero width, fillers, selectors, tags
    LETTER_TURNING,   // turns the writing round, or is written from right to left
    LETTER_PRIVATE,   // means something on one machine only, or nothing yet
    LETTER_HEAP,      // more marks than a letter carries, or a mark without its letter
    LETTER_UNKNOWN,   // a visible character that our fonts do not have
    LETTER_LOST,      // U+FFFD: a program that could not read the letter left this sign
    LETTER_FAULTS
};

struct letter {
    uint32_t code_point;
    const char *bytes;
    size_t length;
    enum letter_fault fault;
    bool space; // white space of any kind; the odd kinds are fine and mean a plain space
    bool again; // the rest of a heap that was met already
};

struct letters { // a walk; made by letters_of
    const char *at, *end;
    uint32_t base;
    int marks;
    bool heap;
};

struct letters letters_of(const char *bytes, size_t length);
bool letters_next(struct letters *walk, struct letter *letter); // false at the end

bool letters_fine(const char *bytes, size_t length);                        // nothing in it is faulty
bool letters_fault(const char *bytes, size_t length, struct letter *first); // the first that is; false: there is none
// Says of a faulty letter of a file what it is, as an error at that place.
void letters_tell(struct diag_list *diags, const char *file, struct place place, int length,
                  const struct letter *letter);

// How long the beginning is that holds nothing but what every text is full of: ASCII that is seen, spaces, and the
// letters and signs of Vietnamese as every keyboard makes them. All of it is fine and composed; a line end is no part
// of it. For whoever looks at every letter and need not look at these.
size_t letters_plain(const char *bytes, size_t length);
bool letter_is_plain(uint32_t code_point); // one of these
// The same of all of it, line ends among them.
bool letters_all_plain(const char *bytes, size_t length);
const char *letters_code(enum letter_fault fault); // "invisible-character": of the sentence that tells it
bool letter_is_mark(uint32_t code_point);          // combines with what stands before it

bool letter_is_word(uint32_t code_point); // a letter of any writing
bool letter_is_capital(uint32_t code_point);
int letter_bracket(uint32_t code_point); // 1: opens one, of any writing; -1: closes one; 0: neither
int letter_digit(uint32_t code_point);   // 0…9 of any writing; -1: it is none
int letter_width(uint32_t code_point);   // columns a terminal gives it: 0, 1, 2; what is shown as "�" has 1

struct letter_name {
    char bytes[12];
};
struct letter_name letter_name(uint32_t code_point); // "U+202E"

#endif
