// SPDX-License-Identifier: MIT
//
// addresses_command.c — `safecircle addresses`: which list is in use; checks a new one and puts it there.
//
// A list with faults is still taken, as long as something in it can be used; the one before stays beside it.
#include "workbench.h"

#include "csv_table.h"
#include "files.h"
#include "memory.h"
#include "stage.h"
#include "terminal.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

#define BEFORE_NAME "dia-chi-tin-cay-cu.csv"

static void say(const struct stage *s, enum text_id id, const char *a, const char *b)
{
    terminal_say(stdout, stage_lang(s), id, a, b);
}

static void say_counts(const struct stage *s, enum text_id id, size_t a, size_t b)
{
    char first[24], second[24];
    snprintf(first, sizeof first, "%zu", a);
    snprintf(second, sizeof second, "%zu", b);
    say(s, id, first, second);
}

static void report(const struct stage *s, const struct addresses *a)
{
    char *source = file_read(a->path, CSV_BYTES_MAX, NULL, NULL);
    for (size_t i = 0; i < diag_count(a->faults); i++)
        terminal_report(stdout, stage_lang(s), diag_at(a->faults, i), source);
    mem_free(source);
    size_t errors = diag_errors(a->faults), warnings = diag_count(a->faults) - errors;
    say_counts(s, T_ADDRESS_USABLE, a->entry_count, a->commune_count);
    if (errors + warnings > 0)
        say_counts(s, T_ADDRESS_TOLD, errors, warnings);
}

static bool cannot_write(const struct stage *s, const char *path, const struct file_problem *problem)
{
    say(s, T_APP_CANNOT_WRITE, path, problem->reason);
    return false;
}

// Copies `from` to `to`, making the folder; what stood there and differs is kept beside.
static bool copy_there(const struct stage *s, const char *from, const char *to, const char *before_name)
{
    struct file_problem problem = {{0}};
    size_t length = 0, old_length = 0;
    char *folder = path_parent(to), *bytes = file_read(from, CSV_BYTES_MAX, &length, &problem);
    char *old = file_read(to, CSV_BYTES_MAX, &old_length, NULL), *beside = path_join(folder, before_name);
    bool fine = bytes != NULL && (folder[0] == '\0' || folder_make(folder, &problem));
    bool differs = old != NULL && bytes != NULL && (old_length != length || memcmp(old, bytes, length) != 0);
    if (fine && differs) {
        fine = file_write(beside, old, old_length, &problem);
        if (fine)
            say(s, T_ADDRESS_KEPT_OLD, beside, NULL);
    }
    fine = fine && file_write(to, bytes, length, &problem);
    mem_free(beside);
    mem_free(old);
    mem_free(bytes);
    mem_free(folder);
    return fine || cannot_write(s, to, &problem);
}

static int check_and_copy(const struct stage *s, const char *file, const char *to, const struct file_problem *nowhere)
{
    struct addresses *a = addresses_load(file);
    bool clean = diag_count(a->faults) == 0, usable = a->entry_count > 0, copied = false;
    report(s, a);
    if (usable && to != NULL)
        copied = copy_there(s, file, to, BEFORE_NAME);
    else if (usable)
        cannot_write(s, ADDRESSES_FILE, nowhere);
    if (copied)
        say(s, T_ADDRESS_COPIED, to, NULL);
    else if (!usable)
        say(s, T_ADDRESS_NOT_COPIED, NULL, NULL);
    addresses_free(a);
    return clean && copied ? 0 : 1;
}

static int tell_in_use(const struct stage *s, const char *path)
{
    if (path == NULL || !file_exists(path)) {
        say(s, T_ADDRESS_NONE_YET, path != NULL ? path : ADDRESSES_FILE, NULL);
        return 1;
    }
    struct addresses *a = addresses_load(path);
    say(s, T_ADDRESS_IN_USE, path, NULL);
    for (size_t i = 0; i < a->commune_count; i++) {
        char line[ADDRESSES_COMMUNE_BYTES + 24];
        snprintf(line, sizeof line, "%6zu  %s", a->communes[i].count, a->communes[i].name);
        terminal_words(stdout, line);
    }
    report(s, a);
    int code = diag_count(a->faults) == 0 ? 0 : 1;
    addresses_free(a);
    return code;
}

static int write_template(const struct stage *s, const char *folder)
{
    char *from = path_join(s->data, "assets/help/" ADDRESSES_TEMPLATE), *to = path_join(folder, ADDRESSES_TEMPLATE);
    bool fine = copy_there(s, from, to, ADDRESSES_TEMPLATE "~");
    if (fine)
        say(s, T_APP_GUIDE_WRITTEN, to, NULL);
    mem_free(from);
    mem_free(to);
    return fine ? 0 : 1;
}

int workbench_addresses(const struct bench_words *w)
{
    struct stage stage;
    struct stage_options options = {.language = w->language, .width = 320, .height = 240, .fake_measure = true};
    if (w->count > 1 || (w->template_file && w->out == NULL))
        return 2;
    if (!stage_open(&stage, &options)) {
        terminal_words(stderr, stage.problem);
        return 1;
    }
    struct file_problem nowhere = {{0}};
    char *path = stage_addresses_path(&nowhere);
    int code = w->template_file ? write_template(&stage, w->out)
               : w->count == 1  ? check_and_copy(&stage, w->paths[0], path, &nowhere)
                                : tell_in_use(&stage, path);
    mem_free(path);
    stage_close(&stage);
    return code;
}
