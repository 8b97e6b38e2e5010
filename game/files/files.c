// SPDX-License-Identifier: MIT
//
// files.c — reading, and writing so that a power cut leaves the old file or the new one.
#include "files.h"

#include "memory.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool fail(struct file_problem *problem)
{
    if (problem != NULL)
        snprintf(problem->reason, sizeof problem->reason, "%s", strerror(errno));
    return false;
}

static bool read_all(int fd, char *bytes, size_t length)
{
    for (size_t done = 0; done < length;) {
        ssize_t got = read(fd, bytes + done, length - done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0) {
            errno = got == 0 ? EIO : errno; // shorter than a moment ago
            return false;
        }
        done += (size_t)got;
    }
    return true;
}

char *file_read(const char *path, size_t most, size_t *length, struct file_problem *problem)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    struct stat about;
    if (fd < 0) {
        fail(problem);
        return NULL;
    }
    char *bytes = NULL;
    if (fstat(fd, &about) != 0) {
        fail(problem);
    } else if (!S_ISREG(about.st_mode) || (uint64_t)about.st_size > most) {
        errno = S_ISREG(about.st_mode) ? EFBIG : EISDIR;
        fail(problem);
    } else {
        bytes = mem_new((size_t)about.st_size + 1, 1);
        if (!read_all(fd, bytes, (size_t)about.st_size)) {
            fail(problem);
            mem_free(bytes);
            bytes = NULL;
        } else if (length != NULL) {
            *length = (size_t)about.st_size;
        }
    }
    close(fd);
    return bytes;
}

static bool write_all(int fd, const char *bytes, size_t length)
{
    for (size_t done = 0; done < length;) {
        ssize_t put = write(fd, bytes + done, length - done);
        if (put < 0 && errno != EINTR)
            return false;
        done += put > 0 ? (size_t)put : 0;
    }
    return fsync(fd) == 0;
}

bool file_write(const char *path, const char *bytes, size_t length, struct file_problem *problem)
{
    size_t room = strlen(path) + sizeof ".new";
    char *beside = mem_new(room, 1);
    snprintf(beside, room, "%s.new", path);
    int fd = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    bool fine = fd >= 0 && write_all(fd, bytes, length);
    int reason = errno;
    if (fd >= 0 && close(fd) != 0)
        fine = false;
    if (fine && rename(beside, path) != 0) {
        reason = errno;
        fine = false;
    }
    if (!fine && fd >= 0)
        unlink(beside);
    mem_free(beside);
    errno = reason;
    return fine || fail(problem);
}

bool file_exists(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0 && S_ISREG(about.st_mode);
}

bool folder_exists(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

int64_t file_modified(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0 ? (int64_t)about.st_mtim.tv_sec * 1000000000 + about.st_mtim.tv_nsec : 0;
}

bool folder_make(const char *path, struct file_problem *problem)
{
    char *part = mem_copy_text(path);
    bool fine = true;
    for (char *slash = part + 1; fine; slash++) {
        if (*slash != '/' && *slash != '\0')
            continue;
        bool last = *slash == '\0';
        *slash = '\0';
        fine = mkdir(part, 0755) == 0 || errno == EEXIST;
        if (last)
            break;
        *slash = '/';
    }
    mem_free(part);
    if (fine && !folder_exists(path)) {
        errno = ENOTDIR;
        fine = false;
    }
    return fine || fail(problem);
}
