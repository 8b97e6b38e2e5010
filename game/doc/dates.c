// SPDX-License-Identifier: MIT
//
// dates.c — words → numbers and names → every day they can mean → those that fit.
//
//   "thứ Hai, 23/11/26 14:05" → 23 11 26 → 23.11.2026, 23.11.1983 (Buddhist 2526), 26.11.2023 (y/m/d) → the one that
//   can be
//
// Nothing is guessed: a reading that fits besides is as good as the first.
#include "dates_inside.h"

#include "doc.h"
#include "memory.h"

#include <string.h>

enum {
    WORDS_MOST = 96 /* bytes: a cell with more is no date */,
    BUDDHIST = 543,
    SERIAL_LEAST = 20000,
    SERIAL_MOST = 80000,
    SERIAL_1904 = 1462,
    SERIAL_YEAR = 2025,
    SERIAL_DIGITS = 5
};

// ---- days ----

static bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

static int days_of(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[month - 1] + (month == 2 && (year == 0 || is_leap(year)));
}

struct day dates_first(void) { return (struct day){2025, 1, 1}; }

int days_compare(struct day a, struct day b)
{
    return a.year != b.year ? a.year - b.year : a.month != b.month ? a.month - b.month : a.day - b.day;
}

static void may_be(struct reading *r, int year, int month, int day)
{
    if (month < 1 || month > 12 || day < 0 || day > days_of(year, month) || r->may_count == DATES_MAY_MOST)
        return;
    r->may[r->may_count++] = (struct day){year, month, day};
}

// Two digits are of this century, or of the Buddhist one; 2569 is Buddhist, or a mistake that will not fit.
static void year_may_be(struct reading *r, const struct part *year, int month, int day)
{
    int y = year->value;
    if (year->digits == 3 || year->digits > 4)
        return;
    if (y < 100) {
        may_be(r, 2000 + y, month, day);
        may_be(r, 2500 + y - BUDDHIST, month, day);
    } else {
        may_be(r, y, month, day);
        may_be(r, y - BUDDHIST, month, day);
    }
}

static struct day day_of_serial(int serial)
{
    struct day d = {1899, 12, 30};
    for (int left = serial; left > 0; left--)
        if (++d.day > days_of(d.year, d.month)) {
            d.day = 1;
            d.year += d.month == 12;
            d.month = d.month % 12 + 1;
        }
    return d;
}

// ---- what they can mean ----

static bool known_as(const struct part *p, enum label label)
{
    return label == LABEL_MONTH ? p->digits == 0 || p->label == LABEL_MONTH : p->digits > 0 && p->label == label;
}

// The one that is called so, taken out of the row; false: none or two.
static bool take_known(struct reading *r, enum label label, struct part *out)
{
    size_t found = 0, at = 0;
    for (size_t i = 0; i < r->count; i++)
        if (known_as(&r->parts[i], label)) {
            found++;
            at = i;
        }
    if (found != 1)
        return false;
    *out = r->parts[at];
    memmove(&r->parts[at], &r->parts[at + 1], (r->count - at - 1) * sizeof *r->parts);
    r->count--;
    return true;
}

// One number without any mark between: 46349, 46349.58, 20261123, 23112026, 231126, 202611.
static void one_number(struct reading *r, const struct part *p)
{
    int v = p->value;
    if (p->digits == SERIAL_DIGITS && v >= SERIAL_LEAST && v <= SERIAL_MOST) {
        struct day d = day_of_serial(v);
        if (d.year < SERIAL_YEAR) // too early for a sheet of ours: counted from 1904, as older Macs do
            d = day_of_serial(v + SERIAL_1904);
        may_be(r, d.year, d.month, d.day);
    } else if (p->digits == 8) {
        may_be(r, v / 10000, v / 100 % 100, v % 100);
        may_be(r, v % 10000, v / 10000 % 100, v / 1000000);
        may_be(r, v % 10000, v / 1000000, v / 10000 % 100);
    } else if (p->digits == 6) {
        may_be(r, v / 100, v % 100, 0);
        may_be(r, v % 10000, v / 10000, 0);
        may_be(r, 2000 + v % 100, v / 100 % 100, v / 10000);
        may_be(r, 2000 + v % 100, v / 10000, v / 100 % 100);
        may_be(r, 2000 + v / 10000, v / 100 % 100, v % 100);
    }
}

