// SPDX-License-Identifier: MIT
//
// document_test.c — one document, two renderers: every block and every run says the same on a phone and on paper.
//
// What stands on paper is read back by another program (pdftotext): the letters that are copied, not those that are
// drawn. tests/paper/pdf.sh does the same with all guides, a sheet and a summary.
#include "document_inside.h"
#include "lang.h"
#include "memory.h"
#include "print.h"
#include "print_inside.h"
#include "test_document.h"
#include "test_random.h"
#include "text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static const struct print_world world = {DATA_DIR "/fonts/Andika-Regular.ttf", DATA_DIR "/fonts/Andika-Bold.ttf", NULL,
                                         NULL};
static struct lang *lang;

static int opens(void **state)
{
    (void)state;
    lang = lang_load(SOURCE_DIR "/assets/lang", "vi", NULL);
    return lang != NULL ? 0 : -1;
}

static int closes(void **state)
{
    (void)state;
    lang_free(lang);
    return 0;
}

// What poppler's `tool` says of the document; the caller's.
static char *read_back(const struct document *d, const char *tool, const char *arguments)
{
    char path[] = "/tmp/safecircle-document-XXXXXX", command[200], line[4096];
    struct text out = {0};
    size_t length = 0, read;
    char *pdf = print_document(d, &world, lang, &length);
    assert_non_null(pdf);
    int file = mkstemp(path);
    assert_true(file >= 0 && write(file, pdf, length) == (ssize_t)length);
    close(file);
    snprintf(command, sizeof command, "%s %s %s 2>&1", tool, path, arguments);
    FILE *pipe = popen(command, "r");
    assert_non_null(pipe);
    while ((read = fread(line, 1, sizeof line, pipe)) > 0)
        text_add_bytes(&out, line, read);
    assert_int_equal(pclose(pipe), 0);
    assert_null(strstr(text_bytes(&out), "Syntax ")); // what poppler warns of
    unlink(path);
    mem_free(pdf);
    return out.bytes;
}

static const char *must_follow(const char *at, const char *words, const char *where)
{
    const char *found = strstr(at, words);
    if (found == NULL)
        fail_msg("%s lacks, or has in another order: %s", where, words);
    return found + strlen(words);
}

// Those that hold any words; charts and rows of tiles hold their own kind.
static bool holds_words(enum style_kind kind)
{
    return kind != KIND_RUN && kind != KIND_CHART && kind != KIND_TILES && kind != KIND_PICTURE;
}

static void put_words(struct document *d, enum style_name style, const char *words)
{
    bool run = styles[style].kind == KIND_RUN;
    if (run)
        document_begin(d, STYLE_PLAIN);
    document_begin(d, style);
    document_words(d, words);
    document_end(d);
    if (run)
        document_end(d);
}

// Each says its own word, in the tag of its row of the table; what is on paper comes back composed, word for word.
static void every_style_is_in_both(void **state)
{
    (void)state;
    char word[40], tag[80];
    struct document *d = document_new("vi", "Tờ thử");
    for (int i = 0; i < STYLES; i++) {
        snprintf(word, sizeof word, "chữ%dữợ ngữ%dằ", i, i);
        if (styles[i].kind == KIND_RUN || holds_words(styles[i].kind))
            put_words(d, (enum style_name)i, word);
    }
    char *html = document_html(d), *paper = read_back(d, "pdftotext -raw", "-");
    const char *on_phone = strstr(html, "<body>"), *on_paper = paper;
    for (int i = 0; i < STYLES; i++) {
        const struct style *s = &styles[i];
        if (s->kind != KIND_RUN && !holds_words(s->kind))
            continue;
        snprintf(word, sizeof word, "chữ%dữợ ngữ%dằ", i, i);
        snprintf(tag, sizeof tag, s->class[0] != '\0' ? "<%s class=\"%s\">" : "<%s>", s->tag, s->class);
        on_phone = must_follow(on_phone, tag, "the page");
        on_phone = must_follow(on_phone, word, "the page");
        if (s->kind == KIND_LINKS)
            assert_null(strstr(paper, word)); // there is no thumb on paper
        else
            on_paper = must_follow(on_paper, word, "the sheet");
    }
    mem_free(html);
    mem_free(paper);
    document_free(d);
}

