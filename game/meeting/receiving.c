// SPDX-License-Identifier: MIT
//
// receiving.c — levels that somebody sent: dropped on the window, or laid into the folder of one's own levels.
//
// A pack is looked at as a whole before a byte of it is written (share.h). What it held and what the checker says of it
// is told before anybody plays it.
#include "lint.h"
#include "meeting_inside.h"
#include "memory.h"
#include "share.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

// The first mistake of it, or that there is none.
static void tell_received(struct meeting *m, const char *folder, size_t files)
{
    struct diag_list *diags = diag_list_new();
    char *file = path_join(folder, "level.yaml");
    struct level *level = lint_load(file, diags);
    char number[16], *fault = level == NULL ? shelf_first_error(diags, meeting_lang(m)) : NULL;
    snprintf(number, sizeof number, "%zu", files);
    const char *arguments[] = {
        level != NULL ? level_text(level, m->settings.language, level->title) : path_name(folder), number, fault};
    char *sentence = text_filled(meeting_lang(m), level != NULL ? T_SHARE_RECEIVED : T_SHARE_RECEIVED_BROKEN, arguments,
                                 3);
    viewer_tell(meeting__hall(m), sentence);
    mem_free(sentence);
    mem_free(fault);
    level_free(level);
    mem_free(file);
    diag_list_free(diags);
}

// True: it is among the levels now, and was not before.
static bool receive(struct meeting *m, const char *path, bool only_new)
{
    struct file_problem problem = {{0}};
    struct share_pack pack;
    bool was_there = false;
    share_load(path, &pack, &problem);
    char *levels = pack.fault == SHARE_FINE ? meeting__make_own_folder(m, MEETING_LEVELS, &problem) : NULL;
    char *folder = levels != NULL ? share_unpack(&pack, levels, &was_there, &problem) : NULL;
    if (pack.fault != SHARE_FINE)
        meeting__tell(m, share_sentence(pack.fault), path_name(path),
                      pack.fault == SHARE_UNREADABLE ? problem.reason : pack.about);
    else if (folder == NULL)
        meeting__tell(m, T_APP_CANNOT_WRITE, levels != NULL ? levels : FILES_OWN_FOLDER, problem.reason);
    else if (!was_there || !only_new)
        tell_received(m, folder, pack.count);
    bool fresh = folder != NULL && !was_there;
    mem_free(folder);
    mem_free(levels);
    share_clear(&pack);
    return fresh;
}

void meeting_receive(struct meeting *m, const char *path)
{
    if (m->bag.kiosk || viewer_alone(meeting__hall(m)) || viewer_hides(meeting__hall(m)))
        return;
    receive(m, path, false);
    meeting__renew_shelf(m);
}

// A level that came of a pack is changed by its author: the pack is not opened again beside it.
static bool was_opened(const char *levels, const char *pack)
{
    char name[80];
    snprintf(name, sizeof name, "%.*s", (int)(strlen(pack) - strlen(SHARE_ENDING)), pack);
    char *folder = path_join(levels, name);
    bool there = folder_exists(folder);
    mem_free(folder);
    return there;
}

void meeting__receive_laid(struct meeting *m)
{
    struct file_list list;
    char *levels = m->shelf->own != NULL ? mem_copy_text(m->shelf->own) : NULL;
    bool found = levels != NULL && folder_exists(levels) && folder_list(levels, &list, NULL);
    for (size_t i = 0; found && i < list.count; i++) {
        size_t length = strlen(list.names[i]), ending = strlen(SHARE_ENDING);
        bool is_pack = length > ending && strcmp(list.names[i] + length - ending, SHARE_ENDING) == 0;
        if (!is_pack || was_opened(levels, list.names[i]))
            continue;
        char *path = path_join(levels, list.names[i]);
        receive(m, path, true);
        mem_free(path);
    }
    if (found)
        file_list_free(&list);
    mem_free(levels);
}

// What was picked and played stays what it was, wherever it stands now.
void meeting__renew_shelf(struct meeting *m)
{
    struct picking *p = &m->bag.picking;
    size_t *moved = NULL, kept = 0;
    if (!shelf_renew(m->shelf, meeting_lang(m), &moved))
        return;
    for (size_t i = 0; i < p->played_count; i++)
        if (moved[p->played[i]] != SIZE_MAX)
            p->played[kept++] = moved[p->played[i]];
    p->played_count = kept;
    p->has_opened = p->has_opened && moved[p->opened] != SIZE_MAX;
    p->opened = p->has_opened ? moved[p->opened] : 0;
    struct workshop *w = &m->bag.workshop;
    w->has_picked = w->has_picked && moved[w->picked] != SIZE_MAX;
    w->picked = w->has_picked ? moved[w->picked] : 0;
    p->picked = moved[p->picked] != SIZE_MAX ? moved[p->picked] : 0;
    mem_free(moved);
    for (size_t i = 0; i < m->viewer_count; i++)
        viewer_news(m->viewers[i]->screens, NEWS_LEVELS);
}
