// SPDX-License-Identifier: MIT
//
// gift_answers.c — what stands between { and }: which kind of question it is, and what of it a level has.
//
//   =right ~%50%half ~wrong           ask: safe, unsure, risky
//   ~%50%one ~%50%another ~%-100%not  spot: what is to be ticked is a sign (no = for what is right alone)
//   =card -> box                      sort, when two or three boxes are used again and again
//   =step -> 1                        order, when each number is there once
//   T, F                              ask: right, wrong
//   #numbers, =words alone, nothing   not in a level: told, set aside
#include "quiz_inside.h"

#include "level_names.h"

#include <stdio.h>
#include <string.h>

enum { WHOLE = 10000, HALF = 5000 }; // a hundredth of a percent is one

static const struct name_pair any_time = NAME_ANY_TIME;

struct piece {
    size_t from, to;
    char sign; // '=', '~'; 0: it has none
};

struct pieces {
    struct piece items[QUIZ_ANSWERS_MAX];
    size_t count;
    bool more; // than fit
};

static struct piece trimmed(const struct quiz_reader *r, struct piece p)
{
    gift__trim(r, &p.from, &p.to);
    return p;
}

static struct pieces cut(const struct quiz_reader *r, struct piece all, const char *signs)
{
    struct pieces cut = {.count = 0};
    struct piece p = {all.from, 0, 0};
    for (size_t at = p.from; at <= all.to; at = p.from) {
        p.to = gift__find(r, at, all.to, signs);
        struct piece bare = trimmed(r, p);
        bool something = bare.from < bare.to; // "~=right": the second sign is meant
        cut.more = cut.more || (something && cut.count == QUIZ_ANSWERS_MAX);
        if (something && cut.count < QUIZ_ANSWERS_MAX)
            cut.items[cut.count++] = bare;
        if (p.to == all.to)
            return cut;
        p = (struct piece){p.to + 1, 0, r->source.bytes[p.to]};
    }
    return cut;
}

static void set_aside(struct quiz_reader *r, size_t at, const char *code)
{
    quiz__warn(r, at, 1, code, NULL, NULL);
    r->item.part = QUIZ_ASIDE;
}

// ---- weights ----

// "%-33.333%" at the piece's beginning, which moves behind it; without one: `otherwise`.
static int weight_of(struct quiz_reader *r, struct piece *p, int otherwise)
{
    enum { DIGITS = 5 };
    const char *bytes = r->source.bytes;
    size_t at = p->from;
    if (at >= p->to || bytes[at] != '%')
        return otherwise;
    bool minus = ++at < p->to && bytes[at] == '-';
    int weight = 0, places = -1;
    for (at += minus; at < p->to && bytes[at] != '%'; at++) {
        bool digit = bytes[at] >= '0' && bytes[at] <= '9';
        if (digit && weight < WHOLE * DIGITS && places < 2) {
            weight = weight * 10 + (bytes[at] - '0');
            places += places >= 0;
        } else if (!digit && (bytes[at] != '.' || places >= 0)) {
            break;
        } else if (!digit) {
            places = 0;
        }
    }
    if (at >= p->to || bytes[at] != '%') {
        quiz__warn(r, p->from, 1, "quiz-weight", NULL, NULL);
        return otherwise;
    }
    for (places = places < 0 ? 0 : places; places < 2; places++)
        weight *= 10;
    p->from = at + 1;
    return minus ? -weight : weight;
}

// ---- one answer ----

// Its words, and behind # why.
static void add_answer(struct quiz_reader *r, struct piece p, enum gift_markup markup, struct quiz_answer *a)
{
    size_t why = gift__find(r, p.from, p.to, "#");
    a->text = gift__words(r, p.from, why, markup);
    a->because = why < p.to ? gift__words(r, why + 1, p.to, markup) : "";
}

static void tell_partial(struct quiz_reader *r, size_t at, int weight)
{
    char number[16];
    snprintf(number, sizeof number, "%d%%", weight / 100);
    quiz__warn(r, at, 1, "quiz-partial", number, NULL);
}

