# SPDX-License-Identifier: CC-BY-4.0
#
# places_town.py — the commune's middle: market, clinic, office of the Women's Union, bus stop, net café.
from places_props import *


def awning(p, x, y, w, depth, a, b, stripes=8):
    """A striped roof of cloth with a scalloped edge; (x, y) is its upper left corner."""
    step, text = w / stripes, ''
    for i in range(stripes):
        x0, x1 = x + i * step, x + (i + 1) * step
        lean = lambda q: x + w / 2 + (q - x - w / 2) * 1.14
        text += path('M%s %sH%sL%s %sA%s %s 0 0 1 %s %sZ' % tuple(n(v) for v in (
            x0, y, x1, lean(x1), y + depth, (lean(x1) - lean(x0)) / 2, 18, lean(x0), y + depth)), a if i % 2 else b)
    text += path('M%s %sH%sV%sH%sZ' % (n(x), n(y), n(x + w), n(y + depth * .4), n(x)), p.linear((0, '#FFFFFF', .22), (1, '#FFFFFF', 0)))
    return p.piled(text, 1.2)


def heap(x, y, w, colour, seed, size=15):
    """Fruit or vegetables in a heap on the ground line y."""
    dice, text = random.Random(seed), ''
    for row in range(3):
        count = int(w / (size * 1.7)) - row
        for i in range(count):
            text += circle(x + (i - (count - 1) / 2) * size * 1.7 + dice.uniform(-2, 2), y - size * .8 - row * size * 1.25, size, mix(colour, '#FFE7A6' if (i + row) % 2 else '#401020', dice.random() * .22))
    return text


def stall(p, w, a, b, goods, cloth):
    """A stall under its awning, foot at 0, 0; goods: colours of the heaps on its table."""
    text = pool(p, 0, 6, w * .58, 30, p.light.shadow, .5)
    text += p.piled(rect(-w * .46, -330, 12, 330, WOOD) + rect(w * .46 - 12, -330, 12, 330, WOOD), .5)
    text += rect(-w * .45, -300, w * .9, 180, p.linear((0, p.light.shadow, .42), (1, p.light.shadow, .08)))
    table = path('M%s -128H%sL%s -96H%sZ' % (n(-w * .44), n(w * .44), n(w * .48), n(-w * .48)), WOOD_LIGHT) + rect(-w * .48, -96, w * .96, 92, darker(WOOD_MID, .1)) + brocade(-w * .48, -96, w * .96, 56, 'diamond', cloth) + tassels(-w * .48 + 4, w * .48 - 8, -40, CLOTHS[cloth][3], 14, 15)
    text += p.piled(table, .8)
    step = w * .88 / len(goods)
    piles = ''
    for i, colour in enumerate(goods):
        x = -w * .44 + (i + .5) * step
        piles += path('M%s -112C%s -124 %s -124 %s -112L%s -98H%sZ' % tuple(n(v) for v in (x - step * .44, x - step * .4, x + step * .4, x + step * .44, x + step * .36, x - step * .36)), '#B98552') + heap(x, -110, step * .8, colour, i + 3, 13)
    text += p.piled(piles, .5)
    return text + awning(p, -w * .5, -392, w, 84, a, b)


