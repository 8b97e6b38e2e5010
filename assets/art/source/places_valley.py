# SPDX-License-Identifier: CC-BY-4.0
#
# places_valley.py — the valley itself: the title, the stream, the feast, the village by night, the quiet pictures.
from places_props import *


def string_of_lanterns(p, x0, y0, x1, y1, sag, count, size, colours, halos=.7, seed=1):
    """Lanterns on a line that hangs through; halos under, bodies over."""
    dice = random.Random(seed)
    at = []
    for i in range(count):
        t = (i + .5) / count
        at.append(((1 - t) * x0 + t * x1, (1 - t) * y0 + t * y1 + sag * 4 * t * (1 - t), size * dice.uniform(.86, 1.1), colours[i % len(colours)]))
    p.put(line('M%s %sQ%s %s %s %s' % (n(x0), n(y0), n((x0 + x1) / 2), n((y0 + y1) / 2 + sag * 2), n(x1), n(y1)), '#241433', 3.5))
    p.put(''.join(halo(p, x, y, s, c, halos) for x, y, s, c in at))
    p.pile(''.join(lantern(p, x, y + 6, s, c) for x, y, s, c in at), .5)


def title():
    """Dusk over the valley: the village is lit before the last light goes. Left is for words."""
    far, middle, near = layers('dusk')
    far.put(wash(far, (0, '#171A48'), (.22, '#37306E'), (.36, '#7A4482'), (.46, '#D56A6A'), (.54, '#F8A65E'), (1, '#F8A65E')))
    far.put(stars(90, 6, 1920, 330))
    far.put(glow(far, 1450, 380, 640, '#FFC46B', .95) + circle(1450, 336, 104, '#FFF1CC'))
    for y, a, seed, c, top in ((384, 96, 23, '#9A5A8E', .3), (462, 76, 14, '#6E4486', .2), (532, 54, 5, '#4A3878', .16)):
        far.sheet(ridge(y, a, seed), far.linear((0, c), (.5, mix(c, '#F29A6A', top)), (1, mix(c, '#F29A6A', top))), 2.6)
    far.put(mist(far, 474, 170, '#F6A878', .38))
    terraces(far, 604, 1000, 9, ('#3D4468', '#33506A', '#2D5A5E', '#27504F'), 15, 52, 760, 1.6, {0: '#E58F70', 1: '#B5698A', 3: '#F2A36E', 5: '#8A5A94'})
    shade = far.linear((0, '#12163E', .78), (.5, '#12163E', .5), (1, '#12163E', 0), x2=1, y2=0)
    far.put(rect(LEFT, -10, 1260, 1100, shade))
    for x, y, s, seed in ((1190, 634, .36, 3), (1636, 630, .42, 5)):
        middle.put(group(far_house(middle, 1, '#4A3348', '#5F4048', seed), x, y, s * 1.6))
    middle.put(group(stilt_house(middle, 1, '#5A3A3C', '#7A4A40', seed=2, cloth='red'), 1420, 764, .72))
    middle.put(group(stilt_house(middle, 1, '#4E3440', '#6E4440', seed=7, cloth='indigo', corn=False), 1752, 770, .6))
    middle.put(group(palm(middle, 380, 3, '#33604F', '#5A4A48', '#40343C'), 1206, 762) + group(banana(middle, 170, 5, '#3A6A4A', 6), 1590, 776))
    middle.pile(fence(1150, 1640, 786, 40, '#8A6650', 5, 26), .6)
    near.pile(path(land([(LEFT, 960), (200, 984), (520, 1016), (960, 1030), (1400, 1010), (1700, 985), (1980, 950)]), near.linear((0, '#2C2F5C'), (1, '#141A3C'))), 2)
    for x, s, i in ((-10, 260, 1), (90, 180, 2), (220, 120, 3), (1930, 250, 4), (1800, 180, 5)):
        near.pile(grass(x, 1100, s * .8, s, mix('#1E2450', '#3A3F74', i / 6), i, 11), .8)
    near.pile(brocade(LEFT - 20, 1036, 2100, 60, 'diamond', 'night'), 1.4)
    return far, middle, near


