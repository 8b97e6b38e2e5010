// SPDX-License-Identifier: MIT
//
// sheet_tables.c — question by question: bars before and after the talk, drawn with nothing but boxes.
#include "sheet_inside.h"

#include <inttypes.h>
#include <stdio.h>

// Solid, and in a summary hatched up to what may be: also in black and white, also without colours. The two looks
// are light and dark and never green or red, which would praise or blame an answer: its edge and its word judge it.
const char sheet__style[] = "<style>.asked{border:1px solid #d8c9b4;border-radius:.6em;padding:.8em .9em;margin:.9em "
                            "0;background:#fff;"
                            "break-inside:avoid}.asked .answer p{margin:.1em 0 .25em}.asked h3{margin-bottom:.2em}"
                            ".measure{display:flex;align-items:center;gap:.1em .6em;margin:.2em 0}"
                            ".measure .look{flex:0 0 4.6em;font-size:.8em;white-space:nowrap;color:#4a4d6d}"
                            ".measure b{flex:0 0 9em;font-size:.9em;white-space:nowrap}"
                            ".bar{position:relative;flex:1 1 "
                            "auto;height:1.15em;background:#f4ead9;border-radius:.6em;overflow:hidden}"
                            ".bar i{position:absolute;top:0;bottom:0;background:#f6b63c}"
                            ".bar i.maybe{background:repeating-linear-gradient(45deg,#f6b63c,#f6b63c 3px,#f4ead9 "
                            "3px,#f4ead9 7px)}"
                            ".bar.after i{background:#3a3f73}"
                            ".bar.after i.maybe{background:repeating-linear-gradient(45deg,#3a3f73,#3a3f73 3px,#f4ead9 "
                            "3px,#f4ead9 7px)}"
                            ".bar,.bar "
                            "i{-webkit-print-color-adjust:exact;print-color-adjust:exact}.bar{box-shadow:inset 0 0 0 "
                            "1px #d8c9b4}"
                            ".right{font-weight:bold;color:#2f6b3c}.again li{font-weight:bold}.again "
                            ".small{font-weight:normal}"
                            ".asked .verdict{white-space:nowrap}.tag{display:inline-block;margin:.1em .4em .1em "
                            "0}h1{margin-top:.8em}"
                            "@media(max-width:26em){.measure{flex-wrap:wrap;margin:.35em 0}.measure .look,.measure "
                            "b{flex:0 0 auto}"
                            ".measure .bar{flex:1 0 100%;order:1}}"
                            "@media print{h1{margin-top:0}.asked{padding:.4em .7em;margin:0 0 "
                            ".7em;break-inside:auto;box-decoration-break:clone;"
                            "-webkit-box-decoration-break:clone}.questions{columns:2;column-gap:7mm}"
                            ".asked .small{break-after:avoid}.asked h3,.asked.check{break-inside:avoid}"
                            ".measure b{flex-basis:8em}}</style>\n";

static void part(struct page *p, const char *class, uint64_t from, uint64_t to, uint64_t whole)
{
    enum { PARTS = 1000 };
    uint64_t left = from * PARTS / whole, width = to * PARTS / whole - left;
    if (to > from)
        text_addf(&p->html, "<i%s style=\"left:%" PRIu64 ".%" PRIu64 "%%;width:%" PRIu64 ".%" PRIu64 "%%\"></i>", class,
                  left / 10, left % 10, width / 10, width % 10);
}

static void label(struct page *p, const char *tag, const char *class, const char *words)
{
    if (words != NULL)
        page_element(p, tag, class, words);
}

void sheet__bar(struct page *p, const struct bar *bar)
{
    uint64_t least = bar->least < bar->whole ? bar->least : bar->whole,
             most = bar->most < bar->whole ? bar->most : bar->whole;
    page_raw(p, "<div class=\"measure\">");
    label(p, "span", "look", bar->label);
    page_raw(p, bar->after ? "<div class=\"bar after\">" : "<div class=\"bar\">");
    if (bar->whole > 0) {
        part(p, "", 0, least, bar->whole);
        part(p, " class=\"maybe\"", least, most, bar->whole);
    }
    page_raw(p, "</div>");
    label(p, "b", "", bar->words);
    page_raw(p, "</div>\n");
}

