// SPDX-License-Identifier: MIT
//
// lang_fill.c — filling {0}…{9} of a text, and holding two languages against each other.
#include "lang_inside.h"

#include "check.h"
#include "doc.h"
#include "memory.h"
#include "number.h"
#include "text.h"
#include "utf8.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>

char *text_day(const char *iso, char *out, size_t size)
{
    int year = 0, month = 0, day = 0, hour = 0, minute = 0;
    char between = 0;
    // NOLINTNEXTLINE(cert-err34-c): no more digits than an int holds, and how many were found is asked
    int found = sscanf(iso, "%4d-%2d-%2d%c%2d:%2d", &year, &month, &day, &between, &hour, &minute);
    if (found == 6)
        snprintf(out, size, "%02d/%02d/%04d %02d:%02d", day, month, year, hour, minute);
    else if (found == 3 && iso[10] == '\0')
        snprintf(out, size, "%02d/%02d/%04d", day, month, year);
    else
        snprintf(out, size, "%s", iso);
    return out;
}

// The number of the hole that begins here, or -1.
static int hole_at(const char *at)
{
    return at[0] == '{' && at[1] >= '0' && at[1] <= '9' && at[2] == '}' ? at[1] - '0' : -1;
}

// "{0|address|addresses}": words that go with a number. The first form is said of 1, the second of 2…, the last of
// every other number and of what is none. How long it is; 0: no such thing begins here.
static size_t choice_at(const char *at)
{
    bool begins = at[0] == '{' && at[1] >= '0' && at[1] <= '9' && at[2] == '|';
    size_t length = begins ? strcspn(at, "}") : 0;
    return begins && at[length] == '}' ? length + 1 : 0;
}

static void add_choice(struct text *out, const char *at, const char *number)
{
    const char *form = at + 3;
    bool plain = number != NULL && number[0] >= '1' && number[0] <= '9' && number[1] == '\0';
    int left = plain ? number[0] - '0' : 10;
    size_t length = strcspn(form, "|}");
    for (; form[length] == '|' && left > 1; left--) {
        form += length + 1;
        length = strcspn(form, "|}");
    }
    text_add_bytes(out, form, length);
}

unsigned text_choices(const char *words)
{
    unsigned choices = 0;
    for (; *words != '\0'; words++)
        if (choice_at(words) > 0)
            choices |= 1u << (words[1] - '0'); // NOLINT(clang-analyzer-core.*): choice_at() saw that it is a digit
    return choices;
}

unsigned text_holes(const char *words)
{
    unsigned holes = 0;
    for (; *words != '\0'; words++)
        if (hole_at(words) >= 0)
            holes |= 1u << hole_at(words);
    return holes;
}

enum { REASON_BYTES = 200 };

static const char REASON[] = "reason-";

// "reason-no-room" and its like are names of ours (files/reasons.c): said in the reader's language, wherever they
// stand.
static const char *said(const struct lang *lang, const char *argument, char *room)
{
    char key[64];
    uint64_t number = 0;
    if (strncmp(argument, REASON, strlen(REASON)) != 0)
        return argument;
    snprintf(key, sizeof key, "word.%s", argument);
    enum text_id id = lang__find(lang, key);
    if (id != TEXT_IDS)
        return text(lang, id);
    if (!number_read(argument + strlen(REASON), INT_MAX, &number))
        return argument;
    snprintf(room, REASON_BYTES, "%s %d", text(lang, T_REASON_OTHER), (int)number);
    return room;
}

void text_add_filled(struct text *out, enum outside_goal goal, const struct lang *lang, enum text_id id,
                     const char *const *arguments, size_t count)
{
    for (const char *at = text(lang, id); *at != '\0';) {
        int hole = hole_at(at);
        char room[REASON_BYTES];
        bool known = hole >= 0 && (size_t)hole < count && arguments[hole] != NULL;
        size_t choice = choice_at(at), taken = hole >= 0 ? 3 : choice > 0 ? choice : 1 + strcspn(at + 1, "{");
        size_t number = choice > 0 ? (size_t)(at[1] - '0') : 0;
        if (choice > 0)
            add_choice(out, at, number < count ? arguments[number] : NULL);
        else if (known)
            outside_add_text(out, goal, said(lang, arguments[hole], room));
        else
            text_add_bytes(out, at, taken); // also a hole nobody fills: ugly, but never silent
        at += taken;
    }
}

char *text_fill(const struct lang *lang, enum text_id id, char *out, size_t size, const char *const *arguments,
                size_t count)
{
    CHECK(size > 0);
    struct text filled = {0};
    text_add_filled(&filled, FOR_SCREEN, lang, id, arguments, count);
    size_t fits = utf8_fitting(text_bytes(&filled), filled.length, size - 1);
    memcpy(out, text_bytes(&filled), fits);
    out[fits] = '\0';
    text_free(&filled);
    return out;
}

char *text_filled(const struct lang *lang, enum text_id id, const char *const *arguments, size_t count)
{
    struct text filled = {0};
    text_add_filled(&filled, FOR_SCREEN, lang, id, arguments, count);
    text_add(&filled, ""); // "" is owned, too
    return filled.bytes;
}

static const char *write_holes(unsigned holes, struct text *out)
{
    text_clear(out);
    for (int i = 0; i < 10; i++)
        if ((holes & 1u << i) != 0)
            text_addf(out, "{%d}", i);
    if (holes == 0)
        text_add(out, "–");
    return out->bytes;
}

bool text_fits(const char *words, const char *as)
{
    unsigned here = text_holes(words), there = text_holes(as), forms = text_choices(words) | text_choices(as);
    return here == there && (forms & ~here) == 0; // a form needs its number
}

void lang__tell_holes(const struct lang *lang, enum text_id id, const char *as, struct diag_list *diags)
{
    struct text has = {0}, wants = {0};
    unsigned here = text_holes(lang->texts[id]) | text_choices(lang->texts[id]);
    diag_error(diags, lang->files[id], lang->written[id], 1, "lang-holes", text_key(id), write_holes(here, &has),
               write_holes(text_holes(as), &wants));
    text_free(&has);
    text_free(&wants);
}

void lang_compare(const struct lang *lang, const struct lang *other, struct diag_list *diags)
{
    for (int id = 0; id < TEXT_IDS; id++)
        if (lang->files[id] != NULL && other->files[id] != NULL && !text_fits(lang->texts[id], other->texts[id]))
            lang__tell_holes(lang, (enum text_id)id, other->texts[id], diags);
}
