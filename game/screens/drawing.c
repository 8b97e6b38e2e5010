// SPDX-License-Identifier: MIT
//
// drawing.c — what hides the game from whoever comes in: a small drawing program that truly works.
//
// Nothing on it says what lay below, and nothing of the drawing is kept. What leads back is only known to whoever was
// told before: a key (UI_COME_BACK), or a long hold on the sheet's upper left corner. Esc, a click, a stranger's
// curiosity lead nowhere.
#include "screens_inside.h"

#include <stdlib.h>

enum {
    ID_SHEET = 1,
    ID_COLOUR,
    ID_BRUSH,
    ID_RUBBER,
    ID_NEW,
    WIDE = 960,
    HIGH_MOST = 720,
    TOOLS_UNITS = 104,
    CORNER_PART = 8, // of the sheet's width and height
    CORNER_MS = 2000,
    HAND_STEPS = 50, // of the sheet's width, for arrow keys
};

static const struct {
    enum ui_tone tone;
    enum text_id name;
} colours[] = {{TONE_INK, T_DRAW_BLACK},      {TONE_SCARF, T_DRAW_RED},     {TONE_CHOICE_2, T_DRAW_ORANGE},
               {TONE_LANTERN, T_DRAW_YELLOW}, {TONE_RICE, T_DRAW_GREEN},    {TONE_CHOICE_1, T_DRAW_BLUE},
               {TONE_TEAM_5, T_DRAW_PURPLE},  {TONE_CHOICE_5, T_DRAW_BROWN}};
static const struct {
    int radius, units; // on the sheet, in its pixels; of the button
    enum text_id name;
} brushes[] = {{3, 16, T_DRAW_THIN}, {8, 30, T_DRAW_MIDDLE}, {20, 50, T_DRAW_THICK}};
enum { COLOURS = sizeof colours / sizeof *colours, BRUSHES = sizeof brushes / sizeof *brushes };

struct drawing {
    struct ui_canvas canvas;
    int colour, brush;
    bool rubs, draws;   // the pen is down
    int x, y;           // where it was last, on the sheet
    bool by_keys;       // the hand that arrows move is shown
    uint32_t corner_ms; // since when the corner is held; 0: it is not
    uint32_t pixels[WIDE * HIGH_MOST];
};

// ---- the sheet ----

static uint32_t pixel_of(const struct viewer *v, enum ui_tone tone)
{
    struct colour c = v->theme.tones[tone];
    return 0xFF000000U | (uint32_t)c.r << 16 | (uint32_t)c.g << 8 | c.b;
}

static void change_tiles(struct ui_canvas *c, int left, int top, int right, int bottom)
{
    for (int y = 0; y < CANVAS_DOWN; y++)
        for (int x = 0; x < CANVAS_ACROSS; x++)
            if (c->width * x / CANVAS_ACROSS <= right && c->width * (x + 1) / CANVAS_ACROSS >= left &&
                c->height * y / CANVAS_DOWN <= bottom && c->height * (y + 1) / CANVAS_DOWN >= top)
                c->changed[y][x]++;
}

static void new_sheet(const struct viewer *v, struct drawing *d)
{
    uint32_t paper = pixel_of(v, TONE_PAPER);
    for (int i = 0; i < d->canvas.width * d->canvas.height; i++)
        d->pixels[i] = paper;
    change_tiles(&d->canvas, 0, 0, d->canvas.width, d->canvas.height);
}

static uint32_t mixed(uint32_t under, uint32_t over, int part) // 0…256
{
    uint32_t out = 0xFF000000U;
    for (int shift = 0; shift <= 16; shift += 8) {
        int a = (int)(under >> shift & 0xFF), b = (int)(over >> shift & 0xFF);
        out |= (uint32_t)(a + (b - a) * part / 256) << shift;
    }
    return out;
}

// A round dab, its edge as soft as a pixel.
static void dab(struct drawing *d, int cx, int cy, int radius, uint32_t colour)
{
    struct ui_canvas *c = &d->canvas;
    for (int y = cy - radius; y <= cy + radius; y++)
        for (int x = cx - radius; x <= cx + radius; x++) {
            int away = (x - cx) * (x - cx) + (y - cy) * (y - cy), edge = radius * radius - away;
            if (x < 0 || y < 0 || x >= c->width || y >= c->height || edge < 0)
                continue;
            int part = edge >= 2 * radius ? 256 : 256 * edge / (2 * radius);
            uint32_t *at = &c->pixels[y * c->width + x];
            *at = mixed(*at, colour, part);
        }
}

