// SPDX-License-Identifier: MIT
//
// csv_write.c — cells and rows of a table.
#include "csv_write.h"

#include "outside.h"

#include <inttypes.h>

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
    outside_add_text(out, FOR_CSV, words);
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

const char *csv_unguarded(const char *words)
{
    return words[0] == '\'' && outside_is_reckoned(words + 1) ? words + 1 : words;
}
