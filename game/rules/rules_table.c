// SPDX-License-Identifier: MIT
//
// rules_table.c — one row per command: who may send it, whether it can be undone, whether it is
// journalled. What a role sees of it is rules_view's alone.
//
// SETUP and ANIMAL cannot be taken back: a new meeting is begun instead, an animal is chosen
// again. Undo stops there.
#include "rules.h"

#include "check.h"

// clang-format off: the table is read by its columns
static const struct command_rule command_rules[COMMAND_TYPES] = {
    //                     name      team   facil. undo   journal
    [COMMAND_NONE] = {"none", false, false, false, false},      [COMMAND_SETUP] = {"setup", false, true, false, true},
    [COMMAND_ANIMAL] = {"animal", true, true, false, true},     [COMMAND_LEVEL] = {"level", false, true, true, true},
    [COMMAND_NEXT] = {"next", false, true, true, true},         [COMMAND_CHOOSE] = {"choose", true, true, true, true},
    [COMMAND_LOCK] = {"lock", true, true, true, true},          [COMMAND_HELP] = {"help", true, true, true, true},
    [COMMAND_AGAIN] = {"again", false, true, true, true},       [COMMAND_SKIP] = {"skip", false, true, true, true},
    [COMMAND_CLOSE] = {"close", false, true, true, true},       [COMMAND_UNDO] = {"undo", false, true, false, true},
    [COMMAND_MOST] = {"most", false, true, true, true},         [COMMAND_MODE] = {"mode", false, true, true, true},
    [COMMAND_COUNT] = {"count", false, true, true, true},       [COMMAND_VOTE] = {"vote", true, false, true, true},
    [COMMAND_ACTIVITY] = {"activity", false, true, true, true},
};
// clang-format on

const struct command_rule *rules_of(enum command_type type)
{
    CHECK(type < COMMAND_TYPES);
    return &command_rules[type];
}
