// SPDX-License-Identifier: MIT
//
// net_address.c — the addresses of this computer that a phone beside it could come by.
//
// A phone at a router or at this computer's hotspot has a private address (RFC 1918) like ours; those come first, and
// of them what is said to be a hotspot's or a cable's. Addresses of tunnels and of containers lead nowhere and are left
// out.
#include "net_inside.h"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>

static bool leads_nowhere(const char *name)
{
    static const char *const begins[] = {"lo",  "docker", "br-", "veth",  "virbr",
                                         "tun", "tap",    "wg",  "vmnet", "vboxnet"};
    for (size_t i = 0; i < sizeof begins / sizeof *begins; i++)
        if (strncmp(name, begins[i], strlen(begins[i])) == 0)
            return true;
    return false;
}

static int rank(uint32_t address)
{
    if (address >> 16 == 0xC0A8) // 192.168
        return 0;
    if (address >> 24 == 10 || address >> 20 == 0xAC1) // 10, 172.16…31
        return 1;
    return address >> 16 == 0xA9FE ? 3 : 2; // 169.254: nobody gave it one
}

bool net__own_addresses(struct net_address found[NET_ADDRESSES_MOST], size_t *found_count)
{
    int ranks[NET_ADDRESSES_MOST];
    size_t count = 0;
    struct ifaddrs *all = NULL;
    if (getifaddrs(&all) != 0)
        return false;
    for (const struct ifaddrs *at = all; at != NULL && count < NET_ADDRESSES_MOST; at = at->ifa_next) {
        bool up = (at->ifa_flags & IFF_UP) != 0 && (at->ifa_flags & IFF_RUNNING) != 0;
        if (at->ifa_addr == NULL || at->ifa_addr->sa_family != AF_INET || !up || leads_nowhere(at->ifa_name))
            continue;
        struct sockaddr_in address;
        memcpy(&address, at->ifa_addr, sizeof address);
        int mine = rank(ntohl(address.sin_addr.s_addr));
        size_t to = count++;
        for (; to > 0 && ranks[to - 1] > mine; to--) {
            ranks[to] = ranks[to - 1];
            found[to] = found[to - 1];
        }
        ranks[to] = mine;
        snprintf(found[to].name, sizeof found[to].name, "%s", at->ifa_name);
        inet_ntop(AF_INET, &address.sin_addr, found[to].number, sizeof found[to].number);
    }
    freeifaddrs(all);
    *found_count = count;
    return true;
}

bool net__is_ours(const struct network *network, uint32_t address)
{
    struct in_addr in = {htonl(address)};
    char number[INET_ADDRSTRLEN] = "";
    bool ours = address >> 24 == 127;
    inet_ntop(AF_INET, &in, number, sizeof number);
    for (size_t i = 0; i < network->count; i++)
        ours = ours || strcmp(network->own[i].number, number) == 0;
    return ours;
}

bool net__network_is(struct network *network, const struct net_address *found, size_t count)
{
    struct network was = *network;
    bool same = was.count == count;
    network->count = count;
    for (size_t i = 0; i < count; i++) {
        same = same && strcmp(was.own[i].number, found[i].number) == 0 && strcmp(was.own[i].name, found[i].name) == 0;
        network->own[i] = found[i];
        network->came_by[i] = 0;
        for (size_t j = 0; j < was.count; j++)
            if (strcmp(was.own[j].number, found[i].number) == 0)
                network->came_by[i] = was.came_by[j];
    }
    return !same;
}
