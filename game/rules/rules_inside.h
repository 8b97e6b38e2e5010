// SPDX-License-Identifier: MIT
//
// rules_inside.h — what the files of this room share. Not for other rooms.
#ifndef SAFECIRCLE_RULES_INSIDE_H
#define SAFECIRCLE_RULES_INSIDE_H

#include "rules.h"

struct look_at;

enum { NOBODY = 255, NOTHING = 255, COUNTER_MAX = 255 };

// What every file does (rules.c)
void rules__tell(struct events *out, enum event_type type, uint8_t value);
void rules__phase(struct session *s, enum phase phase, struct events *out);
void rules__count(uint8_t *counter); // one more; stops at COUNTER_MAX
bool rules__in_scene(const struct session *s);

// The meeting around the levels (rules_meeting.c)
enum rules_verdict rules__setup(struct session *s, const struct command *c, struct events *out);
enum rules_verdict rules__animal(struct session *s, const struct command *c);
enum rules_verdict rules__open_level(struct session *s, const struct level *level, const struct command *c,
                                     struct events *out);
void rules__promise_next(struct session *s, struct events *out);
void rules__level_done(struct session *s, struct events *out);
enum rules_verdict rules__close(struct session *s, struct events *out);
void rules__closing_next(struct session *s, struct events *out);

// Whose turn (rules_turns.c)
void rules__next_team(struct session *s, struct events *out);
enum rules_verdict rules__help(struct session *s, struct events *out);
uint8_t rules__speaker(const struct session *s);
enum rules_verdict rules__may_send(const struct session *s, const struct command *c);

// The way through a level (rules_scene.c)
bool rules__plays_short(const struct session *s, const struct level *level);
void rules__first_scene(struct session *s, const struct level *level, struct events *out);
void rules__finish_scene(struct session *s, const struct level *level, struct events *out);
void rules__story_next(struct session *s, const struct level *level, struct events *out);
void rules__after_fault(struct session *s, const struct level *level, struct events *out);
void rules__together(struct session *s, struct events *out);
void rules__forget_scene(struct session *s);

// What is told of a story, by what is remembered (rules_remember.c)
void rules__remember(struct session *s, const struct scene *scene); // its answer was locked
bool rules__is_told(const struct session *s, const struct line *line);
uint8_t rules__line_count(const struct session *s, const struct scene *scene);
const struct line *rules__line(const struct session *s, const struct scene *scene, uint8_t number); // from 0

// A rehearsal in pairs (rules_pairs.c)
void rules__act_next(struct session *s, const struct level *level, struct events *out);
void rules__view_pairs(const struct look_at *at, struct view *v);

// Questions (rules_question.c)
void rules__question_next(struct session *s, const struct level *level, struct events *out);
enum rules_verdict rules__choose(struct session *s, const struct level *level, uint8_t choice, struct events *out);
bool rules__can_lock(const struct session *s, const struct level *level);
enum rules_verdict rules__lock(struct session *s, const struct level *level, struct events *out);
enum rules_verdict rules__most(struct session *s, const struct level *level, uint8_t choice);
bool rules__can_look_again(const struct session *s, const struct level *level);
enum rules_verdict rules__look_again(struct session *s, const struct level *level, struct events *out);
void rules__forget_answer(struct session *s);

int rules__safety(enum verdict verdict); // verdicts.def

// Answers of everybody (rules_vote.c)
bool rules__all_vote(const struct session *s, const struct level *level); // the question at hand
void rules__forget_votes(struct session *s);
enum rules_verdict rules__mode(struct session *s, uint8_t mode);
enum rules_verdict rules__count_cards(struct session *s, const struct level *level, uint8_t choice, uint8_t value,
                                      struct events *out);
enum rules_verdict rules__vote(struct session *s, const struct level *level, uint16_t seat, uint8_t choice,
                               struct events *out);
void rules__hear_team(struct session *s, const struct scene *scene, uint8_t team);   // what it answers, by its seats
uint8_t rules__votes_for(const struct session *s, uint8_t choice);                   // so many cards or teams
bool rules__tally(struct session *s, const struct level *level, struct events *out); // false: nothing was counted
void rules__leave_tally(struct session *s, const struct level *level, struct events *out);

// Seats (rules_seats.c)
void rules__own_seats(struct session *s); // each team's
enum rules_verdict rules__seat(struct session *s, const struct level *level, const struct command *c);
void rules__seat_votes(struct session *s, uint16_t seat, uint8_t choice); // NOTHING: takes its vote back
unsigned rules__seats_for(const struct session *s, uint8_t team, uint8_t choice);

// A warm-up, a check, a debrief (rules_activity.c)
enum rules_verdict rules__activity(struct session *s, const struct command *c, struct events *out);
void rules__activity_next(struct session *s, struct events *out);
void rules__leave_activity(struct session *s, struct events *out);
void rules__forget_activity(struct session *s);
bool rules__step_counts(const struct session *s);

// Turning options over (rules_reveal.c)
bool rules__fits(const struct session *s, const struct scene *scene, uint8_t ordinal);
uint8_t rules__right_place(const struct session *s, uint8_t ordinal); // order
void rules__begin_reveal(struct session *s, const struct level *level, struct events *out);
void rules__reveal_next(struct session *s, const struct level *level, struct events *out);

// The doors of `tell` (rules_doors.c)
void rules__open_door(struct session *s, const struct level *level, struct events *out);
void rules__leave_door(struct session *s, const struct level *level, struct events *out);

// What is shown (rules_view.c)
struct look_at {
    const struct session *session;
    const struct level *level;
    const char *language;
};
const char *rules__words(const struct look_at *at, text_ref text); // NULL for TEXT_NONE
void rules__turned(const struct look_at *at, uint8_t ordinal, struct view_turned *out);

// Cards of `sort`, one after the other as the screen orders them (rules_order.c)
uint8_t rules__card(const struct session *s, const struct level *level, uint8_t place);

// Who stands on the stage (rules_stage.c)
bool rules__aloud(const struct look_at *at, const struct scene *story, const struct line *line);
void rules__stage(const struct look_at *at, struct view *v);
const struct scene *rules__story(const struct look_at *at, uint8_t *lines); // told now, or last; lines shown of it
void rules__act_out(const struct look_at *at, const struct option *option, struct view_turned *out);
void rules__act_at_door(const struct look_at *at, const struct option *door, bool helps, struct view_turned *out);
bool rules__stayed(const struct look_at *at, const struct scene *story); // nobody has gone elsewhere since; NULL: false

// What lies there beside them (rules_things.c): `laid`, of an answer; NULL: as the scene says, else as the story left
// it
void rules__things(const struct look_at *at, const struct laid *laid, struct view_things *out);

// How it sounds (rules_tune.c)
enum tune rules__tune(const struct look_at *at);

#endif
