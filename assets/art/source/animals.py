# SPDX-License-Identifier: CC-BY-4.0
#
# animals.py — the eight teams: great friendly heads on little bodies, each with a gesture and an outline of its own, so
# that a child at the back knows its team by the shape alone. Each wears the cloth of the valley.
from icons_kit import *


def tiger():
    """Waves a paw; stripes, cheeks like brushes, a tail that asks."""
    p, fur, dark, white = Small(), '#F2953B', '#3B2420', '#FFF3DF'
    p.strip('M134 366 C60 392 22 352 44 306 C50 292 62 286 70 292', fur, 30)
    p.put(line('M62 290 L70 292', dark, 30) + line('M32 332 l26 8 M56 378 l16 -22', dark, 10))
    p.cut('M132 400 C120 320 150 268 204 268 C260 268 288 320 278 400 Q204 392 132 400Z', fur)
    p.put(path('M168 398 C164 340 180 316 206 316 C232 316 246 340 242 398 Q206 394 168 398Z', white))
    p.cut('M258 322 C292 330 312 300 326 258 C332 236 362 240 362 264 C360 318 318 372 262 368Z', fur)
    p.disc(346, 250, 29, fur)
    p.put(circle(346, 256, 10, '#E98A93') + ''.join(circle(346 + x, 250 + y, 5, '#E98A93') for x, y in ((-14, -6), (0, -14), (14, -6))))
    for x, m in ((104, 1), (296, -1)):
        p.disc(x, 78, 46, fur)
        p.put(circle(x + 3 * m, 84, 25, '#F7C7B0'))
    p.cut('M200 36 C278 36 330 84 332 150 L362 176 L334 190 L350 216 L314 222 C292 262 250 280 200 280 C150 280 108 262 86 222 '
          'L50 216 L66 190 L38 176 L68 150 C70 84 122 36 200 36Z', fur, 1.6)
    p.put(path('M188 38 h24 l-12 52Z M150 46 L172 44 L170 84Z M250 46 L228 44 L230 84Z M72 140 L112 150 L70 168Z M328 140 L288 150 L330 168Z '
               'M66 190 L108 188 L82 208Z M334 190 L292 188 L318 208Z', dark))
    p.cut('M200 172 C236 160 266 182 262 216 C258 250 230 262 200 262 C170 262 142 250 138 216 C134 182 164 160 200 172Z', white, .8)
    p.put(cheek(p, 104, 200, 30) + cheek(p, 296, 200, 30))
    p.put(ellipse(142, 112, 26, 12, white, 'opacity=".9" transform="rotate(-16 142 112)"') +
          ellipse(258, 112, 26, 12, white, 'opacity=".9" transform="rotate(16 258 112)"'))
    p.put(eyes(146, 254, 150, 21))
    p.put(path('M178 182 Q200 172 222 182 Q216 206 200 208 Q184 206 178 182Z', '#D9566B'))
    p.put(path('M168 218 Q200 236 232 218 Q226 250 200 250 Q174 250 168 218Z', '#8A2A34') + path('M184 240 Q200 230 216 240 Q208 250 200 250 Q190 250 184 240Z', '#F08A90'))
    kerchief(p, 204, 276, 150, 62, INDIGO_MID)
    return p.mat().fit()


