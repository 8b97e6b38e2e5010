#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# new.sh SOURCE BUILD — what `safecircle new` writes is whole: every kind of scene once, nothing for the checker to tell, in every
# language and for every age; its files for editors are JSON, and the matcher finds every line that `check` tells.
set -u
source=$1 program=$2/safecircle bad=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
say() { echo "$*"; bad=1; }
for language in vi en; do
    for band in 6-8 9-11 12-15 adults; do
        "$program" new "Thử $band" --band $band --lang $language --out "$work/$language" >/dev/null || say "new $band $language failed"
    done
    told=$("$program" check --lang $language "$work/$language")
    [ "$(wc -l <<<"$told")" -eq 1 ] || say "$told"
    "$program" new "Thử 6-8" --lang $language --out "$work/$language" >/dev/null 2>&1 && say "a level was written over"
    "$program" new "…!" --lang $language --out "$work/$language" >/dev/null 2>&1 && say "a name without a letter"
done
[ "$(find "$work" -name level.yaml | wc -l)" -eq 8 ] || say "$(find "$work" -name level.yaml)"
"$program" new 'Say "hello" \ { # }' --lang en --out "$work" >/dev/null && "$program" check "$work/say-hello" >/dev/null || say "a title with signs"
python3 - "$work" "$program" "$source" <<'PY' || bad=1
import json, re, subprocess, sys
work, program, source = sys.argv[1:]
kinds = re.findall(r'^KIND\(\w+, *\w+, *"(\w+)", *"([^"]+)"', open(source + '/game/seat/kinds.def', encoding='utf-8').read(), re.M)
assert len(kinds) == 8, kinds
for language in ('vi', 'en'):
    level = open(f'{work}/{language}/thu-9-11/level.yaml', encoding='utf-8').read()
    for names in kinds:
        name = names[language == 'vi']
        found = len(re.findall(r'(?m)^    %s:' % re.escape(name), level))
        assert found == 1, (language, name, found)
    folder = f'{work}/{language}/thu-9-11/'
    tasks, settings = (json.load(open(f'{folder}.vscode/{name}.json')) for name in ('tasks', 'settings'))
    json.load(open(f'{folder}.vscode/level.schema.json'))
    pattern = re.compile(tasks['tasks'][0]['problemMatcher']['pattern']['regexp'])
    open(folder + 'level.yaml', 'w', encoding='utf-8').write(level.replace('safe\n', 'saef\n', 1).replace('an toàn\n', 'an toan\n', 1))
    told = subprocess.run([program, 'check', '--no-fit', '--lang', language, folder], capture_output=True, text=True).stdout.splitlines()
    matches = [m for m in map(pattern.match, told) if m]
    assert matches and matches[0].group(1) == folder + 'level.yaml' and int(matches[0].group(2)) > 10 and matches[0].group(5), told
PY
exit $bad
