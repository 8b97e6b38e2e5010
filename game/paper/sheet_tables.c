// SPDX-License-Identifier: MIT
//
// sheet_tables.c — question by question: bars before and after the talk, drawn with nothing but boxes.
#include "sheet_inside.h"

#include <stdio.h>

// The figure as it was rounded; nothing of it is more certain than the rest, so the bar is solid.
static void figure_bar(struct sheet_writing *w, const struct cells *c, size_t i, const char *look, bool after)
{
    char words[80], digits[16];
    const char *arguments[] = {digits};
    if (!c->told)
        return; // said once for the whole question
    snprintf(digits, sizeof digits, "%u", c->each[i].about);
    text_fill(w->lang, c->each[i].about > 0 ? T_SHEET_ABOUT : T_SHEET_FEW, words, sizeof words, arguments, 1);
    document_bar(w->paper, &(struct document_bar){.label = look,
                                                  .words = words,
                                                  .least = c->each[i].about,
                                                  .most = c->each[i].about,
                                                  .whole = c->total.about,
                                                  .after = after});
}

// ---- a question ----

static const enum text_id look_words[FIGURES_LOOKS] = {T_SHEET_BEFORE, T_SHEET_AFTER};

// What holds at the first look, the second or both.
static void tag(struct sheet_writing *w, bool before, bool after, const enum text_id words[FIGURES_LOOKS + 1])
{
    if (before || after) {
        document_words(w->paper, " ");
        sheet__put(w, RUN_TAG, words[before && after ? FIGURES_LOOKS : after]);
    }
}

static void tags(struct sheet_writing *w, const struct figures_question *q, uint8_t option)
{
    static const enum text_id led[] = {T_SHEET_LED, T_SHEET_LED_AFTER, T_SHEET_LED_BOTH};
    static const enum text_id most[] = {T_SHEET_MOST, T_SHEET_MOST_AFTER, T_SHEET_MOST_BOTH};
    tag(w, q->most[FIGURES_BEFORE] == option, q->most[FIGURES_AFTER] == option, most);
    tag(w, sheet__leads(w, q, FIGURES_BEFORE, option), sheet__leads(w, q, FIGURES_AFTER, option), led);
}

static void option_block(struct sheet_writing *w, const struct level *level, const struct figures_question *q,
                         uint8_t option)
{
    const struct option *o = &level->scenes[q->scene].options[option];
    const struct style_verdict *verdict = &style_verdicts[o->verdict];
    document_begin(w->paper, verdict->box);
    document_begin(w->paper, STYLE_PLAIN);
    document_words(w->paper, sheet__text(w, level, o->text));
    if (verdict->word != TEXT_IDS) {
        document_words(w->paper, " ·\u00A0"); // the dot goes with its word into the next line
        sheet__put(w, verdict->run, verdict->word);
    }
    tags(w, q, option);
    document_end(w->paper);
    for (int look = 0; look < FIGURES_LOOKS; look++) {
        struct cells cells;
        if (!sheet__numbers(q, (enum figures_look)look))
            continue;
        sheet__cover(w, q, (enum figures_look)look, &cells);
        figure_bar(w, &cells, option, sheet__own(w, look_words[look]), look == FIGURES_AFTER);
    }
    document_end(w->paper);
}

static void counted_line(struct sheet_writing *w, const struct figures_question *q)
{
    static const enum text_id lines[FIGURES_LOOKS] = {T_SHEET_COUNTED, T_SHEET_COUNTED_AFTER};
    bool keys = false, covered = false;
    for (int look = 0; look < FIGURES_LOOKS; look++) {
        struct cells cells;
        char total[40];
        keys = keys || (q->counted[look] && q->mode[look] == ANSWER_KEYS);
        if (!sheet__numbers(q, (enum figures_look)look))
            continue;
        sheet__cover(w, q, (enum figures_look)look, &cells);
        sheet__filled(w, STYLE_SMALL, lines[look], sheet__total(w, &cells.total, total, sizeof total), NULL);
        covered = covered || !cells.told;
        if (cells.told && cells.leader == CELLS_NONE)
            sheet__put(w, STYLE_SMALL, T_SHEET_ALIKE);
    }
    if (covered)
        sheet__put(w, STYLE_SMALL, T_SHEET_COVERED);
    if (keys)
        sheet__put(w, STYLE_SMALL, T_SHEET_KEYS);
}

