# SPDX-License-Identifier: CC-BY-4.0
#
# icons_signs.py — the signs of buttons and verdicts, and the helpers a child can go to.
from icons_kit import *


def tile(p, colour, r=172):
    """A round of cloth with a stitched rim: the ground of a sign that has no outline of its own."""
    p.disc(200, 200, r, colour, 1.8)
    p.put(circle(200, 200, r - 16, 'none', 'stroke="%s" stroke-width="5" stroke-dasharray="16 12" opacity=".55"' % lighter(colour, .7)))


def sign(colour, draw):
    p = Small()
    tile(p, colour)
    draw(p)
    return p.mat().fit(.95, 10)


def back():
    return sign(LANTERN, lambda p: p.cut('M92 200 L196 102 C210 92 224 104 222 118 L220 160 H292 C314 162 316 238 292 240 H220 L222 282 C224 296 210 308 196 298Z', INDIGO, 1))


def settings():
    p = Small()
    teeth = ''.join(group(path('M-36 -186 Q0 -196 36 -186 L50 -110 H-50Z', INDIGO_LIGHT), 200, 200, 1, a) for a in range(0, 360, 60))
    p.pile(teeth + circle(200, 200, 132, p.lit(INDIGO_LIGHT)), 1.6)
    p.disc(200, 200, 64, PAPER, .8)
    p.put(circle(200, 200, 54, INDIGO))
    return p.mat().fit(.95, 10)


def leave():
    p = Small()
    p.box(40, 28, 196, 344, WOOD_MID, 10, 1.4)
    p.put(rect(64, 54, 148, 318, p.linear((0, '#FFE9A8'), (1, '#FFD27A'))))
    p.cut('M64 54 L150 92 V394 L64 372Z', WOOD, 1)
    p.disc(132, 236, 11, LANTERN, .5)
    p.cut('M182 176 H276 V128 C278 114 292 112 302 122 L380 204 C386 212 386 220 380 228 L302 310 C292 320 278 316 276 304 V256 H182 C168 250 168 182 182 176Z', SCARF_LIGHT, 1.4)
    return p.mat().fit(.95, 10)


def printer():
    p = Small()
    p.box(98, 20, 204, 150, PAPER, 6, 1)
    p.put(line('M130 62 H262 M130 96 H222', '#C9C3D6', 11))
    p.box(26, 134, 348, 168, INDIGO_LIGHT, 30, 1.6)
    p.put(rect(26, 210, 348, 34, INDIGO_MID) + circle(320, 174, 13, LANTERN) + circle(280, 174, 13, RICE_LIGHT))
    p.cut('M88 232 H312 L328 384 H72Z', PAPER, 1.2)
    p.put(group(petals(34), 200, 296) + line('M128 352 H272', '#C9C3D6', 11))
    return p.mat().fit(.95, 10)


def language():
    p = Small()
    p.cut('M52 24 H232 Q260 24 260 52 V176 Q260 204 232 204 H120 L76 250 V204 H52 Q24 204 24 176 V52 Q24 24 52 24Z', INDIGO_LIGHT, 1.6)
    p.put(line('M94 166 L142 62 L190 166 M112 132 H172', PAPER, 19))
    p.cut('M176 168 H348 Q376 168 376 196 V310 Q376 338 348 338 H330 V382 L284 338 H176 Q148 338 148 310 V196 Q148 168 176 168Z', LANTERN, 1.6)
    p.put(line('M212 268 H310 C308 226 218 222 216 268 C216 314 284 318 306 294', INK, 18) + line('M232 206 L262 184 L292 206', INK, 14))
    return p.mat().fit(.95, 10)


def keyboard():
    p = Small()
    p.box(18, 92, 364, 222, '#5568B0', 32, 1.8)
    text, colours = '', (SCARF_LIGHT, LANTERN, RICE_LIGHT, '#7CC4DC')
    for row in range(3):
        for i in range(6):
            text += rect(44 + i * 53 + (row == 1) * 4, 116 + row * 50, 42, 38, colours[i] if row == 0 and i < 4 else PAPER, 9)
    p.pile(text, .8)
    p.pile(rect(104, 264, 192, 32, LANTERN_LIGHT, 10), .8)
    return p.mat().fit(.95, 10)


