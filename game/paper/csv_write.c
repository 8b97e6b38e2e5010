// SPDX-License-Identifier: MIT
//
// csv_write.c — cells and rows of a table.
#include "csv_write.h"

#include <inttypes.h>
#include <stdbool.h>
#include <string.h>

static const char reckoned[] = "=+-@\t\r";

// Also the wide forms, which some spreadsheets of East Asia take for the same: ＋ － ＝ ＠.
static bool is_formula(const char *words)
{
    static const char *const wide[] = {"\uFF0B", "\uFF0D", "\uFF1D", "\uFF20"};
    while (*words == ' ')
        words++;
    for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
        if (strncmp(words, wide[i], strlen(wide[i])) == 0)
            return true;
    return *words != '\0' && strchr(reckoned, *words) != NULL;
}

void csv_begin(struct text *out, const char *header)
{
    text_add(out, "\xEF\xBB\xBF");
    text_add(out, header);
    text_add(out, "\r\n");
}

static void separate(struct text *out)
{
    if (out->length > 0 && out->bytes[out->length - 1] != '\n')
        text_add(out, ",");
}

// Always in quotation marks: an empty first cell would otherwise not be seen.
void csv_words(struct text *out, const char *words)
{
    separate(out);
    text_add(out, is_formula(words) ? "\"'" : "\"");
    for (const char *c = words; *c != '\0'; c++) {
        text_add(out, *c == '"' ? "\"" : "");
        text_add_bytes(out, (unsigned char)*c < 0x20 ? " " : c, 1);
    }
    text_add(out, "\"");
}

void csv_number(struct text *out, uint64_t number)
{
    separate(out);
    text_addf(out, "%" PRIu64, number);
}

void csv_range(struct text *out, uint64_t least, uint64_t most)
{
    separate(out);
    text_addf(out, least == most ? "%" PRIu64 : "%" PRIu64 "–%" PRIu64, least, most);
}

void csv_end_row(struct text *out) { text_add(out, "\r\n"); }

const char *csv_unguarded(const char *words) { return words[0] == '\'' && is_formula(words + 1) ? words + 1 : words; }
