// SPDX-License-Identifier: MIT
//
// platform_pictures_test.c — the queue of pictures: which is made first, which is not made at all, which fades in.
//
// The thread that makes them is held up by jobs that wait at a gate, one before each picture: so one is made at a time,
// and which one is seen by its bytes.
#include "platform_inside.h"

#include "memory.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct gate {
    SDL_sem *reached, *open;
};

static void wait_at(void *context)
{
    struct gate *gate = context;
    SDL_SemPost(gate->reached);
    SDL_SemWait(gate->open);
}

static struct gate new_gate(void) { return (struct gate){SDL_CreateSemaphore(0), SDL_CreateSemaphore(0)}; }

static void free_gate(struct gate *gate)
{
    SDL_DestroySemaphore(gate->reached);
    SDL_DestroySemaphore(gate->open);
}

struct queue { // a platform whose pictures are made one at a time, each when it is let through
    struct platform *platform;
    struct gate gate;
};

static struct platform *open_platform(bool display)
{
    struct platform_options options = {.data_folder = DATA_DIR, .display = display};
    struct platform_problem problem = {{0}};
    struct platform *p = platform_open(&options, &problem);
    if (p == NULL)
        fail_msg("%s", problem.reason);
    return p;
}

static void hold(struct queue *q) { worker_add(q->platform->worker, WORKER_PICTURES, wait_at, &q->gate); }

static struct queue open_queue(void)
{
    struct queue q = {open_platform(false), new_gate()};
    worker_free(q.platform->worker);
    q.platform->worker = worker_new(q.platform, 1);
    return q;
}

static void close_queue(struct queue *q)
{
    platform_close(q->platform);
    free_gate(&q->gate);
}

// Lets the next one through, until the thread stands at the gate behind it. The bytes that are there then.
static size_t let_through(struct queue *q)
{
    SDL_SemPost(q->gate.open);
    SDL_SemWait(q->gate.reached);
    return pictures_bytes(q->platform->pictures);
}

static size_t bytes_of(const struct platform *p, const struct wish *wish)
{
    struct drawing made = drawing_make(p, wish);
    size_t bytes = (size_t)made.w * (size_t)made.h * 4;
    assert_non_null(made.pixels);
    drawing_free(&made);
    return bytes;
}

// As a window looks at it: small ones are made for it.
static struct look look_at(struct platform *p, const struct wish *wish)
{
    struct look look = pictures_look(p, wish, false);
    return pictures_make_now(p) ? pictures_look(p, wish, false) : look;
}

static const struct wish later = {"icons/lantern-on", 100, 100, FIT_CONTAIN, URGENT_WISH},
                         next = {"icons/phone", 60, 60, FIT_CONTAIN, URGENT_NEXT},
                         shown = {"places/night/far", 640, 360, FIT_COVER, URGENT_NOW};

static void what_is_shown_comes_first_then_what_comes_next(void **state)
{
    struct queue q = open_queue();
    struct pictures *pictures = q.platform->pictures;
    size_t wished = bytes_of(q.platform, &later), soon = bytes_of(q.platform, &next),
           now = bytes_of(q.platform, &shown);
    (void)state;
    hold(&q);
    SDL_SemWait(q.gate.reached);
    pictures_want(q.platform, &later); // asked for in the wrong order
    hold(&q);
    pictures_want(q.platform, &next);
    hold(&q);
    assert_true(pictures_look(q.platform, &shown, false).waits);
    hold(&q);
    assert_int_equal(pictures_bytes(pictures), 0);
    assert_int_equal(let_through(&q), now);
    assert_int_equal(let_through(&q), now + soon);
    assert_int_equal(let_through(&q), now + soon + wished);
    SDL_SemPost(q.gate.open);
    close_queue(&q);
}

static void a_wish_that_is_looked_at_is_a_wish_no_more(void **state)
{
    struct queue q = open_queue();
    struct wish second = shown;
    second.urgency = URGENT_WISH;
    size_t soon = bytes_of(q.platform, &next), now = bytes_of(q.platform, &shown);
    (void)state;
    hold(&q);
    SDL_SemWait(q.gate.reached);
    pictures_want(q.platform, &next);
    hold(&q);
    pictures_want(q.platform, &second);
    hold(&q);
    assert_true(pictures_look(q.platform, &shown, false).waits);
    assert_int_equal(let_through(&q), now);
    assert_int_equal(let_through(&q), now + soon);
    SDL_SemPost(q.gate.open);
    close_queue(&q);
}

static void what_nobody_wishes_for_any_more_is_not_made(void **state)
{
    struct queue q = open_queue();
    size_t soon = bytes_of(q.platform, &next);
    (void)state;
    hold(&q);
    SDL_SemWait(q.gate.reached);
    pictures_want(q.platform, &later);
    pictures_want(q.platform, &next);
    pictures_new_frame(q.platform->pictures);
    pictures_want(q.platform, &next);
    pictures_new_frame(q.platform->pictures); // the frame that no longer wishes for the first
    hold(&q);
    assert_int_equal(let_through(&q), soon);
    pictures_want(q.platform, &later); // and it is made when it is wished for again
    hold(&q);
    assert_int_equal(let_through(&q), soon + bytes_of(q.platform, &later));
    SDL_SemPost(q.gate.open);
    close_queue(&q);
}

