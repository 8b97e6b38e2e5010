// SPDX-License-Identifier: MIT
//
// recorder_test.c — what was played is written down as a script that passes: by keys and mouse and pad, with going
// back, another language, other settings, cards and keys, a lone child, bouncing keys, and places where no words are.
#include "memory.h"
#include "recorder.h"
#include "script.h"
#include "script_files.h"
#include "test_random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

struct session_of { // a person at the program
    struct meeting *meeting;
    struct recorder *recorder;
    char path[80];
    char *documents;
    uint32_t now_ms;
};

static void opens(struct session_of *p, const char *language)
{
    snprintf(p->path, sizeof p->path, "/tmp/safecircle-recorder-%d.play", (int)getpid());
    p->documents = recorder_documents(p->path);
    struct meeting_options options = {
        .language = language, .width = 1024, .height = 768, .documents = p->documents, .fake_measure = true};
    struct meeting_problem problem;
    p->meeting = meeting_open(&options, &problem);
    assert_non_null(p->meeting);
    p->now_ms = 777; // not a step of a script
    meeting_set_now(p->meeting, p->now_ms);
}

static void begins(struct session_of *p)
{
    meeting_draw(p->meeting);
    p->recorder = recorder_new(file_open(p->path, false, NULL), p->path, p->meeting);
    assert_non_null(p->recorder);
    meeting_draw(p->meeting);
}

static struct meeting_viewer *hall_of(const struct session_of *p) { return meeting_hall(p->meeting); }

static void happens(struct session_of *p, struct ui_raw raw, uint32_t later_ms)
{
    p->now_ms += later_ms;
    raw.now_ms = p->now_ms;
    meeting_set_now(p->meeting, p->now_ms);
    meeting_tick(p->meeting);
    recorder_press(p->recorder, &raw, hall_of(p));
    meeting_input(p->meeting, hall_of(p), &raw);
    meeting_draw(p->meeting);
}

static void key(struct session_of *p, const char *name)
{
    happens(p, (struct ui_raw){.kind = RAW_KEY, .key = ui_key_by_name(name)}, 613);
}

static void clicks(struct session_of *p, int x, int y)
{
    happens(p, (struct ui_raw){.kind = RAW_POINTER_MOVE, .x = x, .y = y}, 150);
    happens(p, (struct ui_raw){.kind = RAW_POINTER_DOWN, .x = x, .y = y}, 150);
    happens(p, (struct ui_raw){.kind = RAW_POINTER_UP, .x = x, .y = y}, 150);
}

static void clicks_spot(struct session_of *p, size_t number)
{
    size_t count = 0;
    const struct ui_spot *spots = ui_spots(meeting_frame(hall_of(p)), &count);
    if (count == 0)
        return;
    const struct rect *r = &spots[number % count].rect;
    clicks(p, r->x + r->w / 3, r->y + r->h / 3);
}

static void clicks_text(struct session_of *p, enum text_id id)
{
    size_t count = 0;
    const struct ui_spot *spots = ui_spots(meeting_frame(hall_of(p)), &count);
    for (size_t i = 0; i < count; i++)
        if (strcmp(spots[i].label, text(meeting_lang(p->meeting), id)) == 0) {
            clicks_spot(p, i);
            return;
        }
    fail_msg("nothing says %s", text(meeting_lang(p->meeting), id));
}

static void promises(struct session_of *p)
{
    for (int hand = 0; hand < PROMISES; hand++)
        key(p, "Space");
}

static void passes_again(struct session_of *p)
{
    size_t lines = 0;
    assert_true(recorder_close(p->recorder, NULL));
    meeting_close(p->meeting);
    mem_free(p->documents);
    recorder_tidy(p->path);
    bool passed = script_play(p->path, &(struct script_options){.lists = "/tmp"}, &lines);
    if (!passed) {
        char command[160];
        snprintf(command, sizeof command, "cat %s >&2", p->path);
        assert_int_equal(system(command), 0); // what was written, for whoever looks
    }
    assert_true(passed);
    assert_true(lines > 10);
    remove(p->path);
}

static bool written(const struct session_of *p, const char *words)
{
    char line[400];
    bool found = false;
    FILE *file = fopen(p->path, "r");
    while (file != NULL && fgets(line, sizeof line, file) != NULL)
        found = found || strncmp(line, words, strlen(words)) == 0;
    if (file != NULL)
        fclose(file);
    return found;
}

