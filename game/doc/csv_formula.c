// SPDX-License-Identifier: MIT
//
// csv_formula.c — formulas, and the two ways to keep a spreadsheet from reckoning.
//
// Excel takes "=" and "@" at the beginning of a cell for a formula, and "+" and "-" in front of something it can
// reckon with (+A1, -1+1). A number with its country code (+84…) and a line of a list (- cô Mai) are none here.
#include "csv_formula.h"

#include "letters.h"
#include "memory.h"
#include "utf8.h"

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

// ---- what a formula leaves that went wrong ----

static bool is_error_sign(uint32_t c) { return c == '!' || c == '?' || c == 0xA1 || c == 0xBF || c == '/' || c == '_'; }

// #REF!, #N/A, #GIÁTRỊ!, #¿NOMBRE?, #GETTING_DATA: capitals of any language behind the sign, and a mark that no word
// has. "#Vui!" and "# ghi chú" are somebody's words.
static bool is_error_value(const char *at)
{
    size_t capitals = 0;
    bool marked = false;
    if (at[0] != '#')
        return false;
    const char *next = at + 1, *end = at + strlen(at);
    while (next < end && *next != ' ') {
        uint32_t c = utf8_next(&next, end);
        bool mark = is_error_sign(c);
        if (!mark && !letter_is_capital(c) && !letter_is_mark(c) && letter_digit(c) < 0)
            return false;
        capitals += letter_is_capital(c);
        marked = marked || mark;
    }
    return (capitals >= 2 && marked) || strcmp(at, "#NV") == 0;
}

// Err:502, Lỗi:504: LibreOffice's, in its language.
static bool is_error_number(const char *at)
{
    static const char *const words[] = {"Err", "Lỗi", "Error", "Fehler", "Erreur", "Ошибка", "错误"};
    size_t length = 0;
    for (size_t i = 0; length == 0 && i < sizeof words / sizeof *words; i++)
        length = strncmp(at, words[i], strlen(words[i])) == 0 ? strlen(words[i]) : 0;
    const char *colon = behind_blanks(at + length), *number = behind_blanks(colon + (*colon == ':'));
    return length > 0 && *colon == ':' && *number == '5' && strlen(number) == 3 && strspn(number, "0123456789") == 3;
}

static bool is_broken(const char *at)
{
    bool narrow = strlen(at) >= 3 && strspn(at, "#") == strlen(at);
    return narrow || is_error_value(at) || is_error_number(at);
}

// ---- numbers with a sign ----

// How many bytes the sign takes that stands between two things to be reckoned; 0: none does.
static size_t operator_at(const char *at)
{
    char sign = 0;
    size_t length = sign_at(at, "=+-", &sign);
    return length > 0 ? length : *at != '\0' && strchr("*/^&<>", *at) != NULL;
}

// "+84 912-345-678 / +84 215 3825 825": each that begins with a plus has the digits of a number to dial.
static bool may_be_dialled(const char *at)
{
    enum { DIGITS_LEAST = 8 };
    size_t digits = 0;
    bool enough = strpbrk(at, "*^&<>=%") == NULL;
    for (char sign = 0; enough && *at != '\0';) {
        size_t plus = sign_at(at, "+", &sign);
        digits += *at >= '0' && *at <= '9';
        enough = plus == 0 || digits >= DIGITS_LEAST;
        digits = plus > 0 ? 0 : digits;
        at += plus > 0 ? plus : 1;
    }
    return enough && digits >= DIGITS_LEAST;
}

// 1+1, 2*A1, 5-SUM(…) behind its sign. "1 người", "8:00-17:00" and "84 912 000 001" are none.
static bool is_sum(const char *at, size_t signs)
{
    size_t operators = signs - 1;
    for (const char *next = at;;) {
        next += strspn(next, " (");
        size_t number = strspn(next, "0123456789., ");
        if (number == 0 && operators > signs - 1 && is_operand(next))
            return true;
        next += number;
        next += strspn(next, " )%");
        size_t sign = operator_at(next);
        if (sign == 0)
            return number > 0 && *next == '\0' && operators > 0 && !may_be_dialled(at);
        operators++;
        next += sign;
    }
}

bool csv_is_formula(const char *cell)
{
    char sign = 0;
    const char *at = behind_blanks(cell);
    if (*at == '{') // {=SUM(A1)}: of an array
        return csv_is_formula(at + 1);
    if (is_broken(at) || sign_at(at, "=@", &sign) > 0)
        return true;
    size_t signs = 0;
    for (size_t length; (length = sign_at(at, "+-", &sign)) > 0; signs++)
        at += length;
    return signs > 0 && (is_operand(at) || is_sum(at, signs));
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
