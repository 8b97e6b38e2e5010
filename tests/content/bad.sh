#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# bad.sh SOURCE BUILD — one bad level, activity or plan per diagnostic: the report, in both languages, is the golden
# one and names the code the folder is called after; no sentence is without its bad file, no code without its sentence.
# BLESS=1 keeps new reports. ONE_READING=1 (under sanitizers): all are read in one go and none may end it; what is said
# of each, and in the other language, is asked of the other build.
set -u
source=$1 build=$2 bad=0
cd "$source"
if [ -n "${ONE_READING:-}" ]; then
    made=$("$build/safecircle" check --lang vi tests/content/bad/*/ 2>&1)
    code=$? found=$(grep -oE '\[[a-z-]+\]' <<<"$made" | sort -u | wc -l)
    [ $code = 1 ] && [ "$found" -gt 100 ] || { echo "exit $code, $found kinds of mistakes"; tail -5 <<<"$made"; bad=1; }
    grep -A9 'Sanitizer\|runtime error' <<<"$made" && bad=1
    exit $bad
fi
folders=(tests/content/bad/*/)
for lang in vi en; do
    if [ -n "${BLESS:-}" ]; then
        for folder in "${folders[@]}"; do "$build/safecircle" check --lang $lang "${folder%/}" >"$folder$lang.txt" 2>&1; done
    fi
    # All in one process, which tells of one after the other: what it tells of each is that folder's. The last line counts them all.
    "$build/safecircle" check --lang $lang "${folders[@]%/}" >"$build/bad-$lang.txt" 2>&1
    python3 - "$build/bad-$lang.txt" $lang "${folders[@]%/}" <<'PY' || bad=1
import os, re, sys
made, lang, folders, wrong = open(sys.argv[1], 'rb').read(), sys.argv[2], sys.argv[3:], 0
def told(words):
    parts, at = {}, None
    for line in words.splitlines(keepends=True):
        begins = re.match(rb'tests/content/bad/([^/: ]+)[/:]', line)
        at = begins.group(1).decode() if begins else at
        parts[at] = parts.get(at, b'') + line
    return parts
def counts(line): return [int(n) for n in re.findall(rb'[0-9]+', line)]
*made, all_counted = made.splitlines(keepends=True)
parts, counted = told(b''.join(made)), [0, 0, 0]
assert told(b'tests/content/bad/a/b:1\n 2\ntests/content/bad/c: x\n') == {'a': b'tests/content/bad/a/b:1\n 2\n', 'c': b'tests/content/bad/c: x\n'}
for folder in folders:
    code, golden = os.path.basename(folder), open('%s/%s.txt' % (folder, lang), 'rb').read()
    *lines, last = golden.splitlines(keepends=True)
    counted = [a + b for a, b in zip(counted, counts(last))]
    if parts.pop(code, b'') != b''.join(lines):
        print('%s/%s.txt: said otherwise now (see %s)' % (folder, lang, sys.argv[1])); wrong = 1
    if b'[%s]' % code.encode() not in golden:
        print('%s: %s says nothing of %s' % (folder, lang, code)); wrong = 1
for code in parts:
    print('what is this about? %s' % parts[code]); wrong = 1
if counts(all_counted) != counted:
    print('all together are %s, one by one %s' % (counts(all_counted), counted)); wrong = 1
sys.exit(wrong)
PY
    # How one by itself is counted: a folder of each last line there is.
    for folder in $(for folder in "${folders[@]}"; do echo "$(tail -n 1 "$folder$lang.txt")|$folder"; done | sort -u -t '|' -k 1,1 | cut -d '|' -f 2); do
        made=$("$build/safecircle" check --lang $lang "${folder%/}" 2>&1)
        [ "$made" = "$(cat "$folder$lang.txt")" ] || { echo "$folder$lang.txt:"; diff <(printf '%s\n' "$made") "$folder$lang.txt" | head -6; bad=1; }
    done
done
# Sentences that are not about a file that authors write (sheets: union_test), or that a file of this size cannot show.
other='error warning cannot-read lang-folder lang-missing lang-partial lang-unknown lang-holes lang-twice bad-phone sheet-number sheet-row sheet-month sheet-foreign picture-large picture-heavy parts-many sheet-more'
for code in $(sed -n 's/.*"check\.\([a-z-]*\)".*/\1/p' game/lang/ids_check.def); do
    [[ $code == sheet-* ]] && continue # of the clubs' tables: tests/unit/union_test.c has each
    [[ $code == quiz-* ]] && continue # of questions of other programs: tests/unit/quiz_test.c
    [[ $code == strings-* || $code == po-* ]] && continue # of translators' files: tests/unit/catalog_test.c has each
    [ -d "tests/content/bad/$code" ] || [[ " $other " == *" $code "* ]] || { echo "no bad level for: $code"; bad=1; }
done
# And whatever the reader of files finds has its sentence: an author must never be shown a bare code.
for code in $(ls game/doc/*.c game/quiz/*.c | grep -v doc_tried | xargs grep -hoE '"[a-z]+(-[a-z]+)+"' | tr -d '"' | sort -u); do
    grep -qE "\"(check|word)\.$code\"" game/lang/ids_*.def || { echo "no sentence for: $code"; bad=1; }
done
exit $bad
