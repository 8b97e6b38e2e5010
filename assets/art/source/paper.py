# SPDX-License-Identifier: CC-BY-4.0
#
# paper.py — the manner every drawing of the game shares.
#
# A picture is a pile of cut paper: sheets with a soft shadow on the side away from the light, a rim of light on
# the side that faces it, and a grain that is felt more than seen. Near sheets are warm, far ones cold and pale.
# Light is an object (LIGHTS): where it comes from, what colour its rim and its shadow have; a whole picture uses
# one. Things give light with glow(). Cloth (thổ cẩm) is woven cell by cell by brocade().
#
# How a drawing is made:
#     p = Paper(1920, 1080, LIGHTS['dusk'])
#     p.sheet(ridge(700, 60, seed=3), fill='#4C3B73', depth=3)      # one shape as a sheet
#     p.pile(lantern(...) + lantern(...), depth=1)                   # many shapes that throw one shadow
#     p.put(glow(p, 900, 300, 260, '#FFD87A', .8))                   # flat, no shadow
#     text = p.svg()
#
# A filter costs by its area, so one filter serves a group of shapes, and the grain is laid once over everything.
# Deterministic: the same call gives the same text on every machine. Only the standard library.
import math
import random

# The cloth, the fields and the lanterns of the valley. Near enough to the theme's tones that panels belong.
INDIGO, INDIGO_MID, INDIGO_LIGHT, NIGHT = '#1F2A5A', '#2E3D7C', '#4A5BA6', '#141A3C'
SCARF, SCARF_LIGHT, SCARF_DEEP = '#B32620', '#E2574C', '#7C1B1E'
RICE, RICE_MID, RICE_LIGHT, RICE_GOLD = '#2F6B3C', '#5E9B3A', '#8CBF4F', '#D8C25A'
PAPER, PAPER_WARM, PAPER_DIM = '#FFF7EE', '#FBE7CC', '#E9DFD4'
PINK, PINK_DEEP = '#F3C6CF', '#D76D8B'
LANTERN, LANTERN_LIGHT, EMBER = '#F6B63C', '#FFD87A', '#F08A5D'
PLUM, PLUM_DEEP, DUSK = '#7A4E7E', '#3B2C5A', '#F08A5D'
WOOD_DEEP, WOOD, WOOD_MID, WOOD_LIGHT, STRAW = '#3E2619', '#5D3B27', '#8A5A3B', '#C79A6B', '#E3C48F'
BAMBOO, EARTH, EARTH_LIGHT, TILE = '#A9A24E', '#9C6B4A', '#D3A679', '#A4533F'
STONE, STONE_LIGHT, WATER, WATER_LIGHT = '#77808F', '#B9C0C6', '#4E8FA8', '#A9D6DC'
CHALK, INK, SHADE = '#FFF7EE', '#1E2145', '#0E1330'


class Light:
    """Where light comes from (x, y: a direction towards it), the colours of its rim and its shadow, how strong."""

    def __init__(self, x, y, rim, rim_strength, shadow, shadow_strength):
        length = math.hypot(x, y)
        self.x, self.y = x / length, y / length
        self.rim, self.rim_strength = rim, rim_strength
        self.shadow, self.shadow_strength = shadow, shadow_strength


LIGHTS = {
    'morning': Light(-.7, -.7, '#FFF4DA', .55, '#3A3560', .28),
    'noon': Light(-.35, -.95, '#FFFBE8', .50, '#17304A', .30),
    'dusk': Light(.55, -.80, '#FFD9A0', .50, '#2A1238', .40),
    'night': Light(.45, -.90, '#A9B8F0', .26, '#070A22', .50),
    'room': Light(-.75, -.65, '#FFF3D6', .45, '#3A1F22', .32),
    'lamp': Light(.10, -.99, '#FFDD95', .45, '#1E0C1E', .46),
}


