// SPDX-License-Identifier: MIT
//
// screen.h — what a screen is, and what every screen uses. For viewer and screens.
//
//   raw ─ viewer_intent ─→ ui_input ─→ screen.input ─→ next (where to go) │ command │ request
//
// A screen is a table of callbacks; a callback returns what comes next. What a screen remembers is a struct of its own:
// its size is in the table, and `state` points to one that is all zero when the screen is entered.
#ifndef SAFECIRCLE_SCREEN_H
#define SAFECIRCLE_SCREEN_H

#include "animals.h"
#include "viewer.h"

struct screen_ops;

enum next_kind { NEXT_STAY, NEXT_PUSH, NEXT_REPLACE, NEXT_POP, NEXT_RESET };
struct next {
    enum next_kind kind;
    const struct screen_ops *to;
};

struct screen {
    const struct screen_ops *ops;
    void *state;        // the screen's own, ops->state bytes; NULL: it remembers nothing
    uint32_t since_ms;  // when it was entered
    struct ui_id focus; // while another screen is over it
};

// A line somebody types in; `words` NULL: there is none. What is typed, composed, erased is typing.c's affair alone.
struct typed_line {
    char *words;
    size_t size;
};

struct screen_ops {
    const char *name;                                  // as play scripts write it
    size_t state;                                      // bytes it remembers
    void (*enter)(struct viewer *v, struct screen *s); // may be NULL: its state and focus; also when one looks ahead
    void (*came)(struct viewer *v, struct screen *s);  // may be NULL: what its coming does: is heard, lit, kept
    struct next (*input)(struct viewer *v, struct screen *s, const struct ui_input *in);
    bool (*tick)(struct viewer *v, struct screen *s, uint32_t now_ms); // may be NULL; true: draw again
    void (*draw)(struct viewer *v, const struct screen *s, struct ui_frame *f);
    enum music music;                                                  // while it is on top
    uint32_t (*due)(const struct viewer *v, const struct screen *s);   // may be NULL: when it wants a tick
    bool (*raw_key)(struct viewer *v, struct screen *s, uint16_t key); // may be NULL: true when it took the key
    bool (*pointer)(struct viewer *v, struct screen *s, const struct ui_raw *raw); // may be NULL: it moves, is pressed,
                                                                                   // let go; true when it was taken
    bool (*pad)(struct viewer *v, struct screen *s, uint8_t pad, enum ui_pad button); // may be NULL: the same for a pad
    struct typed_line (*field)(struct viewer *v, const struct screen *s); // may be NULL: the line that is being typed
                                                                          // in
    void (*moved)(struct viewer *v, struct screen *s);                    // may be NULL: arrows or Tab moved the focus
    void (*news)(struct viewer *v, struct screen *s, enum news news);     // may be NULL: something in the bag changed
    bool (*turn)(struct viewer *v, struct screen *s, int by); // may be NULL, and by a button or a wheel: its
                                                              // pages, one on or one back; false: there is none
    const struct screen_ops *leads_to;                        // may be NULL: what OK opens, no command
    bool wants_arrows;                                        // arrows go to the screen, not to the focus
    bool any_key;                                             // a key that means nothing is OK here
    bool alone;              // a child by itself is about to begin: it can hide, and what it leaves is erased
    enum screen_cover cover; // while it is there and nothing that covers lies over it
    bool hides; // nothing comes over it, what led to it does not lead away, and its window says nothing of us
};

// What an action does on every screen.
struct anywhere {
    enum ui_action action;
    const struct screen_ops *screen; // comes over what is there, or goes away again; NULL: nothing happens
    bool on_the_hall;                // it is done on the hall's display instead
    bool silent;                     // all sound stops, too
};

// The screens of one kind of display.
struct screens {
    const struct screen_ops *first;                // when it is put there
    const struct screen_ops *menu;                 // where Menu leads from a phase
    const struct screen_ops *rest;                 // for tired eyes; NULL: none
    enum text_id (*aside)(const struct viewer *v); // may be NULL: a few words beside what goes on; TEXT_IDS: none
    const struct screen_ops *phases[PHASES];       // what shows each phase; NULL: whatever is there
    const struct screen_ops *alone[PHASES];        // what shows it to a lone child instead; NULL: the same
    const struct anywhere *anywhere;
    size_t anywhere_count;
};

// At SCREENS_MAX a pushed screen takes the place of the one on top.
enum { SCREENS_MAX = 8, MINUTE_MS = 60000 };
enum { CHAT_DOTS_MS = 600 }; // so long somebody is seen writing before their message is there, and heard

