// SPDX-License-Identifier: MIT
//
// phone_words.c — from a view to what a phone shows: which teams there are, a question, or "look at the big screen".
//
// A phone is for answering and for nothing else: the story, what follows and why are on the wall, where all see them
// together. Of a level that needs care no words go to a phone, only letters: nothing to photograph, nothing left on a
// screen at home. The same where they are more than a message holds, which no checked level's are.
#include "phone_words.h"

#include "animals.h"
#include "level.h"
#include "net.h"
#include "outside.h"
#include "phases.h"

static void add_member(struct text *out, const char *name, const char *words)
{
    text_addf(out, ",\"%s\":", name);
    outside_add_text(out, FOR_QUOTES, words);
}

static void add_team(struct text *out, const struct view *view, const struct lang *lang, uint8_t team)
{
    text_addf(out, "{\"n\":%d,\"animal\":\"%s\",\"name\":", team, animal_name(view->animals[team]));
    outside_add_text(out, FOR_QUOTES, text(lang, animal_text(view->animals[team])));
    text_add(out, "}");
}

uint16_t phone_scene(const struct view *view)
{
    enum { SCENES = 64, ITEMS = 16 }; // the number has sixteen bits: it begins anew after sixty-four levels
    _Static_assert((int)LEVEL_SCENES_MAX <= (int)SCENES && (int)LEVEL_OPTIONS_MAX <= (int)ITEMS, "each question has a "
                                                                                                 "number of its own");
    unsigned scene = (unsigned)view->levels_begun * SCENES + view->scene_number;
    return (uint16_t)(scene * ITEMS + (view->kind == SCENE_SORT ? view->item : 0U));
}

// Also a question for all that nobody answered.
static bool decides(const struct view *view, uint8_t team) { return view->phase == PHASE_DECIDE && team == view->turn; }

// ---- a question ----

static bool sorts(const struct view *view) { return kind_has(view->kind, TRAIT_BOXES); }

static void begin_option(struct text *out, int row, unsigned ordinal, bool on)
{
    text_addf(out, "%s{\"n\":%u,\"letter\":\"%c\",\"on\":%s", row > 0 ? "," : "", ordinal, 'A' + row,
              on ? "true" : "false");
}

static void end_option(struct text *out, const char *words, bool letters)
{
    add_member(out, "text", letters ? "" : words);
    text_add(out, "}");
}

static void add_options(struct text *out, const struct view *view, bool letters)
{
    text_add(out, ",\"options\":[");
    for (int i = 0; sorts(view) && i < view->box_count; i++) {
        begin_option(out, i, (unsigned)i, view->chosen == i);
        end_option(out, view->boxes[i], letters);
    }
    for (int i = 0; !sorts(view) && i < view->option_count; i++) {
        const struct view_option *o = &view->options[i];
        begin_option(out, i, o->ordinal, o->chosen || o->placed > 0);
        if (o->placed > 0)
            text_addf(out, ",\"place\":%d", o->placed);
        if (o->opened)
            text_add(out, ",\"opened\":true");
        end_option(out, o->text, letters);
    }
    text_add(out, "]");
}

static enum text_id what_to_decide(const struct view *view)
{
    static const struct {
        enum scene_trait trait;
        enum text_id words;
    } tasks[] = {{TRAIT_BOXES, T_PHONE_DECIDE_CARD},
                 {TRAIT_PLACES, T_PHONE_DECIDE_ORDER},
                 {TRAIT_MARKS, T_PHONE_DECIDE_SIGNS},
                 {TRAIT_DOORS, T_PHONE_DECIDE_DOOR}};
    for (size_t i = 0; i < sizeof tasks / sizeof *tasks; i++)
        if (kind_has(view->kind, tasks[i].trait))
            return tasks[i].words;
    return T_PHONE_DECIDE;
}

static enum text_id what_to_do(const struct view *view, uint8_t team, bool letters)
{
    if (phase_votes(view))
        return letters ? T_PHONE_VOTE_LETTER : T_PHONE_VOTE;
    if (decides(view, team)) // who asked for help listens first
        return view->helper < view->team_count ? T_PHONE_LISTEN : what_to_decide(view);
    if (view->phase == PHASE_DECIDE)
        return team == view->helper ? T_PHONE_IDEA : T_PHONE_OTHERS_DECIDE;
    return view->phase == PHASE_SHOW ? T_PHONE_FINGERS : T_PHONE_TALK;
}