def rgb(colour):
    return tuple(int(colour[i:i + 2], 16) for i in (1, 3, 5))


def mix(a, b, t):
    """The colour between a (t = 0) and b (t = 1)."""
    return '#%02X%02X%02X' % tuple(round(x + (y - x) * t) for x, y in zip(rgb(a), rgb(b)))


def lighter(colour, t):
    return mix(colour, '#FFF3DC', t)


def darker(colour, t):
    return mix(colour, '#1A1030', t)


def n(value):
    """A number as short as it can be written."""
    text = '%.1f' % value
    return text[:-2] if text.endswith('.0') else text


class Paper:
    """One picture: what is drawn, in order, and the gradients and filters it uses. `bleed` is how far it goes on to
    the left and right of its canvas; without `stain` the grain is only fibre (a clear sky), with grain 0 there is none (what
    is mostly transparent weighs less and its edges stay clean)."""

    def __init__(self, width, height, light, grain=1.0, seed=7, bleed=0, stain=True):
        self.width, self.height, self.light, self.bleed = width, height, light, bleed
        self.grain, self.seed, self.stain = grain, seed, stain
        self.defs, self.body = {}, []

    # --- definitions, made when first asked for -------------------------------------------------------------
    def define(self, key, text):
        """Names a definition by what it is; `text` has %s where its id goes. Returns url(#id)."""
        if key not in self.defs:
            ident = 'd%d' % len(self.defs)
            self.defs[key] = (ident, text % ident)
        return 'url(#%s)' % self.defs[key][0]

    def linear(self, *stops, x1=0, y1=0, x2=0, y2=1):
        """A gradient from (offset, colour[, opacity]) stops, down the shape unless told otherwise."""
        inner = ''.join('<stop offset="%s" stop-color="%s"%s/>' % (s[0], s[1], ' stop-opacity="%s"' % s[2] if len(s) > 2
                                                                    else '') for s in stops)
        return self.define(('linear', stops, x1, y1, x2, y2), '<linearGradient id="%%s" x1="%s" y1="%s" x2="%s" y2="%s">%s'
                           '</linearGradient>' % (x1, y1, x2, y2, inner))

    def radial(self, *stops):
        inner = ''.join('<stop offset="%s" stop-color="%s" stop-opacity="%s"/>' % s for s in stops)
        return self.define(('radial', stops), '<radialGradient id="%%s">%s</radialGradient>' % inner)

    def blur(self, deviation):
        return self.define(('blur', deviation), '<filter id="%%s" x="-30%%%%" y="-30%%%%" width="160%%%%" height="160%%%%" '
                           'color-interpolation-filters="sRGB"><feGaussianBlur stdDeviation="%s"/></filter>' % deviation)

    def lift(self, depth):
        """The filter of a sheet that lies `depth` above the one below: 0.5 a sticker, 1 a card, 3 a hill."""
        light = self.light
        far, soft = 3.2 * depth + 1, 2.6 * depth + 1.2
        rim = 1.2 + .35 * min(depth, 3)
        return self.define(('lift', depth), (
            '<filter id="%s" x="-12%%" y="-18%%" width="124%%" height="136%%" color-interpolation-filters="sRGB">'
            '<feGaussianBlur in="SourceAlpha" stdDeviation="{soft}"/><feOffset dx="{sx}" dy="{sy}" result="b"/>'
            '<feFlood flood-color="{shadow}" flood-opacity="{so}"/><feComposite in2="b" operator="in" result="shadow"/>'
            '<feOffset in="SourceAlpha" dx="{rx}" dy="{ry}" result="o"/>'
            '<feFlood flood-color="{rim}" flood-opacity="{ro}"/><feComposite in2="SourceAlpha" operator="in"/>'
            '<feComposite in2="o" operator="out" result="rim"/>'
            '<feOffset in="SourceAlpha" dx="{bx}" dy="{by}" result="u"/>'
            '<feFlood flood-color="{shadow}" flood-opacity="{uo}"/><feComposite in2="SourceAlpha" operator="in"/>'
            '<feComposite in2="u" operator="out" result="under"/>'
            '<feMerge><feMergeNode in="shadow"/><feMergeNode in="SourceGraphic"/><feMergeNode in="under"/>'
            '<feMergeNode in="rim"/></feMerge></filter>').format(
                soft=n(soft), sx=n(-light.x * far), sy=n(-light.y * far), shadow=light.shadow, so=light.shadow_strength,
                rx=n(-light.x * rim), ry=n(-light.y * rim), rim=light.rim, ro=light.rim_strength,
                bx=n(light.x * rim * 1.3), by=n(light.y * rim * 1.3), uo=light.shadow_strength * .6))

    # --- drawing ----------------------------------------------------------------------------------------------
    def put(self, text):
        """Draws flat: no shadow of its own."""
        self.body.append(text)

    def pile(self, text, depth=1, opacity=1):
        """Draws shapes as one sheet: together they throw one shadow and have one rim."""
        self.body.append(self.piled(text, depth, opacity))

    def piled(self, text, depth=1, opacity=1):
        """The same as text, to be nested in a group."""
        return '<g filter="%s"%s>%s</g>' % (self.lift(depth), '' if opacity == 1 else ' opacity="%s"' % opacity, text)

    def sheet(self, d, fill, depth=2, opacity=1):
        """Draws one path as a sheet."""
        self.pile(path(d, fill), depth, opacity)

    def svg(self):
        """The finished drawing; the grain and the slow stains of the paper lie over all that is not transparent."""
        body = ''.join(self.body)
        if self.grain:
            g = self.grain
            fibre = self.width / 1920 if self.width > 1000 else .5
            stain = ('<feTurbulence type="fractalNoise" baseFrequency=".006 .008" numOctaves="2" seed="%d"/>'
                     '<feColorMatrix values="0 0 0 0 .08  0 0 0 0 .04  0 0 0 0 .18  0 0 0 %s %s"/>'
                     '<feComposite in2="SourceAlpha" operator="in" result="stain"/>' % (
                         self.seed + 9, n3(.12 * g), n3(-.05 * g))) if self.stain else ''
            self.define('grain', (
                '<filter id="%s" filterUnits="userSpaceOnUse" x="-60" y="-60" width="{w}" height="{h}" '
                'color-interpolation-filters="sRGB">'
                '<feTurbulence type="fractalNoise" baseFrequency="{fx} {fy}" numOctaves="1" seed="{s}"/>'
                '<feColorMatrix values="0 0 0 0 1  0 0 0 0 .97  0 0 0 0 .9  0 0 0 {light} {bias}"/>'
                '<feComposite in2="SourceAlpha" operator="in" result="fibre"/>'
                '{stain}<feMerge><feMergeNode in="SourceGraphic"/>{stained}<feMergeNode in="fibre"/></feMerge>'
                '</filter>').format(w=self.width + 120, h=self.height + 120, fx=n3(.42 / fibre), fy=n3(.3 / fibre), s=self.seed,
                                    light=n3(.2 * g), bias=n3(-.08 * g), stain=stain,
                                    stained='<feMergeNode in="stain"/>' if stain else ''))
            body = '<g filter="url(#%s)">%s</g>' % (self.defs['grain'][0], body)
        wide, defs = self.width + 2 * self.bleed, ''.join(text for _, text in self.defs.values())
        return ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="%d 0 %d %d" width="%d" height="%d"><defs>%s</defs>%s</svg>\n' %
                (-self.bleed, wide, self.height, wide, self.height, defs, body))


