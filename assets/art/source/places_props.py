# SPDX-License-Identifier: CC-BY-4.0
#
# places_props.py — what stands in more than one place: houses, trees, fields, walls, floors, windows, baskets.
#
# Each returns SVG text around 0, 0 (the middle of its foot) unless it says otherwise; sheets within a thing throw
# their own shadows, so a thing is put() once and not piled again.
from paper import *

W, H, LEFT, RIGHT = 1920, 1080, -60, 1980


def layers(light, count=3, grain=1.0):
    """The papers of one place: far, middle, near."""
    return [Paper(W, H, LIGHTS[light], grain if i == 0 else 0, seed=7 + i, bleed=60, stain=False) for i in range(count)]


def wash(p, *stops):
    """Colour from edge to edge, top to bottom."""
    return rect(LEFT, -10, 2040, 1100, p.linear(*stops))


def clipped(p, d, text):
    """Shapes seen through an opening."""
    return '<g clip-path="%s">%s</g>' % (p.define(('clip', d), '<clipPath id="%%s"><path d="%s"/></clipPath>' % d), text)


# --- houses -------------------------------------------------------------------------------------------------------
def roof_edge(u, eave, ridge):
    return eave + (ridge - eave) * u + eave * .085 * math.sin(math.pi * u)


def thatch(p, eave, ridge, foot, top, colour, bands=4, seed=1, depth=.8):
    """A roof like a tortoise's shell: layers of grass, each with a fringe that shades the one below."""
    dice, text = random.Random(seed), ''
    for band in range(bands):
        u0 = band / bands * .94
        y0 = foot + (top - foot) * u0
        w0 = roof_edge(u0, eave, ridge) * (1 if band else 1.02)
        points = [(-w0, y0)] + [(-roof_edge(u, eave, ridge), foot + (top - foot) * u) for u in
                                [u0 + (1 - u0) * k / 6 for k in range(1, 7)]]
        points += [(-x, y) for x, y in points[::-1]]
        fringe, x = [], w0
        step = eave / 34
        while x > -w0:
            sag = foot * 0 + 12 * (1 - (x / w0) ** 2) * (eave / 318)
            fringe.append((x, y0 - sag + dice.uniform(2, 9) * eave / 318))
            fringe.append((x - step * .5, y0 - sag + dice.uniform(-5, 0) * eave / 318))
            x -= step
        shade = mix(colour, lighter(colour, .28), band / bands)
        strands = ''.join('M%s %sl%s %s' % (n(dice.uniform(-.9, .9) * w0 * .9), n(y0 - dice.uniform(12, 40) * eave / 318), n(dice.uniform(-3, 3)),
                                             n(eave / 318 * dice.uniform(9, 18))) for _ in range(int(16 * eave / 318) + 5))
        text += p.piled(path(polygon(points + fringe), shade) + line(strands, darker(shade, .3), 1.6, 'opacity=".5"'), depth)
    return text


def khau_cut(size, colour):
    """The crossed horns at the ends of a Thái roof."""
    horn = 'M-30 28 C-6 6 12 -26 20 -62 C27 -92 56 -98 62 -78 C65 -66 54 -60 48 -68'
    s = size / 100
    return group(line(horn, colour, 11), 0, 0, s) + group(line(horn, colour, 11), 0, 0, s, 0, '', True)


def ladder(x0, y0, x1, y1, colour, treads=7, width=26):
    """Stairs of a stilt house, an odd number of treads as is proper, from the door down to the ground."""
    text = ''.join(line('M%s %sL%s %s' % (n(x0 + d), n(y0), n(x1 + d), n(y1)), darker(colour, .15), 9) for d in (0, width))
    for i in range(treads):
        t = (i + .5) / treads
        x, y = x0 + (x1 - x0) * t, y0 + (y1 - y0) * t
        text += line('M%s %sh%s' % (n(x - 7), n(y), n(width + 14)), lighter(colour, .15), 8)
    return text


