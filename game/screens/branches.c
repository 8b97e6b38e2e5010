// SPDX-License-Identifier: MIT
//
// branches.c — the map of a level that is being written: its scenes as cards, the ways between them as threads.
//
// A card stands so far to the right as the longest way to it has scenes; what happens instead of one another stands
// below one another. When a row is full the next one begins, as lines of a page do.
#include "branches.h"

#include "screens_inside.h"

enum { ID_SCENE = 1, ID_SCENE_AGAIN, ID_WALK, ID_EDITOR, ID_BOOTH };
enum { MARGIN = 44, HEAD = 108, STRIP = 176, THREAD = 6, KNOT = 16, HIGH_LEAST = 58, HIGH_MOST = 190, WITH_WAYS = 104 };

// Where everything lies, in units.
struct lie {
    int columns, cell, wide, lane, high, top;
    uint8_t layer[BRANCHES_MAX], at[BRANCHES_MAX]; // the longest way to it; its lane among those of its row
    uint8_t row_lanes[BRANCHES_MAX];               // how many lanes a row has
};

static struct branches *branches(const struct viewer *v) { return v->parts.bag->branches; }

// As many rounds as there are scenes: a way that leads back makes nothing longer.
static void layers(const struct branches *b, struct lie *l)
{
    for (size_t round = 0; round < b->count; round++)
        for (size_t i = 0; i < b->count; i++)
            for (uint8_t way = 0; way < b->scenes[i].ways; way++) {
                uint8_t to = b->scenes[i].to[way];
                if (to < b->count && to > i && l->layer[to] < l->layer[i] + 1)
                    l->layer[to] = (uint8_t)(l->layer[i] + 1);
            }
}

static int row_of(const struct lie *l, size_t i) { return l->layer[i] / l->columns; }

static struct lie lie(const struct ui_frame *f, const struct branches *b)
{
    struct lie l = {.columns = ui_narrow(f) ? 5 : 7};
    uint8_t used[BRANCHES_MAX] = {0};
    int lanes = 0, rows = 0;
    layers(b, &l);
    for (size_t i = 0; i < b->count; i++) {
        l.at[i] = used[l.layer[i]]++;
        if (l.at[i] + 1 > l.row_lanes[row_of(&l, i)])
            l.row_lanes[row_of(&l, i)] = (uint8_t)(l.at[i] + 1);
        rows = row_of(&l, i) + 1 > rows ? row_of(&l, i) + 1 : rows;
    }
    for (int row = 0; row < rows; row++)
        lanes += l.row_lanes[row];
    int room = 1000 - HEAD - STRIP;
    l.cell = (ui_units_wide(f) - 2 * MARGIN) / l.columns;
    l.wide = l.cell * 72 / 100;
    l.lane = lanes > 0 ? room / lanes : room;
    l.high = l.lane * 66 / 100 > HIGH_MOST ? HIGH_MOST : l.lane * 66 / 100;
    l.high = l.high < HIGH_LEAST ? HIGH_LEAST : l.high;
    l.lane = l.lane > HIGH_MOST * 3 / 2 ? HIGH_MOST * 3 / 2 : l.lane;
    l.top = HEAD + (room - l.lane * lanes) / 2;
    return l;
}

static int row_top(const struct lie *l, int row)
{
    int y = l->top;
    for (int i = 0; i < row; i++)
        y += l->row_lanes[i] * l->lane;
    return y;
}

static struct rect card_at(const struct lie *l, size_t i)
{
    int x = MARGIN + l->layer[i] % l->columns * l->cell + (l->cell - l->wide) / 2;
    int y = row_top(l, row_of(l, i)) + l->at[i] * l->lane + (l->lane - l->high) / 2;
    return (struct rect){x, y, l->wide, l->high};
}

// ---- threads ----

static void thread(struct ui_frame *f, int x1, int y1, int x2, int y2, enum ui_tone tone)
{
    int x = x1 < x2 ? x1 : x2, y = y1 < y2 ? y1 : y2;
    struct rect r = {x - THREAD / 2, y - THREAD / 2, (x1 < x2 ? x2 : x1) - x + THREAD,
                     (y1 < y2 ? y2 : y1) - y + THREAD};
    ui_lie(f, r);
    ui_begin_panel(f, tone, 0, THREAD / 2);
    ui_end(f);
}

