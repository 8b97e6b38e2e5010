// SPDX-License-Identifier: MIT
//
// files_test.c — a file is whole or not there, a name in any script is a name, a circle of links has an end.
#include "files.h"

#include "hash.h"
#include "memory.h"
#include "utf8.h"

#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

// A fresh folder per test, swept away afterwards.
static int open_folder(void **state)
{
    char name[] = "/tmp/safecircle-files-XXXXXX";
    *state = mkdtemp(name) != NULL ? mem_copy_text(name) : NULL;
    return *state != NULL ? 0 : -1;
}

static void sweep(const char *path)
{
    struct file_list list;
    struct stat about;
    if (lstat(path, &about) == 0 && S_ISDIR(about.st_mode) && folder_list(path, &list, NULL)) {
        for (size_t i = 0; i < list.count; i++) {
            char *inside = path_join(path, list.names[i]);
            size_t length = strlen(inside);
            if (inside[length - 1] == '/')
                inside[length - 1] = '\0';
            sweep(inside);
            mem_free(inside);
        }
        file_list_free(&list);
    }
    remove(path);
}

static int close_folder(void **state)
{
    sweep(*state);
    mem_free(*state);
    return 0;
}

static void write_here(const char *folder, const char *name, const char *words)
{
    char *path = path_join(folder, name), *home = path_parent(path);
    assert_true(folder_make(home, NULL));
    assert_true(file_write(path, words, strlen(words), NULL));
    mem_free(home);
    mem_free(path);
}

static void assert_holds(const char *path, const char *words)
{
    size_t length = 0;
    char *bytes = file_read(path, FILE_TOO_LARGE, &length, NULL);
    assert_non_null(bytes);
    assert_string_equal(bytes, words);
    assert_int_equal(length, strlen(words));
    mem_free(bytes);
}

// ---- reading ----

static void what_is_written_is_read(void **state)
{
    char *path = path_join(*state, "Vòng Tròn — An Toàn.html");
    assert_false(file_exists(path));
    uint64_t nothing = file_stamp(HASH_START, path), empty;
    assert_true(file_write(path, "", 0, NULL));
    assert_holds(path, "");
    empty = file_stamp(HASH_START, path);
    assert_true(file_write(path, "Kể lại", strlen("Kể lại"), NULL));
    assert_holds(path, "Kể lại");
    assert_true(file_exists(path));
    assert_false(folder_exists(path));
    assert_true(nothing != empty && empty != file_stamp(HASH_START, path) && nothing != file_stamp(HASH_START, path));
    assert_true(file_stamp(HASH_START, path) == file_stamp(HASH_START, path));
    mem_free(path);
}

static void zero_bytes_are_bytes(void **state)
{
    char *path = path_join(*state, "zero");
    size_t length = 0;
    assert_true(file_write(path, "a\0b", 3, NULL));
    char *bytes = file_read(path, 3, &length, NULL);
    assert_int_equal(length, 3);
    assert_memory_equal(bytes, "a\0b", 4); // with the 0 behind it
    mem_free(bytes);
    mem_free(path);
}

static void what_cannot_be_read_has_a_reason(void **state)
{
    struct file_problem problem = {{0}};
    char *large = path_join(*state, "large"), *pipe_path = path_join(*state, "pipe");
    assert_true(file_write(large, "1234", 4, NULL));
    assert_null(file_read(large, 3, NULL, &problem));
    assert_true(strlen(problem.reason) > 0);
    assert_null(file_read(*state, 1000, NULL, &problem)); // a folder
    assert_string_equal(problem.reason, "reason-is-a-folder");
    assert_null(file_read("", 1000, NULL, &problem));
    assert_null(file_read("no/such", 1000, NULL, NULL));
    assert_int_equal(mkfifo(pipe_path, 0600), 0);
    alarm(120); // a pipe nobody writes to: must not wait for ever
    assert_null(file_read(pipe_path, 1000, NULL, &problem));
    alarm(0);
    mem_free(pipe_path);
    mem_free(large);
}

