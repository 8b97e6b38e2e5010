// SPDX-License-Identifier: MIT
//
// ui_emit.c — from rectangles to draw operations and the spots that can be pressed.
#include "ui_tree.h"

#include "hash.h"
#include "memory.h"

#include <string.h>

enum { RING_UNITS = 6, FOCUS_UNITS = 5, LINE_UNITS = 2, SHADOW = 150, VEIL = 214, VEIL_REACH = 66, VEIL_COMES = 104 };
enum { HEM = 70 /* of 255: how light a cloth's edge is */ };

static uint64_t op_hash(const struct draw_op *op)
{
    uint64_t h = hash_number(HASH_START, (uint64_t)op->kind);
    const int numbers[] = {
        op->rect.x,   op->rect.y, op->rect.w, op->rect.h,   op->clip.x,
        op->clip.y,   op->clip.w, op->clip.h, op->radius,   (int)op->font,
        op->size,     op->kept_w, op->kept_h, (int)op->fit, op->colour.r << 16 | op->colour.g << 8 | op->colour.b,
        op->colour.a, op->dusk};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        h = hash_number(h, (uint64_t)(int64_t)numbers[i]);
    h = hash_text(h, op->string != NULL ? op->string : "");
    return hash_text(h, op->language != NULL ? op->language : "");
}

static void emit(struct ui_frame *f, struct draw_op op)
{
    struct draw_list *list = &f->list;
    const struct moved *m = &f->moved;
    struct rect rest = op.rect;
    op.rect = ui__moved(m, rest, op.kind == DRAW_RUN);
    if (op.clip.w > 0)
        op.clip = ui__moved(m, op.clip, false);
    op.colour.a = (uint8_t)(op.colour.a * m->alpha / 255);
    if (op.kind == DRAW_PICTURE && m->zoom != 1000) {
        op.kept_w = rest.w;
        op.kept_h = rest.h;
    }
    if (op.rect.w <= 0 || op.rect.h <= 0 || op.colour.a == 0)
        return;
    op.hash = op_hash(&op);
    list->ops = mem_grow(list->ops, &list->capacity, list->count + 1, sizeof *list->ops);
    list->ops[list->count++] = op;
}

static struct colour faded(struct colour colour, int alpha)
{
    colour.a = (uint8_t)(colour.a * alpha / 255);
    return colour;
}

static struct rect grown(struct rect r, int by)
{
    return (struct rect){r.x - by, r.y - by, r.w + 2 * by, r.h + 2 * by};
}

static int line_width(const struct ui_frame *f)
{
    int line = ui__px(f, LINE_UNITS);
    return line > 1 ? line : 1;
}

static void emit_box(struct ui_frame *f, const struct node *n, int by, struct colour colour)
{
    int radius = ui__px(f, n->radius) + by;
    emit(f, (struct draw_op){
                .kind = DRAW_FILL, .rect = grown(n->rect, by), .radius = radius > 0 ? radius : 0, .colour = colour});
}

static void emit_around(struct ui_frame *f, const struct node *n, int by, enum ui_tone tone, int alpha)
{
    emit_box(f, n, by, faded(f->setting.theme->tones[tone], alpha));
}

static struct ui_id ring_of(const struct node *n) { return n->ring_of.what != UI_NO_ID ? n->ring_of : n->id; }

// What can be pressed has an edge, dark around a light ground and light around a dark one: whatever picture lies
// behind, one of the two stands out by 3 : 1. A gold ring (picked, under the pointer, in focus) lies between dark
// lines, because gold on paper does not stand out; the focus has a light line around all, and its ring lies on the
// box's own edge: it reaches nobody beside it.
static bool is_focused(const struct ui_frame *f, const struct node *n)
{
    struct ui_id id = ring_of(n);
    return id.what != UI_NO_ID && ui_same(id, f->setting.focus) && f->setting.focus_visible;
}

static int within_ring(const struct ui_frame *f, const struct node *n)
{
    return is_focused(f, n) ? ui__px(f, FOCUS_UNITS) + line_width(f) : 0;
}

