// SPDX-License-Identifier: MIT
//
// booth.c — where a level gets its voice: one text at a time, large, with who says it; one key that does the right next
// thing; how loud it is; and a list of what is missing.
//
// Whoever sits here may be a grandmother who has never touched a computer: Space is all she needs.
#include "booth.h"

#include "play.h"
#include "screens_inside.h"

enum { ID_AGAIN_IT = 1, ID_HEAR, ID_SHOW, ID_LIST, ID_ROW, PER_PAGE = 6 };
enum {
    FACE = 240,
    FACE_NARROW = 200,
    BAR_HIGH = 34,
    LANTERN = 84,
    PADDING = 26,
    WORDS_HIGH = 262,
    SPARE = 80,
    SWALLOW = 104,
    DIM = 70
};

static struct booth *booth(const struct viewer *v) { return v->parts.bag->booth; }

// Nothing of it is read aloud by anybody else while somebody reads.
static void page(struct ui_frame *f)
{
    ui_background(f, "places/night");
    ui_shade(f, 140);
    ui_unsaid(f);
    ui_begin_column(f, 0);
}

static void heading(struct viewer *v, struct ui_frame *f)
{
    const struct booth *b = booth(v);
    const char *number = viewer_fill(v, f, T_BOOTH_NUMBER, ui_keep(f, "%zu", b->at + 1), ui_keep(f, "%zu", b->count));
    ui_begin_veil(f, UI_ABOVE, 10);
    ui_begin_row(f, UI_GAP);
    ui_space(f, 16);
    ui_grow(f, 1);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_BODY, TONE_CHALK, b->title);
    ui_text(f, ROLE_TEXT_BODY, TONE_CHALK, number);
    ui_space(f, 16);
    ui_end(f);
    ui_end(f);
}

// ---- what is read ----

static void state(struct viewer *v, struct ui_frame *f)
{
    static const enum text_id words[BOOTH_STATES] = {T_BOOTH_MISSING, T_BOOTH_CHANGED, T_BOOTH_RECORDED};
    static const enum ui_tone tones[BOOTH_STATES] = {TONE_PAPER_DIM, TONE_UNSURE, TONE_SAFE};
    enum booth_state now = booth(v)->rows[booth(v)->at].state;
    ui_begin_panel(f, tones[now], 8, 14);
    ui_begin_row(f, UI_GAP_SMALL);
    ui_space(f, 4);
    if (now == BOOTH_RECORDED)
        ui_picture(f, "icons/tick", 34, FIT_CONTAIN);
    ui_text(f, ROLE_TEXT_SMALL, TONE_INK, viewer_text(v, words[now]));
    ui_space(f, 4);
    ui_end(f);
    ui_end(f);
}

static void above_the_words(struct viewer *v, struct ui_frame *f)
{
    const struct booth *b = booth(v);
    ui_begin_row(f, UI_GAP);
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, 0);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_BODY, TONE_INK, b->who != NULL ? b->who : viewer_text(v, b->what));
    if (b->who != NULL)
        ui_text(f, ROLE_TEXT_SMALL, TONE_INK_SOFT, viewer_text(v, b->what));
    ui_end(f);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    state(v, f);
    ui_end(f);
}

static void languages(struct viewer *v, struct ui_frame *f)
{
    const struct booth *b = booth(v);
    const char *words = viewer_fill(v, f, T_BOOTH_LANGUAGES, b->language, b->shown);
    ui_align(f, UI_END, UI_CENTRE);
    if (b->more_languages)
        ui_button(f, ui_id(ID_SHOW), BUTTON_QUIET, NULL, words);
    else
        ui_text(f, ROLE_TEXT_SMALL, TONE_INK_SOFT, words);
}

// As large as they have room.
static enum text_role role_of(struct ui_frame *f, const struct booth *b)
{
    static const enum text_role roles[] = {ROLE_TEXT_TITLE, ROLE_TEXT_QUESTION, ROLE_TEXT_ANSWER};
    int face = b->figure != NULL ? FACE + UI_GAP_WIDE : 0,
        wide = ui_units_wide(f) * 94 / 100 - 2 * PADDING - face - SPARE;
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++) {
        int high = ui_text_high(f, roles[i], b->words, wide);
        if (high > 0 && high <= WORDS_HIGH)
            return roles[i];
    }
    return ROLE_TEXT_BODY;
}

static void sheet(struct viewer *v, struct ui_frame *f)
{
    const struct booth *b = booth(v);
    ui_grow(f, 1);
    ui_begin_panel(f, TONE_PAPER, PADDING, 26);
    above_the_words(v, f);
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_row(f, UI_GAP_WIDE);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    if (b->figure != NULL)
        ui_avatar(f, b->figure, play_mood(b->mood), ui_narrow(f) ? FACE_NARROW : FACE);
    else if (b->what == T_BOOTH_IS_SWALLOW)
        ui_picture(f, "icons/swallow-speak", ui_narrow(f) ? FACE_NARROW : FACE, FIT_CONTAIN);
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_column(f, 0);
    ui_text(f, role_of(f, b), TONE_INK, b->words);
    ui_end(f);
    ui_end(f);
    languages(v, f);
    ui_end(f);
}

