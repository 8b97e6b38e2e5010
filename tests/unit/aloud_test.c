// SPDX-License-Identifier: MIT
//
// aloud_test.c — screens read aloud: what is said of them and in which order, what is new, and silence at any press.
#include "test_room.h"
#include "text.h"

#include <stdio.h>

enum { SCAN_MS = 1600 };

// ---- somebody who reads until told otherwise, and keeps what was asked for ----

static struct {
    struct text said; // of the last time, a line a piece
    int times, hushed;
    bool speaks, mute;
    const char *only; // the one text that has a voice; NULL: all have
    struct speaker_now now;
} heard;

static bool reads(void *self, const char *language, const char *words)
{
    (void)self;
    assert_string_equal(language, "vi");
    return !heard.mute && (heard.only == NULL || strcmp(words, heard.only) == 0);
}

static void say(void *self, const char *language, const char *const *pieces, size_t count)
{
    (void)self, (void)language;
    text_clear(&heard.said);
    for (size_t i = 0; i < count; i++)
        text_addf(&heard.said, "%s\n", pieces[i]);
    heard.times++;
    heard.speaks = true;
}

static void hush(void *self)
{
    (void)self;
    heard.speaks = false;
    heard.hushed++;
}

static struct speaker_now now(void *self)
{
    (void)self;
    heard.now.speaks = heard.speaks;
    return heard.now;
}

static const struct speaker speaker = {NULL, reads, say, hush, now};

static void begins(struct room *r, enum read_aloud way)
{
    text_free(&heard.said);
    memset(&heard, 0, sizeof heard);
    opens_levels(r, SOURCE_DIR "/tests/content/alone");
    r->settings.read_aloud = (int)way;
    r->hall->parts.speaker = &speaker;
    look(r);
}

static void ends(struct room *r)
{
    closes(r);
    text_free(&heard.said);
}

static bool was_said(const char *words) { return strstr(text_bytes(&heard.said), words) != NULL; }
static bool said_before(const char *first, const char *then)
{
    const char *at = strstr(text_bytes(&heard.said), first);
    return at != NULL && strstr(at, then) != NULL;
}

// The first question of the light level, alone.
static void to_the_question(struct room *r)
{
    clicks(r, "Chơi một mình");
    press(r, UI_OK);
    press(r, UI_OK);
    clicks(r, "12–15 tuổi");
    press(r, UI_OK);
    for (int i = 0; i < 60 && !on(r, "decide"); i++)
        press(r, UI_NEXT);
    is_on(r, "decide");
}

// Both answers as they are read, in the order of the screen.
static const char *answers(const struct room *r)
{
    static char lines[200];
    struct view v;
    host_view(r->host, ROLE_HALL, "vi", &v);
    snprintf(lines, sizeof lines, "A\n%s\nB\n%s\n", v.options[0].text, v.options[1].text);
    return lines;
}

static bool has_button(const struct room *r)
{
    size_t count = 0;
    const struct ui_spot *spots = ui_spots(r->frame, &count);
    for (size_t i = 0; i < count; i++)
        if (spots[i].id.what == ID_READ)
            return true;
    return false;
}

// ---- tests ----

static void a_screen_is_read_in_order_at_a_press(void **state)
{
    (void)state;
    struct room r;
    begins(&r, READ_AT_A_PRESS);
    assert_true(has_button(&r));
    to_the_question(&r);
    assert_int_equal(heard.times, 0); // not by itself
    press(&r, UI_READ);
    assert_int_equal(heard.times, 1);
    assert_true(said_before("Bí mật nào thì phải kể?\n", answers(&r)));
    assert_true(said_before(answers(&r), "Giấu màn hình\n")); // a picture has words, too
    assert_true(said_before(answers(&r), "Quay lại\nTạm dừng\n"));
    assert_false(was_said("Thôi"));
    press(&r, UI_READ); // while it is read: silence
    assert_int_equal(heard.times, 1);
    assert_false(heard.speaks);
    assert_true(clicks(&r, "Nghe")); // the button does the same
    assert_int_equal(heard.times, 2);
    assert_true(clicks(&r, "Thôi"));
    assert_int_equal(heard.times, 2);
    assert_false(heard.speaks);
    ends(&r);
}

