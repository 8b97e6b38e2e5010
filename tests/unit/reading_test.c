// SPDX-License-Identifier: MIT
//
// reading_test.c — what of a level is still to be read aloud, and recordings that come from elsewhere: each where it
// belongs, in place of the one before, and nothing is lost when it cannot be kept.
#include "reading.h"

#include "desk.h"
#include "files.h"
#include "loader.h"
#include "memory.h"
#include "take.h"
#include "text.h"

#include <fcntl.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#define LEVEL SOURCE_DIR "/tests/content/voices/aloud/level.yaml"

struct author {
    char folder[64], *file, *from;
};

static void put(const char *folder, const char *name, const char *bytes, size_t length)
{
    char *path = path_join(folder, name);
    assert_true(file_write(path, bytes, length, NULL));
    mem_free(path);
}

// A file in which a tone of this height sounds so long.
static void put_sound(const char *folder, const char *name, double seconds)
{
    size_t count = (size_t)(TAKE_RATE * seconds), length = 0;
    float *samples = mem_new(count + 1, sizeof *samples);
    for (size_t i = 0; i < count; i++)
        samples[i] = (float)(0.2 * sin((double)i / TAKE_RATE * 2 * 3.14159265 * 300));
    char *bytes = take_encode(&(struct take){.samples = samples, .count = count}, &length);
    assert_non_null(bytes);
    put(folder, name, bytes, length);
    mem_free(bytes);
    mem_free(samples);
}

static void begins(struct author *a)
{
    size_t length = 0;
    *a = (struct author){.folder = "/tmp/reading_test_XXXXXX"};
    assert_non_null(mkdtemp(a->folder));
    a->from = path_join(a->folder, "from");
    a->file = path_join(a->folder, "level.yaml");
    assert_true(folder_make(a->from, NULL));
    char *level = file_read(LEVEL, FILE_TOO_LARGE, &length, NULL);
    assert_true(file_write(a->file, level, length, NULL));
    mem_free(level);
}

static void remove_all(const char *path)
{
    struct file_list files;
    if (folder_list(path, &files, NULL)) {
        for (size_t i = 0; i < files.count; i++) {
            char *inside = path_join(path, files.names[i]);
            size_t last = strlen(inside) - 1;
            if (inside[last] == '/') {
                inside[last] = '\0';
                remove_all(inside);
            } else {
                remove(inside);
            }
            mem_free(inside);
        }
        file_list_free(&files);
    }
    remove(path);
}

static void ends(struct author *a)
{
    remove_all(a->folder);
    mem_free(a->file);
    mem_free(a->from);
}

// Its exit code; what it said goes to `said`.
static int import(struct author *a, struct text *said)
{
    char *paths[] = {a->file}, *told = path_join(a->folder, "told");
    size_t length = 0;
    fflush(stdout);
    fflush(stderr);
    int out = dup(STDOUT_FILENO), err = dup(STDERR_FILENO), to = open(told, O_RDWR | O_CREAT | O_TRUNC, 0600);
    dup2(to, STDOUT_FILENO);
    dup2(to, STDERR_FILENO);
    int code = desk_voices(
        &(struct command_words){.paths = paths, .count = 1, .language = "vi", .voices = "kjg", .import = a->from});
    fflush(stdout);
    dup2(out, STDOUT_FILENO);
    dup2(err, STDERR_FILENO);
    close(out);
    close(err);
    close(to);
    char *words = file_read(told, FILE_TOO_LARGE, &length, NULL);
    text_clear(said);
    text_add(said, words);
    mem_free(words);
    mem_free(told);
    return code;
}

static struct readings *readings_of(struct author *a, struct level **level)
{
    struct diag_list *diags = diag_list_new();
    *level = level_load(a->file, diags);
    diag_list_free(diags);
    assert_non_null(*level);
    return readings_new(*level, "kjg");
}

static double seconds_of(const char *path)
{
    size_t length = 0, count = 0;
    char *bytes = file_read(path, FILE_TOO_LARGE, &length, NULL);
    float *samples = take_decode(bytes, length, &count);
    assert_non_null(samples);
    mem_free(samples);
    mem_free(bytes);
    return (double)count / TAKE_RATE;
}

