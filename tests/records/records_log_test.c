// SPDX-License-Identifier: MIT
//
// records_log_test.c — the write-ahead log as bytes: how far it holds, whether something was cut off from it, and the
// file and its log as one.
//
// The logs are written here, from SQLite's description of them, in both orders of bytes, so that each of their parts
// can be wrong by itself while all else is right.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "memory.h"
#include "records_inside.h"

#include <string.h>

enum {
    HEADER = 32,
    FRAME = 24,
    MAGIC = 0x377f0682,
    VERSION = 3007000,
    SALT = 0x01234567,
    OTHER_SALT = 0x5A17,
    RESTARTS = 1 << 20,
    SMALL = 512
};

struct log {
    struct bytes all;
    size_t page;
    bool big;
    uint32_t sum[2];
};

static void put(unsigned char *at, uint32_t number)
{
    for (int i = 0; i < 4; i++)
        at[i] = (unsigned char)(number >> (24 - 8 * i));
}

static void sum_up(struct log *l, const unsigned char *from, size_t length)
{
    for (size_t i = 0; i < length; i += 4) {
        uint32_t word = 0;
        for (size_t k = 0; k < 4; k++)
            word |= (uint32_t)from[i + k] << 8 * (l->big ? 3 - k : k);
        l->sum[i / 4 % 2] += word + l->sum[1 - i / 4 % 2];
    }
}

static unsigned char *longer(struct log *l, size_t by)
{
    unsigned char *bytes = mem_new(l->all.length + by, 1);
    if (l->all.length > 0)
        memcpy(bytes, l->all.bytes, l->all.length);
    mem_free(l->all.bytes);
    l->all.bytes = bytes;
    l->all.length += by;
    return bytes + l->all.length - by;
}

static void put_sum(struct log *l, unsigned char *at)
{
    put(at, l->sum[0]);
    put(at + 4, l->sum[1]);
}

static struct log begun(uint32_t magic, uint32_t version, uint32_t page)
{
    struct log l = {.page = page, .big = (magic & 1) != 0};
    unsigned char *at = longer(&l, HEADER);
    const uint32_t words[] = {magic, version, page, 7, SALT, OTHER_SALT};
    for (size_t i = 0; i < 6; i++)
        put(at + 4 * i, words[i]);
    sum_up(&l, at, 24);
    put_sum(&l, at + 24);
    return l;
}

// A page of the file; commit: so many pages it has from now on, 0 when more follows.
static void adds(struct log *l, uint32_t number, uint32_t commit, int letter)
{
    unsigned char *at = longer(l, FRAME + l->page);
    put(at, number);
    put(at + 4, commit);
    put(at + 8, SALT);
    put(at + 12, OTHER_SALT);
    memset(at + FRAME, letter, l->page);
    sum_up(l, at, 8);
    sum_up(l, at + FRAME, l->page);
    put_sum(l, at + 16);
}

// What a log of before has left behind the end.
static void left_over(struct log *l, uint32_t salt, uint32_t other, size_t length)
{
    unsigned char *at = longer(l, length);
    put(at, 1);
    put(at + 8, salt);
    put(at + 12, other);
}

static void looks(const struct log *l, size_t frames, size_t pages, bool cut_off)
{
    struct log_look look = records__look_into_log(&l->all);
    assert_int_equal(look.frames, frames);
    assert_int_equal(look.pages, pages);
    assert_int_equal(look.cut_off, cut_off);
}

static struct log three_commits(void)
{
    struct log l = begun(MAGIC, VERSION, SMALL);
    for (uint32_t i = 1; i <= 3; i++)
        adds(&l, i, i + 1, 'a');
    return l;
}

