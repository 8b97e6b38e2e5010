// SPDX-License-Identifier: MIT
//
// flow.c — lines, boxes and columns over as many sheets as they need.
#include "flow.h"

#include "check.h"
#include "memory.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static const float margin = PDF_MM(15), margin_top = PDF_MM(14), margin_low = PDF_MM(17), gutter = PDF_MM(7);

static float bottom(void) { return PDF_A4_HEIGHT - margin_low; }
static float column_width(const struct flow *f)
{
    return (PDF_A4_WIDTH - 2 * margin - gutter * (float)(f->columns - 1)) / (float)f->columns;
}

void flow_open(struct flow *f, struct pdf *pdf)
{
    *f = (struct flow){.pdf = pdf,
                       .columns = 1,
                       .column_top = margin_top,
                       .at.y = margin_top,
                       .x = margin,
                       .width = PDF_A4_WIDTH - 2 * margin};
}

static struct flow_mark *add(struct flow *f, enum flow_mark_kind kind, struct pdf_box box)
{
    f->marks = mem_grow(f->marks, &f->mark_capacity, f->mark_count + 1, sizeof *f->marks);
    f->marks[f->mark_count] = (struct flow_mark){
        .kind = kind, .sheet = f->at.sheet, .depth = (uint16_t)f->depth, .box = box};
    return &f->marks[f->mark_count++];
}

// ---- boxes ----

static void fill(struct flow *f, struct pdf_box box, float round, enum paint colour)
{
    add(f, MARK_FILL, box)->face = (struct pdf_face){.size = round, .ink = colour};
}

// The edge at the left, by which verdicts are told apart where there are no colours.
static void draw_edge(struct flow *f, const struct style_look *look, struct pdf_box box)
{
    float thick = look->bar, low = box.y + box.height;
    box.width = thick;
    switch (look->edge) {
    case EDGE_SOLID: fill(f, box, 0, look->colour); return;
    case EDGE_DOTTED:
        // NOLINTNEXTLINE(cert-flp30-c): dots of one edge; how many there are matters to nobody
        for (box.height = thick; box.y + thick <= low; box.y += thick * 1.8F)
            fill(f, box, thick / 2, look->colour);
        return;
    case EDGE_DOUBLE:
        box.width = thick / 3;
        fill(f, box, 0, look->colour);
        box.x += thick * 2 / 3;
        fill(f, box, 0, look->colour);
        return;
    }
}

// What of the innermost box lies on this column.
static void draw_box(struct flow *f, const struct flow_box *b, bool ends)
{
    const struct style_look *look = b->look;
    float low = f->at.y + (ends ? look->below : 0);
    struct pdf_box whole = {b->x, b->top, b->width, low - b->top};
    if (whole.height <= 0 || (!ends && whole.height <= look->above + 1)) // nothing of it is here yet
        return;
    if (look->fill != PAINT_NONE)
        fill(f, whole, look->frame > 0 ? 5 : 0, look->fill);
    if (look->frame > 0)
        add(f, MARK_FRAME, whole)->face = (struct pdf_face){.size = look->frame, .ink = look->colour};
    if (look->bar > 0)
        draw_edge(f, look, whole);
    if (look->rule > 0 && ends)
        fill(f, (struct pdf_box){b->x, low, b->width, look->rule}, 0, look->colour);
}

void flow_begin(struct flow *f, const struct style_look *look)
{
    CHECK(f->depth < FLOW_BOXES_MAX);
    flow_space(f, look->before);
    f->boxes[f->depth++] = (struct flow_box){look, f->x, f->width, f->at.y};
    f->at.y += look->above;
    f->x += look->left;
    f->width -= look->left + look->right;
}

void flow_end(struct flow *f)
{
    struct flow_box *b = &f->boxes[f->depth - 1];
    draw_box(f, b, true);
    f->at.y += b->look->below + b->look->rule + b->look->after;
    f->x -= b->look->left;
    f->width += b->look->left + b->look->right;
    f->depth--;
}

// ---- columns and sheets ----

static void move_boxes(struct flow *f, float by)
{
    f->x += by;
    for (size_t i = 0; i < f->depth; i++)
        f->boxes[i].x += by;
}

