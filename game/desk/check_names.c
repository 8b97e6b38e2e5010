// SPDX-License-Identifier: MIT
//
// check_names.c — files that were meant for a level and are not called so: level.yaml.txt, Level.yaml, level.yml,
// level.docx, en.yml; and a translation without its level. What it is, and what to do.
#include "desk_inside.h"

#include "memory.h"
#include "utf8.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

enum { NAME_BYTES = 80 };

static void lower(const char *name, char out[NAME_BYTES])
{
    utf8_copy(out, NAME_BYTES, name);
    for (char *at = out; *at != '\0'; at++)
        *at = (char)tolower((unsigned char)*at);
}

static bool is_one_of(const char *word, const char *const *words)
{
    for (; *words != NULL; words++)
        if (strcmp(word, *words) == 0)
            return true;
    return false;
}

// What stands behind the first dot of a name, when that is an ending a text may get from Notepad, Word or a mail.
static bool is_ending(const char *ending)
{
    static const char *const endings[] = {"yaml", "yml", "txt", "yaml.txt", "yml.txt",  "yaml.yaml", "yaml.yml", "docx",
                                          "doc",  "rtf", "odt", "zip",      "yaml.zip", "yaml.docx", "pdf",      NULL};
    return is_one_of(ending, endings);
}

static bool lies_beside(const char *path, const char *name)
{
    char *folder = path_parent(path), *beside = path_join(folder[0] != '\0' ? folder : ".", name);
    bool there = file_exists(beside);
    mem_free(beside);
    mem_free(folder);
    return there;
}

// What the file should be called; false: it is called well, or is something else.
static bool is_meant(const char *path, char wanted[NAME_BYTES])
{
    char name[NAME_BYTES];
    lower(path_name(path), name);
    size_t stem = strcspn(name, ". (_-");
    const char *dot = strchr(name, '.');
    if (dot == NULL || !is_ending(dot + 1))
        return false;
    if (stem == strlen("level") && strncmp(name, "level", stem) == 0) {
        utf8_copy(wanted, NAME_BYTES, "level.yaml");
        return !lies_beside(path, wanted);
    }
    bool yaml = strstr(dot, ".yaml") != NULL || strstr(dot, ".yml") != NULL; // notes beside a level are its author's
                                                                             // own
    if (!yaml || stem < 2 || stem > 3 || name[stem] != '.' || !lies_beside(path, "level.yaml"))
        return false;
    snprintf(wanted, NAME_BYTES, "%.*s.yaml", (int)stem, name);
    return strcmp(path_name(path), wanted) != 0 && !lies_beside(path, wanted);
}

bool check_is_translation(const char *path)
{
    static const char *const words[] = {"translation:", "bản dịch:", NULL};
    size_t length = strlen(path);
    if (length < 5 || strcmp(path + length - 5, ".yaml") != 0)
        return false;
    char *bytes = file_read(path, FILE_TOO_LARGE, NULL, NULL);
    bool found = false;
    for (const char *line = bytes; line != NULL && !found; line = strchr(line, '\n')) {
        line += *line == '\n';
        for (size_t i = 0; words[i] != NULL; i++)
            found = found || strncmp(line, words[i], strlen(words[i])) == 0;
    }
    mem_free(bytes);
    return found;
}

size_t check_names(const struct file_list *files, struct diag_list *diags)
{
    size_t told = 0;
    for (size_t i = 0; i < files->count; i++) {
        const char *path = files->names[i];
        char wanted[NAME_BYTES];
        if (is_meant(path, wanted)) {
            diag_error(diags, path, (struct place){0, 0}, 1, "file-name", diag_quote(path_name(path)).bytes,
                       diag_quote(wanted).bytes, NULL);
            told++;
        } else if (strcmp(path_name(path), "level.yaml") != 0 && !lies_beside(path, "level.yaml") &&
                   check_is_translation(path)) {
            diag_error(diags, path, (struct place){0, 0}, 1, "translation-alone", diag_quote(path_name(path)).bytes,
                       NULL, NULL);
            told++;
        }
    }
    return told;
}
