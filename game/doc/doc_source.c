// SPDX-License-Identifier: MIT
//
// doc_source.c — the author's bytes: are they text, and where does each line begin?
//
// What no editor shows is found here, before libyaml sees it: bytes that are not UTF-8,
// control characters, and the odd spaces that copying from a web page leaves at the start of
// a line. Invisible characters are told and replaced by a space, so that reading goes on.
#include "doc_inside.h"

#include "memory.h"
#include "utf8.h"

#include <string.h>

enum { TOLD_MAX = 20 }; // invisible characters told per file

struct scan {
    struct source *source;
    const char *file;
    struct diag_list *diags;
    struct place place;
    bool in_margin; // nothing but spaces on this line so far
    size_t line_capacity;
    int told;
    struct text mended; // filled from the first replacement on
    bool mending;
};

static bool is_odd_space(uint32_t c) { return c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200B) || c == 0xFEFF; }

// C0 and C1 controls, and the line ends that only YAML 1.1 knows: editors would count other lines.
static bool is_control(uint32_t c)
{
    return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFFFE
        || c == 0xFFFF;
}

static void add_line(struct scan *s, size_t start)
{
    struct source *source = s->source;
    source->starts = mem_grow(source->starts, &s->line_capacity, (size_t)source->lines + 1, sizeof *source->starts);
    source->starts[source->lines++] = start;
}

static void tell(struct scan *s, const char *code)
{
    if (s->told++ < TOLD_MAX)
        doc_error(s->diags, s->file, s->place, 1, code, NULL, NULL, NULL);
}

// Puts a space for the character that begins at `at`; from here on the source is a copy.
static void mend(struct scan *s, size_t at)
{
    if (!s->mending)
        text_add_bytes(&s->mended, s->source->bytes, at);
    s->mending = true;
    text_add(&s->mended, " ");
}

// Looks at one character; false when it is not UTF-8.
static bool scan_one(struct scan *s, const char **at, const char *end)
{
    const char *start = *at;
    size_t offset = (size_t)(start - s->source->bytes);
    uint32_t c = (unsigned char)*start < 0x80 ? (unsigned char)*(*at)++ : utf8_next(at, end);
    bool return_key = c == '\r' && *at < end && **at == '\n'; // CRLF
    if (c == UTF8_BAD) {
        tell(s, "not-utf8");
        return false;
    }
    if (is_control(c) && !return_key) {
        tell(s, "control-character");
        mend(s, offset);
    } else if (s->in_margin && is_odd_space(c)) {
        tell(s, "odd-space");
        mend(s, offset);
    } else if (s->mending) {
        text_add_bytes(&s->mended, start, (size_t)(*at - start));
    }
    s->in_margin = (s->in_margin && c == ' ') || c == '\n';
    s->place.column++;
    if (c == '\n') {
        s->place = (struct place){s->place.line + 1, 1};
        add_line(s, s->mending ? s->mended.length : (size_t)(*at - s->source->bytes));
    }
    return true;
}

bool doc__source_open(struct source *source, const char *file, const char *bytes, size_t length, struct diag_list *diags)
{
    bool mark = length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0; // byte order mark: Notepad's habit
    *source = (struct source){.bytes = mark ? bytes + 3 : bytes, .length = mark ? length - 3 : length};
    struct scan s = {.source = source, .file = file, .diags = diags, .place = {1, 1}, .in_margin = true};
    if (length > DOC_BYTES_MAX) {
        tell(&s, "too-large");
        return false;
    }
    const char *end = source->bytes + source->length;
    add_line(&s, 0);
    for (const char *at = source->bytes; at < end;)
        if (!scan_one(&s, &at, end)) {
            text_free(&s.mended);
            return false;
        }
    if (s.mending) {
        source->mended = s.mended.bytes;
        source->bytes = source->mended;
        source->length = s.mended.length;
    }
    return true;
}

void doc__source_close(struct source *source)
{
    mem_free(source->starts);
    mem_free(source->mended);
}

const char *doc__line(const struct source *s, int line, size_t *length)
{
    *length = 0;
    if (line < 1 || line > s->lines)
        return s->bytes + s->length;
    size_t start = s->starts[line - 1], end = line < s->lines ? s->starts[line] : s->length;
    while (end > start && (s->bytes[end - 1] == '\n' || s->bytes[end - 1] == '\r'))
        end--;
    *length = end - start;
    return s->bytes + start;
}
