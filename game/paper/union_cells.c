// SPDX-License-Identifier: MIT
//
// union_cells.c — what a cell of a sheet says: a number, a range, a month.
#include "union_inside.h"

#include <stdlib.h>
#include <string.h>

bool union__number(const char **at, uint64_t *out)
{
    size_t length = strspn(*at, "0123456789");
    if (length == 0 || length > 6)
        return false;
    *out = strtoul(*at, NULL, 10);
    *at += length;
    return true;
}

bool union__range(const char *words, bool *said, struct range *out)
{
    *said = words[0] != '\0';
    *out = (struct range){0, 0};
    if (!*said)
        return true;
    if (!union__number(&words, &out->least))
        return false;
    out->most = out->least;
    size_t dash = *words == '-' ? 1 : strncmp(words, "–", strlen("–")) == 0 ? strlen("–") : 0;
    words += dash;
    if (dash > 0 && !union__number(&words, &out->most))
        return false;
    return *words == '\0' && out->least <= out->most && out->most <= UNION_HALL_MOST;
}

bool union__is_month(const char *words)
{
    unsigned month = (unsigned)atoi(words + (strlen(words) == 7 ? 5 : 0));
    return strlen(words) == 7 && strspn(words, "0123456789") == 4 && words[4] == '-' && strspn(words + 5, "0123456789") == 2
        && month >= 1 && month <= 12;
}
