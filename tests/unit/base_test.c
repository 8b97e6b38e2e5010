// SPDX-License-Identifier: MIT
//
// base_test.c — what every room leans on: memory that grows, text, characters, hashes, the list of mistakes.
#include "check.h"
#include "diag.h"
#include "hash.h"
#include "memory.h"
#include "number.h"
#include "test_aborts.h"
#include "text.h"
#include "utf8.h"

#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// ---- bugs stop the program ----

static void harmless(void) { CHECK(1 + 1 == 2); }
static void broken_promise(void) { CHECK(1 + 1 == 3); }

static void grow_past_everything(void)
{
    size_t capacity = 0;
    mem_grow(NULL, &capacity, SIZE_MAX - 1, 1);
}

static void grow_many_large(void)
{
    size_t capacity = 0;
    mem_grow(NULL, &capacity, SIZE_MAX / 4, 16);
}

static void piece_past_everything(void) { arena_take(arena_new(), SIZE_MAX - 40); }
static void diag_behind_the_last(void) { diag_at(diag_list_new(), 0); }

// A bug must end the program where it was noticed: going on would show a hall something wrong.
static void a_bug_aborts(void **state)
{
    (void)state;
    assert_false(aborts(harmless));
    assert_true(aborts(broken_promise));
    assert_true(aborts(diag_behind_the_last));
}

// A size that wraps around must abort, never loop for ever or return a block that is too small.
static void absurd_sizes_abort(void **state)
{
    (void)state;
    assert_true(aborts(grow_past_everything));
    assert_true(aborts(grow_many_large));
    assert_true(aborts(piece_past_everything));
}

// ---- memory ----

static void new_memory_is_zero(void **state)
{
    (void)state;
    unsigned char *block = mem_new(100, 3);
    for (int i = 0; i < 300; i++)
        assert_int_equal(block[i], 0);
    mem_free(block);
    mem_free(mem_new(0, 0)); // nothing is something that can be freed
    mem_free(NULL);
}

static void arrays_grow_and_keep_what_they_hold(void **state)
{
    (void)state;
    int *numbers = NULL;
    size_t capacity = 0, moves = 0;
    for (int i = 0; i < 10000; i++) {
        size_t before = capacity;
        numbers = mem_grow(numbers, &capacity, (size_t)i + 1, sizeof *numbers);
        moves += capacity != before;
        numbers[i] = i;
    }
    for (int i = 0; i < 10000; i++)
        assert_int_equal(numbers[i], i);
    assert_true(moves < 16); // doubles: linear in all
    mem_free(numbers);
}

static void pieces_are_zero_aligned_and_stay(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    char *first = arena_text(arena, "Páo");
    for (size_t size = 0; size < 2000; size++) {
        unsigned char *piece = arena_take(arena, size);
        assert_int_equal((uintptr_t)piece % 16, 0);
        for (size_t i = 0; i < size; i++)
            assert_int_equal(piece[i], 0);
        memset(piece, 0xAA, size);
    }
    assert_string_equal(first, "Páo");
    assert_true(arena_bytes(arena) >= 1999 * 1000);
    arena_free(arena);
    arena_free(NULL);
}

static void formats_are_what_printf_makes(struct arena *arena)
{
#define SAME(...)                                                                                                      \
    do {                                                                                                               \
        char made[600];                                                                                                \
        snprintf(made, sizeof made, __VA_ARGS__);                                                                      \
        assert_string_equal(arena_format(arena, __VA_ARGS__), made);                                                   \
    } while (0)
    char large[400];
    memset(large, 'x', sizeof large - 1);
    large[sizeof large - 1] = '\0';
    SAME("%s", "");
    SAME("figures/%s/arms-%s", "bé-1", "rest");
    SAME("%c%c. %s", 'A', 'z', large);
    SAME("%d|%d|%d|%d", 0, -1, INT_MAX, INT_MIN);
    SAME("%s%d%%", large, 50);
    SAME("%3d %.*s %u %s", 7, 2, "abc", 8U, large);
    SAME("no hole");
#undef SAME
}

static void a_piece_larger_than_a_block_fits(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    char *large = arena_take(arena, 100 * 1000);
    memset(large, 'x', 100 * 1000);
    assert_string_equal(arena_format(arena, "%d %s", 7, "đèn"), "7 đèn");
    formats_are_what_printf_makes(arena);
    assert_int_equal(large[99999], 'x');
    arena_free(arena);
}

