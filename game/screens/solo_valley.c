// SPDX-License-Identifier: MIT
//
// solo_valley.c — the valley a lone child walks through: every place is a level, and its lantern is lit when it is
// done.
//
// The child's friend stands at the place that is chosen; Én waits at the one that was not played yet. What needs an
// adult is a closed lantern and says so; what is for a whole hall alone is not there. Nothing is counted.
//
// A lantern stands where its story begins (solo_spots.c). With their names, if there is room for all; else the name of
// the chosen one stands above. More than a page of them: the valley goes on.
#include "screens_inside.h"
#include "solo_spots.h"

#include <string.h>

enum { ID_SPOT = 1, ID_BANDS, ID_HOME, ID_CIRCLE };
enum {
    NAMED_WIDE = 252, // units: a lantern with its name…
    NAMED_HIGH = 150, // …and the name below
    ROUND_HIGH = 112, // a swallow is lower than a lantern
    BARE_UNITS = 132, // and without: across, both ways…
    FEW_UNITS = 172,  // …and where they are few
    FEW = 10,
    GAP = 8,
    EDGE = 14,
    TAG_PADDING = 8,
    ROUNDING = 5, // pixels are no units
    GLOW_UNITS = 230,
    FLIGHT_MS = 1100,
    WALK_MS = 450,
    LEAD_MS = 900
};

struct valley {
    int page;
    size_t count; // on this page
    struct {
        int entry; // of the shelf
        struct spot at;
    } places[SPOTS_MOST];
    int next;     // where Én waits; -1: all is played
    int fresh;    // whose lantern comes flying; -1: none
    int from, at; // the friend went from one to the other; -1: there is none
    uint32_t walked_ms;
};

// How the page lies on the screen at hand, in units.
struct laid_out {
    bool named;
    int tile;              // how wide one is
    int wide, head, strip; // of the stage; heights of what is above and below
    struct rect tiles[SPOTS_MOST];
    int lamps[SPOTS_MOST]; // how high the lantern's part of each is
    enum text_role role;   // of the heading
};

static struct solo *solo(const struct viewer *v) { return &v->parts.bag->solo; }

static const struct shelf_entry *entry_of(const struct viewer *v, int entry)
{
    return &v->parts.bag->shelf->entries[entry];
}

// ---- what is there ----

static const char *name_of(const struct viewer *v, int entry)
{
    return shelf_is_round(entry_of(v, entry)) ? viewer_text(v, T_SOLO_POND) : entry_of(v, entry)->head.title;
}

// How many lanterns there are on a page: beside them is the place to remember, if there is a round.
static size_t page_most(const struct viewer *v) { return SPOTS_MOST - (solo_round(v, NULL) >= 0); }

static bool belongs(const struct viewer *v, size_t entry)
{
    const struct shelf_entry *e = &v->parts.bag->shelf->entries[entry];
    return e->head.band == solo(v)->band && e->state != SHELF_BROKEN && e->head.sensitive < 3;
}

static int pages(const struct viewer *v)
{
    size_t count = 0;
    for (size_t i = 0; i < v->parts.bag->shelf->count; i++)
        count += belongs(v, i);
    return count > 0 ? (int)((count + page_most(v) - 1) / page_most(v)) : 1;
}

static void look_around(const struct viewer *v, struct valley *w)
{
    size_t most = page_most(v), skip = (size_t)w->page * most;
    int round = solo_round(v, NULL);
    w->count = 0;
    if (round >= 0) { // first: it is at the water, and what would lie there moves
        w->places[w->count].entry = round;
        w->places[w->count++].at = solo_spot("calm", NULL);
    }
    most += w->count;
    for (size_t i = 0; i < v->parts.bag->shelf->count && w->count < most; i++) {
        char place[64];
        if (!belongs(v, i) || (skip > 0 && skip-- > 0))
            continue;
        shelf_place(&v->parts.bag->shelf->entries[i], place, sizeof place);
        w->places[w->count].entry = (int)i;
        w->places[w->count++].at = solo_spot(place, NULL);
    }
}