static void any_press_is_silence_at_once(void **state)
{
    (void)state;
    struct room r;
    begins(&r, READ_AT_A_PRESS);
    to_the_question(&r);
    const struct ui_raw presses[] = {{.kind = RAW_KEY, .key = ui_key_by_name("Up")},
                                     {.kind = RAW_KEY, .key = ui_key_by_name("F12")}, // which means nothing
                                     {.kind = RAW_POINTER_DOWN, .x = 3, .y = 200},
                                     {.kind = RAW_PAD_BUTTON, .key = PAD_LEFT}};
    for (size_t i = 0; i < sizeof presses / sizeof *presses; i++) {
        press(&r, UI_READ);
        assert_true(heard.speaks);
        struct ui_raw raw = presses[i];
        raw.now_ms = r.now_ms += PRESS_MS;
        assert_true(viewer_input(r.hall, &raw)); // and it is drawn anew
        assert_false(heard.speaks);
        r.now_ms += PRESS_MS;
    }
    press(&r, UI_READ);
    viewer_input(r.hall, &(struct ui_raw){.kind = RAW_POINTER_MOVE, .x = 7, .y = 7, .now_ms = r.now_ms});
    viewer_input(r.hall, &(struct ui_raw){.kind = RAW_KEY, .key = 0x17, .repeat = true, .now_ms = r.now_ms});
    assert_true(heard.speaks);                                 // neither is a press
    viewer_go(r.hall, next_push(r.hall->parts.screens->menu)); // another screen, without one
    look(&r);
    assert_false(heard.speaks);
    ends(&r);
}

static void by_itself_what_is_new_is_read(void **state)
{
    (void)state;
    struct room r;
    begins(&r, READ_BY_ITSELF);
    assert_int_equal(heard.times, 1);
    assert_true(was_said("Chơi một mình"));
    look(&r);
    viewer_tick(r.hall, r.now_ms += 5000);
    look(&r);
    assert_int_equal(heard.times, 1); // once
    to_the_question(&r);
    assert_true(said_before("Bí mật nào thì phải kể?\n", answers(&r)));
    assert_false(was_said("Tạm dừng")); // it stood on the screen before
    key(&r, "1");
    char picked[200];
    snprintf(picked, sizeof picked, "%.*sđã chọn\nChốt!\n", (int)(strstr(answers(&r), "B\n") - answers(&r)),
             answers(&r));
    assert_string_equal(text_bytes(&heard.said), picked);
    press(&r, UI_FORWARD); // and what the focus comes to
    assert_true(heard.said.length > 0 && heard.times > 3);
    ends(&r);
}

static void the_focus_is_read_as_a_whole(void **state)
{
    (void)state;
    struct room r;
    begins(&r, READ_BY_ITSELF);
    to_the_question(&r);
    bool answer = false, listen = false;
    for (int i = 0; i < 12; i++) {
        press(&r, UI_FORWARD);
        answer = answer || strcmp(text_bytes(&heard.said), strstr(answers(&r), "B\n")) == 0;
        listen = listen || strcmp(text_bytes(&heard.said), "Nghe\n") == 0;
    }
    assert_true(answer);
    assert_true(listen); // where it can be pressed is heard, too
    for (int i = 0; i < 12 && r.hall->focus.what != ID_READ; i++)
        press(&r, UI_FORWARD);
    press(&r, UI_OK); // while its own name is still said
    assert_true(said_before("Bí mật nào thì phải kể?\n", answers(&r)));
    r.settings.read_aloud = READ_AT_A_PRESS;
    int times = heard.times;
    press(&r, UI_FORWARD);
    assert_int_equal(heard.times, times);
    ends(&r);
}

static void without_a_voice_there_is_no_button(void **state)
{
    (void)state;
    struct room r;
    begins(&r, READ_AT_A_PRESS);
    heard.mute = true;
    look(&r);
    assert_false(has_button(&r));
    heard.mute = false;
    heard.only = "Chơi một mình"; // a single recording
    look(&r);
    assert_true(has_button(&r));
    clicks(&r, "Chơi một mình");
    assert_false(has_button(&r)); // this screen has none
    heard.only = NULL;
    r.settings.read_aloud = READ_NOT;
    look(&r);
    assert_false(has_button(&r));
    press(&r, UI_READ);
    assert_int_equal(heard.times, 0);
    ends(&r);
}

