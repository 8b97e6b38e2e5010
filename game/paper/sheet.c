// SPDX-License-Identifier: MIT
//
// sheet.c — one meeting on one page: when, where, what was played, what the room answered, what to talk about again.
#include "sheet_inside.h"

#include "hash.h"
#include "memory.h"

#include <stdio.h>

enum { SENTENCE_BYTES = 2048, SAFE_SHARE_WANTED = 67 /* per cent: two of three */ };

const char *sheet__own(const struct sheet_writing *w, enum text_id id) { return text(w->lang, id); }

const char *sheet__text(const struct sheet_writing *w, const struct level *level, text_ref ref)
{
    return level_text(level, lang_code(w->lang), ref);
}

const struct level *sheet__level(const struct sheet_writing *w, const struct figures_question *q)
{
    const struct figures *f = w->sheet->figures;
    return q->play < f->level_count ? w->sheet->level_at(w->sheet->self, f->levels[q->play].level) : NULL;
}

void sheet__put(struct sheet_writing *w, enum style_name style, enum text_id id)
{
    document_put(w->paper, style, sheet__own(w, id));
}

void sheet__filled(struct sheet_writing *w, enum style_name style, enum text_id id, const char *a, const char *b)
{
    char sentence[SENTENCE_BYTES];
    const char *const arguments[] = {a, b};
    document_put(w->paper, style, text_fill(w->lang, id, sentence, sizeof sentence, arguments, 2));
}

// A die for each question and look: what falls for one says nothing about another.
void sheet__cover(const struct sheet_writing *w, const struct figures_question *q, enum figures_look look,
                  struct cells *out)
{
    unsigned counts[LEVEL_OPTIONS_MAX];
    uint64_t die = hash_number(hash_number(hash_number(w->sheet->die, q->play), q->scene), (uint64_t)look);
    for (uint8_t i = 0; i < q->option_count; i++)
        counts[i] = q->counts[look][i];
    cells_cover(counts, q->option_count, die, out);
}

void sheet__cover_check(const struct sheet_writing *w, const struct figures_check *c, struct cells *out)
{
    unsigned counts[CHECK_ANSWERS] = {c->counts[0], c->counts[1], c->counts[2]};
    cells_cover(counts, CHECK_ANSWERS, hash_number(hash_number(w->sheet->die, c->mark), UINT64_C(0x100) + c->step),
                out);
}

// Teams with keys are few by nature, and one answer of theirs is one team: only what led is told.
bool sheet__numbers(const struct figures_question *q, enum figures_look look)
{
    return q->counted[look] && q->mode[look] == ANSWER_CARDS;
}

bool sheet__leads(const struct sheet_writing *w, const struct figures_question *q, enum figures_look look,
                  uint8_t option)
{
    struct cells cells = {.leader = q->led[look]};
    if (sheet__numbers(q, look)) // what the cards led to, where that is clear from what is told of them
        sheet__cover(w, q, look, &cells);
    return cells.leader == option && q->led[look] == option;
}

// From what the sheet tells of the figures, not from the figures: whether a question is listed must not betray them.
static bool few_were_safe(const struct sheet_writing *w, const struct figures_question *q, enum figures_look look)
{
    const struct scene *scene = &sheet__level(w, q)->scenes[q->scene];
    struct cells cells;
    unsigned safe = 0;
    if (!sheet__numbers(q, look))
        return false;
    sheet__cover(w, q, look, &cells);
    for (uint8_t i = 0; i < q->option_count; i++)
        safe += scene->options[i].verdict == VERDICT_SAFE ? cells.each[i].about : 0;
    return cells.told && safe * 100 < cells.total.about * SAFE_SHARE_WANTED;
}

// Worth talking about again, by the last look there was: what led was not the safe answer, or fewer than two of three
// who were counted chose it, or signs, steps and cards were not all seen. Never because somebody asked for help: that
// is right, and never by how long it took.
bool sheet__talk_again(const struct sheet_writing *w, const struct figures_question *q)
{
    const struct level *level = sheet__level(w, q);
    if (level == NULL || !q->locked || q->scene >= level->scene_count || kind_has(q->kind, TRAIT_DOORS))
        return false;
    if (!kind_has(q->kind, TRAIT_JUDGED))
        return q->fits < q->option_count;
    enum figures_look look = q->led[FIGURES_AFTER] < q->option_count ? FIGURES_AFTER : FIGURES_BEFORE;
    uint8_t led = q->led[look];
    bool led_astray = led < q->option_count && sheet__leads(w, q, look, led) &&
                      level->scenes[q->scene].options[led].verdict != VERDICT_SAFE;
    return led_astray || few_were_safe(w, q, look);
}

// ---- the head ----

static void fact(struct sheet_writing *w, enum text_id label, const char *words)
{
    if (words != NULL && words[0] != '\0')
        document_fact(w->paper, sheet__own(w, label), words);
}

static void number_fact(struct sheet_writing *w, enum text_id label, enum text_id unit, const char *number)
{
    char words[120];
    fact(w, label, text_fill(w->lang, unit, words, sizeof words, &number, 1));
}

