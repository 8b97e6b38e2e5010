# SPDX-License-Identifier: CC-BY-4.0
#
# things_home.py — what stands in a house, a kitchen, a yard. Drawn in a square of 400 whose floor is y 390.
import things_animals as animals
from icons_kit import *
from places_props import jar


def branch(p, points, seed, flowers, size):
    wood, bloom = ban_branch(points, seed, flowers, size, WOOD, 9, 3)
    p.pile(wood, .6)
    p.pile(bloom, .9)


def vase(p):
    """Grandmother's vase with a branch of ban."""
    branch(p, ((196, 200), (150, 120), (92, 58)), 3, 6, 34)
    branch(p, ((204, 200), (226, 110), (304, 40)), 8, 7, 36)
    branch(p, ((200, 190), (200, 110), (196, 46)), 5, 5, 34)
    p.cut('M160 200 H240 L234 224 C292 256 296 338 250 390 H150 C104 338 108 256 166 224Z', '#3F5BA8', 1.6)
    p.put(path('M127 300 C140 312 260 312 273 300 L273 326 C260 338 140 338 127 326Z', PAPER_WARM))
    p.put(''.join(path('M%d 319 l12 -12 l12 12 l-12 12Z' % x, SCARF_LIGHT if i % 2 else INDIGO) for i, x in enumerate((142, 168, 194, 220, 238))))
    p.put(path('M148 262 C136 290 136 330 152 362 C144 326 148 288 166 256Z', '#8FA6DE', 'opacity=".7"'))
    p.box(152, 190, 96, 18, '#5C78C6', 9, .8)


def shard(p, x, y, points, turn, dark=False):
    d = 'M' + 'L'.join('%d %d' % q for q in points) + 'Z'
    p.pile(group(path(d, p.lit('#3F5BA8' if not dark else '#26387A')), x, y, 1, turn), 1)


def vase_broken(p):
    """In pieces: sharp ones, water, and the branch between them."""
    p.put(ellipse(204, 372, 176, 20, '#8FC3DE', 'opacity=".65"') + ellipse(180, 368, 90, 8, '#FFFFFF', 'opacity=".5"'))
    branch(p, ((40, 348), (150, 318), (260, 334)), 4, 6, 34)
    p.cut('M122 386 C86 344 96 300 132 280 L150 312 L176 288 L196 326 L224 306 L244 350 L262 344 L258 386Z', '#3F5BA8', 1.4)
    p.put(path('M104 338 C140 350 220 352 258 346 L259 368 C220 374 140 372 112 362Z', PAPER_WARM) +
          ''.join(path('M%d 358 l10 -10 l10 10 l-10 10Z' % x, SCARF_LIGHT if x % 4 else INDIGO) for x in (130, 158, 186, 214)))
    shard(p, 318, 372, ((-44, 14), (-18, -34), (10, -18), (40, 14)), 0)
    shard(p, 64, 380, ((-36, 8), (-20, -26), (14, -30), (34, 8)), 4, True)
    shard(p, 296, 320, ((-20, 12), (-4, -20), (22, 6)), 20)
    shard(p, 352, 386, ((-20, 4), (0, -22), (24, 4)), 0, True)
    p.put(line('M60 236 l-22 -22 M126 226 l-6 -34 M286 244 l20 -30 M342 276 l34 -14', LANTERN_LIGHT, 9))


def boot(p):
    """Grandfather's rubber boot."""
    p.cut('M124 186 H232 L236 300 C268 312 330 318 342 352 L342 390 H122Z', '#4E7A4A', 1.6)
    p.put(path('M142 204 h20 l4 150 h-20Z', '#8DBB7A', 'opacity=".6"') + line('M238 300 Q214 318 190 316', '#2F5330', 7))
    p.box(118, 372, 230, 20, '#2B3A33', 7, .6)
    p.box(116, 178, 124, 24, '#3C6340', 10, .8)


