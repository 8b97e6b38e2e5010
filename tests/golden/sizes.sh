#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# sizes.sh SOURCE BUILD — every level fits the five sizes of the design (4:3 and 16:9, up to 4K) and what is narrower, in both
# languages. The smallest of them, 800×600, is coverage.sh's.
set -u
cd "$1"
build=$2 walks=$2/walks-sizes bad=0
rm -rf "$walks"
python3 tests/golden/walks.py levels "$walks" || exit 1
fits() { # fits SIZE PLAY…: in one process, a start costs as much as a meeting
    local size=$1
    shift
    "$build/safecircle" script "$@" --size "$size" >"$walks/said" || { grep -v '^ok ' "$walks/said"; bad=1; }
    [ "$(grep -c '^ok ' "$walks/said")" = $# ] || { echo "$size: of $# scripts these came to their end: $(grep -c '^ok ' "$walks/said")"; bad=1; }
}
for size in 1024x768 1366x768 1920x1080; do fits $size "$walks"/*-hall-*-1.play; done
for size in 480x800 1080x1920 768x1024 1280x1024 3840x2160; do fits $size "$walks"/*-hall-vi-2.play; done # on their side, and wide
# That a text which spills is noticed: unit/ui_test.c, content/bad.
exit $bad