static void stroke(const struct viewer *v, struct drawing *d, int x, int y)
{
    int radius = brushes[d->brush].radius * (d->rubs ? 2 : 1), step = radius / 6 + 1;
    uint32_t colour = pixel_of(v, d->rubs ? TONE_PAPER : colours[d->colour].tone);
    int dx = x - d->x, dy = y - d->y, far = abs(dx) > abs(dy) ? abs(dx) : abs(dy), dabs = far / step + 1;
    for (int i = 1; i <= dabs; i++)
        dab(d, d->x + dx * i / dabs, d->y + dy * i / dabs, radius, colour);
    int left = x < d->x ? x : d->x, top = y < d->y ? y : d->y;
    enum { BESIDE = 2 }; // what is stretched takes a little of its neighbours
    change_tiles(&d->canvas, left - radius - BESIDE, top - radius - BESIDE, left + abs(dx) + radius + BESIDE,
                 top + abs(dy) + radius + BESIDE);
    d->x = x;
    d->y = y;
}

// ---- hands ----

static bool sheet_rect(const struct viewer *v, struct rect *rect)
{
    size_t count = 0;
    const struct ui_spot *spots = v->frame != NULL ? ui_spots(v->frame, &count) : NULL;
    for (size_t i = 0; i < count; i++)
        if (spots[i].id.what == ID_SHEET) {
            *rect = spots[i].rect;
            return rect->w > 0 && rect->h > 0;
        }
    return false;
}

static bool in_corner(const struct rect *r, int x, int y)
{
    return x >= r->x && y >= r->y && x < r->x + r->w / CORNER_PART && y < r->y + r->h / CORNER_PART;
}

static bool pointer(struct viewer *v, struct screen *s, const struct ui_raw *raw)
{
    struct drawing *d = s->state;
    struct rect r;
    if (!sheet_rect(v, &r))
        return false;
    int x = (raw->x - r.x) * d->canvas.width / r.w, y = (raw->y - r.y) * d->canvas.height / r.h;
    bool on = raw->x >= r.x && raw->y >= r.y && raw->x < r.x + r.w && raw->y < r.y + r.h;
    if (!in_corner(&r, raw->x, raw->y) || raw->kind == RAW_POINTER_UP)
        d->corner_ms = 0;
    if (raw->kind == RAW_POINTER_UP) {
        d->draws = false;
        return on;
    }
    if (raw->kind == RAW_POINTER_DOWN && on) {
        d->draws = true;
        d->by_keys = false;
        d->x = x;
        d->y = y;
        d->corner_ms = in_corner(&r, raw->x, raw->y) ? raw->now_ms | 1 : 0;
    }
    if (!d->draws || d->by_keys)
        return false;
    stroke(v, d, x, y);
    return true;
}

static void hand_moves(struct viewer *v, struct drawing *d, enum ui_action action)
{
    int step = d->canvas.width / HAND_STEPS, x = d->x, y = d->y;
    x += action == UI_RIGHT ? step : action == UI_LEFT ? -step : 0;
    y += action == UI_DOWN ? step : action == UI_UP ? -step : 0;
    x = x < 0 ? 0 : x >= d->canvas.width ? d->canvas.width - 1 : x;
    y = y < 0 ? 0 : y >= d->canvas.height ? d->canvas.height - 1 : y;
    d->draws = d->draws && d->by_keys;
    d->by_keys = true;
    if (d->draws) {
        stroke(v, d, x, y);
    } else {
        d->x = x;
        d->y = y;
    }
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    struct drawing *d = s->state;
    int colour = viewer_place(in, ID_COLOUR), brush = viewer_row(in, ID_BRUSH);
    if (in->action == UI_COME_BACK)
        return next_pop();
    if (in->action >= UI_UP && in->action <= UI_RIGHT)
        hand_moves(v, d, in->action);
    if (in->action == UI_NEXT && d->by_keys) {
        d->draws = !d->draws;
        if (d->draws)
            stroke(v, d, d->x, d->y);
    }
    if (colour >= 0 && colour < COLOURS) {
        d->colour = colour;
        d->rubs = false;
    }
    if (brush >= 0)
        d->brush = brush;
    if (viewer_pressed(in, ID_RUBBER))
        d->rubs = true;
    if (viewer_pressed(in, ID_NEW))
        new_sheet(v, d);
    return next_stay();
}

