// SPDX-License-Identifier: MIT
//
// x11.c — what SDL does not tell of an X desktop: displays that come, go, move or show the same picture later.
//
// SDL 2.26 reads the outputs once and then only ever adds to them: a mirrored or unplugged projector is still where
// it was. So X itself is asked (XRandR, on SDL's own connection), and its news come with SDL's events: without a
// thread, without a moment of work while nothing changes. Because SDL places full-screen windows by what it
// believes, the window manager is asked directly, too (EWMH 1.5, _NET_WM_STATE).
//
// Where X was absent when the program was built, every door here says "not on X" and SDL is believed.
#include "platform_inside.h"

#ifdef SAFECIRCLE_X11

#include "memory.h"

#include <SDL_syswm.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xrandr.h>
#include <string.h>

struct x11 {
    Display *display; // SDL's
    Window root;
    Atom supported, state, full_screen;
    int first_event; // of XRandR
};

static Window id_of(SDL_Window *window)
{
    SDL_SysWMinfo info = {0};
    SDL_VERSION(&info.version);
    return SDL_GetWindowWMInfo(window, &info) && info.subsystem == SDL_SYSWM_X11 ? info.info.x11.window : None;
}

// Xlib ends the program at any error. Ours are about windows that were gone a moment before we, or SDL for us, spoke of
// them: a meeting goes on.
static int goes_on(Display *display, XErrorEvent *error)
{
    (void)display, (void)error;
    return 0;
}

struct x11 *x11_new(struct platform *p, SDL_Window *first)
{
    SDL_SysWMinfo info = {0};
    int error = 0, major = 0, minor = 0, first_event = 0;
    SDL_VERSION(&info.version);
    if (!SDL_GetWindowWMInfo(first, &info) || info.subsystem != SDL_SYSWM_X11)
        return NULL;
    Display *d = info.info.x11.display;
    if (!XRRQueryExtension(d, &first_event, &error) || !XRRQueryVersion(d, &major, &minor) || major * 10 + minor < 13)
        return NULL; // panning is of 1.3
    struct x11 *x = mem_new(1, sizeof *x);
    *x = (struct x11){.display = d,
                      .root = DefaultRootWindow(d),
                      .first_event = first_event,
                      .supported = XInternAtom(d, "_NET_SUPPORTED", False),
                      .state = XInternAtom(d, "_NET_WM_STATE", False),
                      .full_screen = XInternAtom(d, "_NET_WM_STATE_FULLSCREEN", False)};
    XRRSelectInput(d, x->root, 0); // SDL asked for less before; X servers do not widen what they were asked
    XRRSelectInput(d, x->root, RRScreenChangeNotifyMask | RRCrtcChangeNotifyMask | RROutputChangeNotifyMask);
    XSetErrorHandler(goes_on);
    p->x11 = x;
    SDL_EventState(SDL_SYSWMEVENT, SDL_ENABLE); // all but the displays' are dropped at once: x11_filter
    return x;
}

void x11_free(struct x11 *x) { mem_free(x); }

// Called for every event that is put into the queue, from any thread.
int x11_filter(void *self, SDL_Event *event)
{
    const struct platform *p = self;
    if (event->type != SDL_SYSWMEVENT)
        return 1;
    int type = event->syswm.msg->msg.x11.event.type;
    if (p->x11 == NULL ||
        (type != p->x11->first_event + RRScreenChangeNotify && type != p->x11->first_event + RRNotify))
        return 0;
    *event = (SDL_Event){.type = p->displays_event};
    return 1;
}

static bool starts(const char *name, const char *with) { return strncmp(name, with, strlen(with)) == 0; }

// An output that is switched on. One that pans shows any part of what it pans over.
static bool read_output(const struct x11 *x, XRRScreenResources *all, RROutput output, struct display *out)
{
    XRROutputInfo *o = XRRGetOutputInfo(x->display, all, output);
    XRRCrtcInfo *crtc = o != NULL && o->crtc != None ? XRRGetCrtcInfo(x->display, all, o->crtc) : NULL;
    bool on = crtc != NULL && crtc->mode != None && crtc->width > 0 && crtc->height > 0;
    if (on) {
        XRRPanning *pans = XRRGetPanning(x->display, all, o->crtc);
        *out = (struct display){.rect = {crtc->x, crtc->y, (int)crtc->width, (int)crtc->height},
                                .built_in = starts(o->name, "eDP") || starts(o->name, "LVDS") || starts(o->name, "DSI"),
                                .primary = output == XRRGetOutputPrimary(x->display, x->root)};
        if (pans != NULL && pans->width > 0 && pans->height > 0)
            out->rect = (struct rect){(int)pans->left, (int)pans->top, (int)pans->width, (int)pans->height};
        if (pans != NULL)
            XRRFreePanning(pans);
    }
    if (crtc != NULL)
        XRRFreeCrtcInfo(crtc);
    if (o != NULL)
        XRRFreeOutputInfo(o);
    return on;
}

