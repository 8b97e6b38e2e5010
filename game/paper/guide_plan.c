// SPDX-License-Identifier: MIT
//
// guide_plan.c — a plan on paper: its parts in order, and each in its place: the words of warm-ups,
// breaths, checks and debriefs, the promise, the levels, the closing.
#include "guide_inside.h"

#include <stdio.h>
#include <string.h>

static const char *title_of(const struct guide *g, const struct plan_guide *plan, const struct plan_part *part)
{
    const struct activity *a = activities_find(plan->activities, part->use);
    if (a != NULL)
        return spoken_in(&a->title, lang_code(g->lang));
    for (size_t i = 0; i < plan->level_count; i++)
        if (strcmp(plan->levels[i]->id, part->use) == 0)
            return level_text(plan->levels[i], lang_code(g->lang), plan->levels[i]->title);
    return part->use;
}

void guide__parts(struct guide *g, const struct plan_guide *plan)
{
    char minutes[16];
    snprintf(minutes, sizeof minutes, "%u", plan->plan->minutes);
    guide__filled(g, STYLE_HEADING, T_PRINT_PLAN_MINUTES, minutes, NULL);
    document_begin(g->paper, STYLE_FACTS);
    unsigned at = 0;
    for (size_t i = 0; i < plan->plan->part_count; i++) {
        const struct plan_part *part = &plan->plan->parts[i];
        char words[400];
        const char *title = title_of(g, plan, part);
        char from[16], to[16];
        snprintf(from, sizeof from, "%u", at);
        at += part->minutes;
        snprintf(to, sizeof to, "%u", at);
        guide__filled(g, STYLE_LABEL, T_GUIDE_CLOCK, from, to);
        snprintf(words, sizeof words, "%s%s%s%s%s%s", guide__own(g, plan_part_text(part->kind)),
                 title[0] != '\0' ? ": " : "", title, part->short_path ? " (" : "",
                 part->short_path ? guide__own(g, T_GUIDE_SHORT) : "", part->short_path ? ")" : "");
        document_put(g->paper, STYLE_FACT, words);
    }
    document_end(g->paper);
}

static void activity(struct guide *g, const struct activity *a)
{
    const char *l = lang_code(g->lang);
    document_begin(g->paper, STYLE_STEPS);
    for (uint8_t i = 0; i < a->step_count; i++) {
        document_begin(g->paper, STYLE_SAY_ITEM);
        document_words(g->paper, spoken_in(&a->steps[i].text, l));
        const char *say = spoken_in(&a->steps[i].say, l);
        if (say != NULL) {
            document_new_line(g->paper);
            document_run(g->paper, RUN_SAY_HOW, say);
        }
        document_end(g->paper);
    }
    document_end(g->paper);
}

// ---- the hour, part by part ----

static const struct level *level_of(const struct plan_guide *plan, const struct plan_part *part)
{
    for (size_t i = 0; i < plan->level_count; i++)
        if (strcmp(plan->levels[i]->id, part->use) == 0)
            return plan->levels[i];
    return NULL;
}

static void part_heading(struct guide *g, const struct plan_guide *plan, const struct plan_part *part, bool level)
{
    const char *title = title_of(g, plan, part);
    unsigned begins = g->clock_s;
    document_begin(g->paper, level ? STYLE_PART : STYLE_HEADING);
    document_words(g->paper, guide__own(g, plan_part_text(part->kind)));
    document_words(g->paper, title[0] != '\0' ? ": " : "");
    document_words(g->paper, title);
    guide__clock(g, part->minutes * 60);
    document_end(g->paper);
    g->clock_s = begins;
}

static void level_part(struct guide *g, const struct level *level, const struct plan_part *part)
{
    g->level = level;
    g->short_path = part->short_path && guide__has_short_path(g);
    guide__about(g);
    guide__one_level(g);
    g->short_path = false;
}

static void one_part(struct guide *g, const struct plan_guide *plan, const struct plan_part *part)
{
    const struct activity *a = activities_find(plan->activities, part->use);
    const struct level *level = level_of(plan, part);
    part_heading(g, plan, part, level != NULL);
    if (a != NULL)
        activity(g, a);
    else if (level != NULL)
        level_part(g, level, part);
    else if (part->kind == PART_PROMISE) {
        document_begin(g->paper, STYLE_SAY_BOX);
        guide__promise(g);
        document_end(g->paper);
    } else if (part->kind == PART_CLOSING && g->level != NULL)
        guide__closing_steps(g);
    else if (part->kind == PART_CLOSING || part->kind == PART_CALM || part->kind == PART_RESERVE)
        guide__put(g, STYLE_PLAIN, part->kind == PART_RESERVE ? T_GUIDE_RESERVE : T_GUIDE_DARK_CALM);
}

void guide__hour(struct guide *g, const struct plan_guide *plan)
{
    unsigned minutes = 0;
    for (size_t i = 0; i < plan->plan->part_count; i++) {
        g->clock_s = minutes * 60;
        one_part(g, plan, &plan->plan->parts[i]);
        minutes += plan->plan->parts[i].minutes;
    }
}
