// SPDX-License-Identifier: MIT
//
// print_bars.c — the bars of a sheet and the columns of a summary, as sheet_tables.c and union_page.c write them.
#include "print_inside.h"

#include <stdio.h>
#include <string.h>

static const float row_height = 15, bar_height = 9, label_width = 62, figure_width = 92, chart_height = 92;
enum { PARTS_MAX = 4, COLUMNS_MAX = 36, LABEL_BYTES = 96 };
enum { TRACK = 0xF4EAD9, TRACK_DARK = 0xE2D3BB, AFTER = 0x3A3F73, COLUMN = 0x3A3F73 };

static bool has(const struct html_tag *tag, const char *class)
{
    size_t size = strlen(class);
    for (size_t i = 0; i + size <= tag->class_length; i++)
        if (memcmp(tag->class + i, class, size) == 0)
            return true;
    return false;
}

struct measure {
    char label[LABEL_BYTES], figure[LABEL_BYTES];
    bool after, covered;
    struct {
        float left, width;
        bool maybe;
    } parts[PARTS_MAX];
    size_t count;
};

static void take_words(struct html *h, char *out)
{
    const char *bytes;
    size_t length, written = 0;
    struct html_tag tag;
    while (html_words(h, &bytes, &length)) {
        length = length < LABEL_BYTES - 1 - written ? length : LABEL_BYTES - 1 - written;
        written += html_plain(bytes, length, out + written);
        struct html here = *h;
        if (!html_tag(&here, &tag) || strcmp(tag.name, "wbr") != 0)
            break;
        *h = here;
    }
    out[written] = '\0';
}

static void read_measure(struct html *h, struct measure *m)
{
    struct html_tag tag;
    const char *bytes;
    size_t length;
    for (int depth = 1; depth > 0 && h->at < h->end;) {
        if (!html_tag(h, &tag)) {
            html_words(h, &bytes, &length);
            continue;
        }
        bool div = strcmp(tag.name, "div") == 0;
        depth += div ? (tag.closes ? -1 : 1) : 0;
        if (tag.closes)
            continue;
        if (div) {
            m->after = has(&tag, "after");
            m->covered = has(&tag, "covered");
        } else if (strcmp(tag.name, "i") == 0 && m->count < PARTS_MAX) {
            m->parts[m->count].left = html_number(&tag, "left") / 100;
            m->parts[m->count].width = html_number(&tag, "width") / 100;
            m->parts[m->count++].maybe = has(&tag, "maybe");
        } else if (strcmp(tag.name, "span") == 0) {
            take_words(h, m->label);
        } else if (strcmp(tag.name, "b") == 0) {
            take_words(h, m->figure);
        }
    }
}

static void say(struct flow *f, const char *words, float x, const struct pdf_face *face)
{
    struct flow_mark mark = {.kind = MARK_WORDS, .box = {x, row_height / 2 + face->size * 0.36F, 0, 0}, .face = *face};
    mark.from = f->words.length;
    mark.length = strlen(words);
    text_add(&f->words, words);
    flow_bar(f, &mark, 1, row_height);
}

void print_bar(struct flow *f, struct html *h, const struct pdf_face *face)
{
    struct measure m = {.count = 0};
    struct flow_mark marks[PARTS_MAX + 2];
    size_t count = 0;
    read_measure(h, &m);
    flow_need(f, row_height);
    float from = m.label[0] != '\0' ? label_width : 0, width = f->width - from - figure_width,
          top = (row_height - bar_height) / 2;
    unsigned colour = m.after ? AFTER : PDF_GOLD;
    marks[count++] = (struct flow_mark){
        .kind = MARK_FILL, .box = {from, top, width, bar_height}, .face = {.rgb = TRACK}, .depth = 1};
    if (m.covered)
        marks[count++] = (struct flow_mark){
            .kind = MARK_HATCH, .box = {from, top, width, bar_height}, .face = {.rgb = TRACK_DARK}, .depth = 2};
    for (size_t i = 0; i < m.count; i++)
        marks[count++] = (struct flow_mark){
            .kind = m.parts[i].maybe ? MARK_HATCH : MARK_FILL,
            .depth = 2,
            .face = {.rgb = colour},
            .box = {from + m.parts[i].left * width, top, m.parts[i].width * width, bar_height}};
    flow_bar(f, marks, count, row_height);
    struct pdf_face small = {face->size * 0.85F, false, PDF_SOFT}, bold = {face->size * 0.9F, true, face->rgb};
    say(f, m.label, 0, &small);
    say(f, m.figure, from + width + 8, &bold);
    f->at.y += row_height;
}

