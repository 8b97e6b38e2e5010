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

void guide__filled(struct guide *g, const char *tag, const char *class, enum text_id id, const char *a, const char *b)
{
    char sentence[SENTENCE_BYTES];
    const char *const arguments[] = {a, b};
    page_element(&g->page, tag, class, text_fill(g->lang, id, sentence, sizeof sentence, arguments, 2));
}

void guide__not_fault(struct guide *g)
{
    const struct cast_member *harmed = level_harmed(g->level);
    if (harmed == NULL)
        return;
    page_raw(&g->page, "<div class=\"aloud\">\n");
    page_element(&g->page, "p", "how", guide__own(g, T_GUIDE_FAULT));
    guide__filled(g, "p", "", T_PLAY_NOT_FAULT, guide__level(g, harmed->name), NULL);
    page_element(&g->page, "p", "", guide__own(g, T_PLAY_NOT_FAULT_MORE));
    page_raw(&g->page, "</div>\n");
}

// In the reader's thumb: while a child waits nobody scrolls through a page.
static void jumps(struct guide *g)
{
    static const struct {
        const char *to, *class;
        enum text_id words;
    } links[] = {
        {"card", "urgent", T_GUIDE_TO_CARD},
        {"call", "", T_GUIDE_TO_CALL},
        {"dark", "", T_GUIDE_TO_DARK},
    };
    page_raw(&g->page, "<nav>\n");
    for (size_t i = 0; i < sizeof links / sizeof links[0]; i++) {
        text_addf(&g->page.html, "<a href=\"#%s\" class=\"%s\">", links[i].to, links[i].class);
        page_words(&g->page, guide__own(g, links[i].words));
        page_raw(&g->page, "</a>\n");
    }
    page_raw(&g->page, "</nav>\n");
}

static void fact(struct guide *g, enum text_id label, const char *words)
{
    page_element(&g->page, "dt", "", guide__own(g, label));
    page_element(&g->page, "dd", "", words);
}

static void fact_filled(struct guide *g, enum text_id label, enum text_id id, const char *a, const char *b)
{
    page_element(&g->page, "dt", "", guide__own(g, label));
    guide__filled(g, "dd", "", id, a, b);
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
    static const enum text_id bands[BANDS] = {T_BAND_6_8, T_BAND_9_11, T_BAND_12_15};
    page_raw(&g->page, "<dl>\n");
    if (g->level->aim != TEXT_NONE)
        fact(g, T_GUIDE_AIM, guide__level(g, g->level->aim));
    fact(g, T_GUIDE_BAND, guide__own(g, bands[g->level->band]));
    time_fact(g);
    sensitivity_fact(g);
    if (g->level->reviewed != NULL)
        fact_filled(g, T_GUIDE_REVIEW, T_GUIDE_REVIEWED, g->level->reviewed, NULL);
    else
        fact(g, T_GUIDE_REVIEW, guide__own(g, T_GUIDE_AWAITS));
    page_raw(&g->page, "</dl>\n");
}

static void line_to_fill(struct guide *g, enum text_id label)
{
    page_raw(&g->page, "<p class=\"fill\"><span>");
    page_words(&g->page, guide__own(g, label));
    page_raw(&g->page, "</span><i></i></p>\n");
}

static void before(struct guide *g, bool careful)
{
    static const enum text_id ticks[] = {T_READY_ADULT, T_READY_PRIVATE, T_READY_PERSON};
    page_element(&g->page, "h2", "", guide__own(g, T_READY_TITLE));
    if (careful) {
        page_raw(&g->page, "<ul class=\"ticks\">\n");
        for (size_t i = 0; i < 3; i++)
            page_element(&g->page, "li", "", guide__own(g, ticks[i]));
        page_raw(&g->page, "</ul>\n");
    }
    line_to_fill(g, T_GUIDE_HELPER_INSIDE);
    line_to_fill(g, T_GUIDE_HELPER_OUTSIDE);
    line_to_fill(g, T_GUIDE_HELPER_CALL);
    guide__prepare(g);
}

