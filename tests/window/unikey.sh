#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# unikey.sh PROGRAM — Vietnamese as it is typed at a school: ibus with Unikey (Telex) before a real window. Every word
# comes out in the line it was typed in, whatever ends it: a blank, Enter, Tab, a click elsewhere.
set -u
skip() { echo "skipped: $1"; exit 77; }
[ -n "${UNIKEY_BUS:-}" ] || {
    for tool in ibus-daemon dbus-run-session openbox xdotool Xvfb; do
        command -v $tool >/dev/null || skip "Vietnamese typing needs $tool"
    done
    [ -e /usr/share/ibus/component/unikey.xml ] || skip "Vietnamese typing needs ibus-unikey"
    UNIKEY_BUS=1 exec dbus-run-session -- bash "$0" "$@"
}
. "$(dirname "$0")/where.bash"
program=$(realpath "$1") out=$PWD/build/window-unikey
rm -rf "$out" && mkdir -p "$out/home/safecircle" "$out/run"
chmod 700 "$out/run"
export HOME=$out/home XDG_CONFIG_HOME=$out/home XDG_DATA_HOME=$out/home XDG_CACHE_HOME=$out/home XDG_RUNTIME_DIR=$out/run
export SDL_AUDIODRIVER=dummy XMODIFIERS=@im=ibus SDL_IM_MODULE=ibus GIO_USE_VFS=local GSETTINGS_BACKEND=memory
printf 'music: 0\nsounds: 0\n' >"$HOME/safecircle/settings.yaml"
game= daemon= box=
exec 4>"$out/display"
Xvfb -displayfd 4 -noreset -screen 0 1024x768x24 >/dev/null 2>&1 &
xvfb=$!
trap 'kill $game $daemon $box $xvfb 2>/dev/null' EXIT
until_true() { local i; for i in $(seq 600); do "$@" && return 0; sleep 0.1; done; echo "never: $*"; return 1; }
until_true test -s "$out/display" || { echo "skipped: Xvfb does not start here"; exit 77; }
export DISPLAY=:$(cat "$out/display")
openbox >/dev/null 2>&1 & box=$!
ibus-daemon -x -r --panel disable >/dev/null 2>&1 & daemon=$!
engine() { timeout 10 ibus engine Unikey >/dev/null 2>&1; [ "$(timeout 10 ibus engine 2>/dev/null)" = Unikey ]; }
until_true engine || skip "ibus does not start here"
window() { xdotool search --onlyvisible --class safecircle windowactivate --sync >/dev/null 2>&1; }
begin() {
    "$program" record "$1" --window --lang vi --size 1024x768 >/dev/null 2>&1 & game=$!
    until_true window || exit 1
    until_true engine
}
played=
on() { tail -1 "$played" 2>/dev/null | sed -n 's/expect screen //p'; }
is_on() { [ "$(on)" = "$1" ]; }
press() { xdotool key "$1"; sleep 0.4; still $game; } # slower than a bouncing key
go_to() { # go_to SCREEN KEY: as often as it needs
    local i
    for i in $(seq 60); do is_on "$1" && return; press "$2"; done
    echo "never on $1, but on $(on)"; exit 1
}
# A meeting that was ended early is among the meetings: the one of this recording, which keeps its own.
played=$out/first.play
begin "$played"
go_to promise Return
press Escape
until_true is_on menu || exit 1
press shift+Tab # back from the first button: the last one ends the meeting
press Return
until_true is_on closing || exit 1
go_to over space
go_to title Return
meetings=$(where "$program" vi 1024x768 "Các buổi") || { echo "the title does not say \"Các buổi\""; exit 1; }
xdotool mousemove $meetings click 1
until_true is_on meetings || exit 1
press 1
until_true is_on facts || exit 1
keys() { xdotool type --delay 90 "$1"; sleep 0.5; still $game; }
look() { import -window root "$out/$1.png" 2>/dev/null; }
press Tab; press Tab # past the day, into the line of the place
look empty
keys "Truwowngf"
composes() { look composing; ! cmp -s "$out/empty.png" "$out/composing.png"; }
until_true composes || { echo "FAILED: the word being made is not shown"; exit 1; }
keys " Naamj"
press BackSpace
keys " Poof"
xdotool mousemove 3 3 click 1; sleep 0.5; still $game # elsewhere
keys " xax"
press Return
keys "Cacs em vui"
look notes
for i in 1 2 3 4 5 6; do press Return; grep -rqs "Các em vui" "$out" --include='*.html' && break; done # past the other lines, to the sheet
written() { grep -rqs "$1" "$out" --include='*.html'; }
# SDL waits 300 ms for ibus; then a key is its own, and ibus has it all the same. The Backspace within a word is never
# ours: where it was, this machine had no time for ibus, and all of it is tried again.
grep -q '^key Backspace' "$played" && [ "${TRIES:-1}" -lt 4 ] && {
    echo "ibus answered too late: again"
    kill $game $daemon $box $xvfb 2>/dev/null
    wait $game $xvfb 2>/dev/null
    UNIKEY_BUS='' TRIES=$((${TRIES:-1} + 1)) exec bash "$0" "$program"
}
until_true written "Các em vui" || { look failed; grep -rh "Nơi tổ chức" -A2 "$out" --include='*.html'; exit 1; }
written "Trường Nậ Pồ xã<" || { echo "FAILED: the place is not as it was typed"; grep -rhoE ".{80}Các em vui|.{20}Tr[^<]*<" "$out" --include='*.html' | head; exit 1; }
written "[>]Các em vui<" || { echo "FAILED: the notes are not as they were typed"; exit 1; }
echo "typed: Trường Nậ Pồ xã · Các em vui"
