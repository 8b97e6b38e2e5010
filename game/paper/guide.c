// SPDX-License-Identifier: MIT
//
// guide.c — a level as one page for the teacher's phone and for paper: how it begins, and its order.
#include "paper.h"

#include "guide_inside.h"
#include "memory.h"

#include <stdio.h>
#include <string.h>

enum { SENTENCE_BYTES = 2048 };

const char *guide__own(const struct guide *g, enum text_id id) { return text(g->lang, id); }
const char *guide__level(const struct guide *g, text_ref ref) { return level_text(g->level, lang_code(g->lang), ref); }

void guide__filled(struct guide *g, enum style_name style, enum text_id id, const char *a, const char *b)
{
    char sentence[SENTENCE_BYTES];
    const char *const arguments[] = {a, b};
    document_put(g->paper, style, text_fill(g->lang, id, sentence, sizeof sentence, arguments, 2));
}

void guide__put(struct guide *g, enum style_name style, enum text_id id)
{
    document_put(g->paper, style, guide__own(g, id));
}

void guide__items(struct guide *g, const enum text_id *ids, size_t count)
{
    for (size_t i = 0; i < count; i++)
        guide__put(g, STYLE_ITEM, ids[i]);
}

void guide__list(struct guide *g, enum style_name style, const enum text_id *ids, size_t count)
{
    document_begin(g->paper, style);
    guide__items(g, ids, count);
    document_end(g->paper);
}

void guide__not_fault(struct guide *g)
{
    const struct cast_member *harmed = level_harmed(g->level);
    if (harmed == NULL)
        return;
    document_begin(g->paper, STYLE_ALOUD_BOX);
    guide__put(g, STYLE_HOW, T_GUIDE_FAULT);
    guide__filled(g, STYLE_PLAIN, T_PLAY_NOT_FAULT, guide__level(g, harmed->name), NULL);
    guide__put(g, STYLE_PLAIN, T_PLAY_NOT_FAULT_MORE);
    document_end(g->paper);
}

// In the reader's thumb: while a child waits nobody scrolls through a page.
static void jumps(struct guide *g)
{
    document_begin(g->paper, STYLE_LINKS);
    document_link(g->paper, RUN_LINK_URGENT, "#card", guide__own(g, T_GUIDE_TO_CARD));
    document_link(g->paper, RUN_LINK, "#call", guide__own(g, T_GUIDE_TO_CALL));
    document_link(g->paper, RUN_LINK, "#dark", guide__own(g, T_GUIDE_TO_DARK));
    document_end(g->paper);
}

static void fact(struct guide *g, enum text_id label, const char *words)
{
    document_fact(g->paper, guide__own(g, label), words);
}

static void fact_filled(struct guide *g, enum text_id label, enum text_id id, const char *a, const char *b)
{
    guide__put(g, STYLE_LABEL, label);
    guide__filled(g, STYLE_FACT, id, a, b);
}

bool guide__has_short_path(const struct guide *g)
{
    uint8_t marked = 0;
    for (uint8_t i = 0; i < g->level->scene_count; i++)
        marked = (uint8_t)(marked + g->level->scenes[i].short_path);
    return marked > 0 && marked < g->level->scene_count;
}

static void time_fact(struct guide *g)
{
    char whole[16], shorter[16];
    snprintf(whole, sizeof whole, "%u", level_minutes(g->level, false).hall);
    snprintf(shorter, sizeof shorter, "%u", level_minutes(g->level, true).hall);
    enum text_id id = guide__has_short_path(g) ? T_GUIDE_MINUTES_SHORT : T_GUIDE_MINUTES;
    fact_filled(g, T_GUIDE_TIME, id, whole, shorter);
}

