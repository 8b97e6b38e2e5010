// SPDX-License-Identifier: MIT
//
// lint_search.c — looks for all phrases in one walk over a text.
//
//   "Páo ơi, KHÔNG phải tại em!" ─cut→ " páo ơi không phải tại em | " ─look_through→ by each word's key: what begins
//   so?
//
// A text is folded, cut into words and keyed in the same loop, once, whoever asks for it how often.
#include "lint_search_inside.h"

#include "eight.h"
#include "lint_phrases.h"
#include "utf8.h"

#include <string.h>

enum { NEGATION_REACH = 4 }; // words in front of a phrase that can turn it round
enum { NOT_FOUND = 0xFFFF };
enum { KEY_BYTES = 8 };

static const char *const *const lists[LISTS] = {
    [BLAMING] = phrases_blaming,       [JUDGING] = phrases_judging,         [PLAYING] = phrases_playing,
    [EXPERIENCE] = phrases_experience, [NEVER_RIGHT] = phrases_never_right, [TELLING] = phrases_telling,
};
// What is longer than a byte and no sign.
static bool is_letter(const char *at, const char *end)
{
    uint32_t c = utf8_next(&at, end);
    return !(c < 0xC0 || (c >= 0x2000 && c < 0x2070) || c == 0xD7 || c == 0xF7 || c == UTF8_BAD);
}

bool lint__is_word_of(const char *const *list, const char *word, size_t length)
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
        if (lint__is_word_of(phrases_negating, word, (size_t)(at - word)))
            return true;
        at = word > begin ? word - 1 : begin;
    }
    return false;
}

// Of a word that ends before `behind`, with as many bytes before it as a key has: its last eight.
static uint64_t key_before(const char *behind, size_t length)
{
    return eight_at(behind - KEY_BYTES) >> (length < KEY_BYTES ? 8 * (KEY_BYTES - length) : 0);
}

static uint64_t bit_of(char byte) { return UINT64_C(1) << (byte & 63); }
static size_t place_of(uint64_t key) { return (size_t)(key * UINT64_C(0x9E3779B97F4A7C15) >> (64 - PLACES_BITS)); }

// By a character: its small letter, or the digit; 0: neither.
static const char smalls[256] = "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
                                "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
                                "0123456789"
                                "\0\0\0\0\0\0\0"
                                "abcdefghijklmnopqrstuvwxyz"
                                "\0\0\0\0\0\0"
                                "abcdefghijklmnopqrstuvwxyz";
static char ascii_small(char c) { return smalls[(unsigned char)c]; }

// What stands at *at, is longer than a byte and no letter of Vietnamese goes to `out`, small. The bytes written; 0: it
// is no letter; -1: it must be folded together with its neighbours. *at goes on behind it.
static int put_other(const char **at, const char *end, bool folded, char *out)
{
    const char *begin = *at;
    size_t length = folded ? 0 : doc_fold_letter(begin, end, out);
    if (!folded && length == 0)
        return -1;
    if (folded) {
        utf8_next(at, end);
        length = (size_t)(*at - begin);
        memcpy(out, begin, length);
    }
    *at = begin + length;
    return is_letter(begin, end) ? (int)length : 0;
}

// Writes the words of a text to `out`. A new sentence is a "|", so that a "no" in the sentence before does not reach
// into this one. False when doc_fold must fold the text first.
static bool cut(struct search *s, const char *text, size_t length, bool folded, char *out)
{
    const char *end = text + length, *begin = out + 1; // of the word at hand
    s->each = mem_grow(s->each, &s->each_capacity, length / 2 + 1, sizeof *s->each);
    struct word *word = s->each;
    *out++ = ' ';
    for (;;) {
        for (char small; (small = ascii_small(*text)) != '\0'; text++)
            *out++ = small;
        char sign = *text; // or the end
        if ((unsigned char)sign >= 0x80) {
            int wrote = folded ? 0 : (int)doc_fold_vietnamese(text, out);
            text += wrote;
            if (wrote == 0)
                wrote = put_other(&text, end, folded, out);
            if (wrote < 0)
                return false;
            out += wrote;
            if (wrote > 0)
                continue;
        }
        if (out > begin) {
            *word++ = (struct word){begin, out + 1, key_before(out, (size_t)(out - begin))};
            *out++ = ' ';
        }
        if (text == end)
            break;
        text += (unsigned char)sign < 0x80; // put_other went on
        if (sign == '.' || sign == '!' || sign == '?' || sign == ';') {
            *out++ = '|';
            *out++ = ' ';
        }
        begin = out;
    }
    *out = '\0';
    s->each_count = (size_t)(word - s->each);
    return true;
}

