#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
#
# make_sounds.py — every sound of the game, written as numbers.
#
# A recording would need a studio, a permission and a licence for each child and each
# gong. So the sounds are made here, from sines, plucked strings and a little noise, and
# the WAV files beside this script are simply what it writes. Whoever wants a warmer drum
# changes one line and runs it again.
#
# The road of every sound is the same:
#
#     instruments  ->  one list of samples  ->  finish()  ->  16-bit WAV
#     (drum, bell,     (floats, any size)       (no DC, silent
#      lute, voice)                              ends, known peak)
#
# Children sit close to loud speakers in a stone hall, some of them easily frightened: each
# sound swells in softly, stays short, and its loudest sample is set in the table at the
# bottom. The two loops (theme, breath) begin and end in silence, so they can repeat
# for an hour without a click and be stopped anywhere.
#
# Must never: read a file, look at a clock, or use a random number without a fixed seed —
# the same script writes the same bytes on every machine.
#
#     python3 make_sounds.py           write the WAV files, print what was measured
#     python3 make_sounds.py --check   write nothing; exit 1 when a WAV differs

import io
import math
import pathlib
import random
import struct
import sys
import wave

RATE = 22050             # samples a second: enough for bells, half the size of 44100
FOLDER = pathlib.Path(__file__).resolve().parent
SIZE_LIMIT = 1_600_000   # bytes, all files together
TURN = 2 * math.pi


# ---- lists of samples -------------------------------------------------------------------

def count(seconds):
    return round(seconds * RATE)


def silence(seconds):
    return [0.0] * count(seconds)


def lay(onto, at, sound, gain=1.0):
    """Adds `sound` to `onto`, beginning `at` seconds; what would stick out is cut off."""
    start = count(at)
    for i in range(min(len(sound), len(onto) - start)):
        onto[start + i] += gain * sound[i]


def shaped(sound, *points):
    """Multiplies by a curve through (second, level) points, with round corners."""
    out, points = [], list(points)
    for i, sample in enumerate(sound):
        t = i / RATE
        while len(points) > 2 and t >= points[1][0]:
            points.pop(0)
        (t0, a), (t1, b) = points[0], points[1]
        x = min(max((t - t0) / (t1 - t0), 0.0), 1.0)
        out.append(sample * (a + (b - a) * (0.5 - 0.5 * math.cos(math.pi * x))))
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
    dice = random.Random(seed)
    return [2.0 * dice.random() - 1.0 for _ in range(count(seconds))]


def lowpass(sound, hz):
    """Softens what lies above `hz`, which is a number or a function of seconds."""
    out, y = [], 0.0
    for i, x in enumerate(sound):
        limit = hz(i / RATE) if callable(hz) else hz
        y += (1.0 - math.exp(-TURN * limit / RATE)) * (x - y)
        out.append(y)
    return out


def highpass(sound, hz):
    return [x - low for x, low in zip(sound, lowpass(sound, hz))]


def in_a_hall(sound, level=0.25):
    """A few quiet, duller echoes: a room with wooden walls."""
    dull, out = lowpass(sound, 2200), list(sound)
    for delay, gain in ((0.031, 0.9), (0.047, 0.75), (0.071, 0.6), (0.107, 0.45), (0.163, 0.3)):
        lay(out, delay, dull, level * gain)
    return out


# ---- instruments ------------------------------------------------------------------------

def note(number):
    """The frequency of a piano key: 69 is the A of 440 Hz."""
    return 440.0 * 2.0 ** ((number - 69) / 12)


def bell(seconds, partials, attack=0.004):
    """Struck metal, skin or wood: (hertz, loudness, seconds until it is a third as loud)."""
    out = []
    for i in range(count(seconds)):
        t = i / RATE
        swell = min(t / attack, (seconds - t) / 0.015, 1.0)
        out.append(swell * sum(a * math.exp(-t / fade) * math.sin(TURN * hz * t) for hz, a, fade in partials))
    return out


