// SPDX-License-Identifier: MIT
//
// writing_map.c — from a level to the map of its scenes: who leads where, with which letters of the screen.
#include "writing_map.h"

#include "drive.h"
#include "rules.h"
#include "utf8.h"

#include <stdio.h>
#include <string.h>

_Static_assert((int)BRANCHES_MAX >= (int)LEVEL_SCENES_MAX, "room for each scene on the map");

static enum text_id name_of(enum scene_kind kind)
{
    static const enum text_id names[SCENE_KINDS] = {
#define KIND(NAME, name, en, vi, list, traits) [SCENE_##NAME] = T_GUIDE_KIND_##NAME,
#include "kinds.def"
#undef KIND
    };
    return names[kind];
}

static void add_way(struct branch *b, uint8_t to, char letter)
{
    uint8_t way = 0;
    while (way < b->ways && b->to[way] != to)
        way++;
    if (way == BRANCH_WAYS_MAX)
        return;
    if (way == b->ways) {
        b->to[b->ways] = to;
        b->letters[b->ways++][0] = '\0';
    }
    size_t used = strlen(b->letters[way]);
    if (letter != '\0')
        snprintf(b->letters[way] + used, sizeof b->letters[way] - used, "%s%c", used > 0 ? ", " : "", letter);
}

static void ways_of(struct branch *b, const struct level *level, uint8_t index)
{
    const struct scene *s = &level->scenes[index];
    uint8_t order[LEVEL_OPTIONS_MAX];
    if (!kind_has(s->kind, TRAIT_BRANCHES)) {
        add_way(b, s->next, '\0');
        return;
    }
    rules_choice_order(level, index, false, 0, order);
    for (uint8_t i = 0; i < s->option_count; i++)
        add_way(b, s->options[order[i]].next, (char)('A' + i));
    if (b->ways == 1)
        b->letters[0][0] = '\0'; // all lead there
}

static bool was_seen(const struct branches *before, const char *id)
{
    for (size_t i = 0; i < before->count; i++)
        if (strcmp(before->scenes[i].id, id) == 0)
            return before->scenes[i].seen;
    return false;
}

// From the first scene, in as many rounds as a way is long.
static void reach(struct branches *map)
{
    bool more = map->count > 0;
    if (more)
        map->scenes[0].reachable = true;
    while (more) {
        more = false;
        for (size_t i = 0; i < map->count; i++)
            for (uint8_t way = 0; map->scenes[i].reachable && way < map->scenes[i].ways; way++) {
                uint8_t to = map->scenes[i].to[way];
                if (to < map->count && !map->scenes[to].reachable)
                    more = map->scenes[to].reachable = true;
            }
    }
}

void writing_map(struct branches *map, const struct level *level, const char *language)
{
    struct branches before = *map;
    map->count = level->scene_count;
    utf8_copy(map->title, sizeof map->title, level_text(level, language, level->title));
    for (uint8_t i = 0; i < level->scene_count; i++) {
        const struct scene *s = &level->scenes[i];
        struct branch *b = &map->scenes[i];
        *b = (struct branch){.kind = name_of(s->kind), .seen = was_seen(&before, s->id), .shorter = s->short_path};
        snprintf(b->id, sizeof b->id, "%s", s->id);
        text_ref words = s->question != TEXT_NONE ? s->question : s->line_count > 0 ? s->lines[0].text : TEXT_NONE;
        utf8_copy(b->words, sizeof b->words, level_text(level, language, words));
        ways_of(b, level, i);
    }
    reach(map);
}