def night():
    """The village sleeps nearly: a moon, lit windows, a lantern at each door. Dark enough for words everywhere."""
    far, middle, near = layers('night')
    far.put(wash(far, (0, '#0F1438'), (.4, '#1E2760'), (.66, '#3A4690'), (1, '#3A4690')))
    far.put(stars(130, 11, 1920, 560))
    far.put(glow(far, 1470, 190, 430, '#BFD0FF', .55) + circle(1470, 190, 70, '#FFF6DC') + circle(1452, 176, 12, '#EADFC0', 'opacity=".6"') + circle(1492, 210, 17, '#EADFC0', 'opacity=".6"'))
    for y, a, seed, c in ((540, 90, 6, '#2D3878'), (620, 70, 19, '#252E68'), (690, 46, 8, '#1D2556')):
        far.sheet(ridge(y, a, seed), far.linear((0, c), (.6, lighter(c, .07))), 2.4)
    far.put(mist(far, 610, 200, '#6A7CC8', .3))
    terraces(far, 770, 960, 5, ('#1F2C58', '#1B2A4E', '#172444'), 27, 36, 760, 1.5, {1: '#3F4E94', 3: '#35437F'})
    for x, y, s, seed in ((250, 760, .72, 1), (560, 722, .5, 2), (860, 738, .56, 6), (1240, 724, .5, 4), (1690, 752, .76, 5)):
        middle.put(group(far_house(middle, 1, '#2A2448', '#3B2E4E', seed), x, y, s * 1.3))
    middle.put(group(stilt_house(middle, 1, '#332843', '#4B3548', seed=3, corn=False), 1450, 850, .56))
    middle.put(group(palm(middle, 300, 3, '#24405A', '#34405A', '#262E4C'), 1660, 850) + group(palm(middle, 250, 6, '#24405A', '#34405A', '#262E4C'), 440, 820))
    middle.put(''.join(pool(middle, x, y, 150, 22, LANTERN, .4) for x, y in ((1450, 862), (250, 770), (1690, 760), (860, 746))))
    near.pile(path(land([(LEFT, 930), (160, 950), (420, 1004), (960, 1040), (1500, 1004), (1760, 950), (1980, 926)]), near.linear((0, '#161C46'), (1, '#0C1130'))), 2)
    for x, s, i in ((-20, 270, 1), (100, 190, 2), (240, 110, 3), (1940, 270, 4), (1810, 180, 5), (1690, 110, 6)):
        near.pile(grass(x, 1100, s * .8, s, mix('#10163A', '#232C60', i / 7), i, 11), .8)
    return far, middle, near


