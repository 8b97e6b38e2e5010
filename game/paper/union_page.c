// SPDX-License-Identifier: MIT
//
// union_page.c — the summary as a page with drawn bars.
//
// Bars are solid up to what is certain and hatched up to what may be: a summary of covered figures is a summary of
// ranges, and must look like one. Communes stand by their names, never by their figures: nobody is ranked.
#include "union_inside.h"

#include "document.h"
#include "level.h"
#include "memory.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { PERCENT = 100 };

static bool is_few(const struct range *r) { return r->most > 0 && r->most <= UNION_FEW_MOST; }

bool union__share(const struct answers *a, unsigned *least, unsigned *most)
{
    struct range safe = union__likely(&a->safe), other = union__likely(&a->other);
    uint64_t low = safe.least + other.most, high = safe.most + other.least;
    if (safe.most + other.most <= UNION_FEW_MOST)
        return false;
    *least = low > 0 ? (unsigned)(safe.least * PERCENT / low) : 0;
    *most = high > 0 ? (unsigned)((safe.most * PERCENT + high - 1) / high) : PERCENT;
    return *most - *least < PERCENT; // 0 to 100 says nothing
}

static void share_words(unsigned least, unsigned most, char *out, size_t size)
{
    snprintf(out, size, least == most ? "%u%%" : "%u–%u%%", least, most);
}

static void range_words(const struct range *sum, const struct lang *lang, char *out, size_t size)
{
    struct range r = union__likely(sum);
    if (is_few(&r))
        snprintf(out, size, "%s", text(lang, T_SHEET_FEW));
    else
        snprintf(out, size, r.least == r.most ? "%" PRIu64 : "%" PRIu64 "–%" PRIu64, r.least, r.most);
}

// ---- the head ----

static void tile(struct document *p, const struct lang *lang, const char *number, enum text_id label)
{
    document_begin(p, STYLE_TILE);
    document_run(p, RUN_STRONG, number);
    document_words(p, " ");
    document_words(p, text(lang, label));
    document_end(p);
}

static void tiles(struct document *p, const struct union_summary *u, const struct lang *lang)
{
    char number[48];
    document_begin(p, STYLE_TILES);
    snprintf(number, sizeof number, "%zu", u->sheet_count);
    tile(p, lang, number, T_UNION_MEETINGS);
    range_words(&u->children, lang, number, sizeof number);
    tile(p, lang, u->children.most > 0 ? number : "–", T_UNION_CHILDREN);
    bool hours = u->minutes >= 60;
    snprintf(number, sizeof number, "%" PRIu64, hours ? (u->minutes + 30) / 60 : u->minutes);
    tile(p, lang, number, hours ? T_UNION_HOURS : T_UNION_MINUTES);
    snprintf(number, sizeof number, "%zu", u->groups[GROUP_COMMUNE].count);
    tile(p, lang, number, T_UNION_COMMUNES);
    document_end(p);
}

// The number of meetings, the month and the year below: "2026-11".
static void column(struct document *p, const struct group *g)
{
    char month[3] = "", year[5] = "";
    snprintf(month, sizeof month, "%.2s", g->name + 5);
    snprintf(year, sizeof year, "%.4s", g->name);
    document_column(p, &(struct document_column){g->meetings, month, year});
}

static void columns(struct document *p, const struct union_summary *u, const struct lang *lang)
{
    enum { SHOWN_MOST = 24 };
    const struct group **list = union__sorted(u, GROUP_MONTH);
    size_t all = u->groups[GROUP_MONTH].count, count = 0;
    uint64_t undated = 0;
    for (size_t i = 0; i < all; i++) {
        if (list[i]->name[0] >= '0' && list[i]->name[0] <= '9')
            list[count++] = list[i];
        else
            undated += list[i]->meetings;
    }
    size_t from = count > SHOWN_MOST ? count - SHOWN_MOST : 0;
    document_put(p, STYLE_HEADING, text(lang, T_UNION_BY_MONTH));
    document_put(p, STYLE_SMALL, text(lang, T_UNION_MONTHS_ARE));
    document_begin(p, STYLE_CHART);
    for (size_t i = from; i < count; i++)
        column(p, list[i]);
    document_end(p);
    if (undated > 0) {
        char number[24], sentence[200];
        const char *arguments[] = {number};
        snprintf(number, sizeof number, "%" PRIu64, undated);
        document_put(p, STYLE_SMALL, text_fill(lang, T_UNION_UNDATED, sentence, sizeof sentence, arguments, 1));
    }
    mem_free(list);
}

