// SPDX-License-Identifier: MIT
//
// office_print.c — printables and guides as PDF, into any folder.
#include "office.h"

#include "art.h"
#include "lint.h"
#include "memory.h"
#include "paper.h"
#include "text.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

// The paths are made for it: end_printing frees them.
static struct print_world begin_printing(const struct office *o)
{
    return (struct print_world){path_join(o->data, "fonts/Andika-Regular.ttf"),
                                path_join(o->data, "fonts/Andika-Bold.ttf"), o->picture, o->self};
}

static void end_printing(struct print_world *world)
{
    mem_free((char *)(uintptr_t)world->font);
    mem_free((char *)(uintptr_t)world->font_bold);
}

// What the program prints anew, in place of the last one.
static char *write_over(const struct office *o, const char *folder, const char *name, char *bytes, size_t length,
                        struct file_problem *problem)
{
    char *path = path_join(folder, name);
    bool fine = bytes != NULL && folder_make(folder, problem) && file_write(path, bytes, length, problem);
    if (bytes == NULL)
        snprintf(problem->reason, sizeof problem->reason, "%s", text(o->lang, T_PRINT_FAILED));
    mem_free(bytes);
    if (fine)
        return path;
    mem_free(path);
    return NULL;
}

// What a person may have written into since: beside it.
static char *write_beside(const struct office *o, const char *folder, const char *name, char *bytes, size_t length,
                          struct file_problem *problem)
{
    char *path = bytes != NULL ? file_write_beside(folder, name, bytes, length, problem) : NULL;
    if (bytes == NULL)
        snprintf(problem->reason, sizeof problem->reason, "%s", text(o->lang, T_PRINT_FAILED));
    mem_free(bytes);
    return path;
}

static char *page_bytes(const struct office *o, const struct document *page, size_t *length)
{
    struct print_world world = begin_printing(o);
    char *bytes = print_document(page, &world, o->lang, length);
    end_printing(&world);
    return bytes;
}

static char *file_of(const void *art, const char *name, size_t *length, const char **kind)
{
    enum { HIGH = 160 }; // on a phone
    return art_bytes(art, name, HIGH, length, kind);
}

// What is no page has nothing to show on a phone.
static bool write_for_phone(const struct office *o, struct document *page, const char *folder, const char *name,
                            struct file_problem *problem)
{
    char file[160];
    if (page == NULL)
        return true;
    struct art art;
    char *pictures = path_join(o->data, "assets/art");
    art_open(&art, pictures, NULL);
    mem_free(pictures);
    document_draw_from(page, (struct document_art){file_of, &art});
    char *html = document_html(page);
    art_close(&art);
    snprintf(file, sizeof file, "%.120s.%s.html", name, lang_code(o->lang));
    char *path = write_beside(o, folder, file, html, strlen(html), problem);
    mem_free(path);
    return path != NULL;
}

char *office_print_kind(const struct office *o, enum print_kind kind, const char *folder, struct file_problem *problem)
{
    char name[60];
    size_t length = 0;
    struct document *page = print_page(kind, o->help, o->lang);
    bool fine = write_for_phone(o, page, folder, print_names[kind], problem);
    document_free(page);
    if (!fine)
        return NULL;
    struct print_world world = begin_printing(o);
    char *bytes = print_kind(kind, &world, o->help, o->lang, &length);
    end_printing(&world);
    snprintf(name, sizeof name, "%s.%s.pdf", print_names[kind], lang_code(o->lang));
    return write_beside(o, folder, name, bytes, length, problem);
}

char *office_print_page(const struct office *o, const struct document *page, const char *folder, const char *name,
                        struct file_problem *problem)
{
    size_t length = 0;
    char *bytes = page_bytes(o, page, &length);
    return write_over(o, folder, name, bytes, length, problem);
}

char *office_print_guide(const struct office *o, const struct level *level, const char *folder,
                         struct file_problem *problem)
{
    struct document *page = paper_guide(level, o->help, o->lang);
    char name[120];
    snprintf(name, sizeof name, "%.80s.%s.pdf", level->id, lang_code(o->lang));
    size_t length = 0;
    char *bytes = page_bytes(o, page, &length), *path = write_beside(o, folder, name, bytes, length, problem);
    document_free(page);
    return path;
}

// For paper, and the same for the phone beside it. Takes the page.
static char *write_both(const struct office *o, struct document *page, const char *folder, const char *name,
                        struct file_problem *problem)
{
    char file[160], *path = NULL;
    bool phone = write_for_phone(o, page, folder, name, problem);
    snprintf(file, sizeof file, "%.120s.%s.pdf", name, lang_code(o->lang));
    size_t length = 0;
    char *bytes = phone ? page_bytes(o, page, &length) : NULL;
    if (phone)
        path = write_beside(o, folder, file, bytes, length, problem);
    document_free(page);
    return path;
}

char *office_print_review(const struct office *o, const struct review *review, const char *folder,
                          struct file_problem *problem)
{
    char name[120];
    snprintf(name, sizeof name, "%.80s.%s", review->level->id, text(o->lang, T_REVIEW_FILE));
    return write_both(o, paper_review(review, o->help, o->lang), folder, name, problem);
}

char *office_print_contest(const struct office *o, const struct contest *contest, const char *folder,
                           struct file_problem *problem)
{
    return write_both(o, paper_contest(contest, o->lang), folder, text(o->lang, T_CONTEST_FILE), problem);
}

char *office_print_judging(const struct office *o, const struct contest_entry *entry, const char *folder,
                           struct file_problem *problem)
{
    char name[120];
    snprintf(name, sizeof name, "%.80s.%s", entry->id, text(o->lang, T_JUDGE_FILE));
    return write_both(o, paper_judging(entry, o->lang), folder, name, problem);
}

// ---- a plan: its levels are loaded from the shelf ----

struct plan_levels {
    struct level *items[PLAN_PARTS_MAX];
    size_t count;
};

static void load_level(const struct office *o, const char *id, struct plan_levels *levels)
{
    for (size_t i = 0; i < levels->count; i++)
        if (strcmp(levels->items[i]->id, id) == 0)
            return;
    for (size_t i = 0; i < o->shelf->count; i++) {
        if (strcmp(o->shelf->entries[i].head.id, id) != 0)
            continue;
        struct diag_list *diags = diag_list_new();
        struct level *level = lint_load(o->shelf->entries[i].path, diags);
        diag_list_free(diags);
        if (level != NULL)
            levels->items[levels->count++] = level;
        return;
    }
}

struct document *office_plan_page(const struct office *o, const struct plan *plan)
{
    struct plan_levels levels = {.count = 0};
    for (size_t i = 0; i < plan->part_count; i++)
        if (plan->parts[i].kind == PART_LEVEL)
            load_level(o, plan->parts[i].use, &levels);
    const struct level *borrowed[PLAN_PARTS_MAX];
    for (size_t i = 0; i < levels.count; i++)
        borrowed[i] = levels.items[i];
    struct plan_guide guide = {plan, o->activities, borrowed, levels.count};
    struct document *page = paper_plan_guide(&guide, o->help, o->lang);
    for (size_t i = 0; i < levels.count; i++)
        level_free(levels.items[i]);
    return page;
}

char *office_print_plan(const struct office *o, const struct plan *plan, const char *folder, const char *name,
                        struct file_problem *problem)
{
    return write_both(o, office_plan_page(o, plan), folder, name, problem);
}
