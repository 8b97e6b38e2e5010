// SPDX-License-Identifier: MIT
//
// strings_command.c — safecircle strings export, import, status: the texts of levels on their way to a translator and
// back (game/catalog), and how many of them are there in each language.
//
//   export LEVEL… --lang kjg  →  goi-111.kjg.po  →  the translator  →  import goi-111.kjg.po  →  goi-111/kjg.yaml
//
// What is wrong in a file that comes back is told at its line, and then nothing of it is taken.
#include "strings_inside.h"

#include "memory.h"
#include "terminal.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

// What is done with each level that plays.
struct level_work {
    bool (*with)(void *self, const struct desk *d, const struct level *level);
    void *self;
};

static bool open_level(void *self, const struct desk *d, const char *file)
{
    const struct level_work *work = self;
    struct level *level = strings__open_level(d, file);
    bool fine = level != NULL && work->with(work->self, d, level);
    level_free(level);
    return fine;
}

// ---- export ----

// An empty translation, or the one there is with rows for what it lacks.
static struct text skeleton(const struct catalog *c, const struct level *level)
{
    struct translation_row *rows = mem_new(c->count + 1, sizeof *rows);
    size_t count = 0, length = 0, written = 0;
    char *bytes = strings__translation_bytes(level, c->language, &length);
    for (size_t i = 0; i < c->count; i++)
        if (c->entries[i].translation[0] == '\0')
            rows[count++] = (struct translation_row){level->texts[i].address, c->entries[i].source, "", false,
                                                     c->entries[i].note};
    struct text out = {0};
    out.bytes = translation_write(bytes, length, c->language, rows, count, &written);
    out.length = written;
    mem_free(bytes);
    mem_free(rows);
    return out;
}

struct text strings__as_kind(const struct desk *d, const char *to, const struct catalog *c, const struct level *level,
                             struct file_problem *problem)
{
    if (strcmp(to, "csv") == 0)
        return catalog_csv(c, d->lang);
    return strcmp(to, "yaml") == 0 ? skeleton(c, level) : catalog_po(c, problem);
}

static bool write_catalog(const struct desk *d, const struct strings_export *e, const struct catalog *c,
                          const struct level *level)
{
    struct file_problem problem = {{0}};
    struct text bytes = strings__as_kind(d, e->to, c, level, &problem), name = {0};
    char *path = NULL;
    if (strcmp(e->to, "yaml") == 0)
        text_addf(&name, "%s.yaml", e->language);
    else
        text_addf(&name, "%s.%s.%s", level->id, e->language, e->to);
    if (bytes.length > 0)
        path = file_write_beside(e->out, text_bytes(&name), bytes.bytes, bytes.length, &problem);
    bool fine = desk_written(d, path, e->out, &problem);
    text_free(&name);
    text_free(&bytes);
    return fine;
}

static bool export_level(void *self, const struct desk *d, const struct level *level)
{
    struct strings_export *e = self;
    bool fine = true;
    if (e->out == NULL && strcmp(e->to, "yaml") != 0) {
        catalog_add_level(e->all, level, d->lang);
        return true;
    }
    struct catalog *c = catalog_new(e->language);
    catalog_add_level(c, level, d->lang);
    if (e->out != NULL) {
        fine = write_catalog(d, e, c, level);
    } else {
        struct text bytes = skeleton(c, level);
        terminal_text(stdout, text_bytes(&bytes));
        text_free(&bytes);
    }
    catalog_free(c);
    return fine;
}

static bool print_all(const struct desk *d, const struct strings_export *e)
{
    struct file_problem problem = {{0}};
    if (e->all->count == 0)
        return true;
    struct text bytes = strings__as_kind(d, e->to, e->all, NULL, &problem);
    terminal_text(stdout, text_bytes(&bytes));
    if (bytes.length == 0)
        terminal_say(stderr, d->lang, T_APP_CANNOT_WRITE, e->to, problem.reason);
    bool fine = bytes.length > 0;
    text_free(&bytes);
    return fine;
}

static int run_export(const struct desk *d, const struct command_words *w)
{
    struct strings_export e = {w->language, w->to != NULL ? w->to : "po", w->out, NULL};
    if (w->program && strcmp(e.to, "yaml") == 0) {
        terminal_say(stderr, d->lang, T_STRINGS_NO_SKELETON, NULL, NULL);
        return 2;
    }
    if (w->program && w->language != NULL)
        return strings__write_program(d, &e) ? 0 : 1;
    if (w->language == NULL || w->count < 2) {
        terminal_say(stderr, d->lang, w->language == NULL ? T_STRINGS_NEED_LANGUAGE : T_STRINGS_NEED_LEVELS, NULL,
                     NULL);
        return 2;
    }
    e.all = catalog_new(e.language);
    bool fine = desk_each_level(d, w->paths + 1, w->count - 1, open_level, &(struct level_work){export_level, &e});
    fine = print_all(d, &e) && fine;
    catalog_free(e.all);
    return fine ? 0 : 1;
}

// ---- status ----

// `self`: the language asked for, or NULL for all.
static bool say_status(void *self, const struct desk *d, const struct level *level)
{
    const char *only = self;
    char count[24];
    bool said = false;
    snprintf(count, sizeof count, "%zu", level->text_count);
    terminal_say(stdout, d->lang, T_STRINGS_COVERS, level->id, count);
    for (uint8_t i = 0; i < level->translation_count; i++)
        if (only == NULL || strcmp(only, level->translations[i].language) == 0) {
            strings__say_translation(d, level, &level->translations[i]);
            said = true;
        }
    if (!said && only != NULL)
        strings__say_language(d, only, 0, level->text_count, 0);
    else if (!said)
        terminal_say(stdout, d->lang, T_STRINGS_NONE, NULL, NULL);
    return true;
}

static int run_status(const struct desk *d, const struct command_words *w)
{
    if (w->program && w->language != NULL)
        return strings__say_program(d, w->language);
    if (w->program) {
        terminal_say(stderr, d->lang, T_STRINGS_NEED_LANGUAGE, NULL, NULL);
        return 2;
    }
    if (w->count < 2) {
        terminal_say(stderr, d->lang, T_STRINGS_NEED_LEVELS, NULL, NULL);
        return 2;
    }
    char language[16] = "";
    snprintf(language, sizeof language, "%s", w->language != NULL ? w->language : "");
    struct level_work work = {say_status, language[0] != '\0' ? language : NULL};
    return desk_each_level(d, w->paths + 1, w->count - 1, open_level, &work) ? 0 : 1;
}

// ---- which of them ----

int desk_strings(const struct command_words *w)
{
    static const struct {
        const char *name;
        int (*run)(const struct desk *d, const struct command_words *w);
    } verbs[] = {{"export", run_export}, {"import", strings__import}, {"status", run_status}};
    struct command_words reader = *w;
    struct desk desk;
    int code = 2;
    reader.language = NULL; // --lang is the translator's
    if (!desk_open(&desk, &reader, 0))
        return 1;
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
        if (strcmp(w->paths[0], verbs[i].name) == 0)
            code = verbs[i].run(&desk, w);
    desk_close(&desk);
    return code;
}
