// SPDX-License-Identifier: MIT
//
// doc_nearest.c — "did you mean": the nearest known word, with or without its diacritics.
//
// Distance: Damerau-Levenshtein, optimal string alignment, over characters. A word is near
// when it is at most a third of its length away.
#include "doc_schema.h"

#include "memory.h"
#include "utf8.h"

#include <string.h>

enum { WORD_MAX = 40 };

static size_t characters(const char *word, uint32_t out[WORD_MAX])
{
    const char *end = word + strlen(word);
    size_t count = 0;
    while (word < end && count < WORD_MAX)
        out[count++] = utf8_next(&word, end);
    return count;
}

static size_t least(size_t a, size_t b) { return a < b ? a : b; }

size_t schema_distance(const char *a, const char *b)
{
    uint32_t x[WORD_MAX], y[WORD_MAX];
    size_t m = characters(a, x), n = characters(b, y), d[WORD_MAX + 1][WORD_MAX + 1];
    for (size_t i = 0; i <= m; i++)
        d[i][0] = i;
    for (size_t j = 0; j <= n; j++)
        d[0][j] = j;
    for (size_t i = 1; i <= m; i++)
        for (size_t j = 1; j <= n; j++) {
            size_t change = d[i - 1][j - 1] + (x[i - 1] != y[j - 1]);
            d[i][j] = least(change, least(d[i - 1][j], d[i][j - 1]) + 1);
            if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1])
                d[i][j] = least(d[i][j], d[i - 2][j - 2] + 1);
        }
    return d[m][n];
}

struct nearest {
    const char *word, *best;
    struct arena *memory;
    size_t distance;
};

static void try_one(struct nearest *n, const char *candidate)
{
    size_t exact = schema_distance(n->word, candidate);
    size_t plain = schema_distance(doc_plain(n->memory, n->word), doc_plain(n->memory, candidate));
    size_t distance = least(exact * 2, plain * 2 + 1), longest = utf8_count(candidate);
    size_t most = 2 * (longest / 3 > 1 ? longest / 3 : 1) + 1;
    if (distance <= most && distance < n->distance) {
        n->distance = distance;
        n->best = candidate;
    }
}

static void try_pair(struct nearest *n, struct name_pair pair)
{
    try_one(n, pair.en);
    try_one(n, pair.vi);
}

const char *schema_nearest_key(const struct schema *schema, const char *word)
{
    struct nearest n = {word, NULL, arena_new(), SIZE_MAX};
    for (const struct field *f = schema->fields; f != NULL && f->key.en != NULL; f++)
        try_pair(&n, f->key);
    for (const struct field *f = schema->more; f != NULL && f->key.en != NULL; f++)
        try_pair(&n, f->key);
    arena_free(n.memory);
    return n.best;
}

const char *schema_nearest_enum(const struct enum_name *names, const char *word)
{
    struct nearest n = {word, NULL, arena_new(), SIZE_MAX};
    for (; names->name.en != NULL; names++)
        try_pair(&n, names->name);
    arena_free(n.memory);
    return n.best;
}
