// SPDX-License-Identifier: MIT
//
// svg_test.c — an author's drawing: what is plain SVG is drawn, what is not is told, and nothing keeps the program
// busy.
//
// A drawing that would never end makes this test never end; the tests' own limit of time is the only clock here.
#include "svg.h"

#include "memory.h"
#include "platform.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { SIDE = 64 };
#define HEAD "<svg xmlns='http://www.w3.org/2000/svg' width='64' height='64' viewBox='0 0 64 64'>"

// The first code that is told, or "".
static const char *told(const char *bytes, size_t length, char code[40], bool *drawable)
{
    struct svg svg;
    struct diag_list *diags = diag_list_new();
    *drawable = svg_read(&svg, "a.svg", bytes, length, diags);
    diag_sort(diags);
    snprintf(code, 40, "%s", diag_count(diags) > 0 ? diag_at(diags, 0)->code : "");
    svg_free(&svg);
    diag_list_free(diags);
    return code;
}

static void expect_told(const char *drawing, const char *expected)
{
    char code[40];
    bool drawable;
    if (strcmp(told(drawing, strlen(drawing), code, &drawable), expected) != 0)
        fail_msg("%.80s: told \"%s\", not \"%s\"", drawing, code, expected);
}

// What stands at a place of the drawing, as 0xRRGGBB; white when nothing was drawn.
static unsigned at(const char *drawing, size_t length, int x, int y)
{
    static unsigned char rgb[SIDE * SIDE * 3];
    memset(rgb, 255, sizeof rgb);
    platform_draw_picture(drawing, length, SIDE, SIDE, rgb);
    const unsigned char *pixel = rgb + (y * SIDE + x) * 3;
    return (unsigned)pixel[0] << 16 | (unsigned)pixel[1] << 8 | pixel[2];
}

static void expect_red(const char *drawing)
{
    expect_told(drawing, "");
    if (at(drawing, strlen(drawing), 32, 32) != 0xFF0000)
        fail_msg("not drawn (%06X): %s", at(drawing, strlen(drawing), 32, 32), drawing);
}

static void what_is_plain_svg_is_drawn(void **state)
{
    (void)state;
    expect_red(HEAD "<rect width='64' height='64' fill='red'/></svg>");
    expect_red("<?xml version=\"1.0\"?>\n<!DOCTYPE svg [<!ENTITY a \"b>\">]>\n<svg viewBox='0 0 10 10'><rect "
               "width='10' height='10' fill='#f00'/></svg>");
    expect_red("\xEF\xBB\xBF<svg width = \"17mm\" height='17mm' viewBox='0,0 10,10' ><g fill='rgb(100%, 0%, 0%)'><rect "
               "width='100%' height='100%'/></g></svg >");
    expect_red("<svg width='100%' viewBox='-5 -5 10 10'><circle r='5' style=' fill : #FF0000 ;-inkscape-x:1' "
               "inkscape:label='a'/></svg>");
    // Numbers without spaces
    expect_red("<svg width='64' height='64'><path fill='red' d='M0,0h64v64H0zM9.5.5-3 4'/></svg>");
    expect_red(HEAD "<path fill='red' d='M0 32a32 32 0 0164 0a32 32 0 01-64 0z'/></svg>"); // and flags
    expect_red(HEAD "<title>Một <b>tranh</b></title><metadata><rdf:RDF/></metadata><sodipodi:namedview id='a'/>"
                    "<rect width='64' height='64' fill='red'/></svg>");
    expect_red(HEAD "<defs><linearGradient id='b'><stop offset='0' stop-color='red'/></linearGradient>"
                    "<linearGradient id='a' href='#b' x1='0' x2='1'/></defs><rect width='64' height='64' "
                    "fill='url(#a)'/></svg>");
    expect_red(HEAD "<rect width='64' height='64' fill='red' clip-path='none' transform='translate(9) rotate(90 32,32) "
                    "translate(0 9)'/></svg>");
}

