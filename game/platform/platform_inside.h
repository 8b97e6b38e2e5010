// SPDX-License-Identifier: MIT
//
// platform_inside.h — what the files of this room share. Not for other rooms.
#ifndef SAFECIRCLE_PLATFORM_INSIDE_H
#define SAFECIRCLE_PLATFORM_INSIDE_H

#include "art.h"
#include "platform.h"
#include "scripts.h"

#include <SDL.h>
#include <stdatomic.h>

struct runs;
struct wish window__wish(const struct draw_op *op); // window.c: a picture, as it is asked for when it is drawn
void window__wish_again(struct window *w);          // coming.c: for what may come next, of each frame

// runs.c
struct widths;   // widths.c
struct pictures; // pictures.c
struct worker;   // worker.c
struct sound;    // sound.c
struct pads;     // pads.c
struct discs;    // paint.c
struct unpacked; // unpacked.c
struct painter;  // painter.c
struct microphone;

struct platform {
    struct platform_options options;
    struct art art;             // <data>/assets/art
    struct diag_list *art_told; // what is wrong in its table
    struct discs *discs;
    struct painter *painter;
    SDL_mutex *brushes; // held by whoever asks for a run or a disc: two may paint
    struct runs *runs;
    struct pictures *pictures;
    struct unpacked *unpacked;
    struct worker *worker, *writer;
    struct sound *sound;
    struct microphone *microphone; // NULL: nobody records
    struct window *windows;        // a list
    struct pads *pads;             // NULL: not asked for
    SDL_Keycode foreign_sign;      // of the key just pressed with Ctrl, Alt or Super: what it would write is dropped
    char *dropped;                 // the file dropped last, SDL's; or NULL
    struct rect text_at;           // the last told to the input method
    atomic_uint wake_event;        // 0: nobody waits yet; a picture may be ready sooner
    atomic_bool woken;             // a wake is on its way
    Uint32 displays_event;         // the desktop's displays changed, told by X itself
    Uint32 called_event;           // a second start asks for the window
    struct x11 *x11;               // NULL: this desktop does not speak X, or no window was opened yet
    uint64_t started;              // performance counter
    struct measure measure;
    struct platform_counts counts;
};

struct shown {
    uint64_t hash;
    struct rect rect;
};

enum { PICTURE_NAME_BYTES = 64 };
struct coming {
    char name[PICTURE_NAME_BYTES];
    int width, height;
    enum fit fit;
};

struct window {
    struct platform *platform;
    struct window *next;
    SDL_Window *sdl;      // NULL without a display
    SDL_Surface *surface; // the window's, or ours
    int width, height;
    bool whole;                // draw everything next time
    bool waits;                // something drawn was not ready: draw it again when woken
    bool full;                 // over a whole display
    int own_width, own_height; // when it is not
    struct shown *shown;       // of the last list
    size_t shown_count;
    struct look *looks; // at the pictures of the list at hand
    size_t look_room;
    struct coming *coming; // pictures that may be shown in it next
    size_t coming_count, coming_room;
};

bool platform__fail(struct platform_problem *problem, const char *what);
size_t platform__frame_bytes(const struct platform *p);   // of all windows: what is kept for drawing is measured by it
struct rect platform__meet(struct rect a, struct rect b); // w <= 0: they do not touch

// runs.c
struct runs *runs_new(const char *data_folder, bool draws); // draws: what is measured will be drawn
void runs_free(struct runs *runs);
void runs_new_frame(struct runs *runs); // what is drawn from now on stays until the next one

struct letters { // of one line
    int users, w, h;
    int left, top;   // of where the line begins, on its baseline
    uint8_t parts[]; // w × h: how much of each pixel they cover
};
// Both by one thread at a time (brushes). `dy`: from the line's top. NULL: nothing is written; else letters_done() it.
struct letters *runs_letters(struct platform *p, const struct draw_op *op, int *dy);
void letters_done(struct letters *letters);
void runs_measure(struct platform *p);
bool runs_has_glyph(struct runs *runs, uint32_t code_point);
size_t runs_bytes(const struct runs *runs);

