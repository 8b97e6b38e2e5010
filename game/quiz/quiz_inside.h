// SPDX-License-Identifier: MIT
//
// quiz_inside.h — what the readers and writers of questions share. Not for other rooms.
#ifndef SAFECIRCLE_QUIZ_INSIDE_H
#define SAFECIRCLE_QUIZ_INSIDE_H

#include "doc.h"
#include "memory.h"
#include "quiz.h"

// The file's bytes, without a byte order mark, and where one is in them.
struct quiz_source {
    const char *file;
    char *bytes; // a copy: what is skipped becomes spaces there, so that no place moves
    size_t length;
    size_t known;      // the last place that was asked for
    struct place here; // and where it is
};

struct quiz_reader {
    struct quiz *quiz;
    struct quiz_source source;
    struct diag_list *diags;
    const struct lang *lang;
    struct quiz_item item;   // the one that is read
    bool marked_up, escaped; // of this item: its markup, a needless \ in it was told
};

// ---- quiz_source.c ----
// False when it is no text (told).
bool quiz__open(struct quiz_reader *r, const char *bytes, size_t length);
struct place quiz__place(struct quiz_reader *r, size_t at);
void quiz__warn(struct quiz_reader *r, size_t at, size_t length, const char *code, const char *a, const char *b);

// ---- quiz.c ----
extern const struct name_pair quiz__kinds[SCENE_KINDS];
void quiz__begin(struct quiz_reader *r, enum quiz_part part, enum scene_kind kind, int line);
struct quiz_answer *quiz__answer(struct quiz_reader *r);   // one more of the item, or the last one when there are too
                                                           // many
size_t quiz__box(struct quiz_reader *r, const char *name); // of the item: the one that is there, or one more
void quiz__end(struct quiz_reader *r);                     // keeps the item
// What is no scene, as it stands there; `told`: of the diagnostics, the first one about it.
void quiz__keep(struct quiz_reader *r, enum quiz_part part, size_t told, size_t from, size_t to);
void quiz__in_order(struct quiz *quiz); // of their lines
// The explanation of a whole question: of its answers where each is named in it, else of the right ones, else a guide.
void quiz__explain(struct quiz_reader *r, const char *words);
// White space folded, what nobody may see left out (told when the file was opened), NFC. Of the quiz's memory.
const char *quiz__tidy(struct quiz_reader *r, const char *bytes, size_t length);

// ---- the readers ----
void quiz__read_gift(struct quiz_reader *r);
void quiz__read_aiken(struct quiz_reader *r);
void quiz__read_table(struct quiz_reader *r, const char *path, const char *bytes, size_t length);
bool quiz__is_aiken(const char *bytes, size_t length);
bool quiz__is_answer_line(const char *at, const char *end, const char **words); // "ANSWER: B", "Đáp án: B"

// ---- gift_words.c: a piece of GIFT as words ----
void gift__trim(const struct quiz_reader *r, size_t *from, size_t *to); // white space at both ends
enum gift_markup { GIFT_MOODLE, GIFT_PLAIN };
size_t gift__find(const struct quiz_reader *r, size_t from, size_t to, const char *signs); // not behind \; `to`: none
enum gift_markup gift__format(struct quiz_reader *r, size_t *from, size_t to, enum gift_markup otherwise);
const char *gift__words(struct quiz_reader *r, size_t from, size_t to, enum gift_markup markup);

// ---- gift_answers.c ----
// What stands between { and }; the item has its question. Sets it aside when it is none of ours.
void gift__answers(struct quiz_reader *r, size_t from, size_t to, enum gift_markup markup);

#endif
