# SPDX-License-Identifier: CC-BY-4.0
"""people_arms.py - arms in eight poses, hands, sleeves and what hands hold.

An arm is a bent line from shoulder to wrist with a width that narrows, a sleeve over it and a mitten
with a thumb at its end. Poses are written once, in parts of the body's own measures, so that a child
and a grandmother say the same with them: a pose must be read as a silhouette from the back of a hall.
`side` is -1 for the arm on the left of the picture, +1 for the right one.
"""

import math

from people_cut import box, mix, ribbon, ring, spline

CAP = [v * math.pi / 18 for v in range(-8, 9)]  # the half circle at the end of a limb
POSES = ("rest", "reach", "hide", "point", "hug", "phone", "call", "stop")


def turn(x, y, length, angle, side):
    """A point `length` away; 0 degrees hangs down, 90 is outwards, 180 is up."""
    a = math.radians(angle)
    return x + side * length * math.sin(a), y + length * math.cos(a)


def bent(p, q, r, soft=.34, n=9):
    """A line of points from p over the elbow q to r, the elbow rounded."""
    a = (q[0] + (p[0] - q[0]) * soft, q[1] + (p[1] - q[1]) * soft)
    b = (q[0] + (r[0] - q[0]) * soft, q[1] + (r[1] - q[1]) * soft)
    out = [(p[0] + (a[0] - p[0]) * i / n, p[1] + (a[1] - p[1]) * i / n) for i in range(n)]
    for i in range(n + 1):
        t = i / n
        out.append(((1 - t) ** 2 * a[0] + 2 * t * (1 - t) * q[0] + t * t * b[0], (1 - t) ** 2 * a[1] + 2 * t * (1 - t) * q[1] + t * t * b[1]))
    out += [(b[0] + (r[0] - b[0]) * i / n, b[1] + (r[1] - b[1]) * i / n) for i in range(1, n + 1)]
    return out


def part(line, t0, t1):
    """The piece of a line from t0 to t1 (0..1 of its length)."""
    total = sum(math.dist(a, b) for a, b in zip(line, line[1:]))
    out, gone = [], 0.0
    for a, b in zip(line, line[1:]):
        d = math.dist(a, b)
        for want in (t0 * total, t1 * total):
            if d and gone <= want <= gone + d:
                t = (want - gone) / d
                out.append((want, (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)))
        if t0 * total < gone + d < t1 * total:
            out.append((gone + d, b))
        gone += d
    out.sort(key=lambda v: v[0])
    return [p for _, p in out], total


def limb(line, w0, w1, round_end=True, flare=0.0):
    """The outline of a limb along a line, w0 wide at its start and w1 at its end; its start is a round cap."""
    n, left, right = len(line), [], []
    for i, (x, y) in enumerate(line):
        a, b = line[max(0, i - 1)], line[min(n - 1, i + 1)]
        d = math.dist(a, b) or 1
        t = i / (n - 1)
        w = (w0 + (w1 - w0) * t + flare * max(0, t - .6) / .4) / 2
        nx, ny = -(b[1] - a[1]) / d * w, (b[0] - a[0]) / d * w
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    ax, ay = line[0]
    bx, by = line[1]
    back = math.atan2(ay - by, ax - bx)
    cap = [(ax + math.cos(back + a) * w0 / 2, ay + math.sin(back + a) * w0 / 2) for a in CAP]
    end = []
    if round_end:
        (cx, cy), (dx, dy) = line[-1], line[-2]
        on = math.atan2(cy - dy, cx - dx)
        end = [(cx + math.cos(on + a) * w1 / 2, cy + math.sin(on + a) * w1 / 2) for a in CAP]
    pts = cap + right + end + left[::-1]
    return "M" + "L".join("%.1f %.1f" % p for p in pts) + "Z"


# Hands: drawn pointing down, the thumb to the right, in units of the hand; then set at the wrist.

