// SPDX-License-Identifier: MIT
//
// lint_phrases.h — the words that must not be said to children, as lists. Not for other rooms.
#ifndef SAFECIRCLE_LINT_PHRASES_H
#define SAFECIRCLE_LINT_PHRASES_H

// Lists end in NULL; lower case, words divided by single spaces, no punctuation. `@` stands for the
// name of a person who is harmed.
extern const char *const phrases_blaming[];     // the fault on the child
extern const char *const phrases_judging[];     // a verdict on what the harmed person did
extern const char *const phrases_playing[];     // the child is made to be the one who is harmed
extern const char *const phrases_experience[];  // the child's own experience is asked for
extern const char *const phrases_never_right[]; // no answer that counts as right may advise this
extern const char *const phrases_telling[];     // going to an adult who helps
extern const char *const phrases_negating[];    // in front of a phrase, these turn it round
extern const char *const phrases_advising[];    // behind a name, these make a choice advice and not an act

#endif