static void emit_ring(struct ui_frame *f, const struct node *n, int alpha)
{
    struct ui_id id = ring_of(n);
    bool pressable = id.what != UI_NO_ID, focused = is_focused(f, n);
    bool hovered = pressable && ui_same(id, f->setting.hover);
    int line = line_width(f), ring = ui__px(f, n->ringed ? RING_UNITS : RING_UNITS / 2);
    const struct colour *tones = f->setting.theme->tones;
    if (focused) {
        emit_around(f, n, 2 * line, TONE_CHALK, alpha);
        emit_around(f, n, line, TONE_NIGHT, alpha);
        emit_around(f, n, 0, TONE_LANTERN, alpha);
        emit_around(f, n, -ui__px(f, FOCUS_UNITS), TONE_NIGHT, alpha);
    } else if (hovered || n->ringed) {
        emit_around(f, n, ring + 2 * line, TONE_NIGHT, alpha);
        emit_around(f, n, ring + line, TONE_LANTERN, alpha);
        emit_around(f, n, line, TONE_NIGHT, alpha);
    } else if (pressable && n->filled) {
        bool dark = ui_contrast(n->fill, tones[TONE_CHALK]) > ui_contrast(n->fill, tones[TONE_NIGHT]);
        emit_around(f, n, line, dark ? TONE_CHALK : TONE_NIGHT, alpha);
    } else if (n->filled && n->radius > 0 && memcmp(&n->fill, &tones[TONE_CLOTH], sizeof n->fill) == 0) {
        emit_around(f, n, line, TONE_CHALK_SOFT, alpha * HEM / 255); // or it would be lost on a night
    }
}

// Where it would lie: that it is taken up is seen without any colour.
static void emit_shadow(struct ui_frame *f, const struct node *n, int alpha)
{
    struct rect r = n->rect;
    r.y += 2 * ui__px(f, LIFT_UNITS);
    emit(f, (struct draw_op){.kind = DRAW_FILL,
                             .rect = r,
                             .radius = ui__px(f, n->radius),
                             .colour = faded(f->setting.theme->tones[TONE_SHADE], alpha * SHADOW / 255)});
}

// Underlined is what an input method is still making; the caret stands behind all.
static void emit_typing(struct ui_frame *f, const struct node *n, int line, struct rect run, int size)
{
    const struct text_line *l = &n->lines[line];
    size_t length = l->length, begins = n->composing > l->from ? n->composing - l->from : 0;
    int thick = size / 12 > 0 ? size / 12 : 1;
    if (begins < length) {
        int before = begins > 0 ? measure_width(f->measure, n->font, size, n->string + l->from, begins) : 0;
        emit(f, (struct draw_op){.kind = DRAW_FILL,
                                 .colour = n->colour,
                                 .rect = {run.x + before, run.y + run.h - thick, run.w - before, thick}});
    }
    if (line + 1 == n->line_count) {
        f->caret = (struct rect){run.x + run.w + thick, run.y, thick, run.h};
        emit(f, (struct draw_op){.kind = DRAW_FILL, .rect = f->caret, .colour = n->colour});
    }
}

// One line, or a piece of one.
static void emit_run(struct ui_frame *f, const struct node *n, struct rect rect, size_t from, size_t to,
                     struct colour colour)
{
    emit(f, (struct draw_op){.kind = DRAW_RUN,
                             .rect = rect,
                             .colour = colour,
                             .font = n->font,
                             .size = ui__text_size(f, n->role),
                             .string = arena_copy(f->memory, n->string + from, to - from),
                             .language = f->setting.language});
}

// The word that is being read stands on gold: what lies before and behind it is where it was.
static void emit_lit(struct ui_frame *f, const struct node *n, int line, struct rect rect, size_t from, size_t to,
                     int alpha)
{
    const struct text_line *l = &n->lines[line];
    const struct colour *tones = f->setting.theme->tones;
    int size = ui__text_size(f, n->role), edge = size / 8, end = rect.x + rect.w;
    const char *words = n->string + l->from;
    int left = rect.x + (from > l->from ? measure_width(f->measure, n->font, size, words, from - l->from) : 0);
    int right = rect.x + measure_width(f->measure, n->font, size, words, to - l->from);
    if (from > l->from)
        emit_run(f, n, (struct rect){rect.x, rect.y, left - rect.x, rect.h}, l->from, from, faded(n->colour, alpha));
    if (to < l->from + l->length)
        emit_run(f, n, (struct rect){right, rect.y, end - right, rect.h}, to, l->from + l->length,
                 faded(n->colour, alpha));
    struct rect word = {left, rect.y, right - left, rect.h};
    struct rect gold = {left - edge, rect.y, word.w + 2 * edge, rect.h};
    emit(f, (struct draw_op){
                .kind = DRAW_FILL, .rect = gold, .radius = size / 4, .colour = faded(tones[TONE_LANTERN], alpha)});
    emit_run(f, n, word, from, to, faded(tones[TONE_NIGHT], alpha));
}

