// SPDX-License-Identifier: MIT
//
// backend.c — a window, a surface, or nothing: what a viewer is shown goes there.
#include "backend.h"

#include "memory.h"

// ---- with pixels: a window of the platform, which is a surface without a display ----

static void *open_window(struct platform *p, const char *title, int width, int height, struct platform_problem *problem)
{
    return window_open(p, title, width, height, problem);
}

static void close_window(void *self) { window_close(self); }
static void size_of_window(const void *self, int *width, int *height) { window_size(self, width, height); }
static void set_size_of_window(void *self, int width, int height) { window_set_size(self, width, height); }
static void set_title(void *self, const char *title) { window_set_title(self, title); }
static void present(void *self, const struct draw_list *list) { window_present(self, list); }
static void forget(void *self) { window_forget(self); }
static bool waits(const void *self) { return window_waits(self); }
static void show_caret(struct platform *p, void *self, struct rect at) { platform_text_at(p, self, at); }

static bool save(void *self, const char *path, struct platform_problem *problem)
{
    return window_save_png(self, path, problem);
}

static bool place(void *self, struct rect where, bool full) { return window_place(self, where, full); }
static bool is_there(const void *self, struct rect where, bool full) { return window_is_there(self, where, full); }
static struct rect where(const void *self) { return window_where(self); }
static void hide(void *self) { window_hide(self); }
static void to_front(void *self) { window_raise(self); }

static const struct backend_desktop on_desktop = {
    .place = place, .is_there = is_there, .where = where, .hide = hide, .raise = to_front};

// What a window and a surface without a display have in common: all but a place on a desktop.
#define WITH_PIXELS                                                                                                    \
    .measure = platform_measure, .open = open_window, .close = close_window, .size = size_of_window,                   \
    .set_size = set_size_of_window, .title = set_title, .present = present, .forget = forget, .waits = waits,          \
    .caret = show_caret, .save = save, .pixels = true

const struct backend backend_window = {WITH_PIXELS, .desktop = &on_desktop};
const struct backend backend_surface = {WITH_PIXELS};

// ---- nothing ----

struct no_surface {
    int width, height;
};

static const struct measure *measure_nothing(struct platform *p)
{
    (void)p;
    return &measure_fake;
}

static void *open_nothing(struct platform *p, const char *title, int width, int height,
                          struct platform_problem *problem)
{
    (void)p, (void)title, (void)problem;
    struct no_surface *nothing = mem_new(1, sizeof *nothing);
    *nothing = (struct no_surface){width, height};
    return nothing;
}

static void close_nothing(void *self) { mem_free(self); }

static void size_of_nothing(const void *self, int *width, int *height)
{
    const struct no_surface *nothing = self;
    *width = nothing->width;
    *height = nothing->height;
}

static void set_size_of_nothing(void *self, int width, int height)
{
    *(struct no_surface *)self = (struct no_surface){width, height};
}

static void no_title(void *self, const char *title) { (void)self, (void)title; }
static void no_present(void *self, const struct draw_list *list) { (void)self, (void)list; }
static void no_forget(void *self) { (void)self; }

static bool never_waits(const void *self)
{
    (void)self;
    return false;
}

static void no_caret(struct platform *p, void *self, struct rect at) { (void)p, (void)self, (void)at; }

static bool saves_nothing(void *self, const char *path, struct platform_problem *problem)
{
    (void)self, (void)path, (void)problem;
    return true;
}

#define WITHOUT_PIXELS                                                                                                 \
    .open = open_nothing, .close = close_nothing, .size = size_of_nothing, .set_size = set_size_of_nothing,            \
    .title = no_title, .present = no_present, .forget = no_forget, .waits = never_waits, .caret = no_caret,            \
    .save = saves_nothing

const struct backend backend_nothing = {WITHOUT_PIXELS, .measure = measure_nothing};
const struct backend backend_measured = {WITHOUT_PIXELS, .measure = platform_measure};

struct window *backend_window_of(const struct backend *backend, void *self) { return backend->pixels ? self : NULL; }
