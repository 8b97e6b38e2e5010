// SPDX-License-Identifier: MIT
//
// catalog_program.c — the program's own words as a catalog, and what came back of them as files of a folder of one's
// own.
//
//   lang/kjg/shell.yaml …   the words, in files called as the house's: what is not there is said in the house's
//   language lang/kjg/from.yaml      the house's words they were made from: what was reworded since is known by it
//
// A text for an audience (alone.yaml, adults.yaml) is said again there: its context has the file's name.
#include "catalog_inside.h"

#include "doc.h"
#include "languages.h"

#include <stdio.h>
#include <string.h>

static const char PROGRAM[] = "program";
static const char *const audiences[AUDIENCES] = {
    [AUDIENCE_HALL] = "", [AUDIENCE_ALONE] = ".alone", [AUDIENCE_ADULTS] = ".adults"};

bool catalog_is_program(const struct catalog_entry *e)
{
    return strncmp(e->context, PROGRAM, sizeof PROGRAM - 1) == 0 && strpbrk(e->context, ":/") != NULL &&
           *strpbrk(e->context, ":/") == ':';
}

// ---- out ----

static const char *note_of(struct catalog *c, const char *words, const struct lang *notes)
{
    struct text all = {0};
    unsigned holes = text_holes(words) | text_choices(words);
    for (int i = 0; i < 10; i++)
        if ((holes & 1u << i) != 0)
            text_addf(&all, "%s{%d}", all.length > 0 ? " " : "", i);
    char *note = all.length > 0 ? text_filled(notes, T_STRINGS_HOLES, (const char *const[]){all.bytes}, 1) : NULL;
    const char *kept = note != NULL ? arena_text(c->memory, note) : NULL;
    mem_free(note);
    text_free(&all);
    return kept;
}

static void add_text(struct catalog *c, const struct lang *house, const struct lang *there, const struct lang *from,
                     const char *audience, enum text_id id)
{
    const char *words = text(house, id);
    struct catalog_entry *e = catalog__add(c);
    e->context = arena_format(c->memory, "%s%s:%s", PROGRAM, audience, text_key(id));
    e->source = arena_text(c->memory, words);
    e->file = arena_format(c->memory, "assets/lang/%s/%s", lang_code(house), path_name(text_file(house, id)));
    e->line = text_line(house, id);
    if (there == NULL || text_file(there, id) == NULL)
        return;
    e->translation = arena_text(c->memory, text(there, id));
    if (from != NULL && text_file(from, id) != NULL && strcmp(text(from, id), words) != 0) {
        e->before = arena_text(c->memory, text(from, id));
        e->unsure = true;
    }
}

void catalog_add_program(struct catalog *c, const struct catalog_words *w, const struct lang *notes)
{
    const struct lang *house = w->house, *there = w->there, *from = w->from;
    for (int a = 0; a < AUDIENCES; a++) {
        const struct lang *said = lang_for(house, (enum audience)a);
        for (int id = 0; id < TEXT_IDS; id++)
            if ((a == 0 || said != house) && text_file(said, (enum text_id)id) != NULL) {
                add_text(c, said, there != NULL ? lang_for(there, (enum audience)a) : NULL,
                         from != NULL && a == 0 ? from : NULL, audiences[a], (enum text_id)id);
                struct catalog_entry *e = &c->entries[c->count - 1];
                e->note = note_of(c, e->source, notes);
            }
    }
}

// ---- back in ----

struct put {
    const char *file; // "shell.yaml"
    const char *key, *words;
};

struct puts {
    struct put *items;
    size_t count, capacity;
};

static void put(struct puts *puts, const char *file, const char *key, const char *words)
{
    puts->items = mem_grow(puts->items, &puts->capacity, puts->count + 1, sizeof *puts->items);
    puts->items[puts->count++] = (struct put){file, key, words};
}

static enum audience audience_of(const struct lang *house, const struct lang *said)
{
    int a = AUDIENCE_HALL;
    while (a + 1 < AUDIENCES && lang_for(house, (enum audience)a) != said)
        a++;
    return (enum audience)a;
}

// Whose words a context means, and which text; false: none.
static bool meant(const struct catalog_entry *e, const struct lang *house, const struct lang **said, enum text_id *id)
{
    const char *key = strchr(e->context, ':') + 1;
    *id = text_by_key(key);
    for (int a = 0; a < AUDIENCES; a++) {
        size_t length = sizeof PROGRAM - 1 + strlen(audiences[a]);
        if ((size_t)(key - 1 - e->context) != length ||
            strncmp(e->context + sizeof PROGRAM - 1, audiences[a], strlen(audiences[a])) != 0)
            continue;
        *said = lang_for(house, (enum audience)a);
        return *id != TEXT_IDS && text_file(*said, *id) != NULL;
    }
    return false;
}

static void tell_fault(const struct catalog *c, const struct catalog_entry *e, const char *words,
                       struct diag_list *diags)
{
    diag_error(diags, c->file, e->words_place, e->words_length > 0 ? e->words_length : 1, "strings-holes", e->context,
               diag_quote(words).bytes, NULL);
}

