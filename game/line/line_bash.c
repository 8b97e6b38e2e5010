// SPDX-License-Identifier: MIT
//
// line_bash.c — the table as completion for bash: commands, their options, what may stand behind each.
//
// Needs nothing but bash itself. A word behind "=" is a word of its own there (COMP_WORDBREAKS).
#include "line_inside.h"

#include <string.h>

static const char BEGIN[] = "# SPDX-License-Identifier: MIT\n"
                            "#\n"
                            "# Completion of %s for bash. Printed by: %s help --completion bash\n"
                            "_%s_words() { mapfile -t COMPREPLY < <(compgen -W \"$1\" -- \"$word\"); }\n"
                            "_%s_files() { # the pattern of their names; folders lead there\n"
                            "    compopt -o filenames 2>/dev/null\n"
                            "    mapfile -t COMPREPLY < <(compgen -d -- \"$word\"; [ -z \"$1\" ] || compgen -f -X "
                            "\"!$1\" -- "
                            "\"$word\" | while IFS= read -r f; do [ -d \"$f\" ] || echo \"$f\"; done)\n"
                            "}\n"
                            "_%s() {\n"
                            "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= "
                            "operands=0 i w\n"
                            "    COMPREPLY=()\n"
                            "    if [[ $word == = ]]; then word=; elif [[ $before == = ]]; then "
                            "before=${COMP_WORDS[COMP_CWORD-2]}; fi\n"
                            "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
                            "        w=${COMP_WORDS[i]}\n"
                            "        case $w in\n";

static void add_name(struct text *out, const struct line_option *o)
{
    text_addf(out, "--%s", o->name);
    if (o->letter != '\0')
        text_addf(out, "|-%c", o->letter);
}

static bool same(const struct line_option *a, const struct line_option *b) { return strcmp(a->name, b->name) == 0; }

// An option of several commands is asked about once: it means the same in each.
static bool was_before(const struct line_table *table, size_t command, size_t index, const struct line_option *o)
{
    const struct line_option *other = NULL;
    for (size_t c = 0; c <= command; c++)
        for (size_t i = 0; (other = line__option_at(table, &table->commands[c], i)) != NULL; i++) {
            if (c == command && i == index)
                return false;
            if (same(other, o))
                return true;
        }
    return false;
}

static void add_words(struct text *out, const struct line_table *table, const char *const *words)
{
    text_addf(out, "_%s_words \"", table->program);
    for (size_t i = 0; words[i] != NULL; i++)
        text_addf(out, "%s%s", i > 0 ? " " : "", words[i]);
    text_add(out, "\"");
}

static void add_value(struct text *out, const struct line_table *table, const struct line_option *o,
                      const char *const *languages)
{
    switch (o->takes) {
    case LINE_FLAG: return;
    case LINE_LANGUAGE: add_words(out, table, languages); return;
    case LINE_CHOICE: add_words(out, table, o->words); return;
    case LINE_SIZE: add_words(out, table, (const char *const[]){"800x600", "1366x768", "1920x1080", NULL}); return;
    case LINE_FILE: text_addf(out, "_%s_files '*'", table->program); return;
    case LINE_FOLDER: text_addf(out, "_%s_files ''", table->program); return;
    case LINE_WORD: text_add(out, ":"); return;
    }
}

// One line per option that has an argument: `each` says what to do there.
static void each_value(struct text *out, const struct line_table *table, const char *const *languages, bool skip)
{
    const struct line_option *o = NULL;
    for (size_t c = 0; c < table->count; c++)
        for (size_t i = 0; (o = line__option_at(table, &table->commands[c], i)) != NULL; i++) {
            if (!line__takes_value(o) || was_before(table, c, i, o))
                continue;
            text_add(out, skip ? "        " : "    ");
            add_name(out, o);
            text_add(out, ") ");
            if (skip)
                text_add(out, "[[ ${COMP_WORDS[i+1]} == = ]] && ((i++)); ((i++))");
            else
                add_value(out, table, o, languages);
            text_add(out, skip ? " ;;\n" : "; return ;;\n");
        }
}

static void add_operands(struct text *out, const struct line_table *table, const struct line_operands *o)
{
    if (o->most == 0 || (o->words == NULL && o->files == NULL))
        text_add(out, ":");
    else if (o->words != NULL && o->files != NULL) {
        text_add(out, "[[ $operands == 0 ]] && ");
        add_words(out, table, o->words);
        text_addf(out, " || _%s_files '%s'", table->program, o->files);
    } else if (o->words != NULL)
        add_words(out, table, o->words);
    else
        text_addf(out, "_%s_files '%s'", table->program, o->files);
}

static void add_command(struct text *out, const struct line_table *table, const struct line_command *c)
{
    const struct line_option *o = NULL;
    text_addf(out, "    %s) if [[ $word == -* ]]; then _%s_words \"", c->name, table->program);
    for (size_t i = 0; (o = line__option_at(table, c, i)) != NULL; i++)
        text_addf(out, "%s--%s", i > 0 ? " " : "", o->name);
    text_add(out, "\"; else ");
    add_operands(out, table, &c->operands);
    text_add(out, "; fi ;;\n");
}

struct text line_bash(const struct line_table *table, const char *const *languages)
{
    const char *p = table->program;
    const struct line_option *o = NULL;
    struct text out = {0};
    text_addf(&out, BEGIN, p, p, p, p, p);
    each_value(&out, table, languages, true);
    text_add(&out, "        -*) ;;\n        *) if [[ -z $command ]]; then command=$w; else ((operands++)); fi ;;\n     "
                   "   esac\n    done\n    case $before in\n");
    each_value(&out, table, languages, false);
    text_add(&out, "    esac\n    case $command in\n");
    for (size_t i = 0; i < table->count; i++)
        add_command(&out, table, &table->commands[i]);
    text_addf(&out, "    '') _%s_words \"", p);
    for (size_t i = 0; i < table->count; i++)
        text_addf(&out, "%s ", table->commands[i].name);
    for (size_t i = 0; (o = line__option_at(table, &table->commands[0], i)) != NULL; i++)
        text_addf(&out, "%s--%s", i > 0 ? " " : "", o->name);
    text_addf(&out, "\" ;;\n    esac\n}\ncomplete -F _%s %s\n", p, p);
    return out;
}
