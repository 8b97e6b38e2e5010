// SPDX-License-Identifier: MIT
//
// printing.c — printables and guides from a button into the facilitator's documents.
#include "meeting_inside.h"

#include "files.h"
#include "memory.h"

#include <stdio.h>
#include <string.h>

static bool picture(void *self, const char *name, unsigned width, unsigned height, unsigned char *rgb)
{
    return platform_picture_rgb(self, name, width, height, rgb);
}

struct office meeting__office(const struct meeting *m)
{
    return (struct office){.data = m->data,
                           .lang = meeting_lang(m),
                           .help = m->help,
                           .shelf = m->shelf,
                           .activities = m->activities,
                           .picture = picture,
                           .self = m->platform};
}

char *meeting__own_folder(const struct meeting *m, const char *below, struct file_problem *problem)
{
    char *documents = m->documents != NULL ? mem_copy_text(m->documents) : files_documents_folder(problem);
    char *own = documents != NULL ? path_join(documents, FILES_OWN_FOLDER) : NULL,
         *folder = own != NULL ? path_join(own, below) : NULL;
    mem_free(documents);
    mem_free(own);
    return folder;
}

char *meeting__make_own_folder(const struct meeting *m, const char *below, struct file_problem *problem)
{
    char *own = meeting__own_folder(m, "", problem), *folder = own != NULL ? path_join(own, below) : NULL;
    bool fine = folder != NULL && folder_make_private(own, problem) && folder_make_private(folder, problem);
    mem_free(own);
    if (fine)
        return folder;
    mem_free(folder);
    return NULL;
}

// ---- the buttons ----

// Where it is; and that an older file was left as it was, when this one had to take another name.
void meeting__tell_written(struct meeting *m, const char *path)
{
    size_t stem = strcspn(path_name(path), "."), digits = 0;
    const char *name = path_name(path);
    while (digits < stem && name[stem - digits - 1] >= '0' && name[stem - digits - 1] <= '9')
        digits++;
    char *first = mem_copy_text(path), *at = first + strlen(first) - strlen(name);
    bool numbered = digits > 0 && digits + 1 < stem && name[stem - digits - 1] == '-';
    if (numbered)
        memmove(at + stem - digits - 1, name + stem, strlen(name + stem) + 1);
    meeting__tell(m, numbered && file_exists(first) ? T_APP_WRITTEN_BESIDE : T_APP_GUIDE_WRITTEN, path,
                  path_name(first));
    mem_free(first);
}

static void tell(struct meeting *m, char *path, char *folder, const struct file_problem *problem)
{
    if (path != NULL)
        meeting__tell_written(m, path);
    else
        meeting__tell(m, T_APP_CANNOT_WRITE, folder != NULL ? folder : FILES_OWN_FOLDER, problem->reason);
    if (path != NULL && m->keeps_settings)
        platform_show_path(path);
    mem_free(path);
    mem_free(folder);
}

static enum print_kind printed(enum paper_kind paper)
{
    switch (paper) {
    case PAPER_CARDS: return PRINT_CARDS;
    case PAPER_RULES: return PRINT_RULES;
    case PAPER_HOME: return PRINT_TAKE_HOME;
    case PAPER_SLIPS: return PRINT_SLIPS;
    case PAPER_PHONES: return PRINT_PHONES;
    case PAPER_KINDS: break;
    }
    return PRINT_CARDS;
}

void meeting__print(struct meeting *m, enum paper_kind kind)
{
    struct office office = meeting__office(m);
    struct file_problem problem = {{0}};
    char *folder = meeting__make_own_folder(m, "", &problem);
    tell(m, folder != NULL ? office_print_kind(&office, printed(kind), folder, &problem) : NULL, folder, &problem);
}

void meeting__print_plan(struct meeting *m)
{
    struct office office = meeting__office(m);
    struct file_problem problem = {{0}};
    char *folder = meeting__make_own_folder(m, "", &problem), name[40];
    snprintf(name, sizeof name, "%u-phut", m->programme.plan.minutes);
    tell(m, folder != NULL ? office_print_plan(&office, &m->programme.plan, folder, name, &problem) : NULL, folder,
         &problem);
}