// The table is the only place of a look: each of its rows is in the style of the page, and no two speak of the same.
static void the_table_makes_the_css(void **state)
{
    (void)state;
    char *html = html_of(document_new("vi", ""));
    for (int i = 0; i < STYLES; i++) {
        char selector[80];
        snprintf(selector, sizeof selector, styles[i].class[0] != '\0' ? "\n%s.%s{" : "\n%s%s{", styles[i].tag,
                 styles[i].class);
        for (char *c = selector; (c = strchr(c, ' ')) != NULL;)
            *c = '.'; // of two classes
        if (strstr(html, selector) == NULL)
            fail_msg("not in the style: %s", selector + 1);
        for (int other = 0; other < i; other++)
            if (strcmp(styles[i].tag, styles[other].tag) == 0 && strcmp(styles[i].class, styles[other].class) == 0)
                fail_msg("two rows for %s", selector + 1);
    }
    assert_null(strchr(strstr(html, "<style>"), '$')); // every colour has its number
    assert_non_null(strstr(html, "p.secret{font-weight:bold;color:#b32620;"));
    mem_free(html);
}

// ---- figures ----

static void begin_printing(struct printing *p, const struct document *d, struct pdf *pdf)
{
    *p = (struct printing){.d = d};
    flow_open(&p->flow, pdf);
}

// A number is drawn as it is: a third of the scale certain, a third more possible.
static void a_bar_is_as_long_as_its_number(void **state)
{
    (void)state;
    struct document *d = document_new("vi", "");
    document_bar(d, &(struct document_bar){"lúc đầu", "4–8", 4, 8, 12, true});
    char *html = document_html(d);
    assert_non_null(strstr(html, "<div class=\"bar after\"><i style=\"left:0.0%;width:33.3%\"></i><i class=\"maybe\" "
                                 "style=\"left:33.3%;width:33.3%\"></i></div><b>4–8</b>"));
    struct pdf *pdf = pdf_new(&world, "vi", "");
    struct printing p;
    struct around around = {.face = {STYLE_BODY_SIZE, false, PAINT_INK}};
    begin_printing(&p, d, pdf);
    print__bar(&p, &around);
    const struct flow_mark *m = p.flow.marks;
    assert_int_equal(p.flow.mark_count, 5); // track, certain, possible, two words
    assert_int_equal(m[1].kind, MARK_FILL);
    assert_int_equal(m[2].kind, MARK_HATCH);
    assert_true(m[1].box.width > m[0].box.width * 0.333F && m[1].box.width < m[0].box.width * 0.334F);
    assert_true(m[2].box.x == m[1].box.x + m[1].box.width && m[2].box.width == m[1].box.width);
    flow_scrap(&p.flow);
    size_t length = 0;
    mem_free(pdf_finish(pdf, &length));
    mem_free(html);
    document_free(d);
}

static void columns_are_shares_of_the_tallest(void **state)
{
    (void)state;
    struct document *d = document_new("vi", "");
    document_begin(d, STYLE_CHART);
    document_column(d, &(struct document_column){5, "11", "2026"});
    document_column(d, &(struct document_column){10, "12", "2026"});
    document_end(d);
    char *html = document_html(d), *paper = read_back(d, "pdftotext -raw", "-");
    assert_non_null(strstr(html, "<div>5<i style=\"height:4.5em\"></i>11<br><span>2026</span></div>"));
    assert_non_null(strstr(html, "<div>10<i style=\"height:9.0em\"></i>12<br><span>2026</span></div>"));
    const char *at = must_follow(paper, "5", "the sheet");
    at = must_follow(at, "11/2026", "the sheet");
    at = must_follow(at, "10", "the sheet");
    must_follow(at, "12/2026", "the sheet");
    mem_free(html);
    mem_free(paper);
    document_free(d);
}

