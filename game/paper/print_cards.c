// SPDX-License-Identifier: MIT
//
// print_cards.c — what is cut out: answer cards, the take-home card, slips for the question box. Each has a place on
// its sheet, that of the scissors, where a page has an order.
//
// Every card has a colour, a shape and a letter, as on the screen (ui_theme.c): whoever sees no colours, or got
// a black-and-white copy, has two more. Nothing of a child is on any of them, and nothing asks for a name.
#include "pdf.h"

#include <stdio.h>
#include <string.h>

const char *const print_names[PRINT_KINDS] = {"cards", "rules", "take-home", "slips", "phones"};

static const float edge = PDF_MM(12), wide = PDF_A4_WIDTH, high = PDF_A4_HEIGHT;

struct printing {
    struct pdf *pdf;
    const struct help *help;
    const struct lang *lang;
};

static const char *words(const struct printing *p, enum text_id id) { return text(p->lang, id); }

static float say(const struct printing *p, const struct pdf_face *face, enum pdf_align align, float x, float y,
                 float width, const char *what)
{
    struct pdf_paragraph how = {*face, align, 1.3F, true};
    return pdf_paragraph(p->pdf, &how, x, y, width, what);
}

static void foot(const struct printing *p, float x, float y, float width)
{
    struct pdf_face small = {8.5F, false, PAINT_SOFT};
    say(p, &small, PDF_CENTRE, x, y, width, words(p, T_TITLE_NAME));
}

// ---- answer cards: two on a sheet ----

// One row per answer: never by its colour alone.
static const struct answer_card {
    enum paint colour;
    enum pdf_shape shape;
    const char *letter, *hand;
    enum text_id fingers;
} answer_cards[] = {
    {PAINT_A, PDF_CIRCLE, "A", "icons/hand-1", T_PRINT_FINGERS_1},
    {PAINT_B, PDF_SQUARE, "B", "icons/hand-2", T_PRINT_FINGERS_2},
    {PAINT_C, PDF_TRIANGLE, "C", "icons/hand-3", T_PRINT_FINGERS_3},
    {PAINT_D, PDF_DIAMOND, "D", "icons/hand-4", T_PRINT_FINGERS_4},
};
_Static_assert(sizeof answer_cards / sizeof *answer_cards == LEVEL_CHOICES_MAX, "a card for each choice");

static void card(const struct printing *p, const struct answer_card *of, float top)
{
    float height = high / 2, size = height - 5 * edge;
    struct pdf_box frame = {edge, top + edge, wide - 2 * edge, height - 2 * edge};
    struct pdf_box shape = {edge * 2.2F, top + 2.5F * edge, size, size};
    struct pdf_face letter = {of->shape == PDF_TRIANGLE ? 110 : 150, true, PAINT_WHITE}, label = {26, true, PAINT_INK};
    pdf_frame(p->pdf, &frame, 18, 8, of->colour);
    pdf_draw_shape(p->pdf, of->shape, &shape, of->colour);
    float letter_width = pdf_width(p->pdf, &letter, of->letter, 1), low = of->shape == PDF_TRIANGLE ? 0.70F : 0.56F;
    pdf_words(p->pdf, &letter, shape.x + (size - letter_width) / 2,
              shape.y + size * low + letter.size * 0.36F - size * 0.06F, of->letter, 1);
    float right = shape.x + size, rest = wide - edge - right;
    pdf_picture(p->pdf, of->hand, &(struct pdf_box){right + rest / 2 - 65, top + height / 2 - 105, 130, 130});
    say(p, &label, PDF_CENTRE, right + 8, top + height / 2 + 40, rest - 16, words(p, of->fingers));
    foot(p, right, top + height - edge - 24, rest);
}

static void cards(const struct printing *p)
{
    for (int i = 0; i < LEVEL_CHOICES_MAX; i++) {
        if (i % 2 == 0)
            pdf_page(p->pdf, false);
        card(p, &answer_cards[i], (float)(i % 2) * high / 2);
        if (i % 2 == 1)
            pdf_dashes(p->pdf, 0, high / 2, wide, high / 2);
    }
}

// ---- who helps ----