size_t x11_displays(struct x11 *x, struct display list[DISPLAYS_MAX])
{
    XRRScreenResources *all = XRRGetScreenResourcesCurrent(x->display, x->root);
    size_t count = 0;
    for (int i = 0; all != NULL && i < all->noutput && count < DISPLAYS_MAX; i++)
        count += read_output(x, all, all->outputs[i], &list[count]);
    if (all != NULL)
        XRRFreeScreenResources(all);
    return count;
}

// Asked each time: a window manager may come and go.
bool x11_has_full_screen(struct x11 *x)
{
    Atom type = None;
    int format = 0;
    unsigned long count = 0, left = 0;
    unsigned char *bytes = NULL;
    bool found = false;
    if (XGetWindowProperty(x->display, x->root, x->supported, 0, 1024, False, AnyPropertyType, &type, &format, &count,
                           &left, &bytes) == Success &&
        format == 32)
        for (unsigned long i = 0; i < count; i++) {
            Atom atom = None;
            memcpy(&atom, bytes + i * sizeof atom, sizeof atom);
            found = found || atom == x->full_screen;
        }
    if (bytes != NULL)
        XFree(bytes);
    return found;
}

void x11_full_screen(struct x11 *x, SDL_Window *window, bool on)
{
    enum { BY_AN_APPLICATION = 1 };
    XEvent event = {
        .xclient = {.type = ClientMessage, .window = id_of(window), .message_type = x->state, .format = 32}};
    event.xclient.data.l[0] = on;
    event.xclient.data.l[1] = (long)x->full_screen;
    event.xclient.data.l[3] = BY_AN_APPLICATION;
    XSendEvent(x->display, x->root, False, SubstructureRedirectMask | SubstructureNotifyMask, &event);
    XFlush(x->display);
}

// SDL misses a first move to the corner (0, 0).
struct rect x11_where(struct x11 *x, SDL_Window *window)
{
    Window id = id_of(window), root = None, child = None;
    int left = 0, top = 0;
    unsigned width = 0, height = 0, border = 0, depth = 0;
    XGetGeometry(x->display, id, &root, &left, &top, &width, &height, &border, &depth);
    XTranslateCoordinates(x->display, id, x->root, 0, 0, &left, &top, &child);
    return (struct rect){left, top, (int)width, (int)height};
}

void x11_focus(struct x11 *x, SDL_Window *window)
{
    XSetInputFocus(x->display, id_of(window), RevertToPointerRoot, CurrentTime);
}

void x11_move(struct x11 *x, SDL_Window *window, struct rect where)
{
    Window id = id_of(window);
    XSizeHints hints = {0};
    long told = 0;
    XGetWMNormalHints(x->display, id, &hints, &told);
    hints.flags |= USPosition; // a person chose this display; no window manager need find a better place
    if (where.w < hints.min_width || where.h < hints.min_height)
        hints.flags &= ~PMinSize; // what all displays show may be small
    hints.x = where.x;
    hints.y = where.y;
    XSetWMNormalHints(x->display, id, &hints);
    XMoveResizeWindow(x->display, id, where.x, where.y, (unsigned)where.w, (unsigned)where.h);
    XFlush(x->display);
}

#else

struct x11 *x11_new(struct platform *p, SDL_Window *first)
{
    (void)p, (void)first;
    return NULL;
}
void x11_free(struct x11 *x) { (void)x; }
int x11_filter(void *self, SDL_Event *event)
{
    (void)self, (void)event;
    return 1;
}
size_t x11_displays(struct x11 *x, struct display list[DISPLAYS_MAX])
{
    (void)x, (void)list;
    return 0;
}
bool x11_has_full_screen(struct x11 *x)
{
    (void)x;
    return false;
}
void x11_full_screen(struct x11 *x, SDL_Window *window, bool on) { (void)x, (void)window, (void)on; }
struct rect x11_where(struct x11 *x, SDL_Window *window)
{
    (void)x, (void)window;
    return (struct rect){0, 0, 0, 0};
}
void x11_focus(struct x11 *x, SDL_Window *window) { (void)x, (void)window; }
void x11_move(struct x11 *x, SDL_Window *window, struct rect where) { (void)x, (void)window, (void)where; }

#endif
