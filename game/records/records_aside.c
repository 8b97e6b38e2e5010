// SPDX-License-Identifier: MIT
//
// records_aside.c — what is not as it should be is kept apart, whole, under a name of its own:
// the path, ".damaged-", the date and time. Forgetting everything takes it away, too.
#include "records_inside.h"

#include "files.h"
#include "text.h"

#include <stdio.h>
#include <string.h>

static void take_time(char *out, size_t size)
{
    sqlite3 *clock = NULL;
    sqlite3_stmt *s = NULL;
    bool told = sqlite3_open(":memory:", &clock) == SQLITE_OK &&
                sqlite3_prepare_v2(clock, "SELECT strftime('%Y%m%d-%H%M%S', 'now', 'localtime')", -1, &s, NULL) ==
                    SQLITE_OK &&
                sqlite3_step(s) == SQLITE_ROW;
    snprintf(out, size, "%s", told ? (const char *)sqlite3_column_text(s, 0) : "0");
    sqlite3_finalize(s);
    sqlite3_close(clock);
}

static bool is_taken(const char *name)
{
    struct text log = {0};
    text_addf(&log, "%s-wal", name);
    bool taken = file_exists(name) || file_exists(log.bytes);
    text_free(&log);
    return taken;
}

// A name that is free. Owned by the caller (text_free).
static struct text name_aside(const char *path)
{
    struct text name = {0};
    char when[32];
    take_time(when, sizeof when);
    text_addf(&name, "%s.damaged-%s", path, when);
    for (int i = 2; is_taken(name.bytes) && i < 1000; i++) {
        text_clear(&name);
        text_addf(&name, "%s.damaged-%s-%d", path, when, i);
    }
    return name;
}

static bool tell(struct journal *j, bool fine, const struct text *aside, const char *end,
                 const struct file_problem *problem)
{
    if (fine)
        snprintf(j->reason, sizeof j->reason, "%s%s", aside->bytes, end);
    else
        snprintf(j->reason, sizeof j->reason, "%s", problem->reason);
    return fine;
}

// The last of the ends is moved first: a file without its log is worse than a log without its file.
bool records__move_aside(struct journal *j, const char *const *ends, size_t count)
{
    struct file_problem problem = {{0}};
    struct text aside = name_aside(j->path), from = {0}, to = {0};
    const char *told = "";
    bool fine = true;
    for (size_t i = count; fine && i-- > 0;) {
        text_clear(&from);
        text_clear(&to);
        text_addf(&from, "%s%s", j->path, ends[i]);
        text_addf(&to, "%s%s", aside.bytes, ends[i]);
        if (!file_exists(from.bytes))
            continue;
        fine = file_move(from.bytes, to.bytes, &problem);
        told = ends[i];
    }
    fine = tell(j, fine, &aside, told, &problem);
    text_free(&aside);
    text_free(&from);
    text_free(&to);
    return fine;
}

bool records__copy_aside(struct journal *j, const struct bytes *file, const struct bytes *log)
{
    struct file_problem problem = {{0}};
    struct text aside = name_aside(j->path), beside = {0};
    text_addf(&beside, "%s-wal", aside.bytes);
    bool fine = file_write(aside.bytes, (const char *)file->bytes, file->length, &problem) &&
                (log->length == 0 || file_write(beside.bytes, (const char *)log->bytes, log->length, &problem));
    fine = tell(j, fine, &aside, "", &problem);
    text_free(&aside);
    text_free(&beside);
    return fine;
}
