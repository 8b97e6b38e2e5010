// SPDX-License-Identifier: MIT
//
// setup.c — how many teams, and the short or the whole hour.
#include "phases.h"
#include "screens_inside.h"

enum {
    ID_TEAMS = 1,
    ID_SHORT,
    ID_STARS,
    ID_GO,
    ID_HOME,
    ID_ANSWERS,
    ID_TEAM_KEYS,
    ID_ADULTS,
    ID_PHONES
}; // a row of ID_TEAMS: so many
enum { HOP_LATER_MS = 60, CRY_LATER_MS = 420, ANIMAL_UNITS = 250, SMALL_NAMES = 200 };

// Teams that come hop, one after the other, and are heard one after the other.
struct coming {
    int from, cried;   // the first that is new; those that were heard
    uint32_t since_ms; // when they came
};

static void come(struct viewer *v, struct screen *s, int from)
{
    struct coming *coming = s->state;
    *coming = (struct coming){from, from, v->now_ms};
}

static void enter(struct viewer *v, struct screen *s)
{
    v->focus = ui_id(ID_GO);
    come(v, s, 0);
}

static uint32_t next_cry(const struct coming *c) { return c->since_ms + (uint32_t)(c->cried - c->from) * CRY_LATER_MS; }

static uint32_t due(const struct viewer *v, const struct screen *s)
{
    const struct coming *coming = s->state;
    return coming->cried < v->parts.settings->teams ? next_cry(coming) : UINT32_MAX;
}

static bool tick(struct viewer *v, struct screen *s, uint32_t now_ms)
{
    struct coming *coming = s->state;
    if (coming->cried < v->parts.settings->teams && now_ms >= next_cry(coming))
        viewer_cue(v, animal_cry((uint8_t)coming->cried++));
    return false; // it is only heard
}

static bool adults(const struct viewer *v) { return v->parts.settings->band == BAND_ADULTS; }

static struct next begin(struct viewer *v)
{
    const struct settings *set = v->parts.settings;
    int answers = phones_answer(v) ? ANSWER_KEYS : set->answers; // each presses in secret, as keys at the laptop do
    uint8_t flags = (uint8_t)((set->stars ? SETUP_STARS : 0) | (set->short_path ? SETUP_SHORT : 0) |
                              (answers == ANSWER_CARDS ? SETUP_CARDS : 0) | (answers == ANSWER_KEYS ? SETUP_KEYS : 0) |
                              (adults(v) ? SETUP_ADULTS : 0) | SETUP_HANDS);
    viewer_restart(v);
    viewer_wants(v, REQUEST_SETTINGS);
    bool begun = viewer_send(v, COMMAND_SETUP, (uint8_t)set->teams, flags);
    if (begun)
        viewer_wants(v, REQUEST_NEW_FACTS);
    if (begun && phones_are_on(v))
        viewer_wants(v, REQUEST_PHONES_SHOW); // over the screen of the phase, which comes first
    if (begun && programme_next_is_activity(v))
        return programme_begin(v); // the warm-up comes before the promise
    return next_stay();
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    struct settings *set = v->parts.settings;
    int before = set->teams;
    if (in->action >= UI_CHOICE_2 && in->action <= UI_CHOICE_6)
        set->teams = (int)in->action - UI_CHOICE_1 + 1;
    if (viewer_row(in, ID_TEAMS) >= 0)
        set->teams = viewer_row(in, ID_TEAMS);
    if (set->teams != before)
        come(v, s, set->teams > before ? before : set->teams);
    if (viewer_row(in, ID_ANSWERS) >= 0) {
        set->answers = viewer_row(in, ID_ANSWERS);
        phones_turn(v, false);
    }
    if (viewer_pressed(in, ID_PHONES))
        phones_turn(v, true);
    if (viewer_pressed(in, ID_TEAM_KEYS))
        return next_push(&team_keys_screen);
    if (viewer_pressed(in, ID_SHORT))
        set->short_path = !set->short_path;
    if (viewer_pressed(in, ID_STARS))
        set->stars = !set->stars;
    if (viewer_pressed(in, ID_ADULTS))
        set->band = adults(v) ? BAND_9_11 : BAND_ADULTS;
    if (in->action == UI_OK || in->action == UI_NEXT || viewer_pressed(in, ID_GO))
        return begin(v);
    if (in->action == UI_BACK || in->action == UI_MENU || viewer_pressed(in, ID_HOME))
        return next_pop();
    return next_stay();
}

