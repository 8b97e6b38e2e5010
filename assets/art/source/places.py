# SPDX-License-Identifier: CC-BY-4.0
#
# places.py — all places, each a function that returns three papers: far (opaque), middle, near.
#
# The title and the map of the valley are kept as one picture each: they never drift, and are seen soonest.
import re

from places_home import HOME
from places_map import MAP
from places_school import SCHOOL
from places_town import TOWN
from places_valley import VALLEY

PLACES = {**HOME, **MAP, **SCHOOL, **TOWN, **VALLEY}


FLAT = {'title', 'valley'}


def flat(papers):
    """The papers on each other as one drawing, no wider than its canvas; what they define keeps apart."""
    inner = ''
    for number, paper in enumerate(papers):
        own = re.sub(r'(id="|url\(#)d', r'\g<1>p%dd' % number, paper.svg())
        inner += own.replace('<svg ', '<svg x="%d" ' % -paper.bleed, 1)
    return '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1920 1080" width="1920" height="1080">%s</svg>\n' % inner


def pictures():
    """Yields (name, width, height, function that makes the SVG, heights to render, nothing more) for each layer."""
    for place, draw in sorted(PLACES.items()):
        if place in FLAT:
            yield ('places/%s/far' % place, 1920, 1080, lambda draw=draw: flat(draw()), (1080, 768, 432), '')
            continue
        for number, layer in enumerate(('far', 'middle', 'near')):
            yield ('places/%s/%s' % (place, layer), 1920, 1080, lambda draw=draw, number=number: draw()[number].svg(), (1080, 768, 432), '')
