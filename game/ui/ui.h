// SPDX-License-Identifier: MIT
//
// ui.h — a screen written as an outline; layout, focus and the draw list come from it.
//
// Between ui_begin_frame and ui_end_frame calls build a tree: containers (column, row,
// grid, stack, panel) and leaves (text, button, choice, picture…). ui_end_frame lays it
// out and fills the draw list and the list of spots that can be pressed.
//
// Sizes are in "units": thousandths of the screen's height. Text begins at the wanted
// text size and shrinks towards the least size when a screen would overflow; when even
// that does not fit, the frame says so (ui_overflow) instead of cutting silently.
#ifndef SAFECIRCLE_UI_H
#define SAFECIRCLE_UI_H

#include "ui_draw.h"
#include "ui_input.h"
#include "ui_theme.h"

struct ui_frame;

// The word that is being read aloud, to be lit: bytes of these words where they stand, in what is pressed with `id`.
struct ui_lit {
    const char *words; // NULL: nothing is; borrowed until the next frame
    struct ui_id id;
    size_t from, to;
};

struct ui_setting {
    int width, height; // pixels of the surface
    bool landscape;    // composed for one: a surface on its side shows it in its middle
    int foot;          // pixels of the surface below all that; ui_begin_foot says what is there
    const struct ui_theme *theme;
    int text_scale; // percent: 100 … 200
    int text_least; // percent a full screen may shrink to; 0: what the back row can read
    bool pages;     // what has no room in letters so large is a page, of which a part is seen at a time: ui_page
    int page_at;    // pixels of it that lie above
    bool reduce_motion;
    bool at_rest;         // every motion is drawn as it ends (scripts, whose clock stands)
    struct ui_id focus;   // the focused widget
    bool focus_visible;   // keyboard or pad in use: draw the focus ring strongly
    struct ui_id hover;   // what is under the pointer
    struct ui_lit lit;    // what is being read aloud
    const char *language; // of the runs
    uint32_t now_ms;
};

enum { UI_GAP = 20, UI_GAP_SMALL = 10, UI_GAP_WIDE = 36 };
enum ui_align { UI_STRETCH, UI_START, UI_CENTRE, UI_END };

struct ui_frame *ui_frame_new(const struct measure *measure); // measure is borrowed
void ui_frame_free(struct ui_frame *f);
void ui_begin_frame(struct ui_frame *f, const struct ui_setting *setting);
void ui_end_frame(struct ui_frame *f);

// From now on, or no longer: nothing is drawn (the draw list stays as it is), and ui_overflow is all that is asked of a
// frame. A page that was laid out before is known again and not laid out twice. Off forgets them.
void ui_only_fits(struct ui_frame *f, bool on);

// ---- containers: each ends with ui_end ----
void ui_begin_column(struct ui_frame *f, int gap);
void ui_begin_row(struct ui_frame *f, int gap);
void ui_begin_grid(struct ui_frame *f, int columns, int gap); // cells of equal width, rows of equal height
void ui_begin_stack(struct ui_frame *f);                      // children over each other
void ui_begin_foot(struct ui_frame *f);                       // below the stage, outside of all others
void ui_begin_panel(struct ui_frame *f, enum ui_tone tone, int padding, int radius); // a column on a card
// A column at the upper or lower edge of the stage, on a dusk that lies on the background alone and is gone a little
// beyond the column: the picture goes on to the edge, and what stands there can be read.
enum ui_edge { UI_ABOVE, UI_BELOW };
void ui_begin_veil(struct ui_frame *f, enum ui_edge edge, int padding);
void ui_end(struct ui_frame *f);

