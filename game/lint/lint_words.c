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
    const char *words;
    size_t length;
    uint64_t first; // word: its key
    size_t second;  // where its second word begins; 0: it is one word
    uint16_t list, order;
    int next; // of the same place; -1 none
};

// A text in lower case, every word between single spaces: " không phải tại em | đâu ". Made and looked through once.
struct words {
    char *bytes; // NULL: not looked at yet
    uint16_t found[LISTS];
};

// What is longer than a byte and no sign.
static bool is_letter(const char *at, const char *end)
{
    uint32_t c = utf8_next(&at, end);
    return !(c < 0xC0 || (c >= 0x2000 && c < 0x2070) || c == 0xD7 || c == 0xF7 || c == UTF8_BAD);
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

enum { PLACES_BITS = 9, PLACES = 1 << PLACES_BITS };

// A word of the text at hand.
struct word {
    const char *at;
    uint64_t key; // its last eight bytes: nearly its name
};

struct search {
    struct lint *l;
    struct arena *memory;
    struct words *texts; // of the level
    const char *words;   // of the text at hand
    const uint16_t *found;
    struct word *each; // of the text that was cut last
    size_t each_count, each_capacity;
    const char *names[LEVEL_CAST_MAX]; // of the harmed, folded: "páo"
    size_t name_count;
    struct wanted *wanted;
    size_t wanted_count, wanted_capacity;
    int places[PLACES]; // by the first word: the first of those that begin with it; -1 none
};

static uint64_t key_with(uint64_t key, char byte) { return key << 8 | (unsigned char)byte; }
static size_t place_of(uint64_t key) { return (size_t)(key * UINT64_C(0x9E3779B97F4A7C15) >> (64 - PLACES_BITS)); }

// The small letter or the digit; 0: neither.
static char ascii_small(char c)
{
    char small = (char)(c | 0x20);
    return (unsigned char)(small - 'a') < 26 || (unsigned char)(c - '0') < 10 ? small : '\0'; // a digit has that bit
}

// What stands at *at and is no letter or digit of ASCII goes to `out`, small. The bytes written; 0: it is no letter;
// -1: it must be folded together with its neighbours. *at goes on behind it.
static int put_other(const char **at, const char *end, bool folded, char *out)
{
    const char *begin = *at;
    if ((unsigned char)*begin < 0x80) {
        *at += 1;
        return 0;
    }
    size_t length = folded ? 0 : doc_fold_letter(begin, end, out);
    if (!folded && length == 0)
        return -1;
    if (folded) {
        utf8_next(at, end);
        length = (size_t)(*at - begin);
        memcpy(out, begin, length);
    }
    *at = begin + length;
    bool times = out[0] == '\xC3' && (out[1] == '\x97' || out[1] == '\xB7'); // × and ÷
    bool sure = out[0] == '\xE1' || (out[0] >= '\xC3' && out[0] <= '\xC6' && !times);
    return (sure && !folded) || is_letter(begin, end) ? (int)length : 0;
}

// Writes the words of a text to `out`. A new sentence is a "|", so that a "no" in the sentence before does not reach
// into this one. False when doc_fold must fold the text first.
static bool cut(struct search *s, const char *text, bool folded, char *out)
{
    size_t length = strlen(text);
    const char *end = text + length, *begin = out + 1; // of the word at hand
    s->each = mem_grow(s->each, &s->each_capacity, length / 2 + 1, sizeof *s->each);
    struct word *word = s->each;
    uint64_t key = 0;
    *out++ = ' ';
    for (;;) {
        for (char small; (small = ascii_small(*text)) != '\0'; text++) {
            *out++ = small;
            key = key_with(key, small);
        }
        char sign = *text; // or the end
        int wrote = text < end ? put_other(&text, end, folded, out) : 0;
        if (wrote < 0)
            return false;
        for (int i = 0; i < wrote; i++)
            key = key_with(key, *out++);
        if (wrote > 0)
            continue;
        if (out > begin) {
            *word++ = (struct word){begin, key};
            *out++ = ' ';
        }
        if (sign == '\0')
            break;
        if (sign == '.' || sign == '!' || sign == '?' || sign == ';') {
            *out++ = '|';
            *out++ = ' ';
        }
        begin = out;
        key = 0;
    }
    *out = '\0';
    s->each_count = (size_t)(word - s->each);
    return true;
}

// Twice as long: of a text that is all signs of an end, and a letter is written before it is known to be none.
static char *words_room(struct search *s, const char *text) { return arena_take(s->memory, 2 * strlen(text) + 6); }

static char *in_words(struct search *s, const char *text)
{
    char *words = words_room(s, text);
    if (!cut(s, text, false, words)) {
        const char *folded = doc_fold(s->memory, text);
        words = words_room(s, folded);
        cut(s, folded, true, words);
    }
    return words;
}

static void want(struct search *s, enum list list, size_t order, const char *words)
{
    uint64_t first = 0;
    const char *at = words;
    while (*at != ' ' && *at != '\0')
        first = key_with(first, *at++);
    size_t second = *at != '\0' ? (size_t)(at + 1 - words) : 0;
    s->wanted = mem_grow(s->wanted, &s->wanted_capacity, s->wanted_count + 1, sizeof *s->wanted);
    int *place = &s->places[place_of(first)];
    s->wanted[s->wanted_count] = (struct wanted){words,          strlen(words),   first, second,
                                                 (uint16_t)list, (uint16_t)order, *place};
    *place = (int)s->wanted_count++;
}

static char *with_name(struct arena *memory, const char *phrase, const char *hole, const char *name)
{
    size_t before = (size_t)(hole - phrase), long_name = strlen(name), behind = strlen(hole + 1);
    char *words = arena_take(memory, before + long_name + behind + 1);
    memcpy(words, phrase, before);
    memcpy(words + before, name, long_name);
    memcpy(words + before + long_name, hole + 1, behind);
    return words;
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
                want(s, (enum list)list, order, phrase);
            for (size_t i = 0; hole != NULL && i < s->name_count; i++)
                want(s, (enum list)list, order, with_name(s->memory, phrase, hole, s->names[i]));
        }
}

// The first phrase of each list, in the order of the list, that the text holds without a "no" before it.
static void look_through(const struct search *s, struct words *w)
{
    for (int list = 0; list < LISTS; list++)
        w->found[list] = NOT_FOUND;
    for (size_t k = 0; k < s->each_count; k++) {
        const char *word = s->each[k].at;
        for (int i = s->places[place_of(s->each[k].key)]; i >= 0; i = s->wanted[i].next) {
            const struct wanted *p = &s->wanted[i];
            if (p->first == s->each[k].key && p->order < w->found[p->list] && word[p->second] == p->words[p->second] &&
                strncmp(word, p->words, p->length) == 0 && word[p->length] == ' ' && !negated(w->bytes, word - 1))
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
        w->bytes = in_words(s, s->l->level->texts[ref].text);
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
        char *name = in_words(s, level->texts[person->name].text) + 1;
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
    mem_free(s.each);
    arena_free(s.memory);
}
