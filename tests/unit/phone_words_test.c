// SPDX-License-Identifier: MIT
//
// phone_words_test.c — what a phone is shown of a view, without a hall: whose words, and how many of them.
#include "phone_words.h"

#include "memory.h"
#include "net.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static int loads(void **state)
{
    struct diag_list *diags = diag_list_new();
    *state = lang_load(SOURCE_DIR "/assets/lang", "vi", diags);
    diag_list_free(diags);
    return *state != NULL ? 0 : 1;
}

static int frees(void **state)
{
    lang_free(*state);
    return 0;
}

// A view of a team that is asked a question of one answer.
static struct view asks(const char *answer)
{
    struct view view = {.phase = PHASE_WHISPER,
                        .kind = SCENE_ASK,
                        .team_count = 3,
                        .question = "Đi đâu?",
                        .option_count = 1,
                        .sensitive = 1};
    view.options[0].text = answer;
    return view;
}

static bool says(const struct text *members, const char *words) { return strstr(text_bytes(members), words) != NULL; }

// Grown-ups are groups, on their phones as on the wall.
static void grown_ups_have_their_own_words(void **state)
{
    const struct lang *lang = *state;
    struct text said = {0};
    struct view view = asks("Ra chợ");
    view.adults = true;
    phone_members(&said, &view, lang, 0, COVER_NOTHING);
    assert_true(says(&said, text(lang_for(lang, AUDIENCE_ADULTS), T_PHONE_TALK)));
    assert_false(says(&said, "Đội"));
    text_free(&said);
}

// Nothing to photograph, nothing left on a screen at home.
static void of_a_level_that_needs_care_letters_alone(void **state)
{
    struct text said = {0};
    struct view view = asks("Ra chợ");
    for (view.sensitive = 1; view.sensitive <= 3; view.sensitive++) {
        phone_members(&said, &view, *state, 0, COVER_NOTHING);
        assert_true(says(&said, "\"letter\":\"A\""));
        assert_int_equal(says(&said, "Đi đâu?"), view.sensitive == 1);
        assert_int_equal(says(&said, "Ra chợ"), view.sensitive == 1);
    }
    text_free(&said);
}

// A level that nobody checked may say more than a message holds: the letters alone go to a phone, and none is left at
// the question before.
static void words_without_end_stay_on_the_wall(void **state)
{
    static const size_t lengths[] = {1000, 2000, 100000};
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
        struct text said = {0};
        char *words = mem_new(lengths[i] + 1, 1);
        memset(words, '"', lengths[i]); // two bytes in a message
        struct view view = asks(words);
        phone_members(&said, &view, *state, 0, COVER_NOTHING);
        assert_true(said.length <= NET_SHEET_MOST);
        assert_true(says(&said, "\"letter\":\"A\""));
        assert_int_equal(says(&said, "Đi đâu?"), i == 0);
        assert_int_equal(says(&said, "\"text\":\"\""), i > 0);
        text_free(&said);
        mem_free(words);
    }
}

// Each card that is sorted is a question of its own: an answer to the one before is late.
static void each_question_has_its_number(void **state)
{
    (void)state;
    struct view view = asks("Ra chợ"), next = view;
    view.item = 1; // of nothing that is sorted
    assert_int_equal(phone_scene(&view), phone_scene(&next));
    view.kind = next.kind = SCENE_SORT;
    assert_int_not_equal(phone_scene(&view), phone_scene(&next));
    next = view;
    next.scene_number++;
    assert_int_not_equal(phone_scene(&view), phone_scene(&next));
    next = view;
    next.levels_begun++;
    assert_int_not_equal(phone_scene(&view), phone_scene(&next));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(grown_ups_have_their_own_words), cmocka_unit_test(of_a_level_that_needs_care_letters_alone),
        cmocka_unit_test(words_without_end_stay_on_the_wall), cmocka_unit_test(each_question_has_its_number)};
    return cmocka_run_group_tests(tests, loads, frees);
}
