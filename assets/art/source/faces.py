# SPDX-License-Identifier: CC-BY-4.0
"""faces.py - eyes, brows and mouth of four ages in eight moods, resting, blinking and speaking.

A face lies over any head of its age: it has no skin. Moods are told by three things that are read from
afar: how the brows stand, how far the eyes are open and where they look, what the mouth does. Fear and
sorrow are gentle: a small mouth, raised inner brows, no teeth, no screaming.

Measures are those of people_head.py: the face 100 to each side, up and down of its middle.
"""

from people_body import AGES
from people_cut import Cut, num, ring
from people_cut import spline as cut_spline

INK, LIP, TONGUE = "#33202A", "#8A2F35", "#D9686B"
SIZES = (960, 560, 300)


def spline(points, closed=True):
    """Features are drawn with a steady hand: the two eyes of a face are one pair."""
    return cut_spline(points, closed, True)


STYLE = {
    # eye: half width and half height; brow: thickness, length, distance above the eye; mouth: width
    "child": dict(eye=(13.5, 16.5), x=43, y=16, brow=8, length=20, over=36, mouth=1.0, mouth_y=64, blush=.34, ink=INK, brow_c="#3A2530"),
    "youth": dict(eye=(12.5, 14.5), x=41, y=14, brow=8, length=21, over=33, mouth=1.0, mouth_y=63, blush=.24, ink=INK, brow_c="#3A2530"),
    "adult": dict(eye=(12, 13.2), x=39, y=12, brow=9, length=22, over=32, mouth=1.05, mouth_y=62, blush=.16, ink=INK, brow_c="#3A2530"),
    "elder": dict(eye=(11.5, 11.8), x=39, y=14, brow=9.5, length=22, over=31, mouth=1.0, mouth_y=66, blush=.2, ink=INK, brow_c="#6E6069"),
}

# brow: (inner height, outer height, bow), up is positive. eye: (open, look x, look y, white, lid), lid > 0 lowers
# its outer corner, < 0 its inner one. mouth: a shape of MOUTHS, and the one that speaks.
MOODS = {
    "calm": dict(brow=(1, -3, 5), eye=(1.0, 0, 0, 0, 0), mouth="soft", speak="say"),
    "happy": dict(brow=(5, 2, 8), eye=(1.0, 0, 0, 0, 0), mouth="laugh", speak="laugh-wide", cheek=1),
    "sad": dict(brow=(13, -7, 3), eye=(.78, 0, 5, 0, 9), mouth="down", speak="down-open", tear=1),
    "worried": dict(brow=(15, -4, 2), eye=(.98, -5, 2, 0, 2), mouth="flat", speak="flat-open"),
    "scared": dict(brow=(17, 6, 2), eye=(1.12, 0, 1, 1, 0), mouth="small-o", speak="small-o-wide"),
    "angry": dict(brow=(-12, 8, 1), eye=(.82, 0, 1, 0, -9), mouth="firm-down", speak="shout"),
    "thinking": dict(brow=(4, 2, 6), eye=(.96, 6, -6, 0, 0), mouth="aside", speak="aside-open", odd=8),
    "brave": dict(brow=(-3, 4, 3), eye=(1.0, 0, -1, 0, -2), mouth="proud", speak="proud-open"),
}


