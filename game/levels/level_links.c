// SPDX-License-Identifier: MIT
//
// level_links.c — where each scene and each choice leads: from ids to numbers.
#include "level_inside.h"

#include <stdio.h>
#include <string.h>

static int scene_named(const struct making *m, const char *id)
{
    for (int i = 0; i < m->level->scene_count; i++)
        if (strcmp(m->scenes[i].id, id) == 0)
            return i;
    return -1;
}

static void unknown_next(struct making *m, const struct doc_node *next)
{
    const char *ids[LEVEL_SCENES_MAX];
    for (int i = 0; i < m->level->scene_count; i++)
        ids[i] = m->scenes[i].id;
    const struct known scenes = {ids, m->level->scene_count, "unknown-next-near", "unknown-next", KEY_SCENES};
    if (!m->scenes_flawed)
        level__unknown(m, &scenes, next->text, next->place, next->length);
}

// The cure names the scene that comes by itself.
static void next_is_itself(struct making *m, const struct doc_node *next, int scene)
{
    bool last = scene + 1 == m->level->scene_count;
    const char *other = last ? schema_name(name_end, m->reading.doc->vietnamese) : m->scenes[scene + 1].id;
    reading_error(&m->reading, next, "self-next", diag_quote(next->text).bytes, diag_quote(other).bytes);
    diag_edit(m->reading.told, next->place, next->length, other);
}

// The scene a map's `next` names; `otherwise` when it names none, or the scene it stands in.
static uint8_t target(struct making *m, const struct doc_node *map, int from, uint8_t otherwise, struct place *written)
{
    const struct doc_node *next = level__find(map, KEY_NEXT);
    if (next == NULL || next->kind != DOC_SCALAR)
        return otherwise;
    *written = next->place;
    if (schema_named(next->text, name_end))
        return SCENE_END;
    int scene = scene_named(m, next->text);
    if (scene < 0)
        unknown_next(m, next);
    else if (scene == from)
        next_is_itself(m, next, from);
    return scene < 0 || scene == from ? otherwise : (uint8_t)scene;
}

void level__link_scenes(struct making *m)
{
    for (int i = 0; i < m->level->scene_count; i++) {
        struct scene *s = &m->scenes[i];
        struct option *options = (struct option *)s->options; // still ours to write
        bool last = i + 1 == m->level->scene_count;
        s->next = target(m, m->scene_nodes[i], i, last ? SCENE_END : (uint8_t)(i + 1), &s->next_written);
        for (int o = 0; o < s->option_count; o++)
            options[o].next = target(m, m->option_nodes[i][o], i, s->next, &options[o].next_written);
        int twin = scene_named(m, s->id);
        const struct doc_node *id = level__find(m->scene_nodes[i], KEY_ID);
        static const struct name_pair *const reserved[] = {&name_end, NULL};
        if (id != NULL && level__reserved(m, s->id, reserved, id->place, id->length)) {
            char other[80];
            snprintf(other, sizeof other, "%.60s-1", s->id);
            diag_edit(m->reading.told, id->place, id->length, other);
        }
        if (twin != i && id != NULL)
            reading_error(&m->reading, id, "same-id", diag_quote(s->id).bytes,
                          diag_number(m->scenes[twin].written.line).bytes);
    }
}
