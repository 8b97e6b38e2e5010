# SPDX-License-Identifier: CC-BY-4.0
"""people_body.py - bodies and dress: legs, skirts, tops, belts, chair, desk.

The measures of four ages are one table; a row of people.py may widen or narrow a body. Feet stand on
y 930 of a canvas 600 x 960, the middle is x 300. Dress is what is worn on a weekday in the valley:
the pleated skirt of the Mông, the blouse with silver clasps of the Thái, the striped sleeves of the
Hà Nhì, the coins of the Khơ Mú, the broad hem of the Lào, and the school shirt with the red scarf.
"""

from people_cut import arc, band, box, light, mix, ring, spline, sym
from people_head import star

AGES = {
    "child": dict(cy=340, rx=99, ry=98, neck=34, sh_y=462, sh=71, waist_y=570, waist=60, hip_y=656, hip=69, ankle=896, leg_x=32, leg=46,
                  arm0=42, arm1=32, up=84, fore=76, hand=25, k=.86),
    "youth": dict(cy=232, rx=88, ry=90, neck=32, sh_y=350, sh=84, waist_y=480, waist=64, hip_y=570, hip=76, ankle=894, leg_x=36, leg=52,
                  arm0=45, arm1=34, up=112, fore=100, hand=26, k=.95),
    "adult": dict(cy=152, rx=85, ry=90, neck=34, sh_y=276, sh=96, waist_y=412, waist=74, hip_y=512, hip=86, ankle=892, leg_x=40, leg=58,
                  arm0=51, arm1=38, up=124, fore=108, hand=28, k=1.05),
    "elder": dict(cy=206, rx=85, ry=89, neck=32, sh_y=326, sh=90, waist_y=456, waist=78, hip_y=548, hip=88, ankle=894, leg_x=38, leg=54,
                  arm0=49, arm1=37, up=116, fore=104, hand=27, k=1.0),
}
FOOT = 930


def measures(who):
    k = dict(AGES[who["age"]], age=who["age"], floor=FOOT)
    wide = who.get("wide", 1.0)
    if who.get("cut") == "woman":
        k["sh"] *= .9
        k["waist"] *= .88
        k["arm0"] *= .9
        k["arm1"] *= .92
    for name in ("sh", "waist", "hip"):
        k[name] *= wide
    k["hem"] = k["hip_y"] + 14  # of what is worn over trousers
    return k


# Feet and legs.

def shoe(cut, x, s, k, look):
    kind, c, w = look.get("shoes", "sandal"), look.get("shoes_c", "#7A4E3B"), k["leg"] * .62
    y = k["floor"]
    out = s * 5
    if kind == "sandal":
        cut.sheet(spline([(x - w + out, y, 1), (x - w + out - 1, y - 14), (x - w * .5, y - 28), (x + w * .5, y - 28), (x + w + out + 1, y - 14),
                          (x + w + out, y, 1)]), look["skin"], 1)
        cut.sheet(spline([(x - w + out - 3, y + 2, 1), (x - w + out - 3, y - 5, 1), (x + w + out + 3, y - 5, 1), (x + w + out + 3, y + 2, 1)]), c, 1)
        cut.line("M%s %sQ%s %s %s %s" % (x - w * .8 + out, y - 11, x + out, y - 26, x + w * .8 + out, y - 11), c, 9)
    else:
        h = 34 if kind == "shoe" else 66 if kind == "boot" else 32
        cut.sheet(spline([(x - w + out, y + 1, 1), (x - w + out - 3, y - 15), (x - w * .72, y - h, 1), (x + w * .72, y - h, 1),
                          (x + w + out + 3, y - 15),
                          (x + w + out, y + 1, 1)]), c, 1)
        sole = "#FFF7EE" if kind == "sneaker" else mix(c, "#1D0F2E", .4)
        cut.flat(box(x - w + out - 2, y - 5, 2 * w + 4, 7, 3), sole)
        if kind == "sneaker":
            cut.line("M%s %sh%sM%s %sh%s" % (x - 9 + out, y - 22, 18, x - 8 + out, y - 14, 16), "#FFF7EE", 4)


