// SPDX-License-Identifier: MIT
//
// settings.c — what is set before anybody set anything.
#include "settings.h"

void settings_defaults(struct settings *s)
{
    *s = (struct settings){.language = LANGUAGE_FIRST,
                           .text_scale = TEXT_SCALE_LEAST,
                           .read_aloud = READ_AT_A_PRESS,
                           .effects = 80,
                           .music = 40,
                           .speech = 100,
                           .teams = 3,
                           .band = 1};
    ui_keymap_defaults(&s->keymap);
    settings_default_team_keys(s);
}

// Six corners of a keyboard, as far apart as they can be; the first two teams at its ends.
void settings_default_team_keys(struct settings *s)
{
    static const char *const keys[][TEAM_KEYS] = {{"1", "2", "3", "4"}, {"7", "8", "9", "0"}, {"Z", "X", "C", "V"},
                                                  {"H", "J", "K", "L"}, {"Q", "W", "E", "R"}, {"U", "I", "O", "P"}};
    _Static_assert(sizeof keys / sizeof *keys == TEAMS_MAX, "keys for each team");
    for (int team = 0; team < TEAMS_MAX; team++)
        for (int place = 0; place < TEAM_KEYS; place++)
            s->team_keys[team][place] = ui_key_by_name(keys[team][place]);
}
