// SPDX-License-Identifier: MIT
//
// ui_wrap_test.c — where lines end, against a breaker that is plain and slow: it measures each line from its beginning.
//
// The layout adds up words measured before and keeps what it found; whatever it keeps, the lines must be those that
// measuring anew would give, for any text, width and size.
#include "test_random.h"
#include "text.h"
#include "ui_tree.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

enum { ROUNDS = 6000, TEXT_BYTES = 400, ASKS = 12 };

// A font in which every letter has its own width, and ink that reaches over to both sides.
static struct extent uneven(void *self, enum font_role font, int size, const char *string, size_t length)
{
    struct extent all = {0, 0, 0};
    (void)self;
    for (size_t i = 0; i < length; i++) {
        int letter = (unsigned char)string[i] * 7 % 23;
        bool begins = ((unsigned char)string[i] & 0xC0) != 0x80;
        int advance = begins ? size * (20 + letter + (int)font * 3) : 0;
        struct extent one = {advance, string[i] == ' ' ? 0 : -64 * (letter % 3), advance + 64 * (letter % 4) - 64};
        all = begins ? extent_join(all, one) : all;
    }
    return all;
}

static void line_of(void *self, enum font_role font, int size, int *height, int *baseline)
{
    (void)self, (void)font;
    *height = size * 14 / 10;
    *baseline = size;
}

static bool no_picture(void *self, const char *name, int *width, int *height)
{
    (void)self, (void)name, (void)width, (void)height;
    return false;
}

struct plain {
    const struct measure *measure;
    int size;
    bool split, typed;
    int last, widest; // widths of the lines found last: of the last one, and of the widest before it
};

static int width_of(const struct plain *p, const char *at, size_t length)
{
    return measure_width(p->measure, FONT_REGULAR, p->size, at, length);
}

static size_t letter_at(const char *at)
{
    size_t length = 1;
    while (((unsigned char)at[length] & 0xC0) == 0x80)
        length++;
    return length;
}

// As much of this word as a line takes: whole folders of a path, or letters, one at least.
static size_t taken(struct plain *p, const char *word, size_t length, int width)
{
    size_t folders = 0, letters = letter_at(word);
    for (size_t i = 1; i + 1 < length; i++)
        folders = word[i] == '/' && width_of(p, word, i + 1) <= width ? i + 1 : folders;
    while (letters < length && width_of(p, word, letters + letter_at(word + letters)) <= width)
        letters += letter_at(word + letters);
    p->split = p->split || (folders == 0 && letters < length);
    return folders > 0 ? folders : letters;
}

// Writes the lines of `string`, each with a final '|'; how many.
static int plain_lines(struct plain *p, const char *string, int width, struct text *out)
{
    int count = 0;
    const char *at = string;
    p->last = p->widest = 0;
    do {
        const char *end = at, *next = NULL, *word = at;
        while (next == NULL) {
            size_t length = strcspn(word, " \n");
            bool fits = width_of(p, at, (size_t)(word + length - at)) <= width;
            size_t part = fits || end > at ? length : taken(p, word, length, width);
            if (!fits && end > at) {
                next = word + strspn(word, " ");
            } else if (!fits && part < length) {
                next = end = word + part;
            } else {
                end = word + length;
                next = *end == ' ' ? NULL : end + (*end == '\n');
                word = end + 1;
            }
        }
        if (out != NULL && width_of(p, at, (size_t)(end - at)) > 0) { // what has no width is not drawn
            text_add_bytes(out, at, (size_t)(end - at));
            text_add(out, "|");
        }
        int drawn_width = width_of(p, at, (size_t)(end - at));
        p->widest = p->last > p->widest ? p->last : p->widest;
        p->last = drawn_width;
        count++;
        at = next;
    } while (*at != '\0');
    return count;
}

