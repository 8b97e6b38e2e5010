// SPDX-License-Identifier: MIT
//
// addresses_phone.c — a telephone number as a spreadsheet leaves it, and as it can be dialled.
//
// A cell that looks like a number is one to a spreadsheet: 0215… becomes 215…, a long one 2.15E+09. A number in
// Viet Nam begins with 0 (mobile 0 and nine digits, province of Điện Biên 0215 and seven; Circular
// 22/2014/TT-BTTTT), so the 0 can be put back, and is told; digits lost to an exponent cannot.
#include "addresses_inside.h"

#include "doc.h"
#include "memory.h"

#include <string.h>

enum { DIGITS_MIN = 3, MOBILE_DIGITS = 9, PROVINCE_DIGITS = 10 }; // without the 0; nine from 1… may be 1800 or 1900

static size_t digits_of(const char *text, const char **first)
{
    size_t count = 0;
    for (const char *c = text; *c != '\0'; c++) {
        if (*c < '0' || *c > '9')
            continue;
        if (count++ == 0)
            *first = c;
    }
    return count;
}

// "2.15E+09", "9,12E+08".
static bool is_exponent(const char *text)
{
    size_t whole = strspn(text, "0123456789.,");
    const char *rest = text + whole;
    return whole > 0 && (*rest == 'E' || *rest == 'e') && (rest[1] == '+' || rest[1] == '-')
        && rest[2] != '\0' && rest[2 + strspn(rest + 2, "0123456789")] == '\0';
}

// One number and nothing beside it, that would be whole with a 0 in front.
static bool lost_its_zero(const char *text, const char *first, size_t digits)
{
    if (text[strspn(text, "0123456789 .-")] != '\0' || first != text)
        return false;
    return (digits == MOBILE_DIGITS && *first >= '2') || (digits == PROVINCE_DIGITS && *first == '2');
}

const char *address__phone(const struct csv_table *table, const struct csv_cell *cell, struct diag_list *faults)
{
    const char *first = NULL, *words = cell->text;
    size_t digits = digits_of(words, &first);
    const char *code = words[0] == '\0' ? "csv-no-phone" : is_exponent(words) ? "csv-phone-exponent"
                     : digits < DIGITS_MIN ? "csv-bad-phone" : NULL;
    if (code != NULL) {
        doc_error(faults, table->file, cell->place, cell->length, code, doc_quote(words).bytes, NULL, NULL);
        return NULL;
    }
    if (!lost_its_zero(words, first, digits))
        return words;
    const char *whole = arena_format(table->memory, "0%s", words);
    doc_warning(faults, table->file, cell->place, cell->length, "csv-lost-zero", doc_quote(words).bytes,
                doc_quote(whole).bytes, NULL);
    return whole;
}
