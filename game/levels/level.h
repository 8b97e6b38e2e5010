// SPDX-License-Identifier: MIT
//
// level.h — a level as the rest of the program sees it: typed, complete, immutable.
//
// A level is made by the loader (loader.h) from the author's text file. Whoever
// holds a level may trust it: every index is in range, every required text is there.
// Texts are numbers into one table, so that switching the language touches nothing
// else. All of it lives in one arena and dies with level_free().
#ifndef SAFECIRCLE_LEVEL_H
#define SAFECIRCLE_LEVEL_H

#include "diag.h"
#include "level_head.h"
#include "scene.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct lang;

typedef uint16_t text_ref; // index into level.texts
#define TEXT_NONE UINT16_MAX

enum {
    LEVEL_SCENES_MAX = 64,
    LEVEL_CAST_MAX = 16,
    LEVEL_DOORS = 3,
    LEVEL_WORDS_MAX = 8,
    LEVEL_MATERIALS_MAX = 8,
    LEVEL_QUESTIONS_MAX = 12,
    LEVEL_REMEMBERED_MAX = 8,
    LEVEL_LANGUAGES_MAX = 8,
    SHORT_PATH_MOST = 6, // scenes of a short hour; a level of no more is short as it is
    SCENE_END = 255,     // `next: end`
};

struct cast_member {
    const char *id;
    text_ref name;
    const char *figure; // a picture in assets/art/figures
    bool harmed;        // the author says this person is or could be hurt here
    bool harms;         // it is them who harm: decides where they may stand, is told to nobody
    bool small;         // a little child: drawn smaller than those who go to school
    struct place written, figure_written;
    int length, figure_length; // of the id and of the figure, as written
    bool used;                 // says something, stands or acts somewhere, or is harmed
};

struct line {        // one thing said, or somebody who acts, comes or goes
    uint8_t speaker; // index into cast, or CAST_NONE
    enum mood mood;
    text_ref text;    // on the stage: or TEXT_NONE
    bool felt, posed; // the author says how; else: calm, and as the mood has it
    enum pose pose;
    enum sits sits;
    uint8_t at;           // without words: with which line of the story, from 1; 0: before the first is said
    bool gone;            // without words: they leave
    uint8_t when;         // said only when this was remembered, 1 …: level.remembered[when - 1]; 0: always
    bool unless;          // or only when it was not
    struct place written; // of who acts, or of the condition
};

// What stands on the stage from a line on, or when an answer is turned over.
struct laid {
    uint8_t at;                      // of a story: with which line, from 1; 0: before the first is said
    uint8_t count;                   // 0: nothing any more
    const char *things[THINGS_MOST]; // assets/art/things/NAME
};

// A thing that can be chosen. Which fields mean something depends on the scene's kind.
struct option {
    const char *id;
    text_ref text;        // ask, sort, order, spot: what is shown; tell: who stands behind the door
    text_ref because;     // why, in words a child can repeat
    text_ref shows;       // ask: what happens next; or TEXT_NONE
    enum verdict verdict; // ask: of the sign or the advice, never of a person
    uint8_t box;          // sort: the right box
    bool sign;            // spot: is it one of the signs?
    bool any_time;        // order: right at any place (telling is never too early)
    const char *picture;  // beside the letter: icons/answer-NAME; NULL none. Doors have figures
    const char *figure;   // tell: who opens
    struct place figure_written, next_written; // line 0 where it is not written
    int figure_length;
    text_ref busy;           // tell: said when opened first and cannot help now; or TEXT_NONE
    text_ref helps;          // tell: said when helping
    uint8_t next;            // ask: branch to this scene; SCENE_END; or the scene's own `next`
    uint8_t remember;        // ask: locking it is remembered, 1 …: level.remembered[remember - 1]; 0: it is not
    const struct laid *laid; // what stands there when it is turned over; NULL: what stood there before
    uint8_t actor_count;
    const struct line *actors; // who plays it when it is turned over (a door: when it helps), ACTORS_MOST; none: rules
};