// widths.c
struct font_bytes {    // of a file, for all sizes: letters are looked up in it again and again
    const char *bytes; // mapped; NULL: not yet, or it cannot be
    size_t length;
};
enum { FACES = SCRIPTS * FONT_ROLES }; // files of fonts
static inline size_t face_of(enum font_role role, enum script script) { return script * (size_t)FONT_ROLES + role; }
// Borrowed; read when a font is first measured.
struct widths *widths_new(const struct font_bytes fonts[FACES], bool draws);
void widths_free(struct widths *widths); // NULL is fine
struct extent widths_piece(struct widths *w, enum font_role role, int size, const char *string, size_t length);
struct letters *widths_letters(struct widths *w, enum font_role role, int size, const char *string);
bool widths_has_glyph(struct widths *w, size_t face, uint32_t code_point);

// drawings.c
struct drawing {
    uint32_t *pixels; // w × h, 0xAARRGGBB multiplied by alpha; NULL: none
    int w, h;
    struct rect to;        // where they lie in the rectangle they were made for; another size: they are stretched
    bool opaque;           // all of them
    bool nothing;          // it is there, and nothing of it is seen
    struct thin *thin;     // the pixels are only those that are seen; NULL: all
    SDL_Surface *owner;    // of the pixels
    struct raster *raster; // or this; both NULL: they are ours
};
struct drawing drawing_make(const struct platform *p, const struct wish *wish); // any thread
void drawing_free(struct drawing *drawing);
void drawing_size(const struct platform *p, const char *name, int *width, int *height); // 0: it cannot be drawn
size_t drawing_area(const struct platform *p, const struct wish *wish); // pixels to unpack; SIZE_MAX: not drawn ahead
size_t drawing_kept(const struct platform *p, const struct wish *wish); // pixels that are kept, when it is made
// Its file is unpacked, so that it takes no time to make; and stays so for longer.
bool drawing_is_unpacked(const struct platform *p, const struct wish *wish, uint32_t now);

// It lies over others, which are seen through it.
bool drawing_is_layer(const struct platform *p, const struct wish *wish);

// What a picture is drawn of, from behind: a place's layers, a figure at rest with a calm face, or itself.
enum { DRAWING_LAYERS = 3, LAYER_BYTES = 2 * ART_NAME_MOST };
size_t drawing_layers(const struct platform *p, const char *name, char layers[DRAWING_LAYERS][LAYER_BYTES]);

// thin.c
struct span {
    uint32_t at;       // the first of its pixels
    uint16_t x, count; // of its row
};
void drawing_thin(struct drawing *drawing); // keeps only what is seen of it, where that saves something. Any thread
size_t drawing_bytes(const struct drawing *drawing);
const struct span *thin_spans(const struct drawing *drawing, int row, size_t *count); // of one that is thin
const uint32_t *drawing_row(const struct drawing *drawing, int row, uint32_t *room);  // room: for w pixels
void thin_free(struct thin *thin);                                                    // NULL is fine

// unpacked.c: files as they are, unpacked ahead. Any thread.
struct raster;                                      // pixels that several use
struct raster *raster_new(struct drawing *drawing); // takes what it holds
const struct drawing *raster_drawing(const struct raster *r);
struct raster *raster_use(struct raster *r);
void raster_done(struct raster *r); // NULL is fine
struct unpacked *unpacked_new(void);
void unpacked_free(struct unpacked *u);
// NULL: not there; raster_done() it.
struct raster *unpacked_take(struct unpacked *u, const struct part *part, int size);
// Takes `raster`, and gives the one that is kept: raster_done() it.
struct raster *unpacked_keep(struct unpacked *u, const struct part *part, int size, struct raster *raster);
bool unpacked_touch(struct unpacked *u, const struct part *part, int size, uint32_t now); // true: it is there
void unpacked_set_most(struct unpacked *u, size_t frame_bytes);
size_t unpacked_bytes(struct unpacked *u);

// decode.c: `part` of a bitmap, filling width × height, which is not larger. Any thread. False: it cannot be read.
bool decode_bitmap(const char *bytes, size_t length, struct rect part, int width, int height, struct drawing *made);

