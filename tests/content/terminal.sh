#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# terminal.sh SOURCE BUILD — the manual pages and the completion in assets/doc are what the table of commands prints; groff
# has nothing to say against the pages; bash completes with it. BLESS=1 writes them anew. Skipped (77) without groff, when
# all else is well.
set -u
export LC_ALL=C.UTF-8 # bash says in its own words that it does not know another one
source=$(realpath "$1") build=$(realpath "$2") bad=0 made=$(realpath "$2")/terminal
say() { echo "$*"; bad=1; }
program=$build/safecircle
mkdir -p "$made"
cd "$source/assets/doc" || exit 1
"$program" help --man --lang en >"$made/safecircle.6"
"$program" help --man --lang vi >"$made/safecircle.vi.6"
"$program" help --completion bash >"$made/safecircle.bash"
for file in safecircle.6 safecircle.vi.6 safecircle.bash; do
    [ -n "${BLESS:-}" ] && cp "$made/$file" .
    diff -q "$made/$file" $file || say "assets/doc/$file is old: BLESS=1 bash tests/content/terminal.sh . BUILD"
done

# A warning is a fault; and a page with one is noticed.
warnings() { groff -Kutf8 -man -Tutf8 -ww -rLL=90n "$1" 2>&1 >/dev/null; }
printf '.TH A 6 "" "" ""\n.SH B\n.frobnicate\n' >"$made/bad.6"
looked_through=
if command -v groff >/dev/null; then
    looked_through=1
    [ -n "$(warnings "$made/bad.6")" ] || say "a page with a fault is not noticed"
    for page in safecircle.6 safecircle.vi.6; do
        [ -z "$(warnings $page)" ] || say "$page: $(warnings $page)"
    done
    groff -Kutf8 -man -Tutf8 -rLL=90n safecircle.6 2>&1 | sed 's/.\x08//g; s/\x1b\[[0-9;]*m//g' | grep -q -- '--no-fit' || say "the page does not show --no-fit"
fi

# What is offered behind some words: complete_words WORD… (the last one is being typed).
complete_words() {
    bash -c 'set -u; . ./safecircle.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _safecircle; printf "%s\n" "${COMPREPLY[@]}"' x "$@" | sort | tr '\n' ' '
}
offers() { # offers "WANTED" WORD…
    local wanted=$1 found; shift
    found=$(complete_words "$@" 2>&1)
    [ "$found" = "$wanted" ] || say "behind \"$*\": wanted \"$wanted\", found \"$found\""
}
offers "check " safecircle ch
offers "--json " safecircle check --j
offers "--no-fit " safecircle check --n
offers "--out " safecircle guide --o
offers " " safecircle manual --o
offers "en vi " safecircle --lang ""
offers "vi " safecircle --lang = v
offers "print " safecircle --lang en pri
offers "cards guide phones rules slips take-home " safecircle print ""
offers "take-home " safecircle print --lang = en ta
offers "bench " safecircle help be
offers "moving " safecircle bench mov
offers "bash " safecircle help --completion ""
offers "800x600 " safecircle demo --size 8

# Files by their names, folders on the way to them, and nothing is cut at a space.
mkdir -p "$made/files/a folder" && cd "$made/files" && touch "my table.csv" other.play
cp "$source/assets/doc/safecircle.bash" .
offers "a folder my table.csv " safecircle addresses ""
offers "a folder other.play " safecircle script ""
offers "a folder " safecircle print cards --out ""
[ $bad -eq 0 ] && [ -z "$looked_through" ] && { echo "skipped: groff is not installed: nobody looked through the manual pages"; exit 77; }
exit $bad
