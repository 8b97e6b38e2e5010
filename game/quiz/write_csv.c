// SPDX-License-Identifier: MIT
//
// write_csv.c — questions as a table, in the columns that table.c reads.
#include "quiz_inside.h"

#include "csv_write.h"
#include "level_names.h"
#include "spoken.h"

#include <string.h>

static void header(struct text *out, size_t most, bool vietnamese)
{
    static const struct name_pair first[] = {
        {"id", "mã"}, {"kind", "kiểu"}, {"question", "câu hỏi"}, {"right", "đúng"}, {"unsure", "chưa chắc"}};
    static const struct name_pair because = NAME_BECAUSE;
    struct text keys = {0};
    for (size_t i = 0; i < sizeof first / sizeof *first; i++)
        text_addf(&keys, "%s%s", i > 0 ? "," : "", vietnamese ? first[i].vi : first[i].en);
    for (size_t i = 0; i < most; i++)
        text_addf(&keys, ",%c", (char)('A' + i));
    for (size_t i = 0; i < most; i++)
        text_addf(&keys, ",%s %c", vietnamese ? because.vi : because.en, (char)('A' + i));
    csv_begin(out, text_bytes(&keys));
    text_free(&keys);
}

// "A, C": those that `is` says.
static void letters(struct text *words, const struct quiz_item *item, size_t box,
                    bool (*is)(const struct quiz_item *item, const struct quiz_answer *a, size_t box))
{
    bool any = false;
    for (size_t i = 0; i < item->count; i++)
        if (is(item, &item->answers[i], box)) {
            text_addf(words, "%s%c", any ? ", " : "", (char)('A' + i));
            any = true;
        }
}

static bool is_right(const struct quiz_item *item, const struct quiz_answer *a, size_t box)
{
    (void)box;
    return kind_has(item->kind, TRAIT_JUDGED)   ? a->verdict == VERDICT_SAFE
           : kind_has(item->kind, TRAIT_PLACES) ? !a->any_time
                                                : a->sign;
}

static bool is_unsure(const struct quiz_item *item, const struct quiz_answer *a, size_t box)
{
    (void)item, (void)box;
    return a->verdict == VERDICT_UNSURE;
}

static bool is_in(const struct quiz_item *item, const struct quiz_answer *a, size_t box)
{
    (void)item;
    return a->box == box;
}

static void right(struct text *out, const struct quiz_item *item)
{
    struct text words = {0};
    if (!kind_has(item->kind, TRAIT_BOXES))
        letters(&words, item, 0, is_right);
    for (size_t box = 0; box < item->box_count; box++) {
        text_addf(&words, "%s%s: ", box > 0 ? "; " : "", item->boxes[box]);
        letters(&words, item, box, is_in);
    }
    csv_words(out, text_bytes(&words));
    text_clear(&words);
    letters(&words, item, 0, is_unsure);
    csv_words(out, text_bytes(&words));
    text_free(&words);
}

struct text quiz_csv(const struct quiz *quiz, const struct lang *lang)
{
    struct text out = {0};
    bool vietnamese = strcmp(lang_code(lang), LANGUAGE_FIRST) == 0;
    size_t most = 0;
    for (size_t i = 0; i < quiz->count; i++)
        most = quiz->items[i].count > most ? quiz->items[i].count : most;
    header(&out, most, vietnamese);
    for (size_t i = 0; i < quiz->count; i++) {
        const struct quiz_item *item = &quiz->items[i];
        csv_words(&out, item->id);
        csv_words(&out, vietnamese ? quiz__kinds[item->kind].vi : quiz__kinds[item->kind].en);
        csv_words(&out, item->text);
        right(&out, item);
        for (size_t a = 0; a < most; a++)
            csv_words(&out, a < item->count ? item->answers[a].text : "");
        for (size_t a = 0; a < most; a++)
            csv_words(&out, a < item->count ? item->answers[a].because : "");
        csv_end_row(&out);
    }
    return out;
}
