// SPDX-License-Identifier: MIT
//
// print_phones.c — a sheet for whoever sets phones up: five steps, what to do when a page does not come, how many
// phones a network carries, what is kept of them (nothing).
//
// What a button is called is said in the program's own words.
#include "print_inside.h"

#include <stdio.h>

struct sentence {
    enum text_id words, named; // named: of a button, for {0}; TEXT_IDS none
    enum text_id then;         // for {1}
};

static const char *filled(const struct lang *lang, const struct sentence *s, char *words, size_t size)
{
    const char *const names[] = {s->named != TEXT_IDS ? text(lang, s->named) : "",
                                 s->then != TEXT_IDS ? text(lang, s->then) : ""};
    return text_fill(lang, s->words, words, size, names, 2);
}

static void list(struct document *d, const struct lang *lang, enum text_id heading, const struct sentence *sentences,
                 size_t count)
{
    char words[600];
    document_put(d, STYLE_HEADING, text(lang, heading));
    document_begin(d, STYLE_LIST);
    for (size_t i = 0; i < count; i++)
        document_put(d, STYLE_ITEM, filled(lang, &sentences[i], words, sizeof words));
    document_end(d);
}

// Its number stands in its words: a sheet is read out by one and done by another.
static void step(struct document *d, const struct lang *lang, size_t number, const struct sentence *s)
{
    char words[600], figure[16];
    snprintf(figure, sizeof figure, "%zu.", number);
    document_begin(d, STYLE_PLAIN);
    document_run(d, RUN_STRONG, figure);
    document_words(d, " ");
    document_words(d, filled(lang, s, words, sizeof words));
    document_end(d);
}

static void steps(struct document *d, const struct lang *lang)
{
    static const struct {
        const char *picture;
        struct sentence says;
    } steps[] = {{"icons/router", {T_PRINT_PHONES_1, TEXT_IDS, TEXT_IDS}},
                 {"icons/phones-wall", {T_PRINT_PHONES_2, T_TITLE_FORUM, T_PHONES_MODE}},
                 {"icons/phone-scan", {T_PRINT_PHONES_3, TEXT_IDS, TEXT_IDS}},
                 {"icons/door-closed", {T_PRINT_PHONES_4, T_PHONES_TITLE, TEXT_IDS}},
                 {"icons/gong", {T_PRINT_PHONES_5, TEXT_IDS, TEXT_IDS}}};
    document_put(d, STYLE_HEADING, text(lang, T_PRINT_PHONES_STEPS));
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        document_begin(d, STYLE_STEP);
        document_picture(d, STYLE_SMALL_PICTURE, steps[i].picture, "");
        step(d, lang, i + 1, &steps[i].says);
        document_end(d);
    }
}

// To be written on, and hung up beside the wall.
static void network(struct document *d, const struct lang *lang)
{
    static const enum text_id lines[] = {T_PRINT_PHONES_WIFI, T_PRINT_PHONES_PASSWORD};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        document_begin(d, STYLE_FILL);
        document_words(d, text(lang, lines[i]));
        document_words(d, ": ");
        document_line(d);
        document_end(d);
    }
}

static void how_many(struct document *d, const struct lang *lang)
{
    static const enum text_id facts[][2] = {{T_PRINT_PHONES_ROUTER, T_PRINT_PHONES_ROUTER_MANY},
                                            {T_PRINT_PHONES_HOTSPOT, T_PRINT_PHONES_HOTSPOT_MANY},
                                            {T_PRINT_PHONES_LAPTOP, T_PRINT_PHONES_LAPTOP_MANY}};
    document_put(d, STYLE_HEADING, text(lang, T_PRINT_PHONES_MANY));
    document_begin(d, STYLE_FACTS);
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++)
        document_fact(d, text(lang, facts[i][0]), text(lang, facts[i][1]));
    document_end(d);
}

struct document *print__phones(const struct lang *lang)
{
    static const struct sentence trouble[] = {
        {T_PRINT_PHONES_NO_INTERNET, TEXT_IDS, TEXT_IDS}, {T_PRINT_PHONES_HTTP, TEXT_IDS, TEXT_IDS},
        {T_PRINT_PHONES_SIGN_IN, TEXT_IDS, TEXT_IDS},     {T_PRINT_PHONES_TWO, T_PHONES_OTHER_ADDRESS, TEXT_IDS},
        {T_PRINT_PHONES_ROOM, T_PHONES_ROOM, TEXT_IDS},   {T_PRINT_PHONES_SCHOOL, TEXT_IDS, TEXT_IDS},
        {T_PRINT_PHONES_NOT_AT_ALL, TEXT_IDS, TEXT_IDS}};
    static const struct sentence during[] = {{T_PRINT_PHONES_SLEEPS, TEXT_IDS, TEXT_IDS},
                                             {T_PRINT_PHONES_POWER, T_PHONES_GO, TEXT_IDS},
                                             {T_PRINT_PHONES_WRONG, T_PHONES_TITLE, T_PHONES_ONE_TITLE},
                                             {T_PRINT_PHONES_NOTHING, TEXT_IDS, TEXT_IDS},
                                             {T_PRINT_PHONES_CAREFUL, TEXT_IDS, TEXT_IDS},
                                             {T_PRINT_PHONES_FORGETS, T_PHONES_KEEP, TEXT_IDS}};
    struct document *d = document_new(lang_code(lang), text(lang, T_PRINT_PHONES_TITLE));
    document_put(d, STYLE_TITLE, text(lang, T_PRINT_PHONES_TITLE));
    document_put(d, STYLE_PLAIN, text(lang, T_PRINT_PHONES_LEAD));
    steps(d, lang);
    network(d, lang);
    list(d, lang, T_PRINT_PHONES_TROUBLE, trouble, sizeof trouble / sizeof *trouble);
    how_many(d, lang);
    list(d, lang, T_PRINT_PHONES_DURING, during, sizeof during / sizeof *during);
    return d;
}
