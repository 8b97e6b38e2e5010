// SPDX-License-Identifier: MIT
//
// sheet.c — one meeting on one page: when, where, what was played, what the room answered, what to talk about again.
#include "sheet_inside.h"

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

void sheet__filled(struct sheet_writing *w, const char *tag, const char *class, enum text_id id, const char *a, const char *b)
{
    char sentence[SENTENCE_BYTES];
    const char *const arguments[] = {a, b};
    page_element(&w->page, tag, class, text_fill(w->lang, id, sentence, sizeof sentence, arguments, 2));
}

void sheet__cover(const struct sheet_writing *w, const struct figures_question *q, enum figures_look look, struct cells *out)
{
    const struct level *level = sheet__level(w, q);
    unsigned counts[LEVEL_OPTIONS_MAX];
    uint8_t safety[LEVEL_OPTIONS_MAX];
    for (uint8_t i = 0; i < q->option_count; i++) {
        counts[i] = q->counts[look][i];
        safety[i] = (uint8_t)(VERDICT_RISKY - level->scenes[q->scene].options[i].verdict); // as the rules lead on: the safest
    }
    cells_cover(counts, safety, q->option_count, out);
}

// Teams with keys are few by nature, and one answer of theirs is one team: only what led is told.
bool sheet__numbers(const struct figures_question *q, enum figures_look look)
{
    return q->counted[look] && q->mode[look] == ANSWER_CARDS;
}

bool sheet__leads(const struct sheet_writing *w, const struct figures_question *q, enum figures_look look, uint8_t option)
{
    struct cells cells = {.leader = true};
    if (sheet__numbers(q, look))
        sheet__cover(w, q, look, &cells);
    return cells.leader && q->led[look] == option;
}

// From what the sheet tells of the figures, not from the figures: whether a question is listed must not betray them.
static bool few_were_safe(const struct sheet_writing *w, const struct figures_question *q, enum figures_look look)
{
    const struct scene *scene = &sheet__level(w, q)->scenes[q->scene];
    struct cells cells;
    unsigned safe_most = 0, other_least = 0;
    if (!sheet__numbers(q, look))
        return false;
    sheet__cover(w, q, look, &cells);
    for (uint8_t i = 0; i < q->option_count; i++) {
        bool safe = scene->options[i].verdict == VERDICT_SAFE;
        safe_most += safe ? cells.most[i] : 0;
        other_least += safe ? 0 : cells.least[i];
    }
    return safe_most * 100 < (safe_most + other_least) * SAFE_SHARE_WANTED;
}

// Worth talking about again, by the last look there was: what led was not the safe answer, or fewer than two of three
// who were counted chose it, or signs, steps and cards were not all seen. Never because somebody asked for help: that is
// right, and never by how long it took.
bool sheet__talk_again(const struct sheet_writing *w, const struct figures_question *q)
{
    const struct level *level = sheet__level(w, q);
    if (level == NULL || !q->locked || q->scene >= level->scene_count || q->kind == SCENE_TELL)
        return false;
    if (q->kind != SCENE_ASK)
        return q->fits < q->option_count;
    enum figures_look look = q->led[FIGURES_AFTER] < q->option_count ? FIGURES_AFTER : FIGURES_BEFORE;
    uint8_t led = q->led[look];
    bool led_astray = led < q->option_count && sheet__leads(w, q, look, led)
                   && level->scenes[q->scene].options[led].verdict != VERDICT_SAFE;
    return led_astray || few_were_safe(w, q, look);
}

// ---- the head ----

static void fact(struct sheet_writing *w, enum text_id label, const char *words)
{
    if (words == NULL || words[0] == '\0')
        return;
    page_element(&w->page, "dt", "", sheet__own(w, label));
    page_element(&w->page, "dd", "", words);
}

static void number_fact(struct sheet_writing *w, enum text_id label, enum text_id unit, unsigned number)
{
    char digits[16], words[120];
    const char *arguments[] = {digits};
    if (number == 0)
        return;
    snprintf(digits, sizeof digits, "%u", number);
    fact(w, label, unit == T_PLAN_CHILDREN && cells_is_few(number) ? sheet__own(w, T_SHEET_FEW) : text_fill(w->lang, unit, words, sizeof words, arguments, 1));
}