def feet(cut, k, look, bare=True):
    for s in (-1, 1):
        x = 300 + s * k["leg_x"]
        if bare:
            w = k["leg"] * .36
            cut.sheet(spline([(x - w * 1.15, k["hip_y"] + 20, 1), (x + w * 1.15, k["hip_y"] + 20, 1), (x + w * 1.1, k["ankle"] - 120),
                              (x + w * .8, FOOT - 18, 1),
                              (x - w * .8, FOOT - 18, 1), (x - w * 1.1, k["ankle"] - 120)]), look["skin"], 1)
        sock = look.get("socks")
        if sock:
            w = k["leg"] * .38
            top = k["ankle"] - look.get("socks_h", 30)
            cut.sheet(box(x - w, top, 2 * w, FOOT - 16 - top, 6), sock, 1)
            if look.get("socks_band"):
                for i in range(3):
                    cut.flat(box(x - w, top + 10 + i * 22, 2 * w, 7), look["socks_band"][i % len(look["socks_band"])])
        shoe(cut, x, s, k, look)


def trousers(cut, k, c, flare=0, short=False):
    end = k["ankle"] + 14 if not short else (k["hip_y"] + (FOOT - k["hip_y"]) * .42)
    x0, x1 = k["leg_x"] - k["leg"] * .46 - flare * .3, k["leg_x"] + k["leg"] * .54 + flare
    crotch = k["hip_y"] + 46
    top = k["hip_y"] - 26  # under the hem of whatever is worn above
    cut.sheet(sym([(0, top), (k["hip"] - 14, top, 1), (k["hip"], k["hip_y"] + 8), (x1 + 3, (k["hip_y"] + end) / 2), (x1, end, 1),
                   (x0, end + 3, 1),
                   (max(4, x0 - 4), (crotch + end) / 2), (2, crotch, 1), (0, crotch, 1)]), c, 2)
    cut.line("M300 %sV%s" % (k["hip_y"] - 20, crotch), mix(c, "#1D0F2E", .45), 3, .5)
    return x0, x1, end


def hem_of_legs(cut, k, ends, colours, h=9):
    x0, x1, end = ends
    for s in (-1, 1):
        for i, c in enumerate(colours):
            y = end - 14 - i * (h + 6)
            cut.flat(box(300 + (s * x0 if s > 0 else -x1), y, x1 - x0, h), c)


# Skirts.

def tube(cut, k, c, hems, end=None, hem=1.02):
    """The long narrow skirt; hems is a list of (height, ground, motif, colours) from the lowest up."""
    end = end or k["ankle"] + 2
    w = k["hip"] * hem
    path = sym([(0, k["waist_y"] - 6, 1), (k["waist"] + 1, k["waist_y"] - 6, 1), (k["hip"] + 3, k["hip_y"]), (w + 4, end - 40), (w + 4, end, 1),
                (0, end + 12)])
    cut.sheet(path, c, 2)
    cut.clip(path)
    y = end
    for h, ground, motif, colours in hems:
        band(cut, arc(300 - w - 8, y - h / 2, 300 + w + 8, y - h / 2, 12), h, ground, motif, colours, sheet=0)
        y -= h
    cut.unclip()
    fold = mix(c, "#1D0F2E", .5) if light(c) > .3 else mix(c, "#8A7AA8", .3)
    cut.line("M%s %sC%s %s %s %s %s %s" % (300 + w * .3, k["hip_y"] - 20, 300 + w * .5, k["hip_y"] + 80, 300 + w * .42, end - 160, 300 + w * .46,
                                           y - 6), fold, 3, .5)


def pleated(cut, k, c, bands, end=None, flare=1.75):
    """The pleated skirt of the Mông: swinging wide, rows of bands, fine folds."""
    end = end or FOOT - (FOOT - k["hip_y"]) * .42
    w = k["hip"] * flare
    top = k["waist_y"] - 4
    path = sym([(0, top, 1), (k["waist"] + 1, top, 1), (k["hip"] + 10, k["hip_y"] - 14), (w, end - 8, 1), (w * .5, end + 18), (0, end + 24)])
    cut.sheet(path, c, 2)
    cut.clip(path)
    y = end - 2
    for h, ground, motif, colours in bands:
        t = (y - top) / (end - top)
        half = k["waist"] + (w - k["waist"]) * (t ** 1.25) + 6
        band(cut, arc(300 - half, y - h / 2, 300 + half, y - h / 2, 26 * t), h, ground, motif, colours, sheet=0)
        y -= h + 7
    for i in range(-8, 9):
        x = 300 + i * k["waist"] / 8.2
        cut.line("M%s %sQ%s %s %s %s" % (x, top + 10, 300 + i * w / 13, (top + end) / 2, 300 + i * w / 8.2, end + 30), "#1D0F2E", 2.2, .2)
    cut.unclip()


