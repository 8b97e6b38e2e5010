// SPDX-License-Identifier: MIT
//
// line_man.c — the table as a manual page (roff, the man macros), in a language.
#include "line_inside.h"

#include <ctype.h>
#include <string.h>

// Words as they are: no hyphen that a terminal makes a dash of, no line that roff takes for a request.
static void add_words(struct text *out, const char *words)
{
    bool begins = true;
    for (; *words != '\0'; words++) {
        if (begins && (*words == '.' || *words == '\''))
            text_add(out, "\\&");
        if (*words == '\\')
            text_add(out, "\\e");
        else if (*words == '-')
            text_add(out, "\\-");
        else
            text_add_bytes(out, words, 1);
        begins = *words == '\n';
    }
}

static void add_heading(struct text *out, const struct lang *lang, const char *macro, enum text_id id)
{
    text_addf(out, "%s \"", macro);
    add_words(out, text(lang, id));
    text_add(out, "\"\n");
}

// A text of several lines is as many paragraphs.
static void add_paragraphs(struct text *out, const char *words)
{
    while (*words != '\0') {
        size_t length = strcspn(words, "\n");
        struct text one = {0};
        text_add_bytes(&one, words, length);
        add_words(out, text_bytes(&one));
        text_free(&one);
        words += length + (words[length] == '\n');
        text_add(out, *words != '\0' ? "\n.PP\n" : "\n");
    }
}

static void add_section(struct text *out, const struct lang *lang, enum text_id heading, enum text_id words)
{
    add_heading(out, lang, ".SH", heading);
    add_paragraphs(out, text(lang, words));
}

// Where what hangs out ends: at two spaces, else behind the first word.
static size_t hangs_out(const char *line, size_t length)
{
    for (size_t i = 0; i + 1 < length; i++)
        if (line[i] == ' ' && line[i + 1] == ' ')
            return i;
    return strcspn(line, " \n");
}

// The first word of each line hangs out: a file, a number, a variable; the rest says what it is.
static void add_list(struct text *out, const struct lang *lang, enum text_id heading, enum text_id words)
{
    add_heading(out, lang, ".SH", heading);
    for (const char *line = text(lang, words); *line != '\0';) {
        size_t length = strcspn(line, "\n"), first = hangs_out(line, length);
        struct text word = {0}, rest = {0};
        text_add_bytes(&word, line, first);
        size_t then = first + strspn(line + first, " ");
        text_add_bytes(&rest, line + then, length - then);
        text_add(out, ".TP\n.B ");
        add_words(out, text_bytes(&word));
        text_add(out, "\n");
        add_words(out, text_bytes(&rest));
        text_add(out, "\n");
        text_free(&word);
        text_free(&rest);
        line += length + (line[length] == '\n');
    }
}

static void add_option(struct text *out, const struct lang *lang, const struct line_option *o)
{
    text_add(out, ".TP\n");
    if (o->letter != '\0')
        text_addf(out, "\\fB\\-%c\\fR, ", o->letter);
    text_add(out, "\\fB\\-\\-");
    add_words(out, o->name);
    text_add(out, "\\fR");
    if (line__takes_value(o)) {
        text_add(out, " \\fI");
        add_words(out, text(lang, o->value));
        text_add(out, "\\fR");
    }
    text_add(out, "\n");
    add_words(out, text(lang, o->help));
    text_add(out, "\n");
}

static void add_options(struct text *out, const struct lang *lang, const struct line_option *o)
{
    for (; o != NULL && o->name != NULL; o++)
        add_option(out, lang, o);
}

static void add_command(struct text *out, const struct line_table *table, const struct lang *lang,
                        const struct line_command *c)
{
    struct text synopsis = {0};
    line__add_synopsis(&synopsis, table, lang, c);
    text_add(out, ".SS \"");
    add_words(out, synopsis.bytes);
    text_add(out, "\"\n");
    add_words(out, text(lang, c->help));
    text_add(out, "\n");
    add_options(out, lang, c->options);
    text_free(&synopsis);
}

static void add_title(struct text *out, const struct line_table *table, const struct lang *lang, const char *version)
{
    text_add(out, "'\\\" -*- coding: UTF-8 -*-\n.\\\" SPDX-License-Identifier: MIT\n");
    text_addf(out, ".\\\" Printed by: %s help --man --lang %s\n.TH ", table->program, lang_code(lang));
    for (const char *at = table->program; *at != '\0'; at++)
        text_add_bytes(out, (const char[]){(char)toupper((unsigned char)*at)}, 1);
    text_add(out, " 6 \"\" \"");
    add_words(out, version);
    text_add(out, "\" \"");
    add_words(out, text(lang, T_LINE_MAN_GAMES));
    text_add(out, "\"\n");
}

struct text line_man(const struct line_table *table, const struct lang *lang, const char *version)
{
    struct text out = {0};
    add_title(&out, table, lang, version);
    add_heading(&out, lang, ".SH", T_LINE_MAN_NAME);
    add_words(&out, table->program);
    text_add(&out, " \\- ");
    add_words(&out, text(lang, T_LINE_MAN_SHORT));
    text_add(&out, "\n");
    add_heading(&out, lang, ".SH", T_LINE_MAN_SYNOPSIS);
    text_addf(&out, ".B %s\n[\\fI%s\\fR] [\\fI%s\\fR]\n", table->program, text(lang, T_LINE_VALUE_COMMAND),
              text(lang, T_LINE_VALUE_OPTIONS));
    add_section(&out, lang, T_LINE_MAN_DESCRIPTION, T_LINE_MAN_ABOUT);
    add_heading(&out, lang, ".SH", T_LINE_MAN_COMMANDS);
    for (size_t i = 0; i < table->count; i++)
        add_command(&out, table, lang, &table->commands[i]);
    add_heading(&out, lang, ".SH", T_LINE_MAN_OPTIONS);
    add_options(&out, lang, table->common);
    add_list(&out, lang, T_LINE_MAN_EXIT, T_LINE_MAN_CODES);
    add_list(&out, lang, T_LINE_MAN_FILES, T_LINE_MAN_PLACES);
    add_list(&out, lang, T_LINE_MAN_ENVIRONMENT, T_LINE_MAN_VARIABLES);
    return out;
}
