// SPDX-License-Identifier: MIT
//
// contest.c — what was sent to a contest, entry by entry: the list, and the sheet on which one juror judges one level.
//
// A juror has what counts before their eyes, asks it of the level, and writes the points by hand: telling an adult and
// nobody blamed weigh most, for a level without them does harm however merry it is.
#include "contest.h"

#include "guide_inside.h"
#include "memory.h"
#include "plan.h"
#include "review.h"
#include "text.h"

#include <stdio.h>

// ---- an entry in a few words ----

static void add(struct text *out, const char *words) { text_addf(out, "%s%s", out->length > 0 ? " · " : "", words); }

static void add_number(struct text *out, const struct lang *lang, enum text_id id, size_t number)
{
    char digits[24], words[120];
    snprintf(digits, sizeof digits, "%zu", number);
    const char *arguments[] = {digits};
    if (number > 0)
        add(out, text_fill(lang, id, words, sizeof words, arguments, 1));
}

static void add_languages(struct text *out, const struct level *level)
{
    text_addf(out, " · %s", level->language);
    for (uint8_t i = 0; i < level->translation_count; i++)
        text_addf(out, ", %s%s", level->translations[i].language, level->translations[i].missing > 0 ? " (…)" : "");
}

char *contest_about(const struct contest_entry *e, const struct lang *lang)
{
    struct text out = {0};
    if (e->level != NULL) {
        add(&out, text(lang, shelf_band_text(e->level->band)));
        add_number(&out, lang, T_CONTEST_MINUTES, level_minutes(e->level, false).hall);
        add_languages(&out, e->level);
        add_number(&out, lang, T_CONTEST_SCENES, e->level->scene_count);
    }
    add_number(&out, lang, T_CONTEST_PICTURES, e->pictures);
    add_number(&out, lang, T_CONTEST_VOICES, e->voices);
    add(&out, e->pack);
    return out.bytes;
}

char *contest_checked(const struct contest_entry *e, const struct lang *lang)
{
    char errors[24], warnings[24];
    snprintf(errors, sizeof errors, "%zu", e->errors);
    snprintf(warnings, sizeof warnings, "%zu", e->warnings);
    const char *arguments[] = {errors, warnings};
    enum text_id id = e->errors > 0 ? T_CONTEST_ERRORS : e->warnings > 0 ? T_CONTEST_WARNINGS : T_CONTEST_CLEAN;
    return text_filled(lang, id, arguments, 2);
}

static const char *author_of(const struct contest_entry *e, const struct lang *lang)
{
    return e->author != NULL ? e->author : text(lang, T_CONTEST_NO_AUTHOR);
}

static void twin_of(struct document *paper, const struct contest_entry *e, const struct lang *lang)
{
    const char *arguments[] = {e->twin};
    char *words = e->twin != NULL ? text_filled(lang, T_CONTEST_TWIN, arguments, 1) : NULL;
    if (words != NULL)
        document_put(paper, STYLE_SMALL, words);
    mem_free(words);
}

// ---- the list ----

static void one_entry(struct document *paper, const struct contest_entry *e, const struct lang *lang)
{
    char *about = contest_about(e, lang), *checked = contest_checked(e, lang);
    document_begin(paper, STYLE_GROUP);
    document_begin(paper, STYLE_HEADING_3);
    document_words(paper, author_of(e, lang));
    document_words(paper, " · ");
    document_words(paper, e->title);
    document_end(paper);
    document_put(paper, STYLE_PLAIN, about);
    document_begin(paper, STYLE_PLAIN);
    document_words(paper, checked);
    if (e->code[0] != '\0') {
        document_words(paper, " ");
        document_run(paper, RUN_TAG, e->code);
    }
    document_end(paper);
    twin_of(paper, e, lang);
    document_end(paper);
    mem_free(about);
    mem_free(checked);
}

static void skipped(struct document *paper, const struct contest *c, const struct lang *lang)
{
    if (c->skipped_count == 0)
        return;
    document_put(paper, STYLE_HEADING, text(lang, T_CONTEST_SKIPPED));
    document_begin(paper, STYLE_LIST);
    for (size_t i = 0; i < c->skipped_count; i++)
        document_put(paper, STYLE_ITEM, c->skipped[i]);
    document_end(paper);
}

static void head(struct document *paper, const struct lang *lang, enum text_id what, const char *title)
{
    document_begin(paper, STYLE_FOR);
    document_words(paper, text(lang, T_TITLE_NAME));
    document_words(paper, " · ");
    document_words(paper, text(lang, what));
    document_end(paper);
    document_put(paper, STYLE_TITLE, title);
}

