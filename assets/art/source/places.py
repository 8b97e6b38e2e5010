# SPDX-License-Identifier: CC-BY-4.0
#
# places.py — all places, each a function that returns three papers: far (opaque), middle, near.
from places_home import HOME
from places_school import SCHOOL
from places_town import TOWN
from places_valley import VALLEY

PLACES = {**HOME, **SCHOOL, **TOWN, **VALLEY}


def pictures():
    """Yields (name, width, height, function that makes the SVG, heights to render, nothing more) for each layer."""
    for place, draw in sorted(PLACES.items()):
        for number, layer in enumerate(('far', 'middle', 'near')):
            yield ('places/%s/%s' % (place, layer), 1920, 1080, lambda draw=draw, number=number: draw()[number].svg(), (1080, 768), '')