def n3(value):
    """The same with four digits after the point."""
    return ('%.4f' % value).rstrip('0').rstrip('.')


# --- the plainest shapes --------------------------------------------------------------------------------------
def path(d, fill, more=''):
    return '<path d="%s" fill="%s"%s/>' % (d, fill, ' ' + more if more else '')


def line(d, stroke, width, more=''):
    """A strip of paper: a stroke with round ends."""
    return ('<path d="%s" fill="none" stroke="%s" stroke-width="%s" stroke-linecap="round" stroke-linejoin="round"%s/>' %
            (d, stroke, n(width), ' ' + more if more else ''))


def rect(x, y, w, h, fill, r=0, more=''):
    return '<rect x="%s" y="%s" width="%s" height="%s"%s fill="%s"%s/>' % (n(x), n(y), n(w), n(h), ' rx="%s"' % n(r) if r else
                                                                           '', fill, ' ' + more if more else '')


def circle(x, y, r, fill, more=''):
    return '<circle cx="%s" cy="%s" r="%s" fill="%s"%s/>' % (n(x), n(y), n(r), fill, ' ' + more if more else '')


def ellipse(x, y, rx, ry, fill, more=''):
    return '<ellipse cx="%s" cy="%s" rx="%s" ry="%s" fill="%s"%s/>' % (n(x), n(y), n(rx), n(ry), fill, ' ' + more if more else '')


