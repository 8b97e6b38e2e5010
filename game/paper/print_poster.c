// SPDX-License-Identifier: MIT
//
// print_poster.c — what is hung up: pictures, panels of a picture and its words, and sheets that are full to the edge.
//
// A poster is read from three steps away: what is left of its sheet goes to its panels, alike to each.
#include "print_inside.h"

#include <math.h>

static const struct style *style_of(const struct printing *p) { return &styles[p->d->nodes[p->at].style]; }

static float side_of(const struct printing *p)
{
    float side = style_of(p)->side;
    return p->panels.measures ? 0 : p->panels.each > 0 ? fminf(side, p->panels.each) : side;
}

void print__picture(struct printing *p)
{
    const struct picture_node *picture = &p->d->pictures[p->d->nodes[p->at].from];
    flow_picture(&p->flow, document__bytes(p->d, picture->name.from), picture->name.length, side_of(p));
}

struct sides {
    float left, right; // how high what stands there is, or how far down it begins
};

static bool has_left(const struct printing *p)
{
    const struct node *n = &p->d->nodes[p->at];
    return n->kind == NODE_PICTURE || (n->kind == NODE_BEGIN && styles[n->style].kind != KIND_RUN);
}

// Both sides, `down` below the upper edge, in a panel of at least that height inside; how high they are.
static struct sides lay_out(struct printing *p, const struct around *around, struct sides down, float height)
{
    static const float gap = 18;
    const struct style *style = style_of(p);
    struct flow *f = &p->flow;
    struct sides high = {0, 0};
    // Of panels: its picture is no higher than its words and its share.
    bool shared = p->panels.measures || p->panels.each > 0;
    flow_need(f, style->look.above + fmaxf(height, shared ? 0 : style->side) + style->look.below);
    flow_begin(f, &style->look);
    struct flow_place begins = f->at;
    float x = f->x, width = f->width;
    p->at++;
    bool beside = has_left(p);
    if (beside) {
        f->width = style->side;
        f->at.y += down.left;
        print__node(p, around);
        high.left = f->at.y - begins.y - down.left;
        f->width = width;
    }
    if (beside && f->at.sheet == begins.sheet && f->at.column == begins.column) { // else the words stand below it
        f->at = begins;
        f->x = x + style->side + gap;
        f->width = width - style->side - gap;
    }
    f->at.y += down.right;
    print__rest(p, around);
    high.right = f->at.y - begins.y - down.right;
    f->x = x;
    f->width = width;
    if (f->at.sheet == begins.sheet)
        f->at.y = fmaxf(f->at.y, begins.y + fmaxf(height, high.left));
    flow_end(f);
    return high;
}

// Measured, then put in the middle; what is higher than what is left of the sheet is laid out as it comes.
void print__panel(struct printing *p, const struct around *around)
{
    const struct style *style = style_of(p);
    struct around inner = print__within(around, style);
    struct flow_state before = flow_keep(&p->flow);
    size_t at = p->at;
    struct sides high = lay_out(p, &inner, (struct sides){0, 0}, 0);
    if (flow_crossed(&p->flow, &before))
        return;
    float needs = fmaxf(high.left, high.right), height = style->shares ? fmaxf(needs, p->panels.each) : needs;
    flow_back(&p->flow, &before);
    p->at = at;
    lay_out(p, &inner, (struct sides){(height - high.left) / 2, (height - high.right) / 2}, height);
    p->panels.count += style->shares;
    p->panels.high += style->shares ? needs : 0;
    p->panels.highest = fmaxf(p->panels.highest, style->shares ? needs : 0);
}

void print__poster(struct printing *p, const struct around *around)
{
    struct around inner = print__within(around, style_of(p));
    struct flow_state before = flow_keep(&p->flow);
    size_t at = p->at;
    p->panels = (struct panels){.measures = true};
    print__contents(p, &inner);
    float left = flow_left(&p->flow), each = p->panels.count > 0 ? (p->panels.high + left) / (float)p->panels.count : 0;
    bool fits = !flow_crossed(&p->flow, &before) && each >= p->panels.highest;
    flow_back(&p->flow, &before);
    p->at = at;
    p->panels = (struct panels){.each = fits ? each : 0};
    print__contents(p, &inner);
    p->panels = (struct panels){.each = 0};
}
