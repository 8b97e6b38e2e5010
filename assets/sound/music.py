# SPDX-License-Identifier: MIT
#
# music.py — what plays under the title, the story and the calm screen.
#
# All of it is one small language, so that one piece can give way to another at any moment and never clash: five notes
# (G A B D E), one beat (0.75 s), and the instruments of the north-west: the plucked tính tẩu, the sáo, the reeds of the
# khèn, tubes of bamboo, a frame drum. What changes is the mood:
#
#     theme     evening on the terraces: a flute over a slow lute       title, promise, closing
#     bright    the lute walks, bamboo answers, the flute plays         a story that begins well
#     uneasy    two reeds hold, a lute asks and nobody answers          somebody worries, or is hurt; sparse, never dark
#     hopeful   the khèn breathes, the flute climbs and stays up        it was told; nobody is to blame
#     calm      five seconds in, five seconds out, as the circle does   the calm screen
#
# A loop is a ring: what rings on past its end is laid over its beginning, and the hall around it has always been there.
# So there is no seam to hear. theme, bright, uneasy and hopeful are 32 beats; calm is three breaths.

import functools

import synth
from synth import bamboo, count, flute, highpass, lay_round, lowpass, lute, noise, reeds, round_the_hall, shaped, silence, skin

BEAT = 0.75
BEATS = 32
BREATH = 10.0  # of the calm screen's circle (game/screens/calm.c)

G2, D3, E3, G3, A3, B3, D4, E4, G4, A4, B4, D5, E5, G5 = 43, 50, 52, 55, 57, 59, 62, 64, 67, 69, 71, 74, 76, 79


@functools.lru_cache(maxsize=None)
def plucked(number, hand):
    return lute(number, 2.3 if number < 62 else 1.9, 40 + 7 * number + hand)


@functools.lru_cache(maxsize=None)
def tapped(hz):
    return bamboo(hz)


def play_lute(loop, first_beat, notes, gain, length=0.5):
    """Plays (key, loudness) one after the other, each `length` beats after the last; key 0 rests."""
    for i, (number, loud) in enumerate(notes):
        if number:
            lay_round(loop, (first_beat + i * length) * BEAT, plucked(number, i % 2), gain * loud)


def play_flute(loop, first_beat, notes, gain, air=0.2):
    """Plays (key, beats); key 0 rests. A long note after a rest leans in from far below, as the reed flute does."""
    at, rested = first_beat, True
    for i, (number, beats) in enumerate(notes):
        if number:
            lean = -0.055 if rested and beats >= 1 else -0.02
            lay_round(loop, at * BEAT, flute(number, beats * BEAT * 1.06, 3 * i + number, lean, air), gain)
        rested = number == 0
        at += beats


def hold(loop, first_beat, beats, keys, gain):
    """The khèn takes a breath and lets it go; the next one begins inside it, so that nothing swells up at a child."""
    seconds, give_way = (beats + 1.5) * BEAT, 1.5 * BEAT
    curve = ((0, 0), (give_way, 1), (seconds - give_way, 1), (seconds, 0))
    lay_round(loop, (first_beat - 0.5) * BEAT, reeds(keys, seconds, curve), gain)


def theme():
    loop = silence(BEATS * BEAT)
    play_flute(loop, 0, ((D5, 1.5), (E5, 0.5), (D5, 1), (B4, 1), (A4, 1), (B4, 0.5), (A4, 0.5), (G4, 2),
                         (A4, 1), (B4, 0.5), (D5, 0.5), (E5, 1), (D5, 1), (B4, 0.5), (A4, 0.5), (G4, 2), (0, 1)), 0.42)
    play_flute(loop, 16, ((0, 1), (E5, 1), (G5, 1.5), (E5, 0.5), (D5, 2), (B4, 1), (D5, 1),
                          (A4, 1.5), (B4, 0.5), (D5, 1), (B4, 0.5), (A4, 0.5), (G4, 3), (0, 1)), 0.40)
    for bar, keys in enumerate(((G3, D4, G4, D4), (E3, B3, E4, B3), (D3, A3, D4, A3), (G3, D4, G4, D4),
                                (E3, B3, G4, B3), (G3, D4, B4, D4), (D3, A3, D4, E4), (G3, D4, G4, 0))):
        play_lute(loop, 4 * bar, [(k, 1.0 if i == 0 else 0.7) for i, k in enumerate(keys)], 1.1, 1)
    for bar, keys in ((4, (E4, G4)), (5, (D4, G4)), (6, (D4, A4)), (7, (D4, G4))):
        hold(loop, 4 * bar, 4, keys, 0.10)
    return round_the_hall(loop, 0.5)