static void choose(struct quiz_reader *r, const struct pieces *pieces, enum gift_markup markup)
{
    int weights[QUIZ_ANSWERS_MAX];
    bool whole = false, some = false, right = false, minus = false;
    for (size_t i = 0; i < pieces->count; i++) {
        struct piece p = pieces->items[i];
        size_t at = p.from;
        weights[i] = weight_of(r, &p, p.sign == '=' ? WHOLE : 0);
        if (p.sign == 0)
            quiz__warn(r, at, p.to - at, "quiz-no-sign", NULL, NULL);
        whole = whole || weights[i] >= WHOLE;
        some = some || weights[i] > 0;
        right = right || p.sign == '=';
        minus = minus || weights[i] < 0;
        struct quiz_answer *a = quiz__answer(r);
        add_answer(r, p, markup, a);
        a->sign = weights[i] > 0;
        a->verdict = weights[i] >= WHOLE ? VERDICT_SAFE : weights[i] > 0 ? VERDICT_UNSURE : VERDICT_RISKY;
    }
    if (some && !right && (!whole || minus))
        r->item.kind = SCENE_SPOT;
    for (size_t i = 0; r->item.kind == SCENE_ASK && i < pieces->count; i++)
        if (weights[i] > 0 && weights[i] < WHOLE && weights[i] != HALF)
            tell_partial(r, pieces->items[i].from, weights[i]);
}

// ---- pairs ----

// "1" to "26"; 0: it is no such number.
static size_t place_of(const char *words)
{
    size_t number = 0;
    for (const char *c = words; *c != '\0'; c++) {
        if (*c < '0' || *c > '9' || number > QUIZ_ANSWERS_MAX)
            return 0;
        number = number * 10 + (size_t)(*c - '0');
    }
    return number <= QUIZ_ANSWERS_MAX ? number : 0;
}

static bool fits_any_time(const struct quiz_item *item, size_t i)
{
    const char *box = item->boxes[item->answers[i].box];
    return strcmp(box, any_time.en) == 0 || strcmp(box, any_time.vi) == 0;
}

// Each number once, or "any time": in their order then; what has no number takes the places that are left.
static bool put_in_order(struct quiz_item *item)
{
    struct quiz_answer sorted[QUIZ_ANSWERS_MAX];
    bool filled[QUIZ_ANSWERS_MAX] = {false};
    size_t numbers = 0, free = 0;
    for (size_t i = 0; i < item->count; i++) {
        size_t at = place_of(item->boxes[item->answers[i].box]);
        if (fits_any_time(item, i))
            continue;
        if (at == 0 || at > item->count || filled[at - 1])
            return false;
        filled[at - 1] = true;
        numbers++;
        sorted[at - 1] = item->answers[i];
    }
    for (size_t i = 0; i < item->count && numbers > 0; i++) {
        if (!fits_any_time(item, i))
            continue;
        while (filled[free])
            free++;
        filled[free] = true;
        sorted[free] = item->answers[i];
        sorted[free].any_time = true;
    }
    if (numbers > 0)
        memcpy(item->answers, sorted, item->count * sizeof *sorted);
    item->kind = numbers > 0 ? SCENE_ORDER : item->kind;
    return numbers > 0;
}

static size_t arrow_in(const struct quiz_reader *r, struct piece p)
{
    for (size_t i = p.from; i + 1 < p.to; i++)
        if (r->source.bytes[i] == '-' && r->source.bytes[i + 1] == '>')
            return i;
    return p.to;
}

static void match(struct quiz_reader *r, const struct pieces *pieces, size_t from, enum gift_markup markup)
{
    enum { BOXES_MOST = 3 };
    struct quiz_item *item = &r->item;
    for (size_t i = 0; i < pieces->count; i++) {
        struct piece p = pieces->items[i];
        size_t arrow = arrow_in(r, p);
        if (arrow == p.to) {
            set_aside(r, p.from, "quiz-no-arrow");
            return;
        }
        struct quiz_answer *a = quiz__answer(r);
        a->text = gift__words(r, p.from, arrow, markup);
        a->box = quiz__box(r, gift__words(r, arrow + 2, p.to, markup));
    }
    if (put_in_order(item))
        return;
    item->kind = SCENE_SORT;
    if (item->box_count < 2 || item->box_count > BOXES_MOST || item->box_count >= item->count)
        set_aside(r, from, "quiz-matching");
}

// ---- right or wrong ----

// The piece is a word of these up to its #.
static bool says(const struct quiz_reader *r, struct piece p, const char *const words[2])
{
    size_t why = gift__find(r, p.from, p.to, "#");
    struct piece word = trimmed(r, (struct piece){p.from, why, 0});
    for (size_t i = 0; i < 2; i++)
        if (word.to - word.from == strlen(words[i]) &&
            memcmp(r->source.bytes + word.from, words[i], word.to - word.from) == 0)
            return true;
    return false;
}