// ---- said before a container or leaf, about it alone ----
void ui_grow(struct ui_frame *f, int weight);                                 // takes a share of the room left over
void ui_wide(struct ui_frame *f, int percent);                                // of the parent's width
void ui_high(struct ui_frame *f, int units);                                  // exact height
void ui_align(struct ui_frame *f, enum ui_align across, enum ui_align along); // in the parent / of the children
void ui_sides(struct ui_frame *f, int units);           // of a card with words: air left and right, besides its padding
void ui_fade(struct ui_frame *f, int alpha);            // 0…255, for it and all inside
void ui_said_with(struct ui_frame *f, struct ui_id id); // what stands in it is read aloud first of what is pressed so
void ui_pressed_with(struct ui_frame *f, struct ui_id id); // a pointer on it presses what is pressed so, if anything is
void ui_unsaid(struct ui_frame *f);                        // to be seen alone: nobody reads it aloud
void ui_press(struct ui_frame *f, struct ui_id id, const char *label); // makes a container pressable
void ui_stays(struct ui_frame *f); // when the page moves it does not, and lies over all of it: what is always at hand
// A panel within what is pressed: it wears the ring of this id. What is pressed and is no panel has none itself.
void ui_ring_of(struct ui_frame *f, struct ui_id id);
// A child of a stack that fills the stage: it lies just there, in units from the stage's upper left corner.
void ui_lie(struct ui_frame *f, struct rect units);
// It goes, and all of its rank, where words have no room beside it in plain letters: those of rank 1 first.
void ui_spare(struct ui_frame *f, int rank);

// ---- leaves ----
void ui_text(struct ui_frame *f, enum text_role role, enum ui_tone tone, const char *string);
// A line being typed: `words`, the word an input method is still making (underlined, may be ""), and a caret.
void ui_typed(struct ui_frame *f, enum text_role role, enum ui_tone tone, const char *words, const char *composing);
void ui_text_centred(struct ui_frame *f, enum text_role role, enum ui_tone tone, const char *string);
void ui_bold(struct ui_frame *f);                      // said before a text: bold
void ui_title(struct ui_frame *f, const char *string); // chalk, bold, centred
void ui_space(struct ui_frame *f, int units); // 0 and ui_grow: a spring; below nothing: what follows lies over it
void ui_picture(struct ui_frame *f, const char *name, int units_high, enum fit fit);
void ui_circle(struct ui_frame *f, enum ui_tone tone, int units_across);
// A square a camera reads: `side` modules, dark ones not 0, row by row (borrowed until the frame ends), dark on light
// with the quiet zone of four that ISO 18004 asks for. Each module is so many whole pixels.
void ui_qr(struct ui_frame *f, int side, const unsigned char *dark, int units_high);
// A sheet to draw on (borrowed), which fills the room it is given.
void ui_canvas(struct ui_frame *f, struct ui_id id, const struct ui_canvas *canvas);
void ui_background(struct ui_frame *f, const char *picture);     // behind all, filling; first call of a frame
void ui_shade(struct ui_frame *f, int alpha);                    // dark veil over the background
void ui_light(struct ui_frame *f, enum ui_tone tone, int alpha); // and one of a colour over both
void ui_sheet(struct ui_frame *f, uint32_t since_ms); // since then a sheet of paper slides away from over everything
void ui_drift(struct ui_frame *f, uint32_t since_ms); // the background was come to then: its layers drift to rest

// The one thing to do next is gold; one of several that is picked is paper with a tick: gold stays for the next thing.
// Of quiet ones that is picked which is as small as they are.
enum ui_button_kind { BUTTON_PRIMARY, BUTTON_PLAIN, BUTTON_QUIET, BUTTON_PICKED, BUTTON_PICKED_QUIET };
void ui_button(struct ui_frame *f, struct ui_id id, enum ui_button_kind kind, const char *icon, const char *label);
// In a list with switches: the words stand where theirs do.
void ui_entry(struct ui_frame *f, struct ui_id id, const char *icon, const char *label);
void ui_toggle(struct ui_frame *f, struct ui_id id, const char *label, bool on);

// Said before an answer: whose it is, as a small picture and words (NULL: none) on it. What is true of the answer is
// another thing and stands elsewhere.
void ui_claim(struct ui_frame *f, const char *icon, const char *words);

// Said before an answer or a card: a picture beside its letter (NULL: none), for whoever does not read yet.
void ui_pictogram(struct ui_frame *f, const char *picture);

// Said before an answer: how it is shown, as a picture at its end (NULL: none) that goes where words have no room.
void ui_shown_by(struct ui_frame *f, const char *picture);

// An answer: letter, shape and colour by place (0…5), text, and its state.
enum choice_state { CHOICE_OPEN, CHOICE_PICKED, CHOICE_QUIET, CHOICE_SAFE, CHOICE_UNSURE, CHOICE_RISKY };
void ui_choice(struct ui_frame *f, struct ui_id id, int place, const char *string, enum choice_state state,
               const char *mark);

