// SPDX-License-Identifier: MIT
//
// box.c — the question box, on the facilitator's display only: paper first, typing if need be, then sorting.
//
//   start ─type→ a child types, sees only the first words and its own line ─put→ start
//         ─sort→ one note: for the hall · later · someone may need help ─→ the next
//         ─help→ the steps of the card; "told to whom?" before it can be taken out
#include "field.h"
#include "play.h"

#include <string.h>

enum page { PAGE_START, PAGE_TYPE, PAGE_SORT, PAGE_HALL, PAGE_LATER, PAGE_HELP };
struct sorting {
    enum page page;
    bool told; // it was said to whom
    int role;  // this one
};

enum { ID_TYPE = 1, ID_PUT, ID_SORT, ID_HALL, ID_PUT_OFF, ID_HELP, ID_OUT, ID_TAKE, ID_CARD, ID_FIELD, ID_ROLE };

static struct question_box *box_of(const struct viewer *v) { return v->parts.bag->box; }

static void sort_first(struct viewer *v, struct sorting *at, enum box_pile pile)
{
    struct question_box *box = box_of(v);
    size_t note = box_first(box, BOX_UNSORTED);
    if (note < box->count)
        box->notes[note].pile = pile;
    if (pile == BOX_HELP)
        at->page = PAGE_HELP;
    else if (box_in(box, BOX_UNSORTED) == 0)
        at->page = PAGE_START;
}

static enum box_pile pile_of(enum page page)
{
    return page == PAGE_HALL ? BOX_HALL : page == PAGE_LATER ? BOX_LATER : page == PAGE_HELP ? BOX_HELP : BOX_UNSORTED;
}

static void take_out(struct viewer *v, struct sorting *at)
{
    box_remove(box_of(v), box_first(box_of(v), pile_of(at->page)));
    at->told = false;
    if (box_in(box_of(v), pile_of(at->page)) == 0)
        at->page = PAGE_START;
}

static struct next pressed(struct viewer *v, struct sorting *at, struct ui_id pressed_id)
{
    int id = pressed_id.what;
    if (at->page == PAGE_SORT && (id == ID_HALL || id == ID_PUT_OFF || id == ID_HELP)) {
        sort_first(v, at, id == ID_HALL ? BOX_HALL : id == ID_PUT_OFF ? BOX_LATER : BOX_HELP);
        return next_stay();
    }
    switch (id) {
    case ID_TYPE: at->page = PAGE_TYPE; break;
    case ID_PUT:
        if (box_full(box_of(v))) { // what is typed stays until there is room
            viewer_tell(v, viewer_text(v, T_BOX_FULL));
            break;
        }
        if (box_put(box_of(v)))
            viewer_tell(v, viewer_text(v, T_BOX_THANKS));
        at->page = PAGE_START;
        break;
    case ID_SORT: at->page = PAGE_SORT; break;
    case ID_HALL: at->page = PAGE_HALL; break;
    case ID_PUT_OFF: at->page = PAGE_LATER; break;
    case ID_HELP: at->page = PAGE_HELP; break;
    case ID_CARD: return next_push(&disclosure_screen);
    case ID_TAKE:
        if (at->page != PAGE_HELP || at->told)
            take_out(v, at);
        break;
    case ID_ROLE:
        at->told = true;
        at->role = pressed_id.row;
        break;
    default: break;
    }
    return next_stay();
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    struct sorting *at = s->state;
    bool back = in->action == UI_MENU || in->action == UI_BOX || (in->action == UI_BACK && at->page != PAGE_TYPE) ||
                viewer_pressed(in, ID_OUT);
    if (in->action == UI_OK && at->page == PAGE_TYPE)
        return pressed(v, at, ui_id(ID_PUT));
    if (back && at->page != PAGE_START) {
        memset(box_of(v)->typing, 0, sizeof box_of(v)->typing);
        at->page = PAGE_START;
        at->told = false;
        return next_stay();
    }
    if (back)
        return next_pop();
    return in->action == UI_PRESS ? pressed(v, at, in->pressed) : next_stay();
}

static struct typed_line field(struct viewer *v, const struct screen *s)
{
    const struct sorting *at = s->state;
    struct question_box *box = box_of(v);
    return (struct typed_line){at->page == PAGE_TYPE ? box->typing : NULL, sizeof box->typing};
}

// ---- pages ----

static void first_words(struct viewer *v, struct ui_frame *f)
{
    ui_begin_panel(f, TONE_PAPER, 18, 20);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_BODY, TONE_SCARF, viewer_text(v, T_BOX_FIRST));
    ui_text(f, ROLE_TEXT_BODY, TONE_INK, viewer_text(v, T_BOX_SIGN));
    ui_end(f);
}

