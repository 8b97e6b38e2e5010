# SPDX-License-Identifier: CC-BY-4.0
#
# icons_kit.py — how small things are cut: a few layers of bright paper on a mat of cream paper that keeps them apart
# from indigo and from a picture alike. No grain: at 48 pixels it would be dirt. Light from above, warm.
from paper import *

EYE, BROWN, GLOW = '#2B1B22', '#4A2F26', '#FFE6A3'
SKINS = ('#EFBF95', '#DDA172', '#C58455', '#A66A42')
SLEEVES = (INDIGO_LIGHT, SCARF_LIGHT, RICE_MID, PLUM)


class Small(Paper):
    """A drawing of 400 × 400 (or as told) that ends on its mat."""

    def __init__(self, width=400, height=400, light='noon'):
        super().__init__(width, height, LIGHTS[light], grain=0)

    def lift(self, depth):
        """The sheet's filter with room for thick strips, whose width a filter does not count."""
        url = super().lift(depth)
        ident, text = self.defs[('lift', depth)]
        self.defs[('lift', depth)] = (ident, text.replace('x="-12%" y="-18%" width="124%" height="136%"', 'x="-40%" y="-40%" width="180%" height="180%"'))
        return url

    def lit(self, colour, up=.24, down=.18):
        """Paper under the light: a little brighter above, a little deeper below."""
        return self.linear((0, lighter(colour, up)), (.55, colour), (1, darker(colour, down)))

    def cut(self, d, colour, depth=1.2):
        """One sheet."""
        self.pile(path(d, self.lit(colour)), depth)

    def disc(self, x, y, r, colour, depth=1.2):
        self.pile(circle(x, y, r, self.lit(colour)), depth)

    def oval(self, x, y, rx, ry, colour, depth=1.2):
        self.pile(ellipse(x, y, rx, ry, self.lit(colour)), depth)

    def box(self, x, y, w, h, colour, r=8, depth=1.2):
        self.pile(rect(x, y, w, h, self.lit(colour), r), depth)

    def strip(self, d, colour, width, depth=1):
        self.pile(line(d, colour, width), depth)

    def mat(self, colour=PAPER, spread=5.5):
        """Lays all that was drawn on a mat that is cut a little wider."""
        ident = self.define(('mat', colour, spread), (
            '<filter id="%s" x="-15%%" y="-15%%" width="130%%" height="135%%" color-interpolation-filters="sRGB">'
            '<feGaussianBlur in="SourceAlpha" stdDeviation="{s}"/><feComponentTransfer result="wide"><feFuncA type="linear" '
            'slope="9" intercept="-.75"/></feComponentTransfer>'
            '<feFlood flood-color="{c}"/><feComposite in2="wide" operator="in" result="mat"/>'
            '<feGaussianBlur in="wide" stdDeviation="5"/><feOffset dy="5" result="b"/>'
            '<feFlood flood-color="#120A28" flood-opacity=".42"/><feComposite in2="b" operator="in" result="shadow"/>'
            '<feMerge><feMergeNode in="shadow"/><feMergeNode in="mat"/><feMergeNode in="SourceGraphic"/></feMerge></filter>'
        ).format(s=spread, c=colour))
        self.body = ['<g filter="%s">%s</g>' % (ident, ''.join(self.body))]
        return self

    def fit(self, scale=.93, low=20):
        """Draws all of it a little smaller, so that the mat is nowhere cut off."""
        self.body = [group(''.join(self.body), self.width * (1 - scale) / 2, low, scale)]
        return self


def eyes(x1, x2, y, r, look=(.25, -.35)):
    """Two open eyes with a light in each."""
    text = ''
    for x in (x1, x2):
        text += ellipse(x, y, r, r * 1.16, EYE) + circle(x + r * look[0], y + r * look[1], r * .4, '#FFFFFF')
        text += circle(x - r * .32, y + r * .45, r * .17, '#FFFFFF', 'opacity=".8"')
    return text


def laughing(x1, x2, y, r, width):
    """Two eyes shut with laughing."""
    return ''.join(line('M%s %s Q%s %s %s %s' % (n(x - r), n(y + r * .4), n(x), n(y - r * 1.1), n(x + r), n(y + r * .4)), EYE, width)
                   for x in (x1, x2))


def cheek(p, x, y, r, colour='#E8607A', strength=.55):
    return circle(x, y, r, p.radial((0, colour, strength), (.6, colour, strength * .5), (1, colour, 0)))


def kerchief(p, x, y, w, h, colour=SCARF, knot=True):
    """The cloth around a neck, with its woven border."""
    d = 'M%s %s Q%s %s %s %s L%s %s Q%s %s %s %sZ' % (n(x - w / 2), n(y), n(x), n(y + h * .42), n(x + w / 2), n(y), n(x + w / 2 - 8), n(y + h * .34),
                                                     n(x), n(y + h * 1.35), n(x - w / 2 + 8), n(y + h * .34))
    p.cut(d, colour, 1)
    dots = ''
    for i in range(-3, 4):
        cx, cy = x + i * w * .115, y + h * .72 - abs(i) ** 1.7 * h * .055
        dots += path('M%s %s l7 -7 l7 7 l-7 7Z' % (n(cx - 7), n(cy - h * .12)), LANTERN_LIGHT if i % 2 else PAPER)
    p.put(dots)


def petals(size, colour=PAPER, heart=LANTERN):
    """A ban flower cut plainly, for small sizes."""
    text = ''.join(group(path('M0 4 C-19 -10 -20 -38 -1 -50 C19 -38 19 -10 0 4Z', colour), 0, 0, 1, a) for a in range(0, 360, 72))
    text += ''.join(group(path('M0 0 C-6 -8 -5 -20 0 -27 C5 -20 6 -8 0 0Z', PINK_DEEP), 0, 0, 1, a) for a in range(0, 360, 72))
    return group(text + circle(0, 0, 9, heart), 0, 0, size / 50)


def kept(draw, *how):
    """A drawing made only when it is asked for."""
    return lambda: draw(*how).svg()