// pictures.c
struct look {                      // at a picture, for one frame
    const struct drawing *drawing; // NULL: there is nothing to draw
    int width, height;             // of the rectangle it was made for
    int alpha;
    bool waits, missing; // it, or its own size, is being made; there is none of that name
};
struct pictures *pictures_new(struct platform *p);
void pictures_free(struct pictures *pictures);
struct look pictures_look(struct platform *p, const struct wish *wish, bool still); // still: without fading in
bool pictures_make_now(struct platform *p); // the small ones just looked at; true: look at them again
void pictures_want(struct platform *p, const struct wish *wish); // to be there when it is asked for
void pictures_keep(struct platform *p, const struct wish *wish); // the same, when it is there
void pictures_new_frame(struct pictures *pictures); // what is asked for from now on stays until the next one
void pictures_whole(struct pictures *pictures);     // a frame was seen of which nothing waits
void pictures_waited(struct pictures *pictures);    // for all that are wanted: they are not faded in
bool pictures_size(struct platform *p, const char *name, int *width, int *height);
uint32_t pictures_due(const struct pictures *pictures); // when one that fades in is to be drawn again
void pictures_woken(struct pictures *pictures);
size_t pictures_bytes(const struct pictures *pictures);

// worker.c
enum worker_lane { WORKER_PICTURES, WORKER_JOBS, WORKER_LANES }; // the first goes before
enum { WORKER_THREADS = 2 };
struct worker *worker_new(struct platform *p, int threads); // at most; begun when they are needed
bool worker_end(struct worker *worker);                     // begins no further job; false: the one at hand goes on
bool worker_free(struct worker *worker); // false: its job goes on, and nothing that it may use is to be freed
void worker_add(struct worker *worker, enum worker_lane lane, platform_job job, void *context);
void worker_finish(struct worker *worker);

// painter.c: by two at a time where there are two cores
typedef void (*painter_job)(void *context, int piece);
typedef void (*paint_band)(const void *context, struct rect band);
struct painter *painter_new(void);
void painter_free(struct painter *p);
void painter_share(struct painter *p, painter_job job, void *context, int count); // 0 … count - 1, each once
// All of the area, by bands where it is high enough.
void painter_paint(struct painter *p, struct rect area, paint_band paint, const void *context);

// paint.c
struct target {
    uint32_t *pixels; // 0x??RRGGBB
    int stride;       // in pixels
};
struct discs *discs_new(void);
void discs_free(struct discs *discs);
// `looks`: at the pictures, one for each operation.
void paint_ops(struct window *w, const struct draw_list *list, const struct look *looks, struct rect area);
// A drawing made for width × height, in `rect`.
void paint_drawing(const struct target *target, const struct drawing *drawing, struct rect rect, int width, int height,
                   struct rect clip, int alpha);
struct rect paint_clip(const struct draw_op *op, struct rect area);   // what of the area it may be drawn in
struct rect paint_touches(const struct look *look, struct rect rect); // what paint_drawing would change

// x11.c
struct x11 *x11_new(struct platform *p, SDL_Window *first); // NULL: not on X
void x11_free(struct x11 *x);
int x11_filter(void *platform, SDL_Event *event); // of SDL's queue
size_t x11_displays(struct x11 *x, struct display list[DISPLAYS_MAX]);
bool x11_has_full_screen(struct x11 *x); // there is a window manager that knows how
void x11_full_screen(struct x11 *x, SDL_Window *window, bool on);
struct rect x11_where(struct x11 *x, SDL_Window *window);
void x11_focus(struct x11 *x, SDL_Window *window);
void x11_move(struct x11 *x, SDL_Window *window, struct rect where);

// sound.c
struct sound *sound_new(struct platform *p, const char *data_folder, bool wanted);
void sound_free(struct sound *sound);
uint32_t sound_due(struct sound *sound, uint32_t now_ms); // when it wants to be looked at
void sound_tick(struct sound *sound, uint32_t now_ms);

// microphone.c
void microphone_close(struct platform *p);

// input.c
bool input_translate(struct platform *p, const SDL_Event *event, struct platform_event *out);

// pads.c
void pads_free(struct pads *pads);
bool pads_event(struct platform *p, const SDL_Event *event, struct platform_event *out); // false: not about pads
bool pads_changed(struct platform *p, struct platform_event *out); // one seat at a time, until false
uint32_t pads_due(const struct platform *p, uint32_t now_ms);      // when they want to be looked at; UINT32_MAX: no pad
void pads_look(struct platform *p);                                // asks the system what they did

// pads_watch.c: a thread that sleeps until something is plugged in or out, then pushes `event`
struct pads_watch;
struct pads_watch *pads_watch_new(Uint32 event); // NULL: this system cannot tell
void pads_watch_free(struct pads_watch *watch);

#endif
