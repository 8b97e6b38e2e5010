// SPDX-License-Identifier: MIT
//
// records_phones.c — what phones need to find their seats again lies beside the journal, never in it.
//
//   safecircle phones JOURNAL MEETING SUM
//   whatever the meeting wrote
//
// It holds keys, so it lies there only as long as somebody could go on with that very meeting while its phones are on:
// it is taken away when the meeting is over, left or forgotten, when another one begins, and when phones are put away.
// It is written behind the commands it goes with, by the same job, and nobody waits for it. When it cannot be written
// phones join again after a power cut: nothing else is lost by that.
#include "records_inside.h"

#include "files.h"
#include "hash.h"
#include "memory.h"
#include "text.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { HEAD_BYTES = 69, PHONES_FILE_MOST = 64 * 1024 };
static const char HEAD_FORMAT[] = "safecircle phones %016" PRIx64 " %016" PRIx64 " %016" PRIx64 "\n";
static const char *const ends[] = {"-phones", "-phones.new"}; // new: the program ended while it was being written

static struct text path_of(const struct journal *j, size_t which)
{
    struct text path = {0};
    text_addf(&path, "%s%s", j->path, ends[which]);
    return path;
}

static void write_head(const struct journal *j, const char *words, char out[HEAD_BYTES + 1])
{
    uint64_t meeting = (uint64_t)j->standing.meeting;
    uint64_t sum = hash_text(hash_number(hash_number(HASH_START, j->whole.journal), meeting), words);
    snprintf(out, HEAD_BYTES + 1, HEAD_FORMAT, j->whole.journal, meeting, sum);
}

static void write_down(const struct journal *j, const char *words)
{
    char head[HEAD_BYTES + 1];
    struct text path = path_of(j, 0), all = {0};
    write_head(j, words, head);
    text_addf(&all, "%s%s", head, words);
    file_write(path.bytes, all.bytes, all.length, NULL);
    text_free(&all);
    text_free(&path);
}

static bool lie(const struct journal *j)
{
    bool any = false;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        struct text path = path_of(j, i);
        any = any || file_exists(path.bytes);
        text_free(&path);
    }
    return any;
}

static void take_away(const struct journal *j)
{
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        struct text path = path_of(j, i);
        file_remove(path.bytes, NULL);
        text_free(&path);
    }
}

void records__write_phones(const struct journal *j, const struct phones_job *job)
{
    if (j->in_memory)
        return; // the file is another program's, or nobody can write there
    if (job->words == NULL)
        take_away(j);
    else if (j->standing.meeting != 0)
        write_down(j, job->words);
}

// "": something lies there, but nothing of this meeting's that is as it was written.
static char *read_phones(const struct journal *j)
{
    char head[HEAD_BYTES + 1];
    size_t length = 0;
    struct text path = path_of(j, 0);
    char *bytes = file_read(path.bytes, PHONES_FILE_MOST, &length, NULL), *words = NULL;
    bool whole = bytes != NULL && length > HEAD_BYTES && strlen(bytes) == length;
    write_head(j, whole ? bytes + HEAD_BYTES : "", head);
    words = mem_copy_text(whole && strncmp(bytes, head, HEAD_BYTES) == 0 ? bytes + HEAD_BYTES : "");
    mem_free(bytes);
    text_free(&path);
    return words;
}

// ---- what is wanted, on the main thread ----

static bool goes_on(const struct records *r)
{
    for (size_t i = r->log.count; r->open && i-- > 0;)
        if (r->log.list[i].kind == ITEM_COMMAND)
            return !r->log.list[i].over;
    return false;
}

bool records_goes_on(const struct records *r) { return r->keeps && goes_on(r); }

static bool is_wanted(const struct records *r) { return r->phones.words != NULL && goes_on(r); }

// On a full disk what lies there stays: the meeting as far as it is kept can be gone on with.
bool records__phones_due(const struct records *r)
{
    return is_wanted(r) ? r->keeps && r->phones.changed : r->phones.lie && !r->phones.of_left;
}

struct phones_job records__phones_job(struct records *r)
{
    struct phones_job job = {.due = records__phones_due(r)};
    if (!job.due)
        return job;
    job.words = is_wanted(r) ? mem_copy_text(r->phones.words) : NULL;
    r->phones.lie = job.words != NULL;
    r->phones.changed = job.words == NULL; // should they be wanted again, they are written again
    return job;
}

// Whether the meeting they lie there for is one that could still be gone on with.
static void look_again(struct records *r)
{
    struct meeting_left left;
    r->phones.of_left = r->phones.of_left && records_left_open(r, &left);
}

void records__look_for_phones(struct records *r)
{
    r->phones.lie = r->phones.of_left = !r->journal.in_memory && lie(&r->journal);
    if (r->phones.lie)
        look_again(r);
    records__advance(r);
}

bool records__forgot_phones(struct records *r)
{
    look_again(r);
    records__settle(r);
    return is_wanted(r) || r->phones.of_left || r->journal.in_memory || !lie(&r->journal);
}

void records__resume_phones(struct records *r)
{
    r->phones.of_left = false;
    if (r->phones.words == NULL && r->phones.lie)
        r->phones.words = read_phones(&r->journal);
    else
        r->phones.changed = true;
}

void records_keep_phones(struct records *r, const char *words)
{
    if (words == NULL && r->phones.words == NULL)
        return;
    mem_free(r->phones.words);
    r->phones.words = words != NULL ? mem_copy_text(words) : NULL;
    r->phones.changed = true;
    records__advance(r);
}

const char *records_phones(const struct records *r) { return r->phones.words; }
