// SPDX-License-Identifier: MIT
//
// guide.c — a level as one page for the teacher's phone and for paper.
//
// No script, no outside file, no web font: it must open on a phone without a network and be
// readable by torch light when the power is out.
#include "paper.h"

#include "memory.h"
#include "rules.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

struct page {
    struct text out;
    const struct level *level;
    const struct lang *lang;
};

static const char style[] =
    "body{font:18px/1.5 system-ui,sans-serif;max-width:44em;margin:0 auto;padding:1em;color:#1e2145;background:#fffaf3}"
    "h1{font-size:1.5em;line-height:1.25;margin:.2em 0}h2{font-size:1.2em;margin:1.4em 0 .4em;border-bottom:3px solid #f6b63c}"
    "h3{font-size:1em;margin:1.2em 0 .3em}p{margin:.3em 0}ul,ol{margin:.3em 0;padding-left:1.3em}li{margin:.25em 0}"
    ".secret{background:#c8322b;color:#fff;padding:.3em .7em;border-radius:.4em;display:inline-block}"
    ".box{border:1px solid #cdbfae;border-radius:.6em;padding:.6em .9em;margin:.6em 0;background:#fff;break-inside:avoid}"
    ".say{font-size:1.1em}.who{color:#b32620;font-weight:bold}.note{background:#fff3d6;border-left:5px solid #f6b63c;padding:.4em .7em}"
    ".safe{color:#2f6b3c;font-weight:bold}.unsure{color:#7a5200;font-weight:bold}.risky{color:#b32620;font-weight:bold}"
    ".card{border:3px solid #b32620;border-radius:.6em;padding:.6em .9em;background:#fff;break-inside:avoid}"
    ".num{font-size:1.3em;font-weight:bold}.tag{font-weight:normal;color:#4f5273}"
    "@media print{body{font-size:11pt;max-width:none;padding:0;background:#fff}h2{break-after:avoid}.card{break-before:auto}@page{size:A4;margin:16mm}}";

static void words(struct page *p, const char *text)
{
    for (; *text != '\0'; text++) {
        const char *as = *text == '&' ? "&amp;" : *text == '<' ? "&lt;" : *text == '>' ? "&gt;" : *text == '"' ? "&quot;"
                       : *text == '\n' ? "<br>" : NULL;
        if (as != NULL)
            text_add(&p->out, as);
        else
            text_add_bytes(&p->out, text, 1);
    }
}

static void raw(struct page *p, const char *html) { text_add(&p->out, html); }

static void element(struct page *p, const char *tag, const char *class, const char *inside)
{
    text_addf(&p->out, class[0] != '\0' ? "<%s class=\"%s\">" : "<%s>", tag, class);
    words(p, inside);
    text_addf(&p->out, "</%s>\n", tag);
}

static const char *own(const struct page *p, enum text_id id) { return text(p->lang, id); }
static const char *said(const struct page *p, text_ref ref) { return level_text(p->level, lang_code(p->lang), ref); }

static void labelled(struct page *p, enum text_id label, const char *inside)
{
    raw(p, "<p><b>");
    words(p, own(p, label));
    raw(p, ":</b> ");
    words(p, inside);
    raw(p, "</p>\n");
}

static void filled(struct page *p, const char *tag, enum text_id id, const char *a, const char *b)
{
    char sentence[600];
    const char *arguments[] = {a, b};
    element(p, tag, "", text_fill(p->lang, id, sentence, sizeof sentence, arguments, 2));
}

static void head(struct page *p)
{
    text_addf(&p->out, "<!doctype html>\n<html lang=\"%s\">\n<meta charset=\"utf-8\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>", lang_code(p->lang));
    words(p, said(p, p->level->title));
    text_addf(&p->out, "</title>\n<style>%s</style>\n", style);
    element(p, "p", "tag", own(p, T_GUIDE_FOR));
    element(p, "h1", "", said(p, p->level->title));
    element(p, "p", "secret", own(p, T_GUIDE_SECRET));
}