def buffalo():
    """Wide horns, a flower behind the ear: the strongest and the calmest."""
    p, hide, deep, muzzle = Small(), '#7C7596', '#5A5474', '#CFB9BE'
    p.cut('M120 400 C112 322 148 282 200 282 C252 282 288 322 280 400 Q200 392 120 400Z', deep)
    p.cut('M112 118 C40 120 -2 72 26 10 C34 62 78 76 140 76 L150 108Z', STRAW, 1.4)
    p.cut('M288 118 C360 120 402 72 374 10 C366 62 322 76 260 76 L250 108Z', STRAW, 1.4)
    p.put(line('M30 52 q12 -4 16 -12 M52 78 q10 -8 10 -18 M82 94 q6 -8 4 -18 M370 52 q-12 -4 -16 -12 M348 78 q-10 -8 -10 -18 M318 94 q-6 -8 -4 -18', WOOD_LIGHT, 5))
    p.cut('M104 128 C64 112 30 128 22 156 C54 182 92 180 116 160Z', hide)
    p.cut('M296 128 C336 112 370 128 378 156 C346 182 308 180 284 160Z', hide)
    p.put(path('M96 136 C72 130 52 138 44 152 C66 164 88 162 104 152Z M304 136 C328 130 348 138 356 152 C334 164 312 162 296 152Z', '#E7B3B6'))
    p.cut('M200 62 C262 62 306 100 302 158 C300 196 290 216 288 240 C284 290 248 318 200 318 C152 318 116 290 112 240 C110 216 100 196 98 158 '
          'C94 100 138 62 200 62Z', hide, 1.6)
    p.cut('M200 222 C256 214 292 236 284 274 C276 306 244 322 200 322 C156 322 124 306 116 274 C108 236 144 214 200 222Z', muzzle, .9)
    p.cut('M150 66 C160 40 184 46 194 30 C204 50 236 34 252 66 C240 104 222 94 212 122 C202 98 192 116 180 118 C178 96 156 96 150 66Z', deep, .8)
    p.put(cheek(p, 124, 216, 30) + cheek(p, 276, 216, 30) + eyes(144, 256, 168, 20))
    p.put(ellipse(162, 250, 13, 9, deep) + ellipse(238, 250, 13, 9, deep) + line('M152 282 Q200 310 248 282', deep, 7))
    p.pile(group(petals(48), 98, 112), .8)
    kerchief(p, 200, 320, 160, 60, SCARF)
    return p.mat().fit()


def elephant():
    """Trunk high with a flower for whoever needs one."""
    p, hide, deep, inner = Small(), '#86A3C4', '#6482A8', '#F0B7B4'
    p.cut('M112 400 C104 330 134 288 186 288 C240 288 270 330 262 400 Q186 392 112 400Z', SCARF)
    p.put(path('M150 300 Q186 330 222 300 L232 330 Q186 352 140 330Z', INDIGO) + brocade(112, 358, 152, 26, 'diamond', 'red', False))
    p.cut('M96 96 C40 52 -4 96 10 168 C20 226 62 254 104 226Z', hide, 1.4)
    p.cut('M272 96 C300 52 372 104 350 176 C336 226 306 250 268 226Z', hide, 1.4)
    p.put(path('M88 116 C52 92 26 116 36 168 C44 206 68 222 92 206Z M284 120 C304 96 344 120 332 170 C322 206 304 218 282 204Z', inner))
    p.cut('M186 56 C252 56 290 104 286 172 C284 240 244 290 186 290 C128 290 88 240 86 172 C82 104 120 56 186 56Z', hide, 1.6)
    p.put(path('M128 74 C160 52 212 52 244 74 L222 118 L186 136 L150 118Z', SCARF) + path('M186 68 l18 20 l-18 20 l-18 -20Z', LANTERN_LIGHT) +
          path('M186 78 l9 10 l-9 10 l-9 -10Z', SCARF) + path('M150 82 l9 10 l-9 10 l-9 -10Z M222 82 l9 10 l-9 10 l-9 -10Z', PAPER))
    p.put(cheek(p, 112, 208, 30) + eyes(138, 226, 166, 19))
    p.cut('M152 244 C136 276 114 276 104 262 C120 262 126 246 130 232Z', PAPER, .8)
    p.put(line('M120 226 Q136 250 166 246', deep, 6))
    p.cut('M158 196 C162 176 214 172 222 200 C230 268 262 292 298 272 C336 250 318 210 328 168 C332 146 362 148 366 172 C374 232 362 296 318 318 '
          'C250 350 178 318 158 196Z', hide, 1.4)
    p.put(line('M176 222 q22 6 44 -4 M186 254 q22 2 42 -12 M206 284 q18 -6 32 -22 M244 304 q8 -12 10 -26 M284 306 q-2 -14 -4 -26 M322 282 q-12 -10 -18 -14 '
               'M340 244 q-12 -4 -20 -4 M346 208 q-12 0 -20 0', deep, 5, 'opacity=".75"'))
    p.pile(line('M346 160 Q350 120 344 96', RICE, 9) + group(petals(52, '#FFE3EA'), 342, 76), .9)
    return p.mat().fit()


