// SPDX-License-Identifier: MIT
//
// viewer_test.c — a display by itself: no host, no level, no real screen. The meeting behind the door is a handful of
// numbers, the screens are made for the test: what a key means is asked once, the stack has its limits, what a screen
// remembers is its own, and only a console is given the key.
#include "screen.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { PRESS_MS = 400, ROWS = 300, ID_ROW = 1, KEY_SPACE = 0x2C };

// ---- a meeting behind a door ----

static struct {
    enum phase phase, next; // what the next command leads to
    enum role asked_as;     // by whom it was looked at last
    char language[8];
    int sent, keys, restarts;
    struct command last;
    bool waits;
    struct listener listener;
    int listeners;
    enum command_type takes; // what it would take, when asked without being sent
    int asked;
} meeting;

static enum rules_verdict door_send(void *self, const struct command *command)
{
    (void)self;
    meeting.sent++;
    meeting.last = *command;
    meeting.phase = meeting.next;
    if (meeting.listener.hear != NULL)
        meeting.listener.hear(meeting.listener.self, &(struct event){EVENT_PHASE, (uint8_t)meeting.phase});
    return RULES_OK;
}

static bool door_waits(void *self)
{
    (void)self;
    return meeting.waits;
}

static void door_view(void *self, enum role role, const char *language, struct view *out)
{
    (void)self;
    meeting.asked_as = role;
    strncpy(meeting.language, language, sizeof meeting.language - 1);
    *out = (struct view){.phase = meeting.phase, .role = role, .helper = 255, .chosen = 255, .at_hand = 255};
}

static void door_key(void *self, const char *language, struct view_key *out)
{
    (void)self, (void)language;
    meeting.keys++;
    *out = (struct view_key){.guide = "whisper", .coming = PHASES};
}

static bool door_foresee(void *self, const struct command *command, enum role role, const char *language,
                         struct view *out)
{
    meeting.asked++;
    if (command->type != meeting.takes)
        return false;
    door_view(self, role, language, out);
    out->phase = meeting.next;
    return true;
}

static void door_listen(void *self, struct listener listener)
{
    (void)self;
    meeting.listener = listener;
    meeting.listeners++;
}

static void door_restart(void *self)
{
    (void)self;
    meeting.restarts++;
    meeting.phase = PHASE_SETUP;
}

// ---- screens made for the test ----

struct notes {
    int inputs, sentinel;
};

static struct {
    enum ui_action action;
    struct ui_id pressed;
    bool by_letter;
    int inputs;
} got;                     // by whichever screen
static struct next answer; // what the screen's callback returns next
static bool sends;         // it sends a command first
static struct notes after; // what the callback found in its own notes after sending

static struct next input(struct viewer *v, struct screen *s, const struct ui_input *in)
{
    struct notes *notes = s->state;
    struct next next = answer;
    answer = next_stay();
    got.action = in->action;
    got.pressed = in->pressed;
    got.by_letter = in->by_letter;
    got.inputs++;
    notes->inputs++;
    notes->sentinel = 77;
    if (sends) {
        sends = false;
        viewer_send(v, COMMAND_NEXT, 0, 0);
        notes->inputs++; // still its own
        after = *notes;
    }
    return next;
}

static unsigned reveals; // frames of that screen, its notes empty

static void draw(struct viewer *v, const struct screen *s, struct ui_frame *f)
{
    (void)v;
    reveals += strcmp(s->ops->name, "reveal") == 0 && ((struct notes *)s->state)->inputs == 0;
    ui_begin_grid(f, 20, 0);
    for (int i = 0; i < ROWS; i++)
        ui_button(f, ui_row(ID_ROW, i), BUTTON_PLAIN, NULL, "");
    ui_end(f);
}

#define SCREEN(title)                                                                                                  \
    {                                                                                                                  \
        .name = title, .state = sizeof(struct notes), .input = input, .draw = draw                                     \
    }
