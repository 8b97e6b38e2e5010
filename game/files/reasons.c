// SPDX-License-Identifier: MIT
//
// reasons.c — why the system could not: a name that a language can say, never the system's own English.
#include "files_inside.h"

#include "utf8.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

// clang-format off
static const struct reason {
    int error;
    const char *name;
} reasons[] = {
    {EACCES,       "reason-no-rights"},
    {EPERM,        "reason-no-rights"},
    {EROFS,        "reason-read-only-disk"},
    {ENOSPC,       "reason-no-room"},
    {EDQUOT,       "reason-no-room"},
    {EFBIG,        "reason-too-large"},
    {ENOENT,       "reason-not-there"},
    {ENOTDIR,      "reason-not-a-folder"},
    {EISDIR,       "reason-is-a-folder"},
    {EEXIST,       "reason-name-taken"},
    {ENOTEMPTY,    "reason-name-taken"},
    {EINVAL,       "reason-not-a-file"},
    {ENXIO,        "reason-not-a-file"},
    {ENODEV,       "reason-disk-gone"},
    {ENOTCONN,     "reason-disk-gone"},
    {ESTALE,       "reason-disk-gone"},
    {ETIMEDOUT,    "reason-disk-gone"},
    {EIO,          "reason-disk-fault"},
    {ENAMETOOLONG, "reason-long-name"},
    {ELOOP,        "reason-is-a-link"},
    {EBUSY,        "reason-in-use"},
    {ETXTBSY,      "reason-in-use"},
    {EAGAIN,       "reason-in-use"},
    {EMFILE,       "reason-too-many-open"},
    {ENFILE,       "reason-too-many-open"},
    {ENOMEM,       "reason-no-memory"},
    {EXDEV,        "reason-other-disk"},
};
// clang-format on

const char *file_reason(int error, char *room, size_t size)
{
    for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
        if (reasons[i].error == error)
            return reasons[i].name;
    snprintf(room, size, "reason-%d", error);
    return room;
}

bool files__fail(struct file_problem *problem, const char *reason)
{
    if (problem == NULL)
        return false;
    snprintf(problem->reason, sizeof problem->reason, "%s", reason);
    size_t length = strlen(problem->reason), whole = utf8_first_bad(problem->reason, length);
    if (length == sizeof problem->reason - 1 && whole + 4 > length)
        problem->reason[whole] = '\0'; // cut in the middle of a character
    return false;
}

bool files__fail_system(struct file_problem *problem, int error)
{
    char room[32];
    return files__fail(problem, file_reason(error, room, sizeof room));
}
