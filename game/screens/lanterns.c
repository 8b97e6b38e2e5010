// SPDX-License-Identifier: MIT
//
// lanterns.c — the lanterns that are kept, as lines of a small file:
//
//   safecircle lanterns 1
//   salt 9f3a6c…
//   4be0…  2026-11-27 ma-cua-me
//
// the mark of three pictures, the day, the level.
#include "lanterns.h"

#include "hash.h"
#include "memory.h"
#include "number.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

static const char first_line[] = "safecircle lanterns 1", salt_word[] = "salt ";

uint64_t lanterns_mark(const struct lanterns *l, const uint8_t sign[SIGN_LONG])
{
    return hash_stir(hash_bytes(hash_number(HASH_START, l->salt), sign, SIGN_LONG));
}

bool lanterns_know(const struct lanterns *l, uint64_t mark)
{
    for (size_t i = 0; i < l->count; i++)
        if (l->all[i].mark == mark)
            return true;
    return false;
}

void lanterns_forget(struct lanterns *l)
{
    mem_free(l->all);
    l->all = NULL;
    l->salt = 0;
    l->count = l->room = 0;
}

static void put(struct lanterns *l, const struct lantern *lit)
{
    for (size_t i = 0; i < l->count; i++)
        if (l->all[i].mark == lit->mark && strcmp(l->all[i].id, lit->id) == 0) {
            l->all[i] = *lit;
            return;
        }
    if (l->count == LANTERNS_MOST)
        memmove(l->all, l->all + 1, --l->count * sizeof *l->all);
    l->all = mem_grow(l->all, &l->room, l->count + 1, sizeof *l->all);
    l->all[l->count++] = *lit;
}

void lanterns_light(struct lanterns *l, uint64_t mark, const char *id)
{
    struct lantern lit = {.mark = mark};
    snprintf(lit.day, sizeof lit.day, "%s", l->today);
    if (strlen(id) < sizeof lit.id && strchr(id, '\n') == NULL) {
        snprintf(lit.id, sizeof lit.id, "%s", id);
        put(l, &lit);
    }
}

// ---- the file ----

static bool is_day(const char *words)
{
    static const char form[] = "0000-00-00";
    for (size_t i = 0; i < sizeof form - 1; i++)
        if (form[i] == '-' ? words[i] != '-' : words[i] < '0' || words[i] > '9')
            return false;
    return words[sizeof form - 1] == '\0';
}

// Cuts a line in three at its spaces: what is behind the second is the level's, spaces and all.
static bool take(struct lanterns *l, char *line)
{
    struct lantern lit = {.mark = 0};
    char *day = strchr(line, ' '), *id = day != NULL ? strchr(day + 1, ' ') : NULL;
    if (id == NULL)
        return false;
    *day++ = *id++ = '\0';
    bool fine = number_read_hex(line, UINT64_MAX, &lit.mark) && is_day(day) && id[0] != '\0' &&
                strlen(id) < sizeof lit.id && l->count < LANTERNS_MOST;
    if (fine) {
        snprintf(lit.day, sizeof lit.day, "%s", day);
        snprintf(lit.id, sizeof lit.id, "%s", id);
        put(l, &lit);
    }
    return fine;
}

// The next line, cut off; NULL after the last.
static char *next_line(char **at)
{
    char *line = *at, *end = line != NULL ? strchr(line, '\n') : NULL;
    if (line == NULL || line[0] == '\0')
        return NULL;
    *at = end != NULL ? end + 1 : NULL;
    if (end != NULL)
        *end = '\0';
    return line;
}

bool lanterns_read(struct lanterns *l, const char *bytes, size_t length)
{
    lanterns_forget(l);
    if (length > LANTERNS_BYTES_MOST)
        return false;
    char *words = mem_new(length + 1, 1), *at = words;
    memcpy(words, bytes, length);
    bool whole = strlen(words) == length;
    const char *first = next_line(&at), *salt = next_line(&at);
    whole = whole && first != NULL && strcmp(first, first_line) == 0 && salt != NULL &&
            strncmp(salt, salt_word, strlen(salt_word)) == 0 &&
            number_read_hex(salt + strlen(salt_word), UINT64_MAX, &l->salt) && l->salt != 0;
    for (char *line = l->salt != 0 ? next_line(&at) : NULL; line != NULL; line = next_line(&at))
        whole = take(l, line) && whole;
    mem_free(words);
    return whole;
}

char *lanterns_words(const struct lanterns *l)
{
    struct text out = {0};
    text_addf(&out, "%s\n%s%llx\n", first_line, salt_word, (unsigned long long)l->salt);
    for (size_t i = 0; i < l->count; i++)
        text_addf(&out, "%llx %s %s\n", (unsigned long long)l->all[i].mark, l->all[i].day, l->all[i].id);
    return out.bytes;
}
