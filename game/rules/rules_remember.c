// SPDX-License-Identifier: MIT
//
// rules_remember.c — what is told of a story, by what the hall has chosen before.
//
// A line may be said only when an answer was locked, or only when it was not. A line that is not said is as if it were
// not in the file: it is not counted, nobody comes with it, no tune hears it. Levels see to it that one is always left.
//
// Must never: look at what is remembered for anything but lines of a story.
#include "rules_inside.h"

// The first time: a second look retells an answer, and the story goes on from what was chosen first.
void rules__remember(struct session *s, const struct scene *scene)
{
    if (!kind_has(scene->kind, TRAIT_BRANCHES) || s->second_look || s->chosen >= scene->option_count)
        return;
    uint8_t word = scene->options[s->chosen].remember;
    if (word > 0)
        s->remembered |= (uint8_t)(1 << (word - 1));
}

bool rules__is_told(const struct session *s, const struct line *line) { return line_is_told(line, s->remembered); }

uint8_t rules__line_count(const struct session *s, const struct scene *scene)
{
    uint8_t count = 0;
    for (uint8_t i = 0; i < scene->line_count; i++)
        count = (uint8_t)(count + rules__is_told(s, &scene->lines[i]));
    return count;
}

const struct line *rules__line(const struct session *s, const struct scene *scene, uint8_t number)
{
    uint8_t i = 0;
    while (!rules__is_told(s, &scene->lines[i]) || number-- > 0)
        i++;
    return &scene->lines[i];
}
