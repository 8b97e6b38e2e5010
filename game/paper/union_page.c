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

enum { PERCENT = 100 };

static const char style[] =
    "<style>.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(8em,1fr));gap:.6em;margin:1em 0}"
    ".tiles div{background:#fff;border:1px solid #d8c9b4;border-top:5px solid #f6b63c;border-radius:.6em;padding:.5em .8em}"
    ".tiles b{display:block;font-size:1.5em;line-height:1.3}"
    ".months{display:flex;align-items:flex-end;gap:.5em;height:11em;margin:1em 0 .6em;padding:0 .2em;border-bottom:2px solid #1e2145}"
    ".months div{flex:1 1 0;max-width:4em;height:100%;display:flex;flex-direction:column;justify-content:flex-end;text-align:center;"
    "font-size:.8em;min-width:0}.months i{display:block;background:#3a3f73;border-radius:.3em .3em 0 0;min-height:2px;"
    "-webkit-print-color-adjust:exact;print-color-adjust:exact}"
    ".names{display:flex;gap:.5em;padding:0 .2em;margin-bottom:1.2em}.names span{flex:1 1 0;max-width:5em;text-align:center;"
    "font-size:.7em;color:#4a4d6d;min-width:0}"
    ".group{border-bottom:1px solid #e6dac6;padding:.5em 0;break-inside:avoid}.group h3{margin:0}.group p{margin:.1em 0}"
    "@media print{.tiles{grid-template-columns:repeat(4,1fr)}.tiles b{font-size:1.25em}.months{height:8em}"
    ".groups{columns:2;column-gap:8mm}}</style>\n";

static bool is_few(const struct range *r) { return r->most > 0 && r->most <= CELLS_FEW_MOST; }

bool union__share(const struct answers *a, unsigned *least, unsigned *most)
{
    uint64_t low = a->safe.least + a->other.most, high = a->safe.most + a->other.least;
    if (a->safe.most + a->other.most <= CELLS_FEW_MOST)
        return false;
    *least = low > 0 ? (unsigned)(a->safe.least * PERCENT / low) : 0;
    *most = high > 0 ? (unsigned)((a->safe.most * PERCENT + high - 1) / high) : PERCENT;
    return *most - *least < PERCENT; // 0 to 100 says nothing
}

static void share_words(unsigned least, unsigned most, char *out, size_t size)
{
    snprintf(out, size, least == most ? "%u%%" : "%u–%u%%", least, most);
}

static void range_words(const struct range *r, const struct lang *lang, char *out, size_t size)
{
    if (is_few(r))
        snprintf(out, size, "%s", text(lang, T_SHEET_FEW));
    else
        snprintf(out, size, r->least == r->most ? "%" PRIu64 : "%" PRIu64 "–%" PRIu64, r->least, r->most);
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
    snprintf(number, sizeof number, "%" PRIu64, (u->minutes + 30) / 60);
    tile(p, lang, number, T_UNION_HOURS);
    snprintf(number, sizeof number, "%zu", u->groups[GROUP_COMMUNE].count);
    tile(p, lang, number, T_UNION_COMMUNES);
    page_raw(p, "</div>\n");
}

static void columns(struct page *p, const struct union_summary *u, const struct lang *lang)
{
    enum { SHOWN_MOST = 24 };
    const struct group **list = union__sorted(u, GROUP_MONTH);
    size_t count = u->groups[GROUP_MONTH].count, from = count > SHOWN_MOST ? count - SHOWN_MOST : 0;
    uint64_t most = 1;
    for (size_t i = from; i < count; i++)
        most = list[i]->meetings > most ? list[i]->meetings : most;
    page_element(p, "h2", "", text(lang, T_UNION_BY_MONTH));
    page_element(p, "p", "small", text(lang, T_UNION_MONTHS_ARE));
    page_raw(p, "<div class=\"months\">\n");
    for (size_t i = from; i < count; i++)
        text_addf(&p->html, "<div>%" PRIu64 "<i style=\"height:%" PRIu64 "%%\"></i></div>\n", list[i]->meetings,
                  list[i]->meetings * 85 / most);
    page_raw(p, "</div>\n<div class=\"names\">\n");
    for (size_t i = from; i < count; i++)
        text_addf(&p->html, "<span>%.2s/<wbr>%.4s</span>\n", list[i]->name + 5, list[i]->name); // 2026-11 → 11/2026
    page_raw(p, "</div>\n");
    mem_free(list);
}

// ---- the groups ----

static const char *name_of(const struct group *g, enum group_kind kind, const struct lang *lang)
{
    if (g->name[0] == '\0')
        return text(lang, T_UNION_NO_NAME);
    if (kind != GROUP_TOPIC)
        return g->name;
    return strcmp(g->name, "check") == 0 ? text(lang, T_PART_CHECK) : level_topic_in(g->name, lang_code(lang));
}

static void facts(struct page *p, const struct group *g, const struct lang *lang)
{
    char meetings[24], children[48], safe[24], all[24], sentence[300];
    snprintf(meetings, sizeof meetings, "%" PRIu64, g->meetings);
    range_words(&g->children, lang, children, sizeof children);
    const char *arguments[] = {meetings, children};
    page_element(p, "p", "small", text_fill(lang, g->children.most > 0 ? T_UNION_FACTS : T_UNION_FACTS_MEETINGS, sentence,
                                            sizeof sentence, arguments, 2));
    for (int look = 0; look < UNION_LOOKS; look++) {
        if (g->led[look].all == 0)
            continue;
        snprintf(safe, sizeof safe, "%" PRIu64, g->led[look].safe);
        snprintf(all, sizeof all, "%" PRIu64, g->led[look].all);
        const char *led[] = {safe, all};
        page_element(p, "p", "small", text_fill(lang, look == UNION_BEFORE ? T_UNION_LED : T_UNION_LED_AFTER, sentence,
                                                sizeof sentence, led, 2));
    }
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
        sheet__bar(p, &(struct bar){.label = text(lang, looks[look]), .words = words, .least = least, .most = most,
                                    .whole = PERCENT, .after = look == UNION_AFTER});
    }
    page_raw(p, "</div>\n");
}

static void section(struct page *p, const struct union_summary *u, enum group_kind kind, enum text_id title, const struct lang *lang)
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