def lute(number, seconds, seed, softness=0.5):
    """A plucked string, in the manner of the two-stringed tính tẩu (after Karplus and Strong)."""
    period = RATE / note(number) - softness
    size = int(period)
    rest = period - size
    string = lowpass(noise((size + 1) / RATE, seed), 2600)
    mean = sum(string) / len(string)
    string = [s - mean for s in string]
    out, last = [], 0.0
    for i in range(count(seconds)):
        a, b = string[i % len(string)], string[(i + 1) % len(string)]
        now = a + (b - a) * (1.0 - rest)
        out.append(now)
        string[i % len(string)] = 0.997 * ((1.0 - softness) * now + softness * last)
        last = now
    return shaped(out, (0, 0), (0.006, 1), (seconds * 0.6, 1), (seconds, 0))


def flute(number, seconds, seed):
    """A bamboo flute: leans into the note from below, trembles when it is held, breathes."""
    hz = note(number)
    breath = lowpass(lowpass(highpass(noise(seconds, seed), 700), 2400), 2400)
    out, phase = [], 0.0
    for i in range(count(seconds)):
        t = i / RATE
        tremble = 0.006 * min(t / 0.6, 1.0) * math.sin(TURN * 4.8 * t)
        lean = -0.02 * math.exp(-t / 0.04)
        phase += TURN * hz * (1.0 + tremble + lean) / RATE
        tone = math.sin(phase) + 0.28 * math.sin(2 * phase) + 0.10 * math.sin(3 * phase)
        out.append(tone + 0.2 * breath[i])
    return shaped(out, (0, 0), (0.07, 1), (seconds * 0.7, 0.75), (seconds, 0))


def vowel(hz, *formants):
    """One period of a voice at `hz` that is loudest around its formants (hertz, width, loudness)."""
    weights = []
    for k in range(1, int(min(7000 / hz, 40)) + 1):
        colour = sum(a * math.exp(-((k * hz - f) / width) ** 2) for f, width, a in formants)
        weights.append((k, colour / k ** 0.7 + 0.05 / k ** 2))
    size = 2048
    table = [sum(w * math.sin(TURN * k * i / size) for k, w in weights) for i in range(size)]
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


# ---- the meeting ------------------------------------------------------------------------

def drum():
    """One warm beat of a frame drum; three of them lead to the gong."""
    out = silence(0.42)
    for i in range(len(out)):  # the skin is tightest in the first moment, so the pitch sinks a little
        t = i / RATE
        turn = TURN * (118 * t + 1.6 * (1 - math.exp(-t / 0.04)))
        out[i] = math.exp(-t / 0.13) * math.sin(turn) + 0.4 * math.exp(-t / 0.07) * math.sin(1.59 * turn) \
            + 0.25 * math.exp(-t / 0.05) * math.sin(2.14 * turn)
    lay(out, 0, shaped(lowpass(noise(0.05, 1), 900), (0, 1), (0.05, 0)), 0.5)
    return shaped(out, (0, 0), (0.005, 1), (0.25, 1), (0.42, 0))


def drum_call():
    return shaped(driven(drum(), 2.2), (0, 1), (0.3, 1), (0.42, 0))


def gong():
    """A bossed bronze gong, stroked rather than struck: the low tones first, then the shimmer."""
    low = bell(2.4, ((164, 1.0, 1.1), (165.3, 0.7, 1.0), (247, 0.3, 0.7), (329, 0.5, 0.8)), attack=0.012)
    shimmer = bell(2.4, ((331, 0.25, 0.7), (437, 0.22, 0.5), (441, 0.18, 0.5), (668, 0.14, 0.4), (905, 0.07, 0.3)))
    lay(low, 0, shaped(shimmer, (0, 0.1), (0.15, 1), (2.4, 0.6)))
    return shaped(driven(low, 1.8), (0, 1), (1.6, 1), (2.4, 0))


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
    return shaped(rustle, (0, 0), (0.05, 0.7), (0.09, 0.3), (0.13, 1), (0.2, 0))


