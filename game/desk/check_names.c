// SPDX-License-Identifier: MIT
//
// check_names.c — files that were meant for a level and are not called so: level.yaml.txt, Level.yaml, level.yml,
// level.docx, my-level.yaml, en.yml; a copy beside a level, which nobody reads; and a translation without its level.
// What it is, by what stands in it, and what to do.
#include "desk_inside.h"

#include "doc.h"
#include "loader.h"
#include "memory.h"
#include "spoken.h"
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

// By the very name: "Level.yaml" is no level.yaml, also where the system takes the one for the other.
static bool lies_beside(const char *path, const char *name)
{
    struct file_list files = {0};
    char *folder = path_parent(path);
    bool there = false;
    folder_list(folder[0] != '\0' ? folder : ".", &files, NULL);
    for (size_t i = 0; i < files.count && !there; i++)
        there = strcmp(files.names[i], name) == 0;
    file_list_free(&files);
    mem_free(folder);
    return there;
}

static enum level_what kind_of(const char *path, char *language, size_t size)
{
    char *bytes = file_read(path, FILE_TOO_LARGE, NULL, NULL);
    enum level_what kind = bytes != NULL ? level_file_kind(bytes, language, size) : LEVEL_FILE_NONE;
    mem_free(bytes);
    return kind;
}

bool check_is_translation(const char *path)
{
    char language[NAME_BYTES];
    size_t length = strlen(path);
    return length >= 5 && strcmp(path + length - 5, ".yaml") == 0 &&
           kind_of(path, language, sizeof language) == LEVEL_FILE_TRANSLATION;
}

// ---- one file ----

struct stranger {
    const char *path;
    char name[NAME_BYTES]; // in small letters
    size_t stem;           // of it: up to a dot, a bracket, a dash
    const char *ending;    // behind its first dot
    bool beside;           // a level.yaml lies there
    bool text;             // it may hold a text
};

// It is none that has anything to do with a level: false.
static bool is_stranger(const char *path, struct stranger *s)
{
    static const char *const texts[] = {"yaml", "yml", "txt", NULL};
    lower(path_name(path), s->name);
    const char *dot = strchr(s->name, '.'), *last = strrchr(s->name, '.');
    s->path = path;
    s->stem = strcspn(s->name, ". (_-");
    s->ending = dot != NULL ? dot + 1 : "";
    s->text = last != NULL && is_one_of(last + 1, texts);
    s->beside = lies_beside(path, "level.yaml");
    return strcmp(path_name(path), "level.yaml") != 0 && (s->text || is_ending(s->ending));
}

static bool is_called(const struct stranger *s, const char *stem)
{
    return s->stem == strlen(stem) && strncmp(s->name, stem, s->stem) == 0 && is_ending(s->ending);
}

static void tell(const struct stranger *s, struct diag_list *diags, const char *code, const char *second)
{
    const struct diag_quoted name = diag_quote(path_name(s->path)), other = diag_quote(second);
    bool copy = strncmp(code, "copy-", 5) == 0; // the level itself is fine
    if (copy)
        diag_warning(diags, s->path, (struct place){0, 0}, 1, code, name.bytes, other.bytes, NULL);
    else
        diag_error(diags, s->path, (struct place){0, 0}, 1, code, name.bytes, other.bytes, NULL);
}

// Its folder's name, if it gets one of its own.
static void own_folder(const struct stranger *s, char out[NAME_BYTES])
{
    struct arena *memory = arena_new();
    char words[NAME_BYTES];
    snprintf(words, sizeof words, "%.*s", (int)strcspn(s->name, "."), s->name);
    utf8_copy(out, NAME_BYTES, doc_id(memory, words));
    arena_free(memory);
}

// Is there a file of this kind in the folder the stranger lies in?
static bool holds(const struct stranger *s, enum level_what what)
{
    struct file_list files = {0};
    char *folder = path_parent(s->path), language[NAME_BYTES];
    bool found = false;
    folder_list(folder[0] != '\0' ? folder : ".", &files, NULL);
    for (size_t i = 0; i < files.count && !found; i++) {
        struct stranger other;
        char *path = path_join(folder[0] != '\0' ? folder : ".", files.names[i]);
        found = is_stranger(path, &other) && other.text && kind_of(path, language, sizeof language) == what;
        mem_free(path);
    }
    file_list_free(&files);
    mem_free(folder);
    return found;
}

