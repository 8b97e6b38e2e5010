// SPDX-License-Identifier: MIT
//
// phone_words.c — from a view to what a phone shows: which teams there are, a question, or "look at the big screen".
//
// A phone is for answering and for nothing else: the story, what follows and why are on the wall, where all see them
// together. Of a level that needs care no words go to a phone, only letters: nothing to photograph, nothing left on a
// screen at home.
#include "phone_words.h"

#include "animals.h"
#include "files.h"
#include "memory.h"
#include "outside.h"
#include "phases.h"
#include "ui_theme.h"

#include <string.h>

static void add_member(struct text *out, const char *name, const char *words)
{
    text_addf(out, ",\"%s\":", name);
    outside_add_text(out, FOR_QUOTES, words);
}

static void add_team(struct text *out, const struct view *view, const struct lang *lang, uint8_t team)
{
    text_addf(out, "{\"n\":%d,\"name\":", team);
    outside_add_text(out, FOR_QUOTES, text(lang, animal_text(view->animals[team])));
    text_add(out, "}");
}

uint16_t phone_scene(const struct view *view)
{
    enum { SCENES = 64, ITEMS = 16 };
    unsigned scene = (unsigned)view->levels_begun * SCENES + view->scene_number;
    return (uint16_t)(scene * ITEMS + (view->kind == SCENE_SORT ? view->item : 0U));
}

// Also a question for all that nobody answered.
static bool decides(const struct view *view, uint8_t team) { return view->phase == PHASE_DECIDE && team == view->turn; }

// ---- a question ----

static void add_option(struct text *out, unsigned ordinal, int place, const char *words, bool on, bool opened)
{
    text_addf(out, "%s{\"n\":%u,\"letter\":\"%c\",\"on\":%s,%s\"text\":", place > 0 ? "," : "", ordinal, 'A' + place,
              on ? "true" : "false", opened ? "\"opened\":true," : "");
    outside_add_text(out, FOR_QUOTES, words);
    text_add(out, "}");
}

static bool sorts(const struct view *view) { return view->kind == SCENE_SORT; }

static void add_options(struct text *out, const struct view *view, bool careful)
{
    text_add(out, ",\"options\":[");
    if (sorts(view))
        for (int i = 0; i < view->box_count; i++)
            add_option(out, (unsigned)i, i, careful ? "" : view->boxes[i], view->chosen == i, false);
    else
        for (int i = 0; i < view->option_count; i++) {
            const struct view_option *o = &view->options[i];
            add_option(out, o->ordinal, i, careful ? "" : o->text, o->chosen || o->placed > 0, o->opened);
        }
    text_add(out, "]");
}

static enum text_id what_to_do(const struct view *view, uint8_t team)
{
    if (phase_votes(view))
        return T_PHONE_VOTE;
    if (decides(view, team))
        return T_PHONE_DECIDE;
    return view->phase == PHASE_DECIDE ? T_PHONE_OTHERS_DECIDE : T_PHONE_TALK;
}

static void add_question(struct text *out, const struct view *view, const struct lang *lang, uint8_t team)
{
    bool careful = view->sensitive > 1, votes = phase_votes(view), decide = decides(view, team);
    text_addf(out, "\"phase\":\"%s\",\"scene\":%u", votes ? "show" : decide ? "decide" : "ask", phone_scene(view));
    if (!careful && view->question != NULL)
        add_member(out, "question", view->question);
    if (!careful && sorts(view) && view->item < view->option_count)
        add_member(out, "card", view->options[view->item].text);
    add_options(out, view, careful);
    text_addf(out, ",\"secret\":%s,\"can\":%s,\"lock\":%s,\"help\":%s", votes ? "true" : "false",
              votes || decide ? "true" : "false", decide && view->can_lock ? "true" : "false",
              decide && view->can_help ? "true" : "false");
    add_member(out, "say", text(lang, what_to_do(view, team)));
}

// ---- everything else ----

static enum text_id where_to_look(const struct view *view)
{
    static const bool away[PHASES] = {[PHASE_ACT] = true,
                                      [PHASE_TALK] = true,
                                      [PHASE_TOGETHER] = true,
                                      [PHASE_SENTENCE] = true,
                                      [PHASE_ACTIVITY] = true};
    return away[view->phase] ? T_PHONE_AWAY : T_PHONE_LOOK;
}

