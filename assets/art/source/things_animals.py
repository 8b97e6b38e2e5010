# SPDX-License-Identifier: CC-BY-4.0
#
# things_animals.py — the animals of a yard, whole and standing: they belong to nobody's team and play in the stories.
# Drawn in a square of 400 whose floor is y 390 (things.py says how large each of them is).
from icons_kit import *


def eye(x, y, r=7):
    return circle(x, y, r, EYE) + circle(x + r * .3, y - r * .35, r * .38, '#FFFFFF')


def cat(p):
    """Sits, tail around its feet, and is sure it did nothing."""
    fur, deep, white = '#E39A4B', '#B86A2C', '#FFF3DF'
    p.strip('M286 372 C340 372 362 330 340 296', fur, 30)
    p.put(line('M346 318 l-24 -6 M338 344 l-22 -12', deep, 9))
    p.cut('M146 390 C112 330 132 232 200 222 C268 232 300 330 270 390Z', fur, 1.4)
    p.put(path('M172 390 C164 330 178 282 200 280 C224 282 238 330 230 390Z', white))
    p.put(line('M140 306 l28 6 M138 336 l28 2 M272 306 l-26 6 M276 336 l-26 2', deep, 9))
    p.cut('M164 384 C160 340 176 330 186 334 L192 390 H158 Q156 386 164 384Z', fur, .6)
    p.cut('M240 384 C244 340 228 330 218 334 L212 390 H246 Q248 386 240 384Z', fur, .6)
    p.cut('M108 96 L120 44 L172 84 Q200 76 230 84 L284 44 L294 98 C320 150 296 222 200 226 C106 222 84 150 108 96Z', fur, 1.6)
    p.put(path('M120 88 L126 62 L150 82Z M282 88 L276 62 L252 82Z', '#F0B7A0') + line('M200 88 v26 M178 92 v18 M222 92 v18', deep, 9))
    p.put(path('M200 160 C232 156 246 178 236 198 C226 216 176 216 166 198 C156 178 170 156 200 160Z', white))
    p.put(cheek(p, 128, 176, 26) + cheek(p, 274, 176, 26) + eyes(152, 248, 146, 17))
    p.put(path('M188 168 h24 l-12 13Z', '#D9566B') + line('M200 181 V190 M200 190 Q188 202 176 194 M200 190 Q212 202 224 194', deep, 5))
    p.put(line('M150 184 l-46 -8 M150 194 l-44 8 M252 184 l46 -8 M252 194 l44 8', white, 3.4))


def cat_sticky(p):
    """The same, with sticky rice in its fur."""
    cat(p)
    dice = random.Random(5)
    grains = ''
    for x, y, r in ((132, 82, 26), (262, 214, 30), (170, 300, 24), (300, 374, 22), (240, 116, 18)):
        for _ in range(int(r * .9)):
            a, d = dice.uniform(0, 6.28), r * math.sqrt(dice.random())
            grains += group(ellipse(0, 0, 8, 4.6, mix('#FFF9EC', '#EADFC4', dice.random())), x + math.cos(a) * d, y + math.sin(a) * d * .8, 1, dice.uniform(0, 180))
    p.pile(grains, .5)


def hen(p):
    """Scratches and tells everybody what she found."""
    body, deep, light = '#C4682F', '#8B3F1E', '#E6A25C'
    p.strip('M176 330 V380 M150 386 L176 376 L204 386 M232 330 V380 M206 386 L232 376 L260 386', LANTERN, 11, .6)
    p.cut('M96 236 C60 200 52 130 74 96 C92 116 98 124 106 142 C104 110 116 86 136 76 C140 112 150 160 176 190Z', deep, 1.2)
    p.cut('M92 222 C112 182 200 196 238 196 C250 160 252 124 282 112 C322 110 336 150 322 190 C326 300 262 346 196 344 C126 340 76 290 92 222Z', body, 1.6)
    p.cut('M136 230 C180 206 246 228 258 262 C236 316 168 312 136 230Z', light, .9)
    p.put(line('M170 246 q18 26 44 24 M160 238 q10 42 50 50', deep, 6, 'opacity=".7"'))
    p.cut('M262 120 C252 92 268 84 278 96 C280 72 300 72 302 94 C316 82 330 96 316 122Z', SCARF_LIGHT, .8)
    p.cut('M326 146 L364 160 L326 174Z', LANTERN, .8)
    p.cut('M318 176 C332 182 334 208 322 214 C310 208 308 184 318 176Z', SCARF_LIGHT, .7)
    p.put(eye(300, 146, 11) + cheek(p, 288, 178, 18))


