// SPDX-License-Identifier: MIT
//
// commands_run.c — from the words of a line to the command's function, in the reader's language.
#include "commands.h"

#include "desk.h"
#include "files.h"
#include "languages.h"
#include "meeting.h"
#include "memory.h"
#include "terminal.h"
#include "workbench.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

// The folders of assets/lang; none when there is no such place, which the command then says.
static char **find_languages(void)
{
    char *data = files_data_folder(NULL), *folder = path_join(data != NULL ? data : "", "assets/lang");
    char *own = files_document("lang", NULL), **names = languages_names(folder, own);
    mem_free(own);
    mem_free(folder);
    mem_free(data);
    return names;
}

static const char *known(char *const *names, const char *name)
{
    for (size_t i = 0; name != NULL && names[i] != NULL; i++)
        if (strcmp(names[i], name) == 0)
            return names[i];
    return NULL;
}

// What --lang says; else the facilitator's settings, which are only read; else the first one.
static const char *reader(char *const *names, const char *said)
{
    struct settings settings;
    char *folder = files_config_place(NULL), *path = folder != NULL ? path_join(folder, "settings.yaml") : NULL;
    settings_defaults(&settings);
    if (path != NULL && file_exists(path))
        settings_load(&settings, path, NULL);
    const char *language = known(names, said) != NULL ? known(names, said) : known(names, settings.language);
    mem_free(path);
    mem_free(folder);
    return language != NULL ? language : LANGUAGE_FIRST;
}

static int tell_wrong(const struct line_found *found, const char *language)
{
    struct lang *lang = desk_words(language);
    if (lang != NULL)
        line_tell(stderr, &commands, lang, found);
    lang_free(lang);
    return 2;
}

static int tell_version(const char *language)
{
    struct lang *lang = desk_words(language);
    if (lang == NULL)
        return 1;
    terminal_say(stdout, lang, T_LINE_VERSION, SAFECIRCLE_VERSION, SAFECIRCLE_DAY);
    lang_free(lang);
    return 0;
}

// A table that was cut short by a full disk behind ">" must not look like a whole one.
static int after_output(const char *language, int code)
{
    struct file_problem problem = {{0}};
    if (file_close(stdout, &problem))
        return code;
    desk_say(language, T_APP_OUTPUT_LOST, problem.reason, NULL);
    return code != 0 ? code : 1;
}

// "try/sweets.yaml" where only a folder try/sweets lies is that folder: a level is one.
static void mean_folder(char *path)
{
    size_t length = strlen(path);
    while (length > 1 && path[length - 1] == '/')
        length--;
    char *slash = strrchr(path, '/'), *dot = strrchr(path, '.'), end = path[length];
    bool ending = dot != NULL && dot > path && (slash == NULL || slash < dot || slash == path + length);
    if (!ending || file_exists(path) || folder_exists(path))
        return;
    path[length] = '\0';
    bool yaml = strcasecmp(dot, ".yaml") == 0 || strcasecmp(dot, ".yml") == 0;
    path[length] = end;
    char kept = *dot;
    *dot = '\0';
    if (!yaml || !folder_exists(path))
        *dot = kept;
}

static int run(const struct line_found *found, struct command_words *w)
{
    struct workbench *bench = workbench_new();
    struct desk_tools tools = workbench_tools(bench);
    w->tools = &tools;
    w->paths = found->operands;
    w->count = found->count;
    for (size_t i = 0; found->command->operands.files != NULL && i < found->count; i++)
        mean_folder(found->operands[i]);
    int code = found->command->run(w);
    workbench_free(bench);
    return code;
}

// "check --help" is "help check".
static int explain(struct line_found *found, struct command_words *w, bool named)
{
    char *name = mem_copy_text(found->command->name);
    *w = (struct command_words){.language = w->language, .reader = w->reader, .languages = w->languages};
    found->command = line_command(&commands, "help");
    found->operands[0] = name;
    found->count = named ? 1 : 0;
    int code = run(found, w);
    mem_free(name);
    return code;
}

static bool is_named(int argc, char **argv, const char *command)
{
    for (int i = 1; i < argc; i++)
        if (strcmp(argv[i], command) == 0)
            return true;
    return false;
}

int commands_run(int argc, char **argv)
{
    char **languages = find_languages();
    struct line_found found;
    struct command_words w = {.paths = NULL};
    line_read(&commands, argc, argv, (const char *const *)languages, &w, &found);
    bool speaks = found.command == NULL || line_speaks(&commands, found.command);
    w.reader = reader(languages, speaks ? found.language : NULL);
    w.languages = (const char *const *)languages;
    int code = found.wrong != TEXT_IDS ? tell_wrong(&found, w.reader)
               : w.version             ? tell_version(w.reader)
               : w.help                ? explain(&found, &w, is_named(argc, argv, found.command->name))
                                       : run(&found, &w);
    code = after_output(w.reader, code);
    line_done(&found);
    languages_names_free(languages);
    return code;
}
