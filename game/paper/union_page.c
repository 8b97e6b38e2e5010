// SPDX-License-Identifier: MIT
//
// union_page.c — the summary as a page with drawn bars.
//
// Bars are solid up to what is certain and hatched up to what may be: a summary of covered figures is a summary of
// ranges, and must look like one. Communes stand by their names, never by their figures: nobody is ranked.
#include "union_inside.h"

#include "level.h"
#include "memory.h"
#include "page.h"
#include "sheet_inside.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { PERCENT = 100, COLUMN_HEIGHT = 90 /* tenths of a letter */ };

static const char style[] = "<style>.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(8em,1fr));gap:."
                            "6em;margin:1em 0}"
                            ".tiles div{background:#fff;border:1px solid #d8c9b4;border-top:5px solid "
                            "#f6b63c;border-radius:.6em;padding:.5em .8em}"
                            ".tiles b{display:block;font-size:1.5em;line-height:1.3}"
                            ".months{display:flex;align-items:flex-end;gap:.4em;margin:1em 0 1.4em}"
                            ".months div{flex:1 1 "
                            "0;max-width:4em;text-align:center;font-size:.8em;line-height:1.25;min-width:0}"
                            ".months i{display:block;background:#3a3f73;border:solid #1e2145;border-width:0 0 "
                            "2px;border-radius:.3em .3em 0 0;"
                            "margin:.15em 0 .3em;-webkit-print-color-adjust:exact;print-color-adjust:exact}.months "
                            "span{color:#4a4d6d;white-space:nowrap}"
                            "@media(max-width:26em){.months{gap:.15em}.months div{font-size:.7em}.months "
                            "span{font-size:.85em}}"
                            ".group{border-bottom:1px solid #e6dac6;padding:.5em 0;break-inside:avoid}.group "
                            "h3{margin:0}.group p{margin:.1em 0}"
                            ".group h3::first-letter{text-transform:uppercase}.group .measure b{flex-basis:5.5em}"
                            "@media print{.tiles{grid-template-columns:repeat(4,1fr)}.tiles b{font-size:1.25em}.months "
                            "i{font-size:.75em}"
                            ".groups{columns:2;column-gap:8mm}}</style>\n";

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

static void tile(struct page *p, const struct lang *lang, const char *number, enum text_id label)
{
    page_raw(p, "<div>");
    page_element(p, "b", "", number);
    page_words(p, text(lang, label));
    page_raw(p, "</div>\n");
}

static void tiles(struct page *p, const struct union_summary *u, const struct lang *lang)
{
    char number[48];
    page_raw(p, "<div class=\"tiles\">\n");
    snprintf(number, sizeof number, "%zu", u->sheet_count);
    tile(p, lang, number, T_UNION_MEETINGS);
    range_words(&u->children, lang, number, sizeof number);
    tile(p, lang, u->children.most > 0 ? number : "–", T_UNION_CHILDREN);
    bool hours = u->minutes >= 60;
    snprintf(number, sizeof number, "%" PRIu64, hours ? (u->minutes + 30) / 60 : u->minutes);
    tile(p, lang, number, hours ? T_UNION_HOURS : T_UNION_MINUTES);
    snprintf(number, sizeof number, "%zu", u->groups[GROUP_COMMUNE].count);
    tile(p, lang, number, T_UNION_COMMUNES);
    page_raw(p, "</div>\n");
}

// The number of meetings, a column of that height, the month and the year below.
static void column(struct page *p, const struct group *g, uint64_t most)
{
    uint64_t height = g->meetings * COLUMN_HEIGHT / most;
    text_addf(&p->html,
              "<div>%" PRIu64 "<i style=\"height:%" PRIu64 ".%" PRIu64 "em\"></i>%.2s<br><span>%.4s</span></div>\n",
              g->meetings, height / 10, height % 10, g->name + 5, g->name);
}

