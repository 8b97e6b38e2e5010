// SPDX-License-Identifier: MIT
//
// phone_words.h — what a phone is shown, as members of the message it gets (net/PROTOCOL.md).
#ifndef SAFECIRCLE_PHONE_WORDS_H
#define SAFECIRCLE_PHONE_WORDS_H

#include "lang.h"
#include "screen_cover.h"
#include "view.h"

// Of a team (255: none yet), the same for all its phones: in place of what `out` holds, NET_SHEET_MOST bytes at most.
// A view of ROLE_TEAM: the key is not in it.
void phone_members(struct text *out, const struct view *view, const struct lang *lang, uint8_t team,
                   enum screen_cover cover);
// The last that a phone is shown, whoever's it is: thanks, and whom to tell. In place of what `out` holds.
void phone_farewell(struct text *out, const struct view *view, const struct lang *lang);
// What is one seat's alone, with a comma in front. `change`: it may take another team.
void phone_mine(struct text *out, const struct view *view, const struct view_own *own, bool change);

// Which question it is, so that an answer that comes too late is known: the same as in the members.
uint16_t phone_scene(const struct view *view);

// The page itself from its files in `folder`, with its words in all languages, the first until a page has
// chosen another, and the colours of the theme.
// `count` > 0. Owned by the caller (mem_free); NULL: the file that `missing` names is not there, or not whole.
char *phone_page(const char *folder, const struct lang *const *languages, size_t count, const char **missing);

#endif
