// SPDX-License-Identifier: MIT
//
// solo.c — what a lone child makes its own for as long as it plays: a friend to go along, without a name, and the
// circle of those who help, as roles.
//
// Both are a picture pressed, lie in the bag, and are forgotten with it.
#include "screens_inside.h"

#include <stdio.h>
#include <string.h>

enum {
    ID_FRIEND = 1,
    ID_ROLE,
    ID_GO_ON,
    ID_LEAVE,
    ID_BAND,
    HEAD_UNITS = 224,
    ROLE_UNITS = 108,
    EDGE_UNITS = 3,
    ROLE_SIDES = 10,
    BACK_UNITS = 74
};

static const char *const friends[] = {"girl-1", "boy-2", "girl-3", "boy-7", "girl-6", "boy-4", "girl-8", "boy-6"};
enum { FRIENDS = sizeof friends / sizeof *friends };

static const struct {
    const char *figure;
    enum text_id name;
} roles[] = {{"mother", T_SOLO_MOTHER},
             {"father", T_SOLO_FATHER},
             {"grandmother", T_SOLO_GRANDMOTHER},
             {"grandfather-2", T_SOLO_GRANDFATHER},
             {"aunt", T_SOLO_AUNT},
             {"teacher-woman", T_SOLO_TEACHER},
             {"village-head", T_SOLO_HEAD},
             {"union-woman", T_SOLO_UNION},
             {"nurse", T_SOLO_NURSE},
             {"police", T_SOLO_POLICE},
             {"border-guard", T_SOLO_GUARD},
             {"hotline", T_SOLO_111}};
enum { ROLES = sizeof roles / sizeof *roles };
_Static_assert(ROLES <= 16, "one bit for each");

static struct solo *solo(const struct viewer *v) { return &v->parts.bag->solo; }

void solo_forget(struct bag *bag) { memset(&bag->solo, 0, sizeof bag->solo); }

const char *solo_friend(const struct viewer *v) { return friends[solo(v)->friend]; }

static struct solo_lit *lantern_of(const struct viewer *v, const char *id)
{
    for (size_t i = 0; i < solo(v)->lit_count; i++)
        if (strcmp(solo(v)->lit[i].id, id) == 0)
            return &solo(v)->lit[i];
    return NULL;
}

enum solo_light solo_light(const struct viewer *v, const char *id)
{
    const struct solo_lit *lit = lantern_of(v, id);
    return lit == NULL ? SOLO_DARK : lit->another_day ? SOLO_LOW : SOLO_LIT;
}

void solo_lights(struct viewer *v)
{
    const struct shelf_entry *played = &v->parts.bag->shelf->entries[v->parts.bag->picking.picked];
    bool round = shelf_is_round(played); // it makes the lantern of what it brings back bright again, and has none
    const char *id = round ? played->head.remembers : played->head.id;
    struct solo *s = solo(v);
    struct solo_lit *lit = lantern_of(v, id);
    if (lit != NULL ? !lit->another_day : round)
        return;
    if (lit == NULL && s->lit_count < SOLO_LIT_MAX)
        lit = &s->lit[s->lit_count++];
    if (lit == NULL)
        return; // more than a visit ever has
    *lit = (struct solo_lit){.another_day = false};
    snprintf(lit->id, sizeof lit->id, "%s", id);
    snprintf(s->fresh, sizeof s->fresh, "%s", id);
    solo_keeps(v, id);
}

// How gladly a round is taken: 0: not at all; of what is half forgotten first, then of what was played today.
static int fits(const struct viewer *v, const struct shelf_entry *e)
{
    static const int glad[] = {[SOLO_DARK] = 1, [SOLO_LIT] = 2, [SOLO_LOW] = 3};
    if (e->state == SHELF_BROKEN || e->head.sensitive > 1 || e->head.band != solo(v)->band)
        return 0;
    return glad[solo_light(v, e->head.remembers)];
}

int solo_round(const struct viewer *v, const char *level)
{
    const struct shelf *shelf = v->parts.bag->shelf;
    int found = -1, best = 0;
    for (size_t i = shelf->count; i < shelf->all; i++) {
        const struct shelf_entry *e = &shelf->entries[i];
        int fit = level == NULL || strcmp(e->head.remembers, level) == 0 ? fits(v, e) : 0;
        if (fit > best) {
            best = fit;
            found = (int)i;
        }
    }
    return found;
}

static int chosen(uint16_t helpers)
{
    int count = 0;
    for (int i = 0; i < ROLES; i++)
        count += helpers >> i & 1;
    return count;
}

