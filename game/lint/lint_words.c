// SPDX-License-Identifier: MIT
//
// lint_words.c — looks through what is said for words that hurt (lint_phrases.c).
//
// A text speaks either with the game's voice (why, rule, questions, the helping adult) or with a
// character's (lines, what happens next, a choice that is not safe). Blame is an error in the
// game's voice only: a story may let somebody say it, for the "why" behind it to answer.
//
// The verdict on a harmed person, as far as a list can tell: a question that asks whether what
// she did was right; a choice that is not safe and begins with her name as the one who acts. And
// under twelve, a question that makes the child be her.
//
// And what counts as right (a safe choice, an adult who helps, what the hall says and does) never
// advises to meet, pay, delete, hide, promise or fight.
#include "lint_inside.h"

#include "hash.h"
#include "lint_phrases.h"
#include "memory.h"
#include "utf8.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

enum { NEGATION_REACH = 4 }; // words in front of a phrase that can turn it round

// What is looked for in the texts; the lists of lint_phrases.h that are.
enum list { BLAMING, JUDGING, PLAYING, EXPERIENCE, NEVER_RIGHT, TELLING, LISTS };
static const char *const *const lists[LISTS] = {
    [BLAMING] = phrases_blaming,       [JUDGING] = phrases_judging,         [PLAYING] = phrases_playing,
    [EXPERIENCE] = phrases_experience, [NEVER_RIGHT] = phrases_never_right, [TELLING] = phrases_telling,
};
enum { NOT_FOUND = 0xFFFF };

// A phrase as it would stand in a text, with the name in it; those that begin with the same word follow each other.
struct wanted {
    char *words;
    size_t length;
    uint64_t first; // word, hashed
    uint16_t list, order;
    int next; // of the same place; -1 none
};

// A text in lower case, every word between single spaces: " không phải tại em | đâu ". Made and looked through once.
struct words {
    char *bytes; // NULL: not looked at yet
    uint16_t found[LISTS];
};

static bool is_letter(uint32_t c)
{
    if (c < 0x80)
        return isalnum((int)c) != 0;
    return !(c < 0xC0 || (c >= 0x2000 && c < 0x2070) || c == 0xD7 || c == 0xF7 || c == UTF8_BAD);
}

// A new sentence is a "|", so that a "no" in the sentence before does not reach into this one.
static char *in_words(struct arena *memory, const char *text)
{
    const char *folded = doc_fold(memory, text), *end = folded + strlen(folded);
    char *words = arena_take(memory, 2 * (size_t)(end - folded) + 3), *out = words;
    bool space = true;
    *out++ = ' ';
    for (const char *at = folded; at < end;) {
        const char *start = at;
        uint32_t c = (unsigned char)*at < 0x80 ? (unsigned char)*at++ : utf8_next(&at, end);
        if (is_letter(c)) {
            while (start < at)
                *out++ = *start++;
            space = false;
            continue;
        }
        if (!space)
            *out++ = ' ';
        space = true;
        if (c == '.' || c == '!' || c == '?' || c == ';') {
            *out++ = '|';
            *out++ = ' ';
        }
    }
    if (!space)
        *out++ = ' ';
    *out = '\0';
    return words;
}

static bool is_word_of(const char *const *list, const char *word, size_t length)
{
    for (; *list != NULL; list++)
        if (strlen(*list) == length && strncmp(*list, word, length) == 0)
            return true;
    return false;
}

// Is one of the words shortly before `at` (in the same sentence) a "no"?
static bool negated(const char *begin, const char *at)
{
    for (int i = 0; i < NEGATION_REACH && at > begin; i++) {
        const char *word = at;
        while (word > begin && word[-1] != ' ')
            word--;
        if (*word == '|')
            return false;
        if (is_word_of(phrases_negating, word, (size_t)(at - word)))
            return true;
        at = word > begin ? word - 1 : begin;
    }
    return false;
}

enum { PLACES = 512 };

struct search {
    struct lint *l;
    struct arena *memory;
    struct words *texts; // of the level
    const char *words;   // of the text at hand
    const uint16_t *found;
    const char *names[LEVEL_CAST_MAX]; // of the harmed, folded: "páo"
    size_t name_count;
    struct wanted *wanted;
    size_t wanted_count, wanted_capacity;
    int places[PLACES]; // by the first word: the first of those that begin with it; -1 none
};

static uint64_t hash_word(const char *word, size_t length) { return hash_stir(hash_bytes(HASH_START, word, length)); }

static void want(struct search *s, enum list list, size_t order, char *words)
{
    uint64_t first = hash_word(words, strcspn(words, " "));
    s->wanted = mem_grow(s->wanted, &s->wanted_capacity, s->wanted_count + 1, sizeof *s->wanted);
    int *place = &s->places[first % PLACES];
    s->wanted[s->wanted_count] = (struct wanted){words, strlen(words), first, (uint16_t)list, (uint16_t)order, *place};
    *place = (int)s->wanted_count++;
}

