// SPDX-License-Identifier: MIT
//
// letters.c — the rule for characters from outside.
//
// Two things decide: the category that Unicode gives a character (libutf8proc), and whether it is among those this
// program writes with. That second list is short and by hand: Latin letters with all their marks, Tai Viet, and common
// signs, as far as our fonts have them (tests/unit/letters_test.c holds it against them). Cyrillic is in the font and
// not here: in a Vietnamese word it is a letter that looks like another.
#include "letters.h"

#include "eight.h"
#include "utf8.h"

#include <stdio.h>
#include <utf8proc.h>

enum { MARKS_MAX = 2 }; // "ệ" and "ự" carry two, as do the vowels of Tai Viet with their tone

static const struct {
    uint32_t first, last;
} ours[] = {
    {0x20, 0x7E},     {0xA0, 0x148},    {0x14A, 0x320},   {0x323, 0x33F},   {0x346, 0x36F},   {0x1D00, 0x1DBF},
    {0x1E00, 0x1EFF}, {0x2010, 0x2027}, {0x2030, 0x2030}, {0x2032, 0x203C}, {0x203F, 0x2041}, {0x2044, 0x2044},
    {0x2070, 0x2071}, {0x2074, 0x208E}, {0x2090, 0x209C}, {0x20A0, 0x20BF}, {0x2113, 0x2113}, {0x2116, 0x2117},
    {0x2122, 0x2122}, {0x2126, 0x2126}, {0x214F, 0x215F}, {0x2190, 0x219B}, {0x21D0, 0x21D5}, {0x2211, 0x2213},
    {0x2219, 0x221A}, {0x221E, 0x221E}, {0x2248, 0x2248}, {0x2260, 0x2262}, {0x2264, 0x2265}, {0x25CA, 0x25CA},
    {0x2640, 0x2640}, {0x2642, 0x2642}, {0x266D, 0x266D}, {0x266F, 0x266F}, {0x2713, 0x2713}, {0x274D, 0x274D},
    {0x2C60, 0x2C7F}, {0xA720, 0xA78E}, {0xAA80, 0xAAC2}, {0xAADB, 0xAADF}, {0xFB00, 0xFB04},
};

static bool is_ours(uint32_t c)
{
    size_t low = 0, high = sizeof ours / sizeof *ours;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (c > ours[middle].last)
            low = middle + 1;
        else if (c < ours[middle].first)
            high = middle;
        else
            return true;
    }
    return false;
}

struct letters letters_of(const char *bytes, size_t length)
{
    return (struct letters){.at = bytes, .end = bytes + length};
}

bool letter_is_mark(uint32_t c)
{
    utf8proc_category_t category = c == UTF8_BAD ? UTF8PROC_CATEGORY_CN : utf8proc_category((utf8proc_int32_t)c);
    return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC || category == UTF8PROC_CATEGORY_ME;
}

// The marks that a composed letter already carries: two of "ệ".
static int marks_of(uint32_t c)
{
    enum { PARTS_MAX = 8 };
    utf8proc_int32_t parts[PARTS_MAX];
    int bound = 0, marks = 0;
    utf8proc_ssize_t count = utf8proc_decompose_char((utf8proc_int32_t)c, parts, PARTS_MAX, UTF8PROC_DECOMPOSE, &bound);
    for (utf8proc_ssize_t i = 0; i < count && i < PARTS_MAX; i++)
        marks += letter_is_mark((uint32_t)parts[i]);
    return marks;
}