// A child alone finds this level shut; whoever sits beside it opens it with what stands here and nowhere else.
static void opening(struct guide *g)
{
    uint8_t steps[LEVEL_OPENING_STEPS];
    struct text row = {0};
    if (g->level->sensitive != 2)
        return;
    level_opening(g->level->id, steps);
    for (int i = 0; i < LEVEL_OPENING_STEPS; i++)
        text_addf(&row, "%s%d. %s", i > 0 ? " → " : "", steps[i] + 1,
                  guide__own(g, (enum text_id)(T_OPENING_DRUM + steps[i])));
    page_element(&g->page, "h2", "", guide__own(g, T_GUIDE_OPENING));
    page_element(&g->page, "p", "", guide__own(g, T_GUIDE_OPENING_HOW));
    page_element(&g->page, "p", "", row.bytes);
    text_free(&row);
}

static void notice(struct guide *g)
{
    page_raw(&g->page, "<h2>");
    page_words(&g->page, guide__own(g, T_GUIDE_NOTICE));
    guide__clock(g, GUIDE_NOTICE_S);
    page_raw(&g->page, "</h2>\n");
    if (g->level->notice != TEXT_NONE)
        page_element(&g->page, "p", "say", guide__level(g, g->level->notice));
    page_element(&g->page, "p", "say", guide__own(g, T_NOTICE_LEAVE));
    guide__hard_words(g);
}

static void head(struct guide *g, enum text_id for_whom, const char *title)
{
    jumps(g);
    page_raw(&g->page, "<p class=\"for\">");
    page_words(&g->page, guide__own(g, T_TITLE_NAME));
    page_raw(&g->page, " · ");
    page_words(&g->page, guide__own(g, for_whom));
    page_raw(&g->page, "</p>\n");
    page_element(&g->page, "h1", "", title);
    page_element(&g->page, "p", "secret", guide__own(g, T_GUIDE_SECRET));
}

void guide__one_level(struct guide *g)
{
    notice(g);
    guide__scenes(g);
}

// In the order of the hour; what may be needed at any moment (power cut, a child who tells, numbers) comes last, where
// a thumb finds it.
char *paper_guide(const struct level *level, const struct help *help, const struct lang *lang)
{
    struct guide g = {.level = level, .help = help, .lang = lang};
    page_open(&g.page, lang_code(lang), guide__level(&g, level->title));
    head(&g, T_GUIDE_FOR, guide__level(&g, level->title));
    guide__about(&g);
    before(&g, level->sensitive >= 2);
    opening(&g);
    guide__never(&g);
    guide__one_level(&g);
    guide__closing(&g);
    guide__asked(&g);
    guide__dark(&g);
    guide__card(&g);
    guide__numbers(&g);
    return page_close(&g.page);
}

static bool has_careful_level(const struct plan_guide *plan)
{
    for (size_t i = 0; i < plan->level_count; i++)
        if (plan->levels[i]->sensitive >= 2)
            return true;
    return false;
}

char *paper_plan_guide(const struct plan_guide *plan, const struct help *help, const struct lang *lang)
{
    struct guide g = {.help = help, .lang = lang};
    const char *title = plan->plan->title[0] != '\0' ? plan->plan->title : guide__own(&g, T_PRINT_PLAN_FOR);
    g.level = plan->level_count > 0 ? plan->levels[0] : NULL;
    page_open(&g.page, lang_code(lang), title);
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
    return page_close(&g.page);
}

char *paper_write_guide(const struct level *level, const struct help *help, const struct lang *lang, const char *folder,
                        struct file_problem *problem)
{
    struct text name = {0};
    text_addf(&name, "%s.%s.html", level->id, lang_code(lang));
    char *page = paper_guide(level, help, lang),
         *path = file_write_beside(folder, name.bytes, page, strlen(page), problem);
    text_free(&name);
    mem_free(page);
    return path;
}