def rooster(p):
    """The first one up, and he says so."""
    p.strip('M176 330 V380 M150 386 L176 376 L204 386 M232 330 V380 M206 386 L232 376 L260 386', LANTERN, 11, .6)
    for d, c in (('M120 260 C40 240 10 150 40 66 C62 96 60 140 96 176 C84 120 96 70 134 34 C142 90 130 150 180 214Z', '#234C3A'),
                 ('M130 250 C70 220 52 160 66 110 C86 150 96 170 124 190 C116 140 126 100 152 76 C154 130 160 170 190 214Z', '#2E9C95')):
        p.cut(d, c, 1)
    p.cut('M100 226 C120 186 200 196 236 186 C252 140 252 100 284 86 C326 86 338 130 324 176 C330 296 262 346 196 344 C130 340 86 290 100 226Z', '#B3431F', 1.6)
    p.cut('M240 180 C250 130 258 98 286 88 C324 88 336 132 322 190 C304 216 262 214 240 180Z', '#E6A23C', .8)
    p.cut('M140 236 C182 210 244 232 256 262 C234 314 170 310 140 236Z', '#234C3A', .9)
    p.cut('M258 98 C244 60 266 48 278 66 C280 36 306 36 308 64 C324 46 344 62 322 102Z', SCARF_LIGHT, .9)
    p.cut('M328 124 L370 138 L328 154Z', LANTERN, .8)
    p.cut('M318 158 C336 166 340 204 324 212 C308 206 304 168 318 158Z', SCARF_LIGHT, .7)
    p.put(eye(300, 124, 11) + cheek(p, 286, 156, 18))


def chick(p):
    """Small, round, loud."""
    p.strip('M180 340 V380 M160 386 L180 376 L200 386 M226 340 V380 M206 386 L226 376 L246 386', EMBER, 12, .6)
    p.cut('M200 180 C290 180 320 260 290 316 C268 356 140 356 112 316 C84 262 110 180 200 180Z', '#FFD661', 1.6)
    p.cut('M104 254 C84 262 70 282 78 304 C100 310 122 296 130 270Z', '#F2BC3C', .8)
    p.cut('M200 78 C270 78 300 132 282 186 C262 230 140 230 120 186 C102 132 130 78 200 78Z', '#FFDD74', 1.4)
    p.put(line('M200 78 q-10 -26 6 -36 M200 78 q14 -18 28 -14', '#E0A52A', 8))
    p.put(cheek(p, 146, 176, 24) + cheek(p, 258, 176, 24) + eyes(166, 238, 148, 15))
    p.cut('M184 162 L202 154 L222 162 L203 190Z', EMBER, .7)


def pig(p):
    """A village pig, small-eared, happy about everything."""
    skin, deep = '#E9A0A6', '#C46C7C'
    p.strip('M322 236 q34 -8 26 -34 q-16 -10 -18 12', skin, 11)
    for x in (112, 168, 258, 302):
        p.box(x, 318, 36, 72, darker(skin, .08), 14, .8)
        p.put(rect(x, 374, 36, 16, deep, 6))
    p.cut('M92 262 C92 190 160 158 226 166 C300 168 342 214 336 276 C330 334 280 350 214 348 C140 350 92 330 92 262Z', skin, 1.6)
    p.put(ellipse(266, 222, 34, 26, '#6D5560', 'opacity=".5"') + ellipse(214, 300, 30, 20, '#6D5560', 'opacity=".4"'))
    p.cut('M96 170 L84 118 L134 146 Q154 140 176 148 L222 122 L214 176 C236 224 218 284 152 288 C84 288 64 226 96 170Z', skin, 1.5)
    p.put(path('M98 158 L94 134 L120 150Z M208 160 L210 138 L186 154Z', deep))
    p.cut('M152 220 C192 218 200 260 152 262 C106 260 112 218 152 220Z', '#F3BEC0', .8)
    p.put(ellipse(139, 240, 7, 10, deep) + ellipse(165, 240, 7, 10, deep) + eye(116, 198, 11) + eye(190, 198, 11) +
          cheek(p, 96, 230, 22) + cheek(p, 210, 230, 22) + line('M130 272 Q152 284 176 272', deep, 6))


