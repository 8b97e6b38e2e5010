// SPDX-License-Identifier: MIT
//
// level_text.c — asking a level: its words in a language, its lanterns, its minutes, its paths.
#include "level_inside.h"

#include "lang.h"
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

static const char *name_at(const struct enum_name *names, size_t number)
{
    for (; names->name.en != NULL && number > 0; number--)
        names++;
    return names->name.en;
}

const char *level_topic(size_t number) { return name_at(topic_names, number); }

static bool begins_with(const char *figure, const char *const *kinds)
{
    for (; *kinds != NULL; kinds++)
        if (strncmp(figure, *kinds, strlen(*kinds)) == 0)
            return true;
    return false;
}

bool cast_is_online(const struct cast_member *who)
{
    return begins_with(who->figure, (const char *const[]){"avatar-", NULL});
}

bool cast_is_child(const struct cast_member *who)
{
    return begins_with(who->figure, (const char *const[]){"girl-", "boy-", "teen-", NULL});
}

// A letter, or a byte of one that is not ASCII.
static bool is_of_a_word(char c)
{
    return (unsigned char)c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool level_names(const struct level *level, text_ref words, const struct cast_member *who)
{
    if (words == TEXT_NONE || who->name == TEXT_NONE)
        return false;
    const char *all = level->texts[words].text, *name = level->texts[who->name].text;
    size_t length = strlen(name);
    for (const char *at = all; length > 0 && (at = strstr(at, name)) != NULL; at++)
        if ((at == all || !is_of_a_word(at[-1])) && !is_of_a_word(at[length]))
            return true;
    return false;
}

const struct cast_member *level_harmed(const struct level *level)
{
    for (uint8_t i = 0; i < level->cast_count; i++)
        if (level->cast[i].harmed)
            return &level->cast[i];
    return NULL;
}

bool scene_kindles(const struct scene *scene) { return kind_has(scene->kind, TRAIT_KINDLES); }

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

enum { SYLLABLES_A_SECOND = 2, AROUND_ALONE = 40 }; // around the scenes, of a lone child

// What is said on the stage, and by the swallow, is seen beside what is read aloud: it takes no time of its own.
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

static unsigned words_of(const struct level *level, const struct scene *s, bool hall)
{
    unsigned words = syllables(level, s->question);
    for (uint8_t i = 0; i < s->line_count; i++)
        words += syllables(level, s->lines[i].text);
    for (uint8_t i = 0; i < s->talk_count; i++)
        words += syllables(level, s->talk[i]);
    for (uint8_t i = 0; i < s->pair_count; i++)
        words += syllables(level, s->pairs[i].text) * (hall ? 2 : 1); // once each way
    unsigned after = of_options(level, s, true);
    // Two doors of three
    return words + of_options(level, s, false) + (kind_has(s->kind, TRAIT_DOORS) ? after * 2 / 3 : after);
}

// What is done around the words, from the kind's row.
static unsigned around_words(const struct scene *s, bool hall)
{
    const struct scene_time *time = &level_kinds[s->kind]->time;
    // A scene has one of them.
    unsigned parts = (unsigned)s->line_count + s->option_count + s->talk_count + s->pair_count;
    return hall ? time->hall + time->hall_each * parts : time->alone + time->alone_each * parts;
}

unsigned level_scene_seconds(const struct level *level, uint8_t scene, bool hall)
{
    const struct scene *s = &level->scenes[scene];
    return words_of(level, s, hall) / SYLLABLES_A_SECOND + around_words(s, hall);
}

struct minutes level_minutes(const struct level *level, bool short_path)
{
    unsigned hall = LEVEL_NOTICE_S + LEVEL_SENTENCE_S, alone = AROUND_ALONE;
    for (uint8_t i = 0; i < level->scene_count; i++) {
        if (short_path && !level->scenes[i].short_path)
            continue;
        hall += level_scene_seconds(level, i, true);
        alone += level_scene_seconds(level, i, false);
    }
    return (struct minutes){(hall + 59) / 60, (alone + 59) / 60};
}

const char *level_pictogram(size_t number) { return name_at(pictogram_names, number); }

const char *level_topic_named(const char *word)
{
    for (const struct enum_name *n = topic_names; n->name.en != NULL; n++)
        if (schema_named(word, n->name))
            return n->name.en;
    return NULL;
}

const char *level_topic_in(const char *topic, const struct lang *lang)
{
    for (const struct enum_name *n = topic_names; n->name.en != NULL; n++)
        if (strcmp(n->name.en, topic) == 0)
            return text(lang, (enum text_id)n->value);
    return topic;
}
