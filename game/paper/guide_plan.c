// SPDX-License-Identifier: MIT
//
// guide_plan.c — a plan on paper: its parts in order, and the words of warm-ups, breaths, checks and debriefs.
#include "guide_inside.h"

#include <stdio.h>
#include <string.h>

static const enum text_id part_names[PART_KINDS] = {T_PART_WARM_UP, T_PART_PROMISE, T_PART_CHECK, T_PART_LEVEL, T_PART_CALM, T_PART_DEBRIEF,
                                                    T_PART_CLOSING, T_PART_RESERVE};

static const char *title_of(const struct guide *g, const struct plan_guide *plan, const struct plan_part *part)
{
    const struct activity *a = activities_find(plan->activities, part->use);
    if (a != NULL)
        return a->title[help_language(lang_code(g->lang))];
    for (size_t i = 0; i < plan->level_count; i++)
        if (strcmp(plan->levels[i]->id, part->use) == 0)
            return level_text(plan->levels[i], lang_code(g->lang), plan->levels[i]->title);
    return part->use;
}

void guide__parts(struct guide *g, const struct plan_guide *plan)
{
    char minutes[16];
    snprintf(minutes, sizeof minutes, "%u", plan->plan->minutes);
    guide__filled(g, "h2", "", T_PRINT_PLAN_MINUTES, minutes, NULL);
    page_raw(&g->page, "<dl>\n");
    for (size_t i = 0; i < plan->plan->part_count; i++) {
        const struct plan_part *part = &plan->plan->parts[i];
        char words[400];
        const char *title = title_of(g, plan, part);
        snprintf(minutes, sizeof minutes, "%u", part->minutes);
        guide__filled(g, "dt", "", T_PRINT_PLAN_PART, minutes, NULL);
        snprintf(words, sizeof words, "%s%s%s%s%s%s", guide__own(g, part_names[part->kind]), title[0] != '\0' ? ": " : "", title,
                 part->short_path ? " (" : "", part->short_path ? guide__own(g, T_GUIDE_SHORT) : "", part->short_path ? ")" : "");
        page_element(&g->page, "dd", "", words);
    }
    page_raw(&g->page, "</dl>\n");
}

static void activity(struct guide *g, const struct activity *a)
{
    int l = help_language(lang_code(g->lang));
    page_raw(&g->page, "<section class=\"scene\">\n");
    page_element(&g->page, "h3", "", a->title[l]);
    page_raw(&g->page, "<ol>\n");
    for (uint8_t i = 0; i < a->step_count; i++) {
        page_raw(&g->page, "<li class=\"say\">");
        page_words(&g->page, a->steps[i].text[l]);
        if (a->steps[i].say[l] != NULL) {
            page_raw(&g->page, "<br>");
            page_element(&g->page, "span", "how small", a->steps[i].say[l]);
        }
        page_raw(&g->page, "</li>\n");
    }
    page_raw(&g->page, "</ol>\n</section>\n");
}

void guide__activities(struct guide *g, const struct plan_guide *plan)
{
    bool first = true;
    for (size_t i = 0; i < plan->plan->part_count; i++) {
        const struct activity *a = activities_find(plan->activities, plan->plan->parts[i].use);
        if (a == NULL)
            continue;
        if (first)
            page_element(&g->page, "h2", "", guide__own(g, T_PRINT_PLAN_ACTIVITIES));
        first = false;
        activity(g, a);
    }
}
