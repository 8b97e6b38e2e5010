# SPDX-License-Identifier: CC-BY-4.0
#
# icons_answers.py — pictograms for answers: what somebody could do, on rounds of cloth, so that who cannot read yet
# can point. A thing is never good or bad by its colour here.
from icons_hands import child, fingers
from icons_kit import *
from icons_signs import eye_open, person
from icons_stage import phone


def round_of(colour, draw):
    p = Small()
    p.disc(200, 200, 178, colour, 1.8)
    p.put(circle(200, 200, 162, 'none', 'stroke="%s" stroke-width="5" stroke-dasharray="16 12" opacity=".5"' % lighter(colour, .7)))
    q = Small()
    q.defs = p.defs
    draw(q)
    p.put(group(''.join(q.body), 200 - 200 * .76, 200 - 200 * .76, .76))
    return p.mat().fit(.95, 10)


def phone_it(p):
    phone(p, 88, 20, 188, 350)
    p.pile(path('M150 96 h176 q24 0 24 24 v76 q0 24 -24 24 h-98 l-38 42 v-42 h-40 q-24 0 -24 -24 v-76 q0 -24 24 -24Z', RICE_MID), .9)
    p.put(''.join(circle(x, 158, 17, PAPER) for x in (180, 238, 296)))


def call(p):
    p.cut('M84 60 L150 44 L182 128 L142 160 C156 206 194 244 240 258 L272 218 L356 250 L340 316 C334 348 300 352 270 346 C158 326 74 242 54 130 C48 100 52 66 84 60Z', RICE_MID, 1.6)
    p.strip('M236 54 C300 66 334 100 346 164 M232 108 C268 116 284 132 292 168', PAPER, 21, .7)


def hand(p):
    fingers(p, 200, 300, 5, SKINS[1], 1.36, 0, INDIGO_LIGHT)


def mouth(p):
    p.cut('M36 190 C96 96 156 108 200 136 C244 108 304 96 364 190 C316 306 84 306 36 190Z', '#C8404A', 1.6)
    p.put(path('M70 190 C120 156 280 156 330 190 C286 262 114 262 70 190Z', '#6E1C2A') + path('M100 180 C150 162 250 162 300 180 L290 204 H110Z', '#FFFFFF') + path('M140 240 Q200 206 260 240 Q200 262 140 240Z', '#F08A90'))


def adult(p):
    person(p, 222, 140, 1.18, '#33242A', SKINS[0], SCARF_LIGHT, True)
    child(p, 94, 264, 1.16, '#2B2028', SKINS[1], INDIGO_LIGHT)


def door(p):
    p.box(84, 26, 232, 350, WOOD_MID, 10, 1.4)
    p.put(rect(112, 54, 176, 322, p.linear((0, '#FFE9A8'), (1, '#FFD27A'))))
    p.cut('M112 54 L214 96 V396 L112 376Z', WOOD, 1)
    p.disc(196, 246, 12, LANTERN, .5)


def lock(p):
    p.strip('M134 196 V130 C134 40 266 40 266 130 V196', '#8E9ACB', 36, 1.2)
    p.box(84, 178, 232, 186, LANTERN, 32, 1.8)
    p.put(circle(200, 254, 28, INK) + path('M186 260 L178 324 H222 L214 260Z', INK))


def block(p):
    phone(p, 92, 20, 188, 350)
    p.put(circle(186, 160, 40, SKINS[1], 'opacity=".55"') + path('M122 286 C124 226 248 226 250 286Z', '#8A8FB4', 'opacity=".7"'))
    p.disc(274, 282, 92, SCARF, 1.2)
    p.put(circle(274, 282, 56, PAPER) + line('M236 320 L312 244', SCARF, 28))


def eye(p):
    eye_open(p)


def ear(p):
    p.cut('M120 250 C90 200 84 110 150 64 C220 20 312 60 318 148 C322 216 262 240 256 292 C250 354 186 388 142 348', SKINS[1], 1.6)
    p.put(line('M150 220 C116 160 150 92 208 96 C268 102 276 172 236 206 C214 226 212 250 206 276 M196 150 C224 160 220 196 184 200', darker(SKINS[1], .35), 17))


def run(p):
    p.oval(190, 376, 130, 12, '#2A1A40', .2)
    p.strip('M176 214 L122 280 L62 286 M182 220 L244 282 L224 360', '#7FB2D8', 40)
    p.strip('M206 136 L140 158 L112 214 M214 140 L270 190 L324 166', SKINS[1], 30)
    p.strip('M214 120 L180 216', SCARF_LIGHT, 78)
    p.disc(252, 66, 48, SKINS[1])
    p.put(path('M204 70 C200 2 304 -2 300 58 C280 40 262 40 246 46 C238 62 232 84 222 94 C212 88 206 80 204 70Z', '#33242A') + circle(276, 70, 6, EYE))
    p.strip('M22 120 H104 M6 180 H76 M30 240 H84', PAPER, 13, .5)