int solo_people(const struct viewer *v, struct ui_person *people, int most)
{
    const struct solo *s = solo(v);
    int helpers = chosen(s->helpers), count = 0, middle = helpers / 2;
    for (int i = 0; i < ROLES && count < most; i++) {
        if (helpers > 0 && count == middle && count < most)
            people[count++] = (struct ui_person){.figure = friends[s->friend], .mood = "happy", .pose = "rest"};
        if ((s->helpers >> i & 1) != 0 && count < most)
            people[count++] = (struct ui_person){.figure = roles[i].figure, .mood = "happy", .pose = "rest"};
    }
    return count;
}

// ---- a friend ----

static void friend_enter(struct viewer *v, struct screen *s)
{
    (void)s;
    v->focus = ui_row(ID_FRIEND, 0);
}

static struct next friend_input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    (void)s;
    bool known = viewer_pressed(in, ID_FRIEND) || viewer_pressed(in, ID_LEAVE);
    bool on = in->action == UI_OK || in->action == UI_NEXT || (in->action == UI_PRESS && !known); // the ring, or the
                                                                                                  // first
    int friend = on ? v->focus.what == ID_FRIEND ? v->focus.row : 0 : viewer_place(in, ID_FRIEND);
    if (friend >= 0 && friend < FRIENDS) {
        solo(v)->friend = (uint8_t) friend;
        viewer_cue(v, SOUND_PRESS);
        return next_push(&grown_screen);
    }
    bool leave = in->action == UI_BACK || in->action == UI_MENU || viewer_pressed(in, ID_LEAVE);
    return leave ? next_pop() : next_stay();
}

static void friend_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    room_begin(f, "places/village-path", viewer_text(v, T_SOLO_FRIEND), UI_CENTRE);
    ui_begin_grid(f, FRIENDS / 2, UI_GAP);
    for (int i = 0; i < FRIENDS; i++) {
        ui_press(f, ui_row(ID_FRIEND, i), ui_keep(f, "%d", i + 1));
        ui_begin_panel(f, TONE_PAPER, EDGE_UNITS, 26);
        ui_space(f, 2);
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_avatar(f, friends[i], "happy", HEAD_UNITS);
        ui_end(f);
    }
    ui_end(f);
    room_strip(f);
    ui_begin_row(f, UI_GAP);
    ui_button(f, ui_id(ID_LEAVE), BUTTON_QUIET, "icons/back", "");
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_text_centred(f, role_beside(f), TONE_CHALK, viewer_text(v, T_SOLO_FRIEND_HOW));
    ui_space(f, BACK_UNITS);
    ui_end(f);
    room_end(f);
}

// ---- whose part of the valley ----

static const struct {
    const char *place, *figure, *mood;
    int units;
} bands[BAND_ADULTS] = {{"places/home-day", "girl-2", "happy", 320},
                        {"places/school-yard", "boy-4", "brave", 400},
                        {"places/village-path", "teen-girl", "happy", 480}};

const char *solo_band_figure(enum band band) { return bands[band].figure; }

static void grown_enter(struct viewer *v, struct screen *s)
{
    (void)s;
    v->focus = ui_row(ID_BAND, (int)(v->view.alone ? solo(v)->band : picker_alone_band(v)));
}

static struct next grown_input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    (void)s;
    bool on = in->action == UI_OK || in->action == UI_NEXT;
    int band = on ? v->focus.what == ID_BAND ? v->focus.row : (int)solo(v)->band : viewer_place(in, ID_BAND);
    if (band >= 0 && band < BAND_ADULTS) {
        solo(v)->band = (enum band)band;
        viewer_cue(v, SOUND_PRESS);
        return v->view.alone ? next_replace(&valley_screen) : alone_begins(v);
    }
    bool leave = in->action == UI_BACK || in->action == UI_MENU || viewer_pressed(in, ID_LEAVE);
    return !leave ? next_stay() : v->view.alone ? next_replace(&valley_screen) : next_pop();
}

// Somebody as big as the child is, where such children are met.
static void grown_card(struct viewer *v, struct ui_frame *f, int band)
{
    enum { SCENE_UNITS = 520 };
    bool free = picker_plays_alone(v, band);
    const char *label = viewer_text(v, shelf_band_text((enum band)band));
    ui_grow(f, 1);
    ui_press(f, ui_row(ID_BAND, band), label);
    ui_begin_panel(f, free ? TONE_PAPER : TONE_PAPER_DIM, 12, 26);
    ui_high(f, SCENE_UNITS);
    ui_begin_stack(f);
    ui_picture(f, bands[band].place, SCENE_UNITS, FIT_COVER);
    ui_align(f, UI_CENTRE, UI_END);
    ui_figure(f, bands[band].figure, bands[band].mood, bands[band].units);
    if (!free)
        ui_lie(f, (struct rect){12, 12, 92, 92});
    if (!free)
        ui_picture(f, "icons/lock", 92, FIT_CONTAIN);
    ui_end(f);
    ui_bold(f);
    ui_text_centred(f, ROLE_TEXT_BODY, TONE_INK, label);
    if (!free)
        ui_text_centred(f, ROLE_TEXT_SMALL, TONE_INK_SOFT, viewer_text(v, T_SOLO_WITH_ADULT));
    ui_end(f);
}