def mouse():
    p = Small()
    p.strip('M200 96 C196 56 232 60 230 20', '#5568B0', 14)
    p.cut('M200 88 C280 88 310 150 310 230 C310 320 270 380 200 380 C130 380 90 320 90 230 C90 150 120 88 200 88Z', '#DCE1F2', 1.8)
    p.put(path('M194 92 V210 H92 C92 140 126 94 194 92Z', SCARF_LIGHT) + path('M206 92 V210 H308 C308 140 274 94 206 92Z', '#B4C0E4') + rect(182, 122, 36, 68, INDIGO_MID, 18))
    return p.mat().fit(.95, 10)


def speech(dots=True):
    p = Small()
    p.cut('M66 44 H334 Q372 44 372 84 V226 Q372 266 334 266 H214 L132 356 C124 362 118 356 120 346 L130 266 H66 Q28 266 28 226 V84 Q28 44 66 44Z', '#3E93A8', 1.8)
    p.put(path('M78 72 H322 Q344 72 344 94 V216 Q344 238 322 238 H78 Q56 238 56 216 V94 Q56 72 78 72Z', PAPER))
    if dots:
        p.pile(''.join(circle(x, 156, 24, INDIGO_LIGHT) for x in (122, 200, 278)), .6)
    return p.mat().fit(.95, 10)


def loudspeaker(p):
    p.cut('M44 146 H112 L196 74 C206 66 220 72 220 86 V314 C220 328 206 334 196 326 L112 254 H44 C34 254 28 248 28 238 V162 C28 152 34 146 44 146Z', LANTERN, 1.6)
    p.put(path('M112 146 L196 74 C206 66 220 72 220 86 V150 C190 170 150 176 112 176Z', '#FFE9A8', 'opacity=".55"'))


def aloud():
    p = Small()
    loudspeaker(p)
    for d, colour in (('M254 138 C306 168 306 232 254 262', SCARF_LIGHT), ('M304 96 C372 152 372 248 304 304', RICE_LIGHT)):
        p.strip(d, colour, 30, 1.2)
    return p.mat().fit(.95, 10)


def aloud_off():
    p = Small()
    loudspeaker(p)
    p.box(258, 138, 124, 124, SCARF_LIGHT, 22, 1.4)
    return p.mat().fit(.95, 10)


def star():
    p = Small()
    points = [(200 + (r := 178 if i % 2 == 0 else 92) * math.sin(i * math.pi / 5), 214 - r * math.cos(i * math.pi / 5)) for i in range(10)]
    p.pile('<path d="%s" fill="%s" stroke="%s" stroke-width="30" stroke-linejoin="round"/>' % (polygon(points), LANTERN, LANTERN), 1.8)
    inner = [(200 + (x - 200) * .8, 214 + (y - 214) * .8) for x, y in points]
    p.put('<path d="%s" fill="%s" stroke="%s" stroke-width="20" stroke-linejoin="round"/>' % (polygon(inner), p.linear((0, '#FFF0B8'), (1, '#FFCF5E')), '#FFDF88'))
    return p.mat().fit(.95, 6)


def lock():
    p = Small()
    p.strip('M124 196 V130 C124 28 276 28 276 130 V196', '#7B86B4', 38, 1.2)
    p.box(74, 178, 252, 200, LANTERN, 34, 1.8)
    p.put(rect(94, 198, 212, 20, '#FFF0B8', 10, 'opacity=".6"') + circle(200, 260, 30, INK) + path('M186 266 L176 336 H224 L214 266Z', INK))
    return p.mat().fit(.95, 10)


