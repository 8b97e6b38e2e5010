// SPDX-License-Identifier: MIT
//
// picker.c — which level next: a scene of the valley for each band, four levels on a page; a broken one says what is
// wrong with it, one that was played has its lantern lit.
//
// It stands for the phase PICK and, pushed, after a level is done. In a hall the next level of
// the last band has the focus, so that Enter alone plays on.
#include "screens_inside.h"

enum {
    ID_BAND = 1,
    ID_HOME,
    ID_GUIDE,
    ID_PLANNED,
    ID_ENTRY,
    PER_PAGE = 4,
    GUIDE_UNITS = 50,
    BADGE_UNITS = 54,
    BADGE_SIDES = 8,
    NAME_LANTERN = 44, // beside a name alone
    ENTRY_SIDES = 8,
    BACK_UNITS = 74 // of the button on the other side
};

struct list {
    int page;
};

static const struct picking *picking(const struct viewer *v) { return &v->parts.bag->picking; }

static enum band band(const struct viewer *v)
{
    return v->view.adults ? BAND_ADULTS : (enum band)v->parts.settings->band;
}

static bool of_band(const struct viewer *v, const struct shelf_entry *e) { return e->head.band == band(v); }

// The index on the shelf of the place-th level of the band; -1 when there are fewer.
static int nth(const struct viewer *v, int place)
{
    const struct shelf *shelf = v->parts.bag->shelf;
    for (size_t i = 0; i < shelf->count; i++)
        if (of_band(v, &shelf->entries[i]) && place-- == 0)
            return (int)i;
    return -1;
}

static int in_band(const struct viewer *v)
{
    int count = 0;
    for (size_t i = 0; i < v->parts.bag->shelf->count; i++)
        count += of_band(v, &v->parts.bag->shelf->entries[i]);
    return count;
}

static void focus_next_level(struct viewer *v, struct list *list)
{
    int next = shelf_next(v->parts.bag->shelf, band(v), v->parts.settings->last_level);
    v->focus = next >= 0 ? ui_row(ID_ENTRY, next) : ui_row(ID_BAND, (int)band(v));
    for (int place = 0; next >= 0 && place < in_band(v); place++)
        if (nth(v, place) == next)
            list->page = place / PER_PAGE;
}

static void enter(struct viewer *v, struct screen *s)
{
    struct list *list = s->state;
    focus_next_level(v, list);
    if (programme_has_next(v))
        v->focus = ui_id(ID_PLANNED);
}

static void came(struct viewer *v, struct screen *s)
{
    (void)s;
    viewer_wants(v, REQUEST_LEVELS);
}

static void news(struct viewer *v, struct screen *s, enum news news)
{
    if (news == NEWS_LEVELS)
        enter(v, s);
}

// Enter plays what is seen: a focus that stood on a level goes along when the page is turned.
static bool turn(struct viewer *v, struct screen *s, int by)
{
    struct list *list = s->state;
    int pages = (in_band(v) + PER_PAGE - 1) / PER_PAGE;
    if (list->page + by < 0 || list->page + by >= pages)
        return false;
    list->page += by;
    if (v->focus.what == ID_ENTRY || v->focus.what == ID_GUIDE)
        v->focus = ui_row(ID_ENTRY, nth(v, list->page * PER_PAGE));
    return true;
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    struct list *list = s->state;
    if (viewer_row(in, ID_BAND) >= 0) {
        v->parts.settings->band = viewer_row(in, ID_BAND);
        list->page = 0;
        focus_next_level(v, list); // Enter plays what is seen, never a level of the band before
        return next_stay();
    }
    if (viewer_row(in, ID_ENTRY) >= 0)
        return picker_play(v, (size_t)viewer_row(in, ID_ENTRY));
    if (viewer_digit(in) >= 0 && viewer_digit(in) < PER_PAGE) {
        int index = nth(v, list->page * PER_PAGE + viewer_digit(in));
        return index >= 0 ? picker_play(v, (size_t)index) : next_stay();
    }
    if (viewer_row(in, ID_GUIDE) >= 0)
        viewer_ask(v, (struct request){.kind = REQUEST_GUIDE, .level = (size_t)viewer_row(in, ID_GUIDE)});
    bool on = in->action == UI_OK || in->action == UI_NEXT;
    if (programme_has_next(v) && (viewer_pressed(in, ID_PLANNED) || (on && v->focus.what != ID_ENTRY)))
        return programme_begin(v);
    if (on)
        return v->focus.what == ID_ENTRY ? picker_play(v, (size_t)v->focus.row) : next_stay();
    if (in->action == UI_MENU)
        return next_push(&menu_screen);
    if (in->action == UI_BACK || viewer_pressed(in, ID_HOME))
        return v->depth > 1 ? next_pop() : title_again(v);
    return next_stay();
}

