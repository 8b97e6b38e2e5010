// SPDX-License-Identifier: MIT
//
// workshop.c — levels of one's own: begun from a name, opened in a window where they are seen while they are written,
// or in an editor.
//
// That window is a program of its own: what is done to a level there never touches the meeting, and it may stay open
// while the hall plays.
#include "loader.h"
#include "meeting_inside.h"
#include "memory.h"

#include <string.h>

static const char *title_of(const struct shelf_entry *e)
{
    return e->head.title[0] != '\0' ? e->head.title : e->head.id;
}

// One's own are few: they are checked at once, and nobody waits for the worker.
void meeting__look_at_own(struct meeting *m)
{
    meeting__receive_laid(m);
    meeting__renew_shelf(m);
    for (size_t i = 0; i < m->shelf->all; i++) {
        struct shelf_entry *e = &m->shelf->entries[i];
        if (e->own && e->state == SHELF_UNCHECKED)
            shelf_mark(e, shelf_problem_of(e->path, meeting_lang(m), &e->cover));
    }
}

// Scripts start nothing beside themselves.
void meeting__write_level(struct meeting *m, size_t entry)
{
    const struct shelf_entry *e = &m->shelf->entries[entry];
    char *program = files_program(), *folder = path_parent(e->path);
    const char *const words[] = {program, "write", "--lang", m->settings.language, folder, NULL};
    bool begun = !m->keeps_settings || (program != NULL && platform_start(words));
    meeting__tell(m, begun ? T_WORKSHOP_OPENED : T_WORKSHOP_NOT_STARTED, begun ? title_of(e) : folder, NULL);
    mem_free(folder);
    mem_free(program);
}

void meeting__edit_level(struct meeting *m, size_t entry)
{
    const char *path = m->shelf->entries[entry].path;
    bool begun = !m->keeps_settings || platform_edit(path, 1);
    meeting__tell(m, begun ? T_WORKSHOP_FILE : T_WRITE_NO_EDITOR, path, NULL);
}

// It is the one at hand now; what was typed is done with.
static void begun(struct meeting *m, const char *path)
{
    struct workshop *w = &m->bag.workshop;
    meeting__look_at_own(m);
    for (size_t i = 0; i < m->shelf->all; i++)
        if (strcmp(m->shelf->entries[i].path, path) == 0) {
            w->has_picked = true;
            w->picked = i;
        }
    meeting__tell(m, T_WORKSHOP_MADE, w->name, NULL);
    w->name[0] = '\0';
    viewer_news(meeting__hall(m), NEWS_BEGUN);
}

void meeting__new_level(struct meeting *m)
{
    struct file_problem problem = {{0}};
    struct office office = meeting__office(m);
    const char *name = m->bag.workshop.name;
    char *levels = meeting__make_own_folder(m, MEETING_LEVELS, &problem);
    char *folder = levels != NULL ? office_level_folder(levels, name) : NULL;
    char *words = office_level_words(&office, name, level_band_key(m->bag.workshop.band));
    char *path = folder != NULL ? path_join(folder, "level.yaml") : NULL;
    enum text_id said = levels == NULL   ? T_APP_CANNOT_WRITE
                        : folder == NULL ? T_NEW_NO_LETTER
                        : words == NULL  ? T_WORKSHOP_NO_LANGUAGE
                                         : office_write_level(&office, folder, words, &problem);
    if (said == T_NEW_WRITTEN)
        begun(m, path);
    else if (said == T_APP_CANNOT_WRITE)
        meeting__tell(m, said, folder != NULL ? folder : FILES_OWN_FOLDER, problem.reason);
    else
        meeting__tell(m, said, said == T_NEW_THERE ? path : name, NULL);
    mem_free(path);
    mem_free(words);
    mem_free(folder);
    mem_free(levels);
}
