#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# square.sh SOURCE BUILD — the square of the phones at every size, with plain and with the largest letters: a module is
# at least 0.7 % of the height, four of them around it are light, and a reader of such squares reads the address, and the Wi-Fi from its own.
set -u
source=$1 build=$2 made=$2/golden-square bad=0
cd "$source"
rm -rf "$made" && mkdir -p "$made"
cat >"$made/square.play" <<'EOF'
## As far as the square, with the longest address there is.
levels levels/first-forum
phones network 192.168.100.100 10.42.0.1
press ok
key 6
click "$phones.mode"
click "$setup.go"
expect screen phones
list plain
shot plain
set text-size: 200
wait 500
list large
shot large
click "$phones.wifi"
type "Vong Tron ban Na Su 2"
key Enter
type "hoa;ban:trang,2026"
key Enter
list wifi
shot wifi
EOF
# measure LIST: of the square, the height, its side, a module, and what is light left of and above the first dark one.
measure() {
    awk '$1 == "frame" { split($2, size, "x") }
        $1 == "fill" && $4 == "#FFF7EEFF" && !side { split($2, at, ","); split($3, s, "x"); if (s[1] == s[2] && s[1] > 100) side = s[1] }
        $1 == "fill" && side && $4 == "#1E2145FF" { split($2, dark, ","); split($3, d, "x"); print size[2], side, d[2], dark[1] - at[1], dark[2] - at[2]; exit }' "$1"
}
for size in 800x600 1024x768 1366x768 1920x1080 3840x2160; do
    "$build/safecircle" script "$made/square.play" --size $size --list --out "$made/$size" >/dev/null || bad=1
    "$build/safecircle" script "$made/square.play" --size $size --shots "$made/$size" >/dev/null || bad=1
    for name in plain large wifi; do
        read -r height side module left above < <(measure "$made/$size/$name.txt")
        [ "${module:-0}" -gt 0 ] || { echo "$size, $name: no square"; bad=1; continue; }
        fine=$((module * 1000 >= height * 7 && left == 4 * module && above == 4 * module && side % module == 0))
        [ "$fine" = 1 ] || { echo "$size, $name: modules of $module, light $left and $above, in $side of $height"; bad=1; }
    done
done
if command -v zbarimg >/dev/null; then
    read=$(zbarimg --nodbus -q --raw "$made"/*/*.png | grep -cx "http://192.168.100.100:8080/j/KHEN")
    [ "$read" = 10 ] || { echo "a camera reads $read of 10"; bad=1; }
    read=$(zbarimg --nodbus -q --raw "$made"/*/wifi.png | grep -cxF 'WIFI:T:WPA;S:Vong Tron ban Na Su 2;P:hoa\;ban\:trang\,2026;;')
    [ "$read" = 5 ] || { echo "a camera joins the Wi-Fi by $read squares of 5"; bad=1; }
else
    echo "zbarimg is not installed: nothing read the squares"
fi
exit $bad