def boot_flowers(p):
    """The same, in flower."""
    branch(p, ((170, 196), (128, 110), (70, 62)), 11, 6, 36)
    branch(p, ((186, 190), (210, 100), (288, 44)), 13, 7, 38)
    branch(p, ((178, 190), (176, 100), (168, 40)), 17, 5, 36)
    boot(p)


def cake(p):
    """For grandmother's birthday."""
    p.oval(200, 374, 170, 18, PAPER, .8)
    p.box(70, 276, 260, 96, '#C98A55', 20, 1.2)
    p.put(rect(70, 320, 260, 14, '#FFF3DF'))
    p.cut('M66 300 Q62 250 200 248 Q338 250 334 300 Q322 324 302 302 Q286 330 262 304 Q244 334 220 306 Q200 336 178 306 Q158 332 138 304 Q116 328 98 302 Q78 322 66 300Z', '#FBE3E6', 1)
    for x, c in ((132, SCARF_LIGHT), (200, INDIGO_LIGHT), (268, RICE_MID)):
        p.box(x - 8, 188, 16, 70, c, 6, .7)
        p.put(line('M%d 206 l14 -8 M%d 230 l14 -8' % (x - 7, x - 7), PAPER, 4))
        p.put(glow(p, x, 164, 54, LANTERN_LIGHT, .8))
        p.cut('M%d 140 C%d 162 %d 184 %d 186 C%d 184 %d 162 %d 140Z' % (x, x + 18, x + 14, x, x - 14, x - 18, x), LANTERN, .5)
    p.pile(group(petals(40), 106, 284) + group(petals(40), 294, 284) + group(petals(44, PINK), 200, 284), .7)


def sweets(p):
    """Wrapped sweets in a paper bag."""
    def sweet(x, y, c, turn):
        p.pile(group(path('M-34 0 L-62 -22 L-58 22Z M34 0 L62 -22 L58 22Z', lighter(c, .25)) + ellipse(0, 0, 38, 27, p.lit(c)) +
                     line('M-14 -20 Q-4 0 -14 20 M8 -24 Q18 0 8 24', '#FFFFFF', 7, 'opacity=".75"'), x, y, 1, turn), .9)
    sweet(150, 168, SCARF_LIGHT, -24)
    sweet(238, 150, LANTERN, 16)
    sweet(196, 196, '#6CB27A', 70)
    p.cut('M96 200 L120 184 L146 204 L172 186 L200 206 L228 186 L256 204 L282 184 L306 200 L290 390 H112Z', '#E8C48F', 1.4)
    p.put(''.join(line('M%d 230 L%d 380' % (x, x + (6 if x < 200 else -6)), '#D9566B', 9, 'opacity=".55"') for x in (130, 164, 198, 232, 266)))
    p.pile(group(petals(54), 200, 296), .8)
    sweet(330, 362, PLUM, -8)
    sweet(60, 364, INDIGO_LIGHT, 12)


def hand_drawing(p):
    """Five fingers, five people: a child's drawing, and the crayons."""
    p.pile(group(rect(-150, -176, 300, 352, PAPER, 6), 196, 200, 1, -4), 1.6)
    fingers = ((-96, -20, -44, SCARF_LIGHT), (-48, -96, -14, LANTERN), (2, -116, 0, RICE_MID), (50, -98, 12, INDIGO_LIGHT), (98, -40, 32, PLUM))
    text = path('M-74 120 C-96 60 -84 10 -54 0 L54 0 C86 14 90 70 68 124 Q0 150 -74 120Z', '#FBE3C6', 'stroke="#8A5A3B" stroke-width="9"')
    for x, y, turn, c in fingers:
        text += group(rect(-19, -8, 38, 100, lighter(c, .35), 19, 'stroke="%s" stroke-width="9"' % c), x, y, 1, turn)
        text += circle(x + turn * .06, y + 10, 7, EYE)
    text += path('M-66 40 C-60 10 56 8 62 44 C66 96 30 124 0 124 C-36 124 -68 96 -66 40Z', '#FBE3C6')
    text += path('M0 92 C-30 70 -30 44 -12 40 C-4 40 0 48 0 52 C0 48 6 40 14 40 C32 44 30 70 0 92Z', SCARF_LIGHT)
    p.put(group(text, 198, 214, 1, -4))
    for x, y, c, turn in ((330, 380, SCARF_LIGHT, -8), (66, 382, RICE_MID, 6)):
        p.pile(group(rect(-46, -9, 74, 18, c, 4) + path('M28 -9 L50 0 L28 9Z', lighter(c, .4)) + rect(-22, -9, 26, 18, darker(c, .2)), x, y, 1, turn), .7)