void flow_next(struct flow *f)
{
    size_t depth = f->depth;
    for (f->depth = depth; f->depth > 0; f->depth--)
        draw_box(f, &f->boxes[f->depth - 1], false);
    f->depth = depth;
    if (f->at.column + 1 < f->columns) {
        f->at.column++;
        move_boxes(f, column_width(f) + gutter);
    } else {
        move_boxes(f, -(column_width(f) + gutter) * (float)f->at.column);
        f->at.column = 0;
        f->at.sheet++;
        f->column_top = margin_top;
    }
    f->at.y = f->column_top;
    for (size_t i = 0; i < f->depth; i++) {
        f->boxes[i].top = f->at.y;
        f->at.y += f->boxes[i].look->above;
    }
}

bool flow_at_top(const struct flow *f)
{
    float inside = 0;
    for (size_t i = 0; i < f->depth; i++)
        inside += f->boxes[i].look->above;
    return f->at.y <= f->column_top + inside + 0.5F;
}

void flow_space(struct flow *f, float height)
{
    if (!flow_at_top(f))
        f->at.y += height;
}

void flow_need(struct flow *f, float height)
{
    if (f->at.y + height > bottom() && !flow_at_top(f))
        flow_next(f);
}

float flow_left(const struct flow *f) { return bottom() - f->at.y; }

// Only outside of all boxes. What comes after two columns stands below both.
void flow_columns(struct flow *f, uint8_t columns)
{
    CHECK(f->depth == 0);
    if (f->at.column > 0) {
        f->at.column = (uint8_t)(f->columns - 1);
        flow_next(f);
    }
    f->columns = columns;
    f->column_top = f->at.y;
    f->x = margin;
    f->width = column_width(f);
}

// ---- lines ----

size_t flow_keep_words(struct flow *f, const char *words, size_t length)
{
    size_t from = f->words.length;
    text_add_bytes(&f->words, words, length);
    return from;
}

void flow_bookmark(struct flow *f, unsigned level, size_t from, size_t length)
{
    struct flow_mark *m = add(f, MARK_BOOKMARK, (struct pdf_box){f->x, f->at.y, 0, 0});
    m->face.size = (float)level;
    m->from = from;
    m->length = length;
}

// Its space is kept in front of it: what is copied from the sheet has its spaces, too.
void flow_word(struct flow *f, const struct flow_word *word, const char *bytes, size_t length)
{
    f->line = mem_grow(f->line, &f->line_capacity, f->line_count + 1, sizeof *f->line);
    struct flow_word *w = &f->line[f->line_count++];
    *w = *word;
    if (word->space_before)
        text_add(&f->words, " ");
    w->from = flow_keep_words(f, bytes, length);
    w->length = length;
}

static float word_width(const struct flow *f, const struct flow_word *w)
{
    float box = w->boxed ? w->face.size * 0.7F : 0;
    return pdf_width(f->pdf, &w->face, text_bytes(&f->words) + w->from, w->length) + box;
}

static float space_width(const struct flow *f, const struct flow_word *w)
{
    return w->space_before ? pdf_width(f->pdf, &w->face, " ", 1) : 0;
}

// Words from `first` on that stand on one line of that width; a word longer than the line is parted.
static size_t words_on_line(struct flow *f, size_t first, float width, float *tallest)
{
    float used = 0;
    size_t end = first, whole = first;
    for (; end < f->line_count; end++) {
        struct flow_word *w = &f->line[end];
        bool breaks = end == first || w->space_before || w->new_line;
        if (breaks)
            whole = end;
        if (w->new_line && end > first)
            return end;
        float more = (end > first ? space_width(f, w) : 0) + (w->line ? 40 : word_width(f, w));
        if (used + more > width && whole > first)
            return whole;
        used += more;
        if (w->face.size > *tallest)
            *tallest = w->face.size;
    }
    return end;
}

static void part_long_word(struct flow *f, size_t at, float width)
{
    struct flow_word *w = &f->line[at];
    if (w->line || w->boxed || word_width(f, w) <= width)
        return;
    size_t fits = pdf_fitting(f->pdf, &w->face, width, text_bytes(&f->words) + w->from, w->length);
    if (fits == 0 || fits >= w->length)
        return;
    struct flow_word rest = *w;
    rest.from += fits;
    rest.length -= fits;
    rest.space_before = false;
    rest.new_line = true;
    w->length = fits;
    f->line = mem_grow(f->line, &f->line_capacity, f->line_count + 1, sizeof *f->line);
    memmove(&f->line[at + 2], &f->line[at + 1], (f->line_count - at - 1) * sizeof *f->line);
    f->line[at + 1] = rest;
    f->line_count++;
}

