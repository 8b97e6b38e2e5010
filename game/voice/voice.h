// SPDX-License-Identifier: MIT
//
// voice.h — which voice a text has, and reading some of them one after the other.
//
//   words ─┬─ a recording of the level in play, of these very words ───────┐  (in the language preferred, then the
//   words')
//          ├─ a recording of the program's own words ──────────────────────┼─→ heard, its words light up
//          ├─ the system's speech, where there is one of that language ────┘
//          └─ none: passed over; where nothing has a voice there is no button
//
// Main thread only; whatever waits (opening, decoding) does so elsewhere and wakes the loop.
#ifndef SAFECIRCLE_VOICE_H
#define SAFECIRCLE_VOICE_H

#include "speech.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct text;
struct voice;

enum played { PLAYED_STILL, PLAYED_OVER, PLAYED_FAILED };

// What plays a recording; none of it waits.
struct player {
    void *self;
    void (*play)(void *self, const char *path);
    void (*stop)(void *self);
    // How far it is; 0 of 0 while it is still being read.
    enum played (*now)(void *self, uint32_t *at_ms, uint32_t *length_ms);
    void (*duck)(void *self, bool on); // music gives way to something else that speaks
};

struct voice_now {
    bool speaks;
    size_t piece;    // which of those handed in
    size_t from, to; // the word at hand, in bytes; the same: not known
};

// `own`: the folder of the program's recordings (assets/voices), with a folder for each language. `speech` is owned
// from then on; NULL: none. `log` (borrowed, may be NULL) gets a line for each piece: who reads it, the language, the
// words.
struct voice *voice_new(const char *own, const struct player *player, struct speech *speech, struct text *log);
void voice_free(struct voice *v); // NULL is fine

// The folder of the level in play, whose recordings lie in voices/CODE/; NULL: none is. Cheap when it is the same.
void voice_of_level(struct voice *v, const char *folder);
// Of the level's recordings those in this language go before, when they are of these very words; "": none do.
void voice_prefer(struct voice *v, const char *language);
void voice_volume(struct voice *v, int percent); // of the system's speech

// Has any of it a voice? Nothing is opened for it but small files; the system's speech is asked to get ready.
bool voice_reads(struct voice *v, const char *language, const char *words);

// Reads them, each whole; instead of what is being read. The words are copied.
void voice_say(struct voice *v, const char *language, const char *const *pieces, size_t count);
void voice_hush(struct voice *v); // at once

struct voice_now voice_now(const struct voice *v);
bool voice_tick(struct voice *v, uint32_t now_ms); // goes on; true: another word is at hand, or all is over
uint32_t voice_due(const struct voice *v);         // when it wants a tick; UINT32_MAX: when it wakes the loop, or never

#endif
