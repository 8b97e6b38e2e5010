# SPDX-License-Identifier: CC-BY-4.0
#
# places_map.py — the whole valley from a hill above it, to walk in: every place of the stories stands where its story
# is played. game/screens/solo_spots.c holds the same places as spots on this canvas.
#
# Nothing that is walked to lies in the outer 240 at either side, in the upper fifth (sky) or the lower tenth (buttons).
from places_props import *
from places_school import school_house
from places_town import coach, green_cross, stall
from places_valley import water_wheel

LAND, SHADOW = '#6FA05A', '#2A2148'


def terraced(p, x, y, rx, ry, steps, colours, seed, water=()):
    """A hill of rice steps seen from above: each smaller and a little higher than the one below."""
    for i in range(steps):
        k = 1 - i * .8 / steps
        c = colours[i % len(colours)]
        d = blob(x - i * 3, y - i * ry * .17, rx * k, ry * k, seed, 14, .06)
        text = path(d, p.linear((0, lighter(c, .22)), (1, darker(c, .12))))
        if i in water:
            text += path(blob(x - i * 3, y - i * ry * .17, rx * k * .93, ry * k * .86, seed, 14, .06), p.linear((0, '#FFD9A8'), (1, '#C79AB0')), 'opacity=".8"')
        p.pile(text, 1.3)


def trodden(p, *ways):
    """Paths of trodden earth: an edge in shadow, then the light middle."""
    for points, width in ways:
        p.put(line(smooth(points, False), '#A9794F', width + 8, 'opacity=".55" transform="translate(-2 4)"'))
    for points, width in ways:
        p.put(line(smooth(points, False), '#EFCB8E', width))
    for points, width in ways:
        p.put(line(smooth(points, False), '#F9DFAC', width * .45, 'opacity=".7"'))


def small_house(p, w, h, wall, roof, windows=3, lit=1, foot='#8C7A72'):
    """A low house with a roof of tiles, foot at 0, 0."""
    text = pool(p, 0, 4, w * .62, h * .16, SHADOW, .55)
    body = rect(-w / 2, -h * .58, w, h * .58, p.linear((0, darker(wall, .1)), (1, wall))) + rect(-w / 2, -h * .1, w, h * .1, foot)
    step = w / (windows + 1)
    for i in range(windows):
        x = -w / 2 + step * (i + .62)
        pane = p.linear((0, '#FFF1BC'), (1, LANTERN)) if lit else '#5B6E88'
        body += rect(x - 3, -h * .44 - 3, step * .6 + 6, h * .24 + 6, darker(wall, .35), 2) + rect(x, -h * .44, step * .6, h * .24, pane)
    body += rect(w / 2 - step * .62, -h * .46, step * .42, h * .46, darker(roof, .25), 2)
    text += p.piled(body, .6)
    tiles = path('M%s %sL%s %sH%sL%s %sZ' % tuple(n(v) for v in (-w * .58, -h * .54, -w * .4, -h, w * .4, w * .58, -h * .54)), p.linear((0, lighter(roof, .16)), (1, darker(roof, .1))))
    tiles += ''.join(line('M%s %sL%s %s' % tuple(n(v) for v in (-w * .58 + w * 1.16 * i / 14, -h * .54, -w * .4 + w * .8 * i / 14, -h)), darker(roof, .28), 2, 'opacity=".45"') for i in range(1, 14))
    return text + p.piled(tiles + rect(-w * .42, -h * 1.04, w * .84, h * .07, lighter(roof, .2), 4), .8)


def sky_and_hills(far):
    far.put(wash(far, (0, '#3A3E86'), (.08, '#80609E'), (.155, '#E98C82'), (.205, '#FFC98A'), (.26, '#FFE0A6'), (1, '#FFE0A6')))
    far.put(stars(40, 5, 1920, 90))
    far.put(glow(far, 1210, 196, 620, '#FFE08F', .95, 300) + circle(1210, 190, 58, '#FFF6D8'))
    far.put(cloud(560, 110, 360, '#F7B79C', .6) + cloud(800, 74, 240, '#F2A79A', .5) + cloud(1640, 96, 330, '#FBC39C', .6))
    for y, a, seed, c, warm in ((176, 46, 23, '#A986B4', .35), (206, 40, 14, '#8B79A8', .3), (236, 30, 5, '#6E8A92', .34)):
        far.sheet(ridge(y, a, seed), far.linear((0, c), (.12, mix(c, '#FFCF9A', warm)), (1, mix(c, '#FFCF9A', warm))), 2.2)
    far.put(mist(far, 190, 110, '#FFE3BC', .55))