static void a_meeting_by_keys_and_mouse(void **state)
{
    struct session_of p = {.now_ms = 0};
    (void)state;
    opens(&p, "vi");
    meeting_settings(p.meeting)->teams = 4; // of the last meeting, as the person's own settings say
    meeting_settings(p.meeting)->text_scale = 115;
    meeting_settings(p.meeting)->team_keys[1][2] = ui_key_by_name("M");
    begins(&p);
    clicks_text(&p, T_TITLE_FORUM);
    clicks_text(&p, T_MODE_CARDS);
    clicks_text(&p, T_SETUP_GO);
    promises(&p);
    key(&p, "F6"); // another language
    key(&p, "Enter");
    for (int tick = 0; tick < 3; tick++)
        key(&p, (const char *[]){"1", "2", "3"}[tick]);
    key(&p, "Enter");
    for (int i = 0; i < 60; i++) {
        key(&p, i % 5 == 2 ? "2" : i % 7 == 3 ? "PageUp" : i % 11 == 4 ? "Enter" : "Space");
        if (i % 6 == 1)
            clicks_spot(&p, 0); // back, which has no words
    }
    happens(&p, (struct ui_raw){.kind = RAW_KEY, .key = ui_key_by_name("Space")}, 700);
    happens(&p, (struct ui_raw){.kind = RAW_KEY, .key = ui_key_by_name("Space")}, 60); // a bouncing key
    clicks(&p, 3, 3);                                                                  // beside everything
    key(&p, "Escape");
    clicks_text(&p, T_MENU_SETTINGS);
    clicks_text(&p, T_SETTINGS_MOTION);
    key(&p, "Escape");
    key(&p, "F1");
    happens(&p, (struct ui_raw){.kind = RAW_WHEEL, .notches = 2}, 700);
    assert_true(written(&p, "wheel 2 @"));
    key(&p, "F1");
    assert_true(written(&p, "set teams: 4"));
    assert_true(written(&p, "set team-2-C: \"M\""));
    assert_true(written(&p, "point "));
    assert_true(written(&p, "click \"Cùng cả phòng\""));
    passes_again(&p);
}

// The order of answers a lone child sees comes from the moment it began; three times Shift is a matter of moments, too.
static void a_lone_child(void **state)
{
    struct session_of p = {.now_ms = 0};
    uint8_t steps[LEVEL_OPENING_STEPS];
    (void)state;
    opens(&p, "en");
    begins(&p);
    clicks_text(&p, T_TITLE_ALONE);
    p.now_ms += 12345;
    clicks_text(&p, T_ALONE_GO);
    key(&p, "Enter"); // a friend
    clicks_text(&p, T_BAND_9_11);
    key(&p, "Enter");
    level_opening("nguoi-ban-trong-tro-choi", steps);
    for (int i = 0; i < LEVEL_OPENING_STEPS; i++)
        key(&p, (const char *[]){"1", "2", "3", "4", "5", "6"}[steps[i]]);
    assert_string_equal(meeting_screen(hall_of(&p)), "notice");
    for (int i = 0; i < 40; i++)
        key(&p, i % 3 == 1 ? "1" : "Space");
    for (int i = 0; i < 3; i++)
        happens(&p, (struct ui_raw){.kind = RAW_KEY, .key = ui_key_by_name("LeftShift")}, 300);
    assert_string_equal(meeting_screen(hall_of(&p)), "neutral");
    key(&p, "0");
    passes_again(&p);
}

static void answers_with_keys_and_pads(void **state)
{
    struct session_of p = {.now_ms = 0};
    (void)state;
    opens(&p, "vi");
    begins(&p);
    key(&p, "Enter");
    clicks_text(&p, T_MODE_KEYS);
    key(&p, "Enter");
    promises(&p);
    clicks_text(&p, T_BAND_12_15);
    key(&p, "Enter");
    for (int tick = 0; tick < 3 && strcmp(meeting_screen(hall_of(&p)), "ready") == 0; tick++)
        key(&p, (const char *[]){"1", "2", "3"}[tick]);
    key(&p, "Enter");
    for (int i = 0; i < 60; i++) {
        key(&p, (const char *[]){"Space", "1", "7", "Z", "2", "8", "X"}[i % 7]);
        if (i % 9 == 4)
            happens(&p, (struct ui_raw){.kind = RAW_PAD_BUTTON, .key = PAD_B, .pad = 1}, 500);
    }
    passes_again(&p);
}

// Anything at all, by anybody's hands.
static void whatever_is_pressed(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 4; seed++) {
        struct session_of p = {.now_ms = 0};
        struct random chance = {seed * 977};
        opens(&p, seed % 2 == 0 ? "vi" : "en");
        meeting_settings(p.meeting)->answers = (int)(seed % 3);
        begins(&p);
        for (int i = 0; i < 160 && !meeting_quits(p.meeting); i++) {
            uint32_t what = random_below(&chance, 10), wait = 20 + random_below(&chance, 900);
            if (what < 4)
                clicks_spot(&p, random_below(&chance, 1000));
            else if (what < 5)
                clicks(&p, (int)random_below(&chance, 1024), (int)random_below(&chance, 768));
            else if (what < 6)
                happens(&p, (struct ui_raw){.kind = RAW_PAD_BUTTON, .key = (uint16_t)random_below(&chance, 12)}, wait);
            else if (what < 7)
                happens(&p, (struct ui_raw){.kind = RAW_KEY, .key = (uint16_t)(4 + random_below(&chance, 0xE4))}, wait);
            else
                key(&p, (const char *[]){"Space", "Enter", "1", "2", "Space"}[random_below(&chance, 5)]);
        }
        passes_again(&p);
    }
}

int main(void)
{
    setenv("SAFECIRCLE_DATA", DATA_DIR, 1);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_meeting_by_keys_and_mouse),
        cmocka_unit_test(a_lone_child),
        cmocka_unit_test(answers_with_keys_and_pads),
        cmocka_unit_test(whatever_is_pressed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
