// SPDX-License-Identifier: MIT
//
// phones_figures.c — what five hundred phones have to say about the hall's computer.
//
//   answers    from the first vote on the line to the acknowledgement of each: it is on the disk, and the view that
//              shows it says so
//   to all     from the key that is pressed (or the word that is echoed to all) to the view on each
//   server     work of the computer for each of them: all its threads but the floor's, or the floor's alone; `main`:
//              of it the main loop's, with what it draws
//   bytes      of a whole meeting, frames and all: what one phone heard and said
// Rounds of the floor and of the meeting take turns; what is printed are medians over rounds, and the quietest round.
// The phones' own work, about a core of it, is in both.
#include "phones_bench.h"

#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

static struct crowd floor_crowd, hall_crowd;
static int line; // to the hall's main loop

static double own_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void press(enum ask what)
{
    unsigned char byte = (unsigned char)what;
    if (write(line, &byte, 1) != 1)
        phones_fail("the hall is gone");
}

static struct told told(void)
{
    struct told told = {.port = 0};
    if (recv(line, &told, sizeof told, MSG_WAITALL) != (ssize_t)sizeof told)
        phones_fail("the hall is gone");
    return told;
}

static struct told ask(enum ask what)
{
    press(what);
    return told();
}

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

static double at(const double *values, int count, int percent)
{
    double sorted[PHONES];
    memcpy(sorted, values, (size_t)count * sizeof *sorted);
    qsort(sorted, (size_t)count, sizeof *sorted, by_size);
    return sorted[(count - 1) * percent / 100];
}

// ---- rounds ----

enum { FIRST = 100, ROUNDS = 9 };
struct row {
    const char *name;
    double p50[4 * ROUNDS], p99[4 * ROUNDS];
    int rounds;
    double server_us, main_us, phones_us; // work for each message, of all rounds
};

static void note(struct row *row, const struct crowd *crowd, int kind)
{
    double took[PHONES];
    for (int i = 0; i < crowd->count; i++)
        took[i] = crowd->phones[i].took[kind];
    row->p50[row->rounds] = at(took, crowd->count, 50);
    row->p99[row->rounds++] = at(took, crowd->count, 99);
}

static void print_row(const struct row *row, const struct row *floor)
{
    double p99 = at(row->p99, row->rounds, 50), of = at(floor->p99, floor->rounds, 50);
    double best = at(row->p99, row->rounds, 0), best_of = at(floor->p99, floor->rounds, 0);
    printf("%-34s %7.1f %7.1f %6.2f %7.1f %6.2f %9.1f %6.1f %7.1f\n", row->name, at(row->p50, row->rounds, 50), p99,
           p99 / of, best, best / best_of, row->server_us, row->main_us, row->phones_us);
}

// The word about the figures wakes the hall, which draws once more: that is over before anything is measured.
static struct told figures_at_rest(void)
{
    enum { DRAWN_MS = 30 };
    struct told now = ask(ASK_FIGURES);
    phones_rest(&hall_crowd, DRAWN_MS);
    return now;
}

static void work(struct row *row, const struct told *before, double own, bool of_floor)
{
    struct told after = ask(ASK_FIGURES);
    double ms = of_floor ? after.floor_ms - before->floor_ms : after.cpu_ms - before->cpu_ms;
    row->main_us += of_floor ? 0 : (after.main_ms - before->main_ms) * 1e3 / PHONES / ROUNDS;
    row->server_us += ms * 1e3 / PHONES / ROUNDS;
    row->phones_us += (own_ms() - own) * 1e3 / PHONES / ROUNDS;
}

static void vote_all(struct crowd *crowd, unsigned scene, unsigned choice)
{
    char words[96];
    for (int i = 0; i < crowd->count; i++) {
        snprintf(words, sizeof words, "{\"t\":\"vote\",\"n\":%u,\"scene\":%u,\"choice\":%u}", ++crowd->phones[i].number,
                 scene, choice);
        phone_says(&crowd->phones[i], words);
    }
}

static void round_of_echo(struct row *row)
{
    struct told before = figures_at_rest();
    double own = own_ms();
    struct longing wish = phones_long_for(&floor_crowd, 0, "vote", NULL);
    vote_all(&floor_crowd, 1056, 1);
    phones_listen(&floor_crowd, &wish, false, PATIENCE_MS);
    work(row, &before, own, true);
    note(row, &floor_crowd, 0);
}

static void round_of_answers(struct row *row, unsigned scene, unsigned choice)
{
    char mine[24];
    struct told before = figures_at_rest();
    double own = own_ms();
    snprintf(mine, sizeof mine, "\"mine\":%u", choice);
    struct longing wish = phones_long_for(&hall_crowd, 0, "\"why\":\"ok\"", mine);
    vote_all(&hall_crowd, scene, choice);
    phones_listen(&hall_crowd, &wish, true, PATIENCE_MS);
    work(row, &before, own, false);
    note(row, &hall_crowd, 0);
}

