#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# line.sh SOURCE BUILD — what a shell sees of the command line: where words go, in which language, with which code.
set -u
source=$(realpath "$1") program=$(realpath "$2")/safecircle bad=0
say() { echo "$*"; bad=1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work/home XDG_CONFIG_HOME=$work/config XDG_DOCUMENTS_DIR=$work/documents
unset LANG LC_ALL DISPLAY WAYLAND_DISPLAY
mkdir -p "$work/home" "$work/documents"

asked() { # asked WORDS LINE…: help that was asked for is on standard output alone, and fine
    local words=$1; shift
    "$program" "$@" >"$work/out" 2>"$work/err" || say "$*: exit $?"
    [ -s "$work/err" ] && say "$*: says on the error output: $(head -1 "$work/err")"
    grep -qF -- "$words" "$work/out" || say "$*: \"$words\" is not in: $(head -3 "$work/out")"
}
refused() { # refused WORDS LINE…: what is wrong is on the error output alone, code 2
    local words=$1 code=0; shift
    "$program" "$@" >"$work/out" 2>"$work/err" || code=$?
    [ $code -eq 2 ] || say "$*: exit $code"
    [ -s "$work/out" ] && say "$*: says on standard output: $(head -1 "$work/out")"
    grep -qF -- "$words" "$work/err" || say "$*: \"$words\" is not in: $(cat "$work/err")"
}

version=$(sed -n 's/^project(safecircle VERSION \([0-9.]*\).*/\1/p' "$source/CMakeLists.txt")
asked "Tròn An Toàn $version" --version
asked "Safe Circle $version" --lang en -V
for line in --help -h help; do asked 'safecircle [LỆNH]' $line; done
asked 'safecircle [COMMAND]' help --lang=en
for command in play check manual voices guide print addresses report script record demo pictures bench help; do
    asked "safecircle $command" help $command
    asked "safecircle $command" $command --help
    cmp -s <("$program" help $command --lang en) <("$program" --lang en $command -h) || say "two helps of $command"
done
asked .SH help --man
refused '“check”' chek
refused 'report' check --merge levels
refused '--json' check --jsno levels
refused 'PATH…' check --lang en
refused 'vi, en' check --lang de levels
refused 'safecircle help bench' bench --list --lang en
refused "12x" bench memory 12x # said by the bench itself
refused 'x' report x --out "$work/sheets"
refused 'b' print cards b --out "$work/print"
refused '1' bench soak nothing

# In the language of the settings where none is said; they are read and never made.
[ -e "$work/config" ] && say "a folder for settings was made"
mkdir -p "$work/config/safecircle"
echo 'language: en' >"$work/config/safecircle/settings.yaml"
asked 'safecircle [COMMAND]' --help
asked 'safecircle [LỆNH]' --help --lang vi
refused 'did you mean “check”' chek
asked 'How to write a level' manual
"$program" check --no-fit "$source/levels/first-forum" | grep -q 'nothing wrong' || say "check does not speak the reader's language"
echo 'language: xx' >"$work/config/safecircle/settings.yaml"
"$program" --help >/dev/null 2>&1 || say "a language that is none"

# The sample meeting goes where papers go, and says where; nothing is left in the folder it was called in.
mkdir "$work/here" && cd "$work/here" || exit 1
asked "$work/documents/Safe Circle/demo" demo --size 320x240 --lang en
[ -z "$(ls)" ] || say "demo left in the folder: $(ls)"
[ -s "$work/documents/Safe Circle/demo/log.txt" ] || say "no log of the sample meeting"
exit $bad
