// SPDX-License-Identifier: MIT
//
// bench_art.c — what each large picture costs to make, at the sizes of the three screens.
#include "bench_inside.h"

#include "files.h"
#include "memory.h"

#include <stdio.h>
#include <string.h>

enum { NAME_MAX_BYTES = 120 };

static void make(const char *name)
{
    static const int sizes[][2] = {{1366, 768}, {1920, 1080}, {3840, 2160}};
    printf("  \"art_%s\": {", name);
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        struct person p;
        if (!bench_open(&p, sizes[i][0], sizes[i][1]))
            return;
        platform_finish(meeting_platform(p.meeting));
        double start = bench_now_ms();
        struct wish wish = {name, sizes[i][0], sizes[i][1], FIT_COVER, URGENT_NOW};
        platform_prefetch(meeting_platform(p.meeting), &wish, 1);
        platform_finish(meeting_platform(p.meeting));
        printf("%s\"ms_%dx%d\": %.1f", i > 0 ? ", " : "", sizes[i][0], sizes[i][1], bench_now_ms() - start);
        meeting_close(p.meeting);
    }
    printf("},\n");
}

static void make_all(const char *data, const char *kind)
{
    char *art = path_join(data, "assets/art"), *path = path_join(art, kind), name[NAME_MAX_BYTES];
    struct file_list files;
    if (folder_list(path, &files, NULL)) {
        for (size_t i = 0; i < files.count; i++) {
            const char *dot = strrchr(files.names[i], '.');
            snprintf(name, sizeof name, "%s/%.*s", kind, dot != NULL ? (int)(dot - files.names[i]) : 0, files.names[i]);
            if (dot != NULL && strcmp(dot, ".svg") == 0)
                make(name);
        }
        file_list_free(&files);
    }
    mem_free(path);
    mem_free(art);
}

void bench_art(void)
{
    char *data = files_data_folder(NULL);
    if (data == NULL)
        return;
    make_all(data, "places");
    make_all(data, "pictures");
    mem_free(data);
}
