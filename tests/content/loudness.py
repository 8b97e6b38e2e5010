#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
#
# loudness.py [FOLDER] — the drum and the gong call a hall of a hundred: no other sound is louder, on the whole or in
# its loudest fifth of a second, and nothing is cut off at full scale. Reads the WAV files as they are shipped.
import glob
import math
import os
import struct
import sys
import wave

CALLS, MARGIN_DB, PEAK_DB, WINDOW = ("drum", "gong"), 1.0, -0.5, 0.2


def decibels(x):
    return 20 * math.log10(max(x, 1e-9))


def rms(samples):
    return decibels(math.sqrt(sum(s * s for s in samples) / max(len(samples), 1)))


def measured(path):
    with wave.open(path) as f:
        rate, count = f.getframerate(), f.getnframes()
        samples = [s / 32768 for s in struct.unpack("<%dh" % count, f.readframes(count))]
    size = min(int(rate * WINDOW), count)
    loudest = max(rms(samples[i:i + size]) for i in range(0, count - size + 1, max(size // 4, 1)))
    return rms(samples), loudest, decibels(max(abs(s) for s in samples))


def faults_of(sounds):
    faults = []
    for name, (_, _, peak) in sounds.items():
        if peak > PEAK_DB:
            faults.append("%s: peak %.1f dB, it would be cut off" % (name, peak))
    for way, words in ((0, "on the whole"), (1, "in its loudest moment")):
        least = min(sounds[c][way] for c in CALLS)
        for name, found in sounds.items():
            if name not in CALLS and found[way] > least - MARGIN_DB:
                faults.append("%s: %.1f dB %s, the softer of drum and gong %.1f dB" % (name, found[way], words, least))
    return faults


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else "assets/sound"
    sounds = {os.path.basename(p)[:-4]: measured(p) for p in sorted(glob.glob(folder + "/*.wav"))}
    # Both kinds of fault are noticed.
    blind = dict.fromkeys(sounds, (-20.0, -20.0, -6.0))
    if len(faults_of(blind)) != 2 * (len(sounds) - len(CALLS)) or not faults_of({**sounds, "drum": (0.0, 0.0, 0.0)}):
        print("a fault is not noticed")
        return 1
    faults = faults_of(sounds)
    print("\n".join(faults) if faults else "%d sounds: drum and gong are the loudest" % len(sounds))
    return 1 if faults else 0


sys.exit(main())
