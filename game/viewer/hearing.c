// SPDX-License-Identifier: MIT
//
// hearing.c — what the hall hears of the meeting, what plays under it, and the line for whoever cannot hear.
//
//   event ─┬─ of its kind ──┐
//          └─ of its phase ─┴→ a sound, as late as what is seen with it ─→ cue, caption
//   screen on top ─ its music ─→ of the story: its tune ─→ music, caption
//
// There is silence wherever the room itself is to be heard: while it whispers, guesses, shows, says it together, acts
// and talks; over black, the neutral screen and the help numbers; and where a prepared facilitator alone may tell what
// hurts (sensitive 3), under all that hurts.
#include "screen.h"

#include "viewer_inside.h"

enum { CAPTION_MS = 3000, DRUMS_MS = 4000, CAPTION_HIGH = 52, READ_HIGH = 64 };
enum { PREPARED = 3 }; // sensitive

// What is heard the moment something happens, and the moment a phase begins. Where that depends on what is shown from
// then on, hear_now says it.
struct heard {
    bool any;
    enum sound sound;
};
// clang-format off
static const struct heard of_events[] = {
    [EVENT_STEP]       = {true, SOUND_PAGE},
    [EVENT_VOTED]      = {true, SOUND_PRESS},
    [EVENT_COUNTED]    = {true, SOUND_PRESS},
    [EVENT_CHOSEN]     = {true, SOUND_PRESS},
    [EVENT_GONG]       = {true, SOUND_GONG},
    [EVENT_DOOR]       = {true, SOUND_KNOCK},
    [EVENT_LEVEL_DONE] = {true, SOUND_HOME},
};
static const struct heard of_phases[PHASES] = {
    [PHASE_PICK]       = {true, SOUND_SLIDE},
    [PHASE_NOTICE]     = {true, SOUND_SLIDE},
    [PHASE_STORY]      = {true, SOUND_SLIDE},
    [PHASE_ASK]        = {true, SOUND_DEAL},
    [PHASE_ACT]        = {true, SOUND_SLIDE},
    [PHASE_TALK]       = {true, SOUND_SLIDE},
    [PHASE_NOT_FAULT]  = {true, SOUND_GLOW},
    [PHASE_SENTENCE]   = {true, SOUND_TOGETHER},
};
// clang-format on

// ---- a line of it ----

// A soft sound does not take the place of a call, a cry or a voice that is still told.
static void tell_heard(struct viewer *v, enum text_id caption, uint32_t after_ms, uint32_t length_ms, bool alone)
{
    bool told = v->caption.alone && v->now_ms - v->caption.since_ms < v->caption.length_ms;
    bool first = v->caption.any && v->caption.since_ms == v->now_ms && after_ms > 0; // a knock, and then the door
    if (!v->parts.settings->captions || v->parts.role != ROLE_HALL || ((told || first) && !alone))
        return;
    v->caption = (struct caption){caption, v->now_ms, after_ms + length_ms, true, alone};
}

// A line to read is no motion: it comes and goes with reduced motion, too. Who sets the clock by hand sees it gone.
static bool is_told(const struct viewer *v)
{
    const struct caption *c = &v->caption;
    return c->any && !v->parts.at_rest && v->now_ms - c->since_ms < c->length_ms;
}

uint32_t viewer__caption_due(const struct viewer *v)
{
    return viewer__captions(v) && is_told(v) ? v->caption.since_ms + v->caption.length_ms : UINT32_MAX;
}

// Who reads large letters can have each thing by itself.
static bool offers_large(const struct viewer *v)
{
    const struct anywhere *large = viewer__anywhere(v, UI_LARGE);
    const struct screen_ops *on = v->stack[v->depth - 1].ops;
    return large != NULL && large->screen != on && !on->hides && v->parts.settings->text_scale >= UI_LARGE_FROM;
}

int viewer__foot(const struct viewer *v, int height)
{
    enum { PLAIN_SCALE = 120 }; // percent: larger letters need a higher line
    int units = v->aloud.can || offers_large(v) || viewer__page_goes_on(v) ? READ_HIGH
                : viewer__captions(v)                                      ? CAPTION_HIGH
                                                                           : 0;
    int scale = v->parts.settings->text_scale > PLAIN_SCALE ? v->parts.settings->text_scale : PLAIN_SCALE;
    return height * units * scale / (PLAIN_SCALE * 1000);
}

static void large_button(const struct viewer *v, struct ui_frame *f)
{
    ui_space(f, 6);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_press(f, ui_id(ID_LARGE), viewer_text(v, T_LARGE_BUTTON));
    ui_sides(f, 8);
    ui_begin_panel(f, TONE_CLOTH_LIGHT, 3, 16);
    ui_text(f, ROLE_TEXT_SMALL, TONE_CHALK, viewer_text(v, T_LARGE_BUTTON));
    ui_end(f);
}

void viewer__footed(struct viewer *v, struct ui_frame *f)
{
    if (viewer__foot(v, 1000) == 0)
        return;
    ui_begin_foot(f);
    ui_begin_panel(f, TONE_NIGHT, 0, 0);
    ui_grow(f, 1);
    ui_begin_row(f, UI_GAP_SMALL);
    if (v->aloud.can) {
        ui_space(f, 6);
        viewer__read_button(v, f);
    }
    if (offers_large(v))
        large_button(v, f);
    ui_grow(f, 1);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    if (viewer__captions(v) && is_told(v))
        ui_text_centred(f, ROLE_TEXT_SMALL, TONE_CHALK, viewer_text(v, v->caption.text));
    else
        ui_space(f, 0);
    viewer__page_buttons(v, f);
    ui_end(f);
    ui_end(f);
    ui_end(f);
}

