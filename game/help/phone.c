// SPDX-License-Identifier: MIT
//
// phone.c — from a cell to numbers that can be dialled.
//
//   the cell      "Cô Mai: (+84) 912 345 678 hoặc 0215.3825.825 sau 17h"
//   plain         letters and digits of any form as plain ones, nothing unseen
//   pieces        words part them: "(+84) 912 345 678 / 0215.3825.825"   ("hoặc" and "/" join two numbers, "17h" is a
//   word) groups        of digits, in a piece: 84 912 345 678 0215 3825 825 numbers       one, when all groups together
//   are one; else the only way to cut them into numbers of the plan
//
// Two ways to cut, digits left over, a number too short or too long: none is shown. A right place with the number of
// another is worse than no place.
#include "phone_inside.h"

#include "csv_formula.h"
#include "letters.h"
#include "memory.h"
#include "text.h"

#include <string.h>

enum { GROUPS_MAX = 16, NEAT_MAX = 24, SMALL_MAX = 5, TAKEN_MAX = 8 };

struct found {
    struct plan_number number;
    char neat[NEAT_MAX + 1];
    bool is_short;
}; // neat: as it was grouped; "" when not

struct reading {
    struct arena *memory;
    struct found found[TAKEN_MAX];
    size_t count;
    bool words, bad, wants_area;
};

// ---- one piece: digits and what stands between them ----

static void take(struct reading *r, const struct plan_number *number, const char *neat)
{
    if (r->count == TAKEN_MAX) {
        r->bad = true;
        return;
    }
    struct found *f = &r->found[r->count++];
    *f = (struct found){.number = *number, .is_short = number->is_short};
    if (neat != NULL)
        memcpy(f->neat, neat, strlen(neat) + 1);
}

struct cut {
    const char *all;
    size_t count, ends[GROUPS_MAX], ways;
    struct plan_number first[TAKEN_MAX];
    size_t first_count;
};

// Counts the ways to cut the groups from `at` on into numbers, up to two; the first one is kept.
static void cut_from(struct cut *c, size_t at, struct plan_number taken[TAKEN_MAX], size_t count)
{
    size_t begin = at == 0 ? 0 : c->ends[at - 1];
    if (at == c->count) {
        if (c->ways++ == 0) {
            memcpy(c->first, taken, count * sizeof *taken);
            c->first_count = count;
        }
        return;
    }
    for (size_t last = at; last < c->count && count < TAKEN_MAX && c->ways < 2; last++) {
        bool one_group = last == at;
        if (plan_read(c->all + begin, c->ends[last] - begin, &taken[count]) && (one_group || !taken[count].is_short))
            cut_from(c, last + 1, taken, count + 1);
    }
}

// As it was grouped, when that is digits and plain separators only.
static bool is_neat(const char *from, size_t length)
{
    int open = 0, opened = 0;
    for (size_t i = 0; i < length; i++) {
        if (strchr("0123456789 .-()", from[i]) == NULL)
            return false;
        opened += from[i] == '(';
        open += from[i] == '(' ? 1 : from[i] == ')' ? -1 : 0;
        if (open < 0 || open > 1)
            return false;
    }
    return open == 0 && opened <= 1 && length > 0 && length <= NEAT_MAX;
}

static void take_whole(struct reading *r, const struct plan_number *number, const char *piece, size_t length)
{
    char neat[NEAT_MAX + 1] = {0};
    while (length > 0 && strchr("0123456789(", *piece) == NULL) {
        piece++;
        length--;
    }
    while (length > 0 && strchr("0123456789)", piece[length - 1]) == NULL)
        length--;
    bool fits = !number->country && length + number->zero <= NEAT_MAX && is_neat(piece, length) &&
                !(number->zero && *piece == '(');
    if (fits) {
        neat[0] = '0';
        memcpy(neat + number->zero, piece, length);
    }
    take(r, number, fits ? neat : NULL);
}

struct digits {
    char all[PHONE_DIGITS_MAX + 1];
    size_t count, groups[GROUPS_MAX], group_count;
    bool too_many;
};

static struct digits digits_of(const char *piece, size_t length)
{
    struct digits d = {{0}, 0, {0}, 0, false};
    for (size_t i = 0; i < length && !d.too_many;) {
        size_t run = 0;
        while (i + run < length && piece[i + run] >= '0' && piece[i + run] <= '9')
            run++;
        d.too_many = run > 0 && (d.group_count == GROUPS_MAX || d.count + run > PHONE_DIGITS_MAX);
        if (run > 0 && !d.too_many) {
            d.groups[d.group_count++] = run;
            memcpy(d.all + d.count, piece + i, run);
            d.count += run;
        }
        i += run > 0 ? run : 1;
    }
    return d;
}

static void cut_groups(struct reading *r, const struct digits *d)
{
    struct cut c = {.all = d->all, .count = d->group_count};
    struct plan_number taken[TAKEN_MAX];
    for (size_t i = 0, end = 0; i < d->group_count; i++)
        c.ends[i] = end += d->groups[i];
    cut_from(&c, 0, taken, 0);
    if (c.ways == 1) {
        for (size_t i = 0; i < c.first_count; i++)
            take(r, &c.first[i], NULL);
        return;
    }
    bool small = r->words && d->count <= SMALL_MAX; // of an extension, a room, an hour
    r->wants_area = r->wants_area || (!small && plan_wants_area(d->all, d->count));
    r->bad = r->bad || !small;
}