static void emit_text(struct ui_frame *f, const struct node *n, int alpha)
{
    int size = ui__text_size(f, n->role), height = 0, baseline = 0;
    f->measure->line(f->measure->self, n->font, size, &height, &baseline);
    int y = n->rect.y + (n->rect.h > n->line_count * height ? (n->rect.h - n->line_count * height) / 2 : 0);
    for (int i = 0; i < n->line_count; i++, y += height) {
        const struct text_line *l = &n->lines[i];
        int x = n->rect.x + (n->centred ? (n->rect.w - l->width) / 2 : 0);
        struct rect rect = {x, y, l->width, height};
        size_t from = 0, to = 0;
        if (ui__lit_line(f, n, i, &from, &to))
            emit_lit(f, n, i, rect, from, to, alpha);
        else
            emit_run(f, n, rect, l->from, l->from + l->length, faded(n->colour, alpha));
        if (n->typed)
            emit_typing(f, n, i, rect, size);
    }
}

// A picture, or all layers of a place. Of a portrait the head fills the square.
static void emit_picture(struct ui_frame *f, const struct node *n, int alpha)
{
    const char *layers[UI_LAYERS];
    size_t count = ui__layers(f, n->string, layers);
    struct draw_op op = {.kind = DRAW_PICTURE,
                         .rect = n->rect,
                         .fit = n->fit,
                         .colour = faded((struct colour){255, 255, 255, 255}, alpha)};
    if (n->head.square.w > 0) {
        op.clip = n->rect;
        op.rect = ui__canvas_of(&n->head, n->rect);
    }
    op.rect.y += n->rect.h * n->sunk / 1000;
    if (n->low > 0) {
        op.rect.h = n->rect.h * n->low / 1000;
        op.rect.y += n->rect.h - op.rect.h;
    }
    for (size_t i = 0; i < count; i++) {
        op.string = layers[i];
        emit(f, op);
    }
}

// Tile by tile: `size` is how often one was changed.
static void emit_canvas(struct ui_frame *f, const struct node *n, int alpha)
{
    const struct rect *r = &n->rect;
    for (int y = 0; y < CANVAS_DOWN; y++)
        for (int x = 0; x < CANVAS_ACROSS; x++) {
            int left = r->w * x / CANVAS_ACROSS, right = r->w * (x + 1) / CANVAS_ACROSS;
            int top = r->h * y / CANVAS_DOWN, bottom = r->h * (y + 1) / CANVAS_DOWN;
            emit(f, (struct draw_op){.kind = DRAW_CANVAS,
                                     .rect = *r,
                                     .clip = {r->x + left, r->y + top, right - left, bottom - top},
                                     .colour = faded((struct colour){255, 255, 255, 255}, alpha),
                                     .size = (int)n->canvas->changed[y][x],
                                     .canvas = n->canvas});
        }
}

static void emit_bar(struct ui_frame *f, int x, int y, int w, int h, enum ui_tone tone, int alpha)
{
    emit(f, (struct draw_op){
                .kind = DRAW_FILL, .rect = {x, y, w, h}, .colour = faded(f->setting.theme->tones[tone], alpha)});
}