// ---- the groups ----

static const char *name_of(const struct group *g, enum group_kind kind, const struct lang *lang)
{
    if (g->name[0] == '\0')
        return text(lang, T_UNION_NO_NAME);
    if (g->name[0] == GROUP_OTHERS[0])
        return text(lang, T_UNION_OTHERS);
    if (kind != GROUP_TOPIC)
        return g->name;
    return strcmp(g->name, "check") == 0 ? text(lang, T_PART_CHECK) : level_topic_in(g->name, lang);
}

// "The room chose the safe answer: at first to 5 of 8 questions, again to 7 of 8."
static void led(struct document *p, const struct group *g, const struct lang *lang)
{
    static const enum text_id sentences[] = {T_UNION_LED, T_UNION_LED, T_UNION_LED_AFTER, T_UNION_LED_BOTH};
    char numbers[UNION_LOOKS * 2][24], sentence[300];
    const char *arguments[UNION_LOOKS * 2];
    int asked = (g->led[UNION_BEFORE].all > 0) | (g->led[UNION_AFTER].all > 0) << 1;
    for (size_t look = 0; look < UNION_LOOKS; look++) {
        snprintf(numbers[look * 2], sizeof numbers[0], "%" PRIu64, g->led[look].safe);
        snprintf(numbers[look * 2 + 1], sizeof numbers[0], "%" PRIu64, g->led[look].all);
        arguments[look * 2] = numbers[look * 2];
        arguments[look * 2 + 1] = numbers[look * 2 + 1];
    }
    if (asked != 0)
        document_put(p, STYLE_SMALL,
                     text_fill(lang, sentences[asked], sentence, sizeof sentence, arguments, (size_t)UNION_LOOKS * 2));
}

static void facts(struct document *p, const struct group *g, const struct lang *lang)
{
    char meetings[24], children[48], sentence[300];
    snprintf(meetings, sizeof meetings, "%" PRIu64, g->meetings);
    range_words(&g->children, lang, children, sizeof children);
    const char *arguments[] = {meetings, children};
    document_put(p, STYLE_SMALL,
                 text_fill(lang, g->children.most > 0 ? T_UNION_FACTS : T_UNION_FACTS_MEETINGS, sentence,
                           sizeof sentence, arguments, 2));
    led(p, g, lang);
}

static void group(struct document *p, const struct group *g, enum group_kind kind, const struct lang *lang)
{
    static const enum text_id looks[UNION_LOOKS] = {T_SHEET_BEFORE, T_SHEET_AFTER};
    document_begin(p, STYLE_GROUP);
    document_put(p, STYLE_HEADING_3, name_of(g, kind, lang));
    facts(p, g, lang);
    for (int look = 0; look < UNION_LOOKS; look++) {
        unsigned least = 0, most = 0;
        char words[32];
        if (!union__share(&g->answers[look], &least, &most))
            continue;
        share_words(least, most, words, sizeof words);
        document_bar(p, &(struct document_bar){.label = text(lang, looks[look]),
                                               .words = words,
                                               .least = least,
                                               .most = most,
                                               .whole = PERCENT,
                                               .after = look == UNION_AFTER});
    }
    document_end(p);
}

static void section(struct document *p, const struct union_summary *u, enum group_kind kind, enum text_id title,
                    const struct lang *lang)
{
    const struct group **list = union__sorted(u, kind);
    document_put(p, STYLE_GROUPS_HEADING, text(lang, title));
    document_put(p, STYLE_SMALL, text(lang, T_UNION_BARS_ARE));
    document_begin(p, STYLE_GROUPS);
    for (size_t i = 0; i < u->groups[kind].count; i++)
        group(p, list[i], kind, lang);
    document_end(p);
    mem_free(list);
}

struct document *union_page(const struct union_summary *u, const struct lang *lang)
{
    struct document *p = document_new(lang_code(lang), text(lang, T_UNION_TITLE));
    document_put(p, STYLE_TITLE, text(lang, T_UNION_TITLE));
    tiles(p, u, lang);
    document_put(p, STYLE_NOTE, text(lang, T_UNION_HOW_TO_READ));
    columns(p, u, lang);
    section(p, u, GROUP_TOPIC, T_UNION_BY_TOPIC, lang);
    section(p, u, GROUP_COMMUNE, T_UNION_BY_COMMUNE, lang);
    document_put(p, STYLE_SMALL, text(lang, T_SHEET_PRIVACY));
    return p;
}