// Between strokes stand whole numbers only.
static bool take_parts(struct reading *r, const char *piece, size_t length, bool look_only)
{
    for (size_t at = 0, part; at < length; at += part + 1) {
        const char *stroke = memchr(piece + at, '/', length - at);
        part = stroke != NULL ? (size_t)(stroke - piece) - at : length - at;
        struct digits d = digits_of(piece + at, part);
        struct plan_number number;
        if (d.count == 0)
            continue;
        if (d.too_many || !plan_read(d.all, d.count, &number))
            return false;
        if (!look_only)
            take_whole(r, &number, piece + at, part);
    }
    return true;
}

static void read_piece(struct reading *r, const char *piece, size_t length)
{
    struct digits d = digits_of(piece, length);
    struct plan_number number;
    if (!d.too_many && plan_read(d.all, d.count, &number))
        take_whole(r, &number, piece, length);
    else if (d.count > 0 && take_parts(r, piece, length, true))
        take_parts(r, piece, length, false);
    else if (d.too_many)
        r->bad = true;
    else if (d.count > 0)
        cut_groups(r, &d);
}

// ---- all of it ----

// The cell as it stands, its spaces plain.
static const char *spaces_folded(struct arena *memory, const char *words)
{
    struct text out = {0};
    struct letters walk = letters_of(words, strlen(words));
    for (struct letter letter; letters_next(&walk, &letter);)
        text_add_bytes(&out, letter.space ? " " : letter.bytes, letter.space ? 1 : letter.length);
    const char *kept = arena_text(memory, text_bytes(&out));
    text_free(&out);
    return kept;
}

// Beside a whole number a short one is a room, an extension or an hour, unless both stand in one piece.
static size_t drop_shorts(struct reading *r)
{
    size_t longs = 0, kept = 0;
    for (size_t i = 0; i < r->count; i++)
        longs += !r->found[i].is_short;
    for (size_t i = 0; i < r->count; i++)
        if (longs == 0 || !r->words || !r->found[i].is_short)
            r->found[kept++] = r->found[i];
    return kept;
}

static struct phone fault(enum phone_fault fault) { return (struct phone){fault, PHONE_AS_WRITTEN, NULL}; }

static struct phone tell(struct reading *r, const char *words)
{
    struct text shown = {0};
    for (size_t i = 0; i < r->count; i++) {
        text_add(&shown, i > 0 ? PHONE_BETWEEN : "");
        text_add(&shown, r->found[i].neat[0] != '\0' ? r->found[i].neat : r->found[i].number.digits);
    }
    struct phone phone = {PHONE_FINE, PHONE_MENDED, arena_text(r->memory, text_bytes(&shown))};
    const char *folded = spaces_folded(r->memory, words);
    if (strcmp(folded, phone.shown) == 0)
        phone.mend = PHONE_AS_WRITTEN;
    else if (r->words)
        phone.mend = PHONE_WORDS;
    else if (r->count == 1 && r->found[0].number.zero && phone.shown[0] == '0' && strcmp(folded, phone.shown + 1) == 0)
        phone.mend = PHONE_ZERO;
    text_free(&shown);
    return phone;
}

// "=0912345678": only the sign is a formula's.
static bool is_signed_number(const char *words)
{
    return words[0] == '=' && words[1 + strspn(words + 1, "0123456789+ ")] == '\0' && strlen(words) > 3;
}

// Most cells are a number and nothing else.
static bool is_plain_number(const char *words)
{
    char digits[NEAT_MAX + 1];
    size_t count = 0, length = strnlen(words, NEAT_MAX + 1);
    struct plan_number number;
    for (size_t i = 0; i < length && i < NEAT_MAX; i++)
        if (words[i] >= '0' && words[i] <= '9')
            digits[count++] = words[i];
    digits[count] = '\0';
    return is_neat(words, length) && strchr("0123456789(", words[0]) != NULL &&
           strchr("0123456789)", words[length - 1]) != NULL && plan_read(digits, count, &number) && !number.zero &&
           !number.country;
}

struct phone phone_read(struct arena *memory, const char *words)
{
    if (is_plain_number(words))
        return (struct phone){PHONE_FINE, PHONE_AS_WRITTEN, arena_text(memory, words)};
    struct reading r = {.memory = memory};
    const char *says = words;
    bool lost = false;
    if (csv_untrick(memory, words, &says) == CSV_FORMULA) {
        if (!is_signed_number(words))
            return fault(PHONE_FORMULA);
        says = words + 1;
    }
    const char *cell = phone__plain(memory, says);
    if (cell[0] == '\0')
        return fault(PHONE_NONE);
    if (csv_is_formula(cell)) // hidden by a letter nobody sees
        return fault(PHONE_FORMULA);
    if (phone__exponent(memory, &cell, &lost) && lost)
        return fault(PHONE_EXPONENT);
    const char *pieces = phone__pieces(memory, phone__without_decimals(memory, cell), &r.words);
    for (const char *at = pieces; *at != '\0';) {
        size_t length = strcspn(at, "|");
        read_piece(&r, at, length);
        at += length + (at[length] == '|');
    }
    r.count = drop_shorts(&r);
    if (r.bad || r.count == 0 || r.count > PHONE_NUMBERS_MAX)
        return fault(r.wants_area ? PHONE_NO_AREA : PHONE_BAD);
    return tell(&r, words);
}
