// SPDX-License-Identifier: MIT
//
// pads.c — game pads: whose seat each has, and what its buttons say.
//
// A seat belongs to its pad: by SDL's instance while it is connected, by its GUID when it comes back. Nobody else sits
// there meanwhile. Two pads of one make are two instances; when both were out, the lower seat is taken first. A pad
// SDL has no mapping for gets a plain one: the first four buttons, the first stick, the first hat.
//
// SDL tells nothing by itself (AUTO_UPDATE_JOYSTICKS is 0, so that no pad costs nothing): while one is connected we
// look sixty times a second; without any, a thread sleeps until something is plugged in (pads_watch.c).
#include "platform_inside.h"

#include "memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    STICK_FAR = 16000,
    STICK_NEAR = 9000,
    LOOK_MS = 16,
    LOOK_FOR_NEW_MS = 200,
    SETTLES_MS = 3000,
    REFUSED_MAX = 16,
    MAPPING_BYTES = 400
};

struct seat {
    SDL_GameController *pad; // NULL: empty
    SDL_JoystickID instance;
    SDL_JoystickGUID guid; // of its pad, also while that is out
    bool owned;
    int across, down; // of its stick: -1, 0, 1
};

struct pads {
    struct seat seats[UI_PADS_MAX];
    struct pads_watch *watch;
    Uint32 plugged_event;
    uint32_t new_until;                  // something was plugged in or out just now: look for it until then
    bool changed;                        // seats and devices may differ
    SDL_JoystickID refused[REFUSED_MAX]; // could not be opened, or there was no seat
    int refused_count;
};

void platform_open_pads(struct platform *p)
{
    if (!p->options.display || p->pads != NULL || SDL_InitSubSystem(SDL_INIT_GAMECONTROLLER) != 0)
        return;
    p->pads = mem_new(1, sizeof *p->pads);
    p->pads->plugged_event = SDL_RegisterEvents(1);
    p->pads->watch = pads_watch_new(p->pads->plugged_event);
    p->pads->changed = true;
}

void pads_free(struct pads *pads)
{
    if (pads == NULL)
        return;
    pads_watch_free(pads->watch);
    for (int i = 0; i < UI_PADS_MAX; i++)
        if (pads->seats[i].pad != NULL)
            SDL_GameControllerClose(pads->seats[i].pad);
    mem_free(pads);
}

// ---- seats ----

static bool same_make(SDL_JoystickGUID a, SDL_JoystickGUID b) { return memcmp(&a, &b, sizeof a) == 0; }

static struct seat *seat_for(struct pads *pads, SDL_JoystickGUID guid)
{
    struct seat *seats = pads->seats;
    for (int i = 0; i < UI_PADS_MAX; i++) // it comes back
        if (seats[i].owned && seats[i].pad == NULL && same_make(seats[i].guid, guid))
            return &seats[i];
    for (int i = 0; i < UI_PADS_MAX; i++)
        if (!seats[i].owned)
            return &seats[i];
    for (int i = 0; i < UI_PADS_MAX; i++) // another make, and every seat is somebody's: better than none
        if (seats[i].pad == NULL)
            return &seats[i];
    return NULL;
}

static struct seat *seat_of(struct pads *pads, SDL_JoystickID instance)
{
    for (int i = 0; i < UI_PADS_MAX; i++)
        if (pads->seats[i].pad != NULL && pads->seats[i].instance == instance)
            return &pads->seats[i];
    return NULL;
}

static bool is_refused(const struct pads *pads, SDL_JoystickID instance)
{
    for (int i = 0; i < pads->refused_count; i++)
        if (pads->refused[i] == instance)
            return true;
    return pads->refused_count == REFUSED_MAX;
}

