// SPDX-License-Identifier: MIT
//
// review.c — a whole level for whoever must be able to answer for it, before any child sees it.
//
// The scenes are those of the guide, word for word, and so is the key: what is approved is what is played. Around them
// stands what a facilitator does not need: every way through, remarks, sources, the list of what is never taught.
#include "review.h"

#include "guide_inside.h"
#include "hash.h"
#include "review_ways.h"
#include "text.h"

#include <inttypes.h>
#include <stdio.h>

enum { WAYS_SHOWN = 12 };

static void fact(struct guide *g, enum text_id label, const char *words)
{
    document_fact(g->paper, guide__own(g, label), words);
}

static void fact_filled(struct guide *g, enum text_id label, enum text_id id, const char *a, const char *b)
{
    guide__put(g, STYLE_LABEL, label);
    guide__filled(g, STYLE_FACT, id, a, b);
}

// ---- which level this is ----

// Of the level and its translations: whatever of them is changed later, it was not this that was approved.
void review_code(const struct level *level, char code[9])
{
    uint64_t sum = level->hash;
    for (uint8_t i = 0; i < level->file_count; i++)
        sum = hash_bytes(sum, level->files[i].bytes, level->files[i].length);
    snprintf(code, 9, "%08" PRIX32, (uint32_t)(hash_stir(sum) >> 32));
}

static void version(struct guide *g)
{
    char code[9];
    review_code(g->level, code);
    fact_filled(g, T_REVIEW_VERSION, T_REVIEW_VERSION_IS, g->level->id, code);
}

static void topics(struct guide *g)
{
    struct text all = {0};
    for (uint8_t i = 0; i < g->level->topic_count; i++)
        text_addf(&all, "%s%s", i > 0 ? ", " : "", level_topic_in(g->level->topics[i], g->lang));
    if (g->level->topic_count > 0)
        fact(g, T_REVIEW_TOPICS, text_bytes(&all));
    text_free(&all);
}

static void harmed(struct guide *g)
{
    struct text all = {0};
    for (uint8_t i = 0; i < g->level->cast_count; i++)
        if (g->level->cast[i].harmed)
            text_addf(&all, "%s%s", all.length > 0 ? ", " : "", guide__level(g, g->level->cast[i].name));
    fact(g, T_REVIEW_HARMED, all.length > 0 ? text_bytes(&all) : guide__own(g, T_REVIEW_NOBODY));
    text_free(&all);
}

static void languages(struct guide *g)
{
    struct text all = {0};
    text_add(&all, g->level->language);
    for (uint8_t i = 0; i < g->level->translation_count; i++) {
        const struct translation *t = &g->level->translations[i];
        char missing[16], words[200];
        snprintf(missing, sizeof missing, "%zu", t->missing);
        const char *const arguments[] = {t->language, missing};
        text_addf(&all, ", %s",
                  t->missing == 0 ? t->language
                                  : text_fill(g->lang, T_REVIEW_LANGUAGE_LACKS, words, sizeof words, arguments, 2));
    }
    fact(g, T_REVIEW_LANGUAGES, text_bytes(&all));
    text_free(&all);
}

static void facts(struct guide *g)
{
    guide__about(g);
    document_begin(g->paper, STYLE_FACTS);
    version(g);
    if (g->level->author != NULL)
        fact(g, T_CONTEST_AUTHOR, g->level->author);
    topics(g);
    harmed(g);
    languages(g);
    document_end(g->paper);
}

static void head(struct guide *g)
{
    static const enum text_id how[] = {T_REVIEW_HOW_1, T_REVIEW_HOW_2, T_REVIEW_HOW_3};
    document_begin(g->paper, STYLE_FOR);
    document_words(g->paper, guide__own(g, T_TITLE_NAME));
    document_words(g->paper, " · ");
    document_words(g->paper, guide__own(g, T_REVIEW_FOR));
    document_end(g->paper);
    document_put(g->paper, STYLE_TITLE, guide__level(g, g->level->title));
    guide__put(g, STYLE_SECRET, T_REVIEW_SECRET);
    facts(g);
    guide__list(g, STYLE_STEPS, how, sizeof how / sizeof *how);
}

// ---- all ways ----

struct ways {
    struct guide *guide;
    size_t shown;
};

static void one_way(void *self, const struct review_step *steps, size_t count)
{
    struct ways *ways = self;
    struct text row = {0};
    if (++ways->shown > WAYS_SHOWN)
        return;
    for (size_t i = 0; i < count; i++) {
        text_addf(&row, "%s%d", i > 0 ? " → " : "", steps[i].scene + 1);
        if (steps[i].letters[0] != '\0')
            text_addf(&row, " (%s)", steps[i].letters);
    }
    text_addf(&row, " → %s", guide__own(ways->guide, T_REVIEW_WAY_END));
    document_put(ways->guide->paper, STYLE_ITEM, text_bytes(&row));
    text_free(&row);
}

static void all_ways(struct guide *g)
{
    struct ways ways = {g, 0};
    char more[24];
    guide__put(g, STYLE_HEADING, T_REVIEW_WAYS);
    guide__put(g, STYLE_PLAIN, T_REVIEW_WAYS_HOW);
    document_begin(g->paper, STYLE_STEPS);
    size_t count = review_ways(g, one_way, &ways);
    document_end(g->paper);
    snprintf(more, sizeof more, "%zu", count - WAYS_SHOWN);
    if (count > WAYS_SHOWN)
        guide__filled(g, STYLE_PLAIN, T_REVIEW_WAYS_MORE, more, NULL);
}

