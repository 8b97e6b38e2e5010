# SPDX-License-Identifier: CC-BY-4.0
#
# places_school.py — where children learn: yard, gate, classroom, dormitory, library, the hall of the forum.
import things_animals as animals
from icons_kit import Small
from places_props import *

LIME, LIME_DEEP = '#F2D58A', '#D9AE5A'


def school_house(p, w=1040, rooms=5):
    """A school of one floor: ochre walls, a green foot, a roof of tiles, a veranda with posts. Foot at 0, 0."""
    text = pool(p, 0, 8, w * .6, 40, p.light.shadow, .5)
    text += p.piled(path('M%s 0V-250H%sV0Z' % (n(-w / 2), n(w / 2)), p.linear((0, darker(LIME, .12)), (.35, LIME), (1, LIME))) + rect(-w / 2, -62, w, 62, '#6FA08A'), 1)
    step = w / rooms
    holes = rect(-w / 2, -250, w, 46, p.linear((0, p.light.shadow, .5), (1, p.light.shadow, 0)))
    for i in range(rooms):
        x = -w / 2 + i * step + 18
        if i == rooms // 2:
            holes += rect(x + step * .16, -178, step * .5, 178, '#2F6B58') + line('M%s -178v178' % n(x + step * .41), '#235443', 4)
            holes += rect(x + step * .16 - 7, -186, step * .5 + 14, 10, '#FFF3D6')
        else:
            for k in (0, 1):
                q = x + 12 + k * step * .42
                holes += rect(q, -172, step * .32, 92, '#FFF3D6') + rect(q + 6, -166, step * .32 - 12, 80, p.linear((0, '#4E7F92'), (1, '#8FC0C4')))
                holes += line('M%s -166v80M%s -128h%s' % (n(q + step * .16), n(q + 6), n(step * .32 - 12)), '#2F6B58', 4)
    text += holes
    text += p.piled(rect(-w / 2 - 30, -14, w + 60, 22, '#C9B79A', 3), .5)
    text += p.piled(''.join(rect(-w / 2 - 12 + i * (w + 4) / rooms, -252, 20, 246, '#FFF3DA', 2) for i in range(rooms + 1)), .7)
    roof = path('M%s -236L%s -372H%sL%s -236Z' % (n(-w / 2 - 48), n(-w / 2 + 40), n(w / 2 - 40), n(w / 2 + 48)), p.linear((0, '#C1543F'), (1, '#9A3B32')))
    roof += ''.join(line('M%s -236L%s -372' % (n(-w / 2 - 48 + i * (w + 96) / 44), n(-w / 2 + 40 + i * (w - 80) / 44)), '#7C2C2A', 2.4, 'opacity=".45"') for i in range(1, 44))
    roof += line('M%s -282H%sM%s -326H%s' % (n(-w / 2 - 18), n(w / 2 + 18), n(-w / 2 + 10), n(w / 2 - 10)), '#7C2C2A', 3, 'opacity=".35"')
    text += p.piled(roof + rect(-w / 2 + 30, -382, w - 60, 16, '#D8705A', 6), 1.2)
    gable = path('M-150 -300L0 -430L150 -300Z', '#F7E2A8') + circle(0, -340, 30, SCARF) + path(polygon([(
        0 + (20 if i % 2 == 0 else 8) * math.cos(-math.pi / 2 + i * math.pi / 5), -340 + (20 if i % 2 == 0 else 8) * math.sin(-math.pi / 2 + i * math.pi / 5))
        for i in range(10)]), '#FFD84A')
    text += p.piled(gable, .8) + p.piled(path('M-178 -292L0 -446L178 -292L162 -282L0 -420L-162 -282Z', '#B34A3A'), .6)
    return text


def pennants(p, x0, y0, x1, y1, sag, count, seed=1):
    """Small flags of coloured paper on a string."""
    text = line('M%s %sQ%s %s %s %s' % (n(x0), n(y0), n((x0 + x1) / 2), n((y0 + y1) / 2 + sag * 2), n(x1), n(y1)), WOOD_DEEP, 2.5)
    for i in range(count):
        t = (i + .5) / count
        x = (1 - t) ** 2 * x0 + 2 * t * (1 - t) * (x0 + x1) / 2 + t * t * x1
        y = (1 - t) ** 2 * y0 + 2 * t * (1 - t) * ((y0 + y1) / 2 + sag * 2) + t * t * y1
        text += path('M%s %sh34l-17 42z' % (n(x - 17), n(y)), (SCARF_LIGHT, LANTERN, RICE_MID, INDIGO_LIGHT, PINK_DEEP)[(i + seed) % 5])
    return p.piled(text, .5)


