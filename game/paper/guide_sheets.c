// SPDX-License-Identifier: MIT
//
// guide_sheets.c — the sheets every level needs: never ask, closing, power cut, a child who tells, numbers.
//
// No number is written here or in the language files: all come from the help file, where they
// were dialled. What a screen also says is said in the screen's words.
#include "guide_inside.h"

#include <stdio.h>
#include <string.h>

static void heading(struct guide *g, enum style_name style, const char *anchor, enum text_id words)
{
    document_begin_at(g->paper, style, anchor);
    document_words(g->paper, guide__own(g, words));
    document_end(g->paper);
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
    heading(g, STYLE_HEADING, "never", T_GUIDE_NEVER);
    guide__list(g, STYLE_LIST, never, sizeof never / sizeof *never);
}

void guide__closing_steps(struct guide *g)
{
    char helpers[1024];
    const char *const arguments[] = {guide__own(g, T_CLOSING_HELPERS), number_for(g, "child"),
                                     guide__own(g, T_CLOSING_TELL_AGAIN)};
    document_begin(g->paper, STYLE_STEPS);
    document_begin(g->paper, STYLE_ITEM);
    document_words(g->paper, guide__own(g, T_PLAY_TOGETHER));
    document_words(g->paper, " ");
    document_run(g->paper, RUN_STRONG, guide__level(g, g->level->rule));
    document_words(g->paper, " ");
    document_words(g->paper, guide__own(g, T_CLOSING_NOT_FAULT));
    document_end(g->paper);
    document_put(g->paper, STYLE_ITEM,
                 text_fill(g->lang, T_GUIDE_CLOSE_HELPERS, helpers, sizeof helpers, arguments, 3));
    guide__put(g, STYLE_ITEM, T_CLOSING_BRIGHT);
    document_end(g->paper);
    guide__put(g, STYLE_NOTE, T_GUIDE_CLOSE_STAY);
}

void guide__closing(struct guide *g)
{
    document_begin(g->paper, STYLE_SHEET);
    heading(g, STYLE_HEADING, "close", T_GUIDE_CLOSE);
    guide__closing_steps(g);
    document_end(g->paper);
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
    char lanterns[8];
    snprintf(lanterns, sizeof lanterns, "%d", level_lanterns(g->level, false));
    document_begin(g->paper, STYLE_SHEET);
    heading(g, STYLE_HEADING, "dark", T_GUIDE_DARK);
    document_begin(g->paper, STYLE_STEPS);
    guide__put(g, STYLE_ITEM, T_GUIDE_DARK_TEAMS);
    document_begin(g->paper, STYLE_ITEM);
    guide__promise(g);
    document_end(g->paper);
    guide__items(g, (const enum text_id[]){T_GUIDE_DARK_STORY, T_GUIDE_DARK_FINGERS, T_GUIDE_DARK_GONG}, 3);
    if (g->level->sensitive >= 2)
        guide__put(g, STYLE_ITEM, T_GUIDE_DARK_EYES);
    guide__items(g, (const enum text_id[]){T_GUIDE_DARK_TURN, T_GUIDE_DARK_REVEAL}, 2);
    for (int kind = 0; kind < SCENE_KINDS; kind++)
        if (guide_kinds[kind]->dark != GUIDE_AS_SHOWN && has_kind(g->level, (enum scene_kind)kind))
            guide__put(g, STYLE_ITEM, (enum text_id)guide_kinds[kind]->dark);
    guide__filled(g, STYLE_ITEM, T_GUIDE_DARK_LANTERN, lanterns, NULL);
    guide__put(g, STYLE_ITEM, T_GUIDE_DARK_CALM);
    document_end(g->paper);
    document_end(g->paper);
}

// ---- a child who begins to tell (protective interrupting) ----

static void part(struct guide *g, enum text_id words, const enum text_id *ids, size_t count)
{
    guide__put(g, STYLE_HEADING_4, words);
    guide__list(g, STYLE_LIST, ids, count);
}

