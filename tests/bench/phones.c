// SPDX-License-Identifier: MIT
//
// phones.c — five hundred phones beside the floor, a bare echo of the same library: this is the hall's computer, with a
// real window, a real journal on a disk and the main loop as it is (app/loop.c). Both servers stand in it at once and
// are asked in turn, so that whoever else is on the machine is in both. Printed, never asserted; phones.sh runs it.
#include "phones_bench.h"

#include "bench_inside.h"
#include "files.h"
#include "meeting.h"
#include "memory.h"

#include "bag.h"
#include "host.h"
#include "meeting_viewer.h"
#include "script.h"

#include <libwebsockets.h>
#include <malloc.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

// ---- the floor: an echo, and one message to all ----

enum { WORDS = 1024 };
static const char shout[] = "{\"t\":\"all\""; // whoever says this is heard by all
static char shouted[LWS_PRE + WORDS];
static size_t shouted_length;
static unsigned shouts;

static int echo(struct lws *wsi, enum lws_callback_reasons reason, void *user, void *in, size_t length)
{
    struct said {
        unsigned shouts;
        size_t length;
        char bytes[LWS_PRE + 128];
    } *said = user;
    bool all = reason == LWS_CALLBACK_RECEIVE && strncmp(in, shout, sizeof shout - 1) == 0;
    if (reason == LWS_CALLBACK_ESTABLISHED)
        said->shouts = shouts;
    if (all && length < WORDS) {
        memcpy(shouted + LWS_PRE, in, length);
        shouted_length = length;
        shouts++;
        lws_callback_on_writable_all_protocol(lws_get_context(wsi), lws_get_protocol(wsi));
    } else if (reason == LWS_CALLBACK_RECEIVE && length <= 128) {
        memcpy(said->bytes + LWS_PRE, in, length);
        said->length = length;
        lws_callback_on_writable(wsi);
    }
    if (reason == LWS_CALLBACK_SERVER_WRITEABLE && said->length > 0) {
        lws_write(wsi, (unsigned char *)said->bytes + LWS_PRE, said->length, LWS_WRITE_TEXT);
        said->length = 0;
    } else if (reason == LWS_CALLBACK_SERVER_WRITEABLE && said->shouts != shouts) {
        said->shouts = shouts;
        lws_write(wsi, (unsigned char *)shouted + LWS_PRE, shouted_length, LWS_WRITE_TEXT);
    }
    return 0;
}

struct floor {
    struct lws_context *context;
    int port;
    pthread_t thread;
    atomic_bool ends;
};

static void *serve_floor(void *self)
{
    struct floor *floor = self;
    while (!floor->ends)
        lws_service(floor->context, 0);
    return NULL;
}

static void open_floor(struct floor *floor)
{
    static const struct lws_protocols protocols[] = {{"vtat1", echo, LWS_PRE + 160, WORDS, 0, NULL, 0},
                                                     {NULL, NULL, 0, 0, 0, NULL, 0}};
    struct lws_context_creation_info info;
    memset(&info, 0, sizeof info);
    lws_set_log_level(0, NULL);
    info.protocols = protocols;
    info.gid = info.uid = -1;
    info.options = LWS_SERVER_OPTION_DISABLE_IPV6;
    floor->context = lws_create_context(&info); // at any port that is free
    floor->port = lws_get_vhost_listen_port(lws_get_vhost_by_name(floor->context, "default"));
    pthread_create(&floor->thread, NULL, serve_floor, floor);
}

static void close_floor(struct floor *floor)
{
    floor->ends = true;
    lws_cancel_service(floor->context);
    pthread_join(floor->thread, NULL);
    lws_context_destroy(floor->context);
}

// ---- the hall ----

struct hall {
    struct meeting *meeting;
    struct floor floor;
    int line; // to the phones
    pthread_t ears;
    atomic_int asked; // an enum ask; 0: nothing
    bool dirty, ends;
    struct bench_walk walk;
};

static void *hear(void *self)
{
    struct hall *h = self;
    unsigned char what;
    while (read(h->line, &what, 1) == 1 && what != ASK_END) {
        h->asked = what;
        platform_wake(meeting_platform(h->meeting));
    }
    h->asked = ASK_END;
    platform_wake(meeting_platform(h->meeting));
    return NULL;
}

