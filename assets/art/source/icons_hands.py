# SPDX-License-Identifier: CC-BY-4.0
#
# icons_hands.py — hands that count, rise, help and join; and the little people of talking together.
from icons_kit import *


def fingers(p, x, y, count, skin, scale=1, turn=0, sleeve=None):
    """A hand seen from its palm, the wrist at 0, 0; `count` of its four fingers are up, the thumb out with five."""
    ups = {1: (1,), 2: (1, 2), 3: (1, 2, 3), 4: (0, 1, 2, 3), 5: (0, 1, 2, 3)}[count]
    if count == 4:
        ups = (0, 1, 2, 3)
    tone, text = p.lit(skin, .14, .12), ''
    places = ((-50, -122, -15, 96), (-18, -134, -4, 112), (18, -132, 6, 106), (50, -114, 18, 84))
    order = {0: 3, 1: 0, 2: 1, 3: 2} if count < 4 else {0: 0, 1: 1, 2: 2, 3: 3}
    shown = {order[i] if count < 4 else i for i in ups}
    for i, (fx, fy, a, length) in enumerate(places):
        if i in shown:
            text += group(rect(-17, -length, 34, length + 40, tone, 17), fx, fy + 24, 1, a)
    text += path('M-62 -10 C-74 -60 -76 -110 -58 -124 C-30 -142 40 -138 60 -120 C78 -100 70 -50 58 -6Z', tone)
    text += (group(rect(-17, -86, 34, 116, tone, 17), -52, -34, 1, -52) if count == 5 else '')
    p.pile(group(text, x, y, scale, turn), 1.2)
    more, shade = '', darker(skin, .22)
    for i, (fx, fy, a, length) in enumerate(places):
        if i not in shown:
            more += group(rect(-18, -18, 36, 54, p.lit(skin, .2, .05), 17), fx, fy + 10, 1, a * .6)
    if more:
        p.pile(group(more, x, y, scale, turn), .5)
    if count < 5:
        p.pile(group(path('M-66 -46 C-84 -70 -60 -92 -40 -84 C-10 -76 20 -76 26 -62 C30 -46 -6 -42 -30 -40Z', p.lit(skin, .2, .08)), x, y, scale, turn), .5)
    else:
        p.put(group(line('M-34 -70 Q0 -52 40 -76 M-24 -36 Q-4 -60 -6 -96', shade, 5, 'opacity=".5"'), x, y, scale, turn))
    if sleeve:
        p.pile(group(path('M-68 -22 Q0 -4 66 -22 L92 104 Q0 128 -92 104Z', p.lit(sleeve)), x, y, scale, turn), 1.2)
        dots = ''.join(path('M%d 2 l9 -9 l9 9 l-9 9Z' % (a - 9), PAPER if i % 2 else LANTERN_LIGHT) for i, a in enumerate(range(-56, 57, 28)))
        p.put(group(path('M-70 -22 Q0 -4 68 -22 L74 14 Q0 32 -75 14Z', darker(sleeve, .3)) + dots, x, y, scale, turn))


def counting(count):
    """One to six; the sixth finger is a second hand's."""
    more, sleeve = count - 5, (SLEEVES + ('#D19A34', '#2E8C94'))[count - 1]
    p = Small(wide(count))
    if more > 0:
        fingers(p, 306, 300, more, SKINS[count % 4], .82, 8, sleeve)
    fingers(p, (144, 158, 136)[max(0, count - 4)], 290, min(count, 5), SKINS[count % 4], .98 if more > 0 else 1.12, 0, sleeve)
    return p.mat().fit(.93, 12)


def raised(skin, sleeve, turn):
    """An arm that goes up: for hands that rise from the lower edge of the screen."""
    p = Small(280, 560)
    p.cut('M84 560 L92 228 Q140 214 188 228 L200 560Z', SKINS[skin])
    fingers(p, 140, 250, 5, SKINS[skin], 1.02, turn)
    p.cut('M62 560 L84 350 Q141 374 198 350 L222 560Z', SLEEVES[sleeve], 1.3)
    p.put(path('M84 350 Q141 374 198 350 L202 388 Q141 412 80 388Z', darker(SLEEVES[sleeve], .32)) +
          ''.join(path('M%d 380 l10 -10 l10 10 l-10 10Z' % a, PAPER if i % 2 else LANTERN_LIGHT) for i, a in enumerate(range(94, 180, 24))))
    return p.mat(spread=5).fit(.93, 34)


