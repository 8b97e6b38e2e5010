// SPDX-License-Identifier: MIT
//
// large.c — what stands on a screen, one thing at a time and as large as the screen holds: for whoever reads large
// letters only, where a whole screen of them has no room. An answer or a button can be pressed from here.
#include "screens_inside.h"

#include <string.h>

enum { THINGS = 40, BYTES = 4000 };
enum { ID_PRESS_IT = 1, ID_OUT };

struct large {
    struct {
        size_t at; // into words
        struct ui_id id;
    } things[THINGS];
    int count, now;
    size_t length;
    char words[BYTES];
};

static void add_words(struct large *l, const char *words)
{
    size_t length = strlen(words);
    if (l->length + length + 2 > BYTES)
        return;
    memcpy(l->words + l->length, words, length + 1);
    l->length += length;
}

// All the words of one thing; what has none is left out.
static void add_thing(struct large *l, const struct ui_spoken *thing, size_t count)
{
    size_t at = l->length + (l->count > 0); // behind the end of the one before
    bool any = false;
    if (l->count == THINGS || at + 1 >= BYTES)
        return;
    for (size_t i = 0; i < count; i++) {
        if (thing[i].words == NULL)
            continue;
        if (any) {
            add_words(l, " ");
        } else {
            l->length = at;
            l->words[at] = '\0';
        }
        add_words(l, thing[i].words);
        any = true;
    }
    if (!any)
        return;
    l->things[l->count].at = at;
    l->things[l->count++].id = thing->id;
}

static void enter(struct viewer *v, struct screen *s)
{
    size_t count = 0;
    const struct ui_spoken *spoken = v->frame != NULL ? ui_spoken(v->frame, &count) : NULL;
    for (size_t at = 0, end; at < count; at = end) {
        end = ui_spoken_end(spoken, count, at);
        if (spoken[at].id.what != ID_LARGE && spoken[at].id.what != ID_READ)
            add_thing(s->state, spoken + at, end - at);
    }
}

static bool can_press(const struct large *l) { return l->count > 0 && l->things[l->now].id.what != UI_NO_ID; }

static bool turn(struct viewer *v, struct screen *s, int by)
{
    struct large *l = s->state;
    (void)v;
    bool there = by > 0 ? l->now + 1 < l->count : l->now > 0;
    l->now = !there ? l->now : by > 0 ? l->now + 1 : l->now - 1;
    return there;
}

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    struct large *l = s->state;
    bool later = in->action == UI_NEXT || in->action == UI_RIGHT || in->action == UI_DOWN;
    bool earlier = in->action == UI_BACK || in->action == UI_LEFT || in->action == UI_UP;
    if (later && !turn(v, s, 1))
        return next_pop(); // all was read
    if (earlier)
        turn(v, s, -1);
    if ((in->action == UI_OK || viewer_pressed(in, ID_PRESS_IT)) && can_press(l)) {
        struct ui_id id = l->things[l->now].id;
        viewer_go(v, next_pop());
        viewer_press(v, id);
        return next_stay();
    }
    return in->action == UI_MENU || viewer_pressed(in, ID_OUT) ? next_pop() : next_stay();
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    const struct large *l = s->state;
    const char *words = l->count > 0 ? l->words + l->things[l->now].at : viewer_text(v, T_LARGE_NOTHING);
    ui_begin_panel(f, TONE_NIGHT, 20, 0);
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, 0);
    ui_begin_panel(f, TONE_PAPER, 20, 22);
    ui_bold(f);
    ui_text_centred(f, ROLE_TEXT_TITLE, TONE_INK, words);
    ui_end(f);
    ui_end(f);
    ui_begin_row(f, UI_GAP_SMALL);
    if (l->now > 0)
        ui_button(f, ui_id(ID_EARLIER), BUTTON_QUIET, "icons/back", viewer_text(v, T_LARGE_EARLIER));
    if (l->now + 1 < l->count)
        ui_button(f, ui_id(ID_LATER), BUTTON_QUIET, NULL, viewer_text(v, T_LARGE_LATER));
    ui_grow(f, 1);
    ui_space(f, 0);
    if (can_press(l))
        ui_button(f, ui_id(ID_PRESS_IT), BUTTON_PRIMARY, NULL, viewer_text(v, T_LARGE_PRESS));
    ui_button(f, ui_id(ID_OUT), BUTTON_QUIET, NULL, viewer_text(v, T_LARGE_OUT));
    ui_end(f);
    ui_end(f);
}

const struct screen_ops large_screen = {.name = "large",
                                        .state = sizeof(struct large),
                                        .enter = enter,
                                        .input = input,
                                        .turn = turn,
                                        .draw = draw,
                                        .wants_arrows = true};
