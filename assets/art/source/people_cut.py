# SPDX-License-Identifier: CC-BY-4.0
"""people_cut.py - scissors for people: smooth outlines, sheets of paper, woven bands.

A person is a pile of sheets. Every sheet is lit from above left by a lantern: warm where the light
falls, towards dusk where it does not; a thin bright edge shows the thickness of the paper and a soft
shadow lies on the sheet below. All shapes are made of points, so that a table row can widen a
shoulder or shorten a leg and the cut follows.

Must never: read a clock or draw a random number; the same table gives the same drawing.
"""

import math

WARM, DUSK = "#FFE7B0", "#2A1838"


def rgb(colour):
    return tuple(int(colour[i:i + 2], 16) for i in (1, 3, 5))


def mix(a, b, part):
    """Colour `a` with `part` (0..1) of colour `b` in it."""
    return "#%02X%02X%02X" % tuple(round(x + (y - x) * part) for x, y in zip(rgb(a), rgb(b)))


def light(colour):
    return sum(k * v for k, v in zip((.3, .59, .11), rgb(colour))) / 255


def num(v):
    return ("%.1f" % v).rstrip("0").rstrip(".").replace("-0", "-0") if v else "0"


def by_hand(x, y):
    """Scissors waver: the same place always by the same little."""
    return (x + 1.1 * math.sin(x * .043 + y * .071 + 1.3) + .7 * math.sin(x * .11 - y * .087),
            y + 1.1 * math.sin(x * .063 - y * .047 + .4) + .7 * math.sin(x * .097 + y * .12))


def long_cuts(points, closed, most=120):
    """The same outline with a point in every long straight cut, so that it wavers too."""
    out = []
    for i, q in enumerate(points):
        out.append(tuple(q))
        r = points[(i + 1) % len(points)]
        if (closed or i + 1 < len(points)) and len(q) > 2 and q[2] and len(r) > 2 and r[2]:
            parts = int(math.hypot(r[0] - q[0], r[1] - q[1]) / most)
            out += [(q[0] + (r[0] - q[0]) * j / (parts + 1), q[1] + (r[1] - q[1]) * j / (parts + 1)) for j in range(1, parts + 1)]
    return out


def spline(points, closed=True, steady=False):
    """A smooth path through (x, y); a third member that is true makes that point a corner. Cut by hand unless steady."""
    big = not steady and max(abs(q[0]) for q in points) > 3
    if big:
        points = long_cuts(points, closed)
    n = len(points)
    p = [by_hand(q[0], q[1]) if big else (q[0], q[1]) for q in points]
    corner = [len(q) > 2 and bool(q[2]) for q in points]

    def tangent(i):
        if corner[i] or n < 3 and not closed:
            return (0, 0)
        if not closed and i in (0, n - 1):  # an open end leans as its neighbour asks
            j, k = (1, 2) if i == 0 else (n - 2, n - 3)
            t = [(1.5 * (p[j][v] - p[i][v]) - .25 * (p[k][v] - p[i][v])) / 3 for v in (0, 1)]
            return (t[0], t[1]) if i == 0 else (-t[0], -t[1])
        a, b = p[(i - 1) % n], p[(i + 1) % n]
        return ((b[0] - a[0]) / 6, (b[1] - a[1]) / 6)

    d = ["M%s %s" % (num(p[0][0]), num(p[0][1]))]
    for i in range(n if closed else n - 1):
        j = (i + 1) % n
        t0, t1 = tangent(i), tangent(j)
        if t0 == (0, 0) and t1 == (0, 0):
            d.append("L%s %s" % (num(p[j][0]), num(p[j][1])))
        else:
            d.append("C%s %s %s %s %s %s" % tuple(num(v) for v in (
                p[i][0] + t0[0], p[i][1] + t0[1], p[j][0] - t1[0], p[j][1] - t1[1], p[j][0], p[j][1])))
    return "".join(d) + ("Z" if closed else "")


def sym(half, cx=300):
    """The path of a right half (offsets from cx, from top to bottom) and its mirror."""
    right = [(cx + q[0], *q[1:]) for q in half]
    left = [(cx - q[0], *q[1:]) for q in reversed(half) if abs(q[0]) > .01]
    return spline(right + left)


def ring(rx, ry, cx=0, cy=0):
    k = .5523
    v = [num(w) for w in (cx - rx, cy, cx - rx, cy - ry * k, cx - rx * k, cy - ry, cx, cy - ry, cx + rx * k, cy - ry, cx + rx,
                          cy - ry * k, cx + rx, cy, cx + rx, cy + ry * k, cx + rx * k, cy + ry, cx, cy + ry, cx - rx * k,
                          cy + ry, cx - rx, cy + ry * k, cx - rx, cy)]
    return "M%s %sC%s %s %s %s %s %sC%s %s %s %s %s %sC%s %s %s %s %s %sC%s %s %s %s %s %sZ" % tuple(v)


