// SPDX-License-Identifier: MIT
//
// stage_plans.c — plans as files: those that come with the levels, those in the facilitator's own folder.
#include "viewers.h"

#include "files.h"
#include "memory.h"

#include <stdio.h>
#include <string.h>

static const char PLANS[] = "plans";

static bool is_plan(const char *name)
{
    size_t length = strlen(name);
    return length > 5 && strcmp(name + length - 5, ".yaml") == 0;
}

static void add_plans(struct stage *s, const char *folder)
{
    struct file_list files;
    if (!folder_list(folder, &files, NULL))
        return; // none of one's own yet
    for (size_t i = 0; i < files.count; i++) {
        char *path = path_join(folder, files.names[i]);
        struct diag_list *diags = diag_list_new();
        struct plan *plan = is_plan(files.names[i]) ? plan_load(path, diags) : NULL;
        if (plan != NULL) {
            struct papers *papers = &s->papers;
            papers->plans = mem_grow(papers->plans, &papers->plan_room, papers->plan_count + 1, sizeof *papers->plans);
            struct paper_plan *entry = &papers->plans[papers->plan_count++];
            snprintf(entry->title, sizeof entry->title, "%s", plan->title[0] != '\0' ? plan->title : files.names[i]);
            entry->path = mem_copy_text(path);
        }
        diag_list_free(diags);
        mem_free(plan);
        mem_free(path);
    }
    file_list_free(&files);
}

void stage__forget_plans(struct stage *s)
{
    for (size_t i = 0; i < s->papers.plan_count; i++)
        mem_free(s->papers.plans[i].path);
    mem_free(s->papers.plans);
    s->papers.plans = NULL;
    s->papers.plan_count = s->papers.plan_room = 0;
}

void stage__find_plans(struct stage *s)
{
    stage__forget_plans(s);
    char *shipped = path_join(s->data, "levels/plans"),
         *own = s->keeps_settings || s->documents != NULL ? stage__own_folder(s, PLANS, NULL) : NULL;
    if (own != NULL) { // her own come first
        add_plans(s, own);
        snprintf(s->papers.plan_folder, sizeof s->papers.plan_folder, "%s", own);
    }
    char *old = NULL;
    for (size_t i = 0; s->documents == NULL && own != NULL && (old = files_old_place(i, "SafeCircle/plans")) != NULL;
         i++) {
        if (strcmp(old, own) != 0) // hers from before
            add_plans(s, old);
        mem_free(old);
    }
    add_plans(s, shipped);
    mem_free(shipped);
    mem_free(own);
}

// The first mistake of a plan that does not load, as a report line.
static void tell_mistake(struct stage *s, const struct diag_list *diags, const char *path)
{
    if (diag_count(diags) == 0) {
        stage__tell(s, T_APP_CHECK_NONE, path, NULL);
        return;
    }
    char *report = lang_diag_report(stage_lang(s), diag_at(diags, 0), NULL);
    viewer_tell(s->hall, report);
    mem_free(report);
}

void stage__load_plan(struct stage *s, int index)
{
    if (index < 0 || (size_t)index >= s->papers.plan_count)
        return;
    struct diag_list *diags = diag_list_new();
    struct plan *plan = plan_load(s->papers.plans[index].path, diags);
    if (plan != NULL) {
        s->programme.plan = *plan;
        s->programme.loaded = true;
        viewer_show_plan(s->hall);
    }
    if (plan == NULL || diag_count(diags) > 0)
        tell_mistake(s, diags, s->papers.plans[index].path);
    mem_free(plan);
    diag_list_free(diags);
}

// "45 minutes · 9–11 years · 2"
static void name_plan(const struct stage *s, struct plan *plan, int number)
{
    static const enum text_id bands[BANDS] = {T_BAND_6_8, T_BAND_9_11, T_BAND_12_15};
    char minutes[16], words[80];
    const char *arguments[] = {minutes};
    snprintf(minutes, sizeof minutes, "%u", plan->minutes);
    snprintf(plan->title, sizeof plan->title, "%s · %s · %d",
             text_fill(stage_lang(s), T_PLAN_PARTS, words, sizeof words, arguments, 1),
             text(stage_lang(s), bands[plan->band]), number);
}

// Named by what it is, so that a list of plans reads by itself; an older one of that name is kept.
void stage__save_plan(struct stage *s)
{
    struct file_problem problem = {{0}};
    char *folder = stage__make_own_folder(s, PLANS, &problem), name[80], *path = NULL;
    bool fine = folder != NULL;
    int number = 1;
    for (; fine && path == NULL && number < 1000; number++) {
        static const char *const bands[BANDS] = {"6-8", "9-11", "12-15"};
        snprintf(name, sizeof name, "%u-phut-%s-%d.yaml", s->programme.plan.minutes, bands[s->programme.plan.band],
                 number);
        path = path_join(folder, name);
        if (file_exists(path)) {
            mem_free(path);
            path = NULL;
        }
    }
    if (s->programme.plan.title[0] == '\0')
        name_plan(s, &s->programme.plan, number - 1);
    char *words = plan_text(&s->programme.plan);
    fine = fine && path != NULL && file_write(path, words, strlen(words), &problem);
    if (fine)
        stage__tell(s, T_APP_GUIDE_WRITTEN, path, NULL);
    else
        stage__tell(s, T_APP_CANNOT_WRITE, folder != NULL ? folder : "SafeCircle", problem.reason);
    stage__find_plans(s);
    mem_free(words);
    mem_free(path);
    mem_free(folder);
}
