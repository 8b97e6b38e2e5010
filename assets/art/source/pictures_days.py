# SPDX-License-Identifier: CC-BY-4.0
#
# pictures_days.py — harvest on the terraces, boats on the stream, a market morning, the ball thrown under the ban trees.
from pictures_people import *
from places_props import *


def harvest_terraces():
    """The whole village cuts the rice, and the buffalo may look on."""
    p = whole('dusk', .8)
    p.put(wash(p, (0, '#8CC4D8'), (.22, '#F7DFAE'), (.42, '#FFD08A'), (1, '#FFD08A')) + glow(p, 1380, 300, 700, '#FFE08A', .95) + circle(1380, 290, 84, '#FFF8DC'))
    p.put(cloud(420, 180, 420, '#FFF3DA', .8) + cloud(900, 120, 300, '#FFF3DA', .7))
    for y, a, seed, c in ((350, 96, 33, '#B9A0A8'), (430, 78, 4, '#A08C86'), (500, 50, 13, '#8A9464')):
        p.sheet(ridge(y, a, seed), p.linear((0, c), (.5, mix(c, '#FFE0A0', .45))), 2.2)
    terraces(p, 540, 1040, 9, ('#9CA848', '#D2B644', '#B9AE48', '#F0CB58', '#D8A238', '#F6DA70', '#DFA93A'), 9, 62, 640, 1.6)
    p.put(group(far_house(p, 0, '#7A5A3C', '#A26A42', 3), 1180, 566, .8) + group(far_house(p, 0, '#7A5A3C', '#A26A42', 6), 640, 560, .62))
    p.put(group(stilt_house(p, 0, '#8A6444', '#A26A42', 1, 6, 'red'), 330, 690, .66) + group(tree(p, 300, '#7C9A3E', 12, '#5D3B27', 1, '#F2A33C'), 1640, 640))
    sheaf_of = lambda c: path('M-30 0 C-14 -30 -14 -50 -44 -90 C-20 -112 20 -112 44 -90 C14 -50 14 -30 30 0Z', p.linear((0, '#F8DC7A'), (1, c))) + rect(-19, -50, 38, 11, WOOD_LIGHT, 5)
    bend, hold = ((-.06, .42), (.2, .44)), ((-.09, .48), (.09, .5))
    for x, y, h, who, does in ((820, 690, 150, 'uncle', 'rest'), (960, 676, 150, 'mother-3', bend), (1400, 690, 160, 'stall-woman', 'up'), (600, 806, 200, 'mother', hold),
                               (760, 830, 206, 'father-2', bend), (1490, 826, 210, 'mother-2', hold), (1010, 946, 244, 'aunt', hold), (420, 946, 250, 'father', 'reach'),
                               (540, 956, 250, 'girl-5', 'rest'), (1640, 946, 250, 'big-cousin', bend)):
        p.put(person(p, x, y, h, who, does, hat='nonla'))
        if does is hold:
            p.put(p.piled(group(sheaf_of('#D09A34'), x, y - .36 * h, h / 350), .5))
    p.put(pool(p, 1180, 790, 190, 26, p.light.shadow, .5) + p.piled(group(buffalo(84), 1180, 790), .7))
    p.put(small(p, 'boy-4', 1166, 716, 190, hands=((-.08, .3), (.1, .27)), show='bust', hat='nonla'))
    p.put(p.piled(path('M1150 676 C1172 680 1186 700 1181 734 L1164 734 C1166 716 1160 704 1146 700Z', '#5E5468') + ellipse(1176, 738, 13, 7, '#8A5A3B'), .5))
    for x, y, s in ((680, 700, .8), (1690, 736, .9), (860, 900, 1.2), (1330, 950, 1.35), (260, 860, 1.2), (1760, 850, 1.2)):
        p.put(p.piled(group(sheaf_of('#D09A34'), x, y, s), .6))
    p.put(''.join(swallow(x, y, s, '#2E3D7C', t) for x, y, s, t in ((760, 250, .9, -8), (880, 310, .6, 6), (640, 330, .5, -14))))
    for x, lean, i in ((-30, 60, 1), (70, 40, 2), (170, 30, 3), (1760, -30, 4), (1860, -40, 5), (1950, -60, 6)):
        ears = line('M%d 1100 Q%d %d %d %d' % (x, x + lean * .4, 960, x + lean * 2, 880 + i % 3 * 24), '#8A8A34', 7)
        ears += ''.join(group(path(leaf(26, 8), '#F6C94A'), x + lean * (1 + k * .17), 934 + i % 3 * 20 - k * 9 + k * k * .8, 1, (40 if k % 2 else 90) if lean > 0 else (140 if k % 2 else 90)) for k in range(9))
        p.pile(ears, .7)
    return p


