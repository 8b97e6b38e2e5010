// SPDX-License-Identifier: MIT
//
// level_scenes.c — scenes of all kinds, one after the other; what a kind holds is level_kinds.c's, lines are
// level_lines.c's, where each leads level_links.c's.
#include "level_inside.h"

#include <stdio.h>
#include <string.h>

// The key of each kind's list.
static const enum level_key lists[SCENE_KINDS] = {
#define KIND(NAME, name, en, vi, list, traits) [SCENE_##NAME] = KEY_##list,
#include "kinds.def"
#undef KIND
};

static const struct doc_node *kind_node(const struct doc_node *map, enum scene_kind *kind,
                                        const struct doc_node **second)
{
    const struct doc_node *found = NULL;
    for (const struct doc_node *n = map->first; n != NULL; n = n->next)
        for (int k = 0; k < SCENE_KINDS; k++) {
            if (!schema_named(n->key, scene_kind_keys[k]))
                continue;
            if (found != NULL) {
                *second = n;
            } else {
                found = n;
                *kind = (enum scene_kind)k;
            }
        }
    return found;
}

void level__read_talk(struct making *m, struct scene *s, const struct doc_node *map, const struct doc_node *list)
{
    (void)map;
    char digits[12];
    for (const struct doc_node *n = list->kind == DOC_LIST ? list->first : NULL;
         n != NULL && s->talk_count < LEVEL_TALK_MAX; n = n->next) {
        s->talk[s->talk_count] = level__text(m, n, s->id, "talk", level__number(s->talk_count + 1, digits));
        s->talk_count++;
    }
}

// By its English name, as its file is called.
static const char *pictogram(const struct doc_node *option)
{
    int number = level__enum(option, KEY_PICTURE, pictogram_names, 0);
    return number > 0 ? level_pictogram((size_t)number - 1) : NULL;
}

static void read_boxes(struct making *m, struct scene *s, const struct doc_node *list, const char *ids[LEVEL_BOXES_MAX])
{
    for (const struct doc_node *n = list != NULL && list->kind == DOC_LIST ? list->first : NULL;
         n != NULL && s->box_count < LEVEL_BOXES_MAX; n = n->next) {
        ids[s->box_count] = level__id(m, n);
        s->boxes[s->box_count] = level__text(m, level__find(n, KEY_TEXT), s->id, ids[s->box_count], "text");
        s->box_pictures[s->box_count++] = pictogram(n);
    }
}

static uint8_t box_of(struct making *m, const struct scene *s, const struct doc_node *n,
                      const char *const ids[LEVEL_BOXES_MAX])
{
    const struct doc_node *box = level__find(n, KEY_BOX);
    for (uint8_t i = 0; box != NULL && box->kind == DOC_SCALAR && i < s->box_count; i++)
        if (strcmp(ids[i], box->text) == 0) // NOLINT(clang-analyzer-core.*): read_boxes() reads no more
            return i;
    const struct known boxes = {ids, s->box_count, "unknown-box-near", "unknown-box", KEY_BOXES};
    if (box != NULL && box->kind == DOC_SCALAR && s->box_count > 1) // of one box alone, that is told
        level__unknown(m, &boxes, box->text, box->place, box->length);
    return 0;
}

// A card and a box of one scene share their addresses, so their ids must differ too.
static void box_twin(struct making *m, const struct scene *s, const struct doc_node *n,
                     const char *const ids[LEVEL_BOXES_MAX])
{
    const struct doc_node *id = level__find(n, KEY_ID);
    for (uint8_t i = 0; id != NULL && id->kind == DOC_SCALAR && i < s->box_count; i++)
        if (strcmp(ids[i], id->text) == 0) // NOLINT(clang-analyzer-core.*): read_boxes() reads no more
            reading_error(&m->reading, id, "same-id", diag_quote(id->text).bytes, diag_number(s->written.line).bytes);
}

static void read_option(struct making *m, const struct scene *s, const struct doc_node *n, struct option *o)
{
    bool tell = kind_has(s->kind, TRAIT_DOORS);
    const struct doc_node *figure = level__find(n, KEY_FIGURE);
    o->id = level__id(m, n);
    o->text = level__text(m, level__find(n, tell ? KEY_WHO : KEY_TEXT), s->id, o->id, tell ? "who" : "text");
    o->because = level__text(m, level__find(n, KEY_BECAUSE), s->id, o->id, "because");
    o->shows = level__text(m, level__find(n, KEY_SHOWS), s->id, o->id, "shows");
    o->busy = level__text(m, level__find(n, KEY_BUSY), s->id, o->id, "busy");
    o->helps = level__text(m, level__find(n, KEY_HELPS), s->id, o->id, "helps");
    o->verdict = (enum verdict)level__enum(n, KEY_VERDICT, verdict_names, VERDICT_NONE);
    o->sign = level__yes(n, KEY_SIGN);
    o->any_time = level__yes(n, KEY_ANY_TIME);
    o->picture = pictogram(n);
    o->remember = level__remembers(m, n);
    o->figure = level__word(m, n, KEY_FIGURE, "");
    o->figure_written = figure != NULL ? figure->place : n->place;
    o->figure_length = figure != NULL ? figure->length : 1;
    o->next = SCENE_END; // linked when all scenes are there
    level__read_stage(m, s, n, o);
    o->laid = level__read_things(m, n);
}

