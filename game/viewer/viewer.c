// SPDX-License-Identifier: MIT
//
// viewer.c — the stack of screens, what it shows of the meeting, and the frame.
//
// While a meeting runs, the bottom of the stack is the screen of the meeting's phase: whatever changes the meeting (a
// command, an undo, another display) changes the screen with it. A screen's callback never finds the stack changed
// under it: the phase's screen comes when the callback has returned.
#include "screen.h"

#include "check.h"
#include "memory.h"
#include "viewer_inside.h"

#include <string.h>

enum { CONSOLE_PERCENT = 80, CONSOLE_LEAST = 60 /* read from arm's length */ };

struct screen *viewer__top(struct viewer *v) { return &v->stack[v->depth - 1]; }

static bool is_console(const struct viewer *v) { return v->parts.role == ROLE_CONSOLE; }

// ---- the stack ----

static void enter(struct viewer *v, const struct screen_ops *ops)
{
    CHECK(v->depth < SCREENS_MAX);
    struct screen *s = &v->stack[v->depth++];
    *s = (struct screen){.ops = ops, .since_ms = v->now_ms};
    if (ops->state > 0)
        s->state = mem_new(1, ops->state);
    v->focus = v->hover = ui_id(UI_NO_ID);
    if (ops->enter != NULL)
        ops->enter(v, s);
    if (ops->came != NULL)
        ops->came(v, s);
}

static void leave(struct viewer *v)
{
    CHECK(v->depth > 0);
    mem_free(viewer__top(v)->state);
    v->depth--;
}

static void begin_with(struct viewer *v, const struct screen_ops *ops)
{
    while (v->depth > 0)
        leave(v);
    enter(v, ops);
}

void viewer_go(struct viewer *v, struct next next)
{
    switch (next.kind) {
    case NEXT_STAY: return;
    case NEXT_PUSH:
        if (v->depth == SCREENS_MAX)
            leave(v);
        else
            viewer__top(v)->focus = v->focus;
        enter(v, next.to);
        break;
    case NEXT_REPLACE:
        leave(v);
        enter(v, next.to);
        break;
    case NEXT_RESET: begin_with(v, next.to); break;
    case NEXT_POP:
        if (v->depth > 1) {
            leave(v);
            v->focus = viewer__top(v)->focus; // where eyes and hands were
            v->hover = ui_id(UI_NO_ID);
        }
        break;
    }
    viewer__play(v);
}

// ---- the meeting ----

enum role viewer__role(const struct viewer *v)
{
    return v->parts.role == ROLE_HALL && !v->has_console ? ROLE_ONLY : v->parts.role;
}

uint8_t viewer__scene(const struct view *view) { return view->in_scene ? view->scene_number : 0; }

void viewer__look(struct viewer *v)
{
    const struct door *door = &v->parts.door;
    uint8_t scene = viewer__scene(&v->view);
    door->view(door->meeting, viewer__role(v), lang_code(v->lang), &v->view);
    v->lang = lang_for(v->lang, v->view.alone ? AUDIENCE_ALONE : v->view.adults ? AUDIENCE_ADULTS : AUDIENCE_HALL);
    if (scene != viewer__scene(&v->view))
        v->scene_since_ms = v->now_ms;
    if (v->key != NULL)
        door->key(door->meeting, lang_code(v->lang), v->key);
    if (door->own != NULL)
        door->own(door->meeting, door->seat, &v->own);
}

void viewer__look_and_follow(struct viewer *v)
{
    viewer__look(v);
    v->follows = true;
}

const struct screen_ops *viewer__screen_of(const struct viewer *v, const struct view *view)
{
    const struct screens *screens = v->parts.screens;
    const struct screen_ops *alone = view->alone ? screens->alone[view->phase] : NULL;
    return alone != NULL ? alone : screens->phases[view->phase];
}

// After a command the screen of the phase belongs at the bottom of the stack.
void viewer__settle(struct viewer *v)
{
    const struct screen_ops *wanted = v->follows ? viewer__screen_of(v, &v->view) : NULL;
    v->follows = false;
    if (wanted != NULL && v->stack[0].ops != wanted)
        begin_with(v, wanted);
    viewer__play(v);
}

void viewer_session_changed(struct viewer *v)
{
    viewer_language(v);
    viewer__look_and_follow(v);
    viewer__settle(v);
}

