// SPDX-License-Identifier: MIT
//
// rules_figures.c — the meeting is played once more, and somebody takes notes.
//
// For each question: what was answered before the talk and what after it, counted where cards or
// keys were counted, else only what was locked and what most of the hall showed. Speed is nowhere.
#include "figures.h"

#include "rules_inside.h"

#include <string.h>

struct notes {
    struct figures *f;
    const struct level *level; // in play
    uint32_t last_ms;          // of the command before
    uint64_t meeting_ms, level_ms;
    bool full; // more levels than there is room for: what follows belongs to none of those noted
};

enum { MINUTE_MS = 60000 };

static unsigned minutes_of(uint64_t ms) { return (unsigned)((ms + MINUTE_MS / 2) / MINUTE_MS); }

// A clock that was set back takes nothing away.
static void note_time(struct notes *n, const struct command *c, bool first)
{
    uint32_t passed = !first && c->at_ms > n->last_ms ? c->at_ms - n->last_ms : 0;
    n->last_ms = c->at_ms;
    n->meeting_ms += passed;
    n->level_ms += passed;
    n->f->minutes = minutes_of(n->meeting_ms);
}

static struct figures_question *question_at(struct notes *n, const struct session *s)
{
    struct figures *f = n->f;
    if (n->full || !rules__in_scene(s) || !kind_has(n->level->scenes[s->scene].kind, TRAIT_ASKS))
        return NULL;
    uint8_t play = (uint8_t)(f->level_count - 1);
    for (size_t i = f->question_count; i > 0; i--)
        if (f->questions[i - 1].play == play && f->questions[i - 1].scene == s->scene)
            return &f->questions[i - 1];
    if (f->question_count == FIGURES_QUESTIONS_MAX)
        return NULL;
    const struct scene *scene = &n->level->scenes[s->scene];
    struct figures_question *q = &f->questions[f->question_count++];
    *q = (struct figures_question){.play = play,
                                   .scene = s->scene,
                                   .option_count = scene->option_count,
                                   .kind = scene->kind,
                                   .led = {NOTHING, NOTHING},
                                   .most = {NOTHING, NOTHING}};
    return q;
}

static void note_level(struct notes *n, const struct session *s)
{
    struct figures *f = n->f;
    n->full = f->level_count == FIGURES_LEVELS_MAX;
    if (n->full)
        return;
    n->level_ms = 0;
    f->levels[f->level_count++] = (struct figures_level){.level = s->level,
                                                         .short_path = rules__plays_short(s, n->level)};
}

static uint8_t fitting(const struct session *s, const struct scene *scene)
{
    uint8_t fits = 0;
    for (uint8_t i = 0; i < scene->option_count; i++)
        fits = (uint8_t)(fits + rules__fits(s, scene, i));
    return fits;
}

// At the gong and at each correction: what the whole hall answered.
static void note_tally(struct figures_question *q, const struct session *s, enum figures_look look)
{
    for (uint8_t i = 0; i < q->option_count; i++)
        q->counts[look][i] = rules__votes_for(s, i);
    q->counted[look] = true;
    q->mode[look] = (enum answer_mode)s->mode;
}

static void note_lock(struct notes *n, struct figures_question *q, const struct session *before,
                      const struct session *after)
{
    enum figures_look look = before->second_look ? FIGURES_AFTER : FIGURES_BEFORE;
    const struct scene *scene = &n->level->scenes[q->scene];
    uint8_t chosen = kind_has(q->kind, TRAIT_DOORS) ? after->door : before->chosen;
    if (kind_has(q->kind, TRAIT_BOXES))
        q->fits = (uint8_t)(q->fits + rules__fits(after, scene, before->item));
    else if (!q->locked && (kind_has(q->kind, TRAIT_PLACES) || kind_has(q->kind, TRAIT_MARKS)))
        q->fits = fitting(after, scene);
    if (kind_has(q->kind, TRAIT_BRANCHES) || kind_has(q->kind, TRAIT_DOORS))
        q->led[look] = chosen;
    q->locked = true;
}

static void note_question(struct notes *n, const struct command *c, const struct session *before,
                          const struct session *after)
{
    struct figures_question *q = question_at(n, before);
    if (q == NULL)
        return;
    enum figures_look look = before->second_look ? FIGURES_AFTER : FIGURES_BEFORE;
    if (c->type == COMMAND_MOST)
        q->most[look] = c->choice;
    if (c->type == COMMAND_HELP)
        q->helped = true;
    if (c->type == COMMAND_AGAIN)
        q->looked_again = true;
    if (c->type == COMMAND_SKIP && !q->locked)
        q->skipped = true;
    if (after->phase == PHASE_TALLY)
        note_tally(q, after, look);
    bool locks = c->type == COMMAND_LOCK || (before->phase == PHASE_TALLY && c->type == COMMAND_NEXT);
    if (locks)
        note_lock(n, q, before, after);
}

static void note_check(struct figures *f, const struct session *s)
{
    struct figures_check *check = NULL;
    for (size_t i = 0; i < f->check_count; i++)
        if (f->checks[i].activity == s->activity &&
            f->checks[i].mark == (s->activity_mark[0] | s->activity_mark[1] << 8) &&
            f->checks[i].step == s->activity_step)
            check = &f->checks[i];
    if (check == NULL && f->check_count < FIGURES_CHECKS_MAX) {
        check = &f->checks[f->check_count++];
        check->activity = s->activity;
        check->mark = (uint16_t)(s->activity_mark[0] | s->activity_mark[1] << 8);
        check->step = s->activity_step;
    }
    if (check != NULL)
        memcpy(check->counts, s->counts, sizeof check->counts);
}

static void note_end(struct notes *n, const struct session *before, const struct session *after)
{
    if (n->full || before->phase < PHASE_NOTICE || before->phase >= PHASE_LEVEL_DONE)
        return;
    struct figures_level *level = &n->f->levels[n->f->level_count - 1];
    level->minutes = minutes_of(n->level_ms);
    level->finished = after->phase == PHASE_LEVEL_DONE;
}

void figures_of(const struct command *const *commands, size_t count,
                const struct level *(*level_at)(const void *self, uint8_t index), const void *self, struct figures *out)
{
    struct session s;
    struct notes n = {.f = out};
    memset(out, 0, sizeof *out);
    rules_open(&s);
    for (size_t i = 0; i < count; i++) {
        const struct command *c = commands[i];
        struct session before = s;
        n.level = level_at(self, c->type == COMMAND_LEVEL ? c->choice : s.level);
        if (rules_apply(&s, n.level, c, NULL) != RULES_OK)
            return; // not a meeting of these rules: what was seen so far stands
        note_time(&n, c, i == 0);
        if (c->type == COMMAND_LEVEL)
            note_level(&n, &s);
        note_question(&n, c, &before, &s);
        if (c->type == COMMAND_COUNT && s.phase == PHASE_ACTIVITY)
            note_check(out, &s);
        note_end(&n, &before, &s);
        out->closed = out->closed || s.phase >= PHASE_CLOSING;
        out->teams = s.team_count;
    }
}