bool viewer__captions(const struct viewer *v)
{
    return v->parts.settings->captions && v->parts.role == ROLE_HALL && !v->stack[v->depth - 1].ops->hides;
}

// ---- once ----

static void cue_later(struct viewer *v, enum sound sound, uint32_t after_ms)
{
    viewer_ask(v, (struct request){.kind = REQUEST_CUE, .heard = {sound, after_ms}});
    if (sound != SOUND_PRESS) // whoever presses knows
        tell_heard(v, sound_caption(sound), after_ms, CAPTION_MS, sound_alone(sound));
}

void viewer_cue(struct viewer *v, enum sound sound) { cue_later(v, sound, 0); }

static void drum(struct viewer *v, bool gong)
{
    viewer_ask(v, (struct request){.kind = REQUEST_DRUM, .gong = gong});
    tell_heard(v, gong ? T_HEARD_DRUMS_GONG : T_HEARD_DRUMS, 0, DRUMS_MS, true);
}

// A message comes when the dots are over; who is seen to speak is heard at once.
static void line(struct viewer *v, const struct view *now)
{
    bool story = now->phase == PHASE_STORY && now->line_count > 0;
    bool message = story && now->look == LOOK_CHAT && !now->lines[now->line_count - 1].harmed;
    if (message)
        cue_later(v, SOUND_CHAT, CHAT_DOTS_MS);
    else
        cue_later(v, SOUND_POP, 0);
}

static bool keeps_safe(const struct view *now)
{
    const struct view_option *o = &now->options[now->at_hand < now->option_count ? now->at_hand : 0];
    return o->revealed && (o->turned.verdict == VERDICT_SAFE || o->turned.fits);
}

// The ones that look at what is shown from now on; v->view is still of before.
static void hear_now(struct viewer *v, const struct event *event)
{
    struct view now;
    v->parts.door.view(v->parts.door.meeting, ROLE_HALL, lang_code(v->lang), &now);
    switch (event->type) {
    case EVENT_LINE: line(v, &now); return;
    case EVENT_REVEALED: cue_later(v, keeps_safe(&now) ? SOUND_GLOW : SOUND_PAGE, 0); return;
    case EVENT_LOCKED:
        if (now.phase != PHASE_DOOR) // somebody knocks there
            cue_later(v, SOUND_STAMP, ui_motion_ms(MOTION_STAMP) / 2);
        return;
    case EVENT_LANTERN:
        if (now.phase == PHASE_TOGETHER) { // else all that is left, and the level is done
            cue_later(v, SOUND_FLIGHT, 0);
            cue_later(v, SOUND_LANTERN, ui_motion_ms(MOTION_FLY));
        }
        return;
    case EVENT_PHASE:
        if (event->value == PHASE_DECIDE && !now.alone) // by its cry
            cue_later(v, animal_cry(now.animals[now.turn]), 0);
        return;
    case EVENT_DRUM:
    case EVENT_TURN:
    case EVENT_CHOSEN:
    case EVENT_HELP:
    case EVENT_GUESS:
    case EVENT_DOOR:
    case EVENT_NOT_FAULT:
    case EVENT_LEVEL_DONE:
    case EVENT_CLOSING:
    case EVENT_OVER:
    case EVENT_GONG:
    case EVENT_VOTED:
    case EVENT_COUNTED:
    case EVENT_STEP: return;
    }
}

static bool is_in(const struct heard *table, size_t count, size_t at) { return at < count && table[at].any; }

void viewer__hear(struct viewer *v, const struct event *event)
{
    enum { OF_EVENTS = sizeof of_events / sizeof *of_events };
    if (event->type == EVENT_DRUM)
        drum(v, event->value != 0);
    if (is_in(of_events, OF_EVENTS, event->type))
        cue_later(v, of_events[event->type].sound, 0);
    if (event->type == EVENT_PHASE && is_in(of_phases, PHASES, event->value))
        cue_later(v, of_phases[event->value].sound, 0);
    if (event->type == EVENT_DOOR)
        cue_later(v, SOUND_DOOR, ui_motion_ms(MOTION_KNOCK));
    if (event->type == EVENT_CLOSING && event->value == 0)
        cue_later(v, SOUND_TOGETHER, 0);
    if (event->type == EVENT_LINE || event->type == EVENT_REVEALED || event->type == EVENT_LOCKED ||
        event->type == EVENT_LANTERN || event->type == EVENT_PHASE)
        hear_now(v, event);
}

// ---- under it ----

static enum music of_the_story(const struct view *view)
{
    static const enum music tunes[TUNES] = {
        [TUNE_BRIGHT] = MUSIC_BRIGHT, [TUNE_UNEASY] = MUSIC_UNEASY, [TUNE_HOPEFUL] = MUSIC_HOPEFUL};
    bool prepared_only = view->sensitive >= PREPARED && view->tune == TUNE_UNEASY;
    return view->guessing || prepared_only ? MUSIC_NONE : tunes[view->tune];
}

void viewer__play(struct viewer *v)
{
    if (v->parts.role != ROLE_HALL || v->depth == 0)
        return; // what is heard is the hall's
    enum music music = viewer__top(v)->ops->music;
    if (music == MUSIC_OF_THE_STORY)
        music = of_the_story(&v->view);
    if (music == v->music)
        return;
    v->music = music;
    viewer_ask(v, (struct request){.kind = REQUEST_MUSIC, .music = music});
    if (music != MUSIC_NONE)
        tell_heard(v, music_caption(music), 0, CAPTION_MS, false);
}
