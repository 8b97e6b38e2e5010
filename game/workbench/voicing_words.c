// SPDX-License-Identifier: MIT
//
// voicing_words.c — a text's address says of what kind it is; who says it is looked up where it stands.
#include "voicing_words.h"

#include <string.h>

// By the word of the address that is no number and no name.
static const struct {
    const char *word;
    enum text_id what;
} kinds[] = {
    {"title", T_BOOTH_IS_TITLE},       {"notice", T_BOOTH_IS_NOTICE}, {"rule", T_BOOTH_IS_RULE},
    {"name", T_BOOTH_IS_NAME},         {"say", T_BOOTH_IS_STORY},     {"stage", T_BOOTH_IS_LINE},
    {"swallow", T_BOOTH_IS_SWALLOW},   {"ask", T_BOOTH_IS_QUESTION},  {"sort", T_BOOTH_IS_QUESTION},
    {"order", T_BOOTH_IS_QUESTION},    {"spot", T_BOOTH_IS_QUESTION}, {"tell", T_BOOTH_IS_QUESTION},
    {"text", T_BOOTH_IS_ANSWER},       {"because", T_BOOTH_IS_WHY},   {"shows", T_BOOTH_IS_SHOWS},
    {"who", T_BOOTH_IS_DOOR},          {"helps", T_BOOTH_IS_HELP},    {"busy", T_BOOTH_IS_HELP},
    {"together", T_BOOTH_IS_TOGETHER}, {"act", T_BOOTH_IS_ACT},       {"alone", T_BOOTH_IS_ALONE},
    {"talk", T_BOOTH_IS_TALK},         {"pairs", T_BOOTH_IS_PAIR},
};

// Is it the last word of the address, or the one before its number?
static bool ends_with(const char *address, const char *word)
{
    size_t length = strlen(word);
    for (const char *at = strstr(address, word); at != NULL; at = strstr(at + 1, word)) {
        bool begins = at == address || at[-1] == '.';
        const char *behind = at + length;
        if (begins && (*behind == '\0' || (*behind == '.' && behind[1 + strspn(behind + 1, "0123456789")] == '\0')))
            return true;
    }
    return false;
}

static enum text_id kind_of(const char *address)
{
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (ends_with(address, kinds[i].word))
            return kinds[i].what;
    return T_BOOTH_IS_OTHER;
}

static void by_cast(struct voicing_words *w, const struct level *level, const struct cast_member *who, enum mood mood,
                    const char *language)
{
    w->who = level_text(level, language, who->name);
    w->figure = who->figure;
    w->mood = mood;
    w->what = T_BOOTH_IS_LINE;
}

static void by_line(struct voicing_words *w, const struct level *level, const struct line *lines, size_t count,
                    text_ref text, const char *language)
{
    for (size_t i = 0; i < count; i++)
        if (lines[i].text == text && lines[i].speaker < level->cast_count)
            by_cast(w, level, &level->cast[lines[i].speaker], lines[i].mood, language);
}

// `door`: somebody stands behind it.
static void by_option(struct voicing_words *w, const struct level *level, const struct option *o, bool door,
                      text_ref text, const char *language)
{
    by_line(w, level, o->actors, o->actor_count, text, language);
    if (!door || o->figure == NULL || (text != o->text && text != o->busy && text != o->helps))
        return;
    w->figure = o->figure;
    w->who = level_text(level, language, o->text);
}

struct voicing_words voicing_words(const struct level *level, text_ref text, const char *language)
{
    struct voicing_words w = {.mood = MOOD_CALM, .what = kind_of(level->texts[text].address)};
    for (size_t i = 0; i < level->cast_count; i++)
        if (level->cast[i].name == text)
            w.figure = level->cast[i].figure;
    for (size_t i = 0; i < level->scene_count; i++) {
        const struct scene *s = &level->scenes[i];
        by_line(&w, level, s->lines, s->line_count, text, language);
        for (size_t o = 0; o < s->option_count; o++)
            by_option(&w, level, &s->options[o], kind_has(s->kind, TRAIT_DOORS), text, language);
    }
    return w;
}