def knock():
    """Two friendly knuckles on a wooden door."""
    out = silence(0.36)
    for at, gain, seed in ((0.0, 0.85, 4), (0.16, 1.0, 5)):
        wood = bell(0.2, ((205, 1.0, 0.035), (338, 0.6, 0.028), (560, 0.35, 0.018)), attack=0.003)
        lay(wood, 0, shaped(lowpass(noise(0.02, seed), 1400), (0, 0), (0.003, 1), (0.02, 0)), 0.3)
        lay(out, at, wood, gain)
    return out


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


def breath():
    """Four seconds in, four seconds out, for the calm screen. Loops."""
    air = lowpass(lowpass(noise(8.0, 6), lambda t: 420 + 480 * math.sin(math.pi * t / 8) ** 2), 1200)
    out = [4.0 * s for s in shaped(air, (0, 0), (3.2, 1), (4.0, 0.6), (4.6, 0.9), (8.0, 0))]
    for number in (50, 57, 62, 66):
        for detune in (-0.0015, 0.0015):
            hz = note(number) * (1 + detune)
            lay(out, 0, shaped(bell(8.0, ((hz, 1.0, 1e9),), 0.01), (0, 0), (3.9, 1), (8.0, 0)), 0.09)
    return out


def theme():
    """Evening on the terraces: a flute over a slow lute, five notes, sixteen beats. Loops."""
    beat = 0.75
    out = silence(16 * beat)
    #         key: beats, the flute (0 rests)
    melody = ((74, 1.5), (76, 0.5), (74, 1), (71, 1), (69, 1), (71, 0.5), (69, 0.5), (67, 2),
              (69, 1), (71, 0.5), (74, 0.5), (76, 1), (74, 1), (71, 0.5), (69, 0.5), (67, 2), (0, 1))
    at = 0.0
    for i, (number, beats) in enumerate(melody):
        if number:
            lay(out, at * beat, flute(number, beats * beat * 1.04, 20 + i), 0.5)
        at += beats
    lutes = ((55, 62, 67, 62), (52, 59, 64, 59), (50, 57, 62, 57), (55, 62, 67, 0))
    for bar, keys in enumerate(lutes):
        for i, number in enumerate(keys):
            if number:
                lay(out, (4 * bar + i) * beat, lute(number, 1.45, 40 + 4 * bar + i), 1.1 if i == 0 else 0.8)
    return shaped(in_a_hall(out, 0.3), (0, 1), (16 * beat - 0.5, 1), (16 * beat, 0))


def bright():
    """Home again: the lute runs up, the flute lands, a bell and a soft drum agree."""
    out = silence(2.8)
    for i, number in enumerate((55, 62, 67, 71, 74, 79)):
        lay(out, 0.13 * i, lute(number, 1.6, 60 + i), 0.9)
    for at, number, seconds in ((0.65, 74, 0.28), (0.9, 76, 0.28), (1.15, 79, 1.35)):
        lay(out, at, flute(number, seconds, 70 + number), 0.5)
    lay(out, 1.15, bell(1.4, ((note(91), 0.14, 0.4), (note(86), 0.14, 0.5), (note(67), 0.2, 0.6)), 0.008))
    lay(out, 1.15, drum(), 0.4)
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
    return out


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
    return out


def cry_fish():
    """Bloop, bloop, bloop."""
    out = silence(0.6)
    for at, low, high in ((0.0, 300, 620), (0.17, 380, 800), (0.36, 330, 950)):
        drop = sing(0.16, lambda t: between(t, (0, low), (0.12, high), (0.16, high)), vowel(low, (low, 80, 1.0)))
        lay(out, at, shaped(drop, (0, 0), (0.02, 0.7), (0.09, 1), (0.16, 0)))
    return out


