// SPDX-License-Identifier: MIT
//
// play_sort.c — cards that are sorted into baskets, one after the other.
//
// The baskets stand on the floor from the question to the last reason, of one size and in one place, whom it is about
// beside them. A card is dealt
// from the stack, read in the middle, and flies into the basket the team named; if it belongs elsewhere, it hops over.
// What was sorted peeps out of the basket where it belongs, and the stack is as high as there are cards to come.
#include "play.h"

enum {
    BASKET_UNITS = 350, // so that there is room for a card that is dealt, and for one that stands in it and its reason
    BASKET_NARROW = 310,
    BASKET_LEAST = 190, // it gives way to many words
    BASKET_WIDE = 520,
    BASKET_HIGH = 420, // of its canvas
    DECK_UNITS = 120,
    CARD_PICTURE = 116,
    CARD_PADDING = 16,
    IN_BASKET = 140, // so deep stands a card that is still to be read…
    HIDDEN = 44,     // …and so much of its paper is left free for the rim
    FLIGHT_MS = 500,
    LOOKED_AT_MS = 1000 // in the wrong basket, before it hops over
};

const char *play_task_sort(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    const char *all = ui_keep(f, "%d", view->option_count);
    int sorted = 0;
    for (int i = 0; i < view->option_count; i++)
        sorted += view->options[i].revealed;
    return view->phase == PHASE_DECIDE ? viewer_fill(v, f, T_PLAY_TASK_CARD, ui_keep(f, "%d", sorted + 1), all)
                                       : viewer_fill(v, f, T_PLAY_TASK_CARDS, all, NULL);
}

int play_column_units(const struct ui_frame *f, int percent, int columns)
{
    return (ui_units_wide(f) - PLAY_MARGINS) * percent / 100 / columns;
}

// ---- the cards ----

static int to_come(const struct view *view)
{
    int left = 0;
    for (int i = 0; i < view->option_count; i++)
        left += !view->options[i].revealed;
    return view->phase == PHASE_DECIDE ? left - 1 : left; // one is at hand
}

// Face down, one over the other, and how many they are.
static void deck(struct viewer *v, struct ui_frame *f, int left, int units)
{
    enum { STEP = 7, NUMBER = 62 };
    ui_high(f, units + STEP * (v->view.option_count - 1)); // as it was with all of them: no basket moves
    if (left == 0) {
        ui_space(f, units * 4 / 3);
        return;
    }
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_stack(f);
    for (int i = 0; i < left; i++) {
        if (v->view.phase == PHASE_ASK)
            ui_move_after(f, MOTION_DEAL, v->phase_since_ms, (uint32_t)i * DEALT_MS);
        ui_align(f, UI_STRETCH, UI_END);
        ui_begin_column(f, 0);
        ui_picture(f, "icons/card-back", units, FIT_CONTAIN);
        ui_space(f, i * STEP);
        ui_end(f);
    }
    ui_align(f, UI_END, UI_START);
    ui_begin_stack(f);
    ui_circle(f, TONE_LANTERN, NUMBER);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_bold(f);
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_NIGHT, ui_keep(f, "%d", left));
    ui_end(f);
    ui_end(f);
}

// What is on a card, and its picture beside it; below, so much of it is hidden by a basket.
static void card(struct ui_frame *f, const struct view_option *o, enum text_role role, int picture_units, int hidden)
{
    ui_begin_panel(f, TONE_PAPER, CARD_PADDING, 18);
    ui_begin_row(f, UI_GAP_SMALL);
    if (o->picture != NULL) {
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, ui_keep(f, "icons/answer-%s", o->picture), picture_units, FIT_CONTAIN);
    }
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_bold(f);
    ui_text_centred(f, role, TONE_INK, o->text);
    ui_end(f);
    if (hidden > 0)
        ui_space(f, hidden);
    ui_end(f);
}

// As large as may be in its room: one line of the largest, or two.
static enum text_role role_of(const struct view *view, struct ui_frame *f, const struct view_option *o)
{
    static const enum text_role roles[] = {ROLE_TEXT_QUESTION, ROLE_TEXT_ANSWER, ROLE_TEXT_BODY};
    enum { ROOM_HIGH = 150, ROOM_BESIDE = 2 * (CARD_PADDING + UI_GAP), LAST = sizeof roles / sizeof *roles - 1 };
    int wide = play_column_units(f, 100 - play_beside(view, f, view->stage_count), 1) - DECK_UNITS * 4 / 3 -
               ROOM_BESIDE - (o->picture != NULL ? CARD_PICTURE : 0);
    int i = 0;
    while (i < LAST && (unsigned)ui_text_high(f, roles[i], o->text, wide) - 1 >= ROOM_HIGH)
        i++;
    return roles[i];
}

