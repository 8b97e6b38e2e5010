// SPDX-License-Identifier: MIT
//
// tasks_test.c — every kind of question says what is to be done: as many fingers as answers, what an order still wants,
// that several signs can be right. And a reveal keeps two things apart: whose answer it was, and what is true.
#include "loader.h"
#include "test_room.h"

static const char words[] = "level: 1\nlanguage: vi\ntitle: \"Các kiểu\"\nband: 9-11\nsensitive: 1\nharmed: "
                            "none\nrule: \"Dừng lại và kể.\"\n"
                            "picture: harvest-terraces\nreviewed: none\ncast:\n  pao: {name: \"Páo\", figure: "
                            "boy-1}\nscenes:\n"
                            "  - id: hoi\n    place: school-yard\n    ask: \"Hai câu thôi?\"\n    choices:\n"
                            "      - {id: a, text: \"Câu an toàn.\", verdict: safe, because: \"Vì an toàn.\"}\n"
                            "      - {id: b, text: \"Câu nguy hiểm.\", verdict: risky, because: \"Vì nguy.\"}\n"
                            "  - id: xep\n    place: school-yard\n    order: \"Việc nào trước?\"\n    steps:\n"
                            "      - {id: m, text: \"Việc một\", because: \"Vì một.\"}\n      - {id: h, text: \"Việc "
                            "hai\", because: \"Vì hai.\"}\n"
                            "      - {id: b, text: \"Việc ba\", because: \"Vì ba.\"}\n      - {id: n, text: \"Việc "
                            "bốn\", because: \"Vì bốn.\"}\n"
                            "  - id: nhom\n    place: school-yard\n    sort: \"Nhóm nào?\"\n    boxes:\n      - {id: "
                            "vui, text: \"Vui\"}\n      - {id: lo, text: \"Lo\"}\n"
                            "    cards:\n      - {id: x, text: \"Thẻ x.\", box: vui, because: \"Vì x.\"}\n      - {id: "
                            "y, text: \"Thẻ y.\", box: lo, because: \"Vì y.\"}\n"
                            "      - {id: z, text: \"Thẻ z.\", box: vui, because: \"Vì z.\"}\n"
                            "  - id: dau\n    place: school-yard\n    spot: \"Dấu hiệu nào?\"\n    signs:\n"
                            "      - {id: p, text: \"Dấu p.\", sign: yes, because: \"Vì p.\"}\n      - {id: q, text: "
                            "\"Dấu q.\", sign: no, because: \"Vì q.\"}\n"
                            "      - {id: r, text: \"Dấu r.\", sign: yes, because: \"Vì r.\"}\n"
                            "  - id: ke\n    place: school-yard\n    tell: \"Kể với ai?\"\n    doors:\n"
                            "      - {id: me, who: \"Mẹ\", figure: mother, busy: \"Mẹ bận.\", helps: \"Mẹ nghe.\", "
                            "because: \"Mẹ tin.\"}\n"
                            "      - {id: co, who: \"Cô\", figure: mother, busy: \"Cô bận.\", helps: \"Cô nghe.\", "
                            "because: \"Cô tin.\"}\n"
                            "      - {id: ba, who: \"Bà\", figure: mother, helps: \"Bà nghe.\", because: \"Bà "
                            "tin.\"}\n";

static void begins(struct room *r, bool alone)
{
    struct diag_list *diags = diag_list_new();
    struct level *level = level_parse("m/level.yaml", words, sizeof words - 1, diags);
    if (level == NULL)
        fail_msg("%s", diag_at(diags, 0)->code);
    diag_list_free(diags);
    opens(r);
    if (alone) {
        assert_true(clicks(r, text(r->languages[0], T_TITLE_ALONE)));
        press(r, UI_NEXT);
        press(r, UI_OK); // a friend
        press(r, UI_OK); // as big as the child
    } else {
        to_the_picker(r);
    }
    is_on(r, alone ? "valley" : "picker");
    uint8_t index = host_add_level(r->host, level);
    host_send(r->host,
              (struct command){
                  .type = COMMAND_LEVEL, .seat = alone ? 0 : SEAT_FACILITATOR, .choice = index, .value = READY_ALL});
    viewer_session_changed(r->hall);
    look(r);
}

static struct view seen(const struct room *r)
{
    struct view v;
    host_view(r->host, ROLE_HALL, NULL, &v);
    return v;
}

// On to this phase of the next question of this kind; what must be answered before is.
static void goes_to(struct room *r, enum scene_kind kind, const char *screen)
{
    for (int i = 0; i < 400; i++) {
        struct view v = seen(r);
        if (v.in_scene && v.kind == kind && on(r, screen))
            return;
        int place = 0;
        while (v.kind == SCENE_ORDER && v.options[place].placed > 0)
            place++;
        while (v.kind == SCENE_TELL && v.options[place].opened)
            place++;
        press(r, !on(r, "decide") ? UI_NEXT : v.can_lock ? UI_OK : (enum ui_action)(UI_CHOICE_1 + place));
    }
    fail_msg("no %s", screen);
}