void guide__card(struct guide *g)
{
    static const enum text_id room[] = {T_GUIDE_CARD_THANK, T_GUIDE_CARD_CALM};
    static const enum text_id alone[] = {T_GUIDE_CARD_SOON, T_GUIDE_CARD_BELIEVE, T_GUIDE_CARD_SECRET, T_GUIDE_CARD_ASK,
                                         T_GUIDE_CARD_NEXT};
    document_begin(g->paper, STYLE_CARD);
    heading(g, STYLE_HEADING, "card", T_GUIDE_CARD);
    part(g, T_GUIDE_CARD_ROOM, room, sizeof room / sizeof room[0]);
    part(g, T_GUIDE_CARD_ALONE, alone, sizeof alone / sizeof alone[0]);
    guide__put(g, STYLE_HEADING_4, T_GUIDE_CARD_AFTER);
    document_begin(g->paper, STYLE_LIST);
    guide__filled(g, STYLE_ITEM, T_GUIDE_CARD_DANGER, number_for(g, "danger"), NULL);
    guide__filled(g, STYLE_ITEM, T_GUIDE_CARD_REPORT, number_for(g, "child"), NULL);
    guide__put(g, STYLE_ITEM, T_GUIDE_CARD_WRITE);
    guide__filled(g, STYLE_ITEM, T_GUIDE_CARD_CONFRONT, number_for(g, "child"), NULL);
    document_end(g->paper);
    guide__put(g, STYLE_HEADING_4, T_GUIDE_CARD_LIFE);
    document_begin(g->paper, STYLE_LIST);
    guide__put(g, STYLE_ITEM, T_GUIDE_CARD_LIFE_STAY);
    guide__filled(g, STYLE_ITEM, T_GUIDE_CARD_LIFE_CALL, number_for(g, "injury"), number_for(g, "child"));
    document_end(g->paper);
    guide__put(g, STYLE_HEADING_4, T_GUIDE_CARD_SCHOOL);
    document_begin(g->paper, STYLE_LIST);
    guide__filled(g, STYLE_ITEM, T_GUIDE_CARD_SCHOOL_WHOM, number_for(g, "child"), NULL);
    document_end(g->paper);
    guide__put(g, STYLE_HEADING_4, T_GUIDE_CARD_AGAIN);
    document_begin(g->paper, STYLE_LIST);
    guide__items(g, (const enum text_id[]){T_GUIDE_CARD_AGAIN_WHEN, T_GUIDE_CARD_AGAIN_SIGN}, 2);
    document_end(g->paper);
    guide__put(g, STYLE_SMALL, T_GUIDE_CARD_YOU);
    document_end(g->paper);
}

// ---- numbers ----

static void number(struct guide *g, const struct help_number *n)
{
    char hours[300];
    const char *l = lang_code(g->lang);
    const char *const arguments[] = {spoken_in(&n->hours, l)};
    document_begin(g->paper, STYLE_NUMBER);
    document_phone(g->paper, n->number);
    document_words(g->paper, " ");
    document_run(g->paper, RUN_NAME, spoken_in(&n->name, l));
    document_new_line(g->paper);
    document_words(g->paper, spoken_in(&n->what, l));
    document_new_line(g->paper);
    text_fill(g->lang, T_CALL_HOURS_FREE, hours, sizeof hours, arguments, 1);
    document_run(g->paper, RUN_SMALL, n->free ? hours : arguments[0]);
    document_end(g->paper);
}

static void local(struct guide *g, const struct help_local *l)
{
    document_begin(g->paper, STYLE_NUMBER);
    document_phone(g->paper, l->phone);
    document_words(g->paper, " ");
    document_run(g->paper, RUN_NAME, l->place);
    document_new_line(g->paper);
    if (l->who[0] != '\0')
        document_words(g->paper, l->who);
    if (l->hours != NULL) {
        document_new_line(g->paper);
        document_run(g->paper, RUN_SMALL, l->hours);
    }
    document_end(g->paper);
}

// A commune's list may be long; a sheet is a page.
enum { LOCALS_MOST = 12 };

static void locals(struct guide *g)
{
    size_t count = g->help->local_count, shown = count < LOCALS_MOST ? count : LOCALS_MOST;
    char more[16];
    guide__put(g, STYLE_HEADING_4, T_CALL_LOCAL_TITLE);
    for (size_t i = 0; i < shown; i++)
        local(g, &g->help->locals[i]);
    snprintf(more, sizeof more, "%zu", count - shown + g->help->left_out);
    if (strcmp(more, "0") != 0)
        guide__filled(g, STYLE_SMALL, T_ADDRESS_MORE, more, NULL);
    if (count > 0)
        return;
    guide__put(g, STYLE_PLAIN, T_GUIDE_NO_LOCAL);
    for (int lines = 0; lines < 2; lines++) {
        document_begin(g->paper, STYLE_FILL);
        document_line(g->paper);
        document_end(g->paper);
    }
}

void guide__numbers(struct guide *g)
{
    heading(g, STYLE_CALL_HEADING, "call", T_GUIDE_CALL);
    if (g->help->checked != NULL)
        guide__filled(g, STYLE_SMALL, T_GUIDE_CHECKED, g->help->checked, NULL);
    else
        guide__put(g, STYLE_NOTE, T_GUIDE_UNCHECKED);
    document_begin(g->paper, STYLE_NUMBERS);
    if (g->help->local_count > 0) { // near comes first; empty lines to write on come last
        locals(g);
        guide__put(g, STYLE_HEADING_4, T_CALL_COUNTRY);
    }
    for (size_t i = 0; i < g->help->number_count; i++)
        number(g, &g->help->numbers[i]);
    if (g->help->local_count == 0)
        locals(g);
    document_end(g->paper);
    guide__put(g, STYLE_SMALL, T_CALL_HOW);
}
