#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# instructions.sh BUILD — what a level costs, counted in instructions (valgrind's callgrind): the same on a busy machine, and
# the same each time. Each row is the difference between many levels and few, so that the start of the program is not in it;
# beside it what libyaml's own events over the same files take. Measured, never asserted.
set -eu
build=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
few=4 many=24
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
command -v valgrind >/dev/null || { echo "no valgrind" >&2; exit 1; }
gcc -O2 -o "$work/events" "$here/floor_yaml.c" $(pkg-config --cflags --libs yaml-0.1)
python3 "$here/make_levels.py" "$work/few" $few
python3 "$here/make_levels.py" "$work/many" $many

# count COMMAND…: the instructions of the whole process.
count() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 >/dev/null | sed -n 's/.*Collected : //p'
}
# each COMMAND…: of one level, its folder behind the command.
each() {
    echo $((($(count "$@" "$work/many") - $(count "$@" "$work/few")) / (many - few)))
}
row() { printf '%-34s %14d %8.2f\n' "$1" "$2" "$(echo "scale=4; $2 / $events" | bc)"; }

events=$(each "$work/events")
printf '%-34s %14s %8s\n' "instructions" "a level" "× events"
row "libyaml's events" "$events"
row "check --no-fit (load, lint, files)" "$(each "$build/safecircle" check --no-fit --lang en)"
row "check" "$(each "$build/safecircle" check --lang en)"
printf '%-34s %14d\n' "start: --version" "$(count "$build/safecircle" --version)"
printf '%-34s %14d\n' "start: check --no-fit of no level" "$(count "$build/safecircle" check --no-fit --lang en "$work/few/none")"
