# SPDX-License-Identifier: MIT
#
# loudness.py — how loud people hear it, after ITU-R BS.1770-4, and the sample's own figures.
#
# LUFS: the sound is weighted as an ear weighs it (low rumbling little, clear voices more), and its energy is counted in
# moments of 400 ms. Of a piece that goes on, moments that are as good as silent do not count (integrated). Of a short
# sound the loudest moment does (momentary). One channel counts once.

import math


def weighting(rate):
    """The two filters of BS.1770 at this rate: (b0, b1, b2, a1, a2) each."""
    filters = []
    k = math.tan(math.pi * 1681.974450955533 / rate)                       # a head in front of the sound
    q, high = 0.7071752369554196, 10 ** (3.999843853973347 / 20)
    low = high ** 0.4996667741545416
    a0 = 1 + k / q + k * k
    filters.append(((high + low * k / q + k * k) / a0, 2 * (k * k - high) / a0, (high - low * k / q + k * k) / a0,
                    2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0))
    k = math.tan(math.pi * 38.13547087602444 / rate)                       # ears that are weak below
    q = 0.5003270373238773
    a0 = 1 + k / q + k * k
    filters.append((1.0, -2.0, 1.0, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0))
    return filters


def filtered(samples, f):
    b0, b1, b2, a1, a2 = f
    z1 = z2 = 0.0
    out = []
    add = out.append
    for x in samples:
        y = b0 * x + z1
        z1 = b1 * x - a1 * y + z2
        z2 = b2 * x - a2 * y
        add(y)
    return out


def moments(samples, rate):
    """The energy of every 400 ms, a new one each 100 ms. What is shorter is one moment, its rest silent."""
    for f in weighting(rate):
        samples = filtered(samples, f)
    hop = rate // 10
    tenths = [sum(s * s for s in samples[i:i + hop]) for i in range(0, len(samples), hop)]
    whole = len(samples) // hop
    tenths = tenths[:max(whole, 4)] + [0.0] * (4 - len(tenths))
    return [sum(tenths[i:i + 4]) / (4 * hop) for i in range(len(tenths) - 3)]


def lufs(energy):
    return -0.691 + 10 * math.log10(max(energy, 1e-12))


def integrated(samples, rate):
    heard = [m for m in moments(samples, rate) if lufs(m) > -70]
    if not heard:
        return -120.0
    gate = lufs(sum(heard) / len(heard)) - 10
    heard = [m for m in heard if lufs(m) > gate]
    return lufs(sum(heard) / len(heard))


def momentary(samples, rate):
    return lufs(max(moments(samples, rate)))


def decibels(x):
    return 20 * math.log10(max(x, 1e-9))


def rms(samples):
    return decibels(math.sqrt(sum(s * s for s in samples) / max(len(samples), 1)))


def peak(samples):
    return decibels(max(abs(s) for s in samples))


def harshness(samples, rate, above=6000):
    """How much of the energy lies above `above` hertz, in decibels of all of it: two steep filters, then counted."""
    k = math.tan(math.pi * above / rate)
    for q in (0.5412, 1.3066):                                             # Butterworth of the fourth order
        a0 = 1 + k / q + k * k
        samples, whole = filtered(samples, (1 / a0, -2 / a0, 1 / a0, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0)), samples
        if q == 0.5412:
            all_of_it = whole
    return rms(samples) - rms(all_of_it)


def seam(loop, rate):
    """A loop's own fault: how much sharper the corner is where its end meets its beginning than it is elsewhere.

    Compared is the second difference, which a click is all of: the largest within 2 ms of the seam, in decibels of
    the largest within any 4 ms of the second on both sides.
    """
    turned = loop[-rate:] + loop[:rate]
    corners = [abs(a - 2 * b + c) for a, b, c in zip(turned, turned[1:], turned[2:])]
    near = rate // 500
    at = rate - 1
    here = max(corners[at - near:at + near])
    elsewhere = max(corners[:at - 2 * near] + corners[at + 2 * near:])
    return decibels(here) - decibels(elsewhere)
