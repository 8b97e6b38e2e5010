// SPDX-License-Identifier: MIT
//
// pack_command.c — safecircle pack LEVEL: one file to send; safecircle unpack FILE…: what is in it, checked, then put
// among one's own levels.
#include "desk_inside.h"

#include "lint.h"
#include "memory.h"
#include "share.h"
#include "terminal.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

static void tell_fault(const struct desk *d, const char *path, const struct share_pack *pack,
                       const struct file_problem *problem)
{
    bool unreadable = pack->fault == SHARE_UNREADABLE;
    terminal_say(stderr, d->lang, share_sentence(pack->fault), path, unreadable ? problem->reason : pack->about);
}

// Whoever gets a level that does not load cannot play it: it is not packed.
static bool loads(const struct desk *d, const char *file)
{
    struct diag_list *diags = diag_list_new();
    struct level *level = lint_load(file, diags);
    if (level == NULL)
        desk_tell(stderr, d, diags);
    bool fine = level != NULL;
    level_free(level);
    diag_list_free(diags);
    return fine;
}

// `self`: the folder it is written to.
static bool pack_one(void *self, const struct desk *d, const char *file)
{
    const char *out = *(const char **)self;
    struct file_problem problem = {{0}};
    struct share_pack pack;
    size_t length = 0;
    if (!loads(d, file))
        return false;
    char *given = path_parent(file), *folder = path_whole(given[0] != '\0' ? given : "."), *path = NULL;
    char *bytes = share_make(folder, &length, &pack, &problem);
    if (bytes == NULL)
        tell_fault(d, folder, &pack, &problem);
    struct text name = {0};
    text_addf(&name, "%s%s", pack.id, SHARE_ENDING);
    if (bytes != NULL)
        path = file_write_beside(out, text_bytes(&name), bytes, length, &problem);
    bool fine = bytes != NULL && desk_written(d, path, out, &problem);
    text_free(&name);
    share_clear(&pack);
    mem_free(bytes);
    mem_free(folder);
    mem_free(given);
    return fine;
}

int desk_pack(const struct command_words *w)
{
    struct desk desk;
    const char *folder = w->out;
    if (!desk_open(&desk, w, 0))
        return 1;
    bool fine = desk_each_level(&desk, w->paths, w->count, pack_one, &folder);
    desk_close(&desk);
    return fine ? 0 : 1;
}

// ---- and back ----

static void tell_held(const struct desk *d, const char *path, const struct share_pack *pack)
{
    terminal_say(stdout, d->lang, T_SHARE_HOLDS, path, pack->id);
    for (size_t i = 0; i < pack->count; i++) {
        char size[24];
        snprintf(size, sizeof size, "%zu", (pack->files[i].length + 1023) / 1024);
        terminal_say(stdout, d->lang, T_SHARE_FILE, pack->files[i].name, size);
    }
}

static void tell_check(const struct desk *d, const char *folder)
{
    struct diag_list *diags = diag_list_new();
    char *file = path_join(folder, "level.yaml");
    struct level *level = lint_load(file, diags);
    desk_tell(stdout, d, diags);
    if (diag_count(diags) == 0)
        terminal_say(stdout, d->lang, T_SHARE_CHECKED, NULL, NULL);
    level_free(level);
    mem_free(file);
    diag_list_free(diags);
}

// `own`: into the folder that the list of levels shows.
static bool unpack_one(const struct desk *d, const char *path, const char *levels, bool own)
{
    struct file_problem problem = {{0}};
    struct share_pack pack;
    bool was_there = false;
    share_load(path, &pack, &problem);
    if (pack.fault != SHARE_FINE) {
        tell_fault(d, path, &pack, &problem);
        return false;
    }
    tell_held(d, path, &pack);
    char *folder = share_unpack(&pack, levels, &was_there, &problem);
    if (folder == NULL)
        terminal_say(stderr, d->lang, T_APP_CANNOT_WRITE, levels, problem.reason);
    else
        terminal_say(stdout, d->lang,
                     was_there ? T_SHARE_WAS_THERE
                     : own     ? T_SHARE_UNPACKED
                               : T_SHARE_UNPACKED_THERE,
                     folder, NULL);
    if (folder != NULL)
        tell_check(d, folder);
    bool fine = folder != NULL;
    mem_free(folder);
    share_clear(&pack);
    return fine;
}

int desk_unpack(const struct command_words *w)
{
    struct desk desk;
    struct file_problem problem = {{0}};
    bool fine = true;
    if (!desk_open(&desk, w, 0))
        return 1;
    char *levels = w->out != NULL ? mem_copy_text(w->out) : files_document("levels", &problem);
    if (levels == NULL)
        terminal_say(stderr, desk.lang, T_APP_CANNOT_WRITE, FILES_OWN_FOLDER "/levels", problem.reason);
    for (size_t i = 0; levels != NULL && i < w->count; i++)
        fine = unpack_one(&desk, w->paths[i], levels, w->out == NULL) && fine;
    fine = fine && levels != NULL;
    mem_free(levels);
    desk_close(&desk);
    return fine ? 0 : 1;
}