// What a line's end before `at`, the space there, costs: as written down for authors, without a table.
static int end_costs(const char *string, const char *at)
{
    const char *word = at, *before = NULL, *next = at + 1;
    while (word > string && word[-1] != ' ')
        word--;
    before = word > string ? word - 1 : NULL;
    size_t length = (size_t)(at - word), quote = length > 3 && memcmp(at - 3, "”", 3) == 0 ? 3 : 0;
    char last = at[-1 - (long)quote];
    if (length > quote + 1 && strchr(".!?", last) != NULL)
        return 0;
    if (length > quote + 1 && last == ',')
        return 300;
    size_t ahead = strcspn(next, " "), far = ahead > 3 && memcmp(next + ahead - 3, "”", 3) == 0 ? 3 : 0;
    bool ends = ahead > far + 1 && strchr(".!?,", next[ahead - 1 - far]) != NULL;
    bool name = strncmp(next, "Ậm", strlen("Ậm")) == 0 || *next == 'K';
    if (ends || name || (before != NULL && end_costs(string, before) < 600))
        return 1200;
    return length == 1 && *word == 'a' ? 900 : 600; // the only one of random_text() that leads another
}

struct sense {
    const char *string, *starts[5], *best_starts[5];
    int best;
};

static void try_sense(struct plain *p, struct sense *s, int width, int line, int count)
{
    const char *from = s->starts[line];
    if (line + 1 < count) {
        for (const char *at = strchr(from, ' '); at != NULL; at = strchr(at + 1, ' ')) {
            if (width_of(p, from, (size_t)(at - from)) > width)
                return;
            s->starts[line + 1] = at + 1;
            try_sense(p, s, width, line + 1, count);
        }
        return;
    }
    int wide[4], widest = 1, cost = 0;
    s->starts[count] = s->string + strlen(s->string) + 1;
    for (int i = 0; i < count; i++) {
        wide[i] = width_of(p, s->starts[i], (size_t)(s->starts[i + 1] - s->starts[i] - 1));
        widest = wide[i] > widest ? wide[i] : widest;
        cost += i > 0 ? end_costs(s->string, s->starts[i] - 1) : 0;
    }
    for (int i = 0; i < count; i++)
        cost += 18 * ((widest - wide[i]) * 100 / widest) * ((widest - wide[i]) * 100 / widest) / 100;
    if (widest <= width && cost <= s->best) {
        s->best = cost;
        memcpy(s->best_starts, s->starts, sizeof s->starts);
    }
}

// The lines that cost least, every way tried; false: it does not part so.
static bool by_sense(struct plain *p, const char *string, int width, int count, struct text *out)
{
    struct sense s = {.string = string, .starts = {string}, .best = 1 << 20};
    size_t length = strlen(string);
    if (p->split || p->typed || count < 2 || count > 4 || string[0] == ' ' || string[length - 1] == ' ' ||
        strchr(string, '\n') != NULL || strstr(string, "  ") != NULL)
        return false;
    try_sense(p, &s, width, 0, count);
    for (int i = 0; out != NULL && i < count; i++) {
        text_add_bytes(out, s.best_starts[i], (size_t)(s.best_starts[i + 1] - s.best_starts[i] - 1));
        text_add(out, "|");
    }
    return true;
}

// What does not part by its sense: a last line of less than 42 hundredths of the others would stand alone; then lines
// are about equal, too.
static void plain_wrap(struct plain *p, const char *string, int width, bool centred, struct text *out)
{
    int count = plain_lines(p, string, width, NULL), low = width / 3, high = width;
    bool split = p->split, balanced = centred || (!p->typed && p->last * 100 < p->widest * 42);
    if (by_sense(p, string, width, count, out))
        return;
    while (balanced && count > 1 && count <= 4 && high - low > 8) {
        int middle = (low + high) / 2;
        p->split = false;
        if (plain_lines(p, string, middle, NULL) <= count && !p->split)
            high = middle;
        else
            low = middle;
    }
    p->split = split;
    plain_lines(p, string, high, out);
}

// The longest line of those its author made.
static int plain_widest(const struct plain *p, const char *string)
{
    int widest = 0;
    for (const char *at = string;; at++) {
        size_t length = strcspn(at, "\n");
        int width = width_of(p, at, length);
        widest = width > widest ? width : widest;
        at += length;
        if (*at == '\0')
            return widest;
    }
}

