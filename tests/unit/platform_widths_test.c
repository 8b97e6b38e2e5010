// SPDX-License-Identifier: MIT
//
// platform_widths_test.c — words measured apart are the line that SDL_ttf draws, to the pixel.
//
// Each beginning of each text of the program and of its levels, up to a space or its end, in both fonts and many sizes;
// and lines put together at random from the letters of both languages, so that every pair of letters meets.
#include "platform.h"

#include "files.h"
#include "memory.h"
#include "test_random.h"

#include <SDL_ttf.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

enum { LINE_BYTES = 1024, SIZE_FIRST = 11, SIZE_LAST = 130, RANDOM_LINES = 4000 };

static const char *const fonts[FONT_ROLES] = {DATA_DIR "/fonts/Andika-Regular.ttf", DATA_DIR "/fonts/Andika-Bold.ttf"};

struct both {
    const struct measure *measure;
    char *bytes[FONT_ROLES]; // of the fonts: SDL_ttf would read each letter of each size from the disk
    size_t length[FONT_ROLES];
    TTF_Font *opened[FONT_ROLES][SIZE_LAST + 1];
};

static TTF_Font *font_of(struct both *b, enum font_role role, int size)
{
    TTF_Font **font = &b->opened[role][size];
    if (*font == NULL) {
        *font = TTF_OpenFontRW(SDL_RWFromConstMem(b->bytes[role], (int)b->length[role]), 1, size);
        assert_non_null(*font);
        TTF_SetFontHinting(*font, TTF_HINTING_LIGHT); // as runs are drawn
    }
    return *font;
}

static void same_width(struct both *b, enum font_role role, int size, const char *line, size_t length)
{
    char whole[LINE_BYTES];
    int width = 0, height = 0;
    if (length == 0 || length >= sizeof whole)
        return;
    memcpy(whole, line, length);
    whole[length] = '\0';
    assert_int_equal(TTF_SizeUTF8(font_of(b, role, size), whole, &width, &height), 0);
    if (measure_width(b->measure, role, size, whole, length) != width)
        fail_msg("%d instead of %d: size %d, font %d: %s", measure_width(b->measure, role, size, whole, length), width,
                 size, (int)role, whole);
}

// Every text between quotation marks of a file; each with another size.
static void texts_of(struct both *b, const char *path, int *round)
{
    char *bytes = file_read(path, FILE_TOO_LARGE, NULL, NULL);
    assert_non_null(bytes);
    for (char *at = strchr(bytes, '"'); at != NULL; at = strchr(at + 1, '"')) {
        size_t length = strcspn(at + 1, "\"\n");
        int size = SIZE_FIRST + (*round)++ * 7 % (SIZE_LAST - SIZE_FIRST + 1);
        for (size_t i = 1; i <= length; i++)
            if (i == length || at[1 + i] == ' ')
                same_width(b, (enum font_role)(*round % FONT_ROLES), size, at + 1, i);
        at += length;
        if (*(at + 1) == '\0')
            break;
    }
    mem_free(bytes);
}

static void every_text_of_ours(void **state)
{
    struct both *b = *state;
    static const char *const folders[] = {SOURCE_DIR "/assets/lang", SOURCE_DIR "/levels"};
    int round = 0;
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        struct file_list files;
        assert_true(files_find(folders[i], "*.yaml", &files, NULL));
        assert_true(files.count > 2);
        for (size_t j = 0; j < files.count; j++)
            texts_of(b, files.names[j], &round);
        file_list_free(&files);
    }
    assert_true(round > 2000);
}

static void any_letters_beside_any_others(void **state)
{
    static const char *const letters[] = {
        "A", "Ă", "Â", "B", "Đ", "E", "Ê", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "Ô", "Ơ", "P", "Q",
        "R", "S", "T", "U", "Ư", "V", "W", "X", "Y", "Z", "a", "ạ", "ẫ", "ặ", "b", "đ", "e", "ễ", "f", "g", "h",
        "i", "ỉ", "ì", "j", "k", "l", "m", "n", "o", "ợ", "ổ", "p", "r", "s", "t", "u", "ữ", "v", "w", "x", "ỷ",
        "y", "z", "0", "1", "7", ".", ",", "!", "?", "“", "”", "‘", "’", "(", ")", "-", "–", "…", ":", "/", "\xC2\xA0",
    };
    struct both *b = *state;
    struct random random = {11};
    for (int round = 0; round < RANDOM_LINES; round++) {
        char line[LINE_BYTES] = "";
        size_t count = 2 + random_below(&random, 50);
        for (size_t i = 0; i < count; i++) {
            strcat(line, letters[random_below(&random, sizeof letters / sizeof *letters)]);
            for (uint32_t spaces = random_below(&random, 16) % 6; spaces > 3; spaces--)
                strcat(line, " ");
        }
        same_width(b, (enum font_role)(round % FONT_ROLES), SIZE_FIRST + round % (SIZE_LAST - SIZE_FIRST + 1), line,
                   strlen(line));
    }
}

int main(void)
{
    struct platform_options options = {.data_folder = DATA_DIR};
    struct platform *p = platform_open(&options, NULL);
    struct both both = {.measure = p != NULL ? platform_measure(p) : NULL};
    if (p == NULL || TTF_Init() != 0)
        return 1;
    for (int role = 0; role < FONT_ROLES; role++)
        both.bytes[role] = file_read(fonts[role], FILE_TOO_LARGE, &both.length[role], NULL);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_prestate(every_text_of_ours, &both),
        cmocka_unit_test_prestate(any_letters_beside_any_others, &both),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    for (int role = 0; role < FONT_ROLES; role++) {
        for (int size = 0; size <= SIZE_LAST; size++)
            if (both.opened[role][size] != NULL)
                TTF_CloseFont(both.opened[role][size]);
        mem_free(both.bytes[role]);
    }
    TTF_Quit();
    platform_close(p);
    return failed;
}
