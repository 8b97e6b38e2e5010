// SPDX-License-Identifier: MIT
//
// widths.c — how wide words are, each shaped once for its font and size, and kept; and how a line of them is drawn.
//
// HarfBuzz shapes what is of one writing, FreeType draws letter by letter. In our fonts no letter is moved by what
// stands on the other side of a space, so that words and spaces, shaped apart and put side by side, are the line to the
// 64th of a pixel. One font has all its sizes here, where SDL_ttf would open it anew for each;
// tests/unit/platform_widths_test.c holds measure and letters against SDL_ttf's own, bit for bit.
#include "platform_inside.h"

#include "files.h"
#include "hash.h"
#include "memory.h"

#include <hb-ft.h>
#include <hb.h>
#include <stddef.h>
#include <string.h>
#include FT_SIZES_H

enum { SIZES = 48, INKS = 256, KEPT_MOST = 64 * 1024, KEPT_FIRST = 1024 };
// As SDL_ttf loads them with TTF_HINTING_LIGHT.
enum { LOADING = FT_LOAD_DEFAULT | FT_LOAD_TARGET_LIGHT };

// One for all sizes: what HarfBuzz and FreeType find out of a font they find out once.
struct shaper {
    FT_Face face;
    hb_font_t *font; // NULL: it cannot be read
    int size;        // that it has just now
    bool tried;
};

// A letter as it is drawn.
struct sign {
    int left, top, w, h; // of where it stands; top: upwards
    uint8_t parts[];
};

struct ink {
    hb_codepoint_t glyph; // 0: none
    int left, right;      // whole pixels, of 64
    struct sign *sign;    // NULL: not drawn yet
};

struct sized {
    FT_Size scaled; // of the shaper's face
    size_t face;
    int size;
    uint32_t used;    // 0: free
    bool draws;       // what is measured will be drawn
    struct ink *inks; // by glyph, INKS of them; a newer one takes the place of an older
};

struct kept_piece {
    uint64_t key; // 0: a free place
    struct extent extent;
};

struct widths {
    FT_Library library;
    hb_buffer_t *buffer;
    const struct font_bytes *fonts; // borrowed
    struct shaper shapers[FACES];
    struct sized sizes[SIZES];
    bool draws;
    uint32_t clock;
    struct kept_piece *kept; // a table by key, never more than half full
    size_t count, places;
};

struct widths *widths_new(const struct font_bytes fonts[FACES], bool draws)
{
    struct widths *w = mem_new(1, sizeof *w);
    w->draws = draws;
    w->fonts = fonts;
    w->buffer = hb_buffer_create();
    if (FT_Init_FreeType(&w->library) != 0)
        w->library = NULL;
    return w;
}

static void free_inks(struct sized *at)
{
    for (int i = 0; at->inks != NULL && i < INKS; i++)
        mem_free(at->inks[i].sign);
    mem_free(at->inks);
}

void widths_free(struct widths *w)
{
    if (w == NULL)
        return;
    for (int i = 0; i < SIZES; i++)
        free_inks(&w->sizes[i]);
    for (int i = 0; i < FACES; i++) {
        hb_font_destroy(w->shapers[i].font);
        FT_Done_Face(w->shapers[i].face); // with its sizes
    }
    hb_buffer_destroy(w->buffer);
    if (w->library != NULL)
        FT_Done_FreeType(w->library);
    mem_free(w->kept);
    mem_free(w);
}

static struct shaper *shaper_of(struct widths *w, size_t face)
{
    struct shaper *s = &w->shapers[face];
    const struct font_bytes *f = &w->fonts[face];
    if (s->tried || f->bytes == NULL)
        return s;
    s->tried = true;
    if (w->library == NULL ||
        FT_New_Memory_Face(w->library, (const FT_Byte *)f->bytes, (FT_Long)f->length, 0, &s->face) != 0)
        return s;
    s->font = hb_ft_font_create(s->face, NULL);
    hb_ft_font_set_load_flags(s->font, LOADING);
    return s;
}

