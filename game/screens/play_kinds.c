// SPDX-License-Identifier: MIT
//
// play_kinds.c — how each kind of scene is drawn: its row is draw_NAME, and kinds.def asks for it.
#include "play.h"

// clang-format off
static const struct play_kind
    //              asked             what to do        turned over         strung  full   progress
    draw_say   = {  NULL,             NULL,             NULL,               false,  false, false },
    draw_ask   = {  play_options,     NULL,             play_turned_answer, false,  false, true  },
    draw_sort  = {  play_cards,       play_task_sort,   play_turned_card,   false,  true,  false },
    draw_order = {  play_steps,       play_task_order,  play_turned_step,   true,   true,  false },
    draw_spot  = {  play_options,     play_task_spot,   play_turned_sign,   false,  false, true  },
    draw_tell  = {  play_doors,       NULL,             NULL,               false,  false, false },
    draw_act   = {  NULL,             NULL,             NULL,               false,  false, false },
    draw_talk  = {  NULL,             NULL,             NULL,               false,  false, false };
// clang-format on

const struct play_kind *const play_kinds[SCENE_KINDS] = {
#define KIND(NAME, name, en, vi, list, traits) [SCENE_##NAME] = &draw_##name,
#include "kinds.def"
#undef KIND
};
