// SPDX-License-Identifier: MIT
//
// net_listen.c — the socket that pages knock at, and what is taken in from it. All but the beginning on the server's
// thread.
//
// It is ours, and the library is given what it took in: when another program takes a port between the library's binding
// and its listening, what the library had for that port is lost. So a port is tried without it, and whoever is second
// has nothing to throw away but a socket.
#include "net_serving.h"

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

enum { ACCEPTED_MOST = 64 }; // taken in at a time: whoever is inside already has their turn, too

// -1: the port is somebody else's. Nobody waits at it for who does not come (net__accept). One that was ours a moment
// ago is ours again, though lines of before still end.
static int listen_at(int port)
{
    struct sockaddr_in at = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    int again = 1, listens = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (listens < 0)
        return -1;
    setsockopt(listens, SOL_SOCKET, SO_REUSEADDR, &again, sizeof again);
    if (bind(listens, (const struct sockaddr *)&at, sizeof at) == 0 && listen(listens, SOMAXCONN) == 0)
        return listens;
    close(listens);
    return -1;
}

bool net__listen(struct net *net, struct lws_vhost *vhost, int first, int tries)
{
    int listens = -1;
    for (int i = 0; i < tries && listens < 0; i++) {
        net->port = first + i; // before a page may ask
        listens = listen_at(net->port);
    }
    if (listens < 0)
        return false;
    net->listens = lws_adopt_descriptor_vhost(vhost, LWS_ADOPT_RAW_FILE_DESC,
                                              (lws_sock_file_fd_type){.filefd = listens}, NULL, NULL);
    if (net->listens != NULL)
        return true; // and closed with the context
    close(listens);
    return false;
}

static void listen_again(lws_sorted_usec_list_t *rest)
{
    lws_rx_flow_control(lws_container_of(rest, struct net, rest)->listens, 1);
}

// Who knocks cannot be taken in, for want of a descriptor or of memory, and would go on knocking: asked without end we
// would do nothing else. They wait a moment; lines that are there go on.
static void rest(struct net *net)
{
    enum { REST_MS = 100 };
    lws_rx_flow_control(net->listens, 0);
    lws_sul_schedule(net->context, 0, &net->rest, listen_again, REST_MS * LWS_US_PER_MS);
}

static bool is_passing(int error)
{
    return error == EAGAIN || error == EWOULDBLOCK || error == EINTR || error == ECONNABORTED;
}

void net__accept(struct net *net, struct lws *wsi)
{
    int listens = lws_get_socket_fd(wsi), at_once = 1;
    for (int i = 0; i < ACCEPTED_MOST; i++) {
        struct sockaddr_storage who = {0};
        socklen_t length = sizeof who;
        int line = accept(listens, (struct sockaddr *)&who, &length);
        if (line < 0 && !is_passing(errno))
            rest(net);
        if (line < 0)
            return;
        fcntl(line, F_SETFD, FD_CLOEXEC);
        setsockopt(line, IPPROTO_TCP, TCP_NODELAY, &at_once, sizeof at_once);
        if (net__may_accept(net, &who))
            lws_adopt_socket_vhost(lws_get_vhost(wsi), line); // which closes it when it cannot be had
        else
            close(line);
    }
}
