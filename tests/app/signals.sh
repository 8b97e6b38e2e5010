#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# signals.sh SOURCE BUILD — SIGTERM and SIGINT end the program at once, whatever it is busy with and whoever started it: also
# from a script that ignores both, and while a large picture is being drawn. There is no clock here: a program that does not
# end makes this test never end.
set -u
source=$1 build=$2 bad=0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export SDL_VIDEODRIVER=dummy SDL_AUDIODRIVER=dummy HOME=$folder/home SAFECIRCLE_DATA=$folder/data
mkdir -p "$HOME" "$folder/data/assets"
ln -s "$build"/data/{fonts,levels} "$folder/data/"
ln -s "$source"/assets/{lang,help,sound} "$folder/data/assets/"
cp -r "$source/assets/art" "$folder/data/assets/art"

# As much as a picture may be, on a screen that is larger than any: the worker has much to do.
{
    echo '<svg width="1600" height="900" viewBox="0 0 1600 900">'
    for _ in $(seq 25); do echo '<rect width="1600" height="900" fill="#2E3D7C" fill-opacity="0.1"/>'; done
    echo '</svg>'
} >"$folder/data/assets/art/places/title.svg"
sed -i "/^places.title./d" "$folder/data/assets/art/parts.txt" # a drawing is used where nothing was made of it ahead

# Or it is over. What a machine does before the program's first line (sanitizers, a slow disk) may take long, and is not
# ours: until then the signal is ignored, as it was found.
heeds() { # PROCESS BIT
    local ignored
    ignored=$(sed -n 's/^SigIgn:[[:space:]]*//p' "/proc/$1/status" 2>/dev/null)
    [ -z "$ignored" ] || [ $((0x$ignored >> $2 & 1)) = 0 ]
}
works() { [ "$(awk '{print ($14 + $15 > 4 ? 1 : 0)}' "/proc/$1/stat" 2>/dev/null || echo 1)" = 1 ]; } # it has begun to

# ends SIGNAL CODE COMMAND…: it is told while it is busy, and the signal is what ends it.
ends() {
    local signal=$1 code=$2 told
    shift 2
    (trap '' TERM INT; exec "$build/safecircle" "$@" >"$folder/out" 2>&1) &
    told=$!
    until heeds "$told" $(($(kill -l "$signal") - 1)) && works "$told"; do sleep 0.05; done
    kill -s "$signal" "$told"
    wait "$told"
    local was=$?
    [ $was -eq "$code" ] || { echo "$* after SIG$signal: ended with $was, not $code"; cat "$folder/out"; bad=1; }
}
for size in 800x600 3840x2160; do
    ends TERM 143 --window --size $size
    ends INT 130 --window --size $size
done
ends TERM 143 bench
ends INT 130 pictures --out "$folder/pictures"

# The picture itself is no reason to stay: told to end by its own first frame, the program does.
"$build/safecircle" --window --first-frame --size 1366x768 || { echo "the first frame does not end: $?"; bad=1; }
exit $bad