// One line of a rehearsal in pairs.
struct pair_line {
    bool hears; // said by the one who hears; else by the one who tells
    text_ref text;
};

struct scene {
    const char *id;
    enum scene_kind kind;
    const char *place; // picture in assets/art/places; inherited from the scene before; never NULL
    enum look look;
    enum step step;
    uint8_t next;       // index of the following scene or SCENE_END
    bool short_path;    // belongs to the short hour
    bool harm;          // here it becomes plain that somebody was or could be hurt
    bool safest_last;   // ask: what is safest is turned over last; else as the answers stand on the screen
    text_ref question;  // ask, sort, order, spot, tell: the question; act: what to do; else TEXT_NONE
    text_ref alone;     // act, talk: how a lone child does it; else TEXT_NONE
    text_ref together;  // said by the hall afterwards: the scene's own words or the level's rule
    text_ref guide;     // for the facilitator only; or TEXT_NONE
    uint8_t line_count; // say
    const struct line *lines;
    uint8_t beat_count; // say: who comes, moves or leaves without a word, in the order of the file
    const struct line *beats;
    uint8_t with_count; // who stands there; 0: the rules say
    uint8_t with[ACTORS_MOST];
    struct line with_how[ACTORS_MOST]; // as their author says
    uint8_t laid_count; // what stands there, in the order of the file; none: in a story nothing, else as before
    const struct laid *laid;
    text_ref swallow;     // say: what the swallow says behind them; or TEXT_NONE
    uint8_t option_count; // ask, sort, order, spot, tell
    const struct option *options;
    uint8_t box_count; // sort
    text_ref boxes[LEVEL_BOXES_MAX];
    const char *box_pictures[LEVEL_BOXES_MAX]; // as an option's; NULL none
    uint8_t talk_count;                        // talk
    text_ref talk[LEVEL_TALK_MAX];
    uint8_t pair_count; // act: what two rehearse, line by line; 0: the hall acts together
    struct pair_line pairs[LEVEL_PAIRS_MAX];
    struct place written;       // where the author wrote it, for messages
    struct place place_written; // line 0 where the place is inherited
    int place_length;
    struct place next_written; // line 0 where the next scene follows by itself
    struct place with_written;
};

// A word that answers are remembered by; what it changes are lines of stories, and never who is safe.
struct remembered {
    const char *word;
    struct place written; // where an answer first names it
    int length;
    bool asked; // a line asks for it
};

// Two texts that belong together: a hard word and how to show it, what children ask and an answer.
struct text_pair {
    text_ref first, second;
};

struct level_text {
    const char *address; // "gift.say.1", "is-it-ok.secret.because", "title"
    const char *text;    // in the author's language, NFC
    int line, column;    // in level.yaml
};

enum translated_state {
    TRANSLATED_NOT,
    TRANSLATED,
    TRANSLATED_UNSURE, // somebody is to look at it
    TRANSLATED_STALE,  // made from other words than the author's of today
};

struct translated {
    const char *from, *to; // as its row says; NULL: there is no row
    enum translated_state state;
};

struct translation {
    const char *language;           // "en"
    const char *const *texts;       // text_count entries; NULL where missing, unsure or out of date
    const struct translated *found; // the same with what is not shown, for whoever translates on
    size_t missing;                 // how many are not shown
};

// A file the level was made from, byte by byte: what a journal keeps of it (level_pack).
struct level_file {
    const char *name; // "level.yaml", "en.yaml"
    const char *bytes;
    size_t length;
};

