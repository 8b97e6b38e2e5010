// SPDX-License-Identifier: MIT
//
// play.h — inside of the room: what the screens of a level share.
#ifndef SAFECIRCLE_PLAY_H
#define SAFECIRCLE_PLAY_H

#include "counting.h"
#include "screens_inside.h"

enum { ID_HAND = 220 };                   // a team without a phone, while others press on theirs
int play_hand_of(const struct screen *s); // whose fingers are to be told; -1: nobody's (play_vote.c)

void play_begin(struct viewer *v, struct ui_frame *f, int shade); // place, veil, the bar above; ends with play_end
void play_sheet_begin(struct viewer *v, struct ui_frame *f);      // the same without the place
void play_end(struct viewer *v, struct ui_frame *f, unsigned wants, const char *next_label);
const char *play_mood(enum mood mood);
// People on the ground (play_stage.c). `at`: thousandths from the left, by place.
struct ui_person play_person(const struct view_actor *actor);
extern const int play_wide[ACTORS_MOST], play_near[ACTORS_MOST], play_apart[ACTORS_MOST];
void play_people(struct viewer *v, struct ui_frame *f, const int at[ACTORS_MOST], int least, int units_high);
void play_people_in_column(struct viewer *v, struct ui_frame *f, int units_high); // all of them, side by side
// In the left ones of what is between margins.
void play_people_aside(struct viewer *v, struct ui_frame *f, int percent);
enum { PLAY_MARGINS = 48, PLAY_SHADE = 120 }; // both, in units; how dark the place is (play_begin)
enum { DEALT_MS = 80 };                       // what is dealt comes so long after the one before it
// What an answer did to them, in such a column; nobody says anything.
void play_actors_aside(struct viewer *v, struct ui_frame *f, const struct view_turned *turned, int percent);
// Those who stay where only so many have room: into `order`, who is hurt first; returns how many they are.
int play_heroes(const struct view_actor *actors, int count, int room, int order[ACTORS_MOST]);
// Where figures have no place: heads in a row, who is hurt first.
void play_heads(struct ui_frame *f, const struct view_actor *actors, int count, int units);
// What stands there beside them: said before them and after them (play_things.c). In a column of its own one thing
// alone.
void play_things(struct ui_frame *f, const struct view_things *things, const struct view_actor *people, int count,
                 int units_high, bool before);