static void with_month(struct reading *r, int month, const struct part *day, const struct part *year)
{
    const struct part *p = r->parts;
    if (r->count == 0 && year == NULL)
        may_be(r, 0, month, day != NULL ? day->value : 0);
    else if (r->count == 0)
        year_may_be(r, year, month, day != NULL ? day->value : 0);
    else if (r->count == 1 && year != NULL && day == NULL)
        year_may_be(r, year, month, p[0].value);
    else if (r->count == 1 && year == NULL) {
        year_may_be(r, &p[0], month, day != NULL ? day->value : 0);
        if (day == NULL && p[0].digits <= 2 && p[0].value > 0)
            may_be(r, 0, month, p[0].value);
    } else if (r->count == 2 && year == NULL && day == NULL) {
        if (p[0].digits <= 2)
            year_may_be(r, &p[1], month, p[0].value);
        if (p[1].digits <= 2)
            year_may_be(r, &p[0], month, p[1].value);
    }
}

static void two_numbers(struct reading *r)
{
    const struct part a = r->parts[0], b = r->parts[1];
    if (a.digits == SERIAL_DIGITS) { // a day and what of it has passed
        one_number(r, &a);
        return;
    }
    if (a.digits <= 2)
        year_may_be(r, &b, a.value, 0);
    if (b.digits <= 2)
        year_may_be(r, &a, b.value, 0);
    if (a.digits <= 2 && b.digits <= 2) {
        may_be(r, 0, b.value, a.value > 0 ? a.value : 32);
        may_be(r, 0, a.value, b.value > 0 ? b.value : 32);
    }
}

// Day first stands before month first: where one must be taken, it is the one of Viet Nam.
static void three_numbers(struct reading *r)
{
    const struct part a = r->parts[0], b = r->parts[1], c = r->parts[2];
    if (a.digits <= 2 && b.digits <= 2 && a.value > 0 && b.value > 0) {
        year_may_be(r, &c, b.value, a.value);
        year_may_be(r, &c, a.value, b.value);
    }
    if (b.digits <= 2 && c.digits <= 2 && b.value > 0 && c.value > 0)
        year_may_be(r, &a, b.value, c.value);
}

static void find_all(struct reading *r)
{
    struct part day, month, year;
    if (r->count > 3 && r->parts[0].label == LABEL_MONTH && r->parts[0].digits == 1) { // T2, 23/11/2026: Monday
        memmove(r->parts, r->parts + 1, (r->count - 1) * sizeof *r->parts);
        r->count--;
    }
    if ((r->count == 5 || r->count == 6) && (r->parts[0].digits == 4 || r->parts[2].digits == 4) &&
        r->parts[3].value < 24 && r->parts[4].value < 60)
        r->count = 3; // 23.11.2026 14.05
    bool has_year = take_known(r, LABEL_YEAR, &year), has_month = take_known(r, LABEL_MONTH, &month),
         has_day = take_known(r, LABEL_DAY, &day);
    if (has_month) {
        with_month(r, month.value, has_day ? &day : NULL, has_year ? &year : NULL);
        return;
    }
    if (has_day && !has_year) { // "ngày 23/11/2026": it only stands before all of it
        memmove(r->parts + 1, r->parts, r->count * sizeof *r->parts);
        r->parts[0] = day;
        r->count++;
    } else if (has_year) {
        if (r->count == 1 && !has_day)
            year_may_be(r, &year, r->parts[0].value, 0);
        else if (r->count == 2 && !has_day) {
            year_may_be(r, &year, r->parts[1].value, r->parts[0].value);
            year_may_be(r, &year, r->parts[0].value, r->parts[1].value);
        }
        return;
    }
    if (r->count == 1)
        one_number(r, &r->parts[0]);
    else if (r->count == 2)
        two_numbers(r);
    else if (r->count == 3)
        three_numbers(r);
}