static void dealt(struct viewer *v, struct ui_frame *f, int number)
{
    const struct view *view = &v->view;
    bool now = view->phase == PHASE_DECIDE && number == view->item;
    if (!now)
        ui_fade(f, 0);
    ui_begin_row(f, UI_GAP);
    deck(v, f, to_come(view), DECK_UNITS);
    if (now)
        ui_move(f, MOTION_DEALT, v->phase_since_ms);
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    card(f, &view->options[number], role_of(view, f, &view->options[number]), CARD_PICTURE, 0);
    ui_end(f);
}

static void deck_alone(struct viewer *v, struct ui_frame *f)
{
    ui_begin_column(f, 0);
    ui_grow(f, 1);
    ui_space(f, 0);
    deck(v, f, to_come(&v->view), DECK_UNITS);
    ui_grow(f, 1);
    ui_space(f, 0);
    ui_end(f);
}

// Where the first card will be read, the teams put their heads together.
static void whispered(struct viewer *v, struct ui_frame *f)
{
    ui_begin_row(f, UI_GAP);
    deck(v, f, to_come(&v->view), DECK_UNITS);
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    play_strip(v, f);
    ui_end(f);
}

// All of them have their room from the first moment on, so that no basket moves when the next one is dealt.
static void cards(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    ui_begin_stack(f);
    for (int i = 0; i < view->option_count; i++)
        dealt(v, f, i);
    if (view->phase == PHASE_WHISPER)
        whispered(v, f);
    else if (view->phase != PHASE_DECIDE)
        deck_alone(v, f);
    ui_end(f);
}

// ---- the baskets ----

struct basket {
    int place, units;
    struct ui_id id; // UI_NO_ID: it cannot be chosen now
    struct ui_sign label;
    const struct view_option *card; // in one of them, and still to be read; or NULL
    bool belongs;                   // in this one
    const char *animal;             // of who chose it, or NULL
};

// For all baskets together, beside whom it is about.
static int room_units(const struct view *view, struct ui_frame *f)
{
    return play_column_units(f, 100 - play_asked_beside(view, f), 1);
}

static int cards_in(const struct view *view, int place)
{
    int count = 0;
    for (int i = 0; i < view->option_count; i++) {
        bool flies = view->phase == PHASE_REVEAL && i == view->at_hand;
        count += view->options[i].revealed && !flies && view->options[i].turned.right_box == place;
    }
    return count;
}

// Where it was before, as so much of a motion that goes the whole height of the stage; from one column to another.
static int away(int from, int to, int column_units) { return (from - to) * column_units / 2 / 10; }

static uint32_t flight_ms(const struct view_option *o)
{
    return o->box == o->turned.right_box ? FLIGHT_MS : LOOKED_AT_MS + FLIGHT_MS;
}

// From the middle into the basket that was named, and on to where it belongs. Places are counted in half columns.
static void flies(struct viewer *v, struct ui_frame *f, const struct view_option *o)
{
    int units = (room_units(&v->view, f) + UI_GAP_SMALL) / v->view.box_count; // from one to the next
    int middle = v->view.box_count - 1, named = 2 * o->box, right = 2 * o->turned.right_box;
    ui_move(f, MOTION_INTO, v->step_since_ms);
    ui_move_part(f, MOTION_ACROSS, v->step_since_ms, 0, away(middle, named, units));
    if (named != right) {
        ui_move_after(f, MOTION_OVER, v->step_since_ms, LOOKED_AT_MS);
        ui_move_part(f, MOTION_ACROSS, v->step_since_ms, LOOKED_AT_MS, away(named, right, units));
    }
}

static void slips(struct viewer *v, struct ui_frame *f, const struct basket *b)
{
    enum { SLIPS = 6 };
    int count = cards_in(&v->view, b->place);
    for (int i = 0; i < count && i < SLIPS; i++) {
        ui_align(f, UI_CENTRE, UI_END);
        ui_picture(f, ui_keep(f, "icons/sort-slip-%d", i + 1), b->units, FIT_CONTAIN);
    }
}

