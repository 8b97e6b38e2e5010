# SPDX-License-Identifier: CC-BY-4.0
#
# pictures_people.py — who is in the hidden pictures: the people of the stage, small; and the buffalo.
#
# Nobody is drawn alone, and everybody's face is one the children know.
from paper import *
from people_small import small

UP, CLAP, OPEN = ((-.16, .98), (.16, .98)), ((-.035, .6), (.035, .6)), ((-.17, .46), (.17, .46))
UP_CHILD, CLAP_CHILD = ((-.13, .82), (.13, .82)), ((-.03, .42), (.03, .42))
KIDS = ('girl-', 'boy-')


def person(p, x, y, height, who, does='rest', **how):
    """One of them; a shadow lies where they stand. does: a pose of the stage, or up, clap, or two points."""
    kid, pose, hands = who.startswith(KIDS), 'rest', None
    if does == 'up':
        hands = UP_CHILD if kid else UP
    elif does == 'clap':
        hands = CLAP_CHILD if kid else CLAP
    elif isinstance(does, str):
        pose = does
    else:
        hands = does
    return pool(p, x, y + 2, .2 * height, .05 * height, p.light.shadow, .5) + small(p, who, x, y, height, pose=pose, hands=hands, **how)


def buffalo(size, colour='#5C566E'):
    """A buffalo from the side, looking right; its feet at y 0, 300 long at size 100."""
    s = size / 100
    text = ''.join(path('M%d -60 h26 l-3 60 h-20Z' % x, darker(colour, .2)) for x in (-96, -56, 44, 84))
    text += path('M-134 -128 C-110 -168 60 -174 112 -150 C140 -140 150 -110 138 -82 C110 -44 -90 -40 -124 -66 C-140 -84 -142 -108 -134 -128Z', colour)
    text += line('M-132 -120 C-152 -100 -152 -70 -146 -44', colour, 8)
    text += path('M112 -150 C140 -172 176 -168 190 -146 C204 -128 206 -104 194 -92 C176 -82 150 -92 134 -106Z', colour)
    text += path('M176 -100 C190 -114 204 -112 206 -102 C204 -88 186 -86 176 -100Z', '#B9A5A8')
    text += path('M150 -160 C140 -204 170 -226 208 -222 C180 -210 168 -190 172 -160Z', '#D9C39A') + path('M128 -150 C104 -156 96 -142 100 -130 C114 -128 126 -136 132 -142Z', darker(colour, .1))
    return group(text + circle(172, -134, 5, INK), 0, 0, s)


def whole(light, grain=.8):
    """The one sheet a picture is drawn on."""
    return Paper(1920, 1080, LIGHTS[light], grain, seed=5)
