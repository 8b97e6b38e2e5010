// SPDX-License-Identifier: MIT
//
// page.c — a screen in large letters is a page that goes on below: turned, and turning with whoever reads.
//
// One rule makes it safe without seeing all: what is not seen is not pressed. Whoever goes on (Space, Enter, a switch)
// while the page goes on below comes to its next part first. The focus, and the word that is read aloud, take the page
// with them. A hall reads one screen together and has none: there letters are as large as the screen holds.
#include "screen.h"
#include "viewer_inside.h"

enum {
    KEEPS = 80, // percent of what is seen: so far on is the next part…
    ROLLS = 20  // …and a notch of the wheel
};

static bool is_meeting(const struct viewer *v) { return v->view.phase != PHASE_SETUP && !v->view.alone; }

bool viewer__has_pages(const struct viewer *v)
{
    const struct screen_ops *on = v->stack[v->depth - 1].ops;
    return v->parts.role == ROLE_HALL && v->parts.settings->text_scale > 100 && !on->hides && !on->wants_arrows &&
           !is_meeting(v);
}

static struct ui_page page_of(const struct viewer *v)
{
    return v->frame != NULL ? ui_page(v->frame) : (struct ui_page){0, 0, 0};
}

// ---- where it stands ----

// Another thing is shown: from its beginning.
void viewer__page_begins(struct viewer *v)
{
    struct paged *page = &v->page;
    const struct screen *on = &v->stack[v->depth - 1];
    if (page->screen == on->ops && page->since_ms == on->since_ms && page->phase == v->view.phase &&
        page->step_ms == v->step_since_ms && page->language == v->lang)
        return;
    *page = (struct paged){.screen = on->ops,
                           .since_ms = on->since_ms,
                           .step_ms = v->step_since_ms,
                           .phase = v->view.phase,
                           .language = v->lang,
                           .goes_on = page->goes_on,
                           .focus = v->focus};
}

static bool stands_at(struct viewer *v, int at)
{
    bool moved = at != v->page.at;
    v->page.at = at;
    return moved;
}

// After a frame: did it take another foot, or must the page stand elsewhere? Then it is drawn once more.
bool viewer__page_follows(struct viewer *v)
{
    struct paged *page = &v->page;
    struct ui_page now = page_of(v);
    struct ui_lit lit = viewer__lit(v);
    bool goes_on = now.most > 0, foot = goes_on != page->goes_on;
    bool other_focus = !ui_same(page->focus, v->focus), other_word = lit.words != NULL && lit.from != page->word;
    int at = now.at;
    if (other_focus && v->focus_visible)
        at = ui_page_for(v->frame, v->focus);
    else if (other_word)
        at = ui_page_for_lit(v->frame);
    page->goes_on = goes_on;
    page->focus = v->focus;
    page->word = lit.words != NULL ? lit.from : 0;
    return stands_at(v, at) || foot;
}

// ---- who turns it ----

static bool turns(struct viewer *v, bool down)
{
    struct ui_page now = page_of(v);
    int by = now.seen * KEEPS / 100, at = down ? now.at + by : now.at - by;
    return stands_at(v, at < 0 ? 0 : at > now.most ? now.most : at);
}

bool viewer__page_rolls(struct viewer *v, int notches)
{
    struct ui_page now = page_of(v);
    int at = now.at + notches * now.seen * ROLLS / 100;
    return stands_at(v, at < 0 ? 0 : at > now.most ? now.most : at);
}

static bool is_seen(const struct viewer *v, struct ui_id id)
{
    return id.what != UI_NO_ID && v->focus_visible && ui_page_for(v->frame, id) == page_of(v).at;
}

// The arrows go to what is near; what lies far beyond is read up to.
static bool leads_far(const struct viewer *v, bool down)
{
    struct ui_page now = page_of(v);
    struct ui_id next = ui_focus_next(v->frame, v->focus, down ? UI_DOWN : UI_UP);
    int by = ui_page_for(v->frame, next) - now.at, most = now.seen * KEEPS / 100;
    return down ? now.at < now.most && (by < 0 || by > most) : now.at > 0 && (by > 0 || by < -most);
}

bool viewer__page_turns(struct viewer *v, const struct ui_input *in)
{
    struct ui_page now = page_of(v);
    if (now.most == 0)
        return false;
    if (viewer_pressed(in, ID_PAGE_LATER) || viewer_pressed(in, ID_PAGE_EARLIER)) {
        turns(v, viewer_pressed(in, ID_PAGE_LATER));
        return true;
    }
    bool far = in->action == UI_DOWN || in->action == UI_UP, down = in->action == UI_DOWN;
    if (in->action == UI_NEXT || (in->action == UI_OK && !is_seen(v, v->focus)))
        return turns(v, true);
    if (in->action == UI_BACK)
        return turns(v, false);
    return far && leads_far(v, down) && turns(v, down);
}

// ---- the buttons below ----

bool viewer__page_goes_on(const struct viewer *v) { return v->page.goes_on && viewer__has_pages(v); }

static void turning(const struct viewer *v, struct ui_frame *f, int what, const char *arrow, enum text_id text,
                    bool can)
{
    const char *label = viewer_text(v, text);
    if (!can)
        ui_fade(f, 70);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_press(f, ui_id(what), label);
    ui_sides(f, 8);
    ui_begin_panel(f, TONE_LANTERN, 3, 16);
    ui_begin_row(f, UI_GAP_SMALL);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_bold(f);
    ui_unsaid(f);
    ui_text(f, ROLE_TEXT_SMALL, TONE_NIGHT, arrow);
    ui_bold(f);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_text(f, ROLE_TEXT_SMALL, TONE_NIGHT, label);
    ui_end(f);
    ui_end(f);
    ui_space(f, 6);
}

void viewer__page_buttons(const struct viewer *v, struct ui_frame *f)
{
    if (!viewer__page_goes_on(v))
        return;
    turning(v, f, ID_PAGE_EARLIER, "↑", T_PAGE_EARLIER, v->page.at > 0);
    turning(v, f, ID_PAGE_LATER, "↓", T_PAGE_LATER, true);
}
