# SPDX-License-Identifier: CC-BY-4.0
#
# icons_kinds.py — what a hall sorts into and hangs up: baskets that stand on the floor, cards with a cloth back, a
# string with its pegs, the teeth of a pennant, and the tick of what was looked at.
#
# A basket is cut in sheets on one canvas, so that cards lie between them: its inside, up to six cards that peep out,
# its front. Each front has a band of its own cloth, in the colour of its letter's plate.
from icons_kit import *

BASKET, MOUTH, RIM = (520, 420), (260, 132, 196, 40), 22
CANE, CANE_DEEP = '#CFA46C', '#8F6238'
BODY = 'M64 132 C66 230 94 320 122 396 Q260 414 398 396 C426 320 454 230 456 132 Q260 196 64 132Z'
CLOTHS_OF = ('indigo', 'red', 'green')  # as CHOICE_1 … CHOICE_3
SLIPS = ((150, -17, 34), (352, 14, 40), (252, -4, 16), (200, 9, 44), (308, -9, 30), (402, 24, 62))  # x, turn, top


def body_of(p):
    return p.define(('body',), '<clipPath id="%%s"><path d="%s"/></clipPath>' % BODY)


def cane():
    """The weave: strips over and under, row by row, narrower towards the foot."""
    text = ''
    for row in range(8):
        y = 176 + row * 29
        half = 193 - row * 8.6
        columns = 11
        for i in range(columns):
            if (i + row) % 2:
                continue
            a, b = -half + 2 * half * i / columns, -half + 2 * half * (i + 1) / columns
            bow = lambda x: 30 * (1 - (x / half) ** 2)
            text += path('M%s %s L%s %s L%s %s L%s %sZ' % (n(260 + a + 2), n(y - 13 + bow(a)), n(260 + b - 2), n(y - 13 + bow(b)), n(260 + b - 2), n(y + 13 + bow(b)),
                                                         n(260 + a + 2), n(y + 13 + bow(a))), CANE_DEEP, 'opacity=".55"')
    return text


def hem(p, cloth):
    """The band of cloth around the basket, bent as the basket is."""
    pieces = ''
    for i in range(20):  # a straight band, laid down piece by piece along the bow
        x = 64 + i * 19.6
        drop = 31 * (1 - ((x + 10 - 260) / 196) ** 2)
        piece = p.define(('piece', i), '<clipPath id="%%s"><rect x="%s" y="120" width="20.2" height="120"/></clipPath>' % n(x))
        pieces += '<g clip-path="%s">%s</g>' % (piece, group(brocade(60, 158, 400, 46, 'diamond', cloth, True), 0, drop))
    return '<g clip-path="%s">%s</g>' % (body_of(p), pieces)


def basket_back():
    p = Small(*BASKET, light='room')
    x, y, rx, ry = MOUTH
    p.put('<g filter="%s">%s</g>' % (p.blur(8), ellipse(260, 398, 168, 16, '#1A1030', 'opacity=".42"')))
    p.put(ellipse(x, y, rx, ry, CANE_DEEP) + ellipse(x, y + 6, rx - 14, ry - 8, '#4A2F20'))
    p.strip('M%d %d A%d %d 0 0 1 %d %d' % (x - rx, y, rx, ry, x + rx, y), CANE, RIM, .8)
    return p


def basket_front(cloth):
    p = Small(*BASKET, light='room')
    x, y, rx, ry = MOUTH
    p.pile(path(BODY, p.linear((0, lighter(CANE, .18)), (.6, CANE), (1, darker(CANE, .22)))), 1.2)
    p.put('<g clip-path="%s">%s</g>' % (body_of(p), cane()) + hem(p, cloth))
    p.put(path(BODY, p.linear((0, '#1A0E08', .34), (.16, '#1A0E08', 0), (.84, '#1A0E08', 0), (1, '#1A0E08', .4), x2=1, y2=0)))
    p.strip('M124 394 Q260 412 396 394', CANE_DEEP, 17, .6)
    p.strip('M%d %d A%d %d 0 0 0 %d %d' % (x - rx, y, rx, ry, x + rx, y), lighter(CANE, .2), RIM, 1)
    p.put(''.join(line('M%s %s l7 %s' % (n(260 + 196 * math.cos(a) - 4), n(132 + 40 * math.sin(a) - 9), 18), CANE_DEEP, 4, 'opacity=".7"')
                  for a in (math.pi * (.06 + .88 * i / 12) for i in range(13))))
    return p


