// SPDX-License-Identifier: MIT
//
// sheet_tables.c — question by question: bars before and after the talk, drawn with nothing but boxes.
#include "sheet_inside.h"

#include <stdio.h>

const char sheet__style[] =
    "<style>table{width:100%;border-collapse:collapse;margin:.3em 0 1em}td,th{text-align:left;padding:.25em .4em;"
    "border-bottom:1px solid #e6dac6;vertical-align:middle}th{font-size:.85em;color:#4a4d6d;font-weight:normal}"
    "td.figure{width:27%}.track{position:relative;background:#f1e7d8;border-radius:.5em;height:1.5em;overflow:hidden}"
    ".fill-bar{position:absolute;left:0;top:0;bottom:0;background:#f6b63c;-webkit-print-color-adjust:exact;"
    "print-color-adjust:exact}.track b{position:absolute;left:.5em;line-height:1.5em;font-size:.9em}"
    ".covered{background:repeating-linear-gradient(45deg,#f1e7d8,#f1e7d8 6px,#e2d3bb 6px,#e2d3bb 12px)}"
    ".asked{break-inside:avoid}</style>\n";

void sheet__bar(struct page *p, enum cell cell, unsigned count, unsigned most, const char *few)
{
    char number[16];
    snprintf(number, sizeof number, "%u", count);
    if (cell == CELL_SHOWN)
        text_addf(&p->html, "<div class=\"track bar\"><i class=\"fill-bar\" style=\"width:%u%%\"></i>", most > 0 ? count * 100 / most : 0);
    else
        page_raw(p, "<div class=\"track covered\">");
    page_raw(p, "<b>");
    page_words(p, cell == CELL_SHOWN ? number : cell == CELL_FEW ? few : "…");
    page_raw(p, "</b></div>");
}

static enum text_id verdict_word(enum verdict verdict)
{
    static const enum text_id words[] = {T_PLAY_SAFE, T_PLAY_SAFE, T_PLAY_UNSURE, T_PLAY_RISKY};
    return words[verdict];
}

static void look_cell(struct sheet_writing *w, const struct figures_question *q, enum figures_look look, uint8_t option)
{
    unsigned counts[LEVEL_OPTIONS_MAX], most = 0;
    enum cell cells[LEVEL_OPTIONS_MAX];
    page_raw(&w->page, "<td class=\"figure\">");
    bool numbers = q->counted[look] && q->mode == ANSWER_CARDS; // teams with keys are few by nature: only which led
    for (uint8_t i = 0; i < q->option_count; i++) {
        counts[i] = q->counts[look][i];
        most = counts[i] > most ? counts[i] : most;
    }
    cells_cover(counts, q->option_count, cells);
    if (numbers)
        sheet__bar(&w->page, cells[option], counts[option], most, sheet__own(w, T_SHEET_FEW));
    else if (q->most[look] == option)
        page_words(&w->page, sheet__own(w, T_SHEET_MOST));
    page_raw(&w->page, "</td>");
}

static void option_row(struct sheet_writing *w, const struct level *level, const struct figures_question *q, uint8_t option)
{
    const struct option *o = &level->scenes[q->scene].options[option];
    page_raw(&w->page, "<tr><td>");
    page_words(&w->page, sheet__text(w, level, o->text));
    if (o->verdict != VERDICT_NONE) {
        page_raw(&w->page, " <span class=\"tag\">");
        page_words(&w->page, sheet__own(w, verdict_word(o->verdict)));
        page_raw(&w->page, "</span>");
    }
    if (q->first == option) {
        page_raw(&w->page, " <span class=\"tag\">");
        page_words(&w->page, sheet__own(w, T_SHEET_LED));
        page_raw(&w->page, "</span>");
    }
    page_raw(&w->page, "</td>");
    look_cell(w, q, FIGURES_BEFORE, option);
    look_cell(w, q, FIGURES_AFTER, option);
    page_raw(&w->page, "</tr>\n");
}

