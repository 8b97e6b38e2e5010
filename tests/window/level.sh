#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# level.sh PROGRAM — a real window on a virtual display, real keys and a real mouse, to the end of a level.
# It waits for what the program did, never for a time: it passes on a busy machine.
set -u
. "$(dirname "$0")/where.bash"
program=$(realpath "$1")
out=build/window-level-$(basename "$(dirname "$program")") # of each build its own: two may run at a time
rm -rf "$out" && mkdir -p "$out/home"
mkfifo "$out/number"
exec 5<>"$out/number"
export HOME=$PWD/$out/home XDG_CONFIG_HOME=$PWD/$out/home SDL_AUDIODRIVER=dummy
game=
Xvfb -displayfd 5 -noreset -screen 0 1366x768x24 >/dev/null 2>&1 &
xvfb=$!
trap 'kill $game $xvfb 2>/dev/null' EXIT
read -r -t 120 -u 5 number || { echo "skipped: Xvfb does not start here"; exit 77; }
export DISPLAY=:$number
until_true() { local i; for i in $(seq 600); do "$@" && return 0; sleep 0.1; done; echo "never: $*"; return 1; }
display() { xdotool getdisplaygeometry >/dev/null 2>&1; }
window() { xdotool search --name '.' >/dev/null 2>&1; } # no window manager: the only named window is ours
until_true display || exit 1
# What is played is written down, screen by screen: that is how this script knows where it is.
played=$out/played.play
"$program" record "$played" --lang vi --size 1366x768 &
game=$!
until_true window || exit 1
lines() { wc -l <"$played" 2>/dev/null || echo 0; }
on() { tail -1 "$played" 2>/dev/null | sed -n 's/expect screen //p'; }
more() { [ "$(lines)" -gt "$1" ] && [ -n "$(on)" ]; }
press() { # press KEY: and wait a little for what came of it; a key that comes too soon is pressed again by the loop below
    local before i
    before=$(lines)
    xdotool key "$1"
    for i in $(seq 20); do more "$before" && break; sleep 0.1; done # of a press that changes nothing nothing is said
    sleep 0.2 # slower than a bouncing key, which would be passed over: on a fast machine most presses would be
}
click() { # click X Y: the first click of a new window may come before it has the pointer
    local i j
    for i in $(seq 20); do
        xdotool mousemove "$1" "$2" click 1
        for j in $(seq 50); do [ -n "$(on)" ] && [ "$(on)" != title ] && return 0; sleep 0.1; done
    done
}
# The mouse opens the forum; the keyboard plays on.
forum=$(where "$program" vi 1366x768 "Cùng cả phòng") || { echo "the title does not say \"Cùng cả phòng\""; exit 1; }
click $forum
[ "$(on)" = setup ] || { echo "the mouse did not open the set-up: $(on)"; exit 1; }
press Return; for i in 1 2 3 4; do press space; done
import -window root "$out/picker.png" 2>/dev/null
for i in $(seq 400); do
    kill -0 $game 2>/dev/null || { echo "the program has died"; exit 1; }
    case "$(on)" in
    picker) press Return ;;
    ready) press 1; press 2; press 3; press space ;;
    decide) press 1; press Return; [ "$(on)" = decide ] && { press 2; press 3; press 4; press Return; } ;;
    level-done) break ;;
    *) press space ;;
    esac
    [ "$i" = 30 ] && import -window root "$out/middle.png" 2>/dev/null
done
import -window root "$out/end.png" 2>/dev/null
kill -0 $game || { echo "the program has died"; exit 1; }
echo "reached: $(on)"
[ "$(on)" = level-done ]
