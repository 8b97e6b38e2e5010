#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# art.sh SOURCE BUILD — no picture is older than the script that draws it, none is missing or too heavy, none is left that
# nothing draws. Then the same question is put to copies in which each of these is so: what does not tell of them holds
# nothing. Needs python3 only; nothing is rendered. And the bench of pictures makes every one of them.
set -u
source=$(realpath "$1") build=$(realpath "$2") bad=0
copy=$(mktemp -d)
trap 'rm -r "$copy"' EXIT
say() { echo "$*"; bad=1; }

"$source/assets/art/render" --check || bad=1

cp -r --symbolic-link "$source/assets/art" "$copy/art"
cd "$copy/art" || exit 1
rm -r source && mkdir source # of the animals alone: it is the question that is tried here, not every answer
(cd "$source/assets/art/source" && cp animals.py icons_kit.py paper.py "$copy/art/source")
find . -name '*@*.webp' ! -path './animals/*' -delete
grep '^animals/' "$source/assets/art/source/hashes.txt" >source/hashes.txt
rm parts.txt && grep '^animals/' "$source/assets/art/parts.txt" >parts.txt
tells() { # WHAT BREAKS MENDS: after BREAKS it is told, and after MENDS no more
    eval "$2"
    ./render --check >../told && say "that is fine? $2"
    grep -qxF "$1" ../told || { say "nothing says: $1"; cat ../told; }
    eval "$3"
}
cp source/animals.py ../animals.py
tells "animals/tiger is older than its source" "sed -i '0,/#F2953B/s//#F2953C/' source/animals.py" "cp ../animals.py source"
[ "$(grep -c 'older than' ../told)" = 1 ] || say "one picture was changed, and more are older"
tells "animals/bear is missing at 320" "mv animals/bear@320.webp .." "mv ../bear@320.webp animals"
tells "animals/nobody@80.webp: nothing draws it" "cp animals/bear@80.webp animals/nobody@80.webp" "rm animals/nobody@80.webp"
tells "animals/fish was never rendered" "cp parts.txt ../parts; grep -v '^animals/fish ' ../parts >parts.txt" "cp ../parts parts.txt"
tells "icons/none: nothing draws it (hashes.txt)" "echo 'icons/none 0' >>source/hashes.txt" "sed -i '\$d' source/hashes.txt"
tells "animals/eagle@320.webp: 401 KB is too heavy" "cp -L animals/eagle@320.webp ..; rm animals/eagle@320.webp; head -c 410700 /dev/zero >animals/eagle@320.webp" "mv ../eagle@320.webp animals"

# The bench of what fills a screen knows each of these, and makes it indeed.
wanted=$(grep -oE '^(places|pictures)/[a-z0-9-]+' "$source/assets/art/parts.txt" | sort -u)
made=$("$build/safecircle" bench art)
[ "$wanted" = "$(grep -oE '(places|pictures)/[a-z0-9-]+' <<<"$made" | sort -u)" ] || say "bench art measures other pictures than there are"
grep -F ': 0.0' <<<"$made" && say "bench art does not make these"
exit $bad