static void about(struct page *p)
{
    static const char *const bands[BANDS] = {"6–8", "9–11", "12–15"};
    char hall[16], shorter[16], sensitive[4];
    snprintf(hall, sizeof hall, "%u", level_minutes(p->level, false).hall);
    snprintf(shorter, sizeof shorter, "%u", level_minutes(p->level, true).hall);
    snprintf(sensitive, sizeof sensitive, "%u", p->level->sensitive);
    if (p->level->aim != TEXT_NONE)
        labelled(p, T_GUIDE_AIM, said(p, p->level->aim));
    labelled(p, T_GUIDE_BAND, bands[p->level->band]);
    filled(p, "p", T_GUIDE_MINUTES, hall, shorter);
    filled(p, "p", T_GUIDE_SENSITIVE, sensitive, NULL);
    if (p->level->reviewed != NULL)
        filled(p, "p", T_GUIDE_REVIEWED, p->level->reviewed, NULL);
    else
        element(p, "p", "note", own(p, T_GUIDE_AWAITS));
    if (p->level->sensitive > 1) {
        element(p, "h2", "", own(p, T_GUIDE_BEFORE));
        raw(p, "<ul>\n");
        element(p, "li", "", own(p, T_GUIDE_BEFORE_1));
        element(p, "li", "", own(p, T_GUIDE_BEFORE_2));
        element(p, "li", "", own(p, T_GUIDE_BEFORE_3));
        raw(p, "</ul>\n");
    }
    element(p, "h2", "", own(p, T_GUIDE_NOTICE));
    element(p, "p", "say", said(p, p->level->notice));
}

static void story(struct page *p, const struct scene *s)
{
    labelled(p, T_GUIDE_READ, "");
    for (uint8_t i = 0; i < s->line_count; i++) {
        const struct line *l = &s->lines[i];
        raw(p, "<p class=\"say\"><span class=\"who\">");
        words(p, l->speaker == CAST_NONE ? own(p, T_GUIDE_STORYTELLER) : said(p, p->level->cast[l->speaker].name));
        raw(p, ":</span> ");
        words(p, said(p, l->text));
        raw(p, "</p>\n");
    }
}

// What the key says of an option, by kind: verdict, sign, box or place.
static void key_of(struct page *p, const struct scene *s, const struct option *o, uint8_t ordinal)
{
    static const char *const classes[] = {"", "safe", "unsure", "risky"};
    static const enum text_id verdicts[] = {T_GUIDE_SAFE, T_GUIDE_SAFE, T_GUIDE_UNSURE, T_GUIDE_RISKY};
    char place[8];
    snprintf(place, sizeof place, "%d", ordinal + 1);
    if (s->kind == SCENE_ASK)
        element(p, "span", classes[o->verdict], own(p, verdicts[o->verdict]));
    if (s->kind == SCENE_SPOT)
        element(p, "span", o->sign ? "risky" : "safe", own(p, o->sign ? T_GUIDE_SIGN : T_GUIDE_NO_SIGN));
    if (s->kind == SCENE_SORT)
        filled(p, "b", T_GUIDE_BOX, said(p, s->boxes[o->box]), NULL);
    if (s->kind == SCENE_ORDER)
        filled(p, "b", T_GUIDE_PLACE, place, NULL);
}

static void options(struct page *p, uint8_t scene)
{
    const struct scene *s = &p->level->scenes[scene];
    uint8_t order[LEVEL_OPTIONS_MAX] = {0};
    rules_choice_order(p->level, scene, false, 0, order);
    raw(p, "<ol type=\"A\">\n");
    for (uint8_t i = 0; i < s->option_count; i++) {
        const struct option *o = &s->options[order[i]];
        raw(p, "<li>");
        element(p, "b", "", said(p, o->text));
        raw(p, " — ");
        key_of(p, s, o, order[i]);
        if (o->shows != TEXT_NONE)
            labelled(p, T_GUIDE_THEN, said(p, o->shows));
        if (o->busy != TEXT_NONE)
            labelled(p, T_GUIDE_BUSY, said(p, o->busy));
        if (o->helps != TEXT_NONE)
            labelled(p, T_GUIDE_HELPS, said(p, o->helps));
        labelled(p, T_GUIDE_WHY, said(p, o->because));
        raw(p, "</li>\n");
    }
    raw(p, "</ol>\n");
}

