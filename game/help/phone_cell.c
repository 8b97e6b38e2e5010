// SPDX-License-Identifier: MIT
//
// phone_cell.c — a cell as a person or a spreadsheet left it, as pieces of digits: forms made plain, exponents and
// decimals undone, words put aside.
#include "phone_inside.h"

#include "doc.h"
#include "letters.h"
#include "memory.h"
#include "text.h"
#include "utf8.h"

#include <stdlib.h>
#include <string.h>

const char *phone__plain(struct arena *memory, const char *words)
{
    struct text out = {0};
    const char *compatible = doc_compatible(memory, words), *end = compatible + strlen(compatible);
    for (const char *at = compatible; at < end;) {
        const char *start = at;
        int digit = letter_digit(utf8_next(&at, end));
        if (digit >= 0)
            text_addf(&out, "%d", digit);
        else
            text_add_bytes(&out, start, (size_t)(at - start));
    }
    const char *from = text_bytes(&out);
    size_t length = strlen(from);
    for (; length > 0 && *from == ' '; length--)
        from++;
    while (length > 0 && from[length - 1] == ' ')
        length--;
    const char *kept = arena_copy(memory, from, length);
    text_free(&out);
    return kept;
}

// ---- the cell: words part it into pieces ----

struct run {
    size_t length, letters, digits, zeros, ones;
}; // letters that are none of O o, l I are letters

static bool is_word_mark(uint32_t c) { return letter_is_word(c) || letter_is_mark(c); }

// Letters and digits that stand together.
static struct run run_at(const char *at)
{
    struct run run = {0};
    const char *end = at + strlen(at);
    for (const char *next = at; next < end; run.length = (size_t)(next - at)) {
        uint32_t c = utf8_next(&next, end);
        bool digit = c >= '0' && c <= '9', zero = c == 'O' || c == 'o', one = c == 'l' || c == 'I';
        if (!digit && !is_word_mark(c))
            break;
        run.digits += digit;
        run.zeros += zero;
        run.ones += one;
        run.letters += !digit && !zero && !one;
    }
    return run;
}

// 7:30, 24/24, 24/7: bytes it takes, or 0.
static size_t time_at(const char *at, const struct run *run)
{
    if (run->letters + run->zeros + run->ones > 0 || run->digits > 2 ||
        (at[run->length] != ':' && strncmp(at, "24/", 3) != 0))
        return 0;
    struct run behind = run_at(at + run->length + 1);
    return behind.digits > 0 && behind.digits <= 2 ? run->length + 1 + behind.length : 0;
}

static bool joins(struct arena *memory, const char *at, size_t length)
{
    static const char *const words[] = {"hoac", "hay", "va", "or", "and", "v"};
    const char *plain = doc_plain(memory, arena_copy(memory, at, length));
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(plain, words[i]) == 0)
            return true;
    return false;
}

static void add_digits(struct text *out, const char *at, size_t length)
{
    for (size_t i = 0; i < length; i++)
        text_add_bytes(out, at[i] == 'O' || at[i] == 'o' ? "0" : at[i] == 'l' || at[i] == 'I' ? "1" : at + i, 1);
}

// The cell with each word as "|"; O and l among digits as the digits they are meant for.
const char *phone__pieces(struct arena *memory, const char *cell, bool *words)
{
    struct text out = {0};
    for (const char *at = cell; *at != '\0';) {
        struct run run = run_at(at);
        size_t time = run.length > 0 ? time_at(at, &run) : 0;
        bool number = run.digits > 0 && run.letters == 0 && (run.ones == 0 || run.digits >= 3) && time == 0;
        if (number) {
            add_digits(&out, at, run.length);
        } else if (run.length > 0) {
            bool joint = time == 0 && joins(memory, at, run.length);
            text_add(&out, joint ? "/" : "|");
            *words = *words || !joint;
        } else {
            text_add_bytes(&out, at, 1);
        }
        at += time > 0 ? time : run.length > 0 ? run.length : 1;
    }
    const char *kept = arena_text(memory, text_bytes(&out));
    text_free(&out);
    return kept;
}

// ---- what spreadsheets do to a number ----

static size_t digits_at(const char *at) { return strspn(at, "0123456789"); }

// "9.12345678E+08" names every digit of a number, "9,12E+08" does not.
bool phone__exponent(struct arena *memory, const char **cell, bool *lost)
{
    const char *at = *cell;
    size_t whole = digits_at(at), part = at[whole] == '.' || at[whole] == ',' ? digits_at(at + whole + 1) : 0;
    const char *e = at + whole + (at[whole] == '.' || at[whole] == ',') + part;
    if (whole == 0 || (*e != 'E' && *e != 'e'))
        return false;
    const char *power = e + 1 + (e[1] == '+' || e[1] == '-');
    if (digits_at(power) == 0 || power[digits_at(power)] != '\0')
        return false;
    long zeros = strtol(power, NULL, 10) - (long)part;
    *lost = e[1] == '-' || zeros != 0 || whole + part > PHONE_DIGITS_MAX;
    *cell = arena_format(memory, "%.*s%.*s", (int)whole, at, (int)part, at + whole + 1);
    return true;
}

// "912345678.0", "912.345.678,00": behind the last mark nothing but one or two noughts.
const char *phone__without_decimals(struct arena *memory, const char *cell)
{
    size_t length = strlen(cell), noughts = 0;
    while (noughts < length && cell[length - 1 - noughts] == '0')
        noughts++;
    size_t before = length - noughts;
    bool mark = noughts >= 1 && noughts <= 2 && before > 1 && (cell[before - 1] == '.' || cell[before - 1] == ',');
    if (!mark || strspn(cell, "0123456789., ") < length)
        return cell;
    bool single = digits_at(cell) == before - 1;
    char other = cell[before - 1] == '.' ? ',' : '.';
    bool thousands = before > 4 &&
                     (cell[before - 5] == other || cell[before - 5] == ' ' || cell[before - 5] == cell[before - 1]) &&
                     digits_at(cell + before - 4) == 3 && digits_at(cell) <= 3;
    return single || thousands ? arena_copy(memory, cell, before - 1) : cell;
}
