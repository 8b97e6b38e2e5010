// SPDX-License-Identifier: MIT
//
// host_door.c — what a display beside the host holds on to: the handles of door.h, and nothing of the session.
#include "host.h"

static enum rules_verdict send(void *host, const struct command *command) { return host_send(host, *command); }

static bool waits(void *host) { return host_waits(host); }

static void view(void *host, enum role role, const char *language, struct view *out)
{
    host_view(host, role, language, out);
}

static void key(void *host, const char *language, struct view_key *out) { host_key(host, language, out); }

static void own(void *host, uint16_t seat, struct view_own *out) { rules_own(host_session(host), seat, out); }

static bool foresee(void *host, const struct command *command, enum role role, const char *language, struct view *out)
{
    return host_foresee(host, command, role, language, out);
}

static void listen(void *host, struct listener listener) { host_listen(host, listener); }

static void restart(void *host) { host_restart(host); }

struct door host_door(struct host *host, bool with_key)
{
    return (struct door){.send = send,
                         .waits = waits,
                         .view = view,
                         .key = with_key ? key : NULL,
                         .foresee = foresee,
                         .listen = listen,
                         .restart = restart,
                         .meeting = host};
}

struct door host_door_of_seat(struct host *host, uint16_t seat)
{
    struct door door = host_door(host, false);
    door.own = own;
    door.foresee = NULL; // what comes is nobody's to know who answers
    door.seat = seat;
    return door;
}
