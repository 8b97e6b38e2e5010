// SPDX-License-Identifier: MIT
//
// print_document.c — a document on A4: blocks one below the other, words wrapped, what belongs together on one sheet.
#include "print_inside.h"

#include "memory.h"

#include <stdio.h>
#include <string.h>

static const float line_height = 1.4F, list_mark = 14;

static void block(struct printing *p, const struct around *around);

static const struct node *here(const struct printing *p) { return &p->d->nodes[p->at]; }
static const struct style *style_here(const struct printing *p) { return &styles[here(p)->style]; }

struct around print__within(const struct around *around, const struct style *style)
{
    struct around inner = *around;
    inner.face.bold = inner.face.bold || style->bold;
    inner.boxed = inner.boxed || style->boxed;
    if (style->size > 0)
        inner.face.size *= style->size;
    if (style->ink != PAINT_NONE)
        inner.face.ink = style->ink;
    return inner;
}

// ---- words in a line ----

static void word(struct printing *p, const struct around *around, const char *bytes, size_t length)
{
    struct flow_word w = {.face = around->face, .space_before = p->space, .boxed = around->boxed, .to = around->to};
    flow_word(&p->flow, &w, bytes, length);
    p->space = false;
}

static void new_line(struct printing *p, const struct around *around)
{
    flow_word(&p->flow, &(struct flow_word){.face = around->face, .new_line = true}, "", 0);
    p->space = false;
}

static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r'; }

// One frame stands around all of a boxed run; a line end from outside is one here, too.
static void words(struct printing *p, const struct around *around, const char *bytes, size_t length)
{
    for (size_t i = 0, size; i < length; i += size) {
        size = 1;
        if (bytes[i] == '\n') {
            new_line(p, around);
        } else if (is_space(bytes[i])) {
            p->space = true;
        } else {
            while (i + size < length && bytes[i + size] != '\n' && (around->boxed || !is_space(bytes[i + size])))
                size++;
            word(p, around, bytes + i, size);
        }
    }
}

// A run, from its begin to behind its end.
static void run(struct printing *p, const struct around *around)
{
    const struct node *n = here(p);
    struct around inner = print__within(around, &styles[n->style]);
    if (n->length > 0) {
        inner.to = 1 + flow_keep_words(&p->flow, document__bytes(p->d, n->from), n->length);
        flow_keep_words(&p->flow, "", 1);
    }
    if (styles[n->style].boxed)
        p->space = true;
    print__contents(p, &inner);
}

static void end_words(struct printing *p)
{
    flow_end_line(&p->flow, line_height);
    p->space = false;
}

// ---- blocks ----

void print__node(struct printing *p, const struct around *around)
{
    const struct node *n = here(p);
    switch (n->kind) {
    case NODE_BEGIN:
        if (styles[n->style].kind == KIND_RUN) {
            run(p, around);
        } else {
            end_words(p);
            block(p, around);
        }
        return;
    case NODE_WORDS: words(p, around, document__bytes(p->d, n->from), n->length); break;
    case NODE_NEW_LINE: new_line(p, around); break;
    case NODE_LINE: flow_word(&p->flow, &(struct flow_word){.face = around->face, .line = true}, "", 0); break;
    case NODE_BAR: print__bar(p, around); break;
    case NODE_PICTURE:
        end_words(p);
        print__picture(p);
        break;
    case NODE_COLUMN:
    case NODE_END: break; // of a chart; of all, print__contents sees it first
    }
    p->at++;
}

void print__contents(struct printing *p, const struct around *around)
{
    bool is_run = style_here(p)->kind == KIND_RUN;
    p->at++;
    if (!is_run) {
        print__rest(p, around);
        return;
    }
    while (here(p)->kind != NODE_END)
        print__node(p, around);
    p->at++;
}

void print__rest(struct printing *p, const struct around *around)
{
    while (here(p)->kind != NODE_END)
        print__node(p, around);
    p->at++;
    end_words(p);
}

static void draw_list_mark(struct printing *p, const struct around *around)
{
    char number[16] = "•";
    if (around->list == KIND_CHOICES)
        return;
    if (around->list == KIND_TICKS)
        number[0] = '\0';
    if (around->list == KIND_NUMBERED)
        snprintf(number, sizeof number, "%d.", ++*around->number);
    float wider = around->list != KIND_NUMBERED ? 0 : *around->number > 9 ? 9 : 4; // a blank is left behind two digits
    flow_mark(&p->flow, number, &around->face, list_mark + wider);
}

// What it says without its tags ("minute 5 · 3 min").
static void bookmark(struct printing *p)
{
    const struct document *d = p->d;
    size_t end = document__end_of(d, p->at), from = p->flow.words.length;
    for (size_t i = p->at + 1; i < end; i++) {
        if (d->nodes[i].kind == NODE_BEGIN && styles[d->nodes[i].style].boxed)
            i = document__end_of(d, i);
        else if (d->nodes[i].kind == NODE_WORDS)
            flow_keep_words(&p->flow, document__bytes(d, d->nodes[i].from), d->nodes[i].length);
    }
    size_t length = p->flow.words.length - from;
    while (length > 0 && is_space(p->flow.words.bytes[from + length - 1]))
        length--;
    flow_bookmark(&p->flow, (unsigned)(style_here(p)->tag[1] - '0'), from, length);
}