def water(p, top, colours, seed):
    p.pile(path(land([(x, top + 10 * math.sin(x * .006 + seed)) for x in range(LEFT, 2040, 60)]), p.linear((0, colours[0]), (.5, colours[1]), (1, colours[2]))), 1)
    dice = random.Random(seed)
    p.put(''.join(line('M%s %sq%s -9 %s 0' % (n(x), n(y), n(w / 2), n(w)), '#EAF7F2', 3 + (y - top) / 150, 'opacity=".5"') for x, y, w in
                  ((dice.uniform(-40, 1900), dice.uniform(top + 30, 1070), dice.uniform(40, 140)) for _ in range(70))))


def boat(p, x, y, s, cloth, crew):
    """A long boat with its rowers, going right."""
    text = pool(p, x, y + 34 * s, 480 * s, 30 * s, '#123A4A', .55)
    for k in range(len(crew)):
        at = x + (-250 + k * 500 / (len(crew) - 1)) * s
        text += small(p, crew[k], at, y + 95 * s, 250 * s, hands=((.12, .59), (.16, .75)), show='bust')
    hull = path('M-400 -70 C-380 -30 -350 -14 -300 -10 H310 C370 -14 410 -50 430 -96 C440 -20 390 52 300 58 H-290 C-370 50 -410 -10 -400 -70Z', p.linear((0, '#A9683C'), (1, '#5D3523')))
    hull += brocade(-290, 2, 600, 26, 'diamond', cloth, False) + circle(388, -22, 9, PAPER) + circle(390, -22, 4, INK)
    text += p.piled(group(hull, x, y, s), .9)
    paddles = ''.join(line('M%d -112 L%d 40' % (q + 46, q + 8), WOOD_LIGHT, 8) + group(path('M0 0 C-18 20 -18 66 0 84 C18 66 18 20 0 0Z', STRAW), q + 10, 30, 1, 14)
                      for q in (-250 + k * 500 / (len(crew) - 1) for k in range(len(crew))))
    return text + p.piled(group(paddles, x, y, s), .4)