void level__read_asked(struct making *m, struct scene *s, const struct doc_node *map, const struct doc_node *asked)
{
    (void)map;
    s->question = level__text(m, asked, s->id, scene_kind_keys[s->kind].en, NULL);
}

void level__read_act(struct making *m, struct scene *s, const struct doc_node *map, const struct doc_node *asked)
{
    char digits[12];
    level__read_asked(m, s, map, asked);
    for (const struct doc_node *n = reading_list(map, level_keys[KEY_PAIRS]);
         n != NULL && s->pair_count < LEVEL_PAIRS_MAX; n = n->next) {
        const struct doc_node *tells = level__find(n, KEY_TELLS), *hears = level__find(n, KEY_HEARS);
        if (n->kind != DOC_MAP)
            continue; // told already
        if ((tells == NULL) == (hears == NULL))
            reading_error(&m->reading, n, "pairs-line", NULL, NULL);
        if (s->pair_count == 0 && tells == NULL && hears != NULL)
            reading_error(&m->reading, n, "pairs-begin",
                          diag_quote(schema_name(level_keys[KEY_TELLS], m->reading.doc->vietnamese)).bytes, NULL);
        const char *number = level__number(s->pair_count + 1, digits);
        s->pairs[s->pair_count].hears = tells == NULL;
        s->pairs[s->pair_count++].text = level__text(m, tells != NULL ? tells : hears, s->id, level_keys[KEY_PAIRS].en,
                                                     number);
    }
}

void level__read_options(struct making *m, struct scene *s, const struct doc_node *map, const struct doc_node *asked)
{
    const struct doc_node *list = level__find(map, lists[s->kind]);
    const char *boxes[LEVEL_BOXES_MAX] = {"", "", ""};
    size_t most = list != NULL && list->count < LEVEL_OPTIONS_MAX ? list->count : LEVEL_OPTIONS_MAX;
    struct option *options = arena_take(m->level->memory, most * sizeof *options);
    level__read_asked(m, s, map, asked);
    s->options = options;
    if (kind_has(s->kind, TRAIT_BOXES))
        read_boxes(m, s, level__find(map, KEY_BOXES), boxes);
    for (const struct doc_node *n = list != NULL && list->kind == DOC_LIST ? list->first : NULL;
         n != NULL && s->option_count < LEVEL_OPTIONS_MAX; n = n->next) {
        if (n->kind != DOC_MAP)
            continue;
        read_option(m, s, n, &options[s->option_count]);
        box_twin(m, s, n, boxes);
        options[s->option_count].box = kind_has(s->kind, TRAIT_BOXES) ? box_of(m, s, n, boxes) : 0;
        m->option_nodes[s - m->scenes][s->option_count++] = n;
    }
}

static void read_common(struct making *m, struct scene *s, const struct doc_node *map)
{
    const struct doc_node *place = level__find(map, KEY_PLACE);
    if (place != NULL && place->kind == DOC_SCALAR) {
        s->place = arena_text(m->level->memory, place->text);
        s->place_written = place->place;
        s->place_length = place->length;
    }
    s->look = (enum look)level__enum(map, KEY_LOOK, look_names, LOOK_STORY);
    s->step = (enum step)level__enum(map, KEY_STEP, step_names, STEP_NONE);
    s->short_path = level__yes(map, KEY_SHORT);
    s->harm = level__yes(map, KEY_HARM);
    level__read_with(m, s, level__find(map, KEY_WITH));
    s->laid = level__read_things(m, map);
    s->laid_count = s->laid != NULL;
    s->safest_last = level__enum(map, KEY_REVEAL, reveal_names, 0) == 1;
    s->guide = level__text(m, level__find(map, KEY_GUIDE), s->id, "guide", NULL);
    s->alone = level__text(m, level__find(map, KEY_ALONE), s->id, "alone", NULL);
    s->together = level__text(m, level__find(map, KEY_TOGETHER), s->id, "together", NULL);
    s->together = s->together == TEXT_NONE ? m->level->rule : s->together;
}

