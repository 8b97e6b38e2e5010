// SPDX-License-Identifier: MIT
//
// speech.h — somebody who reads any words: the system's speech, or one that writes down what it would say.
#ifndef SAFECIRCLE_SPEECH_H
#define SAFECIRCLE_SPEECH_H

#include <stdbool.h>
#include <stddef.h>

struct text;

struct speech_now {
    bool over;   // nothing is being said any more
    bool failed; // it could not be said
    size_t at;   // where the word at hand begins, in bytes; SIZE_MAX: not known
};

// None of these waits for anything. All are called by one thread.
struct speech {
    // False: it cannot, or it is not known yet; being asked is what begins to find out.
    bool (*speaks)(struct speech *s, const char *language);
    void (*say)(struct speech *s, const char *language, const char *words); // instead of what is being said
    void (*hush)(struct speech *s);                                         // at once; nothing is being said then
    struct speech_now (*now)(struct speech *s);
    void (*volume)(struct speech *s, int percent); // of what is said from then on
    void (*close)(struct speech *s);               // and free it
};

// speech-dispatcher, by its library of that name (NULL: as the system has it). Nothing is opened before it is first
// asked; without the library or a daemon it speaks no language, and that is all. `wake` is called by any thread when
// there is something new to ask; it outlives the speech.
struct speech *speech_system(const char *library, void (*wake)(void *self), void *self);

// For scripts and tests: reads every language in no time, silently.
struct speech *speech_silent(void);

#endif