static void scene(struct page *p, uint8_t index)
{
    const struct scene *s = &p->level->scenes[index];
    const struct cast_member *harmed = level_harmed(p->level);
    raw(p, "<div class=\"box\">\n");
    text_addf(&p->out, "<h3>%d", index + 1);
    if (s->short_path) {
        raw(p, " <span class=\"tag\">· ");
        words(p, own(p, T_GUIDE_SHORT));
        raw(p, "</span>");
    }
    raw(p, "</h3>\n");
    if (s->kind == SCENE_SAY)
        story(p, s);
    if (s->option_count > 0) {
        labelled(p, T_GUIDE_ASK, said(p, s->question));
        labelled(p, T_GUIDE_KEY, "");
        options(p, index);
    }
    if (s->kind == SCENE_ACT)
        labelled(p, T_GUIDE_ACT, said(p, s->question));
    if (s->kind == SCENE_TALK)
        labelled(p, T_GUIDE_TALK, "");
    for (uint8_t i = 0; i < s->talk_count; i++)
        element(p, "p", "say", said(p, s->talk[i]));
    if (scene_kindles(s))
        labelled(p, T_GUIDE_TOGETHER, said(p, s->together));
    if (s->guide != TEXT_NONE) {
        raw(p, "<div class=\"note\">");
        labelled(p, T_GUIDE_NOTE, said(p, s->guide));
        raw(p, "</div>\n");
    }
    if (s->harm && harmed != NULL)
        filled(p, "p", T_GUIDE_FAULT, said(p, harmed->name), NULL);
    raw(p, "</div>\n");
}

static void list(struct page *p, enum text_id heading, const char *class, const enum text_id *items, size_t count)
{
    text_addf(&p->out, "<div class=\"%s\">\n", class);
    element(p, "h2", "", own(p, heading));
    raw(p, "<ol>\n");
    for (size_t i = 0; i < count; i++)
        element(p, "li", "", own(p, items[i]));
    raw(p, "</ol></div>\n");
}

static void numbers(struct page *p, const struct help *help)
{
    int l = help_language(lang_code(p->lang));
    element(p, "h2", "", own(p, T_GUIDE_CALL));
    for (size_t i = 0; i < help->local_count; i++) {
        raw(p, "<p><span class=\"num\">");
        words(p, help->locals[i].phone);
        raw(p, "</span> ");
        words(p, help->locals[i].place);
        raw(p, " · ");
        words(p, help->locals[i].who);
        raw(p, "</p>\n");
    }
    for (size_t i = 0; i < help->number_count; i++) {
        const struct help_number *n = &help->numbers[i];
        raw(p, "<p><span class=\"num\">");
        words(p, n->number);
        raw(p, "</span> <b>");
        words(p, n->name[l]);
        raw(p, "</b> · ");
        words(p, n->what[l]);
        raw(p, " · ");
        words(p, n->hours[l]);
        raw(p, "</p>\n");
    }
}

char *paper_guide(const struct level *level, const struct help *help, const struct lang *lang)
{
    static const enum text_id never[] = {T_GUIDE_NEVER_1, T_GUIDE_NEVER_2};
    static const enum text_id dark[] = {T_GUIDE_DARK_1, T_GUIDE_DARK_2, T_GUIDE_DARK_3, T_GUIDE_DARK_4};
    static const enum text_id card[] = {T_GUIDE_CARD_1, T_GUIDE_CARD_2, T_GUIDE_CARD_3, T_GUIDE_CARD_4, T_GUIDE_CARD_5, T_GUIDE_CARD_6};
    static const enum text_id close[] = {T_GUIDE_CLOSE_1, T_GUIDE_CLOSE_2};
    struct page p = {.level = level, .lang = lang};
    head(&p);
    about(&p);
    list(&p, T_GUIDE_NEVER, "", never, 2);
    list(&p, T_GUIDE_CARD, "card", card, 6);
    numbers(&p, help);
    element(&p, "h2", "", own(&p, T_GUIDE_SCENES));
    for (uint8_t i = 0; i < level->scene_count; i++)
        scene(&p, i);
    labelled(&p, T_GUIDE_TOGETHER, said(&p, level->rule));
    list(&p, T_GUIDE_DARK, "", dark, 4);
    list(&p, T_GUIDE_CLOSE, "", close, 2);
    raw(&p, "</html>\n");
    return p.out.bytes;
}

char *paper_write_guide(const struct level *level, const struct help *help, const struct lang *lang, const char *folder,
                        struct file_problem *problem)
{
    char name[120];
    snprintf(name, sizeof name, "%.80s.%s.html", level->id, lang_code(lang));
    char *path = path_join(folder, name), *page = paper_guide(level, help, lang);
    bool fine = file_write(path, page, strlen(page), problem);
    mem_free(page);
    if (fine)
        return path;
    mem_free(path);
    return NULL;
}