def river_boats():
    """The boats of the lake race; nobody minds who wins."""
    p = whole('morning', .8)
    p.put(wash(p, (0, '#6FBCE0'), (.34, '#CBEAF0'), (.5, '#FFF3D0'), (1, '#FFF3D0')) + glow(p, 420, 240, 560, '#FFF3C0', .9))
    p.put(cloud(1280, 170, 460, '#FFFFFF', .85) + cloud(760, 110, 300, '#FFFFFF', .7) + cloud(1700, 250, 280, '#FFFFFF', .7))
    for y, a, seed, c in ((330, 110, 16, '#9CC6D6'), (410, 90, 7, '#6FA9A6'), (480, 56, 22, '#4F9468')):
        p.sheet(ridge(y, a, seed), p.linear((0, c), (.5, lighter(c, .25))), 2.4)
    p.put(mist(p, 440, 120, '#FFFFFF', .4))
    p.put(group(far_house(p, 0, '#7A5A3C', '#A26A42', 3), 380, 560, .7) + group(far_house(p, 0, '#7A5A3C', '#A26A42', 6), 1500, 556, .7) + group(ban_tree(p, 220, 4, 40), 620, 566) +
          group(tree(p, 240, RICE_MID, 5), 1720, 566) + group(palm(p, 260, 3), 1330, 560))
    for i, who in enumerate(('girl-1', 'grandfather', 'boy-2', 'mother', 'girl-6', 'grandmother', 'boy-5', 'girl-3')):
        p.put(person(p, 760 + i * 62, 572 + (i % 2) * 6, 100, who, 'up' if i % 2 == 0 else 'clap'))
    water(p, 580, ('#BFE4E2', '#5FB0BE', '#2A7A92'), 3)
    string = ''.join(path('M%d %d l26 2 l-14 30Z' % (x, 96 + 46 * math.sin((x + 60) / 2040 * math.pi) - 4), (SCARF_LIGHT, LANTERN, RICE_MID, INDIGO_LIGHT)[i % 4]) for i, x in enumerate(range(-40, 1980, 62)))
    p.put(line('M-60 90 Q960 186 1980 90', '#4A3A50', 4))
    p.pile(string, .4)
    p.put(boat(p, 760, 690, .72, 'green', ('aunt', 'uncle', 'mother', 'father', 'teen-girl')) +
          boat(p, 1330, 790, .92, 'red', ('father-2', 'mother-3', 'teen-boy', 'nurse', 'big-cousin')) +
          boat(p, 640, 950, 1.16, 'indigo', ('mother-2', 'teacher-man', 'union-woman', 'village-head', 'teacher-woman')))
    p.put(p.piled(group(path('M-44 0 C-24 -30 24 -30 44 0 C24 26 -24 26 -44 0Z', '#F0854A') + path('M-38 0 L-72 -24 V24Z', '#F6B63C') + circle(24, -5, 6, INK), 1500, 976, 1, -28), .5) +
          ''.join(circle(1460 + k * 24, 1028 - (k % 2) * 26, 8 - k % 3, '#EAF7F2') for k in range(6)))
    for x, s, i in ((-10, 260, 1), (110, 180, 2), (1930, 260, 3), (1810, 170, 4)):
        p.pile(grass(x, 1100, s * .8, s, mix('#1F5A3A', '#6FA84A', i / 5), i, 12), .8)
    return p


def stall(p, x, y, s, cloth, goods, seed):
    """A stall under a striped cloth, its seller behind it, baskets before it."""
    text = pool(p, 0, 8, 250, 26, p.light.shadow, .55)
    text += p.piled(rect(-196, -330, 14, 330, WOOD) + rect(182, -330, 14, 330, WOOD), .5)
    text += small(p, ('grandmother-2', 'stall-woman', 'mother', 'mother-2', 'mother-3')[seed % 5], -30 + seed % 3 * 40, -10, 270, hands=((-.2, .52), (.2, .54)))
    text += p.piled(path('M-210 -110 H210 L222 -84 H-222Z', WOOD_LIGHT) + rect(-208, -86, 416, 86, darker(CLOTHS[cloth][0], .05)) + brocade(-208, -78, 416, 46, 'diamond', cloth), .8)
    dice = random.Random(seed)
    heap = ''
    for k in range(5):
        cx = -164 + k * 82
        heap += ''.join(circle(cx + dice.uniform(-26, 26), -116 - dice.uniform(0, 20), 13, goods[k % len(goods)]) for _ in range(8))
    text += p.piled(heap, .4)
    ground = CLOTHS[cloth][0]
    awning = path('M-250 -300 C-200 -350 -120 -392 -90 -400 H90 C120 -392 200 -350 250 -300 L250 -276 ' + ''.join('q-25 30 -50 0 ' for _ in range(10)) + 'Z', p.linear((0, lighter(ground, .25)), (1, ground)))
    awning += ''.join(path('M%d -398 L%d -300 V-276 q25 30 50 0 V-300 L%d -398Z' % (-72 + k * 36, -250 + k * 100, -54 + k * 36), PAPER_WARM, 'opacity=".9"') for k in range(5))
    return group(text + p.piled(awning, 1.2), x, y, s)


