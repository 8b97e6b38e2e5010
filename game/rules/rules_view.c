// SPDX-License-Identifier: MIT
//
// rules_view.c — what a role may see.
//
// The hall's screen is built from this and nothing else, so a verdict, a reason or a note for
// the facilitator cannot slip onto the projector before its time. Only the console sees all.
//
//   an option's …           is there for the hall when
//   verdict because shows   it was turned over in the reveal
//   sign right_box fits     the same
//   any_time right_place    the same
//   busy                    its door was opened and could not help
//   helps (and because)     its door was opened and helped
//   the sentence            the hall says it
//   votes counts            at the gong; to who types them on the only display, as they are typed
//   guide                   never
//
// Must never: hand out a pointer through which the key can be read.
#include "rules_inside.h"

#include <string.h>

enum right { RIGHT_KEY = 1, RIGHT_COUNTS = 2 }; // verdicts, reasons, notes; what was counted so far

// With one display the facilitator types the counts on it, and must see what was typed: cards are in the air for all to
// see, and at a check the hall has its eyes closed.
static bool has(enum role role, enum right right)
{
    switch (role) {
    case ROLE_HALL:
    case ROLE_ALONE: return false;
    case ROLE_ONLY: return right == RIGHT_COUNTS;
    case ROLE_CONSOLE: return true;
    }
    return false;
}

static uint8_t place_of(const struct session *s, uint8_t ordinal)
{
    for (uint8_t i = 0; i < s->placed_count; i++)
        if (s->placed[i] == ordinal)
            return (uint8_t)(i + 1);
    return 0;
}

static bool bit(uint8_t bits, uint8_t ordinal) { return (bits >> ordinal & 1) != 0; }

static void view_key(const struct session *s, const struct scene *scene, uint8_t ordinal, struct view_option *out)
{
    const struct option *option = &scene->options[ordinal];
    out->verdict = option->verdict;
    out->because = option->because;
    out->shows = option->shows;
    out->sign = option->sign;
    out->any_time = option->any_time;
    out->right_place = scene->kind == SCENE_ORDER ? rules__right_place(s, ordinal) : 0;
    out->right_box = scene->kind == SCENE_SORT ? option->box : NOTHING;
    out->fits = rules__fits(s, scene, ordinal);
}

static void view_door(const struct session *s, const struct option *door, uint8_t ordinal, bool all,
                      struct view_option *out)
{
    out->figure = door->figure;
    out->opened = bit(s->doors_open, ordinal);
    out->helped = bit(s->doors_helped, ordinal);
    out->revealed = out->opened;
    if (all || (out->opened && !out->helped))
        out->busy = door->busy;
    if (all || out->helped) {
        out->helps = door->helps;
        out->because = door->because;
    }
}

// From the gong until the answer is forgotten.
static bool shown_votes(const struct session *s)
{
    return s->phase == PHASE_TALLY || s->phase == PHASE_REVEAL || s->phase == PHASE_TOGETHER;
}

static void view_option(const struct session *s, const struct scene *scene, uint8_t ordinal, enum role role,
                        struct view_option *out)
{
    bool all = has(role, RIGHT_KEY);
    const struct option *option = &scene->options[ordinal];
    bool card = scene->kind == SCENE_SORT;
    out->ordinal = ordinal;
    out->text = option->text;
    out->placed = place_of(s, ordinal);
    out->box = card ? s->boxed[ordinal] : NOTHING;
    out->right_box = NOTHING;
    out->because = out->shows = out->busy = out->helps = TEXT_NONE;
    out->chosen = scene->kind == SCENE_SPOT ? bit(s->marks, ordinal) : !card && s->chosen == ordinal;
    out->revealed = card ? s->boxed[ordinal] != NOTHING : bit(s->revealed, ordinal);
    if (scene->kind == SCENE_TELL)
        view_door(s, option, ordinal, all, out);
    else if (all || out->revealed)
        view_key(s, scene, ordinal, out);
    if (shown_votes(s) || (has(role, RIGHT_COUNTS) && s->mode == ANSWER_CARDS))
        out->count = rules__votes_for(s, ordinal);
}

static bool is_at_hand(const struct session *s, uint8_t ordinal)
{
    if (s->phase == PHASE_DOOR)
        return s->door == ordinal;
    return s->phase == PHASE_REVEAL && s->reveal_order[s->reveal_at] == ordinal;
}

static void view_options(const struct session *s, const struct level *level, struct view *v)
{
    const struct scene *scene = &level->scenes[s->scene];
    uint8_t order[LEVEL_OPTIONS_MAX];
    rules_choice_order(level, s->scene, s->alone != 0, s->seed, order);
    v->option_count = scene->option_count;
    for (uint8_t i = 0; i < scene->option_count; i++) {
        struct view_option *option = &v->options[i];
        view_option(s, scene, order[i], v->role, option);
        option->letter = (char)('A' + i);
        if (is_at_hand(s, order[i])) {
            v->at_hand = i;
            option->guessing = s->guessing != 0;
        }
        if (order[i] == s->item)
            v->item = i;
    }
    v->box_count = scene->box_count;
    memcpy(v->boxes, scene->boxes, sizeof v->boxes);
}

