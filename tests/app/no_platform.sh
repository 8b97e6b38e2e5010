#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# no_platform.sh SOURCE BUILD — the commands of the desk work where nothing can be drawn: in a program that SDL is not even
# linked to, and with data that has neither fonts nor art.
set -u
source=$(realpath "$1") build=$(realpath "$2") bad=0
say() { echo "$*"; bad=1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# desk_test runs each of these commands; what it is linked to is all they can reach.
readelf -dW "$build/tests/desk_test" | grep -q 'NEEDED.*yaml' || say "desk_test: what it is linked to cannot be read"
readelf -dW "$build/tests/desk_test" | grep -E 'NEEDED.*(SDL|X11)' && say "desk_test is linked to a platform"

mkdir -p "$work/data/assets" "$work/home"
ln -s "$source/assets/lang" "$source/assets/help" "$work/data/assets/"
ln -s "$source/levels" "$work/data/levels"
export SAFECIRCLE_DATA=$work/data HOME=$work/home XDG_CONFIG_HOME=$work/home/config XDG_DOCUMENTS_DIR=$work/home/documents
program=$build/safecircle
"$program" manual >"$work/out" 2>&1 && grep -q '^```yaml' "$work/out" || say "manual: $(tail -1 "$work/out")"
"$program" guide "$source/levels/first-forum" --out "$work/guides" >"$work/out" 2>&1 || say "guide: $(tail -1 "$work/out")"
"$program" addresses --template --out "$work/guides" >"$work/out" 2>&1 || say "addresses: $(tail -1 "$work/out")"
"$program" frobnicate >"$work/out" 2>&1
[ $? -eq 2 ] && grep -q safecircle "$work/out" || say "usage: $(tail -1 "$work/out")"

# What does need one says so here: without it, nothing above would show anything.
"$program" script "$source/tests/play/again.play" >"$work/out" 2>&1 && say "a script is played without fonts"
grep -q again.play "$work/out" || say "the script fails for another reason: $(cat "$work/out")"
exit $bad
