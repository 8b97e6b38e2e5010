#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# run.sh SOURCE BUILD — what editors make of our schemas and of our task: ajv, prettier and yaml-language-server are
# fetched into the build folder (package.json pins them) and asked; nothing is written to the tree. Without them the
# test is skipped, and says why.
set -u
source=$(cd "$1" && pwd) build=$(cd "$2" && pwd) here=$(cd "$(dirname "$0")" && pwd) place=$2/editors
skip() { echo "skipped: $*"; exit 77; }
command -v node >/dev/null && command -v npm >/dev/null || skip "no node and npm"
mkdir -p "$place"
if ! cmp -s "$here/package.json" "$place/installed.json"; then
    rm -rf "$place/node_modules" "$place/installed.json"
    cp "$here/package.json" "$place/package.json"
    (cd "$place" && npm_config_cache="$place/cache" npm_config_update_notifier=false timeout 120 npm install --no-package-lock --ignore-scripts \
        --no-audit --no-fund --loglevel=error --fetch-retries=0 --fetch-timeout=20000) >"$place/npm.out" 2>&1 ||
        skip "npm cannot fetch what package.json names: $(grep -m1 . "$place/npm.out")"
    rm -rf "$place/cache"
    cp "$here/package.json" "$place/installed.json"
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PYTHONDONTWRITEBYTECODE=1
python3 "$source/tests/content/mistakes/made.py" >"$work/mistakes.json" || exit 1
cp "$here"/*.mjs "$place/" # modules are found beside the script
bad=0
for script in schemas matcher server; do
    node "$place/$script.mjs" "$source" "$build" "$work" || bad=1
done
exit $bad