// What was seen without it comes softly, and is whole in the end; who waited, or shows a still picture, sees it whole.
static void what_comes_late_fades_in(void **state)
{
    struct platform *p = open_platform(true);
    (void)state;
    assert_true(pictures_look(p, &shown, false).waits);
    worker_finish(p->worker);
    struct look look = pictures_look(p, &shown, false);
    assert_false(look.waits);
    assert_non_null(look.drawing);
    assert_in_range(look.alpha, 1, 254);
    assert_true(pictures_due(p->pictures) != UINT32_MAX); // it asks to be drawn again
    assert_int_equal(pictures_look(p, &shown, true).alpha, 255);
    for (int before = look.alpha; before < 255; before = look.alpha) {
        SDL_Delay(5);
        look = pictures_look(p, &shown, false);
        assert_true(look.alpha >= before);
    }
    pictures_woken(p->pictures);
    assert_int_equal(pictures_look(p, &shown, false).alpha, 255);
    assert_true(pictures_due(p->pictures) == UINT32_MAX);

    struct wish other = shown;
    other.name = "places/night/middle";
    assert_true(pictures_look(p, &other, false).waits);
    platform_finish(p);
    assert_int_equal(pictures_look(p, &other, false).alpha, 255);

    struct wish ahead = shown; // and what was ready before it was seen does not fade
    ahead.name = "places/night/near";
    pictures_want(p, &ahead);
    worker_finish(p->worker);
    assert_int_equal(pictures_look(p, &ahead, false).alpha, 255);
    platform_close(p);
}

static void people_are_ready_in_any_size_with_any_face_and_arms(void **state)
{
    static const char *const parts[] = {"figures/girl-1/body", "figures/girl-1/arms-phone", "faces/child/scared-speak"};
    struct platform *p = open_platform(true);
    struct wish girl = {"figures/girl-1", 300, 450, FIT_CONTAIN, URGENT_NEXT};
    (void)state;
    platform_prefetch(p, &girl, 1);
    platform_finish(p);
    for (int i = 0; i < 3; i++)
        assert_true(drawing_is_unpacked(p, &(struct wish){parts[i], 0, 450, FIT_CONTAIN, URGENT_WISH}, 1));
    for (int i = 0; i < 9; i++) {
        struct wish wish = {parts[i % 3], 270 + 5 * i, 420 + 10 * i, FIT_CONTAIN, URGENT_NOW};
        struct look look = look_at(p, &wish);
        assert_false(look.waits);
        assert_non_null(look.drawing);
        struct drawing fresh = drawing_make(p, &wish);
        assert_int_equal(look.drawing->w, fresh.w);
        assert_int_equal(look.drawing->h, fresh.h);
        assert_memory_equal(look.drawing->pixels, fresh.pixels, (size_t)fresh.w * (size_t)fresh.h * 4);
        drawing_free(&fresh);
    }
    platform_close(p);
}

// As large as its file: nothing is copied, and it stays when the file is needed no more.
static void who_is_as_large_as_the_file_has_no_copy(void **state)
{
    struct platform *p = open_platform(true);
    struct wish wish = {"figures/girl-1/body", 350, 560, FIT_CONTAIN, URGENT_NOW};
    (void)state;
    struct drawing one = drawing_make(p, &wish), two = drawing_make(p, &wish);
    assert_non_null(one.pixels);
    assert_ptr_equal(one.pixels, two.pixels);
    drawing_free(&two);
    uint32_t first = one.pixels[0], last = one.pixels[(size_t)one.w * (size_t)one.h - 1];
    unpacked_free(p->unpacked);
    p->unpacked = unpacked_new();
    assert_int_equal(one.pixels[0], first);
    assert_int_equal(one.pixels[(size_t)one.w * (size_t)one.h - 1], last);
    drawing_free(&one);
    platform_close(p);
}

// More people than there is room for: who is on the screen and wished for stays; nobody pushes anybody out for ever.
static void there_is_an_end_to_what_is_unpacked(void **state)
{
    struct platform *p = open_platform(true);
    char name[LAYER_BYTES];
    size_t made = 0;
    (void)state;
    for (int frame = 0; frame < 6; frame++) {
        for (int i = 1; i <= 8; i++) {
            snprintf(name, sizeof name, "figures/%s-%d", i % 2 == 0 ? "girl" : "boy", i);
            struct wish wish = {name, 600, 960, FIT_CONTAIN, URGENT_NEXT};
            platform_prefetch(p, &wish, 1);
        }
        platform_finish(p);
        assert_in_range(unpacked_bytes(p->unpacked), 1, 12 * 1024 * 1024);
        pictures_new_frame(p->pictures);
        if (frame == 3)
            made = p->counts.pictures_rasterised;
    }
    assert_int_equal(p->counts.pictures_rasterised, made); // what has no room is not made again, frame by frame
    platform_close(p);
}

