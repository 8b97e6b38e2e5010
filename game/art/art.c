// SPDX-License-Identifier: MIT
//
// art.c — the pictures of assets/art as files.
#include "art.h"

#include "files.h"
#include "memory.h"
#include "svg.h"
#include "utf8.h"

#include <stdio.h>
#include <string.h>

enum { SHOWN_MEGABYTES = 1024 * 1024 };

const char *const art_endings[] = {"*.svg", "*.png", "*.jpg", "*.jpeg", "*.webp", NULL};

void art_open(struct art *art, const char *folder, struct diag_list *diags)
{
    char *table = path_join(folder, "parts.txt");
    *art = (struct art){mem_copy_text(folder), parts_load(table, diags), NULL};
    mem_free(table);
}

void art_close(struct art *art)
{
    parts_free(art->parts);
    mem_free(art->folder);
    arena_free(art->names);
    *art = (struct art){NULL, NULL, NULL};
}

char *art_file(const struct art *art, const char *name)
{
    if (strlen(name) > ART_NAME_MOST)
        return NULL;
    for (size_t i = 0; art_endings[i] != NULL; i++) {
        char file[ART_NAME_MOST + 8];
        snprintf(file, sizeof file, "%s%s", name, art_endings[i] + 1);
        char *path = path_join(art->folder, file);
        if (file_exists(path))
            return path;
        mem_free(path);
    }
    return NULL;
}

char *art_part_file(const struct art *art, const struct part *part, int size)
{
    char file[ART_NAME_MOST + 24];
    snprintf(file, sizeof file, "%s@%d.webp", part->name, size);
    return path_join(art->folder, file);
}

static bool has_part(const struct art *art, const char *name, const char *part)
{
    char whole[2 * ART_NAME_MOST];
    return parts_find(art->parts, utf8_join(whole, sizeof whole, name, part)) != NULL;
}

bool art_exists(const struct art *art, const char *name)
{
    if (strlen(name) > ART_NAME_MOST)
        return false;
    if (has_part(art, name, "") || has_part(art, name, "/far") || has_part(art, name, "/body"))
        return true;
    char *path = art_file(art, name);
    mem_free(path);
    return path != NULL;
}

static bool ends_with(const char *path, const char *end)
{
    size_t length = strlen(path), least = strlen(end);
    return length >= least && strcmp(path + length - least, end) == 0;
}

char *art_bytes(const struct art *art, const char *name, int high, size_t *length, const char **kind)
{
    const struct part *part = parts_find(art->parts, name);
    char *path = part != NULL ? art_part_file(art, part, part_size(part, high)) : art_file(art, name);
    char *bytes = path != NULL ? file_read(path, BITMAP_BYTES_MOST, length, NULL) : NULL;
    *kind = path == NULL || ends_with(path, ".webp") ? "image/webp"
            : ends_with(path, ".svg")                ? "image/svg+xml"
            : ends_with(path, ".png")                ? "image/png"
                                                     : "image/jpeg";
    mem_free(path);
    return bytes;
}

// ---- all names ----

struct names {
    struct arena *memory;
    const char **items;
    size_t count, most;
};

static void add_name(struct names *n, const char *name, size_t length)
{
    for (size_t i = 0; i < n->count; i++)
        if (strlen(n->items[i]) == length && memcmp(n->items[i], name, length) == 0)
            return;
    if (n->count < n->most && length > 0)
        n->items[n->count++] = arena_copy(n->memory, name, length);
}

// Parts are called figures/girl-1/body: the name is in the middle. Layers of a calm screen are nobody's to name.
static void add_parts(struct names *n, const struct art *art, const char *folder)
{
    size_t length = strlen(folder);
    for (size_t i = 0; i < parts_count(art->parts); i++) {
        const char *name = parts_at(art->parts, i)->name;
        if (strncmp(name, folder, length) == 0 && name[length] == '/')
            add_name(n, name + length + 1, strcspn(name + length + 1, "/"));
    }
}

static void add_files(struct names *n, const struct art *art, const char *folder)
{
    struct file_list files;
    char *path = path_join(art->folder, folder);
    if (folder_list(path, &files, NULL)) {
        for (size_t i = 0; i < files.count; i++) {
            const char *dot = strrchr(files.names[i], '.');
            bool picture = false;
            for (size_t e = 0; dot != NULL && art_endings[e] != NULL; e++)
                picture = picture || strcmp(dot, art_endings[e] + 1) == 0;
            if (picture && strchr(files.names[i], '@') == NULL)
                add_name(n, files.names[i], (size_t)(dot - files.names[i]));
        }
        file_list_free(&files);
    }
    mem_free(path);
}

