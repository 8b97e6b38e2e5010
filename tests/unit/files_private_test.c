// SPDX-License-Identifier: MIT
//
// files_private_test.c — what is ours is ours alone at any umask, no link is followed to write, a folder everybody may
// write to is nobody's home, and the reason told is the first one.
#include "files.h"
#include "memory.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static int open_folder(void **state)
{
    char name[] = "/tmp/safecircle-private-XXXXXX";
    *state = mkdtemp(name) != NULL ? mem_copy_text(name) : NULL;
    umask(0);
    return *state != NULL ? 0 : -1;
}

static int close_folder(void **state)
{
    char command[100];
    umask(022);
    snprintf(command, sizeof command, "rm -rf %s", (char *)*state);
    int result = system(command);
    mem_free(*state);
    return result;
}

static unsigned mode_of(const char *path)
{
    struct stat about;
    assert_int_equal(lstat(path, &about), 0);
    return about.st_mode & 07777;
}

static char *inside(void **state, const char *name) { return path_join(*state, name); }

static void what_is_written_is_the_owners(void **state)
{
    char *deep = inside(state, "một/hai"), *one = inside(state, "một"), *file = path_join(deep, "tờ.html"),
         *stream = path_join(deep, "kể.play"), *note = path_join(deep, "note"), *library = path_join(deep, "db");
    assert_true(folder_make(deep, NULL));
    assert_int_equal(mode_of(one), 0700);
    assert_int_equal(mode_of(deep), 0700);
    assert_true(file_write(file, "a", 1, NULL));
    FILE *f = file_open(stream, false, NULL);
    assert_true(f != NULL && file_close(f, NULL));
    assert_true(file_note(note, "abc", 3, true, NULL) && file_make_private(library, NULL));
    const char *const all[] = {file, stream, note, library};
    for (size_t i = 0; i < 4; i++) {
        assert_int_equal(mode_of(all[i]), 0600);
        assert_int_equal(chmod(all[i], 0666), 0); // an older program was less careful
    }
    assert_true(file_write(file, "b", 1, NULL));
    f = file_open(stream, true, NULL);
    assert_true(f != NULL && file_close(f, NULL) && file_make_private(library, NULL));
    assert_int_equal(mode_of(file), 0600);
    assert_int_equal(mode_of(stream), 0600);
    assert_int_equal(mode_of(library), 0600);
    for (size_t i = 0; i < 4; i++)
        assert_int_equal(chmod(all[i], 0644), 0);
    chmod(deep, 0777);
    chmod(one, 0755);
    folder_tighten(one);
    for (size_t i = 0; i < 4; i++)
        assert_int_equal(mode_of(all[i]), 0600);
    assert_int_equal(mode_of(deep), 0700);
    assert_int_equal(mode_of(one), 0700);
    chmod(deep, 0777);
    assert_true(folder_make_private(deep, NULL));
    assert_int_equal(mode_of(deep), 0700);
    mem_free(deep);
    mem_free(one);
    mem_free(file);
    mem_free(stream);
    mem_free(note);
    mem_free(library);
}

// Somebody lays links where we are going to write: what they point to stays as it is.
static void no_link_is_written_through(void **state)
{
    char *target = inside(state, "passwd"), *link = inside(state, "settings.yaml"),
         *beside = inside(state, "settings.yaml.new"), *nowhere = inside(state, "nowhere"),
         *made = inside(state, "made");
    struct file_problem problem = {{0}};
    assert_true(file_write(target, "old", 3, NULL));
    assert_int_equal(chmod(target, 0644), 0);
    assert_int_equal(symlink(target, link) + symlink(target, beside) + symlink(made, nowhere), 0);
    assert_null(file_open(link, false, &problem));
    assert_string_equal(problem.reason, "reason-is-a-link");
    assert_false(file_note(link, "new", 3, false, &problem));
    assert_false(file_make_private(link, &problem));
    assert_string_equal(problem.reason, "reason-is-a-link");
    assert_false(file_make_private(nowhere, &problem));
    assert_false(file_exists(made));
    assert_true(file_write(link, "new", 3, NULL)); // takes the link's place
    char *bytes = file_read(target, 100, NULL, NULL);
    assert_string_equal(bytes, "old");
    assert_int_equal(mode_of(target), 0644);
    assert_int_equal(mode_of(link), 0600);
    folder_tighten(*state);
    assert_int_equal(mode_of(target), 0600); // it lies in the folder itself
    mem_free(bytes);
    mem_free(target);
    mem_free(link);
    mem_free(beside);
    mem_free(nowhere);
    mem_free(made);
}

