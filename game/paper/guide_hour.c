// SPDX-License-Identifier: MIT
//
// guide_hour.c — what stands around the scenes in the order of the hour: what to bring, where to sit, what the second
// adult does, hard words before the story, what children ask after it; and the clock that runs beside it all.
#include "guide_inside.h"

#include <stdio.h>

void guide__clock(struct guide *g, unsigned seconds)
{
    unsigned minutes = (seconds + 30) / 60;
    char from[16], takes[16];
    snprintf(from, sizeof from, "%u", (g->clock_s + 30) / 60);
    snprintf(takes, sizeof takes, "%u", minutes > 0 ? minutes : 1);
    g->clock_s += seconds;
    document_words(g->paper, " ");
    guide__filled(g, RUN_TAG, T_GUIDE_BEGINS, from, takes);
}

void guide__prepare(struct guide *g)
{
    static const enum text_id bring[] = {T_GUIDE_BRING_1, T_GUIDE_BRING_2};
    static const enum text_id sit[] = {T_GUIDE_SIT_1, T_GUIDE_SIT_2, T_GUIDE_SIT_3};
    static const enum text_id second[] = {T_GUIDE_SECOND_1, T_GUIDE_SECOND_2, T_GUIDE_SECOND_3, T_GUIDE_SECOND_4};
    guide__put(g, STYLE_HEADING_3, T_GUIDE_BRING);
    document_begin(g->paper, STYLE_TICKS);
    guide__items(g, bring, sizeof bring / sizeof *bring);
    for (uint8_t i = 0; g->level != NULL && i < g->level->material_count; i++)
        document_put(g->paper, STYLE_ITEM, guide__level(g, g->level->materials[i]));
    document_end(g->paper);
    guide__put(g, STYLE_HEADING_3, T_GUIDE_SIT);
    guide__list(g, STYLE_LIST, sit, sizeof sit / sizeof *sit);
    guide__put(g, STYLE_HEADING_3, T_GUIDE_SECOND);
    guide__list(g, STYLE_LIST, second, sizeof second / sizeof *second);
}

// Words some of the children may not know, each with a gesture or a picture.
void guide__hard_words(struct guide *g)
{
    if (g->level->word_count == 0)
        return;
    guide__put(g, STYLE_HEADING_3, T_GUIDE_WORDS);
    document_begin(g->paper, STYLE_LIST);
    for (uint8_t i = 0; i < g->level->word_count; i++) {
        document_begin(g->paper, STYLE_ITEM);
        document_run(g->paper, RUN_STRONG, guide__level(g, g->level->words[i].first));
        document_words(g->paper, ": ");
        document_words(g->paper, guide__level(g, g->level->words[i].second));
        document_end(g->paper);
    }
    document_end(g->paper);
}

void guide__asked(struct guide *g)
{
    if (g->level->question_count == 0)
        return;
    guide__put(g, STYLE_HEADING, T_GUIDE_ASKED);
    guide__put(g, STYLE_HOW, T_GUIDE_ASKED_HOW);
    for (uint8_t i = 0; i < g->level->question_count; i++) {
        document_begin(g->paper, STYLE_ANSWER);
        document_put(g->paper, STYLE_QUESTION, guide__level(g, g->level->questions[i].first));
        document_put(g->paper, STYLE_SAY, guide__level(g, g->level->questions[i].second));
        document_end(g->paper);
    }
}

void guide__promise(struct guide *g)
{
    static const enum text_id lines[] = {T_PROMISE_LISTEN, T_PROMISE_HELP, T_PROMISE_NEVER_MUST, T_PROMISE_CORNER};
    char sentence[300];
    const char *const answer[] = {guide__own(g, T_PROMISE_WE)};
    document_words(g->paper, text_fill(g->lang, T_GUIDE_DARK_PROMISE, sentence, sizeof sentence, answer, 1));
    guide__list(g, STYLE_LIST, lines, sizeof lines / sizeof *lines);
}