# ---- from samples to a file -------------------------------------------------------------

def finish(sound, peak_db):
    """Takes out the DC, makes both ends silent, and sets the loudest sample."""
    clean = highpass(sound, 25)
    end = len(clean) / RATE
    clean = shaped(clean, (0, 0), (0.002, 1), (end - 0.012, 1), (end - 1 / RATE, 0))
    mean = sum(clean) / len(clean)           # what the ends left over, spread where nobody hears it
    hill = [math.sin(math.pi * i / (len(clean) - 1)) ** 2 for i in range(len(clean))]
    lift = mean * len(clean) / sum(hill)
    clean = [s - lift * h for s, h in zip(clean, hill)]
    gain = 10 ** (peak_db / 20) / max(abs(s) for s in clean)
    return [round(32767 * gain * s) for s in clean]


def wav_bytes(samples):
    box = io.BytesIO()
    with wave.open(box, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(struct.pack("<%dh" % len(samples), *samples))
    return box.getvalue()


SOUNDS = (
    # name           made by        loudest sample, dB of full scale: what lasts or repeats is quieter
    # The drum and the gong call a hall of a hundred: no other sound is as loud (tests/content/loudness.py).
    ("drum",         drum_call,     -2),
    ("gong",         gong,          -2),
    ("lantern",      lantern,       -8),
    ("press",        press,         -12),
    ("page",         page,          -12),
    ("knock",        knock,         -8),
    ("door",         door,          -8),
    ("chat",         chat,          -11),
    ("together",     together,      -8),
    ("breath",       breath,        -12),
    ("theme",        theme,         -10),
    ("bright",       bright,        -8),
    ("test",         test,          -8),
    ("cry-tiger",    cry_tiger,     -8),
    ("cry-buffalo",  cry_buffalo,   -9),
    ("cry-elephant", cry_elephant,  -11),
    ("cry-bear",     cry_bear,      -8),
    ("cry-horse",    cry_horse,     -10),
    ("cry-eagle",    cry_eagle,     -11),
    ("cry-turtle",   cry_turtle,    -8),
    ("cry-fish",     cry_fish,      -11),
)


def decibels(x):
    return 20 * math.log10(max(x, 1e-9) / 32768)


def measured(name, samples, size):
    loud = math.sqrt(sum(s * s for s in samples) / len(samples))
    step = max(abs(b - a) for a, b in zip([0] + samples, samples + [0]))
    return "%-14s %6.2f s %7d B  peak %6.1f dB  mean loudness %6.1f dB  DC %+.4f %%  ends %d %d  largest step %.3f" % (
        name, len(samples) / RATE, size, decibels(max(map(abs, samples))), decibels(loud),
        100 * sum(samples) / len(samples) / 32768, samples[0], samples[-1], step / 32768)


def main(arguments):
    if arguments not in ([], ["--check"]):
        print("usage: make_sounds.py [--check]", file=sys.stderr)
        return 2
    checking, faults, total = bool(arguments), [], 0
    for name, make, peak_db in SOUNDS:
        samples = finish(make(), peak_db)
        data, path = wav_bytes(samples), FOLDER / (name + ".wav")
        total += len(data)
        if not checking:
            path.write_bytes(data)
            print(measured(name, samples, len(data)))
        elif not path.exists():
            faults.append("%s: is missing" % path.name)
        elif path.read_bytes() != data:
            faults.append("%s: differs from what make_sounds.py makes" % path.name)
    names = {name + ".wav" for name, _, _ in SOUNDS}
    faults += ["%s: is made by nobody" % p.name for p in sorted(FOLDER.glob("*.wav")) if p.name not in names]
    if total > SIZE_LIMIT:
        faults.append("all sounds together: %d bytes, more than %d" % (total, SIZE_LIMIT))
    print("%d sounds, %d bytes" % (len(SOUNDS), total))
    for fault in faults:
        print("assets/sound/%s — change the script, run it, and commit both" % fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