static float number(const struct printing *p, const struct help_number *n, float x, float y, float width, float size)
{
    const char *l = lang_code(p->lang);
    struct pdf_face face = {size, true, PAINT_RED}, name = {size * 0.5F, true, PAINT_INK},
                    more = {size * 0.42F, false, PAINT_SOFT};
    float room = size * 3.4F, from = y;
    pdf_words(p->pdf, &face, x, y + size * 0.95F, n->number, strlen(n->number));
    float own = pdf_width(p->pdf, &face, n->number, strlen(n->number)) + 14;
    room = own > room ? own : room;
    y += say(p, &name, PDF_LEFT, x + room, y, width - room, spoken_in(&n->name, l));
    y += say(p, &more, PDF_LEFT, x + room, y, width - room, spoken_in(&n->what, l));
    return (y - from > size * 1.2F ? y - from : size * 1.2F) + size * 0.35F;
}

static float helpers(const struct printing *p, float x, float y, float width, float size, size_t most_locals, float low)
{
    for (size_t i = 0; i < p->help->number_count; i++)
        if (p->help->numbers[i].first && y + size * 1.8F < low)
            y += number(p, &p->help->numbers[i], x, y, width, size);
    struct pdf_face head = {size * 0.5F, true, PAINT_INK}, line = {size * 0.46F, false, PAINT_INK};
    y += say(p, &head, PDF_LEFT, x, y, width, words(p, T_CALL_LOCAL_TITLE)) + 3;
    size_t shown = 0;
    for (size_t i = 0; i < p->help->local_count && shown < most_locals && y + size * 1.4F < low; i++, shown++) {
        const struct help_local *l = &p->help->locals[i];
        char place[600];
        snprintf(place, sizeof place, "%s · %s%s%s", l->place, l->phone, l->who[0] != '\0' ? " · " : "", l->who);
        y += say(p, &line, PDF_LEFT, x, y, width, place) + 2;
    }
    for (; shown < 3 && y + size < low; shown++) { // to be written in
        y += size > 30 ? size : 28;
        pdf_line(p->pdf, x, y, x + width, y, 0.7F, PAINT_INK);
    }
    return y;
}

// ---- the take-home card: two on a sheet ----

static void home_card(const struct printing *p, float top)
{
    static const enum text_id lines[] = {T_PRINT_HOME_1, T_PRINT_HOME_2, T_PRINT_HOME_3,
                                         T_PRINT_HOME_4, T_PRINT_HOME_5, T_PRINT_HOME_6};
    struct pdf_face title = {17, true, PAINT_INK}, body = {11.4F, false, PAINT_INK}, head = {12.5F, true, PAINT_RED},
                    small = {8, false, PAINT_SOFT};
    float left = edge + 10, middle = wide * 0.6F, width = middle - left - 14, y = top + edge + 6,
          low = top + high / 2 - edge;
    pdf_frame(p->pdf, &(struct pdf_box){edge, top + edge - 4, wide - 2 * edge, high / 2 - 2 * edge + 8}, 12, 1.6F,
              PAINT_GOLD);
    y += say(p, &title, PDF_LEFT, left, y, width, words(p, T_PRINT_HOME_TITLE)) + 3;
    y += say(p, &body, PDF_LEFT, left, y, width, words(p, T_PRINT_HOME_TODAY)) + 6;
    y += say(p, &head, PDF_LEFT, left, y, width, words(p, T_PRINT_HOME_WHEN)) + 3;
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        pdf_draw_shape(p->pdf, PDF_CIRCLE, &(struct pdf_box){left, y + 4.5F, 4.5F, 4.5F}, PAINT_GOLD);
        y += say(p, &body, PDF_LEFT, left + 11, y, width - 11, words(p, lines[i])) + 3;
    }
    pdf_line(p->pdf, middle, top + edge + 10, middle, low - 10, 0.8F, PAINT_EDGE);
    float right = middle + 14, room = wide - edge - 10 - right, at = top + edge + 8;
    at += say(p, &head, PDF_LEFT, right, at, room, words(p, T_PRINT_HOME_CALL)) + 6;
    helpers(p, right, at, room, 21, 4, low - 28);
    say(p, &small, PDF_LEFT, right, low - 22, room, words(p, T_PRINT_AWAITS));
}

static void take_home(const struct printing *p)
{
    pdf_page(p->pdf, false);
    home_card(p, 0);
    home_card(p, high / 2);
    pdf_dashes(p->pdf, 0, high / 2, wide, high / 2);
}

