// SPDX-License-Identifier: MIT
//
// addresses.c — the commune whose trusted addresses come first: eight on a page, a letter jumps.
//
// The list is a file the facilitator made; what is wrong in it is told here with its line, and the rest is used.
// Choosing changes who is shown on help screens and papers, nothing else; it can be taken back at once.
#include "memory.h"
#include "screens_inside.h"

#include <stdio.h>
#include <string.h>

enum { ID_HOME = 1, ID_FORGET, ID_SHOW, ID_OUT, ID_INITIAL, ID_COMMUNE, PER_PAGE = 8, LETTERS_MAX = 14 }; // in a row

struct list {
    int page;
};

static size_t communes(const struct viewer *v)
{
    return v->parts.bag->addresses != NULL ? v->parts.bag->addresses->commune_count : 0;
}

static int pages(const struct viewer *v) { return ((int)communes(v) + PER_PAGE - 1) / PER_PAGE; }

static const struct commune *chosen(const struct viewer *v)
{
    return v->parts.bag->addresses != NULL ? addresses_find(v->parts.bag->addresses, v->parts.settings->commune) : NULL;
}

static void turn_to(struct viewer *v, struct list *list, size_t index)
{
    list->page = (int)index / PER_PAGE;
    v->focus = ui_row(ID_COMMUNE, (int)index);
}

static void enter(struct viewer *v, struct screen *s)
{
    struct list *list = s->state;
    const struct commune *c = chosen(v);
    if (communes(v) > 0)
        turn_to(v, list, c != NULL ? (size_t)(c - v->parts.bag->addresses->communes) : 0);
}

static bool turn(struct viewer *v, struct screen *s, int by)
{
    struct list *list = s->state;
    bool there = list->page + by >= 0 && list->page + by < pages(v);
    if (there)
        turn_to(v, list, (size_t)(list->page + by) * PER_PAGE);
    return there;
}

static void choose(struct viewer *v, const char *name)
{
    snprintf(v->parts.settings->commune, sizeof v->parts.settings->commune, "%s", name);
    viewer_wants(v, REQUEST_COMMUNE);
    viewer_cue(v, SOUND_PRESS);
}

static struct next choose_at(struct viewer *v, size_t index)
{
    if (index < communes(v)) {
        choose(v, v->parts.bag->addresses->communes[index].name);
        v->focus = ui_row(ID_COMMUNE, (int)index);
    }
    return next_stay();
}

static void jump(struct viewer *v, struct list *list, int place)
{
    struct initial initials[ADDRESSES_INITIALS_MAX];
    if (place >= 0 && (size_t)place < addresses_initials(v->parts.bag->addresses, initials))
        turn_to(v, list, initials[place].commune);
}

// A letter on the keyboard goes to the communes that begin with it, when there are any.
static bool take_key(struct viewer *v, struct screen *s, uint16_t key)
{
    struct list *list = s->state;
    struct initial initials[ADDRESSES_INITIALS_MAX];
    const char *name = ui_key_name(key);
    size_t count = pages(v) > 1 && name[1] == '\0' ? addresses_initials(v->parts.bag->addresses, initials) : 0;
    for (size_t i = 0; i < count; i++) {
        if (initials[i].letter != name[0])
            continue;
        turn_to(v, list, initials[i].commune);
        v->focus_visible = true;
        return true;
    }
    return false;
}

static struct next pressed(struct viewer *v, struct list *list, struct ui_id id)
{
    switch (id.what) {
    case ID_COMMUNE: return choose_at(v, (size_t)id.row);
    case ID_INITIAL: jump(v, list, id.row); return next_stay();
    case ID_FORGET: choose(v, ""); return next_stay();
    case ID_SHOW: return next_push(&help_screen);
    case ID_HOME:
    case ID_OUT: return next_pop();
    default: return next_stay();
    }
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    struct list *list = s->state;
    if (in->action == UI_PRESS)
        return pressed(v, list, in->pressed);
    if (in->action >= UI_CHOICE_1 && in->action <= UI_CHOICE_6)
        return choose_at(v, (size_t)(list->page * PER_PAGE) + (size_t)(in->action - UI_CHOICE_1));
    if (in->action == UI_OK && v->focus.what == ID_COMMUNE)
        return choose_at(v, (size_t)v->focus.row);
    if (in->action == UI_MENU || (in->action == UI_BACK && list->page == 0) ||
        (in->action == UI_NEXT && list->page + 1 >= pages(v)))
        return next_pop();
    if (in->action == UI_NEXT || in->action == UI_BACK)
        turn(v, s, in->action == UI_NEXT ? 1 : -1);
    return next_stay();
}

// ---- what is seen ----

static void status(struct viewer *v, struct ui_frame *f)
{
    const struct addresses *a = v->parts.bag->addresses;
    const char *name = v->parts.settings->commune;
    const char *have = viewer_fill(v, f, T_ADDRESS_HAVE, ui_keep(f, "%zu", a->entry_count),
                                   ui_keep(f, "%zu", a->commune_count));
    const struct commune *c = chosen(v);
    const char *which = c != NULL         ? viewer_fill(v, f, T_ADDRESS_CHOSEN, c->name, NULL)
                        : name[0] != '\0' ? viewer_fill(v, f, T_ADDRESS_LOST, name, NULL)
                                          : viewer_text(v, T_ADDRESS_NOT_CHOSEN);
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_CHALK, ui_keep(f, "%s %s", have, which));
}

