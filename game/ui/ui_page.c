// SPDX-License-Identifier: MIT
//
// ui_page.c — a screen as a page that is longer than what is seen of it, for whoever reads large letters.
//
// Letters keep the size that was asked for; what has no room beside something comes below it (ui_rows.c), and of the
// page a part is seen at a time. Where it stands is handed in with the setting and told again, bounded: whoever
// shows the frame turns the page.
#include "ui_tree.h"

enum {
    ENOUGH = 90,        // percent of the letters asked for: rather that, and all is seen at once
    PICTURE_MOST = 300, // units of height that a picture which gives way keeps on a page
    GROUND_MOST = 380,  // the same of the ground people stand on
    MARGIN = 24
};

bool ui_large(const struct ui_frame *f) { return f->setting.pages && f->setting.text_scale >= UI_LARGE_FROM; }

// A plate grows with the letter on it, two parts of three: the letter stays within its shape.
int ui__plate(const struct ui_frame *f, int units)
{
    return ui_large(f) ? units * (100 + (f->setting.text_scale - 100) * 2 / 3) / 100 : units;
}

int ui__page_least(const struct ui_frame *f) { return f->setting.text_scale * ENOUGH / 100; }

int ui__high_on_page(const struct node *n)
{
    if (n->grow == 0 || n->kind != NODE_PICTURE)
        return n->units;
    return n->units < PICTURE_MOST ? n->units : PICTURE_MOST;
}

int ui__ground_on_page(int units_high) { return units_high < GROUND_MOST ? units_high : GROUND_MOST; }

bool ui__place_page(struct ui_frame *f)
{
    const struct rect *stage = &f->stage;
    f->flows = true;
    f->spilled = NULL;
    int length = ui__height_for(f, f->root, stage->w);
    length = length > stage->h ? length : stage->h;
    int most = length - stage->h, at = f->setting.page_at < most ? f->setting.page_at : most;
    at = at > 0 ? at : 0;
    f->page = (struct rect){stage->x, stage->y - at, stage->w, length};
    ui__place(f, f->root, f->page);
    f->flows = f->spilled == NULL;
    return f->flows;
}

struct ui_page ui_page(const struct ui_frame *f)
{
    int most = f->page.h - f->stage.h;
    return (struct ui_page){f->stage.y - f->page.y, most > 0 ? most : 0, f->stage.h};
}

// Where the page must stand for all of it to be seen; its beginning, when it is longer than what is seen.
static int page_for(const struct ui_frame *f, struct rect r)
{
    const struct rect *stage = &f->stage;
    int margin = ui__px(f, MARGIN), at = f->stage.y - f->page.y, most = ui_page(f).most;
    int above = r.y - margin - stage->y, below = r.y + r.h + margin - (stage->y + stage->h);
    int by = above < 0 || below > above ? above : below > 0 ? below : 0;
    at += by < 0 || below > 0 ? by : 0;
    return at < 0 ? 0 : at > most ? most : at;
}

int ui_page_for(const struct ui_frame *f, struct ui_id id)
{
    for (size_t i = 0; i < f->page_spots; i++)
        if (ui_same(f->spots[i].id, id))
            return page_for(f, f->spots[i].rect);
    return ui_page(f).at;
}

static const struct node *holds_lit(const struct node *n, const struct node *lit)
{
    while (lit != NULL && lit != n)
        lit = lit->parent;
    return lit;
}

int ui_page_for_lit(const struct ui_frame *f)
{
    bool on_page = f->lit != NULL && holds_lit(f->root, f->lit) != NULL;
    return on_page ? page_for(f, f->lit->rect) : ui_page(f).at;
}
