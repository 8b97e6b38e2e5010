// SPDX-License-Identifier: MIT
//
// write_csv.c — questions as a table, in the columns that table.c reads.
#include "quiz_inside.h"

#include "level_names.h"
#include "spoken.h"

#include <stdio.h>
#include <string.h>

static void cell(struct text *out, const char *words)
{
    text_add(out, out->length > 0 && out->bytes[out->length - 1] != '\n' ? "," : "");
    outside_add_text(out, FOR_CSV, words);
}

static void header(struct text *out, size_t most, bool vietnamese)
{
    static const struct name_pair first[] = {
        {"id", "mã"}, {"kind", "kiểu"}, {"question", "câu hỏi"}, {"right", "đúng"}, {"unsure", "chưa chắc"}};
    static const struct name_pair because = NAME_BECAUSE;
    char name[32];
    text_add(out, "\xEF\xBB\xBF");
    for (size_t i = 0; i < sizeof first / sizeof *first; i++) {
        text_add(out, i > 0 ? "," : "");
        outside_add_text(out, FOR_CSV, vietnamese ? first[i].vi : first[i].en);
    }
    for (int reasons = 0; reasons < 2; reasons++)
        for (size_t i = 0; i < most; i++) {
            snprintf(name, sizeof name, "%s%s%c", reasons ? vietnamese ? because.vi : because.en : "",
                     reasons ? " " : "", (char)('A' + i));
            cell(out, name);
        }
    text_add(out, "\r\n");
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
    cell(out, text_bytes(&words));
    text_clear(&words);
    letters(&words, item, 0, is_unsure);
    cell(out, text_bytes(&words));
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
        cell(&out, item->id);
        cell(&out, vietnamese ? quiz__kinds[item->kind].vi : quiz__kinds[item->kind].en);
        cell(&out, item->text);
        right(&out, item);
        for (size_t a = 0; a < most; a++)
            cell(&out, a < item->count ? item->answers[a].text : "");
        for (size_t a = 0; a < most; a++)
            cell(&out, a < item->count ? item->answers[a].because : "");
        text_add(&out, "\r\n");
    }
    return out;
}
