// SPDX-License-Identifier: MIT
//
// level_load.c — from a tree to a typed level: the head, the cast, then the scenes (level_scenes.c).
//
// Everything that can be read is read even when something else is wrong: that is the draft, in which room lint looks
// on, so that the author sees all mistakes at once. Who plays gets the level only when its grammar and its links hold.
#include "level_inside.h"

#include "files.h"
#include "hash.h"
#include "spoken.h"

#include <stdio.h>
#include <string.h>

static const char *const lists[] = {"scenes", "cảnh", "texts", "các lời", NULL};
static const struct name_pair *const keys[] = {level_keys, scene_kind_keys, NULL};
static const struct doc_hints as_it_is = {.lists = lists, .as_it_is = true};

static size_t told_of(const char *bytes, size_t length);
static const struct doc_hints level_hints = {.lists = lists, .words = keys, .judge = told_of};
const struct doc_hints level__hints = {.lists = lists, .words = keys};

enum { SOURCES_MAX = 64, ALL_BYTES = 800 };

const struct doc_node *level__find(const struct doc_node *map, enum level_key key)
{
    return schema_find(map, level_keys[key]);
}

const char *level__scalar(const struct doc_node *map, enum level_key key)
{
    const struct doc_node *n = reading_scalar(map, level_keys[key]);
    return n != NULL ? n->text : "";
}

const char *level__word(struct making *m, const struct doc_node *map, enum level_key key, const char *otherwise)
{
    const char *word = reading_words(&m->reading, map, level_keys[key]);
    return word != NULL ? word : otherwise;
}

const char *level__id(struct making *m, const struct doc_node *map)
{
    const char *word = level__word(m, map, KEY_ID, "");
    const char *meant = schema_is_id(word) ? word : schema_id_meant(m->level->memory, word);
    return meant != NULL ? meant : word;
}

int level__enum(const struct doc_node *map, enum level_key key, const struct enum_name *names, int otherwise)
{
    return reading_enum(map, level_keys[key], names, otherwise);
}

bool level__yes(const struct doc_node *map, enum level_key key) { return reading_yes(map, level_keys[key]); }

void level__check_grammar(struct making *m, const struct schema *schema, const struct doc_node *map,
                          const struct schema *const *others)
{
    if (m->why == DRAFT_TO_LINT)
        schema_check(schema, m->reading.doc, map, others, m->reading.told);
    else
        schema_check_shape(schema, m->reading.doc, map, others, m->reading.told);
}

const char *level__number(int number, char out[12])
{
    char *at = out + 11;
    *at = '\0';
    do
        *--at = (char)('0' + number % 10);
    while ((number /= 10) > 0);
    return at;
}

text_ref level__text_at(struct making *m, const struct doc_node *n, const char *const parts[ADDRESS_PARTS])
{
    struct level *level = m->level;
    char address[128];
    size_t used = 0;
    if (n == NULL || n->kind != DOC_SCALAR || level->text_count >= TEXT_NONE)
        return TEXT_NONE;
    for (size_t p = 0; p < ADDRESS_PARTS; p++) {
        if (parts[p] == NULL)
            continue;
        if (used > 0 && used < sizeof address)
            address[used++] = '.';
        size_t length = strlen(parts[p]), room = sizeof address - used;
        length = length < room ? length : room;
        memcpy(address + used, parts[p], length);
        used += length;
    }
    m->texts = mem_grow(m->texts, &m->text_capacity, level->text_count + 1, sizeof *m->texts);
    m->texts[level->text_count] = (struct level_text){
        arena_copy(level->memory, address, used), arena_text(level->memory, n->text), n->place.line, n->place.column};
    return (text_ref)level->text_count++;
}

text_ref level__text(struct making *m, const struct doc_node *n, const char *scene, const char *thing, const char *what)
{
    return level__text_at(m, n, (const char *[ADDRESS_PARTS]){scene, thing, what});
}

