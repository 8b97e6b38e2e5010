// SPDX-License-Identifier: MIT
//
// quiz.c — which format a file has, and what every reader does with what it finds.
#include "quiz.h"

#include "files.h"
#include "letters.h"
#include "quiz_inside.h"

#include <string.h>

const struct name_pair quiz__kinds[SCENE_KINDS] = {
#define KIND(NAME, name, en, vi, list, traits) [SCENE_##NAME] = {en, vi},
#include "kinds.def"
#undef KIND
};

// ---- items ----

void quiz__begin(struct quiz_reader *r, enum quiz_part part, enum scene_kind kind, int line)
{
    r->marked_up = r->escaped = false;
    r->item = (struct quiz_item){.part = part,
                                 .kind = kind,
                                 .id = "",
                                 .text = "",
                                 .guide = "",
                                 .raw = "",
                                 .line = line,
                                 .told = diag_count(r->diags),
                                 .answers = arena_take(r->quiz->memory, QUIZ_ANSWERS_MAX * sizeof *r->item.answers)};
}

struct quiz_answer *quiz__answer(struct quiz_reader *r)
{
    struct quiz_item *item = &r->item;
    item->count += item->count < QUIZ_ANSWERS_MAX;
    struct quiz_answer *a = &item->answers[item->count - 1];
    *a = (struct quiz_answer){.text = "", .because = ""};
    return a;
}

size_t quiz__box(struct quiz_reader *r, const char *name)
{
    struct quiz_item *item = &r->item;
    for (size_t i = 0; i < item->box_count; i++)
        if (strcmp(item->boxes[i], name) == 0)
            return i;
    if (item->box_count == QUIZ_ANSWERS_MAX)
        return QUIZ_ANSWERS_MAX - 1;
    item->boxes[item->box_count] = name;
    return item->box_count++;
}

void quiz__end(struct quiz_reader *r)
{
    struct quiz *q = r->quiz;
    if (q->count >= QUIZ_ITEMS_MAX)
        return; // told once, behind the last
    r->item.told_count = diag_count(r->diags) - r->item.told;
    q->items = mem_grow(q->items, &q->capacity, q->count + 1, sizeof *q->items);
    q->items[q->count++] = r->item;
    if (q->count == QUIZ_ITEMS_MAX)
        diag_error(r->diags, r->source.file, (struct place){r->item.line, 1}, 1, "quiz-too-many",
                   diag_number(QUIZ_ITEMS_MAX).bytes, NULL, NULL);
}

void quiz__keep(struct quiz_reader *r, enum quiz_part part, size_t told, size_t from, size_t to)
{
    quiz__begin(r, part, SCENE_SAY, quiz__place(r, from).line);
    r->item.told = told;
    r->item.raw = arena_copy(r->quiz->memory, r->source.bytes + from, to - from);
    quiz__end(r);
}

void quiz__in_order(struct quiz *q)
{
    for (size_t i = 1; i < q->count; i++) {
        struct quiz_item item = q->items[i];
        size_t at = i;
        for (; at > 0 && q->items[at - 1].line > item.line; at--)
            q->items[at] = q->items[at - 1];
        q->items[at] = item;
    }
}

// ---- words ----

const char *quiz__tidy(struct quiz_reader *r, const char *bytes, size_t length)
{
    struct text words = {0};
    struct letters walk = letters_of(bytes, length);
    struct letter letter;
    bool gap = false;
    while (letters_next(&walk, &letter)) {
        bool space = letter.space || *letter.bytes == '\n' || *letter.bytes == '\t';
        bool seen = letter.fault == LETTER_FINE || letter.fault == LETTER_HEAP || letter.fault == LETTER_UNKNOWN;
        gap = gap || space;
        if (space || !seen)
            continue;
        if (gap && words.length > 0)
            text_add(&words, " ");
        gap = false;
        text_add_bytes(&words, letter.bytes, letter.length);
    }
    const char *made = doc_nfc(r->quiz->memory, text_bytes(&words));
    text_free(&words);
    return made;
}

