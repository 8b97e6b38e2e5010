// SPDX-License-Identifier: MIT
//
// bench.c — how fast and how small, as JSON: every row of the design's table that exists yet.
//
// Figures are for comparing on one machine: before and after a change, and beside the floor
// measured in the same run. Nothing here is asserted; tests never look at a clock.
#define _XOPEN_SOURCE 700 // mkdtemp
#include "bench_inside.h"
#include "workbench.h"

#include "files.h"
#include "lint.h"
#include "memory.h"
#include "number.h"
#include "script.h"
#include "script_files.h"
#include "terminal.h"
#include "text.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

bool bench_open(struct person *p, int width, int height)
{
    struct meeting_options o = {.language = LANGUAGE_FIRST, .width = width, .height = height};
    struct meeting_problem problem;
    struct meeting *meeting = meeting_open(&o, &problem);
    if (meeting == NULL)
        terminal_words(stderr, problem.sentence);
    *p = person_at_hall(meeting);
    return meeting != NULL;
}

void bench_settle(struct person *p)
{
    step_settle(p);
    meeting_draw(p->meeting);
}

void bench_frames(struct person *p, const char *name)
{
    double values[BENCH_FRAMES];
    uint64_t before = platform_counts(meeting_platform(p->meeting)).runs_rasterised;
    for (int i = 0; i < BENCH_FRAMES; i++) {
        meeting_set_now(p->meeting, meeting_now(p->meeting) + 33);
        double start = bench_now_ms();
        meeting_tick(p->meeting);
        meeting_draw(p->meeting);
        values[i] = bench_now_ms() - start;
    }
    bench_percentiles(name, values, BENCH_FRAMES);
    printf("  \"%s_runs_rasterised\": %llu,\n", name,
           (unsigned long long)(platform_counts(meeting_platform(p->meeting)).runs_rasterised - before));
}

// The worst moving screen: the breathing circle of the calm screen, frame by frame.
static void bench_moving(int width, int height, const char *name)
{
    struct person p;
    if (!bench_open(&p, width, height))
        return;
    step_key(&p, "F2");
    bench_settle(&p);
    bench_frames(&p, name);
    meeting_close(p.meeting);
}

// From the press to the drawn frame, pictures prefetched, over three whole meetings.
static void bench_press(void)
{
    static double keys[3 * BENCH_PRESSES], scenes[3 * BENCH_PRESSES];
    size_t key_count = 0, scene_count = 0;
    struct bench_walk all = {0};
    struct person p;
    if (!bench_open(&p, 1366, 768))
        return;
    for (int meeting = 0; meeting < 3; meeting++) {
        struct ui_raw raw;
        bench_settle(&p);
        all.presses = 0;
        while (bench_walk_next(&all, &p, &raw) != NULL) {
            uint8_t scene = host_session(meeting_host(p.meeting))->scene;
            meeting_set_now(p.meeting, meeting_now(p.meeting) + 400);
            raw.now_ms = meeting_now(p.meeting);
            double start = bench_now_ms();
            meeting_input(p.meeting, step_viewer(&p), &raw);
            meeting_draw(p.meeting);
            double took = bench_now_ms() - start;
            if (host_session(meeting_host(p.meeting))->scene != scene)
                scenes[scene_count++] = took;
            else
                keys[key_count++] = took;
            meeting_set_now(p.meeting, meeting_now(p.meeting) + 400);
            bench_settle(&p);
        }
        step_go(&p, "title", 0);
    }
    if (key_count > 0)
        bench_percentiles("key_to_frame_1366x768", keys, key_count);
    if (scene_count > 0)
        bench_percentiles("next_scene_1366x768", scenes, scene_count);
    bench_walk_print(&all, "press");
    meeting_close(p.meeting);
}

static void bench_levels(const char *folder)
{
    struct file_list files;
    enum { ROUNDS = 20 };
    double total = 0;
    size_t loaded = 0, bytes = 0;
    if (!files_find(folder, "level.yaml", &files, NULL))
        return;
    for (int round = 0; round < ROUNDS; round++)
        for (size_t i = 0; i < files.count; i++) {
            size_t length = 0;
            char *text = file_read(files.names[i], (size_t)1024 * 1024, &length, NULL);
            struct diag_list *diags = diag_list_new();
            double start = bench_now_ms();
            struct level *level = text != NULL ? lint_parse(files.names[i], text, length, diags) : NULL;
            total += bench_now_ms() - start;
            loaded++;
            bytes += length;
            level_free(level);
            diag_list_free(diags);
            mem_free(text);
        }
    if (loaded > 0)
        printf("  \"level_load_check\": {\"levels\": %zu, \"ms_each\": %.3f, \"mb_per_s\": %.1f},\n", files.count,
               total / (double)loaded, (double)bytes / 1e6 / (total / 1000.0));
    file_list_free(&files);
}

