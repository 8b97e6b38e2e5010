#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
#
# make_voices.py — the recordings of the levels of the tests: no voice of anybody, a short tone for each word, as Ogg Vorbis
# (48 kHz, one channel; oggenc of vorbis-tools). One is soft and one loud on purpose, as those of two phones are.
#
# Run it after a change: it makes all of them, each with so many words and so loud.
import array
import math
import pathlib
import subprocess

RATE, WORD_MS, GAP_MS = 48000, 90, 40
HERE = pathlib.Path(__file__).resolve().parent
MADE = {"aloud/voices/vi/mo-dau.say.1": (6, 0.5), "aloud/voices/vi/hoi.ask": (5, 0.04), "aloud/voices/vi/hoi.lo.text": (5, 0.8),
        "aloud/voices/vi/loi-ba": (5, 0.3), "aloud/voices/vi/hoi.vui.text": (4, 0.3), "aloud/voices/en/title": (2, 0.3),
        "aloud/voices/blt/ba-doc": (6, 0.5)}
BAD = HERE.parent / "bad"
for_bad = [BAD / "voice-changed/voices/vi/title", BAD / "voice-unused/voices/vi/thua", BAD / "voice-stray/voices/vi/la",
           BAD / "voice-twice/voices/vi/title"]


def tones(words, loud):
    out = array.array("h")
    for word in range(words):
        for i in range(RATE * WORD_MS // 1000):
            fade = min(1, i / 400, (RATE * WORD_MS // 1000 - i) / 400)
            out.append(int(32767 * loud * fade * math.sin(2 * math.pi * (220 + 40 * word) * i / RATE)))
        out.extend([0] * (RATE * GAP_MS // 1000))
    return out


def make(path, words, loud):
    path.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(["oggenc", "-Q", "-r", "-B", "16", "-C", "1", "-R", str(RATE), "-q", "-1", "-s", "7", "-o", str(path) + ".ogg", "-"],
                   input=tones(words, loud).tobytes(), check=True)


for name, (words, loud) in MADE.items():
    make(HERE / name, words, loud)
for path in for_bad:
    make(path, 2, 0.3)
