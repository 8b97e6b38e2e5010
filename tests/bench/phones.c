// SPDX-License-Identifier: MIT
//
// phones.c — five hundred phones answer at once, beside the floor: a bare echo of the same library in the same process.
//
//   answers   from the first vote on the line to the acknowledgement of each
//   views     from the gong to the view on each
// Both of a meeting as it is (rules, log, views), without a display. Printed, never asserted. tests/bench/phones.sh
// builds and runs it.
#include "meeting.h"

#include "bag.h"
#include "host.h"
#include "meeting_viewer.h"
#include "phone_words.h"
#include "script.h"
#include "test_page.h"

#include <libwebsockets.h>
#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <time.h>

enum { PHONES = 500, MOST = 2000 };

static double now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static long resident_kb(void)
{
    long pages = 0, resident = 0;
    FILE *f = fopen("/proc/self/statm", "r");
    if (f != NULL && fscanf(f, "%ld %ld", &pages, &resident) != 2)
        resident = 0;
    if (f != NULL)
        fclose(f);
    return resident * (sysconf(_SC_PAGESIZE) / 1024);
}

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

static double at(double *times, int count, int percent)
{
    qsort(times, (size_t)count, sizeof *times, by_size);
    return times[(count - 1) * percent / 100];
}

// ---- the floor ----

static int echo(struct lws *wsi, enum lws_callback_reasons reason, void *user, void *in, size_t length)
{
    struct said {
        size_t length;
        unsigned char bytes[LWS_PRE + 512];
    } *said = user;
    if (reason == LWS_CALLBACK_RECEIVE && length < 512) {
        memcpy(said->bytes + LWS_PRE, in, length);
        said->length = length;
        lws_callback_on_writable(wsi);
    }
    if (reason == LWS_CALLBACK_SERVER_WRITEABLE && said->length > 0) {
        lws_write(wsi, said->bytes + LWS_PRE, said->length, LWS_WRITE_TEXT);
        said->length = 0;
    }
    return 0;
}

struct floor {
    struct lws_context *context;
    atomic_bool ends;
};

static void *serve_floor(void *self)
{
    struct floor *floor = self;
    while (!floor->ends)
        lws_service(floor->context, 0);
    return NULL;
}

// ---- phones ----

struct crowd {
    struct page pages[PHONES];
    double took[PHONES];
    size_t bytes; // heard by the first
};

// Until each has heard these words; how long it took each since `since`.
static void all_hear(struct crowd *crowd, const char *words, double since)
{
    static struct pollfd polled[PHONES];
    int left = PHONES;
    for (int i = 0; i < PHONES; i++)
        polled[i] = (struct pollfd){.fd = crowd->pages[i].socket, .events = POLLIN};
    while (left > 0 && poll(polled, PHONES, 10000) > 0)
        for (int i = 0; i < PHONES; i++)
            if ((polled[i].revents & (POLLIN | POLLHUP)) != 0) {
                bool heard = page_hear(&crowd->pages[i]);
                crowd->bytes += i == 0 ? strlen(crowd->pages[i].said) : 0;
                if (heard && strstr(crowd->pages[i].said, words) == NULL)
                    continue;
                crowd->took[i] = now_ms() - since;
                polled[i].fd = -1;
                left--;
            }
}

static void all_come(struct crowd *crowd, int port)
{
    for (int i = 0; i < PHONES; i++)
        if (!page_open(&crowd->pages[i], port, "http://127.0.0.1"))
            exit(1);
}

static void all_say(struct crowd *crowd, const char *words)
{
    for (int i = 0; i < PHONES; i++)
        page_say(&crowd->pages[i], words);
}

static void all_go(struct crowd *crowd)
{
    for (int i = 0; i < PHONES; i++)
        page_close(&crowd->pages[i]);
}

static void measure_floor(struct crowd *crowd)
{
    static const struct lws_protocols protocols[] = {{"vtat1", echo, 1200, 512, 0, NULL, 0},
                                                     {NULL, NULL, 0, 0, 0, NULL, 0}};
    struct lws_context_creation_info info;
    struct floor floor = {.ends = false};
    pthread_t thread;
    memset(&info, 0, sizeof info);
    lws_set_log_level(0, NULL);
    info.port = 39017;
    info.protocols = protocols;
    info.gid = info.uid = -1;
    info.options = LWS_SERVER_OPTION_DISABLE_IPV6;
    floor.context = lws_create_context(&info);
    pthread_create(&thread, NULL, serve_floor, &floor);
    all_come(crowd, info.port);
    double since = now_ms();
    all_say(crowd, "{\"t\":\"vote\",\"n\":2,\"scene\":1056,\"choice\":1}");
    all_hear(crowd, "vote", since);
    double p99 = at(crowd->took, PHONES, 99);
    printf("floor: an echo to each of %d     p50 %6.1f ms  p99 %6.1f ms\n", PHONES, at(crowd->took, PHONES, 50), p99);
    all_go(crowd);
    floor.ends = true;
    lws_cancel_service(floor.context);
    pthread_join(thread, NULL);
    lws_context_destroy(floor.context);
}