def market_morning():
    """Market day: mist on the hills, everything in its heap, everybody has come."""
    p = whole('morning', .8)
    p.put(wash(p, (0, '#9AD0E6'), (.3, '#E4F0E4'), (.46, '#FFE9BE'), (1, '#FFE9BE')) + glow(p, 520, 260, 600, '#FFF3C0', .9))
    for y, a, seed, c in ((320, 110, 16, '#A9C6D0'), (400, 84, 7, '#86AFA6'), (470, 56, 22, '#6B9E72')):
        p.sheet(ridge(y, a, seed), p.linear((0, c), (.5, lighter(c, .32))), 2.4)
    p.put(mist(p, 400, 170, '#FFFFFF', .6))
    p.put(group(far_house(p, 0, '#7A5A3C', '#A26A42', 3), 960, 570, .9) + group(ban_tree(p, 300, 4, 54), 690, 600) + group(tree(p, 300, RICE_MID, 5), 1260, 600))
    p.pile(path(land([(LEFT, 580), (500, 588), (1100, 580), (1980, 588)]), p.linear((0, '#D9A672'), (.3, '#E8BE88'), (1, '#B97F4E'))), 1.4)
    p.put(stall(p, 420, 740, .8, 'red', ('#F2A33C', '#8CBF4F', '#E2574C'), 3) + stall(p, 1500, 740, .8, 'indigo', ('#8A5AA0', '#F2C63C', '#E2574C'), 7))
    for x, y, who in ((760, 686, 'father'), (850, 700, 'girl-7'), (1040, 686, 'grandmother'), (1130, 700, 'teen-boy')):
        p.put(person(p, x, y, 190, who))
    p.put(stall(p, 150, 960, 1.06, 'plum', ('#5E9B3A', '#F2C63C', '#D8443A'), 5) + stall(p, 1770, 960, 1.06, 'green', ('#F08A3C', '#E2574C', '#F4E9D8'), 8))
    for x, y, h, who, does in ((600, 926, 300, 'aunt', 'reach'), (720, 936, 300, 'girl-5', 'point'), (940, 900, 290, 'grandfather', 'rest'), (1050, 912, 290, 'boy-1', 'reach'),
                               (1240, 934, 300, 'uncle', 'rest'), (1360, 942, 300, 'boy-2', 'up')):
        p.put(person(p, x, y, h, who, does))
    for x, y, s, c in ((520, 1010, 1.2, '#F2A33C'), (840, 1010, 1.1, RICE_LIGHT), (1140, 1016, 1.2, '#E2574C'), (1420, 1010, 1.1, '#8A5AA0')):
        p.put(p.piled(group(basket(100, '#B5763F'), x, y, s) + ''.join(circle(x + k * 21 * s, y - (74 + (k % 2) * 10) * s, 17 * s, mix(c, '#FFE7A6', .1 * (k % 3))) for k in (-2, -1, 0, 1, 2)), .7))
    wood, bloom = ban_branch([(1980, 40), (1760, 60), (1560, 30), (1400, 84)], 9, 16, 60, WOOD_DEEP, 14, 5)
    p.pile(wood, .8)
    p.pile(bloom, .6)
    p.put(''.join(swallow(x, y, s, '#2E3D7C', t) for x, y, s, t in ((960, 200, .8, -8), (1090, 260, .55, 6))))
    return p


