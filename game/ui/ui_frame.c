// SPDX-License-Identifier: MIT
//
// ui_frame.c — building the tree of a frame, and turning it into a draw list.
//
// A frame is built anew each time it is drawn and forgotten afterwards: there is no
// widget state to fall out of step with the session. What was "said before" a node is
// gathered in next_one and taken by the node that follows.
#include "ui_tree.h"

#include "check.h"
#include "letters.h"
#include "memory.h"
#include "outside.h"

#include <stdarg.h>
#include <stddef.h>
#include <string.h>

enum { SCALE_STEP = 5, SCALE_LEAST = 60 };

struct ui_frame *ui_frame_new(const struct measure *measure)
{
    struct ui_frame *f = mem_new(1, sizeof *f);
    f->measure = measure;
    f->memory = arena_new();
    return f;
}

void ui_frame_free(struct ui_frame *f)
{
    if (f == NULL)
        return;
    arena_free(f->memory);
    mem_free(f->list.ops);
    mem_free(f->spots);
    mem_free(f->lines);
    mem_free(f->spoken);
    ui__seen_free(f->seen);
    mem_free(f);
}

// What can be said of a node; behind it stands what layout finds, and that is most of it.
enum { SAID_BYTES = offsetof(struct node, words) };
static const struct node unsaid = {.alpha = 255, .moved = {.zoom = 1000, .alpha = 255}};

static void forget_next(struct ui_frame *f)
{
    memcpy(&f->next_one, &unsaid, SAID_BYTES);
    f->next_bold = f->said = false;
}

// What is said about the node to come is said here.
struct node *ui__next(struct ui_frame *f)
{
    f->said = true;
    return &f->next_one;
}

void ui_claim(struct ui_frame *f, const char *icon, const char *words)
{
    f->claim_icon = arena_text(f->memory, icon);
    f->claim_words = words != NULL ? arena_text(f->memory, words) : NULL;
}

void ui_pictogram(struct ui_frame *f, const char *picture)
{
    f->pictogram = picture != NULL ? arena_text(f->memory, picture) : NULL;
}

void ui_shown_by(struct ui_frame *f, const char *picture)
{
    f->shown_by = picture != NULL ? arena_text(f->memory, picture) : NULL;
}

struct node *ui__node(struct ui_frame *f, enum node_kind kind)
{
    struct node *n = arena_take(f->memory, sizeof *n);
    n->alpha = 255;
    n->moved = (struct moved){.zoom = 1000, .alpha = 255};
    if (f->said) { // of most nodes nothing is
        memcpy(n, &f->next_one, SAID_BYTES);
        forget_next(f);
    }
    n->kind = kind;
    f->next_bold = false;
    if (f->open != NULL) {
        n->parent = f->open;
        if (f->open->last != NULL)
            f->open->last->next = n;
        else
            f->open->first = n;
        f->open->last = n;
    }
    return n;
}

static struct node *open_container(struct ui_frame *f, enum node_kind kind, int gap)
{
    struct node *n = ui__node(f, kind);
    n->gap = gap;
    f->open = n;
    return n;
}

// What is composed for a landscape stands on a stage of 4:3 in the middle of a narrower surface.
static struct rect stage_on(const struct ui_setting *s)
{
    int room = s->height - s->foot, high = s->landscape && s->width * 3 < room * 4 ? s->width * 3 / 4 : room;
    return (struct rect){0, (room - high) / 2, s->width, high};
}

void ui_begin_frame(struct ui_frame *f, const struct ui_setting *setting)
{
    f->setting = *setting;
    f->width = setting->width;
    f->height = setting->height;
    f->stage = stage_on(setting);
    f->setting.height = f->stage.h;
    f->background = NULL;
    f->shade = f->light_alpha = 0;
    f->drifts = f->sheet = f->crowded = false;
    f->spares = 0;
    f->overflow = NULL;
    f->due = UINT32_MAX;
    f->open = NULL;
    f->claim_icon = f->claim_words = f->pictogram = f->shown_by = NULL;
    arena_reset(f->memory);
    forget_next(f);
    f->foot = NULL;
    f->root = open_container(f, NODE_STACK, 0);
}

