# SPDX-License-Identifier: MIT
#
# effects.py — what is heard once: the calls of a meeting, doors, paper, the teams' cries.
#
# Children sit close to loud speakers in a stone hall, some of them easily frightened: each sound swells in softly, stays
# short, and is as loud as its role (make_sounds.py) and no louder.

import math

from synth import (AH, EE, OH, OO, RATE, TURN, bamboo, bell, between, driven, flute, highpass, in_a_hall, lay, lowpass, lute, noise,
                   note, shaped, silence, sing, skin, vowel)


# ---- the meeting ------------------------------------------------------------------------

def drum():
    """One beat of a large frame drum, hit hard: the palm's slap is what small loudspeakers can carry to the last row."""
    out = driven(skin(), 3.0)
    slap = bell(0.3, ((236, 0.5, 0.07), (318, 0.45, 0.055), (466, 0.3, 0.035), (640, 0.15, 0.022)), attack=0.006)
    lay(out, 0, slap, 0.8)
    out = driven(in_a_hall(out + silence(0.13), 0.3), 1.6)
    return shaped(out, (0, 0), (0.005, 1), (0.3, 1), (0.55, 0))


def gong():
    """A bossed bronze gong, stroked rather than struck: the low tones first, then the shimmer."""
    low = bell(2.4, ((164, 1.0, 1.1), (165.3, 0.7, 1.0), (247, 0.3, 0.7), (329, 0.5, 0.8)), attack=0.012)
    shimmer = bell(2.4, ((331, 0.25, 0.7), (437, 0.22, 0.5), (441, 0.18, 0.5), (668, 0.14, 0.4), (905, 0.07, 0.3)))
    lay(low, 0, shaped(shimmer, (0, 0.1), (0.15, 1), (2.4, 0.6)))
    return shaped(driven(low, 2.4), (0, 1), (1.6, 1), (2.4, 0))


def stamp():
    """The seal comes down on wax: a soft, wide thud on a heavy table, and the room says yes."""
    out = silence(0.6)
    lay(out, 0, bell(0.5, ((82, 1.0, 0.10), (164, 0.8, 0.08), (247, 0.6, 0.06), (392, 0.4, 0.04)), attack=0.008))
    lay(out, 0, shaped(lowpass(noise(0.06, 9), 800), (0, 0), (0.006, 1), (0.06, 0)), 0.6)
    lay(out, 0.07, bell(0.3, ((196, 0.5, 0.07), (294, 0.3, 0.05)), attack=0.01), 0.8)
    return shaped(driven(in_a_hall(driven(out, 2.5), 0.35), 1.8), (0, 0), (0.006, 1), (0.35, 1), (0.6, 0))


def lantern():
    """A flame takes, and three small bells rise."""
    out = silence(0.7)
    lay(out, 0, shaped(lowpass(highpass(noise(0.3, 2), 300), 1500), (0, 0), (0.1, 1), (0.3, 0)), 0.35)
    for i, number in enumerate((79, 83, 86)):
        hz = note(number)
        lay(out, 0.05 + 0.1 * i, bell(0.45, ((hz, 1.0, 0.2), (2.01 * hz, 0.25, 0.1), (2.76 * hz, 0.1, 0.05)), 0.006))
    return shaped(out, (0, 1), (0.45, 1), (0.7, 0))


def press():
    """A fingertip on a wooden box."""
    tick = bell(0.06, ((620, 1.0, 0.012), (1010, 0.5, 0.008), (1730, 0.2, 0.004)), attack=0.003)
    return shaped(tick, (0, 1), (0.03, 1), (0.06, 0))


def page():
    """A sheet of paper is turned: lifted, then laid down."""
    rustle = lowpass(highpass(noise(0.2, 3), 1100), 2600)
    rustle = lowpass(lowpass(rustle, 2400), 3000)
    return shaped(rustle, (0, 0), (0.05, 0.7), (0.09, 0.3), (0.13, 1), (0.2, 0))


def slide():
    """Another sheet of paper comes from the side and lies down: a new place."""
    rustle = lowpass(highpass(noise(0.34, 12), 500), lambda t: 900 + 5200 * t if t < 0.22 else 1700)
    out = shaped(lowpass(lowpass(rustle, 2400), 3000), (0, 0), (0.17, 1), (0.25, 0.3), (0.34, 0))
    lay(out, 0.24, bell(0.1, ((150, 0.5, 0.02), (260, 0.25, 0.015)), attack=0.005), 0.4)
    return out


def deal():
    """Four cards are dealt, as fast as they are seen to come (80 ms)."""
    out = silence(0.42)
    for i in range(4):
        paper = lowpass(lowpass(highpass(noise(0.09, 30 + i), 900), 2200 + 200 * i), 2600)
        card = shaped(paper, (0, 0), (0.02, 1), (0.05, 0.4), (0.09, 0))
        lay(out, 0.08 * i, card, 0.8)
        lay(out, 0.08 * i + 0.03, bell(0.06, ((420 + 40 * i, 1.0, 0.010), (760, 0.4, 0.006)), attack=0.003), 0.25)
    return out


