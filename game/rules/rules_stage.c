// SPDX-License-Identifier: MIT
//
// rules_stage.c — who stands on the stage, and how: nobody vanishes while the hall talks about them.
//
// On it is who spoke last in the story, at most ACTORS_MOST, in the order in which they came; when it is full, the one
// silent longest makes room. A question stands on the stage of the story before it.
#include "rules_inside.h"

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
    const struct cast_member *who = &at->level->cast[line->speaker];
    on->actors[place] = (struct view_actor){.speaker = line->speaker,
                                            .name = rules__words(at, who->name),
                                            .figure = who->figure,
                                            .harmed = who->harmed,
                                            .mood = line->mood,
                                            .pose = pose_of(line->mood)};
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

void rules__act_out(const struct look_at *at, const struct option *option, struct view_turned *out)
{
    out->actor_count = stand(at, out->actors);
    for (uint8_t i = 0; i < out->actor_count; i++)
        moved(&out->actors[i], option->verdict);
}
