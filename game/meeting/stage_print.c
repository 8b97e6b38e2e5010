// SPDX-License-Identifier: MIT
//
// stage_print.c — printables and guides as PDF: from a button into the facilitator's documents, from the command line
// anywhere.
#include "viewers.h"

#include "files.h"
#include "lint.h"
#include "memory.h"
#include "paper.h"
#include "text.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

static bool picture(void *self, const char *name, unsigned width, unsigned height, unsigned char *rgb)
{
    return platform_picture_rgb(self, name, width, height, rgb);
}

// The paths are made for it: stage__end_printing frees them.
static struct print_world begin_printing(const struct stage *s)
{
    return (struct print_world){path_join(s->data, "fonts/Andika-Regular.ttf"),
                                path_join(s->data, "fonts/Andika-Bold.ttf"), picture, s->platform};
}

static void end_printing(struct print_world *world)
{
    mem_free((char *)(uintptr_t)world->font);
    mem_free((char *)(uintptr_t)world->font_bold);
}

// What the program prints anew, in place of the last one.
static char *write_over(struct stage *s, const char *folder, const char *name, char *bytes, size_t length,
                        struct file_problem *problem)
{
    char *path = path_join(folder, name);
    bool fine = bytes != NULL && folder_make(folder, problem) && file_write(path, bytes, length, problem);
    if (bytes == NULL)
        snprintf(problem->reason, sizeof problem->reason, "%s", text(stage_lang(s), T_PRINT_FAILED));
    mem_free(bytes);
    if (fine)
        return path;
    mem_free(path);
    return NULL;
}

// What a person may have written into since: beside it.
static char *write_beside(struct stage *s, const char *folder, const char *name, char *bytes, size_t length,
                          struct file_problem *problem)
{
    char *path = bytes != NULL ? file_write_beside(folder, name, bytes, length, problem) : NULL;
    if (bytes == NULL)
        snprintf(problem->reason, sizeof problem->reason, "%s", text(stage_lang(s), T_PRINT_FAILED));
    mem_free(bytes);
    return path;
}

static char *page_bytes(struct stage *s, const char *html, size_t *length)
{
    struct print_world world = begin_printing(s);
    char *bytes = print_page(html, &world, stage_lang(s), length);
    end_printing(&world);
    return bytes;
}

char *stage_print_kind(struct stage *s, enum print_kind kind, const char *folder, struct file_problem *problem)
{
    char name[60];
    size_t length = 0;
    struct print_world world = begin_printing(s);
    char *bytes = print_kind(kind, &world, s->help, stage_lang(s), &length);
    end_printing(&world);
    snprintf(name, sizeof name, "%s.%s.pdf", print_names[kind], lang_code(stage_lang(s)));
    return write_beside(s, folder, name, bytes, length, problem);
}

char *stage_print_page(struct stage *s, const char *html, const char *folder, const char *name,
                       struct file_problem *problem)
{
    size_t length = 0;
    char *bytes = page_bytes(s, html, &length);
    return write_over(s, folder, name, bytes, length, problem);
}

char *stage_print_guide(struct stage *s, const struct level *level, const char *folder, struct file_problem *problem)
{
    char *page = paper_guide(level, s->help, stage_lang(s)), name[120];
    snprintf(name, sizeof name, "%.80s.%s.pdf", level->id, lang_code(stage_lang(s)));
    size_t length = 0;
    char *bytes = page_bytes(s, page, &length), *path = write_beside(s, folder, name, bytes, length, problem);
    mem_free(page);
    return path;
}

// ---- a plan: its levels are loaded from the shelf ----

struct plan_levels {
    struct level *items[PLAN_PARTS_MAX];
    size_t count;
};

static void load_level(struct stage *s, const char *id, struct plan_levels *levels)
{
    for (size_t i = 0; i < levels->count; i++)
        if (strcmp(levels->items[i]->id, id) == 0)
            return;
    for (size_t i = 0; i < s->shelf->count; i++) {
        if (strcmp(s->shelf->entries[i].head.id, id) != 0)
            continue;
        struct diag_list *diags = diag_list_new();
        struct level *level = lint_load(s->shelf->entries[i].path, diags);
        diag_list_free(diags);
        if (level != NULL)
            levels->items[levels->count++] = level;
        return;
    }
}