// A frame's arena is reset sixty times a second: it must come to rest, and hand out zeroed memory again.
static void a_reset_arena_comes_to_rest(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    arena_reset(arena);
    size_t held = 0;
    for (int round = 0; round < 10; round++) {
        for (int i = 0; i < 100; i++) {
            char *piece = arena_take(arena, 1000);
            for (int j = 0; j < 1000; j++)
                assert_int_equal(piece[j], 0);
            memset(piece, 'x', 1000);
        }
        if (round == 1)
            held = arena_bytes(arena);
        if (round > 1)
            assert_int_equal(arena_bytes(arena), held);
        arena_reset(arena);
    }
    arena_free(arena);
}

static void copies_end_in_zero(void **state)
{
    (void)state;
    struct arena *arena = arena_new();
    assert_string_equal(arena_copy(arena, "circle", 3), "cir");
    assert_string_equal(arena_copy(arena, NULL, 0), "");
    char *copy = mem_copy_text("");
    assert_string_equal(copy, "");
    mem_free(copy);
    arena_free(arena);
}

// ---- text ----

static void text_grows(void **state)
{
    (void)state;
    struct text text = {0};
    assert_string_equal(text_bytes(&text), "");
    text_add(&text, "Nói ");
    text_addf(&text, "%s %d", "KHÔNG", 3);
    text_add_bytes(&text, "!!!", 1);
    text_add_bytes(&text, NULL, 0);
    assert_string_equal(text_bytes(&text), "Nói KHÔNG 3!");
    assert_int_equal(text.length, strlen("Nói KHÔNG 3!"));
    text_clear(&text);
    assert_string_equal(text_bytes(&text), "");
    for (int i = 0; i < 5000; i++)
        text_addf(&text, "%04d", i);
    assert_int_equal(text.length, 20000);
    assert_memory_equal(text.bytes + 4 * 4999, "4999", 5);
    text_free(&text);
    assert_null(text.bytes);
    assert_int_equal(text.capacity, 0);
}

// ---- characters ----

static void assert_reads(const char *bytes, size_t length, uint32_t code_point, size_t moved)
{
    char *exact = malloc(length); // so that a sanitizer sees a read behind the end
    assert_non_null(exact);
    memcpy(exact, bytes, length);
    const char *at = exact;
    assert_int_equal(utf8_next(&at, exact + length), code_point);
    assert_int_equal(at - exact, moved);
    free(exact);
}

static void characters_are_read(void **state)
{
    (void)state;
    assert_reads("A", 1, 'A', 1);
    assert_reads("\0", 1, 0, 1);
    assert_reads("đ", 2, 0x111, 2);
    assert_reads("ế", 3, 0x1EBF, 3);
    assert_reads("\xEF\xBF\xBF", 3, 0xFFFF, 3);
    assert_reads("\xF0\x90\x80\x80", 4, 0x10000, 4);
    assert_reads("\xF4\x8F\xBF\xBF", 4, 0x10FFFF, 4);
}

// Unicode 15, table 3-7: what is not in it is malformed, and one byte is skipped.
static void malformed_characters_are_told(void **state)
{
    static const char *const bad[] = {
        "\x80",
        "\xBF",
        "\xC0\x80",
        "\xC1\xBF",
        "\xE0\x80\x80",
        "\xE0\x9F\xBF",
        "\xED\xA0\x80",
        "\xED\xBF\xBF",
        "\xF0\x80\x80\x80",
        "\xF0\x8F\xBF\xBF",
        "\xF4\x90\x80\x80",
        "\xF5\x80\x80\x80",
        "\xFF",
        "\xFE",
        "\xC3",
        "\xC3(",
        "\xE1\xBA",
        "\xE1(\x80",
        "\xE1\xBA(",
        "\xF0\x9F\x98",
        "\xF0(\x80\x80",
    };
    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        assert_reads(bad[i], strlen(bad[i]), UTF8_BAD, 1);
        assert_int_equal(utf8_first_bad(bad[i], strlen(bad[i])), 0);
    }
    assert_int_equal(utf8_first_bad("ế\xFFx", 5), 3);
    assert_int_equal(utf8_first_bad("Hổ", strlen("Hổ")), strlen("Hổ"));
    assert_int_equal(utf8_first_bad("", 0), 0);
}

