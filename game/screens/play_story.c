// SPDX-License-Identifier: MIT
//
// play_story.c — a story told line by line: people who come, speak and listen, or a chat on a child's phone.
//
// A line is on the screen until the facilitator has read it aloud.
#include "play.h"

#include "utf8.h"

enum {
    PEOPLE_UNITS = 780,
    CHILD_UNITS = 600,
    DOTS = 3,
    MESSAGES = 3,
    SHORT_LETTERS = 36,
    LETTERS_OF_TWO = 110, // so many are read from the back row
    LETTERS_OF_THREE = 80,
    HEADER_UNITS = 90,
    BESIDE_UNITS = 16,
    BEGINS_UNITS = 160,
    SWALLOW_MS = 1500,
    SWALLOW_UNITS = 230
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

static int laughing_percent(const struct ui_frame *f) { return ui_narrow(f) ? 42 : 34; }

// One funny thing, once the line before it was read: the swallow flies in beside the people and says it.
static void laughing(struct viewer *v, struct ui_frame *f)
{
    bool narrow = ui_narrow(f);
    ui_wide(f, laughing_percent(f));
    ui_move_after(f, MOTION_POP, v->step_since_ms, SWALLOW_MS);
    ui_begin_column(f, narrow ? 0 : UI_GAP_SMALL);
    ui_grow(f, 1);
    ui_space(f, 0);
    ui_begin_panel(f, TONE_PAPER, narrow ? 8 : 16, 30);
    ui_text_centred(f, narrow ? ROLE_TEXT_BODY : ROLE_TEXT_ANSWER, TONE_INK, v->view.swallow);
    ui_end(f);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_move_after(f, MOTION_EN_COMES, v->step_since_ms, SWALLOW_MS);
    ui_picture(f, "icons/swallow-laugh", narrow ? SWALLOW_UNITS * 2 / 3 : SWALLOW_UNITS, FIT_CONTAIN);
    ui_end(f);
}

// People stand behind, on a floor that is where it is whatever is said: what is read lies over their feet, and things
// stand on its edge.
static void draw_story(struct viewer *v, struct ui_frame *f)
{
    bool laughs = v->view.swallow != NULL;
    ui_grow(f, 1);
    ui_begin_stack(f);
    ui_begin_row(f, 0);
    ui_grow(f, 1);
    ui_begin_column(f, 0);
    if (laughs && ui_narrow(f)) // beside the swallow: no face behind another
        play_people_in_column(v, f, PEOPLE_UNITS);
    else
        play_people(v, f, play_wide, 1, PEOPLE_UNITS);
    ui_end(f);
    if (laughs) {
        ui_wide(f, laughing_percent(f));
        ui_space(f, 0);
    }
    ui_end(f);
    ui_begin_column(f, 0);
    ui_grow(f, 1);
    ui_begin_row(f, UI_GAP_SMALL);
    ui_grow(f, 1);
    ui_begin_column(f, 0);
    ui_begin_ground(f, 1, PEOPLE_UNITS);
    play_things(f, &v->view.things, v->view.stage, v->view.stage_count, PEOPLE_UNITS, false);
    play_things(f, &v->view.things, v->view.stage, v->view.stage_count, PEOPLE_UNITS, true);
    ui_end_ground(f);
    ui_end(f);
    if (laughs)
        laughing(v, f);
    ui_end(f);
    speech(v, f, newest(&v->view), line_role(v));
    ui_end(f);
    ui_end(f);
}

// ---- a chat ----

// Who holds the phone: their face is that of their last message, or of what they feel now.
static void at_the_phone(struct viewer *v, struct ui_frame *f, const struct view_actor *who, int at)
{
    bool writes = newest(&v->view)->speaker == who->speaker;
    struct ui_person person = play_person(who);
    person.state = writes ? ui_speaks(f, v->step_since_ms) : ui_listens(f, v->step_since_ms + CHAT_DOTS_MS);
    ui_begin_at(f, at);
    ui_move_after(f, writes ? MOTION_SPEAK : MOTION_REACT, v->step_since_ms, writes ? 0 : CHAT_DOTS_MS);
    ui_person(f, &person, CHILD_UNITS);
    ui_end_at(f, at);
}

// One, and a second where there is room.
static void children(struct viewer *v, struct ui_frame *f)
{
    static const int one[] = {500}, two[] = {120, 880};
    const struct view *view = &v->view;
    int most = ui_narrow(f) ? 1 : 2, count = view->stage_count < most ? view->stage_count : most;
    if (count == 0)
        return;
    ui_grow(f, 1);
    ui_begin_column(f, 0);
    ui_begin_ground(f, 1, CHILD_UNITS);
    for (int i = count - 1; i >= 0; i--)
        at_the_phone(v, f, &view->stage[i], count == 1 ? one[i] : two[i]);
    ui_end_ground(f);
    ui_end(f);
}

// Somebody is writing.
static void dots(struct viewer *v, struct ui_frame *f)
{
    int dark = ui_beat(f, v->step_since_ms, CHAT_DOTS_MS / DOTS, DOTS);
    ui_align(f, UI_START, UI_START);
    ui_begin_panel(f, TONE_PAPER, 16, 30);
    ui_begin_row(f, UI_GAP_SMALL);
    for (int i = 0; i < DOTS; i++) {
        ui_fade(f, i <= dark ? 255 : 90);
        ui_circle(f, TONE_INK_SOFT, 18);
    }
    ui_end(f);
    ui_end(f);
}

static bool is_written(const struct view_line *line) { return line->speaker != CAST_NONE && !line->aloud; }

// Whose phone it is: who stands beside it, else who is hurt.
static bool is_mine(const struct view *view, const struct view_line *line)
{
    return view->stage_count > 0 ? line->speaker == view->stage[0].speaker : line->harmed;
}

// The first of those it has room for.
static int first_shown(const struct ui_frame *f, const struct view *view)
{
    int first = view->line_count, shown = 0, most = ui_large(f) ? 1 : ui_narrow(f) ? MESSAGES - 1 : MESSAGES;
    size_t letters = 0;
    for (int i = view->line_count - 1; i >= 0 && shown < most; i--) {
        if (!is_written(&view->lines[i]))
            continue;
        letters += utf8_count(view->lines[i].text);
        if (shown > 0 && letters > (shown > 1 ? LETTERS_OF_THREE : LETTERS_OF_TWO))
            break;
        first = i;
        shown++;
    }
    return first;
}

// The newest one, if it is short: on a small screen if it stands alone, and then it may be longer.
static bool is_large(const struct ui_frame *f, const struct view *view, const struct view_line *line)
{
    bool alone = first_shown(f, view) == view->line_count - 1;
    return (alone || !ui_narrow(f)) && utf8_count(line->text) <= (alone ? 2 * SHORT_LETTERS : SHORT_LETTERS);
}

static void words_of(struct ui_frame *f, const struct view *view, const struct view_line *line, bool mine, bool now)
{
    ui_begin_panel(f, mine ? TONE_SAFE : now ? TONE_PAPER : TONE_PAPER_DIM, now ? 14 : 8, now ? 26 : 20);
    if (!mine) {
        ui_bold(f);
        ui_text(f, ROLE_TEXT_SMALL, TONE_SCARF, line->name);
    }
    enum text_role old = ui_narrow(f) ? ROLE_TEXT_SMALL : ROLE_TEXT_BODY;
    ui_text(f, !now ? old : is_large(f, view, line) ? ROLE_TEXT_QUESTION : ROLE_TEXT_ANSWER, TONE_INK, line->text);
    ui_end(f);
}

static void message(struct viewer *v, struct ui_frame *f, const struct view_line *line, bool now)
{
    bool mine = is_mine(&v->view, line), waits = now && !mine;
    ui_begin_row(f, UI_GAP_SMALL);
    if (mine) {
        ui_wide(f, 16);
        ui_space(f, 0);
    }
    ui_grow(f, 1);
    ui_begin_stack(f);
    if (waits && ui_moving(f, v->step_since_ms, CHAT_DOTS_MS))
        dots(v, f);
    if (now)
        ui_move(f, waits ? MOTION_BUBBLE : MOTION_POP, v->step_since_ms);
    words_of(f, &v->view, line, mine, now);
    ui_end(f);
    if (!mine) {
        ui_wide(f, 10);
        ui_space(f, 0);
    }
    ui_end(f);
}

// With whom they write: who wrote last, and is not the child's own; else who will answer.
static struct view_line other(const struct view *view)
{
    for (int i = view->line_count - 1; i >= 0; i--)
        if (is_written(&view->lines[i]) && !is_mine(view, &view->lines[i]))
            return view->lines[i];
    if (view->next_name == NULL)
        return *newest(view);
    return (struct view_line){
        .speaker = CAST_NONE, .name = view->next_name, .figure = view->next_figure, .mood = MOOD_CALM};
}

// The bar above the messages: whose they are, and three dots of signal.
static void header(struct viewer *v, struct ui_frame *f)
{
    const struct view_line with = other(&v->view);
    ui_begin_panel(f, TONE_CLOTH_LIGHT, 8, 0);
    ui_begin_row(f, UI_GAP_SMALL);
    ui_avatar(f, with.figure, play_mood(with.mood), HEADER_UNITS);
    ui_grow(f, 1);
    ui_align(f, UI_STRETCH, UI_CENTRE);
    ui_begin_column(f, 0);
    ui_bold(f);
    ui_text(f, ROLE_TEXT_BODY, TONE_CHALK, with.name);
    ui_end(f);
    for (int i = 0; i < DOTS; i++) {
        ui_align(f, UI_CENTRE, UI_CENTRE);
        ui_circle(f, TONE_CHALK_SOFT, 10);
    }
    ui_end(f);
    ui_end(f);
}

// What was written before it; -1: nothing.
static int written_before(const struct view *view, int line)
{
    for (line--; line >= 0 && !is_written(&view->lines[line]);)
        line--;
    return line;
}

// Where a talk begins: who it is with, large as long as one message stands there alone.
static void with_whom(struct viewer *v, struct ui_frame *f, bool alone)
{
    const struct view_line with = other(&v->view);
    ui_spare(f, 1);
    ui_begin_column(f, 0);
    ui_space(f, UI_GAP);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_avatar(f, with.figure, play_mood(with.mood), alone ? BEGINS_UNITS : BEGINS_UNITS * 2 / 3);
    ui_end(f);
}

// Where the next message will be written.
static void to_write(struct ui_frame *f)
{
    enum { WRITE_UNITS = 52, SEND_UNITS = 34 };
    ui_spare(f, 2);
    ui_begin_row(f, UI_GAP_SMALL);
    ui_grow(f, 1);
    ui_high(f, WRITE_UNITS);
    ui_begin_panel(f, TONE_CLOTH_LIGHT, 0, WRITE_UNITS / 2);
    ui_space(f, 0);
    ui_end(f);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_circle(f, TONE_CHALK_SOFT, SEND_UNITS);
    ui_end(f);
}

// The last ones, next to where one writes; what came before them where there is room.
static void messages(struct viewer *v, struct ui_frame *f)
{
    const struct view *view = &v->view;
    int first = first_shown(f, view), before = written_before(view, first);
    const struct view_line with = other(view);
    if (before < 0 && !ui_large(f) && !is_mine(view, &with))
        with_whom(v, f, first == view->line_count - 1);
    ui_grow(f, 1);
    ui_space(f, 0);
    if (before >= 0 && !ui_large(f)) {
        ui_spare(f, 1);
        message(v, f, &view->lines[before], false);
    }
    for (int i = first; i < view->line_count; i++)
        if (is_written(&view->lines[i]))
            message(v, f, &view->lines[i], i == view->line_count - 1);
    if (!ui_large(f))
        to_write(f);
}

// A phone held upright, with the last messages on it. What the storyteller says does not stand there.
static void phone(struct viewer *v, struct ui_frame *f)
{
    ui_wide(f, ui_narrow(f) ? 62 : 42);
    ui_begin_panel(f, TONE_CHALK_SOFT, 4, 44);
    ui_grow(f, 1);
    ui_begin_panel(f, TONE_NIGHT, 12, 40);
    ui_grow(f, 1);
    ui_begin_stack(f);
    ui_picture(f, "icons/phone-wallpaper", 1, FIT_COVER);
    ui_begin_column(f, 0);
    header(v, f);
    ui_grow(f, 1);
    ui_begin_row(f, 0);
    ui_space(f, BESIDE_UNITS);
    ui_grow(f, 1);
    ui_begin_column(f, UI_GAP_SMALL);
    messages(v, f);
    ui_space(f, BESIDE_UNITS / 2);
    ui_end(f);
    ui_space(f, BESIDE_UNITS);
    ui_end(f);
    ui_end(f);
    ui_end(f);
    ui_end(f);
    ui_end(f);
}

static void draw_chat(struct viewer *v, struct ui_frame *f)
{
    ui_grow(f, 1);
    ui_begin_row(f, UI_GAP);
    children(v, f);
    phone(v, f);
    ui_wide(f, ui_narrow(f) ? 2 : 10);
    ui_space(f, 0);
    ui_end(f);
    if (v->view.swallow != NULL) {
        ui_move_after(f, MOTION_POP, v->step_since_ms, SWALLOW_MS);
        play_swallow(v, f, "icons/swallow-laugh", v->view.swallow);
    }
}

// While somebody speaks in the room nobody looks at a screen: it sleeps in the hand.
static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)s;
    bool chat = v->view.look == LOOK_CHAT && is_written(newest(&v->view));
    play_begin(v, f, chat ? 80 : 0);
    if (chat)
        draw_chat(v, f);
    else
        draw_story(v, f);
    play_end(v, f, BAR_NEXT, NULL);
}

const struct screen_ops story_screen = {
    .name = "story", .input = phase_input, .draw = draw, .music = MUSIC_OF_THE_STORY};
