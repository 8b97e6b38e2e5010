// SPDX-License-Identifier: MIT
//
// settings.h — what a facilitator may set; kept in one small text file (meeting/settings_file.c).
#ifndef SAFECIRCLE_SETTINGS_H
#define SAFECIRCLE_SETTINGS_H

#include "command.h"
#include "scene.h"
#include "spoken.h"
#include "ui_input.h"

#include <stdbool.h>

enum { TEAM_KEYS = LEVEL_CHOICES_MAX };
enum { TEXT_SCALE_LEAST = 100, TEXT_SCALE_MOST = 200, SWITCHES_MOST = 2, VOLUME_MOST = 100 };

// A screen is read aloud: not at all, when a key or its button is pressed, or by itself.
enum read_aloud { READ_NOT, READ_AT_A_PRESS, READ_BY_ITSELF, READ_WAYS };

struct settings {
    char language[LANGUAGE_CODE_BYTES]; // "vi"
    int text_scale;                     // percent: TEXT_SCALE_LEAST … TEXT_SCALE_MOST
    bool high_contrast, reduce_motion, full_screen;
    bool captions;                   // what is heard is also a line below
    bool hold;                       // a press counts when it is held for a while (holding.c)
    bool laptop_only;                // one laptop without a projector: a picture and one big line
    bool stars;                      // team stars on light levels
    bool short_path;                 // the short hour
    int switches;                    // instead of a keyboard: none, … SWITCHES_MOST (scanning.c)
    int read_aloud;                  // enum read_aloud
    char voice[LANGUAGE_CODE_BYTES]; // who reads the words of a level aloud, where she did; "": one of their language
    int effects, music, speech;      // volumes, 0 … VOLUME_MOST
    bool sign_in;                    // a lone child may sign in with three pictures: its lanterns are kept
    uint64_t kiosk_code;             // a hash of it; 0: there is none
    int teams;                       // of the last meeting
    int band;                        // of the last meeting
    char last_level[64];             // so that the picker can offer the next one; of the hall, never of a lone child
    int answers;                     // enum answer_mode
    int children;                    // of the last meeting, … CHILDREN_MOST; 0 not said
    uint16_t team_keys[TEAMS_MAX][TEAM_KEYS]; // by place on the keyboard: each team's own answers
    char commune[96];                         // whose trusted addresses come first; "" none
    char wifi[40], wifi_password[72];         // of the room, for the wall; "" none
    struct ui_keymap keymap;
};

void settings_defaults(struct settings *settings);
void settings_default_team_keys(struct settings *settings);

#endif