char *stage_plan_page(struct stage *s, const struct plan *plan)
{
    struct plan_levels levels = {.count = 0};
    for (size_t i = 0; i < plan->part_count; i++)
        if (plan->parts[i].kind == PART_LEVEL)
            load_level(s, plan->parts[i].use, &levels);
    const struct level *borrowed[PLAN_PARTS_MAX];
    for (size_t i = 0; i < levels.count; i++)
        borrowed[i] = levels.items[i];
    struct plan_guide guide = {plan, s->activities, borrowed, levels.count};
    char *page = paper_plan_guide(&guide, s->help, stage_lang(s));
    for (size_t i = 0; i < levels.count; i++)
        level_free(levels.items[i]);
    return page;
}

// For paper, and the same for the phone beside it.
char *stage_print_plan(struct stage *s, const struct plan *plan, const char *folder, const char *name,
                       struct file_problem *problem)
{
    char *page = stage_plan_page(s, plan), file[160];
    snprintf(file, sizeof file, "%.120s.%s.html", name, lang_code(stage_lang(s)));
    char *phone = write_beside(s, folder, file, mem_copy_text(page), strlen(page), problem), *path = NULL;
    snprintf(file, sizeof file, "%.120s.%s.pdf", name, lang_code(stage_lang(s)));
    size_t length = 0;
    char *bytes = phone != NULL ? page_bytes(s, page, &length) : NULL;
    if (phone != NULL)
        path = write_beside(s, folder, file, bytes, length, problem);
    mem_free(phone);
    mem_free(page);
    return path;
}

char *stage__own_folder(const struct stage *s, const char *below, struct file_problem *problem)
{
    char *documents = s->documents != NULL ? mem_copy_text(s->documents) : files_documents_folder(problem);
    char *own = documents != NULL ? path_join(documents, "SafeCircle") : NULL,
         *folder = own != NULL ? path_join(own, below) : NULL;
    mem_free(documents);
    mem_free(own);
    return folder;
}

char *stage__make_own_folder(const struct stage *s, const char *below, struct file_problem *problem)
{
    char *own = stage__own_folder(s, "", problem), *folder = own != NULL ? path_join(own, below) : NULL;
    bool fine = folder != NULL && folder_make_private(own, problem) && folder_make_private(folder, problem);
    mem_free(own);
    if (fine)
        return folder;
    mem_free(folder);
    return NULL;
}

// ---- the buttons ----

// Where it is; and that an older file was left as it was, when this one had to take another name.
void stage__tell_written(struct stage *s, const char *path)
{
    size_t stem = strcspn(path_name(path), "."), digits = 0;
    const char *name = path_name(path);
    while (digits < stem && name[stem - digits - 1] >= '0' && name[stem - digits - 1] <= '9')
        digits++;
    char *first = mem_copy_text(path), *at = first + strlen(first) - strlen(name);
    bool numbered = digits > 0 && digits + 1 < stem && name[stem - digits - 1] == '-';
    if (numbered)
        memmove(at + stem - digits - 1, name + stem, strlen(name + stem) + 1);
    stage__tell(s, numbered && file_exists(first) ? T_APP_WRITTEN_BESIDE : T_APP_GUIDE_WRITTEN, path, path_name(first));
    mem_free(first);
}

static void tell(struct stage *s, char *path, char *folder, const struct file_problem *problem)
{
    if (path != NULL)
        stage__tell_written(s, path);
    else
        stage__tell(s, T_APP_CANNOT_WRITE, folder != NULL ? folder : "SafeCircle", problem->reason);
    if (path != NULL && s->keeps_settings)
        platform_show_path(path);
    mem_free(path);
    mem_free(folder);
}

void stage__print(struct stage *s, int kind)
{
    struct file_problem problem = {{0}};
    char *folder = stage__make_own_folder(s, "", &problem);
    bool known = kind >= 0 && kind < PRINT_KINDS;
    tell(s, folder != NULL && known ? stage_print_kind(s, (enum print_kind)kind, folder, &problem) : NULL, folder,
         &problem);
}

void stage__print_plan(struct stage *s)
{
    struct file_problem problem = {{0}};
    char *folder = stage__make_own_folder(s, "", &problem), name[40];
    snprintf(name, sizeof name, "%u-phut", s->programme.plan.minutes);
    tell(s, folder != NULL ? stage_print_plan(s, &s->programme.plan, folder, name, &problem) : NULL, folder, &problem);
}
