// SPDX-License-Identifier: MIT
//
// rules_view.c — what a role may see. The hall's screen is built from this and nothing else, so
// a verdict, a reason or a guide note cannot slip onto the projector before its time.
#include "rules_inside.h"

#include <string.h>

static uint8_t placed_at(const struct session *s, uint8_t ordinal)
{
    for (uint8_t i = 0; i < s->placed_count; i++)
        if (s->placed[i] == ordinal)
            return (uint8_t)(i + 1);
    return 0;
}

static bool is_chosen(const struct session *s, const struct scene *scene, uint8_t ordinal)
{
    if (scene->kind == SCENE_SPOT)
        return ((s->marks >> ordinal) & 1) != 0;
    return scene->kind != SCENE_SORT && s->chosen == ordinal;
}

static void view_door(const struct session *s, const struct option *o, uint8_t ordinal, bool all, struct view_option *out)
{
    out->opened = ((s->doors_open >> ordinal) & 1) != 0;
    out->helped = ((s->doors_helped >> ordinal) & 1) != 0;
    bool was_busy = out->opened && !out->helped;
    out->busy = all || was_busy ? o->busy : TEXT_NONE;
    out->helps = all || out->helped ? o->helps : TEXT_NONE;
    out->because = all || out->helped ? o->because : TEXT_NONE;
    out->figure = o->figure;
}

static void view_option(const struct session *s, const struct scene *scene, uint8_t ordinal, bool all,
                        struct view_option *out)
{
    const struct option *o = &scene->options[ordinal];
    bool sorted = scene->kind == SCENE_SORT && s->boxed[ordinal] != NOTHING;
    out->ordinal = ordinal;
    out->text = o->text;
    out->chosen = is_chosen(s, scene, ordinal);
    out->revealed = scene->kind == SCENE_SORT ? sorted : ((s->revealed >> ordinal) & 1) != 0;
    out->placed = placed_at(s, ordinal);
    out->box = sorted ? s->boxed[ordinal] : NOTHING;
    bool shown = out->revealed || all;
    out->right_box = shown && scene->kind == SCENE_SORT ? o->box : NOTHING;
    out->fits = shown && rules__option_fits(s, scene, ordinal);
    out->sign = shown && o->sign;
    out->verdict = shown ? o->verdict : VERDICT_NONE;
    out->because = shown ? o->because : TEXT_NONE;
    out->shows = shown ? o->shows : TEXT_NONE;
    out->busy = out->helps = TEXT_NONE;
    if (scene->kind == SCENE_TELL)
        view_door(s, o, ordinal, all, out);
}

static void view_options(const struct session *s, const struct level *level, bool all, struct view *v)
{
    const struct scene *scene = &level->scenes[s->scene];
    uint8_t order[LEVEL_OPTIONS_MAX] = {0};
    rules_choice_order(level, s->scene, s->alone != 0, s->seed, order);
    v->option_count = scene->option_count;
    v->at_hand = NOTHING;
    for (uint8_t i = 0; i < scene->option_count; i++) {
        struct view_option *o = &v->options[i];
        view_option(s, scene, order[i], all, o);
        o->letter = (char)('A' + i);
        bool at_hand = s->phase == PHASE_REVEAL && s->reveal_order[s->reveal_at] == order[i];
        bool door = s->phase == PHASE_DOOR && s->door == order[i];
        o->guessing = at_hand && s->guessing;
        if (at_hand || door)
            v->at_hand = i;
        if (order[i] == s->item)
            v->item = i;
    }
    v->box_count = scene->box_count;
    memcpy(v->boxes, scene->boxes, sizeof v->boxes);
}

static void view_scene(const struct session *s, const struct level *level, enum role role, struct view *v)
{
    const struct scene *scene = &level->scenes[s->scene];
    v->in_scene = true;
    v->kind = scene->kind;
    v->look = scene->look;
    v->step = scene->step;
    v->place = scene->place;
    v->scene_number = (uint8_t)(s->scene + 1);
    v->scene_total = level->scene_count;
    v->question = scene->question;
    v->together = scene->together;
    v->alone_text = scene->alone;
    v->guide = role == ROLE_CONSOLE ? scene->guide : TEXT_NONE;
    if (scene->kind == SCENE_SAY) {
        v->line_count = s->lines_shown < scene->line_count ? s->lines_shown : scene->line_count;
        v->lines = scene->lines;
        v->line_last = v->line_count == scene->line_count;
    }
    if (scene->kind == SCENE_TALK) {
        v->talk_count = s->lines_shown < scene->talk_count ? s->lines_shown : scene->talk_count;
        memcpy(v->talk, scene->talk, sizeof v->talk);
        v->talk_last = v->talk_count == scene->talk_count;
    }
    if (rules__asks(scene))
        view_options(s, level, role == ROLE_CONSOLE, v);
    bool over = s->phase == PHASE_REVEAL || s->phase == PHASE_TOGETHER;
    v->can_lock = s->phase == PHASE_DECIDE && rules__can_lock(s, scene);
    v->can_help = s->phase == PHASE_DECIDE && !s->alone;
    v->can_again = over && (scene->kind == SCENE_ASK || scene->kind == SCENE_ORDER || scene->kind == SCENE_SPOT);
    v->can_skip = true;
}

static uint8_t first_harmed(const struct level *level)
{
    for (uint8_t i = 0; i < level->cast_count; i++)
        if (level->cast[i].harmed)
            return i;
    return NOBODY;
}

void rules_view(const struct session *s, const struct level *level, enum role role, struct view *v)
{
    memset(v, 0, sizeof *v);
    v->phase = (enum phase)s->phase;
    v->role = role;
    v->alone = s->alone != 0;
    v->team_count = s->team_count;
    v->turn = s->turn;
    v->speaker = s->team_count > 0 ? (uint8_t)((s->turn + 1) % s->team_count) : 0;
    v->helper = s->helper;
    memcpy(v->animals, s->animals, sizeof v->animals);
    memcpy(v->stars, s->stars, sizeof v->stars);
    v->lanterns = s->lanterns;
    v->lanterns_total = s->lanterns_total;
    v->level = s->level;
    v->question = v->alone_text = v->together = v->guide = v->notice = v->rule = TEXT_NONE;
    v->guessing = s->guessing != 0;
    v->chosen = s->chosen;
    v->closing_step = s->closing_step;
    v->second_look = s->second_look != 0;
    v->at_hand = v->harmed = NOTHING;
    v->stars_on = s->stars_on && (level == NULL || level->sensitive == 1);
    if (level == NULL)
        return;
    v->notice = level->notice;
    v->rule = level->rule;
    v->harmed = first_harmed(level);
    if (s->phase >= PHASE_STORY && s->phase <= PHASE_TALK)
        view_scene(s, level, role, v);
}
