// SPDX-License-Identifier: MIT
//
// test_windowless.h — the program without a window, as tests open it.
#ifndef SAFECIRCLE_TEST_WINDOWLESS_H
#define SAFECIRCLE_TEST_WINDOWLESS_H

#include "meeting.h"

// A hall's display of 1366×768 where nothing moves; letters are as wide as a table says, on every machine.
static inline struct meeting_options meeting_without_window(const char *language)
{
    return (struct meeting_options){
        .fake_measure = true, .at_rest = true, .width = 1366, .height = 768, .language = language};
}

#endif