static const struct screen_ops first_screen = SCREEN("first"), other_screen = SCREEN("other"),
                               decide_screen = SCREEN("decide"), reveal_screen = SCREEN("reveal"),
                               calm_screen = SCREEN("calm"), menu_screen = SCREEN("menu");
static const struct screen_ops hiding_screen = {
    .name = "hiding", .state = sizeof(struct notes), .input = input, .draw = draw, .hides = true};

static const struct anywhere anywhere[] = {
    {.action = UI_CALM, .screen = &calm_screen},
    {.action = UI_NEUTRAL, .screen = &hiding_screen, .silent = true},
    {.action = UI_LANGUAGE, .on_the_hall = true},
    {.action = UI_KEYS},
};
static const struct screens screens = {
    .first = &first_screen,
    .menu = &menu_screen,
    .phases = {[PHASE_DECIDE] = &decide_screen, [PHASE_REVEAL] = &reveal_screen},
    .anywhere = anywhere,
    .anywhere_count = sizeof anywhere / sizeof *anywhere,
};

// ---- a display ----

static struct languages *languages;
static struct settings settings;
static struct ui_frame *frame;
static uint32_t now_ms;

static struct viewer *open_as(enum role role)
{
    memset(&meeting, 0, sizeof meeting);
    memset(&got, 0, sizeof got);
    answer = next_stay();
    sends = false;
    settings_defaults(&settings);
    struct viewer_parts parts = {
        .door = {door_send, door_waits, door_view, role == ROLE_CONSOLE ? door_key : NULL, NULL, 0, door_foresee,
                 door_listen, door_restart, NULL},
        .role = role,
        .screens = &screens,
        .languages = languages,
        .settings = &settings,
    };
    struct viewer *v = viewer_new(&parts);
    viewer_draw(v, frame, 1366, 768, now_ms);
    return v;
}

static struct ui_raw key(const char *name)
{
    now_ms += PRESS_MS;
    return (struct ui_raw){.kind = RAW_KEY, .key = ui_key_by_name(name), .now_ms = now_ms};
}

static void press(struct viewer *v, const char *name)
{
    struct ui_raw raw = key(name);
    viewer_input(v, &raw);
    viewer_draw(v, frame, 1366, 768, now_ms);
}

static void in_phase(struct viewer *v, enum phase phase)
{
    meeting.phase = phase;
    viewer_session_changed(v);
}

static enum ui_action means(const struct viewer *v, const char *name)
{
    struct ui_raw raw = key(name);
    return viewer_intent(v, &raw).action;
}

static size_t requests_of(struct viewer *v, enum request_kind kind)
{
    struct request request;
    size_t count = 0;
    while (viewer_request(v, &request))
        count += request.kind == kind;
    return count;
}

// ---- tests ----

// Whoever holds the display asks what a key means and hands that in; nobody looks it up a second time on the way.
static void a_key_is_translated_once(void **state)
{
    (void)state;
    struct viewer *v = open_as(ROLE_HALL);
    for (int action = UI_NEXT; action < UI_ACTIONS; action++) {
        bool everywhere = action == UI_CALM || action == UI_NEUTRAL || action == UI_LANGUAGE || action == UI_KEYS ||
                          action == UI_FULL_SCREEN || action == UI_SWAP || action == UI_READ;
        bool moves = (action >= UI_UP && action <= UI_RIGHT) || action == UI_FORWARD || action == UI_BACKWARD;
        if (everywhere || moves)
            continue;
        struct ui_raw raw = key("Space"); // whatever is pressed
        struct intent intent = {.action = (enum ui_action)action, .by_letter = action % 2 == 0};
        v->focus = ui_id(UI_NO_ID);
        got.inputs = 0;
        viewer_take(v, &raw, &intent);
        assert_int_equal(got.inputs, 1);
        assert_int_equal(got.action, action);
        assert_int_equal(got.by_letter, action % 2 == 0);
    }
    viewer_free(v);
}