// Every character there is: written, then read, it must be the same.
static void characters_survive_writing_and_reading(void **state)
{
    (void)state;
    for (uint32_t c = 0; c <= 0x10FFFF; c++) {
        if (c == 0xD800)
            c = 0xE000;
        char bytes[4];
        size_t length = utf8_write(c, bytes);
        const char *at = bytes;
        if (utf8_next(&at, bytes + length) != c || at != bytes + length)
            fail_msg("U+%04X", (unsigned)c);
    }
}

static void characters_and_syllables_are_counted(void **state)
{
    (void)state;
    assert_int_equal(utf8_count(""), 0);
    assert_int_equal(utf8_count("Quả còn"), 7);
    assert_int_equal(utf8_syllables(""), 0);
    assert_int_equal(utf8_syllables(" \t\r\n "), 0);
    assert_int_equal(utf8_syllables("Quà + bí mật = dừng lại và kể."), 9);
    assert_int_equal(utf8_syllables("  hai\n tiếng "), 2);
}

// "số 111" is written with a space that does not break, so that the number stays beside its word: two syllables.
static void spaces_that_do_not_break_part_syllables(void **state)
{
    (void)state;
    assert_int_equal(utf8_syllables("Gọi số\u00A0111 nhé"), 4);
    assert_int_equal(utf8_syllables("\u00A0"), 0);
    assert_int_equal(utf8_syllables("“Hai\u2026 ba”\xE2"), 2); // these begin like a long space
    assert_int_equal(utf8_syllables("\u3000…\u3000…"), 2);
    assert_int_equal(utf8_syllables("ꪼꪕ\u200Bꪀꪱꪉ"), 2); // Tai Viet: where a line may break
    assert_int_equal(utf8_syllables("à"), 1);           // its second byte, A0, is not a space
}

static bool is_white(uint32_t c)
{
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F ||
           c == 0x3000;
}

static size_t counted_one_by_one(const char *text)
{
    size_t count = 0;
    bool inside = false;
    for (const char *at = text, *end = text + strlen(text); at < end;) {
        bool white = is_white(utf8_next(&at, end));
        count += !white && !inside;
        inside = !white;
    }
    return count;
}

// The walk over many bytes at once counts as the walk letter by letter, wherever a space, a letter or half a letter
// lies.
static void syllables_are_counted_the_same_at_once_and_one_by_one(void **state)
{
    static const char *const parts[] = {"a",  "ờ",  " ",    "ng", "  ",   "\u00A0", "\u3000", "…", "\u200B",
                                        "\t", "\n", "\xC2", "đ",  "\xE3", "\xA0",   "à",      "â", "\x01"};
    uint64_t at = 1;
    (void)state;
    for (int round = 0; round < 20000; round++) {
        char text[128] = "";
        for (size_t used = 0; used < (size_t)(round % 90);) {
            at = at * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
            size_t pick = (size_t)(at >> 33) % (4 * sizeof parts / sizeof *parts);
            const char *part = parts[pick < sizeof parts / sizeof *parts ? pick : pick % 5]; // most are plain
            memcpy(text + used, part, strlen(part) + 1);
            used += strlen(part);
        }
        assert_int_equal(utf8_syllables(text), counted_one_by_one(text));
    }
}

// ---- hashes ----

// The published test values of FNV-1a: journals and the order of choices depend on them for ever.
static void hashes_never_change(void **state)
{
    (void)state;
    assert_true(hash_bytes(HASH_START, "", 0) == UINT64_C(0xcbf29ce484222325));
    assert_true(hash_bytes(HASH_START, "a", 1) == UINT64_C(0xaf63dc4c8601ec8c));
    assert_true(hash_bytes(HASH_START, "foobar", 6) == UINT64_C(0x85944171f73967e8));
    assert_true(hash_text(HASH_START, "a") == hash_bytes(HASH_START, "a", 2));
    assert_true(hash_number(HASH_START, 0x61) == hash_bytes(HASH_START, "a\0\0\0\0\0\0", 8));
    for (int high = 0; high < 64; high++) { // byte by byte, whatever is left out
        uint64_t number = UINT64_C(0xa500c3001e0081f7) >> high;
        unsigned char bytes[8];
        for (int i = 0; i < 8; i++)
            bytes[i] = (unsigned char)(number >> 8 * i);
        assert_true(hash_number(HASH_START, number) == hash_bytes(HASH_START, bytes, 8));
    }
    assert_true(hash_text(hash_text(HASH_START, "ab"), "c") != hash_text(hash_text(HASH_START, "a"), "bc"));
}

