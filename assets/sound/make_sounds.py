#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
#
# make_sounds.py — writes every sound of the game as Ogg Vorbis, and tells whether what lies here is what it would write.
#
#     instruments ─→ effects, music ─→ one list of samples ─→ finish ─→ 16 bit ─→ oggenc ─→ NAME.ogg
#     (synth.py)                       (floats, any size)     (no DC, as loud
#                                                              as its role)
#
# Vorbis forgets what nobody hears, so a file cannot be compared with what the scripts make, sample by sample. Each file
# carries the fingerprint of the samples it was made of (comment PCM=…), and that is compared; and so that nobody can put
# the fingerprint on something else, what comes out of the file must be those samples but for a little noise. All this
# takes long: where scripts and files are to the last byte those of the last time, they need not be made again.
#
#     python3 make_sounds.py [NAME…]          write all, or these; needs oggenc
#     python3 make_sounds.py --check [NAME…]  write nothing; exit 1 when one is not what the scripts make
#     python3 make_sounds.py --note           checks all, and notes in checked.txt which scripts and files these were
#     python3 make_sounds.py --table          what is measured in the files, as in README.md; needs oggdec

import hashlib

import math

import pathlib
import struct
import subprocess
import sys
import tempfile
import wave

sys.dont_write_bytecode = True  # nothing lies here but what was committed

import effects  # noqa: E402
import loudness  # noqa: E402
import music  # noqa: E402
from synth import RATE, highpass, shaped  # noqa: E402

FOLDER = pathlib.Path(__file__).resolve().parent
NOTE = FOLDER / "checked.txt"
SIZE_LIMIT = 4_000_000  # bytes, all files together
PEAK_DB = {"call": -1.5, "music": -3.0}  # no sample is louder: Vorbis may come out a little above
PEAK_OF_OTHERS_DB = -6.0                 # nothing pricks
NOISE_DB = -14.0        # what Vorbis may add or forget, of what was there
QUALITY, QUALITY_OF_OTHERS = {"music": "5"}, "8"  # of oggenc: what is short is not large

# How loud by role. Music: integrated, the rest: the loudest 400 ms. A call carries a hall of a hundred; nothing else is
# as loud as the softest of them. What repeats is soft.
LOUDNESS = {"music": -18.0, "call": -10.5, "cry": -16.0, "voice": -17.0, "bell": -18.0, "door": -20.0, "pop": -22.0,
            "paper": -24.0, "touch": -33.0}

SOUNDS = (
    # name           made by              role
    ("theme",        music.theme,         "music"),
    ("bright",       music.bright,        "music"),
    ("uneasy",       music.uneasy,        "music"),
    ("hopeful",      music.hopeful,       "music"),
    ("calm",         music.calm,          "music"),
    ("drum",         effects.drum,        "call"),
    ("gong",         effects.gong,        "call"),
    ("stamp",        effects.stamp,       "call"),
    ("together",     effects.together,    "voice"),
    ("home",         effects.home,        "bell"),
    ("lantern",      effects.lantern,     "bell"),
    ("flight",       effects.flight,      "bell"),
    ("glow",         effects.glow,        "bell"),
    ("knock",        effects.knock,       "door"),
    ("door",         effects.door,        "door"),
    ("chat",         effects.chat,        "pop"),
    ("pop",          effects.pop,         "pop"),
    ("slide",        effects.slide,       "paper"),
    ("deal",         effects.deal,        "paper"),
    ("page",         effects.page,        "paper"),
    ("press",        effects.press,       "touch"),
    ("test",         effects.test,        "cry"),
    ("cry-tiger",    effects.cry_tiger,   "cry"),
    ("cry-buffalo",  effects.cry_buffalo, "cry"),
    ("cry-elephant", effects.cry_elephant, "cry"),
    ("cry-bear",     effects.cry_bear,    "cry"),
    ("cry-horse",    effects.cry_horse,   "cry"),
    ("cry-eagle",    effects.cry_eagle,   "cry"),
    ("cry-turtle",   effects.cry_turtle,  "cry"),
    ("cry-fish",     effects.cry_fish,    "cry"),
)

# ---- from samples to a file -------------------------------------------------------------

def silent_ends(sound):
    """Takes out the DC and makes both ends silent; what the ends leave over is spread where nobody hears it."""
    clean = highpass(sound, 25)
    end = len(clean) / RATE
    clean = shaped(clean, (0, 0), (0.002, 1), (end - 0.012, 1), (end, 0))
    mean = sum(clean) / len(clean)
    hill = [math.sin(math.pi * i / (len(clean) - 1)) ** 2 for i in range(len(clean))]
    lift = mean * len(clean) / sum(hill)
    return [s - lift * h for s, h in zip(clean, hill)]

def finish(sound, role):
    """16-bit samples, as loud as the role, or as loud as the highest peak allows."""
    if role == "music":
        mean = sum(sound) / len(sound)
        clean, heard = [s - mean for s in sound], loudness.integrated
    else:
        clean, heard = silent_ends(sound), loudness.momentary
    peak = PEAK_DB.get(role, PEAK_OF_OTHERS_DB)
    gain = min(10 ** ((LOUDNESS[role] - heard(clean, RATE)) / 20), 10 ** (peak / 20) / max(abs(s) for s in clean))
    return [round(32767 * gain * s) for s in clean]