static bool draws(const struct room *r, const char *picture)
{
    const struct draw_list *list = ui_list(r->frame);
    for (size_t i = 0; i < list->count; i++)
        if (list->ops[i].kind == DRAW_PICTURE && strcmp(list->ops[i].string, picture) == 0)
            return true;
    return false;
}

static int place_of(const struct room *r, uint8_t ordinal)
{
    struct view v = seen(r);
    for (int i = 0; i < v.option_count; i++)
        if (v.options[i].ordinal == ordinal)
            return i;
    fail_msg("no option %d", ordinal);
    return -1;
}

static void chooses(struct room *r, uint8_t ordinal) { press(r, (enum ui_action)(UI_CHOICE_1 + place_of(r, ordinal))); }

static void fingers_are_as_many_as_answers(void **state)
{
    struct room r;
    (void)state;
    begins(&r, false);
    goes_to(&r, SCENE_ASK, "show");
    assert_true(ui_shows(r.frame, "1 hay 2?"));
    assert_true(draws(&r, "icons/hand-2"));
    assert_false(draws(&r, "icons/hand-3"));
    press(&r, UI_LANGUAGE);
    assert_true(ui_shows(r.frame, "1 or 2?"));
    assert_false(ui_shows(r.frame, "3"));
    goes_to(&r, SCENE_SPOT, "show");
    assert_true(ui_shows(r.frame, "1, 2 or 3?"));
    closes(&r);
}

static void an_order_says_what_is_left(void **state)
{
    static const struct {
        const char *all, *placed; // in a hall, and to a lone child
    } says[] = {{"Chọn cả 4 việc theo thứ tự", "Xếp đủ rồi!"}, {"Em bấm cả 4 việc", "Em xếp đủ rồi!"}};
    struct room r;
    (void)state;
    for (int alone = 0; alone < 2; alone++) {
        begins(&r, alone == 1);
        goes_to(&r, SCENE_ORDER, "decide");
        assert_true(ui_shows(r.frame, says[alone].all));
        chooses(&r, 0);
        assert_true(ui_shows(r.frame, "3 việc chưa xếp"));
        press(&r, UI_OK); // too early: the same is told
        is_on(&r, "decide");
        assert_true(ui_shows(r.frame, "3 việc chưa xếp"));
        assert_false(ui_shows(r.frame, text(r.languages[0], T_PLAY_CHOOSE_FIRST)));
        chooses(&r, 1);
        chooses(&r, 2);
        assert_true(ui_shows(r.frame, "1 việc chưa xếp"));
        chooses(&r, 3);
        assert_true(ui_shows(r.frame, says[alone].placed));
        closes(&r);
    }
}

static void sorting_counts_its_cards(void **state)
{
    struct room r;
    (void)state;
    begins(&r, false);
    goes_to(&r, SCENE_SORT, "ask");
    assert_true(ui_shows(r.frame, "Có 3 thẻ"));
    for (int card = 1; card <= 3; card++) {
        goes_to(&r, SCENE_SORT, "decide");
        assert_true(ui_shows(r.frame, (const char *[]){"Thẻ 1 trong 3", "Thẻ 2 trong 3", "Thẻ 3 trong 3"}[card - 1]));
        press(&r, UI_CHOICE_1);
        press(&r, UI_OK);
    }
    closes(&r);
}

static void several_signs_can_be_right(void **state)
{
    struct room r;
    (void)state;
    begins(&r, false);
    goes_to(&r, SCENE_SPOT, "ask");
    assert_true(ui_shows(r.frame, text(r.languages[0], T_PLAY_TASK_SIGNS)));
    goes_to(&r, SCENE_SPOT, "decide");
    assert_true(ui_shows(r.frame, text(r.languages[0], T_PLAY_TASK_SIGNS)));
    closes(&r);
}

// The team chose what is no sign: its mark is on it, the truth is said, and no tick praises it.
static void no_tick_on_a_wrong_pick(void **state)
{
    struct room r;
    (void)state;
    begins(&r, false);
    goes_to(&r, SCENE_SPOT, "decide");
    chooses(&r, 1);
    press(&r, UI_OK);
    for (int shown = 0; shown < 3; shown++, press(&r, UI_NEXT)) {
        struct view v = seen(&r);
        const struct view_option *o = &v.options[v.at_hand];
        is_on(&r, "reveal");
        assert_true(ui_shows(r.frame, text(r.languages[0], o->chosen ? T_PLAY_CHOSE_TEAM : T_PLAY_LEFT_TEAM)));
        assert_true(ui_shows(r.frame, text(r.languages[0], o->turned.sign ? T_PLAY_A_SIGN : T_PLAY_NO_SIGN)));
        assert_false(draws(&r, "icons/stamp-safe"));
    }
    closes(&r);
}