void level__unknown(struct making *m, const struct known *known, const char *word, struct place place, int length)
{
    if (m->reading.doc->damaged)
        return; // it may be in the part that could not be read
    const char *near = schema_nearest_word(known->names, known->count, word);
    char all[ALL_BYTES] = "";
    for (size_t i = 0, used = 0; i < known->count && used < sizeof all; i++)
        used += (size_t)snprintf(all + used, sizeof all - used, "%s%s", i > 0 ? ", " : "", known->names[i]);
    diag_error(m->reading.told, m->reading.doc->file, place, length, near != NULL ? known->near : known->nowhere,
               diag_quote(word).bytes, near != NULL ? diag_quote(near).bytes : all,
               schema_name(level_keys[known->key], m->reading.doc->vietnamese));
    if (near != NULL)
        diag_edit(m->reading.told, place, length, near);
}

// An error in these lines was told, so that what follows from it need not be.
static bool is_told_between(const struct making *m, int first, int last)
{
    for (size_t i = 0; i < diag_count(m->reading.told); i++) {
        const struct diag *d = diag_at(m->reading.told, i);
        if (d->severity == DIAG_ERROR && d->place.line >= first && d->place.line <= last && !diag_is_of_words(d->code))
            return true;
    }
    return false;
}

void level__unknown_person(struct making *m, const char *id, struct place place, int length)
{
    const char *ids[LEVEL_CAST_MAX];
    uint8_t who = 0;
    if (id[0] != '\0' && level__named(m, id, &who) == strlen(id)) {
        level__other_name(m, id, who, place, length);
        return;
    }
    if (m->cast_flawed)
        return; // it may be one whose line has a mistake
    for (uint8_t i = 0; i < m->level->cast_count; i++)
        ids[i] = m->level->cast[i].id;
    const struct known people = {ids, m->level->cast_count, "unknown-person-near", "unknown-person", KEY_CAST};
    level__unknown(m, &people, id, place, length);
}

// The code of a language; "English" and "tiếng Việt" are not.
void level__check_language(const struct doc *doc, const struct doc_node *n, struct diag_list *told)
{
    static const char *const codes[] = {"vi", "en"};
    if (n == NULL || n->kind != DOC_SCALAR || n->text[0] == '\0' || language_is_code(n->text))
        return;
    const char *near = schema_nearest_word(codes, 2, n->text);
    diag_error(told, doc->file, n->place, n->length, "bad-language", diag_quote(n->text).bytes,
               diag_quote(near != NULL ? near : LANGUAGE_FIRST).bytes, NULL);
    if (near != NULL)
        diag_edit(told, n->place, n->length, near);
}

// Words that mean something where an id could stand. The level can be played all the same.
bool level__reserved(struct making *m, const char *id, const struct name_pair *const *words, struct place place,
                     int length)
{
    for (; *words != NULL; words++)
        if (schema_named(id, **words)) {
            diag_warning(m->reading.told, m->reading.doc->file, place, length, "reserved-id", diag_quote(id).bytes,
                         NULL, NULL);
            return true;
        }
    return false;
}

static void read_cast(struct making *m, const struct doc_node *cast)
{
    struct level *level = m->level;
    for (const struct doc_node *n = cast != NULL ? cast->first : NULL; n != NULL; n = n->next) {
        if (n->kind != DOC_MAP || n->key == NULL)
            continue;
        if (level->cast_count == LEVEL_CAST_MAX) {
            diag_error(m->reading.told, m->reading.doc->file, n->key_place, n->key_length, "too-many-people",
                       diag_quote(n->key).bytes, diag_number(LEVEL_CAST_MAX).bytes, NULL);
            m->cast_flawed = true;
            return;
        }
        const struct doc_node *figure = level__find(n, KEY_FIGURE);
        static const struct name_pair *const reserved[] = {&name_nobody, &line_conditions[0],     &line_conditions[1],
                                                           &name_gone,   &level_keys[KEY_THINGS], NULL};
        const char *meant = schema_is_id(n->key) ? NULL : schema_id_meant(level->memory, n->key);
        const char *id = arena_text(level->memory, meant != NULL ? meant : n->key);
        level__reserved(m, n->key, reserved, n->key_place, n->key_length);
        level->cast[level->cast_count++] = (struct cast_member){
            .id = id,
            .name = level__text(m, level__find(n, KEY_NAME), "cast", id, "name"),
            .figure = level__word(m, n, KEY_FIGURE, ""),
            .written = n->key_place,
            .length = n->key_length,
            .figure_written = figure != NULL ? figure->place : n->place,
            .figure_length = figure != NULL ? figure->length : 1,
            .harms = level__yes(n, KEY_HARMS),
            .small = level__yes(n, KEY_SMALL),
        };
    }
}