// ---- slips for the question box: six on a sheet ----

// Words, and behind them a line to write on.
static float to_fill(const struct printing *p, const struct pdf_face *face, float x, float y, float width,
                     enum text_id id)
{
    float begins = pdf_width(p->pdf, face, words(p, id), strlen(words(p, id))) + 5;
    float height = say(p, face, PDF_LEFT, x, y, width, words(p, id));
    pdf_line(p->pdf, x + begins, y + height - 2, x + width, y + height - 2, 0.7F, PAINT_INK);
    return height + 4;
}

// A child is found again by the picture it draws and remembers, at a place and time the facilitator writes in before
// copying: a name would be read by others. Everybody puts one in, so that writing points at nobody.
static void slip(const struct printing *p, float x, float y, float width, float height)
{
    struct pdf_face first = {10, true, PAINT_RED}, body = {9.5F, false, PAINT_INK}, ask = {11, true, PAINT_INK},
                    small = {8.5F, false, PAINT_SOFT};
    float pad = 23, inner = width - 2 * pad, sign = 40, low = y + height - pad; // printers leave some 6 mm white
    x += pad;
    y += pad;
    char now[300];
    const char *number_now = help_number_for(p->help, "child");
    const char *const call[] = {number_now != NULL ? number_now : words(p, T_GUIDE_CARD_SOMEONE)};
    y += say(p, &first, PDF_LEFT, x, y, inner, text_fill(p->lang, T_PRINT_SLIP_FIRST, now, sizeof now, call, 1)) + 3;
    y += say(p, &ask, PDF_LEFT, x, y, inner, words(p, T_PRINT_SLIP_ASK)) + 4;
    float below = low - sign - 26;
    pdf_frame(p->pdf, &(struct pdf_box){x, y, inner, below - y - 6}, 8, 1.2F, PAINT_EDGE);
    pdf_frame(p->pdf, &(struct pdf_box){x + inner - sign, below, sign, sign}, 4, 1, PAINT_SOFT);
    float beside = inner - sign - 8, at = below;
    at += say(p, &body, PDF_LEFT, x, at, beside, words(p, T_PRINT_SLIP_SIGN)) + 2;
    at += say(p, &body, PDF_LEFT, x, at, beside, words(p, T_PRINT_SLIP_AGAIN)) + 2;
    at = at > below + sign ? at : below + sign;
    pdf_line(p->pdf, x, at + 10, x + inner * 0.55F, at + 10, 0.7F, PAINT_INK);
    to_fill(p, &body, x + inner * 0.58F, at, inner * 0.42F, T_PRINT_SLIP_TIME);
    say(p, &small, PDF_LEFT, x, at + 14, inner, words(p, T_PRINT_SLIP_WHO));
}

static void slips(const struct printing *p)
{
    enum { ACROSS = 2, DOWN = 3 };
    float width = wide / ACROSS, height = high / DOWN;
    pdf_page(p->pdf, false);
    for (int row = 0; row < DOWN; row++)
        for (int column = 0; column < ACROSS; column++)
            slip(p, (float)column * width, (float)row * height, width, height);
    pdf_dashes(p->pdf, width, 0, width, high);
    for (int i = 1; i < DOWN; i++)
        pdf_dashes(p->pdf, 0, (float)i * height, wide, (float)i * height);
}

static const struct {
    enum text_id title;
    void (*draw)(const struct printing *p);
} kinds[PRINT_KINDS] = {
    [PRINT_CARDS] = {T_PRINTING_CARDS, cards},
    [PRINT_TAKE_HOME] = {T_PRINTING_HOME, take_home},
    [PRINT_SLIPS] = {T_PRINTING_SLIPS, slips},
};

char *print_kind(enum print_kind kind, const struct print_world *world, const struct help *help,
                 const struct lang *lang, size_t *length)
{
    struct document *page = print_page(kind, help, lang);
    if (page != NULL) {
        char *bytes = print_document(page, world, lang, length);
        document_free(page);
        return bytes;
    }
    struct printing p = {pdf_new(world, lang_code(lang), text(lang, kinds[kind].title)), help, lang};
    kinds[kind].draw(&p);
    return pdf_finish(p.pdf, length);
}
