// SPDX-License-Identifier: MIT
//
// strings_program.c — safecircle strings --program: the program's own words for a translator, and back into a folder of
// one's own among the documents, lang/CODE.
#include "strings_inside.h"

#include "languages.h"
#include "memory.h"
#include "spoken.h"
#include "terminal.h"

#include <stdio.h>
#include <string.h>

// The words of the program in the house's language, and what there is in the other one.
struct program {
    struct lang *house, *there, *from;
};

static struct program open_program(const struct desk *d, const char *language)
{
    char *folder = path_join(d->data, "assets/lang"), *own = files_document("lang", NULL), **names = NULL;
    struct program p = {.house = lang_load(folder, LANGUAGE_FIRST, NULL)};
    names = languages_names(folder, own);
    for (size_t i = 0; names[i] != NULL; i++)
        if (strcmp(names[i], language) == 0)
            p.there = lang_load_own(folder, own, language, NULL);
    p.from = own != NULL ? lang_load_from(own, language) : NULL;
    languages_names_free(names);
    mem_free(own);
    mem_free(folder);
    return p;
}

static void close_program(struct program *p)
{
    lang_free(p->from);
    lang_free(p->there);
    lang_free(p->house);
}

bool strings__write_program(const struct desk *d, const struct strings_export *e)
{
    struct file_problem problem = {{0}};
    struct program p = open_program(d, e->language);
    struct catalog *c = catalog_new(e->language);
    char name[64], *path = NULL;
    catalog_add_program(c, &(struct catalog_words){p.house, p.there, p.from}, d->lang);
    struct text bytes = strings__as_kind(d, strcmp(e->to, "csv") == 0 ? "csv" : "po", c, NULL, &problem);
    snprintf(name, sizeof name, "safecircle.%.20s.%s", e->language, strcmp(e->to, "csv") == 0 ? "csv" : "po");
    if (e->out == NULL)
        terminal_text(stdout, text_bytes(&bytes));
    else if (bytes.length > 0)
        path = file_write_beside(e->out, name, bytes.bytes, bytes.length, &problem);
    bool printed = e->out == NULL && bytes.length > 0;
    bool fine = printed || desk_written(d, path, e->out != NULL ? e->out : name, &problem);
    text_free(&bytes);
    catalog_free(c);
    close_program(&p);
    return fine;
}

// How much of the program's words there is in a language.
int strings__say_program(const struct desk *d, const char *language)
{
    struct program p = open_program(d, language);
    struct catalog *c = catalog_new(language);
    size_t done = 0, unsure = 0;
    catalog_add_program(c, &(struct catalog_words){p.house, p.there, p.from}, d->lang);
    for (size_t i = 0; i < c->count; i++) {
        done += c->entries[i].translation[0] != '\0';
        unsure += c->entries[i].unsure;
    }
    strings__say_language(d, language, done, c->count, unsure);
    catalog_free(c);
    close_program(&p);
    return 0;
}

// The program's own words go to a folder of one's own; nothing of them is written while one of them is wrong.
bool strings__import_program(const struct desk *d, const struct catalog *c)
{
    struct file_problem problem = {{0}};
    struct diag_list *diags = diag_list_new();
    char *own = files_document("lang", &problem), *folder = own != NULL ? path_join(own, c->language) : NULL,
         number[24];
    struct program p = open_program(d, c->language);
    size_t count = 0;
    bool fine = folder != NULL && catalog_take_program(c, &(struct catalog_words){p.house, p.there, p.from}, folder,
                                                       &count, diags, &problem);
    desk_tell(stderr, d, diags);
    snprintf(number, sizeof number, "%zu", count);
    if (diag_errors(diags) > 0)
        terminal_say(stderr, d->lang, T_STRINGS_NOTHING_READ, c->file, NULL);
    else if (folder == NULL)
        terminal_say(stderr, d->lang, T_STRINGS_NO_FOLDER, NULL, NULL);
    else if (!fine)
        terminal_say(stderr, d->lang, T_APP_CANNOT_WRITE, folder, problem.reason);
    else
        terminal_say(stdout, d->lang, count > 0 ? T_STRINGS_TAKEN : T_STRINGS_NOTHING_NEW, folder, number);
    close_program(&p);
    mem_free(folder);
    mem_free(own);
    diag_list_free(diags);
    if (fine)
        strings__say_program(d, c->language);
    return fine;
}
