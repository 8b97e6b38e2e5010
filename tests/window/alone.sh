#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# alone.sh PROGRAM — a lone child at a computer for all, in a real window: Shift three times, the window's own button.
#
# Every file the process opens is listed by strace; what stands in the account before, while and after is compared: of
# the visit nothing is written anywhere, and the window says nothing of us while it hides. No key closes a kiosk. First
# a kiosk in English, then a child in Vietnamese that signs in with three pictures and has all of it read aloud: of it
# nothing stays but its lantern. Where the machine has a speech daemon it speaks, and what it said is in no file either.
set -u
export LC_ALL=C.UTF-8
. "$(dirname "$0")/where.bash"
program=$(realpath "$1")
command -v strace >/dev/null || { echo "strace is not installed"; exit 77; }
out=$PWD/build/window-alone
rm -rf "$out" && mkdir -p "$out/home/.config" "$out/run" && chmod 700 "$out/run"
mkfifo "$out/number"
exec 5<>"$out/number"
export DBUS_SESSION_BUS_ADDRESS=disabled: HOME=$out/home XDG_RUNTIME_DIR=$out/run SDL_AUDIODRIVER=dummy
unset XDG_CONFIG_HOME XDG_DATA_HOME WAYLAND_DISPLAY
Xvfb -displayfd 5 -noreset -screen 0 1024x768x24 >/dev/null 2>&1 &
mkdir -p "$HOME/.config/safecircle" && echo 'kiosk-code: "1"' >"$HOME/.config/safecircle/settings.yaml"
xvfb=$! game= openbox= daemon=
trap 'kill -9 $game $openbox $daemon $xvfb 2>/dev/null' EXIT
read -r -t 120 -u 5 number || { echo "skipped: Xvfb does not start here"; exit 77; }
export DISPLAY=:$number
openbox >/dev/null 2>&1 &
openbox=$!
until_true() { local i; for i in $(seq 600); do "$@" && return 0; sleep 0.1; done; import -window root "$out/never.png" 2>/dev/null; echo "never: $*"; return 1; }
ours() { xwininfo -root -tree 2>/dev/null | sed -nE 's/^ *(0x[0-9a-f]+) .*"safecircle" "safecircle".*/\1/p' | head -1; }
bytes_of() { od -An -tx1 -v | tr -d ' \n'; } # xprop drops every letter beyond Latin-1
titled() { xprop -id "$(ours)" -f _NET_WM_NAME 8x ' $0+' _NET_WM_NAME 2>/dev/null | grep -oE '0x[0-9a-f]{2}' | sed 's/0x//' | tr -d '\n'; }
named() { [ "$(titled)" = "$(printf %s "$1" | iconv -c -f UTF-8 -t ISO-8859-1 | iconv -f ISO-8859-1 -t UTF-8 | bytes_of)" ]; }
closes() { xdotool key --clearmodifiers alt+F4; sleep 1; is_still; }
over() { ! kill -0 $game 2>/dev/null; }
gone() { [ -z "$(ours)" ]; }
is_still() { still "$(pgrep -P $game | head -1)"; } # strace started it
press() { xdotool key "$@"; sleep 0.3; is_still; } # slower than a bouncing key
shifts() { xdotool key --delay 250 Shift_L Shift_L Shift_L; }
account() { (cd "$HOME" && find . -type f -printf '%p %s %T@\n' | sort; cd "$XDG_RUNTIME_DIR" && find . | sort); }

# ---- without its code it does not begin ----
said=$(HOME=$out XDG_CONFIG_HOME=$out/none "$program" --kiosk --lang vi 2>&1) && { echo "a kiosk without a code begins"; exit 1; }
grep -q 'Mã của máy dùng chung' <<<"$said" || { echo "said: $said"; exit 1; }

