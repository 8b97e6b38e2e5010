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

static int delete (struct journal *j, enum statement which, int64_t id)
{
    sqlite3_stmt *s = records__sql(j, which);
    if (which == SQL_FORGET)
        sqlite3_bind_int64(s, 1, id);
    return records__step(s);
}

// The sum is then that of what is left.
static int add_up_again(struct journal *j)
{
    int64_t *ids;
    size_t count = records__ids(j, &ids);
    int result = SQLITE_OK;
    j->whole.sum = 0;
    for (size_t i = 0; i < count && result == SQLITE_OK; i++) {
        sqlite3_stmt *s = records__sql(j, SQL_SEALED);
        sqlite3_bind_int64(s, 1, ids[i]);
        result = sqlite3_step(s) == SQLITE_ROW ? SQLITE_OK : SQLITE_CORRUPT;
        j->whole.sum += (uint64_t)sqlite3_column_int64(s, 0);
        sqlite3_reset(s);
    }
    mem_free(ids);
    return result;
}

// Without its holes the file is smaller; that they are empty already is what counts.
static bool forget(struct journal *j, enum statement which, int64_t id)
{
    int result = records__begin(j);
    if (result == SQLITE_OK)
        result = delete (j, which, id);
    if (result == SQLITE_OK)
        result = delete (j, SQL_FORGET_LEVELS, 0);
    if (result == SQLITE_OK)
        result = add_up_again(j);
    if (records__finish(j, result) != SQLITE_OK)
        return false;
    if (j->in_memory)
        return false; // whatever the file holds, it still does
    bool gone = records__fold(j);
    return records__run(j, "VACUUM") ? records__fold(j) : gone;
}

bool records_forget(struct records *r, int64_t id)
{
    if (records_open_meeting(r) == id)
        records__forget_log(r);
    bool gone = forget(&r->journal, SQL_FORGET, id);
    return records__forgot_phones(r) && gone;
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
    gone = records__forgot_phones(r) && gone;
    return remove_asides(r->journal.path) && gone;
}
