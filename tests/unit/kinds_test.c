// SPDX-License-Identifier: MIT
//
// kinds_test.c — the rows of kinds.def (how they are read: kinds_read_test.c): what holds whatever kinds there are, so
// that a new one is told what it lacks.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "play.h"
#include "rules_inside.h"
#include "style.h"

static int ones(unsigned traits, unsigned of)
{
    int count = 0;
    for (unsigned bit = 1; bit <= of; bit <<= 1)
        count += (traits & of & bit) != 0;
    return count;
}

// A question is answered in one way, anything else is told, done or talked about.
static void every_kind_goes_one_way(void **state)
{
    (void)state;
    enum {
        WAYS = TRAIT_BOXES | TRAIT_PLACES | TRAIT_MARKS | TRAIT_DOORS,
        OTHERS = TRAIT_LINES | TRAIT_ACTS | TRAIT_TALKS
    };
    for (int kind = 0; kind < SCENE_KINDS; kind++) {
        unsigned traits = kind_traits((enum scene_kind)kind);
        bool asks = (traits & TRAIT_ASKS) != 0;
        assert_true(ones(traits, WAYS) <= (asks ? 1 : 0));
        assert_int_equal(ones(traits, OTHERS), asks ? 0 : 1);
        assert_true(asks || (traits & (TRAIT_REVEALS | TRAIT_VOTES | TRAIT_FINGERS | TRAIT_AGAIN | TRAIT_JUDGED)) == 0);
    }
}

// Who leads the hall on must know what is safe, and doors open instead of being turned over.
static void traits_that_need_each_other(void **state)
{
    (void)state;
    for (int kind = 0; kind < SCENE_KINDS; kind++) {
        unsigned traits = kind_traits((enum scene_kind)kind);
        bool doors = (traits & TRAIT_DOORS) != 0, asks = (traits & TRAIT_ASKS) != 0;
        assert_true((traits & (TRAIT_VOTES | TRAIT_BRANCHES)) == 0 || (traits & TRAIT_JUDGED) != 0);
        assert_true((traits & TRAIT_VOTES) == 0 || (traits & TRAIT_FINGERS) != 0);
        assert_int_equal((traits & TRAIT_REVEALS) != 0, asks && !doors);
        assert_true(!asks || (traits & TRAIT_KINDLES) != 0);
    }
}

// It is drawn as far as its traits ask for it.
static void every_kind_can_be_drawn(void **state)
{
    (void)state;
    for (int kind = 0; kind < SCENE_KINDS; kind++) {
        const struct play_kind *drawn = play_kinds[kind];
        bool asks = kind_has((enum scene_kind)kind, TRAIT_ASKS);
        assert_int_equal(drawn->question != NULL, asks);
        assert_int_equal(drawn->turned != NULL, kind_has((enum scene_kind)kind, TRAIT_REVEALS));
    }
}

// What is judged has a word, a colour and a mark of its own, and is as safe as no other; what is not has none of them.
static void every_verdict_is_apart(void **state)
{
    (void)state;
    for (int verdict = 0; verdict < VERDICTS; verdict++) {
        const struct play_verdict *shown = &play_verdicts[verdict];
        assert_int_equal(shown->word != TEXT_IDS, verdict != VERDICT_NONE);
        assert_int_equal(shown->mark != NULL, verdict != VERDICT_NONE);
        assert_int_equal(style_verdicts[verdict].word, shown->word);
        for (int other = 0; other < verdict; other++) {
            assert_int_not_equal(shown->tone, play_verdicts[other].tone);
            assert_int_not_equal(shown->state, play_verdicts[other].state);
            assert_int_not_equal(style_verdicts[verdict].box, style_verdicts[other].box);
            assert_int_not_equal(style_verdicts[verdict].run, style_verdicts[other].run);
            assert_int_not_equal(rules__safety((enum verdict)verdict), rules__safety((enum verdict)other));
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_kind_goes_one_way),
        cmocka_unit_test(traits_that_need_each_other),
        cmocka_unit_test(every_kind_can_be_drawn),
        cmocka_unit_test(every_verdict_is_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
