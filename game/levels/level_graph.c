// SPDX-License-Identifier: MIT
//
// level_graph.c — can every scene be reached, does every way end, and does every way tell?
#include "level_inside.h"

#include <string.h>

// All scenes that may follow a scene; at most one per option and its own next.
static int followers(const struct scene *s, uint8_t out[LEVEL_OPTIONS_MAX + 1])
{
    int count = 0;
    bool branches = s->kind == SCENE_ASK && s->option_count > 0;
    for (int i = 0; branches && i < s->option_count; i++)
        out[count++] = s->options[i].next;
    if (!branches)
        out[count++] = s->next;
    return count;
}

static void mark_reachable(const struct level *level, bool reached[LEVEL_SCENES_MAX])
{
    uint8_t stack[LEVEL_SCENES_MAX], next[LEVEL_OPTIONS_MAX + 1];
    int depth = 1;
    stack[0] = 0;
    reached[0] = true;
    while (depth > 0) {
        int count = followers(&level->scenes[stack[--depth]], next);
        for (int i = 0; i < count; i++)
            if (next[i] < level->scene_count && !reached[next[i]]) {
                reached[next[i]] = true;
                stack[depth++] = next[i];
            }
    }
}

// Grows `good` to every scene from which all (or any) followers are good, until nothing changes.
static void spread(const struct level *level, bool good[LEVEL_SCENES_MAX], bool end_is_good, bool all)
{
    for (bool changed = true; changed;) {
        changed = false;
        for (int s = 0; s < level->scene_count; s++) {
            uint8_t next[LEVEL_OPTIONS_MAX + 1];
            int count = followers(&level->scenes[s], next), fine = 0;
            for (int i = 0; i < count; i++)
                fine += next[i] < level->scene_count ? good[next[i]] : end_is_good;
            if (!good[s] && (all ? fine == count : fine > 0))
                good[s] = changed = true;
        }
    }
}

static void check_short_path(struct making *m)
{
    const struct level *level = m->level;
    int count = 0, tells = 0;
    for (int i = 0; i < level->scene_count; i++) {
        count += level->scenes[i].short_path;
        tells += level->scenes[i].short_path && level->scenes[i].kind == SCENE_TELL;
    }
    if (count < 3 || count > 6)
        level__warn(m, m->scene_nodes[0], "short-path-length", NULL, NULL, NULL);
    else if (tells == 0)
        level__error(m, m->scene_nodes[0], "short-path-no-tell", NULL, NULL, NULL);
}

void level__check_graph(struct making *m)
{
    const struct level *level = m->level;
    bool reached[LEVEL_SCENES_MAX] = {false}, ends[LEVEL_SCENES_MAX] = {false}, tells[LEVEL_SCENES_MAX] = {false};
    mark_reachable(level, reached);
    spread(level, ends, true, false);
    for (int i = 0; i < level->scene_count; i++)
        tells[i] = level->scenes[i].kind == SCENE_TELL;
    spread(level, tells, false, true);
    for (int i = 0; i < level->scene_count; i++) {
        if (!reached[i])
            level__error(m, m->scene_nodes[i], "unreachable", level->scenes[i].id, NULL, NULL);
        else if (!ends[i])
            level__error(m, m->scene_nodes[i], "endless", level->scenes[i].id, NULL, NULL);
    }
    if (ends[0] && !tells[0])
        level__error(m, m->scene_nodes[0], "path-without-tell", NULL, NULL, NULL);
    check_short_path(m);
}
