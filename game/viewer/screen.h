// SPDX-License-Identifier: MIT
//
// screen.h — inside of the room: a screen is a table of callbacks; a callback returns what comes next.
#ifndef SAFECIRCLE_SCREEN_H
#define SAFECIRCLE_SCREEN_H

#include "viewer.h"

struct screen_ops;

enum next_kind { NEXT_STAY, NEXT_PUSH, NEXT_REPLACE, NEXT_POP, NEXT_RESET };
struct next {
    enum next_kind kind;
    const struct screen_ops *to;
};

// What a screen on the stack remembers; small numbers that mean what the screen says they mean.
struct screen {
    const struct screen_ops *ops;
    uint32_t since_ms; // when it was entered
    int page, at, value;
    struct ui_id focus; // while another screen is over it
};

// A line somebody types in; `words` NULL: there is none. What is typed, composed, erased is typing.c's affair alone.
struct field {
    char *words;
    size_t size;
};

struct screen_ops {
    const char *name;                                  // as play scripts write it
    void (*enter)(struct viewer *v, struct screen *s); // may be NULL
    struct next (*input)(struct viewer *v, struct screen *s, const struct ui_input *in);
    bool (*tick)(struct viewer *v, struct screen *s, uint32_t now_ms); // may be NULL; true: draw again
    void (*draw)(struct viewer *v, const struct screen *s, struct ui_frame *f);
    void (*leave)(struct viewer *v, struct screen *s);                 // may be NULL
    const char *sound;                                                 // music while it is on top; NULL none
    uint32_t (*due)(const struct viewer *v, const struct screen *s);   // may be NULL: when it wants a tick
    bool (*raw_key)(struct viewer *v, struct screen *s, uint16_t key); // may be NULL: true when it took the key
    bool (*pad)(struct viewer *v, struct screen *s, uint8_t pad, enum ui_pad button); // may be NULL: the same for a pad
    struct field (*field)(struct viewer *v, const struct screen *s); // may be NULL: the line that is being typed in
    void (*moved)(struct viewer *v, struct screen *s);               // may be NULL: arrows or Tab moved the focus
    bool wants_arrows;                                               // arrows go to the screen, not to the focus
};

// At SCREENS_MAX a pushed screen takes the place of the one on top. VIEWER_SOON_MAX pictures are only a wish.
enum { SCREENS_MAX = 8, MINUTE_MS = 60000, VIEWER_SOON_MAX = 6, VIEWER_NAME_BYTES = 64 };

// What can be pressed. Screens use 1…99 for their own things; those below mean the same everywhere. A row of
// ID_OPTION is the place of an answer on the screen.
enum { ID_NEXT = 100, ID_BACK, ID_IDEA, ID_MENU, ID_AGAIN, ID_CORNER, ID_LOCK, ID_OPTION };

enum { KEYS_SEEN = 256, PAD_BUTTONS = PAD_RIGHT_SHOULDER + 1 };

// What the hands in front of this display did last.
struct hands {
    uint32_t key_ms[KEYS_SEEN], pad_ms[UI_PADS_MAX][PAD_BUTTONS]; // when each was pressed
    uint32_t shift_ms[2]; // the last two presses of Shift and nothing else, for the neutral screen
    bool clicker;         // a presenter's clicker is in hand, not the keyboard
    uint8_t pads_out;     // bits of seats whose pad was taken out
};

struct viewer {
    struct viewer_parts parts;
    struct screen stack[SCREENS_MAX];
    int depth;
    const struct lang *lang;
    struct ui_theme theme;
    bool theme_contrast;
    struct view view;       // of the meeting, as far as the host has released it
    struct view_key *key;   // the same moment; NULL: this display is not the facilitator's own
    struct ui_frame *frame; // the last one drawn; spots are asked of it
    struct ui_id focus, hover;
    bool focus_visible;
    uint32_t now_ms, phase_since_ms, step_since_ms, ui_due;
    struct hands hands;
    uint16_t printed;              // on the key at hand
    char composing[UI_TEXT_BYTES]; // the word an input method is still making
    char taken[UI_TEXT_BYTES];     // taken into its field before the input method gave it; it may still come
    uint32_t taken_ms;
    bool typing_reset;        // the input method must forget the word it was making
    bool has_console;         // there is a console: what is the facilitator's is not on this display
    int alone_band;           // of a lone child: nothing of it is set for the next hall
    int opened;               // index on the shelf of the level an adult opened for a lone child; -1 none
    int wrong_tries;          // to open one
    int picked;               // index on the shelf of the level about to be played
    uint8_t ticks;            // READY bits ticked so far
    struct request *requests; // in order, none is ever dropped
    size_t request_count, request_room;
    char *told;                                    // a sentence for the facilitator; NULL none
    char soon[VIEWER_SOON_MAX][VIEWER_NAME_BYTES]; // names handed out by viewer_soon
    size_t soon_count;
};

static inline struct next next_stay(void) { return (struct next){NEXT_STAY, NULL}; }
static inline struct next next_pop(void) { return (struct next){NEXT_POP, NULL}; }
static inline struct next next_push(const struct screen_ops *to) { return (struct next){NEXT_PUSH, to}; }
static inline struct next next_replace(const struct screen_ops *to) { return (struct next){NEXT_REPLACE, to}; }
static inline struct next next_reset(const struct screen_ops *to)
{
    return (struct next){NEXT_RESET, to};
} // clears the stack

// ---- helpers every screen uses ----
const char *viewer_text(const struct viewer *v, enum text_id id);
const char *viewer_fill(const struct viewer *v, struct ui_frame *f, enum text_id id, const char *a, const char *b);
void viewer_tell_filled(struct viewer *v, enum text_id id, const char *a); // a sentence with one hole

