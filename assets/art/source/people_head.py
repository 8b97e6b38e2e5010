# SPDX-License-Identifier: CC-BY-4.0
"""people_head.py - heads: face, ears, hair and what is worn on it.

Every head is drawn in its own measure: the middle of the face at (0,0), the face 100 to each side, up
and down; a class of age sets it at its place and size. Eyes stand at y 16 and brows at y -24: hair and
hats end above y -38 in the middle, so that a mood is never covered. No eyes, brows or mouth here: they
are the faces'.

Must never: tell a person by a mocked feature. Skin and hair are those of neighbours in daylight.
"""

import math

from people_cut import arc, band, mix, ring, spline, sym

FACES = {
    "child": ((0, -100), (62, -88), (96, -42), (101, 10), (93, 52), (66, 85), (28, 98), (0, 100)),
    "youth": ((0, -100), (63, -86), (94, -40), (98, 8), (88, 52), (60, 86), (24, 99), (0, 101)),
    "adult": ((0, -100), (64, -84), (93, -38), (96, 8), (88, 50), (62, 84), (27, 99), (0, 101)),
    "elder": ((0, -100), (62, -86), (94, -40), (97, 10), (88, 54), (62, 86), (28, 99), (0, 100)),
}

# The outer edge of hair that lies on the head, from the left ear over the top to the right one.
CAP = ((-101, 14, 1), (-108, -30), (-94, -78), (-52, -110), (0, -118), (52, -110), (94, -78), (108, -30), (101, 14, 1))

# Where hair ends over the forehead, from the right ear to the left one.
FRONTS = {
    "short": ((92, -22), (70, -48), (34, -44), (6, -62, 1), (-20, -46), (-62, -42), (-90, -18)),
    "swept": ((90, -30), (66, -66), (22, -72), (-20, -58), (-58, -38), (-92, -16)),
    "straight": ((93, -10), (86, -34, 1), (56, -40), (0, -43), (-56, -40), (-86, -34, 1), (-93, -10)),
    "points": ((92, -18), (80, -40, 1), (60, -56), (42, -40, 1), (20, -58), (0, -40, 1), (-22, -58), (-44, -40, 1), (-62, -56),
               (-80, -38, 1), (-92, -16)),
    "middle": ((92, 0), (84, -36), (50, -70), (0, -92, 1), (-50, -70), (-84, -36), (-92, 0)),
    "side": ((93, 4), (88, -32), (64, -62), (36, -84, 1), (-10, -56), (-58, -40), (-88, -16), (-94, 6)),
    "back": ((92, -12), (80, -52), (46, -76), (0, -82), (-46, -76), (-80, -52), (-92, -12)),
    "crop": ((92, -26), (82, -56, 1), (44, -66), (0, -68), (-44, -66), (-82, -56, 1), (-92, -26)),
    "high": ((94, -30), (84, -62, 1), (58, -84), (30, -92), (0, -88), (-30, -92), (-58, -84), (-84, -62, 1), (-94, -30)),
}


def cap_of(cut, colour, front, top=None):
    cut.sheet(spline(list(top or CAP) + list(FRONTS[front])), colour, 2)


def shine(cut, colour, x=-34, y=-88, w=46):
    """The lantern's light on hair."""
    cut.line(spline([(x - w, y + 28), (x - w * .45, y + 4), (x + w * .5, y - 6)], False), mix(colour, "#FFE7B0", .3), 7, .55)


# Hair: what lies behind the body's neck, and what lies on the face.