static int place_of(const struct viewer *v, const struct valley *w, const char *id)
{
    for (size_t i = 0; i < w->count; i++)
        if (strcmp(entry_of(v, w->places[i].entry)->head.id, id) == 0)
            return (int)i;
    return -1;
}

// The first that can be played and was not, then the first that was not today; -1: none.
static int next_of(const struct viewer *v, const struct valley *w)
{
    for (int light = SOLO_DARK; light < SOLO_LIT; light++)
        for (size_t i = 0; i < w->count; i++) {
            int entry = w->places[i].entry;
            if (!shelf_is_round(entry_of(v, entry)) && !picker_locked(v, (size_t)entry) &&
                (int)solo_light(v, entry_of(v, entry)->head.id) == light)
                return (int)i;
        }
    return -1;
}

static void come_to(struct viewer *v, struct valley *w)
{
    look_around(v, w);
    w->next = next_of(v, w);
    w->fresh = -1;
    bool some = v->view.phase == PHASE_LEVEL_DONE; // something was played
    int stands = w->next >= 0 ? w->next : w->count > 0 ? 0 : -1;
    w->from = w->at = stands;
    v->focus = w->next >= 0  ? ui_row(ID_SPOT, w->places[w->next].entry)
               : some        ? ui_id(ID_CIRCLE)
               : stands >= 0 ? ui_row(ID_SPOT, w->places[stands].entry)
                             : ui_id(ID_BANDS);
}

// Where the level was that was just played, else the first page.
static void enter(struct viewer *v, struct screen *s)
{
    struct valley *w = s->state;
    const char *fresh = solo(v)->fresh;
    come_to(v, w);
    for (int page = 1; fresh[0] != '\0' && place_of(v, w, fresh) < 0 && page < pages(v); page++) {
        w->page = page;
        come_to(v, w);
    }
    w->fresh = place_of(v, w, fresh);
    if (w->fresh >= 0)
        w->from = w->at = w->next >= 0 ? w->next : w->fresh;
}

static void came(struct viewer *v, struct screen *s)
{
    const struct valley *w = s->state;
    if (w->fresh >= 0)
        viewer_cue(v, SOUND_LANTERN);
    solo(v)->fresh[0] = '\0';
    viewer_wants(v, REQUEST_LEVELS);
}

static void news(struct viewer *v, struct screen *s, enum news news)
{
    if (news == NEWS_LEVELS)
        enter(v, s);
}

// ---- what is pressed ----

static struct next goes_in(struct viewer *v, size_t entry)
{
    const char *id = v->parts.bag->shelf->entries[entry].head.id;
    bool again = solo_light(v, id) == SOLO_LOW;
    memcpy(solo(v)->remember, again ? id : "", again ? strlen(id) + 1 : 1);
    int round = again ? solo_round(v, id) : -1; // first what was learnt; then its lantern is bright, and it is played
    return picker_play(v, round >= 0 ? (size_t)round : entry);
}

// To the circle and the bright end, when something was played; else there is nothing to close.
static struct next ends(struct viewer *v)
{
    if (v->view.phase != PHASE_LEVEL_DONE)
        return title_again(v);
    viewer_send(v, COMMAND_CLOSE, 0, 0);
    return next_stay();
}

static bool turn(struct viewer *v, struct screen *s, int by)
{
    struct valley *w = s->state;
    if (w->page + by < 0 || w->page + by >= pages(v))
        return false;
    w->page += by;
    come_to(v, w);
    return true;
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    (void)s;
    bool on = in->action == UI_OK || in->action == UI_NEXT;
    struct ui_id id = on ? v->focus : in->action == UI_PRESS ? in->pressed : ui_id(UI_NO_ID);
    if (in->action == UI_MENU)
        return next_push(&menu_screen);
    if (in->action == UI_BACK)
        return ends(v);
    switch (id.what) {
    case ID_SPOT: return goes_in(v, (size_t)id.row);
    case ID_BANDS: return next_replace(&grown_screen);
    case ID_HOME:
    case ID_CIRCLE: return ends(v);
    default: break;
    }
    return next_stay();
}

