// SPDX-License-Identifier: MIT
//
// print_page.c — one of our own pages (guide, sheet, summary) on A4: the same words as on the phone, in the same order.
#include "print_inside.h"

#include "memory.h"

#include <stdio.h>
#include <string.h>

static const float line_height = 1.4F, list_mark = 14, term_width = 118;

enum list { LIST_NONE, LIST_DOTS, LIST_NUMBERS, LIST_TICKS, LIST_CHOICES };

struct around {
    struct pdf_face face;
    enum list list;
    int *number;
    bool boxed;
    float hang;
};

struct printing {
    struct flow flow;
    struct html html;
    bool space;
    float term_low;
};

static void block(struct printing *p, const struct html_tag *tag, const struct style *style, struct around around);

static bool is(const struct html_tag *tag, const char *name) { return strcmp(tag->name, name) == 0; }

static void skip(struct printing *p, const char *name)
{
    struct html_tag tag;
    const char *words;
    size_t length;
    for (int depth = 1; depth > 0 && p->html.at < p->html.end;) {
        if (!html_tag(&p->html, &tag))
            html_words(&p->html, &words, &length);
        else if (is(&tag, name))
            depth += tag.closes ? -1 : 1;
    }
}

static struct around within(const struct around *around, const struct style *style)
{
    struct around inner = *around;
    inner.face.bold = inner.face.bold || style->bold;
    inner.boxed = inner.boxed || style->boxed;
    if (style->size > 0)
        inner.face.size *= style->size;
    if (style->rgb != 0)
        inner.face.rgb = style->rgb;
    return inner;
}

// ---- words in a line ----

static void words(struct printing *p, const struct around *around, const char *bytes, size_t length)
{
    char *plain = mem_new(length + 1, 1);
    size_t size = html_plain(bytes, length, plain);
    if (around->boxed && size > 0) { // one frame around all of it
        flow_word(&p->flow, &(struct flow_word){.face = around->face, .space_before = p->space, .boxed = true}, plain,
                  size);
        p->space = false;
        size = 0;
    }
    for (size_t i = 0; i < size;) {
        if (plain[i] == ' ') {
            p->space = true;
            i++;
            continue;
        }
        size_t word = 0;
        while (i + word < size && plain[i + word] != ' ')
            word++;
        flow_word(&p->flow, &(struct flow_word){.face = around->face, .space_before = p->space, .boxed = around->boxed},
                  plain + i, word);
        p->space = false;
        i += word;
    }
    mem_free(plain);
}

static void inside_line(struct printing *p, const struct html_tag *tag, const struct style *style,
                        const struct around *around)
{
    struct html_tag inner;
    const char *bytes;
    size_t length;
    if (is(tag, "br")) {
        flow_word(&p->flow, &(struct flow_word){.face = around->face, .new_line = true}, "", 0);
        return;
    }
    struct around here = within(around, style);
    bool line = is(tag, "i");
    if (style->boxed)
        p->space = true;
    while (p->html.at < p->html.end) {
        if (html_words(&p->html, &bytes, &length)) {
            words(p, &here, bytes, length);
            continue;
        }
        if (!html_tag(&p->html, &inner) || inner.closes)
            break;
        struct style inner_style = style_of(&inner);
        inside_line(p, &inner, &inner_style, &here);
    }
    if (line)
        flow_word(&p->flow, &(struct flow_word){.face = around->face, .line = true}, "", 0);
}

static void end_words(struct printing *p, const struct around *around)
{
    flow_end_line(&p->flow, line_height, around->hang);
    p->space = false;
}

// ---- blocks ----

// Up to the tag that closes the block.
static void contents(struct printing *p, const char *name, const struct around *around)
{
    struct html_tag tag;
    const char *bytes;
    size_t length;
    while (p->html.at < p->html.end) {
        if (html_words(&p->html, &bytes, &length)) {
            words(p, around, bytes, length);
            continue;
        }
        if (!html_tag(&p->html, &tag))
            break;
        if (tag.closes && is(&tag, name))
            break;
        if (tag.closes)
            continue;
        struct style style = style_of(&tag);
        if (style.block) {
            end_words(p, around);
            block(p, &tag, &style, *around);
        } else {
            inside_line(p, &tag, &style, around);
        }
    }
    end_words(p, around);
}

static enum list list_of(const struct html_tag *tag)
{
    if (is(tag, "ol"))
        return LIST_NUMBERS;
    struct html_tag probe = *tag;
    bool ticks = probe.class_length == 5 && memcmp(probe.class, "ticks", 5) == 0;
    bool choices = probe.class_length == 7 && memcmp(probe.class, "choices", 7) == 0;
    return ticks ? LIST_TICKS : choices ? LIST_CHOICES : LIST_DOTS;
}

static void draw_list_mark(struct printing *p, struct around *around)
{
    char number[16] = "•";
    struct pdf_face face = around->face;
    switch (around->list) {
    case LIST_NONE: return;
    case LIST_CHOICES: around->hang = 0; return;
    case LIST_TICKS: number[0] = '\0'; break;
    case LIST_NUMBERS: snprintf(number, sizeof number, "%d.", ++*around->number); break;
    case LIST_DOTS: break;
    }
    flow_mark(&p->flow, number, &face, around->list == LIST_NUMBERS ? list_mark + 4 : list_mark);
}