// Any bit that differs, at any length, makes another file.
static void a_file_s_hash_depends_on_each_bit_and_its_length(void **state)
{
    unsigned char bytes[40] = {0};
    (void)state;
    for (size_t length = 0; length <= sizeof bytes; length++) {
        uint64_t whole = hash_file(bytes, length);
        for (size_t bit = 0; bit < 8 * length; bit++) {
            bytes[bit / 8] ^= (unsigned char)(1U << bit % 8);
            assert_true(hash_file(bytes, length) != whole);
            if (bit >= 64) { // what the same bit of the eight bytes before changed is not undone
                bytes[bit / 8 - 8] ^= (unsigned char)(1U << bit % 8);
                assert_true(hash_file(bytes, length) != whole);
                bytes[bit / 8 - 8] ^= (unsigned char)(1U << bit % 8);
            }
            bytes[bit / 8] ^= (unsigned char)(1U << bit % 8);
        }
        assert_true(length == sizeof bytes || hash_file(bytes, length + 1) != whole);
    }
}

// ---- the list of mistakes ----

static void add(struct diag_list *list, enum diag_severity severity, const char *code, const char *file, int line,
                int column)
{
    const char *const arguments[DIAG_ARGUMENTS] = {"\"x\"", NULL, "z"};
    diag_add(list, severity, code, file, (struct place){line, column}, 0, arguments);
}

static void mistakes_come_in_file_order_each_once(void **state)
{
    (void)state;
    struct diag_list *list = diag_list_new();
    add(list, DIAG_ERROR, "unknown-key", "b.yaml", 1, 1);
    add(list, DIAG_WARNING, "long", "a.yaml", 9, 3);
    add(list, DIAG_ERROR, "empty", "a.yaml", 9, 3);
    add(list, DIAG_ERROR, "empty", "a.yaml", 9, 1);
    add(list, DIAG_ERROR, "empty", "a.yaml", 0, 0);
    add(list, DIAG_ERROR, "empty", "a.yaml", 9, 3);
    diag_sort(list);
    assert_int_equal(diag_count(list), 5);
    assert_int_equal(diag_errors(list), 4);
    assert_int_equal(diag_at(list, 0)->place.line, 0);
    assert_int_equal(diag_at(list, 1)->place.column, 1);
    assert_string_equal(diag_at(list, 2)->code, "empty");
    assert_string_equal(diag_at(list, 3)->code, "long");
    assert_string_equal(diag_at(list, 4)->file, "b.yaml");
    assert_int_equal(diag_at(list, 4)->length, 1); // at least one character under the caret
    assert_string_equal(diag_at(list, 4)->arguments[0], "\"x\"");
    assert_null(diag_at(list, 4)->arguments[1]);
    assert_string_equal(diag_at(list, 4)->arguments[2], "z");
    diag_list_free(list);
    diag_list_free(NULL);
}

static void words_of_a_mistake_are_copied(void **state)
{
    (void)state;
    char file[] = "a.yaml", word[] = "becuase";
    const char *const arguments[DIAG_ARGUMENTS] = {word};
    struct diag_list *list = diag_list_new();
    diag_add(list, DIAG_ERROR, "unknown-key", file, (struct place){1, 1}, 7, arguments);
    diag_add(list, DIAG_ERROR, "empty", file, (struct place){2, 1}, 7, NULL);
    memset(file, 'x', 3);
    memset(word, 'x', 3);
    assert_string_equal(diag_at(list, 0)->file, "a.yaml");
    assert_string_equal(diag_at(list, 0)->arguments[0], "becuase");
    assert_null(diag_at(list, 1)->arguments[0]);
    diag_list_free(list);
}

// A hostile file has more mistakes than anybody reads: the list stops growing, the count goes on.
static void the_list_has_an_end(void **state)
{
    (void)state;
    struct diag_list *list = diag_list_new();
    for (int line = 1; line <= DIAG_CAP + 500; line++)
        add(list, DIAG_ERROR, "empty", "a.yaml", line, 1);
    assert_int_equal(diag_count(list), DIAG_CAP);
    assert_int_equal(diag_errors(list), DIAG_CAP + 500);
    diag_list_free(list);
}

