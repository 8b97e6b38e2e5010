// SPDX-License-Identifier: MIT
//
// phones_soak_test.c — a long day in short: meeting after meeting in one program, with phones that join, answer, sleep,
// wake, speak another language, are opened twice, leave, are freed and moved, at a door that is closed and opened, put
// away and opened again. Nothing is left of it: no descriptor, no thread, no memory; and on the disk no word of who
// came.
//
// SOAK_S=3600 goes on for so many seconds; each minute it prints what it holds.
#define _GNU_SOURCE
#include "meeting_inside.h"
#include "memory.h"
#include "test_folder.h"
#include "test_network.h"
#include "test_phones.h"

#include <dirent.h>
#include <fcntl.h>
#include <malloc.h>
#include <sys/stat.h>

enum {
    INHERITED = 256,
    PHONES = 9,
    ROUNDS = 6,
    WARM = 3,
    FROM = 0x4a3b1c
}; // 127.74.59.29 and on: nothing else looks like these

struct soak {
    struct hall hall;
    struct page pages[PHONES];
    char keys[PHONES][17];
    char folder[64], path[96];
    unsigned from;
    bool inherited[INHERITED]; // descriptors of whoever started the test
};

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

// ---- what a program holds ----

static size_t entries(const char *folder)
{
    DIR *open = opendir(folder);
    size_t count = 0;
    assert_non_null(open);
    while (readdir(open) != NULL)
        count++;
    closedir(open);
    return count;
}

struct holds {
    size_t descriptors, threads, bytes;
};

// A thread that was waited for may be listed for a moment yet.
static struct holds look(size_t threads)
{
    struct timespec moment = {.tv_nsec = 1000000};
    for (int i = 0; i < 1000 && threads > 0 && entries("/proc/self/task") > threads; i++)
        nanosleep(&moment, NULL);
    struct mallinfo2 memory = mallinfo2();
    return (struct holds){entries("/proc/self/fd"), entries("/proc/self/task"), memory.uordblks + memory.hblkhd};
}

// ---- what a disk holds ----

static bool holds(const char *bytes, size_t size, const void *what, size_t length)
{
    return memmem(bytes, size, what, length) != NULL;
}

// An address as people and machines write it, and a key as the page has it or as a number.
static void knows_nobody(const struct soak *d, const char *path, const char *bytes, size_t size)
{
    for (unsigned i = 0; i < PHONES; i++) {
        uint32_t address = INADDR_LOOPBACK + d->from + i, turned = htonl(address);
        char words[20];
        snprintf(words, sizeof words, "127.%u.%u.%u", address >> 16 & 255, address >> 8 & 255, address & 255);
        if (holds(bytes, size, words, strlen(words)) || holds(bytes, size, &address, sizeof address) ||
            holds(bytes, size, &turned, sizeof turned))
            fail_msg("%s knows an address", path);
        uint64_t key = strtoull(d->keys[i], NULL, 16);
        bool keeps_keys = strstr(path, "-phones") != NULL; // for a power cut, and no longer than the meeting
        if (!keeps_keys && (holds(bytes, size, d->keys[i], 16) || holds(bytes, size, &key, sizeof key)))
            fail_msg("%s knows a key", path);
    }
}

static size_t looks_through(const struct soak *d, const char *folder)
{
    size_t files = 0;
    DIR *open = opendir(folder);
    assert_non_null(open);
    for (struct dirent *entry; (entry = readdir(open)) != NULL;) {
        char path[400];
        struct stat about;
        if (entry->d_name[0] == '.' && (entry->d_name[1] == '\0' || entry->d_name[1] == '.'))
            continue;
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        assert_int_equal(lstat(path, &about), 0);
        if (S_ISDIR(about.st_mode))
            files += looks_through(d, path);
        if (!S_ISREG(about.st_mode))
            continue;
        size_t size = (size_t)about.st_size;
        char *bytes = mem_new(size + 1, 1);
        FILE *file = fopen(path, "rb");
        assert_non_null(file);
        assert_int_equal(fread(bytes, 1, size, file), size);
        fclose(file);
        knows_nobody(d, path, bytes, size);
        mem_free(bytes);
        files++;
    }
    closedir(open);
    return files;
}

