// SPDX-License-Identifier: MIT
//
// play_signal.c — three drums across the hall, the gong, and the hands that go up: seen as they are heard.
//
// They come over the question and go by themselves; whoever does not want to wait presses on.
#include "play.h"

enum {
    DRUM_MS = DRUM_BEATS * DRUM_BEAT_MS, // as they sound
    GONG_MS = 1400,
    RING_MS = 700,
    HAND_MS = 90,
    DARK = 80,
    DARKER = 45,
};

static void dark(struct ui_frame *f, int alpha)
{
    ui_fade(f, alpha);
    ui_begin_panel(f, TONE_NIGHT, 0, 0);
    ui_end(f);
}

// One drum a beat: a hall that cannot hear counts with its eyes.
static void drums(struct ui_frame *f, uint32_t since_ms, int beat)
{
    ui_begin_column(f, 0);
    ui_grow(f, 1);
    ui_space(f, 0);
    ui_begin_row(f, 0);
    for (int i = 0; i < DRUM_BEATS; i++) {
        if (i > beat)
            ui_fade(f, 110);
        ui_move_after(f, MOTION_BEAT, since_ms, (uint32_t)i * DRUM_BEAT_MS);
        ui_grow(f, 1);
        ui_picture(f, "icons/drum", 520, FIT_CONTAIN);
    }
    ui_end(f);
    ui_grow(f, 1);
    ui_space(f, 0);
    ui_end(f);
}

static void ring(struct ui_frame *f, uint32_t since_ms)
{
    int way = ui_motion(f, since_ms, RING_MS);
    ui_fade(f, 120 - way * 120 / 1000);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_circle(f, TONE_LANTERN, 300 + way * 690 / 1000);
}

static void hands(struct viewer *v, struct ui_frame *f, uint32_t since_ms)
{
    int count = v->view.option_count;
    ui_begin_column(f, 0);
    ui_grow(f, 1);
    ui_space(f, 0);
    ui_begin_row(f, 0);
    for (int i = 0; i < 2 * count; i++) {
        ui_move_after(f, MOTION_RISE, since_ms, (uint32_t)i * HAND_MS);
        ui_grow(f, 1);
        ui_picture(f, ui_keep(f, "icons/hand-%d", 1 + i * 17 % count), 300, FIT_CONTAIN);
    }
    ui_end(f);
    ui_end(f);
}

void play_gong(struct viewer *v, struct ui_frame *f, uint32_t since_ms)
{
    if (!ui_moving(f, since_ms, GONG_MS))
        return;
    dark(f, DARK + DRUM_BEATS * DARKER);
    ring(f, since_ms);
    ui_begin_column(f, 0);
    ui_space(f, 90);
    ui_begin_stack(f);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_picture(f, "icons/gong-frame", 560, FIT_CONTAIN);
    ui_move(f, MOTION_GONG, since_ms);
    ui_align(f, UI_CENTRE, UI_CENTRE);
    ui_picture(f, "icons/gong-disc", 560, FIT_CONTAIN);
    ui_end(f);
    ui_end(f);
    if (!v->view.all_vote)
        hands(v, f, since_ms);
}

void play_drum(struct viewer *v, struct ui_frame *f, bool gong)
{
    uint32_t since_ms = v->phase_since_ms;
    int beat = ui_beat(f, since_ms, DRUM_BEAT_MS, DRUM_BEATS);
    if (beat < DRUM_BEATS) {
        dark(f, DARK + (beat + 1) * DARKER);
        drums(f, since_ms, beat);
    } else if (gong) {
        play_gong(v, f, since_ms + DRUM_MS);
    }
}
