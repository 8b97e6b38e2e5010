# SPDX-License-Identifier: CC-BY-4.0
#
# icons_stage.py — what plays its part before the hall: drum and gong in pieces that swing, doors, lanterns and their
# light, the ball, the phone, seals and the ribbon.
from icons_kit import *

BRASS, BRASS_DEEP = '#EBAE3C', '#B0741C'


def woven(x, y, width, height, cloth='red', motif='diamond'):
    return brocade(x, y, width, height, motif, cloth, False)


def drum(sticks=True):
    """The great drum of the Thái, its skin towards us."""
    p = Small()
    p.cut('M52 372 L84 326 H316 L348 372 Q200 392 52 372Z', WOOD_MID)
    p.cut('M56 150 C52 250 78 330 132 356 Q200 372 268 356 C322 330 348 250 344 150Z', SCARF, 1.6)
    teeth = ''.join('M%d 196 l21 76 l21 -76Z ' % x for x in range(74, 300, 42))
    p.put(path(teeth, LANTERN_LIGHT) + path(teeth.replace('l21 76 l21 -76', 'm11 8 l10 38 l10 -38'), SCARF_DEEP))
    p.put(path('M58 168 Q200 226 342 168 L342 200 Q200 258 60 200Z', WOOD) + ''.join(circle(x, 188 + 26 * (1 - ((x - 200) / 142) ** 2), 6.5, LANTERN)
                                                                           for x in range(76, 340, 25)))
    p.oval(200, 140, 148, 62, WOOD_MID, 1)
    p.oval(200, 134, 130, 52, '#FBE9CC', .6)
    p.put(ellipse(200, 136, 62, 23, '#E8C99A', 'opacity=".8"') + ellipse(200, 136, 30, 11, '#D7A974', 'opacity=".8"'))
    if sticks:
        for m in (1, -1):
            p.pile(group(line('M28 22 L150 104', WOOD_MID, 17) + circle(154, 108, 20, p.lit('#F4D9A8')), 400 if m < 0 else 0, 0, 1, mirror=m < 0), 1.4)
    return p.mat().fit()


def stick():
    p = Small()
    p.strip('M330 40 L112 262', WOOD_MID, 30)
    p.put(line('M330 40 L284 87', SCARF, 30) + line('M318 52 l-10 -10 M300 70 l-10 -10', LANTERN_LIGHT, 6))
    p.disc(98, 278, 52, '#F4D9A8', 1.4)
    return p.mat().fit()


def gong_frame(p):
    p.strip('M60 384 V70 M340 384 V70', WOOD_MID, 30, 1.4)
    p.strip('M30 384 H96 M304 384 H370', WOOD, 24, 1)
    p.strip('M28 62 Q200 30 372 62', WOOD, 32, 1.6)
    p.put(line('M60 150 v60 M340 150 v60', SCARF, 32) + ''.join(path('M%d %d l8 -9 l8 9 l-8 9Z' % (x - 8, y), LANTERN_LIGHT) for x in (60, 340) for y in (158, 180, 202)))
    p.disc(28, 62, 16, LANTERN, .6)
    p.disc(372, 62, 16, LANTERN, .6)


def gong_disc(p):
    p.strip('M148 46 L160 122 M252 46 L240 122', SCARF, 9, .7)
    p.pile(circle(200, 222, 130, p.radial((0, lighter(BRASS, .5), 1), (.5, BRASS, 1), (1, BRASS_DEEP, 1))), 1.8)
    p.put(circle(200, 222, 112, 'none', 'stroke="%s" stroke-width="6" opacity=".8"' % BRASS_DEEP) + circle(200, 222, 76, 'none', 'stroke="%s" stroke-width="5" opacity=".7"' % BRASS_DEEP))
    p.put(''.join(group(circle(94, 0, 8, lighter(BRASS, .6)), 200, 222, 1, a) for a in range(0, 360, 30)))
    p.pile(circle(200, 222, 40, p.radial((0, '#FFF3C8', 1), (.6, lighter(BRASS, .3), 1), (1, BRASS_DEEP, 1))), 1.2)


def gong(part):
    p = Small()
    if part != 'disc':
        gong_frame(p)
    if part != 'frame':
        gong_disc(p)
    return p.mat().fit()


def mallet():
    p = Small()
    p.strip('M344 60 L150 250', WOOD_MID, 26)
    p.cut('M66 244 C90 196 150 180 186 214 C222 250 206 310 158 334 C118 352 46 300 66 244Z', SCARF, 1.6)
    p.put(line('M96 220 Q150 250 178 316 M76 262 Q116 280 134 332', LANTERN_LIGHT, 9))
    return p.mat().fit()


