// SPDX-License-Identifier: MIT
//
// rules_stage.c — who stands on the stage, and how: nobody vanishes while the hall talks about them.
//
// On the stage of a story is who spoke or came last, at most ACTORS_MOST, in the order in which they came; when it is
// full, the one silent longest makes room. A question stands on the stage of the story before it, as long as nobody has
// gone elsewhere; whom the hall speaks for is there in any case: whom its author says, else which children the question
// names, who is hurt and the child who spoke last. A story begins with somebody there. Who is met online has no body
// and stands nowhere.
//
//   who harms              in a story                            while the hall thinks, acts, talks
//   before it is plain     like anybody                          not there
//   after it               as long as they speak, far away       not there; in an answer their author names them: far
//   away
//
// An answer that is turned over is acted out by whom its author names, as its author says; else by all who stand there,
// as its verdict moves them.
#include "rules_inside.h"

#include <string.h>

static bool is_played(const struct look_at *at, int scene)
{
    return at->level->scenes[scene].short_path || !rules__plays_short(at->session, at->level);
}

const struct scene *rules__story(const struct look_at *at, uint8_t *lines)
{
    const struct session *s = at->session;
    *lines = 0;
    for (int i = s->scene; i >= 0; i--) {
        const struct scene *scene = &at->level->scenes[i];
        if (!kind_has(scene->kind, TRAIT_LINES) || !is_played(at, i))
            continue;
        *lines = i == s->scene ? s->lines_shown : rules__line_count(s, scene);
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

static const struct cast_member *cast_at(const struct look_at *at, uint8_t who) { return &at->level->cast[who]; }

static bool has_body(const struct look_at *at, uint8_t who)
{
    return who < at->level->cast_count && !cast_is_online(cast_at(at, who));
}

// In its place and field by field: what lies between the fields stays as rules_view cleared it, so that two views of
// the same are the same in every byte, and none holds what was left in memory.
static void somebody(const struct look_at *at, const struct line *line, struct view_actor *out)
{
    const struct cast_member *who = cast_at(at, line->speaker);
    out->speaker = line->speaker;
    out->name = rules__words(at, who->name);
    out->figure = who->figure;
    out->harmed = who->harmed;
    out->child = cast_is_child(who);
    out->small = who->small;
    out->comes = out->asked = false;
    out->mood = line->mood;
    out->pose = line->posed ? line->pose : pose_of(line->mood);
    out->sits = line->sits == SITS_DOWN;
    out->says = NULL;
}

static void leaves(struct standing *on, int place)
{
    size_t behind = (size_t)(--on->count - place);
    memmove(&on->actors[place], &on->actors[place + 1], behind * sizeof *on->actors);
    memmove(&on->spoke[place], &on->spoke[place + 1], behind * sizeof *on->spoke);
    memset(&on->actors[on->count], 0, sizeof on->actors[on->count]);
}

// Where they stand, or somebody who looks the same; the count when nobody does.
static int place_of(const struct look_at *at, const struct standing *on, uint8_t who)
{
    int place = 0;
    while (place < on->count && strcmp(on->actors[place].figure, cast_at(at, who)->figure) != 0)
        place++;
    return place;
}

// Once it is plain that they harm, they; else who is silent longest.
static int makes_room(const struct look_at *at, const struct standing *on)
{
    int silent = 0;
    for (int i = 1; i < on->count; i++)
        silent = on->spoke[i] < on->spoke[silent] ? i : silent;
    for (int i = 0; i < on->count && at->session->harm_told; i++)
        silent = cast_at(at, on->actors[i].speaker)->harms ? i : silent;
    return silent;
}

static void comes(const struct look_at *at, const struct line *line, int when, struct standing *on)
{
    if (!has_body(at, line->speaker))
        return;
    int silent = makes_room(at, on);
    int place = place_of(at, on, line->speaker);
    if (line->gone) {
        if (place < on->count)
            leaves(on, place);
        return;
    }
    place = place == ACTORS_MOST ? silent : place;
    bool was_there = place < on->count && on->actors[place].speaker == line->speaker, came = on->actors[place].comes;
    bool sat = was_there && on->actors[place].sits;
    on->count += place == on->count;
    on->spoke[place] = when;
    somebody(at, line, &on->actors[place]);
    on->actors[place].comes = !was_there || came;
    on->actors[place].sits |= sat && line->sits == SITS_AS_BEFORE;
}

static void stands(const struct look_at *at, uint8_t who, enum pose pose, struct standing *on)
{
    const struct line line = {.speaker = who, .mood = MOOD_CALM, .posed = true, .pose = pose, .text = TEXT_NONE};
    comes(at, &line, -1, on);
}

static void beats(const struct look_at *at, const struct scene *story, uint8_t with, struct standing *on)
{
    for (uint8_t i = 0; i < story->beat_count; i++)
        if (story->beats[i].at == with)
            comes(at, &story->beats[i], with, on);
}

// Who writes is in the phone, and stands beside it only where nobody else holds it.
static bool writes_only(const struct look_at *at, const struct line *line, const struct standing *on)
{
    return line->speaker < at->level->cast_count && place_of(at, on, line->speaker) == on->count;
}

// In a chat: who is told to do something with their hands says it in the room; else it is written, or both.
bool rules__aloud(const struct look_at *at, const struct scene *story, const struct line *line)
{
    return story->look == LOOK_CHAT && has_body(at, line->speaker) && line->posed && line->pose != POSE_PHONE;
}

// The next one but `speaker` to speak in this story who has a body and harms nobody; CAST_NONE: nobody does.
static uint8_t speaks_next(const struct look_at *at, const struct scene *story, uint8_t line, uint8_t speaker)
{
    for (; line < story->line_count; line++) {
        uint8_t who = story->lines[line].speaker;
        bool is_told = rules__is_told(at->session, &story->lines[line]);
        if (who != speaker && is_told && has_body(at, who) && !cast_at(at, who)->harms)
            return who;
    }
    return CAST_NONE;
}

// A door was opened on the way here.
static bool has_helped(const struct look_at *at)
{
    for (int i = 0; i < at->session->scene; i++)
        if (kind_has(at->level->scenes[i].kind, TRAIT_DOORS) && is_played(at, i))
            return true;
    return false;
}

// Somebody who has not spoken here: calm, and worried who was hurt until somebody has helped.
static void waits(const struct look_at *at, uint8_t who, struct standing *on)
{
    stands(at, who, POSE_REST, on);
    int place = has_body(at, who) ? place_of(at, on, who) : on->count;
    if (place < on->count && cast_at(at, who)->harmed && at->session->harm_told && !has_helped(at))
        on->actors[place].mood = MOOD_WORRIED;
}

// Whom these words name and who harms nobody; `child`: children alone, since a grown-up who is named may be far away.
static void named_in(const struct look_at *at, text_ref words, uint8_t speaker, bool child, struct standing *on)
{
    for (uint8_t i = 0; i < at->level->cast_count && on->count < ACTORS_MOST; i++) {
        const struct cast_member *who = cast_at(at, i);
        if (i != speaker && !who->harms && (!child || cast_is_child(who)) && level_names(at->level, words, who))
            waits(at, i, on);
    }
}

// A story that begins with nobody there: whom its storyteller names is there already, else who speaks first; and nobody
// talks to an empty stage: whom they call is there, else who answers.
static void there_already(const struct look_at *at, const struct scene *story, struct standing *on)
{
    uint8_t first = 0;
    while (first < story->line_count && !rules__is_told(at->session, &story->lines[first]))
        first++;
    if (on->count > 0 || first == story->line_count)
        return;
    const struct line *line = &story->lines[first];
    bool told = line->speaker == CAST_NONE;
    if (!told && !has_body(at, line->speaker))
        return;
    if (!told && !cast_at(at, line->speaker)->harms)
        stands(at, line->speaker, POSE_REST, on);
    int before = on->count;
    named_in(at, line->text, line->speaker, !told, on);
    if (on->count == before)
        waits(at, speaks_next(at, story, first, line->speaker), on);
}

static void nobody_comes(struct standing *on)
{
    for (int i = 0; i < on->count; i++)
        on->actors[i].comes = false;
}

// What their author says of them, and nothing else.
static void as_told(const struct line *line, struct view_actor *actor)
{
    if (line->felt) {
        actor->mood = line->mood;
        actor->pose = pose_of(line->mood);
    }
    if (line->posed)
        actor->pose = line->pose;
    if (line->sits != SITS_AS_BEFORE)
        actor->sits = line->sits == SITS_DOWN;
}

static void is_with(const struct look_at *at, const struct scene *s, uint8_t i, enum pose pose, struct standing *on)
{
    stands(at, s->with[i], pose, on);
    int place = place_of(at, on, s->with[i]);
    if (place < on->count)
        as_told(&s->with_how[i], &on->actors[place]);
}

// A chat has somebody who holds the phone.
static void told(const struct look_at *at, const struct scene *story, uint8_t lines, struct standing *on)
{
    bool chat = story->look == LOOK_CHAT;
    for (uint8_t i = 0; i < story->with_count; i++)
        is_with(at, story, i, chat ? POSE_PHONE : POSE_REST, on);
    for (uint8_t i = 0; chat && story->with_count == 0 && i < at->level->cast_count && on->count < ACTORS_MOST; i++)
        if (cast_at(at, i)->harmed)
            stands(at, i, POSE_PHONE, on);
    beats(at, story, 0, on);
    if (!chat)
        there_already(at, story, on);
    bool held = chat && on->count > 0;
    for (uint8_t i = 0, said = 0; i < story->line_count; i++) { // the beats of a line that is not said stay
        bool is_told = rules__is_told(at->session, &story->lines[i]);
        if (is_told && said++ == lines)
            break;
        if (is_told)
            nobody_comes(on);
        if (is_told && (!held || rules__aloud(at, story, &story->lines[i]) || !writes_only(at, &story->lines[i], on)))
            comes(at, &story->lines[i], i + 1, on);
        beats(at, story, (uint8_t)(i + 1), on);
    }
}

// Who harms goes; who speaks may stay.
static void harm_leaves(const struct look_at *at, uint8_t speaks, struct standing *on)
{
    for (int i = on->count - 1; i >= 0; i--)
        if (cast_at(at, on->actors[i].speaker)->harms && on->actors[i].speaker != speaks)
            leaves(on, i);
}

static void swap(struct view_actor *a, struct view_actor *b)
{
    struct view_actor kept;
    memcpy(&kept, a, sizeof kept); // with what lies between the fields
    memcpy(a, b, sizeof kept);
    memcpy(b, &kept, sizeof kept);
}

// The first stands on the left, the second on the right, a third between them: who harms is away from who is hurt.
static void far_away(const struct look_at *at, struct view_actor *actors, int count)
{
    for (int i = 0; i < count && count > 1; i++)
        if (cast_at(at, actors[i].speaker)->harms) {
            swap(&actors[i], &actors[1]);
            break;
        }
    if (count > 2 && cast_at(at, actors[1].speaker)->harms && actors[2].harmed)
        swap(&actors[0], &actors[2]);
}

static void story_stage(const struct look_at *at, const struct scene *story, uint8_t lines, struct standing *on)
{
    told(at, story, lines, on);
    if (!at->session->harm_told)
        return;
    harm_leaves(at, lines > 0 ? rules__line(at->session, story, (uint8_t)(lines - 1))->speaker : CAST_NONE, on);
    far_away(at, on->actors, on->count);
}

// ---- while the hall thinks ----

// Whom the hall speaks for: two, or more when the question names more.
struct heroes {
    uint8_t who[LEVEL_CAST_MAX];
    int count;
};

static bool is_hero(const struct heroes *heroes, uint8_t who)
{
    for (int i = 0; i < heroes->count; i++)
        if (heroes->who[i] == who)
            return true;
    return false;
}

static void add_hero(const struct look_at *at, struct heroes *heroes, uint8_t who)
{
    if (!is_hero(heroes, who) && has_body(at, who) && !cast_at(at, who)->harms)
        heroes->who[heroes->count++] = who;
}

static void children_who_spoke(const struct look_at *at, struct heroes *heroes)
{
    for (int i = at->session->scene; i >= 0; i--) {
        const struct scene *scene = &at->level->scenes[i];
        for (int line = is_played(at, i) ? scene->line_count - 1 : -1; line >= 0 && heroes->count < 2; line--) {
            uint8_t who = scene->lines[line].speaker;
            bool was_told = rules__is_told(at->session, &scene->lines[line]);
            if (was_told && who < at->level->cast_count && cast_is_child(cast_at(at, who)))
                add_hero(at, heroes, who);
        }
    }
}

// Nobody has spoken yet: who could; a child before an adult.
static void first_of_the_cast(const struct look_at *at, bool child, struct heroes *heroes)
{
    for (uint8_t i = 0; i < at->level->cast_count && heroes->count == 0; i++)
        if (!child || cast_is_child(cast_at(at, i)))
            add_hero(at, heroes, i);
}

// What the hall is asked now: a talk asks one question after the other.
static text_ref asks(const struct look_at *at)
{
    const struct scene *s = &at->level->scenes[at->session->scene];
    uint8_t shown = at->session->lines_shown;
    return s->talk_count > 0 ? s->talk[shown > 0 && shown <= s->talk_count ? shown - 1 : 0] : s->question;
}

static struct heroes heroes_of(const struct look_at *at)
{
    struct heroes heroes = {.count = 0};
    bool talks = at->level->scenes[at->session->scene].talk_count > 0;
    // An adult who is named may be far away, unless all talk of them.
    for (uint8_t i = 0; i < at->level->cast_count; i++)
        if ((talks || cast_is_child(cast_at(at, i))) && level_names(at->level, asks(at), cast_at(at, i)))
            add_hero(at, &heroes, i);
    bool named = heroes.count > 0;
    for (uint8_t i = 0; i < at->level->cast_count && !(named && heroes.count > 1); i++)
        if (cast_at(at, i)->harmed)
            add_hero(at, &heroes, i);
    children_who_spoke(at, &heroes);
    return heroes;
}

static void make_room(const struct heroes *heroes, struct standing *on)
{
    for (int i = 0; i < on->count && on->count == ACTORS_MOST; i++)
        if (!is_hero(heroes, on->actors[i].speaker))
            leaves(on, i);
}

// Nobody goes with the hall to another place but whom it speaks for.
bool rules__stayed(const struct look_at *at, const struct scene *story)
{
    for (const struct scene *s = story; s != NULL && s <= &at->level->scenes[at->session->scene]; s++)
        if (is_played(at, (int)(s - at->level->scenes)) && strcmp(s->place, story->place) != 0)
            return false;
    return story != NULL;
}

// Who was there before stands as they did.
static void as_before(const struct view_actor *were, int count, struct view_actor *actor)
{
    for (int i = 0; i < count; i++)
        if (were[i].speaker == actor->speaker) {
            actor->mood = were[i].mood;
            actor->pose = were[i].pose;
            actor->sits = were[i].sits;
        }
}

// As its author says: in that order, as they stood in the story where nothing else is said.
static void named(const struct look_at *at, const struct scene *asked, struct standing *on)
{
    struct view_actor were[ACTORS_MOST];
    int count = on->count;
    memcpy(were, on->actors, sizeof were);
    while (on->count > 0)
        leaves(on, on->count - 1);
    for (uint8_t i = 0; i < asked->with_count; i++) {
        uint8_t who = asked->with[i];
        if (!has_body(at, who) || cast_at(at, who)->harms)
            continue;
        waits(at, who, on);
        on->actors[on->count - 1].asked = true;
        as_before(were, count, &on->actors[on->count - 1]);
        as_told(&asked->with_how[i], &on->actors[on->count - 1]);
    }
}

static void question_stage(const struct look_at *at, const struct scene *story, uint8_t lines, struct standing *on)
{
    const struct scene *asked = &at->level->scenes[at->session->scene];
    struct heroes heroes = heroes_of(at);
    if (rules__stayed(at, story))
        told(at, story, lines, on);
    harm_leaves(at, CAST_NONE, on);
    if (asked->with_count > 0) {
        named(at, asked, on);
        return;
    }
    for (int child = 1; child >= 0 && on->count == 0; child--)
        first_of_the_cast(at, child, &heroes);
    for (int i = 0; i < heroes.count && i < ACTORS_MOST; i++) {
        if (place_of(at, on, heroes.who[i]) < on->count)
            continue;
        make_room(&heroes, on);
        waits(at, heroes.who[i], on);
    }
    for (int i = 0; i < on->count; i++)
        on->actors[i].asked = level_names(at->level, asks(at), cast_at(at, on->actors[i].speaker));
}

static uint8_t stand(const struct look_at *at, struct view_actor actors[ACTORS_MOST])
{
    uint8_t lines = 0;
    const struct scene *story = rules__story(at, &lines);
    struct standing on = {.actors = actors};
    if (kind_has(at->level->scenes[at->session->scene].kind, TRAIT_LINES))
        story_stage(at, story, lines, &on);
    else
        question_stage(at, story, lines, &on);
    return (uint8_t)on.count;
}

static bool is_grown_up(const struct look_at *at, uint8_t who)
{
    return has_body(at, who) && !cast_is_child(cast_at(at, who));
}

static bool grown_up_comes(const struct look_at *at, const struct scene *story)
{
    bool comes = false;
    for (uint8_t i = 0; i < story->with_count; i++)
        comes = comes || is_grown_up(at, story->with[i]);
    for (uint8_t i = 0; i < story->line_count; i++)
        comes = comes || is_grown_up(at, story->lines[i].speaker);
    for (uint8_t i = 0; i < story->beat_count; i++)
        comes = comes || is_grown_up(at, story->beats[i].speaker);
    return comes;
}

void rules__stage(const struct look_at *at, struct view *v)
{
    const struct scene *now = &at->level->scenes[at->session->scene];
    v->stage_count = stand(at, v->stage);
    v->grown_up_comes = kind_has(now->kind, TRAIT_LINES) && grown_up_comes(at, now);
    rules__things(at, NULL, &v->things);
}

// ---- what an answer leads to ----

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

static void directed(const struct look_at *at, const struct option *option, struct view_turned *out)
{
    const struct view_turned on = *out;
    memset(out->actors, 0, sizeof out->actors); // who is not named has left the stage
    out->actor_count = 0;
    for (uint8_t i = 0; i < option->actor_count; i++) {
        const struct line *line = &option->actors[i];
        if (!has_body(at, line->speaker))
            continue;
        struct view_actor *actor = &out->actors[out->actor_count++];
        somebody(at, line, actor); // who was not there comes calmly
        as_before(on.actors, on.actor_count, actor);
        as_told(line, actor);
        actor->says = rules__words(at, line->text);
    }
    far_away(at, out->actors, out->actor_count);
}

void rules__act_out(const struct look_at *at, const struct option *option, struct view_turned *out)
{
    rules__things(at, option->laid, &out->things);
    out->actor_count = stand(at, out->actors);
    for (uint8_t i = 0; i < out->actor_count; i++)
        moved(&out->actors[i], option->verdict);
    if (option->actor_count > 0)
        directed(at, option, out);
}

// Who opens stands in the door and nowhere else.
static void not_twice(const char *figure, struct view_turned *out)
{
    struct standing on = {.actors = out->actors, .count = out->actor_count};
    for (int i = on.count - 1; i >= 0; i--)
        if (strcmp(out->actors[i].figure, figure) == 0)
            leaves(&on, i);
    out->actor_count = (uint8_t)on.count;
}

// Who is behind it has a place and words of their own: here is who knocked.
void rules__act_at_door(const struct look_at *at, const struct option *door, bool helps, struct view_turned *out)
{
    rules__things(at, helps ? door->laid : NULL, &out->things);
    out->actor_count = stand(at, out->actors);
    for (uint8_t i = 0; i < out->actor_count; i++) {
        struct view_actor *actor = &out->actors[i];
        actor->mood = helps ? actor->harmed ? MOOD_HAPPY : MOOD_CALM : MOOD_THINKING;
        actor->pose = POSE_REST;
        actor->sits = false;
    }
    if (helps && door->actor_count > 0)
        directed(at, door, out);
    not_twice(door->figure, out);
}
