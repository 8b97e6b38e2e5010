// SPDX-License-Identifier: MIT
//
// rules_view.c — what a role may see, in its language.
//
// A screen is built from this and nothing else, so a verdict, a reason or a note for the facilitator cannot slip onto
// the projector before its time. What of the key is there, and when, for every role:
//
//   an option's …           is there when
//   verdict because shows   it was turned over in the reveal
//   sign right_box fits     the same
//   any_time right_place    the same
//   who acts, what is said  the same; at a door it was opened
//   busy                    its door was opened and could not help
//   helps (and because)     its door was opened and helped
//   the sentence            the hall says it; the level's rule at its end
//   votes counts            at the gong; to who types them, as they are typed
//   guide                   never: it is in struct view_key (rules_key.c)
//
// Must never: hand out a pointer through which the key can be read.
#include "rules_inside.h"

#include <string.h>

const char *rules__words(const struct look_at *at, text_ref text)
{
    const char *language = at->language != NULL ? at->language : at->level->language;
    return text != TEXT_NONE ? level_text(at->level, language, text) : NULL;
}

// With one display the facilitator types the counts on it, and must see what was typed: cards are in the air for all to
// see, and at a check the hall has its eyes closed.
static bool types_counts(enum role role)
{
    switch (role) {
    case ROLE_HALL:
    case ROLE_TEAM:
    case ROLE_ALONE: return false;
    case ROLE_ONLY:
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

void rules__turned(const struct look_at *at, uint8_t ordinal, struct view_turned *out)
{
    const struct scene *scene = &at->level->scenes[at->session->scene];
    const struct option *option = &scene->options[ordinal];
    out->verdict = option->verdict;
    out->because = rules__words(at, option->because);
    out->shows = rules__words(at, option->shows);
    out->sign = option->sign;
    out->any_time = option->any_time;
    out->fits = rules__fits(at->session, scene, ordinal);
    rules__act_out(at, option, out);
    out->right_box = kind_has(scene->kind, TRAIT_BOXES) ? option->box : NOTHING;
    if (kind_has(scene->kind, TRAIT_PLACES))
        out->right_place = rules__right_place(at->session, ordinal);
    if (kind_has(scene->kind, TRAIT_DOORS)) {
        out->busy = rules__words(at, option->busy);
        out->helps = rules__words(at, option->helps);
    }
}

// What was heard at a door: the one or the other.
static void view_door(const struct look_at *at, const struct option *door, struct view_option *out)
{
    out->figure = door->figure;
    out->opened = out->revealed = bit(at->session->doors_open, out->ordinal);
    out->helped = bit(at->session->doors_helped, out->ordinal);
    if (out->opened)
        rules__act_at_door(at, door, out->helped, &out->turned);
    if (out->helped) {
        out->turned.helps = rules__words(at, door->helps);
        out->turned.because = rules__words(at, door->because);
    } else if (out->opened) {
        out->turned.busy = rules__words(at, door->busy);
    }
}

// From the gong until the answer is forgotten.
static bool shown_votes(const struct session *s)
{
    return s->phase == PHASE_TALLY || s->phase == PHASE_REVEAL || s->phase == PHASE_TOGETHER;
}

static void view_option(const struct look_at *at, uint8_t ordinal, enum role role, struct view_option *out)
{
    const struct session *s = at->session;
    const struct scene *scene = &at->level->scenes[s->scene];
    const struct option *option = &scene->options[ordinal];
    bool card = kind_has(scene->kind, TRAIT_BOXES);
    out->ordinal = ordinal;
    out->text = rules__words(at, option->text);
    out->picture = option->picture;
    out->placed = place_of(s, ordinal);
    out->box = card ? s->boxed[ordinal] : NOTHING;
    out->turned.right_box = NOTHING;
    out->chosen = kind_has(scene->kind, TRAIT_MARKS) ? bit(s->marks, ordinal) : !card && s->chosen == ordinal;
    out->revealed = card ? s->boxed[ordinal] != NOTHING : bit(s->revealed, ordinal);
    if (kind_has(scene->kind, TRAIT_DOORS))
        view_door(at, option, out);
    else if (out->revealed)
        rules__turned(at, ordinal, &out->turned);
    if (shown_votes(s) || (types_counts(role) && s->mode == ANSWER_CARDS))
        out->count = rules__votes_for(s, ordinal);
}

static bool is_at_hand(const struct session *s, uint8_t ordinal)
{
    if (s->phase == PHASE_DOOR)
        return s->door == ordinal;
    return s->phase == PHASE_REVEAL && s->reveal_order[s->reveal_at] == ordinal;
}

static void view_options(const struct look_at *at, struct view *v)
{
    const struct session *s = at->session;
    const struct scene *scene = &at->level->scenes[s->scene];
    uint8_t order[LEVEL_OPTIONS_MAX];
    rules_choice_order(at->level, s->scene, s->alone != 0, s->seed, order);
    v->option_count = scene->option_count;
    for (uint8_t i = 0; i < scene->option_count; i++) {
        struct view_option *option = &v->options[i];
        view_option(at, order[i], v->role, option);
        option->letter = (char)('A' + i);
        if (is_at_hand(s, order[i])) {
            v->at_hand = i;
            option->guessing = s->guessing != 0;
        }
        if (order[i] == s->item)
            v->item = i;
    }
    v->box_count = scene->box_count;
    for (uint8_t i = 0; i < scene->box_count; i++)
        v->boxes[i] = rules__words(at, scene->boxes[i]);
    memcpy(v->box_pictures, scene->box_pictures, sizeof v->box_pictures);
}

static void view_line(const struct look_at *at, const struct scene *story, const struct line *line,
                      struct view_line *out)
{
    out->aloud = rules__aloud(at, story, line);
    out->speaker = line->speaker;
    out->mood = line->mood;
    out->text = rules__words(at, line->text);
    if (line->speaker < at->level->cast_count) {
        const struct cast_member *who = &at->level->cast[line->speaker];
        out->name = rules__words(at, who->name);
        out->figure = who->figure;
        out->harmed = who->harmed;
    }
}

// Who answers what was said last: whom a message goes to, before they have written. What they will say stays untold.
static void view_next(const struct look_at *at, const struct scene *scene, struct view *v)
{
    const struct session *s = at->session;
    uint8_t last = rules__line(s, scene, (uint8_t)(s->lines_shown - 1))->speaker;
    for (uint8_t i = s->lines_shown; i < rules__line_count(s, scene) && v->next_name == NULL; i++) {
        const struct line *line = rules__line(s, scene, i);
        if (line->speaker == last || line->speaker >= at->level->cast_count || rules__aloud(at, scene, line))
            continue;
        v->next_name = rules__words(at, at->level->cast[line->speaker].name);
        v->next_figure = at->level->cast[line->speaker].figure;
    }
}

static void view_story(const struct look_at *at, struct view *v)
{
    const struct session *s = at->session;
    const struct scene *scene = &at->level->scenes[s->scene];
    if (kind_has(scene->kind, TRAIT_LINES)) {
        v->line_count = s->lines_shown;
        v->line_last = s->lines_shown == rules__line_count(s, scene);
        v->swallow = v->line_last ? rules__words(at, scene->swallow) : NULL;
        for (uint8_t i = 0; i < s->lines_shown; i++)
            view_line(at, scene, rules__line(s, scene, i), &v->lines[i]);
        if (scene->look == LOOK_CHAT && s->lines_shown > 0)
            view_next(at, scene, v);
    }
    if (kind_has(scene->kind, TRAIT_TALKS)) {
        v->talk_count = s->lines_shown;
        v->talk_last = s->alone || s->lines_shown == scene->talk_count;
        for (uint8_t i = 0; i < s->lines_shown; i++)
            v->talk[i] = rules__words(at, scene->talk[i]);
    }
    if (scene->pair_count > 0)
        rules__view_pairs(at, v);
    text_ref alone = scene->alone;
    if (alone == TEXT_NONE && kind_has(scene->kind, TRAIT_ACTS))
        alone = scene->question;
    if (alone == TEXT_NONE && kind_has(scene->kind, TRAIT_TALKS))
        alone = scene->talk[0];
    v->alone_text = rules__words(at, alone);
}

static void view_progress(const struct look_at *at, struct view *v)
{
    bool only_short = rules__plays_short(at->session, at->level);
    for (uint8_t i = 0; i < at->level->scene_count; i++) {
        if (only_short && !at->level->scenes[i].short_path)
            continue;
        v->scene_total++;
        v->scene_number = (uint8_t)(v->scene_number + (i <= at->session->scene));
    }
}

static void view_votes(const struct session *s, struct view *v)
{
    for (uint8_t i = 0; i < s->team_count; i++) {
        v->voted[i] = s->votes[i] != NOTHING;
        v->votes[i] = shown_votes(s) ? s->votes[i] : NOTHING;
    }
}

static void view_scene(const struct look_at *at, struct view *v)
{
    const struct session *s = at->session;
    const struct scene *scene = &at->level->scenes[s->scene];
    v->in_scene = true;
    v->kind = scene->kind;
    v->look = scene->look;
    v->step = scene->step;
    v->place = scene->place;
    v->question = rules__words(at, scene->question);
    v->together = s->phase == PHASE_TOGETHER ? rules__words(at, scene->together) : NULL;
    v->guessing = s->guessing != 0;
    v->chosen = s->chosen;
    v->second_look = s->second_look != 0;
    v->can_lock = rules__can_lock(s, at->level);
    v->can_help = s->phase == PHASE_DECIDE && !s->alone;
    v->can_again = rules__can_look_again(s, at->level);
    v->can_skip = true;
    v->all_vote = rules__all_vote(s, at->level);
    v->can_count = v->all_vote && s->mode == ANSWER_CARDS && (s->phase == PHASE_SHOW || s->phase == PHASE_TALLY);
    view_votes(s, v);
    view_progress(at, v);
    view_story(at, v);
    rules__stage(at, v);
    if (kind_has(scene->kind, TRAIT_ASKS))
        view_options(at, v);
}

static void view_level(const struct look_at *at, struct view *v)
{
    const struct level *level = at->level;
    v->title = rules__words(at, level->title);
    v->notice = rules__words(at, level->notice);
    v->rule = v->phase >= PHASE_SENTENCE ? rules__words(at, level->rule) : NULL;
    v->picture = level->picture;
    v->sensitive = level->sensitive;
    v->tune = rules__tune(at);
    v->stars_on = v->stars_on && level->sensitive == 1;
    const struct cast_member *harmed = v->phase >= PHASE_STORY ? level_harmed(level) : NULL;
    if (harmed != NULL) {
        v->harmed_name = rules__words(at, harmed->name);
        v->harmed_figure = harmed->figure;
    }
    if (rules__in_scene(at->session))
        view_scene(at, v);
}

static void view_activity(const struct session *s, struct view *v)
{
    v->activity = s->phase == PHASE_ACTIVITY ? s->activity : NOTHING;
    v->activity_mark = (uint16_t)(s->activity_mark[0] | s->activity_mark[1] << 8);
    v->activity_step = s->activity_step;
    v->activity_steps = s->activity_steps;
    v->can_count = rules__step_counts(s);
    v->can_skip = s->phase == PHASE_ACTIVITY;
    for (uint8_t i = 0; types_counts(v->role) && v->can_count && i < CHECK_ANSWERS; i++)
        v->checked[i] = s->counts[i];
    bool warm_up = s->phase == PHASE_ACTIVITY && s->activity_back == PHASE_PROMISE;
    v->promised = s->phase > PHASE_PROMISE && !warm_up;
}

void rules_view(const struct session *s, const struct level *level, enum role role, const char *language,
                struct view *v)
{
    memset(v, 0, sizeof *v);
    v->phase = (enum phase)s->phase;
    v->alone = s->alone != 0;
    v->role = v->alone && role != ROLE_CONSOLE ? ROLE_ALONE : role;
    v->adults = s->adults != 0;
    v->team_count = s->team_count;
    v->turn = s->turn;
    v->speaker = rules__speaker(s);
    v->helper = s->helper;
    memcpy(v->animals, s->animals, sizeof v->animals);
    v->stars_on = s->stars_on != 0;
    v->lanterns = s->lanterns;
    v->lanterns_total = s->lanterns_total;
    v->meeting_lanterns = s->meeting_lanterns;
    v->chosen = v->at_hand = NOTHING;
    v->closing_step = s->closing_step;
    v->hands = s->hands > 0 ? s->hands : PROMISES;
    v->mode = (enum answer_mode)s->mode;
    memset(v->votes, NOTHING, sizeof v->votes);
    view_activity(s, v);
    if (level != NULL)
        view_level(&(struct look_at){s, level, language}, v);
    v->counts_here = v->can_count && types_counts(v->role);
    if (v->stars_on)
        memcpy(v->stars, s->stars, sizeof v->stars);
}