static void fits_line(struct sheet_writing *w, const struct figures_question *q)
{
    char fits[16], all[16];
    snprintf(fits, sizeof fits, "%u", q->fits);
    snprintf(all, sizeof all, "%u", q->option_count);
    sheet__filled(w, STYLE_PLAIN, T_SHEET_FITS, fits, all);
}

static void question(struct sheet_writing *w, const struct figures_question *q)
{
    const struct level *level = sheet__level(w, q);
    if (level == NULL || q->scene >= level->scene_count || !q->locked)
        return;
    document_begin(w->paper, STYLE_ASKED);
    document_put(w->paper, STYLE_HEADING_3, sheet__text(w, level, level->scenes[q->scene].question));
    if (kind_has(q->kind, TRAIT_JUDGED)) {
        counted_line(w, q);
        for (uint8_t i = 0; i < q->option_count; i++)
            option_block(w, level, q, i);
    } else if (kind_has(q->kind, TRAIT_DOORS)) {
        sheet__put(w, STYLE_PLAIN, T_SHEET_TOLD);
    } else {
        fits_line(w, q);
    }
    if (q->helped)
        sheet__put(w, STYLE_SMALL, T_SHEET_HELPED);
    document_end(w->paper);
}

static bool counted_any(const struct figures *f)
{
    bool any = false;
    for (size_t i = 0; i < f->question_count; i++)
        any = any || sheet__numbers(&f->questions[i], FIGURES_BEFORE) ||
              sheet__numbers(&f->questions[i], FIGURES_AFTER);
    return any;
}

void sheet__questions(struct sheet_writing *w)
{
    const struct figures *f = w->sheet->figures;
    if (f->question_count == 0)
        return;
    sheet__put(w, STYLE_HEADING, T_SHEET_QUESTIONS);
    if (counted_any(f))
        sheet__put(w, STYLE_SMALL, T_SHEET_FIGURES);
    document_begin(w->paper, STYLE_QUESTIONS);
    for (size_t i = 0; i < f->question_count; i++)
        question(w, &f->questions[i]);
    document_end(w->paper);
}

// ---- the check, before stories or a meeting later ----

static void check(struct sheet_writing *w, const struct activity *a, const struct figures_check *c)
{
    static const enum text_id names[CHECK_ANSWERS] = {
        [CHECK_FINE] = T_CONSOLE_FINE, [CHECK_NOT_FINE] = T_CONSOLE_NOT_FINE, [CHECK_UNSURE] = T_CONSOLE_UNSURE};
    const struct activity_step *step = &a->steps[c->step];
    struct cells cells;
    sheet__cover_check(w, c, &cells);
    document_begin(w->paper, STYLE_ASKED);
    document_put(w->paper, STYLE_HEADING_3, spoken_in(&step->text, lang_code(w->lang)));
    if (!cells.told)
        sheet__put(w, STYLE_SMALL, T_SHEET_COVERED);
    for (int i = 0; i < CHECK_ANSWERS; i++) {
        bool right = i == (step->fine ? CHECK_FINE : CHECK_NOT_FINE);
        document_begin(w->paper, right ? STYLE_RIGHT : STYLE_PLAIN);
        document_words(w->paper, right ? "✓ " : "");
        document_words(w->paper, sheet__own(w, names[i]));
        document_end(w->paper);
        figure_bar(w, &cells, (size_t)i, NULL, a->form == 'b');
    }
    document_end(w->paper);
}

void sheet__checks(struct sheet_writing *w)
{
    const struct sheet *s = w->sheet;
    const struct activity *before = NULL;
    bool gone = false;
    for (size_t i = 0; s->activities != NULL && i < s->figures->check_count; i++) {
        const struct figures_check *c = &s->figures->checks[i];
        const struct activity *a = activities_marked(s->activities, c->mark);
        if (a == NULL || c->step >= a->step_count || !a->steps[c->step].count) { // the files have changed since
            gone = true;
            continue;
        }
        if (a != before) {
            if (before != NULL)
                document_end(w->paper);
            sheet__put(w, STYLE_HEADING, a->form == 'b' ? T_SHEET_CHECK_NEXT : T_SHEET_CHECK);
            document_begin(w->paper, STYLE_QUESTIONS);
        }
        before = a;
        check(w, a, c);
    }
    if (before != NULL)
        document_end(w->paper);
    if (gone)
        sheet__put(w, STYLE_NOTE, T_SHEET_CHECK_GONE);
}
