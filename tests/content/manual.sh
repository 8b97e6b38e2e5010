#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# manual.sh SOURCE BUILD — levels/README.md is what the tables print, its first example checks clean, and the editors'
# schema is JSON. BLESS=1 writes the manual anew.
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
"$build/safecircle" manual --schema | python3 -m json.tool >/dev/null || bad=1
exit $bad