// Four tiles stand beside each other: on paper, too, the first words are on one line.
static void tiles_stand_in_a_row(void **state)
{
    (void)state;
    static const char *const figures[] = {"12", "46–54", "9", "3"}, *const words[] = {"buổi", "em", "giờ", "xã"};
    struct document *d = document_new("vi", "");
    document_begin(d, STYLE_TILES);
    for (int i = 0; i < 4; i++) {
        document_begin(d, STYLE_TILE);
        document_run(d, RUN_STRONG, figures[i]);
        document_words(d, " ");
        document_words(d, words[i]);
        document_end(d);
    }
    document_end(d);
    document_put(d, STYLE_PLAIN, "sau");
    char *html = document_html(d), *raw = read_back(d, "pdftotext -raw", "-"),
         *rows = read_back(d, "pdftotext -layout", "-");
    const char *at = raw;
    for (int i = 0; i < 4; i++)
        at = must_follow(must_follow(at, figures[i], "the sheet"), words[i], "the sheet");
    must_follow(at, "sau", "the sheet");
    assert_non_null(strstr(html, "<div class=\"tile\">\n<b>46–54</b> em</div>"));
    assert_true(strstr(rows, "xã") < strchr(rows, '\n'));
    mem_free(html);
    mem_free(raw);
    mem_free(rows);
    document_free(d);
}

// ---- pictures ----

static char *some_file(const void *self, const char *name, size_t *length, const char **kind)
{
    static const char svg[] = "<svg xmlns=\"a\"><path d='M0 0'/></svg>";
    (void)self;
    bool drawing = strcmp(name, "icons/stand") == 0;
    if (!drawing && strncmp(name, "icons/pixels", 12) != 0)
        return NULL;
    *kind = drawing ? "image/svg+xml" : "image/webp";
    *length = drawing ? sizeof svg - 1 : strlen(name) - 12; // of pixels as many as there are letters behind
    return mem_copy_text(drawing ? svg : "\xFFoob");
}

// On a phone it is inside of the page, where nothing of it is ours any more; who cannot see it hears what it is.
static void a_picture_is_inside_of_the_page(void **state)
{
    (void)state;
    struct document *d = document_new("vi", "");
    document_picture(d, STYLE_PICTURE, "icons/stand", "một <bạn> \"đứng\"");
    document_picture(d, STYLE_PICTURE, "icons/none", "");
    document_picture(d, STYLE_PICTURE, "icons/pixels1", "");
    document_picture(d, STYLE_PICTURE, "icons/pixels12", "");
    document_picture(d, STYLE_PICTURE, "icons/pixels123", "");
    document_picture(d, STYLE_PICTURE, "icons/pixels1234", "");
    char *html = document_html(d);
    assert_non_null(strstr(html, "<img class=\"picture\" alt=\"một &lt;bạn&gt; &quot;đứng&quot;\">"));
    mem_free(html);
    document_draw_from(d, (struct document_art){some_file, NULL});
    html = document_html(d);
    assert_non_null(strstr(html, "đứng&quot;\" src=\"data:image/svg+xml,%3Csvg xmlns=%22a%22%3E%3Cpath "
                                 "d=%27M0 0%27/%3E%3C/svg%3E\">\n<img class=\"picture\" alt=\"\">"));
    assert_null(strstr(html, "<svg"));
    assert_non_null(strstr(html, "data:image/webp;base64,/w==\"")); // as RFC 4648 has it
    assert_non_null(strstr(html, "data:image/webp;base64,/28=\""));
    assert_non_null(strstr(html, "data:image/webp;base64,/29v\""));
    assert_non_null(strstr(html, "data:image/webp;base64,/29vYg==\""));
    mem_free(html);
    document_free(d);
}

static bool grey(void *self, const char *name, unsigned width, unsigned height, unsigned char *rgb)
{
    assert_string_equal(name, "icons/stand");
    assert_int_equal(width, height);
    memset(rgb, 128, (size_t)width * height * 3);
    ++*(int *)self;
    return true;
}

