#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# quiz.sh SOURCE BUILD — questions of each format come in as the golden level, with the golden words of what did not fit, in both
# languages; a level that goes out to a file comes in again without a word. BLESS=1 keeps new ones; look at what changed.
set -u
source=$(realpath "$1") program=$(realpath "$2")/safecircle bad=0
say() { echo "$*"; bad=1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$source/tests/content/quiz" || exit 1
for file in questions.gift questions.txt questions.csv; do
    for lang in vi en; do
        [ $file = questions.gift ] || [ $lang = vi ] || continue # the words are the same tables'
        golden=${file##*.}.$lang
        "$program" import $file --lang $lang --name "Bài 3" --band 12-15 --out "$work/$golden" 2>&1 | sed "s|$work/||g" >"$work/told"
        cp "$work/$golden/bai-3/level.yaml" "$work/level"
        "$program" check --no-fit --lang $lang "$work/$golden" | sed "s|$work/||g" | grep '\[' >>"$work/told"
        for kind in told level; do
            [ -n "${BLESS:-}" ] && cp "$work/$kind" $golden.$kind.txt
            diff "$work/$kind" $golden.$kind.txt | head -6 | grep . && say "$golden.$kind.txt"
        done
    done
done
# What is no file of questions, and a file that is not there, write nothing.
printf 'PK\003\004word/x' >"$work/a.gift"
printf '// alone\n\nBao nhiêu? {#3}\n' >"$work/b.gift"
cp "$source/levels/first-forum/trang-noi-xau/level.yaml" "$work/c.gift"
"$program" import "$work/c.gift" --lang vi --out "$work/none" 2>&1 | grep -q '\[quiz-other-file\].* một màn' || say "a level is not told as one"
for file in a.gift b.gift c.gift gone.gift; do
    "$program" import "$work/$file" --out "$work/none" >/dev/null 2>"$work/err" && say "$file: exit 0"
    grep -q "$file" "$work/err" || say "$file: not named: $(cat "$work/err")"
done
[ -e "$work/none" ] && say "something was written"
# Out and in again.
for format in gift csv; do
    "$program" export "$source/levels/first-forum/trang-noi-xau" --to $format --out "$work/out" >/dev/null || say "export to $format"
    [ "$("$program" import "$work/out/trang-noi-xau.$format" --lang en --out "$work/again-$format" 2>&1 | grep -c '\[')" -eq 0 ] || say "$format: told of its own"
done
cmp <(sed 1,4d "$work/again-gift/trang-noi-xau/level.yaml") <(sed 1,4d "$work/again-csv/trang-noi-xau/level.yaml") || say "the two formats tell two levels"
"$program" export "$source/levels/first-forum/trang-noi-xau" --to moodle >/dev/null 2>&1 && say "a format that is none"
exit $bad
