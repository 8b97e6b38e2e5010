// SPDX-License-Identifier: MIT
//
// level_scenes.c — scenes of all eight kinds, and where each leads.
#include "level_inside.h"

#include "utf8.h"

#include <stdio.h>
#include <string.h>

static const struct doc_node *kind_node(const struct doc_node *map, enum scene_kind *kind, const struct doc_node **second)
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

static uint8_t cast_of(struct making *m, const struct doc_node *n, const char *id)
{
    for (uint8_t i = 0; i < m->level->cast_count; i++)
        if (strcmp(m->level->cast[i].id, id) == 0)
            return i;
    doc_error(m->diags, m->doc->file, n->key_place, n->key_length, "unknown-person", id, NULL, NULL);
    return CAST_NONE;
}

static void read_line(struct making *m, const struct doc_node *n, struct line *line, const char *scene, int number)
{
    *line = (struct line){.speaker = CAST_NONE, .mood = MOOD_CALM, .text = TEXT_NONE};
    const struct doc_node *said = n->kind == DOC_MAP ? n->first : n;
    line->text = level__text(m, said, "%s.say.%d", scene, number);
    if (n->kind != DOC_MAP || said == NULL)
        return;
    char who[80];
    snprintf(who, sizeof who, "%s", said->key);
    char *mood = strchr(who, ' ');
    if (mood != NULL)
        *mood++ = '\0';
    line->speaker = cast_of(m, said, who);
    if (mood == NULL)
        return;
    int value = schema_enum(mood_names, mood, -1);
    if (value < 0)
        doc_error(m->diags, m->doc->file, said->key_place, said->key_length, "unknown-mood", mood,
                  schema_nearest_enum(mood_names, mood), NULL);
    line->mood = value < 0 ? MOOD_CALM : (enum mood)value;
}

static void read_say(struct making *m, struct scene *s, const struct doc_node *list)
{
    if (list->kind != DOC_LIST)
        return;
    struct line *lines = arena_take(m->level->memory, LEVEL_LINES_MAX * sizeof *lines);
    for (const struct doc_node *n = list->first; n != NULL && s->line_count < LEVEL_LINES_MAX; n = n->next, s->line_count++)
        read_line(m, n, &lines[s->line_count], s->id, s->line_count + 1);
    s->lines = lines;
}

static void read_boxes(struct making *m, struct scene *s, const struct doc_node *list, const char *ids[3])
{
    for (const struct doc_node *n = list != NULL ? list->first : NULL; n != NULL && s->box_count < 3; n = n->next) {
        ids[s->box_count] = level__word(m, n, KEY_ID, "");
        s->boxes[s->box_count] = level__text(m, level__find(n, KEY_TEXT), "%s.%s.text", s->id, ids[s->box_count]);
        s->box_count++;
    }
}

static uint8_t box_of(struct making *m, const struct scene *s, const struct doc_node *n, const char *const ids[3])
{
    const struct doc_node *box = level__find(n, KEY_BOX);
    for (uint8_t i = 0; box != NULL && box->kind == DOC_SCALAR && i < s->box_count; i++)
        if (strcmp(ids[i], box->text) == 0)
            return i;
    if (box != NULL && box->kind == DOC_SCALAR)
        level__error(m, box, "unknown-box", box->text, NULL, NULL);
    return 0;
}

static void read_option(struct making *m, const struct scene *s, const struct doc_node *n, struct option *o)
{
    const char *id = o->id = level__word(m, n, KEY_ID, "");
    const char *what = s->kind == SCENE_TELL ? "who" : "text";
    o->text = level__text(m, level__find(n, s->kind == SCENE_TELL ? KEY_WHO : KEY_TEXT), "%s.%s.%s", s->id, id, what);
    o->because = level__text(m, level__find(n, KEY_BECAUSE), "%s.%s.because", s->id, id);
    o->shows = level__text(m, level__find(n, KEY_SHOWS), "%s.%s.shows", s->id, id);
    o->busy = level__text(m, level__find(n, KEY_BUSY), "%s.%s.busy", s->id, id);
    o->helps = level__text(m, level__find(n, KEY_HELPS), "%s.%s.helps", s->id, id);
    o->verdict = (enum verdict)level__enum(n, KEY_VERDICT, verdict_names, VERDICT_NONE);
    o->sign = level__enum(n, KEY_SIGN, yes_no_names, 0) == 1;
    o->figure = level__word(m, n, KEY_FIGURE, "");
    o->next = SCENE_END;
}

