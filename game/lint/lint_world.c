// SPDX-License-Identifier: MIT
//
// lint_world.c — what a level needs from around it: pictures, sources. A name that is not there is told where it is
// written, with the nearest there is, or with all there are.
#include "lint.h"

#include "doc_reading.h"
#include "files.h"
#include "memory.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

enum { NAMES_MOST = 256, ALL_BYTES = 1600, NAME_BYTES = 120 };

// A name where it is written.
struct named {
    const char *name;
    struct place place;
    int length;
};

// What is told: with the nearest name, or with all of them.
struct codes {
    const char *near, *nowhere;
};

static void tell(const struct level *level, const struct named *n, struct codes codes, const char *const *names,
                 size_t count, struct diag_list *diags)
{
    const char *near = schema_nearest_word(names, count, n->name);
    char all[ALL_BYTES] = "";
    for (size_t i = 0, used = 0; i < count && used < sizeof all; i++)
        used += (size_t)snprintf(all + used, sizeof all - used, "%s%s", i > 0 ? ", " : "", names[i]);
    diag_error(diags, level->file, n->place, n->length, near != NULL ? codes.near : codes.nowhere,
               diag_quote(n->name).bytes, near != NULL ? diag_quote(near).bytes : all, NULL);
    if (near != NULL)
        diag_edit(diags, n->place, n->length, near);
}

// The folder of the program's pictures in which there is one of that name; NULL: in none, or nobody knows.
static const char *folder_with(const struct lint_world *world, const char *name)
{
    static const char *const folders[] = {"pictures", "places", "figures", "things", "animals", "icons", NULL};
    const char *names[NAMES_MOST];
    for (size_t i = 0; world->pictures != NULL && folders[i] != NULL; i++) {
        size_t count = world->pictures(world->self, folders[i], names, NAMES_MOST);
        for (size_t n = 0; n < count; n++)
            if (strcmp(names[n], name) == 0)
                return folders[i];
    }
    return NULL;
}

// The picture's file beside the level, or in a folder there, where an author may have put it; owned by the caller.
static char *file_beside(const struct level *level, const char *folder, const char *name)
{
    static const char *const endings[] = {"svg", "png", "jpg", "jpeg", "webp"};
    const char *const below[] = {".", "pictures", folder};
    char *parent = path_parent(level->file), *found = NULL;
    for (size_t i = 0; i < 3 * (sizeof endings / sizeof *endings) && found == NULL; i++) {
        struct text path = {0};
        text_addf(&path, "%s/", parent[0] != '\0' ? parent : ".");
        if (i % 3 > 0)
            text_addf(&path, "%s/", below[i % 3]);
        text_addf(&path, "%s.%s", name, endings[i / 3]);
        found = file_exists(path.bytes) ? mem_copy_text(path.bytes) : NULL;
        text_free(&path);
    }
    mem_free(parent);
    return found;
}

// It is there, and lies where nobody looks. False: it is nowhere.
static bool tell_elsewhere(const struct level *level, const struct lint_world *world, const char *folder,
                           const struct named *n, struct diag_list *diags)
{
    const char *other = folder_with(world, n->name);
    char *beside = other == NULL ? file_beside(level, folder, n->name) : NULL;
    if (other != NULL)
        diag_error(diags, level->file, n->place, n->length, "picture-elsewhere", diag_quote(n->name).bytes, other,
                   folder);
    else if (beside != NULL)
        diag_error(diags, level->file, n->place, n->length, "picture-beside", diag_quote(n->name).bytes, beside,
                   folder);
    bool told = other != NULL || beside != NULL;
    mem_free(beside);
    return told;
}

// It is there, and its name has an ending or a folder that nobody needs.
static bool tell_ending(const struct level *level, const struct lint_world *world, const char *folder,
                        const struct named *n, const char *bare, struct diag_list *diags)
{
    if (!world->picture_exists(world->self, folder, bare))
        return false;
    diag_error(diags, level->file, n->place, n->length, "name-with-ending", diag_quote(n->name).bytes,
               diag_quote(bare).bytes, NULL);
    diag_edit(diags, n->place, n->length, bare);
    return true;
}

static void check_picture(const struct level *level, const struct lint_world *world, const char *folder, struct named n,
                          struct codes codes, struct diag_list *diags)
{
    const char *names[NAMES_MOST];
    char bare[NAME_BYTES];
    bool more = schema_bare_name(n.name, bare, sizeof bare);
    if (n.name[0] == '\0' || (more && tell_ending(level, world, folder, &n, bare, diags)) ||
        (!more && world->picture_exists(world->self, folder, n.name)))
        return;
    const struct named alone = {bare, n.place, n.length};
    size_t count = world->pictures != NULL ? world->pictures(world->self, folder, names, NAMES_MOST) : 0;
    if (!tell_elsewhere(level, world, folder, &alone, diags))
        tell(level, &n, codes, names, count, diags);
}

static const struct codes figures = {"unknown-figure-near", "unknown-figure"};

static void check_scene(const struct level *level, const struct lint_world *world, const struct scene *s,
                        struct diag_list *diags)
{
    static const struct codes places = {"unknown-place-near", "unknown-place"};
    if (s->place_written.line > 0) // else it goes on where the last one was
        check_picture(level, world, "places", (struct named){s->place, s->place_written, s->place_length}, places,
                      diags);
    for (uint8_t o = 0; kind_has(s->kind, TRAIT_DOORS) && o < s->option_count; o++) {
        const struct option *door = &s->options[o];
        check_picture(level, world, "figures", (struct named){door->figure, door->figure_written, door->figure_length},
                      figures, diags);
    }
}

void lint_world(const struct level *level, const struct lint_world *world, struct diag_list *diags)
{
    static const struct codes pictures = {"unknown-picture-near", "unknown-picture"};
    if (level->picture == NULL)
        return; // nothing could be read
    check_picture(level, world, "pictures",
                  (struct named){level->picture, level->picture_written, level->picture_length}, pictures, diags);
    for (uint8_t i = 0; i < level->cast_count; i++) {
        const struct cast_member *who = &level->cast[i];
        check_picture(level, world, "figures", (struct named){who->figure, who->figure_written, who->figure_length},
                      figures, diags);
    }
    for (uint8_t i = 0; i < level->scene_count; i++)
        check_scene(level, world, &level->scenes[i], diags);
}

void lint_sources(const struct level *level, const char *sources_path, struct diag_list *diags)
{
    static const struct codes sources = {"unknown-source-near", "unknown-source"};
    struct reading r;
    const char *names[NAMES_MOST];
    size_t count = 0;
    reading_load(&r, NULL, sources_path, NULL);
    for (const struct doc_node *n = r.root != NULL ? r.root->first : NULL; n != NULL && count < NAMES_MOST; n = n->next)
        names[count++] = n->key;
    for (uint8_t i = 0; r.root != NULL && i < level->source_count; i++)
        if (schema_find(r.root, (struct name_pair){level->sources[i], level->sources[i]}) == NULL)
            tell(level, &(struct named){level->sources[i], level->source_written[i], level->source_length[i]}, sources,
                 names, count, diags);
    reading_close(&r, diags);
}
