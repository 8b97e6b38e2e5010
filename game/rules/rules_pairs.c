// SPDX-License-Identifier: MIT
//
// rules_pairs.c — telling is rehearsed in pairs: one tells, one hears, then they change over.
//
//   what to do ─→ line … line ─→ change over ─→ line … line ─→ TOGETHER        a lone child: the lines once
//   lines_shown: 0   1 … n         n + 1          n + 2 … 2n + 1
//
// Everybody tells once and is believed once. A lone child tells the swallow and plays nobody else.
//
// Who hears looks like the adult who is spoken to: whom the scene names as standing there, else whom it says in words
// ("một bạn là cô Hội Phụ nữ"), else whose name begins like the first line ("Cô ơi": cô giáo) among the level's doors
// and people, else who opens the first door.
#include "rules_inside.h"

#include <string.h>

static uint8_t steps(const struct session *s, const struct scene *scene)
{
    return (uint8_t)(s->alone ? scene->pair_count : 2 * scene->pair_count + 1);
}

void rules__act_next(struct session *s, const struct level *level, struct events *out)
{
    const struct scene *scene = &level->scenes[s->scene];
    if (scene->pair_count == 0 || s->lines_shown == steps(s, scene)) {
        rules__together(s, out);
        return;
    }
    s->lines_shown++;
    rules__tell(out, EVENT_LINE, s->lines_shown);
}

// ---- who stands there ----

static bool helps(const struct cast_member *who) { return !who->harms && !cast_is_online(who) && !cast_is_child(who); }

static const char *word_of(const struct level *level, text_ref text)
{
    return level_text(level, level->language, text);
}

static bool begins_alike(const char *a, const char *b)
{
    size_t length = strcspn(a, " ,.!?");
    return length > 0 && length == strcspn(b, " ,.!?") && strncmp(a, b, length) == 0;
}

// The first adult of the doors, or the one whose name begins like `call`.
static const char *behind_a_door(const struct level *level, const char *call)
{
    for (uint8_t i = 0; i < level->scene_count; i++)
        for (uint8_t o = 0; kind_has(level->scenes[i].kind, TRAIT_DOORS) && o < level->scenes[i].option_count; o++) {
            const struct option *door = &level->scenes[i].options[o];
            if (call == NULL || begins_alike(word_of(level, door->text), call))
                return door->figure;
        }
    return NULL;
}

static const char *of_the_cast(const struct level *level, const char *call)
{
    for (uint8_t i = 0; i < level->cast_count; i++)
        if (helps(&level->cast[i]) && (call == NULL || begins_alike(word_of(level, level->cast[i].name), call)))
            return level->cast[i].figure;
    return NULL;
}

// A name of several words, its first letter large or small.
static bool says(const char *words, const char *name)
{
    size_t letter = 1;
    while (((unsigned char)name[letter] & 0xC0) == 0x80)
        letter++;
    return strchr(name, ' ') != NULL && strstr(words, name + letter) != NULL;
}

static const char *in_words(const struct level *level, const char *words)
{
    for (uint8_t i = 0; i < level->cast_count; i++)
        if (helps(&level->cast[i]) && says(words, word_of(level, level->cast[i].name)))
            return level->cast[i].figure;
    for (uint8_t i = 0; i < level->scene_count; i++)
        for (uint8_t o = 0; kind_has(level->scenes[i].kind, TRAIT_DOORS) && o < level->scenes[i].option_count; o++)
            if (says(words, word_of(level, level->scenes[i].options[o].text)))
                return level->scenes[i].options[o].figure;
    return NULL;
}

// Somebody of the cast who can stand there: a child or a grown-up, hurt in this story or not. NULL: nobody.
static const char *who_can_tell(const struct level *level, bool child, bool hurt)
{
    for (uint8_t i = 0; i < level->cast_count; i++) {
        const struct cast_member *who = &level->cast[i];
        if (!who->harms && !cast_is_online(who) && cast_is_child(who) == child && who->harmed == hurt)
            return who->figure;
    }
    return NULL;
}

// Whom the author names: a child before a grown-up, or the first of two grown-ups.
static const char *named_to_tell(const struct level *level, const struct scene *scene)
{
    for (uint8_t i = 0; i < scene->with_count; i++)
        if (cast_is_child(&level->cast[scene->with[i]]))
            return level->cast[scene->with[i]].figure;
    return scene->with_count > 1 ? level->cast[scene->with[0]].figure : NULL;
}

// Who tells, and is not hurt in this story where there is another: one may tell for a friend. Among grown-ups a
// grown-up.
static const char *teller(const struct level *level, const struct scene *scene)
{
    bool child = level->band != BAND_ADULTS;
    const char *found = named_to_tell(level, scene);
    found = found != NULL ? found : who_can_tell(level, child, false);
    found = found != NULL ? found : who_can_tell(level, child, true);
    return found != NULL ? found : child ? "girl-1" : "mother-3";
}

static const char *hearer(const struct level *level, const struct scene *scene, const char *tells)
{
    const char *call = word_of(level, scene->pairs[0].text), *found = NULL;
    for (uint8_t i = 0; i < scene->with_count && found == NULL; i++) {
        const struct cast_member *who = &level->cast[scene->with[i]];
        found = helps(who) && strcmp(who->figure, tells) != 0 ? who->figure : NULL;
    }
    found = found != NULL ? found : in_words(level, word_of(level, scene->question));
    found = found != NULL && strcmp(found, tells) != 0 ? found : behind_a_door(level, call);
    found = found != NULL ? found : of_the_cast(level, call);
    found = found != NULL ? found : behind_a_door(level, NULL);
    return found != NULL ? found : "teacher-woman";
}

// ---- what is seen ----

// Busy at first, warm as soon as they hear.
static enum mood hearer_mood(const struct view_pairs *p)
{
    int answers = 0;
    for (uint8_t i = 0; i < p->count; i++)
        answers += p->lines[i].hears;
    return answers == 0 ? MOOD_CALM : answers == 1 ? MOOD_THINKING : MOOD_HAPPY;
}

static enum mood teller_mood(const struct view_pairs *p)
{
    if (p->change || (p->count == p->total && p->count > 0))
        return MOOD_HAPPY;
    int told = 0;
    for (uint8_t i = 0; i < p->count; i++)
        told += !p->lines[i].hears;
    return told < 2 ? MOOD_WORRIED : MOOD_BRAVE;
}

void rules__view_pairs(const struct look_at *at, struct view *v)
{
    const struct session *s = at->session;
    const struct scene *scene = &at->level->scenes[s->scene];
    struct view_pairs *p = &v->pairs;
    uint8_t shown = s->lines_shown;
    p->total = scene->pair_count;
    p->change = shown == p->total + 1;
    p->round = (uint8_t)((shown > 0) + (shown > p->total));
    p->count = shown > p->total ? (uint8_t)(shown - p->total - 1) : shown;
    p->last = shown == steps(s, scene);
    for (uint8_t i = 0; i < p->count; i++) {
        p->lines[i].hears = scene->pairs[i].hears;
        p->lines[i].text = rules__words(at, scene->pairs[i].text);
    }
    p->teller = teller(at->level, scene);
    p->hearer = s->alone ? NULL : hearer(at->level, scene, p->teller);
    p->teller_mood = teller_mood(p);
    p->hearer_mood = hearer_mood(p);
}