struct level {
    const char *id;                    // the folder's name
    const char *file;                  // path of level.yaml, for messages
    const char *language;              // of the author
    bool vietnamese;                   // its keys are: so are those of a sentence about it
    uint64_t hash;                     // of the bytes of level.yaml: same hash, same level
    text_ref title, aim, notice, rule; // aim may be TEXT_NONE, in a light level (sensitive 1) notice too
    enum band band;
    uint8_t topic_count;
    const char *topics[8]; // known topics (level_topic), by their English names
    uint8_t sensitive;     // 1 light, 2 careful, 3 prepared facilitator only
    const char *picture;   // hidden picture in assets/art/pictures
    struct place picture_written;
    int picture_length;
    const char *author;   // who made it, by their role; NULL: nobody has said it
    const char *reviewed; // NULL while nobody has reviewed it
    // For the facilitator alone: no screen of the hall and no lone child ever gets them.
    uint8_t word_count, material_count, question_count;
    struct text_pair words[LEVEL_WORDS_MAX];         // hard words, and how each is shown before the story
    text_ref materials[LEVEL_MATERIALS_MAX];         // what has to be at hand
    struct text_pair questions[LEVEL_QUESTIONS_MAX]; // what children ask, and what can be answered
    uint8_t cast_count;
    struct cast_member cast[LEVEL_CAST_MAX];
    uint8_t remembered_count;
    struct remembered remembered[LEVEL_REMEMBERED_MAX];
    uint8_t scene_count;
    const struct scene *scenes;
    uint8_t source_count;
    const char *const *sources; // keys of levels/sources.yaml
    const struct place *source_written;
    const int *source_length;
    size_t text_count;
    const struct level_text *texts;
    uint8_t translation_count;
    struct translation translations[LEVEL_LANGUAGES_MAX];
    uint8_t file_count; // the level's own first; 0: made by hand
    struct level_file files[LEVEL_LANGUAGES_MAX + 1];
    struct arena *memory;
};

void level_free(struct level *level); // NULL is fine

// How an adult opens a careful level for a child alone: which of the pictures, in which order (level_opening.c).
void level_opening(const char *id, uint8_t steps[LEVEL_OPENING_STEPS]);

// The English name of each topic a level may have: 0, 1, …; NULL behind the last.
const char *level_topic(size_t number);
const char *level_pictogram(size_t number);      // what may stand beside an answer; NULL behind the last
const char *level_topic_named(const char *word); // that of a word in an author's language; NULL when there is none
// Its name in a language; the word itself when it is unknown.
const char *level_topic_in(const char *topic, const struct lang *lang);

// A key or a value by its English name, as this level's file writes it: "notice" is "báo trước" where the keys are
// Vietnamese. What is no name of ours (an id) stays as it is. Borrowed.
const char *level_word(const struct level *level, const char *english);

// The text in `language` (a code), else in the author's. Never NULL; "" for TEXT_NONE. Borrowed.
const char *level_text(const struct level *level, const char *language, text_ref text);

// Is it said where that is remembered, a bit for each of level.remembered?
bool line_is_told(const struct line *line, unsigned remembered);

// The name of the first harmed person, or NULL when nobody is (level->cast borrowed).
const struct cast_member *level_harmed(const struct level *level);

// Known by their pictures: somebody met on a screen only, who has no body to stand anywhere; a child.
bool cast_is_online(const struct cast_member *who);
bool cast_is_child(const struct cast_member *who);

// Whether these words, in the author's language, have somebody's name in them as a whole word.
bool level_names(const struct level *level, text_ref words, const struct cast_member *who);

// How many scenes kindle a lantern: every ask, sort, order, spot, tell and act, and the key sentence.
uint8_t level_lanterns(const struct level *level, bool short_path);
bool scene_kindles(const struct scene *scene);

// The scene after `scene` on the whole or the short path: the next one marked short, in file order.
uint8_t level_after(const struct level *level, uint8_t scene, uint8_t next, bool short_path);

// What the hall takes before and after the scenes: the notice; the key sentence with "not your fault", the lanterns and
// the picture.
enum { LEVEL_NOTICE_S = 60, LEVEL_SENTENCE_S = 70 };

// Seconds one scene takes, and minutes the level takes, computed from its words and kinds (DESIGN §4): for the hall,
// for one child. A branch counts as if it were taken: an hour that ends early is no trouble.
unsigned level_scene_seconds(const struct level *level, uint8_t scene, bool hall);
struct minutes {
    unsigned hall, alone;
};
struct minutes level_minutes(const struct level *level, bool short_path);

#endif
