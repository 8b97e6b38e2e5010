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
#include "net.h"
#include "outside.h"
#include "phases.h"
#include "ui_theme.h"

#include <ctype.h>
#include <string.h>

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
    enum { SCENES = 64, ITEMS = 16 };
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

static void end_option(struct text *out, const char *words, bool careful)
{
    add_member(out, "text", careful ? "" : words);
    text_add(out, "}");
}

static void add_options(struct text *out, const struct view *view, bool careful)
{
    text_add(out, ",\"options\":[");
    for (int i = 0; sorts(view) && i < view->box_count; i++) {
        begin_option(out, i, (unsigned)i, view->chosen == i);
        end_option(out, view->boxes[i], careful);
    }
    for (int i = 0; !sorts(view) && i < view->option_count; i++) {
        const struct view_option *o = &view->options[i];
        begin_option(out, i, o->ordinal, o->chosen || o->placed > 0);
        if (o->placed > 0)
            text_addf(out, ",\"place\":%d", o->placed);
        if (o->opened)
            text_add(out, ",\"opened\":true");
        end_option(out, o->text, careful);
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

static enum text_id what_to_do(const struct view *view, uint8_t team)
{
    if (phase_votes(view))
        return T_PHONE_VOTE;
    if (decides(view, team)) // who asked for help listens first
        return view->helper < view->team_count ? T_PHONE_LISTEN : what_to_decide(view);
    if (view->phase == PHASE_DECIDE)
        return team == view->helper ? T_PHONE_IDEA : T_PHONE_OTHERS_DECIDE;
    return view->phase == PHASE_SHOW ? T_PHONE_FINGERS : T_PHONE_TALK;
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
              decide && view->can_help && view->helper >= view->team_count ? "true" : "false");
    add_member(out, "say", text(lang, what_to_do(view, team)));
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

void phone_members(struct text *out, const struct view *view, const struct lang *lang, uint8_t team,
                   enum phone_cover cover)
{
    bool sits = team < view->team_count;
    lang = lang_for(lang, view->adults ? AUDIENCE_ADULTS : AUDIENCE_HALL);
    if (cover >= PHONE_CALM) {
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
    } else if (cover == PHONE_JOINS && !phase_asks(view)) {
        text_add(out, "\"phase\":\"wait\"");
        add_member(out, "say", text(lang, T_PHONE_JOINED));
    } else if (phase_asks(view)) {
        add_question(out, view, lang, team);
    } else {
        add_rest(out, view, lang);
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
    text_addf(out, ",\"%s\":[", name);
    for (int i = 0; i < count; i++) {
        struct colour c = theme.tones[(int)first + i];
        text_addf(out, "%s\"#%02x%02x%02x\"", i > 0 ? "," : "", c.r, c.g, c.b);
    }
    text_add(out, "]");
}

// Every text whose key begins with "phone-page." is the page's own: their keys without it, and the words in that order.
static void add_words(struct text *out, const char *name, const struct lang *lang)
{
    static const char begins[] = "phone-page.";
    bool any = false;
    text_addf(out, ",\"%s\":[", name);
    for (int id = 0; id < TEXT_IDS; id++) {
        const char *key = text_key((enum text_id)id);
        if (strncmp(key, begins, sizeof begins - 1) != 0)
            continue;
        text_add(out, any ? "," : "");
        outside_add_text(out, FOR_QUOTES, lang != NULL ? text(lang, (enum text_id)id) : key + sizeof begins - 1);
        any = true;
    }
    text_add(out, "]");
}

static bool is_word(char c) { return isalnum((unsigned char)c) != 0 || c == '_' || c == '$'; }

static bool takes_back(struct text *out, const char *end)
{
    size_t length = strlen(end);
    if (out->length < length || strcmp(out->bytes + out->length - length, end) != 0)
        return false;
    out->length -= length;
    out->bytes[out->length] = '\0';
    return true;
}

// A script and a style are sent without what is there for us: indents, remarks, most ends of lines and, in a script,
// spaces that part no two words, the last semicolon of a block, and what parts two halves of a sentence in quotation
// marks. (No regular expression in it has a space or a quotation mark, no loop is empty, every statement has its
// semicolon.)
static void add_line(struct text *out, const char *line, size_t length, bool script)
{
    char quote = '\0', before = ' ';
    for (size_t i = 0; i < length; i++) {
        bool parts = is_word(before) && i + 1 < length && is_word(line[i + 1]), escaped = before == '\\';
        if (script && (line[i] == '\'' || line[i] == '"') && (quote == '\0' || quote == line[i]) && !escaped)
            quote = quote == '\0' ? line[i] : '\0';
        if (script && quote == '\0' && line[i] == ' ' && !parts)
            continue;
        if (script && line[i] == '}' && quote == '\0')
            takes_back(out, ";");
        if (!(script && line[i] == '\'' && quote == '\'' && takes_back(out, "'+")))
            text_add_bytes(out, &line[i], 1);
        before = line[i];
    }
    text_add(out, (script ? !is_word(before) : before == '}') ? "" : "\n");
}

static void add_sent(struct text *out, const char *words, bool script)
{
    for (const char *line = words; *line != '\0';) {
        line += strspn(line, " \n");
        size_t length = strcspn(line, "\n");
        if (length > 0 && strncmp(line, "//", 2) != 0)
            add_line(out, line, length, script);
        line += length;
    }
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
    struct text sent = {0};
    add_sent(&sent, words != NULL ? words : "", strstr(name, ".js") != NULL);
    bool fine = words != NULL &&
                (mark != NULL ? put(page, mark, text_bytes(&sent)) : (text_add(page, text_bytes(&sent)), true));
    text_free(&sent);
    mem_free(words);
    mem_free(path);
    return fine;
}

char *phone_page(const char *folder, const struct lang *const *languages, size_t count)
{
    struct text page = {0}, words = {0};
    text_addf(&words, "{\"letters\":\"%s\"", NET_LETTERS);
    add_colours(&words, "choices", TONE_CHOICE_1, 6);
    add_colours(&words, "teams", TONE_TEAM_1, 6);
    add_words(&words, "keys", NULL);
    for (size_t i = 0; i < count; i++)
        add_words(&words, lang_code(languages[i]), languages[i]);
    text_add(&words, "}");
    bool fine = put_file(&page, NULL, folder, "page.html") && put_file(&page, "/*STYLE*/", folder, "page.css") &&
                put_file(&page, "/*DRAWINGS*/", folder, "drawings.js") &&
                put_file(&page, "/*SCRIPT*/", folder, "page.js") && put(&page, "/*WORDS*/", text_bytes(&words));
    char *made = fine ? mem_copy_text(text_bytes(&page)) : NULL;
    text_free(&words);
    text_free(&page);
    return made;
}
