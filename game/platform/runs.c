// SPDX-License-Identifier: MIT
//
// runs.c — lines of letters: rasterised once, kept while there is room. How wide they are: widths.c.
//
// Andika's own line is 1.62 em high; Vietnamese needs 1.4: the letters stand on a baseline at 1.05 em, so that stacked
// marks and low dots stay inside. Of a line only what its letters cover is kept, a byte for each pixel around them: a
// quarter of what pixels would take, and the same for every colour.
#include "platform_inside.h"

#include "files.h"
#include "hash.h"
#include "memory.h"
#include "utf8.h"

#include <string.h>

enum { RUNS = 1024, RUN_BYTES_LEAST = 384 * 1024, RUN_PART = 10 }; // of the windows' bytes

struct run {
    uint64_t key;
    struct letters *letters;
    uint32_t used;
};

struct runs {
    char *files[FACES];
    struct font_bytes bytes[FACES];
    struct widths *widths;
    struct run runs[RUNS];
    size_t kept;
    uint32_t clock, frame_began;
};

struct runs *runs_new(const char *data_folder, bool draws)
{
    struct runs *r = mem_new(1, sizeof *r);
    for (size_t i = 0; i < FACES; i++) {
        const struct script_look *look = &script_looks[i / FONT_ROLES];
        r->files[i] = path_join(data_folder, i % FONT_ROLES == FONT_BOLD ? look->bold : look->regular);
        if (!file_exists(r->files[i])) {
            SDL_SetError("%s", r->files[i]);
            runs_free(r);
            return NULL;
        }
    }
    r->widths = widths_new(r->bytes, draws);
    return r;
}

static size_t bytes_of(const struct letters *l) { return sizeof *l + (size_t)l->w * (size_t)l->h; }

void letters_done(struct letters *l)
{
    if (--l->users == 0)
        mem_free(l);
}

static void drop_run(struct runs *r, struct run *run)
{
    if (run->letters != NULL) {
        r->kept -= bytes_of(run->letters);
        letters_done(run->letters);
    }
    *run = (struct run){0};
}

void runs_free(struct runs *r)
{
    if (r == NULL)
        return;
    for (int i = 0; i < RUNS; i++)
        drop_run(r, &r->runs[i]);
    widths_free(r->widths); // before the bytes it reads
    for (size_t i = 0; i < FACES; i++) {
        mem_free(r->files[i]);
        file_unmap(r->bytes[i].bytes, r->bytes[i].length);
    }
    mem_free(r);
}

static void read_face(struct runs *r, size_t face)
{
    if (r->bytes[face].bytes == NULL)
        r->bytes[face].bytes = file_map(r->files[face], &r->bytes[face].length);
}

// Those of other writings only where one of their letters comes.
static void read_fonts(struct runs *r, enum font_role role, const char *string, size_t length)
{
    read_face(r, face_of(role, SCRIPT_LATIN));
    for (int script = SCRIPT_LATIN + 1; script < SCRIPTS && !script_is_plain(string, length); script++)
        read_face(r, face_of(role, (enum script)script));
}

static uint64_t key_of(enum font_role role, int size, const char *string, size_t length)
{
    return hash_bytes(hash_number(HASH_START, (uint64_t)size << 8 | (uint64_t)role), string, length) | 1;
}

static struct extent piece(void *self, enum font_role role, int size, const char *string, size_t length)
{
    struct runs *r = ((struct platform *)self)->runs;
    read_fonts(r, role, string, length);
    return widths_piece(r->widths, role, size, string, length);
}

static void line(void *self, enum font_role role, int size, int *height, int *baseline)
{
    (void)self, (void)role;
    *height = size * 14 / 10;
    *baseline = size * 105 / 100;
}

static bool picture(void *self, const char *name, int *width, int *height)
{
    return pictures_size(self, name, width, height);
}

static const char *face(void *self, const char *figure)
{
    char body[LAYER_BYTES];
    utf8_join(body, sizeof body, figure, "/body");
    const struct part *part = parts_find(((struct platform *)self)->art.parts, body);
    return part != NULL && part->face[0] != '\0' ? part->face : NULL;
}

static bool head(void *self, const char *name, struct head *out)
{
    const struct part *p = parts_head(((struct platform *)self)->art.parts, name);
    if (p == NULL)
        return false;
    *out = (struct head){p->canvas_w, p->canvas_h, {p->crop.x, p->crop.y, p->crop.w, p->crop.h}};
    return true;
}

void runs_measure(struct platform *p) { p->measure = (struct measure){p, piece, line, picture, face, head}; }

void runs_new_frame(struct runs *r) { r->frame_began = r->clock; }

// A line of a large screen is megabytes by itself: the room grows with the windows, and what this frame shows stays
// whatever its size, so that a full page is not made again with every frame.
static void make_room(struct runs *r, size_t frame_bytes)
{
    size_t most = frame_bytes / RUN_PART > RUN_BYTES_LEAST ? frame_bytes / RUN_PART : RUN_BYTES_LEAST;
    while (r->kept > most) {
        struct run *oldest = NULL;
        for (int i = 0; i < RUNS; i++)
            if (r->runs[i].letters != NULL && r->runs[i].used <= r->frame_began &&
                (oldest == NULL || r->runs[i].used < oldest->used))
                oldest = &r->runs[i];
        if (oldest == NULL)
            return;
        drop_run(r, oldest);
    }
}

// The slot of a key: its own, a free one near it, or the oldest of its neighbours.
static struct run *slot_of(struct runs *r, uint64_t key)
{
    enum { NEAR = 8 };
    struct run *oldest = NULL;
    for (uint64_t i = 0; i < NEAR; i++) {
        struct run *run = &r->runs[((key >> 1) + i) & (RUNS - 1)];
        if (run->key == key)
            return run;
        if (oldest == NULL || run->used < oldest->used)
            oldest = run;
    }
    return oldest;
}

struct letters *runs_letters(struct platform *p, const struct draw_op *op, int *dy)
{
    struct runs *r = p->runs;
    size_t length = strlen(op->string);
    if (length == 0)
        return NULL;
    uint64_t key = key_of(op->font, op->size, op->string, length);
    struct run *run = slot_of(r, key);
    if (run->key != key) {
        drop_run(r, run);
        read_fonts(r, op->font, op->string, length);
        struct letters *letters = widths_letters(r->widths, op->font, op->size, op->string);
        if (letters == NULL)
            return NULL;
        *run = (struct run){.key = key, .letters = letters};
        r->kept += bytes_of(letters);
        p->counts.runs_rasterised++;
        run->used = ++r->clock;
        make_room(r, platform__frame_bytes(p));
    }
    run->used = ++r->clock;
    run->letters->users++;
    *dy = op->size * 105 / 100 + run->letters->top;
    return run->letters;
}

bool runs_has_glyph(struct runs *r, uint32_t code_point)
{
    size_t face = face_of(FONT_REGULAR, script_of(code_point));
    read_face(r, face);
    return widths_has_glyph(r->widths, face, code_point);
}

size_t runs_bytes(const struct runs *r) { return r->kept; }