static void say(struct flow *f, const struct pdf_face *face, float x, float baseline, size_t from, size_t length)
{
    struct flow_mark *m = add(f, MARK_WORDS, (struct pdf_box){x, baseline, 0, 0});
    m->face = *face;
    m->from = from;
    m->length = length;
}

static void draw_framed(struct flow *f, const struct flow_word *w, float x, float baseline, float width)
{
    struct pdf_box box = {x, baseline - w->face.size * 0.95F, width, w->face.size * 1.25F};
    add(f, MARK_FRAME, box)->face = (struct pdf_face){.size = 0.9F, .ink = w->face.ink};
    say(f, &w->face, x + w->face.size * 0.35F, baseline, w->from, w->length);
}

static bool goes_on(const struct flow_word *before, const struct flow_word *w)
{
    return !w->line && !w->boxed && w->to == before->to && w->face.bold == before->face.bold &&
           w->face.ink == before->face.ink && w->face.size == before->face.size &&
           w->from == before->from + before->length + w->space_before;
}

// Words that look alike are drawn as one, with their spaces. The space before another look belongs to what follows.
static void draw_line(struct flow *f, size_t first, size_t end, float x, float baseline)
{
    for (size_t i = first, next; i < end; i = next) {
        const struct flow_word *w = &f->line[i];
        bool space = i > first && w->space_before;
        float before = space ? space_width(f, w) : 0, width = word_width(f, w);
        next = i + 1;
        if (w->line) {
            add(f, MARK_LINE, (struct pdf_box){x + 3, baseline + 2, f->x + f->width - x - 3, 0})
                ->face = (struct pdf_face){.size = 0.6F, .ink = PAINT_INK};
        } else if (w->boxed) {
            draw_framed(f, w, x + before, baseline, width);
        } else {
            for (; next < end && goes_on(&f->line[next - 1], &f->line[next]); next++)
                width += space_width(f, &f->line[next]) + word_width(f, &f->line[next]);
            size_t from = w->from - space, last = f->line[next - 1].from + f->line[next - 1].length;
            say(f, &w->face, x, baseline, from, last - from);
        }
        if (w->to > 0) {
            struct pdf_box box = {x + before, baseline - w->face.size, width, w->face.size * 1.3F};
            add(f, MARK_LINK, box)->from = w->to - 1;
        }
        x += before + width;
    }
}

static float line_width(const struct flow *f, size_t first, size_t end)
{
    float width = 0;
    for (size_t i = first; i < end; i++)
        width += (i > first ? space_width(f, &f->line[i]) : 0) + word_width(f, &f->line[i]);
    return width;
}

struct lines {
    size_t count;
    float widest, last;
};

static struct lines lines_in(struct flow *f, float width)
{
    struct lines lines = {0};
    float tallest = 0;
    for (size_t first = 0, end; first < f->line_count; first = end) {
        end = words_on_line(f, first, width, &tallest);
        lines.last = line_width(f, first, end);
        lines.widest = lines.last > lines.widest ? lines.last : lines.widest;
        lines.count++;
    }
    return lines;
}

// No word is left alone below a heading in the middle, nor below a line of what hangs on a wall: these are as wide as
// they must be for no line more.
static float width_of_lines(struct flow *f)
{
    enum { HALVINGS = 8 };
    static const float lonely = 0.35F; // of the widest line
    struct lines greedy = lines_in(f, f->width);
    bool alone = f->hung_up && greedy.last < greedy.widest * lonely;
    float low = f->width / 3, high = f->width;
    if (greedy.count < 2 || !(f->centred || alone))
        return f->width;
    for (int i = 0; i < HALVINGS; i++) {
        float middle = (low + high) / 2;
        if (lines_in(f, middle).count <= greedy.count)
            high = middle;
        else
            low = middle;
    }
    return high;
}