static void same_id(struct making *m, const struct option *options, int count, const struct doc_node *n)
{
    for (int i = 0; i < count; i++)
        if (strcmp(options[i].id, options[count].id) == 0)
            level__error(m, level__find(n, KEY_ID) != NULL ? level__find(n, KEY_ID) : n, "same-id", options[i].id, NULL, NULL);
}

static void read_options(struct making *m, struct scene *s, const struct doc_node *map, enum level_key key)
{
    const struct doc_node *list = level__find(map, key);
    const char *boxes[3] = {"", "", ""};
    struct option *options = arena_take(m->level->memory, LEVEL_OPTIONS_MAX * sizeof *options);
    s->options = options;
    if (s->kind == SCENE_SORT)
        read_boxes(m, s, level__find(map, KEY_BOXES), boxes);
    for (const struct doc_node *n = list != NULL && list->kind == DOC_LIST ? list->first : NULL;
         n != NULL && s->option_count < LEVEL_OPTIONS_MAX; n = n->next) {
        if (n->kind != DOC_MAP)
            continue;
        read_option(m, s, n, &options[s->option_count]);
        options[s->option_count].box = s->kind == SCENE_SORT ? box_of(m, s, n, boxes) : 0;
        same_id(m, options, s->option_count, n);
        m->option_nodes[s - m->scenes][s->option_count++] = n;
    }
}

static void read_talk(struct making *m, struct scene *s, const struct doc_node *list)
{
    for (const struct doc_node *n = list->kind == DOC_LIST ? list->first : NULL; n != NULL && s->talk_count < 3; n = n->next) {
        s->talk[s->talk_count] = level__text(m, n, "%s.talk.%d", s->id, s->talk_count + 1);
        s->talk_count++;
    }
}

static void read_kind(struct making *m, struct scene *s, const struct doc_node *map, const struct doc_node *kind)
{
    static const enum level_key lists[SCENE_KINDS] = {[SCENE_ASK] = KEY_CHOICES, [SCENE_SORT] = KEY_CARDS,
                                                      [SCENE_ORDER] = KEY_STEPS, [SCENE_SPOT] = KEY_SIGNS,
                                                      [SCENE_TELL] = KEY_DOORS};
    s->question = TEXT_NONE;
    switch (s->kind) {
    case SCENE_SAY: read_say(m, s, kind); return;
    case SCENE_TALK: read_talk(m, s, kind); return;
    case SCENE_ASK: case SCENE_SORT: case SCENE_ORDER: case SCENE_SPOT: case SCENE_TELL: case SCENE_ACT:
        s->question = level__text(m, kind, "%s.%s", s->id, scene_kind_keys[s->kind].en);
        if (s->kind != SCENE_ACT)
            read_options(m, s, map, lists[s->kind]);
        return;
    case SCENE_KINDS: return;
    }
}