// The friend walks there.
static void moved(struct viewer *v, struct screen *s)
{
    struct valley *w = s->state;
    for (int i = 0; i < (int)w->count && v->focus.what == ID_SPOT; i++)
        if (w->places[i].entry == v->focus.row && i != w->at) {
            w->from = w->at;
            w->at = i;
            w->walked_ms = v->now_ms;
            return;
        }
}

// ---- where it lies ----

static const char *band_label(const struct viewer *v) { return viewer_text(v, shelf_band_text(solo(v)->band)); }

// Below its name: an adult is needed, or it was lit on another day.
static const char *second_line(const struct viewer *v, int entry)
{
    bool again = solo_light(v, entry_of(v, entry)->head.id) == SOLO_LOW;
    return picker_locked(v, (size_t)entry) ? viewer_text(v, T_SOLO_WITH_ADULT)
           : again                         ? viewer_text(v, T_SOLO_REMEMBER)
                                           : NULL;
}

static int tag_high(struct viewer *v, struct ui_frame *f, int entry, int inner)
{
    int name = ui_text_high(f, ROLE_TEXT_SMALL, name_of(v, entry), inner), second = 0;
    if (second_line(v, entry) != NULL)
        second = ui_text_high(f, ROLE_TEXT_SMALL, second_line(v, entry), inner);
    return name > 0 ? name + second + 2 * TAG_PADDING + ROUNDING : 0;
}

// How high the part of its lantern is.
static int lamp_high(const struct viewer *v, const struct laid_out *l, int entry)
{
    return !l->named ? l->tile : shelf_is_round(entry_of(v, entry)) ? ROUND_HIGH : NAMED_HIGH;
}

// Each with its foot at its spot, then moved apart. False: there is no room for all, or for a name.
static bool lay(struct viewer *v, struct ui_frame *f, const struct valley *w, struct laid_out *l, bool named)
{
    bool fits = true;
    int larger = v->parts.settings->text_scale - 100; // wider names, for not all of it can go downwards
    l->named = named;
    l->tile = named ? NAMED_WIDE + NAMED_WIDE * larger * 2 / 300 : w->count > FEW ? BARE_UNITS : FEW_UNITS;
    for (size_t i = 0; i < w->count; i++) {
        struct spot at = solo_spot_on(w->places[i].at, l->wide);
        int entry = w->places[i].entry, lamp = l->lamps[i] = lamp_high(v, l, entry);
        int tag = named ? tag_high(v, f, entry, l->tile - 2 * TAG_PADDING - ROUNDING) : 0;
        fits = fits && (tag > 0 || !named);
        l->tiles[i] = (struct rect){at.x - l->tile / 2, at.y - lamp * 2 / 3, l->tile, lamp + tag};
    }
    struct rect room = {EDGE, l->head + GAP, l->wide - 2 * EDGE, 1000 - l->head - l->strip - 2 * GAP};
    return solo_fan_out(room, GAP, l->tiles, w->count) && fits;
}

// Without names below: that of the lantern under the pointer, or in focus.
static const char *heading(struct viewer *v, struct ui_frame *f, bool named)
{
    int entry = v->hover.what == ID_SPOT ? v->hover.row : v->focus.what == ID_SPOT ? v->focus.row : -1;
    if (named || entry < 0)
        return viewer_text(v, T_SOLO_WHERE);
    const char *title = name_of(v, entry), *second = second_line(v, entry);
    return second != NULL ? ui_keep(f, "%s · %s", title, second) : title;
}