def school_yard():
    """Ten in the morning: sun, the flag, the drum, the great tree everybody sits under."""
    far, middle, near = layers('noon')
    far.put(wash(far, (0, '#5FB4E0'), (.4, '#BFE4EA'), (.62, '#F4F2D8'), (1, '#F4F2D8')))
    far.put(glow(far, 640, 120, 520, '#FFF3C4', .6))
    far.pile(path(scallop(420, 190, 130, 42, 3, 9), '#FFFFFF') + path(scallop(540, 210, 100, 34, 4, 8), '#FFFFFF'), .8, .92)
    far.pile(path(scallop(1500, 130, 150, 40, 5, 9), '#FFFFFF') + path(scallop(1620, 150, 90, 30, 8, 8), '#F4FBFB'), .8, .9)
    for y, a, seed, c in ((350, 90, 21, '#8FC0D0'), (440, 76, 14, '#6FAE9C'), (520, 50, 9, '#5C9F5E')):
        far.sheet(ridge(y, a, seed), far.linear((0, c), (.5, lighter(c, .3))), 2.2)
    terraces(far, 560, 640, 3, ('#7FB850', '#97C657'), 8, 24, 500, 1)
    far.put(rect(LEFT, 690, 2040, 460, far.linear((0, '#D8B27C'), (.35, '#E7C691'), (1, '#EFD3A0'))))
    far.put(pool(far, 960, 880, 900, 130, '#FBE6B8', .8))
    far.put(''.join(line('M%s %sq60 -8 130 0' % (n(x), n(y)), '#C39A66', 3, 'opacity=".4"') for x, y in ((300, 960), (620, 860), (1120, 930), (1480, 840), (900, 1020), (1350, 1030))))
    middle.put(group(school_house(middle), 1010, 706))
    middle.put(pool(middle, 430, 812, 330, 60, middle.light.shadow, .5))
    middle.put(group(tree(middle, 640, '#4F9440', 4, '#6A4A32', 1.4), 400, 800))
    middle.pile(path('M330 800Q400 780 478 800L486 820H322Z', '#C9B79A') + rect(322, 812, 164, 26, '#A9957C', 5), .6)
    middle.put(middle.piled(rect(1476, 150, 13, 600, middle.linear((0, '#F2F2F0'), (1, '#B8BCC2'), x2=1, y2=0), 5) + circle(1482, 146, 12, LANTERN) +
               path('M1436 760h92l-16 -34h-60z', '#E9DFD4') + rect(1420, 756, 124, 20, '#CFC3B4', 4), .7))
    middle.put(middle.piled(group(flag(124), 1492, 166), .9))
    middle.put(group(school_drum(middle, 130), 1330, 792))
    middle.put(pennants(middle, 540, 420, 1478, 380, 40, 15))
    near.put(near.piled(path(land([(LEFT, 1020), (240, 1040), (560, 1060), (960, 1066), (1360, 1060), (1680, 1042), (1980, 1016)]), near.linear((0, '#79AE48'), (1, '#3F7A38'))), 1.6))
    for x, s, i in ((0, 190, 1), (150, 130, 2), (1930, 200, 3), (1790, 130, 4)):
        near.pile(grass(x, 1100, s, s * .9, mix('#4C8A3C', '#86B848', i / 5), i), .7)
    near.pile(''.join(group(ban_flower(32, ('#FFD84A', '#F08A8A', '#FFF7EE')[i % 3], i), x, y) for i, (x, y) in enumerate(
        ((60, 968), (120, 1010), (210, 1030), (20, 1020), (1760, 1030), (1830, 990), (1900, 960), (1880, 1030)))), .5)
    return far, middle, near