def calm():
    """Before sunrise: a lake that holds the sky, one boat, reeds. Nothing asks for anything."""
    far, middle, near = layers('morning', grain=.8)
    far.put(wash(far, (0, '#6FA3C4'), (.26, '#A9CBD6'), (.44, '#F3DDC8'), (.52, '#F9D2B0'), (1, '#F9D2B0')))
    far.put(glow(far, 960, 520, 700, '#FFE3B0', .85, 420))
    for y, a, seed, c in ((400, 84, 31, '#A9BCCB'), (460, 64, 12, '#8FAEBB'), (510, 40, 3, '#7AA0A8')):
        far.sheet(ridge(y, a, seed, 580), far.linear((0, c), (1, mix(c, '#F9DCC0', .62))), 2)
    far.put(mist(far, 430, 170, '#FFF0DC', .8))
    far.put(rect(LEFT, 562, 2040, 600, far.linear((0, '#F6D7BC'), (.14, '#CFDCD8'), (.5, '#86B3C4'), (1, '#4F86A6'))))
    far.put(path(ridge(0, 30, 12, 80, wave=520), '#7AA0A8', 'opacity=".28" transform="translate(0 640) scale(1 -1)" filter="%s"' % far.blur(6)))
    far.put(pool(far, 960, 640, 320, 90, '#FFF3D6', .7))
    ripples = ''.join(line('M%s %sh%s' % (n(x), n(y), n(w)), '#FFF7EA', 3, 'opacity="%s"' % o) for x, y, w, o in (
        (820, 620, 280, '.6'), (700, 660, 180, '.4'), (1040, 690, 240, '.4'), (500, 730, 220, '.25'), (1240, 760, 260, '.25'), (860, 780, 200, '.3'), (300, 840, 260, '.18'), (1400, 860, 280, '.18')))
    far.put(ripples)
    middle.put(middle.piled(path(land([(LEFT, 560), (160, 548), (330, 566), (470, 590), (560, 612)], 640), '#6C9A86') + path('M560 612L620 640H400Z', '#6C9A86'), 1))
    middle.put(group(tree(middle, 330, '#6FA184', 3, '#5A5348'), 250, 586) + group(ban_tree(middle, 250, 5), 420, 606))
    middle.put(group(far_house(middle, 0, '#7A756C', '#9A8A78'), 120, 576, .5))
    boat = path('M-150 -14C-110 -2 110 -2 160 -22C140 22 90 34 0 34C-90 34 -130 22 -150 -14Z', middle.linear((0, '#A8703F'), (1, '#6E4526')))
    boat += line('M-120 4C-60 12 80 12 132 0', '#D9A56B', 4) + line('M60 -12L170 -120', WOOD_LIGHT, 7)
    middle.put(path('M-150 40C-90 60 90 60 150 40C110 76 -110 76 -150 40Z', '#2E5A78', 'opacity=".35" transform="translate(1340 716)"') + middle.piled(group(boat, 1340, 710), .8))
    for x, s, i, c in ((-10, 420, 1, '#3F7A72'), (90, 330, 2, '#5A9480'), (200, 220, 3, '#77AC90'), (1930, 430, 4, '#3F7A72'), (1830, 320, 5, '#5A9480'), (1720, 210, 6, '#77AC90')):
        near.pile(grass(x, 1110, s * .7, s, c, i, 13), .8)
    pads = ''.join(path('M%s %sa%s %s 0 1 1 -14 -6z' % (n(x), n(y), n(r), n(r * .34)), c) for x, y, r, c in ((420, 1010, 62, '#5E9A78'), (560, 1046, 76, '#79B088'), (1500, 1030, 70, '#5E9A78'), (1380, 1058, 54, '#79B088')))
    lotus = ''.join(group(''.join(group(path('M0 0C-12 -14 -10 -36 0 -46C10 -36 12 -14 0 0Z', mix(PINK, '#E58FA8', abs(a) / 80)), 0, 0, 1, a) for a in (-66, 66, -36, 36, 0)), x, y, s) for x, y, s in ((540, 1034, 1.1), (1470, 1018, 1)))
    near.pile(pads, .6)
    near.pile(lotus, .5)
    return far, middle, near


def neutral():
    """Indigo cloth and paper hills in the dark: for everything that needs no place."""
    far, middle, near = layers('night')
    far.put(wash(far, (0, '#141A3F'), (1, '#252F68')))
    far.put(glow(far, 960, 420, 1000, '#4A5BA6', .42, 620))
    for y, a, seed, c in ((760, 60, 6, '#28326C'), (850, 50, 19, '#222B60'), (930, 36, 8, '#1B2350')):
        far.sheet(ridge(y, a, seed), c, 2)
    for x, w, i in ((130, 70, 1), (1790, 70, 2)):
        middle.pile(rect(x - w / 2 - 8, -20, w + 16, 760, '#1B2350') + group(brocade(0, -w / 2, 720, w, 'diamond', 'night'), x, 0, 1, 90) + tassels(x - w / 2, x + w / 2, 740, SCARF_LIGHT, 34, 14), 1.2)
    near.pile(brocade(LEFT - 20, 1000, 2100, 90, 'diamond', 'night'), 2)
    return far, middle, near