// A list full of warnings hides no error from whoever it is handed on to.
static void what_is_handed_on_is_counted_whole(void **state)
{
    (void)state;
    struct diag_list *list = diag_list_new(), *to = diag_list_new();
    add(to, DIAG_ERROR, "empty", "a.yaml", 1, 1);
    add(list, DIAG_ERROR, "empty", "a.yaml", 1, 1);
    for (int line = 2; line <= DIAG_CAP; line++)
        add(list, DIAG_WARNING, "long", "a.yaml", line, 1);
    diag_hand_on(NULL, list);
    diag_hand_on(to, list);
    assert_int_equal(diag_count(to), DIAG_CAP);
    assert_int_equal(diag_errors(to), 1); // the one of both is one
    add(list, DIAG_ERROR, "empty", "a.yaml", 2, 1);
    diag_hand_on(to, list);
    assert_int_equal(diag_errors(to), 2);
    diag_list_free(to);
    diag_list_free(list);
}

// ---- whole numbers ----

static void a_number_is_digits_and_nothing_else(void **state)
{
    static const char *const none[] = {
        "", " ", "x", "3x", " 3", "3 ", "+3", "-3", "3.0", "0x3", "a", "256", "99999999999999999999"};
    uint64_t number = 7;
    (void)state;
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        assert_false(number_read(none[i], 255, &number));
    assert_int_equal(number, 7);
    assert_true(number_read("0", 0, &number) && number == 0);
    assert_true(number_read("0255", 255, &number) && number == 255);
    assert_true(number_read("9", 9, &number) && number == 9);
    assert_false(number_read("9", 8, &number) || number_read("10", 9, &number));
    assert_true(number_read("18446744073709551615", UINT64_MAX, &number) && number == UINT64_MAX);
    assert_false(number_read("18446744073709551616", UINT64_MAX, &number));
}

static void a_number_in_sixteens_is_too(void **state)
{
    uint64_t number = 7;
    (void)state;
    assert_false(number_read_hex("", 255, &number) || number_read_hex("g", 255, &number) ||
                 number_read_hex("0x1", 255, &number) || number_read_hex("100", 255, &number));
    assert_int_equal(number, 7);
    assert_true(number_read_hex("fF", 255, &number) && number == 255);
    assert_true(number_read_hex("a09", 4095, &number) && number == 0xA09);
}

static void behind_a_number_reading_goes_on(void **state)
{
    const char *at = "12x7", *great = "300x";
    uint64_t number = 0;
    (void)state;
    assert_true(number_at(&at, 99, &number) && number == 12);
    assert_string_equal(at, "x7");
    assert_false(number_at(&at, 99, &number) || number_at(&great, 255, &number));
    assert_string_equal(at, "x7");
    assert_string_equal(great, "300x");
    assert_int_equal(number, 12);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_number_is_digits_and_nothing_else),
        cmocka_unit_test(a_number_in_sixteens_is_too),
        cmocka_unit_test(behind_a_number_reading_goes_on),
        cmocka_unit_test(a_bug_aborts),
        cmocka_unit_test(absurd_sizes_abort),
        cmocka_unit_test(new_memory_is_zero),
        cmocka_unit_test(arrays_grow_and_keep_what_they_hold),
        cmocka_unit_test(pieces_are_zero_aligned_and_stay),
        cmocka_unit_test(a_piece_larger_than_a_block_fits),
        cmocka_unit_test(a_reset_arena_comes_to_rest),
        cmocka_unit_test(copies_end_in_zero),
        cmocka_unit_test(text_grows),
        cmocka_unit_test(characters_are_read),
        cmocka_unit_test(malformed_characters_are_told),
        cmocka_unit_test(characters_survive_writing_and_reading),
        cmocka_unit_test(characters_and_syllables_are_counted),
        cmocka_unit_test(spaces_that_do_not_break_part_syllables),
        cmocka_unit_test(syllables_are_counted_the_same_at_once_and_one_by_one),
        cmocka_unit_test(hashes_never_change),
        cmocka_unit_test(a_file_s_hash_depends_on_each_bit_and_its_length),
        cmocka_unit_test(mistakes_come_in_file_order_each_once),
        cmocka_unit_test(words_of_a_mistake_are_copied),
        cmocka_unit_test(the_list_has_an_end),
        cmocka_unit_test(what_is_handed_on_is_counted_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
