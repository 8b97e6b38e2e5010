# SPDX-License-Identifier: CC-BY-4.0
#
# icons_phones.py — how phones come to a meeting: a router and its waves, the square on the wall, a phone that reads it.
from icons_kit import *
from icons_stage import phone

MODULES = ('1110111', '1010101', '1110111', '0001010', '1110110', '1010011', '1110101')


def square(x, y, side):
    """Looks like the square a camera reads, and is none."""
    one = side / (len(MODULES) + 2)
    return rect(x, y, side, side, '#FFFFFF', 6) + ''.join(
        rect(x + (column + 1) * one, y + (row + 1) * one, one + .6, one + .6, INDIGO) for row, line in enumerate(MODULES) for column, on in enumerate(line) if on == '1')


def router():
    p = Small()
    for x, tilt in ((112, -10), (288, 10)):
        p.strip('M%d 236 L%d 96' % (x, x + tilt), INDIGO, 22)
        p.disc(x + tilt, 92, 17, LANTERN, .7)
    p.strip('M150 150 Q200 96 250 150', RICE_MID, 19, .8)
    p.strip('M174 184 Q200 154 226 184', RICE_MID, 19, .8)
    p.disc(200, 212, 14, RICE_MID, .7)
    p.box(48, 232, 304, 112, INDIGO_LIGHT, 34, 1.6)
    p.put(''.join(circle(x, 290, 13, fill) for x, fill in ((112, LANTERN), (158, LANTERN), (204, '#FFFFFF'))) + line('M248 290 h58', PAPER, 13))
    return p.mat().fit()


def wall():
    p = Small()
    p.strip('M200 286 V352 M132 356 H268', WOOD_MID, 22)
    p.box(22, 52, 356, 242, WOOD_MID, 20, 1.6)
    p.put(rect(42, 72, 316, 202, INDIGO, 8) + square(64, 96, 154) + line('M240 122 h92 M240 160 h92', PAPER, 16) + line('M240 214 h92', LANTERN, 30))
    return p.mat().fit()


def scan():
    p = Small()
    phone(p, 96, 16, 208, 368)
    p.put(square(132, 108, 136))
    p.put(line('M122 128 v-30 h30 M248 98 h30 v30 M278 224 v30 h-30 M152 254 h-30 v-30', SCARF, 11))
    p.body = [group(''.join(p.body), 200, 200, 1, -8).replace('translate(200 200) rotate(-8)', 'rotate(-8 200 200)')]
    return p.mat().fit()


PHONES = {'router': kept(router), 'phones-wall': kept(wall), 'phone-scan': kept(scan)}
