// SPDX-License-Identifier: MIT
//
// virtual_pads.c — game pads that are not there, put before the program with LD_PRELOAD: SDL's virtual joysticks.
//
// Reads lines of the file $PADS_FILE as they are written, one a wait, so that the program sees each by itself:
//   add MAKE · plain MAKE     a pad, or a joystick SDL has no mapping for; MAKE is its product number
//   out N · in N              the N-th of all that were added is unplugged, plugged in again
//   button N B · stick N AXIS VALUE
// A button is pressed and let go. Each line is answered in $PADS_FILE.done, and nothing is asked of the program.
#define _GNU_SOURCE
#include <SDL.h>

#include <dlfcn.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PADS = 12, WAIT_MS = 20 };

struct pad {
    SDL_Joystick *joystick;
    SDL_JoystickID instance;
    bool plain;
    unsigned make;
};

struct bench { // one for the program's life
    struct pad pads[PADS];
    int count;
    long at;
    int letting_go, button;     // of pad letting_go - 1
    unsigned waits, pressed_in; // it is let go two waits later: between two the program looks at its pads
};

static struct bench *bench(void)
{
    static struct bench b;
    return &b;
}

static void plug(struct pad *p)
{
    SDL_VirtualJoystickDesc d = {.version = SDL_VIRTUAL_JOYSTICK_DESC_VERSION,
                                 .naxes = 6,
                                 .nbuttons = 15,
                                 .vendor_id = 0x1234,
                                 .product_id = (Uint16)p->make,
                                 .name = p->plain ? "Old stick" : "Pad",
                                 .type = p->plain ? SDL_JOYSTICK_TYPE_UNKNOWN : SDL_JOYSTICK_TYPE_GAMECONTROLLER};
    if (p->plain) {
        d.naxes = 2;
        d.nbuttons = 4;
        d.nhats = 0;
    }
    int device = SDL_JoystickAttachVirtualEx(&d);
    p->joystick = device >= 0 ? SDL_JoystickOpen(device) : NULL;
    p->instance = device >= 0 ? SDL_JoystickGetDeviceInstanceID(device) : -1;
}

static void unplug(struct pad *p)
{
    for (int device = 0; device < SDL_NumJoysticks(); device++)
        if (SDL_JoystickGetDeviceInstanceID(device) == p->instance)
            SDL_JoystickDetachVirtual(device);
}

static bool line(struct bench *b, const char *words)
{
    char what[16] = "";
    int n = 0, a = 0, v = 0;
    sscanf(words, "%15s %d %d %d", what, &n, &a, &v);
    if ((strcmp(what, "add") == 0 || strcmp(what, "plain") == 0) && b->count < PADS) {
        b->pads[b->count] = (struct pad){.plain = what[0] == 'p', .make = (unsigned)n};
        plug(&b->pads[b->count++]);
        return b->pads[b->count - 1].joystick != NULL;
    }
    struct pad *p = n > 0 && n <= b->count ? &b->pads[n - 1] : NULL;
    if (p == NULL)
        return false;
    if (strcmp(what, "out") == 0) {
        unplug(p);
    } else if (strcmp(what, "in") == 0) {
        plug(p);
    } else if (strcmp(what, "button") == 0) {
        SDL_JoystickSetVirtualButton(p->joystick, a, 1);
        b->letting_go = n;
        b->button = a;
        b->pressed_in = b->waits;
    } else if (strcmp(what, "stick") == 0) {
        SDL_JoystickSetVirtualAxis(p->joystick, a, (Sint16)v);
    } else {
        return false;
    }
    return true;
}

static void read_line(struct bench *b)
{
    char words[80], done[600];
    const char *path = getenv("PADS_FILE");
    if (b->letting_go > 0 && b->waits < b->pressed_in + 2)
        return;
    if (b->letting_go > 0) {
        SDL_JoystickSetVirtualButton(b->pads[b->letting_go - 1].joystick, b->button, 0);
        b->letting_go = 0;
        return;
    }
    FILE *f = path != NULL && SDL_WasInit(SDL_INIT_VIDEO) ? fopen(path, "r") : NULL;
    if (f == NULL)
        return;
    fseek(f, b->at, SEEK_SET);
    bool whole = fgets(words, sizeof words, f) != NULL && strchr(words, '\n') != NULL;
    if (whole) {
        b->at = ftell(f);
        bool fine = line(b, words);
        snprintf(done, sizeof done, "%s.done", path);
        FILE *out = fopen(done, "a");
        if (out != NULL) {
            fprintf(out, "%s %s",
                    fine                                   ? "ok"
                    : SDL_WasInit(SDL_INIT_GAMECONTROLLER) ? "failed"
                                                           : "pads-are-not-open",
                    words);
            fclose(out);
        }
    }
    fclose(f);
}

int SDL_WaitEventTimeout(SDL_Event *event, int timeout)
{
    int (*real)(SDL_Event *, int) = NULL;
    *(void **)&real = dlsym(RTLD_NEXT, "SDL_WaitEventTimeout");
    bench()->waits++;
    for (Uint32 began = SDL_GetTicks();;) {
        read_line(bench());
        Uint32 gone = SDL_GetTicks() - began;
        int left = timeout < 0 ? WAIT_MS : timeout - (int)gone;
        int got = real(event, left < 0 ? 0 : left < WAIT_MS ? left : WAIT_MS);
        if (got != 0 || (timeout >= 0 && left <= 0))
            return got;
    }
}

int SDL_WaitEvent(SDL_Event *event) { return SDL_WaitEventTimeout(event, -1); }
