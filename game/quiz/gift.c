// SPDX-License-Identifier: MIT
//
// gift.c — Moodle's GIFT: a question is a paragraph, its answers stand in { }.
//
//   // a remark of its author
//   ::name:: [plain]question {
//       =right answer #why
//       ~%50%half right #why
//       ~wrong #why
//   }
//
// Read as Moodle reads it (question/format/gift), with what goes wrong there told: an empty line inside of { } cuts a
// question in two, and two questions without one between them are taken for one.
#include "quiz_inside.h"

#include <string.h>

struct block {
    size_t from, to;
};

static struct block trimmed(const struct quiz_reader *r, struct block b)
{
    gift__trim(r, &b.from, &b.to);
    return b;
}

static size_t line_end(const struct quiz_reader *r, size_t at)
{
    const char *end = memchr(r->source.bytes + at, '\n', r->source.length - at);
    return end != NULL ? (size_t)(end - r->source.bytes) : r->source.length;
}

static bool begins(const struct quiz_reader *r, size_t at, size_t to, const char *with)
{
    size_t length = strlen(with);
    return to - at >= length && memcmp(r->source.bytes + at, with, length) == 0;
}

// Remarks are kept, and are spaces from here on.
static void take_remarks(struct quiz_reader *r)
{
    for (size_t at = 0, end; at < r->source.length; at = end + 1) {
        end = line_end(r, at);
        struct block line = trimmed(r, (struct block){at, end});
        if (!begins(r, line.from, line.to, "//"))
            continue;
        quiz__keep(r, QUIZ_REMARK, diag_count(r->diags), line.from + 2, line.to);
        memset(r->source.bytes + line.from, ' ', line.to - line.from);
    }
}

// ---- where a question ends ----

static bool is_blank_line(const struct quiz_reader *r, size_t at)
{
    struct block line = trimmed(r, (struct block){at, line_end(r, at)});
    return line.from == line.to;
}

// Where a brace comes next, from the empty line at `at`, looked for once: a } before anything that begins a question.
static bool closes_behind(const struct quiz_reader *r, size_t at, size_t *brace)
{
    if (*brace < at)
        *brace = gift__find(r, at, r->source.length, "{}");
    return *brace < r->source.length && r->source.bytes[*brace] == '}';
}

static size_t block_end(struct quiz_reader *r, size_t from)
{
    bool open = false, told = false;
    size_t brace = 0;
    for (size_t at = from, end; at < r->source.length; at = end + 1) {
        end = line_end(r, at);
        if (is_blank_line(r, at)) {
            if (!open || !closes_behind(r, at, &brace))
                return at;
            if (!told)
                quiz__warn(r, at, 1, "quiz-blank-inside", NULL, NULL);
            told = true;
        }
        for (size_t sign = at; (sign = gift__find(r, sign, end, "{}")) < end; sign++)
            open = r->source.bytes[sign] == '{';
    }
    return r->source.length;
}

// ---- one question ----

// "$CATEGORY: $course$/Bài 3/An toàn": its last part is a title.
static void category(struct quiz_reader *r, struct block line)
{
    enum { MARK = 10 };
    size_t name = line.to;
    while (name > line.from + MARK && r->source.bytes[name - 1] != '/')
        name--;
    quiz__warn(r, line.from, line.to - line.from, "quiz-category", NULL, NULL);
    quiz__keep(r, QUIZ_REMARK, diag_count(r->diags), line.from, line.to);
    if (r->quiz->title[0] == '\0')
        r->quiz->title = gift__words(r, name, line.to, GIFT_PLAIN);
}

static struct block take_name(struct quiz_reader *r, struct block b)
{
    if (!begins(r, b.from, b.to, "::"))
        return b;
    for (size_t at = b.from + 2; (at = gift__find(r, at, b.to, ":")) < b.to; at++)
        if (begins(r, at, b.to, "::")) {
            r->item.id = gift__words(r, b.from + 2, at, GIFT_PLAIN);
            return trimmed(r, (struct block){at + 2, b.to});
        }
    quiz__warn(r, b.from, 2, "quiz-name-open", NULL, NULL);
    return trimmed(r, (struct block){b.from + 2, b.to});
}