// A copy of a file in another folder, when there is one. Not file_write: a thousand flushes would take a minute.
static void copy_into(const char *home, const char *from, const char *name)
{
    size_t length = 0;
    char *path = path_join(home, name), *text = file_read(from, (size_t)1024 * 1024, &length, NULL);
    FILE *out = text != NULL ? fopen(path, "w") : NULL;
    if (out != NULL) {
        fwrite(text, 1, length, out);
        fclose(out);
    }
    mem_free(text);
    mem_free(path);
}

// What the list of these levels costs somebody who reads that language: the best of a few.
static void bench_heads(const char *root, const struct lang *lang)
{
    enum { ROUNDS = 5 };
    double least = 0, least_cpu = 0;
    size_t count = 0;
    for (int round = 0; round < ROUNDS; round++) {
        double start = bench_now_ms(), start_cpu = bench_cpu_ms();
        struct shelf *shelf = shelf_new(NULL, root, lang);
        double ms = bench_now_ms() - start, cpu = bench_cpu_ms() - start_cpu;
        least = round == 0 || ms < least ? ms : least;
        least_cpu = round == 0 || cpu < least_cpu ? cpu : least_cpu;
        count = shelf->count;
        shelf_free(shelf);
    }
    printf("  \"picker_heads_%s\": {\"levels\": %zu, \"ms\": %.1f, \"cpu_ms\": %.1f},\n", lang_code(lang), count, least,
           least_cpu);
}

// A shelf of a thousand levels, heads only: copies of the shipped ones and their translations in a folder of their own.
static void bench_picker(const char *folder, const struct languages *languages)
{
    char root[] = "/tmp/safecircle-bench-XXXXXX";
    struct file_list files;
    if (mkdtemp(root) == NULL || !files_find(folder, "level.yaml", &files, NULL) || files.count == 0)
        return;
    for (int i = 0; i < 1000; i++) {
        const char *from = files.names[(size_t)i % files.count];
        char number[16], *beside = path_parent(from), *translation = path_join(beside, "en.yaml");
        snprintf(number, sizeof number, "l%04d", i);
        char *home = path_join(root, number);
        if (folder_make(home, NULL)) {
            copy_into(home, from, "level.yaml");
            copy_into(home, translation, "en.yaml");
        }
        mem_free(home);
        mem_free(translation);
        mem_free(beside);
    }
    for (size_t i = 0; i < languages_count(languages); i++)
        bench_heads(root, languages_at(languages, i));
    file_list_free(&files);
    script_remove_folder(root);
}

struct bench_memory_kb bench_memory_kb(void)
{
    struct bench_memory_kb m = {0};
    uint64_t kb = 0;
    FILE *file = fopen("/proc/self/smaps_rollup", "r");
    char line[256];
    while (file != NULL && fgets(line, sizeof line, file) != NULL) {
        const char *at = line + strcspn(line, ":");
        at += strspn(at, ": ");
        if (!number_at(&at, LONG_MAX, &kb))
            continue;
        if (strncmp(line, "Pss:", 4) == 0)
            m.pss = (long)kb;
        if (strncmp(line, "Shared_Clean:", 13) == 0 || strncmp(line, "Shared_Dirty:", 13) == 0)
            m.shared += (long)kb;
    }
    if (file != NULL)
        fclose(file);
    return m;
}

// Memory after one whole meeting and after many: it must stay flat over a day.
static void bench_memory(void)
{
    struct person p;
    if (!bench_open(&p, 1366, 768))
        return;
    long first = 0;
    for (int meeting = 0; meeting < 20; meeting++) {
        step_go(&p, "over", meeting % 3);
        step_go(&p, "title", 0);
        first = meeting == 1 ? bench_memory_kb().pss : first;
    }
    printf("  \"memory_1366x768\": {\"pss_kb_after_2_meetings\": %ld, \"pss_kb_after_20\": %ld, \"caches_kb\": %zu},\n",
           first, bench_memory_kb().pss, platform_cached_bytes(meeting_platform(p.meeting)) / 1024);
    meeting_close(p.meeting);
}