static void knot(struct ui_frame *f, int x, int y, enum ui_tone tone)
{
    ui_lie(f, (struct rect){x - KNOT / 2, y - KNOT / 2, KNOT, KNOT});
    ui_circle(f, tone, KNOT);
}

// To the next column straight; else along the edge of its row, where no card lies.
static void way(struct ui_frame *f, const struct lie *l, size_t from, size_t to, int nth, enum ui_tone tone)
{
    struct rect a = card_at(l, from), b = card_at(l, to);
    int gap = (l->cell - l->wide) / 2, ay = a.y + a.h / 2, by = b.y + b.h / 2, right = a.x + a.w, shift = nth % 3 * 9;
    bool beside = row_of(l, from) == row_of(l, to) && l->layer[to] == l->layer[from] + 1;
    int out = right + gap - shift, in = b.x - gap + shift;
    if (beside) {
        thread(f, right, ay, out, ay, tone);
        thread(f, out, ay, out, by, tone);
        thread(f, out, by, b.x, by, tone);
    } else {
        int row = row_of(l, from), edge = row_top(l, row) + l->row_lanes[row] * l->lane - THREAD - shift;
        if (row_of(l, from) == row_of(l, to))
            edge = row_top(l, row) + THREAD + shift;
        thread(f, right, ay, out, ay, tone);
        thread(f, out, ay, out, edge, tone);
        thread(f, out, edge, in, edge, tone);
        thread(f, in, edge, in, by, tone);
        thread(f, in, by, b.x, by, tone);
    }
    knot(f, b.x - 2, by, tone);
}

static void threads(struct ui_frame *f, const struct lie *l, const struct branches *b)
{
    int nth = 0;
    for (size_t i = 0; i < b->count; i++)
        for (uint8_t w = 0; w < b->scenes[i].ways; w++)
            if (b->scenes[i].to[w] < b->count)
                way(f, l, i, b->scenes[i].to[w], b->scenes[i].ways > 1 ? nth++ : 0,
                    b->scenes[i].seen && b->scenes[b->scenes[i].to[w]].seen ? TONE_CHALK : TONE_CLOTH_LIGHT);
}

// ---- cards ----

// "A, C → 7 · B → end"
static const char *ways_of(struct viewer *v, struct ui_frame *f, const struct branch *s)
{
    const char *all = "";
    for (uint8_t w = 0; w < s->ways; w++) {
        const char *to = s->to[w] == BRANCH_END ? viewer_text(v, T_WRITE_END) : ui_keep(f, "%d", s->to[w] + 1);
        all = ui_keep(f, "%s%s%s → %s", all, w > 0 ? " · " : "", s->letters[w], to);
    }
    return all;
}

static void card(struct viewer *v, struct ui_frame *f, const struct lie *l, size_t i)
{
    const struct branches *b = branches(v);
    const struct branch *s = &b->scenes[i];
    enum ui_tone tone = !s->reachable  ? TONE_RISKY
                        : i == b->here ? TONE_LANTERN
                        : s->seen      ? TONE_PAPER
                                       : TONE_PAPER_DIM;
    const char *name = ui_keep(f, "%zu · %s", i + 1, viewer_text(v, s->kind));
    ui_lie(f, card_at(l, i));
    ui_press(f, ui_row(ID_SCENE, (int)i), name);
    ui_ring_of(f, ui_row(ID_SCENE, (int)i));
    ui_begin_panel(f, tone, 8, 16);
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, 0);
    if (i == b->here)
        ui_bold(f);
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_INK, name);
    if (!s->reachable)
        ui_text_centred(f, ROLE_TEXT_SMALL, TONE_INK, viewer_text(v, T_WRITE_UNREACHED));
    else if (l->high >= WITH_WAYS && s->ways > 1)
        ui_text_centred(f, ROLE_TEXT_SMALL, TONE_INK, ways_of(v, f, s));
    ui_end(f);
    ui_end(f);
    if (s->seen && i != b->here) {
        struct rect r = card_at(l, i);
        ui_lie(f, (struct rect){r.x + r.w - 26, r.y - 14, 40, 40});
        ui_picture(f, "icons/tick", 40, FIT_CONTAIN);
    }
}

