// SPDX-License-Identifier: MIT
//
// check_voices.c — recordings beside a level: whose words were edited since, which nobody says, which are in no index.
//
// Each is a warning: the level plays without them, and what has no recording is read by the system's speech.
#include "desk_inside.h"

#include "files.h"
#include "memory.h"
#include "pack.h"

#include <string.h>

static const char *words_at(const struct level *level, const char *language, const char *address)
{
    for (size_t i = 0; i < level->text_count; i++)
        if (strcmp(level->texts[i].address, address) == 0)
            return level_text(level, language, (text_ref)i);
    return NULL;
}

static bool are_said(const struct level *level, const char *language, const char *words)
{
    for (size_t i = 0; i < level->text_count; i++)
        if (pack_same(level_text(level, language, (text_ref)i), words))
            return true;
    return false;
}

static void check_row(const struct level *level, const char *language, const struct pack *pack,
                      const struct recording *row, struct diag_list *diags)
{
    if (row->path == NULL || are_said(level, language, row->from))
        return;
    const char *now = words_at(level, language, row->at);
    diag_warning(diags, pack->index, row->written, 1, now != NULL ? "voice-changed" : "voice-unused", row->at,
                 now != NULL ? diag_quote(now).bytes : NULL, NULL);
}

static void check_language(const struct level *level, const char *folder, const char *language, struct diag_list *diags)
{
    struct pack *pack = pack_load(folder, diags);
    for (size_t i = 0; pack != NULL && i < pack->count; i++)
        check_row(level, language, pack, &pack->rows[i], diags);
    for (size_t i = 0; pack != NULL && i < pack->stray_count; i++)
        diag_warning(diags, pack->strays[i], (struct place){0, 0}, 1, "voice-stray", PACK_INDEX, NULL, NULL);
    pack_free(pack);
}

void check_voices(const struct level *level, const char *file, struct diag_list *diags)
{
    struct file_list languages;
    char *folder = file_exists(file) ? path_parent(file) : mem_copy_text(file);
    char *voices = path_join(folder[0] != '\0' ? folder : ".", "voices");
    if (folder_exists(voices) && folder_list(voices, &languages, NULL)) {
        for (size_t i = 0; i < languages.count; i++) {
            char *name = mem_copy_text(languages.names[i]), *below = path_join(voices, name);
            if (name[strlen(name) - 1] == '/') {
                name[strlen(name) - 1] = below[strlen(below) - 1] = '\0';
                check_language(level, below, name, diags);
            }
            mem_free(below);
            mem_free(name);
        }
        file_list_free(&languages);
    }
    mem_free(voices);
    mem_free(folder);
}