// ---- below each scene ----

static void line_to_fill(struct guide *g, enum text_id label)
{
    document_begin(g->paper, STYLE_FILL);
    document_words(g->paper, guide__own(g, label));
    document_line(g->paper);
    document_end(g->paper);
}

static void remarks(struct guide *g, const struct scene *s)
{
    if (s->alone != TEXT_NONE)
        document_labelled(g->paper, guide__own(g, T_REVIEW_ALONE), guide__level(g, s->alone));
    line_to_fill(g, T_REVIEW_REMARKS);
}

// ---- what stands behind it ----

static void source(struct guide *g, const struct review_source *s)
{
    document_begin(g->paper, STYLE_ITEM);
    document_run(g->paper, RUN_STRONG, s->key);
    document_words(g->paper, " · ");
    document_words(g->paper, s->title != NULL ? s->title : guide__own(g, T_REVIEW_SOURCE_UNKNOWN));
    const char *const more[] = {s->publisher, s->address};
    for (size_t i = 0; i < sizeof more / sizeof *more; i++)
        if (more[i] != NULL) {
            document_words(g->paper, i == 0 ? ". " : ", ");
            document_run(g->paper, i == 0 ? RUN_STRONG : RUN_SMALL, more[i]);
        }
    document_end(g->paper);
}

static void sources(struct guide *g, const struct review *r)
{
    guide__put(g, STYLE_HEADING, T_REVIEW_SOURCES);
    if (r->source_count == 0) {
        guide__put(g, STYLE_PLAIN, T_REVIEW_NO_SOURCES);
        return;
    }
    guide__put(g, STYLE_PLAIN, T_REVIEW_SOURCES_HOW);
    document_begin(g->paper, STYLE_LIST);
    for (size_t i = 0; i < r->source_count; i++)
        source(g, &r->sources[i]);
    document_end(g->paper);
}

static void findings(struct guide *g, const struct review *r)
{
    guide__put(g, STYLE_HEADING, T_REVIEW_CHECKER);
    if (r->finding_count == 0) {
        guide__put(g, STYLE_PLAIN, T_REVIEW_CHECKER_FINE);
        return;
    }
    document_begin(g->paper, STYLE_LIST);
    for (size_t i = 0; i < r->finding_count; i++)
        document_put(g->paper, STYLE_ITEM, r->findings[i]);
    document_end(g->paper);
}

// ---- what is never taught, and the end ----

void review_never_taught(struct document *paper, const struct lang *lang)
{
    static const enum text_id list[] = {T_REVIEW_NEVER_1,  T_REVIEW_NEVER_2,  T_REVIEW_NEVER_3,  T_REVIEW_NEVER_4,
                                        T_REVIEW_NEVER_5,  T_REVIEW_NEVER_6,  T_REVIEW_NEVER_7,  T_REVIEW_NEVER_8,
                                        T_REVIEW_NEVER_9,  T_REVIEW_NEVER_10, T_REVIEW_NEVER_11, T_REVIEW_NEVER_12,
                                        T_REVIEW_NEVER_13, T_REVIEW_NEVER_14, T_REVIEW_NEVER_15, T_REVIEW_NEVER_16,
                                        T_REVIEW_NEVER_17, T_REVIEW_NEVER_18};
    document_put(paper, STYLE_HEADING, text(lang, T_REVIEW_NEVER));
    document_put(paper, STYLE_PLAIN, text(lang, T_REVIEW_NEVER_HOW));
    document_begin(paper, STYLE_TICKS);
    for (size_t i = 0; i < sizeof list / sizeof *list; i++)
        document_put(paper, STYLE_ITEM, text(lang, list[i]));
    document_end(paper);
}

static void signature(struct guide *g)
{
    static const enum text_id verdicts[] = {T_REVIEW_FIT, T_REVIEW_FIT_LATER, T_REVIEW_NOT_FIT};
    document_begin(g->paper, STYLE_CARD);
    guide__put(g, STYLE_HEADING, T_REVIEW_SIGN);
    version(g);
    guide__list(g, STYLE_TICKS, verdicts, sizeof verdicts / sizeof *verdicts);
    line_to_fill(g, T_REVIEW_REMARKS);
    line_to_fill(g, T_GUIDE_OFFICER_NAME);
    line_to_fill(g, T_GUIDE_OFFICER_DAY);
    line_to_fill(g, T_GUIDE_OFFICER_SIGNS);
    guide__put(g, STYLE_SMALL, T_GUIDE_OFFICER_THEN);
    document_end(g->paper);
}

struct document *paper_review(const struct review *r, const struct help *help, const struct lang *lang)
{
    struct guide g = {.level = r->level, .help = help, .lang = guide__for_band(lang, r->level->band), .below = remarks};
    g.paper = document_new(lang_code(lang), guide__level(&g, r->level->title));
    head(&g);
    all_ways(&g);
    guide__prepare(&g);
    guide__one_level(&g);
    guide__asked(&g);
    sources(&g, r);
    findings(&g, r);
    review_never_taught(g.paper, g.lang);
    signature(&g);
    return g.paper;
}
