// SPDX-License-Identifier: MIT
//
// platform_letters_test.c — lines are drawn as SDL_ttf draws them, bit for bit.
#include "platform_inside.h"

#include <SDL_ttf.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static const char *const fonts[FONT_ROLES] = {DATA_DIR "/fonts/Andika-Regular.ttf", DATA_DIR "/fonts/Andika-Bold.ttf"};

static const char *const lines[] = {
    "Vòng tròn an toàn – vì em!",
    "jÿ Ỷ ẴẶ ỗ ợ ự, g̃ 'fi' (\"AV To\") 0123456789",
    "Cứu hộ 111 · 24/7 … “Đừng sợ” — ĐƯỢC NGHE, được tin",
    "   spaces   before, between   and behind   ",
    "f",
    " ",
};

static uint8_t covered(const struct letters *l, int x, int y)
{
    return x >= 0 && y >= 0 && x < l->w && y < l->h ? l->parts[y * l->w + x] : 0;
}

static void same(struct platform *p, TTF_Font *font, const struct draw_op *op)
{
    SDL_Surface *theirs = TTF_RenderUTF8_Blended(font, op->string, (SDL_Color){255, 255, 255, 255});
    int dy = 0;
    struct letters *ours = runs_letters(p, op, &dy);
    assert_non_null(theirs);
    assert_non_null(ours);
    int top = dy - op->size * 105 / 100 + TTF_FontAscent(font);
    assert_in_range(ours->left + ours->w, 0, theirs->w);
    for (int y = 0; y < theirs->h; y++)
        for (int x = 0; x < theirs->w; x++) {
            const uint32_t *row = (const uint32_t *)theirs->pixels + (ptrdiff_t)y * (theirs->pitch / 4);
            if (row[x] >> 24 != covered(ours, x - ours->left, y - top))
                fail_msg("%d, %d of size %d, font %d: %s", x, y, op->size, (int)op->font, op->string);
        }
    letters_done(ours);
    SDL_FreeSurface(theirs);
}

static void every_line_is_the_same_in_many_sizes(void **state)
{
    struct platform_options options = {.data_folder = DATA_DIR};
    struct platform *p = platform_open(&options, NULL);
    (void)state;
    assert_non_null(p);
    assert_int_equal(TTF_Init(), 0);
    for (enum font_role role = 0; role < FONT_ROLES; role++)
        for (int size = 11; size < 130; size += 7) {
            TTF_Font *font = TTF_OpenFont(fonts[role], size);
            assert_non_null(font);
            TTF_SetFontHinting(font, TTF_HINTING_LIGHT);
            for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
                same(p, font, &(struct draw_op){.kind = DRAW_RUN, .font = role, .size = size, .string = lines[i]});
            TTF_CloseFont(font);
        }
    TTF_Quit();
    platform_close(p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_line_is_the_same_in_many_sizes)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
