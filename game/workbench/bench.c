// SPDX-License-Identifier: MIT
//
// bench.c — how fast and how small, as JSON: every row of the design's table that exists yet.
//
// Figures are for comparing on one machine: before and after a change, and beside the floor
// measured in the same run. Nothing here is asserted; tests never look at a clock.
#define _XOPEN_SOURCE 700 // mkdtemp
#include "bench_inside.h"
#include "terminal.h"
#include "workbench.h"

#include "files.h"
#include "loader.h"
#include "memory.h"
#include "script.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double cpu_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1000.0 + (double)t.tv_nsec / 1e6;
}

static bool open_stage(struct stage *s, int width, int height)
{
    struct stage_options o = {.language = "vi", .width = width, .height = height};
    if (stage_open(s, &o))
        return true;
    terminal_words(stderr, s->problem);
    return false;
}

static void settle(struct stage *s)
{
    stage_draw(s);
    platform_finish(s->platform);
    stage_draw(s);
    stage_draw(s);
}

// The worst moving screen: the breathing circle of the calm screen, frame by frame.
static void bench_moving(int width, int height, const char *name)
{
    enum { FRAMES = 600 };
    static double values[FRAMES];
    struct stage s;
    if (!open_stage(&s, width, height))
        return;
    step_key(&s, "F2");
    settle(&s);
    uint64_t before = platform_counts(s.platform).runs_rasterised;
    for (int i = 0; i < FRAMES; i++) {
        s.now_ms += 33;
        double start = bench_now_ms();
        hall_tick(s.hall, s.now_ms);
        stage_draw(&s);
        values[i] = bench_now_ms() - start;
    }
    bench_percentiles(name, values, FRAMES);
    printf("  \"%s_runs_rasterised\": %llu,\n", name, (unsigned long long)(platform_counts(s.platform).runs_rasterised - before));
    stage_close(&s);
}

