// SPDX-License-Identifier: MIT
//
// doc_nearest.c — "did you mean": the nearest known word, with or without its diacritics.
//
// Distance: Damerau-Levenshtein, optimal string alignment, over characters. A word is near
// when it is at most a third of its length away; "tieu de" is as good as at "tiêu đề".
#include "doc_schema.h"

#include "doc_tried.h"
#include "memory.h"
#include "utf8.h"

#include <stdint.h>
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
    const char *word, *plain, *tried;
    struct name_pair best; // of what is nearest; NULL: nothing is near
    bool vietnamese;       // it is near by its Vietnamese name
    struct arena *memory;
    size_t distance; // in half characters: a word that is right but for its diacritics is one half away
};

// Without a remark behind it (`yes (ask again)`, `yes#`) and without the sign that ends a sentence.
static const char *bare(struct arena *memory, const char *word)
{
    char *copy = arena_text(memory, word);
    size_t length = strcspn(copy, "(#");
    length = length > 0 ? length : strlen(copy);
    while (length > 1 && strchr(" ,;.:!?", copy[length - 1]) != NULL)
        length--;
    copy[length] = '\0';
    return copy;
}

static struct nearest begin(const char *all)
{
    struct arena *memory = arena_new();
    const char *word = bare(memory, all);
    return (struct nearest){word,    doc_plain(memory, word), tried_plain(memory, word), {NULL, NULL}, false, memory,
                            SIZE_MAX};
}

// How far the candidate is; SIZE_MAX: it is not near.
static size_t distance_to(const struct nearest *n, const char *candidate)
{
    if (strcmp(n->tried, tried_plain(n->memory, candidate)) == 0)
        return 1; // capitals, diacritics, dashes
    size_t exact = schema_distance(n->word, candidate);
    size_t plain = schema_distance(n->plain, doc_plain(n->memory, candidate));
    size_t distance = least(exact * 2, plain * 2 + 1), length = utf8_count(candidate);
    size_t most = 2 * (length / 3 > 1 ? length / 3 : 1) + 1;
    bool near = length <= 2 ? distance <= 1 : distance <= most; // of "id" everything would be near
    return near ? distance : SIZE_MAX;
}

static void try_name(struct nearest *n, struct name_pair name)
{
    size_t en = distance_to(n, name.en), vi = name.vi != name.en ? distance_to(n, name.vi) : SIZE_MAX;
    size_t distance = tried_means(n->tried, name.en) ? 2 : SIZE_MAX; // another word for it
    distance = least(distance, least(en, vi));
    if (distance >= n->distance)
        return;
    n->distance = distance;
    n->best = name;
    n->vietnamese = vi < en;
}

static const char *finish(struct nearest *n, bool vietnamese)
{
    arena_free(n->memory);
    return vietnamese || n->vietnamese ? n->best.vi : n->best.en;
}

bool schema_other_word(const char *word, struct name_pair name)
{
    struct arena *memory = arena_new();
    bool means = tried_means(tried_plain(memory, word), name.en);
    arena_free(memory);
    return means;
}

const char *schema_nearest_enum(const struct enum_name *names, const char *word, bool vietnamese)
{
    struct nearest n = begin(word);
    for (; names->name.en != NULL; names++)
        try_name(&n, names->name);
    return finish(&n, vietnamese);
}

const char *schema_nearest_name(const struct name_pair *names, size_t count, const char *word, bool vietnamese)
{
    struct nearest n = begin(word);
    for (size_t i = 0; i < count; i++)
        try_name(&n, names[i]);
    return finish(&n, vietnamese);
}

const char *schema_nearest_word(const char *const *words, size_t count, const char *word)
{
    char name[120];
    schema_bare_name(word, name, sizeof name);
    struct nearest n = begin(name);
    for (size_t i = 0; i < count; i++)
        try_name(&n, (struct name_pair){words[i], words[i]});
    return finish(&n, false);
}