// The figure as it was rounded; nothing of it is more certain than the rest, so the bar is solid.
static void figure_bar(struct sheet_writing *w, const struct cells *c, size_t i, const char *look, bool after)
{
    char words[80], digits[16];
    const char *arguments[] = {digits};
    if (!c->told)
        return; // said once for the whole question
    snprintf(digits, sizeof digits, "%u", c->each[i].about);
    text_fill(w->lang, c->each[i].about > 0 ? T_SHEET_ABOUT : T_SHEET_FEW, words, sizeof words, arguments, 1);
    sheet__bar(&w->page, &(struct bar){.label = look,
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
        page_raw(&w->page, " ");
        page_element(&w->page, "span", "tag", sheet__own(w, words[before && after ? FIGURES_LOOKS : after]));
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
    static const enum text_id words[] = {T_PLAY_SAFE, T_PLAY_SAFE, T_PLAY_UNSURE, T_PLAY_RISKY};
    static const char *const classes[] = {"", " safe", " unsure", " risky"};
    const struct option *o = &level->scenes[q->scene].options[option];
    text_addf(&w->page.html, "<div class=\"answer%s\"><p>", classes[o->verdict]);
    page_words(&w->page, sheet__text(w, level, o->text));
    if (o->verdict != VERDICT_NONE) {
        page_raw(&w->page, " ·\u00A0"); // the dot goes with its word into the next line
        page_element(&w->page, "span", "verdict", sheet__own(w, words[o->verdict]));
    }
    tags(w, q, option);
    page_raw(&w->page, "</p>\n");
    for (int look = 0; look < FIGURES_LOOKS; look++) {
        struct cells cells;
        if (!sheet__numbers(q, (enum figures_look)look))
            continue;
        sheet__cover(w, q, (enum figures_look)look, &cells);
        figure_bar(w, &cells, option, sheet__own(w, look_words[look]), look == FIGURES_AFTER);
    }
    page_raw(&w->page, "</div>\n");
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
        sheet__filled(w, "p", "small", lines[look], sheet__total(w, &cells.total, total, sizeof total), NULL);
        covered = covered || !cells.told;
        if (cells.told && cells.leader == CELLS_NONE)
            page_element(&w->page, "p", "small", sheet__own(w, T_SHEET_ALIKE));
    }
    if (covered)
        page_element(&w->page, "p", "small", sheet__own(w, T_SHEET_COVERED));
    if (keys)
        page_element(&w->page, "p", "small", sheet__own(w, T_SHEET_KEYS));
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
        counted_line(w, q);
        for (uint8_t i = 0; i < q->option_count; i++)
            option_block(w, level, q, i);
    } else if (q->kind == SCENE_TELL) {
        page_element(&w->page, "p", "", sheet__own(w, T_SHEET_TOLD));
    } else {
        fits_line(w, q);
    }
    if (q->helped)
        page_element(&w->page, "p", "small", sheet__own(w, T_SHEET_HELPED));
    page_raw(&w->page, "</div>\n");
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
    page_element(&w->page, "h2", "", sheet__own(w, T_SHEET_QUESTIONS));
    if (counted_any(f))
        page_element(&w->page, "p", "small", sheet__own(w, T_SHEET_FIGURES));
    page_raw(&w->page, "<div class=\"questions\">\n");
    for (size_t i = 0; i < f->question_count; i++)
        question(w, &f->questions[i]);
    page_raw(&w->page, "</div>\n");
}

// ---- the check, before stories or a meeting later ----

static void check(struct sheet_writing *w, const struct activity *a, const struct figures_check *c)
{
    static const enum text_id names[CHECK_ANSWERS] = {T_CONSOLE_FINE, T_CONSOLE_NOT_FINE, T_CONSOLE_UNSURE};
    const struct activity_step *step = &a->steps[c->step];
    struct cells cells;
    sheet__cover_check(w, c, &cells);
    page_raw(&w->page, "<div class=\"asked check\">\n");
    page_element(&w->page, "h3", "", step->text[lang_code(w->lang)[0] == 'e']);
    if (!cells.told)
        page_element(&w->page, "p", "small", sheet__own(w, T_SHEET_COVERED));
    for (int i = 0; i < CHECK_ANSWERS; i++) {
        bool right = i == (step->fine ? CHECK_FINE : CHECK_NOT_FINE);
        page_raw(&w->page, right ? "<p class=\"right\">✓ " : "<p>");
        page_words(&w->page, sheet__own(w, names[i]));
        page_raw(&w->page, "</p>\n");
        figure_bar(w, &cells, (size_t)i, NULL, a->form == 'b');
    }
    page_raw(&w->page, "</div>\n");
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
            page_raw(&w->page, before != NULL ? "</div>\n" : "");
            page_element(&w->page, "h2", "", sheet__own(w, a->form == 'b' ? T_SHEET_CHECK_NEXT : T_SHEET_CHECK));
            page_raw(&w->page, "<div class=\"questions\">\n");
        }
        before = a;
        check(w, a, c);
    }
    page_raw(&w->page, before != NULL ? "</div>\n" : "");
    if (gone)
        page_element(&w->page, "p", "note", sheet__own(w, T_SHEET_CHECK_GONE));
}