bool viewer_types_counts(const struct viewer *v)
{
    return v->view.counts_here && v->view.mode != ANSWER_KEYS && v->view.phase != PHASE_SETUP;
}

void viewer_restart(struct viewer *v)
{
    v->parts.door.restart(v->parts.door.meeting);
    viewer__look(v);
}

// What the hall may see is another thing from now on, at once.
void viewer_set_console(struct viewer *v, bool on)
{
    v->has_console = on;
    viewer__look(v);
}

// What begins to move, and is heard.
static void happened(void *self, const struct event *event)
{
    struct viewer *v = self;
    switch (event->type) {
    case EVENT_PHASE: v->phase_since_ms = v->step_since_ms = v->now_ms; break;
    case EVENT_CHOSEN: v->chosen_since_ms = v->now_ms; break;
    case EVENT_STEP:
    case EVENT_LINE:
    case EVENT_REVEALED:
    case EVENT_DOOR:
    case EVENT_GUESS:
    case EVENT_CLOSING: v->step_since_ms = v->now_ms; break;
    case EVENT_DRUM:
    case EVENT_GONG:
    case EVENT_VOTED:
    case EVENT_COUNTED:
    case EVENT_LOCKED:
    case EVENT_LANTERN:
    case EVENT_LEVEL_DONE:
    case EVENT_TURN:
    case EVENT_HELP:
    case EVENT_NOT_FAULT:
    case EVENT_OVER: break;
    }
    viewer__hear(v, event);
}

// ---- life ----

struct viewer *viewer_new(const struct viewer_parts *parts)
{
    struct viewer *v = mem_new(1, sizeof *v);
    v->parts = *parts;
    v->ui_due = UINT32_MAX;
    v->focus_visible = true;
    v->own = (struct view_own){255, 255};
    if (is_console(v) && parts->door.key != NULL)
        v->key = mem_new(1, sizeof *v->key);
    if (parts->role == ROLE_HALL) // sounds are the hall's
        parts->door.listen(parts->door.meeting, (struct listener){happened, v});
    viewer_language(v); // and looks for the first time
    enter(v, parts->screens->first);
    viewer__play(v);
    return v;
}

void viewer_free(struct viewer *v)
{
    if (v == NULL)
        return;
    viewer__forget_aloud(v);
    while (v->depth > 0)
        leave(v);
    mem_free(v->key);
    mem_free(v->requests);
    mem_free(v->told);
    mem_free(v);
}

void viewer_news(struct viewer *v, enum news news)
{
    struct screen *s = viewer__top(v);
    if (s->ops->news != NULL)
        s->ops->news(v, s, news);
}

bool viewer_tick(struct viewer *v, uint32_t now_ms)
{
    v->now_ms = now_ms;
    struct screen *s = viewer__top(v);
    bool changed = s->ops->tick != NULL && s->ops->tick(v, s, now_ms);
    changed = viewer__scan(v) || changed;
    changed = viewer__held(v) || changed;
    return changed || (v->ui_due != UINT32_MAX && now_ms >= v->ui_due);
}

uint32_t viewer_due(const struct viewer *v)
{
    const struct screen *s = &v->stack[v->depth - 1];
    uint32_t due = s->ops->due != NULL ? s->ops->due(v, s) : UINT32_MAX, scan = viewer__scan_due(v);
    due = scan < due ? scan : due;
    due = viewer__hold_due(v) < due ? viewer__hold_due(v) : due;
    return due < v->ui_due ? due : v->ui_due;
}

// What is told stands above the screen, which makes room for it: nothing lies under it.
static void draw_with_what_is_told(struct viewer *v, struct ui_frame *frame)
{
    const char *told = v->told != NULL ? v->told : hands_missing(v, frame);
    if (told != NULL) {
        ui_begin_column(frame, 0);
        bar_told(frame, told);
        ui_grow(frame, 1);
        ui_begin_stack(frame);
    }
    viewer__top(v)->ops->draw(v, viewer__top(v), frame);
    if (told != NULL) {
        ui_end(frame);
        ui_end(frame);
    }
}

