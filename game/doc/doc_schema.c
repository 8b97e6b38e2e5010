// SPDX-License-Identifier: MIT
//
// doc_schema.c — looking things up by the names a table gives them, in both languages.
#include "doc_schema.h"

#include "memory.h"
#include "utf8.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

const struct enum_name schema_yes_no[] = {{{"yes", "có"}, 1}, {{"no", "không"}, 0}, {{NULL, NULL}, 0}};

const struct doc_node *schema_find(const struct doc_node *map, struct name_pair key)
{
    if (map == NULL || map->kind != DOC_MAP)
        return NULL;
    for (const struct doc_node *n = map->first; n != NULL; n = n->next)
        if (schema_named(n->key, key))
            return n;
    return NULL;
}

int schema_enum(const struct enum_name *names, const char *word, int otherwise)
{
    for (; names->name.en != NULL; names++)
        if (schema_named(word, names->name))
            return names->value;
    return otherwise;
}

struct spoken schema_spoken(struct arena *memory, const struct doc_node *map, struct name_pair key)
{
    const struct doc_node *n = schema_find(map, key);
    if (n == NULL || n->kind != DOC_MAP || n->count == 0)
        return (struct spoken){NULL, 0};
    struct said *said = arena_take(memory, n->count * sizeof *said);
    size_t count = 0;
    for (const struct doc_node *in = n->first; in != NULL; in = in->next)
        if (in->kind == DOC_SCALAR && in->text[0] != '\0' && language_is_code(in->key))
            said[count++] = (struct said){arena_text(memory, in->key), arena_text(memory, in->text)};
    return (struct spoken){said, count};
}

int schema_number(const char *word, int otherwise)
{
    char *end = NULL;
    long number = strtol(word, &end, 10);
    bool whole = end != word && *end == '\0' && number > -1000000 && number < 1000000;
    return whole ? (int)number : otherwise;
}

bool schema_is_id(const char *word)
{
    return word[0] != '\0' && strpbrk(word, SCHEMA_NO_ID) == NULL && utf8_count(word) <= 32;
}

const char *schema_name(struct name_pair name, bool vietnamese) { return vietnamese ? name.vi : name.en; }

bool schema_bare_name(const char *text, char *name, size_t size)
{
    static const char *const endings[] = {".svg",  ".png", ".jpg", ".jpeg", ".webp", ".gif",
                                          ".yaml", ".yml", ".txt", ".pdf",  ".docx", NULL};
    const char *begin = text;
    for (const char *at = text; *at != '\0'; at++)
        begin = *at == '/' || *at == '\\' ? at + 1 : begin;
    utf8_copy(name, size, begin);
    char *dot = strrchr(name, '.');
    for (size_t i = 0; dot != NULL && dot != name && endings[i] != NULL; i++)
        if (strcasecmp(dot, endings[i]) == 0) {
            *dot = '\0';
            return true;
        }
    return begin != text;
}

const char *schema_id_meant(struct arena *memory, const char *words)
{
    char bare[120];
    schema_bare_name(words, bare, sizeof bare);
    char *id = doc_plain(memory, bare), *to = id;
    for (const char *from = id; *from != '\0'; from++)
        if (*from == ' ' || *from == '\t' || *from == '\n' || *from == '_')
            *to++ = '-';
        else if (strchr(SCHEMA_NO_ID, *from) == NULL)
            *to++ = *from;
    *to = '\0';
    return schema_is_id(id) ? id : NULL;
}
