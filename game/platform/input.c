// SPDX-License-Identifier: MIT
//
// input.c — SDL's events in our words. SDL's scancodes are USB HID usages: no table is needed.
#include "platform_inside.h"

#include <stdio.h>
#include <stdlib.h>

enum { STICK_FAR = 16000, STICK_NEAR = 9000 };

// The list begins with the newest; the first opened is the hall's.
static struct window *window_first(struct platform *p)
{
    struct window *w = p->windows;
    while (w != NULL && w->next != NULL)
        w = w->next;
    return w;
}

static struct window *window_of(struct platform *p, Uint32 id)
{
    for (struct window *w = p->windows; w != NULL; w = w->next)
        if (w->sdl != NULL && SDL_GetWindowID(w->sdl) == id)
            return w;
    return window_first(p);
}

static void raw(struct platform_event *out, enum ui_raw_kind kind, uint16_t key, int x, int y)
{
    out->kind = PLATFORM_INPUT;
    out->raw = (struct ui_raw){.kind = kind, .key = key, .x = x, .y = y};
}

static uint8_t seat_of(const struct platform *p, SDL_JoystickID id)
{
    for (int i = 0; i < p->pad_count; i++)
        if (SDL_JoystickInstanceID(SDL_GameControllerGetJoystick(p->pads[i])) == id)
            return (uint8_t)i;
    return 0;
}

static void pad_button(struct platform_event *out, Uint8 button)
{
    static const int buttons[SDL_CONTROLLER_BUTTON_MAX] = {
        [SDL_CONTROLLER_BUTTON_A] = PAD_A + 1, [SDL_CONTROLLER_BUTTON_B] = PAD_B + 1, [SDL_CONTROLLER_BUTTON_X] = PAD_X + 1,
        [SDL_CONTROLLER_BUTTON_Y] = PAD_Y + 1, [SDL_CONTROLLER_BUTTON_DPAD_UP] = PAD_UP + 1,
        [SDL_CONTROLLER_BUTTON_DPAD_DOWN] = PAD_DOWN + 1, [SDL_CONTROLLER_BUTTON_DPAD_LEFT] = PAD_LEFT + 1,
        [SDL_CONTROLLER_BUTTON_DPAD_RIGHT] = PAD_RIGHT + 1, [SDL_CONTROLLER_BUTTON_START] = PAD_START + 1,
        [SDL_CONTROLLER_BUTTON_BACK] = PAD_BACK + 1, [SDL_CONTROLLER_BUTTON_LEFTSHOULDER] = PAD_LEFT_SHOULDER + 1,
        [SDL_CONTROLLER_BUTTON_RIGHTSHOULDER] = PAD_RIGHT_SHOULDER + 1};
    if (button < SDL_CONTROLLER_BUTTON_MAX && buttons[button] != 0)
        raw(out, RAW_PAD_BUTTON, (uint16_t)(buttons[button] - 1), 0, 0);
}

// The stick acts like the cross when it is pushed far, once until it comes back.
static void stick(struct platform *p, struct platform_event *out, const SDL_ControllerAxisEvent *axis)
{
    bool across = axis->axis == SDL_CONTROLLER_AXIS_LEFTX;
    if (!across && axis->axis != SDL_CONTROLLER_AXIS_LEFTY)
        return;
    int *was = across ? &p->stick_x : &p->stick_y;
    int now = axis->value > STICK_FAR ? 1 : axis->value < -STICK_FAR ? -1 : abs(axis->value) < STICK_NEAR ? 0 : *was;
    if (now != 0 && now != *was)
        raw(out, RAW_PAD_BUTTON, (uint16_t)(across ? (now > 0 ? PAD_RIGHT : PAD_LEFT) : (now > 0 ? PAD_DOWN : PAD_UP)), 0, 0);
    *was = now;
}

static void pad_added(struct platform *p, int device, struct platform_event *out)
{
    SDL_GameController *pad = p->pad_count < PADS_MAX ? SDL_GameControllerOpen(device) : NULL;
    if (pad == NULL)
        return;
    p->pads[p->pad_count++] = pad;
    out->kind = PLATFORM_PAD_CHANGED;
}