void ui_begin_foot(struct ui_frame *f)
{
    CHECK(f->open == f->root && f->foot == NULL);
    f->open = NULL;
    f->foot = open_container(f, NODE_STACK, 0);
    f->foot->parent = f->root; // where it ends
}

void ui_only_fits(struct ui_frame *f, bool on)
{
    ui__seen_free(f->seen);
    f->seen = on ? ui__seen_new() : NULL;
}

static void place(struct ui_frame *f)
{
    f->spilled = NULL;
    f->flows = false;
    f->page = f->stage;
    ui__place(f, f->root, f->stage);
}

// Takes out what may go; what was known of the sizes around it is known no more.
static bool without(struct node *n, int rank)
{
    bool went = false;
    struct node **at = &n->first, *last = NULL;
    for (struct node *c = n->first; c != NULL; c = c->next) {
        bool goes = c->spare == rank;
        went = goes || without(c, rank) || went;
        if (goes)
            continue;
        *at = last = c;
        at = &c->next;
    }
    *at = NULL;
    n->last = last;
    if (went) {
        n->natural_scale = 0;
        memset(n->heights, 0, sizeof n->heights);
    }
    return went;
}

static void place_words_first(struct ui_frame *f)
{
    enum { PLAIN = 100 };
    place(f);
    for (int rank = 1; f->spilled != NULL && f->scale <= PLAIN && rank <= f->spares; rank++)
        if (without(f->root, rank))
            place(f);
}

// In the largest letters that a page of this width holds; larger than plain ones, or it is none.
static bool as_page(struct ui_frame *f)
{
    int screen = f->scale;
    bool word = true; // smaller letters help a word that is too long for a line, and nothing else
    for (f->scale = f->setting.text_scale; f->scale > 100 && word; f->scale -= SCALE_STEP) {
        if (ui__place_page(f))
            return true;
        word = f->spilled[0] != '\0';
    }
    f->scale = screen;
    place(f);
    return false;
}

static void lay_out(struct ui_frame *f)
{
    int least = f->setting.text_least > 0 ? f->setting.text_least : SCALE_LEAST;
    for (f->scale = f->setting.text_scale;; f->scale -= SCALE_STEP) {
        place_words_first(f);
        if (f->scale <= 100 && f->overflow == NULL)
            f->overflow = f->spilled;
        if (f->spilled == NULL || f->scale - SCALE_STEP < least)
            break;
        if (f->setting.pages && f->scale - SCALE_STEP < ui__page_least(f) && as_page(f))
            break;
    }
}

// Its letters are those that were asked for, whatever the page above has room for.
static void lay_out_foot(struct ui_frame *f)
{
    enum { PLAIN = 100 };
    int page = f->scale;
    for (f->scale = f->setting.text_scale; f->foot != NULL; f->scale -= SCALE_STEP) {
        const char *spilled = f->spilled;
        f->spilled = NULL;
        ui__place(f, f->foot, (struct rect){0, f->height - f->setting.foot, f->width, f->setting.foot});
        bool fits = f->spilled == NULL;
        f->spilled = spilled;
        if (fits || f->scale - SCALE_STEP < PLAIN)
            break;
    }
    f->foot_scale = f->scale;
    f->scale = page;
}

void ui_end_frame(struct ui_frame *f)
{
    uint64_t key = 0;
    CHECK(f->open == f->root); // every begin has its end
    if (f->seen != NULL && ui__seen_before(f, &key))
        return;
    lay_out(f);
    if (f->seen != NULL) {
        ui__seen_now(f, key);
        return;
    }
    lay_out_foot(f);
    ui__find_spoken(f);
    ui__emit(f);
}

void ui_begin_column(struct ui_frame *f, int gap) { open_container(f, NODE_COLUMN, gap); }
void ui_begin_row(struct ui_frame *f, int gap) { open_container(f, NODE_ROW, gap); }
void ui_begin_stack(struct ui_frame *f) { open_container(f, NODE_STACK, 0); }

void ui_begin_grid(struct ui_frame *f, int columns, int gap)
{
    CHECK(columns > 0);
    open_container(f, NODE_GRID, gap)->columns = columns;
}

