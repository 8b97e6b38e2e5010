// SPDX-License-Identifier: MIT
//
// sounds_test.c — everything that is heard has a file and a line in every language, every file is heard; what the hall
// hears of a level, and when there is silence.
#include "files.h"
#include "memory.h"
#include "test_room.h"

#include <stdio.h>

static bool is_there(const char *file)
{
    char path[200];
    snprintf(path, sizeof path, "%s/assets/sound/%s.ogg", DATA_DIR, file);
    size_t length = 0;
    char *bytes = file_read(path, 1 << 20, &length, NULL);
    mem_free(bytes);
    return bytes != NULL && length > 1000;
}

static void is_captioned(const struct room *r, enum text_id caption)
{
    assert_in_range(caption, 0, TEXT_IDS - 1);
    for (int i = 0; i < 2; i++) {
        const char *words = text(r->languages[i], caption);
        assert_string_not_equal(words, text_key(caption)); // it is there
        assert_int_equal(words[0], '[');
        assert_int_equal(words[strlen(words) - 1], ']');
        assert_true(strlen(words) < 60);
    }
    assert_string_not_equal(text(r->languages[0], caption), text(r->languages[1], caption));
}

static void all_that_is_heard_has_a_file_and_a_caption(void **state)
{
    struct room r;
    (void)state;
    opens(&r);
    for (int i = 0; i < SOUNDS_HEARD; i++) {
        assert_true(is_there(sound_file((enum sound)i)));
        is_captioned(&r, sound_caption((enum sound)i));
    }
    for (int i = MUSIC_NONE + 1; i < MUSICS; i++) {
        assert_true(is_there(music_file((enum music)i)));
        is_captioned(&r, music_caption((enum music)i));
    }
    assert_null(music_file(MUSIC_NONE));
    is_captioned(&r, T_HEARD_DRUMS);
    is_captioned(&r, T_HEARD_DRUMS_GONG);
    closes(&r);
}

static bool is_known(const char *file)
{
    bool known = false;
    for (int i = 0; i < SOUNDS_HEARD; i++)
        known = known || strcmp(file, sound_file((enum sound)i)) == 0;
    for (int i = MUSIC_NONE + 1; i < MUSICS; i++)
        known = known || strcmp(file, music_file((enum music)i)) == 0;
    return known;
}

static void every_file_is_heard(void **state)
{
    (void)state;
    struct file_list list = {0};
    int files = 0;
    assert_true(folder_list(DATA_DIR "/assets/sound", &list, NULL));
    for (size_t i = 0; i < list.count; i++) {
        size_t length = strlen(list.names[i]);
        if (length < 4 || strcmp(list.names[i] + length - 4, ".ogg") != 0)
            continue;
        char name[64];
        snprintf(name, sizeof name, "%.*s", (int)(length - 4), list.names[i]);
        assert_true(is_known(name));
        files++;
    }
    assert_int_equal(files, SOUNDS_HEARD + MUSICS - 1);
    file_list_free(&list);
}

// ---- a level, as it is heard ----

struct ears {
    bool heard[SOUNDS_HEARD];
    int drums, captions;
    enum music music; // now
    bool played[MUSICS];
};

static void listen(struct room *r, struct ears *e)
{
    struct request request;
    while (viewer_request(r->hall, &request)) {
        if (request.kind == REQUEST_CUE)
            e->heard[request.heard.sound] = true;
        if (request.kind == REQUEST_DRUM)
            e->drums++;
        if (request.kind == REQUEST_MUSIC) {
            e->music = request.music;
            e->played[e->music] = true;
        }
    }
}

static void hits(struct room *r, struct ears *e, uint16_t key)
{
    r->now_ms += PRESS_MS;
    viewer_input(r->hall, &(struct ui_raw){.kind = RAW_KEY, .key = key, .now_ms = r->now_ms});
    listen(r, e);
}

// The right next thing; before it whatever has to be chosen, placed or ticked.
static void next(struct room *r, struct ears *e)
{
    static const char *const all[] = {"1", "2", "3", "4", "5", "6"};
    size_t wanted = on(r, "decide") ? 6 : on(r, "ready") && r->bag.picking.ticks == 0 ? 3 : 0;
    for (size_t i = 0; i < wanted; i++)
        hits(r, e, ui_key_by_name(all[i]));
    hits(r, e, r->settings.keymap.keys[UI_NEXT][0]);
    r->now_ms += PRESS_MS;
    viewer_tick(r->hall, r->now_ms);
    viewer_draw(r->hall, r->frame, WIDTH, HEIGHT, r->now_ms);
    listen(r, e);
    if (r->hall->caption.any && ui_shows(r->frame, text(r->languages[0], r->hall->caption.text)))
        e->captions++;
}