static void check_grammar(struct making *m, enum scene_kind kind, const struct doc_node *map,
                          const struct doc_node *what, const struct doc_node *second)
{
    if (second != NULL)
        diag_error(m->reading.told, m->reading.doc->file, second->key_place, second->key_length, "two-kinds",
                   diag_quote(what->key).bytes, diag_quote(second->key).bytes, NULL);
    else
        level__check_grammar(m, &level_kinds[kind]->schema, map, level_scene_schemas);
}

// With the names there are, in the language of the file.
static void no_kind(struct making *m, const struct doc_node *map)
{
    bool vietnamese = m->reading.doc->vietnamese;
    char all[300] = "";
    for (int i = 0; i < SCENE_KINDS; i++)
        snprintf(all + strlen(all), sizeof all - strlen(all), "%s%s", i > 0 ? ", " : "",
                 schema_name(scene_kind_keys[i], vietnamese));
    reading_error(&m->reading, map, "no-kind", diag_quote(level__scalar(map, KEY_ID)).bytes, all);
}

// What a scene is meant to be whose own key is missing or mistyped: by another word for it, or by its list.
static bool kind_meant(const struct doc_node *map, enum scene_kind *kind)
{
    for (const struct doc_node *n = map->first; n != NULL; n = n->next) {
        bool known = false;
        for (int k = 0; k < SCENE_KINDS; k++)
            known = known || schema_has_key(&level_kinds[k]->schema, n->key);
        const char *near = known ? NULL : schema_nearest_name(scene_kind_keys, SCENE_KINDS, n->key, false);
        for (int k = 0; near != NULL && k < SCENE_KINDS; k++)
            if (schema_named(near, scene_kind_keys[k])) {
                *kind = (enum scene_kind)k;
                return true;
            }
    }
    for (int k = 0; k < SCENE_KINDS; k++)
        if (lists[k] != KEY_NOTHING && level__find(map, lists[k]) != NULL) {
            *kind = (enum scene_kind)k;
            return true;
        }
    return false;
}

static void read_scene(struct making *m, const struct doc_node *map, const char *place)
{
    enum scene_kind kind = SCENE_SAY;
    const struct doc_node *second = NULL, *what = kind_node(map, &kind, &second);
    struct level *level = m->level;
    if (what == NULL && !kind_meant(map, &kind))
        no_kind(m, map);
    else
        check_grammar(m, kind, map, what, second);
    struct scene *s = &m->scenes[level->scene_count];
    *s = (struct scene){.id = level__id(m, map),
                        .kind = kind,
                        .written = map->place,
                        .place = place,
                        .next = SCENE_END,
                        .question = TEXT_NONE,
                        .swallow = TEXT_NONE};
    m->scene_nodes[level->scene_count] = map;
    read_common(m, s, map);
    if (what != NULL || lists[kind] != KEY_NOTHING)
        level_kinds[kind]->read(m, s, map, what);
    level->scene_count++;
}

// Scenes of a level nobody marked for a short hour: a small level is short as it is.
static void mark_short(struct making *m)
{
    for (int i = 0; i < m->level->scene_count; i++)
        if (m->scenes[i].short_path)
            return;
    for (int i = 0; i < m->level->scene_count; i++)
        m->scenes[i].short_path = m->level->scene_count <= SHORT_PATH_MOST;
}

void level__read_scenes(struct making *m, const struct doc_node *list)
{
    const char *place = LEVEL_PLACE_FIRST;
    size_t most = list != NULL && list->count < LEVEL_SCENES_MAX ? list->count : LEVEL_SCENES_MAX;
    m->scenes = arena_take(m->level->memory, most * sizeof *m->scenes);
    m->level->scenes = m->scenes;
    level__find_remembered(m, list);
    for (const struct doc_node *n = list != NULL && list->kind == DOC_LIST ? list->first : NULL; n != NULL;
         n = n->next) {
        if (n->kind != DOC_MAP) {
            reading_error(&m->reading, n, "wrong-shape", "scene", "map");
            m->scenes_flawed = true;
            continue;
        }
        if (m->level->scene_count == LEVEL_SCENES_MAX) {
            reading_error(&m->reading, n, "too-many-scenes", diag_number(LEVEL_SCENES_MAX).bytes, NULL);
            break;
        }
        read_scene(m, n, place);
        if (m->level->scene_count > 0)
            place = m->scenes[m->level->scene_count - 1].place;
    }
    level__link_scenes(m);
    level__check_told(m);
    mark_short(m);
}
