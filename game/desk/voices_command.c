// SPDX-License-Identifier: MIT
//
// voices_command.c — safecircle voices LEVEL: the index of its recordings, with a row for each text a child hears; with
// --import, files that were recorded elsewhere are taken in.
//
// It is what whoever reads aloud works through, and what lies beside the files at last. A row whose recording is there
// keeps the words that were read: an edited text is not passed off as recorded by writing the index again.
//
// A file is called by the address of its text or by its number in this list: a telephone calls them 1, 2, 3.
#include "desk_inside.h"

#include "lint.h"
#include "loader.h"
#include "memory.h"
#include "number.h"
#include "reading.h"
#include "spoken.h"
#include "take.h"
#include "terminal.h"

#include <stdio.h>
#include <string.h>

// ---- the list ----

static const struct recording *row_of(const struct pack *pack, const char *at)
{
    for (size_t i = 0; pack != NULL && i < pack->count; i++)
        if (pack->rows[i].path != NULL && strcmp(pack->rows[i].at, at) == 0)
            return &pack->rows[i];
    return NULL;
}

static bool has_row(const struct readings *r, const char *at)
{
    bool found = false;
    for (size_t i = 0; i < r->count; i++)
        found = found || strcmp(r->rows[i].at, at) == 0;
    return found;
}

static void print_index(const struct readings *r)
{
    struct text index = {0};
    pack_index_begin(&index);
    for (size_t i = 0; i < r->count; i++) {
        const struct recording *row = row_of(r->pack, r->rows[i].at);
        text_addf(&index, "  # %zu\n", i + 1);
        pack_index_row(&index, r->rows[i].at, row != NULL ? row->from : r->rows[i].words);
    }
    for (size_t i = 0; r->pack != NULL && i < r->pack->count; i++)
        if (r->pack->rows[i].path != NULL && !has_row(r, r->pack->rows[i].at))
            pack_index_row(&index, r->pack->rows[i].at, r->pack->rows[i].from);
    terminal_text(stdout, text_bytes(&index));
    text_free(&index);
}

// ---- files from elsewhere ----

struct taking {
    const struct desk *desk;
    struct readings *readings;
    bool *given; // of each row: a file came for it
    size_t taken, refused;
};

static void tell(struct taking *t, enum text_id id, const char *name, const char *at)
{
    terminal_say(stdout, t->desk->lang, id, name, at);
}

// Which row a file is for: "ke.tell.wav", "7.mp3", "07 - con kể.wav". `count`: none.
static size_t row_for(const struct readings *r, const char *name)
{
    const char *dot = strrchr(name, '.'), *at = name;
    size_t stem = dot != NULL ? (size_t)(dot - name) : strlen(name);
    uint64_t number = 0;
    for (size_t i = 0; i < r->count; i++)
        if (strlen(r->rows[i].at) == stem && strncmp(r->rows[i].at, name, stem) == 0)
            return i;
    bool numbered = number_at(&at, r->count, &number) && number > 0 && strchr(" -_.", *at) != NULL;
    return numbered ? (size_t)number - 1 : r->count;
}

static void refuse(struct taking *t, enum text_id id, const char *name, const char *why)
{
    tell(t, id, name, why);
    t->refused++;
}

static void keep(struct taking *t, size_t row, const char *name, const struct take *take)
{
    static const enum text_id told[] = {
        [TAKE_FINE] = T_VOICES_TAKEN, [TAKE_SOFT] = T_VOICES_SOFT, [TAKE_CLIPPED] = T_VOICES_CLIPPED};
    struct file_problem problem = {{0}};
    const struct reading *reading = &t->readings->rows[row];
    char *called = reading_name(t->readings, row);
    if (pack_keep(t->readings->folder, called, reading->words, take, &problem)) {
        terminal_say_all(stdout, t->desk->lang, told[take->heard],
                         (const char *const[]){name, reading->at, reading->words}, 3);
        t->taken++;
        readings_again(t->readings);
    } else {
        refuse(t, T_VOICES_CANNOT_KEEP, name, problem.reason);
    }
    mem_free(called);
}

