#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# start.sh BUILD [WIDTHxHEIGHT…] — the whole process from fork to its first full frame and out again, ours beside the floor,
# under a virtual display: medians of 15, the very first run (cold where the cache can be dropped), instructions and system
# calls. A line of JSON a size. Measured, never asserted.
set -eu
build=$(realpath "$1")
shift
[ $# -gt 0 ] || set -- 1366x768 1920x1080 3840x2160
export DISPLAY=:88 SDL_AUDIODRIVER=dummy XDG_CONFIG_HOME=$build/bench-home
mkdir -p "$XDG_CONFIG_HOME"
gcc -O2 -o "$build/floor" "$(dirname "$0")/floor.c" $(pkg-config --cflags --libs sdl2 SDL2_ttf)
Xvfb :88 -screen 0 3840x2160x24 >/dev/null 2>&1 &
trap "kill $!" EXIT
for i in $(seq 100); do xdotool getdisplaygeometry >/dev/null 2>&1 && break; sleep 0.1; done
python3 - "$build" "$@" <<'PY'
import json, re, shutil, statistics, subprocess, sys, time
build, *sizes = sys.argv[1:]
quiet = dict(stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
def times(args):
    try:
        open('/proc/sys/vm/drop_caches', 'w').write('3')
    except OSError:
        pass
    all = []
    for i in range(16):
        start = time.perf_counter(); subprocess.run(args, check=True, **quiet)
        all.append((time.perf_counter() - start) * 1000)
    return round(statistics.median(all[1:]), 1), round(all[0], 1)
def counted(args, tool, pattern):
    if shutil.which(tool[0]) is None:
        return 'no ' + tool[0]
    told = subprocess.run(tool + args, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True).stderr
    found = re.findall(pattern, told)
    return int(found[-1].replace(',', '')) if found else 'not told'
def row(args):
    median, first = times(args)
    return {'ms': median, 'first_ms': first,
            'instructions': counted(args, ['valgrind', '--tool=callgrind', '--callgrind-out-file=/dev/null'], r'Collected : (\d+)'),
            'system_calls': counted(args, ['strace', '-f', '-c'], r'100\.00\s+\S+\s+\S*\s*(\d+)(?:\s+\d+)? total')}
for size in sizes:
    w, h = size.split('x')
    floor = row([build + '/floor', build + '/data/fonts/Andika-Regular.ttf', w, h])
    ours = row([build + '/safecircle', '--first-frame', '--window', '--size', size])
    print(json.dumps({'size': size, 'floor': floor, 'ours': ours, 'ratio': round(ours['ms'] / floor['ms'], 2)}), flush=True)
PY