def water_wheel(p, r, colour='#9A7A48'):
    """A cọn nước: the wheel of bamboo that lifts the stream into the fields."""
    text = ''
    for k in range(2):
        ring = circle(0, 0, r * (.97 - .06 * k), 'none', 'stroke="%s" stroke-width="%s"' % (darker(colour, .1 + .18 * k), n(r * .035)))
        spokes = ''
        for i in range(16):
            a = i * math.pi / 8 + k * .12
            spokes += line('M0 0L%s %s' % (n(r * .97 * math.cos(a)), n(r * .97 * math.sin(a))), mix(colour, STRAW, .15 + .3 * k), r * .022)
        text = p.piled(spokes + ring + circle(0, 0, r * .62, 'none', 'stroke="%s" stroke-width="%s"' % (darker(colour, .2), n(r * .02))), .6) + text
    blades = ''
    for i in range(16):
        a = i * 22.5
        blades += group(rect(r * .9, -r * .075, r * .2, r * .15, lighter(colour, .3), 3) + line('M%s %sv%sM%s %sv%s' % (n(r * .96), n(-r * .075), n(r * .15), n(r * 1.03), n(-r * .075), n(r * .15)), darker(colour, .25), 2) +
                        rect(r * .84, -r * .14, r * .2, r * .055, '#C2B95F', 5), 0, 0, 1, a)
    return text + p.piled(blades + circle(0, 0, r * .1, WOOD) + circle(0, 0, r * .05, WOOD_LIGHT), .7)


def river_bank():
    """Noon at the stream: green light, the great wheel turns, round stones warm in the sun."""
    far, middle, near = layers('noon')
    far.put(wash(far, (0, '#79C2E2'), (.3, '#C4E8E6'), (.5, '#F0F5DC'), (1, '#F0F5DC')))
    far.put(glow(far, 700, 130, 620, '#FFFBD6', .8))
    for y, a, seed, c in ((300, 100, 41, '#93C4CB'), (390, 90, 12, '#6FB09A'), (480, 70, 25, '#55A06C')):
        far.sheet(ridge(y, a, seed), far.linear((0, c), (.5, lighter(c, .34))), 2.4)
    terraces(far, 520, 640, 5, ('#79B85A', '#93C84E', '#A8D257'), 44, 40, 560, 1.2, {1: '#D5EEDF', 3: '#C5E8E0'})
    far.put(rect(LEFT, 660, 2040, 500, '#79A84A'))
    stream = road([(900, 1160, 900), (880, 990, 560), (820, 880, 300), (900, 800, 190), (1040, 740, 130), (1000, 690, 76), (900, 655, 46), (880, 630, 26)],
                  far.linear((0, '#BDE6E4'), (.35, '#6FBCCB'), (1, '#2F86A0')))
    far.pile(road([(900, 1170, 960), (880, 990, 610), (820, 880, 340), (900, 800, 222), (1040, 740, 154), (1000, 690, 94), (900, 655, 60), (880, 630, 36)], '#D9C79A'), 1)
    far.pile(stream, .8)
    far.put(''.join(line('M%s %sq%s -10 %s 0t%s 0' % (n(x), n(y), n(w / 4), n(w / 2), n(w / 2)), '#FFFFFF', 4, 'opacity="%s"' % o) for x, y, w, o in (
        (760, 880, 180, '.5'), (900, 830, 130, '.5'), (640, 960, 220, '.45'), (1000, 930, 200, '.4'), (840, 1020, 240, '.4'), (980, 760, 90, '.6'), (500, 1040, 220, '.3'), (1160, 1010, 200, '.35'))))
    far.put(group(far_house(far, 0), 520, 640, .5) + group(far_house(far, 0, seed=5), 380, 656, .42))
    frame = line('M1190 846L1330 486M1470 846L1330 486M1330 486H1360', WOOD, 16)
    middle.put(pool(middle, 1330, 850, 260, 30, middle.light.shadow, .5))
    middle.put(group(water_wheel(middle, 280), 1330, 520) + middle.piled(frame + circle(1330, 500, 20, WOOD_DEEP), .8))
    flume = rect(1330, 236, 560, 18, BAMBOO, 8) + ''.join(line('M%s 250V%s' % (x, 800), '#8A7A40', 9) for x in (1540, 1700, 1860)) + ''.join(line('M%s 236v18' % x, '#7A7A38', 4) for x in range(1400, 1890, 90))
    middle.pile(flume, .7)
    middle.put(''.join(path('M%s %sq-8 30 0 70q10 -34 6 -70z' % (x, y), '#DFF4F4', 'opacity=".8"') for x, y in ((1110, 690), (1140, 740), (1086, 640), (1350, 256))))
    middle.put(group(tree(middle, 520, '#4B9648', 9, '#6A4A32', 1.2), 250, 790) + group(banana(middle, 250, 4, '#5FA33E', 6), 480, 806))
    middle.pile(''.join(stone(x, y, w, i, c) for i, (x, y, w, c) in enumerate(((640, 850, 120, '#9A9C98'), (560, 902, 90, '#B3AFA4'), (1130, 826, 96, '#9A9C98'), (1210, 880, 130, '#8B8F90'), (1110, 902, 70, '#B3AFA4'), (740, 812, 56, '#B3AFA4')))), .9)
    middle.put(group(bush(middle, 180, '#5BA048', 3), 1560, 850) + group(bush(middle, 240, '#4B9044', 6), 1760, 880))
    near.pile(''.join(stone(x, y, w, i + 9, c) for i, (x, y, w, c) in enumerate(((160, 1040, 360, '#8B8F90'), (420, 1070, 230, '#A9A79E'), (1790, 1036, 380, '#8B8F90'), (1540, 1072, 240, '#A9A79E'), (1340, 1092, 130, '#B9B5A8'), (620, 1092, 140, '#B9B5A8')))), 1.4)
    for x, s, i in ((-20, 240, 1), (70, 190, 2), (1950, 240, 3), (1860, 180, 4)):
        near.pile(grass(x, 1100, s * .8, s, mix('#2F7A3C', '#8CC24A', i / 5), i, 13), .8)
    return far, middle, near