static void files_go_where_they_belong(void **state)
{
    (void)state;
    struct author a;
    struct text said = {0};
    struct level *level;
    begins(&a);
    put_sound(a.from, "mo-dau.say.1.ogg", 1);
    put_sound(a.from, "1.ogg", 1);
    put_sound(a.from, "02 - nhan.ogg", 1);
    put_sound(a.from, "900.ogg", 1);
    put_sound(a.from, "2b.ogg", 1);
    put_sound(a.from, "long.ogg", 0.2);
    put(a.from, "3.wav", "RIFF", 4);
    put(a.from, ".hidden", "x", 1);
    assert_int_equal(import(&a, &said), 1);
    assert_non_null(strstr(text_bytes(&said), "900.ogg: không biết"));
    assert_non_null(strstr(text_bytes(&said), "2b.ogg: không biết"));
    assert_non_null(strstr(text_bytes(&said), "3.wav: không mở được"));
    assert_non_null(strstr(text_bytes(&said), "Đã nhận 3 bản thu."));
    assert_null(strstr(text_bytes(&said), "hidden"));
    struct readings *r = readings_of(&a, &level);
    assert_int_equal(r->rows[0].state, READING_THERE);
    assert_int_equal(r->rows[1].state, READING_THERE);
    assert_int_equal(r->rows[2].state, READING_MISSING);
    assert_int_equal(r->missing, r->count - 3);
    assert_int_equal(r->pack->stray_count, 0);
    readings_free(r);
    level_free(level);
    text_free(&said);
    ends(&a);
}

// A new one takes the old one's place; what was edited is told apart from what was never read; the same words in two
// places have one recording, and edited words do not take it from the other place.
static void a_new_one_takes_the_place_of_the_old(void **state)
{
    (void)state;
    struct author a;
    struct text said = {0};
    struct level *level;
    begins(&a);
    put_sound(a.from, "1.ogg", 1);
    assert_int_equal(import(&a, &said), 0);
    put_sound(a.from, "1.ogg", 2);
    assert_int_equal(import(&a, &said), 0);
    struct readings *r = readings_of(&a, &level);
    assert_int_equal(r->pack->count, 1);
    assert_true(fabs(seconds_of(r->rows[0].path) - 2) < 0.05);
    // Edited: an old recording of the first text, by the words of the second.
    struct text index = {0};
    pack_index_begin(&index);
    pack_index_row(&index, r->rows[0].at, r->rows[1].words);
    put(r->folder, PACK_INDEX, text_bytes(&index), index.length);
    readings_again(r);
    assert_int_equal(r->rows[0].state, READING_CHANGED);
    assert_int_equal(r->rows[1].state, READING_THERE);
    char *name = reading_name(r, 0), *again = reading_name(r, 1);
    assert_string_not_equal(name, r->rows[0].at);
    assert_string_equal(again, r->rows[0].at);
    mem_free(name);
    mem_free(again);
    text_clear(&index);
    pack_index_begin(&index);
    pack_index_row(&index, r->rows[0].at, "Không ai nói câu này.");
    put(r->folder, PACK_INDEX, text_bytes(&index), index.length);
    readings_again(r);
    name = reading_name(r, 0);
    assert_string_equal(name, r->rows[0].at);
    mem_free(name);
    text_free(&index);
    readings_free(r);
    level_free(level);
    text_free(&said);
    ends(&a);
}

static void what_cannot_be_kept_is_told_and_nothing_is_lost(void **state)
{
    (void)state;
    struct author a;
    struct text said = {0};
    begins(&a);
    char *voices = path_join(a.folder, "voices"), *kjg = path_join(voices, "kjg");
    put_sound(a.from, "1.ogg", 1);
    put(a.folder, "voices", "a file", 6); // where the folder would be
    assert_int_equal(import(&a, &said), 1);
    assert_non_null(strstr(text_bytes(&said), "1.ogg: chưa lưu được: "));
    remove(voices);
    static const char broken[] = "voices: 1\nrecordings:\n  - at: title\n    form: \"x\"\n";
    size_t length = 0;
    assert_true(folder_make(kjg, NULL));
    put(kjg, PACK_INDEX, broken, strlen(broken));
    assert_int_equal(import(&a, &said), 1);
    assert_non_null(strstr(text_bytes(&said), PACK_INDEX ":4:5"));
    char *index = path_join(kjg, PACK_INDEX), *left = file_read(index, FILE_TOO_LARGE, &length, NULL);
    assert_string_equal(left, broken);
    struct file_problem problem = {{0}};
    float one[TAKE_RATE] = {0};
    assert_false(pack_keep(kjg, "title", "x", &(struct take){.samples = one, .count = TAKE_RATE}, &problem));
    assert_string_equal(problem.reason, "reason-damaged");
    mem_free(left);
    mem_free(index);
    mem_free(kjg);
    mem_free(voices);
    text_free(&said);
    ends(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(files_go_where_they_belong),
        cmocka_unit_test(a_new_one_takes_the_place_of_the_old),
        cmocka_unit_test(what_cannot_be_kept_is_told_and_nothing_is_lost),
    };
    setenv("SAFECIRCLE_DATA", DATA_DIR, 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
