#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# day.sh SOURCE BUILD — the day of the program is of its sources and of nothing else: the same on every machine and every
# day, and a packager's where one is said.
set -eu
source=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
day() {
    cmake -S "$source" -B "$work/build" -G Ninja -DSAFECIRCLE_TESTS=OFF >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
    grep -o 'SAFECIRCLE_DAY=[^ ]*' "$work/build/build.ninja" | tr -dc '0-9\n-' | sort -u
}
unset SOURCE_DATE_EPOCH
own=$(day)
said=$(sed -n 's/^set(SAFECIRCLE_DAY "\(.*\)")$/\1/p' "$source/CMakeLists.txt")
[ -n "$own" ] && [ "$own" = "$said" ] || { echo "the day is \"$own\", the sources say \"$said\""; exit 1; }
packaged=$(SOURCE_DATE_EPOCH=1767225600 day)
[ "$packaged" = 2026-01-01 ] || { echo "SOURCE_DATE_EPOCH is 2026-01-01, the day is \"$packaged\""; exit 1; }