def group(text, x=0, y=0, scale=1, turn=0, more='', mirror=False):
    """Moves, turns and scales shapes drawn around 0, 0."""
    t = 'translate(%s %s)' % (n(x), n(y))
    t += ' rotate(%s)' % n(turn) if turn else ''
    if mirror:
        t += ' scale(%s %s)' % (n3(-scale), n3(scale))
    elif scale != 1:
        t += ' scale(%s)' % n3(scale)
    return '<g transform="%s"%s>%s</g>' % (t, ' ' + more if more else '', text)


def polygon(points, close=True):
    return 'M' + ' L'.join('%s %s' % (n(x), n(y)) for x, y in points) + ('Z' if close else '')


def smooth(points, close=True):
    """A soft outline through points, as a blade cuts it."""
    count = len(points)
    at = (lambda i: points[i % count]) if close else (lambda i: points[max(0, min(count - 1, i))])
    d = 'M%s %s' % (n(points[0][0]), n(points[0][1]))
    for i in range(count if close else count - 1):
        a, b, c, e = at(i - 1), at(i), at(i + 1), at(i + 2)
        d += ' C%s %s %s %s %s %s' % (n(b[0] + (c[0] - a[0]) / 6), n(b[1] + (c[1] - a[1]) / 6), n(c[0] - (e[0] - b[0]) / 6),
                                      n(c[1] - (e[1] - b[1]) / 6), n(c[0]), n(c[1]))
    return d + ('Z' if close else '')


def cut(points, seed=1, wobble=1.5):
    """A polygon cut by hand: every corner a little off."""
    dice = random.Random(seed)
    return polygon([(x + dice.uniform(-wobble, wobble), y + dice.uniform(-wobble, wobble)) for x, y in points])


# --- land -----------------------------------------------------------------------------------------------------
def skyline(y, amplitude, seed, left=-60, right=1980, step=60, wave=520, rough=.15):
    """Points of a line of hills: two slow waves and a little chance."""
    dice = random.Random(seed)
    a, b = dice.uniform(0, 6.28), dice.uniform(0, 6.28)
    points, x = [], left
    while x < right + step:
        points.append((x, y + amplitude * (math.sin(x / wave * 3.1 + a) * .7 + math.sin(x / wave * 7.3 + b) * .3) +
                       dice.uniform(-amplitude, amplitude) * rough))
        x += step
    return points


def ridge(y, amplitude, seed, bottom=1140, **how):
    """A sheet of hills from its skyline down to `bottom`."""
    return land(skyline(y, amplitude, seed, **how), bottom)


def land(points, bottom=1140):
    """A sheet below any line of points."""
    return smooth(points, close=False) + ' L%s %s L%s %sZ' % (n(points[-1][0]), n(bottom), n(points[0][0]), n(bottom))