static struct laid_out lay_out(struct viewer *v, struct ui_frame *f, const struct valley *w)
{
    enum { VEIL = 16, BUTTON = 24, ICON = 64 };
    struct laid_out l = {.wide = ui_units_wide(f)};
    int label = ui_text_high(f, ROLE_TEXT_BODY, viewer_text(v, T_SOLO_MY_CIRCLE), l.wide / 2);
    l.strip = (label > ICON ? label : ICON) + BUTTON + VEIL;
    static const enum text_role heads[] = {ROLE_TEXT_TITLE, ROLE_TEXT_QUESTION};
    bool named = false;
    for (size_t i = 0; i < sizeof heads / sizeof *heads && !named; i++) { // smaller rather than no names
        l.role = heads[i];
        l.head = ui_text_high(f, l.role, viewer_text(v, T_SOLO_WHERE), l.wide * 9 / 10) + VEIL;
        named = lay(v, f, w, &l, true);
    }
    if (!named) {
        l.role = ROLE_TEXT_ANSWER;
        for (size_t i = 0; i < w->count; i++) { // the longest name there will be above
            const char *name = ui_keep(f, "%s · %s", name_of(v, w->places[i].entry), viewer_text(v, T_SOLO_WITH_ADULT));
            int high = ui_text_high(f, l.role, name, l.wide * 9 / 10);
            l.head = high + VEIL > l.head ? high + VEIL : l.head;
        }
        lay(v, f, w, &l, false);
    }
    return l;
}

// ---- what is seen ----

static struct rect around(int x, int y, int units) { return (struct rect){x - units / 2, y - units / 2, units, units}; }

static struct spot lantern_at(const struct laid_out *l, int i)
{
    const struct rect *r = &l->tiles[i];
    return (struct spot){r->x + r->w / 2, r->y + l->lamps[i] / 2};
}

static struct spot way(struct spot a, struct spot b, int part, int arc)
{
    int hop = (int)((int64_t)4 * arc * part * (1000 - part) / 1000000);
    return (struct spot){a.x + (b.x - a.x) * part / 1000, a.y + (b.y - a.y) * part / 1000 - hop};
}

static enum solo_light light_of(struct viewer *v, const struct screen *s, struct ui_frame *f, int i)
{
    const struct valley *w = s->state;
    if (i == w->fresh && ui_moving(f, s->since_ms, FLIGHT_MS))
        return SOLO_DARK; // it is on its way
    return solo_light(v, entry_of(v, w->places[i].entry)->head.id);
}

// A lamp of another day burns low; where one remembers there is none, but Én, thinking.
static void lamp(struct viewer *v, struct ui_frame *f, int entry, enum solo_light light, int wide, int units)
{
    if (shelf_is_round(entry_of(v, entry))) {
        ui_align(f, UI_CENTRE, UI_END);
        ui_picture(f, "icons/swallow-think", units, FIT_CONTAIN);
        return;
    }
    ui_align(f, UI_CENTRE, UI_END);
    ui_picture(f, light == SOLO_LIT ? "icons/lantern-on" : "icons/lantern-off", units, FIT_CONTAIN);
    if (light == SOLO_LOW) {
        ui_fade(f, 180);
        ui_align(f, UI_CENTRE, UI_END);
        ui_picture(f, "icons/lantern-on", units, FIT_CONTAIN);
    }
    if (picker_locked(v, (size_t)entry)) {
        ui_lie(f, (struct rect){wide / 2 + units / 10, units * 11 / 20, units / 2, units / 2});
        ui_picture(f, "icons/lock", units / 2, FIT_CONTAIN);
    }
}

static void named_tile(struct viewer *v, const struct screen *s, struct ui_frame *f, int i, const struct laid_out *l)
{
    const struct valley *w = s->state;
    int entry = w->places[i].entry, high = l->lamps[i];
    bool locked = picker_locked(v, (size_t)entry);
    const char *second = second_line(v, entry);
    ui_begin_column(f, 0);
    ui_high(f, high);
    ui_begin_stack(f);
    lamp(v, f, entry, light_of(v, s, f, i), l->tile, high - 10);
    ui_end(f);
    ui_ring_of(f, ui_row(ID_SPOT, entry));
    ui_begin_panel(f, locked ? TONE_PAPER_DIM : TONE_PAPER, TAG_PADDING, 16);
    ui_begin_column(f, 0);
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_INK, name_of(v, entry));
    if (second != NULL)
        ui_text_centred(f, ROLE_TEXT_SMALL, TONE_INK_SOFT, second);
    ui_end(f);
    ui_end(f);
    ui_end(f);
}

