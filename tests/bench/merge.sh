#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# merge.sh SOURCE BUILD [CLUBS] — the sheets of so many clubs (540) in 12 months as one summary: seconds and memory, beside wc
# and sqlite3 reading the same files. Measured, never asserted.
set -eu
source=$1 build=$2 clubs=${3:-540}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 "$source/tests/bench/make_sheets.py" "$work/sheets" "$clubs" 12
echo "$(ls "$work/sheets" | wc -l) sheets, $(du -sm "$work/sheets" | cut -f1) MB; wanted: < 5 s, < 100 MB for 6,480"
python3 - "$build/safecircle" "$work" <<'PY'
import glob, resource, shutil, subprocess, sys, time
program, work = sys.argv[1:]
for run in range(3):
    start = time.time()
    subprocess.run([program, 'report', '--merge', work + '/sheets', '--out', work + '/out'], check=True, stdout=subprocess.DEVNULL)
    print('run %d: %.2f s' % (run + 1, time.time() - start))
print('most memory: %.0f MB' % (resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024))
files = sorted(glob.glob(work + '/sheets/*.csv'))
start = time.time()
for at in range(0, len(files), 500):
    subprocess.run(['wc', '-l', *files[at:at + 500]], check=True, stdout=subprocess.DEVNULL)
print('beside it: wc %.2f s' % (time.time() - start))
if shutil.which('sqlite3'):
    start = time.time()
    words = '.mode csv\n' + ''.join(f'.import --skip 1 "{f}" t\n' for f in files) + 'SELECT count(*) FROM t;\n'
    head = open(files[0], encoding='utf-8-sig').readline().strip()
    subprocess.run(['sqlite3'], input=f'CREATE TABLE t({",".join("c%d" % i for i in range(len(head.split(","))))});\n' + words,
                   text=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    print('beside it: sqlite3 .import %.2f s' % (time.time() - start))
PY
ls -l "$work/out" | awk 'NR > 1 { print $5, $9 }'
