# SPDX-License-Identifier: CC-BY-4.0
#
# things_away.py — what is met outside: at school, on the road, at the market, in a hand. Drawn in a square of 400 whose
# floor is y 390.
from icons_kit import *


def wheel(p, x, y, r, tyre=13):
    p.pile(circle(x, y, r, 'none', 'stroke="#2B2636" stroke-width="%d"' % tyre), .8)
    spokes = ''.join('M%s %s L%s %s ' % (n(x), n(y), n(x + math.cos(i * .524) * (r - 4)), n(y + math.sin(i * .524) * (r - 4))) for i in range(12))
    p.put(line(spokes, '#AEB6C8', 2.6) + circle(x, y, 10, '#7A8294'))


def bicycle(p):
    wheel(p, 92, 312, 72)
    wheel(p, 312, 312, 72)
    p.strip('M92 312 L160 196 L270 196 L188 312 L92 312 M160 196 L188 312 M270 196 L312 312 M270 196 L262 162', SCARF_LIGHT, 13, .9)
    p.strip('M262 162 C272 142 300 140 316 152', '#3A3448', 11, .8)
    p.strip('M160 196 L154 174', '#7A8294', 10, .6)
    p.cut('M120 170 Q156 152 196 168 Q182 184 152 182 Q130 184 120 170Z', '#3A3448', .8)
    p.disc(188, 312, 20, '#7A8294', .7)
    p.strip('M188 312 L204 344 M190 346 H222', '#3A3448', 9, .6)
    p.strip('M296 206 H352 L344 252 H304Z', WOOD_MID, 5, .6)
    p.put(path('M298 208 H350 L343 250 H305Z', STRAW) + line('M312 210 L316 248 M326 210 V248 M340 210 L334 248 M300 228 H348', '#B98A4E', 4))


def motorbike(p):
    wheel(p, 86, 326, 62, 20)
    wheel(p, 318, 326, 62, 20)
    p.strip('M286 158 L318 326', '#AEB6C8', 15, .8)
    p.cut('M60 276 C60 232 118 226 140 250 L120 300 Q70 262 60 276Z', '#2E66A8', .9)
    p.cut('M104 212 C150 186 236 192 246 214 L268 166 L296 172 L282 288 C262 330 206 334 168 320 L118 296Z', '#2E66A8', 1.4)
    p.put(path('M262 190 L282 194 L272 276 Q244 300 214 302 Q258 252 262 190Z', '#DDE6F8', 'opacity=".85"'))
    p.cut('M88 196 Q150 164 226 190 Q226 212 200 214 H104 Q84 212 88 196Z', '#3A3448', 1)
    p.box(166, 304, 62, 46, '#7A8294', 10, .8)
    p.strip('M170 346 H60', '#AEB6C8', 15, .8)
    p.strip('M286 160 C276 138 252 130 236 136', '#3A3448', 12, .8)
    p.disc(304, 178, 21, LANTERN_LIGHT, .8)
    p.strip('M278 142 L290 116', '#3A3448', 6, .5)
    p.oval(292, 110, 19, 12, '#AEB6C8', .5)
    p.cut('M290 262 Q350 240 378 290 L360 296 Q330 264 292 282Z', '#2E66A8', .8)


def book(p):
    """An open notebook and a pencil."""
    p.cut('M28 330 Q110 296 200 336 Q290 296 372 330 L360 384 Q286 356 200 388 Q114 356 40 384Z', '#B32620', 1)
    p.cut('M40 318 Q116 286 200 326 V376 Q116 340 44 368Z', '#FFFDF6', .8)
    p.cut('M360 318 Q284 286 200 326 V376 Q284 340 356 368Z', '#FFFDF6', .8)
    p.put(line('M66 326 Q120 308 180 332 M64 342 Q120 324 180 348 M336 326 Q282 308 222 332 M336 342 Q282 324 222 348', '#8FA0D8', 5))
    p.pile(group(rect(-74, -10, 116, 20, LANTERN, 3) + path('M42 -10 L70 0 L42 10Z', '#FBE3C6') + path('M60 -4 L70 0 L60 4Z', EYE) + rect(-92, -10, 20, 20, PINK_DEEP, 5), 270, 268, 1, -22), .9)


def letter(p):
    """A letter that came for somebody."""
    p.box(46, 176, 308, 206, '#FFF3DF', 10, 1.5)
    p.put(path('M46 372 L170 276 M354 372 L230 276', 'none', 'stroke="#D8C3A0" stroke-width="6"'))
    p.cut('M48 182 H352 L212 300 Q200 308 188 300Z', '#FBE7CC', 1)
    p.disc(200, 292, 32, SCARF, .9)
    p.put(group(petals(30, '#F6C9A0', LANTERN), 200, 293))
    p.put(rect(294, 196, 42, 50, '#8FC3DE', 3) + path('M298 240 L312 218 L322 230 L332 240Z', RICE_MID))