# ---- a visit, from the title into a story, to the drawing and back, and away ----
written() { grep -E 'O_WRONLY|O_RDWR|O_CREAT|creat\(|rename|unlink|mkdir' | grep -vE '"/dev/|/memfd|ENOENT|EEXIST|"/proc/'; }
worked() { awk '{ print $14 + $15 }' "/proc/$(pgrep -P $game | head -1)/stat" 2>/dev/null || echo 0; }
rests() { # nothing was written for a while, and nothing reckoned: on a busy machine it may take long between two files
    local before ticks
    before=$(account; wc -l <"$out/files") ticks=$(worked)
    sleep 4
    [ "$before" = "$(account; wc -l <"$out/files")" ] && [ $(($(worked) - ticks)) -le 8 ]
}
begins() { # NAME LANGUAGE TITLE OPTION…
    local name=$1 language=$2 title=$3
    shift 3
    rm -f "$out/files"
    strace -f -qq -e trace=open,openat,creat,rename,unlink,mkdir,connect -o "$out/files" "$program" --lang "$language" "$@" &
    game=$!
    until_true named "$title" || exit 1
    until_true grep -q 'meetings\.sqlite' "$out/files" || exit 1 # what comes after the first picture: the journal, the levels
    until_true rests || exit 1
    account >"$out/before-$name"
    began=$(wc -l <"$out/files")
}
hides() { # OF-THE-DRAWING: three times Shift; what comes slowly is waited for before it is asked for again
    local i
    shifts
    for i in $(seq 50); do named "$1" && return; sleep 0.1; done
    return 1
}
hides_and_comes_back() { # TITLE OF-THE-DRAWING
    until_true hides "$2" || exit 1
    import -window root "$out/hidden.png" 2>/dev/null
    for key in Escape space F1 Return; do press $key; done
    named "$2" || { echo "a stranger's key led back"; exit 1; }
    press 0
    until_true named "$1" || exit 1
    closes
    until_true named "$2" || exit 1
}
left_nothing() { # NAME MAY-BE-WRITTEN
    local moment visit words
    for moment in while after; do
        cmp -s <(grep -vE "$2" "$out/before-$1") <(grep -vE "$2" "$out/$moment-$1") ||
            { echo "a visit left something:"; diff "$out/before-$1" "$out/$moment-$1"; exit 1; }
    done
    visit=$(sed -n "$began,${ended}p" "$out/files")
    [ -n "$visit" ] || { echo "strace saw nothing of the visit"; exit 1; }
    calls=$((calls + $(wc -l <<<"$visit")))
    words=$(grep -rlE 'Lạc ở chợ|Lost at the market|Chợ phiên' "$HOME" "$XDG_RUNTIME_DIR" 2>/dev/null)
    [ -z "$words" ] || { echo "what a child read stands in $words"; exit 1; }
    visit=$(written <<<"$visit" | grep -vE "$2")
    [ -z "$visit" ] || { echo "written to while a child played:"; echo "$visit"; exit 1; }
}
ends() {
    pkill -TERM -P $game # the session ends
    until_true gone || exit 1
    wait $game 2>/dev/null
}
calls=0

begins kiosk en 'Safe Circle' --kiosk
for i in 1 2 3 4 5 6 7 8 9; do press Return; done # alone, go, a friend, how big, a level on the map, on
account >"$out/while-kiosk"
hides_and_comes_back 'Safe Circle' 'Draw'
account >"$out/after-kiosk"
ended=$(wc -l <"$out/files")
press 0
until_true named 'Safe Circle' || exit 1
for key in F11 Escape Escape ctrl+q F8; do press "$key"; done
gone && { echo "a key closed a kiosk"; exit 1; }
ends
left_nothing kiosk '^$'

# ---- signed in, and read aloud ----
heard() { [ -z "$daemon" ] || grep -q 'connect(.*speechd.sock.*) = 0' "$out/files"; }
lit() { [ -f "$HOME/.config/safecircle/lanterns.txt" ]; }
said_of_it='no speech daemon on this machine: that part is SKIPPED'
if command -v speech-dispatcher >/dev/null; then
    speech-dispatcher -s -t 0 >/dev/null 2>&1 &
    daemon=$!
    until_true test -S "$XDG_RUNTIME_DIR/speech-dispatcher/speechd.sock" || exit 1
    said_of_it='the speech daemon kept no word'
fi
printf 'picture-sign-in: 1\nread-aloud: 2\n' >>"$HOME/.config/safecircle/settings.yaml"
lantern='/\.config/safecircle/lanterns\.txt|/safecircle/\.lanterns|speech-dispatcher' # the daemon's own log and socket
begins signed-in vi 'Vòng Tròn An Toàn' --full-screen
xdotool mousemove $(where "$program" vi 1024x768 'Chơi một mình') click 1
sleep 1; is_still
for key in Return 2 1 3 Return Return Return Return Return; do press $key; done # go, three pictures, remembered, a friend …
import -window root "$out/story.png" 2>/dev/null
until_true heard || exit 1
for i in $(seq 40); do lit || { press s; press space; }; done # scene after scene; whose fault it is not is never skipped
lit || { import -window root "$out/never.png"; echo "its lantern is not kept"; exit 1; }
account >"$out/while-signed-in"
hides_and_comes_back 'Vòng Tròn An Toàn' 'Vẽ'
account >"$out/after-signed-in"
ended=$(wc -l <"$out/files")
ends
left_nothing signed-in "$lantern"
grep -qE '^[0-9a-f]+ [0-9-]+ [a-z0-9-]+$' "$HOME/.config/safecircle/lanterns.txt" &&
    [ "$(grep -vcE '^(safecircle lanterns 1|salt [0-9a-f]+)$' "$HOME/.config/safecircle/lanterns.txt")" = 1 ] ||
    { echo "more than a lantern is kept:"; cat "$HOME/.config/safecircle/lanterns.txt"; exit 1; }
echo "nothing is left of two visits but a lantern: $calls calls looked at; $said_of_it"
