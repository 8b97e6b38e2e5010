#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# start.sh BUILD — the whole process from fork to its first full frame and out again, ours beside the floor, under a
# virtual display; medians of 15, as one line of JSON. Measured, never asserted.
set -eu
build=$(realpath "$1")
export DISPLAY=:88 SDL_AUDIODRIVER=dummy XDG_CONFIG_HOME=$build/bench-home
mkdir -p "$XDG_CONFIG_HOME"
gcc -O2 -o "$build/floor" "$(dirname "$0")/floor.c" $(pkg-config --cflags --libs sdl2 SDL2_ttf)
Xvfb :88 -screen 0 1366x768x24 >/dev/null 2>&1 &
xvfb=$!
trap 'kill $xvfb' EXIT
for i in $(seq 50); do xdotool getdisplaygeometry >/dev/null 2>&1 && break; sleep 0.1; done
python3 - "$build" <<'PY'
import json, statistics, subprocess, sys, time
build = sys.argv[1]
def median(args):
    times = []
    for i in range(15):
        start = time.perf_counter(); subprocess.run(args, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        times.append((time.perf_counter() - start) * 1000)
    return round(statistics.median(times), 1), round(times[0], 1)
floor, floor_first = median([build + '/floor', build + '/data/fonts/Andika-Regular.ttf'])
ours, ours_first = median([build + '/safecircle', '--first-frame', '--size', '1366x768'])
print(json.dumps({'start_ms': {'floor': floor, 'ours': ours, 'ratio': round(ours / floor, 2), 'ours_first_run': ours_first}}))
PY