static void head(struct sheet_writing *w)
{
    const struct sheet *s = w->sheet;
    char day[40];
    page_element(&w->page, "h1", "", sheet__own(w, T_SHEET_TITLE));
    page_raw(&w->page, "<dl>\n");
    fact(w, T_SHEET_DATE, text_day(s->began, day, sizeof day));
    fact(w, T_SHEET_PLACE, s->place);
    fact(w, T_SHEET_COMMUNE, s->commune);
    number_fact(w, T_SHEET_LENGTH, T_PART_MINUTES, s->figures->minutes);
    number_fact(w, T_SHEET_CHILDREN, T_PLAN_CHILDREN, s->children);
    fact(w, T_SHEET_NOTES, s->notes);
    page_raw(&w->page, "</dl>\n");
    page_element(&w->page, "p", "note", sheet__own(w, T_SHEET_HOW_TO_READ));
}

static void topics_of(const struct sheet_writing *w, const struct level *level, struct text *out)
{
    for (uint8_t t = 0; t < level->topic_count; t++) {
        text_add(out, t > 0 ? ", " : "");
        text_add(out, level_topic_in(level->topics[t], lang_code(w->lang)));
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
    page_raw(&w->page, "<li><b>");
    page_words(&w->page, sheet__text(w, level, level->title));
    page_raw(&w->page, "</b> ");
    page_element(&w->page, "span", "tag", sheet__own(w, level->reviewed != NULL ? T_PICK_REVIEWED : T_PICK_AWAITS));
    if (!played->finished)
        page_element(&w->page, "span", "tag", sheet__own(w, T_SHEET_UNFINISHED));
    if (line.length > 0)
        text_add(&line, " · ");
    text_add(&line, took);
    page_raw(&w->page, "<br><span class=\"small\">");
    page_words(&w->page, text_bytes(&line));
    page_raw(&w->page, "</span></li>\n");
    text_free(&line);
}

static void levels(struct sheet_writing *w)
{
    const struct figures *f = w->sheet->figures;
    if (f->level_count == 0)
        return;
    page_element(&w->page, "h2", "", sheet__own(w, T_SHEET_LEVELS));
    page_raw(&w->page, "<ul>\n");
    for (size_t i = 0; i < f->level_count; i++) {
        const struct level *level = w->sheet->level_at(w->sheet->self, f->levels[i].level);
        if (level != NULL)
            level_item(w, &f->levels[i], level);
    }
    page_raw(&w->page, "</ul>\n");
}

static void talk_again(struct sheet_writing *w)
{
    const struct figures *f = w->sheet->figures;
    size_t shown = 0;
    page_element(&w->page, "h2", "", sheet__own(w, T_SHEET_AGAIN));
    for (size_t i = 0; i < f->question_count; i++) {
        const struct figures_question *q = &f->questions[i];
        const struct level *level = sheet__level(w, q);
        if (!sheet__talk_again(w, q))
            continue;
        page_raw(&w->page, shown++ == 0 ? "<ul class=\"again\">\n<li>" : "<li>");
        page_words(&w->page, sheet__text(w, level, level->scenes[q->scene].question));
        page_raw(&w->page, " ");
        page_element(&w->page, "span", "small", sheet__text(w, level, level->title));
        page_raw(&w->page, "</li>\n");
    }
    page_raw(&w->page, shown > 0 ? "</ul>\n" : "");
    if (shown == 0)
        page_element(&w->page, "p", "", sheet__own(w, T_SHEET_AGAIN_NONE));
}

char *paper_sheet_html(const struct sheet *sheet, const struct lang *lang)
{
    struct sheet_writing w = {.sheet = sheet, .lang = lang};
    page_open(&w.page, lang_code(lang), text(lang, T_SHEET_TITLE));
    page_raw(&w.page, sheet__style);
    head(&w);
    levels(&w);
    talk_again(&w);
    sheet__questions(&w);
    sheet__checks(&w);
    page_element(&w.page, "p", "small", text(lang, T_SHEET_PRIVACY));
    return page_close(&w.page);
}