// A level that is only partly in the language at hand says so; of all others there is nothing to say.
static const char *covered(struct viewer *v, struct ui_frame *f, const struct shelf_entry *e)
{
    unsigned done = 0, all = 0;
    if (!shelf_is_partial(e, lang_code(v->lang), &done, &all))
        return "";
    return ui_keep(f, " · %s",
                   viewer_fill(v, f, T_PICK_COVERED, viewer_text(v, T_LANGUAGE_NAME), ui_keep(f, "%u/%u", done, all)));
}

static const char *marks(struct viewer *v, struct ui_frame *f, int index)
{
    const struct shelf_entry *e = &v->parts.bag->shelf->entries[index];
    static const enum text_id sensitive[] = {T_PICK_LIGHT, T_PICK_CAREFUL, T_PICK_PREPARED};
    if (e->state == SHELF_BROKEN)
        return viewer_text(v, T_PICK_BROKEN);
    return ui_keep(f, "%s · %s%s", viewer_text(v, sensitive[e->head.sensitive - 1]),
                   viewer_text(v, e->head.reviewed ? T_PICK_REVIEWED : T_PICK_AWAITS), covered(v, f, e));
}

// Each level has its own, so that a mouse finds it without playing first.
static void guide_button(struct viewer *v, struct ui_frame *f, int index)
{
    const struct level_head *head = &v->parts.bag->shelf->entries[index].head;
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_press(f, ui_row(ID_GUIDE, index), ui_keep(f, "%s: %s", viewer_text(v, T_PICK_GUIDE), head->title));
    ui_begin_panel(f, TONE_CLOTH_LIGHT, 8, 14);
    ui_begin_row(f, UI_GAP_SMALL);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_picture(f, "icons/print", GUIDE_UNITS, FIT_CONTAIN);
    if (!ui_narrow(f) && in_band(v) < 2) {
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_text(f, ROLE_TEXT_SMALL, TONE_CHALK, viewer_text(v, T_PICK_GUIDE));
    }
    ui_end(f);
    ui_end(f);
}

// Its number, and its lantern once it was played.
static void number(struct viewer *v, struct ui_frame *f, int index, int place)
{
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_column(f, 0);
    if (picker_played(v, (size_t)index)) {
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_picture(f, "icons/lantern-on", BADGE_UNITS, FIT_CONTAIN);
    }
    ui_bold(f);
    ui_text_centred(f, ROLE_TEXT_ANSWER, TONE_SCARF, ui_keep(f, "%d", place + 1));
    ui_end(f);
}

static void entry(struct viewer *v, struct ui_frame *f, int index, int place)
{
    const struct shelf_entry *e = &v->parts.bag->shelf->entries[index];
    bool broken = e->state == SHELF_BROKEN;
    ui_press(f, ui_row(ID_ENTRY, index), e->head.title);
    ui_sides(f, ENTRY_SIDES);
    ui_begin_panel(f, broken ? TONE_PAPER_DIM : TONE_PAPER, ui_narrow(f) ? 6 : 14, 20);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_grow(f, 1);
    ui_begin_row(f, UI_GAP);
    number(v, f, index, place);
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_column(f, 2);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_ANSWER, TONE_INK, e->head.title[0] != '\0' ? e->head.title : e->head.id);
    ui_text(f, ROLE_TEXT_SMALL, broken ? TONE_SCARF : TONE_INK_SOFT, marks(v, f, index));
    ui_end(f);
    if (!broken)
        guide_button(v, f, index);
    ui_end(f);
    ui_end(f);
}

// ---- a scene for each band, with somebody of that age in it ----

static const struct {
    const char *place, *hero, *mood;
} scenes[BAND_ADULTS] = {{"places/home-day", "girl-2", "happy"},
                         {"places/school-yard", "boy-4", "brave"},
                         {"places/village-path", "boy-7", "thinking"}};

static int levels_of(const struct viewer *v, int at)
{
    int count = 0;
    for (size_t i = 0; i < v->parts.bag->shelf->count; i++)
        count += (int)v->parts.bag->shelf->entries[i].head.band == at;
    return count;
}

static int played_of(const struct viewer *v, int at)
{
    int count = 0;
    for (size_t i = 0; i < picking(v)->played_count; i++)
        count += (int)v->parts.bag->shelf->entries[picking(v)->played[i]].head.band == at;
    return count;
}

// A lantern and how many of its levels were played.
static void played(struct viewer *v, struct ui_frame *f, int at, enum ui_tone ink, int units)
{
    int count = levels_of(v, at), lit = played_of(v, at);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_row(f, 6);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_picture(f, lit > 0 ? "icons/lantern-on" : "icons/lantern-off", units, FIT_CONTAIN);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_text(f, ROLE_TEXT_SMALL, ink, ui_keep(f, "%d / %d", lit, count));
    ui_end(f);
}