// T#why the wrong answer is wrong#why the right one is right
static void judge(struct quiz_reader *r, struct piece p, bool truth, enum gift_markup markup)
{
    size_t wrong = gift__find(r, p.from, p.to, "#"), right = gift__find(r, wrong < p.to ? wrong + 1 : wrong, p.to, "#");
    const char *why_wrong = wrong < p.to ? gift__words(r, wrong + 1, right, markup) : "",
               *why_right = right < p.to ? gift__words(r, right + 1, p.to, markup) : "";
    static const enum text_id words[2] = {T_QUIZ_RIGHT, T_QUIZ_WRONG};
    for (size_t i = 0; i < 2; i++) {
        struct quiz_answer *a = quiz__answer(r);
        bool is_right = (i == 0) == truth;
        a->text = text(r->lang, words[i]);
        a->verdict = is_right ? VERDICT_SAFE : VERDICT_RISKY;
        a->because = is_right ? why_right : why_wrong;
    }
    quiz__warn(r, p.from, 1, "quiz-true-false", NULL, NULL);
}

// ---- which of them ----

// Moodle's questions with gaps: {1:MULTICHOICE:=a~b}
static bool is_cloze(const struct quiz_reader *r, struct piece p)
{
    const char *bytes = r->source.bytes;
    size_t at = p.from;
    while (at < p.to && bytes[at] >= '0' && bytes[at] <= '9')
        at++;
    size_t name = at < p.to && bytes[at] == ':' ? at + 1 : p.to, end = name;
    while (end < p.to && ((bytes[end] >= 'A' && bytes[end] <= 'Z') || bytes[end] == '_'))
        end++;
    return end > name && end < p.to && bytes[end] == ':';
}

// The last #### of the answers, or their end.
static size_t general_in(const struct quiz_reader *r, struct piece p)
{
    size_t found = p.to;
    for (size_t at = p.from; (at = gift__find(r, at, p.to, "#")) < p.to; at++)
        if (p.to - at >= 4 && memcmp(r->source.bytes + at, "####", 4) == 0)
            found = at;
    return found;
}

static void by_kind(struct quiz_reader *r, struct piece p, enum gift_markup markup)
{
    static const char *const truths[2] = {"T", "TRUE"}, *const lies[2] = {"F", "FALSE"};
    struct pieces pieces = cut(r, p, "=~");
    if (pieces.more)
        quiz__warn(r, p.from, 1, "quiz-answers-more", diag_number(QUIZ_ANSWERS_MAX).bytes, NULL);
    if (p.from == p.to)
        set_aside(r, p.from - 1, "quiz-essay");
    else if (is_cloze(r, p))
        set_aside(r, p.from, "quiz-cloze");
    else if (r->source.bytes[p.from] == '#')
        set_aside(r, p.from, "quiz-number");
    else if (gift__find(r, p.from, p.to, "~") < p.to)
        choose(r, &pieces, markup);
    else if (gift__find(r, p.from, p.to, "=") < p.to && arrow_in(r, p) < p.to)
        match(r, &pieces, p.from, markup);
    else if (says(r, p, truths) || says(r, p, lies))
        judge(r, p, says(r, p, truths), markup);
    else
        set_aside(r, p.from, "quiz-short-answer");
}

static bool breaks_line(const struct quiz_reader *r, size_t at, size_t to)
{
    return r->source.bytes[at] == '\\' && at + 1 < to && r->source.bytes[at + 1] == 'n';
}

// What Moodle shows behind each answer: of a sort or an order, a line for each of them.
static void explain(struct quiz_reader *r, struct piece p, enum gift_markup markup)
{
    size_t lines = 0;
    for (size_t at = p.from, end; at < p.to; at = end + 2) {
        bool last = ++lines > QUIZ_ANSWERS_MAX; // more than there are answers: one explanation
        for (end = last ? p.to : at; end < p.to && !breaks_line(r, end, p.to);)
            end += r->source.bytes[end] == '\\' && end + 1 < p.to ? 2 : 1;
        quiz__explain(r, gift__words(r, at, end < p.to ? end : p.to, markup));
    }
}

void gift__answers(struct quiz_reader *r, size_t from, size_t to, enum gift_markup markup)
{
    struct piece all = trimmed(r, (struct piece){from, to, 0});
    size_t general = general_in(r, all);
    by_kind(r, trimmed(r, (struct piece){all.from, general, 0}), markup);
    if (general < all.to && r->item.part == QUIZ_SCENE) {
        size_t words = general + 4;
        markup = gift__format(r, &words, all.to, markup);
        explain(r, (struct piece){words, all.to, 0}, markup);
    }
}
