#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# window.sh PROGRAM — a real window on a virtual display, real keys and a real mouse, to the end of a level.
set -u
program=$(realpath "$1")
out=build/window
mkdir -p "$out"
rm -rf "$out"/home && mkdir -p "$out/home"
export DISPLAY=:87 HOME=$PWD/$out/home XDG_CONFIG_HOME=$PWD/$out/home SDL_AUDIODRIVER=dummy
Xvfb :87 -screen 0 1366x768x24 >/dev/null 2>&1 &
xvfb=$!
trap 'kill $game $xvfb 2>/dev/null' EXIT
game=
for i in $(seq 50); do xdotool getdisplaygeometry >/dev/null 2>&1 && break; sleep 0.1; done
# What is played is written down, screen by screen: that is how the script knows where it is.
"$program" record "$out/played.play" --lang vi --size 1366x768 &
game=$!
for i in $(seq 50); do xdotool search --name 'Vòng Tròn An Toàn' >/dev/null 2>&1 && break; sleep 0.1; done
sleep 0.5
on() { tail -1 "$out/played.play" 2>/dev/null | sed -n 's/expect screen //p'; }
press() { xdotool key "$1"; sleep 0.3; }
cpu() { awk '{print ($14 + $15) * 1000 / 100}' "/proc/$game/stat"; }
before=$(cpu); sleep 10; after=$(cpu)
echo "idle: $(echo "$after - $before" | bc 2>/dev/null || python3 -c "print($after-$before)") ms CPU in 10 s on a still screen (music on)"
# The mouse opens the forum; the keyboard plays on.
xdotool mousemove 380 365 click 1; sleep 0.5
[ "$(on)" = setup ] || { echo "the mouse did not open the set-up: $(on)"; press Return; }
press Return; press space
import -window root "$out/picker.png" 2>/dev/null
for i in $(seq 400); do
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
reached=$(on)
kill -0 $game || { echo "the program has died"; exit 1; }
echo "reached: $reached"
[ "$reached" = level-done ]
