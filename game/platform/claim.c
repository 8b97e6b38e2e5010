// SPDX-License-Identifier: MIT
//
// claim.c — one program at a time for one person: a second start calls the window that is open to the front.
//
//   claim_new ─ lock on <settings>/open.lock ─ ours:  claim_listen, a socket and a thread asleep in the kernel
//                                            └ taken: knock at the socket; an answer means that its window comes
//
// The kernel drops the lock with the program, however it ends, so that nothing is ever left locked. Another person, or
// the same one with other settings, has another folder and so another claim. Where no lock can be had (no home, a disk
// that is read only) the program goes on without: nothing is kept there anyway.
#include "platform_inside.h"

#include "files.h"
#include "hash.h"
#include "memory.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

enum { ANSWER_MS = 5000, PLACE_BYTES = 200 };

struct claim {
    struct platform *platform;
    SDL_Thread *thread;
    int lock, socket, ends[2]; // -1: none
    struct sockaddr_un at;
};

// In the person's runtime folder when that is hers alone, else beside the settings.
static bool address_of(const char *folder, struct sockaddr_un *at)
{
    const char *runtime = getenv("XDG_RUNTIME_DIR");
    struct stat about;
    bool hers = runtime != NULL && runtime[0] == '/' && stat(runtime, &about) == 0 && about.st_uid == geteuid() &&
                (about.st_mode & (S_IWGRP | S_IWOTH)) == 0;
    char name[60];
    snprintf(name, sizeof name, "safecircle-%016llx", (unsigned long long)hash_text(HASH_START, folder));
    char *path = path_join(hers ? runtime : folder, name);
    *at = (struct sockaddr_un){.sun_family = AF_UNIX};
    bool fits = strlen(path) < sizeof at->sun_path;
    if (fits)
        memcpy(at->sun_path, path, strlen(path) + 1);
    mem_free(path);
    return fits;
}

static bool knock(const struct sockaddr_un *at)
{
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    char answer = 0;
    struct pollfd waits = {.fd = fd, .events = POLLIN};
    bool came = fd >= 0 && connect(fd, (const struct sockaddr *)at, sizeof *at) == 0 &&
                poll(&waits, 1, ANSWER_MS) == 1 && read(fd, &answer, 1) == 1 && answer == '!';
    if (fd >= 0)
        close(fd);
    return came;
}

static const char *display_name(void)
{
    const char *x = getenv("DISPLAY"), *wayland = getenv("WAYLAND_DISPLAY");
    return x != NULL ? x : wayland != NULL ? wayland : "?";
}

// What the other one wrote into the lock: the display it is on.
static void read_place(int lock, char *where, size_t size)
{
    ssize_t length = pread(lock, where, size - 1, 0);
    where[length > 0 ? length : 0] = '\0';
}

struct claim *claim_new(const char *folder, char *where, size_t size, bool *came)
{
    struct claim *c = mem_new(1, sizeof *c);
    char *path = path_join(folder, "open.lock"), place[PLACE_BYTES];
    *c = (struct claim){
        .socket = -1, .ends = {-1, -1}, .lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600)};
    mem_free(path);
    bool addressed = address_of(folder, &c->at);
    struct flock whole = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
    if (c->lock < 0)
        return c;
    if (fcntl(c->lock, F_SETLK, &whole) != 0 && (errno == EACCES || errno == EAGAIN)) {
        read_place(c->lock, where, size);
        *came = addressed && knock(&c->at);
        claim_free(c);
        return NULL;
    }
    int length = snprintf(place, sizeof place, "%s", display_name());
    if (ftruncate(c->lock, 0) != 0 || pwrite(c->lock, place, strnlen(place, (size_t)length), 0) < 0)
        place[0] = '\0'; // a full disk: a second start then says nothing of the place
    if (!addressed)
        c->at.sun_path[0] = '\0';
    return c;
}

static int answer_knocks(void *self)
{
    struct claim *c = self;
    struct pollfd waits[] = {{.fd = c->socket, .events = POLLIN}, {.fd = c->ends[0], .events = POLLIN}};
    for (;;) {
        if (poll(waits, 2, -1) < 0 && errno != EINTR)
            return 0;
        if (waits[1].revents != 0)
            return 0;
        int guest = waits[0].revents != 0 ? accept(c->socket, NULL, NULL) : -1;
        if (guest < 0)
            continue;
        SDL_Event event = {.type = c->platform->called_event};
        if (SDL_PushEvent(&event) == 1)
            send(guest, "!", 1, MSG_NOSIGNAL);
        close(guest);
    }
}

void claim_listen(struct claim *c, struct platform *p)
{
    if (c->lock < 0 || c->at.sun_path[0] == '\0')
        return;
    c->platform = p;
    c->socket = socket(AF_UNIX, SOCK_STREAM, 0);
    if (c->socket < 0 || pipe(c->ends) != 0)
        return;
    fcntl(c->socket, F_SETFD, FD_CLOEXEC);
    fcntl(c->socket, F_SETFL, O_NONBLOCK); // a guest who left before accept
    fcntl(c->ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(c->ends[1], F_SETFD, FD_CLOEXEC);
    unlink(c->at.sun_path); // of a program that ended without a word: the lock is ours
    mode_t mask = umask(0177);
    bool bound = bind(c->socket, (const struct sockaddr *)&c->at, sizeof c->at) == 0 && listen(c->socket, 4) == 0;
    umask(mask);
    if (bound)
        c->thread = SDL_CreateThread(answer_knocks, "claim", c);
}

void claim_free(struct claim *c)
{
    if (c == NULL)
        return;
    if (c->thread != NULL) {
        ssize_t told = write(c->ends[1], ".", 1);
        (void)told;
        SDL_WaitThread(c->thread, NULL);
        unlink(c->at.sun_path);
    }
    int all[] = {c->socket, c->ends[0], c->ends[1], c->lock};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (all[i] >= 0)
            close(all[i]);
    mem_free(c);
}