static void letters(struct viewer *v, const struct list *list, struct ui_frame *f)
{
    struct initial initials[ADDRESSES_INITIALS_MAX];
    size_t count = addresses_initials(v->parts.bag->addresses, initials);
    int rows = ((int)count + LETTERS_MAX - 1) / LETTERS_MAX;
    if (pages(v) < 2)
        return;
    ui_begin_grid(f, ((int)count + rows - 1) / rows, UI_GAP_SMALL);
    for (size_t i = 0; i < count; i++) {
        size_t last = i + 1 < count ? initials[i + 1].commune - 1 : communes(v) - 1;
        bool here = (int)initials[i].commune / PER_PAGE <= list->page && list->page <= (int)last / PER_PAGE;
        const char *label = ui_keep(f, "%c", initials[i].letter);
        ui_press(f, ui_row(ID_INITIAL, (int)i), label);
        ui_begin_panel(f, here ? TONE_CLOTH_LIGHT : TONE_CLOTH, 6, 10);
        ui_text_centred(f, ROLE_TEXT_SMALL, TONE_CHALK, label);
        ui_end(f);
    }
    ui_end(f);
}

static void commune(struct viewer *v, struct ui_frame *f, size_t index)
{
    const struct commune *c = &v->parts.bag->addresses->communes[index];
    bool picked = c == chosen(v);
    ui_press(f, ui_row(ID_COMMUNE, (int)index), c->name);
    ui_sides(f, CARD_SIDES);
    ui_begin_panel(f, picked ? TONE_PAPER : TONE_CLOTH_LIGHT, 10, 18);
    ui_begin_row(f, UI_GAP_SMALL);
    if (picked) {
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, "icons/picked", 40, FIT_CONTAIN);
    }
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_BODY, picked ? TONE_INK : TONE_CHALK, c->name);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_text(f, ROLE_TEXT_SMALL, picked ? TONE_INK_SOFT : TONE_CHALK_SOFT, ui_keep(f, "%zu", c->count));
    ui_end(f);
    ui_end(f);
}

static void rows(struct viewer *v, const struct list *list, struct ui_frame *f)
{
    size_t first = (size_t)list->page * PER_PAGE;
    ui_begin_grid(f, 2, UI_GAP_SMALL);
    for (size_t i = first; i < communes(v) && i < first + PER_PAGE; i++)
        commune(v, f, i);
    ui_end(f);
}

static void no_list(struct viewer *v, struct ui_frame *f)
{
    const char *path = v->parts.bag->addresses_path != NULL ? v->parts.bag->addresses_path : ADDRESSES_FILE;
    ui_begin_panel(f, TONE_PAPER, 26, 26);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_ANSWER, TONE_INK,
            viewer_text(v, v->parts.bag->addresses != NULL ? T_ADDRESS_NOTHING : T_ADDRESS_NO_FILE));
    if (v->parts.bag->addresses == NULL) {
        ui_text(f, ROLE_TEXT_BODY, TONE_INK, viewer_text(v, T_ADDRESS_NO_FILE_HOW));
        ui_bold(f);
        ui_text(f, ROLE_TEXT_SMALL, TONE_SCARF, path);
        ui_text(f, ROLE_TEXT_BODY, TONE_INK, viewer_text(v, T_ADDRESS_NO_FILE_THEN));
    }
    ui_end(f);
}

static void faults(struct viewer *v, struct ui_frame *f)
{
    const struct addresses *a = v->parts.bag->addresses;
    if (a == NULL || diag_count(a->faults) == 0)
        return;
    const struct diag *first = diag_at(a->faults, 0);
    char *sentence = lang_diag_sentence(v->lang, first, FOR_SCREEN);
    const char *where = viewer_fill(v, f, T_ADDRESS_FAULTS, ui_keep(f, "%zu", diag_count(a->faults)),
                                    ui_keep(f, "%d", first->place.line));
    ui_sides(f, CARD_SIDES);
    ui_begin_panel(f, TONE_PAPER_DIM, 12, 18);
    ui_text(f, ROLE_TEXT_SMALL, TONE_INK,
            first->place.line > 0 ? ui_keep(f, "%s %s", where, sentence) : ui_keep(f, "%s", sentence));
    ui_end(f);
    mem_free(sentence);
}

static void buttons(struct viewer *v, const struct list *list, struct ui_frame *f)
{
    ui_begin_row(f, UI_GAP);
    ui_button(f, ui_id(ID_HOME), BUTTON_QUIET, "icons/back", "");
    ui_grow(f, 1);
    ui_space(f, 0);
    if (chosen(v) != NULL) {
        ui_button(f, ui_id(ID_FORGET), BUTTON_QUIET, NULL, viewer_text(v, T_ADDRESS_FORGET));
        ui_button(f, ui_id(ID_SHOW), BUTTON_PLAIN, NULL, viewer_text(v, T_ADDRESS_SHOW));
    }
    bar_pages(f, list->page, pages(v));
    ui_button(f, ui_id(ID_OUT), BUTTON_PRIMARY, NULL, viewer_text(v, T_ADDRESS_OUT));
    ui_end(f);
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    const struct list *list = s->state;
    desk_begin(f, viewer_text(v, T_ADDRESS_TITLE));
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, communes(v) > 0 ? UI_START : UI_CENTRE);
    ui_begin_column(f, UI_GAP_SMALL);
    if (communes(v) > 0) {
        letters(v, list, f);
        rows(v, list, f);
    } else {
        no_list(v, f);
    }
    faults(v, f);
    ui_end(f);
    room_strip(f);
    if (communes(v) > 0)
        status(v, f);
    buttons(v, list, f);
    room_end(f);
}

const struct screen_ops addresses_screen = {.name = "addresses",
                                            .state = sizeof(struct list),
                                            .enter = enter,
                                            .input = input,
                                            .turn = turn,
                                            .draw = draw,
                                            .raw_key = take_key};
