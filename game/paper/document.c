// SPDX-License-Identifier: MIT
//
// document.c — a document is a list of nodes and the words they speak of.
#include "document_inside.h"

#include "check.h"
#include "memory.h"

#include <string.h>

struct document *document_new(const char *language, const char *title)
{
    struct document *d = mem_new(1, sizeof *d);
    d->language = mem_copy_text(language);
    d->title = mem_copy_text(title);
    return d;
}

void document_free(struct document *d)
{
    if (d == NULL)
        return;
    mem_free(d->language);
    mem_free(d->title);
    mem_free(d->nodes);
    mem_free(d->bars);
    mem_free(d->columns);
    mem_free(d->pictures);
    text_free(&d->words);
    mem_free(d);
}

static struct piece keep(struct document *d, const char *words, size_t length)
{
    struct piece piece = {d->words.length, length};
    text_add_bytes(&d->words, words, length);
    return piece;
}

// A chart holds columns, and columns stand in a chart; a row of tiles holds tiles.
static bool belongs(const struct document *d, const struct node *node)
{
    enum style_kind within = d->depth > 0 ? styles[d->open[d->depth - 1]].kind : KIND_BOX;
    bool is_picture = styles[node->style].kind == KIND_PICTURE && node->kind <= NODE_END;
    bool is_tile = node->kind <= NODE_END && styles[node->style].kind == KIND_TILE;
    return !is_picture && (within == KIND_CHART) == (node->kind == NODE_COLUMN) && (within != KIND_TILES || is_tile);
}

static void add(struct document *d, struct node node)
{
    CHECK(belongs(d, &node));
    d->nodes = mem_grow(d->nodes, &d->capacity, d->count + 1, sizeof *d->nodes);
    d->nodes[d->count++] = node;
}

void document_begin_at(struct document *d, enum style_name style, const char *anchor)
{
    CHECK(d->depth < DOCUMENT_DEPTH_MAX);
    struct piece piece = keep(d, anchor, strlen(anchor));
    add(d, (struct node){NODE_BEGIN, style, piece.from, piece.length});
    d->open[d->depth++] = style;
}

void document_begin(struct document *d, enum style_name style) { document_begin_at(d, style, ""); }

void document_end(struct document *d)
{
    CHECK(d->depth > 0);
    enum style_name style = d->open[--d->depth];
    add(d, (struct node){.kind = NODE_END, .style = style});
}

static void add_words(struct document *d, const char *words, size_t length)
{
    struct piece piece = keep(d, words, length);
    if (length > 0)
        add(d, (struct node){.kind = NODE_WORDS, .from = piece.from, .length = piece.length});
}

void document_words(struct document *d, const char *words) { add_words(d, words, strlen(words)); }
void document_new_line(struct document *d) { add(d, (struct node){.kind = NODE_NEW_LINE}); }
void document_line(struct document *d) { add(d, (struct node){.kind = NODE_LINE}); }

void document_put(struct document *d, enum style_name style, const char *words)
{
    document_begin(d, style);
    document_words(d, words);
    document_end(d);
}

void document_run(struct document *d, enum style_name run, const char *words) { document_put(d, run, words); }

void document_link(struct document *d, enum style_name run, const char *to, const char *words)
{
    document_begin_at(d, run, to);
    document_words(d, words);
    document_end(d);
}

void document_labelled(struct document *d, const char *label, const char *words)
{
    document_begin(d, STYLE_PLAIN);
    document_begin(d, RUN_STRONG);
    document_words(d, label);
    document_words(d, ":");
    document_end(d);
    document_words(d, " ");
    document_words(d, words);
    document_end(d);
}

void document_fact(struct document *d, const char *label, const char *words)
{
    document_put(d, STYLE_LABEL, label);
    document_put(d, STYLE_FACT, words);
}

// ---- figures ----

static struct piece keep_text(struct document *d, const char *words)
{
    return words != NULL ? keep(d, words, strlen(words)) : (struct piece){0, 0};
}