def school_gate():
    """A quarter to seven: low golden sun behind the gate, long shadows on the road, the yard beyond."""
    far, middle, near = layers('morning')
    far.put(wash(far, (0, '#F6B77A'), (.3, '#FFD9A0'), (.6, '#FFF0CF'), (1, '#FFF0CF')))
    far.put(glow(far, 960, 430, 760, '#FFE08A', .95) + circle(960, 430, 74, '#FFFBEA'))
    for y, a, seed, c in ((390, 80, 4, '#D9A58C'), (470, 64, 17, '#C48E7E')):
        far.sheet(ridge(y, a, seed), far.linear((0, c), (.3, lighter(c, .4)), (1, '#FFEFD0')), 2)
    far.put(mist(far, 430, 200, '#FFF1D2', .8))
    far.put(group(school_house(far, 760, 5), 960, 690, .72))
    far.put(rect(LEFT, 688, 2040, 460, far.linear((0, '#E8C28C'), (1, '#C79563'))))
    far.put(road([(960, 1150, 760), (960, 900, 420), (960, 760, 250), (960, 690, 190)], far.linear((0, '#FFE7B8'), (1, '#DCAF7A'))))
    far.put(''.join(path(polygon([(x, 690), (x + 26, 690), (960 + (x + 26 - 960) * 2.6, 1100), (960 + (x - 960) * 2.6 - 50, 1100)]), far.linear((0, '#6B3F3A', .42), (1, '#6B3F3A', 0))) for x in (640, 1254)))
    pillar = '#E6C77F'
    for side in (-1, 1):
        x = 960 + side * 330
        wall = path('M%s 742V560H%sV742Z' % (n(x), n(960 + side * 1030)), '#E9D3A0') + rect(min(x, 960 + side * 1030), 690, 700, 56, '#7A9C86')
        wall += rect(min(x, 960 + side * 1030), 548, 700, 18, '#B8553F', 4)
        wall += ''.join(rect(x + side * (90 + k * 62) - 13, 588, 26, 82, '#C7A869', 3) for k in range(10))
        middle.pile(wall, .9)
        middle.put(group(tree(middle, 430, '#7C9A3E', 6 + side, '#5D3B27', 1.1), 960 + side * 640, 770))
        middle.pile(rect(x - 44, 330, 88, 424, middle.linear((0, lighter(pillar, .3)), (1, darker(pillar, .18)), x2=1, y2=0), 3) + rect(x - 54, 720, 108, 36, '#8C7A6A', 4) +
                    rect(x - 56, 318, 112, 26, '#B8553F', 4) + brocade(x - 44, 372, 88, 46, 'diamond', 'red', False), 1.2)
        leafs = ''.join(rect(x - side * (44 + k * 27) - 5, 520 - k * 5, 9, 220 + k * 4, '#2F5F6E') for k in range(1, 8)) + line(
            'M%s 556L%s 522M%s 716L%s 722' % (n(x - side * 44), n(x - side * 236), n(x - side * 44), n(x - side * 236)), '#2F5F6E', 11)
        middle.pile(leafs, .7)
    arch = path('M590 330C700 214 1220 214 1330 330V270C1220 150 700 150 590 270Z', SCARF) + line('M596 322C706 208 1214 208 1324 322', LANTERN, 7) + line(
        'M596 280C706 162 1214 162 1324 280', LANTERN, 5)
    arch += ''.join(group(ban_flower(40, PAPER, i), 960 + (i - 4) * 76, 246 + abs(i - 4) ** 2 * 3.1 - 14) for i in range(9))
    middle.pile(arch, 1.1)
    middle.put(middle.piled(rect(957, 70, 8, 124, '#F2F2F0', 3) + group(flag(66), 965, 76), .6))
    middle.put(group(pot_plant(middle, 150, 2), 560, 790) + group(pot_plant(middle, 150, 5), 1360, 790))
    near.put(near.piled(path(land([(LEFT, 940), (120, 960), (300, 1040), (520, 1084), (960, 1100), (1400, 1084), (1620, 1040), (1800, 960), (1980, 940)]),
             near.linear((0, '#8A8B3C'), (1, '#4C5E34'))), 1.6))
    for x, s, i in ((-20, 260, 1), (130, 170, 2), (1940, 260, 3), (1790, 170, 4)):
        near.pile(grass(x, 1100, s, s * .9, mix('#6B7A34', '#C4B04E', i / 5), i), .8)
    return far, middle, near


def desk(p, w=300, seed=1):
    """A pupils' desk with its bench and what lies on it."""
    text = pool(p, 0, 2, w * .6, 22, p.light.shadow, .5)
    text += p.piled(line('M%s 0V-120M%s 0V-120' % (n(-w * .44), n(w * .44)), WOOD, 13) + rect(-w * .4, -96, w * .8, 40, darker(WOOD_LIGHT, .22)), .5)
    top = path('M%s -142H%sL%s -118H%sZ' % (n(-w * .44), n(w * .44), n(w * .5), n(-w * .5)), lighter(WOOD_LIGHT, .1)) + rect(-w * .5, -118, w, 14, darker(WOOD_LIGHT, .14))
    colours = (SCARF_LIGHT, INDIGO_LIGHT, RICE_MID, LANTERN)
    top += path('M%s -140l74 0l10 14l-90 0z' % n(-w * .3), colours[seed % 4]) + path('M%s -148l70 0l8 10l-84 0z' % n(-w * .27), '#FFF7EE') + line('M%s -132l46 4' % n(w * .16), LANTERN, 5)
    return text + p.piled(top, .6)


def school_wall(far):
    """Painted in the two colours of every school."""
    far.put(rect(LEFT, -10, 2040, 480, '#F6E3B4') + rect(LEFT, 440, 2040, 250, far.linear((0, '#7FB59A'), (1, '#6AA389'))) + rect(LEFT, 432, 2040, 12, '#3F7A66'))
    far.put(rect(LEFT, -10, 2040, 70, '#FFF5DC') + rect(LEFT, 56, 2040, 8, '#D9BE86'))


