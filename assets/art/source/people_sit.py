# SPDX-License-Identifier: CC-BY-4.0
"""people_sit.py - somebody who sits down: a low rattan stool, knees forward, hands in the lap.

Head, chest and arms are where they are when somebody stands, so that every face and every pose of the
arms fits; the canvas of a sitting body ends so much higher as its floor does. Whoever lays both over
each other with the floor on one line has somebody who sits. A grown-up on a stool looks a child in the eye.
"""

from people_body import FOOT, measures, shoe
from people_cut import arc, band, box, mix, spline, sym

LOWER = {"child": 120, "youth": 168, "adult": 192, "elder": 168}  # multiples of 24: whole pixels at every size
RATTAN, RATTAN_DARK = "#D2A76E", "#A87B4A"


def sits_already(who):
    """In a wheelchair, behind a desk: they have no other way to sit."""
    return "chair" in who["extras"] or "desk" in who["extras"]


def seated(who):
    """The measures of somebody who sits: the floor is near, the knees are before the hips."""
    k = measures(who)
    low = LOWER[who["age"]]
    k["floor"], k["ankle"] = FOOT - low, k["ankle"] - low
    k["knee"] = (k["floor"] - k["hip_y"]) * .42  # how far below the hips their knees are seen
    k["hem"] -= 20
    return k


def canvas_high(who):
    return 960 - LOWER[who["age"]]


def stool(cut, k):
    """A drum of rattan, a little narrower in its middle, its rims woven."""
    y, floor, w = k["hip_y"] + 14, k["floor"] - 3, k["hip"] + 18
    middle = (y + floor) / 2
    path = sym([(0, y, 1), (w - 8, y, 1), (w, y + 14), (w * .86, middle), (w, floor - 12), (w - 8, floor, 1), (0, floor + 3)])
    cut.sheet(path, RATTAN_DARK, 2)
    cut.clip(path)
    for i in range(-6, 7):
        x = 300 + i * w / 6.2
        cut.line("M%.1f %.1fQ%.1f %.1f %.1f %.1f" % (x, y, 300 + i * w * .84 / 6.2, middle, x, floor), RATTAN, 9)
    cut.line("M%s %sQ300 %s %s %s" % (300 - w, middle, middle + 9, 300 + w, middle), RATTAN, 11)
    cut.unclip()
    for at, h in ((y + 11, 24), (floor - 8, 17)):
        band(cut, arc(300 - w + 1, at, 300 + w - 1, at, 5), h, RATTAN, "bar", (mix(RATTAN, RATTAN_DARK, .55),), 1.3)


def shins(cut, k, who, apart):
    """From the knees to the floor: bare, in socks or in trousers, and shoes."""
    look, kind = who["look"], who["bottom"]
    long = kind == "trousers"
    c = mix(who["bottom_c"], "#1D0F2E", .16) if long else look["skin"]
    for s in (-1, 1):
        x, w = 300 + s * apart, k["leg"] * (.42 if long else .34)
        top, end = k["hip_y"] + k["knee"] * .5, k["ankle"] + 16 if long else k["floor"] - 18
        cut.sheet(spline([(x - w, top, 1), (x + w, top, 1), (x + w * .96, (top + end) / 2), (x + w * .9, end, 1), (x - w * .9, end, 1),
                          (x - w * .96, (top + end) / 2)]), c, 1)
        for i, hem in enumerate(look.get("leg_hems", ()) if long else ()):
            cut.flat(box(x - w * .9, end - 14 - i * 15, w * 1.8, 9), hem)
        if long and look.get("stripe"):
            cut.line("M%s %sV%s" % (x + s * w * .72, top + 10, end - 6), look["stripe"], 6)
        sock = look.get("socks")
        if sock and not long:
            high = min(look.get("socks_h", 30), (k["floor"] - k["hip_y"]) * .4)
            cut.sheet(box(x - w - 1, k["floor"] - 18 - high, 2 * w + 2, high, 6), sock, 1)
            for i in range(2 if look.get("socks_band") else 0):
                cut.flat(box(x - w - 1, k["floor"] - high + i * 22, 2 * w + 2, 7), look["socks_band"][i % len(look["socks_band"])])
        shoe(cut, x, s, k, look)


