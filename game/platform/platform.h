// SPDX-License-Identifier: MIT
//
// platform.h — the only room that knows SDL: windows, input, draw list → pixels, sound, threads.
//
// One software path for every machine: a surface, dirty rectangles, cached runs and pictures.
// The same code draws into a window or, without a display, into a surface of any size.
#ifndef SAFECIRCLE_PLATFORM_H
#define SAFECIRCLE_PLATFORM_H

#include "diag.h"
#include "ui_draw.h"
#include "ui_input.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct platform;

struct wish;
struct platform_options {
    const char *data_folder; // holds assets/ and fonts/
    bool display;            // false: no window; everything is drawn into a surface
    bool sound;
    const struct wish *first; // begun on the second core before anything else
    size_t first_count;
};

struct platform_problem {
    char reason[200];
};

// Starts video (or none). Fonts are opened on first use; sound after the first frame. NULL and a reason on failure.
struct platform *platform_open(const struct platform_options *options, struct platform_problem *problem);
void platform_close(struct platform *p);

// ---- displays: what is plugged in and switched on, in coordinates of the desktop ----
enum { DISPLAYS_MAX = 16 };
struct display {
    struct rect rect; // two that show the same picture have the same one, or parts of it in common
    bool built_in;    // a laptop's own panel
    bool primary;     // the one that the desktop calls the first
};
// Those there are now; at least one with a display, none without.
size_t platform_displays(struct platform *p, struct display list[DISPLAYS_MAX]);

// ---- windows (a surface without a display) ----
struct window;
// Nobody sees it before window_place.
struct window *window_open(struct platform *p, const char *title, int width, int height,
                           struct platform_problem *problem);
void window_close(struct window *w);

// Shows it: over the whole of this part of the desktop, or as a window of its own size in the middle of it. Waits a
// moment for the desktop; true when it is there.
bool window_place(struct window *w, struct rect where, bool full);
bool window_is_there(const struct window *w, struct rect where, bool full); // a window: most of it
void window_hide(struct window *w);
void window_raise(struct window *w);              // to the front, with the keyboard
struct rect window_where(const struct window *w); // on the desktop, now
void window_size(const struct window *w, int *width, int *height);
void window_set_size(struct window *w, int width, int height); // without a display: the surface
void window_set_title(struct window *w, const char *title);

// Draws what changed since the last list shown in this window and presents it.
// Returns the number of pixels drawn (0: nothing changed).
size_t window_present(struct window *w, const struct draw_list *list);
// What may be shown in this window next: its pictures are made ahead, for as long as nothing else is foreseen. NULL:
// nothing is foreseen any more.
void window_foresee(struct window *w, const struct draw_list *list);
bool window_waits(const struct window *w); // a picture of what is shown is still being made
void window_forget(struct window *w);      // the next present draws all (after a resize, an expose)
bool window_save_png(struct window *w, const char *path, struct platform_problem *problem);

const struct measure *platform_measure(struct platform *p);       // borrowed; real fonts
bool platform_has_glyph(struct platform *p, uint32_t code_point); // in the shipped Latin font
// Fills width × height × 3 bytes with the picture on white, fitted in and centred: for paper. False: there is none.
bool platform_draw_picture(const char *bytes, size_t length, unsigned width, unsigned height, unsigned char *rgb);
bool platform_picture_rgb(struct platform *p, const char *name, unsigned width, unsigned height, unsigned char *rgb);

// Makes pictures ahead of need on the second core; ready ones cost nothing when drawn. A picture that is not ready when
// drawn is made at once when small; else what lies below is seen, the loop is woken when it is there, and it fades in.
// What nobody wishes for any more before it was begun is not made. A wish for a place or a figure is one for its
// layers. The first picture of all may be smaller than it will be drawn: it is seen stretched until all of its frame is
// there, and then its own size is made.
enum urgency { URGENT_FIRST, URGENT_NOW, URGENT_NEXT, URGENT_WISH };
struct wish {
    const char *name;
    int width, height; // of the rectangle it is drawn into
    enum fit fit;
    enum urgency urgency;
};
void platform_prefetch(struct platform *p, const struct wish *wishes, size_t count);
const struct diag_list *platform_art_told(const struct platform *p); // what is wrong with the table of pictures;
                                                                     // borrowed
void platform_finish(struct platform *p);                            // waits for them (scripts, pictures)
size_t platform_cached_bytes(const struct platform *p);

