// SPDX-License-Identifier: MIT
//
// ui_layout.c — from a tree to rectangles: widths go down, heights come up.
//
//   natural width ← what a node would take on one line
//   height for a width ← texts wrap
//   place(rect) ← containers share their rectangle among their children
//
// In a row, children that grow share what the others leave. In a column, children that
// grow take what is left over; pictures and springs that grow also give way when it is
// tight. What still does not fit is told to the frame as a spill.
#include "ui_tree.h"

#include <string.h>

int ui__px(const struct ui_frame *f, int units) { return (units * f->setting.height + 500) / 1000; }

int ui__text_size(const struct ui_frame *f, enum text_role role)
{
    int percent = f->setting.text_least > 0 ? f->setting.text_least : 100;
    int least = ui__px(f, f->setting.theme->size[ROLE_TEXT_SMALL]) * percent / 100;
    int size = ui__px(f, f->setting.theme->size[role]) * f->scale / 100;
    return size > least ? size : least; // nothing under 3 % in a hall
}

static int line_height(struct ui_frame *f, const struct node *n)
{
    int height = 0, baseline = 0;
    f->measure->line(f->measure->self, n->font, ui__text_size(f, n->role), &height, &baseline);
    return height;
}

static bool gives_way(const struct node *n)
{
    return n->grow > 0 && (n->kind == NODE_PICTURE || n->kind == NODE_SPACE || n->kind == NODE_STACK);
}

// On a page what stands beside large letters is as large as they are.
static int as_letters(const struct ui_frame *f, const struct node *n, int units)
{
    return n->lettered && f->setting.pages && f->scale > 100 ? units * f->scale / 100 : units;
}

static int picture_width(struct ui_frame *f, const struct node *n, int height)
{
    int w = 0, h = 0;
    if (n->head.square.w > 0)
        return height;
    if (!f->measure->picture(f->measure->self, n->string, &w, &h) || h == 0)
        return height;
    if (n->low > 0) // as wide as what lies over it
        height = (int)((int64_t)height * n->low / 1000);
    return (int)((int64_t)height * w / h);
}

static int widest_child(struct ui_frame *f, struct node *n)
{
    int widest = 0;
    for (struct node *c = n->first; c != NULL; c = c->next) {
        int w = ui__natural_width(f, c);
        widest = w > widest ? w : widest;
    }
    return widest;
}

int ui__children(const struct node *n)
{
    int count = 0;
    for (const struct node *c = n->first; c != NULL; c = c->next)
        count++;
    return count;
}

static int natural_width(struct ui_frame *f, struct node *n)
{
    int padding = 2 * ui__px(f, n->padding) + 2 * ui__px(f, n->sides);
    switch (n->kind) {
    case NODE_TEXT: return ui__widest_line(f, n);
    case NODE_SPACE:
    case NODE_CANVAS:
    case NODE_QR:
    case NODE_CIRCLE: return ui__px(f, n->units);
    case NODE_PICTURE: return picture_width(f, n, ui__px(f, as_letters(f, n, n->units)));
    case NODE_COLUMN:
    case NODE_STACK: return padding + widest_child(f, n);
    case NODE_GRID: return padding + widest_child(f, n) * n->columns + ui__px(f, n->gap) * (n->columns - 1);
    case NODE_ROW: {
        int width = padding + ui__px(f, n->gap) * (n->first != NULL ? ui__children(n) - 1 : 0);
        for (struct node *c = n->first; c != NULL; c = c->next)
            width += ui__natural_width(f, c);
        return width;
    }
    }
    return 0;
}

int ui__natural_width(struct ui_frame *f, struct node *n)
{
    if (n->natural_scale != f->scale) {
        n->natural = natural_width(f, n);
        n->natural_scale = f->scale;
    }
    return n->natural;
}

static int column_height(struct ui_frame *f, struct node *n, int width)
{
    int height = 0;
    for (struct node *c = n->first; c != NULL; c = c->next)
        height += ui__height_for(f, c, width) + (c->next != NULL ? ui__px(f, n->gap) : 0);
    return height;
}

static int cell_width(struct ui_frame *f, const struct node *n, int columns, int width)
{
    return (width - ui__px(f, n->gap) * (columns - 1)) / columns;
}