static void two_pictures_at_a_time_but_one_job(void **state)
{
    struct platform *p = open_platform(false);
    struct gate gates[2] = {new_gate(), new_gate()}, jobs[2] = {new_gate(), new_gate()};
    (void)state;
    worker_free(p->worker);
    p->worker = worker_new(p, 2);
    for (int i = 0; i < 2; i++)
        worker_add(p->worker, WORKER_PICTURES, wait_at, &gates[i]);
    for (int i = 0; i < 2; i++)
        SDL_SemWait(gates[i].reached);
    for (int i = 0; i < 2; i++)
        SDL_SemPost(gates[i].open);
    for (int i = 0; i < 2; i++)
        platform_run_job(p, wait_at, &jobs[i]);
    SDL_SemWait(jobs[0].reached);
    SDL_Delay(50); // the other thread has nothing to do, and time for it
    assert_int_equal(SDL_SemValue(jobs[1].reached), 0);
    worker_add(p->worker, WORKER_PICTURES, wait_at, &gates[0]); // not held up by the job
    SDL_SemWait(gates[0].reached);
    assert_int_equal(SDL_SemValue(jobs[1].reached), 0);
    SDL_SemPost(gates[0].open);
    SDL_SemPost(jobs[0].open);
    SDL_SemWait(jobs[1].reached);
    SDL_SemPost(jobs[1].open);
    platform_finish(p);
    platform_close(p);
    for (int i = 0; i < 2; i++) {
        free_gate(&gates[i]);
        free_gate(&jobs[i]);
    }
}

// Whoever is last frees it: the thread sanitizer (tests/races) is asked whether the others are done by then.
enum { SHARED = 20000 };

struct shared {
    struct raster *rasters[SHARED];
    uint32_t sum;
    SDL_sem *begun; // NULL: nobody asks
};

static void look_at_all(void *context)
{
    struct shared *shared = context;
    if (shared->begun != NULL)
        SDL_SemPost(shared->begun);
    for (int i = 0; i < SHARED; i++) {
        shared->sum += raster_drawing(shared->rasters[i])->pixels[0];
        raster_done(shared->rasters[i]);
    }
}

static void pixels_are_freed_by_whoever_is_last(void **state)
{
    struct platform *p = open_platform(false);
    static struct shared here, there;
    (void)state;
    there.begun = SDL_CreateSemaphore(0);
    for (int i = 0; i < SHARED; i++) {
        struct drawing drawing = {.pixels = mem_new(1, sizeof(uint32_t)), .w = 1, .h = 1};
        drawing.pixels[0] = (uint32_t)i;
        here.rasters[i] = raster_new(&drawing);
        there.rasters[i] = raster_use(here.rasters[i]);
    }
    platform_run_job(p, look_at_all, &there);
    SDL_SemWait(there.begun);
    look_at_all(&here);
    platform_finish(p);
    platform_close(p);
    SDL_DestroySemaphore(there.begun);
    assert_int_equal(here.sum, SHARED * (SHARED - 1) / 2);
    assert_int_equal(there.sum, here.sum);
}

// What nobody listens to says nothing of the press behind it: not in which window that was.
static void a_press_is_in_its_own_window(void **state)
{
    struct platform *p = open_platform(true);
    struct window *hall = window_open(p, "hall", 320, 240, NULL), *console = window_open(p, "console", 320, 240, NULL);
    struct platform_event event;
    (void)state;
    while (platform_wait(p, platform_now(p) + 50, &event)) { // what opening them brings
    }
    SDL_Event wheel = {.type = SDL_MOUSEWHEEL}, key = {.type = SDL_KEYDOWN};
    key.key.windowID = SDL_GetWindowID(console->sdl);
    key.key.keysym.scancode = SDL_SCANCODE_A;
    SDL_PushEvent(&wheel);
    SDL_PushEvent(&key);
    do
        assert_true(platform_wait(p, platform_now(p) + 5000, &event));
    while (event.kind != PLATFORM_INPUT);
    assert_int_equal(event.raw.kind, RAW_KEY);
    assert_ptr_equal(event.window, console);
    window_close(console);
    window_close(hall);
    platform_close(p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_shown_comes_first_then_what_comes_next),
        cmocka_unit_test(a_wish_that_is_looked_at_is_a_wish_no_more),
        cmocka_unit_test(what_nobody_wishes_for_any_more_is_not_made),
        cmocka_unit_test(what_comes_late_fades_in),
        cmocka_unit_test(people_are_ready_in_any_size_with_any_face_and_arms),
        cmocka_unit_test(who_is_as_large_as_the_file_has_no_copy),
        cmocka_unit_test(there_is_an_end_to_what_is_unpacked),
        cmocka_unit_test(two_pictures_at_a_time_but_one_job),
        cmocka_unit_test(pixels_are_freed_by_whoever_is_last),
        cmocka_unit_test(a_press_is_in_its_own_window),
    };
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
