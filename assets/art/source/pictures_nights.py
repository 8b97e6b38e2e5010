# SPDX-License-Identifier: CC-BY-4.0
#
# pictures_nights.py — the xòe around the fire, a birthday in the house, the village in the evening.
from pictures_people import *
from places_props import *
from places_valley import string_of_lanterns


def dusk_sky(p, glow_x, glow_y, moon=None):
    p.put(wash(p, (0, '#15174A'), (.24, '#33306E'), (.42, '#7A4482'), (.56, '#DC7068'), (.66, '#F8A65E'), (1, '#F8A65E')))
    p.put(stars(120, 8, 1920, 380) + glow(p, glow_x, glow_y, 780, '#FFC46B', .85, 460))
    if moon:
        p.put(glow(p, *moon, 190, '#FFF1CC', .6) + circle(*moon, 54, '#FFF6DC'))
    for y, a, seed, c in ((430, 92, 23, '#9A5A8E'), (510, 72, 14, '#6E4486'), (580, 48, 5, '#4A3878')):
        p.sheet(ridge(y, a, seed), p.linear((0, c), (.5, mix(c, '#F29A6A', .24)), (1, c)), 2.4)
    p.put(mist(p, 520, 150, '#F6A878', .32))


def fire(p, x, y, s=1.0):
    text = glow(p, x, y - 70 * s, 430 * s, '#FF9A3C', .9, 330 * s)
    text += p.piled(line('M%s %sl190 -26M%s %sl-190 -26' % (n(x - 95 * s), n(y + 8), n(x + 95 * s), n(y + 8)), '#4A2A1C', 22 * s), .5)
    for d, c in (('M-80 0C-85 -80 -62 -110 -56 -170C-14 -128 -20 -104 4 -86C24 -132 18 -160 42 -198C76 -136 66 -102 92 -78C106 -48 102 -18 86 0Z', '#E8542B'),
                 ('M-54 0C-70 -54 -38 -74 -32 -116C-6 -84 -6 -64 14 -56C28 -84 28 -104 40 -126C62 -82 60 -60 74 -44C84 -26 78 -10 68 0Z', '#F79A33'),
                 ('M-28 0C-36 -36 -14 -48 -8 -72C8 -52 10 -40 22 -36C30 -54 32 -62 38 -74C54 -46 58 -20 48 0Z', '#FFE48A')):
        text += p.piled(group(path(d, c), x, y, s), .3)
    dice = random.Random(4)
    return text + ''.join(circle(x + dice.uniform(-150, 150) * s, y - dice.uniform(200, 480) * s, dice.uniform(2, 4.4), '#FFD87A', 'opacity="%.2f"' % dice.uniform(.4, .95))
                          for _ in range(36))


RING = ('mother', 'boy-2', 'uncle', 'girl-1', 'mother-2', 'father', 'girl-4', 'teen-girl', 'father-2', 'mother-3', 'boy-6', 'aunt',
        'teacher-man', 'girl-7', 'teacher-woman', 'boy-4', 'grandmother', 'grandfather', 'girl-3', 'big-cousin', 'girl-2', 'nurse')  # everybody


def xoe_circle():
    """Everybody in one ring, hand in hand: the dance of the Thái, danced by all."""
    p = whole('lamp', .7)
    dusk_sky(p, 960, 560)
    for x, seed, cloth in ((330, 3, 'red'), (1600, 8, 'plum')):
        p.put(group(stilt_house(p, 1, '#4A3040', '#7A4A3E', 1, seed, cloth), x, 700, .82))
    p.put(group(far_house(p, 1, '#3B2A4A', '#52384C', 3), 760, 622, .66) + group(far_house(p, 1, '#3B2A4A', '#52384C', 6), 1170, 622, .66))
    p.put(group(palm(p, 330, 3, '#3F5A4A'), 1330, 690) + group(palm(p, 280, 6, '#3F5A4A'), 620, 680))
    p.pile(path(land([(LEFT, 664), (400, 676), (960, 668), (1500, 676), (1980, 664)]), p.linear((0, '#6A3E56'), (.4, '#9A5C4C'), (1, '#4A2A46'))), 1.6)
    p.put(pool(p, 960, 830, 900, 240, '#FFA64F', .85) + pool(p, 960, 830, 420, 120, '#FFE9B0', .6))
    string_of_lanterns(p, -40, 120, 960, 60, 60, 7, 92, (LANTERN, SCARF_LIGHT, '#F3A0A8'), .7, 3)
    string_of_lanterns(p, 960, 60, 1960, 120, 60, 7, 92, (SCARF_LIGHT, LANTERN, '#F3A0A8'), .7, 5)
    steps = [(960 + 700 * math.cos(k / 500 * math.pi), 870 + 158 * math.sin(k / 500 * math.pi)) for k in range(1001)]
    way = [0.0]
    for a, b in zip(steps, steps[1:]):
        way.append(way[-1] + math.hypot(b[0] - a[0], b[1] - a[1]))
    count = len(RING)
    at = [steps[min(range(1001), key=lambda k: abs(way[k] - (i + .5) / count * way[-1]))] for i in range(count)]
    tall = [176 + 30 * (1 + (y - 870) / 158) for _, y in at]
    burning = False
    for i in sorted(range(count), key=lambda k: at[k][1]):
        (x, y), deep = at[i], (at[i][1] - 870) / 158
        if deep > 0 and not burning:
            p.put(fire(p, 960, 872, 1.1))
            burning = True
        hands = []
        for k in ((i + 1) % count, (i - 1) % count):  # half way to the neighbour's
            hands.append(((at[k][0] - x) / 2 / tall[i], (y - at[k][1]) / 2 / tall[i] + .49 * (tall[i] + tall[k]) / 2 / tall[i]))
        p.put(person(p, x, y, tall[i], RING[i], sorted(hands), behind=deep > .12))
    wood, bloom = ban_branch([(-60, 1010), (120, 1040), (260, 1076)], 6, 8, 62, WOOD_DEEP, 12, 4)
    p.pile(wood, .8)
    p.pile(bloom, .6)
    corners(p, .45, .5, .7)
    return p


