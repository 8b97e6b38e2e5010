// SPDX-License-Identifier: MIT
//
// line_read.c — from words to a command and its values, or to what is wrong with them.
//
// Two readings: the first finds the command and the language, wherever they stand; the second is getopt_long's, with
// the options of that command. Options and operands may be mixed; behind "--" all are operands.
#include "line_inside.h"

#include "check.h"
#include "doc_schema.h"
#include "memory.h"

#include <getopt.h>
#include <stdio.h>
#include <string.h>

enum { OPTIONS_MOST = 40, LONG = 256, SIZE_MOST = 16384, WIDTH_LEAST = 320, HEIGHT_LEAST = 240 };

struct reading {
    const struct line_table *table;
    const char *const *languages;
    char *values;
    struct line_found *found;
    const struct line_option *options[OPTIONS_MOST]; // the command's, in getopt's order
    bool given[OPTIONS_MOST];
    size_t count;
};

// ---- what is wrong: the first thing that is ----

static void wrong(struct reading *r, enum text_id id, const char *a, const char *b, const char *c)
{
    const char *words[] = {a, b, c};
    if (r->found->wrong != TEXT_IDS)
        return;
    r->found->wrong = id;
    for (size_t i = 0; i < 3; i++)
        r->found->arguments[i] = words[i] != NULL ? mem_copy_text(words[i]) : NULL;
}

static void wrong_about(struct reading *r, enum text_id id, enum text_id what, const char *b, const char *c)
{
    bool first = r->found->wrong == TEXT_IDS;
    wrong(r, id, NULL, b, c);
    r->found->argument_0 = first ? what : r->found->argument_0;
}

static char *listed(const char *const *words)
{
    struct text list = {0};
    for (size_t i = 0; words[i] != NULL; i++)
        text_addf(&list, "%s%s", i > 0 ? ", " : "", words[i]);
    text_add(&list, "");
    return list.bytes;
}

static bool is_one_of(const char *word, const char *const *words)
{
    for (size_t i = 0; words[i] != NULL; i++)
        if (strcmp(words[i], word) == 0)
            return true;
    return false;
}

static void not_one_of(struct reading *r, const char *word, const char *const *words)
{
    size_t count = 0;
    while (words[count] != NULL)
        count++;
    char *list = listed(words);
    const char *near = schema_nearest_word(words, count, word);
    wrong(r, near != NULL ? T_LINE_NO_CHOICE_NEAR : T_LINE_NO_CHOICE, word, list, near);
    mem_free(list);
}

static void unknown_command(struct reading *r, const char *word)
{
    const char *names[OPTIONS_MOST];
    size_t count = r->table->count < OPTIONS_MOST ? r->table->count : OPTIONS_MOST;
    for (size_t i = 0; i < count; i++)
        names[i] = r->table->commands[i].name; // NOLINT(clang-analyzer-core.*): a table has its commands
    const char *near = schema_nearest_word(names, count, word);
    wrong(r, near != NULL ? T_LINE_NO_COMMAND_NEAR : T_LINE_NO_COMMAND, word, near, NULL);
}

// A command that has it, when this one has not.
static const char *whose(const struct reading *r, const char *name)
{
    for (size_t i = 0; i < r->table->count; i++)
        if (line__option(r->table, &r->table->commands[i], name, strlen(name)) != NULL)
            return r->table->commands[i].name;
    return NULL;
}

static void unknown_option(struct reading *r, const char *written)
{
    const char *command = r->found->command->name, *names[OPTIONS_MOST];
    char *word = mem_copy_text(written);
    word[strcspn(word, "=")] = '\0';
    size_t dashes = strspn(word, "-");
    const char *other = whose(r, word + dashes);
    for (size_t i = 0; i < r->count; i++)
        names[i] = r->options[i]->name;
    const char *near = schema_nearest_word(names, r->count, word + dashes);
    struct text whole = {0};
    text_addf(&whole, "--%s", near != NULL ? near : "");
    if (near != NULL)
        wrong(r, T_LINE_NO_OPTION_NEAR, command, word, whole.bytes);
    else
        wrong(r, other != NULL ? T_LINE_NO_OPTION_OF : T_LINE_NO_OPTION, command, word, other);
    text_free(&whole);
    mem_free(word);
}

// ---- the first reading ----