def behind(cut, hair, c):
    if hair in ("bob", "bob-band"):
        cut.sheet(sym([(0, -112), (70, -96), (114, -30), (120, 40), (112, 92), (70, 108, 1), (0, 96)], 0), c, 2)
    if hair in ("long", "long-band", "long-side"):
        cut.sheet(sym([(0, -112), (70, -98), (116, -20), (122, 70), (126, 150), (104, 200), (60, 208, 1), (0, 190)], 0), c, 2)
    if hair == "wave":
        cut.sheet(sym([(0, -112), (74, -96), (116, -30), (112, 30), (130, 80), (120, 122), (86, 140), (40, 118, 1), (0, 110)], 0), c, 2)
    if hair == "pigtails":
        for s in (-1, 1):
            cut.sheet(spline([(s * 92, -8), (s * 132, -4), (s * 158, 44), (s * 150, 104), (s * 128, 136, 1), (s * 112, 100), (s * 104, 50)]), c, 2)
    if hair == "ponytail":
        cut.sheet(spline([(56, -96), (120, -112), (168, -58), (162, 24), (134, 84, 1), (126, 20), (104, -30), (70, -50)]), c, 2)
    if hair in ("bun-top", "bun-grey"):
        y = -124 if hair == "bun-top" else -112
        cut.sheet(ring(50, 40, 0, y), c, 2)
        cut.line(spline([(-34, y + 6), (-6, y - 14), (30, y - 6)], False), mix(c, "#FFE7B0", .25), 5, .6)
    if hair == "bun-low":
        cut.sheet(ring(44, 40, 74, 74), c, 2)
        cut.sheet(sym([(0, -108), (72, -92), (108, -30), (110, 30), (84, 84), (0, 90)], 0), c, 1)
    if hair == "buns":
        for s in (-1, 1):
            cut.sheet(ring(40, 37, s * 76, -98), c, 2)
    if hair == "half-up":
        cut.sheet(sym([(0, -112), (70, -98), (116, -20), (120, 60), (118, 124), (90, 150), (50, 148, 1), (0, 130)], 0), c, 2)
        cut.sheet(ring(38, 32, 0, -120), c, 2)


def braid(cut, s, c, tie):
    """One braid over the shoulder: beads of hair, smaller and smaller."""
    cut.open(2)
    for i in range(6):
        w = 21 - i * 1.5
        cut.piece(spline([(s * 101 - w, 60 + i * 25), (s * 101, 48 + i * 25), (s * 101 + w, 60 + i * 25), (s * 101, 86 + i * 25, 1)]), c)
    cut.close()
    cut.sheet(box_at(s * 101, 208, 26, 14, 5), tie, 1)
    cut.sheet(spline([(s * 101 - 8, 214, 1), (s * 101 + 8, 214, 1), (s * 101 + 15, 244), (s * 101 - 14, 246)]), c, 1)


def box_at(cx, cy, w, h, r):
    from people_cut import box
    return box(cx - w / 2, cy - h / 2, w, h, r)


TOPS = {
    "tufts": ((-101, 14, 1), (-110, -34), (-98, -74), (-78, -96, 1), (-62, -94), (-46, -128, 1), (-14, -112), (16, -138, 1), (34, -112),
              (72, -118, 1), (82, -92), (108, -70, 1), (108, -28), (101, 14, 1)),
    "whirl": ((-101, 10, 1), (-108, -34), (-92, -80), (-50, -111), (-4, -119), (10, -142), (38, -140, 1), (30, -118), (58, -108), (94, -78),
              (108, -30), (101, 10, 1)),
    "quiff": ((-101, 4, 1), (-106, -40), (-96, -84), (-66, -116), (-10, -136), (50, -132), (92, -98), (108, -34), (101, 4, 1)),
}


WAVY = ((-101, 10, 1), (-110, -22), (-101, -52), (-102, -84), (-72, -98), (-60, -121), (-28, -115), (-2, -134), (28, -117), (61, -122),
        (74, -98), (102, -82), (100, -50), (110, -20), (101, 10, 1))
WAVES = ((-84, -62, -60, -84, -44, -66), (-48, -100, -20, -112, -6, -88), (4, -112, 34, -118, 44, -92), (52, -96, 82, -92, 84, -62),
         (-22, -74, 4, -90, 20, -68))


def waves(cut, c):
    """Thick hair that waves, and the light on some of its waves."""
    cut.sheet(spline(list(WAVY) + [(91, -18), (78, -46), (52, -37), (28, -54), (2, -38), (-26, -54), (-50, -36), (-76, -46), (-91, -18)]), c, 2)
    for wave in WAVES:
        cut.line("M%d %dQ%d %d %d %d" % wave, mix(c, "#FFE7B0", .26), 6, .5)