def thighs(cut, k, who, apart):
    """Knees towards who looks: two round ends of trouser legs."""
    c, y, low = who["bottom_c"], k["hip_y"], k["knee"]
    w = k["leg"] * .62
    cut.sheet(sym([(0, y - 26), (k["hip"] - 12, y - 26, 1), (k["hip"] + 1, y), (k["hip"] - 6, y + low * .5), (0, y + low * .44)]), c, 1)
    for s in (-1, 1):
        x = 300 + s * apart
        cut.sheet(spline([(x - w * .8, y - 12), (x, y - 20), (x + w * .8, y - 12), (x + w * 1.04, y + low * .46), (x + w * .72, y + low * .94),
                          (x, y + low * 1.04), (x - w * .72, y + low * .94), (x - w * 1.04, y + low * .46)]), c, 2)
        if who["look"].get("stripe"):
            cut.line("M%s %sQ%s %s %s %s" % (x + s * w * .62, y - 6, x + s * w * .92, y + low * .5, x + s * w * .62, y + low * .86),
                     who["look"]["stripe"], 6)


def lap(cut, k, c, knee, wide):
    """The skirt over hips and knees, from the waist to where it falls."""
    y, low = k["hip_y"], k["knee"] * knee
    path = sym([(0, k["waist_y"] - 6, 1), (k["waist"] + 1, k["waist_y"] - 6, 1), (k["hip"] + 6, y - 16), (wide, y + low * .45), (wide - 4, y + low * .9),
                (wide * .52, y + low * 1.1), (0, y + low * .98)])
    cut.sheet(path, c, 2)
    return path


def falls(cut, k, c, wide, end, hems, pleats=False):
    """The same skirt before the shins, darker for the light comes from above, with its woven hem."""
    top = k["hip_y"] + k["knee"] * .4
    path = sym([(0, top, 1), (wide - 3, top, 1), (wide, (top + end) / 2), (wide + 2, end - 6, 1), (wide * .5, end + 8), (0, end + 11)])
    cut.sheet(path, mix(c, "#1D0F2E", .18), 2)
    cut.clip(path)
    y = end - 1
    for h, ground, motif, colours in hems:
        band(cut, arc(300 - wide - 8, y - h / 2, 300 + wide + 8, y - h / 2, 11), h, ground, motif, colours, sheet=0)
        y -= h + (5 if pleats else 0)
    if pleats:
        for i in range(-8, 9):
            cut.line("M%s %sL%s %s" % (300 + i * wide / 8.4, top, 300 + i * wide / 8.1, end + 16), "#1D0F2E", 2.2, .22)
    cut.unclip()


def skirt(cut, k, who):
    look, kind, c = who["look"], who["bottom"], who["bottom_c"]
    apart = k["leg_x"] * 1.04
    fold = mix(c, "#8A7AA8", .3)
    shins(cut, k, who, apart)
    if kind == "school":
        lap(cut, k, c, 1.2, k["hip"] + 16)
        for i in (-2, -1, 0, 1, 2):
            cut.line("M%s %sL%s %s" % (300 + i * 20, k["hip_y"] - 14, 300 + i * 34, k["hip_y"] + k["knee"] * 1.1), mix(c, "#1D0F2E", .5), 3, .6)
        return
    high = k["floor"] - k["hip_y"]
    if kind == "pleated":
        wide = k["hip"] * 1.42
        falls(cut, k, c, wide, k["floor"] - high * .2, look["hems"], True)
        path = lap(cut, k, c, 1, wide - 3)
        cut.clip(path)
        for i in range(-8, 9):
            cut.line("M%s %sQ%s %s %s %s" % (300 + i * k["waist"] / 8.2, k["waist_y"] + 8, 300 + i * wide / 11, k["hip_y"], 300 + i * wide / 8.4,
                                             k["hip_y"] + k["knee"] * 1.2), "#1D0F2E", 2.2, .2)
        cut.unclip()
        return
    wide = k["hip"] * 1.07
    falls(cut, k, c, wide, k["ankle"] + 2, look["hems"])
    lap(cut, k, c, 1, wide + 4)
    for s in (-1, 1):
        cut.line("M%s %sQ%s %s %s %s" % (300 + s * k["waist"] * .5, k["waist_y"] + 30, 300 + s * 15, k["hip_y"] - 4, 300 + s * 9,
                                         k["hip_y"] + k["knee"] * .8), fold, 3, .5)


def bottom_seated(cut, k, who):
    """Stool, legs and whatever is worn on them, in the place of standing legs."""
    stool(cut, k)
    if who["bottom"] in ("trousers", "shorts"):
        apart = k["leg_x"] * 1.2
        shins(cut, k, who, apart)
        thighs(cut, k, who, apart)
    else:
        skirt(cut, k, who)
