// SPDX-License-Identifier: MIT
//
// input.c — SDL's events in our words. SDL's scancodes are USB HID usages: no table is needed.
#include "platform_inside.h"

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

// ---- what is printed on a key ----

// A letter means what is printed on it, in France as in Germany; a digit is where digits are. Where a keyboard prints
// no Latin letters (Khmer, Lao, Thai, Russian), a place is a letter as on most keyboards.
static uint16_t printed(uint16_t place, SDL_Keycode sign)
{
    static const struct {
        SDL_Keycode sign;
        uint16_t key;
    } points[] = {{';', UI_KEY_SEMICOLON}, {',', UI_KEY_COMMA}, {'.', UI_KEY_PERIOD}, {'/', UI_KEY_SLASH}};
    if (place >= UI_KEY_1 && place <= UI_KEY_0)
        return place;
    if (sign >= 'a' && sign <= 'z')
        return (uint16_t)(UI_KEY_A + sign - 'a');
    for (size_t i = 0; i < sizeof points / sizeof *points; i++)
        if (points[i].sign == sign)
            return points[i].key;
    bool other_sign = sign > ' ' && sign < 0x7F && place >= UI_KEY_A && place <= UI_KEY_Z;
    return other_sign ? UI_KEY_NOTHING : place;
}

uint16_t platform_printed(const struct platform *p, uint16_t place)
{
    return p->options.display ? printed(place, SDL_GetKeyFromScancode((SDL_Scancode)place)) : place;
}

// Without NumLock the number block is arrows, as in every other program; Shift turns it round.
static uint16_t number_block(uint16_t place, Uint16 held)
{
    static const uint16_t ways[] = {SDL_SCANCODE_END,     SDL_SCANCODE_DOWN,   SDL_SCANCODE_PAGEDOWN, SDL_SCANCODE_LEFT,
                                    SDL_SCANCODE_UNKNOWN, SDL_SCANCODE_RIGHT,  SDL_SCANCODE_HOME,     SDL_SCANCODE_UP,
                                    SDL_SCANCODE_PAGEUP,  SDL_SCANCODE_INSERT, SDL_SCANCODE_DELETE};
    bool digits = ((held & KMOD_NUM) != 0) != ((held & KMOD_SHIFT) != 0);
    return place >= UI_KEY_KEYPAD_1 && place <= SDL_SCANCODE_KP_PERIOD && !digits ? ways[place - UI_KEY_KEYPAD_1]
                                                                                  : place;
}

static void key_down(struct platform *p, const SDL_KeyboardEvent *e, struct platform_event *out)
{
    uint16_t place = number_block((uint16_t)e->keysym.scancode, e->keysym.mod);
    bool foreign = (e->keysym.mod & (KMOD_CTRL | KMOD_ALT | KMOD_GUI | KMOD_MODE)) != 0;
    bool third_level = (e->keysym.mod & (KMOD_MODE | KMOD_RALT)) != 0; // AltGr writes @ and €
    raw(out, RAW_KEY, place, 0, 0);
    out->raw.printed = printed(place, e->keysym.sym);
    out->raw.repeat = e->repeat != 0;
    out->raw.foreign = foreign;
    out->raw.shift = (e->keysym.mod & KMOD_SHIFT) != 0;
    p->foreign_sign = foreign && !third_level ? e->keysym.sym : 0;
}

static void key_up(const SDL_KeyboardEvent *e, struct platform_event *out)
{
    raw(out, RAW_KEY_UP, number_block((uint16_t)e->keysym.scancode, e->keysym.mod), 0, 0);
}

// ---- what is typed ----

// Alt and a letter would write that letter.
static bool is_foreign(struct platform *p, const char *text)
{
    bool one = text[0] != '\0' && text[1] == '\0';
    bool foreign = one && p->foreign_sign != 0 && SDL_tolower(text[0]) == SDL_tolower(p->foreign_sign);
    p->foreign_sign = 0;
    return foreign;
}

static void typed(struct platform *p, const char *text, struct platform_event *out)
{
    if (is_foreign(p, text))
        return;
    raw(out, RAW_TEXT, 0, 0, 0);
    SDL_utf8strlcpy(out->raw.text, text, sizeof out->raw.text);
}

static void composing(const char *text, struct platform_event *out)
{
    raw(out, RAW_COMPOSING, 0, 0, 0);
    SDL_utf8strlcpy(out->raw.text, text != NULL ? text : "", sizeof out->raw.text);
}

