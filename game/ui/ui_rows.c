// SPDX-License-Identifier: MIT
//
// ui_rows.c — a row, and how it breaks where letters are large.
//
// On a screen a row is one line: children that grow share what the others leave, and texts that are too wide together
// wrap. On a page that is longer than the screen (ui_page.c) nothing is pressed together: what has no room in a line
// goes on in the next, as words do, and a grid has fewer columns.
#include "ui_tree.h"

enum {
    LEAST_EMS = 7,   // a text narrower than that is read letter by letter
    INDENT_MOST = 20 // units that are left of a margin in a row that breaks
};

// ---- how narrow something may become ----

static int widest_least(struct ui_frame *f, struct node *n)
{
    int widest = 0;
    for (struct node *c = n->first; c != NULL; c = c->next) {
        int w = ui__least_width(f, c);
        widest = w > widest ? w : widest;
    }
    return widest;
}

static int least_of_text(struct ui_frame *f, struct node *n)
{
    int line = ui__natural_width(f, n), word = ui__widest_word(f, n), few = ui__text_size(f, n->role) * LEAST_EMS;
    few = few > word ? few : word;
    return few < line ? few : line;
}

int ui__least_width(struct ui_frame *f, struct node *n)
{
    switch (n->kind) {
    case NODE_TEXT: return least_of_text(f, n);
    case NODE_SPACE: return n->wide > 0 || n->grow > 0 ? 0 : ui__px(f, n->units);
    case NODE_CANVAS:
    case NODE_QR:
    case NODE_CIRCLE:
    case NODE_PICTURE: return ui__natural_width(f, n);
    case NODE_COLUMN:
    case NODE_STACK:
    case NODE_GRID:
    case NODE_ROW: return 2 * (ui__px(f, n->padding) + ui__px(f, n->sides)) + widest_least(f, n);
    }
    return 0;
}

int ui__columns(struct ui_frame *f, struct node *n, int width)
{
    int columns = n->columns, least = f->flows ? widest_least(f, n) : 0;
    while (columns > 1 && (width - ui__px(f, n->gap) * (columns - 1)) / columns < least)
        columns--;
    return columns;
}

// ---- the lines of a row ----

struct line {
    struct node *first, *after; // `after` begins the next one
    bool broken;                // it is not the whole row: little is left of what only indents
};

static bool indents(const struct node *c) { return c->kind == NODE_SPACE && (c->wide > 0 || c->grow > 0); }

static int share_of(const struct node *c, int room) { return room * c->wide / 100; }

// Of what indents, in a line of a row that breaks.
static int indent_left(struct ui_frame *f, const struct node *c, int room)
{
    int most = ui__px(f, INDENT_MOST), share = share_of(c, room);
    return c->wide == 0 ? 0 : share < most ? share : most;
}

// A button that grows keeps its words on one line, where that has room.
static bool keeps_its_line(const struct node *c) { return c->id.what != UI_NO_ID && c->wide == 0 && c->grow > 0; }

// What a child takes of a line at least.
static int wanted(struct ui_frame *f, struct node *c, int room)
{
    if (indents(c))
        return c->wide > 0 ? share_of(c, room) : 0;
    bool whole = keeps_its_line(c) && ui__natural_width(f, c) <= room;
    int least = whole || (c->grow == 0 && c->wide == 0) ? ui__natural_width(f, c) : ui__least_width(f, c);
    return c->wide > 0 && share_of(c, room) > least ? share_of(c, room) : least;
}

static int gaps_of(struct ui_frame *f, const struct node *n) { return ui__px(f, n->gap) * (ui__children(n) - 1); }

static bool in_one_line(struct ui_frame *f, struct node *n, int width)
{
    int room = width - gaps_of(f, n), total = 0;
    for (struct node *c = n->first; c != NULL; c = c->next)
        total += wanted(f, c, room);
    return total <= room;
}

// As many as have room, at least one.
static struct line line_from(struct ui_frame *f, struct node *n, struct node *first, int width)
{
    struct line line = {first, first, true};
    int x = 0, gap = ui__px(f, n->gap);
    bool any = false;
    for (struct node *c = first; c != NULL; c = c->next) {
        bool only_air = indents(c);
        int w = only_air ? indent_left(f, c, width) : wanted(f, c, width);
        if (c != first && !only_air && x + w > width && any)
            break;
        x += w + gap;
        any = any || !only_air;
        line.after = c->next;
    }
    return line;
}

static struct line first_line(struct ui_frame *f, struct node *n, int width)
{
    if (!f->flows || n->high > 0 || n->first == NULL || in_one_line(f, n, width)) // where people stand has its height
        return (struct line){n->first, NULL, false};
    return line_from(f, n, n->first, width);
}

static int count(const struct line *line)
{
    int children = 0;
    for (const struct node *c = line->first; c != line->after; c = c->next)
        children++;
    return children;
}

// ---- what each takes of it ----

static bool wraps(const struct node *c)
{
    return c->wide == 0 && c->grow == 0 && c->kind != NODE_PICTURE && c->kind != NODE_SPACE;
}