def bowl(p):
    """Rice, and chopsticks across."""
    p.cut('M90 262 C110 190 290 190 310 262Z', '#FFFDF4', 1)
    dice = random.Random(4)
    p.put(''.join(group(ellipse(0, 0, 9, 5, '#EADFC8'), dice.uniform(124, 280), dice.uniform(222, 256), 1, dice.uniform(0, 180)) for _ in range(34)))
    p.cut('M64 258 H336 C334 330 280 372 248 376 V390 H152 V376 C120 372 66 330 64 258Z', '#F7F1E6', 1.6)
    p.put(path('M70 280 H330 L325 302 H75Z', '#3F5BA8') + ''.join(path('M%d 291 l10 -9 l10 9 l-10 9Z' % x, PAPER) for x in range(92, 300, 36)))
    p.strip('M60 236 L344 206 M64 252 L346 228', WOOD_MID, 10, .7)


def bowl_broken(p):
    """Two halves, rice on the floor."""
    p.put(ellipse(206, 382, 170, 10, '#EFE4CC', 'opacity=".8"'))
    dice = random.Random(9)
    p.put(''.join(group(ellipse(0, 0, 9, 5, mix('#FFFDF4', '#EADFC8', dice.random())), dice.uniform(70, 340), dice.uniform(366, 388), 1, dice.uniform(0, 180)) for _ in range(70)))
    p.cut('M40 290 L126 262 L116 300 L146 316 L128 346 L150 376 C96 384 48 344 40 290Z', '#F7F1E6', 1.4)
    p.put(path('M43 306 L119 284 L117 300 L126 306 L48 328Z', '#3F5BA8'))
    p.cut('M232 388 L214 350 L240 326 L222 290 L262 284 L334 318 C330 352 290 388 232 388Z', '#F7F1E6', 1.4)
    p.put(path('M226 300 L260 298 L332 330 L324 348 L256 320 L234 318Z', '#3F5BA8'))
    p.strip('M180 372 L330 246', WOOD_MID, 9, .7)
    p.put(line('M186 250 l-4 -36 M140 236 l-20 -28 M236 244 l18 -30', LANTERN_LIGHT, 8))


def bear(p):
    """A soft bear, a little worn."""
    fur, deep = '#B9834F', '#8C5A34'
    p.cut('M130 390 C92 320 120 236 200 232 C280 236 308 320 270 390Z', fur, 1.4)
    p.put(ellipse(200, 322, 50, 52, '#E3BE8E'))
    for m in (0, 1):
        p.pile(group(path('M120 262 C84 272 64 318 78 336 C100 346 132 318 140 290Z', p.lit(fur)), 400 * m, 0, 1, mirror=bool(m)), .9)
        p.pile(group(ellipse(126, 364, 44, 28, p.lit(fur)) + ellipse(118, 364, 20, 16, '#E3BE8E'), 400 * m, 0, 1, mirror=bool(m)), .9)
        p.pile(group(circle(122, 96, 36, p.lit(fur)) + circle(124, 98, 19, '#E3BE8E'), 400 * m, 0, 1, mirror=bool(m)), .9)
    p.disc(200, 158, 98, fur, 1.5)
    p.oval(200, 190, 44, 34, '#E3BE8E', .7)
    p.put(circle(164, 146, 12, EYE) + circle(236, 146, 12, EYE) + circle(168, 142, 4, PAPER) + circle(240, 142, 4, PAPER) +
          path('M184 174 Q200 166 216 174 Q212 190 200 192 Q188 190 184 174Z', EYE) + line('M200 192 V204 M184 208 Q200 218 216 208', EYE, 5))
    p.put(line('M246 286 l30 26 M276 286 l-30 26', PAPER_WARM, 6) + rect(238, 276, 46, 46, '#6CB27A', 6, 'opacity=".55"'))
    p.pile(path('M200 248 L150 226 L154 276Z M200 248 L250 226 L246 276Z', SCARF_LIGHT) + circle(200, 250, 14, SCARF), .8)