// ---- how loud, and what to do ----

static void meter(struct viewer *v, struct ui_frame *f)
{
    const struct booth *b = booth(v);
    bool on = b->next == BOOTH_STOP;
    ui_begin_row(f, UI_GAP);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_picture(f, on ? "icons/lantern-on" : "icons/lantern-off", LANTERN, FIT_CONTAIN);
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_row(f, 6);
    for (int i = 0; i < BOOTH_BARS; i++) {
        bool loud = i >= BOOTH_BARS - BOOTH_LOUD_BARS;
        if (i >= b->bars)
            ui_fade(f, DIM);
        ui_grow(f, 1);
        ui_high(f, BAR_HIGH);
        ui_begin_panel(f, i >= b->bars ? TONE_CHALK_SOFT : loud ? TONE_LANTERN : TONE_SAFE, 0, 10);
        ui_space(f, 1);
        ui_end(f);
    }
    ui_end(f);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_text(f, ROLE_TEXT_BODY, TONE_CHALK, ui_keep(f, "%u:%02u", b->seconds / 60, b->seconds % 60));
    ui_end(f);
}

static void advice(struct viewer *v, struct ui_frame *f)
{
    const struct booth *b = booth(v);
    ui_begin_row(f, UI_GAP);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_picture(f, "icons/swallow", SWALLOW, FIT_CONTAIN);
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_column(f, 0);
    ui_text(f, ROLE_TEXT_BODY, TONE_CHALK, viewer_fill(v, f, b->told, b->told_why, NULL));
    ui_end(f);
    ui_end(f);
}

// ---- what is pressed ----

static void buttons(struct viewer *v, struct ui_frame *f)
{
    static const struct {
        enum text_id words;
        const char *icon;
    } next[BOOTH_NEXTS] = {[BOOTH_RECORD] = {T_BOOTH_RECORD, "icons/answer-mouth"},
                           [BOOTH_STOP] = {T_BOOTH_STOP, NULL},
                           [BOOTH_WAIT] = {T_BOOTH_WAIT, NULL},
                           [BOOTH_SAVE] = {T_BOOTH_SAVE, NULL},
                           [BOOTH_GO_ON] = {T_BOOTH_GO_ON, NULL},
                           [BOOTH_DONE] = {T_BOOTH_DONE, NULL}};
    const struct booth *b = booth(v);
    bool there = b->rows[b->at].state != BOOTH_MISSING, busy = b->next == BOOTH_STOP || b->next == BOOTH_WAIT;
    ui_begin_row(f, UI_GAP_SMALL);
    ui_button(f, ui_id(ID_BACK), BUTTON_QUIET, "icons/back", "");
    if (!busy) {
        ui_button(f, ui_id(ID_EARLIER), BUTTON_QUIET, NULL, "<");
        ui_button(f, ui_id(ID_LATER), BUTTON_QUIET, NULL, ">");
        ui_button(f, ui_id(ID_LIST), BUTTON_QUIET, NULL,
                  viewer_fill(v, f, T_BOOTH_LEFT, ui_keep(f, "%zu", b->missing), NULL));
    }
    ui_grow(f, 1);
    ui_space(f, 0);
    if (there && !busy)
        ui_button(f, ui_id(ID_HEAR), BUTTON_PLAIN, b->plays ? NULL : "icons/aloud",
                  viewer_text(v, b->plays ? T_BOOTH_STOP : T_BOOTH_HEAR));
    if (b->next == BOOTH_STOP || b->next == BOOTH_SAVE || (there && !busy))
        ui_button(f, ui_id(ID_AGAIN_IT), BUTTON_PLAIN, NULL, viewer_text(v, T_BOOTH_AGAIN));
    ui_button(f, ui_id(ID_NEXT), BUTTON_PRIMARY, next[b->next].icon, viewer_text(v, next[b->next].words));
    ui_end(f);
}

static void strip(struct viewer *v, struct ui_frame *f)
{
    strip_begin(f);
    ui_begin_column(f, UI_GAP_SMALL);
    buttons(v, f);
    strip_line(f, viewer_text(v, T_BOOTH_NO_STORIES));
    ui_end(f);
    strip_end(f);
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    page(f);
    heading(v, f);
    ui_grow(f, 1);
    page_begin(f, 3, UI_STRETCH, UI_GAP_SMALL);
    sheet(v, f);
    meter(v, f);
    advice(v, f);
    page_end(f, 3);
    strip(v, f);
    ui_end(f);
}

static void enter(struct viewer *v, struct screen *s)
{
    (void)s;
    v->focus = ui_id(ID_NEXT);
}

void screens_booth(struct viewer *v)
{
    const struct screen_ops *on = v->stack[v->depth - 1].ops;
    if (on == &booth_list_screen)
        viewer_go(v, next_pop());
    viewer_go(v, on == &booth_screen || on == &booth_list_screen ? next_pop() : next_push(&booth_screen));
}