static void bare_tile(struct viewer *v, const struct screen *s, struct ui_frame *f, int i, int units)
{
    enum { PADDING = 4 };
    const struct valley *w = s->state;
    int entry = w->places[i].entry;
    ui_ring_of(f, ui_row(ID_SPOT, entry));
    ui_begin_panel(f, TONE_PAPER, PADDING, units / 2);
    ui_grow(f, 1);
    ui_begin_stack(f);
    lamp(v, f, entry, light_of(v, s, f, i), units - 2 * PADDING, units - 2 * PADDING - 2);
    ui_end(f);
    ui_end(f);
}

static void tiles(struct viewer *v, const struct screen *s, struct ui_frame *f, const struct laid_out *l)
{
    const struct valley *w = s->state;
    for (int i = 0; i < (int)w->count; i++)
        if (light_of(v, s, f, i) != SOLO_DARK) {
            struct spot at = lantern_at(l, i);
            ui_fade(f, light_of(v, s, f, i) == SOLO_LIT ? 255 : 90);
            ui_lie(f, around(at.x, at.y, GLOW_UNITS));
            ui_picture(f, "icons/glow-warm", GLOW_UNITS, FIT_CONTAIN);
        }
    for (int i = 0; i < (int)w->count; i++) {
        int entry = w->places[i].entry;
        ui_lie(f, l->tiles[i]);
        ui_press(f, ui_row(ID_SPOT, entry), name_of(v, entry));
        if (l->named)
            named_tile(v, s, f, i, l);
        else
            bare_tile(v, s, f, i, l->tile);
    }
}

// Where the friend's feet are at a place: left of the lantern, on the name.
static struct spot feet_at(const struct laid_out *l, int i)
{
    const struct rect *r = &l->tiles[i];
    return (struct spot){r->x + (l->named ? 44 : 16), r->y + l->lamps[i] + (l->named ? 4 : 0)};
}

static void friend(struct viewer *v, const struct valley *w, struct ui_frame *f, const struct laid_out *l)
{
    int high = l->named ? 178 : l->tile - 12, wide = high * 600 / 960;
    if (w->at < 0)
        return;
    struct spot feet = way(feet_at(l, w->from), feet_at(l, w->at), ui_motion(f, w->walked_ms, WALK_MS), 30);
    struct ui_person person = {.figure = solo_friend(v), .mood = "happy", .pose = "rest"};
    ui_lie(f, (struct rect){feet.x - wide / 2, feet.y - high * 930 / 960, wide, high});
    ui_person(f, &person, high);
}

static struct spot perch(const struct laid_out *l, int i)
{
    if (i < 0) // none is next: in the sky, where no name stands
        return (struct spot){l->wide - 190, l->head + 62};
    const struct rect *r = &l->tiles[i];
    return (struct spot){r->x + r->w - (l->named ? 34 : 10), r->y + (l->named ? l->lamps[i] - 32 : 24)};
}

