// SPDX-License-Identifier: MIT
//
// main.c — the command line: the program without words, the authors' commands with one.
#include "loop.h"
#include "terminal.h"
#include "workbench.h"

#include "files.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>

struct command_word {
    const char *name;
    int (*run)(const struct command_words *words);
};

static const struct command_word commands[] = {
    {"check", desk_check},        {"manual", desk_manual},  {"guide", desk_guide},
    {"script", workbench_script}, {"demo", workbench_demo}, {"pictures", workbench_pictures},
    {"bench", workbench_bench},   {"report", desk_report},  {"addresses", desk_addresses},
    {"print", desk_print},
};

struct arguments {
    struct command_words words;
    struct loop_options loop;
    const char *command;
    bool bad;
};

// The value behind an option, or a mistake.
static char *value(struct arguments *a, int argc, char **argv, int *i)
{
    a->bad = a->bad || *i + 1 >= argc;
    return a->bad ? NULL : argv[++*i];
}

static void take_size(struct arguments *a, const char *size)
{
    int w = 0, h = 0;
    a->bad = a->bad || sscanf(size, "%dx%d", &w, &h) != 2 || w < 320 || h < 240 || w > 16384 || h > 16384;
    a->words.width = w;
    a->words.height = h;
}

static void take_option(struct arguments *a, int argc, char **argv, int *i)
{
    const char *word = argv[*i], *next = NULL;
    if (strcmp(word, "--json") == 0)
        a->words.json = true;
    else if (strcmp(word, "--schema") == 0)
        a->words.schema = true;
    else if (strcmp(word, "--list") == 0)
        a->words.list = true;
    else if (strcmp(word, "--template") == 0)
        a->words.template_file = true;
    else if (strcmp(word, "--all") == 0)
        a->words.all = true;
    else if (strcmp(word, "--last") == 0)
        a->words.all = false; // what is done anyway
    else if (strcmp(word, "--merge") == 0)
        a->words.merge = true;
    else if (strcmp(word, "--full-screen") == 0)
        a->loop.full_screen = true;
    else if (strcmp(word, "--console") == 0)
        a->words.console = a->loop.console = true;
    else if (strcmp(word, "--window") == 0)
        a->loop.windowed = true;
    else if (strcmp(word, "--first-frame") == 0)
        a->loop.first_frame_only = true;
    else if ((next = value(a, argc, argv, i)) == NULL)
        return;
    else if (strcmp(word, "--lang") == 0)
        a->words.language = next;
    else if (strcmp(word, "--out") == 0 || strcmp(word, "--shots") == 0)
        a->words.out = next;
    else if (strcmp(word, "--commune") == 0)
        a->words.commune = next;
    else if (strcmp(word, "--records") == 0)
        a->words.records = next;
    else if (strcmp(word, "--coverage") == 0)
        a->words.coverage = next;
    else if (strcmp(word, "--size") == 0)
        take_size(a, next);
    else
        a->bad = true;
}

static void parse(struct arguments *a, int argc, char **argv, char **paths)
{
    a->words.paths = paths;
    for (int i = 1; i < argc; i++) {
        if (argv[i][0] == '-')
            take_option(a, argc, argv, &i);
        else if (a->command == NULL)
            a->command = argv[i];
        else
            paths[a->words.count++] = argv[i];
    }
    const char *l = a->words.language;
    a->bad = a->bad || (l != NULL && strcmp(l, "vi") != 0 && strcmp(l, "en") != 0);
}

// The usage, in the language asked for.
static int usage(const struct arguments *a)
{
    desk_say(a->words.language, T_APP_USAGE, NULL, NULL);
    return 2;
}

static bool lacks(const struct command_words *w, const char *command)
{
    bool print = strcmp(command, "print") == 0, guide = strcmp(command, "guide") == 0,
         report = strcmp(command, "report") == 0;
    if ((print || guide || report || w->template_file) && w->out == NULL)
        return true;
    return w->count == 0 ? print || guide || w->merge || strcmp(command, "check") == 0
                         : w->count > 1 && strcmp(command, "addresses") == 0;
}

// A table that was cut short by a full disk behind ">" must not look like a whole one.
static int after_output(const struct arguments *a, int code)
{
    struct file_problem problem = {{0}};
    if (file_close(stdout, &problem))
        return code;
    desk_say(a->words.language, T_APP_OUTPUT_LOST, problem.reason, NULL);
    return code != 0 ? code : 1;
}

static int run(struct arguments *a, const struct command_word *command)
{
    struct workbench *bench = workbench_new();
    struct desk_tools tools = workbench_tools(bench);
    a->words.tools = &tools;
    int code = lacks(&a->words, command->name) ? 2 : command->run(&a->words);
    workbench_free(bench);
    return after_output(a, code == 2 ? usage(a) : code);
}

// Whoever started us: these two end the program at once, whatever it is busy with. What was kept is on the disk.
static void end_when_told(void)
{
    signal(SIGTERM, SIG_DFL);
    signal(SIGINT, SIG_DFL);
#ifdef SIG_UNBLOCK
    sigset_t both;
    sigemptyset(&both);
    sigaddset(&both, SIGTERM);
    sigaddset(&both, SIGINT);
    sigprocmask(SIG_UNBLOCK, &both, NULL);
#endif
}

int main(int argc, char **argv)
{
    end_when_told();
    struct arguments a = {0};
    files_begin();
    parse(&a, argc, argv, argv); // words move to the front of argv, which was read already
    a.loop.language = a.words.language;
    a.loop.width = a.words.width;
    a.loop.height = a.words.height;
    if (a.bad)
        return usage(&a);
    if (a.command == NULL)
        return loop_run(&a.loop);
    if (strcmp(a.command, "record") == 0 && a.words.count == 1) {
        a.loop.record = a.words.paths[0];
        return loop_run(&a.loop);
    }
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
        if (strcmp(commands[i].name, a.command) == 0)
            return run(&a, &commands[i]);
    return usage(&a);
}
