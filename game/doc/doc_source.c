// SPDX-License-Identifier: MIT
//
// doc_source.c — the author's bytes: are they text, and where does each line begin?
//
// What no editor shows is found here, before libyaml sees it: bytes that are not UTF-8,
// the odd spaces that copying from a web page leaves at the start of a line, and whatever the rule for letters
// (letters.h) says nobody sees, in comments too. What libyaml would stumble over is left out, an odd space is a plain
// one wherever it is no part of a text, and the old Macintosh's line end is a line end, so that reading goes on; the
// rest is kept out of the tree where its text is read (doc_letters.c).
#include "doc_inside.h"

#include "letters.h"
#include "memory.h"
#include "utf8.h"

#include <string.h>

enum { TOLD_MAX = 20 }; // invisible characters told per file

struct scan {
    struct source *source;
    const char *file;
    struct diag_list *diags;
    int line;
    const char *line_begin; // of the bytes that were given
    bool in_margin;         // nothing but spaces on this line so far
    bool in_lead;           // or dashes
    size_t line_capacity;
    int told;
    struct text mended; // filled from the first replacement on
    bool mending;
    struct place *odd; // spaces, of which one sentence tells
    size_t odd_count, odd_capacity;
};

static void add_line(struct scan *s, size_t start)
{
    struct source *source = s->source;
    source->starts = mem_grow(source->starts, &s->line_capacity, (size_t)source->lines + 1, sizeof *source->starts);
    source->starts[source->lines++] = start;
}

static struct place place_of(const struct scan *s, const char *at)
{
    struct place place = {s->line, 1};
    for (const char *p = s->line_begin; p < at; place.column++)
        utf8_next(&p, at);
    return place;
}

static void tell(struct scan *s, const char *at, const char *code, const char *name)
{
    struct place place = place_of(s, at);
    if (s->told++ < TOLD_MAX)
        diag_error(s->diags, s->file, place, 1, code, name, NULL, NULL);
    if (name != NULL)
        diag_edit(s->diags, place, 1, "");
}

// Puts this for what begins at `at`; from here on the source is a copy.
static void mend(struct scan *s, const char *at, const char *with)
{
    if (!s->mending)
        text_add_bytes(&s->mended, s->source->bytes, (size_t)(at - s->source->bytes));
    s->mending = true;
    text_add(&s->mended, with);
    if (*with == '\0')
        doc__moved(&s->source->moves, s->line, place_of(s, at).column - 1, -1);
}

// libyaml takes these for the end of its input.
static bool stops_libyaml(const struct letter *l)
{
    return l->fault == LETTER_CONTROL || l->code_point == 0xFEFF || l->code_point == 0xFFFE || l->code_point == 0xFFFF;
}

// ---- odd spaces ----

// Does a plain space belong where this odd one stands: in front of a line, behind its dash, its first colon, or any in
// brackets? Anywhere else it is read with its text (doc_letters.c).
static bool divides(const struct scan *s, const char *at)
{
    bool quoted = false, bracket = false;
    const char *colon = NULL;
    if (s->in_margin || s->in_lead)
        return true;
    for (const char *p = s->line_begin; p < at && *p != '#'; p++) {
        quoted = quoted != (*p == '"' && (p == s->line_begin || p[-1] != '\\'));
        bracket = bracket || (!quoted && (*p == '{' || *p == '['));
        colon = *p == ':' && !quoted && colon == NULL ? p : colon;
    }
    return !quoted && at[-1] == ':' && (bracket || colon == at - 1);
}

static void odd_space(struct scan *s, const char *at)
{
    s->odd = mem_grow(s->odd, &s->odd_capacity, s->odd_count + 1, sizeof *s->odd);
    s->odd[s->odd_count++] = place_of(s, at);
    mend(s, at, " ");
}

// All of them at once: whoever pasted one pasted a page of them.
static void tell_odd_spaces(struct scan *s)
{
    int lines = 0;
    for (size_t i = 0; i < s->odd_count; i++)
        lines += i == 0 || s->odd[i].line != s->odd[i - 1].line;
    if (lines > 0)
        diag_error(s->diags, s->file, s->odd[0], 1, "odd-space", diag_number(lines).bytes, NULL, NULL);
    for (size_t i = 0; i < s->odd_count; i++)
        diag_edit(s->diags, s->odd[i], 1, " ");
    mem_free(s->odd);
}

// ---- letter by letter ----

// The bullet of a list as Word writes it, a letter of its own fonts: doc_cures.c knows it.
static bool is_bullet(const struct scan *s, const struct letter *l)
{
    return s->in_margin && l->code_point >= 0xF000 && l->code_point <= 0xF0FF;
}

// What is no plain letter; true when something else was put in its place.
static bool scan_letter(struct scan *s, const struct letter *l)
{
    bool is_told = l->fault != LETTER_FINE && l->fault != LETTER_HEAP && l->fault != LETTER_UNKNOWN;
    bool odd = l->fault == LETTER_FINE && l->space && l->code_point > ' ' && divides(s, l->bytes);
    if (is_bullet(s, l))
        return false;
    if (is_told)
        tell(s, l->bytes, letters_code(l->fault), letter_name(l->code_point).bytes);
    bool left_out = is_told && (s->in_margin || stops_libyaml(l));
    if (odd)
        odd_space(s, l->bytes);
    else if (left_out)
        mend(s, l->bytes, "");
    return odd || left_out;
}

