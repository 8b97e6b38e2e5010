// SPDX-License-Identifier: MIT
//
// table.c — which screens there are on the hall's display, on the facilitator's, and on a team's own.
#include "screens_inside.h"

static const struct anywhere on_the_hall[] = {
    {.action = UI_KEYS, .screen = &keys_screen},   {.action = UI_CALM, .screen = &calm_screen},
    {.action = UI_BLACK, .screen = &black_screen}, {.action = UI_HELP_NUMBERS, .screen = &help_screen},
    {.action = UI_LARGE, .screen = &large_screen}, {.action = UI_NEUTRAL, .screen = &neutral_screen, .silent = true},
};

const struct screens hall_screens = {
    .first = &title_screen,
    .menu = &menu_screen,
    .rest = &rest_screen,
    .aside = phones_aside,
    .phases = {[PHASE_PROMISE] = &promise_screen,   [PHASE_PICK] = &picker_screen,
               [PHASE_NOTICE] = &notice_screen,     [PHASE_STORY] = &story_screen,
               [PHASE_ASK] = &ask_screen,           [PHASE_WHISPER] = &whisper_screen,
               [PHASE_SHOW] = &show_screen,         [PHASE_DECIDE] = &decide_screen,
               [PHASE_REVEAL] = &reveal_screen,     [PHASE_DOOR] = &door_screen,
               [PHASE_TOGETHER] = &together_screen, [PHASE_ACT] = &act_screen,
               [PHASE_TALK] = &talk_screen,         [PHASE_NOT_FAULT] = &not_fault_screen,
               [PHASE_SENTENCE] = &sentence_screen, [PHASE_TALLY] = &tally_screen,
               [PHASE_ACTIVITY] = &activity_screen, [PHASE_LEVEL_DONE] = &level_done_screen,
               [PHASE_CLOSING] = &closing_screen,   [PHASE_OVER] = &over_screen},
    .alone = {[PHASE_PICK] = &valley_screen,
              [PHASE_ASK] = &solo_ask_screen,
              [PHASE_REVEAL] = &solo_reveal_screen,
              [PHASE_TOGETHER] = &solo_together_screen,
              [PHASE_SENTENCE] = &solo_sentence_screen},
    .anywhere = on_the_hall,
    .anywhere_count = sizeof on_the_hall / sizeof *on_the_hall,
};

// What covers the hall is done there; the console hides nothing.
static const struct anywhere on_the_console[] = {
    {.action = UI_KEYS, .screen = &keys_screen},
    {.action = UI_CALM, .on_the_hall = true},
    {.action = UI_BLACK, .on_the_hall = true},
    {.action = UI_HELP_NUMBERS, .on_the_hall = true},
    {.action = UI_FULL_SCREEN, .on_the_hall = true},
    {.action = UI_LANGUAGE, .on_the_hall = true},
    {.action = UI_NEUTRAL},
};

const struct screens console_screens = {
    .first = &console_screen,
    .menu = &menu_screen,
    .anywhere = on_the_console,
    .anywhere_count = sizeof on_the_console / sizeof *on_the_console,
};

// A team's own display changes nothing but its own answers: no language, no window, nothing over the hall.
static const struct anywhere on_a_team[] = {
    {.action = UI_KEYS},    {.action = UI_CALM},        {.action = UI_BLACK},    {.action = UI_HELP_NUMBERS},
    {.action = UI_NEUTRAL}, {.action = UI_FULL_SCREEN}, {.action = UI_LANGUAGE}, {.action = UI_SWAP},
};

const struct screens team_screens = {
    .first = &team_screen,
    .menu = &team_screen,
    .anywhere = on_a_team,
    .anywhere_count = sizeof on_a_team / sizeof *on_a_team,
};