def photo(p):
    """A framed picture: somebody laughing in front of hills."""
    p.strip('M278 220 L330 386', WOOD, 14, .7)
    p.box(66, 110, 256, 280, WOOD_MID, 10, 1.5)
    p.put(rect(90, 134, 208, 232, p.linear((0, '#9ED0E6'), (1, '#EAF4E2'))) + path('M90 300 L150 236 L206 290 L252 250 L298 300 V366 H90Z', RICE_MID))
    p.put(path('M140 366 C140 312 168 296 194 296 C222 296 250 312 250 366Z', SCARF_LIGHT) + circle(195, 246, 46, '#EBBE93') +
          path('M148 246 C146 196 170 188 196 188 C224 188 246 198 243 246 C232 222 214 216 196 216 C176 216 160 222 148 246Z', '#33252B'))
    p.put(laughing(178, 212, 246, 9, 5) + path('M178 262 Q195 268 212 262 Q208 280 195 280 Q182 280 178 262Z', '#8A2A34'))


def photo_feet(p):
    """A framed picture of two bare feet that fly over grass: whoever has seen them run knows whose."""
    p.strip('M278 220 L330 386', WOOD, 14, .7)
    p.box(66, 110, 256, 280, WOOD_MID, 10, 1.5)
    p.put(rect(90, 134, 208, 232, p.linear((0, '#9ED0E6'), (1, '#EAF4E2'))) + rect(90, 300, 208, 66, RICE_MID))
    p.put(''.join(path('M%d 304 l8 -28 l8 28Z' % x, RICE_LIGHT) for x in range(92, 286, 14)))
    for x, y, turn in ((150, 222, 24), (238, 254, -16)):
        p.pile(group(path('M-22 -86 H18 C20 -40 26 -20 50 4 C60 22 44 34 20 32 H-18 C-34 20 -26 -30 -22 -86Z', '#C98A5E') +
                     ''.join(circle(50 - i * 10, 8 + i * 5.4, 8.5 - i, '#DDA172') for i in range(5)), x, y, .95, turn), .8)
    p.put(line('M100 206 h34 M96 230 h24 M186 236 h24 M180 262 h20', PAPER, 6, 'opacity=".9"'))


def volleyball(p):
    p.disc(200, 240, 148, '#FBF7EE', 1.6)
    p.put(path('M200 92 C130 130 110 220 136 376 A148 148 0 0 1 52 232 C70 150 130 96 200 92Z', LANTERN) +
          path('M346 216 C296 270 226 300 140 292 L150 340 C220 352 300 330 340 286Z', INDIGO_LIGHT) + path('M214 92 C262 130 296 180 300 240 L346 216 C336 150 280 98 214 92Z', SCARF_LIGHT))
    p.put(line('M200 92 C130 130 110 220 136 376 M346 216 C296 270 226 300 128 290 M214 92 C262 130 296 180 300 244 M160 110 C206 160 236 220 238 282', '#3A3448', 5))
    p.put(ellipse(150, 150, 36, 20, '#FFFFFF', 'opacity=".7" transform="rotate(-32 150 150)"'))


def wool_hat(p):
    """The hat grandmother knitted: in it one keeps every goal."""
    p.disc(200, 108, 44, PAPER_WARM, 1)
    p.put(''.join(line('M200 108 l%s %s' % (n(math.cos(a * .7) * 42), n(math.sin(a * .7) * 42)), '#E3C48F', 5) for a in range(9)))
    p.cut('M70 330 C66 200 120 132 200 132 C280 132 334 200 330 330Z', SCARF, 1.6)
    p.put(path('M76 262 C80 250 82 240 86 230 H314 C318 240 322 252 325 262Z', INDIGO) + ''.join(path('M%d 246 l13 -13 l13 13 l-13 13Z' % x, LANTERN_LIGHT) for x in range(92, 300, 30)))
    p.put(''.join(line('M%d 150 Q%d 220 %d 320' % (200 + (x - 200) * .45, x, x), '#7C1B1E', 4, 'opacity=".5"') for x in range(100, 310, 26)))
    p.box(56, 314, 288, 74, '#D9574A', 30, 1.1)
    p.put(''.join(line('M%d 326 V376' % x, '#A83A30', 7) for x in range(80, 330, 20)))