size_t art_names(struct art *art, const char *folder, const char **names, size_t most)
{
    if (art->names == NULL)
        art->names = arena_new();
    struct names n = {art->names, names, 0, most};
    add_parts(&n, art, folder);
    add_files(&n, art, folder);
    return n.count;
}

// ---- what an author gave ----

static bool check_svg(const char *path, const char *bytes, size_t length, struct diag_list *diags, double *width,
                      double *height)
{
    struct svg svg;
    bool fine = svg_read(&svg, path, bytes, length, diags);
    *width = svg.width;
    *height = svg.height;
    svg_free(&svg);
    return fine;
}

static bool check_bitmap(const char *path, const char *bytes, size_t length, struct diag_list *diags, double *width,
                         double *height)
{
    struct bitmap b;
    struct diag_quoted most = diag_number(BITMAP_BYTES_MOST / SHOWN_MEGABYTES);
    char size[40], pixels[24];
    enum bitmap_fault fault = bitmap_read(bytes, length, &b);
    snprintf(size, sizeof size, "%d×%d", b.width, b.height);
    snprintf(pixels, sizeof pixels, "%d", BITMAP_PIXELS_MOST / 1000000);
    *width = fault == BITMAP_FINE ? b.width : 0;
    *height = fault == BITMAP_FINE ? b.height : 0;
    struct place top = {0, 0};
    if (length > BITMAP_BYTES_MOST)
        diag_error(diags, path, top, 1, "picture-heavy", most.bytes, NULL, NULL);
    else if (length == 0)
        diag_error(diags, path, top, 1, "picture-empty", NULL, NULL, NULL);
    else if (fault == BITMAP_UNKNOWN)
        diag_error(diags, path, top, 1, "picture-unknown", NULL, NULL, NULL);
    else if (fault == BITMAP_BROKEN)
        diag_error(diags, path, top, 1, "picture-broken", bitmap_name(b.kind), NULL, NULL);
    else if (fault == BITMAP_LARGE)
        diag_error(diags, path, top, 1, "picture-pixels", size, pixels, NULL);
    else if (fault == BITMAP_MOVES)
        diag_error(diags, path, top, 1, "picture-moves", bitmap_name(b.kind), NULL, NULL);
    return fault == BITMAP_FINE && length <= BITMAP_BYTES_MOST;
}

bool art_check(const char *path, struct diag_list *diags, double *width, double *height)
{
    struct file_problem problem = {{0}};
    size_t length = 0;
    *width = *height = 0;
    char *bytes = file_read(path, FILE_TOO_LARGE, &length, &problem);
    if (bytes == NULL) {
        diag_unreadable(diags, path, problem.reason);
        return false;
    }
    bool fine = (ends_with(path, ".svg") ? check_svg : check_bitmap)(path, bytes, length, diags, width, height);
    mem_free(bytes);
    return fine;
}

// ---- pictures in parts ----

static void check_part(const struct art *art, const char *table, const struct part *p, int size,
                       struct diag_list *diags)
{
    char *path = art_part_file(art, p, size);
    struct diag_quoted name = diag_quote(path + strlen(art->folder) + 1);
    struct place place = {p->line, 1};
    struct box should = part_pixels(p, size);
    struct bitmap b;
    size_t length = 0;
    char is[40], wanted[40];
    char *bytes = file_read(path, BITMAP_BYTES_MOST, &length, NULL);
    if (bytes == NULL) {
        diag_error(diags, table, place, 1, "parts-file", name.bytes, NULL, NULL);
    } else if (bitmap_read(bytes, length, &b) != BITMAP_FINE || b.kind != BITMAP_WEBP) {
        diag_error(diags, table, place, 1, "parts-webp", name.bytes, NULL, NULL);
    } else if (b.width != should.w || b.height != should.h) {
        snprintf(is, sizeof is, "%d×%d", b.width, b.height);
        snprintf(wanted, sizeof wanted, "%d×%d", should.w, should.h);
        diag_error(diags, table, place, 1, "parts-pixels", name.bytes, is, wanted);
    }
    mem_free(bytes);
    mem_free(path);
}

void art_check_parts(const char *path, struct diag_list *diags)
{
    struct art art = {path_parent(path), parts_load(path, diags), NULL};
    for (size_t i = 0; i < parts_count(art.parts); i++) {
        const struct part *p = parts_at(art.parts, i);
        for (size_t s = 0; s < PART_SIZES_MOST && p->sizes[s] > 0; s++)
            check_part(&art, path, p, p->sizes[s], diags);
    }
    art_close(&art);
}
