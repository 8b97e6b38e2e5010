// SPDX-License-Identifier: MIT
//
// editor.c — another program beside this one: an author's own editor, at the line where it can.
#include "files.h"
#include "memory.h"
#include "platform.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

// How each is told of a line: an option in front of the path, or FILE:LINE behind -g.
struct editor {
    const char *program, *option; // the line follows at once; NULL: -g
};
static const struct editor editors[] = {{"code", NULL}, {"codium", NULL}, {"kate", "-l"},     {"gedit", "+"},
                                        {"xed", "+"},   {"pluma", "+"},   {"mousepad", "-l"}, {"geany", "-l"}};

static bool in_path(const char *program)
{
    const char *path = getenv("PATH");
    bool there = false;
    for (const char *at = path; at != NULL && *at != '\0' && !there;) {
        char folder[512];
        size_t length = strcspn(at, ":");
        snprintf(folder, sizeof folder, "%.*s", (int)length, at);
        char *file = path_join(folder, program);
        there = access(file, X_OK) == 0;
        mem_free(file);
        at += length + (at[length] == ':');
    }
    return there;
}

// A child of a child: nobody waits for the editor, and none is left behind when it ends.
static bool begins(char *const *arguments)
{
    pid_t child = fork();
    if (child == 0) {
        if (fork() == 0) {
            execvp(arguments[0], arguments);
            _exit(127);
        }
        _exit(0);
    }
    return child > 0 && waitpid(child, NULL, 0) == child;
}

static bool run(const struct editor *e, const char *path, int line)
{
    char before[24] = "", file[1200];
    char *arguments[5] = {(char *)(uintptr_t)e->program};
    int count = 1;
    int used = snprintf(file, sizeof file, "%s", path);
    if (used < 0 || (size_t)used >= sizeof file - 16)
        return false;
    if (e->option == NULL) {
        arguments[count++] = (char *)(uintptr_t) "-g";
        snprintf(file + used, sizeof file - (size_t)used, ":%d", line);
    } else {
        snprintf(before, sizeof before, "%s%d", e->option, line);
        arguments[count++] = before;
    }
    arguments[count++] = file;
    arguments[count] = NULL;
    return begins(arguments);
}

bool platform_start(const char *const *words)
{
    bool there = strchr(words[0], '/') != NULL ? access(words[0], X_OK) == 0 : in_path(words[0]);
    return there && begins((char *const *)(uintptr_t)words);
}

bool platform_edit(const char *path, int line)
{
    for (size_t i = 0; i < sizeof editors / sizeof *editors; i++)
        if (in_path(editors[i].program) && run(&editors[i], path, line))
            return true;
    return platform_show_path(path);
}