static void what_hides_us_says_nothing(void **state)
{
    (void)state;
    struct room r;
    begins(&r, READ_BY_ITSELF);
    to_the_question(&r);
    for (int i = 0; i < 3; i++)
        key(&r, "LeftShift");
    is_on(&r, "neutral");
    int times = heard.times;
    assert_false(heard.speaks);
    assert_false(has_button(&r));
    press(&r, UI_READ);
    press(&r, UI_FORWARD);
    assert_int_equal(heard.times, times);
    ends(&r);
}

// The word at hand stands on gold, and nothing else has moved.
static void the_word_at_hand_lights_up(void **state)
{
    (void)state;
    struct room r;
    begins(&r, READ_BY_ITSELF);
    to_the_question(&r);
    look(&r); // again, with nothing new
    const char *question = "Bí mật nào thì phải kể?", *at = strstr(question, "phải");
    size_t from = (size_t)(at - question), pieces = 0;
    for (const char *line = text_bytes(&heard.said); strncmp(line, question, strlen(question)) != 0; pieces++)
        line = strchr(line, '\n') + 1;
    heard.now = (struct speaker_now){true, pieces, from, from + strlen("phải")};
    look(&r);
    const struct draw_list *list = ui_list(r.frame);
    const struct draw_op *word = NULL, *gold = NULL, *before = NULL, *behind = NULL;
    for (size_t i = 0; i < list->count; i++) {
        const struct draw_op *op = &list->ops[i];
        if (op->kind != DRAW_RUN)
            continue;
        if (strcmp(op->string, "phải") == 0) {
            word = op;
            gold = op - 1;
        }
        before = strcmp(op->string, "Bí mật nào thì ") == 0 ? op : before;
        behind = strcmp(op->string, " kể?") == 0 ? op : behind;
    }
    assert_non_null(word);
    assert_non_null(before);
    assert_non_null(behind);
    assert_true(gold->kind == DRAW_FILL && gold->rect.x < word->rect.x && gold->rect.w > word->rect.w);
    assert_true(before->rect.x + before->rect.w == word->rect.x && word->rect.x + word->rect.w == behind->rect.x);
    assert_true(ui_shows(r.frame, question));
    heard.now.from = heard.now.to = 0; // not known: nothing is lit
    look(&r);
    list = ui_list(r.frame);
    for (size_t i = 0; i < list->count; i++)
        assert_false(list->ops[i].kind == DRAW_RUN && strcmp(list->ops[i].string, "phải") == 0);
    ends(&r);
}

static void the_ring_of_one_switch_waits_for_the_voice(void **state)
{
    (void)state;
    struct room r;
    begins(&r, READ_BY_ITSELF);
    r.settings.switches = 1;
    struct ui_id before = r.hall->focus;
    heard.speaks = true;
    viewer_tick(r.hall, r.now_ms += 20 * SCAN_MS);
    assert_true(ui_same(before, r.hall->focus));
    assert_true(viewer_due(r.hall) == UINT32_MAX || viewer_due(r.hall) == r.hall->ui_due);
    heard.speaks = false;
    viewer_tick(r.hall, r.now_ms += SCAN_MS - 1); // and leaves time to press what was heard
    assert_true(ui_same(before, r.hall->focus));
    viewer_tick(r.hall, r.now_ms += 1);
    assert_false(ui_same(before, r.hall->focus));
    assert_true(heard.speaks);
    ends(&r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_screen_is_read_in_order_at_a_press),
        cmocka_unit_test(any_press_is_silence_at_once),
        cmocka_unit_test(by_itself_what_is_new_is_read),
        cmocka_unit_test(the_focus_is_read_as_a_whole),
        cmocka_unit_test(without_a_voice_there_is_no_button),
        cmocka_unit_test(what_hides_us_says_nothing),
        cmocka_unit_test(the_word_at_hand_lights_up),
        cmocka_unit_test(the_ring_of_one_switch_waits_for_the_voice),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