def frame():
    p = Small()
    p.box(22, 52, 356, 300, WOOD_MID, 16, 1.8)
    p.put(rect(54, 84, 292, 236, p.linear((0, '#6C4F92'), (.55, '#F08A5D'), (1, '#FFD87A'))) + circle(252, 196, 40, '#FFF3C8'))
    p.put(path('M54 262 L140 168 L204 240 L244 206 L346 282 V320 H54Z', PLUM_DEEP) + path('M54 292 Q140 250 220 284 Q300 306 346 280 V320 H54Z', RICE_MID))
    p.put(''.join(path('M%d %d l10 -10 l10 10 l-10 10Z' % at, LANTERN_LIGHT) for at in [(x, y) for y in (68, 336) for x in (50, 120, 190, 260, 330)]))
    return p.mat().fit(.95, 10)


def calm():
    p = Small()
    for r, c in ((180, '#BFE3E4'), (140, '#7FC4C9'), (100, '#3E93A8')):
        p.disc(200, 200, r, c, 1.4)
    p.pile(group(petals(84), 200, 204), 1)
    return p.mat().fit(.95, 10)


def profile(p, mouth):
    """A child's face from the side, looking right."""
    p.cut('M60 330 C40 250 30 180 62 110 C96 44 200 30 252 90 C272 114 272 146 278 166 C290 186 304 202 302 214 C298 224 284 222 278 226 C282 250 282 286 262 300 C240 310 212 304 196 308 '
          'L196 356 H76Z', SKINS[1], 1.4)
    p.cut('M52 320 C20 240 22 140 64 90 C120 24 226 34 258 104 C224 112 196 116 180 150 C186 186 160 196 146 186 C140 240 118 300 52 320Z', '#33242A', 1.2)
    p.put(line('M222 176 Q240 188 256 174', EYE, 8) + line('M214 142 Q236 128 258 138', '#33242A', 8) + cheek(p, 226, 232, 26))
    p.put(mouth)


def breathe():
    p = Small()
    profile(p, ellipse(270, 262, 10, 12, '#8A2A34'))
    p.strip('M300 262 H352 C384 260 380 218 352 226 M300 292 H366 C398 294 394 342 362 334 M296 320 H328 C346 324 344 350 326 348', '#5FB4C6', 13, .7)
    return p.mat().fit(.95, 8)


def eye_closed():
    p = Small()
    p.disc(200, 200, 172, SKINS[0], 1.8)
    p.put(cheek(p, 200, 292, 70, strength=.4) + line('M88 120 Q190 56 312 116', '#33242A', 24))
    p.put(line('M82 190 Q200 282 318 190 M104 214 l-26 32 M150 238 l-14 38 M200 246 v42 M250 238 l14 38 M296 214 l26 32', EYE, 18))
    return p.mat().fit(.95, 10)


def eye_open(p=None):
    p = p or Small()
    p.cut('M18 204 C96 78 304 78 382 204 C304 326 96 326 18 204Z', PAPER, 1.8)
    p.disc(200, 202, 84, INDIGO_LIGHT, .8)
    p.put(circle(200, 202, 46, EYE) + circle(224, 174, 19, '#FFFFFF') + line('M30 188 C106 66 294 66 370 188', INDIGO, 17))
    return p


def safe():
    p = Small()
    p.cut('M200 24 C284 30 366 96 364 196 C360 300 284 376 200 378 C116 376 40 300 36 196 C34 96 116 30 200 24Z', RICE_MID, 1.8)
    p.put(line('M200 46 V356 M200 130 L104 96 M200 130 L296 96 M200 214 L76 190 M200 214 L324 190 M200 300 L112 290 M200 300 L288 290', RICE_LIGHT, 7, 'opacity=".5"'))
    p.strip('M112 204 L174 268 L292 132', PAPER, 42, 1)
    return p.mat().fit(.95, 10)