static void random_text(struct random *random, char *text)
{
    static const char *const parts[] = {"a",  "em", "kể",       "Không phải", "nghiêng", "Ậm",  "/anh", "b/c",
                                        "\n", "  ", "\xC2\xA0", "việcrấtdài", "x.",      "“Ừ”", "mẹ",   "rồi,"};
    size_t length = 0, count = 1 + random_below(random, 40);
    for (size_t i = 0; i < count && length + 40 < TEXT_BYTES; i++) {
        const char *part = parts[random_below(random, sizeof parts / sizeof *parts)];
        memcpy(text + length, part, strlen(part));
        length += strlen(part);
        if (random_below(random, 4) > 0)
            text[length++] = ' ';
    }
    text[length] = '\0';
}

// Lays the text out; the lines that are drawn, each with a final '|', and the size they have.
static int drawn(const struct measure *measure, const char *string, bool centred, struct random *random, int *width,
                 struct text *out)
{
    struct ui_theme theme;
    struct ui_frame *f = ui_frame_new(measure);
    int size = 0;
    ui_theme_set(&theme, false);
    *width = 8 + (int)random_below(random, 700);
    struct ui_setting setting = {.width = *width,
                                 .height = 300 + (int)random_below(random, 900),
                                 .theme = &theme,
                                 .text_scale = 100,
                                 .text_least = 100};
    ui_begin_frame(f, &setting);
    ui_begin_column(f, 0); // asks for its height before it is placed, and for its width on one line
    ui_align(f, UI_STRETCH, UI_STRETCH);
    (centred ? ui_text_centred : ui_text)(f, ROLE_TEXT_BODY, TONE_INK, string);
    ui_end(f);
    ui_end_frame(f);
    for (size_t i = 0; i < ui_list(f)->count; i++)
        if (ui_list(f)->ops[i].kind == DRAW_RUN) {
            text_addf(out, "%s|", ui_list(f)->ops[i].string);
            size = ui_list(f)->ops[i].size;
        }
    ui_frame_free(f);
    return size;
}

static void lines_are_those_of_a_plain_breaker(void **state)
{
    const struct measure measures[] = {measure_fake, {NULL, uneven, line_of, no_picture, NULL, NULL}};
    struct random random = {7};
    (void)state;
    for (int round = 0; round < ROUNDS; round++) {
        char string[TEXT_BYTES];
        struct text ours = {0}, theirs = {0};
        struct plain plain = {.measure = &measures[round % 2]};
        bool centred = random_below(&random, 2) == 0;
        int width = 0;
        random_text(&random, string);
        plain.size = drawn(plain.measure, string, centred, &random, &width, &ours);
        if (plain.size > 0)
            plain_wrap(&plain, string, width, centred, &theirs);
        assert_string_equal(text_bytes(&ours), text_bytes(&theirs));
        text_free(&ours);
        text_free(&theirs);
    }
}

static void ask(struct ui_frame *f, struct node *n, struct plain *p, int width)
{
    struct text ours = {0}, theirs = {0};
    f->spilled = NULL;
    ui__wrap(f, n, width);
    for (int i = 0; i < n->line_count; i++)
        if (n->lines[i].width > 0) {
            text_add_bytes(&ours, n->string + n->lines[i].from, n->lines[i].length);
            text_add(&ours, "|");
        }
    p->size = ui__text_size(f, n->role);
    p->split = false;
    plain_wrap(p, n->string, width, n->centred, &theirs);
    assert_string_equal(text_bytes(&ours), text_bytes(&theirs));
    assert_true((f->spilled == n->string) == (p->split && !n->typed));
    text_free(&ours);
    text_free(&theirs);
}