def door(opened):
    """A door of a stilt house; behind it there is light."""
    p = Small()
    p.cut('M52 392 V136 H348 V392Z', WOOD_MID, 1.4)
    if opened:
        p.put(rect(92, 150, 216, 242, p.linear((0, '#FFD87A'), (.5, '#FFF1C4'), (1, '#FFE09A'))) + glow(p, 200, 290, 150, '#FFF0B8', .95))
        p.put(lantern(p, 200, 156, 66))
        p.put(path('M92 392 L130 360 H270 L308 392Z', '#E9B765'))
        for m in (1, -1):
            p.pile(group(path('M92 150 L40 172 V398 L92 392Z', p.lit(WOOD)) + path('M82 172 L50 186 V260 L82 254Z M82 278 L50 284 V374 L82 370Z', WOOD_DEEP), 400 if m < 0 else 0, 0, 1,
                         mirror=m < 0), 1.2)
    else:
        p.box(92, 150, 106, 242, WOOD, 4, .8)
        p.box(202, 150, 106, 242, WOOD, 4, .8)
        p.put(''.join(rect(x, y, 74, h, WOOD_DEEP, 8, 'opacity=".75"') for x in (108, 218) for y, h in ((170, 84), (278, 96))))
        p.put(''.join(path('M%d %d l20 -22 l20 22 l-20 22Z' % (x, y), WOOD_MID) for x in (125, 235) for y in (212, 326)))
        p.disc(182, 268, 13, LANTERN, .7)
        p.disc(218, 268, 13, LANTERN, .7)
    p.put(woven(52, 126, 296, 26, 'red'))
    p.cut('M200 14 L392 118 L374 146 L200 56 L26 146 L8 118Z', WOOD_DEEP, 1.6)
    p.cut('M200 44 L318 112 H82Z', WOOD_MID, .8)
    p.pile(group(petals(26), 200, 88), .6)
    return p.mat().fit()


def lit_lantern(p, colour, light, y=66, size=232):
    p.put(lantern(p, 200, y, size, colour, light, SCARF if light else '#5A5370'))
    if light:
        p.pile(group(petals(30, '#FFFDF0', '#F2A03A'), 200, y + size * .58), .5)
    else:
        p.put(group(petals(30, '#A9A3BF', '#8A84A2'), 200, y + size * .58, 1, 0, 'opacity=".6"'))


def lantern_on():
    p = Small()
    lit_lantern(p, LANTERN, 1)
    p.mat().fit(.9, 24)
    p.body.insert(0, glow(p, 200, 200, 198, '#FFC85A', .95))
    return p


def lantern_off():
    p = Small()
    lit_lantern(p, '#8F8AA8', 0)
    return p.mat().fit(.9, 24)


def lantern_fly():
    """The lantern as it flies to its piece: lit, with a tail of sparks behind it, below left."""
    p = Small()
    lit_lantern(p, LANTERN, 1, 70, 190)
    p.mat().fit(.9, 24)
    dots = ''.join(circle(150 - i * 19 + (i % 3) * 7, 300 + i * 12 - (i % 2) * 16, 8 - i * .9, GLOW, 'opacity="%.2f"' % (.95 - i * .1)) for i in range(8))
    p.body.insert(0, glow(p, 200, 190, 186, '#FFC85A', .95) + dots)
    return p


def light(colour, core, reach=200):
    """Only light, to be laid over a picture."""
    p = Small()
    p.put(circle(200, 200, reach, p.radial((0, core, .95), (.22, colour, .62), (.5, colour, .26), (.78, colour, .07), (1, colour, 0))))
    return p


