// SPDX-License-Identifier: MIT
//
// translation_write.c — a translation's file as lines: those of a row that changed are written anew, all others copied.
//
//   lines before the rows │ row │ comments, row │ …        row: at, from, to, unsure
//
// A person may have written the file, with comments, in an order of their own. What would be lost by copying lines
// (rows that share one) is set anew as a whole instead.
#include "translation.h"

#include "level_inside.h"
#include "outside.h"
#include "text.h"

#include <string.h>

struct old_row {
    const struct doc_node *node;
    const char *at, *from;
    int first, last; // its lines
    const struct translation_row *instead;
};

struct writing {
    const char *bytes, *end;
    const char *line_end;
    bool vietnamese;
    int indent; // of a row's dash
    struct old_row *old;
    size_t old_count;
    const struct translation_row *rows;
    size_t count;
    bool *placed; // of each of these
    struct text out;
};

static const char *key(const struct writing *w, enum level_key k) { return schema_name(level_keys[k], w->vietnamese); }

static void add_value(struct writing *w, enum level_key k, const char *words)
{
    text_addf(&w->out, "%*s%s: ", w->indent + 2, "", key(w, k));
    outside_add_text(&w->out, FOR_QUOTES, words);
    text_add(&w->out, w->line_end);
}

static void add_note(struct writing *w, const char *note)
{
    for (const char *at = note; at != NULL && *at != '\0';) {
        size_t length = strcspn(at, "\n");
        text_addf(&w->out, "%*s# %.*s%s", w->indent, "", (int)length, at, w->line_end);
        at += length + (at[length] == '\n');
    }
}

static void add_row(struct writing *w, const struct translation_row *row)
{
    text_addf(&w->out, "%*s- %s: %s%s", w->indent, "", key(w, KEY_AT), row->at, w->line_end);
    add_value(w, KEY_FROM, row->from);
    add_value(w, KEY_TO, row->to);
    if (row->unsure)
        text_addf(&w->out, "%*s%s: %s%s", w->indent + 2, "", key(w, KEY_UNSURE),
                  schema_name(schema_yes_no[0].name, w->vietnamese), w->line_end);
}

// ---- the rows that are there ----

static int last_line(const struct doc_node *row)
{
    int last = row->place.line;
    for (const struct doc_node *n = row->first; n != NULL; n = n->next) {
        int line = n->end.column == 1 && n->end.line > n->place.line ? n->end.line - 1 : n->end.line;
        last = line > last ? line : last;
    }
    return last;
}

static void find_rows(struct writing *w, const struct doc *doc)
{
    const struct doc_node *list = doc->root != NULL ? level__find(doc->root, KEY_TEXTS) : NULL;
    if (list == NULL || list->kind != DOC_LIST)
        return;
    w->old = mem_new(list->count + 1, sizeof *w->old);
    for (const struct doc_node *n = list->first; n != NULL; n = n->next)
        if (n->kind == DOC_MAP)
            w->old[w->old_count++] = (struct old_row){
                n, level__scalar(n, KEY_AT), level__scalar(n, KEY_FROM), n->place.line, last_line(n), NULL};
}

static const char *line_at(const struct writing *w, int number)
{
    const char *at = w->bytes;
    for (int line = 1; line < number && at < w->end; line++) {
        const char *stop = memchr(at, '\n', (size_t)(w->end - at));
        at = stop != NULL ? stop + 1 : w->end;
    }
    return at;
}

// Each has lines of its own, and begins with its dash: then lines can be copied.
static bool rows_stand_apart(struct writing *w)
{
    for (size_t i = 0; i < w->old_count; i++) {
        const char *line = line_at(w, w->old[i].first);
        size_t spaces = strspn(line, " ");
        if (line[spaces] != '-' || line[spaces + 1] != ' ' || line[spaces + 1 + strspn(line + spaces + 1, " ")] == '{')
            return false;
        if (i > 0 && w->old[i].first <= w->old[i - 1].last)
            return false;
        w->indent = (int)spaces;
    }
    return w->old_count > 0;
}

