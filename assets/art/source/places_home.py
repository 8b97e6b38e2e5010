# SPDX-License-Identifier: CC-BY-4.0
#
# places_home.py — at home: the room of the stilt house by day and in the evening, the kitchen, the yard, the path
# through the village.
from places_props import *


def loom(p, cloth='red'):
    """The loom of a Thái house, 380 wide, 330 high; the cloth that is being woven runs towards us."""
    text = ''.join(rect(x, -330, 18, 330, WOOD) for x in (-190, 172)) + rect(-206, -330, 412, 20, WOOD_MID, 4)
    text = p.piled(text, .8)
    threads = ''.join(line('M%s -300L%s -130' % (n(-130 + i * 10), n(-150 + i * 11.5)), '#F4E9D8', 1.8) for i in range(27))
    text += threads + p.piled(rect(-160, -236, 320, 14, WOOD_LIGHT, 5) + rect(-160, -190, 320, 12, WOOD_MID, 5), .5)
    text += p.piled(brocade(-160, -150, 320, 92, 'hook', cloth), .6)
    text += p.piled(rect(-196, -66, 392, 22, WOOD_MID, 6) + rect(-150, -30, 300, 14, WOOD, 5), .6)
    return text


def hanging_cloths(p, x, y, width, seed=1):
    """A pole with cloths and piêu scarves over it."""
    text = rect(x - 20, y - 8, width + 40, 12, BAMBOO, 6)
    at, cloths = x, (('indigo', 'star', 90, 250), ('red', 'diamond', 76, 210), ('plum', 'hook', 84, 236), ('green', 'diamond', 70, 190))
    for cloth, motif, w, h in cloths[:int(width // 100)]:
        ground = CLOTHS[cloth][0]
        text += rect(at, y - 10, w, h, p.linear((0, lighter(ground, .12)), (1, ground))) + line('M%s %sv%s' % (n(at + w * .34), n(y), n(h * .6)), darker(ground, .3), 4, 'opacity=".5"')
        text += brocade(at, y + h - 74, w, 50, motif, cloth) + tassels(at + 4, at + w - 6, y + h - 11, CLOTHS[cloth][2], 20, 13)
        at += w + 22
    return p.piled(text, .8)


def blankets(p, cloths=('red', 'indigo', 'green', 'plum')):
    """The folded mattresses that are a house's pride, 260 wide."""
    text, y = rect(-140, -26, 280, 26, WOOD, 4), -26
    for i, cloth in enumerate(cloths):
        h = 50 - 3 * i
        ground = CLOTHS[cloth][0]
        text += path('M%s %sh250q14 %s 0 %sh-250q-14 %s 0 %sz' % (n(-125 + i * 3), n(y - h), n(h / 2), n(h), n(-h / 2), n(-h)), ground)
        text += patch(i * 3, y - h + 9, 4, h - 18, ('diamond', 'star', 'hook', 'diamond')[i], cloth)
        y -= h
    return p.piled(text, .8)


def low_table(p, w=330, top='#B98552'):
    """A round table of rattan with a teapot and cups."""
    text = pool(p, 0, 4, w * .62, 36, p.light.shadow, .5)
    text += p.piled(path('M%s -70L%s 0H%sL%s -70Z' % (n(-w * .36), n(-w * .3), n(w * .3), n(w * .36)), darker(top, .45)) +
                    ''.join(line('M%s -66L%s -4' % (n(x * w * .36), n(x * w * .3)), lighter(top, .06), 8) for x in (-1, -.6, -.2, .2, .6, 1)), .5)
    text += p.piled(ellipse(0, -74, w * .5, 34, darker(top, .25)) + ellipse(0, -82, w * .5, 34, top) + ellipse(0, -83, w * .4, 26, lighter(top, .2)), .6)
    pot = path('M-34 -92C-44 -128 44 -128 34 -92Z', '#E8EEF0') + line('M34 -108Q58 -112 52 -130', '#E8EEF0', 8) + circle(0, -122, 6, INDIGO_LIGHT)
    pot += line('M-26 -100Q0 -94 26 -100', INDIGO_LIGHT, 4)
    for x in (70, 104):
        pot += path('M%s -102h26l-5 18h-16z' % n(x), '#F4F1E6') + line('M%s -97h22' % n(x + 2), INDIGO_LIGHT, 3)
    return text + p.piled(pot, .4)


def rafters(p, colour, lit):
    """Beams and the underside of the thatch."""
    p.put(rect(LEFT, -20, 2040, 150, p.linear((0, darker(colour, .55)), (1, darker(colour, .3)))))
    p.put(''.join(line('M%s -20L%s 118' % (n(x), n(x + (960 - x) * .05)), lighter(colour, lit), 12, 'opacity=".5"') for x in range(-80, 2000, 118)))
    p.pile(rect(LEFT, 104, 2040, 38, colour) + rect(LEFT, 104, 2040, 8, lighter(colour, .2)), 2)


def room(evening):
    """The room where the family sits: a wide window to the valley, a loom, the stacked blankets, the mat."""
    far, middle, near = layers('lamp' if evening else 'room')
    wall = '#86532F' if evening else '#DCA968'
    far.put(rect(LEFT, -10, 2040, 700, wall) + planks(LEFT, 100, 2040, 600, 24, wall, 3, .12))
    if evening:
        far.put(glow(far, 960, 300, 1060, '#F7A548', .8, 640))
    time = 'evening' if evening else 'day'
    far.put(opening(far, 640, 214, 640, 330, valley(far, 640, 214, 640, 330, time, 4) + (
        circle(1130, 280, 34, '#FFF0CC') + glow(far, 1130, 280, 130, '#FFE6B0', .5) + group(far_house(far, 1, '#2A2248', '#3B2C4A'), 800, 470, .42)
        if evening else group(far_house(far, 0), 820, 480, .42) + group(far_house(far, 0, seed=3), 1120, 496, .34)),
        WOOD if not evening else WOOD_DEEP, 2, '#A8703F' if not evening else '#4E3020'))
    far.put(opening(far, 236, 250, 150, 210, valley(far, 236, 250, 150, 210, time, 9), WOOD if not evening else WOOD_DEEP, 1))
    rafters(far, '#7A4E30' if not evening else '#3A2418', .1)
    far.pile(rect(LEFT, 656, 2040, 26, '#8A5A3B' if not evening else '#3A2418'), 1)
    far.put(floor(far, 680, '#B8793F' if not evening else '#64391F', '#D9A56B' if not evening else '#99602F'))
    if evening:
        far.put(pool(far, 960, 840, 980, 250, '#FFB95A', .62))
    else:
        for x, w in ((680, 170), (880, 170), (1080, 170)):
            far.put(path('M%s 556L%s 556L%s 1010L%s 1010Z' % (n(x), n(x + w), n(x + w + 240), n(x + 190)), far.linear((0, '#FFF3CE', .5), (.6, '#FFE9B8', .26), (1, '#FFE9B8', 0)), 'filter="%s"' % far.blur(7)))
        far.put(pool(far, 1190, 850, 520, 110, '#FFEFC0', .62))
    corners(far, .6 if evening else .42)
    post = '#8F5E38' if not evening else '#4A2C1C'
    for x in (150, 1556):
        far.pile(rect(x - 24, 120, 48, 590, far.linear((0, darker(post, .1)), (.4, lighter(post, .14)), (1, darker(post, .25)), x2=1, y2=0)) + rect(x - 32, 692, 64, 22, darker(post, .3), 4), 2)
    if not evening:
        wood, bloom = ban_branch([(1330, 150), (1240, 236), (1130, 262), (1020, 320)], 5, 11, 46, WOOD, 10, 4)
        far.pile(wood, .6)
        far.pile(bloom, .5)
    far.put(hanging_cloths(far, 1336, 214, 200))
    far.put(group(corn_bunch(2), 480, 142, .9) + group(corn_bunch(5), 520, 142, 1.05) + group(chilli_bunch(4), 566, 142, 1))
    if evening:
        for x, y, s, c in ((960, 132, 110, LANTERN), (1716, 146, 80, EMBER)):
            far.put(halo(far, x, y, s * 1.9, c, .95) + far.piled(lantern(far, x, y, s, c), .6))
    middle.put(group(blankets(middle), 330, 716, 1.02))
    middle.put(group(loom(middle), 1752, 736, 1.0))
    middle.put(group(jar(120), 540, 716) + group(basket(96), 1450, 724))
    middle.put(mat(middle, 960, 990, 820, 1240, 220, 'indigo' if evening else 'red'))
    near.pile(brocade(LEFT - 20, 1010, 2100, 84, 'diamond', 'night' if evening else 'indigo'), 2)
    near.put(group(basket(210, '#A9743F' if not evening else '#6E4526'), 70, 1046) + near.piled(''.join(
        circle(x, y, r, c) + line('M%s %sq%s %s %s 0' % (n(x - r * .7), n(y), n(r * .7), n(-r * .6), n(r * 1.4)), darker(c, .2), 3)
        for x, y, r, c in ((20, 898, 40, SCARF), (84, 880, 44, INDIGO_LIGHT), (140, 906, 34, LANTERN))), .5))
    near.put(group(pot_plant(near, 240, 3), 1858, 1056))
    return far, middle, near


def home_day():
    return room(False)


def home_evening():
    return room(True)


def kitchen():
    """Late afternoon: the hearth is the sun of the room, and everything hangs where its smoke keeps it."""
    far, middle, near = layers('lamp')
    wall = '#7A4B31'
    far.put(rect(LEFT, -10, 2040, 720, wall) + planks(LEFT, -10, 2040, 710, 22, wall, 8, .16))
    far.put(glow(far, 860, 520, 900, '#F58A3C', .75, 620))
    far.put(opening(far, 1300, 230, 250, 250, valley(far, 1300, 230, 250, 250, 'evening', 6), WOOD_DEEP, 1, '#5D3826'))
    shelf = ''
    for y in (330, 470):
        shelf += rect(250, y, 330, 18, WOOD_MID, 3) + ''.join(line('M%s %sv22' % (n(x), n(y + 16)), WOOD_DEEP, 8) for x in (280, 550))
    for i, x in enumerate((290, 350, 410)):
        shelf += path('M%s 296h46q-4 32 -14 34h-18q-10 -2 -14 -34z' % n(x), ('#E9EEF0', '#DCE6E6', '#F2E6D0')[i]) + line('M%s 304h38' % n(x + 4), INDIGO_LIGHT, 4)
    far.pile(shelf + group(jar(84, '#5B3A4A'), 520, 330) + group(basket(76), 310, 470) + group(jar(70), 400, 470) + group(basket(84, '#B98552'), 506, 470), 1)
    rafters(far, '#3E2619', .12)
    far.pile(rect(LEFT, 660, 2040, 24, '#3E2619'), 1)
    far.put(floor(far, 682, '#4E2F20', '#8A5433'))
    far.put(pool(far, 880, 830, 860, 210, '#F7A04B', .6))
    rack = rect(560, 236, 640, 18, WOOD) + ''.join(line('M%s 130V250' % x, WOOD_DEEP, 7) for x in (590, 1170)) + ''.join(rect(x, 224, 16, 14, WOOD_MID, 3) for x in range(580, 1190, 46))
    middle.pile(rack, 1)
    meats = ''
    for i, x in enumerate((640, 690, 742)):
        meats += line('M%s 250v24' % x, STRAW, 4) + path('M%s 270c-22 12 -20 76 -6 104c10 10 26 2 28 -14c6 -40 4 -82 -22 -90z' % x, mix('#6B2D22', '#9C4A30', i / 2))
    meats += ''.join(group(corn_bunch(i), x, 248, .95) for i, x in ((3, 826), (6, 872))) + group(chilli_bunch(5), 930, 248, 1.1) + group(chilli_bunch(8), 962, 248, 1)
    for i in range(9):
        meats += path(leaf(30, 13), '#F3EADB', 'transform="translate(%s %s) rotate(%s)"' % (1030 + (i % 2) * 12, 262 + i * 13, 60 + (i % 2) * 60))
    meats += line('M1036 250v112', STRAW, 4) + group(basket(86, '#B98552'), 1112, 330) + line('M1082 250L1070 270M1142 250L1154 270', STRAW, 3)
    middle.pile(meats, .7)
    hearth = path('M620 716L690 640H1072L1140 716V748H620Z', '#5D3B27') + path('M656 704L706 652H1056L1104 704Z', '#8D8078') + path('M700 696L736 662H1026L1060 696Z', '#5A4C4C')
    middle.pile(hearth, 1)
    fire = ''
    for d, c in (('M800 694C776 640 812 622 818 574C846 606 842 622 862 636C876 604 872 584 890 556C914 600 908 622 926 640C936 622 934 612 944 598C966 634 972 668 952 694Z', '#E8542B'),
                 ('M822 694C808 656 834 644 840 614C858 636 858 650 874 656C884 634 884 622 894 606C910 636 908 650 920 664C938 660 940 680 934 694Z', '#F79A33'),
                 ('M846 694C840 668 856 662 862 646C872 660 876 668 884 670C892 658 892 652 898 644C910 664 914 682 906 694Z', '#FFDD7A')):
        fire += path(d, c)
    middle.put(glow(middle, 880, 630, 420, '#F9923A', .85, 330) + line('M752 700L866 672M1000 702L900 672M800 708L960 684', '#4A2A1C', 16) + middle.piled(fire, .4))
    tripod = line('M780 706L800 560M980 706L960 560M880 556h0M784 562H976', '#2A2028', 11)
    pot = path('M800 552C776 500 790 452 812 440H948C970 452 984 500 960 552Z', '#3A3038') + rect(796, 424, 168, 20, '#4E434C', 8) + path('M820 424C826 384 850 360 860 330H900C910 360 934 384 940 424Z', '#B98552')
    pot += line('M832 404H928M842 378H918M852 352H908', '#8A5A3B', 4) + ellipse(880, 330, 22, 8, '#FFF7EE') + path('M812 470C802 500 806 524 816 540', 'none', 'stroke="#8A7C86" stroke-width="6" opacity=".6"')
    middle.put(middle.piled(tripod + pot, .8))
    middle.put(''.join(path('M%s 316C%s 270 %s 250 %s 190C%s 250 %s 270 %s 316Z' % tuple(n(x + d) for d in (0, -26, 26, -4, 40, 4, 26)), '#FFF3DC', 'opacity=".26" filter="%s"' % middle.blur(8)) for x in (850, 884)))
    for x, h in ((1290, 250), (1336, 300), (1380, 226)):
        middle.pile(rect(x - 19, 730 - h, 38, h, middle.linear((0, '#8C8A45'), (.4, '#C2B95F'), (1, '#77743A'), x2=1, y2=0), 8) + ''.join(line('M%s %sh38' % (n(x - 19), n(730 - h * k)), '#5E5B2E', 4) for k in (.33, .68)) + ellipse(x, 730 - h, 19, 7, '#4A4626'), .8)
    middle.put(group(stool(120), 560, 800) + group(stool(110), 1220, 806) + group(jar(170), 340, 750) + group(jar(130, '#5B3A4A'), 440, 752))
    middle.pile(''.join(circle(1500 + i % 4 * 46 + (i // 4) * 22, 736 - (i // 4) * 38, 23, mix(WOOD_LIGHT, WOOD_MID, i * 7 % 5 / 5)) + circle(1500 + i % 4 * 46 + (i // 4) * 22, 736 - (i // 4) * 38, 13, mix(STRAW, WOOD_LIGHT, .4)) for i in range(9)), .6)
    near.pile(brocade(LEFT - 20, 1016, 2100, 78, 'hook', 'night'), 2)
    near.put(near.piled(group(tray(170, '#C8322B', 3), 130, 996), 1) + near.piled(group(tray(150, LANTERN, 5), 1800, 1000), 1))
    near.pile(''.join(path(leaf(70, 26), c, 'transform="translate(%s %s) rotate(%s)"' % (x, y, a)) for x, y, a, c in (
        (1640, 1010, -150, RICE), (1640, 1010, -110, RICE_MID), (1640, 1010, -60, RICE_LIGHT), (1640, 1010, -20, RICE))) + ellipse(1640, 1010, 40, 26, '#E6E0B8'), .6)
    return far, middle, near


def village_path():
    """Morning: mist lies in the valley, the path climbs through green steps to a house with smoke."""
    far, middle, near = layers('morning')
    far.put(wash(far, (0, '#9CCBDD'), (.32, '#D7E6DA'), (.5, '#FFE7BE'), (1, '#FFE7BE')))
    far.put(glow(far, 520, 330, 620, '#FFE29A', .9) + circle(520, 330, 64, '#FFF8E0'))
    for y, a, seed, c in ((330, 90, 3, '#A9C3CF'), (410, 80, 8, '#8DB3BC'), (486, 60, 5, '#7BA8A0')):
        far.sheet(ridge(y, a, seed), far.linear((0, c), (.35, lighter(c, .45)), (1, '#F6E9CB')), 2.4)
        far.put(mist(far, y + 30, 190, '#FFF1D6', .75))
    far.put(group(far_house(far, 0, '#6E7470', '#8D8F80'), 1500, 566, .5) + group(far_house(far, 0, '#6E7470', '#8D8F80', 4), 1650, 590, .42))
    terraces(far, 556, 760, 6, ('#8FB97A', '#7DB04E', '#8FC04C'), 12, 58, water={1: '#F7E8C0', 3: '#F4E3B4', 4: '#CFE3DC'})
    far.put(mist(far, 520, 150, '#FFF3DA', .55))
    terraces(far, 770, 1010, 5, ('#86BA48', '#A6CC55', '#B9D65E'), 31, 44, 700, 1.6, {0: '#E6EBD0', 2: '#D6E6D4'})
    far.put(road([(960, 1150, 300), (900, 980, 190), (1010, 860, 112), (1060, 770, 66), (960, 700, 40), (900, 650, 26), (960, 610, 15)], far.linear((0, '#EAD2A0'), (1, '#D9AE78'))))
    far.put(''.join(stone(x, y, w, int(x), '#B09A80') for x, y, w in ((820, 1010, 60), (1060, 930, 44), (930, 860, 34), (1080, 800, 26), (1010, 740, 18), (700, 1060, 70))))
    middle.put(group(stilt_house(middle, 0, '#8A6A48', '#A8774A', seed=4), 1392, 742, .84))
    middle.put(''.join(path('M%s 380C%s 340 %s 310 %s 240C%s 310 %s 330 %s 380Z' % tuple(n(x + d) for d in (0, -34, 20, -20, 50, 6, 30)), '#FFFFFF', 'opacity=".34" filter="%s"' % middle.blur(9)) for x in (1440,)))
    middle.put(group(banana(middle, 300, 3, '#6FA43F'), 1760, 770, 1))
    middle.put(group(tree(middle, 380, '#6E9E45', 5), 1090, 690, .56))
    middle.put(group(ban_tree(middle, 470, 3), 330, 770))
    middle.pile(fence(1120, 1700, 786, 70, '#B49A58', 3), .8)
    middle.pile(fence(60, 560, 806, 74, '#B49A58', 5), .8)
    near.put(near.piled(path(land(skyline(1010, 26, 9, wave=700)), near.linear((0, '#5E8F3A'), (.5, '#3F7336'))), 2))
    for x, s, i in ((-10, 260, 1), (120, 190, 2), (1930, 280, 3), (1800, 200, 4), (1690, 130, 5), (250, 130, 6)):
        near.pile(grass(x, 1100, s * .9, s, mix('#3F7A38', '#86B848', i / 7), i, 13), .8)
    near.pile(''.join(group(ban_flower(34, mix('#FFE08A', '#FFF7EE', i % 3 / 2), i), x, y) for i, (x, y) in enumerate(((80, 930), (170, 980), (230, 1010), (1770, 960), (1860, 920), (1700, 1010)))), .5)
    return far, middle, near


HOME = {'home-day': home_day, 'home-evening': home_evening, 'kitchen': kitchen, 'village-path': village_path}