// The option that these letters mean, of whatever command: by its whole name, else by its beginning.
static const struct line_option *meant(const struct line_table *t, const char *name, size_t length)
{
    const struct line_option *begun = NULL, *o = NULL;
    for (size_t c = 0; c < t->count; c++)
        for (size_t i = 0; (o = line__option_at(t, &t->commands[c], i)) != NULL; i++) {
            if (strncmp(o->name, name, length) != 0)
                continue;
            if (strlen(o->name) == length)
                return o;
            begun = o;
        }
    return begun;
}

static const struct line_option *by_letter(const struct line_table *t, char letter)
{
    const struct line_option *o = NULL;
    for (size_t c = 0; c < t->count; c++)
        for (size_t i = 0; (o = line__option_at(t, &t->commands[c], i)) != NULL; i++)
            if (o->letter == letter && letter != '\0')
                return o;
    return NULL;
}

static void find_command(struct reading *r, int argc, char **argv)
{
    const char *command = NULL;
    for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++) {
        const char *word = argv[i];
        bool is_long = strncmp(word, "--", 2) == 0;
        size_t length = is_long ? strcspn(word + 2, "=") : 0;
        if (word[0] != '-' || word[1] == '\0') {
            command = command == NULL ? word : command;
            continue;
        }
        const struct line_option *o = is_long ? meant(r->table, word + 2, length) : by_letter(r->table, word[1]);
        if (o == NULL || !line__takes_value(o))
            continue;
        const char *value = is_long && word[2 + length] == '=' ? word + 3 + length : NULL;
        if (value == NULL && !(!is_long && word[2] != '\0') && i + 1 < argc)
            value = argv[++i];
        if (o->takes == LINE_LANGUAGE && value != NULL)
            r->found->language = value;
    }
    r->found->command = command != NULL ? line_command(r->table, command) : r->table->commands;
    if (r->found->command == NULL)
        unknown_command(r, command);
}

// ---- the second ----

static bool read_size(const char *words, struct line_size *size)
{
    char end = 0;
    // NOLINTNEXTLINE(cert-err34-c): no more digits than an int holds, and how many were found is asked
    return sscanf(words, "%5dx%5d%c", &size->width, &size->height, &end) == 2 && size->width >= WIDTH_LEAST &&
           size->height >= HEIGHT_LEAST && size->width <= SIZE_MOST && size->height <= SIZE_MOST;
}

static void take_value(struct reading *r, const struct line_option *o, char *value)
{
    void *at = r->values + o->at;
    struct line_size size = {0};
    switch (o->takes) {
    case LINE_FLAG: *(bool *)at = true; return;
    case LINE_LANGUAGE:
        if (!is_one_of(value, r->languages) && !(o->any && language_is_code(value)))
            not_one_of(r, value, r->languages);
        break;
    case LINE_CHOICE:
        if (!is_one_of(value, o->words))
            not_one_of(r, value, o->words);
        break;
    case LINE_SIZE:
        if (!read_size(value, &size))
            wrong(r, T_LINE_BAD_SIZE, value, NULL, NULL);
        *(struct line_size *)at = size;
        return;
    case LINE_WORD:
    case LINE_FILE:
    case LINE_FOLDER: break;
    }
    *(const char **)at = value;
}

static void missing_value(struct reading *r, const struct line_option *o)
{
    CHECK(o != NULL); // getopt asks for the value of an option it was told of
    wrong_about(r, T_LINE_NO_VALUE, o->value, o->name, NULL);
}

// "--out --json": the folder was forgotten, it is not called "--json".
static bool is_option(const struct reading *r, const char *word)
{
    return strncmp(word, "--", 2) == 0 && line__option(r->table, r->found->command, word + 2, strlen(word + 2)) != NULL;
}

static void collect_options(struct reading *r, struct option *long_options, char *letters)
{
    const struct line_option *o = NULL;
    size_t length = 2;
    memcpy(letters, "-:", length);
    while (r->count + 1 < OPTIONS_MOST && (o = line__option_at(r->table, r->found->command, r->count)) != NULL) {
        bool takes = line__takes_value(o);
        long_options[r->count] = (struct option){o->name, takes ? required_argument : no_argument, NULL,
                                                 LONG + (int)r->count};
        if (o->letter != '\0') {
            letters[length++] = o->letter;
            letters[length] = takes ? ':' : '\0';
            length += takes;
        }
        r->options[r->count++] = o;
    }
    letters[length] = '\0';
    long_options[r->count] = (struct option){NULL, 0, NULL, 0};
}