static struct old_row *old_row_for(struct writing *w, const struct translation_row *row)
{
    struct old_row *by_words = NULL;
    for (size_t i = 0; i < w->old_count; i++) {
        struct old_row *old = &w->old[i];
        if (old->instead == NULL && strcmp(old->at, row->at) == 0)
            return old;
        if (old->instead == NULL && by_words == NULL && strcmp(old->from, row->from) == 0)
            by_words = old;
    }
    return by_words;
}

// By its address first, for all of them: words that stand twice must not take another's row.
static void place_rows(struct writing *w)
{
    for (int by_words = 0; by_words < 2; by_words++)
        for (size_t i = 0; i < w->count; i++) {
            struct old_row *old = w->placed[i] ? NULL : old_row_for(w, &w->rows[i]);
            if (old == NULL || (by_words == 0 && strcmp(old->at, w->rows[i].at) != 0))
                continue;
            old->instead = &w->rows[i];
            w->placed[i] = true;
        }
}

// ---- copying ----

static void copy_lines(struct writing *w, int from, int to) // without the last
{
    const char *at = line_at(w, from), *stop = line_at(w, to);
    text_add_bytes(&w->out, at, (size_t)(stop - at));
    if (stop == w->end && stop > at && stop[-1] != '\n')
        text_add(&w->out, w->line_end);
}

static void copy_comments(struct writing *w, int from, int to)
{
    for (int line = from; line < to; line++) {
        const char *at = line_at(w, line);
        if (at < w->end && at[strspn(at, " ")] == '#')
            copy_lines(w, line, line + 1);
    }
}

static void add_new_rows(struct writing *w)
{
    for (size_t i = 0; i < w->count; i++)
        if (!w->placed[i]) {
            add_note(w, w->rows[i].note);
            add_row(w, &w->rows[i]);
        }
}

static int count_lines(const struct writing *w)
{
    int lines = 0;
    for (const char *at = w->bytes; at < w->end; at++)
        lines += *at == '\n';
    return lines + 1;
}

static void write_beside(struct writing *w)
{
    int line = 1;
    for (size_t i = 0; i < w->old_count; i++) {
        const struct old_row *old = &w->old[i];
        copy_lines(w, line, old->first);
        line = old->last + 1;
        if (old->instead == NULL) {
            copy_lines(w, old->first, line);
            continue;
        }
        copy_comments(w, old->first + 1, line);
        add_row(w, old->instead);
    }
    add_new_rows(w);
    copy_lines(w, line, count_lines(w) + 1);
}

// All of it, in the words of old rows where nothing came instead.
static void write_anew(struct writing *w, const char *language)
{
    w->indent = 0;
    if (w->bytes != NULL)
        copy_comments(w, 1, count_lines(w) + 1);
    w->indent = 2;
    text_addf(&w->out, "%s: 1%s%s: %s%s%s:%s", key(w, KEY_TRANSLATION), w->line_end, key(w, KEY_LANGUAGE), language,
              w->line_end, key(w, KEY_TEXTS), w->line_end);
    for (size_t i = 0; i < w->old_count; i++) {
        const struct old_row *old = &w->old[i];
        struct translation_row same = {old->at, old->from, level__scalar(old->node, KEY_TO),
                                       level__yes(old->node, KEY_UNSURE), NULL};
        add_row(w, old->instead != NULL ? old->instead : &same);
    }
    add_new_rows(w);
}

char *translation_write(const char *bytes, size_t length, const char *language, const struct translation_row *rows,
                        size_t count, size_t *written)
{
    struct doc *doc = bytes != NULL ? doc_parse("", bytes, length, &level__hints, NULL) : NULL;
    struct writing w = {.bytes = bytes,
                        .end = bytes != NULL ? bytes + length : NULL,
                        .line_end = bytes != NULL && strstr(bytes, "\r\n") != NULL ? "\r\n" : "\n",
                        .vietnamese = doc != NULL && doc->vietnamese,
                        .rows = rows,
                        .count = count,
                        .placed = mem_new(count + 1, sizeof(bool))};
    if (doc != NULL)
        find_rows(&w, doc);
    place_rows(&w);
    if (rows_stand_apart(&w))
        write_beside(&w);
    else
        write_anew(&w, language);
    doc_free(doc);
    mem_free(w.old);
    mem_free(w.placed);
    *written = w.out.length;
    return w.out.bytes;
}
