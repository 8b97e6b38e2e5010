# SPDX-License-Identifier: MIT
#
# synth.py — the workshop: lists of samples, filters, a hall, and the instruments that effects and music are played on.
#
# A recording would need a studio, a permission and a licence for each child and each gong. So every sound is made here,
# from sines, plucked strings, reeds and a little noise. Whoever wants a warmer drum changes one line and runs it again.
#
# Must never: read a file, look at a clock, or use a random number without a fixed seed: the same script writes the same
# samples on every machine.

import math
import random

RATE = 22050             # samples a second: enough for bells, half the size of 44100
TURN = 2 * math.pi


# ---- lists of samples -------------------------------------------------------------------

def count(seconds):
    return round(seconds * RATE)


def silence(seconds):
    return [0.0] * count(seconds)


def lay(onto, at, sound, gain=1.0):
    """Adds `sound` to `onto`, beginning `at` seconds; what would stick out is cut off."""
    start = count(at)
    end = min(start + len(sound), len(onto))
    if start < end:
        onto[start:end] = [a + gain * b for a, b in zip(onto[start:end], sound)]


def lay_round(onto, at, sound, gain=1.0):
    """The same on a loop: what sticks out goes on at its beginning."""
    start = count(at) % len(onto)
    while sound:
        part = sound[:len(onto) - start]
        onto[start:start + len(part)] = [a + gain * b for a, b in zip(onto[start:start + len(part)], part)]
        sound, start = sound[len(part):], 0


def shaped(sound, *points):
    """Multiplies by a curve through (second, level) points, with round corners."""
    out = list(sound)
    for (t0, a), (t1, b) in zip(points, points[1:]):
        first, last = count(t0), min(count(t1), len(out))
        if a == b:
            if a != 1:
                out[first:last] = [a * s for s in out[first:last]]
            continue
        step = math.pi / max(count(t1) - first, 1)
        middle, half = (a + b) / 2, (a - b) / 2
        out[first:last] = [s * (middle + half * math.cos(step * i)) for i, s in enumerate(out[first:last])]
    level, end = points[-1][1], count(points[-1][0])
    if level != 1 and end < len(out):
        out[end:] = [level * s for s in out[end:]]
    return out


def between(value, *points):
    """Straight lines through (x, y) points: for pitches that glide."""
    for (x0, a), (x1, b) in zip(points, points[1:]):
        if value <= x1:
            return a + (b - a) * max(value - x0, 0.0) / (x1 - x0)
    return points[-1][1]


def driven(sound, force):
    """Leans on the sound as a hard stroke does: what is soft comes up, what is loudest bends and is never cut."""
    loudest = max(abs(s) for s in sound)
    return [math.tanh(force * s / loudest) for s in sound]


def noise(seconds, seed):
    dice = random.Random(seed).random
    return [2.0 * dice() - 1.0 for _ in range(count(seconds))]


def lowpass(sound, hz):
    """Softens what lies above `hz`, which is a number or a function of seconds."""
    out, y = [], 0.0
    add = out.append
    if callable(hz):
        for i, x in enumerate(sound):
            y += (1.0 - math.exp(-TURN * hz(i / RATE) / RATE)) * (x - y)
            add(y)
        return out
    k = 1.0 - math.exp(-TURN * hz / RATE)
    for x in sound:
        y += k * (x - y)
        add(y)
    return out


def highpass(sound, hz):
    return [x - low for x, low in zip(sound, lowpass(sound, hz))]


def in_a_hall(sound, level=0.25):
    """A few quiet, duller echoes: a room with wooden walls."""
    dull, out = lowpass(sound, 2200), list(sound)
    for delay, gain in ((0.031, 0.9), (0.047, 0.75), (0.071, 0.6), (0.107, 0.45), (0.163, 0.3)):
        lay(out, delay, dull, level * gain)
    return out


def echoes(sound, delay, back):
    """What comes back again and again: y(t) = x(t) + back · y(t - delay)."""
    size, out = count(delay), []
    last = [0.0] * size
    for at in range(0, len(sound), size):
        last = [x + back * y for x, y in zip(sound[at:at + size], last)]
        out += last
    return out