def ban_spring():
    """When the ban flowers: the ball of cloth flies through the ring."""
    p = whole('noon', .8)
    p.put(wash(p, (0, '#7CC3E4'), (.34, '#D2ECF0'), (.5, '#FBF0DA'), (1, '#FBF0DA')) + glow(p, 960, 200, 640, '#FFF8DC', .7))
    p.put(cloud(1420, 150, 420, '#FFFFFF', .85) + cloud(420, 190, 340, '#FFFFFF', .75))
    for y, a, seed, c in ((350, 100, 33, '#A6C4DC'), (430, 84, 4, '#86B0A8'), (510, 54, 13, '#6FA66A')):
        p.sheet(ridge(y, a, seed), p.linear((0, c), (.5, lighter(c, .28))), 2.4)
    for i, (x, y, s) in enumerate(((300, 590, 250), (520, 574, 190), (1360, 574, 200), (1580, 590, 260), (860, 560, 150), (1120, 560, 160))):
        p.put(group(ban_tree(p, s, 11 + i, 40), x, y))
    p.pile(path(land([(LEFT, 590), (420, 572), (960, 584), (1500, 570), (1980, 590)]), p.linear((0, '#9CCB62'), (.4, '#7DB84E'), (1, '#4E8F42'))), 1.4)
    p.put(group(stilt_house(p, 0, '#8A6444', '#A26A42', 1, 6, 'red'), 220, 730, .62) + pool(p, 960, 860, 820, 150, '#F3F8B8', .5))
    p.put(p.piled(path('M950 800 L955 192 H965 L972 800Z', '#C9A25E') + ''.join(rect(952, 240 + k * 90, 18, 9, '#8A6A34') for k in range(6)), .7) +
          p.piled('<path d="M960 70 a62 62 0 1 0 .1 0Z M960 84 a48 48 0 1 1 -.1 0Z" fill="%s" fill-rule="evenodd"/>' % SCARF, .7) +
          p.piled(path('M966 200 C1010 214 1030 196 1074 216 L1064 262 C1026 244 1006 262 966 248Z', LANTERN), .5))
    ball = ''.join(line('M%d %d q-40 %d -96 %d' % (-8, k * 8, 14 + k * 8, 34 + k * 14), c, 8) for k, c in enumerate((RICE_MID, LANTERN, PINK_DEEP, INDIGO_LIGHT)))
    ball += circle(0, 0, 34, SCARF_LIGHT) + path('M-32 -10 Q0 4 32 -10 L33 8 Q0 22 -33 8Z', PAPER) + ''.join(path('M%d -2 l8 -8 l8 8 l-8 8Z' % (k - 8), SCARF) for k in (-18, 0, 18))
    p.put(p.piled(group(ball, 1120, 176, 1.5, 150), .8) + line('M1300 420 Q1260 280 1180 214', '#FFFFFF', 5, 'opacity=".8" stroke-dasharray="3 17"'))
    dice = random.Random(5)
    p.put(''.join(group(path('M0 0 C-9 -10 -9 -24 0 -30 C9 -24 9 -10 0 0Z', PAPER), dice.uniform(0, 1900), dice.uniform(500, 1060), dice.uniform(.5, .95), dice.uniform(0, 360), 'opacity=".9"') for _ in range(50)))
    for x, y, h, who, does in ((640, 730, 190, 'mother-3', 'up'), (760, 716, 184, 'grandfather-2', 'clap'), (1160, 716, 184, 'grandmother', 'clap'), (1290, 730, 190, 'father-2', 'up'),
                               (490, 812, 236, 'mother', 'clap'), (1440, 812, 236, 'teen-boy', 'clap'), (380, 910, 280, 'girl-3', 'up'), (570, 950, 300, 'teen-girl', ((-.2, .7), (.17, 1.0))),
                               (1320, 944, 300, 'big-cousin', ((-.18, .98), (.2, .72))), (1530, 920, 290, 'boy-1', 'up')):
        p.put(person(p, x, y, h, who, does))
    p.put(group(ban_tree(p, 700, 21, 120), 60, 960) + group(ban_tree(p, 720, 24, 120), 1860, 970))
    p.pile(path(land([(LEFT, 1010), (300, 1036), (960, 1064), (1600, 1036), (1980, 1006)]), p.linear((0, '#3F7A3C'), (1, '#2A5A34'))), 1.6)
    for x, s, i in ((280, 110, 1), (430, 80, 2), (1640, 110, 3), (1500, 80, 4)):
        p.pile(grass(x, 1100, s, s, mix('#3F7A3C', '#8CC24A', i / 5), i, 12), .7)
    return p


DAYS = {'harvest-terraces': harvest_terraces, 'river-boats': river_boats, 'market-morning': market_morning, 'ban-spring': ban_spring}
