#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# page.sh PROGRAM [FOLDER] — every state of the phones' page in a browser: it fits, it can be read, pressed and heard, it keeps a
# secret and comes back. With FOLDER its pictures are left there and nothing is asked (SIZES=320x568 LANGS=vi ONLY=regex LARGE=1).
set -u
program=$(realpath "$1")
shots=${2:+$(realpath "$2")}
cd "$(dirname "$0")"
for tool in node npm; do
    command -v $tool >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
done
CHROMIUM=$(command -v chromium) || { echo "skipped: chromium is not installed"; exit 77; }
modules=$(dirname "$program")/phones
mkdir -p "$modules"
[ -d "$modules/node_modules/playwright-core" ] && [ -d "$modules/node_modules/ajv" ] ||
    npm install --silent --no-audit --no-fund --prefix "$modules" playwright-core@1.49.1 ajv@8.17.1 >/dev/null 2>&1 ||
    { echo "skipped: playwright-core cannot be had (no network?)"; exit 77; }
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
export CHROMIUM NODE_PATH=$modules/node_modules HOME=$out
PAGE=$out/page.html "$(dirname "$program")/tests/phone_page_test" >"$out/test" 2>&1 || { cat "$out/test"; exit 1; }
node page.js "$out/page.html" $shots