static void what_a_key_means_depends_on_what_is_asked(void **state)
{
    (void)state;
    struct viewer *v = open_as(ROLE_HALL);
    assert_int_equal(means(v, "Space"), UI_NEXT);
    assert_int_equal(means(v, "B"), UI_BLACK); // nobody answers now
    in_phase(v, PHASE_DECIDE);
    assert_int_equal(means(v, "B"), UI_CHOICE_2);
    struct ui_raw letter = key("B"), digit = key("2"), tab = key("Tab"), shift = key("LeftShift");
    assert_true(viewer_intent(v, &letter).by_letter);
    assert_false(viewer_intent(v, &digit).by_letter);
    assert_int_equal(viewer_intent(v, &tab).action, UI_FORWARD);
    tab.shift = true;
    assert_int_equal(viewer_intent(v, &tab).action, UI_BACKWARD);
    press(v, "PageDown"); // a clicker is in hand: its B is the blank key
    assert_int_equal(means(v, "B"), UI_BLACK);
    press(v, "2");
    assert_int_equal(means(v, "B"), UI_CHOICE_2);
    struct ui_raw calm = key("F2"), pad = {.kind = RAW_PAD_BUTTON, .key = PAD_LEFT_SHOULDER},
                  typed = {.kind = RAW_TEXT};
    assert_true(viewer_intent(v, &calm).covers && viewer_intent(v, &shift).covers);
    assert_false(viewer_intent(v, &digit).covers);
    assert_int_equal(viewer_intent(v, &pad).action, UI_CALM);
    assert_int_equal(viewer_intent(v, &typed).action, UI_NONE);
    struct intent covers = viewer_intent(v, &calm), chooses = viewer_intent(v, &digit);
    assert_false(viewer_can_wait(&calm, &covers)); // at once, whatever the disk does
    assert_true(viewer_can_wait(&digit, &chooses));
    assert_false(viewer_can_wait(&typed, &chooses));
    press(v, "F2");
    assert_int_equal(means(v, "B"), UI_BLACK); // something lies over the question
    viewer_free(v);
}

// What the press that goes on leads to is drawn into a frame of its own, by the screen of that moment with empty notes;
// nothing is sent, and this display stays where it is.
static void what_comes_is_drawn_for_nobody(void **state)
{
    (void)state;
    struct viewer *v = open_as(ROLE_HALL);
    struct ui_frame *coming = ui_frame_new(&measure_fake);
    unsigned looks = 0;
    in_phase(v, PHASE_DECIDE);
    press(v, "Space");
    meeting.takes = COMMAND_LOCK;
    meeting.next = PHASE_REVEAL;
    int sent = meeting.sent;
    unsigned drawn = reveals;
    while (viewer_foresee(v, looks, coming, 1366, 768))
        looks++;
    assert_true(looks > 1); // a motion has two ends
    assert_int_equal(reveals - drawn, looks);
    assert_true(ui_list(coming)->count > 0);
    assert_int_equal(meeting.sent, sent);
    assert_string_equal(viewer_screen(v), "decide");
    assert_int_equal(v->view.phase, PHASE_DECIDE);
    assert_ptr_equal(v->frame, frame);
    meeting.takes = COMMAND_UNDO; // the rules would take none of what leads on
    assert_false(viewer_foresee(v, 0, coming, 1366, 768));
    meeting.takes = COMMAND_LOCK;
    press(v, "F2"); // what lies over it goes away again, and nothing is known of that
    assert_false(viewer_foresee(v, 0, coming, 1366, 768));
    ui_frame_free(coming);
    viewer_free(v);
}

