// SPDX-License-Identifier: MIT
//
// rules_table.c — one row per command: who may send it, how undo takes it, whether it is
// journalled. What a role sees of it is rules_view's alone.
//
// SETUP and ANIMAL cannot be taken back: a new meeting is begun instead, an animal is chosen
// again. Undo stops there. What phones send of themselves is no step of the hall's: that they came stays,
// what they voted goes with the step it answered.
#include "rules.h"

#include "check.h"

// The table is read by its columns.
// clang-format off
static const struct command_rule command_rules[COMMAND_TYPES] = {
    //                     name        team           facil. undo         journal
    [COMMAND_NONE]       = {"none",     TEAM_NEVER,    false, UNDO_STOPS,  false},
    [COMMAND_SETUP]      = {"setup",    TEAM_NEVER,    true,  UNDO_STOPS,  true},
    [COMMAND_ANIMAL]     = {"animal",   TEAM_ANY_TIME, true,  UNDO_STOPS,  true},
    [COMMAND_LEVEL]      = {"level",    TEAM_NEVER,    true,  UNDO_STEP,   true},
    [COMMAND_NEXT]       = {"next",     TEAM_NEVER,    true,  UNDO_STEP,   true},
    [COMMAND_CHOOSE]     = {"choose",   TEAM_IN_TURN,  true,  UNDO_STEP,   true},
    [COMMAND_LOCK]       = {"lock",     TEAM_IN_TURN,  true,  UNDO_STEP,   true},
    [COMMAND_HELP]       = {"help",     TEAM_IN_TURN,  true,  UNDO_STEP,   true},
    [COMMAND_AGAIN]      = {"again",    TEAM_NEVER,    true,  UNDO_STEP,   true},
    [COMMAND_SKIP]       = {"skip",     TEAM_NEVER,    true,  UNDO_STEP,   true},
    [COMMAND_CLOSE]      = {"close",    TEAM_NEVER,    true,  UNDO_STEP,   true},
    [COMMAND_UNDO]       = {"undo",     TEAM_NEVER,    true,  UNDO_STOPS,  true},
    [COMMAND_MOST]       = {"most",     TEAM_NEVER,    true,  UNDO_STEP,   true},
    [COMMAND_MODE]       = {"mode",     TEAM_NEVER,    true,  UNDO_STEP,   true},
    [COMMAND_COUNT]      = {"count",    TEAM_NEVER,    true,  UNDO_STEP,   true},
    [COMMAND_VOTE]       = {"vote",     TEAM_ANY_TIME, false, UNDO_STEP,   true},
    [COMMAND_ACTIVITY]   = {"activity", TEAM_NEVER,    true,  UNDO_STEP,   true},
    [COMMAND_SEAT]       = {"seat",     TEAM_ANY_TIME, true,  UNDO_PASSES, true},
};
// clang-format on

const struct command_rule *rules_of(enum command_type type)
{
    CHECK(type < COMMAND_TYPES);
    return &command_rules[type];
}

enum undo_way rules_undo_way(const struct command *command)
{
    bool phone_votes = command->type == COMMAND_VOTE && command->seat >= TEAMS_MAX;
    return phone_votes ? UNDO_PASSES : rules_of(command->type)->undo;
}