static void team(struct viewer *v, struct ui_frame *f, const struct coming *coming, int i, int units)
{
    ui_begin_column(f, 4);
    if (i >= coming->from)
        ui_move_after(f, MOTION_HOP_HIGH, coming->since_ms, (uint32_t)(i - coming->from) * HOP_LATER_MS);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_badge(f, animal_name((uint8_t)i), i, false, units);
    ui_begin_panel(f, TONE_CLOTH, 4, 12);
    ui_text_centred(f, units > SMALL_NAMES ? ROLE_TEXT_BODY : ROLE_TEXT_SMALL, TONE_CHALK,
                    viewer_text(v, animal_text((uint8_t)i)));
    ui_end(f);
    ui_end(f);
}

// As large as there is room for side by side.
static void teams(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    int count = v->parts.settings->teams, room = ui_width(f) * 1000 / ui_height(f) * 86 / 100 / count - UI_GAP_WIDE;
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_column(f, 0);
    ui_grow(f, 1);
    ui_space(f, 0);
    ui_begin_row(f, UI_GAP_WIDE);
    for (int i = 0; i < count; i++)
        team(v, f, s->state, i, room < ANIMAL_UNITS ? room : ANIMAL_UNITS);
    ui_end(f);
    ui_grow(f, 1);
    ui_space(f, 0);
    ui_end(f);
}

static void how_many(struct viewer *v, struct ui_frame *f)
{
    ui_begin_row(f, UI_GAP);
    for (int i = TEAMS_MIN; i <= TEAMS_MAX; i++) {
        bool on = i == v->parts.settings->teams;
        ui_grow(f, 1);
        ui_button(f, ui_row(ID_TEAMS, i), on ? BUTTON_PICKED : BUTTON_PLAIN, NULL, ui_keep(f, "%d", i));
    }
    ui_grow(f, 4);
    ui_toggle(f, ui_id(ID_ADULTS), viewer_text(v, T_SETUP_ADULTS), adults(v));
    ui_end(f);
}

static void answers(struct viewer *v, struct ui_frame *f)
{
    bool phones = phones_are_on(v);
    ui_begin_row(f, UI_GAP_SMALL);
    for (int i = 0; i < ANSWER_MODES; i++) {
        ui_grow(f, 1);
        bool on = i == v->parts.settings->answers && !phones;
        ui_button(f, ui_row(ID_ANSWERS, i), on ? BUTTON_PICKED : BUTTON_PLAIN, NULL,
                  viewer_text(v, mode_name((enum answer_mode)i)));
    }
    ui_grow(f, 1);
    ui_button(f, ui_id(ID_PHONES), phones ? BUTTON_PICKED : BUTTON_PLAIN, NULL, viewer_text(v, T_PHONES_MODE));
    ui_end(f);
}

static void switches(struct viewer *v, struct ui_frame *f)
{
    ui_begin_row(f, UI_GAP_SMALL);
    ui_grow(f, 1);
    ui_toggle(f, ui_id(ID_SHORT), viewer_text(v, T_SETUP_SHORT), v->parts.settings->short_path);
    ui_grow(f, 1);
    ui_toggle(f, ui_id(ID_STARS), viewer_text(v, T_SETUP_STARS), v->parts.settings->stars);
    if (v->parts.settings->answers == ANSWER_KEYS || phones_are_on(v)) // a team without a phone has its keys
        ui_button(f, ui_id(ID_TEAM_KEYS), BUTTON_QUIET, "icons/keyboard", "");
    ui_end(f);
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    room_begin(f, "places/night", viewer_text(v, T_SETUP_TEAMS), UI_START);
    ui_space(f, 2);
    how_many(v, f);
    teams(v, s, f);
    answers(v, f);
    switches(v, f);
    room_strip(f);
    ui_begin_row(f, UI_GAP);
    ui_button(f, ui_id(ID_HOME), BUTTON_QUIET, "icons/back", "");
    ui_grow(f, 1);
    ui_button(f, ui_id(ID_GO), BUTTON_PRIMARY, NULL, viewer_text(v, T_SETUP_GO));
    ui_end(f);
    room_end(f);
}

const struct screen_ops setup_screen = {.name = "setup",
                                        .state = sizeof(struct coming),
                                        .enter = enter,
                                        .input = input,
                                        .draw = draw,
                                        .tick = tick,
                                        .due = due,
                                        .leads_to = &promise_screen,
                                        .music = MUSIC_THEME};
