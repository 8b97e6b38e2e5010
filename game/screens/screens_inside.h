// SPDX-License-Identifier: MIT
//
// screens_inside.h — what the screens share. Not for other rooms.
#ifndef SAFECIRCLE_SCREENS_INSIDE_H
#define SAFECIRCLE_SCREENS_INSIDE_H

#include "screen.h"
#include "screens.h"

// ---- a level is chosen (choosing.c, opening.c) ----
struct next picker_play(struct viewer *v, size_t entry);
enum band picker_alone_band(const struct viewer *v); // the first to show to a lone child: one with something to play
bool picker_plays_alone(const struct viewer *v, int band); // has it a level that needs no adult?
bool picker_locked(const struct viewer *v, size_t entry);  // a lone child needs an adult to open it
bool picker_played(const struct viewer *v, size_t entry);  // begun in this meeting
bool opening_can_be_tried(const struct viewer *v);
struct next picker_begin(struct viewer *v); // the level picked, with the ticks made

// A button for each band; `what` is their id, row by row (plan_screen.c).
void band_row(struct viewer *v, struct ui_frame *f, int what, enum band picked);
enum { CARD_SIDES = 10 };                                                    // air left and right of the words of a row
void children_said(struct viewer *v, struct ui_frame *f, unsigned children); // how many, 0: not said (plan_screen.c)

uint64_t code_hash(const char *digits); // of a kiosk's code, as the settings keep it (code.c)

struct next alone_begins(struct viewer *v); // with the friend that was chosen (alone.c)

// ---- what a lone child makes its own (solo.c, solo_lanterns.c) ----
enum solo_light { SOLO_DARK, SOLO_LOW /* lit on another day */, SOLO_LIT };
enum solo_light solo_light(const struct viewer *v, const char *id);
bool solo_can_sign_in(const struct viewer *v);     // with three pictures: the school lets it (solo_sign.c)
void solo_keeps(struct viewer *v, const char *id); // of a level, for who signed in
// The round for the child's band that brings `level` back, as an entry of the shelf; NULL: any, best of a level whose
// lantern is of another day, then of one that is lit. -1: there is none.
int solo_round(const struct viewer *v, const char *level);
void solo_lights(struct viewer *v);              // the level that was picked is done: its lantern
const char *solo_friend(const struct viewer *v); // the figure that goes along
const char *solo_band_figure(enum band band);    // somebody of that age
// The child's friend among those who help, from left to right: so many; 0: nobody was chosen (solo.c).
int solo_people(const struct viewer *v, struct ui_person *people, int most);

// Home, where no meeting is: what was played here is over and forgotten.
struct next title_again(struct viewer *v);

// The picture beside an answer, said before it is drawn (play.c).
void play_pictogram(struct ui_frame *f, const struct view_option *o);

// Both pages of the settings (settings.c): what was pressed, `out` for every way out; what was changed is kept, and
// heard; a list in two columns, and Én beside it where there is room.
int settings_pressed(const struct ui_input *in, int out);
struct next settings_changed(struct viewer *v);
void settings_begin_list(struct ui_frame *f);
void settings_end_list(struct ui_frame *f);

// ---- the plan of this meeting (programme.c) ----
const struct activity *programme_activity(const struct viewer *v); // at hand, or NULL
const char *programme_words(const struct viewer *v);               // of its step, for the hall
const char *programme_notes(const struct viewer *v);               // of its step, for the facilitator
const char *programme_title(const struct viewer *v, struct ui_frame *f, const struct plan_part *part);
bool programme_has_next(const struct viewer *v);
bool programme_next_is_activity(const struct viewer *v);
struct next programme_begin(struct viewer *v); // the next part
const char *programme_next_title(const struct viewer *v, struct ui_frame *f);
const char *programme_time(const struct viewer *v, struct ui_frame *f);
void programme_list(struct viewer *v, struct ui_frame *f);
bool programme_press(struct viewer *v, struct ui_id id);

// ---- phones as seats (phones.c) ----
bool phones_are_on(const struct viewer *v);
bool phones_answer(const struct viewer *v); // and they can come
void phones_turn(struct viewer *v, bool on);
enum text_id phones_mode_name(const struct viewer *v);                                      // how the hall answers now
enum phones_of { PHONES_ALL = -3, PHONES_ASLEEP = -2, PHONES_NO_TEAM = -1, PHONES_OF = 3 }; // besides a team's
struct phones_sum {
    int there, awake; // pages
    int devices;      // they are awake on: two pages of one phone are one
    // Of phones, for each has one voice in a team: who has answered, and who may still: nobody waits for one that
    // sleeps.
    int answered, waited;
};
struct phones_sum phones_all(const struct viewer *v); // and teams that have none and answer at the laptop, as one each
bool phones_share(const struct viewer *v, int team);  // more of its pages are awake than phones
enum text_id phones_aside(const struct viewer *v);    // while they are to be put away
struct phones_sum phones_sum(const struct viewer *v, int team); // of a team, or of enum phones_of; phones off: none

// ---- the screens ----
extern const struct screen_ops title_screen, setup_screen, picker_screen, ready_screen, settings_screen, device_screen,
    keymap_screen, help_screen, calm_screen, neutral_screen, black_screen, menu_screen, keys_screen, test_card_screen,
    problem_screen, alone_screen, opening_screen, addresses_screen, rest_screen, code_screen, unlock_screen,
    friend_screen, circle_screen, large_screen, grown_screen, valley_screen, sign_screen, sign_setting_screen,
    solo_ask_screen, solo_reveal_screen, solo_together_screen, solo_sentence_screen;
extern const struct screen_ops promise_screen, notice_screen, story_screen, ask_screen, whisper_screen, show_screen,
    decide_screen, reveal_screen, door_screen, together_screen, act_screen, talk_screen, not_fault_screen,
    sentence_screen, level_done_screen, closing_screen, over_screen, tally_screen, activity_screen;
extern const struct screen_ops team_screen, team_keys_screen, console_screen, disclosure_screen, box_screen,
    plan_screen, plans_screen, meetings_screen, facts_screen, printing_screen, branches_screen, phones_screen,
    phone_screen, wifi_screen, hand_screen, workshop_screen, booth_screen, booth_list_screen;

#endif