// What is pressed has two parts: row 106 of a list is not what has the number 107 everywhere.
static void every_row_is_itself(void **state)
{
    (void)state;
    struct viewer *v = open_as(ROLE_HALL);
    size_t count = 0;
    const struct ui_spot *spots = ui_spots(frame, &count);
    assert_int_equal(count, ROWS);
    for (size_t i = 0; i < count; i++) {
        now_ms += PRESS_MS;
        struct ui_raw raw = {.kind = RAW_POINTER_DOWN, .x = spots[i].rect.x, .y = spots[i].rect.y, .now_ms = now_ms};
        got.inputs = 0;
        viewer_input(v, &raw);
        assert_int_equal(got.inputs, 1);
        struct ui_input in = {.action = got.action, .pressed = got.pressed};
        assert_int_equal(viewer_row(&in, ID_ROW), i);
        for (int what = 0; what < ROWS; what++)
            assert_int_equal(viewer_pressed(&in, what), what == ID_ROW);
        assert_string_equal(viewer_screen(v), "first");
    }
    struct ui_input digit = {.action = UI_CHOICE_3};
    assert_int_equal(viewer_digit(&digit), 2);
    assert_int_equal(viewer_place(&digit, ID_ROW), 2);
    assert_int_equal(viewer_row(&digit, ID_ROW), -1);
    viewer_free(v);
}

// At its limit a pushed screen takes the place of the one on top; the way back is as long as the stack is high, and the
// screen at the bottom stays.
static void the_stack_has_its_limits(void **state)
{
    (void)state;
    struct viewer *v = open_as(ROLE_HALL);
    for (int i = 0; i < 3 * SCREENS_MAX; i++) {
        answer = next_push(i % 2 == 0 ? &other_screen : &first_screen);
        press(v, "Space");
        assert_int_equal(v->depth, i + 2 < SCREENS_MAX ? i + 2 : SCREENS_MAX);
    }
    assert_string_equal(viewer_screen(v), "first"); // the last one pushed
    for (int i = SCREENS_MAX - 1; i > 0; i--) {
        answer = next_pop();
        press(v, "Space");
        assert_int_equal(v->depth, i);
    }
    answer = next_pop();
    press(v, "Space");
    assert_int_equal(v->depth, 1);
    assert_string_equal(viewer_screen(v), "first");
    viewer_free(v);
}

// Notes are empty when a screen comes, are still there when it comes back to the top, and are nobody else's.
static void notes_and_focus_are_the_screens_own(void **state)
{
    (void)state;
    struct viewer *v = open_as(ROLE_HALL);
    press(v, "Space");
    press(v, "Space");
    v->focus = ui_row(ID_ROW, 5);
    v->focus_visible = false;
    answer = next_push(&other_screen);
    press(v, "Space");
    assert_int_equal(((struct notes *)v->stack[1].state)->inputs, 0);
    assert_int_equal(v->focus.what, UI_NO_ID);
    press(v, "Space");
    assert_int_equal(((struct notes *)v->stack[1].state)->inputs, 1);
    answer = next_pop();
    press(v, "Space");
    assert_int_equal(((struct notes *)v->stack[0].state)->inputs, 3);
    assert_true(ui_same(v->focus, ui_row(ID_ROW, 5)));
    answer = next_replace(&first_screen); // the same screen, anew
    press(v, "Space");
    assert_int_equal(((struct notes *)v->stack[0].state)->inputs, 0);
    viewer_free(v);
}

// A command may bring another screen. A callback that sent one finds itself as it was, is heard in what it returns,
// and then the phase's screen is at the bottom, alone.
static void the_phases_screen_comes_when_the_callback_is_done(void **state)
{
    (void)state;
    struct viewer *v = open_as(ROLE_HALL);
    meeting.next = PHASE_DECIDE;
    sends = true;
    answer = next_push(&other_screen);
    press(v, "Space");
    assert_int_equal(meeting.sent, 1);
    assert_int_equal(meeting.last.type, COMMAND_NEXT);
    assert_int_equal(after.inputs, 2);
    assert_int_equal(after.sentinel, 77);
    assert_string_equal(viewer_screen(v), "decide");
    assert_int_equal(v->depth, 1);
    answer = next_push(&other_screen);
    press(v, "Space");
    meeting.phase = PHASE_DECIDE; // looked at again: nothing new, what lies over it stays
    viewer_session_changed(v);
    assert_string_equal(viewer_screen(v), "other");
    in_phase(v, PHASE_REVEAL);
    assert_string_equal(viewer_screen(v), "reveal");
    assert_int_equal(v->depth, 1);
    in_phase(v, PHASE_WHISPER); // no screen of its own: what is there stays
    assert_string_equal(viewer_screen(v), "reveal");
    viewer_restart(v);
    assert_int_equal(meeting.restarts, 1);
    viewer_free(v);
}

