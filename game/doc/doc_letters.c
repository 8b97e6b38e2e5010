// SPDX-License-Identifier: MIT
//
// doc_letters.c — the rule for letters on the texts of a tree, however they came in: typed, pasted, or as "\\u202E".
//
// Whoever takes a text from the tree may show it. What may not be shown is told where it stands in the file (an escaped
// one: where its text begins) and is not in the tree.
#include "doc_inside.h"

#include "letters.h"
#include "memory.h"
#include "outside.h"
#include "utf8.h"

#include <string.h>

enum { TOLD_MAX = 20 }; // per file

// What is still to be looked through, in the file's own bytes.
struct search {
    const struct source *source;
    struct place at, end;
    const char *bytes, *line_end;
};

static void open_line(struct search *s, struct place at)
{
    size_t length = 0;
    s->bytes = doc__line(s->source, at.line, &length);
    s->line_end = s->bytes + length;
    s->at = (struct place){at.line, 1};
    while (s->bytes < s->line_end && s->at.column < at.column) {
        utf8_next(&s->bytes, s->line_end);
        s->at.column++;
    }
}

static bool is_over(const struct search *s)
{
    return s->at.line > s->end.line || s->at.line > s->source->lines ||
           (s->at.line == s->end.line && s->at.column > s->end.column);
}

// The next place of that character; the search goes on behind it. False, and nothing moved, when there is none.
static bool find_letter(struct search *search, uint32_t code_point, struct place *found)
{
    struct search s = *search;
    while (!is_over(&s)) {
        if (s.bytes >= s.line_end) {
            open_line(&s, (struct place){s.at.line + 1, 1});
            continue;
        }
        *found = s.at;
        bool same = utf8_next(&s.bytes, s.line_end) == code_point;
        s.at.column++;
        if (same) {
            *search = s;
            return true;
        }
    }
    return false;
}

// Returns where the letter behind it stands: one that is of the same kind belongs to it (`run`).
static struct place tell(struct reader *r, const yaml_event_t *event, struct search *search,
                         const struct letter *letter, struct place run)
{
    struct place begin = doc__place(r, event->start_mark), place = begin;
    bool typed = find_letter(search, letter->code_point, &place);
    place = typed ? place : begin;
    int length = !typed && event->start_mark.line == event->end_mark.line
                     ? (int)(event->end_mark.column - event->start_mark.column)
                     : 1;
    char itself[8] = {0};
    memcpy(itself, letter->bytes, letter->length);
    bool unknown = letter->fault == LETTER_UNKNOWN;
    bool goes_on = unknown && typed && run.line == place.line && run.column == place.column;
    if (!goes_on && r->letters_told++ < TOLD_MAX)
        letters_tell(r->diags, r->doc->file, place, length, letter);
    struct arena *memory = arena_new(); // of a wide or odd form the plain one, of everything else nothing
    const char *plain = unknown ? doc_compatible(memory, itself) : "";
    bool same = strlen(plain) != 1;
    if (typed && r->letters_told <= TOLD_MAX)
        diag_edit(r->diags, place, 1, same ? "" : plain);
    arena_free(memory);
    return unknown && typed ? (struct place){place.line, place.column + 1} : (struct place){0};
}

// Of a text without quotes: nobody sees the difference of such a space or hyphen, and in a key, an id, a number it is
// one. `text` is changed.
static char *plain_signs(char *text)
{
    static const struct {
        const char *odd;
        char plain;
    } signs[] = {{"\xC2\xA0", ' '}, {"\xE2\x80\xAF", ' '}, {"\xE3\x80\x80", ' '}, {"‐", '-'}, {"‑", '-'}};
    char *out = text;
    for (const char *at = text; *at != '\0';) {
        size_t i = (unsigned char)*at < 0x80 ? sizeof signs / sizeof *signs : 0;
        while (i < sizeof signs / sizeof *signs && strncmp(at, signs[i].odd, strlen(signs[i].odd)) != 0)
            i++;
        bool odd = i < sizeof signs / sizeof *signs;
        *out++ = odd ? signs[i].plain : *at;
        at += odd ? strlen(signs[i].odd) : 1;
    }
    while (out > text && out[-1] == ' ')
        out--;
    *out = '\0';
    return text + strspn(text, " ");
}

char *doc__letters(struct reader *r, const yaml_event_t *event, const char *value)
{
    if (r->source->plain)
        return arena_copy(r->doc->memory, value, event->data.scalar.length);
    struct search search = {.source = r->source, .end = doc__place(r, event->end_mark)};
    size_t length = strlen(value);
    struct letters walk = letters_of(value, length);
    struct letter letter;
    struct place run = {0};
    bool fine = true;
    bool plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
    if (letters_all_plain(value, length))
        return arena_copy(r->doc->memory, value, length);
    open_line(&search, doc__place(r, event->start_mark));
    while (letters_next(&walk, &letter)) {
        fine = fine && letter.fault == LETTER_FINE && (!letter.space || letter.length == 1);
        if (letter.fault != LETTER_FINE && !letter.again && r->diags != NULL && r->letters_told < TOLD_MAX)
            run = tell(r, event, &search, &letter, run);
    }
    struct text shown = {0};
    if (!fine)
        outside_add_text(&shown, FOR_SCREEN, value);
    char *kept = doc_nfc(r->doc->memory, fine ? value : text_bytes(&shown));
    text_free(&shown);
    return plain ? plain_signs(kept) : kept;
}
