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
# Each line is a script of its own, after the beginning of short-path.play; all are played in one process.
lines=() wanted=()
scripted() { # scripted WANTED LINE
    printf -v name '%s/%03d.play' "$work" ${#lines[@]}
    { sed -n '/^go /q;p' tests/play/short-path.play; printf '%s\n' "$2"; } >"$name"
    lines+=("$2") wanted+=("$1")
}
fine() { scripted ok "$1"; }
refused() { scripted FAILED "$1"; } # and the place and the line are told

fine 'expect lanterns 0'
fine 'expect turn 2'
fine 'wait 10'
fine 'point 3 2'
fine 'key #14'
fine 'size 800x600'
fine 'at team 1'
fine 'at seat 17'
fine 'at seat 17 team 2'
fine 'shot door-2'
fine 'list door-2'
for line in 'expect lanterns' 'expect lanterns none' 'expect lanterns 0x' 'expect lanterns 0 0' 'expect lanterns -0' 'expect turn zero' \
    'expect turn 0th' 'wait' 'wait long' 'wait 5s' 'wait 4294967297' 'point 3' 'point 3 2 1' 'point 3 2x' 'point a 2' 'key #' 'key #14x' \
    'key #10014' 'key #zz' 'size 800x600x' 'size 800 600' 'size 4294968096x600' 'size 100x600' 'at team' 'at team 0' 'at team 7' \
    'at team 1st' 'at team 1 now' 'at team 4294967297' 'at seat 17th' 'at seat 17 team' 'at seat 17 team 7' 'at seat 17 team 2nd' \
    'at seat 17 tea 2' 'at seat 512' 'at seat 4294967313' 'go ask choice' 'go ask choice one' 'go ask choice 1x' 'go ask chance 1' \
    'command next x' 'command next 256' 'command next 0 256' 'command next 0 0 0' 'command next -1' 'command' \
    'shot' 'list' 'shot ../door' 'list doors/two' 'write' 'write tests/app' 'write tests/content/voices/aloud/level.yaml'; do
    refused "$line"
done
"$program" script "$work"/*.play >"$work/out" 2>"$work/told" && say "nothing is refused"
for i in "${!lines[@]}"; do
    printf -v name '%s/%03d.play' "$work" "$i"
    grep -qF "${wanted[i]} $name (" "$work/out" || say "\"${lines[i]}\": not ${wanted[i]}: $(grep -F "$name" "$work/out" "$work/told")"
    told=$(grep -F "$name:$(wc -l <"$name")" "$work/told")
    if [ "${wanted[i]}" = ok ]; then
        [ -z "$told" ] || say "\"${lines[i]}\": $told"
    else
        grep -qF -- "${lines[i]}" <<<"$told" || say "\"${lines[i]}\" is refused, and not told with its place: $(grep -F "$name" "$work/told")"
    fi
done
[ "$(grep -cE '^(ok|FAILED) ' "$work/out")" -eq ${#lines[@]} ] || say "not every script was played"
exit $bad
