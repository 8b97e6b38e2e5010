#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# dead.sh BUILD — no function nobody calls: every function that a room of game/ hands out is called, or stands in a table,
# somewhere in game/, as the relocations of its objects say. Which are there for tests alone stands in dead.txt, with why.
# It is first shown two objects with a function nobody calls. (Of static ones the compiler tells.)
set -u
cd "$(dirname "$0")/../.."
build=$1 out=$(mktemp -d)
trap 'rm -r "$out"' EXIT
command -v readelf >/dev/null || { echo "skipped: readelf is not installed"; exit 77; }
uncalled() { # uncalled OBJECT…: functions one of them defines, and no call and no table in any of them names
    nm --defined-only "$@" 2>/dev/null | awk '$2 == "T" {print $3}' | sort -u >"$out/defined"
    readelf -rW "$@" | awk 'NF >= 5 && $3 ~ /^R_/ {print $5}' | sort -u >"$out/asked"
    comm -23 "$out/defined" "$out/asked" | grep -vx 'main'
}
printf 'int called(void) { return 1; } int alone(void) { return 2; }\n' >"$out/a.c"
printf 'int called(void); int main(void) { return called(); }\n' >"$out/b.c"
for one in a b; do cc -fPIC -c "$out/$one.c" -o "$out/$one.o" || exit 1; done
[ "$(uncalled "$out/a.o" "$out/b.o")" = alone ] || { echo "a function nobody calls would not be found"; exit 1; }

mapfile -t objects < <(cd "$build" && for source in "$OLDPWD"/game/*/*.c; do ls CMakeFiles/*.dir/game/"${source#*/game/}.o"; done 2>/dev/null | sed "s|^|$build/|")
[ "${#objects[@]}" -gt 100 ] || { echo "where are the objects? ($build)"; exit 1; }
uncalled "${objects[@]}" >"$out/found"
grep -vE '^ *(//|$)' tests/static/dead.txt | awk '{print $1}' | sort -u >"$out/reasoned"
bad=0
for name in $(comm -23 "$out/found" "$out/reasoned"); do echo "nobody calls $name"; bad=1; done
for name in $(comm -13 "$out/found" "$out/reasoned"); do echo "dead.txt names $name, which is called or is gone"; bad=1; done
exit $bad