static enum booth_wish wish_of(const struct ui_input *in)
{
    static const struct {
        enum ui_action action;
        int id;
        enum booth_wish wish;
    } wishes[] = {
        {UI_NEXT, ID_NEXT, BOOTH_DO_NEXT}, {UI_OK, ID_NEXT, BOOTH_DO_NEXT},    {UI_AGAIN, ID_AGAIN_IT, BOOTH_AGAIN},
        {UI_IDEA, ID_HEAR, BOOTH_HEAR},    {UI_BACK, UI_NO_ID, BOOTH_EARLIER}, {UI_NONE, ID_SHOW, BOOTH_SHOW},
        {UI_MENU, ID_BACK, BOOTH_LEAVE},
    };
    for (size_t i = 0; i < sizeof wishes / sizeof *wishes; i++)
        if (viewer_pressed(in, wishes[i].id) || (in->action == wishes[i].action && in->action != UI_NONE))
            return wishes[i].wish;
    return BOOTH_NOTHING;
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    (void)s;
    struct booth *b = booth(v);
    b->wish = wish_of(in);
    if (b->wish == BOOTH_DO_NEXT && b->next == BOOTH_DONE)
        b->wish = BOOTH_LEAVE;
    v->focus = ui_id(ID_NEXT);
    if (viewer_pressed(in, ID_LIST))
        return next_push(&booth_list_screen);
    return b->wish == BOOTH_LEAVE ? next_pop() : next_stay();
}

static bool turn(struct viewer *v, struct screen *s, int by)
{
    (void)s;
    struct booth *b = booth(v);
    bool can = b->next != BOOTH_STOP && b->next != BOOTH_WAIT && (by > 0 ? b->at + 1 < b->count : b->at > 0);
    if (can)
        b->wish = by > 0 ? BOOTH_LATER : BOOTH_EARLIER;
    return can;
}

const struct screen_ops booth_screen = {.name = "booth", .enter = enter, .input = input, .draw = draw, .turn = turn};

// ---- what is missing ----

struct list {
    int page;
};

static int pages(const struct booth *b) { return ((int)b->missing + PER_PAGE - 1) / PER_PAGE; }

// The first row of this page that is missing; `count`: there is none.
static size_t missing_at(const struct booth *b, size_t nth)
{
    for (size_t i = 0; i < b->count; i++)
        if (b->rows[i].state != BOOTH_RECORDED && nth-- == 0)
            return i;
    return b->count;
}

static void list_row(struct viewer *v, struct ui_frame *f, size_t row)
{
    const struct booth *b = booth(v);
    const char *words = ui_keep(f, "%zu · %s", row + 1, b->rows[row].words);
    ui_press(f, ui_row(ID_ROW, (int)row), words);
    ui_sides(f, CARD_SIDES);
    ui_begin_panel(f, b->rows[row].state == BOOTH_CHANGED ? TONE_UNSURE : TONE_PAPER, 12, 16);
    ui_text(f, ROLE_TEXT_BODY, TONE_INK, words);
    if (b->rows[row].state == BOOTH_CHANGED)
        ui_text(f, ROLE_TEXT_SMALL, TONE_INK_SOFT, viewer_text(v, T_BOOTH_CHANGED));
    ui_end(f);
}

static void list_draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    const struct list *list = s->state;
    const struct booth *b = booth(v);
    page(f);
    heading(v, f);
    ui_grow(f, 1);
    page_begin(f, 4, UI_CENTRE, UI_GAP_SMALL);
    for (int i = list->page * PER_PAGE; i < (int)b->missing && i < (list->page + 1) * PER_PAGE; i++)
        list_row(v, f, missing_at(b, (size_t)i));
    if (b->missing == 0)
        desk_empty(f, viewer_text(v, T_BOOTH_ALL));
    page_end(f, 4);
    strip_begin(f);
    ui_begin_row(f, UI_GAP_SMALL);
    ui_button(f, ui_id(ID_BACK), BUTTON_QUIET, "icons/back", "");
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_text(f, ROLE_TEXT_BODY, TONE_CHALK, viewer_fill(v, f, T_BOOTH_LEFT, ui_keep(f, "%zu", b->missing), NULL));
    bar_pages(f, list->page, pages(b));
    ui_end(f);
    strip_end(f);
    ui_end(f);
}

static bool list_turn(struct viewer *v, struct screen *s, int by)
{
    struct list *list = s->state;
    int page = list->page + by;
    bool can = page >= 0 && page < pages(booth(v));
    list->page = can ? page : list->page;
    return can;
}

static struct next list_input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    struct booth *b = booth(v);
    int row = viewer_row(in, ID_ROW);
    if (row >= 0) {
        b->wish = BOOTH_GO_TO;
        b->wanted = (size_t)row;
        return next_pop();
    }
    if (in->action == UI_NEXT || in->action == UI_BACK)
        list_turn(v, s, in->action == UI_NEXT ? 1 : -1);
    return in->action == UI_MENU || viewer_pressed(in, ID_BACK) ? next_pop() : next_stay();
}

const struct screen_ops booth_list_screen = {
    .name = "booth-list", .state = sizeof(struct list), .input = list_input, .draw = list_draw, .turn = list_turn};