def on_top(cut, hair, c, tie):
    if hair in ("short", "tufts", "whirl"):
        cap_of(cut, c, {"short": "swept", "tufts": "points", "whirl": "short"}[hair], TOPS.get(hair))
    elif hair == "bowl":
        cap_of(cut, c, "straight")
    elif hair == "crop":
        cap_of(cut, c, "crop")
    elif hair in ("part", "quiff"):
        cap_of(cut, c, "side" if hair == "part" else "back", TOPS["quiff"] if hair == "quiff" else None)
    elif hair == "wavy":
        waves(cut, c)
    elif hair == "grey-short":
        cap_of(cut, c, "high")
    elif hair == "bald":
        for s in (-1, 1):
            cut.sheet(spline([(s * 101, 24, 1), (s * 112, -8), (s * 102, -52), (s * 84, -72, 1), (s * 88, -34), (s * 90, 0)]), c, 1)
    elif hair in ("bob", "pigtails", "braids"):
        cap_of(cut, c, "straight" if hair != "braids" else "middle")
    elif hair in ("bob-band", "long-band"):
        cap_of(cut, c, "straight" if hair == "bob-band" else "side")
    elif hair in ("long", "wave", "long-side", "half-up"):
        cap_of(cut, c, {"long": "middle", "wave": "side", "long-side": "side", "half-up": "middle"}[hair])
    elif hair in ("ponytail", "bun-low", "buns"):
        cap_of(cut, c, {"ponytail": "short", "bun-low": "side", "buns": "middle"}[hair])
    elif hair in ("bun-top", "bun-grey"):
        cap_of(cut, c, "back")
    if hair not in ("bald", "wavy"):
        shine(cut, c)
    if hair == "braids":
        for s in (-1, 1):
            braid(cut, s, c, tie)
    if hair == "pigtails":
        for s in (-1, 1):
            cut.sheet(ring(15, 17, s * 106, 0), tie, 1)
    if hair == "ponytail":
        cut.sheet(spline([(66, -104), (92, -102), (104, -76), (82, -66), (66, -82)]), tie, 1)
    if hair == "buns":
        for s in (-1, 1):
            cut.sheet(spline([(s * 46, -96), (s * 62, -70), (s * 92, -64), (s * 90, -76), (s * 66, -82), (s * 56, -100)]), tie, 1)
    if hair in ("bob-band", "long-band", "half-up") and tie:
        if hair == "half-up":
            cut.sheet(ring(26, 8, 0, -102), tie, 1)
        else:
            cut.sheet(spline([(-104, -44, 1), (-62, -88), (0, -100), (62, -88), (104, -44, 1), (96, -66), (54, -106), (0, -118), (-54, -106),
                              (-96, -66)]), tie, 1)
    if hair == "bun-top":
        cut.sheet(spline([(-44, -104), (0, -92), (44, -104), (40, -92), (0, -80), (-40, -92)]), tie or "#C8322B", 1)
        cut.line("M-58 -146L52 -112", "#E9E6EF", 6)
        cut.sheet(ring(9, 9, -60, -147), "#F4F1F7", 1)


# What is worn on the head.

def scarf_turban(cut, c, c2, check=True, tail=True):
    """A woollen scarf wound round: everyday wear of Mông and Hà Nhì women."""
    shape = spline([(-106, -22, 1), (-122, -66), (-104, -120), (-40, -146), (36, -146), (102, -122), (122, -66), (106, -22, 1), (64, -48), (0, -56),
                    (-64, -48)])
    if tail:
        cut.sheet(spline([(88, -96), (134, -92), (150, -44), (138, 10, 1), (112, 0, 1), (108, -46)]), c2, 2)
    cut.sheet(shape, c, 2)
    if check:
        cut.clip(shape)
        for x in range(-110, 120, 44):
            cut.line("M%d -150Q%d -90 %d -20" % (x * .8, x * 1.1, x), c2, 9, .75)
        for y in (-122, -88):
            cut.line("M-126 %dQ0 %d 126 %d" % (y + 22, y - 12, y + 22), c2, 9, .75)
        for x in range(-88, 100, 44):
            cut.line("M%d -150Q%d -90 %d -20" % (x * .8, x * 1.1, x), "#FFF7EE", 3, .7)
        cut.unclip()
    cut.line("M-106 -40Q-40 -96 60 -138", mix(c, "#2A1838", .4), 4, .5)


