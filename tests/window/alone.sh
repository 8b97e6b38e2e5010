#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# alone.sh PROGRAM — a lone child at a computer for all, in a real window: Shift three times, the window's own button.
#
# Every file the process opens is listed by strace; what stands in the account before, while and after is compared: of
# the visit nothing is written anywhere, and the window says nothing of us while it hides. No key closes a kiosk.
set -u
export LC_ALL=C.UTF-8
program=$(realpath "$1")
command -v strace >/dev/null || { echo "strace is not installed"; exit 77; }
out=$PWD/build/window-alone
rm -rf "$out" && mkdir -p "$out/home/.config" "$out/run" && chmod 700 "$out/run"
mkfifo "$out/number"
exec 5<>"$out/number"
export DBUS_SESSION_BUS_ADDRESS=disabled: HOME=$out/home XDG_RUNTIME_DIR=$out/run SDL_AUDIODRIVER=dummy
unset XDG_CONFIG_HOME XDG_DATA_HOME WAYLAND_DISPLAY
Xvfb -displayfd 5 -screen 0 1024x768x24 >/dev/null 2>&1 &
mkdir -p "$HOME/.config/safecircle" && echo 'kiosk-code: "1"' >"$HOME/.config/safecircle/settings.yaml"
xvfb=$! game= openbox=
trap 'kill -9 $game $openbox $xvfb 2>/dev/null' EXIT
read -r -t 60 -u 5 number || { echo "Xvfb does not start"; exit 1; }
export DISPLAY=:$number
openbox >/dev/null 2>&1 &
openbox=$!
until_true() { local i; for i in $(seq 300); do "$@" && return 0; sleep 0.1; done; import -window root "$out/never.png" 2>/dev/null; echo "never: $*"; return 1; }
ours() { xwininfo -root -tree 2>/dev/null | sed -nE 's/^ *(0x[0-9a-f]+) .*"safecircle" "safecircle".*/\1/p' | head -1; }
named() { [ "$(xprop -id "$(ours)" -f _NET_WM_NAME 8u ' $0' _NET_WM_NAME 2>/dev/null | sed -E 's/^[^"]*"(.*)"$/\1/')" = "$1" ]; }
closes() { xdotool key --clearmodifiers alt+F4; sleep 1; }
over() { ! kill -0 $game 2>/dev/null; }
gone() { [ -z "$(ours)" ]; }
press() { xdotool key "$@"; sleep 0.4; }
shifts() { xdotool key --delay 250 Shift_L Shift_L Shift_L; }
account() { (cd "$HOME" && find . -type f -printf '%p %s %T@\n' | sort; cd "$XDG_RUNTIME_DIR" && find . | sort); }

# ---- without its code it does not begin ----
said=$(HOME=$out XDG_CONFIG_HOME=$out/none "$program" --kiosk --lang vi 2>&1) && { echo "a kiosk without a code begins"; exit 1; }
grep -q 'Mã của máy dùng chung' <<<"$said" || { echo "said: $said"; exit 1; }

# ---- a visit, from the title into a story, to the drawing and back, and away ----
strace -f -qq -e trace=open,openat,creat,rename,unlink,mkdir -o "$out/files" "$program" --kiosk --lang en &
game=$!
until_true named 'Safe Circle' || exit 1
sleep 4 # what comes after the first picture: the journal, the levels
account >"$out/before"
wc -l <"$out/files" >"$out/began"
for i in 1 2 3 4 5 6 7 8 9; do press Return; done # alone, go, a friend, how big, a level on the map, on
account >"$out/while"
shifts
until_true named 'Draw' || exit 1
import -window root "$out/hidden.png" 2>/dev/null
for key in Escape space F1 Return; do press $key; done
named 'Draw' || { echo "a stranger's key led back"; exit 1; }
press 0
until_true named 'Safe Circle' || exit 1
closes
until_true named 'Draw' || exit 1
account >"$out/after"
wc -l <"$out/files" >"$out/ended"
press 0
until_true named 'Safe Circle' || exit 1
for key in F11 Escape Escape ctrl+q F8; do press "$key"; done
gone && { echo "a key closed a kiosk"; exit 1; }
pkill -TERM -P $game # the session ends
until_true gone || exit 1
for moment in while after; do
    cmp -s "$out/before" "$out/$moment" || { echo "a visit left something:"; diff "$out/before" "$out/$moment"; exit 1; }
done
sed -n "$(cat "$out/began"),$(cat "$out/ended")p" "$out/files" >"$out/visit"
[ -s "$out/visit" ] || { echo "strace saw nothing of the visit"; exit 1; }
written=$(grep -E 'O_WRONLY|O_RDWR|O_CREAT|creat\(|rename|unlink|mkdir' "$out/visit" | grep -vE '"/dev/|/memfd|ENOENT|"/proc/')
[ -z "$written" ] || { echo "written to while a child played:"; echo "$written"; exit 1; }
echo "nothing is left of a visit: $(wc -l <"$out/visit") calls looked at"
