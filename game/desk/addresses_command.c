// SPDX-License-Identifier: MIT
//
// addresses_command.c — `safecircle addresses`: which list is in use; checks a new one and puts it there.
//
// A list with faults is still taken, as long as something in it can be used; the one before stays beside it.
#include "desk_inside.h"

#include "csv_table.h"
#include "memory.h"
#include "terminal.h"

#include <stdio.h>
#include <string.h>

#define BEFORE_NAME "dia-chi-tin-cay-cu.csv"

static void say(const struct desk *d, enum text_id id, const char *a, const char *b)
{
    terminal_say(stdout, d->lang, id, a, b);
}

static void say_counts(const struct desk *d, enum text_id id, size_t a, size_t b)
{
    char first[24], second[24];
    snprintf(first, sizeof first, "%zu", a);
    snprintf(second, sizeof second, "%zu", b);
    say(d, id, first, second);
}

static void report(const struct desk *d, const struct addresses *a)
{
    char *source = file_read(a->path, CSV_BYTES_MAX, NULL, NULL);
    for (size_t i = 0; i < diag_count(a->faults); i++)
        terminal_report(stdout, d->lang, diag_at(a->faults, i), source);
    mem_free(source);
    size_t errors = diag_errors(a->faults), warnings = diag_count(a->faults) - errors;
    say_counts(d, T_ADDRESS_USABLE, a->entry_count, a->commune_count);
    if (errors + warnings > 0)
        say_counts(d, T_ADDRESS_TOLD, errors, warnings);
}

static bool cannot_write(const struct desk *d, const char *path, const struct file_problem *problem)
{
    say(d, T_APP_CANNOT_WRITE, path, problem->reason);
    return false;
}

// Copies `from` to `to`, making the folder; what stood there and differs is kept beside.
static bool copy_there(const struct desk *d, const char *from, const char *to, const char *before_name)
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
            say(d, T_ADDRESS_KEPT_OLD, beside, NULL);
    }
    fine = fine && file_write(to, bytes, length, &problem);
    mem_free(beside);
    mem_free(old);
    mem_free(bytes);
    mem_free(folder);
    return fine || cannot_write(d, to, &problem);
}

static int check_and_copy(const struct desk *d, const char *file, const char *to, const struct file_problem *nowhere)
{
    struct addresses *a = addresses_load(file);
    bool clean = diag_count(a->faults) == 0, usable = a->entry_count > 0, copied = false;
    report(d, a);
    if (usable && to != NULL)
        copied = copy_there(d, file, to, BEFORE_NAME);
    else if (usable)
        cannot_write(d, ADDRESSES_FILE, nowhere);
    if (copied)
        say(d, T_ADDRESS_COPIED, to, NULL);
    else if (!usable)
        say(d, T_ADDRESS_NOT_COPIED, NULL, NULL);
    addresses_free(a);
    return clean && copied ? 0 : 1;
}

static int tell_in_use(const struct desk *d, const char *path)
{
    if (path == NULL || !file_exists(path)) {
        say(d, T_ADDRESS_NONE_YET, path != NULL ? path : ADDRESSES_FILE, NULL);
        return 1;
    }
    struct addresses *a = addresses_load(path);
    say(d, T_ADDRESS_IN_USE, path, NULL);
    for (size_t i = 0; i < a->commune_count; i++) {
        char line[ADDRESSES_COMMUNE_BYTES + 24];
        snprintf(line, sizeof line, "%6zu  %s", a->communes[i].count, a->communes[i].name);
        terminal_words(stdout, line);
    }
    report(d, a);
    int code = diag_count(a->faults) == 0 ? 0 : 1;
    addresses_free(a);
    return code;
}

static int write_template(const struct desk *d, const char *folder)
{
    char *from = path_join(d->data, "assets/help/" ADDRESSES_TEMPLATE), *to = path_join(folder, ADDRESSES_TEMPLATE);
    bool fine = copy_there(d, from, to, ADDRESSES_TEMPLATE "~");
    if (fine)
        say(d, T_APP_GUIDE_WRITTEN, to, NULL);
    mem_free(from);
    mem_free(to);
    return fine ? 0 : 1;
}

int desk_addresses(const struct command_words *w)
{
    struct desk desk;
    if (!desk_open(&desk, w, 0))
        return 1;
    struct file_problem nowhere = {{0}};
    char *path = office_addresses_path(&nowhere);
    int code = w->template_file ? write_template(&desk, w->out)
               : w->count == 1  ? check_and_copy(&desk, w->paths[0], path, &nowhere)
                                : tell_in_use(&desk, path);
    mem_free(path);
    desk_close(&desk);
    return code;
}
