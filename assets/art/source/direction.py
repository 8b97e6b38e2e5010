# SPDX-License-Identifier: CC-BY-4.0
#
# direction.py — the sheets of ../README.md: colours with their partners, one shape under six lights, near and far.
# What they show is computed from what the game uses: theme.def, paper.py.
import os
import re

from icons_kit import *

THEME = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../../game/ui/theme.def')
PARTNERS = (('PAPER', 'INK INK_SOFT SCARF RICE'), ('PAPER_DIM', 'INK INK_SOFT SCARF'), ('SAFE', 'INK'), ('UNSURE', 'INK'), ('RISKY', 'INK'), ('NIGHT', 'CHALK CHALK_SOFT LANTERN'),
            ('CLOTH', 'CHALK LANTERN'), ('CLOTH_LIGHT', 'CHALK LANTERN'), ('LANTERN', 'NIGHT'))


def theme():
    """The tones of the screens: name to #RRGGBB."""
    with open(THEME, encoding='utf-8') as file:
        return {name: '#' + warm for name, warm in re.findall(r'^TONE\((\w+), +0x(\w{6}),', file.read(), re.M)}


def luminance(colour):
    parts = [c / 255 / 12.92 if c / 255 <= .03928 else ((c / 255 + .055) / 1.055) ** 2.4 for c in rgb(colour)]
    return .2126 * parts[0] + .7152 * parts[1] + .0722 * parts[2]


def contrast(a, b):
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + .05) / (low + .05)


def words(x, y, size, colour, text, anchor='start', bold=True):
    return '<text x="%s" y="%s" font-family="Andika, sans-serif" font-size="%s" font-weight="%s" fill="%s" text-anchor="%s">%s</text>' % (
        n(x), n(y), size, 'bold' if bold else 'normal', colour, anchor, text)


def sheet(height):
    return Paper(1200, height, LIGHTS['noon'], grain=0)


