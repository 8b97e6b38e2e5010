#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# window.sh BUILD [ROW…] — `safecircle bench` in a real window of three sizes, on a virtual display of 4K. Measured, never asserted.
set -eu
program=$(realpath "$1")/safecircle
shift
[ $# -gt 0 ] || set -- window-768 window-1080 window-2160
export DISPLAY=:89 SDL_AUDIODRIVER=dummy
Xvfb :89 -screen 0 3840x2160x24 >/dev/null 2>&1 &
trap "kill $!" EXIT
for i in $(seq 100); do xdotool getdisplaygeometry >/dev/null 2>&1 && break; sleep 0.1; done
home=$(mktemp -d)
HOME=$home XDG_CONFIG_HOME=$home XDG_DATA_HOME=$home "$program" bench "$@"
rm -rf "$home"
