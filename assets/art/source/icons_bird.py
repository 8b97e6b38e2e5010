# SPDX-License-Identifier: CC-BY-4.0
#
# icons_bird.py — Én, the swallow: the guide of the game. Round, quick, a fork for a tail, a red throat.
from icons_kit import *

BACK, DEEP, BELLY, THROAT = '#33479E', '#222E6E', '#FFF6E8', '#D8443A'

# How a wing is held: its outline, and two quills on it.
WINGS = {
    'rest': ('M146 196 C196 186 236 216 230 262 C224 306 170 324 96 336 C116 304 112 250 146 196Z',
             'M152 248 Q180 262 208 252 M138 284 Q166 292 194 282'),
    'up': ('M166 246 C110 232 50 176 30 84 C84 100 104 104 118 122 C116 106 120 96 128 84 C170 120 216 176 222 236Z',
           'M84 148 Q120 190 158 214 M128 140 Q156 180 184 212'),
    'chin': ('M150 214 C196 196 250 226 300 212 C318 208 322 230 306 240 C262 282 190 304 122 306 C126 270 128 240 150 214Z',
             'M164 262 Q206 266 244 248'),
    'belly': ('M140 214 C190 214 236 250 286 262 C300 268 294 286 278 288 C226 300 160 302 112 288 C112 262 120 236 140 214Z',
              'M152 258 Q190 272 226 274'),
}


def bird(p, beak='shut', gaze='open', wing='rest', x=0, y=0, turn=0, scale=1):
    """Én standing, looking to the right, between about 60, 80 and 350, 380."""
    q = Small()
    q.defs = p.defs
    q.pile(path('M120 262 C70 270 36 300 4 352 C40 336 60 334 76 336 C54 352 44 372 40 396 C84 372 130 348 164 326Z', q.lit(DEEP)), 1.2)
    q.strip('M196 344 v34 m-18 8 l18 -8 l18 8 M244 340 v38 m-18 8 l18 -8 l18 8', '#C98A3A', 9, .6)
    q.cut('M226 62 C296 58 346 108 344 172 C342 214 330 232 326 262 C318 322 270 356 214 356 C150 356 106 316 108 256 C110 206 140 186 146 150 C154 96 182 64 226 62Z', BACK, 1.6)
    q.put(path('M256 196 C318 190 338 210 324 262 C314 318 268 352 218 352 C196 352 184 346 176 338 C196 304 196 214 256 196Z', q.lit(BELLY, .1, .12)))
    q.put(path('M236 152 C270 132 326 138 340 176 C338 214 310 228 280 220 C250 212 226 180 236 152Z', q.lit(THROAT)))
    q.put(path('M230 84 C262 80 296 92 306 112 C288 108 250 112 230 84Z', THROAT))
    if beak == 'shut':
        q.cut('M322 140 C346 138 372 150 384 164 C364 172 338 174 320 168Z', LANTERN, .8)
        q.put(line('M326 158 Q352 162 376 164', '#B8721C', 4))
    else:
        tall = 34 if beak == 'wide' else 20
        q.cut('M320 150 C342 164 352 182 348 %d C330 %d 314 190 310 170Z' % (168 + tall, 172 + tall), '#E08E22', .6)
        q.put(path('M322 156 C340 164 346 176 344 %d C330 184 318 174 316 164Z' % (158 + tall), '#8A2A34'))
        q.cut('M318 130 C344 122 374 132 388 150 C366 160 340 164 318 160Z', LANTERN, .8)
    if gaze == 'laugh':
        q.put(laughing(266, 266, 128, 21, 9))
    elif gaze == 'up':
        q.put(circle(266, 126, 25, '#FFFFFF') + circle(273, 116, 15, EYE) + circle(278, 110, 5.5, '#FFFFFF'))
    elif gaze == 'shut':
        q.put(line('M246 126 Q266 142 286 126', EYE, 8))
    else:
        q.put(circle(266, 126, 25, '#FFFFFF') + circle(272, 127, 17, EYE) + circle(278, 119, 6.5, '#FFFFFF') + circle(265, 135, 3, '#FFFFFF'))
    q.put(cheek(q, 300, 184, 22, '#FF9A8A', .5))
    outline, quills = WINGS[wing]
    q.cut(outline, DEEP, 1.4)
    q.put(line(quills, BACK, 7))
    p.put(group(''.join(q.body), x, y, scale, turn))