def travel_bag(p):
    p.strip('M140 190 C140 110 260 110 260 190', '#3A3448', 17, .9)
    p.box(50, 182, 300, 200, '#2E9C95', 36, 1.6)
    p.put(brocade(52, 262, 296, 46, 'diamond', 'red', False))
    p.strip('M76 226 H324', PAPER_WARM, 6, .4)
    p.box(196, 216, 14, 34, LANTERN, 6, .6)
    p.box(82, 374, 40, 16, '#1F6E69', 7, .6)
    p.box(278, 374, 40, 16, '#1F6E69', 7, .6)
    p.put(path('M60 214 Q60 196 84 192 L80 370 Q60 368 60 350Z', '#8FD4CE', 'opacity=".45"'))


def phone(p):
    """A phone that leans on a stone, its screen lit."""
    p.cut('M244 390 Q262 300 322 306 Q380 318 376 390Z', STONE, 1)
    p.put(glow(p, 186, 250, 170, '#BFD4FF', .6))
    p.pile(group(rect(-74, -148, 148, 300, p.lit('#3A4C8C'), 24) + rect(-62, -124, 124, 238, p.linear((0, '#FFF7EE'), (1, '#D9DFF6')), 8) +
                 circle(0, 132, 9, '#8FA0D8') + rect(-18, -139, 36, 6, '#1E2145', 3) +
                 rect(-50, -106, 78, 44, RICE_MID, 14) + rect(-26, -50, 76, 44, INDIGO_LIGHT, 14) + rect(-50, 6, 60, 44, RICE_MID, 14) +
                 ''.join(circle(x, -84, 5, PAPER) for x in (-30, -11, 8)) + line('M-8 -28 H32', PAPER, 7) + line('M-34 28 H-8', PAPER, 7), 186, 238, 1, 8), 1.6)


def loudspeaker(p):
    """The village's voice, on its stand."""
    p.strip('M196 226 V386 M140 388 L196 340 L252 388', '#3A3448', 15, .8)
    p.cut('M110 150 L176 122 L176 236 L110 208Z', '#7A8294', 1)
    p.cut('M170 130 L312 62 V296 L170 228Z', '#D8DDE8', 1.5)
    p.oval(314, 180, 34, 118, '#AEB6C8', 1)
    p.put(ellipse(316, 180, 20, 88, '#565E72') + path('M184 140 L296 88 V112 L184 158Z', '#FFFFFF', 'opacity=".6"'))
    p.box(84, 148, 36, 62, '#3A3448', 10, .8)
    p.put(line('M362 120 q22 60 0 120', LANTERN_LIGHT, 9) + line('M384 96 q32 84 0 168', LANTERN_LIGHT, 7, 'opacity=".7"'))


def kite(p):
    """A kite with a flute on its back."""
    p.strip('M206 300 C240 340 150 352 190 388', SCARF_LIGHT, 7, .5)
    p.put(''.join(path('M%d %d l-20 -12 v24Z M%d %d l20 -12 v24Z' % (x, y, x, y), LANTERN) for x, y in ((214, 330), (180, 364))))
    p.cut('M200 30 C300 60 372 110 390 176 C330 166 296 180 262 204 C244 260 226 292 200 312 C174 292 156 260 138 204 C104 180 70 166 10 176 C28 110 100 60 200 30Z', SCARF, 1.6)
    p.put(path('M200 52 C270 78 326 112 352 152 C304 150 268 166 240 190 L200 280 L160 190 C132 166 96 150 48 152 C74 112 130 78 200 52Z', LANTERN_LIGHT))
    p.put(path('M200 70 C250 92 292 116 318 140 C278 142 252 156 228 180 L200 244 L172 180 C148 156 122 142 82 140 C108 116 150 92 200 70Z', INDIGO_LIGHT))
    p.put(line('M200 40 V300 M30 164 Q200 88 370 164', WOOD, 6))
    p.pile(rect(128, 16, 144, 24, BAMBOO, 12) + circle(150, 28, 6, EYE) + circle(250, 28, 6, EYE), .9)


def khen(p):
    """Six pipes and a gourd: what Sình plays."""
    for i, (bend, length) in enumerate(((-20, 0), (-8, 14), (6, 4), (22, 20), (36, 10), (52, 28))):
        p.strip('M%d 330 C%d 250 %d 140 %d %d' % (120 + i * 12, 130 + i * 12, 180 + bend + i * 8, 262 + bend + i * 10, 40 + length), mix('#F0D9A0', '#D9A25C', i / 6), 15, .8)
    p.put(line('M148 262 L220 276 M178 196 L258 214 M226 120 L320 142', SCARF, 9))
    p.cut('M98 300 C120 276 200 280 222 308 C226 344 190 366 150 362 C110 360 88 330 98 300Z', '#B5652F', 1.4)
    p.strip('M104 330 C70 340 44 356 20 384', '#6B4026', 20, .8)
    p.put(ellipse(146, 306, 30, 9, '#C79A6B', 'opacity=".7"') + line('M112 340 Q160 356 212 330', LANTERN, 6))