static void badge(struct viewer *v, struct ui_frame *f, int at)
{
    ui_align(f, UI_END, UI_START);
    ui_sides(f, BADGE_SIDES);
    ui_begin_panel(f, TONE_NIGHT, 6, 20);
    played(v, f, at, TONE_CHALK, BADGE_UNITS);
    ui_end(f);
}

static void pictured(struct viewer *v, struct ui_frame *f, int at, int units_high)
{
    ui_high(f, units_high);
    ui_begin_stack(f);
    ui_picture(f, scenes[at].place, units_high, FIT_COVER);
    ui_align(f, UI_CENTRE, UI_END);
    ui_figure(f, scenes[at].hero, scenes[at].mood, units_high * 94 / 100);
    badge(v, f, at);
    ui_end(f);
}

static void scene(struct viewer *v, struct ui_frame *f, int at, int units_high)
{
    bool on = at == (int)band(v);
    const char *label = viewer_text(v, shelf_band_text((enum band)at));
    ui_grow(f, 1);
    ui_press(f, ui_row(ID_BAND, at), label);
    ui_begin_panel(f, on ? TONE_PAPER : TONE_CLOTH_LIGHT, 10, 18);
    if (units_high > 0)
        pictured(v, f, at, units_high);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_row(f, UI_GAP);
    ui_bold(f);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_text_centred(f, ROLE_TEXT_BODY, on ? TONE_INK : TONE_CHALK, label);
    if (units_high == 0)
        played(v, f, at, on ? TONE_INK : TONE_CHALK, NAME_LANTERN);
    ui_end(f);
    ui_end(f);
}

// The fewer levels there are to choose from, the larger the scenes; where there is hardly any room, their names alone.
static void bands(struct viewer *v, struct ui_frame *f, int rows)
{
    enum { LEAST = 150, NOTHING = -240 };
    int units = (programme_has_next(v) ? 430 : 540) - 165 * rows - (v->told != NULL ? 250 : 0);
    if (units < NOTHING && ui_narrow(f))
        return; // for as long as something is told
    units = units < LEAST ? 0 : units;
    ui_begin_row(f, UI_GAP);
    for (int i = 0; i < BAND_ADULTS; i++)
        scene(v, f, i, units);
    ui_end(f);
}

static void page_turner(struct viewer *v, struct ui_frame *f, int page, int pages)
{
    ui_begin_row(f, UI_GAP);
    ui_button(f, ui_id(ID_HOME), BUTTON_QUIET, "icons/back", "");
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_CHALK_SOFT, viewer_text(v, T_PICK_HINT));
    bar_pages(f, page, pages);
    if (pages < 2)
        ui_space(f, BACK_UNITS);
    ui_end(f);
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    const struct list *list = s->state;
    int count = in_band(v), pages = (count + PER_PAGE - 1) / PER_PAGE, first = list->page * PER_PAGE;
    int shown_now = count - first < PER_PAGE ? count - first : PER_PAGE;
    int columns = ui_narrow(f) || shown_now < 2 ? 1 : 2, rows = (shown_now + columns - 1) / columns;
    room_begin(f, "places/night", viewer_text(v, T_PICK_TITLE), UI_START);
    ui_space(f, 2);
    if (programme_has_next(v))
        ui_button(f, ui_id(ID_PLANNED), BUTTON_PRIMARY, "icons/lantern-on",
                  viewer_fill(v, f, T_PART_BEGIN, programme_next_title(v, f), NULL));
    if (!v->view.adults)                   // who have one band, and are offered nothing that was written for children
        bands(v, f, count > 0 ? rows : 1); // that there is none takes a row, too
    ui_align(f, UI_STRETCH, UI_START);
    ui_begin_grid(f, columns, ui_narrow(f) ? UI_GAP_SMALL : UI_GAP);
    for (int place = first; place < first + shown_now; place++)
        entry(v, f, nth(v, place), place);
    ui_end(f);
    if (count == 0) {
        ui_begin_panel(f, TONE_CLOTH, 16, 18);
        ui_text_centred(f, ROLE_TEXT_BODY, TONE_CHALK, viewer_text(v, T_PICK_NONE));
        ui_end(f);
    }
    room_strip(f);
    page_turner(v, f, list->page, pages);
    room_end(f);
}

const struct screen_ops picker_screen = {.name = "picker",
                                         .state = sizeof(struct list),
                                         .enter = enter,
                                         .came = came,
                                         .news = news,
                                         .input = input,
                                         .turn = turn,
                                         .draw = draw,
                                         .leads_to = &notice_screen,
                                         .music = MUSIC_THEME};