def river(far):
    """From under the hills, through the middle, past the pond and out below."""
    bed = [(1004, 268, 7), (930, 330, 12), (900, 400, 18), (985, 470, 24), (1010, 560, 30), (920, 650, 36), (850, 740, 42), (880, 840, 52), (960, 930, 66), (1010, 1020, 84), (1000, 1160, 110)]
    far.pile(road([(x, y, w + 13) for x, y, w in bed], '#E9CF98'), .8)
    far.pile(road(bed, far.linear((0, '#FFDDB4'), (.25, '#9CCFD2'), (.6, '#58A3BC'), (1, '#2E7398'))), .5)
    ripples = ((912, 372, 20), (966, 452, 26), (1004, 540, 34), (936, 640, 40), (846, 720, 44), (872, 812, 54), (936, 900, 70), (1000, 980, 80), (900, 774, 30), (980, 596, 30))
    far.put(''.join(line('M%s %sq%s -5 %s 0t%s 0' % (n(x - w / 2), n(y), n(w / 4), n(w / 2), n(w / 2)), '#FFFFFF', 3, 'opacity=".6"') for x, y, w in ripples))


def ground(far):
    """Meadows in three sheets, warm near the sun, deep near us; steps of rice left and right of the walk."""
    far.sheet(land([(LEFT, 286), (240, 270), (560, 284), (900, 268), (1240, 262), (1600, 276), (1980, 264)]), far.linear((0, '#C9C777'), (.12, '#9FBF66'), (.45, '#7FB05C'), (1, '#4C8A4E')), 2)
    terraced(far, 470, 400, 330, 96, 6, ('#8FBE58', '#B9D062', '#A6C758', '#D9D86E'), 12, (1, 3))
    terraced(far, 60, 560, 250, 130, 6, ('#6FAE55', '#96C45A', '#7FB856'), 31, (2, 4))
    terraced(far, 1620, 372, 300, 84, 5, ('#9DBA5C', '#C6CE66', '#B0C65E'), 7, (1, 3))
    terraced(far, 1900, 640, 260, 150, 6, ('#6AA854', '#8FBF58', '#B4CF60'), 19, (1, 3))
    far.sheet(land([(LEFT, 760), (220, 736), (520, 724), (800, 770), (1120, 720), (1480, 706), (1760, 744), (1980, 730)]), far.linear((0, '#8DBB5C'), (.2, '#71AA56'), (1, '#3F7C4A')), 1.6)


def evening(far):
    """The last sun lies on the upper meadows; what is near us is cool already, and houses light what is before them."""
    far.put(pool(far, 1210, 330, 900, 190, '#FFD98C', .55))
    far.put(rect(LEFT, 420, 2040, 720, far.linear((0, '#2B2560', 0), (.45, '#2B2560', .16), (1, '#1C1B50', .5))))
    for x, y, rx in ((390, 902, 190), (690, 902, 170), (318, 728, 120), (520, 640, 200), (366, 614, 120), (1234, 712, 200), (1410, 838, 120), (1610, 640, 120), (1470, 506, 110), (1200, 474, 150), (1590, 366, 170), (680, 578, 90)):
        far.put(pool(far, x, y, rx, rx * .24, '#FFD27A', .6))