static void take_file(struct taking *t, const char *folder, const char *name)
{
    size_t row = row_for(t->readings, name), length = 0, count = 0;
    struct file_problem problem = {{0}};
    if (row == t->readings->count || t->given[row]) {
        refuse(t, row == t->readings->count ? T_VOICES_NOWHERE : T_VOICES_TWICE, name,
               row == t->readings->count ? NULL : t->readings->rows[row].at);
        return;
    }
    char *path = path_join(folder, name), *bytes = file_read(path, FILE_TOO_LARGE, &length, &problem);
    float *samples = bytes != NULL ? take_decode(bytes, length, &count) : NULL;
    bool long_one = count > (size_t)TAKE_RATE * TAKE_SECONDS_MOST;
    struct take take = {.heard = TAKE_NOTHING};
    if (samples != NULL && !long_one)
        take = take_make(samples, count);
    if (take.heard != TAKE_NOTHING) {
        t->given[row] = true;
        keep(t, row, name, &take);
    } else if (bytes == NULL) {
        refuse(t, T_APP_CANNOT_READ, name, problem.reason);
    } else {
        refuse(t, samples == NULL ? T_VOICES_UNREADABLE : long_one ? T_VOICES_LONG : T_VOICES_SILENT, name, NULL);
    }
    take_free(&take);
    mem_free(samples);
    mem_free(bytes);
    mem_free(path);
}

// Not somebody's recording: hidden, a folder, the index itself.
static bool is_passed_over(const char *name)
{
    return name[0] == '.' || name[strlen(name) - 1] == '/' || strcmp(name, PACK_INDEX) == 0;
}

static bool take_folder(struct taking *t, const char *folder)
{
    struct file_list files;
    struct file_problem problem = {{0}};
    if (!folder_list(folder, &files, &problem)) {
        terminal_say(stderr, t->desk->lang, T_APP_CANNOT_READ, folder, problem.reason);
        return false;
    }
    t->given = mem_new(t->readings->count + 1, sizeof *t->given);
    for (size_t i = 0; i < files.count; i++)
        if (!is_passed_over(files.names[i]))
            take_file(t, folder, files.names[i]);
    char taken[24], missing[24];
    snprintf(taken, sizeof taken, "%zu", t->taken);
    snprintf(missing, sizeof missing, "%zu", t->readings->missing);
    tell(t, T_VOICES_ALL, taken, missing);
    file_list_free(&files);
    mem_free(t->given);
    return t->refused == 0;
}

// ---- the command ----

// An index that has a mistake is its author's to mend: nothing is written over it.
static bool index_is_fine(const struct desk *desk, const struct readings *r)
{
    struct diag_list *diags = diag_list_new();
    pack_free(pack_load(r->folder, diags));
    bool fine = diag_errors(diags) == 0;
    if (!fine)
        desk_tell(stderr, desk, diags);
    diag_list_free(diags);
    return fine;
}

static bool work(const struct desk *desk, const struct command_words *w, const struct level *level)
{
    const char *language = w->voices != NULL ? w->voices : w->language != NULL ? w->language : level->language;
    struct readings *r = readings_new(level, language);
    bool fine = w->import == NULL || index_is_fine(desk, r);
    if (w->import == NULL)
        print_index(r);
    else if (fine)
        fine = take_folder(&(struct taking){.desk = desk, .readings = r}, w->import);
    readings_free(r);
    return fine;
}

int desk_voices(const struct command_words *w)
{
    struct desk desk;
    if (!desk_open(&desk, w, 0))
        return 1;
    struct diag_list *diags = diag_list_new();
    struct level *level = NULL;
    bool fine = w->voices == NULL || language_is_code(w->voices);
    if (!fine)
        terminal_say(stderr, desk.lang, T_VOICES_NO_CODE, w->voices, NULL);
    else if ((level = lint_load(w->paths[0], diags)) == NULL)
        desk_tell(stderr, &desk, diags);
    fine = level != NULL && work(&desk, w, level);
    level_free(level);
    diag_list_free(diags);
    desk_close(&desk);
    return fine ? 0 : 1;
}
