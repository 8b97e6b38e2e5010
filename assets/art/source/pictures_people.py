# SPDX-License-Identifier: CC-BY-4.0
#
# pictures_people.py — the little paper people of the hidden pictures: 200 high, feet at 0, 0.
#
# They wear what is worn in the valley: dark skirts with a woven hem, bright blouses, a folded cloth on the head, a
# conical hat in the field; boys and men in plain shirts. Nobody is drawn alone, and nobody's face is a stranger's.
from paper import *

SKIN = ('#EFBF95', '#DDA172', '#C98B5C')
HAIR = ('#2B2028', '#33242A', '#3A2620')
TOPS = (SCARF_LIGHT, '#F4E9D8', RICE_MID, INDIGO_LIGHT, '#D98AA0', LANTERN, '#6FA8B8', '#8A5AA0')


class Doll:
    """Who it is and how it stands. arms: where the two hands are. head: '', 'scarf', 'hat', 'grey', 'cap'."""

    def __init__(self, seed, skirt=None, head=None, arms=((-46, -92), (46, -92)), back=False, top=None, seated=False):
        dice = random.Random(seed * 17 + 3)
        self.skirt = dice.random() < .55 if skirt is None else skirt
        self.head = dice.choice(('', 'scarf') if self.skirt else ('', '', 'cap')) if head is None else head
        self.arms, self.back, self.seated, self.seed = arms, back, seated, seed
        self.top = top or TOPS[(seed * 3 + dice.randrange(3)) % len(TOPS)]
        self.skin, self.hair = SKIN[seed % 3], HAIR[seed % 3]
        self.cloth = (INDIGO, '#2A2148', NIGHT)[seed % 3]


def legs(d):
    if d.seated:
        return path('M-44 -8 C-50 -46 50 -46 44 -8 C40 4 -40 4 -44 -8Z', d.cloth) + line('M-40 -8 Q0 6 40 -8', LANTERN if d.skirt else darker(d.cloth, .3), 5)
    if d.skirt:
        hem = 'M-37 -22 Q0 -12 37 -22 L40 -4 Q0 8 -40 -4Z'
        return (path('M-24 -96 H24 L40 -4 Q0 8 -40 -4Z', d.cloth) + path(hem, SCARF) + line('M-36 -18 Q0 -8 36 -18', LANTERN_LIGHT, 3) +
                line('M-36 -9 Q0 2 36 -9', PAPER, 3, 'stroke-dasharray="2 7"'))
    return rect(-22, -96, 20, 96, d.cloth, 7) + rect(2, -96, 20, 96, d.cloth, 7) + ellipse(-14, -1, 13, 6, WOOD_DEEP) + ellipse(14, -1, 13, 6, WOOD_DEEP)


def body(d):
    low = 40 if d.seated else 0
    text = ''
    for side, (x, y) in zip((-1, 1), d.arms):
        y += low
        text += line('M%d %d Q%s %s %s %s' % (side * 21, -124 + low, n(side * 30 + x * .2), n((y - 124 + low) / 2 + 14), n(x), n(y)), darker(d.top, .1), 17)
        text += circle(x, y, 9.5, d.skin)
    text += path('M-27 %d Q0 %d 27 %d L25 %d Q0 %d -25 %dZ' % (-130 + low, -142 + low, -130 + low, -84 + low, -76 + low, -84 + low), d.top)
    if d.skirt:
        text += rect(-25, -92 + low, 50, 11, RICE_MID if d.top != RICE_MID else SCARF, 3)
        if not d.back:
            text += ''.join(rect(-7, -124 + k * 12 + low, 14, 4, '#F2F2F2', 2) for k in range(3))
    elif not d.back:
        text += line('M0 %d V%d' % (-130 + low, -86 + low), darker(d.top, .3), 3)
    return text


