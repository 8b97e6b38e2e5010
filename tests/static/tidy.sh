#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# tidy.sh BUILD [--all] [FILE…] — clang-tidy has nothing to say of game/, or of these files: bugprone and cert; with --all the analyzer of
# whole paths too, which takes many minutes and is therefore run by hand. What is left out, and why: .clang-tidy. What is not so stands
# with its reason where it is said (NOLINT). It is first shown a file with a fault.
#
# A file about which nothing was said is not looked at again until it, something it includes, how it is compiled, or this changes:
# BUILD/tidy keeps a sum of all that. A dozen files a process, because a start costs as much as a file, and where something is said, one
# by one; with the analyzer one by one at once: that of clang 14 takes the va_list of a second file for another.
set -u
cd "$(dirname "$0")/../.."
. tests/arch/tree.bash
build=$1 checks=-clang-analyzer-\* kept=$1/tidy out=$(mktemp -d)
shift
if [ "${1:-}" = --all ]; then checks='' kept=$build/tidy-all; shift; fi
trap 'rm -r "$out"' EXIT
tidy=$(command -v clang-tidy-14 || command -v clang-tidy) || { echo "skipped: clang-tidy is not installed"; exit 77; }
"$tidy" --version | grep -qE 'version 14\.' || { echo "skipped: clang-tidy 14 is wanted"; exit 77; }
cp .clang-tidy "$out"
printf '#include <stdlib.h>\nint f(const char *s) { int *p = malloc(4); free(p); return atoi(s) + *p; }\n' >"$out/bad.c"
said=$("$tidy" --quiet --checks="$checks" "$out/bad.c" -- -std=c11 2>/dev/null)
echo "$said" | grep -q cert-err34-c || { echo "a fault would not be found"; exit 1; }
[ -n "$checks" ] || echo "$said" | grep -q 'Use of memory after it is freed' || { echo "a fault of a path would not be found"; exit 1; }
mkdir -p "$kept"
# What a verdict rests on, one line a file: FILE SUM.
sums() {
    local rules
    rules=$(cat .clang-tidy tests/static/tidy.sh | sha256sum)
    { ninja -C "$build" -t deps; echo; } | python3 -c '
import hashlib, json, os, re, sys
build, rules, files = sys.argv[1], sys.argv[2], sys.argv[3:]
root, known = os.getcwd(), {}
def content(path):
    if path not in known:
        try: known[path] = hashlib.sha256(open(path, "rb").read()).hexdigest()
        except OSError: known[path] = "none"
    return known[path]
needs = {}
for block in sys.stdin.read().split("\n\n"):
    paths = [os.path.normpath(os.path.join(build, line.strip())) for line in block.split("\n")[1:] if line.strip()]
    if paths: needs[os.path.relpath(os.path.abspath(paths[0]), root)] = paths
how = {os.path.relpath(c["file"], root): c["command"] for c in json.load(open(build + "/compile_commands.json"))}
for f in files:
    parts = [rules, how.get(f, "")] + [p + content(p) for p in needs.get(f, [f])]
    print(f, hashlib.sha256("\n".join(parts).encode()).hexdigest())
' "$build" "$rules" "$@"
}
[ $# -gt 0 ] || mapfile -t files < <(tree | grep '^game/.*\.c$')
sums "${@:-${files[@]}}" | while read -r file sum; do [ -e "$kept/$sum" ] || echo "$file $sum"; done >"$out/todo"
look() { # look FILE SUM…
    local files=() sums=() sum
    while [ $# -gt 0 ]; do files+=("$1"); sums+=("$2"); shift 2; done
    if "$tidy" -p "$build" --quiet --checks="$checks" "${files[@]}" >"$out/${sums[0]}" 2>/dev/null && [ ! -s "$out/${sums[0]}" ]; then
        for sum in "${sums[@]}"; do : >"$kept/$sum"; done
        return 0
    fi
    [ ${#files[@]} -gt 1 ] || return 1
    for sum in "${!files[@]}"; do look "${files[sum]}" "${sums[sum]}" || true; done
    return 1
}
export -f look
export tidy build checks out kept
each=12
[ -n "$checks" ] || each=1
xargs -r -n $((2 * each)) -P "$(nproc)" bash -c 'look "$0" "$@"' <"$out/todo"
code=$?
while read -r file sum; do [ -e "$kept/$sum" ] || { echo "$file:"; grep -hE '(warning|error):' "$out/$sum"; }; done <"$out/todo" | head -80
[ "$code" -eq 0 ]
