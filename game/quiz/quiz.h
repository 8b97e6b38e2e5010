// SPDX-License-Identifier: MIT
//
// quiz.h — questions as other programs keep them (Moodle's GIFT, Aiken, a spreadsheet's table), and as a level has
// them.
//
// A quiz is the narrow bridge between both: it has no story and no place, a level has neither points nor markup. What
// comes over becomes scenes; what does not is told at its place in the file, and stands as a note where it would be in
// the level: nothing is lost in silence. What goes out and comes back is the same question.
#ifndef SAFECIRCLE_QUIZ_H
#define SAFECIRCLE_QUIZ_H

#include "diag.h"
#include "lang.h"
#include "level.h"
#include "text.h"

#include <stdbool.h>
#include <stddef.h>

// Caps against hostile files: each is far beyond what a teacher writes.
enum { QUIZ_BYTES_MAX = 1024 * 1024, QUIZ_ITEMS_MAX = 500, QUIZ_ANSWERS_MAX = 26 };

enum quiz_format { QUIZ_GIFT, QUIZ_AIKEN, QUIZ_TABLE, QUIZ_FORMATS };

struct quiz_answer {
    const char *text, *because; // "": none
    enum verdict verdict;       // ask; NONE: nobody knows
    bool sign;                  // spot
    bool any_time;              // order
    size_t box;                 // sort: which of the item's boxes
};

enum quiz_part { QUIZ_SCENE, QUIZ_ASIDE, QUIZ_REMARK }; // a scene; what could not be one; a comment of its author

struct quiz_item {
    enum quiz_part part;
    enum scene_kind kind; // say, ask, sort, order or spot
    const char *id;       // "": it has none
    const char *text;     // the question, or what is told
    const char *guide;    // an explanation that belongs to no answer; ""
    struct quiz_answer *answers;
    size_t count;
    const char *boxes[QUIZ_ANSWERS_MAX];
    size_t box_count;
    const char *raw;         // aside and remark: as it stood in the file
    int line;                // in the file
    size_t told, told_count; // of the list of diagnostics: what was told of it
};

struct quiz {
    const char *file;  // its name without folders
    const char *title; // ""
    struct quiz_item *items;
    size_t count, capacity;
    struct arena *memory;
};

// Reads a file of questions; which format it is, its name and its content say. What is not understood is told in
// `diags`, which must not be sorted before quiz_level has read it. Words of our own ("right", "wrong") are in `lang`.
// Never NULL; owned by the caller (quiz_free).
struct quiz *quiz_read(const char *path, const char *bytes, size_t length, const struct lang *lang,
                       struct diag_list *diags);
void quiz_free(struct quiz *quiz); // NULL is fine

// How many of its items became scenes, and how many are set aside.
size_t quiz_scenes(const struct quiz *quiz);
size_t quiz_asides(const struct quiz *quiz);

// The level.yaml of a quiz, in the words of `lang`: what a level needs besides stands as a note, beginning with the
// mark that the checker knows (NAME_TO_WRITE). Owned by the caller (text_free).
struct text quiz_level(const struct quiz *quiz, const char *title, const char *band, const struct lang *lang,
                       const struct diag_list *diags);

// The questions of a level in one of its languages; scenes that ask nothing (tell, act, talk, stories) are not among
// them. Owned by the caller; borrows the level's words.
struct quiz *quiz_of(const struct level *level, const char *language);

// A quiz as Moodle imports it, and as a table: words with an English and a Vietnamese name are those of `lang`.
struct text quiz_gift(const struct quiz *quiz, const struct lang *lang);
struct text quiz_csv(const struct quiz *quiz, const struct lang *lang);

#endif