def map_of_the_valley():
    """The hour before dusk: the last sun on the steps, the first windows lit, and a path to every house."""
    far, middle, near = layers('dusk')
    sky_and_hills(far)
    ground(far)
    river(far)
    trodden(far, ([(300, 910), (400, 894), (520, 760), (540, 650), (470, 560), (440, 470)], 20), ([(520, 760), (640, 716), (760, 700), (850, 690), (960, 676), (1080, 640), (1230, 690), (1390, 640), (1480, 540)], 20),
            ([(1080, 640), (1120, 540), (1180, 470)], 16), ([(1230, 690), (1300, 790), (1420, 850), (1600, 866), (1990, 852)], 26), ([(540, 650), (660, 590), (760, 520), (880, 470)], 14),
            ([(430, 894), (560, 910), (700, 896)], 16), ([(520, 760), (420, 742), (330, 728)], 14), ([(1390, 640), (1520, 660), (1610, 640)], 16), ([(1480, 540), (1530, 440), (1580, 370)], 12), ([(540, 650), (430, 640), (360, 610)], 14))
    far.put(pool(far, 1070, 612, 120, 34, '#FFE9B4', .8) + ellipse(1070, 612, 96, 25, '#F2CE93') + ellipse(1070, 611, 78, 19, '#F9DFAC'))
    pond = path(blob(1160, 880, 150, 46, 3, 12, .06), '#E9CF98') + path(blob(1160, 880, 138, 39, 3, 12, .06), far.linear((0, '#A6D5D6'), (1, '#3F86A6')))
    pads = ''.join(ellipse(x, y, r, r * .36, c) for x, y, r, c in ((1090, 876, 18, '#5E9A68'), (1120, 896, 22, '#79B078'), (1220, 892, 20, '#5E9A68'), (1180, 906, 15, '#79B078')))
    far.pile(pond, .6)
    far.put(pads + ''.join(group(''.join(group(path('M0 0C-12 -14 -10 -36 0 -46C10 -36 12 -14 0 0Z', mix(PINK, '#E58FA8', abs(a) / 80)), 0, 0, 1, a) for a in (-66, 66, -36, 36, 0)), x, y, .42) for x, y in ((1118, 892), (1222, 888))))
    evening(far)
    houses(middle)
    greens(middle)
    middle.pile(path('M806 716Q856 676 910 712L910 726Q856 692 806 730Z', '#A9744A') + ''.join(line('M%s %sv-22' % (x, y), '#7A4E30', 5) for x, y in ((812, 716), (838, 702), (866, 699), (894, 706))) + line('M808 694Q856 662 908 690', '#8A5A3B', 5), .7)
    frame(near)
    return far, middle, near


def houses(p):
    """From far to near."""
    for x, y, s, seed in ((1500, 352, .3, 2), (1592, 340, .34, 5), (1668, 358, .3, 8)):
        p.put(group(far_house(p, 1, '#6A5058', '#8A6258', seed), x, y, s * 1.2))
    for x, y, s, seed in ((380, 332, .28, 4), (470, 316, .3, 6)):
        p.put(group(far_house(p, 0, '#7A6258', '#9A7460', seed), x, y, s * 1.2))
    p.put(group(water_wheel(p, 56), 838, 420))
    p.put(p.piled(line('M806 480L838 410L872 480', WOOD, 6), .4))
    p.put(group(stilt_house(p, 1, '#7A5240', '#A5714A', 1, 3, 'red', False), 1200, 462, .34))
    p.put(group(small_house(p, 150, 110, '#F4F0E4', '#4F8F84', 3, 1, '#7FB3A6'), 1470, 494) + p.piled(circle(1470, 410, 19, '#FFFDF4') + green_cross(1470, 410, 26), .5))
    p.put(group(small_house(p, 176, 92, '#DFA77A', '#7C5A86', 5), 366, 604) + group(small_house(p, 112, 104, '#E9D9B0', '#54748E', 2), 680, 566))
    p.put(group(school_house(p), 520, 628, .235))
    p.put(group(small_house(p, 148, 122, '#F0C878', '#A8503F', 3), 1610, 626))
    for x, y, a, b, goods, cloth in ((1168, 668, '#FFF3DC', '#C8403A', (SCARF_LIGHT, LANTERN, RICE_LIGHT), 'indigo'), (1300, 668, '#FFF3DC', '#2F6F8C', (RICE_MID, '#F08A3C', '#7A4A86'), 'red'), (1234, 716, '#FFF3DC', '#5E9B3A', (LANTERN, '#C8403A', RICE_LIGHT), 'green')):
        p.put(group(stall(p, 420, a, b, goods, cloth), x, y, .27))
    flame = ''.join(p.piled(path(d, c), .2) for d, c in (('M1052 614C1044 592 1060 584 1064 566C1080 584 1076 590 1084 600C1094 606 1092 614 1088 616Z', '#E8542B'), ('M1060 615C1056 602 1066 596 1070 584C1080 598 1086 606 1082 616Z', '#FFD87A')))
    p.put(glow(p, 1070, 596, 120, '#FFB45A', .7) + p.piled(line('M1046 620L1094 610M1094 620L1048 610', '#5A3420', 8), .3) + flame)
    p.put(path('M318 606C306 576 336 560 322 522C342 556 326 580 340 606Z', '#FFFFFF', 'opacity=".4" filter="%s"' % p.blur(5)) + group(far_house(p, 1, '#7A5A48', '#9A6C4C', 4), 318, 720, .62))
    p.put(group(stilt_house(p, 1, '#7A5240', '#9A6A46', 1, 6, 'red'), 390, 890, .37) + group(stilt_house(p, 1, '#6E4A42', '#8E5E46', 1, 9, 'indigo'), 690, 890, .34))
    p.put(group(small_house(p, 160, 118, '#8FB4CF', '#3F4E88', 2), 1410, 826) + p.piled(rect(1356, 706, 108, 34, '#2E3D7C', 8) + rect(1392, 711, 36, 22, '#A9E0F2', 3) + rect(1402, 733, 16, 5, '#A9E0F2'), .5))
    p.put(group(coach(p), 1610, 876, .42))
    p.pile(rect(1700, 760, 8, 112, '#8FA3AD', 4) + rect(1676, 728, 56, 46, '#2E6FB7', 8) + rect(1688, 738, 32, 22, '#FFF7EE', 5) + circle(1696, 765, 4, '#FFF7EE') + circle(1712, 765, 4, '#FFF7EE'), .5)