static void round_to_all(struct row *row, struct crowd *crowd, const char *said, enum ask pressed, const char *words)
{
    struct told before = figures_at_rest();
    double own = own_ms();
    struct longing wish = phones_long_for(crowd, 0, words, NULL);
    if (said != NULL)
        phone_says(&crowd->phones[0], said);
    else
        press(pressed);
    phones_listen(crowd, &wish, true, PATIENCE_MS);
    if (said == NULL)
        told();
    work(row, &before, own, said != NULL);
    note(row, crowd, 0);
}

static unsigned number_in(const char *words, const char *member)
{
    const char *found = strstr(words, member);
    return found != NULL ? (unsigned)strtoul(found + strlen(member), NULL, 10) : 0;
}

// The ordinals of a view's options: all, or those that nobody has chosen yet.
static unsigned options_of(const char *view, bool free, unsigned ordinals[16])
{
    static const char option[] = "{\"n\":", end[] = "\"secret\"";
    const char *at = strstr(view, "\"options\":["), *last = strstr(view, end);
    unsigned count = 0;
    while (at != NULL && last != NULL && count < 16 && (at = strstr(at, option)) != NULL && at < last) {
        const char *on = strstr(at, "\"on\":");
        bool taken = strncmp(on, "\"on\":true", 9) == 0 || strstr(on, "\"opened\":true") == on + 11;
        if (!free || !taken)
            ordinals[count++] = number_in(at, option);
        at += sizeof option;
    }
    return count;
}

// What is shown is on the disk first: as much as a commit, on the same one.
static void round_of_disk(struct row *row)
{
    static int file = -1;
    char path[400], page[4096] = "";
    snprintf(path, sizeof path, "%s/floor", getenv("HOME"));
    file = file >= 0 ? file : open(path, O_WRONLY | O_CREAT, 0600);
    double since = phones_now_ms();
    if (write(file, page, sizeof page) != (ssize_t)sizeof page || fdatasync(file) != 0)
        phones_fail(path);
    row->p50[row->rounds] = row->p99[row->rounds] = phones_now_ms() - since;
    row->rounds++;
}

static void sum(struct row *row, const struct row *one, const struct row *other)
{
    row->rounds = one->rounds;
    for (int i = 0; i < row->rounds; i++)
        row->p99[i] = one->p99[i] + other->p99[i];
}

static void measure_rounds(void)
{
    static struct row echoed = {.name = "floor: an echo to each"}, all = {.name = "floor: one message to all"},
                      disk = {.name = "floor: 4 KB on the disk"}, both = {.name = NULL},
                      answers = {.name = "answers, on disk and acknowledged"}, views = {.name = "a view to all"};
    char said[ROOM] = "";
    const char *view = hall_crowd.phones[0].view;
    unsigned scene = number_in(view, "\"scene\":"), choices[16];
    options_of(view, false, choices);
    snprintf(said, sizeof said, "{\"t\":\"all\",%.900s", view + 1); // as long as a view
    for (int i = 0; i < ROUNDS; i++) {
        round_of_echo(&echoed);
        round_of_answers(&answers, scene, choices[i % 2]);
        round_to_all(&all, &floor_crowd, said, ASK_FIGURES, "all");
        round_to_all(&views, &hall_crowd, NULL, ASK_NEXT, "\"phase\":\"look\"");
        round_of_disk(&disk);
        phones_rest(&hall_crowd, 200); // no page says more than ten things a second, no hand more than a key
        round_to_all(&views, &hall_crowd, NULL, ASK_BACK, "\"phase\":\"show\"");
        phones_rest(&hall_crowd, 200);
    }
    views.server_us /= 2;
    views.main_us /= 2;
    views.phones_us /= 2;
    printf("%d phones, %d rounds, medians          p50 ms  p99 ms  ×floor  best p99 ×floor  server µs   main  phones\n",
           PHONES, ROUNDS);
    print_row(&echoed, &echoed);
    print_row(&answers, &echoed);
    print_row(&all, &echoed);
    print_row(&disk, &echoed);
    print_row(&views, &echoed);
    sum(&both, &all, &disk);
    views.name = "the same, by message and disk";
    print_row(&views, &both);
}

// ---- a whole meeting ----