def gift(p):
    p.box(58, 160, 284, 212, SCARF_LIGHT, 14, 1.6)
    p.box(38, 118, 324, 70, SCARF, 14, 1.2)
    p.put(rect(176, 118, 48, 254, LANTERN))
    p.cut('M200 118 C120 118 90 40 136 34 C172 32 194 80 200 118 C206 80 228 32 264 34 C310 40 280 118 200 118Z', LANTERN_LIGHT, 1)


def money(p):
    for a, c in ((-14, '#7FAF8A'), (2, '#9CC3A0')):
        p.pile(group(rect(-160, -82, 320, 164, p.lit(c), 14) + circle(0, 0, 50, lighter(c, .4)) + rect(-142, -64, 284, 128, 'none', 8, 'stroke="#FFFFFF" stroke-width="5" opacity=".6"'),
                     200, 160 if a < 0 else 200, 1, a), 1.2)
    for x, y in ((110, 316), (200, 334), (288, 312)):
        p.disc(x, y, 42, LANTERN, 1)
        p.put(circle(x, y, 27, 'none', 'stroke="#B0741C" stroke-width="5"'))


def camera(p):
    p.box(136, 70, 128, 70, '#5568B0', 18)
    p.box(24, 110, 352, 240, '#4A5BA6', 34, 1.8)
    p.disc(200, 228, 88, PAPER, 1)
    p.disc(200, 228, 68, INDIGO, .6)
    p.put(circle(200, 228, 36, '#5C7BD8') + circle(220, 206, 13, '#FFFFFF') + rect(300, 140, 48, 26, LANTERN, 10))


def silence(p):
    p.disc(200, 196, 160, SKINS[1], 1.6)
    p.put(eyes(140, 260, 150, 20) + cheek(p, 100, 220, 34) + cheek(p, 300, 220, 34) + line('M150 258 Q200 250 250 258', '#8A2A34', 13))
    p.cut('M184 404 L180 232 C180 210 220 210 220 232 L232 310 L280 322 L270 404Z', SKINS[0], 1.2)


def ask(p):
    p.cut('M66 30 H334 Q372 30 372 70 V236 Q372 276 334 276 H214 L132 362 C124 368 118 362 120 352 L130 276 H66 Q28 276 28 236 V70 Q28 30 66 30Z', PAPER, 1.6)
    p.put(line('M156 124 C156 66 246 66 244 124 C242 160 202 158 202 194', INDIGO, 30) + circle(202, 238, 19, INDIGO))


def heart(p):
    p.pile(path('M200 364 C4 250 30 62 128 64 C166 66 190 94 200 124 C210 94 234 66 272 64 C370 62 396 250 200 364Z', p.lit(SCARF_LIGHT, .3, .2)), 1.6)
    p.put(path('M90 150 C90 114 114 96 136 98 C114 114 104 136 106 166Z', '#FFFFFF', 'opacity=".5"'))


def home(p):
    p.strip('M100 300 V384 M168 300 V384 M232 300 V384 M300 300 V384', WOOD_DEEP, 22)
    p.cut('M64 176 H336 V316 H64Z', WOOD_LIGHT, 1.4)
    p.put(rect(160, 206, 80, 110, '#FFE09A', 5))
    p.cut('M112 40 H288 C306 92 348 146 392 182 C280 206 120 206 8 182 C52 146 94 92 112 40Z', '#9A4A2E', 1.8)


def friend(p):
    person(p, 118, 166, 1.02, '#33242A', SKINS[1], RICE_MID)
    person(p, 284, 166, 1.02, '#2B2028', SKINS[0], SCARF_LIGHT, True)


def wait(p):
    p.disc(200, 204, 164, PAPER, 1.6)
    p.put(circle(200, 204, 142, 'none', 'stroke="%s" stroke-width="8"' % WOOD_LIGHT) + ''.join(group(line('M0 -126 V-108', INK, 12), 200, 204, 1, a) for a in range(0, 360, 90)) +
          line('M200 204 V112 M200 204 L262 242', INK, 19) + circle(200, 204, 15, SCARF))


def key(p):
    p.pile('<path d="M128 120 a76 76 0 1 0 .1 0Z M128 158 a38 38 0 1 1 -.1 0Z" fill="%s" fill-rule="evenodd" transform="translate(0 -10)"/>' % p.lit(LANTERN), 1.4)
    p.strip('M200 188 H356 M310 188 V246 M352 188 V236', LANTERN, 34, 1)


ANSWERS = {name: kept(round_of, colour, draw) for name, colour, draw in (
    ('phone', '#33707E', phone_it), ('call', '#3C4C92', call), ('hand', '#7A4A86', hand), ('mouth', '#33707E', mouth), ('adult', '#3D6B4A', adult), ('door', '#3C4C92', door),
    ('lock', '#6B3F5E', lock), ('block', '#7A4A86', block), ('eye', '#33707E', eye), ('ear', '#3D6B4A', ear), ('run', '#6B3F5E', run), ('gift', '#33707E', gift),
    ('money', '#6B3F5E', money), ('camera', '#7A4A86', camera), ('silence', '#3C4C92', silence), ('ask', '#33707E', ask), ('heart', '#3C4C92', heart), ('home', '#3D6B4A', home),
    ('friend', '#7A4A86', friend), ('wait', '#6B3F5E', wait), ('key', '#33707E', key))}
