// SPDX-License-Identifier: MIT
//
// desk.c — opens what a command reads: the words of one language, and of the rest only what it needs.
#include "desk_inside.h"

#include "languages.h"
#include "memory.h"
#include "spoken.h"
#include "terminal.h"

#include <string.h>

// The first language says that another one is not there. False: there is no first one either.
static bool told_no_language(const char *data, const char *language)
{
    char *folder = path_join(data, "assets/lang"), *own = files_document("lang", NULL);
    char *codes = languages_codes(folder, own);
    mem_free(own);
    struct lang *first = language != NULL ? lang_load(folder, LANGUAGE_FIRST, NULL) : NULL;
    bool told = first != NULL;
    if (first != NULL)
        terminal_say(stderr, first, T_APP_NO_LANGUAGE, language, codes);
    lang_free(first);
    mem_free(codes);
    mem_free(folder);
    return told;
}

static void tell(const struct lang *lang, const struct diag_list *diags)
{
    for (size_t i = 0; i < diag_count(diags); i++)
        terminal_report(stderr, lang, diag_at(diags, i), NULL);
}

static struct lang *load_words(const char *data, const char *language)
{
    struct diag_list *diags = diag_list_new();
    char *folder = path_join(data, "assets/lang"), *own = files_document("lang", NULL);
    struct lang *lang = lang_load_own(folder, own, language != NULL ? language : LANGUAGE_FIRST, diags);
    mem_free(own);
    if (lang != NULL) // a broken language file is never silent
        tell(lang, diags);
    mem_free(folder);
    diag_list_free(diags);
    return lang;
}

// No words to say it with: both languages, from here.
static void tell_no_data(const char *where)
{
    terminal_about(stderr, "Không tìm thấy dữ liệu của chương trình / the program's data cannot be found", where);
}

static bool open_words(struct desk *d, const char *language)
{
    struct file_problem problem = {{0}};
    d->data = files_data_folder(&problem);
    d->lang = d->data != NULL ? load_words(d->data, language) : NULL;
    if (d->lang == NULL && (d->data == NULL || !told_no_language(d->data, language)))
        tell_no_data(d->data != NULL ? d->data : problem.reason);
    return d->lang != NULL;
}

// The commune's own list is read only when somebody names a commune: a command does not look into a person's folders.
static void open_addresses(struct desk *d, const char *name)
{
    char *path = name != NULL ? office_addresses_path(NULL) : NULL;
    if (path != NULL && file_exists(path))
        d->addresses = addresses_load(path);
    mem_free(path);
    const struct commune *c = name != NULL ? addresses_find(d->addresses, name) : NULL;
    help_near(d->help, c != NULL ? d->addresses->entries + c->first : NULL, c != NULL ? c->count : 0);
    if (name != NULL && c == NULL)
        terminal_say(stderr, d->lang, T_ADDRESS_NO_SUCH_COMMUNE, name, NULL);
}

static void open_help(struct desk *d, const char *commune)
{
    struct diag_list *diags = diag_list_new();
    char *path = path_join(d->data, "assets/help/help.yaml");
    d->help = help_load(path, diags);
    tell(d->lang, diags);
    mem_free(path);
    diag_list_free(diags);
    open_addresses(d, commune);
}

static void open_levels(struct desk *d)
{
    struct diag_list *diags = diag_list_new();
    char *levels = path_join(d->data, "levels"), *activities = path_join(levels, "activities");
    char *own = files_document("levels", NULL);
    d->shelf = shelf_new(own, levels, d->lang);
    mem_free(own);
    d->activities = activities_load(activities, diags);
    tell(d->lang, diags); // the others are used
    mem_free(activities);
    mem_free(levels);
    diag_list_free(diags);
}

bool desk_open(struct desk *d, const struct command_words *w, unsigned needs)
{
    *d = (struct desk){.data = NULL};
    if (!open_words(d, w->language != NULL ? w->language : w->reader)) {
        desk_close(d);
        return false;
    }
    if ((needs & DESK_HELP) != 0)
        open_help(d, w->commune);
    if ((needs & DESK_LEVELS) != 0)
        open_levels(d);
    d->office = (struct office){.data = d->data,
                                .lang = d->lang,
                                .help = d->help,
                                .shelf = d->shelf,
                                .activities = d->activities,
                                .picture = w->tools != NULL ? w->tools->picture : NULL,
                                .self = w->tools != NULL ? w->tools->self : NULL};
    return true;
}

void desk_close(struct desk *d)
{
    activities_free(d->activities);
    shelf_free(d->shelf);
    help_free(d->help);
    addresses_free(d->addresses);
    lang_free(d->lang);
    mem_free(d->data);
}

struct lang *desk_words(const char *language)
{
    struct desk d = {.data = NULL};
    open_words(&d, language);
    mem_free(d.data);
    return d.lang;
}

void desk_say(const char *language, enum text_id id, const char *a, const char *b)
{
    struct lang *lang = desk_words(language);
    if (lang != NULL)
        terminal_say(stderr, lang, id, a, b);
    lang_free(lang);
}

bool desk_each_level(const struct desk *d, char *const *paths, size_t count,
                     bool (*with)(void *self, const struct desk *d, const char *file), void *self)
{
    bool fine = true;
    for (size_t i = 0; i < count; i++) {
        struct file_list files;
        bool found = files_find(paths[i], "level.yaml", &files, NULL) && files.count > 0;
        if (!found)
            terminal_say(stderr, d->lang, T_PRINT_NOTHING, paths[i], NULL);
        fine = fine && found;
        for (size_t j = 0; j < files.count; j++)
            fine = with(self, d, files.names[j]) && fine;
        file_list_free(&files);
    }
    return fine;
}

bool desk_written(const struct desk *d, char *path, const char *folder, const struct file_problem *problem)
{
    bool fine = path != NULL;
    if (fine)
        terminal_say(stdout, d->lang, T_APP_GUIDE_WRITTEN, path, NULL);
    else
        terminal_say(stderr, d->lang, T_APP_CANNOT_WRITE, folder, problem->reason);
    mem_free(path);
    return fine;
}

void desk_tell(FILE *to, const struct desk *d, const struct diag_list *diags)
{
    const char *file = NULL; // whose bytes `source` are
    char *source = NULL;
    for (size_t i = 0; i < diag_count(diags); i++) {
        const struct diag *diag = diag_at(diags, i);
        if (file == NULL || strcmp(file, diag->file) != 0) {
            mem_free(source);
            file = diag->file;
            source = file_read(file, FILE_TOO_LARGE, NULL, NULL);
        }
        terminal_report(to, d->lang, diag, source);
    }
    mem_free(source);
}

char *desk_sources_above(const char *file)
{
    char *folder = path_parent(file);
    for (int up = 0; up < 4; up++) {
        char *path = path_join(folder[0] != '\0' ? folder : ".", "sources.yaml");
        if (file_exists(path)) {
            mem_free(folder);
            return path;
        }
        mem_free(path);
        char *above = path_parent(folder);
        mem_free(folder);
        folder = above;
    }
    mem_free(folder);
    return NULL;
}
