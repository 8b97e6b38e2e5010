// SPDX-License-Identifier: MIT
//
// level_whom.c — who is meant by words that are no id: somebody's name as it is shown ("Chị Tuyển"), or an id with
// blanks and marks ("anh Páo" for anh-pao); and whether they are no person at all but the beginning of a sentence.
#include "level_inside.h"

#include "memory.h"

#include <string.h>

// Small letters without marks, a blank for a dash.
static const char *plain_of(struct arena *memory, const char *words)
{
    char *plain = doc_plain(memory, words);
    for (char *at = plain; *at != '\0'; at++)
        *at = *at == '-' || *at == '_' ? ' ' : *at;
    return plain;
}

size_t level__named(struct making *m, const char *words, uint8_t *who)
{
    struct arena *memory = arena_new();
    size_t length = strlen(words);
    bool found = false;
    while (length > 0 && !found) {
        char *part = arena_copy(memory, words, length);
        const char *plain = plain_of(memory, part);
        for (uint8_t i = 0; i < m->level->cast_count && !found; i++) {
            const struct cast_member *c = &m->level->cast[i];
            const char *name = c->name != TEXT_NONE && !m->cast_flawed ? m->texts[c->name].text : "";
            *who = i;
            found = strcmp(plain, plain_of(memory, c->id)) == 0 || strcmp(plain, plain_of(memory, name)) == 0;
        }
        if (found)
            break;
        while (length > 0 && words[length - 1] != ' ')
            length--;
        while (length > 0 && words[length - 1] == ' ')
            length--;
    }
    arena_free(memory);
    return found ? length : 0;
}

void level__other_name(struct making *m, const char *name, uint8_t who, struct place place, int length)
{
    const char *id = m->level->cast[who].id;
    m->level->cast[who].used = true;
    diag_error(m->reading.told, m->reading.doc->file, place, length, "unknown-person-near", diag_quote(name).bytes,
               diag_quote(id).bytes, NULL);
    diag_edit(m->reading.told, place, length, id);
}

bool level__is_sentence(const char *words)
{
    enum { WORDS_LEAST = 4 };
    size_t count = 1;
    for (const char *at = words; (at = strchr(at, ' ')) != NULL; at += strspn(at, " "))
        count++;
    return count >= WORDS_LEAST || strpbrk(words, ",.!?") != NULL;
}
