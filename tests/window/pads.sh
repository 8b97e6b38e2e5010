#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# pads.sh PROGRAM VIRTUAL-PADS — pads before a real window: plugged in after the start, two of one make, taken out and
# back, a stick each, a joystick without a mapping; and a still screen without pads sleeps.
set -u
program=$(realpath "$1") library=$(realpath "${2:-$(dirname "$program")/tests/libvirtual_pads.so}") out=$PWD/build/window-pads
[ -e "$library" ] || { echo "the virtual pads are not built: $library"; exit 1; }
rm -rf "$out" && mkdir -p "$out/home/safecircle"
export HOME=$out/home XDG_CONFIG_HOME=$out/home SDL_AUDIODRIVER=dummy PADS_FILE=$out/pads
printf 'music: 0\nsounds: 0\n' >"$HOME/safecircle/settings.yaml"
: >"$PADS_FILE"; : >"$PADS_FILE.done"
game=
exec 4>"$out/display"
Xvfb -displayfd 4 -noreset -screen 0 1024x768x24 >/dev/null 2>&1 &
xvfb=$!
trap 'kill $game $xvfb 2>/dev/null' EXIT
until_true() { local i; for i in $(seq 600); do "$@" && return 0; sleep 0.1; done; echo "never: $*"; return 1; }
until_true test -s "$out/display" || { echo "skipped: Xvfb does not start here"; exit 77; }
export DISPLAY=:$(cat "$out/display")
window() { xdotool search --name '.' >/dev/null 2>&1; } # no window manager: the only named window is ours
failed=0
tell() { # tell LINE: the pads do it; waits until they did
    local lines
    echo "$1" >>"$PADS_FILE"
    lines=$(wc -l <"$PADS_FILE")
    did() { [ "$(wc -l <"$PADS_FILE.done" 2>/dev/null || echo 0)" -ge "$lines" ] || ! kill -0 $game; }
    until_true did || exit 1
    tail -1 "$PADS_FILE.done" | grep -q '^ok' || { echo "FAILED: $(tail -1 "$PADS_FILE.done")"; failed=1; }
}
written() { sed -E 's/ @[0-9]+$//' "$out/played.play" 2>/dev/null; }
expect() { # expect LINE COUNT: so many such lines were recorded
    for i in $(seq 1200); do [ "$(written | grep -cx "$1")" -ge "$2" ] && break; sleep 0.05; done
    [ "$(written | grep -cx "$1")" -eq "$2" ] || { echo "FAILED: $(written | grep -cx "$1") times '$1', not $2"; failed=1; }
}
# Without a pad nothing wakes the program: it sleeps until the kernel has something for it. (A pad would wake it
# sixty times a second, and asking for new ones now and then would, too.)
"$program" --window --lang vi --size 1024x768 2>/dev/null &
game=$!
until_true window || exit 1
wakes() { awk '/^voluntary/ { print $2 }' "/proc/$game/status"; }
still() { local before; before=$(wakes); sleep 4; [ $(($(wakes) - before)) -le 8 ]; }
until_true still || { echo "FAILED: a still screen wakes $(wakes) times"; failed=1; }
kill $game
wait $game 2>/dev/null
cd "$(dirname "$library")" || exit 1 # LD_PRELOAD takes a blank in a path for the end of it
LD_PRELOAD=./$(basename "$library") "$program" record "$out/played.play" --lang vi --size 1024x768 2>/dev/null &
game=$!
until_true window || exit 1
tell "add 1"
expect "pad 1 in" 1
tell "add 1" # its twin
expect "pad 2 in" 1
tell "button 1 0"
expect "pad 1 A" 1
tell "button 2 0"
expect "pad 2 A" 1
# The first is taken out: the second stays the second.
tell "out 1"
expect "pad 1 out" 1
tell "button 2 2"
expect "pad 2 X" 1
# A stranger does not take the empty seat; whoever sat there does.
tell "add 7"
expect "pad 3 in" 1
tell "in 1"
expect "pad 1 in" 2
tell "button 1 1"
expect "pad 1 B" 1
# Each has its own stick: both pushed the same way are two presses.
tell "stick 1 0 32000"
expect "pad 1 Right" 1
tell "stick 2 0 32000"
expect "pad 2 Right" 1
tell "stick 1 0 0"
tell "stick 1 0 32000"
expect "pad 1 Right" 2
tell "stick 2 0 20000" # still pushed
tell "stick 2 1 -32000"
expect "pad 2 Up" 1
expect "pad 2 Right" 1
# Both twins out, and back.
tell "out 1"
tell "out 2"
expect "pad 1 out" 2
expect "pad 2 out" 1
tell "in 2"
tell "in 1"
expect "pad 1 in" 3
expect "pad 2 in" 2
# A joystick nobody described.
tell "plain 9"
expect "pad 4 in" 1
tell "button 4 0"
expect "pad 4 A" 1
tell "stick 4 1 32000"
expect "pad 4 Down" 1
# More than there are seats: nothing happens, and nothing breaks. (The twins came back in the other order.)
for make in 20 21 22 23; do tell "add $make"; done
expect "pad 6 in" 1
tell "button 8 0"
tell "button 1 0"
expect "pad 2 A" 2
tell "button 2 0"
expect "pad 1 A" 2
kill -0 $game || { echo "FAILED: the program has died"; failed=1; }
[ $failed = 0 ] && echo "pads: all as they should be"
exit $failed
