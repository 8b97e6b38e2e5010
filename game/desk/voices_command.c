// SPDX-License-Identifier: MIT
//
// voices_command.c — safecircle voices LEVEL: the index of its recordings, with a row for each text a child hears.
//
// It is what whoever reads aloud works through, and what lies beside the files at last. A row whose recording is there
// keeps the words that were read: an edited text is not passed off as recorded by writing the index again.
#include "desk_inside.h"

#include "lint.h"
#include "loader.h"
#include "memory.h"
#include "pack.h"
#include "terminal.h"

#include <string.h>

// For the facilitator alone.
static bool is_heard(const char *address)
{
    static const char *const begins[] = {"aim", "materials.", "words.", "questions.", NULL};
    size_t length = strlen(address), guide = strlen(".guide");
    for (size_t i = 0; begins[i] != NULL; i++)
        if (strncmp(address, begins[i], strlen(begins[i])) == 0)
            return false;
    return length <= guide || strcmp(address + length - guide, ".guide") != 0;
}

static const struct recording *row_of(const struct pack *pack, const char *at)
{
    for (size_t i = 0; pack != NULL && i < pack->count; i++)
        if (pack->rows[i].path != NULL && strcmp(pack->rows[i].at, at) == 0)
            return &pack->rows[i];
    return NULL;
}

static void print_row(const char *at, const char *from)
{
    struct text row = {0};
    text_add(&row, "  - at: ");
    text_add(&row, at); // an address or a name that is there: plain words
    text_add(&row, "\n    from: ");
    outside_add_text(&row, FOR_QUOTES, from);
    text_add(&row, "\n");
    terminal_text(stdout, text_bytes(&row));
    text_free(&row);
}

static bool has_address(const struct level *level, const char *address)
{
    bool found = false;
    for (size_t i = 0; i < level->text_count; i++)
        found = found || strcmp(level->texts[i].address, address) == 0;
    return found;
}

static void print_index(const struct level *level, const char *language, const struct pack *pack)
{
    terminal_text(stdout, "voices: 1\nrecordings:\n");
    for (size_t i = 0; i < level->text_count; i++) {
        const char *at = level->texts[i].address;
        const struct recording *row = row_of(pack, at);
        if (row != NULL || is_heard(at))
            print_row(at, row != NULL ? row->from : level_text(level, language, (text_ref)i));
    }
    for (size_t i = 0; pack != NULL && i < pack->count; i++)
        if (pack->rows[i].path != NULL && !has_address(level, pack->rows[i].at))
            print_row(pack->rows[i].at, pack->rows[i].from);
}

int desk_voices(const struct command_words *w)
{
    struct desk desk;
    if (!desk_open(&desk, w, 0))
        return 1;
    struct diag_list *diags = diag_list_new();
    struct level *level = lint_load(w->paths[0], diags);
    if (level == NULL) {
        desk_tell(stderr, &desk, diags);
    } else {
        const char *language = w->language != NULL ? w->language : level->language;
        char *beside = path_parent(level->file), *voices = path_join(beside[0] != '\0' ? beside : ".", "voices");
        char *folder = path_join(voices, language);
        struct pack *pack = pack_load(folder, NULL);
        print_index(level, language, pack);
        pack_free(pack);
        mem_free(folder);
        mem_free(voices);
        mem_free(beside);
    }
    bool fine = level != NULL;
    level_free(level);
    diag_list_free(diags);
    desk_close(&desk);
    return fine ? 0 : 1;
}
