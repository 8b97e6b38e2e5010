// SPDX-License-Identifier: MIT
//
// team_keys.c — which keys are whose, where each team answers with its own: a keyboard shared by up to six.
#include "screens_inside.h"

#include <string.h>

enum { ID_TEAM = 1, ID_KEY, ID_DEFAULTS, ID_OUT };

struct changing {
    int team;   // whose keys are shown
    bool waits; // for the new key
    int place;  // of this answer
};

static bool take_key(struct viewer *v, struct screen *s, uint16_t key)
{
    struct changing *changing = s->state;
    struct settings *set = v->parts.settings;
    if (!changing->waits || ui_key_modifies(key))
        return false;
    changing->waits = false;
    enum ui_action means = ui_keymap_find(&set->keymap, v->printed);
    bool reserved = means == UI_NEXT || means == UI_OK || means == UI_MENU || means == UI_BACK || means == UI_CALM ||
                    means == UI_BLACK || means == UI_HELP_NUMBERS;
    if (reserved || strcmp(ui_key_name(key), "?") == 0)
        return true; // what the facilitator needs stays the facilitator's
    for (int team = 0; team < TEAMS_MAX; team++)
        for (int place = 0; place < TEAM_KEYS; place++)
            if (set->team_keys[team][place] == key) // whoever had it takes the old one
                set->team_keys[team][place] = set->team_keys[changing->team][changing->place];
    set->team_keys[changing->team][changing->place] = key;
    viewer_wants(v, REQUEST_SETTINGS);
    return true;
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    struct changing *changing = s->state;
    int id = in->action == UI_PRESS ? in->pressed.what : UI_NO_ID;
    if (id == ID_TEAM)
        changing->team = in->pressed.row;
    if (id == ID_KEY) {
        changing->place = in->pressed.row;
        changing->waits = true;
    }
    if (id == ID_DEFAULTS) {
        settings_default_team_keys(v->parts.settings);
        viewer_wants(v, REQUEST_SETTINGS);
    }
    bool out = in->action == UI_MENU || in->action == UI_BACK || in->action == UI_NEXT || id == ID_OUT;
    return out ? next_pop() : next_stay();
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    const struct changing *changing = s->state;
    const struct settings *set = v->parts.settings;
    desk_begin(f, viewer_text(v, T_TEAM_KEYS_TITLE));
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_CHALK, viewer_text(v, changing->waits ? T_KEYMAP_PRESS : T_TEAM_KEYS_HOW));
    ui_begin_grid(f, 3, UI_GAP_SMALL);
    for (int team = 0; team < set->teams; team++)
        ui_button(f, ui_row(ID_TEAM, team), team == changing->team ? BUTTON_PICKED : BUTTON_PLAIN,
                  ui_keep(f, "animals/%s", animal_name((uint8_t)team)), viewer_text(v, animal_text((uint8_t)team)));
    ui_end(f);
    ui_begin_grid(f, TEAM_KEYS, UI_GAP_SMALL);
    for (int place = 0; place < TEAM_KEYS; place++) {
        bool waits = changing->waits && changing->place == place;
        ui_card(f, ui_row(ID_KEY, place), place, waits ? "…" : viewer_key_at(v, set->team_keys[changing->team][place]),
                waits ? CHOICE_PICKED : CHOICE_OPEN);
    }
    ui_end(f);
    room_strip(f);
    ui_begin_row(f, UI_GAP);
    ui_button(f, ui_id(ID_DEFAULTS), BUTTON_QUIET, NULL, viewer_text(v, T_KEYMAP_DEFAULTS));
    ui_grow(f, 1);
    ui_button(f, ui_id(ID_OUT), BUTTON_PRIMARY, NULL, viewer_text(v, T_SETTINGS_OUT));
    ui_end(f);
    room_end(f);
}

const struct screen_ops team_keys_screen = {
    .name = "team-keys", .state = sizeof(struct changing), .input = input, .draw = draw, .raw_key = take_key};