// Every phrase of every list, with each name in its hole.
static void want_all(struct search *s)
{
    for (int i = 0; i < PLACES; i++)
        s->places[i] = -1;
    for (int list = 0; list < LISTS; list++)
        for (size_t order = 0; lists[list][order] != NULL; order++) {
            const char *phrase = lists[list][order], *hole = strchr(phrase, '@');
            if (hole == NULL)
                want(s, (enum list)list, order, arena_text(s->memory, phrase));
            for (size_t i = 0; hole != NULL && i < s->name_count; i++)
                want(s, (enum list)list, order,
                     arena_format(s->memory, "%.*s%s%s", (int)(hole - phrase), phrase, s->names[i], hole + 1));
        }
}

// The first phrase of each list, in the order of the list, that the text holds without a "no" before it.
static void look_through(const struct search *s, struct words *w)
{
    for (int list = 0; list < LISTS; list++)
        w->found[list] = NOT_FOUND;
    for (const char *word = w->bytes + 1, *end; *word != '\0'; word = end + 1) {
        end = strchr(word, ' ');
        uint64_t first = hash_word(word, (size_t)(end - word));
        for (int i = s->places[first % PLACES]; i >= 0; i = s->wanted[i].next) {
            const struct wanted *p = &s->wanted[i];
            if (p->first == first && p->order < w->found[p->list] && strncmp(word, p->words, p->length) == 0 &&
                word[p->length] == ' ' && !negated(w->bytes, word - 1))
                w->found[p->list] = p->order;
        }
    }
}

static const char *found(const struct search *s, enum list list)
{
    return s->found[list] != NOT_FOUND ? lists[list][s->found[list]] : NULL;
}

static bool open_text(struct search *s, text_ref ref)
{
    if (ref >= s->l->level->text_count)
        return false;
    struct words *w = &s->texts[ref];
    if (w->bytes == NULL) {
        w->bytes = in_words(s->memory, s->l->level->texts[ref].text);
        look_through(s, w);
    }
    s->words = w->bytes;
    s->found = w->found;
    return true;
}

static void tell(const struct search *s, enum diag_severity severity, text_ref ref, const char *code, const char *a)
{
    const struct level_text *text = &s->l->level->texts[ref];
    struct place place = {text->line, text->column};
    if (severity == DIAG_ERROR)
        diag_error(s->l->diags, s->l->level->file, place, 1, code, a, NULL, NULL);
    else
        diag_warning(s->l->diags, s->l->level->file, place, 1, code, a, NULL, NULL);
}

static void tell_phrase(const struct search *s, text_ref ref, const char *code, const char *phrase)
{
    char shown[160];
    const char *hole = strchr(phrase, '@');
    snprintf(shown, sizeof shown, "%.*s%s%s", hole != NULL ? (int)(hole - phrase) : (int)strlen(phrase), phrase,
             hole != NULL ? "…" : "", hole != NULL ? hole + 1 : "");
    tell(s, DIAG_ERROR, ref, code, diag_quote(shown).bytes);
}

static void check_never_right(struct search *s, text_ref ref)
{
    const char *phrase = open_text(s, ref) ? found(s, NEVER_RIGHT) : NULL;
    if (phrase != NULL)
        tell_phrase(s, ref, "never-right", phrase);
}

static void check_blame(struct search *s, text_ref ref)
{
    const char *phrase = open_text(s, ref) ? found(s, BLAMING) : NULL;
    if (phrase != NULL)
        tell_phrase(s, ref, "blames", phrase);
}

// Who places it last by mark makes a hall that tells at once wrong.
static void check_step(struct search *s, const struct option *o)
{
    if (!o->any_time && open_text(s, o->text) && found(s, TELLING) != NULL)
        tell(s, DIAG_WARNING, o->text, "tell-any-time", NULL);
}

// Does telling stand in the safe choices of this question, and in no other?
static bool telling_gives_away(struct search *s, const struct scene *scene)
{
    bool safe = true, other = false;
    for (int i = 0; i < scene->option_count; i++) {
        const struct option *o = &scene->options[i];
        bool tells = open_text(s, o->text) && found(s, TELLING) != NULL;
        safe = safe && (o->verdict != VERDICT_SAFE || tells);
        other = other || (o->verdict != VERDICT_SAFE && tells);
    }
    return safe && !other && scene->option_count > 0;
}