static void begin_size(const struct shaper *s, struct sized *at, size_t face, int size, bool draws)
{
    if (at->scaled != NULL)
        FT_Done_Size(at->scaled);
    free_inks(at);
    *at = (struct sized){.face = face, .size = size, .draws = draws, .inks = mem_new(INKS, sizeof *at->inks)};
    if (FT_New_Size(s->face, &at->scaled) != 0)
        return;
    FT_Activate_Size(at->scaled);
    FT_Set_Char_Size(s->face, 0, (FT_F26Dot6)size * 64, 0, 0);
}

static struct sized *size_of(struct widths *w, const struct shaper *s, size_t face, int size)
{
    struct sized *oldest = &w->sizes[0];
    for (int i = 0; i < SIZES; i++) {
        struct sized *at = &w->sizes[i];
        if (at->used > 0 && at->face == face && at->size == size) {
            at->used = ++w->clock;
            return at;
        }
        if (at->used < oldest->used)
            oldest = at;
    }
    begin_size(s, oldest, face, size, w->draws);
    oldest->used = ++w->clock;
    return oldest;
}

// The shaper is of that size from now on.
static void turn_to(struct shaper *s, const struct sized *at)
{
    if (s->size == at->size || at->scaled == NULL)
        return;
    FT_Activate_Size(at->scaled);
    hb_ft_font_changed(s->font);
    hb_font_changed(s->font); // forgets how far each letter went
    s->size = at->size;
}

// Of the letter that was loaded last. NULL: it cannot be drawn.
static struct sign *drawn(FT_GlyphSlot slot)
{
    if (FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) != 0 ||
        (slot->bitmap.width > 0 && slot->bitmap.pixel_mode != FT_PIXEL_MODE_GRAY))
        return NULL;
    int width = (int)slot->bitmap.width, height = width > 0 ? (int)slot->bitmap.rows : 0;
    struct sign *sign = mem_new(1, sizeof *sign + (size_t)width * (size_t)height);
    *sign = (struct sign){slot->bitmap_left, slot->bitmap_top, width, height};
    for (int y = 0; y < height; y++)
        memcpy(sign->parts + (ptrdiff_t)y * width, slot->bitmap.buffer + (ptrdiff_t)y * slot->bitmap.pitch,
               (size_t)width);
    return sign;
}

// The ink of a glyph reaches over whole pixels, to both sides of where it stands.
static struct ink *ink_of(FT_Face face, struct sized *at, hb_codepoint_t glyph)
{
    struct ink *kept = &at->inks[glyph % INKS];
    if (kept->glyph == glyph && glyph != 0)
        return kept;
    struct ink ink = {.glyph = glyph};
    if (FT_Load_Glyph(face, glyph, LOADING) == 0) {
        const FT_Glyph_Metrics *m = &face->glyph->metrics;
        ink.left = (int)(m->horiBearingX & -64);
        ink.right = (int)((m->horiBearingX + m->width + 63) & -64);
        ink.sign = at->draws ? drawn(face->glyph) : NULL;
    }
    mem_free(kept->sign);
    *kept = ink;
    return kept;
}

// The shaper of a writing in a line of that size; NULL: the font cannot be read.
static struct shaper *at_size(struct widths *w, enum font_role role, enum script script, int size, struct sized **at)
{
    size_t face = face_of(role, script);
    struct shaper *s = shaper_of(w, face);
    if (s->font == NULL)
        return NULL;
    *at = size_of(w, s, face, size * script_looks[script].size_percent / 100);
    turn_to(s, *at);
    return s;
}

struct shaped {
    const hb_glyph_info_t *glyphs;
    const hb_glyph_position_t *places;
    unsigned count;
};

