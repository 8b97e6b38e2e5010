// SPDX-License-Identifier: MIT
//
// bench_art.c — what each large picture costs to make, at the sizes of the three screens; the dearest first.
//
// A place is all its layers, as a screen wishes for it; a picture of one file is that file. Processor time of all
// threads: what else the machine does is not in it.
#include "bench_inside.h"

#include "art.h"
#include "files.h"
#include "memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const int sizes[][2] = {{1366, 768}, {1920, 1080}, {3840, 2160}};
enum { SIZES = sizeof sizes / sizeof *sizes };

struct large {
    char name[ART_NAME_MOST + 1]; // "places/market"
    double cpu_ms[SIZES];
};

struct larges {
    struct large *items;
    size_t count, capacity;
};

// Each once: the layers of a place follow each other.
static void add(struct larges *all, const char *name, size_t length)
{
    if (length > ART_NAME_MOST || (all->count > 0 && strncmp(all->items[all->count - 1].name, name, length) == 0 &&
                                   all->items[all->count - 1].name[length] == '\0'))
        return;
    all->items = mem_grow(all->items, &all->capacity, all->count + 1, sizeof *all->items);
    struct large *large = &all->items[all->count++];
    *large = (struct large){{0}, {0}};
    memcpy(large->name, name, length);
}

// What fills a screen, of those drawn ahead; of a place without its layer.
static void add_parts(struct larges *all, const struct art *art)
{
    for (size_t i = 0; i < parts_count(art->parts); i++) {
        const char *name = parts_at(art->parts, i)->name;
        bool place = strncmp(name, "places/", 7) == 0, picture = strncmp(name, "pictures/", 9) == 0;
        const char *layer = place ? strchr(name + 7, '/') : NULL;
        if (place || picture)
            add(all, name, layer != NULL ? (size_t)(layer - name) : strlen(name));
    }
}

// The same of an author's own files.
static void add_files(struct larges *all, const struct art *art, const char *kind)
{
    char *folder = path_join(art->folder, kind);
    struct file_list files = {0};
    if (folder_list(folder, &files, NULL))
        for (size_t i = 0; i < files.count; i++) {
            char *name = path_join(kind, files.names[i]), *dot = strrchr(name, '.');
            if (dot != NULL && strchr(name, '@') == NULL)
                *dot = '\0';
            if (dot != NULL && *dot == '\0' && art_exists(art, name))
                add(all, name, strlen(name));
            mem_free(name);
        }
    file_list_free(&files);
    mem_free(folder);
}

// Each with empty caches: what was made before it would take its room.
static double make(const char *data, const char *name, size_t size)
{
    struct platform *p = platform_open(&(struct platform_options){.data_folder = data}, NULL);
    struct wish wish = {name, sizes[size][0], sizes[size][1], FIT_COVER, URGENT_NOW};
    if (p == NULL)
        return 0;
    double start = bench_cpu_ms();
    platform_prefetch(p, &wish, 1);
    platform_finish(p);
    double took = bench_cpu_ms() - start;
    platform_close(p);
    return took;
}

static int dearest_first(const void *a, const void *b)
{
    const struct large *one = a, *two = b;
    double x = one->cpu_ms[SIZES - 1], y = two->cpu_ms[SIZES - 1];
    return x > y ? -1 : x < y ? 1 : strcmp(one->name, two->name);
}

static void print(const struct large *large)
{
    printf("  \"art_%s\": {", large->name);
    for (size_t i = 0; i < SIZES; i++)
        printf("%s\"cpu_ms_%dx%d\": %.1f", i > 0 ? ", " : "", sizes[i][0], sizes[i][1], large->cpu_ms[i]);
    printf("},\n");
}

void bench_art(void)
{
    char *data = files_data_folder(NULL), *folder = data != NULL ? path_join(data, "assets/art") : NULL;
    struct larges all = {0};
    struct art art;
    if (folder == NULL)
        return;
    art_open(&art, folder, NULL);
    add_parts(&all, &art);
    add_files(&all, &art, "places");
    add_files(&all, &art, "pictures");
    for (size_t i = 0; i < SIZES * all.count; i++)
        all.items[i / SIZES].cpu_ms[i % SIZES] = make(data, all.items[i / SIZES].name, i % SIZES);
    if (all.count > 0)
        qsort(all.items, all.count, sizeof *all.items, dearest_first);
    for (size_t i = 0; i < all.count; i++)
        print(&all.items[i]);
    art_close(&art);
    mem_free(all.items);
    mem_free(folder);
    mem_free(data);
}