static void boxed_block(struct printing *p, const struct around *around)
{
    const struct style *style = style_here(p);
    struct around inner = print__within(around, style);
    int number = 0;
    if (style->kind >= KIND_LIST && style->kind <= KIND_CHOICES) {
        inner.list = style->kind;
        inner.number = &number;
    }
    bool centred = p->flow.centred;
    flow_begin(&p->flow, &style->look);
    p->flow.centred = style->centred;
    if (style->outlined)
        bookmark(p);
    if (style->kind == KIND_ITEM)
        draw_list_mark(p, &inner);
    print__contents(p, &inner);
    flow_end(&p->flow);
    p->flow.centred = centred;
}

// A label and, beside it, what it says.
static void label(struct printing *p, const struct around *around)
{
    struct flow *f = &p->flow;
    struct around inner = print__within(around, style_here(p));
    flow_need(f, 40);
    struct flow_place begins = f->at;
    float width = f->width;
    f->width = styles[STYLE_FACT].look.left - 8;
    print__contents(p, &inner);
    f->width = width;
    p->term_low = f->at.y;
    f->at = begins;
}

static void fact(struct printing *p, const struct around *around)
{
    struct flow *f = &p->flow;
    uint16_t sheet = f->at.sheet;
    float after = style_here(p)->look.after;
    boxed_block(p, around);
    if (f->at.sheet == sheet && f->at.y < p->term_low + after)
        f->at.y = p->term_low + after;
}

static void in_columns(struct printing *p, const struct around *around)
{
    struct around inner = print__within(around, style_here(p));
    flow_columns(&p->flow, style_here(p)->columns);
    print__contents(p, &inner);
    flow_columns(&p->flow, 1);
}

// What must stay together and does not is taken back and laid out once more on the next sheet.
static void kept_together(struct printing *p, const struct around *around,
                          void (*lay_out)(struct printing *p, const struct around *around))
{
    struct flow_state before = flow_keep(&p->flow);
    size_t at = p->at;
    bool together = style_here(p)->together && !flow_at_top(&p->flow);
    int number = around->number != NULL ? *around->number : 0;
    lay_out(p, around);
    if (!together || !flow_crossed(&p->flow, &before))
        return;
    flow_back(&p->flow, &before);
    flow_next(&p->flow);
    p->at = at;
    if (around->number != NULL)
        *around->number = number;
    lay_out(p, around);
}

// From its begin to behind its end.
static void block(struct printing *p, const struct around *around)
{
    const struct style *style = style_here(p);
    if (style->new_sheet && !flow_at_top(&p->flow))
        flow_next(&p->flow);
    if (style->with_next > 0)
        flow_need(&p->flow, style->with_next);
    switch (style->kind) {
    case KIND_LINKS: p->at = document__end_of(p->d, p->at) + 1; return;
    case KIND_LABEL: label(p, around); return;
    case KIND_FACT: fact(p, around); return;
    case KIND_TILES: kept_together(p, around, print__tiles); return;
    case KIND_CHART: kept_together(p, around, print__chart); return;
    case KIND_PANEL: kept_together(p, around, print__panel); return;
    case KIND_POSTER: print__poster(p, around); return;
    case KIND_BOX:
        if (style->columns > 0 && p->flow.depth == 0) {
            in_columns(p, around);
            return;
        }
        kept_together(p, around, boxed_block);
        return;
    case KIND_RUN:
    case KIND_PARAGRAPH:
    case KIND_HEADING:
    case KIND_LIST:
    case KIND_NUMBERED:
    case KIND_TICKS:
    case KIND_CHOICES:
    case KIND_ITEM:
    case KIND_FACTS:
    case KIND_TILE:
    case KIND_PICTURE: kept_together(p, around, boxed_block); return; // PICTURE: a node of its own
    }
}

static void lay_out(struct printing *p, const struct document *d, struct pdf *pdf, float size)
{
    struct around around = {.face = {size, false, PAINT_INK}};
    *p = (struct printing){.d = d};
    flow_open(&p->flow, pdf);
    p->flow.hung_up = d->count > 0 && styles[d->nodes[0].style].kind == KIND_POSTER;
    while (p->at < d->count)
        print__node(p, &around);
    end_words(p);
}

// A sheet with two lines on it is paper nobody needs: then the letters are a shade smaller or larger, the first size
// that leaves none. Where no size does, the first.
char *print_document(const struct document *d, const struct print_world *world, const struct lang *lang, size_t *length)
{
    static const float shades[] = {0, -0.3F, 0.3F, -0.6F, 0.6F, 0};
    enum { SHADES = sizeof shades / sizeof *shades };
    static const float thin = 0.22F;
    struct printing p;
    char footer[400];
    bool hung_up = d->count > 0 && styles[d->nodes[0].style].kind == KIND_POSTER;
    snprintf(footer, sizeof footer, hung_up ? "%s" : "%s · %.300s", text(lang, T_TITLE_NAME), d->title);
    struct pdf *pdf = pdf_new(world, d->language, d->title);
    for (size_t i = 0; i < SHADES; i++) {
        lay_out(&p, d, pdf, STYLE_BODY_SIZE + shades[i]);
        if (i + 1 == SHADES || flow_thinnest(&p.flow) >= thin)
            break;
        flow_scrap(&p.flow);
    }
    return flow_finish(&p.flow, footer, length);
}