static void set_aside(struct quiz_reader *r, struct block all, size_t at, const char *code)
{
    quiz__warn(r, at, 1, code, NULL, NULL);
    quiz__keep(r, QUIZ_ASIDE, r->item.told, all.from, all.to);
}

// A story has lines; a question without { } is what is told before the others.
static void story(struct quiz_reader *r, struct block b)
{
    r->item.kind = SCENE_SAY;
    r->item.text = gift__words(r, b.from, b.to, GIFT_MOODLE);
    quiz__end(r);
}

// The words around { }: where some stand behind it, it is a gap in them.
static void question(struct quiz_reader *r, struct block all, struct block b, struct block answers)
{
    size_t from = b.from;
    enum gift_markup markup = gift__format(r, &from, answers.from, GIFT_MOODLE);
    const char *before = gift__words(r, from, answers.from, markup);
    struct block behind = trimmed(r, (struct block){answers.to + 1, b.to});
    r->item.text = behind.from == behind.to
                       ? before
                       : arena_format(r->quiz->memory, "%s%s_____%s%s", before, before[0] != '\0' ? " " : "",
                                      strchr(".,;:?!", r->source.bytes[behind.from]) != NULL ? "" : " ",
                                      gift__words(r, behind.from, behind.to, markup));
    gift__answers(r, answers.from + 1, answers.to, markup);
    if (behind.from < behind.to && r->item.part == QUIZ_SCENE)
        quiz__warn(r, answers.from, answers.to + 1 - answers.from, "quiz-gap", NULL, NULL);
    if (r->item.part == QUIZ_SCENE)
        quiz__end(r);
    else
        quiz__keep(r, QUIZ_ASIDE, r->item.told, all.from, b.to);
}

// Behind } a new line that has answers of its own is another question: somebody forgot the empty line.
static size_t next_question(const struct quiz_reader *r, size_t close, size_t to)
{
    size_t end = line_end(r, close);
    struct block rest = trimmed(r, (struct block){close + 1, end < to ? end : to});
    bool more = rest.from == rest.to && end < to && gift__find(r, end, to, "{") < to;
    return more ? end : to;
}

static size_t one_question(struct quiz_reader *r, struct block b)
{
    struct block all = b;
    quiz__begin(r, QUIZ_SCENE, SCENE_ASK, quiz__place(r, b.from).line);
    b = take_name(r, b);
    size_t open = gift__find(r, b.from, b.to, "{}");
    if (open == b.to) {
        story(r, b);
        return all.to;
    }
    size_t close = gift__find(r, open + 1, b.to, "{}");
    if (r->source.bytes[open] == '}' || close == b.to || r->source.bytes[close] == '{') {
        set_aside(r, all, open, r->source.bytes[open] == '}' ? "quiz-brace-stray" : "quiz-brace-open");
        return all.to;
    }
    size_t next = next_question(r, close, b.to);
    if (next < b.to)
        quiz__warn(r, next, 1, "quiz-no-blank-line", NULL, NULL);
    b.to = trimmed(r, (struct block){b.from, next}).to;
    size_t second = gift__find(r, close + 1, b.to, "{}");
    if (second < b.to)
        set_aside(r, (struct block){all.from, b.to}, second, "quiz-two-gaps");
    else
        question(r, all, b, (struct block){open, close});
    return next;
}

void quiz__read_gift(struct quiz_reader *r)
{
    take_remarks(r);
    for (size_t at = 0; at < r->source.length && r->quiz->count < QUIZ_ITEMS_MAX;) {
        if (is_blank_line(r, at)) {
            at = line_end(r, at) + 1;
            continue;
        }
        struct block b = {at, 0};
        struct block line = trimmed(r, (struct block){at, line_end(r, at)});
        if (begins(r, line.from, line.to, "$CATEGORY:")) {
            category(r, line);
            at = line_end(r, at) + 1;
            continue;
        }
        b.to = block_end(r, at);
        at = one_question(r, trimmed(r, b)) + 1;
    }
    quiz__in_order(r->quiz); // remarks were taken out first
}