// Neighbours of a row are one bar: a third of the fills.
static void emit_qr(struct ui_frame *f, const struct node *n, int alpha)
{
    enum { QUIET = 4 };
    int across = n->rect.w < n->rect.h ? n->rect.w : n->rect.h, module = across / (n->columns + 2 * QUIET);
    if (module < 1 || n->columns == 0)
        return;
    int whole = module * (n->columns + 2 * QUIET), left = n->rect.x + (n->rect.w - whole) / 2,
        top = n->rect.y + (n->rect.h - whole) / 2;
    emit_bar(f, left, top, whole, whole, TONE_PAPER, alpha);
    for (int y = 0; y < n->columns; y++)
        for (int x = 0, to; x < n->columns; x = to) {
            const unsigned char *row = n->dark + (size_t)y * (size_t)n->columns;
            for (to = x + 1; to < n->columns && (row[to] != 0) == (row[x] != 0);)
                to++;
            if (row[x] != 0)
                emit_bar(f, left + (QUIET + x) * module, top + (QUIET + y) * module, (to - x) * module, module,
                         TONE_INK, alpha);
        }
}

// A layer may be seen beyond its own rectangle when it moves: the stage is where it ends.
static void emit_background(struct ui_frame *f)
{
    const char *layers[UI_LAYERS];
    static const enum ui_motion drifts[UI_LAYERS] = {MOTION_FAR, MOTION_MIDDLE, MOTION_NEAR};
    size_t count = f->background != NULL ? ui__layers(f, f->background, layers) : 0;
    for (size_t i = 0; i < count; i++) {
        struct rect r = f->stage;
        if (f->drifts && count == UI_LAYERS) // drawn wider than the stage
            r.x += ui__motion_of(f, drifts[i], f->drift_ms).x;
        emit(f, (struct draw_op){.kind = DRAW_PICTURE,
                                 .rect = r,
                                 .clip = f->stage,
                                 .string = layers[i],
                                 .fit = FIT_COVER,
                                 .colour = {255, 255, 255, 255}});
    }
}

// Indigo paper with a woven edge, and the shadow before it, as far as it still lies on the stage.
static void emit_sheet(struct ui_frame *f)
{
    static const struct {
        int from, to; // behind the edge, in units
        enum ui_tone tone;
        int alpha;
    } bands[] = {{-30, 0, TONE_SHADE, 70},    {-12, 0, TONE_SHADE, 90},        {0, 14, TONE_SCARF, 255},
                 {14, 20, TONE_LANTERN, 255}, {20, 34, TONE_CLOTH_LIGHT, 255}, {34, 38, TONE_PAPER, 255}};
    const struct rect *stage = &f->stage;
    struct moved m = {.x = 0};
    if (f->sheet)
        m = ui__motion_of(f, MOTION_SHEET, f->sheet_ms);
    int edge = m.x * stage->w / ui__px(f, 1000);
    if (edge <= 0)
        return;
    emit(f, (struct draw_op){.kind = DRAW_FILL,
                             .rect = {stage->x, stage->y, edge, stage->h},
                             .colour = f->setting.theme->tones[TONE_CLOTH]});
    for (size_t i = 0; i < sizeof bands / sizeof *bands; i++) {
        int left = edge - ui__px(f, bands[i].to), right = edge - ui__px(f, bands[i].from);
        left = left > 0 ? left : 0;
        right = right < stage->w ? right : stage->w;
        if (right > left)
            emit(f, (struct draw_op){.kind = DRAW_FILL,
                                     .rect = {stage->x + left, stage->y, right - left, stage->h},
                                     .colour = faded(f->setting.theme->tones[bands[i].tone], bands[i].alpha)});
    }
}

static void add_spot(struct ui_frame *f, const struct node *n)
{
    f->spots = mem_grow(f->spots, &f->spot_capacity, f->spot_count + 1, sizeof *f->spots);
    f->spots[f->spot_count++] = (struct ui_spot){n->id, n->rect, n->label};
}

static bool is_moved(const struct ui_frame *f) { return f->page.h > f->stage.h; }

static void emit_node(struct ui_frame *f, const struct node *n, int alpha)
{
    if (n->stays && is_moved(f) && !f->over)
        return; // it lies over the page: emit_what_stays
    struct moved outer = f->moved;
    f->moved = ui__moved_within(f, &outer, n);
    alpha = alpha * n->alpha / 255;
    if (n->id.what != UI_NO_ID)
        add_spot(f, n);
    if (n->lifted)
        emit_shadow(f, n, alpha);
    if (n->filled)
        emit_ring(f, n, alpha);
    if (n->filled)
        emit_box(f, n, -within_ring(f, n), faded(n->fill, alpha));
    if (n->kind == NODE_TEXT)
        emit_text(f, n, alpha);
    if (n->kind == NODE_PICTURE)
        emit_picture(f, n, alpha);
    if (n->kind == NODE_CANVAS)
        emit_canvas(f, n, alpha);
    if (n->kind == NODE_QR)
        emit_qr(f, n, alpha);
    if (n->kind == NODE_CIRCLE)
        emit(f, (struct draw_op){.kind = DRAW_CIRCLE, .rect = n->rect, .colour = faded(n->colour, alpha)});
    for (const struct node *c = n->first; c != NULL; c = c->next)
        emit_node(f, c, alpha);
    f->moved = outer;
}

