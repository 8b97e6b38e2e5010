// SPDX-License-Identifier: MIT
//
// doc_inside.h — what the files of this room share. Not for other rooms.
#ifndef SAFECIRCLE_DOC_INSIDE_H
#define SAFECIRCLE_DOC_INSIDE_H

#include "doc.h"
#include "text.h"

#include <stdint.h>
#include <yaml.h>

// The author's bytes, cut into lines as an editor numbers them.
struct source {
    const char *bytes;
    size_t length;
    size_t *starts; // offset of each line
    int lines;
    char *mended; // owned copy, when something invisible had to be replaced
    bool plain;   // nothing but letters_plain and line ends, and no \: so is then every text libyaml takes from it
};

struct reader {
    struct doc *doc;
    struct diag_list *diags;
    const struct source *source;
    yaml_parser_t parser;
    int lines_above;                // of this reading's first line, after a syntax error
    bool head;                      // nothing is looked for behind a mistake
    const struct name_pair *wanted; // of a head; NULL: all
    const struct name_pair *stop;   // or NULL
    uint32_t missing;               // a bit for each of the wanted that is not there yet
    int events, letters_told;
    bool failed, stopped;
    int failed_line;
    const struct doc_node *last_quoted;
};

// Cuts `bytes` into lines. False (told) when too large or not UTF-8. Free with doc__source_close.
bool doc__source_open(struct source *s, const char *file, const char *bytes, size_t length, struct diag_list *diags);
void doc__source_close(struct source *s);
const char *doc__line(const struct source *s, int line, size_t *length); // 1-based, without its end

static inline struct place doc__place(const struct reader *r, yaml_mark_t mark)
{
    return (struct place){(int)mark.line + 1 + r->lines_above, (int)mark.column + 1};
}
void doc__fail(struct reader *r, struct place place, int length, const char *code);
void doc__read(struct reader *r, size_t from); // reads the source from this offset on into doc->root
void doc__syntax_error(struct reader *r);      // libyaml's problem as the author's mistake
// NFC, without what may not be shown (told)
char *doc__letters(struct reader *r, const yaml_event_t *event, const char *value);
void doc__lint_plain(const struct reader *r, struct doc_node *n);

// Goes on after a syntax error, as often as needed, and joins what it finds to doc->root.
void doc__resume(struct reader *r, const char *const *list_keys);

#endif