static bool tell_level(const struct stranger *s, struct diag_list *diags)
{
    char folder[NAME_BYTES];
    bool called = is_called(s, "level"); // "level (1).yaml", "level.yaml.txt"
    own_folder(s, folder);
    if (s->beside)
        tell(s, diags, "copy-of-level", "level.yaml");
    else if (called || holds(s, LEVEL_FILE_TRANSLATION)) // it has a folder of its own
        tell(s, diags, "file-name", "level.yaml");
    else
        tell(s, diags, "level-name", folder);
    return true;
}

// "en.yaml"
static bool is_code(const struct stranger *s)
{
    char code[NAME_BYTES];
    snprintf(code, sizeof code, "%.*s", (int)s->stem, s->name);
    return language_is_code(code) && strcmp(s->ending, "yaml") == 0 && s->name[s->stem] == '.';
}

static bool tell_translation(const struct stranger *s, const char *language, struct diag_list *diags)
{
    char wanted[NAME_BYTES];
    snprintf(wanted, sizeof wanted, "%.16s.yaml", language_is_code(language) ? language : "en");
    if (!s->beside && holds(s, LEVEL_FILE_LEVEL))
        return false; // that one is told of
    if (!s->beside)
        tell(s, diags, "translation-alone", "");
    else if (strcmp(s->name, path_name(s->path)) == 0 && is_code(s))
        return false; // the level's own check tells of it
    else if (lies_beside(s->path, wanted))
        tell(s, diags, "copy-of-translation", wanted);
    else
        tell(s, diags, "file-name", wanted);
    return true;
}

// What no text editor wrote, by its ending; NULL: it may be a text.
static const char *other_kind(const char *ending)
{
    static const char *const kinds[][2] = {{"docx", "foreign-word"}, {"doc", "foreign-word"}, {"rtf", "foreign-word"},
                                           {"odt", "foreign-word"},  {"pdf", "foreign-pdf"},  {"zip", "foreign-zip"}};
    const char *last = strrchr(ending, '.');
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(last != NULL ? last + 1 : ending, kinds[i][0]) == 0)
            return kinds[i][1];
    return NULL;
}

// By its name alone, where nothing in it says what it is: level.docx, en.yml.
static bool tell_name(const struct stranger *s, struct diag_list *diags)
{
    char wanted[NAME_BYTES];
    const char *kind = other_kind(s->ending);
    if (!s->beside && is_called(s, "level")) {
        if (kind != NULL)
            diag_error(diags, s->path, (struct place){0, 0}, 1, "not-a-text", kind, NULL, NULL);
        else
            tell(s, diags, "file-name", "level.yaml");
        return true;
    }
    bool yaml = strstr(s->ending, "yaml") != NULL || strstr(s->ending, "yml") != NULL; // notes are their author's own
    snprintf(wanted, sizeof wanted, "%.*s.yaml", (int)s->stem, s->name);
    if (!s->beside || !yaml || !is_ending(s->ending) || s->stem < 2 || s->stem > 3 || s->name[s->stem] != '.' ||
        strcmp(path_name(s->path), wanted) == 0 || lies_beside(s->path, wanted))
        return false;
    tell(s, diags, "file-name", wanted);
    return true;
}

static bool tell_file(const char *path, struct diag_list *diags)
{
    struct stranger s;
    char language[NAME_BYTES] = "";
    if (!is_stranger(path, &s))
        return false;
    switch (s.text ? kind_of(path, language, sizeof language) : LEVEL_FILE_NONE) {
    case LEVEL_FILE_LEVEL: return tell_level(&s, diags);
    case LEVEL_FILE_TRANSLATION: return tell_translation(&s, language, diags);
    case LEVEL_FILE_NONE: return tell_name(&s, diags);
    }
    return false;
}

size_t check_names(const struct file_list *files, struct diag_list *diags)
{
    size_t told = 0;
    for (size_t i = 0; i < files->count; i++)
        told += tell_file(files->names[i], diags);
    return told;
}

size_t desk_names(const char *folder, struct diag_list *diags)
{
    struct file_list files = {0};
    folder_list(folder, &files, NULL);
    for (size_t i = 0; i < files.count; i++) {
        char *file = path_join(folder, files.names[i]);
        mem_free(files.names[i]);
        files.names[i] = file;
    }
    size_t told = check_names(&files, diags);
    file_list_free(&files);
    return told;
}
