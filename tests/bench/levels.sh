#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# levels.sh BUILD [N…] — `check` with fit and without over N different levels: seconds, most memory, and how the time grows;
# loading beside libyaml's own events. What does not depend on how busy the machine is: instructions.sh. Measured, never
# asserted.
set -eu
build=$(realpath "$1")
shift
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
gcc -O2 -o "$work/events" "$here/floor_yaml.c" $(pkg-config --cflags --libs yaml-0.1)
[ $# -gt 0 ] || set -- 3 30 300
python3 - "$build" "$here" "$work" "$@" <<'PY'
import json, math, os, resource, subprocess, sys, time
build, here, work, *counts = sys.argv[1:]
def run(args):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.time()
    done = subprocess.run(args, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.time() - start, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, after.ru_maxrss / 1024, done
last = None
for n in map(int, counts):
    folder = f'{work}/n{n}'
    subprocess.run([sys.executable, f'{here}/make_levels.py', folder, str(n)], check=True)
    wall, cpu, mb, done = run([f'{build}/safecircle', 'check', '--lang', 'en', folder])
    row = {'levels': n, 'seconds': round(wall, 2), 'cpu_ms_each': round(cpu * 1000 / n, 1), 'most_mb_so_far': round(mb), 'clean': done.returncode == 0}
    if last and cpu > 0 and last[1] > 0:
        row['exponent'] = round(math.log(cpu / last[1]) / math.log(n / last[0]), 2)
    last = (n, cpu)
    _, cpu, _, _ = run([f'{build}/safecircle', 'check', '--no-fit', '--lang', 'en', folder])
    row['no_fit_cpu_ms_each'] = round(cpu * 1000 / n, 2)
    _, floor, _, _ = run([f'{work}/events', folder])
    row['libyaml_events_ms_each'] = round(floor * 1000 / n, 3)
    print(json.dumps(row), flush=True)
PY