def unsure():
    p = Small()
    p.pile('<path d="M200 44 L356 200 L200 356 L44 200Z" fill="%s" stroke="#C98A1E" stroke-width="44" stroke-linejoin="round"/>' % '#C98A1E', 1.8)
    p.put('<path d="M200 54 L346 200 L200 346 L54 200Z" fill="{0}" stroke="{0}" stroke-width="24" stroke-linejoin="round"/>'.format(LANTERN))
    p.put(line('M152 166 C152 104 250 104 248 168 C246 208 202 206 202 248', INK, 34) + circle(202, 300, 21, INK))
    return p.mat().fit(.95, 10)


def risky():
    p = Small()
    p.pile('<path d="M200 60 L350 338 H50Z" fill="{0}" stroke="{0}" stroke-width="52" stroke-linejoin="round"/>'.format(SCARF), 1.8)
    p.put('<path d="M200 84 L330 326 H70Z" fill="{0}" stroke="{0}" stroke-width="24" stroke-linejoin="round"/>'.format(p.linear((0, '#EF7266'), (1, '#CB3A32'))))
    p.put(line('M200 152 V244', PAPER, 38) + circle(200, 306, 22, PAPER))
    return p.mat().fit(.95, 10)


def logo():
    """The circle: lanterns around a flower on indigo cloth."""
    p = Small()
    p.disc(200, 200, 146, INDIGO, 1.8)
    p.put(circle(200, 200, 130, 'none', 'stroke="%s" stroke-width="6" stroke-dasharray="3 14" stroke-linecap="round"' % LANTERN_LIGHT) + circle(200, 200, 108, INDIGO_MID))
    p.put(glow(p, 200, 200, 130, LANTERN, .5))
    p.pile(group(petals(100), 200, 204), 1.2)
    for i in range(8):
        a = i * math.pi / 4
        q = group(path('M-24 -30 H24 C40 -14 40 14 24 30 H-24 C-40 14 -40 -14 -24 -30Z', p.lit(LANTERN if i % 2 == 0 else SCARF_LIGHT, .45, .1)) + rect(-17, -37, 34, 10, SCARF_DEEP, 4) +
                  rect(-17, 27, 34, 10, SCARF_DEEP, 4), 200 + 158 * math.sin(a), 200 - 158 * math.cos(a), .94)
        p.pile(q, .8)
    return p.mat().fit(.95, 10)


# --- helpers: who a child can go to ----------------------------------------------------------------------------
def helper_111():
    def draw(p):
        p.cut('M70 168 C84 60 316 60 330 168 L284 186 C270 188 262 178 262 164 L258 140 H142 L138 164 C138 178 130 188 116 186Z', PAPER, 1)
        p.pile(line('M112 236 L134 216 V304 M186 236 L208 216 V304 M260 236 L282 216 V304', PAPER, 25), .8)
    return sign(SCARF, draw)


def roofed(p, wall, roof, y=150):
    p.cut('M70 %d H330 V352 H70Z' % y, wall, 1.4)
    p.cut('M200 34 L384 %d L356 %d H44 L16 %dZ' % (y + 4, y + 34, y + 4), roof, 1.8)


def helper_home():
    p = Small()
    p.strip('M100 300 V380 M168 300 V380 M232 300 V380 M300 300 V380', WOOD, 22)
    p.cut('M64 176 H336 V316 H64Z', WOOD_LIGHT, 1.4)
    p.put(line('M120 180 V312 M280 180 V312', WOOD_MID, 5) + rect(160, 206, 80, 110, p.linear((0, '#FFF0B8'), (1, '#FFC95E')), 5))
    p.cut('M112 40 H288 C306 92 348 146 392 182 C280 206 120 206 8 182 C52 146 94 92 112 40Z', '#9A4A2E', 1.8)
    p.put(line('M92 92 Q200 108 308 92 M58 140 Q200 162 342 140', '#7A3721', 7))
    p.strip('M112 42 L90 16 M288 42 L310 16', WOOD_DEEP, 15)
    p.pile(path('M200 158 C148 126 160 80 186 84 C194 86 198 92 200 98 C202 92 206 86 214 84 C240 80 252 126 200 158Z', PAPER), .7)
    return p.mat().fit(.95, 10)


