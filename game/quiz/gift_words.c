// SPDX-License-Identifier: MIT
//
// gift_words.c — a piece of GIFT as plain words: escapes, the marks of a format, tags and entities of HTML.
//
// A level has words and nothing else. A tag is left out and told once for a question; a picture is told where it
// stands, for only its author has it. Vietnamese letters written as entities ("&agrave;") are letters again.
#include "quiz_inside.h"
#include "utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool is_escapable(char c) { return c != '\0' && strchr(":#={}~\\n", c) != NULL; }

size_t gift__find(const struct quiz_reader *r, size_t from, size_t to, const char *signs)
{
    const char *bytes = r->source.bytes;
    for (size_t i = from; i < to; i++) {
        if (bytes[i] == '\\' && i + 1 < to && is_escapable(bytes[i + 1]))
            i++;
        else if (bytes[i] != '\0' && strchr(signs, bytes[i]) != NULL)
            return i;
    }
    return to;
}

static bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n'; }

void gift__trim(const struct quiz_reader *r, size_t *from, size_t *to)
{
    while (*from < *to && is_white(r->source.bytes[*from]))
        ++*from;
    while (*to > *from && is_white(r->source.bytes[*to - 1]))
        --*to;
}

enum gift_markup gift__format(struct quiz_reader *r, size_t *from, size_t to, enum gift_markup otherwise)
{
    static const struct {
        const char *mark;
        enum gift_markup markup;
    } formats[] = {
        {"[html]", GIFT_MOODLE}, {"[moodle]", GIFT_MOODLE}, {"[markdown]", GIFT_MOODLE}, {"[plain]", GIFT_PLAIN}};
    const char *bytes = r->source.bytes;
    gift__trim(r, from, &to);
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        size_t length = strlen(formats[i].mark);
        if (to - *from < length || memcmp(bytes + *from, formats[i].mark, length) != 0)
            continue;
        if (strcmp(formats[i].mark, "[markdown]") == 0)
            quiz__warn(r, *from, length, "quiz-markdown", NULL, NULL);
        *from += length;
        return formats[i].markup;
    }
    return otherwise;
}

// ---- entities ----

// Written by editors for the letters that Latin-1 has; the others have numbers.
static const struct {
    const char *name;
    uint32_t letter;
} entities[] = {
    {"nbsp", ' '},      {"amp", '&'},      {"lt", '<'},       {"gt", '>'},       {"quot", '"'},     {"apos", '\''},
    {"hellip", 0x2026}, {"ndash", 0x2013}, {"mdash", 0x2014}, {"lsquo", 0x2018}, {"rsquo", 0x2019}, {"ldquo", 0x201C},
    {"rdquo", 0x201D},  {"agrave", 0xE0},  {"aacute", 0xE1},  {"acirc", 0xE2},   {"atilde", 0xE3},  {"egrave", 0xE8},
    {"eacute", 0xE9},   {"ecirc", 0xEA},   {"igrave", 0xEC},  {"iacute", 0xED},  {"ograve", 0xF2},  {"oacute", 0xF3},
    {"ocirc", 0xF4},    {"otilde", 0xF5},  {"ugrave", 0xF9},  {"uacute", 0xFA},  {"yacute", 0xFD},  {"Agrave", 0xC0},
    {"Aacute", 0xC1},   {"Acirc", 0xC2},   {"Atilde", 0xC3},  {"Egrave", 0xC8},  {"Eacute", 0xC9},  {"Ecirc", 0xCA},
    {"Igrave", 0xCC},   {"Iacute", 0xCD},  {"Ograve", 0xD2},  {"Oacute", 0xD3},  {"Ocirc", 0xD4},   {"Otilde", 0xD5},
    {"Ugrave", 0xD9},   {"Uacute", 0xDA},  {"Yacute", 0xDD},
};

static uint32_t number_of(const char *digits)
{
    bool hex = digits[0] == 'x' || digits[0] == 'X';
    char *end = NULL;
    unsigned long number = strtoul(digits + hex, &end, hex ? 16 : 10);
    bool fine = end > digits + hex && *end == '\0' && number >= ' ' && number <= 0x10FFFF &&
                (number < 0xD800 || number > 0xDFFF);
    return fine ? (uint32_t)number : 0;
}