static void start(struct viewer *v, struct ui_frame *f)
{
    const struct question_box *box = box_of(v);
    ui_title(f, viewer_text(v, T_BOX_TITLE));
    ui_text_centred(f, ROLE_TEXT_BODY, TONE_CHALK, viewer_text(v, T_BOX_PAPER));
    first_words(v, f);
    ui_begin_grid(f, box->count > 0 ? 2 : 1, UI_GAP);
    ui_button(f, ui_id(ID_TYPE), BUTTON_PLAIN, "icons/keyboard", viewer_text(v, T_BOX_TYPE));
    if (box_in(box, BOX_UNSORTED) > 0)
        ui_button(f, ui_id(ID_SORT), BUTTON_PRIMARY, NULL,
                  viewer_fill(v, f, T_BOX_SORT, ui_keep(f, "%zu", box_in(box, BOX_UNSORTED)), NULL));
    if (box_in(box, BOX_HALL) > 0)
        ui_button(f, ui_id(ID_HALL), BUTTON_PLAIN, NULL,
                  viewer_fill(v, f, T_BOX_HALL_PILE, ui_keep(f, "%zu", box_in(box, BOX_HALL)), NULL));
    if (box_in(box, BOX_LATER) > 0)
        ui_button(f, ui_id(ID_PUT_OFF), BUTTON_PLAIN, NULL,
                  viewer_fill(v, f, T_BOX_LATER_PILE, ui_keep(f, "%zu", box_in(box, BOX_LATER)), NULL));
    if (box_in(box, BOX_HELP) > 0)
        ui_button(f, ui_id(ID_HELP), BUTTON_PRIMARY, "icons/help",
                  viewer_fill(v, f, T_BOX_HELP_PILE, ui_keep(f, "%zu", box_in(box, BOX_HELP)), NULL));
    ui_end(f);
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_CHALK_SOFT, viewer_text(v, T_BOX_MEMORY));
}

static void type(struct viewer *v, struct ui_frame *f)
{
    first_words(v, f);
    field_draw(v, f, ui_id(ID_FIELD), viewer_text(v, T_BOX_WRITE), box_of(v)->typing);
    ui_button(f, ui_id(ID_PUT), BUTTON_PRIMARY, NULL, viewer_text(v, T_BOX_PUT));
}

static void note(struct viewer *v, struct ui_frame *f, enum box_pile pile)
{
    const struct question_box *box = box_of(v);
    size_t at = box_first(box, pile);
    ui_begin_panel(f, TONE_PAPER, 22, 20);
    ui_text(f, ROLE_TEXT_QUESTION, TONE_INK, at < box->count ? box->notes[at].words : viewer_text(v, T_BOX_NONE));
    ui_end(f);
}

static void sort(struct viewer *v, struct ui_frame *f)
{
    note(v, f, BOX_UNSORTED);
    ui_begin_grid(f, 3, UI_GAP);
    ui_button(f, ui_id(ID_HALL), BUTTON_PLAIN, "icons/talk-circle", viewer_text(v, T_BOX_TO_HALL));
    ui_button(f, ui_id(ID_PUT_OFF), BUTTON_PLAIN, NULL, viewer_text(v, T_BOX_TO_LATER));
    ui_button(f, ui_id(ID_HELP), BUTTON_PRIMARY, "icons/help", viewer_text(v, T_BOX_TO_HELP));
    ui_end(f);
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_CHALK, viewer_text(v, T_BOX_OWN_WORDS));
}

static void pile(struct viewer *v, struct ui_frame *f, enum box_pile which)
{
    note(v, f, which);
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_CHALK, viewer_text(v, T_BOX_OWN_WORDS));
    ui_button(f, ui_id(ID_TAKE), BUTTON_PRIMARY, NULL, viewer_text(v, T_BOX_TAKE));
}

static void help(struct viewer *v, const struct sorting *at, struct ui_frame *f)
{
    ui_title(f, viewer_text(v, T_BOX_HELP_TITLE));
    ui_text_centred(f, ROLE_TEXT_BODY, TONE_CHALK, viewer_text(v, T_BOX_HELP_STEPS));
    note(v, f, BOX_HELP);
    ui_button(f, ui_id(ID_CARD), BUTTON_PLAIN, "icons/help", viewer_text(v, T_CONSOLE_CARD));
    ui_bold(f);
    ui_text(f, ROLE_TEXT_BODY, TONE_LANTERN, viewer_text(v, T_BOX_TOLD));
    static const enum text_id roles[] = {T_BOX_ROLE_1, T_BOX_ROLE_2, T_BOX_ROLE_3, T_BOX_ROLE_4, T_BOX_ROLE_5};
    _Static_assert(sizeof roles / sizeof *roles == BOX_ROLES, "a role without a name");
    ui_begin_grid(f, 3, UI_GAP_SMALL);
    for (int i = 0; i < BOX_ROLES; i++)
        ui_button(f, ui_row(ID_ROLE, i), at->told && at->role == i ? BUTTON_PICKED : BUTTON_PLAIN, NULL,
                  viewer_text(v, roles[i]));
    ui_end(f);
    ui_button(f, ui_id(ID_TAKE), at->told ? BUTTON_PRIMARY : BUTTON_QUIET, NULL,
              viewer_text(v, at->told ? T_BOX_TAKE : T_BOX_TELL_FIRST));
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    const struct sorting *at = s->state;
    page_begin(f, 5, UI_CENTRE, UI_GAP);
    switch (at->page) {
    case PAGE_TYPE: type(v, f); break;
    case PAGE_SORT: sort(v, f); break;
    case PAGE_HALL: pile(v, f, BOX_HALL); break;
    case PAGE_LATER: pile(v, f, BOX_LATER); break;
    case PAGE_HELP: help(v, at, f); break;
    case PAGE_START: start(v, f); break;
    }
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_button(f, ui_id(ID_OUT), BUTTON_QUIET, "icons/back", viewer_text(v, T_CONSOLE_CARD_OUT));
    page_end(f, 5);
}

const struct screen_ops box_screen = {
    .name = "box", .state = sizeof(struct sorting), .input = input, .draw = draw, .field = field};
