// SPDX-License-Identifier: MIT
//
// lint_remembered.c — what is remembered is asked for again, on the short path too; and who hears a rehearsal learns to
// be told twice: busy at first, then listening.
#include "lint_inside.h"

enum { ANSWERS_LEAST = 2 };

static void warn(struct lint *l, struct place place, int length, const char *code, const char *word)
{
    diag_warning(l->diags, l->level->file, place, length, code, diag_quote(word).bytes, NULL, NULL);
}

static bool remembered_on_short_path(const struct level *level, uint8_t word)
{
    for (uint8_t i = 0; i < level->scene_count; i++)
        for (uint8_t o = 0; level->scenes[i].short_path && o < level->scenes[i].option_count; o++)
            if (level->scenes[i].options[o].remember == word)
                return true;
    return false;
}

void lint__remembered(struct lint *l)
{
    const struct level *level = l->level;
    for (uint8_t i = 0; i < level->remembered_count; i++)
        if (!level->remembered[i].asked)
            warn(l, level->remembered[i].written, level->remembered[i].length, "remembered-unused",
                 level->remembered[i].word);
    for (uint8_t i = 0; i < level->scene_count; i++)
        for (uint8_t n = 0; level->scenes[i].short_path && n < level->scenes[i].line_count; n++) {
            const struct line *line = &level->scenes[i].lines[n];
            if (line->when > 0 && !line->unless && !remembered_on_short_path(level, line->when))
                warn(l, line->written, 1, "remembered-short", level->remembered[line->when - 1].word);
        }
}

void lint__pairs(struct lint *l, const struct scene *s)
{
    int answers = 0;
    for (uint8_t i = 0; i < s->pair_count; i++)
        answers += s->pairs[i].hears;
    if (answers < ANSWERS_LEAST || !s->pairs[s->pair_count - 1].hears)
        lint__warn(l, s, "pairs-hears", NULL, NULL);
}
