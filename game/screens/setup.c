// SPDX-License-Identifier: MIT
//
// setup.c — how many teams, and the short or the whole hour; then what the room promises.
#include "phases.h"
#include "screens_inside.h"

enum { ID_TEAMS = 1, ID_SHORT, ID_STARS, ID_GO, ID_HOME, ID_ANSWERS, ID_TEAM_KEYS }; // a row of ID_TEAMS: so many

static void enter(struct viewer *v, struct screen *s)
{
    (void)s;
    v->focus = ui_id(ID_GO);
}

static struct next begin(struct viewer *v)
{
    const struct settings *set = v->parts.settings;
    uint8_t flags = (uint8_t)((set->stars ? SETUP_STARS : 0) | (set->short_path ? SETUP_SHORT : 0) |
                              (set->answers == ANSWER_CARDS ? SETUP_CARDS : 0) |
                              (set->answers == ANSWER_KEYS ? SETUP_KEYS : 0));
    viewer_restart(v);
    viewer_wants(v, REQUEST_SETTINGS);
    bool begun = viewer_send(v, COMMAND_SETUP, (uint8_t)set->teams, flags);
    if (begun)
        viewer_wants(v, REQUEST_NEW_FACTS);
    if (begun && programme_next_is_activity(v))
        return programme_begin(v); // the warm-up comes before the promise
    return next_stay();
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    (void)s;
    struct settings *set = v->parts.settings;
    if (in->action >= UI_CHOICE_2 && in->action <= UI_CHOICE_6)
        set->teams = (int)in->action - UI_CHOICE_1 + 1;
    if (viewer_row(in, ID_TEAMS) >= 0)
        set->teams = viewer_row(in, ID_TEAMS);
    if (viewer_row(in, ID_ANSWERS) >= 0)
        set->answers = viewer_row(in, ID_ANSWERS);
    if (viewer_pressed(in, ID_TEAM_KEYS))
        return next_push(&team_keys_screen);
    if (viewer_pressed(in, ID_SHORT))
        set->short_path = !set->short_path;
    if (viewer_pressed(in, ID_STARS))
        set->stars = !set->stars;
    if (in->action == UI_OK || in->action == UI_NEXT || viewer_pressed(in, ID_GO))
        return begin(v);
    if (in->action == UI_BACK || in->action == UI_MENU || viewer_pressed(in, ID_HOME))
        return next_pop();
    return next_stay();
}

static void teams(struct viewer *v, struct ui_frame *f)
{
    ui_begin_row(f, UI_GAP);
    for (int i = TEAMS_MIN; i <= TEAMS_MAX; i++) {
        bool on = i == v->parts.settings->teams;
        ui_grow(f, 1);
        ui_button(f, ui_row(ID_TEAMS, i), on ? BUTTON_PRIMARY : BUTTON_PLAIN, NULL, ui_keep(f, "%d", i));
    }
    ui_end(f);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_row(f, UI_GAP);
    for (int i = 0; i < v->parts.settings->teams; i++) {
        ui_begin_column(f, 4);
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_badge(f, animal_name((uint8_t)i), i, false, 110);
        ui_text_centred(f, ROLE_TEXT_SMALL, TONE_CHALK, viewer_text(v, animal_text((uint8_t)i)));
        ui_end(f);
    }
    ui_end(f);
}

static void answers(struct viewer *v, struct ui_frame *f)
{
    ui_begin_row(f, UI_GAP_SMALL);
    for (int i = 0; i < ANSWER_MODES; i++) {
        ui_grow(f, 1);
        ui_button(f, ui_row(ID_ANSWERS, i), i == v->parts.settings->answers ? BUTTON_PRIMARY : BUTTON_PLAIN, NULL,
                  viewer_text(v, mode_name((enum answer_mode)i)));
    }
    if (v->parts.settings->answers == ANSWER_KEYS)
        ui_button(f, ui_id(ID_TEAM_KEYS), BUTTON_QUIET, "icons/keyboard", "");
    ui_end(f);
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    ui_background(f, "places/night");
    page_begin(f, 8, UI_CENTRE, UI_GAP);
    ui_title(f, viewer_text(v, T_SETUP_TEAMS));
    teams(v, f);
    answers(v, f);
    ui_toggle(f, ui_id(ID_SHORT), viewer_text(v, T_SETUP_SHORT), v->parts.settings->short_path);
    ui_toggle(f, ui_id(ID_STARS), viewer_text(v, T_SETUP_STARS), v->parts.settings->stars);
    ui_begin_row(f, UI_GAP);
    ui_button(f, ui_id(ID_HOME), BUTTON_QUIET, "icons/back", "");
    ui_grow(f, 1);
    ui_button(f, ui_id(ID_GO), BUTTON_PRIMARY, NULL, viewer_text(v, T_SETUP_GO));
    ui_end(f);
    page_end(f, 8);
}

const struct screen_ops setup_screen = {.name = "setup", .enter = enter, .input = input, .draw = draw};

// ---- what the room promises ----

static void promise_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    static const struct {
        const char *icon;
        enum text_id text;
    } promises[PROMISES] = {{"icons/talk-circle", T_PROMISE_LISTEN},
                            {"icons/help", T_PROMISE_HELP},
                            {"icons/speech", T_PROMISE_NEVER_MUST},
                            {"icons/calm", T_PROMISE_CORNER}};
    (void)s;
    ui_background(f, "places/night");
    ui_begin_row(f, 0);
    ui_space(f, 40);
    ui_grow(f, 1);
    ui_begin_column(f, UI_GAP);
    ui_space(f, 10);
    ui_title(f, viewer_text(v, T_PROMISE_TITLE));
    ui_grow(f, 1);
    ui_begin_grid(f, 2, UI_GAP);
    for (int i = 0; i < PROMISES; i++) {
        ui_begin_panel(f, TONE_PAPER, 18, 22);
        ui_grow(f, 1);
        ui_begin_row(f, UI_GAP);
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_begin_panel(f, TONE_CLOTH, 8, 16);
        ui_picture(f, promises[i].icon, 100, FIT_CONTAIN);
        ui_end(f);
        ui_grow(f, 1);
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_text(f, ROLE_TEXT_BODY, TONE_INK, viewer_text(v, promises[i].text));
        ui_end(f);
        ui_end(f);
    }
    ui_end(f);
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_CHALK, viewer_text(v, T_PROMISE_HELPERS));
    bar_bottom(v, f, BAR_NEXT, viewer_text(v, T_PROMISE_WE));
    ui_space(f, 14);
    ui_end(f);
    ui_space(f, 40);
    ui_end(f);
}

const struct screen_ops promise_screen = {.name = "promise", .input = phase_input, .draw = promise_draw};