static void sensitivity_fact(struct guide *g)
{
    static const enum text_id words[] = {T_PICK_LIGHT, T_PICK_CAREFUL, T_PICK_PREPARED};
    uint8_t sensitive = g->level->sensitive >= 3 ? 3 : g->level->sensitive == 2 ? 2 : 1;
    char degree[200];
    snprintf(degree, sizeof degree, "%d/3 · %s", sensitive, guide__own(g, words[sensitive - 1]));
    fact(g, T_GUIDE_SENSITIVE, degree);
}

void guide__about(struct guide *g)
{
    document_begin(g->paper, STYLE_FACTS);
    if (g->level->aim != TEXT_NONE)
        fact(g, T_GUIDE_AIM, guide__level(g, g->level->aim));
    fact(g, T_GUIDE_BAND, guide__own(g, shelf_band_text(g->level->band)));
    time_fact(g);
    sensitivity_fact(g);
    if (g->level->reviewed != NULL)
        fact_filled(g, T_GUIDE_REVIEW, T_GUIDE_REVIEWED, g->level->reviewed, NULL);
    else
        fact(g, T_GUIDE_REVIEW, guide__own(g, T_GUIDE_AWAITS));
    document_end(g->paper);
}

static void line_to_fill(struct guide *g, enum text_id label)
{
    document_begin(g->paper, STYLE_FILL);
    document_words(g->paper, guide__own(g, label));
    document_line(g->paper);
    document_end(g->paper);
}

static void before(struct guide *g, bool careful)
{
    static const enum text_id ticks[] = {T_READY_ADULT, T_READY_PRIVATE, T_READY_PERSON};
    guide__put(g, STYLE_HEADING, T_READY_TITLE);
    if (careful)
        guide__list(g, STYLE_TICKS, ticks, sizeof ticks / sizeof *ticks);
    line_to_fill(g, T_GUIDE_HELPER_INSIDE);
    line_to_fill(g, T_GUIDE_HELPER_OUTSIDE);
    line_to_fill(g, T_GUIDE_HELPER_CALL);
    guide__prepare(g);
}

// A page of its own for whoever answers for it: what is to be ready, and that they have read it.
static void approval(struct guide *g)
{
    static const enum text_id ready[] = {T_GUIDE_OFFICER_READ,  T_GUIDE_OFFICER_WORDS, T_GUIDE_OFFICER_ADULT,
                                         T_GUIDE_OFFICER_QUIET, T_GUIDE_OFFICER_CALLS, T_GUIDE_OFFICER_KNOWN,
                                         T_GUIDE_OFFICER_AFTER};
    if (g->level->sensitive < 3)
        return;
    document_begin(g->paper, STYLE_CARD);
    guide__put(g, STYLE_HEADING, T_GUIDE_OFFICER);
    guide__put(g, STYLE_PLAIN, g->level->reviewed != NULL ? T_GUIDE_OFFICER_AGAIN : T_GUIDE_OFFICER_NOT_YET);
    guide__list(g, STYLE_TICKS, ready, sizeof ready / sizeof *ready);
    line_to_fill(g, T_GUIDE_OFFICER_NAME);
    line_to_fill(g, T_GUIDE_OFFICER_DAY);
    line_to_fill(g, T_GUIDE_OFFICER_SIGNS);
    guide__put(g, STYLE_SMALL, T_GUIDE_OFFICER_THEN);
    document_end(g->paper);
}

// A child alone finds this level shut; whoever sits beside it opens it with what stands here and nowhere else. Levels
// of grown-ups are not on a child's shelf.
static void opening(struct guide *g)
{
    uint8_t steps[LEVEL_OPENING_STEPS];
    struct text row = {0};
    if (g->level->sensitive != 2 || g->level->band == BAND_ADULTS)
        return;
    level_opening(g->level->id, steps);
    for (int i = 0; i < LEVEL_OPENING_STEPS; i++)
        text_addf(&row, "%s%d. %s", i > 0 ? " → " : "", steps[i] + 1, guide__own(g, shelf_opening_text(steps[i])));
    guide__put(g, STYLE_HEADING, T_GUIDE_OPENING);
    guide__put(g, STYLE_PLAIN, T_GUIDE_OPENING_HOW);
    document_put(g->paper, STYLE_PLAIN, row.bytes);
    text_free(&row);
}