def school_skirt(cut, k, c):
    end = FOOT - (FOOT - k["hip_y"]) * .5
    w = k["hip"] * 1.32
    path = sym([(0, k["waist_y"], 1), (k["waist"], k["waist_y"], 1), (k["hip"] + 4, k["hip_y"] - 10), (w, end, 1), (0, end + 14)])
    cut.sheet(path, c, 2)
    cut.clip(path)
    for i in (-2, -1, 0, 1, 2):
        cut.line("M%s %sL%s %s" % (300 + i * 22, k["hip_y"] - 10, 300 + i * w * .4, end + 20), mix(c, "#1D0F2E", .5), 3, .6)
    cut.unclip()


def bottom(cut, k, who):
    look, kind = who["look"], who["bottom"]
    c = who["bottom_c"]
    if kind == "trousers":
        feet(cut, k, look, bare=False)
        ends = trousers(cut, k, c, look.get("flare", 2))
        hem_of_legs(cut, k, ends, look.get("leg_hems", ()))
        if look.get("stripe"):
            for s in (-1, 1):
                x = 300 + s * (k["leg_x"] + k["leg"] * .40)
                cut.line("M%s %sL%s %s" % (300 + s * (k["hip"] - 9), k["hip_y"] + 30, x, ends[2] - 6), look["stripe"], 6)
    elif kind == "shorts":
        feet(cut, k, look)
        trousers(cut, k, c, 5, True)
    elif kind == "tube":
        feet(cut, k, look)
        tube(cut, k, c, look["hems"])
    elif kind == "pleated":
        feet(cut, k, look)
        pleated(cut, k, c, look["hems"])
    elif kind == "school":
        feet(cut, k, look)
        school_skirt(cut, k, c)


# Tops.

def neck(cut, k, who):
    n = k["neck"]
    top = k["cy"] + k["ry"] * .6
    cut.sheet(spline([(300 - n * .9, top, 1), (300 + n * .9, top, 1), (300 + n, k["sh_y"] - 6), (300 + n * 1.5, k["sh_y"] + 14, 1),
                      (300, k["sh_y"] + 58 * k["k"]),
                      (300 - n * 1.5, k["sh_y"] + 14, 1)]), mix(who["skin"], "#7A3B2A", .16), 1)


def torso_half(k, end, flare=0, dip=0):
    """The right half of a top from the neck to its hem at y `end`."""
    n = k["neck"] * 1.12
    pts = [(0, k["sh_y"] - 8 + dip, 1), (n * .6, k["sh_y"] - 14 + dip * .55), (n, k["sh_y"] - 22, 1), (k["sh"] * .74, k["sh_y"] - 10),
           (k["sh"] * .98, k["sh_y"] + 14),
           (k["sh"] * .96, k["sh_y"] + 52 * k["k"]), (k["waist"] + 1, k["waist_y"])]
    if end > k["waist_y"] + 30:
        t = min(1.0, (end - k["waist_y"]) / (k["hip_y"] - k["waist_y"]))
        pts.append((k["waist"] + (k["hip"] + 5 - k["waist"]) * t + flare, end, 1))
    else:
        pts.append((k["waist"] + 2 + flare, end, 1))
    pts.append((0, end + 8))
    return pts


def scarf_red(cut, k):
    """The red scarf of a pupil, knotted on the chest."""
    y, n, s = k["sh_y"], k["neck"], k["k"]
    for side in (-1, 1):
        cut.sheet(spline([(300 + side * n * 1.05, y - 20, 1), (300 + side * n * 1.5, y + 2), (300 + side * 6, y + 52 * s, 1),
                          (300 - side * 4, y + 36 * s, 1),
                          (300 + side * n * .7, y - 2)]), "#C8322B", 1)
    cut.sheet(spline([(296, y + 48 * s, 1), (306, y + 48 * s, 1), (330, y + 104 * s, 1), (308, y + 92 * s, 1)]), "#B32A24", 1)
    cut.sheet(spline([(304, y + 48 * s, 1), (294, y + 48 * s, 1), (274, y + 108 * s, 1), (296, y + 94 * s, 1)]), "#C8322B", 1)
    cut.sheet(ring(12 * s, 11 * s, 300, y + 47 * s), "#D8433A", 1)


def collar(cut, k, c, drop=40):
    y, n = k["sh_y"], k["neck"]
    for s in (-1, 1):
        cut.sheet(spline([(300 + s * n * .95, y - 26, 1), (300 + s * n * 1.55, y - 10), (300 + s * n * 1.25, y + drop * k["k"], 1),
                          (300 + s * 2, y + drop * .52 * k["k"], 1)]), c, 1)


def buttons(cut, k, end, c, n=4, x=300, first=30):
    y0 = k["sh_y"] + first * k["k"]
    for i in range(n):
        cut.flat(ring(4.2, 4.2, x, y0 + i * (end - 24 - y0) / max(1, n - 1)), c)


