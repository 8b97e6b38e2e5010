// SPDX-License-Identifier: MIT
//
// line_table.c — looking things up in the table, and a command as it is written down.
#include "line_inside.h"

#include <string.h>

// What a command says otherwise than all others.
static bool has_own(const struct line_command *command, const char *name)
{
    for (const struct line_option *o = command->options; o != NULL && o->name != NULL; o++)
        if (strcmp(o->name, name) == 0)
            return true;
    return false;
}

const struct line_option *line__option_at(const struct line_table *table, const struct line_command *command, size_t i)
{
    const struct line_option *own = command->options, *common = table->common;
    for (; own != NULL && own->name != NULL; own++)
        if (i-- == 0)
            return own;
    for (; common->name != NULL; common++)
        if (!has_own(command, common->name) && i-- == 0)
            return common;
    return NULL;
}

const struct line_option *line__option(const struct line_table *table, const struct line_command *command,
                                       const char *name, size_t length)
{
    const struct line_option *o = NULL;
    for (size_t i = 0; (o = line__option_at(table, command, i)) != NULL; i++)
        if (strlen(o->name) == length && strncmp(o->name, name, length) == 0)
            return o;
    return NULL;
}

const struct line_command *line_command(const struct line_table *table, const char *name)
{
    for (size_t i = 0; i < table->count; i++)
        if (strcmp(table->commands[i].name, name) == 0)
            return &table->commands[i];
    return NULL;
}

bool line_speaks(const struct line_table *table, const struct line_command *command)
{
    const struct line_option *o = NULL;
    for (size_t i = 0; (o = line__option_at(table, command, i)) != NULL; i++)
        if (o->takes == LINE_LANGUAGE)
            return !o->any;
    return false;
}

bool line__takes_value(const struct line_option *option) { return option->takes != LINE_FLAG; }

void line__add_option(struct text *out, const struct lang *lang, const struct line_option *o)
{
    text_addf(out, "--%s", o->name);
    if (line__takes_value(o))
        text_addf(out, " %s", text(lang, o->value));
}

void line__add_synopsis(struct text *out, const struct line_table *table, const struct lang *lang,
                        const struct line_command *c)
{
    text_addf(out, "%s %s", table->program, c->name);
    if (c->operands.most > 0)
        text_addf(out, c->operands.least > 0 ? " %s" : " [%s]", text(lang, c->operands.name));
    for (const struct line_option *o = c->options; o != NULL && o->name != NULL; o++) {
        text_add(out, o->needed ? " " : " [");
        line__add_option(out, lang, o);
        text_add(out, o->needed ? "" : "]");
    }
}
