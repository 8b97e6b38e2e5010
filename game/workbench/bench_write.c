// SPDX-License-Identifier: MIT
//
// bench_write.c — an author saves: how long until what was written is on the screen, noticing it included.
#include "bench_inside.h"

#include "files.h"
#include "memory.h"
#include "text.h"
#include "writing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SAVES = 100, WAIT_MS = 5000 };

static const char LEVEL[] = "levels/first-forum/nguoi-ban-trong-tro-choi/level.yaml";

// The first thing said is another one with every save.
static void save(const char *path, const char *words, int number)
{
    struct text all = {0};
    const char *at = strstr(words, "say:");
    text_addf(&all, "%.*s", (int)(at - words), words);
    text_addf(&all, "say:\n      - \"Lần lưu thứ %d.\"", number);
    text_add(&all, at + strlen("say:"));
    file_write(path, text_bytes(&all), all.length, NULL);
    text_free(&all);
}

static bool is_seen(struct person *p, int number)
{
    char words[40];
    snprintf(words, sizeof words, "Lần lưu thứ %d.", number);
    return ui_shows(step_frame(p), words);
}

// Waits as the command does: until the next look at the files, and draws what is new.
static double seen_after_ms(struct person *p, struct writing *w, int number)
{
    struct platform *platform = meeting_platform(p->meeting);
    double start = bench_now_ms();
    while (!is_seen(p, number) && bench_now_ms() - start < WAIT_MS) {
        struct platform_event event;
        platform_wait(platform, writing_due(w), &event);
        meeting_set_now(p->meeting, platform_now(platform));
        if (writing_tick(w, platform_now(platform)))
            meeting_draw(p->meeting);
    }
    return bench_now_ms() - start;
}

void bench_write(void)
{
    struct person p;
    char folder[] = "/tmp/safecircle-bench-XXXXXX";
    double ms[SAVES];
    char *data = files_data_folder(NULL), *from = data != NULL ? path_join(data, LEVEL) : NULL;
    char *words = from != NULL ? file_read(from, FILE_TOO_LARGE, NULL, NULL) : NULL;
    if (words != NULL && mkdtemp(folder) != NULL && bench_open(&p, 1366, 768)) {
        char *path = path_join(folder, "level.yaml");
        save(path, words, 0);
        struct writing *w = writing_new(p.meeting, folder);
        meeting_draw(p.meeting);
        for (int i = 0; i < SAVES; i++) {
            save(path, words, i + 1);
            ms[i] = seen_after_ms(&p, w, i + 1);
        }
        bench_percentiles("saved_until_drawn_ms", ms, SAVES);
        writing_free(w);
        meeting_close(p.meeting);
        file_remove(path, NULL);
        mem_free(path);
    }
    remove(folder);
    mem_free(words);
    mem_free(from);
    mem_free(data);
}