// Most of each line: nothing to look at.
static void scan_plain(struct scan *s, const char **at, const char *end)
{
    size_t length = letters_plain(*at, (size_t)(end - *at));
    for (size_t i = 0; s->in_lead && i < length; i++) {
        s->in_margin = s->in_margin && (*at)[i] == ' ';
        s->in_lead = (*at)[i] == ' ' || (*at)[i] == '-';
    }
    if (s->mending)
        text_add_bytes(&s->mended, *at, length);
    *at += length;
}

// Looks at one character; false when it is not UTF-8.
static bool scan_one(struct scan *s, const char **at, const char *end)
{
    const char *start = *at;
    unsigned char c = (unsigned char)*start;
    bool plain = (c >= ' ' && c < 0x7F) || c == '\n' || c == '\t' || (c == '\r' && start + 1 < end && start[1] == '\n');
    bool mended = false, lone = c == '\r' && !plain, ends = c == '\n' || lone;
    (*at)++;
    s->source->plain = s->source->plain && plain && c != '\t';
    if (lone) {
        mend(s, start, "\n");
        mended = true;
    } else if (!plain) {
        struct letters walk = letters_of(start, (size_t)(end - start));
        struct letter letter;
        letters_next(&walk, &letter);
        *at = walk.at;
        if (letter.fault == LETTER_NOT_UTF8) {
            tell(s, start, doc_encoding(s->source->bytes, s->source->length), NULL);
            return false;
        }
        mended = scan_letter(s, &letter);
    }
    if (s->mending && !mended)
        text_add_bytes(&s->mended, start, (size_t)(*at - start));
    s->in_margin = (s->in_margin && (c == ' ' || mended)) || ends;
    s->in_lead = s->in_margin || (s->in_lead && (c == ' ' || c == '-' || mended));
    if (ends) {
        s->line++;
        s->line_begin = *at;
        add_line(s, s->mending ? s->mended.length : (size_t)(*at - s->source->bytes));
    }
    return true;
}

// Files of other programs, by their first bytes; a text in Notepad's "Unicode", whose every second byte is 0. NULL: it
// may be a text.
static const char *foreign(const char *bytes, size_t length)
{
    static const struct {
        const char *begin;
        size_t length;
        const char *kind;
    } kinds[] = {{"\xFF\xFE", 2, "utf16"},          {"\xFE\xFF", 2, "utf16"},
                 {"PK\3\4", 4, "foreign-zip"},      {"%PDF", 4, "foreign-pdf"},
                 {"{\\rtf", 5, "foreign-word"},     {"\xD0\xCF\x11\xE0", 4, "foreign-word"},
                 {"\x89PNG", 4, "foreign-picture"}, {"\xFF\xD8\xFF", 3, "foreign-picture"},
                 {"<svg", 4, "foreign-picture"},    {"<!DOCTYPE", 9, "foreign-web"},
                 {"<html", 5, "foreign-web"}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (length >= kinds[i].length && memcmp(bytes, kinds[i].begin, kinds[i].length) == 0)
            return kinds[i].kind;
    size_t zeros = 0, most = length < 64 ? length : 64;
    for (size_t i = 0; i < most; i++)
        zeros += bytes[i] == '\0';
    return most >= 8 && zeros * 3 >= most ? "utf16" : NULL;
}

// Letters that were typed for a font of old, and copied without it: nothing else in the file is worth telling.
static bool tell_old_letters(struct scan *s)
{
    const char *where = NULL, *code = doc_old_letters(s->source->bytes, s->source->length, &where);
    if (code == NULL)
        return false;
    for (const char *at = s->source->bytes; at < where; at++)
        if (*at == '\n') {
            s->line++;
            s->line_begin = at + 1;
        }
    tell(s, where, code, NULL);
    return true;
}

bool doc__source_open(struct source *source, const char *file, const char *bytes, size_t length,
                      struct diag_list *diags)
{
    size_t begin = 0;
    while (length - begin >= 3 && memcmp(bytes + begin, "\xEF\xBB\xBF", 3) == 0)
        begin += 3; // byte order mark: Notepad's habit
    *source = (struct source){.bytes = bytes + begin, .length = length - begin};
    source->plain = source->length == 0 || memchr(source->bytes, '\\', source->length) == NULL; // an escape can make
                                                                                                // any letter
    struct scan s = {.source = source,
                     .file = file,
                     .diags = diags,
                     .line = 1,
                     .line_begin = source->bytes,
                     .in_margin = true,
                     .in_lead = true};
    if (length > DOC_BYTES_MAX) {
        tell(&s, s.line_begin, "too-large", NULL);
        return false;
    }
    const char *end = source->bytes + source->length, *kind = foreign(bytes, length);
    add_line(&s, 0);
    if (kind != NULL) {
        bool wide = strcmp(kind, "utf16") == 0;
        diag_error(diags, file, (struct place){1, 1}, 1, wide ? "utf16" : "not-a-text", wide ? NULL : kind, NULL, NULL);
        return false;
    }
    if (tell_old_letters(&s))
        return false;
    for (const char *at = source->bytes; at < end;) {
        scan_plain(&s, &at, end);
        if (at < end && !scan_one(&s, &at, end)) {
            text_free(&s.mended);
            mem_free(s.odd);
            return false;
        }
    }
    tell_odd_spaces(&s);
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