// The mark of this number of its kind, or the last one.
static const struct flow_mark *mark_of(const struct printing *p, enum flow_mark_kind kind, size_t number)
{
    const struct flow_mark *last = NULL;
    for (size_t i = 0; i < p->flow.mark_count; i++) {
        last = p->flow.marks[i].kind == kind ? &p->flow.marks[i] : last;
        if (p->flow.marks[i].kind == kind && number-- == 0)
            break;
    }
    assert_non_null(last);
    return last;
}

// One panel has a line of words and one has more: all are as high, their pictures stand in the middle of them beside
// the words, as large as there is room, and the lowest one ends where the sheet ends. Each picture is drawn, once.
static void panels_fill(size_t count, const char *title)
{
    int drawn = 0;
    struct print_world drawing = {world.font, world.font_bold, grey, &drawn};
    struct document *d = document_new("vi", "Tờ");
    document_begin(d, STYLE_POSTER);
    document_put(d, STYLE_BANNER, title);
    for (size_t i = 0; i < count; i++) {
        document_begin(d, STYLE_PANEL_A);
        document_picture(d, STYLE_PICTURE, "icons/stand", "");
        for (int line = 0; line < (i == 0 ? 1 : 3); line++)
            document_put(d, STYLE_POSTER_MORE, "lời");
        document_end(d);
    }
    document_end(d);
    struct pdf *pdf = pdf_new(&drawing, "vi", "");
    struct printing p;
    struct around around = {.face = {STYLE_BODY_SIZE, false, PAINT_INK}};
    begin_printing(&p, d, pdf);
    print__node(&p, &around);
    for (size_t i = 0; i < count; i++) {
        struct pdf_box frame = mark_of(&p, MARK_FRAME, i)->box, picture = mark_of(&p, MARK_PICTURE, i)->box;
        assert_int_equal(mark_of(&p, MARK_PICTURE, i)->sheet, 0);
        assert_true(picture.width <= styles[STYLE_PICTURE].side && picture.x > frame.x);
        assert_true(picture.width == styles[STYLE_PICTURE].side || picture.width > 0.8F * frame.height);
        assert_true(picture.y > frame.y &&
                    mark_of(&p, MARK_WORDS, p.flow.mark_count)->box.x > picture.x + picture.width);
        assert_float_equal(picture.y + picture.height / 2, frame.y + frame.height / 2, 0.1F);
        assert_float_equal(frame.height, mark_of(&p, MARK_FRAME, 0)->box.height, 0.1F);
        if (i + 1 == count)
            assert_true(flow_left(&p.flow) < 1 && frame.y + frame.height > 0.9F * PDF_A4_HEIGHT);
    }
    const struct flow_mark *banner = mark_of(&p, MARK_WORDS, 0);
    float width = pdf_width(pdf, &banner->face, text_bytes(&p.flow.words) + banner->from, banner->length);
    assert_float_equal(banner->box.x + width / 2, PDF_A4_WIDTH / 2, 0.1F);
    size_t length = 0;
    mem_free(flow_finish(&p.flow, "", &length));
    assert_int_equal(drawn, count);
    document_free(d);
}

static void panels_fill_a_poster(void **state)
{
    (void)state;
    for (size_t count = 1; count <= 5; count++) {
        panels_fill(count, "Giữa");
        panels_fill(count, "Một đề mục dài, dài đến nỗi đứng trên hai dòng");
    }
}

// A poster says whose it is at its foot; which of how many it is, nobody on the wall wants to know.
static void a_poster_has_no_number(void **state)
{
    (void)state;
    for (int poster = 0; poster < 2; poster++) {
        struct document *d = document_new("vi", "Tờ");
        document_begin(d, poster ? STYLE_POSTER : STYLE_SHEET);
        document_put(d, STYLE_PLAIN, "lời");
        document_end(d);
        char *paper = read_back(d, "pdftotext -raw", "-");
        must_follow(paper, text(lang, T_TITLE_NAME), "the sheet");
        assert_true((strstr(paper, "1 / 1") == NULL) == (poster != 0));
        mem_free(paper);
        document_free(d);
    }
}

