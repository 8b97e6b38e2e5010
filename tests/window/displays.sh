#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# displays.sh PROGRAM — two outputs of an X server without hardware: plugged in, mirrored, swapped, pulled out,
# overlapping, resized, a window dragged; with and without a window manager. Whatever happens, the picture on every
# output that the hall sees is the hall's, pixel by pixel, and the console's window touches none of it.
# Ends with 77 (skipped), and says so, only where that X server cannot start.
set -u
program=$(realpath "$1")
out=$PWD/build/displays
rm -rf "$out" && mkdir -p "$out/home"
export HOME=$out/home XDG_CONFIG_HOME=$out/home SDL_AUDIODRIVER=dummy LC_ALL=C.UTF-8
unset WAYLAND_DISPLAY
cat >"$out/xorg.conf" <<'CONF'
Section "ServerFlags"
    Option "AutoAddDevices" "false"
    Option "AutoAddGPU" "false"
EndSection
Section "Device"
    Identifier "none"
    Driver "dummy"
    VideoRam 256000
EndSection
Section "Screen"
    Identifier "none"
    Device "none"
    DefaultDepth 24
EndSection
CONF
x= game= manager= failed=0
end() { kill $game $manager $x 2>/dev/null; }
trap end EXIT
mkfifo "$out/number"
Xorg -displayfd 5 -config "$out/xorg.conf" -noreset -nolisten tcp -logfile "$out/xorg.log" 5<>"$out/number" >"$out/xorg.out" 2>&1 &
x=$!
exec 5<>"$out/number"
read -r -t 30 -u 5 number || { tail -5 "$out/xorg.out"; echo "Xorg with its dummy driver does not start here"; exit 77; }
export DISPLAY=:$number

