// SPDX-License-Identifier: MIT
//
// wifi.c — the room's Wi-Fi for phones that are not in it yet: its name and password, typed once and kept with this
// computer's settings, and a square that lets a camera join.
#include "field.h"
#include "phone_screens.h"

enum { ID_NAME = 1, ID_PASSWORD, ID_OUT };
enum { QR_UNITS = 520, QR_NARROW = 420 };
enum line { LINE_NONE, LINE_NAME, LINE_PASSWORD };

struct typing {
    enum line line; // that is being typed in
};

static struct typed_line field(struct viewer *v, const struct screen *s)
{
    const struct typing *typing = s->state;
    struct settings *set = v->parts.settings;
    switch (typing->line) {
    case LINE_NAME: return (struct typed_line){set->wifi, sizeof set->wifi};
    case LINE_PASSWORD: return (struct typed_line){set->wifi_password, sizeof set->wifi_password};
    case LINE_NONE: break;
    }
    return (struct typed_line){NULL, 0};
}

static enum line line_of(int id) { return id == ID_NAME ? LINE_NAME : id == ID_PASSWORD ? LINE_PASSWORD : LINE_NONE; }

static void moved(struct viewer *v, struct screen *s)
{
    struct typing *typing = s->state;
    typing->line = line_of(v->focus.what);
}

static void enter(struct viewer *v, struct screen *s)
{
    struct typing *typing = s->state;
    bool known = v->parts.settings->wifi[0] != '\0';
    typing->line = known ? LINE_NONE : LINE_NAME;
    v->focus = ui_id(known ? ID_OUT : ID_NAME);
}

static void came(struct viewer *v, struct screen *s)
{
    (void)s;
    viewer_wants(v, REQUEST_PHONES_WIFI);
}

// From the name to the password, and from there to the square.
static struct next typed(struct viewer *v, struct typing *typing)
{
    bool more = typing->line == LINE_NAME;
    typing->line = more ? LINE_PASSWORD : LINE_NONE;
    v->focus = ui_id(more ? ID_PASSWORD : ID_OUT);
    viewer_wants(v, REQUEST_PHONES_WIFI);
    return next_stay();
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    struct typing *typing = s->state;
    bool press = in->action == UI_PRESS;
    bool entered = press && v->focus_visible && line_of(in->pressed.what) == typing->line;
    if (typing->line != LINE_NONE && (entered || in->action == UI_OK))
        return typed(v, typing);
    if (press) {
        typing->line = line_of(in->pressed.what);
        if (typing->line != LINE_NONE)
            v->focus = in->pressed; // Tab goes on from here
        viewer_wants(v, REQUEST_PHONES_WIFI);
    }
    bool out = in->action == UI_OK || in->action == UI_NEXT || in->action == UI_BACK || in->action == UI_MENU;
    if (!out && !viewer_pressed(in, ID_OUT))
        return next_stay();
    viewer_wants(v, REQUEST_SETTINGS);
    return next_pop();
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    const struct settings *set = v->parts.settings;
    const struct phone_square *square = &phones(v)->wifi;
    (void)s;
    room_begin(f, "places/night", viewer_text(v, T_WIFI_TITLE), UI_START);
    ui_grow(f, 1);
    ui_begin_row(f, UI_GAP_WIDE);
    if (square->side > 0) {
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_qr(f, square->side, square->dark, ui_narrow(f) ? QR_NARROW : QR_UNITS);
    }
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_panel(f, TONE_CLOTH, 20, 20);
    ui_text(f, ROLE_TEXT_BODY, TONE_CHALK, viewer_text(v, square->side > 0 ? T_WIFI_SCAN : T_WIFI_TYPE));
    field_draw(v, f, ui_id(ID_NAME), viewer_text(v, T_PRINT_PHONES_WIFI), set->wifi);
    field_draw(v, f, ui_id(ID_PASSWORD), viewer_text(v, T_PRINT_PHONES_PASSWORD), set->wifi_password);
    ui_text(f, ROLE_TEXT_SMALL, TONE_CHALK_SOFT, viewer_text(v, T_WIFI_KEPT));
    ui_end(f);
    ui_end(f);
    room_strip(f);
    ui_begin_row(f, UI_GAP_SMALL);
    ui_grow(f, 1);
    ui_button(f, ui_id(ID_OUT), BUTTON_PRIMARY, NULL, viewer_text(v, square->side > 0 ? T_WIFI_THEN : T_PHONES_GO));
    ui_end(f);
    room_end(f);
}

const struct screen_ops wifi_screen = {.name = "wifi",
                                       .state = sizeof(struct typing),
                                       .enter = enter,
                                       .came = came,
                                       .input = input,
                                       .draw = draw,
                                       .field = field,
                                       .moved = moved};
