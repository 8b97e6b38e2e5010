// SPDX-License-Identifier: MIT
//
// phones.c — how phones come to their teams: a square for the camera, an address and a code for who has none, and who
// is there. And one phone of a team: freed, or moved to another.
//
// The hall sees which teams have a phone and nothing of what is pressed on it.
#include "screens_inside.h"

#include <string.h>

enum { ID_DOOR = 1, ID_ROOM, ID_ADDRESS, ID_AWAY, ID_GO, ID_TEAM, ID_PHONE, ID_FREE, ID_MOVE, ID_OUT };
enum { QR_UNITS = 470, BADGE_UNITS = 100, PHONES_SHOWN = 12 };

static const struct phones *phones(const struct viewer *v) { return v->parts.bag->phones; }

bool phones_are_on(const struct viewer *v)
{
    const struct phones *p = phones(v);
    return p != NULL && (p->state == PHONES_ON || p->state == PHONES_NO_NETWORK);
}

void phones_turn(struct viewer *v, bool on) { viewer_ask(v, (struct request){.kind = REQUEST_PHONES, .on = on}); }

static int of_team(const struct phones *p, uint8_t team, bool awake_alone)
{
    int count = 0;
    for (size_t i = 0; i < p->count; i++)
        count += p->seats[i].team == team && (p->seats[i].awake || !awake_alone);
    return count;
}

// ---- how to come ----

static void enter(struct viewer *v, struct screen *s)
{
    (void)s;
    v->focus = ui_id(ID_GO);
}

static void came(struct viewer *v, struct screen *s)
{
    (void)s;
    if (!phones_are_on(v))
        phones_turn(v, true);
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    const struct phones *p = phones(v);
    (void)s;
    if (viewer_pressed(in, ID_DOOR))
        viewer_ask(v, (struct request){.kind = REQUEST_PHONES_DOOR, .on = !p->open});
    if (viewer_pressed(in, ID_ROOM))
        viewer_ask(v, (struct request){.kind = REQUEST_PHONES_ROOM, .on = !p->one_address});
    if (viewer_pressed(in, ID_ADDRESS))
        viewer_wants(v, REQUEST_PHONES_ADDRESS);
    if (viewer_row(in, ID_TEAM) >= 0 && of_team(p, (uint8_t)viewer_row(in, ID_TEAM), false) > 0)
        return next_push(&phone_screen);
    if (viewer_pressed(in, ID_AWAY)) {
        phones_turn(v, false);
        return next_pop();
    }
    bool out = in->action == UI_OK || in->action == UI_NEXT || in->action == UI_BACK || in->action == UI_MENU;
    return out || viewer_pressed(in, ID_GO) ? next_pop() : next_stay();
}

static void step(struct viewer *v, struct ui_frame *f, int number, enum text_id words, const char *large)
{
    ui_begin_row(f, UI_GAP);
    ui_align(f, UI_CENTRE, UI_START);
    ui_begin_panel(f, TONE_LANTERN, 6, 30);
    ui_bold(f);
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_INK, ui_keep(f, " %d ", number));
    ui_end(f);
    ui_grow(f, 1);
    ui_begin_column(f, 0);
    ui_text(f, ROLE_TEXT_BODY, TONE_CHALK, viewer_text(v, words));
    if (large != NULL) {
        ui_bold(f);
        ui_text(f, ROLE_TEXT_QUESTION, TONE_CHALK, large);
    }
    ui_end(f);
    ui_end(f);
}

static void how_to_come(struct viewer *v, struct ui_frame *f)
{
    const struct phones *p = phones(v);
    ui_grow(f, 1);
    ui_begin_row(f, UI_GAP_WIDE);
    if (p->qr_side > 0) {
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_qr(f, p->qr_side, p->qr, QR_UNITS);
    }
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_panel(f, TONE_CLOTH, 20, 20);
    step(v, f, 1, T_PHONES_STEP_NETWORK, NULL);
    step(v, f, 2, T_PHONES_STEP_ADDRESS, p->address_count > 0 ? p->addresses[p->address] : NULL);
    step(v, f, 3, T_PHONES_STEP_CODE, p->code);
    ui_end(f);
    ui_end(f);
}

// Each team with how many are on the line; a team without one answers with fingers.
static void who_is_there(struct viewer *v, struct ui_frame *f)
{
    const struct phones *p = phones(v);
    ui_begin_row(f, UI_GAP);
    for (int i = 0; i < v->view.team_count; i++) {
        int awake = of_team(p, (uint8_t)i, true);
        ui_grow(f, 1);
        ui_begin_column(f, 0);
        ui_press(f, ui_row(ID_TEAM, i), viewer_text(v, animal_text(v->view.animals[i])));
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_badge(f, animal_name(v->view.animals[i]), i, awake > 0, BADGE_UNITS);
        ui_begin_panel(f, TONE_CLOTH, 4, 12); // no lit window shines through
        ui_text_centred(f, ROLE_TEXT_SMALL, TONE_CHALK,
                        viewer_fill(v, f, T_PHONES_COUNT, ui_keep(f, "%d", awake), NULL));
        ui_end(f);
        ui_end(f);
    }
    ui_end(f);
}