def mouth(cut, kind, y, k):
    def m(pts, closed=False):
        return spline([(p[0] * k, y + p[1] * k, *p[2:]) for p in pts], closed)

    def lips(pts, w=7):
        cut.line(m(pts), LIP, w)

    def hole(pts, tongue=None, teeth=None):
        path = m(pts, True)
        cut.flat(path, "#6B2330")
        cut.clip(path)
        if tongue:
            cut.flat(ring(tongue[2] * k, tongue[3] * k, tongue[0] * k, y + tongue[1] * k), TONGUE)
        if teeth:
            cut.flat(m(teeth, True), "#FFF7EE")
        cut.unclip()

    if kind == "soft":
        lips([(-18, -2), (0, 5), (18, -2)])
    elif kind == "say":
        hole([(-15, -4), (0, -7), (15, -4), (11, 8), (0, 13), (-11, 8)], (0, 13, 11, 7))
    elif kind in ("laugh", "laugh-wide"):
        d = 21 if kind == "laugh" else 30
        hole([(-31, -9, 1), (0, -3), (31, -9, 1), (19, d - 6), (0, d), (-19, d - 6)], (0, d + 1, 17, 10),
             [(-29, -10, 1), (0, -4), (29, -10, 1), (22, 2), (0, 6), (-22, 2)])
        for s in (-1, 1):
            cut.line(m([(s * 29, -13), (s * 36, -9), (s * 36, -5)]), LIP, 4)
    elif kind == "down":
        lips([(-14, 5), (0, -2), (14, 5)])
    elif kind == "down-open":
        hole([(-13, 6), (-8, -3), (0, -6), (8, -3), (13, 6), (6, 8), (0, 7), (-6, 8)])
    elif kind == "flat":
        lips([(-15, 2), (0, -1.5), (15, 2)])
    elif kind == "flat-open":
        hole([(-13, 2), (-8, -5), (0, -7), (8, -5), (13, 2), (7, 7), (0, 8), (-7, 7)], (0, 11, 8, 5))
    elif kind in ("small-o", "small-o-wide"):
        g = .85 if kind == "small-o" else 1.15
        hole([(-9 * g, 2), (-6 * g, -7 * g), (0, -9 * g), (6 * g, -7 * g), (9 * g, 2), (6 * g, 10 * g), (0, 12 * g), (-6 * g, 10 * g)],
             (0, 13 * g, 7 * g, 5 * g))
    elif kind == "firm-down":
        lips([(-18, 5), (-9, -1), (9, -1), (18, 5)], 8)
    elif kind == "shout":
        hole([(-15, 3), (-9, -6), (0, -8), (9, -6), (15, 3), (11, 10), (0, 11), (-11, 10)], (0, 14, 10, 6), [(-15, -9), (15, -9), (11, -2), (0, -4), (-11, -2)])
    elif kind == "aside":
        lips([(-8, 3), (4, 1), (17, -4)])
    elif kind == "aside-open":
        hole([(-6, -2), (6, -7), (17, -5), (15, 5), (5, 9), (-4, 6)])
    elif kind == "proud":
        lips([(-20, -3), (-4, 4), (12, 1), (23, -8)], 7.5)
    elif kind == "proud-open":
        hole([(-20, -5), (0, -4), (23, -9), (18, 7), (2, 13), (-13, 8)], (2, 15, 13, 6), [(-18, -6), (0, -5), (21, -10), (18, -3), (0, 2), (-16, 0)])
    if kind in ("down", "firm-down"):
        cut.line(m([(-6, 18), (0, 20), (6, 18)]), LIP, 4, .35)


def eye(cut, s, st, look):
    """One eye: an almond of ink with a spark; `white` shows the white around it, `lid` cuts it aslant."""
    open_, dx, dy, white, lid = look
    w, h = st["eye"]
    x, y = s * st["x"], st["y"]
    if white:
        cut.flat(ring(w * 1.28, h * 1.1 * open_, x, y), "#FFFDF6")
        cut.line(spline([(x - w * 1.36, y - 3), (x - w * .75, y - h * 1.02), (x, y - h * 1.24), (x + w * .75, y - h * 1.02), (x + w * 1.36, y - 3)],
                        False), st["ink"], 5)
        cut.flat(ring(w * .93, h * .88, x, y + 1), st["ink"])
        cut.flat(ring(w * .3, h * .27, x - w * .26, y - h * .28), "#FFFFFF")
        return
    x, y = x + dx * .5, y + dy * .4
    hh = h * open_
    top = 1 if lid else 0
    inner, outer = -s, s  # where the nose is, where the temple is
    upper_in = y - hh + (abs(lid) if lid < 0 else 0)
    upper_out = y - hh + (lid if lid > 0 else 0)
    if top:
        cut.flat(spline([(x + inner * w * .95, upper_in + 3), (x + inner * w * .4, (upper_in * 2 + upper_out) / 3 - 1),
                         (x + outer * w * .5, (upper_out * 2 + upper_in) / 3 - 1),
                         (x + outer * w * .98, upper_out + 3), (x + outer * w * .9, y + hh * .45), (x, y + hh),
                         (x + inner * w * .9, y + hh * .45)]), st["ink"])
    else:
        cut.flat(ring(w, hh, x, y), st["ink"])
    spark = .34 if open_ > .9 else .25
    cut.flat(ring(w * spark, w * spark, x - w * .3 + dx * .5, y - hh * .34 + dy * .3 + (3 if top else 0)), "#FFFFFF")
    cut.flat(ring(w * .17, w * .17, x + w * .32 + dx * .3, y + hh * .36), "#FFFFFF", .75)
    # the lid's line gives an almond its corner
    cut.line(spline([(x + inner * w * .9, upper_in + 5), (x + inner * w * .1, min(upper_in, upper_out) + (abs(lid) * .4) - 1),
                     (x + outer * w * .9, upper_out + 4), (x + outer * w * 1.24, upper_out + 8)],
                    False), st["ink"], 4.5)