def joining(turn, skin, sleeve):
    """One of the four hands of the promise: flat, its fingers towards the light they all hold, its thumb towards the next."""
    p = Small(800, 800)
    q = Small(800, 800)
    q.defs = p.defs
    cloth, tone = SLEEVES[sleeve], SKINS[skin]
    q.pile(path('M262 792 Q400 806 538 792 L490 668 Q400 650 310 668Z', q.lit(cloth)), 1.6)
    q.put(path('M310 668 Q400 650 490 668 L504 714 Q400 694 296 714Z', darker(cloth, .34)) +
          ''.join(path('M%d 684 l15 -15 l15 15 l-15 15Z' % a, PAPER if i % 2 else LANTERN_LIGHT) for i, a in enumerate(range(318, 460, 33))))
    q.mat(spread=4)
    hand = group(rect(-22, -150, 44, 190, tone, 22), 344, 632, 1, -24)
    hand += path('M326 680 C312 630 312 590 320 556 Q400 530 480 556 C488 590 488 630 474 680 Q400 656 326 680Z', tone)
    hand += ''.join(rect(x - 19.5, y, 39, 600 - y, tone, 19.5) for x, y in ((340, 478), (380.5, 452), (420.5, 456), (460, 490)))
    q.pile(hand, 1.4)
    q.put(line('M360 520 V572 M400.5 500 V570 M440.5 514 V574', darker(SKINS[skin], .3), 5, 'opacity=".55"'))
    p.put('<g transform="translate(400 400) rotate(%d) scale(.97) translate(-400 -400)">%s</g>' % (turn, ''.join(q.body)))
    return p


def child(p, x, y, s, hair, skin, cloth, style=0, look='smile'):
    """Head and shoulders, the chin at x, y + 40."""
    q = Small()
    q.defs = p.defs
    if style:
        q.cut('M-52 -20 C-62 -84 62 -84 52 -20 C58 20 60 44 50 62 H-50 C-60 44 -58 20 -52 -20Z', hair)
    q.cut('M-78 118 C-76 66 -40 50 0 50 C40 50 76 66 78 118Z', cloth)
    q.put(path('M-26 52 L0 82 L26 52 L38 56 L0 104 L-38 56Z', darker(cloth, .34)) + path('M-7 78 l7 -7 l7 7 l-7 7Z', LANTERN_LIGHT))
    q.cut('M-44 -18 C-46 -66 46 -66 44 -18 C46 28 26 52 0 52 C-26 52 -46 28 -44 -18Z', skin, .9)
    q.put(path('M-48 -10 C-56 -78 56 -78 48 -10 C40 -36 18 -42 -6 -40 C-28 -38 -42 -30 -48 -10Z', q.lit(hair)))
    if look == 'back':
        q.cut('M-48 -14 C-54 -78 54 -78 48 -14 C50 22 34 46 0 48 C-34 46 -50 22 -48 -14Z', hair)
    else:
        q.put(ellipse(-17, -2, 6, 7, EYE) + ellipse(17, -2, 6, 7, EYE) + line('M-12 22 Q0 34 12 22', '#8A2A34', 5) + cheek(q, -28, 16, 13) + cheek(q, 28, 16, 13))
    p.put(group(''.join(q.body), x, y, s))


def talk_circle():
    """Children around a lantern."""
    p = Small()
    p.put(glow(p, 200, 226, 190, LANTERN, .8))
    child(p, 200, 96, .92, '#33242A', SKINS[1], SCARF_LIGHT)
    child(p, 78, 152, .92, '#2B2028', SKINS[0], RICE_MID, 1)
    child(p, 322, 152, .92, '#3A2620', SKINS[2], INDIGO_LIGHT, 0)
    p.put(lantern(p, 200, 208, 86))
    child(p, 122, 296, .98, '#2B2028', SKINS[1], PLUM, 1, 'back')
    child(p, 280, 296, .98, '#33242A', SKINS[2], LANTERN, 0, 'back')
    return p.mat().fit()