// Wherever the room itself is to be heard there is no music.
static void is_silent_where_the_room_speaks(const struct room *r, const struct ears *e)
{
    static const char *const quiet[] = {"ask", "whisper", "show", "decide", "together", "act", "talk", "sentence"};
    for (size_t i = 0; i < sizeof quiet / sizeof *quiet; i++)
        if (on(r, quiet[i]))
            assert_int_equal(e->music, MUSIC_NONE);
    if (on(r, "reveal") && r->hall->view.guessing)
        assert_int_equal(e->music, MUSIC_NONE);
    if (on(r, "story"))
        assert_int_not_equal(e->music, MUSIC_NONE);
}

static void a_level_is_heard_and_told(void **state)
{
    enum { PRESSES = 400 };
    struct room r;
    struct ears e = {0};
    (void)state;
    opens_levels(&r, DATA_DIR "/levels/first-forum"); // a chat and doors are in the first of its band
    r.settings.captions = true;
    for (int i = 0; i < PRESSES && !on(&r, "over"); i++) {
        next(&r, &e);
        is_silent_where_the_room_speaks(&r, &e);
        assert_true(!on(&r, "ask") || e.heard[SOUND_DEAL]);
        assert_true(!on(&r, "door") || (e.heard[SOUND_KNOCK] && e.heard[SOUND_DOOR]));
        assert_true(!r.hall->view.guessing || e.heard[SOUND_STAMP]);
        if (on(&r, "level-done"))
            viewer_send(r.hall, COMMAND_CLOSE, 0, 0);
    }
    is_on(&r, "over");
    static const enum sound wanted[] = {SOUND_STAMP, SOUND_SLIDE,  SOUND_DEAL,    SOUND_POP,      SOUND_KNOCK,
                                        SOUND_DOOR,  SOUND_FLIGHT, SOUND_LANTERN, SOUND_CHAT,     SOUND_GLOW,
                                        SOUND_PAGE,  SOUND_PRESS,  SOUND_HOME,    SOUND_TOGETHER, SOUND_CRY_TIGER};
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
        if (!e.heard[wanted[i]])
            fail_msg("%s is not heard", sound_file(wanted[i]));
    assert_true(e.drums > 0);
    assert_true(e.played[MUSIC_THEME] && e.played[MUSIC_BRIGHT] && e.played[MUSIC_HOPEFUL]);
    assert_true(e.captions > 40);
    closes(&r);
}

// ---- the line ----

static void a_caption_comes_and_goes_by_itself(void **state)
{
    struct room r;
    (void)state;
    opens(&r);
    r.settings.captions = r.settings.reduce_motion = true; // it is no motion
    viewer_cue(r.hall, SOUND_GONG);
    look(&r);
    assert_true(ui_shows(r.frame, text(r.languages[0], T_HEARD_GONG)));
    viewer_cue(r.hall, SOUND_PAGE); // soft: the gong is still told
    look(&r);
    assert_true(ui_shows(r.frame, text(r.languages[0], T_HEARD_GONG)));
    viewer_cue(r.hall, SOUND_DRUM);
    look(&r);
    assert_true(ui_shows(r.frame, text(r.languages[0], T_HEARD_DRUM)));
    uint32_t due = viewer_due(r.hall);
    assert_in_range(due, r.now_ms + 1, r.now_ms + 4000);
    r.now_ms = due;
    assert_true(viewer_tick(r.hall, due)); // draw again
    look(&r);
    assert_false(ui_shows(r.frame, text(r.languages[0], T_HEARD_DRUM)));
    viewer_cue(r.hall, SOUND_PRESS); // who presses knows
    look(&r);
    assert_false(ui_shows(r.frame, text(r.languages[0], T_HEARD_PRESS)));
    closes(&r);
}

// It has a line of its own at the lower edge: nothing that is pressed lies there, and at rest the line is there, empty.
static void a_caption_covers_nothing(void **state)
{
    struct room r;
    (void)state;
    opens(&r);
    size_t count = 0;
    const struct ui_spot *spots = ui_spots(r.frame, &count);
    int before = 0, with = 0;
    for (size_t i = 0; i < count; i++)
        before = spots[i].rect.y + spots[i].rect.h > before ? spots[i].rect.y + spots[i].rect.h : before;
    r.settings.captions = true;
    viewer_cue(r.hall, SOUND_GONG);
    look(&r);
    spots = ui_spots(r.frame, &count);
    for (size_t i = 0; i < count; i++)
        with = spots[i].rect.y + spots[i].rect.h > with ? spots[i].rect.y + spots[i].rect.h : with;
    assert_true(with < before && with <= HEIGHT - HEIGHT * 5 / 100);
    closes(&r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_that_is_heard_has_a_file_and_a_caption),
        cmocka_unit_test(every_file_is_heard),
        cmocka_unit_test(a_level_is_heard_and_told),
        cmocka_unit_test(a_caption_comes_and_goes_by_itself),
        cmocka_unit_test(a_caption_covers_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
