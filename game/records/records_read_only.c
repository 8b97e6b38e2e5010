// SPDX-License-Identifier: MIT
//
// records_read_only.c — a file that cannot be written: a disk that the system took back after a power cut, a
// stick with its lock on. What is in it can still be gone on with, in memory.
//
// SQLite wants to write even to read a journal, if only its lock. So it is read without one, and when there
// is no journal the file's bytes are taken as they are.
#include "records_inside.h"

#include "files.h"
#include "memory.h"

#include <string.h>

enum { WRITE_VERSION_AT = 18, READ_VERSION_AT = 19, HEADER_BYTES = 100, NO_JOURNAL = 1 }; // the header of an SQLite file

static const char *vfs_without_locks(void)
{
    static const char *const names[] = {"unix-none", "win32-none"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (sqlite3_vfs_find(names[i]) != NULL)
            return names[i];
    return NULL;
}

static bool copy_with_journal(const char *path, sqlite3 *to)
{
    sqlite3 *from = NULL;
    const char *vfs = vfs_without_locks();
    bool fine = vfs != NULL && sqlite3_open_v2(path, &from, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, vfs) == SQLITE_OK
             && sqlite3_exec(from, "PRAGMA locking_mode = EXCLUSIVE; SELECT count(*) FROM sqlite_schema", NULL, NULL, NULL) == SQLITE_OK;
    sqlite3_backup *copy = fine ? sqlite3_backup_init(to, "main", from, "main") : NULL;
    fine = copy != NULL && sqlite3_backup_step(copy, -1) == SQLITE_DONE;
    sqlite3_backup_finish(copy);
    sqlite3_close(from);
    return fine;
}

static bool copy_bytes(const char *path, sqlite3 *to)
{
    size_t length = 0;
    char *bytes = file_read(path, FILE_TOO_LARGE, &length, NULL);
    unsigned char *copy = bytes != NULL && length >= HEADER_BYTES ? sqlite3_malloc64(length) : NULL;
    if (copy != NULL) {
        memcpy(copy, bytes, length);
        copy[WRITE_VERSION_AT] = copy[READ_VERSION_AT] = NO_JOURNAL;
    }
    mem_free(bytes);
    return copy != NULL
        && sqlite3_deserialize(to, "main", copy, (sqlite3_int64)length, (sqlite3_int64)length,
                               SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE) == SQLITE_OK;
}

bool records__copy_read_only(const char *path, sqlite3 *to)
{
    return copy_with_journal(path, to) || copy_bytes(path, to);
}
