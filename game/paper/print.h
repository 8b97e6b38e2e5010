// SPDX-License-Identifier: MIT
//
// print.h — what is put on paper, as PDF on A4: cards, posters, slips, the take-home card, any page of ours.
#ifndef SAFECIRCLE_PRINT_H
#define SAFECIRCLE_PRINT_H

#include "document.h"
#include "help.h"
#include "lang.h"

#include <stdbool.h>
#include <stddef.h>

// What is needed from around: our font's files, and pictures as pixels.
struct print_world {
    const char *font, *font_bold; // paths
    // Fills width × height × 3 bytes with the picture ("faces/…") on white, fitted in and centred. False: there is
    // none.
    bool (*picture)(void *self, const char *name, unsigned width, unsigned height, unsigned char *rgb);
    void *self;
};

enum print_kind { PRINT_CARDS, PRINT_RULES, PRINT_TAKE_HOME, PRINT_SLIPS, PRINT_PHONES, PRINT_KINDS };
extern const char *const print_names[PRINT_KINDS]; // "cards", "rules", "take-home", "slips", "phones"

// Each gives the bytes of a PDF, owned by the caller (mem_free); NULL when it could not be made (no font, no memory).
char *print_kind(enum print_kind kind, const struct print_world *world, const struct help *help,
                 const struct lang *lang, size_t *length);

// The same as a page; NULL for what is cut out, which has places instead of an order. Owned by the caller
// (document_free).
struct document *print_page(enum print_kind kind, const struct help *help, const struct lang *lang);

// A document on as many sheets as it needs: the same words as on the phone, in the same order.
char *print_document(const struct document *d, const struct print_world *world, const struct lang *lang,
                     size_t *length);

#endif