def clasps(cut, k, end, c="#EDEAF3"):
    """Silver butterflies down the front of a Thái blouse."""
    y0, n = k["sh_y"] + 20 * k["k"], 5
    step = (end - 20 - y0) / (n - 1)
    for i in range(n):
        y = y0 + i * step
        cut.open(1)
        for s in (-1, 1):
            cut.piece(spline([(300, y, 1), (300 + s * 15, y - 9), (300 + s * 18, y), (300 + s * 14, y + 9)]), c)
        cut.close()
        cut.flat(ring(3.4, 3.4, 300, y), "#B9B4C8")


def belt(cut, k, y, half, h, ground, motif=None, colours=(), ends=None):
    band(cut, arc(300 - half, y, 300 + half, y, 6), h, ground, motif, colours)
    if ends:
        for s, length in ((-1, 74), (1, 58)):
            x = 300 + s * 15
            cut.sheet(spline([(x - 12, y + 2, 1), (x + 12, y + 2, 1), (x + 14 + s * 6, y + length * k["k"], 1),
                              (x - 12 + s * 6, y + (length + 6) * k["k"], 1)]), ends, 1)
            cut.flat(box(x - 11 + s * 5, y + (length - 14) * k["k"], 24, 6), "#FFF7EE")


def top(cut, k, who):
    """The garment over the chest; who['top'] names it."""
    look, kind, c = who["look"], who["top"], who["top_c"]
    c2 = look.get("top_c2", "#FFF7EE")
    over = who["bottom"] in ("tube", "pleated", "school")
    end = k["waist_y"] + 6 if over and kind not in ("jumper", "hoodie", "tracksuit", "hanhi", "tunic") else k["hem"]
    TOPS[kind](cut, k, who, look, c, c2, end)


def top_shirt(cut, k, who, look, c, c2, end):
    path = sym(torso_half(k, end))
    cut.sheet(path, c, 2)
    if look.get("checks") or look.get("stripes"):
        cut.clip(path)
        if look.get("checks"):
            for x in range(-4, 5):
                cut.line("M%s %sV%s" % (300 + x * 26, k["sh_y"] - 30, end + 20), look["checks"], 5, .55)
            for i in range(12):
                cut.line("M160 %sH440" % (k["sh_y"] - 10 + i * 28), look["checks"], 5, .55)
        else:
            for i in range(9):
                y = k["sh_y"] + 20 + i * 34 * k["k"]
                cut.line("M160 %sQ300 %s 440 %s" % (y, y + 10, y), look["stripes"], 12 * k["k"])
        cut.unclip()
    cut.line("M300 %sV%s" % (k["sh_y"] + 24, end + 4), mix(c, "#2A1838", .3), 3, .5)
    buttons(cut, k, end, mix(c, "#2A1838", .4) if light(c) > .6 else "#FFF7EE")
    collar(cut, k, mix(c, "#FFFFFF", .25))
    if look.get("pocket", True):
        cut.flat(box(300 + k["sh"] * .3, k["sh_y"] + 62 * k["k"], 30 * k["k"], 32 * k["k"], 4), mix(c, "#2A1838", .13))


def top_school(cut, k, who, look, c, c2, end):
    top_shirt(cut, k, who, dict(look, pocket=True), c, c2, end)
    scarf_red(cut, k)


def top_tee(cut, k, who, look, c, c2, end):
    path = sym(torso_half(k, end, 3, 16))
    cut.sheet(path, c, 2)
    cut.clip(path)
    if look.get("stripes"):
        for i in range(9):
            y = k["sh_y"] + 26 + i * 36 * k["k"]
            cut.line("M160 %sQ300 %s 440 %s" % (y, y + 12, y), look["stripes"], 13 * k["k"])
    if look.get("print") == "sun":
        cut.flat(ring(30 * k["k"], 30 * k["k"], 300, k["sh_y"] + 84 * k["k"]), c2)
        cut.flat(spline([(200, k["sh_y"] + 110 * k["k"]), (280, k["sh_y"] + 84 * k["k"]), (320, k["sh_y"] + 104 * k["k"]),
                         (400, k["sh_y"] + 82 * k["k"]),
                         (400, k["sh_y"] + 124 * k["k"], 1), (200, k["sh_y"] + 124 * k["k"], 1)]), mix(c, "#2A1838", .3))
    if look.get("print") == "star":
        cut.flat(star(300, k["sh_y"] + 84 * k["k"], 34 * k["k"]), c2)
    cut.unclip()
    n = k["neck"]
    cut.line("M%s %sQ300 %s %s %s" % (300 - n * 1.1, k["sh_y"] - 19, k["sh_y"] + 32, 300 + n * 1.1, k["sh_y"] - 19), mix(c, "#FFF7EE", .45), 8)


