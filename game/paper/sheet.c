// SPDX-License-Identifier: MIT
//
// sheet.c — one meeting on one page: when, where, what was played, what the room answered, what to talk about again.
#include "sheet_inside.h"

#include "memory.h"

#include <stdio.h>
#include <string.h>

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

// Worth talking about again: what led at the end was not the safe answer, or fewer than two of three who were counted
// chose it, or signs, steps and cards were not all seen. Never because somebody asked for help: that is right.
bool sheet__talk_again(const struct sheet_writing *w, const struct figures_question *q)
{
    const struct level *level = sheet__level(w, q);
    if (level == NULL || !q->locked || q->scene >= level->scene_count || q->kind == SCENE_TELL)
        return false;
    if (q->kind != SCENE_ASK)
        return q->fits < q->option_count;
    const struct scene *scene = &level->scenes[q->scene];
    enum figures_look look = q->counted[FIGURES_AFTER] ? FIGURES_AFTER : FIGURES_BEFORE;
    unsigned all = 0, safe = 0;
    for (uint8_t i = 0; q->counted[look] && i < q->option_count; i++) {
        all += q->counts[look][i];
        safe += scene->options[i].verdict == VERDICT_SAFE ? q->counts[look][i] : 0;
    }
    bool led_astray = q->last < q->option_count && scene->options[q->last].verdict != VERDICT_SAFE;
    return led_astray || (all > 0 && safe * 100 < all * SAFE_SHARE_WANTED);
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
    fact(w, label, text_fill(w->lang, unit, words, sizeof words, arguments, 1));
}

static void head(struct sheet_writing *w)
{
    const struct sheet *s = w->sheet;
    page_element(&w->page, "h1", "", sheet__own(w, T_SHEET_TITLE));
    page_raw(&w->page, "<dl>\n");
    fact(w, T_SHEET_DATE, s->began);
    fact(w, T_SHEET_PLACE, s->place);
    fact(w, T_SHEET_COMMUNE, s->commune);
    number_fact(w, T_SHEET_LENGTH, T_PART_MINUTES, s->figures->minutes);
    number_fact(w, T_SHEET_CHILDREN, T_PLAN_CHILDREN, s->children);
    fact(w, T_SHEET_NOTES, s->notes);
    page_raw(&w->page, "</dl>\n");
    page_element(&w->page, "p", "note", sheet__own(w, T_SHEET_HOW_TO_READ));
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
        char line[400], topics[200] = "";
        for (uint8_t t = 0; level != NULL && t < level->topic_count; t++) {
            size_t length = strlen(topics);
            snprintf(topics + length, sizeof topics - length, "%s%s", t > 0 ? ", " : "", level_topic_in(level->topics[t], lang_code(w->lang)));
        }
        if (level == NULL)
            continue;
        snprintf(line, sizeof line, "%s (%s) · %s%s%s", sheet__text(w, level, level->title), topics,
                 sheet__own(w, level->reviewed != NULL ? T_PICK_REVIEWED : T_PICK_AWAITS), f->levels[i].finished ? "" : " · ",
                 f->levels[i].finished ? "" : sheet__own(w, T_SHEET_UNFINISHED));
        page_element(&w->page, "li", "", line);
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
        page_raw(&w->page, shown++ == 0 ? "<ul>\n<li>" : "<li>");
        page_words(&w->page, sheet__text(w, level, level->scenes[q->scene].question));
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
