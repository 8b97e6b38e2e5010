#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# pictures.sh SOURCE BUILD — a dozen screens as pixels, compared with a small tolerance (letters and curves may
# differ by a shade between library versions; a missing picture or a broken line may not). BLESS=1 keeps new ones.
set -u
source=$1 build=$2 made=$2/golden-pictures bad=0
cd "$source"
rm -rf "$made"
"$build/safecircle" script tests/golden/pixels.play --shots "$made" --lang vi --size 800x600 || exit 1
"$build/safecircle" script tests/golden/writings.play --shots "$made" --lang vi --size 800x600 || exit 1
keep="title setup picker story decide-chosen reveal together not-fault door sentence level-done closing writings writings-long"
if [ -n "${BLESS:-}" ]; then
    rm -f tests/golden/pictures/*.png
    for name in $keep; do cp "$made/$name.png" tests/golden/pictures/; done
fi
different() { compare -metric AE -fuzz 12% "$1" "$2" null: 2>&1 | grep -oE '^[0-9]+' | head -1; }
for name in $keep; do
    pixels=$(different "tests/golden/pictures/$name.png" "$made/$name.png")
    [ "${pixels:-999999}" -lt 2400 ] || { echo "$name: $pixels of 480000 pixels differ"; bad=1; }
done
# The tolerance is not blind: two different screens differ by far more.
[ "$(different "$made/title.png" "$made/story.png")" -gt 100000 ] || { echo "two different screens count as the same"; bad=1; }
exit $bad