static void what_is_not_is_left_out_and_told(void **state)
{
    static const struct {
        const char *drawing, *code;
    } cases[] = {
        {HEAD "<text x='3' y='3'>a</text></svg>", "picture-element"},
        {HEAD "<a><rect width='64' height='64' fill='red'/></a></svg>", "picture-element"},
        {HEAD "<svg width='9' height='9'><rect width='64' height='64' fill='red'/></svg></svg>", "picture-element"},
        {HEAD "<clipPath><rect width='64' height='64' fill='red'/></clipPath></svg>", "picture-element"},
        {HEAD "<defs><rect width='64' height='64' fill='red'/></defs></svg>", ""},
        {HEAD "<!-- > <rect width='64' height='64' fill='red'/> --></svg>", ""},
        {HEAD "<![CDATA[ <rect width='64' height='64' fill='red'/> ]]></svg>", ""},
        {HEAD "<rect width='64' height='64' fill='red' display='none'/></svg>", ""},
        {HEAD "<style>.a{class:a}</style><rect class='a' fill='none' width='9' height='9'/></svg>", "picture-style"},
        {HEAD "<style>.a,</style><rect class='a' fill='none' width='9' height='9'/></svg>", "picture-style"},
        {HEAD "<rect width='1e9' height='64' fill='red'/></svg>", "picture-number"},
        {HEAD "<rect width='64' height='0.1234567890123456789' fill='red'/></svg>", "picture-number"},
        {HEAD "<rect width='64em' height='64' fill='red'/></svg>", "picture-number"},
        {HEAD "<rect width='64' height='64' fill='red' opacity='nan'/></svg>", "picture-number"},
        {HEAD "<linearGradient id='a'><stop offset='0e999'/><stop offset='1'/></linearGradient><rect fill='url(#a)' "
              "width='9' height='9'/></svg>",
         "picture-number"},
        {HEAD "<rect width='9' height='9' fill='url(#a'/></svg>", "picture-gradient"},
        {HEAD "<linearGradient><stop offset='0'/></linearGradient><linearGradient id='a'/><rect width='9' height='9' "
              "fill='url(#a)'/></svg>",
         "picture-gradient"}, // nothing is not the name of one without a name
        {HEAD "<linearGradient id='a' href='#a'/><rect width='9' height='9' fill='url(#a)'/></svg>", "picture-"
                                                                                                     "gradient"},
        {HEAD "<g transform='scale(0)'><linearGradient id='a'><stop offset='0'/></linearGradient><rect fill='url(#a)' "
              "width='9' height='9'/></g></svg>",
         "picture-far"},
        {HEAD "<g>", "picture-cut"},
        {HEAD "<g></svg>", "picture-syntax"},
        {HEAD "<rect width='64' height='64' fill='a\"b'/></svg>", "picture-colour"},
        {"<svg width='0' height='9'/>", "picture-size"},
        {"<svg width='9' height='9' viewBox='0 0 9'/>", ""},
        {"<svg width='9e4' height='1'/>", "picture-size"},
        {"", "picture-empty"},
        {"RIFFabcdWEBP", "picture-kind"},
        {"x", "picture-not-svg"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        expect_told(cases[i].drawing, cases[i].code);
        assert_int_not_equal(at(cases[i].drawing, strlen(cases[i].drawing), 32, 32), 0xFF0000);
    }
    static const char whole[] = HEAD "<rect width='64' height='64' fill='red'/><g></g></svg>";
    assert_int_equal(at(whole, strlen(whole), 32, 32), 0xFF0000);
    assert_int_equal(at(whole, strlen(whole) - 9, 32, 32), 0xFFFFFF); // cut off
}

// One piece again and again inside of a drawing: "M1 1h1" 600,000 times.
static void expect_bounded(const char *before, const char *again, size_t times, const char *after, const char *code)
{
    struct text drawing = {0};
    char found[40];
    bool drawable;
    text_add(&drawing, before);
    for (size_t i = 0; i < times; i++)
        text_add(&drawing, again);
    text_add(&drawing, after);
    if (strcmp(told(text_bytes(&drawing), drawing.length, found, &drawable), code) != 0)
        fail_msg("%s %s: told \"%s\", not \"%s\"", before, again, found, code);
    at(text_bytes(&drawing), drawing.length, 32, 32);
    text_free(&drawing);
}

static void no_drawing_keeps_the_program_busy(void **state)
{
    (void)state;
    expect_bounded(HEAD "<path stroke='#000' stroke-dasharray='0.00001 0.00001' d='M0 0 L64 64'/>", "", 0, "</svg>",
                   "picture-dash");
    expect_bounded("<svg width='64' height='64' stroke='#000' stroke-dasharray='1e-5'><g><circle r='30'/></g>", "", 0,
                   "</svg>", "picture-dash");
    expect_bounded(HEAD "<g transform='scale(1000)'><path style='stroke:#000;stroke-width:.1;stroke-dasharray:.000001' "
                        "d='M0 0L.05 .05'/></g>",
                   "", 0, "</svg>", "picture-dash");
    expect_bounded(HEAD "<path stroke='#000' stroke-dasharray='1' d='M-900000 0 H900000'/>", "", 0, "</svg>",
                   "picture-far");
    expect_bounded(HEAD "<path stroke='#000' stroke-width='500000' d='M0 0 H9'/>", "", 0, "</svg>", "picture-far");
    expect_bounded(HEAD "<path d='M0 0A900000 900000 0 1 1 60 60'/>", "", 0, "</svg>", "picture-far");
    expect_bounded(HEAD "<path stroke='#000' d='", "M1 1h1", 600000, "'/></svg>", "picture-much");
    expect_bounded(HEAD "<path d='M0 0", " L64 63 L0 1", 100000, "'/></svg>", "picture-much");
    expect_bounded(HEAD "<path stroke='#000' stroke-width='60' stroke-linejoin='round' d='M0 0", "l60 1l-60-1", 9000,
                   "'/></svg>", "picture-much");
    expect_bounded(HEAD "<path stroke='#000' d='M0 0", "A9 9 0 1 0 64 64A9 9 0 1 1 0 0", 9000, "'/></svg>",
                   "picture-much");
    expect_bounded(HEAD "<polygon points='", "0,0 64,63 ", 100000, "'/></svg>", "picture-much");
    expect_bounded(HEAD, "<rect width='64' height='64' opacity='.5'/>", 60000, "</svg>", "picture-much");
    expect_bounded(HEAD, "<g>", 90000, "", "picture-much");
    expect_bounded(HEAD "<rect width='9' height='9' transform='", "matrix", 400000, "(1 0 0 1 0 0)'/></svg>",
                   "picture-transform");
    expect_bounded(HEAD "<rect width='9' height='9' transform='", "rotate(1)", 90000, "'/></svg>", "picture-transform");
    expect_bounded(HEAD "<rect width='9' height='9' transform='scale(900000)", "scale(900000)", 9,
                   "scale(0.0000001)'/></svg>", "picture-transform");
    expect_bounded(HEAD "<linearGradient id='a'>", "<stop offset='0.5'/>", 90000,
                   "</linearGradient><rect fill='url(#a)' width='9' height='9'/></svg>", "picture-much");
    expect_bounded(HEAD, "<linearGradient id='a' href='#b'/>", 90000,
                   "<rect fill='url(#a)' width='9' height='9'/></svg>", "picture-much");
    expect_bounded(HEAD "<rect", " a='1'", 90000, "/></svg>", "picture-syntax");
    expect_bounded(HEAD "<!--", "<", 4 * 1024 * 1024, "--></svg>", "picture-large");
    expect_bounded("", "<!x>", 900000, "<svg width='9' height='9'/>", "");
    expect_bounded(HEAD, "<!-->", 700001, "</svg>", "picture-cut"); // the last one does not end
    expect_bounded(HEAD, "<rect fill='url(#a)' width='9' height='9'/>", 90000, "</svg>", "picture-gradient");
    expect_bounded(HEAD, "<text>a</text>", 90000, "</svg>", "picture-element");
}

// What the renderer is given holds nothing but what was looked at.
static void the_renderer_is_given_what_was_looked_at(void **state)
{
    static const char drawing[] = HEAD "<g onclick='a()' id='x' fill='red'><style>.a{}</style><!-- <b> "
                                       "--><script>1</script>"
                                       "<path class='a' d='M0 0L9 9' data-x='1' filter='url(#f)'/></g></svg>";
    struct svg svg;
    struct text given = {0};
    (void)state;
    assert_true(svg_read(&svg, "a.svg", drawing, strlen(drawing), NULL));
    svg_write(&svg, 30, 40, true, &given);
    assert_string_equal(text_bytes(&given), "<svg width=\"30\" height=\"40\" viewBox=\"0 0 64 64\" "
                                            "preserveAspectRatio=\"xMidYMid yMid slice\">\n"
                                            "<g >\n<g fill=\"red\" >\n<path d=\"M 0 0L 9 9\" />\n</g>\n</g>\n</svg>\n");
    text_free(&given);
    svg_free(&svg);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_plain_svg_is_drawn),
        cmocka_unit_test(what_is_not_is_left_out_and_told),
        cmocka_unit_test(no_drawing_keeps_the_program_busy),
        cmocka_unit_test(the_renderer_is_given_what_was_looked_at),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