// Whatever file is open for writing lies in the folder that is looked through.
static void writes_nowhere_else(const struct soak *d)
{
    DIR *open = opendir("/proc/self/fd");
    assert_non_null(open);
    for (struct dirent *entry; (entry = readdir(open)) != NULL;) {
        char link[300], path[400] = "";
        struct stat about;
        snprintf(link, sizeof link, "/proc/self/fd/%s", entry->d_name);
        int number = atoi(entry->d_name);
        if (number >= INHERITED || d->inherited[number] || readlink(link, path, sizeof path - 1) <= 0 ||
            stat(link, &about) != 0) // by its name: a number may be closed by the thread it is of
            continue;
        bool writes = S_ISREG(about.st_mode) && (fcntl(number, F_GETFL) & O_ACCMODE) != O_RDONLY;
        bool ours = strncmp(path, d->folder, strlen(d->folder)) == 0 || strstr(path, "/frames/") != NULL; // test_page.h
        if (writes && !ours)
            fail_msg("%s is written", path);
    }
    closedir(open);
}

// ---- a meeting ----

static int opens(void **state)
{
    struct soak *d = mem_new(1, sizeof *d);
    snprintf(d->folder, sizeof d->folder, "%s/safecircle-soak-XXXXXX", test_root());
    assert_non_null(mkdtemp(d->folder));
    for (int i = 0; i < INHERITED; i++)
        d->inherited[i] = fcntl(i, F_GETFD) >= 0;
    setenv("HOME", d->folder, 1);
    setenv("XDG_DATA_HOME", d->folder, 1);
    setenv("XDG_CONFIG_HOME", d->folder, 1);
    *state = d;
    return 0;
}

static int closes(void **state)
{
    struct soak *d = *state;
    char command[100];
    snprintf(command, sizeof command, "rm -rf %s", d->folder);
    mem_free(d);
    return system(command);
}

static void opens_meeting(struct soak *d, unsigned round)
{
    snprintf(d->path, sizeof d->path, "%s/meetings-%u.sqlite", d->folder, round);
    opens_hall(&d->hall, round % 2 == 0 ? "vi" : "en", d->path, NULL);
    begins_with_phones(&d->hall);
    d->from = FROM + round % 7 * 16;
}

static void comes(struct soak *d, int i, const char *key)
{
    assert_true(page_open_from(&d->pages[i], d->from + (unsigned)i, d->hall.phones->port, "http://127.0.0.1"));
    says_hello(&d->hall, &d->pages[i], key);
    hears(&d->hall, &d->pages[i], "\"welcome\"");
    snprintf(d->keys[i], sizeof d->keys[i], "%.16s", strstr(d->pages[i].said, "\"key\":\"") + 7);
}

static void takes(struct soak *d, int i, int number, int team)
{
    char words[80];
    snprintf(words, sizeof words, "{\"t\":\"take\",\"n\":%d,\"team\":%d}", number, team);
    page_say(&d->pages[i], words);
    snprintf(words, sizeof words, "\"team\":{\"n\":%d", team);
    hears(&d->hall, &d->pages[i], words);
}

static void all_come(struct soak *d)
{
    for (int i = 0; i < PHONES; i++) {
        comes(d, i, "");
        takes(d, i, 1, i % 3);
    }
    assert_int_equal(d->hall.phones->count, PHONES);
}

static void all_answer(struct soak *d)
{
    struct hall *hall = &d->hall;
    begins_a_level(hall, text(meeting_lang(hall->p.meeting), T_BAND_9_11));
    assert_true(step_go(&hall->p, "show", 0));
    for (int i = 0; i < PHONES; i++) {
        hears(hall, &d->pages[i], "\"phase\":\"show\"");
        votes(&d->pages[i], 2, number_in(d->pages[i].said, "\"scene\":"),
              number_in(d->pages[i].said, "\"options\":[{\"n\":"));
    }
    for (int i = 0; i < PHONES; i++)
        hears(hall, &d->pages[i], "\"n\":2,\"why\":\"ok\"");
}

