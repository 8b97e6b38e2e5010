// SPDX-License-Identifier: MIT
//
// guide_hour.c — what stands around the scenes in the order of the hour: what to bring, where to sit, what the second
// adult does, hard words before the story, what children ask after it; and the clock that runs beside it all.
#include "guide_inside.h"

#include <stdio.h>

static void list(struct guide *g, const enum text_id *ids, size_t count)
{
    for (size_t i = 0; i < count; i++)
        page_element(&g->page, "li", "", guide__own(g, ids[i]));
}

void guide__clock(struct guide *g, unsigned seconds)
{
    unsigned minutes = (seconds + 30) / 60;
    char from[16], takes[16];
    snprintf(from, sizeof from, "%u", (g->clock_s + 30) / 60);
    snprintf(takes, sizeof takes, "%u", minutes > 0 ? minutes : 1);
    g->clock_s += seconds;
    page_raw(&g->page, " ");
    guide__filled(g, "span", "tag", T_GUIDE_BEGINS, from, takes);
}

void guide__prepare(struct guide *g)
{
    static const enum text_id sit[] = {T_GUIDE_SIT_1, T_GUIDE_SIT_2, T_GUIDE_SIT_3};
    static const enum text_id second[] = {T_GUIDE_SECOND_1, T_GUIDE_SECOND_2, T_GUIDE_SECOND_3, T_GUIDE_SECOND_4};
    page_element(&g->page, "h3", "", guide__own(g, T_GUIDE_BRING));
    page_raw(&g->page, "<ul class=\"ticks\">\n");
    list(g, (const enum text_id[]){T_GUIDE_BRING_1, T_GUIDE_BRING_2}, 2);
    for (uint8_t i = 0; g->level != NULL && i < g->level->material_count; i++)
        page_element(&g->page, "li", "", guide__level(g, g->level->materials[i]));
    page_raw(&g->page, "</ul>\n");
    page_element(&g->page, "h3", "", guide__own(g, T_GUIDE_SIT));
    page_raw(&g->page, "<ul>\n");
    list(g, sit, sizeof sit / sizeof *sit);
    page_raw(&g->page, "</ul>\n");
    page_element(&g->page, "h3", "", guide__own(g, T_GUIDE_SECOND));
    page_raw(&g->page, "<ul>\n");
    list(g, second, sizeof second / sizeof *second);
    page_raw(&g->page, "</ul>\n");
}

// Words some of the children may not know, each with a gesture or a picture.
void guide__hard_words(struct guide *g)
{
    if (g->level->word_count == 0)
        return;
    page_element(&g->page, "h3", "", guide__own(g, T_GUIDE_WORDS));
    page_raw(&g->page, "<ul>\n");
    for (uint8_t i = 0; i < g->level->word_count; i++) {
        page_raw(&g->page, "<li><b>");
        page_words(&g->page, guide__level(g, g->level->words[i].first));
        page_raw(&g->page, "</b>: ");
        page_words(&g->page, guide__level(g, g->level->words[i].second));
        page_raw(&g->page, "</li>\n");
    }
    page_raw(&g->page, "</ul>\n");
}

void guide__asked(struct guide *g)
{
    if (g->level->question_count == 0)
        return;
    page_element(&g->page, "h2", "", guide__own(g, T_GUIDE_ASKED));
    page_element(&g->page, "p", "how", guide__own(g, T_GUIDE_ASKED_HOW));
    for (uint8_t i = 0; i < g->level->question_count; i++) {
        page_raw(&g->page, "<div class=\"answer\">\n");
        page_element(&g->page, "p", "question", guide__level(g, g->level->questions[i].first));
        page_element(&g->page, "p", "say", guide__level(g, g->level->questions[i].second));
        page_raw(&g->page, "</div>\n");
    }
}

void guide__promise(struct guide *g)
{
    static const enum text_id lines[] = {T_PROMISE_LISTEN, T_PROMISE_HELP, T_PROMISE_NEVER_MUST, T_PROMISE_CORNER};
    char sentence[300];
    const char *const answer[] = {guide__own(g, T_PROMISE_WE)};
    page_words(&g->page, text_fill(g->lang, T_GUIDE_DARK_PROMISE, sentence, sizeof sentence, answer, 1));
    page_raw(&g->page, "<ul>\n");
    list(g, lines, sizeof lines / sizeof lines[0]);
    page_raw(&g->page, "</ul>");
}