static void add_question(struct text *out, const struct view *view, const struct lang *lang, uint8_t team, bool letters)
{
    bool votes = phase_votes(view), decide = decides(view, team);
    text_addf(out, "\"phase\":\"%s\",\"scene\":%u", votes ? "show" : decide ? "decide" : "ask", phone_scene(view));
    if (!letters && view->question != NULL)
        add_member(out, "question", view->question);
    if (!letters && sorts(view) && view->item < view->option_count)
        add_member(out, "card", view->options[view->item].text);
    add_options(out, view, letters);
    text_addf(out, ",\"secret\":%s,\"can\":%s,\"lock\":%s,\"help\":%s", votes ? "true" : "false",
              votes || decide ? "true" : "false", decide && view->can_lock ? "true" : "false",
              decide && view->can_help && view->helper >= view->team_count ? "true" : "false");
    add_member(out, "say", text(lang, what_to_do(view, team, letters)));
}

// ---- everything else ----

static void add_rest(struct text *out, const struct view *view, const struct lang *lang)
{
    bool away = phase_puts_away(view->phase);
    enum text_id how = view->phase == PHASE_TALK ? T_PHONE_AWAY_TALK : T_PHONE_AWAY,
                 look = view->phase == PHASE_OVER ? T_PHONE_OVER : T_PHONE_LOOK;
    text_addf(out, "\"phase\":\"%s\"", away ? "away" : "look");
    add_member(out, "say", text(lang, away ? how : look));
}

static const struct lang *to_audience(const struct view *view, const struct lang *lang)
{
    return lang_for(lang, view->adults ? AUDIENCE_ADULTS : AUDIENCE_HALL);
}

static void add_members(struct text *out, const struct view *view, const struct lang *lang, uint8_t team,
                        enum screen_cover cover, bool letters)
{
    bool sits = team < view->team_count;
    lang = to_audience(view, lang);
    if (cover >= COVER_CALM) {
        text_add(out, "\"phase\":\"pause\"");
        add_member(out, "say", text(lang, T_PHONE_PAUSE));
    } else if (view->phase == PHASE_SETUP || view->alone) {
        text_add(out, "\"phase\":\"wait\"");
        add_member(out, "say", text(lang, T_PHONE_WAIT));
    } else if (!sits) {
        text_add(out, "\"phase\":\"team\",\"teams\":[");
        for (uint8_t i = 0; i < view->team_count; i++) {
            text_add(out, i > 0 ? "," : "");
            add_team(out, view, lang, i);
        }
        text_add(out, "]");
        add_member(out, "say", text(lang, T_PHONE_WHICH_TEAM));
    } else if (cover == COVER_JOINING && !phase_asks(view)) {
        text_add(out, "\"phase\":\"wait\"");
        add_member(out, "say", text(lang, T_PHONE_JOINED));
    } else if (phase_asks(view)) {
        add_question(out, view, lang, team, letters);
    } else {
        add_rest(out, view, lang);
    }
    if (sits) {
        text_add(out, ",\"team\":");
        add_team(out, view, lang, team);
    }
    add_member(out, "lang", lang_code(lang));
    text_addf(out, ",\"black\":%s", cover == COVER_BLACK ? "true" : "false");
}

void phone_members(struct text *out, const struct view *view, const struct lang *lang, uint8_t team,
                   enum screen_cover cover)
{
    text_clear(out);
    add_members(out, view, lang, team, cover, view->sensitive > 1);
    if (out->length <= NET_SHEET_MOST)
        return;
    text_clear(out); // words that no message holds: the letters alone, and the words are on the wall
    add_members(out, view, lang, team, cover, true);
}

void phone_farewell(struct text *out, const struct view *view, const struct lang *lang)
{
    lang = to_audience(view, lang);
    text_clear(out);
    text_add(out, "\"phase\":\"bye\"");
    add_member(out, "say", text(lang, T_PHONE_BYE));
    add_member(out, "tell", text(lang, T_PHONE_BYE_TELL));
    add_member(out, "call", text(lang, T_PHONE_BYE_CALL));
    add_member(out, "lang", lang_code(lang));
    text_add(out, ",\"black\":false");
}

void phone_mine(struct text *out, const struct view *view, const struct view_own *own, bool change)
{
    if (phase_votes(view) && own->vote != 255)
        text_addf(out, ",\"mine\":%d", own->vote);
    else
        text_add(out, ",\"mine\":null");
    text_add(out, change && own->team < view->team_count ? ",\"change\":true" : "");
}