void ui_begin_panel(struct ui_frame *f, enum ui_tone tone, int padding, int radius)
{
    struct node *n = open_container(f, NODE_COLUMN, UI_GAP_SMALL);
    n->filled = true;
    n->fill = f->setting.theme->tones[tone];
    n->padding = padding;
    n->radius = radius;
}

void ui_begin_veil(struct ui_frame *f, enum ui_edge edge, int padding)
{
    struct node *n = open_container(f, NODE_COLUMN, UI_GAP_SMALL);
    n->veiled = true;
    n->edge = edge;
    n->padding = padding;
}

void ui_end(struct ui_frame *f)
{
    CHECK(f->open != NULL && f->open != f->root);
    f->open = f->open->parent;
}

void ui_grow(struct ui_frame *f, int weight) { ui__next(f)->grow = weight; }
void ui_wide(struct ui_frame *f, int percent) { ui__next(f)->wide = percent; }
void ui_high(struct ui_frame *f, int units) { ui__next(f)->high = units; }
void ui_sides(struct ui_frame *f, int units) { ui__next(f)->sides = units; }
void ui_fade(struct ui_frame *f, int alpha) { ui__next(f)->alpha = alpha < 0 ? 0 : alpha > 255 ? 255 : alpha; }
void ui_said_with(struct ui_frame *f, struct ui_id id) { ui__next(f)->said_with = id; }
void ui_pressed_with(struct ui_frame *f, struct ui_id id) { ui__next(f)->pressed_with = id; }
void ui_unsaid(struct ui_frame *f) { ui__next(f)->unsaid = true; }
void ui_stays(struct ui_frame *f) { ui__next(f)->stays = true; }
void ui_spare(struct ui_frame *f, int rank)
{
    ui__next(f)->spare = rank;
    f->spares = rank > f->spares ? rank : f->spares;
}

void ui_bold(struct ui_frame *f) { f->next_bold = true; }

void ui_align(struct ui_frame *f, enum ui_align across, enum ui_align along)
{
    ui__next(f)->across = across;
    ui__next(f)->along = along;
}

void ui_ring_of(struct ui_frame *f, struct ui_id id) { ui__next(f)->ring_of = id; }
void ui_lie(struct ui_frame *f, struct rect units) { ui__next(f)->lies = units; }

void ui_press(struct ui_frame *f, struct ui_id id, const char *label)
{
    ui__next(f)->id = id;
    ui__next(f)->label = label != NULL ? arena_text(f->memory, label) : "";
}

// Whatever is drawn comes through here: what our fonts lack is never a box, what nobody sees is not drawn.
static const char *shown(struct ui_frame *f, const char *string)
{
    struct outside words = outside_text(string);
    if (letters_fine(words.bytes, words.length))
        return arena_text(f->memory, string);
    struct text safe = {0};
    outside_add(&safe, FOR_SCREEN, words);
    const char *kept = arena_text(f->memory, text_bytes(&safe));
    text_free(&safe);
    return kept;
}

static struct node *add_text(struct ui_frame *f, enum text_role role, enum ui_tone tone, const char *string)
{
    bool bold = f->next_bold || role == ROLE_TEXT_TITLE;
    struct node *n = ui__node(f, NODE_TEXT);
    n->role = role;
    n->font = bold ? FONT_BOLD : FONT_REGULAR;
    n->colour = f->setting.theme->tones[tone];
    n->string = shown(f, string);
    return n;
}

void ui_text(struct ui_frame *f, enum text_role role, enum ui_tone tone, const char *string)
{
    add_text(f, role, tone, string);
}

void ui_typed(struct ui_frame *f, enum text_role role, enum ui_tone tone, const char *words, const char *composing)
{
    struct node *n = add_text(f, role, tone, ui_keep(f, "%s%s", words, composing));
    n->typed = true;
    n->composing = strlen(words);
}

void ui_text_centred(struct ui_frame *f, enum text_role role, enum ui_tone tone, const char *string)
{
    add_text(f, role, tone, string)->centred = true;
}

void ui_title(struct ui_frame *f, const char *string) { ui_text_centred(f, ROLE_TEXT_TITLE, TONE_CHALK, string); }

void ui_space(struct ui_frame *f, int units) { ui__node(f, NODE_SPACE)->units = units; }