def top_jumper(cut, k, who, look, c, c2, end):
    path = sym(torso_half(k, end - 8, 4, 10))
    cut.sheet(path, c, 2)
    cut.clip(path)
    y = k["sh_y"] + 76 * k["k"]
    band(cut, arc(170, y, 430, y, 14), 44 * k["k"], c2, look.get("motif", "diamond"), look.get("motif_c", ["#FFF7EE", "#C8322B"]), sheet=0)
    for d in (-34, 34):
        band(cut, arc(170, y + d * k["k"], 430, y + d * k["k"], 14), 9 * k["k"], mix(c, "#FFF7EE", .7), sheet=0)
    cut.unclip()
    band(cut, arc(300 - k["hip"] - 4, end - 10, 300 + k["hip"] + 4, end - 10, 8), 18, mix(c, "#2A1838", .2), "bar", [mix(c, "#2A1838", .36)], .8,
         sheet=1)
    n = k["neck"]
    cut.line("M%s %sQ300 %s %s %s" % (300 - n * 1.1, k["sh_y"] - 20, k["sh_y"] + 22, 300 + n * 1.1, k["sh_y"] - 20), mix(c, "#2A1838", .22), 15)


def top_hoodie(cut, k, who, look, c, c2, end):
    cut.sheet(sym([(0, k["sh_y"] - 40), (k["neck"] * 2.1, k["sh_y"] - 34), (k["neck"] * 2.2, k["sh_y"] + 6), (0, k["sh_y"] + 20)]),
              mix(c, "#2A1838", .22), 2)
    neck(cut, k, who)
    cut.sheet(sym(torso_half(k, end, 4, 26)), c, 2)
    n, s = k["neck"], k["k"]
    cut.line("M%s %sQ300 %s %s %s" % (300 - n * 1.1, k["sh_y"] - 18, k["sh_y"] + 46, 300 + n * 1.1, k["sh_y"] - 18), mix(c, "#2A1838", .25), 9)
    for sd in (-1, 1):
        cut.line("M%s %sq%s %s 0 %s" % (300 + sd * 16, k["sh_y"] + 16, sd * 5, 24 * s, 46 * s), "#FFF7EE", 5)
    w = k["hip"] * .55
    y = k["hip_y"] - 56 * s
    cut.sheet(spline([(300 - w, y + 46 * s, 1), (300 - w * .7, y, 1), (300 + w * .7, y, 1), (300 + w, y + 46 * s, 1)]), mix(c, "#2A1838", .1), 1)
    band(cut, arc(300 - k["hip"] - 5, end - 4, 300 + k["hip"] + 5, end - 4, 8), 17, mix(c, "#2A1838", .2), sheet=1)


def top_tracksuit(cut, k, who, look, c, c2, end):
    path = sym(torso_half(k, end, 4))
    cut.sheet(path, c, 2)
    cut.clip(path)
    y = k["sh_y"] + 70 * k["k"]
    cut.flat("M150 %sL300 %sL450 %sV%sH150Z" % (y - 34, y + 14, y - 34, k["sh_y"] - 60), c2)
    cut.line("M150 %sL300 %sL450 %s" % (y - 22, y + 26, y - 22), "#C8322B", 8)
    cut.unclip()
    cut.line("M300 %sV%s" % (k["sh_y"] - 4, end + 4), "#EDEAF3", 4)
    cut.sheet(spline([(300 - k["neck"] * 1.2, k["sh_y"] - 30, 1), (300 - k["neck"] * 1.3, k["sh_y"] + 2), (300, k["sh_y"] + 22, 1),
                      (300 + k["neck"] * 1.3, k["sh_y"] + 2),
                      (300 + k["neck"] * 1.2, k["sh_y"] - 30, 1), (300, k["sh_y"] - 2)]), c, 1)
    band(cut, arc(300 - k["hip"] - 6, end - 2, 300 + k["hip"] + 6, end - 2, 8), 16, mix(c, "#2A1838", .25), sheet=1)
    if look.get("scarf"):
        scarf_red(cut, k)


def top_thai(cut, k, who, look, c, c2, end):
    """The short blouse of the Thái with silver clasps."""
    cut.sheet(sym(torso_half(k, end)), c, 2)
    cut.line("M300 %sV%s" % (k["sh_y"], end + 4), mix(c, "#2A1838", .3), 3, .5)
    cut.sheet(spline([(300 - k["neck"] * 1.12, k["sh_y"] - 26, 1), (300 - k["neck"] * 1.2, k["sh_y"] - 6), (300, k["sh_y"] + 10, 1),
                      (300 + k["neck"] * 1.2, k["sh_y"] - 6),
                      (300 + k["neck"] * 1.12, k["sh_y"] - 26, 1), (300, k["sh_y"] - 8)]), mix(c, "#FFF7EE", .35), 1)
    clasps(cut, k, end)
    belt(cut, k, k["waist_y"] + 4, k["waist"] + 3, 22 * k["k"], look.get("belt", "#5E9B3A"))