static void draw_frame(struct viewer *v, struct ui_frame *frame, int width, int height)
{
    struct ui_setting setting = {
        .width = width,
        .height = height,
        .landscape = true,
        .foot = viewer__foot(v, height),
        .theme = &v->theme,
        .text_scale = v->parts.settings->text_scale * (is_console(v) ? CONSOLE_PERCENT : 100) / 100,
        .text_least = is_console(v) ? CONSOLE_LEAST : 0,
        .pages = viewer__has_pages(v),
        .page_at = v->page.at,
        .reduce_motion = v->parts.settings->reduce_motion,
        .at_rest = v->parts.at_rest,
        .focus = v->focus,
        .focus_visible = v->focus_visible,
        .hover = v->hover,
        .lit = viewer__lit(v),
        .language = lang_code(v->lang),
        .now_ms = v->now_ms,
    };
    ui_begin_frame(frame, &setting);
    draw_with_what_is_told(v, frame);
    if (v->parts.door.waits(v->parts.door.meeting))
        bar_received(frame);
    viewer__footed(v, frame);
    ui_end_frame(frame);
}

void viewer__build(struct viewer *v, struct ui_frame *frame, int width, int height, uint32_t now_ms)
{
    v->now_ms = now_ms;
    v->frame = frame;
    ui_theme_set(&v->theme, v->parts.settings->high_contrast);
    viewer__page_begins(v);
    draw_frame(v, frame, width, height);
    if (viewer__can_be_read(v) != v->aloud.can) { // the button comes, or goes: the screen makes room for it
        v->aloud.can = !v->aloud.can;
        draw_frame(v, frame, width, height);
    }
    if (viewer__page_follows(v))
        draw_frame(v, frame, width, height);
}

void viewer_draw(struct viewer *v, struct ui_frame *frame, int width, int height, uint32_t now_ms)
{
    viewer__build(v, frame, width, height, now_ms);
    viewer__read_news(v);
    uint32_t caption = viewer__caption_due(v), ui = ui_due(frame);
    v->ui_due = caption < ui ? caption : ui;
}

void viewer_start_again(struct viewer *v, bool beneath)
{
    struct screen over = *viewer__top(v);
    bool keeps = beneath && over.ops->hides;
    if (keeps)
        v->depth--; // its state is not ours to free now
    viewer_restart(v);
    viewer_tell(v, NULL);
    begin_with(v, v->parts.screens->first);
    if (keeps)
        v->stack[v->depth++] = over;
    viewer__play(v);
}

bool viewer_is_first(const struct viewer *v) { return v->depth == 1 && v->stack[0].ops == v->parts.screens->first; }

bool viewer_rests(struct viewer *v)
{
    bool phase = v->depth == 1 && v->parts.screens->rest != NULL;
    if (phase)
        viewer_go(v, next_push(v->parts.screens->rest));
    return phase;
}

bool viewer_alone(const struct viewer *v)
{
    bool begins = false;
    for (int i = 0; i < v->depth; i++)
        begins = begins || v->stack[i].ops->alone;
    return v->view.alone || begins;
}

bool viewer_hides(const struct viewer *v) { return v->stack[v->depth - 1].ops->hides; }

enum screen_cover viewer_cover(const struct viewer *v)
{
    int on = v->depth - 1;
    while (on > 0 && v->stack[on].ops->cover == COVER_NOTHING)
        on--;
    return v->stack[on].ops->cover;
}

const char *viewer_screen(const struct viewer *v) { return v->stack[v->depth - 1].ops->name; }

// ---- what is wanted and told ----

void viewer_ask(struct viewer *v, struct request request)
{
    v->requests = mem_grow(v->requests, &v->request_room, v->request_count + 1, sizeof *v->requests);
    v->requests[v->request_count++] = request;
}

void viewer_wants(struct viewer *v, enum request_kind kind) { viewer_ask(v, (struct request){.kind = kind}); }

bool viewer_request(struct viewer *v, struct request *request)
{
    if (v->request_count == 0)
        return false;
    *request = v->requests[0];
    memmove(v->requests, v->requests + 1, --v->request_count * sizeof *v->requests);
    return true;
}

bool viewer_is_told(const struct viewer *v) { return v->told != NULL; }

void viewer_tell(struct viewer *v, const char *sentence)
{
    char *told = sentence != NULL && sentence[0] != '\0' ? mem_copy_text(sentence) : NULL;
    mem_free(v->told);
    v->told = told;
}