void ui_crowd(struct ui_frame *f); // said once: answers of this frame are many and share the room

// The letter of an answer by itself, and its words under a picture that has the letter
void ui_letter(struct ui_frame *f, int place);
void ui_name_plate(struct ui_frame *f, struct ui_id id, const char *string, enum choice_state state);

// An answer standing upright
void ui_card(struct ui_frame *f, struct ui_id id, int place, const char *string, enum choice_state state);

// An answer as a sign: its letter and its picture above, words below, and whose it is. Without an id it is what
// something wears that can be pressed as a whole (ui_ring_of is said before it).
struct ui_sign {
    enum choice_state state;
    enum text_role role;
    int padding;      // units; 0: as little as can be
    int spread;       // units between letter and picture, where something hangs over it; 0: they stand together
    bool dense;       // many words: letter and picture are as small as they may be
    const char *mark; // a picture of what it is worth, or NULL
};
void ui_sign(struct ui_frame *f, struct ui_id id, int place, const char *string, const struct ui_sign *how);

void ui_avatar(struct ui_frame *f, const char *figure, const char *mood, int units);      // small, beside a message
void ui_figure(struct ui_frame *f, const char *figure, const char *mood, int units_high); // with its face

// Somebody on the stage.
enum ui_person_state { PERSON_RESTS, PERSON_BLINKS, PERSON_SPEAKS };
struct ui_person {
    const char *figure, *mood, *pose; // "girl-1", "happy", "reach"
    enum ui_person_state state;
    bool sits;           // the seat on the lower edge then, and the head as much lower
    bool small;          // younger than the others
    bool among_children; // nobody grown up stands beside them: a child is drawn larger then
    bool in_a_row;       // and a youth, too, who would be the smallest of a row
};
void ui_person(struct ui_frame *f, const struct ui_person *p, int units_high); // feet on the lower edge
// What a face does after somebody began to speak: whoever speaks, whoever listens. It asks for the frames it needs.
enum ui_person_state ui_speaks(struct ui_frame *f, uint32_t since_ms);
enum ui_person_state ui_listens(struct ui_frame *f, uint32_t since_ms);
// The ground people stand on: it takes the room that is left, at least `least` units of height; with much room they are
// `units_high`. What is put between ui_begin_at and ui_end_at stands `at` thousandths from the left; others may
// overlap.
void ui_begin_ground(struct ui_frame *f, int least, int units_high);
void ui_end_ground(struct ui_frame *f);
void ui_begin_at(struct ui_frame *f, int at);
void ui_end_at(struct ui_frame *f, int at);
void ui_shift(struct ui_frame *f, int units); // said before it: so far to the right, beyond the ground, too
// Where their hands hang when they rest, in units: so far to both sides of their middle, so high above the lower edge
// of their sheet.
struct ui_hands {
    int aside, above;
};
struct ui_hands ui_hands(const struct ui_frame *f, const struct ui_person *person, int units_high);
enum { UI_PERSON_WIDE = 625 }; // of a person's sheet, thousandths of its height: they stand in its middle
// Animal on colour + shape
void ui_badge(struct ui_frame *f, const char *animal, int team, bool active, int units_high);
void ui_lanterns_hang(struct ui_frame *f, int lit, int total, int units_high); // each on a cord of its own; in numbers
                                                                               // when there are too many

// ---- asked while building ----
enum { UI_LARGE_FROM = 150 };            // percent of text: from here on words come before pictures
bool ui_large(const struct ui_frame *f); // they do: so large, and on a page
int ui_width(const struct ui_frame *f);
int ui_height(const struct ui_frame *f);
bool ui_narrow(const struct ui_frame *f);    // 4:3 and the like
int ui_units_wide(const struct ui_frame *f); // how many units the stage is wide: 1333 for 4:3
// How many units high a text stands in a column so wide, at the size that is wanted: it may yet be drawn smaller. 0: a
// word of it has no place there.
int ui_text_high(struct ui_frame *f, enum text_role role, const char *string, int units_wide);
// Lives until the next frame
const char *ui_keep(struct ui_frame *f, const char *format, ...) __attribute__((format(printf, 2, 3)));

