// SPDX-License-Identifier: MIT
//
// stage_print.c — printables and guides from a button into the facilitator's documents.
#include "viewers.h"

#include "files.h"
#include "memory.h"

#include <stdio.h>
#include <string.h>

static bool picture(void *self, const char *name, unsigned width, unsigned height, unsigned char *rgb)
{
    return platform_picture_rgb(self, name, width, height, rgb);
}

struct office stage__office(const struct stage *s)
{
    return (struct office){.data = s->data,
                           .lang = stage_lang(s),
                           .help = s->help,
                           .shelf = s->shelf,
                           .activities = s->activities,
                           .picture = picture,
                           .self = s->platform};
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
    struct office office = stage__office(s);
    struct file_problem problem = {{0}};
    char *folder = stage__make_own_folder(s, "", &problem);
    bool known = kind >= 0 && kind < PRINT_KINDS;
    tell(s, folder != NULL && known ? office_print_kind(&office, (enum print_kind)kind, folder, &problem) : NULL,
         folder, &problem);
}

void stage__print_plan(struct stage *s)
{
    struct office office = stage__office(s);
    struct file_problem problem = {{0}};
    char *folder = stage__make_own_folder(s, "", &problem), name[40];
    snprintf(name, sizeof name, "%u-phut", s->programme.plan.minutes);
    tell(s, folder != NULL ? office_print_plan(&office, &s->programme.plan, folder, name, &problem) : NULL, folder,
         &problem);
}
