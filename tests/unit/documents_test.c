// SPDX-License-Identifier: MIT
//
// documents_test.c — papers go where the desktop keeps documents, old ones are found, and any name can be opened.
#include "files.h"
#include "memory.h"
#include "platform.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

static int open_home(void **state)
{
    char name[] = "/tmp/safecircle-documents-XXXXXX";
    *state = mkdtemp(name) != NULL ? mem_copy_text(name) : NULL;
    if (*state == NULL)
        return -1;
    setenv("HOME", *state, 1);
    unsetenv("XDG_CONFIG_HOME");
    unsetenv("XDG_DOCUMENTS_DIR");
    return 0;
}

static int close_home(void **state)
{
    char command[200];
    snprintf(command, sizeof command, "chmod -R u+w '%s' && rm -rf '%s'", (char *)*state, (char *)*state);
    mem_free(*state);
    return system(command);
}

static void write_in(const char *folder, const char *name, const char *words)
{
    char *path = path_join(folder, name), *parent = path_parent(path);
    assert_true(folder_make(parent, NULL) && file_write(path, words, strlen(words), NULL));
    mem_free(parent);
    mem_free(path);
}

// What a list of the desktop's leads to; `expected` is below the home folder, or whole.
static void leads_to(const char *home, const char *list, const char *expected)
{
    write_in(home, ".config/user-dirs.dirs", list);
    char *found = files_documents_folder(NULL),
         *whole = expected[0] == '/' ? mem_copy_text(expected) : path_join(home, expected);
    if (strcmp(found, whole) != 0)
        fail_msg("%s leads to %s, not to %s", list, found, whole);
    assert_true(folder_exists(found));
    mem_free(whole);
    mem_free(found);
}

static void documents_are_where_the_desktop_keeps_them(void **state)
{
    const char *home = *state;
    leads_to(home, "# made by xdg-user-dirs\nXDG_DESKTOP_DIR=\"$HOME/Desktop\"\nXDG_DOCUMENTS_DIR=\"$HOME/Tài liệu\"\n",
             "Tài liệu");
    leads_to(home, "XDG_DOCUMENTS_DIR=\"$HOME/Documents\"", "Documents"); // no end of line
    leads_to(home, "XDG_DOCUMENTS_DIR=\"$HOME/Documents\"\r\n", "Documents");
    leads_to(home, "  XDG_DOCUMENTS_DIR = \"$HOME/Docs/\"  # mine\n", "Docs");
    leads_to(home, "XDG_DOCUMENTS_DIR=\"${HOME}/Docs\"\n", "Docs");
    leads_to(home, "XDG_DOCUMENTS_DIR=\"$HOME/a\\\"b\\$c\"\n", "a\"b$c");
    leads_to(home, "XDG_DOCUMENTS_DIR=$HOME/Plain\n", "Plain");
    leads_to(home, "XDG_DOCUMENTS_DIR=\"$HOME/One\"\nXDG_DOCUMENTS_DIR=\"$HOME/Two\"\n", "Two");
    leads_to(home, "XDG_DOCUMENTS_DIR=\"$HOME/\"\n", ""); // the desktop has none
    char whole[300];
    snprintf(whole, sizeof whole, "XDG_DOCUMENTS_DIR=\"%s/elsewhere\"\n", home);
    leads_to(home, whole, "elsewhere");
}

static void nonsense_leads_home(void **state)
{
    static const char *const lines[] = {"",
                                        "\n",
                                        "XDG_DOCUMENTS_DIR",
                                        "XDG_DOCUMENTS_DIR=",
                                        "XDG_DOCUMENTS_DIR=\"\"",
                                        "XDG_DOCUMENTS_DIR=\"Documents\"",
                                        "XDG_DOCUMENTS_DIR=\"../Documents\"",
                                        "XDG_DOCUMENTS_DIR=\"$HOMER/Documents\"",
                                        "XDG_DOCUMENTS_DIR=\"$USER/Documents\"",
                                        "XDG_DOCUMENTS_DIR=\"~/Documents\"",
                                        "#XDG_DOCUMENTS_DIR=\"$HOME/Documents\"",
                                        "MY_XDG_DOCUMENTS_DIR=\"$HOME/Documents\"",
                                        "XDG_DOCUMENTS_DIRS=\"$HOME/Documents\"",
                                        "XDG_DOCUMENTS_DIR=\"\\",
                                        "XDG_DOCUMENTS_DIR=\"/proc/none/of/this\"",
                                        "XDG_DOCUMENTS_DIR=\"$HOME/.config/user-dirs.dirs\"",
                                        "\xff\xfe XDG",
                                        "XDG_DOWNLOAD_DIR=\"$HOME/Documents\""};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        leads_to(*state, lines[i], "");
    char *list = path_join(*state, ".config/user-dirs.dirs");
    assert_true(file_remove(list, NULL));
    mem_free(list);
    char *found = files_documents_folder(NULL);
    assert_string_equal(found, *state);
    mem_free(found);
}

