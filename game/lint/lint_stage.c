// SPDX-License-Identifier: MIT
//
// lint_stage.c — who acts when an answer is turned over: nobody laughs at what is risky for them, nobody is scolded.
//
// What somebody says on the stage of a safe answer is advice, and looked through as that (lint_words.c).
#include "lint_inside.h"

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

void lint__stage(struct lint *l, const struct scene *s)
{
    for (uint8_t i = 0; i < s->option_count; i++)
        for (uint8_t a = 0; a < s->options[i].actor_count; a++)
            check_actor(l, &s->options[i], &s->options[i].actors[a]);
}
