// SPDX-License-Identifier: MIT
//
// test_room.h — a hall without pixels: what is pressed, what is seen, what was asked for.
#ifndef SAFECIRCLE_TEST_ROOM_H
#define SAFECIRCLE_TEST_ROOM_H

#include "host.h"
#include "meeting.h"
#include "opener.h"
#include "screen.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

enum { WIDTH = 1366, HEIGHT = 768, PRESS_MS = 400, SCREENS_SEEN_MAX = 64 };

struct room {
    struct languages *all;
    const struct lang *languages[2]; // vi, en
    struct help *help;
    struct shelf *shelf;
    struct settings settings;
    struct host *host;
    struct bag bag;
    struct viewer_parts parts;
    struct viewer *hall;
    struct ui_frame *frame;
    uint32_t now_ms;
    int width, height;        // of the display
    int asked[REQUEST_KINDS]; // how often each request was made
};

static inline void look(struct room *r)
{
    struct request request;
    while (viewer_request(r->hall, &request)) {
        assert_true(request.kind < REQUEST_KINDS);
        r->asked[request.kind]++;
    }
    viewer_draw(r->hall, r->frame, r->width, r->height, r->now_ms);
}

static inline void opens_levels(struct room *r, const char *levels)
{
    memset(r, 0, sizeof *r);
    r->width = WIDTH;
    r->height = HEIGHT;
    settings_defaults(&r->settings);
    r->all = languages_load(DATA_DIR "/assets/lang", NULL);
    assert_non_null(r->all);
    r->languages[0] = languages_find(r->all, "vi");
    r->languages[1] = languages_find(r->all, "en");
    assert_non_null(r->languages[0]);
    assert_non_null(r->languages[1]);
    r->help = help_load(DATA_DIR "/assets/help/help.yaml", NULL);
    r->shelf = shelf_new(NULL, levels, r->languages[0]);
    r->host = host_new();
    r->bag = (struct bag){.help = r->help, .shelf = r->shelf, .opener = {meeting_open_level, r->host}};
    r->parts = (struct viewer_parts){.door = host_door(r->host, false),
                                     .role = ROLE_HALL,
                                     .screens = &hall_screens,
                                     .bag = &r->bag,
                                     .languages = r->all,
                                     .settings = &r->settings};
    r->hall = viewer_new(&r->parts);
    r->frame = ui_frame_new(&measure_fake);
    look(r);
}

static inline void opens(struct room *r) { opens_levels(r, DATA_DIR "/levels"); }

static inline void closes(struct room *r)
{
    viewer_free(r->hall);
    host_free(r->host);
    ui_frame_free(r->frame);
    shelf_free(r->shelf);
    help_free(r->help);
    languages_free(r->all);
}

static inline void raw(struct room *r, enum ui_raw_kind kind, uint16_t key, int x, int y)
{
    r->now_ms += PRESS_MS;
    viewer_input(r->hall, &(struct ui_raw){.kind = kind, .key = key, .x = x, .y = y, .now_ms = r->now_ms});
    r->now_ms += PRESS_MS;
    viewer_tick(r->hall, r->now_ms);
    look(r);
}

static inline void key(struct room *r, const char *name) { raw(r, RAW_KEY, ui_key_by_name(name), 0, 0); }
static inline void press(struct room *r, enum ui_action action)
{
    raw(r, RAW_KEY, r->settings.keymap.keys[action][0], 0, 0);
}
static inline bool on(const struct room *r, const char *screen) { return strcmp(viewer_screen(r->hall), screen) == 0; }

static inline void is_on(const struct room *r, const char *screen)
{
    assert_string_equal(viewer_screen(r->hall), screen);
}

// From the title: so many teams as last time, the promise hand by hand.
static inline void to_the_picker(struct room *r)
{
    for (int i = 0; i < 2 + PROMISES; i++)
        press(r, UI_NEXT);
    is_on(r, "picker");
}

// What has this label, or begins with it, is pressed by mouse; false when there is none.
static inline bool clicks(struct room *r, const char *label)
{
    size_t count = 0;
    const struct ui_spot *spots = ui_spots(r->frame, &count);
    for (size_t i = 0; i < count; i++)
        if (strncmp(spots[i].label, label, strlen(label)) == 0) {
            raw(r, RAW_POINTER_DOWN, 0, spots[i].rect.x + spots[i].rect.w / 2, spots[i].rect.y + spots[i].rect.h / 2);
            return true;
        }
    return false;
}

#endif