def slip(x, turn, top):
    """A card that peeps out."""
    p = Small(*BASKET, light='room')
    card = rect(-50, 0, 100, 150, p.lit(PAPER, .1, .05), 9) + rect(-39, 12, 78, 11, SCARF_LIGHT, 3) + line('M-34 42 h68 M-34 62 h50', '#B9AFC4', 7)
    p.pile(group(card, x, top, 1, turn), 1)
    return p


def card_back():
    """A card that is still face down: paper with a woven back."""
    p = Small(400, 300)
    p.pile(rect(22, 18, 356, 258, p.lit(PAPER, .1, .06), 24), 1.6)
    p.put(rect(38, 34, 324, 226, INDIGO_MID, 15))
    p.put(brocade(38, 58, 324, 42, 'diamond', 'red', True) + brocade(38, 194, 324, 42, 'diamond', 'red', True))
    p.pile(group(petals(44), 200, 148), .7)
    return p


def string():
    """From one peg to the next: a red and white cord that sags a little. Beside another it goes on."""
    p = Small(800, 120)
    d = 'M-20 18 Q400 118 820 18'
    p.pile(line(d, '#F2E6D0', 13) + path(d, 'none', 'stroke="%s" stroke-width="13" stroke-dasharray="17 21"' % SCARF), .7)
    return p


def peg():
    p = Small(80, 160)
    p.pile(path('M16 12 Q24 4 34 8 L40 60 L46 8 Q56 4 64 12 L58 92 L50 150 H30 L22 92Z', p.lit(WOOD_LIGHT)), .9)
    p.put(line('M40 62 V146', WOOD_DEEP, 3, 'opacity=".6"'))
    p.pile(rect(16, 66, 48, 15, p.lit(STONE_LIGHT), 7), .5)
    return p


def teeth():
    """The lower edge of a pennant: what fits of it is shown, from its middle on."""
    p = Small(1600, 48)
    colours = (SCARF, LANTERN, INDIGO_LIGHT, RICE_MID)
    p.put(''.join(path('M%d 0 h40 l-20 42Z' % x, colours[i % 4]) for i, x in enumerate(range(0, 1600, 40))) + rect(0, 0, 1600, 9, SCARF_DEEP))
    return p


def tick():
    """Looked at already: no praise and no green, only a tick of chalk."""
    p = Small()
    d = 'M84 214 L166 300 L322 112'
    p.put(line(d, '#12173A', 96) + line(d, CHALK, 58))
    return p


def picked():
    """One of several that is picked: the same tick in ink, for paper."""
    p = Small()
    p.put(line('M84 214 L166 300 L322 112', '#12173A', 62))
    return p


def svg_of(draw, *how):
    return lambda: draw(*how).svg()


KINDS = {'sort-basket-back': (*BASKET, svg_of(basket_back), (480, 240)), 'card-back': (400, 300, svg_of(card_back), (240, 120)),
         'string': (800, 120, svg_of(string), (120, 60)), 'peg': (80, 160, svg_of(peg), (160, 80)), 'pennant-teeth': (1600, 48, svg_of(teeth), (64, 32)),
         'tick': (400, 400, svg_of(tick), (160, 80)), 'picked': (400, 400, svg_of(picked), (160, 80)),
         **{'sort-basket-%d' % (i + 1): (*BASKET, svg_of(basket_front, cloth), (480, 240)) for i, cloth in enumerate(CLOTHS_OF)},
         **{'sort-slip-%d' % (i + 1): (*BASKET, svg_of(slip, *at), (480, 240)) for i, at in enumerate(SLIPS)}}
