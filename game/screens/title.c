// SPDX-License-Identifier: MIT
//
// title.c — the first screen: together, alone, who to call.
#include "screens_inside.h"

enum {
    ID_FORUM = 1,
    ID_ALONE,
    ID_CALL,
    ID_SETTINGS,
    ID_LANGUAGE,
    ID_QUIT,
    ID_GO_ON,
    ID_LEAVE_IT,
    ID_PLAN,
    ID_MEETINGS,
    ID_WRITE,
    ID_PRINTING,
    ID_UNLOCK
};

static bool can_go_on(const struct viewer *v) { return v->parts.bag->papers != NULL && v->parts.bag->papers->left; }

// Enter alone leads to the forum, or on with the meeting that was cut off.
static int first(const struct viewer *v) { return v->parts.bag->kiosk ? ID_ALONE : can_go_on(v) ? ID_GO_ON : ID_FORUM; }

static void enter(struct viewer *v, struct screen *s)
{
    (void)s;
    viewer_ask(v, (struct request){.kind = REQUEST_PAPERS, .shown_from = 0});
    v->focus = ui_id(first(v));
}

struct next title_again(struct viewer *v)
{
    struct bag *bag = v->parts.bag;
    if (bag->programme != NULL)
        bag->programme->on = bag->programme->loaded = false;
    bag->picking = (struct picking){0};
    solo_forget(bag);
    viewer_restart(v);
    return next_reset(v->parts.screens->first);
}

// It offers to go on with a meeting that was left, and Enter does it.
static void news(struct viewer *v, struct screen *s, enum news news)
{
    (void)s;
    if (news == NEWS_PAPERS && v->depth == 1)
        v->focus = ui_id(first(v));
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    (void)s;
    int id = in->action == UI_PRESS ? in->pressed.what : in->action == UI_OK || in->action == UI_NEXT ? first(v) : 0;
    switch (id) {
    case ID_FORUM: return next_push(&setup_screen);
    case ID_GO_ON: viewer_wants(v, REQUEST_RESUME); return next_stay();
    case ID_LEAVE_IT: viewer_wants(v, REQUEST_LEAVE); return next_stay();
    case ID_PLAN: return next_push(&plan_screen);
    case ID_MEETINGS: return next_push(&meetings_screen);
    case ID_WRITE: return next_push(&workshop_screen);
    case ID_PRINTING: return next_push(&printing_screen);
    case ID_ALONE: return next_push(&alone_screen);
    case ID_CALL: return next_push(&help_screen);
    case ID_SETTINGS: return next_push(&settings_screen);
    case ID_LANGUAGE: viewer_next_language(v); return next_stay();
    case ID_QUIT: viewer_wants(v, REQUEST_QUIT); return next_stay();
    case ID_UNLOCK: return next_push(&unlock_screen);
    default: break;
    }
    if (in->action != UI_MENU)
        return next_stay();
    return next_push(v->parts.bag->kiosk ? &unlock_screen : &settings_screen);
}

// ---- the evening above the valley ----

// A lantern on its cord, which hangs from the upper edge: the nearer to it, the less it sways.
static void lantern(struct ui_frame *f, uint32_t since_ms, int place, int pieces)
{
    enum { CORD_PIECE = 22, LANTERN_UNITS = 120, LATER_MS = 350 };
    enum { RING_UNITS = 26 }; // from the picture's edge to the ring the cord is tied to
    uint32_t later = (uint32_t)(place * 7 % 5) * LATER_MS;
    int side = place % 2 == 0 ? 1 : -1; // not all to one side
    ui_grow(f, 1);
    ui_begin_column(f, 0);
    for (int i = 0; i < pieces; i++) {
        ui_move_part(f, MOTION_SWAY, since_ms, later, side * 100 * i / pieces);
        ui_align(f, UI_CENTRE, UI_START);
        ui_high(f, CORD_PIECE);
        ui_begin_panel(f, TONE_NIGHT, 2, 0);
        ui_end(f);
    }
    ui_move_part(f, MOTION_SWAY, since_ms, later, side * 100);
    ui_begin_stack(f);
    ui_align(f, UI_CENTRE, UI_START);
    ui_high(f, RING_UNITS);
    ui_begin_panel(f, TONE_NIGHT, 2, 0);
    ui_end(f);
    ui_align(f, UI_CENTRE, UI_START);
    ui_picture(f, "icons/lantern-on", LANTERN_UNITS, FIT_CONTAIN);
    ui_end(f);
    ui_end(f);
}

static void lanterns(struct ui_frame *f, uint32_t since_ms)
{
    static const int cords[] = {3, 8, 5, 10, 4};
    int first = ui_narrow(f) ? 3 : 0; // the name is as long as the screen
    ui_begin_row(f, 0);
    ui_wide(f, ui_narrow(f) ? 78 : 60);
    ui_space(f, 0);
    for (int i = first; i < (int)(sizeof cords / sizeof *cords); i++)
        lantern(f, since_ms, i, cords[i]);
    ui_end(f);
}

static void name(struct viewer *v, struct ui_frame *f)
{
    ui_begin_row(f, UI_GAP);
    ui_wide(f, 4);
    ui_space(f, 0);
    ui_picture(f, "icons/logo", 190, FIT_CONTAIN);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_begin_column(f, 0);
    ui_text(f, ui_large(f) ? ROLE_TEXT_ANSWER : ROLE_TEXT_TITLE, TONE_CHALK, viewer_text(v, T_TITLE_SHOWN));
    ui_text(f, role_beside(f), TONE_CHALK, viewer_text(v, T_TITLE_PROMISE));
    ui_end(f);
    ui_end(f);
}