HANDS = {
    "rest": [[(-.55, -.35), (-.72, .25), (-.55, .95), (-.1, 1.28), (.36, 1.1), (.58, .4), (.5, -.35)],
             [(.3, -.1), (.78, .12), (.9, .62), (.66, .8), (.4, .5)]],
    "open": [[(-.5, -.3), (-.8, .35), (-.72, 1.05), (-.3, 1.52), (.16, 1.5), (.52, 1.05), (.58, .3), (.46, -.3)],
             [(.25, -.1), (.86, .1), (1.2, .5), (1.12, .72), (.86, .74), (.42, .56)]],
    "fist": [[(-.5, -.3), (-.72, .2), (-.6, .8), (-.05, 1.0), (.5, .82), (.66, .25), (.46, -.3)],
             [(.2, .1), (.66, .16), (.8, .5), (.5, .68), (.1, .56)]],
    "point": [[(-.5, -.3), (-.7, .2), (-.56, .76), (-.02, .92), (.5, .78), (.64, .25), (.46, -.3)],
              [(-.2, .5), (-.24, 1.2), (-.16, 1.78), (.06, 1.92), (.27, 1.76), (.3, 1.2), (.26, .5)],
              [(.3, 0), (.76, .1), (.92, .44), (.64, .62), (.3, .46)]],
    "cup": [[(-.5, -.3), (-.7, .3), (-.56, 1.05), (-.2, 1.42), (.2, 1.42), (.5, 1.05), (.6, .3), (.46, -.3)],
            [(.3, -.1), (.74, .14), (.84, .6), (.6, .72), (.36, .44)]],
}
PALM = [[(-.5, -.3), (-.82, .3), (-.84, .9), (-.5, 1.12), (.5, 1.12), (.8, .8), (.78, .2), (.46, -.3)],
        [(.4, -.1), (.9, .0), (1.4, .42), (1.46, .7), (1.2, .78), (.6, .62)]]
FINGERS = ((-.64, .9, 1.66), (-.22, 1.0, 1.95), (.2, 1.0, 1.9), (.6, .9, 1.6))


def hand(cut, kind, at, angle, size, skin, side):
    """One hand at a wrist; angle as in turn(): 0 hangs down, 90 outwards, 180 up."""
    a, flip = math.radians(-angle), -1 if kind in ("rest", "cup") else 1

    def put(shape):
        pts = []
        for q in shape:
            x, y = q[0] * flip * size, q[1] * size
            pts.append((at[0] + side * (x * math.cos(a) - y * math.sin(a)), at[1] + x * math.sin(a) + y * math.cos(a), *q[2:]))
        return pts

    cut.open(1)
    if kind == "palm":
        for x, y0, y1 in FINGERS:
            cut.piece(spline(put([(x - .2, y0 - .4), (x - .21, y1 - .3), (x - .13, y1 - .05), (x, y1), (x + .13, y1 - .05), (x + .21, y1 - .3),
                                  (x + .2, y0 - .4)])), skin)
    for shape in (PALM if kind == "palm" else HANDS[kind]):
        cut.piece(spline(put(shape)), skin)
    cut.close()
    crease = {"palm": [(-.45, .66), (.0, .8), (.5, .46)], "open": [(-.3, .95), (.0, 1.02), (.26, .86)]}.get(kind)
    if crease:
        cut.line(spline(put(crease), False), mix(skin, "#7A3B2A", .4), size * .1, .8)


def shoulder(k, side):
    """Where an arm hangs: far enough in that its round end lies on the shoulder's line."""
    return 300 + side * (k["sh"] - k["arm0"] * .46), k["sh_y"] + k["arm0"] * .5