void ui_picture(struct ui_frame *f, const char *name, int units_high, enum fit fit)
{
    struct node *n = ui__node(f, NODE_PICTURE);
    n->string = arena_text(f->memory, name);
    n->units = units_high;
    n->fit = fit;
    n->colour.a = 255;
}

void ui_circle(struct ui_frame *f, enum ui_tone tone, int units_across)
{
    struct node *n = ui__node(f, NODE_CIRCLE);
    n->units = units_across;
    n->colour = f->setting.theme->tones[tone];
}

void ui_qr(struct ui_frame *f, int side, const unsigned char *dark, int units_high)
{
    struct node *n = ui__node(f, NODE_QR);
    n->units = units_high;
    n->columns = side;
    n->dark = dark;
}

void ui_canvas(struct ui_frame *f, struct ui_id id, const struct ui_canvas *canvas)
{
    struct node *next = ui__next(f);
    next->id = id;
    next->label = "";
    ui__node(f, NODE_CANVAS)->canvas = canvas;
}

void ui_shade(struct ui_frame *f, int alpha) { f->shade = alpha; }

void ui_light(struct ui_frame *f, enum ui_tone tone, int alpha)
{
    f->light = tone;
    f->light_alpha = alpha;
}

void ui_crowd(struct ui_frame *f) { f->crowded = true; }

void ui_sheet(struct ui_frame *f, uint32_t since_ms)
{
    f->sheet = true;
    f->sheet_ms = since_ms;
}

void ui_drift(struct ui_frame *f, uint32_t since_ms)
{
    f->drifts = true;
    f->drift_ms = since_ms;
}

int ui_width(const struct ui_frame *f) { return f->setting.width; }
int ui_height(const struct ui_frame *f) { return f->setting.height; }
int ui_units_wide(const struct ui_frame *f) { return f->setting.width * 1000 / f->setting.height; }

int ui_text_high(struct ui_frame *f, enum text_role role, const char *string, int units_wide)
{
    struct ui_frame aside = *f; // where nothing is laid out yet, and nothing spills
    struct node *n = arena_take(f->memory, sizeof *n);
    *n = (struct node){.kind = NODE_TEXT, .role = role, .string = shown(f, string)};
    aside.scale = f->setting.text_scale;
    aside.spilled = NULL;
    int pixels = ui__height_for(&aside, n, ui__px(f, units_wide));
    f->lines = aside.lines; // which may have grown
    f->line_capacity = aside.line_capacity;
    return aside.spilled != NULL ? 0 : (pixels * 1000 + f->setting.height - 1) / f->setting.height;
}

bool ui_narrow(const struct ui_frame *f) { return f->setting.width * 2 < f->setting.height * 3; }

const char *ui_keep(struct ui_frame *f, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    const char *kept = arena_vformat(f->memory, format, args);
    va_end(args);
    return kept;
}

int ui_wave(struct ui_frame *f, uint32_t period_ms)
{
    if (f->setting.reduce_motion)
        return 500;
    if (f->due > f->setting.now_ms + 33)
        f->due = f->setting.now_ms + 33;
    int at = (int)((uint64_t)(f->setting.now_ms % period_ms) * 2000 / period_ms);
    int up = at < 1000 ? at : 2000 - at;
    return up * up * (3000 - 2 * up) / 1000000; // smooth at both ends
}

int ui_fill(struct ui_frame *f, uint32_t since_ms, uint32_t length_ms, int steps)
{
    uint32_t gone = f->setting.now_ms - since_ms, part = length_ms / (uint32_t)steps;
    if (gone >= length_ms || part == 0)
        return steps;
    uint32_t next = since_ms + (gone / part + 1) * part;
    if (next < f->due)
        f->due = next;
    return (int)(gone / part);
}

const struct draw_list *ui_list(const struct ui_frame *f) { return &f->list; }
const char *ui_overflow(const struct ui_frame *f) { return f->overflow; }

bool ui_caret(const struct ui_frame *f, struct rect *caret)
{
    *caret = f->caret;
    return f->caret.h > 0;
}

uint32_t ui_due(const struct ui_frame *f) { return f->due; }

const struct ui_spot *ui_spots(const struct ui_frame *f, size_t *count)
{
    *count = f->spot_count;
    return f->spots;
}