def round_the_hall(loop, level=0.2):
    """The hall around a loop that has always been playing: the last note is still there when the first one comes."""
    before = loop[-count(3):]
    dull = lowpass(lowpass(before + loop, 1900), 2600)
    wet = [0.0] * len(dull)
    for delay, back in ((0.0371, 0.80), (0.0443, 0.77), (0.0527, 0.74), (0.0613, 0.71)):
        wet = [a + b for a, b in zip(wet, echoes(dull, delay, back))]
    wet = highpass(wet, 150)[len(before):]
    return [a + 0.25 * level * b for a, b in zip(loop, wet)]


# ---- instruments ------------------------------------------------------------------------

def note(number):
    """The frequency of a piano key: 69 is the A of 440 Hz."""
    return 440.0 * 2.0 ** ((number - 69) / 12)


def bell(seconds, partials, attack=0.004):
    """Struck metal, skin or wood: (hertz, loudness, seconds until it is a third as loud)."""
    total, end = count(seconds), count(0.015)
    out = [0.0] * total
    for hz, a, fade in partials:
        turn, die, level = TURN * hz / RATE, math.exp(-1 / (fade * RATE)), a
        tone = []
        for i in range(total):
            tone.append(level * math.sin(turn * i))
            level *= die
        out = [x + y for x, y in zip(out, tone)]
    swell = count(attack)
    out[:swell] = [s * i / swell for i, s in enumerate(out[:swell])]
    out[total - end:] = [s * (end - i) / end for i, s in enumerate(out[total - end:])]
    return out