def birthday_feast():
    """A birthday in the stilt house: the cake, the grandmother, and everybody who is glad that you are there."""
    p = whole('lamp', .7)
    p.put(wash(p, (0, '#5A3426'), (.6, '#8A5638'), (1, '#8A5638')) + planks(LEFT, -10, 2040, 700, 24, '#8F5A38', 4))
    p.put(opening(p, 330, 210, 330, 260, valley(p, 330, 210, 330, 260, 'evening', 3), '#5D3826', 1, None) +
          opening(p, 1260, 210, 330, 260, valley(p, 1260, 210, 330, 260, 'evening', 6), '#5D3826', 1, None))
    p.pile(''.join(rect(x, -20, 46, 720, p.linear((0, '#4A2A1E'), (1, '#6A4028'))) for x in (150, 740, 1134, 1724)), 1)
    p.pile(rect(LEFT, -20, 2040, 74, '#4A2A1E'), 1.4)
    p.pile(brocade(LEFT, 54, 2040, 58, 'diamond', 'red'), .8)
    p.put(p.piled(brocade(852, 210, 216, 250, 'hook', 'plum') + tassels(856, 1066, 460, LANTERN, 24, 15), .8))
    p.put(floor(p, 660, '#A66B42', '#6E4029') + glow(p, 960, 560, 820, '#FFC46B', .75, 560))
    string_of_lanterns(p, -40, 110, 1960, 110, 52, 11, 92, (LANTERN, SCARF_LIGHT, '#F3A0A8'), .7, 3)
    p.put(rug(p, 960, 880, 860, 170, ('#8E2A2A', '#C9553F', '#2E3D7C', '#E3B04F', '#7A2430')))
    for x, y, h, who, does in ((400, 806, 350, 'aunt', 'clap'), (570, 782, 360, 'uncle', 'clap'), (760, 766, 350, 'grandmother', 'clap'), (1160, 766, 350, 'grandfather-2', 'clap'),
                               (1350, 782, 360, 'mother', 'clap'), (1520, 800, 360, 'boy-2', 'up'), (960, 766, 380, 'girl-2', 'up')):
        p.put(person(p, x, y, h, who, does))
    p.put(p.piled(ellipse(960, 858, 400, 84, '#7A4A2E') + ellipse(960, 846, 392, 78, '#B98552') + ellipse(960, 846, 360, 66, '#C99A66'), 1))
    cake = path('M806 838 V768 C806 738 1114 738 1114 768 V838 C1114 880 806 880 806 838Z', p.linear((0, '#FFF3E0'), (1, '#F0C9A8')))
    cake += path('M806 776 C806 740 1114 740 1114 776 C1100 800 1086 782 1070 800 C1050 820 1034 790 1012 806 C990 826 972 792 948 806 C926 824 908 790 886 804 C862 820 846 786 832 798 C818 806 808 794 806 776Z', '#E8798C')
    cake += ''.join(group(ban_flower(38, PAPER, i), 836 + i * 62, 846 - abs(i - 2) * 5 + 8) for i in range(5))
    p.put(p.piled(ellipse(960, 846, 190, 36, PAPER), .5) + p.piled(cake, .8))
    for i, x in enumerate((850, 905, 960, 1015, 1070)):
        y = 772 - (3 - abs(i - 2)) * 6
        p.put(rect(x - 6, y - 60, 12, 60, (INDIGO_LIGHT, RICE_MID, LANTERN, RICE_MID, INDIGO_LIGHT)[i], 4) + glow(p, x, y - 74, 62, '#FFC85A', .95) +
              path('M%d %d c-12 20 -8 28 0 28 c8 0 12 -8 0 -28Z' % (x, y - 92), '#FFF3C8'))
    for x, y, c in ((640, 838, '#F2C63C'), (720, 872, '#E0603C'), (1206, 872, RICE_LIGHT), (1282, 838, '#F08A3C')):
        p.put(p.piled(ellipse(x, y, 62, 20, PAPER) + ''.join(circle(x + k, y - 10 - (k % 3) * 6, 15, c) for k in (-26, 0, 27, 13)), .5))
    for x, who in ((480, 'girl-7'), (1440, 'boy-4')):
        p.put(person(p, x, 1020, 380, who, 'clap', behind=True))
    corners(p, .5, .5, .62)
    return p


