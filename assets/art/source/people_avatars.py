# SPDX-License-Identifier: CC-BY-4.0
"""people_avatars.py - who somebody is on a telephone: round pictures with their own face.

Online nobody sees who writes. An avatar is a friendly thing, never a person's face with a threat in it:
a dragon from a game, a circle of friends, a paper mask with nobody behind it to be seen.
"""

import math

from people_cut import Cut, mix, ring, spline

SIZES = (480, 240)
INK = "#33202A"


def plate(cut, rim, ground, inner):
    """The round frame: a woven rim, a ground of paper, a second sheet lower down."""
    cut.sheet(ring(272, 272, 300, 300), rim, 3)
    for i in range(36):
        a, b = math.radians(i * 10), math.radians(i * 10 + 5)
        cut.flat("M%.1f %.1fL%.1f %.1fL%.1f %.1fZ" % (300 + 266 * math.cos(a), 300 + 266 * math.sin(a), 300 + 266 * math.cos(b + .02),
                                                      300 + 266 * math.sin(b + .02),
                                                       300 + 244 * math.cos((a + b) / 2), 300 + 244 * math.sin((a + b) / 2)), mix(rim, "#FFF7EE", .6))
    cut.sheet(ring(238, 238, 300, 300), ground, 2)
    cut.clip(ring(238, 238, 300, 300))
    cut.sheet(spline([(40, 420), (180, 372), (320, 404), (460, 360), (560, 400), (560, 600, 1), (40, 600, 1)]), inner, 2)


def eyes(cut, y, dx, w, h, white=False):
    for s in (-1, 1):
        x = 300 + s * dx
        if white:
            cut.sheet(ring(w * 1.7, h * 1.6, x, y), "#FFFDF6", 1)
        cut.flat(ring(w, h, x, y + (4 if white else 0)), INK)
        cut.flat(ring(w * .34, w * .36, x - w * .3, y - h * .3), "#FFFFFF")
        cut.flat(ring(w * .17, w * .17, x + w * .3, y + h * .4), "#FFFFFF", .8)


def dragon():
    cut, c = Cut(), "#5E9B3A"
    plate(cut, "#F6B63C", "#2E3D7C", "#3B2C5A")
    for i in range(5):  # the crest
        a = math.radians(-150 + i * 30)
        x, y = 300 + 138 * math.cos(a), 290 + 136 * math.sin(a)
        cut.sheet(spline([(x - 30, y + 24, 1), (x + 34 * math.cos(a), y + 66 * math.sin(a), 1), (x + 30, y + 24, 1)]),
                  "#E2574C" if i % 2 else "#C8322B", 2)
    for s in (-1, 1):
        cut.sheet(spline([(300 + s * 70, 176, 1), (300 + s * 96, 120), (300 + s * 150, 88, 1), (300 + s * 140, 140), (300 + s * 112, 196, 1)]),
                  "#FFD87A", 2)
        cut.sheet(spline([(300 + s * 120, 290, 1), (300 + s * 204, 250, 1), (300 + s * 186, 308), (300 + s * 206, 350, 1),
                          (300 + s * 124, 352, 1)]), "#E2574C", 2)
    cut.sheet(spline([(190, 540, 1), (206, 400), (300, 372), (394, 400), (410, 540, 1)]), mix(c, "#1D0F2E", .12), 2)
    for i in range(4):
        cut.flat(spline([(236 + i * 3, 424 + i * 32), (300, 440 + i * 32), (364 - i * 3, 424 + i * 32), (300, 420 + i * 32)]), "#FFD87A", .9)
    cut.sheet(spline([(300, 146), (400, 172), (436, 262), (416, 344), (352, 404), (300, 412), (248, 404), (184, 344), (164, 262), (200, 172)]), c, 3)
    cut.sheet(spline([(300, 306), (372, 318), (396, 358), (352, 410), (300, 420), (248, 410), (204, 358), (228, 318)]), "#A7CF6B", 2)
    for s in (-1, 1):
        cut.flat(ring(9, 7, 300 + s * 26, 336), "#4B7A31")
        cut.flat(ring(26, 16, 300 + s * 112, 318), "#F08AA0", .5)
        cut.line(spline([(300 + s * 84, 366), (300 + s * 150, 384), (300 + s * 196, 352)], False), "#FFD87A", 8)
    eyes(cut, 256, 60, 24, 28, True)
    cut.line(spline([(248, 368), (300, 394), (352, 368)], False), "#3C5E28", 9)
    cut.flat("M276 385l10 16 10-12Z", "#FFFDF6")
    cut.unclip()
    return cut.svg(600, 600)


