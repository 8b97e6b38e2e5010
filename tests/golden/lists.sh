#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# lists.sh SOURCE BUILD — draws every screen as text, with measures that are the same everywhere, and compares.
# BLESS=1 keeps the new ones: look at the difference first.
set -u
source=$1 build=$2 made=$2/golden-lists bad=0
cd "$source"
rm -rf "$made"
for lang in vi en; do
    for size in 800x600 1920x1080; do
        "$build/safecircle" script tests/golden/screens.play --list --out "$made/$lang-$size" --lang $lang --size $size || bad=1
    done
done
if [ -n "${BLESS:-}" ]; then
    rm -rf tests/golden/lists && cp -r "$made" tests/golden/lists
fi
diff -r tests/golden/lists "$made" || bad=1
# The comparison itself can fail: one changed number must be a difference.
cp "$made/vi-800x600/title.txt" "$made/changed.txt" && sed -i '2s/[0-9]/7/2' "$made/changed.txt"
cmp -s "$made/changed.txt" "$made/vi-800x600/title.txt" && { echo "a changed list is not noticed"; bad=1; }
exit $bad