def bright():
    loop = silence(BEATS * BEAT)
    walks = ((G3, D4, G4, B4, D4, G4, A4, G4), (E3, B3, E4, G4, B3, E4, G4, E4), (G3, D4, G4, B4, D4, G4, B4, D4),
             (D3, A3, D4, E4, A3, D4, E4, A4))
    for bar in range(8):
        keys = walks[bar % 4]
        loud = (1.0, 0.55, 0.7, 0.5, 0.8, 0.5, 0.65, 0.5)
        play_lute(loop, 4 * bar, list(zip(keys, loud)), 1.15)
        beats = ((0.5, 520), (1.5, 585), (2.5, 520), (3.25, 694), (3.5, 585)) if bar % 2 else ((0.5, 520), (2.5, 585))
        for at, hz in beats:
            lay_round(loop, (4 * bar + at) * BEAT, tapped(hz), 0.26)
        lay_round(loop, 4 * bar * BEAT, skin(0.3), 0.42)
        lay_round(loop, (4 * bar + 2.5) * BEAT, skin(0.3), 0.24)
    play_flute(loop, 0, ((D5, 1), (E5, 0.5), (D5, 0.5), (B4, 1), (A4, 1), (G4, 2), (0, 2),
                         (A4, 0.5), (B4, 0.5), (A4, 0.5), (G4, 0.5), (E4, 1), (G4, 1), (A4, 2), (0, 2)), 0.30)
    play_flute(loop, 16, ((D5, 0.5), (E5, 0.5), (G5, 1), (E5, 1), (D5, 1), (B4, 1), (A4, 0.5), (B4, 0.5), (D5, 2),
                          (E5, 0.5), (D5, 0.5), (B4, 1), (A4, 0.5), (B4, 0.5), (A4, 1), (G4, 2), (0, 2)), 0.30)
    return round_the_hall(loop, 0.4)


def uneasy():
    loop = silence(BEATS * BEAT)
    for first, keys in ((0, (E3, B3)), (8, (E3, A3)), (16, (E3, B3)), (24, (D3, A3))):
        hold(loop, first, 8, keys, 0.22)
    #                 a question climbs, hangs, and is left there
    play_lute(loop, 1, ((E4, 0.7), (G4, 0.7), (A4, 1.0)), 0.62, 1)
    play_lute(loop, 9, ((B3, 0.6), (E4, 0.7), (D4, 0.9)), 0.58, 1)
    play_lute(loop, 17, ((E4, 0.7), (G4, 0.7), (B4, 0.9), (A4, 1.0)), 0.62, 1)
    play_lute(loop, 26, ((A3, 0.6), (D4, 0.7), (E4, 0.9)), 0.55, 1)
    play_flute(loop, 4.5, ((B4, 1), (A4, 2)), 0.15, 0.35)
    play_flute(loop, 22, ((D5, 1.5), (B4, 2.5)), 0.15, 0.35)
    for at in (6.5, 14.5, 30.5):
        lay_round(loop, at * BEAT, tapped(390), 0.08)
    return round_the_hall(loop, 0.7)


def hopeful():
    loop = silence(BEATS * BEAT)
    chords = ((G3, D4, B4), (E3, B3, G4), (D3, A3, D4), (G3, D4, G4), (E3, B3, E4), (G3, D4, B4), (D3, A3, E4), (G3, D4, G4))
    for bar, keys in enumerate(chords):
        hold(loop, 4 * bar, 4, keys, 0.20)
        low, middle, high = keys
        play_lute(loop, 4 * bar, ((low, 1.0), (middle, 0.6), (high, 0.75), (middle, 0.55)), 1.0, 1)
        if bar >= 2:
            lay_round(loop, 4 * bar * BEAT, skin(0.2), 0.28)
    play_flute(loop, 2, ((G4, 1), (A4, 1), (B4, 1.5), (A4, 0.5), (B4, 1), (D5, 3), (0, 2),
                         (B4, 1), (D5, 1), (E5, 1.5), (D5, 0.5)), 0.30)
    play_flute(loop, 18, ((E5, 1), (G5, 1), (E5, 1), (D5, 2), (B4, 1), (D5, 2), (A4, 1), (B4, 1), (D5, 3.5)), 0.30)
    for at, key in ((12, 86), (28, 83)):
        hz = synth.note(key)
        lay_round(loop, at * BEAT, synth.bell(1.2, ((hz, 1.0, 0.4), (2.01 * hz, 0.2, 0.2)), 0.008), 0.06)
    return round_the_hall(loop, 0.5)


def calm():
    breaths = 3
    loop = silence(breaths * BREATH)
    air = lowpass(lowpass(highpass(noise(BREATH, 6), 180), 620), 900)
    chords = ((G3, D4, G4), (E3, B3, G4), (D3, A3, D4))
    for i in range(breaths):
        lay_round(loop, i * BREATH, shaped(air, (0, 0), (4.2, 1), (5.0, 0.55), (5.6, 0.8), (10.0, 0)), 0.7)
        curve = ((0, 0), (5.0, 1), (11.5, 0))
        lay_round(loop, i * BREATH, reeds(chords[i], 11.5, curve, 0.0009), 0.24)
        for at, key in ((0.0, chords[i][0]), (2.5, chords[i][1]), (5.0, chords[i][2] + (7 if i == 2 else 0)), (7.5, chords[i][1])):
            lay_round(loop, i * BREATH + at, plucked(key, 0), 0.42)
    for number, at, seconds in ((D5, 5.0, 2.2), (B4, 7.6, 1.8), (B4, 15.0, 2.2), (A4, 17.6, 1.8), (A4, 25.0, 2.2), (G4, 27.6, 2.0)):
        lay_round(loop, at, flute(number, seconds, number, -0.03, 0.3), 0.15)
    return round_the_hall(loop, 0.7)