// ---- writing ----

static void assert_alone(const char *folder, const char *name) // nothing is left lying beside the file
{
    struct file_list list;
    assert_true(folder_list(folder, &list, NULL));
    assert_int_equal(list.count, 1);
    assert_string_equal(list.names[0], name);
    file_list_free(&list);
}

// A full disk must not cost the old file: the writer is allowed 10 bytes and wants 1000.
// A guide somebody wrote into is hers: the new one lies beside it, and the same words are there once.
static void what_a_person_wrote_stays(void **state)
{
    static const char *const words[] = {"một", "hai", "ba", "hai", "một"};
    static const char *const names[] = {"màn.vi.html", "màn-2.vi.html", "màn-3.vi.html", "màn-2.vi.html",
                                        "màn.vi.html"};
    char *folder = path_join(*state, "giấy/tờ");
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        char *path = file_write_beside(folder, "màn.vi.html", words[i], strlen(words[i]), NULL);
        assert_non_null(path);
        assert_string_equal(path_name(path), names[i]);
        assert_holds(path, words[i]);
        mem_free(path);
    }
    mem_free(folder);
    struct file_problem problem = {{0}};
    write_here(*state, "no-folder", "a file");
    folder = path_join(*state, "no-folder");
    assert_null(file_write_beside(folder, "a.html", "x", 1, &problem));
    assert_true(problem.reason[0] != '\0');
    mem_free(folder);
}

static void a_failed_write_keeps_the_old_file(void **state)
{
    char *path = path_join(*state, "settings.yaml");
    assert_true(file_write(path, "old", 3, NULL));
    fflush(NULL);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        struct rlimit ten = {10, 10};
        struct file_problem problem = {{0}};
        char wanted[1000];
        memset(wanted, 'n', sizeof wanted);
        signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &ten);
        bool written = file_write(path, wanted, sizeof wanted, &problem);
        _exit(written || strcmp(problem.reason, "reason-no-room") != 0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    assert_holds(path, "old");
    assert_alone(*state, "settings.yaml");
    mem_free(path);
}

static void what_cannot_be_written_has_a_reason(void **state)
{
    struct file_problem problem = {{0}};
    char *folder = path_join(*state, "folder"), *below = path_join(*state, "file/below");
    assert_true(folder_make(folder, NULL));
    assert_false(file_write(folder, "x", 1, &problem)); // a folder stands in the way
    assert_true(strlen(problem.reason) > 0);
    assert_alone(*state, "folder/");
    assert_false(file_write(below, "x", 1, &problem));
    assert_string_equal(problem.reason, "reason-not-there");
    mem_free(below);
    mem_free(folder);
}

// Somebody reads while we write: they see all of one version, never half of one.
static void readers_see_old_or_new(void **state)
{
    enum { SIZE = 200 * 1000, ROUNDS = 60 };
    char *path = path_join(*state, "guide.html"), *version = mem_new(SIZE, 1);
    memset(version, 'a', SIZE);
    assert_true(file_write(path, version, SIZE, NULL));
    fflush(NULL);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        for (int round = 1; round <= ROUNDS; round++) {
            memset(version, 'a' + round % 20, SIZE);
            if (!file_write(path, version, SIZE, NULL))
                _exit(1);
        }
        _exit(0);
    }
    int status = 0;
    while (waitpid(child, &status, WNOHANG) == 0) {
        size_t length = 0;
        char *seen = file_read(path, FILE_TOO_LARGE, &length, NULL);
        assert_non_null(seen);
        assert_int_equal(length, SIZE);
        memset(version, seen[0], SIZE);
        assert_memory_equal(seen, version, SIZE);
        mem_free(seen);
    }
    assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    mem_free(version);
    mem_free(path);
}

// ---- folders ----

