#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# phones.sh PROGRAM — three phones in a browser play a whole meeting beside the hall's window, in both languages: they come by the
# square on the wall, which a camera's library reads.
set -u
program=$(realpath "$1")
cd "$(dirname "$0")"
. ./where.bash
for tool in node npm Xvfb xdotool import zbarimg; do
    command -v $tool >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
done
CHROMIUM=$(command -v chromium) || { echo "skipped: chromium is not installed"; exit 77; }
out=$(mktemp -d) display=:94 bad=0
modules=$(dirname "$program")/phones
mkdir -p "$modules"
[ -d "$modules/node_modules/playwright-core" ] || npm install --silent --no-audit --no-fund --prefix "$modules" playwright-core@1.49.1 >/dev/null 2>&1 ||
    { echo "skipped: playwright-core cannot be had (no network?)"; exit 77; }
export CHROMIUM DISPLAY=$display SDL_AUDIODRIVER=dummy HOME=$out XDG_CONFIG_HOME=$out XDG_DATA_HOME=$out NODE_PATH=$modules/node_modules
export ADDRESS=127.0.0.1
Xvfb $display -screen 0 1366x768x24 >/dev/null 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; [ -n "${KEEP:-}" ] && cp -r "$out"/*.png "$KEEP"; rm -rf "$out"' EXIT
for i in $(seq 100); do xdotool getdisplaygeometry >/dev/null 2>&1 && break; sleep 0.1; done
QUIT=$(where "$program" vi 1366x768 "Thoát") || { echo "the title does not say \"Thoát\""; exit 1; }
export QUIT
node phones.js "$program" "$out" || { bad=1; tail -5 "$out/played.play"; }
exit $bad
