// SPDX-License-Identifier: MIT
//
// lint_stage.c — who stands on the stage, and who acts when an answer is turned over: nobody laughs at what is risky
// for them, nobody is scolded, nobody is there who has no body or who harms, and no scene is without anybody.
//
// What somebody says on the stage of a safe answer is advice, and looked through as that (lint_words.c).
#include "lint_inside.h"

#include <string.h>

static void tell(struct lint *l, const struct line *actor, const char *code, const char *who, const char *option)
{
    diag_warning(l->diags, l->level->file, actor->written, 1, code, diag_quote(who).bytes, diag_quote(option).bytes,
                 NULL);
}

static void check_actor(struct lint *l, const struct option *o, const struct line *actor)
{
    const struct cast_member *who = &l->level->cast[actor->speaker];
    bool angry = actor->felt && actor->mood == MOOD_ANGRY, points = actor->posed && actor->pose == POSE_POINT;
    if (o->verdict == VERDICT_RISKY && who->harmed && actor->felt && actor->mood == MOOD_HAPPY)
        tell(l, actor, "stage-laughs", who->id, o->id);
    if (angry && points)
        tell(l, actor, "stage-scolds", who->id, o->id);
}

static void check_online(struct lint *l, struct place written, uint8_t who)
{
    const struct cast_member *member = &l->level->cast[who];
    if (cast_is_online(member))
        diag_warning(l->diags, l->level->file, written, 1, "stage-online", diag_quote(member->id).bytes, NULL, NULL);
}

static void check_with(struct lint *l, const struct scene *s)
{
    for (uint8_t i = 0; i < s->with_count; i++) {
        const struct cast_member *who = &l->level->cast[s->with[i]];
        check_online(l, s->with_written, s->with[i]);
        if (who->harms && !kind_has(s->kind, TRAIT_LINES))
            diag_warning(l->diags, l->level->file, s->with_written, 1, "stage-harms", diag_quote(who->id).bytes,
                         lint__key(l, "with").bytes, NULL);
    }
}

// Somebody is found for every question where the cast has one who could stand there.
static void check_empty(struct lint *l, const struct scene *s)
{
    int there = 0;
    if (l->head_flawed)
        return; // one of the cast may be missing
    for (uint8_t i = 0; i < l->level->cast_count; i++) {
        bool named = s->with_count == 0 || memchr(s->with, i, s->with_count) != NULL;
        there += named && !cast_is_online(&l->level->cast[i]) && !l->level->cast[i].harms;
    }
    if (there == 0 && !kind_has(s->kind, TRAIT_LINES))
        lint__warn(l, s, "stage-empty", diag_quote(s->id).bytes, lint__key(l, "with").bytes);
}

void lint__cast(struct lint *l)
{
    const struct cast_member *cast = l->level->cast;
    for (uint8_t i = 0; i < l->level->cast_count; i++) {
        uint8_t other = 0;
        while (other < i && strcmp(cast[i].figure, cast[other].figure) != 0)
            other++;
        if (other < i && cast[i].figure[0] != '\0')
            diag_warning(l->diags, l->level->file, cast[i].figure_written, 1, "same-figure",
                         diag_quote(cast[other].id).bytes, diag_quote(cast[i].id).bytes, NULL);
    }
}

void lint__stage(struct lint *l, const struct scene *s)
{
    check_with(l, s);
    check_empty(l, s);
    for (uint8_t i = 0; i < s->beat_count; i++)
        if (s->beats[i].speaker < l->level->cast_count)
            check_online(l, s->beats[i].written, s->beats[i].speaker);
    for (uint8_t i = 0; i < s->option_count; i++)
        for (uint8_t a = 0; a < s->options[i].actor_count; a++) {
            const struct line *actor = &s->options[i].actors[a];
            check_actor(l, &s->options[i], actor);
            check_online(l, actor->written, actor->speaker);
        }
}
