// SPDX-License-Identifier: MIT
//
// play_story.c — a story told line by line: people who come, speak and listen, or a chat on a child's phone.
//
// A line is on the screen until the facilitator has read it aloud.
#include "play.h"

enum {
    PEOPLE_UNITS = 640,
    PEOPLE_LEAST = 320,
    CHILD_UNITS = 600,
    DOTS_MS = 600,
    DOTS = 3,
    MESSAGES = 3,
    SWALLOW_MS = 1500
};

static const struct view_line *newest(const struct view *view) { return &view->lines[view->line_count - 1]; }

// What is said, on a strip of paper.
static void speech(struct viewer *v, struct ui_frame *f, const struct view_line *line, enum text_role role)
{
    ui_move(f, MOTION_POP, v->step_since_ms);
    ui_begin_panel(f, TONE_PAPER, 20, 22);
    if (line->speaker != CAST_NONE) {
        ui_bold(f);
        ui_text(f, ROLE_TEXT_SMALL, TONE_SCARF, line->name);
    }
    ui_text(f, role, TONE_INK, line->text);
    ui_end(f);
}

static enum text_role line_role(const struct viewer *v)
{
    return play_laptop(v) ? ROLE_TEXT_TITLE : ROLE_TEXT_QUESTION;
}

static void draw_story(struct viewer *v, struct ui_frame *f)
{
    play_people(v, f, play_wide, v->view.swallow != NULL ? PEOPLE_LEAST / 2 : PEOPLE_LEAST, PEOPLE_UNITS);
    speech(v, f, newest(&v->view), line_role(v));
}

// ---- a chat ----

// The child who holds the phone: the face is that of their last message, or of what they feel now.
static void child(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    struct ui_person person = {.figure = view->harmed_figure, .mood = play_mood(MOOD_CALM), .pose = "phone"};
    for (int i = 0; i < view->stage_count; i++)
        if (view->stage[i].harmed)
            person.mood = play_mood(view->stage[i].mood);
    if (person.figure == NULL)
        return;
    bool writes = newest(view)->harmed;
    person.state = writes ? ui_speaks(f, v->step_since_ms) : ui_listens(f, v->step_since_ms + DOTS_MS);
    ui_wide(f, ui_narrow(f) ? 24 : 34);
    ui_begin_column(f, 0);
    ui_begin_ground(f, 1, CHILD_UNITS);
    ui_begin_at(f, 500);
    ui_move_after(f, writes ? MOTION_SPEAK : MOTION_REACT, v->step_since_ms, writes ? 0 : DOTS_MS);
    ui_person(f, &person, CHILD_UNITS);
    ui_end_at(f, 500);
    ui_end_ground(f);
    ui_end(f);
}

// Somebody is writing.
static void dots(struct viewer *v, struct ui_frame *f)
{
    int dark = ui_beat(f, v->step_since_ms, DOTS_MS / DOTS, DOTS);
    ui_align(f, UI_START, UI_CENTRE);
    ui_begin_panel(f, TONE_PAPER, 16, 30);
    ui_begin_row(f, UI_GAP_SMALL);
    for (int i = 0; i < DOTS; i++) {
        ui_fade(f, i <= dark ? 255 : 90);
        ui_circle(f, TONE_INK_SOFT, 18);
    }
    ui_end(f);
    ui_end(f);
}

static void words_of(struct ui_frame *f, const struct view_line *line, bool now)
{
    ui_begin_panel(f, line->harmed ? TONE_SAFE : now ? TONE_PAPER : TONE_PAPER_DIM, 14, 26);
    if (!line->harmed) {
        ui_bold(f);
        ui_text(f, ROLE_TEXT_SMALL, TONE_SCARF, line->name);
    }
    ui_text(f, now ? ROLE_TEXT_QUESTION : ROLE_TEXT_SMALL, TONE_INK, line->text);
    ui_end(f);
}

static void message(struct viewer *v, struct ui_frame *f, const struct view_line *line, bool now)
{
    bool mine = line->harmed, waits = now && !mine;
    ui_begin_row(f, UI_GAP_SMALL);
    if (mine) {
        ui_wide(f, 18);
        ui_space(f, 0);
    } else {
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_avatar(f, line->figure, play_mood(line->mood), now ? 140 : 100);
    }
    ui_grow(f, 1);
    ui_begin_stack(f);
    if (waits && ui_moving(f, v->step_since_ms, DOTS_MS))
        dots(v, f);
    if (now)
        ui_move(f, waits ? MOTION_BUBBLE : MOTION_POP, v->step_since_ms);
    words_of(f, line, now);
    ui_end(f);
    if (!mine) {
        ui_wide(f, 8);
        ui_space(f, 0);
    }
    ui_end(f);
}

// A phone, with the last messages on it. What the storyteller says does not stand there.
static void phone(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    int shown = 0, first = view->line_count;
    while (first > 0 && shown < (ui_narrow(f) ? MESSAGES - 1 : MESSAGES))
        shown += view->lines[--first].speaker != CAST_NONE;
    ui_grow(f, 1);
    ui_begin_panel(f, TONE_NIGHT, 16, 54);
    ui_grow(f, 1);
    ui_begin_panel(f, TONE_CHALK_SOFT, 20, 40);
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_END);
    ui_begin_column(f, UI_GAP_SMALL);
    for (int i = first; i < view->line_count; i++)
        if (view->lines[i].speaker != CAST_NONE)
            message(v, f, &view->lines[i], i == view->line_count - 1);
    ui_end(f);
    ui_end(f);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_circle(f, TONE_CLOTH_LIGHT, 14);
    ui_end(f);
}

static void draw_chat(struct viewer *v, struct ui_frame *f)
{
    ui_grow(f, 1);
    ui_begin_row(f, UI_GAP);
    child(v, f);
    phone(v, f);
    ui_wide(f, 3);
    ui_space(f, 0);
    ui_end(f);
    if (newest(&v->view)->speaker == CAST_NONE)
        speech(v, f, newest(&v->view), line_role(v));
}

// One funny thing, once the line before it was read.
static void swallow(struct viewer *v, struct ui_frame *f)
{
    if (v->view.swallow == NULL)
        return;
    ui_move_after(f, MOTION_POP, v->step_since_ms, SWALLOW_MS);
    play_swallow(v, f, "icons/swallow-laugh", v->view.swallow);
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    bool chat = v->view.look == LOOK_CHAT;
    play_begin(v, f, chat ? 110 : 0);
    if (chat)
        draw_chat(v, f);
    else
        draw_story(v, f);
    swallow(v, f);
    play_end(v, f, BAR_NEXT, NULL);
}

const struct screen_ops story_screen = {
    .name = "story", .input = phase_input, .draw = draw, .music = MUSIC_OF_THE_STORY};
