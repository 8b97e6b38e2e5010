// SPDX-License-Identifier: MIT
//
// level_load.c — from a tree to a typed level: the head, the cast, then the scenes (level_scenes.c).
//
// Everything that can be read is read even when something else is wrong, so that the checks
// of graph and craft run too and the author sees all mistakes at once. Whoever asked gets the
// level only when there was no error.
#include "level_inside.h"

#include "files.h"
#include "hash.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static const char *const scenes_keys[] = {"scenes", "cảnh", NULL};

const struct doc_node *level__find(const struct doc_node *map, enum level_key key)
{
    return schema_find(map, level_keys[key]);
}

const char *level__word(struct making *m, const struct doc_node *map, enum level_key key, const char *otherwise)
{
    const struct doc_node *n = level__find(map, key);
    return n != NULL && n->kind == DOC_SCALAR ? arena_text(m->level->memory, n->text) : otherwise;
}

int level__enum(const struct doc_node *map, enum level_key key, const struct enum_name *names, int otherwise)
{
    const struct doc_node *n = level__find(map, key);
    return n != NULL && n->kind == DOC_SCALAR ? schema_enum(names, n->text, otherwise) : otherwise;
}

void level__error(struct making *m, const struct doc_node *n, const char *code, const char *a, const char *b, const char *c)
{
    doc_error(m->diags, m->doc->file, n->place, n->length, code, a, b, c);
}

void level__warn(struct making *m, const struct doc_node *n, const char *code, const char *a, const char *b, const char *c)
{
    doc_warning(m->diags, m->doc->file, n->place, n->length, code, a, b, c);
}

text_ref level__text(struct making *m, const struct doc_node *n, const char *format, ...)
{
    struct level *level = m->level;
    char address[128];
    va_list args;
    if (n == NULL || n->kind != DOC_SCALAR || level->text_count >= TEXT_NONE)
        return TEXT_NONE;
    va_start(args, format);
    vsnprintf(address, sizeof address, format, args);
    va_end(args);
    m->texts = mem_grow(m->texts, &m->text_capacity, level->text_count + 1, sizeof *m->texts);
    m->texts[level->text_count] = (struct level_text){arena_text(level->memory, address), arena_text(level->memory, n->text),
                                                      n->place.line, n->place.column};
    return (text_ref)level->text_count++;
}

static void read_cast(struct making *m, const struct doc_node *cast)
{
    struct level *level = m->level;
    for (const struct doc_node *n = cast != NULL ? cast->first : NULL; n != NULL; n = n->next) {
        if (n->kind != DOC_MAP || n->key == NULL)
            continue;
        if (level->cast_count == LEVEL_CAST_MAX) {
            level__error(m, n, "too-many-people", n->key, NULL, NULL);
            return;
        }
        level->cast[level->cast_count++] = (struct cast_member){
            .id = arena_text(level->memory, n->key),
            .name = level__text(m, level__find(n, KEY_NAME), "cast.%s.name", n->key),
            .figure = level__word(m, n, KEY_FIGURE, ""),
        };
    }
}

static void mark_harmed(struct making *m, const struct doc_node *n)
{
    struct level *level = m->level;
    for (uint8_t i = 0; i < level->cast_count; i++)
        if (strcmp(level->cast[i].id, n->text) == 0) {
            level->cast[i].harmed = true;
            return;
        }
    level__error(m, n, "unknown-person", n->text, NULL, NULL);
}

static void read_harmed(struct making *m, const struct doc_node *n)
{
    static const struct name_pair nobody = {"none", "không ai"};
    if (n == NULL || (n->kind == DOC_SCALAR && schema_named(n->text, nobody)))
        return;
    if (n->kind == DOC_SCALAR)
        mark_harmed(m, n);
    for (const struct doc_node *item = n->kind == DOC_LIST ? n->first : NULL; item != NULL; item = item->next)
        if (item->kind == DOC_SCALAR)
            mark_harmed(m, item);
}

static void read_words(struct making *m, const struct doc_node *list, const char **out, uint8_t *count, size_t most,
                       const struct enum_name *names)
{
    for (const struct doc_node *n = list != NULL && list->kind == DOC_LIST ? list->first : list; n != NULL && *count < most;
         n = n->next) {
        if (n->kind != DOC_SCALAR)
            break;
        const char *word = n->text;
        for (const struct enum_name *e = names; e != NULL && e->name.en != NULL; e++)
            word = schema_named(n->text, e->name) ? e->name.en : word; // kept by its English name
        out[(*count)++] = arena_text(m->level->memory, word);
        if (list->kind == DOC_SCALAR)
            break;
    }
}

