// SPDX-License-Identifier: MIT
//
// records_forget.c — deleting so that nothing is left to be found.
//
//   delete (what was there is overwritten) → the journal is folded into the file and cut to nothing
//     → the file is written anew without its holes → the journal is cut again
#include "records_inside.h"

#include "files.h"
#include "memory.h"
#include "text.h"

#include <string.h>

static bool step(struct journal *j, enum statement which, int64_t id)
{
    sqlite3_stmt *s = records__sql(j, which);
    if (which == SQL_FORGET)
        sqlite3_bind_int64(s, 1, id);
    int result = sqlite3_step(s);
    sqlite3_reset(s);
    return result == SQLITE_DONE;
}

// The answer's first number says whether somebody stood in the way.
static bool cut_journal(struct journal *j)
{
    sqlite3_stmt *s = NULL;
    bool fine = sqlite3_prepare_v2(j->db, "PRAGMA wal_checkpoint(TRUNCATE)", -1, &s, NULL) == SQLITE_OK
             && sqlite3_step(s) == SQLITE_ROW && sqlite3_column_int(s, 0) == 0;
    sqlite3_finalize(s);
    return fine;
}

// Without its holes the file is smaller; that they are empty already is what counts.
static bool forget(struct journal *j, enum statement which, int64_t id)
{
    bool fine = step(j, SQL_BEGIN, 0) && step(j, which, id) && step(j, SQL_FORGET_LEVELS, 0) && step(j, SQL_COMMIT, 0);
    if (!fine) {
        records__take_reason(j);
        if (sqlite3_get_autocommit(j->db) == 0)
            step(j, SQL_ROLLBACK, 0);
        return false;
    }
    if (j->in_memory)
        return false; // whatever the file holds, it still does
    bool gone = cut_journal(j);
    return records__run(j, "VACUUM") ? cut_journal(j) : gone;
}

bool records_forget(struct records *r, int64_t id)
{
    if (records_open_meeting(r) == id)
        records__forget_log(r);
    return forget(&r->journal, SQL_FORGET, id);
}

static bool remove_asides(const char *path)
{
    struct text mark = {0};
    struct file_list files;
    char *folder = path_parent(path);
    const char *where = folder[0] != '\0' ? folder : ".";
    bool fine = folder_list(where, &files, NULL);
    text_addf(&mark, "%s.damaged-", path_name(path));
    for (size_t i = 0; fine && i < files.count; i++) {
        if (strncmp(files.names[i], mark.bytes, mark.length) != 0)
            continue;
        char *aside = path_join(where, files.names[i]);
        fine = file_remove(aside, NULL);
        mem_free(aside);
    }
    file_list_free(&files);
    text_free(&mark);
    mem_free(folder);
    return fine;
}

bool records_forget_all(struct records *r)
{
    records__settle(r);
    records__forget_log(r);
    mem_free(r->next_facts);
    r->next_facts = NULL;
    bool gone = forget(&r->journal, SQL_FORGET_ALL, 0);
    return remove_asides(r->journal.path) && gone;
}
