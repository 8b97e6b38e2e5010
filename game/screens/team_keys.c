// SPDX-License-Identifier: MIT
//
// team_keys.c — which keys are whose, where each team answers with its own: a keyboard shared by up to six.
#include "screen.h"

#include <string.h>

enum { ID_TEAM = 1, ID_KEY, ID_DEFAULTS, ID_OUT, WAITING = 1 };

// s->page: the team shown; s->at: the answer whose key is awaited; s->value: WAITING
static bool take_key(struct viewer *v, struct screen *s, uint16_t key)
{
    struct settings *set = v->parts.settings;
    if (s->value != WAITING || ui_key_modifies(key))
        return false;
    s->value = 0;
    enum ui_action means = ui_keymap_find(&set->keymap, v->printed);
    bool reserved = means == UI_NEXT || means == UI_OK || means == UI_MENU || means == UI_BACK || means == UI_CALM ||
                    means == UI_BLACK || means == UI_HELP_NUMBERS;
    if (reserved || strcmp(ui_key_name(key), "?") == 0)
        return true; // what the facilitator needs stays the facilitator's
    for (int team = 0; team < TEAMS_WITH_KEYS; team++)
        for (int place = 0; place < TEAM_KEYS; place++)
            if (set->team_keys[team][place] == key) // whoever had it takes the old one
                set->team_keys[team][place] = set->team_keys[s->page][s->at];
    set->team_keys[s->page][s->at] = key;
    viewer_ask(v, REQUEST_SETTINGS, 0, NULL);
    return true;
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    int id = in->action == UI_PRESS ? in->pressed.what : UI_NO_ID;
    if (id == ID_TEAM)
        s->page = in->pressed.row;
    if (id == ID_KEY) {
        s->at = in->pressed.row;
        s->value = WAITING;
    }
    if (id == ID_DEFAULTS) {
        settings_default_team_keys(v->parts.settings);
        viewer_ask(v, REQUEST_SETTINGS, 0, NULL);
    }
    bool out = in->action == UI_MENU || in->action == UI_BACK || in->action == UI_NEXT || id == ID_OUT;
    return out ? next_pop() : next_stay();
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    const struct settings *set = v->parts.settings;
    ui_background(f, "places/night");
    page_begin(f, 6, UI_CENTRE, UI_GAP);
    ui_title(f, viewer_text(v, T_TEAM_KEYS_TITLE));
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_CHALK,
                    viewer_text(v, s->value == WAITING ? T_KEYMAP_PRESS : T_TEAM_KEYS_HOW));
    ui_begin_grid(f, 3, UI_GAP_SMALL);
    for (int team = 0; team < set->teams; team++)
        ui_button(f, ui_row(ID_TEAM, team), team == s->page ? BUTTON_PRIMARY : BUTTON_PLAIN,
                  ui_keep(f, "animals/%s", animal_name((uint8_t)team)), viewer_text(v, animal_text((uint8_t)team)));
    ui_end(f);
    ui_begin_grid(f, TEAM_KEYS, UI_GAP_SMALL);
    for (int place = 0; place < TEAM_KEYS; place++) {
        bool waits = s->value == WAITING && s->at == place;
        ui_card(f, ui_row(ID_KEY, place), place, waits ? "…" : viewer_key_at(v, set->team_keys[s->page][place]),
                waits ? CHOICE_PICKED : CHOICE_OPEN);
    }
    ui_end(f);
    ui_begin_row(f, UI_GAP);
    ui_button(f, ui_id(ID_DEFAULTS), BUTTON_QUIET, NULL, viewer_text(v, T_KEYMAP_DEFAULTS));
    ui_grow(f, 1);
    ui_button(f, ui_id(ID_OUT), BUTTON_PRIMARY, NULL, viewer_text(v, T_SETTINGS_OUT));
    ui_end(f);
    page_end(f, 6);
}

const struct screen_ops team_keys_screen = {.name = "team-keys", .input = input, .draw = draw, .raw_key = take_key};