def eagle():
    """Wings up as in a cheer, a white hood, a golden beak."""
    p, wing, deep, white = Small(), '#8C5A34', '#5F3A22', '#FFF6E6'
    for m in (1, -1):
        feathers = ''
        for i, (a, length) in enumerate(((-78, 150), (-58, 160), (-38, 158), (-18, 146), (2, 124))):
            feathers += group(path('M0 -17 C%d -26 %d -20 %d 0 C%d 20 %d 26 0 17Z' % (length * .5, length, length + 12, length, length * .5),
                                   p.lit(mix(deep, wing, i / 4))), 258, 232, 1, a)
        p.pile(group(feathers, 400 if m < 0 else 0, 0, 1, mirror=m < 0), 1)
        p.pile(group(path('M230 270 C238 210 280 168 318 168 C344 190 322 258 262 290Z', p.lit('#A8703F')), 400 if m < 0 else 0, 0, 1, mirror=m < 0), 1)
    p.cut('M160 340 L146 396 L178 380 L200 400 L222 380 L254 396 L240 340Z', white, .9)
    p.cut('M200 212 C262 212 286 262 270 316 C258 356 230 372 200 372 C170 372 142 356 130 316 C114 262 138 212 200 212Z', wing)
    p.put(path(''.join('M%d %d q14 22 28 0 q-4 22 -14 22 q-10 0 -14 -22Z ' % (x, y) for y, row in ((268, (158, 186, 214)), (294, (172, 200)), (320, (186,)))
                       for x in row), '#C98F56'))
    p.strip('M176 366 v22 m-16 6 h32 M224 366 v22 m-16 6 h32', LANTERN, 12, .6)
    p.cut('M200 34 C224 40 240 26 258 34 C250 46 262 54 280 62 C304 92 312 130 304 166 L316 186 L292 190 L296 214 L270 208 L262 230 L236 216 L200 236 L164 216 '
          'L138 230 L130 208 L104 214 L108 190 L84 186 L96 166 C88 124 100 84 132 60 C154 42 176 36 200 34Z', white, 1.6)
    p.put(cheek(p, 124, 172, 27) + cheek(p, 276, 172, 27) + eyes(150, 250, 132, 21))
    p.put(line('M118 98 Q142 90 166 104 M282 98 Q258 90 234 104', deep, 11))
    p.cut('M166 152 C184 136 216 136 234 152 C232 186 216 212 202 224 C186 212 168 186 166 152Z', LANTERN, 1)
    p.put(path('M172 168 Q200 184 228 168 Q216 204 202 222 Q184 204 172 168Z', '#E08E22') + circle(188, 158, 4, deep) + circle(212, 158, 4, deep))
    return p.mat().fit()


def horse():
    """The little mountain horse, mane in the wind, a hoof lifted to go."""
    p, coat, mane, deep = Small(), '#C9733D', '#4B2B22', '#8E4A28'
    p.cut('M60 400 C46 300 70 210 124 140 L248 214 C254 290 268 340 258 400 Q160 390 60 400Z', coat)
    p.cut('M246 300 C290 292 318 310 322 340 C326 368 314 384 316 400 L276 400 C280 374 280 360 262 356 C252 352 244 330 246 300Z', coat)
    p.put(path('M316 400 L276 400 L278 376 L316 376Z', mane))
    p.cut('M168 50 C150 18 172 4 178 2 C200 22 208 40 204 62Z', coat)
    p.cut('M222 58 C216 24 238 8 246 6 C262 28 264 46 254 72Z', coat)
    p.put(path('M174 44 C166 28 172 18 178 14 C190 28 194 40 192 54Z', '#F0B7A0'))
    p.cut('M150 74 C176 40 246 38 274 84 C300 126 344 150 368 178 C390 206 378 246 344 252 C306 258 274 248 246 242 C226 266 192 276 164 262 C128 242 112 212 116 170 '
          'C118 126 130 96 150 74Z', coat, 1.6)
    p.cut('M318 158 C352 160 390 190 380 222 C374 248 344 258 318 250 C300 226 300 184 318 158Z', '#F0C8A4', .9)
    p.cut('M214 40 C236 60 238 92 222 118 C212 96 200 92 190 94 C196 116 190 138 168 154 C170 130 160 120 148 120 C156 150 146 182 118 206 C122 178 112 168 98 170 '
          'C112 206 98 244 66 266 C70 240 58 226 42 230 C58 188 48 160 78 122 C96 78 150 20 214 40Z', mane, 1.4)
    p.put(line('M242 214 C270 176 268 130 250 96', SCARF, 17) + ''.join(path('M%d %d l8 -8 l8 8 l-8 8Z' % at, LANTERN_LIGHT) for at in
                                                                    ((252, 120), (256, 150), (250, 180))) + line('M246 216 Q286 224 316 204', SCARF, 14))
    p.put(ellipse(216, 144, 20, 24, EYE) + circle(223, 134, 8, '#FFFFFF') + circle(209, 156, 3.6, '#FFFFFF'))
    p.put(cheek(p, 250, 212, 28) + ellipse(352, 196, 8, 11, deep) + line('M374 226 Q346 238 322 222', deep, 7))
    kerchief(p, 168, 304, 168, 52, INDIGO_MID)
    return p.mat().fit()