// It rises from the mouth of the basket that was picked, or where the card belongs.
static void light(struct viewer *v, struct ui_frame *f, const struct basket *b)
{
    enum { LIGHT_PERCENT = 70 };
    bool picked = b->label.state == CHOICE_PICKED;
    if (!picked && !b->belongs)
        return;
    if (picked)
        ui_move(f, MOTION_GLOW, v->chosen_since_ms);
    else
        ui_move_after(f, MOTION_GLOW, v->step_since_ms, flight_ms(b->card));
    ui_align(f, UI_CENTRE, UI_START);
    ui_picture(f, "icons/glow-warm", b->units * LIGHT_PERCENT / 100, FIT_CONTAIN);
}

static void label(struct viewer *v, struct ui_frame *f, const struct basket *b)
{
    enum { ABOVE = 70, BELOW = 10 }; // shares of what it leaves free of the basket
    const struct view *view = &v->view;
    ui_begin_column(f, 0);
    ui_grow(f, ABOVE);
    ui_space(f, 0);
    if (view->box_pictures[b->place] != NULL)
        ui_pictogram(f, ui_keep(f, "icons/answer-%s", view->box_pictures[b->place]));
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_ring_of(f, b->id);
    ui_sign(f, ui_id(UI_NO_ID), b->place, view->boxes[b->place], &b->label);
    ui_grow(f, BELOW);
    ui_space(f, 0);
    ui_end(f);
}

// Who chose a basket where the card does not belong peeps out of it.
static void peeps_out(struct ui_frame *f, const struct basket *b)
{
    enum { ANIMAL_PERCENT = 32, ASIDE_PERCENT = 26, BELOW_TOP_PERCENT = 7 }; // of the basket
    ui_shift(f, b->units * ASIDE_PERCENT / 100);
    ui_begin_column(f, 0);
    ui_space(f, b->units * BELOW_TOP_PERCENT / 100);
    ui_align(f, UI_CENTRE, UI_START);
    ui_picture(f, b->animal, b->units * ANIMAL_PERCENT / 100, FIT_CONTAIN);
    ui_end(f);
}

static void behind(struct viewer *v, struct ui_frame *f, const struct basket *b)
{
    ui_align(f, UI_CENTRE, UI_END);
    ui_picture(f, "icons/sort-basket-back", b->units, FIT_CONTAIN);
    light(v, f, b);
    slips(v, f, b);
    if (b->animal != NULL && !b->belongs)
        peeps_out(f, b);
}

static void before(struct viewer *v, struct ui_frame *f, const struct basket *b)
{
    ui_align(f, UI_CENTRE, UI_END);
    ui_picture(f, ui_keep(f, "icons/sort-basket-%d", b->place + 1), b->units, FIT_CONTAIN);
    label(v, f, b);
}

// One of two sheets that lie over each other: the inside of the basket, and its front with the card that stands between
// them. In both the card has its room, so that they are of one size; seen it is once, in its own basket.
static void sheet(struct viewer *v, struct ui_frame *f, const struct basket *b, bool front)
{
    enum { ROOM = 1000 }; // more than it needs a basket does not take
    ui_high(f, BASKET_LEAST);
    ui_begin_column(f, 0);
    ui_grow(f, ROOM);
    ui_space(f, 0);
    if (b->card != NULL) {
        if (front && b->belongs)
            flies(v, f, b->card);
        else
            ui_fade(f, 0);
        ui_align(f, UI_CENTRE, UI_CENTRE);
        card(f, b->card, ui_narrow(f) ? ROLE_TEXT_BODY : ROLE_TEXT_ANSWER, 90, HIDDEN);
        ui_space(f, -IN_BASKET);
    }
    ui_grow(f, 1);
    ui_begin_stack(f);
    if (front)
        before(v, f, b);
    else
        behind(v, f, b);
    ui_end(f);
    ui_end(f);
}

static void basket(struct viewer *v, struct ui_frame *f, const struct basket *b)
{
    if (b->id.what != UI_NO_ID)
        ui_press(f, b->id, v->view.boxes[b->place]);
    ui_high(f, BASKET_LEAST);
    ui_begin_stack(f);
    sheet(v, f, b, false);
    sheet(v, f, b, true);
    ui_end(f);
}

