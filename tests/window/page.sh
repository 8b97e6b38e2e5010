#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# page.sh PROGRAM [FOLDER] — every state of the phones' page in a browser: it fits, it can be read, pressed and heard, it keeps a
# secret and comes back. With FOLDER its pictures are left there and nothing is asked (SIZES=320x568 LANGS=vi ONLY=regex LARGE=1).
set -u
program=$(realpath "$1")
shots=${2:+$(realpath "$2")}
cd "$(dirname "$0")"
. ./browser.bash
browser_or_skip "$program"
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
export CHROMIUM=$chromium NODE_PATH=$modules/node_modules HOME=$out
PAGE=$out/page.html "$(dirname "$program")/tests/phone_page_test" >"$out/test" 2>&1 || { cat "$out/test"; exit 1; }
node page.js "$out/page.html" $shots