// ---- columns by month: <div>12<i style="height:5.5em"></i>11<br><span>2026</span></div>… ----

struct column {
    char figure[LABEL_BYTES], name[LABEL_BYTES];
    float height;
};

static void add_name(struct html *h, struct column *c)
{
    size_t length = strlen(c->name);
    char more[LABEL_BYTES] = "";
    take_words(h, more);
    snprintf(c->name + length, sizeof c->name - length, "%s%s", length > 0 && more[0] != '\0' ? "/" : "", more);
}

static size_t read_columns(struct html *h, struct column *columns)
{
    struct html_tag tag;
    size_t count = 0;
    const char *bytes;
    size_t length;
    for (int depth = 1; depth > 0 && h->at < h->end;) {
        if (!html_tag(h, &tag)) {
            html_words(h, &bytes, &length);
            continue;
        }
        bool div = strcmp(tag.name, "div") == 0, bar = strcmp(tag.name, "i") == 0;
        depth += div ? (tag.closes ? -1 : 1) : 0;
        if (div && !tag.closes && count < COLUMNS_MAX)
            take_words(h, columns[count++].figure);
        else if (bar && !tag.closes && count > 0)
            columns[count - 1].height = html_number(&tag, "height");
        else if (count > 0 && ((bar && tag.closes) || strcmp(tag.name, "span") == 0) &&
                 !(strcmp(tag.name, "span") == 0 && tag.closes))
            add_name(h, &columns[count - 1]);
    }
    return count;
}

static float tallest(const struct column *columns, size_t count)
{
    float most = 0;
    for (size_t i = 0; i < count; i++)
        most = columns[i].height > most ? columns[i].height : most;
    return most > 0 ? most : 1;
}

void print_months(struct flow *f, struct html *h, const struct pdf_face *face)
{
    struct column columns[COLUMNS_MAX] = {{.height = 0}};
    size_t count = read_columns(h, columns);
    float most = tallest(columns, count);
    flow_need(f, chart_height + 3 * row_height);
    float wide = count > 0 ? f->width / (float)count : f->width;
    wide = wide < 60 ? wide : 60;
    struct pdf_face small = {face->size * (wide < 40 ? 0.65F : 0.8F), false, PDF_SOFT};
    float low = row_height + chart_height;
    for (size_t i = 0; i < count; i++) {
        float x = (float)i * wide, high = columns[i].height / most * chart_height;
        struct flow_mark bar = {.kind = MARK_FILL,
                                .depth = 1,
                                .face = {.rgb = COLUMN},
                                .box = {x + wide * 0.15F, low - high, wide * 0.7F, high}};
        flow_bar(f, &bar, 1, low);
        f->at.y += low - high - row_height;
        say(f, columns[i].figure, x + wide * 0.15F, &small);
        f->at.y += high + row_height;
        say(f, columns[i].name, x + wide * 0.08F, &small);
        f->at.y -= low;
    }
    struct flow_mark ground = {
        .kind = MARK_FILL, .depth = 2, .face = {.rgb = PDF_INK}, .box = {0, low, wide * (float)count, 1}};
    flow_bar(f, &ground, 1, low);
    f->at.y += low + row_height + 8;
}