static void both_orders_and_every_size_are_read(void **state)
{
    (void)state;
    for (uint32_t page = 512; page <= 65536; page *= 2)
        for (uint32_t order = 0; order < 2; order++) {
            struct log l = begun(MAGIC | order, VERSION, page);
            looks(&l, 0, 0, false);
            adds(&l, 1, 0, 'a');
            looks(&l, 0, 0, true);
            adds(&l, 2, 5, 'b');
            looks(&l, 2, 5, false);
            assert_int_equal(records__look_into_log(&l.all).page_size, page);
            adds(&l, 1, 6, 'c');
            looks(&l, 3, 6, false);
            adds(&l, 3, 0, 'd');
            looks(&l, 3, 6, true);
            mem_free(l.all.bytes);
        }
}

// All of it adds up, and still it is none of ours.
static void a_header_of_something_else_is_no_log(void **state)
{
    static const uint32_t headers[][3] = {
        {MAGIC + 2, VERSION, 512}, {MAGIC ^ 1U << 31, VERSION, 512}, {MAGIC, VERSION + 1, 512},   {MAGIC, VERSION, 256},
        {MAGIC, VERSION, 768},     {MAGIC, VERSION, 131072},         {MAGIC, VERSION, 65536 + 8}, {MAGIC, VERSION, 8}};
    (void)state;
    for (size_t i = 0; i < sizeof headers / sizeof *headers; i++) {
        struct log l = begun(headers[i][0], headers[i][1], headers[i][2]);
        adds(&l, 1, 1, 'a');
        looks(&l, 0, 0, true);
        mem_free(l.all.bytes);
    }
    looks(&(struct log){.page = 0}, 0, 0, false); // no log at all
}

// Whichever bit turned: what was written before it holds, and that more was there is known.
static void a_turned_bit_ends_it(void **state)
{
    struct log l = three_commits();
    (void)state;
    for (size_t at = 0; at < l.all.length; at++)
        for (int bit = 0; bit < 8; bit++) {
            size_t frames = at < HEADER ? 0 : (at - HEADER) / (FRAME + SMALL);
            l.all.bytes[at] = (unsigned char)(l.all.bytes[at] ^ 1 << bit);
            looks(&l, frames, frames > 0 ? frames + 1 : 0, true);
            l.all.bytes[at] = (unsigned char)(l.all.bytes[at] ^ 1 << bit);
        }
    mem_free(l.all.bytes);
}

static void a_cut_is_seen_wherever_it_is(void **state)
{
    struct log l = three_commits();
    size_t length = l.all.length;
    (void)state;
    for (l.all.length = 0; l.all.length <= length; l.all.length++) {
        size_t frames = l.all.length < HEADER ? 0 : (l.all.length - HEADER) / (FRAME + SMALL);
        bool whole = l.all.length == 0 || l.all.length == HEADER + frames * (FRAME + SMALL);
        looks(&l, frames, frames > 0 ? frames + 1 : 0, !whole);
    }
    mem_free(l.all.bytes);
}

static void a_frame_of_no_page_ends_it(void **state)
{
    struct log l = three_commits();
    (void)state;
    adds(&l, 0, 9, 'a');
    adds(&l, 1, 9, 'a');
    looks(&l, 3, 4, true);
    mem_free(l.all.bytes);
}

// Frames of an older log are rightly there: its first salt is a little behind, its second is another.
static void what_an_older_log_left_is_not_missed(void **state)
{
    static const struct {
        uint32_t salt, other;
        bool cut_off;
    } rows[] = {{SALT - 1, 1, false},
                {SALT - RESTARTS, 1, false},
                {SALT - RESTARTS - 1, 1, true},
                {SALT, 1, true},
                {SALT + 1, 1, true},
                {SALT - 1, OTHER_SALT, true},
                {SALT - 1, OTHER_SALT + 1, false},
                {SALT - 1, OTHER_SALT | 1U << 31, false}};
    static const size_t lengths[] = {FRAME, FRAME + SMALL / 2, FRAME + SMALL};
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        for (size_t k = 0; k < 3; k++) {
            struct log l = three_commits();
            left_over(&l, SALT - 2, 1, FRAME + SMALL);
            left_over(&l, rows[i].salt, rows[i].other, lengths[k]);
            looks(&l, 3, 4, rows[i].cut_off);
            l.all.length -= lengths[k] - (FRAME - 1); // too little of it to say
            looks(&l, 3, 4, true);
            mem_free(l.all.bytes);
        }
}