def torch(p):
    """A torch that lies and lights the way."""
    p.put(path('M286 300 L396 224 V392 L286 366Z', p.linear((0, LANTERN_LIGHT, .85), (1, LANTERN_LIGHT, .05), x1=0, y1=0, x2=1, y2=0)))
    p.box(60, 308, 156, 56, '#B32620', 16, 1.3)
    p.put(''.join(rect(78 + i * 22, 308, 9, 56, '#7C1B1E', 3) for i in range(4)) + rect(66, 316, 146, 9, '#F0938C', 4, 'opacity=".7"'))
    p.cut('M210 312 L262 290 H282 V382 H262 L210 360Z', '#4A5BA6', 1.1)
    p.box(276, 284, 18, 104, '#D8DDF2', 8, .7)
    p.box(176, 292, 34, 18, LANTERN, 7, .7)


def medicine(p):
    """A bottle from somebody's cupboard, and a spoon."""
    p.box(126, 176, 148, 214, '#8A5A2B', 24, 1.5)
    p.box(150, 128, 100, 54, '#F4EFE2', 10, 1)
    p.put(''.join(line('M%d 134 V176' % x, '#C9C0AE', 5) for x in range(164, 250, 16)))
    p.box(132, 230, 136, 112, PAPER, 6, .6)
    p.put(rect(188, 246, 24, 72, SCARF_LIGHT, 4) + rect(164, 270, 72, 24, SCARF_LIGHT, 4))
    p.put(path('M138 190 h16 v190 h-10Z', '#C98B54', 'opacity=".6"'))
    p.strip('M284 372 H350', '#AEB6C8', 13, .7)
    p.oval(366, 372, 28, 15, '#C9D0DE', .7)


def pot(p):
    """On three stones, something good in it."""
    for x, y, r in ((150, 196, 20), (206, 176, 24), (250, 204, 18)):
        p.put(path('M%d %d c-22 -26 22 -44 0 -72 c34 26 -6 46 12 72Z' % (x, y), '#FFFFFF', 'opacity=".55"'))
    for x, y, w in ((96, 384, 60), (206, 388, 64), (310, 384, 60)):
        p.cut('M%d %d q%d -50 %d 0Z' % (x - w / 2, y + 4, w / 2, w), STONE, .8)
    p.put(path('M150 384 C140 356 168 352 164 330 C190 348 182 366 190 384Z M214 384 C206 360 230 354 230 336 C250 354 248 370 246 384Z', EMBER))
    p.cut('M84 226 H316 C334 300 300 356 250 360 H150 C100 356 66 300 84 226Z', '#3A3448', 1.6)
    p.put(path('M104 246 C96 290 112 326 136 344 C124 306 120 276 124 246Z', '#8E86A6', 'opacity=".6"'))
    p.cut('M70 226 C80 190 320 190 330 226Z', '#534B66', 1)
    p.box(182, 176, 36, 24, WOOD_LIGHT, 9, .8)
    p.strip('M80 250 q-34 6 -30 34 M320 250 q34 6 30 34', '#2B2636', 12, .7)


