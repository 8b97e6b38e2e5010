// SPDX-License-Identifier: MIT
//
// fuzz.h — what the fuzz targets share: bytes as a file of that name, and what must hold of every list of mistakes.
#ifndef SAFECIRCLE_FUZZ_H
#define SAFECIRCLE_FUZZ_H

#include "diag.h"
#include "files.h"
#include "letters.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

// Removes all that lies in a folder.
static inline void fuzz_empty(const char *folder)
{
    struct file_list files;
    char path[400];
    if (!folder_list(folder, &files, NULL))
        return;
    for (size_t i = 0; i < files.count; i++) {
        size_t length = (size_t)snprintf(path, sizeof path, "%s/%s", folder, files.names[i]) - 1;
        bool inside = path[length] == '/';
        path[length] = inside ? '\0' : path[length];
        if (inside)
            fuzz_empty(path);
        remove(path);
    }
    file_list_free(&files);
}

// What is called so in a folder of this process, in memory; that goes when the process ends. Borrowed until the next.
static inline void fuzz_leave(void);
static inline const char *fuzz_path(const char *name)
{
    static char path[200];
    static bool begun;
    snprintf(path, sizeof path, "%s/safecircle-fuzz-%ld/%s", access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp",
             (long)getpid(), name);
    if (!begun)
        begun = atexit(fuzz_leave) == 0;
    return path;
}

static inline void fuzz_leave(void)
{
    char folder[200];
    snprintf(folder, sizeof folder, "%s", fuzz_path(""));
    fuzz_empty(folder);
    remove(folder);
}

// A file in it; folders in front of `name` are made when they are missing.
static inline const char *fuzz_file(const char *name, const void *bytes, size_t size)
{
    const char *path = fuzz_path(name);
    FILE *file = fopen(path, "wb");
    if (file == NULL) {
        char folder[200];
        snprintf(folder, sizeof folder, "%s", path);
        *strrchr(folder, '/') = '\0';
        file = folder_make(folder, NULL) ? fopen(path, "wb") : NULL;
    }
    if (file == NULL || fwrite(bytes, 1, size, file) != size || fclose(file) != 0)
        exit(1); // the machine's fault, not the bytes'
    return path;
}

// What a person is shown: words whose every letter may be shown. Where bytes were no letter the reader tells it and
// puts the sign for a lost one there.
static inline void fuzz_shown(const char *words)
{
    static const char lost[] = "\xEF\xBF\xBD";
    for (const char *next; words != NULL; words = next) {
        const char *sign = strstr(words, lost);
        if (!letters_fine(words, sign != NULL ? (size_t)(sign - words) : strlen(words)))
            abort();
        next = sign != NULL ? sign + strlen(lost) : NULL;
    }
}

// Each mistake has a place, or is about the file as a whole.
static inline void fuzz_told(struct diag_list *diags)
{
    diag_sort(diags);
    for (size_t i = 0; i < diag_count(diags); i++)
        if (diag_at(diags, i)->place.line < 0 || diag_at(diags, i)->place.column < 0 || diag_at(diags, i)->length < 1)
            abort();
}

#endif