static void trouble(struct viewer *v, struct ui_frame *f)
{
    static const enum text_id words[PHONES_STATES] = {[PHONES_OFF] = T_PHONES_OPENING,
                                                      [PHONES_ON] = T_PHONES_OPENING,
                                                      [PHONES_NO_MODULE] = T_PHONES_NO_MODULE,
                                                      [PHONES_NO_PORT] = T_PHONES_NO_PORT,
                                                      [PHONES_NO_NETWORK] = T_PHONES_NO_NETWORK};
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, UI_GAP);
    desk_empty(f, viewer_text(v, words[phones(v)->state]));
    ui_end(f);
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    const struct phones *p = phones(v);
    bool works = p->state == PHONES_ON;
    (void)s;
    room_begin(f, "places/night", viewer_text(v, T_PHONES_TITLE), UI_START);
    if (works) {
        how_to_come(v, f);
        who_is_there(v, f);
    } else
        trouble(v, f);
    room_strip(f);
    ui_begin_row(f, UI_GAP_SMALL);
    if (works) {
        ui_grow(f, 1);
        ui_toggle(f, ui_id(ID_DOOR), viewer_text(v, T_PHONES_DOOR), p->open);
        ui_grow(f, 1);
        ui_toggle(f, ui_id(ID_ROOM), viewer_text(v, T_PHONES_ROOM), p->one_address);
        if (p->address_count > 1)
            ui_button(f, ui_id(ID_ADDRESS), BUTTON_QUIET, NULL, viewer_text(v, T_PHONES_OTHER_ADDRESS));
    } else {
        ui_grow(f, 1);
        ui_space(f, 0);
    }
    ui_end(f);
    ui_begin_row(f, UI_GAP_SMALL);
    ui_button(f, ui_id(ID_AWAY), BUTTON_QUIET, NULL, viewer_text(v, T_PHONES_AWAY));
    ui_grow(f, 1);
    ui_button(f, ui_id(ID_GO), BUTTON_PRIMARY, NULL, viewer_text(v, T_PHONES_GO));
    ui_end(f);
    room_end(f);
}

const struct screen_ops phones_screen = {
    .name = "phones", .enter = enter, .came = came, .input = input, .draw = draw, .music = MUSIC_THEME};

void screens_phones(struct viewer *v)
{
    if (strcmp(viewer_screen(v), phones_screen.name) != 0)
        viewer_go(v, next_push(&phones_screen));
}

// ---- one phone ----

struct one {
    bool chosen;
    uint16_t seat;
};

// All of them in a row, those that sit nowhere last: a screen is read from the laptop, and a hall has thirty at most.
static struct next one_input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    struct one *one = s->state;
    const struct phones *p = phones(v);
    int row = viewer_row(in, ID_PHONE), team = viewer_row(in, ID_MOVE);
    if (row >= 0 && (size_t)row < p->count)
        *one = (struct one){true, p->seats[row].seat};
    if (team >= 0 && one->chosen)
        viewer_ask(v, (struct request){.kind = REQUEST_PHONE_MOVE, .seated = {one->seat, (uint8_t)team}});
    if (viewer_pressed(in, ID_FREE) && one->chosen) {
        viewer_ask(v, (struct request){.kind = REQUEST_PHONE_FREE, .seated = {one->seat, 0}});
        one->chosen = false;
    }
    bool out = in->action == UI_OK || in->action == UI_NEXT || in->action == UI_BACK || in->action == UI_MENU;
    return out || viewer_pressed(in, ID_OUT) ? next_pop() : next_stay();
}

static void one_phone(struct viewer *v, struct ui_frame *f, const struct one *one, size_t i)
{
    const struct phone *phone = &phones(v)->seats[i];
    bool picked = one->chosen && one->seat == phone->seat;
    const char *animal = phone->team < v->view.team_count
                             ? ui_keep(f, "animals/%s", animal_name(v->view.animals[phone->team]))
                             : NULL;
    ui_button(f, ui_row(ID_PHONE, (int)i), picked ? BUTTON_PICKED : BUTTON_PLAIN, animal,
              viewer_fill(v, f, phone->awake ? T_PHONES_ONE : T_PHONES_ONE_ASLEEP, ui_keep(f, "%zu", i + 1), NULL));
}

static void one_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    const struct one *one = s->state;
    const struct phones *p = phones(v);
    desk_begin(f, viewer_text(v, T_PHONES_ONE_TITLE));
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_CHALK, viewer_text(v, T_PHONES_ONE_HOW));
    ui_begin_grid(f, ui_narrow(f) ? 3 : 4, UI_GAP_SMALL);
    for (size_t i = 0; i < p->count && i < PHONES_SHOWN; i++)
        one_phone(v, f, one, i);
    ui_end(f);
    ui_grow(f, 1);
    ui_space(f, 0);
    room_strip(f);
    ui_begin_row(f, UI_GAP_SMALL);
    for (int i = 0; one->chosen && i < v->view.team_count; i++) {
        ui_grow(f, 1);
        ui_button(f, ui_row(ID_MOVE, i), BUTTON_PLAIN, ui_keep(f, "animals/%s", animal_name(v->view.animals[i])),
                  viewer_text(v, animal_text(v->view.animals[i])));
    }
    if (one->chosen)
        ui_button(f, ui_id(ID_FREE), BUTTON_PLAIN, NULL, viewer_text(v, T_PHONES_FREE));
    ui_end(f);
    ui_begin_row(f, UI_GAP_SMALL);
    ui_grow(f, 1);
    ui_space(f, 0);
    ui_button(f, ui_id(ID_OUT), BUTTON_PRIMARY, NULL, viewer_text(v, T_SETTINGS_OUT));
    ui_end(f);
    room_end(f);
}

const struct screen_ops phone_screen = {
    .name = "phone", .state = sizeof(struct one), .input = one_input, .draw = one_draw};