def greens(p):
    """Trees between the houses, never in front of one; buffalo and stooks."""
    for x, y, h, c, seed in ((270, 566, 110, '#6A9E4E', 3), (790, 610, 130, '#5E9648', 5), (1380, 560, 110, '#78A654', 7), (1720, 560, 130, '#5E9A4C', 9), (980, 760, 150, '#5A9448', 12), (1290, 560, 90, '#86B058', 4),
                             (1730, 690, 120, '#5C944A', 6), (236, 740, 150, '#548E46', 14), (1060, 430, 100, '#7AA858', 8), (640, 450, 96, '#86AE58', 10)):
        p.put(group(tree(p, h, c, seed, '#6A4A36', .7), x, y))
    p.put(group(ban_tree(p, 150, 4, 40), 812, 890) + group(ban_tree(p, 130, 8, 36), 600, 470) + group(ban_tree(p, 120, 6, 34), 1330, 470))
    p.put(group(palm(p, 170, 3, '#5E9A58'), 540, 850) + group(palm(p, 150, 6, '#5E9A58'), 1500, 760) + group(banana(p, 90, 5, '#7AAE4C', 6), 262, 892) + group(banana(p, 80, 2, '#7AAE4C', 6), 754, 780))
    for x, y, s in ((1030, 820, .5), (1000, 850, .6), (1080, 790, .4)):
        p.put(p.piled(group(path('M-30 0 C-14 -30 -14 -50 -44 -90 C-20 -112 20 -112 44 -90 C14 -50 14 -30 30 0Z', p.linear((0, '#F8DC7A'), (1, '#D09A34'))) + rect(-19, -50, 38, 11, WOOD_LIGHT, 5), x, y, s), .5))
    p.put(''.join(swallow(x, y, s, '#3A3E78', t) for x, y, s, t in ((720, 180, .42, -8), (790, 206, .3, 6), (1480, 150, .34, -14))))


def frame(near):
    """We look down from under a ban tree; below lies cloth."""
    near.pile(path(land([(LEFT, 930), (80, 950), (190, 1000), (420, 1050), (960, 1072), (1500, 1050), (1730, 1000), (1840, 950), (1980, 926)]), near.linear((0, '#3A6A46'), (1, '#1E3E48'))), 1.8)
    for x, s, i in ((-20, 260, 1), (70, 190, 2), (170, 120, 3), (1940, 260, 4), (1850, 190, 5), (1750, 120, 6)):
        near.pile(grass(x, 1100, s * .8, s, mix('#2C5A40', '#6FA050', i / 6), i, 12), .8)
    for points, seed in (([(-60, 150), (40, 110), (130, 60), (240, -10)], 6), ([(1980, 170), (1890, 120), (1800, 64), (1690, -8)], 9)):
        wood, bloom = ban_branch(points, seed, 10, 58, WOOD_DEEP, 12, 4)
        near.pile(wood, .8)
        near.pile(bloom, .6)


MAP = {'valley': map_of_the_valley}
