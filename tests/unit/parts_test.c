// SPDX-License-Identifier: MIT
//
// parts_test.c — the table of pictures in parts: what is right is found, what is wrong is told with its line, and which
// file and which pixels of it follow.
#include "parts.h"

#include "bitmap.h"
#include "memory.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const char *const table = "# made by a script\n"
                                 "places/market/far 1920 1080 -60 0 2040 1080 1080,768\n"
                                 "\n"
                                 "figures/girl-1/body 600 960 110 61 380 869 960,560,300 face=child\r\n"
                                 "icons/star 400 400 0 0 400 400 320\n"
                                 "head child 600 960 180 220 240 240\n";

static struct parts *read_text(const char *text, struct diag_list *diags)
{
    return parts_read("parts.txt", text, strlen(text), diags);
}

static void what_is_right_is_found(void **state)
{
    (void)state;
    struct diag_list *diags = diag_list_new();
    struct parts *parts = read_text(table, diags);
    assert_int_equal(diag_count(diags), 0);
    assert_int_equal(parts_count(parts), 4);
    const struct part *far = parts_find(parts, "places/market/far"), *body = parts_find(parts, "figures/girl-1/body");
    assert_non_null(far);
    assert_int_equal(far->crop.x, -60);
    assert_int_equal(far->crop.w, 2040);
    assert_non_null(body);
    assert_string_equal(body->face, "child");
    assert_int_equal(body->line, 4);
    assert_non_null(parts_head(parts, "child"));
    assert_int_equal(parts_head(parts, "child")->crop.x, 180);
    assert_null(parts_head(parts, "elder"));
    assert_null(parts_find(parts, "places/market"));
    parts_free(parts);
    diag_list_free(diags);
}

static void the_smallest_size_that_is_large_enough(void **state)
{
    (void)state;
    struct parts *parts = read_text(table, NULL);
    const struct part *body = parts_find(parts, "figures/girl-1/body");
    static const int sizes[][2] = {{10, 300}, {300, 300}, {315, 300}, {320, 560}, {560, 560}, {700, 960}, {2000, 960}};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
        assert_int_equal(part_size(body, sizes[i][0]), sizes[i][1]);
    parts_free(parts);
}

// A file holds whole pixels: its first ones are rounded down, its last ones up.
static void the_pixels_of_a_file(void **state)
{
    (void)state;
    struct parts *parts = read_text(table, NULL);
    struct box box = part_pixels(parts_find(parts, "figures/girl-1/body"), 300);
    assert_int_equal(box.x, 34);          // 110 · 300/960 = 34.4
    assert_int_equal(box.y, 19);          // 61 → 19.06
    assert_int_equal(box.x + box.w, 154); // 490 → 153.1
    assert_int_equal(box.y + box.h, 291); // 930 → 290.6
    box = part_pixels(parts_find(parts, "places/market/far"), 768);
    assert_int_equal(box.x, -43); // −42.7
    assert_int_equal(box.x + box.w, 1408);
    assert_int_equal(box.h, 768);
    parts_free(parts);
}

static void expect(const char *line, const char *code, int column)
{
    char text[300];
    struct diag_list *diags = diag_list_new();
    snprintf(text, sizeof text, "icons/a 400 400 0 0 400 400 320\n%s\nicons/z 400 400 0 0 400 400 320\n", line);
    struct parts *parts = read_text(text, diags);
    diag_sort(diags);
    if (diag_count(diags) != 1 || strcmp(diag_at(diags, 0)->code, code) != 0 || diag_at(diags, 0)->place.line != 2 ||
        diag_at(diags, 0)->place.column != column)
        fail_msg("%s: %zu told, the first \"%s\" at %d:%d", line, diag_count(diags),
                 diag_count(diags) > 0 ? diag_at(diags, 0)->code : "",
                 diag_count(diags) > 0 ? diag_at(diags, 0)->place.line : 0,
                 diag_count(diags) > 0 ? diag_at(diags, 0)->place.column : 0);
    assert_int_equal(parts_count(parts), 2); // the others stay
    parts_free(parts);
    diag_list_free(diags);
}

static void what_is_wrong_is_told_and_left_out(void **state)
{
    (void)state;
    expect("star 400 400 0 0 400 400 320", "parts-name", 1);
    expect("Icons/star 400 400 0 0 400 400 320", "parts-name", 1);
    expect("icons//star 400 400 0 0 400 400 320", "parts-name", 1);
    expect("../icons/star 400 400 0 0 400 400 320", "parts-name", 1);
    expect("icons/a-name-that-is-longer-than-any-name-of-a-picture-may-be-for-us 1 1 0 0 1 1 1", "parts-name", 1);
    expect("head a/b 400 400 0 0 400 400", "parts-name", 6);
    expect("icons/star 400 x 0 0 400 400 320", "parts-number", 16);
    expect("icons/star 400 400 0 0 400", "parts-number", 27);
    expect("icons/star 400 99999 0 0 400 400 320", "parts-number", 16);
    expect("icons/star 400 400 - 0 400 400 320", "parts-number", 20);
    expect("icons/star 400 400 0 0 400 400", "parts-sizes", 31);
    expect("icons/star 400 400 0 0 400 400 80,160", "parts-sizes", 32);
    expect("icons/star 400 400 0 0 400 400 80,", "parts-sizes", 32);
    expect("icons/star 400 400 0 0 400 400 5,4,3,2,1", "parts-sizes", 32);
    expect("icons/star 400 400 0 0 0 400 320", "parts-crop", 1);
    expect("icons/star 0 400 0 0 400 400 320", "parts-crop", 1);
    expect("icons/star 400 400 300 0 400 400 320", "parts-crop", 1);
    expect("icons/star 400 400 0 0 400 400 320 face=child extra", "parts-name", 47);
    expect("icons/star 400 400 0 0 400 400 320 face=a-class-of-faces-too-long", "parts-name", 36);
    expect("icons/a 400 400 0 0 400 400 320", "parts-twice", 1);
}

