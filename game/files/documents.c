// SPDX-License-Identifier: MIT
//
// documents.c — where a person's papers go, where they went before, and their address for the desktop.
//
// The desktop calls its folder for documents by a name in the person's language and keeps it in user-dirs.dirs
// (xdg-user-dirs 0.18): lines like XDG_DOCUMENTS_DIR="$HOME/Tài liệu". What such a line cannot mean is passed over.
#include "files_inside.h"

#include "memory.h"
#include "text.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LIST_BYTES_MAX = 64 * 1024 };

static const char *whole_path(const char *variable)
{
    const char *told = getenv(variable);
    return told != NULL && told[0] == '/' ? told : NULL;
}

// The value as a shell would read it: in double quotes with backslashes, or up to a blank.
static void read_value(const char *at, const char *end, struct text *value)
{
    bool quoted = at < end && *at == '"';
    for (at += quoted; at < end && (quoted ? *at != '"' : *at != ' ' && *at != '\t'); at++) {
        at += *at == '\\' && at + 1 < end;
        text_add_bytes(value, at, 1);
    }
}

// "$HOME/…" or "/…"; NULL for anything else.
static char *meant(const char *value, const char *home)
{
    static const char *const names[] = {"$HOME", "${HOME}"};
    for (size_t i = 0; i < 2; i++) {
        size_t length = strlen(names[i]);
        if (strncmp(value, names[i], length) == 0 && (value[length] == '/' || value[length] == '\0')) {
            char *folder = path_join(home, value + length), *tidy = path_join(folder, "");
            mem_free(folder);
            return tidy;
        }
    }
    return value[0] == '/' ? path_join(value, "") : NULL;
}

// The last line that can be meant.
static char *told_in(const char *list, const char *home)
{
    static const char key[] = "XDG_DOCUMENTS_DIR";
    char *told = NULL;
    for (const char *line = list, *end; *line != '\0'; line = *end != '\0' ? end + 1 : end) {
        end = line + strcspn(line, "\r\n");
        const char *at = line + strspn(line, " \t");
        if (strncmp(at, key, sizeof key - 1) != 0)
            continue;
        at += sizeof key - 1;
        at += strspn(at, " \t");
        if (*at != '=')
            continue;
        at++;
        at += strspn(at, " \t");
        struct text value = {0};
        read_value(at, end > at ? end : at, &value);
        char *folder = meant(text_bytes(&value), home);
        text_free(&value);
        if (folder == NULL)
            continue;
        mem_free(told);
        told = folder;
    }
    return told;
}

static char *told_by_the_desktop(const char *home)
{
    const char *config = whole_path("XDG_CONFIG_HOME");
    char *folder = config != NULL ? mem_copy_text(config) : path_join(home, ".config"),
         *path = path_join(folder, "user-dirs.dirs");
    size_t length = 0;
    char *list = file_read(path, LIST_BYTES_MAX, &length, NULL);
    char *told = list != NULL && strlen(list) == length ? told_in(list, home) : NULL;
    mem_free(list);
    mem_free(path);
    mem_free(folder);
    return told;
}

static bool is_ours(const char *folder, struct file_problem *problem)
{
    return files__is_home(folder, problem) && folder_make(folder, problem);
}

char *files_documents_folder(struct file_problem *problem)
{
    const char *told = whole_path("XDG_DOCUMENTS_DIR"), *home = whole_path("HOME");
    if (told == NULL && home == NULL) {
        files__fail(problem, REASON_NO_HOME);
        return NULL;
    }
    if (told != NULL)
        return is_ours(told, problem) ? path_join(told, "") : NULL;
    char *folder = told_by_the_desktop(home);
    if (folder != NULL && is_ours(folder, NULL))
        return folder;
    mem_free(folder); // a stick that is not plugged in, a folder of somebody else's: the home folder is there
    return is_ours(home, problem) ? path_join(home, "") : NULL;
}

static bool is_there(const char *path) { return file_exists(path) || folder_exists(path); }

char *files_old_place(size_t which, const char *name)
{
    static const char *const before[] = {NULL, "", "Documents", "Tài liệu"}; // NULL: where the documents are now
    const char *home = whole_path("HOME");
    if (home == NULL || which >= sizeof before / sizeof *before)
        return NULL;
    char *folder = before[which] == NULL ? files_documents_folder(NULL) : path_join(home, before[which]);
    char *own = path_join(folder != NULL ? folder : home, "SafeCircle"), *path = path_join(own, name);
    mem_free(own);
    mem_free(folder);
    return path;
}

char *files_document(const char *name, struct file_problem *problem)
{
    char *folder = files_documents_folder(problem), *own = folder != NULL ? path_join(folder, FILES_OWN_FOLDER) : NULL,
         *path = own != NULL ? path_join(own, name) : NULL, *old = NULL;
    for (size_t i = 0; path != NULL && !is_there(path) && (old = files_old_place(i, name)) != NULL; i++) {
        bool there = is_there(old);
        mem_free(there ? path : old);
        if (there)
            path = old;
    }
    mem_free(own);
    mem_free(folder);
    return path;
}

char *path_address(const char *path)
{
    static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/"; // RFC 3986, 2.3
    char here[4096], *whole = NULL;
    if (path[0] != '/' && getcwd(here, sizeof here) != NULL)
        whole = path_join(here, path);
    struct text address = {0};
    text_add(&address, "file://");
    for (const char *c = whole != NULL ? whole : path; *c != '\0'; c++)
        text_addf(&address, strchr(plain, *c) != NULL ? "%c" : "%%%02X", (unsigned char)*c);
    mem_free(whole);
    return address.bytes;
}