def box(x, y, w, h, r=0):
    r = min(r, w / 2, h / 2)
    if r <= 0:
        return "M%s %sh%sv%sh%sZ" % tuple(num(v) for v in (x, y, w, h, -w))
    return "M%s %sh%sa%s %s 0 0 1 %s %sv%sa%s %s 0 0 1 %s %sh%sa%s %s 0 0 1 %s %sv%sa%s %s 0 0 1 %s %sZ" % tuple(
        num(v) for v in (x + r, y, w - 2 * r, r, r, r, r, h - 2 * r, r, r, -r, r, -(w - 2 * r), r, r, -r, -r, -(h - 2 * r), r, r, r, -r))


class Cut:
    """A drawing being cut: the sheets so far and the lights they need."""

    def __init__(self):
        self.out, self.fills, self.clips, self.ground = [], {}, 0, ""

    def fill(self, colour):
        """The name of that colour lit by the lantern."""
        if colour not in self.fills:
            self.fills[colour] = "c%d" % len(self.fills)
        return "url(#%s)" % self.fills[colour]

    def add(self, text):
        self.out.append(text)

    def flat(self, path, colour, opacity=None):
        """A mark on a sheet: no shadow, no edge."""
        o = ' fill-opacity="%s"' % opacity if opacity is not None else ""
        self.add('<path d="%s" fill="%s"%s/>' % (path, colour, o))

    def line(self, path, colour, width, opacity=None):
        o = ' stroke-opacity="%s"' % opacity if opacity is not None else ""
        self.add('<path d="%s" fill="none" stroke="%s" stroke-width="%s" stroke-linecap="round" stroke-linejoin="round"%s/>'
                 % (path, colour, num(width), o))

    def sheet(self, path, colour, depth=2):
        """A sheet of paper; depth 1 lies close, 3 stands off."""
        self.add('<path d="%s" fill="%s" filter="url(#p%d)"/>' % (path, self.fill(colour), depth))

    def open(self, depth=2, transform=""):
        """What follows until close() is one sheet, whatever it is made of."""
        t = ' transform="%s"' % transform if transform else ""
        f = ' filter="url(#p%d)"' % depth if depth else ""
        self.add("<g%s%s>" % (t, f))

    def close(self):
        self.add("</g>")

    def clip(self, path):
        """What follows until unclip() is seen only inside the path: stripes, checks, pleats."""
        self.clips += 1
        self.add('<clipPath id="k%d"><path d="%s"/></clipPath><g clip-path="url(#k%d)">' % (self.clips, path, self.clips))

    def unclip(self):
        self.add("</g>")

    def piece(self, path, colour):
        """A shape inside open()/close(): lit, but of one sheet with its neighbours."""
        self.add('<path d="%s" fill="%s"/>' % (path, self.fill(colour)))

    def svg(self, w=600, h=960, grain=True):
        """The whole drawing."""
        grads = "".join(
            '<linearGradient id="%s" x1=".15" y1="0" x2=".75" y2="1"><stop offset="0" stop-color="%s"/><stop offset=".45" '
            'stop-color="%s"/><stop offset="1" stop-color="%s"/></linearGradient>'
            % (name, mix(c, WARM, .2), c, mix(c, DUSK, .2)) for c, name in self.fills.items())
        drawing = "".join(self.out)
        if grain:
            drawing = '<g filter="url(#grain)">%s</g>' % drawing
        return ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d"><defs>%s%s</defs>%s%s</svg>'
                % (w, h, w, h, FILTERS, grads, self.ground, drawing))


def filter_of(n, blur, dy, shadow, edge):
    """Shadow below, light along the upper left edge, dusk along the lower right one."""
    return (
        '<filter id="p%d" x="-20%%" y="-20%%" width="140%%" height="150%%" color-interpolation-filters="sRGB">'
        '<feGaussianBlur in="SourceAlpha" stdDeviation="%s"/><feOffset dx="%s" dy="%s" result="b"/>'
        '<feFlood flood-color="#1D0F2E" flood-opacity="%s"/><feComposite in2="b" operator="in" result="sh"/>'
        '<feOffset in="SourceAlpha" dx="%s" dy="%s" result="o1"/><feComposite in="SourceAlpha" in2="o1" operator="out" result="e1"/>'
        '<feFlood flood-color="#FFF6DE" flood-opacity=".4"/><feComposite in2="e1" operator="in" result="hi"/>'
        '<feOffset in="SourceAlpha" dx="-%s" dy="-%s" result="o2"/><feComposite in="SourceAlpha" in2="o2" operator="out" result="e2"/>'
        '<feFlood flood-color="#1D0F2E" flood-opacity=".16"/><feComposite in2="e2" operator="in" result="lo"/>'
        '<feMerge><feMergeNode in="sh"/><feMergeNode in="SourceGraphic"/><feMergeNode in="lo"/><feMergeNode in="hi"/></feMerge>'
        '</filter>' % (n, blur, dy / 3, dy, shadow, edge * .8, edge, edge * .8, edge))


