// SPDX-License-Identifier: MIT
//
// net_qr.c — an address as a square a camera reads: libqrencode, level M (a projector's picture is worn, and read from
// across a hall).
#include "net.h"

#include <qrencode.h>

bool net_qr(const char *words, struct net_qr *qr)
{
    QRcode *code = QRcode_encodeString(words, 0, QR_ECLEVEL_M, QR_MODE_8, 1);
    bool fits = code != NULL && code->width <= NET_QR_MOST;
    qr->side = fits ? code->width : 0;
    for (int y = 0; y < qr->side; y++)
        for (int x = 0; x < qr->side; x++)
            qr->dark[y][x] = code->data[y * code->width + x] & 1;
    QRcode_free(code);
    return fits;
}
