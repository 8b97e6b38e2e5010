// SPDX-License-Identifier: MIT
//
// quiz_source.c — is it a text, and where in it does something stand?
//
// A file that came from another program is refused with the way to make a text of it; letters that nobody sees are told
// where they stand, and left out of every word (quiz__tidy).
#include "quiz_inside.h"

#include "csv_table.h"
#include "letters.h"
#include "loader.h"
#include "memory.h"
#include "utf8.h"

#include <string.h>

enum { TOLD_MAX = 20 }; // invisible characters

struct place quiz__place(struct quiz_reader *r, size_t at)
{
    struct quiz_source *s = &r->source;
    if (at < s->known) { // behind: from the beginning of that line
        size_t line = at;
        while (line > 0 && s->bytes[line - 1] != '\n')
            line--;
        for (size_t i = line; i < s->known; i++)
            s->here.line -= s->bytes[i] == '\n';
        s->known = line;
        s->here.column = 1;
    }
    for (; s->known < at; s->known++) {
        bool ends = s->bytes[s->known] == '\n';
        s->here.line += ends;
        s->here.column = ends ? 1 : s->here.column + (((unsigned char)s->bytes[s->known] & 0xC0) != 0x80);
    }
    // in the middle of a letter: its own column
    bool inside = at < s->length && ((unsigned char)s->bytes[at] & 0xC0) == 0x80;
    return (struct place){s->here.line, s->here.column - inside};
}

void quiz__warn(struct quiz_reader *r, size_t at, size_t length, const char *code, const char *a, const char *b)
{
    int letters = 0;
    for (size_t i = at; i < at + length && i < r->source.length && r->source.bytes[i] != '\n'; i++)
        letters += ((unsigned char)r->source.bytes[i] & 0xC0) != 0x80;
    diag_warning(r->diags, r->source.file, quiz__place(r, at), letters > 0 ? letters : 1, code, a, b, NULL);
}

// What no editor shows. Marks and letters that our fonts lack are the checker's to tell, of the level.
static void tell_letters(struct quiz_reader *r)
{
    struct letters walk = letters_of(r->source.bytes, r->source.length);
    struct letter letter;
    for (int told = 0; told < TOLD_MAX && letters_next(&walk, &letter);) {
        if (letter.fault == LETTER_FINE || letter.fault == LETTER_HEAP || letter.fault == LETTER_UNKNOWN)
            continue;
        quiz__warn(r, (size_t)(letter.bytes - r->source.bytes), letter.length, letters_code(letter.fault),
                   letter_name(letter.code_point).bytes, NULL);
        told++;
    }
}

// Lines end in one way; no byte moves.
static void one_line_end(struct quiz_source *s)
{
    for (size_t i = 0; i < s->length; i++)
        if (s->bytes[i] == '\r')
            s->bytes[i] = i + 1 < s->length && s->bytes[i + 1] == '\n' ? ' ' : '\n';
}

// An old way to write letters as bytes, and what is left of one where it was copied without its font.
static bool tell_encoding(struct quiz_reader *r)
{
    const char *bytes = r->source.bytes, *where = NULL;
    size_t bad = utf8_first_bad(bytes, r->source.length);
    const char *code = bad < r->source.length ? doc_encoding(bytes, r->source.length)
                                              : doc_old_letters(bytes, r->source.length, &where);
    size_t at = bad < r->source.length || where == NULL ? bad : (size_t)(where - bytes);
    if (code != NULL)
        diag_error(r->diags, r->source.file, quiz__place(r, at), 1, code, NULL, NULL, NULL);
    return code != NULL;
}

// What it is, where it is no file of questions; NULL: it may be one.
static const char *other_kind(const struct quiz_reader *r, const char *bytes, size_t length)
{
    char language[16];
    const char *kind = csv_other_file(bytes, length);
    if (kind != NULL)
        return kind;
    switch (level_file_kind(arena_copy(r->quiz->memory, bytes, length), language, sizeof language)) {
    case LEVEL_FILE_LEVEL: return "foreign-level";
    case LEVEL_FILE_TRANSLATION: return "foreign-translation";
    case LEVEL_FILE_NONE: break;
    }
    return NULL;
}

bool quiz__open(struct quiz_reader *r, const char *bytes, size_t length)
{
    struct place top = {1, 1};
    size_t mark = length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    const char *kind = length <= QUIZ_BYTES_MAX ? other_kind(r, bytes, length) : NULL;
    if (length > QUIZ_BYTES_MAX)
        diag_error(r->diags, r->source.file, top, 1, "quiz-too-large", NULL, NULL, NULL);
    else if (kind != NULL && strcmp(kind, "utf16") == 0)
        diag_error(r->diags, r->source.file, top, 1, "utf16", NULL, NULL, NULL);
    else if (kind != NULL)
        diag_error(r->diags, r->source.file, top, 1, "quiz-other-file", kind, NULL, NULL);
    if (length > QUIZ_BYTES_MAX || kind != NULL)
        return false;
    r->source.bytes = arena_copy(r->quiz->memory, bytes + mark, length - mark);
    r->source.length = length - mark;
    r->source.here = top;
    one_line_end(&r->source);
    if (tell_encoding(r))
        return false;
    tell_letters(r);
    return true;
}