def team_whisper():
    """Three heads together, and a secret of words between them."""
    p = Small()
    child(p, 200, 116, 1.24, '#33242A', SKINS[0], RICE_MID, 1)
    child(p, 96, 242, 1.28, '#2B2028', SKINS[2], SCARF_LIGHT)
    child(p, 304, 242, 1.28, '#3A2620', SKINS[1], INDIGO_LIGHT, 1)
    p.cut('M158 204 h84 q22 0 22 22 v22 q0 22 -22 22 h-28 l-14 22 l-14 -22 h-28 q-22 0 -22 -22 v-22 q0 -22 22 -22Z', PAPER)
    p.put(''.join(circle(200 + a, 238, 9, INDIGO_MID) for a in (-28, 0, 28)))
    return p.mat().fit()


def helping():
    """Two hands that hold a heart."""
    p = Small()
    p.pile(path('M200 204 C92 138 116 40 168 48 C188 50 198 66 200 80 C202 66 212 50 232 48 C284 40 308 138 200 204Z', p.lit(SCARF_LIGHT, .3, .2)), 1.6)
    p.put(path('M142 92 C142 74 156 64 168 66 C156 74 150 86 150 100Z', '#FFFFFF', 'opacity=".55"'))
    for m, skin, sleeve in ((1, SKINS[1], INDIGO_LIGHT), (-1, SKINS[2], RICE_MID)):
        q = Small()
        q.defs = p.defs
        q.cut('M6 400 L26 322 L132 346 L112 400Z', sleeve)
        q.put(path('M22 332 L128 354 L122 372 L17 350Z', darker(sleeve, .34)))
        q.cut('M40 330 C28 268 20 226 34 202 C46 186 66 196 66 214 L76 258 C96 246 128 228 158 222 C182 216 196 234 184 250 C176 270 150 310 128 342Z', skin)
        q.put(line('M84 292 Q116 262 158 248 M76 258 Q84 282 98 296', darker(skin, .3), 5, 'opacity=".6"'))
        p.put(group(''.join(q.body), 400 if m < 0 else 0, -8, 1, mirror=m < 0))
    return p.mat().fit()


def stand():
    """A child who stands firm: stop."""
    p = Small()
    p.oval(200, 378, 96, 14, '#8A7AA0', .4)
    p.box(160, 300, 34, 78, INDIGO_MID, 12)
    p.box(206, 300, 34, 78, INDIGO_MID, 12)
    p.cut('M132 318 C130 240 150 206 200 206 C250 206 270 240 268 318 Q200 332 132 318Z', SCARF_LIGHT)
    p.put(brocade(134, 292, 132, 22, 'diamond', 'indigo', False))
    p.strip('M146 236 C110 260 104 290 118 308', SCARF_LIGHT, 36)
    p.strip('M252 236 C286 236 304 214 316 186', SCARF_LIGHT, 36)
    fingers(p, 320, 186, 5, SKINS[1], .56, 10)
    p.disc(118, 312, 18, SKINS[1], .6)
    q = Small()
    q.defs = p.defs
    q.cut('M-44 -18 C-46 -66 46 -66 44 -18 C46 28 26 52 0 52 C-26 52 -46 28 -44 -18Z', SKINS[1], .9)
    q.put(path('M-48 -10 C-56 -78 56 -78 48 -10 C40 -36 18 -42 -6 -40 C-28 -38 -42 -30 -48 -10Z', q.lit('#33242A')))
    q.put(ellipse(-17, 2, 6, 7, EYE) + ellipse(17, 2, 6, 7, EYE) + line('M-28 -14 Q-18 -19 -8 -14 M28 -14 Q18 -19 8 -14', '#33242A', 4) + line('M-12 24 Q0 32 12 24', '#8A2A34', 5) + cheek(q, -28, 18, 13) + cheek(q, 28, 18, 13))
    p.put(group(''.join(q.body), 200, 124, 1.58))
    return p.mat().fit()


def wide(count):
    """How wide a counting hand's canvas is: no wider than what is drawn, it stands beside words."""
    return 400 if count > 5 else 288


COUNTS = {'hand-%d' % i: (wide(i), 400, kept(counting, i), (320, 160, 80)) for i in range(1, 7)}
HANDS = {'talk-circle': kept(talk_circle), 'team-whisper': kept(team_whisper), 'help': kept(helping), 'stand': kept(stand)}
RAISED = {'hand-raised': kept(raised, 0, 0, -4), 'hand-raised-2': kept(raised, 2, 1, 5), 'hand-raised-3': kept(raised, 1, 2, -2)}
PROMISE = {'promise-hand-%d' % (i + 1): kept(joining, i * 90, (1, 0, 2, 3)[i], (1, 0, 2, 3)[i]) for i in range(4)}