// It is said so already, and was made from the same words.
static bool is_there(const struct catalog_words *w, const struct lang *said, enum text_id id, const char *words,
                     const char *from)
{
    if (w->there == NULL)
        return false;
    const struct lang *there = said == w->house ? w->there : lang_for(w->there, audience_of(w->house, said));
    bool same = text_file(there, id) != NULL && strcmp(text(there, id), words) == 0;
    bool known = w->from != NULL && text_file(w->from, id) != NULL;
    return same && (said != w->house || (known && strcmp(text(w->from, id), from) == 0));
}

static void take(const struct catalog *c, const struct catalog_entry *e, const struct catalog_words *w,
                 struct puts *puts, struct diag_list *diags)
{
    const struct lang *house = w->house;
    const struct lang *said = NULL;
    enum text_id id = TEXT_IDS;
    if (!catalog_is_program(e) || e->translation[0] == '\0' || (e->unsure && e->before == NULL))
        return; // what is only marked is not taken: it is still in the translator's file
    if (!meant(e, house, &said, &id)) {
        diag_warning(diags, c->file, e->place, e->length > 0 ? e->length : 1, "strings-unknown", e->context, NULL,
                     NULL);
        return;
    }
    const char *words = text(said, id), *from = e->unsure ? e->before : e->source;
    if (!text_fits(e->translation, words)) {
        tell_fault(c, e, words, diags);
        return;
    }
    if (is_there(w, said, id, e->translation, from))
        return;
    put(puts, path_name(text_file(said, id)), text_key(id), e->translation);
    if (said == house)
        put(puts, LANG_FROM_FILE, text_key(id), from);
}

// A line of a file begins with that key.
static bool is_line_of(const char *line, const char *key)
{
    size_t length = strlen(key);
    return strncmp(line, key, length) == 0 && line[length] == ':';
}

static void add_put(struct text *out, const struct put *p)
{
    text_addf(out, "%s: ", p->key);
    outside_add_text(out, FOR_QUOTES, p->words);
    text_add(out, "\n");
}

// What is there stays, line by line; a text that came anew stands in its place, or behind all.
static struct text merged(const char *bytes, const struct puts *puts, const char *file, bool *changed)
{
    struct text out = {0};
    bool *done = mem_new(puts->count + 1, sizeof *done), skipping = false;
    if (bytes == NULL)
        text_add(&out, "# SPDX-License-Identifier: CC-BY-4.0\n");
    for (const char *at = bytes; at != NULL && *at != '\0';) {
        size_t length = strcspn(at, "\n"), found = puts->count;
        skipping = skipping && (*at == ' ' || *at == '\t');
        for (size_t i = 0; i < puts->count; i++)
            if (!done[i] && strcmp(puts->items[i].file, file) == 0 && is_line_of(at, puts->items[i].key))
                found = i;
        if (found < puts->count) {
            add_put(&out, &puts->items[found]);
            done[found] = skipping = true;
        } else if (!skipping) {
            text_add_bytes(&out, at, length);
            text_add(&out, "\n");
        }
        at += length + (at[length] == '\n');
    }
    for (size_t i = 0; i < puts->count; i++)
        if (!done[i] && strcmp(puts->items[i].file, file) == 0)
            add_put(&out, &puts->items[i]);
    *changed = bytes == NULL || strcmp(bytes, text_bytes(&out)) != 0;
    mem_free(done);
    return out;
}

static bool write_one(const struct puts *puts, const char *folder, const char *file, struct file_problem *problem)
{
    bool changed = false;
    char *path = path_join(folder, file), *bytes = file_read(path, DOC_BYTES_MAX, NULL, NULL);
    struct text out = merged(bytes, puts, file, &changed);
    bool fine = !changed || file_write(path, out.bytes, out.length, problem);
    text_free(&out);
    mem_free(bytes);
    mem_free(path);
    return fine;
}

bool catalog_take_program(const struct catalog *c, const struct catalog_words *words, const char *folder, size_t *count,
                          struct diag_list *diags, struct file_problem *problem)
{
    struct puts puts = {0};
    size_t errors = diag_errors(diags);
    bool fine = true;
    *count = 0;
    for (size_t i = 0; i < c->count; i++)
        take(c, &c->entries[i], words, &puts, diags);
    bool write = diag_errors(diags) == errors && puts.count > 0;
    fine = !write || folder_make(folder, problem);
    for (size_t i = 0; write && fine && i < puts.count; i++) {
        bool first = true;
        for (size_t j = 0; j < i; j++)
            first = first && strcmp(puts.items[i].file, puts.items[j].file) != 0;
        *count += strcmp(puts.items[i].file, LANG_FROM_FILE) != 0;
        if (first)
            fine = write_one(&puts, folder, puts.items[i].file, problem);
    }
    mem_free(puts.items);
    return fine && diag_errors(diags) == errors;
}
