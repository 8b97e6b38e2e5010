// SPDX-License-Identifier: MIT
//
// check_kept.c — what was told of each unit while a folder is watched: asked again only when its files changed.
//
// A level depends on the files of its folder, on the sources above it and on the names of the program's pictures; a
// plan on the levels and activities beside it as well. The stamp of a unit is made of those.
#include "check_inside.h"

#include "hash.h"
#include "memory.h"

#include <string.h>

struct told {
    enum unit_kind kind;
    char *path;
    uint64_t stamp;
    struct diag_list *diags;
    bool met; // in this run
};

struct known {
    struct told *told;
    size_t count, capacity;
    size_t next;                   // units come in the same order again
    uint64_t around, paths, shelf; // what all need, all there is, what plans need: as it was in the last run
    char *beside;                  // a folder that plans lie in, and all below it in this run
    uint64_t beside_stamp;
};

struct known *check_kept_new(void) { return mem_new(1, sizeof(struct known)); }

static void forget(struct told *t)
{
    diag_list_free(t->diags);
    mem_free(t->path);
}

void check_kept_free(struct known *kept)
{
    if (kept == NULL)
        return;
    for (size_t i = 0; i < kept->count; i++)
        forget(&kept->told[i]);
    mem_free(kept->told);
    mem_free(kept->beside);
    mem_free(kept);
}

static uint64_t stamp_in(uint64_t sum, const char *folder, const char *name)
{
    char *path = path_join(folder, name);
    sum = file_stamp(sum, path);
    mem_free(path);
    return sum;
}

// Sources, and the folders of the program's pictures: they change when one comes or goes.
static uint64_t look_around(struct checking *c)
{
    static const char *const needed[] = {"levels/sources.yaml", "assets/art/parts.txt", "assets/art/places",
                                         "assets/art/figures",  "assets/art/pictures",  NULL};
    uint64_t sum = HASH_START;
    for (size_t i = 0; needed[i] != NULL; i++)
        sum = stamp_in(sum, c->desk->data, needed[i]);
    return sum;
}

bool check_kept_begin(struct checking *c)
{
    struct known *k = c->kept;
    size_t *moved = NULL;
    uint64_t around = look_around(c), paths = HASH_START;
    bool art = k->around != 0 && around != k->around, shelf = shelf_renew(c->desk->shelf, c->desk->lang, &moved);
    mem_free(moved);
    for (size_t i = 0; i < c->words->count; i++)
        paths = files_stamp(paths, c->words->paths[i], true);
    bool news = shelf || around != k->around || paths != k->paths;
    if (art) {
        char *folder = path_join(c->desk->data, "assets/art");
        art_close(&c->art);
        art_open(&c->art, folder, NULL);
        mem_free(folder);
    }
    k->shelf = c->desk->shelf->stamp; // a plan may name a level that has moved
    k->around = around;
    k->paths = paths;
    k->next = 0;
    mem_free(k->beside);
    k->beside = NULL;
    for (size_t i = 0; i < k->count; i++)
        k->told[i].met = false;
    return news;
}

void check_kept_end(struct checking *c)
{
    struct known *k = c->kept;
    size_t left = 0;
    for (size_t i = 0; i < k->count; i++)
        if (k->told[i].met)
            k->told[left++] = k->told[i];
        else
            forget(&k->told[i]);
    k->count = left;
}

static uint64_t stamp_of_level(uint64_t sum, const char *path)
{
    char *folder = folder_exists(path) ? mem_copy_text(path) : path_parent(path);
    char *sources = desk_sources_above(path);
    sum = files_stamp(sum, folder[0] != '\0' ? folder : ".", true);
    if (sources != NULL)
        sum = files_stamp(sum, sources, false);
    mem_free(sources);
    mem_free(folder);
    return sum;
}

// Everything below the folder that plans/ lies in: asked once in a run, for all of its plans.
static uint64_t stamp_of_plan(struct known *k, uint64_t sum, const char *path)
{
    char *plans = path_parent(path), *folder = path_parent(plans);
    if (k->beside == NULL || strcmp(k->beside, folder) != 0) {
        mem_free(k->beside);
        k->beside = mem_copy_text(folder);
        bool beside = strcmp(path_name(plans), "plans") == 0;
        k->beside_stamp = beside ? files_stamp(HASH_START, folder[0] != '\0' ? folder : ".", true) : 0;
    }
    mem_free(folder);
    mem_free(plans);
    return hash_number(hash_number(files_stamp(sum, path, false), k->beside_stamp), k->shelf);
}

static uint64_t stamp_of(struct known *k, enum unit_kind kind, const char *path)
{
    uint64_t sum = hash_number(HASH_START, k->around);
    char *folder = NULL;
    switch (kind) {
    case UNIT_LEVEL: return stamp_of_level(sum, path);
    case UNIT_PLAN: return stamp_of_plan(k, sum, path);
    case UNIT_PARTS:
        folder = path_parent(path);
        sum = files_stamp(sum, folder, true);
        mem_free(folder);
        return sum;
    case UNIT_ACTIVITIES:
    case UNIT_PICTURE:
    case UNIT_KINDS: break;
    }
    return files_stamp(sum, path, false);
}

static struct told *find(struct known *k, enum unit_kind kind, const char *path)
{
    for (size_t i = 0; i < k->count; i++) {
        struct told *t = &k->told[(k->next + i) % k->count];
        if (t->kind == kind && strcmp(t->path, path) == 0) {
            k->next = (size_t)(t - k->told) + 1;
            return t;
        }
    }
    k->told = mem_grow(k->told, &k->capacity, k->count + 1, sizeof *k->told);
    k->told[k->count] = (struct told){.kind = kind, .path = mem_copy_text(path)};
    return &k->told[k->count++];
}

const struct diag_list *check_kept_look(struct checking *c, enum unit_kind kind, const char *path)
{
    struct told *t = find(c->kept, kind, path);
    uint64_t stamp = stamp_of(c->kept, kind, path);
    t->met = true;
    if (t->diags != NULL && t->stamp == stamp)
        return t->diags;
    diag_list_free(t->diags);
    t->stamp = stamp;
    t->diags = check_look(c, kind, path);
    c->looked++;
    return t->diags;
}