// A joystick nobody described: buttons in their order, as most of them are numbered.
static void describe(int device)
{
    static const char *const first[] = {"a", "b", "x", "y", "leftshoulder", "rightshoulder"};
    char mapping[MAPPING_BYTES], guid[40];
    SDL_Joystick *joystick = SDL_JoystickOpen(device);
    if (joystick == NULL)
        return;
    int buttons = SDL_JoystickNumButtons(joystick), axes = SDL_JoystickNumAxes(joystick);
    SDL_JoystickGetGUIDString(SDL_JoystickGetGUID(joystick), guid, sizeof guid);
    int length = snprintf(mapping, sizeof mapping, "%s,plain joystick,", guid);
    for (int i = 0; i < buttons && i < 6; i++)
        length += snprintf(mapping + length, sizeof mapping - (size_t)length, "%s:b%d,", first[i], i);
    if (buttons >= 8)
        length += snprintf(mapping + length, sizeof mapping - (size_t)length, "back:b%d,start:b%d,",
                           buttons >= 10 ? 8 : 6, buttons >= 10 ? 9 : 7);
    if (axes >= 2)
        length += snprintf(mapping + length, sizeof mapping - (size_t)length, "leftx:a0,lefty:a1,");
    if (SDL_JoystickNumHats(joystick) > 0)
        snprintf(mapping + length, sizeof mapping - (size_t)length, "dpup:h0.1,dpright:h0.2,dpdown:h0.4,dpleft:h0.8,");
    if (buttons > 0)
        SDL_GameControllerAddMapping(mapping);
    SDL_JoystickClose(joystick);
}

static void tell(struct pads *pads, const struct seat *seat, struct platform_event *out)
{
    out->kind = PLATFORM_PAD_CHANGED;
    out->raw.pad = (uint8_t)(seat - pads->seats);
    out->connected = seat->pad != NULL;
}

static bool sit_down(struct pads *pads, int device, struct platform_event *out)
{
    SDL_JoystickID instance = SDL_JoystickGetDeviceInstanceID(device);
    if (instance < 0 || seat_of(pads, instance) != NULL || is_refused(pads, instance))
        return false;
    SDL_JoystickGUID guid = SDL_JoystickGetDeviceGUID(device);
    struct seat *seat = seat_for(pads, guid);
    if (seat != NULL && !SDL_IsGameController(device))
        describe(device);
    SDL_GameController *pad = seat != NULL && SDL_IsGameController(device) ? SDL_GameControllerOpen(device) : NULL;
    if (pad == NULL) {
        pads->refused[pads->refused_count++] = instance;
        return false;
    }
    *seat = (struct seat){.pad = pad, .instance = instance, .guid = guid, .owned = true};
    tell(pads, seat, out);
    return true;
}

static bool stand_up(struct pads *pads, struct seat *seat, struct platform_event *out)
{
    if (seat->pad == NULL || SDL_GameControllerGetAttached(seat->pad))
        return false;
    SDL_GameControllerClose(seat->pad);
    seat->pad = NULL;
    seat->across = seat->down = 0;
    tell(pads, seat, out);
    return true;
}

bool pads_changed(struct platform *p, struct platform_event *out)
{
    struct pads *pads = p->pads;
    if (pads == NULL || !pads->changed)
        return false;
    for (int i = 0; i < UI_PADS_MAX; i++)
        if (stand_up(pads, &pads->seats[i], out))
            return true;
    for (int device = 0; device < SDL_NumJoysticks(); device++)
        if (sit_down(pads, device, out))
            return true;
    pads->changed = false;
    return false;
}

// ---- looking ----

uint32_t pads_due(const struct platform *p, uint32_t now_ms)
{
    if (p->pads == NULL)
        return UINT32_MAX;
    for (int i = 0; i < UI_PADS_MAX; i++)
        if (p->pads->seats[i].pad != NULL)
            return now_ms + LOOK_MS;
    return now_ms < p->pads->new_until ? now_ms + LOOK_FOR_NEW_MS : UINT32_MAX;
}

void pads_look(struct platform *p)
{
    if (p->pads != NULL)
        SDL_GameControllerUpdate();
}

// ---- buttons ----

