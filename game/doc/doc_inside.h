// SPDX-License-Identifier: MIT
//
// doc_inside.h — what the files of this room share. Not for other rooms.
#ifndef SAFECIRCLE_DOC_INSIDE_H
#define SAFECIRCLE_DOC_INSIDE_H

#include "doc.h"
#include "text.h"

#include <yaml.h>

struct reader {
    struct doc *doc;
    struct diag_list *diags;
    yaml_parser_t parser;
    const char *bytes;
    size_t length;
    const char *const *stop_keys;
    int events;
    bool failed, stopped;
    int failed_line;
};

void doc__syntax_error(struct reader *r);
void doc__lint_plain(struct reader *r, const struct doc_node *n, size_t end_index);
struct place doc__place_at(const char *bytes, size_t offset);

// The text from the item that begins behind `line` on, with blank lines above it and the list's key first.
bool doc__blank_until_next_item(const char *bytes, size_t length, int line, const char *const *keys, struct text *out);

#endif
