#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# sizes.sh SOURCE BUILD — every level fits the five sizes of the design (4:3 and 16:9, up to 4K) and what is narrower, in both
# languages.
set -u
cd "$1"
build=$2 bad=0
fits() { # fits SIZE PLAY…
    local size=$1 play
    shift
    for play in "$@"; do
        "$build/safecircle" script "$play" --size "$size" >/dev/null || { echo "$play at $size"; bad=1; }
    done
}
fits 480x800 tests/play/forum-trang-noi-xau-en-1.play
fits 3840x2160 tests/play/forum-trang-noi-xau-en-1.play
fits 1024x768 tests/play/forum-*-1.play
fits 1366x768 tests/play/forum-*-1.play
fits 1920x1080 tests/play/forum-*-vi-1.play
fits 1080x1920 tests/play/forum-*-vi-2.play # screens on their side
fits 768x1024 tests/play/forum-bi-mat-va-bat-ngo-vi-1.play
fits 1280x1024 tests/play/forum-trang-noi-xau-vi-1.play
# That a text which spills is noticed: unit/ui_test.c, content/bad.
exit $bad