def mist(paper, y, height, colour, opacity):
    """A band of mist that is thickest in its middle."""
    fill = paper.linear((0, colour, 0), (.5, colour, opacity), (1, colour, 0))
    return rect(-60, y, 2040, height, fill)


def stars(count, seed, right=1920, bottom=420):
    dice = random.Random(seed)
    return ''.join(circle(dice.uniform(-40, right + 40), bottom * dice.random() ** 1.4, dice.uniform(.9, 2.6), '#FFF3D6',
                          'opacity="%.2f"' % dice.uniform(.35, .95)) for _ in range(count))


# --- light ------------------------------------------------------------------------------------------------------
def glow(paper, x, y, r, colour, strength=.8, ry=None):
    """Light in the air around something."""
    fill = paper.radial((0, lighter(colour, .35), strength), (.28, colour, round(strength * .55, 3)),
                        (.62, colour, round(strength * .16, 3)), (1, colour, 0))
    return ellipse(x, y, r, ry or r, fill)


def pool(paper, x, y, rx, ry, colour, strength=.4):
    """Light (or, with a dark colour, shadow) lying on the ground."""
    return ellipse(x, y, rx, ry, paper.radial((0, colour, strength), (.5, colour, round(strength * .6, 3)), (1, colour, 0)))


def beam(paper, points, colour, strength=.3):
    """Light that falls through an opening, strong at the first points' height."""
    return path(polygon(points), paper.linear((0, colour, strength), (1, colour, 0)))


def halo(paper, x, y, size, colour=LANTERN, strength=.75):
    """The light around a lantern that hangs from (x, y); drawn before any lantern of the string."""
    return glow(paper, x, y + .58 * size, 1.9 * size, lighter(colour, .2), strength)


def lantern(paper, x, y, size, colour=LANTERN, light=1.0, tassel=SCARF):
    """A paper lantern hanging from (x, y); `size` is the height of its body; `light` 0 is not lit."""
    body = paper.radial((0, lighter(colour, .75 * light), 1), (.55, lighter(colour, .3 * light), 1), (1, darker(colour, .12), 1))
    ribs = ''.join('M%s 16 C%s 40 %s 76 %s 100 ' % (n(q * .5), n(q * 1.15), n(q * 1.15), n(q * .5)) for q in (-34, -17, 0, 17, 34))
    text = line('M0 -8 V8', WOOD_DEEP, 3)
    text += path('M-24 12 C-58 30 -58 86 -24 104 H24 C58 86 58 30 24 12Z', body)
    text += line(ribs, '#FFF3D6', 1.6, 'opacity=".35"')
    text += rect(-26, 6, 52, 11, tassel, 4) + rect(-22, 100, 44, 10, tassel, 4)
    text += line('M0 110 V140 M-8 110 L-10 132 M8 110 L10 132', tassel, 3.4)
    return group(text, x, y, size / 100)


# --- leaves and flowers -------------------------------------------------------------------------------------------
def leaf(length, width, bend=0):
    """One leaf from 0, 0 to the right."""
    return 'M0 0 C%s %s %s %s %s %s C%s %s %s %s 0 0Z' % (n(length * .3), n(-width + bend * .4), n(length * .75), n(-width * .7 + bend),
                                                        n(length), n(bend), n(length * .7), n(width * .75 + bend),
                                                        n(length * .3), n(width + bend * .4))


def banana_leaf(length, colour, seed=1):
    """A long leaf with a light rib and a few splits, from 0, 0 upwards and over to the right."""
    dice = random.Random(seed)
    edge, other = [], []
    for i in range(11):
        t = i / 10
        x, y = length * .75 * t ** 1.3, -length * (.92 * t - .42 * t * t)
        w = length * .13 * math.sin(math.pi * min(1, t * .93 + .07)) ** .7
        edge.append((x - w * .8, y - w * .6 + (dice.uniform(0, w * .5) if i % 3 == 2 else 0)))
        other.append((x + w * .8, y + w * .6 - (dice.uniform(0, w * .5) if i % 3 == 1 else 0)))
    rib = [(length * .75 * (i / 10) ** 1.3, -length * (.92 * i / 10 - .42 * (i / 10) ** 2)) for i in range(11)]
    return path(smooth(edge + other[::-1]), colour) + line(smooth(rib, False), lighter(colour, .32), length * .012)