static void mark_harmed(struct making *m, const struct doc_node *n)
{
    struct level *level = m->level;
    if (strpbrk(n->text, "()[]") != NULL)
        return; // told by the schema
    for (uint8_t i = 0; i < level->cast_count; i++)
        if (strcmp(level->cast[i].id, n->text) == 0) {
            level->cast[i].harmed = level->cast[i].used = true;
            return;
        }
    if (!schema_other_word(n->text, name_nobody)) {
        level__unknown_person(m, n->text, n->place, n->length);
        return;
    }
    const char *none = schema_name(name_nobody, m->reading.doc->vietnamese);
    reading_error(&m->reading, n, "unknown-value-near", diag_quote(n->text).bytes, diag_quote(none).bytes);
    diag_edit(m->reading.told, n->place, n->length, none);
}

static void read_harmed(struct making *m, const struct doc_node *n)
{
    if (n == NULL || (n->kind == DOC_SCALAR && schema_named(n->text, name_nobody)))
        return;
    if (n->kind == DOC_SCALAR && n->text[0] != '\0')
        mark_harmed(m, n);
    for (const struct doc_node *item = n->kind == DOC_LIST ? n->first : NULL; item != NULL; item = item->next)
        if (item->kind == DOC_SCALAR)
            mark_harmed(m, item);
}

static void read_topics(struct making *m, const struct doc_node *n)
{
    struct level *level = m->level;
    for (; n != NULL; n = n->next) {
        const char *topic = n->kind == DOC_SCALAR ? level_topic_named(n->text) : NULL;
        if (topic != NULL && level->topic_count < sizeof level->topics / sizeof *level->topics)
            level->topics[level->topic_count++] = topic;
    }
}

// A list of words, or one word alone.
static void read_sources(struct making *m, const struct doc_node *list)
{
    struct level *level = m->level;
    const char **sources = arena_take(level->memory, SOURCES_MAX * sizeof *sources);
    struct place *written = arena_take(level->memory, SOURCES_MAX * sizeof *written);
    int *length = arena_take(level->memory, SOURCES_MAX * sizeof *length);
    bool one = list != NULL && list->kind == DOC_SCALAR;
    for (const struct doc_node *n = list == NULL || one ? list : list->first;
         n != NULL && level->source_count < SOURCES_MAX; n = one ? NULL : n->next) {
        if (n->kind != DOC_SCALAR || n->text[0] == '\0') // told
            continue;
        written[level->source_count] = n->place;
        length[level->source_count] = n->length;
        sources[level->source_count++] = arena_text(level->memory, n->text);
    }
    level->sources = sources;
    level->source_written = written;
    level->source_length = length;
}

// Pairs of a list such as `questions`: their addresses are questions.1.asked, questions.1.answer, …
static uint8_t read_pairs(struct making *m, enum level_key list, enum level_key first, enum level_key second,
                          struct text_pair *out, uint8_t most)
{
    uint8_t count = 0;
    for (const struct doc_node *n = reading_list(m->reading.root, level_keys[list]); n != NULL && count < most;
         n = n->next) {
        char digits[12];
        if (n->kind != DOC_MAP)
            continue; // told already
        const char *number = level__number(count + 1, digits);
        out[count].first = level__text(m, level__find(n, first), level_keys[list].en, number, level_keys[first].en);
        out[count++].second = level__text(m, level__find(n, second), level_keys[list].en, number,
                                          level_keys[second].en);
    }
    return count;
}