def top_mong(cut, k, who, look, c, c2, end):
    """A jacket that crosses at the chest, its edges embroidered; a woven belt."""
    cut.sheet(sym(torso_half(k, end)), c, 2)
    y, n, s = k["sh_y"], k["neck"], k["k"]
    if look.get("inner"):
        cut.flat("M%s %sL%s %sL300 %sZ" % (300 - n * .95, y - 18, 300 + n * .95, y - 18, y + 66 * s), look["inner"])
    for side in (-1, 1):
        band(cut, [(300 + side * (n * 1.14), y - 20), (300 + side * n * .9, y + 16 * s), (300 - side * 8, y + 96 * s)], 21 * s, c2, "diamond",
             look.get("motif_c", ["#FFD87A", "#FFF7EE", "#2E9C95"]), 1.5)
    w = k["waist"] + 4
    if who["bottom"] == "pleated":
        ap = k["waist_y"] + 118 * s
        cut.sheet(spline([(276, k["waist_y"], 1), (324, k["waist_y"], 1), (332, ap, 1), (268, ap, 1)]), look.get("apron", c), 1)
        band(cut, [(269, ap - 14), (331, ap - 14)], 22, c2, "diamond", look.get("motif_c", ["#FFD87A", "#FFF7EE", "#2E9C95"]), sheet=0)
        band(cut, [(271, ap - 40), (329, ap - 40)], 14, "#2E9C95", "bar", ["#FFF7EE"], sheet=0)
        belt(cut, k, k["waist_y"] + 4, w, 26 * s, c2, "diamond", look.get("motif_c", ["#FFD87A", "#FFF7EE", "#2E9C95"]))
    else:
        belt(cut, k, k["waist_y"] + 8, w + 2, 22 * s, c2, None, (), c2)


def top_khomu(cut, k, who, look, c, c2, end):
    """A dark blouse with a coloured front and a row of coins."""
    cut.sheet(sym(torso_half(k, end)), c, 2)
    y, s = k["sh_y"], k["k"]
    for side in (-1, 1):
        band(cut, [(300 + side * k["neck"] * 1.1, y - 20), (300 + side * 15, y + 28 * s), (300 + side * 12, end + 2)], 15 * s, c2, "bar",
             ["#FFD87A", "#FFF7EE"], 1.2, sheet=0)
    n = int((end - y - 40) / (22 * s))
    for i in range(n):
        for side in (-1, 1):
            cut.flat(ring(6 * s, 6 * s, 300 + side * 30 * s, y + 44 * s + i * 22 * s), "#DAD6E4")
            cut.flat(ring(2.2 * s, 2.2 * s, 300 + side * 30 * s, y + 44 * s + i * 22 * s), "#8D88A0")
    belt(cut, k, k["waist_y"] + 4, k["waist"] + 3, 22 * s, look.get("belt", "#C8322B"), "tooth", ["#FFD87A"])


def top_hanhi(cut, k, who, look, c, c2, end):
    """A tunic closed at the side with silver buttons; the colours are on the sleeves."""
    end = k["hem"] + 10 if who["bottom"] == "trousers" else end
    path = sym(torso_half(k, end, 5))
    cut.sheet(path, c, 2)
    y, n, s = k["sh_y"], k["neck"], k["k"]
    cut.clip(path)
    line = [(300 - n * .9, y - 18), (300 + n * .4, y + 20 * s), (300 + k["sh"] * .55, y + 52 * s), (300 + k["waist"] * .6, k["waist_y"]),
            (300 + k["waist"] * .62, end + 10)]
    band(cut, line, 17 * s, c2, "tooth", ["#FFD87A", "#FFF7EE", "#8CBF4F"], 1.5, sheet=0)
    cut.unclip()
    for i in range(5):
        cut.flat(ring(5.2 * s, 5.2 * s, 300 + k["sh"] * .36, y + 66 * s + i * 26 * s), "#EDEAF3")
    for i, cc in enumerate(("#E2574C", "#F6B63C", "#2E9C95")):
        band(cut, arc(300 - k["hip"] - 6, end - 10 - i * 10, 300 + k["hip"] + 6, end - 10 - i * 10, 8), 7, cc, sheet=0)


