// SPDX-License-Identifier: MIT
//
// rules_things.c — what lies and stands on the stage beside people.
#include "rules_inside.h"

// The one that counts at this line: the last of the file.
static const struct laid *laid_by(const struct look_at *at, const struct scene *s, uint8_t lines)
{
    const struct laid *found = NULL;
    uint8_t line = 0; // with whatever of it is not said
    for (uint8_t said = 0; line < s->line_count; line++)
        if (rules__is_told(at->session, &s->lines[line]) && said++ == lines)
            break;
    for (uint8_t i = 0; i < s->laid_count && s->laid[i].at <= line; i++)
        found = &s->laid[i];
    return found;
}

// As a scene says; else a question stands where the story before it ended.
static const struct laid *laid_there(const struct look_at *at)
{
    uint8_t lines = 0;
    const struct scene *now = &at->level->scenes[at->session->scene], *story = rules__story(at, &lines);
    bool tells = kind_has(now->kind, TRAIT_LINES);
    if (!tells && now->laid_count > 0)
        return &now->laid[0];
    return story != NULL && (tells || rules__stayed(at, story)) ? laid_by(at, story, lines) : NULL;
}

void rules__things(const struct look_at *at, const struct laid *laid, struct view_things *out)
{
    laid = laid != NULL ? laid : laid_there(at);
    out->count = laid != NULL ? laid->count : 0;
    for (uint8_t i = 0; i < out->count; i++)
        out->names[i] = laid->things[i];
}
