// SPDX-License-Identifier: MIT
//
// outside.c — what each goal does with what it cannot show, and how it writes what it means itself.
#include "outside.h"

#include "letters.h"

#include <string.h>

#define SHOWN    "\uFFFD" // the sign for "something was here"
#define NO_BREAK "\u00A0" // the one odd space that stays

static const struct goal {
    const char *faults[LETTER_FAULTS]; // written for a faulty character; NULL: itself
    const char *line_end, *tab;
    struct {
        char byte;
        const char *written;
    } escapes[6];
    bool escaped; // faulty characters are written by their number
} goals[OUTSIDE_GOALS] = {
    [FOR_SCREEN] = {{NULL, SHOWN, " ", "", "", SHOWN, "", SHOWN}, "\n", " ", {{0, NULL}}, false},
    [FOR_TERMINAL] = {{NULL, SHOWN, SHOWN, SHOWN, SHOWN, SHOWN, SHOWN, NULL}, SHOWN, " ", {{0, NULL}}, false},
    [FOR_HTML] = {{NULL, SHOWN, " ", "", "", SHOWN, "", SHOWN},
                  "<br>",
                  " ",
                  {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\'', "&#39;"}},
                  false},
    [FOR_CSV] = {{NULL, SHOWN, " ", "", "", SHOWN, "", SHOWN}, " ", " ", {{'"', "\"\""}}, false},
    [FOR_PDF] = {{NULL, SHOWN, " ", "", "", SHOWN, "", SHOWN}, "\n", " ", {{0, NULL}}, false},
    [FOR_QUOTES] = {{NULL, SHOWN, "", "", "", "", "", NULL}, "\\n", "\\t", {{'"', "\\\""}, {'\\', "\\\\"}}, true},
};

struct outside outside_text(const char *words)
{
    return words != NULL ? (struct outside){words, strlen(words)} : (struct outside){"", 0};
}

static const char *escape_of(const struct goal *goal, char byte)
{
    for (size_t i = 0; i < sizeof goal->escapes / sizeof *goal->escapes && goal->escapes[i].written != NULL; i++)
        if (goal->escapes[i].byte == byte)
            return goal->escapes[i].written;
    return NULL;
}

// Beyond the first plane JSON wants two halves; YAML reads them as such nowhere, so such a one is left out.
static void add_escaped(struct text *out, uint32_t code_point)
{
    if (code_point <= 0xFFFF)
        text_addf(out, "\\u%04X", (unsigned)code_point);
}

static const char *instead_of(const struct goal *goal, const struct letter *letter)
{
    return letter->fault != LETTER_FINE ? goal->faults[letter->fault] : NULL;
}

static void add_letter(struct text *out, const struct goal *goal, const struct letter *letter)
{
    const char *written = instead_of(goal, letter);
    if (written != NULL) {
        if (goal->escaped && letter->fault != LETTER_NOT_UTF8)
            add_escaped(out, letter->code_point);
        else
            text_add(out, written);
        return;
    }
    if (letter->length == 1)
        written = *letter->bytes == '\n'   ? goal->line_end
                  : *letter->bytes == '\t' ? goal->tab
                  : *letter->bytes == '\r' ? ""
                                           : escape_of(goal, *letter->bytes); // of a line end of Windows
    else
        written = letter->space && letter->code_point != 0xA0 && !goal->escaped ? " " : NULL; // the odd kinds of space
    if (written != NULL)
        text_add(out, written);
    else
        text_add_bytes(out, letter->bytes, letter->length);
}

// A letter that is not written takes its marks with it. Is the one that marks would stand on gone, here? What is not
// seen parts no letter from its marks; what is written by its number is there.
static bool is_gone(const struct goal *goal, const struct letter *letter, bool before)
{
    return !goal->escaped && (letter->fault == LETTER_INVISIBLE ? before : instead_of(goal, letter) != NULL);
}

// Is it left out because it stands on one that is gone? `gone` is kept from letter to letter.
static bool went_along(const struct goal *goal, const struct letter *letter, bool *gone)
{
    bool along = *gone && letter_is_mark(letter->code_point);
    *gone = along || is_gone(goal, letter, *gone);
    return along;
}

static void add_all(struct text *out, const struct goal *goal, struct outside words)
{
    struct letters walk = letters_of(words.bytes, words.length);
    struct letter letter;
    bool gone = false;
    while (letters_next(&walk, &letter))
        if (!went_along(goal, &letter, &gone))
            add_letter(out, goal, &letter);
}

bool outside_is_reckoned(const char *words)
{
    // As spreadsheets of East Asia take them
    static const char *const wide[] = {"\uFF0B", "\uFF0D", "\uFF1D", "\uFF20"};
    while (*words == ' ' || *words == '\t' || strncmp(words, NO_BREAK, strlen(NO_BREAK)) == 0)
        words += *words == *NO_BREAK ? strlen(NO_BREAK) : 1;
    for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
        if (strncmp(words, wide[i], strlen(wide[i])) == 0)
            return true;
    return *words != '\0' && strchr("=+-@", *words) != NULL;
}

// Guarded by what the cell will say, not by what it said: a hidden character in front hides nothing.
static void add_cell(struct text *out, struct outside words)
{
    struct text cell = {0};
    bool led = words.length > 0 && (words.bytes[0] == '\t' || words.bytes[0] == '\r'); // some reckon behind these, too
    add_all(&cell, &goals[FOR_CSV], words);
    text_add(out, led || outside_is_reckoned(text_bytes(&cell)) ? "\"'" : "\"");
    text_add_bytes(out, text_bytes(&cell), cell.length);
    text_add(out, "\"");
    text_free(&cell);
}

void outside_add(struct text *out, enum outside_goal goal, struct outside words)
{
    switch (goal) {
    case FOR_CSV: add_cell(out, words); return;
    case FOR_QUOTES:
        text_add(out, "\"");
        add_all(out, &goals[goal], words);
        text_add(out, "\"");
        return;
    case FOR_SCREEN:
    case FOR_TERMINAL:
    case FOR_HTML:
    case FOR_PDF: add_all(out, &goals[goal], words); return;
    case OUTSIDE_GOALS: return;
    }
}

void outside_add_text(struct text *out, enum outside_goal goal, const char *words)
{
    outside_add(out, goal, outside_text(words));
}

// The field's own words are walked first: a mark that is typed belongs to the letter before it.
const char *outside_typed(struct text *out, const char *before, const char *typed)
{
    struct text both = {0};
    text_add(&both, before);
    text_add(&both, typed);
    struct letters walk = letters_of(text_bytes(&both), both.length);
    struct letter letter;
    bool gone = false;
    text_clear(out);
    while (letters_next(&walk, &letter)) {
        bool along = went_along(&goals[FOR_SCREEN], &letter, &gone);
        bool typed_now = (size_t)(letter.bytes - both.bytes) >= strlen(before);
        if (!along && typed_now && letter.fault == LETTER_FINE)
            text_add_bytes(out, letter.space ? " " : letter.bytes, letter.space ? 1 : letter.length);
    }
    text_free(&both);
    return text_bytes(out);
}
