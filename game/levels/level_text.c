// SPDX-License-Identifier: MIT
//
// level_text.c — asking a level: its words in a language, its lanterns, its minutes, its paths.
#include "level_tables.h"
#include "utf8.h"

#include <string.h>

const char *level_text(const struct level *level, const char *language, text_ref ref)
{
    if (ref >= level->text_count)
        return "";
    for (uint8_t i = 0; i < level->translation_count; i++)
        if (strcmp(level->translations[i].language, language) == 0 && level->translations[i].texts[ref] != NULL)
            return level->translations[i].texts[ref];
    return level->texts[ref].text;
}

const char *level_topic(size_t number)
{
    size_t count = 0;
    while (topic_names[count].name.en != NULL)
        count++;
    return number < count ? topic_names[number].name.en : NULL;
}

const struct cast_member *level_harmed(const struct level *level)
{
    for (uint8_t i = 0; i < level->cast_count; i++)
        if (level->cast[i].harmed)
            return &level->cast[i];
    return NULL;
}

bool scene_kindles(const struct scene *scene) { return scene->kind != SCENE_SAY && scene->kind != SCENE_TALK; }

uint8_t level_lanterns(const struct level *level, bool short_path)
{
    uint8_t lanterns = 1; // the key sentence
    for (uint8_t i = 0; i < level->scene_count; i++)
        lanterns = (uint8_t)(lanterns +
                             (scene_kindles(&level->scenes[i]) && (!short_path || level->scenes[i].short_path)));
    return lanterns;
}

uint8_t level_after(const struct level *level, uint8_t scene, uint8_t next, bool short_path)
{
    (void)scene;
    if (!short_path)
        return next;
    while (next < level->scene_count && !level->scenes[next].short_path)
        next++;
    return next < level->scene_count ? next : SCENE_END;
}

static unsigned syllables(const struct level *level, text_ref ref)
{
    return ref < level->text_count ? (unsigned)utf8_syllables(level->texts[ref].text) : 0;
}

// ---- how long it takes ----
//
// Read aloud slowly, two syllables a second, and what a full hall does around the words (DESIGN §5): it is the room
// that takes the time, not the reading. Estimates, set so that a level of the first forum comes to the 23 to 26
// minutes a teacher and a child-protection officer counted for it; whoever times a real meeting corrects them here.
enum {
    SYLLABLES_A_SECOND = 2,
    PAGE = 3,     // turned, looked at
    SETTLE = 10,  // the question stands, the room turns to it
    WHISPER = 40, // heads together
    DRUM = 8,     // and gong
    FINGERS = 10,
    CALL = 12,    // the team's cry, the ball
    DECIDE = 15,  // another idea, the lock
    GUESS = 9,    // "what happens next?", for each answer
    LOOK = 5,     // at each sign or step that is turned over
    CARD = 20,    // of a sort: the next team, its box
    PLACING = 25, // four steps in a row
    KNOCK = 15,   // at a door; it is two of three
    TELL_AGAIN = 12,
    TOGETHER = 12, // said aloud, the lantern
    STAND = 60,
    TALK = 55,    // a question of a talk
    AROUND = 130, // notice, twice "not your fault", the key sentence, lanterns and picture
    AROUND_ALONE = 40,
};

static unsigned of_options(const struct level *level, const struct scene *s, bool after)
{
    unsigned words = 0;
    for (uint8_t i = 0; i < s->option_count; i++) {
        const struct option *o = &s->options[i];
        words += after ? syllables(level, o->because) + syllables(level, o->shows) + syllables(level, o->busy) +
                             syllables(level, o->helps)
                       : syllables(level, o->text);
    }
    return words;
}

static unsigned words_of(const struct level *level, const struct scene *s)
{
    unsigned words = syllables(level, s->question);
    for (uint8_t i = 0; i < s->line_count; i++)
        words += syllables(level, s->lines[i].text);
    for (uint8_t i = 0; i < s->talk_count; i++)
        words += syllables(level, s->talk[i]);
    unsigned after = of_options(level, s, true);
    return words + of_options(level, s, false) + (s->kind == SCENE_TELL ? after * 2 / 3 : after); // two doors of three
}

static unsigned around_words(const struct scene *s)
{
    unsigned lines = s->line_count, talks = s->talk_count, options = s->option_count, asked = SETTLE + WHISPER + DRUM;
    switch (s->kind) {
    case SCENE_SAY: return PAGE * lines;
    case SCENE_ASK: return asked + FINGERS + CALL + DECIDE + GUESS * options + TOGETHER;
    case SCENE_SPOT: return asked + FINGERS + CALL + DECIDE + LOOK * options + TOGETHER;
    case SCENE_SORT: return asked + CARD * options + TOGETHER;
    case SCENE_ORDER: return asked + CALL + PLACING + LOOK * options + TOGETHER;
    case SCENE_TELL: return asked + CALL + 2 * KNOCK + TELL_AGAIN + TOGETHER;
    case SCENE_ACT: return STAND + TOGETHER;
    case SCENE_TALK: return TALK * talks;
    case SCENE_KINDS: return 0;
    }
    return 0;
}

// A lone child reads, presses and thinks; nobody is waited for.
static unsigned around_words_alone(const struct scene *s)
{
    enum { PRESS = 2, THINK = 10, DO = 25, REFLECT = 35 };
    unsigned lines = s->line_count, options = s->option_count;
    switch (s->kind) {
    case SCENE_SAY: return PRESS * lines;
    case SCENE_ASK:
    case SCENE_SPOT:
    case SCENE_SORT:
    case SCENE_ORDER:
    case SCENE_TELL: return THINK + PRESS * options;
    case SCENE_ACT: return DO;
    case SCENE_TALK: return REFLECT;
    case SCENE_KINDS: return 0;
    }
    return 0;
}

unsigned level_scene_seconds(const struct level *level, uint8_t scene, bool hall)
{
    const struct scene *s = &level->scenes[scene];
    return words_of(level, s) / SYLLABLES_A_SECOND + (hall ? around_words(s) : around_words_alone(s));
}

struct minutes level_minutes(const struct level *level, bool short_path)
{
    unsigned hall = AROUND, alone = AROUND_ALONE;
    for (uint8_t i = 0; i < level->scene_count; i++) {
        if (short_path && !level->scenes[i].short_path)
            continue;
        hall += level_scene_seconds(level, i, true);
        alone += level_scene_seconds(level, i, false);
    }
    return (struct minutes){(hall + 59) / 60, (alone + 59) / 60};
}

const char *level_topic_in(const char *topic, const char *language)
{
    for (const struct enum_name *n = topic_names; n->name.en != NULL; n++)
        if (strcmp(n->name.en, topic) == 0)
            return strcmp(language, "vi") == 0 ? n->name.vi : n->name.en;
    return topic;
}