// Sleep and wake, another tab, another language, good-bye, and what the facilitator does.
static void much_happens(struct soak *d)
{
    struct hall *hall = &d->hall;
    struct meeting *m = hall->p.meeting;
    struct page older;
    char hello[160];
    for (int i = 0; i < 3; i++)
        page_close(&d->pages[i]);
    for (int i = 0; i < 3; i++) {
        comes(d, i, d->keys[i]);
        hears(hall, &d->pages[i], "\"mine\":");
    }
    older = d->pages[3];
    comes(d, 3, d->keys[3]);
    hears(hall, &older, "\"taken\"");
    page_close(&older);
    page_close(&d->pages[4]);
    assert_true(page_open_from(&d->pages[4], d->from + 4, hall->phones->port, "http://127.0.0.1"));
    snprintf(hello, sizeof hello, "{\"t\":\"hello\",\"v\":1,\"code\":\"\",\"key\":\"%s\",\"lang\":\"en\"}", d->keys[4]);
    page_say(&d->pages[4], hello);
    hears(hall, &d->pages[4], "\"lang\":\"en\"");
    page_say(&d->pages[5], "{\"t\":\"bye\"}");
    page_close(&d->pages[5]);
    meeting__phone_free(m, hall->phones->seats[0].seat);
    hears(hall, &d->pages[0], "\"why\":\"free\"");
    page_close(&d->pages[0]);
    meeting__phone_move(m, hall->phones->seats[0].seat, 2);
    meeting__show_phones(m);
    hears(hall, &d->pages[1], "\"team\":{\"n\":2");
    meeting__phones_door(m, false);
    assert_true(page_open_from(&d->pages[0], d->from, hall->phones->port, "http://127.0.0.1"));
    says_hello(hall, &d->pages[0], "");
    hears(hall, &d->pages[0], "\"closed\"");
    page_close(&d->pages[0]);
    meeting__phones_door(m, true);
}

static void plays(struct soak *d, unsigned round)
{
    opens_meeting(d, round);
    struct meeting *m = d->hall.p.meeting;
    all_come(d);
    all_answer(d);
    much_happens(d);
    if (round < 2) {
        assert_true(looks_through(d, d->folder) >= 2); // the journal, and the keys beside it
        writes_nowhere_else(d);
    }
    step_key(&d->hall.p, "Space"); // the gong
    meeting__phones_on(m, false);
    for (int i = 1; i < PHONES; i++)
        if (i != 5) {
            hears(&d->hall, &d->pages[i], "\"t\":\"bye\"");
            page_close(&d->pages[i]);
        }
    meeting__phones_on(m, true);
    comes(d, 0, "");
    meeting_close(m);
    page_close(&d->pages[0]);
    assert_true(looks_through(d, d->folder) >= 1);
    remove(d->path);
}

static void a_day_leaves_nothing(void **state)
{
    struct soak *d = *state;
    const char *wanted = getenv("SOAK_S");
    double ends = seconds() + (wanted != NULL ? atof(wanted) : 0), told = seconds();
    struct holds first = {.threads = 0}, now;
    for (unsigned round = 0; round < ROUNDS || seconds() < ends; round++) {
        plays(d, round);
        now = look(first.threads);
        if (round == WARM)
            first = now;
        if (round > WARM) {
            assert_int_equal(now.descriptors, first.descriptors);
            assert_int_equal(now.threads, first.threads);
        }
        if (seconds() > told + 60) {
            told = seconds();
            print_message("%u meetings: %zu descriptors, %zu threads, %zu bytes\n", round + 1, now.descriptors,
                          now.threads, now.bytes);
        }
    }
    print_message("at first %zu bytes, at last %zu\n", first.bytes, now.bytes);
    assert_true(now.bytes <= first.bytes + 512);
}

int main(int count, char **words)
{
    (void)count;
    // What a thread has freed and keeps at hand counts as in use, by chance more or less: without that, bytes are
    // bytes.
    if (getenv("GLIBC_TUNABLES") == NULL && setenv("GLIBC_TUNABLES", "glibc.malloc.tcache_count=0", 1) == 0)
        execv("/proc/self/exe", words);
    if (!on_a_network())
        return 77;
    const struct CMUnitTest tests[] = {cmocka_unit_test_setup_teardown(a_day_leaves_nothing, opens, closes)};
    setenv("SAFECIRCLE_DATA", DATA_DIR, 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
