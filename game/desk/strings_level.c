// SPDX-License-Identifier: MIT
//
// strings_level.c — a level and its translation for safecircle strings: where they lie, and how far the translation is.
#include "strings_inside.h"

#include "lint.h"
#include "memory.h"
#include "terminal.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

char *strings__folder_of(const char *file)
{
    char *folder = path_parent(file);
    if (folder[0] != '\0')
        return folder;
    mem_free(folder);
    return mem_copy_text(".");
}

char *strings__translation_path(const struct level *level, const char *language)
{
    char name[32], *folder = strings__folder_of(level->file);
    snprintf(name, sizeof name, "%.20s.yaml", language);
    char *path = path_join(folder, name);
    mem_free(folder);
    return path;
}

// How a new translation begins: an editor finds the schema that `safecircle new` has written, and the keys are in the
// language of the level's.
static char *beginning(const struct level *level, const char *language, size_t *length)
{
    static const char schema[] = ".vscode/translation.schema.json";
    char *folder = strings__folder_of(level->file), *path = path_join(folder, schema);
    struct text out = {0};
    if (file_exists(path))
        text_addf(&out, "# yaml-language-server: $schema=%s\n", schema);
    text_addf(&out, "%s: 1\n%s: %s\n", level_word(level, "translation"), level_word(level, "language"), language);
    mem_free(path);
    mem_free(folder);
    *length = out.length;
    return out.bytes;
}

char *strings__translation_bytes(const struct level *level, const char *language, size_t *length)
{
    char *path = strings__translation_path(level, language), *bytes = file_read(path, CATALOG_BYTES_MAX, length, NULL);
    mem_free(path);
    return bytes != NULL ? bytes : beginning(level, language, length);
}

// A level as it plays; what is wrong with it is told when it does not, flaws of craft are not.
struct level *strings__open_level(const struct desk *d, const char *path)
{
    struct diag_list *diags = diag_list_new();
    struct level *level = lint_load(path, diags);
    if (level == NULL)
        desk_tell(stderr, d, diags);
    diag_list_free(diags);
    return level;
}

void strings__say_language(const struct desk *d, const char *language, size_t done, size_t all, size_t unsure)
{
    char numbers[3][24], name[120];
    const char *tongue = text_tongue(d->lang, language);
    snprintf(name, sizeof name, strcmp(tongue, language) != 0 ? "%s (%s)" : "%s", tongue, language);
    snprintf(numbers[0], sizeof numbers[0], "%zu", done);
    snprintf(numbers[1], sizeof numbers[1], "%zu", all);
    snprintf(numbers[2], sizeof numbers[2], "%zu", unsure);
    struct text line = {0};
    text_add_filled(&line, FOR_TERMINAL, d->lang, T_STRINGS_LANGUAGE,
                    (const char *const[]){name, numbers[0], numbers[1]}, 3);
    if (unsure > 0)
        text_add_filled(&line, FOR_TERMINAL, d->lang, T_STRINGS_UNSURE, (const char *const[]){numbers[2]}, 1);
    text_add(&line, "\n");
    terminal_text(stdout, text_bytes(&line));
    text_free(&line);
}

void strings__say_translation(const struct desk *d, const struct level *level, const struct translation *t)
{
    size_t unsure = 0;
    for (size_t i = 0; i < level->text_count; i++)
        unsure += t->found[i].state == TRANSLATED_UNSURE || t->found[i].state == TRANSLATED_STALE;
    strings__say_language(d, t->language, level->text_count - t->missing, level->text_count, unsure);
}