// Of one size from the question to the last reason, whether somebody stands beside it or not.
static int units_of_one(const struct view *view, const struct ui_frame *f)
{
    int column = play_column_units(f, 100 - play_beside(view, f, 1), view->box_count) - UI_GAP_SMALL;
    int units = column * BASKET_HIGH / BASKET_WIDE, most = ui_narrow(f) ? BASKET_NARROW : BASKET_UNITS;
    return units < most ? units : most;
}

static struct basket one_of(const struct view *view, const struct ui_frame *f, int place)
{
    enum { LABEL_PADDING = 11 };
    return (struct basket){
        .place = place, .units = units_of_one(view, f), .label = {.role = ROLE_TEXT_BODY, .padding = LABEL_PADDING}};
}

// In large letters no basket has room for its name: they are a list then.
static void list_begin(struct ui_frame *f)
{
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_grid(f, 1, UI_GAP_SMALL);
}

static void listed(const struct view *view, struct ui_frame *f, int place, struct ui_id id, enum choice_state state)
{
    if (view->box_pictures[place] != NULL)
        ui_pictogram(f, ui_keep(f, "icons/answer-%s", view->box_pictures[place]));
    ui_choice(f, id, place, view->boxes[place], state, state == CHOICE_SAFE ? "icons/safe" : NULL);
}

static void baskets_listed(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    bool decides = view->phase == PHASE_DECIDE;
    list_begin(f);
    for (int i = 0; i < view->box_count; i++)
        listed(view, f, i, decides ? ui_row(ID_OPTION, i) : ui_id(UI_NO_ID),
               decides && view->chosen == i ? CHOICE_PICKED : CHOICE_OPEN);
    ui_end(f);
}

static void turned_listed(struct viewer *v, struct ui_frame *f, const struct view_option *o)
{
    const struct view *view = &v->view;
    card(f, o, ROLE_TEXT_ANSWER, CARD_PICTURE, 0);
    list_begin(f);
    for (int i = 0; i < view->box_count; i++) {
        if (i == o->box)
            ui_claim(f, play_who_chose(v, f), NULL);
        listed(view, f, i, ui_id(UI_NO_ID), i == o->turned.right_box ? CHOICE_SAFE : CHOICE_QUIET);
    }
    ui_end(f);
}

void play_cards(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    bool decides = view->phase == PHASE_DECIDE;
    cards(v, f);
    ui_space(f, UI_GAP_SMALL);
    if (ui_large(f)) {
        baskets_listed(v, f);
        return;
    }
    ui_grow(f, 1);
    ui_begin_grid(f, view->box_count, UI_GAP_SMALL);
    for (int i = 0; i < view->box_count; i++) {
        struct basket b = one_of(view, f, i);
        if (decides)
            b.id = ui_row(ID_OPTION, i);
        if (decides && view->chosen == i)
            b.label.state = CHOICE_PICKED;
        basket(v, f, &b);
    }
    ui_end(f);
}

// The card as it was when it was sorted. The animal of the team stays beside the basket it named.
static void turned_in_baskets(struct viewer *v, struct ui_frame *f, const struct view_option *o)
{
    const struct view *view = &v->view;
    bool flying = ui_moving(f, v->step_since_ms, flight_ms(o));
    ui_space(f, UI_GAP_SMALL);
    ui_grow(f, 1);
    ui_begin_grid(f, view->box_count, UI_GAP_SMALL);
    for (int i = 0; i < view->box_count; i++) {
        struct basket b = one_of(view, f, i);
        b.card = o;
        if (i == o->turned.right_box) {
            b.belongs = true;
            b.label.state = flying ? CHOICE_OPEN : CHOICE_SAFE;
            b.label.mark = flying ? NULL : "icons/safe";
        }
        if (i == o->box)
            b.animal = play_who_chose(v, f);
        basket(v, f, &b);
    }
    ui_end(f);
}

// Above the baskets, where the card was read, why it belongs there; below a list of them.
void play_turned_card(struct viewer *v, struct ui_frame *f, const struct view_option *o)
{
    const struct view *view = &v->view;
    const char *box = o->turned.right_box < view->box_count ? view->boxes[o->turned.right_box] : "";
    if (ui_large(f))
        turned_listed(v, f, o);
    play_why(v, f,
             &(struct play_why){.tone = TONE_PAPER,
                                .word = viewer_fill(v, f, T_PLAY_BELONGS, box, NULL),
                                .because = o->turned.because,
                                .later_ms = flight_ms(o)});
    if (!ui_large(f))
        turned_in_baskets(v, f, o);
}
