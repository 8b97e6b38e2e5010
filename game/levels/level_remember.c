// SPDX-License-Identifier: MIT
//
// level_remember.c — a choice that is remembered, and the lines that are said because of it.
//
//   remember: lent                 at an answer of an ask: locking it is remembered
//   - my happy if lent: "…"        two scenes later: said only then
//   - unless lent: "…"             the storyteller's, said only when it was not chosen
//
// What is remembered changes lines of stories and nothing else. Every story keeps at least one line whatever was
// chosen: whoever plays may trust that.
#include "level_inside.h"

#include <string.h>

static int word_numbered(const struct making *m, const char *word)
{
    for (uint8_t i = 0; i < m->level->remembered_count; i++)
        if (strcmp(m->level->remembered[i].word, word) == 0)
            return i + 1;
    return 0;
}

static void find_word(struct making *m, const struct doc_node *option)
{
    struct level *level = m->level;
    const struct doc_node *n = reading_scalar(option, level_keys[KEY_REMEMBER]);
    if (n == NULL || !schema_is_id(n->text) || word_numbered(m, n->text) > 0)
        return;
    if (level->remembered_count == LEVEL_REMEMBERED_MAX)
        reading_error(&m->reading, n, "remembered-many", diag_quote(n->text).bytes,
                      diag_number(LEVEL_REMEMBERED_MAX).bytes);
    else
        level->remembered[level->remembered_count++] = (struct remembered){
            .word = arena_text(level->memory, n->text), .written = n->place, .length = n->length};
}

// Only an ask has choices: elsewhere the key is told as unknown.
void level__find_remembered(struct making *m, const struct doc_node *scenes)
{
    if (scenes == NULL || scenes->kind != DOC_LIST)
        return;
    for (const struct doc_node *scene = scenes->first; scene != NULL; scene = scene->next)
        for (const struct doc_node *option = reading_list(scene, level_keys[KEY_CHOICES]); option != NULL;
             option = option->next)
            find_word(m, option);
}

uint8_t level__remembers(const struct making *m, const struct doc_node *option)
{
    const struct doc_node *n = reading_scalar(option, level_keys[KEY_REMEMBER]);
    return n != NULL ? (uint8_t)word_numbered(m, n->text) : 0;
}

static void unknown_word(struct making *m, const char *word, struct place place, int length)
{
    const char *words[LEVEL_REMEMBERED_MAX];
    for (uint8_t i = 0; i < m->level->remembered_count; i++)
        words[i] = m->level->remembered[i].word;
    const struct known answers = {words, m->level->remembered_count, "remembered-near", "remembered-nowhere",
                                  KEY_REMEMBER};
    level__unknown(m, &answers, word, place, length);
}

static bool is_before(struct place a, struct place b)
{
    return a.line < b.line || (a.line == b.line && a.column < b.column);
}

static void asks_for(struct making *m, const char *word, struct place place, int length, struct line *line)
{
    int number = word_numbered(m, word);
    if (number == 0) {
        unknown_word(m, word, place, length);
        return;
    }
    struct remembered *remembered = &m->level->remembered[number - 1];
    remembered->asked = true;
    line->when = (uint8_t)number;
    line->written = place;
    if (is_before(place, remembered->written))
        diag_error(m->reading.told, m->reading.doc->file, place, length, "remembered-later", diag_quote(word).bytes,
                   diag_number(remembered->written.line).bytes, NULL);
}

// Where `words` end with this name, standing alone; NULL when they do not.
static char *ends_with(char *words, const char *name)
{
    size_t length = strlen(words), part = strlen(name);
    if (length < part || strcmp(words + length - part, name) != 0)
        return NULL;
    char *at = words + length - part;
    return at == words || at[-1] == ' ' ? at : NULL;
}

// Where `if` or `unless` stands at the end of `words`, in either language.
static char *condition_at(char *words, bool *unless)
{
    for (int i = 0; line_conditions[i].en != NULL; i++) {
        char *en = ends_with(words, line_conditions[i].en), *vi = ends_with(words, line_conditions[i].vi);
        *unless = i == 1;
        if (en != NULL || vi != NULL)
            return en != NULL ? en : vi;
    }
    return NULL;
}

static void cut(char *words, char *at)
{
    while (at > words && at[-1] == ' ')
        at--;
    *at = '\0';
}

void level__read_condition(struct making *m, char *words, struct place place, int length, struct line *line)
{
    bool unless = false;
    char *alone = condition_at(words, &unless), *space = strrchr(words, ' ');
    if (alone != NULL) { // the word itself is missing
        diag_error(m->reading.told, m->reading.doc->file, place, length, "condition-word", diag_quote(alone).bytes,
                   NULL, NULL);
        cut(words, alone);
        return;
    }
    if (space == NULL)
        return;
    *space = '\0';
    char *at = condition_at(words, &unless);
    if (at == NULL) {
        *space = ' ';
        return;
    }
    line->unless = unless;
    asks_for(m, space + 1, place, length, line);
    cut(words, at);
}

// ---- is there always something to say? ----

bool line_is_told(const struct line *line, unsigned remembered)
{
    return line->when == 0 || ((remembered >> (line->when - 1) & 1) != 0) != line->unless;
}

static bool tells_something(const struct scene *s, unsigned remembered)
{
    for (uint8_t i = 0; i < s->line_count; i++)
        if (line_is_told(&s->lines[i], remembered))
            return true;
    return false;
}

void level__check_told(struct making *m)
{
    unsigned all = 1U << m->level->remembered_count;
    for (uint8_t i = 0; i < m->level->scene_count; i++) {
        const struct scene *s = &m->scenes[i];
        unsigned remembered = 0;
        while (remembered < all && tells_something(s, remembered))
            remembered++;
        if (s->line_count > 0 && remembered < all)
            diag_error(m->reading.told, m->reading.doc->file, s->written, 1, "say-silent", diag_quote(s->id).bytes,
                       NULL, NULL);
    }
}
