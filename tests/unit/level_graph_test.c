// SPDX-License-Identifier: MIT
//
// level_graph_test.c — how many scenes a short hour holds, and links in a level of the greatest size.
//
// Guarantees looked at here: a level no longer than the longest short path needs none, one scene more needs one; the
// greatest level with a wrong link names the nearest scene and reads nothing behind its last one (a sanitizer looks).
#include "lint.h"
#include "text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static struct text head(void)
{
    struct text words = {0};
    text_add(&words, "title: \"Thử\"\nband: 9-11\nsensitive: 1\nharmed: none\nrule: \"Kể ngay.\"\npicture: "
                     "birthday-feast\n"
                     "cast: {my: {name: \"Mỷ\", figure: girl-1}}\nscenes:\n"
                     "  - {id: tell, place: home-day, tell: \"Kể với ai?\", doors: ["
                     "{id: me, who: \"Mẹ\", figure: mother, busy: \"Chờ nhé.\", helps: \"Mẹ đây.\", because: \"Mẹ "
                     "giúp.\"},"
                     "{id: co, who: \"Cô\", figure: nurse, busy: \"Chờ nhé.\", helps: \"Cô đây.\", because: \"Cô "
                     "giúp.\"},"
                     "{id: ba, who: \"Bà\", figure: grandmother, helps: \"Bà đây.\", because: \"Bà giúp.\"}]}\n");
    return words;
}

// A level of `scenes` scenes; the last one leads to `next` unless it is NULL. How often is `code` told?
static int told(int scenes, const char *next, const char *code, const char *argument)
{
    struct text words = head();
    struct diag_list *diags = diag_list_new();
    int count = 0;
    for (int i = 2; i <= scenes; i++)
        text_addf(&words, "  - {id: talk-%d, talk: [\"Vì sao?\"], alone: \"Kể với Én.\"%s%s}\n", i,
                  i == scenes && next != NULL ? ", next: " : "", i == scenes && next != NULL ? next : "");
    level_free(lint_parse("memory.yaml", words.bytes, words.length, diags));
    for (size_t i = 0; i < diag_count(diags); i++) {
        const struct diag *d = diag_at(diags, i);
        count += strcmp(d->code, code) == 0 && (argument == NULL || strstr(d->arguments[1], argument) != NULL);
    }
    diag_list_free(diags);
    text_free(&words);
    return count;
}

static void a_level_as_short_as_a_short_path_needs_none(void **state)
{
    (void)state;
    assert_int_equal(told(SHORT_PATH_MOST, NULL, "short-path-length", NULL), 0);
    assert_int_equal(told(SHORT_PATH_MOST + 1, NULL, "short-path-length", NULL), 1);
}

static void the_greatest_level_names_its_nearest_scene(void **state)
{
    char last[32];
    (void)state;
    snprintf(last, sizeof last, "talk-%d", LEVEL_SCENES_MAX - 1);
    assert_int_equal(told(LEVEL_SCENES_MAX, NULL, "unknown-next-near", NULL), 0);
    assert_int_equal(told(LEVEL_SCENES_MAX, "tallk-63", "unknown-next-near", last), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_level_as_short_as_a_short_path_needs_none),
        cmocka_unit_test(the_greatest_level_names_its_nearest_scene),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