// getopt's answer as a place in `options`; `count` when it is none of them.
static size_t place_of(const struct reading *r, int answer)
{
    for (size_t i = 0; i < r->count; i++)
        if (answer == LONG + (int)i || (r->options[i]->letter != '\0' && answer == r->options[i]->letter))
            return i;
    return r->count;
}

static void faulty(struct reading *r, char *const *argv)
{
    char letter[] = {'-', (char)optopt, '\0'};
    size_t at = place_of(r, optopt);
    bool is_letter = optopt != 0 && optopt < LONG;
    if (at < r->count && !line__takes_value(r->options[at]) && !is_letter)
        wrong(r, T_LINE_TOO_MUCH, r->options[at]->name, NULL, NULL);
    else
        unknown_option(r, is_letter ? letter : argv[optind - 1]);
}

static void read_options(struct reading *r, int argc, char **argv)
{
    struct option long_options[OPTIONS_MOST + 1];
    char letters[2 * OPTIONS_MOST + 3];
    bool named = false; // the command's own word was met
    int answer = 0;
    collect_options(r, long_options, letters);
    opterr = 0;
    optind = 0; // from the beginning, also when it was used before
    while ((answer = getopt_long(argc, argv, letters, long_options, NULL)) != -1) {
        size_t at = place_of(r, answer);
        if (answer == 1 && !named && strcmp(optarg, r->found->command->name) == 0)
            named = true;
        else if (answer == 1)
            r->found->operands[r->found->count++] = optarg;
        else if (answer == ':')
            missing_value(r, r->options[place_of(r, optopt)]);
        else if (at == r->count)
            faulty(r, argv);
        else if (line__takes_value(r->options[at]) && is_option(r, optarg))
            missing_value(r, r->options[at]);
        else {
            r->given[at] = true;
            take_value(r, r->options[at], optarg);
        }
    }
    for (int i = optind; i < argc; i++)
        r->found->operands[r->found->count++] = argv[i];
}

// ---- all together ----

static bool was_given(const struct reading *r, const char *name)
{
    for (size_t i = 0; i < r->count; i++)
        if (strcmp(r->options[i]->name, name) == 0)
            return r->given[i];
    return false;
}

static void check_options(struct reading *r, unsigned *least)
{
    for (size_t i = 0; i < r->count; i++) {
        const struct line_option *o = r->options[i];
        if (!r->given[i] && o->needed)
            wrong_about(r, T_LINE_NEEDED, o->value, r->found->command->name, o->name);
        if (!r->given[i])
            continue;
        if (o->with != NULL && !was_given(r, o->with))
            wrong(r, T_LINE_WITH, o->name, o->with, NULL);
        if (o->against != NULL && was_given(r, o->against))
            wrong(r, T_LINE_AGAINST, o->name, o->against, NULL);
        *least = o->operands > *least ? o->operands : *least;
    }
}

static void check_operands(struct reading *r, unsigned least)
{
    const struct line_found *f = r->found;
    const struct line_operands *o = &f->command->operands;
    if (f->count > o->most)
        wrong(r, T_LINE_TOO_MANY, f->command->name, f->operands[o->most], NULL);
    if (f->count < least)
        wrong_about(r, T_LINE_TOO_FEW, o->name, f->command->name, NULL);
    if (f->count > 0 && o->words != NULL && !is_one_of(f->operands[0], o->words))
        not_one_of(r, f->operands[0], o->words);
}

void line_read(const struct line_table *table, int argc, char **argv, const char *const *languages, void *values,
               struct line_found *found)
{
    struct reading r = {.table = table, .languages = languages, .values = values, .found = found};
    *found = (struct line_found){.wrong = TEXT_IDS, .argument_0 = TEXT_IDS};
    found->operands = mem_new((size_t)(argc > 0 ? argc : 1), sizeof *found->operands);
    find_command(&r, argc, argv);
    if (found->command == NULL)
        return;
    read_options(&r, argc, argv);
    if (*(bool *)(r.values + table->help_at) || *(bool *)(r.values + table->version_at))
        return; // whoever asks for help is not told what else is missing
    unsigned least = found->command->operands.least;
    check_options(&r, &least);
    check_operands(&r, least);
}

void line_done(struct line_found *found)
{
    for (size_t i = 0; i < 3; i++)
        mem_free(found->arguments[i]);
    mem_free(found->operands);
}