# The paper's grain, barely seen; over the whole of a drawing at once, for it is the dearest of all.
GRAIN = (
    '<filter id="grain" x="-4%" y="-2%" width="108%" height="104%" color-interpolation-filters="sRGB">'
    '<feTurbulence type="fractalNoise" baseFrequency=".46 .28" numOctaves="1" seed="3"/>'
    '<feColorMatrix type="matrix" values="0 0 0 0 .11  0 0 0 0 .06  0 0 0 0 .18  0 0 0 .2 -.062"/>'
    '<feComposite in2="SourceGraphic" operator="in" result="n"/><feMerge><feMergeNode in="SourceGraphic"/><feMergeNode in="n"/></feMerge></filter>')

FILTERS = (GRAIN + filter_of(1, 1.6, 1.6, .3, 1.4) + filter_of(2, 3.2, 3.6, .32, 1.9) + filter_of(3, 5.5, 6, .36, 2.1)
           + '<filter id="soft" x="-20%" y="-80%" width="140%" height="260%"><feGaussianBlur stdDeviation="7"/></filter>'
           + '<filter id="blush" x="-60%" y="-60%" width="220%" height="220%"><feGaussianBlur stdDeviation="5"/></filter>')


# Woven bands. A motif is drawn along a line at equal steps, turned with it: hems, belts, cuffs, collars.

def along(points, step, start=0):
    """(x, y, angle) at every `step` of the way along a line of points."""
    out, want, gone = [], start, 0.0
    for (x0, y0), (x1, y1) in zip(points, points[1:]):
        length = math.hypot(x1 - x0, y1 - y0)
        while length and want <= gone + length + 1e-6:
            t = (want - gone) / length
            out.append((x0 + (x1 - x0) * t, y0 + (y1 - y0) * t, math.degrees(math.atan2(y1 - y0, x1 - x0))))
            want += step
        gone += length
    return out


def way(points):
    return sum(math.hypot(b[0] - a[0], b[1] - a[1]) for a, b in zip(points, points[1:]))


def arc(x0, y0, x1, y1, sag, n=16):
    """A line of points from one end to the other that hangs `sag` in the middle."""
    return [(x0 + (x1 - x0) * i / n, y0 + (y1 - y0) * i / n + sag * (1 - (2 * i / n - 1) ** 2)) for i in range(n + 1)]


def ribbon(points, h):
    """The outline of a band of height h around a line of points."""
    up, down = [], []
    for i, (x, y) in enumerate(points):
        a, b = points[max(0, i - 1)], points[min(len(points) - 1, i + 1)]
        d = math.hypot(b[0] - a[0], b[1] - a[1]) or 1
        nx, ny = -(b[1] - a[1]) / d * h / 2, (b[0] - a[0]) / d * h / 2
        up.append((x - nx, y - ny))
        down.append((x + nx, y + ny))
    pts = up + down[::-1]
    return "M" + "L".join("%s %s" % (num(x), num(y)) for x, y in pts) + "Z"


MOTIFS = {
    # offsets in units of half the band's height
    "diamond": ((0, -.72), (.62, 0), (0, .72), (-.62, 0)),
    "tooth": ((-.8, .9), (0, -.7), (.8, .9)),
    "cross": ((-.22, -.7), (.22, -.7), (.22, -.22), (.7, -.22), (.7, .22), (.22, .22), (.22, .7), (-.22, .7), (-.22, .22),
              (-.7, .22), (-.7, -.22), (-.22, -.22)),
    "bar": ((-.22, -.8), (.22, -.8), (.22, .8), (-.22, .8)),
    "hook": ((-.7, -.7), (.5, -.7), (.5, .35), (-.1, .35), (-.1, -.1), (.15, -.1), (.15, -.35), (-.35, -.35), (-.35, .7), (-.7, .7)),
}


def band(cut, points, h, ground, motif=None, colours=(), gap=1.7, sheet=1):
    """A woven band along a line: its ground and, at equal steps, a motif in turning colours."""
    if sheet:
        cut.sheet(ribbon(points, h), ground, sheet)
    else:
        cut.flat(ribbon(points, h), ground)
    if not motif:
        return
    length, step = way(points), h * gap / 2
    count = max(1, int(length / step))
    step = length / count
    marks = {}
    for i, (x, y, a) in enumerate(along(points, step, step / 2)):
        c, s = math.cos(math.radians(a)), math.sin(math.radians(a))
        pts = [(x + (u * c - v * s) * h / 2, y + (u * s + v * c) * h / 2) for u, v in MOTIFS[motif]]
        marks.setdefault(colours[i % len(colours)], []).append("M" + "L".join("%s %s" % (num(p), num(q)) for p, q in pts) + "Z")
    for colour, paths in marks.items():
        cut.flat("".join(paths), colour)