def top_lao(cut, k, who, look, c, c2, end):
    """A plain blouse and a checked scarf laid over one shoulder."""
    cut.sheet(sym(torso_half(k, end, 0, 12)), c, 2)
    buttons(cut, k, end, mix(c, "#FFF7EE", .6), 4)
    y = k["sh_y"]
    path = spline([(300 - k["sh"] * .92, y - 2, 1), (300 - k["neck"] * 1.2, y - 20, 1), (300 + k["waist"] + 2, k["waist_y"] - 26, 1),
                   (300 + k["waist"] + 1, k["waist_y"] + 4, 1),
                   (300 + k["waist"] * .4, k["waist_y"] - 4)])
    cut.sheet(path, c2, 2)
    cut.clip(path)
    for i in range(-4, 9):
        cut.line("M%s %sl60 -70" % (230 + i * 24, y + 40 + i * 22 * k["k"]), look.get("scarf_c", "#C8322B"), 5, .6)
    cut.line("M%s %sL%s %s" % (300 - k["sh"] * .6, y - 4, 300 + k["waist"], k["waist_y"] - 12), look.get("scarf_c", "#C8322B"), 5, .6)
    cut.unclip()
    belt(cut, k, k["waist_y"] + 4, k["waist"] + 3, 18 * k["k"], look.get("belt", "#F6B63C"), "diamond", ["#C8322B"])


def top_tunic(cut, k, who, look, c, c2, end):
    """Áo dài: long, slit at the sides, over wide trousers."""
    low = k["ankle"] - 74
    cut.sheet(sym([*torso_half(k, k["hip_y"] - 60)[:-2], (k["hip"] + 1, k["hip_y"] - 24), (k["hip"] + 16, low, 1), (0, low + 10)]), c, 2)
    y, n = k["sh_y"], k["neck"]
    cut.sheet(spline([(300 - n * 1.05, y - 34, 1), (300 - n * 1.15, y - 8), (300, y + 6), (300 + n * 1.15, y - 8), (300 + n * 1.05, y - 34, 1),
                      (300, y - 22)]), mix(c, "#FFF7EE", .15), 1)
    cut.line("M300 %sQ%s %s %s %s" % (y + 6, 300 + k["sh"] * .4, y + 20, 300 + k["sh"] * .78, y + 58), mix(c, "#2A1838", .35), 3, .6)
    for i, (dx, dy) in enumerate(((-38, -96), (0, -60), (36, -110), (-14, -150), (30, -30))):
        flower(cut, 300 + dx, low + dy, 17 - i * 1.5, c2)


def flower(cut, x, y, r, c):
    import math
    cut.open(1)
    for i in range(5):
        a = math.radians(i * 72 - 90)
        cut.piece(ring(r * .52, r * .52, x + math.cos(a) * r * .72, y + math.sin(a) * r * .72), c)
    cut.close()
    cut.flat(ring(r * .34, r * .34, x, y), "#F6B63C")


def top_uniform(cut, k, who, look, c, c2, end):
    """A uniform coat: belt, pockets, tabs at the collar. No rank is drawn."""
    cut.sheet(sym(torso_half(k, end, 3)), c, 2)
    y, n, s = k["sh_y"], k["neck"], k["k"]
    cut.flat("M%s %sL%s %sL300 %sZ" % (300 - n, y - 18, 300 + n, y - 18, y + 54 * s), "#F4F0E2")
    cut.sheet(spline([(296, y + 2, 1), (304, y + 2, 1), (308, y + 46 * s, 1), (300, y + 56 * s, 1), (292, y + 46 * s, 1)]), mix(c, "#1D0F2E", .45), 1)
    for side in (-1, 1):
        cut.sheet(spline([(300 + side * n, y - 26, 1), (300 + side * n * 1.8, y - 8, 1), (300 + side * n * 1.3, y + 40 * s, 1),
                          (300 + side * 2, y + 58 * s, 1)]), mix(c, "#FFF7EE", .12), 1)
        cut.flat(box(300 + side * n * 1.32 - 7, y - 2, 14, 20, 3), c2)
        cut.sheet(box(300 + side * k["sh"] * .52 - 19, y + 70 * s, 38, 40, 5), mix(c, "#1D0F2E", .1), 1)
        cut.flat(box(300 + side * k["sh"] * .52 - 19, y + 70 * s, 38, 12, 4), mix(c, "#1D0F2E", .28))
        cut.sheet(box(300 + side * k["sh"] * .76 - 20, y - 10, 40, 11, 5), c2, 1)
    buttons(cut, k, end, "#F6B63C", 5, 300, 76)
    cut.sheet(box(300 - k["waist"] - 5, k["waist_y"] - 2, 2 * k["waist"] + 10, 22, 4), "#5D3B27", 1)
    cut.sheet(box(286, k["waist_y"] - 5, 28, 28, 4), "#F6B63C", 1)


