// SPDX-License-Identifier: MIT
//
// quiz_of.c — the questions of a level, on their way to another program.
#include "quiz.h"

#include "memory.h"

static struct quiz_answer answer_of(const struct level *level, const char *language, const struct option *o)
{
    return (struct quiz_answer){.text = level_text(level, language, o->text),
                                .because = level_text(level, language, o->because),
                                .verdict = o->verdict,
                                .sign = o->sign,
                                .any_time = o->any_time,
                                .box = o->box};
}

static struct quiz_item item_of(struct quiz *quiz, const struct level *level, const char *language,
                                const struct scene *s)
{
    struct quiz_item item = {.kind = s->kind,
                             .id = s->id,
                             .text = level_text(level, language, s->question),
                             .guide = "",
                             .raw = "",
                             .count = s->option_count,
                             .box_count = s->box_count};
    item.answers = arena_take(quiz->memory, (item.count + 1) * sizeof *item.answers);
    for (size_t i = 0; i < item.count; i++)
        item.answers[i] = answer_of(level, language, &s->options[i]);
    for (size_t i = 0; i < item.box_count; i++)
        item.boxes[i] = level_text(level, language, s->boxes[i]);
    return item;
}

struct quiz *quiz_of(const struct level *level, const char *language)
{
    struct quiz *quiz = mem_new(1, sizeof *quiz);
    *quiz = (struct quiz){.memory = arena_new(), .file = level->file};
    quiz->title = level_text(level, language, level->title);
    for (uint8_t i = 0; i < level->scene_count; i++) {
        if (!kind_has(level->scenes[i].kind, TRAIT_REVEALS))
            continue;
        quiz->items = mem_grow(quiz->items, &quiz->capacity, quiz->count + 1, sizeof *quiz->items);
        quiz->items[quiz->count++] = item_of(quiz, level, language, &level->scenes[i]);
    }
    return quiz;
}
