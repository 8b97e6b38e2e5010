# SPDX-License-Identifier: CC-BY-4.0
#
# icons.py — everything small: signs, hands, the guide, what plays its part on the hall's screen.
from icons_answers import ANSWERS
from icons_bird import BIRDS
from icons_hands import COUNTS, HANDS, PROMISE, RAISED
from icons_kinds import KINDS
from icons_phones import PHONES
from icons_signs import SIGNS
from icons_stage import STAGE, WIDE

LARGE = ('drum-body', 'drum-stick', 'gong-frame', 'gong-disc', 'gong-mallet', 'door-open', 'door-closed', 'lantern-on', 'lantern-fly', 'stamp', 'stamp-safe', 'stamp-unsure',
         'stamp-risky')  # fill a good part of the hall's screen


def pictures():
    for name, svg in {**BIRDS, **HANDS, **SIGNS, **STAGE, **PHONES, **{'answer-' + k: v for k, v in ANSWERS.items()}}.items():
        yield 'icons/' + name, 400, 400, svg, ((640,) if name in LARGE else ()) + (320, 160, 80), ''
    for name, svg in RAISED.items():
        yield 'icons/' + name, 280, 560, svg, (480, 240), ''
    for name, svg in PROMISE.items():
        yield 'icons/' + name, 800, 800, svg, (640, 320), ''
    for name, (width, height, svg, sizes) in {**WIDE, **KINDS, **COUNTS}.items():
        yield 'icons/' + name, width, height, svg, sizes, ''