def worn(cut, hat, look):
    c, c2 = look.get("hat_c", "#2E3D7C"), look.get("hat_c2", "#F6B63C")
    if hat == "scarf":
        scarf_turban(cut, c, c2)
    elif hat == "wrap":  # a plain scarf tied behind, its woven end at the side (Khơ Mú, Thái at work)
        shape = spline([(-108, -14, 1), (-116, -62), (-88, -112), (0, -132), (88, -112), (116, -62), (108, -14, 1), (60, -50), (0, -60), (-60, -50)])
        cut.sheet(spline([(92, -70), (132, -60), (136, 6), (128, 46, 1), (96, 42, 1), (104, -14)]), c, 2)
        band(cut, [(101, 24), (132, 28)], 16, c2, "diamond", ["#FFF7EE", "#E2574C"], sheet=0)
        cut.sheet(shape, c, 2)
        band(cut, arc(-110, -34, 110, -34, -44), 15, c2, "diamond", ["#FFF7EE", "#C8322B"], sheet=1)
    elif hat == "pieu":  # the folded scarf of the Thái with its embroidered ends, for feasts and the sun
        cut.sheet(spline([(-112, 24, 1), (-128, -50), (-96, -120), (0, -142), (96, -120), (128, -50), (112, 24, 1), (92, -28), (50, -60), (0, -68),
                          (-50, -60), (-92, -28)]), c, 2)
        band(cut, arc(-106, -22, 106, -22, -52), 18, "#C8322B", "diamond", ["#FFD87A", "#8CBF4F", "#FFF7EE"])
        for s, y in ((-1, 70), (1, 56)):
            cut.sheet(spline([(s * 96, -30, 1), (s * 132, -20, 1), (s * 142, y, 1), (s * 102, y + 6, 1)]), c, 2)
            band(cut, [(s * 104, y - 16), (s * 140, y - 20)], 20, "#C8322B", "tooth", ["#FFD87A", "#8CBF4F"], sheet=0)
            for i in range(4):
                cut.flat(ring(5, 5, s * (105 + i * 11), y + 12), ("#E2574C", "#F6B63C", "#5E9B3A", "#F3C6CF")[i])
    elif hat == "hanhi":  # dark cap with a woven edge and small tassels
        cut.sheet(spline([(-106, -18, 1), (-114, -70), (-78, -122), (0, -136), (78, -122), (114, -70), (106, -18, 1), (60, -48), (0, -57),
                          (-60, -48)]), c, 2)
        band(cut, arc(-108, -38, 108, -38, -42), 18, c2, "tooth", ["#E2574C", "#2E9C95", "#FFF7EE"])
        for s in (-1, 1):
            cut.line("M%d -30V%d" % (s * 108, 34), "#E2574C", 6)
            cut.line("M%d -30V%d" % (s * 117, 24), "#2E9C95", 5)
            cut.sheet(ring(9, 9, s * 108, -30), "#F6B63C", 1)
    elif hat == "cap":
        cut.sheet(spline([(-106, -30, 1), (-104, -84), (-56, -124), (0, -132), (56, -124), (104, -84), (106, -30, 1), (0, -52)]), c, 2)
        cut.line("M0 -130Q-4 -90 0 -54M0 -130Q58 -104 70 -44M0 -130Q-58 -104 -70 -44", mix(c, "#2A1838", .4), 3, .5)
        cut.sheet(spline([(-84, -48, 1), (-40, -66), (0, -70), (40, -66), (84, -48, 1), (56, -36), (0, -40), (-56, -36)]), c2, 2)
        cut.flat(ring(9, 6, 0, -132), c2)
    elif hat == "sunhat":
        cut.sheet(spline([(-82, -50), (-84, -98), (-46, -134), (0, -140), (46, -134), (84, -98), (82, -50)]), c, 2)
        band(cut, arc(-84, -64, 84, -64, -16), 20, c2, None if look.get("hat_plain") else "diamond", ["#FFF7EE"], 2.2, sheet=0)
        cut.sheet(spline([(-146, -20), (-118, -48), (-60, -66), (0, -70), (60, -66), (118, -48), (146, -20), (110, -26), (50, -42), (0, -45),
                          (-50, -42), (-110, -26)]), c, 2)
    elif hat == "nonla":
        cut.sheet(spline([(0, -164, 1), (60, -112), (166, -34, 1), (90, -44), (0, -48), (-90, -44), (-166, -34, 1), (-60, -112)]), c, 2)
        for i in (1, 2, 3, 4):
            k = i / 5
            cut.line("M%s %sQ0 %s %s %s" % (-166 * k, -164 + 130 * k, -164 + 118 * k - 6, 166 * k, -164 + 130 * k), "#A9793F", 2.5, .5)
    elif hat == "beret":
        cut.sheet(spline([(-104, -44), (-130, -78), (-96, -122), (-10, -140), (84, -128), (128, -90), (104, -48), (56, -58), (0, -62), (-56, -58)]),
                  c, 2)
        cut.sheet(spline([(-104, -30, 1), (-102, -52), (0, -74), (102, -52), (104, -30, 1), (60, -48), (0, -54), (-60, -48)]),
                  mix(c, "#2A1838", .25), 1)
        cut.line("M0 -140v-12", c, 7)
    elif hat == "peaked":
        cut.sheet(spline([(-98, -62), (-136, -104), (-90, -142), (0, -156), (90, -142), (136, -104), (98, -62), (0, -74)]), c, 2)
        cut.sheet(spline([(-100, -36, 1), (-100, -76), (0, -94), (100, -76), (100, -36, 1), (0, -58)]), c2, 1)
        cut.sheet(spline([(-88, -48, 1), (0, -68), (88, -48, 1), (60, -34), (0, -42), (-60, -34)]), "#2B2430", 2)
        cut.sheet(ring(19, 19, 0, -96), "#F6B63C", 1)
        cut.flat(star(0, -96, 13), "#C8322B")
    elif hat == "helmet":
        cut.sheet(spline([(-108, -24, 1), (-122, -74), (-82, -132), (0, -150), (82, -132), (122, -74), (108, -24, 1), (60, -42), (0, -47),
                          (-60, -42)]), c, 2)
        cut.sheet(spline([(-112, -40, 1), (-114, -60), (0, -84), (114, -60), (112, -40, 1), (0, -62)]), c2, 1)
        cut.line("M-103 -20C-100 50 -70 92 -30 104", "#3A2E3A", 6)
        cut.line("M103 -20C100 50 70 92 30 104", "#3A2E3A", 6)
    elif hat == "knit":
        shape = spline([(-108, -22, 1), (-114, -80), (-70, -130), (0, -144), (70, -130), (114, -80), (108, -22, 1), (0, -46)])
        cut.sheet(ring(25, 24, 0, -150), c2, 2)
        cut.sheet(shape, c, 2)
        band(cut, arc(-108, -36, 108, -36, -28), 28, c2, "bar", [mix(c2, "#2A1838", .2)], .8)
        band(cut, arc(-104, -78, 104, -78, -34), 16, mix(c, "#2A1838", .2), "diamond", ["#FFF7EE"], sheet=0)
    elif hat == "nursecap":
        cut.sheet(spline([(-70, -92, 1), (-62, -134, 1), (0, -146), (62, -134, 1), (70, -92, 1), (0, -106)]), "#FFF7EE", 2)
        cut.flat("M-8 -136h16v10h10v14h-10v10h-16v-10h-10v-14h10Z", "#5AA7C0")
    elif hat == "mongcap":  # round black cap of a Mông man
        cut.sheet(spline([(-104, -30, 1), (-106, -84), (-62, -120), (0, -128), (62, -120), (106, -84), (104, -30, 1), (0, -54)]), c, 2)
        band(cut, arc(-104, -44, 104, -44, -22), 14, c2, "diamond", ["#FFF7EE"], sheet=0)
        cut.sheet(ring(12, 11, 0, -130), "#E2574C", 1)
    elif hat == "flower":
        for x, y, r in ((74, -74, 17), (98, -52, 13)):
            cut.open(1)
            for k in range(5):
                a = math.radians(k * 72 - 90)
                cut.piece(ring(r * .56, r * .56, x + math.cos(a) * r * .7, y + math.sin(a) * r * .7), "#FFF7EE")
            cut.close()
            cut.flat(ring(r * .34, r * .34, x, y), "#F08AA0")


