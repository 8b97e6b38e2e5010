// SPDX-License-Identifier: MIT
//
// lint_speakers.c — does a sign of a spot scene say who speaks?
//
//   Lả: “Mai chơi nhé!”   Lả nói: “…”   “…” (Lả)   Lả rủ cả nhóm     it does
//   “Mai chơi nhé!”       Quà to, dặn giấu                           it does not
//
// Where only some do, children go by the name and not by what is said: all of them, or none.
#include "lint_inside.h"

#include "utf8.h"

#include <string.h>

enum { SPEAKER_SYLLABLES_MOST = 5 };

static bool is_opening(uint32_t c) { return c == 0x201C || c == 0xAB || c == 0x201E || c == '"' || c == 0x2018; }
static bool is_closing(uint32_t c) { return c == 0x201D || c == 0xBB || c == '"' || c == 0x2019; }
static bool is_mark(uint32_t c)
{
    return c < 0x30 || (c >= 0x3A && c <= 0x40) || c == 0x2026 || c == 0x2013 || c == 0x2014 || c == 0xA0;
}

enum quoted { NOT_QUOTED, QUOTED_ALONE, QUOTED_WITH_WORDS };

// Are there words outside of the quotation marks?
static enum quoted quoted_in(const char *text)
{
    bool quoted = false, inside = false, outside = false;
    for (const char *at = text, *end = text + strlen(text); at < end;) {
        uint32_t c = utf8_next(&at, end);
        if (!inside && is_opening(c))
            quoted = inside = true;
        else if (inside && is_closing(c))
            inside = false;
        else if (!inside && !is_mark(c))
            outside = true;
    }
    return !quoted ? NOT_QUOTED : outside ? QUOTED_WITH_WORDS : QUOTED_ALONE;
}

// "Lả: mai chơi nhé": a few words, a colon, and more behind it.
static bool has_label(const char *text)
{
    const char *colon = strstr(text, ": ");
    int spaces = 0;
    for (const char *at = text; colon != NULL && at < colon; at++) {
        if (strchr(".!?,", *at) != NULL)
            return false;
        spaces += *at == ' ';
    }
    return colon != NULL && spaces < SPEAKER_SYLLABLES_MOST;
}

static bool begins_with(const char *text, const char *name)
{
    size_t length = strlen(name);
    return length > 0 && strncmp(text, name, length) == 0 && strchr(" :,", text[length]) != NULL;
}

static bool names_speaker(const struct lint *l, const char *text)
{
    enum quoted quoted = quoted_in(text);
    if (quoted != NOT_QUOTED)
        return quoted == QUOTED_WITH_WORDS;
    if (has_label(text))
        return true;
    for (uint8_t i = 0; i < l->level->cast_count; i++) {
        text_ref name = l->level->cast[i].name;
        if (name < l->level->text_count && begins_with(text, l->level->texts[name].text))
            return true;
    }
    return false;
}

void lint__speakers(struct lint *l, const struct scene *s)
{
    int named = 0;
    for (int i = 0; i < s->option_count; i++) {
        text_ref text = s->options[i].text;
        named += text < l->level->text_count && names_speaker(l, l->level->texts[text].text);
    }
    if (named > 0 && named < s->option_count)
        lint__warn(l, s, "spot-speakers", NULL, NULL);
}