static void what_comes_from_anywhere(void **state)
{
    (void)state;
    struct viewer *v = open_as(ROLE_HALL);
    requests_of(v, REQUEST_QUIT);
    press(v, "F2");
    assert_string_equal(viewer_screen(v), "calm");
    press(v, "F2");
    assert_string_equal(viewer_screen(v), "first");
    press(v, "F6");
    assert_int_equal(requests_of(v, REQUEST_HALL), 1);
    press(v, "F1"); // here it means nothing, and reaches no screen
    viewer_action(v, UI_NEUTRAL);
    assert_string_equal(viewer_screen(v), "hiding");
    assert_int_equal(requests_of(v, REQUEST_SILENCE), 1);
    press(v, "F2");
    viewer_action(v, UI_NEUTRAL);
    assert_string_equal(viewer_screen(v), "hiding"); // nothing over it, and the gesture again is not the way out
    assert_int_equal(got.inputs, 0);
    answer = next_pop();
    press(v, "Space");
    assert_string_equal(viewer_screen(v), "first");
    viewer_free(v);
}

static void requests_wait_in_order(void **state)
{
    (void)state;
    struct viewer *v = open_as(ROLE_HALL);
    struct request request;
    requests_of(v, REQUEST_QUIT);
    for (size_t i = 0; i < 1000; i++)
        viewer_ask(v, (struct request){.kind = REQUEST_PLAN_LOAD, .plan = i});
    for (size_t i = 0; i < 1000; i++) {
        assert_true(viewer_request(v, &request));
        assert_int_equal(request.kind, REQUEST_PLAN_LOAD);
        assert_int_equal(request.plan, i);
    }
    assert_false(viewer_request(v, &request));
    viewer_free(v);
}

// Who looks through the door as what; the key is a console's, and sounds are the hall's.
static void only_a_console_holds_the_key(void **state)
{
    static const enum role roles[] = {ROLE_HALL, ROLE_TEAM, ROLE_CONSOLE};
    (void)state;
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++) {
        struct viewer *v = open_as(roles[i]);
        in_phase(v, PHASE_DECIDE);
        assert_int_equal(v->key != NULL, roles[i] == ROLE_CONSOLE);
        assert_int_equal(meeting.keys > 0, roles[i] == ROLE_CONSOLE);
        assert_int_equal(meeting.listeners, roles[i] == ROLE_HALL);
        assert_int_equal(meeting.asked_as, roles[i] == ROLE_HALL ? ROLE_ONLY : roles[i]);
        assert_string_equal(meeting.language, "vi");
        viewer_set_console(v, true);
        assert_int_equal(meeting.asked_as, roles[i]);
        viewer_set_console(v, false);
        assert_int_equal(meeting.asked_as, roles[i] == ROLE_HALL ? ROLE_ONLY : roles[i]);
        viewer_free(v);
    }
}

static int open_words(void **state)
{
    (void)state;
    languages = languages_load(DATA_DIR "/assets/lang", NULL);
    frame = ui_frame_new(&measure_fake);
    return languages == NULL;
}

static int close_words(void **state)
{
    (void)state;
    languages_free(languages);
    ui_frame_free(frame);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_key_is_translated_once),
        cmocka_unit_test(what_a_key_means_depends_on_what_is_asked),
        cmocka_unit_test(what_comes_is_drawn_for_nobody),
        cmocka_unit_test(every_row_is_itself),
        cmocka_unit_test(the_stack_has_its_limits),
        cmocka_unit_test(notes_and_focus_are_the_screens_own),
        cmocka_unit_test(the_phases_screen_comes_when_the_callback_is_done),
        cmocka_unit_test(what_comes_from_anywhere),
        cmocka_unit_test(requests_wait_in_order),
        cmocka_unit_test(only_a_console_holds_the_key),
    };
    return cmocka_run_group_tests(tests, open_words, close_words);
}