def feast_table(p, w, cloth='red'):
    """A long low table laid with banana leaves: sticky rice in colours, grilled fish, cups. Its foot at 0, 0."""
    text = pool(p, 0, 4, w * .54, 26, p.light.shadow, .6)
    text += p.piled(''.join(rect(x - 8, -70, 16, 70, WOOD) for x in (-w * .44, -w * .15, w * .15, w * .44)), .4)
    text += p.piled(path('M%s -108H%sL%s -78H%sZ' % (n(-w * .47), n(w * .47), n(w * .5), n(-w * .5)), '#9A3A2E') + brocade(-w * .5, -80, w, 44, 'diamond', cloth) + tassels(-w * .5 + 4, w * .5 - 8, -36, LANTERN, 14, 15), .8)
    dishes, dice, x = '', random.Random(int(w)), -w * .42
    rice = ('#6B3F7E', '#E8B53C', '#C8403A', '#4F8F4A', '#F6EBD6')
    i = 0
    while x < w * .44:
        dishes += ellipse(x, -92, 34, 10, '#3F7A3C') + ellipse(x, -94, 28, 8, '#6BA84A')
        kind = i % 4
        if kind == 0:
            dishes += path('M%s -94C%s -128 %s -128 %s -94Z' % (n(x - 22), n(x - 18), n(x + 18), n(x + 22)), rice[(i // 2) % 5])
        elif kind == 1:
            dishes += group(path('M-26 0C-14 -16 10 -14 20 -2L32 -12V12L20 2C10 12 -14 12 -26 0Z', '#A4673A'), x, -100) + line('M%s -102L%s -96' % (n(x - 16), n(x + 14)), '#6E4020', 2)
        elif kind == 2:
            dishes += path('M%s -112h30l-6 18h-18z' % n(x - 15), '#F1EDE0') + ellipse(x, -112, 15, 4, '#C8E0B0')
        else:
            dishes += ''.join(circle(x + k, -102 - (k % 2) * 7, 9, c) for k, c in ((-14, '#F08A3C'), (0, '#F2C63C'), (14, '#F08A3C'))) + circle(x - 5, -114, 9, '#E0603C')
        x += dice.uniform(74, 84)
        i += 1
    return text + p.piled(dishes, .4)


def feast():
    """The night of the wedding: fire in the middle of the ring, a long table, lanterns from house to house."""
    far, middle, near = layers('lamp')
    far.put(wash(far, (0, '#1A1B4E'), (.3, '#3E2F70'), (.5, '#8A4676'), (.62, '#E27A5E'), (1, '#E27A5E')))
    far.put(stars(80, 9, 1920, 360))
    far.put(glow(far, 960, 560, 820, '#F79A4A', .7, 460))
    for y, a, seed, c in ((440, 84, 16, '#6F467F'), (520, 60, 7, '#503A76'), (580, 34, 22, '#3B2F62')):
        far.sheet(ridge(y, a, seed), far.linear((0, c), (.4, mix(c, '#E27A5E', .28)), (1, c)), 2.2)
    far.put(group(far_house(far, 1, '#3B2A4A', '#52384C', 3), 760, 640, .62) + group(far_house(far, 1, '#3B2A4A', '#52384C', 6), 1180, 640, .62))
    far.put(path(land([(LEFT, 640), (400, 650), (960, 656), (1500, 650), (1980, 640)]), far.linear((0, '#5A3550'), (.3, '#7A4A48'), (1, '#4A2E40'))))
    far.put(pool(far, 960, 830, 980, 260, '#FFA64F', .75) + pool(far, 960, 800, 460, 120, '#FFE3A0', .6))
    ring = ''
    for i in range(40):
        a = i * math.pi / 20
        ring += ellipse(960 + 640 * math.cos(a), 866 + 128 * math.sin(a), 20, 8, (SCARF_LIGHT, LANTERN_LIGHT, PINK)[i % 3], 'opacity=".75"')
    far.put(ellipse(960, 866, 690, 150, 'none', 'stroke="#FFD087" stroke-width="4" opacity=".4"') + ring)
    string_of_lanterns(far, 20, 150, 960, 70, 60, 6, 84, (LANTERN, SCARF_LIGHT, '#F3A0A8'), .7, 3)
    string_of_lanterns(far, 960, 70, 1900, 150, 60, 6, 84, (SCARF_LIGHT, LANTERN, '#F3A0A8'), .7, 5)
    far.put(glow(far, 960, 800, 420, '#FF9A3C', .9, 330))
    for x, seed, cloth in ((250, 3, 'red'), (1670, 8, 'plum')):
        middle.put(group(stilt_house(middle, 1, '#4A3040', '#7A4A3E', 1, seed, cloth), x, 736, .86, 0, '', seed == 8))
    middle.put(group(feast_table(middle, 700, 'red'), 960, 716))
    jarw = group(jar(150), 1420, 790) + line('M1412 648C1380 590 1350 590 1330 610M1420 648C1424 580 1440 570 1460 590M1428 648C1460 600 1490 606 1504 630', '#D8C27A', 5)
    middle.put(middle.piled(jarw, .8) + middle.piled(group(jar(120, '#5B3A4A'), 510, 790) + group(basket(90), 590, 800), .8))
    fire = middle.piled(line('M860 866L1050 838M1060 866L870 838M900 876L1010 826', '#4A2A1C', 22), .5)
    for d, c in (('M880 858C850 780 896 752 904 690C944 734 938 756 962 774C982 728 976 702 1000 664C1034 726 1024 758 1050 782C1066 812 1064 840 1046 858Z', '#E8542B'),
                 ('M906 858C888 806 922 786 928 744C954 776 954 796 974 804C988 776 988 756 1000 734C1022 778 1020 800 1034 816C1044 834 1040 848 1030 858Z', '#F79A33'),
                 ('M932 858C924 824 946 812 952 788C968 808 970 820 982 824C990 806 992 798 998 786C1014 814 1018 840 1008 858Z', '#FFE48A')):
        fire += middle.piled(path(d, c), .3)
    middle.put(fire)
    dice = random.Random(4)
    middle.put(''.join(circle(960 + dice.uniform(-150, 150), dice.uniform(470, 700), dice.uniform(1.6, 4), '#FFD87A', 'opacity="%.2f"' % dice.uniform(.4, .95)) for _ in range(34)))
    near.pile(path(land([(LEFT, 1000), (240, 1022), (620, 1050), (960, 1058), (1300, 1050), (1680, 1022), (1980, 1000)]), near.linear((0, '#4A2A48'), (1, '#2A1838'))), 1.8)
    wood, bloom = ban_branch([(-60, 860), (60, 930), (200, 960), (330, 1020)], 6, 10, 62, WOOD_DEEP, 12, 5)
    near.pile(wood, .8)
    near.pile(bloom, .6)
    wood, bloom = ban_branch([(1980, 850), (1860, 930), (1730, 962), (1600, 1022)], 9, 10, 62, WOOD_DEEP, 12, 5)
    near.pile(wood, .8)
    near.pile(bloom, .6)
    return far, middle, near


def house_yard():
    """Four in the afternoon: gold on the corn, shade under the house, washing of indigo on the line."""
    far, middle, near = layers('dusk')
    far.put(wash(far, (0, '#8FBFD8'), (.3, '#F5DDB0'), (.55, '#FFD08A'), (1, '#FFD08A')))
    far.put(glow(far, 1560, 330, 640, '#FFDF8A', .95) + circle(1560, 330, 70, '#FFF8DC'))
    for y, a, seed, c in ((370, 90, 33, '#C7A59A'), (450, 74, 4, '#A9957A'), (530, 50, 13, '#8A9458')):
        far.sheet(ridge(y, a, seed), far.linear((0, c), (.5, mix(c, '#FFE0A0', .5))), 2.2)
    terraces(far, 580, 680, 4, ('#B9B24E', '#D3BE52', '#E0C95A'), 9, 30, 560, 1.2)
    far.put(path(land([(LEFT, 704), (500, 712), (1100, 706), (1980, 700)]), far.linear((0, '#C9925C'), (.3, '#DDAA70'), (1, '#B97F4E'))))
    far.put(pool(far, 1280, 860, 760, 120, '#FFE0A0', .6))
    middle.put(group(tree(middle, 470, '#7C9A3E', 12, '#5D3B27', 1.2, '#F2A33C'), 1540, 760))
    middle.put(group(stilt_house(middle, 0, '#8A6444', '#A26A42', 1, 6, 'red'), 740, 800, 1.14))
    line_ = line('M1180 470Q1400 520 1620 462', WOOD_DEEP, 3) + line('M1184 462V790M1618 452V790', WOOD, 10)
    cloths = ''
    for x, y, w, h, cloth, motif in ((1226, 486, 92, 168, 'indigo', 'diamond'), (1336, 494, 82, 140, 'red', 'star'), (1436, 494, 96, 178, 'plum', 'hook')):
        cloths += rect(x, y, w, h, middle.linear((0, lighter(CLOTHS[cloth][0], .14)), (1, CLOTHS[cloth][0]))) + brocade(x, y + h - 54, w, 38, motif, cloth) + line('M%s %sv%s' % (x + w * .4, y + 4, n(h * .6)), darker(CLOTHS[cloth][0], .3), 4, 'opacity=".4"')
    middle.put(middle.piled(line_, .5) + middle.piled(cloths, .8))
    for x, y, s, c, i in ((1180, 850, 1.2, LANTERN, 2), (1420, 836, 1.0, SCARF_LIGHT, 4), (1340, 900, 1.25, '#E0A83C', 7)):
        middle.put(middle.piled(group(tray(100, c, i), x, y, s), .9))
    middle.put(group(banana(middle, 300, 8, '#7FA33E'), 250, 806) + group(jar(140), 1110, 800) + group(basket(110), 1010, 806))
    near.pile(fence(-60, 520, 1090, 120, '#B98F4E', 4, 44), 1.2)
    near.pile(fence(1440, 1990, 1090, 120, '#B98F4E', 9, 44), 1.2)
    for x, s, i in ((30, 210, 1), (170, 150, 2), (1900, 220, 3), (1760, 140, 4)):
        near.pile(grass(x, 1100, s * .8, s, mix('#5A7A34', '#B9B24A', i / 5), i, 12), .7)
    near.pile(''.join(group(''.join(group(path(leaf(34, 9), '#FFC83C'), 0, 0, 1, k * 36) for k in range(10)) + circle(0, 0, 15, '#6B3F24'), x, y, s) + line('M%s %sV1090' % (x, y + 20), RICE, 6) for x, y, s in ((90, 940, 1.2), (240, 980, 1), (1830, 930, 1.25), (1690, 990, .95))), .7)
    return far, middle, near


VALLEY = {'title': title, 'night': night, 'calm': calm, 'neutral': neutral, 'river-bank': river_bank, 'feast': feast, 'house-yard': house_yard}
