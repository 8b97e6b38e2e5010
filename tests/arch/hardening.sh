#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# hardening.sh SOURCE BUILD — every kind of build that ships carries its guards, and the program built here shows them.
set -u
source=$(realpath "$1") build=$2 bad=0
say() { echo "$*"; bad=1; }

guarded() { # guarded FOLDER KIND: what a configured folder is about to do
    local commands=$1/compile_commands.json link=$1/build.ninja flag
    for flag in -fstack-protector-strong -D_FORTIFY_SOURCE=2 -O; do
        grep '"command"' "$commands" | grep -v -- "$flag" | head -1 | grep . && say "kind \"$2\": a file is compiled without $flag"
    done
    grep -A12 '^build safecircle:' "$link" | grep -q -- '-z,relro,-z,now' || say "kind \"$2\": the program is linked without full RELRO"
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for kind in "" Release RelWithDebInfo MinSizeRel; do # one after the other in one folder: compiler and libraries are looked for once
    cmake -S "$source" -B "$work/kind" -G Ninja -DSAFECIRCLE_TESTS=OFF -DCMAKE_BUILD_TYPE="$kind" >"$work/log" 2>&1 || { cat "$work/log"; say "kind \"$kind\" is not configured"; continue; }
    guarded "$work/kind" "$kind"
done
# The check itself can fail: a debug build has no such flags.
cmake -S "$source" -B "$work/kind" -G Ninja -DSAFECIRCLE_TESTS=OFF -DCMAKE_BUILD_TYPE=Debug >/dev/null 2>&1
(guarded "$work/kind" Debug) >"$work/log"
grep -q 'RELRO' "$work/log" && grep -q FORTIFY "$work/log" || say "a build without guards is not noticed"

# The program itself, where it is one of those kinds.
grep -qE 'CMAKE_BUILD_TYPE:[A-Z]+=(Release|RelWithDebInfo|MinSizeRel)' "$build/CMakeCache.txt" || exit $bad
grep -q 'SAFECIRCLE_SANITIZE:BOOL=ON' "$build/CMakeCache.txt" && exit $bad
program=$build/safecircle
readelf -hW "$program" | grep -q 'DYN (Position-Independent' || say "not position independent"
readelf -lW "$program" | grep -q GNU_RELRO || say "no RELRO"
readelf -dW "$program" | grep -q BIND_NOW || say "RELRO is not full"
readelf -lW "$program" | grep GNU_STACK | grep -q 'RWE' && say "the stack can be run"
readelf -sW --dyn-syms "$program" | grep -q __stack_chk_fail || say "no stack protector"
readelf -sW --dyn-syms "$program" | grep -qE '__(sn|vsn)?printf_chk|__memcpy_chk' || say "no FORTIFY"
exit $bad