static void fits_line(struct sheet_writing *w, const struct figures_question *q)
{
    char fits[16], all[16];
    snprintf(fits, sizeof fits, "%u", q->fits);
    snprintf(all, sizeof all, "%u", q->option_count);
    sheet__filled(w, "p", "", T_SHEET_FITS, fits, all);
}

static void question(struct sheet_writing *w, const struct figures_question *q)
{
    const struct level *level = sheet__level(w, q);
    if (level == NULL || q->scene >= level->scene_count || !q->locked)
        return;
    page_raw(&w->page, "<div class=\"asked\">\n");
    page_element(&w->page, "h3", "", sheet__text(w, level, level->scenes[q->scene].question));
    if (q->kind == SCENE_ASK) {
        page_raw(&w->page, "<table><tr><th></th><th>");
        page_words(&w->page, sheet__own(w, T_SHEET_BEFORE));
        page_raw(&w->page, "</th><th>");
        page_words(&w->page, sheet__own(w, T_SHEET_AFTER));
        page_raw(&w->page, "</th></tr>\n");
        for (uint8_t i = 0; i < q->option_count; i++)
            option_row(w, level, q, i);
        page_raw(&w->page, "</table>\n");
    } else if (q->kind == SCENE_TELL) {
        page_element(&w->page, "p", "", sheet__own(w, T_SHEET_TOLD));
    } else {
        fits_line(w, q);
    }
    page_raw(&w->page, "</div>\n");
}

void sheet__questions(struct sheet_writing *w)
{
    const struct figures *f = w->sheet->figures;
    if (f->question_count == 0)
        return;
    page_element(&w->page, "h2", "", sheet__own(w, T_SHEET_QUESTIONS));
    for (size_t i = 0; i < f->question_count; i++)
        question(w, &f->questions[i]);
}

// ---- the check, before stories or a meeting later ----

static void check(struct sheet_writing *w, const struct activity *a, const struct figures_check *c)
{
    static const enum text_id names[CHECK_ANSWERS] = {T_CONSOLE_FINE, T_CONSOLE_NOT_FINE, T_CONSOLE_UNSURE};
    const struct activity_step *step = &a->steps[c->step];
    unsigned counts[CHECK_ANSWERS], most = 0;
    enum cell cells[CHECK_ANSWERS];
    for (int i = 0; i < CHECK_ANSWERS; i++) {
        counts[i] = c->counts[i];
        most = counts[i] > most ? counts[i] : most;
    }
    cells_cover(counts, CHECK_ANSWERS, cells);
    page_raw(&w->page, "<div class=\"asked\">\n");
    page_element(&w->page, "h3", "", step->text[lang_code(w->lang)[0] == 'e']);
    page_raw(&w->page, "<table>\n");
    for (int i = 0; i < CHECK_ANSWERS; i++) {
        page_raw(&w->page, "<tr><td>");
        page_words(&w->page, sheet__own(w, names[i]));
        if (i == (step->fine ? CHECK_FINE : CHECK_NOT_FINE))
            page_words(&w->page, " ✓");
        page_raw(&w->page, "</td><td class=\"figure\">");
        sheet__bar(&w->page, cells[i], counts[i], most, sheet__own(w, T_SHEET_FEW));
        page_raw(&w->page, "</td></tr>\n");
    }
    page_raw(&w->page, "</table>\n</div>\n");
}

void sheet__checks(struct sheet_writing *w)
{
    const struct sheet *s = w->sheet;
    bool begun = false;
    for (size_t i = 0; s->activities != NULL && i < s->figures->check_count; i++) {
        const struct figures_check *c = &s->figures->checks[i];
        const struct activity *a = c->activity < activities_count(s->activities) ? activities_at(s->activities, c->activity) : NULL;
        if (a == NULL || c->step >= a->step_count || !a->steps[c->step].count)
            continue; // the files have changed since
        if (!begun)
            page_element(&w->page, "h2", "", sheet__own(w, a->form == 'b' ? T_SHEET_CHECK_NEXT : T_SHEET_CHECK));
        begun = true;
        check(w, a, c);
    }
}
