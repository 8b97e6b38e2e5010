// SPDX-License-Identifier: MIT
//
// platform.c — SDL started and stopped, and the wait in which the program spends its life.
//
// One software path for every machine: no renderer, no graphics driver. The hints below keep
// SDL from opening OpenGL behind a window surface (measured: three times faster to start, an
// eighth of the memory) and from waking every millisecond for a pad that is not there.
#include "platform_inside.h"

#include "files.h"
#include "memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

bool platform__fail(struct platform_problem *problem, const char *what)
{
    if (problem != NULL)
        snprintf(problem->reason, sizeof problem->reason, "%s: %s", what, SDL_GetError());
    return false;
}

struct rect platform__meet(struct rect a, struct rect b)
{
    int x = a.x > b.x ? a.x : b.x, y = a.y > b.y ? a.y : b.y;
    int right = a.x + a.w < b.x + b.w ? a.x + a.w : b.x + b.w;
    int bottom = a.y + a.h < b.y + b.h ? a.y + a.h : b.y + b.h;
    return (struct rect){x, y, right - x, bottom - y};
}

size_t platform__frame_bytes(const struct platform *p)
{
    size_t bytes = 0;
    for (const struct window *w = p->windows; w != NULL; w = w->next)
        bytes += (size_t)w->width * (size_t)w->height * 4;
    return bytes;
}

// Large blocks (pictures) go back to the system when they are freed, so that a day of meetings stays flat.
static void keep_heap_small(void)
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 32 * 1024);
    mallopt(M_TRIM_THRESHOLD, 256 * 1024);
    mallopt(M_ARENA_MAX, 1);
#endif
}

// Without a display SDL draws for nobody and is content; only who asked for that by name meant it.
static bool nobody_sees(void)
{
    static const char *const unseen[] = {"offscreen", "dummy", "evdev"};
    const char *driver = SDL_GetCurrentVideoDriver();
    for (size_t i = 0; getenv("SDL_VIDEODRIVER") == NULL && i < sizeof unseen / sizeof *unseen; i++)
        if (driver != NULL && strcmp(driver, unseen[i]) == 0)
            return SDL_SetError("No available video device") != 0;
    return false;
}

static bool start_sdl(struct platform *p, const struct platform_options *o, struct platform_problem *problem)
{
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    SDL_SetHint(SDL_HINT_AUTO_UPDATE_JOYSTICKS, "0");
    // Children answer while the facilitator looks something up
    SDL_SetHint(SDL_HINT_JOYSTICK_ALLOW_BACKGROUND_EVENTS, "1");
    SDL_SetHint(SDL_HINT_IME_SUPPORT_EXTENDED_TEXT, "1"); // a word being made, however long
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    SDL_SetHint(SDL_HINT_QUIT_ON_LAST_WINDOW_CLOSE, "0"); // what it means to close one is not ours to say
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
    SDL_SetMainReady();
    SDL_SetEventFilter(x11_filter, p); // before anything starts: it empties the queue
    if (o->display && (SDL_Init(SDL_INIT_VIDEO) != 0 || nobody_sees()))
        return platform__fail(problem, "video");
    if (o->display)
        SDL_StopTextInput();
    return true;
}

struct platform *platform_open(const struct platform_options *options, struct platform_problem *problem)
{
    keep_heap_small();
    struct platform *p = mem_new(1, sizeof *p);
    p->options = *options;
    char *art = path_join(options->data_folder, "assets/art");
    p->art_told = diag_list_new();
    art_open(&p->art, art, p->art_told);
    mem_free(art);
    p->discs = discs_new();
    p->painter = painter_new();
    p->brushes = SDL_CreateMutex();
    p->worker = worker_new(p, SDL_GetCPUCount());
    p->writer = worker_new(p, 1);
    p->unpacked = unpacked_new();
    p->pictures = pictures_new(p);
    p->sound = sound_new(p, options->data_folder, options->sound);
    if (options->first_count > 0) // the second core draws it while this one starts SDL
        platform_prefetch(p, options->first, options->first_count);
    p->runs = start_sdl(p, options, problem) ? runs_new(options->data_folder, options->display) : NULL;
    p->started = SDL_GetPerformanceCounter();
    if (p->runs == NULL) {
        if (problem != NULL && problem->reason[0] == '\0')
            platform__fail(problem, "fonts");
        platform_close(p);
        return NULL;
    }
    p->wake_event = options->display ? SDL_RegisterEvents(3) : 0;
    p->displays_event = p->wake_event + 1;
    p->called_event = p->wake_event + 2;
    runs_measure(p);
    return p;
}

void platform_close(struct platform *p)
{
    worker_finish(p->writer);
    bool ended = worker_free(p->worker), written = worker_free(p->writer); // first: they work for the others
    while (p->windows != NULL)
        window_close(p->windows);
    painter_free(p->painter);
    microphone_close(p);
    sound_free(p->sound);
    runs_free(p->runs);
    pads_free(p->pads);
    x11_free(p->x11);
    SDL_free(p->dropped);
    SDL_Quit();
    if (!ended || !written)
        return; // the program is about to end
    pictures_free(p->pictures);
    unpacked_free(p->unpacked);
    discs_free(p->discs);
    SDL_DestroyMutex(p->brushes);
    art_close(&p->art);
    diag_list_free(p->art_told);
    mem_free(p);
}

uint32_t platform_now(const struct platform *p)
{
    uint64_t ticks = SDL_GetPerformanceCounter() - p->started;
    return (uint32_t)(ticks * 1000 / SDL_GetPerformanceFrequency());
}

