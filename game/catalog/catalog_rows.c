// SPDX-License-Identifier: MIT
//
// catalog_rows.c — what a translator brought back, held against a level as it is today.
//
// A text is found as in its translation's file: by its address and its words, else by its words, wherever they went;
// words that are nowhere any more were reworded, and what was made from them waits to be looked at.
#include "catalog_inside.h"

#include <string.h>

struct held {
    const struct level *level;
    const struct translation *there; // what the level has in that language; NULL
};

static size_t text_at(const struct level *level, const char *address)
{
    size_t i = 0;
    while (i < level->text_count && strcmp(level->texts[i].address, address) != 0)
        i++;
    return i;
}

static size_t text_saying(const struct level *level, const char *words)
{
    size_t i = 0;
    while (i < level->text_count && strcmp(level->texts[i].text, words) != 0)
        i++;
    return i;
}

// The text is as its file has it already.
static bool is_there(const struct held *h, size_t ref, const struct translation_row *row)
{
    const struct translated *t = h->there != NULL ? &h->there->found[ref] : NULL;
    return t != NULL && t->to != NULL && strcmp(t->to, row->to) == 0 && strcmp(t->from, row->from) == 0 &&
           (t->state == TRANSLATED_UNSURE) == row->unsure;
}

static bool is_edited(const struct held *h, size_t ref, const char *words)
{
    const struct translated *t = h->there != NULL ? &h->there->found[ref] : NULL;
    return t == NULL || t->to == NULL || strcmp(t->to, words) != 0;
}

// One entry as a row of the text `ref`, whose words it was made from unless it says otherwise.
static struct translation_row row_of(const struct held *h, size_t ref, const struct catalog_entry *e, const char *from,
                                     bool sheet)
{
    struct translation_row row = {h->level->texts[ref].address, from, e->translation, e->unsure, NULL};
    if (sheet && e->unsure && is_edited(h, ref, e->translation))
        row.unsure = false; // a hand was there
    else if (sheet && e->unsure && h->there != NULL)
        row.from = h->there->found[ref].from, row.unsure = h->there->found[ref].state == TRANSLATED_UNSURE;
    else if (e->unsure && e->before != NULL)
        row.from = e->before, row.unsure = false; // its words themselves say that it is to be looked at
    return row;
}

static void tell(const struct catalog *c, const struct catalog_entry *e, const char *code, const char *word,
                 struct diag_list *diags)
{
    diag_warning(diags, c->file != NULL ? c->file : "", e->place, e->length > 0 ? e->length : 1, code, e->context, word,
                 NULL);
}

static const char *address_in(const struct catalog_entry *e) { return e->context + strcspn(e->context, "/") + 1; }

struct translation_row *catalog_rows(const struct catalog *c, const struct level *level, size_t *count,
                                     struct diag_list *diags)
{
    struct held h = {.level = level};
    struct translation_row *rows = mem_new(level->text_count + 1, sizeof *rows);
    bool *taken = mem_new(level->text_count + 1, sizeof *taken);
    for (uint8_t i = 0; i < level->translation_count; i++)
        if (strcmp(level->translations[i].language, c->language) == 0)
            h.there = &level->translations[i];
    for (size_t i = 0; i < c->count; i++) {
        const struct catalog_entry *e = &c->entries[i];
        char folder[128];
        if (!catalog_level_of(e, folder, sizeof folder) || strcmp(folder, level->id) != 0 || e->translation[0] == '\0')
            continue;
        size_t at = text_at(level, address_in(e)), ref = at;
        const char *from = e->source;
        if (at == level->text_count || strcmp(level->texts[at].text, e->source) != 0)
            ref = text_saying(level, e->source);
        if (ref == level->text_count && at < level->text_count) {
            tell(c, e, "strings-reworded", diag_quote(level->texts[at].text).bytes, diags);
            ref = at;
        }
        if (ref == level->text_count) {
            tell(c, e, "strings-unknown", NULL, diags);
            continue;
        }
        struct translation_row row = row_of(&h, ref, e, from, c->from_sheet);
        if (taken[ref])
            continue;
        rows[ref] = row;
        taken[ref] = !is_there(&h, ref, &row);
    }
    *count = 0;
    for (size_t i = 0; i < level->text_count; i++)
        if (taken[i])
            rows[(*count)++] = rows[i];
    mem_free(taken);
    return rows;
}
