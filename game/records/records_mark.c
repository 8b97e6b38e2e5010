// SPDX-License-Identifier: MIT
//
// records_mark.c — how far the file has come, beside it: which journal it is and how many commits it holds.
//
// A log that was cut at the end of a commit, or went missing, is a sound log of an earlier moment: nothing in it tells
// that there was more. The mark is written behind each commit and reaches the disk when it may, so it never promises
// what is not there; it may be behind. One that is not whole, or of another journal, says nothing.
#include "records_inside.h"

#include "files.h"
#include "hash.h"
#include "memory.h"
#include "text.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { MARK_BYTES = 67 };
static const char MARK_FORMAT[] = "safecircle mark %016" PRIx64 " %016" PRIx64 " %016" PRIx64 "\n";

static void write_down(char out[MARK_BYTES + 1], uint64_t journal, uint64_t commits)
{
    snprintf(out, MARK_BYTES + 1, MARK_FORMAT, journal, commits,
             hash_number(hash_number(HASH_START, journal), commits));
}

static struct text mark_path(const struct journal *j)
{
    struct text path = {0};
    text_addf(&path, "%s-mark", j->path);
    return path;
}

struct mark records__read_mark(const struct journal *j)
{
    struct mark mark = {.there = false};
    struct text path = mark_path(j);
    size_t length = 0;
    char *bytes = file_read(path.bytes, MARK_BYTES, &length, NULL), again[MARK_BYTES + 1];
    // NOLINTNEXTLINE(cert-err34-c): no more digits than 64 bits hold; what was read is written again and compared
    if (bytes != NULL && sscanf(bytes, "safecircle mark %16" SCNx64 " %16" SCNx64, &mark.journal, &mark.commits) == 2) {
        write_down(again, mark.journal, mark.commits);
        mark.there = strcmp(bytes, again) == 0;
    }
    mem_free(bytes);
    text_free(&path);
    return mark;
}

void records__write_mark(const struct journal *j, bool flush)
{
    char bytes[MARK_BYTES + 1];
    struct text path = mark_path(j);
    write_down(bytes, j->whole.journal, j->whole.commits);
    file_note(path.bytes, bytes, strlen(bytes), flush, NULL); // without it the log alone is looked at
    text_free(&path);
}