def stilt_house(p, lit=0.0, roof='#7A5A3C', wall=WOOD_MID, stairs=1, seed=1, cloth='indigo', corn=True):
    """A Thái house on stilts, 640 wide and 560 high. `lit`: how strongly its windows glow; `stairs`: the side, 1 or -1."""
    post = darker(wall, .35)
    text = pool(p, 0, 6, 380, 42, p.light.shadow, .55)
    text += path('M-236 -124H236V-6H-236Z', p.linear((0, darker(wall, .72), .92), (1, darker(wall, .7), .45)))
    back = ''.join(rect(x - 6, -126, 12, 118, darker(post, .3)) for x in (-170, -80, 10, 100, 190))
    pile = ''.join(path(cut([(x, -96 + 12 * r), (x + 22, -96 + 12 * r), (x + 22, -86 + 12 * r), (x, -86 + 12 * r)], x + r, 1.6),
                        mix(WOOD_LIGHT, WOOD, (x * 7 + r * 3) % 5 / 5)) for r in range(3, 8) for x in range(-196, -100, 24))
    text += back + pile + group(basket(70), 60, -6) + group(jar(62), 130, -4)
    text += p.piled(''.join(rect(x - 10, -132, 20, 132, post, 3) + rect(x - 15, -10, 30, 14, STONE, 4)
                            for x in (-226, -113, 0, 113, 226)), .6)
    boards = path('M-258 -252H258V-122H-258Z', wall)
    for i in range(1, 22):
        boards += line('M%s -250V-124' % n(-258 + i * 23.5), darker(wall, .28), 1.8, 'opacity=".6"')
    text += p.piled(boards, .7)
    for x in (-176, -70, 36):
        text += window(p, x, -236, 74, 78, lit, darker(wall, .45))
    text += p.piled(rect(150, -238, 74, 116, darker(wall, .62) if not lit else p.linear((0, LANTERN_LIGHT), (1, EMBER)), 3), .3)
    rail = rect(-284, -134, 568, 16, darker(wall, .25), 3) + rect(-284, -184, 424, 9, lighter(wall, .12), 3)
    rail += ''.join(rect(x, -182, 7, 52, lighter(wall, .08)) for x in range(-280, 140, 28))
    text += p.piled(rail, .5)
    if cloth:
        text += p.piled(brocade(-246, -184, 92, 44, 'diamond', cloth, False), .4)
    text += p.piled(group(ladder(196, -126, 282, 0, wall), 0, 0, 1, 0, '', stairs < 0), .6)
    text += thatch(p, 330, 128, -228, -452, roof, seed=seed)
    if corn:
        text += ''.join(group(corn_bunch(seed + i), x, -236, .62) for i, x in enumerate((-262, -236, 244, 268)))
    text += p.piled(rect(-136, -462, 272, 16, darker(roof, .25), 7), .5)
    text += p.piled(group(khau_cut(84, darker(roof, .35)), -128, -462) + group(khau_cut(84, darker(roof, .35)), 128, -462), .5)
    if lit:
        text += glow(p, -20, -190, 400, LANTERN, .42 * lit, 250)
    return text if stairs > 0 else group(text, 0, 0, 1)


def window(p, x, y, w, h, lit, frame):
    """A small window with a bar cross and shutters folded back."""
    pane = p.linear((0, '#FFEFB8'), (1, LANTERN)) if lit else p.linear((0, '#33405E'), (1, '#4B4A5E'))
    text = rect(x - 5, y - 5, w + 10, h + 10, frame, 3) + rect(x, y, w, h, pane)
    text += line('M%s %sv%sM%s %sh%s' % (n(x + w / 2), n(y), n(h), n(x), n(y + h * .45), n(w)), frame, 4)
    return p.piled(text, .3)


def far_house(p, lit=0.0, roof='#6B5A55', wall='#8A6A55', seed=1):
    """The same house seen from far: 300 wide, 250 high, three sheets."""
    text = ''.join(rect(x, -62, 9, 62, darker(wall, .35)) for x in (-104, -52, 0, 52, 96))
    text += rect(-120, -126, 240, 66, wall)
    for x in (-86, -14, 58):
        text += rect(x, -114, 30, 38, p.linear((0, '#FFEFB8'), (1, LANTERN)) if lit else darker(wall, .55))
    text += line('M110 -62L150 0M122 -62L162 0', darker(wall, .3), 5)
    text = p.piled(text, .4) + thatch(p, 152, 60, -112, -214, roof, 3, seed, .5)
    text += group(khau_cut(44, darker(roof, .35)), -60, -216) + group(khau_cut(44, darker(roof, .35)), 60, -216)
    return text + (glow(p, 0, -90, 210, LANTERN, .5 * lit, 140) if lit else '')


