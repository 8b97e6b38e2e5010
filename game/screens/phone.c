// SPDX-License-Identifier: MIT
//
// phone.c — each phone by the number that stands on its own page: found by its team, or among those that sleep or have
// no team; moved to another team, or its seat freed, which is asked twice.
//
// Phones come and go while somebody looks: what is pressed is a number, never a place in the list.
#include "phone_screens.h"

enum { ID_PHONE = 1, ID_WHICH, ID_FREE, ID_SURE, ID_MOVE, ID_OUT };
enum { ROWS = 4, NARROW_ACROSS = 3, ACROSS = 4, BADGE_UNITS = 74, CHIP_UNITS = 44 };

struct list {
    int which; // a team, or one of enum phones_of
    int page;
    unsigned chosen; // a phone's number; 0: none
    bool sure;       // to free it was pressed once
};

// By its number; NULL: it is not there (any more).
static const struct phone *numbered(const struct viewer *v, unsigned number)
{
    for (size_t i = 0; number > 0 && i < phones(v)->count; i++)
        if (seat_phone(phones(v)->seats[i].seat) == number)
            return &phones(v)->seats[i];
    return NULL;
}

static int per_page(const struct viewer *v) { return ROWS * (ui_narrow(v->frame) ? NARROW_ACROSS : ACROSS); }

static int pages(const struct viewer *v, const struct list *list)
{
    int count = phones_sum(v, list->which).there;
    return count == 0 ? 1 : (count + per_page(v) - 1) / per_page(v);
}

static int page(const struct viewer *v, const struct list *list)
{
    int last = pages(v, list) - 1;
    return list->page < last ? list->page : last;
}

// Among those of the list.
static int place_of(const struct viewer *v, const struct list *list, const struct phone *phone)
{
    int place = 0;
    for (const struct phone *before = phones(v)->seats; before < phone; before++)
        place += phone_is_of(v, before, list->which);
    return place;
}

static void enter(struct viewer *v, struct screen *s)
{
    struct list *list = s->state;
    list->which = v->depth > 1 ? phones_team_pressed(s - 1) : PHONES_ALL;
}

static bool turn(struct viewer *v, struct screen *s, int by)
{
    struct list *list = s->state;
    int to = page(v, list) + by;
    if (to < 0 || to >= pages(v, list))
        return false;
    *list = (struct list){.which = list->which, .page = to};
    return true;
}

// It stays in sight: the list goes along to its new team.
static void move(struct viewer *v, struct list *list, const struct phone *phone, uint8_t team)
{
    viewer_ask(v, (struct request){.kind = REQUEST_PHONE_MOVE, .seated = {phone->seat, team}});
    if (list->which >= 0 || list->which == PHONES_NO_TEAM)
        list->which = team;
    list->page = place_of(v, list, phone) / per_page(v);
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    struct list *list = s->state;
    const struct phone *chosen = numbered(v, list->chosen);
    int number = viewer_row(in, ID_PHONE), team = viewer_row(in, ID_MOVE), which = viewer_row(in, ID_WHICH);
    if (number >= 0)
        list->chosen = (unsigned)number;
    if (which >= 0)
        *list = (struct list){.which = which - PHONES_OF};
    if (team >= 0 && chosen != NULL)
        move(v, list, chosen, (uint8_t)team);
    if (viewer_pressed(in, ID_SURE) && chosen != NULL) {
        viewer_ask(v, (struct request){.kind = REQUEST_PHONE_FREE, .seated = {chosen->seat, 0}});
        list->chosen = 0;
    }
    list->sure = viewer_pressed(in, ID_FREE); // asked twice
    bool out = in->action == UI_MENU || in->action == UI_BACK || viewer_pressed(in, ID_OUT);
    return out ? next_pop() : next_stay();
}

// ---- whose ----

// A way to some of them: its picture and how many they are; nobody, and it is not there.
struct some {
    int which;
    const char *icon, *name;
    const char *shows; // in place of a picture
};

static void some_of_them(struct viewer *v, struct ui_frame *f, const struct list *list, const struct some *some)
{
    int count = phones_sum(v, some->which).there;
    bool picked = some->which == list->which;
    const char *number = ui_keep(f, some->icon != NULL ? "%s%d" : "%s %d", shown(some->shows), count);
    if (count == 0 && !picked)
        return;
    ui_grow(f, 1);
    ui_press(f, ui_row(ID_WHICH, some->which + PHONES_OF), ui_keep(f, "%s: %d", some->name, count));
    ui_begin_panel(f, picked ? TONE_PAPER : TONE_CLOTH_LIGHT, 8, 18);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_row(f, 6);
    if (some->icon != NULL)
        ui_picture(f, some->icon, CHIP_UNITS, FIT_CONTAIN);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_SMALL, picked ? TONE_INK : TONE_CHALK, number);
    ui_end(f);
    ui_end(f);
}

static void which_ones(struct viewer *v, struct ui_frame *f, const struct list *list)
{
    const char *all = viewer_text(v, T_PHONES_ALL);
    ui_begin_row(f, UI_GAP_SMALL);
    some_of_them(v, f, list, &(struct some){PHONES_ALL, NULL, all, all});
    for (int i = 0; i < v->view.team_count; i++)
        some_of_them(v, f, list,
                     &(struct some){i, ui_keep(f, "animals/%s", animal_name(v->view.animals[i])),
                                    viewer_text(v, animal_text(v->view.animals[i])), NULL});
    some_of_them(v, f, list, &(struct some){PHONES_NO_TEAM, NULL, viewer_text(v, T_PHONES_NO_TEAM), "?"});
    some_of_them(v, f, list, &(struct some){PHONES_ASLEEP, "icons/eye-closed", viewer_text(v, T_PHONES_ASLEEP), NULL});
    ui_end(f);
}

