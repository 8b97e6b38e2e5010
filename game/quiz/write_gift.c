// SPDX-License-Identifier: MIT
//
// write_gift.c — questions as Moodle's GIFT: what its import reads, and what gift.c makes the same questions of.
//
// A verdict is a weight: safe the whole, unsure the half, risky nothing. Moodle ticks several answers where none is the
// whole, so a spot shares the whole among its signs. Pairs have no reasons there: theirs stand behind all of them.
#include "quiz_inside.h"

#include "level_names.h"
#include "spoken.h"

#include <string.h>

static void words(struct text *out, const char *words)
{
    for (; *words != '\0'; words++) {
        if (strchr("\\#=~{}:", *words) != NULL)
            text_add(out, "\\");
        text_add_bytes(out, *words == '\n' ? " " : words, 1);
    }
}

static void because(struct text *out, const struct quiz_answer *a)
{
    if (a->because[0] != '\0') {
        text_add(out, " #");
        words(out, a->because);
    }
    text_add(out, "\n");
}

static size_t count_of(const struct quiz_item *item, enum verdict verdict)
{
    size_t count = 0;
    for (size_t i = 0; i < item->count; i++)
        count += item->answers[i].verdict == verdict;
    return count;
}

// Without a ~ Moodle takes right answers for words to be typed, without a = for boxes to be ticked.
static void judged(struct text *out, const struct quiz_item *item)
{
    bool all_safe = count_of(item, VERDICT_SAFE) == item->count;
    for (size_t i = 0; i < item->count; i++) {
        const struct quiz_answer *a = &item->answers[i];
        text_add(out, a->verdict == VERDICT_SAFE     ? all_safe ? "\t~%100%" : "\t="
                      : a->verdict == VERDICT_UNSURE ? "\t~%50%"
                                                     : "\t~");
        words(out, a->text);
        because(out, a);
    }
}

// Moodle knows these shares of the whole, and no others.
static const char *share_of(size_t signs)
{
    static const char *const shares[] = {"100", "100", "50", "33.33333", "25", "20", "16.66667"};
    return signs < sizeof shares / sizeof *shares ? shares[signs] : "10";
}

static void marked(struct text *out, const struct quiz_item *item)
{
    size_t signs = 0;
    for (size_t i = 0; i < item->count; i++)
        signs += item->answers[i].sign;
    for (size_t i = 0; i < item->count; i++) {
        const struct quiz_answer *a = &item->answers[i];
        text_addf(out, "\t~%%%s%%", a->sign ? share_of(signs) : "-100");
        words(out, a->text);
        because(out, a);
    }
}

static void paired(struct text *out, const struct quiz_item *item, const struct lang *lang)
{
    static const struct name_pair any_time = NAME_ANY_TIME;
    bool vietnamese = strcmp(lang_code(lang), LANGUAGE_FIRST) == 0;
    for (size_t i = 0; i < item->count; i++) {
        const struct quiz_answer *a = &item->answers[i];
        text_add(out, "\t=");
        words(out, a->text);
        text_add(out, " -> ");
        if (kind_has(item->kind, TRAIT_BOXES))
            words(out, item->boxes[a->box]);
        else if (a->any_time)
            text_add(out, vietnamese ? any_time.vi : any_time.en);
        else
            text_addf(out, "%zu", i + 1);
        text_add(out, "\n");
    }
    text_add(out, "\t####");
    for (size_t i = 0; i < item->count; i++) {
        text_add(out, i > 0 ? "\\n" : "");
        words(out, item->answers[i].text);
        text_add(out, "\\: ");
        words(out, item->answers[i].because);
    }
    text_add(out, "\n");
}

struct text quiz_gift(const struct quiz *quiz, const struct lang *lang)
{
    struct text out = {0};
    for (size_t i = 0; i < quiz->count; i++) {
        const struct quiz_item *item = &quiz->items[i];
        text_add(&out, "::");
        words(&out, item->id);
        text_add(&out, "::[plain]");
        words(&out, item->text);
        text_add(&out, " {\n");
        if (kind_has(item->kind, TRAIT_JUDGED))
            judged(&out, item);
        else if (kind_has(item->kind, TRAIT_MARKS))
            marked(&out, item);
        else
            paired(&out, item, lang);
        text_add(&out, "}\n\n");
    }
    return out;
}
