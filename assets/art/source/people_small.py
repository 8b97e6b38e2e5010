# SPDX-License-Identifier: CC-BY-4.0
"""people_small.py - the people of people.py in a picture: whole, small, of one drawing, from the front or the back.

The parts are those of the stage (bodies, faces, arms), so that who stands behind the lanterns is who
played before them. Arms may also be led to a point: to a neighbour's hand, up to the sky, round a sheaf.
Seen from the back somebody has a nape, ears, hair that ends above the collar, and a bun.

Must never: use a name twice in one drawing. Every person's lights and clips carry their own number.
"""

import re
from math import atan2, degrees, hypot

from faces import face
from people import PEOPLE, arms_of, body
from people_arms import bent, hand, limb, shoulder, sleeve
from people_body import FOOT, bottom, measures, neck, torso_half
from people_cut import FILTERS, GRAIN, Cut, arc, band, mix, ring, spline, sym
from people_head import FACES, WAVY, braid, head_behind, place, worn

BY_ID = {who["id"]: who for who in PEOPLE}
TALL = 880  # a grown-up on the canvas, from the soles to the crown


def inside(svg, number, defs):
    """The drawing of an SVG without its frame and its grain; its definitions, named by `number`, go to `defs`."""
    svg = re.sub(r"\b([ck]\d+)\b(?=[\")])", r"q%s\1" % number, svg)
    svg = re.sub(r"\b(p[123]|soft|blush)\b(?=[\")])", r"cut-\1", svg).replace(' filter="url(#grain)"', "")
    first, rest = svg.split("</defs>", 1)
    defs.append("".join(re.findall(r"<linearGradient.*?</linearGradient>", first)))
    return rest.rsplit("</svg>", 1)[0]


def led_arms(who, hands):
    """Two arms whose hands (left, right in the picture; canvas units) are led somewhere."""
    cut, k = Cut(), measures(who)
    for side, (hx, hy) in zip((-1, 1), hands):
        s = shoulder(k, side)
        reach, far = k["up"] + k["fore"], max(1.0, hypot(hx - s[0], hy - s[1]))
        slack = max(.04, 1 - min(1, far / reach)) * reach * .75  # the elbow hangs lower the nearer the hand is
        e = ((s[0] + hx) / 2 + side * slack * .3, (s[1] + hy) / 2 + slack)
        line = bent(s, e, (hx, hy))
        cut.sheet(limb(line, k["arm0"], k["arm1"]), who["skin"], 2)
        a, b = line[-2], line[-1]
        hand(cut, "rest" if hy > s[1] else "open", (hx, hy), degrees(atan2(side * (b[0] - a[0]), b[1] - a[1])), k["hand"] * 1.1, who["skin"], side)
        sleeve(cut, k, line, who)
    return cut.svg()


def nape(cut, k, who):
    """A head from behind: ears, hair down to the nape, and what is worn or tied."""
    skin, hair, c, look = who["skin"], who["hair"], who["hair_c"], who["look"]
    place(cut, k)
    cut.open(2)
    for s in (-1, 1):
        cut.piece(ring(18, 25, s * 98, 20), mix(skin, "#A04A32", .12))
    cut.piece(sym(FACES[who["age"]], 0), skin)
    cut.close()
    low = 92 if who["cut"] == "woman" or hair in ("bob", "bob-band", "braids", "pigtails", "buns", "half-up", "ponytail") else 66
    cut.sheet(sym([(0, -116), (54, -108), (94, -76), (106, -28), (98, 14), (90, 46), (66, low - 8), (34, low), (0, low + 5)], 0), c, 1)
    for x in (-40, 0, 40):
        cut.line("M%d -70Q%d 0 %d %d" % (x * .6, x * 1.3, x, low - 22), mix(c, "#8A7AA8", .25), 4, .45)
    if hair == "wavy":
        cut.sheet(spline(list(WAVY) + [(88, 52), (60, 70), (30, 64), (0, 76), (-32, 64), (-62, 70), (-88, 50)]), c, 1)
    if hair in ("long", "long-band", "long-side", "wave", "half-up"):
        cut.sheet(sym([(0, -112), (70, -98), (110, -20), (112, 70), (108, 150), (60, 190), (0, 196)], 0), c, 2)
    if hair == "ponytail":
        cut.sheet(sym([(0, -30), (28, -20), (38, 60), (26, 150), (0, 182, 1)], 0), c, 2)
        cut.sheet(ring(24, 12, 0, -26), look.get("tie", "#E2574C"), 1)
    if hair in ("braids", "pigtails"):
        for s in (-1, 1):
            braid(cut, s * .7, c, look.get("tie", "#E2574C"))
    if hair in ("bun-low", "bun-top", "bun-grey", "buns"):
        for x, y in {"bun-low": ((0, 44),), "buns": ((-70, -92), (70, -92))}.get(hair, ((0, -96),)):
            cut.sheet(ring(44, 38, x, y), c, 2)
            cut.line("M%d %dq22 -26 46 -6" % (x - 24, y + 4), mix(c, "#FFE7B0", .25), 5, .6)
            if hair in ("bun-top", "bun-grey"):
                cut.line("M%d %dL%d %d" % (x - 58, y - 22, x + 56, y + 26), "#E9E6EF", 6)
    if who["hat"] and who["hat"] not in ("flower", "nursecap"):
        worn(cut, who["hat"], look)
    cut.close()