const char *sheet__total(const struct sheet_writing *w, const struct span *total, char *out, size_t size)
{
    char digits[16];
    const char *arguments[] = {digits};
    snprintf(digits, sizeof digits, "%u", total->about > 0 ? total->about : CELLS_TOTAL_LEAST);
    return text_fill(w->lang, total->about > 0 ? T_SHEET_ABOUT : T_SHEET_UNDER, out, size, arguments, 1);
}

static void head(struct sheet_writing *w)
{
    const struct sheet *s = w->sheet;
    char day[40], number[40];
    struct span children = cells_total(s->children);
    sheet__put(w, STYLE_TITLE, T_SHEET_TITLE);
    document_begin(w->paper, STYLE_FACTS);
    fact(w, T_SHEET_DATE, text_day(s->began, day, sizeof day));
    fact(w, T_SHEET_PLACE, s->place);
    fact(w, T_SHEET_COMMUNE, s->commune);
    snprintf(number, sizeof number, "%u", s->figures->minutes);
    if (s->figures->minutes > 0)
        number_fact(w, T_SHEET_LENGTH, T_PART_MINUTES, number);
    if (s->children > 0)
        number_fact(w, T_SHEET_CHILDREN, T_PLAN_CHILDREN, sheet__total(w, &children, number, sizeof number));
    fact(w, T_SHEET_NOTES, s->notes);
    document_end(w->paper);
    if (s->doubtful)
        sheet__put(w, STYLE_NOTE, T_SHEET_CLOCK);
    sheet__put(w, STYLE_NOTE, T_SHEET_HOW_TO_READ);
}

static void topics_of(const struct sheet_writing *w, const struct level *level, struct text *out)
{
    for (uint8_t t = 0; t < level->topic_count; t++) {
        text_add(out, t > 0 ? ", " : "");
        text_add(out, level_topic_in(level->topics[t], w->lang));
    }
}

static void level_item(struct sheet_writing *w, const struct figures_level *played, const struct level *level)
{
    char minutes[16], took[80];
    const char *arguments[] = {minutes};
    struct text line = {0};
    topics_of(w, level, &line);
    snprintf(minutes, sizeof minutes, "%u", played->minutes);
    text_fill(w->lang, T_PART_MINUTES, took, sizeof took, arguments, 1);
    document_begin(w->paper, STYLE_ITEM);
    document_run(w->paper, RUN_STRONG, sheet__text(w, level, level->title));
    document_words(w->paper, " ");
    sheet__put(w, RUN_TAG, level->reviewed != NULL ? T_PICK_REVIEWED : T_PICK_AWAITS);
    if (!played->finished) {
        document_words(w->paper, " ");
        sheet__put(w, RUN_TAG, T_SHEET_UNFINISHED);
    }
    if (line.length > 0)
        text_add(&line, " · ");
    text_add(&line, took);
    document_new_line(w->paper);
    document_run(w->paper, RUN_SMALL, text_bytes(&line));
    document_end(w->paper);
    text_free(&line);
}

static void levels(struct sheet_writing *w)
{
    const struct figures *f = w->sheet->figures;
    if (f->level_count == 0)
        return;
    sheet__put(w, STYLE_HEADING, T_SHEET_LEVELS);
    document_begin(w->paper, STYLE_LIST);
    for (size_t i = 0; i < f->level_count; i++) {
        const struct level *level = w->sheet->level_at(w->sheet->self, f->levels[i].level);
        if (level != NULL)
            level_item(w, &f->levels[i], level);
    }
    document_end(w->paper);
}

static void talk_again(struct sheet_writing *w)
{
    const struct figures *f = w->sheet->figures;
    size_t shown = 0;
    sheet__put(w, STYLE_HEADING, T_SHEET_AGAIN);
    for (size_t i = 0; i < f->question_count; i++) {
        const struct figures_question *q = &f->questions[i];
        const struct level *level = sheet__level(w, q);
        if (!sheet__talk_again(w, q))
            continue;
        if (shown++ == 0)
            document_begin(w->paper, STYLE_AGAIN);
        document_begin(w->paper, STYLE_ITEM);
        document_run(w->paper, RUN_STRONG, sheet__text(w, level, level->scenes[q->scene].question));
        document_words(w->paper, " ");
        document_run(w->paper, RUN_SMALL, sheet__text(w, level, level->title));
        document_end(w->paper);
    }
    if (shown > 0)
        document_end(w->paper);
    else
        sheet__put(w, STYLE_PLAIN, T_SHEET_AGAIN_NONE);
}

// An evening of grown-ups: only what is for them was played.
static bool is_of_adults(const struct sheet *sheet)
{
    size_t adults = 0, count = sheet->figures->level_count;
    for (size_t i = 0; i < count; i++) {
        const struct level *level = sheet->level_at(sheet->self, sheet->figures->levels[i].level);
        adults += level != NULL && level->band == BAND_ADULTS;
    }
    return count > 0 && adults == count;
}

struct document *paper_sheet(const struct sheet *sheet, const struct lang *lang)
{
    lang = is_of_adults(sheet) ? lang_for(lang, AUDIENCE_ADULTS) : lang;
    struct sheet_writing w = {document_new(lang_code(lang), text(lang, T_SHEET_TITLE)), sheet, lang};
    head(&w);
    levels(&w);
    talk_again(&w);
    sheet__questions(&w);
    sheet__checks(&w);
    sheet__put(&w, STYLE_SMALL, T_SHEET_PRIVACY);
    return w.paper;
}
