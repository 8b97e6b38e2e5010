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
    drawing_thin(&made); // as it is kept
    size_t bytes = drawing_bytes(&made);
    assert_non_null(made.pixels);
    drawing_free(&made);
    return bytes;
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

// However busy the machine is: its maker stands at a gate meanwhile.
static void looks_before_it_is_there(struct platform *p, struct gate *gate, const struct wish *wish)
{
    worker_add(p->worker, WORKER_PICTURES, wait_at, gate);
    SDL_SemWait(gate->reached);
    assert_true(pictures_look(p, wish, false).waits);
    SDL_SemPost(gate->open);
}

// What was seen without it comes softly, and is whole in the end; who waited, or shows a still picture, sees it whole.
static void what_comes_late_fades_in(void **state)
{
    struct platform *p = open_platform(true);
    struct gate gate = new_gate();
    (void)state;
    worker_free(p->worker);
    p->worker = worker_new(p, 1); // one maker, which can be held
    looks_before_it_is_there(p, &gate, &shown);
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
    looks_before_it_is_there(p, &gate, &other);
    platform_finish(p);
    assert_int_equal(pictures_look(p, &other, false).alpha, 255);

    struct wish ahead = shown; // and what was ready before it was seen does not fade
    ahead.name = "places/night/near";
    pictures_want(p, &ahead);
    worker_finish(p->worker);
    assert_int_equal(pictures_look(p, &ahead, false).alpha, 255);
    platform_close(p);
    free_gate(&gate);
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

// Files of people stay unpacked only as long as there is room: a quarter of the windows, and not much where they are
// large.
static void there_is_an_end_to_what_is_unpacked(void **state)
{
    struct platform *p = open_platform(false);
    static const size_t frames[] = {640 * 480 * 4, 1920 * 1080 * 4, 3840 * 2160 * 4}, most[] = {1024, 2048, 8192};
    static const int high[] = {300, 800, 800};
    (void)state;
    for (size_t i = 0; i < 3; i++) {
        unpacked_set_most(p->unpacked, frames[i]);
        for (int person = 1; person <= 16; person++) {
            char name[LAYER_BYTES];
            snprintf(name, sizeof name, "figures/%s-%d/body", person % 2 == 0 ? "girl" : "boy", (person + 1) / 2);
            struct wish wish = {name, 500, high[i], FIT_CONTAIN, URGENT_NOW};
            struct drawing made = drawing_make(p, &wish);
            drawing_free(&made);
        }
        assert_in_range(unpacked_bytes(p->unpacked), 1, most[i] * 1024);
    }
    platform_close(p);
}

// ---- what may come next ----

static struct draw_op picture(const char *name, struct rect rect, enum fit fit)
{
    return (struct draw_op){.kind = DRAW_PICTURE,
                            .string = name,
                            .rect = rect,
                            .fit = fit,
                            .colour = {255, 255, 255, 255},
                            .hash = (uint64_t)(uintptr_t)name ^ (uint64_t)rect.w};
}

static struct draw_list list_of(struct draw_op *ops, size_t count)
{
    return (struct draw_list){ops, count, count, 640, 360, false};
}

// The very first picture is seen at once in the size that is ready soonest, then in its own; and the other one goes,
// unless that was its own.
static void the_first_picture_is_seen_smaller_for_a_frame(void **state)
{
    static const int widths[] = {683, 1366}; // of the first; it is drawn in the latter
    (void)state;
    for (int i = 0; i < 2; i++) {
        const struct wish first = {"places/title", widths[i], widths[i] * 768 / 1366, FIT_COVER, URGENT_FIRST};
        struct platform_options options = {.data_folder = DATA_DIR, .first = &first, .first_count = 1};
        struct platform *p = platform_open(&options, NULL);
        struct window *w = window_open(p, "", 1366, 768, NULL);
        struct draw_op ops[] = {picture("places/title/far", (struct rect){0, 0, 1366, 768}, FIT_COVER)};
        struct draw_op more[] = {ops[0], picture("places/market/middle", (struct rect){0, 0, 1366, 768}, FIT_COVER)};
        struct draw_list both = list_of(more, 2), list = list_of(ops, 1), empty = list_of(ops, 0);
        struct wish own = {"places/title/far", 1366, 768, FIT_COVER, URGENT_NOW};
        struct wish beside = {"places/market/middle", 1366, 768, FIT_COVER, URGENT_NOW};
        size_t bytes = bytes_of(p, &own), other = bytes_of(p, &beside);
        platform_finish(p);
        assert_int_equal(pictures_bytes(p->pictures) == bytes, i == 1);
        struct gate gate = new_gate(); // the other one is not made before both frames are shown
        worker_free(p->worker);
        p->worker = worker_new(p, 1);
        worker_add(p->worker, WORKER_PICTURES, wait_at, &gate);
        SDL_SemWait(gate.reached);
        for (int frame = 0; frame < 2; frame++) {
            window_present(w, &both);
            assert_int_equal(platform_counts(p).pictures_rasterised, 2); // the other one, and no second size of it
            assert_true(pictures_due(p->pictures) == UINT32_MAX || !window_waits(w));
        }
        SDL_SemPost(gate.open);
        platform_finish(p);
        window_present(w, &list);
        assert_false(window_waits(w)); // all is there
        assert_int_equal(platform_counts(p).pictures_rasterised, 2);
        assert_int_equal(pictures_due(p->pictures) == UINT32_MAX, i == 1); // also of a screen on which nothing moves
        for (int frame = 0; frame < 4; frame++) {
            window_forget(w);
            window_present(w, &list);
            platform_finish(p);
        }
        assert_false(window_waits(w));
        assert_int_equal(platform_counts(p).pictures_rasterised, i == 1 ? 2 : 3);
        assert_int_equal(pictures_bytes(p->pictures), bytes + other);
        for (int frame = 0; frame < 3; frame++)
            window_present(w, &empty);
        assert_int_equal(pictures_bytes(p->pictures), bytes + other); // and stays, for whoever comes back
        platform_close(p);
        free_gate(&gate);
    }
}

// A frame that is never shown: what it shows is there when it comes, and nothing is begun for it then. As large as it
// will be drawn, however it moves meanwhile.
static void what_was_foreseen_is_there(void **state)
{
    struct platform *p = open_platform(false);
    struct window *w = window_open(p, "", 640, 360, NULL);
    struct draw_op now[] = {picture("places/night/far", (struct rect){0, 0, 640, 360}, FIT_COVER)};
    struct draw_op then[] = {picture("places/market/far", (struct rect){0, 0, 640, 360}, FIT_COVER),
                             picture("figures/girl-1/body", (struct rect){20, 20, 180, 300}, FIT_CONTAIN),
                             picture("figures/girl-1/arms-hide", (struct rect){20, 20, 180, 300}, FIT_CONTAIN)};
    struct draw_list shows = list_of(now, 1), comes = list_of(then, 3);
    (void)state;
    then[1].kept_w = 200; // on its way it is smaller
    then[1].kept_h = 320;
    window_present(w, &shows);
    window_foresee(w, &comes);
    window_foresee(w, &comes); // twice is once
    platform_finish(p);
    struct platform_counts before = platform_counts(p);
    assert_int_equal(before.pictures_unforeseen, 1); // that of the first frame
    assert_int_equal(before.pictures_rasterised, 4);
    then[1].kept_w = then[1].kept_h = 0;
    then[1].rect = (struct rect){20, 20, 200, 320};
    window_present(w, &comes);
    assert_false(window_waits(w));
    assert_int_equal(platform_counts(p).pictures_unforeseen, 1);
    assert_int_equal(platform_counts(p).pictures_rasterised, 4);
    platform_close(p);
}

// What is foreseen no more is not kept for it: it goes when there is no room.
static void what_is_foreseen_no_more_makes_room(void **state)
{
    static const char *const names[] = {"places/market/far",  "places/kitchen/far", "places/classroom/far",
                                        "places/library/far", "places/clinic/far",  "places/feast/far"};
    enum { PLACES = sizeof names / sizeof *names };
    struct platform *p = open_platform(false);
    struct window *w = window_open(p, "", 1366, 768, NULL);
    struct draw_op now[] = {picture("places/night/far", (struct rect){0, 0, 1366, 768}, FIT_COVER)};
    struct draw_list shows = list_of(now, 1);
    (void)state;
    window_present(w, &shows);
    for (int i = 0; i < PLACES; i++) {
        struct draw_op then[] = {picture(names[i], (struct rect){0, 0, 1366, 768}, FIT_COVER)};
        struct draw_list comes = list_of(then, 1);
        window_foresee(w, NULL);
        window_foresee(w, &comes);
        platform_finish(p);
        window_present(w, &shows);
    }
    assert_int_equal(platform_counts(p).pictures_rasterised, 1 + PLACES); // none was refused
    assert_true(pictures_bytes(p->pictures) < 15 * 1024 * 1024);
    platform_close(p);
}

// More than there is room for: what has no room is not made again, frame by frame, and pushes nothing out.
static void too_much_that_is_foreseen_comes_to_rest(void **state)
{
    static const char *const names[] = {"places/market/far",  "places/kitchen/far", "places/classroom/far",
                                        "places/library/far", "places/clinic/far",  "places/feast/far"};
    enum { PLACES = sizeof names / sizeof *names };
    struct platform *p = open_platform(false);
    struct window *w = window_open(p, "", 1366, 768, NULL);
    struct draw_op now[] = {picture("places/night/far", (struct rect){0, 0, 1366, 768}, FIT_COVER)}, then[PLACES];
    struct draw_list shows = list_of(now, 1), comes = list_of(then, PLACES);
    (void)state;
    for (int i = 0; i < PLACES; i++)
        then[i] = picture(names[i], (struct rect){0, 0, 1366, 768}, FIT_COVER);
    window_present(w, &shows);
    window_foresee(w, &comes);
    uint64_t made = 0;
    for (int frame = 0; frame < 6; frame++) {
        platform_finish(p);
        made = frame == 1 ? platform_counts(p).pictures_rasterised : made;
        window_present(w, &shows);
        assert_false(window_waits(w));
    }
    assert_in_range(made, 2, PLACES);
    assert_int_equal(platform_counts(p).pictures_rasterised, made);
    for (int i = 0; i < PLACES / 2; i++) { // the same in another order: what is there stays
        struct draw_op swapped = then[i];
        then[i] = then[PLACES - 1 - i];
        then[PLACES - 1 - i] = swapped;
    }
    window_foresee(w, NULL);
    window_foresee(w, &comes);
    window_present(w, &shows);
    platform_finish(p);
    assert_int_equal(platform_counts(p).pictures_rasterised, made);
    platform_close(p);
}

// Room is reckoned with before a picture is made: with what it will take, not with all of its rectangle.
static void what_a_picture_will_take_is_known(void **state)
{
    static const char *const names[] = {"places/night/far",    "places/night/middle",      "places/library/near",
                                        "figures/girl-1/body", "figures/girl-1/arms-hide", "faces/child/scared",
                                        "icons/door-open"};
    struct platform *p = open_platform(false);
    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        enum fit fit = strncmp(names[i], "places/", 7) == 0 ? FIT_COVER : FIT_CONTAIN;
        for (int height = 200; height <= 1200; height += 250) {
            struct wish wish = {names[i], height * 16 / 9, height, fit, URGENT_NOW};
            struct drawing made = drawing_make(p, &wish);
            assert_int_equal(drawing_kept(p, &wish), (size_t)made.w * (size_t)made.h);
            drawing_free(&made);
        }
    }
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

// Who is woken looks at everything: five hundred who call have called once, and who calls later calls again.
static void many_who_wake_wake_once(void **state)
{
    struct platform *p = open_platform(true);
    struct platform_event event;
    (void)state;
    while (platform_wait(p, platform_now(p) + 50, &event)) { // what opening it brings
    }
    for (int time = 0; time < 2; time++) {
        int woken = 0;
        for (int i = 0; i < 500; i++)
            platform_wake(p);
        while (platform_wait(p, platform_now(p), &event))
            woken += event.kind == PLATFORM_WAKE;
        assert_int_equal(woken, 1);
    }
    platform_close(p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_shown_comes_first_then_what_comes_next),
        cmocka_unit_test(a_wish_that_is_looked_at_is_a_wish_no_more),
        cmocka_unit_test(what_nobody_wishes_for_any_more_is_not_made),
        cmocka_unit_test(what_comes_late_fades_in),
        cmocka_unit_test(who_is_as_large_as_the_file_has_no_copy),
        cmocka_unit_test(there_is_an_end_to_what_is_unpacked),
        cmocka_unit_test(the_first_picture_is_seen_smaller_for_a_frame),
        cmocka_unit_test(what_was_foreseen_is_there),
        cmocka_unit_test(what_is_foreseen_no_more_makes_room),
        cmocka_unit_test(too_much_that_is_foreseen_comes_to_rest),
        cmocka_unit_test(what_a_picture_will_take_is_known),
        cmocka_unit_test(two_pictures_at_a_time_but_one_job),
        cmocka_unit_test(pixels_are_freed_by_whoever_is_last),
        cmocka_unit_test(a_press_is_in_its_own_window),
        cmocka_unit_test(many_who_wake_wake_once),
    };
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