static int begins_with(struct ui_frame *f, const struct line *line, struct node *c, int room)
{
    if (line->broken && indents(c))
        return indent_left(f, c, room);
    if (f->flows && c->wide > 0) {
        int w = wanted(f, c, room);
        return w < room ? w : room;
    }
    return c->wide > 0 ? share_of(c, room) : c->grow > 0 ? 0 : ui__natural_width(f, c);
}

// What is left is shared by weight; whose words would break takes what they need from the others, as long as all have
// theirs.
static int keep_lines(struct ui_frame *f, const struct line *line, int left, int weights)
{
    int needed = 0;
    for (struct node *c = line->first; c != line->after; c = c->next)
        needed += keeps_its_line(c) ? ui__natural_width(f, c) : 0;
    if (needed > left)
        return weights;
    for (bool again = true; again && weights > 0;) {
        again = false;
        for (struct node *c = line->first; c != line->after; c = c->next) {
            bool open = keeps_its_line(c) && c->share == 0;
            if (!open || left * c->grow / weights >= ui__natural_width(f, c))
                continue;
            c->share = ui__natural_width(f, c);
            left -= c->share;
            weights -= c->grow;
            again = true;
        }
    }
    return weights;
}

static int kept(const struct line *line)
{
    int width = 0;
    for (struct node *c = line->first; c != line->after; c = c->next)
        width += keeps_its_line(c) ? c->share : 0;
    return width;
}

// Into their `share`; pixel-exact, the last grower takes the rest.
static void share_line(struct ui_frame *f, const struct node *n, const struct line *line, int width)
{
    int room = width - ui__px(f, n->gap) * (count(line) - 1), fixed = 0, weights = 0, wrapping = 0;
    for (struct node *c = line->first; c != line->after; c = c->next) {
        c->share = begins_with(f, line, c, room);
        fixed += c->share;
        weights += c->wide > 0 ? 0 : c->grow;
        wrapping += wraps(c) ? c->share : 0;
    }
    weights = keep_lines(f, line, room - fixed, weights);
    int left = room - fixed - kept(line);
    for (struct node *c = line->first; c != line->after; c = c->next) {
        if (c->wide == 0 && c->grow > 0 && c->share == 0 && left > 0) {
            int share = weights == c->grow ? left : left * c->grow / weights;
            c->share = share;
            left -= share;
            weights -= c->grow;
        } else if (wraps(c) && left < 0 && wrapping > 0) { // too wide together: texts wrap
            int give = (int)((int64_t)-left * c->share / wrapping);
            wrapping -= c->share;
            c->share -= give;
            left += give;
        }
    }
}

static int line_high(struct ui_frame *f, const struct node *n, const struct line *line, int width)
{
    int tallest = 0;
    share_line(f, n, line, width);
    for (struct node *c = line->first; c != line->after; c = c->next) {
        int h = line->broken && c->kind == NODE_SPACE ? 0 : ui__height_for(f, c, c->share);
        tallest = h > tallest ? h : tallest;
    }
    return tallest;
}

static int between_lines(struct ui_frame *f, const struct node *n)
{
    return ui__px(f, n->gap > UI_GAP_SMALL ? n->gap : UI_GAP_SMALL);
}

int ui__row_height(struct ui_frame *f, struct node *n, int width)
{
    struct line line = first_line(f, n, width);
    int height = line_high(f, n, &line, width);
    while (line.after != NULL) {
        line = line_from(f, n, line.after, width);
        int high = line_high(f, n, &line, width);
        height += high > 0 ? high + between_lines(f, n) : 0;
    }
    return height;
}

static void place_line(struct ui_frame *f, struct node *n, const struct line *line, struct rect in)
{
    int total = 0, gap = ui__px(f, n->gap);
    share_line(f, n, line, in.w);
    for (struct node *c = line->first; c != line->after; c = c->next)
        total += c->share + (c->next != line->after ? gap : 0);
    if (total > in.w + 1)
        ui__spill(f, n);
    int x = in.x + ui__leading(n->along, in.w - total);
    for (struct node *c = line->first; c != line->after; c = c->next) {
        int h = c->across == UI_STRETCH ? in.h : ui__height_for(f, c, c->share);
        int y = in.y + ui__aligned(c->across, in.h, &h);
        ui__place(f, c, (struct rect){x, y, c->share, h});
        x += c->share + gap;
    }
}

void ui__place_row(struct ui_frame *f, struct node *n, struct rect in)
{
    struct line line = first_line(f, n, in.w);
    if (!line.broken) {
        place_line(f, n, &line, in);
        return;
    }
    int needed = ui__row_height(f, n, in.w), y = in.y;
    if (needed > in.h + 1)
        ui__spill(f, n);
    for (;; line = line_from(f, n, line.after, in.w)) {
        int high = line_high(f, n, &line, in.w);
        place_line(f, n, &line, (struct rect){in.x, y, in.w, high});
        y += high > 0 ? high + between_lines(f, n) : 0;
        if (line.after == NULL)
            return;
    }
}
