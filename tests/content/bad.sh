#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# bad.sh SOURCE BUILD — one bad level, activity or plan per diagnostic: the report, in both languages, is the golden
# one and names the code the folder is called after; no sentence is without its bad file, no code without its sentence.
# BLESS=1 keeps new reports. ONE_READING=1 (under sanitizers): all are read in one go and none may end it; what is said
# of each is asked of the other build.
set -u
source=$1 build=$2 bad=0
cd "$source"
if [ -n "${ONE_READING:-}" ]; then
    for lang in vi en; do
        made=$("$build/safecircle" check --lang $lang tests/content/bad/*/ 2>&1)
        code=$? found=$(grep -oE '\[[a-z-]+\]' <<<"$made" | sort -u | wc -l)
        [ $code = 1 ] && [ "$found" -gt 100 ] || { echo "$lang: exit $code, $found kinds of mistakes"; tail -5 <<<"$made"; bad=1; }
        grep -A9 'Sanitizer\|runtime error' <<<"$made" && bad=1
    done
    exit $bad
fi
for folder in tests/content/bad/*/; do
    code=$(basename "$folder")
    for lang in vi en; do
        made=$("$build/safecircle" check --lang $lang "${folder%/}" 2>&1)
        [ -n "${BLESS:-}" ] && printf '%s\n' "$made" >"$folder$lang.txt"
        [ "$made" = "$(cat "$folder$lang.txt")" ] || { echo "$folder$lang.txt:"; diff <(printf '%s\n' "$made") "$folder$lang.txt" | head -6; bad=1; }
        grep -qF "[$code]" "$folder$lang.txt" || { echo "$folder: $lang says nothing of $code"; bad=1; }
    done
done
# Sentences that are not about a file that authors write (sheets: union_test), or that a file of this size cannot show.
other='error warning cannot-read lang-folder lang-missing lang-unknown lang-holes lang-twice bad-phone sheet-number sheet-row sheet-month sheet-foreign picture-large picture-heavy parts-many sheet-more'
for code in $(sed -n 's/.*"check\.\([a-z-]*\)".*/\1/p' game/lang/ids_check.def); do
    [[ $code == sheet-* ]] && continue # of the clubs' tables: tests/unit/union_test.c has each
    [[ $code == quiz-* ]] && continue # of questions of other programs: tests/unit/quiz_test.c
    [ -d "tests/content/bad/$code" ] || [[ " $other " == *" $code "* ]] || { echo "no bad level for: $code"; bad=1; }
done
# And whatever the reader of files finds has its sentence: an author must never be shown a bare code.
for code in $(ls game/doc/*.c game/quiz/*.c | grep -v doc_tried | xargs grep -hoE '"[a-z]+(-[a-z]+)+"' | tr -d '"' | sort -u); do
    grep -qE "\"(check|word)\.$code\"" game/lang/ids_*.def || { echo "no sentence for: $code"; bad=1; }
done
exit $bad
