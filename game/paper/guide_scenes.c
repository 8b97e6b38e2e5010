// SPDX-License-Identifier: MIT
//
// guide_scenes.c — scene by scene: what to read aloud, the question, the key behind it.
//
// Options carry the letters they have on the screen. What is read to the children stands first and
// alone, the key below it, so that nobody reads a verdict aloud by mistake. Where the story jumps
// it says so: a sheet has no program that turns to the right page.
#include "guide_inside.h"

#include <stdio.h>

static void letter(struct guide *g, int place) { text_addf(&g->page.html, "<b class=\"letter\">%c</b> ", 'A' + place); }

// ---- what is read aloud ----

static void mood(struct guide *g, enum mood of)
{
    static const enum text_id words[MOODS] = {
        [MOOD_HAPPY] = T_GUIDE_MOOD_HAPPY,   [MOOD_SAD] = T_GUIDE_MOOD_SAD,     [MOOD_WORRIED] = T_GUIDE_MOOD_WORRIED,
        [MOOD_SCARED] = T_GUIDE_MOOD_SCARED, [MOOD_ANGRY] = T_GUIDE_MOOD_ANGRY, [MOOD_THINKING] = T_GUIDE_MOOD_THINKING,
        [MOOD_BRAVE] = T_GUIDE_MOOD_BRAVE,
    };
    if (of == MOOD_CALM)
        return;
    page_raw(&g->page, " <span class=\"how\">(");
    page_words(&g->page, guide__own(g, words[of]));
    page_raw(&g->page, ")</span>");
}

static void spoken(struct guide *g, const struct line *line)
{
    bool teller = line->speaker == CAST_NONE;
    text_ref name = teller ? TEXT_NONE : g->level->cast[line->speaker].name;
    page_raw(&g->page, "<p class=\"say\"><span class=\"who\">");
    page_words(&g->page, teller ? guide__own(g, T_GUIDE_STORYTELLER) : guide__level(g, name));
    page_raw(&g->page, "</span>");
    if (!teller)
        mood(g, line->mood);
    page_raw(&g->page, ": ");
    page_words(&g->page, guide__level(g, line->text));
    page_raw(&g->page, "</p>\n");
}

static void lettered(struct guide *g, int place, const char *words)
{
    page_raw(&g->page, "<li>");
    letter(g, place);
    page_words(&g->page, words);
    page_raw(&g->page, "</li>\n");
}

// The question and what can be answered; of a sort scene the boxes: its cards are read with the key, one by one.
static void question(struct guide *g, uint8_t index)
{
    const struct scene *s = guide__scene(g, index);
    struct guide_order order = guide__order(g, index);
    bool sort = s->kind == SCENE_SORT;
    page_element(&g->page, "p", "question", guide__level(g, s->question));
    if (sort)
        page_element(&g->page, "p", "how", guide__own(g, T_GUIDE_BOXES));
    page_raw(&g->page, "<ul class=\"choices\">\n");
    for (uint8_t i = 0; i < (sort ? s->box_count : s->option_count); i++)
        lettered(g, i, guide__level(g, sort ? s->boxes[i] : s->options[order.at[i]].text));
    page_raw(&g->page, "</ul>\n");
}

// ---- the key ----

static void verdict(struct guide *g, const char *words)
{
    page_raw(&g->page, "<span class=\"verdict\">");
    page_words(&g->page, words);
    page_raw(&g->page, "</span>");
}

// Where on the screen this ordinal stands.
static int place_of(const struct guide_order *order, uint8_t ordinal)
{
    int place = 0;
    while (order->at[place] != ordinal)
        place++;
    return place;
}

static void right_order(struct guide *g, const struct scene *s, const struct guide_order *order)
{
    char right[LEVEL_OPTIONS_MAX * 8 + 1] = "";
    size_t used = 0;
    for (uint8_t step = 0; step < s->option_count; step++) // an author writes the steps in the right order
        used += (size_t)snprintf(right + used, sizeof right - used, "%s%c", step > 0 ? " → " : "",
                                 'A' + place_of(order, step));
    guide__filled(g, "p", "verdict", T_GUIDE_KEY_ORDER, right, NULL);
}

static const char *edge(const struct scene *s, const struct option *o)
{
    static const char *const edges[] = {"answer", "answer safe", "answer unsure", "answer risky"};
    return s->kind == SCENE_ASK ? edges[o->verdict] : "answer";
}