# --- trees --------------------------------------------------------------------------------------------------------
def blob(x, y, rx, ry, seed, bumps=11, rough=.13):
    dice = random.Random(seed)
    points = []
    for i in range(bumps):
        a, k = i / bumps * 2 * math.pi, 1 + dice.uniform(-rough, rough)
        points.append((x + rx * k * math.cos(a), y + ry * k * math.sin(a)))
    return smooth(points)


def scallop(x, y, rx, ry, seed, lobes=13, rough=.1):
    """A crown of leaves or a cloud: an ellipse whose edge is cut in round lobes."""
    dice = random.Random(seed)
    points = []
    for i in range(lobes):
        a, k = (i + dice.uniform(-.22, .22)) / lobes * 2 * math.pi, 1 + dice.uniform(-rough, rough)
        points.append((x + rx * k * math.cos(a), y + ry * k * math.sin(a)))
    d = 'M%s %s' % (n(points[0][0]), n(points[0][1]))
    for i in range(lobes):
        (x0, y0), (x1, y1) = points[i], points[(i + 1) % lobes]
        r = math.hypot(x1 - x0, y1 - y0) * .56
        d += 'A%s %s 0 0 1 %s %s' % (n(r), n(r), n(x1), n(y1))
    return d + 'Z'


def tree(p, height, colour, seed=1, trunk=WOOD, depth=1, fruit=None):
    """A round tree of sheets of leaves, lightest where the light comes from, with leaves cut out of the last."""
    dice, h = random.Random(seed), height
    text = path('M%s 0 C%s %s %s %s %s %s H%s C%s %s %s %s %s 0Z' % tuple(n(v) for v in (
        -h * .055, -h * .03, -h * .15, -h * .03, -h * .3, -h * .02, -h * .5, h * .02, h * .03, -h * .3, h * .03, -h * .15, h * .055)), trunk)
    text += line('M0 %s L%s %sM0 %sL%s %s' % tuple(n(v) for v in (-h * .34, -h * .16, -h * .52, -h * .36, h * .15, -h * .55)), trunk, h * .03)
    text = p.piled(text, depth * .5)
    lx, ly = p.light.x * h * .05, p.light.y * h * .04
    for i, (x, y, rx, ry, shade) in enumerate(((0, -.52, .36, .17, -.14), (-.13, -.62, .26, .2, 0), (.16, -.64, .24, .18, .05), (.02, -.78, .24, .17, .12))):
        c = lighter(colour, shade) if shade >= 0 else darker(colour, -shade)
        text += p.piled(path(scallop(x * h + lx, y * h + ly, rx * h, ry * h, seed * 7 + i), c), depth)
    marks = ''
    for _ in range(26):
        a, r = dice.uniform(0, 6.28), math.sqrt(dice.random())
        marks += group(path(leaf(h * .045, h * .011), lighter(colour, .34)), math.cos(a) * r * .26 * h + lx, (-.7 + math.sin(a) * r * .18) * h + ly, 1, dice.uniform(-160, -20))
    text += '<g opacity=".75">%s</g>' % marks
    if fruit:
        text += p.piled(''.join(circle(dice.uniform(-.26, .26) * h, dice.uniform(-.82, -.46) * h, h * .018, fruit) for _ in range(14)), .4)
    return text


