# SPDX-License-Identifier: CC-BY-4.0
#
# pictures.py — what the lanterns light up, piece by piece: the good days of the valley. And the village of the closing.
from pictures_days import DAYS
from pictures_nights import NIGHTS


def pictures():
    for name, draw in sorted({**DAYS, **NIGHTS}.items()):
        yield 'pictures/' + name, 1920, 1080, (lambda draw=draw: draw().svg()), (1080, 768), ''