// ---- pages ----

static struct document *long_document(enum style_name box)
{
    struct document *d = document_new("en", "Ba cảnh");
    for (int i = 1; i <= 3; i++) {
        char words[40];
        snprintf(words, sizeof words, "Cảnh %d", i);
        document_put(d, STYLE_HEADING, words);
        document_begin(d, box);
        document_begin(d, STYLE_HEADING_3);
        document_words(d, "Điện Biên");
        document_run(d, RUN_TAG, "phút 5");
        document_end(d);
        for (int line = 0; line < 30; line++)
            document_put(d, STYLE_SAY, "bắt đầu");
        document_put(d, STYLE_SAY, "hết cảnh");
        document_end(d);
    }
    return d;
}

static size_t parted(const char *paper)
{
    size_t count = 0;
    for (const char *at = paper; (at = strstr(at, "Điện Biên")) != NULL; at++) {
        const char *ends = strstr(at, "hết cảnh"), *sheet = strchr(at, '\f');
        count += sheet < ends;
    }
    return count;
}

// Thirty lines fill half a sheet: the third scene begins on a new one, unless its style lets it be parted.
static void what_belongs_together_is_on_one_sheet(void **state)
{
    (void)state;
    struct document *kept = long_document(STYLE_SCENE), *loose = long_document(STYLE_SHEET);
    char *together = read_back(kept, "pdftotext -raw", "-"), *apart = read_back(loose, "pdftotext -raw", "-");
    assert_int_equal(parted(together), 0);
    assert_true(parted(apart) > 0);
    mem_free(together);
    mem_free(apart);
    document_free(kept);
    document_free(loose);
}

static void a_card_has_a_sheet_of_its_own(void **state)
{
    (void)state;
    struct document *d = document_new("vi", "");
    document_put(d, STYLE_PLAIN, "trước");
    document_begin(d, STYLE_CARD);
    document_put(d, STYLE_PLAIN, "thẻ");
    document_end(d);
    char *paper = read_back(d, "pdftotext -raw", "-");
    must_follow(must_follow(must_follow(paper, "trước", "the sheet"), "\f", "the sheet"), "thẻ", "the next sheet");
    mem_free(paper);
    document_free(d);
}

// The file without its line ends and zeros.
static char *in_one_line(const struct document *d)
{
    size_t length = 0;
    char *pdf = print_document(d, &world, lang, &length);
    struct text plain = {0};
    assert_non_null(pdf);
    for (size_t i = 0; i < length; i++)
        if (pdf[i] != '\0' && pdf[i] != '\n')
            text_add_bytes(&plain, pdf + i, 1);
    mem_free(pdf);
    return plain.bytes;
}

// Language, title and bookmarks, as they stand in the file; the catalogue and the outline are not compressed.
static void the_file_says_what_it_is(void **state)
{
    (void)state;
    static const char *const wanted[] = {"/Lang (en)",
                                         "/DisplayDocTitle true",
                                         "/PageMode /UseOutlines",
                                         "/Title <FEFF00420061002000631EA3006E0068>",          // Ba cảnh
                                         "/Title <FEFF00431EA3006E006800200031>",              // Cảnh 1
                                         "/Title <FEFF011000691EC7006E00200042006900EA006E>"}; // Điện Biên, no minutes
    struct document *d = long_document(STYLE_SCENE);
    char *file = in_one_line(d);
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
        if (strstr(file, wanted[i]) == NULL)
            fail_msg("the file does not say: %s", wanted[i]);
    mem_free(file);
    document_free(d);
    d = document_new("vi", "x");
    document_put(d, STYLE_PLAIN, "không có mục");
    file = in_one_line(d);
    assert_null(strstr(file, "UseOutlines")); // an empty list beside it helps nobody
    mem_free(file);
    document_free(d);
}