// ---- the file and its log as one ----

static sqlite3 *image_of(const struct bytes *file, const struct log *l, bool fine)
{
    sqlite3 *db = NULL;
    assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
    assert_int_equal(records__image(file, &l->all, db), fine);
    return db;
}

// One letter a page; the first page begins with what SQLite needs to take it for a file without a log.
static void pages_are(const struct bytes *file, const struct log *l, const char *letters)
{
    sqlite3 *db = image_of(file, l, true);
    sqlite3_int64 length = 0;
    unsigned char *bytes = sqlite3_serialize(db, "main", &length, 0);
    assert_non_null(bytes);
    assert_int_equal(length, strlen(letters) * SMALL);
    for (size_t i = 0; i < (size_t)length; i++)
        if (i != 18 && i != 19)
            assert_int_equal(bytes[i], letters[i / SMALL] == '0' ? 0 : letters[i / SMALL]);
    assert_int_equal(bytes[18], 1);
    assert_int_equal(bytes[19], 1);
    sqlite3_free(bytes);
    sqlite3_close(db);
}

static void the_newest_page_of_a_commit_is_taken(void **state)
{
    unsigned char bytes[3 * SMALL];
    struct bytes file = {bytes, sizeof bytes};
    struct log none = {.page = 0}, l = begun(MAGIC, VERSION, SMALL);
    (void)state;
    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (unsigned char)"xyz"[i / SMALL];
    pages_are(&file, &none, "xyz");
    adds(&l, 2, 0, 'a');
    adds(&l, 5, 5, 'b');
    adds(&l, 6, 0, 'c'); // from when the file was longer
    adds(&l, 2, 5, 'd');
    pages_are(&file, &l, "xdz0b");
    adds(&l, 1, 0, 'e'); // never finished
    pages_are(&file, &l, "xdz0b");
    adds(&l, 3, 2, 'f'); // made shorter
    pages_are(&file, &l, "ed");
    file.length = 0;
    pages_are(&file, &l, "ed");
    mem_free(l.all.bytes);
}

static void what_is_no_file_or_too_large_is_refused(void **state)
{
    unsigned char bytes[101] = {0};
    struct log none = {.page = 0};
    enum { PAGE = 65536 };
    (void)state;
    sqlite3_close(image_of(&(struct bytes){bytes, 100}, &none, true));
    sqlite3_close(image_of(&(struct bytes){bytes, 99}, &none, false));
    sqlite3_close(image_of(&(struct bytes){NULL, 0}, &none, false));
    sqlite3_close(image_of(&(struct bytes){bytes, (size_t)IMAGE_MOST + 1}, &none, false));
    for (uint32_t over = 0; over < 2; over++) {
        struct log l = begun(MAGIC, VERSION, PAGE);
        adds(&l, 1, IMAGE_MOST / PAGE + over, 'a');
        sqlite3_close(image_of(&(struct bytes){bytes, 100}, &l, over == 0));
        mem_free(l.all.bytes);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(both_orders_and_every_size_are_read),
        cmocka_unit_test(a_header_of_something_else_is_no_log),
        cmocka_unit_test(a_turned_bit_ends_it),
        cmocka_unit_test(a_cut_is_seen_wherever_it_is),
        cmocka_unit_test(a_frame_of_no_page_ends_it),
        cmocka_unit_test(what_an_older_log_left_is_not_missed),
        cmocka_unit_test(the_newest_page_of_a_commit_is_taken),
        cmocka_unit_test(what_is_no_file_or_too_large_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