static void read_cell(const char *cell, struct reading *r)
{
    *r = (struct reading){.count = 0};
    if (strlen(cell) > WORDS_MOST)
        return;
    struct arena *memory = arena_new();
    dates__take_words(r, doc_plain(memory, cell));
    arena_free(memory);
    size_t said = r->count;
    if (!r->strange && r->count > 0 && r->count < DATES_PARTS_MOST)
        find_all(r);
    r->wrong = !r->strange && said > 1 && r->may_count == 0;
}

// ---- what fits ----

// What both say: a year or a day that only one of them has is that one's.
static bool agree(const struct day *a, const struct day *b, struct day *out)
{
    bool fits = a->month == b->month && (a->year == b->year || a->year == 0 || b->year == 0) &&
                (a->day == b->day || a->day == 0 || b->day == 0);
    *out = (struct day){a->year != 0 ? a->year : b->year, a->month, a->day != 0 ? a->day : b->day};
    return fits;
}

// Of a month cell: "Nov-26" is a month and a year, and where it is shown as a whole day, that is its first.
static void read_as_month(struct reading *r)
{
    size_t kept = 0;
    bool year_said = false;
    for (size_t i = 0; i < r->may_count; i++)
        year_said = year_said || r->may[i].year > 0;
    for (size_t i = 0; i < r->may_count; i++)
        if (r->may[i].year > 0 || !year_said)
            r->may[kept++] = (struct day){r->may[i].year, r->may[i].month, 0};
    r->may_count = kept;
}

static void keep_agreed(struct reading *date, const struct reading *month)
{
    struct day agreed[DATES_MAY_MOST] = {{0}}, both;
    size_t count = 0;
    for (size_t i = 0; i < date->may_count; i++)
        for (size_t k = 0; k < month->may_count && count < DATES_MAY_MOST; k++)
            if (agree(&date->may[i], &month->may[k], &both))
                agreed[count++] = both;
    memcpy(date->may, agreed, count * sizeof *agreed);
    date->may_count = count;
}

static bool fits(const struct day *d, struct day first, struct day today)
{
    struct day begins = {d->year, d->month, d->day > 0 ? d->day : 31}, month = {d->year, d->month, 0},
               now = {today.year, today.month, 0};
    return d->year > 0 && days_compare(begins, first) >= 0 && (today.year == 0 || days_compare(month, now) <= 0);
}

static enum dates_found certain(const struct reading *r, struct day first, struct day today, bool typed,
                                struct day *out)
{
    bool found = false, unsure = false;
    for (size_t i = 0; i < r->may_count; i++) {
        const struct day *d = &r->may[i];
        unsure = unsure || (d->year == 0 && !typed); // 26-Nov: of a year that nobody said
        if (!fits(d, first, today) || (typed && (d->day == 0 || found)))
            continue;
        unsure = unsure || (found && (d->year != out->year || d->month != out->month));
        if (found && d->day != out->day)
            out->day = 0;
        if (!found)
            *out = *d;
        found = true;
    }
    if (found)
        return unsure ? DATES_UNSURE : DATES_CERTAIN;
    return r->may_count == 0 ? DATES_NONE : unsure ? DATES_UNSURE : DATES_OUTSIDE;
}

enum dates_found dates_month(const char *date, const char *month, struct day first, struct day today, struct day *out)
{
    struct reading d, m;
    *out = (struct day){0};
    read_cell(date, &d);
    read_cell(month, &m);
    bool wrong = d.wrong || m.wrong;
    read_as_month(&m);
    if (d.may_count == 0)
        d = m;
    else if (m.may_count > 0)
        keep_agreed(&d, &m);
    enum dates_found found = certain(&d, first, today, false, out);
    bool differ = d.may_count == 0 && m.may_count > 0; // two cells that do not agree
    return differ || (wrong && found == DATES_CERTAIN) ? DATES_UNSURE : found;
}

enum dates_found dates_day(const char *words_typed, struct day first, struct day today, struct day *out)
{
    struct reading r;
    *out = (struct day){0};
    read_cell(words_typed, &r);
    return certain(&r, first, today, true, out);
}