static void check_telling(struct search *s)
{
    int asks = 0, given = 0;
    for (int i = 0; i < s->l->level->scene_count; i++) {
        const struct scene *scene = &s->l->level->scenes[i];
        asks += kind_has(scene->kind, TRAIT_JUDGED);
        given += kind_has(scene->kind, TRAIT_JUDGED) && telling_gives_away(s, scene);
    }
    if (asks >= PATTERN_LEAST && given == asks)
        lint__warn_at(s->l, s->l->draft->scenes, "always-tells", diag_number(asks).bytes);
}

static void check_experience(struct search *s, text_ref ref)
{
    if (open_text(s, ref) && found(s, EXPERIENCE) != NULL)
        tell(s, DIAG_ERROR, ref, "own-experience", NULL);
}

static void check_question(struct search *s, const struct scene *scene)
{
    const struct cast_member *harmed = level_harmed(s->l->level);
    if (!open_text(s, scene->question) || harmed == NULL || harmed->name >= s->l->level->text_count)
        return;
    const char *name = s->l->level->texts[harmed->name].text;
    if (found(s, JUDGING) != NULL)
        tell(s, DIAG_ERROR, scene->question, "verdict-on-harmed", name);
    else if (s->l->level->band != BAND_12_15 && found(s, PLAYING) != NULL)
        tell(s, DIAG_ERROR, scene->question, "plays-harmed", name);
}

// A choice that is not safe and begins "Páo gửi ảnh…" judges Páo; "Páo nên…" or "Páo ơi…" is advice.
static void check_choice(struct search *s, const struct option *o)
{
    if (o->verdict == VERDICT_SAFE || !open_text(s, o->text))
        return;
    for (size_t i = 0; i < s->name_count; i++) {
        const char *words = s->words + 1;
        size_t length = strlen(s->names[i]);
        if (strncmp(words, s->names[i], length) != 0 || words[length] != ' ')
            continue;
        const char *next = words + length + 1;
        if (*next != '\0' && *next != '|' && !is_word_of(phrases_advising, next, strcspn(next, " ")))
            tell(s, DIAG_WARNING, o->text, "verdict-on-harmed-act", diag_quote(s->l->level->texts[o->text].text).bytes);
    }
}

static void check_scene(struct search *s, const struct scene *scene)
{
    check_blame(s, scene->question);
    check_blame(s, scene->alone);
    check_blame(s, scene->together);
    check_blame(s, scene->guide);
    check_never_right(s, scene->together);
    if (kind_has(scene->kind, TRAIT_ACTS))
        check_never_right(s, scene->question);
    check_experience(s, scene->question);
    check_experience(s, scene->alone);
    if (kind_has(scene->kind, TRAIT_JUDGED) || kind_has(scene->kind, TRAIT_MARKS) || kind_has(scene->kind, TRAIT_ACTS))
        check_question(s, scene);
    for (int i = 0; i < scene->talk_count; i++) {
        check_blame(s, scene->talk[i]);
        check_experience(s, scene->talk[i]);
    }
    for (int i = 0; i < scene->option_count; i++) {
        const struct option *o = &scene->options[i];
        check_blame(s, o->because);
        check_blame(s, o->helps);
        check_never_right(s, o->helps);
        if (kind_has(scene->kind, TRAIT_PLACES)) {
            check_never_right(s, o->text);
            check_step(s, o);
        }
        if (kind_has(scene->kind, TRAIT_JUDGED) && o->verdict == VERDICT_SAFE) {
            check_blame(s, o->text);
            check_never_right(s, o->text);
        }
        if (kind_has(scene->kind, TRAIT_JUDGED))
            check_choice(s, o);
    }
}

// The names of those who are harmed, before any phrase is looked for: they stand in some.
static void name_harmed(struct search *s)
{
    const struct level *level = s->l->level;
    for (uint8_t i = 0; i < level->cast_count; i++) {
        const struct cast_member *person = &level->cast[i];
        if (!person->harmed || person->name >= level->text_count)
            continue;
        char *name = in_words(s->memory, level->texts[person->name].text) + 1;
        if (name[0] != '\0')
            name[strlen(name) - 1] = '\0'; // without the space behind it
        s->names[s->name_count++] = name;
    }
}

void lint__words(struct lint *l)
{
    struct search s = {.l = l, .memory = arena_new()};
    s.texts = arena_take(s.memory, l->level->text_count * sizeof *s.texts);
    name_harmed(&s);
    want_all(&s);
    check_blame(&s, l->level->notice);
    check_blame(&s, l->level->rule);
    check_never_right(&s, l->level->rule);
    for (int i = 0; i < l->level->question_count; i++) {
        check_blame(&s, l->level->questions[i].second);
        check_never_right(&s, l->level->questions[i].second);
    }
    check_telling(&s);
    for (int i = 0; i < l->level->scene_count; i++)
        check_scene(&s, &l->level->scenes[i]);
    mem_free(s.wanted);
    arena_free(s.memory);
}
