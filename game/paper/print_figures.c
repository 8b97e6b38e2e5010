// SPDX-License-Identifier: MIT
//
// print_figures.c — figures as pictures on paper: bars beside their words, tiles in a row, columns by month.
#include "print_inside.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

// Words on one line, from x and y of the place at hand.
static void say(struct printing *p, const struct pdf_face *face, float x, float y, struct piece words)
{
    if (words.length == 0)
        return;
    struct flow_mark mark = {
        .kind = MARK_WORDS, .box = {x, y + style_bar.row / 2 + face->size * 0.36F, 0, 0}, .face = *face};
    mark.from = flow_keep_words(&p->flow, document__bytes(p->d, words.from), words.length);
    mark.length = words.length;
    flow_bar(&p->flow, &mark, 1, style_bar.row);
}

static struct flow_mark filled(enum flow_mark_kind kind, enum paint colour, uint16_t depth, struct pdf_box box)
{
    return (struct flow_mark){.kind = kind, .depth = depth, .face = {.ink = colour}, .box = box};
}

static float share(uint64_t of, uint64_t whole) { return whole > 0 ? (float)((double)of / (double)whole) : 0; }

void print__bar(struct printing *p, const struct around *around)
{
    const struct bar_node *b = &p->d->bars[p->d->nodes[p->at].from];
    struct flow *f = &p->flow;
    flow_need(f, style_bar.row);
    float from = b->label.length > 0 ? style_bar.label : 0, width = f->width - from - style_bar.figure,
          top = (style_bar.row - style_bar.thick) / 2, least = width * share(b->least, b->whole),
          most = width * share(b->most, b->whole);
    enum paint colour = b->after ? PAINT_INDIGO : PAINT_GOLD;
    const struct flow_mark marks[] = {
        filled(MARK_FILL, PAINT_TRACK, 1, (struct pdf_box){from, top, width, style_bar.thick}),
        filled(MARK_FILL, colour, 2, (struct pdf_box){from, top, least, style_bar.thick}),
        filled(MARK_HATCH, colour, 2, (struct pdf_box){from + least, top, most - least, style_bar.thick}),
    };
    size_t count = most > least ? 3 : least > 0 ? 2 : 1;
    flow_bar(f, marks, count, style_bar.row);
    struct pdf_face small = {around->face.size * 0.85F, false, PAINT_SOFT},
                    bold = {around->face.size * 0.9F, true, around->face.ink};
    say(p, &small, 0, 0, b->label);
    say(p, &bold, from + width + 8, 0, b->words);
    f->at.y += style_bar.row;
}

// ---- tiles: beside each other, as high as the highest ----

static void tile(struct printing *p, const struct around *around)
{
    static const float large = 1.25F; // the figure
    const struct style *style = &styles[p->d->nodes[p->at].style];
    struct around inner = print__within(around, style);
    inner.face.size *= large;
    flow_begin(&p->flow, &style->look);
    print__contents(p, &inner);
    flow_end(&p->flow);
}

void print__tiles(struct printing *p, const struct around *around)
{
    static const float gap = 8;
    const struct style *style = &styles[p->d->nodes[p->at].style];
    struct flow *f = &p->flow;
    size_t end = document__end_of(p->d, p->at);
    float x = f->x, width = f->width, each = (width - gap * (float)(style->columns - 1)) / (float)style->columns, low;
    flow_space(f, style->look.before);
    flow_need(f, 3 * style_bar.row);
    struct flow_place begins = f->at;
    low = begins.y;
    f->width = each;
    for (p->at++; p->at < end;) {
        f->at = begins;
        tile(p, around);
        low = f->at.y > low ? f->at.y : low;
        f->x += each + gap;
    }
    p->at = end + 1;
    f->at.y = low + style->look.after;
    f->x = x;
    f->width = width;
}

// ---- columns that stand ----

static void column(struct printing *p, const struct column_node *c, const struct pdf_face *face, struct pdf_box all,
                   uint64_t tallest)
{
    char figure[24], name[48];
    float high = share(c->figure, tallest) * style_bar.chart, low = all.y + all.height;
    struct flow_mark bar = filled(MARK_FILL, PAINT_INDIGO, 1,
                                  (struct pdf_box){all.x + all.width * 0.15F, low - high, all.width * 0.7F, high});
    flow_bar(&p->flow, &bar, 1, low);
    snprintf(figure, sizeof figure, "%" PRIu64, c->figure);
    snprintf(name, sizeof name, "%.*s/%.*s", (int)c->name.length, document__bytes(p->d, c->name.from),
             (int)c->more.length, document__bytes(p->d, c->more.from));
    const struct {
        const char *words;
        float x, y;
    } said[] = {{figure, 0.15F, low - high - style_bar.row}, {name, 0.08F, low}};
    for (size_t i = 0; i < sizeof said / sizeof *said; i++) {
        struct flow_mark mark = {.kind = MARK_WORDS, .face = *face};
        mark.box = (struct pdf_box){all.x + all.width * said[i].x, said[i].y + style_bar.row / 2 + face->size * 0.36F,
                                    0, 0};
        mark.from = flow_keep_words(&p->flow, said[i].words, strlen(said[i].words));
        mark.length = strlen(said[i].words);
        flow_bar(&p->flow, &mark, 1, low);
    }
}

void print__chart(struct printing *p, const struct around *around)
{
    const struct style *style = &styles[p->d->nodes[p->at].style];
    struct flow *f = &p->flow;
    size_t end = document__end_of(p->d, p->at), count = end - p->at - 1;
    uint64_t tallest = document__tallest(p->d, p->at);
    flow_space(f, style->look.before);
    flow_need(f, style_bar.chart + 3 * style_bar.row);
    float wide = count > 0 ? f->width / (float)count : f->width, low = style_bar.row + style_bar.chart;
    wide = wide < style_bar.column ? wide : style_bar.column;
    struct pdf_face small = {around->face.size * (wide < 40 ? 0.65F : 0.8F), false, PAINT_SOFT};
    for (size_t i = 0; i < count; i++)
        column(p, &p->d->columns[p->d->nodes[p->at + 1 + i].from], &small,
               (struct pdf_box){(float)i * wide, style_bar.row, wide, style_bar.chart}, tallest);
    struct flow_mark ground = filled(MARK_FILL, PAINT_INK, 2, (struct pdf_box){0, low, wide * (float)count, 1});
    flow_bar(f, &ground, 1, low);
    p->at = end + 1;
    f->at.y += low + style_bar.row + style->look.after;
}
