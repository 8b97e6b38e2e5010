// SPDX-License-Identifier: MIT
//
// doc.h — a strict subset of YAML as a tree that knows where every word stood.
//
// Allowed: maps, lists, plain, quoted and block texts, comments, UTF-8 (with or without a
// byte order mark), LF or CRLF. Not allowed: anchors, aliases, tags, several documents,
// keys that are not plain words. Every text is NFC. Anything else is a diagnostic with a
// place and a cure, and reading goes on behind it.
#ifndef SAFECIRCLE_DOC_H
#define SAFECIRCLE_DOC_H

#include "diag.h"

#include <stdbool.h>
#include <stddef.h>

struct arena;

enum doc_kind { DOC_SCALAR, DOC_LIST, DOC_MAP };
enum doc_style { DOC_PLAIN, DOC_QUOTED, DOC_BLOCK };

struct name_pair {
    const char *en, *vi;
}; // equal in every way

struct doc_node {
    enum doc_kind kind;
    enum doc_style style; // of a scalar
    const char *text;     // of a scalar, NFC; never NULL there
    struct place place, end;
    int length;      // characters on its first line, for the caret
    int hash_column; // of a plain scalar: where ` #` cuts its line short; 0 = nowhere
    int line_length; // of that line, in characters
    const char *key; // inside a map: its key, NFC; else NULL
    struct place key_place;
    int key_length;
    struct doc_node *first, *next; // children in file order
    size_t count;
};

// Caps against hostile files: each is far beyond what an author writes.
enum {
    DOC_BYTES_MAX = 256 * 1024,
    DOC_DEPTH_MAX = 16,
    DOC_EVENTS_MAX = 50000,
    DOC_KEYS_MAX = 2000, // of one map
    DOC_LOST_MOST = 8,
    DOC_MEMORY_MAX = 32 * 1024 * 1024,
};

struct doc {
    const char *file;
    struct doc_node *root;           // a map; NULL when nothing could be read
    bool damaged;                    // a part is missing after a syntax error: do not complain about what is not there
    const char *lost[DOC_LOST_MOST]; // keys that stand in it where they cannot be read (told): do not miss them
    int lost_count;
    bool vietnamese; // its keys are written in Vietnamese: so are those of a sentence about it
    struct arena *memory;
};

// What a reader of a format knows of it, so that a mistake is told as what its author did.
struct doc_hints {
    const char *const *lists; // names (ending in NULL) of the top-level list at whose next item reading goes on where
                              // nothing can be mended; NULL: it goes on at the next top-level key
    const struct name_pair *const *words; // tables of the keys there are (each ends in NULL), NULL behind the last
    // How much would be told of these bytes, were they the file? Of several cures that let it be read the one is told
    // behind which least is left. It reads with hints that are `as_it_is`. NULL: nobody knows.
    size_t (*judge)(const char *bytes, size_t length);
    bool as_it_is; // nothing is mended: what is told is counted only
};

// Reads `bytes`. `hints` may be NULL. Owned by the caller (doc_free); never NULL. `diags` may be NULL. Cost: about that
// of libyaml's own events; with mistakes of syntax, that of a few dozen readings.
struct doc *doc_parse(const char *file, const char *bytes, size_t length, const struct doc_hints *hints,
                      struct diag_list *diags);

// Reads only until it has each top-level key of `wanted` (ending in NULL; at most 32; NULL: all there are): for the
// list of levels. A key whose name stands nowhere is not waited for.
struct doc *doc_parse_head(const char *file, const char *bytes, size_t length, const struct name_pair *wanted,
                           struct diag_list *diags);

void doc_free(struct doc *doc); // NULL is fine

// The code of the sentence that tells in which old way these bytes, which are not UTF-8, were written
// ("encoding-vni"); "not-utf8": in none that is known.
const char *doc_encoding(const char *bytes, size_t length);
// The same of a text that was copied out of such a file without its font ("Tiªu ®Ò"), with the first place that shows
// it; NULL: it is none.
const char *doc_old_letters(const char *bytes, size_t length, const char **where);

char *doc_nfc(struct arena *memory, const char *text);        // composed form
char *doc_compatible(struct arena *memory, const char *text); // wide and odd forms as plain ones: for numbers
size_t doc_last_letter(const char *text); // where the last letter begins, with all its marks; 0 when there is none
char *doc_fold(struct arena *memory, const char *text); // lower case, diacritics kept, NFC: for finding words
// The same of the one letter of more than a byte at `at`, in a text that ends in 0: the bytes written, as many as it
// has; 0: nothing is written, it depends on what stands around it (doc_fold knows), or is no letter.
size_t doc_fold_letter(const char *at, const char *end, char out[4]);
// The same of the letters of Vietnamese alone, without a call: there are so many of them. Of each only the last byte
// changes.
static inline size_t doc_fold_vietnamese(const char *at, char out[3])
{
    const unsigned char *p = (const unsigned char *)at;
    unsigned char next = p[1], last = 0;
    if (p[0] == 0xE1) { // U+1EA0 … U+1EF9: each capital stands before its letter
        if (!(next == 0xBA && p[2] >= 0xA0 && p[2] < 0xC0) && !(next == 0xBB && p[2] >= 0x80 && p[2] <= 0xB9))
            return 0;
        out[0] = at[0];
        out[1] = at[1];
        out[2] = (char)(p[2] | 1);
        return 3;
    }
    if (p[0] == 0xC3) // À … ÿ, without × ß ÷
        last = next >= 0x80 && next < 0xC0 && (next | 0x20) != 0xB7 && next != 0x9F ? next | 0x20 : 0;
    else if (p[0] == 0xC4) // Ă Đ Ĩ and what stands around them
        last = next >= 0x80 && next < 0xB0 ? next | 1 : 0;
    else if (p[0] == 0xC6) // Ơ Ư
        last = next == 0xA0 || next == 0xA1 ? 0xA1 : next == 0xAF || next == 0xB0 ? 0xB0 : 0;
    else if (p[0] == 0xC5) // Ũ
        last = next == 0xA8 || next == 0xA9 ? 0xA9 : 0;
    if (last == 0)
        return 0;
    out[0] = at[0];
    out[1] = (char)last;
    return 2;
}
char *doc_plain(struct arena *memory, const char *text); // lower case, without diacritics: for suggestions
// Words as an id and a folder's name: small letters, digits and dashes. "": there is no letter of ours in them.
char *doc_id(struct arena *memory, const char *words);

#endif
