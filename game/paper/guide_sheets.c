// SPDX-License-Identifier: MIT
//
// guide_sheets.c — the sheets every level needs: never ask, closing, power cut, a child who tells, numbers.
//
// No number is written here or in the language files: all come from the help file, where they
// were dialled. What a screen also says is said in the screen's words.
#include "guide_inside.h"

#include <stdio.h>
#include <string.h>

static void items(struct guide *g, const enum text_id *ids, size_t count)
{
    for (size_t i = 0; i < count; i++)
        page_element(&g->page, "li", "", guide__own(g, ids[i]));
}

static void heading(struct guide *g, const char *anchor, enum text_id words)
{
    text_addf(&g->page.html, "<h2 id=\"%s\">", anchor);
    page_words(&g->page, guide__own(g, words));
    page_raw(&g->page, "</h2>\n");
}

// Whom to call: the number for this need, else a person.
static const char *number_for(const struct guide *g, const char *when)
{
    const char *number = help_number_for(g->help, when);
    return number != NULL ? number : guide__own(g, T_GUIDE_CARD_SOMEONE);
}

void guide__never(struct guide *g)
{
    static const enum text_id never[] = {T_GUIDE_NEVER_1, T_GUIDE_NEVER_2, T_GUIDE_NEVER_3, T_GUIDE_NEVER_4,
                                         T_GUIDE_NEVER_5};
    heading(g, "never", T_GUIDE_NEVER);
    page_raw(&g->page, "<ul>\n");
    items(g, never, sizeof never / sizeof never[0]);
    page_raw(&g->page, "</ul>\n");
}

void guide__closing_steps(struct guide *g)
{
    char helpers[1024];
    const char *const arguments[] = {guide__own(g, T_CLOSING_HELPERS), number_for(g, "child"),
                                     guide__own(g, T_CLOSING_TELL_AGAIN)};
    page_raw(&g->page, "<ol>\n<li>");
    page_words(&g->page, guide__own(g, T_PLAY_TOGETHER));
    page_raw(&g->page, " <b>");
    page_words(&g->page, guide__level(g, g->level->rule));
    page_raw(&g->page, "</b> ");
    page_words(&g->page, guide__own(g, T_CLOSING_NOT_FAULT));
    page_raw(&g->page, "</li>\n");
    page_element(&g->page, "li", "", text_fill(g->lang, T_GUIDE_CLOSE_HELPERS, helpers, sizeof helpers, arguments, 3));
    page_element(&g->page, "li", "", guide__own(g, T_CLOSING_BRIGHT));
    page_raw(&g->page, "</ol>\n");
    page_element(&g->page, "p", "note", guide__own(g, T_GUIDE_CLOSE_STAY));
}

void guide__closing(struct guide *g)
{
    page_raw(&g->page, "<section class=\"sheet\">\n");
    heading(g, "close", T_GUIDE_CLOSE);
    guide__closing_steps(g);
    page_raw(&g->page, "</section>\n");
}

// ---- the version without a screen ----

static bool has_kind(const struct level *level, enum scene_kind kind)
{
    for (uint8_t i = 0; i < level->scene_count; i++)
        if (level->scenes[i].kind == kind)
            return true;
    return false;
}

void guide__dark(struct guide *g)
{
    static const struct {
        enum scene_kind kind;
        enum text_id how;
    } kinds[] = {
        {SCENE_SORT, T_GUIDE_DARK_SORT},
        {SCENE_ORDER, T_GUIDE_DARK_ORDER},
        {SCENE_SPOT, T_GUIDE_DARK_SPOT},
        {SCENE_TELL, T_GUIDE_DARK_TELL},
    };
    char lanterns[8];
    snprintf(lanterns, sizeof lanterns, "%d", level_lanterns(g->level, false));
    page_raw(&g->page, "<section class=\"sheet\">\n");
    heading(g, "dark", T_GUIDE_DARK);
    page_raw(&g->page, "<ol>\n");
    page_element(&g->page, "li", "", guide__own(g, T_GUIDE_DARK_TEAMS));
    page_raw(&g->page, "<li>");
    guide__promise(g);
    page_raw(&g->page, "</li>\n");
    items(g, (const enum text_id[]){T_GUIDE_DARK_STORY, T_GUIDE_DARK_FINGERS, T_GUIDE_DARK_GONG}, 3);
    if (g->level->sensitive >= 2)
        page_element(&g->page, "li", "", guide__own(g, T_GUIDE_DARK_EYES));
    items(g, (const enum text_id[]){T_GUIDE_DARK_TURN, T_GUIDE_DARK_REVEAL}, 2);
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (has_kind(g->level, kinds[i].kind))
            page_element(&g->page, "li", "", guide__own(g, kinds[i].how));
    guide__filled(g, "li", "", T_GUIDE_DARK_LANTERN, lanterns, NULL);
    page_element(&g->page, "li", "", guide__own(g, T_GUIDE_DARK_CALM));
    page_raw(&g->page, "</ol>\n</section>\n");
}

// ---- a child who begins to tell (protective interrupting) ----

static void part(struct guide *g, enum text_id words, const enum text_id *ids, size_t count)
{
    page_element(&g->page, "h4", "", guide__own(g, words));
    page_raw(&g->page, "<ul>\n");
    items(g, ids, count);
    page_raw(&g->page, "</ul>\n");
}