def made(make, role):
    samples = finish(make(), role)
    return samples, struct.pack("<%dh" % len(samples), *samples)

def fingerprint(data):
    return hashlib.sha256(data).hexdigest()

def encode(data, path, role):
    with tempfile.NamedTemporaryFile(suffix=".wav") as raw:
        with wave.open(raw.name, "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(RATE)
            out.writeframes(data)
        subprocess.run(["oggenc", "-Q", "-q", QUALITY.get(role, QUALITY_OF_OTHERS), "-s", "1", "-c", "PCM=" + fingerprint(data), "-o", path, raw.name], check=True)

def written_of(path):
    """The fingerprint in a file, or None."""
    head = path.read_bytes()[:4096]
    at = head.find(b"PCM=")
    return head[at + 4:at + 68].decode("ascii", "replace") if at >= 0 else None

def decoded(path):
    """What is heard: samples of ±1, as the file is decoded."""
    data = subprocess.run(["oggdec", "-Q", "-R", "-b", "16", "-o", "-", str(path)], check=True, stdout=subprocess.PIPE).stdout
    return [s / 32768 for s in struct.unpack("<%dh" % (len(data) // 2), data)]

def strangeness(samples, heard):
    """How much of what is heard is not what was made, in decibels of what was made."""
    if len(samples) != len(heard):
        return 0.0
    apart = math.sqrt(sum((a / 32768 - b) ** 2 for a, b in zip(samples, heard)))
    whole = math.sqrt(sum((a / 32768) ** 2 for a in samples))
    return loudness.decibels(apart / max(whole, 1e-9))

# ---- the command ------------------------------------------------------------------------

def faults_of(name, make, role):
    path = FOLDER / (name + ".ogg")
    if not path.exists():
        return ["%s: is missing" % path.name]
    samples, data = made(make, role)
    if written_of(path) != fingerprint(data):
        return ["%s: was made of other samples than the scripts make" % path.name]
    apart = strangeness(samples, decoded(path))
    return ["%s: %.1f dB of it is not what the scripts make" % (path.name, apart)] if apart > NOISE_DB else []

def sum_of_all():
    """Of every script and every sound that lies here."""
    whole = hashlib.sha256()
    for path in sorted(p for p in FOLDER.iterdir() if p.suffix in (".py", ".ogg")):
        whole.update(("%s %s\n" % (path.name, fingerprint(path.read_bytes()))).encode())
    return whole.hexdigest()


def noted():
    return NOTE.exists() and NOTE.read_text(encoding="utf-8").split() == [sum_of_all()]


def folder_faults():
    names = {name + ".ogg" for name, _, _ in SOUNDS}
    there = sorted(p for p in FOLDER.iterdir() if p.suffix in (".ogg", ".wav"))
    faults = ["%s: is made by nobody" % p.name for p in there if p.name not in names]
    total = sum(p.stat().st_size for p in there)
    if total > SIZE_LIMIT:
        faults.append("all sounds together: %d bytes, more than %d" % (total, SIZE_LIMIT))
    return faults, total

def table():
    print("| sound | role | seconds | LUFS | loudest 400 ms | RMS dB | peak dB | above 6 kHz dB |")
    print("|---|---|---|---|---|---|---|---|")
    for name, _, role in SOUNDS:
        heard = decoded(FOLDER / (name + ".ogg"))
        print("| `%s` | %s | %.2f | %.1f | %.1f | %.1f | %.1f | %.0f |" % (
            name, role, len(heard) / RATE, loudness.integrated(heard, RATE), loudness.momentary(heard, RATE), loudness.rms(heard),
            loudness.peak(heard), loudness.harshness(heard, RATE)))

def main(arguments):
    if arguments == ["--table"]:
        table()
        return 0
    noting = arguments == ["--note"]
    checking = noting or arguments[:1] == ["--check"]
    wanted = arguments[checking:]
    known = checking and not noting and not wanted and noted()
    unknown = [n for n in wanted if n not in {s[0] for s in SOUNDS}]
    if unknown:
        print("usage: make_sounds.py [--check] [NAME…] | --note | --table; there is no %s" % ", ".join(unknown), file=sys.stderr)
        return 2
    faults = []
    for name, make, role in SOUNDS:
        if known or (wanted and name not in wanted):
            continue
        if checking:
            faults += faults_of(name, make, role)
        else:
            encode(made(make, role)[1], FOLDER / (name + ".ogg"), role)
    of_folder, total = folder_faults()
    faults += of_folder
    if noting and not faults:
        NOTE.write_text(sum_of_all() + "\n", encoding="utf-8")
    elif checking and not wanted and not known and not faults:
        faults.append("checked.txt: is of other scripts or files, and these are fine: make_sounds.py --note")
    print("%d sounds, %d bytes" % (len(wanted) or len(SOUNDS), total))
    for fault in faults:
        print("assets/sound/%s — change the scripts, run make_sounds.py, and commit both" % fault, file=sys.stderr)
    return 1 if faults else 0

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