def ban_tree(p, height, seed=1, flowers=64):
    """A ban tree in flower: hardly a leaf, white and rose."""
    dice, h = random.Random(seed), height
    wood = path('M%s 0 C%s %s %s %s %s %s L%s %s C%s %s %s %s %s 0Z' % tuple(n(v * h) for v in (
        -.045, -.02, -.2, -.05, -.3, -.02, -.5, .02, -.5, .02, -.3, .04, -.2, .045)), '#5A4038')
    for a, b, w in (((0, -.4), (-.3, -.72), .026), ((0, -.42), (.28, -.74), .026), ((0, -.45), (-.08, -.92), .022),
                    ((-.15, -.56), (-.36, -.56), .016), ((.14, -.58), (.36, -.56), .016), ((.06, -.6), (.14, -.9), .016)):
        wood += line('M%s %sQ%s %s %s %s' % tuple(n(v * h) for v in (*a, (a[0] + b[0]) / 2 - .03, (a[1] + b[1]) / 2 + .04, *b)), '#5A4038', w * h)
    clumps = ((-.25, -.6, .17, '#DDB2C0'), (.25, -.62, .17, '#DDB2C0'), (-.04, -.62, .14, '#E5BECA'), (-.2, -.76, .15, '#EBCAD3'), (.2, -.78, .16, '#EBCAD3'),
              (.0, -.86, .18, '#F3DCDF'))
    text = p.piled(wood, .8)
    for i, (x, y, r, c) in enumerate(clumps):
        text += p.piled(path(scallop(x * h, y * h, r * h, r * h * .78, seed + i, 11), c), .8)
    bloom = ''
    for i in range(flowers):
        x, y, r, _ = clumps[i % len(clumps)]
        a, k = dice.uniform(0, 6.28), math.sqrt(dice.random())
        bloom += group(ban_flower(h * dice.uniform(.042, .062), mix(PAPER, PINK, dice.random() * .4), seed * 53 + i),
                       (x + math.cos(a) * k * r) * h, (y + math.sin(a) * k * r * .8) * h)
    return text + p.piled(bloom, .4)


def palm(p, height, seed=1, colour=RICE_MID, bark='#8D8468', rings='#6D6650'):
    """An areca palm: a thin ringed trunk and a fountain of fronds."""
    dice, h = random.Random(seed), height
    text = line('M0 0Q%s %s %s %s' % (n(h * .03), n(-h * .4), n(h * .01), n(-h * .74)), bark, h * .032)
    text += ''.join(line('M%s %sh%s' % (n(-h * .004), n(-h * k / 14), n(h * .03)), rings, 2.5) for k in range(1, 10))
    fronds = ''
    for i, a in enumerate((62, 118, 22, 158, -14, 194, -46, 226, -76, 256)):  # from the hanging ones up, left and right in turn
        a, left = (180 - a, True) if a > 90 and a < 270 else (a, False)
        l = h * dice.uniform(.27, .34)
        fronds += group(path('M0 0C%s %s %s %s %s %s C%s %s %s %s 0 0Z' % tuple(n(v * l) for v in (.3, -.16, .7, -.14, 1, .22, .7, .04, .3, .02)),
                             mix(colour, RICE, dice.random() * .7)), h * .01, -h * .74, 1, (-1 if left else 1) * (a + dice.uniform(-7, 7)), '', left)
    return p.piled(text, .5) + p.piled(fronds, .7)


def banana(p, height, seed=1, colour=RICE_MID, leaves=7):
    """A clump of banana leaves."""
    dice, text = random.Random(seed), ''
    for i in range(leaves):
        t = i / (leaves - 1)
        left = i % 2 == 0
        text += p.piled(group(banana_leaf(height * dice.uniform(.75, 1.05), mix(darker(colour, .2), lighter(colour, .12), t), seed * 9 + i), 0, 0, 1,
                              (-1 if left else 1) * dice.uniform(-42, 26), '', left), .7)
    return text


def bush(p, width, colour, seed=1):
    return p.piled(path(blob(-width * .2, -width * .14, width * .32, width * .24, seed), darker(colour, .14)) +
                   path(blob(width * .16, -width * .1, width * .34, width * .2, seed + 1), colour), .8)


