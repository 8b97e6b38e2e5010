// SPDX-License-Identifier: MIT
//
// phones.c — how phones come to their teams: a square for the camera, an address and a code for who has none, and who
// is there. Any way on is one press; to put all phones away is asked twice while somebody has one.
//
// The hall sees which teams have a phone and nothing of what is pressed on it.
#include "phone_screens.h"

enum { ID_DOOR = 1, ID_ROOM, ID_ADDRESS, ID_AWAY, ID_SURE, ID_LOOK, ID_WIFI, ID_GO, ID_EACH, ID_TEAM };
enum { QR_UNITS = 470, QR_NARROW = 380, LETTER_SIDES = 12, BADGE_UNITS = 88, BADGE_LESS = 66, STEP_UNITS = 56 };

struct come {
    int team;  // pressed last; PHONES_ALL: nobody's
    bool sure; // to put phones away was pressed once
};

bool phones_are_on(const struct viewer *v)
{
    const struct phones *p = phones(v);
    return p != NULL && (p->state == PHONES_ON || p->state == PHONES_NO_NETWORK);
}

bool phones_answer(const struct viewer *v) { return phones_are_on(v) && phones(v)->state == PHONES_ON; }

void phones_turn(struct viewer *v, bool on) { viewer_ask(v, (struct request){.kind = REQUEST_PHONES, .on = on}); }

enum text_id phones_mode_name(const struct viewer *v)
{
    return phones_answer(v) && v->view.mode == ANSWER_KEYS ? T_PHONES_MODE : mode_name(v->view.mode);
}

enum text_id phones_aside(const struct viewer *v)
{
    return phase_puts_away(v->view.phase) && phones_all(v).awake > 0 ? T_PHONES_PUT_AWAY : TEXT_IDS;
}

// ---- how to come ----

static void enter(struct viewer *v, struct screen *s)
{
    struct come *come = s->state;
    come->team = PHONES_ALL;
    v->focus = ui_id(ID_GO);
}

static void came(struct viewer *v, struct screen *s)
{
    (void)s;
    if (!phones_are_on(v))
        phones_turn(v, true);
}

int phones_team_pressed(const struct screen *s)
{
    return s->ops == &phones_screen ? ((const struct come *)s->state)->team : PHONES_ALL;
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    struct come *come = s->state;
    const struct phones *p = phones(v);
    int which = viewer_row(in, ID_TEAM);
    if (viewer_pressed(in, ID_DOOR))
        viewer_ask(v, (struct request){.kind = REQUEST_PHONES_DOOR, .on = !p->open});
    if (viewer_pressed(in, ID_ROOM))
        viewer_ask(v, (struct request){.kind = REQUEST_PHONES_ROOM, .on = !p->one_address});
    if (viewer_pressed(in, ID_LOOK))
        phones_turn(v, true);
    if (viewer_pressed(in, ID_ADDRESS))
        viewer_wants(v, REQUEST_PHONES_ADDRESS);
    if (viewer_pressed(in, ID_WIFI))
        return next_push(&wifi_screen);
    if (viewer_pressed(in, ID_EACH) || which >= 0) {
        come->team = which >= 0 ? which - PHONES_OF : PHONES_ALL;
        return next_push(&phone_screen);
    }
    if (viewer_pressed(in, ID_SURE) || (viewer_pressed(in, ID_AWAY) && p->count == 0)) {
        phones_turn(v, false);
        return next_pop();
    }
    come->sure = viewer_pressed(in, ID_AWAY); // asked twice while somebody has one
    bool out = in->action == UI_OK || in->action == UI_NEXT || in->action == UI_BACK || in->action == UI_MENU;
    return out || viewer_pressed(in, ID_GO) ? next_pop() : next_stay();
}

static void step_begin(struct ui_frame *f, int number)
{
    ui_begin_row(f, UI_GAP);
    ui_align(f, UI_CENTRE, UI_START);
    ui_begin_stack(f);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_circle(f, TONE_LANTERN, STEP_UNITS);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_bold(f);
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_INK, ui_keep(f, "%d", number));
    ui_end(f);
    ui_grow(f, 1);
    ui_begin_column(f, 2);
}

static void step_end(struct ui_frame *f)
{
    ui_end(f);
    ui_end(f);
}

