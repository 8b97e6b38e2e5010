#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# outside.sh SOURCE BUILD — files and folders whose names attack the terminal, given to every command that names them:
# nothing that moves the cursor, turns the writing or begins a line of its own comes out. A harmless name is shown whole.
set -u
source=$1 program=$2/safecircle bad=0
cd "$source"
box=$(mktemp -d) && trap 'rm -rf "$box"' EXIT
export HOME="$box" XDG_CONFIG_HOME="$box/config" XDG_DATA_HOME="$box/data"
evil=$'x\e]0;PWNED\a\e[31m\nSAFE: no faults\u202Egpj\u200B\xc2\x9b1m\xff'
mkdir -p "$box/$evil/levels/p/$evil"
sed -e '6s/.*/topics: ["\\e]0;PWNED\\a\\e[31m\\u202Ex"]/' tests/content/bad/no-glyph/level.yaml >"$box/$evil/levels/p/$evil/level.yaml"
printf 'level\nkey nosuch\n\e[31m say\n' >"$box/$evil/a.play"
printf 'x\xc3\xa3,n\xc6\xa1i,s\xc4\x91t\n=1+1,\e[31m,abc\n' >"$box/$evil/a.csv"
unsafe=$'[\x01-\x08\x0b-\x1f\x7f]'

look() { # look COMMAND…: what it says on both channels
    local said
    said=$("$program" "$@" 2>&1 | tee "$box/said" | LC_ALL=C grep -aE "$unsafe|"$'\xc2[\x80-\x9f]|\xe2\x80[\x8b-\x8f\xa8-\xae]|\xff|^SAFE')
    [ -s "$box/said" ] || { echo "$1 says nothing"; bad=1; }
    [ -z "$said" ] || { echo "$1: $(printf '%s' "$said" | cat -v | head -3)"; bad=1; }
}
printf 'a\e[31m' | LC_ALL=C grep -qaE "$unsafe" || { echo "the check would not see an escape"; bad=1; }
for lang in vi en; do
    look check --lang $lang "$box/$evil"
    look check --lang $lang --json "$box/$evil"
    look check --lang $lang "$box/$evil/nothing"
    look guide --lang $lang "$box/$evil" --out "$box/$evil/out"
    look print --lang $lang guide "$box/$evil" --out "$box/$evil/out"
    look print --lang $lang cards --out "$box/$evil/out"
    look print --lang $lang "$evil" --out "$box/$evil/out"
    look report --lang $lang --merge "$box/$evil" --out "$box/$evil/out"
    look report --lang $lang --merge "$box/$evil/nothing.csv" --out "$box/$evil/out"
    look report --lang $lang --records "$box/$evil/no.sqlite" --out "$box/$evil/out"
    look addresses --lang $lang "$box/$evil/a.csv"
    look addresses --lang $lang --template --out "$box/$evil/out"
    look guide --lang $lang --commune "$evil" levels/bat-nat --out "$box/$evil/out"
    look script --lang $lang "$box/$evil/a.play"
    look script --lang $lang "$box/$evil/none.play"
done
"$program" check --json "$box/$evil" | python3 -c 'import json, sys; json.load(sys.stdin)' || { echo "check --json is no JSON"; bad=1; }
mkdir -p "$box/Tài liệu 2026" && "$program" check --lang en "$box/Tài liệu 2026" 2>&1 | grep -qF "$box/Tài liệu 2026" || { echo "a plain name is not shown whole"; bad=1; }
exit $bad
