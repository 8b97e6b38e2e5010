// SPDX-License-Identifier: MIT
//
// csv_formula.c — formulas, and the two ways to keep a spreadsheet from reckoning.
//
// Excel takes "=" and "@" at the beginning of a cell for a formula, and "+" and "-" in front of something it can
// reckon with. A number with its country code (+84…) and a line of a list (- cô Mai) are none here.
#include "csv_formula.h"

#include "memory.h"

#include <string.h>

static const char *behind_blanks(const char *at)
{
    for (; *at == ' ' || *at == '\t'; at++)
        ;
    return at;
}

// How many bytes the sign takes that begins here, as ASCII or as the wide one of East Asia; 0: it is none of `signs`.
static size_t sign_at(const char *at, const char *signs, char *which)
{
    static const struct {
        char sign;
        const char *wide;
    } forms[] = {{'=', "\uFF1D"}, {'+', "\uFF0B"}, {'-', "\uFF0D"}, {'@', "\uFF20"}};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        size_t wide = strlen(forms[i].wide), length = *at == forms[i].sign                    ? 1
                                                      : strncmp(at, forms[i].wide, wide) == 0 ? wide
                                                                                              : 0;
        if (length > 0 && strchr(signs, forms[i].sign) != NULL) {
            *which = forms[i].sign;
            return length;
        }
    }
    return 0;
}

static bool is_upper(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

// A cell ($B$2), a function (SUM(…), another program (cmd|…), a bracket or a quotation mark: what can stand behind a
// sign and be reckoned with.
static bool is_operand(const char *at)
{
    if (*at == '(' || *at == '"' || *at == '=')
        return true;
    const char *word = at + (*at == '$'), *end = word;
    while (is_upper(*end) || *end == '.' || *end == '_')
        end++;
    size_t letters = (size_t)(end - word);
    end += *end == '$';
    bool of_sheet = end[strspn(end, "0123456789")] == '!'; // Sheet1!A1
    return letters > 0 && (*end == '(' || *end == '|' || of_sheet || (letters <= 3 && *end >= '1' && *end <= '9'));
}

// #REF!, #NAME?, #N/A, #####, Err:502: what a formula leaves that went wrong.
static bool is_broken(const char *at)
{
    size_t letters = at[0] == '#' ? strspn(at + 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZ/0_") : 0;
    bool excel = letters >= 2 && (at[1 + letters] == '!' || at[1 + letters] == '?' || strcmp(at, "#N/A") == 0);
    bool narrow = strlen(at) >= 3 && strspn(at, "#") == strlen(at);
    return excel || narrow || (strncmp(at, "Err:5", 5) == 0 && strlen(at) == 7);
}

bool csv_is_formula(const char *cell)
{
    char sign = 0;
    const char *at = behind_blanks(cell);
    if (is_broken(at) || sign_at(at, "=@", &sign) > 0)
        return true;
    size_t length = sign_at(at, "+-", &sign);
    for (at += length; length > 0 && sign_at(at, "+-", &sign) > 0;)
        at += sign_at(at, "+-", &sign);
    return length > 0 && is_operand(at);
}

// ="0912…": one text in quotation marks and nothing else.
static const char *quoted_text(struct arena *memory, const char *cell)
{
    char sign = 0;
    const char *at = behind_blanks(cell);
    size_t length = sign_at(at, "=", &sign);
    at = behind_blanks(at + length);
    size_t size = strlen(at);
    while (size > 0 && at[size - 1] == ' ')
        size--;
    if (length == 0 || size < 2 || at[0] != '"' || at[size - 1] != '"' || memchr(at + 1, '"', size - 2) != NULL)
        return NULL;
    return arena_copy(memory, at + 1, size - 2);
}

// The mark that tells a spreadsheet "this is text", also as a typing aid bends it.
static size_t apostrophe_at(const char *at)
{
    static const char *const marks[] = {"'", "\u2019", "\u2018", "`", "\u00B4", "\u02BC"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (strncmp(at, marks[i], strlen(marks[i])) == 0)
            return strlen(marks[i]);
    return 0;
}

enum csv_trick csv_untrick(struct arena *memory, const char *cell, const char **says)
{
    const char *at = behind_blanks(cell), *text = quoted_text(memory, cell);
    size_t mark = apostrophe_at(at);
    *says = cell;
    if (text != NULL) {
        *says = text;
        return csv_is_formula(text) ? CSV_FORMULA : CSV_TEXT_TRICK;
    }
    if (mark == 0 || at[mark] == '\0')
        return csv_is_formula(cell) ? CSV_FORMULA : CSV_AS_WRITTEN;
    if (csv_is_formula(at + mark))
        return CSV_FORMULA;
    *says = behind_blanks(at + mark);
    return CSV_TEXT_TRICK;
}
