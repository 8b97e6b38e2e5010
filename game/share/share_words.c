// SPDX-License-Identifier: MIT
//
// share_words.c — what is said of a pack that is not used.
#include "share.h"

enum text_id share_sentence(enum share_fault fault)
{
    static const enum text_id sentences[SHARE_FAULTS] = {
        [SHARE_FINE] = TEXT_IDS,
        [SHARE_NOT_ZIP] = T_SHARE_NOT_ZIP,
        [SHARE_NO_LEVEL] = T_SHARE_NO_LEVEL,
        [SHARE_BAD_NAME] = T_SHARE_BAD_NAME,
        [SHARE_TWICE] = T_SHARE_TWICE,
        [SHARE_TOO_MANY] = T_SHARE_TOO_MANY,
        [SHARE_TOO_LARGE] = T_SHARE_TOO_LARGE,
        [SHARE_LOCKED] = T_SHARE_LOCKED,
        [SHARE_CHANGED] = T_SHARE_CHANGED,
        [SHARE_UNREADABLE] = T_APP_CANNOT_READ,
    };
    return sentences[fault];
}
