// SPDX-License-Identifier: MIT
//
// union_page.c — the summary as a page with drawn bars, and as a table.
#include "union_inside.h"

#include "level.h"
#include "page.h"
#include "sheet_inside.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { PERCENT = 100 };

// The least and the most that the safe share can be, in per cent; false when nobody was counted.
static bool share(const struct answers *a, unsigned *least, unsigned *most)
{
    if (a->all.most == 0)
        return false;
    uint64_t other_most = a->all.most - a->safe.most, other_least = a->all.least - a->safe.least;
    *least = a->safe.least + other_most > 0 ? (unsigned)(a->safe.least * PERCENT / (a->safe.least + other_most)) : 0;
    *most = a->safe.most + other_least > 0 ? (unsigned)(a->safe.most * PERCENT / (a->safe.most + other_least)) : 0;
    return true;
}

static void share_words(const struct answers *a, char *out, size_t size)
{
    unsigned least = 0, most = 0;
    if (!share(a, &least, &most))
        out[0] = '\0';
    else if (least == most)
        snprintf(out, size, "%u%%", least);
    else
        snprintf(out, size, "%u–%u%%", least, most);
}

static void share_cell(struct page *p, const struct answers *a)
{
    unsigned least = 0, most = 0;
    char words[32];
    page_raw(p, "<td class=\"figure\">");
    share_words(a, words, sizeof words);
    if (share(a, &least, &most))
        text_addf(&p->html, "<div class=\"track bar\"><i class=\"fill-bar\" style=\"width:%u%%\"></i><b>%s</b></div>", (least + most) / 2, words);
    page_raw(p, "</td>");
}

static void number_words(uint64_t number, const struct lang *lang, char *out, size_t size)
{
    if (number >= 1 && number <= CELLS_FEW_MOST)
        snprintf(out, size, "%s", text(lang, T_SHEET_FEW));
    else
        snprintf(out, size, "%" PRIu64, number);
}

static const char *name_of(const struct group *g, enum group_kind kind, const struct lang *lang)
{
    if (g->name[0] == '\0')
        return text(lang, T_UNION_NO_NAME);
    if (kind != GROUP_TOPIC)
        return g->name;
    return strcmp(g->name, "check") == 0 ? text(lang, T_PART_CHECK) : level_topic_in(g->name, lang_code(lang));
}

static void table(struct page *p, const struct union_summary *u, enum group_kind kind, enum text_id title, const struct lang *lang)
{
    static const enum text_id heads[] = {T_UNION_MEETINGS, T_UNION_CHILDREN, T_UNION_SAFE_BEFORE, T_UNION_SAFE_AFTER};
    const struct groups *groups = &u->groups[kind];
    uint64_t most = 1;
    page_element(p, "h2", "", text(lang, title));
    page_raw(p, "<table><tr><th></th>");
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        page_element(p, "th", "", text(lang, heads[i]));
    page_raw(p, "</tr>\n");
    for (size_t i = 0; i < groups->count; i++)
        most = groups->items[i].meetings > most ? groups->items[i].meetings : most;
    for (size_t i = 0; i < groups->count; i++) {
        const struct group *g = &groups->items[i];
        char children[40];
        number_words(g->children, lang, children, sizeof children);
        page_raw(p, "<tr><td>");
        page_words(p, name_of(g, kind, lang));
        page_raw(p, "</td><td class=\"figure\">");
        sheet__bar(p, CELL_SHOWN, (unsigned)g->meetings, (unsigned)most, "");
        page_raw(p, "</td><td>");
        page_words(p, kind == GROUP_TOPIC || g->children == 0 ? "" : children);
        page_raw(p, "</td>");
        share_cell(p, &g->before);
        share_cell(p, &g->after);
        page_raw(p, "</tr>\n");
    }
    page_raw(p, "</table>\n");
}

char *union_html(const struct union_summary *summary, const struct lang *lang)
{
    struct union_summary u = *summary; // sorting moves rows only
    struct page p = {{0}};
    char sheets[24], children[40], hours[24], sentence[600];
    union__sort(&u);
    snprintf(sheets, sizeof sheets, "%zu", u.sheet_count);
    snprintf(hours, sizeof hours, "%" PRIu64, (u.minutes + 30) / 60);
    number_words(u.children, lang, children, sizeof children);
    const char *arguments[] = {sheets, children, hours};
    page_open(&p, lang_code(lang), text(lang, T_UNION_TITLE));
    page_raw(&p, sheet__style);
    page_element(&p, "h1", "", text(lang, T_UNION_TITLE));
    page_element(&p, "p", "", text_fill(lang, T_UNION_HEAD, sentence, sizeof sentence, arguments, 3));
    page_element(&p, "p", "note", text(lang, T_UNION_HOW_TO_READ));
    table(&p, &u, GROUP_TOPIC, T_UNION_BY_TOPIC, lang);
    table(&p, &u, GROUP_MONTH, T_UNION_BY_MONTH, lang);
    table(&p, &u, GROUP_COMMUNE, T_UNION_BY_COMMUNE, lang);
    page_element(&p, "p", "small", text(lang, T_SHEET_PRIVACY));
    return page_close(&p);
}

static void csv_words(struct text *out, const char *words)
{
    text_add(out, strchr("=+-@", words[0]) != NULL && words[0] != '\0' ? "\"'" : "\"");
    for (const char *c = words; *c != '\0'; c++) {
        text_add(out, *c == '"' ? "\"" : "");
        text_add_bytes(out, c, 1);
    }
    text_add(out, "\"");
}

char *union_csv(const struct union_summary *summary)
{
    static const char *const kinds[GROUPS] = {"commune", "month", "topic"};
    struct union_summary u = *summary;
    struct text out = {0};
    union__sort(&u);
    text_add(&out, "\xEF\xBB\xBFkind,name,meetings,children,safe_before,safe_after\r\n");
    for (int k = 0; k < GROUPS; k++)
        for (size_t i = 0; i < u.groups[k].count; i++) {
            const struct group *g = &u.groups[k].items[i];
            char before[32], after[32];
            share_words(&g->before, before, sizeof before);
            share_words(&g->after, after, sizeof after);
            text_addf(&out, "%s,", kinds[k]);
            csv_words(&out, g->name);
            text_addf(&out, ",%" PRIu64 ",", g->meetings);
            if (g->children >= 1 && g->children <= CELLS_FEW_MOST)
                text_add(&out, "1-4");
            else if (g->children > 0)
                text_addf(&out, "%" PRIu64, g->children);
            text_addf(&out, ",%s,%s\r\n", before, after);
        }
    return out.bytes;
}
