// SPDX-License-Identifier: MIT
//
// phases.c — what each phase and each way of answering is called, so that no order of texts has to be theirs.
#include "phases.h"

// clang-format off
static const struct {
    enum text_id name, say; // what it is; what the facilitator says or does in it
} phases[PHASES] = {
    [PHASE_SETUP] =      {T_CONSOLE_PHASE_SETUP,      T_CONSOLE_SAY_SETUP},
    [PHASE_PROMISE] =    {T_CONSOLE_PHASE_PROMISE,    T_CONSOLE_SAY_PROMISE},
    [PHASE_PICK] =       {T_CONSOLE_PHASE_PICK,       T_CONSOLE_SAY_PICK},
    [PHASE_ACTIVITY] =   {T_CONSOLE_PHASE_ACTIVITY,   T_CONSOLE_SAY_ACTIVITY},
    [PHASE_NOTICE] =     {T_CONSOLE_PHASE_NOTICE,     T_CONSOLE_SAY_NOTICE},
    [PHASE_STORY] =      {T_CONSOLE_PHASE_STORY,      T_CONSOLE_SAY_STORY},
    [PHASE_ASK] =        {T_CONSOLE_PHASE_ASK,        T_CONSOLE_SAY_ASK},
    [PHASE_WHISPER] =    {T_CONSOLE_PHASE_WHISPER,    T_CONSOLE_SAY_WHISPER},
    [PHASE_SHOW] =       {T_CONSOLE_PHASE_SHOW,       T_CONSOLE_SAY_SHOW},
    [PHASE_DECIDE] =     {T_CONSOLE_PHASE_DECIDE,     T_CONSOLE_SAY_DECIDE},
    [PHASE_TALLY] =      {T_CONSOLE_PHASE_TALLY,      T_CONSOLE_SAY_TALLY},
    [PHASE_REVEAL] =     {T_CONSOLE_PHASE_REVEAL,     T_CONSOLE_SAY_REVEAL},
    [PHASE_DOOR] =       {T_CONSOLE_PHASE_DOOR,       T_CONSOLE_SAY_DOOR},
    [PHASE_TOGETHER] =   {T_CONSOLE_PHASE_TOGETHER,   T_CONSOLE_SAY_TOGETHER},
    [PHASE_ACT] =        {T_CONSOLE_PHASE_ACT,        T_CONSOLE_SAY_ACT},
    [PHASE_TALK] =       {T_CONSOLE_PHASE_TALK,       T_CONSOLE_SAY_TALK},
    [PHASE_NOT_FAULT] =  {T_CONSOLE_PHASE_NOT_FAULT,  T_CONSOLE_SAY_NOT_FAULT},
    [PHASE_SENTENCE] =   {T_CONSOLE_PHASE_SENTENCE,   T_CONSOLE_SAY_SENTENCE},
    [PHASE_LEVEL_DONE] = {T_CONSOLE_PHASE_LEVEL_DONE, T_CONSOLE_SAY_LEVEL_DONE},
    [PHASE_CLOSING] =    {T_CONSOLE_PHASE_CLOSING,    T_CONSOLE_SAY_CLOSING},
    [PHASE_OVER] =       {T_CONSOLE_PHASE_OVER,       T_CONSOLE_SAY_OVER},
};
// clang-format on

static const enum text_id modes[ANSWER_MODES] = {
    [ANSWER_FINGERS] = T_MODE_FINGERS, [ANSWER_CARDS] = T_MODE_CARDS, [ANSWER_KEYS] = T_MODE_KEYS};

static const enum text_id promises[] = {T_PROMISE_LISTEN, T_PROMISE_HELP, T_PROMISE_NEVER_MUST, T_PROMISE_CORNER};
_Static_assert(sizeof promises / sizeof *promises == PROMISES, "a sentence for each step of the promise");

static const enum text_id checks[CHECK_ANSWERS] = {
    [CHECK_FINE] = T_CONSOLE_FINE, [CHECK_NOT_FINE] = T_CONSOLE_NOT_FINE, [CHECK_UNSURE] = T_CONSOLE_UNSURE};

enum text_id phase_name(enum phase phase) { return phases[phase].name; }
enum text_id phase_say(enum phase phase) { return phases[phase].say; }
enum text_id promise_text(int sentence) { return promises[sentence]; }
enum text_id mode_name(enum answer_mode mode) { return modes[mode]; }
enum text_id check_name(enum check_answer answer) { return checks[answer]; }

bool phase_puts_away(enum phase phase)
{
    static const bool away[PHASES] = {[PHASE_ACT] = true,      [PHASE_TALK] = true,     [PHASE_TOGETHER] = true,
                                      [PHASE_SENTENCE] = true, [PHASE_ACTIVITY] = true, [PHASE_CLOSING] = true};
    return away[phase];
}

bool phase_asks(const struct view *view)
{
    bool asked = view->phase == PHASE_ASK || view->phase == PHASE_WHISPER || view->phase == PHASE_SHOW ||
                 view->phase == PHASE_DECIDE;
    return asked && view->option_count > 0 && !view->alone;
}

bool phase_votes(const struct view *view)
{
    return view->phase == PHASE_SHOW && view->all_vote && view->mode == ANSWER_KEYS;
}