def lids(cut, s, st, mood):
    """A closed eye."""
    w, _ = st["eye"]
    x, y = s * st["x"], st["y"] + 3
    if mood == "happy":
        cut.line(spline([(x - w * 1.35, y + 5), (x, y - 7), (x + w * 1.35, y + 5)], False), st["ink"], 7)
        return
    cut.line(spline([(x - w * 1.3, y - 2), (x, y + 7), (x + w * 1.3, y - 2)], False), st["ink"], 6.5)
    cut.line("M%s %sl%s 6" % (num(x + s * w * 1.25), num(y), num(s * 5)), st["ink"], 4.5)


def brow(cut, s, st, look, odd=0):
    inner, outer, bow = look
    y = st["y"] - st["over"] - (odd if s > 0 else 0)
    x, n, b = s * st["x"], st["length"], st["brow"]
    xi, xo = x - s * n, x + s * n
    yi, yo = y - inner, y - outer
    xm, ym = x + s * 2, (yi + yo) / 2 - bow
    cut.flat(spline([(xi, yi, 1), (xi + s * n * .3, (yi * 2 + ym) / 3 - b * .52), (xm + s * n * .25, ym - b * .5), (xo, yo, 1),
                     (xm + s * n * .2, ym + b * .5), (xi + s * n * .3, (yi * 2 + ym) / 3 + b * .42)]), st["brow_c"])


def face(age, mood, how):
    """One drawing: `how` is "", "blink" or "speak"."""
    st, k, look, cut = STYLE[age], AGES[age], MOODS[mood], Cut()
    cut.add('<g transform="translate(300 %s) scale(%s %s)">' % (k["cy"], k["rx"] / 100, k["ry"] / 100))
    rosy = st["blush"] * (1.35 if look.get("cheek") else .55 if mood in ("scared", "sad") else 1)
    for s in (-1, 1):
        cut.add('<ellipse cx="%s" cy="46" rx="17" ry="11" fill="#E2574C" fill-opacity="%.2f" filter="url(#blush)"/>' % (s * 64, rosy))
        (lids(cut, s, st, mood) if how == "blink" else eye(cut, s, st, look["eye"]))
        brow(cut, s, st, look["brow"], look.get("odd", 0))
    if look.get("cheek") and how != "blink":
        for s in (-1, 1):
            cut.line(spline([(s * (st["x"] - 13), st["y"] + st["eye"][1] + 7), (s * st["x"], st["y"] + st["eye"][1] + 4),
                             (s * (st["x"] + 13), st["y"] + st["eye"][1] + 7)], False), "#A04A32", 3.5, .4)
    if look.get("tear"):
        x, y = st["x"] + 9, st["y"] + st["eye"][1] + 12
        cut.flat(spline([(x, y - 10, 1), (x + 6, y + 2), (x, y + 9), (x - 6, y + 2)]), "#9FD3E6", .95)
        cut.flat(ring(2, 2.4, x - 2, y + 2), "#FFFFFF")
    mouth(cut, look["speak"] if how == "speak" else look["mouth"], st["mouth_y"], st["mouth"])
    cut.close()
    return cut.svg(grain=False)


def pictures():
    for age in AGES:
        for mood in MOODS:
            for how in ("", "blink", "speak"):
                name = "faces/%s/%s%s" % (age, mood, "-" + how if how else "")
                yield name, 600, 960, face(age, mood, how), SIZES, ""


def lines():
    """The square around the head of each age, for portraits."""
    for age, k in sorted(AGES.items()):
        half = round(k["rx"] * 1.62)
        yield "head %s 600 960 %d %d %d %d" % (age, 300 - half, round(k["cy"] - half * 1.08), 2 * half, 2 * half)
