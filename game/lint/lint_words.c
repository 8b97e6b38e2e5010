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

#include "lint_phrases.h"
#include "text.h"
#include "utf8.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

enum { NEGATION_REACH = 4 }; // words in front of a phrase that can turn it round

struct words { // a text in lower case, every word between single spaces: " không phải tại em | đâu "
    struct text text;
};

static bool is_letter(uint32_t c)
{
    if (c < 0x80)
        return isalnum((int)c) != 0;
    return !(c < 0xC0 || (c >= 0x2000 && c < 0x2070) || c == 0xD7 || c == 0xF7 || c == UTF8_BAD);
}

// A new sentence is a "|", so that a "no" in the sentence before does not reach into this one.
static void words_open(struct words *w, struct arena *memory, const char *text)
{
    const char *folded = doc_fold(memory, text), *end = folded + strlen(folded);
    bool space = true;
    text_clear(&w->text);
    text_add(&w->text, " ");
    for (const char *at = folded; at < end;) {
        const char *start = at;
        uint32_t c = utf8_next(&at, end);
        if (is_letter(c)) {
            text_add_bytes(&w->text, start, (size_t)(at - start));
            space = false;
            continue;
        }
        if (!space)
            text_add(&w->text, " ");
        space = true;
        if (c == '.' || c == '!' || c == '?' || c == ';')
            text_add(&w->text, "| ");
    }
    if (!space)
        text_add(&w->text, " ");
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

// Does the text hold this phrase, not negated? `@` in it is `name` (in words, NULL: no such phrases).
static bool holds(const struct words *w, const char *phrase, const char *name)
{
    char wanted[160];
    const char *hole = strchr(phrase, '@');
    if (hole != NULL && name == NULL)
        return false;
    const char *fixed = hole != NULL && hole[1] != '\0' ? hole + 1 : phrase; // most texts lack even that
    if ((hole == NULL || fixed != phrase) && strstr(text_bytes(&w->text), fixed) == NULL)
        return false;
    int length = hole == NULL
                     ? snprintf(wanted, sizeof wanted, " %s ", phrase)
                     : snprintf(wanted, sizeof wanted, " %.*s%s%s ", (int)(hole - phrase), phrase, name, hole + 1);
    if (length < 0 || (size_t)length >= sizeof wanted)
        return false;
    const char *begin = text_bytes(&w->text);
    for (const char *at = begin; (at = strstr(at, wanted)) != NULL; at++)
        if (!negated(begin, at))
            return true;
    return false;
}

struct search {
    struct lint *l;
    struct arena *memory;
    struct words words;
    const char *names[LEVEL_CAST_MAX]; // of the harmed, folded: "páo"
    size_t name_count;
};

static const char *found(const struct search *s, const char *const *list)
{
    for (; *list != NULL; list++) {
        if (holds(&s->words, *list, NULL))
            return *list;
        for (size_t i = 0; i < s->name_count; i++)
            if (holds(&s->words, *list, s->names[i]))
                return *list;
    }
    return NULL;
}

static bool open_text(struct search *s, text_ref ref)
{
    if (ref >= s->l->level->text_count)
        return false;
    words_open(&s->words, s->memory, s->l->level->texts[ref].text);
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
    const char *phrase = open_text(s, ref) ? found(s, phrases_never_right) : NULL;
    if (phrase != NULL)
        tell_phrase(s, ref, "never-right", phrase);
}

static void check_blame(struct search *s, text_ref ref)
{
    const char *phrase = open_text(s, ref) ? found(s, phrases_blaming) : NULL;
    if (phrase != NULL)
        tell_phrase(s, ref, "blames", phrase);
}

// Who places it last by mark makes a hall that tells at once wrong.
static void check_step(struct search *s, const struct option *o)
{
    if (!o->any_time && open_text(s, o->text) && found(s, phrases_telling) != NULL)
        tell(s, DIAG_WARNING, o->text, "tell-any-time", NULL);
}

// Does telling stand in the safe choices of this question, and in no other?
static bool telling_gives_away(struct search *s, const struct scene *scene)
{
    bool safe = true, other = false;
    for (int i = 0; i < scene->option_count; i++) {
        const struct option *o = &scene->options[i];
        bool tells = open_text(s, o->text) && found(s, phrases_telling) != NULL;
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
    if (open_text(s, ref) && found(s, phrases_experience) != NULL)
        tell(s, DIAG_ERROR, ref, "own-experience", NULL);
}

static void check_question(struct search *s, const struct scene *scene)
{
    const struct cast_member *harmed = level_harmed(s->l->level);
    if (!open_text(s, scene->question) || harmed == NULL || harmed->name >= s->l->level->text_count)
        return;
    const char *name = s->l->level->texts[harmed->name].text;
    if (found(s, phrases_judging) != NULL)
        tell(s, DIAG_ERROR, scene->question, "verdict-on-harmed", name);
    else if (s->l->level->band != BAND_12_15 && found(s, phrases_playing) != NULL)
        tell(s, DIAG_ERROR, scene->question, "plays-harmed", name);
}

// A choice that is not safe and begins "Páo gửi ảnh…" judges Páo; "Páo nên…" or "Páo ơi…" is advice.
static void check_choice(struct search *s, const struct option *o)
{
    if (o->verdict == VERDICT_SAFE || !open_text(s, o->text))
        return;
    for (size_t i = 0; i < s->name_count; i++) {
        const char *words = text_bytes(&s->words.text) + 1;
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

void lint__words(struct lint *l)
{
    struct search s = {.l = l, .memory = arena_new()};
    for (uint8_t i = 0; i < l->level->cast_count; i++) {
        const struct cast_member *person = &l->level->cast[i];
        if (person->harmed && open_text(&s, person->name)) {
            char *name = arena_text(s.memory, text_bytes(&s.words.text) + 1);
            name[strlen(name) - (name[0] != '\0')] = '\0'; // without the space behind it
            s.names[s.name_count++] = name;
        }
    }
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
    text_free(&s.words.text);
    arena_free(s.memory);
}