static void grown_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    room_begin(f, "places/valley", viewer_text(v, T_SOLO_GROWN), UI_CENTRE);
    ui_begin_row(f, UI_GAP);
    for (int i = 0; i < BAND_ADULTS; i++)
        grown_card(v, f, i);
    ui_end(f);
    room_strip(f);
    ui_begin_row(f, UI_GAP);
    ui_button(f, ui_id(ID_LEAVE), BUTTON_QUIET, "icons/back", "");
    ui_end(f);
    room_end(f);
}

// ---- my circle ----

static void circle_enter(struct viewer *v, struct screen *s)
{
    (void)s;
    solo(v)->asked = true;
    v->focus = ui_row(ID_ROLE, 0);
}

static struct next circle_input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    (void)s;
    uint16_t *helpers = &solo(v)->helpers;
    int role = viewer_place(in, ID_ROLE);
    if (role >= 0 && role < ROLES) {
        bool off = (*helpers >> role & 1) != 0;
        if (!off && chosen(*helpers) == SOLO_FINGERS)
            viewer_tell(v, viewer_text(v, T_SOLO_FIVE));
        else
            *helpers ^= (uint16_t)(1U << role);
        viewer_cue(v, SOUND_PRESS);
        return next_stay();
    }
    bool on = in->action == UI_NEXT || viewer_pressed(in, ID_GO_ON);
    if (on)
        viewer_send(v, COMMAND_NEXT, 0, 0); // to the bright end
    return on || in->action == UI_MENU || in->action == UI_BACK ? next_pop() : next_stay();
}

// Chosen: lit, and with a mark.
static void role(struct viewer *v, struct ui_frame *f, int i, bool on)
{
    const char *name = viewer_text(v, roles[i].name);
    ui_press(f, ui_row(ID_ROLE, i), name);
    ui_sides(f, ROLE_SIDES);
    ui_begin_panel(f, on ? TONE_UNSURE : TONE_PAPER, EDGE_UNITS, 20);
    ui_begin_row(f, 8);
    ui_align(f, UI_CENTRE, UI_END);
    ui_avatar(f, roles[i].figure, on ? "happy" : "calm", ROLE_UNITS);
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_text(f, ui_narrow(f) ? ROLE_TEXT_SMALL : ROLE_TEXT_BODY, TONE_INK, name);
    if (on) {
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, "icons/safe", 44, FIT_CONTAIN);
    }
    ui_end(f);
    ui_end(f);
}

static void circle_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    uint16_t helpers = solo(v)->helpers;
    room_begin(f, "places/village-path", viewer_text(v, T_SOLO_CIRCLE), UI_CENTRE);
    ui_begin_grid(f, 3, UI_GAP_SMALL);
    for (int i = 0; i < ROLES; i++)
        role(v, f, i, (helpers >> i & 1) != 0);
    ui_end(f);
    room_strip(f);
    ui_begin_row(f, UI_GAP);
    for (int i = 0; i < SOLO_FINGERS; i++) {
        ui_fade(f, i < chosen(helpers) ? 255 : 90);
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, i < chosen(helpers) ? "icons/lantern-on" : "icons/lantern-off", 60, FIT_CONTAIN);
    }
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_text(f, role_beside(f), TONE_CHALK, viewer_text(v, T_SOLO_CIRCLE_HOW));
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_button(f, ui_id(ID_GO_ON), BUTTON_PRIMARY, NULL, viewer_text(v, T_SOLO_GO_ON));
    ui_end(f);
    room_end(f);
}

const struct screen_ops friend_screen = {
    .name = "friend", .enter = friend_enter, .input = friend_input, .draw = friend_draw, .music = MUSIC_THEME};
const struct screen_ops grown_screen = {
    .name = "grown", .enter = grown_enter, .input = grown_input, .draw = grown_draw, .music = MUSIC_THEME};
const struct screen_ops circle_screen = {
    .name = "circle", .enter = circle_enter, .input = circle_input, .draw = circle_draw, .music = MUSIC_THEME};
