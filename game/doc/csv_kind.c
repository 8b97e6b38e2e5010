// SPDX-License-Identifier: MIT
//
// csv_kind.c — what kind of table a spreadsheet has saved.
#include "csv_inside.h"

#include <string.h>

bool csv__ends_line(const char *at) { return *at == '\n' || *at == '\r'; }

// Some programs name it in a line of its own.
static bool is_named(const char *at, const char *end)
{
    return end - at > 5 && memcmp(at, "sep=", 4) == 0 && at[4] != '\0' && strchr(",;\t", at[4]) != NULL &&
           csv__ends_line(at + 5);
}

static char most_of(const char *at, const char *end)
{
    static const char kinds[] = {',', ';', '\t'};
    size_t found[sizeof kinds] = {0}, best = 0;
    bool quoted = false;
    while (at < end && csv__ends_line(at))
        at++;
    for (; at < end && (quoted || !csv__ends_line(at)); at++) {
        quoted = quoted != (*at == '"');
        for (size_t i = 0; !quoted && i < sizeof kinds; i++)
            found[i] += *at == kinds[i];
    }
    for (size_t i = 1; i < sizeof kinds; i++)
        best = found[i] > found[best] ? i : best;
    return kinds[best];
}

char csv__separator(const char **at, const char *end)
{
    if (!is_named(*at, end))
        return most_of(*at, end);
    char separator = (*at)[4];
    const char *line_end = memchr(*at, '\n', (size_t)(end - *at));
    *at = line_end != NULL ? line_end + 1 : end;
    return separator;
}
