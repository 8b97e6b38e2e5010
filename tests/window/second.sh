#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# second.sh PROGRAM — a second start brings the open window forward or says where it is; another person's start is her own.
set -u
program=$(realpath "$1")
out=$(mktemp -d) # in a folder with a short name: a socket lies in it, whose address has 107 letters at most
mkdir "$out/an" "$out/binh"
export SDL_AUDIODRIVER=dummy
unset XDG_RUNTIME_DIR WAYLAND_DISPLAY XDG_CONFIG_HOME
mkfifo "$out/number"
exec 5<>"$out/number"
Xvfb -displayfd 5 -noreset -screen 0 1366x768x24 >/dev/null 2>&1 &
xvfb=$! an= binh=
trap 'kill -CONT $an 2>/dev/null; kill -9 $an $binh $xvfb 2>/dev/null; rm -rf "$out"' EXIT
read -r -t 120 -u 5 number || { echo "skipped: Xvfb does not start here"; exit 77; }
export DISPLAY=:$number
until_true() { local i; for i in $(seq 600); do "$@" && return 0; sleep 0.1; done; echo "never: $*"; return 1; }
stack() { xwininfo -root -tree | sed -nE 's/^ *0x[0-9a-f]+ "(Safe Circle|Vòng Tròn An Toàn)".*/\1/p' | tr '\n' '|'; } # the top one first
is() { [ "$(stack)" = "$1" ]; }
of() { export HOME=$out/$1; shift; exec "$program" --window --size 800x600 "$@"; } # in a shell of its own
(of an --lang en) & an=$!
until_true is 'Safe Circle|' || exit 1
(of binh --lang vi) & binh=$!
until_true is 'Vòng Tròn An Toàn|Safe Circle|' || exit 1 # another person: another program, over the first
sleep 1
said=$(of an --lang en 2>&1); code=$?
[ "$code" = 0 ] && echo "$said" | grep -q "open already, on display $DISPLAY. Its window was brought" || { echo "said $code: $said"; exit 1; }
until_true is 'Safe Circle|Vòng Tròn An Toàn|' || exit 1
said=$(of binh 2>&1) # in her language, without being told
of binh --lang vi 2>&1 | grep -q "đang mở sẵn trên màn hình $DISPLAY" || { echo "not in Vietnamese: $said"; exit 1; }
until_true is 'Vòng Tròn An Toàn|Safe Circle|' || exit 1
kill -STOP $an # a window that does not answer
said=$(of an --lang en 2>&1); code=$?
[ "$code" = 1 ] && echo "$said" | grep -q "on display $DISPLAY, but does not answer" || { echo "said $code: $said"; exit 1; }
kill -CONT $an; kill -9 $an; wait $an 2>/dev/null # a power cut leaves a socket and a lock's file behind
until_true is 'Vòng Tròn An Toàn|' || exit 1
(of an --lang en) & an=$!
until_true is 'Safe Circle|Vòng Tròn An Toàn|' || exit 1
echo "one window for one person"
