// SPDX-License-Identifier: MIT
//
// lint_world.c — what a level needs from around it: pictures, sources.
#include "lint.h"

#include "doc_reading.h"
#include "files.h"

static void missing(const struct level *level, struct diag_list *diags, int line, const char *code, const char *a,
                    const char *b)
{
    diag_error(diags, level->file, (struct place){line, 1}, 1, code, a, b, NULL);
}

static void check_pictures(const struct level *level, const struct lint_world *world, struct diag_list *diags)
{
    if (!world->picture_exists(world->self, "pictures", level->picture))
        missing(level, diags, 1, "unknown-picture", level->picture, NULL);
    for (uint8_t i = 0; i < level->cast_count; i++)
        if (!world->picture_exists(world->self, "figures", level->cast[i].figure))
            missing(level, diags, level->texts[level->cast[i].name].line, "unknown-figure", level->cast[i].figure,
                    NULL);
    bool there = false;
    const char *last = NULL; // most scenes go on where the last one was
    for (uint8_t i = 0; i < level->scene_count; i++) {
        const struct scene *s = &level->scenes[i];
        if (s->place != last)
            there = world->picture_exists(world->self, "places", s->place);
        last = s->place;
        if (!there)
            missing(level, diags, s->written.line, "unknown-place", s->place, NULL);
        for (uint8_t o = 0; kind_has(s->kind, TRAIT_DOORS) && o < s->option_count; o++)
            if (!world->picture_exists(world->self, "figures", s->options[o].figure))
                missing(level, diags, level->texts[s->options[o].text].line, "unknown-figure", s->options[o].figure,
                        NULL);
    }
}

void lint_world(const struct level *level, const struct lint_world *world, struct diag_list *diags)
{
    check_pictures(level, world, diags);
}

void lint_sources(const struct level *level, const char *sources_path, struct diag_list *diags)
{
    struct reading r;
    reading_load(&r, NULL, sources_path, NULL);
    for (uint8_t i = 0; r.root != NULL && i < level->source_count; i++)
        if (schema_find(r.root, (struct name_pair){level->sources[i], level->sources[i]}) == NULL)
            missing(level, diags, 1, "unknown-source", level->sources[i], path_name(sources_path));
    reading_close(&r, diags);
}
