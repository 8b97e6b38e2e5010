// SPDX-License-Identifier: MIT
//
// level_fuzz.c — any bytes as a level: an error with a place, never a crash, a hang or much memory.
// What could be read is looked at by the lint; a level that loads, whatever the lint says of it, is played through the
// real screens by the bytes' own presses, by a hall with a console or a lone child, and drawn at two sizes in turn, so
// that rules, layout and screens meet it too.
#include "host.h"
#include "lint.h"
#include "opener.h"
#include "screens.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { PRESSES_MOST = 60, PRESS_MS = 400, READY_BITS = READY_ALL | READY_OPENED };

// Loaded once, for all inputs.
static struct viewer_parts parts_of(struct host *host)
{
    static struct viewer_parts parts;
    static struct settings settings;
    static struct shelf shelf;
    static struct bag bag;
    if (bag.help == NULL) {
        parts.languages = languages_load(DATA_DIR "/assets/lang", NULL);
        bag.help = help_load(DATA_DIR "/assets/help/help.yaml", NULL);
        if (parts.languages == NULL || bag.help == NULL)
            abort();
    }
    settings_defaults(&settings);
    parts.settings = &settings;
    bag.shelf = &shelf;
    bag.opener = (struct opener){meeting_open_level, host};
    bag.hall = NULL;
    bag.picking = (struct picking){0};
    parts.bag = &bag;
    parts.door = host_door(host, false);
    parts.role = ROLE_HALL;
    parts.screens = &hall_screens;
    return parts;
}

static void draw(struct viewer *hall, struct ui_frame *frame, uint32_t now_ms)
{
    struct request request;
    while (viewer_request(hall, &request))
        ;
    bool large = now_ms / PRESS_MS % 2 == 0;
    viewer_draw(hall, frame, large ? 1920 : 800, large ? 1080 : 600, now_ms);
}

// What a byte means: the right next thing most often, so that levels are seen to their end.
static struct ui_raw press_of(const struct settings *settings, const struct ui_frame *frame, uint8_t byte,
                              uint32_t now_ms)
{
    static const enum ui_action actions[] = {UI_CHOICE_1, UI_CHOICE_2, UI_CHOICE_3, UI_CHOICE_4, UI_OK,
                                             UI_BACK,     UI_IDEA,     UI_AGAIN,    UI_SKIP,     UI_DOWN};
    size_t count = 0;
    const struct ui_spot *spots = ui_spots(frame, &count);
    if (byte % 4 == 3 && count > 0) {
        const struct rect *r = &spots[byte / 4 % count].rect;
        return (struct ui_raw){.kind = RAW_POINTER_DOWN, .x = r->x + r->w / 2, .y = r->y + r->h / 2, .now_ms = now_ms};
    }
    enum ui_action action = byte % 2 == 0 ? UI_NEXT : actions[byte / 4 % (sizeof actions / sizeof *actions)];
    return (struct ui_raw){.kind = RAW_KEY, .key = settings->keymap.keys[action][0], .now_ms = now_ms};
}

// `how`: fingers, cards or keys; stars, the short path, a promise hand by hand, grown-ups.
static void begin(struct host *host, uint8_t level, bool alone, uint8_t how)
{
    uint8_t seat = alone ? 0 : SEAT_FACILITATOR;
    host_send(host, (struct command){.type = COMMAND_SETUP, .seat = seat, .choice = alone ? 0 : 3, .value = how});
    for (int i = 0; i < PROMISES + 1 && host_session(host)->phase == PHASE_PROMISE; i++)
        host_send(host, (struct command){.type = COMMAND_NEXT, .seat = seat});
    host_send(host, (struct command){.type = COMMAND_LEVEL, .seat = seat, .choice = level, .value = READY_BITS});
}

static void play(struct level *level, const uint8_t *data, size_t size, bool alone)
{
    struct host *host = host_new();
    struct viewer_parts parts = parts_of(host);
    uint8_t index = host_add_level(host, level);
    begin(host, index, alone, data[size - 1]);
    struct viewer *hall = viewer_new(&parts);
    parts.bag->hall = hall;
    parts.door = host_door(host, true);
    parts.role = ROLE_CONSOLE;
    parts.screens = &console_screens;
    struct viewer *console = viewer_new(&parts);
    struct ui_frame *frame = ui_frame_new(&measure_fake), *console_frame = ui_frame_new(&measure_fake);
    viewer_session_changed(hall);
    for (size_t i = 0; i < size && i < PRESSES_MOST; i++) {
        uint32_t now_ms = (uint32_t)(i + 1) * PRESS_MS;
        draw(hall, frame, now_ms);
        if (i % 4 == 0 && !alone)
            draw(console, console_frame, now_ms);
        struct ui_raw raw = press_of(parts.settings, frame, data[size - 1 - i], now_ms);
        viewer_input(hall, &raw);
        viewer_session_changed(console);
    }
    draw(hall, frame, (uint32_t)PRESSES_MOST * PRESS_MS);
    ui_frame_free(frame);
    ui_frame_free(console_frame);
    viewer_free(console);
    viewer_free(hall);
    host_free(host);
}

static struct level *parse(const uint8_t *data, size_t size)
{
    struct diag_list *diags = diag_list_new();
    struct draft *draft = draft_parse("fuzz/level.yaml", (const char *)data, size,
                                      size % 2 == 0 ? DRAFT_TO_LINT : DRAFT_TO_PLAY, diags);
    struct diag_list *linted = diag_list_new();
    lint_draft(draft, linted);
    struct level *level = draft_finish(draft, diags);
    diag_list_free(linted);
    diag_sort(diags);
    if (level == NULL && diag_errors(diags) == 0)
        abort(); // refused without a word
    for (size_t i = 0; i < diag_count(diags); i++)
        if (diag_at(diags, i)->place.line < 0 || diag_at(diags, i)->place.column < 0)
            abort();
    diag_list_free(diags);
    return level;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct level *level = parse(data, size);
    if (level != NULL)
        play(level, data, size, data[size / 2] % 4 == 0);
    return 0;
}
