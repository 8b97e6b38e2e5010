// SPDX-License-Identifier: MIT
//
// test_network.h — a network for tests that need one: this machine's, or one of the test's own (a namespace), so that
// nothing of this machine's is touched.
#ifndef SAFECIRCLE_TEST_NETWORK_H
#define SAFECIRCLE_TEST_NETWORK_H

#include "net.h"

#include <dlfcn.h>
#include <errno.h>
#include <sched.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static inline bool network_writes(const char *path, const char *words)
{
    FILE *f = fopen(path, "w");
    bool fine = f != NULL && fputs(words, f) >= 0;
    return f != NULL && fclose(f) == 0 && fine;
}

// Before there is any thread. Whoever is nobody special becomes root of a namespace of her own first.
static inline bool alone(void)
{
    char map[32];
    snprintf(map, sizeof map, "0 %u 1", (unsigned)getuid());
    if (unshare(CLONE_NEWNET) == 0)
        return true;
    bool mine = false; // a thread that was waited for may be there for a moment yet, and nobody becomes another beside
                       // it
    for (int i = 0; i < 1000 && !mine && (i == 0 || errno == EINVAL); i++) {
        if (i > 0)
            nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
        mine = unshare(CLONE_NEWUSER | CLONE_NEWNET) == 0;
    }
    return mine && network_writes("/proc/self/uid_map", map);
}

static inline bool run(const char *command) { return system(command) == 0; }

static inline void nobody_is_woken(void *self) { (void)self; }

// One that a phone could come by, as the program sees it: what containers and tunnels have is none.
static inline bool has_network(void)
{
    void *module = dlopen(DATA_DIR "/safecircle-net.so", RTLD_NOW | RTLD_LOCAL);
    const struct net_calls *(*calls)(void) = NULL;
    enum net_fault fault = NET_NO_MODULE;
    if (module != NULL)
        *(void **)&calls = dlsym(module, "safecircle_net");
    if (calls == NULL)
        return false;
    struct net *net = calls()->open(&(struct net_options){.page = "", .wake = nobody_is_woken}, &fault);
    calls()->close(net, false);
    return fault == NET_FINE;
}

// Before there is any thread. A computer that no phone could come to is given an address; false, and it is said: it
// cannot be (77).
static inline bool on_a_network(void)
{
    bool on = has_network() || (alone() && run("ip link set lo up && ip link add wlan7 type veth peer name over && "
                                               "ip addr add 192.168.7.1/24 dev wlan7 && ip link set wlan7 up && ip "
                                               "link set over up"));
    if (!on) {
        puts("skipped: this machine is on no network, and none of its own can be made");
        const char *frames = getenv("SAFECIRCLE_FRAMES"); // what it noted another time says nothing of now
        if (frames != NULL)
            remove(frames);
    }
    return on;
}

#endif
