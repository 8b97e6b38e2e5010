// SPDX-License-Identifier: MIT
//
// level_about.c — from the address of a text to the key it was written behind, by the tables of the grammar.
//
//   title  ·  questions.2.answer  ·  cast.my.name  ·  SCENE.guide  ·  SCENE.say.3  ·  SCENE.OPTION.because
//
// A part of an address is a key, a number, or the id of something; behind the last key stands the text.
#include "level_inside.h"

#include "level_about.h"

#include <string.h>

enum { PART_BYTES = 128 };

// The next part of an address; false behind the last.
static bool part_of(const char **at, char part[PART_BYTES])
{
    size_t length = strcspn(*at, ".");
    if (length == 0 || length >= PART_BYTES)
        return false;
    memcpy(part, *at, length);
    part[length] = '\0';
    *at += length + ((*at)[length] == '.');
    return true;
}

static const struct field *field_of(const struct schema *schema, const char *key)
{
    const struct field *tables[] = {schema->fields, schema->more};
    for (size_t i = 0; i < 2; i++)
        for (const struct field *f = tables[i]; f != NULL && f->key.en != NULL; f++)
            if (strcmp(f->key.en, key) == 0)
                return f;
    return NULL;
}

static bool is_number(const char *part) { return part[strspn(part, "0123456789")] == '\0'; }

static const struct field *find_in(const struct schema *schema, const char *rest);

// `rest` stands behind the key of a field: a number or an id, and what that one has.
static const struct field *find_behind(const struct field *f, const char *rest)
{
    char part[PART_BYTES];
    const char *at = rest;
    if (!part_of(&at, part))
        return f;
    if (f->item == NULL)
        return is_number(part) ? f : NULL;
    return find_in(f->item, at);
}

// An item of a list is called by its id alone: the last of the lists whose items have such a key (of a sort the cards).
static const struct field *find_item(const struct schema *schema, const char *rest)
{
    const struct field *tables[] = {schema->fields, schema->more}, *found = NULL;
    for (size_t i = 0; i < 2; i++)
        for (const struct field *f = tables[i]; f != NULL && f->key.en != NULL; f++) {
            const struct field *in = f->kind == FIELD_LIST && f->item != NULL ? find_in(f->item, rest) : NULL;
            found = in != NULL ? in : found;
        }
    return found;
}

static const struct field *find_in(const struct schema *schema, const char *rest)
{
    char part[PART_BYTES];
    const char *at = rest;
    if (!part_of(&at, part))
        return NULL;
    const struct field *f = field_of(schema, part);
    return f != NULL ? find_behind(f, at) : *at != '\0' ? find_item(schema, at) : NULL;
}

static const struct scene *scene_of(const struct level *level, const char *id)
{
    for (uint8_t i = 0; i < level->scene_count; i++)
        if (strcmp(level->scenes[i].id, id) == 0)
            return &level->scenes[i];
    return NULL;
}

static const struct field *field_in_list(const struct schema *schema, enum level_key list, enum level_key key)
{
    const struct field *f = field_of(schema, level_keys[list].en);
    return f != NULL && f->item != NULL ? field_of(f->item, level_keys[key].en) : NULL;
}

// A box is called as a card is; what is said in pairs has a side instead of a key.
static const struct field *find_in_scene(const struct scene *s, text_ref ref, const char *rest)
{
    const struct schema *schema = &level_kinds[s->kind]->schema;
    for (uint8_t i = 0; i < s->box_count; i++)
        if (s->boxes[i] == ref)
            return field_in_list(schema, KEY_BOXES, KEY_TEXT);
    for (uint8_t i = 0; i < s->pair_count; i++)
        if (s->pairs[i].text == ref)
            return field_in_list(schema, KEY_PAIRS, s->pairs[i].hears ? KEY_HEARS : KEY_TELLS);
    return find_in(schema, rest);
}

static const struct cast_member *said_by(const struct level *level, const struct line *lines, uint8_t count,
                                         text_ref ref)
{
    for (uint8_t i = 0; i < count; i++)
        if (lines[i].text == ref && lines[i].speaker < level->cast_count)
            return &level->cast[lines[i].speaker];
    return NULL;
}

static const struct cast_member *speaker_in(const struct level *level, const struct scene *s, text_ref ref)
{
    const struct cast_member *who = said_by(level, s->lines, s->line_count, ref);
    for (uint8_t i = 0; who == NULL && i < s->option_count; i++)
        who = said_by(level, s->options[i].actors, s->options[i].actor_count, ref);
    return who;
}

struct text_about level_about(const struct level *level, text_ref ref)
{
    const char *rest = level->texts[ref].address;
    char first[PART_BYTES];
    struct text_about about = {.meaning = -1};
    const struct field *f = find_in(&level_schema, rest);
    const struct scene *s = f == NULL && part_of(&rest, first) ? scene_of(level, first) : NULL;
    if (s != NULL) {
        f = find_in_scene(s, ref, rest);
        about.speaker = speaker_in(level, s, ref);
    }
    if (f != NULL) {
        about.meaning = f->about;
        about.most = f->limits.most;
    }
    return about;
}
