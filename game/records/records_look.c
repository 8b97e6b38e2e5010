// SPDX-License-Identifier: MIT
//
// records_look.c — a journal that is only looked into: its bytes are read, all else happens in memory.
//
// The file may be anybody's, of an older program, damaged, or just being written by the program itself. SQLite never
// meets it on the disk, so no byte there changes, no lock is taken and nothing is made beside it.
#include "records_inside.h"

#include "files.h"
#include "memory.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

static bool holds(const struct bytes *b, const char *words)
{
    size_t size = strlen(words);
    if (b->bytes == NULL)
        return false;
    const unsigned char *at = b->bytes, *end = at + b->length;
    while (at != NULL && (size_t)(end - at) >= size &&
           (at = memchr(at, words[0], (size_t)(end - at) - size + 1)) != NULL)
        if (memcmp(at++, words, size) == 0)
            return true;
    return false;
}

// The tables' own words stand in the file or, while it is young, in its log alone.
static bool speaks_of_meetings(const struct bytes *b)
{
    return holds(b, "CREATE TABLE meeting(") || holds(b, "CREATE TABLE command(");
}

// KEEPING when it is a journal; else why it is not, or cannot be read.
static enum records_state kind_of_file(const struct journal *j, struct file_problem *problem)
{
    struct text beside = {0};
    text_addf(&beside, "%s-wal", j->path);
    struct bytes file = records__read_file(j->path, problem), log = records__read_file(beside.bytes, NULL);
    bool ours = speaks_of_meetings(&file) || speaks_of_meetings(&log);
    enum records_state state = file.bytes == NULL ? RECORDS_BROKEN : ours ? RECORDS_KEEPING : RECORDS_FOREIGN;
    mem_free(file.bytes);
    mem_free(log.bytes);
    text_free(&beside);
    return state;
}

static void take_state(struct journal *j, enum records_state state, const char *reason)
{
    j->state = state;
    snprintf(j->reason, sizeof j->reason, "%s", reason);
}

// Another program may just be writing: what does not fit together is read again.
static enum records_kind read_patiently(struct journal *j)
{
    enum { TRIES = 20, BETWEEN_MS = 50 };
    enum records_kind kind = KIND_DAMAGED;
    uint64_t hash = 0, before = 1;
    for (int i = 0; kind == KIND_DAMAGED && i < TRIES && hash != before; i++) { // the same twice: nobody is writing
        if (i > 0)
            sqlite3_sleep(BETWEEN_MS);
        before = hash;
        kind = records__read_into_memory(j, &hash);
    }
    return kind;
}

// As far as the mark beside it knows, and nobody is writing.
static bool is_all_there(const struct journal *j)
{
    struct mark mark = records__read_mark(j);
    return !mark.there || mark.journal != j->whole.journal || mark.commits <= j->whole.commits;
}

bool records__open_to_read(struct journal *j)
{
    struct file_problem problem = {{0}};
    bool in_use = file_in_use(j->path);
    enum records_state state = kind_of_file(j, &problem);
    take_state(j, state, problem.reason);
    if (state != RECORDS_KEEPING) {
        records__open_in_memory(j);
        return in_use;
    }
    enum records_kind kind = read_patiently(j);
    if (kind == KIND_FINE)
        take_state(j, in_use || is_all_there(j) ? RECORDS_KEEPING : RECORDS_PART_READ, "");
    else if (kind == KIND_NEWER)
        take_state(j, RECORDS_NEWER, "");
    else if (in_use)
        take_state(j, RECORDS_LOCKED, "reason-in-use");
    else {
        records__salvage(j, j->path, 0);
        take_state(j, RECORDS_PART_READ, "");
    }
    return in_use;
}
