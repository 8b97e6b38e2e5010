// SPDX-License-Identifier: MIT
//
// aiken.c — the plainest format of questions there is: a question, lettered answers, "ANSWER: B".
//
//   Mẩy nên kể với ai?
//   A. Không ai
//   B. Cô giáo
//   ANSWER: B
//
// As teachers type it, too: "a)", "Đáp án: b". What stands at no place of it is told and kept.
#include "quiz_inside.h"

#include <string.h>

struct typed {
    size_t from, to; // without the white space around it; equal: nothing on it
};

static bool is_blank(char c) { return c == ' ' || c == '\t'; }

static struct typed line_at(const struct quiz_reader *r, size_t at, size_t *next)
{
    const char *bytes = r->source.bytes, *end = memchr(bytes + at, '\n', r->source.length - at);
    struct typed line = {at, end != NULL ? (size_t)(end - bytes) : r->source.length};
    *next = line.to + (end != NULL);
    while (line.from < line.to && is_blank(bytes[line.from]))
        line.from++;
    while (line.to > line.from && is_blank(bytes[line.to - 1]))
        line.to--;
    return line;
}

static int letter_of(char c) { return c >= 'A' && c <= 'Z' ? c - 'A' : c >= 'a' && c <= 'z' ? c - 'a' : -1; }

// "B. words", "b) words": which letter, and where the words begin; -1: it is none.
static int choice_of(const char *at, const char *end, const char **words)
{
    int letter = end - at >= 2 && (at[1] == '.' || at[1] == ')') ? letter_of(at[0]) : -1;
    if (letter < 0 || (end - at > 2 && !is_blank(at[2])))
        return -1;
    for (*words = at + 2; *words < end && is_blank(**words);)
        ++*words;
    return letter;
}

bool quiz__is_answer_line(const char *at, const char *end, const char **words)
{
    static const char *const names[] = {"answer", "đáp án đúng", "đáp án", "Đáp án đúng", "Đáp án", "ĐÁP ÁN"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        size_t length = strlen(names[i]), same = 0;
        for (; same < length && at + same < end; same++) {
            char c = at[same] >= 'A' && at[same] <= 'Z' ? (char)(at[same] + 32) : at[same];
            if (c != names[i][same] && at[same] != names[i][same])
                break;
        }
        const char *colon = at + same;
        while (colon < end && is_blank(*colon))
            colon++;
        if (same < length || colon >= end || *colon != ':')
            continue;
        for (*words = colon + 1; *words < end && is_blank(**words);)
            ++*words;
        return true;
    }
    return false;
}

bool quiz__is_aiken(const char *bytes, size_t length)
{
    const char *end = bytes + length, *words;
    bool choice = false;
    for (const char *at = bytes; at < end;) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        stop = stop != NULL ? stop : end;
        while (at < stop && is_blank(*at))
            at++;
        choice = choice || choice_of(at, stop, &words) >= 0;
        if (choice && quiz__is_answer_line(at, stop, &words))
            return true;
        at = stop < end ? stop + 1 : end;
    }
    return false;
}

// ---- one question after the other ----

struct open {
    bool any;     // a question is open
    size_t from;  // where it began
    size_t words; // where what is said last begins: it, or its last answer
    size_t to;    // behind its last line
};

static const char *words_at(struct quiz_reader *r, size_t from, size_t to)
{
    return quiz__tidy(r, r->source.bytes + from, to - from);
}

static void open_question(struct quiz_reader *r, struct open *open, struct typed line)
{
    quiz__begin(r, QUIZ_SCENE, SCENE_ASK, quiz__place(r, line.from).line);
    *open = (struct open){true, line.from, line.from, line.to};
}

// The question, or its last answer: all lines of it, for both go on over several in files that people type.
static void take_words(struct quiz_reader *r, const struct open *open)
{
    struct quiz_item *item = &r->item;
    const char **text = item->count > 0 ? &item->answers[item->count - 1].text : &item->text;
    *text = words_at(r, open->words, open->to);
}

// Told at its end: what is missing of it.
static void set_aside(struct quiz_reader *r, struct open *open, const char *code)
{
    if (open->any) {
        quiz__warn(r, open->from, open->to - open->from, code, NULL, NULL);
        quiz__keep(r, QUIZ_ASIDE, r->item.told, open->from, open->to);
    }
    open->any = false;
}

static void answered(struct quiz_reader *r, struct open *open, struct typed line, const char *words)
{
    struct quiz_item *item = &r->item;
    const char *bytes = r->source.bytes;
    size_t at = (size_t)(words - bytes);
    int right = at < line.to ? letter_of(bytes[at]) : -1;
    bool alone = at + 1 >= line.to || strchr(".) \t", bytes[at + 1]) != NULL;
    if (right < 0 || !alone || (size_t)right >= item->count) {
        quiz__warn(r, line.from, line.to - line.from, "quiz-aiken-answer", NULL, NULL);
        quiz__keep(r, QUIZ_ASIDE, item->told, open->from, line.to);
        open->any = false;
        return;
    }
    take_words(r, open);
    for (size_t i = 0; i < item->count; i++)
        item->answers[i].verdict = i == (size_t)right ? VERDICT_SAFE : VERDICT_RISKY;
    quiz__end(r);
    open->any = false;
}

static void choice(struct quiz_reader *r, struct open *open, struct typed line, int letter, const char *words)
{
    take_words(r, open);
    if ((size_t)letter != r->item.count)
        quiz__warn(r, line.from, 1, "quiz-aiken-letter", NULL, NULL);
    quiz__answer(r);
    open->words = (size_t)(words - r->source.bytes);
    open->to = line.to;
}

void quiz__read_aiken(struct quiz_reader *r)
{
    struct open open = {.any = false};
    for (size_t at = 0, next = 0; at < r->source.length; at = next) {
        struct typed line = line_at(r, at, &next);
        const char *from = r->source.bytes + line.from, *to = r->source.bytes + line.to, *words = from;
        int letter = choice_of(from, to, &words);
        if (line.from == line.to) {
            if (open.any && r->item.count > 0)
                set_aside(r, &open, "quiz-aiken-no-answer");
        } else if (quiz__is_answer_line(from, to, &words) && open.any) {
            answered(r, &open, line, words);
        } else if (letter >= 0 && open.any) {
            choice(r, &open, line, letter, words);
        } else if (letter >= 0 || quiz__is_answer_line(from, to, &words)) {
            size_t told = diag_count(r->diags);
            quiz__warn(r, line.from, line.to - line.from, "quiz-aiken-stray", NULL, NULL);
            quiz__keep(r, QUIZ_ASIDE, told, line.from, line.to);
        } else if (open.any) {
            open.to = line.to; // more of what is said last
        } else {
            open_question(r, &open, line);
        }
    }
    set_aside(r, &open, "quiz-aiken-no-answer");
}