def palette():
    """Every ground with the colours that are read on it, and how far they are apart; below, what is told apart."""
    p, tones = sheet(900), theme()
    p.put(rect(-10, -10, 1220, 920, '#F3EADF'))
    for i, (ground, partners) in enumerate(PARTNERS):
        x, y = 24 + i % 3 * 388, 24 + i // 3 * 196
        p.pile(rect(x, y, 376, 180, tones[ground], 14), 1)
        dark = luminance(tones[ground]) < .2
        p.put(words(x + 18, y + 32, 19, CHALK if dark else INK, ground.lower().replace('_', ' ') + ' ' + tones[ground], bold=False))
        for k, partner in enumerate(partners.split()):
            p.put(words(x + 18 + k % 2 * 176, y + 88 + k // 2 * 58, 25, tones[partner], partner.lower().replace('_', ' ')) +
                  words(x + 18 + k % 2 * 176, y + 110 + k // 2 * 58, 17, tones[partner], '%.1f : 1' % contrast(tones[ground], tones[partner]), bold=False))
    for row, (what, marks) in enumerate((('CHOICE', 'ABCDEF'), ('TEAM', '123456'))):
        for i in range(6):
            c, x, y = tones['%s_%d' % (what, i + 1)], 84 + i * 190, 690 + row * 118
            p.pile(circle(x, y, 46, c), 1.2)
            p.put(words(x, y + 13, 36, CHALK if contrast(c, CHALK) > contrast(c, tones['NIGHT']) else tones['NIGHT'], marks[i], 'middle') + words(x + 56, y + 6, 15, INK, c, bold=False))
    return p.svg()


def lights():
    """The same three sheets under each light of paper.py: where the rim is, where the shadow falls, what colour it has."""
    p = sheet(430)
    skies = {'morning': ('#8FCDE8', '#FFF3D0'), 'noon': ('#79C2E6', '#E8F5EC'), 'dusk': ('#4A3F86', '#F29A6A'), 'night': ('#12183F', '#3A4690'), 'room': ('#C79A6B', '#EBD0A0'), 'lamp': ('#4A2A2E', '#A8623E')}
    p.put(rect(-10, -10, 1220, 450, '#F3EADF'))
    for i, (name, light) in enumerate(LIGHTS.items()):
        q = Paper(1200, 430, light, grain=0)
        q.defs = p.defs
        x, w = 18 + i * 196, 184
        top, low = skies[name]
        key = 'M%d 20h%dv340h-%dz' % (x, w, w)
        inside = rect(x, 20, w, 340, p.linear((0, top), (1, low))) + glow(p, x + 92 + light.x * 60, 130 + light.y * 60, 110, light.rim, .9)
        p.light = light
        p.defs = {k: v for k, v in p.defs.items()}
        for k, (d, c) in enumerate((('M%d 210 q46 -70 92 -20 t110 -10 v220 h-210z' % (x - 10), mix('#6C8FA8', low, .3)), ('M%d 260 q60 -50 110 -6 t100 -16 v160 h-214z' % (x - 10), mix('#4F8A5C', top, .2)),
                                    ('M%d 316 q50 -36 104 0 t106 -8 v90 h-214z' % (x - 10), mix('#8CBF4F', top, .12)))):
            inside += p.define(('lift', name, k), lift(light, 2)).join(('<g filter="', '">%s</g>' % path(d, c)))
        p.put('<g clip-path="%s">%s</g>' % (p.define(('clip', key), '<clipPath id="%%s"><path d="%s"/></clipPath>' % key), inside))
        p.put(words(x + 92, 402, 25, INK, name, 'middle'))
    return p.svg()


def lift(light, depth):
    """The filter of a sheet under a light that is not the paper's own."""
    q = Paper(10, 10, light, grain=0)
    q.lift(depth)
    return re.sub(r'id="d\d+"', 'id="%s"', re.sub('%', '%%', q.defs[('lift', depth)][1]), count=1)


def small():
    """The same icons at 160, 80, 48 and 32 pixels, on paper and on indigo: what is not read at 48 is cut again."""
    import icons
    drawn = {name: svg for name, _, _, svg, _, _ in icons.pictures()}
    p = sheet(470)
    p.put(rect(-10, -10, 1220, 250, '#FFF7EE') + rect(-10, 235, 1220, 250, '#232B5C'))
    for row in range(2):
        for i, name in enumerate(('safe', 'unsure', 'risky', 'help', 'answer-adult', 'swallow-speak')):
            for size, x, y in ((120, 0, 0), (48, 126, 20), (24, 132, 80)):
                p.put(nested(drawn['icons/' + name](), 14 + i * 197 + x, 60 + row * 235 + y, size, size, 'r%di%ds%d' % (row, i, size)))
    return p.svg()


def moods():
    """The eight moods of each age, each on somebody of that age."""
    import faces
    import people
    drawn = {told[0]: told[3] for module in (people, faces) for told in module.pictures()}
    heads = {line.split()[1]: [int(v) for v in line.split()[4:]] for line in list(faces.lines()) + list(people.lines())}
    names = ('calm', 'happy', 'sad', 'worried', 'scared', 'angry', 'thinking', 'brave')
    p = sheet(730)
    p.put(rect(-10, -10, 1220, 750, '#F3EADF'))
    for row, (age, who) in enumerate((('child', 'girl-1'), ('youth', 'teen-boy'), ('adult', 'father-2'), ('elder', 'grandmother'))):
        x, y, w, h = heads[age]
        parts = ['figures/%s/body' % who, 'faces/%s/%%s' % age]
        for i, mood in enumerate(names):
            for k, part in enumerate(parts):
                name = part % mood if '%s' in part else part
                svg = drawn[name]() if callable(drawn[name]) else drawn[name]
                svg = re.sub(r'viewBox="[^"]+"', 'viewBox="%d %d %d %d"' % (x, y, w, h), svg, count=1)
                p.put(nested(svg, 14 + i * 148, 10 + row * 178, 136, 136, 'm%d%d%d' % (row, i, k)))
            p.put(words(82 + i * 148, 172 + row * 178, 19, INK, mood, 'middle', False))
    return p.svg()


def nested(svg, x, y, w, h, prefix):
    """A finished drawing within another; its definitions get names of their own."""
    svg = re.sub(r'( id="|url\(#|href="#)', r'\g<1>%s' % prefix, svg)
    return re.sub(r'width="\d+" height="\d+"', 'x="%s" y="%s" width="%s" height="%s"' % (n(x), n(y), n(w), n(h)), svg, count=1)


def pictures():
    yield 'direction/palette', 1200, 900, palette, (900,), ''
    yield 'direction/light', 1200, 430, lights, (430,), ''
    yield 'direction/moods', 1200, 730, moods, (730,), ''
    yield 'direction/small', 1200, 470, small, (470,), ''