// Behind the entity that begins at `at`; `at` when there is none.
static size_t add_entity(const struct quiz_reader *r, struct text *out, size_t at, size_t to)
{
    enum { LONGEST = 10 };
    char name[LONGEST + 1], letter[4];
    size_t i = at + 1, used = 0;
    for (; i < to && r->source.bytes[i] != ';' && used < LONGEST; i++)
        if (r->source.bytes[i] != '\\') // "&\#39;"
            name[used++] = r->source.bytes[i];
    name[used] = '\0';
    if (i >= to || r->source.bytes[i] != ';')
        return at;
    uint32_t found = name[0] == '#' ? number_of(name + 1) : 0;
    for (size_t e = 0; e < sizeof entities / sizeof *entities; e++)
        if (strcmp(entities[e].name, name) == 0)
            found = entities[e].letter;
    if (found == 0)
        return at;
    text_add_bytes(out, letter, utf8_write(found, letter));
    return i + 1;
}

// ---- tags ----

static bool begins_tag(const char *at, const char *end)
{
    const char *next = at + 1 < end && at[1] == '/' ? at + 2 : at + 1;
    return next < end && ((*next >= 'a' && *next <= 'z') || (*next >= 'A' && *next <= 'Z') || *next == '!');
}

// The tag's end, or `from` when it has none: then it is a sign and no tag.
static size_t tag_end(const struct quiz_reader *r, size_t from, size_t to)
{
    const char *bytes = r->source.bytes;
    if (!begins_tag(bytes + from, bytes + to))
        return from;
    const char *end = memchr(bytes + from, '>', to - from);
    return end != NULL ? (size_t)(end - bytes) + 1 : from;
}

static void tell_tag(struct quiz_reader *r, size_t from, size_t end)
{
    enum { NAME = 20 };
    char name[NAME + 1];
    const char *at = r->source.bytes + from + 1;
    size_t used = strcspn(at, " \t\n>");
    used = used < NAME ? used : NAME;
    memcpy(name, at, used);
    name[used] = '\0';
    static const char *const media[] = {"img", "IMG", "audio", "video", "iframe", "object", "embed"};
    for (size_t i = 0; i < sizeof media / sizeof *media; i++)
        if (strcmp(media[i], name) == 0) {
            quiz__warn(r, from, end - from, "quiz-picture", NULL, NULL);
            return;
        }
    char tag[NAME + 3];
    snprintf(tag, sizeof tag, "<%s>", name);
    if (!r->marked_up)
        quiz__warn(r, from, end - from, "quiz-markup", diag_quote(tag).bytes, NULL);
    r->marked_up = true;
}

// ---- all of it ----

// One escape, tag, entity or byte; where the next one begins.
static size_t add_one(struct quiz_reader *r, struct text *out, size_t at, size_t to, enum gift_markup markup)
{
    const char *bytes = r->source.bytes;
    if (bytes[at] == '\\' && at + 1 < to) {
        if (is_escapable(bytes[at + 1])) {
            text_add_bytes(out, bytes[at + 1] == 'n' ? "\n" : &bytes[at + 1], 1);
            return at + 2;
        }
        if (!is_white(bytes[at + 1]) && !r->escaped)
            quiz__warn(r, at, 2, "quiz-escape", NULL, NULL);
        r->escaped = r->escaped || !is_white(bytes[at + 1]);
    }
    size_t end = bytes[at] == '<' && markup == GIFT_MOODLE ? tag_end(r, at, to) : at;
    if (end > at) {
        tell_tag(r, at, end);
        text_add(out, " ");
        return end;
    }
    end = bytes[at] == '&' && markup == GIFT_MOODLE ? add_entity(r, out, at, to) : at;
    if (end > at)
        return end;
    text_add_bytes(out, bytes + at, 1);
    return at + 1;
}

const char *gift__words(struct quiz_reader *r, size_t from, size_t to, enum gift_markup markup)
{
    struct text words = {0};
    markup = gift__format(r, &from, to, markup);
    for (size_t at = from; at < to;)
        at = add_one(r, &words, at, to, markup);
    const char *tidy = quiz__tidy(r, text_bytes(&words), words.length);
    text_free(&words);
    return tidy;
}