static void emit_what_stays(struct ui_frame *f, const struct node *n)
{
    if (n->stays)
        emit_node(f, n, n->alpha);
    for (const struct node *c = n->first; c != NULL && !n->stays; c = c->next)
        emit_what_stays(f, c);
}

static void emit_veil(struct ui_frame *f, const struct node *n, int alpha)
{
    int reach = ui__px(f, VEIL_REACH), comes = ui__px(f, VEIL_COMES);
    int above = f->page.y, below = f->page.y + f->page.h;
    struct rect r = {f->stage.x, above, f->stage.w, n->rect.y + n->rect.h + reach - above};
    if (n->edge == UI_BELOW)
        r = (struct rect){f->stage.x, n->rect.y - reach, f->stage.w, below - n->rect.y + reach};
    emit(f, (struct draw_op){.kind = DRAW_FILL,
                             .rect = r,
                             .dusk = n->edge == UI_BELOW ? comes : -comes,
                             .colour = faded(f->setting.theme->tones[TONE_SHADE], alpha * VEIL / 255)});
}

// All of them before anything that stands on the stage, wherever they are in the tree.
static void emit_veils(struct ui_frame *f, const struct node *n, int alpha)
{
    struct moved outer = f->moved;
    f->moved = ui__moved_within(f, &outer, n);
    alpha = alpha * n->alpha / 255;
    if (n->veiled)
        emit_veil(f, n, alpha);
    for (const struct node *c = n->first; c != NULL; c = c->next)
        if (c->first != NULL)
            emit_veils(f, c, alpha);
    f->moved = outer;
}

// What is not seen of a page lies behind what is around the stage.
static void emit_beyond(struct ui_frame *f)
{
    const struct rect *stage = &f->stage;
    int end = stage->y + stage->h;
    struct colour night = f->setting.theme->tones[TONE_NIGHT];
    if (!is_moved(f))
        return;
    emit(f, (struct draw_op){.kind = DRAW_FILL, .rect = {0, 0, f->width, stage->y}, .colour = night});
    emit(f, (struct draw_op){.kind = DRAW_FILL, .rect = {0, end, f->width, f->height - end}, .colour = night});
}

void ui__emit(struct ui_frame *f)
{
    struct rect all = {0, 0, f->width, f->height}, stage = f->stage;
    f->list.count = 0;
    f->list.width = all.w;
    f->list.height = all.h;
    f->list.still = f->setting.reduce_motion;
    f->spot_count = 0;
    f->caret = (struct rect){0, 0, 0, 0};
    f->moved = (struct moved){.zoom = 1000, .alpha = 255};
    emit(f, (struct draw_op){.kind = DRAW_FILL, .rect = all, .colour = f->setting.theme->tones[TONE_NIGHT]});
    emit_background(f);
    if (f->shade > 0)
        emit(f, (struct draw_op){
                    .kind = DRAW_FILL, .rect = stage, .colour = faded(f->setting.theme->tones[TONE_SHADE], f->shade)});
    if (f->light_alpha > 0)
        emit(f, (struct draw_op){.kind = DRAW_FILL,
                                 .rect = stage,
                                 .colour = faded(f->setting.theme->tones[f->light], f->light_alpha)});
    emit_veils(f, f->root, 255);
    emit_node(f, f->root, 255);
    f->page_spots = f->spot_count;
    f->over = is_moved(f);
    if (f->over)
        emit_what_stays(f, f->root);
    f->over = false;
    emit_beyond(f);
    emit_sheet(f);
    f->scale = f->foot_scale;
    if (f->foot != NULL) // over whatever moved beyond the stage
        emit_node(f, f->foot, 255);
}