static void too_many_lines_are_told(void **state)
{
    (void)state;
    size_t length = 0;
    char *text = mem_new(PARTS_MOST + 2, 60);
    for (int i = 0; i < PARTS_MOST + 2; i++)
        length += (size_t)sprintf(text + length, "icons/star-%d 400 400 0 0 400 400 320\n", i);
    struct diag_list *diags = diag_list_new();
    struct parts *parts = parts_read("parts.txt", text, length, diags);
    assert_int_equal(diag_count(diags), 1);
    assert_string_equal(diag_at(diags, 0)->code, "parts-many");
    assert_int_equal(parts_count(parts), PARTS_MOST);
    parts_free(parts);
    diag_list_free(diags);
    mem_free(text);
}

// ---- what the first bytes of a picture say ----

#define PNG_HEAD "\x89PNG\r\n\x1A\n\0\0\0\rIHDR"

static enum bitmap_fault of(const char *bytes, size_t length, int *width, int *height)
{
    struct bitmap b;
    enum bitmap_fault fault = bitmap_read(bytes, length, &b);
    *width = b.width;
    *height = b.height;
    return fault;
}

#define EXPECT(bytes, fault, w, h)                                                                                     \
    do {                                                                                                               \
        int width = 0, height = 0;                                                                                     \
        assert_int_equal(of(bytes, sizeof bytes - 1, &width, &height), fault);                                         \
        assert_int_equal(width, w);                                                                                    \
        assert_int_equal(height, h);                                                                                   \
    } while (0)

static void the_size_stands_in_the_first_bytes(void **state)
{
    (void)state;
    static const char still[] = PNG_HEAD "\0\0\1\0\0\0\0\x80\x08\x06\0\0\0crc.\0\0\0\0IDATcrc.\0\0\0\0IENDcrc.";
    static const char cut[] = PNG_HEAD "\0\0\1\0\0\0\0\x80\x08\x06\0\0\0crc.\0\0\0\0IDATcrc.";
    static const char moving[] = PNG_HEAD "\0\0\1\0\0\0\0\x80\x08\x06\0\0\0crc.\0\0\0\0acTLcrc.\0\0\0\0IDATcrc.";
    static const char wide[] = PNG_HEAD "\0\1\0\0\0\0\0\1\x08\x06\0\0\0crc.";
    static const char vast[] = PNG_HEAD "\0\0\x3F\0\0\0\x3F\0\x08\x06\0\0\0crc.";
    static const char jpeg[] = "\xFF\xD8\xFF\xE0\0\4..\xFF\xFF\xC4\0\3.\xFF\xC2\0\x0B\x08\0\x90\1\0\3....\xFF\xD9";
    static const char jpeg_cut[] = "\xFF\xD8\xFF\xE0\0\4..\xFF\xC0\0\x0B\x08\0";
    static const char lossy[] = "RIFF....WEBPVP8 ....\x30\1\0\x9D\1\x2A\0\1\x90\0....";
    static const char lossless[] = "RIFF....WEBPVP8L....\x2F\xFF\xC0\x23\0....";
    static const char extended[] = "RIFF....WEBPVP8X....\x10\0\0\0\xFF\0\0\x8F\0\0..";
    static const char animated[] = "RIFF....WEBPVP8X....\x02\0\0\0\xFF\0\0\x8F\0\0..";
    EXPECT(still, BITMAP_FINE, 256, 128);
    EXPECT(cut, BITMAP_BROKEN, 256, 128);
    EXPECT(moving, BITMAP_MOVES, 256, 128);
    EXPECT(wide, BITMAP_LARGE, 65536, 1);
    EXPECT(vast, BITMAP_LARGE, 16128, 16128);
    EXPECT(jpeg, BITMAP_FINE, 256, 144);
    EXPECT(jpeg_cut, BITMAP_BROKEN, 0, 0);
    EXPECT(lossy, BITMAP_FINE, 256, 144);
    EXPECT(lossless, BITMAP_FINE, 256, 144);
    EXPECT(extended, BITMAP_FINE, 256, 144);
    EXPECT(animated, BITMAP_MOVES, 256, 144);
    EXPECT("<svg/>", BITMAP_UNKNOWN, 0, 0);
    EXPECT("", BITMAP_UNKNOWN, 0, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_right_is_found),  cmocka_unit_test(the_smallest_size_that_is_large_enough),
        cmocka_unit_test(the_pixels_of_a_file),    cmocka_unit_test(what_is_wrong_is_told_and_left_out),
        cmocka_unit_test(too_many_lines_are_told), cmocka_unit_test(the_size_stands_in_the_first_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
