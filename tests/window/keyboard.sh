#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# keyboard.sh PROGRAM — keyboards of several countries before a real window: a letter is what is printed on its key, a
# digit is where digits are; what is held with Ctrl, Alt or Super is not ours; the number block with and without NumLock.
set -u
program=$(realpath "$1") out=$PWD/build/window-keyboard
rm -rf "$out" && mkdir -p "$out/home/safecircle"
export HOME=$out/home XDG_CONFIG_HOME=$out/home SDL_AUDIODRIVER=dummy
printf 'music: 0\nsounds: 0\n' >"$HOME/safecircle/settings.yaml"
command -v setxkbmap >/dev/null || { echo "skipped: keyboards of other countries need setxkbmap"; exit 77; }
game=
exec 4>"$out/display"
Xvfb -displayfd 4 -noreset -screen 0 1024x768x24 >/dev/null 2>&1 & # -noreset: its keyboard stays as it was set
xvfb=$!
trap 'kill $game $xvfb 2>/dev/null' EXIT
until_true() { local i; for i in $(seq 600); do "$@" && return 0; sleep 0.1; done; echo "never: $*"; return 1; }
until_true test -s "$out/display" || { echo "skipped: Xvfb does not start here"; exit 77; }
export DISPLAY=:$(cat "$out/display")
window() { xdotool search --name '.' >/dev/null 2>&1; }
played=$out/played.play failed=0
touch "$played"
"$program" record "$played" --lang vi --size 1024x768 2>/dev/null &
game=$!
until_true window || exit 1
keys() { grep '^key' "$played" | sed -E 's/ @[0-9]+$//; s/ on .*$//' | tr '\n' ' '; }
has() { [ "$(keys)" = "$1" ]; }
# Every key is followed by F12, which does nothing: when that is written down, everything before it is.
hit() { # hit WANTED KEY…: as xdotool names them; a number is a place
    local wanted=$1 before
    shift
    before=$(keys)
    xdotool key "$@" F12
    for i in $(seq 300); do has "$before${wanted:+key $wanted }key F12 " && return; sleep 0.1; done
    echo "FAILED: $layout, $*: '$(keys | tail -c 60)', not ${wanted:-nothing}"
    failed=1
}
layout=us
until_true sh -c 'xdotool key F12; sleep 0.3; grep -q F12 "'"$played"'"' || exit 1 # a new window takes no keys yet
xdotool key Shift_L
until_true grep -q LeftShift "$played" || exit 1 # and whatever was said before it
Q=24 A=38 Z=52 M=58 ONE=10 X=53 S=39 N=57 I=31
layout=us
hit Q $Q; hit A $A; hit 1 $ONE
hit '' ctrl+a; hit '' alt+1; hit '' super+b; hit '' ctrl+Return; hit '' alt+Escape; hit '' ctrl+shift+c
hit 'LeftShift key Shift+Tab' shift+Tab
layout=fr; setxkbmap fr
hit A $Q; hit Q $A; hit W $Z; hit Comma $M; hit 1 $ONE; hit '' ctrl+$Q
layout=de; setxkbmap de
hit Y $Z; hit Z 29; hit A $A
layout=dvorak; setxkbmap us -variant dvorak
hit A $A; hit B $N; hit C $I; hit 1 $ONE
layout=ru; setxkbmap ru
hit A $A; hit B 56; hit 1 $ONE
layout=vn; setxkbmap vn
hit A $A; hit 1 $ONE
layout=us; setxkbmap us
hit End 87; hit Down 88 # the number block's 1 and 2, NumLock off
hit '#53' Num_Lock # they have no name for us, and are written down all the same
hit Keypad1 87; hit Keypad2 88
hit '#39' Caps_Lock
hit A $A; hit B 56
kill -0 $game || { echo "FAILED: the program has died"; failed=1; }
[ $failed = 0 ] && echo "keyboards: all as printed"
exit $failed