# --- fields and ground --------------------------------------------------------------------------------------------
def terraces(p, top, bottom, steps, colours, seed, amplitude=60, wave=620, depth=1.4, water=()):
    """Steps of a hillside that follow one curve, wider below; `water`: which of them stand under water (colour)."""
    dice = random.Random(seed)
    a, b = dice.uniform(0, 6.28), dice.uniform(0, 6.28)
    for i in range(steps):
        t = i / max(1, steps - 1)
        y = top + (bottom - top) * t ** 1.25
        am = amplitude * (1 - .55 * t)
        points = []
        for k in range(-1, 36):
            x = LEFT + k * 60
            points.append((x, y + am * (math.sin(x / wave * 3.1 + a + t * .9) * .75 + math.sin(x / wave * 6.7 + b + t * 2.2) * .32) +
                           am * dice.uniform(-.05, .05)))
        f = t * (len(colours) - 1)
        j = min(len(colours) - 2, int(f)) if len(colours) > 1 else 0
        colour = mix(colours[j], colours[min(j + 1, len(colours) - 1)], f - j)
        low = darker(colour, .16)
        fill = p.linear((0, lighter(colour, .12)), (.4, colour), (1, low))
        text = path(land(points), fill)
        shelf = [(x, q + 9 + 5 * t) for x, q in points]
        text += line(smooth(shelf, False), darker(colour, .3), 3, 'opacity=".35"')
        if i in water:
            lake = [(x, q + 7) for x, q in points] + [(x, q + 20 + 14 * t) for x, q in points[::-1]]
            text = path(land(points), fill) + path(smooth(lake), water[i], 'opacity=".85"')
        p.pile(text, depth)


def road(points, fill):
    """A path as two edges: points (x, y, half width) from near to far."""
    left = [(x - w, y) for x, y, w in points]
    right = [(x + w, y) for x, y, w in points[::-1]]
    return path(smooth(left, False) + ' L' + smooth(right, False)[1:] + 'Z', fill)


def fence(x0, x1, y, height, colour, seed=1, gap=30):
    """Bamboo pales and two rails."""
    dice, text, x = random.Random(seed), '', x0
    while x < x1:
        h = height * dice.uniform(.88, 1.08)
        text += path(cut([(x, y), (x + 11, y), (x + 10, y - h), (x + 5, y - h - 8), (x + 1, y - h)], int(x), 1.2), mix(colour, STRAW, dice.random() * .5))
        x += gap
    return text + line('M%s %sH%s M%s %sH%s' % (n(x0 - 12), n(y - height * .72), n(x1), n(x0 - 12), n(y - height * .3), n(x1)), darker(colour, .18), 8)


def stone(x, y, w, seed=1, colour=STONE):
    return path(blob(x, y, w * .5, w * .3, seed, 8, .1), colour) + path(blob(x - w * .06, y - w * .08, w * .36, w * .16, seed + 2, 8, .1), lighter(colour, .28))


def cloud(x, y, w, colour, opacity=.9):
    """A long flat cloud."""
    d = smooth([(x - w * .5, y), (x - w * .42, y - w * .09), (x - w * .25, y - w * .1), (x - w * .12, y - w * .2), (x + w * .1, y - w * .2),
                (x + w * .22, y - w * .1), (x + w * .4, y - w * .1), (x + w * .5, y)]) 
    return path(d, colour, 'opacity="%s"' % opacity)


def swallow(x, y, s, colour=INK, turn=0):
    return group(path('M0 0C-14 -16 -40 -22 -62 -16C-44 -10 -30 0 -20 12L-44 30L-12 20C-4 26 8 22 12 14L34 8L14 4C22 -14 44 -30 66 -30C44 -36 14 -24 0 0Z', colour), x, y, s, turn)


# --- small things -------------------------------------------------------------------------------------------------
def basket(size, colour=WOOD_LIGHT):
    s = size / 100
    text = path('M-50 -62C-46 -20 -38 0 -30 0H30C38 0 46 -20 50 -62Z', colour)
    text += line('M-46 -44H46M-42 -26H42M-36 -10H36', darker(colour, .28), 3) + line('M-26 -60L-18 -2M0 -60V-2M26 -60L18 -2', darker(colour, .2), 3)
    return group(text + rect(-54, -70, 108, 12, lighter(colour, .2), 6), 0, 0, s)


