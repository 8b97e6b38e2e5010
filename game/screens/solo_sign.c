// SPDX-License-Identifier: MIT
//
// solo_sign.c — a lone child signs in with three pictures, where the school lets it; and where the school says so.
//
// Nobody is asked for a name. The pictures are pressed in their order and not shown while they are, for somebody may
// stand behind. Three that nobody pressed yet are shown once, to be remembered; kept they are when a lantern is lit.
#include "animals.h"
#include "screens_inside.h"

#include <string.h>

enum { ID_PICTURE = 1, ID_LEAVE, ID_WITHOUT, ID_ANEW, ID_GO, ID_ON, ID_FORGET };
enum { PICTURE_UNITS = 158, SHOWN_UNITS = 250, LAMP_UNITS = 64 };

struct signing {
    uint8_t sign[SIGN_LONG];
    int pressed;
};

static struct lanterns *kept(const struct viewer *v) { return v->parts.bag->lanterns; }

bool solo_can_sign_in(const struct viewer *v) { return v->parts.settings->sign_in && kept(v) != NULL; }

// The eight animals, and Én.
_Static_assert(SIGN_PICTURES == ANIMALS + 1, "a picture for each");

static const char *picture_of(struct ui_frame *f, int picture)
{
    return picture < ANIMALS ? ui_keep(f, "animals/%s", animal_name((uint8_t)picture)) : "icons/swallow";
}

static const char *name_of(const struct viewer *v, int picture)
{
    return viewer_text(v, picture < ANIMALS ? animal_text((uint8_t)picture) : T_OPENING_SWALLOW);
}

static void signs_in(struct viewer *v, uint64_t mark)
{
    struct solo *s = &v->parts.bag->solo;
    const struct lanterns *l = kept(v);
    s->signed_in = true;
    s->mark = mark;
    for (size_t i = 0; i < l->count && s->lit_count < SOLO_LIT_MAX; i++) {
        if (l->all[i].mark != mark)
            continue;
        struct solo_lit *lit = &s->lit[s->lit_count++];
        memcpy(lit->id, l->all[i].id, sizeof lit->id);
        lit->another_day = strcmp(l->all[i].day, l->today) != 0;
    }
}

void solo_keeps(struct viewer *v, const char *id)
{
    const struct solo *s = &v->parts.bag->solo;
    if (!s->signed_in || !solo_can_sign_in(v))
        return;
    lanterns_light(kept(v), s->mark, id);
    viewer_wants(v, REQUEST_LANTERNS);
}

// ---- three pictures ----

static void enter(struct viewer *v, struct screen *s)
{
    (void)s;
    v->focus = ui_row(ID_PICTURE, 0);
    viewer_wants(v, REQUEST_LANTERNS_LOOK);
}

static struct next press_picture(struct viewer *v, struct signing *at, int picture)
{
    viewer_cue(v, SOUND_PRESS);
    at->sign[at->pressed++] = (uint8_t)picture;
    if (at->pressed < SIGN_LONG)
        return next_stay();
    uint64_t mark = lanterns_mark(kept(v), at->sign);
    if (lanterns_know(kept(v), mark)) {
        signs_in(v, mark);
        return next_replace(&friend_screen);
    }
    v->focus = ui_id(ID_GO);
    return next_stay();
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    struct signing *at = s->state;
    bool on = in->action == UI_OK || in->action == UI_NEXT, asks = at->pressed == SIGN_LONG;
    struct ui_id id = on ? v->focus : in->action == UI_PRESS ? in->pressed : ui_id(UI_NO_ID);
    int digit = viewer_digit(in);
    if (!asks && (id.what == ID_PICTURE || digit >= 0))
        return press_picture(v, at, digit >= 0 ? digit : id.row);
    if (asks && id.what == ID_GO) {
        signs_in(v, lanterns_mark(kept(v), at->sign));
        return next_replace(&friend_screen);
    }
    if (id.what == ID_ANEW || (asks && in->action == UI_BACK)) {
        at->pressed = 0;
        v->focus = ui_row(ID_PICTURE, 0);
        return next_stay();
    }
    if (id.what == ID_WITHOUT)
        return next_replace(&friend_screen);
    bool leave = in->action == UI_BACK || in->action == UI_MENU || id.what == ID_LEAVE;
    return leave ? next_pop() : next_stay();
}

static void nine_pictures(struct viewer *v, struct ui_frame *f)
{
    ui_wide(f, ui_narrow(f) ? 64 : 46);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_grid(f, 3, UI_GAP_SMALL);
    for (int i = 0; i < SIGN_PICTURES; i++) {
        ui_press(f, ui_row(ID_PICTURE, i), name_of(v, i));
        ui_begin_panel(f, TONE_PAPER, 8, 24);
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, picture_of(f, i), PICTURE_UNITS, FIT_CONTAIN);
        ui_end(f);
    }
    ui_end(f);
}