void guide__card(struct guide *g)
{
    static const enum text_id room[] = {T_GUIDE_CARD_THANK, T_GUIDE_CARD_CALM};
    static const enum text_id alone[] = {T_GUIDE_CARD_SOON, T_GUIDE_CARD_BELIEVE, T_GUIDE_CARD_SECRET, T_GUIDE_CARD_ASK,
                                         T_GUIDE_CARD_NEXT};
    page_raw(&g->page, "<section class=\"card\">\n");
    heading(g, "card", T_GUIDE_CARD);
    part(g, T_GUIDE_CARD_ROOM, room, sizeof room / sizeof room[0]);
    part(g, T_GUIDE_CARD_ALONE, alone, sizeof alone / sizeof alone[0]);
    page_element(&g->page, "h4", "", guide__own(g, T_GUIDE_CARD_AFTER));
    page_raw(&g->page, "<ul>\n");
    guide__filled(g, "li", "", T_GUIDE_CARD_DANGER, number_for(g, "danger"), NULL);
    guide__filled(g, "li", "", T_GUIDE_CARD_REPORT, number_for(g, "child"), NULL);
    page_element(&g->page, "li", "", guide__own(g, T_GUIDE_CARD_WRITE));
    guide__filled(g, "li", "", T_GUIDE_CARD_CONFRONT, number_for(g, "child"), NULL);
    page_raw(&g->page, "</ul>\n");
    page_element(&g->page, "h4", "", guide__own(g, T_GUIDE_CARD_LIFE));
    page_raw(&g->page, "<ul>\n");
    page_element(&g->page, "li", "", guide__own(g, T_GUIDE_CARD_LIFE_STAY));
    guide__filled(g, "li", "", T_GUIDE_CARD_LIFE_CALL, number_for(g, "injury"), number_for(g, "child"));
    page_raw(&g->page, "</ul>\n");
    page_element(&g->page, "h4", "", guide__own(g, T_GUIDE_CARD_SCHOOL));
    page_raw(&g->page, "<ul>\n");
    guide__filled(g, "li", "", T_GUIDE_CARD_SCHOOL_WHOM, number_for(g, "child"), NULL);
    page_raw(&g->page, "</ul>\n");
    page_element(&g->page, "h4", "", guide__own(g, T_GUIDE_CARD_AGAIN));
    page_raw(&g->page, "<ul>\n");
    items(g, (const enum text_id[]){T_GUIDE_CARD_AGAIN_WHEN, T_GUIDE_CARD_AGAIN_SIGN}, 2);
    page_raw(&g->page, "</ul>\n");
    page_element(&g->page, "p", "small", guide__own(g, T_GUIDE_CARD_YOU));
    page_raw(&g->page, "</section>\n");
}

// ---- numbers ----

static void number(struct guide *g, const struct help_number *n)
{
    char hours[300];
    int l = help_language(lang_code(g->lang));
    const char *const arguments[] = {n->hours[l]};
    page_raw(&g->page, "<p class=\"number\">");
    page_phone(&g->page, n->number);
    page_raw(&g->page, " <b class=\"name\">");
    page_words(&g->page, n->name[l]);
    page_raw(&g->page, "</b><br>");
    page_words(&g->page, n->what[l]);
    page_raw(&g->page, "<br><span class=\"small\">");
    text_fill(g->lang, T_CALL_HOURS_FREE, hours, sizeof hours, arguments, 1);
    page_words(&g->page, n->free ? hours : n->hours[l]);
    page_raw(&g->page, "</span></p>\n");
}

static void local(struct guide *g, const struct help_local *l)
{
    page_raw(&g->page, "<p class=\"number\">");
    page_phone(&g->page, l->phone);
    page_raw(&g->page, " <b class=\"name\">");
    page_words(&g->page, l->place);
    page_raw(&g->page, "</b><br>");
    if (l->who[0] != '\0')
        page_words(&g->page, l->who);
    if (l->hours != NULL) {
        page_raw(&g->page, "<br><span class=\"small\">");
        page_words(&g->page, l->hours);
        page_raw(&g->page, "</span>");
    }
    page_raw(&g->page, "</p>\n");
}

// A commune's list may be long; a sheet is a page.
enum { LOCALS_MOST = 12 };

static void locals(struct guide *g)
{
    size_t count = g->help->local_count, shown = count < LOCALS_MOST ? count : LOCALS_MOST;
    char more[16];
    page_element(&g->page, "h4", "", guide__own(g, T_CALL_LOCAL_TITLE));
    for (size_t i = 0; i < shown; i++)
        local(g, &g->help->locals[i]);
    snprintf(more, sizeof more, "%zu", count - shown + g->help->left_out);
    if (strcmp(more, "0") != 0)
        guide__filled(g, "p", "small", T_ADDRESS_MORE, more, NULL);
    if (count > 0)
        return;
    page_element(&g->page, "p", "", guide__own(g, T_GUIDE_NO_LOCAL));
    page_raw(&g->page, "<p class=\"fill\"><i></i></p>\n<p class=\"fill\"><i></i></p>\n");
}

void guide__numbers(struct guide *g)
{
    heading(g, "call", T_GUIDE_CALL);
    if (g->help->checked != NULL)
        guide__filled(g, "p", "small", T_GUIDE_CHECKED, g->help->checked, NULL);
    else
        page_element(&g->page, "p", "note", guide__own(g, T_GUIDE_UNCHECKED));
    page_raw(&g->page, "<div class=\"numbers\">\n");
    if (g->help->local_count > 0) { // near comes first; empty lines to write on come last
        locals(g);
        page_element(&g->page, "h4", "", guide__own(g, T_CALL_COUNTRY));
    }
    for (size_t i = 0; i < g->help->number_count; i++)
        number(g, &g->help->numbers[i]);
    if (g->help->local_count == 0)
        locals(g);
    page_raw(&g->page, "</div>\n");
    page_element(&g->page, "p", "small", guide__own(g, T_CALL_HOW));
}