def con_ring(p):
    """The pole of the game of còn: the ring high up, a ball flies through it."""
    p.box(195, 90, 10, 300, BAMBOO, 4, .6)
    p.put(''.join(line('M194 %d H206' % y, '#6F6A34', 3) for y in range(130, 390, 44)))
    p.cut('M176 390 Q200 368 224 390Z', EARTH, .6)
    p.pile(circle(200, 54, 36, 'none', 'stroke="%s" stroke-width="10"' % SCARF_LIGHT) + circle(200, 54, 26, '#FFF3DF', 'opacity=".9"') + circle(200, 54, 12, SCARF_LIGHT), .8)
    p.pile(group(path('M-14 4 C-50 10 -66 30 -78 50 M-8 10 C-34 26 -48 48 -54 70', 'none', 'stroke="%s" stroke-width="6"' % LANTERN) +
                 circle(0, 0, 18, p.lit(PLUM)) + path('M0 -18 L9 0 L0 18 L-9 0Z', LANTERN_LIGHT), 226, 46), .8)
    p.put(line('M214 92 l16 40 l-10 -4 l-2 10Z', SCARF, 5))


def football(p):
    p.disc(200, 240, 148, '#FBF7EE', 1.6)
    p.put(path('M200 196 L242 228 L226 276 H174 L158 228Z M200 94 L236 112 L222 140 H178 L164 112Z M326 172 L346 214 L330 246 L306 224 L308 186Z '
               'M74 172 L54 214 L70 246 L94 224 L92 186Z M122 340 L134 306 L164 312 L172 348 L150 374Z M278 340 L266 306 L236 312 L228 348 L250 374Z', '#2B2636'))
    p.put(line('M200 140 V196 M242 228 L306 204 M158 228 L94 204 M226 276 L262 310 M174 276 L138 310', '#2B2636', 5) + ellipse(146, 160, 40, 22, '#FFFFFF', 'opacity=".7" transform="rotate(-32 146 160)"'))


def pump(p):
    """Water by itself, up to the kitchen."""
    p.strip('M300 268 H350 V190 H392', '#4E8FA8', 20, .8)
    p.put(path('M388 192 C404 230 392 300 396 380 H372 C378 300 372 240 376 204Z', WATER_LIGHT, 'opacity=".9"'))
    p.box(70, 350, 260, 40, '#3A3448', 8, 1)
    p.box(84, 216, 160, 140, '#D9574A', 26, 1.5)
    p.put(''.join(rect(104 + i * 22, 226, 9, 120, '#A83A30', 4) for i in range(6)))
    p.disc(274, 288, 66, '#4A5BA6', 1.2)
    p.put(circle(274, 288, 40, '#2E3D7C') + circle(274, 288, 13, '#AEB6C8'))
    p.box(128, 184, 72, 40, '#7A8294', 10, .9)
    p.strip('M84 300 H44 V386', '#2B2636', 9, .6)


def roofing(p):
    """Sheets of corrugated iron for a roof that leaks."""
    for x, y, c in ((40, 0, '#7FA0C4'), (14, 16, '#A9C2DE')):
        d = 'M%d %d' % (40 + x, 96 + y) + ''.join(' q14 -20 28 0 t28 0' for _ in range(5)) + 'L%d 390' % (338 + x - 20) + 'H%d Z' % (26 + x)
        p.cut(d, c, 1.3)
        p.put(''.join(line('M%d %d L%d 384' % (54 + x + i * 28, 100 + y, 42 + x + i * 28), darker(c, .22) if i % 2 else lighter(c, .4), 7, 'opacity=".8"') for i in range(10)))


def fish_trap(p):
    """A trap for fish, woven by father; wide at the mouth."""
    p.cut('M60 232 C60 176 104 160 132 164 C220 184 300 246 372 262 V290 C300 306 220 372 132 384 C96 388 60 352 60 300Z', STRAW, 1.5)
    p.put(''.join(line('M96 %d Q230 %d 370 %d' % (184 + i * 22, 200 + i * 18, 266 + i * 3), '#B98A4E', 5) for i in range(9)))
    p.put(''.join(line('M%d %d Q%d 274 %d %d' % (x, 276 - h, x + 16, x, 276 + h), '#8A5A3B', 6) for x, h in ((150, 104), (202, 82), (252, 58), (300, 38))))
    p.oval(92, 274, 40, 108, WOOD_LIGHT, 1)
    p.put(ellipse(92, 274, 27, 90, '#3E2619') + line('M92 190 L150 274 L92 360', STRAW, 5, 'opacity=".8"'))