// ---- each ----

void phone_badge(struct viewer *v, struct ui_frame *f, uint8_t team, bool lit, int units)
{
    if (team < v->view.team_count) {
        ui_badge(f, animal_name(v->view.animals[team]), team, lit, units);
        return;
    }
    ui_begin_stack(f);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_circle(f, TONE_PAPER_DIM, units);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_bold(f);
    ui_text_centred(f, ROLE_TEXT_BODY, TONE_INK, "?");
    ui_end(f);
}

// Another page of the same phone that is awake, too; NULL: it is the only one.
static const struct phone *beside(const struct viewer *v, const struct phone *phone)
{
    for (size_t i = 0; phone->awake && i < phones(v)->count; i++) {
        const struct phone *other = &phones(v)->seats[i];
        if (other->device == phone->device && other->seat != phone->seat && other->awake)
            return other;
    }
    return NULL;
}

static const char *how_it_is(struct viewer *v, struct ui_frame *f, const struct phone *phone)
{
    const struct phone *other = beside(v, phone);
    return other == NULL ? viewer_text(v, phone->awake ? T_PHONES_IS_AWAKE : T_PHONES_IS_ASLEEP)
                         : viewer_fill(v, f, T_PHONES_IS_BESIDE, ui_keep(f, "%u", seat_phone(other->seat)), NULL);
}

static void one_phone(struct viewer *v, struct ui_frame *f, const struct list *list, const struct phone *phone)
{
    unsigned number = seat_phone(phone->seat);
    bool picked = list->chosen == number;
    const char *name = viewer_fill(v, f, T_PHONES_ONE, ui_keep(f, "%u", number), NULL);
    ui_press(f, ui_row(ID_PHONE, (int)number), name);
    ui_sides(f, 8);
    ui_begin_panel(f, picked ? TONE_PAPER : TONE_CLOTH, 8, 18);
    ui_begin_row(f, UI_GAP);
    if (!phone->awake)
        ui_fade(f, 130);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    phone_badge(v, f, phone->team, phone->awake, BADGE_UNITS);
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_column(f, 0);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_BODY, picked ? TONE_INK : TONE_CHALK, name);
    ui_text(f, ROLE_TEXT_SMALL,
            picked         ? TONE_INK_SOFT
            : phone->awake ? TONE_LANTERN
                           : TONE_CHALK_SOFT,
            how_it_is(v, f, phone));
    ui_end(f);
    ui_end(f);
    ui_end(f);
}

static void each(struct viewer *v, struct ui_frame *f, const struct list *list)
{
    int place = 0, shown = page(v, list);
    ui_begin_grid(f, per_page(v) / ROWS, UI_GAP_SMALL);
    for (size_t i = 0; i < phones(v)->count; i++) {
        const struct phone *phone = &phones(v)->seats[i];
        if (phone_is_of(v, phone, list->which) && place++ / per_page(v) == shown)
            one_phone(v, f, list, phone);
    }
    ui_end(f);
}

// What is done with the one that was chosen.
static void choose(struct viewer *v, struct ui_frame *f, const struct list *list)
{
    const struct phone *phone = numbered(v, list->chosen);
    const char *number = ui_keep(f, "%u", list->chosen);
    if (phone == NULL)
        return;
    ui_begin_row(f, UI_GAP_SMALL);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_text(f, ROLE_TEXT_SMALL, TONE_CHALK, viewer_fill(v, f, T_PHONES_MOVE, number, NULL));
    for (int i = 0; i < v->view.team_count; i++)
        if (i != phone->team) {
            ui_grow(f, 1);
            ui_button(f, ui_row(ID_MOVE, i), BUTTON_PLAIN, ui_keep(f, "animals/%s", animal_name(v->view.animals[i])),
                      v->view.team_count > 4 ? "" : viewer_text(v, animal_text(v->view.animals[i])));
        }
    ui_button(f, ui_id(list->sure ? ID_SURE : ID_FREE), list->sure ? BUTTON_PICKED : BUTTON_QUIET, NULL,
              list->sure ? viewer_fill(v, f, T_PHONES_FREE_SURE, number, NULL) : viewer_text(v, T_PHONES_FREE));
    ui_end(f);
}

static const char *how(struct viewer *v, struct ui_frame *f, const struct list *list)
{
    bool marked = false;
    for (size_t i = 0; i < phones(v)->count; i++) {
        const struct phone *phone = &phones(v)->seats[i];
        marked = marked || (phone_is_of(v, phone, list->which) && beside(v, phone) != NULL);
    }
    return marked ? viewer_fill(v, f, T_PHONES_ONE_VOICE, viewer_text(v, T_PHONES_ROOM), NULL)
                  : viewer_text(v, T_PHONES_ONE_HOW);
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    const struct list *list = s->state;
    desk_begin(f, viewer_text(v, T_PHONES_ONE_TITLE));
    which_ones(v, f, list);
    if (phones_sum(v, list->which).there == 0)
        desk_empty(f, viewer_text(v, T_PHONES_NONE_HERE));
    else
        each(v, f, list);
    ui_grow(f, 1);
    ui_space(f, 0);
    room_strip(f);
    if (numbered(v, list->chosen) != NULL)
        choose(v, f, list);
    else
        strip_line(f, how(v, f, list));
    ui_begin_row(f, UI_GAP_SMALL);
    ui_button(f, ui_id(ID_OUT), BUTTON_QUIET, "icons/back", "");
    ui_grow(f, 1);
    ui_space(f, 0);
    bar_pages(f, page(v, list), pages(v, list));
    ui_end(f);
    room_end(f);
}

const struct screen_ops phone_screen = {
    .name = "phone", .state = sizeof(struct list), .enter = enter, .input = input, .turn = turn, .draw = draw};
