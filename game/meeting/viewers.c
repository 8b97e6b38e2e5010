// SPDX-License-Identifier: MIT
//
// viewers.c — everybody who looks: who they are, and what each is shown. All show one meeting; what one of them presses
// is presses.c's.
#include "check.h"
#include "host.h"
#include "meeting_inside.h"
#include "memory.h"

#include <string.h>

enum { CONSOLE_WIDTH = 1280, CONSOLE_HEIGHT = 720, PHONE_WIDTH = 640, PHONE_HEIGHT = 480 };

// ---- the list ----

static uint16_t printed(void *keyboard, uint16_t place) { return platform_printed(keyboard, place); }

static const struct screens *screens_of(enum role role)
{
    switch (role) {
    case ROLE_CONSOLE: return &console_screens;
    case ROLE_TEAM: return &team_screens;
    case ROLE_HALL:
    case ROLE_ONLY:
    case ROLE_ALONE: return &hall_screens;
    }
    return &hall_screens;
}

struct viewer_parts meeting_parts(struct meeting *m, enum role role)
{
    return (struct viewer_parts){.door = host_door(m->host, role == ROLE_CONSOLE),
                                 .role = role,
                                 .screens = screens_of(role),
                                 .bag = &m->bag,
                                 .languages = m->languages,
                                 .settings = &m->settings,
                                 .clock_ms = &m->programme.clock_ms,
                                 .printed = printed,
                                 .keyboard = m->platform,
                                 .speaker = m->voice != NULL ? &m->speaker : NULL,
                                 .at_rest = m->at_rest};
}

struct meeting_viewer *meeting_viewer(const struct meeting *m, enum role role, uint16_t seat)
{
    for (size_t i = 0; i < m->viewer_count; i++)
        if (m->viewers[i]->role == role && m->viewers[i]->seat == seat)
            return m->viewers[i];
    return NULL;
}

struct meeting_viewer *meeting_hall(const struct meeting *m) { return m->viewers[0]; }

struct meeting_viewer *meeting_viewer_in(const struct meeting *m, const struct window *window)
{
    for (size_t i = 0; window != NULL && i < m->viewer_count; i++)
        if (backend_window_of(m->viewers[i]->backend, m->viewers[i]->surface) == window)
            return m->viewers[i];
    return NULL;
}

struct viewer *meeting__hall(const struct meeting *m) { return m->viewers[0]->screens; }

// While its screen hides us, the hall's window says that somebody draws.
void meeting__name_window(struct meeting *m, bool again)
{
    struct meeting_viewer *hall = m->viewers[0];
    bool hides = viewer_hides(hall->screens);
    if (hides != m->is_hidden || again)
        hall->backend->title(hall->surface, text(meeting_lang(m), hides ? T_DRAW_TITLE : T_TITLE_NAME));
    m->is_hidden = hides;
}

struct viewer *meeting__facilitator(const struct meeting *m)
{
    const struct meeting_viewer *console = meeting_viewer(m, ROLE_CONSOLE, 0);
    return console != NULL ? console->screens : meeting__hall(m);
}

struct meeting_viewer *meeting__add_viewer(struct meeting *m, enum role role, uint16_t seat,
                                           const struct backend *backend, int width, int height,
                                           struct platform_problem *problem)
{
    if (role != ROLE_HALL) // it shows more than the title
        meeting__open_rest(m);
    enum text_id title = role == ROLE_CONSOLE ? T_CONSOLE_TITLE : T_TITLE_NAME;
    void *surface = backend->open(m->platform, text(meeting_lang(m), title), width, height, problem);
    if (surface == NULL)
        return NULL;
    struct viewer_parts parts = meeting_parts(m, role);
    if (role == ROLE_TEAM)
        parts.door = host_door_of_seat(m->host, seat);
    struct meeting_viewer *v = mem_new(1, sizeof *v);
    *v = (struct meeting_viewer){.role = role,
                                 .seat = seat,
                                 .backend = backend,
                                 .surface = surface,
                                 .frame = ui_frame_new(backend->measure(m->platform)),
                                 .screens = viewer_new(&parts)};
    m->viewers = mem_grow(m->viewers, &m->viewer_room, m->viewer_count + 1, sizeof *m->viewers);
    m->viewers[m->viewer_count++] = v;
    if (role == ROLE_HALL)
        m->bag.hall = v->screens;
    if (role == ROLE_CONSOLE)
        viewer_set_console(meeting__hall(m), true);
    return v;
}

static void forget_held(struct meeting *m, const struct meeting_viewer *v)
{
    size_t kept = 0;
    for (size_t i = 0; i < m->held_count; i++)
        if (m->held[i].viewer != v)
            m->held[kept++] = m->held[i];
    m->held_count = kept;
}

void meeting__drop_viewer(struct meeting *m, struct meeting_viewer *v)
{
    size_t at = 0;
    while (m->viewers[at] != v)
        at++;
    if (v->role == ROLE_CONSOLE)
        viewer_set_console(meeting__hall(m), false);
    forget_held(m, v);
    memmove(m->viewers + at, m->viewers + at + 1, (--m->viewer_count - at) * sizeof *m->viewers);
    viewer_free(v->screens);
    ui_frame_free(v->frame);
    v->backend->close(v->surface);
    mem_free(v);
}

