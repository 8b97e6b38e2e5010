// SPDX-License-Identifier: MIT
//
// files.c — reading, and writing so that a power cut leaves the old file or the new one.
#include "files_inside.h"

#include "memory.h"
#include "text.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

// 0, or why not.
static int read_all(int fd, char *bytes, size_t length)
{
    for (size_t done = 0; done < length;) {
        ssize_t got = read(fd, bytes + done, length - done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return got == 0 ? EIO : errno; // 0: shorter than a moment ago
        done += (size_t)got;
    }
    return 0;
}

// 0 and the file's size, or why it cannot be read.
static int look_at(int fd, size_t most, size_t *length)
{
    struct stat about;
    if (fstat(fd, &about) != 0)
        return errno;
    if (!S_ISREG(about.st_mode))
        return S_ISDIR(about.st_mode) ? EISDIR : EINVAL;
    if ((uintmax_t)about.st_size > most)
        return EFBIG;
    *length = (size_t)about.st_size;
    return 0;
}

char *file_read(const char *path, size_t most, size_t *length, struct file_problem *problem)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK); // a pipe in a level's folder must not hold us up
    size_t size = 0;
    int reason = fd < 0 ? errno : look_at(fd, most, &size);
    char *bytes = reason == 0 ? mem_resize(NULL, size + 1, 1) : NULL;
    if (reason == 0) {
        reason = read_all(fd, bytes, size);
        bytes[size] = '\0';
    }
    if (fd >= 0)
        close(fd);
    if (reason != 0) {
        files__fail_system(problem, reason);
        mem_free(bytes);
        return NULL;
    }
    if (length != NULL)
        *length = size;
    return bytes;
}

const char *file_map(const char *path, size_t *length)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    void *bytes = MAP_FAILED;
    *length = 0;
    if (fd >= 0 && look_at(fd, FILE_TOO_LARGE, length) == 0 && *length > 0)
        bytes = mmap(NULL, *length, PROT_READ, MAP_PRIVATE, fd, 0);
    if (fd >= 0)
        close(fd);
    return bytes != MAP_FAILED ? bytes : NULL;
}

void file_unmap(const char *bytes, size_t length)
{
    if (bytes != NULL)
        munmap((void *)bytes, length);
}

static int write_all(int fd, const char *bytes, size_t length, bool flush)
{
    for (size_t done = 0; done < length;) {
        ssize_t put = write(fd, bytes + done, length - done);
        if (put < 0 && errno != EINTR)
            return errno == EFBIG ? ENOSPC : errno; // a limit on files is a kind of full disk
        done += put > 0 ? (size_t)put : 0;
    }
    return !flush || fsync(fd) == 0 ? 0 : errno;
}

// What an earlier try left there is in nobody's way, and whatever else stands there is not written through.
static int write_new(const char *path, const char *bytes, size_t length)
{
    unlink(path);
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, FILE_MODE);
    if (fd < 0)
        return errno;
    int reason = write_all(fd, bytes, length, true);
    if (close(fd) != 0 && reason == 0)
        reason = errno;
    return reason;
}

// Makes the renaming itself last. Not every file system can; the old file is there then, and whole.
static void flush_folder(const char *path)
{
    char *folder = path_parent(path);
    int fd = open(folder[0] != '\0' ? folder : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd >= 0) {
        fsync(fd);
        close(fd);
    }
    mem_free(folder);
}

bool file_write(const char *path, const char *bytes, size_t length, struct file_problem *problem)
{
    struct text beside = {0};
    text_addf(&beside, "%s.new", path);
    int reason = write_new(beside.bytes, bytes, length);
    if (reason == 0 && rename(beside.bytes, path) != 0)
        reason = errno;
    if (reason == 0)
        flush_folder(path);
    else
        unlink(beside.bytes);
    text_free(&beside);
    return reason == 0 || files__fail_system(problem, reason);
}

bool file_move(const char *from, const char *to, struct file_problem *problem)
{
    if (file_exists(to))
        return files__fail_system(problem, EEXIST);
    if (rename(from, to) != 0)
        return files__fail_system(problem, errno);
    flush_folder(to);
    return true;
}

bool file_remove(const char *path, struct file_problem *problem)
{
    if (unlink(path) != 0 && errno != ENOENT)
        return files__fail_system(problem, errno);
    flush_folder(path);
    return true;
}

bool file_note(const char *path, const char *bytes, size_t length, bool flush, struct file_problem *problem)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, FILE_MODE);
    if (fd < 0)
        return files__fail_system(problem, errno);
    int reason = write_all(fd, bytes, length, flush);
    close(fd);
    return reason == 0 || files__fail_system(problem, reason);
}

bool file_exists(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0 && S_ISREG(about.st_mode);
}

// Closing it gives away locks of our own on that file: whoever holds one does not ask.
bool file_in_use(const char *path)
{
    struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
    int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    bool used = fd >= 0 && fcntl(fd, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
    if (fd >= 0)
        close(fd);
    return used;
}

bool folder_exists(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

int64_t file_size(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0 && S_ISREG(about.st_mode) ? (int64_t)about.st_size : -1;
}
