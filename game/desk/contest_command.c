// SPDX-License-Identifier: MIT
//
// contest_command.c — safecircle contest FOLDER: the packs that were sent to a contest as a list by their authors, and
// with --out a sheet for the jury of each.
//
// Each pack is looked at as a whole, checked in a folder that is thrown away, and stays where it lies. One that is no
// pack is named and passed over: somebody's broken or hostile file never stops the others. Nothing is ranked.
#include "check_inside.h"
#include "desk_inside.h"

#include "contest.h"
#include "doc.h"
#include "draft.h"
#include "loader.h"
#include "memory.h"
#include "review.h"
#include "share.h"
#include "terminal.h"
#include "text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct gathered {
    struct contest_entry *entries;
    const char **skipped;
    size_t count, skipped_count;
    char **folders; // of the entries, below `scratch`
    char *scratch;
    struct checking checking;
    struct arena *memory;
};

// ---- one pack ----

static size_t files_ending(const struct share_pack *pack, const char *const *endings)
{
    size_t found = 0;
    for (size_t i = 0; i < pack->count; i++) {
        const char *dot = strrchr(pack->files[i].name, '.');
        for (const char *const *ending = endings; dot != NULL && *ending != NULL; ending++)
            found += strcmp(dot, *ending) == 0;
    }
    return found;
}

static void skip(const struct desk *d, struct gathered *g, const char *path, const struct share_pack *pack,
                 const struct file_problem *problem)
{
    const char *arguments[] = {path_name(path), pack->fault == SHARE_UNREADABLE ? problem->reason : pack->about};
    char *sentence = text_filled(d->lang, share_sentence(pack->fault), arguments, 2);
    terminal_words(stderr, sentence);
    g->skipped[g->skipped_count++] = arena_text(g->memory, sentence);
    mem_free(sentence);
}

// Who made it and what it is called are told of a level with mistakes, too, as far as they can be read.
static void read_names(struct gathered *g, struct contest_entry *e, const char *folder)
{
    struct draft *draft = draft_load(folder, DRAFT_TO_PLAY, NULL);
    const struct level *level = draft != NULL ? draft->level : NULL;
    const char *title = level != NULL ? level_text(level, level->language, level->title) : "";
    e->title = arena_text(g->memory, title[0] != '\0' ? title : path_name(folder));
    e->author = level != NULL && level->author != NULL ? arena_text(g->memory, level->author) : NULL;
    draft_free(draft);
}

static void check(struct gathered *g, struct contest_entry *e, const char *folder)
{
    char *file = path_join(folder, "level.yaml");
    struct diag_list *diags = check_look(&g->checking, UNIT_LEVEL, file), *again = diag_list_new();
    e->errors = diag_errors(diags);
    e->warnings = diag_count(diags) - e->errors;
    e->level = e->errors == 0 ? level_load(file, again) : NULL;
    if (e->level != NULL)
        review_code(e->level, e->code);
    mem_free(file);
    diag_list_free(again);
    diag_list_free(diags);
}

// Sent twice, perhaps under two names: the same version of the words.
static const char *twin_of(const struct gathered *g, const struct contest_entry *e)
{
    for (size_t i = 0; i < g->count; i++)
        if (e->code[0] != '\0' && strcmp(g->entries[i].code, e->code) == 0)
            return g->entries[i].pack;
    return NULL;
}

static void look_at(const struct desk *d, struct gathered *g, const char *path)
{
    static const char *const drawings[] = {".svg", ".png", ".jpg", ".jpeg", ".webp", NULL}, *const voices[] = {".ogg",
                                                                                                               NULL};
    struct file_problem problem = {{0}};
    struct share_pack pack;
    bool was_there = false;
    share_load(path, &pack, &problem);
    char *folder = pack.fault == SHARE_FINE ? share_unpack(&pack, g->scratch, &was_there, &problem) : NULL;
    if (folder == NULL) {
        pack.fault = pack.fault == SHARE_FINE ? SHARE_UNREADABLE : pack.fault; // no room to look at it
        skip(d, g, path, &pack, &problem);
        share_clear(&pack);
        return;
    }
    struct contest_entry *e = &g->entries[g->count];
    *e = (struct contest_entry){.pack = arena_text(g->memory, path_name(path)),
                                .id = arena_text(g->memory, path_name(folder)),
                                .pictures = files_ending(&pack, drawings),
                                .voices = files_ending(&pack, voices)};
    read_names(g, e, folder);
    check(g, e, folder);
    if (e->level != NULL) // whose translations are read now
        e->title = level_text(e->level, lang_code(d->lang), e->level->title);
    e->twin = twin_of(g, e);
    g->folders[g->count++] = folder;
    share_clear(&pack);
}

// ---- all of them ----

static int by_author(const void *left, const void *right)
{
    const struct contest_entry *a = left, *b = right;
    struct arena *memory = arena_new();
    int order = (a->author == NULL) - (b->author == NULL); // who says nothing stands last
    if (order == 0 && a->author != NULL)
        order = strcmp(doc_plain(memory, a->author), doc_plain(memory, b->author));
    order = order != 0 ? order : strcmp(doc_plain(memory, a->title), doc_plain(memory, b->title));
    order = order != 0 ? order : strcmp(a->pack, b->pack);
    arena_free(memory);
    return order;
}