// In large letters the name reaches over the moon: it stands on the dusk then.
static void heading(struct viewer *v, struct ui_frame *f)
{
    if (ui_large(f))
        ui_begin_veil(f, UI_ABOVE, 8);
    else
        ui_space(f, 60);
    name(v, f);
    if (ui_large(f))
        ui_end(f);
}

// Two children stand on the terrace and see it come.
static void children(struct ui_frame *f, uint32_t since_ms)
{
    enum { CHILD_UNITS = 330, BETWEEN_MS = 220 };
    static const struct ui_person both[] = {{.figure = "girl-6", .mood = "happy", .pose = "reach"},
                                            {.figure = "boy-4", .mood = "happy", .pose = "rest"}};
    for (uint32_t i = 0; i < sizeof both / sizeof *both; i++) {
        struct ui_person child = both[i];
        child.state = ui_listens(f, since_ms + i * BETWEEN_MS);
        ui_move_after(f, MOTION_BOB, since_ms, i * BETWEEN_MS);
        ui_person(f, &child, CHILD_UNITS);
    }
}

// It flies in and sits down on the strip.
static void swallow(struct ui_frame *f, uint32_t since_ms)
{
    enum { SWALLOW_UNITS = 170, BEAT_MS = 130, BEATS = 7 };
    int beat = ui_beat(f, since_ms, BEAT_MS, BEATS);
    const char *picture = beat == BEATS   ? "icons/swallow-rest"
                          : beat % 2 == 1 ? "icons/swallow-fly-2"
                                          : "icons/swallow-fly";
    ui_begin_row(f, 0);
    ui_grow(f, 1);
    ui_space(f, 0);
    children(f, since_ms);
    ui_move(f, MOTION_EN_COMES, since_ms);
    ui_align(f, UI_END, UI_END);
    ui_picture(f, picture, SWALLOW_UNITS, FIT_CONTAIN);
    ui_wide(f, 7);
    ui_space(f, 0);
    ui_end(f);
}

// ---- what can be done ----

static void button(struct viewer *v, struct ui_frame *f, int id, enum ui_button_kind kind, const char *icon,
                   enum text_id label)
{
    ui_grow(f, id == ID_FORUM ? 14 : 12); // as long as their words
    ui_button(f, ui_id(id), kind, icon, viewer_text(v, label));
}

static void meeting_left(struct viewer *v, struct ui_frame *f)
{
    ui_begin_row(f, UI_GAP_SMALL);
    ui_grow(f, 1);
    ui_button(f, ui_id(ID_GO_ON), BUTTON_PRIMARY, "icons/lantern-on",
              viewer_fill(v, f, T_TITLE_GO_ON, v->parts.bag->papers->left_words, NULL));
    ui_wide(f, 32);
    ui_button(f, ui_id(ID_LEAVE_IT), BUTTON_QUIET, NULL, viewer_text(v, T_TITLE_LEAVE_IT));
    ui_end(f);
}

static void quiet_row(struct viewer *v, struct ui_frame *f)
{
    ui_begin_row(f, UI_GAP_SMALL);
    bool kiosk = v->parts.bag->kiosk;
    if (!kiosk && v->parts.bag->papers != NULL) {
        button(v, f, ID_PLAN, BUTTON_QUIET, NULL, T_TITLE_PLAN);
        button(v, f, ID_PRINTING, BUTTON_QUIET, NULL, T_TITLE_PRINTING);
        button(v, f, ID_MEETINGS, BUTTON_QUIET, NULL, T_TITLE_MEETINGS);
        button(v, f, ID_WRITE, BUTTON_QUIET, NULL, T_TITLE_WRITE);
    }
    button(v, f, ID_SETTINGS, BUTTON_QUIET, NULL, T_TITLE_SETTINGS);
    ui_grow(f, 11);
    ui_button(f, ui_id(ID_LANGUAGE), BUTTON_QUIET, NULL, languages_name_after(v->parts.languages, v->lang));
    button(v, f, kiosk ? ID_UNLOCK : ID_QUIT, BUTTON_QUIET, NULL, kiosk ? T_KIOSK_LEAVE : T_TITLE_QUIT);
    ui_end(f);
}

static void buttons(struct viewer *v, struct ui_frame *f)
{
    strip_begin(f);
    ui_begin_column(f, UI_GAP_SMALL);
    if (can_go_on(v) && !v->parts.bag->kiosk)
        meeting_left(v, f);
    ui_begin_row(f, UI_GAP_SMALL);
    if (!v->parts.bag->kiosk)
        button(v, f, ID_FORUM, can_go_on(v) ? BUTTON_PLAIN : BUTTON_PRIMARY, "icons/talk-circle", T_TITLE_FORUM);
    if (ui_large(f)) { // a line of its own, rather than words in two
        ui_end(f);
        ui_begin_row(f, UI_GAP_SMALL);
    }
    button(v, f, ID_ALONE, v->parts.bag->kiosk ? BUTTON_PRIMARY : BUTTON_PLAIN, "icons/swallow", T_TITLE_ALONE);
    button(v, f, ID_CALL, BUTTON_PLAIN, "icons/phone", T_TITLE_CALL);
    ui_end(f);
    quiet_row(v, f);
    ui_end(f);
    strip_end(f);
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    ui_background(f, "places/title");
    if (!ui_large(f)) // whose name is as long as the screen
        lanterns(f, s->since_ms);
    ui_begin_column(f, 0);
    heading(v, f);
    ui_grow(f, 1);
    ui_space(f, 0);
    swallow(f, s->since_ms);
    buttons(v, f);
    ui_end(f);
}

const struct screen_ops title_screen = {.name = "title",
                                        .enter = enter,
                                        .input = input,
                                        .draw = draw,
                                        .news = news,
                                        .leads_to = &setup_screen,
                                        .music = MUSIC_THEME};