void phone_members(struct text *out, const struct view *view, const struct lang *lang, uint8_t team,
                   enum phone_cover cover)
{
    bool sits = team < view->team_count;
    if (cover != PHONE_PLAIN) {
        text_add(out, "\"phase\":\"pause\"");
        add_member(out, "say", text(lang, T_PHONE_LOOK));
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
    } else if (phase_asks(view)) {
        add_question(out, view, lang, team);
    } else {
        text_add(out, "\"phase\":\"look\"");
        add_member(out, "say", text(lang, where_to_look(view)));
    }
    if (sits) {
        text_add(out, ",\"team\":");
        add_team(out, view, lang, team);
    }
    add_member(out, "lang", lang_code(lang));
    text_addf(out, ",\"black\":%s", cover == PHONE_BLACK ? "true" : "false");
}

void phone_mine(struct text *out, const struct view *view, const struct view_own *own)
{
    if (phase_votes(view) && own->vote != 255)
        text_addf(out, ",\"mine\":%d", own->vote);
    else
        text_add(out, ",\"mine\":null");
}

// ---- the page ----

static void add_colours(struct text *out, const char *name, enum ui_tone first, int count)
{
    struct ui_theme theme;
    ui_theme_set(&theme, false);
    text_addf(out, "\"%s\":[", name);
    for (int i = 0; i < count; i++) {
        struct colour c = theme.tones[(int)first + i];
        text_addf(out, "%s\"#%02x%02x%02x\"", i > 0 ? "," : "", c.r, c.g, c.b);
    }
    text_add(out, "],");
}

// Every text whose key begins with "phone-page." is the page's own.
static void add_words(struct text *out, const struct lang *lang)
{
    static const char begins[] = "phone-page.";
    bool any = false;
    text_addf(out, "\"%s\":{", lang_code(lang));
    for (int id = 0; id < TEXT_IDS; id++) {
        const char *key = text_key((enum text_id)id);
        if (strncmp(key, begins, sizeof begins - 1) != 0)
            continue;
        text_addf(out, "%s\"%s\":", any ? "," : "", key + sizeof begins - 1);
        outside_add_text(out, FOR_QUOTES, text(lang, (enum text_id)id));
        any = true;
    }
    text_add(out, "}");
}

// `mark` in the page becomes `words`; false: the page has no such mark.
static bool put(struct text *page, const char *mark, const char *words)
{
    struct text made = {0};
    const char *at = strstr(text_bytes(page), mark);
    if (at == NULL)
        return false;
    text_add_bytes(&made, page->bytes, (size_t)(at - page->bytes));
    text_add(&made, words);
    text_add(&made, at + strlen(mark));
    text_free(page);
    *page = made;
    return true;
}

static bool put_file(struct text *page, const char *mark, const char *folder, const char *name)
{
    char *path = path_join(folder, name), *words = file_read(path, FILE_TOO_LARGE, NULL, NULL);
    bool fine = words != NULL && (mark != NULL ? put(page, mark, words) : (text_add(page, words), true));
    mem_free(words);
    mem_free(path);
    return fine;
}

char *phone_page(const char *folder, const struct lang *const *languages, size_t count)
{
    struct text page = {0}, words = {0};
    text_add(&words, "{");
    add_colours(&words, "choices", TONE_CHOICE_1, 6);
    add_colours(&words, "teams", TONE_TEAM_1, 6);
    for (size_t i = 0; i < count; i++) {
        text_add(&words, i > 0 ? "," : "");
        add_words(&words, languages[i]);
    }
    text_add(&words, "}");
    bool fine = put_file(&page, NULL, folder, "page.html") && put_file(&page, "/*STYLE*/", folder, "page.css") &&
                put_file(&page, "/*SCRIPT*/", folder, "page.js") && put(&page, "/*WORDS*/", text_bytes(&words));
    char *made = fine ? mem_copy_text(text_bytes(&page)) : NULL;
    text_free(&words);
    text_free(&page);
    return made;
}
