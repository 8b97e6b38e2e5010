// SPDX-License-Identifier: MIT
//
// platform_inside.h — what the files of this room share. Not for other rooms.
#ifndef SAFECIRCLE_PLATFORM_INSIDE_H
#define SAFECIRCLE_PLATFORM_INSIDE_H

#include "platform.h"

#include <SDL.h>
#include <SDL_ttf.h>

struct runs;     // runs.c
struct widths;   // widths.c
struct pictures; // pictures.c
struct worker;   // worker.c
struct sound;    // sound.c
struct pads;     // pads.c

struct platform {
    struct platform_options options;
    char *art; // <data>/assets/art
    struct runs *runs;
    struct pictures *pictures;
    struct worker *worker, *writer;
    struct sound *sound;
    struct window *windows;   // a list
    struct pads *pads;        // NULL: not asked for
    SDL_Keycode foreign_sign; // of the key just pressed with Ctrl, Alt or Super: what it would write is dropped
    struct rect text_at;      // the last told to the input method
    Uint32 wake_event;
    Uint32 displays_event; // the desktop's displays changed, told by X itself
    Uint32 called_event;   // a second start asks for the window
    struct x11 *x11;       // NULL: this desktop does not speak X, or no window was opened yet
    uint64_t started;      // performance counter
    struct measure measure;
    struct platform_counts counts;
};

struct shown {
    uint64_t hash;
    struct rect rect;
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
};

bool platform__fail(struct platform_problem *problem, const char *what);
size_t platform__frame_bytes(const struct platform *p);   // of all windows: what is kept for drawing is measured by it
struct rect platform__meet(struct rect a, struct rect b); // w <= 0: they do not touch

// runs.c
struct runs *runs_new(const char *data_folder);
void runs_free(struct runs *runs);
void runs_new_frame(struct runs *runs); // what is drawn from now on stays until the next one
SDL_Surface *runs_surface(struct platform *p, const struct draw_op *op, int *dx, int *dy); // borrowed; may be NULL
void runs_measure(struct platform *p);
bool runs_has_glyph(struct runs *runs, uint32_t code_point);
size_t runs_bytes(const struct runs *runs);

// widths.c
struct font_bytes { // of a file, read once for all sizes: letters are looked up in it again and again
    char *bytes;    // NULL: not read, or it cannot be
    size_t length;
};
struct widths *widths_new(const struct font_bytes fonts[FONT_ROLES]); // borrowed; read when a font is first measured
void widths_free(struct widths *widths);                              // NULL is fine
struct extent widths_piece(struct widths *w, enum font_role role, int size, const char *string, size_t length);

// drawings.c
struct drawing {
    SDL_Surface *surface, *pixels;
}; // pixels: the memory of the surface, when that is another's
// Any thread
struct drawing drawing_make(const struct platform *p, const char *name, int width, int height, enum fit fit);
void drawing_free(struct drawing *drawing);
void drawing_size(const struct platform *p, const char *name, int *width, int *height); // 0: it cannot be drawn
SDL_Surface *drawing_disc(int radius);

// pictures.c
struct pictures *pictures_new(struct platform *p);
void pictures_free(struct pictures *pictures);
// A picture of exactly this size; NULL while it is being made (*waiting) or when there is none.
SDL_Surface *pictures_get(struct platform *p, const char *name, int width, int height, enum fit fit, bool *waiting);
void pictures_want(struct platform *p, const char *name, int width, int height, enum fit fit);
void pictures_new_frame(struct pictures *pictures); // what is asked for from now on stays until the next one
bool pictures_size(struct platform *p, const char *name, int *width, int *height);
SDL_Surface *pictures_corner(struct platform *p, int radius); // a white anti-aliased disc of 2·radius
size_t pictures_bytes(const struct pictures *pictures);

// worker.c
struct worker *worker_new(struct platform *p);
bool worker_end(struct worker *worker);  // begins no further job; false: the one at hand goes on
bool worker_free(struct worker *worker); // false: its job goes on, and nothing that it may use is to be freed
void worker_add(struct worker *worker, platform_job job, void *context);
bool worker_busy(struct worker *worker);
void worker_finish(struct worker *worker);

// paint.c
void paint_ops(struct window *w, const struct draw_list *list, struct rect area);

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
struct sound *sound_new(const char *data_folder, bool wanted);
void sound_free(struct sound *sound);
uint32_t sound_due(const struct sound *sound, uint32_t now_ms); // when it wants to be looked at
void sound_tick(struct sound *sound, uint32_t now_ms);

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