void platform_wake(struct platform *p)
{
    if (!p->options.display || p->wake_event == 0)
        return; // nobody waits yet
    if (atomic_exchange(&p->woken, true))
        return; // one is on its way, and whoever it wakes looks at everything
    SDL_Event event = {.type = p->wake_event};
    if (SDL_PushEvent(&event) != 1)
        atomic_store(&p->woken, false);
}

// Of a batch of pointer moves only the last matters.
static void last_move(SDL_Event *event)
{
    SDL_Event next;
    while (event->type == SDL_MOUSEMOTION &&
           SDL_PeepEvents(&next, 1, SDL_PEEKEVENT, SDL_FIRSTEVENT, SDL_LASTEVENT) == 1 && next.type == SDL_MOUSEMOTION)
        SDL_PollEvent(event);
}

static int wait_for(struct platform *p, uint32_t until, SDL_Event *event)
{
    uint32_t now = platform_now(p), sound = sound_due(p->sound, now), fade = pictures_due(p->pictures);
    until = sound < until ? sound : until;
    until = fade < until ? fade : until;
    uint32_t pads = pads_due(p, now);
    if (pads != UINT32_MAX) {
        pads_look(p);
        until = pads < until ? pads : until;
    }
    if (until == UINT32_MAX)
        return SDL_WaitEvent(event);
    return SDL_WaitEventTimeout(event, until > now ? (int)(until - now) : 0);
}

bool platform_wait(struct platform *p, uint32_t until_ms, struct platform_event *out)
{
    SDL_Event event;
    for (;;) {
        memset(out, 0, sizeof *out); // nothing of an event that said nothing
        if (pads_changed(p, out)) {
            out->raw.now_ms = platform_now(p);
            return true;
        }
        int got = wait_for(p, until_ms, &event);
        p->counts.wakes++;
        sound_tick(p->sound, platform_now(p));
        if (got != 0) {
            last_move(&event);
            if (event.type == p->wake_event) {
                atomic_store(&p->woken, false); // before it is looked: what comes from now on wakes again
                out->kind = PLATFORM_WAKE;
            } else if (!pads_event(p, &event, out))
                input_translate(p, &event, out);
            out->raw.now_ms = platform_now(p);
            if (out->kind != PLATFORM_NONE)
                return true;
        }
        if (platform_now(p) >= pictures_due(p->pictures)) {
            pictures_woken(p->pictures);
            *out = (struct platform_event){.kind = PLATFORM_WAKE, .raw.now_ms = platform_now(p)};
            return true;
        }
        if (until_ms != UINT32_MAX && platform_now(p) >= until_ms)
            return false;
    }
}

void platform_run_job(struct platform *p, platform_job job, void *context)
{
    worker_add(p->worker, WORKER_JOBS, job, context);
}
void platform_run_write(struct platform *p, platform_job job, void *context)
{
    worker_add(p->writer, WORKER_JOBS, job, context);
}
void platform_finish_writes(struct platform *p) { worker_finish(p->writer); }

void platform_finish(struct platform *p)
{
    worker_finish(p->worker);
    pictures_waited(p->pictures);
}

bool platform_end_jobs(struct platform *p) { return worker_end(p->worker); }
const struct measure *platform_measure(struct platform *p) { return &p->measure; }
bool platform_has_glyph(struct platform *p, uint32_t code_point) { return runs_has_glyph(p->runs, code_point); }
struct platform_counts platform_counts(const struct platform *p) { return p->counts; }
size_t platform_cached_bytes(const struct platform *p) { return runs_bytes(p->runs) + pictures_bytes(p->pictures); }

void platform_text_input(struct platform *p, bool on)
{
    if (!p->options.display || on == (SDL_IsTextInputActive() == SDL_TRUE))
        return;
    p->text_at = (struct rect){0, 0, 0, 0};
    if (on)
        SDL_StartTextInput();
    else
        SDL_StopTextInput();
}

void platform_text_at(struct platform *p, struct window *w, struct rect caret)
{
    SDL_Window *focus = p->options.display ? SDL_GetKeyboardFocus() : NULL;
    if (focus == NULL || w->sdl == NULL)
        return;
    if (focus != w->sdl) { // SDL reckons from the window that has the keyboard
        int x = 0, y = 0, from_x = 0, from_y = 0;
        SDL_GetWindowPosition(w->sdl, &x, &y);
        SDL_GetWindowPosition(focus, &from_x, &from_y);
        caret.x += x - from_x;
        caret.y += y - from_y;
    }
    if (memcmp(&caret, &p->text_at, sizeof caret) == 0)
        return;
    p->text_at = caret;
    SDL_SetTextInputRect(&(SDL_Rect){caret.x, caret.y, caret.w, caret.h});
}

void platform_prefetch(struct platform *p, const struct wish *wishes, size_t count)
{
    char layers[DRAWING_LAYERS][LAYER_BYTES];
    for (size_t i = 0; i < count; i++) {
        size_t parts = drawing_layers(p, wishes[i].name, layers);
        for (size_t part = 0; part < parts; part++) {
            struct wish wish = wishes[i];
            wish.name = layers[part];
            pictures_want(p, &wish);
        }
    }
}

const struct diag_list *platform_art_told(const struct platform *p) { return p->art_told; }

bool platform_show_path(const char *path)
{
    char *address = path_address(path);
    bool shown = SDL_OpenURL(address) == 0;
    mem_free(address);
    return shown;
}