// ---- the meeting ----

struct loop {
    struct meeting *meeting;
    atomic_bool ends;
    atomic_int wanted; // key presses of the facilitator that are still to come
};

// The main loop of a meeting without a display: whatever phones say is heard at once.
static void *run_meeting(void *self)
{
    struct loop *loop = self;
    struct person p = person_at_hall(loop->meeting);
    struct timespec moment = {.tv_nsec = 200000};
    while (!loop->ends) {
        if (loop->wanted > 0) {
            loop->wanted--;
            step_key(&p, "Space");
        }
        meeting_woken(loop->meeting);
        nanosleep(&moment, NULL);
    }
    return NULL;
}

static void measure_meeting(struct crowd *crowd, struct meeting *meeting)
{
    struct person p = person_at_hall(meeting);
    struct loop loop = {.meeting = meeting};
    const struct phones *phones = meeting_parts(meeting, ROLE_HALL).bag->phones;
    struct view view;
    pthread_t thread;
    char words[96];
    meeting_draw(meeting);
    step_key(&p, "Enter");
    step_click(&p, text(meeting_lang(meeting), T_PHONES_MODE));
    step_key(&p, "Enter");
    step_click(&p, text(meeting_lang(meeting), T_PHONES_ROOM));
    int port = phones->port;
    long before = resident_kb();
    pthread_create(&thread, NULL, run_meeting, &loop);
    double since = now_ms();
    all_come(crowd, port);
    all_say(crowd, "{\"t\":\"hello\",\"v\":1,\"code\":\"KHEN\",\"key\":\"\",\"lang\":\"vi\"}");
    all_hear(crowd, "\"teams\"", since);
    printf("join of %d, handshakes and all  last %5.1f ms\n", PHONES, at(crowd->took, PHONES, 100));
    for (int i = 0; i < PHONES; i++) {
        snprintf(words, sizeof words, "{\"t\":\"take\",\"n\":1,\"team\":%d}", i % 3);
        page_say(&crowd->pages[i], words);
    }
    all_hear(crowd, "\"team\":{", now_ms());
    printf("memory of the whole program       %5.1f KB a seat (clients' sockets are in it)\n",
           (double)(resident_kb() - before) / PHONES);
    loop.ends = true;
    pthread_join(thread, NULL);
    step_go(&p, "picker", 0);
    step_click(&p, "6–8 tuổi");
    step_key(&p, "Enter");
    step_go(&p, "show", 0);
    host_view(meeting_host(meeting), ROLE_TEAM, "vi", &view);
    loop.ends = false;
    pthread_create(&thread, NULL, run_meeting, &loop);
    all_hear(crowd, "\"phase\":\"show\"", now_ms());
    snprintf(words, sizeof words, "{\"t\":\"vote\",\"n\":2,\"scene\":%d,\"choice\":%d}", phone_scene(&view),
             view.options[0].ordinal);
    since = now_ms();
    all_say(crowd, words);
    all_hear(crowd, "\"ack\"", since);
    double p99 = at(crowd->took, PHONES, 99);
    printf("answers of %d at once            p50 %6.1f ms  p99 %6.1f ms\n", PHONES, at(crowd->took, PHONES, 50), p99);
    since = now_ms();
    loop.wanted = 1; // the gong
    all_hear(crowd, "\"phase\":\"look\"", since);
    p99 = at(crowd->took, PHONES, 99);
    printf("a view to all                     p50 %6.1f ms  p99 %6.1f ms\n", at(crowd->took, PHONES, 50), p99);
    loop.ends = true;
    pthread_join(thread, NULL);
    printf("heard by one phone so far         %zu bytes\n", crowd->bytes);
    all_go(crowd);
}

int main(void)
{
    struct crowd *crowd = calloc(1, sizeof *crowd);
    struct meeting_problem problem;
    struct meeting_options options = {.fake_measure = true,
                                      .at_rest = true,
                                      .width = 1366,
                                      .height = 768,
                                      .language = "vi",
                                      .phones_code = "KHEN",
                                      .levels = SOURCE_DIR "/levels/first-forum"};
    struct meeting *meeting = meeting_open(&options, &problem);
    if (meeting == NULL || crowd == NULL)
        return 1;
    measure_meeting(crowd, meeting); // first: memory that was had once is not given back
    measure_floor(crowd);
    meeting_close(meeting);
    free(crowd);
    return 0;
}