static void notice(struct guide *g)
{
    document_begin(g->paper, STYLE_HEADING);
    document_words(g->paper, guide__own(g, T_GUIDE_NOTICE));
    guide__clock(g, LEVEL_NOTICE_S);
    document_end(g->paper);
    if (g->level->notice != TEXT_NONE)
        document_put(g->paper, STYLE_SAY, guide__level(g, g->level->notice));
    guide__put(g, STYLE_SAY, T_NOTICE_LEAVE);
    guide__hard_words(g);
}

static void head(struct guide *g, enum text_id for_whom, const char *title)
{
    jumps(g);
    document_begin(g->paper, STYLE_FOR);
    document_words(g->paper, guide__own(g, T_TITLE_NAME));
    document_words(g->paper, " · ");
    document_words(g->paper, guide__own(g, for_whom));
    document_end(g->paper);
    document_put(g->paper, STYLE_TITLE, title);
    guide__put(g, STYLE_SECRET, T_GUIDE_SECRET);
}

void guide__one_level(struct guide *g)
{
    notice(g);
    guide__scenes(g);
}

// An evening of grown-ups has its own words on paper, too.
const struct lang *guide__for_band(const struct lang *lang, enum band band)
{
    return band == BAND_ADULTS ? lang_for(lang, AUDIENCE_ADULTS) : lang;
}

// In the order of the hour; what may be needed at any moment (power cut, a child who tells, numbers) comes last, where
// a thumb finds it.
struct document *paper_guide(const struct level *level, const struct help *help, const struct lang *lang)
{
    struct guide g = {.level = level, .help = help, .lang = guide__for_band(lang, level->band)};
    g.paper = document_new(lang_code(lang), guide__level(&g, level->title));
    head(&g, T_GUIDE_FOR, guide__level(&g, level->title));
    guide__about(&g);
    before(&g, level->sensitive >= 2);
    opening(&g);
    guide__never(&g);
    guide__one_level(&g);
    guide__closing(&g);
    guide__asked(&g);
    guide__dark(&g);
    approval(&g);
    guide__card(&g);
    guide__numbers(&g);
    return g.paper;
}

static bool has_careful_level(const struct plan_guide *plan)
{
    for (size_t i = 0; i < plan->level_count; i++)
        if (plan->levels[i]->sensitive >= 2)
            return true;
    return false;
}

struct document *paper_plan_guide(const struct plan_guide *plan, const struct help *help, const struct lang *lang)
{
    struct guide g = {.help = help, .lang = guide__for_band(lang, plan->plan->band)};
    const char *called = plan_called(plan->plan->title, &plan->plan->names, lang_code(lang));
    const char *title = called[0] != '\0' ? called : guide__own(&g, T_PRINT_PLAN_FOR);
    g.level = plan->level_count > 0 ? plan->levels[0] : NULL;
    g.paper = document_new(lang_code(lang), title);
    head(&g, T_PRINT_PLAN_FOR, title);
    guide__parts(&g, plan);
    before(&g, has_careful_level(plan));
    guide__never(&g);
    guide__hour(&g, plan);
    for (size_t i = 0; i < plan->level_count; i++) {
        g.level = plan->levels[i];
        guide__asked(&g);
        guide__dark(&g);
    }
    guide__card(&g);
    guide__numbers(&g);
    return g.paper;
}

char *paper_write_guide(const struct level *level, const struct help *help, const struct lang *lang, const char *folder,
                        struct file_problem *problem)
{
    struct text name = {0};
    text_addf(&name, "%s.%s.html", level->id, lang_code(lang));
    struct document *guide = paper_guide(level, help, lang);
    char *page = document_html(guide), *path = file_write_beside(folder, name.bytes, page, strlen(page), problem);
    text_free(&name);
    mem_free(page);
    document_free(guide);
    return path;
}