// It leads: from the lantern that was lit, else from beyond the hills, to the one that comes next.
static void swallow(struct viewer *v, const struct screen *s, struct ui_frame *f, const struct laid_out *l)
{
    enum { UNITS = 88, BEAT_MS = 130 };
    const struct valley *w = s->state;
    if (w->next < 0 && w->count > 0 && shelf_is_round(entry_of(v, w->places[0].entry)))
        return; // it sits there already, and thinks
    struct spot from = w->fresh >= 0 ? perch(l, w->fresh) : (struct spot){-UNITS, l->head};
    uint32_t begins = s->since_ms + (w->fresh >= 0 ? FLIGHT_MS : 0);
    bool waits = w->fresh >= 0 && ui_moving(f, s->since_ms, FLIGHT_MS);
    int part = waits ? 0 : ui_motion(f, begins, LEAD_MS);
    int beat = waits || part == 1000 ? -1 : (int)(part * 7 / 1000);
    struct spot at = way(from, perch(l, w->next), part, 60);
    ui_lie(f, around(at.x, at.y, UNITS));
    ui_picture(f,
               beat < 0        ? (w->next < 0 && !waits ? "icons/swallow-fly" : "icons/swallow-rest")
               : beat % 2 == 1 ? "icons/swallow-fly-2"
                               : "icons/swallow-fly",
               UNITS, FIT_CONTAIN);
}

// Of the level that was just played, from where the child comes.
static void new_lantern(const struct screen *s, struct ui_frame *f, const struct laid_out *l)
{
    enum { UNITS = 150, ARC = 170 };
    const struct valley *w = s->state;
    if (w->fresh < 0 || !ui_moving(f, s->since_ms, FLIGHT_MS))
        return;
    struct spot from = {l->wide / 2, 1000 - l->strip};
    struct spot at = way(from, lantern_at(l, w->fresh), ui_motion(f, s->since_ms, FLIGHT_MS), ARC);
    ui_lie(f, around(at.x, at.y, UNITS));
    ui_picture(f, "icons/lantern-fly", UNITS, FIT_CONTAIN);
}

static void band_button(struct viewer *v, struct ui_frame *f)
{
    ui_press(f, ui_id(ID_BANDS), band_label(v));
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_sides(f, 6);
    ui_begin_panel(f, TONE_CLOTH_LIGHT, 8, 18);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_row(f, UI_GAP_SMALL);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_avatar(f, solo_band_figure(solo(v)->band), "happy", 64);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_text(f, ROLE_TEXT_SMALL, TONE_CHALK, band_label(v));
    ui_end(f);
    ui_end(f);
}

static void strip(struct viewer *v, const struct valley *w, struct ui_frame *f)
{
    strip_begin(f);
    ui_begin_row(f, UI_GAP_SMALL);
    ui_button(f, ui_id(ID_HOME), BUTTON_QUIET, "icons/back", "");
    band_button(v, f);
    ui_grow(f, 1);
    ui_space(f, 0);
    bar_pages(f, w->page, pages(v));
    if (v->view.phase == PHASE_LEVEL_DONE)
        ui_button(f, ui_id(ID_CIRCLE), w->next < 0 ? BUTTON_PRIMARY : BUTTON_PLAIN, "icons/logo",
                  viewer_text(v, T_SOLO_MY_CIRCLE));
    ui_end(f);
    strip_end(f);
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    const struct valley *w = s->state;
    struct laid_out l = lay_out(v, f, w);
    ui_background(f, "places/valley");
    tiles(v, s, f, &l);
    friend(v, w, f, &l);
    swallow(v, s, f, &l);
    new_lantern(s, f, &l);
    ui_begin_column(f, 0);
    ui_begin_veil(f, UI_ABOVE, 8);
    ui_bold(f);
    ui_text_centred(f, l.role, TONE_CHALK, heading(v, f, l.named));
    ui_end(f);
    ui_grow(f, 1);
    ui_space(f, 0);
    if (w->count == 0) {
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_begin_panel(f, TONE_PAPER, 20, 22);
        ui_text_centred(f, ROLE_TEXT_BODY, TONE_INK, viewer_text(v, T_PICK_NONE));
        ui_end(f);
        ui_grow(f, 1);
        ui_space(f, 0);
    }
    strip(v, w, f);
    ui_end(f);
}

const struct screen_ops valley_screen = {.name = "valley",
                                         .state = sizeof(struct valley),
                                         .enter = enter,
                                         .came = came,
                                         .news = news,
                                         .input = input,
                                         .turn = turn,
                                         .draw = draw,
                                         .moved = moved,
                                         .music = MUSIC_THEME};
