#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# phones.sh PROGRAM — a whole meeting beside the hall's window with three phones and a school PC, each a browser: they come
# by the square on the wall, which a camera's library reads, over a router without internet where this machine lets one
# be made (machines.bash), else at this machine alone.
#
# HALL_LANG=en: the hall speaks English. TELL=1: what happens is told. KEEP=DIR: its pictures are kept there.
set -u
program=$(realpath "$1")
cd "$(dirname "$0")"
assets=$(realpath ../../assets)
. ./browser.bash
browser_or_skip "$program" Xvfb xdotool import zbarimg

# browser NAME PROCESS: a script that starts the browser in that process's network; of none: here.
browser() {
    printf '#!/bin/sh\nexec %s %s "$@"\n' "${2:+nsenter -t $2 -n}" "$chromium" >"$out/$1"
    chmod +x "$out/$1"
    echo "$out/$1"
}
play() {
    mkfifo "$out/number"
    exec 5<>"$out/number"
    Xvfb -displayfd 5 -noreset -screen 0 1366x768x24 -fbdir "$out" >/dev/null 2>&1 &
    local server=$! code
    read -r -t 120 -u 5 number || { kill $server 2>/dev/null; echo "skipped: Xvfb does not start here"; return 77; }
    export DISPLAY=:$number BROWSER_PHONES BROWSER_PC
    BROWSER_PHONES=$(browser phones "${PHONES:-}") BROWSER_PC=$(browser pc "${PC:-}")
    node phones.js "$program" "$assets" "$out"
    code=$?
    kill $server
    [ $code -eq 0 ] || { rm -rf "$modules/fault"; mkdir -p "$modules/fault"; cp "$out"/*.png "$out"/*.play "$modules/fault" 2>/dev/null; echo "pictures: $modules/fault"; }
    return $code
}
if [ "${2:-}" = --play ]; then
    out=$3
    play
    exit
fi

out=$(mktemp -d)
trap '[ -n "${KEEP:-}" ] && mkdir -p "$KEEP" && cp "$out"/*.png "$out"/*.play "$KEEP" 2>/dev/null; rm -rf "$out"' EXIT
export modules SDL_AUDIODRIVER=dummy HOME=$out XDG_CONFIG_HOME=$out XDG_DATA_HOME=$out NODE_PATH=$modules/node_modules
for rights in -n -rn; do # as root; as anybody else where the kernel lets them
    unshare $rights bash machines.bash true 2>/dev/null || continue
    unshare $rights bash machines.bash bash phones.sh "$program" --play "$out"
    code=$?
    [ $code -eq 125 ] || exit $code # they could not be made a second time
done
# An address that a phone could come by: the hall's computer shows no other (game/net/net_address.c).
node -e 'process.exit(Object.entries(os.networkInterfaces()).some(([name, all]) => !/^(docker|br-|veth|virbr|tun|tap|wg|vmnet|vboxnet)/.test(name) && all.some(at => at.family === "IPv4" && !at.internal)) ? 0 : 1)' ||
    { echo "skipped: this machine is on no network, and none of its own can be made"; exit 77; }
echo "no network of its own can be made here: phones and hall are on one machine"
bash phones.sh "$program" --play "$out"