def spots(k, pose, side, hot):
    """Elbow, wrist, hand and its angle of one arm. `hot` is the arm that does what the pose says."""
    sx, sy = shoulder(k, side)
    up, fore, big = k["up"], k["fore"], k["age"] in ("adult", "elder", "youth")
    s = (sx, sy)

    def chain(a, b, kind, turn_by=0, lu=1.0, lf=1.0):
        e = turn(*s, up * lu, a, side)
        out = math.sin(math.radians(b))
        if out > .5:  # broad shoulders reach less far: no hand leaves the canvas
            lf = min(lf, (293 - (2.5 if kind == "point" else 1.85) * k["hand"] * out - side * (e[0] - 300)) / out / fore)
        return s, e, turn(*e, fore * lf, b, side), kind, b + turn_by

    rest = chain(16, -4, "rest", 0)
    if pose == "rest" or (pose in ("reach", "point", "call") and not hot):
        return rest
    if pose == "reach":
        return chain(32 if big else 48, 84 if big else 98, "open", 4, .95, .86 if big else .95)
    if pose == "hug":
        return chain(52 if big else 66, 100 if big else 116, "open", 8, .86 if big else 1, .78 if big else .96)
    if pose == "point":
        return chain(112 if big else 112, 126 if big else 122, "point", -2, .8 if big else .95, .73 if big else .95)
    if pose == "hide":
        e = (sx + side * k["sh"] * .46, sy + up * .56)
        w = (300 + side * k["rx"] * .50, k["cy"] + k["ry"] * 1.02)
        return s, e, w, "cup", 180 + 16
    if pose == "phone":
        e = (sx + side * k["sh"] * .52, sy + up * .78)
        w = (300 + side * 46 * k["k"], k["sh_y"] + (k["waist_y"] - k["sh_y"]) * .68)
        return s, e, w, "fist", -122
    if pose == "call":
        e = (sx + side * k["sh"] * .34, sy + up * .70)
        w = (300 + side * (k["rx"] + k["hand"] * .75), k["cy"] + k["ry"] * .72)
        return s, e, w, "fist", 184
    if pose == "stop":
        if hot:
            wide = 1.0 if k["age"] != "child" else 1.32
            e = (sx + side * up * .5 * wide, sy + up * .60)
            return s, e, (sx + side * up * .86 * wide, sy - fore * .16), "palm", 168
        e = (sx + side * up * .62, sy + up * .70)
        return s, e, (300 + side * (k["waist"] + 12), k["waist_y"] + 4), "fist", -62
    raise KeyError(pose)


def phone_front(cut, k, at, angle, w=46, h=82):
    """The back of a telephone in its light case, and the glow of its screen around it."""
    turned = "translate(%.1f %.1f) rotate(%.1f)" % (at[0], at[1], angle)
    cut.add('<g transform="%s">' % turned)
    cut.flat(box(-w / 2 - 7, -h / 2 - 7, w + 14, h + 14, 15), "#DFF3FF", .45)
    cut.close()
    cut.open(2, turned)
    cut.piece(box(-w / 2, -h / 2, w, h, 9), "#F4EFE4")
    cut.flat(box(-w / 2 + 6, -h / 2 + 7, w * .4, w * .4, 6), "#2B2F45")
    cut.flat(ring(w * .1, w * .1, -w / 2 + 6 + w * .2, -h / 2 + 7 + w * .2), "#9FD3E6")
    cut.flat(ring(w * .13, w * .13, 0, h * .16), "#E2574C")
    cut.close()


def sleeve(cut, k, line, who):
    look, kind = who["look"], who.get("sleeve", "long")
    c = look.get("sleeve_c", who["top_c"])
    if kind == "none":
        return
    reach = {"long": .95, "short": .44, "three": .74}[kind]
    seg, _ = part(line, 0, reach)
    w1 = k["arm0"] * (1.0 if kind == "short" else .86 if kind == "three" else .84) + look.get("cuff_wide", 0)
    path = limb(seg, k["arm0"] + 7, w1 + (7 if kind == "short" else 3), False)
    cut.sheet(path, c, 2)
    if look.get("checks") or look.get("sleeve_stripes"):
        cut.clip(path)
        sc = look.get("sleeve_stripes") or look.get("checks")
        for i in range(1, 9):
            t = i / 9 * reach
            p, _ = part(line, t, min(1, t + .02))
            if len(p) > 1:
                cut.flat(ribbon(cross(p, k["arm0"] + 14), 5 if look.get("checks") else 11), sc, .6 if look.get("checks") else 1)
        cut.unclip()
    bands = look.get("cuffs", ())
    cut.clip(path)
    t = reach
    elbow = math.dist(line[0], line[9]) / total_of(line) + .06  # bands end where the arm bends
    for c2, h in bands:
        if t - h / total_of(line) < elbow:
            break
        p, total = part(line, max(0, t - h / total_of(line)), t)
        if len(p) > 1:
            cut.flat(ribbon(p, k["arm0"] * 1.5), c2)
        t -= (h + look.get("cuff_gap", 0)) / total_of(line)
    cut.unclip()