// The first line of an option's key: its letter and what it is, by kind.
static void headline(struct guide *g, const struct scene *s, const struct option *o, int place)
{
    static const enum text_id verdicts[] = {T_PLAY_UNSURE, T_PLAY_SAFE, T_PLAY_UNSURE, T_PLAY_RISKY};
    page_raw(&g->page, "<p>");
    if (s->kind == SCENE_SORT) {
        page_words(&g->page, guide__level(g, o->text));
        page_raw(&g->page, " → ");
        letter(g, o->box);
        verdict(g, guide__level(g, s->boxes[o->box]));
    } else {
        letter(g, place);
    }
    if (s->kind == SCENE_ASK)
        verdict(g, guide__own(g, verdicts[o->verdict]));
    if (s->kind == SCENE_SPOT)
        verdict(g, guide__own(g, o->sign ? T_PLAY_A_SIGN : T_PLAY_NO_SIGN));
    if (s->kind == SCENE_TELL || s->kind == SCENE_ORDER)
        page_words(&g->page, guide__level(g, o->text));
    if (o->any_time) {
        page_raw(&g->page, " ");
        verdict(g, guide__own(g, T_PLAY_ANY_TIME));
    }
}

static void explained(struct guide *g, enum text_id label, text_ref words)
{
    if (words != TEXT_NONE)
        page_labelled(&g->page, guide__own(g, label), guide__level(g, words));
}

// What belongs to an answer: a line of its own on a phone, in the same paragraph on paper.
static void detail(struct guide *g, enum text_id label, const char *after_label, text_ref words)
{
    if (words == TEXT_NONE)
        return;
    page_raw(&g->page, " <span class=\"more\"><span class=\"how\">");
    page_words(&g->page, guide__own(g, label));
    page_raw(&g->page, after_label);
    page_raw(&g->page, "</span> ");
    page_words(&g->page, guide__level(g, words));
    page_raw(&g->page, "</span>");
}

static void answer(struct guide *g, uint8_t index, const struct option *o, int place)
{
    const struct scene *s = guide__scene(g, index);
    text_addf(&g->page.html, "<div class=\"%s\">\n", edge(s, o));
    headline(g, s, o, place);
    if (s->kind == SCENE_ASK)
        detail(g, T_PLAY_THEN, "", o->shows); // it ends in a question mark
    if (s->kind == SCENE_TELL) {
        detail(g, T_GUIDE_BUSY, ":", o->busy);
        detail(g, T_GUIDE_HELPS, ":", o->helps);
    }
    detail(g, T_GUIDE_WHY, ":", o->because);
    page_raw(&g->page, "</p>\n");
    if (s->kind == SCENE_ASK && guide__common_next(s) != o->next && !guide__follows(g, index, o->next))
        guide__go_to(g, o->next);
    page_raw(&g->page, "</div>\n");
}

static void key(struct guide *g, uint8_t index)
{
    const struct scene *s = guide__scene(g, index);
    struct guide_order order = guide__order(g, index);
    page_element(&g->page, "h4", "key", guide__own(g, s->kind == SCENE_SORT ? T_GUIDE_CARDS : T_GUIDE_KEY));
    if (s->kind == SCENE_TELL)
        page_element(&g->page, "p", "how", guide__own(g, T_GUIDE_KEY_TELL));
    if (s->kind == SCENE_ORDER)
        right_order(g, s, &order);
    for (uint8_t i = 0; i < s->option_count; i++) {
        int place = s->kind == SCENE_ORDER ? place_of(&order, i) : i; // steps: in the right order
        answer(g, index, &s->options[order.at[place]], place);
    }
    if (s->kind == SCENE_TELL)
        page_labelled(&g->page, guide__own(g, T_GUIDE_READ), guide__own(g, T_PLAY_TELL_AGAIN));
}

// ---- a scene ----

static void heading(struct guide *g, uint8_t index)
{
    static const enum text_id kinds[SCENE_KINDS] = {
        [SCENE_SAY] = T_GUIDE_KIND_SAY,     [SCENE_ASK] = T_GUIDE_KIND_ASK,   [SCENE_SORT] = T_GUIDE_KIND_SORT,
        [SCENE_ORDER] = T_GUIDE_KIND_ORDER, [SCENE_SPOT] = T_GUIDE_KIND_SPOT, [SCENE_TELL] = T_GUIDE_KIND_TELL,
        [SCENE_ACT] = T_GUIDE_KIND_ACT,     [SCENE_TALK] = T_GUIDE_KIND_TALK,
    };
    const struct scene *s = guide__scene(g, index);
    text_addf(&g->page.html, "<h3>%d · ", index + 1);
    page_words(&g->page, guide__own(g, kinds[s->kind]));
    guide__clock(g, level_scene_seconds(g->level, index, true));
    if (s->short_path && !g->short_path && guide__has_short_path(g)) {
        page_raw(&g->page, " <span class=\"tag\">");
        page_words(&g->page, guide__own(g, T_GUIDE_SHORT));
        page_raw(&g->page, "</span>");
    }
    page_raw(&g->page, "</h3>\n");
}