def school_floor(far, beams):
    """Boards, and the sun on them."""
    far.put(floor(far, 688, '#C68A5A', '#DDAA74', (960, 380), 22, '#8A5433'))
    for x in beams:
        far.put(path('M%s 690L%s 690L%s 1060L%s 1060Z' % (x, x + 150, x + 520, x + 300), far.linear((0, '#FFF3CE', .6), (1, '#FFF3CE', 0)), 'filter="%s"' % far.blur(8)))
    corners(far, .34)


def pupils_desks(p):
    for i, (x, y, s) in enumerate(((300, 846, 1.05), (1640, 846, 1.05), (150, 990, 1.35), (1790, 990, 1.35))):
        p.put(group(desk(p, 300, i), x, y, s))


def classroom():
    """Ten o'clock: windows of noon green, one green board."""
    far, middle, near = layers('room')
    school_wall(far)
    for x in (LEFT + 90, 1640):
        far.put(opening(far, x, 170, 250, 330, valley(far, x, 170, 250, 330, 'noon', 5 if x < 900 else 8), '#F9F1DC', 1, '#4E9683'))
    board = rect(556, 138, 808, 392, WOOD, 8) + rect(580, 160, 760, 346, far.linear((0, '#2C6350'), (1, '#214B3E')), 4)
    board += line('M640 430C720 330 770 380 820 320C880 250 930 350 990 330C1060 300 1090 390 1160 360C1210 340 1250 400 1290 430', '#DDEBDD', 5, 'opacity=".75"')
    board += circle(1186, 250, 36, 'none', 'stroke="#FFE08A" stroke-width="5" opacity=".85"') + ''.join(line('M%s %sL%s %s' % tuple(n(v) for v in (
        1186 + 48 * math.cos(a), 250 + 48 * math.sin(a), 1186 + 64 * math.cos(a), 250 + 64 * math.sin(a))), '#FFE08A', 5, 'opacity=".85"') for a in [i * .785 for i in range(8)])
    board += group(line('M-60 0H60M-44 0V46M44 0V46M0 0V46M-72 0L-32 -52H32L72 0M-32 -52L-46 -70M32 -52L46 -70', '#F6D5D8', 5), 760, 420, 1)
    board += line('M640 456H1290', '#DDEBDD', 4, 'opacity=".5"')
    far.pile(board, 1.2)
    far.pile(rect(548, 522, 824, 18, WOOD_MID, 5) + rect(720, 510, 60, 12, '#FFF7EE', 4) + rect(800, 512, 40, 10, '#F3C6CF', 4) + rect(1130, 500, 80, 22, '#5A4B6A', 6), .7)
    far.put(far.piled(group(flag(56), 918, 74, .9), .5))
    for i, (x, y, c) in enumerate(((402, 190, '#FFF7EE'), (476, 210, '#FBE1B0'), (410, 318, '#DDEBF5'), (474, 342, '#FFF7EE'))):
        art = rect(-30, -38, 60, 84, c) + ((circle(0, -2, 17, SCARF_LIGHT), path('M-22 24L0 -22L22 24Z', RICE_MID), path('M-20 20V-4L0 -22L20 -4V20Z', LANTERN), ban_flower(26, PINK, 2))[i])
        far.pile(group(art, x, y, 1, (-4, 3, 5, -3)[i]), .5)
    for i in range(6):
        far.pile(group(rect(-20, -26, 40, 52, (SCARF_LIGHT, LANTERN, RICE_MID, INDIGO_LIGHT, PINK_DEEP, '#3FB0B5')[i], 3) + circle(0, 0, 11, '#FFF7EE'), 1440 + i % 3 * 58, 210 + i // 3 * 78, 1, (i * 37 % 9) - 4), .4)
    school_floor(far, (60, 260))
    table = pool(middle, 1250, 742, 220, 26, middle.light.shadow, .5) + middle.piled(rect(1090, 600, 330, 20, '#A8703F', 4) + rect(1106, 620, 298, 118, '#8A5A3B', 3) + brocade(1090, 606, 330, 44, 'star', 'indigo', False) + tassels(1094, 1416, 650, SCARF_LIGHT, 14, 16), .9)
    vase = path('M1150 600C1136 570 1150 546 1158 540H1182C1190 546 1204 570 1190 600Z', '#E8EEF0') + line('M1150 574Q1170 582 1190 574', INDIGO_LIGHT, 5) + line('M1170 542L1146 470M1170 542L1176 456M1170 542L1204 480', RICE, 5)
    vase += ''.join(group(ban_flower(44, PAPER, i), x, y) for i, (x, y) in enumerate(((1144, 464), (1178, 446), (1208, 474))))
    vase += ''.join(rect(1290 + i, 578 - i * 9 + 9, 92 - i * 4, 11, c, 2) for i, c in enumerate((SCARF, INDIGO_LIGHT, RICE_MID))) + circle(1340, 562, 0, SCARF)
    middle.put(table + middle.piled(vase, .5))
    pupils_desks(middle)
    near.pile(brocade(LEFT - 20, 1020, 2100, 74, 'star', 'green'), 2)
    return far, middle, near


def goats(p, heads, y, scale):
    """In a row outside, all looking in; one of them chews a page. `heads`: where the middle of each head is."""
    text = ''
    for i, x in enumerate(heads):
        q = Small()
        q.defs = p.defs
        animals.goat(q, i == 3)
        text += group(''.join(q.body), x - 114 * scale, y + i * 5 % 3 * 12, scale)
    return text


def classroom_window():
    """The same room towards its long window. Who wants to learn, too?"""
    far, middle, near = layers('room')
    school_wall(far)
    x, y, w, h = 330, 130, 1260, 214
    view = valley(far, x, y, w, h, 'noon', 5) + goats(far, (436, 630, 822, 962, 1096, 1286, 1474), y + 22, .66)
    far.put(opening(far, x, y, w, h, view, '#F9F1DC', 2, '#4E9683'))
    for i, turn in enumerate((-4, 3, -2, 5, -3, 2, -5)):
        drawn = (circle(0, -2, 19, SCARF_LIGHT), path('M-24 26L0 -24L24 26Z', RICE_MID), path('M-22 22V-4L0 -24L22 -4V22Z', LANTERN), ban_flower(30, PINK, 2))[i % 4]
        far.pile(group(rect(-36, -44, 72, 96, ('#FFF7EE', '#FBE1B0', '#DDEBF5')[i % 3]) + drawn, 420 + i * 180, 530 + i % 2 * 14, 1, turn), .5)
    school_floor(far, (260, 640, 1020))
    pupils_desks(middle)
    near.pile(brocade(LEFT - 20, 1020, 2100, 74, 'star', 'green'), 2)
    return far, middle, near


def bunk(p, w=430, covers=('red', 'indigo')):
    """A bunk bed of steel pipes with woven blankets, a bag at its foot."""
    text = pool(p, 0, 4, w * .58, 26, p.light.shadow, .5)
    steel = '#4F7C93'
    back = ''.join(rect(x, -470, 10, 470, darker(steel, .3)) for x in (-w / 2 + 26, w / 2 - 36))
    text += p.piled(back, .4)
    for i, y in enumerate((-120, -336)):
        ground = CLOTHS[covers[i]][0]
        body = rect(-w / 2, y - 26, w, 30, '#EFE7D6', 8) + path('M%s %sC%s %s %s %s %s %sV%sH%sZ' % tuple(n(v) for v in (
            -w * .2, y - 30, -w * .1, y - 52, w * .3, y - 46, w / 2, y - 34, y + 34, -w * .2)), ground)
        body += brocade(-w * .2, y - 14, w * .7, 40, ('diamond', 'hook')[i], covers[i], False) + path('M%s %sc10 -40 90 -40 104 0q4 14 -8 16h-92q-12 -2 -4 -16z' % (n(-w * .47), n(y - 36)), '#FFFDF4')
        text += p.piled(body, .8) + p.piled(rect(-w / 2, y + 26, w, 14, steel, 5), .4)
    posts = ''.join(rect(x, -480, 15, 480, p.linear((0, lighter(steel, .3)), (1, steel), x2=1, y2=0), 6) for x in (-w / 2 - 6, w / 2 - 8))
    posts += line('M%s -400H%sM%s -376H%s' % (n(-w / 2), n(-w * .1), n(-w / 2), n(-w * .1)), steel, 8)
    posts += line('M%s -330V-10M%s -330V-10' % (n(w * .24), n(w * .38)), steel, 8) + ''.join(line('M%s %sH%s' % (n(w * .24), n(-60 - k * 62), n(w * .38)), steel, 7) for k in range(5))
    return text + p.piled(posts, .6)


def rain(p, x, y, w, h, seed):
    """Falls on what is seen through a window: grey air and slanting strokes, the same every time."""
    text = rect(x, y, w, h, '#A9B9C6', 0, 'opacity=".55"')
    for i in range(90):
        fx, fy = x + (i * 137 + seed * 31) % w, y + (i * 89 + seed * 17) % h
        text += line('M%s %sl-9 34' % (n(fx), n(fy)), '#F4FAFF', 3, 'opacity=".7"')
    return text


def boarding_evening(p):
    return valley(p, 740, 210, 440, 300, 'evening', 13) + group(stars(16, 4, 440, 120), 740, 210) + circle(1060, 272, 30, '#FFF3D0')


def boarding_rain(p):
    return valley(p, 740, 210, 440, 300, 'noon', 13) + rain(p, 740, 210, 440, 300, 5)


def boarding_morning():
    """The same in the morning, and it pours: the lamp is out, the light is the window's."""
    return boarding_room('room', boarding_rain, '#FFF6E0', False)


def boarding_room(light='lamp', view=boarding_evening, shine='#FFD98A', lamp=True):
    """Before the lights go out: a blue evening outside, one lamp, eight beds of children far from home."""
    far, middle, near = layers(light)
    far.put(rect(LEFT, -10, 2040, 720, far.linear((0, '#A58E72'), (1, '#C9B28C'))) + rect(LEFT, 470, 2040, 230, '#64958C') + rect(LEFT, 462, 2040, 12, '#3E6670'))
    far.put(glow(far, 960, 190, 1080, shine, .9, 700))
    far.put(opening(far, 740, 210, 440, 300, view(far), '#F1E6CC', 2))
    curtain = ''
    for side in (-1, 1):
        x = 960 + side * 236
        curtain += path('M%s 190H%sC%s 330 %s 420 %s 540H%sC%s 430 %s 300 %s 190Z' % tuple(n(960 + side * v) for v in (150, 264, 262, 252, 262, 190, 214, 196, 150)), '#E2796B' if side < 0 else '#E2796B')
        curtain += line('M%s 200C%s 320 %s 420 %s 536' % tuple(n(960 + side * v) for v in (236, 236, 224, 234)), '#B8473F', 5, 'opacity=".6"')
    far.pile(curtain + rect(676, 178, 568, 14, WOOD, 7), .9)
    drawings = ''
    for i, (x, y) in enumerate(((600, 250), (640, 372), (1300, 250), (1270, 372))):
        drawings += group(rect(-36, -44, 72, 88, ('#FFF7EE', '#FBE1B0', '#DDEBF5', '#FFF7EE')[i]) + (path('M-24 22V0L0 -24L24 0V22Z', WOOD_MID), circle(0, 0, 20, LANTERN), path('M0 24C-40 -4 -16 -34 0 -12C16 -34 40 -4 0 24Z', SCARF_LIGHT), path('M-28 22L-6 -20L8 4L16 -8L30 22Z', RICE_MID))[i], x, y, 1, (-3, 4, 3, -5)[i])
    far.pile(drawings, .5)
    far.put(floor(far, 690, '#8F7F78', '#C4AE92', (960, 380), 20, '#5A4A58'))
    far.put(pool(far, 960, 840, 820, 200, '#FFE2A2' if lamp else '#F4EFE2', .7))
    corners(far, .72 if lamp else .46)
    for x, covers, flip in ((270, ('red', 'indigo'), False), (1650, ('green', 'plum'), True)):
        middle.put(group(bunk(middle, 460, covers), x, 800, 1.12, 0, '', flip))
    shines = path('M900 146H1020L1330 720H590Z', middle.linear((0, '#FFE9A8', .42), (1, '#FFE9A8', 0)), 'filter="%s"' % middle.blur(14)) + glow(middle, 960, 140, 320, '#FFE7A6', .95) if lamp else ''
    shade = path('M886 140C890 96 930 84 960 84C990 84 1030 96 1034 140Z', '#3F8577') + ellipse(960, 140, 74, 12, '#FFF3C8' if lamp else '#C9CFC4')
    middle.put(middle.piled(line('M960 -20V92', '#3A3048', 4), .3) + shines + middle.piled(shade, .6))
    desk_ = pool(middle, 960, 716, 220, 22, middle.light.shadow, .5) + middle.piled(rect(790, 590, 340, 18, WOOD_LIGHT, 4) + line('M806 606V712M1114 606V712', WOOD_MID, 14) + rect(830, 606, 250, 40, WOOD_MID), .8)
    desk_ += middle.piled(''.join(rect(840 + i * 24, 520 + i % 3 * 8, 22, 70 - i % 3 * 8, c, 2) for i, c in enumerate((SCARF, INDIGO_LIGHT, RICE_MID, LANTERN, PLUM))) + path('M1000 590v-30h44v30q-22 8 -44 0z', '#6FB0C9') + line('M1012 560l-10 -44M1026 560l4 -50M1034 560l14 -38', LANTERN, 5), .5)
    middle.put(desk_)
    middle.pile(path('M520 800c-10 -80 0 -104 40 -112h60c40 8 50 32 40 112z', '#3D6E9E') + path('M536 800c-4 -40 0 -52 14 -54h80c14 2 18 14 14 54z', '#2E5580') + line('M562 690c0 -34 56 -34 56 0', '#2E5580', 9) + rect(570, 752, 40, 10, LANTERN, 4), .8)
    middle.pile(''.join(path('M%s 790c0 -18 30 -22 44 -10c20 6 32 8 32 16h-76z' % x, c) for x, c in ((1300, SCARF_LIGHT), (1372, SCARF_LIGHT))), .5)
    near.pile(brocade(LEFT - 20, 1020, 2100, 74, 'hook', 'indigo'), 2)
    return far, middle, near


def library():
    """An afternoon in the reading corner: honey light, two walls of books, a mat and cushions under the window."""
    far, middle, near = layers('room')
    far.put(rect(LEFT, -10, 2040, 720, far.linear((0, '#E9C48C'), (1, '#F3D8A6'))))
    far.put(glow(far, 960, 330, 760, '#FFF0C0', .9, 520))
    far.put(opening(far, 720, 130, 480, 400, valley(far, 720, 130, 480, 400, 'day', 17) + group(tree(far, 260, '#7FB04A', 5), 1090, 540, 1), '#FFF3DA', 2, '#4E9683'))
    far.pile(rect(LEFT, 668, 2040, 24, '#A8703F'), 1)
    far.put(floor(far, 690, '#B9784A', '#DDA66C'))
    far.put(path('M760 700L1160 700L1420 1060L840 1060Z', far.linear((0, '#FFF3CE', .65), (1, '#FFF3CE', 0)), 'filter="%s"' % far.blur(8)))
    corners(far, .4)
    dice = random.Random(5)
    spines = (SCARF, SCARF_LIGHT, LANTERN, RICE_MID, RICE, INDIGO_LIGHT, INDIGO_MID, PLUM, '#3F8F92', PINK_DEEP, '#F3E3C0')
    for x0 in (110, 1310):
        case = rect(x0, 120, 500, 610, WOOD_MID, 6) + rect(x0 + 20, 140, 460, 574, '#4A2E20')
        for shelf in range(4):
            y = 270 + shelf * 143
            x = x0 + 26
            while x < x0 + 452:
                w, h = dice.choice((18, 22, 26, 30)), dice.uniform(74, 112)
                if dice.random() < .1:
                    case += group(rect(0, -h, w, h, dice.choice(spines), 2), x + 8, y, 1, 9)
                    x += w + 26
                    continue
                if dice.random() < .07 and x < x0 + 390:
                    case += group(jar(64, dice.choice(('#7A4A38', '#3F7D80'))), x + 32, y)
                    x += 70
                    continue
                c = dice.choice(spines)
                case += rect(x, y - h, w - 1.5, h, c, 2) + rect(x, y - h + 12, w - 1.5, 5, lighter(c, .45)) + rect(x, y - 20, w - 1.5, 4, lighter(c, .45))
                x += w
            case += rect(x0 + 14, y, 472, 16, WOOD_LIGHT, 2) + rect(x0 + 20, y + 16, 460, 14, '#2A1810', 0, 'opacity=".5"')
        middle.pile(case, 1.4)
        middle.pile(brocade(x0 - 8, 100, 516, 44, 'diamond', 'red', False), .8)
    middle.put(mat(middle, 960, 950, 640, 980, 190, 'green'))
    for x, y, c, turn in ((660, 800, SCARF_LIGHT, -6), (1260, 806, INDIGO_LIGHT, 5), (806, 764, LANTERN, 3)):
        middle.put(middle.piled(group(path('M-70 -22C-66 -50 66 -50 70 -22C84 -8 80 14 66 20C30 30 -30 30 -66 20C-80 14 -84 -8 -70 -22Z', c) + path('M-50 -14C-20 -22 20 -22 50 -14', 'none', 'stroke="#FFF3DA" stroke-width="4" opacity=".5"'), x, y, 1, turn), .8))
    middle.pile(''.join(path('M%s %sl56 -12l54 12l-2 40l-52 -10l-54 10z' % (x, y), '#FFFBEF') + line('M%s %sv36' % (x + 56, y - 10), '#C9B79A', 3) for x, y in ((930, 800), (1080, 780))) + ''.join(rect(1130 + i * 3, 744 - i * 14 + 14, 90 - i * 6, 13, c, 2) for i, c in enumerate((RICE_MID, SCARF, INDIGO_LIGHT))), .5)
    middle.put(group(stool(120), 700, 720) + group(pot_plant(middle, 190, 4), 1240, 726))
    near.pile(brocade(LEFT - 20, 1020, 2100, 74, 'star', 'red'), 2)
    return far, middle, near


def forum_hall():
    """The day of the forum: a stage in warm light, red curtains, paper flags over rows of waiting chairs."""
    far, middle, near = layers('lamp')
    far.put(rect(LEFT, -10, 2040, 760, far.linear((0, '#5B3A52'), (1, '#8A5A5A'))))
    far.put(rect(300, 120, 1320, 500, far.linear((0, '#2F4F86'), (1, '#5B86B8'))))
    far.put(glow(far, 960, 330, 640, '#FFE9B0', .75, 420))
    for y, a, seed, c in ((430, 46, 3, '#86A9C8'), (490, 40, 8, '#5F8FA0'), (545, 26, 5, '#4F8A62')):
        far.put(clipped(far, 'M300 120h1320v500h-1320z', far.piled(path(ridge(y, a, seed), c), 1)))
    far.put(group(far_house(far, 0), 560, 590, .62) + group(far_house(far, 0, seed=5), 1390, 590, .7))
    ring = far.piled(circle(960, 330, 148, 'none', 'stroke="#FFD87A" stroke-width="16"') + circle(960, 330, 118, '#FFF3DA'), 1)
    hands = ''.join(group(path('M-24 0C-30 -30 -22 -52 0 -56C22 -52 30 -30 24 0C16 14 -16 14 -24 0Z', c) + circle(0, -74, 18, mix(c, '#FFF3DA', .3)), 960, 330, 1.02, i * 60) for i, c in
                    enumerate((SCARF, LANTERN, RICE_MID, '#3FB0B5', INDIGO_LIGHT, PLUM)))
    for x, turn in ((520, 300), (1400, -300)):
        far.put(path('M%s 40H%sL%s 640H%sZ' % (x - 30, x + 30, 960 + turn * .3 + 300, 960 + turn * .3 - 300), far.linear((0, '#FFF0C0', .5), (1, '#FFF0C0', .04)), 'filter="%s"' % far.blur(10)))
    far.put(ring + far.piled(hands, .5) + group(ban_flower(46, PAPER, 3), 960, 330))
    for side in (-1, 1):
        for k, (a, b, c) in enumerate(((470, 700, '#A32A2A'), (560, 760, '#8A2026'), (650, 1040, '#6E1A24'))):
            far.pile(path('M%s 60H%sV660H%sC%s 520 %s 300 %s 60Z' % tuple(n(v) for v in (960 + side * a, 960 + side * b, 960 + side * (a + 60), 960 + side * (a + 70), 960 + side * (a - 10), 960 + side * a)), c), 1.2)
    valance = ''.join(path('M%s 40H%sC%s 190 %s 190 %s 40Z' % tuple(n(v) for v in (x, x + 262, x + 240, x + 22, x)), '#B4312C') + line('M%s 60C%s 170 %s 170 %s 60' % tuple(n(v) for v in (x + 16, x + 40, x + 222, x + 246)), LANTERN, 6) for x in range(-40, 1960, 250))
    far.pile(valance + rect(LEFT, -20, 2040, 74, '#7C1B1E'), 1.2)
    far.put(rect(180, 610, 1560, 34, far.linear((0, '#E3AE70'), (1, '#C48A52'))))
    far.pile(path('M150 640H1770V740H150Z', far.linear((0, '#8A5433'), (1, '#5D3826'))) + brocade(150, 654, 1620, 62, 'diamond', 'red'), 1.4)
    far.put(floor(far, 738, '#6E4630', '#93603E', (960, 420), 20))
    far.put(pool(far, 960, 860, 820, 150, '#FFDF9A', .5))
    corners(far, .6, .5, .4)
    lectern = path('M1440 640L1456 490H1564L1580 640Z', '#A8703F') + path('M1430 490L1590 490L1578 462L1442 462Z', '#C79A6B') + group(ban_flower(54, PAPER, 4), 1510, 566) + line('M1510 462Q1514 420 1492 404', '#2A2030', 6) + ellipse(1488, 402, 10, 14, '#2A2030')
    middle.pile(lectern, .9)
    middle.put(group(school_drum(middle, 100), 450, 644))
    for x, y, s, c in ((560, 128, 78, LANTERN), (760, 146, 78, SCARF_LIGHT), (1160, 146, 78, SCARF_LIGHT), (1360, 128, 78, LANTERN)):
        middle.put(halo(middle, x, y, s, c, .6))
    middle.put(middle.piled(''.join(lantern(middle, x, y, s, c) for x, y, s, c in ((560, 128, 78, LANTERN), (760, 146, 78, SCARF_LIGHT), (1160, 146, 78, SCARF_LIGHT), (1360, 128, 78, LANTERN))), .6))
    for x in (330, 1590):
        middle.put(group(pot_plant(middle, 170, x % 7), x, 736))
    colours = (SCARF_LIGHT, INDIGO_LIGHT, LANTERN, RICE_MID, '#3FA6AC')
    seats = ''
    for i in range(13):
        x = 960 + (i - 6) * 152
        seats += path('M%s 1090V1006C%s 976 %s 976 %s 1006V1090Z' % (n(x - 54), n(x - 46), n(x + 46), n(x + 54)), mix(colours[i % 5], '#2A1030', .32)) + path('M%s 1030C%s 1018 %s 1018 %s 1030' % (n(x - 36), n(x - 26), n(x + 26), n(x + 36)), 'none', 'stroke="#FFE7B8" stroke-width="4" opacity=".4"')
    near.pile(seats, 1.4)
    return far, middle, near


SCHOOL = {'school-yard': school_yard, 'school-gate': school_gate, 'classroom': classroom, 'classroom-window': classroom_window, 'boarding-room': boarding_room, 'boarding-morning': boarding_morning, 'library': library,
          'forum-hall': forum_hall}
