// SPDX-License-Identifier: MIT
//
// screen_cover.h — what a screen that lies over the meeting is for those who see the meeting elsewhere: a phone follows
// it.
#ifndef SAFECIRCLE_SCREEN_COVER_H
#define SAFECIRCLE_SCREEN_COVER_H

enum screen_cover {
    COVER_NOTHING, // the meeting goes on
    COVER_JOINING, // people are joining, and a question goes on all the same
    COVER_CALM,    // it rests: no time to answer
    COVER_BLACK    // and nothing is seen
};

#endif