// ---- below them ----

// Of the scene the ring is on.
static const char *told(struct viewer *v, struct ui_frame *f)
{
    const struct branches *b = branches(v);
    size_t i = v->focus.what == ID_SCENE ? (size_t)v->focus.row : b->here;
    if (i >= b->count)
        return viewer_text(v, T_WRITE_NOTHING);
    const struct branch *s = &b->scenes[i];
    return s->words[0] != '\0' ? ui_keep(f, "%zu · %s · %s", i + 1, s->id, s->words)
                               : ui_keep(f, "%zu · %s", i + 1, s->id);
}

static void strip(struct viewer *v, struct ui_frame *f)
{
    const struct branches *b = branches(v);
    strip_begin(f);
    ui_begin_column(f, UI_GAP_SMALL);
    strip_line(f, told(v, f));
    ui_begin_row(f, UI_GAP_SMALL);
    ui_button(f, ui_id(ID_SCENE_AGAIN), BUTTON_PRIMARY, "icons/back", viewer_text(v, T_WRITE_BACK));
    ui_button(f, ui_id(ID_WALK), BUTTON_PLAIN, NULL, viewer_text(v, b->walks ? T_WRITE_STOP : T_WRITE_WALK));
    ui_button(f, ui_id(ID_EDITOR), BUTTON_PLAIN, NULL, viewer_text(v, T_WRITE_EDITOR));
    ui_button(f, ui_id(ID_BOOTH), BUTTON_PLAIN, NULL, viewer_text(v, T_WRITE_BOOTH));
    ui_end(f);
    ui_end(f);
    strip_end(f);
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    const struct branches *b = branches(v);
    struct lie l = lie(f, b);
    ui_background(f, "places/night");
    ui_shade(f, 150);
    threads(f, &l, b);
    for (size_t i = 0; i < b->count; i++)
        card(v, f, &l, i);
    ui_begin_column(f, 0);
    ui_begin_veil(f, UI_ABOVE, 8);
    ui_bold(f);
    ui_text_centred(f, ROLE_TEXT_BODY, TONE_CHALK, b->title[0] != '\0' ? b->title : viewer_text(v, T_WRITE_TITLE));
    ui_end(f);
    ui_grow(f, 1);
    ui_space(f, 0);
    strip(v, f);
    ui_end(f);
}

void screens_map(struct viewer *v)
{
    viewer_go(v, v->stack[v->depth - 1].ops == &branches_screen ? next_pop() : next_push(&branches_screen));
}

static void enter(struct viewer *v, struct screen *s)
{
    (void)s;
    v->focus = branches(v)->here < branches(v)->count ? ui_row(ID_SCENE, (int)branches(v)->here)
                                                      : ui_id(ID_SCENE_AGAIN);
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    (void)s;
    struct branches *b = branches(v);
    int scene = viewer_row(in, ID_SCENE);
    if (in->action == UI_OK && v->focus.what == ID_SCENE)
        scene = v->focus.row;
    if (scene >= 0)
        b->wanted = scene;
    b->walk_asked = b->walk_asked || viewer_pressed(in, ID_WALK);
    b->editor_asked = b->editor_asked || viewer_pressed(in, ID_EDITOR);
    b->booth_asked = b->booth_asked || viewer_pressed(in, ID_BOOTH);
    bool back = in->action == UI_MENU || in->action == UI_BACK || viewer_pressed(in, ID_SCENE_AGAIN);
    return scene >= 0 || (back && b->here < b->count) ? next_pop() : next_stay(); // else nothing is below
}

const struct screen_ops branches_screen = {.name = "branches", .enter = enter, .input = input, .draw = draw};
