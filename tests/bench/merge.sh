#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# merge.sh SOURCE BUILD — the sheets of 540 clubs in 12 months as one summary: seconds and memory. Measured, never asserted.
set -eu
source=$1 build=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 "$source/tests/bench/make_sheets.py" "$work/sheets"
echo "$(ls "$work/sheets" | wc -l) sheets, $(du -sm "$work/sheets" | cut -f1) MB; wanted: < 5 s, < 100 MB"
python3 - "$build/safecircle" "$work" <<'PY'
import resource, subprocess, sys, time
program, work = sys.argv[1:]
for run in range(3):
    start = time.time()
    subprocess.run([program, 'report', '--merge', work + '/sheets', '--out', work + '/out'], check=True, stdout=subprocess.DEVNULL)
    print('run %d: %.2f s' % (run + 1, time.time() - start))
print('most memory: %.0f MB' % (resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024))
PY
ls -l "$work/out" | awk 'NR > 1 { print $5, $9 }'
