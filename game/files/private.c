// SPDX-License-Identifier: MIT
//
// private.c — what is ours is ours alone, and a folder everybody may write to is nobody's home.
//
// Rights are given when a file is made and taken away from others when one is met: umasks differ, and an
// older program was less careful. Rights a disk does not have (FAT) cannot be taken away; that is no fault.
#include "files_inside.h"

#include "memory.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { TIGHTEN_DEEP = 4, OTHERS = 077 };

void files_begin(void) { signal(SIGXFSZ, SIG_IGN); }

static bool is_ours(const struct stat *about) { return about->st_uid == geteuid() || geteuid() == 0; }

// The file or folder behind `fd`; takes away what others may do with it.
static int tighten(int fd)
{
    struct stat about;
    if (fstat(fd, &about) != 0)
        return errno;
    if ((about.st_mode & OTHERS) != 0)
        fchmod(fd, about.st_mode & 07700);
    return 0;
}

bool file_make_private(const char *path, struct file_problem *problem)
{
    struct stat about;
    int fd = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, FILE_MODE);
    bool seen = fd >= 0 && fstat(fd, &about) == 0;
    int reason = errno; // of what did not work, when something did not
    bool fine = seen && S_ISREG(about.st_mode);
    bool ours = fine && is_ours(&about);
    if (ours)
        tighten(fd);
    if (fd >= 0)
        close(fd);
    if (!seen)
        return files__fail_system(problem, reason);
    if (!fine)
        return files__fail_system(problem, S_ISDIR(about.st_mode) ? EISDIR : EINVAL);
    return ours || files__fail(problem, REASON_NOT_YOURS);
}

FILE *file_open(const char *path, bool add, struct file_problem *problem)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC | (add ? O_APPEND : O_TRUNC), FILE_MODE);
    FILE *file = fd >= 0 ? fdopen(fd, add ? "ab" : "wb") : NULL;
    int reason = errno;
    if (file != NULL) {
        tighten(fd);
        return file;
    }
    if (fd >= 0)
        close(fd);
    files__fail_system(problem, reason);
    return NULL;
}

bool file_close(FILE *file, struct file_problem *problem)
{
    bool fine = fflush(file) == 0 && ferror(file) == 0;
    int reason = errno;
    if (fclose(file) != 0 && fine) {
        fine = false;
        reason = errno;
    }
    return fine || files__fail_system(problem, reason == EFBIG || reason == 0 ? ENOSPC : reason);
}

bool folder_make(const char *path, struct file_problem *problem)
{
    char *part = mem_copy_text(path);
    int reason = path[0] != '\0' ? 0 : ENOENT;
    for (size_t at = 1; reason == 0; at++) {
        char here = part[at];
        if (here != '/' && here != '\0')
            continue;
        part[at] = '\0';
        int made = mkdir(part, FOLDER_MODE) == 0 ? 0 : errno;
        if (made != 0 && !folder_exists(part))
            reason = made == EEXIST ? ENOTDIR : made;
        if (here == '\0')
            break;
        part[at] = here;
    }
    mem_free(part);
    return reason == 0 || files__fail_system(problem, reason);
}

bool folder_make_private(const char *path, struct file_problem *problem)
{
    struct stat about;
    if (!folder_make(path, problem))
        return false;
    int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool seen = fd >= 0 && fstat(fd, &about) == 0;
    int reason = errno; // of what did not work, when something did not
    bool ours = seen && is_ours(&about);
    if (ours)
        tighten(fd);
    if (fd >= 0)
        close(fd);
    if (!seen)
        return files__fail_system(problem, reason);
    return ours || files__fail(problem, REASON_NOT_YOURS);
}

static void tighten_below(const char *path, int deep)
{
    struct file_list list;
    struct stat about;
    if (lstat(path, &about) != 0 || !is_ours(&about) || S_ISLNK(about.st_mode))
        return;
    if ((about.st_mode & OTHERS) != 0 && (S_ISREG(about.st_mode) || S_ISDIR(about.st_mode)))
        chmod(path, about.st_mode & 07700);
    if (!S_ISDIR(about.st_mode) || deep == 0 || !folder_list(path, &list, NULL))
        return;
    for (size_t i = 0; i < list.count; i++) {
        char *inside = path_join(path, list.names[i]);
        size_t length = strlen(inside);
        if (inside[length - 1] == '/')
            inside[length - 1] = '\0';
        tighten_below(inside, deep - 1);
        mem_free(inside);
    }
    file_list_free(&list);
}

void folder_tighten(const char *path) { tighten_below(path, TIGHTEN_DEEP); }

// A home that is the root or open to everybody is none: whoever comes first would lay our files out for us.
bool files__is_home(const char *path, struct file_problem *problem)
{
    struct stat about, root;
    if (stat(path, &about) != 0)
        return true; // not there yet: made, it is ours
    if (stat("/", &root) == 0 && root.st_dev == about.st_dev && root.st_ino == about.st_ino)
        return files__fail(problem, REASON_NO_HOME);
    if (!S_ISDIR(about.st_mode))
        return files__fail_system(problem, ENOTDIR); // a file, /dev/null: what it is comes before who may write there
    return (about.st_mode & S_IWOTH) == 0 || files__fail(problem, REASON_SHARED);
}