struct document *paper_contest(const struct contest *c, const struct lang *lang)
{
    struct document *paper = document_new(lang_code(lang), text(lang, T_CONTEST_TITLE));
    head(paper, lang, T_CONTEST_FOR, text(lang, T_CONTEST_TITLE));
    document_put(paper, STYLE_PLAIN, text(lang, T_CONTEST_HOW));
    document_begin(paper, STYLE_GROUPS);
    for (size_t i = 0; i < c->count; i++)
        one_entry(paper, &c->entries[i], lang);
    document_end(paper);
    skipped(paper, c, lang);
    return paper;
}

// ---- the sheet of one juror ----

static void fact(struct document *paper, const struct lang *lang, enum text_id label, const char *words)
{
    document_fact(paper, text(lang, label), words);
}

static void facts(struct document *paper, const struct contest_entry *e, const struct lang *lang)
{
    char *about = contest_about(e, lang), *checked = contest_checked(e, lang);
    document_begin(paper, STYLE_FACTS);
    fact(paper, lang, T_CONTEST_AUTHOR, author_of(e, lang));
    fact(paper, lang, T_CONTEST_LEVEL, about);
    fact(paper, lang, T_CONTEST_CHECK, checked);
    if (e->code[0] != '\0')
        fact(paper, lang, T_CONTEST_CODE, e->code);
    document_end(paper);
    mem_free(about);
    mem_free(checked);
}

static void line_to_fill(struct document *paper, const struct lang *lang, enum text_id label)
{
    document_begin(paper, STYLE_FILL);
    document_words(paper, text(lang, label));
    document_line(paper);
    document_end(paper);
}

// What is judged, what to ask of the level, and how many points at most.
static const struct criterion {
    enum text_id name, asks;
} criteria[] = {{T_JUDGE_TELL, T_JUDGE_TELL_ASKS},
                {T_JUDGE_BLAME, T_JUDGE_BLAME_ASKS},
                {T_JUDGE_LIFE, T_JUDGE_LIFE_ASKS},
                {T_JUDGE_FUN, T_JUDGE_FUN_ASKS},
                {T_JUDGE_WORDS, T_JUDGE_WORDS_ASKS}};

static void judged(struct document *paper, const struct lang *lang)
{
    document_put(paper, STYLE_HEADING, text(lang, T_JUDGE_POINTS));
    for (size_t i = 0; i < sizeof criteria / sizeof *criteria; i++) {
        document_begin(paper, STYLE_GROUP);
        document_put(paper, STYLE_HEADING_3, text(lang, criteria[i].name));
        document_put(paper, STYLE_PLAIN, text(lang, criteria[i].asks));
        line_to_fill(paper, lang, T_JUDGE_GIVEN);
        line_to_fill(paper, lang, T_REVIEW_REMARKS);
        document_end(paper);
    }
    line_to_fill(paper, lang, T_JUDGE_SUM);
}

static void list(struct document *paper, const struct lang *lang, enum style_name style, const enum text_id *ids,
                 size_t count)
{
    document_begin(paper, style);
    for (size_t i = 0; i < count; i++)
        document_put(paper, STYLE_ITEM, text(lang, ids[i]));
    document_end(paper);
}

static void conclusion(struct document *paper, const struct lang *lang)
{
    static const enum text_id ends[] = {T_JUDGE_PRIZE, T_JUDGE_AGAIN, T_JUDGE_NOT};
    static const enum text_id lines[] = {T_JUDGE_JUROR, T_JUDGE_SIGNS, T_JUDGE_HEAD, T_JUDGE_SIGNS};
    document_begin(paper, STYLE_ASKED);
    document_put(paper, STYLE_HEADING, text(lang, T_REVIEW_SIGN));
    list(paper, lang, STYLE_TICKS, ends, sizeof ends / sizeof *ends);
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        line_to_fill(paper, lang, lines[i]);
    document_end(paper);
}

struct document *paper_judging(const struct contest_entry *e, const struct lang *lang)
{
    static const enum text_id how[] = {T_JUDGE_HOW_1, T_JUDGE_HOW_2, T_JUDGE_HOW_3};
    struct document *paper = document_new(lang_code(lang), e->title);
    head(paper, lang, T_JUDGE_FOR, e->title);
    facts(paper, e, lang);
    twin_of(paper, e, lang);
    list(paper, lang, STYLE_STEPS, how, sizeof how / sizeof *how);
    judged(paper, lang);
    review_never_taught(paper, lang);
    conclusion(paper, lang);
    return paper;
}