// The languages, loaded before the first screen.
static void bench_words(void)
{
    enum { ROUNDS = 20 };
    double values[ROUNDS];
    char *data = files_data_folder(NULL), *folder = data != NULL ? path_join(data, "assets/lang") : NULL;
    for (int i = 0; folder != NULL && i < ROUNDS; i++) {
        struct diag_list *diags = diag_list_new();
        double start = bench_now_ms();
        languages_free(languages_load(folder, diags));
        values[i] = bench_now_ms() - start;
        diag_list_free(diags);
    }
    if (folder != NULL)
        bench_percentiles("two_languages", values, ROUNDS);
    mem_free(folder);
    mem_free(data);
}

static void bench_shelf(void)
{
    char *data = files_data_folder(NULL), *levels = data != NULL ? path_join(data, "levels") : NULL,
         *words = data != NULL ? path_join(data, "assets/lang") : NULL;
    struct languages *languages = words != NULL ? languages_load(words, NULL) : NULL;
    if (languages != NULL) {
        bench_levels(levels);
        bench_picker(levels, languages);
    }
    languages_free(languages);
    mem_free(words);
    mem_free(levels);
    mem_free(data);
}

static void bench_calm(void)
{
    bench_moving(1366, 768, "moving_1366x768");
    bench_moving(1920, 1080, "moving_1920x1080");
}

// Side by side: the name of a row and what measures it.
const char *const workbench_rows[] = {"memory", // first: before anything else has used the heap
                                      "words",       "levels",     "moving",      "press",       "records",
                                      "window-1024", "window-768", "window-1080", "window-2160", "hide",
                                      "art",         "write",      "soak",        NULL};
static void (*const measures[])(void) = {
    bench_memory,     bench_words,       bench_shelf,       bench_calm, bench_press, bench_records, bench_window_1024,
    bench_window_768, bench_window_1080, bench_window_2160, bench_hide, bench_art,   bench_write};
enum { ROWS = sizeof measures / sizeof *measures };
_Static_assert(sizeof workbench_rows / sizeof *workbench_rows == ROWS + 2, "a row without a name, or without a "
                                                                           "measure");

static bool wanted(const struct command_words *w, const char *name)
{
    for (size_t i = 0; i < w->count; i++)
        if (strcmp(w->paths[i], name) == 0)
            return true;
    return w->count == 0;
}

// The first word that names no row; NULL when all do.
static const char *no_row(const struct command_words *w)
{
    for (size_t i = 0; i < w->count; i++) {
        bool is_row = false;
        for (size_t r = 0; r < ROWS; r++)
            is_row = is_row || strcmp(workbench_rows[r], w->paths[i]) == 0;
        if (!is_row)
            return w->paths[i];
    }
    return NULL;
}

static int tell_rows(const char *unknown, const struct command_words *w)
{
    struct text names = {0};
    for (size_t r = 0; workbench_rows[r] != NULL; r++)
        text_addf(&names, "%s%s", r > 0 ? ", " : "", workbench_rows[r]);
    desk_say(w->reader, T_APP_NO_ROW, unknown, names.bytes);
    text_free(&names);
    return 2;
}

// Minutes of `bench soak MINUTES`; 0: that is no number of minutes.
static int minutes_of(const struct command_words *w)
{
    uint64_t minutes = 0;
    return w->count == 2 && number_read(w->paths[1], 10000, &minutes) ? (int)minutes : 0;
}

// `bench` measures every row, `bench ROW…` those; `bench soak MINUTES` plays on.
int workbench_bench(const struct command_words *w)
{
    bool soak = w->count > 0 && strcmp(w->paths[0], "soak") == 0;
    if (!soak && no_row(w) != NULL)
        return tell_rows(no_row(w), w);
    if (soak && minutes_of(w) == 0) {
        desk_say(w->reader, T_LINE_NO_MINUTES, NULL, NULL);
        return 2;
    }
    printf("{\n");
    if (soak)
        bench_soak(minutes_of(w));
    else
        for (size_t i = 0; i < ROWS; i++)
            if (wanted(w, workbench_rows[i]))
                measures[i]();
    printf("  \"end\": true\n}\n");
    return 0;
}
