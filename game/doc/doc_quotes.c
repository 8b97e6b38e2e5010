// SPDX-License-Identifier: MIT
//
// doc_quotes.c — quotation marks that are not the straight ones: which there are, and whether the first of a text holds
// all of it.
//
//   “He said “come” twice.”      it does: the marks stand for straight ones
//   “Come” is what he said.      it does not: they belong to the words, and such a text is read as it is
//
// Word processors put them by themselves, and now and then the wrong way round: one that stands between two letters
// closes nothing (don’t), one behind a blank opens.
#include "doc_inside.h"

#include "letters.h"
#include "utf8.h"

#include <string.h>

enum { NESTED_MOST = 8 };

static const struct mark {
    const char *open, *close, *last; // last: closes too, at the end of the text; "": nothing else does
    bool pairs;                      // it opens only, so that it may stand inside as well
    bool alone;                      // it may be an apostrophe: unclosed it holds nothing
    bool shown;                      // may stand around a text without others: that is read as it is
} marks[] = {
    {"“", "”", "“", true, false, false},  {"„", "“", "”", true, false, false},  {"‟", "”", "", true, false, false},
    {"‘", "’", "‘", true, true, false},   {"‚", "‘", "’", true, true, false},   {"«", "»", "", true, false, true},
    {"»", "«", "", false, false, true},   {"「", "」", "", true, false, false}, {"『", "』", "", true, false, false},
    {"〝", "〞", "", true, false, false}, {"”", "”", "“", false, false, false}, {"’", "’", "‘", false, true, false},
    {"″", "″", "", false, false, false},  {"′", "′", "", false, true, false},   {"＂", "＂", "", false, false, false},
    {"＇", "＇", "", false, true, false},
};
enum { MARKS = sizeof marks / sizeof *marks };

static size_t begins(const char *at, const char *end, const char *sign)
{
    size_t length = strlen(sign);
    return length > 0 && (size_t)(end - at) >= length && memcmp(at, sign, length) == 0 ? length : 0;
}

static const struct mark *opening(const char *at, const char *end)
{
    for (size_t i = 0; at < end && (unsigned char)*at >= 0x80 && i < MARKS; i++)
        if (begins(at, end, marks[i].open) > 0)
            return &marks[i];
    return NULL;
}

size_t doc__odd_quote(const char *at, const char *end)
{
    const struct mark *mark = opening(at, end);
    if (mark != NULL)
        return strlen(mark->open);
    for (size_t i = 0; at < end && (unsigned char)*at >= 0x80 && i < MARKS; i++)
        if (begins(at, end, marks[i].close) > 0)
            return strlen(marks[i].close);
    return 0;
}

static bool is_word(const char *at, const char *end) { return at < end && letter_is_word(utf8_next(&at, end)); }

static bool closes(const struct mark *mark, const char *at, const char *end)
{
    size_t length = begins(at, end, mark->close);
    size_t last = begins(at, end, mark->last);
    return (length > 0 && !is_word(at + length, end)) || (last > 0 && at + last == end);
}

// Where the first quote is closed; NULL: nowhere.
static const char *closed_at(const char *at, const char *end)
{
    const struct mark *inner[NESTED_MOST] = {opening(at, end)};
    size_t depth = inner[0] != NULL ? 1 : 0;
    bool after_word = false;
    for (at += depth > 0 ? strlen(inner[0]->open) : 0; at < end && depth > 0;) {
        const struct mark *mark = opening(at, end);
        size_t length = doc__odd_quote(at, end);
        if (length > 0 && closes(inner[depth - 1], at, end))
            depth--;
        else if (mark != NULL && mark->pairs && !after_word && is_word(at + length, end) && depth < NESTED_MOST)
            inner[depth++] = mark;
        after_word = is_word(at, end);
        utf8_next(&at, end);
    }
    return depth == 0 ? at : NULL;
}

bool doc__odd_closes(const char *at, const char *end) { return opening(at, end) != NULL && closed_at(at, end) == end; }

bool doc__odd_wraps(const char *at, const char *end)
{
    const struct mark *mark = opening(at, end);
    const char *closed = mark != NULL ? closed_at(at, end) : NULL;
    return mark != NULL && (closed != NULL ? closed == end : end[-1] == '"' || !mark->alone);
}

bool doc__is_curly(const char *at, const char *end)
{
    const struct mark *mark = opening(at, end);
    return mark != NULL && !mark->shown && doc__odd_wraps(at, end);
}