// What can be pressed: {what, row}. Screens use 1…99 and from 200 on for their own things; those below mean the same
// everywhere. A row of ID_OPTION is the place of an answer on the screen.
enum {
    ID_NEXT = 100,
    ID_BACK,
    ID_IDEA,
    ID_MENU,
    ID_AGAIN,
    ID_CORNER,
    ID_LOCK,
    ID_OPTION,
    ID_READ,
    ID_LARGE,
    ID_PAGE_EARLIER,
    ID_PAGE_LATER,
    ID_EARLIER, // of a list that has pages: ops->turn is asked
    ID_LATER
};

enum { KEYS_SEEN = 256, PAD_BUTTONS = PAD_RIGHT_SHOULDER + 1 };

// What the hands in front of this display did last.
struct hands {
    uint32_t key_ms[KEYS_SEEN], pad_ms[UI_PADS_MAX][PAD_BUTTONS]; // when each was pressed
    uint32_t shift_ms[2]; // the last two presses of Shift and nothing else, for the neutral screen
    uint32_t rolled_ms;   // the wheel, last
    bool clicker;         // a presenter's clicker is in hand, not the keyboard
    uint8_t pads_out;     // bits of seats whose pad was taken out
};

// What was heard last, as a line.
struct caption {
    enum text_id text;
    uint32_t since_ms, length_ms;
    bool any, alone; // a call, a cry or a voice: nothing soft takes its place
};

// What is read aloud, and what of the screen is known already (aloud.c).
struct aloud_piece {
    char *words;
    struct ui_id id; // of what it stands on
};
struct aloud {
    struct aloud_piece *pieces; // said last
    size_t piece_count, piece_room;
    uint64_t *known; // sums of the things of the last frame
    size_t known_count, known_room;
    const struct screen_ops *screen; // whose they are, and since when it was there
    uint32_t since_ms;
    bool another; // than that of the last frame
    bool can;     // something of it has a voice: there is a button
    bool whole;   // what was said last is the screen, or what was new on it; else what the focus stands on
    bool stopped; // by the press at hand
};

// Where a screen in large letters stands that is longer than what is seen of it, and what it followed last (page.c).
struct paged {
    int at; // pixels that lie above
    bool goes_on;
    struct ui_id focus;
    size_t word;                     // that is read aloud: where it begins
    const struct screen_ops *screen; // what is shown: that, since then, in this language
    uint32_t since_ms, step_ms;
    enum phase phase;
    const struct lang *language;
};

struct viewer {
    struct viewer_parts parts;
    struct screen stack[SCREENS_MAX];
    int depth;
    bool follows; // the screen of the phase is still to come
    const struct lang *lang;
    struct ui_theme theme;
    struct view view;       // of the meeting, as far as it is released
    struct view_key *key;   // the same moment; NULL: this display is not the facilitator's own
    struct view_own own;    // the same moment, of this display's own seat; 255: it has none
    struct ui_frame *frame; // the last one drawn; spots are asked of it
    struct ui_id focus, hover;
    bool focus_visible;
    uint32_t now_ms, phase_since_ms, step_since_ms, ui_due;
    uint32_t scanned_ms;                      // when the ring went on by itself last, or a switch was pressed
    uint32_t scene_since_ms, chosen_since_ms; // the place was come to; an answer was chosen
    enum music music;                         // asked for last
    struct caption caption;
    struct aloud aloud;
    struct paged page;
    struct hands hands;
    struct {
        struct ui_raw raw; // went down
        struct intent intent;
        bool waits, now;           // to be held for long enough; and is done just now
    } held;                        // holding.c
    uint16_t printed;              // on the key at hand
    char composing[UI_TEXT_BYTES]; // the word an input method is still making
    char taken[UI_TEXT_BYTES];     // taken into its field before the input method gave it; it may still come
    uint32_t taken_ms;
    bool typing_reset;        // the input method must forget the word it was making
    bool has_console;         // there is a console: what is the facilitator's is not on this display
    struct request *requests; // in order, none is ever dropped
    size_t request_count, request_room;
    char *told; // a sentence for the facilitator; NULL none
};

static inline struct next next_stay(void) { return (struct next){NEXT_STAY, NULL}; }
static inline struct next next_pop(void) { return (struct next){NEXT_POP, NULL}; }
static inline struct next next_push(const struct screen_ops *to) { return (struct next){NEXT_PUSH, to}; }
static inline struct next next_replace(const struct screen_ops *to) { return (struct next){NEXT_REPLACE, to}; }
// Clears the stack.
static inline struct next next_reset(const struct screen_ops *to) { return (struct next){NEXT_RESET, to}; }

// Goes there now. For what comes from outside of the stack; a callback returns it instead.
void viewer_go(struct viewer *v, struct next next);

// ---- words (words.c) ----
const char *viewer_text(const struct viewer *v, enum text_id id);
const char *viewer_fill(const struct viewer *v, struct ui_frame *f, enum text_id id, const char *a, const char *b);
void viewer_tell_filled(struct viewer *v, enum text_id id, const char *a); // a sentence with one hole
void viewer_language(struct viewer *v);                                    // takes settings.language
void viewer_next_language(struct viewer *v);