static void view_story(const struct session *s, const struct scene *scene, struct view *v)
{
    if (scene->kind == SCENE_SAY) {
        v->line_count = s->lines_shown;
        v->lines = scene->lines;
        v->line_last = s->lines_shown == scene->line_count;
    }
    if (scene->kind == SCENE_TALK) {
        v->talk_count = s->lines_shown;
        memcpy(v->talk, scene->talk, s->lines_shown * sizeof *v->talk);
        v->talk_last = s->alone || s->lines_shown == scene->talk_count;
    }
    v->alone_text = scene->alone;
    if (scene->alone == TEXT_NONE && scene->kind == SCENE_ACT)
        v->alone_text = scene->question;
    if (scene->alone == TEXT_NONE && scene->kind == SCENE_TALK)
        v->alone_text = scene->talk[0];
}

static void view_progress(const struct session *s, const struct level *level, struct view *v)
{
    bool only_short = rules__plays_short(s, level);
    for (uint8_t i = 0; i < level->scene_count; i++) {
        if (only_short && !level->scenes[i].short_path)
            continue;
        v->scene_total++;
        v->scene_number = (uint8_t)(v->scene_number + (i <= s->scene));
    }
}

static void view_scene(const struct session *s, const struct level *level, struct view *v)
{
    bool all = has(v->role, RIGHT_KEY);
    const struct scene *scene = &level->scenes[s->scene];
    v->in_scene = true;
    v->kind = scene->kind;
    v->look = scene->look;
    v->step = scene->step;
    v->place = scene->place;
    v->question = scene->question;
    v->together = all || s->phase == PHASE_TOGETHER ? scene->together : TEXT_NONE;
    v->guide = all ? scene->guide : TEXT_NONE;
    v->guessing = s->guessing != 0;
    v->chosen = s->chosen;
    v->second_look = s->second_look != 0;
    v->can_lock = rules__can_lock(s, level);
    v->can_help = s->phase == PHASE_DECIDE && !s->alone;
    v->can_again = rules__can_look_again(s, level);
    v->can_skip = true;
    v->all_vote = rules__all_vote(s, level);
    v->can_count = v->all_vote && s->mode == ANSWER_CARDS && (s->phase == PHASE_SHOW || s->phase == PHASE_TALLY);
    for (uint8_t i = 0; i < s->team_count; i++) {
        v->voted[i] = s->votes[i] != NOTHING;
        v->votes[i] = shown_votes(s) ? s->votes[i] : NOTHING;
    }
    view_progress(s, level, v);
    view_story(s, scene, v);
    if (rules__asks(scene->kind))
        view_options(s, level, v);
}

static void view_level(const struct session *s, const struct level *level, struct view *v)
{
    v->notice = level->notice;
    v->rule = level->rule;
    v->stars_on = v->stars_on && level->sensitive == 1;
    if (s->phase == PHASE_NOT_FAULT)
        v->harmed = (uint8_t)(level_harmed(level) - level->cast);
    if (rules__in_scene(s))
        view_scene(s, level, v);
}

static void view_activity(const struct session *s, struct view *v)
{
    v->activity = s->phase == PHASE_ACTIVITY ? s->activity : NOTHING;
    v->activity_mark = (uint16_t)(s->activity_mark[0] | s->activity_mark[1] << 8);
    v->activity_step = s->activity_step;
    v->activity_steps = s->activity_steps;
    v->can_count = rules__step_counts(s);
    v->can_skip = s->phase == PHASE_ACTIVITY;
    for (uint8_t i = 0; has(v->role, RIGHT_COUNTS) && v->can_count && i < CHECK_ANSWERS; i++)
        v->checked[i] = s->counts[i];
}

void rules_view(const struct session *s, const struct level *level, enum role role, struct view *v)
{
    memset(v, 0, sizeof *v);
    v->phase = (enum phase)s->phase;
    v->role = role;
    v->alone = s->alone != 0;
    v->team_count = s->team_count;
    v->turn = s->turn;
    v->speaker = rules__speaker(s);
    v->helper = s->helper;
    memcpy(v->animals, s->animals, sizeof v->animals);
    v->stars_on = s->stars_on != 0;
    v->lanterns = s->lanterns;
    v->lanterns_total = s->lanterns_total;
    v->level = s->level;
    v->question = v->alone_text = v->together = v->guide = v->notice = v->rule = TEXT_NONE;
    v->chosen = v->at_hand = v->harmed = NOTHING;
    v->closing_step = s->closing_step;
    v->mode = (enum answer_mode)s->mode;
    memset(v->votes, NOTHING, sizeof v->votes);
    v->most_shown = has(role, RIGHT_KEY) ? s->most_shown : NOTHING;
    v->first_chosen = has(role, RIGHT_KEY) ? s->first_chosen : NOTHING;
    view_activity(s, v);
    if (level != NULL)
        view_level(s, level, v);
    if (v->stars_on)
        memcpy(v->stars, s->stars, sizeof v->stars);
}