// Twice as long: of a text that is all signs of an end, and a letter is written before it is known to be none. Before
// it a key's bytes can be read.
static char *words_room(struct search *s, size_t length)
{
    char *room = arena_room(s->memory, KEY_BYTES + 2 * length + 6);
    memset(room, 0, KEY_BYTES);
    return room + KEY_BYTES;
}

static char *in_words(struct search *s, const char *text)
{
    size_t length = strlen(text);
    char *words = words_room(s, length);
    if (!cut(s, text, length, false, words)) {
        const char *folded = doc_fold(s->memory, text);
        length = strlen(folded);
        words = words_room(s, length);
        cut(s, folded, length, true, words);
    }
    return words;
}

static void want(struct search *s, enum list list, size_t order, const char *words)
{
    char word[KEY_BYTES] = {0};
    size_t length = strcspn(words, " "), kept = length < KEY_BYTES ? length : KEY_BYTES;
    memcpy(word + sizeof word - kept, words + length - kept, kept);
    uint64_t first = key_before(word + sizeof word, length);
    size_t second = words[length] != '\0' ? length + 1 : 0;
    if (s->wanted_count == s->wanted_capacity)
        s->wanted = mem_grow(s->wanted, &s->wanted_capacity, s->wanted_count + 1, sizeof *s->wanted);
    size_t place = place_of(first);
    s->wanted[s->wanted_count] = (struct wanted){words,          strlen(words),   first,           second,
                                                 (uint16_t)list, (uint16_t)order, s->firsts[place]};
    s->seconds[place] |= second > 0 ? bit_of(words[second]) : UINT64_MAX;
    s->firsts[place] = (uint16_t)++s->wanted_count;
}

static char *with_name(struct arena *memory, const char *phrase, const char *hole, const char *name)
{
    return arena_format(memory, "%s%s%s", arena_copy(memory, phrase, (size_t)(hole - phrase)), name, hole + 1);
}

// Every phrase of every list, with each name in its hole.
static void want_all(struct search *s)
{
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
        size_t place = place_of(s->each[k].key);
        const char *word = s->each[k].at;
        if ((s->seconds[place] & bit_of(*s->each[k].behind)) == 0)
            continue;
        for (unsigned i = s->firsts[place]; i > 0; i = s->wanted[i - 1].next) {
            const struct wanted *p = &s->wanted[i - 1];
            if (p->first == s->each[k].key && p->order < w->found[p->list] && word[p->second] == p->words[p->second] &&
                strncmp(word, p->words, p->length) == 0 && word[p->length] == ' ' && !negated(w->bytes, word - 1))
                w->found[p->list] = p->order;
        }
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

const char *lint__search_found(const struct search *s, enum list list)
{
    return s->found[list] != NOT_FOUND ? lists[list][s->found[list]] : NULL;
}

bool lint__search_text(struct search *s, text_ref ref)
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

void lint__search_open(struct search *s, struct lint *l)
{
    *s = (struct search){.l = l, .memory = arena_new()};
    s->texts = arena_take(s->memory, l->level->text_count * sizeof *s->texts);
    name_harmed(s);
    want_all(s);
}

void lint__search_close(struct search *s)
{
    mem_free(s->wanted);
    mem_free(s->each);
    arena_free(s->memory);
}