def head(d):
    y = -164 + (40 if d.seated else 0)
    text = ''
    if d.skirt and d.head not in ('grey',):
        text += path('M-33 %d C-36 %d 36 %d 33 %d C36 %d 30 %d 24 %d H-24 C-30 %d -36 %d -33 %dZ' % (y, y - 46, y - 46, y, y + 20, y + 36, y + 38, y + 36, y + 20, y), d.hair)
    text += circle(0, y, 30, d.hair if d.back else d.skin)
    if d.back:
        if d.skirt:
            text += circle(0, y - 26, 13, d.hair)
    else:
        hair = '#C9C6CC' if d.head == 'grey' else d.hair
        text += path('M-31 %d C-34 %d 34 %d 31 %d C24 %d 10 %d -4 %d C-18 %d -26 %d -31 %dZ' % (y, y - 44, y - 44, y, y - 16, y - 20, y - 18, y - 17, y - 10, y), hair)
        text += circle(-11, y + 3, 3.6, INK) + circle(11, y + 3, 3.6, INK) + line('M-8 %d Q0 %d 8 %d' % (y + 13, y + 20, y + 13), '#8A2A34', 3)
        text += circle(-19, y + 12, 5.5, '#E8607A', 'opacity=".4"') + circle(19, y + 12, 5.5, '#E8607A', 'opacity=".4"')
    if d.head in ('scarf', 'grey'):
        text += path('M-33 %d C-34 %d 34 %d 33 %d L38 %d C20 %d -20 %d -38 %dZ' % (y - 8, y - 50, y - 50, y - 8, y - 20, y - 34, y - 34, y - 20), d.cloth)
        text += line('M-34 %d C-18 %d 18 %d 34 %d' % (y - 16, y - 29, y - 29, y - 16), SCARF_LIGHT, 5) + line('M-14 %d h28' % (y - 40), LANTERN, 4)
    elif d.head == 'hat':
        text += path('M0 %d L52 %d Q0 %d -52 %dZ' % (y - 56, y - 6, y + 8, y - 6), '#EAD29A') + line('M-46 %d Q0 %d 46 %d M-24 %d Q0 %d 24 %d' % (y - 8, y + 4, y - 8, y - 30, y - 24, y - 30), '#B98F4E', 2.5)
    elif d.head == 'cap' and not d.back:
        text += path('M-31 %d C-32 %d 32 %d 31 %d Q0 %d -31 %dZ' % (y - 12, y - 46, y - 46, y - 12, y - 22, y - 12), d.top) + path('M-4 %d Q34 %d 46 %d Q20 %d -4 %dZ' % (y - 16, y - 22, y - 10, y - 6, y - 12), darker(d.top, .2))
    return text


def doll(p, x, y, height, who, depth=.5, turn=0):
    """One of them as a sheet; its shadow lies where it stands."""
    s = height / 200
    return pool(p, x, y + 2, 56 * s, 12 * s, p.light.shadow, .5) + p.piled(group(legs(who) + body(who) + head(who), x, y, s, turn), depth)


def buffalo(size, colour='#5C566E'):
    """A buffalo from the side, looking right; its feet at y 0, 300 long at size 100."""
    s = size / 100
    text = ''.join(path('M%d -60 h26 l-3 60 h-20Z' % x, darker(colour, .2)) for x in (-96, -56, 44, 84))
    text += path('M-134 -128 C-110 -168 60 -174 112 -150 C140 -140 150 -110 138 -82 C110 -44 -90 -40 -124 -66 C-140 -84 -142 -108 -134 -128Z', colour)
    text += line('M-132 -120 C-152 -100 -152 -70 -146 -44', colour, 8)
    text += path('M112 -150 C140 -172 176 -168 190 -146 C204 -128 206 -104 194 -92 C176 -82 150 -92 134 -106Z', colour)
    text += path('M176 -100 C190 -114 204 -112 206 -102 C204 -88 186 -86 176 -100Z', '#B9A5A8')
    text += path('M150 -160 C140 -204 170 -226 208 -222 C180 -210 168 -190 172 -160Z', '#D9C39A') + path('M128 -150 C104 -156 96 -142 100 -130 C114 -128 126 -136 132 -142Z', darker(colour, .1))
    return group(text + circle(172, -134, 5, INK), 0, 0, s)


def whole(light, grain=.8):
    """The one sheet a picture is drawn on."""
    return Paper(1920, 1080, LIGHTS[light], grain, seed=5)