def bamboo(x, bottom, top, width, colour=BAMBOO, lean=0, seed=1, leaves=8, leaf_colour=RICE_MID):
    """A cane with knots, and leaves on its upper half."""
    dice = random.Random(seed)
    text, y, knots = '', bottom, max(3, int((bottom - top) / 110))
    step = (bottom - top) / knots
    for i in range(knots):
        x0, x1 = x + lean * i / knots, x + lean * (i + 1) / knots
        w = width * (1 - .35 * i / knots)
        text += path(polygon([(x0 - w / 2, y), (x0 + w / 2, y), (x1 + w * .42, y - step + 2), (x1 - w * .42, y - step + 2)]), colour)
        text += line('M%s %s H%s' % (n(x0 - w * .56), n(y), n(x0 + w * .56)), lighter(colour, .3), width * .16)
        y -= step
    for i in range(leaves):
        t = dice.uniform(.35, 1)
        turn = dice.choice((dice.uniform(15, 60), dice.uniform(120, 165)))
        size = dice.uniform(5, 8) * width
        text += group(path(leaf(size, width * .62, size * .12), mix(leaf_colour, RICE_LIGHT, dice.random() * .5)), x + lean * t,
                      bottom + (top - bottom) * t, 1, turn)
    return text


def ban_flower(size, colour=PAPER, seed=1):
    """The flower of Điện Biên: five long petals, a blush at the throat, red stamens."""
    dice = random.Random(seed)
    text, s = '', size / 50
    for i in range(5):
        petal = 'M0 0 C%s -12 -16 -36 -2 -50 C14 -40 16 -14 0 0Z' % n(-14 - dice.uniform(0, 4))
        text += group(path(petal, colour) + path('M0 -2 C-5 -10 -4 -20 0 -27 C4 -20 5 -10 0 -2Z', PINK), 0, 0, dice.uniform(.9, 1.05),
                      i * 72 + dice.uniform(-7, 7))
    text += line('M0 0 Q6 -12 12 -20 M0 0 Q1 -14 3 -24 M0 0 Q-5 -12 -8 -19', PINK_DEEP, 2)
    return group(text + circle(0, 0, 4.5, RICE_LIGHT), 0, 0, s, dice.uniform(0, 72))


def ban_branch(points, seed=1, flowers=10, size=48, bark=WOOD, width=11, leaves=5):
    """A branch through points with flowers and two-lobed leaves along it. Two sheets: (wood and leaves, flowers)."""
    dice = random.Random(seed)
    wood, bloom = '', ''

    def along(t):
        f = t * (len(points) - 1)
        i = min(len(points) - 2, int(f))
        return tuple(a + (b - a) * (f - i) for a, b in zip(points[i], points[i + 1]))
    for i in range(leaves):
        x, y = along(dice.uniform(.1, 1))
        two = path('M0 0 C-30 -10 -34 -44 -8 -52 C0 -48 0 -40 0 -34 C0 -40 0 -48 8 -52 C34 -44 30 -10 0 0Z',
                   mix(RICE, RICE_LIGHT, dice.random()))
        wood += group(two, x, y, size / 60, dice.uniform(100, 260))
    wood += line(smooth(points, False), bark, width)
    for i in range(flowers):
        x, y = along((i + dice.random()) / flowers)
        bloom += group(ban_flower(size * dice.uniform(.7, 1.1), mix(PAPER, PINK, dice.random() * .45), seed * 31 + i),
                       x + dice.uniform(-.6, .6) * size, y + dice.uniform(-.6, .7) * size)
    return wood, bloom


