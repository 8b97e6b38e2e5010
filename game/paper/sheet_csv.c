// SPDX-License-Identifier: MIT
//
// sheet_csv.c — the same sheet as a table: one row per option, for spreadsheets and for the Union's summary.
#include "sheet_inside.h"

#include "utf8.h"

#include <stdio.h>
#include <string.h>

static const char header[] = "version,sheet,date,month,commune,place,children,minutes,level,topics,question,option,verdict,led,before,after\r\n";

// Quoted when it must be; never something a spreadsheet would reckon with.
static void cell(struct text *out, const char *words, bool last)
{
    bool formula = words[0] != '\0' && strchr("=+-@\t", words[0]) != NULL;
    bool quote = formula || strpbrk(words, ",;\"\r\n") != NULL;
    if (quote)
        text_add(out, "\"");
    if (formula)
        text_add(out, "'");
    for (const char *c = words; *c != '\0'; c++) {
        if (*c == '"')
            text_add(out, "\"");
        text_add_bytes(out, (unsigned char)*c < 0x20 ? " " : c, 1);
    }
    text_add(out, quote ? "\"" : "");
    text_add(out, last ? "\r\n" : ",");
}

static void number(struct text *out, unsigned value, bool said)
{
    char digits[16];
    snprintf(digits, sizeof digits, "%u", value);
    cell(out, said ? digits : "", false);
}

static void begin_row(const struct sheet_writing *w, struct text *out)
{
    const struct sheet *s = w->sheet;
    char date[11] = "", month[8] = "";
    snprintf(date, sizeof date, "%.10s", s->began);
    snprintf(month, sizeof month, "%.7s", s->began);
    cell(out, "1", false);
    cell(out, s->id, false);
    cell(out, date, false);
    cell(out, month, false);
    cell(out, s->commune != NULL ? s->commune : "", false);
    cell(out, s->place != NULL ? s->place : "", false);
    number(out, s->children, s->children > 0);
    number(out, s->figures->minutes, true);
}

static void count_cell(struct text *out, bool counted, enum cell state, unsigned value, bool last)
{
    char digits[16];
    snprintf(digits, sizeof digits, "%u", value);
    cell(out, !counted ? "" : state == CELL_FEW ? "1-4" : state == CELL_HIDDEN ? "?" : digits, last);
}

static const char *verdict_word(enum verdict verdict)
{
    static const char *const words[] = {"", "safe", "unsure", "risky"};
    return words[verdict];
}

static void topics_of(const struct level *level, char *out, size_t size)
{
    out[0] = '\0';
    for (uint8_t t = 0; t < level->topic_count; t++) {
        size_t length = strlen(out);
        snprintf(out + length, size - length, "%s%s", t > 0 ? " " : "", level->topics[t]);
    }
}

static void cover(const struct figures_question *q, enum figures_look look, enum cell cells[LEVEL_OPTIONS_MAX])
{
    unsigned counts[LEVEL_OPTIONS_MAX];
    for (uint8_t i = 0; i < q->option_count; i++)
        counts[i] = q->counts[look][i];
    cells_cover(counts, q->option_count, cells);
}

static void question(const struct sheet_writing *w, struct text *out, const struct figures_question *q)
{
    const struct level *level = sheet__level(w, q);
    enum cell cells[FIGURES_LOOKS][LEVEL_OPTIONS_MAX];
    char topics[200];
    if (level == NULL || q->scene >= level->scene_count || !q->locked || q->kind != SCENE_ASK)
        return;
    topics_of(level, topics, sizeof topics);
    cover(q, FIGURES_BEFORE, cells[FIGURES_BEFORE]);
    cover(q, FIGURES_AFTER, cells[FIGURES_AFTER]);
    bool numbers = q->mode == ANSWER_CARDS;
    for (uint8_t i = 0; i < q->option_count; i++) {
        const struct option *o = &level->scenes[q->scene].options[i];
        begin_row(w, out);
        cell(out, level->id, false);
        cell(out, topics, false);
        cell(out, level->scenes[q->scene].id, false);
        cell(out, o->id, false);
        cell(out, verdict_word(o->verdict), false);
        cell(out, q->last == i ? "yes" : "", false);
        count_cell(out, numbers && q->counted[FIGURES_BEFORE], cells[FIGURES_BEFORE][i], q->counts[FIGURES_BEFORE][i], false);
        count_cell(out, numbers && q->counted[FIGURES_AFTER], cells[FIGURES_AFTER][i], q->counts[FIGURES_AFTER][i], true);
    }
}

// A check at a first meeting counts as before, its parallel form at the next one as after.
static void check(const struct sheet_writing *w, struct text *out, const struct activity *a, const struct figures_check *c)
{
    static const char *const names[CHECK_ANSWERS] = {"fine", "not-fine", "unsure"};
    unsigned counts[CHECK_ANSWERS] = {c->counts[0], c->counts[1], c->counts[2]};
    enum cell cells[CHECK_ANSWERS];
    char step[16];
    cells_cover(counts, CHECK_ANSWERS, cells);
    snprintf(step, sizeof step, "%u", c->step);
    for (int i = 0; i < CHECK_ANSWERS; i++) {
        bool right = i == (a->steps[c->step].fine ? CHECK_FINE : CHECK_NOT_FINE);
        begin_row(w, out);
        cell(out, a->id, false);
        cell(out, "check", false);
        cell(out, step, false);
        cell(out, names[i], false);
        cell(out, right ? "safe" : i == CHECK_UNSURE ? "unsure" : "risky", false);
        cell(out, "", false);
        count_cell(out, a->form != 'b', cells[i], counts[i], false);
        count_cell(out, a->form == 'b', cells[i], counts[i], true);
    }
}

static void checks(const struct sheet_writing *w, struct text *out)
{
    const struct sheet *s = w->sheet;
    for (size_t i = 0; s->activities != NULL && i < s->figures->check_count; i++) {
        const struct figures_check *c = &s->figures->checks[i];
        const struct activity *a = c->activity < activities_count(s->activities) ? activities_at(s->activities, c->activity) : NULL;
        if (a != NULL && c->step < a->step_count && a->steps[c->step].count)
            check(w, out, a, c);
    }
}

char *paper_sheet_csv(const struct sheet *sheet, const struct lang *lang)
{
    struct sheet_writing w = {.sheet = sheet, .lang = lang};
    struct text out = {0};
    text_add(&out, "\xEF\xBB\xBF");
    text_add(&out, header);
    begin_row(&w, &out); // the meeting itself, so that one without a counted question is seen, too
    for (int i = 0; i < 8; i++)
        cell(&out, "", i == 7);
    for (size_t i = 0; i < sheet->figures->question_count; i++)
        question(&w, &out, &sheet->figures->questions[i]);
    checks(&w, &out);
    return out.bytes;
}