static void a_number_is_dialled_from_both(void **state)
{
    (void)state;
    struct document *d = document_new("vi", "");
    document_begin(d, STYLE_NUMBER);
    document_phone(d, "0215 3 825 825 (cô Mai)");
    document_end(d);
    char *html = document_html(d), *info = read_back(d, "pdfinfo -url", "");
    assert_non_null(strstr(html, "<a href=\"tel:02153825825\">0215 3 825 825</a><b> (cô Mai)</b>"));
    assert_non_null(strstr(info, "tel:02153825825"));
    mem_free(html);
    mem_free(info);
    document_free(d);
}

// ---- any document ----

static void random_words(struct document *d, struct random *random)
{
    static const char *const words[] = {"một", "hai ba", "\n",       " ",
                                        "",    "<b>&",   "ữ\u00A0ợ", "dài-dài-dài-dài-dài-dài-dài"};
    document_words(d, words[random_below(random, sizeof words / sizeof *words)]);
}

static void random_run(struct document *d, struct random *random)
{
    document_begin_at(d, (enum style_name)(RUN_STRONG + random_below(random, STYLES - RUN_STRONG)), "tel:111");
    random_words(d, random);
    document_end(d);
}

static void random_block(struct document *d, struct random *random, int depth)
{
    enum style_name style = (enum style_name)random_below(random, RUN_STRONG);
    if (!holds_words(styles[style].kind))
        return;
    document_begin(d, style);
    for (uint32_t i = random_below(random, 5); i > 0; i--)
        switch (random_below(random, depth < 6 ? 7 : 5)) {
        case 0: random_words(d, random); break;
        case 1: random_run(d, random); break;
        case 2: document_line(d); break;
        case 3:
            document_bar(d,
                         &(struct document_bar){"a", NULL, random_below(random, 9), 9, random_below(random, 9), false});
            break;
        case 4: document_picture(d, STYLE_PICTURE, "icons/none", "a"); break;
        default: random_block(d, random, depth + 1); break;
        }
    document_end(d);
}

// Blocks in blocks in any order: nothing is lost, nothing goes on for ever, every tag that opens closes.
static void any_document_is_a_page_and_a_sheet(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 60; seed++) {
        struct random random = {seed};
        struct document *d = document_new("vi", "Tờ");
        for (int i = 0; i < 30; i++)
            random_block(d, &random, 0);
        size_t length = 0, opens_tags = 0, closes_tags = 0;
        char *html = document_html(d), *pdf = print_document(d, &world, lang, &length);
        assert_non_null(pdf);
        for (const char *at = strstr(html, "<body>"); (at = strchr(at, '<')) != NULL; at++) {
            closes_tags += at[1] == '/';
            opens_tags += at[1] != '/' && strncmp(at, "<br>", 4) != 0 && strncmp(at, "<img ", 5) != 0;
        }
        assert_int_equal(opens_tags + 1, closes_tags); // </html>, whose begin stands before
        mem_free(html);
        mem_free(pdf);
        document_free(d);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_style_is_in_both),
        cmocka_unit_test(the_table_makes_the_css),
        cmocka_unit_test(a_bar_is_as_long_as_its_number),
        cmocka_unit_test(columns_are_shares_of_the_tallest),
        cmocka_unit_test(tiles_stand_in_a_row),
        cmocka_unit_test(what_belongs_together_is_on_one_sheet),
        cmocka_unit_test(a_card_has_a_sheet_of_its_own),
        cmocka_unit_test(the_file_says_what_it_is),
        cmocka_unit_test(a_picture_is_inside_of_the_page),
        cmocka_unit_test(panels_fill_a_poster),
        cmocka_unit_test(a_poster_has_no_number),
        cmocka_unit_test(a_number_is_dialled_from_both),
        cmocka_unit_test(any_document_is_a_page_and_a_sheet),
    };
    return cmocka_run_group_tests(tests, opens, closes);
}
