// SPDX-License-Identifier: MIT
//
// sheet_csv.c — the same sheet as a table: one row per option, for spreadsheets and for the Union's summary.
//
// The facilitator's notes stay on the page: free words do not travel to the Union, they could name a child.
#include "sheet_inside.h"

#include "csv_write.h"

#include <stdio.h>

static const char header[] = "version,sheet,date,month,commune,place,children,minutes,play,level,topics,question,"
                             "option,verdict,"
                             "led_before,led_after,most_before,most_after,before,after,counted_before,counted_after,"
                             "right,of";

static const char *or_nothing(const char *words) { return words != NULL ? words : ""; }

static void span_cell(struct text *out, struct span s) { csv_range(out, s.least, s.most); }

// The number of the sheet gets a letter: sixteen digits would be rounded by a spreadsheet.
static void begin_row(const struct sheet_writing *w, struct text *out)
{
    const struct sheet *s = w->sheet;
    char date[11] = "", month[8] = "", id[32] = "";
    snprintf(date, sizeof date, "%.10s", s->doubtful ? "?" : s->began);
    snprintf(month, sizeof month, "%.7s", s->doubtful ? "" : s->began);
    snprintf(id, sizeof id, "s%.30s", s->id);
    csv_number(out, 1);
    csv_words(out, id);
    csv_words(out, date);
    csv_words(out, month);
    csv_words(out, or_nothing(s->commune));
    csv_words(out, or_nothing(s->place));
    if (s->children == 0)
        csv_words(out, "");
    else
        span_cell(out, cells_total(s->children));
    csv_number(out, s->figures->minutes);
}

static void nothing(struct text *out, int cells)
{
    for (int i = 0; i < cells; i++)
        csv_words(out, "");
}

static const char *verdict_word(enum verdict verdict)
{
    static const char *const words[VERDICTS] = {
#define VERDICT(NAME, en, vi, safety, word, tone, icon) [VERDICT_##NAME] = en,
#include "verdicts.def"
#undef VERDICT
    };
    return words[verdict] != NULL ? words[verdict] : "";
}

static void play_cells(struct text *out, uint8_t play, const struct level *level, const char *question)
{
    struct text topics = {0};
    for (uint8_t t = 0; t < level->topic_count; t++) {
        text_add(&topics, t > 0 ? " " : "");
        text_add(&topics, level->topics[t]);
    }
    csv_number(out, play + 1u);
    csv_words(out, level->id);
    csv_words(out, text_bytes(&topics));
    csv_words(out, question);
    text_free(&topics);
}

static void figure(struct text *out, const struct cells *c, size_t i)
{
    if (c->told)
        span_cell(out, c->each[i]);
    else
        csv_words(out, "?");
}

static void answers(const struct sheet_writing *w, struct text *out, const struct figures_question *q,
                    const struct level *level)
{
    struct cells cells[FIGURES_LOOKS];
    for (int look = 0; look < FIGURES_LOOKS; look++)
        sheet__cover(w, q, (enum figures_look)look, &cells[look]);
    for (uint8_t i = 0; i < q->option_count; i++) {
        const struct option *o = &level->scenes[q->scene].options[i];
        begin_row(w, out);
        play_cells(out, q->play, level, level->scenes[q->scene].id);
        csv_words(out, o->id);
        csv_words(out, verdict_word(o->verdict));
        for (int look = 0; look < FIGURES_LOOKS; look++)
            csv_words(out, sheet__leads(w, q, (enum figures_look)look, i) ? "yes" : "");
        for (int look = 0; look < FIGURES_LOOKS; look++)
            csv_words(out, q->most[look] == i ? "yes" : "");
        for (int look = 0; look < FIGURES_LOOKS; look++)
            if (sheet__numbers(q, (enum figures_look)look))
                figure(out, &cells[look], i);
            else
                csv_words(out, "");
        for (int look = 0; look < FIGURES_LOOKS; look++)
            if (sheet__numbers(q, (enum figures_look)look))
                span_cell(out, cells[look].total);
            else
                csv_words(out, "");
        nothing(out, 2);
        csv_end_row(out);
    }
}

// Signs, steps and cards: how many of them the room had right at first.
static void pieces(const struct sheet_writing *w, struct text *out, const struct figures_question *q,
                   const struct level *level)
{
    begin_row(w, out);
    play_cells(out, q->play, level, level->scenes[q->scene].id);
    nothing(out, 10);
    csv_number(out, q->fits);
    csv_number(out, q->option_count);
    csv_end_row(out);
}

static void question(const struct sheet_writing *w, struct text *out, const struct figures_question *q)
{
    const struct level *level = sheet__level(w, q);
    if (level == NULL || q->scene >= level->scene_count || !q->locked || kind_has(q->kind, TRAIT_DOORS))
        return;
    if (kind_has(q->kind, TRAIT_JUDGED))
        answers(w, out, q, level);
    else
        pieces(w, out, q, level);
}

// A check at a first meeting counts as before, its parallel form at the next one as after.
static void check(const struct sheet_writing *w, struct text *out, const struct activity *a,
                  const struct figures_check *c)
{
    static const char *const names[CHECK_ANSWERS] = {
        [CHECK_FINE] = "fine", [CHECK_NOT_FINE] = "not-fine", [CHECK_UNSURE] = "unsure"};
    struct cells cells;
    char step[16];
    sheet__cover_check(w, c, &cells);
    snprintf(step, sizeof step, "%u", c->step);
    for (int i = 0; i < CHECK_ANSWERS; i++) {
        bool right = i == (a->steps[c->step].fine ? CHECK_FINE : CHECK_NOT_FINE), after = a->form == 'b';
        begin_row(w, out);
        csv_words(out, "");
        csv_words(out, a->id);
        csv_words(out, "check");
        csv_words(out, step);
        csv_words(out, names[i]);
        csv_words(out, right ? "safe" : i == CHECK_UNSURE ? "unsure" : "risky");
        nothing(out, after ? 5 : 4);
        figure(out, &cells, (size_t)i);
        nothing(out, 1);
        span_cell(out, cells.total);
        nothing(out, after ? 2 : 3);
        csv_end_row(out);
    }
}

static void checks(const struct sheet_writing *w, struct text *out)
{
    const struct sheet *s = w->sheet;
    for (size_t i = 0; s->activities != NULL && i < s->figures->check_count; i++) {
        const struct figures_check *c = &s->figures->checks[i];
        const struct activity *a = activities_marked(s->activities, c->mark);
        if (a != NULL && c->step < a->step_count && a->steps[c->step].count)
            check(w, out, a, c);
    }
}

char *paper_sheet_csv(const struct sheet *sheet, const struct lang *lang)
{
    struct sheet_writing w = {.sheet = sheet, .lang = lang};
    struct text out = {0};
    csv_begin(&out, header);
    begin_row(&w, &out); // the meeting itself, so that one without a question is seen, too
    nothing(&out, 16);
    csv_end_row(&out);
    for (size_t i = 0; i < sheet->figures->question_count; i++)
        question(&w, &out, &sheet->figures->questions[i]);
    checks(&w, &out);
    return out.bytes;
}
