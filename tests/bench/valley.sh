#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# valley.sh BUILD [ROUNDS] — all that is asked of pictures and motion, in one table: start beside the floor (in turns, in the
# same minute; the best and the median of ROUNDS, 15; instructions by callgrind), presses until their frame and until
# their last picture, memory, a still and a moving screen in a real window of three sizes, and how long a place takes.
# Beside each figure stands what it must reach. What is measured in milliseconds means something on a machine that does
# nothing else: its load is printed first and last. Measured, never asserted.
set -eu
build=$(realpath "$1") rounds=${2:-15}
work=$(mktemp -d)
export DISPLAY=:88 SDL_AUDIODRIVER=dummy HOME=$work XDG_CONFIG_HOME=$work XDG_DATA_HOME=$work
gcc -O2 -o "$work/floor" "$(dirname "$0")/floor.c" $(pkg-config --cflags --libs sdl2 SDL2_ttf)
Xvfb :88 -screen 0 3840x2160x24 >/dev/null 2>&1 &
trap "kill $!; rm -rf '$work'" EXIT
for i in $(seq 100); do xdotool getdisplaygeometry >/dev/null 2>&1 && break; sleep 0.1; done
python3 - "$build" "$work" "$rounds" <<'PY'
import json, os, re, resource, shutil, statistics, subprocess, sys, time
build, work, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
quiet = dict(stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

def row(name, size, value, most, unit=''):
    told = 'yes' if most is not None and value <= most else '' if most is None else 'NO'
    print('%-44s %-10s %10.2f %10s %-4s %s' % (name, size, value, '' if most is None else '%g' % most, unit, told), flush=True)

def load():
    print('load', *('%.2f' % v for v in os.getloadavg()), '·', os.cpu_count(), 'cores', flush=True)

def once(args):
    def spent():
        r = resource.getrusage(resource.RUSAGE_CHILDREN)
        return r.ru_utime + r.ru_stime
    cpu, start = spent(), time.perf_counter()
    subprocess.run(args, check=True, **quiet)
    return (time.perf_counter() - start) * 1000, (spent() - cpu) * 1000

def instructions(args):
    if shutil.which('valgrind') is None:
        return None
    told = subprocess.run(['valgrind', '--tool=callgrind', '--callgrind-out-file=/dev/null'] + args, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True).stderr
    found = re.findall(r'Collected : (\d+)', told)
    return int(found[-1]) if found else None

def start(size, time_most=1.2, instructions_most=2.5):  # None: nothing is asked of that size
    w, h = size.split('x')
    floor = [work + '/floor', build + '/data/fonts/Andika-Regular.ttf', w, h]
    ours = [build + '/safecircle', '--first-frame', '--window', '--size', size]
    for args in (floor, ours):
        once(args)
    pairs = [(once(floor), once(ours)) for _ in range(rounds)]
    for number, what in ((0, 'time'), (1, 'processor')):
        a, b = ([p[i][number] for p in pairs] for i in (0, 1))
        row('start, %s, best (floor %.0f ms)' % (what, min(a)), size, min(b), None, 'ms')
        row('start, %s, × floor, best' % what, size, min(b) / min(a), time_most if what == 'time' else None)
        row('start, %s, × floor, median' % what, size, statistics.median(b) / statistics.median(a), time_most if what == 'time' else None)
    a, b = instructions(floor), instructions(ours)
    if a and b:
        row('start, instructions (floor %.0f M)' % (a / 1e6), size, b / 1e6, None, 'M')
        row('start, instructions, × floor', size, b / a, instructions_most)

def bench(name):
    done = subprocess.run([build + '/safecircle', 'bench', name], stdout=subprocess.PIPE, check=True, text=True).stdout
    return json.loads(done)

def window(lines, size, frame, pictures, memory, calm):
    told = bench('window-%d' % lines)
    def of(what):
        return told['window_%s_%s' % (size, what)]
    row('press → frame, p50', size, of('press_to_frame')['p50_ms'], None, 'ms')
    row('press → frame, p99', size, of('press_to_frame')['p99_ms'], frame, 'ms')
    row('press → frame, this thread\'s own time, p99', size, of('press_to_frame_cpu')['p99_ms'], None, 'ms')
    row('press → all pictures there, p99', size, of('press_to_pictures')['p99_ms'], pictures, 'ms')
    late = of('late_pictures')
    row('presses that waited for one, of a hundred', size, 100 * late['late'] / late['presses'], None)
    row('memory, PSS: title', size, of('memory_title')['pss_kb'] / 1024, memory, 'MB')
    row('memory, PSS: most in three meetings', size, of('memory_most')['pss_kb'] / 1024, memory, 'MB')
    row('memory, PSS: after three meetings', size, of('memory_after_meetings')['pss_kb'] / 1024, memory, 'MB')
    row('moving frame, p99', size, of('moving_frame')['p99_ms'], calm, 'ms')
    row('still screen, 10 s: frames', size, of('still_10s')['frames'], 0)
    row('still screen, 10 s: processor', size, of('still_10s')['cpu_ms'], 5, 'ms')

print('%-44s %-10s %10s %10s %-4s %s' % ('', '', 'measured', 'at most', '', 'reached'))
load()
for size in ('1366x768', '1920x1080'):
    start(size)
start('3840x2160', None, None)
window(768, '1366x768', 16, 50, 40, 4)
window(1080, '1920x1080', 16, 50, 60, 8)
window(2160, '3840x2160', 30, 120, 120, None)
arts = [bench('art') for _ in range(3)]  # the best of three: who else runs takes from the caches
for index, size in enumerate(('1366x768', '1920x1080', '3840x2160')):
    values = [(min(a[name]['cpu_ms_' + size] for a in arts), name[11:]) for name in arts[0] if name.startswith('art_places/')]
    row('a place, processor: the dearest (%s)' % max(values)[1], size, max(values)[0], 25 if index == 0 else None, 'ms')
    row('a place, processor: the middle one', size, sorted(values)[len(values) // 2][0], None, 'ms')
load()
PY