static void talk(struct guide *g, const struct scene *s)
{
    page_element(&g->page, "p", "how", guide__own(g, T_PLAY_TALK_RULE));
    page_raw(&g->page, "<ul>\n");
    for (uint8_t i = 0; i < s->talk_count; i++)
        page_element(&g->page, "li", "say", guide__level(g, s->talk[i]));
    page_raw(&g->page, "</ul>\n");
}

// What is read aloud. A scene is one block: a question is never parted from its key (print_style.c, page.c).
static void reading(struct guide *g, uint8_t index)
{
    const struct scene *s = guide__scene(g, index);
    heading(g, index);
    guide__condition(g, index);
    for (uint8_t i = 0; i < s->line_count; i++)
        spoken(g, &s->lines[i]);
    if (s->option_count > 0)
        question(g, index);
    if (s->kind == SCENE_ACT) {
        page_element(&g->page, "p", "how", guide__own(g, T_PLAY_ACT));
        page_element(&g->page, "p", "say", guide__level(g, s->question));
    }
    if (s->kind == SCENE_TALK)
        talk(g, s);
}

static void together(struct guide *g, const struct scene *s)
{
    page_raw(&g->page, "<p class=\"aloud\"><span class=\"how\">");
    page_words(&g->page, guide__own(g, T_PLAY_TOGETHER));
    page_raw(&g->page, "</span> <b>");
    page_words(&g->page, guide__level(g, s->together));
    page_raw(&g->page, "</b></p>\n");
}

static void scene(struct guide *g, uint8_t index)
{
    const struct scene *s = guide__scene(g, index);
    uint8_t next = guide__common_next(s);
    page_raw(&g->page, "<section class=\"scene\">\n");
    reading(g, index);
    if (s->option_count > 0)
        key(g, index);
    if (scene_kindles(s))
        together(g, s);
    if (s->guide != TEXT_NONE) {
        page_raw(&g->page, "<div class=\"note\">\n");
        explained(g, T_GUIDE_NOTE, s->guide);
        page_raw(&g->page, "</div>\n");
    }
    if (s->harm)
        guide__not_fault(g);
    if (next != GUIDE_WAYS_DIFFER && !guide__follows(g, index, next))
        guide__go_to(g, next);
    page_raw(&g->page, "</section>\n");
}

// Said once more before the key sentence, unless the last scene has just said it.
static void key_sentence(struct guide *g)
{
    bool just_said = false;
    for (uint8_t i = 0; i < g->level->scene_count; i++)
        just_said = guide__told(g, i) ? guide__scene(g, i)->harm : just_said;
    page_raw(&g->page, "<h2>");
    page_words(&g->page, guide__own(g, T_GUIDE_SENTENCE));
    guide__clock(g, GUIDE_SENTENCE_S);
    page_raw(&g->page, "</h2>\n");
    if (!just_said)
        guide__not_fault(g);
    page_element(&g->page, "p", "how", guide__own(g, T_PLAY_SENTENCE));
    page_element(&g->page, "p", "question", guide__level(g, g->level->rule));
}

void guide__scenes(struct guide *g)
{
    page_raw(&g->page, "<h2 id=\"scenes\">");
    page_words(&g->page, guide__own(g, T_GUIDE_SCENES));
    page_raw(&g->page, "</h2>\n");
    page_raw(&g->page, "<ul class=\"how\">\n");
    page_element(&g->page, "li", "", guide__own(g, T_GUIDE_SCENES_HOW));
    page_element(&g->page, "li", "", guide__own(g, T_GUIDE_KEY_ASK));
    if (!g->short_path && guide__has_short_path(g))
        page_element(&g->page, "li", "", guide__own(g, T_GUIDE_SHORT_HOW));
    page_raw(&g->page, "</ul>\n<div class=\"scenes\">\n");
    for (uint8_t i = 0; i < g->level->scene_count; i++)
        if (guide__told(g, i))
            scene(g, i);
    page_raw(&g->page, "</div>\n");
    key_sentence(g);
}
