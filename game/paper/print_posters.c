// SPDX-License-Identifier: MIT
//
// print_posters.c — what hangs on the wall: the three ways, the four promises, whose fault it never is and who helps.
//
// Nothing on it needs a colour to be understood: whoever gets a black-and-white copy has the pictures and the words.
#include "print_inside.h"

#include <stdio.h>

struct panel {
    enum style_name style;
    const char *picture;
    enum text_id head, more; // TEXT_IDS: nothing below
};

// The words beside a picture say what it shows.
static void panels(struct document *d, const struct lang *lang, const struct panel *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        bool brief = list[i].more != TEXT_IDS;
        document_begin(d, list[i].style);
        document_picture(d, STYLE_PICTURE, list[i].picture, "");
        document_put(d, brief ? STYLE_POSTER_SHORT : STYLE_POSTER_LINE, text(lang, list[i].head));
        if (brief)
            document_put(d, STYLE_POSTER_MORE, text(lang, list[i].more));
        document_end(d);
    }
}

static void number(struct document *d, const struct help_number *n, const char *language)
{
    document_begin(d, STYLE_CALL);
    document_begin(d, STYLE_POSTER_NUMBER);
    document_phone(d, n->number);
    document_end(d);
    document_put(d, STYLE_POSTER_NAME, spoken_in(&n->name, language));
    document_put(d, STYLE_POSTER_MORE, spoken_in(&n->what, language));
    document_end(d);
}

// Those of the commune, and lines to write others on.
static void near_by(struct document *d, const struct help *help, const struct lang *lang)
{
    enum { LINES = 3, LOCALS = 6 };
    size_t shown = 0;
    document_put(d, STYLE_POSTER_NAME, text(lang, T_CALL_LOCAL_TITLE));
    for (; shown < help->local_count && shown < LOCALS; shown++) {
        const struct help_local *l = &help->locals[shown];
        document_begin(d, STYLE_POSTER_MORE);
        document_words(d, l->place);
        document_words(d, " · ");
        document_phone(d, l->phone);
        document_words(d, l->who[0] != '\0' ? " · " : "");
        document_words(d, l->who);
        document_end(d);
    }
    for (; shown < LINES; shown++) {
        document_begin(d, STYLE_POSTER_FILL);
        document_line(d);
        document_end(d);
    }
}

static void who_helps(struct document *d, const struct help *help, const struct lang *lang)
{
    document_put(d, STYLE_BANNER_GREEN, text(lang, T_PRINT_NOT_FAULT));
    document_put(d, STYLE_POSTER_LEAD, text(lang, T_PRINT_NOT_FAULT_MORE));
    document_put(d, STYLE_POSTER_HEADING, text(lang, T_CALL_TITLE));
    for (size_t i = 0; i < help->number_count; i++)
        if (help->numbers[i].first)
            number(d, &help->numbers[i], lang_code(lang));
    near_by(d, help, lang);
}

static struct document *posters(const struct help *help, const struct lang *lang)
{
    static const struct panel ways[] = {{STYLE_PANEL_B, "icons/stand", T_PRINT_NO, T_PRINT_NO_MORE},
                                        {STYLE_PANEL_A, "icons/door-open", T_PRINT_GO, T_PRINT_GO_MORE},
                                        {STYLE_PANEL_C, "icons/speech", T_PRINT_TELL, T_PRINT_TELL_MORE}};
    static const struct panel promise[] = {{STYLE_PANEL_A, "icons/talk-circle", T_PROMISE_LISTEN, TEXT_IDS},
                                           {STYLE_PANEL_B, "icons/help", T_PROMISE_HELP, TEXT_IDS},
                                           {STYLE_PANEL_C, "icons/safe", T_PROMISE_NEVER_MUST, TEXT_IDS},
                                           {STYLE_PANEL_D, "icons/calm", T_PROMISE_CORNER, TEXT_IDS}};
    struct document *d = document_new(lang_code(lang), text(lang, T_PRINTING_RULES));
    document_begin(d, STYLE_POSTER);
    document_put(d, STYLE_BANNER, text(lang, T_PRINT_WAYS));
    panels(d, lang, ways, sizeof ways / sizeof *ways);
    document_end(d);
    document_begin(d, STYLE_POSTER);
    document_put(d, STYLE_BANNER, text(lang, T_PROMISE_TITLE));
    panels(d, lang, promise, sizeof promise / sizeof *promise);
    document_end(d);
    document_begin(d, STYLE_POSTER);
    who_helps(d, help, lang);
    document_end(d);
    return d;
}

struct document *print_page(enum print_kind kind, const struct help *help, const struct lang *lang)
{
    return kind == PRINT_RULES ? posters(help, lang) : kind == PRINT_PHONES ? print__phones(lang) : NULL;
}