wrong() { echo "WRONG $where: $*"; failed=1; }
# windows: "console X Y W H" and "hall X Y W H" of those that can be seen
windows() {
    xwininfo -root -tree | sed -nE 's/^ *(0x[0-9a-f]+) "(Facilitator.s console|Safe Circle)".*/\1 \2/p' | while read -r id name; do
        xwininfo -id "$id" 2>/dev/null | awk -v name="$name" '/Absolute upper-left X/ {x=$NF} /Absolute upper-left Y/ {y=$NF} /Width:/ {w=$NF}
            /Height:/ {h=$NF} /IsViewable/ {print (name ~ /console/ ? "console" : "hall"), x, y, w, h}'
    done | sort
}
on() { tail -1 "$out/played.play" 2>/dev/null | sed -n 's/expect screen //p'; }
# until COMMAND…: a busy machine gets its time
until_() { local i; for i in $(seq ${PATIENCE:-400}); do "$@" && return 0; sleep 0.1; done; return 1; }
are() { [ "$(windows)" = "$1" ]; }
# reference WxH: the hall's picture of this moment, drawn without any window
reference() {
    [ -f "$out/hall-$1.png" ] && return
    printf '## The hall as it must look.\nlang en\nsize %s\nkey Enter\nkey Enter\ngo picker\n%s\ngo decide\nkey F3\nkey F3\nshot hall-%s\n' "$1" 'press ok' "$1" >"$out/hall.play"
    "$program" script "$out/hall.play" --shots "$out" >"$out/hall.log" 2>&1 || { cat "$out/hall.log"; wrong "no reference"; }
    mv "$out"/*hall-"$1".png "$out/hall-$1.png" 2>/dev/null
}
different() { # different FILE X Y W H: how many of a thousand pixels are not the hall's
    import -window root "$out/root.ppm" # as it is: to pack each look would cost more than all else here
    convert "$out/root.ppm" -crop "$4x$5+$2+$3" +repage "$out/seen.ppm"
    compare -metric AE -fuzz 3% "$out/seen.ppm" "$1" null: 2>&1 | awk -v all=$(($4 * $5)) '{ print int($1 * 1000 / all); exit }'
}
is_hall() { [ "$(different "$out/hall-$3x$4.png" "$1" "$2" "$3" "$4")" -le 5 ]; }
# fresh X Y W H: black and back, so that a line that was told is gone. One colour is black; so is a window that was shown
# and not drawn yet, so a press counts once the program has written it down, and only then is a picture waited for.
is_black() { import -window root -crop "$3x$4+$1+$2" +repage "$out/black.ppm" && [ "$(identify -format %k "$out/black.ppm")" -le 2 ]; }
is_drawn() { ! is_black "$@"; }
presses() { grep -c '^key F3' "$out/played.play"; }
press() { # press: F3, until it has arrived; at the pace of a person, since a second press at once is a bouncing key
    local before; before=$(presses)
    arrived() { [ "$(presses)" -gt "$before" ]; }
    local i
    for i in 1 2 3; do sleep 0.5; xdotool key F3; PATIENCE=150 until_ arrived && return 0; done
    return 1
}
fresh() { until_ is_drawn "$@" && press && until_ is_black "$@" && press && until_ is_drawn "$@" || wrong "the keyboard reaches nobody"; }
# apart "X Y W H" (hall) "X Y W H" (console)
apart() {
    until_ are "console $2"$'\n'"hall $1" || { wrong "windows are $(windows | tr '\n' ';'), wanted hall $1, console $2"; return; }
    set -- $1 $2
    fresh "$1" "$2" "$3" "$4"
    reference "$3x$4"
    until_ is_hall "$1" "$2" "$3" "$4" || { wrong "the hall's output does not show the hall's picture"; convert "$out/root.ppm" "$out/wrong ${where//[:,]/}.png"; }
    reference "$7x$8"
    [ "$(different "$out/hall-$7x$8.png" "$5" "$6" "$7" "$8")" -ge 100 ] || wrong "the console is not seen on its own output"
}
# together "X Y W H": no console, and what every output shows of that rectangle is the hall's
together() {
    until_ are "hall $1" || { wrong "windows are $(windows | tr '\n' ';'), wanted hall $1 alone"; return; }
    set -- $1
    fresh "$1" "$2" "$3" "$4"
    reference "$3x$4"
    until_ is_hall "$1" "$2" "$3" "$4" || { wrong "the hall is not in front"; convert "$out/root.ppm" "$out/wrong ${where//[:,]/}.png"; }
}
lay() { xrandr "$@" || wrong "xrandr $*"; }

opens() { # opens OPTION…: the program, with its first screen
    rm -f "$out/played.play"
    find "$out/home" -name settings.yaml -exec sed -i '/last-level/d' {} + # the first level again, as the reference has it
    "$program" record "$out/played.play" --lang en "$@" >"$out/game.out" 2>&1 &
    game=$!
    until_ eval 'windows | grep -q hall' || wrong "no window"
    xdotool mousemove 2 2; sleep 0.5 # the pointer hovers over nothing
}
lines() { wc -l <"$out/played.play" 2>/dev/null || echo 0; }
step() { # step KEY: and what came of it is written down; a new window takes no keys yet, and a busy machine is waited for
    local before patience
    before=$(lines)
    patience=$(grep -q '^key' "$out/played.play" 2>/dev/null && echo 400 || echo 20)
    said() { [ "$(lines)" -gt "$before" ] && [ -n "$(on)" ]; }
    xdotool key "$1"
    PATIENCE=$patience until_ said
    sleep 0.2 # slower than a bouncing key
}
start() { # start OPTION…: brought to a question that is being decided
    opens "$@"
    local i
    for i in $(seq 100); do
        case "$(on)" in
        decide) return ;;
        ready) step 1; step 2; step 3; step space ;;
        '' | title | picker) step Return ;;
        *) step space ;;
        esac
    done
    wrong "the question was not reached: $(on)"
}
stop() { kill $game 2>/dev/null; wait $game 2>/dev/null; game=; }

one() { lay --output DUMMY1 --off --output DUMMY0 --mode 1024x768 --pos 0x0 --primary; }
round() { # everything that may happen to a cable and to a desktop
    where="$1: one output"; one; start --size 800x600
    where="$1: plugged in"; lay --output DUMMY1 --mode 800x600 --right-of DUMMY0; apart "1024 0 800 600" "0 0 1024 768"
    where="$1: mirrored"; lay --output DUMMY1 --mode 1024x768 --same-as DUMMY0; together "0 0 1024 768"
    where="$1: on its left"; lay --output DUMMY1 --mode 800x600 --left-of DUMMY0; apart "0 0 800 600" "800 0 1024 768"
    where="$1: partly the same"; lay --output DUMMY1 --mode 800x600 --pos 0x0 --output DUMMY0 --pos 400x0; together "400 0 400 600"
    where="$1: above"; lay --output DUMMY1 --mode 1024x768 --pos 0x0 --output DUMMY0 --pos 0x768; apart "0 0 1024 768" "0 768 1024 768"
    where="$1: smaller in the same corner"; lay --output DUMMY1 --mode 800x600 --pos 0x0 --output DUMMY0 --pos 0x0; together "0 0 800 600"
    local i
    for i in 1 2 3; do
        where="$1: pulled out, $i"; lay --output DUMMY1 --off; together "0 0 1024 768"
        where="$1: plugged in again, $i"; lay --output DUMMY1 --mode 800x600 --right-of DUMMY0; apart "1024 0 800 600" "0 0 1024 768"
    done
    where="$1: swapped"; xdotool key F8; apart "0 0 1024 768" "1024 0 800 600"
    where="$1: swapped back"; xdotool key F8; apart "1024 0 800 600" "0 0 1024 768"
    where="$1: another size"; lay --output DUMMY1 --mode 1024x768; apart "1024 0 1024 768" "0 0 1024 768"
    where="$1: the console dragged away"
    xdotool windowmove "$(xdotool search --onlyvisible --name '^Facilitator.s console$' | head -1)" 1100 100; apart "1024 0 1024 768" "0 0 1024 768"
    where="$1: the hall dragged away"
    xdotool windowmove "$(xdotool search --onlyvisible --name '^Safe Circle$' | head -1)" 50 50; apart "1024 0 1024 768" "0 0 1024 768"
    kill -0 $game || wrong "the program has died"
    stop
}
lay --addmode DUMMY1 1024x768 --addmode DUMMY1 800x600
where=reference; reference 1024x768
round "no window manager"
where="mirrored at the start"; lay --output DUMMY0 --mode 1024x768 --pos 0x0 --output DUMMY1 --mode 1024x768 --same-as DUMMY0
start --console; together "0 0 1024 768"
where="asked for, then mirrored"; stop; one; opens --console --window --size 640x480
until_ eval 'windows | grep -q console' || wrong "--console opens no window on the only display"
windows | grep -q "console 0 0 1024 768" && wrong "the console covers the only display"
lay --output DUMMY1 --mode 1024x768 --same-as DUMMY0
until_ eval '! windows | grep -q console' || wrong "the key is on a mirrored display"
stop
where="a still screen"; one; start; sleep 1
cpu() { awk '{print $14 + $15}' "/proc/$game/stat"; }
before=$(cpu); sleep 5; echo "still, on two outputs: $(($(cpu) - before)) hundredths of a second of CPU in 5 s"
stop
if command -v openbox >/dev/null; then
    openbox >"$out/openbox.out" 2>&1 &
    manager=$!
    until_ eval 'xprop -root _NET_SUPPORTED | grep -q FULLSCREEN' || wrong "openbox does not start"
    round openbox
fi
[ "$failed" -eq 0 ] && echo "every output showed what it may"
exit "$failed"