static void what_is_no_file_is_refused(void **state)
{
    char *pipe_path = inside(state, "pipe"), *folder = inside(state, "folder"), *below = inside(state, "file/x");
    struct file_problem problem = {{0}};
    assert_int_equal(mkfifo(pipe_path, 0600) + mkdir(folder, 0700), 0);
    assert_false(file_make_private(pipe_path, &problem));
    assert_string_equal(problem.reason, "reason-not-a-file");
    assert_false(file_make_private(folder, &problem));
    assert_string_equal(problem.reason, "reason-is-a-folder");
    assert_false(folder_make_private(pipe_path, &problem));
    assert_string_equal(problem.reason, "reason-not-a-folder");
    char *file = inside(state, "file");
    assert_true(file_write(file, "", 0, NULL));
    assert_false(folder_make(below, &problem)); // mkdir's own reason, not that of looking whether it is there
    assert_string_equal(problem.reason, "reason-not-a-folder");
    assert_false(folder_make("/proc/safecircle/x", &problem));
    assert_string_equal(problem.reason, "reason-not-there");
    mem_free(file);
    mem_free(pipe_path);
    mem_free(folder);
    mem_free(below);
}

static void a_full_disk_has_its_reason(void **state)
{
    struct file_problem problem = {{0}};
    (void)state;
    FILE *f = file_open("/dev/full", false, &problem);
    if (f == NULL)
        skip();
    fputs("words", f);
    assert_false(file_close(f, &problem));
    assert_string_equal(problem.reason, "reason-no-room");
    assert_string_equal(file_reason(EDQUOT, problem.reason, sizeof problem.reason), "reason-no-room");
    assert_string_equal(file_reason(99999, problem.reason, sizeof problem.reason), "reason-99999");
}

static void no_folder_at(const char *home, const char *config, const char *reason)
{
    struct file_problem problem = {{0}};
    home != NULL ? setenv("HOME", home, 1) : unsetenv("HOME");
    config != NULL ? setenv("XDG_CONFIG_HOME", config, 1) : unsetenv("XDG_CONFIG_HOME");
    config != NULL ? setenv("XDG_DOCUMENTS_DIR", config, 1) : unsetenv("XDG_DOCUMENTS_DIR");
    assert_null(files_config_folder(&problem));
    assert_string_equal(problem.reason, reason);
    problem.reason[0] = '\0';
    assert_null(files_documents_folder(&problem));
    assert_string_equal(problem.reason, reason);
}

static void a_shared_folder_is_nobodys_home(void **state)
{
    char *shared = inside(state, "shared"), *laid = path_join(shared, ".config"), *home = inside(state, "home"),
         *config, *found;
    assert_int_equal(mkdir(shared, 01777) + mkdir(home, 0755), 0);
    no_folder_at(NULL, NULL, "reason-no-home");
    no_folder_at("", NULL, "reason-no-home");
    no_folder_at("home/me", "config", "reason-no-home");
    no_folder_at("/", NULL, "reason-no-home");
    no_folder_at("//.", NULL, "reason-no-home");
    no_folder_at("/tmp", NULL, "reason-shared-folder");
    no_folder_at(shared, NULL, "reason-shared-folder");
    no_folder_at(home, shared, "reason-shared-folder");
    no_folder_at(home, "/", "reason-no-home");
    assert_false(folder_exists(laid));
    assert_false(folder_exists("/tmp/.config/safecircle"));
    setenv("HOME", home, 1);
    unsetenv("XDG_CONFIG_HOME");
    unsetenv("XDG_DOCUMENTS_DIR");
    found = files_config_folder(NULL);
    config = inside(state, "home/.config/safecircle");
    assert_string_equal(found, config);
    assert_int_equal(mode_of(config), 0700);
    chmod(config, 0777);
    mem_free(found);
    found = files_config_folder(NULL);
    assert_int_equal(mode_of(config), 0700);
    mem_free(found);
    mem_free(config);
    mem_free(home);
    mem_free(laid);
    mem_free(shared);
}

int main(void)
{
#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, open_folder, close_folder)
    const struct CMUnitTest tests[] = {
        IN_FOLDER(what_is_written_is_the_owners),   IN_FOLDER(no_link_is_written_through),
        IN_FOLDER(what_is_no_file_is_refused),      IN_FOLDER(a_full_disk_has_its_reason),
        IN_FOLDER(a_shared_folder_is_nobodys_home),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