static void inside_block(struct printing *p, const struct html_tag *tag, const struct style *style,
                         const struct around *around)
{
    struct around inner = within(around, style);
    int number = 0;
    if (is(tag, "ul") || is(tag, "ol")) {
        inner.list = list_of(tag);
        inner.number = &number;
    }
    flow_begin(&p->flow, &style->look);
    if (is(tag, "li"))
        draw_list_mark(p, &inner);
    contents(p, tag->name, &inner);
    flow_end(&p->flow);
}

// A term and, beside it, what it means.
static void term(struct printing *p, const struct html_tag *tag, const struct style *style, const struct around *around)
{
    static const struct flow_look beside = {.left = 118};
    struct flow *f = &p->flow;
    struct around inner = within(around, style);
    if (is(tag, "dt")) {
        flow_need(f, 40);
        struct flow_place begins = f->at;
        float width = f->width;
        f->width = term_width - 8;
        contents(p, tag->name, &inner);
        f->width = width;
        p->term_low = f->at.y;
        f->at = begins;
        return;
    }
    uint16_t sheet = f->at.sheet;
    flow_begin(f, &beside);
    contents(p, tag->name, &inner);
    flow_end(f);
    if (f->at.sheet == sheet && f->at.y < p->term_low)
        f->at.y = p->term_low;
    f->at.y += 2;
}

static bool has_class(const struct html_tag *tag, const char *class)
{
    size_t size = strlen(class);
    return tag->class_length >= size && memcmp(tag->class, class, size) == 0 &&
           (tag->class_length == size || tag->class[size] == ' ');
}

static void block(struct printing *p, const struct html_tag *tag, const struct style *style, struct around around)
{
    if (style->hidden) {
        skip(p, tag->name);
        return;
    }
    if (has_class(tag, "measure")) {
        print_bar(&p->flow, &p->html, &around.face);
        return;
    }
    if (has_class(tag, "months")) {
        print_months(&p->flow, &p->html, &around.face);
        return;
    }
    if (is(tag, "dt") || is(tag, "dd")) {
        term(p, tag, style, &around);
        return;
    }
    if (style->new_sheet && !flow_at_top(&p->flow))
        flow_next(&p->flow);
    if (style->with_next > 0)
        flow_need(&p->flow, style->with_next);
    if (style->columns > 0) {
        struct around inner = within(&around, style);
        flow_columns(&p->flow, style->columns);
        contents(p, tag->name, &inner);
        flow_columns(&p->flow, 1);
        return;
    }
    struct flow_state before = flow_keep(&p->flow);
    const char *at = p->html.at;
    int number = around.number != NULL ? *around.number : 0;
    bool top = flow_at_top(&p->flow);
    inside_block(p, tag, style, &around);
    if (!style->together || top || !flow_crossed(&p->flow, &before))
        return;
    flow_back(&p->flow, &before); // once more, on the next sheet
    flow_next(&p->flow);
    p->html.at = at;
    if (around.number != NULL)
        *around.number = number;
    inside_block(p, tag, style, &around);
}

static const char *title_of(const char *html, size_t *length)
{
    const char *from = strstr(html, "<title>"), *to = from != NULL ? strstr(from, "</title>") : NULL;
    *length = to != NULL ? (size_t)(to - from) - strlen("<title>") : 0;
    return to != NULL ? from + strlen("<title>") : "";
}

static void lay_out(struct printing *p, const char *html, struct pdf *pdf, float size)
{
    const char *body = strstr(html, "<body>");
    struct around around = {.face = {size, false, PDF_INK}};
    *p = (struct printing){.html = {body != NULL ? body + strlen("<body>") : html, html + strlen(html)}};
    flow_open(&p->flow, pdf);
    contents(p, "body", &around);
}

// A sheet with two lines on it is paper nobody needs: then the letters are a shade smaller or larger, the first size
// that leaves none. Where no size does, the first.
char *print_page(const char *html, const struct print_world *world, const struct lang *lang, size_t *length)
{
    static const float sizes[] = {10.5F, 10.2F, 10.8F, 9.9F, 11.1F, 10.5F};
    enum { SIZES = sizeof sizes / sizeof *sizes };
    static const float thin = 0.22F;
    struct printing p;
    size_t size = 0;
    const char *written = title_of(html, &size);
    char *title = mem_new(size + 1, 1), footer[400];
    html_plain(written, size, title);
    snprintf(footer, sizeof footer, "%s · %.300s", text(lang, T_TITLE_NAME), title);
    struct pdf *pdf = pdf_new(world, title);
    for (size_t i = 0; i < SIZES; i++) {
        lay_out(&p, html, pdf, sizes[i]);
        if (i + 1 == SIZES || flow_thinnest(&p.flow) >= thin)
            break;
        flow_scrap(&p.flow);
    }
    mem_free(title);
    return flow_finish(&p.flow, footer, length);
}