def market():
    """Seven in the morning: mist goes up behind the stalls, cloth from every valley, the whole commune meets."""
    far, middle, near = layers('morning')
    far.put(wash(far, (0, '#8FC6DC'), (.3, '#D6EAE2'), (.5, '#FFE9C0'), (1, '#FFE9C0')))
    far.put(glow(far, 960, 330, 720, '#FFE6A6', .85) + circle(960, 300, 58, '#FFFBEA'))
    for y, a, seed, c in ((330, 96, 51, '#A5C3CC'), (420, 76, 12, '#86B4AE'), (500, 50, 31, '#74A888')):
        far.sheet(ridge(y, a, seed), far.linear((0, c), (.4, lighter(c, .45)), (1, '#FBE9CB')), 2.2)
    far.put(mist(far, 440, 180, '#FFF3DC', .8))
    far.put(group(far_house(far, 0), 180, 640, .9) + group(far_house(far, 0, seed=5), 1760, 640, .9) + group(far_house(far, 0, seed=9), 960, 620, .6))
    for x, s, a, b, seed in ((560, .6, '#F2E3C4', '#6FA3B8', 1), (1370, .6, '#F2E3C4', '#C98A6A', 2)):
        far.put(group(stall(far, 420, a, b, ('#C9B24E', '#A8564A', '#6E9A4A'), 'green'), x, 668, s))
    far.put(path(land([(LEFT, 640), (500, 650), (960, 654), (1400, 650), (1980, 640)]), far.linear((0, '#C99C6A'), (.25, '#DDB27C'), (1, '#C08E5C'))))
    far.put(pool(far, 960, 820, 800, 150, '#FFEBC0', .7))
    far.put(''.join(stone(x, y, w, i, '#BFA07A') for i, (x, y, w) in enumerate(((420, 930, 60), (700, 1000, 80), (1120, 880, 46), (1330, 960, 66), (900, 900, 40), (1560, 1010, 70)))))
    middle.put(group(stall(middle, 520, '#FFF3DC', '#C8403A', (SCARF_LIGHT, LANTERN, RICE_LIGHT, '#7A4A86'), 'indigo'), 400, 780, 1.04))
    middle.put(group(stall(middle, 520, '#FFF3DC', '#2F6F8C', (RICE_MID, '#F08A3C', '#C8403A', RICE_LIGHT), 'red'), 1530, 780, 1.04))
    middle.pile(rect(752, 330, 14, 410, WOOD) + rect(1154, 330, 14, 410, WOOD) + rect(730, 338, 460, 14, BAMBOO, 7), .8)
    at = 776
    cloths = ''
    for cloth, motif, w, h in (('indigo', 'star', 88, 226), ('red', 'diamond', 80, 250), ('plum', 'hook', 92, 210), ('green', 'diamond', 84, 238)):
        ground = CLOTHS[cloth][0]
        cloths += rect(at, 340, w, h, middle.linear((0, lighter(ground, .16)), (1, ground))) + brocade(at, 340 + h * .3, w, 40, 'hook', cloth, False) + brocade(at, 340 + h - 66, w, 50, motif, cloth) + tassels(at + 3, at + w - 6, 340 + h - 16, CLOTHS[cloth][2], 20, 12)
        at += w + 10
    middle.pile(cloths, .8)
    folded = rect(776, 716, 368, 20, WOOD_MID, 4) + ''.join(rect(796 + i % 4 * 88, 690 - i // 4 * 24, 80, 24, CLOTHS[c][0], 5) + brocade(806 + i % 4 * 88, 694 - i // 4 * 24, 60, 16, 'diamond', c, False) for i, c in enumerate(('red', 'indigo', 'green', 'plum', 'indigo', 'red', 'plum', 'green')))
    middle.pile(folded + rect(790, 736, 14, 50, WOOD) + rect(1116, 736, 14, 50, WOOD), .8)
    middle.put(group(basket(130), 700, 806) + group(basket(120, '#B98552'), 1240, 804))
    middle.pile(heap(700, 730, 80, RICE_LIGHT, 4, 16) + ''.join(group(corn_bunch(i, 5), 1214 + i * 24, 640 + i % 2 * 6, .8) for i in range(3)), .5)
    near.pile(''.join(group(tray(s, c, i), x, y) for i, (x, y, s, c) in enumerate(((90, 1010, 200, '#C8322B'), (330, 1060, 150, '#E0A83C'), (1830, 1010, 200, '#7FA83E'), (1590, 1062, 150, '#7A4A86')))), 1.2)
    near.put(group(basket(230, '#A9743F'), -10, 960) + group(basket(230, '#A9743F'), 1940, 960))
    return far, middle, near


def green_cross(x, y, s, colour='#2F8F5B'):
    return path('M%s %sh%sv%sh%sv%sh%sv%sh%sv%sh%sv%sh%sz' % tuple(n(v * s) if i > 1 else n(v) for i, v in enumerate((
        x - s / 6, y - s / 2, 1 / 3, 1 / 3, 1 / 3, 1 / 3, -1 / 3, 1 / 3, -1 / 3, -1 / 3, -1 / 3, -1 / 3, 1 / 3))), colour)


def clinic():
    """A clear morning at the health station: mint and white, clean light, a bed that is ready."""
    far, middle, near = layers('room')
    far.put(rect(LEFT, -10, 2040, 700, far.linear((0, '#DDEFE6'), (1, '#EEF6EA'))) + rect(LEFT, 470, 2040, 230, far.linear((0, '#8CC3B0'), (1, '#79B4A2'))) + rect(LEFT, 462, 2040, 12, '#4F9683'))
    far.put(glow(far, 960, 300, 760, '#FFFDE8', .9, 460))
    far.put(opening(far, 760, 150, 400, 330, valley(far, 760, 150, 400, 330, 'noon', 21) + group(ban_tree(far, 240, 4), 1060, 490), '#FBFBF2', 2, '#4E9683'))
    chart = rect(-80, -120, 160, 240, '#FFFFFF', 6) + green_cross(0, -84, 40) + ''.join(
        group(path('M-1 -1H1V-.6H-.4V-.2H1V.2H-.4V.6H1V1H-1Z', INK), (k - (r / 2)) * (38 - r * 4), -38 + r * 38, 15 - r * 2.6, 90 * ((k * 3 + r) % 4)) for r in range(4) for k in range(r + 1))
    far.pile(group(chart, 470, 290), .8)
    posters = ''
    for x, y, c, d in ((1330, 250, '#FBE1B0', 'hand'), (1450, 262, '#DDEBF5', 'baby')):
        posters += rect(x - 50, y - 70, 100, 140, c, 4)
        if d == 'hand':
            posters += group(path('M-24 34V-4C-24 -12 -14 -12 -14 -4V-26C-14 -34 -4 -34 -4 -26V-32C-4 -40 6 -40 6 -32V-26C6 -34 16 -34 16 -26V-2L24 -12C30 -18 36 -10 32 -4L16 26V34Z', SCARF_LIGHT) + circle(-30, -34, 7, '#6FB6D8') + circle(30, -40, 9, '#6FB6D8'), x, y + 6)
        else:
            posters += group(path('M0 30C-50 -6 -20 -44 0 -16C20 -44 50 -6 0 30Z', SCARF_LIGHT) + path('M-14 4H-4L2 -10L8 14L12 4H20', 'none', 'stroke="#FFF" stroke-width="4"'), x, y + 4)
    far.pile(posters, .5)
    far.pile(rect(LEFT, 672, 2040, 20, '#5FA08E'), .6)
    far.put(rect(LEFT, 690, 2040, 460, far.linear((0, '#D9D4C6'), (1, '#BDB8AE'))))
    far.put(''.join(line('M%s 1140L%s 690' % (n(960 + i * 190), n(960 + i * 84)), '#9AA098', 2.4, 'opacity=".4"') for i in range(-14, 15)) + ''.join(line('M-60 %sH1980' % n(690 + 450 * (k / 7) ** 1.7), '#9AA098', 2.4, 'opacity=".35"') for k in range(1, 7)))
    far.put(path('M790 700L1130 700L1330 1060L830 1060Z', far.linear((0, '#FFFDE8', .75), (1, '#FFFDE8', 0)), 'filter="%s"' % far.blur(8)))
    corners(far, .3)
    bed = pool(middle, 0, 4, 300, 28, middle.light.shadow, .5) + middle.piled(''.join(rect(x, -150, 12, 150, '#8FA3AD', 5) for x in (-250, 238)) + rect(-250, -96, 500, 12, '#8FA3AD'), .5)
    bed += middle.piled(path('M-256 -150C-230 -168 230 -168 256 -150V-110H-256Z', '#FFFFFF') + path('M-90 -160C20 -176 200 -170 258 -150V-66H-90Z', '#7FBBD0') + brocade(-90, -112, 348, 46, 'diamond', 'indigo') + path('M-246 -160C-240 -200 -130 -200 -124 -160C-140 -150 -230 -150 -246 -160Z', '#F4F8F8'), .8)
    middle.put(group(bed, 420, 780, 1.08))
    curtain = rect(100, 226, 226, 10, '#8FA3AD', 5) + path('M120 236H300C292 400 296 520 304 700C280 712 250 700 226 710C200 700 160 712 120 700Z', '#A9DCD0') + line('M160 240V700M204 240V704M252 240V702', '#7FBFB0', 6, 'opacity=".7"')
    middle.pile(curtain, .9)
    cabinet = rect(1570, 270, 250, 460, '#F6F6EE', 8) + rect(1586, 288, 218, 300, '#CFE3E0', 4)
    dice = random.Random(8)
    for y in (378, 472, 572):
        x = 1596
        while x < 1776:
            w, h = dice.choice((22, 28, 34)), dice.uniform(38, 66)
            cabinet += rect(x, y - h, w, h, dice.choice(('#F08A5D', '#FFFFFF', '#6FB0C9', '#8CC3B0', SCARF_LIGHT, LANTERN)), 5) + rect(x + 3, y - h + 16, w - 6, 14, '#FFFDF4')
            x += w + 8
        cabinet += rect(1586, y, 218, 7, '#A9B8B8')
    cabinet += path('M1600 290L1690 290L1640 586L1590 586Z', '#FFFFFF', 'opacity=".25"') + rect(1692, 288, 6, 440, '#CFD6D2') + green_cross(1695, 654, 70)
    middle.pile(cabinet, 1)
    desk_ = pool(middle, 0, 4, 230, 24, middle.light.shadow, .5) + middle.piled(rect(-200, -140, 400, 18, '#D9B27C', 4) + rect(-184, -122, 130, 120, '#C79A6B', 3) + rect(160, -122, 14, 122, '#C79A6B') + ''.join(rect(-172, -110 + k * 40, 106, 32, '#B98552', 3) + circle(-119, -94 + k * 40, 4, '#5D3B27') for k in range(3)), .8)
    desk_ += middle.piled(path('M-140 -140v-26h70v26z', '#FFFFFF') + rect(-130, -176, 60, 12, '#6FB0C9', 2) + line('M10 -146C-20 -190 60 -210 50 -160M30 -182C40 -150 80 -150 90 -146', '#3A4A5A', 6) + circle(96, -147, 11, '#8FA3AD') + path('M150 -140c-10 -30 -4 -44 0 -48h24c4 4 10 18 0 48z', '#E8EEF0') + line('M158 -188l-8 -40M164 -188l6 -50M168 -188l20 -34', RICE, 4) + group(ban_flower(34, PAPER, 2), 150, -232) + group(ban_flower(34, PAPER, 3), 172, -242) + group(ban_flower(30, PAPER, 4), 190, -224), .5)
    middle.put(group(desk_, 1290, 756))
    middle.put(group(stool(116, '#7FA8B8'), 1060, 770))
    near.pile(brocade(LEFT - 20, 1026, 2100, 68, 'diamond', 'green'), 2)
    near.put(group(pot_plant(near, 220, 3), 60, 1056) + group(pot_plant(near, 220, 6), 1866, 1056))
    return far, middle, near


def union_office():
    """Three in the afternoon at the Women's Union: rose walls, tea on the table, two chairs that face each other."""
    far, middle, near = layers('room')
    far.put(rect(LEFT, -10, 2040, 720, far.linear((0, '#F1C9BC'), (1, '#F8DFC8'))) + rect(LEFT, 486, 2040, 214, far.linear((0, '#C77A76'), (1, '#B4686A'))) + rect(LEFT, 478, 2040, 12, '#8C4450'))
    far.put(glow(far, 560, 330, 760, '#FFE9B8', .85, 460))
    far.put(opening(far, 400, 170, 330, 340, valley(far, 400, 170, 330, 340, 'day', 25), '#FFF3E0', 1, '#9A5560'))
    emblem = circle(0, 0, 96, '#FFF7EE') + circle(0, 0, 96, 'none', 'stroke="%s" stroke-width="10"' % LANTERN)
    emblem += ''.join(group(path('M0 0C-26 -22 -24 -62 0 -78C24 -62 26 -22 0 0Z', mix(PINK_DEEP, SCARF_LIGHT, i % 2)), 0, 0, 1, i * 60) for i in range(6)) + circle(0, 0, 20, LANTERN_LIGHT)
    far.pile(group(emblem, 1006, 254), 1)
    far.put(brocade(916, 380, 180, 42, 'star', 'red'))
    board = rect(1160, 150, 430, 300, WOOD, 8) + rect(1176, 166, 398, 268, '#D9B27C')
    notes = ((1200, 186, 110, 84, '#FFF7EE'), (1330, 182, 90, 110, '#DDEBF5'), (1446, 190, 108, 80, '#FBE1B0'), (1206, 296, 90, 110, '#F6D5D8'), (1320, 316, 116, 90, '#FFF7EE'), (1456, 296, 96, 112, '#E3F0D0'))
    for i, (x, y, w, h, c) in enumerate(notes):
        board += rect(x, y, w, h, c) + circle(x + w / 2, y + 8, 6, (SCARF, INDIGO_LIGHT, RICE_MID)[i % 3])
        board += (''.join(line('M%s %sh%s' % (n(x + 12), n(y + 28 + k * 14), n(w - 24 - (k % 2) * 16)), '#B9A89A', 4) for k in range(3)) if i % 2 else group(ban_flower(48, PINK, i), x + w / 2, y + h / 2 + 6))
    far.pile(board, .9)
    far.pile(rect(LEFT, 680, 2040, 20, '#8C4450'), .6)
    far.put(floor(far, 698, '#B5744A', '#D9A06A'))
    far.put(path('M420 706L720 706L1080 1060L620 1060Z', far.linear((0, '#FFF0C8', .7), (1, '#FFF0C8', 0)), 'filter="%s"' % far.blur(8)))
    corners(far, .42)
    case = rect(1640, 220, 260, 510, WOOD_MID, 6) + rect(1656, 236, 228, 480, '#4A2E20')
    dice = random.Random(12)
    for y in (372, 490, 608, 714):
        x = 1664
        while x < 1856:
            w, h = dice.choice((20, 26, 44)), dice.uniform(66, 96)
            c = dice.choice((SCARF, INDIGO_LIGHT, RICE_MID, LANTERN, PINK_DEEP, '#3F8F92'))
            case += rect(x, y - h, w - 2, h, c, 2) + rect(x + 3, y - h + 12, w - 8, 16, '#FFF3DA')
            x += w
        case += rect(1650, y, 240, 12, WOOD_LIGHT)
    middle.pile(case, 1)
    middle.put(middle.piled(rect(262, 300, 10, 440, '#C9A94E') + path('M272 306C330 320 340 400 330 520C316 540 290 530 272 540Z', '#D2281E') + path(polygon([(302 + (22 if i % 2 == 0 else 9) * math.cos(-math.pi / 2 + i * math.pi / 5), 400 + (22 if i % 2 == 0 else 9) * math.sin(-math.pi / 2 + i * math.pi / 5)) for i in range(10)]), '#FFD84A') + circle(267, 294, 12, LANTERN) + rect(226, 728, 84, 18, '#8A7040', 6), .8))

    def chair(x, flip):
        text = pool(middle, 0, 4, 130, 20, middle.light.shadow, .5)
        text += middle.piled(rect(-78, -120, 14, 120, WOOD) + rect(64, -120, 14, 120, WOOD) + path('M-86 -130H86V-100H-86Z', WOOD_MID) + path('M-86 -126L-104 -310C-102 -322 -80 -322 -78 -310L-60 -130Z', WOOD_MID), .7)
        text += middle.piled(path('M-80 -148C-60 -160 70 -160 86 -148V-124H-80Z', '#3F8F92') + brocade(-76, -146, 156, 20, 'diamond', 'green', False), .5)
        return group(text, x, 800, 1.04, 0, '', flip)
    middle.put(chair(640, False) + chair(1260, True))
    table = pool(middle, 950, 806, 240, 26, middle.light.shadow, .5) + middle.piled(line('M800 690V800M1100 690V800', WOOD, 14) + rect(760, 672, 380, 20, '#A8703F', 5) + path('M780 674H1120L1104 738L1060 714L1010 740L950 716L890 740L840 714L796 738Z', '#FFF7EE') + brocade(800, 676, 300, 26, 'star', 'red', False), .8)
    pot = path('M-44 0C-56 -50 56 -50 44 0Z', '#E8EEF0') + line('M44 -20Q72 -26 66 -50', '#E8EEF0', 9) + circle(0, -42, 7, PINK_DEEP) + path('M-60 -30C-80 -30 -80 0 -50 -6', 'none', 'stroke="#E8EEF0" stroke-width="7"') + line('M-34 -14Q0 -6 34 -14', PINK_DEEP, 5)
    table += middle.piled(group(pot, 930, 672) + ''.join(path('M%s 648h30l-6 24h-18z' % x, '#F4F1E6') + line('M%s 654h26' % (x + 2), PINK_DEEP, 4) for x in (836, 1030)), .5)
    middle.put(table + ''.join(path('M%s 640C%s 620 %s 604 %s 580C%s 604 %s 620 %s 640Z' % tuple(n(x + d) for d in (0, -12, 10, -2, 16, 3, 12)), '#FFFFFF', 'opacity=".4" filter="%s"' % middle.blur(4)) for x in (850, 1044)))
    middle.put(group(pot_plant(middle, 240, 5), 1500, 776))
    near.pile(brocade(LEFT - 20, 1020, 2100, 74, 'hook', 'red'), 2)
    return far, middle, near


def coach(p):
    """A small country bus from the side, 420 wide, foot at 0, 0."""
    text = pool(p, 0, 4, 240, 22, p.light.shadow, .6)
    body = path('M-210 -40V-150C-210 -176 -196 -184 -176 -184H150C190 -184 204 -130 210 -84V-40Z', p.linear((0, '#F4E3B8'), (.5, '#E9C878'), (1, '#C8553F')))
    body += rect(-210, -88, 420, 16, '#B3403A') + ''.join(rect(-192 + i * 62, -166, 52, 56, p.linear((0, '#FFF0B8'), (1, '#F6C35A')), 6) for i in range(5)) + path('M126 -166H152C172 -160 184 -130 190 -108H126Z', p.linear((0, '#DDEBF5'), (1, '#A9C4D6')))
    body += rect(86, -108, 34, 68, '#8A2A2A', 4) + circle(202, -62, 9, '#FFF6D0') + rect(-160, -206, 240, 20, '#8A6A4A', 6) + rect(-140, -226, 60, 22, '#4E7F92', 4) + rect(-70, -232, 80, 28, '#A8703F', 5)
    text += p.piled(body, .8)
    return text + p.piled(''.join(circle(x, -32, 32, '#2A2838') + circle(x, -32, 15, '#B9C0C6') for x in (-130, 120)), .4)


def bus_stop():
    """Half past five: blue mist on the pass, the first bus comes with its lamps on, one light over the bench."""
    far, middle, near = layers('night')
    far.put(wash(far, (0, '#4A6A98'), (.25, '#7C9AB8'), (.42, '#C8C4C8'), (.54, '#F0C6A8'), (1, '#F0C6A8')))
    far.put(glow(far, 1240, 520, 620, '#FFD2A0', .7, 330))
    for y, a, seed, c in ((340, 110, 61, '#7F98B6'), (430, 90, 14, '#6A88A4'), (520, 70, 41, '#5C7C90')):
        far.sheet(ridge(y, a, seed), far.linear((0, c), (.5, mix(c, '#E9CFC0', .7)), (1, '#E6CFC4')), 2.4)
        far.put(mist(far, y + 50, 170, '#E9DCD8', .8))
    slope = land([(LEFT, 560), (300, 590), (640, 640), (900, 668), (1240, 640), (1600, 560), (1980, 470)])
    far.sheet(slope, far.linear((0, '#4F7478'), (1, '#3A5862')), 2)
    far.put(road([(700, 1160, 1300), (860, 960, 760), (1040, 850, 420), (1240, 770, 210), (1330, 710, 110), (1260, 664, 66), (1130, 634, 42), (1100, 610, 26), (1190, 586, 16), (1330, 566, 10)],
                  far.linear((0, '#A6A4AE'), (.4, '#77788C'), (1, '#565A74'))))
    far.put(line('M760 1080L900 960M980 890L1060 840M1120 806L1170 782M1212 758L1240 742', '#E9E2D2', 9, 'opacity=".8"'))
    far.put(mist(far, 560, 150, '#EFDFD6', .55))
    far.put(path('M1302 700L820 1000L1180 1040L1330 706Z', far.linear((0, '#FFF3C4', .55), (1, '#FFF3C4', 0)), 'filter="%s"' % far.blur(12)))
    bus = rect(-62, -120, 124, 104, '#D9694A', 18) + rect(-50, -108, 100, 48, far.linear((0, '#DDEBF5'), (1, '#8FB0C8')), 8) + rect(-62, -56, 124, 12, '#FBE7CC') + rect(-44, -18, 22, 18, '#2A2838', 4) + rect(22, -18, 22, 18, '#2A2838', 4) + rect(-40, -138, 80, 18, '#8A6A4A', 5)
    far.put(far.piled(group(bus, 1310, 722, .8), .6) + ''.join(glow(far, x, 694, 70, '#FFE9A0', .95) + circle(x, 694, 9, '#FFFBE6') for x in (1272, 1348)))
    shelter = rect(330, 380, 18, 420, '#3F6B74') + rect(752, 380, 18, 420, '#3F6B74') + rect(352, 430, 398, 250, '#7FA3AA', 0, 'opacity=".55"') + rect(352, 430, 398, 12, '#3F6B74') + rect(352, 672, 398, 12, '#3F6B74')
    shelter += rect(400, 460, 120, 160, '#FFF3DC', 4) + rect(412, 474, 96, 66, '#6FA3B8') + path('M412 540L440 500L466 530L484 510L508 540Z', RICE_MID) + ''.join(line('M414 %sh%s' % (560 + k * 18, 88 - k * 20), '#B9A89A', 6) for k in range(3))
    middle.put(pool(middle, 560, 806, 330, 36, middle.light.shadow, .55) + pool(middle, 560, 830, 330, 70, '#FFE3A0', .45))
    middle.pile(shelter, .8)
    middle.put(path('M420 404H700L800 800H320Z', middle.linear((0, '#FFE9A8', .55), (1, '#FFE9A8', .04)), 'filter="%s"' % middle.blur(10)))
    middle.pile(path('M290 396L330 330H780L820 396Z', middle.linear((0, '#D0604A'), (1, '#9A3B36'))) + rect(290, 392, 530, 18, '#7C2C30', 4) + ''.join(line('M%s 392L%s 332' % (300 + i * 34, 336 + i * 29), '#7C2C30', 2.5, 'opacity=".5"') for i in range(16)), 1)
    middle.put(middle.piled(rect(500, 404, 120, 14, '#FFF6D0', 6), .3) + glow(middle, 560, 420, 230, '#FFE7A0', .8))
    middle.pile(rect(400, 712, 320, 18, WOOD_LIGHT, 5) + rect(400, 650, 320, 14, WOOD_MID, 5) + rect(420, 730, 14, 72, '#3F6B74') + rect(686, 730, 14, 72, '#3F6B74'), .7)
    sign = rect(893, 420, 14, 400, '#8FA3AD', 5) + rect(840, 340, 120, 120, '#2E6FB7', 14) + rect(866, 366, 68, 56, '#FFF7EE', 10) + rect(874, 374, 52, 22, '#2E6FB7', 4) + circle(882, 428, 9, '#FFF7EE') + circle(918, 428, 9, '#FFF7EE')
    middle.pile(sign, .8)
    stone_ = path('M1500 830V748C1500 704 1580 704 1580 748V830Z', '#F2EEE4') + path('M1500 764V748C1500 704 1580 704 1580 748V764Z', SCARF_LIGHT) + rect(1490, 822, 100, 16, '#8F96A0', 5)
    middle.pile(stone_, .7)
    middle.put(group(tree(middle, 420, '#3F6E6A', 17, '#3E3A44', 1.2), 1760, 800) + group(bush(middle, 200, '#47787A', 3), 1660, 826))
    middle.pile(path('M640 712c-8 -50 -2 -62 22 -66h40c24 4 30 16 22 66z', '#B8473F') + line('M660 648c0 -22 44 -22 44 0', '#8A2A2A', 7) + rect(664, 680, 34, 8, LANTERN, 3), .6)
    near.put(near.piled(path(land([(LEFT, 930), (140, 960), (330, 1030), (520, 1086), (760, 1110), (1500, 1110), (1700, 1070), (1980, 1010)]), near.linear((0, '#3F6064'), (1, '#22384A'))), 1.8))
    for x, s, i in ((-20, 280, 1), (90, 200, 2), (230, 130, 3), (1950, 220, 4), (1840, 150, 5)):
        near.pile(grass(x, 1100, s * .8, s, mix('#2A4A54', '#6F9088', i / 6), i, 12), .8)
    return far, middle, near


def screen(p, w, kind):
    """An old fat monitor with a game on it, keyboard and mouse before it; foot at 0, 0."""
    h = w * .74
    shows = {
        'castle': rect(0, 0, w, h, p.linear((0, '#5A6AE0'), (1, '#F29AC0'))) + path('M%s %sV%sh18v20h22v-20h24v20h22v-20h18V%sZ' % (n(w * .3), n(h), n(h * .36), n(h)), '#3A2C6E') + circle(w * .8, h * .26, w * .09, '#FFE9A0') + path('M0 %sC%s %s %s %s %s %sV%sH0Z' % tuple(n(v) for v in (h * .8, w * .3, h * .66, w * .6, h * .94, w, h * .76, h)), '#4FB06A'),
        'race': rect(0, 0, w, h, p.linear((0, '#2FB0C8'), (1, '#BDF0E0'))) + path('M%s %sL%s %sH%sL%s %sZ' % tuple(n(v) for v in (w * .1, h, w * .46, h * .46, w * .54, w * .9, h)), '#3A3A5A') + path('M0 %sH%sL%s %sH0Z' % tuple(n(v) for v in (h * .46, w * .46, w * .1, h)), '#6EC05A') + path('M%s %sH%sV%sH%sZ' % tuple(n(v) for v in (w * .54, h * .46, w, h, w * .9)), '#6EC05A') + rect(w * .4, h * .7, w * .2, h * .16, '#F2554A', 8),
        'chat': rect(0, 0, w, h, '#2A2F6E') + ''.join(rect(w * (.08 if k % 2 == 0 else .42), h * (.12 + .2 * k), w * .5, h * .14, ('#8FE0C8', '#FFE0A0')[k % 2], 10) for k in range(4)),
        'jump': rect(0, 0, w, h, p.linear((0, '#3A1F6E'), (1, '#A04AC0'))) + ''.join(rect(w * x, h * y, w * .22, h * .07, '#7FE0A0', 5) for x, y in ((.08, .8), (.36, .62), (.66, .44), (.14, .38))) + circle(w * .47, h * .52, w * .05, '#FFE060') + ''.join(group(path('M0 -9L3 -3L9 0L3 3L0 9L-3 3L-9 0L-3 -3Z', '#FFF3A0'), w * x, h * y) for x, y in ((.2, .26), (.78, .3), (.5, .16))),
    }
    colour = {'castle': '#A9A0F0', 'race': '#8FE0E8', 'chat': '#7F8FE0', 'jump': '#C08AF0'}[kind]
    y0 = -h - 46
    text = p.piled(path('M%s %sh%sl-12 %sh%sz' % (n(-w * .2), n(-40), n(w * .4), n(36), n(-w * .4 + 24)), '#8A8798') + rect(-w * .62, y0 - 18, w * 1.24, h + 40, '#B9B4B8', 16), .8)
    text += group(clipped(p, 'M0 8q0 -8 8 -8h%sq8 0 8 8v%sq0 8 -8 8h%sq-8 0 -8 -8z' % (n(w - 16), n(h - 16), n(16 - w)), shows[kind]), -w / 2, y0)
    text += path('M%s %sh%sl%s %sh%sz' % tuple(n(v) for v in (-w * .46, y0 + 6, w * .4, -w * .22, h - 12, -w * .18)), '#FFFFFF', 'opacity=".10"')
    text += glow(p, 0, y0 + h / 2, w * 1.15, colour, .5, w * .95) + circle(w * .54, y0 + h + 10, 4, '#7FE07A')
    return text + p.piled(path('M%s -4h%sl12 22h%sz' % (n(-w * .4), n(w * .72), n(-w * .72 - 24)), '#DAD6D2') + ''.join(line('M%s %sh%s' % (n(-w * .38), n(1 + k * 6), n(w * .68)), '#9A98A4', 3) for k in range(3)) + ellipse(w * .52, 8, 13, 9, '#DAD6D2'), .4)


def net_cafe():
    """After school in the net café: blinds down, a row of old machines, faces would be lit from the screens."""
    far, middle, near = layers('lamp')
    far.put(rect(LEFT, -10, 2040, 760, far.linear((0, '#221C4A'), (1, '#3E2C62'))))
    far.put(glow(far, 960, 470, 1060, '#6A5AD8', .6, 420))
    far.put(opening(far, 1330, 150, 270, 270, valley(far, 1330, 150, 270, 270, 'evening', 31), '#2A2040', 0))
    far.pile(''.join(rect(1322, 150 + k * 24, 286, 17, '#5A4A7E', 2) for k in range(7)) + line('M1350 150V320M1580 150V320', '#2A2040', 3), .5)
    neon = 'M430 300C430 240 500 236 530 262H690C720 236 790 240 790 300C800 370 770 380 740 344L716 316H504L480 344C450 380 420 370 430 300Z'
    far.put(path(neon, 'none', 'stroke="#FF7AC8" stroke-width="26" opacity=".35" filter="%s"' % far.blur(12)) + line(neon, '#FF9AD6', 7) + line('M500 272V308M482 290H518', '#7FE8F0', 7) + circle(722, 280, 9, '#FFE080') + circle(746, 302, 9, '#7FE8F0'))
    far.put(glow(far, 610, 310, 340, '#E86AC0', .35))
    posters = ''
    for x, y, a, b, turn in ((940, 270, '#3F8FD0', '#FFD84A', -3), (1100, 262, '#D0557A', '#FFF3DA', 3), (1214, 300, '#3FA67A', '#F08A5D', -4)):
        posters += group(rect(-56, -78, 112, 156, a, 4) + path('M-44 60L-10 -30L14 16L26 -6L46 60Z', b) + circle(18, -44, 14, '#FFF3DA'), x, y, .92, turn)
    far.pile(posters, .6)
    far.put(''.join(line('M%s 700C%s 620 %s 600 %s 560' % (x, x + 20, x - 30, x + 10), '#14102E', 5, 'opacity=".7"') for x in range(200, 1800, 170)))
    far.put(floor(far, 720, '#2A1F48', '#4A3A6E', (960, 400), 18, '#15102C'))
    far.put(pool(far, 960, 860, 880, 170, '#7F7AE8', .42))
    corners(far, .6)
    desk_ = rect(120, 630, 1680, 22, '#7A5A6A', 5) + rect(140, 652, 1640, 60, '#4A3450') + ''.join(rect(x, 652, 18, 150, '#3A2A44') for x in (150, 560, 960, 1360, 1752))
    middle.pile(desk_, 1)
    for x, kind in ((310, 'race'), (640, 'castle'), (970, 'chat'), (1300, 'jump'), (1620, 'castle')):
        middle.put(group(screen(middle, 210, kind), x, 622))
    middle.pile(''.join(rect(x, 664, 66, 124, '#8F8A98', 5) + rect(x + 10, 676, 46, 14, '#5A5668', 3) + circle(x + 34, 768, 6, '#7FE07A') for x in (440, 770, 1100, 1430)), .6)
    chairs = ''
    for i, (x, c) in enumerate(((310, '#C8403A'), (640, '#2F6FB0'), (1300, '#2F8F6A'), (1620, '#C8403A'))):
        chairs += path('M%s 690C%s 670 %s 670 %s 690L%s 790H%sZ' % tuple(n(x + d) for d in (-66, -50, 50, 66, 58, -58)), mix(c, '#1A1038', .25)) + ''.join(line('M%s 700V770' % (x + k), darker(c, .45), 8) for k in (-30, -10, 10, 30)) + rect(x - 70, 786, 140, 22, mix(c, '#1A1038', .35), 9) + line('M%s 806L%s 880M%s 806L%s 880' % (x - 56, x - 66, x + 56, x + 66), mix(c, '#1A1038', .4), 12)
    middle.pile(chairs, .8)
    cups = path('M1150 626v-52h46v52q-23 8 -46 0z', '#F6EBD6', 'opacity=".9"') + path('M1154 624v-34h38v34q-19 6 -38 0z', '#C98A4A') + line('M1176 574l10 -34', SCARF_LIGHT, 6) + rect(480, 596, 56, 30, SCARF_LIGHT, 6) + path('M486 596h44l-6 -18h-32z', LANTERN)
    middle.pile(cups, .4)
    near.pile(brocade(LEFT - 20, 1026, 2100, 68, 'hook', 'night'), 2)
    return far, middle, near


TOWN = {'market': market, 'clinic': clinic, 'union-office': union_office, 'bus-stop': bus_stop, 'net-cafe': net_cafe}