static void no_home_is_no_folder(void **state)
{
    (void)state;
    struct file_problem problem = {{0}};
    static const char *const homes[] = {NULL, "", "relative"};
    for (size_t i = 0; i < 3; i++) {
        if (homes[i] == NULL)
            unsetenv("HOME");
        else
            setenv("HOME", homes[i], 1);
        problem.reason[0] = '\0';
        assert_null(files_documents_folder(&problem));
        assert_true(problem.reason[0] != '\0');
        assert_null(files_document("list.csv", NULL));
    }
}

// What is no folder is told as that, whoever may write to it.
static void a_home_that_is_a_file_is_called_one(void **state)
{
    struct file_problem problem = {{0}};
    char *file = path_join(*state, "a-file");
    assert_true(file_write(file, "x", 1, NULL));
    const char *const homes[] = {"/dev/null", file};
    for (size_t i = 0; i < 2; i++) {
        setenv("HOME", homes[i], 1);
        assert_null(files_documents_folder(&problem));
        assert_string_equal(problem.reason, "reason-not-a-folder");
        assert_null(files_config_folder(&problem));
        assert_string_equal(problem.reason, "reason-not-a-folder");
    }
    mem_free(file);
}

static void an_old_list_is_still_found(void **state)
{
    static const char *const before[] = {"", "Documents", "Tài liệu"};
    write_in(*state, ".config/user-dirs.dirs", "XDG_DOCUMENTS_DIR=\"$HOME/Papers\"\n");
    for (size_t i = 0; i < 3; i++) {
        char *folder = path_join(*state, before[i]), *old = path_join(folder, "SafeCircle/list.csv");
        write_in(folder, "SafeCircle/list.csv", "old");
        char *found = files_document("list.csv", NULL);
        assert_string_equal(found, old);
        assert_true(file_remove(old, NULL));
        mem_free(found);
        mem_free(old);
        mem_free(folder);
    }
    write_in(*state, "SafeCircle/list.csv", "old");
    write_in(*state, "Papers/Safe Circle/list.csv", "new");
    char *found = files_document("list.csv", NULL), *newer = path_join(*state, "Papers/Safe Circle/list.csv");
    assert_string_equal(found, newer);
    mem_free(found);
    found = files_document("other.csv", NULL);
    assert_non_null(strstr(found, "/Papers/Safe Circle/other.csv")); // where it would go
    mem_free(found);
    mem_free(newer);
}

static void any_name_has_an_address(void **state)
{
    (void)state;
    static const struct {
        const char *path, *address;
    } rows[] = {
        {"/tmp/a-b_c.d~e", "file:///tmp/a-b_c.d~e"},
        {"/tmp/Tờ hướng dẫn.pdf", "file:///tmp/T%E1%BB%9D%20h%C6%B0%E1%BB%9Bng%20d%E1%BA%ABn.pdf"},
        {"/tmp/100%25?#1.pdf", "file:///tmp/100%2525%3F%231.pdf"},
        {"/tmp/a&b;c'd\"e", "file:///tmp/a%26b%3Bc%27d%22e"},
        {"/tmp/\xff\n", "file:///tmp/%FF%0A"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char *address = path_address(rows[i].path);
        assert_string_equal(address, rows[i].address);
        mem_free(address);
    }
    char *address = path_address("here.pdf"), *ends = strrchr(address, '/');
    assert_true(strncmp(address, "file:///", 8) == 0 && strcmp(ends, "/here.pdf") == 0);
    mem_free(address);
}

// The desktop's own opener gets one whole address.
static void the_desktop_opens_what_was_printed(void **state)
{
    const char *home = *state;
    char path[400], *told = path_join(home, "told"), script[300];
    snprintf(script, sizeof script, "#!/bin/sh\nprintf '%%s|%%s' \"$#\" \"$1\" > '%s'\n", told);
    write_in(home, "bin/xdg-open", script);
    snprintf(path, sizeof path, "%s/bin/xdg-open", home);
    assert_int_equal(chmod(path, 0755), 0);
    if (access(path, X_OK) != 0) { // this machine starts nothing from there
        mem_free(told);
        skip();
    }
    snprintf(path, sizeof path, "%s/bin:/usr/bin:/bin", home);
    setenv("PATH", path, 1);
    platform_show_path("/tmp/Tờ #1 50%.pdf");
    size_t length = 0;
    char *words = NULL;
    for (int i = 0; words == NULL && i < 1000; i++) {
        words = file_read(told, 1000, &length, NULL);
        if (words != NULL && length == 0) {
            mem_free(words);
            words = NULL;
        }
        if (words == NULL)
            nanosleep(&(struct timespec){.tv_nsec = 10000000}, NULL);
    }
    assert_non_null(words);
    assert_string_equal(words, "1|file:///tmp/T%E1%BB%9D%20%231%2050%25.pdf");
    mem_free(words);
    mem_free(told);
}

int main(void)
{
#define AT_HOME(test) cmocka_unit_test_setup_teardown(test, open_home, close_home)
    const struct CMUnitTest tests[] = {
        AT_HOME(documents_are_where_the_desktop_keeps_them),
        AT_HOME(nonsense_leads_home),
        AT_HOME(no_home_is_no_folder),
        AT_HOME(a_home_that_is_a_file_is_called_one),
        AT_HOME(an_old_list_is_still_found),
        AT_HOME(any_name_has_an_address),
        AT_HOME(the_desktop_opens_what_was_printed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