def turtle():
    """Out of its shell and greeting."""
    p, skin, shell, deep = Small(), '#8DBB5C', '#3F7F55', '#2C5E40'
    p.cut('M30 316 C16 326 10 352 26 362 C52 366 76 350 86 330Z', skin)
    p.cut('M96 330 C88 362 92 388 108 392 H152 C166 386 160 356 156 334Z', skin)
    p.cut('M226 330 C222 362 226 388 240 392 H284 C298 386 292 350 284 330Z', skin)
    p.cut('M160 110 C262 104 324 200 318 322 Q160 356 26 322 C20 196 76 116 160 110Z', shell, 1.6)
    p.put(path('M160 142 l44 24 v48 l-44 24 l-44 -24 v-48Z M92 226 l40 20 l6 46 l-40 22 l-46 -12 q0 -50 40 -76Z M228 226 l-40 20 l-6 46 l40 22 l56 -16 q-6 -46 -50 -72Z',
               p.lit('#66A565')) + path('M160 160 l28 16 v28 l-28 16 l-28 -16 v-28Z', LANTERN_LIGHT, 'opacity=".85"'))
    p.cut('M18 304 Q166 348 326 304 C336 318 332 336 318 342 Q166 378 30 342 C12 336 10 318 18 304Z', '#E9C874', 1)
    p.cut('M282 40 C348 40 388 88 384 148 C380 206 336 238 286 238 C236 238 190 206 186 148 C182 88 222 40 282 40Z', skin, 1.6)
    p.put(path('M244 48 Q284 26 322 48 Q300 64 284 62 Q262 62 244 48Z', '#B3D77E') + circle(222, 92, 8, '#76A549') + circle(344, 90, 9, '#76A549') + circle(360, 116, 5, '#76A549'))
    p.put(cheek(p, 218, 168, 28) + cheek(p, 352, 168, 28) + eyes(246, 326, 130, 21))
    p.put(path('M248 174 Q286 196 324 174 Q318 214 286 214 Q254 214 248 174Z', '#8A2A34') + path('M266 204 Q286 190 306 204 Q296 214 286 214 Q274 214 266 204Z', '#F08A90'))
    kerchief(p, 282, 232, 124, 54, SCARF)
    p.cut('M262 322 C316 340 374 310 392 250 C398 222 366 212 354 236 C342 262 312 274 272 264Z', skin)
    return p.mat().fit()