// ---- windows ----

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

static void touched(const struct window *w, const SDL_TouchFingerEvent *e, enum ui_raw_kind kind,
                    struct platform_event *out)
{
    raw(out, kind, 0, w != NULL ? touch_at(e->x, w->width) : 0, w != NULL ? touch_at(e->y, w->height) : 0);
}

// As the desktop means it: one that lets pages follow the fingers has turned it round already.
static void wheeled(const SDL_MouseWheelEvent *e, struct platform_event *out)
{
    enum { WHEEL_MOST = 20 };
    if (e->y == 0)
        return;
    raw(out, RAW_WHEEL, 0, 0, 0);
    out->raw.notches = e->y > WHEEL_MOST ? -WHEEL_MOST : e->y < -WHEEL_MOST ? WHEEL_MOST : -e->y;
}

// Where it happened: the window with the pointer or the keyboard; a pad speaks to the first one.
static struct window *window_under(struct platform *p, const SDL_Event *e)
{
    switch (e->type) {
    case SDL_KEYDOWN:
    case SDL_KEYUP: return window_of(p, e->key.windowID);
    case SDL_TEXTINPUT: return window_of(p, e->text.windowID);
    case SDL_TEXTEDITING: return window_of(p, e->edit.windowID);
    case SDL_TEXTEDITING_EXT: return window_of(p, e->editExt.windowID);
    case SDL_MOUSEMOTION: return window_of(p, e->motion.windowID);
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP: return window_of(p, e->button.windowID);
    case SDL_MOUSEWHEEL: return window_of(p, e->wheel.windowID);
    case SDL_FINGERDOWN:
    case SDL_FINGERUP:
    case SDL_FINGERMOTION: return window_of(p, e->tfinger.windowID);
    default: return window_first(p);
    }
}

bool input_translate(struct platform *p, const SDL_Event *e, struct platform_event *out)
{
    struct window *w = window_under(p, e);
    switch (e->type) {
    case SDL_QUIT: out->kind = PLATFORM_QUIT; break;
    case SDL_KEYDOWN: key_down(p, &e->key, out); break;
    case SDL_KEYUP: key_up(&e->key, out); break;
    case SDL_TEXTINPUT: typed(p, e->text.text, out); break;
    case SDL_TEXTEDITING: composing(e->edit.text, out); break;
    case SDL_TEXTEDITING_EXT:
        composing(e->editExt.text, out);
        SDL_free(e->editExt.text);
        break;
    case SDL_MOUSEMOTION:
        if (e->motion.which != SDL_TOUCH_MOUSEID)
            raw(out, RAW_POINTER_MOVE, 0, e->motion.x, e->motion.y);
        break;
    case SDL_MOUSEBUTTONDOWN:
        if (e->button.which != SDL_TOUCH_MOUSEID && e->button.button == SDL_BUTTON_LEFT)
            raw(out, RAW_POINTER_DOWN, 0, e->button.x, e->button.y);
        break;
    case SDL_MOUSEBUTTONUP:
        if (e->button.which != SDL_TOUCH_MOUSEID && e->button.button == SDL_BUTTON_LEFT)
            raw(out, RAW_POINTER_UP, 0, e->button.x, e->button.y);
        break;
    case SDL_MOUSEWHEEL: wheeled(&e->wheel, out); break;
    case SDL_FINGERDOWN: touched(w, &e->tfinger, RAW_POINTER_DOWN, out); break;
    case SDL_FINGERMOTION: touched(w, &e->tfinger, RAW_POINTER_MOVE, out); break;
    case SDL_FINGERUP: touched(w, &e->tfinger, RAW_POINTER_UP, out); break;
    case SDL_WINDOWEVENT: window_event(p, &e->window, out); break;
    case SDL_DISPLAYEVENT: out->kind = PLATFORM_DISPLAYS_CHANGED; break;
    case SDL_DROPFILE:
        SDL_free(p->dropped);
        out->kind = PLATFORM_DROPPED;
        out->path = p->dropped = e->drop.file;
        break;
    default:
        if (e->type == p->displays_event)
            out->kind = PLATFORM_DISPLAYS_CHANGED;
        else if (e->type == p->called_event)
            out->kind = PLATFORM_CALLED;
        break;
    }
    out->window = out->window != NULL ? out->window : w;
    return out->kind != PLATFORM_NONE;
}
