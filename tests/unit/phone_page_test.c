// SPDX-License-Identifier: MIT
//
// phone_page_test.c — the page as it is sent: whole, small enough for the poorest line, with a drawing of every animal
// and no way to ask for anything elsewhere. With PAGE in the environment it is left there for a browser
// (window/page.sh).
#include "animals.h"
#include "command.h"
#include "files.h"
#include "memory.h"
#include "phone_sent.h"
#include "phone_words.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { MOST = 24 * 1024 };

static int makes(void **state)
{
    struct diag_list *diags = diag_list_new();
    struct lang *vi = lang_load(SOURCE_DIR "/assets/lang", "vi", diags),
                *en = lang_load(SOURCE_DIR "/assets/lang", "en", diags);
    const struct lang *languages[] = {vi, en};
    const char *missing;
    *state = phone_page(SOURCE_DIR "/game/net/page", languages, 2, &missing);
    lang_free(vi);
    lang_free(en);
    diag_list_free(diags);
    return *state != NULL ? 0 : 1;
}

static int leaves(void **state)
{
    const char *path = getenv("PAGE");
    bool fine = path == NULL || file_write(path, *state, strlen(*state), NULL);
    mem_free(*state);
    return fine ? 0 : 1;
}

static size_t count(const char *page, const char *words)
{
    size_t found = 0;
    for (const char *at = strstr(page, words); at != NULL; at = strstr(at + strlen(words), words))
        found++;
    return found;
}

static void it_is_whole_and_small(void **state)
{
    const char *page = *state;
    printf("the page as it is sent: %zu bytes\n", strlen(page));
    assert_in_range(strlen(page), MOST / 2, MOST);
    assert_int_equal(count(page, "nonce=\"NONCE\""), 2); // its style and its script
    assert_int_equal(count(page, "/*"), 0);              // no mark and no remark is left
    assert_int_equal(count(page, "SPDX"), 1);            // the page's own licence
    assert_int_equal(count(page, "</script"), 1);        // no word in it ends the script that it is part of
    assert_int_equal(count(page, "<!--"), 1);            // or hides its end; the other one is the licence's
    assert_int_equal(count(page, "\n "), 0);
    assert_int_equal(count(page, "\n//"), 0);
    assert_non_null(strstr(page, "\"vi\":[\"Vòng Tròn An Toàn\""));
    assert_non_null(strstr(page, "\"en\":[\"Safe Circle\""));
    assert_non_null(strstr(page, "\"letters\":\"A"));
}

// Names that a script says are sent short: no other's, no key's, no word of a sentence or of an expression.
static void its_own_names_are_sent_short(void **state)
{
    static const char script[] = "// A remark.\n// Sent short: view wait el\n    var view = {wait: wait, view: "
                                 "el('view', "
                                 "\"el\")};\n    if (/wait|el/.test(view.wait)) view = wait ? el : el2 / view;\n";
    struct text out = {0};
    (void)state;
    phone_sent(&out, script, true);
    assert_string_equal(text_bytes(&out), "var "
                                          "A={wait:B,view:C('view',\"el\")};if(/wait|el/.test(A.wait))A=B?C:el2/A;");
    text_clear(&out);
    phone_sent(&out, "/* Ours. */\n  b { a: view }\n  c,\n", false);
    assert_string_equal(text_bytes(&out), "b { a: view }c,\n");
    text_free(&out);
    assert_int_equal(count(*state, "pending"), 0);
}

static void every_animal_is_drawn(void **state)
{
    for (uint8_t i = 0; i < ANIMALS; i++) {
        char drawn[40];
        snprintf(drawn, sizeof drawn, "%s:'+", animal_name(i));
        if (strstr(*state, drawn) == NULL)
            fail_msg("%s is not drawn", animal_name(i));
    }
}

static void it_asks_for_nothing_elsewhere(void **state)
{
    static const char *const elsewhere[] = {"http:",   "https:", "src=",    "url(",
                                            "@import", "fetch(", "XMLHttp", " style="};
    for (size_t i = 0; i < sizeof elsewhere / sizeof *elsewhere; i++)
        assert_int_equal(count(*state, elsewhere[i]), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_is_whole_and_small), cmocka_unit_test(its_own_names_are_sent_short),
        cmocka_unit_test(every_animal_is_drawn), cmocka_unit_test(it_asks_for_nothing_elsewhere)};
    return cmocka_run_group_tests(tests, makes, leaves);
}
