// SPDX-License-Identifier: MIT
//
// dates_words.c — the words of a date: numbers in any script of our neighbours, names of months, what stands beside a
// date. Times of day are passed over.
#include "dates_inside.h"

#include "utf8.h"

#include <stdint.h>
#include <string.h>

struct word {
    const char *word;
    enum label label;
    int month;
};
static const struct word words[] = {
    {"ngay", LABEL_DAY, 0},  {"mung", LABEL_DAY, 0},  {"day", LABEL_DAY, 0}, {"thang", LABEL_MONTH, 0},
    {"thg", LABEL_MONTH, 0}, {"th", LABEL_MONTH, 0},  {"t", LABEL_MONTH, 0}, {"month", LABEL_MONTH, 0},
    {"nam", LABEL_YEAR, 0},  {"year", LABEL_YEAR, 0}, {"january", 0, 1},     {"february", 0, 2},
    {"march", 0, 3},         {"april", 0, 4},         {"may", 0, 5},         {"june", 0, 6},
    {"july", 0, 7},          {"august", 0, 8},        {"september", 0, 9},   {"october", 0, 10},
    {"november", 0, 11},     {"december", 0, 12},     {"jan", 0, 1},         {"feb", 0, 2},
    {"mar", 0, 3},           {"apr", 0, 4},           {"jun", 0, 6},         {"jul", 0, 7},
    {"aug", 0, 8},           {"sep", 0, 9},           {"sept", 0, 9},        {"oct", 0, 10},
    {"nov", 0, 11},          {"dec", 0, 12},
};
// Beside a date, and nothing of it.
static const char *const beside[] = {
    "z",        "utc",    "gmt",      "am",     "pm",  "sa",  "ch",    "luc",    "gio",     "g",
    "h",        "phut",   "of",       "the",    "st",  "nd",  "rd",    "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed",   "thu",    "fri",     "sat",
    "sun",      "chu",    "nhat",     "cn",     "be",  "pl",  "duong", "lich",   "dl"};
static const struct {
    const char *word;
    int number;
} numbers[] = {{"gieng", 1}, {"mot", 1}, {"hai", 2}, {"ba", 3},   {"tu", 4},    {"bon", 4},  {"nam", 5},
               {"sau", 6},   {"bay", 7}, {"tam", 8}, {"chin", 9}, {"muoi", 10}, {"chap", 12}};

struct walk {
    const char *at, *end;
};

// A figure in any of the scripts our neighbours type; -1: none.
static int figure(uint32_t c)
{
    static const uint32_t zeros[] = {'0', 0xFF10, 0x0E50, 0x0ED0, 0x17E0, 0x1040, 0x0660, 0x06F0};
    for (size_t i = 0; i < sizeof zeros / sizeof *zeros; i++)
        if (c >= zeros[i] && c <= zeros[i] + 9)
            return (int)(c - zeros[i]);
    return -1;
}

static uint32_t peek(const struct walk *w)
{
    const char *at = w->at;
    return at < w->end ? utf8_next(&at, w->end) : 0;
}

static bool is_letter(uint32_t c) { return c >= 'a' && c <= 'z'; }

static struct part number_at(struct walk *w)
{
    struct part p = {0};
    for (int f; w->at < w->end && (f = figure(peek(w))) >= 0; utf8_next(&w->at, w->end)) {
        p.value = p.digits < 9 ? p.value * 10 + f : p.value;
        p.digits++;
    }
    return p;
}

static void word_at(struct walk *w, char out[16])
{
    size_t length = 0;
    for (; w->at < w->end && is_letter((uint32_t)(unsigned char)*w->at); w->at++)
        if (length < 15)
            out[length++] = *w->at;
    out[length] = '\0';
}

// Behind a number: is it the hour of a time? Then all of the time is passed over ("14:05:10.123", "14h05", "14 giờ 5
// phút").
static bool passes_time(struct walk *w)
{
    struct walk t = *w;
    char word[16];
    while (peek(&t) == ' ')
        t.at++;
    uint32_t c = peek(&t);
    word_at(&t, word);
    bool hour = strcmp(word, "h") == 0 || strcmp(word, "g") == 0 || strcmp(word, "gio") == 0;
    if (c != ':' && c != 0xFF1A && !hour)
        return false;
    if (!hour)
        utf8_next(&t.at, t.end);
    for (bool more = true; more;) {
        struct walk next = t;
        while (peek(&next) == ' ')
            next.at++;
        struct part p = number_at(&next);
        if (p.digits == 0 || p.digits > 9 || (hour && p.digits > 2))
            break;
        t = next;
        more = !hour && (peek(&t) == ':' || peek(&t) == '.');
        t.at += more;
        if (hour) {
            while (peek(&next) == ' ')
                next.at++;
            word_at(&next, word);
            t = strcmp(word, "phut") == 0 || strcmp(word, "p") == 0 ? next : t;
        }
    }
    *w = t;
    return true;
}

