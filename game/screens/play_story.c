// SPDX-License-Identifier: MIT
//
// play_story.c — a story told line by line: figures in their place, or a chat on a phone.
//
// A line is on the screen until the facilitator has read it aloud; the two before it stay,
// smaller, so that a child who looked away finds the thread.
#include "play.h"

enum { STANDING_MAX = 3 };
struct standing {
    const struct view_line *line; // what was said last
    int spoke;                    // and when
};

// Whoever spoke stands there, at most three: a fourth takes the place of the one silent longest. How many.
static int standing(const struct view *view, struct standing on[STANDING_MAX])
{
    int count = 0;
    for (int i = 0; i < view->line_count; i++) {
        const struct view_line *line = &view->lines[i];
        int at = 0, silent = 0;
        for (int j = 1; j < count; j++)
            silent = on[j].spoke < on[silent].spoke ? j : silent;
        while (at < count && on[at].line->speaker != line->speaker)
            at++;
        if (line->speaker == CAST_NONE)
            continue;
        at = at == STANDING_MAX ? silent : at;
        count += at == count;
        on[at] = (struct standing){line, i};
    }
    return count;
}

static void figures(struct viewer *v, struct ui_frame *f, const struct view_line *now)
{
    struct standing on[STANDING_MAX];
    int count = standing(&v->view, on);
    ui_grow(f, 1);
    ui_begin_row(f, UI_GAP_WIDE);
    for (int i = 0; i < count; i++) {
        const char *figure = on[i].line->figure;
        bool avatar = figure[0] == 'a' && figure[1] == 'v';
        ui_grow(f, 1);
        if (on[i].line->speaker != now->speaker && now->speaker != CAST_NONE)
            ui_fade(f, 210);
        ui_figure(f, figure, avatar ? NULL : play_mood(on[i].line->mood), 430);
    }
    ui_end(f);
}

static void speech(struct ui_frame *f, const struct view_line *line, enum text_role role)
{
    ui_begin_panel(f, TONE_PAPER, 20, 22);
    if (line->speaker != CAST_NONE) {
        ui_bold(f);
        ui_text(f, ROLE_TEXT_SMALL, TONE_SCARF, line->name);
    }
    ui_text(f, role, TONE_INK, line->text);
    ui_end(f);
}

static void draw_story(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    const struct view_line *now = &view->lines[view->line_count - 1];
    figures(v, f, now);
    speech(f, now, play_laptop(v) ? ROLE_TEXT_TITLE : ROLE_TEXT_QUESTION);
}

static void bubble(struct ui_frame *f, const struct view_line *line, bool newest)
{
    if (line->speaker == CAST_NONE) {
        ui_align(f, UI_CENTRE, UI_START);
        ui_text_centred(f, ROLE_TEXT_SMALL, TONE_CHALK_SOFT, line->text);
        return;
    }
    bool mine = line->harmed;
    ui_begin_row(f, UI_GAP_SMALL);
    if (mine) {
        ui_wide(f, 22);
        ui_space(f, 0);
    } else {
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_avatar(f, line->figure, play_mood(line->mood), newest ? 150 : 110);
    }
    ui_grow(f, 1);
    ui_begin_panel(f, mine ? TONE_SAFE : TONE_PAPER, 14, 26);
    if (!mine) {
        ui_bold(f);
        ui_text(f, ROLE_TEXT_SMALL, TONE_SCARF, line->name);
    }
    ui_text(f, newest ? ROLE_TEXT_ANSWER : ROLE_TEXT_SMALL, TONE_INK, line->text);
    ui_end(f);
    if (!mine) {
        ui_wide(f, 14);
        ui_space(f, 0);
    }
    ui_end(f);
}

static void draw_chat(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    int first = view->line_count > 4 ? view->line_count - 4 : 0;
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_END);
    ui_begin_column(f, UI_GAP_SMALL);
    for (int i = first; i < view->line_count; i++)
        bubble(f, &view->lines[i], i == view->line_count - 1);
    ui_end(f);
}

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    bool chat = v->view.look == LOOK_CHAT;
    play_begin(v, f, chat ? 150 : 0);
    if (chat)
        draw_chat(v, f);
    else
        draw_story(v, f);
    play_end(v, f, BAR_NEXT, NULL);
}

const struct screen_ops story_screen = {.name = "story", .input = phase_input, .draw = draw};
