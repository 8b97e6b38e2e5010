// SPDX-License-Identifier: MIT
//
// office_schema.c — what an editor of text needs to complete words, to show what a key means and to underline mistakes.
#include "office.h"

#include "art.h"
#include "doc_reading.h"
#include "doc_schema_json.h"
#include "languages.h"
#include "loader.h"
#include "memory.h"

#include <string.h>

struct saying {
    const struct lang *lang;
    struct art art;
    struct reading sources;
};

static const char *about(void *self, int id) { return text(((struct saying *)self)->lang, (enum text_id)id); }

static char *wanted(void *self, enum schema_word word)
{
    static const enum text_id words[SCHEMA_WORDS] = {[SCHEMA_TEXT] = T_WORD_TEXT,
                                                     [SCHEMA_WORD] = T_WORD_WORD,
                                                     [SCHEMA_NUMBER] = T_WORD_NUMBER,
                                                     [SCHEMA_LIST] = T_WORD_LIST};
    const struct lang *lang = ((struct saying *)self)->lang;
    return text_filled(lang, T_SCHEMA_WANTED, (const char *const[]){text(lang, words[word])}, 1);
}

static char *longest(void *self, int syllables)
{
    return text_filled(((struct saying *)self)->lang, T_SCHEMA_LONGEST,
                       (const char *const[]){diag_number(syllables).bytes}, 1);
}

static char *keys(void *self, const char *all)
{
    return text_filled(((struct saying *)self)->lang, T_SCHEMA_KEYS, (const char *const[]){all}, 1);
}

static char *values(void *self, const char *all)
{
    return text_filled(((struct saying *)self)->lang, T_SCHEMA_VALUES, (const char *const[]){all}, 1);
}

// Of sources the keys of their file; of pictures what lies in the folder of that name.
static size_t names(void *self, const char *of, const char **names_of, size_t most)
{
    struct saying *saying = self;
    size_t count = 0;
    if (strcmp(of, "sources") != 0)
        return art_names(&saying->art, of, names_of, most);
    const struct doc_node *root = saying->sources.root;
    for (const struct doc_node *n = root != NULL ? root->first : NULL; n != NULL && count < most; n = n->next)
        names_of[count++] = n->key;
    return count;
}

// In the order of office_schemas.
static char *(*const printers[])(const char *title, const struct schema_says *says) = {
    level_json_schema, translation_json_schema, plan_json_schema, activity_json_schema};
static const enum text_id titles[] = {T_SCHEMA_LEVEL, T_SCHEMA_TRANSLATION, T_SCHEMA_PLAN, T_SCHEMA_ACTIVITY};
const char *const office_schemas[] = {"level", "translation", "plan", "activity", NULL};

char *office_schema(const struct office *o, size_t kind)
{
    struct saying saying = {.lang = o->lang};
    char *art = path_join(o->data, "assets/art"), *sources = path_join(o->data, "levels/sources.yaml");
    art_open(&saying.art, art, NULL);
    reading_load(&saying.sources, NULL, sources, NULL);
    struct schema_says says = {.vietnamese = strcmp(lang_code(o->lang), LANGUAGE_FIRST) == 0,
                               .self = &saying,
                               .about = about,
                               .wanted = wanted,
                               .longest = longest,
                               .keys = keys,
                               .values = values,
                               .names = names};
    char *schema = printers[kind](text(o->lang, titles[kind]), &says);
    reading_close(&saying.sources, NULL);
    art_close(&saying.art);
    mem_free(sources);
    mem_free(art);
    return schema;
}