def pop():
    """A bubble of speech: one round drop, rising."""
    drop = sing(0.13, lambda t: 380 + 1900 * min(t, 0.1), vowel(420, (480, 140, 1.0)))
    return shaped(drop, (0, 0), (0.018, 1), (0.06, 0.7), (0.13, 0))


def flight():
    """The lantern flies in an arc for 0.8 s: warm air, and three bells that climb, hang, and come down with it."""
    out = shaped(lowpass(lowpass(highpass(noise(0.8, 13), 250), 1600), lambda t: 500 + 900 * math.sin(math.pi * min(t / 0.8, 1))),
                 (0, 0), (0.35, 1), (0.8, 0))
    out = [0.5 * s for s in out] + silence(0.4)
    for at, number in ((0.05, 74), (0.2, 79), (0.38, 83), (0.56, 81), (0.74, 79)):
        hz = note(number)
        lay(out, at, bell(0.45, ((hz, 1.0, 0.16), (2.01 * hz, 0.2, 0.08)), attack=0.008), 0.45)
    return shaped(in_a_hall(out, 0.25), (0, 1), (0.8, 1), (1.2, 0))


def glow():
    """It was recognised: light spreads for half a second. A chord opens, lowest first, and nothing is struck."""
    out = silence(1.1)
    for i, number in enumerate((55, 62, 67, 71, 74)):
        voice = sing(1.1 - 0.06 * i, lambda t, hz=note(number): hz, vowel(note(number), *OO), vowel(note(number), *OH))
        end = 1.1 - 0.06 * i
        lay(out, 0.06 * i, shaped(voice, (0, 0), (0.22, 1), (0.5, 0.8), (end, 0)), 0.3)
    lay(out, 0.3, bell(0.6, ((note(86), 0.10, 0.25), (note(79), 0.16, 0.3)), attack=0.02))
    return in_a_hall(out, 0.25)


def knock():
    """Two friendly knuckles on a wooden door."""
    out = silence(0.36)
    for at, gain, seed in ((0.0, 0.85, 4), (0.16, 1.0, 5)):
        wood = bell(0.2, ((205, 1.0, 0.035), (338, 0.6, 0.028), (560, 0.35, 0.018)), attack=0.003)
        lay(wood, 0, shaped(lowpass(noise(0.02, seed), 1400), (0, 0), (0.003, 1), (0.02, 0)), 0.3)
        lay(out, at, wood, gain)
    return driven(in_a_hall(out, 0.2), 2.0)


def door():
    """The latch lifts, the leaf moves without a creak, and it is warm inside."""
    out = silence(0.85)
    lay(out, 0, bell(0.08, ((480, 0.5, 0.012), (900, 0.25, 0.008)), 0.003))
    lay(out, 0.1, bell(0.2, ((150, 1.0, 0.05), (262, 0.4, 0.04)), 0.008))
    for i, number in enumerate((55, 62, 67, 71)):
        voice = sing(0.72, lambda t, hz=note(number): hz, vowel(note(number), *OH))
        lay(out, 0.13, shaped(voice, (0, 0), (0.18 + 0.03 * i, 1), (0.72, 0)), 0.3)
    return out


def chat():
    """A message pops up: two round drops, the second higher."""
    out = silence(0.2)
    for at, hz in ((0.0, 520), (0.08, 780)):
        pop = sing(0.11, lambda t, hz=hz: hz * (0.8 + 0.2 * min(t / 0.03, 1)), vowel(hz, (hz, 120, 1.0)))
        lay(out, at, shaped(pop, (0, 0), (0.012, 1), (0.11, 0)))
    return out


def together():
    """The hall draws a breath and sings one chord: under it everybody says the sentence."""
    out = silence(2.0)
    for number in (55, 62, 67, 71):
        for voice, detune in enumerate((-0.004, 0.0, 0.005)):
            hz, speed = note(number) * (1 + detune), 4.3 + 0.37 * voice
            tone = sing(2.0, lambda t: hz * (1 + 0.004 * math.sin(TURN * speed * t + number)),
                        vowel(hz, *OO), vowel(hz, *AH))
            lay(out, 0, tone, 0.2)
    return shaped(in_a_hall(out, 0.2), (0, 0), (0.4, 1), (1.3, 0.95), (2.0, 0))


def home():
    """Home again: the lute runs up, the flute lands, a bell and a soft drum agree."""
    out = silence(2.8)
    for i, number in enumerate((55, 62, 67, 71, 74, 79)):
        lay(out, 0.13 * i, lute(number, 1.6, 60 + i), 0.9)
    for at, number, seconds in ((0.65, 74, 0.28), (0.9, 76, 0.28), (1.15, 79, 1.35)):
        lay(out, at, flute(number, seconds, 70 + number), 0.5)
    lay(out, 1.15, bell(1.4, ((note(91), 0.14, 0.4), (note(86), 0.14, 0.5), (note(67), 0.2, 0.6)), 0.008))
    lay(out, 1.15, skin(0.5), 0.4)
    return shaped(in_a_hall(out, 0.3), (0, 1), (2.1, 1), (2.8, 0))