def total_of(line):
    return sum(math.dist(a, b) for a, b in zip(line, line[1:]))


def cross(p, w):
    """A short line across the limb at the start of p."""
    (x0, y0), (x1, y1) = p[0], p[1]
    d = math.dist(p[0], p[1]) or 1
    nx, ny = -(y1 - y0) / d * w / 2, (x1 - x0) / d * w / 2
    return [(x0 + nx, y0 + ny), (x0 - nx, y0 - ny)]


def stick(cut, k, at, lean):
    """A walking stick from a hand to the ground."""
    x, y = at
    foot = (x + lean, k["floor"] - 6)
    cut.sheet(ribbon([(x, y - 6), foot], 12), "#7A4E2E", 2)
    cut.line("M%.1f %.1fq-4 -26 18 -26" % (x, y - 4), "#7A4E2E", 12)


def arms(cut, k, who, pose):
    """Both arms in one pose, with what they hold."""
    extras = who.get("extras", ())
    hand_pose = "desk" if pose == "rest" and "desk" in extras else pose
    both = []
    for side in (-1, 1):
        hot = side == 1 or pose in ("hug", "hide", "phone")
        lap = ("chair" in extras or "knee" in k) and idle(pose, hot)
        both.append((side, hot, desk_spots(k, side) if hand_pose == "desk" else lap_spots(k, side) if lap else spots(k, pose, side, hot)))
    if "stick" in extras:
        s, e, w, kind, a = spots(k, "rest", -1, False)
        if "knee" in k and pose not in ("hug", "hide", "phone"):
            w = (300 - k["hip"] - 40, k["waist_y"] + 44)
            both[0] = (-1, False, (s, (s[0] - 34, s[1] + k["up"] * .8), w, "fist", 10))
            stick(cut, k, (w[0] - 4, w[1] + 18), -14)
        elif pose in ("hug", "hide", "phone"):
            stick(cut, k, (w[0] - 16, w[1] + 22), -14)
        else:
            both[0] = (-1, False, (s, (e[0] - 6, e[1] - 6), (w[0] - 18, w[1] - 12), "fist", 20))
            stick(cut, k, (w[0] - 24, w[1] + 6), -10)
    if pose == "phone":
        phone_front(cut, k, (300, k["sh_y"] + (k["waist_y"] - k["sh_y"]) * .46), 0, 62 * k["k"], 104 * k["k"])
    for side, hot, (s, e, w, kind, a) in both:
        line = bent(s, e, w)
        cut.sheet(limb(line, k["arm0"], k["arm1"]), who["skin"], 2)
        if pose == "call" and hot:
            phone_front(cut, k, (300 + side * (k["rx"] + 2), k["cy"] + k["ry"] * .26), side * 8, 42, 104 * k["k"])
        size = k["hand"] * {"palm": 1.52, "open": 1.22, "point": 1.3, "cup": 1.1}.get(kind, 1.06)
        hand(cut, kind, w, a, size, who["skin"], side)
        sleeve(cut, k, line, who)
        if "watch" in extras and side == -1 and who.get("sleeve") != "long":
            p, _ = part(line, .9, .97)
            cut.flat(ribbon(p, k["arm1"] * 1.08), "#3A2E3A")


def idle(pose, hot):
    return pose == "rest" or (pose in ("reach", "point", "call") and not hot)


def lap_spots(k, side):
    """A resting arm of somebody who sits: the hand on the lap."""
    s = shoulder(k, side)
    return s, (s[0] + side * 26, s[1] + k["up"] * .9), (300 + side * 40, k["hip_y"] + k.get("knee", 0) * .1 + 16), "rest", -58


def desk_spots(k, side):
    """A resting arm of somebody behind a desk: the forearm on its top."""
    s = shoulder(k, side)
    return s, (s[0] + side * 40, s[1] + k["up"] * .92), (300 + side * 52, k["hip_y"] + 12), "rest", -76