def goat(p, page=True):
    """Chews. What does it chew? A page of somebody's notebook."""
    wool, deep, horn = '#F1E6D6', '#9B8A7C', '#8A6A4A'
    for x in (118, 160, 252, 294):
        p.box(x, 296, 26, 94, darker(wool, .12), 8, .7)
        p.put(rect(x, 374, 26, 16, '#5B4A42', 5))
    p.cut('M318 214 L352 186 L342 234Z', wool, .8)
    p.cut('M96 210 C116 180 290 182 326 206 C346 250 334 310 312 326 C250 344 160 344 112 326 C84 296 84 240 96 210Z', wool, 1.6)
    p.put(path('M228 196 C286 190 334 210 328 262 C300 290 240 262 228 196Z', '#B79C84', 'opacity=".75"'))
    p.cut('M98 92 C92 40 60 30 44 34 C66 50 66 80 78 104Z', horn, .9)
    p.cut('M128 86 C140 34 176 28 190 36 C164 46 156 78 150 102Z', horn, .9)
    p.cut('M62 118 L14 130 Q18 156 62 150Z', wool, .8)
    p.cut('M166 118 L212 128 Q208 154 164 150Z', wool, .8)
    p.cut('M60 112 C70 80 156 80 170 114 C176 160 154 230 118 240 C80 236 50 160 60 112Z', wool, 1.5)
    p.cut('M98 236 C100 276 116 292 122 296 C132 280 136 256 134 234Z', '#FFFFFF', .7)
    p.put(eye(86, 142, 10) + eye(148, 142, 10) + ellipse(102, 206, 6, 8, deep) + ellipse(130, 206, 6, 8, deep) + line('M100 222 Q116 232 134 220', deep, 5))
    if page:
        p.pile(group(path('M0 0 L64 -12 L70 26 L52 30 L50 44 L30 38 L6 46Z', '#FFFDF6') + line('M12 12 L60 4 M14 26 L48 20', '#8FA0D8', 4), 112, 218), .7)


def dog(p):
    """Sits and waits for whoever comes home."""
    fur, deep, white = '#B98A54', '#7F5730', '#FBEFD9'
    p.strip('M282 356 C336 350 348 304 330 276', fur, 26)
    p.cut('M140 390 C120 320 138 226 202 220 C270 228 296 320 276 390Z', fur, 1.4)
    p.put(path('M170 390 C160 320 182 262 204 262 C228 262 244 320 236 390Z', white))
    p.box(160, 312, 34, 78, fur, 15, .7)
    p.box(216, 312, 34, 78, fur, 15, .7)
    p.cut('M112 90 C70 70 54 128 74 176 C96 184 114 160 124 130Z', deep, 1)
    p.cut('M290 90 C332 70 348 128 328 176 C306 184 288 160 278 130Z', deep, 1)
    p.cut('M200 56 C276 56 304 112 292 164 C280 212 246 238 200 238 C154 238 122 212 110 164 C98 112 126 56 200 56Z', fur, 1.6)
    p.cut('M200 142 C240 140 254 176 244 202 C230 232 172 232 158 202 C146 176 160 140 200 142Z', white, .8)
    p.put(path('M178 152 Q200 142 224 152 Q218 176 200 178 Q182 176 178 152Z', EYE) + line('M200 178 V194', EYE, 5))
    p.put(path('M180 196 Q200 208 222 196 Q218 230 200 230 Q184 230 180 196Z', '#D9566B'))
    p.put(cheek(p, 128, 176, 24) + cheek(p, 274, 176, 24) + eyes(150, 252, 122, 16))
    p.strip('M142 238 Q200 268 262 238', SCARF, 18, .6)
    p.disc(202, 266, 13, LANTERN, .6)


def buffalo(p):
    """The one who sees everything and says little."""
    hide, deep, muzzle = '#78718F', '#575171', '#C9B6BD'
    p.strip('M372 190 C392 230 384 280 378 306', deep, 9)
    p.put(path('M370 300 L390 300 L380 334Z', '#3B3550'))
    for x in (116, 170, 292, 338):
        p.box(x, 286, 36, 104, darker(hide, .14), 10, .8)
        p.put(rect(x, 372, 36, 18, '#3B3550', 6))
    p.cut('M100 200 C130 150 330 140 368 186 C392 240 380 300 356 314 C290 332 190 334 128 314 C92 290 86 236 100 200Z', hide, 1.8)
    p.put(ellipse(250, 190, 90, 16, lighter(hide, .3), 'opacity=".5"'))
    p.cut('M70 134 C14 130 2 70 26 34 C34 74 62 100 108 104Z', STRAW, 1.1)
    p.cut('M148 134 C206 130 220 70 196 34 C186 74 158 100 112 104Z', STRAW, 1.1)
    p.cut('M58 140 L20 150 Q28 178 66 172Z', hide, .8)
    p.cut('M160 140 L200 150 Q192 178 154 172Z', hide, .8)
    p.cut('M60 128 C72 94 148 94 160 128 C168 178 150 232 144 252 C132 280 88 280 76 252 C68 232 52 178 60 128Z', hide, 1.6)
    p.cut('M74 224 C92 206 130 206 146 224 C158 262 136 284 110 284 C84 284 62 262 74 224Z', muzzle, .9)
    p.put(ellipse(96, 244, 7, 9, deep) + ellipse(124, 244, 7, 9, deep) + line('M88 264 Q110 274 132 264', deep, 5))
    p.put(eye(82, 166, 11) + eye(138, 166, 11) + cheek(p, 72, 206, 18) + cheek(p, 148, 206, 18))
    p.pile(group(petals(30), 64, 116), .8)
