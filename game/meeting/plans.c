// SPDX-License-Identifier: MIT
//
// plans.c — plans as files: those that come with the levels, those in the facilitator's own folder.
#include "meeting_inside.h"

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

static void add_plans(struct meeting *m, const char *folder)
{
    struct file_list files;
    if (!folder_list(folder, &files, NULL))
        return; // none of one's own yet
    for (size_t i = 0; i < files.count; i++) {
        char *path = path_join(folder, files.names[i]);
        struct diag_list *diags = diag_list_new();
        struct plan *plan = is_plan(files.names[i]) ? plan_load(path, diags) : NULL;
        if (plan != NULL) {
            struct papers *papers = &m->papers;
            papers->plans = mem_grow(papers->plans, &papers->plan_room, papers->plan_count + 1, sizeof *papers->plans);
            struct paper_plan *entry = &papers->plans[papers->plan_count++];
            bool unnamed = plan->title[0] == '\0' && plan->names.count == 0;
            snprintf(entry->title, sizeof entry->title, "%s", unnamed ? files.names[i] : plan->title);
            entry->names = plan->names;
            entry->path = mem_copy_text(path);
        }
        diag_list_free(diags);
        mem_free(plan);
        mem_free(path);
    }
    file_list_free(&files);
}

void meeting__forget_plans(struct meeting *m)
{
    for (size_t i = 0; i < m->papers.plan_count; i++)
        mem_free(m->papers.plans[i].path);
    mem_free(m->papers.plans);
    m->papers.plans = NULL;
    m->papers.plan_count = m->papers.plan_room = 0;
}

void meeting__find_plans(struct meeting *m)
{
    meeting__forget_plans(m);
    char *shipped = path_join(m->data, "levels/plans"),
         *own = m->keeps_settings || m->documents != NULL ? meeting__own_folder(m, PLANS, NULL) : NULL;
    if (own != NULL) { // her own come first
        add_plans(m, own);
        snprintf(m->papers.plan_folder, sizeof m->papers.plan_folder, "%s", own);
    }
    char *old = NULL;
    for (size_t i = 0; m->documents == NULL && own != NULL && (old = files_old_place(i, PLANS)) != NULL; i++) {
        if (strcmp(old, own) != 0) // hers from before
            add_plans(m, old);
        mem_free(old);
    }
    add_plans(m, shipped);
    mem_free(shipped);
    mem_free(own);
}

// The first mistake of a plan that does not load, as a report line.
static void tell_mistake(struct meeting *m, const struct diag_list *diags, const char *path)
{
    if (diag_count(diags) == 0) {
        meeting__tell(m, T_APP_CHECK_NONE, path, NULL);
        return;
    }
    char *report = lang_diag_report(meeting_lang(m), diag_at(diags, 0), NULL);
    viewer_tell(meeting__hall(m), report);
    mem_free(report);
}

void meeting__load_plan(struct meeting *m, size_t index)
{
    if (index >= m->papers.plan_count)
        return;
    struct diag_list *diags = diag_list_new();
    struct plan *plan = plan_load(m->papers.plans[index].path, diags);
    if (plan != NULL) {
        m->programme.plan = *plan;
        m->programme.loaded = true;
        viewer_news(meeting__hall(m), NEWS_PLAN);
    }
    if (plan == NULL || diag_count(diags) > 0)
        tell_mistake(m, diags, m->papers.plans[index].path);
    mem_free(plan);
    diag_list_free(diags);
}

// "45 minutes · 9–11 years · 2"
static void name_plan(const struct meeting *m, struct plan *plan, int number)
{
    char minutes[16], words[80];
    const char *arguments[] = {minutes};
    snprintf(minutes, sizeof minutes, "%u", plan->minutes);
    snprintf(plan->title, sizeof plan->title, "%s · %s · %d",
             text_fill(meeting_lang(m), T_PLAN_PARTS, words, sizeof words, arguments, 1),
             text(meeting_lang(m), shelf_band_text(plan->band)), number);
}

// Named by what it is, so that a list of plans reads by itself; an older one of that name is kept.
void meeting__save_plan(struct meeting *m)
{
    struct file_problem problem = {{0}};
    char *folder = meeting__make_own_folder(m, PLANS, &problem), name[80], *path = NULL;
    bool fine = folder != NULL;
    int number = 1;
    for (; fine && path == NULL && number < 1000; number++) {
        snprintf(name, sizeof name, "%u-phut-%s-%d.yaml", m->programme.plan.minutes,
                 plan_band_word(m->programme.plan.band), number);
        path = path_join(folder, name);
        if (file_exists(path)) {
            mem_free(path);
            path = NULL;
        }
    }
    if (m->programme.plan.title[0] == '\0' && m->programme.plan.names.count == 0)
        name_plan(m, &m->programme.plan, number - 1);
    char *words = plan_text(&m->programme.plan);
    fine = fine && path != NULL && file_write(path, words, strlen(words), &problem);
    if (fine)
        meeting__tell(m, T_APP_GUIDE_WRITTEN, path, NULL);
    else
        meeting__tell(m, T_APP_CANNOT_WRITE, folder != NULL ? folder : FILES_OWN_FOLDER, problem.reason);
    meeting__find_plans(m);
    mem_free(words);
    mem_free(path);
    mem_free(folder);
}