def grass(x, y, width, height, colour, seed=1, blades=12):
    """A tuft whose blades lean outwards."""
    dice = random.Random(seed)
    d = ''
    for i in range(blades):
        t = i / (blades - 1) - .5
        x0, h = x + t * width * .6, height * dice.uniform(.55, 1)
        d += 'M%s %s Q%s %s %s %s Q%s %s %s %sZ ' % (n(x0 - 5), n(y), n(x0), n(y - h * .6), n(x0 + t * width), n(y - h), n(x0 + 6 + t * 8),
                                                    n(y - h * .5), n(x0 + 6), n(y))
    return path(d, colour)


# --- thổ cẩm ------------------------------------------------------------------------------------------------------
def diamond(dx, dy):
    """Rings within rings."""
    return (3, 1, 1, 0, 2, 2, 0, 1, 0, 0, 0)[min(10, abs(dx) + abs(dy))]


def star(dx, dy):
    """The eight-pointed star, a button of light in its middle."""
    a, b = sorted((abs(dx), abs(dy)))
    if b <= 1:
        return 3
    return 1 if (b <= 6 and 2 <= a + b and (a >= b - 1 or a + b <= 7 and a <= 1 or b - a >= 3 and a <= (6 - b) + 1)) else 0


def hook(dx, dy):
    """A diamond whose corners curl, as on the blankets of the Thái."""
    a, b = abs(dx), abs(dy)
    if a + b <= 1:
        return 2
    if a + b in (3, 4):
        return 1
    return 2 if (a in (5, 6) and b <= 2 and not (a == 5 and b == 1)) or (b in (5, 6) and a <= 2 and not (b == 5 and a == 1)) else 0


MOTIFS = {'diamond': (diamond, 19), 'star': (star, 17), 'hook': (hook, 17)}
CLOTHS = {  # ground, and the three threads
    'indigo': (INDIGO, '#F4E9D8', SCARF_LIGHT, LANTERN),
    'red': (SCARF, '#FBE7CC', LANTERN, RICE_LIGHT),
    'night': (NIGHT, SCARF_LIGHT, LANTERN, '#8FB6E0'),
    'green': ('#234C3A', '#F4E9D8', LANTERN, SCARF_LIGHT),
    'plum': ('#4A2350', '#F6C9A0', SCARF_LIGHT, LANTERN),
}


def brocade(x, y, width, height, motif='diamond', cloth='indigo', edges=True):
    """A band of woven cloth: motifs cell by cell, between lines of thread. Threads cut off at the right are left out."""
    draw, span = MOTIFS[motif]
    ground, threads = CLOTHS[cloth][0], CLOTHS[cloth][1:]
    rows = 15 + (6 if edges else 0)
    cell = height / rows
    columns = int(width / cell)
    runs = {1: [], 2: [], 3: []}
    for row in range(rows):
        inner, start, before = row - (3 if edges else 0), 0, 0
        for column in range(columns + 1):
            if column == columns:
                thread = 0
            elif inner < 0 or inner >= 15:
                depth = row if inner < 0 else rows - 1 - row
                thread = (0, 2, (3 if column % 4 < 2 else 0))[depth]
            else:
                dx = column % span - span // 2
                thread = draw(dx, inner - 7)
                if not thread and abs(dx) == span // 2 and abs(inner - 7) % 4 < 2:
                    thread = 2
            if thread != before:
                if before:
                    runs[before].append('M%s %sh%sv%sh%sz' % (n(x + start * cell), n(y + row * cell), n((column - start) * cell),
                                                              n(cell * .96), n((start - column) * cell)))
                start, before = column, thread
    text = rect(x, y, width, height, ground)
    return text + ''.join(path(''.join(runs[i]), threads[i - 1]) for i in (1, 2, 3) if runs[i])