def bear():
    """The moon bear of these woods, arms wide for a hug."""
    p, fur, deep, tan = Small(), '#6B4A3C', '#4B3229', '#DDB58C'
    p.cut('M128 290 C84 300 50 276 34 232 C26 206 -4 220 4 250 C14 318 74 352 140 342Z', fur)
    p.cut('M272 290 C316 300 350 276 366 232 C374 206 404 220 396 250 C386 318 326 352 260 342Z', fur)
    for x in (22, 378):
        p.put(circle(x, 244, 10, tan) + ''.join(circle(x + a, 228 - b, 4.6, tan) for a, b in ((-11, 0), (0, 6), (11, 0))))
    p.cut('M118 400 C106 318 146 270 200 270 C254 270 294 318 282 400 Q200 392 118 400Z', fur)
    for x in (98, 302):
        p.disc(x, 74, 50, fur)
        p.put(circle(x, 80, 28, tan))
    p.cut('M200 34 C284 34 334 92 330 160 C326 234 268 276 200 276 C132 276 74 234 70 160 C66 92 116 34 200 34Z', fur, 1.6)
    p.cut('M200 160 C244 152 270 180 266 212 C260 250 232 264 200 264 C168 264 140 250 134 212 C130 180 156 152 200 160Z', tan, .9)
    p.put(cheek(p, 108, 200, 32) + cheek(p, 292, 200, 32) + ellipse(146, 112, 20, 9, tan, 'transform="rotate(-14 146 112)"') +
          ellipse(254, 112, 20, 9, tan, 'transform="rotate(14 254 112)"') + eyes(148, 252, 148, 20))
    p.put(path('M172 176 Q200 162 228 176 Q222 204 200 206 Q178 204 172 176Z', EYE) + ellipse(192, 178, 8, 4, '#FFFFFF', 'opacity=".55"'))
    p.put(line('M200 206 V222 M166 220 Q184 240 200 224 Q216 240 234 220', EYE, 7))
    p.put(path('M140 322 Q200 396 260 322 Q246 374 200 378 Q154 374 140 322Z', '#FFE9BE'))
    p.put(line('M146 282 Q200 316 254 282', SCARF, 20) + ''.join(path('M%d %d l7 -7 l7 7 l-7 7Z' % at, LANTERN_LIGHT) for at in ((162, 292), (193, 299), (224, 292))))
    return p.mat().fit()


def fish():
    """The carp that leaps out of the stream."""
    p, body, deep, belly = Small(), '#EE6A45', '#B8382E', '#FFE2B0'
    p.cut('M112 232 C60 236 26 210 6 160 C52 160 62 176 78 178 C64 140 74 104 100 76 C120 116 132 160 138 204Z', '#F6B63C')
    p.put(line('M30 176 Q70 206 110 214 M96 106 Q104 160 122 204', '#D98A1E', 6))
    p.cut('M196 94 C212 40 268 22 320 40 C300 58 304 76 296 96Z', '#F6B63C')
    p.cut('M98 230 C118 150 178 82 262 78 C342 76 392 130 388 196 C384 270 320 314 240 312 C176 310 124 282 98 230Z', body, 1.6)
    p.put(path('M150 274 C200 300 300 306 378 232 C364 286 308 314 240 312 C206 311 174 298 150 274Z', belly))
    scales = ''
    for row in range(4):
        for i in range(4 - row % 2):
            x, y = 146 + i * 38 + (row % 2) * 19, 150 + row * 34
            if x < 262:
                scales += 'M%d %d q19 26 0 34 q-4 -16 -14 -18 q8 -4 14 -16Z ' % (x, y)
    p.put(path(scales, deep, 'opacity=".55"'))
    p.put(line('M276 94 C250 140 250 232 282 296', deep, 7))
    p.cut('M216 236 C180 250 168 296 190 336 C220 326 250 296 252 250Z', '#F6B63C', 1)
    p.put(line('M222 254 Q200 286 196 318 M236 256 Q222 286 208 312', '#D98A1E', 5))
    p.put(circle(322, 164, 36, '#FFFFFF') + ellipse(328, 166, 24, 27, EYE) + circle(336, 154, 10, '#FFFFFF') + circle(320, 178, 4.5, '#FFFFFF'))
    p.put(cheek(p, 312, 232, 28) + path('M334 222 Q364 226 382 208 Q380 250 352 250 Q336 246 334 222Z', '#8A2A34') + line('M330 220 Q364 228 386 206', deep, 7))
    p.cut('M40 400 C60 352 96 356 112 372 C118 330 166 326 184 358 C204 326 250 330 262 364 C284 342 330 348 358 400Z', '#6DB7CE', 1.2)
    p.put(path('M84 400 C104 376 128 380 144 396 C168 372 204 374 220 396 C244 378 280 380 304 400Z', '#C4E6EC'))
    p.pile(''.join(path('M%d %d c-14 20 -8 34 6 34 c14 0 18 -16 -6 -34Z' % at, '#8CCBDD') for at in ((34, 300), (374, 318), (66, 262))), .7)
    return p.mat().fit()


ANIMALS = {'tiger': tiger, 'buffalo': buffalo, 'elephant': elephant, 'eagle': eagle, 'horse': horse, 'turtle': turtle, 'bear': bear, 'fish': fish}


def pictures():
    for name, draw in ANIMALS.items():
        yield 'animals/' + name, 400, 400, kept(draw), (320, 160, 80), ''
