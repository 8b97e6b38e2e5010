#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# old.sh BUILD [PERCENT] — an outdated school computer: 1024×768, PERCENT (33) of one core for the program and its display
# together, dealt out every 6 ms, 512 MB, no graphics card, no sound card, no network. Frames and start must be within
# twice of what is asked of a newer one. It needs a control group for the processor and one for memory (as root); what
# cannot be limited here is said, and one core and the address space are limited instead. Measured, never asserted.
set -eu
build=$(realpath "$1") percent=${2:-33}
work=$(mktemp -d)
group=safecircle-old-$$
cpu=/sys/fs/cgroup/cpu/$group memory=/sys/fs/cgroup/memory/$group one=/sys/fs/cgroup/$group
end() {
    kill "$display" 2>/dev/null || true
    wait 2>/dev/null || true
    for folder in "$cpu" "$memory" "$one"; do [ ! -d "$folder" ] || rmdir "$folder" 2>/dev/null || true; done
    rm -rf "$work"
}
display=0
trap end EXIT
joins=() limited=
if [ -f /sys/fs/cgroup/cgroup.controllers ] && mkdir "$one" 2>/dev/null; then # version 2
    { echo "$((percent * 60)) 6000" >"$one/cpu.max" && echo 512M >"$one/memory.max"; } 2>/dev/null && joins=("$one") limited="processor memory"
else
    if mkdir "$cpu" 2>/dev/null; then
        echo 6000 >"$cpu/cpu.cfs_period_us" && echo $((percent * 60)) >"$cpu/cpu.cfs_quota_us" && joins+=("$cpu") limited="processor"
    fi
    if mkdir "$memory" 2>/dev/null; then
        echo 512M >"$memory/memory.limit_in_bytes" && joins+=("$memory") limited="$limited memory"
    fi
fi
for folder in ${joins[@]+"${joins[@]}"}; do echo $BASHPID >"$folder/cgroup.procs"; done
case $limited in *processor*) ;; *) echo "the processor is not limited here but to one core" ;; esac
case $limited in *memory*) ;; *) echo "memory is not limited here but as address space"; ulimit -v $((2 * 1024 * 1024)) ;; esac
alone=(taskset -c 0)
unshare -n true 2>/dev/null && alone+=(unshare -n) || echo "the network is not taken away here"
gcc -O2 -o "$work/floor" "$(dirname "$0")/floor.c" $(pkg-config --cflags --libs sdl2 SDL2_ttf)
export DISPLAY=:87 HOME=$work XDG_CONFIG_HOME=$work XDG_DATA_HOME=$work SDL_AUDIODRIVER=none-here LIBGL_ALWAYS_SOFTWARE=1
taskset -c 0 Xvfb :87 -screen 0 1024x768x24 >/dev/null 2>&1 &
display=$!
for i in $(seq 200); do xdotool getdisplaygeometry >/dev/null 2>&1 && break; sleep 0.1; done
"${alone[@]}" python3 - "$build" "$work" <<'PY'
import json, os, statistics, subprocess, sys, time
build, work = sys.argv[1:]
quiet = dict(stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

def row(name, value, most, unit):
    print('%-44s %10.2f %10s %-4s %s' % (name, value, '' if most is None else '%g' % most, unit,
                                        '' if most is None else 'yes' if value <= most else 'NO'), flush=True)

def once(args):
    start = time.perf_counter()
    subprocess.run(args, check=True, **quiet)
    return (time.perf_counter() - start) * 1000

print('%-44s %10s %10s' % ('', 'measured', 'at most'))
floor = [work + '/floor', build + '/data/fonts/Andika-Regular.ttf', '1024', '768']
ours = [build + '/safecircle', '--first-frame', '--window', '--size', '1024x768']
once(floor), once(ours)
pairs = [(once(floor), once(ours)) for _ in range(7)]
row('start, × floor, median (%.0f ms)' % statistics.median(p[1] for p in pairs),
    statistics.median(p[1] for p in pairs) / statistics.median(p[0] for p in pairs), 2 * 1.2, '')
told = json.loads(subprocess.run([build + '/safecircle', 'bench', 'window-1024'], stdout=subprocess.PIPE, check=True, text=True).stdout)
of = lambda what: told['window_1024x768_' + what]
row('press → frame, p50', of('press_to_frame')['p50_ms'], None, 'ms')
row('press → frame, p99', of('press_to_frame')['p99_ms'], 2 * 16, 'ms')
row('press → all pictures there, p99', of('press_to_pictures')['p99_ms'], 2 * 50, 'ms')
row('moving frame, p99', of('moving_frame')['p99_ms'], 2 * 4, 'ms')
row('still screen, 10 s: frames', of('still_10s')['frames'], 0, '')
row('still screen, 10 s: processor', of('still_10s')['cpu_ms'], 2 * 5, 'ms')
row('memory, PSS: after three meetings', of('memory_after_meetings')['pss_kb'] / 1024, 512, 'MB')
PY