static void press(struct pads *pads, const struct seat *seat, enum ui_pad button, struct platform_event *out)
{
    out->kind = PLATFORM_INPUT;
    out->raw = (struct ui_raw){.kind = RAW_PAD_BUTTON, .key = (uint16_t)button, .pad = (uint8_t)(seat - pads->seats)};
}

static void pad_button(struct pads *pads, const SDL_ControllerButtonEvent *e, struct platform_event *out)
{
    static const int buttons[SDL_CONTROLLER_BUTTON_MAX] = {[SDL_CONTROLLER_BUTTON_A] = PAD_A + 1,
                                                           [SDL_CONTROLLER_BUTTON_B] = PAD_B + 1,
                                                           [SDL_CONTROLLER_BUTTON_X] = PAD_X + 1,
                                                           [SDL_CONTROLLER_BUTTON_Y] = PAD_Y + 1,
                                                           [SDL_CONTROLLER_BUTTON_DPAD_UP] = PAD_UP + 1,
                                                           [SDL_CONTROLLER_BUTTON_DPAD_DOWN] = PAD_DOWN + 1,
                                                           [SDL_CONTROLLER_BUTTON_DPAD_LEFT] = PAD_LEFT + 1,
                                                           [SDL_CONTROLLER_BUTTON_DPAD_RIGHT] = PAD_RIGHT + 1,
                                                           [SDL_CONTROLLER_BUTTON_START] = PAD_START + 1,
                                                           [SDL_CONTROLLER_BUTTON_BACK] = PAD_BACK + 1,
                                                           [SDL_CONTROLLER_BUTTON_LEFTSHOULDER] = PAD_LEFT_SHOULDER + 1,
                                                           [SDL_CONTROLLER_BUTTON_RIGHTSHOULDER] = PAD_RIGHT_SHOULDER +
                                                                                                   1};
    const struct seat *seat = seat_of(pads, e->which);
    if (seat != NULL && e->button < SDL_CONTROLLER_BUTTON_MAX && buttons[e->button] != 0)
        press(pads, seat, (enum ui_pad)(buttons[e->button] - 1), out);
    if (e->type == SDL_CONTROLLERBUTTONUP && out->kind == PLATFORM_INPUT)
        out->raw.kind = RAW_PAD_UP;
}

// A stick acts like the cross when it is pushed far, once until it comes back; each pad's by itself.
static void stick(struct pads *pads, const SDL_ControllerAxisEvent *e, struct platform_event *out)
{
    struct seat *seat = seat_of(pads, e->which);
    bool across = e->axis == SDL_CONTROLLER_AXIS_LEFTX;
    if (seat == NULL || (!across && e->axis != SDL_CONTROLLER_AXIS_LEFTY))
        return;
    int *was = across ? &seat->across : &seat->down;
    int now = e->value > STICK_FAR ? 1 : e->value < -STICK_FAR ? -1 : abs(e->value) < STICK_NEAR ? 0 : *was;
    if (now != 0 && now != *was)
        press(pads, seat, across ? (now > 0 ? PAD_RIGHT : PAD_LEFT) : (now > 0 ? PAD_DOWN : PAD_UP), out);
    *was = now;
}

bool pads_event(struct platform *p, const SDL_Event *e, struct platform_event *out)
{
    struct pads *pads = p->pads;
    if (pads == NULL)
        return false;
    if (e->type == pads->plugged_event) {
        pads->new_until = platform_now(p) + SETTLES_MS; // the system names it first and lets us open it later
        return true;
    }
    switch (e->type) {
    case SDL_JOYDEVICEADDED:
    case SDL_JOYDEVICEREMOVED:
        pads->changed = true;
        pads->refused_count = 0;
        return true;
    case SDL_CONTROLLERBUTTONDOWN:
    case SDL_CONTROLLERBUTTONUP: pad_button(pads, &e->cbutton, out); return true;
    case SDL_CONTROLLERAXISMOTION: stick(pads, &e->caxis, out); return true;
    default: return false;
    }
}
