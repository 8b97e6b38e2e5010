#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# cppcheck.sh BUILD — cppcheck has nothing to say of game/; what it says and is not so stands with its reason in cppcheck.txt.
# It is first shown a file with a fault.
set -u
cd "$(dirname "$0")/../.."
build=$1 out=$(mktemp -d)
trap 'rm -r "$out"' EXIT
command -v cppcheck >/dev/null || { echo "skipped: cppcheck is not installed"; exit 77; }
look() { cppcheck --enable=warning,performance,portability --std=c11 --quiet --suppressions-list=tests/static/cppcheck.txt \
    --template='{file}:{line}: {severity} [{id}] {message}' "$@" 2>&1; }
printf 'int f(void) { int a[2] = {0, 1}; return a[2]; }\n' >"$out/bad.c"
look "$out/bad.c" | grep -q arrayIndexOutOfBounds || { echo "a fault would not be found"; exit 1; }
look --project="$build/compile_commands.json" -i tests -j 2 | tee "$out/said"
[ ! -s "$out/said" ]