// From the press to the presented frame, pictures prefetched, over a whole level played again and again.
static void bench_press(void)
{
    enum { PRESSES = 1200 };
    static double keys[PRESSES], scenes[PRESSES];
    size_t key_count = 0, scene_count = 0;
    struct stage s;
    if (!open_stage(&s, 1366, 768))
        return;
    settle(&s);
    for (int i = 0; i < PRESSES; i++) {
        uint8_t scene = host_session(s.host)->scene;
        bool decide = strcmp(hall_screen(s.hall), "decide") == 0;
        bool title = strcmp(hall_screen(s.hall), "title") == 0, over = strcmp(hall_screen(s.hall), "over") == 0;
        enum ui_action action = decide ? (i % 2 == 0 ? UI_CHOICE_1 : UI_OK) : title ? UI_OK : UI_NEXT;
        if (strcmp(hall_screen(s.hall), "ready") == 0) {
            step_go(&s, "notice", 0);
            continue;
        }
        s.now_ms += 400;
        struct ui_raw raw = {.kind = RAW_KEY, .key = s.settings.keymap.keys[action][0], .now_ms = s.now_ms};
        double start = bench_now_ms();
        stage_input(&s, &raw);
        stage_draw(&s);
        double took = bench_now_ms() - start;
        if (host_session(s.host)->scene != scene && !over)
            scenes[scene_count++] = took;
        else
            keys[key_count++] = took;
        s.now_ms += 400;
        settle(&s);
    }
    if (key_count > 0)
        bench_percentiles("key_to_frame_1366x768", keys, key_count);
    if (scene_count > 0)
        bench_percentiles("next_scene_1366x768", scenes, scene_count);
    stage_close(&s);
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
            char *text = file_read(files.names[i], 1024 * 1024, &length, NULL);
            struct diag_list *diags = diag_list_new();
            double start = bench_now_ms();
            struct level *level = text != NULL ? level_parse(files.names[i], text, length, diags) : NULL;
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

// A shelf of a thousand levels, heads only: copies of the shipped ones in a folder of their own.
static void bench_picker(const char *folder, const struct lang *lang)
{
    char root[] = "/tmp/safecircle-bench-XXXXXX";
    struct file_list files;
    if (mkdtemp(root) == NULL || !files_find(folder, "level.yaml", &files, NULL) || files.count == 0)
        return;
    for (int i = 0; i < 1000; i++) {
        size_t length = 0;
        char home[80], path[100];
        char *text = file_read(files.names[(size_t)i % files.count], 1024 * 1024, &length, NULL);
        snprintf(home, sizeof home, "%s/l%04d", root, i);
        snprintf(path, sizeof path, "%s/level.yaml", home);
        if (text != NULL && folder_make(home, NULL)) {
            FILE *out = fopen(path, "w"); // not file_write: a thousand flushes would take a minute
            if (out != NULL) {
                fwrite(text, 1, length, out);
                fclose(out);
            }
        }
        mem_free(text);
    }
    double start = bench_now_ms();
    struct shelf *shelf = shelf_new(root, lang);
    printf("  \"picker_heads\": {\"levels\": %zu, \"ms\": %.1f},\n", shelf->count, bench_now_ms() - start);
    shelf_free(shelf);
    file_list_free(&files);
    char command[128];
    snprintf(command, sizeof command, "rm -r %s", root);
    if (system(command) != 0)
        terminal_words(stderr, command);
}

static long pss_kb(void)
{
    FILE *file = fopen("/proc/self/smaps_rollup", "r");
    char line[256];
    long kb = -1;
    while (file != NULL && fgets(line, sizeof line, file) != NULL)
        if (sscanf(line, "Pss: %ld kB", &kb) == 1)
            break;
    if (file != NULL)
        fclose(file);
    return kb;
}

// Memory after one whole meeting and after many: it must stay flat over a day.
static void bench_memory(void)
{
    struct stage s;
    if (!open_stage(&s, 1366, 768))
        return;
    long first = 0;
    for (int meeting = 0; meeting < 20; meeting++) {
        step_go(&s, "over", meeting % 3);
        step_go(&s, "title", 0);
        first = meeting == 1 ? pss_kb() : first;
    }
    printf("  \"memory_1366x768\": {\"pss_kb_after_2_meetings\": %ld, \"pss_kb_after_20\": %ld, \"caches_kb\": %zu},\n", first,
           pss_kb(), platform_cached_bytes(s.platform) / 1024);
    stage_close(&s);
}

// In a real window when there is a display: a still screen, and how long the very start takes.
static void bench_window(void)
{
    struct stage s;
    struct stage_options o = {.display = true, .sound = false, .language = "vi", .width = 1366, .height = 768};
    double start = bench_now_ms();
    bool display = getenv("DISPLAY") != NULL || getenv("WAYLAND_DISPLAY") != NULL;
    if (!display || !stage_open(&s, &o)) {
        printf("  \"window\": null,\n");
        return;
    }
    stage_draw(&s);
    double opened = bench_now_ms() - start;
    settle(&s);
    struct platform_event event;
    while (platform_wait(s.platform, platform_now(s.platform) + 300, &event)) // what a new window brings with it
        stage_draw(&s);
    uint64_t frames = platform_counts(s.platform).frames;
    double cpu = cpu_ms(), until = bench_now_ms() + 10000;
    while (bench_now_ms() < until)
        platform_wait(s.platform, platform_now(s.platform) + (uint32_t)(until - bench_now_ms()) + 1, &event);
    printf("  \"window\": {\"open_to_first_frame_ms\": %.1f, \"still_cpu_ms_per_10s\": %.2f, \"still_frames\": %llu},\n", opened,
           cpu_ms() - cpu, (unsigned long long)(platform_counts(s.platform).frames - frames));
    stage_close(&s);
}

int workbench_bench(const struct bench_words *w)
{
    struct stage s;
    (void)w;
    printf("{\n");
    bench_memory(); // first: before anything else has used the heap
    if (!open_stage(&s, 1366, 768))
        return 1;
    char *levels = path_join(s.data, "levels");
    bench_levels(levels);
    bench_picker(levels, stage_lang(&s));
    stage_close(&s);
    bench_moving(1366, 768, "moving_1366x768");
    bench_moving(1920, 1080, "moving_1920x1080");
    bench_press();
    bench_records();
    bench_window();
    printf("  \"end\": true\n}\n");
    mem_free(levels);
    return 0;
}