// The tallest cell of the row that begins with `c`; *after is the first of the next row.
static int grid_row_height(struct ui_frame *f, int columns, struct node *c, int cell, struct node **after)
{
    int tallest = 0;
    for (int i = 0; i < columns && c != NULL; i++, c = c->next) {
        int h = ui__height_for(f, c, cell);
        tallest = h > tallest ? h : tallest;
    }
    *after = c;
    return tallest;
}

static int grid_height(struct ui_frame *f, struct node *n, int width)
{
    int height = 0, columns = ui__columns(f, n, width), cell = cell_width(f, n, columns, width);
    for (struct node *c = n->first, *after; c != NULL; c = after) {
        height += grid_row_height(f, columns, c, cell, &after);
        height += after != NULL ? ui__px(f, n->gap) : 0;
    }
    return height;
}

static int stack_height(struct ui_frame *f, struct node *n, int width)
{
    int tallest = 0;
    for (struct node *c = n->first; c != NULL; c = c->next) {
        int h = ui__height_for(f, c, width);
        tallest = h > tallest ? h : tallest;
    }
    return tallest;
}

static int height_for(struct ui_frame *f, struct node *n, int width)
{
    int padding = 2 * ui__px(f, n->padding), inner = width - padding - 2 * ui__px(f, n->sides);
    inner = inner > 1 ? inner : 1;
    switch (n->kind) {
    case NODE_TEXT: ui__wrap(f, n, inner); return n->line_count * line_height(f, n);
    case NODE_SPACE:
    case NODE_CANVAS:
    case NODE_QR:
    case NODE_CIRCLE: return ui__px(f, n->units);
    case NODE_PICTURE: return ui__px(f, as_letters(f, n, f->flows ? ui__high_on_page(n) : n->units));
    case NODE_COLUMN: return padding + column_height(f, n, inner);
    case NODE_ROW: return padding + ui__row_height(f, n, inner);
    case NODE_GRID: return padding + grid_height(f, n, inner);
    case NODE_STACK: return padding + stack_height(f, n, inner);
    }
    return 0;
}

enum { FLOWING = 1000 }; // beyond any scale: what was found for a page

int ui__height_for(struct ui_frame *f, struct node *n, int width)
{
    int high = f->flows && n->page_high > 0 ? n->page_high : n->high, key = f->scale + (f->flows ? FLOWING : 0);
    if (high > 0)
        return ui__px(f, high);
    for (int i = 0; i < HEIGHTS; i++)
        if (n->heights[i].scale == key && n->heights[i].width == width)
            return n->heights[i].height;
    int height = height_for(f, n, width);
    n->heights[n->next_height++ % HEIGHTS] = (struct known_height){width, key, height};
    return height;
}

// The longest text inside: the one to shorten.
static const char *longest_text(const struct node *n)
{
    const char *longest = n->kind == NODE_TEXT ? n->string : NULL;
    for (const struct node *c = n->first; c != NULL; c = c->next) {
        const char *found = longest_text(c);
        if (found != NULL && (longest == NULL || strlen(found) > strlen(longest)))
            longest = found;
    }
    return longest;
}

void ui__spill(struct ui_frame *f, const struct node *n)
{
    const char *text = longest_text(n);
    if (f->spilled == NULL)
        f->spilled = text != NULL ? text : "";
}

// Where a child of size `size` lies in `room`, and how much of it it takes.
int ui__aligned(enum ui_align align, int room, int *size)
{
    if (align == UI_STRETCH || *size > room)
        *size = room;
    return align == UI_CENTRE ? (room - *size) / 2 : align == UI_END ? room - *size : 0;
}

int ui__leading(enum ui_align along, int left)
{
    return left <= 0 ? 0 : along == UI_CENTRE ? left / 2 : along == UI_END ? left : 0;
}

static void place_column(struct ui_frame *f, struct node *n, struct rect in)
{
    int total = 0, weights = 0, soft = 0;
    int gap = ui__px(f, n->gap);
    for (struct node *c = n->first; c != NULL; c = c->next) {
        c->share = ui__height_for(f, c, in.w);
        total += c->share + (c->next != NULL ? gap : 0);
        weights += c->grow;
        soft += gives_way(c) ? c->share : 0;
    }
    int left = in.h - total;
    if (left + soft < -1)
        ui__spill(f, n);
    int y = in.y + (weights == 0 ? ui__leading(n->along, left) : 0);
    for (struct node *c = n->first; c != NULL; c = c->next) {
        if (left > 0 && c->grow > 0) {
            int share = weights == c->grow ? left : left * c->grow / weights;
            c->share += share;
            left -= share;
            weights -= c->grow;
        } else if (left < 0 && gives_way(c) && soft > 0) {
            int give = (int)((int64_t)(-left < soft ? -left : soft) * c->share / soft);
            soft -= c->share;
            c->share -= give;
            left += give;
        }
        int w = c->across == UI_STRETCH ? in.w : ui__natural_width(f, c);
        int x = in.x + ui__aligned(c->across, in.w, &w);
        ui__place(f, c, (struct rect){x, y, w, c->share});
        y += c->share + gap;
    }
}

