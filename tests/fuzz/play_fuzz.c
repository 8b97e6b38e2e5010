// SPDX-License-Identifier: MIT
//
// play_fuzz.c — any bytes as a play script: a line that is not understood is told, and nothing else happens. What it
// may write lies in a folder of its own; a script that opens files of its own is not tried (its paths are the
// machine's).
#include "fuzz.h"
#include "script.h"

static bool opens_files(const char *bytes)
{
    static const char *const words[] = {"levels", "addresses", "records", "write"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strstr(bytes, words[i]) != NULL)
            return true;
    return false;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char words[4096];
    size_t lines = 0;
    if (size >= sizeof words)
        return -1;
    memcpy(words, data, size);
    words[size] = '\0';
    if (opens_files(words))
        return -1;
    setenv("SAFECIRCLE_DATA", DATA_DIR, 1);
    const char *path = fuzz_file("fuzz.play", data, size);
    char lists[220];
    snprintf(lists, sizeof lists, "%s.lists", path);
    script_play(path, &(struct script_options){.lists = lists, .width = 800, .height = 600}, &lines);
    return 0;
}
