// SPDX-License-Identifier: MIT
//
// share_test.c — a pack is the level again, byte for byte; one that somebody made to harm is refused before a byte of
// it is written.
#include "share.h"

#include "memory.h"
#include "text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

#include <cmocka.h>

#define LEVEL SOURCE_DIR "/tests/content/voices/aloud"

static char root[64];

static char *below(const char *name) { return path_join(root, name); }

static int make_root(void **state)
{
    (void)state;
    snprintf(root, sizeof root, "/tmp/safecircle-share-XXXXXX");
    return mkdtemp(root) != NULL ? 0 : -1;
}

static int clear_root(void **state)
{
    char command[96];
    (void)state;
    snprintf(command, sizeof command, "rm -rf %s", root);
    return system(command);
}

static char *packed(size_t *length)
{
    struct share_pack pack;
    struct file_problem problem;
    char *bytes = share_make(LEVEL, length, &pack, &problem);
    assert_non_null(bytes);
    assert_string_equal(pack.id, "aloud");
    share_clear(&pack);
    return bytes;
}

static void a_level_comes_back_byte_for_byte(void **state)
{
    (void)state;
    size_t length = 0, again = 0;
    struct share_pack pack;
    struct file_problem problem;
    bool was_there = true;
    char *bytes = packed(&length), *twice = packed(&again), *levels = below("levels");
    assert_int_equal(length, again); // the same files give the same pack
    assert_memory_equal(bytes, twice, length);
    share_read(bytes, length, "aloud.vongtron", &pack);
    assert_int_equal(pack.fault, SHARE_FINE);
    assert_string_equal(pack.id, "aloud");
    char *folder = share_unpack(&pack, levels, &was_there, &problem);
    assert_non_null(folder);
    assert_false(was_there);
    assert_true(pack.count > 3);
    for (size_t i = 0; i < pack.count; i++) {
        size_t a = 0, b = 0;
        char *from = path_join(LEVEL, pack.files[i].name), *to = path_join(folder, pack.files[i].name);
        char *one = file_read(from, SHARE_FILE_BYTES_MOST, &a, NULL),
             *other = file_read(to, SHARE_FILE_BYTES_MOST, &b, NULL);
        assert_int_equal(one != NULL, other != NULL); // its list stays in the pack
        assert_int_equal(a, b);
        if (one != NULL)
            assert_memory_equal(one, other, a);
        mem_free(one);
        mem_free(other);
        mem_free(from);
        mem_free(to);
    }
    // Once more: it is there. Another level of that name: beside it.
    char *same = share_unpack(&pack, levels, &was_there, &problem);
    assert_true(was_there);
    assert_string_equal(same, folder);
    char *level = path_join(folder, "level.yaml");
    assert_true(file_write(level, "changed", 7, NULL));
    char *beside = share_unpack(&pack, levels, &was_there, &problem);
    assert_false(was_there);
    assert_string_equal(path_name(beside), "aloud-2");
    share_clear(&pack);
    char *const all[] = {bytes, twice, levels, folder, same, level, beside};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        mem_free(all[i]);
}

// ---- what somebody made to harm ----

struct entry {
    const char *name, *bytes;
    size_t length;    // 0: of the bytes
    uint32_t mode;    // of Unix; 0: not said
    const char *word; // a password
};

static enum share_fault fault_of(const struct entry *entries, size_t count, char about[SHARE_NAME_BYTES])
{
    char *path = below("hostile.zip");
    remove(path);
    zip_t *zip = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, NULL);
    assert_non_null(zip);
    for (size_t i = 0; i < count; i++) {
        const struct entry *e = &entries[i];
        zip_source_t *s = zip_source_buffer(zip, e->bytes, e->length > 0 ? e->length : strlen(e->bytes), 0);
        zip_int64_t at = zip_file_add(zip, e->name, s, ZIP_FL_ENC_UTF_8);
        assert_true(at >= 0);
        if (e->mode != 0)
            zip_file_set_external_attributes(zip, (zip_uint64_t)at, 0, ZIP_OPSYS_UNIX, e->mode << 16);
        if (e->word != NULL)
            assert_int_equal(zip_file_set_encryption(zip, (zip_uint64_t)at, ZIP_EM_AES_128, e->word), 0);
    }
    assert_int_equal(zip_close(zip), 0);
    struct share_pack pack;
    share_load(path, &pack, NULL);
    enum share_fault fault = pack.fault;
    assert_true(fault == SHARE_FINE || pack.count == 0);
    snprintf(about, SHARE_NAME_BYTES, "%s", pack.about);
    share_clear(&pack);
    mem_free(path);
    return fault;
}

#define GOOD                                                                                                           \
    {                                                                                                                  \
        "level.yaml", "title: x\n", 0, 0, NULL                                                                         \
    }