def ring():
    """The sound of the gong, seen: it grows and goes."""
    p = Small(800, 800)
    for r, width, strength in ((352, 26, .8), (300, 14, .5), (256, 8, .28)):
        p.put(circle(400, 400, r, 'none', 'stroke="#FFE6A3" stroke-width="%d" opacity="%s" filter="%s"' % (width, strength, p.blur(5))))
        p.put(circle(400, 400, r, 'none', 'stroke="#FFF8E0" stroke-width="%d" opacity="%s"' % (width // 3, strength)))
    return p


def circle_of_light():
    """A soft circle that opens over the hidden picture: bright inside, its rim glowing."""
    p = Small(800, 800)
    p.put(circle(400, 400, 398, p.radial((0, '#FFF3C8', .75), (.55, '#FFE6A3', .5), (.74, '#FFD87A', .42), (.84, '#F6B63C', .2), (1, '#F6B63C', 0))))
    return p


def beam_of_light():
    """Light falling through a door that opens, its edge above."""
    p = Small(400, 400)
    p.put('<g filter="%s">%s</g>' % (p.blur(7), path('M150 20 H250 L392 388 H8Z', p.linear((0, '#FFF3C8', .95), (.35, '#FFE09A', .6), (1, '#FFD87A', 0)))))
    return p


def sparks():
    p = Small()
    for x, y, s in ((200, 60, 1), (318, 128, .7), (346, 250, .9), (262, 342, .6), (120, 334, .85), (56, 220, .7), (92, 104, .95), (210, 200, 1.3)):
        p.put(glow(p, x, y, 44 * s, LANTERN_LIGHT, .7) + group(path('M0 -34 C4 -8 8 -4 34 0 C8 4 4 8 0 34 C-4 8 -8 4 -34 0 C-8 -4 -4 -8 0 -34Z', '#FFF8E0'), x, y, s))
    return p


def ball():
    """The còn, the ball of cloth that is thrown at the feasts: patches and a tail of ribbons."""
    p = Small()
    for i, (c, a) in enumerate(((RICE_MID, 26), (INDIGO_LIGHT, 9), (LANTERN, -9), (PINK_DEEP, -26))):
        p.pile(group(path('M-15 0 C-30 50 24 90 -8 156 L18 164 C40 104 -4 60 15 0Z', p.lit(c)), 200, 222, 1, a), .8)
    p.strip('M200 62 Q196 28 218 12', WOOD, 9, .6)
    p.disc(200, 156, 106, SCARF_LIGHT, 1.6)
    q = ('M200 50 C150 80 150 232 200 262 C120 258 94 206 94 156 C94 106 130 52 200 50Z', INDIGO_LIGHT), ('M200 50 C250 80 250 232 200 262 C280 258 306 206 306 156 C306 106 270 52 200 50Z', RICE_MID)
    for d, c in q:
        p.put(path(d, p.lit(c)))
    p.put(path('M95 134 Q200 176 305 134 L306 178 Q200 222 95 178Z', PAPER) + ''.join(
        path('M%d %d l16 -18 l16 18 l-16 18Z' % (x - 16, 158 + 20 * (1 - ((x - 200) / 106) ** 2)), (SCARF, LANTERN)[i % 2]) for i, x in enumerate(range(122, 290, 39))))
    p.put(ellipse(160, 92, 34, 18, '#FFFFFF', 'opacity=".28" transform="rotate(-28 160 92)"') + line('M200 52 V140 M200 202 V260', '#7C1B1E', 3, 'opacity=".5"'))
    return p.mat().fit()


def phone(p, x=96, y=16, w=208, h=368):
    p.box(x, y, w, h, '#3A4C8C', 34, 1.6)
    p.put(rect(x + 16, y + 30, w - 32, h - 74, p.linear((0, '#FFF7EE'), (1, '#E4E4F4')), 12) + circle(x + w / 2, y + h - 22, 11, '#8FA0D8') + rect(x + w / 2 - 24, y + 12, 48, 7, '#1E2145', 3.5))


def phone_icon():
    p = Small()
    phone(p)
    p.pile(path('M132 86 h96 q18 0 18 18 v18 q0 18 -18 18 h-70 l-24 20 v-20 q-18 0 -18 -18 v-18 q0 -18 16 -18Z', RICE_MID), .7)
    p.pile(path('M176 184 h88 q18 0 18 18 v18 q0 18 -18 18 v20 l-24 -20 h-64 q-18 0 -18 -18 v-18 q0 -18 18 -18Z', INDIGO_LIGHT), .7)
    p.put(''.join(circle(x, 113, 7, PAPER) for x in (156, 182, 208)) + line('M182 211 h76', PAPER, 9))
    p.body = [group(''.join(p.body), 200, 200, 1, 8).replace('translate(200 200) rotate(8)', 'rotate(8 200 200)')]
    return p.mat().fit()


def wallpaper():
    """Behind the messages on a child's phone: an indigo evening with ban in it. Calm in the middle, cropped to any screen."""
    p = Small(600, 720)
    p.put(rect(0, 0, 600, 720, p.linear((0, '#2A3470'), (.6, '#232B5C'), (1, '#3A2C5E'))) + stars(34, 5, 600, 360))
    p.put(path('M0 640 C120 590 220 620 330 600 C430 580 520 610 600 576 V720 H0Z', '#1E2552') + path('M0 690 C160 640 300 690 600 646 V720 H0Z', '#191F47'))
    for points, seed, count in ((((-10, 250), (50, 150), (150, 60)), 3, 7), (((-10, 120), (70, 60), (190, 10)), 9, 6), (((610, 470), (560, 560), (470, 660)), 6, 7),
                                (((610, 610), (540, 650), (420, 704)), 12, 6)):
        wood, bloom = ban_branch(points, seed, count, 46, WOOD_DEEP, 9, 3)
        p.put('<g opacity=".5">%s%s</g>' % (wood, bloom))
    return p


def seal(colour, mark):
    """Sealing wax that was pressed while it was warm."""
    p = Small()
    edge = []
    for i in range(26):
        a = i / 26 * 2 * math.pi
        r = 160 + 7 * math.sin(i * 2.4) + 6 * math.sin(i * 1.1 + 1)
        edge.append((200 + r * math.cos(a), 200 + r * math.sin(a)))
    p.pile(path(smooth(edge), p.radial((0, lighter(colour, .12), 1), (.7, colour, 1), (1, darker(colour, .3), 1))), 2.4)
    p.put(circle(200, 200, 122, darker(colour, .22)) + circle(200, 204, 120, colour))
    p.put(circle(200, 200, 122, 'none', 'stroke="%s" stroke-width="5" opacity=".7"' % lighter(colour, .35)) +
          line('M72 130 C92 92 124 66 164 54', '#FFFFFF', 11, 'opacity=".3"'))
    p.pile(mark, .8)
    return p.fit()


MARKS = {
    'stamp': lambda: (SCARF, group(path('M-44 -6 h88 q10 0 10 10 v56 q0 12 -12 12 h-84 q-12 0 -12 -12 v-56 q0 -10 10 -10Z', GLOW) + line('M-28 -8 V-34 C-28 -74 28 -74 28 -34 V-8', GLOW, 17) +
                                circle(0, 26, 12, SCARF_DEEP) + line('M0 28 V50', SCARF_DEEP, 11), 200, 202, 1.05)),
    'stamp-safe': lambda: (RICE, line('M146 206 L186 246 L260 158', '#F2FBE0', 30)),
    'stamp-unsure': lambda: ('#B9770F', line('M166 170 C166 128 238 130 236 174 C234 204 200 202 200 232', '#FFF6D8', 27) + circle(200, 268, 17, '#FFF6D8')),
    'stamp-risky': lambda: (SCARF, line('M200 132 V216', '#FFE9E2', 32) + circle(200, 264, 18, '#FFE9E2')),
}


def ribbon():
    """A banner of cloth: an answer is written on it. Its even part is 190 … 1410 of 1600."""
    p = Small(1600, 320)
    for m in (1, -1):
        p.pile(group(path('M24 96 H250 V296 H24 L92 196Z', p.lit(SCARF_DEEP)) + path('M170 252 L250 252 L250 296Z', '#4A1013'), 1600 if m < 0 else 0, 0, 1, mirror=m < 0), 2)
    p.pile(path('M168 44 Q800 14 1432 44 V250 Q800 222 168 250Z', p.lit('#C3342B', .1, .08)), 2.4)
    p.put(line('M172 62 Q800 32 1428 62 M172 232 Q800 204 1428 232', LANTERN_LIGHT, 5, 'stroke-dasharray="16 11"'))
    return p.fit(1, -4)



def tail():
    """The tail of a bubble: paper, points down to who speaks."""
    return ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400">'
            + '<path d="M70 0 H330 C300 120 230 260 190 392 C186 240 150 120 70 0Z" fill="%s"/></svg>' % PAPER)


STAGE = {
    'bubble-tail': tail,
    'drum': kept(drum), 'drum-body': kept(drum, False), 'drum-stick': kept(stick), 'gong': kept(gong, 'all'), 'gong-frame': kept(gong, 'frame'),
    'gong-disc': kept(gong, 'disc'), 'gong-mallet': kept(mallet), 'door-open': kept(door, True), 'door-closed': kept(door, False),
    'lantern-on': kept(lantern_on), 'lantern-off': kept(lantern_off), 'lantern-fly': kept(lantern_fly), 'ball': kept(ball), 'phone': kept(phone_icon),
    'glow': kept(light, '#F6B63C', '#FFF3C8'), 'glow-warm': kept(light, '#FFB45A', '#FFE9C0'), 'glow-cool': kept(light, '#5B78C8', '#B9CCF4'),
    'beam': kept(beam_of_light), 'sparks': kept(sparks),
}
STAGE.update({name: (lambda told=told: seal(*told()).svg()) for name, told in MARKS.items()})
WIDE = {'ring': (800, 800, kept(ring), (640, 320)), 'circle-of-light': (800, 800, kept(circle_of_light), (640, 320)),
        'phone-wallpaper': (600, 720, kept(wallpaper), (720, 480)), 'ribbon': (1600, 320, kept(ribbon), (320, 160))}
