#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
#
# loudness.py — how loud the sounds are, as they come out of the files that are shipped: music at −18 LUFS, every effect
# as loud as its role; the calls (drum, gong, stamp) carry a hall of a hundred, so that nothing is as loud as the softest
# of them; nothing is cut off, leans to one side, hisses or begins like a blow; and no loop has a seam to hear.
import math
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path("assets/sound").resolve()))
sys.dont_write_bytecode = True
import loudness  # noqa: E402
import make_sounds  # noqa: E402

TOLERANCE_LU, MARGIN_DB, PEAK_DB, DC, SEAM_DB, ATTACK_MS = 1.0, 2.0, -0.5, 0.001, -6.0, 2
SHORT_LU = 2.5  # how far a short sound may stay below its role, where its highest peak allows no more
BESIDE_DB = {"music": -6.0}  # as it is played: 40 beside 80 of 100 (game/viewer/settings.c)
HISS_DB = {"paper": -10.0}
HISS_OF_OTHERS_DB = -25.0


def measured(name):
    heard, rate = make_sounds.decoded(make_sounds.FOLDER / (name + ".ogg")), make_sounds.RATE
    first = heard[:rate * ATTACK_MS // 1000]
    return {"lufs": loudness.integrated(heard, rate), "moment": loudness.momentary(heard, rate), "rms": loudness.rms(heard),
            "peak": loudness.peak(heard), "dc": abs(sum(heard) / len(heard)), "hiss": loudness.harshness(heard, rate),
            "first": loudness.peak(first), "seam": loudness.seam(heard, rate) if len(heard) > 4 * rate else -99.0}


def faults_of_one(name, role, m):
    wanted = make_sounds.LOUDNESS[role]
    found = m["lufs"] if role == "music" else m["moment"]
    short = TOLERANCE_LU if role == "music" else SHORT_LU
    faults = [] if wanted - short <= found <= wanted + TOLERANCE_LU else ["%.1f LUFS, a %s is %.1f" % (found, role, wanted)]
    faults += ["peak %.1f dB, it would be cut off" % m["peak"]] if m["peak"] > PEAK_DB else []
    faults += ["leans to one side by %.4f" % m["dc"]] if m["dc"] > DC else []
    faults += ["%.1f dB of it hisses" % m["hiss"]] if m["hiss"] > HISS_DB.get(role, HISS_OF_OTHERS_DB) else []
    if role == "music":
        faults += ["the seam clicks: %.1f dB" % m["seam"]] if m["seam"] > SEAM_DB else []
    else:
        faults += ["begins like a blow: %.1f dB after %d ms" % (m["first"], ATTACK_MS)] if m["first"] > m["peak"] - 3 else []
    return ["%s: %s" % (name, f) for f in faults]


def faults_of(sounds):
    faults = [f for name, (role, m) in sounds.items() for f in faults_of_one(name, role, m)]
    for way in ("moment", "rms"):
        least = min(m[way] for role, m in sounds.values() if role == "call")
        faults += ["%s: %.1f dB (%s), the softest call %.1f dB" % (name, m[way], way, least)
                   for name, (role, m) in sounds.items() if role != "call" and m[way] + BESIDE_DB.get(role, 0.0) > least - MARGIN_DB]
    return faults


def untold(sounds):
    """What README.md's table says otherwise than what was measured."""
    rows = {}
    for line in (make_sounds.FOLDER / "README.md").read_text(encoding="utf-8").splitlines():
        cells = [c.strip() for c in line.split("|")]
        if len(cells) > 9 and cells[1].startswith("`"):
            rows[cells[1].strip("`")] = (cells[3], cells[5:10])
    faults = []
    for name, (role, m) in sounds.items():
        told = rows.get(name, ("", []))
        found = [m["lufs"], m["moment"], m["rms"], m["peak"], m["hiss"]]
        if told[0] != role or len(told[1]) != 5 or any(abs(float(t) - f) > 0.6 for t, f in zip(told[1], found)):
            faults.append("%s: assets/sound/README.md says otherwise (make_sounds.py --table)" % name)
    return faults + ["%s: in assets/sound/README.md, and there is none" % name for name in rows if name not in sounds]


def measure_is_wrong():
    """A full tone of 997 Hz is −3.01 LUFS (BS.1770), a jump is a seam, and white noise hisses."""
    rate = make_sounds.RATE
    tone = [math.sin(2 * math.pi * 997 * i / rate) for i in range(3 * rate)]
    hum = [math.sin(2 * math.pi * 100 * i / rate) for i in range(2 * rate)]
    cut = hum[:-rate // 400]
    return (abs(loudness.integrated(tone, rate) + 3.01) > 0.05 or abs(loudness.integrated(tone + [0.0] * 9 * rate, rate) + 3.01) > 0.3
            or loudness.seam(hum, rate) > 1 or loudness.seam(cut, rate) < 20 or loudness.harshness(hum, rate) > -60
            or loudness.harshness(make_sounds.effects.noise(1, 5), rate) < -6)


def faults_go_unnoticed(sounds):
    def with_one(name, **changed):
        role, m = sounds[name]
        return faults_of({**sounds, name: (role, {**m, **changed})})
    return not all((with_one("theme", lufs=-16.5), with_one("page", moment=-10.0), with_one("cry-bear", rms=-11.0),
                    with_one("stamp", rms=-20.0), with_one("drum", peak=0.0), with_one("gong", dc=0.01), with_one("knock", hiss=-9.0),
                    with_one("bright", seam=0.0), with_one("press", first=sounds["press"][1]["peak"])))


def main():
    sounds = {name: (role, measured(name)) for name, _, role in make_sounds.SOUNDS}
    faults = faults_of(sounds) + untold(sounds)
    if not faults and (measure_is_wrong() or faults_go_unnoticed(sounds)):
        faults = ["a fault is not noticed"]
    print("\n".join(faults) if faults else "%d sounds are as loud as their roles" % len(sounds))
    return 1 if faults else 0


sys.exit(main())