def friend(cut, x, y, r, skin, hair, shirt, style):
    cut.sheet(spline([(x - r * 1.4, y + r * 3.4, 1), (x - r * 1.1, y + r * 1.35), (x, y + r * .9), (x + r * 1.1, y + r * 1.35),
                      (x + r * 1.4, y + r * 3.4, 1)]), shirt, 2)
    if style == "long":
        cut.sheet(spline([(x, y - r * 1.18), (x + r * 1.12, y - r * .3), (x + r * 1.2, y + r * 1.05), (x, y + r * 1.0), (x - r * 1.2, y + r * 1.05),
                          (x - r * 1.12, y - r * .3)]), hair, 2)
    cut.sheet(spline([(x, y - r), (x + r * .92, y - r * .4), (x + r, y + r * .15), (x + r * .66, y + r * .86), (x, y + r),
                      (x - r * .66, y + r * .86), (x - r, y + r * .15), (x - r * .92, y - r * .4)]), skin, 2)
    cut.sheet(spline([(x - r * 1.02, y + r * .1, 1), (x - r * 1.06, y - r * .5), (x, y - r * 1.17), (x + r * 1.06, y - r * .5),
                      (x + r * 1.02, y + r * .1, 1), (x + r * .8, y - r * .36),
                      (x, y - r * .5), (x - r * .8, y - r * .36)]), hair, 2)
    for s in (-1, 1):
        cut.flat(ring(r * .13, r * .16, x + s * r * .42, y + r * .16), INK)
        cut.flat(ring(r * .045, r * .05, x + s * r * .42 - r * .04, y + r * .11), "#FFFFFF")
        cut.flat(ring(r * .18, r * .11, x + s * r * .64, y + r * .48), "#E2574C", .28)
    cut.line(spline([(x - r * .26, y + r * .5), (x, y + r * .66), (x + r * .26, y + r * .5)], False), "#8A2F35", r * .085)


def group():
    cut = Cut()
    plate(cut, "#5E9B3A", "#FFE9BE", "#F2A65A")
    friend(cut, 192, 248, 76, "#CB9366", "#2A2029", "#2E9C95", "short")
    friend(cut, 408, 248, 76, "#EBBE93", "#33252B", "#D0457B", "long")
    friend(cut, 300, 388, 88, "#DDAA7C", "#463029", "#F6B63C", "short")
    cut.unclip()
    return cut.svg(600, 600)


def mask():
    """A guest at a game: grey paper, a gay little half mask. Who it is cannot be told."""
    cut, c = Cut(), "#B9C6DA"
    plate(cut, "#7E93B3", "#5B6E92", "#4A5B7C")
    cut.sheet(spline([(110, 580, 1), (136, 470), (230, 424), (300, 416), (370, 424), (464, 470), (490, 580, 1)]), "#8FA2C0", 2)
    cut.sheet(spline([(300, 150), (404, 176), (440, 270), (432, 330, 1), (300, 300, 1), (168, 330, 1), (160, 270), (196, 176)]), "#7C8FB0", 2)
    cut.sheet(spline([(300, 190), (384, 206), (416, 278), (408, 350), (362, 408), (300, 424), (238, 408), (192, 350), (184, 278), (216, 206)]), c, 2)
    cut.sheet(spline([(180, 292, 1), (172, 226), (220, 168), (300, 156), (380, 168), (428, 226), (420, 292, 1), (384, 232), (300, 216),
                      (216, 232)]), "#7C8FB0", 2)
    cut.sheet(spline([(178, 262), (238, 248), (300, 272), (362, 248), (422, 262), (412, 318), (366, 340), (320, 324), (300, 304), (280, 324),
                      (234, 340), (188, 318)]), "#2E9C95", 2)
    for s in (-1, 1):
        cut.flat(ring(31, 27, 300 + s * 62, 294), "#FFF7EE")
        for k in range(3):
            cut.flat(ring(5, 5, 300 + s * (108 - k * 3), 274 + k * 17), "#FFD87A")
        cut.flat(ring(26, 16, 300 + s * 78, 366), "#F08AA0", .4)
    eyes(cut, 295, 62, 15, 18)
    cut.line(spline([(262, 374), (300, 392), (338, 374)], False), "#5A5570", 9)
    cut.unclip()
    return cut.svg(600, 600)


def cat():
    cut, c = Cut(), "#F2A65A"
    plate(cut, "#2E9C95", "#F9D9C4", "#E58AA2")
    for s in (-1, 1):
        cut.sheet(spline([(300 + s * 60, 196, 1), (300 + s * 142, 104, 1), (300 + s * 166, 250, 1)]), c, 2)
        cut.flat("M%d 190L%d 138L%d 226Z" % (300 + s * 92, 300 + s * 134, 300 + s * 148), "#F3C6CF")
    cut.sheet(spline([(180, 560, 1), (212, 420), (300, 392), (388, 420), (420, 560, 1)]), mix(c, "#1D0F2E", .1), 2)
    cut.sheet(spline([(300, 172), (412, 196), (458, 296), (410, 392), (300, 420), (190, 392), (142, 296), (188, 196)]), c, 3)
    for dx in (-30, 0, 30):
        cut.line("M%d 180q%d 22 0 44" % (300 + dx, dx / 6), "#C9743A", 11)
    cut.sheet(spline([(300, 318), (346, 330), (360, 366), (300, 398), (240, 366), (254, 330)]), "#FFF3E0", 1)
    eyes(cut, 290, 72, 23, 29)
    cut.flat(spline([(284, 330), (300, 326), (316, 330), (300, 346, 1)]), "#C8596B")
    cut.line("M300 346V358M300 358Q282 378 262 366M300 358Q318 378 338 366", "#8A4A3A", 6)
    for s in (-1, 1):
        for k in (-1, 0, 1):
            cut.line("M%d %dl%d %d" % (300 + s * 76, 350 + k * 14, s * 74, k * 12 - 4), "#FFF3E0", 5, .9)
    cut.unclip()
    return cut.svg(600, 600)


AVATARS = {"avatar-dragon": dragon, "avatar-group": group, "avatar-mask": mask, "avatar-cat": cat}


def avatars():
    for name, draw in AVATARS.items():
        yield "figures/" + name, 600, 600, draw(), SIZES, ""