void document_bar(struct document *d, const struct document_bar *bar)
{
    d->bars = mem_grow(d->bars, &d->bar_capacity, d->bar_count + 1, sizeof *d->bars);
    d->bars[d->bar_count] = (struct bar_node){keep_text(d, bar->label),
                                              keep_text(d, bar->words),
                                              bar->least < bar->whole ? bar->least : bar->whole,
                                              bar->most < bar->whole ? bar->most : bar->whole,
                                              bar->whole,
                                              bar->after};
    add(d, (struct node){.kind = NODE_BAR, .from = d->bar_count++});
}

void document_column(struct document *d, const struct document_column *column)
{
    d->columns = mem_grow(d->columns, &d->column_capacity, d->column_count + 1, sizeof *d->columns);
    d->columns[d->column_count] = (struct column_node){keep_text(d, column->name), keep_text(d, column->more),
                                                       column->figure};
    add(d, (struct node){.kind = NODE_COLUMN, .from = d->column_count++});
}

void document_picture(struct document *d, enum style_name style, const char *name, const char *instead)
{
    CHECK(styles[style].kind == KIND_PICTURE);
    d->pictures = mem_grow(d->pictures, &d->picture_capacity, d->picture_count + 1, sizeof *d->pictures);
    d->pictures[d->picture_count] = (struct picture_node){keep_text(d, name), keep_text(d, instead)};
    add(d, (struct node){.kind = NODE_PICTURE, .style = style, .from = d->picture_count++});
}

void document_draw_from(struct document *d, struct document_art art) { d->art = art; }

// ---- telephone numbers ----

enum { DIALLED_MAX = 20, DIALLED_MIN = 3 };

static size_t separator_at(const char *at)
{
    static const char nbsp[] = "\u00A0";
    return *at != '\0' && strchr(" .-()", *at) != NULL ? 1 : strncmp(at, nbsp, strlen(nbsp)) == 0 ? strlen(nbsp) : 0;
}

// How long the number is that begins here, up to its last digit (and the bracket around it); its digits in `out`, all
// of them: what is dialled is what is shown. 0: no number begins here, or none that can be dialled.
static size_t number_at(const char *at, char out[DIALLED_MAX + 2])
{
    size_t length = 0, digits = 0, written = 0, here = 0;
    bool open = false;
    if (*at == '+')
        out[written++] = at[here++];
    for (size_t step; (step = at[here] >= '0' && at[here] <= '9' ? 1 : separator_at(at + here)) > 0; here += step) {
        bool digit = at[here] >= '0' && at[here] <= '9';
        if (digit && ++digits <= DIALLED_MAX)
            out[written++] = at[here];
        length = digit || (open && at[here] == ')') ? here + step : length;
        open = at[here] == '(' || (open && at[here] != ')');
    }
    out[written] = '\0';
    return digits >= DIALLED_MIN && digits <= DIALLED_MAX ? length : 0;
}

static void add_run(struct document *d, enum style_name run, const char *to, const char *words, size_t length)
{
    if (length == 0)
        return;
    document_begin_at(d, run, to);
    add_words(d, words, length);
    document_end(d);
}

void document_phone(struct document *d, const char *number)
{
    char to[sizeof "tel:" + DIALLED_MAX + 2] = "tel:", *digits = to + strlen("tel:");
    for (const char *at = number; *at != '\0';) {
        size_t words = 0, length = 0;
        while (at[words] != '\0' &&
               (strchr("+(0123456789", at[words]) == NULL || (length = number_at(at + words, digits)) == 0))
            words += at[words] >= '0' && at[words] <= '9' ? strspn(at + words, "0123456789") : 1;
        add_run(d, RUN_STRONG, "", at, words);
        add_run(d, RUN_PHONE, to, at + words, length);
        at += words + length;
    }
}

// ---- for those who read it ----

size_t document__end_of(const struct document *d, size_t at)
{
    for (size_t depth = 0; at < d->count; at++) {
        depth += d->nodes[at].kind == NODE_BEGIN;
        depth -= d->nodes[at].kind == NODE_END;
        if (depth == 0)
            return at;
    }
    return at;
}

uint64_t document__tallest(const struct document *d, size_t at)
{
    uint64_t most = 1;
    for (size_t end = document__end_of(d, at); at < end; at++)
        if (d->nodes[at].kind == NODE_COLUMN && d->columns[d->nodes[at].from].figure > most)
            most = d->columns[d->nodes[at].from].figure;
    return most;
}
