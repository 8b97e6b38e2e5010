#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# script_words.sh SOURCE BUILD — a line of a play script that is not understood to its end is told with its place: no number is taken
# for another, nothing behind it is passed over.
set -u
program=$(realpath "$2")/safecircle bad=0
cd "$1" || exit 1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
say() { echo "$*"; bad=1; }
plays() { # plays LINE…: the line, after the beginning of short-path.play
    { sed -n '/^go /q;p' tests/play/short-path.play; printf '%s\n' "$@"; } >"$work/a.play"
    "$program" script "$work/a.play" >"$work/out" 2>&1
}
refused() { # refused LINE: exit 1, and the place and the line are told
    plays "$1" && say "\"$1\" is played"
    grep -qF "a.play:$(wc -l <"$work/a.play")" "$work/out" && grep -qF -- "$1" "$work/out" || say "\"$1\": $(head -2 "$work/out")"
}
fine() { plays "$1" || say "\"$1\" is not played: $(head -2 "$work/out")"; }

fine 'expect lanterns 0'
fine 'expect turn 2'
fine 'wait 10'
fine 'point 3 2'
fine 'key #14'
fine 'size 800x600'
fine 'at team 1'
fine 'at seat 17'
fine 'at seat 17 team 2'
for line in 'expect lanterns' 'expect lanterns none' 'expect lanterns 0x' 'expect lanterns 0 0' 'expect lanterns -0' 'expect turn zero' \
    'expect turn 0th' 'wait' 'wait long' 'wait 5s' 'wait 4294967297' 'point 3' 'point 3 2 1' 'point 3 2x' 'point a 2' 'key #' 'key #14x' \
    'key #10014' 'key #zz' 'size 800x600x' 'size 800 600' 'size 4294968096x600' 'size 100x600' 'at team' 'at team 0' 'at team 7' \
    'at team 1st' 'at team 1 now' 'at team 4294967297' 'at seat 17th' 'at seat 17 team' 'at seat 17 team 7' 'at seat 17 team 2nd' \
    'at seat 17 tea 2' 'at seat 512' 'at seat 4294967313' 'go ask choice' 'go ask choice one' 'go ask choice 1x' 'go ask chance 1' \
    'command next x' 'command next 256' 'command next 0 256' 'command next 0 0 0' 'command next -1' 'command'; do
    refused "$line"
done
exit $bad