// What moves, and how: motions.def. Said before a container or a leaf, about it and all inside; two of them add up. It
// began at `since_ms`, asks for more frames until it is done, and leaves nothing behind. Reduced motion: it is done.
enum ui_motion {
#define MOTION(name) MOTION_##name,
#define TWEEN(motion, property, from, to, ms, ease, after)
#include "motions.def"
#undef TWEEN
#undef MOTION
};
void ui_move(struct ui_frame *f, enum ui_motion motion, uint32_t since_ms);
void ui_move_after(struct ui_frame *f, enum ui_motion motion, uint32_t since_ms, uint32_t later_ms); // for the next of
                                                                                                     // a row
// Only so much of it: a cord moves less near to where it hangs. Below nothing: to the other side.
void ui_move_part(struct ui_frame *f, enum ui_motion motion, uint32_t since_ms, uint32_t later_ms, int percent);
uint32_t ui_motion_ms(enum ui_motion motion); // how long it takes
// Is it so long after `since_ms` not yet over? For what is only there for a moment; asks for the frame after it.
bool ui_moving(struct ui_frame *f, uint32_t since_ms, uint32_t length_ms);
// Which of `steps` beats of `beat_ms` is at hand, 0…steps - 1; `steps` when they are over, and at rest. Asks for the
// next one.
int ui_beat(struct ui_frame *f, uint32_t since_ms, uint32_t beat_ms, int steps);

// A short motion that began at `since_ms`: 0…1000 of its way, eased; asks for more frames until done.
// With reduced motion it is done at once.
int ui_motion(struct ui_frame *f, uint32_t since_ms, uint32_t length_ms);
// An endless slow wave of `period_ms`, 0…1000…0; still with reduced motion.
int ui_wave(struct ui_frame *f, uint32_t period_ms);

// Which of `steps` equal parts of a long time is over, 0…steps; drawn again only when the next one is.
int ui_fill(struct ui_frame *f, uint32_t since_ms, uint32_t length_ms, int steps);

// ---- asked after ui_end_frame ----
struct ui_spot {
    struct ui_id id;
    struct rect rect;
    const char *label;
};
const struct draw_list *ui_list(const struct ui_frame *f);
const struct ui_spot *ui_spots(const struct ui_frame *f, size_t *count);
struct ui_id ui_spot_at(const struct ui_frame *f, int x, int y);
// By place; never gets stuck
struct ui_id ui_focus_next(const struct ui_frame *f, struct ui_id focus, enum ui_action direction);
struct ui_id ui_focus_first(const struct ui_frame *f);
bool ui_caret(const struct ui_frame *f, struct rect *caret); // of ui_typed; false: nothing is typed
const char *ui_overflow(const struct ui_frame *f);           // NULL, or the text that did not fit at its least size
uint32_t ui_due(const struct ui_frame *f);                   // when it wants to be drawn again; UINT32_MAX: never

// The page, in pixels: so many of it lie above what is seen, at most so many can; so many are seen. Most 0: all is.
struct ui_page {
    int at, most, seen;
};
struct ui_page ui_page(const struct ui_frame *f);
// Where it must stand for this to be seen: as it does, when it is, or when it does not lie on the page.
int ui_page_for(const struct ui_frame *f, struct ui_id id);
int ui_page_for_lit(const struct ui_frame *f); // the same for the word that is read aloud

bool ui_shows(const struct ui_frame *f, const char *text); // is this text on the screen? (white space folded)

// What of a frame can be said aloud, in the order in which it is read: texts, then answers with their letters, then
// what else can be pressed; what belongs to one thing that can be pressed stands together. Of the foot there is only
// what can be pressed. Borrowed until the next frame.
enum ui_spoken_kind { SPOKEN_TEXT, SPOKEN_ANSWER, SPOKEN_BUTTON };
enum ui_spoken_state { SPOKEN_PLAIN, SPOKEN_ON, SPOKEN_OFF, SPOKEN_PICKED };
struct ui_spoken {
    enum ui_spoken_kind kind;
    struct ui_id id;            // what is pressed with it; UI_NO_ID: nothing
    const char *words;          // NULL: it is a picture
    const char *picture;        // "icons/back"; NULL: words
    enum ui_spoken_state state; // of what is pressed
};
const struct ui_spoken *ui_spoken(const struct ui_frame *f, size_t *count);
// Behind the thing that begins `at`: a text, or all that stands on what can be pressed.
size_t ui_spoken_end(const struct ui_spoken *spoken, size_t count, size_t at);

#endif