def jar(size, colour='#7A4A38'):
    s = size / 100
    text = path('M-20 -92H20L16 -80C44 -66 44 -20 24 0H-24C-44 -20 -44 -66 -16 -80Z', colour)
    return group(text + path('M-26 -56C-30 -40 -28 -24 -20 -10C-22 -26 -24 -42 -18 -62Z', lighter(colour, .35)) +
                 rect(-24, -98, 48, 10, darker(colour, .25), 5) + line('M-34 -52Q0 -42 34 -52', LANTERN, 3), 0, 0, s)


def corn_bunch(seed=1, cobs=7):
    """Cobs tied to a string, hanging from 0, 0; about 130 long."""
    dice = random.Random(seed)
    text = line('M0 0V24', STRAW, 4)
    for i in range(cobs):
        y, side = 18 + (i // 2) * 26, -1 if i % 2 else 1
        cob = path(leaf(44, 11), mix(LANTERN, '#F0D26A', dice.random())) + line('M6 0H36', '#D9932C', 2)
        text += group(cob + path('M0 0L-10 -7L-8 7Z', '#E9D9A6'), side * 4, y, 1, 90 - side * dice.uniform(18, 34))
    return text


def chilli_bunch(seed=1, count=11):
    dice = random.Random(seed)
    text = line('M0 0V20', STRAW, 3)
    for i in range(count):
        text += group(path(leaf(40, 6, 5), mix(SCARF, SCARF_LIGHT, dice.random())), dice.uniform(-3, 3), 14 + i * 8, 1, 90 + dice.uniform(-42, 42))
    return text


def tray(size, colour, seed=1):
    """A flat winnowing tray with something that dries on it."""
    dice, s = random.Random(seed), size / 100
    text = ellipse(0, 0, 100, 34, WOOD_LIGHT) + ellipse(0, -3, 90, 28, STRAW) + ellipse(0, -3, 78, 23, darker(colour, .12))
    for _ in range(60):
        a, r = dice.uniform(0, 6.28), math.sqrt(dice.random())
        text += ellipse(math.cos(a) * r * 74, -4 + math.sin(a) * r * 21, 6, 3.4, mix(colour, '#FFE7A6', dice.random() * .35))
    return group(text, 0, 0, s)


def stool(size, colour=WOOD_LIGHT):
    """A round stool of rattan."""
    s = size / 100
    text = path('M-42 -58L-36 0H36L42 -58Z', darker(colour, .3)) + ''.join(line('M%s -56L%s -2' % (x, x * .84), lighter(colour, .1), 5) for x in (-38, -20, 0, 20, 38))
    return group(text + ellipse(0, -60, 50, 15, darker(colour, .15)) + ellipse(0, -64, 50, 14, lighter(colour, .18)) +
                 ellipse(0, -64, 30, 8, colour), 0, 0, s)


def pot_plant(p, size, seed=1, pot=TILE):
    dice, text = random.Random(seed), ''
    for i in range(9):
        text += group(path(leaf(size * dice.uniform(.5, .75), size * .1, size * .08), mix(RICE, RICE_LIGHT, dice.random())), 0, -size * .38, 1, -160 + i * 17.5)
    s = size / 100
    return p.piled(text, .6) + p.piled(group(path('M-30 -44H30L22 0H-22Z', pot) + rect(-34, -50, 68, 12, lighter(pot, .15), 3), 0, 0, s), .6)


def flag(size):
    """The flag of the country, flying to the right from 0, 0 at its staff; `size` is its height."""
    s = size / 100
    points = []
    for i in range(10):
        r, a = (26 if i % 2 == 0 else 10.4), -math.pi / 2 + i * math.pi / 5
        points.append((75 + r * math.cos(a), 51 + r * math.sin(a)))
    return group(path('M0 0C40 -14 60 14 150 -2V98C90 114 40 86 0 100Z', '#D2281E') + path('M0 0C40 -14 60 14 150 -2V12C90 26 40 0 0 14Z', '#E2473A') +
                 path(polygon(points), '#FFD84A'), 0, 0, s)


def school_drum(p, size):
    """The drum that calls to lessons, on its stand: red, its skin of buffalo to the left."""
    s = size / 100
    stand = line('M-44 0L-30 -70M44 0L30 -70M-40 -14H40', WOOD_MID, 8)
    body = path('M-52 -78C-46 -118 46 -118 52 -78C56 -60 56 -50 52 -34C46 6 -46 6 -52 -34C-56 -50 -56 -60 -52 -78Z', SCARF)
    body += line('M-34 -102C-40 -70 -40 -40 -34 -10M0 -108V-2M34 -102C40 -70 40 -40 34 -10', SCARF_DEEP, 2.5)
    body += ellipse(-50, -56, 13, 40, STRAW) + ellipse(-50, -56, 9, 33, '#F4E3BE')
    body += ''.join(circle(x, -56 + y, 2.6, LANTERN) for x in (-34, 34) for y in (-36, -18, 0, 18, 36))
    return group(p.piled(stand, .5) + p.piled(body, .8), 0, 0, s)


def patch(x, y, count, height, motif, cloth):
    """A woven piece of whole motifs with its middle at x and without the lines of thread."""
    width = count * MOTIFS[motif][1] * height / 15
    return brocade(x - width / 2, y, width + .01, height, motif, cloth, False)


# --- rooms --------------------------------------------------------------------------------------------------------
def planks(x, y, w, h, count, colour, seed=1, spread=.1):
    """A wall of upright boards, each of its own shade."""
    dice, text, step = random.Random(seed), '', w / count
    for i in range(count):
        c = mix(colour, dice.choice(('#FFE9C4', '#2A1420')), dice.random() * spread)
        text += rect(x + i * step, y, step + .6, h, c) + line('M%s %sv%s' % (n(x + i * step), n(y), n(h)), darker(colour, .34), 2.2, 'opacity=".7"')
        for _ in range(2):
            q = dice.uniform(.2, .8)
            yy = y + dice.uniform(0, h * .7)
            text += line('M%s %sc4 40 -4 70 0 %s' % (n(x + (i + q) * step), n(yy), n(dice.uniform(90, 170))), darker(colour, .22), 1.6, 'opacity=".4"')
    return text


def floor(p, y, near, far, vanish=(960, 330), boards=22, line_colour=None):
    """A floor of boards that run away from us."""
    text = rect(LEFT, y, 2040, 1150 - y, p.linear((0, far), (1, near)))
    ink = line_colour or darker(near, .4)
    for i in range(-boards, boards + 1):
        x1 = 960 + i * 150
        t = (y - 1140) / (vanish[1] - 1140)
        text += line('M%s 1140L%s %s' % (n(x1), n(x1 + (vanish[0] - x1) * t), n(y)), ink, 2.4, 'opacity=".32"')
    return text


def opening(p, x, y, w, h, view, frame=WOOD, bars=1, shutters=None, depth=1):
    """A big window: what is seen through it, its frame, bars, and shutters if there are any (their colour)."""
    text = clipped(p, 'M%s %sh%sv%sh%sz' % (n(x), n(y), n(w), n(h), n(-w)), view)
    text += rect(x, y, w, h * .16, p.linear((0, p.light.shadow, .45), (1, p.light.shadow, 0)))
    f = 16
    ring = 'M%s %sh%sv%sh%sz M%s %sv%sh%sv%sz' % tuple(n(v) for v in (x - f, y - f, w + 2 * f, h + 2 * f, -w - 2 * f, x, y, h, w, -h))
    edges = path(ring, frame, 'fill-rule="evenodd"') + rect(x - f - 10, y + h + f - 4, w + 2 * f + 20, 16, lighter(frame, .12), 4)
    edges += ''.join(rect(x + w * (i + 1) / (bars + 1) - 5, y, 10, h, frame) for i in range(bars))
    if shutters:
        for side in (-1, 1):
            sx = x - f - w * .36 if side < 0 else x + w + f
            edges += rect(sx, y - 6, w * .36, h + 12, shutters, 3) + ''.join(
                line('M%s %sh%s' % (n(sx + 10), n(y + 14 + k * (h - 20) / 7), n(w * .36 - 20)), darker(shutters, .3), 3) for k in range(8))
    return text + p.piled(edges, depth)


def valley(p, x, y, w, h, time='day', seed=1):
    """A piece of the valley to be seen through a window."""
    skies = {'day': ((0, '#7CC3E4'), (.6, '#D9F0EA'), (1, '#FFF3CF')), 'evening': ((0, '#2B2A62'), (.6, '#8A5288'), (1, '#F2A069')), 'night': ((0, NIGHT), (1, '#3A4486')),
             'noon': ((0, '#86C9E8'), (1, '#E8F5EC'))}
    hills = {'day': ('#86B7C4', '#62A48C', '#4F9850', '#8CC24A'), 'evening': ('#6B4A82', '#4B3A72', '#33305E', '#232850'),
             'night': ('#2C3570', '#212A5C', '#181F49', '#12183A'), 'noon': ('#97C2CC', '#79B08F', '#5E9B4A', '#93C255')}
    text = rect(x, y, w, h, p.linear(*skies[time]))
    if time == 'night':
        text += group(stars(26, seed, int(w), h * .5), x, y) + circle(x + w * .68, y + h * .24, min(w, h) * .09, '#FFF3D0')
    for i, c in enumerate(hills[time]):
        pts = skyline(y + h * (.46 + .14 * i), h * .09, seed * 5 + i, x - 20, x + w + 20, max(24, w / 9), w * .9)
        text += p.piled(path(land(pts, y + h + 20), c), .8)
    return text


def corners(p, strength=.5, cx=.5, cy=.42):
    """A room is darker away from where its light is."""
    p.put(rect(LEFT, -10, 2040, 1100, p.define(('corners', strength, cx, cy), '<radialGradient id="%%s" cx="%s" cy="%s" r=".75"><stop offset=".35" '
          'stop-color="%s" stop-opacity="0"/><stop offset="1" stop-color="%s" stop-opacity="%s"/></radialGradient>' % (
              cx, cy, p.light.shadow, p.light.shadow, strength))))


def rug(p, x, y, rx, ry, colours, rings=5):
    """A round woven mat on the floor."""
    text = pool(p, x, y + 14, rx * 1.06, ry * 1.2, p.light.shadow, .5)
    return text + p.piled(''.join(ellipse(x, y, rx * (1 - i / rings * .8), ry * (1 - i / rings * .8), colours[i % len(colours)]) for i in range(rings)), .6)


def mat(p, x, y, w_far, w_near, h, cloth='red'):
    """A brocade mat lying on the floor, wider near us; its border woven, foot in the middle of its near edge."""
    ground, a, b, c = CLOTHS[cloth]
    d = polygon([(x - w_far / 2, y - h), (x + w_far / 2, y - h), (x + w_near / 2, y), (x - w_near / 2, y)])
    text = path(d, ground)
    for k, colour, width in ((.10, c, 7), (.16, a, 3), (.22, b, 9)):
        q = [(x - w_far / 2 * (1 - k * .55), y - h * (1 - k)), (x + w_far / 2 * (1 - k * .55), y - h * (1 - k)),
             (x + w_near / 2 * (1 - k * .55), y - h * k), (x - w_near / 2 * (1 - k * .55), y - h * k)]
        text += path(polygon(q), 'none', 'stroke="%s" stroke-width="%s"' % (colour, width))
    for i in range(-3, 4):
        cx, cy, s = x + i * (w_far + w_near) / 2 * .098, y - h * .5, h * .2
        text += path('M%s %sl%s %sl%s %sl%s %sz' % tuple(n(v) for v in (cx - s * 1.5, cy, s * 1.5, -s, s * 1.5, s, -s * 1.5, s)), (b, c)[i % 2])
        text += path('M%s %sl%s %sl%s %sl%s %sz' % tuple(n(v) for v in (cx - s * .7, cy, s * .7, -s * .45, s * .7, s * .45, -s * .7, s * .45)), a)
    return p.piled(text, .5)


def tassels(x0, x1, y, colour, length=22, gap=26):
    return ''.join(path('M%s %sl5 0l4 %sh-13z' % (n(x), n(y), n(length)), colour) for x in range(int(x0), int(x1), gap))


def ground_border(p, y, height, cloth='indigo', motif='diamond'):
    """The woven edge at the foot of a room: the near sheet on which the picture ends."""
    p.pile(brocade(LEFT - 20, y, 2100, height, motif, cloth), 2)