void play_things_aside(struct ui_frame *f, const struct view_things *things, int units_high, bool before);
// What an answer leads to, played on the floor, and what is said, over their heads; `percent` less than
// 100: so wide is one bubble, on the side of who says it.
void play_acting(struct viewer *v, struct ui_frame *f, const struct view_turned *turned, int units_high);
void play_bubbles(struct viewer *v, struct ui_frame *f, const struct view_turned *turned, int percent);
// The doors of `tell` (play_door.c): one with the sign of its house, and who opened; the place outside of a room.
void play_door(struct ui_frame *f, const struct view_option *o, int units);
const char *play_outdoors(const char *place);
// Figures of whoever sits in this hall, children or grown-ups, from left to right: nobody twice, and `own` (NULL:
// nobody) in the middle (play_circle.c).
enum { PLAY_HALL = 5 };
void play_hall(const struct view *view, const char *own, const char *figures[PLAY_HALL]);
// People in an arc, hands meeting (play_circle.c); `people` from left to right.
struct play_circle {
    const struct ui_person *people;
    int count, units_high, width; // units_high: of whoever is nearest; width: thousandths of the ground
    bool moves, sides;            // with `motion`, one after the other; every second one to the other side
    enum ui_motion motion;
    uint32_t since_ms, later_ms;
    bool held; // a string of lights goes from hand to hand; they rest, and are as high as was said
};
// Let go into the evening, above all heads, beside so many that hang there already.
void play_lanterns_rise(struct ui_frame *f, uint32_t since_ms, int hanging);
void play_in_circle(struct ui_frame *f, const struct play_circle *c, int least);
void play_pairs(struct viewer *v, struct ui_frame *f); // an act in pairs, with its bars (play_pairs.c)
void play_swallow(struct viewer *v, struct ui_frame *f, const char *icon, const char *says); // Én with a bubble
struct play_verdict {
    enum text_id word; // TEXT_IDS: none
    enum ui_tone tone;
    enum choice_state state;
    const char *mark; // a picture, or NULL
};
extern const struct play_verdict play_verdicts[VERDICTS];
// How a kind of scene is drawn while it is asked and turned over (play_kinds.c). A story, an act and a talk have
// screens of their own, by their phase.
struct play_kind {
    void (*question)(struct viewer *v, struct ui_frame *f);    // its answers, under the question
    const char *(*task)(struct viewer *v, struct ui_frame *f); // NULL: simply to choose one
    void (*turned)(struct viewer *v, struct ui_frame *f, const struct view_option *o); // one option, and why
    bool strung;   // its answers hang on a string and lie below it: all the room there is, whom it is about among it
    bool full;     // its answers leave no room below: what is to be done stands with the question
    bool progress; // above it stands which ones were turned over
};
extern const struct play_kind *const play_kinds[SCENE_KINDS];
void play_options(struct viewer *v, struct ui_frame *f); // play_question.c
void play_doors(struct viewer *v, struct ui_frame *f);
void play_cards(struct viewer *v, struct ui_frame *f); // play_sort.c
void play_turned_card(struct viewer *v, struct ui_frame *f, const struct view_option *o);
const char *play_task_sort(struct viewer *v, struct ui_frame *f);
void play_steps(struct viewer *v, struct ui_frame *f); // play_order.c
void play_turned_step(struct viewer *v, struct ui_frame *f, const struct view_option *o);
const char *play_task_order(struct viewer *v, struct ui_frame *f);
int play_steps_beside(const struct view *view, struct ui_frame *f, int people); // as play_beside
int play_column_units(const struct ui_frame *f, int percent, int columns);      // how wide one of them is
const char *play_task_spot(struct viewer *v, struct ui_frame *f);
void play_turned_answer(struct viewer *v, struct ui_frame *f, const struct view_option *o); // play_reveal.c
void play_turned_sign(struct viewer *v, struct ui_frame *f, const struct view_option *o);
// What it is worth comes down like a seal, and then the reason. `later_ms`: after what moves first. NULL: no seal, no
// word
struct play_why {
    enum ui_tone tone;
    const char *mark, *word, *because;
    uint32_t later_ms;
};
void play_why(struct viewer *v, struct ui_frame *f, const struct play_why *why);
struct play_why play_why_of_sign(struct viewer *v, const struct view_option *o);
struct play_why play_why_of_step(struct viewer *v, const struct view_option *o); // play_order.c
void play_turned_string(struct viewer *v, struct ui_frame *f);                   // with the step at hand
// Its parts (play_reveal.c): the answer as a ribbon, what happens, what it is worth and why, and the light over the
// picture.
void play_ribbon(struct viewer *v, struct ui_frame *f, const struct view_option *o);
void play_follows(struct viewer *v, struct ui_frame *f, const struct view_option *o);
void play_judged(struct viewer *v, struct ui_frame *f, const struct view_option *o);
void play_reveal_light(struct viewer *v, struct ui_frame *f, const struct view_option *o);
// play_together.c: the picture, as far as its lanterns are lit; and what all say, below who says it.
void play_uncovered(struct viewer *v, struct ui_frame *f);
void play_said_together(struct viewer *v, struct ui_frame *f, enum text_id heading, const char *words);
const char *play_who_chose(const struct viewer *v, struct ui_frame *f); // their picture
// The drum, the gong and the hands of the hall, over everything, for as long as they last (play_signal.c).
void play_drum(struct viewer *v, struct ui_frame *f, bool gong);
void play_gong(struct viewer *v, struct ui_frame *f, uint32_t since_ms);
// A question with its answers, and what is asked of the hall (play_question.c, play_strip.c): one layout from ASK to
// DECIDE, so that nothing moves that was read.
void play_question(struct viewer *v, struct ui_frame *f, unsigned wants, const char *next);
int play_beside(const struct view *view, const struct ui_frame *f, int people); // percent of the width for them
void play_question_panel(struct viewer *v, struct ui_frame *f);
// Its answers, ending with play_asked_end; beside them people, in so much of the width, in hundredths. What is turned
// over where it stood is drawn between these, too.
void play_asked_begin(struct viewer *v, struct ui_frame *f);
int play_asked_beside(const struct view *view, struct ui_frame *f);
void play_asked_end(struct viewer *v, struct ui_frame *f);
void play_large_or_many(const struct viewer *v, struct ui_frame *f); // their letters
void play_strip(struct viewer *v, struct ui_frame *f);
// A team's own key or pad, where answers are given with keys; true when it was one (play_vote.c).
bool play_team_key(struct viewer *v, uint16_t key);
bool play_team_pad(struct viewer *v, uint8_t pad, enum ui_pad button);
bool play_team_answers(struct viewer *v, uint8_t team, int place);
// A key or a widget that counts
bool play_count(struct viewer *v, struct counting *counting, uint16_t key, struct ui_id pressed);
void play_most(struct viewer *v, const struct ui_input *in);
struct next play_choose(struct viewer *v, int place, bool may_lock); // what stands at this place; the same again locks
bool play_laptop(const struct viewer *v);
void calling_numbers(struct viewer *v, struct ui_frame *f, int most); // the numbers children may call

#endif