// What is of one writing.
static struct shaped shape(struct widths *w, const struct shaper *s, enum script script, const char *string,
                           size_t length)
{
    struct shaped all = {.count = 0};
    const char *tag = script_looks[script].tag;
    hb_buffer_clear_contents(w->buffer);
    hb_buffer_set_direction(w->buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(w->buffer, tag != NULL ? hb_script_from_string(tag, -1) : HB_SCRIPT_UNKNOWN);
    hb_buffer_guess_segment_properties(w->buffer); // before the letters, as SDL_ttf does: nothing is guessed from them
    hb_buffer_add_utf8(w->buffer, string, (int)length, 0, (int)length);
    hb_shape(s->font, w->buffer, NULL, 0);
    all.glyphs = hb_buffer_get_glyph_infos(w->buffer, &all.count);
    all.places = hb_buffer_get_glyph_positions(w->buffer, &all.count);
    return all;
}

static struct extent measure_run(struct widths *w, enum font_role role, enum script script, int size,
                                 const char *string, size_t length)
{
    struct extent all = {0, 0, 0};
    struct sized *at = NULL;
    struct shaper *s = at_size(w, role, script, size, &at);
    if (s == NULL)
        return (struct extent){(int)length * size * 32, 0, 0};
    struct shaped line = shape(w, s, script, string, length);
    for (unsigned i = 0; i < line.count; i++) {
        const hb_glyph_position_t *p = &line.places[i];
        const struct ink *ink = ink_of(s->face, at, line.glyphs[i].codepoint);
        all = extent_join(all, (struct extent){p->x_advance, p->x_offset + ink->left, p->x_offset + ink->right});
    }
    return all;
}

static struct extent measure(struct widths *w, enum font_role role, int size, const char *string, size_t length)
{
    struct extent all = {0, 0, 0};
    for (size_t at = 0, run; at < length; at += run) {
        enum script script;
        run = script_run(string + at, length - at, &script);
        all = extent_join(all, measure_run(w, role, script, size, string + at, run));
    }
    return all;
}

static struct kept_piece *place_of(struct kept_piece *kept, size_t places, uint64_t key)
{
    size_t i = key & (places - 1);
    while (kept[i].key != 0 && kept[i].key != key)
        i = (i + 1) & (places - 1);
    return &kept[i];
}

// Twice as many places; or, when there are as many as may be, all are forgotten.
static void make_places(struct widths *w)
{
    size_t places = w->places == 0 ? KEPT_FIRST : w->places < KEPT_MOST ? 2 * w->places : w->places;
    struct kept_piece *fresh = mem_new(places, sizeof *fresh);
    if (places > w->places)
        for (size_t i = 0; i < w->places; i++)
            if (w->kept[i].key != 0)
                *place_of(fresh, places, w->kept[i].key) = w->kept[i];
    w->count = places > w->places ? w->count : 0;
    mem_free(w->kept);
    w->kept = fresh;
    w->places = places;
}

struct extent widths_piece(struct widths *w, enum font_role role, int size, const char *string, size_t length)
{
    uint64_t which = hash_stir((uint64_t)size << 8 | (uint64_t)role); // stirred: else bold "!" is a regular space
    uint64_t key = hash_stir(hash_bytes(which, string, length)) | 1;
    if (2 * w->count >= w->places)
        make_places(w);
    struct kept_piece *kept = place_of(w->kept, w->places, key);
    if (kept->key != key) {
        *kept = (struct kept_piece){key, measure(w, role, size, string, length)};
        w->count++;
    }
    return kept->extent;
}

// ---- drawn ----

static const struct sign *sign_of(FT_Face face, struct sized *at, hb_codepoint_t glyph)
{
    static const struct sign nothing = {0, 0, 0, 0};
    struct ink *ink = ink_of(face, at, glyph);
    if (ink->sign == NULL && FT_Load_Glyph(face, glyph, LOADING) == 0)
        ink->sign = drawn(face->glyph);
    return ink->sign != NULL ? ink->sign : &nothing;
}

// Where its pixels lie, when the line begins at 0, 0 and the letters stand on its upper edge.
static struct rect lies(const struct sign *sign, int x, int y)
{
    return (struct rect){(x >> 6) + sign->left, (y >> 6) - sign->top, sign->w, sign->h};
}

static struct rect with(struct rect all, struct rect r)
{
    if (r.w <= 0 || r.h <= 0)
        return all;
    if (all.w <= 0)
        return r;
    int x = all.x < r.x ? all.x : r.x, y = all.y < r.y ? all.y : r.y;
    int right = all.x + all.w > r.x + r.w ? all.x + all.w : r.x + r.w;
    int bottom = all.y + all.h > r.y + r.h ? all.y + all.h : r.y + r.h;
    return (struct rect){x, y, right - x, bottom - y};
}

// Where two letters meet, the stronger one is seen, or both.
static void put(struct letters *l, struct rect around, const struct sign *sign, struct rect to)
{
    for (int y = 0; y < to.h; y++) {
        uint8_t *onto = l->parts + (ptrdiff_t)(to.y - around.y + y) * l->w + (to.x - around.x);
        const uint8_t *from = sign->parts + (ptrdiff_t)y * sign->w;
        for (int x = 0; x < to.w; x++)
            onto[x] |= from[x];
    }
}

// One writing's part of a line, from `pen` on, which is moved behind it.
static struct rect go_through_run(FT_Face face, struct sized *at, const struct shaped *run, int pen[2],
                                  struct letters *l, struct rect around)
{
    struct rect all = {0, 0, 0, 0};
    for (unsigned i = 0; i < run->count; i++) {
        const hb_glyph_position_t *p = &run->places[i];
        const struct sign *sign = sign_of(face, at, run->glyphs[i].codepoint);
        struct rect to = lies(sign, pen[0] + p->x_offset, pen[1] - p->y_offset);
        if (l != NULL)
            put(l, around, sign, to);
        all = with(all, to);
        pen[0] += p->x_advance;
        pen[1] += p->y_advance;
    }
    return all;
}

struct line_of {
    enum font_role role;
    int size;
    const char *string;
};

// Twice through the line: how large it is, then into `l`.
static struct rect go_through(struct widths *w, const struct line_of *line, struct letters *l, struct rect around)
{
    struct rect all = {0, 0, 0, 0};
    size_t length = strlen(line->string);
    int x = 0;
    for (size_t at = 0, run; at < length; at += run) {
        enum script script;
        struct sized *sized = NULL;
        run = script_run(line->string + at, length - at, &script);
        struct shaper *s = at_size(w, line->role, script, line->size, &sized);
        if (s == NULL)
            continue;
        struct shaped shaped = shape(w, s, script, line->string + at, run);
        int pen[2] = {x, -64 * (line->size * script_looks[script].raise_percent / 100)};
        all = with(all, go_through_run(s->face, sized, &shaped, pen, l, around));
        x = pen[0];
    }
    return all;
}

struct letters *widths_letters(struct widths *w, enum font_role role, int size, const char *string)
{
    const struct line_of line = {role, size, string};
    if (shaper_of(w, face_of(role, SCRIPT_LATIN))->font == NULL)
        return NULL;
    struct rect around = go_through(w, &line, NULL, (struct rect){0, 0, 0, 0});
    struct letters *l = mem_new(1, sizeof *l + (size_t)around.w * (size_t)around.h);
    *l = (struct letters){.users = 1, .w = around.w, .h = around.h, .top = around.y};
    l->left = around.x < 0 ? 0 : around.x; // no letter before the line's beginning: all of it is moved
    go_through(w, &line, l, around);
    return l;
}

bool widths_has_glyph(struct widths *w, size_t face, uint32_t code_point)
{
    const struct shaper *s = shaper_of(w, face);
    return s->font != NULL && FT_Get_Char_Index(s->face, code_point) != 0;
}
