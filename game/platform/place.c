// SPDX-License-Identifier: MIT
//
// place.c — where windows are on the desktop, and putting them where they belong.
//
// A desktop may take a moment, change its mind or refuse. So a window is put, then looked at; whoever has a secret in
// it asks window_where before drawing.
#include "platform_inside.h"

enum { LOOKS_MS = 600 };

size_t platform_displays(struct platform *p, struct display list[DISPLAYS_MAX])
{
    size_t count = p->x11 != NULL ? x11_displays(p->x11, list) : 0;
    int told = count == 0 && p->options.display ? SDL_GetNumVideoDisplays() : 0;
    for (int i = 0; i < told && count < DISPLAYS_MAX; i++) {
        SDL_Rect r;
        if (SDL_GetDisplayBounds(i, &r) == 0)
            // SDL's first is the primary
            list[count++] = (struct display){.rect = {r.x, r.y, r.w, r.h}, .primary = i == 0};
    }
    return count;
}

// Elsewhere than on X a window's place is not told, but on which display it is.
static int display_of(const struct window *w)
{
    int display = SDL_GetWindowDisplayIndex(w->sdl);
    return display < 0 ? 0 : display;
}

struct rect window_where(const struct window *w)
{
    struct rect r = {0, 0, w->width, w->height};
    SDL_Rect bounds;
    if (w->sdl == NULL)
        return r;
    if (w->platform->x11 != NULL)
        return x11_where(w->platform->x11, w->sdl);
    return SDL_GetDisplayBounds(display_of(w), &bounds) == 0 ? (struct rect){bounds.x, bounds.y, bounds.w, bounds.h}
                                                             : r;
}

static bool same(struct rect a, struct rect b) { return a.x == b.x && a.y == b.y && a.w == b.w && a.h == b.h; }
static bool is_hidden(const struct window *w) { return (SDL_GetWindowFlags(w->sdl) & SDL_WINDOW_HIDDEN) != 0; }

// In the middle of it, no larger than it.
static struct rect inside(const struct window *w, struct rect where)
{
    int width = w->own_width < where.w ? w->own_width : where.w,
        height = w->own_height < where.h ? w->own_height : where.h;
    return (struct rect){where.x + (where.w - width) / 2, where.y + (where.h - height) / 2, width, height};
}

static bool is_there(const struct window *w, struct rect where, bool full)
{
    struct rect r = window_where(w), both = platform__meet(r, where);
    return full ? same(r, where) : both.w * 2 > r.w && both.h * 2 > r.h;
}

static bool comes(const struct window *w, struct rect where, bool full)
{
    for (int ms = 0; ms < LOOKS_MS; ms++) {
        SDL_PumpEvents();
        if (is_there(w, where, full))
            return true;
        SDL_Delay(1);
    }
    return false;
}

// The window manager covers the display the window is on. One that does not, or covers more of them than asked, gets a
// window without a frame, of the very size.
static bool place_on_x(struct window *w, struct rect where, bool full)
{
    struct x11 *x = w->platform->x11;
    bool manager = x11_has_full_screen(x);
    if (w->full && manager)
        x11_full_screen(x, w->sdl, false);
    if (w->full != full || is_hidden(w))
        SDL_SetWindowBordered(w->sdl, full && !manager ? SDL_FALSE : SDL_TRUE);
    x11_move(x, w->sdl, full ? where : inside(w, where));
    SDL_ShowWindow(w->sdl);
    x11_move(x, w->sdl, full ? where : inside(w, where)); // a window manager places what is shown anew
    if (full && manager)
        x11_full_screen(x, w->sdl, true);
    if (!manager) // nobody else gives the keyboard to somebody
        x11_focus(x, w->sdl);
    if (comes(w, where, full) || !full || !manager)
        return is_there(w, where, full);
    x11_full_screen(x, w->sdl, false);
    SDL_SetWindowBordered(w->sdl, SDL_FALSE);
    x11_move(x, w->sdl, where);
    return comes(w, where, full);
}

static bool place_by_sdl(struct window *w, struct rect where, bool full)
{
    unsigned display = 0;
    SDL_Rect r;
    for (int i = 0; i < SDL_GetNumVideoDisplays(); i++)
        if (SDL_GetDisplayBounds(i, &r) == 0 && r.x == where.x && r.y == where.y)
            display = (unsigned)i;
    if (w->full)
        SDL_SetWindowFullscreen(w->sdl, 0);
    SDL_SetWindowPosition(w->sdl, (int)SDL_WINDOWPOS_CENTERED_DISPLAY(display),
                          (int)SDL_WINDOWPOS_CENTERED_DISPLAY(display));
    SDL_ShowWindow(w->sdl);
    if (full)
        SDL_SetWindowFullscreen(w->sdl, SDL_WINDOW_FULLSCREEN_DESKTOP);
    return comes(w, where, false);
}

bool window_is_there(const struct window *w, struct rect where, bool full)
{
    return w->sdl == NULL || (!is_hidden(w) && w->full == full && is_there(w, where, full));
}

bool window_place(struct window *w, struct rect where, bool full)
{
    if (w->sdl == NULL)
        return true;
    w->whole = true;
    bool already = window_is_there(w, where, full);
    if (!already && !w->full && !is_hidden(w)) // its own size, for when it is a window again
        SDL_GetWindowSize(w->sdl, &w->own_width, &w->own_height);
    bool there = already || (w->platform->x11 != NULL ? place_on_x(w, where, full) : place_by_sdl(w, where, full));
    w->full = full;
    return there;
}

void window_hide(struct window *w)
{
    if (w->sdl != NULL)
        SDL_HideWindow(w->sdl);
}

void window_raise(struct window *w)
{
    if (w->sdl == NULL)
        return;
    if ((SDL_GetWindowFlags(w->sdl) & SDL_WINDOW_MINIMIZED) != 0)
        SDL_RestoreWindow(w->sdl);
    SDL_RaiseWindow(w->sdl);
    if (w->platform->x11 != NULL && !x11_has_full_screen(w->platform->x11))
        x11_focus(w->platform->x11, w->sdl);
}