static void answer(struct caller *p, int i)
{
    enum { DECIDE = 3 }; // one of each team
    char words[96];
    bool can = strstr(p->view, "\"can\":true") != NULL, secret = strstr(p->view, "\"secret\":true") != NULL,
         lock = strstr(p->view, "\"lock\":true") != NULL, answered = strstr(p->view, "\"mine\":null") == NULL;
    unsigned scene = number_in(p->view, "\"scene\":"), ordinals[16], count = options_of(p->view, !secret, ordinals);
    if (!can || (secret ? answered : i >= DECIDE) || (count == 0 && !lock))
        return;
    if (lock && !secret)
        snprintf(words, sizeof words, "{\"t\":\"lock\",\"n\":%u,\"scene\":%u}", ++p->number, scene);
    else
        snprintf(words, sizeof words, "{\"t\":\"vote\",\"n\":%u,\"scene\":%u,\"choice\":%u}", ++p->number, scene,
                 ordinals[(unsigned)i % count]);
    phone_says(p, words);
}

static void measure_meeting(void)
{
    double heard[PHONES], said[PHONES], heard_count[PHONES], said_count[PHONES];
    int presses = 0;
    phones_counted = true;
    for (struct told now = {.over = false}; !now.over && presses < 600; presses++) {
        phones_rest(&hall_crowd, 100);
        for (int i = 0; i < hall_crowd.count; i++)
            answer(&hall_crowd.phones[i], i);
        phones_rest(&hall_crowd, 100);
        now = ask(ASK_ON);
    }
    phones_rest(&hall_crowd, 100);
    for (int i = 0; i < FIRST; i++) { // who was there from the beginning
        const struct caller *p = &hall_crowd.phones[i];
        heard[i] = (double)p->bytes_heard;
        said[i] = (double)p->bytes_said;
        heard_count[i] = (double)p->heard;
        said_count[i] = (double)p->said;
    }
    printf("a whole meeting, %d presses from the first question: a phone hears %.1f KB in %.0f messages (most %.1f "
           "KB), "
           "says %.1f KB in %.0f\n",
           presses, at(heard, FIRST, 50) / 1024, at(heard_count, FIRST, 50), at(heard, FIRST, 100) / 1024,
           at(said, FIRST, 50) / 1024, at(said_count, FIRST, 50));
}

// ---- who comes, who sleeps ----

static void measure_still(const char *what, int seconds)
{
    phones_rest(&hall_crowd, 2000); // what has just been drawn comes to rest
    struct told before = ask(ASK_FIGURES);
    phones_rest(&hall_crowd, seconds * 1000);
    struct told after = ask(ASK_FIGURES);
    printf("still, %s: %.2f ms in 10 s\n", what, (after.cpu_ms - before.cpu_ms) * 10 / seconds);
}

int phones_figures(int to_hall)
{
    line = to_hall;
    phones_counted = true;
    struct told start = ask(ASK_FIGURES);
    printf("join of %d at once: the last after %.0f ms\n", FIRST,
           phones_come(&hall_crowd, start.port, FIRST, "\"teams\""));
    printf("%d take their team at once: the last sits, on the disk, after %.0f ms\n", FIRST,
           phones_take_teams(&hall_crowd, 0));
    struct longing wish = phones_long_for(&hall_crowd, 0, "\"phase\":\"show\"", NULL);
    ask(ASK_LEVEL);
    phones_listen(&hall_crowd, &wish, true, 2 * PATIENCE_MS);
    measure_still("100 phones on the line, pinged every 20 s", 20);
    phones_sleep(&hall_crowd);
    measure_still("100 phones asleep", 10);
    printf("%d that slept are back after %.0f ms\n", FIRST,
           phones_come(&hall_crowd, start.port, FIRST, "\"phase\":\"show\""));
    phones_counted = false;
    phones_rest(&hall_crowd, 500);
    struct told some = ask(ASK_FIGURES);
    printf("join of %d at once: the last after %.0f ms\n", PHONES - FIRST,
           phones_come(&hall_crowd, start.port, PHONES, "\"phase\":\"team\""));
    printf("%d take their team at once: the last sits, on the disk, after %.0f ms\n", PHONES - FIRST,
           phones_take_teams(&hall_crowd, FIRST));
    struct told full = ask(ASK_FIGURES);
    phones_come(&floor_crowd, start.floor_port, PHONES, NULL);
    struct told both = ask(ASK_FIGURES);
    printf("memory: %.2f KB a seat, of it on the heap %.2f (floor: %.2f, %.2f)\n",
           (full.resident_kb - some.resident_kb) / (PHONES - FIRST), (full.heap_kb - some.heap_kb) / (PHONES - FIRST),
           (both.resident_kb - full.resident_kb) / PHONES, (both.heap_kb - full.heap_kb) / PHONES);
    measure_rounds();
    measure_meeting();
    press(ASK_END);
    return 0;
}