static void pad_removed(struct platform *p, SDL_JoystickID id, struct platform_event *out)
{
    for (int i = 0; i < p->pad_count; i++)
        if (SDL_JoystickInstanceID(SDL_GameControllerGetJoystick(p->pads[i])) == id) {
            SDL_GameControllerClose(p->pads[i]);
            p->pads[i] = p->pads[--p->pad_count];
            out->kind = PLATFORM_PAD_CHANGED;
            return;
        }
}

void input_close_pads(struct platform *p)
{
    while (p->pad_count > 0)
        SDL_GameControllerClose(p->pads[--p->pad_count]);
}

static void window_event(struct platform *p, const SDL_WindowEvent *e, struct platform_event *out)
{
    out->window = window_of(p, e->windowID);
    if (e->event == SDL_WINDOWEVENT_SIZE_CHANGED)
        out->kind = PLATFORM_RESIZED;
    else if (e->event == SDL_WINDOWEVENT_MOVED || e->event == SDL_WINDOWEVENT_DISPLAY_CHANGED)
        out->kind = PLATFORM_MOVED;
    else if (e->event == SDL_WINDOWEVENT_EXPOSED || e->event == SDL_WINDOWEVENT_RESTORED)
        out->kind = PLATFORM_EXPOSED;
    else if (e->event == SDL_WINDOWEVENT_CLOSE)
        out->kind = PLATFORM_CLOSED;
}

static int touch_at(float part, int whole) { return (int)(part * (float)whole); }

// Where it happened: the window with the pointer or the keyboard; a pad speaks to the first one.
static struct window *window_under(struct platform *p, const SDL_Event *e)
{
    switch (e->type) {
    case SDL_KEYDOWN: return window_of(p, e->key.windowID);
    case SDL_TEXTINPUT: return window_of(p, e->text.windowID);
    case SDL_MOUSEMOTION: return window_of(p, e->motion.windowID);
    case SDL_MOUSEBUTTONDOWN: return window_of(p, e->button.windowID);
    case SDL_FINGERDOWN: return window_of(p, e->tfinger.windowID);
    default: return window_first(p);
    }
}

bool input_translate(struct platform *p, const SDL_Event *e, struct platform_event *out)
{
    struct window *w = window_under(p, e);
    switch (e->type) {
    case SDL_QUIT: out->kind = PLATFORM_QUIT; break;
    case SDL_KEYDOWN:
        raw(out, RAW_KEY, (uint16_t)e->key.keysym.scancode, 0, 0);
        out->raw.repeat = e->key.repeat != 0;
        break;
    case SDL_TEXTINPUT:
        raw(out, RAW_TEXT, 0, 0, 0);
        snprintf(out->raw.text, sizeof out->raw.text, "%s", e->text.text);
        break;
    case SDL_MOUSEMOTION: raw(out, RAW_POINTER_MOVE, 0, e->motion.x, e->motion.y); break;
    case SDL_MOUSEBUTTONDOWN:
        if (e->button.which != SDL_TOUCH_MOUSEID && e->button.button == SDL_BUTTON_LEFT)
            raw(out, RAW_POINTER_DOWN, 0, e->button.x, e->button.y);
        break;
    case SDL_FINGERDOWN:
        raw(out, RAW_POINTER_DOWN, 0, w != NULL ? touch_at(e->tfinger.x, w->width) : 0, w != NULL ? touch_at(e->tfinger.y, w->height) : 0);
        break;
    case SDL_CONTROLLERDEVICEADDED: pad_added(p, e->cdevice.which, out); break;
    case SDL_CONTROLLERDEVICEREMOVED: pad_removed(p, e->cdevice.which, out); break;
    case SDL_CONTROLLERBUTTONDOWN: 
        pad_button(out, e->cbutton.button);
        out->raw.pad = seat_of(p, e->cbutton.which);
        break;
    case SDL_CONTROLLERAXISMOTION: 
        stick(p, out, &e->caxis);
        out->raw.pad = seat_of(p, e->caxis.which);
        break;
    case SDL_WINDOWEVENT: window_event(p, &e->window, out); break;
    case SDL_DISPLAYEVENT: out->kind = PLATFORM_DISPLAYS_CHANGED; break;
    default:
        if (e->type == p->displays_event)
            out->kind = PLATFORM_DISPLAYS_CHANGED;
        break;
    }
    out->window = out->window != NULL ? out->window : w;
    return out->kind != PLATFORM_NONE;
}