static void tell(const struct desk *d, const struct gathered *g)
{
    char count[24], skipped[24];
    for (size_t i = 0; i < g->count; i++) {
        const struct contest_entry *e = &g->entries[i];
        char *about = contest_about(e, d->lang), *checked = contest_checked(e, d->lang);
        terminal_about(stdout, e->author != NULL ? e->author : text(d->lang, T_CONTEST_NO_AUTHOR), e->title);
        terminal_say(stdout, d->lang, T_CONTEST_LINE, about, NULL);
        terminal_say(stdout, d->lang, e->code[0] != '\0' ? T_CONTEST_LINE_CODE : T_CONTEST_LINE, checked, e->code);
        if (e->twin != NULL)
            terminal_say(stdout, d->lang, T_CONTEST_TWIN, e->twin, NULL);
        mem_free(about);
        mem_free(checked);
    }
    snprintf(count, sizeof count, "%zu", g->count);
    snprintf(skipped, sizeof skipped, "%zu", g->skipped_count);
    terminal_say(stdout, d->lang, T_CONTEST_COUNT, count, skipped);
}

static bool print(const struct desk *d, const struct gathered *g, const char *folder)
{
    struct file_problem problem = {{0}};
    struct contest contest = {g->entries, g->count, g->skipped, g->skipped_count};
    bool fine = desk_written(d, office_print_contest(&d->office, &contest, folder, &problem), folder, &problem);
    for (size_t i = 0; i < g->count && fine; i++)
        fine = desk_written(d, office_print_judging(&d->office, &g->entries[i], folder, &problem), folder, &problem);
    return fine;
}

// Sent as a folder and not as a pack: named, so that nobody's work is passed over in silence.
static void skip_level(const struct desk *d, struct gathered *g, const char *path)
{
    char *folder = path_parent(path);
    const char *arguments[] = {path_name(folder[0] != '\0' ? folder : path)};
    char *sentence = text_filled(d->lang, T_CONTEST_NOT_PACKED, arguments, 1);
    terminal_words(stderr, sentence);
    g->skipped[g->skipped_count++] = arena_text(g->memory, sentence);
    mem_free(sentence);
    mem_free(folder);
}

static bool is_level(const char *path) { return strcmp(path_name(path), "level.yaml") == 0; }

static void gather(struct desk *d, const struct command_words *w, struct gathered *g, const struct file_list *files)
{
    char *art = path_join(d->data, "assets/art");
    g->checking = (struct checking){.desk = d, .words = w, .measured = true};
    art_open(&g->checking.art, art, NULL);
    g->memory = arena_new();
    g->entries = arena_take(g->memory, (files->count + 1) * sizeof *g->entries);
    g->folders = arena_take(g->memory, (files->count + 1) * sizeof *g->folders);
    g->skipped = arena_take(g->memory, (files->count + 1) * sizeof *g->skipped);
    for (size_t i = 0; i < files->count; i++)
        if (is_level(files->names[i]))
            skip_level(d, g, files->names[i]);
        else
            look_at(d, g, files->names[i]);
    qsort(g->entries, g->count, sizeof *g->entries, by_author);
    mem_free(art);
}

static void forget(struct gathered *g)
{
    for (size_t i = 0; i < g->count; i++) {
        level_free((struct level *)(uintptr_t)g->entries[i].level);
        mem_free(g->folders[i]);
    }
    art_close(&g->checking.art);
    arena_free(g->memory);
}

// The packs, and what is none and was hardly meant for the jury's own: a folder that a mail packed itself, a level that
// nobody packed. A mail puts an ending of its own behind a pack's, too.
static bool find(const char *path, struct file_list *files)
{
    struct file_list all = {0};
    if (!folder_exists(path) || !files_find(path, "*", &all, NULL))
        return false;
    for (size_t i = 0; i < all.count; i++) {
        const char *name = path_name(all.names[i]), *dot = strrchr(name, '.');
        bool taken = strstr(name, SHARE_ENDING) != NULL || is_level(name) || (dot != NULL && strcmp(dot, ".zip") == 0);
        if (taken)
            all.names[files->count++] = all.names[i];
        else
            mem_free(all.names[i]);
    }
    all.count = files->count;
    *files = all;
    return true;
}

int desk_contest(const struct command_words *w)
{
    struct desk desk;
    struct file_problem problem = {{0}};
    struct gathered g = {.count = 0};
    struct file_list files = {0};
    bool fine = false;
    if (!desk_open(&desk, w, 0))
        return 1;
    bool found = find(w->paths[0], &files) && files.count > 0;
    g.scratch = found ? scratch_make(&problem) : NULL;
    if (!found)
        terminal_say(stderr, desk.lang, T_CONTEST_NONE, w->paths[0], NULL);
    else if (g.scratch == NULL)
        terminal_say(stderr, desk.lang, T_APP_CANNOT_WRITE, scratch_place(), problem.reason);
    else {
        gather(&desk, w, &g, &files);
        tell(&desk, &g);
        fine = g.count > 0 && (w->out == NULL || print(&desk, &g, w->out));
        forget(&g);
    }
    scratch_end(g.scratch);
    file_list_free(&files);
    desk_close(&desk);
    return fine ? 0 : 1;
}