static void read_for_the_guide(struct making *m, const struct doc_node *root)
{
    struct level *level = m->level;
    const struct doc_node *n = reading_list(root, level_keys[KEY_MATERIALS]);
    for (; n != NULL && level->material_count < LEVEL_MATERIALS_MAX; n = n->next) {
        char digits[12];
        const char *number = level__number(level->material_count + 1, digits);
        level->materials[level->material_count++] = level__text(m, n, "materials", number, NULL);
    }
    level->word_count = read_pairs(m, KEY_WORDS, KEY_WORD, KEY_SHOW, level->words, LEVEL_WORDS_MAX);
    level->question_count = read_pairs(m, KEY_QUESTIONS, KEY_ASKED, KEY_ANSWER, level->questions, LEVEL_QUESTIONS_MAX);
}

static void read_head(struct making *m, const struct doc_node *root)
{
    struct level *level = m->level;
    const struct doc_node *picture = level__find(root, KEY_PICTURE);
    const char *reviewed = level__word(m, root, KEY_REVIEWED, name_not_yet.en);
    level->language = level__word(m, root, KEY_LANGUAGE, LANGUAGE_FIRST);
    level__check_language(m->reading.doc, level__find(root, KEY_LANGUAGE), m->reading.told);
    level->title = level__text(m, level__find(root, KEY_TITLE), "title", NULL, NULL);
    level->aim = level__text(m, level__find(root, KEY_AIM), "aim", NULL, NULL);
    level->notice = level__text(m, level__find(root, KEY_NOTICE), "notice", NULL, NULL);
    level->rule = level__text(m, level__find(root, KEY_RULE), "rule", NULL, NULL);
    level->band = (enum band)level__enum(root, KEY_BAND, band_names, BAND_9_11);
    const char *sensitive = level__scalar(root, KEY_SENSITIVE);
    // Of one that is wrong nothing follows.
    level->sensitive = (uint8_t)schema_number(sensitive, sensitive[0] != '\0' ? 1 : 3);
    level->picture = level__word(m, root, KEY_PICTURE, "");
    level->picture_written = picture != NULL ? picture->place : (struct place){1, 1};
    level->picture_length = picture != NULL ? picture->length : 1;
    level->author = level__word(m, root, KEY_AUTHOR, NULL);
    level->reviewed = schema_named(reviewed, name_not_yet) ? NULL : reviewed;
    read_topics(m, reading_list(root, level_keys[KEY_TOPICS]));
    read_sources(m, level__find(root, KEY_SOURCES));
    read_for_the_guide(m, root);
    const struct doc_node *cast = level__find(root, KEY_CAST);
    m->cast_flawed = cast != NULL ? is_told_between(m, cast->key_place.line, cast->end.line)
                                  : diag_errors(m->reading.told) > 0;
    read_cast(m, cast);
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

// Where a key of the head stands, or the top of the file when it is not there.
static struct written written_at(const struct doc_node *root, enum level_key key)
{
    const struct doc_node *n = level__find(root, key);
    return n != NULL ? (struct written){n->key_place, n->key_length} : (struct written){{1, 1}, 1};
}

static void build(struct making *m, struct draft *draft)
{
    struct level *level = m->level;
    const struct doc_node *root = m->reading.root;
    draft->damaged = m->reading.doc->damaged;
    draft->level->vietnamese = m->reading.doc->vietnamese;
    draft->scenes = written_at(root, KEY_SCENES);
    draft->sensitive = written_at(root, KEY_SENSITIVE);
    draft->harmed = written_at(root, KEY_HARMED);
    level__check_grammar(m, &level_schema, root, NULL);
    read_head(m, root);
    level__read_scenes(m, level__find(root, KEY_SCENES));
    struct level_text *texts = arena_take(level->memory, level->text_count * sizeof *texts);
    for (size_t i = 0; i < level->text_count; i++)
        texts[i] = m->texts[i];
    level->texts = texts;
}

static struct level *level_new(const char *name, const char *bytes, size_t length)
{
    struct arena *memory = arena_new();
    struct level *level = arena_take(memory, sizeof *level);
    *level = (struct level){.memory = memory,
                            .file = arena_text(memory, name),
                            .id = id_of(memory, name),
                            .hash = hash_file(bytes, length),
                            .title = TEXT_NONE,
                            .aim = TEXT_NONE,
                            .notice = TEXT_NONE,
                            .rule = TEXT_NONE};
    level__keep_file(level, "level.yaml", bytes, length);
    return level;
}

static struct draft *parse(const char *name, const char *bytes, size_t length, enum draft_for why,
                           const struct doc_hints *hints, struct diag_list *diags)
{
    struct draft *draft = mem_new(1, sizeof *draft);
    *draft = (struct draft){.level = level_new(name, bytes, length),
                            .errors_before = diags != NULL ? diag_errors(diags) : 0,
                            .told_before = diags != NULL ? diag_count(diags) : 0};
    struct making *m = mem_resize(NULL, 1, sizeof *m);
    *m = (struct making){.level = draft->level, .why = why};
    reading_open(&m->reading, draft->level->memory, name, bytes, length, hints);
    if (m->reading.root != NULL)
        build(m, draft);
    reading_close(&m->reading, diags);
    draft->told_behind = diags != NULL ? diag_count(diags) : 0;
    mem_free(m->texts);
    mem_free(m);
    return draft;
}

static size_t told_of(const char *bytes, size_t length)
{
    struct diag_list *told = diag_list_new();
    draft_free(parse("", bytes, length, DRAFT_TO_LINT, &as_it_is, told));
    size_t count = diag_count(told);
    diag_list_free(told);
    return count;
}

struct draft *draft_parse(const char *name, const char *bytes, size_t length, enum draft_for why,
                          struct diag_list *diags)
{
    return parse(name, bytes, length, why, &level_hints, diags);
}

static char *file_of(const char *path) // a level's folder may be named instead of its file
{
    return folder_exists(path) ? path_join(path, "level.yaml") : mem_copy_text(path);
}

struct draft *draft_load(const char *path, enum draft_for why, struct diag_list *diags)
{
    size_t length = 0;
    char *file = file_of(path), *bytes = reading_bytes(file, LEVEL_BYTES_READ_MAX, &length, diags);
    struct draft *draft = bytes != NULL ? draft_parse(file, bytes, length, why, diags) : NULL;
    if (draft != NULL)
        draft->folder = path_parent(file);
    mem_free(bytes);
    mem_free(file);
    return draft;
}

void draft_free(struct draft *draft)
{
    if (draft == NULL)
        return;
    level_free(draft->level);
    mem_free(draft->folder);
    mem_free(draft);
}

struct level *draft_finish(struct draft *draft, struct diag_list *diags)
{
    struct level *level = NULL;
    if (draft != NULL && diag_errors(diags) == draft->errors_before && draft->level->scene_count > 0) {
        level = draft->level;
        draft->level = NULL;
        if (draft->folder != NULL)
            level__load_translations(level, draft->folder, diags);
    }
    draft_free(draft);
    return level;
}

struct level *level_parse(const char *name, const char *bytes, size_t length, struct diag_list *diags)
{
    return draft_finish(draft_parse(name, bytes, length, DRAFT_TO_PLAY, diags), diags);
}

struct level *level_load(const char *path, struct diag_list *diags)
{
    return draft_finish(draft_load(path, DRAFT_TO_PLAY, diags), diags);
}

void level_free(struct level *level)
{
    if (level != NULL)
        arena_free(level->memory);
}