static void columns(struct page *p, const struct union_summary *u, const struct lang *lang)
{
    enum { SHOWN_MOST = 24 };
    const struct group **list = union__sorted(u, GROUP_MONTH);
    size_t all = u->groups[GROUP_MONTH].count, count = 0;
    uint64_t most = 1, undated = 0;
    for (size_t i = 0; i < all; i++) {
        if (list[i]->name[0] >= '0' && list[i]->name[0] <= '9')
            list[count++] = list[i];
        else
            undated += list[i]->meetings;
    }
    size_t from = count > SHOWN_MOST ? count - SHOWN_MOST : 0;
    for (size_t i = from; i < count; i++)
        most = list[i]->meetings > most ? list[i]->meetings : most;
    page_element(p, "h2", "", text(lang, T_UNION_BY_MONTH));
    page_element(p, "p", "small", text(lang, T_UNION_MONTHS_ARE));
    page_raw(p, "<div class=\"months\">\n");
    for (size_t i = from; i < count; i++)
        column(p, list[i], most);
    page_raw(p, "</div>\n");
    if (undated > 0) {
        char number[24], sentence[200];
        const char *arguments[] = {number};
        snprintf(number, sizeof number, "%" PRIu64, undated);
        page_element(p, "p", "small", text_fill(lang, T_UNION_UNDATED, sentence, sizeof sentence, arguments, 1));
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
    return strcmp(g->name, "check") == 0 ? text(lang, T_PART_CHECK) : level_topic_in(g->name, lang_code(lang));
}

// "The room chose the safe answer: at first to 5 of 8 questions, again to 7 of 8."
static void led(struct page *p, const struct group *g, const struct lang *lang)
{
    static const enum text_id sentences[] = {T_UNION_LED, T_UNION_LED, T_UNION_LED_AFTER, T_UNION_LED_BOTH};
    char numbers[UNION_LOOKS * 2][24], sentence[300];
    const char *arguments[UNION_LOOKS * 2];
    int asked = (g->led[UNION_BEFORE].all > 0) | (g->led[UNION_AFTER].all > 0) << 1;
    for (int look = 0; look < UNION_LOOKS; look++) {
        snprintf(numbers[look * 2], sizeof numbers[0], "%" PRIu64, g->led[look].safe);
        snprintf(numbers[look * 2 + 1], sizeof numbers[0], "%" PRIu64, g->led[look].all);
        arguments[look * 2] = numbers[look * 2];
        arguments[look * 2 + 1] = numbers[look * 2 + 1];
    }
    if (asked != 0)
        page_element(p, "p", "small",
                     text_fill(lang, sentences[asked], sentence, sizeof sentence, arguments, UNION_LOOKS * 2));
}

static void facts(struct page *p, const struct group *g, const struct lang *lang)
{
    char meetings[24], children[48], sentence[300];
    snprintf(meetings, sizeof meetings, "%" PRIu64, g->meetings);
    range_words(&g->children, lang, children, sizeof children);
    const char *arguments[] = {meetings, children};
    page_element(p, "p", "small",
                 text_fill(lang, g->children.most > 0 ? T_UNION_FACTS : T_UNION_FACTS_MEETINGS, sentence,
                           sizeof sentence, arguments, 2));
    led(p, g, lang);
}

static void group(struct page *p, const struct group *g, enum group_kind kind, const struct lang *lang)
{
    static const enum text_id looks[UNION_LOOKS] = {T_SHEET_BEFORE, T_SHEET_AFTER};
    page_raw(p, "<div class=\"group\">");
    page_element(p, "h3", "", name_of(g, kind, lang));
    facts(p, g, lang);
    for (int look = 0; look < UNION_LOOKS; look++) {
        unsigned least = 0, most = 0;
        char words[32];
        if (!union__share(&g->answers[look], &least, &most))
            continue;
        share_words(least, most, words, sizeof words);
        sheet__bar(p, &(struct bar){.label = text(lang, looks[look]),
                                    .words = words,
                                    .least = least,
                                    .most = most,
                                    .whole = PERCENT,
                                    .after = look == UNION_AFTER});
    }
    page_raw(p, "</div>\n");
}

static void section(struct page *p, const struct union_summary *u, enum group_kind kind, enum text_id title,
                    const struct lang *lang)
{
    const struct group **list = union__sorted(u, kind);
    page_element(p, "h2", "", text(lang, title));
    page_element(p, "p", "small", text(lang, T_UNION_BARS_ARE));
    page_raw(p, "<div class=\"groups\">\n");
    for (size_t i = 0; i < u->groups[kind].count; i++)
        group(p, list[i], kind, lang);
    page_raw(p, "</div>\n");
    mem_free(list);
}

char *union_html(const struct union_summary *u, const struct lang *lang)
{
    struct page p = {{0}};
    page_open(&p, lang_code(lang), text(lang, T_UNION_TITLE));
    page_raw(&p, sheet__style);
    page_raw(&p, style);
    page_element(&p, "h1", "", text(lang, T_UNION_TITLE));
    tiles(&p, u, lang);
    page_element(&p, "p", "note", text(lang, T_UNION_HOW_TO_READ));
    columns(&p, u, lang);
    section(&p, u, GROUP_TOPIC, T_UNION_BY_TOPIC, lang);
    section(&p, u, GROUP_COMMUNE, T_UNION_BY_COMMUNE, lang);
    page_element(&p, "p", "small", text(lang, T_SHEET_PRIVACY));
    return page_close(&p);
}