// Each letter on a card of its own: it is read from the back row and typed by somebody who cannot read yet.
static void code(struct viewer *v, struct ui_frame *f)
{
    const struct phones *p = phones(v);
    if (!p->open) {
        ui_bold(f);
        ui_text(f, ROLE_TEXT_BODY, TONE_LANTERN, viewer_text(v, T_PHONES_CLOSED));
        return;
    }
    ui_begin_row(f, UI_GAP_SMALL);
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_text(f, ROLE_TEXT_BODY, TONE_CHALK, viewer_text(v, T_PHONES_STEP_CODE));
    for (const char *letter = p->code; *letter != '\0'; letter++) {
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_sides(f, LETTER_SIDES);
        ui_begin_panel(f, TONE_PAPER, 0, 14);
        ui_bold(f);
        ui_text_centred(f, ROLE_TEXT_TITLE, TONE_INK, ui_keep(f, "%c", *letter));
        ui_end(f);
    }
    ui_end(f);
}

static void how_to_come(struct viewer *v, struct ui_frame *f)
{
    const struct phones *p = phones(v);
    const char *wifi = v->parts.settings->wifi, *join = wifi[0] != '\0'
                                                            ? viewer_fill(v, f, T_PHONES_STEP_WIFI, wifi, NULL)
                                                            : viewer_text(v, T_PHONES_STEP_NETWORK);
    ui_grow(f, 1);
    ui_begin_row(f, UI_GAP);
    if (p->page.side > 0) {
        if (!p->open)
            ui_fade(f, 50);
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_qr(f, p->page.side, p->page.dark, ui_narrow(f) ? QR_NARROW : QR_UNITS);
    }
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_panel(f, TONE_CLOTH, 12, 20);
    step_begin(f, 1);
    ui_text(f, ROLE_TEXT_BODY, TONE_CHALK, join);
    ui_text(f, ROLE_TEXT_SMALL, TONE_CHALK_SOFT, viewer_text(v, T_PHONES_NO_INTERNET));
    step_end(f);
    step_begin(f, 2);
    ui_text(f, ROLE_TEXT_BODY, TONE_CHALK, viewer_text(v, T_PHONES_STEP_ADDRESS));
    if (p->address_count > 0) {
        ui_bold(f);
        ui_text(f, ui_narrow(f) ? ROLE_TEXT_QUESTION : ROLE_TEXT_TITLE, TONE_LANTERN, p->addresses[p->address]);
    }
    ui_spare(f, 1); // who is asked something has the room for it
    ui_text(f, ROLE_TEXT_SMALL, TONE_CHALK_SOFT, viewer_text(v, T_PHONES_MOBILE_DATA));
    step_end(f);
    step_begin(f, 3);
    code(v, f);
    step_end(f);
    ui_end(f);
    ui_end(f);
}

static const char *count(struct viewer *v, struct ui_frame *f, struct phones_sum sum)
{
    const char *there = ui_keep(f, "%d", sum.there);
    if (sum.devices < sum.awake)
        return viewer_fill(v, f, T_PHONES_COUNT_PAGES, ui_keep(f, "%d", sum.awake), ui_keep(f, "%d", sum.devices));
    return sum.awake == sum.there ? viewer_fill(v, f, T_PHONES_COUNT, there, NULL)
                                  : viewer_fill(v, f, T_PHONES_COUNT_ASLEEP, there, ui_keep(f, "%d", sum.awake));
}

// Many phones behind one address are no phone with many pages: the facilitator knows which it is, and is asked.
static bool asks_about_address(const struct viewer *v)
{
    bool asks = phones(v)->crowded;
    for (int i = 0; i < v->view.team_count; i++)
        asks = asks || phones_share(v, i);
    return asks && !phones(v)->one_address;
}

// The Wi-Fi's name may be a second line.
static bool says_more(const struct viewer *v) { return asks_about_address(v) || v->parts.settings->wifi[0] != '\0'; }

static void whose(struct viewer *v, struct ui_frame *f, int team, const char *name, struct phones_sum sum)
{
    ui_grow(f, 1);
    ui_begin_column(f, 0);
    ui_press(f, ui_row(ID_TEAM, team + PHONES_OF), name);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    phone_badge(v, f, (uint8_t)team, sum.awake > 0, says_more(v) ? BADGE_LESS : BADGE_UNITS);
    ui_begin_panel(f, TONE_CLOTH, 4, 12); // no lit window shines through
    ui_text_centred(f, ROLE_TEXT_SMALL, TONE_CHALK, count(v, f, sum));
    ui_end(f);
    ui_end(f);
}

