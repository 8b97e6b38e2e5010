// SPDX-License-Identifier: MIT
//
// script_words.c — the words and numbers of one line of a play script.
#include "script_words.h"

#include "host.h"
#include "level.h"
#include "meeting.h"
#include "number.h"
#include "shelf.h"

#include <stdio.h>
#include <string.h>

bool script_word(const char **at, char *word, size_t size)
{
    size_t length = strcspn(*at, " ");
    if (length == 0 || length >= size)
        return false;
    snprintf(word, size, "%.*s", (int)length, *at);
    *at += length;
    *at += strspn(*at, " ");
    return true;
}

bool script_is_name(const char *words)
{
    return words[0] != '\0' && strlen(words) <= SCRIPT_NAME_MOST && strchr(words, '/') == NULL;
}

bool script_number(const char **at, uint64_t most, uint64_t *out)
{
    if (!number_at(at, most, out) || (**at != '\0' && **at != ' '))
        return false;
    *at += strspn(*at, " ");
    return true;
}

bool script_this(const char **at, const char *word)
{
    size_t length = strlen(word);
    bool there = strncmp(*at, word, length) == 0 && (*at)[length] == ' ';
    *at += there ? length + strspn(*at + length, " ") : 0;
    return there;
}

bool script_size(const char *words, int *width, int *height)
{
    enum { MOST = 16384 };
    uint64_t w = 0, h = 0;
    if (!number_at(&words, MOST, &w) || *words != 'x' || !number_read(words + 1, MOST, &h) || w < 320 || h < 240)
        return false;
    *width = (int)w;
    *height = (int)h;
    return true;
}

// "lac-o-cho-phien/title": the title of that level on the shelf; "…/ride.ask": a text of the level in play. NULL: none.
static const char *of_a_level(struct meeting *m, const char *name)
{
    const char *slash = strchr(name, '/');
    size_t length = slash != NULL ? (size_t)(slash - name) : 0;
    const struct shelf *shelf = meeting_shelf(m);
    const struct level *level = host_level(meeting_host(m));
    if (length == 0)
        return NULL;
    for (size_t i = 0; strcmp(slash, "/title") == 0 && i < shelf->all; i++)
        if (strncmp(shelf->entries[i].head.id, name, length) == 0 && shelf->entries[i].head.id[length] == '\0')
            return shelf->entries[i].head.title;
    for (size_t i = 0; level != NULL && strncmp(level->id, name, length) == 0 && i < level->text_count; i++)
        if (strcmp(level->texts[i].address, slash + 1) == 0)
            return level_text(level, meeting_settings(m)->language, (text_ref)i);
    return NULL;
}

const char *script_meant(struct meeting *m, const char *words)
{
    if (words[0] != '$')
        return words;
    const char *told = of_a_level(m, words + 1);
    enum text_id id = text_by_key(words + 1);
    bool alone = host_session(meeting_host(m))->alone;
    if (told == NULL && id != TEXT_IDS)
        told = text(lang_for(meeting_lang(m), alone ? AUDIENCE_ALONE : AUDIENCE_HALL), id);
    return told;
}
