// SPDX-License-Identifier: MIT
//
// widths.c — how wide words are: each is shaped once for its font and size, and kept.
//
// A line is drawn by SDL_ttf, which lets HarfBuzz shape it whole. In our fonts no letter is moved by what stands on the
// other side of a space, so that words and spaces, shaped apart and put side by side, are the line to the 64th of a
// pixel; tests/unit/platform_widths_test.c holds them against SDL_ttf's own measure.
#include "platform_inside.h"

#include "files.h"
#include "hash.h"
#include "memory.h"

#include <hb-ft.h>
#include <hb.h>
#include <string.h>
#include FT_SIZES_H

enum { SIZES = 48, INKS = 256, KEPT_MOST = 64 * 1024, KEPT_FIRST = 1024 };
// As SDL_ttf loads them with TTF_HINTING_LIGHT (runs.c).
enum { LOADING = FT_LOAD_DEFAULT | FT_LOAD_TARGET_LIGHT };

// One for all sizes: what HarfBuzz and FreeType find out of a font they find out once.
struct shaper {
    FT_Face face;
    hb_font_t *font; // NULL: it cannot be read
    int size;        // that it has just now
    bool tried;
};

struct ink {
    hb_codepoint_t glyph; // 0: none
    int left, right;      // whole pixels, of 64
};

struct sized {
    FT_Size scaled; // of the shaper's face
    enum font_role role;
    int size;
    uint32_t used;         // 0: free
    struct ink inks[INKS]; // by glyph; a newer one takes the place of an older
};

struct kept_piece {
    uint64_t key; // 0: a free place
    struct extent extent;
};

struct widths {
    FT_Library library;
    hb_buffer_t *buffer;
    const struct font_bytes *fonts; // borrowed
    struct shaper shapers[FONT_ROLES];
    struct sized sizes[SIZES];
    uint32_t clock;
    struct kept_piece *kept; // a table by key, never more than half full
    size_t count, places;
};

struct widths *widths_new(const struct font_bytes fonts[FONT_ROLES])
{
    struct widths *w = mem_new(1, sizeof *w);
    w->fonts = fonts;
    w->buffer = hb_buffer_create();
    if (FT_Init_FreeType(&w->library) != 0)
        w->library = NULL;
    return w;
}

void widths_free(struct widths *w)
{
    if (w == NULL)
        return;
    for (int i = 0; i < FONT_ROLES; i++) {
        hb_font_destroy(w->shapers[i].font);
        FT_Done_Face(w->shapers[i].face); // with its sizes
    }
    hb_buffer_destroy(w->buffer);
    if (w->library != NULL)
        FT_Done_FreeType(w->library);
    mem_free(w->kept);
    mem_free(w);
}

static struct shaper *shaper_of(struct widths *w, enum font_role role)
{
    struct shaper *s = &w->shapers[role];
    const struct font_bytes *f = &w->fonts[role];
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

static void begin_size(const struct shaper *s, struct sized *at, enum font_role role, int size)
{
    if (at->scaled != NULL)
        FT_Done_Size(at->scaled);
    *at = (struct sized){.role = role, .size = size};
    if (FT_New_Size(s->face, &at->scaled) != 0)
        return;
    FT_Activate_Size(at->scaled);
    FT_Set_Char_Size(s->face, 0, (FT_F26Dot6)size * 64, 0, 0);
}

static struct sized *size_of(struct widths *w, const struct shaper *s, enum font_role role, int size)
{
    struct sized *oldest = &w->sizes[0];
    for (int i = 0; i < SIZES; i++) {
        struct sized *at = &w->sizes[i];
        if (at->used > 0 && at->role == role && at->size == size) {
            at->used = ++w->clock;
            return at;
        }
        if (at->used < oldest->used)
            oldest = at;
    }
    begin_size(s, oldest, role, size);
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

// The ink of a glyph reaches over whole pixels, to both sides of where it stands.
static struct ink ink_of(FT_Face face, struct sized *at, hb_codepoint_t glyph)
{
    struct ink *kept = &at->inks[glyph % INKS];
    if (kept->glyph == glyph && glyph != 0)
        return *kept;
    struct ink ink = {glyph, 0, 0};
    if (FT_Load_Glyph(face, glyph, LOADING) == 0) {
        const FT_Glyph_Metrics *m = &face->glyph->metrics;
        ink.left = (int)(m->horiBearingX & -64);
        ink.right = (int)((m->horiBearingX + m->width + 63) & -64);
    }
    return *kept = ink;
}

static struct extent extent_of(FT_Face face, struct sized *at, hb_codepoint_t glyph, const hb_glyph_position_t *p)
{
    struct ink ink = ink_of(face, at, glyph);
    return (struct extent){p->x_advance, p->x_offset + ink.left, p->x_offset + ink.right};
}

static struct extent shape(struct widths *w, enum font_role role, int size, const char *string, size_t length)
{
    struct extent all = {0, 0, 0};
    struct shaper *s = shaper_of(w, role);
    if (s->font == NULL)
        return (struct extent){(int)length * size * 32, 0, 0};
    struct sized *at = size_of(w, s, role, size);
    turn_to(s, at);
    hb_buffer_clear_contents(w->buffer);
    hb_buffer_set_direction(w->buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(w->buffer, HB_SCRIPT_UNKNOWN);
    hb_buffer_guess_segment_properties(w->buffer); // before the letters, as SDL_ttf does: nothing is guessed from them
    hb_buffer_add_utf8(w->buffer, string, (int)length, 0, (int)length);
    hb_shape(s->font, w->buffer, NULL, 0);
    unsigned count = 0;
    const hb_glyph_info_t *glyphs = hb_buffer_get_glyph_infos(w->buffer, &count);
    const hb_glyph_position_t *positions = hb_buffer_get_glyph_positions(w->buffer, &count);
    for (unsigned i = 0; i < count; i++)
        all = extent_join(all, extent_of(s->face, at, glyphs[i].codepoint, &positions[i]));
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
        *kept = (struct kept_piece){key, shape(w, role, size, string, length)};
        w->count++;
    }
    return kept->extent;
}