def back(who):
    """The body of one person from behind: no clasps, no scarf ends; the collar stands at the nape."""
    cut, k = Cut(), measures(who)
    bottom(cut, k, who)
    neck(cut, k, who)
    over = who["bottom"] in ("tube", "pleated", "school")
    end = k["waist_y"] + 6 if over else k["hip_y"] + 14
    cut.sheet(sym(torso_half(k, end)), who["top_c"], 2)
    cut.line("M300 %sV%s" % (k["sh_y"] + 30, end - 10), mix(who["top_c"], "#2A1838", .3), 3, .3)
    n, trim = k["neck"] * 1.12, who["look"].get("top_c2") or mix(who["top_c"], "#FFF7EE", .35)
    cut.sheet(spline([(300 - n, k["sh_y"] - 30, 1), (300 - n * 1.5, k["sh_y"] - 8), (300, k["sh_y"] + 8), (300 + n * 1.5, k["sh_y"] - 8),
                      (300 + n, k["sh_y"] - 30, 1), (300, k["sh_y"] - 18)]), trim, 1)
    if over:
        band(cut, arc(300 - k["waist"] - 3, k["waist_y"] + 4, 300 + k["waist"] + 3, k["waist_y"] + 4, 6), 24 * k["k"], who["look"].get("belt", trim))
    nape(cut, k, who)
    return cut.svg()


def small(paper, ident, x, y, height, mood="happy", pose="rest", hands=None, behind=False, show="all", **dress):
    """One person standing at x, y: a grown-up is `height` high. `hands`: two points, in heights of TALL from the feet's
    middle, up positive; then no pose. show: "all", or "bust" (what is above the knees, for who sits behind or on something). `dress` is
    another word for the row of people.py: hat="nonla"."""
    who, s = dict(BY_ID[ident], **dress), height / TALL
    if dress.get("hat") == "nonla":
        who["look"] = dict(who["look"], hat_c="#E8CF9A")
    number, defs = sum(1 for key in paper.defs if key[0] == "person"), []
    paper.defs.setdefault(("cut", 0), ("cut", re.sub(r'id="(p[123]|soft|blush)"', r'id="cut-\1"', FILTERS.replace(GRAIN, ""))))
    arms = led_arms(who, [(300 + hx * TALL, FOOT - hy * TALL) for hx, hy in hands]) if hands else arms_of(who, pose)
    parts = [back(who) if behind else body(who)]
    parts.insert(0 if behind else 1, arms)
    if not behind:
        parts.insert(1 if hands and min(h[1] for h in hands) < .8 else 2, face(who["age"], mood, ""))
    text = "".join(inside(svg, "%d%s" % (number, "abc"[i]), defs) for i, svg in enumerate(parts))
    paper.defs[("person", number)] = ("q%d" % number, "".join(defs))
    if show == "bust":
        text = '<g clip-path="url(#half%d)">%s</g>' % (number, text)
        paper.defs[("person", number)] = ("q", "".join(defs) + '<clipPath id="half%d"><rect x="-200" y="-100" width="1000" height="%d"/></clipPath>' % (
            number, measures(who)["hip_y"] + 130))
    return '<g transform="translate(%.1f %.1f) scale(%.4f) translate(-300 -%d)">%s</g>' % (x, y, s, FOOT, text)