static void folders_are_made_with_their_parents(void **state)
{
    struct file_problem problem = {{0}};
    char *deep = path_join(*state, "một/hai//ba/"), *blocked = path_join(*state, "file/under");
    assert_true(folder_make(deep, NULL));
    assert_true(folder_exists(deep));
    assert_true(folder_make(deep, NULL)); // again is fine
    assert_true(folder_make("/", NULL));
    write_here(*state, "file", "x");
    assert_false(folder_make(blocked, &problem));
    assert_true(strlen(problem.reason) > 0);
    assert_false(folder_make("", &problem));
    mem_free(blocked);
    mem_free(deep);
}

static void names_come_sorted_and_folders_marked(void **state)
{
    struct file_list list;
    struct file_problem problem = {{0}};
    static const char *const names[] = {"b", "a", "é", "Z", ".hidden", "c/inside"};
    static const char *const sorted[] = {".hidden", "Z", "a", "b", "c/", "é"};
    for (size_t i = 0; i < 6; i++)
        write_here(*state, names[i], "");
    assert_true(folder_list(*state, &list, NULL));
    assert_int_equal(list.count, 6);
    for (size_t i = 0; i < 6; i++)
        assert_string_equal(list.names[i], sorted[i]);
    file_list_free(&list);
    assert_null(list.names);
    assert_false(folder_list("no/such", &list, &problem));
    assert_int_equal(list.count, 0);
    file_list_free(&list);
}

static void assert_found(const char *path, size_t count, const char *const *ends)
{
    struct file_list list;
    assert_true(files_find(path, "level.yaml", &list, NULL));
    assert_int_equal(list.count, count);
    for (size_t i = 0; i < count; i++) {
        size_t length = strlen(ends[i]), whole = strlen(list.names[i]);
        assert_true(whole >= length);
        assert_string_equal(list.names[i] + whole - length, ends[i]);
    }
    file_list_free(&list);
}

static void levels_are_found_from_any_height(void **state)
{
    static const char *const both[] = {"pack/a/level.yaml", "pack/b/level.yaml"};
    char *pack = path_join(*state, "pack"), *a = path_join(pack, "a/"), *file = path_join(a, "level.yaml");
    struct file_list list;
    struct file_problem problem = {{0}};
    write_here(*state, "pack/b/level.yaml", "");
    write_here(*state, "pack/a/level.yaml", "");
    write_here(*state, "pack/a/level.yaml.new", "");
    write_here(*state, "pack/a/en.yaml", "");
    assert_found(*state, 2, both);
    assert_found(pack, 2, both);
    assert_found(a, 1, both);
    assert_found(file, 1, both);
    assert_false(files_find("no/such", "level.yaml", &list, &problem));
    assert_int_equal(list.count, 0);
    mem_free(file);
    mem_free(a);
    mem_free(pack);
}

// A link that leads back up must end the search, not double it at every step.
static void links_in_a_circle_end(void **state)
{
    static const char *const one[] = {"pack/a/level.yaml"};
    write_here(*state, "pack/a/level.yaml", "");
    for (char name[] = "pack/a/link-a"; name[12] <= 'z'; name[12]++) {
        char *link = path_join(*state, name);
        assert_int_equal(symlink(name[12] % 2 == 0 ? ".." : "../../pack", link), 0);
        mem_free(link);
    }
    alarm(120);
    assert_found(*state, 1, one);
    alarm(0);
}

// ---- paths ----

static void assert_joins(const char *folder, const char *name, const char *joined)
{
    char *path = path_join(folder, name);
    assert_string_equal(path, joined);
    mem_free(path);
}

static void assert_parent(const char *path, const char *parent)
{
    char *found = path_parent(path);
    assert_string_equal(found, parent);
    mem_free(found);
}