def flag(p, x, y):
    p.box(x - 5, y, 10, 116, WOOD_MID, 5, .7)
    p.pile(path('M%d %d m4 4 q36 -14 70 2 v50 q-34 -16 -70 -2Z' % (x, y), SCARF), .7)
    star_at = [(x + 35 + (14 if i % 2 == 0 else 6) * math.sin(i * math.pi / 5), y + 23 - (14 if i % 2 == 0 else 6) * math.cos(i * math.pi / 5)) for i in range(10)]
    p.put(path(polygon(star_at), LANTERN_LIGHT))


def helper_school():
    p = Small()
    flag(p, 200, 8)
    p.cut('M22 196 H378 V356 H22Z', '#FBE3B4', 1.4)
    p.cut('M8 200 L44 152 H356 L392 200Z', SCARF_LIGHT, 1.4)
    p.cut('M122 206 L200 104 L278 206 V356 H122Z', '#FFF0CE', 1.6)
    p.cut('M106 204 L200 92 L294 204 L276 214 L200 126 L124 214Z', SCARF, 1)
    p.put(''.join(rect(x, 230, 34, 44, '#6FB0C4', 5) + rect(x, 296, 34, 44, '#6FB0C4', 5) for x in (40, 84, 282, 326)))
    p.put(circle(200, 190, 27, PAPER) + line('M200 174 V191 L212 198', INK, 6) + rect(164, 262, 72, 94, WOOD_MID, 5) + rect(197, 262, 6, 94, WOOD))
    p.cut('M6 352 H394 V384 H6Z', RICE_MID, .8)
    return p.mat().fit(.95, 10)


def helper_clinic():
    p = Small()
    roofed(p, PAPER, '#4E93A8')
    p.put(rect(164, 262, 72, 90, '#7FC4C9', 5) + rect(90, 216, 52, 56, '#BFE3E4', 5) + rect(258, 216, 52, 56, '#BFE3E4', 5))
    p.disc(200, 134, 54, PAPER, 1)
    p.put(path('M184 96 H216 V118 H238 V150 H216 V172 H184 V150 H162 V118 H184Z', RICE))
    p.cut('M40 350 H360 V384 H40Z', STONE_LIGHT, .8)
    return p.mat().fit(.95, 10)


def helper_office():
    p = Small()
    flag(p, 200, 4)
    p.cut('M30 150 H370 V356 H30Z', '#F6DFA4', 1.4)
    p.cut('M14 152 L60 98 H340 L386 152 V172 H14Z', '#A4533F', 1.6)
    p.put(''.join(rect(x, 200, 46, 62, '#6F87C4', 5) for x in (56, 118, 236, 298)) + rect(164, 272, 72, 84, WOOD_MID, 5))
    p.put(rect(52, 178, 296, 9, LANTERN) + ''.join(rect(x, 172, 18, 184, '#E4C47C') for x in (34, 178, 204, 348)))
    p.cut('M10 352 H390 V384 H10Z', STONE_LIGHT, .8)
    return p.mat().fit(.95, 10)


def badge(p, colour, mark):
    p.cut('M200 20 C246 54 300 62 348 58 C360 190 326 318 200 384 C74 318 40 190 52 58 C100 62 154 54 200 20Z', colour, 1.8)
    p.put(path('M200 54 C240 80 280 90 320 90 C324 192 294 292 200 346 C106 292 76 192 80 90 C120 90 160 80 200 54Z', lighter(colour, .16)))
    p.pile(mark, .9)
    return p.mat().fit(.95, 10)


def helper_police():
    points = [(200 + (r := 86 if i % 2 == 0 else 36) * math.sin(i * math.pi / 5), 196 - r * math.cos(i * math.pi / 5)) for i in range(10)]
    return badge(Small(), RICE, path(polygon(points), LANTERN_LIGHT))