static void three_to_remember(const struct signing *at, struct ui_frame *f)
{
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_row(f, UI_GAP_WIDE);
    for (int i = 0; i < SIGN_LONG; i++) {
        ui_begin_panel(f, TONE_PAPER, 16, 30);
        ui_picture(f, picture_of(f, at->sign[i]), SHOWN_UNITS, FIT_CONTAIN);
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_bold(f);
        ui_text_centred(f, ROLE_TEXT_BODY, TONE_INK, ui_keep(f, "%d", i + 1));
        ui_end(f);
    }
    ui_end(f);
}

// How many were pressed, and not which.
static void buttons(struct viewer *v, const struct signing *at, struct ui_frame *f)
{
    bool asks = at->pressed == SIGN_LONG;
    ui_begin_row(f, UI_GAP);
    ui_button(f, ui_id(ID_LEAVE), BUTTON_QUIET, "icons/back", "");
    ui_grow(f, 1);
    ui_space(f, 0);
    for (int i = 0; i < SIGN_LONG && !asks; i++) { // else the three stand above
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, i < at->pressed ? "icons/lantern-on" : "icons/lantern-off", LAMP_UNITS, FIT_CONTAIN);
    }
    ui_grow(f, 1);
    ui_space(f, 0);
    if (asks) {
        ui_button(f, ui_id(ID_ANEW), BUTTON_PLAIN, NULL, viewer_text(v, T_SIGN_AGAIN));
        ui_button(f, ui_id(ID_GO), BUTTON_PRIMARY, NULL, viewer_text(v, T_SIGN_GO));
    } else {
        ui_button(f, ui_id(ID_WITHOUT), BUTTON_PLAIN, NULL, viewer_text(v, T_SIGN_WITHOUT));
    }
    ui_end(f);
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    const struct signing *at = s->state;
    bool asks = at->pressed == SIGN_LONG;
    room_begin(f, "places/valley", viewer_text(v, asks ? T_SIGN_NEW : T_SIGN_TITLE), UI_CENTRE);
    if (asks)
        three_to_remember(at, f);
    else
        nine_pictures(v, f);
    room_strip(f);
    strip_said(f, viewer_text(v, asks ? T_SIGN_NEW_HOW : T_SIGN_HOW));
    buttons(v, at, f);
    room_end(f);
}

// ---- where the school lets it ----

static void setting_enter(struct viewer *v, struct screen *s)
{
    (void)s;
    v->focus = ui_id(ID_ON);
    viewer_wants(v, REQUEST_LANTERNS_LOOK);
}

// Turned off, nothing stays of it.
static struct next setting_input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    (void)s;
    bool turns = viewer_pressed(in, ID_ON);
    if (turns) {
        v->parts.settings->sign_in = !v->parts.settings->sign_in;
        viewer_wants(v, REQUEST_SETTINGS);
    }
    if (viewer_pressed(in, ID_FORGET) || (turns && !v->parts.settings->sign_in))
        viewer_wants(v, REQUEST_LANTERNS_FORGET);
    bool out = in->action == UI_MENU || in->action == UI_BACK || in->action == UI_NEXT || viewer_pressed(in, ID_LEAVE);
    return out ? next_pop() : next_stay();
}

static void setting_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    size_t count = kept(v) != NULL ? kept(v)->count : 0;
    desk_begin(f, viewer_text(v, T_SIGN_SETTING));
    ui_begin_panel(f, TONE_PAPER, 22, 24);
    ui_text(f, ROLE_TEXT_BODY, TONE_INK, viewer_text(v, T_SIGN_SET_WHAT));
    ui_end(f);
    ui_toggle(f, ui_id(ID_ON), viewer_text(v, T_SIGN_SET_ON), v->parts.settings->sign_in);
    if (count > 0)
        ui_entry(f, ui_id(ID_FORGET), "icons/lantern-off",
                 viewer_fill(v, f, T_SIGN_FORGET, ui_keep(f, "%zu", count), NULL));
    room_strip(f);
    ui_begin_row(f, 0);
    strip_to_the_right(f);
    ui_button(f, ui_id(ID_LEAVE), BUTTON_PRIMARY, NULL, viewer_text(v, T_SETTINGS_OUT));
    ui_end(f);
    room_end(f);
}

const struct screen_ops sign_screen = {.name = "sign",
                                       .state = sizeof(struct signing),
                                       .enter = enter,
                                       .input = input,
                                       .draw = draw,
                                       .music = MUSIC_THEME};
const struct screen_ops sign_setting_screen = {
    .name = "sign-setting", .enter = setting_enter, .input = setting_input, .draw = setting_draw, .music = MUSIC_THEME};
