// SPDX-License-Identifier: MIT
//
// net_page.c — the one page, as it is sent: its parts around a nonce of this very answer, in chunks, and then good-bye.
//
// Every other path is nothing: no file is ever served.
#include "net_serving.h"

#include <stdio.h>
#include <string.h>

enum { CHUNK = 4000 };

static bool is_page(const char *uri)
{
    return strcmp(uri, "/") == 0 || (strncmp(uri, "/j/", 3) == 0 && strlen(uri) == 3 + NET_CODE);
}

static const char *part_of(struct net *net, struct connection *c, size_t part)
{
    return part % 2 == 0 ? net->page[part / 2] : c->nonce;
}
static size_t parts(const struct net *net) { return 2 * net->page_parts - 1; }

// The script and the style of this very answer are the only ones that run, and nothing is fetched from another place.
// A policy may name no address by its number, and to an old browser "self" is no line to speak by: hence "ws:".
static int head(struct net *net, struct lws *wsi, struct connection *c)
{
    static const char *const names[] = {"connection:",
                                        "content-type:",
                                        "cache-control:",
                                        "x-content-type-options:",
                                        "referrer-policy:",
                                        "x-frame-options:",
                                        "cross-origin-opener-policy:",
                                        "content-security-policy:"};
    char policy[200];
    const char *const values[] = {
        "close", "text/html; charset=utf-8", "no-store", "nosniff", "no-referrer", "DENY", "same-origin", policy};
    unsigned char room[LWS_PRE + 1024], *start = room + LWS_PRE, *at = start, *end = room + sizeof room - 1;
    uint64_t nonce = 0, total = 0;
    if (!net__draw(net, &nonce, sizeof nonce))
        return -1;
    snprintf(c->nonce, sizeof c->nonce, "%016llx", (unsigned long long)nonce);
    snprintf(policy, sizeof policy,
             "default-src 'none'; script-src 'nonce-%s'; style-src 'nonce-%s'; connect-src 'self' ws:; base-uri "
             "'none'; form-action 'none'",
             c->nonce, c->nonce);
    for (size_t i = 0; i < parts(net); i++)
        total += strlen(part_of(net, c, i));
    c->part = c->sent = 0;
    if (lws_add_http_header_status(wsi, HTTP_STATUS_OK, &at, end) != 0)
        return -1;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (lws_add_http_header_by_name(wsi, (const unsigned char *)names[i], (const unsigned char *)values[i],
                                        (int)strlen(values[i]), &at, end) != 0)
            return -1;
    if (lws_add_http_header_content_length(wsi, total, &at, end) != 0 ||
        lws_finalize_write_http_header(wsi, start, &at, end) != 0)
        return -1;
    return lws_callback_on_writable(wsi) < 0 ? -1 : 0;
}

int net__body(struct net *net, struct lws *wsi, struct connection *c)
{
    unsigned char room[LWS_PRE + CHUNK];
    size_t filled = 0;
    while (filled < CHUNK && c->part < parts(net)) {
        const char *part = part_of(net, c, c->part);
        size_t left = strlen(part) - c->sent, take = left < CHUNK - filled ? left : CHUNK - filled;
        memcpy(room + LWS_PRE + filled, part + c->sent, take);
        filled += take;
        c->sent += take;
        if (c->sent == strlen(part)) {
            c->part++;
            c->sent = 0;
        }
    }
    bool last = c->part == parts(net);
    if (lws_write(wsi, room + LWS_PRE, filled, last ? LWS_WRITE_HTTP_FINAL : LWS_WRITE_HTTP) < (int)filled)
        return -1;
    if (last) // what is on its way is sent first; a page that has what it asked for gives its socket back
        return -1;
    return lws_callback_on_writable(wsi) < 0 ? -1 : 0;
}

int net__fetch(struct net *net, struct lws *wsi, struct connection *c, const char *uri)
{
    char host[HEADER_BYTES];
    bool get = lws_hdr_total_length(wsi, WSI_TOKEN_GET_URI) > 0;
    if (get && is_page(uri) && net__asks_us(net, wsi, host))
        return head(net, wsi, c);
    lws_return_http_status(wsi, HTTP_STATUS_NOT_FOUND, NULL);
    return -1;
}