static void read_scene(struct making *m, const struct doc_node *map, const char *place)
{
    enum scene_kind kind = SCENE_SAY;
    const struct doc_node *second = NULL, *what = kind_node(map, &kind, &second);
    struct level *level = m->level;
    if (what == NULL) {
        level__error(m, map, "no-kind", level__word(m, map, KEY_ID, ""), NULL, NULL);
        return;
    }
    if (second != NULL)
        doc_error(m->diags, m->doc->file, second->key_place, second->key_length, "two-kinds", what->key, second->key, NULL);
    const struct schema *others[SCENE_KINDS + 1] = {0};
    for (int i = 0; i < SCENE_KINDS; i++)
        others[i] = &scene_schemas[i];
    schema_check(&scene_schemas[kind], m->doc, map, second == NULL ? others : NULL, m->diags);
    struct scene *s = &m->scenes[level->scene_count];
    *s = (struct scene){.id = level__word(m, map, KEY_ID, ""), .kind = kind, .line_number = map->place.line, .next = SCENE_END};
    s->place = level__word(m, map, KEY_PLACE, place);
    s->look = (enum look)level__enum(map, KEY_LOOK, look_names, LOOK_STORY);
    s->step = (enum step)level__enum(map, KEY_STEP, step_names, STEP_NONE);
    s->short_path = level__enum(map, KEY_SHORT, yes_no_names, 0) == 1;
    s->harm = level__enum(map, KEY_HARM, yes_no_names, 0) == 1;
    s->guide = level__text(m, level__find(map, KEY_GUIDE), "%s.guide", s->id);
    s->alone = level__text(m, level__find(map, KEY_ALONE), "%s.alone", s->id);
    s->together = level__text(m, level__find(map, KEY_TOGETHER), "%s.together", s->id);
    s->together = s->together == TEXT_NONE ? level->rule : s->together;
    m->scene_nodes[level->scene_count] = map;
    read_kind(m, s, map, what);
    level->scene_count++;
}

static int scene_named(const struct making *m, const char *id)
{
    for (int i = 0; i < m->level->scene_count; i++)
        if (strcmp(m->scenes[i].id, id) == 0)
            return i;
    return -1;
}

// The scene a `next` names; `otherwise` when there is none.
static uint8_t target(struct making *m, const struct doc_node *map, uint8_t otherwise)
{
    static const struct name_pair end = {"end", "hết"};
    const struct doc_node *next = level__find(map, KEY_NEXT);
    if (next == NULL || next->kind != DOC_SCALAR)
        return otherwise;
    if (schema_named(next->text, end))
        return SCENE_END;
    int scene = scene_named(m, next->text);
    if (scene >= 0)
        return (uint8_t)scene;
    const char *near = NULL;
    for (int i = 0; i < m->level->scene_count && near == NULL; i++)
        near = schema_distance(m->scenes[i].id, next->text) <= 2 ? m->scenes[i].id : NULL;
    level__error(m, next, near != NULL ? "unknown-next-near" : "unknown-next", next->text, near, NULL);
    return otherwise;
}

static void link_scenes(struct making *m)
{
    for (int i = 0; i < m->level->scene_count; i++) {
        struct scene *s = &m->scenes[i];
        uint8_t following = i + 1 < m->level->scene_count ? (uint8_t)(i + 1) : SCENE_END;
        s->next = target(m, m->scene_nodes[i], following);
        struct option *options = (struct option *)s->options; // still ours
        for (int o = 0; o < s->option_count; o++)
            options[o].next = target(m, m->option_nodes[i][o], s->next);
        int twin = scene_named(m, s->id);
        if (twin != i)
            level__error(m, m->scene_nodes[i], "same-id", s->id, NULL, NULL);
    }
}

void level__read_scenes(struct making *m, const struct doc_node *list)
{
    const char *place = "village-path";
    m->scenes = arena_take(m->level->memory, LEVEL_SCENES_MAX * sizeof *m->scenes);
    m->level->scenes = m->scenes;
    for (const struct doc_node *n = list != NULL && list->kind == DOC_LIST ? list->first : NULL; n != NULL; n = n->next) {
        if (n->kind != DOC_MAP) {
            level__error(m, n, "wrong-shape", "scene", "map", NULL);
            continue;
        }
        if (m->level->scene_count == LEVEL_SCENES_MAX) {
            level__error(m, n, "too-many-scenes", NULL, NULL, NULL);
            break;
        }
        read_scene(m, n, place);
        if (m->level->scene_count > 0)
            place = m->scenes[m->level->scene_count - 1].place;
    }
    link_scenes(m);
}