def rest():
    p = Small()
    bird(p)
    return p.mat().fit()


def speak():
    p = Small()
    bird(p, beak='open', wing='up', x=14)
    return p.mat().fit()


def think():
    p = Small()
    bird(p, gaze='up', wing='chin', x=-14, y=24, scale=.96)
    p.disc(356, 112, 11, PAPER, .6)
    p.disc(378, 76, 16, PAPER, .6)
    p.disc(352, 34, 24, PAPER, .6)
    p.put(''.join(circle(352 + a, 34, 4.4, INDIGO_MID) for a in (-11, 0, 11)))
    return p.mat().fit()


def laugh():
    p = Small()
    bird(p, beak='wide', gaze='laugh', wing='belly', x=-24, y=40, turn=-8, scale=.93)
    p.put(path('M352 100 c-12 16 -8 26 2 26 c10 0 14 -12 -2 -26Z', '#7CC4DC') + line('M60 110 l-16 -20 M96 80 l-6 -26 M36 152 l-24 -8', LANTERN, 9))
    return p.mat().fit()


def flying(up):
    """Two beats of the wings, and the picture of Én wherever one is wanted."""
    p = Small()
    far = 'M214 172 C210 110 236 50 296 10 C306 76 300 140 268 190Z' if up else 'M214 196 C206 250 226 320 278 372 C298 310 300 250 270 200Z'
    p.cut(far, DEEP)
    p.cut('M124 196 C80 168 44 160 2 164 C34 186 46 198 52 212 C36 218 20 232 10 252 C58 240 104 240 136 244Z', DEEP)
    p.cut('M118 216 C144 160 206 130 268 132 C298 104 352 112 360 160 C366 204 332 226 300 236 C260 268 190 276 146 256 C132 248 122 236 118 216Z', BACK, 1.6)
    p.put(path('M300 236 C260 268 190 276 146 256 C196 252 230 236 262 206 C290 200 316 212 300 236Z', p.lit(BELLY, .1, .12)))
    p.put(path('M286 186 C312 172 346 180 352 192 C344 218 318 232 298 228 C278 220 272 200 286 186Z', p.lit(THROAT)) + path('M302 116 C322 112 344 122 350 136 C334 134 312 136 302 116Z', THROAT))
    p.cut('M350 150 C368 148 386 158 394 170 C378 178 362 178 350 174Z', LANTERN, .7)
    p.put(line('M354 165 L386 170', '#B8721C', 3.4))
    p.put(circle(318, 156, 20, '#FFFFFF') + circle(323, 157, 13.5, EYE) + circle(328, 150, 5, '#FFFFFF') + cheek(p, 322, 196, 18, '#FF9A8A', .5))
    near = ('M190 214 C140 180 96 110 88 24 C130 44 150 62 160 84 C164 68 170 56 180 48 C222 92 250 150 250 200Z' if up else
            'M182 184 C130 220 92 290 92 384 C136 362 152 344 162 322 C166 338 172 350 182 360 C222 316 250 262 246 204Z')
    p.cut(near, DEEP, 1.6)
    p.put(line('M128 96 Q156 150 196 184 M178 92 Q196 142 222 180' if up else 'M130 312 Q156 258 194 224 M180 316 Q196 262 220 226', BACK, 7))
    return p.mat().fit()


BIRDS = {'swallow': kept(flying, True), 'swallow-fly': kept(flying, True), 'swallow-fly-2': kept(flying, False), 'swallow-rest': kept(rest),
         'swallow-speak': kept(speak), 'swallow-think': kept(think), 'swallow-laugh': kept(laugh)}