def rice_wine(p):
    """A jar of wine and its reeds, as at a feast."""
    p.strip('M190 170 C176 110 150 70 92 52 M204 170 C204 100 210 60 236 22 M216 172 C236 120 280 86 326 84', BAMBOO, 11, .7)
    p.pile(group(jar(250, '#7A4A38'), 200, 390), 1.6)
    p.cut('M138 142 H262 L270 178 Q200 198 130 178Z', SCARF, .9)
    p.put(''.join(path('M%d 166 l9 -9 l9 9 l-9 9Z' % x, LANTERN_LIGHT) for x in (148, 172, 196, 220, 244)))


def eggs(p):
    """Fried eggs on a plate, still warm."""
    p.put(path('M150 240 c-22 -26 22 -44 0 -72 c34 26 -6 46 12 72Z M236 236 c-22 -26 22 -44 0 -72 c34 26 -6 46 12 72Z', '#FFFFFF', 'opacity=".55"'))
    p.oval(200, 352, 180, 40, '#DCE4F2', 1.4)
    p.put(ellipse(200, 346, 150, 28, '#F4F7FD'))
    p.cut('M70 330 C78 292 130 300 150 290 C190 276 212 300 206 330 C200 362 150 352 128 358 C92 362 62 356 70 330Z', '#FFFDF6', .8)
    p.cut('M196 320 C204 280 262 290 288 296 C330 300 336 336 312 350 C286 366 250 352 226 356 C200 354 190 340 196 320Z', '#FFFDF6', .8)
    p.oval(140, 322, 36, 22, LANTERN, .9)
    p.oval(262, 320, 36, 22, LANTERN, .9)
    p.put(ellipse(130, 314, 11, 5, '#FFF0B8') + ellipse(252, 312, 11, 5, '#FFF0B8'))
    p.put(''.join(circle(x, y, 5, RICE_MID) for x, y in ((96, 330), (176, 342), (220, 330), (300, 334), (206, 312))))


def xoi(p):
    """Sticky rice in its basket, on a leaf."""
    p.pile(path('M20 372 C80 322 320 320 384 366 C320 402 90 402 20 372Z', p.lit(RICE_MID)) + line('M40 370 Q200 356 366 366', '#DDEBAE', 4), .9)
    p.cut('M86 236 C100 160 150 136 200 136 C254 136 300 160 314 236Z', '#7B4A86', 1.2)
    dice = random.Random(2)
    p.put(''.join(group(ellipse(0, 0, 10, 6, mix('#A678B0', '#5E3468', dice.random())), dice.uniform(116, 286), dice.uniform(166, 228), 1, dice.uniform(0, 180)) for _ in range(70)))
    p.put(path('M160 130 c-22 -26 22 -44 0 -72 c34 26 -6 46 12 72Z M236 128 c-22 -26 22 -44 0 -72 c34 26 -6 46 12 72Z', '#FFFFFF', 'opacity=".55"'))
    p.cut('M78 232 H322 L296 376 H104Z', STRAW, 1.5)
    p.put(''.join(line('M%d 240 L%d 370' % (90 + i * 28, 114 + i * 22), '#B98A4E', 5) for i in range(9)) + line('M84 268 H316 M92 306 H308 M98 342 H302', '#B98A4E', 5))
    p.box(66, 222, 268, 22, WOOD_LIGHT, 10, .9)


def shoes(p):
    """A pair of trainers, laces tied with care."""
    def shoe(x, y):
        p.pile(group(path('M-96 -84 Q-70 -96 -40 -84 C-20 -52 40 -50 84 -22 Q102 -8 98 12 H-100 Q-108 -40 -96 -84Z', p.lit('#E2574C')) +
                     path('M-96 -84 Q-70 -96 -40 -84 L-46 -60 Q-70 -66 -94 -58Z', '#7C1B1E') +
                     line('M-26 -66 L-4 -80 M0 -54 L20 -70 M26 -46 L44 -60', PAPER, 9) + rect(-104, 4, 206, 20, PAPER, 9) +
                     path('M50 -40 Q98 -20 98 6 H62 Q64 -20 50 -40Z', PAPER_WARM) + path('M-80 -30 q20 -22 44 0 q-22 22 -44 0Z', LANTERN), x, y), 1.3)
    shoe(244, 330)
    shoe(160, 366)