// Each team with how many are there; a team without one answers with fingers. Who has no team yet stands at the end,
// but for who went again without one: nobody waits for that.
static void who_is_there(struct viewer *v, struct ui_frame *f)
{
    struct phones_sum guests = phones_sum(v, PHONES_NO_TEAM);
    guests.there = guests.awake;
    ui_begin_row(f, UI_GAP_SMALL);
    for (int i = 0; i < v->view.team_count; i++)
        whose(v, f, i, viewer_text(v, animal_text(v->view.animals[i])), phones_sum(v, i));
    if (guests.there > 0)
        whose(v, f, PHONES_NO_TEAM, viewer_text(v, T_PHONES_NO_TEAM), guests);
    ui_end(f);
}

static void trouble(struct viewer *v, struct ui_frame *f)
{
    static const enum text_id words[PHONES_STATES] = {
        [PHONES_OFF] = T_PHONES_OPENING,         [PHONES_ON] = T_PHONES_OPENING,
        [PHONES_NO_MODULE] = T_PHONES_NO_MODULE, [PHONES_NO_PORT] = T_PHONES_NO_PORT,
        [PHONES_NO_PAGE] = T_PHONES_NO_PAGE,     [PHONES_NO_NETWORK] = T_PHONES_NO_NETWORK};
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, UI_GAP);
    desk_empty(f, viewer_fill(v, f, words[phones(v)->state], phones(v)->missing, NULL));
    ui_end(f);
}

static void switches(struct viewer *v, struct ui_frame *f)
{
    const struct phones *p = phones(v);
    ui_begin_row(f, UI_GAP_SMALL);
    ui_grow(f, 1);
    ui_toggle(f, ui_id(ID_DOOR), viewer_text(v, p->open ? T_PHONES_DOOR : T_PHONES_DOOR_SHUT), p->open);
    ui_grow(f, 1);
    ui_toggle(f, ui_id(ID_ROOM), viewer_text(v, T_PHONES_ROOM), p->one_address);
    ui_button(f, ui_id(ID_WIFI), BUTTON_QUIET, "icons/router", viewer_text(v, T_PHONES_WIFI));
    if (p->address_count > 1)
        ui_button(f, ui_id(ID_ADDRESS), BUTTON_QUIET, NULL, viewer_text(v, T_PHONES_OTHER_ADDRESS));
    ui_end(f);
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    const struct come *come = s->state;
    const struct phones *p = phones(v);
    bool works = p->state == PHONES_ON, sure = come->sure && p->count > 0;
    room_begin(f, "places/night", viewer_text(v, T_PHONES_TITLE), UI_START);
    if (works) {
        how_to_come(v, f);
        who_is_there(v, f);
    } else
        trouble(v, f);
    room_strip(f);
    if (works && asks_about_address(v))
        strip_line(f, viewer_fill(v, f, T_PHONES_ARE_MANY, viewer_text(v, T_PHONES_ROOM), NULL));
    if (works)
        switches(v, f);
    ui_begin_row(f, UI_GAP_SMALL);
    ui_button(f, ui_id(sure ? ID_SURE : ID_AWAY), sure ? BUTTON_PICKED : BUTTON_QUIET, NULL,
              sure ? viewer_fill(v, f, T_PHONES_AWAY_SURE, ui_keep(f, "%zu", p->count), NULL)
                   : viewer_text(v, T_PHONES_AWAY));
    if (!works && !phones_are_on(v)) // who is on looks by itself
        ui_button(f, ui_id(ID_LOOK), BUTTON_PLAIN, NULL, viewer_text(v, T_PHONES_LOOK_AGAIN));
    if (p->count > 0)
        ui_button(f, ui_id(ID_EACH), BUTTON_PLAIN, "icons/phone-scan", viewer_text(v, T_PHONES_ONE_TITLE));
    ui_grow(f, 1);
    ui_button(f, ui_id(ID_GO), BUTTON_PRIMARY, NULL, viewer_text(v, T_PHONES_GO));
    ui_end(f);
    room_end(f);
}

const struct screen_ops phones_screen = {.name = "phones",
                                         .state = sizeof(struct come),
                                         .enter = enter,
                                         .came = came,
                                         .input = input,
                                         .draw = draw,
                                         .cover = COVER_JOINING,
                                         .music = MUSIC_THEME};

bool screens_show_phones(const struct viewer *v)
{
    bool shown = false;
    for (int i = 0; i < v->depth; i++)
        shown = shown || v->stack[i].ops == &phones_screen;
    return shown;
}

void screens_phones(struct viewer *v)
{
    if (!screens_show_phones(v))
        viewer_go(v, next_push(&phones_screen));
}