void flow_end_line(struct flow *f, float line)
{
    float width = f->centred || f->hung_up ? width_of_lines(f) : f->width;
    for (size_t first = 0, end; first < f->line_count; first = end) {
        float tallest = 0;
        part_long_word(f, first, f->width);
        end = words_on_line(f, first, width, &tallest);
        float step = tallest * line;
        flow_need(f, step);
        draw_line(f, first, end, f->x + (f->centred ? (f->width - line_width(f, first, end)) / 2 : 0),
                  f->at.y + step / 2 + tallest * 0.36F);
        f->at.y += step;
    }
    f->line_count = 0;
}

void flow_mark(struct flow *f, const char *words, const struct pdf_face *face, float before)
{
    flow_need(f, face->size * 1.4F);
    float baseline = f->at.y + face->size * 0.7F + face->size * 0.36F;
    if (words[0] == '\0') { // to be ticked
        struct pdf_box box = {f->x - before, baseline - face->size * 0.8F, face->size * 0.85F, face->size * 0.85F};
        add(f, MARK_FRAME, box)->face = (struct pdf_face){.size = 1, .ink = face->ink};
        return;
    }
    size_t from = flow_keep_words(f, words, strlen(words));
    say(f, face, f->x - before, baseline, from, strlen(words));
}

// A measure: `parts` are drawn from here to the right, their x as a share of the width; one line high.
void flow_bar(struct flow *f, const struct flow_mark *parts, size_t count, float height)
{
    flow_need(f, height);
    for (size_t i = 0; i < count; i++) {
        struct pdf_box box = {f->x + parts[i].box.x, f->at.y + parts[i].box.y, parts[i].box.width, parts[i].box.height};
        struct flow_mark *m = add(f, parts[i].kind, box);
        m->face = parts[i].face;
        m->depth = (uint16_t)(m->depth + parts[i].depth);
        m->from = parts[i].from;
        m->length = parts[i].length;
    }
}

void flow_picture(struct flow *f, const char *name, size_t length, float side)
{
    flow_need(f, side);
    struct flow_mark *m = add(f, MARK_PICTURE, (struct pdf_box){f->x + (f->width - side) / 2, f->at.y, side, side});
    m->from = flow_keep_words(f, name, length);
    flow_keep_words(f, "", 1);
    f->at.y += side;
}

// ---- taking back ----

struct flow_state flow_keep(const struct flow *f)
{
    struct flow_state s = {.at = f->at,
                           .mark_count = f->mark_count,
                           .depth = f->depth,
                           .x = f->x,
                           .width = f->width,
                           .column_top = f->column_top,
                           .words = f->words.length};
    memcpy(s.boxes, f->boxes, sizeof s.boxes);
    return s;
}

void flow_back(struct flow *f, const struct flow_state *s)
{
    f->at = s->at;
    f->mark_count = s->mark_count;
    f->depth = s->depth;
    f->x = s->x;
    f->width = s->width;
    f->column_top = s->column_top;
    f->words.length = s->words;
    f->line_count = 0;
    memcpy(f->boxes, s->boxes, sizeof s->boxes);
}

bool flow_crossed(const struct flow *f, const struct flow_state *s)
{
    return f->at.sheet != s->at.sheet || f->at.column != s->at.column;
}

// ---- drawing ----

static void draw_mark(struct flow *f, const struct flow_mark *m)
{
    switch (m->kind) {
    case MARK_WORDS:
        pdf_words(f->pdf, &m->face, m->box.x, m->box.y, text_bytes(&f->words) + m->from, m->length);
        return;
    case MARK_FILL: pdf_fill(f->pdf, &m->box, m->face.size, m->face.ink); return;
    case MARK_FRAME:
        pdf_frame(f->pdf, &m->box, m->box.height < 10 ? 1.5F : m->face.size > 3 ? 16 : 4, m->face.size, m->face.ink);
        return;
    case MARK_LINE:
        pdf_line(f->pdf, m->box.x, m->box.y, m->box.x + m->box.width, m->box.y, m->face.size, m->face.ink);
        return;
    case MARK_HATCH: pdf_hatch(f->pdf, &m->box, m->face.ink); return;
    case MARK_PICTURE: pdf_picture(f->pdf, text_bytes(&f->words) + m->from, &m->box); return;
    case MARK_LINK: pdf_link(f->pdf, &m->box, text_bytes(&f->words) + m->from); return;
    case MARK_BOOKMARK:
        pdf_bookmark(f->pdf, (unsigned)m->face.size, m->box.y, text_bytes(&f->words) + m->from, m->length);
        return;
    }
}