static void an_answer_and_its_truth_are_two_things(void **state)
{
    struct room r;
    (void)state;
    begins(&r, false);
    goes_to(&r, SCENE_ASK, "decide");
    chooses(&r, 1); // the risky one
    press(&r, UI_OK);
    for (int shown = 0; shown < 2; shown++) {
        struct view v = seen(&r);
        const struct view_option *o = &v.options[v.at_hand];
        is_on(&r, "reveal");
        assert_int_equal(ui_shows(r.frame, text(r.languages[0], T_PLAY_CHOSE_TEAM)), o->chosen);
        press(&r, UI_NEXT); // guessed
        assert_int_equal(ui_shows(r.frame, text(r.languages[0], T_PLAY_CHOSE_TEAM)), o->chosen);
        assert_int_equal(draws(&r, "icons/stamp-safe"), o->ordinal == 0); // of the truth's own panel
        press(&r, UI_NEXT);
    }
    closes(&r);
}

// Above a reveal: which answers were looked at. Not the one at hand, whatever is shown of it.
static void what_was_looked_at_has_a_tick(void **state)
{
    struct room r;
    (void)state;
    begins(&r, false);
    goes_to(&r, SCENE_ASK, "reveal");
    assert_false(draws(&r, "icons/tick"));
    press(&r, UI_NEXT); // guessed
    assert_false(draws(&r, "icons/tick"));
    press(&r, UI_NEXT);
    is_on(&r, "reveal");
    assert_true(draws(&r, "icons/tick"));
    closes(&r);
}

// The swallow asks what follows, and never twice in the same words; a lone child only of its own answer.
static void each_guess_is_asked_anew(void **state)
{
    static const enum text_id asks[2][2] = {{T_PLAY_GUESS, T_PLAY_GUESS_THEN},
                                            {T_PLAY_GUESS_ALONE, T_PLAY_GUESS_THEN_ALONE}};
    struct room r;
    (void)state;
    for (int alone = 0; alone < 2; alone++) {
        begins(&r, alone == 1);
        goes_to(&r, SCENE_ASK, "decide");
        chooses(&r, 1);
        press(&r, UI_OK);
        for (int turned = 0; turned < 2 - alone; turned++) {
            is_on(&r, "reveal");
            for (int i = 0; i < 2; i++)
                assert_int_equal(ui_shows(r.frame, text(r.languages[0], asks[alone][i])), i == turned);
            press(&r, UI_NEXT);
            press(&r, UI_NEXT);
        }
        closes(&r);
    }
}

// The steps the other way round: each row says where the team had it, and only a right one has a tick.
static void an_order_shows_where_it_was_placed(void **state)
{
    struct room r;
    (void)state;
    begins(&r, false);
    goes_to(&r, SCENE_ORDER, "decide");
    for (uint8_t i = 0; i < 4; i++)
        chooses(&r, (uint8_t)(3 - i));
    press(&r, UI_OK);
    goes_to(&r, SCENE_ORDER, "reveal");
    for (int i = 0; i < 3; i++) {
        assert_false(draws(&r, "icons/safe"));
        press(&r, UI_NEXT);
    }
    assert_true(ui_shows(r.frame, "Việc một"));
    assert_true(ui_shows(r.frame, "xếp thứ 4"));
    closes(&r);
}

static void alone_it_is_the_childs_own(void **state)
{
    struct room r;
    (void)state;
    begins(&r, true);
    goes_to(&r, SCENE_ASK, "decide");
    chooses(&r, 1);
    press(&r, UI_OK);
    is_on(&r, "reveal");
    assert_true(ui_shows(r.frame, text(r.languages[0], T_PLAY_CHOSE_ALONE)));
    assert_false(ui_shows(r.frame, text(r.languages[0], T_PLAY_CHOSE_TEAM)));
    closes(&r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fingers_are_as_many_as_answers), cmocka_unit_test(an_order_says_what_is_left),
        cmocka_unit_test(sorting_counts_its_cards),       cmocka_unit_test(several_signs_can_be_right),
        cmocka_unit_test(no_tick_on_a_wrong_pick),        cmocka_unit_test(an_answer_and_its_truth_are_two_things),
        cmocka_unit_test(what_was_looked_at_has_a_tick),  cmocka_unit_test(an_order_shows_where_it_was_placed),
        cmocka_unit_test(alone_it_is_the_childs_own),     cmocka_unit_test(each_guess_is_asked_anew),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