// "Tell mum: she can help." explains the answer "Tell mum".
static const char *explains(const char *words, const struct quiz_answer *a)
{
    size_t length = strlen(a->text);
    bool named = length > 0 && strncmp(words, a->text, length) == 0 && strncmp(words + length, ": ", 2) == 0;
    return named ? words + length + 2 : NULL;
}

static bool is_right(const struct quiz_item *item, const struct quiz_answer *a)
{
    return kind_has(item->kind, TRAIT_JUDGED) ? a->verdict == VERDICT_SAFE : a->sign;
}

void quiz__explain(struct quiz_reader *r, const char *words)
{
    struct quiz_item *item = &r->item;
    bool taken = words[0] == '\0';
    for (size_t i = 0; !taken && i < item->count; i++) {
        const char *because = explains(words, &item->answers[i]);
        taken = because != NULL;
        if (because != NULL)
            item->answers[i].because = because;
    }
    for (size_t i = 0; i < item->count && !taken; i++)
        if (is_right(item, &item->answers[i]) && item->answers[i].because[0] == '\0') {
            item->answers[i].because = words;
            taken = true;
        }
    if (!taken)
        item->guide = item->guide[0] == '\0' ? words : arena_format(r->quiz->memory, "%s %s", item->guide, words);
}

// ---- which format ----

static bool ends_with(const char *path, const char *ending)
{
    size_t length = strlen(path), least = strlen(ending);
    for (size_t i = 0; i < least && length >= least; i++) {
        char c = path[length - least + i];
        if ((c >= 'A' && c <= 'Z' ? (char)(c + 32) : c) != ending[i])
            return false;
    }
    return length > least;
}

// A name that says it is believed, unless an Aiken file is called .txt, or a table .gift: then the content says it.
static enum quiz_format format_of(const char *path, const char *bytes, size_t length)
{
    if (ends_with(path, ".csv") || ends_with(path, ".tsv"))
        return QUIZ_TABLE;
    if (ends_with(path, ".gift"))
        return QUIZ_GIFT;
    if (ends_with(path, ".aiken") || quiz__is_aiken(bytes, length))
        return QUIZ_AIKEN;
    return QUIZ_GIFT;
}

struct quiz *quiz_read(const char *path, const char *bytes, size_t length, const struct lang *lang,
                       struct diag_list *diags)
{
    struct quiz *quiz = mem_new(1, sizeof *quiz);
    *quiz = (struct quiz){.memory = arena_new(), .title = ""};
    quiz->file = arena_text(quiz->memory, path_name(path));
    struct quiz_reader r = {.quiz = quiz, .diags = diags, .lang = lang, .source = {.file = path}};
    if (ends_with(path, ".csv") || ends_with(path, ".tsv")) { // has a reader of its own
        quiz__read_table(&r, path, bytes, length);
        return quiz;
    }
    if (!quiz__open(&r, bytes, length))
        return quiz;
    switch (format_of(path, r.source.bytes, r.source.length)) {
    case QUIZ_AIKEN: quiz__read_aiken(&r); break;
    case QUIZ_GIFT: quiz__read_gift(&r); break;
    case QUIZ_TABLE: quiz__read_table(&r, path, bytes, length); break;
    case QUIZ_FORMATS: break;
    }
    return quiz;
}

void quiz_free(struct quiz *quiz)
{
    if (quiz == NULL)
        return;
    arena_free(quiz->memory);
    mem_free(quiz->items);
    mem_free(quiz);
}

static size_t count_of(const struct quiz *quiz, enum quiz_part part)
{
    size_t count = 0;
    for (size_t i = 0; i < quiz->count; i++)
        count += quiz->items[i].part == part;
    return count;
}

size_t quiz_scenes(const struct quiz *quiz) { return count_of(quiz, QUIZ_SCENE); }
size_t quiz_asides(const struct quiz *quiz) { return count_of(quiz, QUIZ_ASIDE); }