def basket(p):
    """A carrying basket with its band."""
    p.strip('M120 170 C60 60 340 60 280 170', SCARF, 15, .8)
    p.cut('M84 130 H316 C312 250 268 300 258 380 H142 C132 300 88 250 84 130Z', WOOD_LIGHT, 1.6)
    p.put(''.join(line('M%d 140 Q%d 270 %d 374' % (100 + i * 25, 116 + i * 21, 150 + i * 12), '#8A5A3B', 5) for i in range(9)) +
          ''.join(line('M%d %d Q200 %d %d %d' % (a, y, y + 14, 400 - a, y), '#8A5A3B', 5) for a, y in ((92, 176), (104, 222), (122, 268), (136, 312), (142, 350))))
    p.box(72, 112, 256, 30, STRAW, 14, 1)
    p.box(126, 374, 148, 16, WOOD, 7, .8)


def chick_basket(p):
    """Who was lost stood still in a basket and called."""
    p.put('<g transform="translate(112 -14) scale(.46)">')
    animals.chick(p)
    p.put('</g>')
    basket(p)


def pillow(p):
    """Grandmother's pillow, and it is wet."""
    p.cut('M50 250 C120 224 280 224 350 250 C372 300 372 340 350 384 C280 396 120 396 50 384 C28 340 28 300 50 250Z', '#2E3D7C', 1.6)
    p.put(brocade(70, 282, 262, 66, 'star', 'red', False))
    for x in (50, 350):
        p.put(rect(x - 16, 250, 32, 134, SCARF, 12) + line('M%d 262 V372' % x, LANTERN, 5))
    p.put(''.join(path('M%d %d c-14 18 -14 30 0 30 c14 0 14 -12 0 -30Z' % at, WATER_LIGHT) for at in ((30, 190), (96, 160), (330, 176), (376, 220))))


def corn(p):
    """Two cobs; one of them is a microphone today."""
    for x, y, turn in ((150, 360, -66), (262, 372, -84)):
        cob = path('M0 -46 C120 -62 210 -38 226 0 C210 38 120 62 0 46Z', p.lit(LANTERN))
        cob += ''.join(circle(16 + i * 20, j * 19 * (1 - i * .045), 8.5, '#FFE9A6', 'opacity=".85"') for i in range(10) for j in (-2, -1, 0, 1, 2))
        husk = path('M40 -54 C-10 -80 -60 -40 -84 0 C-60 40 -10 80 40 54 C-6 30 -6 -30 40 -54Z', RICE_LIGHT) + path('M64 0 C20 -26 -30 -16 -84 0 C-30 16 20 26 64 0Z', RICE_MID)
        p.pile(group(cob + husk, x, y - 56, .94, turn), 1.1)


def coop(p):
    """A house for hens, with a door of their size."""
    p.strip('M112 300 V386 M288 300 V386', WOOD, 18, .8)
    p.box(72, 176, 256, 138, WOOD_LIGHT, 6, 1.3)
    p.put(''.join(line('M%d 184 V306' % x, '#8A5A3B', 6) for x in range(96, 320, 28)))
    p.cut('M40 186 L200 70 L360 186 L344 206 L200 106 L56 206Z', '#A4533F', 1.4)
    p.put(path('M82 182 L200 100 L318 182Z', WOOD_MID))
    p.cut('M156 306 V250 Q200 196 244 250 V306Z', '#2B1B22', .6)
    p.strip('M196 310 L112 388', WOOD_MID, 24, .8)
    p.put(line('M172 318 l22 14 M150 338 l22 14 M130 358 l22 14', STRAW, 6))