bool letter_is_word(uint32_t c)
{
    utf8proc_category_t category = c == UTF8_BAD ? UTF8PROC_CATEGORY_CN : utf8proc_category((utf8proc_int32_t)c);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

bool letter_is_capital(uint32_t c)
{
    return c != UTF8_BAD && utf8proc_category((utf8proc_int32_t)c) == UTF8PROC_CATEGORY_LU;
}

int letter_bracket(uint32_t c)
{
    utf8proc_category_t category = c == UTF8_BAD ? UTF8PROC_CATEGORY_CN : utf8proc_category((utf8proc_int32_t)c);
    return category == UTF8PROC_CATEGORY_PS ? 1 : category == UTF8PROC_CATEGORY_PE ? -1 : 0;
}

static bool is_turning(utf8proc_propval_t bidi)
{
    return (bidi >= UTF8PROC_BIDI_CLASS_LRE && bidi <= UTF8PROC_BIDI_CLASS_PDF) // with the letters R and AL between
           || (bidi >= UTF8PROC_BIDI_CLASS_LRI && bidi <= UTF8PROC_BIDI_CLASS_PDI) || bidi == UTF8PROC_BIDI_CLASS_AN;
}

// The marks of direction have the class of a letter and are no letters: 200E is L like any other.
static bool is_direction_mark(uint32_t c) { return c == 0x200E || c == 0x200F || c == 0x061C; }

// What every Vietnamese text is full of needs no look-up.
static bool is_vietnamese(uint32_t c)
{
    return (c > 0xAD && c < 0x149) || (c >= 0x1EA0 && c <= 0x1EF9) || c == 0x168 || c == 0x169 || c == 0x1A1 ||
           c == 0x1B0;
}

static enum letter_fault fault_of(uint32_t c, bool *space)
{
    if (is_vietnamese(c))
        return LETTER_FINE;
    const utf8proc_property_t *p = utf8proc_get_property((utf8proc_int32_t)c);
    enum { BRAILLE_BLANK = 0x2800, LOST = 0xFFFD };
    *space = p->category == UTF8PROC_CATEGORY_ZS || c == '\n' || c == '\t';
    if (*space)
        return LETTER_FINE;
    if (p->category == UTF8PROC_CATEGORY_CC || p->category == UTF8PROC_CATEGORY_ZL ||
        p->category == UTF8PROC_CATEGORY_ZP)
        return LETTER_CONTROL;
    if (is_direction_mark(c) || is_turning(p->bidi_class))
        return LETTER_TURNING;
    if (p->ignorable || p->category == UTF8PROC_CATEGORY_CF || c == BRAILLE_BLANK)
        return LETTER_INVISIBLE;
    if (p->category == UTF8PROC_CATEGORY_CN || p->category == UTF8PROC_CATEGORY_CO ||
        p->category == UTF8PROC_CATEGORY_CS)
        return LETTER_PRIVATE;
    if (c == LOST)
        return LETTER_LOST;
    return is_ours(c) ? LETTER_FINE : LETTER_UNKNOWN;
}

// A mark belongs to the letter before it, up to so many.
static enum letter_fault fault_of_mark(struct letters *walk, struct letter *letter, enum letter_fault fault)
{
    if (walk->marks == 0 && walk->base != 0)
        walk->marks = marks_of(walk->base);
    bool stands = walk->base != 0 && ++walk->marks <= MARKS_MAX;
    letter->again = !stands && walk->heap;
    walk->heap = walk->heap || !stands;
    return stands ? fault : LETTER_HEAP;
}

bool letters_next(struct letters *walk, struct letter *letter)
{
    if (walk->at >= walk->end)
        return false;
    *letter = (struct letter){.bytes = walk->at};
    unsigned char first = (unsigned char)*walk->at;
    uint32_t c = letter->code_point = first < 0x80 ? (unsigned char)*walk->at++ : utf8_next(&walk->at, walk->end);
    letter->length = (size_t)(walk->at - letter->bytes);
    if (c >= 0x20 && c < 0x7F) { // most of all texts
        letter->space = c == ' ';
        *walk = (struct letters){walk->at, walk->end, letter_is_word(c) ? c : 0, 0, false};
        return true;
    }
    if (c == UTF8_BAD) {
        letter->fault = LETTER_NOT_UTF8;
        return true;
    }
    letter->fault = fault_of(c, &letter->space);
    if (c == '\r' && walk->at < walk->end && *walk->at == '\n') { // a line end of Windows
        letter->fault = LETTER_FINE;
        letter->space = true;
    }
    if (letter_is_mark(c) && letter->fault != LETTER_INVISIBLE)
        letter->fault = fault_of_mark(walk, letter, letter->fault);
    else if (letter->fault != LETTER_INVISIBLE) // what is not seen parts no letter from its marks
        *walk = (struct letters){walk->at, walk->end, letter_is_word(c) ? c : 0, 0, false};
    return true;
}

// The length of a letter of more than one byte that is Vietnamese, or of a dash, a quotation mark or "…"; 0: another.
static size_t plain_letter(const unsigned char *p, size_t left)
{
    enum { LEAST = 0xC2 };
    static const uint64_t second[] = {
        // by the first byte: a bit for each second one
        UINT64_MAX << 0x2E,                        // 00AE … 00BF
        UINT64_MAX,                                // 00C0 … 00FF
        UINT64_MAX,                                // 0100 … 013F
        UINT64_C(0x1FF) | UINT64_C(3) << 0x28,     // 0140 … 0148, Ũ ũ
        UINT64_C(3) << 0x20 | UINT64_C(3) << 0x2F, // Ơ ơ Ư ư
    };
    size_t first = (size_t)p[0] - LEAST;
    if (first < sizeof second / sizeof *second)
        return left >= 2 && (p[1] & 0xC0) == 0x80 && (second[first] >> (p[1] & 0x3F) & 1) != 0 ? 2 : 0;
    if (left < 3)
        return 0;
    if (p[0] == 0xE1) // 1EA0 … 1EF9
        return (p[1] == 0xBB && p[2] >= 0x80 && p[2] <= 0xB9) || (p[1] == 0xBA && p[2] >= 0xA0 && p[2] < 0xC0) ? 3 : 0;
    return p[0] == 0xE2 && p[1] == 0x80 && p[2] >= 0x92 && p[2] <= 0xA7 ? 3 : 0; // 2012 … 2027
}

bool letter_is_plain(uint32_t c)
{
    return c < 0x7F ? c >= ' '
                    : (c != 0xAD && is_vietnamese(c)) || c == 0x1A0 || c == 0x1AF || (c >= 0x2012 && c <= 0x2027);
}

// Behind what is seen, or a space, of ASCII.
static const unsigned char *behind_ascii(const unsigned char *p, const unsigned char *end)
{
    while (end - p >= 8) {
        uint64_t eight = eight_at(p);
        uint64_t odd = (eight | (eight + EIGHT_OF(1)) | (eight - EIGHT_OF(' '))) & EIGHT_MARKS; // sure of the first
        if (odd != 0)
            return p + eight_first(odd);
        p += 8;
    }
    while (p < end && (unsigned char)(*p - ' ') < 0x7F - ' ')
        p++;
    return p;
}

size_t letters_plain(const char *bytes, size_t length)
{
    const unsigned char *begin = (const unsigned char *)bytes, *end = begin + length, *p = begin;
    for (size_t one = 1; one > 0; p += one) {
        p = behind_ascii(p, end);
        one = p < end ? plain_letter(p, (size_t)(end - p)) : 0;
    }
    return (size_t)(p - begin);
}

bool letters_all_plain(const char *bytes, size_t length)
{
    size_t at = letters_plain(bytes, length);
    while (at < length && bytes[at] == '\n') {
        at++;
        at += letters_plain(bytes + at, length - at);
    }
    return at == length;
}

bool letters_fault(const char *bytes, size_t length, struct letter *first)
{
    if (letters_all_plain(bytes, length))
        return false;
    struct letters walk = letters_of(bytes, length);
    while (letters_next(&walk, first))
        if (first->fault != LETTER_FINE)
            return true;
    return false;
}

bool letters_fine(const char *bytes, size_t length)
{
    struct letter first;
    return !letters_fault(bytes, length, &first);
}

const char *letters_code(enum letter_fault fault)
{
    static const char *const codes[LETTER_FAULTS] = {
        [LETTER_NOT_UTF8] = "not-utf8",
        [LETTER_CONTROL] = "control-character",
        [LETTER_INVISIBLE] = "invisible-character",
        [LETTER_TURNING] = "turning-character",
        [LETTER_PRIVATE] = "private-character",
        [LETTER_HEAP] = "heap-of-marks",
        [LETTER_UNKNOWN] = "no-glyph",
        [LETTER_LOST] = "lost-character",
    };
    return codes[fault];
}

static bool is_digit(uint32_t c)
{
    return c != UTF8_BAD && utf8proc_category((utf8proc_int32_t)c) == UTF8PROC_CATEGORY_ND;
}

// The ten digits of a writing follow each other, and two writings' digits never do but in whole tens.
int letter_digit(uint32_t c)
{
    int value = 0;
    if (!is_digit(c))
        return -1;
    while (is_digit(c - 1)) {
        c--;
        value++;
    }
    return value % 10;
}

int letter_width(uint32_t c) { return c < 0x7F || c == UTF8_BAD ? 1 : utf8proc_charwidth((utf8proc_int32_t)c); }

struct letter_name letter_name(uint32_t code_point)
{
    struct letter_name name;
    snprintf(name.bytes, sizeof name.bytes, "U+%04X", (unsigned)code_point);
    return name;
}

// A letter that our fonts lack is seen by its author, and is shown; of any other there is only the name.
void letters_tell(struct diag_list *diags, const char *file, struct place place, int length,
                  const struct letter *letter)
{
    struct letter_name name = letter_name(letter->code_point);
    bool seen = letter->fault == LETTER_UNKNOWN;
    char itself[8] = {0};
    if (seen)
        utf8_write(letter->code_point, itself);
    diag_error(diags, file, place, length, letters_code(letter->fault), seen ? itself : name.bytes,
               seen ? name.bytes : NULL, NULL);
}