struct meeting_viewer *meeting_join(struct meeting *m, enum role role, uint16_t seat)
{
    struct platform_problem problem = {{0}};
    struct meeting_viewer *v = meeting_viewer(m, role, seat);
    bool phone = role == ROLE_TEAM, windows = m->viewers[0]->backend->desktop != NULL;
    if (v == NULL) // a phone has no window here; where pictures are kept of it, it is painted like the others
        v = meeting__add_viewer(m, role, seat, phone && windows ? &backend_nothing : m->viewers[0]->backend,
                                phone ? PHONE_WIDTH : CONSOLE_WIDTH, phone ? PHONE_HEIGHT : CONSOLE_HEIGHT, &problem);
    if (v == NULL)
        viewer_tell(meeting__hall(m), problem.reason);
    return v;
}

void meeting_leave(struct meeting *m, enum role role, uint16_t seat)
{
    struct meeting_viewer *v = meeting_viewer(m, role, seat);
    CHECK(role != ROLE_HALL);
    if (v != NULL)
        meeting__drop_viewer(m, v);
}

enum role meeting_role(const struct meeting_viewer *v) { return v->role; }
uint16_t meeting_seat(const struct meeting_viewer *v) { return v->seat; }
struct viewer *meeting_screens(struct meeting_viewer *v) { return v->screens; }
const char *meeting_screen(const struct meeting_viewer *v) { return viewer_screen(v->screens); }
const struct ui_frame *meeting_frame(const struct meeting_viewer *v) { return v->frame; }

void meeting_size(const struct meeting_viewer *v, int *width, int *height)
{
    v->backend->size(v->surface, width, height);
}

void meeting_set_size(struct meeting_viewer *v, int width, int height)
{
    v->backend->set_size(v->surface, width, height);
}

void meeting_set_title(struct meeting_viewer *v, const char *words) { v->backend->title(v->surface, words); }

bool meeting_waits_for_pictures(const struct meeting_viewer *v) { return v->backend->waits(v->surface); }
bool meeting_has_pixels(const struct meeting_viewer *v) { return v->backend->pixels; }

bool meeting_save(struct meeting_viewer *v, const char *path, struct platform_problem *problem)
{
    return v->backend->save(v->surface, path, problem);
}

void meeting_forget_drawn(struct meeting *m)
{
    for (size_t i = 0; i < m->viewer_count; i++)
        m->viewers[i]->backend->forget(m->viewers[i]->surface);
    meeting__look_ahead(m);
}

// ---- what is shown ----

// Only where somebody presses: a script's clock stands until its next step.
void meeting__look_ahead(struct meeting *m)
{
    m->foresees = m->viewer_count > 0 && m->viewers[0]->backend->desktop != NULL && !m->first_only;
}

bool meeting_tick(struct meeting *m)
{
    if (m->foresees)
        meeting_foresee(m);
    bool news = meeting__settle_again(m);
    if (meeting__visit_tick(m)) {
        meeting__carry_on(m);
        news = true;
    }
    news = meeting__voice_tick(m) || news;
    for (size_t i = 0; i < m->viewer_count; i++)
        news = viewer_tick(m->viewers[i]->screens, m->now_ms) || news;
    return news;
}

uint32_t meeting_due(const struct meeting *m)
{
    uint32_t due = meeting__settle_due(m), visit = meeting__visit_due(m);
    if (m->foresees)
        return m->now_ms;
    due = visit < due ? visit : due;
    uint32_t voice = meeting__voice_due(m);
    due = voice < due ? voice : due;
    for (size_t i = 0; i < m->viewer_count; i++) {
        uint32_t its = viewer_due(m->viewers[i]->screens);
        due = its < due ? its : due;
    }
    return due;
}

static void draw(struct meeting *m, struct meeting_viewer *v)
{
    int width = 0, height = 0;
    if (v == m->viewers[0])
        meeting__name_window(m, false);
    v->backend->size(v->surface, &width, &height);
    viewer_draw(v->screens, v->frame, width, height, m->now_ms);
    if (meeting__may_show(m, v))
        v->backend->present(v->surface, ui_list(v->frame));
}

// Input methods show their lists of candidates beside the caret: on the display that has one, of two the later.
static void show_caret(struct meeting *m)
{
    struct rect caret;
    for (size_t i = m->viewer_count; i-- > 0;)
        if (ui_caret(m->viewers[i]->frame, &caret)) {
            m->viewers[i]->backend->caret(m->platform, m->viewers[i]->surface, caret);
            return;
        }
}

// What the hall's next press may show is made while nobody presses. A frame built ahead is shown to nobody.
void meeting_foresee(struct meeting *m)
{
    struct meeting_viewer *hall = m->viewers[0];
    int width = 0, height = 0;
    m->foresees = false;
    if (!hall->backend->pixels || m->first_only)
        return;
    if (m->coming == NULL)
        m->coming = ui_frame_new(hall->backend->measure(m->platform));
    hall->backend->size(hall->surface, &width, &height);
    struct window *window = backend_window_of(hall->backend, hall->surface);
    window_foresee(window, NULL);
    for (unsigned look = 0; viewer_foresee(hall->screens, look, m->coming, width, height); look++)
        window_foresee(window, ui_list(m->coming));
}

void meeting_draw(struct meeting *m)
{
    for (size_t i = 0; i < m->viewer_count; i++)
        draw(m, m->viewers[i]);
    if (m->looked != NULL)
        m->looked(m->looked_self);
    show_caret(m);
    if (!m->first_only)
        meeting__open_rest(m);
}

void meeting_watch(struct meeting *m, void (*looked)(void *self), void *self)
{
    m->looked = looked;
    m->looked_self = self;
}
