// SPDX-License-Identifier: MIT
//
// catalog.c — a level's texts with what a translator has to know of each.
#include "catalog_inside.h"

#include "files.h"
#include "letters.h"
#include "level_about.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

struct catalog *catalog_new(const char *language)
{
    struct catalog *c = mem_new(1, sizeof *c);
    c->memory = arena_new();
    c->language = arena_text(c->memory, language);
    return c;
}

void catalog_free(struct catalog *c)
{
    if (c == NULL)
        return;
    mem_free(c->entries);
    arena_free(c->memory);
    mem_free(c);
}

struct catalog_entry *catalog__add(struct catalog *c)
{
    c->entries = mem_grow(c->entries, &c->capacity, c->count + 1, sizeof *c->entries);
    c->entries[c->count] = (struct catalog_entry){.context = "", .source = "", .translation = ""};
    return &c->entries[c->count++];
}

static void add_line(struct text *note, const struct lang *lang, enum text_id id, const char *word)
{
    char *line = text_filled(lang, id, (const char *const[]){word}, 1);
    text_addf(note, "%s%s", note->length > 0 ? "\n" : "", line);
    mem_free(line);
}

static const char *note_of(const struct catalog *c, const struct level *level, text_ref ref, const struct lang *lang)
{
    struct text_about about = level_about(level, ref);
    struct text note = {0};
    if (about.meaning >= 0)
        text_add(&note, text(lang, (enum text_id)about.meaning));
    if (about.speaker != NULL && about.speaker->name != TEXT_NONE)
        add_line(&note, lang, T_STRINGS_SPEAKER, level->texts[about.speaker->name].text);
    if (about.most > 0) {
        char most[16];
        snprintf(most, sizeof most, "%d", about.most);
        add_line(&note, lang, T_STRINGS_MOST, most);
    }
    const char *kept = arena_text(c->memory, text_bytes(&note));
    text_free(&note);
    return kept;
}

static const struct translation *translation_in(const struct level *level, const char *language)
{
    for (uint8_t i = 0; i < level->translation_count; i++)
        if (strcmp(level->translations[i].language, language) == 0)
            return &level->translations[i];
    return NULL;
}

void catalog_add_level(struct catalog *c, const struct level *level, const struct lang *lang)
{
    const struct translation *t = translation_in(level, c->language);
    const char *file = arena_text(c->memory, level->file);
    for (size_t i = 0; i < level->text_count; i++) {
        struct catalog_entry *e = catalog__add(c);
        e->context = arena_format(c->memory, "%s/%s", level->id, level->texts[i].address);
        e->source = arena_text(c->memory, level->texts[i].text);
        e->note = note_of(c, level, (text_ref)i, lang);
        e->file = file;
        e->line = level->texts[i].line;
        const struct translated *found = t != NULL ? &t->found[i] : NULL;
        if (found == NULL || found->to == NULL)
            continue;
        e->translation = arena_text(c->memory, found->to);
        e->unsure = found->state == TRANSLATED_UNSURE || found->state == TRANSLATED_STALE;
        if (found->state == TRANSLATED_STALE)
            e->before = arena_text(c->memory, found->from);
    }
}

static bool ends_with(const char *name, const char *end)
{
    size_t length = strlen(name), least = strlen(end);
    return length >= least && strcasecmp(name + length - least, end) == 0;
}

// A translation is written into a file that is read again: what that would not take is told here, where it came from.
static void tell_letters(const struct catalog *c, struct diag_list *diags)
{
    struct letter fault;
    for (size_t i = 0; i < c->count; i++) {
        const struct catalog_entry *e = &c->entries[i];
        if (letters_fault(e->translation, strlen(e->translation), &fault))
            letters_tell(diags, c->file, e->words_place, e->words_length > 0 ? e->words_length : 1, &fault);
    }
}

struct catalog *catalog_read(const char *file, const char *bytes, size_t length, struct diag_list *diags)
{
    struct catalog *c = catalog_new("");
    c->file = arena_text(c->memory, file);
    c->from_sheet = ends_with(file, ".csv") || ends_with(file, ".tsv") || ends_with(file, ".txt");
    if (c->from_sheet)
        catalog__read_csv(c, bytes, length, diags);
    else
        catalog__read_po(c, bytes, length, diags);
    tell_letters(c, diags);
    return c;
}

bool catalog_level_of(const struct catalog_entry *e, char *room, size_t size)
{
    size_t folder = strcspn(e->context, "/:");
    room[0] = '\0';
    if (e->context[folder] != '/' || folder == 0 || folder >= size)
        return false;
    memcpy(room, e->context, folder);
    room[folder] = '\0';
    return true;
}