def test():
    """Low, middle, high: a hall that hears three tones hears everything."""
    out = silence(1.11)
    for i, hz in enumerate((262, 523, 1047)):
        tone = bell(0.36, ((hz, 1.0, 0.25), (2 * hz, 0.25, 0.15), (3 * hz, 0.08, 0.1)), 0.015)
        lay(out, 0.375 * i, shaped(tone, (0, 1), (0.2, 1), (0.36, 0)), (1.0, 0.9, 0.7)[i])
    return out


# ---- the teams call: toys' voices, never a hunting animal's --------------------------------

def cry_tiger():
    """A kitten that believes it is big: rrr-ow."""
    pitch = lambda t: between(t, (0, 165), (0.3, 200), (0.45, 290), (0.65, 180))
    out = sing(0.65, pitch, vowel(200, *OO), vowel(200, *AH))
    purr = [s * (1 - 0.45 * max(0.0, 1 - i / RATE / 0.4) * (1 + math.sin(TURN * 26 * i / RATE)))
            for i, s in enumerate(out)]
    return shaped(purr, (0, 0), (0.08, 0.7), (0.42, 1), (0.65, 0))


def cry_buffalo():
    """Nghé… ọ: a calf calls over the field."""
    pitch = lambda t: between(t, (0, 175), (0.2, 215), (0.5, 190), (0.7, 160))
    return shaped(sing(0.7, pitch, vowel(190, *OO), vowel(190, *OH)), (0, 0), (0.12, 0.8), (0.45, 1), (0.7, 0))


def cry_elephant():
    """A small trunk practises the trumpet: ta-raa."""
    out = silence(0.65)
    brass = vowel(440, (500, 300, 1.0), (1300, 500, 0.7), (2300, 500, 0.25))
    ta = sing(0.17, lambda t: between(t, (0, 330), (0.12, 392)), brass)
    wobble = lambda t: 1 + 0.015 * math.sin(TURN * 7 * t)
    raa = sing(0.47, lambda t: between(t, (0, 440), (0.1, 587), (0.35, 570), (0.47, 494)) * wobble(t), brass)
    lay(out, 0, shaped(ta, (0, 0), (0.05, 1), (0.17, 0)), 0.8)
    lay(out, 0.18, shaped(raa, (0, 0), (0.06, 1), (0.3, 0.8), (0.47, 0)))
    return lowpass(out, 2600)


def cry_bear():
    """Hum, hum: content, with honey."""
    out = silence(0.65)
    for at, hz, seconds in ((0.0, 150, 0.26), (0.3, 128, 0.34)):
        hum = sing(seconds, lambda t: hz * (1.06 - 0.2 * t), vowel(hz, *OO), vowel(hz, *OH))
        lay(out, at, shaped(hum, (0, 0), (0.07, 1), (seconds, 0)))
    return driven(out, 1.6)


def cry_horse():
    """A foal laughs on its way down the hill."""
    pitch = lambda t: between(t, (0, 520), (0.12, 700), (0.65, 380)) * (1 + 0.07 * math.sin(TURN * 11 * t))
    laugh = lowpass(sing(0.65, pitch, vowel(560, *EE), vowel(560, *AH)), 2000)
    return shaped(laugh, (0, 0), (0.06, 0.8), (0.35, 0.9), (0.65, 0))


def cry_eagle():
    """Two light whistles from high up."""
    out = silence(0.6)
    for at, seconds, gain in ((0.0, 0.22, 0.8), (0.24, 0.36, 1.0)):
        pitch = lambda t: between(t, (0, 1350), (0.05, 1750), (seconds, 1300)) * (1 + 0.01 * math.sin(TURN * 14 * t))
        lay(out, at, shaped(sing(seconds, pitch, vowel(1500, (1500, 500, 1.0))), (0, 0), (0.04, 1), (seconds, 0)), gain)
    return out


def cry_turtle():
    """Tock, tock on the shell; a shy whistle looks out."""
    out = silence(0.62)
    for at, hz in ((0.0, 430), (0.15, 360)):
        lay(out, at, bell(0.14, ((hz, 1.0, 0.03), (2.4 * hz, 0.3, 0.015)), 0.004))
    peep = sing(0.3, lambda t: between(t, (0, 480), (0.2, 660), (0.3, 640)), vowel(560, (560, 250, 1.0)))
    lay(out, 0.3, shaped(peep, (0, 0), (0.08, 1), (0.3, 0)), 0.7)
    return driven(out, 1.6)


def cry_fish():
    """Bloop, bloop, bloop."""
    out = silence(0.6)
    for at, low, high in ((0.0, 300, 620), (0.17, 380, 800), (0.36, 330, 950)):
        drop = sing(0.16, lambda t: between(t, (0, low), (0.12, high), (0.16, high)), vowel(low, (low, 80, 1.0)))
        lay(out, at, shaped(drop, (0, 0), (0.02, 0.7), (0.09, 1), (0.16, 0)))
    return out