// Fills of outer boxes first, words last.
static void draw_sheet(struct flow *f, const struct flow_mark *const *marks, size_t count)
{
    for (unsigned depth = 0; depth <= FLOW_BOXES_MAX + 2; depth++)
        for (size_t i = 0; i < count; i++)
            if (marks[i]->depth == depth && marks[i]->kind != MARK_WORDS)
                draw_mark(f, marks[i]);
    for (size_t i = 0; i < count; i++)
        if (marks[i]->kind == MARK_WORDS)
            draw_mark(f, marks[i]);
}

// The marks of each sheet together, in the order they were made; ends[i]: behind those of sheet i. A summary of a
// country has hundreds of sheets: none is looked for in all marks.
static const struct flow_mark **by_sheet(const struct flow *f, size_t *ends, unsigned sheets)
{
    const struct flow_mark **list = mem_new(f->mark_count + 1, sizeof *list);
    for (size_t i = 0; i < f->mark_count; i++)
        if (f->marks[i].sheet + 1u < sheets)
            ends[f->marks[i].sheet + 1]++;
    for (unsigned i = 1; i < sheets; i++)
        ends[i] += ends[i - 1];
    for (size_t i = 0; i < f->mark_count; i++)
        list[ends[f->marks[i].sheet]++] = &f->marks[i];
    return list;
}

static void draw_footer(struct flow *f, const char *footer, unsigned sheet, unsigned sheets)
{
    struct pdf_face face = {8.5F, false, PAINT_SOFT};
    float y = PDF_A4_HEIGHT - PDF_MM(9);
    char number[24];
    if (f->hung_up) {
        float width = pdf_width(f->pdf, &face, footer, strlen(footer));
        pdf_words(f->pdf, &face, (PDF_A4_WIDTH - width) / 2, y, footer, strlen(footer));
        return;
    }
    snprintf(number, sizeof number, "%u / %u", sheet + 1, sheets);
    pdf_words(f->pdf, &face, margin, y, footer, strlen(footer));
    pdf_words(f->pdf, &face, PDF_A4_WIDTH - margin - pdf_width(f->pdf, &face, number, strlen(number)), y, number,
              strlen(number));
}

static unsigned sheets_of(const struct flow *f)
{
    unsigned sheets = f->at.sheet + 1u;
    for (size_t i = 0; i < f->mark_count; i++)
        sheets = f->marks[i].sheet >= sheets ? f->marks[i].sheet + 1u : sheets;
    return sheets;
}

float flow_thinnest(const struct flow *f)
{
    unsigned sheets = sheets_of(f);
    float *low = mem_new(sheets, sizeof *low), thinnest = 1;
    for (size_t i = 0; i < f->mark_count; i++) {
        const struct flow_mark *m = &f->marks[i];
        low[m->sheet] = fmaxf(low[m->sheet], m->box.y + m->box.height);
    }
    for (unsigned i = 0; i < sheets; i++)
        thinnest = fminf(thinnest, (low[i] - margin_top) / (bottom() - margin_top));
    mem_free(low);
    return thinnest;
}

void flow_scrap(struct flow *f)
{
    mem_free(f->marks);
    mem_free(f->line);
    text_free(&f->words);
}

char *flow_finish(struct flow *f, const char *footer, size_t *length)
{
    unsigned sheets = sheets_of(f);
    size_t *ends = mem_new(sheets, sizeof *ends);
    const struct flow_mark **marks = by_sheet(f, ends, sheets);
    for (unsigned i = 0; i < sheets; i++) {
        size_t from = i > 0 ? ends[i - 1] : 0;
        pdf_page(f->pdf, false);
        draw_sheet(f, marks + from, ends[i] - from);
        draw_footer(f, footer, i, sheets);
    }
    mem_free(marks);
    mem_free(ends);
    flow_scrap(f);
    return pdf_finish(f->pdf, length);
}