// A word of a level that may not be there: then nothing is shown.
static inline const char *shown(const char *words) { return words != NULL ? words : ""; }

void viewer_ask(struct viewer *v, enum request_kind kind, int index, const char *name);    // adds a request
bool viewer_send(struct viewer *v, enum command_type type, uint8_t choice, uint8_t value); // of the facilitator or the
                                                                                           // lone child
void viewer_language(struct viewer *v);                                                    // takes settings.language
void viewer_next_language(struct viewer *v);
void viewer_follow(struct viewer *v);  // shows the session's phase
void viewer_restart(struct viewer *v); // no meeting any more
bool viewer_send_seeded(struct viewer *v, enum command_type type, uint8_t choice, uint8_t value, uint32_t seed);
bool viewer_vote(struct viewer *v, uint8_t team, enum command_type type, uint8_t choice); // a team's own key or pad
unsigned viewer_level_minutes(void *self, size_t entry, bool short_path); // of a level of the shelf, for a plan's stock
int title_first(const struct viewer *v);                                  // what Enter presses on the title
struct next picker_play(struct viewer *v, int index);
int picker_alone_band(const struct viewer *v); // the first to show to a lone child: one with something to play
bool opening_can_be_tried(const struct viewer *v);
struct next viewer_begin_level(struct viewer *v); // the level picked, with the ticks made
bool viewer_pressed(const struct ui_input *in, int what);
int viewer_row(const struct ui_input *in, int what);           // which row of `what` was pressed; -1: something else
int viewer_digit(const struct ui_input *in);                   // 0…5: a choice key; -1: another
int viewer_place(const struct ui_input *in, int what);         // either of both
const char *animal_name(uint8_t animal);                       // picture name: "tiger"
const char *animal_cry(uint8_t animal);                        // sound: "cry-tiger"
enum text_id animal_text(uint8_t animal);                      // T_ANIMAL_TIGER…
const struct screen_ops *phase_screen(const struct viewer *v); // which screen shows the session's phase

// A column with a margin of `percent` of the width on both sides; page_end takes the same percent.
void page_begin(struct ui_frame *f, int percent, enum ui_align along, int gap);
void page_end(struct ui_frame *f, int percent);

// A dark strip from side to side: what is pressed never lies on a picture of its own colour.
void strip_begin(struct ui_frame *f);
void strip_end(struct ui_frame *f);

// ---- the plan of this meeting (programme.c) ----
const struct activity *programme_activity(const struct viewer *v); // at hand, or NULL
const char *programme_words(const struct viewer *v);               // of its step, for the hall
const char *programme_notes(const struct viewer *v);               // of its step, for the facilitator
enum text_id programme_kind(enum plan_part_kind kind);
const char *programme_title(const struct viewer *v, struct ui_frame *f, const struct plan_part *part);
bool programme_has_next(const struct viewer *v);
bool programme_next_is_activity(const struct viewer *v);
struct next programme_begin(struct viewer *v); // the next part
const char *programme_next_title(const struct viewer *v, struct ui_frame *f);
bool programme_short(const struct viewer *v, const char *level); // the plan takes this level's short path
const char *programme_time(const struct viewer *v, struct ui_frame *f);
void programme_list(struct viewer *v, struct ui_frame *f);
bool programme_press(struct viewer *v, struct ui_id id);

// ---- keyboards, clickers and pads (hands.c) ----
bool hands_third_shift(struct viewer *v, const struct ui_raw *raw);
bool hands_bounces(struct viewer *v, const struct ui_raw *raw);
void hands_holds(struct viewer *v, const struct ui_raw *raw); // notes what is in hand
enum ui_action hands_pad_action(enum ui_pad button);
const char *viewer_key_at(const struct viewer *v, uint16_t place); // what is printed there (keys.c)
const char *hands_missing(struct viewer *v, struct ui_frame *f);   // a sentence about a team's pad that is out; or NULL

// ---- lines somebody types in (typing.c) ----
struct field typing_field(struct viewer *v);                                  // the open one
bool typing_input(struct viewer *v, const struct ui_raw *raw, bool *changed); // true: nobody else needs to hear of it

// ---- the frame around a phase of the meeting (bars.c) ----
void bar_top(struct viewer *v, struct ui_frame *f); // lanterns, whose turn
enum bar_want { BAR_NEXT = 1, BAR_IDEA = 2, BAR_AGAIN = 4, BAR_LOCK = 8 };
void bar_bottom(struct viewer *v, struct ui_frame *f, unsigned wants, const char *next_label);
void bar_told(struct viewer *v, struct ui_frame *f, const char *sentence);              // for the facilitator
void bar_received(struct ui_frame *f);                                                  // pressed, and not released yet
struct next phase_input(struct viewer *v, struct screen *s, const struct ui_input *in); // next, undo, idea, again, skip

// ---- the screens ----
extern const struct screen_ops title_screen, setup_screen, picker_screen, ready_screen, settings_screen, keymap_screen,
    help_screen, calm_screen, neutral_screen, black_screen, menu_screen, keys_screen, test_card_screen, problem_screen,
    alone_screen, opening_screen, addresses_screen;
extern const struct screen_ops promise_screen, notice_screen, story_screen, ask_screen, whisper_screen, show_screen,
    decide_screen, reveal_screen, door_screen, together_screen, act_screen, talk_screen, not_fault_screen,
    sentence_screen, level_done_screen, closing_screen, over_screen, tally_screen, activity_screen;
extern const struct screen_ops team_keys_screen, console_screen, disclosure_screen, box_screen, plan_screen,
    plans_screen, meetings_screen, facts_screen, printing_screen;

#endif
