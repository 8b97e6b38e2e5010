// SPDX-License-Identifier: MIT
//
// level_links.c — where each scene and each choice leads: from ids to numbers.
#include "level_inside.h"

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
    if (m->reading.doc->damaged)
        return; // that scene may be in the part that could not be read
    const char *near = schema_nearest_word(ids, m->level->scene_count, next->text);
    if (near != NULL)
        reading_error(&m->reading, next, "unknown-next-near", diag_quote(next->text).bytes, diag_quote(near).bytes);
    else
        reading_error(&m->reading, next, "unknown-next", diag_quote(next->text).bytes, NULL);
}

// The scene a map's `next` names; `otherwise` when it names none.
static uint8_t target(struct making *m, const struct doc_node *map, uint8_t otherwise)
{
    const struct doc_node *next = level__find(map, KEY_NEXT);
    if (next == NULL || next->kind != DOC_SCALAR)
        return otherwise;
    if (schema_named(next->text, name_end))
        return SCENE_END;
    int scene = scene_named(m, next->text);
    if (scene < 0)
        unknown_next(m, next);
    return scene < 0 ? otherwise : (uint8_t)scene;
}

void level__link_scenes(struct making *m)
{
    for (int i = 0; i < m->level->scene_count; i++) {
        struct scene *s = &m->scenes[i];
        struct option *options = (struct option *)s->options; // still ours to write
        bool last = i + 1 == m->level->scene_count;
        s->next = target(m, m->scene_nodes[i], last ? SCENE_END : (uint8_t)(i + 1));
        for (int o = 0; o < s->option_count; o++)
            options[o].next = target(m, m->option_nodes[i][o], s->next);
        int twin = scene_named(m, s->id);
        const struct doc_node *id = level__find(m->scene_nodes[i], KEY_ID);
        if (twin != i && id != NULL)
            reading_error(&m->reading, id, "same-id", diag_quote(s->id).bytes,
                          diag_number(m->scenes[twin].written.line).bytes);
    }
}
