// SPDX-License-Identifier: MIT
//
// doc_inside.h — what the files of this room share. Not for other rooms.
#ifndef SAFECIRCLE_DOC_INSIDE_H
#define SAFECIRCLE_DOC_INSIDE_H

#include "doc.h"
#include "text.h"

#include <stdint.h>
#include <yaml.h>

// Where something that was mended moved what stands behind it, so that places stay those of the author's own file.
struct moves {
    struct moved {
        int line, column, by;
    } items[64];
    int count;
};

static inline void doc__moved(struct moves *m, int line, int column, int by)
{
    if (m->count < (int)(sizeof m->items / sizeof *m->items))
        m->items[m->count++] = (struct moved){line, column, by};
}

// The author's bytes, cut into lines as an editor numbers them.
struct source {
    const char *bytes;
    size_t length;
    size_t *starts; // offset of each line
    int lines;
    char *mended; // owned copy, when something invisible had to be replaced
    bool plain;   // nothing but letters_plain and line ends, and no \: so is then every text libyaml takes from it
    struct moves moves; // of what had to be left out
};

struct reader {
    struct doc *doc;
    struct diag_list *diags;
    const struct source *source;
    yaml_parser_t parser;
    int lines_above;                // of this reading's first line, after a syntax error
    bool head;                      // nothing is looked for behind a mistake
    const struct name_pair *wanted; // of a head; NULL: all
    uint32_t missing;               // a bit for each of the wanted that is not there yet
    int events, letters_told;
    bool failed, stopped, second, capped; // second: it failed at another document; capped: there is too much
    int failed_line;                      // of what was told
    int stuck_line, context_line; // where libyaml stood, and where the thing began that it was reading; 0: nowhere
    int doubt_line;               // of the first thing that can be read and is hardly meant so; 0: none
    int doubted;                  // up to this line nothing is doubted any more: no cure helps
    const struct doc_node *last_quoted;
    const struct doc_hints *hints; // may be NULL
    struct moves moves;
    int mended_rounds;
    size_t mended_bytes;
};

// Cuts `bytes` into lines. False (told) when too large or not UTF-8. Free with doc__source_close.
bool doc__source_open(struct source *s, const char *file, const char *bytes, size_t length, struct diag_list *diags);
void doc__source_close(struct source *s);
const char *doc__line(const struct source *s, int line, size_t *length); // 1-based, without its end

// The column of the author's own file.
static inline int doc__column(const struct reader *r, int line, int column)
{
    for (int i = r->moves.count; i-- > 0;) {
        const struct moved *m = &r->moves.items[i];
        if (m->line == line && column > m->column)
            column = column - m->by > m->column ? column - m->by : m->column;
    }
    return column;
}

static inline struct place doc__place(const struct reader *r, yaml_mark_t mark)
{
    int line = (int)mark.line + 1 + r->lines_above;
    return (struct place){line, doc__column(r, line, (int)mark.column + 1)};
}
void doc__fail(struct reader *r, struct place place, int length, const char *code);
void doc__read(struct reader *r, size_t from); // reads the source from this offset on into doc->root
void doc__syntax_error(struct reader *r);      // libyaml's problem as the author's mistake
// NFC, without what may not be shown (told)
char *doc__letters(struct reader *r, const yaml_event_t *event, const char *value);
void doc__lint_plain(struct reader *r, struct doc_node *n, const char *typed); // typed: its text as it stands there
void doc__lint_key(struct reader *r, const char *key, struct place place);
void doc__lint_block(struct reader *r, const struct doc_node *n);
static inline void doc__doubt(struct reader *r, int line)
{
    if (line > r->doubted && (r->doubt_line == 0 || line < r->doubt_line))
        r->doubt_line = line;
}

// Mends what reading stumbled over last: told with its cure, and done in `source` (r->source). False: no cure helps.
bool doc__mend(struct reader *r, struct source *source, struct diag_list *told);

// Quotation marks that are not straight (doc_quotes.c): the bytes of one at `at`, 0: there is none; does the one that
// begins the text hold all of it; does it so in the place of straight ones?
size_t doc__odd_quote(const char *at, const char *end);
bool doc__odd_wraps(const char *at, const char *end);
bool doc__odd_closes(const char *at, const char *end); // and it is closed at its end
bool doc__is_curly(const char *at, const char *end);

// Goes on after a syntax error, as often as needed, and joins what it finds to doc->root.
void doc__resume(struct reader *r);

#endif