static void add_part(struct reading *r, struct part p)
{
    if (r->count == DATES_PARTS_MOST)
        r->strange = true;
    else
        r->parts[r->count++] = p;
}

static int spoken(const char *word)
{
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        if (strcmp(numbers[i].word, word) == 0)
            return numbers[i].number;
    return 0;
}

// "mười một" behind "tháng": a month spoken. False: no number stands there.
static bool spoken_month(struct walk *w, struct reading *r)
{
    struct walk next = *w;
    char word[16];
    int month = 0;
    for (int i = 0; i < 2; i++) {
        while (peek(&next) == ' ')
            next.at++;
        word_at(&next, word);
        int number = spoken(word);
        if (number == 0 || (i == 1 && (month != 10 || number > 2)))
            break;
        month += number;
        *w = next;
    }
    if (month > 0)
        add_part(r, (struct part){.value = month});
    return month > 0;
}

static bool is_beside(const char *word)
{
    for (size_t i = 0; i < sizeof beside / sizeof *beside; i++)
        if (strcmp(beside[i], word) == 0)
            return true;
    return false;
}

static enum label take_word(struct reading *r, struct walk *w, bool touches)
{
    char word[16];
    word_at(w, word);
    if (touches && (strcmp(word, "th") == 0 || strcmp(word, "st") == 0)) // 23th
        return LABEL_NONE;
    if (strcmp(word, "thu") == 0) { // "thứ Hai": its number is no part of the date
        struct walk next = *w;
        while (peek(&next) == ' ')
            next.at++;
        word_at(&next, word);
        if (spoken(word) > 0)
            *w = next;
        return LABEL_NONE;
    }
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(words[i].word, word) == 0) {
            if (words[i].month > 0)
                add_part(r, (struct part){.value = words[i].month});
            else if (words[i].label == LABEL_MONTH && spoken_month(w, r))
                return LABEL_NONE;
            return words[i].label;
        }
    r->strange = r->strange || !is_beside(word);
    return LABEL_NONE;
}

// 2026年11月23日, and พ.ศ. 2569
static bool takes_sign(struct reading *r, uint32_t c)
{
    enum label label = c == 0x5E74 ? LABEL_YEAR : c == 0x6708 ? LABEL_MONTH : c == 0x65E5 ? LABEL_DAY : LABEL_NONE;
    if (label != LABEL_NONE && r->count > 0)
        r->parts[r->count - 1].label = label;
    return label != LABEL_NONE || c == 0x0E1E || c == 0x0E28;
}

static bool is_between(uint32_t c)
{
    static const uint32_t signs[] = {' ',    '/',    '-',    '.',    ',',    '\'',   '"',    '(',    ')',    '+',
                                     0xA0,   0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212, 0x2215, 0x2044, 0x3000,
                                     0x3001, 0x3002, 0x30FB, 0xFF0C, 0xFF0D, 0xFF0E, 0xFF0F, 0x202F, 0x2009, 0x200B,
                                     0x200E, 0x200F, 0x2060, 0xFEFF, 0x2018, 0x2019, 0xAD,   '\t',   '\n',   '\r',
                                     0xBA,   0xB0,   '_',    '|',    ';',    '\\'};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (c == signs[i])
            return true;
    return false;
}

void dates__take_words(struct reading *r, const char *plain)
{
    struct walk w = {plain, plain + strlen(plain)};
    enum label label = LABEL_NONE;
    const char *behind_number = NULL;
    while (w.at < w.end) {
        uint32_t c = peek(&w);
        if (figure(c) >= 0) {
            struct part p = number_at(&w);
            p.label = label;
            label = LABEL_NONE;
            behind_number = w.at;
            if (!passes_time(&w))
                add_part(r, p);
        } else if (is_letter(c)) {
            enum label found = take_word(r, &w, w.at == behind_number);
            label = found != LABEL_NONE ? found : label;
        } else {
            utf8_next(&w.at, w.end);
            r->strange = r->strange || !(is_between(c) || takes_sign(r, c));
        }
    }
}
