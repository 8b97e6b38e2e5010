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

bool scene_kindles(const struct scene *scene)
{
    return scene->kind != SCENE_SAY && scene->kind != SCENE_TALK;
}

uint8_t level_lanterns(const struct level *level, bool short_path)
{
    uint8_t lanterns = 1; // the key sentence
    for (uint8_t i = 0; i < level->scene_count; i++)
        lanterns = (uint8_t)(lanterns + (scene_kindles(&level->scenes[i]) && (!short_path || level->scenes[i].short_path)));
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

// Seconds: read aloud slowly, two syllables a second; a question in the hall as DESIGN §5 describes it.
static unsigned scene_seconds(const struct level *level, const struct scene *s, bool hall)
{
    enum { WHISPER = 45, FINGERS = 15, GUESS = 8, STAND = 50, TALK = 70, TOGETHER = 10 };
    unsigned words = syllables(level, s->question), extra = 0;
    for (uint8_t i = 0; i < s->line_count; i++)
        words += syllables(level, s->lines[i].text);
    for (uint8_t i = 0; i < s->option_count; i++) {
        words += syllables(level, s->options[i].text) + syllables(level, s->options[i].because)
               + syllables(level, s->options[i].shows);
        extra += hall ? GUESS : 2;
    }
    if (s->option_count > 0)
        extra += hall ? WHISPER + FINGERS + TOGETHER : TOGETHER;
    if (s->kind == SCENE_ACT)
        extra += hall ? STAND : STAND / 2;
    if (s->kind == SCENE_TALK)
        extra += hall ? TALK * s->talk_count : TALK / 2;
    return words / 2 + extra;
}

struct minutes level_minutes(const struct level *level, bool short_path)
{
    unsigned hall = 60, alone = 30; // notice, key sentence, lanterns
    for (uint8_t i = 0; i < level->scene_count; i++) {
        const struct scene *s = &level->scenes[i];
        if (short_path && !s->short_path)
            continue;
        hall += scene_seconds(level, s, true);
        alone += scene_seconds(level, s, false);
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