static void place_grid(struct ui_frame *f, struct node *n, struct rect in)
{
    int columns = ui__columns(f, n, in.w), cell = cell_width(f, n, columns, in.w), gap = ui__px(f, n->gap), y = in.y;
    int rows = (ui__children(n) + columns - 1) / columns;
    int left = in.h - grid_height(f, n, in.w);
    if (left < -1)
        ui__spill(f, n);
    int more = left > 0 && n->along == UI_STRETCH && rows > 0 ? left / rows : 0;
    y += n->along == UI_STRETCH ? 0 : ui__leading(n->along, left);
    for (struct node *c = n->first, *after; c != NULL; c = after) {
        int h = grid_row_height(f, columns, c, cell, &after) + more, x = in.x;
        bool whole = gap == 0 && n->along == UI_STRETCH; // covers all: the last ones take what is left over
        if (whole && after == NULL)
            h = in.y + in.h - y > h ? in.y + in.h - y : h;
        for (int i = 1; c != after; c = c->next, x += cell + gap, i++)
            ui__place(f, c, (struct rect){x, y, whole && i == columns ? in.x + in.w - x : cell, h});
        y += h + gap;
    }
}

// Where its maker wants it. What stands in it must have room there.
static void lie(struct ui_frame *f, struct node *n, struct rect in)
{
    struct rect r = {in.x + ui__px(f, n->lies.x), in.y + ui__px(f, n->lies.y), ui__px(f, n->lies.w),
                     ui__px(f, n->lies.h)};
    if (n->kind != NODE_PICTURE && ui__height_for(f, n, r.w) > r.h + 1)
        ui__spill(f, n);
    ui__place(f, n, r);
}

static void place_stack(struct ui_frame *f, struct node *n, struct rect in)
{
    for (struct node *c = n->first; c != NULL; c = c->next) {
        if (c->lies.w > 0) {
            lie(f, c, in);
            continue;
        }
        int w = c->across == UI_STRETCH ? in.w : ui__natural_width(f, c);
        int x = in.x + ui__aligned(c->across, in.w, &w);
        int needed = ui__height_for(f, c, w);
        bool page = c->kind == NODE_COLUMN && !c->filled; // its align is that of what is in it; a panel's is its own
        int h = c->along == UI_STRETCH || page ? in.h : needed;
        // What is drawn may reach beyond.
        bool has_words = c->kind != NODE_PICTURE && c->kind != NODE_CIRCLE && c->kind != NODE_QR;
        if (n != f->root && has_words && needed > in.h + 1)
            ui__spill(f, c);
        int y = in.y + (page ? 0 : ui__aligned(c->along, in.h, &h));
        ui__place(f, c, (struct rect){x, y, w, h});
    }
}

void ui__place(struct ui_frame *f, struct node *n, struct rect rect)
{
    if (n->stays)
        rect.y += f->stage.y - f->page.y;
    n->rect = rect;
    int padding = ui__px(f, n->padding), sides = padding + ui__px(f, n->sides);
    struct rect in = {rect.x + sides, rect.y + padding, rect.w - 2 * sides, rect.h - 2 * padding};
    in.w = in.w > 1 ? in.w : 1;
    in.h = in.h > 0 ? in.h : 0;
    switch (n->kind) {
    case NODE_TEXT: ui__wrap(f, n, rect.w > 1 ? rect.w : 1); break;
    case NODE_COLUMN: place_column(f, n, in); break;
    case NODE_ROW: ui__place_row(f, n, in); break;
    case NODE_GRID: place_grid(f, n, in); break;
    case NODE_STACK: place_stack(f, n, in); break;
    case NODE_SPACE:
    case NODE_CANVAS:
    case NODE_QR:
    case NODE_CIRCLE:
    case NODE_PICTURE: break;
    }
}