static void paths_join_and_part(void **state)
{
    (void)state;
    assert_joins("a", "b", "a/b");
    assert_joins("a/", "b", "a/b");
    assert_joins("a//", "//b", "a/b");
    assert_joins("/", "b", "/b");
    assert_joins("", "b", "b");
    assert_joins("", "/b", "/b");
    assert_joins("a/", "", "a");
    assert_joins("", "", "");
    assert_parent("a/b", "a");
    assert_parent("/a", "/");
    assert_parent("a", "");
    assert_string_equal(path_name("a/b.yaml"), "b.yaml");
    assert_string_equal(path_name("b"), "b");
}

// ---- our own folders ----

static void the_data_folder_is_told_or_beside_the_program(void **state)
{
    struct file_problem problem = {{0}};
    char missing[300], *found;
    setenv("SAFECIRCLE_DATA", *state, 1);
    found = files_data_folder(&problem);
    assert_string_equal(found, *state);
    mem_free(found);
    snprintf(missing, sizeof missing, "%s/thiếu", (char *)*state);
    setenv("SAFECIRCLE_DATA", missing, 1);
    assert_null(files_data_folder(&problem));
    assert_string_equal(problem.reason, missing);
    memset(missing + 1, 'x', 155);
    strcpy(missing + 156, "ếếế"); // the reason has 159 bytes: the second ế does not fit and is not cut in two
    setenv("SAFECIRCLE_DATA", missing, 1);
    assert_null(files_data_folder(&problem));
    assert_int_equal(strlen(problem.reason), 159);
    assert_int_equal(utf8_first_bad(problem.reason, 159), 159);
    memset(missing + 1, 'x', 157);
    strcpy(missing + 158, "ếếế");
    setenv("SAFECIRCLE_DATA", missing, 1);
    assert_null(files_data_folder(&problem));
    assert_int_equal(strlen(problem.reason), 158);
    unsetenv("SAFECIRCLE_DATA");
    found = files_data_folder(NULL);
    assert_true(found == NULL || strstr(found, "/data") != NULL);
    mem_free(found);
}

static void settings_and_papers_have_a_place(void **state)
{
    char *home = path_join(*state, "nhà"), *config = path_join(home, ".config/safecircle"), *found;
    setenv("HOME", home, 1);
    unsetenv("XDG_CONFIG_HOME");
    unsetenv("XDG_DOCUMENTS_DIR");
    found = files_config_folder(NULL);
    assert_string_equal(found, config);
    assert_true(folder_exists(config));
    mem_free(found);
    found = files_documents_folder(NULL);
    assert_string_equal(found, home);
    mem_free(found);
    setenv("XDG_CONFIG_HOME", "not/whole", 1); // the specification: ignore what is not a whole path
    found = files_config_folder(NULL);
    assert_string_equal(found, config);
    mem_free(found);
    setenv("XDG_CONFIG_HOME", *state, 1);
    found = files_config_folder(NULL);
    assert_true(strncmp(found, *state, strlen(*state)) == 0 && strcmp(path_name(found), "safecircle") == 0);
    mem_free(found);
    mem_free(config);
    mem_free(home);
}

int main(void)
{
#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, open_folder, close_folder)
    const struct CMUnitTest tests[] = {
        IN_FOLDER(what_is_written_is_read),
        IN_FOLDER(zero_bytes_are_bytes),
        IN_FOLDER(what_cannot_be_read_has_a_reason),
        IN_FOLDER(what_a_person_wrote_stays),
        IN_FOLDER(a_failed_write_keeps_the_old_file),
        IN_FOLDER(what_cannot_be_written_has_a_reason),
        IN_FOLDER(readers_see_old_or_new),
        IN_FOLDER(folders_are_made_with_their_parents),
        IN_FOLDER(names_come_sorted_and_folders_marked),
        IN_FOLDER(levels_are_found_from_any_height),
        IN_FOLDER(links_in_a_circle_end),
        cmocka_unit_test(paths_join_and_part),
        IN_FOLDER(the_data_folder_is_told_or_beside_the_program),
        IN_FOLDER(settings_and_papers_have_a_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