def top_jacket(cut, k, who, look, c, c2, end):
    """An open jacket over something plain."""
    cut.sheet(sym(torso_half(k, end - 8, 0, 12)), c2, 1)
    if look.get("stripes"):
        for i in range(6):
            y = k["sh_y"] + 40 + i * 36 * k["k"]
            cut.line("M%s %sH%s" % (300 - k["waist"] * .4, y, 300 + k["waist"] * .4), look["stripes"], 10)
    right = torso_half(k, end, 4)
    for s in (-1, 1):
        pts = [(k["neck"] * 1.1, k["sh_y"] - 24, 1)] + [p for p in right[3:-1]] + [(k["waist"] * .3, end + 4, 1), (k["waist"] * .34, k["waist_y"])]
        cut.sheet(spline([(300 + s * p[0], *p[1:]) for p in pts]), c, 2)
        n = k["neck"]
        cut.sheet(spline([(300 + s * n * .98, k["sh_y"] - 28, 1), (300 + s * n * 1.8, k["sh_y"] - 8),
                          (300 + s * n * 1.5, k["sh_y"] + 46 * k["k"], 1), (300 + s * n * .72, k["sh_y"] + 92 * k["k"], 1)]),
                  mix(c, "#FFF7EE", .13), 1)
        cut.line("M%s %sl%s -8" % (300 + s * k["waist"] * .55, k["hip_y"] - 28, s * k["waist"] * .36), mix(c, "#1D0F2E", .4), 4, .7)


def top_coat(cut, k, who, look, c, c2, end):
    """A nurse's light coat, to the middle of the thigh."""
    low = k["hip_y"] + (96 if k["floor"] == FOOT else k["knee"] * .8)
    cut.sheet(sym([*torso_half(k, k["hip_y"] - 60)[:-2], (k["hip"] + 3, k["hip_y"] - 10), (k["hip"] + 14, low, 1), (0, low + 8)]), c, 2)
    y, n = k["sh_y"], k["neck"]
    cut.flat("M%s %sL%s %sL300 %sZ" % (300 - n, y - 18, 300 + n, y - 18, y + 52), c2)
    collar(cut, k, mix(c, "#FFFFFF", .5), 62)
    cut.line("M300 %sV%s" % (y + 46, low), mix(c, "#2A1838", .3), 3, .6)
    for s in (-1, 1):
        cut.flat(box(300 + s * k["hip"] * .52 - 24, k["hip_y"] - 8, 48, 52, 7), mix(c, "#2A1838", .09))
    cut.line("M%s %sC%s %s %s %s %s %s" % (300 - n * 1.2, y - 14, 300 - 50, y + 60, 300 - 34, y + 100, 300 - 26, y + 104), "#3F5F8F", 6)
    cut.line("M%s %sC%s %s %s %s %s %s" % (300 + n * 1.2, y - 14, 300 + 54, y + 60, 300 - 6, y + 104, 300 - 26, y + 104), "#3F5F8F", 6)
    cut.sheet(ring(14, 14, 274, y + 116), "#C9D3E2", 1)
    cut.sheet(box(324, y + 76, 44, 26, 4), "#5AA7C0", 1)


def top_feast(cut, k, who, look, c, c2, end):
    """A groom's jacket: standing collar, knotted buttons, a woven edge."""
    cut.sheet(sym(torso_half(k, end, 3)), c, 2)
    y, n = k["sh_y"], k["neck"]
    band(cut, [(300, y - 4), (300, end + 6)], 30, c2, "diamond", ("#FFD87A", "#FFF7EE"), 1.6)
    for i in range(5):
        yy = y + 30 + i * 48
        cut.line("M278 %sH322" % yy, "#FFD87A", 6)
        cut.flat(ring(6, 6, 300, yy), "#EDEAF3")
    cut.sheet(spline([(300 - n * 1.1, y - 32, 1), (300 - n * 1.2, y - 4), (300, y + 14, 1), (300 + n * 1.2, y - 4), (300 + n * 1.1, y - 32, 1),
                      (300, y - 12)]), c2, 1)
    band(cut, arc(300 - k["hip"] - 5, end - 10, 300 + k["hip"] + 5, end - 10, 8), 20, c2, "tooth", ("#FFD87A",), sheet=0)


TOPS = {n[4:]: f for n, f in list(globals().items()) if n.startswith("top_")}
