// SPDX-License-Identifier: MIT
//
// soon.c — what the press that goes on will show, drawn ahead of it for nobody.
//
// Nobody lists which pictures a screen will want: the rules are asked what would come, on a copy of the meeting, and
// the very screen of that moment draws it. Thrice: as its motions begin, with closed doors; while people come and
// speak; and as all ends. Nothing is sent, heard or changed by it, and the frame is never presented.
#include "screen.h"

#include "memory.h"
#include "viewer_inside.h"

enum { MOMENTS = 3, BETWEEN_MS = 500 };
static const uint32_t moments[MOMENTS] = {0, BETWEEN_MS, UINT32_MAX}; // since it came; UINT32_MAX: at rest

// What goes on in one phase or another; the rules refuse the others.
static const enum command_type onward[] = {COMMAND_NEXT, COMMAND_LOCK};
enum { ONWARD = sizeof onward / sizeof *onward };

static bool ask(const struct viewer *v, enum command_type type, uint8_t choice, struct view *view)
{
    const struct door *door = &v->parts.door;
    struct command command = {
        .type = type, .seat = v->view.alone ? 0 : SEAT_FACILITATOR, .choice = choice, .at_ms = viewer_meeting_ms(v)};
    return door->foresee != NULL && door->foresee(door->meeting, &command, viewer__role(v), lang_code(v->lang), view);
}

// The way-th that the rules would take. An answer only when the phase ends with it: else it is marked, and no more.
static bool leads(const struct viewer *v, unsigned way, struct view *view)
{
    for (size_t i = 0; i < ONWARD; i++)
        if (ask(v, onward[i], 0, view) && way-- == 0)
            return true;
    for (unsigned choice = 0; choice < LEVEL_OPTIONS_MAX; choice++)
        if (ask(v, COMMAND_CHOOSE, (uint8_t)choice, view) && view->phase != v->view.phase && way-- == 0)
            return true;
    return false;
}

// The screen that would be there, and in `view` what it would show. NULL: there is no such way.
static const struct screen_ops *coming(const struct viewer *v, unsigned way, struct view *view)
{
    const struct screen_ops *on = v->stack[v->depth - 1].ops;
    if (on->leads_to != NULL)
        return way == 0 ? on->leads_to : NULL;
    if (v->depth > 1 || !leads(v, way, view))
        return NULL;
    const struct screen_ops *phase = viewer__screen_of(v, view);
    return phase != NULL ? phase : on;
}

// All that moves in it began so long ago.
static void began(struct viewer *later, bool other_scene, uint32_t ago)
{
    later->parts.at_rest = ago == UINT32_MAX;
    uint32_t since = later->parts.at_rest || ago > later->now_ms ? later->now_ms : later->now_ms - ago;
    later->phase_since_ms = later->step_since_ms = later->chosen_since_ms = since;
    later->stack[0].since_ms = since;
    if (other_scene)
        later->scene_since_ms = since;
}

static void draw_as(const struct viewer *v, const struct screen_ops *ops, const struct view *view, uint32_t ago,
                    struct ui_frame *frame, int width, int height)
{
    struct viewer later = *v;
    struct screen *top = &later.stack[0];
    later.view = *view;
    later.depth = 1;
    later.told = NULL;
    later.requests = NULL;
    later.request_count = later.request_room = 0;
    *top = (struct screen){.ops = ops, .state = ops->state > 0 ? mem_new(1, ops->state) : NULL};
    if (ops->enter != NULL)
        ops->enter(&later, top);
    began(&later, viewer__scene(view) != viewer__scene(&v->view), ago);
    viewer__build(&later, frame, width, height, v->now_ms);
    mem_free(top->state);
    mem_free(later.told);
    mem_free(later.requests);
}

bool viewer_foresee(const struct viewer *v, unsigned look, struct ui_frame *frame, int width, int height)
{
    struct view view = v->view;
    const struct screen_ops *ops = coming(v, look / MOMENTS, &view);
    if (ops != NULL)
        draw_as(v, ops, &view, moments[look % MOMENTS], frame, width, height);
    return ops != NULL;
}
