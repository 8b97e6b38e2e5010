# SPDX-License-Identifier: CC-BY-4.0
#
# things.py — what the words of a story name and a hall must see: it stands on the stage beside people.
#
# A thing has the canvas of a figure, 600 × 960 with the floor at y 930, so that on the stage it has its true place and
# the size it has here. That size is of theatre, not of life: a child at the back must know a vase for a vase. One row a
# thing: name, how large (1: as high as 400 units, half a child), drawing, half the width of its shadow.
import things_animals as animals
import things_away as away
import things_home as home
from icons_kit import Small, ellipse, group

FLOOR, SIZES = 930, (960, 560, 300)
THINGS = (
    ('basket', .9, home.basket, 110), ('bear', .82, home.bear, 110), ('bicycle', 1.32, away.bicycle, 170), ('book', .98, away.book, 170),
    ('boot', 1.0, home.boot, 125), ('boot-flowers', 1.0, home.boot_flowers, 125), ('bowl', .78, home.bowl, 120), ('bowl-broken', 1.05, home.bowl_broken, 160), ('buffalo', 1.46, animals.buffalo, 160),
    ('cake', 1.0, home.cake, 165), ('cat', .86, animals.cat, 110), ('cat-sticky', .86, animals.cat_sticky, 110), ('chick', .6, animals.chick, 110),
    ('chick-basket', .98, home.chick_basket, 110), ('con-ring', 2.1, away.con_ring, 30), ('coop', .95, home.coop, 140), ('corn', .8, home.corn, 110), ('dog', .98, animals.dog, 110),
    ('eggs', .9, home.eggs, 160), ('fish-trap', .9, away.fish_trap, 160), ('football', .62, away.football, 110), ('goat', 1.05, animals.goat, 140),
    ('hand-drawing', 1.0, home.hand_drawing, 150), ('hen', .86, animals.hen, 110), ('khen', 1.3, away.khen, 60), ('kite', .95, away.kite, 60),
    ('letter', .85, away.letter, 150), ('loudspeaker', .95, away.loudspeaker, 90), ('medicine', .78, home.medicine, 110),
    ('motorbike', 1.45, away.motorbike, 170), ('phone', .95, away.phone, 120), ('photo', .95, away.photo, 130), ('photo-feet', .95, away.photo_feet, 130),
    ('pig', 1.0, animals.pig, 130), ('piglet', .7, animals.pig, 130), ('pillow', .7, home.pillow, 150),
    ('pot', .98, home.pot, 140), ('pump', .82, away.pump, 150), ('rice-wine', 1.05, home.rice_wine, 80), ('roofing', 1.15, away.roofing, 160),
    ('rooster', .92, animals.rooster, 110), ('shoes', .9, home.shoes, 130), ('sweets', .92, home.sweets, 150), ('torch', .92, home.torch, 130), ('travel-bag', .98, away.travel_bag, 150),
    ('vase', 1.08, home.vase, 90), ('vase-broken', 1.12, home.vase_broken, 160), ('volleyball', .62, away.volleyball, 110), ('wool-hat', .72, away.wool_hat, 120), ('xoi', .86, home.xoi, 150),
)


def drawing(scale, draw, wide):
    """On the floor of a figure's canvas, with the shadow it stands in."""
    p = Small(600, 960)
    draw(p)
    shadow = '<g filter="%s">%s</g>' % (p.blur(7), ellipse(200, 388, wide, 15, '#2A1838', 'opacity=".34"'))
    p.body = [group(shadow + ''.join(p.body), 300 - 200 * scale, FLOOR - 390 * scale, scale)]
    return p.svg()


def pictures():
    for name, scale, draw, wide in THINGS:
        yield 'things/%s' % name, 600, 960, lambda scale=scale, draw=draw, wide=wide: drawing(scale, draw, wide), SIZES, ''
