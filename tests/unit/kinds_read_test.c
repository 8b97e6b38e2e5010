// SPDX-License-Identifier: MIT
//
// kinds_read_test.c — every kind of scene has its keys, in both languages and unlike any other, its list and its time.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "level_inside.h"

#include <string.h>

static void every_kind_can_be_read(void **state)
{
    (void)state;
    for (int kind = 0; kind < SCENE_KINDS; kind++) {
        const struct level_kind *read = level_kinds[kind];
        assert_non_null(read->read);
        assert_string_equal(read->schema.name.en, scene_kind_keys[kind].en);
        assert_string_equal(read->schema.more[0].key.vi, scene_kind_keys[kind].vi); // its own key first
        assert_true(read->time.hall + read->time.hall_each > 0 && read->time.alone + read->time.alone_each > 0);
        for (int other = 0; other < kind; other++) {
            assert_string_not_equal(scene_kind_keys[kind].en, scene_kind_keys[other].en);
            assert_string_not_equal(scene_kind_keys[kind].vi, scene_kind_keys[other].vi);
        }
    }
}

// What is asked has a list of options, of no more than a scene has room for; a story has lines.
static void every_question_has_its_list(void **state)
{
    (void)state;
    static const enum level_key lists[SCENE_KINDS] = {
#define KIND(NAME, name, en, vi, list, traits) [SCENE_##NAME] = KEY_##list,
#include "kinds.def"
#undef KIND
    };
    for (int kind = 0; kind < SCENE_KINDS; kind++) {
        bool asks = kind_has((enum scene_kind)kind, TRAIT_ASKS);
        const struct field *found = NULL;
        assert_int_equal(lists[kind] != KEY_NOTHING, asks);
        for (const struct field *f = level_kinds[kind]->schema.more; asks && f->key.en != NULL; f++)
            if (strcmp(f->key.en, level_keys[lists[kind]].en) == 0)
                found = f;
        assert_true(!asks || (found != NULL && found->kind == FIELD_LIST && found->count.most <= LEVEL_OPTIONS_MAX));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_kind_can_be_read),
        cmocka_unit_test(every_question_has_its_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