static void what_would_harm_is_refused(void **state)
{
    static const char *const names[] = {
        "../level.yaml",      "/etc/x.yaml", "a/../../b.yaml", ".vscode/a.yaml", "c:\\x.yaml",
        "a\\..\\b.yaml",      "run.sh",      "x.yaml/",        "a//b.yaml",      "a/b/c/d/e.yaml",
        "t\xE1\xBA\xBF.yaml", "-x.yaml",     "con .yaml",      "voices/vi/.ogg"};
    char about[SHARE_NAME_BYTES];
    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const struct entry entries[] = {GOOD, {names[i], "x", 0, 0, NULL}};
        bool folder = names[i][strlen(names[i]) - 1] == '/'; // a folder of that name, and nothing in it
        enum share_fault fault = fault_of(entries, 2, about);
        if (fault != (folder ? SHARE_FINE : SHARE_BAD_NAME))
            fail_msg("%s: %d", names[i], fault);
        if (!folder)
            assert_string_equal(about, names[i]);
    }
    const struct entry link[] = {GOOD, {"en.yaml", "/etc/passwd", 0, 0120777, NULL}};
    assert_int_equal(fault_of(link, 2, about), SHARE_BAD_NAME);
    const struct entry twice[] = {GOOD, {"Level.yaml", "x", 0, 0, NULL}};
    assert_int_equal(fault_of(twice, 2, about), SHARE_TWICE);
    const struct entry two[] = {GOOD, {"b/level.yaml", "x", 0, 0, NULL}};
    assert_int_equal(fault_of(two, 2, about), SHARE_NO_LEVEL);
    const struct entry none[] = {{"en.yaml", "x", 0, 0, NULL}};
    assert_int_equal(fault_of(none, 1, about), SHARE_NO_LEVEL);
    const struct entry locked[] = {{"level.yaml", "x", 0, 0, "secret"}};
    assert_int_equal(fault_of(locked, 1, about), SHARE_LOCKED);
    const struct entry by_hand[] = {{"my-level/level.yaml", "x", 0, 0, NULL}, {"my-level/en.yaml", "y", 0, 0, NULL}};
    assert_int_equal(fault_of(by_hand, 2, about), SHARE_FINE); // a folder packed by the desktop
}

// A few kilobytes that would be a quarter of a gigabyte; many files that are one each too many.
static void what_would_fill_the_disk_is_refused(void **state)
{
    char about[SHARE_NAME_BYTES];
    (void)state;
    char *zeros = mem_new(SHARE_FILE_BYTES_MOST + 1, 1);
    const struct entry large[] = {GOOD, {"a.txt", zeros, SHARE_FILE_BYTES_MOST + 1, 0, NULL}};
    assert_int_equal(fault_of(large, 2, about), SHARE_TOO_LARGE);
    assert_string_equal(about, "a.txt");
    const struct entry together[] = {GOOD,
                                     {"a.txt", zeros, SHARE_FILE_BYTES_MOST, 0, NULL},
                                     {"b.txt", zeros, SHARE_FILE_BYTES_MOST, 0, NULL},
                                     {"c.txt", zeros, SHARE_FILE_BYTES_MOST, 0, NULL},
                                     {"d.txt", zeros, SHARE_FILE_BYTES_MOST, 0, NULL}};
    assert_int_equal(fault_of(together, 5, about), SHARE_TOO_LARGE);
    assert_string_equal(about, "d.txt");
    mem_free(zeros);
    static char names[SHARE_FILES_MOST + 1][16];
    struct entry *many = mem_new(SHARE_FILES_MOST + 1, sizeof *many);
    for (size_t i = 0; i <= SHARE_FILES_MOST; i++) {
        snprintf(names[i], sizeof names[i], "f%zu.txt", i);
        many[i] = (struct entry){names[i], "x", 0, 0, NULL};
    }
    assert_int_equal(fault_of(many, SHARE_FILES_MOST + 1, about), SHARE_TOO_MANY);
    mem_free(many);
}

// Any byte of a pack turned over: told, or it is the level all the same.
static void what_was_damaged_is_told(void **state)
{
    (void)state;
    size_t length = 0, told = 0, tried = 0;
    char *bytes = packed(&length);
    struct share_pack whole;
    share_read(bytes, length, "aloud.vongtron", &whole);
    for (size_t i = 0; i < length; i += 1 + length / 400, tried++) {
        struct share_pack pack;
        bytes[i] = (char)(bytes[i] ^ 0x55);
        share_read(bytes, length, "aloud.vongtron", &pack);
        bytes[i] = (char)(bytes[i] ^ 0x55);
        told += pack.fault != SHARE_FINE;
        for (size_t f = 0; pack.fault == SHARE_FINE && f < pack.count; f++)
            assert_memory_equal(pack.files[f].bytes, whole.files[f].bytes, whole.files[f].length);
        share_clear(&pack);
    }
    assert_true(told > tried / 2);
    struct share_pack cut;
    share_read(bytes, length / 2, "aloud.vongtron", &cut);
    assert_int_equal(cut.fault, SHARE_NOT_ZIP);
    share_clear(&cut);
    share_clear(&whole);
    mem_free(bytes);
}

// What cannot be sent is told when it is packed: the name of the file, and nothing is written.
static void what_cannot_be_sent_is_told(void **state)
{
    (void)state;
    struct share_pack pack;
    struct file_problem problem;
    size_t length = 0;
    char *folder = below("mine"), *level = path_join(folder, "level.yaml"), *odd = path_join(folder, "tranh đẹp.png");
    assert_true(folder_make(folder, NULL));
    assert_null(share_make(folder, &length, &pack, &problem));
    assert_int_equal(pack.fault, SHARE_NO_LEVEL);
    share_clear(&pack);
    assert_true(file_write(level, "title: x\n", 9, NULL));
    assert_true(file_write(odd, "x", 1, NULL));
    assert_null(share_make(folder, &length, &pack, &problem));
    assert_int_equal(pack.fault, SHARE_BAD_NAME);
    assert_string_equal(pack.about, "tranh đẹp.png");
    share_clear(&pack);
    mem_free(odd);
    mem_free(level);
    mem_free(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_level_comes_back_byte_for_byte, make_root, clear_root),
        cmocka_unit_test_setup_teardown(what_would_harm_is_refused, make_root, clear_root),
        cmocka_unit_test_setup_teardown(what_would_fill_the_disk_is_refused, make_root, clear_root),
        cmocka_unit_test(what_was_damaged_is_told),
        cmocka_unit_test_setup_teardown(what_cannot_be_sent_is_told, make_root, clear_root),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
