#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# manual.sh SOURCE BUILD — levels/README.md is what the tables print, its first example checks clean, and the editors'
# schemas are JSON. BLESS=1 writes the manual anew.
set -u
source=$1 build=$2 bad=0 made=$2/manual
cd "$source"
mkdir -p "$made/example"
{ "$build/safecircle" manual --lang vi; echo; "$build/safecircle" manual --lang en; } >"$made/README.md"
[ -n "${BLESS:-}" ] && cp "$made/README.md" levels/README.md
diff -q "$made/README.md" levels/README.md || { echo "levels/README.md is old: BLESS=1 bash tests/content/manual.sh . BUILD"; bad=1; }
sed -n '/^```yaml$/,/^```$/p' levels/README.md | sed '1d;/^```$/,$d' >"$made/example/level.yaml"
[ "$(wc -l <"$made/example/level.yaml")" -eq 15 ] || { echo "the example has not fifteen lines"; bad=1; }
cp levels/sources.yaml "$made/"
"$build/safecircle" check "$made/example" | grep -E 'lỗi|error' | grep -v '0 lỗi' && bad=1
# The index that is printed for a level is one that checks: every recording keeps the words it was made for, edited or not.
rm -rf "$made/aloud" && cp -r tests/content/voices/aloud "$made/" && "$build/safecircle" voices tests/content/voices/aloud >"$made/aloud/voices/vi/index.yaml"
found=$("$build/safecircle" check --no-fit --lang en "$made/aloud" | grep -oE '\[[a-z-]+\]: "[a-z.-]+"' | tr '\n' ' ')
[ "$found" = '[voice-changed]: "hoi.vui.text" ' ] || { echo "the printed index of recordings: $found"; bad=1; }
grep -q 'at: hoi.guide' "$made/aloud/voices/vi/index.yaml" && { echo "what only the facilitator sees is to be recorded"; bad=1; }
for kind in level translation plan activity; do # what they say, tests/editors asks of real editors
    for language in vi en; do
        "$build/safecircle" manual --schema $kind --lang $language | python3 -m json.tool >/dev/null || bad=1
    done
done
exit $bad
