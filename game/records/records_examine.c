// SPDX-License-Identifier: MIT
//
// records_examine.c — the file and its log as they lie, before anything is written: do they belong together, is all
// there that was committed?
//
// SQLite's own handles are read from: closing another one of the same file would give its lock away.
#include "records_inside.h"

#include "files.h"
#include "memory.h"

#include <stdio.h>
#include <string.h>

static struct bytes read_through(struct journal *j, int which)
{
    struct bytes found = {NULL, 0};
    sqlite3_file *file = NULL;
    sqlite3_int64 length = 0;
    if (sqlite3_file_control(j->db, "main", which, &file) != SQLITE_OK || file == NULL || file->pMethods == NULL ||
        file->pMethods->xFileSize(file, &length) != SQLITE_OK || length <= 0 || length > IMAGE_MOST)
        return found;
    found.bytes = mem_new((size_t)length, 1);
    found.length = (size_t)length;
    if (file->pMethods->xRead(file, found.bytes, (int)length, 0) == SQLITE_OK)
        return found;
    mem_free(found.bytes);
    return (struct bytes){NULL, 0};
}

static int count_of(struct journal *j, const char *sql)
{
    sqlite3_stmt *s = NULL;
    bool fine = sqlite3_prepare_v2(j->db, sql, -1, &s, NULL) == SQLITE_OK && sqlite3_step(s) == SQLITE_ROW;
    int number = fine ? sqlite3_column_int(s, 0) : -1;
    sqlite3_finalize(s);
    return number;
}

static bool has_meeting(struct journal *j, int64_t id, const char *began)
{
    sqlite3_stmt *s = records__sql(j, SQL_ROW);
    sqlite3_bind_int64(s, 1, id);
    bool found = sqlite3_step(s) == SQLITE_ROW && strcmp((const char *)sqlite3_column_text(s, 1), began) == 0;
    sqlite3_reset(s);
    return found;
}

// A file from before there were seals has no name: its meetings must all be there again.
static bool holds_meetings_of(struct journal *j, struct journal *alone)
{
    sqlite3_stmt *s = NULL;
    bool fine = sqlite3_prepare_v2(alone->db, "SELECT id, began FROM meeting", -1, &s, NULL) == SQLITE_OK;
    while (fine && sqlite3_step(s) == SQLITE_ROW) {
        const char *began = (const char *)sqlite3_column_text(s, 1);
        fine = began != NULL && has_meeting(j, sqlite3_column_int64(s, 0), began);
    }
    sqlite3_finalize(s);
    return fine;
}

// Another journal's log over this file, or an old one of its own.
static bool is_other_log(struct journal *j, struct journal *alone, bool sound)
{
    struct whole with, without;
    if (!sound)
        return records__look_at(alone) == KIND_FINE && count_of(alone, "SELECT count(*) FROM meeting") > 0;
    if (records__version_of(alone) <= 0)
        return false; // a file that never got further than its log
    if (records__version_of(j) >= SEALED_SINCE && records__version_of(alone) >= SEALED_SINCE &&
        records__read_whole(j, &with) && records__read_whole(alone, &without))
        return with.journal != without.journal || with.commits < without.commits;
    return !holds_meetings_of(j, alone);
}

static bool look_without_log(struct journal *j, const struct bytes *file, bool sound)
{
    struct journal alone = {.path = NULL};
    bool other = sqlite3_open(":memory:", &alone.db) == SQLITE_OK &&
                 records__image(file, &(struct bytes){NULL, 0}, alone.db) && is_other_log(j, &alone, sound);
    records__close_file(&alone);
    return other;
}

struct examined records__examine(struct journal *j, bool sound)
{
    struct examined e = {.evidence = EVIDENCE_FINE, .log = read_through(j, SQLITE_FCNTL_JOURNAL_POINTER)};
    struct log_look look = records__look_into_log(&e.log);
    bool sealed = sound && records__version_of(j) >= SEALED_SINCE;
    struct mark mark = records__read_mark(j);
    bool marked = sealed && mark.there && mark.journal == j->whole.journal;
    if (look.frames > 0 || look.cut_off || (marked && mark.commits > j->whole.commits))
        e.file = read_through(j, SQLITE_FCNTL_FILE_POINTER);
    if (look.frames > 0 && look_without_log(j, &e.file, sound))
        e.evidence = EVIDENCE_OTHER_LOG;
    else if (sound && ((marked && mark.commits > j->whole.commits) ||
                       (look.cut_off && !(marked && j->whole.commits - mark.commits <= 1))))
        e.evidence = EVIDENCE_CUT_OFF; // else: a commit that was never finished, as the mark knows (at most one behind)
    if (e.evidence == EVIDENCE_CUT_OFF)
        return e;
    mem_free(e.file.bytes);
    mem_free(e.log.bytes);
    e.file = e.log = (struct bytes){NULL, 0};
    return e;
}
