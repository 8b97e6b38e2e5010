// SPDX-License-Identifier: MIT
//
// rules_stage.c — who stands on the stage, and how: nobody vanishes while the hall talks about them.
//
// On it is who spoke last in the story, at most ACTORS_MOST, in the order in which they came; when it is full, the one
// silent longest makes room. A question stands on the stage of the story before it. An answer that is turned over is
// acted out by whom its author names, as its author says; else by all who stand there, as its verdict moves them.
#include "rules_inside.h"

#include <string.h>

const struct scene *rules__story(const struct look_at *at, uint8_t *lines)
{
    const struct session *s = at->session;
    bool only_short = rules__plays_short(s, at->level);
    *lines = 0;
    for (int i = s->scene; i >= 0; i--) {
        const struct scene *scene = &at->level->scenes[i];
        if (!kind_has(scene->kind, TRAIT_LINES) || (only_short && !scene->short_path))
            continue;
        *lines = i == s->scene ? s->lines_shown : scene->line_count;
        return scene;
    }
    return NULL;
}

static enum pose pose_of(enum mood mood)
{
    switch (mood) {
    case MOOD_SCARED:
    case MOOD_SAD: return POSE_HIDE;
    case MOOD_BRAVE: return POSE_STOP;
    case MOOD_CALM:
    case MOOD_HAPPY:
    case MOOD_WORRIED:
    case MOOD_ANGRY:
    case MOOD_THINKING:
    case MOODS: break;
    }
    return POSE_REST;
}

struct standing {
    struct view_actor *actors;
    int spoke[ACTORS_MOST], count;
};

// In its place and field by field: what lies between the fields stays as rules_view cleared it, so that two views of
// the same are the same in every byte, and none holds what was left in memory.
static void somebody(const struct look_at *at, const struct line *line, struct view_actor *out)
{
    const struct cast_member *who = &at->level->cast[line->speaker];
    out->speaker = line->speaker;
    out->name = rules__words(at, who->name);
    out->figure = who->figure;
    out->harmed = who->harmed;
    out->mood = line->mood;
    out->pose = line->posed ? line->pose : pose_of(line->mood);
    out->says = NULL;
}

static void speaks(const struct look_at *at, const struct line *line, int when, struct standing *on)
{
    int place = 0, silent = 0;
    if (line->speaker >= at->level->cast_count)
        return;
    for (int i = 1; i < on->count; i++)
        silent = on->spoke[i] < on->spoke[silent] ? i : silent;
    while (place < on->count && on->actors[place].speaker != line->speaker)
        place++;
    place = place == ACTORS_MOST ? silent : place;
    on->count += place == on->count;
    on->spoke[place] = when;
    somebody(at, line, &on->actors[place]);
}

static uint8_t stand(const struct look_at *at, struct view_actor actors[ACTORS_MOST])
{
    uint8_t lines = 0;
    const struct scene *story = rules__story(at, &lines);
    struct standing on = {.actors = actors};
    for (int i = 0; i < lines; i++)
        speaks(at, &story->lines[i], i, &on);
    return (uint8_t)on.count;
}

void rules__stage(const struct look_at *at, struct view *v) { v->stage_count = stand(at, v->stage); }

// What an answer does to who is hurt, and to who looks on, when its author says nothing else.
static void moved(struct view_actor *actor, enum verdict verdict)
{
    switch (verdict) {
    case VERDICT_SAFE:
        actor->mood = actor->harmed ? MOOD_BRAVE : MOOD_CALM;
        actor->pose = actor->harmed ? POSE_STOP : POSE_REST;
        break;
    case VERDICT_UNSURE:
        actor->mood = actor->harmed ? MOOD_THINKING : actor->mood;
        actor->pose = POSE_REST;
        break;
    case VERDICT_RISKY:
        actor->mood = MOOD_WORRIED;
        actor->pose = actor->harmed ? POSE_HIDE : POSE_REST;
        break;
    case VERDICT_NONE: break;
    }
}

// As on the stage; who was not there comes calmly.
static void found(const struct look_at *at, const struct view_turned *on, const struct line *line,
                  struct view_actor *out)
{
    somebody(at, line, out);
    for (uint8_t i = 0; i < on->actor_count; i++)
        if (on->actors[i].speaker == line->speaker) {
            out->mood = on->actors[i].mood;
            out->pose = on->actors[i].pose;
        }
}

static void directed(const struct look_at *at, const struct option *option, struct view_turned *out)
{
    const struct view_turned on = *out;
    memset(out->actors, 0, sizeof out->actors); // who is not named has left the stage
    out->actor_count = option->actor_count;
    for (uint8_t i = 0; i < option->actor_count; i++) {
        const struct line *line = &option->actors[i];
        struct view_actor *actor = &out->actors[i];
        found(at, &on, line, actor);
        if (line->felt) {
            actor->mood = line->mood;
            actor->pose = pose_of(line->mood);
        }
        if (line->posed)
            actor->pose = line->pose;
        actor->says = rules__words(at, line->text);
    }
}

void rules__act_out(const struct look_at *at, const struct option *option, struct view_turned *out)
{
    out->actor_count = stand(at, out->actors);
    for (uint8_t i = 0; i < out->actor_count; i++)
        moved(&out->actors[i], option->verdict);
    if (option->actor_count > 0)
        directed(at, option, out);
}

// Who is behind it has a place and words of their own: here is who knocked.
void rules__act_at_door(const struct look_at *at, const struct option *door, bool helps, struct view_turned *out)
{
    out->actor_count = stand(at, out->actors);
    for (uint8_t i = 0; i < out->actor_count; i++) {
        struct view_actor *actor = &out->actors[i];
        actor->mood = helps ? actor->harmed ? MOOD_HAPPY : MOOD_CALM : MOOD_THINKING;
        actor->pose = POSE_REST;
    }
    if (helps && door->actor_count > 0)
        directed(at, door, out);
}
