#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# format.sh SOURCE BUILD — every C file stands as .clang-format would write it, and no line is longer than 120 characters
# (characters, not bytes: Vietnamese is long in bytes; a table read by its columns, between "clang-format off" and "on",
# may have 150).
# Each check is first shown a bad sample it must catch.
set -u
. "$(dirname "$0")/tree.bash"
cd "$1" || exit 1
bad=0
format=$(command -v clang-format-14 || command -v clang-format) || { echo "skipped: clang-format is not installed"; exit 77; }
"$format" --version | grep -qE 'version 14\.' || { echo "skipped: clang-format 14 is wanted, here is $("$format" --version)"; exit 77; }

sample=$(mktemp -d)
trap 'rm -r "$sample"' EXIT
cp .clang-format "$sample"
printf 'int  f(void){return 1 ;}\n' >"$sample/bad.c"
"$format" --dry-run --Werror "$sample/bad.c" 2>/dev/null && { echo "a badly written file would not be caught"; bad=1; }
tree | grep '\.[ch]$' | xargs -d '\n' "$format" --dry-run --Werror 2>&1 | grep -E 'error:' | head -20 | grep . && bad=1

long() { python3 - "$@" <<'PY'
import sys
for path in sys.argv[1:]:
    most = 120
    for number, line in enumerate(open(path, encoding='utf-8', newline=''), 1):
        most = 150 if 'clang-format off' in line else 120 if 'clang-format on' in line else most
        if len(line.rstrip('\n')) > most:
            print('%s:%d: %d characters' % (path, number, len(line) - 1))
PY
}
printf '%0121d\n' 0 >"$sample/long.c"; printf 'ệ%.0s' $(seq 120) >"$sample/fine.c"
[ "$(long "$sample/long.c" "$sample/fine.c" | wc -l)" -eq 1 ] || { echo "a line of 121 characters would not be caught, or one of 120 letters is"; bad=1; }
tree | grep '\.[ch]$' | { mapfile -t files; long "${files[@]}"; } | head -20 | grep . && bad=1
exit $bad