// One text asked for in a few widths and sizes, in any order: no answer is that to another question.
static void what_is_kept_answers_its_own_question(void **state)
{
    static const int scales[] = {100, 85, 130};
    const struct measure uneven_measure = {NULL, uneven, line_of, no_picture, NULL, NULL};
    struct random random = {11};
    struct ui_theme theme;
    (void)state;
    ui_theme_set(&theme, false);
    for (int round = 0; round < ROUNDS / ASKS; round++) {
        char string[TEXT_BYTES];
        struct plain plain = {.measure = round % 2 == 0 ? &measure_fake : &uneven_measure};
        struct ui_frame *f = ui_frame_new(plain.measure);
        struct ui_setting setting = {.width = 700, .height = 600, .theme = &theme, .text_scale = 100};
        int widths[3] = {0};
        random_text(&random, string);
        for (size_t i = 0; i < 3; i++)
            widths[i] = 8 + (int)random_below(&random, 700);
        ui_begin_frame(f, &setting);
        (round % 3 == 0 ? ui_text_centred : ui_text)(f, ROLE_TEXT_BODY, TONE_INK, string);
        struct node *n = f->root->first;
        plain.typed = n->typed = round % 5 == 0;
        for (int i = 0; i < ASKS; i++) {
            f->scale = scales[random_below(&random, 3)];
            ask(f, n, &plain, widths[random_below(&random, 3)]);
            assert_int_equal(ui__widest_line(f, n), plain_widest(&plain, string));
        }
        f->scale = 100;
        ui_end_frame(f);
        ui_frame_free(f);
    }
}

// Sentences of our levels as children read them, in a place of so many letters.
static void a_line_is_a_breath(void **state)
{
    static const struct {
        int letters;
        const char *lines;
    } texts[] = {
        {24, "Tên, trường, lối về:|không đăng!|"},            // not: lối | về
        {24, "Kể để giúp,|không phải mách lẻo!|"},            // not: không | phải
        {30, "Cô y tá khác|chú Sơn ở chỗ nào?|"},             // a name and what somebody is called by
        {36, "Sáng ra, cả nhà tìm|cái máy mãi không thấy.|"}, // one thing is one word
        {40, "Vâng ạ! Mai mới nói mẹ nhé,|cho bà bất ngờ!|"}, // nhé is no beginning
        {45, "Bua thích bộ cánh vàng cho đội mình.|Tối ấy, trong nhóm trò chơi có tin mới.|"},
        {23, "Hay lần này chỉ đọc|ba số thôi?|Ba số thì mở được gì.|"},
        {31, "Nếu chọn thế này, chuyện gì|xảy ra tiếp? Cả phòng đoán nào!|"}, // ra goes with what happens
        {22, "“Mẹ ơi!”|Mẹ có dặn gì đâu…|"},
    };
    struct ui_theme theme;
    (void)state;
    ui_theme_set(&theme, false);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct ui_frame *f = ui_frame_new(&measure_fake);
        struct ui_setting setting = {.width = 4000, .height = 600, .theme = &theme, .text_scale = 100};
        struct text ours = {0};
        char string[TEXT_BYTES];
        strcpy(string, texts[i].lines);
        string[strlen(string) - 1] = '\0';
        for (char *at = strchr(string, '|'); at != NULL; at = strchr(at, '|'))
            *at = ' ';
        ui_begin_frame(f, &setting);
        ui_text(f, ROLE_TEXT_BODY, TONE_INK, string);
        struct node *n = f->root->first;
        f->scale = 100;
        struct plain plain = {.measure = &measure_fake, .size = ui__text_size(f, n->role)};
        ui__wrap(f, n, texts[i].letters * width_of(&plain, "aaaaaaaaaa", 10) / 10);
        for (int line = 0; line < n->line_count; line++) {
            text_add_bytes(&ours, string + n->lines[line].from, n->lines[line].length);
            text_add(&ours, "|");
        }
        assert_string_equal(text_bytes(&ours), texts[i].lines);
        text_free(&ours);
        ui_end_frame(f);
        ui_frame_free(f);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_line_is_a_breath),
                                       cmocka_unit_test(lines_are_those_of_a_plain_breaker),
                                       cmocka_unit_test(what_is_kept_answers_its_own_question)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