def helper_union():
    return badge(Small(), '#8E3F7A', group(petals(92, '#FFE3EA'), 200, 198))


def person(p, x, y, s, hair, skin, cloth, long=False):
    q = Small()
    q.defs = p.defs
    if long:
        q.cut('M-62 0 C-70 -96 70 -96 62 0 C66 50 60 90 50 104 H-50 C-60 90 -66 50 -62 0Z', hair)
    q.cut('M-110 210 C-108 112 -60 78 0 78 C60 78 108 112 110 210Z', cloth, 1.4)
    q.put(path('M-36 82 L0 124 L36 82 L52 90 L0 158 L-52 90Z', lighter(cloth, .5)))
    q.cut('M-54 -4 C-56 -70 56 -70 54 -4 C56 56 34 88 0 88 C-34 88 -56 56 -54 -4Z', skin, 1)
    q.put(path('M-58 6 C-68 -86 68 -86 58 6 C48 -28 22 -40 -8 -36 C-34 -34 -50 -20 -58 6Z', q.lit(hair)))
    q.put(ellipse(-21, 12, 7, 8, EYE) + ellipse(21, 12, 7, 8, EYE) + line('M-17 44 Q0 60 17 44', '#8A2A34', 7) + cheek(q, -34, 36, 15) + cheek(q, 34, 36, 15))
    p.put(group(''.join(q.body), x, y, s))


def helper_teacher():
    p = Small()
    p.box(24, 30, 352, 232, WOOD_MID, 10, 1.4)
    p.put(rect(42, 48, 316, 196, '#2F6155') + line('M70 96 H150 M70 132 H126', '#DDEBDC', 9) + circle(316, 96, 22, LANTERN_LIGHT))
    person(p, 200, 186, 1, '#33242A', SKINS[0], INDIGO_LIGHT, True)
    return p.mat().fit(.95, 6)


def helper_friend():
    p = Small()
    person(p, 120, 178, 1, '#33242A', SKINS[1], RICE_MID)
    person(p, 282, 178, 1, '#2B2028', SKINS[0], SCARF_LIGHT, True)
    p.pile(group(path('M0 40 C-52 8 -40 -38 -14 -34 C-6 -32 -2 -26 0 -20 C2 -26 6 -32 14 -34 C40 -38 52 8 0 40Z', SCARF), 200, 62), .8)
    return p.mat().fit(.95, 6)


def shape(d):
    """A plate behind a letter: plain, it takes no light."""
    return '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="400" height="400">%s</svg>\n' % d


SIGNS = {name: kept(draw) for name, draw in {
    'back': back, 'settings': settings, 'exit': leave, 'print': printer, 'language': language, 'keyboard': keyboard, 'mouse': mouse, 'speech': speech, 'aloud': aloud, 'aloud-off': aloud_off, 'star': star,
    'lock': lock, 'picture-frame': frame, 'calm': calm, 'breathe': breathe, 'eye-closed': eye_closed, 'safe': safe, 'unsure': unsure, 'risky': risky, 'logo': logo,
    'helper-111': helper_111, 'helper-home': helper_home, 'helper-school': helper_school, 'helper-clinic': helper_clinic, 'helper-office': helper_office,
    'helper-police': helper_police, 'helper-union': helper_union, 'helper-teacher': helper_teacher, 'helper-friend': helper_friend}.items()}
SIGNS.update({'shape-circle': shape(circle(200, 200, 186, '#FFFFFF')), 'shape-square': shape(rect(34, 34, 332, 332, '#FFFFFF', 40)),
              'shape-triangle': shape('<path d="M200 44 L368 350 H32Z" fill="#FFFFFF" stroke="#FFFFFF" stroke-width="44" stroke-linejoin="round"/>'),
              'shape-diamond': shape('<path d="M200 32 L368 200 L200 368 L32 200Z" fill="#FFFFFF" stroke="#FFFFFF" stroke-width="36" stroke-linejoin="round"/>')})