// A word of a level that may not be there: then nothing is shown.
static inline const char *shown(const char *words) { return words != NULL ? words : ""; }

// ---- what a screen wants ----
void viewer_ask(struct viewer *v, struct request request);
void viewer_wants(struct viewer *v, enum request_kind kind); // one that nothing goes with
void viewer_cue(struct viewer *v, enum sound sound);

// A command of the facilitator or the lone child; seeded, and a team's own key or pad. False when it is refused: the
// facilitator was told why where a sentence helps. The phase's screen comes when the callback has returned.
bool viewer_send(struct viewer *v, enum command_type type, uint8_t choice, uint8_t value);
bool viewer_send_seeded(struct viewer *v, enum command_type type, uint8_t choice, uint8_t value, uint32_t seed);
bool viewer_vote(struct viewer *v, uint8_t team, enum command_type type, uint8_t choice);
bool viewer_answer(struct viewer *v, enum command_type type, uint8_t choice); // of this display's own seat
void viewer_restart(struct viewer *v);                                        // no meeting any more
uint32_t viewer_meeting_ms(const struct viewer *v);                           // since the meeting began

// ---- what was pressed ----
bool viewer_pressed(const struct ui_input *in, int what);
bool viewer_press(struct viewer *v, struct ui_id id);  // as if it were pressed on the screen on top
int viewer_row(const struct ui_input *in, int what);   // which row of `what` was pressed; -1: something else
int viewer_digit(const struct ui_input *in);           // 0…5: a choice key; -1: another
int viewer_place(const struct ui_input *in, int what); // either of both

// ---- keyboards, clickers and pads (hands.c) ----
bool hands_third_shift(struct viewer *v, const struct ui_raw *raw);
bool hands_bounces(struct viewer *v, const struct ui_raw *raw);
void hands_holds(struct viewer *v, const struct ui_raw *raw); // notes what is in hand
enum ui_action hands_pad_action(enum ui_pad button);
const char *viewer_key_at(const struct viewer *v, uint16_t place); // what is printed there
const char *hands_missing(struct viewer *v, struct ui_frame *f);   // a sentence about a team's pad that is out; or NULL

// ---- lines somebody types in (typing.c) ----
struct typed_line typing_field(struct viewer *v);                             // the open one
bool typing_input(struct viewer *v, const struct ui_raw *raw, bool *changed); // true: nobody else needs to hear of it

// ---- around what a screen shows (bars.c) ----

// A column with a margin of `percent` of the width on both sides; page_end takes the same percent.
void page_begin(struct ui_frame *f, int percent, enum ui_align along, int gap);
void page_end(struct ui_frame *f, int percent);

// What is pressed, at the lower edge: the picture goes on to the edge and is dark behind it.
void strip_begin(struct ui_frame *f);
void strip_end(struct ui_frame *f);

// A screen: its heading above, a page with the margins of all, a strip below with what is pressed; where words are the
// picture is dark. room_begin … what is shown … room_strip … buttons … room_end.
void room_begin(struct ui_frame *f, const char *place, const char *heading, enum ui_align along);
void room_strip(struct ui_frame *f);
void room_end(struct ui_frame *f);
// The same for one that is read from arm's length: the picture is far back.
void desk_begin(struct ui_frame *f, const char *heading);
void desk_empty(struct ui_frame *f, const char *words); // where nothing is to be listed yet: Én says so
void strip_to_the_right(struct ui_frame *f); // in a row of buttons: what comes next, the gold one, stands at its end
void strip_line(struct ui_frame *f, const char *words); // a line above the buttons of a strip
void strip_said(struct ui_frame *f, const char *words); // the same, said to children
// What children read beside the main thing: as large as all else where a wide display has the room.
enum text_role role_beside(const struct ui_frame *f);

void bar_top(struct viewer *v, struct ui_frame *f); // lanterns, whose turn
enum bar_want { BAR_NEXT = 1, BAR_IDEA = 2, BAR_AGAIN = 4, BAR_LOCK = 8 };
void bar_bottom(struct viewer *v, struct ui_frame *f, unsigned wants, const char *next_label);
void bar_pages(struct ui_frame *f, int page, int pages); // the buttons that turn a list; nothing for one page
void bar_sand(struct viewer *v, struct ui_frame *f, uint32_t length_ms); // a sand-glass while a step goes on
void bar_told(struct ui_frame *f, const char *sentence);                 // for the facilitator
void bar_received(struct ui_frame *f);                                   // pressed, and not released yet
struct next phase_input(struct viewer *v, struct screen *s, const struct ui_input *in); // next, undo, idea, again, skip

#endif
