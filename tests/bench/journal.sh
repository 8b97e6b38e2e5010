#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# journal.sh BUILD — a press until it is on the disk, beside a bare write and fdatasync of as many bytes. Measured, never asserted.
set -eu
build=$(realpath "$1")
"$build/tests/records_bench"
python3 - <<'PY'
import os, statistics, tempfile, time
with tempfile.TemporaryDirectory() as folder:
    f = os.open(folder + '/floor', os.O_WRONLY | os.O_CREAT, 0o600)
    times = []
    for i in range(400):
        start = time.perf_counter(); os.write(f, b'x' * 4120); os.fdatasync(f)
        times.append((time.perf_counter() - start) * 1000)
    os.close(f)
times.sort()
print('floor: write 4,120 bytes + fdatasync: p50 %.2f ms, p99 %.2f ms' % (times[200], times[396]))
PY