// ---- input ----
enum platform_event_kind {
    PLATFORM_NONE,
    PLATFORM_INPUT,
    PLATFORM_QUIT,
    PLATFORM_RESIZED,
    PLATFORM_MOVED,
    PLATFORM_EXPOSED,
    PLATFORM_WAKE,
    PLATFORM_DISPLAYS_CHANGED,
    PLATFORM_CLOSED /* a window's own button */,
    PLATFORM_CALLED /* by a second start */,
    PLATFORM_DROPPED /* a file was dropped on the window */,
    PLATFORM_PAD_CHANGED
};
struct platform_event {
    enum platform_event_kind kind;
    struct window *window;
    struct ui_raw raw;
    bool connected;   // PLATFORM_PAD_CHANGED: the pad of seat raw.pad is there
    const char *path; // PLATFORM_DROPPED: the file; until the next event
};

// Waits until something happens or `until_ms` (platform_now) has come; UINT32_MAX waits for ever.
bool platform_wait(struct platform *p, uint32_t until_ms, struct platform_event *event);
void platform_open_pads(struct platform *p); // after the first frame: from now on pads are found, also those plugged in
                                             // later
// What is printed on the key at this place, as its name; `place` itself when nothing else is known.
uint16_t platform_printed(const struct platform *p, uint16_t place);
void platform_text_at(struct platform *p, struct window *w, struct rect caret); // where lists of candidates belong
void platform_text_input(struct platform *p, bool on); // letters as they are typed, with the input method of the
                                                       // desktop
uint32_t platform_now(const struct platform *p);       // milliseconds since the start
void platform_wake(struct platform *p);                // from any thread

// ---- one program at a time for one person ----
struct claim;
// `folder`: where her settings are kept. NULL: another program has the claim; it was called to the front, `*came` says
// whether it answered, `where` on which display it is. Never NULL where no claim can be made: then all go on.
struct claim *claim_new(const char *folder, char *where, size_t size, bool *came);
void claim_listen(struct claim *c, struct platform *p); // from now on a second start is a PLATFORM_CALLED
void claim_free(struct claim *c);                       // before the platform is closed; NULL is fine

// ---- sound: names of assets/sound without ending ----
struct volumes {
    int effects, music, speech; // 0…100
    bool silent;
};
// Plays once, after so many milliseconds; silence when there is no device. `alone`: music gives way to it.
void platform_cue(struct platform *p, const char *name, bool alone, uint32_t delay_ms);
void platform_music(struct platform *p, const char *name); // loops; another one fades over; NULL fades out
void platform_quiet(struct platform *p);                   // all sound off at once
void platform_set_volumes(struct platform *p, const struct volumes *volumes);

// ---- a recording, one at a time, by its path: music gives way to it; all are brought to one loudness ----
enum platform_told { TOLD_STILL, TOLD_OVER, TOLD_UNREADABLE };
void platform_tell(struct platform *p, const char *path); // instead of the one before; decoded beside the main loop
void platform_tell_no_more(struct platform *p);           // at once
// How far it is; 0 of 0 until it is decoded, which wakes the loop. Without a device, or when speech has no volume, it
// is over at once.
enum platform_told platform_told(struct platform *p, uint32_t *at_ms, uint32_t *length_ms);
void platform_give_way(struct platform *p, bool on); // somebody else speaks: music goes down, comes back

// ---- a microphone: open from the one press to the next; one channel ----
enum { MICROPHONE_RATE = 48000 }; // frames a second
struct platform_heard {
    size_t count;  // frames so far
    unsigned peak; // since it was asked last, thousandths of the highest there is
    bool lost;     // nothing comes any more: it was pulled out, or nobody listens
    bool full;     // as long as it may be
};
bool platform_listen(struct platform *p, unsigned seconds_most); // anew; false: there is none, or it is not for us
struct platform_heard platform_heard(struct platform *p);
float *platform_listened(struct platform *p, size_t *count); // ends it. All that came, −1…1, owned by the caller
                                                             // (mem_free); NULL: nobody listened

// ---- a worker beside the main loop ----
typedef void (*platform_job)(void *context);
void platform_run_job(struct platform *p, platform_job job, void *context); // in order; wakes the loop when done

// Begins no further job and waits a moment for the one at hand. False: that goes on, and what it uses is not to be
// freed.
bool platform_end_jobs(struct platform *p);

// The same on a thread of its own for what goes to the disk, so that a slow picture never holds up a press.
void platform_run_write(struct platform *p, platform_job job, void *context);
void platform_finish_writes(struct platform *p);

// ---- counted for the bench ----
struct platform_counts {
    uint64_t frames, pixels, runs_rasterised, runs_drawn, pictures_rasterised, wakes;
    uint64_t pictures_unforeseen; // begun only when they were already to be seen
};
struct platform_counts platform_counts(const struct platform *p);

// Opens a folder or page with the desktop's own program; false when there is none.
bool platform_show_path(const char *path);
// Opens a text for its author: at that line in an editor that is known to take one, else with the desktop's own.
bool platform_edit(const char *path, int line);
// Starts a program with its words (the last one NULL) beside this one; nobody waits for it. False: there is none of
// that name.
bool platform_start(const char *const *words);

#endif