def lute(number, seconds, seed, softness=0.5, rings=4.5):
    """A plucked string over a gourd, in the manner of the two-stringed tính tẩu (after Karplus and Strong).

    `rings`: seconds until it is gone. A period of the string is kept, softened and played again, and again.
    """
    period = RATE / note(number)
    size = int(period - softness)
    rest = period - softness - size
    soft = lowpass(lowpass(noise((size + 40) / RATE, seed), 1300), 2200)[40:]
    mean = sum(soft) / len(soft)
    string = [s - mean for s in soft]
    pluck = max(size // 5, 1)                                # where the finger pulls, that tone is missing
    string = [s - 0.7 * string[i - pluck] for i, s in enumerate(string)]
    size = len(string)
    keeps = 10 ** (-3 * period / RATE / rings)
    a, b, c = (keeps * (1 - softness) * (1 - rest), keeps * (softness * (1 - rest) + (1 - softness) * rest),
               keeps * softness * rest)
    out, before = [], [0.0, 0.0]
    while len(out) < count(seconds):
        out += string
        one, two = before[-1:] + string[:-1], before[-2:] + string[:-2]
        before = string[-2:]
        string = [a * x + b * y + c * z for x, y, z in zip(string, one, two)]
    out = out[:count(seconds)]
    out = driven(out, 2.0)
    thump = bell(min(0.25, seconds), ((118, 0.16, 0.05), (196, 0.10, 0.035)), attack=0.006)  # the gourd
    lay(out, 0, thump)
    return shaped(out, (0, 0), (0.006, 1), (seconds * 0.6, 1), (seconds, 0))


def table_of(partials, size=4096):
    """One period of a steady tone: (which harmonic, how loud)."""
    return [sum(a * math.sin(TURN * k * i / size) for k, a in partials) for i in range(size)]


FLUTE = table_of(((1, 1.0), (2, 0.28), (3, 0.10), (4, 0.03)))
BREATHS = {}


def breath_of(seconds, seed):
    """The air beside a flute's tone; one long breath serves all of its notes."""
    if not BREATHS:
        BREATHS[0] = lowpass(lowpass(highpass(noise(6.0, 11), 700), 2400), 2400)
    air, first = BREATHS[0], seed * 977 % count(2.0)
    return air[first:first + count(seconds)]


def flute(number, seconds, seed, lean=-0.02, air=0.2):
    """A bamboo flute: leans into the note from below, trembles when it is held, breathes."""
    step, phase, out = 4096 * note(number) / RATE, 0.0, []
    exp, sin, add = math.exp, math.sin, out.append
    for i in range(count(seconds)):
        t = i / RATE
        wave = 1.0 + lean * exp(-t / 0.045)
        if t > 0.12:
            wave += 0.006 * min((t - 0.12) / 0.6, 1.0) * sin(29.5 * t)
        phase += step * wave
        add(FLUTE[int(phase) & 4095])
    out = [tone + air * breath for tone, breath in zip(out, breath_of(seconds, seed))]
    return shaped(out, (0, 0), (0.07, 1), (seconds * 0.7, 0.75), (seconds, 0))


REED = table_of([(k, math.exp(-k / 4.2) * (1.0 if k % 2 else 0.8)) for k in range(1, 13)])


def reeds(numbers, seconds, points, beat=0.0013):
    """The khèn: bamboo pipes with a reed each, sounding together; two of each, a little apart, so that they live."""
    out = [0.0] * count(seconds)
    for place, number in enumerate(numbers):
        step = 4096 * note(number) / RATE
        for part, way in ((0.5, 1 - beat), (0.5, 1 + beat * (1 + 0.3 * place))):
            move = step * way
            out = [s + part * REED[int(i * move + 700 * place) & 4095] for i, s in enumerate(out)]
    return shaped(lowpass(out, 1500), *points)


def vowel(hz, *formants):
    """One period of a voice at `hz` that is loudest around its formants (hertz, width, loudness)."""
    weights = []
    for k in range(1, int(min(7000 / hz, 40)) + 1):
        colour = sum(a * math.exp(-((k * hz - f) / width) ** 2) for f, width, a in formants)
        weights.append((k, colour / k ** 0.7 + 0.05 / k ** 2))
    table = table_of(weights, 2048)
    loudest = max(abs(s) for s in table)
    return [s / loudest for s in table]


def sing(seconds, pitch, first, last=None):
    """Runs through a vowel at pitch(second) hertz, changing slowly from the first to the last one."""
    last, size, phase, out = last or first, len(first), 0.0, []
    total = count(seconds)
    for i in range(total):
        at = int(phase)
        x, nxt, mix = phase - at, (at + 1) % size, i / total
        a = first[at] + (first[nxt] - first[at]) * x
        b = last[at] + (last[nxt] - last[at]) * x
        out.append(a + (b - a) * mix)
        phase = (phase + size * pitch(i / RATE) / RATE) % size
    return out


AH = ((700, 180, 1.0), (1150, 220, 0.6), (2500, 400, 0.15))
OH = ((450, 140, 1.0), (800, 180, 0.5), (2400, 400, 0.08))
OO = ((320, 120, 1.0), (700, 160, 0.25), (2200, 400, 0.04))
EE = ((320, 120, 0.8), (2100, 320, 0.5), (2900, 400, 0.3))


def skin(strength=1.0):
    """One warm beat of a frame drum; the skin is tightest in the first moment, so the pitch sinks a little."""
    out = silence(0.42)
    for i in range(len(out)):
        t = i / RATE
        turn = TURN * (118 * t + 1.6 * (1 - math.exp(-t / 0.04)))
        out[i] = math.exp(-t / 0.13) * math.sin(turn) + 0.4 * math.exp(-t / 0.07) * math.sin(1.59 * turn) \
            + 0.25 * math.exp(-t / 0.05) * math.sin(2.14 * turn)
    lay(out, 0, shaped(lowpass(noise(0.05, 1), 900), (0, 1), (0.05, 0)), 0.5 * strength)
    return shaped(out, (0, 0), (0.005, 1), (0.25, 1), (0.42, 0))


def bamboo(hz, seconds=0.16):
    """A short tube of bamboo, tapped with a soft stick."""
    return bell(seconds, ((hz, 1.0, 0.035), (2.71 * hz, 0.25, 0.016), (0.5 * hz, 0.2, 0.03)), attack=0.004)