def star(x, y, r):
    pts = []
    for i in range(10):
        a, k = math.radians(-90 + i * 36), (1 if i % 2 == 0 else .42)
        pts.append("%.1f %.1f" % (x + math.cos(a) * r * k, y + math.sin(a) * r * k))
    return "M" + "L".join(pts) + "Z"


# What belongs to a head besides.

def worn_on_face(cut, extras, look):
    if "glasses" in extras:
        c = look.get("glass_c", "#5D3B27")
        for s in (-1, 1):
            cut.flat(ring(35, 33, s * 42, 18), "#FFFFFF", .16)
            cut.line(ring(35, 33, s * 42, 18), c, 7)
            cut.line("M%d 12L%d 4" % (s * 77, s * 99), c, 6)
        cut.line("M-8 14Q0 6 8 14", c, 6)
    if "hearing" in extras:
        cut.sheet(spline([(96, -26), (112, -36), (127, -14), (124, 22), (112, 32), (108, 8), (110, -12), (100, -14)]), "#2FA3A0", 1)
        cut.line("M112 30Q104 44 98 28", "#E8F6F4", 5)
        cut.flat(ring(5, 5, 117, -6), "#FFF7EE")
    if "earring" in extras:
        for s in (-1, 1):
            cut.sheet(ring(8, 10, s * 106, 50), "#E9E6EF", 1)
    if "headset" in extras:
        cut.line("M-112 8C-118 -152 118 -152 112 8", "#2F5F86", 15)
        cut.line("M-112 8C-118 -152 118 -152 112 8", "#6FA6C8", 4, .8)
        for s in (-1, 1):
            cut.sheet(box_at(s * 112, 20, 34, 62, 16), "#2F5F86", 2)
        cut.line("M-112 48C-108 84 -70 92 -44 88", "#2F5F86", 7)
        cut.sheet(box_at(-40, 87, 26, 16, 8), "#24476A", 1)


