// SPDX-License-Identifier: MIT
//
// rules_vote.c — a question that everybody answers: with printed cards that are counted, or with keys.
//
//   cards   SHOW: the facilitator types how many of each ─gong→ TALLY: bars; a count can still be put right
//   keys    SHOW: each seat presses, secretly, and may change its mind ─gong→ TALLY: bars, nothing changes any more
//
// A team of several seats answers what most of them pressed; of equals the safest. The bars are of teams, so that a
// team with more phones is not heard more. At the gong what each seat pressed is forgotten: a team has answered, nobody
// else.
//
// The story follows the most chosen; of equals the safest, so that a split hall is never led into
// harm by chance. Only an `ask` has answers of which one leads on; signs, steps, cards to sort and doors
// stay with the team whose turn it is.
//
// Must never: show a vote before the gong, or keep what one seat (not a team) chose behind it.
#include "rules_inside.h"

#include <string.h>

void rules__forget_votes(struct session *s)
{
    memset(s->votes, NOTHING, sizeof s->votes);
    memset(s->counts, 0, sizeof s->counts);
    memset(&s->seat_vote, 0, sizeof s->seat_vote);
    s->counted = 0;
}

bool rules__all_vote(const struct session *s, const struct level *level)
{
    return !s->alone && s->mode != ANSWER_FINGERS && kind_has(level->scenes[s->scene].kind, TRAIT_VOTES);
}

static bool anybody_answered(const struct session *s)
{
    bool any = s->counted || s->most_shown != NOTHING;
    for (uint8_t i = 0; i < s->team_count; i++)
        any = any || s->votes[i] != NOTHING;
    return any;
}

// Not while a question is being answered: half a hall would hold up cards and the other half press keys. Phones may be
// put away before the first answer, though, or after the last was taken back.
enum rules_verdict rules__mode(struct session *s, uint8_t mode)
{
    bool answering = (s->phase > PHASE_SHOW && s->phase <= PHASE_REVEAL) || s->phase == PHASE_DOOR ||
                     (s->phase == PHASE_SHOW && anybody_answered(s));
    if (s->alone || answering || s->phase == PHASE_SETUP || s->phase == PHASE_OVER)
        return RULES_NOT_NOW;
    if (mode >= ANSWER_MODES)
        return RULES_NO_SUCH_CHOICE;
    s->mode = mode;
    return RULES_OK;
}

// Whatever the mode is now: it may have been changed for the next question while the bars of this one stand.
uint8_t rules__votes_for(const struct session *s, uint8_t choice)
{
    if (s->counted)
        return s->counts[choice];
    uint8_t votes = 0;
    for (uint8_t i = 0; i < s->team_count; i++)
        votes = (uint8_t)(votes + (s->votes[i] == choice));
    return votes;
}

int rules__safety(enum verdict verdict)
{
    static const int safety_of[VERDICTS] = {
#define VERDICT(NAME, en, vi, safety, word, tone, icon) [VERDICT_##NAME] = safety,
#include "verdicts.def"
#undef VERDICT
    };
    return safety_of[verdict];
}

// The most chosen, of equals the safest; NOTHING when nobody answered.
static uint8_t most_of(const unsigned votes[LEVEL_OPTIONS_MAX], const struct scene *scene)
{
    uint8_t best = NOTHING;
    for (uint8_t i = 0; i < scene->option_count; i++) {
        unsigned most = best == NOTHING ? 0 : votes[best];
        bool safer = best != NOTHING &&
                     rules__safety(scene->options[i].verdict) > rules__safety(scene->options[best].verdict);
        if (votes[i] > most || (votes[i] == most && votes[i] > 0 && safer))
            best = i;
    }
    return best;
}

static uint8_t most_chosen(const struct session *s, const struct scene *scene)
{
    unsigned votes[LEVEL_OPTIONS_MAX];
    for (unsigned i = 0; i < LEVEL_OPTIONS_MAX; i++)
        votes[i] = rules__votes_for(s, (uint8_t)i);
    return most_of(votes, scene);
}

void rules__hear_team(struct session *s, const struct scene *scene, uint8_t team)
{
    unsigned votes[LEVEL_OPTIONS_MAX];
    for (unsigned i = 0; i < LEVEL_OPTIONS_MAX; i++)
        votes[i] = rules__seats_for(s, team, (uint8_t)i);
    s->votes[team] = most_of(votes, scene);
}

static enum rules_verdict count_step(struct session *s, uint8_t choice, uint8_t value, struct events *out)
{
    if (!rules__step_counts(s))
        return RULES_NOT_NOW;
    if (choice >= CHECK_ANSWERS)
        return RULES_NO_SUCH_CHOICE;
    s->counts[choice] = value;
    s->counted = 1;
    rules__tell(out, EVENT_COUNTED, choice);
    return RULES_OK;
}

enum rules_verdict rules__count_cards(struct session *s, const struct level *level, uint8_t choice, uint8_t value,
                                      struct events *out)
{
    if (s->phase == PHASE_ACTIVITY)
        return count_step(s, choice, value, out);
    bool open = s->phase == PHASE_SHOW || s->phase == PHASE_TALLY;
    if (!open || s->mode != ANSWER_CARDS || !rules__all_vote(s, level))
        return RULES_NOT_NOW;
    const struct scene *scene = &level->scenes[s->scene];
    if (choice >= scene->option_count)
        return RULES_NO_SUCH_CHOICE;
    s->counts[choice] = value;
    s->counted = 1;
    if (s->phase == PHASE_TALLY) // a correction may leave nothing: then what stood chosen stays
        s->chosen = most_chosen(s, scene) != NOTHING ? most_chosen(s, scene) : s->chosen;
    rules__tell(out, EVENT_COUNTED, choice);
    return RULES_OK;
}

enum rules_verdict rules__vote(struct session *s, const struct level *level, uint16_t seat, uint8_t choice,
                               struct events *out)
{
    if (s->phase != PHASE_SHOW || s->mode != ANSWER_KEYS || !rules__all_vote(s, level))
        return RULES_NOT_NOW;
    const struct scene *scene = &level->scenes[s->scene];
    if (choice >= scene->option_count)
        return RULES_NO_SUCH_CHOICE;
    uint8_t team = rules_team_of(s, seat);
    rules__seat_votes(s, seat, choice);
    rules__hear_team(s, scene, team);
    rules__tell(out, EVENT_VOTED, team);
    return RULES_OK;
}

bool rules__tally(struct session *s, const struct level *level, struct events *out)
{
    uint8_t chosen = most_chosen(s, &level->scenes[s->scene]);
    memset(&s->seat_vote, 0, sizeof s->seat_vote);
    rules__tell(out, EVENT_GONG, 0);
    if (chosen == NOTHING)
        return false;
    s->chosen = chosen;
    rules__phase(s, PHASE_TALLY, out);
    return true;
}

// Stars belong to teams: with keys to each that saw it, with cards to nobody.
static void give_stars(struct session *s, const struct level *level)
{
    const struct scene *scene = &level->scenes[s->scene];
    if (!s->stars_on || level->sensitive > 1 || s->second_look || s->mode != ANSWER_KEYS)
        return;
    for (uint8_t i = 0; i < s->team_count; i++)
        if (s->votes[i] != NOTHING && scene->options[s->votes[i]].verdict == VERDICT_SAFE)
            rules__count(&s->stars[i]);
}

void rules__leave_tally(struct session *s, const struct level *level, struct events *out)
{
    rules__tell(out, EVENT_LOCKED, s->chosen);
    give_stars(s, level);
    rules__begin_reveal(s, level, out);
}