def village():
    """The village in the evening, the open round in its middle empty: whoever closes the meeting stands there."""
    p = whole('dusk', .8)
    dusk_sky(p, 1240, 500, (970, 330))
    terraces(p, 600, 720, 5, ('#4A4468', '#3A5268', '#32605A', '#2E5A4C'), 15, 46, 700, 1.4, {0: '#E58F70', 2: '#F2A36E'})
    for x, y, s, seed in ((560, 650, .62, 3), (900, 628, .5, 6), (1190, 640, .56, 4)):
        p.put(group(far_house(p, 1, '#4A3348', '#5F4048', seed), x, y, s * 1.25))
    p.put(group(ban_tree(p, 420, 4, 60), 1440, 730) + group(palm(p, 360, 3, '#3F6A4A'), 690, 720) + group(palm(p, 300, 8, '#3F6A4A'), 1060, 690))
    p.pile(path(land([(LEFT, 704), (300, 716), (760, 690), (1160, 692), (1620, 716), (1980, 700)]), p.linear((0, '#5A4A5E'), (.3, '#7E5A58'), (1, '#3E2A4A'))), 1.8)
    p.put(group(stilt_house(p, 1, '#5A3A3C', '#7A4A40', 1, 2, 'red'), 250, 800, .94) + group(stilt_house(p, 1, '#4E3440', '#6E4440', 1, 7, 'indigo'), 1690, 800, .94))
    p.put(p.piled(ellipse(960, 900, 720, 136, p.linear((0, '#D89A62'), (1, '#9A5E4E'))), .8) + p.piled(ellipse(960, 898, 640, 114, p.linear((0, '#F0BE7E'), (1, '#BE7C58'))), .5))
    p.put(''.join(group(path('M0 -22 L13 0 L0 22 L-13 0Z', (SCARF_LIGHT, LANTERN_LIGHT, PINK)[i % 3]), 960 + 682 * math.cos(i * math.pi / 24), 900 + 125 * math.sin(i * math.pi / 24), .7, 0,
                        'opacity=".9"') for i in range(48)))
    p.put(pool(p, 960, 890, 620, 110, '#FFE9B0', .6) + glow(p, 960, 860, 560, '#FFD08A', .35, 240))
    string_of_lanterns(p, -40, 90, 960, 130, 70, 7, 96, (LANTERN, SCARF_LIGHT, '#F3A0A8'), .7, 3)
    string_of_lanterns(p, 960, 130, 1960, 90, 70, 7, 96, (SCARF_LIGHT, LANTERN, '#F3A0A8'), .7, 5)
    p.put(group(jar(130), 300, 838) + group(jar(110, '#5B3A4A'), 1645, 826) + group(basket(96), 1585, 840))
    p.pile(path(land([(LEFT, 1010), (260, 1034), (700, 1066), (1220, 1066), (1660, 1034), (1980, 1006)]), p.linear((0, '#2C2F5C'), (1, '#141A3C'))), 1.8)
    for points, seed in (([(-60, 900), (60, 960), (210, 990), (340, 1050)], 6), ([(1980, 890), (1860, 955), (1720, 990), (1590, 1050)], 9)):
        wood, bloom = ban_branch(points, seed, 11, 62, WOOD_DEEP, 12, 5)
        p.pile(wood, .8)
        p.pile(bloom, .6)
    return p


NIGHTS = {'xoe-circle': xoe_circle, 'birthday-feast': birthday_feast, 'village': village}