def lines_of_age(cut, skin):
    """A long life's lines, kind ones: at the eyes and beside the mouth."""
    c = mix(skin, "#7A3B2A", .45)
    for s in (-1, 1):
        cut.line("M%d 22q%d 5 %d 12M%d 14q%d 0 %d 2" % (s * 72, s * 8, s * 13, s * 74, s * 9, s * 15), c, 3, .5)
        cut.line("M%d 44Q%d 58 %d 72" % (s * 34, s * 48, s * 46), c, 3.5, .45)
    cut.line("M-34 -48Q0 -55 34 -48", c, 3, .35)


def beard(cut, c):
    cut.sheet(spline([(-20, 78), (0, 84), (20, 78), (24, 108), (8, 146), (0, 156, 1), (-8, 146), (-24, 108)]), c, 1)
    for s in (-1, 1):
        cut.sheet(spline([(0, 50), (s * 20, 46), (s * 44, 60), (s * 40, 70, 1), (s * 18, 62), (0, 60)]), c, 1)


def place(cut, k):
    cut.add('<g transform="translate(300 %s) scale(%s %s)">' % (k["cy"], k["rx"] / 100, k["ry"] / 100))


def head_behind(cut, k, who):
    place(cut, k)
    behind(cut, who["hair"], who["hair_c"])
    cut.close()


def head(cut, k, who):
    """The head with all it wears, its features left out."""
    skin, extras, look = who["skin"], who.get("extras", ()), who.get("look", {})
    place(cut, k)
    cut.open(2)
    for s in (-1, 1):
        cut.piece(ring(18, 25, s * 98, 20), mix(skin, "#A04A32", .12))
    cut.piece(sym(FACES[who["age"]], 0), skin)
    cut.close()
    for s in (-1, 1):
        cut.line("M%d 12q%d 8 %d 18" % (s * 104, s * 4, -s * 4), mix(skin, "#7A3B2A", .5), 4, .5)
    cut.line("M-8 42Q1 51 10 41", mix(skin, "#7A3B2A", .5), 5.5, .75)
    if who["age"] == "elder":
        lines_of_age(cut, skin)
    if "beard" in extras:
        beard(cut, who["hair_c"])
    on_top(cut, who["hair"], who["hair_c"], look.get("tie", "#E2574C"))
    worn_on_face(cut, extras, look)
    if who.get("hat"):
        worn(cut, who["hat"], look)
    cut.close()