static uint32_t due(const struct viewer *v, const struct screen *s)
{
    (void)v;
    const struct drawing *d = s->state;
    return d->corner_ms != 0 ? d->corner_ms + CORNER_MS : UINT32_MAX;
}

static bool tick(struct viewer *v, struct screen *s, uint32_t now_ms)
{
    struct drawing *d = s->state;
    if (d->corner_ms == 0 || now_ms - d->corner_ms < CORNER_MS)
        return false;
    viewer_go(v, next_pop()); // `d` is gone
    return true;
}

// ---- what is seen ----

static void enter(struct viewer *v, struct screen *s)
{
    struct drawing *d = s->state;
    int wide = v->frame != NULL ? ui_width(v->frame) : 4, high = v->frame != NULL ? ui_height(v->frame) : 3;
    int sheet = WIDE * (high - high * TOOLS_UNITS / 1000) / (wide > 0 ? wide : 1); // as it will lie there
    d->canvas = (struct ui_canvas){.pixels = d->pixels, .width = WIDE, .height = sheet < HIGH_MOST ? sheet : HIGH_MOST};
    d->canvas.height = d->canvas.height > 1 ? d->canvas.height : 1;
    d->x = WIDE / 2;
    d->y = d->canvas.height / 2;
    d->brush = 1;
    d->colour = COLOURS - 3;
    new_sheet(v, d);
}

static void blob(struct ui_frame *f, struct ui_id id, const char *name, enum ui_tone tone, int units, bool picked)
{
    enum { ROOM_UNITS = 62 };
    ui_press(f, id, name);
    ui_wide(f, 5);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_panel(f, picked ? TONE_INK : TONE_PAPER, 5, 14);
    ui_begin_panel(f, TONE_PAPER, 4, 10);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_high(f, ROOM_UNITS);
    ui_begin_column(f, 0);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_circle(f, tone, units);
    ui_end(f);
    ui_end(f);
    ui_end(f);
}

static void tools(struct viewer *v, const struct drawing *d, struct ui_frame *f)
{
    ui_high(f, TOOLS_UNITS);
    ui_begin_panel(f, TONE_PAPER_DIM, 8, 0);
    ui_begin_row(f, 8);
    for (int i = 0; i < COLOURS; i++)
        blob(f, ui_row(ID_COLOUR, i), viewer_text(v, colours[i].name), colours[i].tone, 46, !d->rubs && d->colour == i);
    ui_grow(f, 1);
    ui_space(f, 0);
    for (int i = 0; i < BRUSHES; i++)
        blob(f, ui_row(ID_BRUSH, i), viewer_text(v, brushes[i].name), TONE_INK, brushes[i].units, d->brush == i);
    ui_grow(f, 1);
    ui_space(f, 0);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_button(f, ui_id(ID_RUBBER), d->rubs ? BUTTON_PICKED : BUTTON_PLAIN, NULL, viewer_text(v, T_DRAW_RUBBER));
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_button(f, ui_id(ID_NEW), BUTTON_PLAIN, NULL, viewer_text(v, T_DRAW_NEW));
    ui_end(f);
    ui_end(f);
}

// Where the hand is that the arrow keys move: full while it draws.
static void hand(const struct drawing *d, struct ui_frame *f)
{
    enum { HAND_UNITS = 30 };
    int down = d->y * (1000 - TOOLS_UNITS) / d->canvas.height - HAND_UNITS / 2, across = d->x * 100 / WIDE;
    ui_begin_column(f, 0);
    ui_space(f, down > 0 ? down : 0);
    ui_begin_row(f, 0);
    ui_wide(f, across > 1 ? across - 1 : 0);
    ui_space(f, 0);
    ui_fade(f, d->draws ? 255 : 140);
    ui_circle(f, d->rubs ? TONE_PAPER_DIM : colours[d->colour].tone, HAND_UNITS);
    ui_end(f);
    ui_end(f);
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    const struct drawing *d = s->state;
    ui_begin_column(f, 0);
    tools(v, d, f);
    ui_grow(f, 1);
    ui_begin_stack(f);
    ui_canvas(f, ui_id(ID_SHEET), &d->canvas);
    if (d->by_keys)
        hand(d, f);
    ui_end(f);
    ui_end(f);
}

const struct screen_ops neutral_screen = {.name = "neutral",
                                          .state = sizeof(struct drawing),
                                          .hides = true,
                                          .cover = COVER_CALM,
                                          .wants_arrows = true,
                                          .enter = enter,
                                          .input = input,
                                          .tick = tick,
                                          .draw = draw,
                                          .due = due,
                                          .pointer = pointer};