static void read_head(struct making *m, const struct doc_node *root)
{
    static const struct name_pair nobody = {"none", "chưa"};
    struct level *level = m->level;
    level->language = level__word(m, root, KEY_LANGUAGE, "vi");
    level->title = level__text(m, level__find(root, KEY_TITLE), "title");
    level->aim = level__text(m, level__find(root, KEY_AIM), "aim");
    level->notice = level__text(m, level__find(root, KEY_NOTICE), "notice");
    level->rule = level__text(m, level__find(root, KEY_RULE), "rule");
    level->band = (enum band)level__enum(root, KEY_BAND, band_names, BAND_9_11);
    level->sensitive = (uint8_t)schema_number(level__word(m, root, KEY_SENSITIVE, "1"), 1);
    level->picture = level__word(m, root, KEY_PICTURE, "");
    const char *reviewed = level__word(m, root, KEY_REVIEWED, "none");
    level->reviewed = schema_named(reviewed, nobody) ? NULL : reviewed;
    read_words(m, level__find(root, KEY_TOPICS), level->topics, &level->topic_count, 8, topic_names);
    const char **sources = arena_take(level->memory, 64 * sizeof *sources);
    read_words(m, level__find(root, KEY_SOURCES), sources, &level->source_count, 64, NULL);
    level->sources = sources;
    read_cast(m, level__find(root, KEY_CAST));
    read_harmed(m, level__find(root, KEY_HARMED));
}

// The folder's name is the level's id.
static const char *id_of(struct arena *memory, const char *file)
{
    char *folder = path_parent(file);
    const char *id = arena_text(memory, folder[0] != '\0' ? path_name(folder) : path_name(file));
    mem_free(folder);
    return id;
}

struct level *level_parse(const char *name, const char *bytes, size_t length, struct diag_list *diags)
{
    size_t before = diag_errors(diags);
    struct arena *memory = arena_new();
    struct level *level = arena_take(memory, sizeof *level);
    *level = (struct level){.memory = memory, .file = arena_text(memory, name), .id = id_of(memory, name),
                            .hash = hash_bytes(HASH_START, bytes, length), .title = TEXT_NONE, .aim = TEXT_NONE,
                            .notice = TEXT_NONE, .rule = TEXT_NONE};
    struct making m = {.level = level, .diags = diags};
    struct doc *doc = doc_parse(name, bytes, length, scenes_keys, diags);
    m.doc = doc;
    if (doc->root != NULL) {
        schema_check(&level_schema, doc, doc->root, NULL, diags);
        read_head(&m, doc->root);
        level__read_scenes(&m, level__find(doc->root, KEY_SCENES));
        level->texts = m.texts;
        if (level->scene_count > 0) {
            level__check_graph(&m);
            level__check_craft(&m);
        }
    }
    if (level->text_count > 0) {
        struct level_text *kept = arena_take(memory, level->text_count * sizeof *kept);
        memcpy(kept, m.texts, level->text_count * sizeof *kept);
        level->texts = kept;
    }
    mem_free(m.texts);
    doc_free(doc);
    if (diag_errors(diags) == before && level->scene_count > 0)
        return level;
    level_free(level);
    return NULL;
}

static char *file_of(const char *path) // a level's folder may be named instead of its file
{
    return folder_exists(path) ? path_join(path, "level.yaml") : mem_copy_text(path);
}

static char *read_level(const char *file, size_t *length, struct diag_list *diags)
{
    struct file_problem problem = {{0}};
    char *bytes = file_read(file, 4 * DOC_BYTES_MAX, length, &problem);
    if (bytes == NULL)
        doc_error(diags, file, (struct place){0, 0}, 1, "cannot-read", problem.reason, NULL, NULL);
    return bytes;
}

struct level *level_load(const char *path, struct diag_list *diags)
{
    size_t length = 0;
    char *file = file_of(path), *bytes = read_level(file, &length, diags);
    struct level *level = bytes != NULL ? level_parse(file, bytes, length, diags) : NULL;
    if (level != NULL) {
        char *folder = path_parent(file);
        level__load_translations(level, folder, diags);
        mem_free(folder);
    }
    mem_free(bytes);
    mem_free(file);
    return level;
}

void level_free(struct level *level)
{
    if (level != NULL)
        arena_free(level->memory);
}