static double ms_of(clockid_t clock)
{
    struct timespec t;
    clock_gettime(clock, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static double resident_kb(void)
{
    long pages = 0, resident = 0;
    FILE *f = fopen("/proc/self/statm", "r");
    if (f != NULL && fscanf(f, "%ld %ld", &pages, &resident) != 2)
        resident = 0;
    if (f != NULL)
        fclose(f);
    return (double)(resident * (sysconf(_SC_PAGESIZE) / 1024));
}

static void tell(struct hall *h)
{
    clockid_t floor;
    struct mallinfo2 heap = mallinfo2();
    pthread_getcpuclockid(h->floor.thread, &floor);
    struct told told = {.port = meeting_parts(h->meeting, ROLE_HALL).bag->phones->port,
                        .floor_port = h->floor.port,
                        .main_ms = ms_of(CLOCK_THREAD_CPUTIME_ID),
                        .floor_ms = ms_of(floor),
                        .heap_kb = (double)(heap.uordblks + heap.hblkhd) / 1024,
                        .resident_kb = resident_kb(),
                        .over = strcmp(meeting_screen(meeting_hall(h->meeting)), "over") == 0};
    told.cpu_ms = ms_of(CLOCK_PROCESS_CPUTIME_ID) - told.floor_ms;
    snprintf(told.screen, sizeof told.screen, "%s", meeting_screen(meeting_hall(h->meeting)));
    if (write(h->line, &told, sizeof told) != (ssize_t)sizeof told)
        h->ends = true;
}

static void press(struct hall *h, const struct ui_raw *pressed)
{
    struct ui_raw raw = *pressed;
    raw.now_ms = platform_now(meeting_platform(h->meeting));
    meeting_input(h->meeting, meeting_hall(h->meeting), &raw);
}

static void press_action(struct hall *h, enum ui_action action)
{
    press(h, &(struct ui_raw){.kind = RAW_KEY, .key = meeting_settings(h->meeting)->keymap.keys[action][0]});
}

// What was pressed is on the disk, and seen.
static void settle(struct person *p)
{
    platform_finish_writes(meeting_platform(p->meeting));
    meeting_woken(p->meeting);
    step_settle(p);
}

// The clock of the steps is everybody's again.
static void catch_up(const struct hall *h)
{
    while (platform_now(meeting_platform(h->meeting)) < meeting_now(h->meeting))
        nanosleep(&(struct timespec){.tv_nsec = 10000000}, NULL);
}

static void go_to(struct person *p, const char *screen)
{
    for (int i = 0; i < 200 && strcmp(step_screen(p), screen) != 0; i++) {
        if (strcmp(step_screen(p), "ready") == 0)
            for (const char *tick = "123"; *tick != '\0'; tick++)
                step_key(p, (const char[]){*tick, '\0'});
        step_action(p, UI_NEXT);
        settle(p);
    }
}

static void begin_level(const struct hall *h)
{
    struct person p = person_at_hall(h->meeting);
    p.clock_stands = true;
    go_to(&p, "picker");
    step_click(&p, "6–8 tuổi");
    step_key(&p, "Enter");
    settle(&p);
    go_to(&p, "show");
    catch_up(h);
}

static void obey(struct hall *h)
{
    struct person p = person_at_hall(h->meeting);
    struct ui_raw raw;
    int asked = atomic_exchange(&h->asked, 0);
    switch (asked) {
    case 0: return;
    case ASK_LEVEL: begin_level(h); break;
    case ASK_NEXT: press_action(h, UI_NEXT); break;
    case ASK_BACK: press_action(h, UI_BACK); break;
    case ASK_ON:
        if (bench_walk_next(&h->walk, &p, &raw) != NULL)
            press(h, &raw);
        break;
    case ASK_END: h->ends = true; break;
    default: break;
    }
    h->dirty = true;
    tell(h);
}

// As the program's own (app/loop.c).
static void run(struct hall *h)
{
    struct platform *p = meeting_platform(h->meeting);
    struct platform_event event;
    while (!h->ends) {
        meeting_set_now(h->meeting, platform_now(p));
        if (h->dirty) {
            h->dirty = false;
            meeting_draw(h->meeting);
        }
        while (!h->dirty && !h->ends && platform_wait(p, meeting_due(h->meeting), &event)) {
            meeting_set_now(h->meeting, event.raw.now_ms);
            if (event.kind == PLATFORM_WAKE)
                meeting_woken(h->meeting);
            h->dirty = true;
            obey(h);
        }
        meeting_set_now(h->meeting, platform_now(p));
        if (meeting_tick(h->meeting))
            h->dirty = true;
    }
}

static bool open_hall(struct hall *h)
{
    struct meeting_problem problem;
    struct meeting_options options = {.display = true,
                                      .windowed = true,
                                      .width = 1366,
                                      .height = 768,
                                      .language = "vi",
                                      .phones_code = "KHEN",
                                      .levels = SOURCE_DIR "/levels/first-forum"};
    h->meeting = meeting_open(&options, &problem);
    if (h->meeting == NULL) {
        fprintf(stderr, "%s\n", problem.sentence);
        return false;
    }
    struct person p = person_at_hall(h->meeting);
    meeting_draw(h->meeting);
    meeting_open_records(h->meeting, NULL, NULL);
    step_key(&p, "Enter");
    step_click(&p, text(meeting_lang(h->meeting), T_PHONES_MODE));
    step_key(&p, "Enter");
    settle(&p);
    step_click(&p, text(meeting_lang(h->meeting), T_PHONES_ROOM));
    catch_up(h);
    return true;
}

int main(void)
{
    int line[2], status = 1;
    setvbuf(stdout, NULL, _IOLBF, 0);
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, line) != 0)
        return 1;
    pid_t load = fork(); // before there is a thread
    if (load == 0) {
        close(line[0]);
        return phones_figures(line[1]);
    }
    close(line[1]);
    struct hall *hall = mem_new(1, sizeof *hall);
    hall->line = line[0];
    if (open_hall(hall)) {
        open_floor(&hall->floor);
        pthread_create(&hall->ears, NULL, hear, hall);
        run(hall);
        pthread_join(hall->ears, NULL);
        close_floor(&hall->floor);
        meeting_close(hall->meeting);
    }
    close(hall->line);
    mem_free(hall);
    return load > 0 && waitpid(load, &status, 0) == load && status == 0 ? 0 : 1;
}
