// SPDX-License-Identifier: MIT
//
// line_say.c — the table on a terminal: all commands, one of them, and what was wrong with a line.
#include "line_inside.h"

#include "terminal.h"
#include "utf8.h"

#include <stdio.h>

enum { COLUMN = 26 };

static void add_filled(struct text *out, const struct lang *lang, enum text_id id, const char *a, const char *b)
{
    text_add_filled(out, FOR_TERMINAL, lang, id, (const char *const[]){a, b}, 2);
}

// "  left                    right"; what is too long for the column stands on a line of its own.
static void add_row(struct text *out, const char *left, const char *right)
{
    size_t width = utf8_count(left);
    text_addf(out, "  %s", left);
    if (width >= COLUMN)
        text_addf(out, "\n  %*s", COLUMN, "");
    else
        text_addf(out, "%*s", (int)(COLUMN - width), "");
    text_addf(out, "%s\n", right);
}

static void add_option(struct text *out, const struct lang *lang, const struct line_option *o)
{
    struct text left = {0};
    if (o->letter != '\0')
        text_addf(&left, "-%c, ", o->letter);
    line__add_option(&left, lang, o);
    add_row(out, left.bytes, text(lang, o->help));
    text_free(&left);
}

struct text line_help(const struct line_table *table, const struct lang *lang)
{
    struct text out = {0};
    text_addf(&out, "%s\n\n", text(lang, T_LINE_PROGRAM));
    add_filled(&out, lang, T_LINE_USAGE, table->program, NULL);
    text_add(&out, "\n\n");
    for (size_t i = 0; i < table->count; i++) {
        const struct line_command *c = &table->commands[i];
        struct text left = {0};
        text_addf(&left, "%s", c->name);
        if (c->operands.most > 0)
            text_addf(&left, c->operands.least > 0 ? " %s" : " [%s]", text(lang, c->operands.name));
        add_row(&out, left.bytes, text(lang, c->help));
        text_free(&left);
    }
    text_addf(&out, "\n%s\n", text(lang, T_LINE_EVERYWHERE));
    for (const struct line_option *o = table->common; o->name != NULL; o++)
        add_option(&out, lang, o);
    text_add(&out, "\n");
    add_filled(&out, lang, T_LINE_READ_ON, table->program, table->commands[0].name);
    text_add(&out, "\n");
    return out;
}

struct text line_help_command(const struct line_table *table, const struct lang *lang, const struct line_command *c)
{
    struct text out = {0}, synopsis = {0};
    line__add_synopsis(&synopsis, table, lang, c);
    text_addf(&out, "%s\n\n%s\n\n", synopsis.bytes, text(lang, c->help));
    const struct line_option *o = NULL;
    for (size_t i = 0; (o = line__option_at(table, c, i)) != NULL; i++)
        add_option(&out, lang, o);
    text_free(&synopsis);
    return out;
}

void line_tell(FILE *to, const struct line_table *table, const struct lang *lang, const struct line_found *f)
{
    const char *arguments[] = {f->argument_0 != TEXT_IDS ? text(lang, f->argument_0) : f->arguments[0], f->arguments[1],
                               f->arguments[2]};
    char more[80];
    terminal_say_all(to, lang, f->wrong, arguments, 3);
    snprintf(more, sizeof more, "%s help%s%s", table->program, f->command != NULL ? " " : "",
             f->command != NULL ? f->command->name : "");
    terminal_say(to, lang, T_LINE_SEE, more, NULL);
}
